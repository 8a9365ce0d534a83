/** Executors with a planted fault each, of kinds that fast engines have: a fuzzer that does not find these finds nothing. */
import { decode } from '@zkmips/isa/decode'
import { rd, rs, rt } from '@zkmips/isa/fields'
import { OPCODE_INDEX, OPCODES } from '@zkmips/isa/opcodes'
import type { Host } from '../../host/host.ts'
import type { Executor } from '../../machine/executor.ts'
import { type ExitReason, Machine } from '../../machine/interpreter.ts'
import { MachineState } from '../../machine/state.ts'
import { type FuzzCase, loadCase } from './case.ts'
import type { Start } from './executor.ts'

class Faulty implements Executor {
  readonly state = new MachineState()
  readonly machine: Machine

  constructor(fuzzCase: FuzzCase, host: Host) {
    loadCase(fuzzCase, this.state)
    this.machine = new Machine(this.state, host)
  }

  get exitReason(): ExitReason | undefined {
    return this.machine.exitReason
  }

  run(maxSteps: number): number {
    let steps = 0
    for (; steps < maxSteps && !this.state.exited; steps++) this.step()
    return steps
  }

  step(): void {
    this.machine.step()
  }

  protected get word(): number {
    return this.state.memory.load(this.state.pc)
  }
}

/** sltu compares as slt where both operands have their top bit set and differ in the low half only. */
class WrongSltu extends Faulty {
  override step(): void {
    const { word, state } = this
    const [a, b] = [state.registers[rs(word)]!, state.registers[rt(word)]!]
    const { pc } = state
    this.machine.step()
    const isHit = (pc & 3) === 0 && decode(word) === OPCODE_INDEX.sltu && rd(word) !== 0
    if (isHit && a >>> 31 === 1 && a >>> 16 === b >>> 16 && a < b) state.registers[rd(word)] = 0
  }
}

/** Cannot stop between a branch and its delay slot: makes a step too many. */
class LateStop extends Faulty {
  override run(maxSteps: number): number {
    const steps = super.run(maxSteps)
    const { state } = this
    if (steps === 0 || state.exited || state.nextPC === (state.pc + 4) >>> 0) return steps
    return steps + super.run(1)
  }
}

/** Goes on executing an instruction as it was first seen, whatever is stored over it within the same run. */
class StaleCode extends Faulty {
  readonly #seen = new Map<number, number>()

  override run(maxSteps: number): number {
    this.#seen.clear()
    return super.run(maxSteps)
  }

  override step(): void {
    const { state, word } = this
    const { pc, memory } = state
    const seen = this.#seen.get(pc)
    if (seen === undefined || seen === word) {
      this.#seen.set(pc, word)
      this.machine.step()
      return
    }
    memory.store(pc, seen)
    this.machine.step()
    if (memory.load(pc) === seen) memory.store(pc, word)
  }
}

/** Links and changes registers although the branch stands in a delay slot and ends the run. */
class LinkInDelaySlot extends Faulty {
  override step(): void {
    const { state, word } = this
    const { pc } = state
    this.machine.step()
    if (this.exitReason?.kind === 'delay-slot' && OPCODES[decode(word)]?.c === 'ra') state.registers[31] = pc + 8
  }
}

const starting =
  (Class: new (fuzzCase: FuzzCase, host: Host) => Executor): Start =>
  (fuzzCase, host) =>
    new Class(fuzzCase, host)

export const FAULTS: Readonly<Record<string, Start>> = {
  'a wrong comparison of two large numbers': starting(WrongSltu),
  'a stop that comes one step late in delay slots': starting(LateStop),
  'code that was overwritten is still executed': starting(StaleCode),
  'a link by a branch that ends the run': starting(LinkInDelaySlot),
}
