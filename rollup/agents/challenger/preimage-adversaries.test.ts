/** The challenger where a preimage decides: data that does not belong to its key, and reads behind the end of one. */

import { keccakKey, localKey, MemoryOracle, sha256Key } from '@zkmips/emulator/host/oracle'
import { DATA_ADDRESS, imageOf, loadConstant } from '@zkmips/emulator/testing/programs'
import { encode } from '@zkmips/isa/encode'
import {
  FD_PREIMAGE_READ,
  FD_PREIMAGE_WRITE,
  REG_A0,
  REG_A1,
  REG_A2,
  REG_V0,
  SYS_EXIT_GROUP,
  SYS_READ,
  SYS_WRITE,
} from '@zkmips/isa/syscalls'
import { preimageOracleAbi } from '@zkmips/verifier-contracts/generated/preimage-oracle'
import { bytesToHex, encodeFunctionData, hexToBytes } from 'viem'
import { afterEach, describe, expect, it } from 'vitest'
import { GamePreimages } from '../../game/game-preimages.ts'
import { stepsAt } from '../../game/position.ts'
import { GAME_CHALLENGER_WINS, GAME_DEFENDER_WINS } from '../../game/read.ts'
import { claimsOf, expectRefused, expectWon, fight, otherRun, step } from '../../testing/adversary.ts'
import { lie, startChallenger, type TestAgent } from '../../testing/agents.ts'
import { DisputeChain, PAYLOAD, RULES, smallSubject } from '../../testing/dispute-chain.ts'

const LIAR = 1
const HONEST = 2

let on: DisputeChain
afterEach(() => on?.stop())

const oracleOnL1 = () => on.deployment.contracts.oracle
const hasPart = async (key: Uint8Array, offset: number) =>
  on.read(oracleOnL1(), preimageOracleAbi, 'hasPart', [bytesToHex(key), BigInt(offset)])

const BUFFER = DATA_ADDRESS + 64
/** Of every read; also what a liar says that a read behind the end gave. */
const BYTES = 4
/** Of games about programs made here, which take fewer than 2^8 steps. */
const rules = { ...RULES, maxDepth: 8 }
const end = 1n << BigInt(rules.maxDepth)

const call = (number: number, fd: number, address: number) => [
  ...loadConstant(REG_V0, number),
  ...loadConstant(REG_A0, fd),
  ...loadConstant(REG_A1, address),
  encode('ori', { rt: REG_A2, imm: BYTES }),
  encode('syscall'),
]

/**
 * Asks for a preimage, reads words of it, each over the one before, and exits.
 * @param exitCode puts the exit code into a0
 * @returns also the step of the last read
 */
function reader(key: Uint8Array, reads: number, exitCode: readonly number[]) {
  const words = Array.from({ length: 8 }, (_, i) => new DataView(key.buffer, key.byteOffset).getUint32(4 * i))
  const code = [
    ...words.flatMap((_, i) => call(SYS_WRITE, FD_PREIMAGE_WRITE, DATA_ADDRESS + 4 * i)),
    ...Array.from({ length: reads }, () => call(SYS_READ, FD_PREIMAGE_READ, BUFFER)).flat(),
  ]
  const exit = [...exitCode, ...loadConstant(REG_V0, SYS_EXIT_GROUP), encode('syscall')]
  return { image: imageOf([...code, ...exit], words), readAt: code.length - 1 }
}

async function count(agent: TestAgent, action: string): Promise<number> {
  const { values } = await agent.metrics.actions.get()
  return values.find(({ labels }) => labels.action === action)?.value ?? 0
}

describe('a false preimage', () => {
  /** Another one of the same length. */
  const falsified = (data: Uint8Array) => data.with(7, data[7]! ^ 0x55)

  /** The run of who answers the key of some data with other data. */
  function runOnFalseData(data: Uint8Array) {
    const source = new MemoryOracle().addUnchecked(keccakKey(data), falsified(data))
    const locals = new GamePreimages(on.locals(), { get: () => undefined })
    const oracle = { get: (key: Uint8Array) => source.get(key) ?? locals.get(key) }
    return otherRun(on.subject.image, oracle, () => undefined)
  }

  async function uploadFalseData(data: Uint8Array): Promise<void> {
    const liar = await on.account(LIAR)
    const to = oracleOnL1()
    const falseData = falsified(data)
    for (let offset = 0; offset < 8 + falseData.length; offset += 4) {
      const args = [BigInt(offset), bytesToHex(falseData)] as const
      const call = encodeFunctionData({ abi: preimageOracleAbi, functionName: 'loadKeccak256Part', args })
      await liar.send({ what: 'a part', to, data: call })
      expect(await hasPart(keccakKey(falseData), offset)).toBe(true)
      expect(await hasPart(keccakKey(data), offset)).toBe(false)
    }
  }

  it('wins no game: it has a key of its own on L1, and the true one is brought', async () => {
    const payload = hexToBytes(PAYLOAD)
    // Exits with 0 on the false data: guests check what they read, this one does not.
    const exitCode = [
      ...loadConstant(REG_A1, BUFFER),
      encode('lw', { rt: REG_A0, rs: REG_A1 }),
      encode('xori', { rt: REG_A0, rs: REG_A0, imm: falsified(payload)[7]! }),
    ]
    const { image } = reader(keccakKey(payload), 4, exitCode)
    on = await DisputeChain.start({ ...smallSubject(), image, rules })
    const liar = await on.account(LIAR)
    const agent = await startChallenger(on, { account: HONEST })
    await uploadFalseData(payload)
    const believed = runOnFalseData(payload)
    const root = await believed.stateHash(end)
    expect([root.slice(0, 4), (await on.trace().stateHash(end)).slice(0, 4)]).toEqual(['0x00', '0x02'])
    const game = await on.propose(liar, root)
    await fight(agent, liar, game, believed)
    expect(await count(agent, 'preimage')).toBe(1)
    expect(await count(agent, 'step')).toBe(1)
    await expectWon(on, agent, game, GAME_CHALLENGER_WINS)
  }, 120_000)

  it('counters no true claim: the step is refused without the preimage, and agrees with the claim with it', async () => {
    on = await DisputeChain.start()
    const liar = await on.account(LIAR)
    const agent = await startChallenger(on, { account: HONEST })
    await uploadFalseData(hexToBytes(on.ends))
    const truth = on.trace()
    const game = await on.propose(await on.account(3), await truth.stateHash(1n << BigInt(RULES.maxDepth)))
    await lie(liar, game, runOnFalseData(hexToBytes(on.ends)))
    await fight(agent, liar, game, runOnFalseData(hexToBytes(on.ends)))
    const before = await claimsOf(on, game)
    const leaf = before.at(-1)!
    expect(leaf).toMatchObject({ depth: RULES.maxDepth, claimant: agent.address })
    const { from, isAttack, offset } = await readAt(leaf.position)
    const bring = (at: number) => {
      const args = [BigInt(at), on.ends] as const
      const data = encodeFunctionData({ abi: preimageOracleAbi, functionName: 'loadKeccak256Part', args })
      return liar.send({ what: 'a part', to: oracleOnL1(), data })
    }
    // The part before is not the part that is read.
    for (const at of [offset - 4, offset]) {
      await expectRefused(step(liar, game, leaf, isAttack, truth, from), 'PreimagePartMissing')
      await bring(at)
    }
    await expectRefused(step(liar, game, leaf, isAttack, truth, from), 'StepDoesNotCounter')
    expect(await claimsOf(on, game)).toEqual(before)
    await expectWon(on, agent, game, GAME_DEFENDER_WINS)
  }, 120_000)

  /** Which of the two steps at a leaf reads the preimage. */
  async function readAt(position: bigint) {
    const steps = stepsAt(position, RULES.maxDepth)
    for (const [from, isAttack] of [
      [steps - 1n, true],
      [steps, false],
    ] as const) {
      const { preimage } = await on.trace().witness(from)
      if (preimage) return { from, isAttack, offset: preimage.offset }
    }
    throw new Error('the game has not come down to a read')
  }
})

describe('a read behind the end of a preimage', () => {
  const data = hexToBytes(PAYLOAD)

  /** Exits with what the read behind the end gave, changed by a mask. */
  async function start(key: Uint8Array, bytes: number, mask: number) {
    const reads = Math.ceil((8 + bytes) / BYTES) + 1
    const { image, readAt } = reader(key, reads, [encode('xori', { rt: REG_A0, rs: REG_V0, imm: mask })])
    const preimages = new MemoryOracle().addKeccak(data).add(sha256Key(data), data)
    on = await DisputeChain.start({ ...smallSubject(), image, preimages, rules })
    const believed = otherRun(image, new GamePreimages(on.locals(), preimages), state => {
      if (state.step === readAt + 1) state.registers[REG_V0] = BYTES
    })
    return { believed, readAt, agent: await startChallenger(on, { account: HONEST }), liar: await on.account(LIAR) }
  }

  it.each([
    ['keccak256', keccakKey(data), data.length],
    ['sha256', sha256Key(data), data.length],
    ['local', localKey(3), 32],
  ] as const)(
    'gives nothing, whoever claims that it gave something: %s',
    async (kind, key, bytes) => {
      const { believed, agent, liar } = await start(key, bytes, BYTES)
      const root = await believed.stateHash(end)
      expect([root.slice(0, 4), (await on.trace().stateHash(end)).slice(0, 4)]).toEqual(['0x00', '0x02'])
      const game = await on.propose(liar, root)
      await fight(agent, liar, game, believed)
      expect(await count(agent, 'step')).toBe(1)
      expect(await count(agent, 'preimage')).toBe(kind === 'local' ? 0 : 1)
      if (kind !== 'local') expect(await partOnL1(key, 8 + bytes)).toEqual([0n, '0x00000000'])
      await expectWon(on, agent, game, GAME_CHALLENGER_WINS)
    },
    120_000,
  )

  it('gives nothing, and a claim that rests on that is upheld', async () => {
    const { believed, agent, liar, readAt } = await start(keccakKey(data), data.length, 0)
    const truth = on.trace()
    const game = await on.propose(await on.account(3), await truth.stateHash(end))
    await lie(liar, game, believed)
    await fight(agent, liar, game, believed)
    const before = await claimsOf(on, game)
    const leaf = before.at(-1)!
    const isAttack = stepsAt(leaf.position, rules.maxDepth) === BigInt(readAt) + 1n
    const attempt = () => step(liar, game, leaf, isAttack, truth, BigInt(readAt))
    await expectRefused(attempt(), 'PreimagePartMissing')
    const part = encodeFunctionData({
      abi: preimageOracleAbi,
      functionName: 'loadKeccak256Part',
      args: [8n + BigInt(data.length), PAYLOAD],
    })
    await liar.send({ what: 'a part', to: oracleOnL1(), data: part })
    await expectRefused(attempt(), 'StepDoesNotCounter')
    expect(await claimsOf(on, game)).toEqual(before)
    await expectWon(on, agent, game, GAME_DEFENDER_WINS)
  }, 120_000)

  const partOnL1 = async (key: Uint8Array, offset: number) =>
    on.read(oracleOnL1(), preimageOracleAbi, 'part', [bytesToHex(key), BigInt(offset)])
})
