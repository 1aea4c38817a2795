import { describe, expect, it } from 'vitest'
import { button, customIdsOf, textOf, useBot } from './use-bot.ts'

const scene = useBot()
const answered = () => {
  const { standin, general, ann } = scene()
  return standin.slash(ann, general, 'ask', { question: 'What is Project Vault?' }).reply()
}

describe('the buttons below an answer', () => {
  it('show the text around an excerpt to the one who asks', async () => {
    const { standin, ann } = scene()
    const answer = await answered()
    const context = standin.press(ann, answer, button(answer, 'c'))
    expect(await context.acknowledged()).toMatchObject({ ephemeral: true })
    expect(
      textOf(await context.reply())
        .replaceAll('\\', '')
        .replaceAll('**', ''),
    ).toContain('President Trump announced')
  })

  it('take a word on an answer, and a changed mind', async () => {
    const { standin, ann } = scene()
    const answer = await answered()
    const first = textOf(await standin.press(ann, answer, button(answer, 'h')).reply())
    const again = textOf(await standin.press(ann, answer, button(answer, 'h')).reply())
    const changed = textOf(await standin.press(ann, answer, button(answer, 'n')).reply())
    expect(again).toBe(first)
    expect(changed).not.toBe(first)
  })

  it('say that an answer is no longer kept where its id is unknown or forged', async () => {
    const { standin, ann } = scene()
    const answer = await answered()
    const [, code, id] = button(answer, 'c').split(':')
    expect([code, id?.length]).toEqual(['c', 36])
    for (const forged of ['m1:c:unknown:1', `m1:c:${id}:99`, 'm0:c:old:1', 'nonsense', `m1:h:${'x'.repeat(60)}`]) {
      const reply = await standin.press(ann, answer, forged, { force: true }).reply()
      expect(textOf(reply), forged).toMatch(/no longer|again/i)
    }
  })

  it('do nothing for an answer of another guild', async () => {
    const { standin, ann } = scene()
    const answer = await answered()
    const other = standin.addGuild('Other')
    const hall = standin.addChannel(other, 'hall')
    standin.addMember(other, ann)
    const theirs = await standin.slash(ann, hall, 'ask', { question: 'Who won the cricket match?' }).reply()
    const reply = await standin.press(ann, theirs, button(answer, 'c'), { force: true }).reply()
    expect(textOf(reply)).not.toContain('President Trump')
    expect(textOf(reply)).toMatch(/no longer|again/i)
  })
})

describe('sources and help', () => {
  it('list the sources, page by page, and show one with its publications', async () => {
    const { standin, general, ann } = scene()
    const listed = standin.slash(ann, general, 'sources list')
    expect(await listed.acknowledged()).toMatchObject({ ephemeral: true })
    const list = await listed.reply()
    expect(textOf(list)).toContain('Project Vault')
    expect(customIdsOf(list).length).toBeGreaterThan(0)
    const shown = await standin.slash(ann, general, 'sources show', { source: 'vault' }).reply()
    expect(textOf(shown)).toContain('Fact sheet')
    const unknown = await standin.slash(ann, general, 'sources show', { source: 'nope' }).reply()
    expect(textOf(unknown)).toContain('nope')
  })

  it('say what the bot can do, what it covers and what is stored', async () => {
    const { standin, general, ann } = scene()
    const help = textOf(await standin.slash(ann, general, 'help').reply())
    expect(help).toMatch(/30/)
    expect(help).toMatch(/2026/)
  })
})

describe('Check this claim', () => {
  it('shows the one who asks what agrees and what differs, and never calls it true or false', async () => {
    const { standin, general, ann } = scene()
    const claim = standin.say(
      ann,
      general,
      'Project Vault is a US stockpile of critical minerals worth USD 20 billion.',
    )
    const checked = standin.contextMenu(ann, claim, 'Check this claim')
    expect(await checked.acknowledged()).toMatchObject({ ephemeral: true })
    const text = textOf(await checked.reply())
    expect(text).toContain('20 billion')
    expect(text).toContain('12 billion')
    expect(text).not.toMatch(/\b(?:true|false|wrong|correct)\b/i)
  })

  it('says that a message without text cannot be checked', async () => {
    const { standin, general, ann } = scene()
    const empty = standin.say(ann, general, '', { files: [{ name: 'a.png', data: 'x' }] })
    const reply = await standin.contextMenu(ann, empty, 'Check this claim').reply()
    expect(textOf(reply).length).toBeGreaterThan(20)
  })
})
