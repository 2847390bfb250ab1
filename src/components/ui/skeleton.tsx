import { cn } from './cn'

/** The place of something that loads. It shows itself after 200 ms; say what loads once, beside it. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <span aria-hidden="true" className={cn('block animate-late rounded-md', className)}>
      <span className="shimmer block size-full rounded-[inherit]" />
    </span>
  )
}
