import 'server-only'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { z } from 'zod'
import { Refusal } from '@/domain/errors'
import { requireUser } from '@/server/auth/session'
import { getProject } from '@/server/projects/get-project'

/** The signed-in author and the book of an address, read once a request; "not found" for anybody else's. */
export const openBook = cache(async (id: string) => {
  const user = await requireUser()
  if (!z.uuid().safeParse(id).success) notFound()
  try {
    return { user, book: await getProject(user, { id }) }
  } catch (error) {
    if (error instanceof Refusal && error.code === 'not_found') notFound()
    throw error
  }
})
