'use client'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { listingQuery } from '@/client/listing-queries'
import { request } from '@/client/request'
import { useAutosave } from '@/client/use-autosave'
import { Listing, ListingView } from '@/domain/listing'

/** The listing as it is on the screen, saved when a pause is made. */
export function useListing(projectId: string) {
  const client = useQueryClient()
  const { data: view } = useSuspenseQuery(listingQuery(projectId))
  const [listing, setListing] = useState(view.listing)
  const fit = Listing.safeParse(listing)
  const { saved, flush } = useAutosave(
    fit.success ? JSON.stringify(fit.data) : null,
    JSON.stringify(view.listing),
    async (draft) => {
      const now = await request(`/api/projects/${projectId}/listing`, {
        method: 'PUT',
        body: JSON.parse(draft),
        schema: ListingView,
      })
      client.setQueryData(listingQuery(projectId).queryKey, now)
    },
  )
  const change = (changes: Partial<Listing>) => setListing((before) => ({ ...before, ...changes }))
  return { view, listing, saved, flush, change }
}
