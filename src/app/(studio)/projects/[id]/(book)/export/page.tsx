import type { Metadata } from 'next'
import { Prefetched } from '@/client/prefetched'
import { exportsQuery, projectQuery } from '@/client/queries'
import { ExportScreen } from '@/features/exports/export-screen'
import { listExports } from '@/server/exports/list-exports'
import { openBook } from '../../open-book'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { book } = await openBook((await params).id)
  return { title: `Export of ${book.title || 'Untitled book'}` }
}

export default async function ExportPage({ params }: Props) {
  const { id } = await params
  const { user, book } = await openBook(id)
  const exports = await listExports(user, { projectId: id })
  return (
    <Prefetched
      seeds={[
        [projectQuery(id), book],
        [exportsQuery(id), exports],
      ]}
    >
      <ExportScreen projectId={id} />
    </Prefetched>
  )
}
