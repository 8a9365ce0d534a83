// Generated from chip "bytes" by air/codegen/codegen.ts. Do not edit.
#include "evaluators.h"

#define STEP 1
// Returns 1 when a denominator is zero.
EXPORT(logup_bytes) int logup_bytes(const u32* const* columns, size_t n, const u32* k, u32* const* out,
                                u32* sums) {
  enum { BLOCK = LOGUP_BLOCK_SIZE(AT(32, 6)) };
  _Static_assert(BLOCK > 0, "too many columns and messages for the stack of a kernel");
  static const u32 here_columns[] = {0, 8, 9, 5, 10, 6, 1, 2, 11, 3, 12, 4, 13, 7};
  kb_t here[14][BLOCK];
  ext_t conjugates[BLOCK][6];
  kb_t norms[BLOCK][6], multiplicities[BLOCK][6], scratch[BLOCK][6];
  for (size_t start = 0; start < n; start += LANES * BLOCK) {
    size_t vectors = (n - start) / LANES < BLOCK ? (n - start) / LANES : BLOCK;
    load_tile(here[0], BLOCK, columns, here_columns, 14, start, vectors);
    for (size_t v = 0; v < vectors; v++) {
      kb_t t4 = here[0][v];
      // range16
      ext_t den0 = ext_dot1(k + 0, k + AT(0, 6), t4);
      conjugates[v][0] = den0;
      norms[v][0] = take_norm(&conjugates[v][0]);
      kb_t t1 = here[1][v];
      kb_t t2 = kb_neg(t1);
      multiplicities[v][0] = t2;
      // range14
      ext_t den1 = ext_dot1(k + AT(0, 1), k + AT(0, 6), t4);
      conjugates[v][1] = den1;
      norms[v][1] = take_norm(&conjugates[v][1]);
      kb_t t5 = here[2][v];
      kb_t t6 = here[3][v];
      kb_t t8 = kb_neg(kb_mul(t5, t6));
      multiplicities[v][1] = t8;
      // range8
      ext_t den2 = ext_dot1(k + AT(0, 2), k + AT(0, 6), t4);
      conjugates[v][2] = den2;
      norms[v][2] = take_norm(&conjugates[v][2]);
      kb_t t10 = here[4][v];
      kb_t t11 = here[5][v];
      kb_t t13 = kb_neg(kb_mul(t10, t11));
      multiplicities[v][2] = t13;
      kb_t t18 = here[6][v];
      kb_t t19 = here[7][v];
      // bytePair
      ext_t den3 = ext_dot2(k + AT(0, 3), k + AT(0, 6), t18, t19);
      conjugates[v][3] = den3;
      norms[v][3] = take_norm(&conjugates[v][3]);
      kb_t t15 = here[8][v];
      kb_t t16 = kb_neg(t15);
      multiplicities[v][3] = t16;
      kb_t t23 = here[9][v];
      // byteAnd
      ext_t den4 = ext_dot3(k + AT(0, 4), k + AT(0, 6), t18, t19, t23);
      conjugates[v][4] = den4;
      norms[v][4] = take_norm(&conjugates[v][4]);
      kb_t t20 = here[10][v];
      kb_t t21 = kb_neg(t20);
      multiplicities[v][4] = t21;
      kb_t t29 = here[11][v];
      // bitLength
      ext_t den5 = ext_dot2(k + AT(0, 5), k + AT(0, 6), t29, t4);
      conjugates[v][5] = den5;
      norms[v][5] = take_norm(&conjugates[v][5]);
      kb_t t24 = here[12][v];
      kb_t t25 = here[13][v];
      kb_t t27 = kb_neg(kb_mul(t24, t25));
      multiplicities[v][5] = t27;
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
  running_sum(out + AT(0, 2), n, k[AT(0, 9)], sums + 0);
  return 0;
}
#undef STEP

#define STEP 2
EXPORT(quotient_bytes) void quotient_bytes(const u32* const* columns, size_t n, const u32* k, const u32* inverses,
                                  u32* const* out) {
  kb_t inverse_zerofier = alternate(k + AT(1, 24));
  (void)inverses;
  enum { BLOCK = BLOCK_SIZE(AT(14, 4)) };
  _Static_assert(BLOCK > 0, "too many columns and messages for the stack of a kernel");
  static const u32 here_columns[] = {0, EXT_COLUMNS(AT(14, 0)), 8, 9, 5, EXT_COLUMNS(AT(14, 1)), 10, 6, 1, 2, 11, 3, EXT_COLUMNS(AT(14, 2)), 12, 4, 13, 7};
  kb_t here[AT(14, 3)][BLOCK];
  static const u32 next_columns[] = {EXT_COLUMNS(AT(14, 2))};
  kb_t next[AT(0, 1)][BLOCK];
  for (size_t start = 0; start < n; start += LANES * BLOCK) {
    size_t vectors = (n - start) / LANES < BLOCK ? (n - start) / LANES : BLOCK;
    load_tile(here[0], BLOCK, columns, here_columns, AT(14, 3), start, vectors);
    load_next_tile(next[0], BLOCK, columns, next_columns, AT(0, 1), start, vectors, STEP, n);
    for (size_t v = 0; v < vectors; v++) {
      size_t i = start + LANES * v;
      ext_sum acc = ext_sum_zero();
      kb_t t4 = here[0][v];
      // range16
      ext_t den0 = ext_dot1(k + AT(1, 11), k + AT(1, 13), t4);
      ext_t phi0 = EXT_TILE(here, 1, v);
      kb_t t1 = here[AT(1, 1)][v];
      kb_t t2 = kb_neg(t1);
      // range14
      ext_t den1 = ext_dot1(k + AT(0, 1), k + AT(0, 6), t4);
      kb_t t5 = here[AT(2, 1)][v];
      kb_t t6 = here[AT(3, 1)][v];
      kb_t t8 = kb_neg(kb_mul(t5, t6));
      ext_sum_fractions(&acc, phi0, den0, t2, k + AT(1, 10), den1, t8);
      // range8
      ext_t den2 = ext_dot1(k + AT(1, 15), k + AT(1, 17), t4);
      ext_t phi1 = EXT_TILE(here, AT(4, 1), v);
      kb_t t10 = here[AT(4, 2)][v];
      kb_t t11 = here[AT(5, 2)][v];
      kb_t t13 = kb_neg(kb_mul(t10, t11));
      kb_t t18 = here[AT(6, 2)][v];
      kb_t t19 = here[AT(7, 2)][v];
      // bytePair
      ext_t den3 = ext_dot2(k + AT(0, 3), k + AT(0, 6), t18, t19);
      kb_t t15 = here[AT(8, 2)][v];
      kb_t t16 = kb_neg(t15);
      ext_sum_fractions(&acc, phi1, den2, t13, k + AT(1, 14), den3, t16);
      kb_t t23 = here[AT(9, 2)][v];
      // byteAnd
      ext_t den4 = ext_dot3(k + AT(1, 19), k + AT(1, 21), t18, t19, t23);
      ext_t phi2 = ext_sub(EXT_TILE(next, 0, v), EXT_TILE(here, AT(10, 2), v));
      phi2 = ext_add(phi2, ext_splat(k + AT(1, 9)));
      phi2 = ext_sub(phi2, phi0);
      phi2 = ext_sub(phi2, phi1);
      kb_t t20 = here[AT(10, 3)][v];
      kb_t t21 = kb_neg(t20);
      kb_t t29 = here[AT(11, 3)][v];
      // bitLength
      ext_t den5 = ext_dot2(k + AT(0, 5), k + AT(0, 6), t29, t4);
      kb_t t24 = here[AT(12, 3)][v];
      kb_t t25 = here[AT(13, 3)][v];
      kb_t t27 = kb_neg(kb_mul(t24, t25));
      ext_sum_fractions(&acc, phi2, den4, t21, k + AT(1, 18), den5, t27);
      ext_put_halves(out, i, ext_mul_base(ext_sum_reduce(acc), inverse_zerofier));
    }
  }
}
#undef STEP
