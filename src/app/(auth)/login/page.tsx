import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { sentenceOfSwitch } from '@/domain/switches'
import { FrontDoor } from '@/features/account/front-door'
import { LocalStudioButton } from '@/features/account/local-studio-button'
import { SignInForm } from '@/features/account/sign-in-form'
import { Logo } from '@/features/shell/logo'
import { localPath } from '@/server/auth/local-path'
import { currentUser, localStudioOffered } from '@/server/auth/session'
import { switchesNow } from '@/server/switches/known-switches'
import { openLocalStudio, signIn, signUp } from './actions'

export const metadata: Metadata = { title: 'Sign in' }

type LoginPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function LoginPage({ searchParams }: LoginPageProps) {
  const next = localPath((await searchParams).next)
  if (await currentUser()) redirect(next)
  const offered = await localStudioOffered()
  const signUpOff = sentenceOfSwitch('sign-up', await switchesNow())
  return (
    <FrontDoor logo={<Logo />}>
      {offered && (
        <form action={openLocalStudio} className="grid gap-2">
          <input type="hidden" name="next" value={next} />
          <LocalStudioButton />
          <p className="text-note text-muted">One author, no password. Everything stays on this computer.</p>
        </form>
      )}
      <section aria-label="Account" className="sheet p-5 sm:p-6">
        {offered && <p className="mb-4 text-sm text-muted">Or use an account of this studio:</p>}
        <SignInForm signIn={signIn} signUp={signUp} signUpOff={signUpOff} next={next} />
      </section>
    </FrontDoor>
  )
}
