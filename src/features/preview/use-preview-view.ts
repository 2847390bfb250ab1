'use client'
import { parseAsBoolean, parseAsInteger, useQueryStates } from 'nuqs'
import { useState, useSyncExternalStore } from 'react'
import type { Interior } from '@/domain/interior'
import { type Spread, spreadOfPage, spreadsOf } from '@/domain/spreads'

const PARSERS = {
  /** 1-based spread. */
  s: parseAsInteger.withDefault(1),
  guides: parseAsBoolean.withDefault(true),
  backs: parseAsBoolean,
}

/** Facing pages have room from here on; below, one page is shown at a time. */
const FACING = '(min-width: 40rem)'

function onFacingChange(changed: () => void) {
  const media = matchMedia(FACING)
  media.addEventListener('change', changed)
  return () => media.removeEventListener('change', changed)
}

const useFacing = (): boolean =>
  useSyncExternalStore(
    onFacingChange,
    () => matchMedia(FACING).matches,
    () => true,
  )

export const usePreviewQuery = () => useQueryStates(PARSERS)

/** What lies open, and the ways on. In the address it is always the spread, on a phone too. */
export function usePreviewView({ pages, bound }: Interior) {
  const [{ s, guides }, setView] = usePreviewQuery()
  const facing = useFacing() && bound
  // On a phone: which page of the spread is in view.
  const [half, setHalf] = useState(0)
  const views: readonly Spread[] = facing
    ? spreadsOf(pages, true)
    : pages.map((page) => ({ left: null, right: page }))
  const spread = Math.min(Math.max(1, s), spreadOfPage(pages.length, bound) + 1) - 1
  const firstPage = bound ? Math.max(1, spread * 2) : spread + 1
  const at = facing ? spread : Math.min(pages.length, firstPage + (spread > 0 && bound ? half : 0)) - 1

  const goToPage = (number: number) => {
    const page = Math.min(Math.max(1, number), pages.length)
    setHalf(page % 2)
    void setView({ s: spreadOfPage(page, bound) + 1 }, { history: 'replace' })
  }
  const goTo = (index: number) => {
    const view = views[Math.min(Math.max(0, index), views.length - 1)]
    const page = view?.left ?? view?.right
    if (page) goToPage(page.number)
  }
  return {
    views,
    at,
    facing,
    guides,
    setGuides: (on: boolean) => void setView({ guides: on }),
    goTo,
    goToPage,
  }
}

export type View = ReturnType<typeof usePreviewView>
