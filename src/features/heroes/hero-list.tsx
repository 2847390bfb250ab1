'use client'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { heroesQuery } from '@/client/hero-queries'
import { BlankPage } from '@/components/ui/blank-page'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { plural } from '@/domain/plural'
import { HeroCard } from './hero-card'
import { HeroCreator } from './hero-creator'

/** Every hero of the author, and the way to another one. */
export function HeroList() {
  const { data } = useSuspenseQuery(heroesQuery())
  const [making, setMaking] = useState(false)
  const { heroes, most } = data
  return (
    <div className="grid gap-5">
      {heroes.length > 0 ? (
        <>
          <div className="flex flex-wrap items-center justify-between gap-3">
            <p className="text-muted">
              {plural(heroes.length, { one: '# hero', other: '# heroes' })}
              {heroes.length >= most - 3 && `, of ${most} your plan holds`}
            </p>
            <Button variant="primary" onClick={() => setMaking(true)}>
              <Plus aria-hidden="true" />
              New hero
            </Button>
          </div>
          <ul aria-label="Heroes" className="grid grid-cols-2 gap-4 md:grid-cols-3 xl:grid-cols-4">
            {heroes.map((hero) => (
              <li key={hero.id} className="min-w-0">
                <HeroCard hero={hero} />
              </li>
            ))}
          </ul>
        </>
      ) : (
        <EmptyState
          picture={<BlankPage />}
          title="A hero looks the same on every page."
          actions={
            <Button variant="primary" onClick={() => setMaking(true)}>
              New hero
            </Button>
          }
        >
          Describe one, or start from a picture.
        </EmptyState>
      )}
      {making && <HeroCreator onClose={() => setMaking(false)} />}
    </div>
  )
}
