import {
  type ChatInputCommandInteraction,
  DiscordAPIError,
  type Interaction,
  MessageFlags,
  type RepliableInteraction,
} from 'discord.js'
import { answerBody, followUpModal } from './answer-body.ts'
import { persist } from './persist.ts'

/** Answers whatever is asked. */
export async function handleInteraction(interaction: Interaction): Promise<void> {
  if (interaction.isAutocomplete()) {
    const typed = interaction.options.getFocused()
    const choices = ['statute', 'notice'].filter((name) => name.startsWith(typed))
    await interaction.respond(choices.map((name) => ({ name, value: name })))
  } else if (interaction.isChatInputCommand()) {
    await handleCommand(interaction)
  } else if (interaction.isMessageContextMenuCommand()) {
    await answer(interaction, interaction.targetMessage.content, true)
  } else if (interaction.isButton() && interaction.customId === 'follow-up') {
    await interaction.showModal(followUpModal())
  } else if (interaction.isButton()) {
    await interaction.reply({ content: '> the excerpt', flags: MessageFlags.Ephemeral })
  } else if (interaction.isStringSelectMenu()) {
    await interaction.deferUpdate()
    await interaction.editReply(answerBody(interaction.values.join(), interaction.locale))
  } else if (interaction.isModalSubmit()) {
    await answer(interaction, interaction.fields.getTextInputValue('question'), false)
  }
}

async function handleCommand(interaction: ChatInputCommandInteraction): Promise<void> {
  const { options } = interaction
  if (interaction.commandName === 'ask') {
    return answer(interaction, options.getString('question', true), options.getBoolean('private') ?? false)
  }
  if (!(await defer(interaction, true))) return
  const file = options.getAttachment('file')
  if (file === null) {
    await interaction.editReply('No sources.')
    await interaction.followUp({ content: 'Add one.', flags: MessageFlags.Ephemeral })
  } else {
    const bytes = await (await fetch(file.url)).arrayBuffer()
    await interaction.editReply(`${file.name}: ${bytes.byteLength} bytes of ${file.contentType}`)
  }
}

async function answer(interaction: RepliableInteraction, question: string, isPrivate: boolean): Promise<void> {
  if (!(await defer(interaction, isPrivate))) return
  await persist(() => interaction.editReply(answerBody(question, interaction.locale)))
}

const ALREADY_ACKNOWLEDGED = 40060
const UNKNOWN_INTERACTION = 10062

/** @returns whether there is still somebody to answer */
async function defer(interaction: RepliableInteraction, isPrivate: boolean): Promise<boolean> {
  try {
    await persist(() => interaction.deferReply(isPrivate ? { flags: MessageFlags.Ephemeral } : {}))
    return true
  } catch (error) {
    if (!(error instanceof DiscordAPIError)) throw error
    if (error.code === UNKNOWN_INTERACTION) return false
    if (error.code !== ALREADY_ACKNOWLEDGED) throw error
    // The first defer counted and only its answer was lost.
    interaction.deferred = true
    return true
  }
}
