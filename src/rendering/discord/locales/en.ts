import type { Texts } from './texts.ts'

const number = new Intl.NumberFormat('en')
const count = (value: number, one: string, many = `${one}s`) => `${number.format(value)} ${value === 1 ? one : many}`
const list = new Intl.ListFormat('en-GB', { type: 'conjunction' })

export const EN: Texts = {
  outcome: { answer: 'Answer', related: 'Related, but not an answer', 'not-covered': 'Not covered' },
  understood: (question) => `Understood as: ${question}`,
  reasons: {
    'off-subject': 'The sources do not cover this question.',
    empty: 'There is no question in it. Ask about rare earth policy in a few words.',
    advice:
      'It asks for advice or an opinion. The sources hold facts: ask what a measure says, or what a company reported.',
    prediction:
      'It asks what will happen. The sources say what has been decided, announced or reported up to their dates.',
    instruction: 'It is an order to the bot, not a question on rare earth policy.',
    missing: (points) =>
      `The sources have related passages, but none of those found mentions ${list.format(points.map((point) => `“${point}”`))}.`,
  },
  excerpt: {
    asOf: (date) => `as of ${date}`,
    published: (date) => `published ${date}`,
    status: {
      'in force': 'in force',
      suspended: 'suspended',
      superseded: 'superseded',
      proposed: 'proposed',
      repealed: 'repealed',
    },
    page: (page) => `page ${page}`,
    restsOn: (publications) => `Rests on ${publications}`,
    kinds: { official: 'official', news: 'news', analysis: 'analysis' },
    more: (left) => `and ${number.format(left)} more`,
    shortened: 'This quote is shortened: […] marks where.',
    notShown: (left, buttons) =>
      `${count(left, 'more excerpt')} not shown${buttons ? `; the Context ${left === 1 ? 'button opens it' : 'buttons open them'}` : ''}.`,
    open: 'open',
  },
  generation: (generation) => `Generation ${generation} of the sources`,
  buttons: {
    context: (excerpt) => (excerpt === null ? 'Context' : `Context ${excerpt}`),
    chooseContext: 'Context: choose an excerpt',
    excerpt: (excerpt) => `Excerpt ${excerpt}`,
    followUp: 'Follow up',
    helpful: 'Helpful',
    notHelpful: 'Not helpful',
    previous: 'Back',
    next: 'Next',
    chooseSource: 'Show a source',
  },
  claim: {
    outcome: {
      agrees: 'The sources agree',
      differs: 'The sources say something else',
      related: 'Related passages only',
      'not-covered': 'Not covered by the sources',
    },
    statement: {
      agrees: 'the sources agree',
      differs: 'the sources say something else',
      related: 'related passages only',
      'not-covered': 'not covered',
    },
    agrees: (claim, source, excerpt) => `Agrees: the message says ${claim}, excerpt ${excerpt} says ${source}.`,
    differs: (claim, source, excerpt) => `Differs: the message says ${claim}, excerpt ${excerpt} says ${source}.`,
    same: (values, excerpt) => `Agrees with excerpt ${excerpt}: ${list.format(values)}.`,
    unmentioned: (values) => `Not mentioned in the excerpts: ${list.format(values)}.`,
    nothingCheckable:
      'There is no statement in it that sources could speak to. Opinions and predictions are not checked.',
    footnote: 'This compares the message with the sources. It is no verdict on the message.',
    statementsNotShown: (left) => `${count(left, 'more statement')} not shown.`,
  },
  context: {
    title: (excerpt) => `The text around excerpt ${excerpt}`,
    explanation: 'The quote is set in; the text before and after it is from the same document.',
  },
  sources: {
    title: 'Sources',
    none: 'There are no sources yet.',
    count: (value) => count(value, 'source'),
    passages: (value) => count(value, 'passage'),
    page: (page, pages) => `page ${page} of ${pages}`,
    publisher: 'Publisher',
    jurisdiction: 'Jurisdiction',
    topics: 'Topics',
    id: 'Id',
    restsOn: (value) => `Rests on ${count(value, 'publication')}`,
  },
  followUp: {
    title: 'Ask on',
    label: 'Your next question',
    placeholder: 'For example: and since when?',
  },
  help: {
    title: 'What Monazite does',
    purpose:
      'It answers questions about rare earth policy with exact quotes from its sources, each with the publications it rests on. It adds nothing of its own: where the sources do not cover a question, it says so.',
    asking: 'Asking',
    ask: (command) => `${command} or a mention of the bot asks a question.`,
    conversation:
      'In a thread of the bot, mention it or reply to it to ask on; in a direct message just write. Follow up below an answer does the same.',
    check: (command) =>
      `A message’s menu, “Apps”, “${command}” holds its statements against the sources. Only you see the result.`,
    sources: 'Sources',
    covers: ({ sources, passages, date, generation }, command) =>
      `${count(sources, 'source')} with ${count(passages, 'passage')}${date === null ? '' : `, the latest as of ${date}`}${generation === null ? '' : ` (generation ${generation})`}. ${command} shows them. What happened later is not in them.`,
    stored: 'What is stored',
    answers: (days) =>
      `Questions with their answers, and whether they were helpful with a code in place of your name, ${days === null ? 'until deleted' : `for ${count(days, 'day')}`}. A second click replaces the first.`,
    conversations: (hours) => `Earlier questions of a conversation count for follow-ups for ${count(hours, 'hour')}.`,
    unstored: 'Other messages are not stored.',
  },
  notices: {
    'user-rate-limit': ({ seconds }) =>
      `That was a lot of questions at once. Please ask again in ${count(seconds, 'second')}.`,
    'guild-rate-limit': ({ seconds }) =>
      `This server has asked a lot in the last minute. Please ask again in ${count(seconds, 'second')}.`,
    'queue-full': () => 'Too many questions are waiting right now. Please ask again in a minute.',
    'shutting-down': () => 'The bot is restarting. Please ask again in a minute.',
    'missing-permission': ({ permissions }) =>
      `The bot cannot do this here: it lacks ${list.format(permissions.map((name) => `**${EN.permissions[name]}**`))}. A moderator can grant it in the channel’s settings.`,
    'moderators-only': () =>
      'Only moderators can do this: members with “Manage Server” or a moderator role of the bot.',
    'guild-only': () => 'This works in servers only.',
    expired: () => 'This button is too old: its answer is no longer kept. Please ask the question again.',
    'unknown-source': ({ id }) =>
      `There is no source “${id}” here. Choose one of the suggestions, or see the list of sources.`,
    'question-too-long': ({ length, limit }) =>
      `The question has ${count(length, 'character')}; at most ${number.format(limit)} are read. Please ask the core of it.`,
    'claim-too-long': ({ length, limit }) =>
      `The message has ${count(length, 'character')}; at most ${number.format(limit)} are checked.`,
    'empty-question': () => 'There is no question yet. Ask about rare earth policy in a few words.',
    'empty-claim': () => 'This message has no text that could be checked.',
    'feedback-stored': ({ helpful }) => `Thank you. Noted as ${helpful ? 'helpful' : 'not helpful'}.`,
    'feedback-changed': ({ helpful }) => `Changed: now noted as ${helpful ? 'helpful' : 'not helpful'}.`,
    'no-index': () => 'The sources are still being read. Please ask again in a minute.',
    failed: ({ reference }) =>
      `Something failed and has been logged${reference === null ? '' : ` (reference ${reference})`}. Please try again.`,
  },
  permissions: {
    ViewChannel: 'View Channel',
    SendMessages: 'Send Messages',
    SendMessagesInThreads: 'Send Messages in Threads',
    CreatePublicThreads: 'Create Public Threads',
    ReadMessageHistory: 'Read Message History',
    AttachFiles: 'Attach Files',
  },
  commands: {
    ask: {
      name: 'ask',
      description: 'Answers a question about rare earth policy with exact quotes',
      question: { name: 'question', description: 'What you want to know' },
      source: { name: 'source', description: 'Answer from this source only' },
      private: { name: 'private', description: 'Only you see the answer' },
    },
    sources: {
      name: 'sources',
      description: 'What the bot answers from',
      list: { name: 'list', description: 'Lists all sources with status and date' },
      show: {
        name: 'show',
        description: 'Shows one source and the publications it rests on',
        source: { name: 'source', description: 'Title of the source' },
      },
    },
    help: { name: 'help', description: 'What the bot can do, what its sources cover and what is stored' },
    check: { name: 'Check this claim' },
  },
}
