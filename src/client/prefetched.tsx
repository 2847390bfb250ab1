import { dehydrate, HydrationBoundary, type QueryKey } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { createQueryClient } from './query-client'

/** A query of `queries.ts` and the data a server function returned for it. */
export type Seed<Data = unknown> = readonly [query: { readonly queryKey: QueryKey }, data: Data]

/**
 * First paint from the server: `<Prefetched seeds={[[projectsQuery(), projects]]}>` hands the data to the same
 * queries the browser goes on with, so that no screen starts with a spinner.
 */
export function Prefetched({ seeds, children }: { seeds: readonly Seed[]; children: ReactNode }) {
  const client = createQueryClient()
  for (const [query, data] of seeds) client.setQueryData(query.queryKey, data)
  return <HydrationBoundary state={dehydrate(client)}>{children}</HydrationBoundary>
}
