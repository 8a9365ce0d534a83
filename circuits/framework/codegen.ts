/**
 * Writes the C of a chip's prover kernels from its description: `logup_<chip>` fills the LogUp columns over the trace,
 * `quotient_<chip>` evaluates all constraints over the quotient's domain. The layout of the constants is `constants.ts`, the
 * shared helpers `evaluators.h`; `compiled.ts` calls what is generated.
 *
 * Invariant: the text depends on nothing but the chip, so that regenerating it gives the committed files byte for byte.
 * @module
 */
import { EXT_DEGREE } from '@zkmips/field/extension'
import type { Chip, Interaction } from './chip.ts'
import { type ConstantLayout, constantLayout } from './constants.ts'
import type { Expr } from './expression.ts'
import type { LogUpGroup } from './logup.ts'
import { compile, type Instruction, type Program } from './program.ts'

/** The name of the chip in C: letters, digits and underscores. */
export const cName = (chip: Chip): string => chip.name.replace(/[^A-Za-z0-9]/g, '_')

/** The C file with both kernels of a chip. */
export function generateChip(chip: Chip): string {
  const layout = constantLayout(chip)
  const parts = [
    `// Generated from chip "${chip.name}" by circuits/framework/codegen.ts. Do not edit.`,
    '#include "../framework/evaluators.h"',
    '',
    ...(layout.logUp.width > 0 ? [logUpKernel(chip, layout), ''] : []),
    quotientKernel(chip, layout),
    '',
  ]
  return parts.join('\n')
}

/** Emits each instruction of a program once, at its first use. */
class Emitter {
  readonly lines: string[] = []
  private readonly done = new Set<number>()
  private readonly program: Program
  private readonly chip: Chip
  private readonly layout: ConstantLayout
  private readonly indent: string

  constructor(program: Program, chip: Chip, layout: ConstantLayout, indent: string) {
    this.program = program
    this.chip = chip
    this.layout = layout
    this.indent = indent
  }

  line(text: string): void {
    this.lines.push(this.indent + text)
  }

  /** The C name of output k's value. */
  output(k: number): string {
    return this.value(this.program.outputs[k]!)
  }

  /** The value of an output that is a constant, else undefined. */
  constantOutput(k: number): number | undefined {
    const i = this.program.instructions[this.program.outputs[k]!]!
    return i.op === 'constant' ? i.value : undefined
  }

  /** Whether two outputs are the same value, or the second is 0 minus the first. */
  relation(first: number, second: number): 'equal' | 'negated' | undefined {
    const [a, b] = [this.program.outputs[first]!, this.program.outputs[second]!]
    if (a === b) return 'equal'
    const i = this.program.instructions[b]!
    if (i.op !== 'sub' || i.right !== a) return undefined
    const left = this.program.instructions[i.left]!
    return left.op === 'constant' && left.value === 0 ? 'negated' : undefined
  }

  private value(index: number): string {
    if (!this.done.has(index)) {
      this.done.add(index)
      const rhs = this.expression(this.program.instructions[index]!)
      this.line(`kb_t t${index} = ${rhs};`)
    }
    return `t${index}`
  }

  private expression(i: Instruction): string {
    switch (i.op) {
      case 'constant':
        return `kb_splat(${montgomery(i.value)}u)`
      case 'public':
        return `kb_splat(k[${this.layout.publics + i.index}])`
      case 'column': {
        const at = groupOffset(this.chip, i.group) + i.index
        return i.next ? `column_next(columns[${at}], i, STEP, n)` : `column_at(columns[${at}], i)`
      }
      case 'selector':
        return `selector_${i.selector}`
      case 'sub': {
        const left = this.program.instructions[i.left]!
        if (left.op === 'constant' && left.value === 0) return `kb_neg(${this.value(i.right)})`
        return `kb_sub(${this.value(i.left)}, ${this.value(i.right)})`
      }
      case 'add':
        return `kb_add(${this.value(i.left)}, ${this.value(i.right)})`
      case 'mul':
        return i.left === i.right
          ? `kb_square(${this.value(i.left)})`
          : `kb_mul(${this.value(i.left)}, ${this.value(i.right)})`
    }
  }
}

const groupOffset = (chip: Chip, group: 'preprocessed' | 'early' | 'main'): number => {
  const { preprocessed, early } = chip.columns
  return group === 'preprocessed' ? 0 : group === 'early' ? preprocessed.length : preprocessed.length + early.length
}

const logUpOffset = (chip: Chip): number => groupOffset(chip, 'main') + chip.columns.main.length

const P = 0x7f000001n
const montgomery = (value: number): number => Number((BigInt(value) << 32n) % P)

/** Lines that add Σ value·(extension constant at word `at`) to `name`, up to four consecutive constants to a call. */
function dot(e: Emitter, name: string, terms: readonly { at: number; value: string }[]): void {
  for (let j = 0; j < terms.length; ) {
    // Constants increase, so those that are where a run has them are a prefix.
    const run = terms.slice(j, j + 4).filter((t, d) => t.at === terms[j]!.at + EXT_DEGREE * d)
    const values = run.map(t => t.value).join(', ')
    const constants = `k + ${run[0]!.at}`
    if (run.length === 1) e.line(`${name} = ext_add(${name}, ext_mul_base(ext_splat(${constants}), ${values}));`)
    else e.line(`ext_dot${run.length}_call(&${name}, ${constants}, ${values});`)
    j += run.length
  }
}

/** Where the outputs of each interaction begin in the list of compiled expressions: multiplicity, then message. */
interface Outputs {
  readonly program: Program
  readonly constraints: number
  readonly interaction: ReadonlyMap<Interaction, number>
}

function compileAll(chip: Chip, layout: ConstantLayout, withConstraints: boolean): Outputs {
  const expressions: Expr[] = withConstraints ? chip.constraints.map(c => c.expr) : []
  const constraints = expressions.length
  const interaction = new Map<Interaction, number>()
  for (const i of layout.interactions) {
    interaction.set(i, expressions.length)
    expressions.push(i.multiplicity, ...i.message)
  }
  return { program: compile(expressions), constraints, interaction }
}

/** Emits the denominator of an interaction and returns its name. */
function denominator(e: Emitter, layout: ConstantLayout, outputs: Outputs, i: Interaction): string {
  const number = layout.interactions.indexOf(i)
  const start = outputs.interaction.get(i)!
  const terms: { at: number; value: string }[] = []
  let extra = ''
  i.message.forEach((_, j) => {
    const constant = e.constantOutput(start + 1 + j)
    // Elements written as constants are in the base; one that only folds to a constant is not.
    if (i.message[j]!.node.op === 'constant' || constant === 0) return
    const value = e.output(start + 1 + j)
    if (j === 0) extra = value
    else terms.push({ at: layout.betas[i.scope] + 4 * (j - 1), value })
  })
  const base = `ext_splat(k + ${layout.bases + 4 * number})`
  e.line(`// ${i.label}`)
  e.line(`ext_t den${number} = ${extra ? `ext_add_base(${base}, ${extra})` : base};`)
  dot(e, `den${number}`, terms)
  return `den${number}`
}

/** Emits the common denominator and the numerator of a group. A single interaction's numerator is a base value. */
function groupFraction(e: Emitter, layout: ConstantLayout, outputs: Outputs, g: LogUpGroup) {
  const [first, second] = g.interactions.map(i => denominator(e, layout, outputs, i))
  const [m1, m2] = g.interactions.map(i => outputs.interaction.get(i)!)
  if (m2 === undefined) return { den: first!, num: e.output(m1!), baseNumerator: true }
  const c = g.column
  e.line(`ext_t den_g${c} = ext_times(${first}, ${second});`)
  const sign = e.relation(m1!, m2)
  const numerator =
    sign === 'equal'
      ? `ext_mul_base(ext_add(${second}, ${first}), ${e.output(m1!)})`
      : sign === 'negated'
        ? `ext_mul_base(ext_sub(${second}, ${first}), ${e.output(m1!)})`
        : `ext_cross(${second}, ${e.output(m1!)}, ${first}, ${e.output(m2)})`
  e.line(`ext_t num_g${c} = ${numerator};`)
  return { den: `den_g${c}`, num: `num_g${c}`, baseNumerator: false }
}

function quotientKernel(chip: Chip, layout: ConstantLayout): string {
  const outputs = compileAll(chip, layout, true)
  const used = new Set(outputs.program.instructions.flatMap(i => (i.op === 'selector' ? [i.selector] : [])))
  const e = new Emitter(outputs.program, chip, layout, '    ')
  if (used.has('first')) e.line('kb_t selector_first = kb_mul(kb_load(inverses + i), selectors);')
  if (used.has('last')) e.line('kb_t selector_last = kb_mul(load_next(inverses, i, STEP, n), selectors);')
  if (used.has('transition')) {
    e.line(`kb_t selector_transition = kb_sub(x, kb_splat(k[${layout.inverseStep}]));`)
    e.line('x = kb_mul(x, x_step);')
  }
  e.line('ext_t acc = ext_zero();')
  const power = (c: number): string => `ext_splat(k + ${layout.powers + 4 * c})`
  for (let c = 0; c < chip.constraints.length; c += 4) {
    const terms = chip.constraints.slice(c, c + 4).map((constraint, j) => {
      e.line(`// ${constraint.label}`)
      return { at: layout.powers + EXT_DEGREE * (c + j), value: e.output(c + j) }
    })
    dot(e, 'acc', terms)
  }
  const planes = logUpOffset(chip)
  layout.logUp.groups.forEach((g, index) => {
    const { den, num, baseNumerator } = groupFraction(e, layout, outputs, g)
    const value = `phi${g.column}`
    if (g.isRunningSum) {
      const sum = `columns + ${planes + 4 * g.column}`
      const scope = layout.logUp.scopes.indexOf(g.scope)
      e.line(`ext_t ${value} = ext_sub(ext_next(${sum}, i, STEP, n), ext_at(${sum}, i));`)
      e.line(`${value} = ext_add(${value}, ext_splat(k + ${layout.sums + 4 * scope}));`)
      for (const other of layout.logUp.groups) {
        if (other.scope === g.scope && !other.isRunningSum) e.line(`${value} = ext_sub(${value}, phi${other.column});`)
      }
    } else e.line(`ext_t ${value} = ext_at(columns + ${planes + 4 * g.column}, i);`)
    const numerator = baseNumerator
      ? `ext_sub_base(ext_times(${value}, ${den}), ${num})`
      : `ext_sub(ext_times(${value}, ${den}), ${num})`
    e.line(`acc = ext_add(acc, ext_times(${power(chip.constraints.length + index)}, ${numerator}));`)
  })
  return [
    '#define STEP 2',
    `EXPORT(quotient_${cName(chip)}) void quotient_${cName(chip)}(const u32* const* columns, size_t n, const u32* k, const u32* inverses,`,
    '                                  u32* const* out) {',
    `  kb_t inverse_zerofier = alternate(k + ${layout.inverseZerofier});`,
    used.has('first') || used.has('last')
      ? `  kb_t selectors = alternate(k + ${layout.selectors});`
      : '  (void)inverses;',
    ...(used.has('transition')
      ? [
          `  kb_t x = kb_geometric(k[${layout.point}], k[${layout.point + 1}]);`,
          `  kb_t x_step = kb_splat(s_pow(k[${layout.point + 1}], LANES));`,
        ]
      : []),
    '  for (size_t i = 0; i < n; i += LANES) {',
    ...e.lines,
    '    ext_put(out, i, ext_mul_base(acc, inverse_zerofier));',
    '  }',
    '}',
    '#undef STEP',
  ].join('\n')
}

/** Bytes of the kernel's stack for denominators, prefixes and numerators: see `-z stack-size` in scripts/build-kernels.sh. */
const BLOCK_BYTES = 40_000
const EXT_VECTOR_BYTES = 64

function logUpKernel(chip: Chip, layout: ConstantLayout): string {
  const outputs = compileAll(chip, layout, false)
  const { groups, scopes, width } = layout.logUp
  const block = Math.max(1, Math.min(16, Math.floor(BLOCK_BYTES / (3 * EXT_VECTOR_BYTES * width))))
  const e = new Emitter(outputs.program, chip, layout, '      ')
  for (const i of outputs.program.instructions) {
    if (i.op === 'selector') e.line(`kb_t selector_${i.selector} = ${i.selector}_row(i, n);`)
  }
  for (const g of groups) {
    const { den, num, baseNumerator } = groupFraction(e, layout, outputs, g)
    e.line(`dens[v][${g.column}] = ${den};`)
    e.line(`nums[v][${g.column}] = ${baseNumerator ? `ext_from_base(${num})` : num};`)
    e.line(`prefixes[v][${g.column}] = product;`)
    e.line(`product = ext_times(product, ${den});`)
  }
  const back: string[] = []
  const backLine = (text: string): void => {
    back.push(`      ${text}`)
  }
  for (const g of groups.toReversed()) {
    const single = g.interactions.length === 1
    const c = g.column
    const numerator = `nums[v][${c}]`
    backLine(`ext_t inverse${c} = ext_times(suffix, prefixes[v][${c}]);`)
    backLine(`suffix = ext_times(suffix, dens[v][${c}]);`)
    backLine(
      `ext_t term${c} = ${single ? `ext_mul_base(inverse${c}, ${numerator}.c[0])` : `ext_times(inverse${c}, ${numerator})`};`,
    )
    if (!g.isRunningSum) backLine(`ext_put(out + ${4 * c}, i, term${c});`)
  }
  for (const g of groups.filter(g => g.isRunningSum)) {
    const others = groups.filter(o => o.scope === g.scope && o !== g)
    const total = others.reduce((sum, o) => `ext_add(${sum}, term${o.column})`, `term${g.column}`)
    backLine(`ext_put(out + ${4 * g.column}, i, ${total});`)
  }
  const sums = scopes.map(scope => groups.find(g => g.scope === scope && g.isRunningSum)!.column)
  return [
    '#define STEP 1',
    '// Returns 1 when a denominator is zero.',
    `EXPORT(logup_${cName(chip)}) int logup_${cName(chip)}(const u32* const* columns, size_t n, const u32* k, u32* const* out,`,
    '                                u32* sums) {',
    `  enum { BLOCK = ${block} };`,
    `  ext_t dens[BLOCK][${width}], nums[BLOCK][${width}], prefixes[BLOCK][${width}];`,
    '  for (size_t start = 0; start < n; start += LANES * BLOCK) {',
    '    size_t vectors = (n - start) / LANES < BLOCK ? (n - start) / LANES : BLOCK;',
    '    ext_t product = ext_from_base(kb_splat(KB_R));',
    '    for (size_t v = 0; v < vectors; v++) {',
    '      size_t i = start + LANES * v;',
    ...e.lines,
    '    }',
    '    if (!invert_block(&product)) return 1;',
    '    ext_t suffix = product;',
    '    for (size_t v = vectors; v-- > 0;) {',
    '      size_t i = start + LANES * v;',
    ...back,
    '    }',
    '  }',
    ...sums.map((column, s) => `  running_sum(out + ${4 * column}, n, k[${layout.inverseHeight}], sums + ${4 * s});`),
    '  return 0;',
    '}',
    '#undef STEP',
  ].join('\n')
}
