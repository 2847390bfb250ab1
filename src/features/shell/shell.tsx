import Link from 'next/link'
import type { ReactNode } from 'react'
import { ShortcutListener } from '@/client/shortcut-listener'
import { BottomBar } from './bottom-bar'
import { Commands } from './commands'
import { Header } from './header'
import { Logo } from './logo'
import { OfflineBanner } from './offline-banner'
import { Sidebar } from './sidebar'
import { SignedOutDialog } from './signed-out-dialog'
import { SwitchBanner } from './switch-banner'

/** Everything around a screen of the studio. `signOut` is the server action that ends the session. */
export function Shell({ signOut, children }: { signOut: () => Promise<void>; children: ReactNode }) {
  return (
    // A screen that fills the window, as the page editor does, scrolls nothing and has the window to itself on a phone.
    // It is told by variables: a rule for what lies below would be matched anew for everything with every change.
    <div className="min-h-dvh has-[[data-whole-screen]]:[--bottom-bar:none] has-[[data-whole-screen]]:[--bottom-bar-height:0rem] has-[[data-whole-screen]]:[--screen-height:100dvh] lg:grid lg:grid-cols-[15rem_minmax(0,1fr)]">
      <a
        href="#main"
        className="sr-only z-60 rounded-md bg-primary px-4 py-2 font-semibold text-on-primary focus:not-sr-only focus:fixed focus:inset-s-3 focus:top-3"
      >
        Skip to the page
      </a>
      <Sidebar
        logo={
          <Link href="/" className="flex w-fit rounded-md no-underline">
            <Logo />
          </Link>
        }
      />
      <div className="flex h-(--screen-height,auto) min-h-dvh min-w-0 flex-col pb-[calc(var(--bottom-bar-height,4rem)+env(safe-area-inset-bottom))] lg:pb-0">
        <Header
          logo={
            <Link href="/" className="flex min-w-0 overflow-hidden rounded-md no-underline lg:hidden">
              <Logo />
            </Link>
          }
          signOut={signOut}
        />
        <OfflineBanner />
        <SwitchBanner />
        <main
          id="main"
          tabIndex={-1}
          className="mx-auto w-full max-w-[88rem] flex-1 px-4 py-6 outline-none has-[[data-whole-screen]]:min-h-0 has-[[data-whole-screen]]:max-w-none has-[[data-whole-screen]]:p-0! lg:px-8 lg:py-8"
        >
          {children}
        </main>
      </div>
      <BottomBar />
      <Commands signOut={signOut} />
      <ShortcutListener />
      <SignedOutDialog />
    </div>
  )
}
