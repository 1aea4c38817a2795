import { OperatorError } from '../../errors/operator-error.ts'
import type { Connection } from './open-database.ts'

/**
 * Brings the tables up to date, one migration per transaction, so that a crash leaves the old or the new version.
 * Two processes may do it at once: each step looks again at the version once it holds the lock.
 *
 * @param steps SQL that leads from version `n` (its index) to `n + 1`
 * @throws `OperatorError` `store-too-new` for a database that a newer Monazite wrote
 */
export function migrate(connection: Connection, steps: readonly string[] = MIGRATIONS): void {
  const takeStep = connection.transaction(() => {
    const version = schemaVersion(connection)
    const step = steps[version]
    if (step === undefined) return
    connection.exec(step)
    connection.pragma(`user_version = ${version + 1}`)
  })
  while (schemaVersion(connection) < steps.length) takeStep.immediate()
  const found = schemaVersion(connection)
  if (found > steps.length) throw tooNew(connection.name, found, steps.length)
}

/**
 * A source version is one row: it is written once, read as a whole and covered by one checksum. Its columns are in
 * the order of their reach: SQLite reads a row from the left, so a listing never touches the text.
 * `AUTOINCREMENT` keeps a generation's number from coming back after the generation is gone.
 */
const LIBRARY_TABLES = `
  CREATE TABLE source_versions (
    id INTEGER PRIMARY KEY,
    version TEXT NOT NULL,
    checksum TEXT NOT NULL,
    text_checksum TEXT NOT NULL,
    source_id TEXT NOT NULL,
    passages INTEGER NOT NULL,
    characters INTEGER NOT NULL,
    summary_json TEXT NOT NULL,
    vector_keys_json TEXT NOT NULL,
    passages_json TEXT NOT NULL,
    layout_json TEXT NOT NULL,
    text TEXT NOT NULL,
    UNIQUE (version, checksum)
  ) STRICT;

  CREATE TABLE vectors (
    id INTEGER PRIMARY KEY,
    model TEXT NOT NULL,
    key TEXT NOT NULL,
    checksum INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    UNIQUE (model, key)
  ) STRICT;

  CREATE TABLE generations (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    parent INTEGER,
    created_at TEXT NOT NULL,
    author TEXT NOT NULL,
    action TEXT NOT NULL,
    model TEXT NOT NULL,
    passages INTEGER NOT NULL,
    checksum TEXT NOT NULL
  ) STRICT;

  CREATE TABLE generation_sources (
    generation INTEGER NOT NULL REFERENCES generations (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    source_id TEXT NOT NULL,
    source_version INTEGER NOT NULL REFERENCES source_versions (id),
    PRIMARY KEY (generation, position),
    UNIQUE (generation, source_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX generation_sources_by_version ON generation_sources (source_version);

  CREATE TABLE current_generation (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    generation INTEGER NOT NULL REFERENCES generations (number),
    checksum TEXT NOT NULL
  ) STRICT;

  CREATE TABLE graphs (
    generation INTEGER PRIMARY KEY REFERENCES generations (number) ON DELETE CASCADE,
    file TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    count INTEGER NOT NULL
  ) STRICT;
`

/**
 * Words are kept as JSON, which has a form for half a character where UTF-8 has none, and times in milliseconds since
 * 1970, because ISO 8601 has several forms of one time that do not sort. Feedback has no checksum: a damaged bit never
 * makes one verdict of the other, and nothing else of it is read.
 */
const JOURNAL_TABLES = `
  CREATE TABLE installation_key (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    checksum TEXT NOT NULL,
    bytes BLOB NOT NULL
  ) STRICT;

  CREATE TABLE answers (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    answered_ms INTEGER NOT NULL,
    checksum TEXT NOT NULL,
    answer_json TEXT NOT NULL
  ) STRICT;
  CREATE INDEX answers_by_time ON answers (answered_ms);

  CREATE TABLE feedback (
    answer_id TEXT NOT NULL REFERENCES answers (id) ON DELETE CASCADE,
    user_hash TEXT NOT NULL,
    verdict TEXT NOT NULL,
    given_at TEXT NOT NULL,
    PRIMARY KEY (answer_id, user_hash)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE conversation_questions (
    row INTEGER PRIMARY KEY,
    conversation TEXT NOT NULL,
    asked_ms INTEGER NOT NULL,
    checksum TEXT NOT NULL,
    question_json TEXT NOT NULL
  ) STRICT;
  CREATE INDEX conversation_questions_by_conversation ON conversation_questions (conversation, asked_ms);
  CREATE INDEX conversation_questions_by_time ON conversation_questions (asked_ms);
`

/** A migration that was released once is never edited: a change of the tables is another one. */
export const MIGRATIONS: readonly string[] = [LIBRARY_TABLES, JOURNAL_TABLES]

function schemaVersion(connection: Connection): number {
  return Number(connection.pragma('user_version', { simple: true }))
}

function tooNew(file: string, found: number, known: number): OperatorError {
  const message = `${file} was written by a newer Monazite (version ${found} of its tables; this program knows ${known}). Update Monazite, or set MONAZITE_INDEX to another folder.`
  return new OperatorError('store-too-new', message, { evidence: { file, found, known } })
}
