'use client'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import { BlotsCard } from './blots-card'
import { isAt } from './places'
import { usePlaces } from './use-places'

export function Sidebar({ logo }: { logo: ReactNode }) {
  const path = usePathname()
  const places = usePlaces()
  return (
    <aside
      aria-label="Sidebar"
      className="sticky top-0 hidden h-dvh flex-col gap-5 overflow-y-auto border-e border-line p-4 lg:flex"
    >
      <div className="px-2 pt-0.5">{logo}</div>
      <nav aria-label="Main">
        <ul className="grid gap-1">
          {places.map((place) => (
            <li key={place.href}>
              <Link
                href={place.href}
                aria-current={isAt(place, path) ? 'page' : undefined}
                className="flex min-h-10 items-center gap-3 rounded-md px-3 text-sm font-medium text-muted no-underline transition-colors hover:bg-sunken hover:text-ink aria-[current=page]:bg-sunken aria-[current=page]:font-semibold aria-[current=page]:text-ink forced-colors:aria-[current=page]:outline-2"
              >
                <place.icon aria-hidden="true" className="size-4.5" />
                {place.label}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className="mt-auto">
        <BlotsCard />
      </div>
    </aside>
  )
}
