import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { pay } from '@/app/sandbox/actions'
import { CheckoutForm } from '@/features/sandbox/checkout-form'
import { requireUser } from '@/server/auth/session'
import { readCheckout } from '@/server/payments/sandbox-pages'

export const metadata: Metadata = { title: 'Sandbox checkout' }

type Props = { params: Promise<{ session: string }>; searchParams: Promise<{ refused?: string }> }

export default async function CheckoutPage({ params, searchParams }: Props) {
  const user = await requireUser()
  const page = await readCheckout(user, (await params).session)
  if (!page) notFound()
  return <CheckoutForm page={page} refused={(await searchParams).refused ?? null} pay={pay} />
}
