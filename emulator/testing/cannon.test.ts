// The machine goes through the states of Cannon's VM. What is expected here was computed by that VM (the single-threaded 32-bit
// one of Optimism's monorepo, commit d317e96c2a) running the programs of cannon-programs.ts.
import { createHash } from 'node:crypto'
import { OPCODES } from '@zkmips/isa/opcodes'
import { describe, expect, it } from 'vitest'
import { OracleHost } from '../host/host.ts'
import { MemoryOracle } from '../host/oracle.ts'
import { Machine } from '../machine/interpreter.ts'
import { stateHash } from '../machine/state.ts'
import { memoryProof } from '../memory/merkle.ts'
import { initialStack, initialState } from '../program/image.ts'
import { CANNON_INSTRUCTIONS, CANNON_LOCAL, cannonProgram, cannonState } from './cannon-programs.ts'
import { CODE_ADDRESS, DATA_ADDRESS } from './programs.ts'

/** Of seed i + 1: steps until exit, exit code, SHA-256 of the hashes of all states and of the memory proofs at the end. */
const CANNON: readonly (readonly [steps: number, exitCode: number, sha256: string])[] = [
  [949, 4, '6347d839d8047c1737246831965ba6a7a207bd7051a672bdd8875d2d6b574dde'],
  [882, 4, 'b570dde40dbe2928c6f87743dbaebc865eba6e95f20e981380ec74ad9b9c8c1c'],
  [389, 23, 'dcaa483cdf6c333b8b809cea8a3910f1047d20f42be62b96edec994bad4742a0'],
  [471, 204, 'c773171954733db0b23d5972ed40f2dbc81038aee2d2e20f52eccbea245ceb91'],
  [572, 0, '4887c5292fe82a29ebf65a88dd45945f53ef4f0c1c5717170434704cba08212c'],
  [461, 223, '48b238c85199bf67ff1095d07aa39253306198c61a9b197921b75adbff8dcaa1'],
  [531, 9, '52cef663399afbe1109bd6e7b7b40b08089ff7b1d77bd86ef22f007cb9102f44'],
  [492, 9, '88814809f95c3f72e9cfcbf21fa9bbfd48cc4c118c781b2e41accffd7323f073'],
  [1766, 0, '87dfd36a6596f64bb0b3390e0004156b5b1521d01e96172ce0463c3f497f97b4'],
  [455, 0, 'e7a4649f6fa14ed1c0a4a2ce32e3cd91b2180a9b2b75b80a60baa0cfe0c6eeef'],
  [505, 0, '42639dbf389ec3142476591dbd4ec651dc9664d5240bcf910727f5f4f98be693'],
  [517, 0, '1f9c2408d57695079a658e68c58bbede78997f7ed705d5b9437e68ab351b0d82'],
  [442, 3, '99ce6f64e51e3f480c81c1ba1b2d32b557dd5048691c32e38b4ec2c20768f67a'],
  [499, 0, '505db227aebccb7bd8af39470ca05ca1f67aee741057b65670f024eb8ec9a2cf'],
  [926, 6, '8d735f6435270992957eaaecc4a7d04ca9cf2ed46bf71e5c9862fb75a07278bc'],
  [399, 0, 'a58b0bd4b853ffc747876c6aa9f6a48ba3cc2778aed979f2a80061a145a40970'],
  [958, 9, '67ebdffce6c070220b76ebd6449a0af3b7c5d90067a95837f6307102fd627945'],
  [1042, 3, 'b6f4869d1e0c75d45fdbd3fcaf1a2ed63ff028961e81edd6b5b229b461f8e634'],
  [423, 0, '8ee6dbbc181b81df69c4f6dae085831f7c41a61b1afe6646252af45ad13a4f67'],
  [861, 0, 'ceb9c18160c26b4e4728b5499c733ed1289cf36ed3b98023581d8f9d0991e64b'],
  [862, 6, '6150dc341d74a0aee177874f9a5da0f64da45e6556e68d39875d5611ea44d053'],
  [482, 1, '894fece5a290637d451a63e50545081d02fda70f0a45b886065c44460a59ed0d'],
  [460, 128, '39861f7e66bec1d49c18f408dc76d1d951b31e2bf6af04a5510b1df3572cd2c4'],
  [518, 1, 'a22c8b8d9c1487a8fb0b8da866681ef0a4f871c79d4d1db7af7ef160350d5fc8'],
]

const oracle = () => new MemoryOracle().addLocal(2, CANNON_LOCAL)

/** Where proofs are taken at the end. */
const PROVED = [CODE_ADDRESS, DATA_ADDRESS + 63, 0x7fff_d000, 0xffff_ffff]

it('has the initial stack of Cannon', () => {
  const state = initialState({ entry: CODE_ADDRESS, segments: [initialStack()] })
  expect(Buffer.from(stateHash(state)).toString('hex')).toBe(
    '0375360bcc0b79d33cd7a831c294bb4ade27a7e7afa3fd6f709675a889ca0b2f',
  )
})

describe("programs of instructions and system calls that Cannon's VM has", () => {
  it.each(CANNON.map((expected, i) => [i + 1, ...expected] as const))(
    'seed %i, %i steps',
    (seed, steps, exitCode, sha256) => {
      const oracle = new MemoryOracle().addLocal(2, CANNON_LOCAL)
      const machine = new Machine(cannonState(cannonProgram(seed)), new OracleHost(oracle))
      const { state } = machine
      const states = createHash('sha256').update(stateHash(state))
      while (!state.exited && state.step <= steps) {
        machine.step()
        states.update(stateHash(state))
      }
      expect([state.step, state.exitCode, machine.exitReason?.kind]).toEqual([steps, exitCode, 'exit'])
      for (const address of PROVED) states.update(memoryProof(state.memory, address))
      expect(states.digest('hex')).toBe(sha256)
    },
  )

  it('execute each of these at least once', () => {
    const executed = new Set<string>()
    for (const i of CANNON.keys()) {
      const machine = new Machine(cannonState(cannonProgram(i + 1)), new OracleHost(oracle()))
      const { state } = machine
      for (; !state.exited; machine.step()) {
        executed.add(OPCODES[machine.opcodeAt(state.pc, state.memory.loadSigned(state.pc))]!.name)
      }
    }
    expect([...executed].sort()).toEqual([...new Set<string>(CANNON_INSTRUCTIONS)].sort())
  })
})
