// Generated from chip "multiply" by air/codegen/codegen.ts. Do not edit.
#include "evaluators.h"

#define STEP 1
// Returns 1 when a denominator is zero.
EXPORT(logup_multiply) int logup_multiply(const u32* const* columns, size_t n, const u32* k, u32* const* out,
                                u32* sums) {
  enum { BLOCK = LOGUP_BLOCK_SIZE(AT(87, 19)) };
  _Static_assert(BLOCK > 0, "too many columns and messages for the stack of a kernel");
  static const u32 here_columns[] = {10, 6, 0, 11, 7, 14, 1, 12, 8, 13, 9, 15, 20, 24, 21, 25, 22, 26, 23, 27, 16, 17, 29, 2, 5, 18, 19, 28, 3, 4};
  kb_t here[30][BLOCK];
  ext_t conjugates[BLOCK][19];
  kb_t norms[BLOCK][19], multiplicities[BLOCK][19], scratch[BLOCK][19];
  for (size_t start = 0; start < n; start += LANES * BLOCK) {
    size_t vectors = (n - start) / LANES < BLOCK ? (n - start) / LANES : BLOCK;
    load_tile(here[0], BLOCK, columns, here_columns, 30, start, vectors);
    for (size_t v = 0; v < vectors; v++) {
      kb_t t2 = here[0][v];
      kb_t t3 = here[1][v];
      kb_t t4 = kb_sub(t3, t2);
      kb_t t6 = kb_mul_factor(t4, KB_FACTOR(2122383361u));
      // bytes of aLow
      ext_t den0 = ext_dot2(k + 0, k + AT(0, 19), t2, t6);
      conjugates[v][0] = den0;
      norms[v][0] = take_norm(&conjugates[v][0]);
      kb_t t0 = here[2][v];
      multiplicities[v][0] = t0;
      kb_t t7 = here[3][v];
      kb_t t5 = kb_splat(16777216u);
      kb_t t8 = here[4][v];
      kb_t t9 = here[5][v];
      kb_t t10 = kb_splat(134085624u);
      kb_t t13 = kb_sub(t8, kb_add(t7, kb_mul(t9, t10)));
      kb_t t15 = here[6][v];
      kb_t t16 = kb_sub(t0, t15);
      kb_t t18 = kb_mul_factor(t16, KB_FACTOR(128u));
      kb_t t19 = kb_add(t18, kb_mul(t5, t13));
      // bytes of aHigh
      ext_t den1 = ext_dot2(k + AT(0, 1), k + AT(0, 19), t7, t19);
      conjugates[v][1] = den1;
      norms[v][1] = take_norm(&conjugates[v][1]);
      multiplicities[v][1] = t0;
      kb_t t20 = here[7][v];
      kb_t t21 = here[8][v];
      kb_t t22 = kb_sub(t21, t20);
      kb_t t23 = kb_mul_factor(t22, KB_FACTOR(2122383361u));
      // bytes of bLow
      ext_t den2 = ext_dot2(k + AT(0, 2), k + AT(0, 19), t20, t23);
      conjugates[v][2] = den2;
      norms[v][2] = take_norm(&conjugates[v][2]);
      multiplicities[v][2] = t0;
      kb_t t24 = here[9][v];
      kb_t t25 = here[10][v];
      kb_t t26 = here[11][v];
      kb_t t29 = kb_sub(t25, kb_add(t24, kb_mul(t10, t26)));
      kb_t t31 = kb_add(t18, kb_mul(t5, t29));
      // bytes of bHigh
      ext_t den3 = ext_dot2(k + AT(0, 3), k + AT(0, 19), t24, t31);
      conjugates[v][3] = den3;
      norms[v][3] = take_norm(&conjugates[v][3]);
      multiplicities[v][3] = t0;
      kb_t t33 = here[12][v];
      // new 0 is a limb
      ext_t den4 = ext_dot1(k + AT(0, 4), k + AT(0, 19), t33);
      conjugates[v][4] = den4;
      norms[v][4] = take_norm(&conjugates[v][4]);
      multiplicities[v][4] = t0;
      kb_t t35 = here[13][v];
      kb_t t36 = kb_splat(16760703u);
      kb_t t37 = kb_add(t35, t36);
      // carry 0 is small
      ext_t den5 = ext_dot1(k + AT(0, 5), k + AT(0, 19), t37);
      conjugates[v][5] = den5;
      norms[v][5] = take_norm(&conjugates[v][5]);
      multiplicities[v][5] = t0;
      kb_t t38 = here[14][v];
      // new 1 is a limb
      ext_t den6 = ext_dot1(k + AT(0, 6), k + AT(0, 19), t38);
      conjugates[v][6] = den6;
      norms[v][6] = take_norm(&conjugates[v][6]);
      multiplicities[v][6] = t0;
      kb_t t39 = here[15][v];
      kb_t t40 = kb_add(t36, t39);
      // carry 1 is small
      ext_t den7 = ext_dot1(k + AT(0, 7), k + AT(0, 19), t40);
      conjugates[v][7] = den7;
      norms[v][7] = take_norm(&conjugates[v][7]);
      multiplicities[v][7] = t0;
      kb_t t41 = here[16][v];
      // new 2 is a limb
      ext_t den8 = ext_dot1(k + AT(0, 8), k + AT(0, 19), t41);
      conjugates[v][8] = den8;
      norms[v][8] = take_norm(&conjugates[v][8]);
      multiplicities[v][8] = t0;
      kb_t t42 = here[17][v];
      kb_t t43 = kb_add(t36, t42);
      // carry 2 is small
      ext_t den9 = ext_dot1(k + AT(0, 9), k + AT(0, 19), t43);
      conjugates[v][9] = den9;
      norms[v][9] = take_norm(&conjugates[v][9]);
      multiplicities[v][9] = t0;
      kb_t t44 = here[18][v];
      // new 3 is a limb
      ext_t den10 = ext_dot1(k + AT(0, 10), k + AT(0, 19), t44);
      conjugates[v][10] = den10;
      norms[v][10] = take_norm(&conjugates[v][10]);
      multiplicities[v][10] = t0;
      kb_t t45 = here[19][v];
      kb_t t46 = kb_add(t36, t45);
      // carry 3 is small
      ext_t den11 = ext_dot1(k + AT(0, 11), k + AT(0, 19), t46);
      conjugates[v][11] = den11;
      norms[v][11] = take_norm(&conjugates[v][11]);
      multiplicities[v][11] = t0;
      kb_t t53 = here[20][v];
      kb_t t54 = here[21][v];
      kb_t t55 = here[22][v];
      // LO: take
      ext_t den12 = ext_dot3(k + AT(0, 12), k + AT(0, 21), t53, t54, t55);
      conjugates[v][12] = den12;
      norms[v][12] = take_norm(&conjugates[v][12]);
      kb_t t48 = here[23][v];
      kb_t t49 = kb_sub(t0, t48);
      kb_t t50 = kb_neg(t49);
      multiplicities[v][12] = t50;
      kb_t t1 = kb_splat(134217720u);
      kb_t t56 = here[24][v];
      kb_t t58 = kb_splat(100663290u);
      kb_t t59 = kb_add(t58, kb_mul(t1, t56));
      // LO: give
      ext_t den13 = ext_dot3(k + AT(0, 13), k + AT(0, 21), t33, t38, t59);
      conjugates[v][13] = den13;
      norms[v][13] = take_norm(&conjugates[v][13]);
      multiplicities[v][13] = t49;
      kb_t t32 = kb_splat(33554430u);
      kb_t t61 = kb_sub(t59, kb_add(t55, t32));
      // LO: later
      ext_t den14 = ext_dot1(k + AT(0, 14), k + AT(0, 19), t61);
      conjugates[v][14] = den14;
      norms[v][14] = take_norm(&conjugates[v][14]);
      multiplicities[v][14] = t49;
      kb_t t63 = here[25][v];
      kb_t t64 = here[26][v];
      kb_t t65 = here[27][v];
      // HI: take
      ext_t den15 = ext_dot3(k + AT(0, 15), k + AT(0, 21), t63, t64, t65);
      conjugates[v][15] = den15;
      norms[v][15] = take_norm(&conjugates[v][15]);
      multiplicities[v][15] = t50;
      // HI: give
      ext_t den16 = ext_dot3(k + AT(0, 16), k + AT(0, 21), t41, t44, t59);
      conjugates[v][16] = den16;
      norms[v][16] = take_norm(&conjugates[v][16]);
      multiplicities[v][16] = t49;
      kb_t t67 = kb_sub(t59, kb_add(t65, t32));
      // HI: later
      ext_t den17 = ext_dot1(k + AT(0, 17), k + AT(0, 19), t67);
      conjugates[v][17] = den17;
      norms[v][17] = take_norm(&conjugates[v][17]);
      multiplicities[v][17] = t49;
      kb_t t34 = kb_splat(67108860u);
      kb_t t73 = here[28][v];
      kb_t t76 = here[29][v];
      kb_t t77 = kb_splat(167772150u);
      kb_t t79 = kb_add(kb_add(t0, t15), kb_products3(t34, t48, t58, t73, t76, t77));
      kb_t t80 = kb_mul(t33, t48);
      kb_t t81 = kb_mul(t38, t48);
      // the request
      ext_sum sum_den18 = ext_sum_zero();
      ext_sum_dot4(&sum_den18, k + AT(0, 19), t79, t56, t3, t8);
      ext_sum_dot4(&sum_den18, k + AT(0, 23), t21, t25, t80, t81);
      ext_t den18 = ext_sum_total(k + AT(0, 18), &sum_den18);
      conjugates[v][18] = den18;
      norms[v][18] = take_norm(&conjugates[v][18]);
      kb_t t68 = kb_neg(t0);
      multiplicities[v][18] = t68;
    }
    if (!invert_all(norms[0], vectors * 19, scratch[0])) return 1;
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
      ext_t term7 = ext_cross(conjugates[v][14], kb_mul(multiplicities[v][14], norms[v][14]), conjugates[v][15], kb_mul(multiplicities[v][15], norms[v][15]));
      ext_put_far(out + AT(0, 7), i, term7);
      ext_t term8 = ext_cross(conjugates[v][16], kb_mul(multiplicities[v][16], norms[v][16]), conjugates[v][17], kb_mul(multiplicities[v][17], norms[v][17]));
      ext_put_far(out + AT(0, 8), i, term8);
      ext_t term9 = ext_mul_base(conjugates[v][18], kb_mul(multiplicities[v][18], norms[v][18]));
      ext_put_far(out + AT(0, 9), i, ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(term9, term0), term1), term2), term3), term4), term5), term6), term7), term8));
    }
  }
  running_sum(out + AT(0, 9), n, k[AT(0, 27)], sums + 0);
  return 0;
}
#undef STEP

#define STEP 2
EXPORT(quotient_multiply) void quotient_multiply(const u32* const* columns, size_t n, const u32* k, const u32* inverses,
                                  u32* const* out) {
  kb_t inverse_zerofier = alternate(k + AT(1, 99));
  (void)inverses;
  enum { BLOCK = BLOCK_SIZE(AT(30, 11)) };
  _Static_assert(BLOCK > 0, "too many columns and messages for the stack of a kernel");
  static const u32 here_columns[] = {0, 1, 2, 3, 4, 14, 15, 20, 24, 10, 12, 8, 6, 16, 21, 25, 13, 11, 9, 7, 17, 22, 26, 18, 23, 27, 19, EXT_COLUMNS(AT(30, 0)), EXT_COLUMNS(AT(30, 1)), EXT_COLUMNS(AT(30, 2)), EXT_COLUMNS(AT(30, 3)), EXT_COLUMNS(AT(30, 4)), EXT_COLUMNS(AT(30, 5)), 29, EXT_COLUMNS(AT(30, 6)), 5, EXT_COLUMNS(AT(30, 7)), 28, EXT_COLUMNS(AT(30, 8)), EXT_COLUMNS(AT(30, 9))};
  kb_t here[AT(30, 10)][BLOCK];
  static const u32 next_columns[] = {EXT_COLUMNS(AT(30, 9))};
  kb_t next[AT(0, 1)][BLOCK];
  for (size_t start = 0; start < n; start += LANES * BLOCK) {
    size_t vectors = (n - start) / LANES < BLOCK ? (n - start) / LANES : BLOCK;
    load_tile(here[0], BLOCK, columns, here_columns, AT(30, 10), start, vectors);
    load_next_tile(next[0], BLOCK, columns, next_columns, AT(0, 1), start, vectors, STEP, n);
    for (size_t v = 0; v < vectors; v++) {
      size_t i = start + LANES * v;
      ext_sum acc = ext_sum_zero();
      // real is boolean
      kb_t t0 = here[0][v];
      kb_t t1 = kb_splat(33554430u);
      kb_t t2 = kb_sub(t0, t1);
      kb_t t3 = kb_mul(t0, t2);
      // unsigned is boolean
      kb_t t4 = here[1][v];
      kb_t t5 = kb_sub(t4, t1);
      kb_t t6 = kb_mul(t4, t5);
      // mul is boolean
      kb_t t7 = here[2][v];
      kb_t t8 = kb_sub(t7, t1);
      kb_t t9 = kb_mul(t7, t8);
      // add is boolean
      kb_t t10 = here[3][v];
      kb_t t11 = kb_sub(t10, t1);
      kb_t t12 = kb_mul(t10, t11);
      ext_sum_dot4(&acc, k + AT(1, 28), t3, t6, t9, t12);
      // subtract is boolean
      kb_t t13 = here[4][v];
      kb_t t14 = kb_sub(t13, t1);
      kb_t t15 = kb_mul(t13, t14);
      // at most one of mul, add, subtract
      kb_t t17 = kb_add(kb_add(t13, t7), t10);
      kb_t t18 = kb_sub(t17, t1);
      kb_t t19 = kb_mul(t17, t18);
      // no flags on padding
      kb_t t20 = kb_sub(t1, t0);
      kb_t t23 = kb_add(kb_add(kb_add(t13, t10), t4), t7);
      kb_t t24 = kb_mul(t20, t23);
      // mul is not unsigned
      kb_t t25 = kb_mul(t4, t7);
      ext_sum_dot4(&acc, k + AT(1, 32), t15, t19, t24, t25);
      // aNegative is boolean
      kb_t t26 = here[5][v];
      kb_t t27 = kb_sub(t26, t1);
      kb_t t28 = kb_mul(t26, t27);
      // bNegative is boolean
      kb_t t29 = here[6][v];
      kb_t t30 = kb_sub(t29, t1);
      kb_t t31 = kb_mul(t29, t30);
      // limb 0 of the result
      kb_t t32 = here[7][v];
      kb_t t33 = here[8][v];
      kb_t t34 = kb_splat(134085624u);
      kb_t t37 = kb_splat(67108860u);
      kb_t t39 = kb_sub(t1, kb_mul(t13, t37));
      kb_t t40 = here[9][v];
      kb_t t41 = here[10][v];
      kb_t t43 = here[11][v];
      kb_t t44 = kb_sub(t43, t41);
      kb_t t46 = kb_mul_factor(t44, KB_FACTOR(2122383361u));
      kb_t t48 = here[12][v];
      kb_t t49 = kb_sub(t48, t40);
      kb_t t50 = kb_mul_factor(t49, KB_FACTOR(2122383361u));
      kb_t t52 = kb_products2(t40, t46, t41, t50);
      kb_t t53 = kb_splat(67108348u);
      kb_t t55 = kb_products2(t40, t41, t52, t53);
      kb_t t57 = kb_add(t10, t13);
      kb_t t58 = here[13][v];
      kb_t t61 = kb_sub(kb_add(t32, kb_mul(t33, t34)), kb_products2(t39, t55, t57, t58));
      // limb 1 of the result
      kb_t t62 = here[14][v];
      kb_t t63 = here[15][v];
      kb_t t66 = here[16][v];
      kb_t t70 = here[17][v];
      kb_t t73 = here[18][v];
      kb_t t76 = kb_sub(t73, kb_add(t66, kb_mul(t29, t34)));
      kb_t t77 = kb_mul_factor(t76, KB_FACTOR(2122383361u));
      kb_t t83 = here[19][v];
      kb_t t86 = kb_sub(t83, kb_add(t70, kb_mul(t26, t34)));
      kb_t t87 = kb_mul_factor(t86, KB_FACTOR(2122383361u));
      kb_t t89 = kb_products4(t40, t77, t50, t66, t46, t70, t41, t87);
      kb_t t91 = kb_products4(t40, t66, t46, t50, t41, t70, t53, t89);
      kb_t t93 = here[20][v];
      kb_t t97 = kb_sub(kb_add(t62, kb_mul(t34, t63)), kb_add(t33, kb_products2(t39, t91, t57, t93)));
      ext_sum_dot4(&acc, k + AT(1, 36), t28, t31, t61, t97);
      // limb 2 of the result
      kb_t t98 = here[21][v];
      kb_t t99 = here[22][v];
      kb_t t109 = kb_products2(t70, t77, t66, t87);
      kb_t t111 = kb_products4(t50, t77, t66, t70, t46, t87, t53, t109);
      kb_t t113 = here[23][v];
      kb_t t117 = kb_sub(kb_add(t98, kb_mul(t34, t99)), kb_add(t63, kb_products2(t39, t111, t57, t113)));
      // limb 3 of the result
      kb_t t118 = here[24][v];
      kb_t t119 = here[25][v];
      kb_t t122 = kb_mul(t77, t87);
      kb_t t124 = here[26][v];
      kb_t t128 = kb_sub(kb_add(t118, kb_mul(t34, t119)), kb_add(t99, kb_products2(t39, t122, t57, t124)));
      ext_sum_dot2(&acc, k + AT(1, 40), t117, t128);
      // bytes of aLow
      ext_t den0 = ext_dot2(k + AT(1, 43), k + AT(1, 45), t40, t50);
      ext_t phi0 = EXT_TILE(here, 27, v);
      kb_t t130 = kb_sub(t0, t4);
      kb_t t132 = kb_mul_factor(t130, KB_FACTOR(128u));
      kb_t t133 = kb_add(t87, t132);
      // bytes of aHigh
      ext_t den1 = ext_dot2(k + AT(0, 1), k + AT(0, 19), t70, t133);
      ext_sum_fractions(&acc, phi0, den0, t0, k + AT(1, 42), den1, t0);
      // bytes of bLow
      ext_t den2 = ext_dot2(k + AT(1, 48), k + AT(1, 50), t41, t46);
      ext_t phi1 = EXT_TILE(here, AT(27, 1), v);
      kb_t t134 = kb_add(t77, t132);
      // bytes of bHigh
      ext_t den3 = ext_dot2(k + AT(0, 3), k + AT(0, 19), t66, t134);
      ext_sum_fractions(&acc, phi1, den2, t0, k + AT(1, 47), den3, t0);
      // new 0 is a limb
      ext_t den4 = ext_dot1(k + AT(1, 53), k + AT(1, 55), t32);
      ext_t phi2 = EXT_TILE(here, AT(27, 2), v);
      kb_t t135 = kb_splat(16760703u);
      kb_t t136 = kb_add(t33, t135);
      // carry 0 is small
      ext_t den5 = ext_dot1(k + AT(0, 5), k + AT(0, 19), t136);
      ext_sum_fractions(&acc, phi2, den4, t0, k + AT(1, 52), den5, t0);
      // new 1 is a limb
      ext_t den6 = ext_dot1(k + AT(1, 57), k + AT(1, 59), t62);
      ext_t phi3 = EXT_TILE(here, AT(27, 3), v);
      kb_t t137 = kb_add(t63, t135);
      // carry 1 is small
      ext_t den7 = ext_dot1(k + AT(0, 7), k + AT(0, 19), t137);
      ext_sum_fractions(&acc, phi3, den6, t0, k + AT(1, 56), den7, t0);
      // new 2 is a limb
      ext_t den8 = ext_dot1(k + AT(1, 61), k + AT(1, 63), t98);
      ext_t phi4 = EXT_TILE(here, AT(27, 4), v);
      kb_t t138 = kb_add(t99, t135);
      // carry 2 is small
      ext_t den9 = ext_dot1(k + AT(0, 9), k + AT(0, 19), t138);
      ext_sum_fractions(&acc, phi4, den8, t0, k + AT(1, 60), den9, t0);
      // new 3 is a limb
      ext_t den10 = ext_dot1(k + AT(1, 65), k + AT(1, 67), t118);
      ext_t phi5 = EXT_TILE(here, AT(27, 5), v);
      kb_t t139 = kb_add(t119, t135);
      // carry 3 is small
      ext_t den11 = ext_dot1(k + AT(0, 11), k + AT(0, 19), t139);
      ext_sum_fractions(&acc, phi5, den10, t0, k + AT(1, 64), den11, t0);
      kb_t t145 = here[AT(27, 6)][v];
      // LO: take
      ext_t den12 = ext_dot3(k + AT(1, 69), k + AT(1, 73), t58, t93, t145);
      ext_t phi6 = EXT_TILE(here, AT(28, 6), v);
      kb_t t141 = kb_sub(t0, t7);
      kb_t t142 = kb_neg(t141);
      kb_t t129 = kb_splat(134217720u);
      kb_t t146 = here[AT(28, 7)][v];
      kb_t t148 = kb_splat(100663290u);
      kb_t t149 = kb_add(t148, kb_mul(t129, t146));
      // LO: give
      ext_t den13 = ext_dot3(k + AT(0, 13), k + AT(0, 21), t32, t62, t149);
      ext_sum_fractions(&acc, phi6, den12, t142, k + AT(1, 68), den13, t141);
      kb_t t151 = kb_sub(t149, kb_add(t145, t1));
      // LO: later
      ext_t den14 = ext_dot1(k + AT(1, 77), k + AT(1, 79), t151);
      ext_t phi7 = EXT_TILE(here, AT(29, 7), v);
      kb_t t153 = here[AT(29, 8)][v];
      // HI: take
      ext_t den15 = ext_dot3(k + AT(0, 15), k + AT(0, 21), t113, t124, t153);
      ext_sum_fractions(&acc, phi7, den14, t141, k + AT(1, 76), den15, t142);
      // HI: give
      ext_t den16 = ext_dot3(k + AT(1, 81), k + AT(1, 85), t98, t118, t149);
      ext_t phi8 = EXT_TILE(here, AT(30, 8), v);
      kb_t t155 = kb_sub(t149, kb_add(t153, t1));
      // HI: later
      ext_t den17 = ext_dot1(k + AT(0, 17), k + AT(0, 19), t155);
      ext_sum_fractions(&acc, phi8, den16, t141, k + AT(1, 80), den17, t141);
      kb_t t163 = kb_splat(167772150u);
      kb_t t165 = kb_add(kb_add(t0, t4), kb_products3(t7, t37, t10, t148, t13, t163));
      kb_t t166 = kb_mul(t7, t32);
      kb_t t167 = kb_mul(t7, t62);
      // the request
      ext_sum sum_den18 = ext_sum_zero();
      ext_sum_dot4(&sum_den18, k + AT(1, 91), t165, t146, t48, t83);
      ext_sum_dot4(&sum_den18, k + AT(1, 95), t43, t73, t166, t167);
      ext_t den18 = ext_sum_total(k + AT(1, 89), &sum_den18);
      ext_t phi9 = ext_sub(EXT_TILE(next, 0, v), EXT_TILE(here, AT(30, 9), v));
      phi9 = ext_add(phi9, ext_splat(k + AT(1, 27)));
      phi9 = ext_sub(phi9, phi0);
      phi9 = ext_sub(phi9, phi1);
      phi9 = ext_sub(phi9, phi2);
      phi9 = ext_sub(phi9, phi3);
      phi9 = ext_sub(phi9, phi4);
      phi9 = ext_sub(phi9, phi5);
      phi9 = ext_sub(phi9, phi6);
      phi9 = ext_sub(phi9, phi7);
      phi9 = ext_sub(phi9, phi8);
      kb_t t156 = kb_neg(t0);
      ext_sum_fraction(&acc, phi9, den18, t156, k + AT(1, 88));
      ext_put_halves(out, i, ext_mul_base(ext_sum_reduce(acc), inverse_zerofier));
    }
  }
}
#undef STEP
