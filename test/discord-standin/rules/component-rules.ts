import { ComponentType } from 'discord-api-types/v10'
import { type RawComponent, walkComponents } from '../state/raw-component.ts'
import { controlProblems } from './control-rules.ts'
import { BREAKS_DISCORD, type Problem, problem } from './problem.ts'
import { textLength } from './text-length.ts'

/** Limits of a message that uses Components V2. The last one is not documented; above it Discord answers 500. */
const MOST_COMPONENTS = 40
const MOST_TEXT_CHARACTERS = 4000
const MOST_TEXT_BYTES = 10_170
/** What each text adds to the bytes besides its own. */
const BYTES_PER_TEXT = 12

/** Rows of a message that does not. */
const MOST_ROWS = 5

/** Components from this type on need the flag for Components V2. */
const FIRST_V2_TYPE = ComponentType.Section

/** The rules of components that Discord's description leaves out. */
export function componentProblems(components: readonly RawComponent[], isV2: boolean): Problem[] {
  const all = [...walkComponents(components)]
  const own = all.flatMap(([component, path]) => [
    ...(isV2 ? [] : v1Problems(component, path)),
    ...layoutProblems(component, path),
    ...controlProblems(component, path),
  ])
  return [...own, ...duplicateProblems(all), ...(isV2 ? v2Problems(all) : rowProblems(components))]
}

/** Custom ids, and numbers, that occur more than once. */
export function duplicateProblems(all: readonly [component: RawComponent, path: string][]): Problem[] {
  const customIds = new Set<string>()
  const numbers = new Set<number>()
  const problems: Problem[] = []
  for (const [{ custom_id, id }, path] of all) {
    if (custom_id && customIds.has(custom_id)) {
      const message = `Component custom id cannot be duplicated (${custom_id})`
      problems.push(problem(`${path}.custom_id`, 'COMPONENT_CUSTOM_ID_DUPLICATED', message))
    }
    if (id && numbers.has(id)) {
      problems.push(problem(`${path}.id`, 'COMPONENT_ID_DUPLICATED', `Component id cannot be duplicated (${id})`))
    }
    if (custom_id) customIds.add(custom_id)
    if (id) numbers.add(id)
  }
  return problems
}

function v1Problems({ type }: RawComponent, path: string): Problem[] {
  if (type < FIRST_V2_TYPE) return []
  return [problem(path, 'UNION_TYPE_CHOICES', `Components of type ${type} need the flag IS_COMPONENTS_V2`)]
}

function rowProblems(components: readonly RawComponent[]): Problem[] {
  if (components.length <= MOST_ROWS) return []
  return [problem('components', 'BASE_TYPE_BAD_LENGTH', `Must be between 1 and ${MOST_ROWS} in length.`)]
}

function layoutProblems({ type, components = [], content }: RawComponent, path: string): Problem[] {
  if (type === ComponentType.TextDisplay && textLength(content) === 0) {
    return [problem(`${path}.content`, 'BASE_TYPE_REQUIRED', 'This field is required')]
  }
  const hasWide = components.some((component) => component.type !== ComponentType.Button)
  if (type !== ComponentType.ActionRow || !hasWide || components.length < 2) return []
  const message = 'The specified component exceeds the maximum width'
  return [problem(`${path}.components`, 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', message)]
}

function v2Problems(all: readonly [component: RawComponent, path: string][]): Problem[] {
  const texts = all.filter(([{ type }]) => type === ComponentType.TextDisplay).map(([{ content }]) => content ?? '')
  const characters = texts.reduce((sum, text) => sum + textLength(text), 0)
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text) + BYTES_PER_TEXT, 0)
  const problems: Problem[] = []
  const tooMany = (code: string, message: string) => problems.push(problem('components', code, message))
  if (all.length > MOST_COMPONENTS) {
    tooMany('COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED', `${all.length} components, at most ${MOST_COMPONENTS}`)
  }
  if (characters > MOST_TEXT_CHARACTERS) {
    const message = `${characters} characters of displayable text, at most ${MOST_TEXT_CHARACTERS}`
    tooMany('COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED', message)
  }
  if (bytes > MOST_TEXT_BYTES) {
    tooMany(BREAKS_DISCORD, `${bytes} bytes of text: Discord answers 500 above ${MOST_TEXT_BYTES}`)
  }
  return problems
}
