// Generated from chip "pack-4" by air/codegen/codegen.ts. Do not edit.
#include "evaluators.h"

#define STEP 1
// Returns 1 when a denominator is zero.
EXPORT(logup_pack_4) int logup_pack_4(const u32* const* columns, size_t n, const u32* k, u32* const* out,
                                u32* sums) {
  enum { BLOCK = LOGUP_BLOCK_SIZE(AT(76, 13)) };
  _Static_assert(BLOCK > 0, "too many columns and messages for the stack of a kernel");
  static const u32 here_columns[] = {0, 28, 29, 30, 31, 32, 33, 34, 35, 1, 2, 10, 3, 11, 4, 12, 5, 13, 6, 14, 7, 15, 8, 16, 9, 17, 18, 20, 19, 21, 22, 36, 23, 37, 25, 26, 27};
  kb_t here[37][BLOCK];
  ext_t conjugates[BLOCK][13];
  kb_t norms[BLOCK][13], multiplicities[BLOCK][13], scratch[BLOCK][13];
  for (size_t start = 0; start < n; start += LANES * BLOCK) {
    size_t vectors = (n - start) / LANES < BLOCK ? (n - start) / LANES : BLOCK;
    load_tile(here[0], BLOCK, columns, here_columns, 37, start, vectors);
    for (size_t v = 0; v < vectors; v++) {
      kb_t t2 = here[0][v];
      kb_t t3 = here[1][v];
      kb_t t4 = here[2][v];
      kb_t t5 = here[3][v];
      kb_t t6 = here[4][v];
      kb_t t7 = here[5][v];
      kb_t t8 = here[6][v];
      kb_t t9 = here[7][v];
      kb_t t10 = here[8][v];
      // block
      ext_sum sum_den0 = ext_sum_zero();
      ext_sum_dot4(&sum_den0, k + AT(0, 13), t2, t3, t4, t5);
      ext_sum_dot4(&sum_den0, k + AT(0, 17), t6, t7, t8, t9);
      ext_sum_dot1(&sum_den0, k + AT(0, 21), t10);
      ext_t den0 = ext_sum_total(k + 0, &sum_den0);
      conjugates[v][0] = den0;
      norms[v][0] = take_norm(&conjugates[v][0]);
      kb_t t0 = here[9][v];
      multiplicities[v][0] = t0;
      kb_t t13 = here[10][v];
      // element 0
      ext_t den1 = ext_dot2(k + AT(0, 1), k + AT(0, 13), t13, t3);
      conjugates[v][1] = den1;
      norms[v][1] = take_norm(&conjugates[v][1]);
      kb_t t11 = here[11][v];
      multiplicities[v][1] = t11;
      kb_t t16 = here[12][v];
      // element 1
      ext_t den2 = ext_dot2(k + AT(0, 2), k + AT(0, 13), t16, t4);
      conjugates[v][2] = den2;
      norms[v][2] = take_norm(&conjugates[v][2]);
      kb_t t15 = here[13][v];
      multiplicities[v][2] = t15;
      kb_t t18 = here[14][v];
      // element 2
      ext_t den3 = ext_dot2(k + AT(0, 3), k + AT(0, 13), t18, t5);
      conjugates[v][3] = den3;
      norms[v][3] = take_norm(&conjugates[v][3]);
      kb_t t17 = here[15][v];
      multiplicities[v][3] = t17;
      kb_t t20 = here[16][v];
      // element 3
      ext_t den4 = ext_dot2(k + AT(0, 4), k + AT(0, 13), t20, t6);
      conjugates[v][4] = den4;
      norms[v][4] = take_norm(&conjugates[v][4]);
      kb_t t19 = here[17][v];
      multiplicities[v][4] = t19;
      kb_t t22 = here[18][v];
      // element 4
      ext_t den5 = ext_dot2(k + AT(0, 5), k + AT(0, 13), t22, t7);
      conjugates[v][5] = den5;
      norms[v][5] = take_norm(&conjugates[v][5]);
      kb_t t21 = here[19][v];
      multiplicities[v][5] = t21;
      kb_t t24 = here[20][v];
      // element 5
      ext_t den6 = ext_dot2(k + AT(0, 6), k + AT(0, 13), t24, t8);
      conjugates[v][6] = den6;
      norms[v][6] = take_norm(&conjugates[v][6]);
      kb_t t23 = here[21][v];
      multiplicities[v][6] = t23;
      kb_t t26 = here[22][v];
      // element 6
      ext_t den7 = ext_dot2(k + AT(0, 7), k + AT(0, 13), t26, t9);
      conjugates[v][7] = den7;
      norms[v][7] = take_norm(&conjugates[v][7]);
      kb_t t25 = here[23][v];
      multiplicities[v][7] = t25;
      kb_t t28 = here[24][v];
      // element 7
      ext_t den8 = ext_dot2(k + AT(0, 8), k + AT(0, 13), t28, t10);
      conjugates[v][8] = den8;
      norms[v][8] = take_norm(&conjugates[v][8]);
      kb_t t27 = here[25][v];
      multiplicities[v][8] = t27;
      kb_t t30 = here[26][v];
      // word 0
      ext_sum sum_den9 = ext_sum_zero();
      ext_sum_dot4(&sum_den9, k + AT(0, 13), t30, t3, t4, t5);
      ext_sum_dot1(&sum_den9, k + AT(0, 17), t6);
      ext_t den9 = ext_sum_total(k + AT(0, 9), &sum_den9);
      conjugates[v][9] = den9;
      norms[v][9] = take_norm(&conjugates[v][9]);
      kb_t t29 = here[27][v];
      multiplicities[v][9] = t29;
      kb_t t32 = here[28][v];
      // word 1
      ext_sum sum_den10 = ext_sum_zero();
      ext_sum_dot4(&sum_den10, k + AT(0, 13), t32, t7, t8, t9);
      ext_sum_dot1(&sum_den10, k + AT(0, 17), t10);
      ext_t den10 = ext_sum_total(k + AT(0, 10), &sum_den10);
      conjugates[v][10] = den10;
      norms[v][10] = take_norm(&conjugates[v][10]);
      kb_t t31 = here[29][v];
      multiplicities[v][10] = t31;
      kb_t t39 = here[30][v];
      kb_t t40 = here[31][v];
      // cap
      ext_sum sum_den11 = ext_sum_zero();
      ext_sum_dot4(&sum_den11, k + AT(0, 13), t39, t40, t3, t4);
      ext_sum_dot4(&sum_den11, k + AT(0, 17), t5, t6, t7, t8);
      ext_sum_dot2(&sum_den11, k + AT(0, 21), t9, t10);
      ext_t den11 = ext_sum_total(k + AT(0, 11), &sum_den11);
      conjugates[v][11] = den11;
      norms[v][11] = take_norm(&conjugates[v][11]);
      kb_t t33 = here[32][v];
      kb_t t34 = here[33][v];
      kb_t t36 = here[34][v];
      kb_t t37 = kb_sub(kb_mul(t33, t34), t36);
      multiplicities[v][11] = t37;
      kb_t t42 = here[35][v];
      // position
      ext_t den12 = ext_dot2(k + AT(0, 12), k + AT(0, 13), t42, t40);
      conjugates[v][12] = den12;
      norms[v][12] = take_norm(&conjugates[v][12]);
      kb_t t41 = here[36][v];
      multiplicities[v][12] = t41;
    }
    if (!invert_all(norms[0], vectors * 13, scratch[0])) return 1;
    for (size_t v = 0; v < vectors; v++) {
      size_t i = start + LANES * v;
      ext_t term0 = ext_cross(conjugates[v][0], kb_mul(multiplicities[v][0], norms[v][0]), conjugates[v][1], kb_mul(multiplicities[v][1], norms[v][1]));
      ext_put_far(out + 0, i, term0);
      ext_t term1 = ext_cross(conjugates[v][2], kb_mul(multiplicities[v][2], norms[v][2]), conjugates[v][3], kb_mul(multiplicities[v][3], norms[v][3]));
      ext_put_far(out + AT(0, 1), i, term1);
      ext_t term2 = ext_cross(conjugates[v][4], kb_mul(multiplicities[v][4], norms[v][4]), conjugates[v][5], kb_mul(multiplicities[v][5], norms[v][5]));
      ext_put_far(out + AT(0, 2), i, term2);
      ext_t term3 = ext_cross(conjugates[v][6], kb_mul(multiplicities[v][6], norms[v][6]), conjugates[v][7], kb_mul(multiplicities[v][7], norms[v][7]));
      ext_put_far(out + AT(0, 3), i, term3);
      ext_t term4 = ext_cross(conjugates[v][8], kb_mul(multiplicities[v][8], norms[v][8]), conjugates[v][9], kb_mul(multiplicities[v][9], norms[v][9]));
      ext_put_far(out + AT(0, 4), i, term4);
      ext_t term5 = ext_cross(conjugates[v][10], kb_mul(multiplicities[v][10], norms[v][10]), conjugates[v][11], kb_mul(multiplicities[v][11], norms[v][11]));
      ext_put_far(out + AT(0, 5), i, term5);
      ext_t term6 = ext_mul_base(conjugates[v][12], kb_mul(multiplicities[v][12], norms[v][12]));
      ext_put_far(out + AT(0, 6), i, ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(term6, term0), term1), term2), term3), term4), term5));
    }
  }
  running_sum(out + AT(0, 6), n, k[AT(0, 23)], sums + 0);
  return 0;
}
#undef STEP

#define STEP 2
EXPORT(quotient_pack_4) void quotient_pack_4(const u32* const* columns, size_t n, const u32* k, const u32* inverses,
                                  u32* const* out) {
  kb_t inverse_zerofier = alternate(k + AT(1, 85));
  (void)inverses;
  enum { BLOCK = BLOCK_SIZE(AT(38, 8)) };
  _Static_assert(BLOCK > 0, "too many columns and messages for the stack of a kernel");
  static const u32 here_columns[] = {23, 36, 24, 0, 28, 29, 30, 31, 32, 33, 34, 35, EXT_COLUMNS(AT(38, 0)), 1, 2, 10, 3, EXT_COLUMNS(AT(38, 1)), 11, 4, 12, 5, EXT_COLUMNS(AT(38, 2)), 13, 6, 14, 7, EXT_COLUMNS(AT(38, 3)), 15, 8, 16, 9, EXT_COLUMNS(AT(38, 4)), 17, 18, 20, 19, EXT_COLUMNS(AT(38, 5)), 21, 22, 37, 25, 26, EXT_COLUMNS(AT(38, 6)), 27};
  kb_t here[AT(38, 7)][BLOCK];
  static const u32 next_columns[] = {EXT_COLUMNS(AT(38, 6))};
  kb_t next[AT(0, 1)][BLOCK];
  for (size_t start = 0; start < n; start += LANES * BLOCK) {
    size_t vectors = (n - start) / LANES < BLOCK ? (n - start) / LANES : BLOCK;
    load_tile(here[0], BLOCK, columns, here_columns, AT(38, 7), start, vectors);
    load_next_tile(next[0], BLOCK, columns, next_columns, AT(0, 1), start, vectors, STEP, n);
    for (size_t v = 0; v < vectors; v++) {
      size_t i = start + LANES * v;
      ext_sum acc = ext_sum_zero();
      // an entry is at its position
      kb_t t0 = here[0][v];
      kb_t t1 = here[1][v];
      kb_t t2 = here[2][v];
      kb_t t3 = kb_sub(t1, t2);
      kb_t t4 = kb_mul(t0, t3);
      ext_sum_dot1(&acc, k + AT(1, 24), t4);
      kb_t t7 = here[3][v];
      kb_t t8 = here[4][v];
      kb_t t9 = here[5][v];
      kb_t t10 = here[6][v];
      kb_t t11 = here[7][v];
      kb_t t12 = here[8][v];
      kb_t t13 = here[9][v];
      kb_t t14 = here[10][v];
      kb_t t15 = here[11][v];
      // block
      ext_sum sum_den0 = ext_sum_zero();
      ext_sum_dot4(&sum_den0, k + AT(1, 28), t7, t8, t9, t10);
      ext_sum_dot4(&sum_den0, k + AT(1, 32), t11, t12, t13, t14);
      ext_sum_dot1(&sum_den0, k + AT(1, 36), t15);
      ext_t den0 = ext_sum_total(k + AT(1, 26), &sum_den0);
      ext_t phi0 = EXT_TILE(here, 12, v);
      kb_t t5 = here[AT(12, 1)][v];
      kb_t t18 = here[AT(13, 1)][v];
      // element 0
      ext_t den1 = ext_dot2(k + AT(0, 1), k + AT(0, 13), t18, t8);
      kb_t t16 = here[AT(14, 1)][v];
      ext_sum_fractions(&acc, phi0, den0, t5, k + AT(1, 25), den1, t16);
      kb_t t21 = here[AT(15, 1)][v];
      // element 1
      ext_t den2 = ext_dot2(k + AT(1, 38), k + AT(1, 40), t21, t9);
      ext_t phi1 = EXT_TILE(here, AT(16, 1), v);
      kb_t t20 = here[AT(16, 2)][v];
      kb_t t23 = here[AT(17, 2)][v];
      // element 2
      ext_t den3 = ext_dot2(k + AT(0, 3), k + AT(0, 13), t23, t10);
      kb_t t22 = here[AT(18, 2)][v];
      ext_sum_fractions(&acc, phi1, den2, t20, k + AT(1, 37), den3, t22);
      kb_t t25 = here[AT(19, 2)][v];
      // element 3
      ext_t den4 = ext_dot2(k + AT(1, 46), k + AT(1, 48), t25, t11);
      ext_t phi2 = EXT_TILE(here, AT(20, 2), v);
      kb_t t24 = here[AT(20, 3)][v];
      kb_t t27 = here[AT(21, 3)][v];
      // element 4
      ext_t den5 = ext_dot2(k + AT(0, 5), k + AT(0, 13), t27, t12);
      kb_t t26 = here[AT(22, 3)][v];
      ext_sum_fractions(&acc, phi2, den4, t24, k + AT(1, 45), den5, t26);
      kb_t t29 = here[AT(23, 3)][v];
      // element 5
      ext_t den6 = ext_dot2(k + AT(1, 54), k + AT(1, 56), t29, t13);
      ext_t phi3 = EXT_TILE(here, AT(24, 3), v);
      kb_t t28 = here[AT(24, 4)][v];
      kb_t t31 = here[AT(25, 4)][v];
      // element 6
      ext_t den7 = ext_dot2(k + AT(0, 7), k + AT(0, 13), t31, t14);
      kb_t t30 = here[AT(26, 4)][v];
      ext_sum_fractions(&acc, phi3, den6, t28, k + AT(1, 53), den7, t30);
      kb_t t33 = here[AT(27, 4)][v];
      // element 7
      ext_t den8 = ext_dot2(k + AT(1, 62), k + AT(1, 64), t33, t15);
      ext_t phi4 = EXT_TILE(here, AT(28, 4), v);
      kb_t t32 = here[AT(28, 5)][v];
      kb_t t35 = here[AT(29, 5)][v];
      // word 0
      ext_sum sum_den9 = ext_sum_zero();
      ext_sum_dot4(&sum_den9, k + AT(0, 13), t35, t8, t9, t10);
      ext_sum_dot1(&sum_den9, k + AT(0, 17), t11);
      ext_t den9 = ext_sum_total(k + AT(0, 9), &sum_den9);
      kb_t t34 = here[AT(30, 5)][v];
      ext_sum_fractions(&acc, phi4, den8, t32, k + AT(1, 61), den9, t34);
      kb_t t37 = here[AT(31, 5)][v];
      // word 1
      ext_sum sum_den10 = ext_sum_zero();
      ext_sum_dot4(&sum_den10, k + AT(1, 72), t37, t12, t13, t14);
      ext_sum_dot1(&sum_den10, k + AT(1, 76), t15);
      ext_t den10 = ext_sum_total(k + AT(1, 70), &sum_den10);
      ext_t phi5 = EXT_TILE(here, AT(32, 5), v);
      kb_t t36 = here[AT(32, 6)][v];
      kb_t t43 = here[AT(33, 6)][v];
      // cap
      ext_sum sum_den11 = ext_sum_zero();
      ext_sum_dot4(&sum_den11, k + AT(0, 13), t43, t1, t8, t9);
      ext_sum_dot4(&sum_den11, k + AT(0, 17), t10, t11, t12, t13);
      ext_sum_dot2(&sum_den11, k + AT(0, 21), t14, t15);
      ext_t den11 = ext_sum_total(k + AT(0, 11), &sum_den11);
      kb_t t38 = here[AT(34, 6)][v];
      kb_t t40 = here[AT(35, 6)][v];
      kb_t t41 = kb_sub(kb_mul(t0, t38), t40);
      ext_sum_fractions(&acc, phi5, den10, t36, k + AT(1, 69), den11, t41);
      kb_t t45 = here[AT(36, 6)][v];
      // position
      ext_t den12 = ext_dot2(k + AT(1, 78), k + AT(1, 80), t45, t1);
      ext_t phi6 = ext_sub(EXT_TILE(next, 0, v), EXT_TILE(here, AT(37, 6), v));
      phi6 = ext_add(phi6, ext_splat(k + AT(1, 23)));
      phi6 = ext_sub(phi6, phi0);
      phi6 = ext_sub(phi6, phi1);
      phi6 = ext_sub(phi6, phi2);
      phi6 = ext_sub(phi6, phi3);
      phi6 = ext_sub(phi6, phi4);
      phi6 = ext_sub(phi6, phi5);
      kb_t t44 = here[AT(37, 7)][v];
      ext_sum_fraction(&acc, phi6, den12, t44, k + AT(1, 77));
      ext_put_halves(out, i, ext_mul_base(ext_sum_reduce(acc), inverse_zerofier));
    }
  }
}
#undef STEP
