// Generated from chip "keccakParity" by air/codegen/codegen.ts. Do not edit.
#include "evaluators.h"

#define STEP 1
// Returns 1 when a denominator is zero.
EXPORT(logup_keccakParity) int logup_keccakParity(const u32* const* columns, size_t n, const u32* k, u32* const* out,
                                u32* sums) {
  enum { BLOCK = LOGUP_BLOCK_SIZE(AT(5, 1)) };
  _Static_assert(BLOCK > 0, "too many columns and messages for the stack of a kernel");
  static const u32 here_columns[] = {0, 1};
  kb_t here[2][BLOCK];
  ext_t conjugates[BLOCK][1];
  kb_t norms[BLOCK][1], multiplicities[BLOCK][1], scratch[BLOCK][1];
  for (size_t start = 0; start < n; start += LANES * BLOCK) {
    size_t vectors = (n - start) / LANES < BLOCK ? (n - start) / LANES : BLOCK;
    load_tile(here[0], BLOCK, columns, here_columns, 2, start, vectors);
    for (size_t v = 0; v < vectors; v++) {
      kb_t t4 = here[0][v];
      // parity
      ext_t den0 = ext_dot1(k + 0, k + AT(0, 1), t4);
      conjugates[v][0] = den0;
      norms[v][0] = take_norm(&conjugates[v][0]);
      kb_t t1 = here[1][v];
      kb_t t2 = kb_neg(t1);
      multiplicities[v][0] = t2;
    }
    if (!invert_all(norms[0], vectors * 1, scratch[0])) return 1;
    for (size_t v = 0; v < vectors; v++) {
      size_t i = start + LANES * v;
      ext_t term0 = ext_mul_base(conjugates[v][0], kb_mul(multiplicities[v][0], norms[v][0]));
      ext_put_far(out + 0, i, term0);
    }
  }
  running_sum(out + 0, n, k[AT(0, 2)], sums + 0);
  return 0;
}
#undef STEP

#define STEP 2
EXPORT(quotient_keccakParity) void quotient_keccakParity(const u32* const* columns, size_t n, const u32* k, const u32* inverses,
                                  u32* const* out) {
  kb_t inverse_zerofier = alternate(k + AT(1, 7));
  (void)inverses;
  enum { BLOCK = BLOCK_SIZE(AT(2, 2)) };
  _Static_assert(BLOCK > 0, "too many columns and messages for the stack of a kernel");
  static const u32 here_columns[] = {0, EXT_COLUMNS(AT(2, 0)), 1};
  kb_t here[AT(2, 1)][BLOCK];
  static const u32 next_columns[] = {EXT_COLUMNS(AT(2, 0))};
  kb_t next[AT(0, 1)][BLOCK];
  for (size_t start = 0; start < n; start += LANES * BLOCK) {
    size_t vectors = (n - start) / LANES < BLOCK ? (n - start) / LANES : BLOCK;
    load_tile(here[0], BLOCK, columns, here_columns, AT(2, 1), start, vectors);
    load_next_tile(next[0], BLOCK, columns, next_columns, AT(0, 1), start, vectors, STEP, n);
    for (size_t v = 0; v < vectors; v++) {
      size_t i = start + LANES * v;
      ext_sum acc = ext_sum_zero();
      kb_t t4 = here[0][v];
      // parity
      ext_t den0 = ext_dot1(k + AT(1, 4), k + AT(1, 6), t4);
      ext_t phi0 = ext_sub(EXT_TILE(next, 0, v), EXT_TILE(here, 1, v));
      phi0 = ext_add(phi0, ext_splat(k + AT(1, 2)));
      kb_t t1 = here[AT(1, 1)][v];
      kb_t t2 = kb_neg(t1);
      ext_sum_fraction(&acc, phi0, den0, t2, k + AT(1, 3));
      ext_put_halves(out, i, ext_mul_base(ext_sum_reduce(acc), inverse_zerofier));
    }
  }
}
#undef STEP
