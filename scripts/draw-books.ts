/**
 * `node scripts/run-ts.mjs scripts/draw-books.ts [NAME…]`: makes the books of docs/books.md with the command line
 * and lays each on a contact sheet, docs/pictures/books/NAME.webp. The same code draws the same books.
 */
import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import type { Audience } from '../src/domain/audience'
import type { Style } from '../src/domain/style'
import type { Trim } from '../src/domain/trim'

const FOLDER = 'docs/pictures/books'
const PAGES = 40
const COLUMNS = 8
/** Of a page on the sheet, pixels, and of the grey around it. */
const WIDTH = 150
const GAP = 5

type Book = { name: string; idea: string; audience: Audience; style: Style; trim: Trim; seed: number }
type Line = Book & { passed: number; duplicates: number; pages: number }

const BOOKS: readonly Book[] = [
  book('farm', 'A day with the animals on the farm', 'toddler', 'bold-simple', '8.5x8.5', 101),
  book('trucks', 'Busy trucks and diggers at work', 'toddler', 'kawaii', '8.5x11', 102),
  book('bakery', 'A shy dragon who opens a bakery', 'children', 'cartoon', '8.5x11', 103),
  book('mermaid', 'A mermaid and her friends on the coral reef', 'children', 'whimsical', '8x10', 104),
  book('space', 'Fox astronauts explore the planets', 'tween', 'geometric', '8.5x11', 105),
  book('workshop', 'Robots who build wonderful machines in a workshop', 'tween', 'cartoon', '8.25x8.25', 106),
  book('winter', 'Eine kleine Katze im verschneiten Winterwald', 'teen', 'cozy', 'a4', 107),
  book('castle', 'A unicorn in an enchanted castle', 'teen', 'whimsical', '8.5x11', 108),
  book('mandalas', 'Mandalas and flowers', 'adult', 'mandala', '8.5x8.5', 109),
  book('cottage', 'A cozy cottage kitchen with herbs and flowers', 'adult', 'botanical', '6x9', 110),
]

function book(name: string, idea: string, audience: Audience, style: Style, trim: Trim, seed: number): Book {
  return { name, idea, audience, style, trim, seed }
}

const options = ({ idea, audience, style, trim, seed }: Book) => [
  ...['--idea', idea, '--pages', String(PAGES), '--audience', audience],
  ...['--style', style, '--trim', trim, '--seed', String(seed)],
]

const asked = process.argv.slice(2)
const LEDGER = path.join(FOLDER, 'books.json')
await mkdir(FOLDER, { recursive: true })
for (const one of BOOKS) {
  if (asked.length > 0 && !asked.includes(one.name)) continue
  const line = await makeBook(one)
  console.log(`${one.name}: ${line.passed} of ${line.pages} passed, ${line.duplicates} near duplicates`)
  await enter(line)
}

/** Notes how a book came out, among the others, and writes the page again. */
async function enter(line: Line): Promise<void> {
  const known: Line[] = JSON.parse(await readFile(LEDGER, 'utf8').catch(() => '[]'))
  const lines = BOOKS.flatMap(({ name }) => [line, ...known].find((entered) => entered.name === name) ?? [])
  await writeFile(LEDGER, `${JSON.stringify(lines, null, 2)}\n`)
  await writeFile('docs/books.md', `${pageOf(lines).trimEnd()}\n`)
}

/** Makes the book as anybody would, and its sheet. */
async function makeBook(one: Book): Promise<Line> {
  const out = await mkdtemp(path.join(os.tmpdir(), 'pennyplain-book-'))
  try {
    const command = ['scripts/pennyplain.mjs', 'book', ...options(one), '--out', out]
    spawnSync(process.execPath, command, { stdio: ['ignore', 'ignore', 'inherit'] })
    const { pages, totals } = JSON.parse(await readFile(path.join(out, 'report.json'), 'utf8'))
    const files: string[] = pages.map(({ file }: { file: string }) => path.join(out, file))
    await drawSheet(files, path.join(FOLDER, `${one.name}.webp`))
    return { ...one, pages: pages.length, passed: totals.passed, duplicates: totals.duplicates }
  } finally {
    await rm(out, { recursive: true, force: true })
  }
}

async function drawSheet(files: readonly string[], to: string): Promise<void> {
  const thumbs = await Promise.all(
    files.map((file) => sharp(file).resize({ width: WIDTH }).png().toBuffer({ resolveWithObject: true })),
  )
  const [stepX, stepY] = [WIDTH + GAP, thumbs[0]!.info.height + GAP]
  await sharp({
    create: {
      width: stepX * COLUMNS + GAP,
      height: stepY * Math.ceil(thumbs.length / COLUMNS) + GAP,
      channels: 3,
      background: '#d5d5d5',
    },
  })
    .composite(
      thumbs.map(({ data }, i) => ({
        input: data,
        left: GAP + (i % COLUMNS) * stepX,
        top: GAP + Math.floor(i / COLUMNS) * stepY,
      })),
    )
    .webp({ quality: 42, effort: 6 })
    .toFile(to)
}

function pageOf(lines: readonly Line[]): string {
  const parts = lines.map((one) => {
    const shown = options(one).map((word) => (/[^\w.-]/.test(word) ? `"${word}"` : word))
    return `## ${one.idea}

${one.audience}, ${one.style}, ${one.trim}: ${one.passed} of ${one.pages} pages passed the gate, ${one.duplicates} near duplicates.

\`\`\`
npm run -s pennyplain -- book ${shown.join(' ')} --out ${one.name}
\`\`\`

![${one.pages} pages: ${one.idea}](pictures/books/${one.name}.webp)
`
  })
  return `# Books by the built-in artist

Whole books of ${PAGES} pages as one command makes them, nothing left out and nothing drawn by hand. \`node scripts/run-ts.mjs scripts/draw-books.ts\` makes them, the sheets and this page again.

${parts.join('\n')}`
}
