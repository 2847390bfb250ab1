/**
 * Makes the folder of a migrated, empty embedded database, queue included, and if asked the same as one tar file; see
 * scripts/new-database.mjs.
 */
import { writeFile } from 'node:fs/promises'
import { PGlite } from '@electric-sql/pglite'
import { createPgConfig } from '@electric-sql/pglite/node-postgres'
import { sql } from 'kysely'
import pg from 'pg'
import { bringDatabase, databaseOver } from '../src/server/db/client'
import { migrate } from '../src/server/db/migrate'
import { smallMemory } from '../src/server/db/small-memory'
import { closeQueue, openQueue } from '../src/server/jobs/queue'

const [folder, tar] = process.argv.slice(2)
const lite = await PGlite.create(folder!, { startParams: smallMemory(PGlite.defaultStartParams) })
const pool = new pg.Pool({ ...(createPgConfig(lite) as object), max: 1 })
const db = databaseOver(pool, true, () => lite.close())
await migrate(db)
bringDatabase(db)
await openQueue()
await closeQueue()
if (tar) {
  await sql`checkpoint`.execute(db.kysely)
  await writeFile(tar, Buffer.from(await (await lite.dumpDataDir('none')).arrayBuffer()))
}
await db.close()
