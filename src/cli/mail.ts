import path from 'node:path'
import { env } from '@/env'
import { type Command, fromHere, readArgs, UsageError } from './command'
import { makeFolder, type Output, writeTogether } from './output'

export const mail: Command = {
  summary: 'write every mail of the studio as files to look at, and the sign-in mail for Supabase',
  help: `pennyplain mail preview DIR [--json]

  Writes each mail with an example in it as NAME.html and NAME.txt, and supabase-sign-in.html: the template for
  "Magic Link" and "Confirm signup" in Supabase's dashboard (Authentication, Emails).

  --json         print the names of the files as JSON`,

  async run(args) {
    const { values, positionals } = readArgs(args, { json: { type: 'boolean' } })
    const [what, folder, more] = positionals
    if (what !== 'preview' || !folder || more !== undefined)
      throw new UsageError('mail takes the word preview and a folder. Try: pennyplain mail --help')
    const { letterHtml, letterText } = await import('@/server/mail/letter')
    const { sampleLetters } = await import('@/server/mail/sample-letters')
    const { signInLetter, SUPABASE_LINK } = await import('@/server/mail/sign-in-letter')
    const to = fromHere(folder)
    makeFolder(to)
    const files: Output[] = Object.entries(sampleLetters(env().appUrl)).flatMap(([name, letter]) => [
      [path.join(to, `${name}.html`), letterHtml(letter)] as const,
      [path.join(to, `${name}.txt`), letterText(letter)] as const,
    ])
    files.push([path.join(to, 'supabase-sign-in.html'), letterHtml(signInLetter(SUPABASE_LINK))])
    await writeTogether(files)
    const names = files.map(([file]) => path.basename(file))
    console.log(
      values.json ? JSON.stringify({ folder: to, files: names }) : `${names.length} files are in ${to}`,
    )
    return 0
  },
}
