/**
 * For which processors the kernels are built, and which of them this one is.
 * @module
 */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

export interface Variant {
  readonly name: 'avx512' | 'avx2' | 'neon' | 'plain'
  /** 32-bit lanes of a vector. */
  readonly lanes: number
  /** For the compiler. */
  readonly flags: readonly string[]
}

const AVX512: Variant = {
  name: 'avx512',
  lanes: 16,
  flags: ['-mavx512f', '-mavx512dq', '-mavx512bw', '-mavx512vl', '-mbmi2', '-mprefer-vector-width=512'],
}
/** The same with products of 52 bits, if the processor has them. */
const AVX512_IFMA: Variant = { ...AVX512, flags: [...AVX512.flags, '-mavx512ifma'] }
const AVX2: Variant = { name: 'avx2', lanes: 8, flags: ['-mavx2', '-mbmi2', '-mtune=haswell'] }
const NEON: Variant = { name: 'neon', lanes: 4, flags: [] }
const PLAIN: Variant = { name: 'plain', lanes: 4, flags: [] }

/** Those that this machine runs, the fastest first. */
export function variantsHere(): readonly Variant[] {
  if (process.arch === 'arm64') return [NEON]
  if (process.arch !== 'x64') return [PLAIN]
  const features = processorFeatures()
  const has = (...names: readonly string[]): boolean => names.every(name => features.has(name))
  return [
    ...(has('avx512f', 'avx512dq', 'avx512bw', 'avx512vl', 'bmi2') ? [has('avx512ifma') ? AVX512_IFMA : AVX512] : []),
    ...(has('avx2', 'bmi2') ? [AVX2] : []),
    PLAIN,
  ]
}

/** As the system tells them: without those that it does not let programs use. */
function processorFeatures(): ReadonlySet<string> {
  try {
    const text =
      process.platform === 'darwin'
        ? execFileSync('sysctl', ['-n', 'machdep.cpu.features', 'machdep.cpu.leaf7_features'], { encoding: 'utf8' })
        : (/^flags\s*:(.*)$/m.exec(readFileSync('/proc/cpuinfo', 'utf8'))?.[1] ?? '')
    return new Set(text.toLowerCase().split(/\s+/))
  } catch {
    return new Set()
  }
}
