import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { COVER_TEMPLATES, CoverDesign, firstCover } from '@/domain/cover'
import { CRAYONS } from '@/domain/crayon'
import type { PreflightFinding } from '@/domain/preflight'
import { PRINTER_RULES } from '@/domain/printer'
import { TRIMS } from '@/domain/trim'
import { type Command, checked, fromHere, oneOf, readArgs, UsageError } from './command'
import { writeTogether } from './output'
import { coverSize, INCHES, PRINT_HELP, PRINT_OPTIONS, printChoice } from './print-choice'
import { readInput } from './read-input'

const OPTIONS = {
  title: { type: 'string' },
  pages: { type: 'string' },
  subtitle: { type: 'string' },
  author: { type: 'string', default: '' },
  back: { type: 'string', default: '' },
  template: { type: 'string', default: 'window' },
  color: { type: 'string', default: 'sky' },
  inside: { type: 'string', multiple: true, default: [] as string[] },
  picture: { type: 'boolean' },
  trim: { type: 'string', default: '8.5x11' },
  'spine-inches': { type: 'string' },
  'no-spine-text': { type: 'boolean' },
  out: { type: 'string' },
  preview: { type: 'string' },
  json: { type: 'boolean' },
  printer: PRINT_OPTIONS.printer,
  paper: PRINT_OPTIONS.paper,
} as const

const PREVIEW_WIDTH = 1600

export const cover: Command = {
  summary: 'a page, a title and a page count → the cover wrap as a printer wants it',
  help: `pennyplain cover ART.png --title TEXT --pages N --out COVER.pdf [options]

  Lays out back, spine and front on one sheet. ART is a page in black and white,
  which is colored; with --picture it is a picture and stays as it is.

  --pages N      physical pages of the interior, blank backs and front matter included
  --subtitle T   "A coloring book" unless given
  --author T     on the front and the spine
  --back TEXT    text of the back
  --inside PNG   a page to show small on the back; up to three times
  --template T   ${COVER_TEMPLATES.join(' | ')} (window)
  --color C      ${CRAYONS.join(' | ')} (sky)
  --trim T       ${TRIMS.join(' | ')} (8.5x11)
${PRINT_HELP.split('\n').slice(0, 2).join('\n')}
  --spine-inches W  spine width, for printers that tell it in a template (IngramSpark)
  --no-spine-text   leave the spine empty
  --preview PNG  also write the cover as a picture
  --json         print what was made as JSON`,

  async run(args) {
    const { values, positionals } = readArgs(args, OPTIONS)
    const [from] = positionals
    if (!from || positionals.length > 1)
      throw new UsageError('cover takes one ART file. Try: pennyplain cover --help')
    if (!values.title) throw new UsageError('--title is missing.')
    if (!values.out) throw new UsageError('--out is missing: the file to write the cover to.')
    if (values.inside.length > 3) throw new UsageError('--inside can be given three times.')
    const design: CoverDesign = {
      ...firstCover('', ''),
      title: checked('title', CoverDesign.shape.title, values.title),
      subtitle: checked('subtitle', CoverDesign.shape.subtitle, values.subtitle ?? 'A coloring book'),
      author: checked('author', CoverDesign.shape.author, values.author),
      back: checked('back', CoverDesign.shape.back, values.back),
      template: checked('template', oneOf(COVER_TEMPLATES), values.template),
      color: checked('color', oneOf(CRAYONS), values.color),
      spine: !values['no-spine-text'],
    }
    const spec = specOf(values)
    const geometry = coverSize(spec)
    const { layOutCover } = await import('@/server/print/cover/lay-out-cover')
    const { preflightFile } = await import('@/server/print/preflight/preflight')
    const { coverMetadata } = await import('@/server/print/cover/cover-metadata')
    const { writeCover } = await import('@/server/print/cover/write-cover')
    const { previewCover } = await import('@/server/print/cover/preview-cover')
    const { pictureArt, plainArt, selfColoredArt } = await import('@/server/print/cover/cover-art')
    const front = await (values.picture ? pictureArt : selfColoredArt)(await readInput(from))
    const inside = await Promise.all(values.inside.map(async (file) => plainArt(await readInput(file))))
    const { items, notes } = await layOutCover(design, geometry, { front, inside })
    const { caution } = PRINTER_RULES[spec.printer].cover!
    const findings: PreflightFinding[] = [...notes, ...(caution ? [caution] : [])].map(said)
    const out = fromHere(values.out)
    const draft = path.join(path.dirname(out), `.${path.basename(out)}.${process.pid}.part`)
    try {
      await writeCover({
        items,
        geometry,
        about: coverMetadata(design, spec.printer),
        out: createWriteStream(draft),
      })
      const checkedFile = await preflightFile(draft, { ...spec, bleed: true, cover: true })
      findings.push(...checkedFile.findings)
      if (values.preview)
        await writeTogether([[fromHere(values.preview), await previewCover(items, geometry, PREVIEW_WIDTH)]])
      await rename(draft, out)
    } finally {
      await rm(draft, { force: true })
    }
    const { width, height } = geometry.pageSize
    const [wide, tall, spine] = [width / 72, height / 72, geometry.spineWidth].map(thousandths)
    if (values.json)
      console.log(JSON.stringify({ out: values.out, width: wide, height: tall, spine, unit: 'in', findings }))
    else
      console.log(
        [
          `${values.out}: ${wide} × ${tall} in, spine ${spine} in`,
          ...findings.map(({ message }) => message),
        ].join('\n'),
      )
    return findings.some(({ severity }) => severity === 'fail') ? 1 : 0
  },
}

/** What the layout itself has to say about the spine and the words. */
const said = (message: string): PreflightFinding => ({
  rule: /spine/i.test(message) ? 'spine-text' : 'fonts',
  severity: 'warn',
  page: 1,
  message,
})

const thousandths = (inches: number) => Math.round(inches * 1000) / 1000

/** For which interior. */
function specOf(values: {
  printer: string
  paper: string
  trim: string
  pages?: string
  'spine-inches'?: string
}) {
  const { printer, paper } = printChoice(values)
  const trim = checked('trim', oneOf(TRIMS), values.trim)
  if (!values.pages) throw new UsageError('--pages is missing: the physical pages of the interior.')
  const pages = checked(
    'pages',
    z.coerce.number('must be a number').int('must be a whole number'),
    values.pages,
  )
  const width = values['spine-inches']
  const spineInches = width === undefined ? undefined : checked('spine-inches', INCHES, width)
  return { printer, paper, trim, pages, spineInches }
}
