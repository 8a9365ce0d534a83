/**
 * Verifying reaches no proving code and nothing of Node: what a verifier file imports at run time, transitively, is listed.
 */
import { readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..')

/** Specifiers imported for their values: type-only imports and exports are erased. */
function runtimeImports(source: string): string[] {
  const statements = source.matchAll(/^(?:import|export)\s+(?!type\b)(?:([^'"]*?)\s+from\s+)?['"]([^'"]+)['"]/gm)
  return [...statements].flatMap(([, names = '', specifier]) => {
    const allTypes = /^\{(\s*type\s+\w+\s*,?)+\s*\}$/.test(names)
    return allTypes ? [] : [specifier!]
  })
}

function resolve(specifier: string, from: string): string | undefined {
  const ours = /^@zkmips\/(.+)$/.exec(specifier)
  if (ours) return join(ROOT, `${ours[1]}.ts`)
  return specifier.startsWith('.') ? join(dirname(from), specifier) : undefined
}

function reachable(entry: string): { files: string[]; packages: string[] } {
  const files = new Set<string>()
  const packages = new Set<string>()
  const queue = [join(ROOT, entry)]
  for (const file of queue) {
    if (files.has(file)) continue
    files.add(file)
    for (const specifier of runtimeImports(readFileSync(file, 'utf8'))) {
      const target = resolve(specifier, file)
      if (target) queue.push(target)
      else packages.add(specifier)
    }
  }
  return { files: [...files].map(f => relative(ROOT, f)), packages: [...packages] }
}

it('finds imports at all', () => {
  expect(reachable('prover/prover/openings.ts').files).toContain('field/merkle-kernels.ts')
})

it.each(['prover/verifier/verify.ts', 'prover/protocol/opening-codec.ts', 'prover/verifier/shard.ts'])('%s', entry => {
  const { files, packages } = reachable(entry)
  const proving = /^field\/(arena|kernels|merkle-kernels|wasm-loader)|^prover\/prover\/|^air\/(codegen|testing)\//
  expect(files.filter(f => proving.test(f))).toEqual([])
  expect(packages.filter(p => !p.startsWith('@noble/hashes/'))).toEqual([])
})
