// Generated from chip "logic" by air/codegen/codegen.ts. Do not edit.
#include "evaluators.h"

#define STEP 1
// Returns 1 when a denominator is zero.
EXPORT(logup_logic) int logup_logic(const u32* const* columns, size_t n, const u32* k, u32* const* out,
                                u32* sums) {
  enum { BLOCK = LOGUP_BLOCK_SIZE(AT(28, 5)) };
  _Static_assert(BLOCK > 0, "too many columns and messages for the stack of a kernel");
  static const u32 here_columns[] = {1, 5, 9, 0, 2, 6, 10, 3, 7, 11, 4, 8, 12};
  kb_t here[13][BLOCK];
  ext_t conjugates[BLOCK][5];
  kb_t norms[BLOCK][5], multiplicities[BLOCK][5], scratch[BLOCK][5];
  for (size_t start = 0; start < n; start += LANES * BLOCK) {
    size_t vectors = (n - start) / LANES < BLOCK ? (n - start) / LANES : BLOCK;
    load_tile(here[0], BLOCK, columns, here_columns, 13, start, vectors);
    for (size_t v = 0; v < vectors; v++) {
      kb_t t2 = here[0][v];
      kb_t t3 = here[1][v];
      kb_t t4 = here[2][v];
      // byte 0
      ext_t den0 = ext_splat(k + 0);
      ext_dot3_call(&den0, k + AT(0, 5), t2, t3, t4);
      conjugates[v][0] = den0;
      norms[v][0] = take_norm(&conjugates[v][0]);
      kb_t t0 = here[3][v];
      multiplicities[v][0] = t0;
      kb_t t5 = here[4][v];
      kb_t t6 = here[5][v];
      kb_t t7 = here[6][v];
      // byte 1
      ext_t den1 = ext_splat(k + AT(0, 1));
      ext_dot3_call(&den1, k + AT(0, 5), t5, t6, t7);
      conjugates[v][1] = den1;
      norms[v][1] = take_norm(&conjugates[v][1]);
      multiplicities[v][1] = t0;
      kb_t t8 = here[7][v];
      kb_t t9 = here[8][v];
      kb_t t10 = here[9][v];
      // byte 2
      ext_t den2 = ext_splat(k + AT(0, 2));
      ext_dot3_call(&den2, k + AT(0, 5), t8, t9, t10);
      conjugates[v][2] = den2;
      norms[v][2] = take_norm(&conjugates[v][2]);
      multiplicities[v][2] = t0;
      kb_t t11 = here[10][v];
      kb_t t12 = here[11][v];
      kb_t t13 = here[12][v];
      // byte 3
      ext_t den3 = ext_splat(k + AT(0, 3));
      ext_dot3_call(&den3, k + AT(0, 5), t11, t12, t13);
      conjugates[v][3] = den3;
      norms[v][3] = take_norm(&conjugates[v][3]);
      multiplicities[v][3] = t0;
      kb_t t17 = kb_splat(67108348u);
      kb_t t19 = kb_add(t2, kb_mul(t5, t17));
      kb_t t21 = kb_add(t8, kb_mul(t11, t17));
      kb_t t23 = kb_add(t3, kb_mul(t6, t17));
      kb_t t25 = kb_add(t9, kb_mul(t12, t17));
      kb_t t27 = kb_add(t4, kb_mul(t7, t17));
      kb_t t29 = kb_add(t10, kb_mul(t13, t17));
      // the request
      ext_t den4 = ext_splat(k + AT(0, 4));
      ext_dot4_call(&den4, k + AT(0, 5), t19, t21, t23, t25);
      ext_dot2_call(&den4, k + AT(0, 9), t27, t29);
      conjugates[v][4] = den4;
      norms[v][4] = take_norm(&conjugates[v][4]);
      kb_t t15 = kb_neg(t0);
      multiplicities[v][4] = t15;
    }
    if (!invert_all(norms[0], vectors * 5, scratch[0])) return 1;
    for (size_t v = 0; v < vectors; v++) {
      size_t i = start + LANES * v;
      ext_t term0 = ext_cross(conjugates[v][0], kb_mul(multiplicities[v][0], norms[v][0]), conjugates[v][1], kb_mul(multiplicities[v][1], norms[v][1]));
      ext_put_far(out + 0, i, term0);
      ext_t term1 = ext_cross(conjugates[v][2], kb_mul(multiplicities[v][2], norms[v][2]), conjugates[v][3], kb_mul(multiplicities[v][3], norms[v][3]));
      ext_put_far(out + AT(0, 1), i, term1);
      ext_t term2 = ext_mul_base(conjugates[v][4], kb_mul(multiplicities[v][4], norms[v][4]));
      ext_put_far(out + AT(0, 2), i, ext_add(ext_add(term2, term0), term1));
    }
  }
  running_sum(out + AT(0, 2), n, k[AT(0, 11)], sums + 0);
  return 0;
}
#undef STEP

#define STEP 2
EXPORT(quotient_logic) void quotient_logic(const u32* const* columns, size_t n, const u32* k, const u32* inverses,
                                  u32* const* out) {
  kb_t inverse_zerofier = alternate(k + AT(1, 16));
  (void)inverses;
  enum { BLOCK = BLOCK_SIZE(AT(13, 4)) };
  _Static_assert(BLOCK > 0, "too many columns and messages for the stack of a kernel");
  static const u32 here_columns[] = {0, 1, 5, 9, 2, 6, 10, EXT_COLUMNS(AT(13, 0)), 3, 7, 11, 4, 8, 12, EXT_COLUMNS(AT(13, 1)), EXT_COLUMNS(AT(13, 2))};
  kb_t here[AT(13, 3)][BLOCK];
  static const u32 next_columns[] = {EXT_COLUMNS(AT(13, 2))};
  kb_t next[AT(0, 1)][BLOCK];
  for (size_t start = 0; start < n; start += LANES * BLOCK) {
    size_t vectors = (n - start) / LANES < BLOCK ? (n - start) / LANES : BLOCK;
    load_tile(here[0], BLOCK, columns, here_columns, AT(13, 3), start, vectors);
    load_next_tile(next[0], BLOCK, columns, next_columns, AT(0, 1), start, vectors, STEP, n);
    for (size_t v = 0; v < vectors; v++) {
      size_t i = start + LANES * v;
      ext_t acc = ext_zero();
      // real is boolean
      kb_t t0 = here[0][v];
      kb_t t1 = kb_splat(33554430u);
      kb_t t2 = kb_sub(t0, t1);
      kb_t t3 = kb_mul(t0, t2);
      acc = ext_add(acc, ext_mul_base(ext_splat(k + AT(1, 12)), t3));
      kb_t t5 = here[1][v];
      kb_t t6 = here[2][v];
      kb_t t7 = here[3][v];
      // byte 0
      ext_t den0 = ext_splat(k + 0);
      ext_dot3_call(&den0, k + AT(0, 5), t5, t6, t7);
      kb_t t8 = here[4][v];
      kb_t t9 = here[5][v];
      kb_t t10 = here[6][v];
      // byte 1
      ext_t den1 = ext_splat(k + AT(0, 1));
      ext_dot3_call(&den1, k + AT(0, 5), t8, t9, t10);
      ext_t den_g0 = ext_times(den0, den1);
      ext_t num_g0 = ext_mul_base(ext_add(den1, den0), t0);
      ext_t phi0 = EXT_TILE(here, 7, v);
      acc = ext_add(acc, ext_times(ext_splat(k + AT(1, 13)), ext_sub(ext_times(phi0, den_g0), num_g0)));
      kb_t t11 = here[AT(7, 1)][v];
      kb_t t12 = here[AT(8, 1)][v];
      kb_t t13 = here[AT(9, 1)][v];
      // byte 2
      ext_t den2 = ext_splat(k + AT(0, 2));
      ext_dot3_call(&den2, k + AT(0, 5), t11, t12, t13);
      kb_t t14 = here[AT(10, 1)][v];
      kb_t t15 = here[AT(11, 1)][v];
      kb_t t16 = here[AT(12, 1)][v];
      // byte 3
      ext_t den3 = ext_splat(k + AT(0, 3));
      ext_dot3_call(&den3, k + AT(0, 5), t14, t15, t16);
      ext_t den_g1 = ext_times(den2, den3);
      ext_t num_g1 = ext_mul_base(ext_add(den3, den2), t0);
      ext_t phi1 = EXT_TILE(here, AT(13, 1), v);
      acc = ext_add(acc, ext_times(ext_splat(k + AT(1, 14)), ext_sub(ext_times(phi1, den_g1), num_g1)));
      kb_t t20 = kb_splat(67108348u);
      kb_t t22 = kb_add(t5, kb_mul(t8, t20));
      kb_t t24 = kb_add(t11, kb_mul(t14, t20));
      kb_t t26 = kb_add(t6, kb_mul(t9, t20));
      kb_t t28 = kb_add(t12, kb_mul(t15, t20));
      kb_t t30 = kb_add(t7, kb_mul(t10, t20));
      kb_t t32 = kb_add(t13, kb_mul(t16, t20));
      // the request
      ext_t den4 = ext_splat(k + AT(0, 4));
      ext_dot4_call(&den4, k + AT(0, 5), t22, t24, t26, t28);
      ext_dot2_call(&den4, k + AT(0, 9), t30, t32);
      kb_t t18 = kb_neg(t0);
      ext_t phi2 = ext_sub(EXT_TILE(next, 0, v), EXT_TILE(here, AT(13, 2), v));
      phi2 = ext_add(phi2, ext_splat(k + AT(1, 11)));
      phi2 = ext_sub(phi2, phi0);
      phi2 = ext_sub(phi2, phi1);
      acc = ext_add(acc, ext_times(ext_splat(k + AT(1, 15)), ext_sub_base(ext_times(phi2, den4), t18)));
      ext_put(out, i, ext_mul_base(acc, inverse_zerofier));
    }
  }
}
#undef STEP
