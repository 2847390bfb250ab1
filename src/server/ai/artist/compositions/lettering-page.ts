import 'server-only'
import { type Cast, castOf } from '../cast'
import type { Role } from '../engine/painting'
import { frameOf, outlineOf, pickFrame } from '../frames/frame'
import { drawLetters, fitLetters, leastSize, printedSize } from '../lettering'
import { credit, type PageWork, sceneOf } from '../page-work'
import type { Random } from '../random'
import { type Box, height, inset, type Level, middleX, middleY, type Scene, width } from '../scene'
import { FreePlace } from '../scenery/free-place'
import { rect } from '../shapes/paths'
import type { FrameKind } from '../style-traits'
import { drawFinish } from './finish'
import { drawInMedallion, motifsOf } from './medallion'
import { scatterThings } from './scatter-things'

/** Words in large outlines to color, among the book's things: a sentence, a letter, or a number of things. */
export function letteringPage(work: PageWork, text: string) {
  const { p, random, plan, style } = work
  const lay = random.fork('layout')
  const kinds = style.frames.filter((kind) => SQUARE.includes(kind))
  const frame = frameOf(pickFrame(kinds, plan.level, lay), p, lay)
  frame.open()
  const things = [...text].length > 2 ? sentence : isCount(text, plan.level) ? count : initial
  const garland = style.garland && things !== count
  // Garlands grow first, so that no leaf covers a letter; things to count stand alone.
  if (garland) drawFinish(work, frame)
  else frame.close()
  const { box } = frame
  const scene = sceneOf(work, box, { x: middleX(box), y: middleY(box), height: 100 })
  const free = new FreePlace(lay)
  const area = inset(box, scene.u * (garland ? 6 : 2.4))
  if (garland) for (const corner of cornersOf(box, scene.u * 24)) free.take(corner)
  things(work, scene, text, area, free, lay)
}

/** Frames whose corners are wide enough for what stands in them. */
const SQUARE: readonly FrameKind[] = [
  'plain',
  'rounded',
  'double',
  'beads',
  'stitch',
  'tiles',
  'ticket',
  'scallop',
]

function cornersOf({ left, top, right, bottom }: Box, size: number): Box[] {
  return [left, right - size].flatMap((x) =>
    [top, bottom - size].map((y) => ({ left: x, top: y, right: x + size, bottom: y + size })),
  )
}

/** Shapes that words look well on; the page's own frame may be another one. */
const PLAQUES: readonly FrameKind[] = ['rounded', 'ticket', 'octagon', 'scallop', 'oval', 'rounded', 'petals']

const PLAIN_PLAQUES: readonly FrameKind[] = ['rounded', 'octagon', 'ticket']
/** Letters a toddler can color on one page; longer sentences are printed, to be read aloud. */
const MOST_OPEN = 13
/** Room inside a plaque in hundredths of the page; 6 where nothing is said. */
const PADDING: Partial<Record<FrameKind, number>> = {
  oval: 9.5,
  scallop: 8.5,
  petals: 12,
  octagon: 7.5,
  ticket: 7,
}

/** A sentence on a plaque, the main figure below it where it belongs to the page. */
function sentence(work: PageWork, scene: Scene, text: string, area: Box, free: FreePlace, lay: Random) {
  const { p, plan } = work
  const kind = lay.pick(plan.level === 0 ? PLAIN_PLAQUES : PLAQUES)
  // What a shape takes from its corners, and room to breathe.
  const pad = scene.u * (PADDING[kind] ?? 6)
  const side = width(area) * [0.01, 0.02, 0.03, 0.04, 0.06][plan.level]!
  const printed = plan.level === 0 && text.replace(/[^\p{L}\p{N}]/gu, '').length > MOST_OPEN
  const set = (share: number) =>
    fitLetters(
      text,
      {
        width: width(area) - 2 * (side + pad),
        height: height(area) * share - 2 * pad,
        ...(printed && { largest: printedSize(p.line) }),
      },
      printed ? 0.5 * p.line : p.line,
    )
  const hasHero = work.recipe.heroOnPage && work.recipe.hero !== undefined
  const beside = set(printed ? 0.3 : 0.5)
  // Many words for small hands need the page to themselves.
  const withFigure = printed || (hasHero && beside.size >= leastSize(p.line) * 0.9)
  const usual = withFigure || printed ? beside : set([0.62, 0.58, 0.56, 0.54, 0.52][plan.level]!)
  const block = withFigure || printed || usual.size >= leastSize(p.line) ? usual : set(0.86)
  const half = { x: block.width / 2 + pad, y: block.height / 2 + pad }
  const y = withFigure
    ? area.top + half.y + height(area) * 0.04
    : middleY(area) + height(area) * lay.between(-0.05, 0.05)
  const x = middleX(area)
  const plaque: Box = { left: x - half.x, right: x + half.x, top: y - half.y, bottom: y + half.y }
  // Dearer than what is around, cheaper than its letters.
  p.object('hero')
  p.shape(outlineOf(kind, plaque, lay))
  if (plan.level >= 1) {
    p.object('hero')
    p.shape(outlineOf(kind, inset(plaque, Math.max(p.line * 3.2, scene.u * 1.6)), lay))
  }
  drawLetters(p, block, plaque, printed ? 'printed' : 'open')
  free.take(inset(plaque, -p.line * 1.5))
  if (withFigure) {
    const r = Math.min((area.bottom - plaque.bottom) * 0.53, width(area) * 0.42)
    const cy = area.bottom - r
    drawInMedallion(work, scene, x, cy, r)
    free.take({ left: x - r * 0.8, right: x + r * 0.8, top: cy - r, bottom: cy + r })
  }
  scatterThings(work, scene, area, free, lay, withFigure ? motifsOf(work, 8) : thingsOf(work))
}

/** What the brief names, the first of it too where nobody stands in the middle. */
function thingsOf(work: PageWork): Cast[] {
  const { main, named } = work.cast
  const others = motifsOf(work, 8)
  if (main.subject.kind === 'person') return others
  const told = others.filter((one) => named.has(one))
  return [main, ...(told.length > 0 ? told : others)]
}

/** Pages with one large thing have room for more small ones. */
const MORE = 1.7

/** A letter and what begins with it. */
function initial(work: PageWork, scene: Scene, text: string, area: Box, free: FreePlace, lay: Random) {
  const { p, plan } = work
  const upright = height(area) > width(area) * 1.15
  const [w, h] = [width(area), height(area)]
  const room = upright ? { width: w * 0.78, height: h * 0.47 } : { width: w * 0.5, height: h * 0.66 }
  const block = fitLetters(text, room, p.line)
  const left = lay.chance(0.5)
  const at = (share: number) => area.left + w * (left ? share : 1 - share)
  const [lx, ly] = upright ? [at(0.41), area.top + h * 0.255] : [at(0.28), area.top + h * 0.38]
  const letter = around(lx, ly, block.width / 2, block.height / 2)
  drawLetters(p, block, letter, plan.level >= 3 ? 'patterned' : 'open')
  free.take(inset(letter, -scene.u * 2.5))
  const r = upright ? Math.min(h * 0.265, w * 0.42) : Math.min(w * 0.28, h * 0.42)
  const [tx, ty] = upright ? [at(0.58), area.bottom - r * 0.94] : [at(0.72), area.top + h * 0.6]
  drawInMedallion(work, scene, tx, ty, r)
  free.take(around(tx, ty, r * 0.86, r * 0.96))
  scatterThings(work, scene, area, free, lay, plan.level === 0 ? [] : motifsOf(work, 6), MORE)
}

/** Things one can count on a page, by level; where there are more, the number stands beside one of them. */
const MOST = [10, 20, 20, 20, 20]
/** Share of the page that outlines of counted things may print, and the length of one against its height. */
const INK_OF_THINGS = 0.07
const OUTLINE = 4.8
/** Things lie on cards up to this number, by level: large shapes, easy to count, but not too many for small hands. */
const MOST_CARDS = [5, 9]
const isCount = (text: string, level: Level) =>
  /^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= MOST[level]!

/** A number, and that many of the main thing. */
function count(work: PageWork, scene: Scene, text: string, area: Box, free: FreePlace, lay: Random) {
  const { p, plan, style } = work
  // Drawn as it is, not as a figure: many of them have to be plain.
  const thing = castOf(work.cast.main.subject, style, plan.level === 4 ? 1 : plan.art, undefined, false)
  const [w, h] = [width(area), height(area)]
  const number = Number(text)
  const share = number <= 6 ? 0.36 : 0.28
  const block = fitLetters(text, { width: w * 0.7, height: h * share }, p.line)
  const numeral = around(middleX(area), area.top + h * (share / 2 + 0.03), block.width / 2, block.height / 2)
  drawLetters(p, block, numeral, plan.level >= 3 ? 'patterned' : 'open')
  free.take(inset(numeral, -scene.u * 2.5))
  const rest: Box = { ...area, top: numeral.bottom + scene.u * 4 }
  const columns = columnsFor(number, width(rest) / height(rest) / thing.aspect)
  const rows = Math.ceil(number / columns)
  const cell = { w: width(rest) / columns, h: height(rest) / rows }
  const cards = number <= (MOST_CARDS[plan.level] ?? 0)
  const fill = cards ? 0.74 : 0.86
  // Outlines of many things add up: they get smaller before one of them would have to go.
  const most = (INK_OF_THINGS * p.pageWidth * p.pageHeight) / (number * OUTLINE * p.line)
  const tall = Math.min(cell.h * fill, (cell.w * fill) / thing.aspect, most)
  // Neither of these roles is left out: all of them stay, however little room there is.
  const role: Role = plan.level === 0 ? 'frame' : 'hero'
  for (let i = 0; i < number; i++) {
    const row = Math.floor(i / columns)
    const inRow = Math.min(columns, number - row * columns)
    const x = middleX(rest) + ((i % columns) - (inRow - 1) / 2) * cell.w
    const y = rest.top + (row + 0.5) * cell.h
    if (cards) {
      p.object('frame')
      p.shape(rect(x - cell.w * 0.46, y - cell.h * 0.46, cell.w * 0.92, cell.h * 0.92, scene.u * 5))
    }
    const place = { x, y: y + tall / 2, height: tall, role, flip: i % 2 === 1 }
    thing.draw(scene, place)
    free.take(
      cards ? around(x, y, cell.w / 2, cell.h / 2) : around(x, y, (tall * thing.aspect) / 2, tall / 2),
    )
  }
  credit(work, thing)
  // Nothing else that could be counted.
  scatterThings(work, scene, area, free, lay, [], plan.level === 0 ? 0 : MORE)
}

/** Columns that leave the largest cells in a room `aspect` times as wide as tall, measured in things. */
function columnsFor(number: number, aspect: number): number {
  const sizes = Array.from({ length: number }, (_, i) => {
    const columns = i + 1
    return Math.min(aspect / columns, 1 / Math.ceil(number / columns))
  })
  return sizes.indexOf(Math.max(...sizes)) + 1
}

const around = (x: number, y: number, rx: number, ry: number): Box => ({
  left: x - rx,
  right: x + rx,
  top: y - ry,
  bottom: y + ry,
})
