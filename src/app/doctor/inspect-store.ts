import { stat } from 'node:fs/promises'
import path from 'node:path'
import type { Store } from '../../store/store.ts'
import type { Settings } from '../settings.ts'
import { StoreAccess } from '../store-access.ts'
import type { Check } from './doctor-report.ts'
import { inspectGeneration } from './inspect-generation.ts'
import { inspectGraph } from './inspect-graph.ts'
import { type Inspection, runChecks } from './run-checks.ts'

/** Looks at the store and what it holds. A store that is not there is not made. */
export async function inspectStore(settings: Pick<Settings, 'index' | 'databaseUrl'>): Promise<Check[]> {
  const file = path.join(settings.index, 'monazite.sqlite')
  if (settings.databaseUrl === null && !(await isThere(file))) {
    const message = `There is no index in ${settings.index} yet.`
    return [{ name: NAME, status: 'warning', message, fix: 'npm run index' }]
  }
  const access = new StoreAccess(settings)
  try {
    const checks = await runChecks([inspectOpening(file, access)])
    if (checks.some(({ status }) => status === 'error')) return checks
    const store = await access.open()
    return await runChecks([inspectContent(file, store), inspectGeneration(store), inspectGraph(settings.index, store)])
  } finally {
    await access.close()
  }
}

async function isThere(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    (error: NodeJS.ErrnoException) => error.code !== 'ENOENT' && error.code !== 'ENOTDIR',
  )
}

const NAME = 'store'
const FIX = 'Do as the message says; a store that is moved away is built anew by "npm run index".'

function inspectOpening(file: string, access: StoreAccess): Inspection {
  return {
    name: NAME,
    fix: FIX,
    async look() {
      await access.open()
      return { status: 'ok', message: `${file} can be opened.` }
    },
  }
}

function inspectContent(file: string, store: Store): Inspection {
  return {
    name: NAME,
    fix: FIX,
    async look() {
      const findings = await store.check()
      if (findings.length > 0) throw new Error(findings.join(' '))
      return { status: 'ok', message: `Structure, references and checksums of ${file} are as they should be.` }
    },
  }
}
