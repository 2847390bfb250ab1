/** Writes a migrated, empty embedded database to a file; see scripts/new-database.mjs. */
import { writeFile } from 'node:fs/promises'
import { PGlite } from '@electric-sql/pglite'
import { createPgConfig } from '@electric-sql/pglite/node-postgres'
import pg from 'pg'
import { databaseOver } from '../src/server/db/client'
import { migrate } from '../src/server/db/migrate'
import { smallMemory } from '../src/server/db/small-memory'

const lite = await PGlite.create({ startParams: smallMemory(PGlite.defaultStartParams) })
const pool = new pg.Pool({ ...(createPgConfig(lite) as object), max: 1 })
const db = databaseOver(pool, true)
await migrate(db)
const dump = await lite.dumpDataDir('none')
await writeFile(process.argv[2]!, Buffer.from(await dump.arrayBuffer()))
await db.close()
await lite.close()
