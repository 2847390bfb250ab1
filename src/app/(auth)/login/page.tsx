import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Banner } from '@/components/ui/banner'
import { SIGN_IN_PROBLEM, SignInProblemName } from '@/domain/sign-in'
import { sentenceOfSwitch } from '@/domain/switches'
import { FrontDoor } from '@/features/account/front-door'
import { LinkForm } from '@/features/account/link-form'
import { LocalStudioButton } from '@/features/account/local-studio-button'
import { SignInForm } from '@/features/account/sign-in-form'
import { Logo } from '@/features/shell/logo'
import { auth } from '@/server/auth/auth'
import { localPath } from '@/server/auth/local-path'
import { currentUser, localStudioOffered } from '@/server/auth/session'
import { switchesNow } from '@/server/switches/known-switches'
import { openLocalStudio, sendLink, signIn, signUp } from './actions'

export const metadata: Metadata = { title: 'Sign in' }

type LoginPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function LoginPage({ searchParams }: LoginPageProps) {
  const query = await searchParams
  const next = localPath(query.next)
  const problem = SignInProblemName.safeParse(query.problem)
  const signUpOff = sentenceOfSwitch('sign-up', await switchesNow())
  // Who was turned away for that reads it once, with the operator's words.
  const turnedAway = problem.data === 'full' ? signUpOff : null
  const sentence = turnedAway ?? (problem.success ? SIGN_IN_PROBLEM[problem.data] : undefined)
  if (await currentUser()) redirect(next)
  const byLink = (await auth()).links !== null
  const offered = await localStudioOffered()
  return (
    <FrontDoor logo={<Logo />}>
      {sentence && !byLink && <Banner tone="tomato" role="alert" title={sentence} />}
      {offered && (
        <form action={openLocalStudio} className="grid gap-2">
          <input type="hidden" name="next" value={next} />
          <LocalStudioButton />
          <p className="text-note text-muted">One author, no password. Everything stays on this computer.</p>
        </form>
      )}
      <section aria-label="Account" className="sheet p-5 sm:p-6">
        {offered && <p className="mb-4 text-sm text-muted">Or use an account of this studio:</p>}
        {byLink ? (
          <LinkForm
            sendLink={sendLink}
            next={next}
            problem={sentence}
            signUpOff={turnedAway ? null : signUpOff}
          />
        ) : (
          <SignInForm signIn={signIn} signUp={signUp} signUpOff={signUpOff} next={next} />
        )}
      </section>
    </FrontDoor>
  )
}
