import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** Writes a library of a few documents into a new folder, which lasts for the tests of a file. */
export async function libraryFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'monazite-bot-'))
  await mkdir(path.join(folder, 'seeds'))
  for (const [name, text] of Object.entries(DOCUMENTS)) {
    await writeFile(path.join(folder, 'seeds', `${name}.md`), text)
  }
  return folder
}

/** @returns the settings that point to a library made by `libraryFolder` */
export function smallLibrary(folder: string): Record<string, string> {
  return { MONAZITE_INDEX: path.join(folder, 'index'), MONAZITE_SEEDS: path.join(folder, 'seeds'), LOG_LEVEL: 'info' }
}

const reference =
  '  - {id: s1, title: "Fact sheet", publisher: "State Department", date: 2026-02, url: "https://example.org/f", kind: official}'

const DOCUMENTS: Readonly<Record<string, string>> = {
  vault: `---
id: vault
title: "Project Vault, the US stockpile of critical minerals"
publisher: Monazite library
asOf: 2026-06
status: in force
jurisdiction: United States
references:
${reference}
---
# Project Vault, the US stockpile of critical minerals

## What is Project Vault and what does it cost?

Project Vault is a US stockpile of critical minerals worth about USD 12 billion.[^s1] President Trump announced Project Vault on 2 February 2026.[^s1] Project Vault is financed by a loan of the Export-Import Bank (EXIM) of up to USD 10 billion.[^s1]
`,
  controls: `---
id: controls
title: "China's export controls on rare earths of October 2025"
publisher: Monazite library
asOf: 2026-06-30
status: suspended
jurisdiction: China
references:
${reference}
---
# China's export controls on rare earths of October 2025

## Are the controls of October 2025 still suspended?

On 9 October 2025 China's Ministry of Commerce issued Announcement No. 61 on rare earth exports.[^s1] China suspended Announcement No. 61 until 10 November 2026.[^s1] Japan was not named in Announcement No. 61.[^s1]
`,
  yttrium:
    '# Yttrium prices\n\n## How high was the yttrium price?\n\nThe yttrium price in Europe rose to USD 270 a kilogram in November 2025.\n',
  hostile:
    '# The cost of samarium @everyone <@123456789012345678>\n\n## What does samarium cost in 2026? ||[click](https://evil.example)|| `code`\n\nSamarium @everyone @here <@&123456789012345678> costs [nothing](https://evil.example) and https://evil.example is **bold** ||spoiler|| `code` ~~gone~~ <t:0:R> in 2026.\n',
}
