'use client'
import { Button } from '@/components/ui/button'
import { LostPage } from './lost-page'

/** A screen that failed. The reference leads to the log line of the failure. */
export function Spilled({ error, whole }: { error: Error & { digest?: string }; whole?: boolean }) {
  return (
    <LostPage
      whole={whole}
      title="We spilled something. Your work is saved."
      actions={
        // Rendering again what failed would fail again: the server is asked anew.
        <Button variant="primary" onClick={() => window.location.reload()}>
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
