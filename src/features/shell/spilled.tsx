'use client'
import { Button } from '@/components/ui/button'
import { LostPage } from './lost-page'

/** A screen that failed. The reference leads to the log line of the failure. */
export function Spilled({
  error,
  reset,
  whole,
}: {
  error: Error & { digest?: string }
  reset: () => void
  whole?: boolean
}) {
  return (
    <LostPage
      whole={whole}
      title="We spilled something. Your work is saved."
      actions={
        <Button variant="primary" onClick={reset}>
          Try again
        </Button>
      }
    >
      {error.digest ? (
        <p>
          If it happens again, this reference helps to find out why:{' '}
          <code className="text-ink">{error.digest}</code>
        </p>
      ) : (
        <p>Try again in a moment.</p>
      )}
    </LostPage>
  )
}
