'use server'

import { randomUUID } from 'node:crypto'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { Credentials } from '@/domain/account'
import { Refusal } from '@/domain/errors'
import { EmailForLink, MailedToken } from '@/domain/sign-in'
import { auth, type SignedIn } from '@/server/auth/auth'
import { enterWithToken } from '@/server/auth/enter-by-link'
import { localPath } from '@/server/auth/local-path'
import { openLocalStudio as openStudio } from '@/server/auth/open-local-studio'
import { sendLink as mailLink } from '@/server/auth/send-link'
import { setCookies } from '@/server/auth/set-cookies'
import { signIn as enter } from '@/server/auth/sign-in'
import { signUp as register } from '@/server/auth/sign-up'
import { log, withCorrelation } from '@/server/log'

/** `field`: the one to focus. `email`: what was typed, since a form is emptied after its action. */
export type SignInState = { error?: string; field?: 'email' | 'password'; email?: string }

/** Whatever is typed may be somebody's password, also one that nobody could choose here. */
const Typed = Credentials.extend({ password: z.string().min(1, 'Type your password.') })

export async function signIn(_before: SignInState, form: FormData): Promise<SignInState> {
  return submit(form, Typed, enter)
}

export async function signUp(_before: SignInState, form: FormData): Promise<SignInState> {
  return submit(form, Credentials, register)
}

/** Where it isn't offered it isn't allowed either: back to the form. */
export async function openLocalStudio(form?: FormData): Promise<void> {
  const from = await headers()
  const entered = await openStudio(from).catch((error) => {
    if (error instanceof Refusal) return null
    throw error
  })
  if (!entered) redirect('/login')
  await setCookies(entered.cookies)
  redirect(localPath(form?.get('next')))
}

export async function signOut(): Promise<void> {
  await setCookies(await (await auth()).endSession(await headers()))
  redirect('/login')
}

/** `sent`: a link is on its way. `email`: what was typed, as above. */
export type LinkState = { sent?: boolean; error?: string; email?: string }

export async function sendLink(_before: LinkState, form: FormData): Promise<LinkState> {
  const email = String(form.get('email') ?? '').trim()
  const parsed = EmailForLink.safeParse({ email })
  if (!parsed.success) return { error: parsed.error.issues[0]!.message, email }
  const from = await headers()
  const given = { ...parsed.data, next: localPath(form.get('next')) }
  const state = await withCorrelation(randomUUID(), () => attempt(() => mailLink(given, from)))
  if (!('cookies' in state)) return { ...(state.error && { error: state.error }), email }
  await setCookies(state.cookies)
  return { sent: true, email }
}

/** The button of the page that a mail's link leads to. */
export async function enterByMail(form: FormData): Promise<void> {
  const given = { tokenHash: form.get('tokenHash'), type: form.get('type') }
  const token = MailedToken.safeParse(given)
  if (!token.success) redirect('/login?problem=torn')
  const from = await headers()
  const entered = await withCorrelation(randomUUID(), () => attempt(() => enterWithToken(token.data, from)))
  if (!('cookies' in entered)) redirect('/login?problem=unavailable')
  await setCookies(entered.cookies)
  redirect('problem' in entered ? `/login?problem=${entered.problem}` : localPath(form.get('next')))
}

async function submit(
  form: FormData,
  schema: z.ZodType<Credentials>,
  verb: (given: Credentials, from: Headers) => Promise<SignedIn>,
): Promise<SignInState> {
  const email = String(form.get('email') ?? '').trim()
  const parsed = schema.safeParse({ email, password: String(form.get('password') ?? '') })
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return { error: issue!.message, field: issue!.path[0] === 'email' ? 'email' : 'password', email }
  }
  const from = await headers()
  const state = await withCorrelation(randomUUID(), () => attempt(() => verb(parsed.data, from)))
  if (!('cookies' in state)) return { ...state, email }
  await setCookies(state.cookies)
  redirect(localPath(form.get('next')))
}

async function attempt<T>(work: () => Promise<T>): Promise<T | SignInState> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Refusal)) {
      log().error({ err: error }, 'signing in failed')
      return { error: 'We spilled something. Try again in a moment.' }
    }
    return { error: error.message, field: error.code === 'signed_out' ? 'password' : 'email' }
  }
}
