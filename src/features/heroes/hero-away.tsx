'use client'
import { sentenceOf } from '@/client/api-error'
import { useUpdateHero } from '@/client/use-heroes'
import { Button } from '@/components/ui/button'
import { toast } from '@/components/ui/toast'
import type { HeroView } from '@/domain/hero'

/** Puts the hero away, or brings it back. Nothing is lost, so nobody is asked twice. */
export function HeroAway({ hero }: { hero: HeroView }) {
  const update = useUpdateHero(hero.id)
  const change = (removed: boolean) =>
    update.mutate(
      { removed },
      {
        onSuccess: () =>
          removed
            ? toast(`${hero.name} is put away. Books that have this hero keep it.`, {
                action: { label: 'Undo', run: () => change(false) },
              })
            : toast(`${hero.name} is back.`),
        onError: (error) => toast(sentenceOf(error), { tone: 'tomato' }),
      },
    )
  return (
    <Button pending={update.isPending} onClick={() => change(!hero.removed)}>
      {hero.removed ? 'Bring back' : 'Put away'}
    </Button>
  )
}
