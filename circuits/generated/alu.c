// Generated from chip "alu" by air/codegen/codegen.ts. Do not edit.
#include "evaluators.h"

#define STEP 1
// Returns 1 when a denominator is zero.
EXPORT(logup_alu) int logup_alu(const u32* const* columns, size_t n, const u32* k, u32* const* out,
                                u32* sums) {
  enum { BLOCK = LOGUP_BLOCK_SIZE(AT(83, 12)) };
  _Static_assert(BLOCK > 0, "too many columns and messages for the stack of a kernel");
  static const u32 here_columns[] = {28, 16, 2, 3, 29, 17, 30, 7, 8, 9, 10, 11, 12, 13, 31, 38, 39, 14, 15, 40, 41, 5, 6, 37, 42, 43, 20, 21, 44, 45, 46, 47, 48, 49, 0, 1, 4, 18, 19, 22, 23, 24, 25, 27, 26, 34, 35};
  kb_t here[47][BLOCK];
  ext_t conjugates[BLOCK][12];
  kb_t norms[BLOCK][12], multiplicities[BLOCK][12], scratch[BLOCK][12];
  for (size_t start = 0; start < n; start += LANES * BLOCK) {
    size_t vectors = (n - start) / LANES < BLOCK ? (n - start) / LANES : BLOCK;
    load_tile(here[0], BLOCK, columns, here_columns, 47, start, vectors);
    for (size_t v = 0; v < vectors; v++) {
      kb_t t4 = here[0][v];
      kb_t t5 = here[1][v];
      kb_t t6 = kb_sub(t5, t4);
      kb_t t8 = kb_mul_factor(t6, KB_FACTOR(2122383361u));
      // bytes of bLow
      ext_t den0 = ext_dot2(k + 0, k + AT(0, 12), t4, t8);
      conjugates[v][0] = den0;
      norms[v][0] = take_norm(&conjugates[v][0]);
      kb_t t0 = here[2][v];
      kb_t t1 = here[3][v];
      kb_t t2 = kb_add(t0, t1);
      multiplicities[v][0] = t2;
      kb_t t9 = here[4][v];
      kb_t t10 = here[5][v];
      kb_t t11 = kb_sub(t10, t9);
      kb_t t12 = kb_mul_factor(t11, KB_FACTOR(2122383361u));
      // bytes of bHigh
      ext_t den1 = ext_dot2(k + AT(0, 1), k + AT(0, 12), t9, t12);
      conjugates[v][1] = den1;
      norms[v][1] = take_norm(&conjugates[v][1]);
      multiplicities[v][1] = t0;
      kb_t t27 = here[6][v];
      // differenceLow is a limb
      ext_t den2 = ext_dot1(k + AT(0, 2), k + AT(0, 12), t27);
      conjugates[v][2] = den2;
      norms[v][2] = take_norm(&conjugates[v][2]);
      kb_t t13 = here[7][v];
      kb_t t14 = here[8][v];
      kb_t t16 = here[9][v];
      kb_t t17 = here[10][v];
      kb_t t20 = here[11][v];
      kb_t t21 = here[12][v];
      kb_t t24 = here[13][v];
      kb_t t25 = kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(t13, t14), t16), t17), t20), t21), t24);
      multiplicities[v][2] = t25;
      kb_t t28 = here[14][v];
      // differenceHigh is a limb
      ext_t den3 = ext_dot1(k + AT(0, 3), k + AT(0, 12), t28);
      conjugates[v][3] = den3;
      norms[v][3] = take_norm(&conjugates[v][3]);
      multiplicities[v][3] = t25;
      kb_t t33 = here[15][v];
      kb_t t34 = here[16][v];
      kb_t t35 = kb_add(t33, t34);
      kb_t t36 = here[17][v];
      kb_t t37 = here[18][v];
      kb_t t38 = here[19][v];
      kb_t t39 = here[20][v];
      // a: push out
      ext_sum sum_den4 = ext_sum_zero();
      ext_sum_dot4(&sum_den4, k + AT(0, 13), t35, t36, t37, t38);
      ext_sum_dot1(&sum_den4, k + AT(0, 17), t39);
      ext_t den4 = ext_sum_total(k + AT(0, 4), &sum_den4);
      conjugates[v][4] = den4;
      norms[v][4] = take_norm(&conjugates[v][4]);
      kb_t t29 = here[21][v];
      kb_t t30 = here[22][v];
      kb_t t31 = kb_add(t29, t30);
      multiplicities[v][4] = t31;
      kb_t t41 = here[23][v];
      kb_t t42 = kb_add(t33, t41);
      kb_t t43 = kb_sub(t42, t34);
      kb_t t44 = here[24][v];
      kb_t t45 = here[25][v];
      // a: move to place
      ext_sum sum_den5 = ext_sum_zero();
      ext_sum_dot4(&sum_den5, k + AT(0, 13), t43, t38, t39, t44);
      ext_sum_dot1(&sum_den5, k + AT(0, 17), t45);
      ext_t den5 = ext_sum_total(k + AT(0, 5), &sum_den5);
      conjugates[v][5] = den5;
      norms[v][5] = take_norm(&conjugates[v][5]);
      multiplicities[v][5] = t31;
      kb_t t46 = here[26][v];
      kb_t t47 = here[27][v];
      kb_t t48 = here[28][v];
      kb_t t49 = here[29][v];
      // old: push out
      ext_sum sum_den6 = ext_sum_zero();
      ext_sum_dot4(&sum_den6, k + AT(0, 13), t33, t46, t47, t48);
      ext_sum_dot1(&sum_den6, k + AT(0, 17), t49);
      ext_t den6 = ext_sum_total(k + AT(0, 6), &sum_den6);
      conjugates[v][6] = den6;
      norms[v][6] = take_norm(&conjugates[v][6]);
      multiplicities[v][6] = t30;
      kb_t t50 = here[30][v];
      kb_t t51 = here[31][v];
      // old: move down
      ext_sum sum_den7 = ext_sum_zero();
      ext_sum_dot4(&sum_den7, k + AT(0, 13), t42, t48, t49, t50);
      ext_sum_dot1(&sum_den7, k + AT(0, 17), t51);
      ext_t den7 = ext_sum_total(k + AT(0, 7), &sum_den7);
      conjugates[v][7] = den7;
      norms[v][7] = take_norm(&conjugates[v][7]);
      multiplicities[v][7] = t30;
      kb_t t52 = here[32][v];
      kb_t t53 = here[33][v];
      // old: move to place
      ext_sum sum_den8 = ext_sum_zero();
      ext_sum_dot4(&sum_den8, k + AT(0, 13), t41, t50, t51, t52);
      ext_sum_dot1(&sum_den8, k + AT(0, 17), t53);
      ext_t den8 = ext_sum_total(k + AT(0, 8), &sum_den8);
      conjugates[v][8] = den8;
      norms[v][8] = take_norm(&conjugates[v][8]);
      multiplicities[v][8] = t30;
      kb_t t55 = here[34][v];
      kb_t t40 = kb_splat(67108860u);
      kb_t t56 = here[35][v];
      kb_t t75 = kb_splat(100663290u);
      kb_t t3 = kb_splat(134217720u);
      kb_t t60 = here[36][v];
      kb_t t80 = kb_splat(167772150u);
      kb_t t83 = kb_splat(201326580u);
      kb_t t86 = kb_splat(234881010u);
      kb_t t89 = kb_splat(268435440u);
      kb_t t92 = kb_splat(301989870u);
      kb_t t95 = kb_splat(335544300u);
      kb_t t98 = kb_splat(369098730u);
      kb_t t101 = kb_splat(402653160u);
      kb_t t104 = kb_splat(436207590u);
      kb_t t107 = kb_splat(469762020u);
      kb_t t109 = kb_add(kb_add(kb_add(kb_add(t55, kb_products4(t40, t56, t0, t75, t1, t3, t60, t80)), kb_products4(t29, t83, t30, t86, t13, t89, t14, t92)), kb_products4(t16, t95, t17, t98, t20, t101, t21, t104)), kb_mul(t24, t107));
      kb_t t110 = here[37][v];
      kb_t t111 = here[38][v];
      kb_t t112 = here[39][v];
      kb_t t113 = here[40][v];
      // the request
      ext_sum sum_den9 = ext_sum_zero();
      ext_sum_dot4(&sum_den9, k + AT(0, 12), t109, t36, t37, t5);
      ext_sum_dot4(&sum_den9, k + AT(0, 16), t10, t110, t111, t46);
      ext_sum_dot3(&sum_den9, k + AT(0, 20), t47, t112, t113);
      ext_t den9 = ext_sum_total(k + AT(0, 9), &sum_den9);
      conjugates[v][9] = den9;
      norms[v][9] = take_norm(&conjugates[v][9]);
      kb_t t71 = kb_neg(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(t24, t21), t20), t17), t16), t14), t13), t30), t29), t1), t0), t55), t56), t60));
      multiplicities[v][9] = t71;
      kb_t t114 = here[41][v];
      kb_t t115 = here[42][v];
      kb_t t116 = kb_add(t114, t115);
      kb_t t118 = kb_add(kb_add(t24, t16), t20);
      kb_t t124 = kb_mul_factor(t118, KB_FACTOR(6u));
      kb_t t130 = kb_mul_factor(t31, KB_FACTOR(6u));
      kb_t t131 = kb_add(kb_add(t124, t130), kb_products3(t83, t116, t1, t83, t60, t83));
      kb_t t132 = here[43][v];
      kb_t t135 = kb_mul_factor(t118, KB_FACTOR(15u));
      kb_t t134 = kb_splat(503316450u);
      kb_t t141 = kb_mul_factor(t31, KB_FACTOR(5u));
      kb_t t142 = kb_add(kb_add(t135, t141), kb_products3(t116, t132, t1, t86, t60, t134));
      kb_t t143 = here[44][v];
      kb_t t26 = kb_splat(33554430u);
      kb_t t145 = here[45][v];
      kb_t t146 = kb_sub(t26, t145);
      kb_t t148 = kb_mul_factor(t146, KB_FACTOR(32768u));
      kb_t t149 = kb_add(t37, t148);
      kb_t t152 = kb_splat(33554174u);
      kb_t t154 = kb_add(t4, kb_mul(t146, t152));
      kb_t t157 = kb_add(t5, t148);
      kb_t t160 = kb_splat(1073741760u);
      kb_t t161 = kb_add(t41, t160);
      kb_t t163 = kb_add(kb_products4(t116, t143, t118, t149, t1, t154, t60, t157), kb_mul(t31, t161));
      // first one, sign of a, seb or seh, or position
      ext_t den10 = ext_add_base(ext_dot2(k + AT(0, 10), k + AT(0, 12), t142, t163), t131);
      conjugates[v][10] = den10;
      norms[v][10] = take_norm(&conjugates[v][10]);
      kb_t t122 = kb_add(kb_add(kb_add(kb_add(t31, t60), t1), t116), t118);
      multiplicities[v][10] = t122;
      kb_t t165 = kb_add(t124, t130);
      kb_t t166 = kb_add(t135, t141);
      kb_t t147 = kb_splat(67042812u);
      kb_t t168 = here[46][v];
      kb_t t169 = kb_sub(t26, t168);
      kb_t t171 = kb_add(kb_add(t10, t111), kb_mul(t147, t169));
      kb_t t173 = kb_add(t33, t160);
      kb_t t175 = kb_products2(t118, t171, t31, t173);
      // sign of op2, or above
      ext_t den11 = ext_add_base(ext_dot2(k + AT(0, 11), k + AT(0, 12), t166, t175), t165);
      conjugates[v][11] = den11;
      norms[v][11] = take_norm(&conjugates[v][11]);
      kb_t t164 = kb_add(t31, t118);
      multiplicities[v][11] = t164;
    }
    if (!invert_all(norms[0], vectors * 12, scratch[0])) return 1;
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
      ext_t term5 = ext_mul_base(conjugates[v][10], kb_mul(multiplicities[v][10], norms[v][10]));
      ext_put_far(out + AT(0, 5), i, term5);
      ext_t term6 = ext_mul_base(conjugates[v][11], kb_mul(multiplicities[v][11], norms[v][11]));
      ext_put_far(out + AT(0, 6), i, ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(term6, term0), term1), term2), term3), term4), term5));
    }
  }
  running_sum(out + AT(0, 6), n, k[AT(0, 23)], sums + 0);
  return 0;
}
#undef STEP

#define STEP 2
EXPORT(quotient_alu) void quotient_alu(const u32* const* columns, size_t n, const u32* k, const u32* inverses,
                                  u32* const* out) {
  kb_t inverse_zerofier = alternate(k + AT(1, 108));
  (void)inverses;
  enum { BLOCK = BLOCK_SIZE(AT(50, 8)) };
  _Static_assert(BLOCK > 0, "too many columns and messages for the stack of a kernel");
  static const u32 here_columns[] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 24, 25, 26, 15, 14, 32, 33, 34, 35, 16, 18, 30, 17, 19, 31, 36, 37, 38, 39, 22, 27, 28, 42, 20, 48, 23, 29, 43, 21, 49, EXT_COLUMNS(AT(50, 0)), EXT_COLUMNS(AT(50, 1)), 40, 41, EXT_COLUMNS(AT(50, 2)), 44, 45, EXT_COLUMNS(AT(50, 3)), 46, 47, EXT_COLUMNS(AT(50, 4)), EXT_COLUMNS(AT(50, 5)), EXT_COLUMNS(AT(50, 6))};
  kb_t here[AT(50, 7)][BLOCK];
  static const u32 next_columns[] = {EXT_COLUMNS(AT(50, 6))};
  kb_t next[AT(0, 1)][BLOCK];
  for (size_t start = 0; start < n; start += LANES * BLOCK) {
    size_t vectors = (n - start) / LANES < BLOCK ? (n - start) / LANES : BLOCK;
    load_tile(here[0], BLOCK, columns, here_columns, AT(50, 7), start, vectors);
    load_next_tile(next[0], BLOCK, columns, next_columns, AT(0, 1), start, vectors, STEP, n);
    for (size_t v = 0; v < vectors; v++) {
      size_t i = start + LANES * v;
      ext_sum acc = ext_sum_zero();
      // clz is boolean
      kb_t t0 = here[0][v];
      kb_t t1 = kb_splat(33554430u);
      kb_t t2 = kb_sub(t0, t1);
      kb_t t3 = kb_mul(t0, t2);
      // clo is boolean
      kb_t t4 = here[1][v];
      kb_t t5 = kb_sub(t4, t1);
      kb_t t6 = kb_mul(t4, t5);
      // wsbh is boolean
      kb_t t7 = here[2][v];
      kb_t t8 = kb_sub(t7, t1);
      kb_t t9 = kb_mul(t7, t8);
      // seb is boolean
      kb_t t10 = here[3][v];
      kb_t t11 = kb_sub(t10, t1);
      kb_t t12 = kb_mul(t10, t11);
      ext_sum_dot4(&acc, k + AT(1, 24), t3, t6, t9, t12);
      // seh is boolean
      kb_t t13 = here[4][v];
      kb_t t14 = kb_sub(t13, t1);
      kb_t t15 = kb_mul(t13, t14);
      // ext is boolean
      kb_t t16 = here[5][v];
      kb_t t17 = kb_sub(t16, t1);
      kb_t t18 = kb_mul(t16, t17);
      // ins is boolean
      kb_t t19 = here[6][v];
      kb_t t20 = kb_sub(t19, t1);
      kb_t t21 = kb_mul(t19, t20);
      // teq is boolean
      kb_t t22 = here[7][v];
      kb_t t23 = kb_sub(t22, t1);
      kb_t t24 = kb_mul(t22, t23);
      ext_sum_dot4(&acc, k + AT(1, 28), t15, t18, t21, t24);
      // tne is boolean
      kb_t t25 = here[8][v];
      kb_t t26 = kb_sub(t25, t1);
      kb_t t27 = kb_mul(t25, t26);
      // tge is boolean
      kb_t t28 = here[9][v];
      kb_t t29 = kb_sub(t28, t1);
      kb_t t30 = kb_mul(t28, t29);
      // tgeu is boolean
      kb_t t31 = here[10][v];
      kb_t t32 = kb_sub(t31, t1);
      kb_t t33 = kb_mul(t31, t32);
      // tlt is boolean
      kb_t t34 = here[11][v];
      kb_t t35 = kb_sub(t34, t1);
      kb_t t36 = kb_mul(t34, t35);
      ext_sum_dot4(&acc, k + AT(1, 32), t27, t30, t33, t36);
      // tltu is boolean
      kb_t t37 = here[12][v];
      kb_t t38 = kb_sub(t37, t1);
      kb_t t39 = kb_mul(t37, t38);
      // slt is boolean
      kb_t t40 = here[13][v];
      kb_t t41 = kb_sub(t40, t1);
      kb_t t42 = kb_mul(t40, t41);
      // at most one operation
      kb_t t43 = kb_add(t0, t4);
      kb_t t55 = kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(t40, t37), t34), t31), t28), t25), t22), t19), t16), t13), t10), t7), t43);
      kb_t t56 = kb_sub(t55, t1);
      kb_t t57 = kb_mul(t55, t56);
      // firstInHigh is boolean
      kb_t t58 = here[14][v];
      kb_t t59 = kb_sub(t58, t1);
      kb_t t60 = kb_mul(t58, t59);
      ext_sum_dot4(&acc, k + AT(1, 36), t39, t42, t57, t60);
      // firstInLow is boolean
      kb_t t61 = here[15][v];
      kb_t t62 = kb_sub(t61, t1);
      kb_t t63 = kb_mul(t61, t62);
      // firstInHigh, firstInLow or none
      kb_t t64 = kb_sub(t43, t58);
      kb_t t65 = kb_sub(t64, t61);
      kb_t t66 = kb_sub(t65, t1);
      kb_t t67 = kb_mul(t65, t66);
      // limb is the high one
      kb_t t68 = here[16][v];
      kb_t t69 = here[17][v];
      kb_t t70 = kb_splat(2063597573u);
      kb_t t72 = kb_splat(100531194u);
      kb_t t73 = kb_add(t72, kb_mul(t69, t70));
      kb_t t75 = kb_add(t69, kb_mul(t4, t73));
      kb_t t76 = kb_sub(t68, t75);
      kb_t t77 = kb_mul(t58, t76);
      // limb is the low one
      kb_t t78 = here[18][v];
      kb_t t80 = kb_add(t72, kb_mul(t70, t78));
      kb_t t82 = kb_add(t78, kb_mul(t4, t80));
      kb_t t83 = kb_sub(t68, t82);
      kb_t t84 = kb_mul(t61, t83);
      ext_sum_dot4(&acc, k + AT(1, 40), t63, t67, t77, t84);
      // no one in the high limb
      kb_t t85 = kb_mul(t64, t75);
      // no one in the low limb
      kb_t t86 = kb_mul(t65, t82);
      // borrow is boolean
      kb_t t87 = here[19][v];
      kb_t t88 = kb_sub(t87, t1);
      kb_t t89 = kb_mul(t87, t88);
      // below is boolean
      kb_t t90 = here[20][v];
      kb_t t91 = kb_sub(t90, t1);
      kb_t t92 = kb_mul(t90, t91);
      ext_sum_dot4(&acc, k + AT(1, 44), t85, t86, t89, t92);
      // aSign is boolean
      kb_t t93 = here[21][v];
      kb_t t94 = kb_sub(t93, t1);
      kb_t t95 = kb_mul(t93, t94);
      // bSign is boolean
      kb_t t96 = here[22][v];
      kb_t t97 = kb_sub(t96, t1);
      kb_t t98 = kb_mul(t96, t97);
      // aSign is for signs
      kb_t t100 = kb_add(kb_add(t40, t28), t34);
      kb_t t103 = kb_sub(t1, kb_add(kb_add(t13, t10), t100));
      kb_t t104 = kb_mul(t93, t103);
      // bSign is for signed comparisons
      kb_t t105 = kb_sub(t1, t100);
      kb_t t106 = kb_mul(t96, t105);
      ext_sum_dot4(&acc, k + AT(1, 48), t95, t98, t104, t106);
      // the low limb of the difference
      kb_t t108 = kb_add(t28, t31);
      kb_t t110 = kb_add(t34, t37);
      kb_t t112 = kb_add(kb_add(kb_add(kb_add(t40, t22), t25), t108), t110);
      kb_t t113 = here[23][v];
      kb_t t114 = here[24][v];
      kb_t t117 = kb_splat(134085624u);
      kb_t t120 = here[25][v];
      kb_t t121 = kb_sub(kb_add(t78, kb_mul(t87, t117)), kb_add(kb_add(t113, t114), t120));
      kb_t t122 = kb_mul(t112, t121);
      // the high limb of the difference
      kb_t t123 = here[26][v];
      kb_t t124 = here[27][v];
      kb_t t125 = kb_add(t123, t124);
      kb_t t127 = kb_sub(t93, t96);
      kb_t t133 = here[28][v];
      kb_t t134 = kb_sub(kb_add(t69, kb_mul(t90, t117)), kb_add(kb_add(kb_add(t125, t87), t133), kb_mul(t117, t127)));
      kb_t t135 = kb_mul(t112, t134);
      // teq: the operands differ
      kb_t t136 = kb_add(t120, t133);
      kb_t t137 = here[29][v];
      kb_t t139 = kb_sub(kb_mul(t136, t137), t1);
      kb_t t140 = kb_mul(t22, t139);
      // tne: the operands are equal
      kb_t t141 = kb_mul(t25, t136);
      ext_sum_dot4(&acc, k + AT(1, 52), t122, t135, t140, t141);
      // tge, tgeu: a is below
      kb_t t142 = kb_sub(t1, t90);
      kb_t t143 = kb_mul(t108, t142);
      // tlt, tltu: a is not below
      kb_t t144 = kb_mul(t90, t110);
      // the field lies in the word
      kb_t t145 = kb_add(t16, t19);
      kb_t t146 = here[30][v];
      kb_t t147 = kb_sub(t114, t146);
      kb_t t148 = kb_splat(134217728u);
      kb_t t151 = here[31][v];
      kb_t t153 = kb_splat(1040187330u);
      kb_t t154 = kb_sub(kb_add(kb_add(t146, t151), kb_mul(t147, t148)), t153);
      kb_t t155 = kb_mul(t145, t154);
      // insPosition is the position for ins
      kb_t t156 = here[32][v];
      kb_t t158 = kb_sub(t156, kb_mul(t19, t146));
      ext_sum_dot4(&acc, k + AT(1, 56), t143, t144, t155, t158);
      // the low result
      kb_t t159 = here[33][v];
      kb_t t160 = kb_splat(503316450u);
      kb_t t164 = kb_splat(1073741760u);
      kb_t t167 = here[34][v];
      kb_t t168 = kb_add(t58, t61);
      kb_t t169 = kb_mul(t167, t168);
      kb_t t171 = here[35][v];
      kb_t t172 = kb_sub(t113, t171);
      kb_t t174 = kb_mul_factor(t172, KB_FACTOR(2122383361u));
      kb_t t175 = kb_splat(67108348u);
      kb_t t177 = kb_add(t174, kb_mul(t171, t175));
      kb_t t180 = kb_splat(66977276u);
      kb_t t182 = kb_add(t171, kb_mul(t93, t180));
      kb_t t189 = here[36][v];
      kb_t t192 = here[37][v];
      kb_t t193 = here[38][v];
      kb_t t195 = kb_sub(kb_add(t189, t192), t193);
      kb_t t198 = kb_sub(kb_add(t159, t169), kb_add(kb_add(kb_products4(t58, t160, t61, t153, t65, t164, t7, t177), kb_products4(t10, t182, t13, t113, t40, t90, t16, t189)), kb_mul(t19, t195)));
      // the high result
      kb_t t199 = here[39][v];
      kb_t t200 = here[40][v];
      kb_t t201 = kb_sub(t123, t200);
      kb_t t202 = kb_mul_factor(t201, KB_FACTOR(2122383361u));
      kb_t t204 = kb_add(t202, kb_mul(t175, t200));
      kb_t t206 = kb_add(t10, t13);
      kb_t t207 = kb_mul_factor(t93, KB_FACTOR(65535u));
      kb_t t210 = here[41][v];
      kb_t t213 = here[42][v];
      kb_t t214 = here[43][v];
      kb_t t216 = kb_sub(kb_add(t210, t213), t214);
      kb_t t219 = kb_sub(t199, kb_products4(t7, t204, t206, t207, t16, t210, t19, t216));
      ext_sum_dot2(&acc, k + AT(1, 60), t198, t219);
      // bytes of bLow
      ext_t den0 = ext_dot2(k + AT(1, 63), k + AT(1, 65), t171, t174);
      ext_t phi0 = EXT_TILE(here, 44, v);
      kb_t t220 = kb_add(t7, t10);
      // bytes of bHigh
      ext_t den1 = ext_dot2(k + AT(0, 1), k + AT(0, 12), t200, t202);
      ext_sum_fractions(&acc, phi0, den0, t220, k + AT(1, 62), den1, t7);
      // differenceLow is a limb
      ext_t den2 = ext_dot1(k + AT(1, 68), k + AT(1, 70), t120);
      ext_t phi1 = EXT_TILE(here, AT(44, 1), v);
      // differenceHigh is a limb
      ext_t den3 = ext_dot1(k + AT(0, 3), k + AT(0, 12), t133);
      ext_sum_fractions(&acc, phi1, den2, t112, k + AT(1, 67), den3, t112);
      kb_t t223 = kb_add(t151, t156);
      kb_t t224 = here[AT(44, 2)][v];
      kb_t t225 = here[AT(45, 2)][v];
      // a: push out
      ext_sum sum_den4 = ext_sum_zero();
      ext_sum_dot4(&sum_den4, k + AT(1, 75), t223, t78, t69, t224);
      ext_sum_dot1(&sum_den4, k + AT(1, 79), t225);
      ext_t den4 = ext_sum_total(k + AT(1, 72), &sum_den4);
      ext_t phi2 = EXT_TILE(here, AT(46, 2), v);
      kb_t t227 = kb_add(t146, t151);
      kb_t t228 = kb_sub(t227, t156);
      // a: move to place
      ext_sum sum_den5 = ext_sum_zero();
      ext_sum_dot4(&sum_den5, k + AT(0, 13), t228, t224, t225, t189);
      ext_sum_dot1(&sum_den5, k + AT(0, 17), t210);
      ext_t den5 = ext_sum_total(k + AT(0, 5), &sum_den5);
      ext_sum_fractions(&acc, phi2, den4, t145, k + AT(1, 71), den5, t145);
      kb_t t229 = here[AT(46, 3)][v];
      kb_t t230 = here[AT(47, 3)][v];
      // old: push out
      ext_sum sum_den6 = ext_sum_zero();
      ext_sum_dot4(&sum_den6, k + AT(1, 84), t151, t192, t213, t229);
      ext_sum_dot1(&sum_den6, k + AT(1, 88), t230);
      ext_t den6 = ext_sum_total(k + AT(1, 81), &sum_den6);
      ext_t phi3 = EXT_TILE(here, AT(48, 3), v);
      kb_t t231 = here[AT(48, 4)][v];
      kb_t t232 = here[AT(49, 4)][v];
      // old: move down
      ext_sum sum_den7 = ext_sum_zero();
      ext_sum_dot4(&sum_den7, k + AT(0, 13), t227, t229, t230, t231);
      ext_sum_dot1(&sum_den7, k + AT(0, 17), t232);
      ext_t den7 = ext_sum_total(k + AT(0, 7), &sum_den7);
      ext_sum_fractions(&acc, phi3, den6, t19, k + AT(1, 80), den7, t19);
      // old: move to place
      ext_sum sum_den8 = ext_sum_zero();
      ext_sum_dot4(&sum_den8, k + AT(1, 93), t146, t231, t232, t193);
      ext_sum_dot1(&sum_den8, k + AT(1, 97), t214);
      ext_t den8 = ext_sum_total(k + AT(1, 90), &sum_den8);
      ext_t phi4 = EXT_TILE(here, AT(50, 4), v);
      kb_t t226 = kb_splat(67108860u);
      kb_t t238 = kb_splat(100663290u);
      kb_t t221 = kb_splat(134217720u);
      kb_t t243 = kb_splat(167772150u);
      kb_t t246 = kb_splat(201326580u);
      kb_t t249 = kb_splat(234881010u);
      kb_t t252 = kb_splat(268435440u);
      kb_t t255 = kb_splat(301989870u);
      kb_t t258 = kb_splat(335544300u);
      kb_t t261 = kb_splat(369098730u);
      kb_t t264 = kb_splat(402653160u);
      kb_t t267 = kb_splat(436207590u);
      kb_t t270 = kb_splat(469762020u);
      kb_t t272 = kb_add(kb_add(kb_add(kb_add(t0, kb_products4(t4, t226, t7, t238, t10, t221, t13, t243)), kb_products4(t16, t246, t19, t249, t22, t252, t25, t255)), kb_products4(t28, t258, t31, t261, t34, t264, t37, t267)), kb_mul(t40, t270));
      // the request
      ext_sum sum_den9 = ext_sum_zero();
      ext_sum_dot4(&sum_den9, k + AT(0, 12), t272, t78, t69, t113);
      ext_sum_dot4(&sum_den9, k + AT(0, 16), t123, t114, t124, t192);
      ext_sum_dot3(&sum_den9, k + AT(0, 20), t213, t159, t199);
      ext_t den9 = ext_sum_total(k + AT(0, 9), &sum_den9);
      kb_t t234 = kb_neg(t55);
      ext_sum_fractions(&acc, phi4, den8, t19, k + AT(1, 89), den9, t234);
      kb_t t278 = kb_mul_factor(t100, KB_FACTOR(6u));
      kb_t t284 = kb_mul_factor(t145, KB_FACTOR(6u));
      kb_t t285 = kb_add(kb_add(t278, t284), kb_products3(t168, t246, t10, t246, t13, t246));
      kb_t t286 = kb_mul_factor(t100, KB_FACTOR(15u));
      kb_t t292 = kb_mul_factor(t145, KB_FACTOR(5u));
      kb_t t293 = kb_add(kb_add(kb_add(t169, t286), t292), kb_products2(t10, t249, t13, t160));
      kb_t t295 = kb_sub(t1, t93);
      kb_t t297 = kb_mul_factor(t295, KB_FACTOR(32768u));
      kb_t t298 = kb_add(t69, t297);
      kb_t t301 = kb_splat(33554174u);
      kb_t t303 = kb_add(t171, kb_mul(t295, t301));
      kb_t t306 = kb_add(t113, t297);
      kb_t t309 = kb_add(t146, t164);
      kb_t t311 = kb_add(kb_products4(t68, t168, t100, t298, t10, t303, t13, t306), kb_mul(t145, t309));
      // first one, sign of a, seb or seh, or position
      ext_t den10 = ext_dot3(k + AT(1, 99), k + AT(1, 100), t285, t293, t311);
      ext_t phi5 = EXT_TILE(here, AT(50, 5), v);
      kb_t t276 = kb_add(kb_add(kb_add(kb_add(t145, t13), t10), t100), t168);
      ext_sum_fraction(&acc, phi5, den10, t276, k + AT(1, 98));
      kb_t t313 = kb_add(t278, t284);
      kb_t t314 = kb_add(t286, t292);
      kb_t t296 = kb_splat(67042812u);
      kb_t t315 = kb_sub(t1, t96);
      kb_t t317 = kb_add(t125, kb_mul(t296, t315));
      kb_t t319 = kb_add(t151, t164);
      kb_t t321 = kb_products2(t100, t317, t145, t319);
      // sign of op2, or above
      ext_t den11 = ext_dot3(k + AT(1, 104), k + AT(1, 105), t313, t314, t321);
      ext_t phi6 = ext_sub(EXT_TILE(next, 0, v), EXT_TILE(here, AT(50, 6), v));
      phi6 = ext_add(phi6, ext_splat(k + AT(1, 23)));
      phi6 = ext_sub(phi6, phi0);
      phi6 = ext_sub(phi6, phi1);
      phi6 = ext_sub(phi6, phi2);
      phi6 = ext_sub(phi6, phi3);
      phi6 = ext_sub(phi6, phi4);
      phi6 = ext_sub(phi6, phi5);
      kb_t t312 = kb_add(t100, t145);
      ext_sum_fraction(&acc, phi6, den11, t312, k + AT(1, 103));
      ext_put_halves(out, i, ext_mul_base(ext_sum_reduce(acc), inverse_zerofier));
    }
  }
}
#undef STEP
