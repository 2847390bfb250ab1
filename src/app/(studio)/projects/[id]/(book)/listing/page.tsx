import type { Metadata } from 'next'
import { listingQuery } from '@/client/listing-queries'
import { Prefetched } from '@/client/prefetched'
import { projectQuery } from '@/client/queries'
import { ListingScreen } from '@/features/exports/listing-screen'
import { getListing } from '@/server/listing/get-listing'
import { openBook } from '../../open-book'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { book } = await openBook((await params).id)
  return { title: `Listing of ${book.title || 'Untitled book'}` }
}

export default async function ListingPage({ params }: Props) {
  const { id } = await params
  const { user, book } = await openBook(id)
  const listing = await getListing(user, { id })
  return (
    <Prefetched
      seeds={[
        [projectQuery(id), book],
        [listingQuery(id), listing],
      ]}
    >
      <ListingScreen projectId={id} title={book.title} />
    </Prefetched>
  )
}
