/** Runs once when the web server starts: opens the database and, unless WORKER=0, draws pages in this process. */
export async function register(): Promise<void> {
  // Written out so that the bundler leaves the other runtime's build without it.
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { startUp } = await import('./start-up')
    await startUp({ serves: true })
  }
}
