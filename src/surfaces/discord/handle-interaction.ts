import type { ChatInputCommandInteraction, Interaction, RepliableInteraction } from 'discord.js'
import { type Locale, pickLocale } from '../../rendering/discord/locales/locale.ts'
import type { MessagePayload } from '../../rendering/discord/message-payload.ts'
import { ephemeral } from '../../rendering/discord/message-payload.ts'
import { renderNotice } from '../../rendering/discord/render-notice.ts'
import { acknowledge } from './acknowledge.ts'
import type { BotContext } from './bot-context.ts'
import { deliver } from './deliver.ts'
import { handleAsk } from './handlers/ask.ts'
import { handleAutocomplete } from './handlers/autocomplete.ts'
import { handleCheckClaim } from './handlers/check-claim.ts'
import { handleComponent } from './handlers/component.ts'
import { handleFollowUp } from './handlers/follow-up.ts'
import { showHelp } from './handlers/help.ts'
import { showSource, showSourceList } from './handlers/sources.ts'
import { noticeOf } from './notice-of.ts'
import { outgoing } from './outgoing.ts'
import { retry } from './retry.ts'

/** Serves one interaction to its end. Never rejects: a failure is told to the member and logged. */
export async function handleInteraction(interaction: Interaction, context: BotContext): Promise<void> {
  const locale = pickLocale(interaction.locale)
  try {
    if (interaction.isAutocomplete()) {
      await handleAutocomplete(interaction, context)
      return
    }
    if (context.isStopping()) {
      await tell(interaction, renderNotice('shutting-down', {}, locale), context)
      return
    }
    await dispatch(interaction, locale, context)
  } catch (error) {
    const notice = noticeOf(error, locale, context.logger)
    if (interaction.isAutocomplete()) return
    await tell(interaction, notice, context).catch((failure: unknown) => {
      // Not even that reached Discord; it is in the log.
      noticeOf(failure, locale, context.logger)
    })
  }
}

async function dispatch(interaction: Interaction, locale: Locale, context: BotContext): Promise<void> {
  if (interaction.isChatInputCommand()) await command(interaction, locale, context)
  else if (interaction.isMessageContextMenuCommand()) await handleCheckClaim(interaction, context)
  else if (interaction.isButton() || interaction.isStringSelectMenu()) await handleComponent(interaction, context)
  else if (interaction.isModalSubmit()) await handleFollowUp(interaction, context)
}

async function command(interaction: ChatInputCommandInteraction, locale: Locale, context: BotContext): Promise<void> {
  if (interaction.commandName === 'ask') {
    await handleAsk(interaction, context)
    return
  }
  if (!(await acknowledge(interaction, true, context))) return
  if (interaction.commandName === 'help') await showHelp(interaction, locale, context)
  else if (interaction.options.getSubcommand() === 'list') await showSourceList(interaction, 1, locale, context)
  else await showSource(interaction, interaction.options.getString('source', true), 1, locale, context)
}

/** Says something to the one who acted, whatever state the interaction is in. */
async function tell(interaction: Interaction, notice: MessagePayload, context: BotContext): Promise<void> {
  if (!interaction.isRepliable()) return
  const repliable: RepliableInteraction = interaction
  if (repliable.deferred || repliable.replied) await deliver(repliable, notice, context)
  else await retry(() => repliable.reply(outgoing(ephemeral(notice))))
}
