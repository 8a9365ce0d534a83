// Generated from chip "divide" by air/codegen/codegen.ts. Do not edit.
#include "evaluators.h"

#define STEP 1
// Returns 1 when a denominator is zero.
EXPORT(logup_divide) int logup_divide(const u32* const* columns, size_t n, const u32* k, u32* const* out,
                                u32* sums) {
  enum { BLOCK = LOGUP_BLOCK_SIZE(AT(93, 21)) };
  _Static_assert(BLOCK > 0, "too many columns and messages for the stack of a kernel");
  static const u32 here_columns[] = {4, 11, 0, 15, 5, 1, 16, 6, 12, 17, 7, 18, 8, 19, 20, 21, 9, 10, 22, 23, 25, 26, 30, 31, 33, 2, 28, 29, 32, 3};
  kb_t here[30][BLOCK];
  ext_t conjugates[BLOCK][21];
  kb_t norms[BLOCK][21], multiplicities[BLOCK][21], scratch[BLOCK][21];
  for (size_t start = 0; start < n; start += LANES * BLOCK) {
    size_t vectors = (n - start) / LANES < BLOCK ? (n - start) / LANES : BLOCK;
    load_tile(here[0], BLOCK, columns, here_columns, 30, start, vectors);
    for (size_t v = 0; v < vectors; v++) {
      kb_t t3 = here[0][v];
      kb_t t4 = kb_splat(33554430u);
      kb_t t5 = here[1][v];
      kb_t t6 = kb_sub(t4, t5);
      kb_t t7 = kb_splat(67042812u);
      kb_t t9 = kb_add(t3, kb_mul(t6, t7));
      // sign of a
      ext_t den0 = ext_dot1(k + 0, k + AT(0, 22), t9);
      conjugates[v][0] = den0;
      norms[v][0] = take_norm(&conjugates[v][0]);
      kb_t t0 = here[2][v];
      multiplicities[v][0] = t0;
      kb_t t13 = here[3][v];
      kb_t t14 = here[4][v];
      kb_t t15 = kb_sub(t14, t13);
      kb_t t17 = kb_mul_factor(t15, KB_FACTOR(2122383361u));
      // bytes of bLow
      ext_t den1 = ext_dot2(k + AT(0, 1), k + AT(0, 21), t13, t17);
      conjugates[v][1] = den1;
      norms[v][1] = take_norm(&conjugates[v][1]);
      kb_t t10 = here[5][v];
      kb_t t11 = kb_add(t0, t10);
      multiplicities[v][1] = t11;
      kb_t t18 = here[6][v];
      kb_t t16 = kb_splat(16777216u);
      kb_t t19 = here[7][v];
      kb_t t20 = here[8][v];
      kb_t t21 = kb_splat(134085624u);
      kb_t t24 = kb_sub(t19, kb_add(t18, kb_mul(t20, t21)));
      kb_t t26 = kb_splat(33554174u);
      kb_t t28 = kb_products2(t16, t24, t0, t26);
      // bytes of bHigh
      ext_t den2 = ext_dot2(k + AT(0, 2), k + AT(0, 21), t18, t28);
      conjugates[v][2] = den2;
      norms[v][2] = take_norm(&conjugates[v][2]);
      multiplicities[v][2] = t11;
      kb_t t29 = here[9][v];
      kb_t t30 = here[10][v];
      kb_t t31 = kb_sub(t30, t29);
      kb_t t32 = kb_mul_factor(t31, KB_FACTOR(2122383361u));
      // bytes of quotientLow
      ext_t den3 = ext_dot2(k + AT(0, 3), k + AT(0, 21), t29, t32);
      conjugates[v][3] = den3;
      norms[v][3] = take_norm(&conjugates[v][3]);
      multiplicities[v][3] = t11;
      kb_t t33 = here[11][v];
      kb_t t34 = here[12][v];
      kb_t t35 = kb_sub(t34, t33);
      kb_t t36 = kb_mul_factor(t35, KB_FACTOR(2122383361u));
      // bytes of quotientHigh
      ext_t den4 = ext_dot2(k + AT(0, 4), k + AT(0, 21), t33, t36);
      conjugates[v][4] = den4;
      norms[v][4] = take_norm(&conjugates[v][4]);
      multiplicities[v][4] = t11;
      kb_t t38 = here[13][v];
      kb_t t39 = kb_splat(16760703u);
      kb_t t40 = kb_add(t38, t39);
      // carry 0 is small
      ext_t den5 = ext_dot1(k + AT(0, 5), k + AT(0, 21), t40);
      conjugates[v][5] = den5;
      norms[v][5] = take_norm(&conjugates[v][5]);
      multiplicities[v][5] = t11;
      kb_t t41 = here[14][v];
      kb_t t42 = kb_add(t39, t41);
      // carry 1 is small
      ext_t den6 = ext_dot1(k + AT(0, 6), k + AT(0, 21), t42);
      conjugates[v][6] = den6;
      norms[v][6] = take_norm(&conjugates[v][6]);
      multiplicities[v][6] = t11;
      kb_t t43 = here[15][v];
      kb_t t44 = kb_add(t39, t43);
      // carry 2 is small
      ext_t den7 = ext_dot1(k + AT(0, 7), k + AT(0, 21), t44);
      conjugates[v][7] = den7;
      norms[v][7] = take_norm(&conjugates[v][7]);
      multiplicities[v][7] = t11;
      kb_t t45 = here[16][v];
      // remainderLow is a limb
      ext_t den8 = ext_dot1(k + AT(0, 8), k + AT(0, 21), t45);
      conjugates[v][8] = den8;
      norms[v][8] = take_norm(&conjugates[v][8]);
      multiplicities[v][8] = t11;
      kb_t t46 = here[17][v];
      // remainderHigh is a limb
      ext_t den9 = ext_dot1(k + AT(0, 9), k + AT(0, 21), t46);
      conjugates[v][9] = den9;
      norms[v][9] = take_norm(&conjugates[v][9]);
      multiplicities[v][9] = t11;
      kb_t t47 = here[18][v];
      // sizeLow is a limb
      ext_t den10 = ext_dot1(k + AT(0, 10), k + AT(0, 21), t47);
      conjugates[v][10] = den10;
      norms[v][10] = take_norm(&conjugates[v][10]);
      multiplicities[v][10] = t11;
      kb_t t48 = here[19][v];
      // sizeHigh is a limb
      ext_t den11 = ext_dot1(k + AT(0, 11), k + AT(0, 21), t48);
      conjugates[v][11] = den11;
      norms[v][11] = take_norm(&conjugates[v][11]);
      multiplicities[v][11] = t11;
      kb_t t49 = here[20][v];
      // slackLow is a limb
      ext_t den12 = ext_dot1(k + AT(0, 12), k + AT(0, 21), t49);
      conjugates[v][12] = den12;
      norms[v][12] = take_norm(&conjugates[v][12]);
      multiplicities[v][12] = t11;
      kb_t t50 = here[21][v];
      // slackHigh is a limb
      ext_t den13 = ext_dot1(k + AT(0, 13), k + AT(0, 21), t50);
      conjugates[v][13] = den13;
      norms[v][13] = take_norm(&conjugates[v][13]);
      multiplicities[v][13] = t11;
      kb_t t55 = here[22][v];
      kb_t t56 = here[23][v];
      kb_t t57 = here[24][v];
      // LO: take
      ext_t den14 = ext_dot3(k + AT(0, 14), k + AT(0, 23), t55, t56, t57);
      conjugates[v][14] = den14;
      norms[v][14] = take_norm(&conjugates[v][14]);
      kb_t t52 = kb_neg(t11);
      multiplicities[v][14] = t52;
      kb_t t12 = kb_splat(134217720u);
      kb_t t58 = here[25][v];
      kb_t t60 = kb_splat(100663290u);
      kb_t t61 = kb_add(t60, kb_mul(t12, t58));
      // LO: give
      ext_t den15 = ext_dot3(k + AT(0, 15), k + AT(0, 23), t30, t34, t61);
      conjugates[v][15] = den15;
      norms[v][15] = take_norm(&conjugates[v][15]);
      multiplicities[v][15] = t11;
      kb_t t63 = kb_sub(t61, kb_add(t57, t4));
      // LO: later
      ext_t den16 = ext_dot1(k + AT(0, 16), k + AT(0, 21), t63);
      conjugates[v][16] = den16;
      norms[v][16] = take_norm(&conjugates[v][16]);
      multiplicities[v][16] = t11;
      kb_t t65 = here[26][v];
      kb_t t66 = here[27][v];
      kb_t t67 = here[28][v];
      // HI: take
      ext_t den17 = ext_dot3(k + AT(0, 17), k + AT(0, 23), t65, t66, t67);
      conjugates[v][17] = den17;
      norms[v][17] = take_norm(&conjugates[v][17]);
      multiplicities[v][17] = t52;
      // HI: give
      ext_t den18 = ext_dot3(k + AT(0, 18), k + AT(0, 23), t45, t46, t61);
      conjugates[v][18] = den18;
      norms[v][18] = take_norm(&conjugates[v][18]);
      multiplicities[v][18] = t11;
      kb_t t69 = kb_sub(t61, kb_add(t67, t4));
      // HI: later
      ext_t den19 = ext_dot1(k + AT(0, 19), k + AT(0, 21), t69);
      conjugates[v][19] = den19;
      norms[v][19] = take_norm(&conjugates[v][19]);
      multiplicities[v][19] = t11;
      kb_t t71 = kb_splat(268435440u);
      kb_t t73 = kb_splat(301989870u);
      kb_t t75 = kb_products2(t0, t71, t10, t73);
      kb_t t76 = here[29][v];
      // the request
      ext_sum sum_den20 = ext_sum_zero();
      ext_sum_dot4(&sum_den20, k + AT(0, 21), t75, t58, t76, t3);
      ext_sum_dot2(&sum_den20, k + AT(0, 25), t14, t19);
      ext_t den20 = ext_sum_total(k + AT(0, 20), &sum_den20);
      conjugates[v][20] = den20;
      norms[v][20] = take_norm(&conjugates[v][20]);
      multiplicities[v][20] = t52;
    }
    if (!invert_all(norms[0], vectors * 21, scratch[0])) return 1;
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
      ext_t term9 = ext_cross(conjugates[v][18], kb_mul(multiplicities[v][18], norms[v][18]), conjugates[v][19], kb_mul(multiplicities[v][19], norms[v][19]));
      ext_put_far(out + AT(0, 9), i, term9);
      ext_t term10 = ext_mul_base(conjugates[v][20], kb_mul(multiplicities[v][20], norms[v][20]));
      ext_put_far(out + AT(0, 10), i, ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(term10, term0), term1), term2), term3), term4), term5), term6), term7), term8), term9));
    }
  }
  running_sum(out + AT(0, 10), n, k[AT(0, 29)], sums + 0);
  return 0;
}
#undef STEP

#define STEP 2
EXPORT(quotient_divide) void quotient_divide(const u32* const* columns, size_t n, const u32* k, const u32* inverses,
                                  u32* const* out) {
  kb_t inverse_zerofier = alternate(k + AT(1, 110));
  (void)inverses;
  enum { BLOCK = BLOCK_SIZE(AT(34, 12)) };
  _Static_assert(BLOCK > 0, "too many columns and messages for the stack of a kernel");
  static const u32 here_columns[] = {0, 1, 11, 12, 13, 14, 24, 15, 17, 7, 5, 9, 3, 19, 18, 16, 8, 6, 10, 4, 20, 21, 22, 23, 27, 25, 26, EXT_COLUMNS(AT(34, 0)), EXT_COLUMNS(AT(34, 1)), EXT_COLUMNS(AT(34, 2)), EXT_COLUMNS(AT(34, 3)), EXT_COLUMNS(AT(34, 4)), EXT_COLUMNS(AT(34, 5)), EXT_COLUMNS(AT(34, 6)), 30, 31, 33, EXT_COLUMNS(AT(34, 7)), 2, EXT_COLUMNS(AT(34, 8)), 28, 29, 32, EXT_COLUMNS(AT(34, 9)), EXT_COLUMNS(AT(34, 10))};
  kb_t here[AT(34, 11)][BLOCK];
  static const u32 next_columns[] = {EXT_COLUMNS(AT(34, 10))};
  kb_t next[AT(0, 1)][BLOCK];
  for (size_t start = 0; start < n; start += LANES * BLOCK) {
    size_t vectors = (n - start) / LANES < BLOCK ? (n - start) / LANES : BLOCK;
    load_tile(here[0], BLOCK, columns, here_columns, AT(34, 11), start, vectors);
    load_next_tile(next[0], BLOCK, columns, next_columns, AT(0, 1), start, vectors, STEP, n);
    for (size_t v = 0; v < vectors; v++) {
      size_t i = start + LANES * v;
      ext_sum acc = ext_sum_zero();
      // div is boolean
      kb_t t0 = here[0][v];
      kb_t t1 = kb_splat(33554430u);
      kb_t t2 = kb_sub(t0, t1);
      kb_t t3 = kb_mul(t0, t2);
      // divu is boolean
      kb_t t4 = here[1][v];
      kb_t t5 = kb_sub(t4, t1);
      kb_t t6 = kb_mul(t4, t5);
      // at most one operation
      kb_t t7 = kb_add(t0, t4);
      kb_t t8 = kb_sub(t7, t1);
      kb_t t9 = kb_mul(t7, t8);
      // aNegative is boolean
      kb_t t10 = here[2][v];
      kb_t t11 = kb_sub(t10, t1);
      kb_t t12 = kb_mul(t10, t11);
      ext_sum_dot4(&acc, k + AT(1, 30), t3, t6, t9, t12);
      // bNegative is boolean
      kb_t t13 = here[3][v];
      kb_t t14 = kb_sub(t13, t1);
      kb_t t15 = kb_mul(t13, t14);
      // quotientNegative is boolean
      kb_t t16 = here[4][v];
      kb_t t17 = kb_sub(t16, t1);
      kb_t t18 = kb_mul(t16, t17);
      // remainderNegative is boolean
      kb_t t19 = here[5][v];
      kb_t t20 = kb_sub(t19, t1);
      kb_t t21 = kb_mul(t19, t20);
      // sizeBorrow is boolean
      kb_t t22 = here[6][v];
      kb_t t23 = kb_sub(t22, t1);
      kb_t t24 = kb_mul(t22, t23);
      ext_sum_dot4(&acc, k + AT(1, 34), t15, t18, t21, t24);
      // a is negative in div only
      kb_t t25 = kb_sub(t1, t0);
      kb_t t26 = kb_mul(t10, t25);
      // limb 0 of a
      kb_t t27 = here[7][v];
      kb_t t28 = here[8][v];
      kb_t t30 = here[9][v];
      kb_t t31 = kb_sub(t30, t28);
      kb_t t33 = kb_mul_factor(t31, KB_FACTOR(2122383361u));
      kb_t t35 = here[10][v];
      kb_t t36 = kb_sub(t35, t27);
      kb_t t37 = kb_mul_factor(t36, KB_FACTOR(2122383361u));
      kb_t t39 = kb_products2(t27, t33, t28, t37);
      kb_t t40 = kb_splat(67108348u);
      kb_t t43 = here[11][v];
      kb_t t45 = here[12][v];
      kb_t t46 = here[13][v];
      kb_t t47 = kb_splat(134085624u);
      kb_t t50 = kb_sub(kb_add(t43, kb_products2(t27, t28, t39, t40)), kb_add(t45, kb_mul(t46, t47)));
      // limb 1 of a
      kb_t t51 = here[14][v];
      kb_t t55 = here[15][v];
      kb_t t58 = here[16][v];
      kb_t t59 = kb_sub(t58, t51);
      kb_t t60 = kb_mul_factor(t59, KB_FACTOR(2122383361u));
      kb_t t66 = here[17][v];
      kb_t t68 = kb_sub(t66, kb_mul(t13, t47));
      kb_t t69 = kb_sub(t68, t55);
      kb_t t70 = kb_mul_factor(t69, KB_FACTOR(2122383361u));
      kb_t t72 = kb_products4(t27, t60, t37, t51, t33, t55, t28, t70);
      kb_t t75 = here[18][v];
      kb_t t78 = here[19][v];
      kb_t t79 = here[20][v];
      kb_t t82 = kb_sub(kb_add(kb_add(t46, t75), kb_products4(t27, t51, t33, t37, t28, t55, t40, t72)), kb_add(t78, kb_mul(t47, t79)));
      // limb 2 of a is its sign
      kb_t t90 = kb_products2(t55, t60, t51, t70);
      kb_t t97 = here[21][v];
      kb_t t100 = kb_sub(kb_add(kb_add(t79, t10), kb_products4(t37, t60, t51, t55, t33, t70, t40, t90)), kb_add(t19, kb_products2(t16, t35, t47, t97)));
      ext_sum_dot4(&acc, k + AT(1, 38), t26, t50, t82, t100);
      // limb 3 of a is empty
      kb_t t104 = kb_sub(kb_add(t97, kb_mul(t60, t70)), kb_mul(t16, t68));
      // remainder is size with the sign of a: low
      kb_t t105 = kb_splat(67108860u);
      kb_t t107 = kb_sub(t1, kb_mul(t10, t105));
      kb_t t108 = here[22][v];
      kb_t t112 = kb_sub(t43, kb_products2(t107, t108, t22, t47));
      // remainder is size with the sign of a: high
      kb_t t115 = here[23][v];
      kb_t t118 = kb_sub(kb_add(t75, t22), kb_products2(t19, t47, t107, t115));
      // slackCarry is 0, −1 or −2
      kb_t t119 = here[24][v];
      kb_t t120 = kb_add(t1, t119);
      kb_t t121 = kb_mul(t119, t120);
      kb_t t122 = kb_add(t105, t119);
      kb_t t123 = kb_mul(t121, t122);
      ext_sum_dot4(&acc, k + AT(1, 42), t104, t112, t118, t123);
      // slack is what the remainder lacks: low
      kb_t t124 = here[25][v];
      kb_t t128 = kb_sub(t1, kb_mul(t13, t105));
      kb_t t132 = kb_sub(kb_add(kb_add(kb_add(t124, t7), t108), kb_mul(t47, t119)), kb_mul(t35, t128));
      // slack is what the remainder lacks: high
      kb_t t133 = here[26][v];
      kb_t t137 = kb_sub(kb_add(t133, t115), kb_add(t119, kb_mul(t68, t128)));
      ext_sum_dot2(&acc, k + AT(1, 46), t132, t137);
      kb_t t140 = kb_sub(t1, t10);
      kb_t t141 = kb_splat(67042812u);
      kb_t t143 = kb_add(t78, kb_mul(t140, t141));
      // sign of a
      ext_t den0 = ext_dot1(k + AT(1, 49), k + AT(1, 52), t143);
      ext_t phi0 = EXT_TILE(here, 27, v);
      // bytes of bLow
      ext_t den1 = ext_dot2(k + AT(0, 1), k + AT(0, 21), t27, t37);
      ext_sum_fractions(&acc, phi0, den0, t0, k + AT(1, 48), den1, t7);
      kb_t t145 = kb_splat(33554174u);
      kb_t t147 = kb_add(t70, kb_mul(t0, t145));
      // bytes of bHigh
      ext_t den2 = ext_dot2(k + AT(1, 54), k + AT(1, 56), t55, t147);
      ext_t phi1 = EXT_TILE(here, AT(27, 1), v);
      // bytes of quotientLow
      ext_t den3 = ext_dot2(k + AT(0, 3), k + AT(0, 21), t28, t33);
      ext_sum_fractions(&acc, phi1, den2, t7, k + AT(1, 53), den3, t7);
      // bytes of quotientHigh
      ext_t den4 = ext_dot2(k + AT(1, 59), k + AT(1, 61), t51, t60);
      ext_t phi2 = EXT_TILE(here, AT(27, 2), v);
      kb_t t148 = kb_splat(16760703u);
      kb_t t149 = kb_add(t46, t148);
      // carry 0 is small
      ext_t den5 = ext_dot1(k + AT(0, 5), k + AT(0, 21), t149);
      ext_sum_fractions(&acc, phi2, den4, t7, k + AT(1, 58), den5, t7);
      kb_t t150 = kb_add(t79, t148);
      // carry 1 is small
      ext_t den6 = ext_dot1(k + AT(1, 64), k + AT(1, 66), t150);
      ext_t phi3 = EXT_TILE(here, AT(27, 3), v);
      kb_t t151 = kb_add(t97, t148);
      // carry 2 is small
      ext_t den7 = ext_dot1(k + AT(0, 7), k + AT(0, 21), t151);
      ext_sum_fractions(&acc, phi3, den6, t7, k + AT(1, 63), den7, t7);
      // remainderLow is a limb
      ext_t den8 = ext_dot1(k + AT(1, 68), k + AT(1, 70), t43);
      ext_t phi4 = EXT_TILE(here, AT(27, 4), v);
      // remainderHigh is a limb
      ext_t den9 = ext_dot1(k + AT(0, 9), k + AT(0, 21), t75);
      ext_sum_fractions(&acc, phi4, den8, t7, k + AT(1, 67), den9, t7);
      // sizeLow is a limb
      ext_t den10 = ext_dot1(k + AT(1, 72), k + AT(1, 74), t108);
      ext_t phi5 = EXT_TILE(here, AT(27, 5), v);
      // sizeHigh is a limb
      ext_t den11 = ext_dot1(k + AT(0, 11), k + AT(0, 21), t115);
      ext_sum_fractions(&acc, phi5, den10, t7, k + AT(1, 71), den11, t7);
      // slackLow is a limb
      ext_t den12 = ext_dot1(k + AT(1, 76), k + AT(1, 78), t124);
      ext_t phi6 = EXT_TILE(here, AT(27, 6), v);
      // slackHigh is a limb
      ext_t den13 = ext_dot1(k + AT(0, 13), k + AT(0, 21), t133);
      ext_sum_fractions(&acc, phi6, den12, t7, k + AT(1, 75), den13, t7);
      kb_t t156 = here[AT(27, 7)][v];
      kb_t t157 = here[AT(28, 7)][v];
      kb_t t158 = here[AT(29, 7)][v];
      // LO: take
      ext_t den14 = ext_dot3(k + AT(1, 80), k + AT(1, 84), t156, t157, t158);
      ext_t phi7 = EXT_TILE(here, AT(30, 7), v);
      kb_t t153 = kb_neg(t7);
      kb_t t144 = kb_splat(134217720u);
      kb_t t159 = here[AT(30, 8)][v];
      kb_t t161 = kb_splat(100663290u);
      kb_t t162 = kb_add(t161, kb_mul(t144, t159));
      // LO: give
      ext_t den15 = ext_dot3(k + AT(0, 15), k + AT(0, 23), t30, t58, t162);
      ext_sum_fractions(&acc, phi7, den14, t153, k + AT(1, 79), den15, t7);
      kb_t t164 = kb_sub(t162, kb_add(t158, t1));
      // LO: later
      ext_t den16 = ext_dot1(k + AT(1, 88), k + AT(1, 90), t164);
      ext_t phi8 = EXT_TILE(here, AT(31, 8), v);
      kb_t t166 = here[AT(31, 9)][v];
      kb_t t167 = here[AT(32, 9)][v];
      kb_t t168 = here[AT(33, 9)][v];
      // HI: take
      ext_t den17 = ext_dot3(k + AT(0, 17), k + AT(0, 23), t166, t167, t168);
      ext_sum_fractions(&acc, phi8, den16, t7, k + AT(1, 87), den17, t153);
      // HI: give
      ext_t den18 = ext_dot3(k + AT(1, 92), k + AT(1, 96), t43, t75, t162);
      ext_t phi9 = EXT_TILE(here, AT(34, 9), v);
      kb_t t170 = kb_sub(t162, kb_add(t168, t1));
      // HI: later
      ext_t den19 = ext_dot1(k + AT(0, 19), k + AT(0, 21), t170);
      ext_sum_fractions(&acc, phi9, den18, t7, k + AT(1, 91), den19, t7);
      kb_t t172 = kb_splat(268435440u);
      kb_t t174 = kb_splat(301989870u);
      kb_t t176 = kb_products2(t0, t172, t4, t174);
      // the request
      ext_sum sum_den20 = ext_sum_zero();
      ext_sum_dot4(&sum_den20, k + AT(1, 102), t176, t159, t45, t78);
      ext_sum_dot2(&sum_den20, k + AT(1, 106), t35, t66);
      ext_t den20 = ext_sum_total(k + AT(1, 100), &sum_den20);
      ext_t phi10 = ext_sub(EXT_TILE(next, 0, v), EXT_TILE(here, AT(34, 10), v));
      phi10 = ext_add(phi10, ext_splat(k + AT(1, 29)));
      phi10 = ext_sub(phi10, phi0);
      phi10 = ext_sub(phi10, phi1);
      phi10 = ext_sub(phi10, phi2);
      phi10 = ext_sub(phi10, phi3);
      phi10 = ext_sub(phi10, phi4);
      phi10 = ext_sub(phi10, phi5);
      phi10 = ext_sub(phi10, phi6);
      phi10 = ext_sub(phi10, phi7);
      phi10 = ext_sub(phi10, phi8);
      phi10 = ext_sub(phi10, phi9);
      ext_sum_fraction(&acc, phi10, den20, t153, k + AT(1, 99));
      ext_put_halves(out, i, ext_mul_base(ext_sum_reduce(acc), inverse_zerofier));
    }
  }
}
#undef STEP
