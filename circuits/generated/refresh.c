// Generated from chip "refresh" by air/codegen/codegen.ts. Do not edit.
#include "evaluators.h"

#define STEP 1
// Returns 1 when a denominator is zero.
EXPORT(logup_refresh) int logup_refresh(const u32* const* columns, size_t n, const u32* k, u32* const* out,
                                u32* sums) {
  enum { BLOCK = LOGUP_BLOCK_SIZE(AT(27, 6)) };
  _Static_assert(BLOCK > 0, "too many columns and messages for the stack of a kernel");
  static const u32 here_columns[] = {1, 2, 3, 4, 5, 0, 6, 7, 8};
  kb_t here[9][BLOCK];
  ext_t conjugates[BLOCK][6];
  kb_t norms[BLOCK][6], multiplicities[BLOCK][6], scratch[BLOCK][6];
  for (size_t start = 0; start < n; start += LANES * BLOCK) {
    size_t vectors = (n - start) / LANES < BLOCK ? (n - start) / LANES : BLOCK;
    load_tile(here[0], BLOCK, columns, here_columns, 9, start, vectors);
    for (size_t v = 0; v < vectors; v++) {
      kb_t t4 = here[0][v];
      kb_t t5 = here[1][v];
      kb_t t6 = here[2][v];
      kb_t t7 = here[3][v];
      kb_t t8 = here[4][v];
      // take
      ext_sum sum_den0 = ext_sum_zero();
      ext_sum_dot4(&sum_den0, k + AT(0, 6), t4, t5, t6, t7);
      ext_sum_dot1(&sum_den0, k + AT(0, 10), t8);
      ext_t den0 = ext_sum_total(k + 0, &sum_den0);
      conjugates[v][0] = den0;
      norms[v][0] = take_norm(&conjugates[v][0]);
      kb_t t1 = here[5][v];
      kb_t t2 = kb_neg(t1);
      multiplicities[v][0] = t2;
      kb_t t9 = here[6][v];
      // give
      ext_sum sum_den1 = ext_sum_zero();
      ext_sum_dot4(&sum_den1, k + AT(0, 6), t4, t5, t6, t7);
      ext_sum_dot1(&sum_den1, k + AT(0, 10), t9);
      ext_t den1 = ext_sum_total(k + AT(0, 1), &sum_den1);
      conjugates[v][1] = den1;
      norms[v][1] = take_norm(&conjugates[v][1]);
      multiplicities[v][1] = t1;
      kb_t t11 = here[7][v];
      kb_t t12 = kb_splat(134085624u);
      kb_t t14 = kb_sub(t9, kb_mul(t11, t12));
      // new time, low limb
      ext_t den2 = ext_dot1(k + AT(0, 2), k + AT(0, 6), t14);
      conjugates[v][2] = den2;
      norms[v][2] = take_norm(&conjugates[v][2]);
      multiplicities[v][2] = t1;
      // new time, high limb
      ext_t den3 = ext_dot1(k + AT(0, 3), k + AT(0, 6), t11);
      conjugates[v][3] = den3;
      norms[v][3] = take_norm(&conjugates[v][3]);
      multiplicities[v][3] = t1;
      kb_t t10 = kb_splat(33554430u);
      kb_t t18 = here[8][v];
      kb_t t20 = kb_sub(t9, kb_add(kb_add(t8, t10), kb_mul(t12, t18)));
      // gap, low limb
      ext_t den4 = ext_dot1(k + AT(0, 4), k + AT(0, 6), t20);
      conjugates[v][4] = den4;
      norms[v][4] = take_norm(&conjugates[v][4]);
      multiplicities[v][4] = t1;
      // gap, high limb
      ext_t den5 = ext_dot1(k + AT(0, 5), k + AT(0, 6), t18);
      conjugates[v][5] = den5;
      norms[v][5] = take_norm(&conjugates[v][5]);
      multiplicities[v][5] = t1;
    }
    if (!invert_all(norms[0], vectors * 6, scratch[0])) return 1;
    for (size_t v = 0; v < vectors; v++) {
      size_t i = start + LANES * v;
      ext_t term0 = ext_cross(conjugates[v][0], kb_mul(multiplicities[v][0], norms[v][0]), conjugates[v][1], kb_mul(multiplicities[v][1], norms[v][1]));
      ext_put_far(out + 0, i, term0);
      ext_t term1 = ext_cross(conjugates[v][2], kb_mul(multiplicities[v][2], norms[v][2]), conjugates[v][3], kb_mul(multiplicities[v][3], norms[v][3]));
      ext_put_far(out + AT(0, 1), i, term1);
      ext_t term2 = ext_cross(conjugates[v][4], kb_mul(multiplicities[v][4], norms[v][4]), conjugates[v][5], kb_mul(multiplicities[v][5], norms[v][5]));
      ext_put_far(out + AT(0, 2), i, ext_add(ext_add(term2, term0), term1));
    }
  }
  running_sum(out + AT(0, 2), n, k[AT(0, 11)], sums + 0);
  return 0;
}
#undef STEP

#define STEP 2
EXPORT(quotient_refresh) void quotient_refresh(const u32* const* columns, size_t n, const u32* k, const u32* inverses,
                                  u32* const* out) {
  kb_t inverse_zerofier = alternate(k + AT(1, 29));
  (void)inverses;
  enum { BLOCK = BLOCK_SIZE(AT(9, 4)) };
  _Static_assert(BLOCK > 0, "too many columns and messages for the stack of a kernel");
  static const u32 here_columns[] = {0, 1, 2, 3, 4, 5, EXT_COLUMNS(AT(9, 0)), 6, 7, EXT_COLUMNS(AT(9, 1)), 8, EXT_COLUMNS(AT(9, 2))};
  kb_t here[AT(9, 3)][BLOCK];
  static const u32 next_columns[] = {EXT_COLUMNS(AT(9, 2))};
  kb_t next[AT(0, 1)][BLOCK];
  for (size_t start = 0; start < n; start += LANES * BLOCK) {
    size_t vectors = (n - start) / LANES < BLOCK ? (n - start) / LANES : BLOCK;
    load_tile(here[0], BLOCK, columns, here_columns, AT(9, 3), start, vectors);
    load_next_tile(next[0], BLOCK, columns, next_columns, AT(0, 1), start, vectors, STEP, n);
    for (size_t v = 0; v < vectors; v++) {
      size_t i = start + LANES * v;
      ext_sum acc = ext_sum_zero();
      // real is boolean
      kb_t t0 = here[0][v];
      kb_t t1 = kb_splat(33554430u);
      kb_t t2 = kb_sub(t0, t1);
      kb_t t3 = kb_mul(t0, t2);
      ext_sum_dot1(&acc, k + AT(1, 12), t3);
      kb_t t7 = here[1][v];
      kb_t t8 = here[2][v];
      kb_t t9 = here[3][v];
      kb_t t10 = here[4][v];
      kb_t t11 = here[5][v];
      // take
      ext_sum sum_den0 = ext_sum_zero();
      ext_sum_dot4(&sum_den0, k + AT(1, 16), t7, t8, t9, t10);
      ext_sum_dot1(&sum_den0, k + AT(1, 20), t11);
      ext_t den0 = ext_sum_total(k + AT(1, 14), &sum_den0);
      ext_t phi0 = EXT_TILE(here, 6, v);
      kb_t t5 = kb_neg(t0);
      kb_t t12 = here[AT(6, 1)][v];
      // give
      ext_sum sum_den1 = ext_sum_zero();
      ext_sum_dot4(&sum_den1, k + AT(0, 6), t7, t8, t9, t10);
      ext_sum_dot1(&sum_den1, k + AT(0, 10), t12);
      ext_t den1 = ext_sum_total(k + AT(0, 1), &sum_den1);
      ext_sum_fractions(&acc, phi0, den0, t5, k + AT(1, 13), den1, t0);
      kb_t t13 = here[AT(7, 1)][v];
      kb_t t14 = kb_splat(134085624u);
      kb_t t16 = kb_sub(t12, kb_mul(t13, t14));
      // new time, low limb
      ext_t den2 = ext_dot1(k + AT(1, 22), k + AT(1, 24), t16);
      ext_t phi1 = EXT_TILE(here, AT(8, 1), v);
      // new time, high limb
      ext_t den3 = ext_dot1(k + AT(0, 3), k + AT(0, 6), t13);
      ext_sum_fractions(&acc, phi1, den2, t0, k + AT(1, 21), den3, t0);
      kb_t t20 = here[AT(8, 2)][v];
      kb_t t22 = kb_sub(t12, kb_add(kb_add(t11, t1), kb_mul(t14, t20)));
      // gap, low limb
      ext_t den4 = ext_dot1(k + AT(1, 26), k + AT(1, 28), t22);
      ext_t phi2 = ext_sub(EXT_TILE(next, 0, v), EXT_TILE(here, AT(9, 2), v));
      phi2 = ext_add(phi2, ext_splat(k + AT(1, 11)));
      phi2 = ext_sub(phi2, phi0);
      phi2 = ext_sub(phi2, phi1);
      // gap, high limb
      ext_t den5 = ext_dot1(k + AT(0, 5), k + AT(0, 6), t20);
      ext_sum_fractions(&acc, phi2, den4, t0, k + AT(1, 25), den5, t0);
      ext_put_halves(out, i, ext_mul_base(ext_sum_reduce(acc), inverse_zerofier));
    }
  }
}
#undef STEP
