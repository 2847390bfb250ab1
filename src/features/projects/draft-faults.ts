import { HeroWords, Idea, PageCount, ProjectTitle } from '@/domain/project'
import type { Draft } from './use-draft'
import type { Step } from './wizard-steps'

/** Fields that can be wrong; also the ids of their controls. */
export type Field = 'title' | 'idea' | 'hero' | 'pageCount'

const ASKED: Record<Step, readonly Field[]> = {
  idea: ['title', 'idea'],
  reader: ['hero'],
  book: ['idea', 'pageCount'],
  plan: [],
}

/** What is wrong with the answers of one step, a sentence per field. */
export function faultsOf(draft: Draft, step: Step): Partial<Record<Field, string>> {
  const checks: Record<Field, ReturnType<typeof Idea.safeParse> | ReturnType<typeof PageCount.safeParse>> = {
    title: ProjectTitle.safeParse(draft.title),
    idea: Idea.safeParse(draft.idea),
    hero: HeroWords.safeParse(draft.dna.hero),
    pageCount: PageCount.safeParse(draft.dna.pageCount),
  }
  const faults = ASKED[step].flatMap((field) => {
    const { error } = checks[field]
    return error ? [[field, error.issues[0]!.message] as const] : []
  })
  return Object.fromEntries(faults)
}

/** What every step is given. */
export type StepProps = {
  draft: Draft
  change: (changes: { title?: string; idea?: string; dna?: Partial<Draft['dna']> }) => void
  faults: Partial<Record<Field, string>>
  /** A field was left with something in it: from now on its faults are shown. */
  onLeave: (field: Field) => void
}
