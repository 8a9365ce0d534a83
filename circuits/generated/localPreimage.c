// Generated from chip "localPreimage" by air/codegen/codegen.ts. Do not edit.
#include "evaluators.h"

#define STEP 1
// Returns 1 when a denominator is zero.
EXPORT(logup_localPreimage) int logup_localPreimage(const u32* const* columns, size_t n, const u32* k, u32* const* out,
                                u32* sums) {
  enum { BLOCK = LOGUP_BLOCK_SIZE(AT(34, 7)) };
  _Static_assert(BLOCK > 0, "too many columns and messages for the stack of a kernel");
  static const u32 here_columns[] = {1, 4, 10, 11, 8, 9, 7, 3, 2, 12, 13, 14, 15};
  kb_t here[13][BLOCK];
  ext_t conjugates[BLOCK][7];
  kb_t norms[BLOCK][7], multiplicities[BLOCK][7], scratch[BLOCK][7];
  for (size_t start = 0; start < n; start += LANES * BLOCK) {
    size_t vectors = (n - start) / LANES < BLOCK ? (n - start) / LANES : BLOCK;
    load_tile(here[0], BLOCK, columns, here_columns, 13, start, vectors);
    for (size_t v = 0; v < vectors; v++) {
      kb_t t6 = here[0][v];
      kb_t t7 = here[1][v];
      kb_t t8 = here[2][v];
      kb_t t9 = kb_splat(67108348u);
      kb_t t11 = here[3][v];
      kb_t t12 = kb_add(t11, kb_mul(t8, t9));
      kb_t t13 = here[4][v];
      kb_t t15 = here[5][v];
      kb_t t16 = kb_add(t15, kb_mul(t9, t13));
      // word of the statement
      ext_t den0 = ext_dot4(k + 0, k + AT(0, 7), t6, t7, t12, t16);
      conjugates[v][0] = den0;
      norms[v][0] = take_norm(&conjugates[v][0]);
      kb_t t1 = here[6][v];
      kb_t t2 = here[7][v];
      kb_t t4 = kb_neg(kb_mul(t1, t2));
      multiplicities[v][0] = t4;
      // high bytes
      ext_t den1 = ext_dot2(k + AT(0, 1), k + AT(0, 7), t13, t15);
      conjugates[v][1] = den1;
      norms[v][1] = take_norm(&conjugates[v][1]);
      multiplicities[v][1] = t1;
      // low bytes
      ext_t den2 = ext_dot2(k + AT(0, 2), k + AT(0, 7), t8, t11);
      conjugates[v][2] = den2;
      norms[v][2] = take_norm(&conjugates[v][2]);
      multiplicities[v][2] = t1;
      kb_t t21 = here[8][v];
      // byte 0
      ext_t den3 = ext_dot3(k + AT(0, 3), k + AT(0, 7), t6, t21, t13);
      conjugates[v][3] = den3;
      norms[v][3] = take_norm(&conjugates[v][3]);
      kb_t t18 = here[9][v];
      kb_t t19 = kb_neg(t18);
      multiplicities[v][3] = t19;
      kb_t t24 = kb_splat(33554430u);
      kb_t t25 = kb_add(t21, t24);
      // byte 1
      ext_t den4 = ext_dot3(k + AT(0, 4), k + AT(0, 7), t6, t25, t15);
      conjugates[v][4] = den4;
      norms[v][4] = take_norm(&conjugates[v][4]);
      kb_t t22 = here[10][v];
      kb_t t23 = kb_neg(t22);
      multiplicities[v][4] = t23;
      kb_t t28 = kb_splat(67108860u);
      kb_t t29 = kb_add(t21, t28);
      // byte 2
      ext_t den5 = ext_dot3(k + AT(0, 5), k + AT(0, 7), t6, t29, t8);
      conjugates[v][5] = den5;
      norms[v][5] = take_norm(&conjugates[v][5]);
      kb_t t26 = here[11][v];
      kb_t t27 = kb_neg(t26);
      multiplicities[v][5] = t27;
      kb_t t32 = kb_splat(100663290u);
      kb_t t33 = kb_add(t21, t32);
      // byte 3
      ext_t den6 = ext_dot3(k + AT(0, 6), k + AT(0, 7), t6, t33, t11);
      conjugates[v][6] = den6;
      norms[v][6] = take_norm(&conjugates[v][6]);
      kb_t t30 = here[12][v];
      kb_t t31 = kb_neg(t30);
      multiplicities[v][6] = t31;
    }
    if (!invert_all(norms[0], vectors * 7, scratch[0])) return 1;
    for (size_t v = 0; v < vectors; v++) {
      size_t i = start + LANES * v;
      ext_t term0 = ext_cross(conjugates[v][0], kb_mul(multiplicities[v][0], norms[v][0]), conjugates[v][1], kb_mul(multiplicities[v][1], norms[v][1]));
      ext_put_far(out + 0, i, term0);
      ext_t term1 = ext_cross(conjugates[v][2], kb_mul(multiplicities[v][2], norms[v][2]), conjugates[v][3], kb_mul(multiplicities[v][3], norms[v][3]));
      ext_put_far(out + AT(0, 1), i, term1);
      ext_t term2 = ext_cross(conjugates[v][4], kb_mul(multiplicities[v][4], norms[v][4]), conjugates[v][5], kb_mul(multiplicities[v][5], norms[v][5]));
      ext_put_far(out + AT(0, 2), i, term2);
      ext_t term3 = ext_mul_base(conjugates[v][6], kb_mul(multiplicities[v][6], norms[v][6]));
      ext_put_far(out + AT(0, 3), i, ext_add(ext_add(ext_add(term3, term0), term1), term2));
    }
  }
  running_sum(out + AT(0, 3), n, k[AT(0, 11)], sums + 0);
  return 0;
}
#undef STEP

#define STEP 2
EXPORT(quotient_localPreimage) void quotient_localPreimage(const u32* const* columns, size_t n, const u32* k, const u32* inverses,
                                  u32* const* out) {
  kb_t inverse_zerofier = alternate(k + AT(1, 47));
  (void)inverses;
  enum { BLOCK = BLOCK_SIZE(AT(17, 5)) };
  _Static_assert(BLOCK > 0, "too many columns and messages for the stack of a kernel");
  static const u32 here_columns[] = {7, 0, 6, 3, 8, 12, 9, 13, 10, 14, 11, 5, 15, 1, 4, EXT_COLUMNS(AT(16, 0)), EXT_COLUMNS(AT(16, 1)), 2, EXT_COLUMNS(AT(16, 2)), EXT_COLUMNS(AT(16, 3))};
  kb_t here[AT(16, 4)][BLOCK];
  static const u32 next_columns[] = {7, EXT_COLUMNS(AT(16, 3))};
  kb_t next[AT(1, 1)][BLOCK];
  for (size_t start = 0; start < n; start += LANES * BLOCK) {
    size_t vectors = (n - start) / LANES < BLOCK ? (n - start) / LANES : BLOCK;
    load_tile(here[0], BLOCK, columns, here_columns, AT(16, 4), start, vectors);
    load_next_tile(next[0], BLOCK, columns, next_columns, AT(1, 1), start, vectors, STEP, n);
    for (size_t v = 0; v < vectors; v++) {
      size_t i = start + LANES * v;
      ext_sum acc = ext_sum_zero();
      // present is boolean
      kb_t t0 = here[0][v];
      kb_t t1 = kb_splat(33554430u);
      kb_t t2 = kb_sub(t0, t1);
      kb_t t3 = kb_mul(t0, t2);
      // padding is not present
      kb_t t4 = here[1][v];
      kb_t t5 = kb_sub(t1, t4);
      kb_t t6 = kb_mul(t0, t5);
      // a key is present as a whole
      kb_t t7 = here[2][v];
      kb_t t8 = next[0][v];
      kb_t t9 = kb_sub(t0, t8);
      kb_t t10 = kb_mul(t7, t9);
      // byte 0 of the length
      kb_t t11 = here[3][v];
      kb_t t12 = kb_sub(t1, t11);
      kb_t t13 = here[4][v];
      kb_t t14 = kb_mul(t12, t13);
      ext_sum_dot4(&acc, k + AT(1, 12), t3, t6, t10, t14);
      // byte 0 of an absent key is not read
      kb_t t15 = here[5][v];
      kb_t t16 = kb_sub(t1, t0);
      kb_t t17 = kb_mul(t15, t16);
      // byte 1 of the length
      kb_t t18 = here[6][v];
      kb_t t19 = kb_mul(t12, t18);
      // byte 1 of an absent key is not read
      kb_t t20 = here[7][v];
      kb_t t21 = kb_mul(t16, t20);
      // byte 2 of the length
      kb_t t22 = here[8][v];
      kb_t t23 = kb_mul(t12, t22);
      ext_sum_dot4(&acc, k + AT(1, 16), t17, t19, t21, t23);
      // byte 2 of an absent key is not read
      kb_t t24 = here[9][v];
      kb_t t25 = kb_mul(t16, t24);
      // byte 3 of the length
      kb_t t26 = here[10][v];
      kb_t t28 = here[11][v];
      kb_t t29 = kb_sub(kb_mul(t12, t26), t28);
      // byte 3 of an absent key is not read
      kb_t t30 = here[12][v];
      kb_t t31 = kb_mul(t16, t30);
      ext_sum_dot3(&acc, k + AT(1, 20), t25, t29, t31);
      kb_t t36 = here[13][v];
      kb_t t37 = here[14][v];
      kb_t t38 = kb_splat(67108348u);
      kb_t t40 = kb_add(t26, kb_mul(t22, t38));
      kb_t t42 = kb_add(t18, kb_mul(t13, t38));
      // word of the statement
      ext_t den0 = ext_dot4(k + AT(1, 24), k + AT(1, 26), t36, t37, t40, t42);
      ext_t phi0 = EXT_TILE(here, 15, v);
      kb_t t34 = kb_neg(kb_mul(t0, t11));
      // high bytes
      ext_t den1 = ext_dot2(k + AT(0, 1), k + AT(0, 7), t13, t18);
      ext_sum_fractions(&acc, phi0, den0, t34, k + AT(1, 23), den1, t0);
      // low bytes
      ext_t den2 = ext_dot2(k + AT(1, 31), k + AT(1, 33), t22, t26);
      ext_t phi1 = EXT_TILE(here, AT(15, 1), v);
      kb_t t46 = here[AT(15, 2)][v];
      // byte 0
      ext_t den3 = ext_dot3(k + AT(0, 3), k + AT(0, 7), t36, t46, t13);
      kb_t t44 = kb_neg(t15);
      ext_sum_fractions(&acc, phi1, den2, t0, k + AT(1, 30), den3, t44);
      kb_t t48 = kb_add(t1, t46);
      // byte 1
      ext_t den4 = ext_dot3(k + AT(1, 36), k + AT(1, 38), t36, t48, t18);
      ext_t phi2 = EXT_TILE(here, AT(16, 2), v);
      kb_t t47 = kb_neg(t20);
      kb_t t50 = kb_splat(67108860u);
      kb_t t51 = kb_add(t46, t50);
      // byte 2
      ext_t den5 = ext_dot3(k + AT(0, 5), k + AT(0, 7), t36, t51, t22);
      kb_t t49 = kb_neg(t24);
      ext_sum_fractions(&acc, phi2, den4, t47, k + AT(1, 35), den5, t49);
      kb_t t53 = kb_splat(100663290u);
      kb_t t54 = kb_add(t46, t53);
      // byte 3
      ext_t den6 = ext_dot3(k + AT(1, 42), k + AT(1, 44), t36, t54, t26);
      ext_t phi3 = ext_sub(EXT_TILE(next, 1, v), EXT_TILE(here, AT(16, 3), v));
      phi3 = ext_add(phi3, ext_splat(k + AT(1, 11)));
      phi3 = ext_sub(phi3, phi0);
      phi3 = ext_sub(phi3, phi1);
      phi3 = ext_sub(phi3, phi2);
      kb_t t52 = kb_neg(t30);
      ext_sum_fraction(&acc, phi3, den6, t52, k + AT(1, 41));
      ext_put_halves(out, i, ext_mul_base(ext_sum_reduce(acc), inverse_zerofier));
    }
  }
}
#undef STEP
