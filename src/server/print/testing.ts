import 'server-only'
import { execFileSync, spawnSync } from 'node:child_process'
import type { Rect } from '@/domain/print'
import type { BilevelImage } from '@/server/lineart/g4'

/** Independent readers of PDF files for tests: qpdf, poppler and ghostscript, as installed by the test script. */

const run = (command: string, ...args: string[]) =>
  execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 2 ** 26 })

/** Throws when qpdf finds an error or has a warning. */
export const qpdfCheck = (file: string) => run('qpdf', '--check', file)

/** Everything pdfinfo says about the document, by name. */
export function documentFacts(file: string): Record<string, string> {
  return Object.fromEntries(
    run('pdfinfo', file)
      .split('\n')
      .filter(Boolean)
      .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
  )
}

export const xmpOf = (file: string) => run('pdfinfo', '-meta', file)

export const textOf = (file: string, page: number) =>
  run('pdftotext', '-f', String(page), '-l', String(page), file, '-').replace(/\s+/g, ' ').trim()

/** The lines of type on a page, from the top down. */
export const linesOf = (file: string, page: number) =>
  run('pdftotext', '-layout', '-f', String(page), '-l', String(page), file, '-')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

type Corners = [left: number, bottom: number, right: number, top: number]

/** Media, bleed and trim box of every page, points. */
export function boxesOf(file: string): { MediaBox: Corners; BleedBox: Corners; TrimBox: Corners }[] {
  const pages: Record<string, Corners>[] = []
  const rows = run('pdfinfo', '-box', '-f', '1', '-l', '9999', file).matchAll(
    /^Page +(\d+) (MediaBox|BleedBox|TrimBox): +([\d.]+) +([\d.]+) +([\d.]+) +([\d.]+)$/gm,
  )
  for (const [, page, box, ...edges] of rows) {
    pages[Number(page) - 1] ??= {}
    pages[Number(page) - 1]![box!] = edges.map(Number) as Corners
  }
  return pages as ReturnType<typeof boxesOf>
}

export function imagesOf(file: string) {
  return run('pdfimages', '-list', file)
    .split('\n')
    .slice(2)
    .filter(Boolean)
    .map((line) => {
      const [page, , type, width, height, color, , bpc, enc, , , , xPpi, yPpi] = line.trim().split(/\s+/)
      return {
        page: Number(page),
        type,
        width: Number(width),
        height: Number(height),
        color,
        bpc: Number(bpc),
        enc,
        ppi: Math.min(Number(xPpi), Number(yPpi)),
      }
    })
}

/** Name, and whether embedded, subset and mapped to Unicode, of every font. */
export function fontsOf(file: string): { name: string; type: string; embedded: string[] }[] {
  return run('pdffonts', file)
    .split('\n')
    .slice(2)
    .filter(Boolean)
    .map((line) => {
      const [, name, type, embedded] =
        /^(\S+) +(.+?) +(?:Identity-H|\S+) +((?:yes|no) +(?:yes|no) +(?:yes|no))/.exec(line)!
      return { name: name!, type: type!, embedded: embedded!.split(/ +/) }
    })
}

const BOUNDING_BOX = /^%%HiResBoundingBox: (\S+) (\S+) (\S+) (\S+)$/

/** What ghostscript inks on every page, or on these, points; null for a blank page. Throws on any complaint. */
export function inkOf(file: string, pages?: readonly number[]): (Rect | null)[] {
  const options = ['-q', '-dNOPAUSE', '-dBATCH', '-dSAFER', '-dPDFSTOPONERROR', '-r300', '-sDEVICE=bbox']
  if (pages) options.push(`-sPageList=${pages.join()}`)
  const { status, stdout, stderr } = spawnSync('gs', [...options, file], { encoding: 'utf8' })
  const lines = stderr.split('\n').filter((line) => line && !line.startsWith('%%BoundingBox'))
  const complaints = [stdout.trim(), ...lines.filter((line) => !BOUNDING_BOX.test(line))].filter(Boolean)
  if (status !== 0 || complaints.length > 0) throw new Error(`ghostscript: ${complaints.join('\n')}`)
  return lines.map((line) => {
    const [left, bottom, right, top] = BOUNDING_BOX.exec(line)!.slice(1).map(Number) as Corners
    return right > left ? { x: left, y: bottom, width: right - left, height: top - bottom } : null
  })
}

/**
 * A drawing that fills a room of so many points at a little over 300 DPI: a frame at its very edge, and a block near
 * its upper left corner, so that a turn or a mirror shows.
 */
export function framedDrawing(room: { width: number; height: number }): BilevelImage {
  const stride = Math.ceil((room.width / 72) * 38)
  const width = stride * 8
  const height = Math.round((width * room.height) / room.width)
  const rows = new Uint8Array(stride * height)
  for (let y = 0; y < height; y++) {
    const row = rows.subarray(y * stride, (y + 1) * stride)
    if (y < 16 || y >= height - 16) row.fill(0xff)
    row.fill(0xff, 0, 2).fill(0xff, stride - 2)
    if (y > 100 && y < 400) row.fill(0xff, 12, 60)
  }
  return { width, height, rows }
}

/** A drawing of rings and a frame at its very edge, so that shifts and crops show. */
export function testDrawing(width: number, height: number, rings = 8): BilevelImage {
  const stride = (width + 7) >> 3
  const rows = new Uint8Array(stride * height)
  const step = Math.min(width, height) / rings / 2
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const ring = Math.hypot(x - width / 2, y - height / 2) % step < 4
      const frame = x < 3 || y < 3 || x >= width - 3 || y >= height - 3
      if (ring || frame) rows[y * stride + (x >> 3)]! |= 0x80 >> (x & 7)
    }
  return { width, height, rows }
}
