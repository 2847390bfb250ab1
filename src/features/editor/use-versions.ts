'use client'
import { useQuery } from '@tanstack/react-query'
import { versionsQuery } from '@/client/page-queries'
import type { PageVersion } from '@/domain/page-version'

export const useVersions = (pageId: string) => useQuery(versionsQuery(pageId))

/** The drawings that wait for a decision: those of the edit that was drawn last. */
export function waiting(versions: readonly PageVersion[] | undefined): readonly PageVersion[] {
  const newest = versions?.find((version) => version.state === 'staged')
  if (!newest || !versions) return []
  return versions
    .filter(
      (version) =>
        version.id === newest.id ||
        (version.state === 'staged' && version.jobId !== null && version.jobId === newest.jobId),
    )
    .toSorted((a, b) => a.number - b.number)
}
