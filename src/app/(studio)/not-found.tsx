import { LostPage } from '@/features/shell/lost-page'

export default function NotFound() {
  return (
    <>
      {/* A not-found file below the root has no metadata of its own. */}
      <title>Not found · Pennyplain</title>
      <LostPage title="This page isn't in the book.">
        It may have been removed, or it belongs to somebody else.
      </LostPage>
    </>
  )
}
