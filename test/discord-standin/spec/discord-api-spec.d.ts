// The package ships its schemas without types, and its own types break `erasableSyntaxOnly`.
declare module 'discord-api-spec/zod' {
  import type { core } from 'zod'

  export const ApplicationCommandAutocompleteCallbackRequestSchema: core.$ZodType
  export const CreateMessageInteractionCallbackRequestSchema: core.$ZodType
  export const ModalInteractionCallbackRequestSchema: core.$ZodType
  export const PongInteractionCallbackRequestSchema: core.$ZodType
  export const UpdateMessageInteractionCallbackRequestSchema: core.$ZodType
  export const LaunchActivityInteractionCallbackRequestSchema: core.$ZodType
  export const IncomingWebhookUpdateRequestPartialSchema: core.$ZodType
  export const IncomingWebhookRequestPartialSchema: core.$ZodType
  export const ApplicationCommandUpdateRequestSchema: core.$ZodType
  export const ApplicationCommandCreateRequestSchema: core.$ZodType
  export const ApplicationCommandPatchRequestPartialSchema: core.$ZodType
  export const MessageCreateRequestSchema: core.$ZodType
  export const MessageEditRequestPartialSchema: core.$ZodType
  export const CreateTextThreadWithMessageRequestSchema: core.$ZodType
  export const CreateTextThreadWithoutMessageRequestSchema: core.$ZodType
}
