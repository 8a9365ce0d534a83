/**
 * Of what a guest is built, so that one whose sources have changed is known without a compiler: its own files, the parts of guests/ that
 * it depends on, and how both are compiled and linked. Packages from elsewhere are pinned by Cargo.lock.
 * @module
 */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, posix } from 'node:path'

const root = join(import.meta.dirname, '..')

/** @param source of the guest as the manifest names it @returns 64 hex digits, of the names and the contents of all files */
export function sourceDigest(source: string): string {
  const hash = createHash('sha256')
  for (const path of sourcesOf(source)) {
    const content = readFileSync(join(root, path))
    hash.update(`${path} ${content.length}\n`).update(content)
  }
  return hash.digest('hex')
}

/** Paths from the root, sorted. */
export function sourcesOf(source: string): string[] {
  const files = source.endsWith('.c')
    ? ofC(source)
    : source.startsWith('guests/examples-go/')
      ? ofGo(source)
      : ofRust(source)
  return [...new Set(files)].sort()
}

const ofC = (source: string): string[] => [
  ...[source, 'guests/c/start.c', 'guests/c/guest.ld'],
  ...[dirname(source), 'guests/c'].flatMap(folder => filesIn(folder, /\.h$/)),
]

const ofGo = (source: string): string[] => [
  ...filesIn(source, /\.(go|s)$/),
  ...filesIn(dirname(source), /^go\.mod$/),
  ...filesIn('guests/lib-go', /(?<!_test)\.(go|s)$|^go\.mod$/),
]

function ofRust(source: string): string[] {
  const [, folder, own] = /^(guests\/[^/]+)(\/src\/bin\/.*)?$/.exec(source) ?? []
  if (folder === undefined) throw new Error(`${source} is no guest`)
  const workspace = ['Cargo.toml', 'Cargo.lock', '.cargo/config.toml', 'c/guest.ld'].map(name => `guests/${name}`)
  const musl = folder.endsWith('-std') ? [`${folder}/.cargo/config.toml`, ...filesIn('guests/musl', /./)] : []
  // A set may grow while it is walked. foldhash is put in the place of a package that others ask for (Cargo.toml).
  const packages = new Set([folder, 'guests/foldhash'])
  for (const path of packages) {
    const manifest = readFileSync(join(root, path, 'Cargo.toml'), 'utf8')
    for (const [, to] of manifest.matchAll(/\bpath = "([^"]+)"/g)) packages.add(posix.join(path, to!))
  }
  const code = [...packages].flatMap(path => [
    ...filesIn(path, /^(Cargo\.toml|build\.rs)$/),
    ...filesIn(`${path}/src`, /\.rs$/).filter(file => !file.startsWith(`${folder}/src/bin/`)),
  ])
  return [...workspace, ...musl, ...code, ...(own === undefined ? [] : [source])]
}

/** Files of a folder, by their names; where it holds sources, those of the folders in it, too. */
function filesIn(folder: string, name: RegExp): string[] {
  if (!existsSync(join(root, folder))) return []
  const recursive = basename(folder) === 'src'
  return readdirSync(join(root, folder), { recursive, withFileTypes: true })
    .filter(entry => entry.isFile() && name.test(entry.name))
    .map(entry => posix.relative(root, join(entry.parentPath, entry.name)))
}
