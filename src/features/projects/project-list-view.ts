import type { ProjectCard, ProjectState } from '@/domain/project'

export const SHOWN = ['all', 'review', 'inking', 'ready', 'draft', 'archived'] as const
export type Shown = (typeof SHOWN)[number]

export const SORTS = ['recent', 'title', 'status'] as const
export type Sort = (typeof SORTS)[number]

export type ListView = { q: string; show: Shown; sort: Sort }

const MATCHES: Record<Shown, (project: ProjectCard) => boolean> = {
  all: (project) => !project.archived,
  review: (project) => !project.archived && project.needsReview > 0,
  inking: (project) => !project.archived && project.state === 'inking',
  ready: (project) => !project.archived && project.state === 'print_ready',
  draft: (project) => !project.archived && (project.state === 'draft' || project.state === 'planned'),
  archived: (project) => project.archived,
}

/** What waits for the author comes first. */
const URGENCY: readonly ProjectState[] = ['needs_review', 'inking', 'planned', 'draft', 'print_ready']

const byTitle = new Intl.Collator('en-US', { sensitivity: 'base', numeric: true })

/** The cards to show, in order: filtered by state and by words in the title, then sorted. */
export function viewProjects(projects: readonly ProjectCard[], { q, show, sort }: ListView): ProjectCard[] {
  const words = fold(q).split(/\s+/).filter(Boolean)
  const shown = projects.filter(
    (project) => MATCHES[show](project) && words.every((word) => fold(project.title).includes(word)),
  )
  return shown.sort((a, b) => {
    if (sort === 'title') return byTitle.compare(a.title, b.title)
    const urgency = URGENCY.indexOf(a.state) - URGENCY.indexOf(b.state)
    return (sort === 'status' && urgency) || b.updatedAt.localeCompare(a.updatedAt)
  })
}

/** Letters without case and accents, so that "lodz" finds "Łódź". */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ł', 'l')
}
