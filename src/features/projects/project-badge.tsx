import { Badge, type Tone } from '@/components/ui/badge'
import type { ProjectCard } from '@/domain/project'

/** Where a book stands, in a word. */
export function ProjectBadge({ project }: { project: ProjectCard }) {
  const { label, tone } = standing(project)
  return <Badge tone={tone}>{label}</Badge>
}

function standing({ archived, state, inked, needsReview }: ProjectCard): { label: string; tone: Tone } {
  if (archived) return { label: 'Archived', tone: 'plain' }
  switch (state) {
    case 'inking':
      return { label: 'Inking', tone: 'sky' }
    case 'needs_review':
      return { label: `Needs review ${needsReview}`, tone: 'marigold' }
    case 'print_ready':
      return { label: 'Print-ready', tone: 'fern' }
    case 'planned':
      return inked > 0 ? { label: 'Begun', tone: 'plain' } : { label: 'Planned', tone: 'plain' }
    case 'draft':
      return { label: 'Draft', tone: 'plain' }
  }
}
