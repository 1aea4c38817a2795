import { chmod, mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../../fakes/temporary-folder.ts'
import { runProgram } from './run-program.ts'

let folder: string
let seeds: string
let environment: Record<string, string>

beforeEach(async () => {
  folder = await temporaryFolder()
  seeds = path.join(folder, 'seeds')
  await mkdir(seeds)
  environment = { MONAZITE_INDEX: path.join(folder, 'index'), MONAZITE_SEEDS: seeds }
  await writeFile(path.join(seeds, 'vault.md'), VAULT)
  await writeFile(path.join(seeds, 'yttrium.md'), '# Yttrium\n\nYttrium is a rare earth element. Its oxide is white.\n')
})

const VAULT = `---
id: vault
title: "Project Vault"
asOf: 2026-06
status: in force
references:
  - {id: s1, title: "Fact sheet", publisher: "State Department", date: 2026-02, url: "https://example.org/f", kind: official}
---
# Project Vault

## What is Project Vault?

Project Vault is a US stockpile of critical minerals worth USD 12 billion.[^s1] President Trump announced Project Vault on 2 February 2026.[^s1]
`

const run = (...args: string[]) => runProgram(args, environment)
const json = async (...args: string[]) => JSON.parse((await run(...args)).stdout)

describe('ask', () => {
  it('builds the index first, and answers with a quote that is a slice of the stored text', async () => {
    const answer = await json('ask', 'What is Project Vault?', '--json')
    expect(Object.keys(answer)).toEqual([
      'question',
      'understood',
      'outcome',
      'confidence',
      'reason',
      'generation',
      'excerpts',
      'timings',
    ])
    expect(answer).toMatchObject({ outcome: 'answer', reason: null, understood: null, generation: 1 })
    const [excerpt] = answer.excerpts
    expect(Object.keys(excerpt)).toEqual([
      'number',
      'quote',
      'highlights',
      'source',
      'references',
      'location',
      'link',
      'score',
    ])
    expect(excerpt.references).toEqual([
      {
        title: 'Fact sheet',
        publisher: 'State Department',
        date: '2026-02',
        url: 'https://example.org/f',
        kind: 'official',
      },
    ])
    const { stdout: text } = await run('sources', 'show', 'vault', '--text')
    expect(text.slice(excerpt.location.start, excerpt.location.end)).toBe(excerpt.quote)
  })

  it('says in plain words what it does not cover', async () => {
    for (const question of ['Who won the cricket match yesterday?', '', '???', 'Should I buy MP Materials shares?']) {
      const answer = await json('ask', question, '--json')
      expect(answer, question).toMatchObject({ outcome: 'not-covered', excerpts: [] })
      expect(answer.reason, question).toMatch(/\w+ \w+.*\.$/)
    }
  })

  it('answers a batch line by line, in order, with what was carried over', async () => {
    const file = path.join(folder, 'batch.jsonl')
    const lines = [
      { id: 'a', question: 'What is Project Vault?' },
      { id: 'b', question: 'when was it announced?', history: ['What is Project Vault?'] },
    ]
    await writeFile(file, lines.map((line) => JSON.stringify(line)).join('\n'))
    const { stdout, status } = await run('ask', '--batch', file, '--json')
    const answers = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(status).toBe(0)
    expect(answers.map(({ id }) => id)).toEqual(['a', 'b'])
    expect(answers[1].understood).toMatch(/Project Vault/)
    expect(answers[1].excerpts[0].quote).toMatch(/2 February 2026/)
  })

  it('cleans control characters out of a question', async () => {
    const answer = await json('ask', 'What is\u0007 Project\u202e Vault?', '--json')
    expect(answer).toMatchObject({ question: 'What is Project Vault?', outcome: 'answer' })
  })

  it('explains the ranking with --trace', async () => {
    const { stdout } = await run('ask', 'What is Project Vault?', '--trace')
    expect(stdout).toMatch(/cosine/)
    expect(stdout).toMatch(/vault \[\d+-\d+\]/)
  })
})

describe('several at once', () => {
  it('share the making of the first index: every question is answered', async () => {
    const runs = await Promise.all([
      ...Array.from({ length: 4 }, () => run('ask', 'What is Project Vault?', '--json')),
      run('index', '--json'),
    ])
    expect(runs.map(({ status, stderr }) => `${status}${stderr}`)).toEqual(Array.from({ length: 5 }, () => '0'))
    for (const { stdout } of runs.slice(0, 4)) expect(JSON.parse(stdout).outcome).toBe('answer')
  })
})

describe('check', () => {
  it('holds a claim against the sources, figure by figure', async () => {
    const checked = await json(
      'check',
      'Project Vault is a US stockpile of critical minerals worth USD 20 billion.',
      '--json',
    )
    expect(Object.keys(checked)).toEqual(['claim', 'outcome', 'statements', 'generation', 'timings'])
    expect(checked.outcome).toBe('differs')
    expect(checked.statements[0].points).toContainEqual(
      expect.objectContaining({ kind: 'number', agrees: false, source: expect.stringContaining('12 billion') }),
    )
    expect(await json('check', 'Project Vault was announced on 2 February 2026.', '--json')).toMatchObject({
      outcome: 'agrees',
    })
  })
})

describe('sources and generations', () => {
  it('adds, shows, lists, removes and rolls back', async () => {
    const extra = path.join(folder, 'extra.txt')
    await writeFile(extra, 'Gallium is a metal.')
    await run('index')
    expect(await json('sources', 'add', extra, '--json')).toMatchObject({ added: ['extra'], generation: 2 })
    const listed = await json('sources', 'list', '--json')
    expect(listed.sources.map(({ id }: { id: string }) => id)).toEqual(['vault', 'yttrium', 'extra'])
    expect(await json('sources', 'show', 'vault', '--json')).toMatchObject({
      passages: 2,
      status: 'in force',
      asOf: '2026-06',
    })
    expect(await json('sources', 'remove', 'extra', '--json')).toMatchObject({ removed: ['extra'], generation: 3 })
    expect(await json('rollback', '--json')).toEqual({ generation: 2, previous: 3 })
    expect((await json('sources', 'list', '--json')).sources).toHaveLength(3)
  })

  it('reports an update with the keys that others rely on', async () => {
    const report = await json('index', '--json')
    expect(Object.keys(report)).toEqual([
      'dryRun',
      'added',
      'changed',
      'removed',
      'unchanged',
      'rejected',
      'passages',
      'generation',
      'seconds',
    ])
  })
})

describe('bad input', () => {
  const cases: [what: string, args: () => Promise<string[]> | string[], status: number, sentence: RegExp][] = [
    ['an unknown option', () => ['ask', 'x', '--colour'], 2, /unknown option '--colour'/],
    ['an unknown command', () => ['aks', 'x'], 2, /unknown command 'aks'/],
    ['no question', () => ['ask'], 2, /question in quotes or --batch/],
    ['a number out of range', () => ['ask', 'x', '--top', '99'], 2, /whole number from 1 to 20/],
    ['a question of 5,000 characters', () => ['ask', 'x'.repeat(5_000)], 2, /5,000 characters; at most 1,000/],
    ['an unknown source', () => ['sources', 'show', 'nothing'], 2, /no source "nothing"/],
    ['an unknown generation', () => ['rollback', '77'], 2, /no generation 77; kept are 1/],
    ['no earlier generation', () => ['rollback'], 2, /Generation 1 is the first/],
    ['a folder without a name', () => ['index', '--from', ''], 2, /name of a folder/],
    ['a missing folder', () => ['index', '--from', path.join(folder, 'gone')], 2, /no folder .*gone/],
    ['a missing file', () => ['sources', 'add', path.join(folder, 'gone.md')], 2, /no file .*gone\.md/],
    ['a web address', () => ['sources', 'add', 'https://example.org'], 2, /only files can be added/],
    [
      'an empty folder',
      async () => {
        await mkdir(path.join(folder, 'empty'))
        return ['index', '--from', path.join(folder, 'empty')]
      },
      2,
      /no document in .*empty/,
    ],
    [
      'a binary file',
      async () => {
        await writeFile(path.join(folder, 'a.md'), Buffer.from([1, 0, 2]))
        return ['sources', 'add', path.join(folder, 'a.md')]
      },
      2,
      /a\.md looks like a binary file/,
    ],
    [
      'a batch with a broken line',
      async () => {
        await writeFile(path.join(folder, 'b.jsonl'), '{"id":"a","question":"x"}\n{"id":"b",\n')
        return ['ask', '--json', '--batch', path.join(folder, 'b.jsonl')]
      },
      2,
      /Line 2 of .*b\.jsonl .*not valid JSON/,
    ],
    [
      'a batch line without a question',
      async () => {
        await writeFile(path.join(folder, 'b.jsonl'), '{"id":"a"}\n')
        return ['ask', '--json', '--batch', path.join(folder, 'b.jsonl')]
      },
      2,
      /Line 1 of .*"question"/,
    ],
  ]

  it.each(cases)(
    'answers %s with a sentence and the right status, and loses nothing',
    async (_what, args, status, sentence) => {
      await run('index')
      const result = await run(...(await args()))
      expect(result.stderr).toMatch(sentence)
      expect(result.stderr).not.toMatch(/\n\s+at /)
      expect(result.stdout).toBe('')
      expect(result.status).toBe(status)
      expect((await json('sources', 'list', '--json')).sources).toHaveLength(2)
    },
  )

  it('names a setting that cannot be used', async () => {
    const result = await runProgram(['sources', 'list'], { ...environment, LOG_LEVEL: 'loud' })
    expect(result.stderr).toMatch(/LOG_LEVEL.*expected one of/)
    expect(result.status).toBe(2)
  })

  it('names a model that is missing, with status 3', async () => {
    const result = await runProgram(['ask', 'What is Project Vault?'], { ...environment, MONAZITE_MODEL: folder })
    expect(result.stderr).toMatch(/embedding model's file .* is missing/)
    expect(result.status).toBe(3)
  })

  it('names a store that is no database, with status 3', async () => {
    await mkdir(path.join(folder, 'index'))
    await writeFile(path.join(folder, 'index', 'monazite.sqlite'), 'x'.repeat(5_000))
    const result = await run('ask', 'What is Project Vault?')
    expect(result.stderr).toMatch(/monazite\.sqlite/)
    expect(result.status).toBe(3)
  })

  it('names a folder that it may not read, with status 3', async () => {
    await chmod(seeds, 0)
    const result = await run('index')
    await chmod(seeds, 0o700)
    // A privileged user reads every folder.
    if (process.getuid?.() === 0) expect(result.status).toBe(0)
    else expect(result).toMatchObject({ status: 3, stderr: expect.stringMatching(/cannot be read \(EACCES\)/) })
  })
})

describe('help', () => {
  it.each([[[]], [['ask']], [['sources']], [['index']], [['evaluate']]])('is printed for %j', async (command) => {
    const { stdout, status } = await run(...command, '--help')
    expect(stdout).toMatch(/^Usage: monazite/)
    expect(status).toBe(0)
  })
})
