'use client'
import { sentenceOf } from '@/client/api-error'
import { RetryBanner } from '@/components/ui/retry-banner'
import { Skeleton } from '@/components/ui/skeleton'
import { VERSIONS_KEPT } from '@/domain/page-version'
import { useDesk } from './desk'
import { useVersions } from './use-versions'
import { VersionCard } from './version-card'

/** Everything the page has been, newest first. Nothing is ever overwritten. */
export function VersionsTab() {
  const { page } = useDesk()
  const { data, error, refetch } = useVersions(page.id)
  return (
    <section aria-labelledby="versions-title" className="grid content-start gap-3 p-4">
      <h2 id="versions-title" className="text-base">
        Versions
      </h2>
      {error && !data ? (
        <RetryBanner onRetry={refetch}>{sentenceOf(error)}</RetryBanner>
      ) : !data ? (
        <Skeleton className="h-40" />
      ) : (
        <ol className="grid gap-3">
          {data.versions.map((version) => (
            <li key={version.id}>
              <VersionCard version={version} current={version.id === data.currentId} />
            </li>
          ))}
        </ol>
      )}
      <p className="text-note text-muted">
        {`The latest ${VERSIONS_KEPT} are kept, and every one with a pin. `}
        <span className="coarse:hidden">{'Hold \\ to see the page as it is.'}</span>
      </p>
    </section>
  )
}
