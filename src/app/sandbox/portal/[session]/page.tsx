import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { act } from '@/app/sandbox/actions'
import { Portal } from '@/features/sandbox/portal'
import { requireUser } from '@/server/auth/session'
import { readPortal } from '@/server/payments/sandbox-pages'

export const metadata: Metadata = { title: 'Sandbox portal' }

type Props = { params: Promise<{ session: string }>; searchParams: Promise<{ did?: string }> }

export default async function PortalPage({ params, searchParams }: Props) {
  const user = await requireUser()
  const page = await readPortal(user, (await params).session)
  if (!page) notFound()
  return <Portal page={page} did={(await searchParams).did ?? null} act={act} />
}
