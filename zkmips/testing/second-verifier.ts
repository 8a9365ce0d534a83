/**
 * The verifier of docs/protocol/second-verifier, which is JavaScript apart from everything else, and what it is given: the machines' data, the
 * parameter sets that docs/protocol/parameters.md lists, and Poseidon2's constants.
 * @module
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describeMachine } from '@zkmips/air/describe'
import { MACHINES } from '../machines.ts'
import type { Event } from './recorded.ts'

const root = join(import.meta.dirname, '../..')

export const fixtureBytes = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(root, 'fixtures/protocol', name)))
export const fixtureJson = (name: string): unknown => JSON.parse(Buffer.from(fixtureBytes(name)).toString('utf8'))

/** A module of the second verifier. */
export const second = (name: string) => import(join(root, 'docs/protocol/second-verifier', name))

/** Sets by name, with their numbers in files, 0 for none. */
export const documentedSets: ReadonlyMap<string, { readonly file: number; readonly numbers: readonly number[] }> =
  new Map(
    [
      ...readFileSync(join(root, 'docs/protocol/parameters.md'), 'utf8').matchAll(
        /^\| `(.+)` \| (?:(\w+) )?\| ([\d ]+) \|$/gm,
      ),
    ].map(([, name, file, numbers]) => [name!, { file: Number(file ?? 0), numbers: numbers!.split(' ').map(Number) }]),
  )

export interface HashVectors {
  readonly poseidon2: object
  readonly hashes: readonly { readonly name: string; readonly transcript: { readonly nonce: number } }[]
}

export const hashFixtures = fixtureJson('hashes.json') as HashVectors

/** All machines by name, as a reader of the JSON has them. */
export const machineData: ReadonlyMap<string, { readonly name: string }> = new Map(
  MACHINES.map(machine => [machine.name, JSON.parse(JSON.stringify(describeMachine(machine)))]),
)

export interface SecondStatement {
  readonly program: string
  readonly exitCode: number
  readonly states: readonly { readonly chain: readonly number[] }[]
  readonly sums: readonly (readonly number[])[]
}

/** @throws Error where the proof file is not valid */
export async function verifySecond(
  bytes: Uint8Array,
  note?: (where: unknown, ...event: Event) => void,
): Promise<SecondStatement> {
  const { verifyRun, parameters } = await second('run.mjs')
  const ofFiles = [...documentedSets.values()].filter(({ file }) => file > 0)
  const byNumber = Object.fromEntries(ofFiles.map(({ file, numbers }) => [file, parameters(numbers)]))
  const ofParts = [...machineData.values()].filter(({ name }) => name.startsWith('zkmips-'))
  return verifyRun(bytes, ofParts, byNumber, hashFixtures.poseidon2, note)
}

/** Where one changed bit is not noticed, of every `stride`-th byte. */
export async function unnoticed(proof: Uint8Array, stride: number): Promise<number[]> {
  const accepted: number[] = []
  for (let at = 0; at < proof.length; at += stride) {
    const changed = proof.slice()
    changed[at]! ^= 1 << (at % 8)
    await verifySecond(changed).then(
      () => accepted.push(at),
      () => undefined,
    )
  }
  return accepted
}

/** Of an item, kind and length; what the first verifier tells of its state is left out: every later challenge depends on it. */
export const told = (events: readonly Event[]): Event[] =>
  events.map(event => (/label|elements|ext|digests|bytes/.test(event[0]) ? [event[0], event[1]!] : event))
