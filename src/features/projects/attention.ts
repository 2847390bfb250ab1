import type { NotificationView } from '@/domain/notification'
import type { ProjectCard } from '@/domain/project'

/** The one thing the studio asks the author to look at. */
export type Attention =
  | { kind: 'review'; project: ProjectCard }
  | { kind: 'running'; project: ProjectCard; jobId: string }
  | { kind: 'export'; notification: NotificationView }

/** One strip only: pages to review come before a running batch, a batch before a file that is ready. */
export function chooseAttention(
  projects: readonly ProjectCard[],
  notifications: readonly NotificationView[],
): Attention | null {
  const open = projects
    .filter((project) => !project.archived)
    .sort((a, b) => b.updatedAt.localeCompare(a.updatedAt))
  const review = open.find((project) => project.needsReview > 0 && !project.activeJobId)
  if (review) return { kind: 'review', project: review }
  for (const project of open) {
    if (project.activeJobId) return { kind: 'running', project, jobId: project.activeJobId }
  }
  const ready = notifications.find(
    (notification) => notification.kind === 'export_ready' && !notification.read,
  )
  return ready ? { kind: 'export', notification: ready } : null
}
