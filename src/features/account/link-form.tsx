'use client'
import { MailCheck } from 'lucide-react'
import { useActionState, useEffect, useRef } from 'react'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { buttonClass } from '@/components/ui/button-class'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { GoogleMark } from './google-mark'
import { useForgetfulCache } from './use-forgetful-cache'

/** `sent`: a link is on its way to `email`. */
type LinkState = { sent?: boolean; error?: string; email?: string }
export type LinkAction = (before: LinkState, form: FormData) => Promise<LinkState>

/** Signing in without a password: by Google, or by a link that is mailed. Newcomers and old hands alike. */
export function LinkForm({
  sendLink,
  next,
  problem,
  signUpOff,
}: {
  sendLink: LinkAction
  /** Where to go after it. */
  next: string
  /** Why somebody who was on their way in is here again. */
  problem: string | undefined
  /** Why no accounts are opened for now, or null. */
  signUpOff: string | null
}) {
  const [state, act, pending] = useActionState(sendLink, {})
  const email = useRef<HTMLInputElement>(null)
  useForgetfulCache()
  useEffect(() => {
    if (state.error) email.current?.focus()
  }, [state])
  const query = next === '/' ? '' : `?${new URLSearchParams({ next })}`
  return (
    <div className="grid gap-5">
      {problem && !state.sent && <Banner tone="tomato" role="alert" title={problem} />}
      {signUpOff && (
        <Banner tone="marigold" role="status">
          {signUpOff}
        </Banner>
      )}
      {/* Leaves the studio, so the router must neither fetch it ahead nor try to show it. */}
      <a href={`/auth/google${query}`} className={buttonClass('secondary', 'lg', 'w-full')}>
        <GoogleMark />
        Continue with Google
      </a>
      <p className="flex items-center gap-3 text-note text-muted before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
        or by mail
      </p>
      <div>
        <form action={act} className="grid gap-4" noValidate>
          <input type="hidden" name="next" value={next} />
          <Field
            label="Email"
            hint={state.sent ? undefined : 'We send a link. There is no password to remember.'}
            error={state.error}
          >
            {(control) => (
              <Input
                {...control}
                ref={email}
                name="email"
                type="email"
                autoComplete="email"
                required
                defaultValue={state.email}
              />
            )}
          </Field>
          <Button type="submit" variant={state.sent ? 'secondary' : 'primary'} pending={pending}>
            {state.sent ? 'Send it again' : 'Send a sign-in link'}
          </Button>
        </form>
        <div role="status">
          {state.sent && (
            <Banner
              className="mt-5"
              tone="fern"
              icon={<MailCheck aria-hidden="true" />}
              title="Look in your mail."
            >
              <p className="break-words">{`A sign-in link is on its way to ${state.email}. It works once.`}</p>
            </Banner>
          )}
        </div>
      </div>
    </div>
  )
}
