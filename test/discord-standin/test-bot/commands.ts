import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  ContextMenuCommandBuilder,
  InteractionContextType,
  PermissionFlagsBits,
  SlashCommandBuilder,
} from 'discord.js'

const { BotDM, Guild, PrivateChannel } = InteractionContextType
const { GuildInstall, UserInstall } = ApplicationIntegrationType

/** The commands of the bot that proves the stand-in: for everybody, for moderators, and on messages. */
export const COMMANDS = [
  new SlashCommandBuilder()
    .setName('ask')
    .setDescription('Ask about rare earth policy')
    .setNameLocalizations({ de: 'frage', 'zh-CN': '提问' })
    .setContexts(Guild, BotDM, PrivateChannel)
    .setIntegrationTypes(GuildInstall, UserInstall)
    .addStringOption((option) =>
      option.setName('question').setDescription('Your question').setRequired(true).setMinLength(3).setMaxLength(500),
    )
    .addStringOption((option) => option.setName('source').setDescription('Only this one').setAutocomplete(true))
    .addBooleanOption((option) => option.setName('private').setDescription('Only you see the answer')),
  new SlashCommandBuilder()
    .setName('sources')
    .setDescription('Manage the sources')
    .setContexts(Guild)
    .setIntegrationTypes(GuildInstall)
    .setDefaultMemberPermissions(PermissionFlagsBits.ManageGuild)
    .addSubcommand((command) =>
      command
        .setName('add')
        .setDescription('Add a source')
        .addAttachmentOption((option) => option.setName('file').setDescription('A document').setRequired(true)),
    )
    .addSubcommand((command) => command.setName('list').setDescription('List the sources')),
  new ContextMenuCommandBuilder()
    .setName('Check this claim')
    .setType(ApplicationCommandType.Message)
    .setContexts(Guild)
    .setIntegrationTypes(GuildInstall),
].map((command) => command.toJSON())
