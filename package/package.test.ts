/** The npm package as a user gets it: what is in it, its types, the examples of its documentation, its command, a browser. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import { type Anvil, startAnvil } from '@zkmips/rollup/l1/anvil'
import { hasBrowser, launchBrowser } from '@zkmips/zkmips/testing/browser'
import { forgedWrap, inARow } from '@zkmips/zkmips/testing/forged-wrap'
import { rolldown } from 'rolldown'
import ts from 'typescript'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { referencesOf } from './build/specifiers.ts'
import { BLOCK_EXECUTOR_ON_L1 } from './name-on-l1.ts'
import { codeOf, type Example, examplesOf } from './testing/examples.ts'
import { type Installed, installPackage, ROOT, readInstalled } from './testing/installed.ts'
import { witnessFile } from './testing/witness-file.ts'

const RPC = 'http://127.0.0.1:8545'

let installed: Installed
let anvil: Anvil
const inFolder = (name: string): string => join(installed.folder, name)

beforeAll(async () => {
  installed = await installPackage()
  anvil = await startAnvil()
  await anvil.mine()
  await anvil.request('evm_setAutomine', [true])
  // As L1 it is ahead of the blocks in dispute.
  await anvil.request('evm_increaseTime', [3600])
  cpSync(join(ROOT, 'fixtures/elf/fibonacci.elf'), inFolder('program.elf'))
  cpSync(join(ROOT, 'fixtures/elf/echo-claim.elf'), inFolder('echo-claim.elf'))
  cpSync(join(ROOT, 'fixtures/blocks/transfer.json'), inFolder('block.json'))
  cpSync(join(ROOT, 'fixtures/blocks/rollup.json'), inFolder('rollup.json'))
  writeFileSync(inFolder('witness.json.gz'), witnessFile())
})
afterAll(async () => {
  installed?.remove()
  await anvil?.stop()
})

const readme = { name: 'README', code: codeOf(join(ROOT, 'README.md')) }
const examples = [readme, ...examplesOf(import.meta.dirname)]

describe('the tarball', () => {
  it('holds built modules with their types, what they read, and nothing else', () => {
    const expected = [
      /^(isa|field|air|emulator|circuits|prover|statement|recursion|zkmips|verifier-contracts|rollup|package|cli)\/[\w/-]+(\.js|\.d\.ts)$/,
      /^cli\/[\w-]+\.mjs$/,
      /^[\w/-]+\.wasm$/,
      /^cli\/l1\/claims-page\.script$/,
      /^(field\/kernels|air\/codegen|circuits\/generated|recursion\/(generated|kernels))\/[\w/-]+\.[ch]$/,
      /^fixtures\/(elf\/(block-executor|move-executor|evm-call)\.elf|elf\/program-digests\.json(\.js)?|blocks\/rollup\.json|l1-demo\/proofs\.json)$/,
      /^guests\/move-std\/(Move\.toml|sources\/\w+\.move)$/,
      /^guests\/(templates|zkmips-guest|lib-rust|lib-go)\/[\w./-]+$/,
      /^guests\/c\/(guest|heap|preimage|precompiles|start|runtime\/(memory|integers|floats))\.(h|c|ld)$/,
      /^cli\/package\.json\.js$/,
      /^recursion\/release\/[\w-]+\.json\.js$/,
      /^verifier-contracts\/(src\/[\w/]+\.sol|standard-input\.json)$/,
      /^(package\.json|README\.md|LICENSE)$/,
    ]
    const unexpected = installed.files.filter(file => !expected.some(pattern => pattern.test(file)))
    expect(unexpected).toEqual([])
    expect(
      installed.files.filter(file => /test|bench|build\//.test(file) && !file.startsWith('guests/templates/')),
    ).toEqual([])
  })

  it('depends on what its modules import, each at one version', () => {
    const { dependencies, peerDependencies, peerDependenciesMeta } = JSON.parse(
      readInstalled(installed, 'package.json'),
    ) as Record<'dependencies' | 'peerDependencies', Record<string, string>> & { peerDependenciesMeta: object }
    // Under the GPL, and only for who makes wrapped proofs.
    const ethereumjs = ['block', 'common', 'mpt', 'statemanager', 'tx', 'util', 'vm'].map(name => `@ethereumjs/${name}`)
    const optional = [...ethereumjs, '@zktx.io/sui-move-builder', 'ffjavascript', 'snarkjs']
    expect(Object.keys(peerDependencies)).toEqual(optional)
    expect(peerDependenciesMeta).toEqual(Object.fromEntries(optional.map(name => [name, { optional: true }])))
    const modules = installed.files.filter(file => /\.(js|mjs)$/.test(file))
    const imported = modules
      .flatMap(file => referencesOf(file, readInstalled(installed, file)))
      .map(({ text }) => text)
      .filter(text => !/^(node:|\.)/.test(text) && !builtinModules.includes(text))
      .map(text => /^(@[^/]+\/)?[^/]+/.exec(text)![0])
    const declared = { ...dependencies, ...peerDependencies }
    expect(Object.keys(declared).sort()).toEqual([...new Set(imported)].sort())
    for (const version of Object.values(declared)) expect(version).toMatch(/^\d+\.\d+\.\d+$/)
  })
})

describe('the documentation', () => {
  it('has an example for each function that is exported', async () => {
    const code = examples.map(example => example.code).join('\n')
    // Other signers than the example's need files and services; the proposer is started as the challenger is.
    const named = ['remoteSigner', 'signerFromFile', 'startProposer']
    for (const entry of ['zkmips', 'zkmips/verify', 'zkmips/browser', 'zkmips/dispute']) {
      writeFileSync(inFolder('exports.js'), `import * as all from '${entry}'; console.log(Object.keys(all).join())`)
      const names = (await installed.executeModule('exports.js')).trim().split(',')
      const functions = names.filter(name => /^[a-z]/.test(name) && !named.includes(name))
      expect(functions.length).toBeGreaterThan(0)
      expect(functions.filter(name => !new RegExp(`import \\{[^}]*\\b${name}\\b`).test(code))).toEqual([])
    }
  })

  it.each([
    ['node16', ts.ModuleKind.Node16, ts.ModuleResolutionKind.Node16],
    ['nodenext', ts.ModuleKind.NodeNext, ts.ModuleResolutionKind.NodeNext],
    ['bundler', ts.ModuleKind.ESNext, ts.ModuleResolutionKind.Bundler],
  ])('has types under strict with the resolution of %s', (name, module, moduleResolution) => {
    // The declarations of a dependency of viem have errors of their own under node16: whoever disputes skips the check of libraries.
    const groups = name === 'node16' ? [examples.filter(disputes), examples.filter(e => !disputes(e))] : [examples]
    for (const group of groups) {
      const options = {
        ...{ module, moduleResolution, strict: true, noEmit: true, types: ['node'] },
        target: ts.ScriptTarget.ES2022,
        lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'],
        typeRoots: [inFolder('node_modules/@types')],
        skipLibCheck: name === 'node16' && group.some(disputes),
      }
      expect(complaints(group, options)).toEqual([])
    }
  })

  // The first writes the proof that the verifier's example reads.
  it.each(examples)('shows what runs: $name', async ({ name, code }) => {
    const { outputText } = ts.transpileModule(code.replaceAll(RPC, anvil.url), {
      compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
    })
    writeFileSync(inFolder(`${name}.js`), outputText)
    await installed.executeModule(`${name}.js`)
  })
})

describe('the command', () => {
  const zkmips = (...args: readonly string[]) => installed.execute('node_modules/.bin/zkmips', ...args)

  it('proves and verifies', async () => {
    expect(await zkmips('--help')).toContain('verify')
    const local = ['--local', `1=0x${'07'.repeat(32)}`, '--local', `2=0x${'07'.repeat(32)}`]
    await zkmips('prove', 'echo-claim.elf', ...local, '-o', 'echo.proof', '--workers', '1')
    const answer = JSON.parse(await zkmips('verify', 'echo.proof', '--program', 'echo-claim.elf', '--json'))
    expect(answer).toMatchObject({ valid: true, claim: true })
  })

  it('has what is made of the sources when it is built: the page of claims, the input for explorers', async () => {
    await zkmips('l1', 'page', '-o', 'claims.html')
    expect(readFileSync(inFolder('claims.html'), 'utf8')).toMatch(/<script>[\s\S]{10000,}<\/script>/)
    const sources = JSON.parse(await zkmips('l1', 'sources', '-o', 'sources.json', '--json'))
    expect(sources.files).toBeGreaterThan(10)
  })
})

it('says what wrapped proofs need that is not installed, before any work', async () => {
  const command = ['prove', 'program.elf', '--wrap', '-o', 'wrapped.proof'] as const
  const refused = installed.execute('node_modules/.bin/zkmips', ...command)
  await expect(refused).rejects.toThrow(/npm install snarkjs@0\.7\.6 ffjavascript@0\.3\.1/)
})

describe.skipIf(!hasBrowser && process.env.CI === undefined)('a browser', () => {
  it('verifies proofs, wrapped ones too, with a bundle in which nothing is of Node', async () => {
    writeFileSync(inFolder('page.js'), "export { isWrappedProof, verify, verifyWrapped } from 'zkmips/browser'")
    const bundle = await rolldown({ input: inFolder('page.js'), cwd: installed.folder, platform: 'browser' })
    const { output } = await bundle.generate({ format: 'iife', name: 'zkmips', minify: true })
    expect(output).toHaveLength(1)
    expect(output[0].imports).toEqual([])
    expect(output[0].code).not.toContain('node:')

    const browser = await launchBrowser()
    try {
      const page = await browser.newPage()
      await page.addScriptTag({ content: output[0].code })
      const proof = readFileSync(inFolder('program.proof')).toString('base64')
      const digest = readFileSync(inFolder('program.digest'), 'utf8')
      const verified = await page.evaluate(verifyInPage, { proof, digest })
      expect(verified).toEqual({ exitCode: 0, refused: 'run.program' })
      // As the key's secrets allow: three executions in a row of the shipped block executor.
      const name = Uint32Array.from(BLOCK_EXECUTOR_ON_L1.match(/[0-9a-f]{8}/g)!, word => Number.parseInt(word, 16))
      const wrapped = Buffer.from(forgedWrap(inARow(name, 3))).toString('base64')
      expect(await page.evaluate(verifyWrappedInPage, wrapped)).toEqual({
        ...{ isWrapped: true, executions: 3, isDevelopment: true },
        ...{ untrusted: 'wrapped.development', changed: 'wrapped.groth16', foreign: 'wrapped.program' },
      })
    } finally {
      await browser.close()
    }
  })
})

const disputes = ({ code }: Example): boolean => code.includes("'zkmips/dispute'")

/** What the type checker says about examples, each a file in the user's folder. */
function complaints(group: readonly Example[], options: ts.CompilerOptions): string[] {
  const files = group.map(({ name, code }) => {
    const file = inFolder(`${name}.ts`)
    // A module of its own, also without an import.
    writeFileSync(file, `${code}\nexport {}\n`)
    return file
  })
  return ts
    .getPreEmitDiagnostics(ts.createProgram(files, options))
    .map(({ file, messageText }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`)
}

/** Runs in the page. */
function verifyWrappedInPage(wrapped: string) {
  const { isWrappedProof, verifyWrapped } = Reflect.get(globalThis, 'zkmips') as typeof import('./browser.ts')
  const bytes = Uint8Array.from(atob(wrapped), character => character.charCodeAt(0))
  const refusal = (of: Uint8Array, options: import('./verify.ts').VerifyWrappedOptions): string => {
    try {
      verifyWrapped(of, options)
      return 'accepted'
    } catch (error) {
      return (error as { code: string }).code
    }
  }
  const { statements, isDevelopment } = verifyWrapped(bytes, { development: true })
  return {
    ...{ isWrapped: isWrappedProof(bytes), executions: statements.length, isDevelopment },
    untrusted: refusal(bytes, {}),
    // The number of the last one.
    changed: refusal(bytes.with(bytes.length - 256 - 33, 9), { development: true }),
    foreign: refusal(bytes, { development: true, name: `0x${'00'.repeat(32)}` }),
  }
}

/** Runs in the page. */
async function verifyInPage({ proof, digest }: { proof: string; digest: string }) {
  const { verify } = Reflect.get(globalThis, 'zkmips') as typeof import('./browser.ts')
  const bytes = Uint8Array.from(atob(proof), character => character.charCodeAt(0))
  const { statement } = await verify(bytes, { programDigest: digest })
  const refused = await verify(bytes, { programDigest: '00'.repeat(32) }).catch(error => error.code)
  return { exitCode: statement.exitCode, refused }
}
