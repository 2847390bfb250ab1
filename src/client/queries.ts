/** Everything the screens read, one query per key. Pages on the server fill the same keys for first paint. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import { AccountView } from '@/domain/account'
import { AccountExportList } from '@/domain/account-export'
import { KeyList } from '@/domain/api-key'
import { ExportView } from '@/domain/export'
import { isOver, JobView } from '@/domain/job'
import { LedgerView } from '@/domain/ledger'
import { NotificationList } from '@/domain/notification-list'
import { ProjectCard, ProjectView } from '@/domain/project'
import { StorageView } from '@/domain/storage'
import { request } from './request'

const Projects = z.object({ projects: z.array(ProjectCard) })
const Exports = z.object({ exports: z.array(ExportView) })

/** How often a living job is asked about, in a tab that is seen and in one that is not. Milliseconds. */
const POLL = { seen: 2_000, hidden: 15_000 }
// Also asked while the server renders, where there is no document.
const pollEvery = () => (typeof document !== 'undefined' && document.hidden ? POLL.hidden : POLL.seen)

export const accountQuery = () =>
  queryOptions({
    queryKey: ['account'] as const,
    queryFn: ({ signal }) => request('/api/account', { schema: AccountView, signal }),
    // While Blots are reserved, pages come and go and the balance with them; what the operator switches off or on is
    // seen within a minute.
    refetchInterval: ({ state }) => (state.data && state.data.held > 0 ? 5_000 : 60_000),
  })

/** Cards of every book that is not in the bin, archived ones included. */
export const projectsQuery = () =>
  queryOptions({
    queryKey: ['projects'] as const,
    queryFn: async ({ signal }) => (await request('/api/projects', { schema: Projects, signal })).projects,
    // While pages are being inked the figures and covers of the cards move on.
    refetchInterval: ({ state }) => (state.data?.some((project) => project.activeJobId) ? 5_000 : false),
  })

export const projectQuery = (id: string) =>
  queryOptions({
    queryKey: ['project', id] as const,
    queryFn: ({ signal }) => request(`/api/projects/${id}`, { schema: ProjectView, signal }),
  })

/** A job, asked about every 2 s while it lives, less often in a hidden tab. */
export const jobQuery = (id: string) =>
  queryOptions({
    queryKey: ['job', id] as const,
    queryFn: ({ signal }) => request(`/api/generate/${id}`, { schema: JobView, signal }),
    refetchInterval: ({ state }) => (state.data && isOver(state.data.state) ? false : pollEvery()),
    refetchIntervalInBackground: true,
  })

/** Exports of a book, asked about while one is being made. */
export const exportsQuery = (projectId: string) =>
  queryOptions({
    queryKey: ['exports', projectId] as const,
    queryFn: async ({ signal }) =>
      (await request(`/api/export?projectId=${projectId}`, { schema: Exports, signal })).exports,
    refetchInterval: ({ state }) => (state.data?.some((made) => !isOver(made.state)) ? pollEvery() : false),
    refetchIntervalInBackground: true,
  })

export const notificationsQuery = () =>
  queryOptions({
    queryKey: ['notifications'] as const,
    queryFn: ({ signal }) => request('/api/notifications', { schema: NotificationList, signal }),
    refetchInterval: 30_000,
  })

/** The balance and its entries, newest first; older ones by the page. */
export const ledgerQuery = () =>
  infiniteQueryOptions({
    queryKey: ['ledger'] as const,
    queryFn: ({ pageParam, signal }) =>
      request(pageParam ? `/api/billing/ledger?before=${pageParam}` : '/api/billing/ledger', {
        schema: LedgerView,
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  })

export const storageQuery = () =>
  queryOptions({
    queryKey: ['storage'] as const,
    queryFn: ({ signal }) => request('/api/account/storage', { schema: StorageView, signal }),
  })

export const keysQuery = () =>
  queryOptions({
    queryKey: ['keys'] as const,
    queryFn: async ({ signal }) => (await request('/api/account/keys', { schema: KeyList, signal })).keys,
  })

/** Copies of the account, asked about while one is being made. */
export const accountExportsQuery = () =>
  queryOptions({
    queryKey: ['account-exports'] as const,
    queryFn: async ({ signal }) =>
      (await request('/api/account/exports', { schema: AccountExportList, signal })).exports,
    refetchInterval: ({ state }) => {
      const [latest] = state.data ?? []
      return latest?.state === 'queued' || latest?.state === 'running' ? pollEvery() : false
    },
    refetchIntervalInBackground: true,
  })
