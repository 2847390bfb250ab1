/** Makes the folder of a migrated, empty embedded database, queue included; see scripts/new-database.mjs. */
import { PGlite } from '@electric-sql/pglite'
import { createPgConfig } from '@electric-sql/pglite/node-postgres'
import pg from 'pg'
import { bringDatabase, databaseOver } from '../src/server/db/client'
import { migrate } from '../src/server/db/migrate'
import { smallMemory } from '../src/server/db/small-memory'
import { closeQueue, openQueue } from '../src/server/jobs/queue'

const lite = await PGlite.create(process.argv[2]!, { startParams: smallMemory(PGlite.defaultStartParams) })
const pool = new pg.Pool({ ...(createPgConfig(lite) as object), max: 1 })
const db = databaseOver(pool, true, () => lite.close())
await migrate(db)
bringDatabase(db)
await openQueue()
await closeQueue()
await db.close()
