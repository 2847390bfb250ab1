'use client'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { listingQuery } from '@/client/listing-queries'
import { request } from '@/client/request'
import { useAutosavedForm } from '@/client/use-autosaved-form'
import { Listing, ListingView } from '@/domain/listing'

/** The listing as it is on the screen; `view` is what the studio has and says of it. */
export function useListing(projectId: string) {
  const client = useQueryClient()
  const { queryKey } = listingQuery(projectId)
  const { data: view } = useSuspenseQuery(listingQuery(projectId))
  const { form: listing, ...rest } = useAutosavedForm(Listing, view.listing, async (body) => {
    const path = `/api/projects/${projectId}/listing` as const
    client.setQueryData(queryKey, await request(path, { method: 'PUT', body, schema: ListingView }))
  })
  return { view, listing, ...rest }
}
