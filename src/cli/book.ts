import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { AUDIENCES } from '@/domain/audience'
import { ImportPages } from '@/domain/brief-list'
import { PAGES } from '@/domain/limits'
import { HeroWords, Idea, PageCount } from '@/domain/project'
import { QUALITIES } from '@/domain/quality'
import { STYLES } from '@/domain/style'
import { TEMPLATE, TEMPLATES } from '@/domain/template'
import { TRIMS } from '@/domain/trim'
import { type Command, checked, fromHere, oneOf, readArgs, UsageError } from './command'
import { makeFolder, writeTogether } from './output'
import { INCHES, PRINT_HELP, PRINT_OPTIONS, printChoice, refuseUnprintable } from './print-choice'

const OPTIONS = {
  idea: { type: 'string' },
  audience: { type: 'string', default: 'children' },
  style: { type: 'string', default: 'cartoon' },
  trim: { type: 'string', default: '8.5x11' },
  template: { type: 'string' },
  pages: { type: 'string' },
  briefs: { type: 'string' },
  hero: { type: 'string' },
  quality: { type: 'string', default: 'standard' },
  ...PRINT_OPTIONS,
  cover: { type: 'boolean' },
  'spine-inches': { type: 'string' },
  seed: { type: 'string' },
  out: { type: 'string' },
  data: { type: 'string' },
  json: { type: 'boolean' },
} as const

export const book: Command = {
  summary: 'an idea → forty drawn pages, a print-ready PDF and a report',
  help: `pennyplain book --idea TEXT --out DIR [options]

  Plans, draws and exports a whole book with the verbs of the studio.
  Writes DIR/interior.pdf, DIR/pages/001.png … and DIR/report.json.

  --audience A   ${AUDIENCES.join(' | ')} (children)
  --style S      ${STYLES.join(' | ')} (cartoon)
  --trim T       ${TRIMS.join(' | ')} (8.5x11)
  --template T   ${TEMPLATES.join(' | ')}; without it a story
  --pages N      ${PAGES.min} to ${PAGES.max} (${PAGES.default}, or what fits the template)
  --briefs FILE  a list of page ideas, one a line, or CSV with brief, composition and hero
  --hero TEXT    who is on the pages; without it, the hero of the idea
  --quality Q    ${QUALITIES.join(' | ')} (standard); the built-in artist knows standard only
${PRINT_HELP}
  --cover        also write DIR/cover.pdf, its spine as wide as the book has pages
  --spine-inches W  spine width, for printers that tell it in a template (IngramSpark)
  --seed N       the same seed draws the same book
  --data DIR     keep the book in this data folder; without it a temporary one is used
  --json         print the report as JSON

  Exit code 1 when a page does not pass the quality gate.`,

  async run(args) {
    const { values, positionals } = readArgs(args, OPTIONS)
    if (positionals.length > 0)
      throw new UsageError(`book takes no "${positionals[0]}"; put the idea in quotes after --idea.`)
    if (!values.idea) throw new UsageError('--idea is missing. Try: pennyplain book --help')
    if (!values.out) throw new UsageError('--out is missing: the folder to write the book to.')
    const idea = checked('idea', Idea, values.idea)
    const template = values.template ? checked('template', oneOf(TEMPLATES), values.template) : null
    const fitting = template ? TEMPLATE[template].pages : PAGES.default
    const dna = {
      audience: checked('audience', oneOf(AUDIENCES), values.audience),
      style: checked('style', oneOf(STYLES), values.style),
      trim: checked('trim', oneOf(TRIMS), values.trim),
      pageCount: checked(
        'pages',
        z.coerce.number('must be a number').pipe(PageCount),
        values.pages ?? fitting,
      ),
      hero: checked('hero', HeroWords, values.hero ?? ''),
      quality: checked('quality', oneOf(QUALITIES), values.quality),
      seed: checked('seed', seedRule, values.seed ?? Math.floor(Math.random() * 1e9)),
    }
    if (values.briefs && (values.pages || values.template))
      throw new UsageError('--briefs brings its own pages: leave out --pages and --template.')
    const spineInches = values['spine-inches']
    const print = {
      ...printChoice(values),
      cover: values.cover ?? false,
      spineInches: spineInches === undefined ? undefined : checked('spine-inches', INCHES, spineInches),
    }
    refuseUnprintable(print, dna.trim, dna.pageCount)
    const out = fromHere(values.out)
    const briefs = values.briefs ? await readList(fromHere(values.briefs), values.briefs) : undefined
    const { report, faults } = await intoFolder(out, async () => {
      // The studio itself is only loaded once the wish is a good one.
      const { makeBook } = await import('./make-book')
      const data = values.data && fromHere(values.data)
      const { report, files, faults } = await makeBook({ idea, template, dna }, out, { data, briefs, print })
      await writeTogether([...files, [path.join(out, 'report.json'), `${JSON.stringify(report, null, 2)}\n`]])
      return { report, faults }
    })
    const { passed, pages } = { passed: report.totals.passed, pages: report.pages.length }
    if (values.json) console.log(JSON.stringify(report))
    else {
      if (report.note) console.log(report.note)
      console.log(
        `${passed} of ${pages} pages passed in ${(report.totals.ms / 1000).toFixed(1)} s, ${report.peakMB} MB at most: ${values.out}/interior.pdf`,
      )
    }
    for (const fault of faults) console.error(`pennyplain: ${fault}`)
    return passed === pages && faults.length === 0 ? 0 : 1
  },
}

const seedRule = z.coerce.number('must be a number').int('must be a whole number').min(0).max(2_147_483_647)

async function readList(file: string, name: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch((cause) => {
    throw new UsageError(`--briefs: the file ${name} can't be read.`, { cause })
  })
  return checked('briefs', ImportPages.shape.text, text)
}

/** Finds out before the work whether the folder can be written, and takes it away again when nothing came of it. */
async function intoFolder<T>(out: string, work: () => Promise<T>): Promise<T> {
  const made = makeFolder(path.join(out, 'pages'))
  try {
    await writeTogether([[path.join(out, '.probe'), '']])
    await rm(path.join(out, '.probe'))
    return await work()
  } catch (error) {
    if (made) await rm(made, { recursive: true, force: true })
    throw error
  }
}
