import type { Metadata } from 'next'
import { Prefetched } from '@/client/prefetched'
import { projectQuery } from '@/client/queries'
import { StyleScreen } from '@/features/projects/style-screen'
import { openBook } from '../../open-book'

export const metadata: Metadata = { title: 'Style' }

export default async function StylePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const { book } = await openBook(id)
  return (
    <Prefetched seeds={[[projectQuery(id), book]]}>
      <StyleScreen projectId={id} />
    </Prefetched>
  )
}
