import 'server-only'
import { setParagraph } from '../type-setting'
import { type PageFrame, unitOf } from './page-frame'

const SMALLEST = 7

/** Small type at the foot of the page, as copyright pages have it. */
export function drawCopyrightPage({ canvas, safe, text, words, note }: PageFrame): void {
  const inset = 36 * unitOf(safe)
  const width = Math.min(safe.width - 2 * inset, 380)
  const room = safe.height - 2 * inset

  const { before, after } = text.copyright
  const paragraphs = [...before, ...(words ? [words] : []), ...after]

  const setAt = (size: number) => {
    const blocks = paragraphs.map(({ face, text: said }) =>
      setParagraph(face, said, { size, width, leading: 1.5 }),
    )
    const between = size * 1.15
    const height = blocks.reduce((sum, block) => sum + block.height + between + size * 0.8, 0)
    return { blocks, between, height, size }
  }
  let set = setAt(9.5)
  while (set.height > room && set.size > SMALLEST) set = setAt(Math.max(SMALLEST, set.size * 0.95))

  let top = safe.y + inset + Math.min(set.height, room)
  for (const block of set.blocks) {
    // Only an absurd amount of credits gets here: what doesn't fit at the smallest size stays out.
    if (top - block.height < safe.y) {
      note('The copyright page is full: its last lines are left out.')
      return
    }
    canvas.block(block, { x: safe.x + inset, top, align: 'left' })
    top -= block.height + set.between + set.size * 0.8
  }
}
