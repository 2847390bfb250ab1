'use client'
import { Button } from '@/components/ui/button'
import { Spinner } from '@/components/ui/spinner'
import { useDesk } from './desk'

/** An edit is being drawn: the page can be looked at meanwhile, and the edit can be stopped. */
export function Running() {
  const { editing } = useDesk()
  const { job } = editing
  if (!job) return null
  const waits = job.items.every((item) => item.state === 'queued')
  const left = job.total - job.done
  return (
    <div
      className="flex items-center gap-3 rounded-md bg-grape-tint px-4 py-2.5 text-sm text-grape"
      role="status"
    >
      <Spinner />
      <p className="min-w-0 flex-1 font-medium">
        {job.paused
          ? job.paused.reason
          : editing.tooLate
            ? 'It is being drawn already and will be finished. You can discard it then.'
            : waits
              ? 'Waiting for its turn'
              : job.total > 1
                ? `Inking. ${left} of ${job.total} to go.`
                : 'Inking. You can look around meanwhile.'}
      </p>
      {!editing.tooLate && (
        <Button size="sm" pending={editing.cancelling} onClick={editing.cancel}>
          Cancel
        </Button>
      )}
    </div>
  )
}
