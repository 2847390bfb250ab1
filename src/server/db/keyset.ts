import 'server-only'
import { Refusal } from '@/domain/errors'

/** Where a list that is ordered by time and id goes on. The time is the database's own text: no microsecond is lost. */
export type Mark = { readonly at: string; readonly id: string }

export const markInWords = ({ at, id }: Mark): string => Buffer.from(`${at}~${id}`).toString('base64url')

/** The inverse. Refuses with invalid what is no mark of ours. */
export function readMark(text: string): Mark {
  const found = /^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d[\d.+:-]*)~([0-9a-f-]{36})$/.exec(
    Buffer.from(text, 'base64url').toString(),
  )
  if (!found) throw new Refusal('invalid', 'That is not where this list goes on. Start from its beginning.')
  return { at: found[1]!, id: found[2]! }
}
