'use client'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Wrench } from 'lucide-react'
import { useEffect } from 'react'
import { isClosed } from '@/client/api-error'
import { accountQuery } from '@/client/queries'
import { SWITCHED_OFF } from '@/client/request'

/** What the operator has switched off for now. It comes with the first refusal and goes by itself. */
export function SwitchBanner() {
  const { data: account, error } = useQuery(accountQuery())
  const queryClient = useQueryClient()
  useEffect(() => {
    const lookAgain = () => {
      const { queryKey } = accountQuery()
      const { error, fetchStatus } = queryClient.getQueryState(queryKey) ?? {}
      // Its own refusal tells too: asking because of that would never end.
      if (fetchStatus === 'idle' && !isClosed(error)) void queryClient.invalidateQueries({ queryKey })
    }
    window.addEventListener(SWITCHED_OFF, lookAgain)
    return () => window.removeEventListener(SWITCHED_OFF, lookAgain)
  }, [queryClient])
  const { generation = null, export: files = null } = account?.switchedOff ?? {}
  const sentences = isClosed(error) ? [error.sentence] : [generation, files].filter((said) => said !== null)
  return (
    <div role="status">
      {sentences.map((sentence) => (
        <p
          key={sentence}
          className="flex items-center justify-center gap-2 bg-marigold-tint px-4 py-2 text-sm font-medium text-marigold"
        >
          <Wrench aria-hidden="true" className="size-4 shrink-0" />
          {sentence}
        </p>
      ))}
    </div>
  )
}
