/**
 * What the package consists of: everything that can be reached from its entries, and nothing else.
 * @module
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative } from 'node:path'
import { referencesOf } from './specifiers.ts'

const WORKSPACE = '@zkmips/'

/** Paths are relative to the root of the repository, with forward slashes, and sorted. */
export interface Graph {
  readonly typescript: readonly string[]
  /** JavaScript modules, for processes that must start on any Node. */
  readonly javascript: readonly string[]
  /** JSON that is imported: becomes a module. */
  readonly json: readonly string[]
  /** Files that are read at run time. */
  readonly assets: readonly string[]
  /** npm packages that are imported, by name. */
  readonly packages: readonly string[]
}

/**
 * The file that a reference names, relative to the root; undefined for npm packages and for what is part of Node.
 * @throws Error for a file that does not exist
 */
export function resolveReference(root: string, from: string, reference: string): string | undefined {
  const named = reference.startsWith(WORKSPACE)
    ? `${reference.slice(WORKSPACE.length)}.ts`
    : /^\.\.?\//.test(reference)
      ? relative(root, join(root, dirname(from), reference)).replaceAll('\\', '/')
      : undefined
  if (named === undefined) return undefined
  // What is JavaScript in the package may be asked for by that name.
  for (const path of [named, named.replace(/\.js$/, '.ts')]) if (existsSync(join(root, path))) return path
  throw new Error(`${from} names ${reference}, and there is no ${named}`)
}

export function graphOf(root: string, entries: readonly string[]): Graph {
  const files = new Set<string>(entries)
  const packages = new Set<string>()
  // A set may grow while it is walked.
  for (const from of files) {
    // C is built where it is used, from whole folders.
    if (/\.[ch]$/.test(from)) for (const path of sourcesBeside(root, from)) files.add(path)
    if (!/\.(ts|mjs)$/.test(from)) continue
    for (const { text } of referencesOf(from, readFileSync(join(root, from), 'utf8'))) {
      const path = resolveReference(root, from, text)
      if (path !== undefined) files.add(path)
      else if (!text.startsWith('node:')) packages.add(packageOf(text))
    }
  }
  const ending = (pattern: RegExp): string[] => [...files].filter(path => pattern.test(path)).sort()
  return {
    typescript: ending(/\.ts$/),
    javascript: ending(/\.mjs$/),
    json: ending(/\.json$/),
    assets: ending(/(?<!\.ts|\.mjs|\.json)$/),
    packages: [...packages].sort(),
  }
}

function sourcesBeside(root: string, path: string): string[] {
  const folder = posix.dirname(path)
  const names = readdirSync(join(root, folder)).filter(name => /\.[ch]$/.test(name))
  return names.map(name => posix.join(folder, name))
}

/** `viem` of `viem/accounts`. */
const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
