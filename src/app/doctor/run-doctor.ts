import type { InspectedSettings } from '../settings.ts'
import { describeSettings } from './describe-settings.ts'
import type { DoctorReport } from './doctor-report.ts'
import { inspectDiscord } from './inspect-discord.ts'
import { inspectEmbedding, inspectModel } from './inspect-model.ts'
import { inspectNode } from './inspect-node.ts'
import { inspectSeeds } from './inspect-seeds.ts'
import { inspectSettings } from './inspect-settings.ts'
import { inspectDisk, inspectIndexFolder } from './inspect-space.ts'
import { inspectStore } from './inspect-store.ts'
import { inspectStoreLibraries } from './inspect-store-libraries.ts'
import { runChecks } from './run-checks.ts'

/**
 * Looks at everything that the program needs and says what to do where something is wrong. It changes nothing: where
 * there is no index there is none afterwards. It never throws for what it looks at, however broken that is.
 *
 * @param inspected the settings, as far as they can be used
 * @param nodeVersion as `process.version` gives it
 */
export async function runDoctor(inspected: InspectedSettings, nodeVersion = process.version): Promise<DoctorReport> {
  const { settings, faults } = inspected
  const model = await runChecks([inspectModel(settings.model)])
  const isSound = model.every(({ status }) => status === 'ok')
  const checks = [
    ...(await runChecks([inspectNode(nodeVersion), inspectSettings(faults)])),
    ...model,
    ...(await runChecks([
      // Files that are damaged must not come near the runtime.
      ...(isSound ? [inspectEmbedding(settings.model)] : []),
      inspectStoreLibraries(),
      inspectSeeds(settings.seeds),
      inspectIndexFolder(settings.index),
      inspectDisk(settings.index),
    ])),
    ...(await inspectStore(settings)),
    ...(await inspectDiscord(settings)),
  ]
  return {
    ok: checks.every(({ status }) => status !== 'error'),
    checks,
    settings: describeSettings(settings),
  }
}
