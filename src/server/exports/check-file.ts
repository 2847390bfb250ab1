import 'server-only'
import { type PreflightOptions, preflightFile } from '@/server/print/preflight/preflight'

export type CheckFileInput = { readonly file: string; readonly options: PreflightOptions }

/** Reads a finished file back, as its printer will. Runs in a pixel thread. */
export const checkFile = ({ file, options }: CheckFileInput) => preflightFile(file, options)
