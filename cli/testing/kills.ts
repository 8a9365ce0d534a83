/**
 * For tests: `zkmips prove` under random kills of its workers, its own process and all at once. Whatever is killed and when, the
 * same command given again and again comes to the same bytes.
 * @module
 */
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { childrenOf, isRunning } from '@zkmips/zkmips/testing/processes'
import { expect } from 'vitest'
import { EXIT_OK, EXIT_UNAVAILABLE } from '../exit-codes.ts'
import { fixture, pinnedNode, type Running, startZkmips, zkmips } from './spawn.ts'

const VICTIMS = ['worker', 'worker', 'worker', 'command', 'entry point', 'all'] as const
type Victim = (typeof VICTIMS)[number]

export interface Survival {
  /** Proofs that came out, all with the bytes of one that nobody disturbed. */
  readonly proofs: number
  readonly kills: Readonly<Record<Victim, number>>
  /** Times that a worker's death was said and its task given to another one. */
  readonly retries: number
  /** Parts that were taken from the folder instead of proved, over all proofs. */
  readonly kept: number
}

/** Kills at moments that are spread over the time that an undisturbed command takes. @param random in [0, 1) */
export async function proveUnderKills(directory: string, kills: number, random: () => number): Promise<Survival> {
  const whole = join(directory, 'whole.proof')
  const output = join(directory, 'killed.proof')
  const word = (digit: string): string => digit.repeat(64)
  const program = [fixture('elf/echo-claim.elf'), '--local', `1=${word('7')}`, '--local', `2=${word('7')}`]
  const command = (to: string): string[] => ['prove', ...program, '--shard-cycles', '63', '--workers', '2', '-o', to]
  const began = performance.now()
  expect((await zkmips(command(whole), pinnedNode)).code).toBe(EXIT_OK)
  const milliseconds = performance.now() - began
  const expected = readFileSync(whole)

  const counts = { worker: 0, command: 0, 'entry point': 0, all: 0 }
  let [proofs, retries, kept, killed] = [0, 0, 0, 0]
  while (killed < kills || proofs === 0) {
    const running = startZkmips([...command(output), '--json'], pinnedNode, { detached: true })
    let ended = false
    const done = running.done.finally(() => {
      ended = true
    })
    while (!ended && killed < kills) {
      await Promise.race([done, sleep(milliseconds * random())])
      if (ended) break
      const victim = VICTIMS[Math.floor(VICTIMS.length * random())]!
      if (!strike(running, victim, random)) continue
      counts[victim]++
      killed++
      if (victim !== 'worker') break
    }
    const { code, signal, stdout, stderr } = await done
    retries += stderr.split('the task runs again').length - 1
    if (code !== EXIT_OK) {
      // Only what was done to it: killed, or a worker killed at one task too often.
      expect(signal === 'SIGKILL' || code === EXIT_UNAVAILABLE, `${code} ${signal} ${stdout} ${stderr}`).toBe(true)
      expect(existsSync(output)).toBe(false)
      continue
    }
    proofs++
    kept += (JSON.parse(stdout) as { keptParts: number }).keptParts
    expect(readFileSync(output).equals(expected)).toBe(true)
    expect(existsSync(`${output}.parts`)).toBe(false)
    rmSync(output)
  }
  return { proofs, kills: counts, retries, kept }
}

/** @returns false where there is no such process, yet or any more */
function strike(running: Running, victim: Victim, random: () => number): boolean {
  // A number that is no longer this process's child may be another's already.
  if (!childrenOf(process.pid).includes(running.pid)) return false
  const [command] = childrenOf(running.pid)
  const workers = command === undefined ? [] : childrenOf(command).filter(pid => isRunning(pid, 'worker.ts'))
  const one = {
    worker: workers[Math.floor(workers.length * random())],
    command,
    'entry point': running.pid,
    all: -running.pid,
  }[victim]
  if (one === undefined || (victim === 'all' && command === undefined)) return false
  try {
    process.kill(one, 'SIGKILL')
    return true
  } catch {
    return false
  }
}
