/**
 * The C of families of expressions: a function of a member's cells for each, the lists of cells, and the loops over them.
 * @module
 */
import type { Chip } from '../chip.ts'
import { type ConstantLayout, extAfter } from '../constants.ts'
import type { Expr } from '../expression.ts'
import { constantsAt, type Emitter, TemplateEmitter } from './emitter.ts'
import { type Family, findFamilies, type Membership } from './families.ts'
import { compile } from './straight-line.ts'

/** The families among a kernel's outputs. */
export class FamilyCode {
  private readonly memberships: ReadonlyMap<number, Membership>
  private readonly families: readonly Family[]
  private readonly chip: Chip
  private readonly layout: ConstantLayout
  private readonly prefix: string

  /**
   * @param expressions by number of the output; members need not be computed by the kernel's own program
   * @param prefix of names in C
   */
  constructor(chip: Chip, layout: ConstantLayout, prefix: string, expressions: ReadonlyMap<number, Expr>) {
    this.memberships = findFamilies(expressions)
    this.families = [...new Set([...this.memberships.values()].map(m => m.family))]
    this.chip = chip
    this.layout = layout
    this.prefix = prefix
  }

  /** Whether an output belongs to a family. */
  has(output: number): boolean {
    return this.memberships.has(output)
  }

  /** How many outputs from this one on, below `end`, are consecutive members of a family; 0 if it belongs to none. */
  run(output: number, end: number): number {
    const first = this.memberships.get(output)
    if (!first) return 0
    let length = 1
    for (; output + length < end; length++) {
      const next = this.memberships.get(output + length)
      if (next?.family !== first.family || next.member !== first.member + length) break
    }
    return length
  }

  /** Adds a run of constraints, each times its power of the challenge, to `acc`. */
  accumulate(e: Emitter, output: number, length: number): void {
    const { family, member } = this.memberships.get(output)!
    const powers = constantsAt(extAfter(this.layout.powers, output))
    const whole = length - (length % 4)
    if (whole > 0) {
      e.line(`for (size_t j = 0; j < ${whole}; j += 4)`)
      const values = [0, 1, 2, 3].map(d => this.call(family, `${member + d} + j`)).join(', ')
      e.line(`  ext_sum_dot4(&acc, ${powers} + EXT_DEGREE * j, ${values});`)
    }
    for (let j = whole; j < length; j++) {
      const power = constantsAt(extAfter(this.layout.powers, output + j))
      e.line(`ext_sum_dot1(&acc, ${power}, ${this.call(family, `${member + j}`)});`)
    }
  }

  /** Computes the given outputs that belong to families into arrays, and tells the emitter their names. */
  compute(e: Emitter, outputs: readonly number[]): void {
    for (const family of this.families) {
      const members = outputs.filter(k => this.memberships.get(k)?.family === family)
      if (members.length === 0) continue
      const name = this.name(family)
      e.line(`kb_t ${name}_values[${family.cells.length}];`)
      e.line(`for (size_t j = 0; j < ${family.cells.length}; j++) ${name}_values[j] = ${this.call(family, 'j')};`)
      for (const k of members) e.nameOutput(k, `${name}_values[${this.memberships.get(k)!.member}]`)
    }
  }

  /** The functions: to stand before the kernel. */
  functions(): string[] {
    return this.families.flatMap(family => {
      const e = new TemplateEmitter(compile([family.template]), this.chip, this.layout, family.cells[0]!)
      const value = e.output(0)
      return [
        `static kb_t ${this.name(family)}(const kb_t* here, const kb_t* next, size_t block, const unsigned short* at) {`,
        '  (void)here, (void)next;',
        ...e.body(),
        `  return ${value};`,
        '}',
        '',
      ]
    })
  }

  /** The lists of cells: to stand before the loop. Every cell gets its place in the emitter's tile. */
  cellLists(e: Emitter): string[] {
    return this.families.map(family => {
      const [members, length] = [family.cells.length, family.cells[0]!.length]
      const list = family.cells.map(cells => `{${cells.map(cell => e.slot(cell)).join(', ')}}`)
      return `  static const unsigned short ${this.name(family)}_cells[${members}][${length}] = {${list.join(', ')}};`
    })
  }

  private call(family: Family, member: string): string {
    const name = this.name(family)
    const next = family.cells[0]!.some(cell => cell.next) ? '&next[0][v]' : '0'
    return `${name}(&here[0][v], ${next}, BLOCK, ${name}_cells[${member}])`
  }

  private name(family: Family): string {
    return `${this.prefix}_family${this.families.indexOf(family)}`
  }
}
