import path from 'node:path'
import { type ParseArgsConfig, parseArgs } from 'node:util'
import { z } from 'zod'
import { callerFolder } from '@/env'

export type Command = {
  /** One line for the list of commands. */
  readonly summary: string
  readonly help: string
  /** Answers the exit code. */
  run(args: string[]): Promise<number>
}

/** The command was asked wrongly: exit code 2. */
export class UsageError extends Error {
  override name = 'UsageError'
}

type Options = NonNullable<ParseArgsConfig['options']>

/** Reads flags and files; anything unknown is a `UsageError` that names it. */
export function readArgs<O extends Options>(args: string[], options: O) {
  try {
    return parseArgs({ args: withNegatives(args, options), options, allowPositionals: true, strict: true })
  } catch (error) {
    throw new UsageError((error as Error).message.split('. ')[0]!)
  }
}

/** `--pages -1` is a number that is too small, not an option named 1. */
const withNegatives = (args: string[], options: Options): string[] =>
  args.flatMap((arg, i) => {
    const takesText = (word: string | undefined) => options[word?.slice(2) ?? '']?.type === 'string'
    const negative = (word: string | undefined) => word !== undefined && /^-\d/.test(word)
    if (negative(arg) && takesText(args[i - 1])) return []
    return takesText(arg) && negative(args[i + 1]) ? [`${arg}=${args[i + 1]}`] : [arg]
  })

/** Checks an option against its rule; the fault names the option. */
export function checked<T>(name: string, rule: z.ZodType<T>, value: unknown): T {
  const parsed = rule.safeParse(value)
  if (parsed.success) return parsed.data
  throw new UsageError(`--${name}: ${parsed.error.issues[0]!.message}`)
}

/** Paths on the command line mean the folder the person is in. */
export const fromHere = (file: string): string => path.resolve(callerFolder(), file)

/** An option that takes one of a few words. */
export const oneOf = <T extends readonly [string, ...string[]]>(words: T) =>
  z.enum(words, `must be one of ${words.join(', ')}`)
