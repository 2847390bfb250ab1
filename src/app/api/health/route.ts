import { route } from '@/server/door'
import { health } from '@/server/health'

export const dynamic = 'force-dynamic'

export const GET = route({ public: true }, async () => {
  const found = await health()
  const headers = { 'Cache-Control': 'no-store' }
  return Response.json(found, { status: found.status === 'ok' ? 200 : 503, headers })
})
