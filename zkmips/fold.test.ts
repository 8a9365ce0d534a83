// A small run through all layers of recursion to a Groth16 proof, with parameters without security; and what layers refuse.
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { extensionField } from '@zkmips/field/extension'
import { testOnlyBlake3 } from '@zkmips/prover/parameters'
import { verifyShard } from '@zkmips/prover/verifier/verify'
import { KeyCache } from '@zkmips/recursion/groth16/key-cache'
import { proveGroth16 } from '@zkmips/recursion/groth16/prove'
import { developmentKey } from '@zkmips/recursion/groth16/setup'
import { parseVerificationKey } from '@zkmips/recursion/groth16/verification-key'
import { verifyGroth16 } from '@zkmips/recursion/groth16/verify'
import { layerContext } from '@zkmips/recursion/layers/child'
import type { FinishInputs } from '@zkmips/recursion/layers/finish'
import { UnknownTemplateError } from '@zkmips/recursion/layers/fold'
import type { JoinInputs } from '@zkmips/recursion/layers/join'
import { layerOf, recordCircuit } from '@zkmips/recursion/layers/layer'
import type { LeafInputs } from '@zkmips/recursion/layers/leaf'
import { listDigest, statementBytes } from '@zkmips/recursion/layers/outer'
import { exposeNumber, type NumberedProof, Seal } from '@zkmips/recursion/layers/seal'
import { keyedCircuits, type LayerCircuit } from '@zkmips/recursion/layers/system'
import { wrappedWitness } from '@zkmips/recursion/layers/wrapped'
import { NO_RECURSION } from '@zkmips/statement/run-state'
import { afterAll, describe, expect, it } from 'vitest'
import { decodeRunProof, type RunProof } from './container.ts'
import type { LayerProof } from './layer-tasks.ts'
import { decodeMessage, encodeMessage } from './message.ts'
import { PartsFolder } from './parts-folder.ts'
import { foldedScene } from './testing/folded-scene.ts'
import { childrenOf, isRunning, knowsProcesses } from './testing/processes.ts'
import { hostOf } from './testing/runs.ts'
import { TEST_RECURSION } from './testing/wrapped-scene.ts'
import type { ProgressEvent } from './types.ts'
import { proveWrapped, wrapRuns } from './wrap.ts'
import { checkGrothMemory } from './wrap-checks.ts'
import type { WrappedProveRun } from './wrap-types.ts'

const settings = TEST_RECURSION
const folder = mkdtempSync(join(tmpdir(), 'zkmips-fold-'))
const layouts = join(folder, 'layouts')
const folded = await foldedScene(layouts)
const { scene, entries, workshop, tree, system, finished, wrapped, seal, made, inputsOf, refusal } = folded
afterAll(() => {
  rmSync(folder, { recursive: true })
})

describe('a run through all layers', () => {
  it('ends in one proof that states the number for L1', () => {
    const { params, machine } = system.wrap(wrapped.vk).shape
    const context = layerContext(params.extensionDegree)
    const { publicValues } = verifyShard(params, machine, wrapped.vk, wrapped.proof, context, { allowInsecure: true })
    expect(publicValues.slice(-8)).toEqual([...wrapped.outer])
  })

  it('has a leaf for each part, and joins up to one', () => {
    const count = (name: string): number => made.filter(({ circuit }) => circuit.name.startsWith(name)).length
    expect([count('leaf'), count('join'), count('finish'), count('shrink'), count('wrap')]).toEqual([6, 5, 1, 1, 1])
  })

  it('becomes a Groth16 proof with that number as its one input', async () => {
    const { system: constraints, input } = wrappedWitness(system.wrap(wrapped.vk).shape, wrapped.vk, wrapped.proof)
    expect(constraints.firstBroken()).toBeUndefined()
    const hash = createHash('sha256').update(statementBytes(finished.name, finished.execution)).digest('hex')
    expect(input).toBe(BigInt(`0x${hash}`) >> 16n)
    const key = await developmentKey(constraints, { cache: new KeyCache(folder) })
    const { proof, inputs } = await proveGroth16(key, constraints.witness)
    const verifies = (publics: readonly bigint[]): boolean =>
      verifyGroth16(parseVerificationKey(key.verificationKey), publics, proof)
    expect([inputs, verifies([input]), verifies([input + 1n])]).toEqual([[input], true, false])
  }, 900_000)
})

describe('a leaf refuses', () => {
  const first = (): [LayerCircuit<LeafInputs>, LeafInputs] => [
    made[0]!.circuit as LayerCircuit<LeafInputs>,
    made[0]!.inputs as LeafInputs,
  ]

  it('a proof of another run, and a part at another place', async () => {
    const [circuit, inputs] = first()
    const { shared, before, program } = inputs
    const other = (change: Partial<LeafInputs>): Promise<string> => refusal(circuit, { ...inputs, ...change })
    expect(await other({ shared: { ...shared, contextTag: shared.contextTag.with(3, 7) } })).toMatch(/^shard\./)
    const challenges = { ...shared.challenges, beta: shared.challenges.alpha }
    expect(await other({ shared: { ...shared, challenges } })).toMatch(/^shard\./)
    expect(await other({ shared: { ...shared, locals: shared.locals.with(0, 1) } })).toBe('part.local')
    expect(await other({ before: { ...before, counts: before.counts.with(0, 1) } })).toBe('part.shard')
    expect(await other({ before: { ...before, halted: 1 } })).toBe('part.halted')
    expect(await other({ program: { ...program, entry: program.entry + 1 } })).toBe('part.program')
  })

  it('a part of another template', async () => {
    const [circuit, inputs] = first()
    const leaf = made.find(m => m.circuit.name.startsWith('leaf 0') && m.circuit.name !== circuit.name)!
    const { proof } = leaf.inputs as LeafInputs
    // Of the same length: the circuit reads it as if it were of its own heights.
    await expect(workshop.prove(circuit, { ...inputs, proof })).rejects.toThrow(/inputs|does not accept/)
  })
})

describe('a join refuses', () => {
  const two = (): JoinInputs => inputsOf(system.joinLeaves)[0]!
  const change = (k: number, by: (child: JoinInputs[number]) => JoinInputs[number]): JoinInputs =>
    two().map((child, i) => (i === k ? by(child) : child))

  it('a key that is not in the tree, or stands elsewhere in it', async () => {
    const path = tree.path(keyedCircuits(system).indexOf(system.joinJoins))
    expect(
      await refusal(
        system.joinLeaves,
        change(0, child => ({ ...child, path })),
      ),
    ).toBe('layer.key')
    const foreign = (child: JoinInputs[number]) => {
      const { preprocessedCap: cap } = child.vk
      return { ...child, vk: { ...child.vk, preprocessedCap: cap.with(0, cap[1]!) } }
    }
    expect(await refusal(system.joinLeaves, change(1, foreign))).toBe('layer.key')
  })

  it('the key of a join where leaves are joined, though it is in the tree', async () => {
    const join = inputsOf(system.joinJoins)[0]![0]!
    const withKey = change(0, child => ({ ...child, vk: join.vk, path: join.path }))
    expect(await refusal(system.joinLeaves, withKey)).toBe('layer.key')
  })

  it('a leaf of another template claimed as this one: the key of another leaf, though it is in the tree', async () => {
    const [left] = two()
    const other = [...system.leaves.values()].find(
      leaf =>
        leaf.settings === settings.leaf &&
        inputsOf(leaf).length > 0 &&
        !inputsOf(leaf).includes(made[0]!.inputs as LeafInputs),
    )!
    const [vk, path] = [
      await workshop.key(other),
      tree.path(keyedCircuits(system).indexOf(other as LayerCircuit<never>)),
    ]
    expect(vk).not.toEqual(left!.vk)
    const claimed = change(0, child => ({ ...child, vk, path }))
    expect(await refusal(system.joinLeaves, claimed)).toMatch(/^(shard|pcs)\./)
    // Its own key in the place of the other one.
    expect(
      await refusal(
        system.joinLeaves,
        change(0, child => ({ ...child, path })),
      ),
    ).toBe('layer.key')
  })

  it('children in the wrong order, one of them twice, or with another root', async () => {
    const [left, right] = two() as [JoinInputs[number], JoinInputs[number]]
    expect(await refusal(system.joinLeaves, [right, left])).toBe('join.chain')
    expect(await refusal(system.joinLeaves, [left, left])).toBe('join.chain')
    const keysRoot = left.range.shared.program
    const other = change(1, c => ({ ...c, range: { ...c.range, shared: { ...c.range.shared, keysRoot } } }))
    expect(await refusal(system.joinLeaves, other)).toBe('layer.key')
  })

  it('a range that its child has not stated', async () => {
    const longer = change(1, c => ({ ...c, range: { ...c.range, after: { ...c.range.after, halted: 1 } } }))
    expect(await refusal(system.joinLeaves, longer)).toBe('layer.statement')
    const sum = change(0, c => ({ ...c, range: { ...c.range, sum: c.range.sum.map(() => 0) } }))
    expect(await refusal(system.joinLeaves, sum)).toBe('layer.statement')
  })

  it('a proof of which one value is changed', async () => {
    const wrong = change(0, child => {
      const { publicValues } = child.proof
      return { ...child, proof: { ...child.proof, publicValues: publicValues.with(0, publicValues[0]! ^ 1) } }
    })
    expect(await refusal(system.joinLeaves, wrong)).toMatch(/^(shard|pcs)\./)
  })
})

describe('the end refuses', () => {
  it('a range that is not the whole run', async () => {
    const [finish] = inputsOf(system.finish) as [FinishInputs]
    const part = inputsOf(system.joinJoins).at(-1)![0]!
    expect(await refusal(system.finish, { ...finish, ...part })).toMatch(/^execution\./)
  })

  it('challenges without their work, and another program', async () => {
    const [finish] = inputsOf(system.finish) as [FinishInputs]
    expect(await refusal(system.finish, { ...finish, nonce: finish.nonce + 1 })).toMatch(/^execution\./)
    const { program } = finish
    expect(await refusal(system.finish, { ...finish, program: { ...program, keys: program.keys.toReversed() } })).toBe(
      'execution.program',
    )
  })
})

describe('what has a number', () => {
  /** A proof in the shape of `finish`, by a circuit that checks nothing: it states what it is given. */
  const anything = (): LayerCircuit<readonly number[]> => ({
    ...system.finish,
    ...{ name: 'anything', of: 'anything' },
    record: () =>
      layerOf(
        recordCircuit(extensionField(settings.finish.params.extensionDegree).degree, builder => {
          const [under, number] = [builder.input(8), builder.input(8)]
          return exposeNumber(builder, under, builder.elementsAt(number, 8))
        }),
        given => [...given],
      ),
  })
  const numbered = (): NumberedProof => inputsOf(system.shrink(seal.root))[0]!
  const shrinks = (proof: NumberedProof): Promise<string> => refusal(system.shrink(seal.root), proof)
  const lists = (left: NumberedProof, right: NumberedProof, under = seal.root): Promise<string> =>
    refusal(system.list, { seal: under, children: [left, right] })
  const stated = async (under: Uint32Array, number: readonly number[]): Promise<NumberedProof> => {
    const proof = await workshop.prove(anything(), [...under, ...number])
    return { ...{ proof, number }, vk: await workshop.key(anything()), path: seal.finish }
  }

  it('may be listed, and the list, which has the number of both, is accepted like an execution', async () => {
    const one = numbered()
    const proof = await workshop.prove(system.list, { seal: seal.root, children: [one, one] })
    const number = listDigest([finished.outer, finished.outer])
    const list = { ...{ proof, number }, vk: await workshop.key(system.list), path: seal.list }
    expect(await shrinks(list)).toBe('accepted')
    expect(await shrinks({ ...list, number: one.number })).toBe('layer.statement')
    expect(await shrinks({ ...list, path: seal.finish })).toBe('layer.key')
    const three = await workshop.prove(system.list, { seal: seal.root, children: [list, one] })
    const numberOfThree = listDigest([finished.outer, finished.outer, finished.outer])
    expect(await shrinks({ ...list, proof: three, number: numberOfThree })).toBe('accepted')
  })

  it('has a key under the seal, whatever it states itself', async () => {
    // Found by an auditor: `shrink` had looked the key up under a root that its child stated, and the outside never saw the root.
    const number = [1, 2, 3, 4, 5, 6, 7, 8]
    const forged = await stated(seal.root, number)
    const own = new Seal(system.finish.shape.params, [forged.vk, await workshop.key(system.list)])
    for (const path of [seal.finish, seal.list, own.finish])
      expect(await shrinks({ ...forged, path })).toBe('layer.key')
    expect(await lists(numbered(), { ...forged, path: own.finish })).toBe('layer.key')
    // A list under a seal of one's own takes a forged execution, and is refused above.
    const underOwn = { ...(await stated(own.root, number)), path: own.finish }
    const children: [NumberedProof, NumberedProof] = [underOwn, underOwn]
    const proof = await workshop.prove(system.list, { seal: own.root, children })
    const list = { proof, vk: await workshop.key(system.list), number: listDigest([number, number]) }
    expect(await shrinks({ ...list, path: seal.list })).toBe('layer.statement')
    expect(await shrinks({ ...list, path: own.list })).toBe('layer.key')
    expect(await lists({ ...list, path: seal.list }, numbered())).toBe('layer.statement')
  })

  it('is the proof of its own number only', async () => {
    const one = numbered()
    const number = one.number.with(0, one.number[0]! ^ 1)
    expect(await shrinks({ ...one, number })).toBe('layer.statement')
    expect(await lists({ ...one, number }, one)).toBe('layer.statement')
  })
})

describe('by workers', () => {
  const parts = join(folder, 'parts')
  const workers = (): number[] => childrenOf(process.pid).filter(pid => isRunning(pid, 'worker.ts'))
  const known = async (...circuits: readonly LayerCircuit<never>[]) =>
    new Map(await Promise.all(circuits.map(async circuit => [circuit.name, await workshop.key(circuit)] as const)))
  let proved: WrappedProveRun
  const runProof = (): RunProof => ({ ...decodeRunProof(proved.run.proof), parameters: settings.core })

  it.skipIf(!knowsProcesses)(
    'that are killed in the middle, the same proof is made',
    async () => {
      const events: ProgressEvent[] = []
      const { image, statement } = scene.scene
      const { locals } = statement
      const opened = await PartsFolder.open(parts)
      const onProgress = (event: ProgressEvent): void => {
        events.push(event)
        if (event.phase === 'fold' && event.finished === 7) for (const pid of workers()) process.kill(pid, 'SIGKILL')
      }
      const keys = { entries, layers: await known(system.finish, system.list, system.shrink(seal.root)) }
      const job = { image, locals, host: hostOf(locals), contextTag: scene.contextTag, shardCycles: 6, workers: 2 }
      proved = await proveWrapped(
        { ...job, engine: 'wasm', system, keys, parts: opened, onProgress },
        { templates: false, layouts },
      )
      opened.release()
      expect(proved.proof).toEqual(wrapped.proof)
      expect(proved.vk).toEqual(wrapped.vk)
      const hash = createHash('sha256').update(statementBytes(finished.name, finished.execution)).digest('hex')
      expect(proved.input).toBe(BigInt(`0x${hash}`) >> 16n)
      expect(proved.executions).toEqual([
        { name: finished.name, statement: { ...statement, contextTag: scene.contextTag } },
      ])
      const folds = events.filter(event => event.phase === 'fold')
      const last = folds.at(-1)!
      expect(folds).toHaveLength(14)
      expect(last).toMatchObject({ layers: 14, finished: 14, last: { name: 'wrap' } })
      expect(last.work).toBeCloseTo(last.totalWork)
      const notes = events.filter(event => event.phase === 'note')
      expect(notes.map(({ message }) => message)).toContainEqual(
        expect.stringMatching(/died at the proof of layer "\w+.*SIGKILL.*runs again/),
      )
    },
    600_000,
  )

  it.skipIf(!knowsProcesses)(
    'layers that were proved are used, as far as they are valid',
    async () => {
      const opened = await PartsFolder.open(parts)
      const size = opened.size
      expect(size).toBe(6 + 14)
      const files = readdirSync(parts).filter(name => name.endsWith('.part'))
      const forged = files
        .map(name => name.replace('.part', ''))
        .find(key => Reflect.has(contentOf(opened, key), 'vk'))!
      const content = contentOf(opened, forged) as LayerProof
      await opened.save(
        forged,
        encodeMessage({ ...content, bytes: content.bytes.map((b, i) => (i === 4000 ? b ^ 1 : b)) }),
      )
      const notes: string[] = []
      const onProgress = (event: ProgressEvent): void => {
        if (event.phase === 'note') notes.push(event.message)
      }
      const shrink = system.shrink(seal.root)
      const layers = await known(system.finish, system.list, shrink, system.wrap(await workshop.key(shrink)))
      const keys = { entries, layers }
      const job = { runs: [runProof()], keys, system, workers: 0, engine: 'wasm', parts: opened, onProgress } as const
      const again = await wrapRuns(job, { layouts })
      opened.release()
      expect(again.proof).toEqual(wrapped.proof)
      expect(again.summary).toMatchObject({ layers: 14, keptLayers: 13 })
      expect(notes).toEqual([
        expect.stringMatching(/is not a valid proof and not used; the proof of layer ".*" is made again/),
      ])
    },
    600_000,
  )

  it.skipIf(!knowsProcesses)('what cannot be wrapped is refused at once, with the cause', async () => {
    const refused = (change: Partial<RunProof>, layers = entries) =>
      wrapRuns({
        runs: [{ ...runProof(), ...change }],
        keys: { entries: layers, layers: new Map() },
        system,
        workers: 0,
      })
    await expect(refused({ parameters: testOnlyBlake3 })).rejects.toThrow(/parameters .*blake3.*--hash poseidon2/)
    const { statement } = runProof()
    await expect(refused({ statement: { ...statement, exitCode: 2 } })).rejects.toMatchObject({
      code: 'WRAP_EXIT_CODE',
    })
    await expect(refused({ keysRoot: NO_RECURSION })).rejects.toThrow(/was not proved to be wrapped/)
    await expect(refused({}, entries.slice(1))).rejects.toThrow(/layers of another release/)
    const without = { ...system, templates: system.templates.slice(1) }
    const keys = { entries, layers: new Map() }
    await expect(wrapRuns({ runs: [runProof()], keys, system: without, workers: 0 })).rejects.toThrow(
      UnknownTemplateError,
    )
    const aborted = { runs: [runProof()], keys, system, workers: 1, signal: AbortSignal.abort() }
    await expect(wrapRuns(aborted)).rejects.toMatchObject({ name: 'AbortError' })
    const twice = wrapRuns({ runs: [runProof(), runProof()], keys, system, workers: 0 })
    await expect(twice).rejects.toThrow(/local preimages/)
    expect(() => checkGrothMemory(1_700_000, 2 ** 32)).toThrow(/snarkjs needs about 6\.\d GiB .* 4\.0 GiB are free/)
    checkGrothMemory(1_000_000, 2 ** 32)
  })
})

const contentOf = (folder: PartsFolder, key: string) => decodeMessage(folder.load(key)!) as object
