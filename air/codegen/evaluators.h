// What the generated evaluators of chips share: loads of a row and of the next one, sums, running sums.
// Nothing here knows a chip. Columns are canonical in memory and in Montgomery form in registers.
#ifndef EVALUATORS_H
#define EVALUATORS_H

#include "extension.h"

typedef uint16_t u16;

// A number of words, or an offset, as air/constants.ts counts them.
#define AT(base, ext) ((base) + EXT_DEGREE * (ext))

// The base columns of an extension column, the first being `first`; and their vectors `v` in a tile, the first at `slot`.
#if EXT_DEGREE == 4
#define EXT_COLUMNS(first) (first), (first) + 1, (first) + 2, (first) + 3
#define EXT_TILE(tile, slot, v) ((ext_t){{tile[slot][v], tile[(slot) + 1][v], tile[(slot) + 2][v], tile[(slot) + 3][v]}})
#else
#define EXT_COLUMNS(first) (first), (first) + 1, (first) + 2, (first) + 3, (first) + 4
#define EXT_TILE(tile, slot, v) \
  ((ext_t){{tile[slot][v], tile[(slot) + 1][v], tile[(slot) + 2][v], tile[(slot) + 3][v], tile[(slot) + 4][v]}})
#endif

// Vectors of rows that a kernel treats together if it keeps `kept` vectors for each: 8, if they fit in what the stack has for
// them (`-z stack-size` in scripts/build-kernels.sh). The LogUp columns' kernels invert once per block.
enum { BLOCK_BYTES = 48000, MAX_BLOCK = 8 };
#ifdef __wasm__
enum { LOGUP_BLOCK_BYTES = BLOCK_BYTES, LEAST_BLOCK = 0 };
#else
// Wider vectors, and a stack of megabytes.
enum { LOGUP_BLOCK_BYTES = 2 * BLOCK_BYTES, LEAST_BLOCK = 1 };
#endif
#define FITTING(bytes, kept) ((bytes) / ((int)sizeof(kb_t) * (kept)))
#define BLOCK_SIZE_IN(bytes, kept)               \
  (FITTING(bytes, kept) >= MAX_BLOCK ? MAX_BLOCK \
                                     : FITTING(bytes, kept) > LEAST_BLOCK ? FITTING(bytes, kept) : LEAST_BLOCK)
#define BLOCK_SIZE(kept) BLOCK_SIZE_IN(BLOCK_BYTES, kept)
#define LOGUP_BLOCK_SIZE(kept) BLOCK_SIZE_IN(LOGUP_BLOCK_BYTES, kept)

// A tile that is too wide for the stack, of WIDE_BLOCK vectors of rows: a cache line of every column.
enum { WIDE_BLOCK = 4, WIDE_TILE = 17 * 1024 };
#ifdef __wasm__
#define PER_THREAD
#else
// A library is loaded once for all threads of a process.
#define PER_THREAD _Thread_local
#endif
extern PER_THREAD kb_t wide_tile[WIDE_TILE];

// The arithmetic that a row needs dozens of times is called, not inlined: a loop over rows that fits the caches of the
// processor's front end is faster than one without calls, and the module is a third of the size.

// *sum += Σ_j k_j·b_j, k_j being the extension elements at k.
void ext_sum_dot1(ext_sum* sum, const u32* k, kb_t b0);
void ext_sum_dot2(ext_sum* sum, const u32* k, kb_t b0, kb_t b1);
void ext_sum_dot3(ext_sum* sum, const u32* k, kb_t b0, kb_t b1, kb_t b2);
void ext_sum_dot4(ext_sum* sum, const u32* k, kb_t b0, kb_t b1, kb_t b2, kb_t b3);
// The element at `base` + Σ_j k_j·b_j.
ext_t ext_dot1(const u32* base, const u32* k, kb_t b0);
ext_t ext_dot2(const u32* base, const u32* k, kb_t b0, kb_t b1);
ext_t ext_dot3(const u32* base, const u32* k, kb_t b0, kb_t b1, kb_t b2);
ext_t ext_dot4(const u32* base, const u32* k, kb_t b0, kb_t b1, kb_t b2, kb_t b3);
ext_t ext_sum_total(const u32* base, const ext_sum* sum);

// A LogUp column's rule times a challenge c: *sum += phi·d + m·k for one fraction, d being c times its denominator and k the element −c; and
// *sum += (phi·d + m·k)·e − n·d for two, e and n being the second one's denominator and multiplicity.
void ext_sum_fraction(ext_sum* sum, ext_t phi, ext_t d, kb_t m, const u32* k);
void ext_sum_fractions(ext_sum* sum, ext_t phi, ext_t d, kb_t m, const u32* k, ext_t e, kb_t n);

// The lanes of rows first, first + 1, …, cyclically: once per column and kernel, so not part of the loop's code.
kb_t load_wrapped(const u32* column, size_t first, size_t n);

// The lanes of rows i + step, i + step + 1, …, cyclically in n rows (n and i multiples of LANES, step below LANES).
INLINE kb_t load_next(const u32* column, size_t i, size_t step, size_t n) {
  return __builtin_expect(i + LANES < n, 1) ? kb_load(column + i + step) : load_wrapped(column, i + step, n);
}

// tile[c·stride + v] = rows start + LANES·v … of column list[c], Montgomery form; `next`: of the rows `step` further.
void load_tile(kb_t* tile, size_t stride, const u32* const* columns, const u32* list, size_t count, size_t start,
               size_t vectors);
void load_next_tile(kb_t* tile, size_t stride, const u32* const* columns, const u32* list, size_t count, size_t start,
                    size_t vectors, size_t step, size_t n);

// Extension columns are EXT_DEGREE base columns, one after the other in the list of pointers.
// Elements of even rows to the first ones, those of odd rows to others behind them.
INLINE void ext_put_halves(u32* const* planes, size_t i, ext_t a) {
  for (int k = 0; k < EXT_DEGREE; k++) kb_store_halves(planes[k] + i / 2, planes[EXT_DEGREE + k] + i / 2, a.c[k]);
}
INLINE void ext_put_far(u32* const* planes, size_t i, ext_t a) {
  for (int k = 0; k < EXT_DEGREE; k++) kb_store_far(planes[k] + i, a.c[k]);
}

// Ends a basic block.
extern volatile u32 never;
#define CUT \
  if (__builtin_expect(never, 0)) __builtin_trap()

// The sum of `count` products of two factors each, whose places are in `pairs`.
kb_t kb_dot(const kb_t* factors, const u16* pairs, size_t count);

// a0·b0 + a1·b1 for base b0, b1.
INLINE ext_t ext_cross(ext_t a0, kb_t b0, ext_t a1, kb_t b1) {
  return EXT_MAP(kb_reduce_four(kb_wide_mul_add(kb_wide_mul(a0.c[k], b0), a1.c[k], b1)));
}

// The two values of an alternating constant as lanes.
INLINE kb_t alternate(const u32* pair) {
  return (kb_t)kb_splat_u64((u64)pair[1] << 32 | pair[0]);
}

// The selectors on the trace's own rows, Montgomery form.
INLINE kb_t first_row(size_t i, size_t n) {
  kb_t out = {0};
  out[0] = i == 0 && n > 0 ? KB_R : 0;
  return out;
}
INLINE kb_t last_row(size_t i, size_t n) {
  kb_t out = {0};
  out[LANES - 1] = i + LANES == n ? KB_R : 0;
  return out;
}

// Replaces a by its other conjugates' product, by which it is its norm, and returns the norm.
kb_t take_norm(ext_t* a);

// kb_invert_all of koala.h.
int invert_all(kb_t* a, size_t count, kb_t* scratch);

// Replaces the terms t_i of a running-sum column by S_0 = 0, S_(i+1) = S_i + t_i − c/n, c being the sum of all terms, which
// goes to `sum` (canonical). `inverse_n` is 1/n in Montgomery form.
void running_sum(u32* const* planes, size_t n, u32 inverse_n, u32* sum);

#endif
