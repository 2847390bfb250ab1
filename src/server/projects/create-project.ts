import 'server-only'
import { randomInt, randomUUID } from 'node:crypto'
import { type CreateProject, DEFAULT_DNA, type ProjectDna, type ProjectView } from '@/domain/project'
import { asUser } from '@/server/db/client'
import { refuseOverBooks } from './book-limit'
import { readProject } from './project-rows'

/** Starts a book, as a draft: whatever is not given gets its default, and the seed is random. Refuses beyond the plan's books. */
export async function createProject(user: { id: string }, input: CreateProject): Promise<ProjectView> {
  const id = randomUUID()
  const dna = withChanges({ ...DEFAULT_DNA, seed: randomInt(2 ** 31) }, input.dna)
  return asUser(user.id, async (tx) => {
    await refuseOverBooks(tx, user.id)
    await tx
      .insertInto('projects')
      .values({
        id,
        userId: user.id,
        title: input.title ?? '',
        idea: input.idea ?? '',
        dna: JSON.stringify(dna),
      })
      .execute()
    return readProject(tx, id)
  })
}

/** DNA with some of its fields replaced; a field that is given as undefined counts as not given. */
export function withChanges(dna: ProjectDna, changes: Partial<ProjectDna> = {}): ProjectDna {
  const given = Object.entries(changes).filter(([, value]) => value !== undefined)
  return { ...dna, ...Object.fromEntries(given) }
}
