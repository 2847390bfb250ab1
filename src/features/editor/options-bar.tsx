'use client'
import { CircleDashed, Contrast, Expand, PenTool, Trash2 } from 'lucide-react'
import { useId, useState, useSyncExternalStore } from 'react'
import { penMode, subscribeToPenMode, switchPenMode } from '@/client/pen-mode'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { CrayonBox } from '@/components/ui/crayon-box'
import { Input } from '@/components/ui/input'
import { Slider } from '@/components/ui/slider'
import { Tooltip } from '@/components/ui/tooltip'
import { CRAYON_BOX } from '@/domain/crayon'
import { FEATHER_PX } from '@/domain/mask'
import { useDesk } from './desk'
import { hasSize, isMasking, SIZE } from './tools'
import { useStrip } from './use-strip'

const SNUG = 'gap-1 px-2'

/** What the tool in hand can be told, and what can be done with the whole mask. */
export function OptionsBar({ className }: { className?: string }) {
  const strip = useStrip()
  return (
    <fieldset
      aria-label="Tool options"
      className={cn('min-w-0 overflow-x-auto border-b border-line bg-paper', className)}
    >
      <div
        className={cn(
          'flex min-h-12 items-center gap-x-2 px-3 py-1',
          // Where something has to be decided, every button is in sight.
          strip === null && 'w-max min-w-full',
        )}
      >
        {strip ?? <Options />}
      </div>
    </fieldset>
  )
}

function Options() {
  const { tools, board } = useDesk()
  const { empty } = useSyncExternalStore(board.subscribe, board.snapshot, board.snapshot)
  const masking = isMasking(tools.tool)
  const pen = useSyncExternalStore(subscribeToPenMode, penMode, () => false)
  return (
    <>
      {hasSize(tools.tool) && tools.tool !== 'pen' && <SizeField />}
      {tools.tool === 'pen' && <p className="text-sm text-muted">As heavy as the lines of the page</p>}
      {masking && (
        <>
          <Tooltip label="Shows how far the new drawing may reach to meet the old lines">
            <Button
              size="sm"
              variant="ghost"
              aria-pressed={tools.edge}
              onClick={() => tools.setEdge(!tools.edge)}
              className={cn(SNUG, tools.edge && 'bg-sunken forced-colors:outline-2')}
            >
              <CircleDashed aria-hidden="true" />
              {`Grow edge ${FEATHER_PX} px`}
            </Button>
          </Tooltip>
          <Button
            size="sm"
            variant="ghost"
            className={SNUG}
            disabled={empty}
            onClick={() => board.apply({ kind: 'grow', by: FEATHER_PX })}
          >
            <Expand aria-hidden="true" />
            Wider
          </Button>
          <Tooltip label="Shift V">
            <Button
              size="sm"
              variant="ghost"
              className={SNUG}
              onClick={() => board.apply({ kind: 'invert' })}
            >
              <Contrast aria-hidden="true" />
              Invert
            </Button>
          </Tooltip>
          <Button
            size="sm"
            variant="ghost"
            className={SNUG}
            disabled={empty}
            onClick={() => board.apply({ kind: 'clear' })}
          >
            <Trash2 aria-hidden="true" />
            Clear
          </Button>
        </>
      )}
      {tools.tool === 'crayon' && (
        <div className="lg:hidden">
          <CrayonBox layout="bar" crayons={CRAYON_BOX} value={tools.crayon} onChange={tools.setCrayon} />
        </div>
      )}
      {!masking && tools.tool !== 'rubber' && tools.tool !== 'pen' && <ToolHint />}
      {pen && (
        <Button size="sm" variant="ghost" className="ms-auto" onClick={() => switchPenMode(false)}>
          <PenTool aria-hidden="true" />
          Draw with a finger again
        </Button>
      )}
    </>
  )
}

function SizeField() {
  const { tools } = useDesk()
  const id = useId()
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <div className="flex shrink-0 items-center gap-2">
      <label htmlFor={id} className="text-sm font-medium">
        Size
      </label>
      <Slider
        aria-label="Size"
        min={SIZE.min}
        max={SIZE.max}
        value={tools.size}
        valueText={`${tools.size} pixels`}
        onValueChange={tools.setSize}
        className="w-24"
      />
      <Input
        id={id}
        type="number"
        inputMode="numeric"
        min={SIZE.min}
        max={SIZE.max}
        value={typed ?? tools.size}
        onChange={(event) => {
          const { value, valueAsNumber: size } = event.currentTarget
          setTyped(value)
          // Half a number is none yet: the 1 of 120 is no size.
          if (size >= SIZE.min && size <= SIZE.max) tools.setSize(size)
        }}
        onBlur={() => setTyped(null)}
        className="min-h-9 w-16 px-2 tabular-nums"
      />
    </div>
  )
}

function ToolHint() {
  const { tools } = useDesk()
  const hints: Partial<Record<typeof tools.tool, string>> = {
    hand: 'Drag to move the page. Two fingers zoom it.',
    crayon: 'Tap a shape to color it, drag to color several.',
    move: 'Drag a shape to another place, or tap it to flip it.',
  }
  return (
    <p className={cn('truncate text-sm text-muted', tools.tool === 'crayon' && 'max-lg:hidden')}>
      {hints[tools.tool]}
    </p>
  )
}
