import { ListLedger } from '@/domain/ledger'
import { listLedger } from '@/server/billing/list-ledger'
import { route } from '@/server/door'

export const GET = route({ query: ListLedger }, listLedger)
