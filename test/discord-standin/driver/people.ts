import {
  type APIApplicationCommand,
  type APIMessage,
  type APIUser,
  ApplicationCommandType,
  ComponentType,
  InteractionType,
} from 'discord-api-types/v10'
import type { Channel } from '../state/channel.ts'
import type { StoredMessage } from '../state/stored-message.ts'
import type { World } from '../state/world.ts'
import { commandData, type OptionValue } from './command-data.ts'
import { componentData, type UsedComponent } from './component-data.ts'
import { type Act, interact } from './interact.ts'
import { Invocation, type ShownModal } from './invocation.ts'
import { type ModalValues, modalData } from './modal-data.ts'
import { type SayOptions, say } from './say.ts'
import { Scene } from './scene.ts'
import { commandsAt, installationsOf, visibleCommands } from './visible-commands.ts'

/** How somebody does something. */
export interface ActOptions {
  /** Language of the user's client; `en-US` unless told otherwise. */
  locale?: string
  /** Passes over the checks of Discord's client, as somebody does who writes to Discord directly. */
  force?: boolean
}

/** What an act needs to know of the stand-in that it happens in. */
export interface Stage {
  readonly isHeard: () => boolean
  readonly uploadLimit: number
}

/** What people do. */
export class People extends Scene {
  readonly #stage: Stage

  constructor(world: World, stage: Stage) {
    super(world)
    this.#stage = stage
  }

  /** A user writes a message. */
  say(user: APIUser, channel: Channel, text: string, options: SayOptions = {}): APIMessage {
    return say(this.world, user, channel, text, options)
  }

  /** The commands that Discord's client offers a user in a channel. */
  visibleCommands(user: APIUser, channel: Channel): APIApplicationCommand[] {
    return visibleCommands(this.world, user, channel)
  }

  /** @param name of the command, with its group and sub-command, such as `sources add` */
  slash(
    user: APIUser,
    channel: Channel,
    name: string,
    values: Record<string, OptionValue> = {},
    options: ActOptions = {},
  ): Invocation {
    return this.#command(user, channel, name, { values, focused: null, options })
  }

  /** A user types into an option. @param focused the option; the values hold what is typed so far */
  autocomplete(
    user: APIUser,
    channel: Channel,
    name: string,
    values: Record<string, OptionValue>,
    focused: string,
    options: ActOptions = {},
  ): Invocation {
    return this.#command(user, channel, name, { values, focused, options })
  }

  /** A user picks a message command. */
  contextMenu(user: APIUser, message: APIMessage, name: string, options: ActOptions = {}): Invocation {
    const { channel, payload } = this.#stored(message)
    const command = this.#find(user, channel, { name, type: ApplicationCommandType.Message, options })
    const resolved = { messages: { [payload.id]: payload } }
    const data = { id: command.id, name, type: command.type, target_id: payload.id, resolved }
    const installations = installationsOf(this.world, command, user, channel)
    return this.#act({ type: InteractionType.ApplicationCommand, user, channel, data, installations }, options)
  }

  /** A user presses a button. */
  press(user: APIUser, message: APIMessage, customId: string, options: ActOptions = {}): Invocation {
    return this.#use(user, message, { type: ComponentType.Button, customId, values: null }, options)
  }

  /** A user chooses in a select menu. */
  choose(
    user: APIUser,
    message: APIMessage,
    customId: string,
    values: readonly string[],
    options: ActOptions = {},
  ): Invocation {
    return this.#use(user, message, { type: ComponentType.StringSelect, customId, values }, options)
  }

  /** A user fills in a modal and sends it off. */
  submitModal(user: APIUser, shown: ShownModal, values: ModalValues, options: ActOptions = {}): Invocation {
    const { channel, message, payload } = shown.interaction
    const data = modalData(shown.data, values)
    const installations = Object.keys(payload.authorizing_integration_owners).map(Number)
    return this.#act({ type: InteractionType.ModalSubmit, user, channel, data, message, installations }, options)
  }

  #command(
    user: APIUser,
    channel: Channel,
    words: string,
    { values, focused, options }: { values: Record<string, OptionValue>; focused: string | null; options: ActOptions },
  ): Invocation {
    const [name = '', ...subCommands] = words.split(' ')
    const command = this.#find(user, channel, { name, type: ApplicationCommandType.ChatInput, options })
    const isForced = options.force ?? false
    const data = commandData(this.world, command, { channel, subCommands, values, focused, isForced })
    const { ApplicationCommand, ApplicationCommandAutocomplete } = InteractionType
    const type = focused === null ? ApplicationCommand : ApplicationCommandAutocomplete
    const installations = installationsOf(this.world, command, user, channel)
    return this.#act({ type, user, channel, data, installations }, options)
  }

  #find(
    user: APIUser,
    channel: Channel,
    { name, type, options }: { name: string; type: ApplicationCommandType; options: ActOptions },
  ): APIApplicationCommand {
    const offered = options.force ? commandsAt(this.world, channel) : this.visibleCommands(user, channel)
    const command = offered.find((one) => one.name === name && one.type === type)
    if (command !== undefined) return command
    const names = offered.map((one) => one.name).join(', ')
    throw new Error(`the command ${name} is not visible to ${user.username} here, but ${names || 'none'}`)
  }

  #use(user: APIUser, message: APIMessage, used: Omit<UsedComponent, 'isForced'>, options: ActOptions): Invocation {
    const stored = this.#stored(message)
    const data = componentData(user, stored, { ...used, isForced: options.force ?? false })
    const { payload, channel } = stored
    const owners = payload.interaction_metadata?.authorizing_integration_owners ?? { 0: channel.guildId ?? '0' }
    const installations = Object.keys(owners).map(Number)
    const type = InteractionType.MessageComponent
    return this.#act({ type, user, channel, data, message: payload, installations }, options)
  }

  #act(
    act: Pick<Act, 'type' | 'user' | 'channel' | 'data' | 'installations'> & { message?: APIMessage | null },
    { locale = 'en-US' }: ActOptions,
  ): Invocation {
    const { isHeard, uploadLimit } = this.#stage
    const whole: Act = { message: null, ...act, locale, isHeard: isHeard(), uploadLimit }
    return new Invocation(this.world, interact(this.world, whole))
  }

  #stored(message: APIMessage): StoredMessage {
    const stored = this.world.messages.get(message.id)
    if (stored === undefined) throw new Error(`there is no message ${message.id}`)
    return stored
  }
}
