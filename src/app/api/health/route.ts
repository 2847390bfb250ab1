import { route } from '@/server/door'
import { health } from '@/server/health'

export const dynamic = 'force-dynamic'

export const GET = route({ public: true, always: true }, async () => {
  // The process answers, so it lives: ending it would not bring a database back.
  return Response.json(await health(), { headers: { 'Cache-Control': 'no-store' } })
})
