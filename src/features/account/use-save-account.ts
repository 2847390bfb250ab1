'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { sentenceOf } from '@/client/api-error'
import { accountQuery } from '@/client/queries'
import { request } from '@/client/request'
import { AccountView, type UpdateAccount } from '@/domain/account'
import { useSaved } from './use-saved'

/** Saves a change of the account: seen at once, taken back with a sentence when the studio refuses. */
export function useSaveAccount() {
  const client = useQueryClient()
  const { queryKey } = accountQuery()
  const [saved, sayItIsSaved] = useSaved()
  const [error, setError] = useState<string>()
  const { mutate } = useMutation({
    mutationFn: (body: UpdateAccount) =>
      request('/api/account', { method: 'PATCH', body, schema: AccountView }),
    onMutate: () => client.cancelQueries({ queryKey }),
    onSuccess: (account) => {
      client.setQueryData(queryKey, account)
      setError(undefined)
      sayItIsSaved()
    },
    onError: (problem) => {
      setError(sentenceOf(problem))
      void client.invalidateQueries({ queryKey })
    },
  })
  /** `change` is how the account looks until the studio has answered. */
  const save = (body: UpdateAccount, change?: (account: AccountView) => AccountView) => {
    if (change) client.setQueryData(queryKey, (known) => known && change(known))
    mutate(body)
  }
  return { save, saved, error, setError }
}
