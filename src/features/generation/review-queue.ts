/** Pages that wait for the author's eye, in the order they are looked through. */
import type { PageView } from '@/domain/page'

export const isPending = (page: PageView): boolean => page.state === 'needs_review'

/**
 * Ids under review: what was there before keeps its place, so that "2 of 5" holds still while pages are decided;
 * pages that came to need review since are added. The same array when nothing came.
 */
export function queueWith(queue: readonly string[], pages: readonly PageView[]): readonly string[] {
  const known = new Set(queue)
  const came = pages.filter((page) => isPending(page) && !known.has(page.id))
  return came.length === 0 ? queue : [...queue, ...came.map((page) => page.id)]
}

/** The next pending page after the one just decided, around the end; null when it was the last. */
export function nextPending(queue: readonly PageView[], decided: string): string | null {
  const at = queue.findIndex((page) => page.id === decided)
  const around = [...queue.slice(at + 1), ...queue.slice(0, Math.max(0, at))]
  return around.find((page) => isPending(page) && page.id !== decided)?.id ?? null
}
