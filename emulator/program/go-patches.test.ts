// Patches of Go programs: which functions, what becomes of them, and what is refused. That the patched program runs is
// guests/ledger.test.ts's.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadElf } from './elf.ts'
import { GoPatchError, goPatches, patchGo } from './go-patches.ts'
import { imageWords, initialMemory } from './image.ts'
import { readSymbols } from './symbols.ts'

const elfOf = (name: string) => readFileSync(join(import.meta.dirname, `../../fixtures/elf/${name}.elf`))
const go = elfOf('ledger-go')
const image = loadElf(go)

function refusal(file: Uint8Array): GoPatchError {
  try {
    patchGo(file, loadElf(file))
  } catch (error) {
    if (error instanceof GoPatchError) return error
    throw error
  }
  throw new Error('patched')
}

/** The ELF with another name of the same length in its table of names. */
function renamed(from: string, to: string): Uint8Array {
  const at = go.lastIndexOf(`\0${from}\0`) + 1
  expect(at).toBeGreaterThan(0)
  const file = Uint8Array.from(go)
  file.set(new TextEncoder().encode(to), at)
  return file
}

/** The ELF with other words in the code of a function. */
function withCode(name: string, change: (word: number) => number): Uint8Array {
  const symbol = readSymbols(go).find(s => s.name === name)!
  const file = Uint8Array.from(go)
  const view = new DataView(file.buffer)
  const segment = image.segments.find(
    ({ address, bytes }) => address <= symbol.address && symbol.address < address + bytes.length,
  )!
  const first = Buffer.from(go).indexOf(
    segment.bytes.subarray(symbol.address - segment.address, symbol.address - segment.address + symbol.size),
  )
  for (let at = first; at < first + symbol.size; at += 4) view.setUint32(at, change(view.getUint32(at)))
  return file
}

describe('patchGo', () => {
  it('makes the functions of garbage collection and background threads return at once, and changes nothing else', () => {
    const patches = goPatches(go, image)
    expect(patches.map(({ name }) => name.replace(/\d+$/, 'N')).sort()).toEqual([
      'runtime.(*gcControllerState).commit',
      'runtime.check',
      'runtime.deductSweepCredit',
      'runtime.gcenable',
      'runtime.init.N',
      'runtime.main.funcN',
    ])
    const patched = patchGo(go, image)
    const [before, after] = [initialMemory(image), initialMemory(patched)]
    for (const { address } of patches) expect([after.load(address), after.load(address + 4)]).toEqual([0x03e0_0008, 0])
    const ofPatches = new Set(patches.flatMap(({ address }) => [address, address + 4]))
    const changed = [...imageWords(image)]
      .map(({ wordAddress }) => 4 * wordAddress)
      .filter(address => before.load(address) !== after.load(address))
    expect(changed.length).toBeGreaterThan(patches.length)
    expect(changed.filter(address => !ofPatches.has(address))).toEqual([])
    expect(patched.segments.map(({ bytes: _, ...rest }) => rest)).toEqual(
      image.segments.map(({ bytes: _, ...rest }) => rest),
    )
  })

  it('leaves the image that it was given as it was', () => {
    const before = image.segments.map(({ bytes }) => bytes.slice())
    patchGo(go, image)
    expect(image.segments.map(({ bytes }, i) => Buffer.from(bytes).equals(before[i]!))).not.toContain(false)
  })

  it('tells apart the initializers by what they call', () => {
    // Without its call of newproc no initializer starts the collector's helper.
    const initializer = goPatches(go, image).find(({ name }) => name.startsWith('runtime.init.'))!.name
    const error = refusal(withCode(initializer, word => (word >>> 26 === 3 ? 0 : word)))
    expect(error).toMatchObject({ code: 'UNKNOWN_GO', missing: 'the initializer that starts forcegchelper' })
  })

  it('refuses a runtime without what must be patched, and says what it looked for', () => {
    const error = refusal(renamed('runtime.gcenable', 'runtime.gcinable'))
    expect(error).toMatchObject({ code: 'UNKNOWN_GO', missing: 'runtime.gcenable' })
    expect(error.message).toContain('there is no runtime.gcenable')
  })

  it('refuses programs of another compiler, and without symbols', () => {
    expect(refusal(elfOf('sort')).code).toBe('NOT_GO')
    const stripped = Uint8Array.from(go)
    new DataView(stripped.buffer).setUint32(32, 0)
    expect(refusal(stripped)).toMatchObject({ code: 'NO_SYMBOLS', message: expect.stringContaining("don't strip it") })
  })
})
