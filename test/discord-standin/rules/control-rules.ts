import { ButtonStyle, ComponentType } from 'discord-api-types/v10'
import type { RawComponent } from '../state/raw-component.ts'
import { type Problem, problem } from './problem.ts'
import { textLength } from './text-length.ts'

/** The rules of a single button or select menu. */
export function controlProblems(component: RawComponent, path: string): Problem[] {
  if (component.type === ComponentType.Button) return buttonProblems(component, path)
  if (component.type === ComponentType.StringSelect) return selectProblems(component, path)
  return []
}

function buttonProblems({ style, url, custom_id, label, emoji }: RawComponent, path: string): Problem[] {
  const problems: Problem[] = []
  const isPremium = style === ButtonStyle.Premium
  if (style === ButtonStyle.Link) {
    if (!url || custom_id) problems.push(problem(path, 'BUTTON_COMPONENT_INVALID', 'A link needs url and no custom_id'))
  } else if (!isPremium && (!custom_id || url)) {
    problems.push(problem(path, 'BUTTON_COMPONENT_INVALID', 'A button needs custom_id and no url'))
  }
  if (url && !/^(https?|discord):/.test(url)) {
    problems.push(problem(`${path}.url`, 'URL_TYPE_INVALID_SCHEME', 'Scheme must be one of http, https, discord'))
  }
  if (textLength(label) === 0 && !emoji && !isPremium) {
    problems.push(problem(path, 'BUTTON_COMPONENT_INVALID_EMOJI_OR_LABEL', 'A button needs a label or an emoji'))
  }
  return problems
}

function selectProblems({ options, min_values = 1, max_values = 1 }: RawComponent, path: string): Problem[] {
  const problems: Problem[] = []
  const values = (options ?? []).map((option) => option.value)
  if (values.length === 0) {
    problems.push(problem(`${path}.options`, 'BASE_TYPE_REQUIRED', 'This field is required'))
  }
  if (new Set(values).size < values.length) {
    const message = 'The specified option value is already used'
    problems.push(problem(`${path}.options`, 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED', message))
  }
  if (max_values > values.length) {
    problems.push(problem(`${path}.max_values`, 'SELECT_COMPONENT_MAX_VALUES', 'More than there are options'))
  }
  if (min_values > max_values) {
    problems.push(problem(`${path}.min_values`, 'SELECT_COMPONENT_MIN_VALUES', 'More than max_values'))
  }
  return problems
}
