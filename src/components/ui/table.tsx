import type { ComponentProps, ReactNode } from 'react'
import { cn } from './cn'

/** Rows and columns. Wider than the screen, it scrolls by itself, by keyboard too. */
export function Table({
  caption,
  className,
  children,
}: {
  caption: string
  className?: string
  children: ReactNode
}) {
  return (
    <section
      aria-label={caption}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
      tabIndex={0}
      className={cn('overflow-x-auto [&_tbody_tr:last-child>*]:border-b-0', className)}
    >
      <table className="w-full border-collapse text-start text-body">
        <caption className="sr-only">{caption}</caption>
        {children}
      </table>
    </section>
  )
}

export function Th({ className, ...props }: ComponentProps<'th'>) {
  return (
    <th
      scope="col"
      {...props}
      className={cn(
        'border-b border-line px-3 py-2 text-start text-note font-semibold text-muted',
        className,
      )}
    />
  )
}

export function Td({ className, ...props }: ComponentProps<'td'>) {
  return <td {...props} className={cn('border-b border-line px-3 py-2.5 align-top', className)} />
}
