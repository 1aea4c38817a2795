import type {
  APIActionRowComponent,
  APIButtonComponentWithCustomId,
  APIComponentInContainer,
  APIComponentInMessageActionRow,
  APIContainerComponent,
  APISelectMenuOption,
  APISeparatorComponent,
  APIStringSelectComponent,
  APITextDisplayComponent,
} from 'discord-api-types/v10'
import { buildCustomId, type CustomId } from '../custom-id.ts'
import { LIMITS } from '../limits.ts'
import { plainLine } from '../markup/one-line.ts'

// The numbers are Discord's component types and styles (developer documentation, "Component Reference").

/** @param lines Markdown; null stands for nothing */
export function textOf(...lines: (string | null)[]): APITextDisplayComponent {
  return { type: 10, content: lines.filter((line) => line !== null).join('\n') }
}

export function divider(): APISeparatorComponent {
  return { type: 14, divider: true, spacing: 1 }
}

/** @param colour of the bar at the left, as 0xRRGGBB; null for none */
export function container(colour: number | null, components: APIComponentInContainer[]): APIContainerComponent {
  return { type: 17, accent_color: colour, components }
}

export function row(
  components: APIComponentInMessageActionRow[],
): APIActionRowComponent<APIComponentInMessageActionRow> {
  return { type: 1, components }
}

export function button(label: string, id: CustomId, disabled = false): APIButtonComponentWithCustomId {
  const shown = plainLine(label, LIMITS.button.label)
  return { type: 2, style: 2, label: shown, custom_id: buildCustomId(id), ...(disabled ? { disabled } : {}) }
}

/** @param options at most 25 are taken */
export function select(placeholder: string, id: CustomId, options: APISelectMenuOption[]): APIStringSelectComponent {
  return {
    type: 3,
    custom_id: buildCustomId(id),
    placeholder: plainLine(placeholder, LIMITS.select.placeholder),
    options: options.slice(0, LIMITS.select.options),
  }
}
