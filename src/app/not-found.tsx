import type { Metadata } from 'next'
import { LostPage } from '@/features/shell/lost-page'

export const metadata: Metadata = { title: 'Not found' }

export default function NotFound() {
  return (
    <LostPage whole title="This page isn't in the book.">
      The address may have a slip in it, or what it led to was removed.
    </LostPage>
  )
}
