import type { APIEmbed } from 'discord-api-types/v10'
import { type Problem, problem } from './problem.ts'
import { textLength } from './text-length.ts'

/** Most characters that all embeds of a message may have together. */
const MOST_CHARACTERS = 6000

/** The rules of embeds that Discord's description leaves out. @param files names of the attached files */
export function embedProblems(embeds: readonly APIEmbed[], files: readonly string[]): Problem[] {
  const total = embeds.reduce((sum, embed) => sum + lengthOf(embed), 0)
  const problems = embeds.flatMap((embed, place) => [
    ...contentProblems(embed, `embeds.${place}`),
    ...addressProblems(embed, `embeds.${place}`, files),
  ])
  if (total <= MOST_CHARACTERS) return problems
  const message = `Embed size exceeds maximum size of ${MOST_CHARACTERS} (it is ${total})`
  return [...problems, problem('embeds', 'MAX_EMBED_SIZE_EXCEEDED', message)]
}

function lengthOf({ title, description, footer, author, fields }: APIEmbed): number {
  const texts = [title, description, footer?.text, author?.name, ...(fields ?? []).flatMap((f) => [f.name, f.value])]
  return texts.reduce((sum, text) => sum + textLength(text), 0)
}

function contentProblems(embed: APIEmbed, path: string): Problem[] {
  const fields = embed.fields ?? []
  const missing = fields.flatMap((field, place) =>
    (['name', 'value'] as const)
      .filter((key) => textLength(field[key]) === 0)
      .map((key) => problem(`${path}.fields.${place}.${key}`, 'BASE_TYPE_REQUIRED', 'This field is required')),
  )
  const { title, description, image, thumbnail, footer, author, video } = embed
  const isEmpty = !(title || description || image || thumbnail || footer || author || video) && fields.length === 0
  return isEmpty
    ? [...missing, problem(`${path}.description`, 'BASE_TYPE_REQUIRED', 'This field is required')]
    : missing
}

function addressProblems(embed: APIEmbed, path: string, files: readonly string[]): Problem[] {
  const { image, thumbnail, author, footer, url } = embed
  const media: [string, string | undefined][] = [
    [`${path}.image.url`, image?.url],
    [`${path}.thumbnail.url`, thumbnail?.url],
    [`${path}.author.icon_url`, author?.icon_url],
    [`${path}.footer.icon_url`, footer?.icon_url],
  ]
  const links: [string, string | undefined][] = [
    [`${path}.url`, url],
    [`${path}.author.url`, author?.url],
  ]
  return [
    ...media.flatMap(([at, address]) => mediaProblems(at, address, files)),
    ...links.flatMap(([at, address]) => (address === undefined || /^https?:/.test(address) ? [] : [scheme(at)])),
  ]
}

const ATTACHED = 'attachment://'

function mediaProblems(path: string, address: string | undefined, files: readonly string[]): Problem[] {
  if (address === undefined || /^https?:/.test(address)) return []
  if (!address.startsWith(ATTACHED)) return [scheme(path)]
  const name = address.slice(ATTACHED.length)
  return files.includes(name) ? [] : [problem(path, 'ATTACHMENT_NOT_FOUND', `Referenced attachment ${name} not found`)]
}

function scheme(path: string): Problem {
  return problem(path, 'URL_TYPE_INVALID_SCHEME', 'Scheme must be one of http, https')
}
