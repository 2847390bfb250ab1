'use client'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { useDesk } from './desk'

/** Over the page: somebody else changed it. */
export function ConflictNotice() {
  const { base } = useDesk()
  if (!base.theirs) return null
  return (
    <div className="absolute inset-x-2 top-2 z-10 mx-auto max-w-2xl rounded-md shadow-sheet sm:top-3">
      <Conflict />
    </div>
  )
}

function Conflict() {
  const { base } = useDesk()
  return (
    <Banner
      tone="marigold"
      role="alert"
      title="This page was changed in another tab."
      actions={
        <>
          <Button size="sm" onClick={base.loadTheirs}>
            Load theirs
          </Button>
          <Button size="sm" onClick={base.keepMine}>
            Keep mine as a version
          </Button>
        </>
      }
    >
      What you did here is kept until you decide.
    </Banner>
  )
}
