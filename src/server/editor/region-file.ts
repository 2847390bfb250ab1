import 'server-only'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import type { RegionMap } from '@/domain/region-map'

const pack = promisify<Uint8Array, Buffer>(gzip)
const unpack = promisify<Uint8Array, { maxOutputLength: number }, Buffer>(gunzip)

/** The largest map we ever wrote is far smaller. */
const MOST_BYTES = 64_000_000

/** A region map as it is stored and sent: JSON, compressed. */
export const packRegions = (map: RegionMap): Promise<Uint8Array> =>
  pack(Buffer.from(JSON.stringify(map), 'utf8'))

export const unpackRegions = async (file: Uint8Array): Promise<RegionMap> =>
  JSON.parse((await unpack(file, { maxOutputLength: MOST_BYTES })).toString('utf8')) as RegionMap
