'use client'
import type { ReactNode } from 'react'
import { Field } from '@/components/ui/field'
import { Fieldset } from '@/components/ui/fieldset'
import { RadioCards } from '@/components/ui/radio-cards'
import { Slider } from '@/components/ui/slider'
import { Textarea } from '@/components/ui/textarea'
import { AUDIENCE, AUDIENCES, lineWeightName } from '@/domain/audience'
import { brandWarning } from '@/domain/safety'
import { STYLE, STYLES } from '@/domain/style'
import type { StepProps } from './draft-faults'
import { LineSample } from './line-sample'

/** Who colors the book, what it looks like, and who is on its pages. */
export function ReaderStep({
  draft,
  change,
  faults,
  onLeave,
  cast,
  castFull,
}: StepProps & {
  /** Heroes of the library to choose from. */
  cast: ReactNode
  /** Somebody is chosen, so nobody else needs to be described. */
  castFull: boolean
}) {
  const { audience, style, detail, hero } = draft.dna
  return (
    <>
      <Fieldset legend="Who colors it?">
        <RadioCards
          name="audience"
          value={audience}
          onValueChange={(value) => change({ dna: { audience: value } })}
          className="grid-cols-2 max-sm:[&>:last-child]:col-span-2 sm:grid-cols-3 lg:grid-cols-5"
          options={AUDIENCES.map((value) => {
            const { label, ages, lineWeightPt } = AUDIENCE[value]
            return {
              value,
              label,
              description: `Ages ${ages}, ${lineWeightName(lineWeightPt)} lines, ${lineWeightPt}\u00a0pt`,
              picture: <LineSample audience={value} />,
            }
          })}
        />
      </Fieldset>
      <Fieldset legend="Which style?">
        <RadioCards
          name="style"
          value={style}
          onValueChange={(value) => change({ dna: { style: value } })}
          className="grid-cols-2 sm:grid-cols-4"
          options={STYLES.map((value) => ({
            value,
            label: STYLE[value].label,
            description: `For ${STYLE[value].bestFor}`,
            // Drawn by the built-in artist at the size it is shown: scripts/draw-styles.ts.
            picture: (
              // biome-ignore lint/performance/noImgElement: small enough as it is
              <img
                src={`/styles/${value}.webp`}
                alt=""
                width={320}
                height={320}
                loading="lazy"
                className="h-auto w-full"
              />
            ),
          }))}
        />
      </Fieldset>
      <Field
        label="Detail"
        aside={detailInWords(detail)}
        hint="How much is on a page, around what suits the age."
      >
        {(control) => (
          <Slider
            {...control}
            min={0}
            max={1}
            step={0.25}
            value={detail}
            valueText={detailInWords(detail)}
            onValueChange={(value) => change({ dna: { detail: value } })}
          />
        )}
      </Field>
      {cast}
      {!castFull && (
        <Field
          id="hero"
          label="Hero"
          hint="Who should be on the pages, the same each time? Leave it empty for a book without a hero."
          error={faults.hero}
          warning={brandWarning(hero)}
        >
          {(control) => (
            <Textarea
              {...control}
              rows={2}
              placeholder="Pip, a small round dragon with a baker's hat"
              value={hero}
              onChange={(event) => change({ dna: { hero: event.currentTarget.value } })}
              onBlur={() => hero && onLeave('hero')}
            />
          )}
        </Field>
      )}
    </>
  )
}

const DETAIL_WORDS = ['Very calm', 'Calm', 'As usual for the age', 'Rich', 'Very rich']
export const detailInWords = (detail: number) => DETAIL_WORDS[Math.round(detail * 4)]!
