import type { APIActionRowComponent, APIComponentInMessageActionRow } from 'discord-api-types/v10'
import type { CustomId } from '../custom-id.ts'
import type { Texts } from '../locales/texts.ts'
import { button, row } from './components.ts'

/** Buttons to the pages before and after; none where there is only one. */
export function pager(
  page: number,
  pages: number,
  idOf: (page: number) => CustomId,
  { buttons }: Texts,
): APIActionRowComponent<APIComponentInMessageActionRow>[] {
  const shown = [
    ...(page > 1 ? [button(buttons.previous, idOf(page - 1))] : []),
    ...(page < pages ? [button(buttons.next, idOf(page + 1))] : []),
  ]
  return shown.length === 0 ? [] : [row(shown)]
}
