'use client'
import { Fieldset } from '@/components/ui/fieldset'
import { CRAYON, CRAYONS, type Crayon } from '@/domain/crayon'

/** Six crayons lying in a row; the chosen one is pulled out a little. */
export function CrayonBox({ value, onChange }: { value: Crayon; onChange: (crayon: Crayon) => void }) {
  return (
    <Fieldset legend="Crayon" hideLegend>
      <div className="flex">
        {CRAYONS.map((crayon) => (
          <label
            key={crayon}
            title={CRAYON[crayon].label}
            className="group grid h-16 w-9 cursor-pointer place-items-end justify-items-center rounded-md pb-1 has-focus-visible:outline-2 has-focus-visible:outline-primary sm:w-10"
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
              className="h-12 w-6 forced-color-adjust-none transition-transform duration-200 group-has-checked:-translate-y-2"
            >
              <g stroke="#1e1a2b" strokeWidth="2" strokeLinejoin="round" fill={CRAYON[crayon].hex}>
                <path d="M9 12 12 3l3 9Z" />
                <path d="M5 20c0-5 3-8 7-8s7 3 7 8v34H5Z" />
                <path d="M5 26h14M5 46h14" fill="none" />
              </g>
            </svg>
            <span className="sr-only">{CRAYON[crayon].label}</span>
            <span
              aria-hidden="true"
              className="size-1 rounded-full group-has-checked:bg-ink forced-colors:group-has-checked:bg-[Highlight]"
            />
          </label>
        ))}
      </div>
    </Fieldset>
  )
}
