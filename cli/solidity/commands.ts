/**
 * `zkmips sol run` and `zkmips sol prove`: makes calls, says what came of them, and proves it.
 * @module
 */
import { formatCallTrace } from '@zkmips/rollup/calls/call-trace'
import { type Preface, type ProvingOptions, prove } from '../commands/prove.ts'
import { OutputFile } from '../files.ts'
import { interruptible } from '../interrupt.ts'
import { printJson, printText } from '../output/answer.ts'
import { count, facts } from '../output/format.ts'
import { callFacts, callJson, contractFact } from './answer.ts'
import { type CallOptions, type Made, makePlannedCalls } from './made.ts'

export interface RunOptions extends CallOptions {
  readonly output?: string
  readonly json?: true
}

export interface ProveOptions extends CallOptions, ProvingOptions {
  readonly trace?: string
  readonly json?: true
}

export async function runCalls(reference: string, options: RunOptions): Promise<void> {
  const made = await makeAndWrite(reference, options, options.output)
  const trace = options.output === undefined ? {} : { trace: options.output }
  const { pairs, json } = answerOf(made, options)
  if (options.json) printJson({ ...json, steps: made.steps, ...trace })
  else printText(facts([...pairs, ['steps', count(made.steps)], ...Object.entries(trace)]))
}

export async function proveCalls(reference: string, options: ProveOptions): Promise<void> {
  const path = options.trace ?? `${options.output}.calls.json`
  const { pairs, json } = answerOf(await makeAndWrite(reference, options, path), options)
  const preface: Preface = { text: facts([...pairs, ['trace', path]]), json: { ...json, trace: path } }
  await prove(path, options, preface)
}

/** @param path of the call trace; none is written where it is undefined */
async function makeAndWrite(reference: string, options: CallOptions, path: string | undefined): Promise<Made> {
  const output = path === undefined ? undefined : await OutputFile.open(path, reference, options.state)
  const stop = new AbortController()
  const discard = (): void => {
    stop.abort()
    output?.discard()
  }
  try {
    return await interruptible(async () => {
      const made = await makePlannedCalls(reference, options, stop.signal)
      await output?.finish(formatCallTrace(made.trace))
      return made
    }, discard)
  } finally {
    discard()
  }
}

/** What is said of calls: facts for people, and JSON. */
export function answerOf(made: Made, { from, value, at }: CallOptions) {
  const { contract, planned, address, stateSource } = made
  const calls = planned.map(({ text, item, data, to }, i) => {
    const isCreation = i === 0 && at === undefined
    return { text, item, data, from, to: isCreation ? undefined : (to ?? address), value: isCreation ? 0n : value }
  })
  const abis = [contract.abi, ...contract.others]
  const answered = { ...made, calls }
  return {
    pairs: [...contractFact(contract.name, address, stateSource), ...callFacts(answered, abis)],
    json: { contract: contract.name, address: address ?? null, ...callJson(answered, abis) },
  }
}
