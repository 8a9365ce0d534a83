/**
 * The second pass of a traced run: executes one shard again from its record alone and fills a row per cycle. Semantics are
 * the interpreter's: before a step the operands are looked up by the roles of the opcode table, after it the new values.
 *
 * Invariants
 * - Every slot's previous time is below its own time, and 0 only for the first access in the shard.
 * - The end of the execution equals the end that the record states, or the record is refused.
 */
import { effectiveAddress, rd, rs, rt } from '@zkmips/isa/fields'
import { INITIAL_STACK_POINTER, REG_A0, REG_A1, REG_A2, REG_A3, REG_V0, THREAD_POINTER_ADDRESS } from '@zkmips/isa/syscalls'
import { EventList } from './event-list.ts'
import type { Host } from './host.ts'
import { imageWords, initialMemory, type ProgramImage } from './image.ts'
import { Machine } from './interpreter.ts'
import * as operands from './operands.ts'
import { registerSpace, restoreSpaces, specialSpace } from './spaces.ts'
import { HI, LO, MachineState } from './state.ts'
import * as t from './trace-types.ts'
import { WordTable } from './word-table.ts'
