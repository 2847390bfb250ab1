'use client'
import { useMemo } from 'react'
import { useAddLike } from './use-add-like'
import { useDrawPages } from './use-draw-pages'
import { usePageDecisions } from './use-page-decisions'
import { usePageOrder } from './use-page-order'

export type PageActions = ReturnType<typeof usePageActions>

/** What can be done to one page of a book or to many. The same object for as long as the book is open. */
export function usePageActions(projectId: string) {
  const decisions = usePageDecisions(projectId)
  const order = usePageOrder(projectId)
  const draw = useDrawPages(projectId)
  const addLike = useAddLike(projectId, decisions.remove)
  return useMemo(() => ({ ...decisions, ...order, draw, addLike }), [decisions, order, draw, addLike])
}
