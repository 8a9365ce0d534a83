/**
 * The process in which a command runs, started by `zkmips.mjs`: loads the command line tool, which is a step that can fail.
 * @module
 */
import { ANSWERED, LIMITS, say, UNAVAILABLE } from './exit-protocol.mjs'

async function load() {
  try {
    const { loadCommands } = await import('./commands/load.ts')
    const { main } = await import('./main.ts')
    return { main, commands: await loadCommands(process.argv) }
  } catch (error) {
    if (process.env.ZKMIPS_DEBUG === '1') console.error(error)
    // Node strips types, and zkmips hashes, by WebAssembly.
    const limit = error instanceof RangeError ? LIMITS.ENOMEM : LIMITS[error.code]
    if (limit) say('NOT_STARTED', UNAVAILABLE, `zkmips does not start (${error.message}): ${limit}`)
    else {
      const message = `this installation of zkmips is damaged (${error.message}); install it again`
      say('INCOMPLETE_INSTALLATION', UNAVAILABLE, message.replace(/\s*\n\s*/g, ' '))
    }
    process.exit(ANSWERED + UNAVAILABLE)
  }
}

const { main, commands } = await load()
await main(process.argv, commands)
