/**
 * Sets rows in columns parted by two spaces. Columns that hold only numbers are set flush right.
 *
 * @param rows cells as text, the first row is the header
 */
export function renderTable(rows: readonly (readonly string[])[]): string {
  const columns = Math.max(0, ...rows.map((row) => row.length))
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  )
  const numeric = widths.map((_, column) => rows.slice(1).every((row) => /^-?[\d.,]*$/.test(row[column] ?? '')))
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          numeric[column] ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
