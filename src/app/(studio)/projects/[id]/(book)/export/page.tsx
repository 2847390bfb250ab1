import type { Metadata } from 'next'
import { Prefetched } from '@/client/prefetched'
import { exportsQuery, projectQuery } from '@/client/queries'
import { ExportScreen } from '@/features/exports/export-screen'
import { listExports } from '@/server/exports/list-exports'
import { openBook } from '../../open-book'

export const metadata: Metadata = { title: 'Export' }

export default async function ExportPage({ params }: { params: Promise<{ id: string }> }) {
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
