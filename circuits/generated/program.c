// Generated from chip "program" by air/codegen/codegen.ts. Do not edit.
#include "evaluators.h"

#define STEP 1
// Returns 1 when a denominator is zero.
EXPORT(logup_program) int logup_program(const u32* const* columns, size_t n, const u32* k, u32* const* out,
                                u32* sums) {
  enum { BLOCK = LOGUP_BLOCK_SIZE(AT(18, 2)) };
  _Static_assert(BLOCK > 0, "too many columns and messages for the stack of a kernel");
  static const u32 here_columns[] = {4, 5, 6, 7, 8, 9, 10, 1, 2, 3, 11, 0};
  kb_t here[12][BLOCK];
  ext_t conjugates[BLOCK][2];
  kb_t norms[BLOCK][2], multiplicities[BLOCK][2], scratch[BLOCK][2];
  for (size_t start = 0; start < n; start += LANES * BLOCK) {
    size_t vectors = (n - start) / LANES < BLOCK ? (n - start) / LANES : BLOCK;
    load_tile(here[0], BLOCK, columns, here_columns, 12, start, vectors);
    for (size_t v = 0; v < vectors; v++) {
      kb_t t6 = here[0][v];
      kb_t t7 = here[1][v];
      kb_t t8 = here[2][v];
      kb_t t9 = here[3][v];
      kb_t t10 = here[4][v];
      kb_t t11 = here[5][v];
      // decode
      ext_sum sum_den0 = ext_sum_zero();
      ext_sum_dot4(&sum_den0, k + AT(0, 2), t6, t7, t8, t9);
      ext_sum_dot2(&sum_den0, k + AT(0, 6), t10, t11);
      ext_t den0 = ext_sum_total(k + 0, &sum_den0);
      conjugates[v][0] = den0;
      norms[v][0] = take_norm(&conjugates[v][0]);
      kb_t t1 = here[6][v];
      kb_t t2 = here[7][v];
      kb_t t4 = kb_neg(kb_mul(t1, t2));
      multiplicities[v][0] = t4;
      kb_t t17 = here[8][v];
      kb_t t18 = here[9][v];
      // read-only word
      ext_t den1 = ext_dot3(k + AT(0, 1), k + AT(0, 3), t6, t17, t18);
      conjugates[v][1] = den1;
      norms[v][1] = take_norm(&conjugates[v][1]);
      kb_t t12 = here[10][v];
      kb_t t13 = here[11][v];
      kb_t t14 = kb_mul(t12, t13);
      multiplicities[v][1] = t14;
    }
    if (!invert_all(norms[0], vectors * 2, scratch[0])) return 1;
    for (size_t v = 0; v < vectors; v++) {
      size_t i = start + LANES * v;
      ext_t term0 = ext_cross(conjugates[v][0], kb_mul(multiplicities[v][0], norms[v][0]), conjugates[v][1], kb_mul(multiplicities[v][1], norms[v][1]));
      ext_put_far(out + 0, i, term0);
    }
  }
  running_sum(out + 0, n, k[AT(0, 8)], sums + 0);
  return 0;
}
#undef STEP

#define STEP 2
EXPORT(quotient_program) void quotient_program(const u32* const* columns, size_t n, const u32* k, const u32* inverses,
                                  u32* const* out) {
  kb_t inverse_zerofier = alternate(k + AT(1, 18));
  (void)inverses;
  enum { BLOCK = BLOCK_SIZE(AT(12, 2)) };
  _Static_assert(BLOCK > 0, "too many columns and messages for the stack of a kernel");
  static const u32 here_columns[] = {4, 5, 6, 7, 8, 9, EXT_COLUMNS(AT(12, 0)), 10, 1, 2, 3, 11, 0};
  kb_t here[AT(12, 1)][BLOCK];
  static const u32 next_columns[] = {EXT_COLUMNS(AT(12, 0))};
  kb_t next[AT(0, 1)][BLOCK];
  for (size_t start = 0; start < n; start += LANES * BLOCK) {
    size_t vectors = (n - start) / LANES < BLOCK ? (n - start) / LANES : BLOCK;
    load_tile(here[0], BLOCK, columns, here_columns, AT(12, 1), start, vectors);
    load_next_tile(next[0], BLOCK, columns, next_columns, AT(0, 1), start, vectors, STEP, n);
    for (size_t v = 0; v < vectors; v++) {
      size_t i = start + LANES * v;
      ext_sum acc = ext_sum_zero();
      kb_t t6 = here[0][v];
      kb_t t7 = here[1][v];
      kb_t t8 = here[2][v];
      kb_t t9 = here[3][v];
      kb_t t10 = here[4][v];
      kb_t t11 = here[5][v];
      // decode
      ext_sum sum_den0 = ext_sum_zero();
      ext_sum_dot4(&sum_den0, k + AT(1, 12), t6, t7, t8, t9);
      ext_sum_dot2(&sum_den0, k + AT(1, 16), t10, t11);
      ext_t den0 = ext_sum_total(k + AT(1, 10), &sum_den0);
      ext_t phi0 = ext_sub(EXT_TILE(next, 0, v), EXT_TILE(here, 6, v));
      phi0 = ext_add(phi0, ext_splat(k + AT(1, 8)));
      kb_t t1 = here[AT(6, 1)][v];
      kb_t t2 = here[AT(7, 1)][v];
      kb_t t4 = kb_neg(kb_mul(t1, t2));
      kb_t t17 = here[AT(8, 1)][v];
      kb_t t18 = here[AT(9, 1)][v];
      // read-only word
      ext_t den1 = ext_dot3(k + AT(0, 1), k + AT(0, 3), t6, t17, t18);
      kb_t t12 = here[AT(10, 1)][v];
      kb_t t13 = here[AT(11, 1)][v];
      kb_t t14 = kb_mul(t12, t13);
      ext_sum_fractions(&acc, phi0, den0, t4, k + AT(1, 9), den1, t14);
      ext_put_halves(out, i, ext_mul_base(ext_sum_reduce(acc), inverse_zerofier));
    }
  }
}
#undef STEP
