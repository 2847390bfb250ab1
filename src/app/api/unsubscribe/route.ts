import { route } from '@/server/door'
import { Unsubscribe, unsubscribe } from '@/server/mail/unsubscribe'

/** Called by mail programs (RFC 8058); people get a page with a button at /unsubscribe. */
export const POST = route({ public: true, query: Unsubscribe }, unsubscribe)
