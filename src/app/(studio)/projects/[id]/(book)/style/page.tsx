import type { Metadata } from 'next'
import { Prefetched } from '@/client/prefetched'
import { projectQuery } from '@/client/queries'
import { StyleScreen } from '@/features/projects/style-screen'
import { openBook } from '../../open-book'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { book } = await openBook((await params).id)
  return { title: `Style of ${book.title || 'Untitled book'}` }
}

export default async function StylePage({ params }: Props) {
  const { id } = await params
  const { book } = await openBook(id)
  return (
    <Prefetched seeds={[[projectQuery(id), book]]}>
      <StyleScreen projectId={id} />
    </Prefetched>
  )
}
