/**
 * The step contract on an anvil of its own, for tests: deployed from `generated/`, asked for many steps at a time. Not part of
 * what the product runs.
 */
import type { StepInputs } from '@zkmips/emulator/step-witness/step-witness'
import { type Anvil, startAnvil } from '@zkmips/rollup/l1/anvil'
import { bytesToHex, concatHex, decodeFunctionResult, encodeDeployData, encodeFunctionData, type Hex, pad } from 'viem'
import { mipsStepAbi, mipsStepBytecode } from '../generated/mips-step.ts'
import { preimageOracleAbi, preimageOracleBytecode } from '../generated/preimage-oracle.ts'
import { stepBatchAbi, stepBatchBytecode } from '../generated/step-batch.ts'

/** Values of the local keys 1 to 5, 32 bytes each. */
export type Locals = readonly [Hex, Hex, Hex, Hex, Hex]

export interface StepResult {
  /** State hash after the step; 0xff and the selector of the error where it reverts. */
  readonly post: Hex
  /** Gas of the execution: what a call from a contract takes, without the transaction's and the calldata's. */
  readonly gas: number
}

/** Bytes that one call of the batch takes. */
const MAX_PACKED_BYTES = 1 << 20
const CALL_GAS = '0xffffffffff'
const FROM = 0

type Inputs = Pick<StepInputs, 'state' | 'proof' | 'preimage'>

export class StepContract {
  readonly anvil: Anvil
  readonly machine: Hex
  readonly oracle: Hex
  readonly #batch: Hex
  /** Parts that the oracle has. */
  readonly #parts = new Set<string>()

  private constructor(anvil: Anvil, oracle: Hex, machine: Hex, batch: Hex) {
    this.anvil = anvil
    this.oracle = oracle
    this.machine = machine
    this.#batch = batch
  }

  static async start(): Promise<StepContract> {
    // Anvil's own limits are for transactions; a batch is a call.
    const flags = ['--hardfork', 'prague', '--disable-block-gas-limit', '--no-request-size-limit', '--auto-impersonate']
    const anvil = await startAnvil({ flags, accounts: 1 })
    const oracle = await deploy(anvil, encodeDeployData({ abi: preimageOracleAbi, bytecode: preimageOracleBytecode }))
    const machine = await deploy(anvil, stepDeployment(mipsStepBytecode, oracle))
    const batch = await deploy(anvil, encodeDeployData({ abi: stepBatchAbi, bytecode: stepBatchBytecode }))
    return new StepContract(anvil, oracle, machine, batch)
  }

  /** Another step contract on the same chain, with the same oracle. */
  async withBytecode(bytecode: Hex): Promise<StepContract> {
    const machine = await deploy(this.anvil, stepDeployment(bytecode, this.oracle))
    return new StepContract(this.anvil, this.oracle, machine, this.#batch)
  }

  stop(): Promise<void> {
    return this.anvil.stop()
  }

  /** Executes steps, each from its own state. Brings the preimages that they read to the oracle before. */
  async steps(inputs: readonly Inputs[], locals: Locals): Promise<StepResult[]> {
    const results: StepResult[] = []
    for (let from = 0; from < inputs.length; ) {
      let bytes = 0
      let to = from
      for (; to < inputs.length && bytes < MAX_PACKED_BYTES; to++) bytes += inputs[to]!.proof.length + 228
      const some = inputs.slice(from, to)
      await this.#bringPreimages(some)
      const data = encodeFunctionData({
        abi: stepBatchAbi,
        functionName: 'run',
        args: [this.machine, locals, packed(some, bytes)],
      })
      const answer = await this.call(this.#batch, data)
      const [posts, gas] = decodeFunctionResult({ abi: stepBatchAbi, functionName: 'run', data: answer })
      for (const [i, post] of posts.entries()) results.push({ post, gas: Number(gas[i]) })
      from = to
    }
    return results
  }

  call(to: Hex, data: Hex): Promise<Hex> {
    return this.anvil.request('eth_call', [{ to, data, gas: CALL_GAS }, 'latest']) as Promise<Hex>
  }

  /** @returns gas of the transaction: intrinsic, calldata and execution */
  async transact(to: Hex, data: Hex): Promise<number> {
    return Number((await send(this.anvil, { to, data })).gasUsed)
  }

  async #bringPreimages(inputs: readonly Inputs[]): Promise<void> {
    for (const { preimage } of inputs) {
      if (preimage === undefined || preimage.key[0] === 1) continue
      const part = `${bytesToHex(preimage.key)} ${preimage.offset}`
      if (this.#parts.has(part)) continue
      this.#parts.add(part)
      await this.transact(this.oracle, loadPart(preimage))
    }
  }
}

const stepDeployment = (bytecode: Hex, oracle: Hex) => encodeDeployData({ abi: mipsStepAbi, bytecode, args: [oracle] })

/** The call that brings what a step reads to the oracle. */
export function loadPart({ key, value, offset }: NonNullable<Inputs['preimage']>): Hex {
  const functionName = key[0] === 2 ? 'loadKeccak256Part' : 'loadSha256Part'
  return encodeFunctionData({
    abi: preimageOracleAbi,
    functionName,
    args: [BigInt(offset), bytesToHex(value.subarray(8))],
  })
}

/** What `post` is for a revert with this error. */
export function revertedWith(selector: Hex): Hex {
  return pad(concatHex(['0xff', selector]), { dir: 'right', size: 32 })
}

function packed(inputs: readonly Inputs[], bytes: number): Hex {
  const all = Buffer.alloc(bytes)
  let offset = 0
  for (const { state, proof } of inputs) {
    offset = all.writeUInt16BE(proof.length, offset)
    all.set(state, offset)
    all.set(proof, offset + state.length)
    offset += state.length + proof.length
  }
  return `0x${all.toString('hex')}`
}

interface Receipt {
  readonly status: Hex
  readonly gasUsed: Hex
  readonly contractAddress: Hex
}

async function deploy(anvil: Anvil, data: Hex): Promise<Hex> {
  return (await send(anvil, { data })).contractAddress
}

async function send(anvil: Anvil, transaction: { readonly to?: Hex; readonly data: Hex }): Promise<Receipt> {
  const from = anvil.accounts[FROM]!.address
  const hash = await anvil.request('eth_sendTransaction', [{ from, ...transaction, gas: '0x1000000' }])
  await anvil.mine()
  const receipt = (await anvil.request('eth_getTransactionReceipt', [hash])) as Receipt
  if (receipt.status !== '0x1') throw new Error(`a transaction reverted: ${JSON.stringify(receipt)}`)
  return receipt
}
