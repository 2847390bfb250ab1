import type { Metadata } from 'next'
import { Prefetched, type Seed } from '@/client/prefetched'
import { jobQuery, projectsQuery } from '@/client/queries'
import { ChecklistCard } from '@/features/account/checklist-card'
import { ProjectList } from '@/features/projects/project-list'
import { requireUser } from '@/server/auth/session'
import { getJob } from '@/server/generation/get-job'
import { listProjects } from '@/server/projects/list-projects'

export const metadata: Metadata = { title: 'Studio' }

export default async function StudioPage() {
  const user = await requireUser()
  const projects = await listProjects(user)
  const running = projects.find((project) => project.activeJobId)?.activeJobId
  const seeds: Seed[] = [[projectsQuery(), projects]]
  if (running) seeds.push([jobQuery(running), await getJob(user, { id: running })])
  return (
    <Prefetched seeds={seeds}>
      <ProjectList firstSteps={<ChecklistCard />} />
    </Prefetched>
  )
}
