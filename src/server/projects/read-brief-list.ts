import 'server-only'
import { CsvError, type Info, parse } from 'csv-parse/sync'
import { compositionOf, type ListEntry, withoutNumbering, yesOrNo } from '@/domain/brief-list'

const DELIMITERS = [',', ';', '\t'] as const
type Delimiter = (typeof DELIMITERS)[number]

/** Columns of a table, by the names a header may give them. */
const COLUMNS = {
  brief: ['brief', 'page', 'idea', 'page idea', 'scene', 'text', 'prompt'],
  composition: ['composition', 'framing'],
  hero: ['hero', 'hero on page', 'heroonpage'],
} as const
type Column = keyof typeof COLUMNS

/** A list taken apart. `header` is the line that names the columns, where there is one. */
export type BriefList = { readonly entries: readonly ListEntry[]; readonly header: string | null }

/** Reads a pasted list or the text of a CSV or TXT file: one idea a line, or a table. Any text gives a list. */
export function readBriefList(raw: string): BriefList {
  const text = raw.replace(/^\uFEFF/, '')
  const first = text.split(/\r\n|\r|\n/).find((line) => line.trim() !== '') ?? ''
  for (const delimiter of DELIMITERS) {
    const columns = columnsIn(first, delimiter)
    if (columns) return { entries: readTable(withoutLine(text, first), delimiter, columns), header: first }
  }
  const delimiter = DELIMITERS.find((one) => looksLikeTable(text, one))
  const usual: Column[] = ['brief', 'composition', 'hero']
  return { entries: delimiter ? readTable(text, delimiter, usual) : readLines(text), header: null }
}

/** The text with a line left empty: a quotation mark in the header takes nothing of what follows, and lines keep their numbers. */
const withoutLine = (text: string, line: string): string => {
  const at = text.indexOf(line)
  return text.slice(0, at) + text.slice(at + line.length)
}

function readLines(text: string): ListEntry[] {
  return text.split(/\r\n|\r|\n/).flatMap((line, i) => {
    const brief = withoutNumbering(line)
    return brief === '' ? [] : [{ line: i + 1, text: line.trim(), brief, composition: '', hero: '' }]
  })
}

type Record = { readonly cells: readonly string[]; readonly line: number; readonly raw: string }

/** Records with the line each begins at. Throws CsvError where quotes do not match. */
function records(text: string, delimiter: Delimiter): Record[] {
  const rows = parse(text, {
    delimiter,
    bom: true,
    info: true,
    raw: true,
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
    record_delimiter: ['\r\n', '\n', '\r'],
  }) as unknown as { record: string[]; info: Info; raw: string }[]
  return rows.map(({ record, info, raw }) => {
    const written = raw.replace(/^[\r\n]+|[\r\n]+$/g, '')
    // The parser knows the line a record ends on.
    return { cells: record, line: info.lines - written.split(/\r\n|\r|\n/).length + 1, raw: written }
  })
}

/** The columns a header names, in their order; nothing when the line is no header. */
function columnsIn(line: string, delimiter: Delimiter): (Column | null)[] | undefined {
  const cells = line.split(delimiter).map((cell) =>
    cell
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .toLowerCase(),
  )
  const names = Object.keys(COLUMNS) as Column[]
  const columns = cells.map(
    (cell) => names.find((name) => (COLUMNS[name] as readonly string[]).includes(cell)) ?? null,
  )
  return columns.includes('brief') && (columns.length > 1 || delimiter === ',') ? columns : undefined
}

/** Without a header, a table is known by its second and third column: a framing and a yes or no. */
function looksLikeTable(text: string, delimiter: Delimiter): boolean {
  if (!text.includes(delimiter)) return false
  let telling = 0
  let others = 0
  for (const line of text.split(/\r\n|\r|\n/)) {
    const cells = tryRecords(line, delimiter)?.[0]?.cells ?? []
    const [, composition = '', hero = ''] = cells
    const said = composition.trim() !== '' || hero.trim() !== ''
    const fits = cells.length <= 3 && compositionOf(composition) !== null && yesOrNo(hero) !== null
    if (said && fits) telling++
    else if (said) others++
  }
  return telling > 0 && telling >= others
}

function tryRecords(text: string, delimiter: Delimiter): Record[] | undefined {
  try {
    return records(text, delimiter)
  } catch (error) {
    if (error instanceof CsvError) return undefined
    throw error
  }
}

function readTable(text: string, delimiter: Delimiter, columns: readonly (Column | null)[]): ListEntry[] {
  const whole = tryRecords(text, delimiter)
  const entries = whole
    ? whole.map((record) => entryOf(record, columns))
    : readBroken(text, delimiter, columns)
  return entries.filter((entry) => !isBlank(entry.text))
}

/** A table in which some quotes do not match: every line for itself, so that one bad line spoils no other. */
function readBroken(text: string, delimiter: Delimiter, columns: readonly (Column | null)[]): ListEntry[] {
  return text.split(/\r\n|\r|\n/).flatMap((raw, i): ListEntry[] => {
    if (raw.trim() === '') return []
    const record = tryRecords(raw, delimiter)?.[0]
    if (record) return [entryOf({ ...record, line: i + 1 }, columns)]
    const fault =
      'The quotation marks of this line do not match. Close them, or double those inside the text.'
    return [{ line: i + 1, text: raw.trim(), brief: raw.trim(), composition: '', hero: '', fault }]
  })
}

function entryOf({ cells, line, raw }: Record, columns: readonly (Column | null)[]): ListEntry {
  const cell = (name: Column) => cells[columns.indexOf(name)] ?? ''
  const brief = withoutNumbering(cell('brief').replace(/\s+/g, ' '))
  const entry = { line, text: raw.trim(), brief, composition: cell('composition'), hero: cell('hero') }
  const surplus = cells.slice(columns.length).some((one) => one.trim() !== '')
  if (!surplus) return entry
  const fault = 'This line has more columns than it should. Put words with a comma in quotation marks.'
  return { ...entry, fault }
}

/** Nothing but what stands between cells. A line with words in the wrong column is no blank one: it is told about. */
const isBlank = (text: string) => /^[\s,;"]*$/.test(text)
