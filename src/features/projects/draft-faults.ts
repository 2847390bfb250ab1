import { HeroWords, Idea, PageCount, ProjectTitle } from '@/domain/project'
import { faultOfWords } from '@/domain/safety'
import type { Draft, DraftChange } from './draft'
import { STEPS, type Step } from './wizard-steps'

/** Fields that can be wrong; also the ids of their controls. */
export type Field = 'idea' | 'title' | 'hero' | 'pageCount'

/** The step each field is asked on. */
export const STEP_OF: Record<Field, Step> = { idea: 'idea', title: 'idea', hero: 'reader', pageCount: 'book' }

/** What is wrong with the answers up to a step, a sentence per field, in the order in which they are asked. */
export function faultsOf(draft: Draft, step: Step): Partial<Record<Field, string>> {
  const parsed = {
    idea: Idea.safeParse(draft.idea),
    title: ProjectTitle.safeParse(draft.title),
    hero: HeroWords.safeParse(draft.dna.hero),
    pageCount: PageCount.safeParse(draft.dna.pageCount),
  } satisfies Record<Field, unknown>
  const faults = (Object.keys(parsed) as Field[]).flatMap((field) => {
    const asked = STEPS.indexOf(STEP_OF[field]) <= STEPS.indexOf(step)
    const fault = parsed[field].error?.issues[0]?.message ?? unfitWords(draft, field)
    return fault && asked ? [[field, fault] as const] : []
  })
  return Object.fromEntries(faults)
}

/** Words that a book for these readers leaves out. */
function unfitWords({ title, idea, dna: { audience, hero } }: Draft, field: Field): string | null {
  switch (field) {
    case 'title':
      return faultOfWords('The title', title, audience)
    case 'idea':
      return faultOfWords('The idea', idea, audience)
    case 'hero':
      return faultOfWords('The hero', hero, audience)
    default:
      return null
  }
}

/** What every step is given. */
export type StepProps = {
  draft: Draft
  change: (changes: DraftChange) => void
  faults: Partial<Record<Field, string>>
  /** A field was left with something in it: from now on its faults are shown. */
  onLeave: (field: Field) => void
}
