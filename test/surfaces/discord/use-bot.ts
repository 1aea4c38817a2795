import type { APIMessage, APIUser } from 'discord-api-types/v10'
import { beforeAll, beforeEach } from 'vitest'
import type { Standin } from '../../discord-standin/standin.ts'
import type { StandinOptions } from '../../discord-standin/start-standin.ts'
import type { Channel } from '../../discord-standin/state/channel.ts'
import type { Guild } from '../../discord-standin/state/guild.ts'
import { useStandin } from '../../discord-standin/use-standin.ts'
import { runProgram } from '../cli/run-program.ts'
import { type BotProcess, startBot } from './bot-process.ts'
import { libraryFolder, smallLibrary } from './small-library.ts'

/** What a scenario plays with. */
export interface Scene {
  standin: Standin
  bot: BotProcess
  guild: Guild
  general: Channel
  ann: APIUser
  /** The bot's settings, to start it again. */
  environment: Record<string, string>
}

/**
 * Gives every test of a file a stand-in with one guild, and the real bot in a process of its own, ready to answer.
 * A request that Discord would refuse fails the test.
 */
export function useBot(options: StandinOptions = {}): () => Scene {
  let scene: Scene
  let library: string
  const current = useStandin(options)
  beforeAll(async () => {
    library = await libraryFolder()
    const { status, stderr } = await runProgram(['index'], smallLibrary(library))
    if (status !== 0) throw new Error(stderr)
  })
  beforeEach(async () => {
    const standin = current()
    const guild = standin.addGuild('Rare earths')
    const general = standin.addChannel(guild, 'general')
    const ann = standin.addMember(guild, 'ann')
    const environment = smallLibrary(library)
    scene = { standin, guild, general, ann, environment, bot: await startBot(standin, environment) }
  })
  return () => scene
}

/** All text that a message shows, in order. */
export function textOf(message: APIMessage): string {
  const texts: string[] = []
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk)
    else if (value !== null && typeof value === 'object') {
      if ('content' in value && typeof value.content === 'string') texts.push(value.content)
      Object.values(value).forEach(walk)
    }
  }
  walk(message.components)
  return texts.join('\n')
}

/** The custom ids of a message's buttons and selects, in order. */
export function customIdsOf(message: APIMessage): string[] {
  return Array.from(JSON.stringify(message.components).matchAll(/"custom_id":"([^"]+)"/g), (match) => match[1] ?? '')
}

/** The custom id of the button that does something, by its short code (see `custom-id.ts`). */
export function button(message: APIMessage, code: string): string {
  const found = customIdsOf(message).find((id) => id.split(':')[1] === code)
  if (found === undefined) throw new Error(`no button ${code} among ${customIdsOf(message).join(', ')}`)
  return found
}
