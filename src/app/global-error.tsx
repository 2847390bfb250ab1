'use client'
import { Spilled } from '@/features/shell/spilled'
import { bricolage, figtree } from './fonts'
import './globals.css'

/** When even the layout failed: the same words, by themselves, without theme or session. */
export default function GlobalError(props: { error: Error & { digest?: string } }) {
  return (
    <html lang="en" className={`${figtree.variable} ${bricolage.variable}`}>
      <body>
        <title>Something spilled · Pennyplain</title>
        <Spilled {...props} whole />
      </body>
    </html>
  )
}
