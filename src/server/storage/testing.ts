import 'server-only'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3'
import type { Bucket } from './bucket-request'

/** The S3 server that the test script started; null where there is none. */
export const testServer = JSON.parse(process.env.TEST_BUCKET ?? 'null') as Pick<
  Bucket,
  'endpoint' | 'accessKeyId' | 'secretAccessKey'
> | null

/** A new bucket, and somebody else's client to look into it. */
export async function testBucket(server: NonNullable<typeof testServer>) {
  const { endpoint, accessKeyId, secretAccessKey } = server
  const name = `test-${randomUUID()}`
  const s3 = new S3Client({
    endpoint,
    // The one region in which a bucket is made without naming it.
    region: 'us-east-1',
    forcePathStyle: true,
    credentials: { accessKeyId, secretAccessKey },
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  })
  await s3.send(new CreateBucketCommand({ Bucket: name }))
  const bucket: Bucket = { endpoint, name, accessKeyId, secretAccessKey, region: 'auto' }
  return { bucket, s3, Bucket: name }
}

type Trouble = (request: http.IncomingMessage, answer: http.ServerResponse) => boolean

/** A way to the server on which things go wrong: `trouble` answers a request itself, or says false. */
export async function badLine(to: string, trouble: Trouble) {
  const { hostname, port } = new URL(to)
  const line = http.createServer((request, answer) => {
    if (trouble(request, answer)) return
    const { method, url, headers } = request
    const onward = http.request({ hostname, port, method, path: url, headers }, (said) => {
      answer.writeHead(said.statusCode!, said.headers)
      said.pipe(answer)
    })
    onward.once('error', () => answer.destroy())
    request.pipe(onward)
  })
  line.listen(0, '127.0.0.1')
  await once(line, 'listening')
  return {
    endpoint: `http://127.0.0.1:${(line.address() as AddressInfo).port}`,
    close: () => {
      line.closeAllConnections()
      line.close()
    },
  }
}
