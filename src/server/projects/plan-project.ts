import 'server-only'
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { Refusal } from '@/domain/errors'
import type { PlannedPage } from '@/domain/plan'
import { Idea, type PlanProject, type ProjectView } from '@/domain/project'
import { plannerOf } from '@/server/ai/choose-planner'
import { asUser, type Tx } from '@/server/db/client'
import { clearWords } from '@/server/safety/moderate'
import { saidByBook } from '@/server/safety/refuse-unfit-words'
import { arrangePages, binPages, followPageCount } from './arrange-pages'
import { type BookToPlan, bookToPlan } from './book-to-plan'
import { readProject } from './project-rows'
import { type Proposal, proposePages } from './propose-pages'

/** How often a plan is made again because the book changed under it. */
const TRIES = 3

/**
 * Lets the planner fill a book with ideas: `plan` for every page up to the count in the DNA, `reroll` for other
 * ideas, `suggest` for more pages at the end. Locked and drawn pages stay. Refuses with not_found, with invalid
 * when the idea is too short or the book full, and with conflict when nothing may change.
 */
export async function planProject(
  user: { id: string },
  { id, ...request }: PlanProject & { id: string },
): Promise<ProjectView> {
  const planner = await plannerOf({ projectId: id })
  for (let tries = 0; tries < TRIES; tries++) {
    const book = await asUser(user.id, (tx) => bookToPlan(tx, id))
    refuseShortIdea(book.idea)
    await clearWords(book.dna.audience, saidByBook(book))
    // Planning may take long, so no transaction is open meanwhile; what changed since makes it start again.
    const proposal = await proposePages(book, request, planner)
    const view = await asUser(user.id, async (tx) => {
      if (JSON.stringify(await bookToPlan(tx, id)) !== JSON.stringify(book)) return null
      await store(tx, user.id, id, book, proposal)
      return readProject(tx, id)
    })
    if (view) return view
  }
  throw new Refusal('conflict', 'The book changed while it was being planned. Try again.')
}

function refuseShortIdea(idea: string): void {
  const parsed = Idea.safeParse(idea)
  if (parsed.success) return
  const sentence = parsed.error.issues[0]!.message
  throw new Refusal('invalid', sentence, { fields: { idea: sentence } })
}

async function store(tx: Tx, userId: string, id: string, book: BookToPlan, proposal: Proposal) {
  const pages = proposal.pages.map((page, i) => ({
    ...page,
    id: page.id ?? randomUUID(),
    isNew: page.id === null,
    position: i + 1,
  }))
  const order = pages.map((page) => page.id)
  await binPages(
    tx,
    book.pages.map((page) => page.id).filter((known) => !order.includes(known)),
  )
  const ideas = pages.flatMap(({ id, idea, isNew, position }) =>
    idea ? [{ isNew, position, row: { id, ...columns(idea) } }] : [],
  )
  await rewritePages(
    tx,
    ideas.filter((page) => !page.isNew).map((page) => page.row),
  )
  const added = ideas.filter((page) => page.isNew)
  if (added.length > 0) {
    const rows = added.map(({ row, position }) => ({ ...row, position, projectId: id, userId }))
    await tx.insertInto('pages').values(rows).execute()
  }
  await arrangePages(tx, id, order)
  await tx
    .updateTable('projects')
    .set({ title: book.title || proposal.title, planNote: proposal.note })
    .where('id', '=', id)
    .execute()
  await followPageCount(tx, id, order.length)
}

const columns = ({ brief, composition, subject, heroOnPage }: PlannedPage) => ({
  brief,
  composition,
  subject,
  heroOnPage,
})

type PageRow = ReturnType<typeof columns> & { id: string }

/** Gives pages that are there their new ideas, in one update. */
async function rewritePages(tx: Tx, rows: readonly PageRow[]): Promise<void> {
  await sql`
    update pages set brief = new.brief, composition = new.composition, subject = new.subject,
      hero_on_page = new."heroOnPage"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as new (id uuid, brief text, composition text, subject text, "heroOnPage" boolean)
    where pages.id = new.id`.execute(tx)
}
