'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { sentenceOf } from '@/client/api-error'
import { projectQuery, projectsQuery } from '@/client/queries'
import { Nothing, request } from '@/client/request'
import { toast } from '@/components/ui/toast'
import { type ProjectCard, ProjectView, type UpdateProject } from '@/domain/project'

/** What a card's menu does: shown at once, undone when the studio refuses, with a way back in the toast. */
export function useProjectActions(project: ProjectCard) {
  const router = useRouter()
  const client = useQueryClient()
  const path = `/api/projects/${project.id}` as const
  const name = project.title || 'Untitled book'

  /** Changes the list now; returns what puts it back. */
  const showNow = async (change: (projects: ProjectCard[]) => ProjectCard[]) => {
    const { queryKey } = projectsQuery()
    await client.cancelQueries({ queryKey })
    const before = client.getQueryData(queryKey)
    client.setQueryData(queryKey, (known) => known && change(known))
    return () => client.setQueryData(queryKey, before)
  }
  const settle = () => {
    void client.invalidateQueries(projectsQuery())
    void client.invalidateQueries(projectQuery(project.id))
  }
  const refused = (error: unknown, _: unknown, putBack?: () => void) => {
    putBack?.()
    toast(sentenceOf(error), { tone: 'tomato' })
  }

  const update = useMutation({
    mutationFn: (body: UpdateProject) => request(path, { method: 'PATCH', body, schema: ProjectView }),
    onMutate: ({ title, archived }) =>
      showNow((projects) =>
        projects.map((known) =>
          known.id === project.id
            ? { ...known, title: title ?? known.title, archived: archived ?? known.archived }
            : known,
        ),
      ),
    onError: refused,
    onSettled: settle,
  })

  const remove = useMutation({
    mutationFn: () => request(path, { method: 'DELETE', schema: Nothing }),
    onMutate: () => showNow((projects) => projects.filter((known) => known.id !== project.id)),
    onError: refused,
    onSuccess: () =>
      toast(`${name} is in the bin for 30 days.`, {
        action: { label: 'Undo', run: () => update.mutate({ removed: false }) },
      }),
    onSettled: settle,
  })

  const duplicate = useMutation({
    mutationFn: () => request(`${path}/duplicate`, { method: 'POST', schema: ProjectView }),
    onSuccess: (copy) =>
      toast(`${name} was duplicated.`, {
        description: 'Same idea, style and page ideas. Nothing is drawn yet.',
        action: { label: 'Open', run: () => router.push(`/projects/${copy.id}`) },
      }),
    onError: (error) => refused(error, undefined),
    onSettled: settle,
  })

  return {
    rename: (title: string) => update.mutate({ title }),
    archive: (archived: boolean) => {
      update.mutate({ archived })
      toast(archived ? `${name} is in the archive.` : `${name} is back on the desk.`, {
        action: { label: 'Undo', run: () => update.mutate({ archived: !archived }) },
      })
    },
    remove: () => remove.mutate(),
    duplicate: () => duplicate.mutate(),
  }
}
