'use client'
import { useQuery } from '@tanstack/react-query'
import { accountQuery } from '@/client/queries'
import { AlertDialog } from '@/components/ui/alert-dialog'
import { TextLink } from '@/components/ui/text-link'
import { pagesAfforded, quote } from '@/domain/blots'
import type { PageView } from '@/domain/page'
import { blotsInWords, plural } from '@/domain/plural'
import { quoteInWords } from '@/domain/quote-words'

/** "Ink" for pages without a drawing, "Redraw" once one of them has one. */
export const redrawVerb = (pages: readonly PageView[]): 'Ink' | 'Redraw' =>
  pages.some((page) => page.version) ? 'Redraw' : 'Ink'

/** The quote before pages are drawn again. Too few Blots: as many pages as they suffice for, or more Blots. */
export function RedrawDialog({
  pages,
  onConfirm,
  onClose,
}: {
  pages: readonly PageView[]
  onConfirm: (ids: readonly string[]) => void
  onClose: () => void
}) {
  const balance = useQuery(accountQuery()).data?.balance ?? 0
  const wanted = quote('page', pages.length, balance)
  const affordable = Math.min(pages.length, pagesAfforded(balance))
  const now = pages.slice(0, wanted.shortfall > 0 ? affordable : pages.length)
  const verb = redrawVerb(pages)
  return (
    <AlertDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={
        verb === 'Redraw'
          ? plural(pages.length, { one: `Redraw page ${pages[0]?.position}?`, other: 'Redraw # pages?' })
          : plural(pages.length, { one: `Ink page ${pages[0]?.position}?`, other: 'Ink # pages?' })
      }
      description={
        <>
          {quoteInWords(wanted)} You pay only for pages that pass.
          {verb === 'Redraw' && ' A page keeps its drawing until the new one is there.'}
          {wanted.shortfall > 0 && (
            <>
              {' '}
              <TextLink href="/billing">Get Blots</TextLink>
              {now.length > 0 &&
                plural(now.length, {
                  one: ' or start with # page.',
                  other: ' or start with the first # pages.',
                })}
            </>
          )}
        </>
      }
      confirm={`${verb} ${now.length}, ${blotsInWords(quote('page', now.length, balance).total)}`}
      confirmDisabled={now.length === 0}
      onConfirm={() => {
        onConfirm(now.map((page) => page.id))
        onClose()
      }}
    />
  )
}
