// Makes fixtures/blocks/*.json from a real anvil: each block is mined on a fresh chain, captured, and executed by the guest.
//
//   npx tsx scripts/make-block-fixtures.ts            make all
//   npx tsx scripts/make-block-fixtures.ts transfer   make only these
//   npx tsx scripts/make-block-fixtures.ts --check    make all and compare with the committed files; exit code 1 on a difference
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadElf } from '../emulator/program/elf.ts'
import { formatBlockTrace } from '../rollup/blocks/block-trace.ts'
import { captureBlocks } from '../rollup/blocks/capture.ts'
import { startAnvil } from '../rollup/l1/anvil.ts'
import { Node } from '../rollup/node/node.ts'
import { Chain, SCENARIOS } from '../rollup/testing/scenarios.ts'

const root = join(import.meta.dirname, '..')
const program = loadElf(readFileSync(join(root, 'fixtures/elf/block-executor.elf')))
const check = process.argv.includes('--check')
const only = process.argv.slice(2).filter(argument => !argument.startsWith('-'))

for (const scenario of SCENARIOS) {
  if (only.length > 0 && !only.includes(scenario.name)) continue
  const anvil = await startAnvil({ accounts: scenario.accounts })
  try {
    // The fees go to the last account, so that no account comes into being for them.
    await anvil.request('anvil_setCoinbase', [anvil.accounts.at(-1)!.address])
    const number = BigInt(await scenario.run(new Chain(anvil, Number(await anvil.request('eth_chainId')))))
    const node = new Node([anvil.url])
    const { trace, execution } = await captureBlocks({ node, first: number, last: number, program })
    const text = formatBlockTrace(trace)
    const path = join(root, 'fixtures/blocks', `${scenario.name}.json`)
    const { transactions, gasUsed } = trace.about
    let note = ''
    if (!check) writeFileSync(path, text)
    else if (!existsSync(path) || readFileSync(path, 'utf8') !== text) {
      note = ' DIFFERENT from the committed file'
      process.exitCode = 1
    }
    console.log(
      `${scenario.name}: ${transactions} transactions, ${gasUsed} gas, ${Object.keys(trace.preimages).length} preimages, ` +
        `${execution.steps} steps${note}`,
    )
  } finally {
    await anvil.stop()
  }
}
