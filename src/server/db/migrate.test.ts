import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { migrate } from './migrate'
import { testDatabase } from './testing'

it('leaves a database of a later version alone, and says so', async () => {
  const db = await testDatabase()
  try {
    await sql`insert into migrations.kysely_migration values ('29990101000000_later', '2999-01-01')`.execute(
      db.kysely,
    )
    await expect(migrate(db)).rejects.toThrow(
      /^A later version has changed the database \(29990101000000_later\).*restore the backup/,
    )
  } finally {
    await db.close()
  }
})
