/**
 * Goes on from parts that were proved before: a pool of workers in front of which a folder of parts stands.
 *
 * A part is kept under the digest of everything that its bytes follow from: version and rules of proofs, the program, the parameters,
 * and the job, which has the shard's record, the cross-shard challenges (and with them the early commitments of all parts and
 * the statement), local preimages and context tag. So a part of another job is not found, rather than recognized. What is found is verified
 * before it is used, since others may be able to write to the folder.
 * @module
 */
import { createHash } from 'node:crypto'
import { frozenDigest } from '@zkmips/circuits/machine-digests'
import { PART_MACHINES } from '@zkmips/circuits/machines'
import type { ShardContext } from '@zkmips/prover/protocol/shard-proof'
import { PROOF_VERSION, type StoredBytes } from './container.ts'
import { decodeMessage, encodeMessage } from './message.ts'
import { PartsError, type PartsFolder } from './parts-folder.ts'
import { asyncTasks, describeTask, type TaskPool } from './pool.ts'
import type { JobSetup, PartProof } from './tasks.ts'
import type { PoolCall, PoolTaskName } from './worker-tasks.ts'

/** Layers are kept by `layer-pool.ts`, which knows their keys. */
const PROOFS: readonly PoolTaskName[] = ['proveShard', 'provePiece', 'proveCalls']

/** @param note told of files that are not used, as sentences */
export function resumingPool(
  pool: TaskPool,
  folder: PartsFolder,
  setup: JobSetup,
  note: (message: string) => void,
): TaskPool {
  const job = jobDigest(setup)

  const kept = async (key: string, call: PoolCall): Promise<PartProof<StoredBytes> | undefined> => {
    if (!folder.has(key)) return undefined
    const part = partIn(folder.load(key))
    const context = call.args.at(-1) as ShardContext
    if (part && (await pool.checkPart(part.machine, part.bytes, context))) return { ...stored(key, part), isKept: true }
    const fault = part ? 'not a valid proof' : 'damaged'
    note(`${folder.fileOf(key)} is ${fault} and not used; ${describeTask(call)} is made again`)
    return undefined
  }

  /** The part without its bytes, which are in the folder from now on. */
  const stored = (key: string, part: PartProof): PartProof<StoredBytes> => {
    const { length } = part.bytes
    const digest = sha256(part.bytes)
    const read = (): Uint8Array => {
      const bytes = partIn(folder.load(key))?.bytes
      if (bytes && sha256(bytes) === digest) return bytes
      const message = `${folder.fileOf(key)} was changed or taken away while it was needed; the same command makes that part again`
      throw new PartsError('CHANGED', message)
    }
    return { ...part, bytes: { length, read } }
  }

  const prove = async (call: PoolCall): Promise<PartProof<StoredBytes>> => {
    const key = createHash('sha256').update(job).update(encodeMessage(call)).digest('hex')
    const before = await kept(key, call)
    if (before) return before
    const part = (await pool.run(call)) as PartProof
    await folder.save(key, encodeMessage(part))
    return stored(key, part)
  }

  const run = (call: PoolCall): Promise<unknown> => (PROOFS.includes(call.task) ? prove(call) : pool.run(call))
  return { ...pool, ...asyncTasks(run), run }
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** @param content of a file, which others may have written */
function partIn(content: Uint8Array | undefined): PartProof | undefined {
  try {
    const { machine, bytes, cells, arenaBytes, phases } = decodeMessage(content ?? new Uint8Array()) as PartProof
    const isPart = [machine, cells, arenaBytes].every(Number.isSafeInteger) && bytes instanceof Uint8Array
    return isPart ? { machine, bytes, cells, arenaBytes, phases: { ...phases } } : undefined
  } catch {
    return undefined
  }
}

/** What the parts of all jobs with this setup have in common. Engines and limits do not change what is proved. */
function jobDigest({ image, parameters, templates = false }: JobSetup): Buffer {
  const rules = [PROOF_VERSION, PART_MACHINES.map(({ id }) => frozenDigest(id))]
  return createHash('sha256').update(encodeMessage({ rules, image, parameters, templates })).digest()
}
