import type { ComponentProps } from 'react'
import { cn } from './cn'

export type Tone = 'plain' | 'fern' | 'marigold' | 'tomato' | 'sky' | 'grape'

export const TINT: Record<Tone, string> = {
  plain: 'bg-sunken text-muted',
  fern: 'bg-fern-tint text-fern',
  marigold: 'bg-marigold-tint text-marigold',
  tomato: 'bg-tomato-tint text-tomato',
  sky: 'bg-sky-tint text-sky',
  grape: 'bg-grape-tint text-grape',
}

/** A state in a word or two. The color repeats what the words say; it never says it alone. */
export function Badge({ tone = 'plain', className, ...props }: ComponentProps<'span'> & { tone?: Tone }) {
  return (
    <span
      {...props}
      className={cn(
        'inline-flex w-fit items-center gap-1 rounded-full border border-transparent px-2 py-0.5 text-xs font-semibold',
        '[&_svg]:size-3 [&_svg]:shrink-0',
        TINT[tone],
        className,
      )}
    />
  )
}
