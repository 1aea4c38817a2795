import { randomBytes } from 'node:crypto'
import type { APIAttachment } from 'discord-api-types/v10'
import type { Clock } from '../clock/clock.ts'
import type { Snowflakes } from './snowflakes.ts'

/** How long a signed address works. */
const ADDRESS_LIFE_MS = 24 * 60 * 60 * 1000

/** A file that somebody attaches. */
export interface GivenFile {
  name: string
  data: string | Buffer
  /** The content type that Discord is to state. */
  type?: string
  description?: string
  /** A size to state instead of the true one, in bytes. */
  statedSize?: number
  /** An address to state instead of the stand-in's own. */
  url?: string
}

interface StoredFile {
  readonly data: Buffer
  readonly type: string | undefined
  readonly until: number
}

/** The files that the stand-in serves in place of Discord's content servers. */
export class Attachments {
  /** Where the addresses begin; known once the stand-in listens. */
  origin = ''
  readonly #files = new Map<string, StoredFile>()
  readonly #clock: Clock
  readonly #snowflakes: Snowflakes

  constructor(clock: Clock, snowflakes: Snowflakes) {
    this.#clock = clock
    this.#snowflakes = snowflakes
  }

  /** Keeps a file and signs an address for it. */
  add(channelId: string, file: GivenFile, ephemeral: boolean): APIAttachment {
    const id = this.#snowflakes.next()
    const data = Buffer.from(file.data)
    const path = `/${ephemeral ? 'ephemeral-' : ''}attachments/${channelId}/${id}/${encodeURIComponent(file.name)}`
    const now = this.#clock.now()
    const until = now + ADDRESS_LIFE_MS
    this.#files.set(path, { data, type: file.type, until })
    const signature = `ex=${seconds(until)}&is=${seconds(now)}&hm=${randomBytes(32).toString('hex')}&`
    const url = file.url ?? `${this.origin}${path}?${signature}`
    return {
      id,
      filename: file.name,
      size: file.statedSize ?? data.length,
      url,
      proxy_url: url,
      ...(file.type === undefined ? {} : { content_type: file.type }),
      ...(file.description === undefined ? {} : { description: file.description }),
      ...(ephemeral ? { ephemeral } : {}),
    }
  }

  /** @returns the file at a path, unless its address has run out */
  at(path: string): StoredFile | null {
    const file = this.#files.get(path)
    return file !== undefined && file.until > this.#clock.now() ? file : null
  }
}

function seconds(milliseconds: number): string {
  return Math.floor(milliseconds / 1000).toString(16)
}
