import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  EmbedBuilder,
  LabelBuilder,
  ModalBuilder,
  StringSelectMenuBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js'

/** An answer with everything that a message can hold: an embed, buttons and a select menu. */
export function answerBody(question: string, footer: string) {
  return {
    embeds: [new EmbedBuilder().setDescription(`About: ${question}`).setFooter({ text: footer })],
    components: [
      new ActionRowBuilder<ButtonBuilder>().addComponents(
        new ButtonBuilder().setCustomId('excerpt').setLabel('Show excerpt').setStyle(ButtonStyle.Secondary),
        new ButtonBuilder().setCustomId('follow-up').setLabel('Follow up').setStyle(ButtonStyle.Primary),
        new ButtonBuilder().setURL('https://example.org/a').setLabel('Source').setStyle(ButtonStyle.Link),
      ),
      new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(
        new StringSelectMenuBuilder()
          .setCustomId('other')
          .addOptions({ label: 'Statute', value: 'statute' }, { label: 'Notice', value: 'notice' }),
      ),
    ],
    allowedMentions: { parse: [] },
  }
}

/** A modal that asks for another question. */
export function followUpModal(): ModalBuilder {
  const input = new TextInputBuilder().setCustomId('question').setStyle(TextInputStyle.Paragraph).setMaxLength(500)
  const label = new LabelBuilder().setLabel('Your question').setTextInputComponent(input)
  return new ModalBuilder().setCustomId('follow-up').setTitle('Follow up').addLabelComponents(label)
}
