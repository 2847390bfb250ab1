'use client'
import { useQuery } from '@tanstack/react-query'
import { sentenceOf } from '@/client/api-error'
import { heroesQuery } from '@/client/hero-queries'
import { useCastBook } from '@/client/use-cast-book'
import { useShownChoice } from '@/client/use-shown-choice'
import { Banner } from '@/components/ui/banner'
import { Fieldset } from '@/components/ui/fieldset'
import { LinkButton } from '@/components/ui/link-button'
import { type CastBook, type HeroCard, MOST_IN_BOOK, ROLE_NAMES } from '@/domain/hero'
import type { ProjectView } from '@/domain/project'

/**
 * Heroes of the library to put into a book: the first one chosen is its hero, others are friends. `saved` makes a book
 * of a draft that is none yet.
 */
export function LibraryCast({
  book,
  saved,
}: {
  book: ProjectView | null
  saved: () => Promise<ProjectView | null>
}) {
  const library = useQuery(heroesQuery()).data?.heroes ?? []
  const cast = useCastBook(async () => (book ?? (await saved()))?.id ?? null)
  const [chosen, putIn] = useShownChoice<CastBook['heroes']>(book?.heroes ?? [], cast.mutate)
  if (library.length === 0) return null
  const choose = (ids: readonly string[]) =>
    putIn(ids.map((id, i) => ({ id, role: i === 0 ? 'hero' : 'friend' })))
  const ids = chosen.map(({ id }) => id)
  return (
    <Fieldset legend="Who is in it?">
      <ul aria-label="Heroes of your library" className="grid grid-cols-3 gap-3 sm:grid-cols-5">
        {library.map((hero) => {
          const role = chosen.find(({ id }) => id === hero.id)?.role
          const full = !role && ids.length >= MOST_IN_BOOK
          return (
            <li key={hero.id}>
              <Choice
                hero={hero}
                role={role ? ROLE_NAMES[role] : null}
                disabled={full}
                onChange={() => choose(role ? ids.filter((id) => id !== hero.id) : [...ids, hero.id])}
              />
            </li>
          )
        })}
      </ul>
      <p role="status" className="mt-2 text-note text-muted">
        {ids.length === 0
          ? 'The first one you choose is the hero of the book, others come along.'
          : `${chosen.length} of at most ${MOST_IN_BOOK} chosen.`}
      </p>
      {cast.isError && (
        <Banner tone="tomato" role="alert">
          {sentenceOf(cast.error)}
        </Banner>
      )}
      <LinkButton href="/library?tab=heroes" variant="ghost" className="w-fit">
        Make or change heroes
      </LinkButton>
    </Fieldset>
  )
}

function Choice({
  hero,
  role,
  disabled,
  onChange,
}: {
  hero: HeroCard
  role: string | null
  disabled: boolean
  onChange: () => void
}) {
  return (
    <label className="relative grid cursor-pointer gap-1 rounded-lg border border-control bg-surface p-2 text-sm transition-colors hover:bg-sunken has-checked:border-primary has-checked:shadow-[inset_0_0_0_1px_var(--primary)] has-disabled:cursor-not-allowed has-disabled:opacity-60 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-primary">
      <span className="grid aspect-square place-items-center overflow-hidden rounded-md border border-line bg-white text-note text-neutral-600">
        {hero.sheetUrl ? (
          // biome-ignore lint/performance/noImgElement: an immutable picture behind the author's session
          <img src={hero.sheetUrl} alt="" width={240} height={240} className="h-auto w-full" />
        ) : (
          'No sheet'
        )}
      </span>
      <span className="flex items-center gap-1.5">
        <input
          type="checkbox"
          checked={role !== null}
          disabled={disabled}
          onChange={onChange}
          className="size-4 accent-primary"
        />
        <span className="truncate" dir="auto">
          {hero.name}
        </span>
      </span>
      {role && <span className="text-note text-muted">{role}</span>}
    </label>
  )
}
