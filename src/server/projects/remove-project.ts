import 'server-only'
import { asUser } from '@/server/db/client'
import { lockProject } from './lock-project'
import { refuseWhileInking } from './refuse-while-inking'

/** Puts a book in the bin, where it stays for 30 days. Doing it again changes nothing. */
export async function removeProject(user: { id: string }, { id }: { id: string }): Promise<void> {
  await asUser(user.id, async (tx) => {
    const project = await lockProject(tx, id, { inBin: true, toRead: true })
    if (project.removedAt) return
    await refuseWhileInking(tx, id)
    await tx.updateTable('projects').set({ removedAt: new Date() }).where('id', '=', id).execute()
  })
}
