import { describe, expect, it } from 'vitest'
import { renderAnswer } from '../../../src/rendering/discord/render-answer.ts'
import { renderSourceList } from '../../../src/rendering/discord/render-source-list.ts'
import { payloadsToHtml } from './payload-to-html.ts'
import { answer, listedSource } from './samples.ts'

describe('payloadsToHtml', () => {
  it('shows every kind of component that the bot sends', () => {
    const list = renderSourceList({ sources: [listedSource()], generation: 7, page: 1 }, 'en')
    const html = payloadsToHtml([renderAnswer(answer(), 'en', { answerId: 'a1' }), list], { theme: 'dark', width: 380 })
    expect(html).toContain(
      '<blockquote>Announcement No. 61 <strong>was suspended</strong> until 10 November 2026.</blockquote>',
    )
    expect(html).toContain('<h3>Answer</h3>')
    expect(html).toContain('<span class="button">Context</span>')
    expect(html).toContain('<a title="https://example.org/61#page=3">The 0.1% rule</a>')
    expect(html).toContain('<div class="select">Show a source')
    expect(html).not.toContain('alarm">')
  })
})
