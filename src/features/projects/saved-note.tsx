import { Check, CircleAlert } from 'lucide-react'
import { Button } from '@/components/ui/button'
import type { SaveState } from './use-draft'

/** Whether the draft is safe. */
export function SavedNote({ saved, onRetry }: { saved: SaveState; onRetry: () => void }) {
  return (
    <div role="status" className="flex min-h-10 items-center gap-2 text-sm text-muted">
      {saved.state === 'saving' && 'Saving…'}
      {saved.state === 'saved' && (
        <>
          <Check aria-hidden="true" className="size-4 text-fern" />
          Draft saved
        </>
      )}
      {saved.state === 'failed' && (
        <>
          <CircleAlert aria-hidden="true" className="size-4 shrink-0 text-tomato" />
          <span className="text-tomato">{saved.sentence}</span>
          <Button size="sm" onClick={onRetry}>
            Try again
          </Button>
        </>
      )}
    </div>
  )
}
