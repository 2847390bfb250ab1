/** What the screens of heroes and looks read. */
import { queryOptions } from '@tanstack/react-query'
import { HeroList, HeroView } from '@/domain/hero'
import { StyleSamples } from '@/domain/style-sample'
import { request } from './request'

/** While something is being drawn. Milliseconds. */
const POLL_MS = 2_000

export const heroesQuery = () =>
  queryOptions({
    queryKey: ['heroes'] as const,
    queryFn: ({ signal }) => request('/api/heroes', { schema: HeroList, signal }),
    refetchInterval: ({ state }) => (state.data?.heroes.some((hero) => hero.activeJobId) ? POLL_MS : false),
  })

export const heroQuery = (id: string) =>
  queryOptions({
    queryKey: ['hero', id] as const,
    queryFn: ({ signal }) => request(`/api/heroes/${id}`, { schema: HeroView, signal }),
    refetchInterval: ({ state }) => (state.data?.activeJobId ? POLL_MS : false),
  })

/** The four samples of a book's look, and older ones. */
export const samplesQuery = (projectId: string) =>
  queryOptions({
    queryKey: ['samples', projectId] as const,
    queryFn: ({ signal }) =>
      request(`/api/projects/${projectId}/calibrate`, { schema: StyleSamples, signal }),
    refetchInterval: ({ state }) => (state.data?.activeJobId ? POLL_MS : false),
  })
