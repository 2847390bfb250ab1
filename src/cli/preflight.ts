import path from 'node:path'
import { z } from 'zod'
import { type PreflightFinding, type PreflightReport, pagesInWords } from '@/domain/preflight'
import { TRIMS } from '@/domain/trim'
import type { PreflightOptions } from '@/server/print/preflight/preflight'
import { type Command, checked, fromHere, oneOf, readArgs, UsageError } from './command'
import { INCHES, PRINT_HELP, PRINT_OPTIONS, printChoice } from './print-choice'
import { progressBar } from './progress'
import { shown } from './read-input'

export const preflight: Command = {
  summary: 'a finished PDF → what its printer will not like, page by page',
  help: `pennyplain preflight FILE.pdf [options]

  Reads a PDF as it is, whoever made it, and checks it against a printer's rules: page sizes and boxes, page count,
  resolution, fonts, colors and greys, lines, margins and gutter, blank pages, and whatever must not be in the file.

${PRINT_HELP}
  --trim T       ${TRIMS.join(' | ')} (8.5x11)
  --cover        the file is a cover: back, spine and front on one sheet; needs --pages
  --pages N      pages of the interior; with them the file, or the cover's spine, is compared
  --spine-inches W  spine width, for printers that tell it in a template (IngramSpark)
  --title T      what the file's title should be
  --author A     what the file's author should be
  --json         print the report as JSON

  Exit code 1 when anything fails; warnings alone pass.`,

  async run(args) {
    const { values, positionals } = readArgs(args, {
      ...PRINT_OPTIONS,
      trim: { type: 'string', default: '8.5x11' },
      cover: { type: 'boolean' },
      pages: { type: 'string' },
      'spine-inches': { type: 'string' },
      title: { type: 'string' },
      author: { type: 'string' },
      json: { type: 'boolean' },
    })
    const [file, more] = positionals
    if (!file || more) throw new UsageError('preflight takes one FILE.pdf. Try: pennyplain preflight --help')
    const choice = printChoice({ printer: values.printer, paper: values.paper, bleed: values.bleed ?? false })
    if (values.cover && values.pages === undefined)
      throw new UsageError('--cover needs --pages N: the spine depends on the pages of the interior')
    const options = {
      ...choice,
      trim: checked('trim', oneOf(TRIMS), values.trim.toLowerCase()),
      cover: values.cover ?? false,
      ...(values.pages === undefined ? {} : { pages: checked('pages', PAGES, values.pages) }),
      ...(values['spine-inches'] === undefined
        ? {}
        : { spineInches: checked('spine-inches', INCHES, values['spine-inches']) }),
      ...(values.title === undefined ? {} : { title: values.title }),
      ...(values.author === undefined ? {} : { author: values.author }),
    }
    const report = await readThrough(file, options)
    if (values.json) console.log(JSON.stringify({ file, printer: choice.printer, ...report }))
    else print(file, report)
    return report.passed ? 0 : 1
  },
}

const PAGES = z.coerce
  .number('must be a number')
  .int('must be a whole number')
  .min(1, 'must be 1 or more')
  .max(5000, 'must be 5000 or less')
type Options = Omit<PreflightOptions, 'signal' | 'onProgress'>

async function readThrough(file: string, options: Options): Promise<PreflightReport> {
  // Loaded once there is something to check.
  const { preflightFile } = await import('@/server/print/preflight/preflight')
  let bar: ReturnType<typeof progressBar> | undefined
  try {
    return await preflightFile(fromHere(file), {
      ...options,
      onProgress: ({ page, pages }) => {
        bar ??= progressBar('Reading', pages)
        bar.update(page)
      },
    })
  } catch (error) {
    // The question itself can't be: a trim the printer doesn't offer, a spine that must be told.
    if (error instanceof RangeError) throw new UsageError(error.message)
    const words = troubleWith(file, error as NodeJS.ErrnoException)
    throw words ? new Error(words) : error
  } finally {
    bar?.end()
  }
}

function troubleWith(file: string, { code }: NodeJS.ErrnoException): string | null {
  if (code === 'ENOENT' || code === 'ENOTDIR') return `There is no file ${shown(file)}.`
  if (code === 'EISDIR') return `${shown(file)} is a folder, not a PDF.`
  if (code === 'EACCES' || code === 'EPERM') return `${shown(file)} may not be read.`
  return null
}

/** One line per rule: the first page's sentence, and which other pages have the same. */
function print(file: string, { passed, findings }: PreflightReport): void {
  console.log(`${passed ? 'pass' : 'FAIL'}  ${shown(path.basename(file))}`)
  const groups = new Map<string, PreflightFinding[]>()
  for (const finding of findings) {
    const kind = `${finding.severity} ${finding.rule}`
    groups.set(kind, [...(groups.get(kind) ?? []), finding])
  }
  for (const [first, ...others] of groups.values()) if (first) console.log(lineOf(first, others))
}

function lineOf({ rule, severity, message, page }: PreflightFinding, others: PreflightFinding[]): string {
  const pages = others.flatMap((other) => other.page ?? []).filter((other) => other !== page)
  const more = pages.length > 0 ? ` Also on page ${pagesInWords(pages)}.` : ''
  return `      ${severity === 'fail' ? '✗' : '·'} ${rule}: ${message}${more}`
}
