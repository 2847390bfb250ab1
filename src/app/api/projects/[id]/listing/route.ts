import { z } from 'zod'
import { Listing } from '@/domain/listing'
import { route } from '@/server/door'
import { getListing } from '@/server/listing/get-listing'
import { setListing } from '@/server/listing/set-listing'

const params = z.object({ id: z.uuid() })

export const GET = route({ params }, getListing)

export const PUT = route({ params, body: Listing }, setListing)
