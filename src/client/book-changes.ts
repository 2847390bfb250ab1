/** What a change does to a book in the browser's cache, before the studio has confirmed it. Pure. */
import type { PageView, UpdatePage } from '@/domain/page'
import type { ProjectView } from '@/domain/project'

const numbered = (pages: readonly PageView[]): PageView[] =>
  pages.map((page, i) => (page.position === i + 1 ? page : { ...page, position: i + 1 }))

const withPages = (book: ProjectView, pageList: PageView[]): ProjectView => ({
  ...book,
  pages: pageList.length,
  pageList,
})

/** The book with its pages in the order of `ids`; pages that are not named keep to the end. */
export function withOrder(book: ProjectView, ids: readonly string[]): ProjectView {
  const place = new Map(ids.map((id, i) => [id, i]))
  const at = (page: PageView) => place.get(page.id) ?? ids.length
  return withPages(book, numbered([...book.pageList].sort((a, b) => at(a) - at(b))))
}

export function withoutPages(book: ProjectView, ids: ReadonlySet<string>): ProjectView {
  return withPages(book, numbered(book.pageList.filter((page) => !ids.has(page.id))))
}

/** The book with one page changed, as `PATCH /api/pages/[id]` would. */
export function withChangedPage(book: ProjectView, id: string, changes: UpdatePage): ProjectView {
  const pageList = book.pageList.map((page) => (page.id === id ? changedPage(page, changes) : page))
  const changed = withPages(book, pageList)
  return changes.position === undefined
    ? changed
    : withOrder(changed, movedTo(changed, [id], changes.position))
}

function changedPage(page: PageView, changes: UpdatePage): PageView {
  const { brief, composition, heroOnPage, locked, approved } = changes
  const next = {
    ...page,
    brief: brief ?? page.brief,
    composition: composition ?? page.composition,
    heroOnPage: heroOnPage ?? page.heroOnPage,
    locked: locked ?? page.locked,
  }
  if (approved === undefined || !page.version) return next
  if (approved) return { ...next, state: 'approved', reason: null }
  return { ...next, state: page.version.passed ? 'ready' : 'needs_review' }
}

/** Page ids with `moved` taken out and put back together, the first of them at the 1-based `position`. */
export function movedTo(book: ProjectView, moved: readonly string[], position: number): string[] {
  const taken = new Set(moved)
  const all = book.pageList.map((page) => page.id)
  const rest = all.filter((id) => !taken.has(id))
  const block = all.filter((id) => taken.has(id))
  const at = Math.min(rest.length, Math.max(0, position - 1))
  return [...rest.slice(0, at), ...block, ...rest.slice(at)]
}

/** The book while a job that was just started waits for its first answer. */
export function withJob(book: ProjectView, jobId: string, pageIds: ReadonlySet<string>): ProjectView {
  return {
    ...book,
    state: 'inking',
    activeJobId: jobId,
    dnaLocked: true,
    pageList: book.pageList.map((page) =>
      pageIds.has(page.id) ? { ...page, state: page.version ? 'redrawing' : 'waiting', reason: null } : page,
    ),
  }
}
