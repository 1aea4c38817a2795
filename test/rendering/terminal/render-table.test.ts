import { describe, expect, it } from 'vitest'
import { renderTable } from '../../../src/rendering/terminal/render-table.ts'
import { lines } from './samples.ts'

describe('renderTable', () => {
  it('sets words flush left and numbers flush right', () => {
    const rows = [
      ['id', 'passages', 'share', 'title'],
      ['a', '7', '-0.25', 'Announcement'],
      ['longer', '1,200', '', 'B'],
    ]
    expect(renderTable(rows)).toBe(
      lines('id      passages  share  title', 'a              7  -0.25  Announcement', 'longer     1,200         B'),
    )
  })

  it('takes rows of different lengths, a header alone, and nothing', () => {
    expect(renderTable([['a', 'b'], ['x'], ['y', 'z', 'w']])).toBe(lines('a  b', 'x', 'y  z  w'))
    expect(renderTable([['id', 'title']])).toBe('id  title')
    expect(renderTable([])).toBe('')
  })
})
