'use client'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { isAt, NEW_BOOK } from './places'
import { usePlaces } from './use-places'

/** Places within reach of a thumb. */
export function BottomBar() {
  const path = usePathname()
  const places = usePlaces()
  return (
    <nav
      aria-label="Main"
      data-bottom-bar
      className="fixed inset-x-0 bottom-0 z-30 border-t border-line bg-paper pb-[env(safe-area-inset-bottom)] [display:var(--bottom-bar,block)] lg:hidden"
    >
      <ul className="flex">
        {places.map((place) => (
          <li key={place.href} className="min-w-0 flex-1">
            <Link
              href={place.href}
              aria-current={isAt(place, path) ? 'page' : undefined}
              className="group grid h-16 content-center justify-items-center gap-0.5 text-xs font-medium text-muted no-underline -outline-offset-2 aria-[current=page]:font-semibold aria-[current=page]:text-ink"
            >
              <span className="grid h-7 w-12 place-items-center rounded-full transition-colors group-aria-[current=page]:bg-sunken forced-colors:group-aria-[current=page]:outline-2">
                <place.icon
                  aria-hidden="true"
                  className={place === NEW_BOOK ? 'size-5.5 text-primary' : 'size-5'}
                  strokeWidth={place === NEW_BOOK ? 2.5 : 2}
                />
              </span>
              <span className="max-w-full truncate">{place.label}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
