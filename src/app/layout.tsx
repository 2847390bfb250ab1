import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { env } from '@/env'
import { ErrorReports } from '@/features/shell/error-reports'
import { Providers } from '@/features/shell/providers'
import { bricolage, figtree } from './fonts'
import './globals.css'

export const metadata: Metadata = {
  title: { default: 'Pennyplain', template: '%s · Pennyplain' },
  description:
    'The coloring-book studio. Describe a book once, get forty pages that hold together, as files a printer accepts.',
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbf8f1' },
    { media: '(prefers-color-scheme: dark)', color: '#16131f' },
  ],
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  // The proxy makes one nonce per request; the theme script must carry it.
  const from = await headers()
  const nonce = from.get('x-nonce') ?? undefined
  const { sentry } = env()
  return (
    <html
      lang="en"
      dir="ltr"
      suppressHydrationWarning
      className={`${figtree.variable} ${bricolage.variable}`}
    >
      <body>
        {sentry && <ErrorReports reports={{ ...sentry, correlationId: from.get('x-correlation-id') }} />}
        <Providers nonce={nonce}>
          <div className="isolate">{children}</div>
        </Providers>
      </body>
    </html>
  )
}
