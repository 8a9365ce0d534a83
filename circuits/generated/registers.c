// Generated from chip "registers" by air/codegen/codegen.ts. Do not edit.
#include "evaluators.h"

#define STEP 1
// Returns 1 when a denominator is zero.
EXPORT(logup_registers) int logup_registers(const u32* const* columns, size_t n, const u32* k, u32* const* out,
                                u32* sums) {
  enum { BLOCK = LOGUP_BLOCK_SIZE(AT(14, 2)) };
  _Static_assert(BLOCK > 0, "too many columns and messages for the stack of a kernel");
  static const u32 here_columns[] = {1, 2, 3, 4, 0, 5, 6, 7};
  kb_t here[8][BLOCK];
  ext_t conjugates[BLOCK][2];
  kb_t norms[BLOCK][2], multiplicities[BLOCK][2], scratch[BLOCK][2];
  for (size_t start = 0; start < n; start += LANES * BLOCK) {
    size_t vectors = (n - start) / LANES < BLOCK ? (n - start) / LANES : BLOCK;
    load_tile(here[0], BLOCK, columns, here_columns, 8, start, vectors);
    for (size_t v = 0; v < vectors; v++) {
      kb_t t4 = here[0][v];
      kb_t t5 = here[1][v];
      kb_t t6 = here[2][v];
      kb_t t7 = here[3][v];
      // initial
      ext_t den0 = ext_dot4(k + 1, k + AT(1, 2), t4, t5, t6, t7);
      conjugates[v][0] = den0;
      norms[v][0] = take_norm(&conjugates[v][0]);
      kb_t t0 = here[4][v];
      kb_t t1 = kb_splat(k[0]);
      kb_t t2 = kb_mul(t0, t1);
      multiplicities[v][0] = t2;
      kb_t t10 = here[5][v];
      kb_t t11 = here[6][v];
      kb_t t12 = here[7][v];
      // final
      ext_sum sum_den1 = ext_sum_zero();
      ext_sum_dot4(&sum_den1, k + AT(1, 2), t4, t5, t10, t11);
      ext_sum_dot1(&sum_den1, k + AT(1, 6), t12);
      ext_t den1 = ext_sum_total(k + AT(1, 1), &sum_den1);
      conjugates[v][1] = den1;
      norms[v][1] = take_norm(&conjugates[v][1]);
      kb_t t9 = kb_neg(t2);
      multiplicities[v][1] = t9;
    }
    if (!invert_all(norms[0], vectors * 2, scratch[0])) return 1;
    for (size_t v = 0; v < vectors; v++) {
      size_t i = start + LANES * v;
      ext_t term0 = ext_cross(conjugates[v][0], kb_mul(multiplicities[v][0], norms[v][0]), conjugates[v][1], kb_mul(multiplicities[v][1], norms[v][1]));
      ext_put_far(out + 0, i, term0);
    }
  }
  running_sum(out + 0, n, k[AT(1, 7)], sums + 0);
  return 0;
}
#undef STEP

#define STEP 2
EXPORT(quotient_registers) void quotient_registers(const u32* const* columns, size_t n, const u32* k, const u32* inverses,
                                  u32* const* out) {
  kb_t inverse_zerofier = alternate(k + AT(2, 16));
  (void)inverses;
  enum { BLOCK = BLOCK_SIZE(AT(8, 2)) };
  _Static_assert(BLOCK > 0, "too many columns and messages for the stack of a kernel");
  static const u32 here_columns[] = {1, 2, 3, 4, EXT_COLUMNS(AT(8, 0)), 0, 5, 6, 7};
  kb_t here[AT(8, 1)][BLOCK];
  static const u32 next_columns[] = {EXT_COLUMNS(AT(8, 0))};
  kb_t next[AT(0, 1)][BLOCK];
  for (size_t start = 0; start < n; start += LANES * BLOCK) {
    size_t vectors = (n - start) / LANES < BLOCK ? (n - start) / LANES : BLOCK;
    load_tile(here[0], BLOCK, columns, here_columns, AT(8, 1), start, vectors);
    load_next_tile(next[0], BLOCK, columns, next_columns, AT(0, 1), start, vectors, STEP, n);
    for (size_t v = 0; v < vectors; v++) {
      size_t i = start + LANES * v;
      ext_sum acc = ext_sum_zero();
      kb_t t4 = here[0][v];
      kb_t t5 = here[1][v];
      kb_t t6 = here[2][v];
      kb_t t7 = here[3][v];
      // initial
      ext_t den0 = ext_dot4(k + AT(2, 9), k + AT(2, 11), t4, t5, t6, t7);
      ext_t phi0 = ext_sub(EXT_TILE(next, 0, v), EXT_TILE(here, 4, v));
      phi0 = ext_add(phi0, ext_splat(k + AT(2, 7)));
      kb_t t0 = here[AT(4, 1)][v];
      kb_t t1 = kb_splat(k[0]);
      kb_t t2 = kb_mul(t0, t1);
      kb_t t10 = here[AT(5, 1)][v];
      kb_t t11 = here[AT(6, 1)][v];
      kb_t t12 = here[AT(7, 1)][v];
      // final
      ext_sum sum_den1 = ext_sum_zero();
      ext_sum_dot4(&sum_den1, k + AT(1, 2), t4, t5, t10, t11);
      ext_sum_dot1(&sum_den1, k + AT(1, 6), t12);
      ext_t den1 = ext_sum_total(k + AT(1, 1), &sum_den1);
      kb_t t9 = kb_neg(t2);
      ext_sum_fractions(&acc, phi0, den0, t2, k + AT(2, 8), den1, t9);
      ext_put_halves(out, i, ext_mul_base(ext_sum_reduce(acc), inverse_zerofier));
    }
  }
}
#undef STEP
