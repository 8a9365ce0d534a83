// Generated from chip "boundary" by air/codegen/codegen.ts. Do not edit.
#include "evaluators.h"

#define STEP 1
// Returns 1 when a denominator is zero.
EXPORT(logup_boundary) int logup_boundary(const u32* const* columns, size_t n, const u32* k, u32* const* out,
                                u32* sums) {
  enum { BLOCK = LOGUP_BLOCK_SIZE(AT(30, 7)) };
  _Static_assert(BLOCK > 0, "too many columns and messages for the stack of a kernel");
  static const u32 here_columns[] = {1, 2, 3, 4, 0, 6, 7, 8, 5};
  kb_t here[9][BLOCK];
  ext_t conjugates[BLOCK][7];
  kb_t norms[BLOCK][7], multiplicities[BLOCK][7], scratch[BLOCK][7];
  for (size_t start = 0; start < n; start += LANES * BLOCK) {
    size_t vectors = (n - start) / LANES < BLOCK ? (n - start) / LANES : BLOCK;
    load_tile(here[0], BLOCK, columns, here_columns, 9, start, vectors);
    for (size_t v = 0; v < vectors; v++) {
      kb_t t2 = here[0][v];
      kb_t t3 = here[1][v];
      kb_t t4 = here[2][v];
      kb_t t5 = here[3][v];
      // first token
      ext_t den0 = ext_dot4(k + 1, k + AT(1, 7), t2, t3, t4, t5);
      conjugates[v][0] = den0;
      norms[v][0] = take_norm(&conjugates[v][0]);
      kb_t t0 = here[4][v];
      multiplicities[v][0] = t0;
      kb_t t8 = here[5][v];
      kb_t t9 = here[6][v];
      kb_t t10 = here[7][v];
      // last token
      ext_sum sum_den1 = ext_sum_zero();
      ext_sum_dot4(&sum_den1, k + AT(1, 7), t2, t3, t8, t9);
      ext_sum_dot1(&sum_den1, k + AT(1, 11), t10);
      ext_t den1 = ext_sum_total(k + AT(1, 1), &sum_den1);
      conjugates[v][1] = den1;
      norms[v][1] = take_norm(&conjugates[v][1]);
      kb_t t7 = kb_neg(t0);
      multiplicities[v][1] = t7;
      // entry, low limb
      ext_t den2 = ext_dot1(k + AT(1, 2), k + AT(1, 7), t4);
      conjugates[v][2] = den2;
      norms[v][2] = take_norm(&conjugates[v][2]);
      multiplicities[v][2] = t0;
      // entry, high limb
      ext_t den3 = ext_dot1(k + AT(1, 3), k + AT(1, 7), t5);
      conjugates[v][3] = den3;
      norms[v][3] = take_norm(&conjugates[v][3]);
      multiplicities[v][3] = t0;
      kb_t t12 = kb_splat(k[0]);
      kb_t t13 = here[8][v];
      kb_t t11 = kb_splat(33554430u);
      kb_t t15 = kb_sub(t12, kb_add(t13, t11));
      // from an earlier shard
      ext_t den4 = ext_dot1(k + AT(1, 4), k + AT(1, 7), t15);
      conjugates[v][4] = den4;
      norms[v][4] = take_norm(&conjugates[v][4]);
      multiplicities[v][4] = t0;
      // entry
      ext_sum sum_den5 = ext_sum_zero();
      ext_sum_dot4(&sum_den5, k + AT(1, 12), t2, t3, t4, t5);
      ext_sum_dot1(&sum_den5, k + AT(1, 16), t13);
      ext_t den5 = ext_sum_total(k + AT(1, 5), &sum_den5);
      conjugates[v][5] = den5;
      norms[v][5] = take_norm(&conjugates[v][5]);
      multiplicities[v][5] = t7;
      // exit
      ext_sum sum_den6 = ext_sum_zero();
      ext_sum_dot4(&sum_den6, k + AT(1, 12), t2, t3, t8, t9);
      ext_sum_dot1(&sum_den6, k + AT(1, 16), t12);
      ext_t den6 = ext_sum_total(k + AT(1, 6), &sum_den6);
      conjugates[v][6] = den6;
      norms[v][6] = take_norm(&conjugates[v][6]);
      multiplicities[v][6] = t0;
    }
    if (!invert_all(norms[0], vectors * 7, scratch[0])) return 1;
    for (size_t v = 0; v < vectors; v++) {
      size_t i = start + LANES * v;
      ext_t term0 = ext_cross(conjugates[v][0], kb_mul(multiplicities[v][0], norms[v][0]), conjugates[v][1], kb_mul(multiplicities[v][1], norms[v][1]));
      ext_put_far(out + 0, i, term0);
      ext_t term1 = ext_cross(conjugates[v][2], kb_mul(multiplicities[v][2], norms[v][2]), conjugates[v][3], kb_mul(multiplicities[v][3], norms[v][3]));
      ext_put_far(out + AT(0, 1), i, term1);
      ext_t term2 = ext_mul_base(conjugates[v][4], kb_mul(multiplicities[v][4], norms[v][4]));
      ext_t term3 = ext_cross(conjugates[v][5], kb_mul(multiplicities[v][5], norms[v][5]), conjugates[v][6], kb_mul(multiplicities[v][6], norms[v][6]));
      ext_put_far(out + AT(0, 2), i, ext_add(ext_add(term2, term0), term1));
      ext_put_far(out + AT(0, 3), i, term3);
    }
  }
  running_sum(out + AT(0, 2), n, k[AT(1, 17)], sums + 0);
  running_sum(out + AT(0, 3), n, k[AT(1, 17)], sums + AT(0, 1));
  return 0;
}
#undef STEP

#define STEP 2
EXPORT(quotient_boundary) void quotient_boundary(const u32* const* columns, size_t n, const u32* k, const u32* inverses,
                                  u32* const* out) {
  kb_t inverse_zerofier = alternate(k + AT(2, 44));
  (void)inverses;
  enum { BLOCK = BLOCK_SIZE(AT(9, 6)) };
  _Static_assert(BLOCK > 0, "too many columns and messages for the stack of a kernel");
  static const u32 here_columns[] = {0, 1, 2, 3, 4, EXT_COLUMNS(AT(9, 0)), 6, 7, 8, EXT_COLUMNS(AT(9, 1)), 5, EXT_COLUMNS(AT(9, 2)), EXT_COLUMNS(AT(9, 3))};
  kb_t here[AT(9, 4)][BLOCK];
  static const u32 next_columns[] = {EXT_COLUMNS(AT(9, 2)), EXT_COLUMNS(AT(9, 3))};
  kb_t next[AT(0, 2)][BLOCK];
  for (size_t start = 0; start < n; start += LANES * BLOCK) {
    size_t vectors = (n - start) / LANES < BLOCK ? (n - start) / LANES : BLOCK;
    load_tile(here[0], BLOCK, columns, here_columns, AT(9, 4), start, vectors);
    load_next_tile(next[0], BLOCK, columns, next_columns, AT(0, 2), start, vectors, STEP, n);
    for (size_t v = 0; v < vectors; v++) {
      size_t i = start + LANES * v;
      ext_sum acc = ext_sum_zero();
      // real is boolean
      kb_t t0 = here[0][v];
      kb_t t1 = kb_splat(33554430u);
      kb_t t2 = kb_sub(t0, t1);
      kb_t t3 = kb_mul(t0, t2);
      ext_sum_dot1(&acc, k + AT(2, 19), t3);
      kb_t t5 = here[1][v];
      kb_t t6 = here[2][v];
      kb_t t7 = here[3][v];
      kb_t t8 = here[4][v];
      // first token
      ext_t den0 = ext_dot4(k + AT(2, 21), k + AT(2, 23), t5, t6, t7, t8);
      ext_t phi0 = EXT_TILE(here, 5, v);
      kb_t t11 = here[AT(5, 1)][v];
      kb_t t12 = here[AT(6, 1)][v];
      kb_t t13 = here[AT(7, 1)][v];
      // last token
      ext_sum sum_den1 = ext_sum_zero();
      ext_sum_dot4(&sum_den1, k + AT(1, 7), t5, t6, t11, t12);
      ext_sum_dot1(&sum_den1, k + AT(1, 11), t13);
      ext_t den1 = ext_sum_total(k + AT(1, 1), &sum_den1);
      kb_t t10 = kb_neg(t0);
      ext_sum_fractions(&acc, phi0, den0, t0, k + AT(2, 20), den1, t10);
      // entry, low limb
      ext_t den2 = ext_dot1(k + AT(2, 29), k + AT(2, 31), t7);
      ext_t phi1 = EXT_TILE(here, AT(8, 1), v);
      // entry, high limb
      ext_t den3 = ext_dot1(k + AT(1, 3), k + AT(1, 7), t8);
      ext_sum_fractions(&acc, phi1, den2, t0, k + AT(2, 28), den3, t0);
      kb_t t14 = kb_splat(k[0]);
      kb_t t15 = here[AT(8, 2)][v];
      kb_t t17 = kb_sub(t14, kb_add(t15, t1));
      // from an earlier shard
      ext_t den4 = ext_dot1(k + AT(2, 33), k + AT(2, 35), t17);
      ext_t phi2 = ext_sub(EXT_TILE(next, 0, v), EXT_TILE(here, AT(9, 2), v));
      phi2 = ext_add(phi2, ext_splat(k + AT(2, 17)));
      phi2 = ext_sub(phi2, phi0);
      phi2 = ext_sub(phi2, phi1);
      ext_sum_fraction(&acc, phi2, den4, t0, k + AT(2, 32));
      // entry
      ext_sum sum_den5 = ext_sum_zero();
      ext_sum_dot4(&sum_den5, k + AT(2, 39), t5, t6, t7, t8);
      ext_sum_dot1(&sum_den5, k + AT(2, 43), t15);
      ext_t den5 = ext_sum_total(k + AT(2, 37), &sum_den5);
      ext_t phi3 = ext_sub(EXT_TILE(next, AT(0, 1), v), EXT_TILE(here, AT(9, 3), v));
      phi3 = ext_add(phi3, ext_splat(k + AT(2, 18)));
      // exit
      ext_sum sum_den6 = ext_sum_zero();
      ext_sum_dot4(&sum_den6, k + AT(1, 12), t5, t6, t11, t12);
      ext_sum_dot1(&sum_den6, k + AT(1, 16), t14);
      ext_t den6 = ext_sum_total(k + AT(1, 6), &sum_den6);
      ext_sum_fractions(&acc, phi3, den5, t10, k + AT(2, 36), den6, t0);
      ext_put_halves(out, i, ext_mul_base(ext_sum_reduce(acc), inverse_zerofier));
    }
  }
}
#undef STEP
