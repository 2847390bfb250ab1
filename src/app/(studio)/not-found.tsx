import type { Metadata } from 'next'
import { LostPage } from '@/features/shell/lost-page'

export const metadata: Metadata = { title: 'Not found' }

export default function NotFound() {
  return (
    <LostPage title="This page isn't in the book.">
      It may have been removed, or it belongs to somebody else.
    </LostPage>
  )
}
