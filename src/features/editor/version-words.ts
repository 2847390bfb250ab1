import type { PageVersion, VersionKind } from '@/domain/page-version'
import { blotsInWords } from '@/domain/plural'

const KIND: Record<VersionKind, string> = {
  drawing: 'Drawing',
  painted: 'Painted edit',
  chat: 'Chat',
  quick: 'Quick change',
  pixels: 'Touched up',
  gaps: 'Gaps closed',
  restored: 'Restored',
}

/** How a version came about: "First drawing", "Painted edit". */
export const kindInWords = ({ kind, number }: Pick<PageVersion, 'kind' | 'number'>): string =>
  kind === 'drawing' && number === 1 ? 'First drawing' : KIND[kind]

export const costInWords = ({ cost }: Pick<PageVersion, 'cost'>): string =>
  cost === 0 ? 'Free' : blotsInWords(cost)

/** What it is called: its name, or its number. */
export const titleOf = ({ name, number }: Pick<PageVersion, 'name' | 'number'>): string =>
  name ?? `Version ${number}`
