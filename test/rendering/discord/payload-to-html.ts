import type { MessagePayload } from '../../../src/rendering/discord/message-payload.ts'
import { type MarkdownNode, parseDiscordMarkdown } from './discord-markdown.ts'

export interface HtmlOptions {
  theme: 'dark' | 'light'
  /** Of the window, in CSS pixels: 800 is a desktop's chat, 380 a phone. */
  width: number
}

/** A page that shows messages as Discord's client does, close enough to judge how they read. For eyes, not for users. */
export function payloadsToHtml(payloads: readonly MessagePayload[], { theme, width }: HtmlOptions): string {
  const messages = payloads.map(
    ({ components }) => `<div class="message"><div class="avatar"></div><div class="body">
      <div class="name">Monazite <span class="app">APP</span> <span class="time">Today at 12:00</span></div>
      ${components.map(component).join('')}</div></div>`,
  )
  return `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=${width}">
    <style>${style(width)}</style><body class="${theme}">${messages.join('')}</body>`
}

type AnyComponent = { type: number } & Record<string, unknown>

function component(raw: object): string {
  const part = raw as AnyComponent
  const inner = () => (part.components as object[]).map(component).join('')
  switch (part.type) {
    case 1:
      return `<div class="row">${inner()}</div>`
    case 2:
      return `<span class="button${part.disabled ? ' disabled' : ''}">${escapeHtml(String(part.label))}</span>`
    case 3:
      return `<div class="select">${escapeHtml(String(part.placeholder))}<span>⌄</span></div>`
    case 10:
      return `<div class="text">${parseDiscordMarkdown(String(part.content).trim()).map(node).join('')}</div>`
    case 14:
      return '<hr>'
    case 17: {
      const colour =
        part.accent_color === null ? 'transparent' : `#${Number(part.accent_color).toString(16).padStart(6, '0')}`
      return `<div class="container" style="--accent:${colour}">${inner()}</div>`
    }
    default:
      throw new Error(`nobody taught the preview component type ${part.type}`)
  }
}

const TAGS = { strong: 'strong', em: 'em', underline: 'u', strike: 's', spoiler: 'mark' } as const

function node(part: MarkdownNode): string {
  const inner = () => ('children' in part ? part.children.map(node).join('') : '')
  switch (part.type) {
    case 'text':
      return escapeHtml(part.text)
    case 'heading':
      return `<h${part.level}>${inner()}</h${part.level}>`
    case 'subtext':
      return `<small>${inner()}</small>`
    case 'quote':
      return `<blockquote>${inner()}</blockquote>`
    case 'item':
      return `<div class="item">${inner()}</div>`
    case 'link':
      return `<a title="${escapeHtml(part.url)}">${inner()}</a>`
    case 'code':
      return `<code>${escapeHtml(part.text)}</code>`
    case 'mention':
    case 'timestamp':
    case 'emoji':
      return `<b class="alarm">${escapeHtml(part.text)}</b>`
    default:
      return `<${TAGS[part.type]}>${inner()}</${TAGS[part.type]}>`
  }
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`)
}

function style(width: number): string {
  const phone = width < 500
  return `
    * { box-sizing: border-box }
    body { margin: 0; padding: 16px ${phone ? 10 : 16}px; width: ${width}px; background: var(--ground); color: var(--text);
      font: 400 16px/1.375 "gg sans", "Noto Sans", "Noto Sans CJK SC", sans-serif }
    .dark { --ground: #313338; --box: #2b2d31; --line: #3f4147; --text: #dbdee1; --strong: #f2f3f5; --small: #949ba4;
      --link: #00a8fc; --button: #4e5058; --bar: #4e5058 }
    .light { --ground: #fff; --box: #f2f3f5; --line: #e1e2e4; --text: #313338; --strong: #060607; --small: #5c5e66;
      --link: #006ce7; --button: #d4d7dc; --bar: #c4c9ce }
    .message { display: flex; gap: ${phone ? 10 : 16}px; margin-bottom: 24px }
    .avatar { flex: none; width: ${phone ? 34 : 40}px; height: ${phone ? 34 : 40}px; border-radius: 50%; background: #5b7fb5 }
    .body { min-width: 0; flex: 1 } .name { color: var(--strong); font-weight: 500; margin-bottom: 4px }
    .app { background: #5865f2; color: #fff; font-size: 10px; padding: 1px 4px; border-radius: 3px }
    .time { color: var(--small); font-size: 12px; font-weight: 400 }
    .container { position: relative; max-width: 600px; background: var(--box); border: 1px solid var(--line);
      border-radius: 8px; padding: 16px 16px 16px 20px; margin: 4px 0 8px; overflow: hidden; display: grid; gap: 8px }
    .container::before { content: ""; position: absolute; inset: 0 auto 0 0; width: 4px; background: var(--accent) }
    .text { white-space: pre-wrap; overflow-wrap: anywhere; min-width: 0 }
    h1, h2, h3 { margin: 8px 0 4px; color: var(--strong); line-height: 1.375; font-weight: 700 }
    .text > :first-child { margin-top: 0 } h1 { font-size: 24px } h2 { font-size: 20px } h3 { font-size: 16px }
    small { display: block; font-size: 13px; color: var(--small) } strong { font-weight: 700; color: var(--strong) }
    blockquote { margin: 0; padding: 0 8px 0 16px; position: relative }
    blockquote::before { content: ""; position: absolute; inset: 0 auto 0 0; width: 4px; border-radius: 4px; background: var(--bar) }
    .item { padding-left: 18px; position: relative } .item::before { content: "•"; position: absolute; left: 4px }
    a { color: var(--link) } hr { border: 0; border-top: 1px solid var(--line); width: 100%; margin: 4px 0 }
    code { background: var(--line); padding: 0 3px; border-radius: 4px; font: 14px monospace } .alarm { color: red }
    .row { display: flex; flex-wrap: wrap; gap: 8px; margin: 4px 0 }
    .button { background: var(--button); color: var(--strong); border-radius: 8px; padding: 6px 16px; font-size: 14px; font-weight: 500 }
    .disabled { opacity: .5 }
    .select { display: flex; justify-content: space-between; width: 400px; max-width: 100%; padding: 8px 12px;
      border-radius: 4px; background: var(--box); border: 1px solid var(--line); color: var(--small) }`
}
