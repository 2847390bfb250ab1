import { ListLedger } from '@/domain/ledger'
import { ledgerRows } from '@/server/billing/ledger-rows'
import { listLedger } from '@/server/billing/list-ledger'
import { route } from '@/server/door'
import { csvAnswer, wantsCsv } from '@/server/door/csv-answer'

export const GET = route({ query: ListLedger }, async (user, asked, request) =>
  wantsCsv(request, asked.format) ? csvAnswer('blots', ledgerRows(user)) : listLedger(user, asked),
)
