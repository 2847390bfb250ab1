import 'server-only'
import type { Rect } from '@/domain/print'
import { lineWidth } from '../page-canvas'
import { CRAYON, PENCIL } from '../shapes'
import { fitHeading, setParagraph, type TextBlock } from '../type-setting'
import { scatter } from './confetti'
import { middleOf, type PageFrame, unitOf } from './page-frame'

/** Below this size letters are too small to color and are printed solid. */
const SMALLEST_OUTLINED = 30

/** Title in letters to color, a bunch of crayons, the author at the foot, confetti where there is room. */
export function drawTitlePage(frame: PageFrame): void {
  const { canvas, safe, text } = frame
  const keepFree = [...drawTitle(frame), drawCrayons(frame), ...drawAuthor(frame)]
  scatter(canvas, { area: safe, keepFree, unit: unitOf(safe), stroke: text.linePt })
}

/** Title and subtitle around a point above the middle of the page. Returns the space each line takes. */
function drawTitle({ canvas, safe, text, words, note }: PageFrame): Rect[] {
  const unit = unitOf(safe)
  const middle = middleOf(safe)
  const { title, tracking } = fitTitle(text, { width: safe.width * 0.86, height: safe.height * 0.4, unit })
  if (title.cut) note('The title is too long for the title page and is shortened there.')
  const subtitle =
    words &&
    // A title that can't be set has these very words in its place.
    words.text !== text.title.text &&
    setParagraph(words.face, words.text, {
      size: Math.max(11, 15 * unit),
      width: safe.width * 0.7,
      even: true,
    })
  const gap = Math.max(24, 34 * unit)
  const height = title.height + (subtitle ? gap + subtitle.height : 0)
  const top = safe.y + safe.height * 0.64 + height / 2

  const taken = title.lines.map((line, i) => {
    const y = top - title.capHeight - i * title.leading
    if (tracking > 0)
      canvas.outlined(line, { x: middle, y, size: title.size, stroke: contour(text), tracking })
    else canvas.text(line, { x: middle, y, size: title.size, align: 'center' })
    const width = lineWidth(line, title.size, tracking)
    return { x: middle - width / 2, y: y - title.size * 0.25, width, height: title.size * 1.05 }
  })
  if (!subtitle) return taken
  const subtitleTop = top - title.height - gap
  canvas.block(subtitle, { x: middle, top: subtitleTop, tracking: subtitle.size * 0.06 })
  return [...taken, around(subtitle, middle, subtitleTop)]
}

function drawCrayons({ canvas, safe, text }: PageFrame): Rect {
  const size = 27 * unitOf(safe)
  const [x, y] = [middleOf(safe), safe.y + safe.height * 0.235]
  const bunch = [
    { shape: CRAYON, dx: -2.05, dy: -0.25, turn: -24 },
    { shape: CRAYON, dx: 2.05, dy: -0.25, turn: 24 },
    { shape: PENCIL, dx: 0, dy: 0.35, turn: 0 },
  ]
  for (const { shape, dx, dy, turn } of bunch)
    canvas.shape(shape, { x: x + dx * size, y: y + dy * size, size, turn }, text.linePt)
  return { x: x - 4.2 * size, y: y - 3.9 * size, width: 8.4 * size, height: 7.6 * size }
}

function drawAuthor({ canvas, safe, text: { author } }: PageFrame): Rect[] {
  if (!author) return []
  const unit = unitOf(safe)
  const middle = middleOf(safe)
  const largest = Math.max(11, 19 * unit)
  const room = {
    width: safe.width * 0.8,
    height: largest * 2.2,
    largest,
    smallest: 8,
    leading: 1.3,
    lines: 2,
  }
  const name = fitHeading(author.face, author.text, room)
  const top = safe.y + 30 * unit + name.height
  canvas.block(name, { x: middle, top })
  return [around(name, middle, top)]
}

/** The space of a centered block with half a line of air above and below. */
function around({ width, height, size }: TextBlock, middle: number, top: number): Rect {
  return { x: middle - width / 2, y: top - height - size * 0.7, width, height: height + size * 1.4 }
}

/** Contours are a little heavier than fine drawings, so that letters hold together from afar. */
const contour = ({ linePt }: { linePt: number }) => Math.max(1.75, linePt)

/** The title as large as it fits. Large letters are outlined, and tracked because contours lie outside them. */
function fitTitle(
  { title: { face, text }, linePt }: PageFrame['text'],
  { width, height, unit }: { width: number; height: number; unit: number },
): { title: TextBlock; tracking: number } {
  const tracking = contour({ linePt }) * 1.3
  const setIn = (room: number) =>
    fitHeading(face, text, { width: room, height, largest: 124 * unit, smallest: 13 })
  const title = setIn(width)
  if (title.size < SMALLEST_OUTLINED) return { title, tracking: 0 }
  const tooWide = Math.max(...title.lines.map((line) => lineWidth(line, title.size, tracking))) - width
  return { title: tooWide > 0 ? setIn(width - tooWide) : title, tracking }
}
