'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { projectQuery } from '@/client/queries'
import type { DrawnPage } from './desk'
import { hearOtherTabs } from './page-news'

type Version = DrawnPage['version']

export type Base = {
  /** What the author works on. */
  readonly version: Version
  /** What the page has become meanwhile, elsewhere; null while nothing else did. */
  readonly theirs: Version | null
  /** The page's own version, as far as the author knows. */
  readonly current: string
  /** Edits start from the author's version though the page has another one. */
  readonly aside: boolean
  readonly loadTheirs: () => void
  readonly keepMine: () => void
}

/**
 * The version on the desk. It follows the page's current one, except while there is unfinished work on it: then the
 * author decides. `busy` says whether there is, `own` whether this tab made the newer version itself.
 */
export function useBaseVersion(page: DrawnPage, busy: boolean, own: (versionId: string) => boolean): Base {
  const queryClient = useQueryClient()
  const [version, setVersion] = useState(page.version)
  const [aside, setAside] = useState<string | null>(null)
  const changed = page.version.id !== version.id
  const follow = changed && (!busy || own(page.version.id))
  if (follow || (!changed && page.version !== version)) {
    setVersion(page.version)
    setAside(null)
  }
  useEffect(
    () =>
      hearOtherTabs(
        page.id,
        () => void queryClient.invalidateQueries({ queryKey: projectQuery(page.projectId).queryKey }),
      ),
    [queryClient, page.id, page.projectId],
  )
  return {
    version: follow ? page.version : version,
    theirs: changed && !follow && aside !== page.version.id ? page.version : null,
    current: aside ?? version.id,
    aside: aside !== null,
    loadTheirs: () => {
      setVersion(page.version)
      setAside(null)
    },
    keepMine: () => setAside(page.version.id),
  }
}
