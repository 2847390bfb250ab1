'use client'
import { type InfiniteData, useMutation, useQueryClient } from '@tanstack/react-query'
import { sentenceOf } from '@/client/api-error'
import { uploadsQuery } from '@/client/library-queries'
import { storageQuery } from '@/client/queries'
import { Nothing, request } from '@/client/request'
import { toast } from '@/components/ui/toast'
import type { UploadList, UploadView } from '@/domain/upload'

type Pages = InfiniteData<UploadList, string | null>

/** Pictures that come and go, shown at once. */
export function useUploadActions() {
  const client = useQueryClient()
  const { queryKey } = uploadsQuery()
  const change = (next: (uploads: UploadView[], first: boolean) => UploadView[]) =>
    client.setQueryData<Pages>(
      queryKey,
      (known) =>
        known && {
          ...known,
          pages: known.pages.map((page, i) => ({ ...page, uploads: next(page.uploads, i === 0) })),
        },
    )
  const settle = () => {
    void client.invalidateQueries({ queryKey })
    void client.invalidateQueries(storageQuery())
  }
  const { mutate: remove } = useMutation({
    mutationFn: ({ id }: UploadView) => request(`/api/upload/${id}`, { method: 'DELETE', schema: Nothing }),
    onMutate: async (gone) => {
      await client.cancelQueries({ queryKey })
      change((uploads) => uploads.filter(({ id }) => id !== gone.id))
    },
    onSuccess: () => toast('The picture is deleted.'),
    onError: (error) => toast(sentenceOf(error), { tone: 'tomato' }),
    onSettled: settle,
  })
  const arrived = (picture: UploadView) => {
    change((uploads, first) =>
      first ? [picture, ...uploads.filter(({ id }) => id !== picture.id)] : uploads,
    )
    settle()
  }
  return { arrived, remove }
}
