/** How carefully a model draws the pages of a book. What a page costs in each is in blots.ts. */

export const QUALITIES = ['draft', 'standard', 'fine'] as const
export type Quality = (typeof QUALITIES)[number]

export const QUALITY: Record<Quality, { readonly label: string; readonly description: string }> = {
  draft: { label: 'Draft', description: 'To try a book out: simple scenes, small slips' },
  standard: { label: 'Standard', description: 'For most books' },
  fine: { label: 'Fine', description: 'For intricate pages and faces close up' },
}

/** Behind what is paid for: ", fine"; nothing where it is as usual. */
export const inQuality = (quality: Quality): string =>
  quality === 'standard' ? '' : `, ${QUALITY[quality].label.toLowerCase()}`

/** What a book is drawn in: what its author chose where the studio's model knows it, else standard, which all know. */
export const drawnIn = (chosen: Quality, offered: readonly Quality[]): Quality =>
  offered.includes(chosen) ? chosen : 'standard'
