/** People whom questions call by one name, with the forms in lower case that are found in any case. */
export const PEOPLE: readonly (readonly [key: string, forms: readonly string[]])[] = [
  ['donald trump', ['donald trump', 'president trump', 'trump', 'potus']],
  ['joe biden', ['joe biden', 'president biden', 'biden']],
  ['xi jinping', ['xi jinping', 'president xi', 'xi']],
  ['li qiang', ['li qiang', 'premier li qiang', 'premier li']],
  ['jd vance', ['jd vance', 'vice president jd vance', 'vice president vance', 'vance']],
  ['marco rubio', ['marco rubio', 'secretary rubio', 'rubio']],
  ['scott bessent', ['scott bessent', 'treasury secretary bessent', 'bessent']],
  ['howard lutnick', ['howard lutnick', 'lutnick']],
  ['jamieson greer', ['jamieson greer', 'greer']],
  ['he lifeng', ['he lifeng', 'lifeng']],
  ['sanae takaichi', ['sanae takaichi', 'prime minister takaichi', 'takaichi']],
  ['shigeru ishiba', ['shigeru ishiba', 'ishiba']],
  ['narendra modi', ['narendra modi', 'modi']],
  ['anthony albanese', ['anthony albanese', 'albanese']],
  ['mark carney', ['mark carney', 'carney']],
  ['emmanuel macron', ['emmanuel macron', 'macron']],
  ['ursula von der leyen', ['ursula von der leyen', 'von der leyen']],
  ['vladimir putin', ['vladimir putin', 'putin']],
  ['volodymyr zelensky', ['volodymyr zelensky', 'volodymyr zelenskyy', 'zelensky', 'zelenskyy']],
  ['amanda lacaze', ['amanda lacaze', 'lacaze']],
  ['james litinsky', ['james litinsky', 'litinsky']],
]

/** Titles before a name: what follows them in capitals is a person. */
export const TITLES: ReadonlySet<string> = new Set(
  'president premier chancellor minister secretary ambassador senator governor chairman chairwoman mr mrs ms dr prof professor ceo'.split(
    ' ',
  ),
)
