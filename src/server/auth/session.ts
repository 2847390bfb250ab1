import 'server-only'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { auth } from './auth'
import { isOnThisMachine } from './this-machine'

/** A signed-in person. `local`: the author of this machine, who has no password. */
export type User = { readonly id: string; readonly email: string; readonly local: boolean }

/** For server components and actions: who is signed in, or null. Asked once a request. */
export const currentUser = cache(async (): Promise<User | null> => {
  const { user } = await (await auth()).readSession(await headers(), { refresh: false })
  return user
})

/** For screens and actions: the signed-in person; anybody else is sent to sign in, and back to `next` after it. */
export async function requireUser(next?: string): Promise<User> {
  const user = await currentUser()
  if (user) return user
  const back = next ?? (await headers()).get('x-path')
  redirect(back && back !== '/' ? `/login?next=${encodeURIComponent(back)}` : '/login')
}

/** Whether the sign-in page offers "Open the studio on this machine". */
export async function localStudioOffered(): Promise<boolean> {
  return isOnThisMachine(await headers())
}
