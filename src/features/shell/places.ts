import { House, Images, type LucideIcon, Plus, Settings, WalletCards } from 'lucide-react'

export type Place = {
  readonly href: '/' | '/library' | '/projects/new' | '/billing' | '/settings'
  readonly label: string
  readonly icon: LucideIcon
  /** Shortcut that leads there. */
  readonly keys: string
}

export const NEW_BOOK: Place = { href: '/projects/new', label: 'New book', icon: Plus, keys: 'n' }

const STUDIO: Place = { href: '/', label: 'Studio', icon: House, keys: 'g s' }

/** Where one can go from anywhere, in the order of every menu. */
export const ALL_PLACES: readonly Place[] = [
  STUDIO,
  { href: '/library', label: 'Library', icon: Images, keys: 'g l' },
  NEW_BOOK,
  { href: '/billing', label: 'Billing', icon: WalletCards, keys: 'g b' },
  { href: '/settings', label: 'Settings', icon: Settings, keys: 'g ,' },
]

/** The same without those a studio without billing does not have. */
export const placesOf = (billing: boolean): readonly Place[] =>
  billing ? ALL_PLACES : ALL_PLACES.filter(({ href }) => href !== '/billing')

/** Whether the author is at a place. Books belong to the Studio; a book being started does not yet. */
export function isAt(place: Place, path: string): boolean {
  if (place.href !== '/') return path === place.href || path.startsWith(`${place.href}/`)
  return path === '/' || (path.startsWith('/projects/') && !path.startsWith(NEW_BOOK.href))
}
