/**
 * Builds the kernels of ad-hoc chips with the C compiler of the machine, for tests. Product chips have a committed module.
 * @module
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Chip } from '../chip.ts'
import { cName, generateChip } from '../codegen/codegen.ts'

const CLANG = process.env.CLANG ?? 'clang-14'
const LINKER = process.env.WASM_LD ?? 'wasm-ld-14'

export const hasCompiler = (): boolean => [CLANG, LINKER].every(tool => spawnSync(tool, ['--version']).status === 0)

const here = fileURLToPath(new URL('../codegen/', import.meta.url))
const C_FLAGS =
  '--target=wasm32 -msimd128 -mbulk-memory -O2 -std=gnu11 -ffreestanding -fvisibility=hidden -Wall -Wextra -Werror'
const LINK_FLAGS =
  '--no-entry --import-memory --max-memory=4294967296 -z stack-size=131072 --gc-sections --export=__heap_base --global-base=524288'

/** As in scripts/build-kernels.sh. */
const degreeFlags = (degree: number): string[] => (degree === 4 ? [] : [`-DEXT_DEGREE=${degree}`, '-fno-slp-vectorize'])

/** The bytes of a module with the kernels of these chips for an extension degree. */
export function buildKernels(chips: readonly Chip[], degree: number): Uint8Array<ArrayBuffer> {
  const folder = mkdtempSync(join(tmpdir(), 'zkmips-chips-'))
  try {
    const sources = chips.map(chip => {
      const source = join(folder, `${cName(chip)}.c`)
      writeFileSync(source, generateChip(chip))
      return source
    })
    const objects = [...sources, join(here, 'support.c')].map((source, k) => {
      const object = join(folder, `${k}.o`)
      const include = [`-I${here}`, `-I${join(here, '../../field/kernels')}`]
      execFileSync(CLANG, [...C_FLAGS.split(' '), ...degreeFlags(degree), ...include, '-c', source, '-o', object])
      return object
    })
    const module = join(folder, 'chips.wasm')
    execFileSync(LINKER, [...LINK_FLAGS.split(' '), ...objects, '-o', module])
    return Uint8Array.from(readFileSync(module))
  } finally {
    rmSync(folder, { recursive: true })
  }
}
