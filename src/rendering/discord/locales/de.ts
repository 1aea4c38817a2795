import type { Texts } from './texts.ts'

const number = new Intl.NumberFormat('de')
const count = (value: number, one: string, many: string) => `${number.format(value)} ${value === 1 ? one : many}`
const list = new Intl.ListFormat('de', { type: 'conjunction' })

export const DE: Texts = {
  outcome: { answer: 'Antwort', related: 'Verwandt, aber keine Antwort', 'not-covered': 'Nicht abgedeckt' },
  understood: (question) => `Verstanden als: ${question}`,
  reasons: {
    'off-subject': 'Die Quellen behandeln diese Frage nicht.',
    empty: 'Darin steht keine Frage. Frag in ein paar Worten nach der Politik zu Seltenen Erden.',
    advice:
      'Hier wird nach Rat oder einer Meinung gefragt. Die Quellen enthalten Tatsachen: Frag, was eine Maßnahme besagt oder was ein Unternehmen berichtet hat.',
    prediction:
      'Hier wird nach der Zukunft gefragt. Die Quellen sagen, was bis zu ihrem Stand beschlossen, angekündigt oder berichtet wurde.',
    instruction: 'Das ist eine Anweisung an den Bot, keine Frage zur Politik der Seltenen Erden.',
    missing: (points) =>
      `Die Quellen enthalten verwandte Stellen, aber keine der gefundenen erwähnt ${list.format(points.map((point) => `„${point}“`))}.`,
  },
  excerpt: {
    asOf: (date) => `Stand ${date}`,
    published: (date) => `veröffentlicht ${date}`,
    status: {
      'in force': 'in Kraft',
      suspended: 'ausgesetzt',
      superseded: 'abgelöst',
      proposed: 'vorgeschlagen',
      repealed: 'aufgehoben',
    },
    page: (page) => `Seite ${page}`,
    restsOn: (publications) => `Beruht auf ${publications}`,
    kinds: { official: 'amtlich', news: 'Nachricht', analysis: 'Analyse' },
    more: (left) => `und ${count(left, 'weiteren', 'weiteren')}`,
    shortened: 'Dieses Zitat ist gekürzt; […] zeigt, wo.',
    notShown: (left, buttons) =>
      `${count(left, 'weiterer Auszug ist', 'weitere Auszüge sind')} nicht gezeigt${buttons ? '; „Kontext“ öffnet sie' : ''}.`,
    open: 'öffnen',
  },
  generation: (generation) => `Generation ${generation} der Quellen`,
  buttons: {
    context: (excerpt) => (excerpt === null ? 'Kontext' : `Kontext ${excerpt}`),
    chooseContext: 'Kontext: Auszug wählen',
    excerpt: (excerpt) => `Auszug ${excerpt}`,
    followUp: 'Nachfragen',
    helpful: 'Hilfreich',
    notHelpful: 'Nicht hilfreich',
    previous: 'Zurück',
    next: 'Weiter',
    chooseSource: 'Quelle anzeigen',
  },
  claim: {
    outcome: {
      agrees: 'Die Quellen stimmen überein',
      differs: 'Die Quellen sagen etwas anderes',
      related: 'Nur verwandte Stellen',
      'not-covered': 'Von den Quellen nicht abgedeckt',
    },
    statement: {
      agrees: 'die Quellen stimmen überein',
      differs: 'die Quellen sagen etwas anderes',
      related: 'nur verwandte Stellen',
      'not-covered': 'nicht abgedeckt',
    },
    agrees: (claim, source, excerpt) =>
      `Stimmt überein: In der Nachricht steht ${claim}, in Auszug ${excerpt} steht ${source}.`,
    differs: (claim, source, excerpt) =>
      `Weicht ab: In der Nachricht steht ${claim}, in Auszug ${excerpt} steht ${source}.`,
    same: (values, excerpt) => `Stimmt mit Auszug ${excerpt} überein: ${list.format(values)}.`,
    unmentioned: (values) => `In den Auszügen nicht erwähnt: ${list.format(values)}.`,
    nothingCheckable:
      'Darin steht keine Aussage, zu der Quellen etwas sagen könnten. Meinungen und Vorhersagen werden nicht geprüft.',
    footnote: 'Verglichen wird die Nachricht mit den Quellen. Ein Urteil über die Nachricht ist das nicht.',
    statementsNotShown: (left) => `${count(left, 'weitere Aussage ist', 'weitere Aussagen sind')} nicht gezeigt.`,
  },
  context: {
    title: (excerpt) => `Der Text um Auszug ${excerpt}`,
    explanation: 'Das Zitat ist eingerückt; der Text davor und danach stammt aus demselben Dokument.',
  },
  sources: {
    title: 'Quellen',
    none: 'Es gibt noch keine Quellen.',
    count: (value) => count(value, 'Quelle', 'Quellen'),
    passages: (value) => count(value, 'Textstelle', 'Textstellen'),
    page: (page, pages) => `Seite ${page} von ${pages}`,
    publisher: 'Herausgeber',
    jurisdiction: 'Rechtsraum',
    topics: 'Themen',
    id: 'Kennung',
    restsOn: (value) => `Beruht auf ${count(value, 'Veröffentlichung', 'Veröffentlichungen')}`,
  },
  followUp: {
    title: 'Weiterfragen',
    label: 'Deine nächste Frage',
    placeholder: 'Zum Beispiel: Und seit wann?',
  },
  help: {
    title: 'Was Monazite kann',
    purpose:
      'Der Bot beantwortet Fragen zur Politik der Seltenen Erden mit wörtlichen Zitaten aus seinen Quellen und nennt die Veröffentlichungen, auf denen sie beruhen. Er fügt nichts hinzu: Wenn die Quellen eine Frage nicht behandeln, sagt er das.',
    asking: 'Fragen',
    ask: (command) => `Mit ${command} oder einer Erwähnung des Bots stellst du eine Frage.`,
    conversation:
      'In einem Thread des Bots fragst du weiter, indem du ihn erwähnst oder ihm antwortest; in einer Direktnachricht schreibst du einfach. „Nachfragen“ unter einer Antwort geht ebenso.',
    check: (command) =>
      `Im Menü einer Nachricht vergleicht „Apps“, „${command}“ ihre Aussagen mit den Quellen. Nur du siehst das Ergebnis.`,
    sources: 'Quellen',
    covers: ({ sources, passages, date, generation }, command) =>
      `${count(sources, 'Quelle', 'Quellen')} mit ${count(passages, 'Textstelle', 'Textstellen')}${date === null ? '' : `, die jüngste mit Stand ${date}`}${generation === null ? '' : ` (Generation ${generation})`}. ${command} zeigt sie. Was später geschah, steht nicht darin.`,
    stored: 'Was gespeichert wird',
    answers: (days) =>
      `Fragen mit ihren Antworten sowie „Hilfreich“ und „Nicht hilfreich“ mit einem Code statt deines Namens${days === null ? ', bis sie gelöscht werden' : `, ${count(days, 'Tag', 'Tage')} lang`}. Ein zweiter Klick ersetzt den ersten.`,
    conversations: (hours) =>
      `Frühere Fragen eines Gesprächs zählen für Nachfragen ${count(hours, 'Stunde', 'Stunden')} lang.`,
    unstored: 'Andere Nachrichten werden nicht gespeichert.',
  },
  notices: {
    'user-rate-limit': ({ seconds }) =>
      `Das waren viele Fragen auf einmal. Bitte frag in ${count(seconds, 'Sekunde', 'Sekunden')} wieder.`,
    'guild-rate-limit': ({ seconds }) =>
      `Auf diesem Server wurde in der letzten Minute viel gefragt. Bitte frag in ${count(seconds, 'Sekunde', 'Sekunden')} wieder.`,
    'queue-full': () => 'Gerade warten zu viele Fragen. Bitte frag in einer Minute wieder.',
    'shutting-down': () => 'Der Bot startet gerade neu. Bitte frag in einer Minute wieder.',
    'missing-permission': ({ permissions }) =>
      `Das kann der Bot hier nicht: Ihm fehlt ${list.format(permissions.map((name) => `**${DE.permissions[name]}**`))}. Ein Moderator kann es in den Kanaleinstellungen erlauben.`,
    'moderators-only': () =>
      'Das können nur Moderatoren: Mitglieder mit „Server verwalten“ oder einer Moderatorenrolle des Bots.',
    'guild-only': () => 'Das geht nur auf Servern.',
    expired: () =>
      'Diese Schaltfläche ist zu alt: Ihre Antwort ist nicht mehr gespeichert. Bitte stell die Frage noch einmal.',
    'unknown-source': ({ id }) =>
      `Eine Quelle „${id}“ gibt es hier nicht. Wähl einen der Vorschläge oder sieh in der Liste der Quellen nach.`,
    'question-too-long': ({ length, limit }) =>
      `Die Frage hat ${count(length, 'Zeichen', 'Zeichen')}, höchstens ${number.format(limit)} werden gelesen. Bitte frag nach dem Kern.`,
    'claim-too-long': ({ length, limit }) =>
      `Die Nachricht hat ${count(length, 'Zeichen', 'Zeichen')}, höchstens ${number.format(limit)} werden geprüft.`,
    'empty-question': () => 'Noch ist keine Frage da. Frag in ein paar Worten nach der Politik zu Seltenen Erden.',
    'empty-claim': () => 'Diese Nachricht hat keinen Text, der sich prüfen ließe.',
    'feedback-stored': ({ helpful }) => `Danke. Vermerkt als ${helpful ? 'hilfreich' : 'nicht hilfreich'}.`,
    'feedback-changed': ({ helpful }) => `Geändert: jetzt vermerkt als ${helpful ? 'hilfreich' : 'nicht hilfreich'}.`,
    'no-index': () => 'Die Quellen werden noch gelesen. Bitte frag in einer Minute wieder.',
    failed: ({ reference }) =>
      `Etwas ist fehlgeschlagen und wurde protokolliert${reference === null ? '' : ` (Kennzeichen ${reference})`}. Bitte versuch es noch einmal.`,
  },
  permissions: {
    ViewChannel: 'Kanal anzeigen',
    SendMessages: 'Nachrichten senden',
    SendMessagesInThreads: 'Nachrichten in Threads senden',
    CreatePublicThreads: 'Öffentliche Threads erstellen',
    ReadMessageHistory: 'Nachrichtenverlauf lesen',
    AttachFiles: 'Dateien anhängen',
  },
  commands: {
    ask: {
      name: 'fragen',
      description: 'Beantwortet eine Frage zur Politik der Seltenen Erden mit wörtlichen Zitaten',
      question: { name: 'frage', description: 'Was du wissen möchtest' },
      source: { name: 'quelle', description: 'Nur aus dieser Quelle antworten' },
      private: { name: 'privat', description: 'Nur du siehst die Antwort' },
    },
    sources: {
      name: 'quellen',
      description: 'Woraus der Bot antwortet',
      list: { name: 'liste', description: 'Listet alle Quellen mit Status und Stand auf' },
      show: {
        name: 'zeigen',
        description: 'Zeigt eine Quelle und die Veröffentlichungen, auf denen sie beruht',
        source: { name: 'quelle', description: 'Titel der Quelle' },
      },
    },
    help: { name: 'hilfe', description: 'Was der Bot kann, was seine Quellen abdecken und was gespeichert wird' },
    check: { name: 'Aussage prüfen' },
  },
}
