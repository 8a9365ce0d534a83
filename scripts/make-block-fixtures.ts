// Makes fixtures/blocks/*.json from real nodes: each block is mined, captured, and executed by the guest. Those of anvil are each
// made on a fresh chain, those of geth (geth-*.json, left out where it is not installed) on one.
//
//   npx tsx scripts/make-block-fixtures.ts            make all
//   npx tsx scripts/make-block-fixtures.ts transfer   make only these
//   npx tsx scripts/make-block-fixtures.ts --check    make all and compare with the committed files; exit code 1 on a difference
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadElf } from '../emulator/program/elf.ts'
import { asRollup } from '../rollup/blocks/as-rollup.ts'
import { type BlockTrace, formatBlockTrace } from '../rollup/blocks/block-trace.ts'
import { captureBlocks } from '../rollup/blocks/capture.ts'
import { executeBlock } from '../rollup/blocks/execute-block.ts'
import { type Anvil, startAnvil } from '../rollup/l1/anvil.ts'
import { Node } from '../rollup/node/node.ts'
import { makeGethBlocks } from '../rollup/testing/geth/blocks.ts'
import { GETH_FIXTURES } from '../rollup/testing/geth/fixtures.ts'
import { gethGenesis } from '../rollup/testing/geth/genesis.ts'
import { GethChain } from '../rollup/testing/geth/transactions.ts'
import { findGeth, Geth } from '../rollup/testing/geth.ts'
import { Chain, ROLLUP_SCENARIO, SCENARIOS } from '../rollup/testing/scenarios.ts'

const root = join(import.meta.dirname, '..')
const program = loadElf(readFileSync(join(root, 'fixtures/elf/block-executor.elf')))
const check = process.argv.includes('--check')
const only = process.argv.slice(2).filter(argument => !argument.startsWith('-'))
const isWanted = (name: string): boolean => only.length === 0 || only.includes(name)

for (const scenario of SCENARIOS) {
  await make(scenario.name, scenario.accounts, async (anvil, chain) => {
    const number = BigInt(await scenario.run(chain))
    return (await captureBlocks({ node: new Node([anvil.url]), first: number, last: number, program })).trace
  })
}
await make(ROLLUP_SCENARIO.name, ROLLUP_SCENARIO.accounts, async (anvil, chain) => {
  const [first, last] = (await ROLLUP_SCENARIO.run(chain)).map(BigInt) as [bigint, bigint]
  return asRollup([(await captureBlocks({ node: new Node([anvil.url]), first, last, program })).trace])
})
await makeOfGeth()

async function make(
  name: string,
  accounts: number,
  traceOf: (anvil: Anvil, chain: Chain) => Promise<BlockTrace>,
): Promise<void> {
  if (!isWanted(name)) return
  const anvil = await startAnvil({ accounts })
  try {
    // The fees go to the last account, so that no account comes into being for them.
    await anvil.request('anvil_setCoinbase', [anvil.accounts.at(-1)!.address])
    const trace = await traceOf(anvil, new Chain(anvil, Number(await anvil.request('eth_chainId'))))
    leave(name, trace)
  } finally {
    await anvil.stop()
  }
}

async function makeOfGeth(): Promise<void> {
  const wanted = GETH_FIXTURES.filter(({ name }) => isWanted(`geth-${name}`))
  if (wanted.length === 0) return
  if (findGeth() === undefined) {
    console.log('geth is not installed, so its blocks are left out; npx tsx scripts/install-geth.ts installs it')
    return
  }
  const geth = await Geth.start(gethGenesis())
  try {
    const numbers = await makeGethBlocks(new GethChain(geth))
    for (const fixture of wanted) {
      const [first, last] = [BigInt(numbers.get(fixture.first)!), BigInt(numbers.get(fixture.last)!)]
      leave(`geth-${fixture.name}`, (await captureBlocks({ node: new Node([geth.url]), first, last, program })).trace)
    }
  } finally {
    await geth.stop()
  }
}

/** Writes the file, or compares. */
function leave(name: string, trace: BlockTrace): void {
  const { steps, exitCode } = executeBlock(program, trace)
  if (exitCode !== 0) throw new Error(`${name}: the block executor exits with ${exitCode}`)
  const text = formatBlockTrace(trace)
  const path = join(root, 'fixtures/blocks', `${name}.json`)
  const { transactions, gasUsed } = trace.about
  let note = ''
  if (!check) writeFileSync(path, text)
  else if (!existsSync(path) || readFileSync(path, 'utf8') !== text) {
    note = ' DIFFERENT from the committed file'
    process.exitCode = 1
  }
  const pieces = Object.keys(trace.preimages).length
  console.log(`${name}: ${transactions} transactions, ${gasUsed} gas, ${pieces} preimages, ${steps} steps${note}`)
}
