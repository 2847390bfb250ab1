import type { Desk } from './desk'

/** One step back or forward in what is being worked on: the colors, the ink on the page, or the mask. */
export function travel(desk: Desk, way: 'undo' | 'redo'): void {
  historyOf(desk)[way]()
}

type History = {
  subscribe(listener: () => void): () => void
  snapshot(): { readonly canUndo: boolean; readonly canRedo: boolean }
  undo(): void
  redo(): void
}

export function historyOf({ tab, tools, colors, touchUps, board }: Desk): History {
  if (tab === 'color') return colors
  return tools.tool === 'pen' || tools.tool === 'rubber' ? touchUps : board
}
