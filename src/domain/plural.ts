/** Whole sentences by number: no text is put together from pieces. */

const RULES = new Intl.PluralRules('en-US')
const NUMBER = new Intl.NumberFormat('en-US')

export type PluralForms = { readonly one: string; readonly other: string }

/** The form that fits `count`, with `#` replaced by the number: `plural(3, { one: '# page', other: '# pages' })`. */
export function plural(count: number, forms: PluralForms): string {
  const form = RULES.select(count) === 'one' ? forms.one : forms.other
  return form.replaceAll('#', NUMBER.format(count))
}

/** 1234 → "1,234". */
export const formatNumber = (value: number): string => NUMBER.format(value)

/** 480 → "480 Blots". */
export const blotsInWords = (blots: number): string => plural(blots, { one: '# Blot', other: '# Blots' })

/** 40 → "40 pages". */
export const pagesInWords = (pages: number): string => plural(pages, { one: '# page', other: '# pages' })
