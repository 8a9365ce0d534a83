// A block at full parameters through all layers to a Groth16 proof: minutes, and 6 GiB for snarkjs.
import { execFile } from 'node:child_process'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'

const root = dirname(fileURLToPath(new URL('.', import.meta.url)))

it('erc20.json becomes a Groth16 proof, with 100 bits in each layer', { timeout: 3_600_000 }, async () => {
  const args = ['--import', 'tsx', 'bench/wrap.ts', 'fixtures/blocks/erc20.json']
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root })
  console.log(stdout)
  expect(stdout).toContain('proof of 256 bytes')
})
