import 'server-only'
import { contentWords, type PlannedPage, saysTheSame } from '@/domain/plan'
import type { Draft } from './plan-page'

/** What a book has shown so far, so that the next page shows something else. */
export class Ledger {
  readonly #briefs: ReadonlySet<string>[]
  readonly #scenes = new Set<string>()
  readonly #uses = new Map<string, number>()
  #last: PlannedPage | undefined

  /** `avoid`: briefs that must not come again either. `wanted`: what the idea names, to be seen this often. */
  constructor(
    avoid: readonly string[],
    private readonly wanted: ReadonlyMap<string, number> = new Map(),
  ) {
    this.#briefs = avoid.map(contentWords)
  }

  enter(draft: Draft): void {
    const { page } = draft
    this.#briefs.push(contentWords(page.brief))
    this.#scenes.add(sceneOf(page))
    this.#last = page
    for (const key of keysOf(draft)) this.#uses.set(key, (this.#uses.get(key) ?? 0) + 1)
  }

  /** How often a word, a subject, a place or a line was used. */
  uses(key: string): number {
    return this.#uses.get(key) ?? 0
  }

  /** Whether a page would say or show what another one says or shows. */
  repeats(page: PlannedPage): boolean {
    if (this.#scenes.has(sceneOf(page))) return true
    const words = contentWords(page.brief)
    return this.#briefs.some((other) => saysTheSame(other, words))
  }

  /** How worn a draft is: lines, subjects, people, places and openings that came before count against it. */
  wear(draft: Draft): number {
    const { page, line, who } = draft
    const followsItself = this.#last?.subject === page.subject ? 4 : 0
    const opening = this.#last && firstWords(this.#last.brief) === firstWords(page.brief) ? 0.5 : 0
    const seen = this.uses(`subject ${page.subject}`)
    // What the author named is not worn out before it was seen often enough.
    const isWanted = seen < (this.wanted.get(page.subject) ?? 0)
    return (
      3 * this.uses(`line ${line}`) +
      (isWanted ? -3 : 1.8 * seen) +
      0.5 * this.uses(`setting ${page.setting}`) +
      0.8 * this.uses(`who ${who}`) +
      followsItself +
      opening
    )
  }
}

const sceneOf = (page: PlannedPage) => `${page.subject}, ${page.setting}`
const firstWords = (brief: string) => brief.split(' ').slice(0, 2).join(' ')

function keysOf({ page, line, who }: Draft): string[] {
  return [`line ${line}`, `subject ${page.subject}`, `setting ${page.setting}`, `who ${who}`]
}
