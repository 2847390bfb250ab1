'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { AccountView } from '@/domain/account'
import { accountQuery } from './queries'
import { request } from './request'

export type ChecklistItem = keyof AccountView['checklist']

/** Ticks an item of the first steps, or puts the list away; at once here, then with the server. */
export function useTickChecklist(): (item: ChecklistItem) => void {
  const client = useQueryClient()
  const { queryKey } = accountQuery()
  const { mutate } = useMutation({
    mutationFn: (item: ChecklistItem) =>
      request('/api/account', {
        method: 'PATCH',
        body: { checklist: { [item]: true } },
        schema: AccountView,
      }),
    onMutate: (item) =>
      client.setQueryData(
        queryKey,
        (known) => known && { ...known, checklist: { ...known.checklist, [item]: true } },
      ),
    onSuccess: (account) => client.setQueryData(queryKey, account),
    // A tick that got lost is ticked the next time; it is not worth a message.
    onError: () => void client.invalidateQueries({ queryKey }),
  })
  return (item) => {
    if (client.getQueryData(queryKey)?.checklist[item] === false) mutate(item)
  }
}
