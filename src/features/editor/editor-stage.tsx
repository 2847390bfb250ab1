'use client'
import {
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import { useListedKeys, useShortcut } from '@/client/use-shortcut'
import { cn } from '@/components/ui/cn'
import type { Mark } from '@/components/ui/marked-page'
import { Crosshair, CrosshairVoice } from './crosshair'
import { useDesk } from './desk'
import { DivideHandle } from './divide-handle'
import { ARROWS, KeyHand } from './key-hand'
import { PageLayers } from './page-layers'
import { SideBySide } from './side-by-side'
import { hasSize, TOOL, type Tool } from './tools'
import { useCarryKeys } from './use-carry-keys'
import { useEditorKeys } from './use-editor-keys'
import { useHand } from './use-hand'
import { useHeldKey } from './use-held-key'
import { useOverlay } from './use-overlay'

/** How far an arrow key moves a page that is larger than its stage, CSS pixels. */
const PAN = 80

/** As the shortcut sheet lists them; the stage listens to them itself. */
const CROSSHAIR_KEYS = [
  { keys: 'arrows', label: 'Move the crosshair' },
  { keys: 'shift+arrows', label: 'Move it farther' },
  { keys: 'space', label: 'Put the tool down, lift it' },
  { keys: 'escape', label: 'Drop what was drawn, then put the crosshair away' },
].map((key) => ({ ...key, group: 'With the crosshair' }))

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
  const { stage, view, tools, page, touchUps, shown } = desk
  const hint = useId()
  const ring = useRef<HTMLDivElement>(null)
  const inkSize = inkSizeOf(page.version.metrics)
  const { overlay, refs } = useOverlay(touchUps, inkSize, desk.carry)
  const [keyHand] = useState(() => new KeyHand())
  const polygon = useHand(desk, overlay, inkSize, ring, keyHand)
  useEditorKeys(desk, polygon)
  useCarryKeys()
  useListedKeys(CROSSHAIR_KEYS)
  useShortcut({
    keys: 'k',
    label: 'Crosshair, to draw by keyboard',
    group: 'Page editor',
    enabled: !shown,
    run: () => {
      stage.stage.current?.focus({ preventScroll: true })
      keyHand.callUp()
    },
  })
  useEffect(() => {
    if (shown) keyHand.putAway()
  }, [shown, keyHand])
  const peeking = useHeldKey('\\')
  const done = useSyncExternalStore(touchUps.subscribe, touchUps.snapshot, touchUps.snapshot).done
  useEffect(() => {
    if (done) overlay.redrawInk()
  }, [overlay, done])

  const onKeyDown = (event: KeyboardEvent) => {
    const by = ARROWS[event.key]
    if (!by || view.scale() === 1 || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    view.glide(-by[0] * PAN, -by[1] * PAN)
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
          'peer absolute inset-0 touch-none overflow-hidden outline-none select-none [container-type:size] data-space:cursor-grab',
          cursor,
          // Two pages lie over it.
          shown?.how === 'side' && 'invisible',
        )}
      >
        <div ref={stage.layer} className="absolute inset-0 grid origin-top-left place-items-center">
          <PageLayers refs={refs} marks={marks} pointed={pointed} working={working} peeking={peeking}>
            {!peeking && <DivideHandle />}
            <Crosshair hand={keyHand} inkSize={inkSize} />
          </PageLayers>
        </div>
        <div
          ref={ring}
          aria-hidden="true"
          className="pointer-events-none absolute top-0 left-0 rounded-full border border-black opacity-0 will-change-transform shadow-[0_0_0_1px_#fff] forced-color-adjust-none"
        />
      </section>
      {/* An enlarged page covers an outline of the stage itself. */}
      <span
        aria-hidden="true"
        className="pointer-events-none absolute inset-0 hidden -outline-offset-2 outline-2 outline-primary outline-solid peer-focus-visible:block"
      />
      <CrosshairVoice hand={keyHand} />
      {shown?.how === 'side' && <SideBySide version={shown.version} onKeyDown={onKeyDown} />}
      <p id={hint} className="sr-only">
        {`${TOOL[tools.tool].hint} Without a pointer: Enter brings up a crosshair. Arrows move it, with Shift farther, Space puts the tool down and lifts it, Escape drops what was drawn and then puts the crosshair away. The list of shapes beside the page picks, colors and moves shapes. Plus and minus zoom, 0 shows the whole page, and without the crosshair arrows move a page that is enlarged.`}
      </p>
      {children}
    </div>
  )
}

/** Width of the ink pen: the line weight of the page, page pixels at 300 dpi. */
export const inkSizeOf = ({ lineMedian = 3 }: Readonly<Record<string, number>>): number =>
  Math.min(60, Math.max(4, Math.round((lineMedian * 300) / 72)))
