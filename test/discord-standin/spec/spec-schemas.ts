import * as discord from 'discord-api-spec/zod'
import { z } from 'zod'
import type { RouteName } from '../rest/route-name.ts'
import type { JsonSchema } from './json-schema.ts'

/** Most commands that one bulk overwrite may hold: 100 slash, 15 user and 15 message commands. */
const MOST_COMMANDS = 130

/** The schemas of the request bodies that a bot sends, by the route that takes them. */
export function specSchemas(): Map<RouteName, JsonSchema> {
  const commands = {
    type: 'array',
    maxItems: MOST_COMMANDS,
    items: schemaOf(discord.ApplicationCommandUpdateRequestSchema),
  }
  return new Map<RouteName, JsonSchema>([
    ['interaction-callback', callbackSchema()],
    ['edit-reply', schemaOf(discord.IncomingWebhookUpdateRequestPartialSchema)],
    ['edit-follow-up', schemaOf(discord.IncomingWebhookUpdateRequestPartialSchema)],
    ['follow-up', schemaOf(discord.IncomingWebhookRequestPartialSchema)],
    ['put-commands', commands],
    ['create-command', schemaOf(discord.ApplicationCommandCreateRequestSchema)],
    ['edit-command', schemaOf(discord.ApplicationCommandPatchRequestPartialSchema)],
    ['create-message', schemaOf(discord.MessageCreateRequestSchema)],
    ['edit-message', schemaOf(discord.MessageEditRequestPartialSchema)],
    ['start-thread', schemaOf(discord.CreateTextThreadWithMessageRequestSchema)],
    ['create-thread', schemaOf(discord.CreateTextThreadWithoutMessageRequestSchema)],
  ])
}

function callbackSchema(): JsonSchema {
  return {
    anyOf: [
      discord.ApplicationCommandAutocompleteCallbackRequestSchema,
      discord.CreateMessageInteractionCallbackRequestSchema,
      discord.ModalInteractionCallbackRequestSchema,
      discord.PongInteractionCallbackRequestSchema,
      discord.UpdateMessageInteractionCallbackRequestSchema,
      discord.LaunchActivityInteractionCallbackRequestSchema,
    ].map(schemaOf),
  }
}

function schemaOf(schema: z.core.$ZodType): JsonSchema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' })
  return rest
}
