import { cn } from './cn'
import { Fieldset } from './fieldset'

export type CrayonOption<Value extends string> = {
  readonly value: Value
  readonly label: string
  /** Any CSS color. */
  readonly color: string
}

/** Beside a page the crayons lie one below the other where there is room; in a panel they stand in a row with names. */
const LAYOUT = {
  beside: {
    box: 'flex @xl:flex-col',
    place: 'h-16 w-9 place-items-center min-[25rem]:w-10 @xl:h-10 @xl:w-20 [&_span]:sr-only',
    crayon:
      '@xl:-rotate-90 @xl:peer-checked:translate-x-[-0.75rem] @xl:peer-checked:translate-y-0 rtl:@xl:rotate-90 rtl:@xl:peer-checked:translate-x-3',
  },
  /** In a bar there is room for their tips. */
  bar: {
    box: 'flex',
    place: 'h-12 w-11 justify-items-center overflow-hidden pt-2.5 [&_span]:sr-only',
    crayon: '',
  },
  panel: { box: 'flex justify-between', place: 'w-12 justify-items-center gap-0.5 pt-3 pb-1', crayon: '' },
} as const

/** Crayons to choose from; the chosen one is pulled out a little. */
export function CrayonBox<Value extends string>({
  crayons,
  value,
  onChange,
  layout,
}: {
  crayons: readonly CrayonOption<Value>[]
  value: Value
  onChange: (value: Value) => void
  layout: keyof typeof LAYOUT
}) {
  const { box, place, crayon } = LAYOUT[layout]
  return (
    <Fieldset legend="Crayon" hideLegend>
      <div className={box}>
        {crayons.map((one) => (
          <label
            key={one.value}
            title={one.label}
            className={cn(
              'grid cursor-pointer rounded-md has-focus-visible:outline-2 has-focus-visible:outline-primary',
              place,
            )}
          >
            <input
              type="radio"
              name={`crayon-${layout}`}
              value={one.value}
              checked={one.value === value}
              onChange={() => onChange(one.value)}
              className="peer sr-only"
            />
            <svg
              viewBox="0 0 24 56"
              aria-hidden="true"
              className={cn(
                'h-13 w-6 forced-color-adjust-none transition-[translate] duration-200 ease-ink peer-checked:-translate-y-2 forced-colors:peer-checked:outline-2',
                crayon,
              )}
            >
              <g className="stroke-ink" strokeWidth="2" strokeLinejoin="round" fill={one.color}>
                <path d="M9 12 12 3l3 9Z" />
                <path d="M5 20c0-5 3-8 7-8s7 3 7 8v34H5Z" />
                <path d="M5 26h14M5 46h14" fill="none" />
              </g>
            </svg>
            <span className="text-xs text-muted peer-checked:font-semibold peer-checked:text-ink">
              {one.label}
            </span>
          </label>
        ))}
      </div>
    </Fieldset>
  )
}
