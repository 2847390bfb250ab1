'use client'
import { sentenceOf } from '@/client/api-error'
import { toast } from '@/components/ui/toast'
import { type PageVersion, VARIANT_DAYS } from '@/domain/page-version'
import { useDesk } from './desk'
import { useDiscardVersions, useKeepVersion, useRestoreVersion } from './use-page-changes'

/** Keeping, discarding and restoring versions; each says what it did, and how to take it back where it can be. */
export function useDecide() {
  const { page, base, show } = useDesk()
  const keeping = useKeepVersion(page)
  const discarding = useDiscardVersions(page)
  const restoring = useRestoreVersion(page)
  const { current } = base
  const failed = (error: unknown) => toast(sentenceOf(error), { tone: 'tomato' })
  return {
    pending: keeping.isPending || discarding.isPending || restoring.isPending,
    keep: (version: PageVersion) =>
      keeping.mutate(
        { version: version.id, current },
        {
          onError: failed,
          onSuccess: () => {
            show(null)
            toast('Kept. It is the page now.', { tone: 'fern' })
          },
        },
      ),
    discard: (versions: readonly PageVersion[]) =>
      discarding.mutate(
        versions.map(({ id }) => id),
        {
          onError: failed,
          onSuccess: () => {
            show(null)
            toast(`Discarded. It stays under Versions for ${VARIANT_DAYS} days.`)
          },
        },
      ),
    restore: (version: PageVersion) =>
      restoring.mutate(
        { version: version.id, current },
        {
          onError: failed,
          onSuccess: () => {
            show(null)
            toast(`Version ${version.number} is the page again, as a new version.`, { tone: 'fern' })
          },
        },
      ),
  }
}
