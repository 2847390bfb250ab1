'use client'
import { Fieldset } from '@/components/ui/fieldset'
import { CRAYON, CRAYONS, type Crayon } from '@/domain/crayon'

/** Six crayons lying in a row; the chosen one is pulled out a little. */
export function CrayonBox({ value, onChange }: { value: Crayon; onChange: (crayon: Crayon) => void }) {
  return (
    <Fieldset legend="Crayon" hideLegend>
      <div className="flex justify-between">
        {CRAYONS.map((crayon) => (
          <label
            key={crayon}
            title={CRAYON[crayon].label}
            className="group grid w-12 cursor-pointer justify-items-center gap-0.5 rounded-md pt-3 pb-1 has-focus-visible:outline-2 has-focus-visible:outline-primary"
          >
            <input
              type="radio"
              name="crayon"
              value={crayon}
              checked={crayon === value}
              onChange={() => onChange(crayon)}
              className="sr-only"
            />
            <svg
              viewBox="0 0 24 56"
              aria-hidden="true"
              className="h-13 w-6 forced-color-adjust-none transition-[translate] duration-200 ease-ink group-has-checked:-translate-y-2"
            >
              <g className="stroke-ink" strokeWidth="2" strokeLinejoin="round" fill={CRAYON[crayon].hex}>
                <path d="M9 12 12 3l3 9Z" />
                <path d="M5 20c0-5 3-8 7-8s7 3 7 8v34H5Z" />
                <path d="M5 26h14M5 46h14" fill="none" />
              </g>
            </svg>
            <span className="text-xs text-muted group-has-checked:font-semibold group-has-checked:text-ink">
              {CRAYON[crayon].label}
            </span>
          </label>
        ))}
      </div>
    </Fieldset>
  )
}
