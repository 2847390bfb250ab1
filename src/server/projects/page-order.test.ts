import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Refusal } from '@/domain/errors'
import type { ProjectView } from '@/domain/project'
import type { Database } from '@/server/db/client'
import { testAuthor, testDatabase } from '@/server/db/testing'
import { addPages } from './add-pages'
import { createProject } from './create-project'
import { getProject } from './get-project'
import { planProject } from './plan-project'
import { removePage } from './remove-page'
import { drawn } from './testing'
import { updatePage } from './update-page'
import { updateProject } from './update-project'

let db: Database
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())

/** A step somebody could take. `which` picks a page; there may be none. */
const which = fc.nat(1000)
const Step = fc.oneof(
  fc.record({ do: fc.constant('add' as const), count: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ do: fc.constantFrom('remove' as const, 'restore' as const), which }),
  fc.record({ do: fc.constantFrom('lock' as const, 'draw' as const), which }),
  fc.record({ do: fc.constant('move' as const), which, position: fc.integer({ min: 1, max: 15 }) }),
  fc.record({ do: fc.constant('reorder' as const), which }),
  fc.record({ do: fc.constant('plan' as const), pageCount: fc.integer({ min: 1, max: 10 }) }),
  fc.record({ do: fc.constantFrom('suggest' as const, 'reroll' as const) }),
)
type Step = typeof Step extends fc.Arbitrary<infer S> ? S : never

async function take(step: Step, author: { id: string }, book: ProjectView, bin: string[]): Promise<void> {
  const { id } = book
  const pages = book.pageList.map((page) => page.id)
  const picked = 'which' in step ? pages[step.which % pages.length] : undefined
  switch (step.do) {
    case 'add':
      await addPages(author, { id, pages: Array.from({ length: step.count }, () => ({ brief: 'A snail' })) })
      return
    case 'remove':
      if (!picked) return
      await removePage(author, { id: picked })
      bin.push(picked)
      return
    case 'restore': {
      const [back] = bin.splice(step.which % (bin.length || 1), 1)
      if (back) await updatePage(author, { id: back, removed: false })
      return
    }
    case 'lock':
      if (picked) await updatePage(author, { id: picked, locked: true })
      return
    case 'draw':
      if (picked) await drawn(author, picked)
      return
    case 'move':
      if (picked) await updatePage(author, { id: picked, position: step.position })
      return
    case 'reorder': {
      const cut = step.which % (pages.length || 1)
      const order = [...pages.slice(cut).reverse(), ...pages.slice(0, cut)]
      await updateProject(author, { id, order })
      return
    }
    case 'plan':
      await updateProject(author, { id, dna: { pageCount: step.pageCount } })
      await planProject(author, { id, action: 'plan' })
      return
    default:
      await planProject(author, { id, action: step.do })
  }
}

test('whatever an author does to the pages, they are numbered 1 to n, and none that was kept is lost', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(Step, { minLength: 1, maxLength: 14 }), async (steps) => {
      const author = await testAuthor({ blots: 0 })
      const idea = 'Moss the cat explores a garden'
      let book = await createProject(author, { idea, dna: { pageCount: 4, seed: 1 } })
      const bin: string[] = []
      for (const step of steps) {
        await take(step, author, book, bin).catch((error) => expect(error).toBeInstanceOf(Refusal))
        const after = await getProject(author, { id: book.id })
        expect(after.pageList.map((page) => page.position)).toEqual(after.pageList.map((_, i) => i + 1))
        const here = new Set(after.pageList.map((page) => page.id))
        const lost = book.pageList.filter((page) => (page.locked || page.version) && !here.has(page.id))
        expect(lost.map((page) => page.id)).toEqual(step.do === 'remove' ? lost.map(() => bin.at(-1)) : [])
        book = after
      }
    }),
    { numRuns: 20 },
  )
})
