'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type CreateHero, HeroView, type TryHero, type UpdateHero } from '@/domain/hero'
import { JobAndBalance } from '@/domain/job'
import { heroesQuery, heroQuery } from './hero-queries'
import { request } from './request'
import { keepJob } from './use-start-generation'

/** A hero in words; nothing is drawn yet. */
export function useCreateHero() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (hero: CreateHero) =>
      request('/api/heroes', { schema: HeroView, method: 'POST', body: hero }),
    onSuccess: (hero) => {
      queryClient.setQueryData(heroQuery(hero.id).queryKey, hero)
      void queryClient.invalidateQueries({ queryKey: heroesQuery().queryKey })
    },
  })
}

/** Words, traits, the kept sheet, or putting away. */
export function useUpdateHero(id: string) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (changes: UpdateHero) =>
      request(`/api/heroes/${id}`, { schema: HeroView, method: 'PATCH', body: changes }),
    onSuccess: (hero) => {
      queryClient.setQueryData(heroQuery(id).queryKey, hero)
      void queryClient.invalidateQueries({ queryKey: heroesQuery().queryKey })
    },
  })
}

/** Draws the reference sheet of the hero with this id; it arrives by itself. */
export const useDrawSheet = () => useHeroJob((id: string) => ({ id, path: 'sheet' }))

/** Draws a page with the hero; it arrives by itself. */
export const useTryHero = (id: string) => useHeroJob((scene: TryHero) => ({ id, path: 'pages', body: scene }))

function useHeroJob<T>(how: (input: T) => { id: string; path: string; body?: object }) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (input: T) => {
      const { id, path, ...rest } = how(input)
      return request(`/api/heroes/${id}/${path}`, { schema: JobAndBalance, method: 'POST', ...rest })
    },
    onSuccess: (started, input) => {
      keepJob(queryClient, started)
      void queryClient.invalidateQueries({ queryKey: heroQuery(how(input).id).queryKey })
      void queryClient.invalidateQueries({ queryKey: heroesQuery().queryKey })
    },
  })
}
