/** Which tests `npm test` runs once more on a server, by the part that runs them. */

/** Where a server may differ from the embedded database: locks, roles, many connections at once, moments of SQL. */
export const ON_POSTGRES = [
  'src/server/db',
  'src/server/projects',
  'src/server/uploads',
  'src/server/storage',
  'src/server/safety',
  'src/server/library',
  'src/server/generation',
  'src/server/billing',
  'src/server/payments/stripe-webhooks.test.ts',
  'src/server/account',
  'src/server/auth',
  'src/server/jobs',
  'src/server/metrics',
  'src/server/limits',
  'src/server/editor/versions',
  'src/server/door',
  'src/server/doctor',
  'src/server/clock',
]

/** Where a pooler would show: roles and claims, locks, limits, the queue, and who draws what when. */
export const ON_POOLER = [
  'src/server/db/client.test.ts',
  'src/server/db/row-level-security.test.ts',
  'src/server/jobs',
  'src/server/billing/ledger.test.ts',
  'src/server/generation/engine.test.ts',
  'src/server/door/idempotency.test.ts',
  'src/server/door/watch.test.ts',
]

/** What a place for files does differently. */
export const ON_BUCKET = [
  'src/server/storage/storage.test.ts',
  'src/server/storage/copy-objects.test.ts',
  'src/server/uploads/send-to-bucket.test.ts',
  'src/server/doctor',
]

/** These ask no database, or pixels for the most part; what they ask of it others do too. */
export const WITHOUT_DATABASE = [
  '**/compare-heroes.test.ts',
  '**/storage/{disk,storage,copy-objects}.test.ts',
  '**/projects/{sample-book,calibrate}.test.ts',
  '**/uploads/make-picture.test.ts',
  '**/safety/safety.test.ts',
]
