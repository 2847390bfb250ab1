'use client'
import { useSuspenseQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { heroQuery } from '@/client/hero-queries'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { PageTitle } from '@/components/ui/page-title'
import { ROLE_NAMES } from '@/domain/hero'
import { HeroAway } from './hero-away'
import { HeroPages } from './hero-pages'
import { HeroSheets } from './hero-sheets'
import { HeroWordsForm } from './hero-words-form'

/** One hero: its sheet, its words, the books it is in. */
export function HeroScreen({ id }: { id: string }) {
  const { data: hero } = useSuspenseQuery(heroQuery(id))
  return (
    <div className="grid gap-6">
      <nav aria-label="Where you are" className="text-sm">
        <Link href="/library?tab=heroes" className="text-primary underline underline-offset-4">
          Library
        </Link>
      </nav>
      <PageTitle actions={<HeroAway hero={hero} />}>
        <span dir="auto">{hero.name}</span>
      </PageTitle>
      {hero.removed && <Badge>Put away: books that have this hero keep it.</Badge>}
      <div className="grid gap-6 lg:grid-cols-[minmax(0,26rem)_minmax(0,1fr)]">
        <HeroSheets hero={hero} />
        <div className="grid content-start gap-6">
          <HeroWordsForm key={`${hero.id}`} hero={hero} />
          <HeroPages hero={hero} />
          <Card className="grid gap-2">
            <h2 className="text-base">Used in</h2>
            {hero.usedIn.length === 0 ? (
              <p className="text-muted">No book yet. Choose this hero when you start one.</p>
            ) : (
              <ul className="grid gap-1.5">
                {hero.usedIn.map(({ id: bookId, title, role, settled }) => (
                  <li key={bookId} className="flex flex-wrap items-center gap-2">
                    <Link
                      href={`/projects/${bookId}`}
                      className="text-primary underline underline-offset-4"
                      dir="auto"
                    >
                      {title || 'Untitled book'}
                    </Link>
                    <span className="text-note text-muted">
                      {ROLE_NAMES[role]}
                      {settled && ', as the book began'}
                    </span>
                  </li>
                ))}
              </ul>
            )}
          </Card>
        </div>
      </div>
    </div>
  )
}
