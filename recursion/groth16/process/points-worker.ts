/**
 * A thread that multiplies generators by scalars, with its own tables (`fixed-base.ts`).
 * @module
 */
import { parentPort, workerData } from 'node:worker_threads'
import { Curve, type CurveModule, SCALAR_BYTES } from './curve.ts'
import { FixedBase, type WindowBits } from './fixed-base.ts'

export interface PointsData {
  readonly module: CurveModule
  readonly windowBits: WindowBits
}

/** Plain scalars, 32 bytes each, little-endian. */
export interface PointsRequest {
  readonly group: 'g1' | 'g2'
  readonly scalars: Uint8Array<ArrayBuffer>
}

const { module, windowBits } = workerData as PointsData
const curve = await Curve.load(module)
const bases = new Map<'g1' | 'g2', FixedBase>()

function baseOf(group: 'g1' | 'g2'): FixedBase {
  const known = bases.get(group)
  if (known) return known
  const base = new FixedBase(curve, curve[group], windowBits)
  bases.set(group, base)
  return base
}

parentPort!.on('message', ({ group, scalars }: PointsRequest) => {
  const base = baseOf(group)
  const free = curve.allocate(0)
  const count = scalars.length / SCALAR_BYTES
  const from = curve.place(scalars)
  const out = curve.allocate(count * base.pointBytes)
  base.multiply(from, count, out)
  const points = curve.bytes.slice(out, out + count * base.pointBytes)
  curve.releaseTo(free)
  parentPort!.postMessage(points, [points.buffer])
})
