import { runDoctor } from '../../../app/doctor/run-doctor.ts'
import { inspectSettings } from '../../../app/settings.ts'
import { OperatorError } from '../../../errors/operator-error.ts'
import { renderDoctor } from '../../../rendering/terminal/render-doctor.ts'
import type { CliCommand } from '../command.ts'
import { printJson } from '../print-json.ts'

export const doctorCommand: CliCommand = {
  name: 'doctor',
  summary: 'look for what is broken and say what to do',
  define(command, context) {
    command.option('--json', 'print JSON instead of text').action(async (options: { json?: true }) => {
      const report = await runDoctor(inspectSettings())
      if (options.json) printJson(context, report)
      else context.print(renderDoctor(report, context.style))
      if (report.ok) return
      const broken = report.checks.filter(({ status }) => status === 'error').map(({ name }) => name)
      throw new OperatorError('doctor', `Broken: ${broken.join(', ')}.`, { evidence: { broken } })
    })
  },
}
