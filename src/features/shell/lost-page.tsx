import type { ReactNode } from 'react'
import { cn } from '@/components/ui/cn'
import { LinkButton } from '@/components/ui/link-button'

/** A screen that could not be shown: what happened, and the way back. `whole` when nothing else is around it. */
export function LostPage({
  title,
  whole = false,
  actions,
  children,
}: {
  title: string
  whole?: boolean
  actions?: ReactNode
  children: ReactNode
}) {
  const Frame = whole ? 'main' : 'div'
  return (
    <Frame
      className={cn(
        'grid justify-items-center gap-4 px-5 py-16 text-center',
        whole && 'min-h-dvh content-center',
      )}
    >
      <TornPage />
      <h1 className="text-xl sm:text-2xl">{title}</h1>
      <div className="max-w-md text-muted">{children}</div>
      <div className="mt-2 flex flex-wrap justify-center gap-2">
        {actions}
        <LinkButton href="/" variant={actions ? 'secondary' : 'primary'}>
          Back to Studio
        </LinkButton>
      </div>
    </Frame>
  )
}

/** An open book with a page torn out. */
function TornPage() {
  return (
    <svg viewBox="0 0 200 130" fill="none" aria-hidden="true" className="h-36 forced-color-adjust-none">
      <g stroke="#1e1a2b" strokeWidth="3.5" strokeLinejoin="round" strokeLinecap="round">
        <path d="M100 30C80 14 46 12 14 20v92c32-8 66-6 86 8Z" fill="#fff" />
        <path d="M100 30c20-16 54-18 86-10v92c-32-8-66-6-86 8Z" fill="#fff" />
        <path d="M100 30v90" />
        <path
          d="M112 36c8-5 16-8 25-9l-5 11 8 9-8 10 7 10-9 9 6 11-8 8 3 10c-7 1-13 3-19 6Z"
          fill="#f2a93b"
        />
        <path d="M34 42c14-3 30-3 44 2M34 60c14-3 30-3 44 2M34 78c10-2 20-2 30 0" stroke="#8a8296" />
      </g>
    </svg>
  )
}
