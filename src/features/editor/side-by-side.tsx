'use client'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { PageVersion } from '@/domain/page-version'
import { useDesk } from './desk'
import { listenToHand } from './pointer-engine'
import type { Point } from './zoom'

/** Two versions beside each other, each as large as half the stage allows. They are zoomed and moved as one. */
export function SideBySide({
  version,
  onKeyDown,
}: {
  version: PageVersion
  onKeyDown: (event: KeyboardEvent) => void
}) {
  const { page, view } = useDesk()
  const both = useRef<HTMLElement>(null)
  const halves = [useRef<HTMLDivElement>(null), useRef<HTMLDivElement>(null)] as const
  const layers = [useRef<HTMLDivElement>(null), useRef<HTMLDivElement>(null)] as const
  const [half] = halves
  const [layer, twin] = layers
  useEffect(() => {
    if (!half.current || !layer.current || !twin.current) return
    return view.attach(half.current, layer.current, twin.current)
  }, [view, half, layer, twin])
  useEffect(() => {
    const element = both.current
    if (!element) return
    element.focus({ preventScroll: true })
    /** From a place of the whole to the same place of either half. */
    const inHalf = ({ x, y }: Point): Point => {
      const whole = element.getBoundingClientRect()
      const boxes = [...element.querySelectorAll('[data-half]')].map((each) => each.getBoundingClientRect())
      const beside = ({ left, right, top, bottom }: DOMRect) =>
        x + whole.left <= right && y + whole.top <= bottom && left <= right && top <= bottom
      const box = boxes.find(beside) ?? boxes.at(-1)!
      return { x: x + whole.left - box.left, y: y + whole.top - box.top }
    }
    return listenToHand(element, {
      begin: () => null,
      toPage: view.toPage,
      panBy: view.panBy,
      zoomAt: (factor, at) => view.zoomAt(factor, inHalf(at)),
      hover: () => {},
      resize: () => {},
      penSeen: () => {},
      penMode: () => false,
    })
  }, [view])
  const pictures = [
    { label: 'Now', ...pictureOf(page.version) },
    { label: `Version ${version.number}`, ...pictureOf(version) },
  ]
  return (
    <section
      ref={both}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what can be moved must be movable by keyboard
      tabIndex={0}
      aria-label={`Now and version ${version.number}, side by side`}
      onKeyDown={onKeyDown}
      className="absolute inset-0 grid cursor-grab touch-none grid-cols-2 gap-3 bg-sunken p-3 -outline-offset-2 select-none active:cursor-grabbing max-sm:grid-cols-1 max-sm:grid-rows-2"
    >
      {pictures.map(({ label, ...picture }, i) => (
        <figure key={label} className="grid min-h-0 min-w-0 grid-rows-[auto_minmax(0,1fr)] gap-1">
          <figcaption className="text-center text-sm font-semibold">{label}</figcaption>
          <div ref={halves[i]} data-half className="relative overflow-hidden">
            <div
              ref={layers[i]}
              className="absolute inset-0 grid origin-top-left place-items-center [container-type:size]"
            >
              {/* biome-ignore lint/performance/noImgElement: a 1-bit page must not be resampled on the way */}
              <img
                {...picture}
                alt={label}
                draggable={false}
                style={{ ['--ratio' as string]: String(picture.width / picture.height) }}
                className="h-auto w-[min(calc(100cqw-1.5rem),calc((100cqh-1.5rem)*var(--ratio)))] bg-white shadow-sheet forced-colors:outline"
              />
            </div>
          </div>
        </figure>
      ))}
    </section>
  )
}

const pictureOf = ({ imageUrl, width, height }: Pick<PageVersion, 'imageUrl' | 'width' | 'height'>) => ({
  src: imageUrl,
  width,
  height,
})
