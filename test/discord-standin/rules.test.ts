import type { APIMessage } from 'discord-api-types/v10'
import { describe, expect, it } from 'vitest'
import type { RouteName } from './rest/route-name.ts'
import { type CallbackBody, callbackProblems } from './rules/callback-rules.ts'
import { commandProblems } from './rules/command-rules.ts'
import { type MessageUse, messageProblems } from './rules/message-rules.ts'
import type { Problem } from './rules/problem.ts'
import { BodyValidator } from './spec/body-validator.ts'
import type { CommandBody } from './state/commands.ts'
import type { Interaction } from './state/interaction.ts'
import type { MessageBody } from './state/message-body.ts'

const V2 = 1 << 15
const validator = new BodyValidator()
const button = (customId: string) => ({ type: 2, style: 1, label: 'Press', custom_id: customId })
const row = (...components: object[]) => ({ type: 1, components })
const text = (content: string) => ({ type: 10, content })
const link = (url: string) => row({ type: 2, style: 5, label: 'Open', url })
const select = (more: object) => row({ type: 3, custom_id: 's', options: [{ label: 'A', value: 'a' }], ...more })
const described = (problems: Problem[]) => problems.map(({ path, code }) => `${path}: ${code}`)

/** What Discord says to a body: its description and the rules beside it. */
function messageRefusals(body: object, use: Partial<MessageUse> = {}): string[] {
  const listed = validator.problems('create-message', body)
  const ruled = messageProblems(body as MessageBody, { kind: 'message', files: [], ...use })
  return described([...listed, ...ruled])
}

describe('a message', () => {
  it.each<[string, object, Partial<MessageUse>?]>([
    ['2,000 characters', { content: 'x'.repeat(2000) }],
    ['2,000 characters outside the first plane', { content: '𠮷'.repeat(2000) }],
    ['white space around 2,000 characters', { content: ` ${'x'.repeat(2000)}\n` }],
    ['an embed', { embeds: [{ description: 'x'.repeat(4096) }] }],
    ['five rows of buttons', { content: 'x', components: [1, 2, 3, 4, 5].map((id) => row(button(`b${id}`))) }],
    ['4,000 characters of Components V2', { flags: V2, components: [text('x'.repeat(4000))] }],
    ['a file without text', {}, { files: [{ place: '0', name: 'a', data: Buffer.from(''), type: undefined }] }],
  ])('may have %s', (_what, body, use = {}) => {
    expect(messageRefusals(body, use)).toEqual([])
  })

  it.each<[string, object, string | RegExp]>([
    ['nothing in it', {}, ': 50006'],
    ['2,001 characters', { content: 'x'.repeat(2001) }, 'content: BASE_TYPE_BAD_LENGTH'],
    ['a long title', { embeds: [{ title: 'x'.repeat(257) }] }, 'embeds.0.title: BASE_TYPE_BAD_LENGTH'],
    [
      'more than 6,000 characters in all embeds together',
      { embeds: [{ description: 'x'.repeat(4000) }, { description: 'x'.repeat(2001) }] },
      'embeds: MAX_EMBED_SIZE_EXCEEDED',
    ],
    ['an empty embed', { embeds: [{}] }, 'embeds.0.description: BASE_TYPE_REQUIRED'],
    ['a field without a name', { embeds: [{ fields: [{ name: ' ', value: 'x' }] }] }, /fields\.0\.name/],
    ['26 fields', { embeds: [{ fields: Array(26).fill({ name: 'x', value: 'x' }) }] }, /embeds\.0\.fields/],
    ['an image that is not attached', { embeds: [{ image: { url: 'attachment://a.png' } }] }, /ATTACHMENT_NOT_FOUND/],
    ['a script as an address', { embeds: [{ title: 'x', url: 'javascript:1' }] }, /URL_TYPE_INVALID_SCHEME/],
    [
      'mentions allowed both at large and one by one',
      { content: 'x', allowed_mentions: { parse: ['users'], users: ['1'] } },
      'allowed_mentions: MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
    ],
    ['the flag of an ephemeral reply', { content: 'x', flags: 64 }, 'flags: BASE_TYPE_BAD_FLAGS'],
    ['six rows', { components: [1, 2, 3, 4, 5, 6].map((id) => row(button(`b${id}`))) }, /components: /],
    [
      'six buttons in a row',
      { components: [row(...[1, 2, 3, 4, 5, 6].map((id) => button(`b${id}`)))] },
      /components\.0/,
    ],
    ['a custom id twice', { components: [row(button('a'), button('a'))] }, /COMPONENT_CUSTOM_ID_DUPLICATED/],
    ['a long custom id', { components: [row(button('x'.repeat(101)))] }, /custom_id: BASE_TYPE_BAD_LENGTH/],
    ['a number twice', { components: [row({ ...button('a'), id: 7 }, { ...button('b'), id: 7 })] }, /COMPONENT_ID_DUP/],
    ['a long label', { components: [row({ ...button('a'), label: 'x'.repeat(81) })] }, /label: BASE_TYPE_BAD_LENGTH/],
    ['a button without a label', { components: [row({ type: 2, style: 1, custom_id: 'a' })] }, /EMOJI_OR_LABEL/],
    ['a link to a file', { components: [link('file:///etc')] }, /URL_TYPE_INVALID_SCHEME/],
    ['a select menu without options', { components: [select({ options: [] })] }, /options: /],
    ['more values than options', { components: [select({ max_values: 2 })] }, /SELECT_COMPONENT_MAX_VALUES/],
    ['a select menu beside a button', { components: [row(button('a'), select({}).components[0]!)] }, /WIDTH_EXCEEDED/],
    ['Components V2 without the flag', { components: [text('x')] }, /UNION_TYPE_CHOICES/],
    ['content beside Components V2', { flags: V2, content: 'x', components: [text('x')] }, /content: .*LEGACY/],
    ['41 components', { flags: V2, components: Array(41).fill(text('x')) }, /MAX_TOTAL_COMPONENTS/],
    ['4,001 characters', { flags: V2, components: [text('x'.repeat(3000)), text('x'.repeat(1001))] }, /TEXT_SIZE/],
    ['10,171 bytes of text', { flags: V2, components: [text('稀'.repeat(3390))] }, 'components: HTTP_500'],
  ])('may not have %s', (_what, body, refusal) => {
    const refusals = messageRefusals(body)
    expect(refusals).toContainEqual(typeof refusal === 'string' ? refusal : expect.stringMatching(refusal))
  })
})

describe('an edit', () => {
  const previous = { content: 'x', embeds: [], components: [], attachments: [], flags: 0 } as unknown as APIMessage

  it('may leave out what it keeps', () => {
    expect(messageRefusals({ components: [row(button('a'))] }, { kind: 'edit', previous })).toEqual([])
    expect(messageRefusals({}, { kind: 'edit', previous })).toEqual([])
  })

  it('may not leave the old text beside Components V2, nor nothing', () => {
    const use = { kind: 'edit', previous } as const
    expect(messageRefusals({ flags: V2, components: [text('x')] }, use)[0]).toMatch(/^content: .*LEGACY/)
    expect(messageRefusals({ content: '' }, use)).toEqual([': 50006'])
  })
})

describe('a first answer', () => {
  const refusals = (body: object, type: number, message: object | null = null) =>
    described([
      ...validator.problems('interaction-callback', body),
      ...callbackProblems(body as CallbackBody, { type, message } as Interaction, []),
    ])
  const choice = (name: string) => ({ name, value: name })
  const input = (customId: string) => ({ type: 18, label: 'x', component: { type: 4, custom_id: customId, style: 1 } })
  const modal = (...components: object[]) => ({ type: 9, data: { custom_id: 'm', title: 'x', components } })

  it.each([
    ['a deferral', { type: 5, data: { flags: 64 } }, 2],
    ['an update of a message', { type: 7, data: { content: 'x' } }, 3, {}],
    ['25 choices', { type: 8, data: { choices: Array(25).fill(choice('a')) } }, 4],
    ['a modal', modal(input('a')), 2],
  ])('may be %s', (_what, body, type, message: object | null = null) => {
    expect(refusals(body, type, message)).toEqual([])
  })

  it.each<[string, object, number, RegExp]>([
    ['an update without a message', { type: 6 }, 2, /^type: INTERACTION_TYPE/],
    ['a modal to a modal', modal(input('a')), 5, /^type: INTERACTION_TYPE/],
    ['choices to a command', { type: 8, data: { choices: [] } }, 2, /INVALID_TYPE/],
    ['a message to an autocompletion', { type: 4, data: { content: 'x' } }, 4, /INVALID_TYPE/],
    ['26 choices', { type: 8, data: { choices: Array(26).fill(choice('a')) } }, 4, /^data\.choices: /],
    ['a long choice', { type: 8, data: { choices: [choice('x'.repeat(101))] } }, 4, /choices\.0\.value/],
    ['a deferral with another flag', { type: 5, data: { flags: 4 } }, 2, /^data\.flags/],
    ['a long title', { ...modal(input('a')), data: { ...modal(input('a')).data, title: 'x'.repeat(46) } }, 2, /title/],
    ['six inputs', modal(...[1, 2, 3, 4, 5, 6].map((id) => input(`i${id}`))), 2, /^data\.components: /],
    ['an input twice', modal(input('a'), input('a')), 2, /CUSTOM_ID_DUPLICATED/],
    ['an unknown type', { type: 99 }, 2, /^type: /],
  ])('may not be %s', (_what, body, type, refusal) => {
    expect(refusals(body, type)).toContainEqual(expect.stringMatching(refusal))
  })
})

describe('commands', () => {
  const refusals = (...commands: object[]) =>
    described([
      ...validator.problems('put-commands' satisfies RouteName, commands),
      ...commandProblems(commands as CommandBody[]),
    ])
  const command = (more: object = {}) => ({ name: 'ask', description: 'Ask', ...more })
  const option = (name: string, more: object = {}) => ({ type: 3, name, description: 'x', ...more })
  const choices = (count: number) =>
    Array.from({ length: count }, (_, id) => ({ name: 'x'.repeat(100), value: `${id}` }))

  it('may have names of every script, permissions as text, and options in order', () => {
    const options = [option('a', { required: true }), option('b')]
    expect(refusals(command({ name: '提问', options, default_member_permissions: '32' }))).toEqual([])
  })

  it.each<[string, object[], RegExp]>([
    ['capitals', [command({ name: 'Ask' })], /0\.name: APPLICATION_COMMAND_INVALID_NAME/],
    ['a space in a name', [command({ name: 'ask me' })], /INVALID_NAME/],
    ['a name twice', [command(), command()], /1\.name: APPLICATION_COMMANDS_DUPLICATE_NAME/],
    ['no description', [{ name: 'ask' }], /0\.description: BASE_TYPE_REQUIRED/],
    ['a long description', [command({ description: 'x'.repeat(101) })], /0\.description: BASE_TYPE_BAD_LENGTH/],
    ['a description on a message command', [command({ type: 3 })], /0\.description: APPLICATION_COMMAND_INVALID/],
    ['26 options', [command({ options: Array.from({ length: 26 }, (_, id) => option(`o${id}`)) })], /0\.options/],
    ['an option twice', [command({ options: [option('a'), option('a')] })], /OPTIONS_NAME_DUPLICATE/],
    [
      'a required option last',
      [command({ options: [option('a'), option('b', { required: true })] })],
      /REQUIRED_INVALID/,
    ],
    [
      'choices and autocompletion',
      [command({ options: [option('a', { autocomplete: true, choices: choices(1) })] })],
      /CHOICES_AUTOCOMPLETE/,
    ],
    [
      'sub-commands among options',
      [command({ options: [option('a'), option('b', { type: 1 })] })],
      /OPTIONS_TYPE_INVALID/,
    ],
    [
      '8,001 characters',
      [command({ options: ['a', 'b', 'c', 'd'].map((name) => option(name, { choices: choices(25) })) })],
      /TOO_LARGE/,
    ],
    ['101 slash commands', Array.from({ length: 101 }, (_, id) => command({ name: `c${id}` })), /: 30032/],
  ])('may not have %s', (_what, commands, refusal) => {
    expect(refusals(...commands)).toContainEqual(expect.stringMatching(refusal))
  })
})
