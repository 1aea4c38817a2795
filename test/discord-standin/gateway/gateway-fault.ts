import { GatewayOpcodes } from 'discord-api-types/v10'
import type { Fault, FaultOptions, GatewayFaultName } from '../faults/fault.ts'
import type { Connection } from './connection.ts'
import type { Gateway } from './gateway.ts'

/** Lets something go wrong with the gateway, at once. */
export function gatewayFault(gateway: Gateway, name: GatewayFaultName, options: FaultOptions): Fault {
  const struck = [...gateway.connections]
  for (const connection of struck) strike(gateway, connection, name, options)
  if (name === 'drop' && options.downMs !== undefined) refuseFor(gateway, options.downMs)
  return {
    name,
    used: struck.length,
    remove: () => {
      for (const connection of struck) connection.isMute = false
    },
    happened: () => Promise.resolve(),
  }
}

function strike(gateway: Gateway, connection: Connection, name: GatewayFaultName, options: FaultOptions): void {
  const { session, socket } = connection
  switch (name) {
    case 'drop':
      // What is sent from now on must wait for the client to resume.
      session?.disconnect()
      if (options.code === undefined) socket.terminate()
      else socket.close(options.code)
      break
    case 'reconnect':
      connection.control(GatewayOpcodes.Reconnect)
      break
    case 'invalid-session':
      if (session !== null) gateway.sessions.delete(session.id)
      connection.control(GatewayOpcodes.InvalidSession, false)
      break
    case 'zombie':
      connection.isMute = true
      break
  }
}

function refuseFor(gateway: Gateway, milliseconds: number): void {
  gateway.isDown = true
  setTimeout(() => {
    gateway.isDown = false
  }, milliseconds).unref()
}
