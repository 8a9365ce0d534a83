/**
 * What the compiler is given for the contracts that are deployed: its standard JSON input, by which explorers verify sources
 * (docs.soliditylang.org, "Compiler Input and Output JSON Description").
 * @module
 */
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, posix } from 'node:path'

export interface StandardInput {
  readonly language: 'Solidity'
  /** By the names that they import each other by. */
  readonly sources: Readonly<Record<string, { readonly content: string }>>
  readonly settings: object
}

/** The compiler's release, as explorers name it. */
export const COMPILER = 'v0.8.37'

/** As foundry.toml has them. */
const SETTINGS = {
  evmVersion: 'cancun',
  viaIR: true,
  optimizer: { enabled: true, runs: 10_000 },
  metadata: { bytecodeHash: 'none', appendCBOR: false },
}

const HERE = import.meta.dirname

/** @param output what is asked for, of which contracts */
export function standardInput(output: object = { '*': { '*': ['evm.bytecode.object', 'abi'] } }): StandardInput {
  const sources: Record<string, { content: string }> = {}
  const add = (name: string, file: string): void => {
    if (name in sources) return
    const content = readFileSync(file, 'utf8')
    sources[name] = { content }
    for (const imported of importsOf(content)) {
      const to = imported.startsWith('.') ? posix.join(posix.dirname(name), imported) : imported
      add(to, fileOf(to))
    }
  }
  for (const file of readdirSync(join(HERE, 'src'), { recursive: true, encoding: 'utf8' }).sort())
    if (file.endsWith('.sol')) add(`src/${file}`, join(HERE, 'src', file))
  return { language: 'Solidity', sources, settings: { ...SETTINGS, outputSelection: output } }
}

const fileOf = (name: string): string =>
  name.startsWith('src/') ? join(HERE, name) : createRequire(import.meta.url).resolve(name)

const importsOf = (source: string): string[] =>
  [...source.matchAll(/^import\s[^;]*?"([^"]+)";/gm)].map(([, name]) => name!)
