import type { APIAttachment } from 'discord-api-types/v10'
import type { Channel } from './channel.ts'
import type { MessageBody, UploadedFile } from './message-body.ts'
import type { World } from './world.ts'

/** Keeps the files that came with a message, each with the description that the message gives it. */
export function storeFiles(
  world: World,
  channel: Channel,
  { files, body, ephemeral }: { files: readonly UploadedFile[]; body: MessageBody; ephemeral: boolean },
): APIAttachment[] {
  return files.map(({ place, name, data, type }) => {
    const description = body.attachments?.find((one) => String(one.id) === place)?.description
    const described = description === undefined ? {} : { description }
    return world.attachments.add(channel.id, { name, data, ...(type ? { type } : {}), ...described }, ephemeral)
  })
}
