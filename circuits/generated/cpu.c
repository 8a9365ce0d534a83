// Generated from chip "cpu" by air/codegen/codegen.ts. Do not edit.
#include "evaluators.h"

#define STEP 1
// Returns 1 when a denominator is zero.
EXPORT(logup_cpu) int logup_cpu(const u32* const* columns, size_t n, const u32* k, u32* const* out,
                                u32* sums) {
  enum { BLOCK = LOGUP_BLOCK_SIZE(AT(80, 12)) };
  _Static_assert(BLOCK > 0, "too many columns and messages for the stack of a kernel");
  static const u32 here_columns[] = {2, 5, 30, 35, 41, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 0, 27, 28, 29, 1, 34, 31, 32, 33, 36, 37, 40, 38, 39, 42, 44, 45, 43};
  kb_t here[44][BLOCK];
  ext_t conjugates[BLOCK][12];
  kb_t norms[BLOCK][12], multiplicities[BLOCK][12], scratch[BLOCK][12];
  for (size_t start = 0; start < n; start += LANES * BLOCK) {
    size_t vectors = (n - start) / LANES < BLOCK ? (n - start) / LANES : BLOCK;
    load_tile(here[0], BLOCK, columns, here_columns, 44, start, vectors);
    for (size_t v = 0; v < vectors; v++) {
      kb_t t2 = here[0][v];
      kb_t t3 = here[1][v];
      kb_t t4 = here[2][v];
      kb_t t5 = kb_splat(16777087u);
      kb_t t8 = here[3][v];
      kb_t t9 = kb_splat(1073733568u);
      kb_t t12 = here[4][v];
      kb_t t13 = kb_sub(kb_add(t3, kb_products2(t4, t5, t8, t9)), t12);
      kb_t t14 = here[5][v];
      kb_t t15 = here[6][v];
      kb_t t16 = here[7][v];
      kb_t t17 = here[8][v];
      kb_t t18 = here[9][v];
      kb_t t19 = kb_splat(67108860u);
      kb_t t22 = here[10][v];
      kb_t t23 = kb_splat(134217720u);
      kb_t t26 = here[11][v];
      kb_t t27 = kb_splat(268435440u);
      kb_t t30 = here[12][v];
      kb_t t31 = kb_splat(536870880u);
      kb_t t34 = here[13][v];
      kb_t t35 = kb_splat(1073741760u);
      kb_t t38 = here[14][v];
      kb_t t41 = here[15][v];
      kb_t t42 = kb_splat(33554174u);
      kb_t t45 = here[16][v];
      kb_t t46 = kb_splat(67108348u);
      kb_t t49 = here[17][v];
      kb_t t50 = kb_splat(134216696u);
      kb_t t53 = here[18][v];
      kb_t t54 = kb_splat(268433392u);
      kb_t t57 = here[19][v];
      kb_t t58 = kb_splat(536866784u);
      kb_t t61 = here[20][v];
      kb_t t64 = here[21][v];
      kb_t t65 = kb_splat(16760703u);
      kb_t t68 = here[22][v];
      kb_t t69 = kb_splat(33521406u);
      kb_t t72 = here[23][v];
      kb_t t73 = kb_splat(67042812u);
      kb_t t76 = here[24][v];
      kb_t t77 = kb_splat(134085624u);
      kb_t t80 = here[25][v];
      kb_t t81 = kb_splat(268171248u);
      kb_t t83 = kb_add(kb_add(kb_add(kb_add(kb_add(t17, kb_products4(t18, t19, t22, t23, t26, t27, t30, t31)), kb_products4(t34, t35, t5, t38, t41, t42, t45, t46)), kb_products4(t49, t50, t53, t54, t57, t58, t9, t61)), kb_products4(t64, t65, t68, t69, t72, t73, t76, t77)), kb_mul(t80, t81));
      // decode
      ext_sum sum_den0 = ext_sum_zero();
      ext_sum_dot4(&sum_den0, k + AT(6, 12), t2, t13, t14, t15);
      ext_sum_dot2(&sum_den0, k + AT(6, 16), t16, t83);
      ext_t den0 = ext_sum_total(k + 6, &sum_den0);
      conjugates[v][0] = den0;
      norms[v][0] = take_norm(&conjugates[v][0]);
      kb_t t0 = here[26][v];
      multiplicities[v][0] = t0;
      kb_t t88 = here[27][v];
      kb_t t89 = here[28][v];
      kb_t t90 = here[29][v];
      // A: take
      ext_t den1 = ext_dot4(k + AT(6, 1), k + AT(6, 13), t3, t88, t89, t90);
      conjugates[v][1] = den1;
      norms[v][1] = take_norm(&conjugates[v][1]);
      kb_t t85 = kb_neg(t0);
      multiplicities[v][1] = t85;
      kb_t t91 = here[30][v];
      kb_t t92 = kb_mul_factor(t91, KB_FACTOR(4u));
      // A: give
      ext_t den2 = ext_dot4(k + AT(6, 2), k + AT(6, 13), t3, t88, t89, t92);
      conjugates[v][2] = den2;
      norms[v][2] = take_norm(&conjugates[v][2]);
      multiplicities[v][2] = t0;
      kb_t t87 = kb_splat(33554430u);
      kb_t t94 = kb_sub(t92, kb_add(t90, t87));
      // A: later
      ext_t den3 = ext_dot1(k + AT(6, 3), k + AT(6, 12), t94);
      conjugates[v][3] = den3;
      norms[v][3] = take_norm(&conjugates[v][3]);
      multiplicities[v][3] = t0;
      kb_t t95 = kb_add(t49, t57);
      kb_t t96 = kb_sub(t87, t95);
      kb_t t97 = here[31][v];
      kb_t t98 = kb_splat(100663290u);
      kb_t t100 = kb_add(t96, kb_mul(t97, t98));
      kb_t t101 = here[32][v];
      kb_t t102 = here[33][v];
      kb_t t103 = here[34][v];
      // B: take
      ext_sum sum_den4 = ext_sum_zero();
      ext_sum_dot4(&sum_den4, k + AT(6, 12), t100, t4, t101, t102);
      ext_sum_dot1(&sum_den4, k + AT(6, 16), t103);
      ext_t den4 = ext_sum_total(k + AT(6, 4), &sum_den4);
      conjugates[v][4] = den4;
      norms[v][4] = take_norm(&conjugates[v][4]);
      multiplicities[v][4] = t85;
      kb_t t105 = kb_add(t87, t92);
      // B: give
      ext_sum sum_den5 = ext_sum_zero();
      ext_sum_dot4(&sum_den5, k + AT(6, 12), t96, t4, t101, t102);
      ext_sum_dot1(&sum_den5, k + AT(6, 16), t105);
      ext_t den5 = ext_sum_total(k + AT(6, 5), &sum_den5);
      conjugates[v][5] = den5;
      norms[v][5] = take_norm(&conjugates[v][5]);
      kb_t t104 = kb_sub(t0, t97);
      multiplicities[v][5] = t104;
      kb_t t107 = kb_sub(t105, kb_add(t103, t87));
      // B: later
      ext_t den6 = ext_dot1(k + AT(6, 6), k + AT(6, 12), t107);
      conjugates[v][6] = den6;
      norms[v][6] = take_norm(&conjugates[v][6]);
      multiplicities[v][6] = t104;
      kb_t t108 = kb_add(t53, t61);
      kb_t t109 = kb_sub(t87, t108);
      kb_t t110 = here[35][v];
      kb_t t111 = here[36][v];
      kb_t t112 = here[37][v];
      // C: take
      ext_sum sum_den7 = ext_sum_zero();
      ext_sum_dot4(&sum_den7, k + AT(6, 12), t109, t8, t110, t111);
      ext_sum_dot1(&sum_den7, k + AT(6, 16), t112);
      ext_t den7 = ext_sum_total(k + AT(6, 7), &sum_den7);
      conjugates[v][7] = den7;
      norms[v][7] = take_norm(&conjugates[v][7]);
      multiplicities[v][7] = t85;
      kb_t t113 = here[38][v];
      kb_t t114 = here[39][v];
      kb_t t115 = kb_add(t19, t92);
      // C: give
      ext_sum sum_den8 = ext_sum_zero();
      ext_sum_dot4(&sum_den8, k + AT(6, 12), t109, t8, t113, t114);
      ext_sum_dot1(&sum_den8, k + AT(6, 16), t115);
      ext_t den8 = ext_sum_total(k + AT(6, 8), &sum_den8);
      conjugates[v][8] = den8;
      norms[v][8] = take_norm(&conjugates[v][8]);
      multiplicities[v][8] = t0;
      kb_t t117 = kb_sub(t115, kb_add(t112, t87));
      // C: later
      ext_t den9 = ext_dot1(k + AT(6, 9), k + AT(6, 12), t117);
      conjugates[v][9] = den9;
      norms[v][9] = take_norm(&conjugates[v][9]);
      multiplicities[v][9] = t0;
      kb_t t122 = kb_add(t34, t38);
      kb_t t118 = kb_add(t17, t18);
      kb_t t119 = kb_add(t26, t118);
      kb_t t120 = kb_add(t49, t53);
      kb_t t137 = kb_splat(1040187330u);
      kb_t t140 = kb_splat(671088600u);
      kb_t t143 = kb_splat(704643030u);
      kb_t t146 = kb_splat(738197460u);
      kb_t t149 = kb_splat(771751890u);
      kb_t t154 = kb_splat(805306320u);
      kb_t t156 = kb_add(kb_add(kb_add(kb_add(t122, t119), kb_products4(t19, t120, t19, t41, t22, t137, t68, t140)), kb_products4(t72, t143, t76, t146, t57, t149, t61, t149)), kb_mul(t80, t154));
      kb_t t158 = here[40][v];
      kb_t t161 = here[41][v];
      kb_t t163 = here[42][v];
      kb_t t165 = kb_sub(t158, kb_add(t161, kb_mul(t19, t163)));
      kb_t t167 = kb_mul_factor(t165, KB_FACTOR(1598029825u));
      kb_t t172 = kb_sub(kb_mul(t19, t89), kb_mul(t77, t161));
      kb_t t175 = kb_mul_factor(t88, KB_FACTOR(1598029825u));
      kb_t t191 = kb_add(kb_add(kb_products4(t113, t118, t26, t158, t120, t167, t122, t172), kb_products4(t41, t175, t22, t88, t15, t68, t15, t72)), kb_products4(t15, t76, t15, t57, t15, t61, t80, t91));
      kb_t t193 = kb_add(t14, t88);
      kb_t t205 = kb_add(kb_products4(t22, t89, t68, t193, t72, t88, t76, t91), kb_products3(t57, t91, t61, t91, t80, t88));
      kb_t t206 = kb_add(t14, t101);
      kb_t t217 = kb_add(kb_products4(t22, t206, t68, t101, t72, t89, t76, t88), kb_products2(t4, t61, t80, t89));
      kb_t t230 = kb_add(kb_products4(t22, t102, t68, t102, t72, t101, t76, t89), kb_products3(t57, t158, t61, t158, t80, t101));
      kb_t t243 = kb_add(kb_products4(t22, t158, t68, t113, t72, t102, t76, t101), kb_products3(t57, t163, t61, t163, t80, t102));
      kb_t t244 = here[43][v];
      kb_t t257 = kb_add(kb_products4(t22, t244, t68, t114, t14, t72, t76, t102), kb_products3(t57, t161, t61, t161, t80, t113));
      kb_t t266 = kb_add(kb_products4(t16, t72, t76, t113, t57, t101, t61, t101), kb_mul(t80, t114));
      kb_t t275 = kb_add(kb_products4(t72, t110, t76, t114, t57, t102, t61, t102), kb_mul(t80, t161));
      kb_t t280 = kb_products3(t72, t111, t57, t110, t61, t110);
      kb_t t285 = kb_products3(t72, t113, t57, t111, t61, t111);
      kb_t t290 = kb_products3(t72, t114, t57, t113, t61, t113);
      kb_t t293 = kb_products2(t57, t114, t61, t114);
      // slot 1
      ext_sum sum_den10 = ext_sum_zero();
      ext_sum_dot4(&sum_den10, k + AT(6, 12), t191, t205, t217, t230);
      ext_sum_dot4(&sum_den10, k + AT(6, 16), t243, t257, t266, t275);
      ext_sum_dot4(&sum_den10, k + AT(6, 20), t280, t285, t290, t293);
      ext_t den10 = ext_add_base(ext_sum_total(k + AT(6, 10), &sum_den10), t156);
      conjugates[v][10] = den10;
      norms[v][10] = take_norm(&conjugates[v][10]);
      kb_t t131 = kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(t80, t61), t57), t76), t72), t68), t22), t41), t119), t120), t122);
      multiplicities[v][10] = t131;
      kb_t t295 = kb_add(kb_add(t108, t95), t119);
      kb_t t300 = kb_sub(kb_add(t158, t206), t88);
      kb_t t301 = kb_splat(65536u);
      kb_t t305 = kb_sub(kb_add(t89, kb_mul(t77, t113)), kb_add(kb_add(t16, t102), kb_mul(t300, t301)));
      kb_t t308 = kb_sub(t4, t167);
      kb_t t310 = kb_mul_factor(t308, KB_FACTOR(2130576385u));
      kb_t t313 = kb_sub(t8, t167);
      kb_t t314 = kb_mul_factor(t313, KB_FACTOR(2130576385u));
      kb_t t316 = kb_products4(t114, t118, t26, t305, t95, t310, t108, t314);
      // slot 2
      ext_t den11 = ext_add_base(ext_dot1(k + AT(6, 11), k + AT(6, 12), t316), t295);
      conjugates[v][11] = den11;
      norms[v][11] = take_norm(&conjugates[v][11]);
      multiplicities[v][11] = t295;
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
  running_sum(out + AT(0, 6), n, k[AT(6, 24)], sums + 0);
  return 0;
}
#undef STEP

#define STEP 2
EXPORT(quotient_cpu) void quotient_cpu(const u32* const* columns, size_t n, const u32* k, const u32* inverses,
                                  u32* const* out) {
  kb_t inverse_zerofier = alternate(k + AT(7, 142));
  kb_t selectors = alternate(k + AT(9, 142));
  kb_t x = kb_geometric(k[AT(12, 142)], k[AT(12, 142) + 1]);
  kb_t x_step = kb_splat(s_pow(k[AT(12, 142) + 1], LANES));
  enum { BLOCK = BLOCK_SIZE(AT(50, 8)) };
  _Static_assert(BLOCK > 0, "too many columns and messages for the stack of a kernel");
  static const u32 here_columns[] = {0, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 44, 45, 1, 2, 3, 4, 6, 27, 28, 41, 30, 35, 34, 31, 38, 32, 8, 39, 42, 43, 7, 36, 37, 5, EXT_COLUMNS(AT(46, 0)), 29, EXT_COLUMNS(AT(46, 1)), 33, EXT_COLUMNS(AT(46, 2)), EXT_COLUMNS(AT(46, 3)), 40, EXT_COLUMNS(AT(46, 4)), EXT_COLUMNS(AT(46, 5)), EXT_COLUMNS(AT(46, 6))};
  kb_t here[AT(46, 7)][BLOCK];
  static const u32 next_columns[] = {0, 1, 2, 3, EXT_COLUMNS(AT(46, 6))};
  kb_t next[AT(4, 1)][BLOCK];
  for (size_t start = 0; start < n; start += LANES * BLOCK) {
    size_t vectors = (n - start) / LANES < BLOCK ? (n - start) / LANES : BLOCK;
    load_tile(here[0], BLOCK, columns, here_columns, AT(46, 7), start, vectors);
    load_next_tile(next[0], BLOCK, columns, next_columns, AT(4, 1), start, vectors, STEP, n);
    for (size_t v = 0; v < vectors; v++) {
      size_t i = start + LANES * v;
      kb_t selector_first = kb_mul(kb_load(inverses + i), selectors);
      kb_t selector_last = kb_mul(load_next(inverses, i, STEP, n), selectors);
      kb_t selector_transition = kb_sub(x, kb_splat(k[AT(11, 142)]));
      x = kb_mul(x, x_step);
      ext_sum acc = ext_sum_zero();
      // real is boolean
      kb_t t0 = here[0][v];
      kb_t t1 = kb_splat(33554430u);
      kb_t t2 = kb_sub(t0, t1);
      kb_t t3 = kb_mul(t0, t2);
      // real never rises
      kb_t t4 = selector_transition;
      kb_t t5 = next[0][v];
      kb_t t6 = kb_mul(t4, t5);
      kb_t t7 = kb_sub(t1, t0);
      kb_t t8 = kb_mul(t6, t7);
      // the last row is padding
      kb_t t9 = selector_last;
      kb_t t10 = kb_mul(t0, t9);
      // add is 0 or real
      kb_t t11 = here[1][v];
      kb_t t12 = kb_sub(t11, t0);
      kb_t t13 = kb_mul(t11, t12);
      ext_sum_dot4(&acc, k + AT(7, 25), t3, t8, t10, t13);
      // sub is 0 or real
      kb_t t14 = here[2][v];
      kb_t t15 = kb_sub(t14, t0);
      kb_t t16 = kb_mul(t14, t15);
      // logic is 0 or real
      kb_t t17 = here[3][v];
      kb_t t18 = kb_sub(t17, t0);
      kb_t t19 = kb_mul(t17, t18);
      // compare is 0 or real
      kb_t t20 = here[4][v];
      kb_t t21 = kb_sub(t20, t0);
      kb_t t22 = kb_mul(t20, t21);
      // branchEqual is 0 or real
      kb_t t23 = here[5][v];
      kb_t t24 = kb_sub(t23, t0);
      kb_t t25 = kb_mul(t23, t24);
      ext_sum_dot4(&acc, k + AT(7, 29), t16, t19, t22, t25);
      // branchSign is 0 or real
      kb_t t26 = here[6][v];
      kb_t t27 = kb_sub(t26, t0);
      kb_t t28 = kb_mul(t26, t27);
      // branchOrder is 0 or real
      kb_t t29 = here[7][v];
      kb_t t30 = kb_sub(t29, t0);
      kb_t t31 = kb_mul(t29, t30);
      // jumpRegister is 0 or real
      kb_t t32 = here[8][v];
      kb_t t33 = kb_sub(t32, t0);
      kb_t t34 = kb_mul(t32, t33);
      // link is 0 or real
      kb_t t35 = here[9][v];
      kb_t t36 = kb_sub(t35, t0);
      kb_t t37 = kb_mul(t35, t36);
      ext_sum_dot4(&acc, k + AT(7, 33), t28, t31, t34, t37);
      // loadWord is 0 or real
      kb_t t38 = here[10][v];
      kb_t t39 = kb_sub(t38, t0);
      kb_t t40 = kb_mul(t38, t39);
      // storeWord is 0 or real
      kb_t t41 = here[11][v];
      kb_t t42 = kb_sub(t41, t0);
      kb_t t43 = kb_mul(t41, t42);
      // partLoad is 0 or real
      kb_t t44 = here[12][v];
      kb_t t45 = kb_sub(t44, t0);
      kb_t t46 = kb_mul(t44, t45);
      // partStore is 0 or real
      kb_t t47 = here[13][v];
      kb_t t48 = kb_sub(t47, t0);
      kb_t t49 = kb_mul(t47, t48);
      ext_sum_dot4(&acc, k + AT(7, 37), t40, t43, t46, t49);
      // move is 0 or real
      kb_t t50 = here[14][v];
      kb_t t51 = kb_sub(t50, t0);
      kb_t t52 = kb_mul(t50, t51);
      // shift is 0 or real
      kb_t t53 = here[15][v];
      kb_t t54 = kb_sub(t53, t0);
      kb_t t55 = kb_mul(t53, t54);
      // alu is 0 or real
      kb_t t56 = here[16][v];
      kb_t t57 = kb_sub(t56, t0);
      kb_t t58 = kb_mul(t56, t57);
      // hilo is 0 or real
      kb_t t59 = here[17][v];
      kb_t t60 = kb_sub(t59, t0);
      kb_t t61 = kb_mul(t59, t60);
      ext_sum_dot4(&acc, k + AT(7, 41), t52, t55, t58, t61);
      // syscall is 0 or real
      kb_t t62 = here[18][v];
      kb_t t63 = kb_sub(t62, t0);
      kb_t t64 = kb_mul(t62, t63);
      // bits[0] is boolean
      kb_t t65 = here[19][v];
      kb_t t66 = kb_sub(t65, t1);
      kb_t t67 = kb_mul(t65, t66);
      // bits[1] is boolean
      kb_t t68 = here[20][v];
      kb_t t69 = kb_sub(t68, t1);
      kb_t t70 = kb_mul(t68, t69);
      // the clock starts at 1
      kb_t t71 = selector_first;
      kb_t t72 = here[21][v];
      kb_t t73 = kb_sub(t72, t1);
      kb_t t74 = kb_mul(t71, t73);
      ext_sum_dot4(&acc, k + AT(7, 45), t64, t67, t70, t74);
      // the first row is at the public start
      kb_t t75 = here[22][v];
      kb_t t76 = kb_splat(k[1]);
      kb_t t77 = kb_sub(t75, t76);
      kb_t t78 = kb_mul(t71, t77);
      // the first row has the public next pc
      kb_t t79 = here[23][v];
      kb_t t80 = kb_splat(k[2]);
      kb_t t81 = kb_sub(t79, t80);
      kb_t t82 = kb_mul(t71, t81);
      // the clock counts real rows
      kb_t t83 = next[1][v];
      kb_t t85 = kb_sub(t83, kb_add(t72, t0));
      kb_t t86 = kb_mul(t4, t85);
      // pc follows
      kb_t t87 = next[2][v];
      kb_t t89 = kb_sub(t79, t75);
      kb_t t91 = kb_sub(t87, kb_add(t75, kb_mul(t0, t89)));
      kb_t t92 = kb_mul(t4, t91);
      ext_sum_dot4(&acc, k + AT(7, 49), t78, t82, t86, t92);
      // nextPc follows
      kb_t t93 = next[3][v];
      kb_t t94 = kb_add(t1, t79);
      kb_t t95 = kb_sub(t93, t94);
      kb_t t97 = here[24][v];
      kb_t t98 = here[25][v];
      kb_t t99 = kb_sub(t98, t94);
      kb_t t102 = here[26][v];
      kb_t t104 = kb_mul_factor(t102, KB_FACTOR(1598029825u));
      kb_t t105 = here[27][v];
      kb_t t106 = kb_splat(33521406u);
      kb_t t109 = kb_sub(kb_add(t104, kb_mul(t105, t106)), t94);
      kb_t t111 = kb_sub(kb_mul(t0, t95), kb_products2(t97, t99, t32, t109));
      kb_t t112 = kb_mul(t4, t111);
      // nextPc stays on padding
      kb_t t113 = kb_mul(t4, t7);
      kb_t t114 = kb_sub(t93, t79);
      kb_t t115 = kb_mul(t113, t114);
      // the last row is at the public end
      kb_t t116 = kb_splat(k[3]);
      kb_t t117 = kb_sub(t75, t116);
      kb_t t118 = kb_mul(t9, t117);
      // the last row has the public end next pc
      kb_t t119 = kb_splat(k[4]);
      kb_t t120 = kb_sub(t79, t119);
      kb_t t121 = kb_mul(t9, t120);
      ext_sum_dot4(&acc, k + AT(7, 53), t112, t115, t118, t121);
      // the last clock is public
      kb_t t122 = kb_splat(k[5]);
      kb_t t123 = kb_sub(t72, t122);
      kb_t t124 = kb_mul(t9, t123);
      // nothing is executed after the exit
      kb_t t125 = kb_mul(t62, t65);
      kb_t t126 = kb_mul(t4, t125);
      kb_t t127 = kb_mul(t5, t126);
      // memoryPlace is the memory address in its place
      kb_t t128 = here[28][v];
      kb_t t129 = kb_add(t38, t44);
      kb_t t130 = here[29][v];
      kb_t t131 = kb_mul(t129, t130);
      kb_t t132 = kb_splat(16777087u);
      kb_t t134 = kb_add(t41, t47);
      kb_t t135 = here[30][v];
      kb_t t136 = kb_mul(t134, t135);
      kb_t t137 = kb_splat(1073733568u);
      kb_t t140 = kb_sub(t128, kb_products2(t131, t132, t136, t137));
      // bImage is boolean
      kb_t t141 = here[31][v];
      kb_t t142 = kb_sub(t141, t1);
      kb_t t143 = kb_mul(t141, t142);
      ext_sum_dot4(&acc, k + AT(7, 57), t124, t127, t140, t143);
      // only loads read the image
      kb_t t144 = kb_sub(t1, t129);
      kb_t t145 = kb_mul(t141, t144);
      // add: carry 0 is boolean
      kb_t t146 = here[32][v];
      kb_t t147 = kb_add(t98, t146);
      kb_t t148 = kb_add(t102, t147);
      kb_t t149 = here[33][v];
      kb_t t150 = kb_sub(t148, t149);
      kb_t t152 = kb_mul_factor(t150, KB_FACTOR(2130673921u));
      kb_t t153 = kb_sub(t152, t1);
      kb_t t154 = kb_mul(t152, t153);
      kb_t t155 = kb_mul(t11, t154);
      // add: carry 1 is boolean
      kb_t t156 = here[34][v];
      kb_t t157 = here[35][v];
      kb_t t158 = kb_add(t156, t157);
      kb_t t161 = here[36][v];
      kb_t t162 = kb_sub(kb_add(kb_add(t152, t105), t158), t161);
      kb_t t163 = kb_mul_factor(t162, KB_FACTOR(2130673921u));
      kb_t t164 = kb_sub(t163, t1);
      kb_t t165 = kb_mul(t163, t164);
      kb_t t166 = kb_mul(t11, t165);
      // sub: borrow 0 is boolean
      kb_t t168 = kb_sub(kb_add(t146, t149), t102);
      kb_t t169 = kb_mul_factor(t168, KB_FACTOR(2130673921u));
      kb_t t170 = kb_sub(t169, t1);
      kb_t t171 = kb_mul(t169, t170);
      kb_t t172 = kb_mul(t14, t171);
      ext_sum_dot4(&acc, k + AT(7, 61), t145, t155, t166, t172);
      // sub: borrow 1 is boolean
      kb_t t175 = kb_sub(kb_add(kb_add(t169, t156), t161), t105);
      kb_t t176 = kb_mul_factor(t175, KB_FACTOR(2130673921u));
      kb_t t177 = kb_sub(t176, t1);
      kb_t t178 = kb_mul(t176, t177);
      kb_t t179 = kb_mul(t14, t178);
      // compare: borrow 0 is boolean
      kb_t t180 = here[37][v];
      kb_t t182 = kb_sub(kb_add(t147, t180), t102);
      kb_t t183 = kb_mul_factor(t182, KB_FACTOR(2130673921u));
      kb_t t184 = kb_sub(t183, t1);
      kb_t t185 = kb_mul(t183, t184);
      kb_t t186 = kb_mul(t20, t185);
      // compare: the result is boolean
      kb_t t187 = kb_sub(t149, t1);
      kb_t t188 = kb_mul(t149, t187);
      kb_t t189 = kb_mul(t20, t188);
      // address: carry 0 is boolean
      kb_t t190 = kb_add(t129, t134);
      kb_t t191 = kb_add(t98, t102);
      kb_t t192 = kb_sub(t191, t180);
      kb_t t193 = kb_mul_factor(t192, KB_FACTOR(2130673921u));
      kb_t t194 = kb_sub(t193, t1);
      kb_t t195 = kb_mul(t193, t194);
      kb_t t196 = kb_mul(t190, t195);
      ext_sum_dot4(&acc, k + AT(7, 65), t179, t186, t189, t196);
      // load address: carry 1 is boolean
      kb_t t198 = kb_add(kb_add(t193, t105), t157);
      kb_t t200 = kb_splat(67108860u);
      kb_t t202 = kb_sub(t180, kb_add(t65, kb_mul(t68, t200)));
      kb_t t203 = kb_mul_factor(t202, KB_FACTOR(1598029825u));
      kb_t t204 = kb_sub(t130, t203);
      kb_t t206 = kb_mul_factor(t204, KB_FACTOR(2130576385u));
      kb_t t207 = kb_sub(t198, t206);
      kb_t t208 = kb_mul_factor(t207, KB_FACTOR(2130673921u));
      kb_t t209 = kb_sub(t208, t1);
      kb_t t210 = kb_mul(t208, t209);
      kb_t t211 = kb_mul(t129, t210);
      // store address: carry 1 is boolean
      kb_t t212 = kb_sub(t135, t203);
      kb_t t213 = kb_mul_factor(t212, KB_FACTOR(2130576385u));
      kb_t t214 = kb_sub(t198, t213);
      kb_t t215 = kb_mul_factor(t214, KB_FACTOR(2130673921u));
      kb_t t216 = kb_sub(t215, t1);
      kb_t t217 = kb_mul(t215, t216);
      kb_t t218 = kb_mul(t134, t217);
      // branchEqual: a difference has an inverse
      kb_t t219 = kb_sub(t102, t146);
      kb_t t221 = kb_sub(t105, t156);
      kb_t t222 = here[38][v];
      kb_t t226 = kb_sub(kb_add(t68, kb_products2(t180, t219, t221, t222)), t1);
      kb_t t227 = kb_mul(t23, t226);
      // branchEqual: equal low limbs
      kb_t t228 = kb_mul(t68, t219);
      kb_t t229 = kb_mul(t23, t228);
      ext_sum_dot4(&acc, k + AT(7, 69), t211, t218, t227, t229);
      // branchEqual: equal high limbs
      kb_t t230 = kb_mul(t68, t221);
      kb_t t231 = kb_mul(t23, t230);
      // branchOrder: not zero has an inverse
      kb_t t232 = kb_add(t102, t105);
      kb_t t235 = kb_sub(kb_add(t68, kb_mul(t222, t232)), t1);
      kb_t t236 = kb_mul(t29, t235);
      // branchOrder: zero or not
      kb_t t237 = kb_mul(t29, t232);
      kb_t t238 = kb_mul(t68, t237);
      // move: not zero has an inverse
      kb_t t239 = kb_add(t146, t156);
      kb_t t242 = kb_sub(kb_add(t68, kb_mul(t222, t239)), t1);
      kb_t t243 = kb_mul(t50, t242);
      ext_sum_dot4(&acc, k + AT(7, 73), t231, t236, t238, t243);
      // move: zero or not
      kb_t t244 = kb_mul(t50, t239);
      kb_t t245 = kb_mul(t68, t244);
      // branchEqual: taken is the condition
      kb_t t246 = here[39][v];
      kb_t t248 = kb_mul(t68, t157);
      kb_t t249 = kb_sub(t97, kb_add(t246, t248));
      kb_t t250 = kb_mul(t23, t249);
      // branchSign: taken is the condition
      kb_t t251 = kb_splat(2063597573u);
      kb_t t253 = kb_add(t1, kb_mul(t246, t251));
      kb_t t256 = kb_sub(t97, kb_add(t246, kb_mul(t65, t253)));
      kb_t t257 = kb_mul(t26, t256);
      // branchOrder: taken is the condition
      kb_t t258 = kb_add(t65, t68);
      kb_t t261 = kb_sub(t97, kb_add(t246, kb_mul(t253, t258)));
      kb_t t262 = kb_mul(t29, t261);
      ext_sum_dot4(&acc, k + AT(7, 77), t245, t250, t257, t262);
      // only branches are taken
      kb_t t263 = kb_add(t26, t29);
      kb_t t264 = kb_add(t23, t263);
      kb_t t265 = kb_sub(t1, t264);
      kb_t t266 = kb_mul(t97, t265);
      // no branch in a delay slot
      kb_t t267 = kb_add(t32, t264);
      kb_t t268 = kb_sub(t89, t1);
      kb_t t269 = kb_mul(t267, t268);
      // move: choice
      kb_t t271 = kb_sub(t65, kb_add(t246, t248));
      kb_t t272 = kb_mul(t50, t271);
      // low limb of the result
      kb_t t273 = kb_add(t11, t14);
      kb_t t279 = kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(t62, t59), t56), t53), t273), t44), t47);
      kb_t t281 = kb_sub(t1, kb_add(t20, t279));
      kb_t t286 = kb_sub(t246, t1);
      kb_t t287 = kb_mul(t246, t286);
      kb_t t289 = kb_mul_factor(t287, KB_FACTOR(1065353217u));
      kb_t t291 = kb_mul_factor(t289, KB_FACTOR(65535u));
      kb_t t292 = kb_add(t291, kb_products2(t148, t246, t157, t180));
      kb_t t294 = kb_add(t75, t200);
      kb_t t295 = kb_splat(134217720u);
      kb_t t297 = kb_splat(134085624u);
      kb_t t299 = kb_sub(kb_mul(t294, t295), kb_mul(t157, t297));
      kb_t t302 = here[40][v];
      kb_t t303 = kb_sub(t102, t302);
      kb_t t305 = kb_add(t302, kb_mul(t65, t303));
      kb_t t308 = kb_add(t38, t41);
      kb_t t311 = kb_sub(kb_mul(t149, t281), kb_products4(t17, t292, t35, t299, t50, t305, t146, t308));
      ext_sum_dot4(&acc, k + AT(7, 81), t266, t269, t272, t311);
      // high limb of the result
      kb_t t312 = kb_sub(t1, t279);
      kb_t t314 = kb_add(t105, t156);
      kb_t t318 = kb_add(t291, kb_products2(t246, t314, t157, t222));
      kb_t t322 = here[41][v];
      kb_t t323 = kb_sub(t105, t322);
      kb_t t325 = kb_add(t322, kb_mul(t65, t323));
      kb_t t330 = kb_sub(kb_mul(t161, t312), kb_products4(t17, t318, t35, t157, t50, t325, t156, t308));
      ext_sum_dot1(&acc, k + AT(7, 85), t330);
      kb_t t332 = here[42][v];
      kb_t t337 = kb_sub(kb_add(t332, kb_products2(t130, t132, t135, t137)), t128);
      kb_t t342 = kb_splat(268435440u);
      kb_t t345 = kb_splat(536870880u);
      kb_t t348 = kb_splat(1073741760u);
      kb_t t353 = kb_splat(33554174u);
      kb_t t356 = kb_splat(67108348u);
      kb_t t359 = kb_splat(134216696u);
      kb_t t362 = kb_splat(268433392u);
      kb_t t365 = kb_splat(536866784u);
      kb_t t370 = kb_splat(16760703u);
      kb_t t375 = kb_splat(67042812u);
      kb_t t380 = kb_splat(268171248u);
      kb_t t382 = kb_add(kb_add(kb_add(kb_add(kb_add(t11, kb_products4(t14, t200, t17, t295, t20, t342, t23, t345)), kb_products4(t26, t348, t29, t132, t32, t353, t35, t356)), kb_products4(t38, t359, t41, t362, t44, t365, t47, t137)), kb_products4(t50, t370, t53, t106, t56, t375, t59, t297)), kb_mul(t62, t380));
      // decode
      ext_sum sum_den0 = ext_sum_zero();
      ext_sum_dot4(&sum_den0, k + AT(7, 89), t75, t337, t98, t246);
      ext_sum_dot2(&sum_den0, k + AT(7, 93), t157, t382);
      ext_t den0 = ext_sum_total(k + AT(7, 87), &sum_den0);
      ext_t phi0 = EXT_TILE(here, 43, v);
      kb_t t386 = here[AT(43, 1)][v];
      // A: take
      ext_t den1 = ext_dot4(k + AT(6, 1), k + AT(6, 13), t332, t102, t105, t386);
      kb_t t384 = kb_neg(t0);
      ext_sum_fractions(&acc, phi0, den0, t0, k + AT(7, 86), den1, t384);
      kb_t t387 = kb_mul_factor(t72, KB_FACTOR(4u));
      // A: give
      ext_t den2 = ext_dot4(k + AT(7, 96), k + AT(7, 99), t332, t102, t105, t387);
      ext_t phi1 = EXT_TILE(here, AT(44, 1), v);
      kb_t t389 = kb_sub(t387, kb_add(t386, t1));
      // A: later
      ext_t den3 = ext_dot1(k + AT(6, 3), k + AT(6, 12), t389);
      ext_sum_fractions(&acc, phi1, den2, t0, k + AT(7, 95), den3, t0);
      kb_t t390 = kb_splat(100663290u);
      kb_t t392 = kb_add(t144, kb_mul(t141, t390));
      kb_t t393 = here[AT(44, 2)][v];
      // B: take
      ext_sum sum_den4 = ext_sum_zero();
      ext_sum_dot4(&sum_den4, k + AT(7, 106), t392, t130, t146, t156);
      ext_sum_dot1(&sum_den4, k + AT(7, 110), t393);
      ext_t den4 = ext_sum_total(k + AT(7, 104), &sum_den4);
      ext_t phi2 = EXT_TILE(here, AT(45, 2), v);
      kb_t t395 = kb_add(t1, t387);
      // B: give
      ext_sum sum_den5 = ext_sum_zero();
      ext_sum_dot4(&sum_den5, k + AT(6, 12), t144, t130, t146, t156);
      ext_sum_dot1(&sum_den5, k + AT(6, 16), t395);
      ext_t den5 = ext_sum_total(k + AT(6, 5), &sum_den5);
      kb_t t394 = kb_sub(t0, t141);
      ext_sum_fractions(&acc, phi2, den4, t384, k + AT(7, 103), den5, t394);
      kb_t t397 = kb_sub(t395, kb_add(t393, t1));
      // B: later
      ext_t den6 = ext_dot1(k + AT(7, 112), k + AT(7, 114), t397);
      ext_t phi3 = EXT_TILE(here, AT(45, 3), v);
      kb_t t398 = kb_sub(t1, t134);
      kb_t t399 = here[AT(45, 4)][v];
      // C: take
      ext_sum sum_den7 = ext_sum_zero();
      ext_sum_dot4(&sum_den7, k + AT(6, 12), t398, t135, t302, t322);
      ext_sum_dot1(&sum_den7, k + AT(6, 16), t399);
      ext_t den7 = ext_sum_total(k + AT(6, 7), &sum_den7);
      ext_sum_fractions(&acc, phi3, den6, t394, k + AT(7, 111), den7, t384);
      kb_t t400 = kb_add(t200, t387);
      // C: give
      ext_sum sum_den8 = ext_sum_zero();
      ext_sum_dot4(&sum_den8, k + AT(7, 118), t398, t135, t149, t161);
      ext_sum_dot1(&sum_den8, k + AT(7, 122), t400);
      ext_t den8 = ext_sum_total(k + AT(7, 116), &sum_den8);
      ext_t phi4 = EXT_TILE(here, AT(46, 4), v);
      kb_t t402 = kb_sub(t400, kb_add(t399, t1));
      // C: later
      ext_t den9 = ext_dot1(k + AT(6, 9), k + AT(6, 12), t402);
      ext_sum_fractions(&acc, phi4, den8, t0, k + AT(7, 115), den9, t0);
      kb_t t403 = kb_add(t20, t273);
      kb_t t419 = kb_splat(1040187330u);
      kb_t t422 = kb_splat(671088600u);
      kb_t t425 = kb_splat(704643030u);
      kb_t t428 = kb_splat(738197460u);
      kb_t t431 = kb_splat(771751890u);
      kb_t t436 = kb_splat(805306320u);
      kb_t t438 = kb_add(kb_add(kb_add(kb_add(t263, t403), kb_products4(t200, t308, t32, t200, t17, t419, t53, t422)), kb_products4(t56, t425, t59, t428, t44, t431, t47, t431)), kb_mul(t62, t436));
      kb_t t446 = kb_sub(kb_mul(t105, t200), kb_mul(t65, t297));
      kb_t t464 = kb_add(kb_add(kb_products4(t149, t273, t20, t180, t203, t308, t263, t446), kb_products4(t32, t104, t17, t102, t53, t246, t56, t246)), kb_products4(t59, t246, t44, t246, t47, t246, t62, t72));
      kb_t t477 = kb_add(kb_products4(t17, t105, t53, t191, t56, t102, t59, t72), kb_products3(t44, t72, t47, t72, t62, t102));
      kb_t t488 = kb_add(kb_products4(t17, t147, t53, t146, t56, t105, t59, t102), kb_products2(t47, t130, t62, t105));
      kb_t t501 = kb_add(kb_products4(t17, t156, t53, t156, t56, t146, t59, t105), kb_products3(t44, t180, t47, t180, t62, t146));
      kb_t t514 = kb_add(kb_products4(t17, t180, t53, t149, t56, t156, t59, t146), kb_products3(t44, t68, t47, t68, t62, t156));
      kb_t t527 = kb_add(kb_products4(t17, t222, t53, t161, t56, t98, t59, t156), kb_products3(t44, t65, t47, t65, t62, t149));
      kb_t t536 = kb_add(kb_products4(t56, t157, t59, t149, t44, t146, t47, t146), kb_mul(t62, t161));
      kb_t t544 = kb_add(t125, kb_products4(t56, t302, t59, t161, t44, t156, t47, t156));
      kb_t t549 = kb_products3(t56, t322, t44, t302, t47, t302);
      kb_t t554 = kb_products3(t56, t149, t44, t322, t47, t322);
      kb_t t559 = kb_products3(t56, t161, t44, t149, t47, t149);
      kb_t t562 = kb_products2(t44, t161, t47, t161);
      // slot 1
      ext_sum sum_den10 = ext_sum_zero();
      ext_sum_dot4(&sum_den10, k + AT(7, 125), t438, t464, t477, t488);
      ext_sum_dot4(&sum_den10, k + AT(7, 129), t501, t514, t527, t536);
      ext_sum_dot4(&sum_den10, k + AT(7, 133), t544, t549, t554, t559);
      ext_sum_dot1(&sum_den10, k + AT(7, 137), t562);
      ext_t den10 = ext_sum_total(k + AT(7, 124), &sum_den10);
      ext_t phi5 = EXT_TILE(here, AT(46, 5), v);
      kb_t t413 = kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(t62, t47), t44), t59), t56), t53), t17), t32), t263), t308), t403);
      ext_sum_fraction(&acc, phi5, den10, t413, k + AT(7, 123));
      kb_t t564 = kb_add(kb_add(t134, t129), t403);
      kb_t t569 = kb_sub(kb_add(t105, kb_mul(t149, t297)), kb_add(t158, t183));
      kb_t t575 = kb_products4(t161, t273, t20, t569, t129, t206, t134, t213);
      // slot 2
      ext_t den11 = ext_dot2(k + AT(7, 139), k + AT(7, 140), t564, t575);
      ext_t phi6 = ext_sub(EXT_TILE(next, 4, v), EXT_TILE(here, AT(46, 6), v));
      phi6 = ext_add(phi6, ext_splat(k + AT(7, 24)));
      phi6 = ext_sub(phi6, phi0);
      phi6 = ext_sub(phi6, phi1);
      phi6 = ext_sub(phi6, phi2);
      phi6 = ext_sub(phi6, phi3);
      phi6 = ext_sub(phi6, phi4);
      phi6 = ext_sub(phi6, phi5);
      ext_sum_fraction(&acc, phi6, den11, t564, k + AT(7, 138));
      ext_put_halves(out, i, ext_mul_base(ext_sum_reduce(acc), inverse_zerofier));
    }
  }
}
#undef STEP
