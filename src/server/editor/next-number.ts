import 'server-only'
import { type RawBuilder, sql } from 'kysely'

/** The number of a page's next version. */
export const nextNumber = (pageId: string): RawBuilder<number> =>
  sql<number>`(select coalesce(max(number), 0) + 1 from page_versions where page_id = ${pageId})`
