'use client'
import { useUnits } from '@/client/use-units'
import { cn } from '@/components/ui/cn'
import { Field } from '@/components/ui/field'
import { Fieldset } from '@/components/ui/fieldset'
import { Input } from '@/components/ui/input'
import { RadioCards } from '@/components/ui/radio-cards'
import { Switch } from '@/components/ui/switch'
import { PAGES } from '@/domain/limits'
import { TRIM_SIZE, TRIMS, type Trim, trimLabel } from '@/domain/trim'
import type { StepProps } from './draft-faults'
import { QualityChoice } from './quality-choice'

/** The size of the paper, and how many drawings. */
export function BookStep({ draft, change, faults, onLeave }: StepProps) {
  const { trim, pageCount, blankBacks, quality } = draft.dna
  const units = useUnits()
  return (
    <>
      <Fieldset legend="Trim size">
        <RadioCards
          name="trim"
          value={trim}
          onValueChange={(value) => change({ dna: { trim: value } })}
          className="grid-cols-2 sm:grid-cols-3"
          options={TRIMS.map((value) => ({
            value,
            label: trimLabel(value, units),
            description: TRIM_WORDS[value],
            picture: <PaperShape trim={value} />,
          }))}
        />
      </Fieldset>
      <Field
        id="pageCount"
        label="Drawings"
        hint={`${PAGES.min} to ${PAGES.max}. You can add and remove pages later.`}
        error={faults.pageCount}
      >
        {(control) => (
          <div className="flex flex-wrap items-center gap-2">
            <Input
              {...control}
              type="number"
              inputMode="numeric"
              min={PAGES.min}
              max={PAGES.max}
              className="w-20"
              value={Number.isNaN(pageCount) ? '' : pageCount}
              onChange={(event) => change({ dna: { pageCount: event.currentTarget.valueAsNumber } })}
              onBlur={() => onLeave('pageCount')}
            />
            {PAGES.presets.map((preset) => (
              <button
                key={preset}
                type="button"
                aria-pressed={pageCount === preset}
                onClick={() => change({ dna: { pageCount: preset } })}
                className={cn(
                  'min-h-10 min-w-12 rounded-full border border-control px-3 text-sm font-medium tabular-nums coarse:min-h-11',
                  pageCount === preset ? 'bg-ink text-paper' : 'bg-surface hover:bg-sunken',
                )}
              >
                {preset}
              </button>
            ))}
          </div>
        )}
      </Field>
      <QualityChoice value={quality} onValueChange={(value) => change({ dna: { quality: value } })} />
      <Switch
        label="Blank backs"
        description="Every drawing on a right-hand page, nothing behind it, so that pens do not show through."
        checked={blankBacks}
        onCheckedChange={(value) => change({ dna: { blankBacks: value } })}
      />
    </>
  )
}

const TRIM_WORDS: Record<Trim, string> = {
  '8.5x11': 'The usual size of coloring books',
  '8.5x8.5': 'Square, large',
  '8x10': 'A little smaller',
  '8.25x8.25': 'Square',
  '6x9': 'For a bag',
  a4: 'For printing at home in most countries',
}

/** The sheet at true proportions, all on one scale. */
function PaperShape({ trim }: { trim: Trim }) {
  const { width, height } = TRIM_SIZE[trim]
  return (
    <svg viewBox="-9 -0.5 18 12.7" aria-hidden="true" className="h-24 w-full">
      <rect
        x={-width / 2}
        y={12 - height}
        width={width}
        height={height - 0.2}
        fill="#fff"
        stroke="#000"
        strokeWidth={0.12}
      />
      <rect
        x={-width / 2 + 0.4}
        y={12.4 - height}
        width={width - 0.8}
        height={height - 1}
        fill="none"
        stroke="#000"
        strokeWidth={0.06}
        strokeDasharray="0.3 0.2"
      />
    </svg>
  )
}
