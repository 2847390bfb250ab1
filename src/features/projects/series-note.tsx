import { Library } from 'lucide-react'
import { Banner } from '@/components/ui/banner'
import type { ProjectView } from '@/domain/project'

/** Where a new book stands in its series, and what that means. */
export function SeriesNote({ series: { number, previous } }: { series: NonNullable<ProjectView['series']> }) {
  return (
    <Banner
      icon={<Library aria-hidden="true" />}
      title={`Book ${number}, after “${previous.title || 'Untitled book'}”`}
    >
      Same look and same hero. Say what happens this time; no page idea of the earlier books comes again.
    </Banner>
  )
}
