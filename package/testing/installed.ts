/**
 * For tests: the package as a user gets it, built, packed, and installed by npm into a folder that has nothing else.
 * @module
 */
import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { buildPackage } from '../build/build.ts'
import { systemNode, userPath } from './nodes.ts'

export const ROOT = join(import.meta.dirname, '../..')

const run = promisify(execFile)

export interface Installed {
  /** Where the package is installed. */
  readonly folder: string
  /** What the tarball holds, without npm's `package/` in front. */
  readonly files: readonly string[]
  /** Runs a command there under the machine's own Node, as far as it is a Node's. @returns stdout @throws with stderr where it fails */
  execute(command: string, ...args: readonly string[]): Promise<string>
  /** Runs a JavaScript file there under the machine's own Node. */
  executeModule(file: string): Promise<string>
  remove(): void
}

export async function installPackage(): Promise<Installed> {
  const base = mkdtempSync(join(tmpdir(), 'zkmips-package-'))
  const remove = (): void => rmSync(base, { recursive: true, force: true })
  try {
    const dist = join(base, 'dist')
    await buildPackage(dist)
    const npm = ['--no-audit', '--no-fund', '--loglevel=error']
    const { stdout } = await run('npm', ['pack', dist, '--json', '--pack-destination', base, ...npm])
    const [packed] = JSON.parse(stdout) as { filename: string; files: { path: string }[] }[]
    const folder = join(base, 'user')
    mkdirSync(folder)
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }))
    const tarball = join(base, packed!.filename)
    await run('npm', ['install', tarball, '--prefer-offline', ...npm], { cwd: folder })
    // What a user adds for the types of Node, from where it is.
    for (const name of ['@types/node', 'undici-types']) {
      cpSync(join(ROOT, 'node_modules', name), join(folder, 'node_modules', name), { recursive: true })
    }
    const env = { ...process.env, PATH: `${dirname(systemNode)}:${userPath}` }
    const execute = async (command: string, ...args: readonly string[]): Promise<string> =>
      (await run(command, args, { cwd: folder, env, maxBuffer: 1 << 26 })).stdout
    return {
      folder,
      files: packed!.files.map(({ path }) => path),
      execute,
      executeModule: file => execute(systemNode, file),
      remove,
    }
  } catch (error) {
    remove()
    throw error
  }
}

export const readInstalled = ({ folder }: Installed, path: string): string =>
  readFileSync(join(folder, 'node_modules/zkmips', path), 'utf8')
