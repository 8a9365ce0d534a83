import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { quintic } from '@zkmips/field/extension'
import { poseidon } from '@zkmips/field/poseidon-bn254-parameters'
import * as snarkjs from 'snarkjs'
import { afterAll, expect, it } from 'vitest'
import { writeR1cs, writeWitness } from './files.ts'
import { assertZero, constantElement, multiplyQuintic, subElements, suppliedElement } from './gadgets.ts'
import { poseidonGadget } from './poseidon-gadget.ts'
import { add, ConstraintSystem, constant } from './system.ts'

const memory = () => ({ type: 'mem' as const })
const directory = mkdtempSync(join(tmpdir(), 'zkmips-snarkjs-'))

const silent = { debug() {}, info() {}, warn() {}, error() {} }

let curve: Awaited<ReturnType<typeof snarkjs.curves.getCurveFromName>> | undefined
afterAll(async () => {
  rmSync(directory, { recursive: true })
  await curve?.terminate()
})

/** Statement: I know an element of the quintic extension whose square is 1 + X, and whose first coefficient hashes to the public value. */
function circuit(root: readonly number[], square: readonly number[]): ConstraintSystem {
  const system = new ConstraintSystem()
  const hash = system.publicInput(poseidon([BigInt(root[0]!)]))
  const elements = root.map(c => suppliedElement(system, c))
  multiplyQuintic(system, elements, elements).forEach((c, i) => {
    assertZero(system, subElements(c, constantElement(square[i]!)))
  })
  system.constrain(add(poseidonGadget(system, [elements[0]!.value])), constant(1n), hash)
  return system
}

it('snarkjs proves and verifies a circuit over KoalaBear from our files', async () => {
  const root = [3, 1_000_000_007, 2_130_706_432, 0, 17]
  const system = circuit(root, quintic.square(root))
  expect(system.firstBroken()).toBeUndefined()
  const [r1cs, wtns, changed] = ['c.r1cs', 'c.wtns', 'd.wtns'].map(f => join(directory, f)) as [string, string, string]
  writeR1cs(r1cs, system)
  writeWitness(wtns, system.witness)
  const info = await snarkjs.r1cs.info(r1cs)
  expect(info).toMatchObject({ nConstraints: system.constraints.length, nVars: system.witness.length, nPubInputs: 1 })
  expect(await snarkjs.wtns.check(r1cs, wtns, silent)).toBe(true)
  // Another value of any kind of variable: a bit, a coefficient, a word of the hash.
  for (const variable of [1, 2, 5, 40, system.witness.length - 1]) {
    writeWitness(changed, system.witness.with(variable, system.witness[variable]! + 1n))
    expect(await snarkjs.wtns.check(r1cs, changed, silent)).toBe(false)
  }

  curve = await snarkjs.curves.getCurveFromName('bn128')
  const [start, powers, prepared, zkey] = [memory(), memory(), memory(), memory()]
  const power = Math.ceil(Math.log2(system.constraints.length + 2))
  await snarkjs.powersOfTau.newAccumulator(curve, power, start)
  // Before any contribution τ is 1, a point of the domain, and a key from it accepts every statement.
  await snarkjs.powersOfTau.contribute(start, powers, 'test', 'known to all: no security')
  await snarkjs.powersOfTau.preparePhase2(powers, prepared)
  await snarkjs.zKey.newZKey(r1cs, prepared, zkey)
  const key = await snarkjs.zKey.exportVerificationKey(zkey)
  const { proof, publicSignals } = await snarkjs.groth16.prove(zkey, wtns)
  expect(publicSignals).toEqual([String(poseidon([3n]))])
  expect(await snarkjs.groth16.verify(key, publicSignals, proof)).toBe(true)
  expect(await snarkjs.groth16.verify(key, [String(poseidon([4n]))], proof)).toBe(false)
})
