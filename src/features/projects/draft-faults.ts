import { HeroWords, Idea, PageCount, ProjectTitle } from '@/domain/project'
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
    const { error } = parsed[field]
    const asked = STEPS.indexOf(STEP_OF[field]) <= STEPS.indexOf(step)
    return error && asked ? [[field, error.issues[0]!.message] as const] : []
  })
  return Object.fromEntries(faults)
}

/** What every step is given. */
export type StepProps = {
  draft: Draft
  change: (changes: DraftChange) => void
  faults: Partial<Record<Field, string>>
  /** A field was left with something in it: from now on its faults are shown. */
  onLeave: (field: Field) => void
}
