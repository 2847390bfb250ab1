'use server'

import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { requireUser } from '@/server/auth/session'
import { CardDeclined } from '@/server/payments/payments'
import { actInPortal, PortalAct, payCheckout, readCheckout } from '@/server/payments/sandbox-pages'

const Pay = z.object({ session: z.string(), card: z.enum(['good', 'failing']) })

export async function pay(form: FormData): Promise<void> {
  const { session, card } = Pay.parse(Object.fromEntries(form))
  const user = await requireUser(`/sandbox/checkout/${session}`)
  const page = await readCheckout(user, session)
  const paid = page && (await payCheckout(user, session, card))
  if (!paid) notFound()
  redirect(paid === 'paid' ? page.donePath : `/sandbox/checkout/${session}?refused=${paid}`)
}

export async function act(form: FormData): Promise<void> {
  const { session, ...input } = Object.fromEntries(form)
  const here = `/sandbox/portal/${z.string().parse(session)}`
  const user = await requireUser(here)
  let did: string
  try {
    const asked = PortalAct.parse(input)
    if (!(await actInPortal(user, String(session), asked))) notFound()
    did = asked.act
  } catch (error) {
    if (!(error instanceof CardDeclined)) throw error
    did = 'declined'
  }
  redirect(`${here}?did=${did}`)
}
