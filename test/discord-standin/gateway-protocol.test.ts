import { GatewayCloseCodes, GatewayIntentBits, GatewayOpcodes } from 'discord-api-types/v10'
import { describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import type { GatewayFrame } from './gateway/session.ts'
import { useStandin } from './use-standin.ts'

const standin = useStandin({ heartbeatMs: 50 })

/** A client that knows nothing of the protocol but what a test tells it. */
function connect(query = 'v=10&encoding=json') {
  const socket = new WebSocket(`${standin().origin.replace('http', 'ws')}/?${query}`)
  const frames: GatewayFrame[] = []
  socket.on('message', (data) => frames.push(JSON.parse(String(data))))
  const closed = new Promise<number>((resolve) => socket.on('close', resolve))
  const opened = new Promise((resolve) => socket.on('open', resolve))
  const send = async (op: number, d: unknown) => {
    await opened
    socket.send(JSON.stringify({ op, d }))
  }
  const identify = () =>
    send(GatewayOpcodes.Identify, { token: standin().token, intents: GatewayIntentBits.Guilds, properties: {} })
  const frame = (op: GatewayOpcodes) => standin().until(() => frames.find((one) => one.op === op), `a frame ${op}`)
  return { socket, frames, closed, opened, send, identify, frame }
}

describe('the gateway', () => {
  it('greets a client and acknowledges its heartbeats', async () => {
    const client = connect()
    expect(await client.frame(GatewayOpcodes.Hello)).toMatchObject({ d: { heartbeat_interval: 50 } })
    await client.send(GatewayOpcodes.Heartbeat, null)
    await client.frame(GatewayOpcodes.HeartbeatAck)
  })

  it('closes on a client whose heart does not beat', async () => {
    const client = connect()
    await client.identify()
    expect(await client.closed).toBe(GatewayCloseCodes.SessionTimedOut)
  })

  it.each<[string, number, (client: ReturnType<typeof connect>) => unknown, number]>([
    ['what it cannot read', GatewayCloseCodes.DecodeError, ({ socket }) => socket.send('{'), 1],
    ['a frame that is too long', GatewayCloseCodes.DecodeError, ({ send }) => send(3, 'x'.repeat(4096)), 1],
    ['an unknown opcode', GatewayCloseCodes.UnknownOpcode, ({ send }) => send(99, null), 1],
    ['a presence before it identifies', GatewayCloseCodes.NotAuthenticated, ({ send }) => send(3, {}), 0],
    [
      'a second identity',
      GatewayCloseCodes.AlreadyAuthenticated,
      async (client) => {
        await client.identify()
        await client.identify()
      },
      0,
    ],
    ['a wrong token', GatewayCloseCodes.AuthenticationFailed, ({ send }) => send(2, { token: 'x', intents: 1 }), 0],
    [
      '121 events in a minute',
      GatewayCloseCodes.RateLimited,
      async ({ send }) => {
        for (let sent = 0; sent < 121; sent++) await send(GatewayOpcodes.Heartbeat, null)
      },
      1,
    ],
  ])('closes on %s', async (_what, code, act, violations) => {
    const client = connect()
    await client.opened
    await act(client)
    expect(await client.closed).toBe(code)
    expect(standin().takeViolations('gateway')).toHaveLength(violations)
  })

  it('does not resume a session that it does not know, or at an event that was not', async () => {
    const known = connect()
    await known.identify()
    const ready = await known.frame(GatewayOpcodes.Dispatch)
    const { session_id } = ready.d as { session_id: string }
    const resume = { token: standin().token, session_id, seq: 1000 }
    const unknown = connect()
    await unknown.send(GatewayOpcodes.Resume, { ...resume, session_id: 'x' })
    expect(await unknown.frame(GatewayOpcodes.InvalidSession)).toMatchObject({ d: false })
    const ahead = connect()
    await ahead.send(GatewayOpcodes.Resume, resume)
    expect(await ahead.closed).toBe(GatewayCloseCodes.InvalidSeq)
  })

  it.each(['v=9&encoding=json', 'v=10&encoding=etf', 'v=10&encoding=json&compress=zlib-stream'])(
    'refuses the address %s',
    async (query) => {
      expect(await connect(query).closed).toBe(GatewayCloseCodes.InvalidAPIVersion)
      expect(standin().takeViolations('gateway')).toHaveLength(1)
    },
  )
})
