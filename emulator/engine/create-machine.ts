/** The machine that runs a program: the fast engine where it can run, else the reference interpreter. */

import type { Host } from '../host/host.ts'
import type { Executor } from '../machine/executor.ts'
import { Machine } from '../machine/interpreter.ts'
import { initialState, type ProgramImage } from '../program/image.ts'
import { FastMachine } from './fast-machine.ts'
import { EngineUnavailableError, LinearState, linearState } from './linear-state.ts'

export const ENGINES = ['fast', 'reference'] as const
export type EngineName = (typeof ENGINES)[number]

export interface CreateMachineOptions {
  readonly engine?: EngineName
  /** Called when the reference interpreter must stand in for the fast engine. */
  readonly onUnavailable?: (error: EngineUnavailableError) => void
}

/** A machine at step 0 of a program. */
export function createMachine(image: ProgramImage, host: Host, options: CreateMachineOptions = {}): Executor {
  if (options.engine !== 'reference') {
    try {
      return new FastMachine(linearState(image), host)
    } catch (error) {
      if (!(error instanceof EngineUnavailableError)) throw error
      options.onUnavailable?.(error)
    }
  }
  return new Machine(initialState(image), host)
}

/** What ran: for reports. */
export const engineOf = (machine: Executor): EngineName => (machine.state instanceof LinearState ? 'fast' : 'reference')
