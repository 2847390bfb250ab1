/** What lies on the tool rail. */

export const TOOLS = [
  'brush',
  'eraser',
  'lasso',
  'polygon',
  'shape',
  'crayon',
  'hand',
  'pen',
  'rubber',
  'move',
] as const
export type Tool = (typeof TOOLS)[number]

export type ToolWords = {
  readonly label: string
  /** The letter that takes it up. */
  readonly key: string
  /** One sentence for who has it in hand for the first time. */
  readonly hint: string
}

export const TOOL: Record<Tool, ToolWords> = {
  brush: { label: 'Brush', key: 'b', hint: 'Paint over what should be redrawn.' },
  eraser: { label: 'Eraser', key: 'e', hint: 'Take paint away. The drawing itself stays.' },
  lasso: { label: 'Lasso', key: 'l', hint: 'Draw around what should be redrawn. With Alt it is taken away.' },
  polygon: {
    label: 'Polygon',
    key: 'p',
    hint: 'Set corners one by one. Enter or the first corner closes it, Esc drops it.',
  },
  shape: {
    label: 'Pick a whole shape',
    key: 'r',
    hint: 'Tap a shape to paint all of it, again to take it away.',
  },
  crayon: { label: 'Color in', key: 'c', hint: 'Tap a shape to color it, drag to color several.' },
  hand: { label: 'Hand', key: 'h', hint: 'Drag to move the page. Hold Space to do so with any tool.' },
  pen: { label: 'Ink pen', key: 'i', hint: 'Draw with the line weight of the page. Free.' },
  rubber: { label: 'Ink eraser', key: 'x', hint: 'Rub out lines of the drawing. Free.' },
  move: {
    label: 'Move a shape',
    key: 'm',
    hint: 'Drag a shape to another place, then flip it if you like. Free.',
  },
}

/** Tools whose width can be set. */
export const hasSize = (tool: Tool): boolean =>
  tool === 'brush' || tool === 'eraser' || tool === 'rubber' || tool === 'pen'

/** Tools that paint what is to be redrawn. */
export const isMasking = (tool: Tool): boolean =>
  tool === 'brush' || tool === 'eraser' || tool === 'lasso' || tool === 'polygon' || tool === 'shape'

/** Width of brush and eraser, pixels of the page. */
export const SIZE = { min: 4, max: 300, first: 90 } as const

export const keptSize = (size: number): number => Math.min(SIZE.max, Math.max(SIZE.min, Math.round(size)))

/** One press of a bracket or notch of a wheel: about a tenth, so that small and large sizes are reached alike. */
export function resized(size: number, steps: number): number {
  const by = Math.max(2, Math.round(size * 0.12))
  return keptSize(size + steps * by)
}
