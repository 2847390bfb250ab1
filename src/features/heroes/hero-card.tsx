import Link from 'next/link'
import { Badge } from '@/components/ui/badge'
import type { HeroCard as Hero } from '@/domain/hero'
import { plural } from '@/domain/plural'
import { SheetPicture } from './sheet-picture'

export function HeroCard({ hero }: { hero: Hero }) {
  return (
    <Link
      href={`/library/heroes/${hero.id}`}
      className="sheet grid gap-2 p-3 transition-colors hover:bg-sunken focus-visible:outline-2 focus-visible:outline-offset-2 focus-visible:outline-primary"
    >
      <SheetPicture url={hero.sheetUrl} busy={hero.activeJobId !== null} alt="" />
      <span className="truncate font-semibold" dir="auto">
        {hero.name}
      </span>
      <span className="flex flex-wrap items-center gap-2 text-note text-muted">
        {plural(hero.books, { one: 'in # book', other: 'in # books' })}
        {hero.activeJobId ? (
          <Badge tone="sky">Drawing</Badge>
        ) : (
          !hero.sheetUrl && <Badge>Not drawn yet</Badge>
        )}
      </span>
    </Link>
  )
}
