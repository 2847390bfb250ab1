'use client'
import { useActionState, useEffect, useRef, useState } from 'react'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Segmented } from '@/components/ui/segmented'
import { PasswordInput } from './password-input'
import { useForgetfulCache } from './use-forgetful-cache'

type SignInState = { error?: string; field?: 'email' | 'password'; email?: string }
export type SignInAction = (before: SignInState, form: FormData) => Promise<SignInState>

const MODES = [
  { value: 'sign-in', label: 'Sign in' },
  { value: 'sign-up', label: 'New here' },
] as const
type Mode = (typeof MODES)[number]['value']

/** One form, two doors: who has an account signs in, who has none makes one. */
export function SignInForm({
  signIn,
  signUp,
  signUpOff,
  next,
}: {
  signIn: SignInAction
  signUp: SignInAction
  /** Why no accounts are opened for now, or null. */
  signUpOff: string | null
  /** Where to go after it. */
  next: string | undefined
}) {
  const [mode, setMode] = useState<Mode>('sign-in')
  useForgetfulCache()
  return (
    <div className="grid gap-5">
      <Segmented
        label="Sign in or create an account"
        name="mode"
        options={MODES}
        value={mode}
        onValueChange={setMode}
        className="w-full"
      />
      {mode === 'sign-in' ? (
        <CredentialsForm key="in" action={signIn} next={next} submit="Sign in" newPassword={false} />
      ) : signUpOff ? (
        <Banner tone="marigold" role="status">
          {signUpOff}
        </Banner>
      ) : (
        <CredentialsForm key="up" action={signUp} next={next} submit="Create my studio" newPassword />
      )}
    </div>
  )
}

function CredentialsForm({
  action,
  next,
  submit,
  newPassword,
}: {
  action: SignInAction
  next: string | undefined
  submit: string
  newPassword: boolean
}) {
  const [state, act, pending] = useActionState(action, {})
  const [password, setPassword] = useState('')
  const email = useRef<HTMLInputElement>(null)
  const secret = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (state.error) (state.field === 'email' ? email : secret).current?.focus()
  }, [state])
  return (
    <form action={act} className="grid gap-4" noValidate>
      {next && <input type="hidden" name="next" value={next} />}
      {state.error && !state.field && <Banner tone="tomato" role="alert" title={state.error} />}
      <Field label="Email" error={state.field === 'email' && state.error}>
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
      <Field
        label="Password"
        hint={newPassword ? 'At least 10 characters. A short sentence is a good one.' : undefined}
        error={state.field === 'password' && state.error}
      >
        {(control) => (
          <PasswordInput
            {...control}
            ref={secret}
            name="password"
            autoComplete={newPassword ? 'new-password' : 'current-password'}
            required
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
        )}
      </Field>
      <Button type="submit" variant="primary" pending={pending}>
        {submit}
      </Button>
    </form>
  )
}
