import 'server-only'
import { randomInt, randomUUID } from 'node:crypto'
import { type BookDefaults, FIRST_DEFAULTS } from '@/domain/account'
import { type CreateProject, DEFAULT_DNA, type ProjectDna, type ProjectView } from '@/domain/project'
import { asUser, type Tx } from '@/server/db/client'
import { refuseUnfitWords, saidByBook } from '@/server/safety/refuse-unfit-words'
import { refuseOverBooks } from './book-limit'
import { readProject } from './project-rows'

/** Starts a book, as a draft: what is not given is as the author likes it, or usual; the seed is random. Refuses beyond the plan's books, and words unfit for its readers. */
export async function createProject(user: { id: string }, input: CreateProject): Promise<ProjectView> {
  const id = randomUUID()
  return asUser(user.id, async (tx) => {
    await refuseOverBooks(tx, user.id)
    const usual = { ...DEFAULT_DNA, ...(await ownDefaults(tx, user.id)), seed: randomInt(2 ** 31) }
    const dna = withChanges(usual, input.dna)
    refuseUnfitWords(dna.audience, saidByBook({ ...input, heroes: [dna.hero] }))
    await tx
      .insertInto('projects')
      .values({
        id,
        userId: user.id,
        title: input.title ?? '',
        idea: input.idea ?? '',
        dna: JSON.stringify(dna),
        template: input.template ?? null,
      })
      .execute()
    return readProject(tx, id)
  })
}

/** Paper and reader the author chose for new books. */
async function ownDefaults(tx: Tx, userId: string): Promise<Pick<BookDefaults, 'trim' | 'audience'>> {
  const { defaults } = await tx
    .selectFrom('profiles')
    .select('defaults')
    .where('id', '=', userId)
    .executeTakeFirstOrThrow()
  const { trim, audience } = { ...FIRST_DEFAULTS, ...defaults }
  return { trim, audience }
}

/** DNA with some of its fields replaced; a field that is given as undefined counts as not given. */
export function withChanges(dna: ProjectDna, changes: Partial<ProjectDna> = {}): ProjectDna {
  const given = Object.entries(changes).filter(([, value]) => value !== undefined)
  return { ...dna, ...Object.fromEntries(given) }
}
