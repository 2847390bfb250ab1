import { AskUsage } from '@/domain/billing'
import { getUsage } from '@/server/billing/get-usage'
import { usageRows } from '@/server/billing/usage-rows'
import { route } from '@/server/door'
import { csvAnswer, wantsCsv } from '@/server/door/csv-answer'

export const GET = route({ query: AskUsage }, async (user, asked, request) =>
  wantsCsv(request, asked.format) ? csvAnswer('usage', usageRows(user, asked)) : getUsage(user, asked),
)
