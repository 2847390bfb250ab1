'use client'
import { useEffect, useRef } from 'react'
import { cn } from '@/components/ui/cn'
import { spreadInWords } from './page-words'
import { type PaperTint, Sheet } from './sheet'
import type { Preview } from './use-preview'
import type { View } from './use-preview-view'

/** The whole book in small; what lies open is marked and kept in view. */
export function PageStrip({ preview, view, tint }: { preview: Preview; view: View; tint: PaperTint }) {
  const { views, at, facing } = view
  const strip = useRef<HTMLOListElement>(null)
  useEffect(() => {
    const list = strip.current
    const open = list?.children[at]
    if (!list || !(open instanceof HTMLElement)) return
    list.scrollTo({ left: open.offsetLeft - (list.clientWidth - open.offsetWidth) / 2 })
  }, [at])
  const last = preview.interior.pages.length
  return (
    <nav aria-label="Pages of the book">
      <ol ref={strip} dir="ltr" className="relative flex gap-2 overflow-x-auto px-1 py-2">
        {views.map((spread, index) => {
          const { left, right } = spread
          const words = spreadInWords(spread, last)
          return (
            <li key={words} className="shrink-0">
              <button
                type="button"
                aria-label={words}
                aria-current={index === at ? 'page' : undefined}
                onClick={() => view.goTo(index)}
                className={cn(
                  'grid justify-items-center gap-0.5 rounded-sm border-2 border-transparent p-1 text-xs text-muted tabular-nums',
                  'hover:bg-sunken aria-[current=page]:border-primary aria-[current=page]:font-semibold aria-[current=page]:text-ink',
                )}
              >
                <span className="flex h-16">
                  {facing && !left && <Gap preview={preview} />}
                  {[left, right].map(
                    (page) =>
                      page && (
                        <Sheet
                          key={page.number}
                          preview={preview}
                          page={page}
                          tint={tint}
                          facing={facing}
                          hidden
                          className="h-16 outline outline-1 outline-black/15"
                        />
                      ),
                  )}
                  {facing && !right && <Gap preview={preview} />}
                </span>
                {left && right ? `${left.number}–${right.number}` : (left ?? right)?.number}
              </button>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}

/** The side of a spread where there is no page. */
function Gap({ preview: { interior } }: { preview: Preview }) {
  const { width, height } = interior.geometry.recto.trim
  return <span className="h-16" style={{ aspectRatio: `${width} / ${height}` }} />
}
