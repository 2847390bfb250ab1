'use client'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useSyncExternalStore } from 'react'
import { cn } from '@/components/ui/cn'
import type { Mark } from '@/components/ui/marked-page'
import { useDesk } from './desk'
import { PageLayers } from './page-layers'
import { SideBySide } from './side-by-side'
import { hasSize, TOOL, type Tool } from './tools'
import { useEditorKeys } from './use-editor-keys'
import { useHand } from './use-hand'
import { useHeldKey } from './use-held-key'
import { useOverlay } from './use-overlay'

/** How far an arrow key moves a page that is larger than its stage, CSS pixels. */
const PAN = 80
const PAN_KEYS: Record<string, readonly [number, number]> = {
  ArrowLeft: [1, 0],
  ArrowRight: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
}

const cursorOf = (tool: Tool): string =>
  tool === 'hand'
    ? 'cursor-grab active:cursor-grabbing'
    : hasSize(tool)
      ? 'cursor-(--ring,none)'
      : 'cursor-crosshair'

/** The page under the hand: it is painted, colored, zoomed and moved here. */
export function EditorStage({
  marks,
  pointed,
  working,
  className,
  children,
}: {
  marks: readonly Mark[]
  pointed: string | null
  working: boolean
  className?: string
  /** What floats over the page. */
  children?: ReactNode
}) {
  const desk = useDesk()
  const { stage, tools, page, touchUps, shown } = desk
  const hint = useId()
  const ring = useRef<HTMLDivElement>(null)
  const inkSize = inkSizeOf(page.version.metrics)
  const { overlay, refs } = useOverlay(touchUps, inkSize, desk.carry)
  const polygon = useHand(desk, overlay, inkSize, ring)
  useEditorKeys(desk, polygon)
  const peeking = useHeldKey('\\')
  const done = useSyncExternalStore(touchUps.subscribe, touchUps.snapshot, touchUps.snapshot).done
  useEffect(() => {
    if (done) overlay.redrawInk()
  }, [overlay, done])

  const onKeyDown = (event: KeyboardEvent) => {
    const by = PAN_KEYS[event.key]
    if (!by || stage.view.scale() === 1 || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    stage.view.glide(by[0] * PAN, by[1] * PAN)
  }
  const cursor = shown ? 'cursor-grab active:cursor-grabbing' : cursorOf(tools.tool)
  return (
    <div className={cn('relative min-h-0 min-w-0 bg-sunken', className)}>
      <section
        ref={stage.stage}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what can be moved must be movable by keyboard
        tabIndex={0}
        aria-label={`Page ${page.position}, ${TOOL[tools.tool].label} in hand`}
        aria-describedby={hint}
        onKeyDown={onKeyDown}
        className={cn(
          'absolute inset-0 touch-none overflow-hidden -outline-offset-2 select-none [container-type:size] data-space:cursor-grab',
          cursor,
        )}
      >
        <div ref={stage.layer} className="absolute inset-0 grid origin-top-left place-items-center">
          <PageLayers refs={refs} marks={marks} pointed={pointed} working={working} peeking={peeking} />
        </div>
        <div
          ref={ring}
          aria-hidden="true"
          className="pointer-events-none absolute top-0 left-0 rounded-full border border-black opacity-0 will-change-transform shadow-[0_0_0_1px_#fff] forced-color-adjust-none"
        />
        {shown?.how === 'side' && <SideBySide version={shown.version} />}
      </section>
      <p id={hint} className="sr-only">
        {`${TOOL[tools.tool].hint} Without a pointer: the list of shapes beside the page picks and colors shapes. Plus and minus zoom, 0 shows the whole page, arrows move it when it is enlarged.`}
      </p>
      {children}
    </div>
  )
}

/** Width of the ink pen: the line weight of the page, page pixels at 300 dpi. */
export const inkSizeOf = ({ lineMedian = 3 }: Readonly<Record<string, number>>): number =>
  Math.min(60, Math.max(4, Math.round((lineMedian * 300) / 72)))
