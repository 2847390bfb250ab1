'use client'
import Link from 'next/link'
import { useTickChecklist } from '@/client/use-checklist'
import { Badge } from '@/components/ui/badge'
import { plural } from '@/domain/plural'
import type { ProjectCard as Card } from '@/domain/project'
import { ProjectBadge } from './project-badge'
import { ProjectCardMenu } from './project-card-menu'
import { ProjectCover } from './project-cover'

/** A book on the desk. The whole card opens it; the menu is beside, not inside, the link. */
export function ProjectCard({ project }: { project: Card }) {
  const tick = useTickChecklist()
  return (
    <article className="sheet group relative h-full transition-[translate,box-shadow] duration-200 hover:-translate-y-0.5">
      <ProjectCover url={project.coverUrl} />
      <div className="grid gap-1.5 p-3 sm:p-4">
        <div className="flex items-start gap-1">
          <h2 className="min-w-0 flex-1 text-base">
            <Link
              href={`/projects/${project.id}`}
              onClick={() => project.sample && tick('openedSample')}
              className="line-clamp-2 rounded-sm no-underline outline-none after:absolute after:inset-0 after:rounded-lg after:content-[''] focus-visible:after:outline-2 focus-visible:after:outline-offset-2 focus-visible:after:outline-primary"
            >
              {project.title || 'Untitled book'}
            </Link>
          </h2>
          <ProjectCardMenu project={project} />
        </div>
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1.5">
          <p className="text-note text-muted">{progressInWords(project)}</p>
          <ProjectBadge project={project} />
          {project.sample && <Badge tone="grape">Sample</Badge>}
        </div>
      </div>
    </article>
  )
}

function progressInWords({ pages, inked }: Card): string {
  if (pages === 0) return 'No pages yet'
  return plural(pages, { one: `${inked} of # page`, other: `${inked} of # pages` })
}
