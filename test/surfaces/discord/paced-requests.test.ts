import { setImmediate } from 'node:timers/promises'
import type { ResponseLike } from 'discord.js'
import { describe, expect, it } from 'vitest'
import { pacedRequests } from '../../../src/surfaces/discord/paced-requests.ts'

const MESSAGE = 'http://127.0.0.1/api/v10/channels/1/messages'
const CALLBACK = 'http://127.0.0.1/api/v10/interactions/1/token/callback'
const EDIT = 'http://127.0.0.1/api/v10/webhooks/1/token/messages/@original'

describe('pacedRequests', () => {
  it('sends 50 requests a second and no more, and answers to interactions past all that wait', async () => {
    const sent: string[] = []
    const send = pacedRequests(async (url) => {
      sent.push(url)
      return new Response() as unknown as ResponseLike
    })
    const messages = Array.from({ length: 60 }, () => send(MESSAGE, {}))
    const answers = Array.from({ length: 60 }, (_, at) => send(at % 2 === 0 ? CALLBACK : EDIT, {}))
    await setImmediate()
    expect(sent.filter((url) => url === MESSAGE)).toHaveLength(50)
    expect(sent.filter((url) => url !== MESSAGE)).toHaveLength(60)
    await Promise.all([...messages, ...answers])
    expect(sent.filter((url) => url === MESSAGE)).toHaveLength(60)
  })
})
