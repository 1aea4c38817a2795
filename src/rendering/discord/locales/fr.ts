import type { Texts } from './texts.ts'

const number = new Intl.NumberFormat('fr')
/** French counts zero in the singular. */
const count = (value: number, one: string, many = `${one}s`) => `${number.format(value)} ${value < 2 ? one : many}`
const list = new Intl.ListFormat('fr', { type: 'conjunction' })

export const FR: Texts = {
  outcome: { answer: 'Réponse', related: 'Proche du sujet, sans être une réponse', 'not-covered': 'Non traité' },
  understood: (question) => `Compris comme : ${question}`,
  reasons: {
    'off-subject': 'Les sources ne traitent pas cette question.',
    empty:
      'Il n’y a pas de question dans ce message. Posez en quelques mots une question sur la politique des terres rares.',
    advice:
      'C’est une demande de conseil ou d’avis. Les sources contiennent des faits : demandez ce que dit une mesure ou ce qu’une entreprise a annoncé.',
    prediction:
      'La question porte sur l’avenir. Les sources disent ce qui a été décidé, annoncé ou rapporté jusqu’à leur date.',
    instruction: 'C’est un ordre donné au bot, pas une question sur la politique des terres rares.',
    missing: (points) =>
      `Les sources contiennent des passages proches, mais aucun de ceux trouvés ne mentionne ${list.format(points.map((point) => `« ${point} »`))}.`,
  },
  excerpt: {
    asOf: (date) => `à jour au ${date}`,
    published: (date) => `publié : ${date}`,
    status: {
      'in force': 'en vigueur',
      suspended: 'suspendu',
      superseded: 'remplacé',
      proposed: 'proposé',
      repealed: 'abrogé',
    },
    page: (page) => `page ${page}`,
    restsOn: (publications) => `D’après ${publications}`,
    kinds: { official: 'officiel', news: 'presse', analysis: 'analyse' },
    more: (left) => `et ${count(left, 'autre')}`,
    shortened: 'Cette citation est abrégée ; […] indique où.',
    notShown: (left, buttons) =>
      `${count(left, 'autre extrait non affiché', 'autres extraits non affichés')}${buttons ? ' ; « Contexte » permet de les ouvrir' : ''}.`,
    open: 'ouvrir',
  },
  generation: (generation) => `Génération ${generation} des sources`,
  buttons: {
    context: (excerpt) => (excerpt === null ? 'Contexte' : `Contexte ${excerpt}`),
    chooseContext: 'Contexte : choisir un extrait',
    excerpt: (excerpt) => `Extrait ${excerpt}`,
    followUp: 'Poursuivre',
    helpful: 'Utile',
    notHelpful: 'Pas utile',
    previous: 'Précédent',
    next: 'Suivant',
    chooseSource: 'Afficher une source',
  },
  claim: {
    outcome: {
      agrees: 'Les sources concordent',
      differs: 'Les sources disent autre chose',
      related: 'Seulement des passages proches',
      'not-covered': 'Non traité par les sources',
    },
    statement: {
      agrees: 'les sources concordent',
      differs: 'les sources disent autre chose',
      related: 'seulement des passages proches',
      'not-covered': 'non traité',
    },
    agrees: (claim, source, excerpt) => `Concorde : le message dit ${claim}, l’extrait ${excerpt} dit ${source}.`,
    differs: (claim, source, excerpt) => `Diffère : le message dit ${claim}, l’extrait ${excerpt} dit ${source}.`,
    same: (values, excerpt) => `Concorde avec l’extrait ${excerpt} : ${list.format(values)}.`,
    unmentioned: (values) => `Absent des extraits : ${list.format(values)}.`,
    nothingCheckable:
      'Il ne contient aucune affirmation sur laquelle des sources pourraient se prononcer. Les opinions et les prévisions ne sont pas vérifiées.',
    footnote: 'Le message est comparé aux sources. Ce n’est pas un jugement sur le message.',
    statementsNotShown: (left) =>
      `${count(left, 'autre affirmation non affichée', 'autres affirmations non affichées')}.`,
  },
  context: {
    title: (excerpt) => `Le texte autour de l’extrait ${excerpt}`,
    explanation: 'La citation est en retrait ; le texte qui la précède et la suit vient du même document.',
  },
  sources: {
    title: 'Sources',
    none: 'Il n’y a pas encore de sources.',
    count: (value) => count(value, 'source'),
    passages: (value) => count(value, 'passage'),
    page: (page, pages) => `page ${page} sur ${pages}`,
    publisher: 'Éditeur',
    jurisdiction: 'Juridiction',
    topics: 'Thèmes',
    id: 'Identifiant',
    restsOn: (value) => `S’appuie sur ${count(value, 'publication')}`,
  },
  followUp: {
    title: 'Poser une autre question',
    label: 'Votre question suivante',
    placeholder: 'Par exemple : et depuis quand ?',
  },
  help: {
    title: 'Ce que fait Monazite',
    purpose:
      'Il répond aux questions sur la politique des terres rares par des citations exactes de ses sources, avec les publications sur lesquelles elles s’appuient. Il n’ajoute rien : si les sources ne traitent pas une question, il le dit.',
    asking: 'Poser une question',
    ask: (command) => `${command} ou une mention du bot permet de poser une question.`,
    conversation:
      'Dans un fil du bot, mentionnez-le ou répondez-lui pour poursuivre ; en message privé, écrivez simplement. « Poursuivre », sous une réponse, fait de même.',
    check: (command) =>
      `Dans le menu d’un message, « Applications », « ${command} » compare ses affirmations aux sources. Vous seul voyez le résultat.`,
    sources: 'Sources',
    covers: ({ sources, passages, date, generation }, command) =>
      `${count(sources, 'source')}, ${count(passages, 'passage')}${date === null ? '' : `, la plus récente à jour au ${date}`}${generation === null ? '' : ` (génération ${generation})`}. ${command} les montre. Ce qui s’est passé ensuite n’y figure pas.`,
    stored: 'Ce qui est conservé',
    answers: (days) =>
      `Les questions avec leurs réponses, et les avis « Utile » ou « Pas utile » avec un code à la place de votre nom, ${days === null ? 'jusqu’à leur suppression' : `pendant ${count(days, 'jour')}`}. Un second clic remplace le premier.`,
    conversations: (hours) =>
      `Les questions précédentes d’une conversation comptent pour les suivantes pendant ${count(hours, 'heure')}.`,
    unstored: 'Les autres messages ne sont pas conservés.',
  },
  notices: {
    'user-rate-limit': ({ seconds }) =>
      `Cela fait beaucoup de questions à la fois. Merci de réessayer dans ${count(seconds, 'seconde')}.`,
    'guild-rate-limit': ({ seconds }) =>
      `Ce serveur a posé beaucoup de questions depuis une minute. Merci de réessayer dans ${count(seconds, 'seconde')}.`,
    'queue-full': () => 'Trop de questions sont en attente. Merci de réessayer dans une minute.',
    'shutting-down': () => 'Le bot redémarre. Merci de réessayer dans une minute.',
    'missing-permission': ({ permissions }) =>
      `Le bot ne peut pas faire cela ici : il lui manque ${list.format(permissions.map((name) => `**${FR.permissions[name]}**`))}. Un modérateur peut l’accorder dans les paramètres du salon.`,
    'moderators-only': () =>
      'Réservé aux modérateurs : les membres ayant « Gérer le serveur » ou un rôle de modérateur du bot.',
    'guild-only': () => 'Cela ne fonctionne que sur un serveur.',
    expired: () => 'Ce bouton est trop ancien : sa réponse n’est plus conservée. Merci de reposer la question.',
    'unknown-source': ({ id }) =>
      `Il n’y a pas de source « ${id} » ici. Choisissez une suggestion ou consultez la liste des sources.`,
    'question-too-long': ({ length, limit }) =>
      `La question compte ${count(length, 'caractère')} ; ${number.format(limit)} au plus sont lus. Merci d’aller à l’essentiel.`,
    'claim-too-long': ({ length, limit }) =>
      `Le message compte ${count(length, 'caractère')} ; ${number.format(limit)} au plus sont vérifiés.`,
    'empty-question': () =>
      'Il n’y a pas encore de question. Posez en quelques mots une question sur la politique des terres rares.',
    'empty-claim': () => 'Ce message ne contient pas de texte à vérifier.',
    'feedback-stored': ({ helpful }) => `Merci. Noté comme ${helpful ? 'utile' : 'pas utile'}.`,
    'feedback-changed': ({ helpful }) => `Modifié : désormais noté comme ${helpful ? 'utile' : 'pas utile'}.`,
    'no-index': () => 'Les sources sont en cours de lecture. Merci de réessayer dans une minute.',
    failed: ({ reference }) =>
      `Une erreur s’est produite et a été enregistrée${reference === null ? '' : ` (référence ${reference})`}. Merci de réessayer.`,
  },
  permissions: {
    ViewChannel: 'Voir le salon',
    SendMessages: 'Envoyer des messages',
    SendMessagesInThreads: 'Envoyer des messages dans les fils',
    CreatePublicThreads: 'Créer des fils publics',
    ReadMessageHistory: 'Voir les anciens messages',
    AttachFiles: 'Joindre des fichiers',
  },
  commands: {
    ask: {
      name: 'demander',
      description: 'Répond à une question sur la politique des terres rares par des citations exactes',
      question: { name: 'question', description: 'Ce que vous voulez savoir' },
      source: { name: 'source', description: 'Répondre à partir de cette source seulement' },
      private: { name: 'privé', description: 'Vous seul voyez la réponse' },
    },
    sources: {
      name: 'sources',
      description: 'Ce sur quoi le bot fonde ses réponses',
      list: { name: 'liste', description: 'Liste toutes les sources avec leur statut et leur date' },
      show: {
        name: 'afficher',
        description: 'Montre une source et les publications sur lesquelles elle s’appuie',
        source: { name: 'source', description: 'Titre de la source' },
      },
    },
    help: { name: 'aide', description: 'Ce que fait le bot, ce que couvrent ses sources et ce qui est conservé' },
    check: { name: 'Vérifier l’affirmation' },
  },
}
