/** A project is one coloring book; its DNA is everything that holds the pages together. */
import { z } from 'zod'
import { AUDIENCES } from './audience'
import { BookHero } from './hero'
import { LENGTHS, PAGES } from './limits'
import { BookMatter } from './matter'
import { PageView } from './page'
import { QUALITIES } from './quality'
import { STYLES } from './style'
import { TEMPLATES } from './template'
import { TRIMS } from './trim'

const ideaText = z
  .string()
  .trim()
  .max(LENGTHS.idea, `The idea can have at most ${LENGTHS.idea.toLocaleString('en-US')} characters.`)

/** An idea that can be planned. Drafts may hold less. */
export const Idea = ideaText.min(
  LENGTHS.ideaMin,
  `Say a little more: at least ${LENGTHS.ideaMin} characters about what happens in the book.`,
)

export const PageCount = z
  .int(`A book has ${PAGES.min} to ${PAGES.max} pages.`)
  .min(PAGES.min, `A book has ${PAGES.min} to ${PAGES.max} pages.`)
  .max(PAGES.max, `A book has ${PAGES.min} to ${PAGES.max} pages.`)

export const ProjectTitle = z
  .string()
  .trim()
  .max(LENGTHS.projectName, `A title can have at most ${LENGTHS.projectName} characters.`)

export const HeroWords = z
  .string()
  .trim()
  .max(
    LENGTHS.heroDescription,
    `A hero's description can have at most ${LENGTHS.heroDescription} characters.`,
  )

/** Everything the wizard sets. Editable until the first page is paid for. */
export const ProjectDna = z.object({
  pageCount: PageCount,
  trim: z.enum(TRIMS),
  audience: z.enum(AUDIENCES),
  style: z.enum(STYLES),
  /** Points at print size; null follows the audience. */
  lineWeightPt: z.number().min(0.75).max(8).nullable(),
  /** 0 (fewest details) to 1; .5 follows the audience. */
  detail: z.number().min(0).max(1),
  /** The hero in the author's words; empty for none. */
  hero: HeroWords,
  blankBacks: z.boolean(),
  bleed: z.boolean(),
  /** How carefully its pages are drawn, and what they cost. It may change at any time, for the pages drawn after it. */
  quality: z.enum(QUALITIES, 'The quality is draft, standard or fine.'),
  /** Same seed, same book. */
  seed: z.int().min(0).max(2_147_483_647),
})
export type ProjectDna = z.infer<typeof ProjectDna>

export const DEFAULT_DNA: Omit<ProjectDna, 'seed'> = {
  pageCount: PAGES.default,
  trim: '8.5x11',
  audience: 'children',
  style: 'cartoon',
  lineWeightPt: null,
  detail: 0.5,
  hero: '',
  blankBacks: true,
  bleed: false,
  quality: 'standard',
}

/** A draft may be incomplete; what is there must be right. */
export const CreateProject = z.object({
  title: ProjectTitle.optional(),
  idea: ideaText.optional(),
  dna: ProjectDna.partial().optional(),
  /** What the pages follow from besides the idea; null: a story of the planner's own. */
  template: z.enum(TEMPLATES).nullable().optional(),
})
export type CreateProject = z.infer<typeof CreateProject>

export const UpdateProject = CreateProject.extend({
  archived: z.boolean().optional(),
  /** True puts the book in the bin for 30 days, false takes it out. */
  removed: z.boolean().optional(),
  /** Every page id of the book, once, in the new order. */
  order: z.array(z.uuid()).max(PAGES.max).optional(),
  /** The pages around the drawings, and what the book is set in. */
  matter: BookMatter.optional(),
})
export type UpdateProject = z.infer<typeof UpdateProject>

/** The next book of a series: same DNA and hero, another idea. */
export const ContinueSeries = z.object({
  /** What happens this time; may be said later. */
  idea: ideaText.optional(),
  title: ProjectTitle.optional(),
})
export type ContinueSeries = z.infer<typeof ContinueSeries>

export const PlanProject = z.object({
  action: z.enum(['plan', 'reroll', 'suggest']),
  /** For `reroll`: only these pages; without it every page that is not locked or drawn. */
  pageIds: z.array(z.uuid()).max(PAGES.max).optional(),
  /** For `suggest`: how many more. */
  count: z.int().min(1).max(20).optional(),
})
export type PlanProject = z.infer<typeof PlanProject>

export const PROJECT_STATES = ['draft', 'planned', 'inking', 'needs_review', 'print_ready'] as const
export type ProjectState = (typeof PROJECT_STATES)[number]

/** A card in the studio. */
export const ProjectCard = z.object({
  id: z.string(),
  title: z.string(),
  state: z.enum(PROJECT_STATES),
  sample: z.boolean(),
  archived: z.boolean(),
  pages: z.number(),
  inked: z.number(),
  needsReview: z.number(),
  coverUrl: z.string().nullable(),
  activeJobId: z.string().nullable(),
  updatedAt: z.string(),
})
export type ProjectCard = z.infer<typeof ProjectCard>

/** One project with its pages, as the project screen needs it. */
export const ProjectView = ProjectCard.extend({
  idea: z.string(),
  dna: ProjectDna,
  matter: BookMatter,
  /** Heroes of the library who are in it, the main one first. */
  heroes: z.array(BookHero),
  /** True once a page was paid for. */
  dnaLocked: z.boolean(),
  planNote: z.string().nullable(),
  template: z.enum(TEMPLATES).nullable(),
  /** Where the book stands in its series; null when it is none. */
  series: z
    .object({ number: z.number(), previous: z.object({ id: z.string(), title: z.string() }) })
    .nullable(),
  pageList: z.array(PageView),
})
export type ProjectView = z.infer<typeof ProjectView>

/** Whether pages can be with or without somebody: of the library, or described for this book. */
export const hasHero = ({ heroes, dna }: Pick<ProjectView, 'heroes' | 'dna'>): boolean =>
  heroes.length > 0 || dna.hero !== ''
