import { expect } from 'vitest'
import type { MessagePayload } from '../../../src/rendering/discord/message-payload.ts'
import { messageProblems } from '../../discord-standin/rules/message-rules.ts'
import { BodyValidator } from '../../discord-standin/spec/body-validator.ts'
import { allNodes, type MarkdownNode, parseDiscordMarkdown } from './discord-markdown.ts'

const VALIDATOR = new BodyValidator()

/** What Discord would refuse in a message, by its own description of its API and by the rules beside it. */
export function payloadProblems(payload: MessagePayload): unknown[] {
  const body: unknown = JSON.parse(JSON.stringify(payload))
  return [
    ...VALIDATOR.problems('create-message', body),
    ...VALIDATOR.problems('edit-reply', body),
    ...messageProblems(body as Parameters<typeof messageProblems>[0], { kind: 'message', files: [] }),
  ]
}

/** The contents of all text displays, in order. */
export function textsOf(payload: MessagePayload): string[] {
  const contents = (components: readonly object[]): string[] =>
    components.flatMap((component) => [
      ...('content' in component ? [String(component.content)] : []),
      ...('components' in component ? contents(component.components as object[]) : []),
    ])
  return contents(payload.components)
}

/** All markup of a message as the client reads it. */
export function nodesOf(payload: MessagePayload): MarkdownNode[] {
  return textsOf(payload).flatMap((content) => [...allNodes(parseDiscordMarkdown(content.trim()))])
}

/** Custom ids of buttons and selects, in order. */
export function customIdsOf(payload: MessagePayload): string[] {
  return [...JSON.stringify(payload.components).matchAll(/"custom_id":"([^"]+)"/g)].map((match) => match[1] ?? '')
}

/** Fails for anything in a message that is not of our making: pings, links to elsewhere, formatting of others. */
export function expectHarmless(payload: MessagePayload): void {
  for (const node of nodesOf(payload)) {
    expect(['text', 'strong', 'em', 'heading', 'subtext', 'quote', 'item', 'link']).toContain(node.type)
    if (node.type === 'link') expect(node.url).toMatch(/^https?:\/\/(?!evil\.example|\w\.example|[^/]*@)/)
    if (node.type === 'em') expect(node.children).toEqual([{ type: 'text', text: '[…]' }])
  }
  expect(payload.allowed_mentions).toEqual({ parse: [] })
  expect(payloadProblems(payload)).toEqual([])
}
