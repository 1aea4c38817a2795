import { expect, it } from 'vitest'
import type { DoctorReport } from '../../../src/app/doctor/doctor-report.ts'
import { renderDoctor } from '../../../src/rendering/terminal/render-doctor.ts'
import { COLOUR, lines, PLAIN } from './samples.ts'

const REPORT: DoctorReport = {
  ok: false,
  checks: [
    { name: 'node', status: 'ok', message: 'Node v20.20.2' },
    { name: 'model', status: 'error', message: 'A file of the embedding model is missing here.', fix: 'Restore it.' },
  ],
  settings: { DISCORD_TOKEN: '***', DATABASE_URL: null },
}

it('shows every check with what to do, and the settings in force', () => {
  expect(renderDoctor(REPORT, PLAIN)).toBe(
    lines(
      'ok       node: Node v20.20.2',
      'error    model: A file of the embedding model is missing',
      '         here.',
      '         To do: Restore it.',
      '',
      'Settings in force',
      'name           value',
      'DISCORD_TOKEN  ***',
      'DATABASE_URL   (not set)',
      '',
      'Something is broken; what to do stands below each error.',
    ),
  )
})

it('sets the status off in colour, and ends well where nothing is broken', () => {
  const shown = renderDoctor({ ...REPORT, ok: true }, COLOUR)
  expect(shown).toContain('\u001b[31merror    \u001b[39mmodel:')
  expect(shown).toMatch(/Nothing is broken\.$/)
})
