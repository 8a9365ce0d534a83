// Generated from chip "logic" by air/codegen/codegen.ts. Do not edit.
#include "evaluators.h"

#define STEP 1
// Returns 1 when a denominator is zero.
EXPORT(logup_logic) int logup_logic(const u32* const* columns, size_t n, const u32* k, u32* const* out,
                                u32* sums) {
  enum { BLOCK = LOGUP_BLOCK_SIZE(AT(84, 15)) };
  _Static_assert(BLOCK > 0, "too many columns and messages for the stack of a kernel");
  static const u32 here_columns[] = {3, 15, 27, 0, 4, 16, 28, 5, 17, 29, 6, 18, 30, 7, 19, 31, 1, 8, 20, 32, 9, 21, 33, 10, 22, 34, 11, 23, 35, 2, 12, 24, 36, 13, 25, 37, 14, 26, 38};
  kb_t here[39][BLOCK];
  ext_t conjugates[BLOCK][15];
  kb_t norms[BLOCK][15], multiplicities[BLOCK][15], scratch[BLOCK][15];
  for (size_t start = 0; start < n; start += LANES * BLOCK) {
    size_t vectors = (n - start) / LANES < BLOCK ? (n - start) / LANES : BLOCK;
    load_tile(here[0], BLOCK, columns, here_columns, 39, start, vectors);
    for (size_t v = 0; v < vectors; v++) {
      kb_t t2 = here[0][v];
      kb_t t3 = here[1][v];
      kb_t t4 = here[2][v];
      // request 0, byte 0
      ext_t den0 = ext_dot3(k + 0, k + AT(0, 15), t2, t3, t4);
      conjugates[v][0] = den0;
      norms[v][0] = take_norm(&conjugates[v][0]);
      kb_t t0 = here[3][v];
      multiplicities[v][0] = t0;
      kb_t t5 = here[4][v];
      kb_t t6 = here[5][v];
      kb_t t7 = here[6][v];
      // request 0, byte 1
      ext_t den1 = ext_dot3(k + AT(0, 1), k + AT(0, 15), t5, t6, t7);
      conjugates[v][1] = den1;
      norms[v][1] = take_norm(&conjugates[v][1]);
      multiplicities[v][1] = t0;
      kb_t t8 = here[7][v];
      kb_t t9 = here[8][v];
      kb_t t10 = here[9][v];
      // request 0, byte 2
      ext_t den2 = ext_dot3(k + AT(0, 2), k + AT(0, 15), t8, t9, t10);
      conjugates[v][2] = den2;
      norms[v][2] = take_norm(&conjugates[v][2]);
      multiplicities[v][2] = t0;
      kb_t t11 = here[10][v];
      kb_t t12 = here[11][v];
      kb_t t13 = here[12][v];
      // request 0, byte 3
      ext_t den3 = ext_dot3(k + AT(0, 3), k + AT(0, 15), t11, t12, t13);
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
      // request 0
      ext_sum sum_den4 = ext_sum_zero();
      ext_sum_dot4(&sum_den4, k + AT(0, 15), t19, t21, t23, t25);
      ext_sum_dot2(&sum_den4, k + AT(0, 19), t27, t29);
      ext_t den4 = ext_sum_total(k + AT(0, 4), &sum_den4);
      conjugates[v][4] = den4;
      norms[v][4] = take_norm(&conjugates[v][4]);
      kb_t t15 = kb_neg(t0);
      multiplicities[v][4] = t15;
      kb_t t31 = here[13][v];
      kb_t t32 = here[14][v];
      kb_t t33 = here[15][v];
      // request 1, byte 0
      ext_t den5 = ext_dot3(k + AT(0, 5), k + AT(0, 15), t31, t32, t33);
      conjugates[v][5] = den5;
      norms[v][5] = take_norm(&conjugates[v][5]);
      kb_t t30 = here[16][v];
      multiplicities[v][5] = t30;
      kb_t t34 = here[17][v];
      kb_t t35 = here[18][v];
      kb_t t36 = here[19][v];
      // request 1, byte 1
      ext_t den6 = ext_dot3(k + AT(0, 6), k + AT(0, 15), t34, t35, t36);
      conjugates[v][6] = den6;
      norms[v][6] = take_norm(&conjugates[v][6]);
      multiplicities[v][6] = t30;
      kb_t t37 = here[20][v];
      kb_t t38 = here[21][v];
      kb_t t39 = here[22][v];
      // request 1, byte 2
      ext_t den7 = ext_dot3(k + AT(0, 7), k + AT(0, 15), t37, t38, t39);
      conjugates[v][7] = den7;
      norms[v][7] = take_norm(&conjugates[v][7]);
      multiplicities[v][7] = t30;
      kb_t t40 = here[23][v];
      kb_t t41 = here[24][v];
      kb_t t42 = here[25][v];
      // request 1, byte 3
      ext_t den8 = ext_dot3(k + AT(0, 8), k + AT(0, 15), t40, t41, t42);
      conjugates[v][8] = den8;
      norms[v][8] = take_norm(&conjugates[v][8]);
      multiplicities[v][8] = t30;
      kb_t t45 = kb_add(t31, kb_mul(t17, t34));
      kb_t t47 = kb_add(t37, kb_mul(t17, t40));
      kb_t t49 = kb_add(t32, kb_mul(t17, t35));
      kb_t t51 = kb_add(t38, kb_mul(t17, t41));
      kb_t t53 = kb_add(t33, kb_mul(t17, t36));
      kb_t t55 = kb_add(t39, kb_mul(t17, t42));
      // request 1
      ext_sum sum_den9 = ext_sum_zero();
      ext_sum_dot4(&sum_den9, k + AT(0, 15), t45, t47, t49, t51);
      ext_sum_dot2(&sum_den9, k + AT(0, 19), t53, t55);
      ext_t den9 = ext_sum_total(k + AT(0, 9), &sum_den9);
      conjugates[v][9] = den9;
      norms[v][9] = take_norm(&conjugates[v][9]);
      kb_t t43 = kb_neg(t30);
      multiplicities[v][9] = t43;
      kb_t t57 = here[26][v];
      kb_t t58 = here[27][v];
      kb_t t59 = here[28][v];
      // request 2, byte 0
      ext_t den10 = ext_dot3(k + AT(0, 10), k + AT(0, 15), t57, t58, t59);
      conjugates[v][10] = den10;
      norms[v][10] = take_norm(&conjugates[v][10]);
      kb_t t56 = here[29][v];
      multiplicities[v][10] = t56;
      kb_t t60 = here[30][v];
      kb_t t61 = here[31][v];
      kb_t t62 = here[32][v];
      // request 2, byte 1
      ext_t den11 = ext_dot3(k + AT(0, 11), k + AT(0, 15), t60, t61, t62);
      conjugates[v][11] = den11;
      norms[v][11] = take_norm(&conjugates[v][11]);
      multiplicities[v][11] = t56;
      kb_t t63 = here[33][v];
      kb_t t64 = here[34][v];
      kb_t t65 = here[35][v];
      // request 2, byte 2
      ext_t den12 = ext_dot3(k + AT(0, 12), k + AT(0, 15), t63, t64, t65);
      conjugates[v][12] = den12;
      norms[v][12] = take_norm(&conjugates[v][12]);
      multiplicities[v][12] = t56;
      kb_t t66 = here[36][v];
      kb_t t67 = here[37][v];
      kb_t t68 = here[38][v];
      // request 2, byte 3
      ext_t den13 = ext_dot3(k + AT(0, 13), k + AT(0, 15), t66, t67, t68);
      conjugates[v][13] = den13;
      norms[v][13] = take_norm(&conjugates[v][13]);
      multiplicities[v][13] = t56;
      kb_t t71 = kb_add(t57, kb_mul(t17, t60));
      kb_t t73 = kb_add(t63, kb_mul(t17, t66));
      kb_t t75 = kb_add(t58, kb_mul(t17, t61));
      kb_t t77 = kb_add(t64, kb_mul(t17, t67));
      kb_t t79 = kb_add(t59, kb_mul(t17, t62));
      kb_t t81 = kb_add(t65, kb_mul(t17, t68));
      // request 2
      ext_sum sum_den14 = ext_sum_zero();
      ext_sum_dot4(&sum_den14, k + AT(0, 15), t71, t73, t75, t77);
      ext_sum_dot2(&sum_den14, k + AT(0, 19), t79, t81);
      ext_t den14 = ext_sum_total(k + AT(0, 14), &sum_den14);
      conjugates[v][14] = den14;
      norms[v][14] = take_norm(&conjugates[v][14]);
      kb_t t69 = kb_neg(t56);
      multiplicities[v][14] = t69;
    }
    if (!invert_all(norms[0], vectors * 15, scratch[0])) return 1;
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
      ext_t term6 = ext_cross(conjugates[v][12], kb_mul(multiplicities[v][12], norms[v][12]), conjugates[v][13], kb_mul(multiplicities[v][13], norms[v][13]));
      ext_put_far(out + AT(0, 6), i, term6);
      ext_t term7 = ext_mul_base(conjugates[v][14], kb_mul(multiplicities[v][14], norms[v][14]));
      ext_put_far(out + AT(0, 7), i, ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(term7, term0), term1), term2), term3), term4), term5), term6));
    }
  }
  running_sum(out + AT(0, 7), n, k[AT(0, 21)], sums + 0);
  return 0;
}
#undef STEP

#define STEP 2
EXPORT(quotient_logic) void quotient_logic(const u32* const* columns, size_t n, const u32* k, const u32* inverses,
                                  u32* const* out) {
  kb_t inverse_zerofier = alternate(k + AT(1, 79));
  (void)inverses;
  enum { BLOCK = BLOCK_SIZE(AT(39, 9)) };
  _Static_assert(BLOCK > 0, "too many columns and messages for the stack of a kernel");
  static const u32 here_columns[] = {0, 1, 2, 3, 15, 27, EXT_COLUMNS(AT(39, 0)), 4, 16, 28, 5, 17, 29, EXT_COLUMNS(AT(39, 1)), 6, 18, 30, EXT_COLUMNS(AT(39, 2)), 7, 19, 31, 8, 20, 32, EXT_COLUMNS(AT(39, 3)), 9, 21, 33, 10, 22, 34, EXT_COLUMNS(AT(39, 4)), 11, 23, 35, EXT_COLUMNS(AT(39, 5)), 12, 24, 36, 13, 25, 37, EXT_COLUMNS(AT(39, 6)), 14, 26, 38, EXT_COLUMNS(AT(39, 7))};
  kb_t here[AT(39, 8)][BLOCK];
  static const u32 next_columns[] = {EXT_COLUMNS(AT(39, 7))};
  kb_t next[AT(0, 1)][BLOCK];
  for (size_t start = 0; start < n; start += LANES * BLOCK) {
    size_t vectors = (n - start) / LANES < BLOCK ? (n - start) / LANES : BLOCK;
    load_tile(here[0], BLOCK, columns, here_columns, AT(39, 8), start, vectors);
    load_next_tile(next[0], BLOCK, columns, next_columns, AT(0, 1), start, vectors, STEP, n);
    for (size_t v = 0; v < vectors; v++) {
      size_t i = start + LANES * v;
      ext_sum acc = ext_sum_zero();
      // request 0 is real: boolean
      kb_t t0 = here[0][v];
      kb_t t1 = kb_splat(33554430u);
      kb_t t2 = kb_sub(t0, t1);
      kb_t t3 = kb_mul(t0, t2);
      // request 1 is real: boolean
      kb_t t4 = here[1][v];
      kb_t t5 = kb_sub(t4, t1);
      kb_t t6 = kb_mul(t4, t5);
      // request 2 is real: boolean
      kb_t t7 = here[2][v];
      kb_t t8 = kb_sub(t7, t1);
      kb_t t9 = kb_mul(t7, t8);
      ext_sum_dot3(&acc, k + AT(1, 22), t3, t6, t9);
      kb_t t11 = here[3][v];
      kb_t t12 = here[4][v];
      kb_t t13 = here[5][v];
      // request 0, byte 0
      ext_t den0 = ext_dot3(k + AT(1, 26), k + AT(1, 28), t11, t12, t13);
      ext_t phi0 = EXT_TILE(here, 6, v);
      kb_t t14 = here[AT(6, 1)][v];
      kb_t t15 = here[AT(7, 1)][v];
      kb_t t16 = here[AT(8, 1)][v];
      // request 0, byte 1
      ext_t den1 = ext_dot3(k + AT(0, 1), k + AT(0, 15), t14, t15, t16);
      ext_sum_fractions(&acc, phi0, den0, t0, k + AT(1, 25), den1, t0);
      kb_t t17 = here[AT(9, 1)][v];
      kb_t t18 = here[AT(10, 1)][v];
      kb_t t19 = here[AT(11, 1)][v];
      // request 0, byte 2
      ext_t den2 = ext_dot3(k + AT(1, 32), k + AT(1, 34), t17, t18, t19);
      ext_t phi1 = EXT_TILE(here, AT(12, 1), v);
      kb_t t20 = here[AT(12, 2)][v];
      kb_t t21 = here[AT(13, 2)][v];
      kb_t t22 = here[AT(14, 2)][v];
      // request 0, byte 3
      ext_t den3 = ext_dot3(k + AT(0, 3), k + AT(0, 15), t20, t21, t22);
      ext_sum_fractions(&acc, phi1, den2, t0, k + AT(1, 31), den3, t0);
      kb_t t26 = kb_splat(67108348u);
      kb_t t28 = kb_add(t11, kb_mul(t14, t26));
      kb_t t30 = kb_add(t17, kb_mul(t20, t26));
      kb_t t32 = kb_add(t12, kb_mul(t15, t26));
      kb_t t34 = kb_add(t18, kb_mul(t21, t26));
      kb_t t36 = kb_add(t13, kb_mul(t16, t26));
      kb_t t38 = kb_add(t19, kb_mul(t22, t26));
      // request 0
      ext_sum sum_den4 = ext_sum_zero();
      ext_sum_dot4(&sum_den4, k + AT(1, 40), t28, t30, t32, t34);
      ext_sum_dot2(&sum_den4, k + AT(1, 44), t36, t38);
      ext_t den4 = ext_sum_total(k + AT(1, 38), &sum_den4);
      ext_t phi2 = EXT_TILE(here, AT(15, 2), v);
      kb_t t24 = kb_neg(t0);
      kb_t t39 = here[AT(15, 3)][v];
      kb_t t40 = here[AT(16, 3)][v];
      kb_t t41 = here[AT(17, 3)][v];
      // request 1, byte 0
      ext_t den5 = ext_dot3(k + AT(0, 5), k + AT(0, 15), t39, t40, t41);
      ext_sum_fractions(&acc, phi2, den4, t24, k + AT(1, 37), den5, t4);
      kb_t t42 = here[AT(18, 3)][v];
      kb_t t43 = here[AT(19, 3)][v];
      kb_t t44 = here[AT(20, 3)][v];
      // request 1, byte 1
      ext_t den6 = ext_dot3(k + AT(1, 47), k + AT(1, 49), t42, t43, t44);
      ext_t phi3 = EXT_TILE(here, AT(21, 3), v);
      kb_t t45 = here[AT(21, 4)][v];
      kb_t t46 = here[AT(22, 4)][v];
      kb_t t47 = here[AT(23, 4)][v];
      // request 1, byte 2
      ext_t den7 = ext_dot3(k + AT(0, 7), k + AT(0, 15), t45, t46, t47);
      ext_sum_fractions(&acc, phi3, den6, t4, k + AT(1, 46), den7, t4);
      kb_t t48 = here[AT(24, 4)][v];
      kb_t t49 = here[AT(25, 4)][v];
      kb_t t50 = here[AT(26, 4)][v];
      // request 1, byte 3
      ext_t den8 = ext_dot3(k + AT(1, 53), k + AT(1, 55), t48, t49, t50);
      ext_t phi4 = EXT_TILE(here, AT(27, 4), v);
      kb_t t53 = kb_add(t39, kb_mul(t26, t42));
      kb_t t55 = kb_add(t45, kb_mul(t26, t48));
      kb_t t57 = kb_add(t40, kb_mul(t26, t43));
      kb_t t59 = kb_add(t46, kb_mul(t26, t49));
      kb_t t61 = kb_add(t41, kb_mul(t26, t44));
      kb_t t63 = kb_add(t47, kb_mul(t26, t50));
      // request 1
      ext_sum sum_den9 = ext_sum_zero();
      ext_sum_dot4(&sum_den9, k + AT(0, 15), t53, t55, t57, t59);
      ext_sum_dot2(&sum_den9, k + AT(0, 19), t61, t63);
      ext_t den9 = ext_sum_total(k + AT(0, 9), &sum_den9);
      kb_t t51 = kb_neg(t4);
      ext_sum_fractions(&acc, phi4, den8, t4, k + AT(1, 52), den9, t51);
      kb_t t64 = here[AT(27, 5)][v];
      kb_t t65 = here[AT(28, 5)][v];
      kb_t t66 = here[AT(29, 5)][v];
      // request 2, byte 0
      ext_t den10 = ext_dot3(k + AT(1, 59), k + AT(1, 61), t64, t65, t66);
      ext_t phi5 = EXT_TILE(here, AT(30, 5), v);
      kb_t t67 = here[AT(30, 6)][v];
      kb_t t68 = here[AT(31, 6)][v];
      kb_t t69 = here[AT(32, 6)][v];
      // request 2, byte 1
      ext_t den11 = ext_dot3(k + AT(0, 11), k + AT(0, 15), t67, t68, t69);
      ext_sum_fractions(&acc, phi5, den10, t7, k + AT(1, 58), den11, t7);
      kb_t t70 = here[AT(33, 6)][v];
      kb_t t71 = here[AT(34, 6)][v];
      kb_t t72 = here[AT(35, 6)][v];
      // request 2, byte 2
      ext_t den12 = ext_dot3(k + AT(1, 65), k + AT(1, 67), t70, t71, t72);
      ext_t phi6 = EXT_TILE(here, AT(36, 6), v);
      kb_t t73 = here[AT(36, 7)][v];
      kb_t t74 = here[AT(37, 7)][v];
      kb_t t75 = here[AT(38, 7)][v];
      // request 2, byte 3
      ext_t den13 = ext_dot3(k + AT(0, 13), k + AT(0, 15), t73, t74, t75);
      ext_sum_fractions(&acc, phi6, den12, t7, k + AT(1, 64), den13, t7);
      kb_t t78 = kb_add(t64, kb_mul(t26, t67));
      kb_t t80 = kb_add(t70, kb_mul(t26, t73));
      kb_t t82 = kb_add(t65, kb_mul(t26, t68));
      kb_t t84 = kb_add(t71, kb_mul(t26, t74));
      kb_t t86 = kb_add(t66, kb_mul(t26, t69));
      kb_t t88 = kb_add(t72, kb_mul(t26, t75));
      // request 2
      ext_sum sum_den14 = ext_sum_zero();
      ext_sum_dot4(&sum_den14, k + AT(1, 73), t78, t80, t82, t84);
      ext_sum_dot2(&sum_den14, k + AT(1, 77), t86, t88);
      ext_t den14 = ext_sum_total(k + AT(1, 71), &sum_den14);
      ext_t phi7 = ext_sub(EXT_TILE(next, 0, v), EXT_TILE(here, AT(39, 7), v));
      phi7 = ext_add(phi7, ext_splat(k + AT(1, 21)));
      phi7 = ext_sub(phi7, phi0);
      phi7 = ext_sub(phi7, phi1);
      phi7 = ext_sub(phi7, phi2);
      phi7 = ext_sub(phi7, phi3);
      phi7 = ext_sub(phi7, phi4);
      phi7 = ext_sub(phi7, phi5);
      phi7 = ext_sub(phi7, phi6);
      kb_t t76 = kb_neg(t7);
      ext_sum_fraction(&acc, phi7, den14, t76, k + AT(1, 70));
      ext_put_halves(out, i, ext_mul_base(ext_sum_reduce(acc), inverse_zerofier));
    }
  }
}
#undef STEP
