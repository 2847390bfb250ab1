import 'server-only'
import { Refusal } from '@/domain/errors'
import { SWITCH_RETRY_SECONDS, sentenceOfSwitch, type ThrownSwitches } from '@/domain/switches'
import { env } from '@/env'
import { database } from '../db/client'
import { log } from '../log'
import { bringSwitchReader, switchesNow } from './known-switches'
import { folderSwitches, type SwitchStore, tableSwitches } from './switch-store'

/** The operator switched this off. */
export class SwitchedOff extends Refusal {
  readonly retryAfterSeconds = SWITCH_RETRY_SECONDS
}

/** This studio's switches. */
export async function switchStore(): Promise<SwitchStore> {
  const { databaseUrl, dataDir } = env()
  return databaseUrl ? tableSwitches((await database()).pool) : folderSwitches(dataDir)
}

let said = '{}'

async function readAndTell(): Promise<ThrownSwitches> {
  try {
    const thrown = await (await switchStore()).read()
    const now = JSON.stringify(thrown)
    if (now !== said) log().warn({ switches: thrown }, 'the operator threw a switch')
    said = now
    return thrown
  } catch (error) {
    log().error({ err: error }, 'the switches could not be read')
    throw error
  }
}
bringSwitchReader(readAndTell)

/** Refuses while the operator has it switched off. Call it before the transaction. */
export async function refuseSwitchedOff(name: 'generation' | 'export' | 'sign-up'): Promise<void> {
  const sentence = sentenceOfSwitch(name, await switchesNow())
  if (sentence) throw new SwitchedOff('switched_off', sentence, { switch: name })
}

/** Refuses while the studio is closed. */
export async function refuseInMaintenance(): Promise<void> {
  const sentence = sentenceOfSwitch('maintenance', await switchesNow())
  if (sentence) throw new SwitchedOff('maintenance', sentence)
}
