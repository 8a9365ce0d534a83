/**
 * A chip: one table of the machine, described as data: named columns, labelled constraints and bus messages.
 * Proving, checking and code generation live elsewhere and read this description.
 *
 * Invariants: every constraint has degree ≤ 3 and vanishes on each row of an honest table; labels are unique in a chip;
 * a message's first element is its bus number, so messages of different buses never cancel.
 * @module
 */
import {
  type ColumnGroup,
  constant,
  Expr,
  type ExprLike,
  type ExprNode,
  type Selector,
  sum,
  toExpr,
} from './expression.ts'

export const MAX_DEGREE = 3

/** Column names with the number of cells of each: 1 is a single column, more an array. */
export type ColumnSpec = Readonly<Record<string, number>>

/** Cells as an author writes them: `c.pc`, `c.bits[3]`. */
export type Cells<S extends ColumnSpec, T> = { readonly [K in keyof S]: S[K] extends 1 ? T : readonly T[] }

/** Buses carry messages with named fields. The order of the names is the order on the wire; the number is element 0. */
export interface Bus<F extends string = string> {
  readonly id: number
  readonly name: string
  readonly fields: readonly F[]
}

export function bus<const F extends string>(id: number, name: string, fields: readonly F[]): Bus<F> {
  if (!Number.isInteger(id) || id < 1 || id >= 1 << 16)
    throw new RangeError(`bus ${name}: number ${id} is not in 1..65535`)
  return { id, name, fields }
}

/** `shard`: balances within one shard proof. `global`: balances over all proofs of an execution, under the cross-shard challenge. */
export type Scope = 'shard' | 'global'

export interface Constraint {
  readonly label: string
  readonly expr: Expr
}

/** A term multiplicity / (α + Σ βʲ·messageⱼ) of the LogUp sum (Haböck, ePrint 2022/1530); receives have negated multiplicity. */
export interface Interaction {
  readonly label: string
  readonly scope: Scope
  /** Signed: positive sends, negative receives. */
  readonly multiplicity: Expr
  readonly message: readonly Expr[]
  /** Bus names that this term may use, for reports. */
  readonly buses: readonly Bus[]
}

/** Flat names of a chip's columns by group. */
export type ColumnNames = { readonly [G in ColumnGroup]: readonly string[] }

/** The type knows the chip's name and which groups have columns, so that lists of something for each chip are complete by type. */
export interface Chip<Name extends string = string, Columns extends ColumnNames = ColumnNames> {
  readonly name: Name
  readonly columns: Columns
  readonly constraints: readonly Constraint[]
  readonly interactions: readonly Interaction[]
}

/** One alternative of a shared lookup slot: `when` is a boolean, and at most one alternative of a slot is on in a row. */
export interface Alternative {
  readonly when: Expr
  readonly bus: Bus
  readonly message: Readonly<Record<string, ExprLike>>
}

/** What can be said of a row. Labels are unique in a chip. */
export interface Rules {
  /** expr = 0 on every row. */
  zero(label: string, expr: Expr): void
  /** left = right on every row. */
  equal(label: string, left: ExprLike, right: ExprLike): void
  /** expr ∈ {0, 1} on every row. */
  boolean(label: string, expr: Expr): void
  /**
   * Rules for the rows where `condition` is not 0: `zero(label, e)` among them is the constraint condition·e = 0, whose degree is
   * the sum of both. Conditions nest: (outer·inner)·e = 0.
   */
  when(condition: Expr, rules: (r: Rules) => void): void
}

export interface ChipBuilder<E extends ColumnSpec, M extends ColumnSpec, P extends ColumnSpec> extends Rules {
  /** This row's cells. */
  readonly preprocessed: Cells<P, Expr>
  readonly early: Cells<E, Expr>
  readonly main: Cells<M, Expr>
  /** The next row's cells; on the last row these are the first row's. */
  readonly nextEarly: Cells<E, Expr>
  readonly nextMain: Cells<M, Expr>
  readonly nextPreprocessed: Cells<P, Expr>
  selector(which: Selector): Expr
  /** A public value of the machine, by name. */
  publicValue(name: string): Expr
  send<F extends string>(
    label: string,
    bus: Bus<F>,
    message: Record<F, ExprLike>,
    multiplicity: ExprLike,
    scope?: Scope,
  ): void
  receive<F extends string>(
    label: string,
    bus: Bus<F>,
    message: Record<F, ExprLike>,
    multiplicity: ExprLike,
    scope?: Scope,
  ): void
  /**
   * One LogUp term shared by several lookups of which at most one is on in a row. The caller must enforce that the
   * `when`s are boolean and exclusive; an absent field counts as 0.
   */
  sendOneOf(label: string, alternatives: readonly Alternative[]): void
}

export interface ChipDefinition<Name extends string, E extends ColumnSpec, M extends ColumnSpec, P extends ColumnSpec> {
  readonly name: Name
  readonly preprocessed?: P
  readonly early?: E
  readonly main?: M
  /** Names of the machine's public values, in order. */
  readonly publicValues?: readonly string[]
  build(b: ChipBuilder<E, M, P>): void
}

// biome-ignore lint/complexity/noBannedTypes: an absent column group has no names at all
type None = {}
type NamesOf<S extends ColumnSpec> = keyof S extends never ? readonly [] : readonly string[]

/**
 * A chip from its author's description. The description runs when its rules are first asked for: many who name a machine never
 * need them of all its chips.
 */
export function defineChip<
  const Name extends string,
  const E extends ColumnSpec = None,
  const M extends ColumnSpec = None,
  const P extends ColumnSpec = None,
>(
  definition: ChipDefinition<Name, E, M, P>,
): Chip<Name, { readonly preprocessed: NamesOf<P>; readonly early: NamesOf<E>; readonly main: NamesOf<M> }> {
  let rules: Described | undefined
  const described = (): Described => {
    rules ??= describe(definition)
    return rules
  }
  return {
    name: definition.name,
    columns: {
      preprocessed: namesOf(definition.preprocessed),
      early: namesOf(definition.early),
      main: namesOf(definition.main),
    },
    get constraints() {
      return described().constraints
    },
    get interactions() {
      return described().interactions
    },
  }
}

type Described = Pick<Chip, 'constraints' | 'interactions'>

/** Runs an author's description and checks what can be checked without a trace: labels, names, degrees. */
function describe<E extends ColumnSpec, M extends ColumnSpec, P extends ColumnSpec>(
  definition: ChipDefinition<string, E, M, P>,
): Described {
  const constraints: Constraint[] = []
  const interactions: Interaction[] = []
  const labels = new Set<string>()
  const fail = (what: string): never => {
    throw new Error(`chip ${definition.name}: ${what}`)
  }
  const cells = <S extends ColumnSpec>(group: ColumnGroup, spec: S | undefined, next: boolean): Cells<S, Expr> =>
    mapCells((spec ?? {}) as S, index => new Expr({ op: 'column', group, index, next }))

  const addConstraint = (label: string, expr: Expr): void => {
    if (labels.has(label)) fail(`two constraints are called "${label}"`)
    labels.add(label)
    if (expr.degree > MAX_DEGREE)
      fail(`constraint "${label}" has degree ${expr.degree}, at most ${MAX_DEGREE} is allowed`)
    constraints.push({ label, expr })
  }
  const addInteraction = (i: Interaction): void => {
    if (interactions.some(other => other.label === i.label)) fail(`two messages are called "${i.label}"`)
    const degree = Math.max(...i.message.map(m => m.degree))
    if (degree > MAX_DEGREE - 1) fail(`message "${i.label}" has degree ${degree}, at most ${MAX_DEGREE - 1} is allowed`)
    if (i.multiplicity.degree > MAX_DEGREE - 1)
      fail(`the multiplicity of "${i.label}" has degree ${i.multiplicity.degree}`)
    // On the rows of a trace that selector is only known to be non-zero: a message needs values.
    if ([i.multiplicity, ...i.message].some(e => uses(e, n => n.op === 'selector' && n.selector === 'transition'))) {
      fail(`message "${i.label}" uses the transition selector; say 1 − the last-row selector instead`)
    }
    // The cross-shard challenge is derived from the early commitments: a later cell in such a message could be chosen after it.
    if (
      i.scope === 'global' &&
      [i.multiplicity, ...i.message].some(e => uses(e, n => n.op === 'column' && n.group === 'main'))
    ) {
      fail(
        `the cross-shard message "${i.label}" uses a main column; only early and preprocessed columns are fixed before its challenge`,
      )
    }
    interactions.push(i)
  }
  const wire = (b: Bus, message: Readonly<Record<string, ExprLike>>, label: string): Expr[] => {
    for (const name of Object.keys(message))
      if (!b.fields.includes(name)) fail(`message "${label}": bus ${b.name} has no field ${name}`)
    return [constant(b.id), ...b.fields.map(f => toExpr(message[f] ?? 0))]
  }

  definition.build({
    preprocessed: cells('preprocessed', definition.preprocessed, false),
    nextPreprocessed: cells('preprocessed', definition.preprocessed, true),
    early: cells('early', definition.early, false),
    nextEarly: cells('early', definition.early, true),
    main: cells('main', definition.main, false),
    nextMain: cells('main', definition.main, true),
    selector: which => new Expr({ op: 'selector', selector: which }),
    publicValue: name => {
      const index = (definition.publicValues ?? []).indexOf(name)
      if (index < 0) fail(`there is no public value called ${name}`)
      return new Expr({ op: 'public', index })
    },
    ...rulesFor(addConstraint),
    send: (label, b, message, multiplicity, scope = 'shard') =>
      addInteraction({
        label,
        scope,
        multiplicity: toExpr(multiplicity),
        message: wire(b, message, label),
        buses: [b],
      }),
    receive: (label, b, message, multiplicity, scope = 'shard') =>
      addInteraction({
        label,
        scope,
        multiplicity: toExpr(multiplicity).neg(),
        message: wire(b, message, label),
        buses: [b],
      }),
    sendOneOf: (label, alternatives) => {
      const wires = alternatives.map(a => wire(a.bus, a.message, label))
      const length = Math.max(...wires.map(w => w.length))
      const message = Array.from({ length }, (_, j) => sum(alternatives.map((a, k) => a.when.mul(wires[k]![j] ?? 0))))
      addInteraction({
        label,
        scope: 'shard',
        multiplicity: sum(alternatives.map(a => a.when)),
        message,
        buses: [...new Set(alternatives.map(a => a.bus))],
      })
    },
  })

  return { constraints, interactions }
}

function rulesFor(add: Rules['zero'], condition: Expr = constant(1)): Rules {
  const zero: Rules['zero'] = (label, e) => add(label, condition.mul(e))
  return {
    zero,
    equal: (label, left, right) => zero(label, toExpr(left).sub(right)),
    boolean: (label, e) => zero(label, e.mul(e.sub(1))),
    when: (inner, rules) => rules(rulesFor(add, condition.mul(inner))),
  }
}

/** A group without a specification has no columns. */
function namesOf<S extends ColumnSpec>(spec: S | undefined): NamesOf<S>
function namesOf(spec: ColumnSpec = {}): readonly string[] {
  return columnNames(spec)
}

function uses(e: Expr, what: (n: ExprNode) => boolean): boolean {
  const n = e.node
  if (n.op === 'add' || n.op === 'sub' || n.op === 'mul') return uses(n.left, what) || uses(n.right, what)
  return what(n)
}

/** Builds the cells of a column specification from a function of the column's index in its group. */
export function mapCells<S extends ColumnSpec, T>(spec: S, make: (index: number) => T): Cells<S, T> {
  const out: Record<string, T | T[]> = {}
  let index = 0
  for (const [name, count] of Object.entries(spec)) {
    if (count === 1) out[name] = make(index++)
    else out[name] = Array.from({ length: count }, () => make(index++))
  }
  return out as Cells<S, T>
}

/** Flat names of the columns: `pc`, `bits[0]`, `bits[1]`, … */
function columnNames(spec: ColumnSpec): string[] {
  return Object.entries(spec).flatMap(([name, count]) =>
    count === 1 ? [name] : Array.from({ length: count }, (_, i) => `${name}[${i}]`),
  )
}
