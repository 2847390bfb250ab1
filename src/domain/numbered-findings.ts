import type { PageView } from './page'
import type { Finding } from './verdict'

/** A finding with the number that stands beside its place on the page and beside its sentence in a list. */
export type NumberedFinding = {
  readonly key: string
  readonly number: number
  readonly message: string
  /** A crayon: tomato keeps the page from passing, marigold is worth a look. */
  readonly tone: 'tomato' | 'marigold'
  /** [x, y, width, height] in pixels of the judged file; null for what is true of the whole page. */
  readonly box: NonNullable<Finding['box']> | null
  /** The page of the book that this one is nearly the same as, while it is there. */
  readonly twin: BookPage | null
}

type BookPage = Pick<PageView, 'id' | 'projectId' | 'position'>

/** Findings in the order an author works through them: failures first, each with a number. `pages`: those of the book. */
export function numberedFindings(
  findings: readonly Finding[],
  pages: readonly BookPage[],
): NumberedFinding[] {
  const fails = findings.filter((finding) => finding.severity === 'fail')
  const warnings = findings.filter((finding) => finding.severity === 'warn')
  return [...fails, ...warnings].map((finding, i) => ({
    key: `${finding.metric}-${i}`,
    number: i + 1,
    message: finding.message,
    tone: finding.severity === 'fail' ? 'tomato' : 'marigold',
    box: finding.box ?? null,
    twin: pages.find(({ id }) => id === finding.like) ?? null,
  }))
}
