/** `npm run web`: serves the studio and draws nothing; any number of them beside `npm run worker`, on one database. */
import { needDatabase, readSettings } from './prepare.mjs'

readSettings()
needDatabase('npm run web')
process.env.WORKER = '0'
await import('./start.mjs')
