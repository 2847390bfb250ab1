import 'server-only'
import { asSystem } from '../db/client'
import { switchesNow } from '../switches/known-switches'
import type { User } from './session'

/** Whether somebody whom others have let in may come in here: not as a new author while sign-up is switched off. */
export async function mayStay({ id }: Pick<User, 'id'>): Promise<boolean> {
  if (!(await switchesNow())['sign-up']) return true
  const profile = await asSystem((tx) =>
    tx.selectFrom('profiles').select('id').where('id', '=', id).executeTakeFirst(),
  )
  return profile !== undefined
}
