'use client'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { ArrowRight, Download, Eye } from 'lucide-react'
import Link from 'next/link'
import { type ReactNode, useEffect } from 'react'
import { accountQuery, jobQuery, notificationsQuery, projectsQuery } from '@/client/queries'
import { Progress } from '@/components/ui/progress'
import { Spinner } from '@/components/ui/spinner'
import { isOver } from '@/domain/job'
import { plural } from '@/domain/plural'
import type { ProjectCard } from '@/domain/project'
import { timeLeftInWords } from '@/domain/time-left'
import { chooseAttention } from './attention'

/** What needs the author now, on one strip, or nothing. */
export function AttentionStrip() {
  const { data: projects = [] } = useQuery(projectsQuery())
  const { data: bell } = useQuery(notificationsQuery())
  const attention = chooseAttention(projects, bell?.notifications ?? [])
  if (!attention) return null
  if (attention.kind === 'running') {
    return <RunningStrip project={attention.project} jobId={attention.jobId} />
  }
  if (attention.kind === 'export') {
    const { notification } = attention
    return (
      <Strip
        icon={<Download aria-hidden="true" className="size-5 text-sky" />}
        title={notification.title}
        href={notification.href}
        action="Get the file"
      >
        {notification.body}
      </Strip>
    )
  }
  const { id, title, needsReview } = attention.project
  return (
    <Strip
      icon={<Eye aria-hidden="true" className="size-5 text-marigold" />}
      title={plural(needsReview, {
        one: `# page of ${title} needs your eye`,
        other: `# pages of ${title} need your eye`,
      })}
      href={`/projects/${id}?review=1`}
      action="Review them"
    >
      They were not charged. Keep them as they are, redraw them, or leave them out.
    </Strip>
  )
}

function RunningStrip({ project, jobId }: { project: ProjectCard; jobId: string }) {
  const client = useQueryClient()
  const { data: job } = useQuery(jobQuery(jobId))
  const over = job !== undefined && isOver(job.state)
  useEffect(() => {
    if (!over) return
    for (const { queryKey } of [projectsQuery(), accountQuery(), notificationsQuery()]) {
      void client.invalidateQueries({ queryKey })
    }
  }, [over, client])
  const finished = job ? job.done + job.needsReview + job.failed + job.cancelled : 0
  const total = job?.total ?? 0
  return (
    <Strip
      icon={<Spinner className="size-5 text-primary" />}
      title={`Inking ${project.title}`}
      href={`/projects/${project.id}`}
      action="Watch"
    >
      {job && (
        <>
          {plural(total, { one: `${finished} of # page inked.`, other: `${finished} of # pages inked.` })}{' '}
          {job.etaMs !== null && timeLeftInWords(job.etaMs)} You can close this tab; we keep inking.
          <Progress
            label={`Pages of ${project.title}`}
            value={finished}
            max={total}
            valueText={`${finished} of ${total}`}
            className="mt-2 max-w-xl"
          />
        </>
      )}
    </Strip>
  )
}

function Strip({
  icon,
  title,
  href,
  action,
  children,
}: {
  icon: ReactNode
  title: string
  href: string
  action: string
  children: ReactNode
}) {
  return (
    <section aria-label="Needs your attention" className="sheet flex gap-4 p-4">
      <span className="py-0.5">{icon}</span>
      <div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-4 gap-y-1">
        <div className="min-w-0 flex-1 basis-60">
          <h2 className="text-base">{title}</h2>
          <div className="text-sm text-muted">{children}</div>
        </div>
        <Link
          href={href}
          className="inline-flex min-h-10 items-center gap-1.5 rounded-md font-semibold text-primary no-underline hover:text-primary-hover hover:underline coarse:min-h-11"
        >
          {action}
          <ArrowRight aria-hidden="true" className="size-4 rtl:-scale-x-100" />
        </Link>
      </div>
    </section>
  )
}
