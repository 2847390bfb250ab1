import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { heroQuery } from '@/client/hero-queries'
import { Prefetched } from '@/client/prefetched'
import { Refusal } from '@/domain/errors'
import { HeroScreen } from '@/features/heroes/hero-screen'
import { requireUser } from '@/server/auth/session'
import { getHero } from '@/server/heroes/get-hero'

type Props = { params: Promise<{ id: string }> }

async function openHero(id: string) {
  const user = await requireUser()
  if (!z.uuid().safeParse(id).success) notFound()
  return getHero(user, { id }).catch((error) => {
    if (error instanceof Refusal && error.code === 'not_found') notFound()
    throw error
  })
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await openHero((await params).id)).name }
}

export default async function HeroPage({ params }: Props) {
  const { id } = await params
  const hero = await openHero(id)
  return (
    <Prefetched seeds={[[heroQuery(id), hero]]}>
      <HeroScreen id={id} />
    </Prefetched>
  )
}
