import { expect, it } from 'vitest'
import type { NotificationView } from '@/domain/notification'
import type { ProjectCard } from '@/domain/project'
import { chooseAttention } from './attention'

const book = (id: string, over: Partial<ProjectCard> = {}): ProjectCard => ({
  id,
  title: id,
  state: 'planned',
  sample: false,
  archived: false,
  pages: 40,
  inked: 0,
  needsReview: 0,
  coverUrl: null,
  activeJobId: null,
  updatedAt: '2026-11-01T00:00:00.000Z',
  ...over,
})

const fileReady: NotificationView = {
  id: 'n',
  kind: 'export_ready',
  title: 'Your PDF is ready',
  body: 'Moss the Cat',
  href: '/projects/moss/export',
  read: false,
  createdAt: '2026-11-01T00:00:00.000Z',
}

it('asks for pages to be reviewed before anything else', () => {
  const choice = chooseAttention(
    [book('inking', { activeJobId: 'j' }), book('review', { needsReview: 2 })],
    [fileReady],
  )
  expect(choice).toMatchObject({ kind: 'review', project: { id: 'review' } })
})

it('shows a running batch before a file that is ready', () => {
  const choice = chooseAttention([book('inking', { activeJobId: 'j', needsReview: 1 })], [fileReady])
  expect(choice).toMatchObject({ kind: 'running', jobId: 'j' })
})

it('shows a file until it was looked at', () => {
  expect(chooseAttention([book('calm')], [fileReady])?.kind).toBe('export')
  expect(chooseAttention([book('calm')], [{ ...fileReady, read: true }])).toBeNull()
})

it('leaves archived books in peace', () => {
  expect(chooseAttention([book('old', { archived: true, needsReview: 4 })], [])).toBeNull()
})
