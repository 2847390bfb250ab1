import 'server-only'
import { PutBucketCorsCommand, PutBucketPolicyCommand } from '@aws-sdk/client-s3'
import { testBucket, testServer } from '../storage/testing'
import { type Case, nobody, type Settings } from './testing'

const ORIGIN = 'http://127.0.0.1:3000'

/** A bucket that is set up as it should be. */
async function goodBucket() {
  const made = await testBucket(testServer!)
  await made.s3.send(
    new PutBucketCorsCommand({
      Bucket: made.Bucket,
      CORSConfiguration: {
        CORSRules: [{ AllowedOrigins: [ORIGIN], AllowedMethods: ['PUT'], AllowedHeaders: ['content-type'] }],
      },
    }),
  )
  const { endpoint, name, accessKeyId, secretAccessKey } = made.bucket
  const settings: Settings = {
    R2_ENDPOINT: endpoint,
    R2_BUCKET: name,
    R2_ACCESS_KEY_ID: accessKeyId,
    R2_SECRET_ACCESS_KEY: secretAccessKey,
  }
  const policy = (effect: 'Allow' | 'Deny', action: string) =>
    made.s3.send(
      new PutBucketPolicyCommand({
        Bucket: made.Bucket,
        Policy: JSON.stringify({
          Version: '2012-10-17',
          Statement: [
            {
              Effect: effect,
              Principal: '*',
              Action: action,
              Resource: [`arn:aws:s3:::${name}`, `arn:aws:s3:::${name}/*`],
            },
          ],
        }),
      }),
    )
  return { ...made, settings, policy }
}

export const soundBucket = async () => (await goodBucket()).settings
const but = (changed: Settings) => async () => ({ ...(await goodBucket()).settings, ...changed })
const withPolicy = (effect: 'Allow' | 'Deny', action: string) => async () => {
  const { settings, policy } = await goodBucket()
  await policy(effect, action)
  return settings
}

export const onBucket = (): Case[] => [
  {
    name: 'a bucket that is not there',
    setUp: but({ R2_BUCKET: 'never-made' }),
    service: 'storage',
    mends: /R2_BUCKET/,
  },
  {
    name: 'a wrong secret of the bucket',
    setUp: but({ R2_SECRET_ACCESS_KEY: 'hunter22-hunter22' }),
    service: 'storage',
    mends: /R2_SECRET_ACCESS_KEY/,
  },
  {
    name: 'a key the bucket does not know',
    setUp: but({ R2_ACCESS_KEY_ID: 'NOBODYSKEY' }),
    service: 'storage',
    mends: /R2_ACCESS_KEY_ID/,
  },
  {
    name: 'a bucket that may only be read',
    setUp: withPolicy('Deny', 's3:PutObject'),
    service: 'storage',
    mends: /R2_ACCESS_KEY_ID/,
  },
  {
    name: 'a bucket where nothing may be deleted',
    setUp: withPolicy('Deny', 's3:DeleteObject'),
    service: 'storage',
    mends: /R2_ACCESS_KEY_ID/,
    says: /doctor\//,
  },
  {
    name: 'a bucket that shows its objects to everybody',
    setUp: withPolicy('Allow', 's3:GetObject'),
    service: 'storage',
    mends: /R2_BUCKET private/,
  },
  {
    name: 'a bucket that lists its objects to everybody',
    setUp: withPolicy('Allow', 's3:ListBucket'),
    service: 'storage',
    mends: /R2_BUCKET private/,
  },
  {
    name: 'a bucket without a CORS rule for the address of the studio',
    setUp: but({ PORT: '3999' }),
    service: 'storage',
    mends: /CORS rule for the address in APP_URL.*127\.0\.0\.1:3999/,
  },
  {
    name: 'an endpoint where no bucket is',
    setUp: async () => but({ R2_ENDPOINT: `http://${await nobody()}` })(),
    service: 'storage',
    mends: /R2_ENDPOINT/,
  },
]
