/**
 * Discord's limits as data. Lengths count Unicode code points of what is sent, that is, after escaping.
 * Sources: the developer documentation, "Component Reference", "Message Resource" and "Application Commands".
 */
export const LIMITS = {
  message: {
    /** Components of a message with the flag `IsComponentsV2`, nested ones included. */
    components: 40,
    /** Text of all text displays together. */
    text: 4_000,
    /** UTF-8 bytes of all text displays; above about 10,170 Discord answers 500 (discord-api-docs, issue 8554). */
    textBytes: 10_000,
    /** Bytes that each text display adds to that sum. */
    bytesPerText: 12,
  },
  row: { buttons: 5 },
  button: { label: 80, url: 512 },
  select: { options: 25, optionLabel: 100, optionDescription: 100, placeholder: 150 },
  customId: 100,
  modal: { title: 45, label: 45, description: 100, placeholder: 100, input: 4_000 },
  thread: { name: 100 },
  command: { name: 32, description: 100, options: 25, total: 8_000 },
} as const
