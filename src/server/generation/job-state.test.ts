import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ITEM_STATES, jobState } from '@/domain/job'
import { asSystem, type Database } from '@/server/db/client'
import { testAuthor, testDatabase } from '@/server/db/testing'
import { testBook } from './testing'

let db: Database
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())

it('is the same in the database as in the rules', async () => {
  const author = await testAuthor()
  const book = await testBook(author, ['one'])
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...ITEM_STATES), { minLength: 1, maxLength: 6 }),
      async (states) => {
        const { state } = await asSystem(async (tx) => {
          const job = {
            userId: author.id,
            projectId: book.id,
            kind: 'export' as const,
            correlationId: 'test',
          }
          const { id } = await tx.insertInto('jobs').values(job).returning('id').executeTakeFirstOrThrow()
          for (const [i, given] of states.entries()) {
            const item = { jobId: id, userId: author.id, number: i + 1 }
            await tx.insertInto('jobItems').values(item).execute()
            await tx
              .updateTable('jobItems')
              .set({ state: given })
              .where('jobId', '=', id)
              .where('number', '=', i + 1)
              .execute()
          }
          return tx.selectFrom('jobs').select('state').where('id', '=', id).executeTakeFirstOrThrow()
        })
        expect(state).toBe(jobState(states))
      },
    ),
    { numRuns: 60 },
  )
})
