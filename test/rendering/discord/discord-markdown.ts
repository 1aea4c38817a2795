/** What Discord's client makes of a text: the subset of its dialect in which a message could do harm or break. */
export type MarkdownNode =
  | { type: 'text'; text: string }
  | { type: 'strong' | 'em' | 'underline' | 'strike' | 'spoiler'; children: MarkdownNode[] }
  | { type: 'heading' | 'subtext' | 'quote' | 'item'; level: number; children: MarkdownNode[] }
  | { type: 'link'; url: string; children: MarkdownNode[] }
  | { type: 'mention' | 'timestamp' | 'emoji' | 'code'; text: string }

/** Reads a text as the client does: blocks by line, then rules of its simple-markdown grammar in their order. */
export function parseDiscordMarkdown(text: string): MarkdownNode[] {
  const nodes: MarkdownNode[] = []
  let lines = text.split('\n')
  while (lines.length > 0) {
    const fence = /^(?:[^`\\]|\\[\s\S])*?```[\s\S]+?```/.exec(lines.join('\n'))
    if (fence !== null && lines[0]?.includes('```')) {
      nodes.push({ type: 'code', text: fence[0] })
      lines = lines.join('\n').slice(fence[0].length).split('\n')
      continue
    }
    const [taken, node] = block(lines)
    nodes.push(...node)
    lines = lines.slice(taken)
  }
  return merge(nodes)
}

/** All nodes, nested ones included, in reading order. */
export function* allNodes(nodes: readonly MarkdownNode[]): Generator<MarkdownNode> {
  for (const node of nodes) {
    yield node
    if ('children' in node) yield* allNodes(node.children)
  }
}

/** What a reader sees of a text, without its markup. */
export function shownText(nodes: readonly MarkdownNode[]): string {
  return nodes.map((node) => ('children' in node ? shownText(node.children) : node.text)).join('')
}

function block(lines: readonly string[]): [taken: number, nodes: MarkdownNode[]] {
  const [first = ''] = lines
  if (first.startsWith('>>> ')) {
    const rest = [first.slice(4), ...lines.slice(1)].join('\n')
    return [lines.length, [{ type: 'quote', level: 0, children: parseDiscordMarkdown(rest) }]]
  }
  if (/^ *> /.test(first)) {
    const end = lines.findIndex((line) => !/^ *> /.test(line))
    const quoted = lines.slice(0, end < 0 ? lines.length : end).map((line) => line.replace(/^ *> /, ''))
    return [quoted.length, [{ type: 'quote', level: 0, children: parseDiscordMarkdown(quoted.join('\n')) }]]
  }
  const marked = /^(#{1,3}|-#) +(\S.*)$/.exec(first)
  if (marked !== null) {
    const [, mark = '', content = ''] = marked
    const type = mark === '-#' ? 'subtext' : 'heading'
    return [1, [{ type, level: mark.length, children: inline(content) }]]
  }
  const item = /^( *)(?:[-*]|\d+\.) +(\S.*)$/.exec(first)
  if (item !== null) return [1, [{ type: 'item', level: item[1]?.length ?? 0, children: inline(item[2] ?? '') }]]
  const next = lines.findIndex((line, index) => index > 0 && STARTS_BLOCK.test(line))
  const paragraph = lines.slice(0, next < 0 ? lines.length : next)
  return [paragraph.length, inline(paragraph.join('\n'))]
}

const STARTS_BLOCK = /^(?: *> |>>> |(?:#{1,3}|-#) +\S| *(?:[-*]|\d+\.) +\S)/

function inline(text: string): MarkdownNode[] {
  const nodes: MarkdownNode[] = []
  let rest = text
  while (rest !== '') {
    const [length, node] = RULES.map((rule) => rule(rest)).find((result) => result !== null) ?? oneCharacter(rest)
    nodes.push(node)
    rest = rest.slice(length)
  }
  return merge(nodes)
}

type Rule = (rest: string) => [length: number, node: MarkdownNode] | null

function rule(pattern: RegExp, make: (match: RegExpExecArray) => MarkdownNode): Rule {
  return (rest) => {
    const match = pattern.exec(rest)
    return match === null ? null : [match[0].length, make(match)]
  }
}

const group = (match: RegExpExecArray, index = 1) => match[index] ?? ''
const wrapped = (type: 'strong' | 'em' | 'underline' | 'strike' | 'spoiler') => (match: RegExpExecArray) => ({
  type,
  children: inline(match[1] ?? match[2] ?? ''),
})

const LINK =
  /^\[((?:\[[^\]]*\]|[^[\]]|\](?=[^[]*\]))*)\]\(\s*<?((?:\([^)]*\)|[^\s\\]|\\.)*?)>?(?:\s+['"]([\s\S]*?)['"])?\s*\)/

/** In the order in which the client tries them. */
const RULES: readonly Rule[] = [
  rule(/^\\([^0-9A-Za-z\s])/, (match) => ({ type: 'text', text: group(match) })),
  rule(/^<(https?:\/\/[^\s>]+|mailto:[^\s>]+|tel:[^\s>]+|\+\d+)>/, (match) => ({
    type: 'link',
    url: group(match),
    children: [{ type: 'text', text: group(match) }],
  })),
  rule(/^((?:https?|steam|discord):\/\/[^\s<]+[^<.,:;"'\]\s])/, (match) => ({
    type: 'link',
    url: group(match),
    children: [{ type: 'text', text: group(match) }],
  })),
  rule(LINK, (match) =>
    /:\/\//.test(group(match))
      ? { type: 'text', text: match[0] }
      : { type: 'link', url: group(match, 2), children: inline(group(match)) },
  ),
  rule(/^<(?:@[!&]?\d+|#\d+|\/[^:>]+:\d+|id:\w+)>|^@(?:everyone|here)\b/, (match) => ({
    type: 'mention',
    text: match[0],
  })),
  rule(/^<t:-?\d{1,17}(?::[tTdDfFR])?>/, (match) => ({ type: 'timestamp', text: match[0] })),
  rule(/^<a?:\w+:\d+>|^:[^\s:]+?:/, (match) => ({ type: 'emoji', text: match[0] })),
  rule(/^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/, wrapped('strong')),
  rule(/^__((?:\\[\s\S]|[^\\])+?)__(?!_)/, wrapped('underline')),
  rule(
    /^_((?:__|\\[\s\S]|[^\\_])+?)_\b|^\*(?=\S)((?:\*\*|\\[\s\S]|\s+(?:\\[\s\S]|[^\s*\\]|\*\*)|[^\s*\\])+?)\*(?!\*)/,
    wrapped('em'),
  ),
  rule(/^~~((?:\\[\s\S]|[^\\])+?)~~/, wrapped('strike')),
  rule(/^\|\|([\s\S]+?)\|\|/, wrapped('spoiler')),
  rule(/^(`+)([\s\S]*?[^`])\1(?!`)/, (match) => ({ type: 'code', text: group(match, 2) })),
]

function oneCharacter(rest: string): [number, MarkdownNode] {
  // As the client's text rule: a word is one piece, so that no rule begins inside it but an address does.
  const word = /^(?:(?!\w+:\/\/)[0-9A-Za-z\u00c0-\uffff])+/.exec(rest)?.[0]
  const text = word ?? String.fromCodePoint(rest.codePointAt(0) ?? 0)
  return [text.length, { type: 'text', text }]
}

function merge(nodes: readonly MarkdownNode[]): MarkdownNode[] {
  const merged: MarkdownNode[] = []
  for (const node of nodes) {
    const last = merged.at(-1)
    if (node.type === 'text' && last?.type === 'text') last.text += node.text
    else merged.push(node.type === 'text' ? { ...node } : node)
  }
  return merged
}
