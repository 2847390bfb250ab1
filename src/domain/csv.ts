/** Tables for other programs. */

export type CsvCell = string | number

/** Lines end as RFC 4180 says. */
export const csvLine = (row: readonly CsvCell[]): string => `${row.map(cell).join(',')}\r\n`

/** Quoted where needed; a text that a spreadsheet would run as a formula is kept text. */
function cell(value: CsvCell): string {
  if (typeof value === 'number') return String(value)
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
