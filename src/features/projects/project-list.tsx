'use client'
import { useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { sentenceOf } from '@/client/api-error'
import { projectsQuery } from '@/client/queries'
import { BlankPage } from '@/components/ui/blank-page'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageTitle } from '@/components/ui/page-title'
import { RetryBanner } from '@/components/ui/retry-banner'
import { plural } from '@/domain/plural'
import type { ProjectCard as Card } from '@/domain/project'
import { AttentionStrip } from './attention-strip'
import { ProjectCard } from './project-card'
import { ProjectListControls } from './project-list-controls'
import { PROJECT_GRID, ProjectListSkeleton } from './project-list-skeleton'
import { viewProjects } from './project-list-view'
import { useListView } from './use-list-view'

/** The desk: every book of the author. `firstSteps` is the checklist of a new author, or nothing. */
export function ProjectList({ firstSteps }: { firstSteps: ReactNode }) {
  const { data: projects, error, isPending, refetch, isFetching } = useQuery(projectsQuery())
  return (
    <div className="grid gap-6">
      <PageTitle
        subtitle="Pick up where you left off, or start a new one."
        actions={
          // A desk without books has the same button in its middle.
          projects?.length !== 0 && (
            <LinkButton href="/projects/new" variant="primary" className="max-lg:hidden">
              <Plus aria-hidden="true" />
              New book
            </LinkButton>
          )
        }
      >
        Your books
      </PageTitle>
      <AttentionStrip />
      {firstSteps}
      {error && (
        <RetryBanner title="Your books could not be fetched." pending={isFetching} onRetry={refetch}>
          {sentenceOf(error)}
        </RetryBanner>
      )}
      {isPending && !error && <ProjectListSkeleton />}
      {projects && <Books projects={projects} />}
    </div>
  )
}

function Books({ projects }: { projects: readonly Card[] }) {
  const [view, change, reset] = useListView()
  const shown = viewProjects(projects, view)
  const filtered = view.q !== '' || view.show !== 'all'
  const sample = projects.find((project) => project.sample)
  const list = useFocusKept(shown.length)
  if (projects.length === 0) return <NoBooks sampleId={sample?.id} />
  return (
    <>
      {(projects.length > 1 || filtered) && <ProjectListControls view={view} onChange={change} />}
      <p role="status" className="sr-only">
        {filtered && plural(shown.length, { one: '# book found', other: '# books found' })}
      </p>
      {shown.length > 0 && (
        <ul ref={list} tabIndex={-1} aria-label="Books" className={`${PROJECT_GRID} outline-none`}>
          {shown.map((project) => (
            <li key={project.id} className="min-w-0">
              <ProjectCard project={project} />
            </li>
          ))}
        </ul>
      )}
      {shown.length === 0 && filtered && (
        <EmptyState title="No book fits." actions={<Button onClick={reset}>Show all books</Button>}>
          Try other words, or another filter.
        </EmptyState>
      )}
      {shown.length === 0 && !filtered && <NoBooks sampleId={sample?.id} />}
    </>
  )
}

/** A card that leaves may take the focus with it: then the list has it, not the top of the document. */
function useFocusKept(cards: number) {
  const list = useRef<HTMLUListElement>(null)
  const before = useRef(cards)
  useEffect(() => {
    if (cards < before.current && document.activeElement === document.body) list.current?.focus()
    before.current = cards
  }, [cards])
  return list
}

function NoBooks({ sampleId }: { sampleId: string | undefined }) {
  return (
    <EmptyState
      picture={<BlankPage />}
      title="Every book starts as a blank page."
      actions={
        <>
          <LinkButton href="/projects/new" variant="primary">
            New book
          </LinkButton>
          {sampleId && <LinkButton href={`/projects/${sampleId}`}>Open the sample</LinkButton>}
        </>
      }
    >
      Describe one, and see its first pages in a minute.
    </EmptyState>
  )
}
