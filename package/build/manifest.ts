/**
 * The package.json of what is published: what the workspaces say, and nothing of development.
 * @module
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Oldest Node that the built package runs on: what @noble/hashes asks for. Its own code uses nothing newer. */
export const OLDEST_NODE = '20.19.0'

/** The module behind each of the package's export paths. */
export const EXPORTS: Readonly<Record<string, string>> = {
  '.': 'package/index',
  './verify': 'package/verify',
  './browser': 'package/browser',
  './contracts': 'package/contracts',
  './dispute': 'package/dispute',
}

export const BIN = 'cli/zkmips.mjs'

interface WorkspaceManifest {
  readonly version: string
  readonly description: string
  readonly license: string
  readonly workspaces: readonly string[]
  readonly dependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
}

const read = (folder: string): WorkspaceManifest => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))

/** @param packages that are imported; each has one version in all workspaces @throws Error where it does not */
export function manifestOf(root: string, packages: readonly string[]): object {
  const { version, description, license, workspaces } = read(root)
  const manifests = workspaces.map(workspace => read(join(root, workspace)))
  const versionIn = (declared: readonly Readonly<Record<string, string>>[]) => (name: string) => {
    const versions = new Set(declared.flatMap(dependencies => dependencies[name] ?? []))
    if (versions.size !== 1)
      throw new Error(`the workspaces depend on ${versions.size} versions of ${name}, not on one`)
    return [name, [...versions][0]!] as const
  }
  const peers = manifests.map(({ peerDependencies }) => peerDependencies ?? {})
  // Those that somebody needs for wrapped proofs or for the demonstration of finality only, and installs then.
  const isPeer = (name: string): boolean => peers.some(of => Object.hasOwn(of, name))
  const optional = packages.filter(isPeer)
  return {
    name: 'zkmips',
    version,
    description,
    license,
    type: 'module',
    engines: { node: `>=${OLDEST_NODE}` },
    bin: { zkmips: BIN },
    exports: {
      ...Object.fromEntries(
        Object.entries(EXPORTS).map(([path, module]) => [
          path,
          { types: `./${module}.d.ts`, default: `./${module}.js` },
        ]),
      ),
      './package.json': './package.json',
    },
    dependencies: Object.fromEntries(
      packages.filter(name => !isPeer(name)).map(versionIn(manifests.map(({ dependencies }) => dependencies ?? {}))),
    ),
    peerDependencies: Object.fromEntries(optional.map(versionIn(peers))),
    peerDependenciesMeta: Object.fromEntries(optional.map(name => [name, { optional: true }])),
  }
}
