/** A book while it is described: what the wizard holds, compared with what the studio has. Pure. */
import { type BookDefaults, FIRST_DEFAULTS } from '@/domain/account'
import type { Audience } from '@/domain/audience'
import { PAGES } from '@/domain/limits'
import {
  CreateProject,
  DEFAULT_DNA,
  ProjectDna,
  type ProjectView,
  type UpdateProject,
} from '@/domain/project'
import { checkWords } from '@/domain/safety'
import { TEMPLATE, type Template } from '@/domain/template'

/** What the wizard asks for. */
export type Draft = { title: string; idea: string; template: Template | null; dna: Omit<ProjectDna, 'seed'> }
export type DraftChange = Partial<Omit<Draft, 'dna'>> & { dna?: Partial<Draft['dna']> }

/** A book that is not in the studio yet begins as the author likes it; the studio begins it the same way. */
export const draftOf = (book: ProjectView | null, usual: BookDefaults = FIRST_DEFAULTS): Draft => ({
  title: book?.title ?? '',
  idea: book?.idea ?? '',
  template: book?.template ?? null,
  dna: book?.dna ?? { ...DEFAULT_DNA, trim: usual.trim, audience: usual.audience },
})

export const withChange = (draft: Draft, { title, idea, template, dna }: DraftChange): Draft => ({
  title: title ?? draft.title,
  idea: idea ?? draft.idea,
  template: template === undefined ? draft.template : template,
  dna: { ...draft.dna, ...dna },
})

/** Another template, with the page count that fits it unless the author chose one of their own. */
export function withTemplate({ template, dna }: Draft, next: Template | null): DraftChange {
  const fitting = (one: Template | null) => (one ? TEMPLATE[one].pages : PAGES.default)
  return dna.pageCount === fitting(template)
    ? { template: next, dna: { pageCount: fitting(next) } }
    : { template: next }
}

/** What differs from what the studio has; null when nothing does. */
export function changesBetween(stored: Draft, draft: Draft): UpdateProject | null {
  const dna = entries(draft.dna).filter(([key, value]) => stored.dna[key] !== value)
  return orNull({
    ...(draft.title.trim() !== stored.title ? { title: draft.title.trim() } : {}),
    ...(draft.idea.trim() !== stored.idea ? { idea: draft.idea.trim() } : {}),
    ...(draft.template !== stored.template ? { template: draft.template } : {}),
    ...(dna.length > 0 ? { dna: Object.fromEntries(dna) } : {}),
  })
}

/** Of some changes those the studio takes: a draft may be incomplete, what is there must be right. */
export function fitChanges(changes: UpdateProject | null): UpdateProject | null {
  const { title, idea, template, dna = {} } = changes ?? {}
  const { shape } = CreateProject
  const fit = entries(dna).filter(([key, value]) => ProjectDna.shape[key].safeParse(value).success)
  return orNull({
    ...(title !== undefined && shape.title.safeParse(title).success ? { title } : {}),
    ...(idea !== undefined && shape.idea.safeParse(idea).success ? { idea } : {}),
    ...(template !== undefined ? { template } : {}),
    ...(fit.length > 0 ? { dna: Object.fromEntries(fit) } : {}),
  })
}

/** Of some changes those whose words suit the readers; the others stay on the desk until they are mended. */
export function suitableChanges(changes: UpdateProject | null, audience: Audience): UpdateProject | null {
  const { title = '', idea = '', dna = {} } = changes ?? {}
  const { hero = '', ...otherDna } = dna
  const fits = (text: string) => checkWords(text, audience) === null
  const kept = fits(hero) ? dna : otherDna
  const { title: _title, idea: _idea, dna: _dna, ...rest } = changes ?? {}
  return orNull({
    ...rest,
    ...(changes?.title !== undefined && fits(title) ? { title } : {}),
    ...(changes?.idea !== undefined && fits(idea) ? { idea } : {}),
    ...(Object.keys(kept).length > 0 ? { dna: kept } : {}),
  })
}

/** The draft after the studio's book changed elsewhere: what changed there is taken over, unless it changed here too. */
export function followed(stored: Draft, draft: Draft, theirs: Draft): Draft {
  const mine = changesBetween(stored, draft)
  const news = changesBetween(stored, theirs)
  if (!news) return draft
  return {
    title: news.title !== undefined && mine?.title === undefined ? theirs.title : draft.title,
    idea: news.idea !== undefined && mine?.idea === undefined ? theirs.idea : draft.idea,
    template: news.template !== undefined && mine?.template === undefined ? theirs.template : draft.template,
    dna: { ...draft.dna, ...news.dna, ...mine?.dna },
  }
}

/** Everything a plan follows from except its length: two drafts with the same wish get the same ideas. */
export const planWish = (
  { idea, template, dna: { audience, style, hero } }: Draft,
  heroes: ProjectView['heroes'] = [],
): string => JSON.stringify([idea.trim(), template, audience, style, hero.trim(), heroes.map(({ id }) => id)])

const entries = <Value extends object>(value: Value) => Object.entries(value) as [keyof Value, unknown][]

const orNull = (changes: UpdateProject): UpdateProject | null =>
  Object.keys(changes).length > 0 ? changes : null
