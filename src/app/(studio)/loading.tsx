import { Skeleton } from '@/components/ui/skeleton'

/** A screen on its way: shown only when it takes noticeable time. */
export default function Loading() {
  return (
    <div role="status" className="grid gap-6">
      <span className="sr-only">Loading</span>
      <Skeleton className="h-10 w-64" />
      <Skeleton className="h-40 w-full rounded-lg" />
    </div>
  )
}
