/** Vitest's global setup: the pixel thread and the command line as they are now. */
import { bundle, CODE } from './bundle.mjs'

export const setup = () => bundle(CODE).catch((e) => console.error(e.message.split('\n')[0]))
