import type { InspectedSettings } from '../settings.ts'
import type { Inspection } from './run-checks.ts'

/** @param faults everything that was wrong with the settings when they were read */
export function inspectSettings(faults: InspectedSettings['faults']): Inspection {
  return {
    name: 'settings',
    fix: 'Correct the variable in the environment or in .env; the checks below go on with its default.',
    async look() {
      if (faults.length > 0) throw new Error(faults.map(({ message }) => message).join(' '))
      return { status: 'ok', message: 'Every setting can be used.' }
    },
  }
}
