import { listAccountExports, startAccountExport } from '@/server/account/account-exports'
import { route } from '@/server/door'

export const GET = route({ scope: null }, listAccountExports)

export const POST = route({ limit: 'export', status: 202, idempotent: true, scope: null }, startAccountExport)
