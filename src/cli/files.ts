import { bytesInWords } from '@/domain/storage'
import { env, overrideEnv } from '@/env'
import { type Command, fromHere, readArgs, UsageError } from './command'
import { progressBar } from './progress'

export const files: Command = {
  summary: 'copy all pictures and exports from the disk to the bucket, or back; or check them',
  help: `pennyplain files bucket | disk | check [options]

  Copies what is kept on the disk (DATA_DIR) to the bucket (R2_ENDPOINT …), or with "disk" what is in the bucket to the
  disk. Each object is read back and compared. What is there already stays: cut off, start it again and it goes on.
  Nothing is deleted from where it came. Exit code 1: not everything was copied, or something is damaged.

  With "check" every file the database names is read where the studio keeps them, and compared with its row: after a
  restore, say. It changes no file. Exit code 1: something is missing or damaged.

  --data DIR     the data folder (DATA_DIR)
  --read-all     read also what is there already, and copy again what differs
  --json         print what was done as JSON`,

  async run(args) {
    const { values, positionals } = readArgs(args, {
      data: { type: 'string' },
      'read-all': { type: 'boolean' },
      json: { type: 'boolean' },
    })
    const [place, more] = positionals
    if (more || !['bucket', 'disk', 'check'].includes(place ?? ''))
      throw new UsageError(
        'files takes one word: bucket or disk, where to copy to, or check. Try: pennyplain files --help',
      )
    const data = values.data ? { DATA_DIR: fromHere(values.data) } : {}
    if (place === 'check') {
      overrideEnv({ LOG_LEVEL: 'error', ...data })
      return check(values.json ?? false)
    }
    overrideEnv(data)
    const { bucket, dataDir } = env()
    if (!bucket)
      throw new Error(
        'Which bucket? Set R2_ENDPOINT, R2_BUCKET, R2_ACCESS_KEY_ID and R2_SECRET_ACCESS_KEY (see .env.example).',
      )
    const { copyObjects } = await import('@/server/storage/copy-objects')
    const { diskStorage } = await import('@/server/storage/disk')
    const { r2Storage } = await import('@/server/storage/r2')
    const [disk, remote] = [diskStorage(dataDir), r2Storage(bucket)]
    const [from, to] = place === 'bucket' ? [disk, remote] : [remote, disk]
    const began = performance.now()
    let bar: ReturnType<typeof progressBar> | undefined
    const done = await copyObjects(from, to, {
      readAll: values['read-all'] ?? false,
      progress: (objects, bytes, all) => {
        bar ??= progressBar('Copying', all)
        bar.update(objects, bytesInWords(bytes))
      },
    }).finally(() => bar?.end())
    const seconds = Math.round((performance.now() - began) / 100) / 10
    const where =
      place === 'bucket' ? `the bucket ${bucket.name} at ${bucket.endpoint}` : `${dataDir}/objects`
    if (values.json) console.log(JSON.stringify({ to: where, ...done, seconds }))
    else {
      const { objects, bytes, copied, there } = done
      console.log(
        `${objects} objects (${bytesInWords(bytes)}) are in ${where}: ${copied} copied and read back, ${there} were there already, ${seconds} s`,
      )
      for (const key of done.damaged)
        console.error(`${key} does not hold what its name says: it was damaged before it was copied.`)
    }
    return done.damaged.length > 0 ? 1 : 0
  },
}

async function check(json: boolean): Promise<number> {
  const { bucket, dataDir } = env()
  const { checkObjects } = await import('@/server/storage/check-objects')
  const { database } = await import('@/server/db/client')
  const { storage } = await import('@/server/storage/storage')
  const { close } = await database()
  let bar: ReturnType<typeof progressBar> | undefined
  try {
    const done = await checkObjects(storage(), (files, of) => {
      bar ??= progressBar('Reading', of)
      bar.update(files)
    })
    bar?.end()
    const where = bucket ? `the bucket ${bucket.name} at ${bucket.endpoint}` : `${dataDir}/objects`
    const bad = done.missing.length + done.damaged.length
    if (json) console.log(JSON.stringify({ where, ...done }))
    else {
      console.log(
        `${done.files - bad} of ${done.files} files (${bytesInWords(done.bytes)}) are in ${where}, whole.`,
      )
      for (const key of done.missing) console.error(`${key} is missing.`)
      for (const key of done.damaged) console.error(`${key} does not hold what was stored.`)
    }
    return bad === 0 ? 0 : 1
  } finally {
    bar?.end()
    await close()
  }
}
