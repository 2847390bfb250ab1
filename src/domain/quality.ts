/** How carefully a book's pictures are drawn, where a model draws them. */
export const QUALITIES = ['draft', 'standard', 'fine'] as const
export type Quality = (typeof QUALITIES)[number]

/** The quality of a book: those from before there was a choice are standard. */
export const qualityOf = ({ quality }: { readonly quality?: Quality | undefined }): Quality =>
  quality ?? 'standard'
