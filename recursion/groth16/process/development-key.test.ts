import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { poseidon } from '@zkmips/field/poseidon-bn254-parameters'
import * as snarkjs from 'snarkjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeR1cs, writeWitness } from '../../r1cs/files.ts'
import { suppliedElement } from '../../r1cs/gadgets.ts'
import { poseidonGadget } from '../../r1cs/poseidon-gadget.ts'
import { add, ConstraintSystem, constant } from '../../r1cs/system.ts'
import { DEVELOPMENT_KEY_MARK } from '../development.ts'
import { writeDevelopmentKey } from './development-key.ts'

let directory: string
let curve: Awaited<ReturnType<typeof snarkjs.curves.getCurveFromName>> | undefined
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'zkmips-key-'))
})
afterAll(async () => {
  rmSync(directory, { recursive: true })
  await curve?.terminate()
})

/** Statement: I know elements below 2^31 whose hashes are the public values. */
function circuit(values: readonly number[]): ConstraintSystem {
  const system = new ConstraintSystem()
  const hashes = values.map(v => system.publicInput(poseidon([BigInt(v)])))
  values.forEach((v, i) => {
    const { value } = suppliedElement(system, v)
    system.constrain(add(poseidonGadget(system, [value])), constant(1n), hashes[i]!)
  })
  return system
}

describe('the development key', () => {
  it('proves through snarkjs, refuses other public values, and is the same each time, with any number of threads', async () => {
    const system = circuit([7, 2 ** 31 - 1])
    const [r1cs, wtns, zkey, again] = ['c.r1cs', 'c.wtns', 'c.zkey', 'd.zkey'].map(f => join(directory, f)) as [
      string,
      string,
      string,
      string,
    ]
    writeR1cs(r1cs, system)
    writeWitness(wtns, system.witness)
    await writeDevelopmentKey(r1cs, zkey)
    await writeDevelopmentKey(r1cs, again, 2)
    expect(readFileSync(again).equals(readFileSync(zkey))).toBe(true)
    expect(readFileSync(zkey).includes(Buffer.from(DEVELOPMENT_KEY_MARK))).toBe(true)
    curve = await snarkjs.curves.getCurveFromName('bn128')
    const key = await snarkjs.zKey.exportVerificationKey(zkey)
    const { proof, publicSignals } = await snarkjs.groth16.prove(zkey, wtns)
    expect(publicSignals).toEqual([7n, 2n ** 31n - 1n].map(v => String(poseidon([v]))))
    expect(await snarkjs.groth16.verify(key, publicSignals, proof)).toBe(true)
    for (const i of [0, 1]) {
      const other = publicSignals.with(i, String(BigInt(publicSignals[i]!) + 1n))
      expect(await snarkjs.groth16.verify(key, other, proof)).toBe(false)
    }
    // A witness that breaks the constraints gives no proof.
    writeWitness(wtns, system.witness.with(1, 5n))
    const forged = await snarkjs.groth16.prove(zkey, wtns)
    expect(await snarkjs.groth16.verify(key, forged.publicSignals, forged.proof)).toBe(false)
  })
})
