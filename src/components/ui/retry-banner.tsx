import type { ReactNode } from 'react'
import { Banner } from './banner'
import { Button } from './button'

/** Says that something could not be fetched, and fetches it again. */
export function RetryBanner({
  title,
  pending = false,
  onRetry,
  children,
}: {
  title?: ReactNode
  /** It is being fetched again. */
  pending?: boolean
  onRetry: () => unknown
  /** Why, in a sentence. */
  children: ReactNode
}) {
  return (
    <Banner
      tone="tomato"
      role="alert"
      title={title}
      actions={
        <Button size="sm" pending={pending} onClick={() => void onRetry()}>
          Retry
        </Button>
      }
    >
      {children}
    </Banner>
  )
}
