import type { Metadata } from 'next'
import { uploadsQuery } from '@/client/library-queries'
import { Prefetched } from '@/client/prefetched'
import { LibraryFrame } from '@/features/library/library-frame'
import { UploadsTab } from '@/features/library/uploads-tab'
import { requireUser } from '@/server/auth/session'
import { listUploads } from '@/server/uploads/list-uploads'

export const metadata: Metadata = { title: 'Library' }

export default async function LibraryPage() {
  const user = await requireUser()
  const uploads = await listUploads(user)
  return (
    <Prefetched seeds={[[uploadsQuery(), { pages: [uploads], pageParams: [null] }]]}>
      <LibraryFrame tab="uploads">
        <UploadsTab />
      </LibraryFrame>
    </Prefetched>
  )
}
