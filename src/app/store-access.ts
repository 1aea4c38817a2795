import { ReaderError } from '../errors/reader-error.ts'
import { openSqliteStore } from '../store/sqlite-store.ts'
import type { Generation, Store } from '../store/store.ts'
import type { Settings } from './settings.ts'

/** Opens the store when it is first needed, once. */
export class StoreAccess {
  readonly #settings: Pick<Settings, 'index' | 'databaseUrl'>
  #store: Promise<Store> | null = null

  constructor(settings: Pick<Settings, 'index' | 'databaseUrl'>) {
    this.#settings = settings
  }

  /** @throws ReaderError `settings` where another store is asked for; OperatorError when the store cannot be opened */
  async open(): Promise<Store> {
    if (this.#settings.databaseUrl !== null) {
      throw new ReaderError(
        'settings',
        'DATABASE_URL is set, but this version keeps its index in SQLite only. Unset it.',
      )
    }
    this.#store ??= openSqliteStore(this.#settings.index)
    return this.#store
  }

  /** @throws ReaderError `no-index` before the first update */
  async currentGeneration(): Promise<Generation> {
    const current = await (await this.open()).currentGeneration()
    if (current === null) throw new ReaderError('no-index', 'There is no index yet. Run "npm run index" first.')
    return current
  }

  async close(): Promise<void> {
    const store = await this.#store?.catch(() => null)
    await store?.close()
  }
}
