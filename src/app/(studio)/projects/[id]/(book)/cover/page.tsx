import type { Metadata } from 'next'
import { coverQuery } from '@/client/cover-queries'
import { Prefetched } from '@/client/prefetched'
import { exportsQuery, projectQuery } from '@/client/queries'
import { CoverScreen } from '@/features/exports/cover-screen'
import { getCover } from '@/server/covers/get-cover'
import { listExports } from '@/server/exports/list-exports'
import { openBook } from '../../open-book'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { book } = await openBook((await params).id)
  return { title: `Cover of ${book.title || 'Untitled book'}` }
}

export default async function CoverPage({ params }: Props) {
  const { id } = await params
  const { user, book } = await openBook(id)
  const [exports, cover] = await Promise.all([listExports(user, { projectId: id }), getCover(user, { id })])
  return (
    <Prefetched
      seeds={[
        [projectQuery(id), book],
        [exportsQuery(id), exports],
        [coverQuery(id), cover],
      ]}
    >
      <CoverScreen projectId={id} />
    </Prefetched>
  )
}
