'use client'
import { createContext, type ReactNode, useContext } from 'react'
import type { ProjectView } from '@/domain/project'
import type { Quality } from '@/domain/quality'

/** Outside of a book pages are standard ones. */
const Chosen = createContext<Quality>('standard')

/** Everything inside names the prices of this book's pages. */
export function BookPrices({ of, children }: { of: Pick<ProjectView, 'dna'>; children: ReactNode }) {
  return <Chosen value={of.dna.quality}>{children}</Chosen>
}

/** What the author chose for the book on the screen. */
export const useChosenQuality = (): Quality => useContext(Chosen)
