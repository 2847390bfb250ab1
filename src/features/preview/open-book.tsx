'use client'
import { useState } from 'react'
import { useSwipe } from '@/client/use-swipe'
import { cn } from '@/components/ui/cn'
import type { InteriorPage } from '@/domain/print'
import type { Spread } from '@/domain/spreads'
import { type PaperTint, Sheet, sheetWindow } from './sheet'
import type { Preview } from './use-preview'

type Props = {
  preview: Preview
  views: readonly Spread[]
  at: number
  /** Two pages lie open; else one. */
  facing: boolean
  guides: boolean
  tint: PaperTint
  goTo: (view: number) => void
}

/** What lies open, as large as the window has room. Going on by one turns the leaf between. */
export function OpenBook({ preview, views, at, facing, guides, tint, goTo }: Props) {
  const [shown, setShown] = useState(at)
  const [turn, setTurn] = useState<{ from: number; to: number } | null>(null)
  if (shown !== at) {
    setShown(at)
    setTurn(facing && Math.abs(at - shown) === 1 && moves() ? { from: shown, to: at } : null)
  }
  // A page is drawn toward the side it comes from.
  const swipe = useSwipe((direction) => goTo(at - direction))
  const now = views[at]
  const some = now?.left ?? now?.right
  if (!now || !some) return null
  const { width, height } = sheetWindow(preview, some, guides, facing)
  const across = facing ? width * 2 : width
  const forward = turn !== null && turn.to > turn.from
  const from = turn && views[turn.from]
  // While a leaf turns, the pages beneath it are those of the spread it leaves and of the one it comes to.
  const under: Spread = from
    ? { left: forward ? from.left : now.left, right: forward ? now.right : from.right }
    : now
  const half = (page: InteriorPage | null, side: 'left' | 'right') =>
    page ? (
      <Sheet
        preview={preview}
        page={page}
        tint={tint}
        guides={guides}
        facing={facing}
        large={!turn}
        className={cn('h-full shadow-sheet outline outline-1 outline-black/10', facing && FOLD[side])}
      />
    ) : (
      <span />
    )
  return (
    <div
      dir="ltr"
      {...swipe}
      className="relative mx-auto grid touch-pan-y"
      style={{
        aspectRatio: `${across} / ${height}`,
        width: `min(100%, calc((100dvh - 22rem) * ${across / height}))`,
        minWidth: facing ? 'min(100%, 30rem)' : 'min(100%, 18rem)',
        gridTemplateColumns: facing ? '1fr 1fr' : '1fr',
        perspective: '2400px',
      }}
    >
      {facing && half(under.left, 'left')}
      {half(under.right, 'right')}
      {turn && from && (
        <Leaf
          key={turn.to}
          forward={forward}
          front={forward ? from.right : now.right}
          back={forward ? now.left : from.left}
          sheet={(page) => (
            <Sheet
              preview={preview}
              page={page}
              tint={tint}
              guides={guides}
              facing
              hidden
              className="size-full"
            />
          )}
          onDone={() => setTurn(null)}
        />
      )}
    </div>
  )
}

/** The paper bends into the fold. */
const FOLD = {
  left: 'after:pointer-events-none after:absolute after:inset-y-0 after:right-0 after:w-[4%] after:bg-linear-to-l after:from-black/12 after:to-transparent',
  right:
    'after:pointer-events-none after:absolute after:inset-y-0 after:left-0 after:w-[4%] after:bg-linear-to-r after:from-black/12 after:to-transparent',
}

const moves = () => !matchMedia('(prefers-reduced-motion: reduce)').matches

/** One leaf with a page on either side, turning about the fold. */
function Leaf({
  forward,
  front,
  back,
  sheet,
  onDone,
}: {
  forward: boolean
  front: InteriorPage | null
  back: InteriorPage | null
  sheet: (page: InteriorPage) => React.ReactNode
  onDone: () => void
}) {
  return (
    <div
      aria-hidden="true"
      onAnimationEnd={onDone}
      className={cn(
        'absolute inset-y-0 right-0 w-1/2 origin-left shadow-sheet transform-3d',
        forward ? 'animate-leaf-on' : 'animate-leaf-back',
      )}
    >
      <div className="absolute inset-0 backface-hidden">{front && sheet(front)}</div>
      <div className="absolute inset-0 rotate-y-180 backface-hidden">{back && sheet(back)}</div>
    </div>
  )
}
