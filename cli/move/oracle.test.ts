// The Move executor against the Move VM that comes with the compiler: what calls of fixtures/move/tour return, and how they abort.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import { loadElf } from '@zkmips/emulator/program/elf'
import { initMovePackageBuilder, testMovePackage } from '@zktx.io/sui-move-builder/full'
import { describe, expect, it } from 'vitest'
import { compilePackage, packageFiles, STD_FOLDER } from './compile.ts'
import { executeCall } from './execute.ts'
import { decodeResult, type MoveResult } from './request.ts'
import { parseCalls, type WrittenCall } from './testing.ts'

const root = join(import.meta.dirname, '../..')
const folder = join(root, 'fixtures/move/tour')
const calls = parseCalls(readFileSync(join(folder, 'calls.txt'), 'utf8'))
const outcomes = readFileSync(join(folder, 'outcomes.txt'), 'utf8').trimEnd().split('\n')
const results = outcomes.map(line => decodeResult(hexToBytes(line.split(' ')[0]!)))

/** An argument in Move's syntax, where it differs from the command line's. */
const moved = (argument: string): string =>
  argument
    .replace(/(x?)("(?:[^"\\]|\\.)*")/g, (literal, hex, text) =>
      hex ? literal : `std::string::utf8(x"${bytesToHex(Buffer.from(JSON.parse(text)))}")`,
    )
    .replace(/\bsome\(/g, 'std::option::some(')
    .replace(/\bnone\b/g, 'std::option::none()')
    .replace(/\[/g, 'vector[')

/** A test of the VM's that passes if a call returns these values, and leaves these in what it was lent. */
function vmTest({ call, types, arguments: written }: WrittenCall, result: MoveResult, i: number): string {
  const lent = written.map((argument, n) => {
    const [, ampersand = '', value = ''] = /^(&mut |&)?(.*)$/.exec(argument)!
    return {
      before: ampersand && `let ${ampersand === '&' ? '' : 'mut '}p${n} = ${moved(value)};`,
      use: ampersand ? `${ampersand}p${n}` : moved(value),
      mutable: ampersand === '&mut ',
      name: `p${n}`,
    }
  })
  const name = `tour::${call.module}::${call.function}${types && `<${types}>`}`
  const values = result.kind === 'returned' ? result.values : []
  const names = values.map((_, n) => `r${n}`)
  const same = (name: string, bytes: Uint8Array) =>
    `assert!(std::bcs::to_bytes(&${name}) == x"${bytesToHex(bytes)}", 987654);`
  const after = lent.filter(({ mutable }) => mutable)
  const binding =
    result.kind !== 'returned' || names.length === 0 ? '' : `let ${names.length > 1 ? `(${names})` : names} = `
  return [
    `#[test, allow(unused)] fun c${i}() {`,
    ...lent.map(({ before }) => before),
    `${binding}${name}(${lent.map(({ use }) => use).join(', ')});`,
    ...values.map((bytes, n) => same(names[n]!, bytes)),
    ...(result.kind === 'returned' ? after.map(({ name }, n) => same(name, result.after[n]!)) : []),
    '}',
  ].join('\n')
}

/** What the VM's report says of a fault that the executor found. */
function vmSentence(result: MoveResult & { kind: 'ended' }): RegExp {
  const module = result.place
    .replace(/^0x42::/, 'tour::')
    .replace(/^0x1::/, 'std::')
    .replace(/::\w+,.*$/, '')
  const what: Readonly<Record<string, string>> = {
    abort: `it aborted with code ${result.code}`,
    'arithmetic error': 'it gave an arithmetic error',
    'index out of bounds': 'it gave a vector operation error with sub-status 1',
    'pop of an empty vector': 'it gave a vector operation error with sub-status 2',
    'a vector of another length': 'it gave a vector operation error with sub-status 3',
    'calls too deep': 'it gave a CALL_STACK_OVERFLOW \\(code 4021\\) error',
  }
  return new RegExp(`${what[result.reason] ?? 'nothing like it'} originating in the module ${module} rooted here`)
}

async function vmReport(tests: readonly string[]): Promise<string> {
  const std = Object.entries(packageFiles(STD_FOLDER)).map(([path, text]) => [path.replace('/', '/std_'), text])
  const manifest =
    '[package]\nname = "x"\nedition = "2024"\nimplicit-dependencies = false\n[addresses]\nstd = "0x1"\ntour = "0x42"\n'
  const module = `#[test_only]\nmodule tour::oracle;\n${tests.join('\n')}\n`
  const files = {
    ...Object.fromEntries(std),
    ...packageFiles(folder),
    'Move.toml': manifest,
    'sources/oracle.move': module,
  }
  await initMovePackageBuilder()
  const report = await testMovePackage({ files, silenceWarnings: true })
  if ('error' in report) throw new Error(report.error)
  // Colours.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is to be taken out
  return report.output.replace(/\x1b\[[0-9;]*m/g, '')
}

describe('the tour', () => {
  it('returns and aborts as in the Move VM', async () => {
    expect(results).toHaveLength(calls.length)
    const report = await vmReport(calls.map((call, i) => vmTest(call, results[i]!, i)))
    const passed = new Set([...report.matchAll(/^\[ PASS\s*\] tour::oracle::c(\d+)$/gm)].map(([, i]) => Number(i)))
    const sections = new Map(
      [...report.matchAll(/^┌── c(\d+) ─+$([\s\S]*?)^└──/gm)].map(([, i, text]) => [Number(i), text!]),
    )
    for (const [i, result] of results.entries()) {
      const said = sections.get(i) ?? report.slice(0, 2000)
      if (result.kind === 'returned') expect(passed.has(i), `${calls[i]!.text}: ${said}`).toBe(true)
      else if (result.kind === 'ended') expect(said, calls[i]!.text).toMatch(vmSentence(result))
      else expect.fail(`${calls[i]!.text}: ${result.reason}`)
    }
  })

  it('is compiled from its sources', async () => {
    const { modules } = await compilePackage(folder)
    const committed = readFileSync(join(folder, 'modules.bin'))
    for (const { bytes, name } of modules) expect(committed.includes(Buffer.from(bytes)), name).toBe(true)
  })
})

describe('the executor on the machine', () => {
  const executor = loadElf(readFileSync(join(root, 'fixtures/elf/move-executor.elf')))

  it('gives the outcomes that it gives natively', async () => {
    const modules = (await compilePackage(folder)).modules.map(({ bytes }) => bytes)
    const some = ['quotients_u256', 'grown', 'sha3']
    for (const name of some) {
      const i = calls.findIndex(({ call }) => call.function === name)
      const run = executeCall(executor, modules, calls[i]!.call, { gas: 10_000_000, memory: 16 * 2 ** 20 })
      expect(run.result, calls[i]!.text).toEqual(results[i])
    }
  })
})
