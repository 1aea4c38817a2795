import type { CliCommand } from '../command.ts'

export const botCommand: CliCommand = {
  name: 'bot',
  summary: 'run the Discord bot until it is told to stop',
  define(command, context) {
    command.action(() => context.startBot())
  },
}
