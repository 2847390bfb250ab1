/**
 * A book's interior from PNG pages: ours against pdf-lib, pdfkit and img2pdf, alternating in one run, medians. Every
 * program gets the same pictures and makes one page each plus a blank back; ours also sets the title and copyright
 * pages. Ours takes them as the studio stores them, with their form for print; the others, and `ours of plain files`,
 * without it, as any program writes them. Memory is the peak of a process that does nothing else.
 * `--pages N` (40; above 250 both sides are printed), `--rounds N` (3), `--skip NAME` (pdf-lib needs minutes).
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { createWriteStream, existsSync } from 'node:fs'
import { copyFile, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { finished } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { USUAL_MATTER, usualTile } from '@/domain/matter'
import { printPixels } from '@/domain/trim'
import { type Bitmap, packBits } from '@/server/lineart/bitmap'

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '40' },
    rounds: { type: 'string', default: '3' },
    skip: { type: 'string', multiple: true, default: [] },
    /** Makes one file with one program and prints the peak memory: how this program calls itself. */
    only: { type: 'string' },
    folder: { type: 'string' },
  },
})
const count = Number(values.pages)
/** Further files repeat these drawings, since drawing is not what is measured. */
const DISTINCT = 20
const TRIM = '8.5x11'
/** What the printer binds: 590 pages. */
const blankBacks = count <= 250
const PAGE = { width: 612, height: 792 }
const ART = { x: 27, y: 29, width: 567, height: 734 }

/** A page of closed, wandering outlines. */
async function drawPage(seed: number): Promise<Bitmap> {
  const { Resvg } = await import('@resvg/resvg-js')
  const { width, height } = printPixels(TRIM)
  let state = seed * 7919 + 17
  const random = () => {
    state = (state * 48271) % 2147483647
    return state / 2147483647
  }
  const blob = () => {
    const [cx, cy, r] = [200 + random() * (width - 400), 200 + random() * (height - 400), 60 + random() * 420]
    const points = Array.from({ length: 9 }, (_, i) => {
      const reach = r * (0.7 + random() * 0.6)
      return [cx + reach * Math.cos((i * 2 * Math.PI) / 9), cy + reach * Math.sin((i * 2 * Math.PI) / 9)]
    })
    const path = points.map((point, i) => {
      const next = points[(i + 1) % points.length]!
      const middle = [(point[0]! + next[0]!) / 2, (point[1]! + next[1]!) / 2]
      return `${i === 0 ? `M${middle}` : `Q${point} ${middle}`}`
    })
    return `<path d="${path.join('')}Q${points[0]} ${(points[0]![0]! + points[1]![0]!) / 2} ${(points[0]![1]! + points[1]![1]!) / 2}Z"/>`
  }
  const shapes = Array.from({ length: 45 }, blob).join('')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><g fill="#fff" stroke="#000" stroke-width="15">${shapes}</g></svg>`
  const { pixels } = new Resvg(svg, { background: '#fff', shapeRendering: 1 }).render()
  const data = new Uint8Array(width * height)
  for (let i = 0; i < data.length; i++) data[i] = pixels[i * 4]! < 128 ? 1 : 0
  return { width, height, data }
}

/** Makes a book of plain files. Loads what it needs itself, so that its memory is its own. */
type Maker = (pages: string[], out: string) => Promise<void>

/** Beside each plain file stands the same picture as the studio stores it. */
const storedOf = (page: string) => page.replace('.png', '-stored.png')

const oursPlain: Maker = async (pages, out) => {
  const { writeInterior } = await import('@/server/print/interior')
  const { readDrawings } = await import('@/server/print/read-drawings')
  await writeInterior({
    book: {
      title: 'My Coloring Book',
      author: 'An Author',
      year: 2026,
      language: 'en',
      credits: [],
      trim: TRIM,
      printer: 'kdp-paperback',
      paper: 'white',
      bleed: false,
      blankBacks,
      pageNumbers: false,
      matter: { ...USUAL_MATTER, front: [usualTile('title'), { ...usualTile('copyright'), words: '' }] },
    },
    drawings: readDrawings(pages.map((page) => () => readFile(page))),
    count: pages.length,
    out: createWriteStream(out),
  })
}

const ours: Maker = (pages, out) => oursPlain(pages.map(storedOf), out)

const pdfLib: Maker = async (pages, out) => {
  const { PDFDocument } = await import('pdf-lib')
  const document = await PDFDocument.create()
  document.setTitle('My Coloring Book')
  for (const page of pages) {
    const image = await document.embedPng(await readFile(page))
    document.addPage([PAGE.width, PAGE.height]).drawImage(image, ART)
    if (blankBacks) document.addPage([PAGE.width, PAGE.height])
  }
  await writeFile(out, await document.save())
}

const pdfKit: Maker = async (pages, out) => {
  const { default: PdfKit } = await import('pdfkit')
  const document = new PdfKit({ size: [PAGE.width, PAGE.height], margin: 0, autoFirstPage: false })
  const file = document.pipe(createWriteStream(out))
  for (const page of pages) {
    document.addPage().image(page, ART.x, ART.y, { width: ART.width, height: ART.height })
    if (blankBacks) document.addPage()
  }
  document.end()
  await finished(file)
}

const img2pdf: Maker = async (pages, out) => {
  execFileSync('img2pdf', ['--pagesize', 'Letter', '--output', out, ...pages], { stdio: 'pipe' })
}

const PATIENCE_MS = 60_000
const PLAIN = 'ours of plain files'
const MAKERS: Record<string, Maker> = Object.fromEntries(
  Object.entries({ ours, [PLAIN]: oursPlain, 'pdf-lib': pdfLib, pdfkit: pdfKit, img2pdf }).filter(
    ([name]) => !values.skip.includes(name),
  ),
)
if ('img2pdf' in MAKERS && !existsSync('/usr/bin/img2pdf')) {
  console.error('img2pdf is missing (on Debian: apt-get install img2pdf). Without it: --skip img2pdf')
  process.exit(2)
}

const median = (list: number[]) => [...list].sort((a, b) => a - b)[list.length >> 1]!
const round = (value: number, digits = 0) => Number(value.toFixed(digits))

/** True when poppler takes every drawing out of our file exactly as it went in. */
async function comesBackExactly(file: string, pages: string[], folder: string): Promise<boolean> {
  const { decodePng } = await import('@/server/lineart/encode-png')
  const prefix = path.join(folder, 'back')
  for (const [i, page] of pages.slice(0, DISTINCT).entries()) {
    const number = String(3 + (blankBacks ? 2 * i : i))
    execFileSync('pdfimages', ['-png', '-f', number, '-l', number, file, prefix])
    const back = packBits(await decodePng(await readFile(`${prefix}-000.png`)))
    if (Buffer.compare(back, packBits(await decodePng(await readFile(page)))) !== 0) return false
  }
  return true
}

/** Runs a program and prints the most memory it took, kB. */
const PEAK_OF_PROGRAM =
  'import resource,subprocess,sys; subprocess.run(sys.argv[1:],check=True); print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss/1024)'

/** Peak resident memory in MB of a fresh process that makes the file once. */
function peakOf(name: string, folder: string): number {
  const out = path.join(folder, 'memory.pdf')
  const [command, ...args] =
    name === 'img2pdf'
      ? ['python3', '-c', PEAK_OF_PROGRAM, 'img2pdf', '--pagesize', 'Letter', '--output', out, ...pages]
      : [process.execPath, process.argv[1]!, '--only', name, '--folder', folder, '--pages', String(count)]
  const { stdout, status, stderr } = spawnSync(command!, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return round(Number(stdout))
}

async function compare(folder: string, pages: string[]) {
  const warm: Record<string, number> = {}
  const times = Object.fromEntries(Object.keys(MAKERS).map((name) => [name, [] as number[]]))
  const size: Record<string, number> = {}
  const outOf = (name: string) => path.join(folder, `${name}.pdf`)
  for (let turn = 0; turn <= Number(values.rounds); turn++)
    for (const [name, make] of Object.entries(MAKERS)) {
      // The first turn warms up; who took a minute then is not asked again.
      if (turn > 0 && warm[name]! > PATIENCE_MS) continue
      const began = performance.now()
      await make(pages, outOf(name))
      const ms = performance.now() - began
      if (turn === 0) warm[name] = ms
      if (turn > 0 || ms > PATIENCE_MS) times[name]!.push(ms)
      size[name] = (await stat(outOf(name))).size
    }
  const all = Object.keys(MAKERS).map((name) => {
    const row = {
      name,
      ms: round(median(times[name]!)),
      kB: round(size[name]! / 1024),
      peakMB: peakOf(name, folder),
    }
    console.log(`${name}: ${row.ms} ms, ${row.kB} kB, ${row.peakMB} MB`)
    return row
  })
  const measured = (name: string) => {
    const { ms, kB, peakMB } = all.find((row) => row.name === name)!
    return { ms, kB, peakMB }
  }
  const own = measured('ours')
  const others = all.filter(({ name }) => name !== 'ours' && name !== PLAIN)
  return {
    pages: count,
    ours: own,
    oursOfPlainFiles: measured(PLAIN),
    others,
    fasterThan: others.map(({ name, ms }) => ({ name, ratio: round(ms / own.ms, 2) })),
    smallerThan: others.map(({ name, kB }) => ({ name, ratio: round(kB / own.kB, 2) })),
    bitExact:
      (await comesBackExactly(outOf('ours'), pages, folder)) &&
      (await comesBackExactly(outOf(PLAIN), pages, folder)),
  }
}

const folder = values.folder ?? (await mkdtemp(path.join(os.tmpdir(), 'bench-interior-')))
const pages = Array.from({ length: count }, (_, i) => path.join(folder, 'pages', `${i}.png`))
if (values.only) {
  await MAKERS[values.only]!(pages, path.join(folder, 'memory.pdf'))
  // Not maxRSS: a child process starts with its parent's.
  const status = await readFile('/proc/self/status', 'utf8')
  console.log(Number(/VmHWM:\s+(\d+)/.exec(status)![1]) / 1024)
} else {
  try {
    const { encodePng } = await import('@/server/lineart/encode-png')
    await mkdir(path.join(folder, 'pages'))
    for (const [i, page] of pages.entries()) {
      const like = pages[i % DISTINCT]!
      if (i < DISTINCT) {
        const drawing = await drawPage(i)
        await writeFile(page, await encodePng(drawing, 300))
        await writeFile(storedOf(page), await encodePng(drawing, 300, { printForm: true }))
      } else {
        await copyFile(like, page)
        await copyFile(storedOf(like), storedOf(page))
      }
    }
    console.log(
      `${count} pages of ${round((await stat(pages[0]!)).size / 1024)} kB, ${round((await stat(storedOf(pages[0]!))).size / 1024)} kB as stored`,
    )
    console.log(JSON.stringify(await compare(folder, pages)))
  } finally {
    await rm(folder, { recursive: true })
  }
}
