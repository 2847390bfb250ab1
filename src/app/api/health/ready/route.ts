import { route } from '@/server/door'
import { readiness } from '@/server/health'

export const dynamic = 'force-dynamic'

export const GET = route({ public: true, always: true }, async () => {
  const found = await readiness()
  const headers = { 'Cache-Control': 'no-store' }
  return Response.json(found, { status: found.ready ? 200 : 503, headers })
})
