/** `zkmips setup`, `keys` and `verify` of wrapped proofs, as real commands: a ceremony over a small circuit, the contract, and what is refused. */
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { BLOCK_EXECUTOR_ON_L1 } from '@zkmips/package/name-on-l1'
import { newKey } from '@zkmips/recursion/groth16/testing/forged'
import { squareCircuit } from '@zkmips/recursion/groth16/testing/small-circuit'
import { writePtau } from '@zkmips/recursion/groth16/testing/small-ptau'
import { writeR1cs } from '@zkmips/recursion/r1cs/files'
import { executionVerifierBytecode } from '@zkmips/verifier-contracts/generated/execution-verifier'
import { filled, forgedWrap, inARow } from '@zkmips/zkmips/testing/forged-wrap'
import { beforeAll, describe, expect, it } from 'vitest'
import * as codes from './exit-codes.ts'
import { scratch } from './testing/scratch.ts'
import { bin, fixture, pinnedNode, zkmips } from './testing/spawn.ts'

const { directory } = scratch('setup')
const path = (name: string): string => join(directory, name)
const run = (...args: string[]) => zkmips(args, pinnedNode)

describe('a ceremony', () => {
  const circuit = ['--r1cs', path('circuit.r1cs'), '--ptau', path('powers.ptau')]
  beforeAll(async () => {
    writeR1cs(path('circuit.r1cs'), squareCircuit(5n))
    await writePtau(path('powers.ptau'), 4)
  })

  it('goes from powers of tau to a verification key and the contract that has it', async () => {
    const begun = await run('setup', ...circuit, '-o', path('0.zkey'))
    expect(begun.stderr).toContain('not the circuit of this release')
    expect(begun.stdout).toContain('anybody can forge')
    expect(begun.code).toBe(codes.EXIT_OK)
    const first = await run('setup', 'contribute', path('0.zkey'), '-o', path('1.zkey'), '--name', 'first')
    expect(first.stdout).toMatch(/contribution +[0-9a-f]{128}: publish this/)
    const second = await run('setup', 'contribute', path('1.zkey'), '-o', path('2.zkey'), '--json')
    expect(JSON.parse(second.stdout)).toMatchObject({ contributionHash: expect.stringMatching(/^[0-9a-f]{128}$/) })

    const checked = await run('setup', 'check', path('2.zkey'), ...circuit, '-o', path('key.json'))
    expect(checked.stdout).toMatch(/contributors +first, \(no name\)/)
    const [, digest] = /verification key +([0-9a-f]{64})/.exec(checked.stdout)!
    expect(checked.code).toBe(codes.EXIT_OK)
    const contract = await run('setup', 'contract', '--key', path('key.json'), '-o', path('contract.json'))
    expect(contract.stdout).toContain(digest!)
    const { creationCode, constructorArguments, keyDigest } = JSON.parse(readFileSync(path('contract.json'), 'utf8'))
    expect([creationCode, keyDigest]).toEqual([executionVerifierBytecode + constructorArguments.slice(2), digest])
  })

  it('refuses a key without contributions, and files that are something else', async () => {
    const cases: [string[], number, RegExp][] = [
      [
        ['check', path('0.zkey'), ...circuit],
        codes.EXIT_BAD_INPUT,
        /0\.zkey: nobody has contributed.*contribute first/,
      ],
      [['check', path('powers.ptau'), ...circuit], codes.EXIT_BAD_INPUT, /powers\.ptau: this is no Groth16 key/],
      [
        ['--ptau', path('0.zkey'), '-o', path('x'), '--r1cs', path('circuit.r1cs')],
        codes.EXIT_BAD_INPUT,
        /no file of powers/,
      ],
      [['--ptau', path('powers.ptau')], codes.EXIT_USAGE, /add -o FILE/],
      [['chekc', path('0.zkey')], codes.EXIT_USAGE, /no command zkmips setup chekc; there are new, contribute, check/],
      [
        ['check', path('0.zkey'), ...circuit, '-o', path('powers.ptau')],
        codes.EXIT_OUTPUT,
        /powers\.ptau: this is a file that the command reads/,
      ],
      [
        ['--ptau', path('powers.ptau'), '--r1cs', path('circuit.r1cs'), '-o', path('circuit.r1cs')],
        codes.EXIT_OUTPUT,
        /circuit\.r1cs: this is a file that the command reads/,
      ],
      // No circuit is made for what is no key.
      [['check', path('powers.ptau'), '--ptau', path('powers.ptau')], codes.EXIT_BAD_INPUT, /powers\.ptau: this is no/],
      [['contract', '-o', path('x')], codes.EXIT_USAGE, /--key FILE, or --development/],
      [
        ['contract', '--key', path('circuit.r1cs'), '-o', path('x')],
        codes.EXIT_BAD_INPUT,
        /circuit\.r1cs: this is no JSON/,
      ],
    ]
    for (const [args, code, message] of cases) {
      const refused = await run('setup', ...args)
      expect(refused.stderr, args.join(' ')).toMatch(message)
      expect(refused.stderr).not.toMatch(/^\s+at /m)
      expect(refused.code, args.join(' ')).toBe(code)
    }
  })
})

it('says that the cache cannot be used, and does not call it a bug', () => {
  const powers = ['--r1cs', path('circuit.r1cs'), '--ptau', path('powers.ptau')]
  const check = (cache: string) =>
    spawnSync(pinnedNode, [bin, 'setup', 'check', path('2.zkey'), ...powers], {
      env: { ...process.env, XDG_CACHE_HOME: cache },
      encoding: 'utf8',
    })
  const refused = check('/dev/null/none')
  expect(refused.stderr).toMatch(/none\/zkmips\/groth16: the cache cannot be used.*XDG_CACHE_HOME/)
  expect(refused.status).toBe(codes.EXIT_OUTPUT)
  mkdirSync(path('cache/zkmips/groth16'), { recursive: true })
  chmodSync(path('cache/zkmips/groth16'), 0o777)
  const open = check(path('cache'))
  expect(open.stderr).toMatch(/others may write to .*groth16: remove their permission/)
  expect(open.status).toBe(codes.EXIT_OUTPUT)
})

it.each<[string, number, RegExp]>([
  ['that nobody has contributed to', 1, /nobody has contributed.*refuses to be deployed/],
  ['with a point off its curve', 5, /α is not on the curve/],
])('makes no contract of a key %s', async (_, delta, why) => {
  const { json } = newKey({ alpha: 3n, beta: 4n, delta: BigInt(delta) })
  const key = delta === 1 ? json : { ...json, vk_alpha_1: ['7', ...json.vk_alpha_1.slice(1)] }
  writeFileSync(path('bad.json'), JSON.stringify(key))
  const refused = await run('setup', 'contract', '--key', path('bad.json'), '-o', path('bad-contract.json'))
  expect(refused.stderr).toMatch(why)
  expect(refused.code).toBe(codes.EXIT_BAD_INPUT)
})

it('the contract comes with sources that compile to its code', async () => {
  const made = await run('setup', 'contract', '--development', '-o', path('development.json'))
  expect(made.stderr).toMatch(/WARNING: this contract accepts proofs of anything/)
  const { standardJsonInput, developmentKey } = JSON.parse(readFileSync(path('development.json'), 'utf8'))
  expect(developmentKey).toBe(true)
  const solc = createRequire(import.meta.url).resolve('solc')
  const script = `process.stdout.write(require(${JSON.stringify(solc)}).compile(require('fs').readFileSync(0, 'utf8')))`
  const { stdout } = spawnSync(pinnedNode, ['-e', script], {
    input: JSON.stringify(standardJsonInput),
    maxBuffer: 1 << 28,
  })
  const { contracts } = JSON.parse(stdout.toString())
  const { object } = contracts['src/proof/ExecutionVerifier.sol'].ExecutionVerifier.evm.bytecode
  expect(`0x${object}`).toBe(executionVerifierBytecode)
})

describe('zkmips keys', () => {
  it('names the shipped block executor on L1, and any other program', async () => {
    const shipped = await run('keys')
    expect(shipped.stdout).toContain(BLOCK_EXECUTOR_ON_L1)
    const other = await run('keys', fixture('elf/fibonacci.elf'), '--json')
    const { nameOnL1, developmentKeyDigest } = JSON.parse(other.stdout)
    expect(nameOnL1).toMatch(/^0x[0-9a-f]{64}$/)
    expect(nameOnL1).not.toBe(BLOCK_EXECUTOR_ON_L1)
    expect(shipped.stdout).toContain(developmentKeyDigest)
    expect((await run('keys', '--go')).code).toBe(codes.EXIT_USAGE)
  })
})

describe('zkmips verify, of a wrapped proof', () => {
  const name = Uint32Array.from(BLOCK_EXECUTOR_ON_L1.match(/[0-9a-f]{8}/g)!, word => Number.parseInt(word, 16))
  const file = (of: string, bytes: Uint8Array): string => {
    writeFileSync(path(of), bytes)
    return path(of)
  }
  const development = (): string => file('development.proof', forgedWrap(inARow(name, 2)))

  it('refuses a key for development, unless told not to, and then says what that means', async () => {
    const refused = await run('verify', development())
    expect(refused.stderr).toMatch(/key for development.*anybody can forge.*--development.*\[wrapped\.development\]/)
    expect([refused.code, refused.stdout]).toEqual([codes.EXIT_PROOF_INVALID, ''])
    const accepted = await run('verify', development(), '--development')
    expect(accepted.stderr).toContain('WARNING')
    for (const fact of ['2, each from the state', 'block number', BLOCK_EXECUTOR_ON_L1, 'it proves nothing']) {
      expect(accepted.stdout).toContain(fact)
    }
    expect(accepted.code).toBe(codes.EXIT_OK)
  })

  it('takes a key of one’s own, in JSON too, and says a false claim with the exit code', async () => {
    const secrets = { alpha: 3n, beta: 4n, delta: 5n }
    const { key, json } = newKey(secrets)
    writeFileSync(path('own.json'), JSON.stringify(json))
    const statement = { exitCode: 1, locals: new Map([[2, filled(1)]]), contextTag: filled(2) }
    const proof = file('own.proof', forgedWrap([{ name, statement }], key, secrets))
    const accepted = await run('verify', proof, '--key', path('own.json'), '--json')
    expect(JSON.parse(accepted.stdout)).toMatchObject({
      ...{ kind: 'wrapped', valid: true, claim: false, developmentKey: false, nameOnL1: BLOCK_EXECUTOR_ON_L1 },
      executions: [{ exitCode: 1, locals: [{ key: 2 }], contextTag: `0x${'02'.repeat(32)}` }],
    })
    expect(accepted.code).toBe(codes.EXIT_CLAIM_FALSE)
    expect((await run('verify', proof, '--key', path('own.json'))).stdout).toMatch(/contract +does not take this proof/)
    const unknown = await run('verify', proof, '--development')
    expect(unknown.stderr).toMatch(/not known here: name the key.*--key/)
    expect(unknown.code).toBe(codes.EXIT_PROOF_INVALID)
    const other = await run('verify', development(), '--key', path('own.json'), '--development')
    expect(other.stderr).toMatch(/another Groth16 key.*\[wrapped\.key\]/)
    const foreign = await run('verify', proof, '--key', path('own.json'), '--program', fixture('elf/fibonacci.elf'))
    expect(foreign.stderr).toMatch(/another program.*fibonacci\.elf/)
    expect(foreign.code).toBe(codes.EXIT_PROOF_INVALID)
  })

  it('refuses a gap, a cut file, and options that are of the other kind of proof', async () => {
    const gap = file('gap.proof', forgedWrap(inARow(name, 3).toSpliced(1, 1)))
    expect((await run('verify', gap, '--development')).stderr).toMatch(/does not begin.*\[list\.gap\]/)
    const cut = file('cut.proof', readFileSync(development()).subarray(0, 300))
    expect((await run('verify', cut, '--development')).stderr).toMatch(/cut short.*\[format\.truncated\]/)
    const run_ = file('run.proof', Buffer.from('ZKMP'))
    const refused = await run('verify', run_, '--development')
    expect(refused.stderr).toMatch(/is the proof of a run.*--development does not apply/)
    expect(refused.code).toBe(codes.EXIT_USAGE)
    const noKey = await run('verify', development(), '--key', cut)
    expect(noKey.stderr).toMatch(/cut\.proof: this is no JSON/)
    expect(noKey.code).toBe(codes.EXIT_BAD_INPUT)
    writeFileSync(path('other.json'), '{"a":1}')
    const otherJson = await run('verify', development(), '--key', path('other.json'))
    expect(otherJson.stderr).toMatch(/other\.json: this is no Groth16 verification key/)
    expect(otherJson.code).toBe(codes.EXIT_BAD_INPUT)
    const junk = await run('verify', file('junk.proof', Buffer.from('no proof')), '--development')
    expect(junk.stderr).toMatch(/this file is not a zkmips proof.*\[format\.magic\]/)
    expect(junk.code).toBe(codes.EXIT_PROOF_INVALID)
    const hash = await run('verify', development(), '--development', '--hash', 'blake3')
    expect(hash.stderr).toMatch(/is a wrapped proof.*--hash does not apply/)
    expect(hash.code).toBe(codes.EXIT_USAGE)
  })
})
