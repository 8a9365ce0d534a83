/**
 * The script of the page of claims (cli/claims-page), with all that it imports: for the npm package, and in a clone whenever the page is written.
 * @module
 */
import { join } from 'node:path'
import { rolldown } from 'rolldown'

const ROOT = join(import.meta.dirname, '../..')

/** @throws Error where something of Node is in it */
export async function bundleClaimsPage(): Promise<string> {
  const input = join(ROOT, 'cli/claims-page/app.ts')
  const bundle = await rolldown({ input, cwd: ROOT, platform: 'browser', logLevel: 'silent' })
  try {
    const { output } = await bundle.generate({ format: 'iife', minify: true })
    const [{ code, imports }, ...more] = output
    if (imports.length > 0 || more.length > 0)
      throw new Error(
        `the script of the page needs ${[...imports, ...more.map(({ fileName }) => fileName)].join(', ')}`,
      )
    return code
  } finally {
    await bundle.close()
  }
}
