'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type CreateHero, HeroView, type UpdateHero } from '@/domain/hero'
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

/** Draws the reference sheet; it arrives by itself. */
export function useDrawSheet() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => request(`/api/heroes/${id}/sheet`, { schema: JobAndBalance, method: 'POST' }),
    onSuccess: (started, id) => {
      keepJob(queryClient, started)
      void queryClient.invalidateQueries({ queryKey: heroQuery(id).queryKey })
      void queryClient.invalidateQueries({ queryKey: heroesQuery().queryKey })
    },
  })
}
