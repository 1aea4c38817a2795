import type { Check, DoctorReport } from '../../app/doctor/doctor-report.ts'
import { renderTable } from './render-table.ts'
import { type Emphasis, emphasize, type TerminalStyle } from './style.ts'
import { wrap } from './wrap.ts'

/** Every check with what to do about it, and the settings in force. */
export function renderDoctor(report: DoctorReport, style: TerminalStyle): string {
  const rows = Object.entries(report.settings).map(([name, value]) => [name, value ?? '(not set)'])
  return [
    ...report.checks.map((check) => renderCheck(check, style)),
    '\nSettings in force',
    renderTable([['name', 'value'], ...rows]),
    `\n${report.ok ? 'Nothing is broken.' : 'Something is broken; what to do stands below each error.'}`,
  ].join('\n')
}

const EMPHASIS: Readonly<Record<Check['status'], Emphasis>> = { ok: 'green', warning: 'yellow', error: 'red' }

function renderCheck({ name, status, message, fix }: Check, style: TerminalStyle): string {
  const text = wrap(`${name}: ${message}${fix === undefined ? '' : `\nTo do: ${fix}`}`, style.width - INDENT.length)
  return `${emphasize(status.padEnd(INDENT.length), EMPHASIS[status], style)}${text.replaceAll('\n', `\n${INDENT}`)}`
}

/** As wide as the longest status, and a gap. */
const INDENT = ' '.repeat('warning  '.length)
