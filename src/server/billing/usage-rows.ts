import 'server-only'
import type { UsageDays } from '@/domain/billing'
import type { CsvCell } from '@/domain/csv'
import type { User } from '../auth/session'
import { getUsage } from './get-usage'

/** Usage per day as a table. */
export async function* usageRows(
  user: Pick<User, 'id'>,
  asked: { days: UsageDays },
): AsyncGenerator<readonly CsvCell[]> {
  yield ['day', 'pages', 'edits', 'heroes']
  const { days } = await getUsage(user, asked)
  for (const { day, pages, edits, heroes } of days) yield [day, pages, edits, heroes]
}
