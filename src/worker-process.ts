/** A process that draws and serves nothing: `npm run worker`. */
import { startUp } from './start-up'

await startUp({ serves: false })
