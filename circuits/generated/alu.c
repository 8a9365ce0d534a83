// Generated from chip "alu" by air/codegen/codegen.ts. Do not edit.
#include "evaluators.h"

#define STEP 1
// Returns 1 when a denominator is zero.
EXPORT(logup_alu) int logup_alu(const u32* const* columns, size_t n, const u32* k, u32* const* out,
                                u32* sums) {
  enum { BLOCK = BLOCK_SIZE(AT(46, 21)) };
  _Static_assert(BLOCK > 0, "too many columns and messages for the stack of a kernel");
  static const u32 here_columns[] = {27, 15, 28, 16, 2, 3, 29, 30, 7, 8, 9, 10, 11, 12, 37, 38, 13, 14, 39, 40, 36, 41, 42, 5, 6, 19, 20, 43, 44, 45, 46, 47, 48, 0, 1, 4, 17, 18, 21, 22, 23, 24, 26, 25, 33, 34};
  kb_t here[46][BLOCK];
  ext_t dens[BLOCK][7], nums[BLOCK][7], prefixes[BLOCK][7];
  for (size_t start = 0; start < n; start += LANES * BLOCK) {
    size_t vectors = (n - start) / LANES < BLOCK ? (n - start) / LANES : BLOCK;
    load_tile(here[0], BLOCK, columns, here_columns, 46, start, vectors);
    ext_t product = ext_from_base(kb_splat(KB_R));
    for (size_t v = 0; v < vectors; v++) {
      kb_t t4 = here[0][v];
      kb_t t5 = here[1][v];
      kb_t t6 = kb_sub(t5, t4);
      kb_t t7 = kb_splat(16777216u);
      kb_t t8 = kb_mul(t6, t7);
      // bytes of bLow
      ext_t den0 = ext_splat(k + 0);
      ext_dot2_call(&den0, k + AT(0, 12), t4, t8);
      kb_t t9 = here[2][v];
      kb_t t10 = here[3][v];
      kb_t t11 = kb_sub(t10, t9);
      kb_t t12 = kb_mul(t7, t11);
      // bytes of bHigh
      ext_t den1 = ext_splat(k + AT(0, 1));
      ext_dot2_call(&den1, k + AT(0, 12), t9, t12);
      ext_t den_g0 = ext_times(den0, den1);
      kb_t t0 = here[4][v];
      kb_t t1 = here[5][v];
      kb_t t2 = kb_add(t0, t1);
      ext_t num_g0 = ext_cross(den1, t2, den0, t0);
      dens[v][0] = den_g0;
      nums[v][0] = num_g0;
      prefixes[v][0] = product;
      product = ext_times(product, den_g0);
      kb_t t25 = here[6][v];
      // differenceLow is a limb
      ext_t den2 = ext_splat(k + AT(0, 2));
      den2 = ext_add(den2, ext_mul_base(ext_splat(k + AT(0, 12)), t25));
      kb_t t26 = here[7][v];
      // differenceHigh is a limb
      ext_t den3 = ext_splat(k + AT(0, 3));
      den3 = ext_add(den3, ext_mul_base(ext_splat(k + AT(0, 12)), t26));
      ext_t den_g1 = ext_times(den2, den3);
      kb_t t13 = here[8][v];
      kb_t t14 = here[9][v];
      kb_t t16 = here[10][v];
      kb_t t17 = here[11][v];
      kb_t t20 = here[12][v];
      kb_t t21 = here[13][v];
      kb_t t23 = kb_add(kb_add(kb_add(kb_add(kb_add(t13, t14), t16), t17), t20), t21);
      ext_t num_g1 = ext_mul_base(ext_add(den3, den2), t23);
      dens[v][1] = den_g1;
      nums[v][1] = num_g1;
      prefixes[v][1] = product;
      product = ext_times(product, den_g1);
      kb_t t31 = here[14][v];
      kb_t t32 = here[15][v];
      kb_t t33 = kb_add(t31, t32);
      kb_t t34 = here[16][v];
      kb_t t35 = here[17][v];
      kb_t t36 = here[18][v];
      kb_t t37 = here[19][v];
      // a: push out
      ext_t den4 = ext_splat(k + AT(0, 4));
      ext_dot4_call(&den4, k + AT(0, 13), t33, t34, t35, t36);
      den4 = ext_add(den4, ext_mul_base(ext_splat(k + AT(0, 17)), t37));
      kb_t t39 = here[20][v];
      kb_t t40 = kb_add(t31, t39);
      kb_t t41 = kb_sub(t40, t32);
      kb_t t42 = here[21][v];
      kb_t t43 = here[22][v];
      // a: move to place
      ext_t den5 = ext_splat(k + AT(0, 5));
      ext_dot4_call(&den5, k + AT(0, 13), t41, t36, t37, t42);
      den5 = ext_add(den5, ext_mul_base(ext_splat(k + AT(0, 17)), t43));
      ext_t den_g2 = ext_times(den4, den5);
      kb_t t27 = here[23][v];
      kb_t t28 = here[24][v];
      kb_t t29 = kb_add(t27, t28);
      ext_t num_g2 = ext_mul_base(ext_add(den5, den4), t29);
      dens[v][2] = den_g2;
      nums[v][2] = num_g2;
      prefixes[v][2] = product;
      product = ext_times(product, den_g2);
      kb_t t44 = here[25][v];
      kb_t t45 = here[26][v];
      kb_t t46 = here[27][v];
      kb_t t47 = here[28][v];
      // old: push out
      ext_t den6 = ext_splat(k + AT(0, 6));
      ext_dot4_call(&den6, k + AT(0, 13), t31, t44, t45, t46);
      den6 = ext_add(den6, ext_mul_base(ext_splat(k + AT(0, 17)), t47));
      kb_t t48 = here[29][v];
      kb_t t49 = here[30][v];
      // old: move down
      ext_t den7 = ext_splat(k + AT(0, 7));
      ext_dot4_call(&den7, k + AT(0, 13), t40, t46, t47, t48);
      den7 = ext_add(den7, ext_mul_base(ext_splat(k + AT(0, 17)), t49));
      ext_t den_g3 = ext_times(den6, den7);
      ext_t num_g3 = ext_mul_base(ext_add(den7, den6), t28);
      dens[v][3] = den_g3;
      nums[v][3] = num_g3;
      prefixes[v][3] = product;
      product = ext_times(product, den_g3);
      kb_t t50 = here[31][v];
      kb_t t51 = here[32][v];
      // old: move to place
      ext_t den8 = ext_splat(k + AT(0, 8));
      ext_dot4_call(&den8, k + AT(0, 13), t39, t48, t49, t50);
      den8 = ext_add(den8, ext_mul_base(ext_splat(k + AT(0, 17)), t51));
      kb_t t53 = here[33][v];
      kb_t t38 = kb_splat(67108860u);
      kb_t t54 = here[34][v];
      kb_t t72 = kb_splat(100663290u);
      kb_t t3 = kb_splat(134217720u);
      kb_t t58 = here[35][v];
      kb_t t77 = kb_splat(167772150u);
      kb_t t80 = kb_splat(201326580u);
      kb_t t83 = kb_splat(234881010u);
      kb_t t86 = kb_splat(268435440u);
      kb_t t89 = kb_splat(301989870u);
      kb_t t92 = kb_splat(335544300u);
      kb_t t95 = kb_splat(369098730u);
      kb_t t98 = kb_splat(402653160u);
      kb_t t101 = kb_splat(436207590u);
      kb_t t103 = kb_add(kb_add(kb_add(t53, kb_products4(t38, t54, t0, t72, t1, t3, t58, t77)), kb_products4(t27, t80, t28, t83, t13, t86, t14, t89)), kb_products4(t16, t92, t17, t95, t20, t98, t21, t101));
      kb_t t104 = here[36][v];
      kb_t t105 = here[37][v];
      kb_t t106 = here[38][v];
      kb_t t107 = here[39][v];
      // the request
      ext_t den9 = ext_splat(k + AT(0, 9));
      ext_dot4_call(&den9, k + AT(0, 12), t103, t34, t35, t5);
      ext_dot4_call(&den9, k + AT(0, 16), t10, t104, t105, t44);
      ext_dot3_call(&den9, k + AT(0, 20), t45, t106, t107);
      ext_t den_g4 = ext_times(den8, den9);
      kb_t t68 = kb_neg(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(t21, t20), t17), t16), t14), t13), t28), t27), t1), t0), t53), t54), t58));
      ext_t num_g4 = ext_cross(den9, t28, den8, t68);
      dens[v][4] = den_g4;
      nums[v][4] = num_g4;
      prefixes[v][4] = product;
      product = ext_times(product, den_g4);
      kb_t t108 = here[40][v];
      kb_t t109 = here[41][v];
      kb_t t110 = kb_add(t108, t109);
      kb_t t111 = kb_add(t16, t20);
      kb_t t117 = kb_mul(t80, t111);
      kb_t t123 = kb_mul(t29, t80);
      kb_t t124 = kb_add(kb_add(t117, t123), kb_products3(t80, t110, t1, t80, t58, t80));
      kb_t t125 = here[42][v];
      kb_t t127 = kb_splat(503316450u);
      kb_t t128 = kb_mul(t111, t127);
      kb_t t134 = kb_mul(t29, t77);
      kb_t t135 = kb_add(kb_add(t128, t134), kb_products3(t110, t125, t1, t83, t58, t127));
      kb_t t136 = here[43][v];
      kb_t t24 = kb_splat(33554430u);
      kb_t t138 = here[44][v];
      kb_t t139 = kb_sub(t24, t138);
      kb_t t140 = kb_splat(67042812u);
      kb_t t141 = kb_mul(t139, t140);
      kb_t t142 = kb_add(t35, t141);
      kb_t t145 = kb_splat(33554174u);
      kb_t t147 = kb_add(t4, kb_mul(t139, t145));
      kb_t t150 = kb_add(t5, t141);
      kb_t t153 = kb_splat(1073741760u);
      kb_t t154 = kb_add(t39, t153);
      kb_t t156 = kb_add(kb_products4(t110, t136, t111, t142, t1, t147, t58, t150), kb_mul(t29, t154));
      // first one, sign of a, seb or seh, or position
      ext_t den10 = ext_add_base(ext_splat(k + AT(0, 10)), t124);
      ext_dot2_call(&den10, k + AT(0, 12), t135, t156);
      kb_t t115 = kb_add(kb_add(kb_add(kb_add(t29, t58), t1), t110), t111);
      dens[v][5] = den10;
      nums[v][5] = ext_from_base(t115);
      prefixes[v][5] = product;
      product = ext_times(product, den10);
      kb_t t158 = kb_add(t117, t123);
      kb_t t159 = kb_add(t128, t134);
      kb_t t161 = here[45][v];
      kb_t t162 = kb_sub(t24, t161);
      kb_t t164 = kb_add(kb_add(t10, t105), kb_mul(t140, t162));
      kb_t t166 = kb_add(t31, t153);
      kb_t t168 = kb_products2(t111, t164, t29, t166);
      // sign of op2, or above
      ext_t den11 = ext_add_base(ext_splat(k + AT(0, 11)), t158);
      ext_dot2_call(&den11, k + AT(0, 12), t159, t168);
      kb_t t157 = kb_add(t29, t111);
      dens[v][6] = den11;
      nums[v][6] = ext_from_base(t157);
      prefixes[v][6] = product;
      product = ext_times(product, den11);
    }
    if (!invert_block(&product)) return 1;
    ext_t suffix = product;
    for (size_t v = vectors; v-- > 0;) {
      size_t i = start + LANES * v;
      ext_t inverse6 = ext_times(suffix, prefixes[v][6]);
      suffix = ext_times(suffix, dens[v][6]);
      ext_t term6 = ext_mul_base(inverse6, nums[v][6].c[0]);
      ext_t inverse5 = ext_times(suffix, prefixes[v][5]);
      suffix = ext_times(suffix, dens[v][5]);
      ext_t term5 = ext_mul_base(inverse5, nums[v][5].c[0]);
      ext_put(out + AT(0, 5), i, term5);
      ext_t inverse4 = ext_times(suffix, prefixes[v][4]);
      suffix = ext_times(suffix, dens[v][4]);
      ext_t term4 = ext_times(inverse4, nums[v][4]);
      ext_put(out + AT(0, 4), i, term4);
      ext_t inverse3 = ext_times(suffix, prefixes[v][3]);
      suffix = ext_times(suffix, dens[v][3]);
      ext_t term3 = ext_times(inverse3, nums[v][3]);
      ext_put(out + AT(0, 3), i, term3);
      ext_t inverse2 = ext_times(suffix, prefixes[v][2]);
      suffix = ext_times(suffix, dens[v][2]);
      ext_t term2 = ext_times(inverse2, nums[v][2]);
      ext_put(out + AT(0, 2), i, term2);
      ext_t inverse1 = ext_times(suffix, prefixes[v][1]);
      suffix = ext_times(suffix, dens[v][1]);
      ext_t term1 = ext_times(inverse1, nums[v][1]);
      ext_put(out + AT(0, 1), i, term1);
      ext_t inverse0 = ext_times(suffix, prefixes[v][0]);
      suffix = ext_times(suffix, dens[v][0]);
      ext_t term0 = ext_times(inverse0, nums[v][0]);
      ext_put(out + 0, i, term0);
      ext_put(out + AT(0, 6), i, ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(term6, term0), term1), term2), term3), term4), term5));
    }
  }
  running_sum(out + AT(0, 6), n, k[AT(0, 23)], sums + 0);
  return 0;
}
#undef STEP

#define STEP 2
EXPORT(quotient_alu) void quotient_alu(const u32* const* columns, size_t n, const u32* k, const u32* inverses,
                                  u32* const* out) {
  kb_t inverse_zerofier = alternate(k + AT(1, 68));
  (void)inverses;
  enum { BLOCK = BLOCK_SIZE(AT(49, 8)) };
  _Static_assert(BLOCK > 0, "too many columns and messages for the stack of a kernel");
  static const u32 here_columns[] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 23, 24, 25, 14, 13, 31, 32, 33, 34, 15, 17, 29, 16, 18, 30, 35, 36, 37, 38, 21, 26, 27, 41, 19, 47, 22, 28, 42, 20, 48, EXT_COLUMNS(AT(49, 0)), EXT_COLUMNS(AT(49, 1)), 39, 40, EXT_COLUMNS(AT(49, 2)), 43, 44, 45, 46, EXT_COLUMNS(AT(49, 3)), EXT_COLUMNS(AT(49, 4)), EXT_COLUMNS(AT(49, 5)), EXT_COLUMNS(AT(49, 6))};
  kb_t here[AT(49, 7)][BLOCK];
  static const u32 next_columns[] = {EXT_COLUMNS(AT(49, 6))};
  kb_t next[AT(0, 1)][BLOCK];
  for (size_t start = 0; start < n; start += LANES * BLOCK) {
    size_t vectors = (n - start) / LANES < BLOCK ? (n - start) / LANES : BLOCK;
    load_tile(here[0], BLOCK, columns, here_columns, AT(49, 7), start, vectors);
    load_next_tile(next[0], BLOCK, columns, next_columns, AT(0, 1), start, vectors, STEP, n);
    for (size_t v = 0; v < vectors; v++) {
      size_t i = start + LANES * v;
      ext_t acc = ext_zero();
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
      ext_dot4_call(&acc, k + AT(1, 24), t3, t6, t9, t12);
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
      ext_dot4_call(&acc, k + AT(1, 28), t15, t18, t21, t24);
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
      ext_dot4_call(&acc, k + AT(1, 32), t27, t30, t33, t36);
      // tltu is boolean
      kb_t t37 = here[12][v];
      kb_t t38 = kb_sub(t37, t1);
      kb_t t39 = kb_mul(t37, t38);
      // at most one operation
      kb_t t40 = kb_add(t0, t4);
      kb_t t51 = kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(t37, t34), t31), t28), t25), t22), t19), t16), t13), t10), t7), t40);
      kb_t t52 = kb_sub(t51, t1);
      kb_t t53 = kb_mul(t51, t52);
      // firstInHigh is boolean
      kb_t t54 = here[13][v];
      kb_t t55 = kb_sub(t54, t1);
      kb_t t56 = kb_mul(t54, t55);
      // firstInLow is boolean
      kb_t t57 = here[14][v];
      kb_t t58 = kb_sub(t57, t1);
      kb_t t59 = kb_mul(t57, t58);
      ext_dot4_call(&acc, k + AT(1, 36), t39, t53, t56, t59);
      // firstInHigh, firstInLow or none
      kb_t t60 = kb_sub(t40, t54);
      kb_t t61 = kb_sub(t60, t57);
      kb_t t62 = kb_sub(t61, t1);
      kb_t t63 = kb_mul(t61, t62);
      // limb is the high one
      kb_t t64 = here[15][v];
      kb_t t65 = here[16][v];
      kb_t t66 = kb_splat(2063597573u);
      kb_t t68 = kb_splat(100531194u);
      kb_t t69 = kb_add(t68, kb_mul(t65, t66));
      kb_t t71 = kb_add(t65, kb_mul(t4, t69));
      kb_t t72 = kb_sub(t64, t71);
      kb_t t73 = kb_mul(t54, t72);
      // limb is the low one
      kb_t t74 = here[17][v];
      kb_t t76 = kb_add(t68, kb_mul(t66, t74));
      kb_t t78 = kb_add(t74, kb_mul(t4, t76));
      kb_t t79 = kb_sub(t64, t78);
      kb_t t80 = kb_mul(t57, t79);
      // no one in the high limb
      kb_t t81 = kb_mul(t60, t71);
      ext_dot4_call(&acc, k + AT(1, 40), t63, t73, t80, t81);
      // no one in the low limb
      kb_t t82 = kb_mul(t61, t78);
      // borrow is boolean
      kb_t t83 = here[18][v];
      kb_t t84 = kb_sub(t83, t1);
      kb_t t85 = kb_mul(t83, t84);
      // below is boolean
      kb_t t86 = here[19][v];
      kb_t t87 = kb_sub(t86, t1);
      kb_t t88 = kb_mul(t86, t87);
      // aSign is boolean
      kb_t t89 = here[20][v];
      kb_t t90 = kb_sub(t89, t1);
      kb_t t91 = kb_mul(t89, t90);
      ext_dot4_call(&acc, k + AT(1, 44), t82, t85, t88, t91);
      // bSign is boolean
      kb_t t92 = here[21][v];
      kb_t t93 = kb_sub(t92, t1);
      kb_t t94 = kb_mul(t92, t93);
      // aSign is for signs
      kb_t t95 = kb_add(t28, t34);
      kb_t t98 = kb_sub(t1, kb_add(kb_add(t13, t10), t95));
      kb_t t99 = kb_mul(t89, t98);
      // bSign is for signed traps
      kb_t t100 = kb_sub(t1, t95);
      kb_t t101 = kb_mul(t92, t100);
      // the low limb of the difference
      kb_t t103 = kb_add(t28, t31);
      kb_t t105 = kb_add(t34, t37);
      kb_t t106 = kb_add(kb_add(kb_add(t22, t25), t103), t105);
      kb_t t107 = here[22][v];
      kb_t t108 = here[23][v];
      kb_t t111 = kb_splat(134085624u);
      kb_t t114 = here[24][v];
      kb_t t115 = kb_sub(kb_add(t74, kb_mul(t83, t111)), kb_add(kb_add(t107, t108), t114));
      kb_t t116 = kb_mul(t106, t115);
      ext_dot4_call(&acc, k + AT(1, 48), t94, t99, t101, t116);
      // the high limb of the difference
      kb_t t117 = here[25][v];
      kb_t t118 = here[26][v];
      kb_t t119 = kb_add(t117, t118);
      kb_t t121 = kb_sub(t89, t92);
      kb_t t127 = here[27][v];
      kb_t t128 = kb_sub(kb_add(t65, kb_mul(t86, t111)), kb_add(kb_add(kb_add(t119, t83), t127), kb_mul(t111, t121)));
      kb_t t129 = kb_mul(t106, t128);
      // teq: the operands differ
      kb_t t130 = kb_add(t114, t127);
      kb_t t131 = here[28][v];
      kb_t t133 = kb_sub(kb_mul(t130, t131), t1);
      kb_t t134 = kb_mul(t22, t133);
      // tne: the operands are equal
      kb_t t135 = kb_mul(t25, t130);
      // tge, tgeu: a is below
      kb_t t136 = kb_sub(t1, t86);
      kb_t t137 = kb_mul(t103, t136);
      ext_dot4_call(&acc, k + AT(1, 52), t129, t134, t135, t137);
      // tlt, tltu: a is not below
      kb_t t138 = kb_mul(t86, t105);
      // the field lies in the word
      kb_t t139 = kb_add(t16, t19);
      kb_t t140 = here[29][v];
      kb_t t141 = kb_sub(t108, t140);
      kb_t t142 = kb_splat(134217728u);
      kb_t t145 = here[30][v];
      kb_t t147 = kb_splat(1040187330u);
      kb_t t148 = kb_sub(kb_add(kb_add(t140, t145), kb_mul(t141, t142)), t147);
      kb_t t149 = kb_mul(t139, t148);
      // insPosition is the position for ins
      kb_t t150 = here[31][v];
      kb_t t152 = kb_sub(t150, kb_mul(t19, t140));
      // the low result
      kb_t t153 = here[32][v];
      kb_t t154 = kb_splat(503316450u);
      kb_t t158 = kb_splat(1073741760u);
      kb_t t161 = here[33][v];
      kb_t t162 = kb_add(t54, t57);
      kb_t t163 = kb_mul(t161, t162);
      kb_t t165 = here[34][v];
      kb_t t166 = kb_sub(t107, t165);
      kb_t t167 = kb_splat(16777216u);
      kb_t t168 = kb_mul(t166, t167);
      kb_t t169 = kb_splat(67108348u);
      kb_t t171 = kb_add(t168, kb_mul(t165, t169));
      kb_t t174 = kb_splat(66977276u);
      kb_t t176 = kb_add(t165, kb_mul(t89, t174));
      kb_t t181 = here[35][v];
      kb_t t184 = here[36][v];
      kb_t t185 = here[37][v];
      kb_t t187 = kb_sub(kb_add(t181, t184), t185);
      kb_t t190 = kb_sub(kb_add(t153, t163), kb_add(kb_products4(t54, t154, t57, t147, t61, t158, t7, t171), kb_products4(t10, t176, t13, t107, t16, t181, t19, t187)));
      ext_dot4_call(&acc, k + AT(1, 56), t138, t149, t152, t190);
      // the high result
      kb_t t191 = here[38][v];
      kb_t t192 = here[39][v];
      kb_t t193 = kb_sub(t117, t192);
      kb_t t194 = kb_mul(t167, t193);
      kb_t t196 = kb_add(t194, kb_mul(t169, t192));
      kb_t t198 = kb_add(t10, t13);
      kb_t t199 = kb_mul(t68, t89);
      kb_t t202 = here[40][v];
      kb_t t205 = here[41][v];
      kb_t t206 = here[42][v];
      kb_t t208 = kb_sub(kb_add(t202, t205), t206);
      kb_t t211 = kb_sub(t191, kb_products4(t7, t196, t198, t199, t16, t202, t19, t208));
      acc = ext_add(acc, ext_mul_base(ext_splat(k + AT(1, 60)), t211));
      // bytes of bLow
      ext_t den0 = ext_splat(k + 0);
      ext_dot2_call(&den0, k + AT(0, 12), t165, t168);
      // bytes of bHigh
      ext_t den1 = ext_splat(k + AT(0, 1));
      ext_dot2_call(&den1, k + AT(0, 12), t192, t194);
      ext_t den_g0 = ext_times(den0, den1);
      kb_t t212 = kb_add(t7, t10);
      ext_t num_g0 = ext_cross(den1, t212, den0, t7);
      ext_t phi0 = EXT_TILE(here, 43, v);
      acc = ext_add(acc, ext_times(ext_splat(k + AT(1, 61)), ext_sub(ext_times(phi0, den_g0), num_g0)));
      // differenceLow is a limb
      ext_t den2 = ext_splat(k + AT(0, 2));
      den2 = ext_add(den2, ext_mul_base(ext_splat(k + AT(0, 12)), t114));
      // differenceHigh is a limb
      ext_t den3 = ext_splat(k + AT(0, 3));
      den3 = ext_add(den3, ext_mul_base(ext_splat(k + AT(0, 12)), t127));
      ext_t den_g1 = ext_times(den2, den3);
      ext_t num_g1 = ext_mul_base(ext_add(den3, den2), t106);
      ext_t phi1 = EXT_TILE(here, AT(43, 1), v);
      acc = ext_add(acc, ext_times(ext_splat(k + AT(1, 62)), ext_sub(ext_times(phi1, den_g1), num_g1)));
      kb_t t215 = kb_add(t145, t150);
      kb_t t216 = here[AT(43, 2)][v];
      kb_t t217 = here[AT(44, 2)][v];
      // a: push out
      ext_t den4 = ext_splat(k + AT(0, 4));
      ext_dot4_call(&den4, k + AT(0, 13), t215, t74, t65, t216);
      den4 = ext_add(den4, ext_mul_base(ext_splat(k + AT(0, 17)), t217));
      kb_t t219 = kb_add(t140, t145);
      kb_t t220 = kb_sub(t219, t150);
      // a: move to place
      ext_t den5 = ext_splat(k + AT(0, 5));
      ext_dot4_call(&den5, k + AT(0, 13), t220, t216, t217, t181);
      den5 = ext_add(den5, ext_mul_base(ext_splat(k + AT(0, 17)), t202));
      ext_t den_g2 = ext_times(den4, den5);
      ext_t num_g2 = ext_mul_base(ext_add(den5, den4), t139);
      ext_t phi2 = EXT_TILE(here, AT(45, 2), v);
      acc = ext_add(acc, ext_times(ext_splat(k + AT(1, 63)), ext_sub(ext_times(phi2, den_g2), num_g2)));
      kb_t t221 = here[AT(45, 3)][v];
      kb_t t222 = here[AT(46, 3)][v];
      // old: push out
      ext_t den6 = ext_splat(k + AT(0, 6));
      ext_dot4_call(&den6, k + AT(0, 13), t145, t184, t205, t221);
      den6 = ext_add(den6, ext_mul_base(ext_splat(k + AT(0, 17)), t222));
      kb_t t223 = here[AT(47, 3)][v];
      kb_t t224 = here[AT(48, 3)][v];
      // old: move down
      ext_t den7 = ext_splat(k + AT(0, 7));
      ext_dot4_call(&den7, k + AT(0, 13), t219, t221, t222, t223);
      den7 = ext_add(den7, ext_mul_base(ext_splat(k + AT(0, 17)), t224));
      ext_t den_g3 = ext_times(den6, den7);
      ext_t num_g3 = ext_mul_base(ext_add(den7, den6), t19);
      ext_t phi3 = EXT_TILE(here, AT(49, 3), v);
      acc = ext_add(acc, ext_times(ext_splat(k + AT(1, 64)), ext_sub(ext_times(phi3, den_g3), num_g3)));
      // old: move to place
      ext_t den8 = ext_splat(k + AT(0, 8));
      ext_dot4_call(&den8, k + AT(0, 13), t140, t223, t224, t185);
      den8 = ext_add(den8, ext_mul_base(ext_splat(k + AT(0, 17)), t206));
      kb_t t218 = kb_splat(67108860u);
      kb_t t230 = kb_splat(100663290u);
      kb_t t213 = kb_splat(134217720u);
      kb_t t235 = kb_splat(167772150u);
      kb_t t238 = kb_splat(201326580u);
      kb_t t241 = kb_splat(234881010u);
      kb_t t244 = kb_splat(268435440u);
      kb_t t247 = kb_splat(301989870u);
      kb_t t250 = kb_splat(335544300u);
      kb_t t253 = kb_splat(369098730u);
      kb_t t256 = kb_splat(402653160u);
      kb_t t259 = kb_splat(436207590u);
      kb_t t261 = kb_add(kb_add(kb_add(t0, kb_products4(t4, t218, t7, t230, t10, t213, t13, t235)), kb_products4(t16, t238, t19, t241, t22, t244, t25, t247)), kb_products4(t28, t250, t31, t253, t34, t256, t37, t259));
      // the request
      ext_t den9 = ext_splat(k + AT(0, 9));
      ext_dot4_call(&den9, k + AT(0, 12), t261, t74, t65, t107);
      ext_dot4_call(&den9, k + AT(0, 16), t117, t108, t118, t184);
      ext_dot3_call(&den9, k + AT(0, 20), t205, t153, t191);
      ext_t den_g4 = ext_times(den8, den9);
      kb_t t226 = kb_neg(t51);
      ext_t num_g4 = ext_cross(den9, t19, den8, t226);
      ext_t phi4 = EXT_TILE(here, AT(49, 4), v);
      acc = ext_add(acc, ext_times(ext_splat(k + AT(1, 65)), ext_sub(ext_times(phi4, den_g4), num_g4)));
      kb_t t267 = kb_mul(t95, t238);
      kb_t t273 = kb_mul(t139, t238);
      kb_t t274 = kb_add(kb_add(t267, t273), kb_products3(t162, t238, t10, t238, t13, t238));
      kb_t t275 = kb_mul(t95, t154);
      kb_t t281 = kb_mul(t139, t235);
      kb_t t282 = kb_add(kb_add(kb_add(t163, t275), t281), kb_products2(t10, t241, t13, t154));
      kb_t t284 = kb_sub(t1, t89);
      kb_t t285 = kb_splat(67042812u);
      kb_t t286 = kb_mul(t284, t285);
      kb_t t287 = kb_add(t65, t286);
      kb_t t290 = kb_splat(33554174u);
      kb_t t292 = kb_add(t165, kb_mul(t284, t290));
      kb_t t295 = kb_add(t107, t286);
      kb_t t298 = kb_add(t140, t158);
      kb_t t300 = kb_add(kb_products4(t64, t162, t95, t287, t10, t292, t13, t295), kb_mul(t139, t298));
      // first one, sign of a, seb or seh, or position
      ext_t den10 = ext_add_base(ext_splat(k + AT(0, 10)), t274);
      ext_dot2_call(&den10, k + AT(0, 12), t282, t300);
      kb_t t265 = kb_add(kb_add(kb_add(kb_add(t139, t13), t10), t95), t162);
      ext_t phi5 = EXT_TILE(here, AT(49, 5), v);
      acc = ext_add(acc, ext_times(ext_splat(k + AT(1, 66)), ext_sub_base(ext_times(phi5, den10), t265)));
      kb_t t302 = kb_add(t267, t273);
      kb_t t303 = kb_add(t275, t281);
      kb_t t304 = kb_sub(t1, t92);
      kb_t t306 = kb_add(t119, kb_mul(t285, t304));
      kb_t t308 = kb_add(t145, t158);
      kb_t t310 = kb_products2(t95, t306, t139, t308);
      // sign of op2, or above
      ext_t den11 = ext_add_base(ext_splat(k + AT(0, 11)), t302);
      ext_dot2_call(&den11, k + AT(0, 12), t303, t310);
      kb_t t301 = kb_add(t95, t139);
      ext_t phi6 = ext_sub(EXT_TILE(next, 0, v), EXT_TILE(here, AT(49, 6), v));
      phi6 = ext_add(phi6, ext_splat(k + AT(1, 23)));
      phi6 = ext_sub(phi6, phi0);
      phi6 = ext_sub(phi6, phi1);
      phi6 = ext_sub(phi6, phi2);
      phi6 = ext_sub(phi6, phi3);
      phi6 = ext_sub(phi6, phi4);
      phi6 = ext_sub(phi6, phi5);
      acc = ext_add(acc, ext_times(ext_splat(k + AT(1, 67)), ext_sub_base(ext_times(phi6, den11), t301)));
      ext_put(out, i, ext_mul_base(acc, inverse_zerofier));
    }
  }
}
#undef STEP
