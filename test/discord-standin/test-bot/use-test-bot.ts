import { afterEach, beforeEach } from 'vitest'
import type { Scene } from '../driver/scene.ts'
import type { Standin } from '../standin.ts'
import type { StandinOptions } from '../start-standin.ts'
import { useStandin } from '../use-standin.ts'
import { startTestBot, type TestBot, type TestBotOptions } from './start-test-bot.ts'

/** A server with a channel and a member, and the bot in it. */
export interface TestScene {
  readonly standin: Standin
  readonly bot: TestBot
  readonly guild: ReturnType<Scene['addGuild']>
  readonly general: ReturnType<Scene['addChannel']>
  readonly ann: ReturnType<Scene['addMember']>
}

/** Gives every test a stand-in with a bot in a server. */
export function useTestBot(options: StandinOptions & TestBotOptions = {}): () => TestScene {
  const standin = useStandin(options)
  let scene: TestScene
  beforeEach(async () => {
    const guild = standin().addGuild('Rare earths')
    const general = standin().addChannel(guild, 'general')
    const ann = standin().addMember(guild, 'ann')
    scene = { standin: standin(), guild, general, ann, bot: await startTestBot(standin(), options) }
  })
  afterEach(() => scene.bot.client.destroy())
  return () => scene
}
