'use client'
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { chatQuery, versionsQuery } from '@/client/page-queries'
import { accountQuery, projectQuery, projectsQuery } from '@/client/queries'
import { request } from '@/client/request'
import { keepJob } from '@/client/use-start-generation'
import { EditAnswer, type EditRequest } from '@/domain/edit'
import { PageVersion, PageVersions, type UpdateVersion } from '@/domain/page-version'
import type { ProjectView } from '@/domain/project'
import { tellOtherTabs } from './page-news'

/** Versions this tab made: they are no news to it. */
const own = new Set<string>()
export const isOwn = (versionId: string): boolean => own.has(versionId)

type Page = { readonly id: string; readonly projectId: string }

/** Starts an edit, or makes one that needs no model. What comes of it is where everybody looks for it at once. */
export function useEditPage(page: Page) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (edit: EditInput) =>
      request(`/api/pages/${page.id}/edit`, { schema: EditAnswer, method: 'POST', body: edit }),
    onSuccess: ({ job, version, balance }) => {
      if (job) keepJob(queryClient, { job, balance })
      if (version?.state === 'current') showVersion(queryClient, page, version)
      void queryClient.invalidateQueries({ queryKey: chatQuery(page.id).queryKey })
      void queryClient.invalidateQueries({ queryKey: versionsQuery(page.id).queryKey })
    },
  })
}

/** An edit as it is sent: what has a default may be left out. */
export type EditInput = EditRequest extends infer Each
  ? Each extends EditRequest
    ? Omit<Each, 'aside' | 'variants' | 'feather'> & { aside?: boolean; variants?: number; feather?: boolean }
    : never
  : never

/** Makes a staged or an older version the page's; `current` is the one the author sees as such. */
export function useKeepVersion(page: Page) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ version, current }: { version: string; current: string }) =>
      request(`/api/pages/${page.id}/versions/${version}/keep`, {
        schema: PageVersions,
        method: 'POST',
        body: { current },
      }),
    onSuccess: (versions) => showVersions(queryClient, page, versions),
  })
}

export function useDiscardVersions(page: Page) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: async (ids: readonly string[]) => {
      let left: PageVersions | null = null
      for (const id of ids) {
        left = await request(`/api/pages/${page.id}/versions/${id}/discard`, {
          schema: PageVersions,
          method: 'POST',
        })
      }
      return left
    },
    onSuccess: (versions) => versions && queryClient.setQueryData(versionsQuery(page.id).queryKey, versions),
  })
}

/** Makes a copy of an older version the page's. */
export function useRestoreVersion(page: Page) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (body: { version: string; current: string }) =>
      request(`/api/pages/${page.id}/restore`, { schema: PageVersions, method: 'POST', body }),
    onSuccess: (versions) => showVersions(queryClient, page, versions),
  })
}

export function useUpdateVersion(page: Page) {
  const queryClient = useQueryClient()
  const { queryKey } = versionsQuery(page.id)
  return useMutation({
    mutationFn: ({ id, ...changes }: UpdateVersion & { id: string }) =>
      request(`/api/pages/${page.id}/versions/${id}`, {
        schema: PageVersion,
        method: 'PATCH',
        body: changes,
      }),
    onSuccess: (changed) =>
      queryClient.setQueryData(
        queryKey,
        (all) =>
          all && { ...all, versions: all.versions.map((each) => (each.id === changed.id ? changed : each)) },
      ),
  })
}

function showVersions(queryClient: QueryClient, page: Page, versions: PageVersions): void {
  queryClient.setQueryData(versionsQuery(page.id).queryKey, versions)
  const current = versions.versions.find((version) => version.id === versions.currentId)
  if (current) showVersion(queryClient, page, current)
  void queryClient.invalidateQueries({ queryKey: chatQuery(page.id).queryKey })
}

/** A version that was just made is the page's, before the book is asked again. */
function showVersion(queryClient: QueryClient, page: Page, version: PageVersion): void {
  own.add(version.id)
  const key = projectQuery(page.projectId).queryKey
  void queryClient.cancelQueries({ queryKey: key })
  queryClient.setQueryData(key, (book) => book && withVersion(book, page.id, version))
  void queryClient.invalidateQueries({ queryKey: key })
  void queryClient.invalidateQueries({ queryKey: projectsQuery().queryKey })
  void queryClient.invalidateQueries({ queryKey: accountQuery().queryKey })
  tellOtherTabs(page.id)
}

const withVersion = (book: ProjectView, pageId: string, version: PageVersion): ProjectView => ({
  ...book,
  pageList: book.pageList.map((page) =>
    page.id === pageId ? { ...page, version, state: version.passed ? 'ready' : 'needs_review' } : page,
  ),
})
