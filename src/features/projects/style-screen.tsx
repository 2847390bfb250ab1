'use client'
import { useSuspenseQuery } from '@tanstack/react-query'
import { projectQuery } from '@/client/queries'
import { DnaForm } from './dna-form'
import { DnaSheet } from './dna-sheet'

/** What holds the pages of a book together: open to change until the first page is paid for. */
export function StyleScreen({ projectId }: { projectId: string }) {
  const { data: book } = useSuspenseQuery(projectQuery(projectId))
  return book.dnaLocked ? <DnaSheet book={book} /> : <DnaForm key={book.id} book={book} />
}
