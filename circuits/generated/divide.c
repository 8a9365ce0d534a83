// Generated from chip "divide" by circuits/framework/codegen.ts. Do not edit.
#include "../framework/evaluators.h"

#define STEP 1
// Returns 1 when a denominator is zero.
EXPORT(logup_divide) int logup_divide(const u32* const* columns, size_t n, const u32* k, u32* const* out,
                                u32* sums) {
  enum { BLOCK = 16 };
  ext_t dens[BLOCK][11], nums[BLOCK][11], prefixes[BLOCK][11];
  for (size_t start = 0; start < n; start += LANES * BLOCK) {
    size_t vectors = (n - start) / LANES < BLOCK ? (n - start) / LANES : BLOCK;
    ext_t product = ext_from_base(kb_splat(KB_R));
    for (size_t v = 0; v < vectors; v++) {
      size_t i = start + LANES * v;
      kb_t t3 = column_at(columns[4], i);
      kb_t t4 = kb_splat(33554430u);
      kb_t t5 = column_at(columns[11], i);
      kb_t t6 = kb_sub(t4, t5);
      kb_t t7 = kb_splat(67042812u);
      kb_t t8 = kb_mul(t6, t7);
      kb_t t9 = kb_add(t3, t8);
      // sign of a
      ext_t den0 = ext_splat(k + 0);
      den0 = ext_add(den0, ext_mul_base(ext_splat(k + 88), t9));
      kb_t t13 = column_at(columns[15], i);
      kb_t t14 = column_at(columns[5], i);
      kb_t t15 = kb_sub(t14, t13);
      kb_t t16 = kb_splat(16777216u);
      kb_t t17 = kb_mul(t15, t16);
      // bytes of bLow
      ext_t den1 = ext_splat(k + 4);
      ext_dot2_call(&den1, k + 84, t13, t17);
      ext_t den_g0 = ext_times(den0, den1);
      kb_t t0 = column_at(columns[0], i);
      kb_t t10 = column_at(columns[1], i);
      kb_t t11 = kb_add(t0, t10);
      ext_t num_g0 = ext_cross(den1, t0, den0, t11);
      dens[v][0] = den_g0;
      nums[v][0] = num_g0;
      prefixes[v][0] = product;
      product = ext_times(product, den_g0);
      kb_t t18 = column_at(columns[16], i);
      kb_t t19 = column_at(columns[6], i);
      kb_t t20 = column_at(columns[12], i);
      kb_t t21 = kb_splat(134085624u);
      kb_t t22 = kb_mul(t20, t21);
      kb_t t23 = kb_sub(t19, t22);
      kb_t t24 = kb_sub(t23, t18);
      kb_t t25 = kb_mul(t16, t24);
      kb_t t26 = kb_splat(33554174u);
      kb_t t27 = kb_mul(t0, t26);
      kb_t t28 = kb_add(t25, t27);
      // bytes of bHigh
      ext_t den2 = ext_splat(k + 8);
      ext_dot2_call(&den2, k + 84, t18, t28);
      kb_t t29 = column_at(columns[17], i);
      kb_t t30 = column_at(columns[7], i);
      kb_t t31 = kb_sub(t30, t29);
      kb_t t32 = kb_mul(t16, t31);
      // bytes of quotientLow
      ext_t den3 = ext_splat(k + 12);
      ext_dot2_call(&den3, k + 84, t29, t32);
      ext_t den_g1 = ext_times(den2, den3);
      ext_t num_g1 = ext_mul_base(ext_add(den3, den2), t11);
      dens[v][1] = den_g1;
      nums[v][1] = num_g1;
      prefixes[v][1] = product;
      product = ext_times(product, den_g1);
      kb_t t33 = column_at(columns[18], i);
      kb_t t34 = column_at(columns[8], i);
      kb_t t35 = kb_sub(t34, t33);
      kb_t t36 = kb_mul(t16, t35);
      // bytes of quotientHigh
      ext_t den4 = ext_splat(k + 16);
      ext_dot2_call(&den4, k + 84, t33, t36);
      kb_t t38 = column_at(columns[19], i);
      kb_t t39 = kb_splat(16760703u);
      kb_t t40 = kb_add(t38, t39);
      // carry 0 is small
      ext_t den5 = ext_splat(k + 20);
      den5 = ext_add(den5, ext_mul_base(ext_splat(k + 84), t40));
      ext_t den_g2 = ext_times(den4, den5);
      ext_t num_g2 = ext_mul_base(ext_add(den5, den4), t11);
      dens[v][2] = den_g2;
      nums[v][2] = num_g2;
      prefixes[v][2] = product;
      product = ext_times(product, den_g2);
      kb_t t41 = column_at(columns[20], i);
      kb_t t42 = kb_add(t39, t41);
      // carry 1 is small
      ext_t den6 = ext_splat(k + 24);
      den6 = ext_add(den6, ext_mul_base(ext_splat(k + 84), t42));
      kb_t t43 = column_at(columns[21], i);
      kb_t t44 = kb_add(t39, t43);
      // carry 2 is small
      ext_t den7 = ext_splat(k + 28);
      den7 = ext_add(den7, ext_mul_base(ext_splat(k + 84), t44));
      ext_t den_g3 = ext_times(den6, den7);
      ext_t num_g3 = ext_mul_base(ext_add(den7, den6), t11);
      dens[v][3] = den_g3;
      nums[v][3] = num_g3;
      prefixes[v][3] = product;
      product = ext_times(product, den_g3);
      kb_t t45 = column_at(columns[9], i);
      // remainderLow is a limb
      ext_t den8 = ext_splat(k + 32);
      den8 = ext_add(den8, ext_mul_base(ext_splat(k + 84), t45));
      kb_t t46 = column_at(columns[10], i);
      // remainderHigh is a limb
      ext_t den9 = ext_splat(k + 36);
      den9 = ext_add(den9, ext_mul_base(ext_splat(k + 84), t46));
      ext_t den_g4 = ext_times(den8, den9);
      ext_t num_g4 = ext_mul_base(ext_add(den9, den8), t11);
      dens[v][4] = den_g4;
      nums[v][4] = num_g4;
      prefixes[v][4] = product;
      product = ext_times(product, den_g4);
      kb_t t47 = column_at(columns[22], i);
      // sizeLow is a limb
      ext_t den10 = ext_splat(k + 40);
      den10 = ext_add(den10, ext_mul_base(ext_splat(k + 84), t47));
      kb_t t48 = column_at(columns[23], i);
      // sizeHigh is a limb
      ext_t den11 = ext_splat(k + 44);
      den11 = ext_add(den11, ext_mul_base(ext_splat(k + 84), t48));
      ext_t den_g5 = ext_times(den10, den11);
      ext_t num_g5 = ext_mul_base(ext_add(den11, den10), t11);
      dens[v][5] = den_g5;
      nums[v][5] = num_g5;
      prefixes[v][5] = product;
      product = ext_times(product, den_g5);
      kb_t t49 = column_at(columns[25], i);
      // slackLow is a limb
      ext_t den12 = ext_splat(k + 48);
      den12 = ext_add(den12, ext_mul_base(ext_splat(k + 84), t49));
      kb_t t50 = column_at(columns[26], i);
      // slackHigh is a limb
      ext_t den13 = ext_splat(k + 52);
      den13 = ext_add(den13, ext_mul_base(ext_splat(k + 84), t50));
      ext_t den_g6 = ext_times(den12, den13);
      ext_t num_g6 = ext_mul_base(ext_add(den13, den12), t11);
      dens[v][6] = den_g6;
      nums[v][6] = num_g6;
      prefixes[v][6] = product;
      product = ext_times(product, den_g6);
      kb_t t55 = column_at(columns[30], i);
      kb_t t56 = column_at(columns[31], i);
      kb_t t57 = column_at(columns[33], i);
      // LO: take
      ext_t den14 = ext_splat(k + 56);
      ext_dot3_call(&den14, k + 92, t55, t56, t57);
      kb_t t12 = kb_splat(134217720u);
      kb_t t58 = column_at(columns[2], i);
      kb_t t59 = kb_mul(t12, t58);
      kb_t t60 = kb_splat(100663290u);
      kb_t t61 = kb_add(t59, t60);
      // LO: give
      ext_t den15 = ext_splat(k + 60);
      ext_dot3_call(&den15, k + 92, t30, t34, t61);
      ext_t den_g7 = ext_times(den14, den15);
      kb_t t52 = kb_neg(t11);
      ext_t num_g7 = ext_cross(den15, t52, den14, t11);
      dens[v][7] = den_g7;
      nums[v][7] = num_g7;
      prefixes[v][7] = product;
      product = ext_times(product, den_g7);
      kb_t t62 = kb_sub(t61, t57);
      kb_t t63 = kb_sub(t62, t4);
      // LO: later
      ext_t den16 = ext_splat(k + 64);
      den16 = ext_add(den16, ext_mul_base(ext_splat(k + 84), t63));
      kb_t t65 = column_at(columns[28], i);
      kb_t t66 = column_at(columns[29], i);
      kb_t t67 = column_at(columns[32], i);
      // HI: take
      ext_t den17 = ext_splat(k + 68);
      ext_dot3_call(&den17, k + 92, t65, t66, t67);
      ext_t den_g8 = ext_times(den16, den17);
      ext_t num_g8 = ext_mul_base(ext_sub(den17, den16), t11);
      dens[v][8] = den_g8;
      nums[v][8] = num_g8;
      prefixes[v][8] = product;
      product = ext_times(product, den_g8);
      // HI: give
      ext_t den18 = ext_splat(k + 72);
      ext_dot3_call(&den18, k + 92, t45, t46, t61);
      kb_t t68 = kb_sub(t61, t67);
      kb_t t69 = kb_sub(t68, t4);
      // HI: later
      ext_t den19 = ext_splat(k + 76);
      den19 = ext_add(den19, ext_mul_base(ext_splat(k + 84), t69));
      ext_t den_g9 = ext_times(den18, den19);
      ext_t num_g9 = ext_mul_base(ext_add(den19, den18), t11);
      dens[v][9] = den_g9;
      nums[v][9] = num_g9;
      prefixes[v][9] = product;
      product = ext_times(product, den_g9);
      kb_t t71 = kb_splat(268435440u);
      kb_t t72 = kb_mul(t0, t71);
      kb_t t73 = kb_splat(301989870u);
      kb_t t74 = kb_mul(t10, t73);
      kb_t t75 = kb_add(t72, t74);
      kb_t t76 = column_at(columns[3], i);
      // the request
      ext_t den20 = ext_splat(k + 80);
      ext_dot4_call(&den20, k + 84, t75, t58, t76, t3);
      ext_dot2_call(&den20, k + 100, t14, t19);
      dens[v][10] = den20;
      nums[v][10] = ext_from_base(t52);
      prefixes[v][10] = product;
      product = ext_times(product, den20);
    }
    if (!invert_block(&product)) return 1;
    ext_t suffix = product;
    for (size_t v = vectors; v-- > 0;) {
      size_t i = start + LANES * v;
      ext_t inverse10 = ext_times(suffix, prefixes[v][10]);
      suffix = ext_times(suffix, dens[v][10]);
      ext_t term10 = ext_mul_base(inverse10, nums[v][10].c[0]);
      ext_t inverse9 = ext_times(suffix, prefixes[v][9]);
      suffix = ext_times(suffix, dens[v][9]);
      ext_t term9 = ext_times(inverse9, nums[v][9]);
      ext_put(out + 36, i, term9);
      ext_t inverse8 = ext_times(suffix, prefixes[v][8]);
      suffix = ext_times(suffix, dens[v][8]);
      ext_t term8 = ext_times(inverse8, nums[v][8]);
      ext_put(out + 32, i, term8);
      ext_t inverse7 = ext_times(suffix, prefixes[v][7]);
      suffix = ext_times(suffix, dens[v][7]);
      ext_t term7 = ext_times(inverse7, nums[v][7]);
      ext_put(out + 28, i, term7);
      ext_t inverse6 = ext_times(suffix, prefixes[v][6]);
      suffix = ext_times(suffix, dens[v][6]);
      ext_t term6 = ext_times(inverse6, nums[v][6]);
      ext_put(out + 24, i, term6);
      ext_t inverse5 = ext_times(suffix, prefixes[v][5]);
      suffix = ext_times(suffix, dens[v][5]);
      ext_t term5 = ext_times(inverse5, nums[v][5]);
      ext_put(out + 20, i, term5);
      ext_t inverse4 = ext_times(suffix, prefixes[v][4]);
      suffix = ext_times(suffix, dens[v][4]);
      ext_t term4 = ext_times(inverse4, nums[v][4]);
      ext_put(out + 16, i, term4);
      ext_t inverse3 = ext_times(suffix, prefixes[v][3]);
      suffix = ext_times(suffix, dens[v][3]);
      ext_t term3 = ext_times(inverse3, nums[v][3]);
      ext_put(out + 12, i, term3);
      ext_t inverse2 = ext_times(suffix, prefixes[v][2]);
      suffix = ext_times(suffix, dens[v][2]);
      ext_t term2 = ext_times(inverse2, nums[v][2]);
      ext_put(out + 8, i, term2);
      ext_t inverse1 = ext_times(suffix, prefixes[v][1]);
      suffix = ext_times(suffix, dens[v][1]);
      ext_t term1 = ext_times(inverse1, nums[v][1]);
      ext_put(out + 4, i, term1);
      ext_t inverse0 = ext_times(suffix, prefixes[v][0]);
      suffix = ext_times(suffix, dens[v][0]);
      ext_t term0 = ext_times(inverse0, nums[v][0]);
      ext_put(out + 0, i, term0);
      ext_put(out + 40, i, ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(term10, term0), term1), term2), term3), term4), term5), term6), term7), term8), term9));
    }
  }
  running_sum(out + 40, n, k[116], sums + 0);
  return 0;
}
#undef STEP

#define STEP 2
EXPORT(quotient_divide) void quotient_divide(const u32* const* columns, size_t n, const u32* k, const u32* inverses,
                                  u32* const* out) {
  kb_t inverse_zerofier = alternate(k + 237);
  (void)inverses;
  for (size_t i = 0; i < n; i += LANES) {
    ext_t acc = ext_zero();
    // div is boolean
    kb_t t0 = column_at(columns[0], i);
    kb_t t1 = kb_splat(33554430u);
    kb_t t2 = kb_sub(t0, t1);
    kb_t t3 = kb_mul(t0, t2);
    // divu is boolean
    kb_t t4 = column_at(columns[1], i);
    kb_t t5 = kb_sub(t4, t1);
    kb_t t6 = kb_mul(t4, t5);
    // at most one operation
    kb_t t7 = kb_add(t0, t4);
    kb_t t8 = kb_sub(t7, t1);
    kb_t t9 = kb_mul(t7, t8);
    // aNegative is boolean
    kb_t t10 = column_at(columns[11], i);
    kb_t t11 = kb_sub(t10, t1);
    kb_t t12 = kb_mul(t10, t11);
    ext_dot4_call(&acc, k + 121, t3, t6, t9, t12);
    // bNegative is boolean
    kb_t t13 = column_at(columns[12], i);
    kb_t t14 = kb_sub(t13, t1);
    kb_t t15 = kb_mul(t13, t14);
    // quotientNegative is boolean
    kb_t t16 = column_at(columns[13], i);
    kb_t t17 = kb_sub(t16, t1);
    kb_t t18 = kb_mul(t16, t17);
    // remainderNegative is boolean
    kb_t t19 = column_at(columns[14], i);
    kb_t t20 = kb_sub(t19, t1);
    kb_t t21 = kb_mul(t19, t20);
    // sizeBorrow is boolean
    kb_t t22 = column_at(columns[24], i);
    kb_t t23 = kb_sub(t22, t1);
    kb_t t24 = kb_mul(t22, t23);
    ext_dot4_call(&acc, k + 137, t15, t18, t21, t24);
    // only signed operands are negative
    kb_t t25 = kb_sub(t1, t0);
    kb_t t26 = kb_add(t10, t13);
    kb_t t27 = kb_mul(t25, t26);
    // limb 0 of a
    kb_t t28 = column_at(columns[15], i);
    kb_t t29 = column_at(columns[17], i);
    kb_t t30 = kb_mul(t28, t29);
    kb_t t31 = column_at(columns[7], i);
    kb_t t32 = kb_sub(t31, t29);
    kb_t t33 = kb_splat(16777216u);
    kb_t t34 = kb_mul(t32, t33);
    kb_t t35 = kb_mul(t28, t34);
    kb_t t36 = column_at(columns[5], i);
    kb_t t37 = kb_sub(t36, t28);
    kb_t t38 = kb_mul(t33, t37);
    kb_t t39 = kb_mul(t29, t38);
    kb_t t40 = kb_add(t35, t39);
    kb_t t41 = kb_splat(67108348u);
    kb_t t42 = kb_mul(t40, t41);
    kb_t t43 = kb_add(t30, t42);
    kb_t t44 = column_at(columns[9], i);
    kb_t t45 = kb_add(t43, t44);
    kb_t t46 = column_at(columns[3], i);
    kb_t t47 = column_at(columns[19], i);
    kb_t t48 = kb_splat(134085624u);
    kb_t t49 = kb_mul(t47, t48);
    kb_t t50 = kb_add(t46, t49);
    kb_t t51 = kb_sub(t45, t50);
    // limb 1 of a
    kb_t t52 = column_at(columns[18], i);
    kb_t t53 = kb_mul(t28, t52);
    kb_t t54 = kb_mul(t34, t38);
    kb_t t55 = kb_add(t53, t54);
    kb_t t56 = column_at(columns[16], i);
    kb_t t57 = kb_mul(t29, t56);
    kb_t t58 = kb_add(t55, t57);
    kb_t t59 = column_at(columns[8], i);
    kb_t t60 = kb_sub(t59, t52);
    kb_t t61 = kb_mul(t33, t60);
    kb_t t62 = kb_mul(t28, t61);
    kb_t t63 = kb_mul(t38, t52);
    kb_t t64 = kb_add(t62, t63);
    kb_t t65 = kb_mul(t34, t56);
    kb_t t66 = kb_add(t64, t65);
    kb_t t67 = column_at(columns[6], i);
    kb_t t68 = kb_mul(t13, t48);
    kb_t t69 = kb_sub(t67, t68);
    kb_t t70 = kb_sub(t69, t56);
    kb_t t71 = kb_mul(t33, t70);
    kb_t t72 = kb_mul(t29, t71);
    kb_t t73 = kb_add(t66, t72);
    kb_t t74 = kb_mul(t41, t73);
    kb_t t75 = kb_add(t58, t74);
    kb_t t76 = column_at(columns[10], i);
    kb_t t77 = kb_add(t75, t76);
    kb_t t78 = kb_add(t47, t77);
    kb_t t79 = column_at(columns[4], i);
    kb_t t80 = column_at(columns[20], i);
    kb_t t81 = kb_mul(t48, t80);
    kb_t t82 = kb_add(t79, t81);
    kb_t t83 = kb_sub(t78, t82);
    // limb 2 of a is its sign
    kb_t t84 = kb_mul(t38, t61);
    kb_t t85 = kb_mul(t52, t56);
    kb_t t86 = kb_add(t84, t85);
    kb_t t87 = kb_mul(t34, t71);
    kb_t t88 = kb_add(t86, t87);
    kb_t t89 = kb_mul(t56, t61);
    kb_t t90 = kb_mul(t52, t71);
    kb_t t91 = kb_add(t89, t90);
    kb_t t92 = kb_mul(t41, t91);
    kb_t t93 = kb_add(t88, t92);
    kb_t t94 = kb_mul(t16, t36);
    kb_t t95 = kb_sub(t93, t94);
    kb_t t96 = kb_sub(t95, t19);
    kb_t t97 = kb_add(t80, t96);
    kb_t t98 = column_at(columns[21], i);
    kb_t t99 = kb_mul(t48, t98);
    kb_t t100 = kb_sub(t99, t10);
    kb_t t101 = kb_sub(t97, t100);
    ext_dot4_call(&acc, k + 153, t27, t51, t83, t101);
    // limb 3 of a is empty
    kb_t t102 = kb_mul(t61, t71);
    kb_t t103 = kb_mul(t16, t69);
    kb_t t104 = kb_sub(t102, t103);
    kb_t t105 = kb_add(t98, t104);
    // remainder is size with the sign of a: low
    kb_t t106 = kb_splat(67108860u);
    kb_t t107 = kb_mul(t10, t106);
    kb_t t108 = kb_sub(t1, t107);
    kb_t t109 = column_at(columns[22], i);
    kb_t t110 = kb_mul(t108, t109);
    kb_t t111 = kb_mul(t22, t48);
    kb_t t112 = kb_add(t110, t111);
    kb_t t113 = kb_sub(t44, t112);
    // remainder is size with the sign of a: high
    kb_t t114 = kb_mul(t19, t48);
    kb_t t115 = kb_sub(t76, t114);
    kb_t t116 = column_at(columns[23], i);
    kb_t t117 = kb_mul(t108, t116);
    kb_t t118 = kb_sub(t117, t22);
    kb_t t119 = kb_sub(t115, t118);
    // slackCarry is 0, −1 or −2
    kb_t t120 = column_at(columns[27], i);
    kb_t t121 = kb_add(t1, t120);
    kb_t t122 = kb_mul(t120, t121);
    kb_t t123 = kb_add(t106, t120);
    kb_t t124 = kb_mul(t122, t123);
    ext_dot4_call(&acc, k + 169, t105, t113, t119, t124);
    // slack is what the remainder lacks: low
    kb_t t125 = column_at(columns[25], i);
    kb_t t126 = kb_mul(t48, t120);
    kb_t t127 = kb_add(t125, t126);
    kb_t t128 = kb_mul(t13, t106);
    kb_t t129 = kb_sub(t1, t128);
    kb_t t130 = kb_mul(t36, t129);
    kb_t t131 = kb_sub(t130, t7);
    kb_t t132 = kb_sub(t131, t109);
    kb_t t133 = kb_sub(t127, t132);
    // slack is what the remainder lacks: high
    kb_t t134 = column_at(columns[26], i);
    kb_t t135 = kb_mul(t69, t129);
    kb_t t136 = kb_sub(t135, t116);
    kb_t t137 = kb_add(t120, t136);
    kb_t t138 = kb_sub(t134, t137);
    ext_dot2_call(&acc, k + 185, t133, t138);
    kb_t t141 = kb_sub(t1, t10);
    kb_t t142 = kb_splat(67042812u);
    kb_t t143 = kb_mul(t141, t142);
    kb_t t144 = kb_add(t79, t143);
    // sign of a
    ext_t den0 = ext_splat(k + 0);
    den0 = ext_add(den0, ext_mul_base(ext_splat(k + 88), t144));
    // bytes of bLow
    ext_t den1 = ext_splat(k + 4);
    ext_dot2_call(&den1, k + 84, t28, t38);
    ext_t den_g0 = ext_times(den0, den1);
    ext_t num_g0 = ext_cross(den1, t0, den0, t7);
    ext_t phi0 = ext_at(columns + 34, i);
    acc = ext_add(acc, ext_times(ext_splat(k + 193), ext_sub(ext_times(phi0, den_g0), num_g0)));
    kb_t t146 = kb_splat(33554174u);
    kb_t t147 = kb_mul(t0, t146);
    kb_t t148 = kb_add(t71, t147);
    // bytes of bHigh
    ext_t den2 = ext_splat(k + 8);
    ext_dot2_call(&den2, k + 84, t56, t148);
    // bytes of quotientLow
    ext_t den3 = ext_splat(k + 12);
    ext_dot2_call(&den3, k + 84, t29, t34);
    ext_t den_g1 = ext_times(den2, den3);
    ext_t num_g1 = ext_mul_base(ext_add(den3, den2), t7);
    ext_t phi1 = ext_at(columns + 38, i);
    acc = ext_add(acc, ext_times(ext_splat(k + 197), ext_sub(ext_times(phi1, den_g1), num_g1)));
    // bytes of quotientHigh
    ext_t den4 = ext_splat(k + 16);
    ext_dot2_call(&den4, k + 84, t52, t61);
    kb_t t149 = kb_splat(16760703u);
    kb_t t150 = kb_add(t47, t149);
    // carry 0 is small
    ext_t den5 = ext_splat(k + 20);
    den5 = ext_add(den5, ext_mul_base(ext_splat(k + 84), t150));
    ext_t den_g2 = ext_times(den4, den5);
    ext_t num_g2 = ext_mul_base(ext_add(den5, den4), t7);
    ext_t phi2 = ext_at(columns + 42, i);
    acc = ext_add(acc, ext_times(ext_splat(k + 201), ext_sub(ext_times(phi2, den_g2), num_g2)));
    kb_t t151 = kb_add(t80, t149);
    // carry 1 is small
    ext_t den6 = ext_splat(k + 24);
    den6 = ext_add(den6, ext_mul_base(ext_splat(k + 84), t151));
    kb_t t152 = kb_add(t98, t149);
    // carry 2 is small
    ext_t den7 = ext_splat(k + 28);
    den7 = ext_add(den7, ext_mul_base(ext_splat(k + 84), t152));
    ext_t den_g3 = ext_times(den6, den7);
    ext_t num_g3 = ext_mul_base(ext_add(den7, den6), t7);
    ext_t phi3 = ext_at(columns + 46, i);
    acc = ext_add(acc, ext_times(ext_splat(k + 205), ext_sub(ext_times(phi3, den_g3), num_g3)));
    // remainderLow is a limb
    ext_t den8 = ext_splat(k + 32);
    den8 = ext_add(den8, ext_mul_base(ext_splat(k + 84), t44));
    // remainderHigh is a limb
    ext_t den9 = ext_splat(k + 36);
    den9 = ext_add(den9, ext_mul_base(ext_splat(k + 84), t76));
    ext_t den_g4 = ext_times(den8, den9);
    ext_t num_g4 = ext_mul_base(ext_add(den9, den8), t7);
    ext_t phi4 = ext_at(columns + 50, i);
    acc = ext_add(acc, ext_times(ext_splat(k + 209), ext_sub(ext_times(phi4, den_g4), num_g4)));
    // sizeLow is a limb
    ext_t den10 = ext_splat(k + 40);
    den10 = ext_add(den10, ext_mul_base(ext_splat(k + 84), t109));
    // sizeHigh is a limb
    ext_t den11 = ext_splat(k + 44);
    den11 = ext_add(den11, ext_mul_base(ext_splat(k + 84), t116));
    ext_t den_g5 = ext_times(den10, den11);
    ext_t num_g5 = ext_mul_base(ext_add(den11, den10), t7);
    ext_t phi5 = ext_at(columns + 54, i);
    acc = ext_add(acc, ext_times(ext_splat(k + 213), ext_sub(ext_times(phi5, den_g5), num_g5)));
    // slackLow is a limb
    ext_t den12 = ext_splat(k + 48);
    den12 = ext_add(den12, ext_mul_base(ext_splat(k + 84), t125));
    // slackHigh is a limb
    ext_t den13 = ext_splat(k + 52);
    den13 = ext_add(den13, ext_mul_base(ext_splat(k + 84), t134));
    ext_t den_g6 = ext_times(den12, den13);
    ext_t num_g6 = ext_mul_base(ext_add(den13, den12), t7);
    ext_t phi6 = ext_at(columns + 58, i);
    acc = ext_add(acc, ext_times(ext_splat(k + 217), ext_sub(ext_times(phi6, den_g6), num_g6)));
    kb_t t157 = column_at(columns[30], i);
    kb_t t158 = column_at(columns[31], i);
    kb_t t159 = column_at(columns[33], i);
    // LO: take
    ext_t den14 = ext_splat(k + 56);
    ext_dot3_call(&den14, k + 92, t157, t158, t159);
    kb_t t145 = kb_splat(134217720u);
    kb_t t160 = column_at(columns[2], i);
    kb_t t161 = kb_mul(t145, t160);
    kb_t t162 = kb_splat(100663290u);
    kb_t t163 = kb_add(t161, t162);
    // LO: give
    ext_t den15 = ext_splat(k + 60);
    ext_dot3_call(&den15, k + 92, t31, t59, t163);
    ext_t den_g7 = ext_times(den14, den15);
    kb_t t154 = kb_neg(t7);
    ext_t num_g7 = ext_cross(den15, t154, den14, t7);
    ext_t phi7 = ext_at(columns + 62, i);
    acc = ext_add(acc, ext_times(ext_splat(k + 221), ext_sub(ext_times(phi7, den_g7), num_g7)));
    kb_t t164 = kb_sub(t163, t159);
    kb_t t165 = kb_sub(t164, t1);
    // LO: later
    ext_t den16 = ext_splat(k + 64);
    den16 = ext_add(den16, ext_mul_base(ext_splat(k + 84), t165));
    kb_t t167 = column_at(columns[28], i);
    kb_t t168 = column_at(columns[29], i);
    kb_t t169 = column_at(columns[32], i);
    // HI: take
    ext_t den17 = ext_splat(k + 68);
    ext_dot3_call(&den17, k + 92, t167, t168, t169);
    ext_t den_g8 = ext_times(den16, den17);
    ext_t num_g8 = ext_mul_base(ext_sub(den17, den16), t7);
    ext_t phi8 = ext_at(columns + 66, i);
    acc = ext_add(acc, ext_times(ext_splat(k + 225), ext_sub(ext_times(phi8, den_g8), num_g8)));
    // HI: give
    ext_t den18 = ext_splat(k + 72);
    ext_dot3_call(&den18, k + 92, t44, t76, t163);
    kb_t t170 = kb_sub(t163, t169);
    kb_t t171 = kb_sub(t170, t1);
    // HI: later
    ext_t den19 = ext_splat(k + 76);
    den19 = ext_add(den19, ext_mul_base(ext_splat(k + 84), t171));
    ext_t den_g9 = ext_times(den18, den19);
    ext_t num_g9 = ext_mul_base(ext_add(den19, den18), t7);
    ext_t phi9 = ext_at(columns + 70, i);
    acc = ext_add(acc, ext_times(ext_splat(k + 229), ext_sub(ext_times(phi9, den_g9), num_g9)));
    kb_t t173 = kb_splat(268435440u);
    kb_t t174 = kb_mul(t0, t173);
    kb_t t175 = kb_splat(301989870u);
    kb_t t176 = kb_mul(t4, t175);
    kb_t t177 = kb_add(t174, t176);
    // the request
    ext_t den20 = ext_splat(k + 80);
    ext_dot4_call(&den20, k + 84, t177, t160, t46, t79);
    ext_dot2_call(&den20, k + 100, t36, t67);
    ext_t phi10 = ext_sub(ext_next(columns + 74, i, STEP, n), ext_at(columns + 74, i));
    phi10 = ext_add(phi10, ext_splat(k + 117));
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
    acc = ext_add(acc, ext_times(ext_splat(k + 233), ext_sub_base(ext_times(phi10, den20), t154)));
    ext_put(out, i, ext_mul_base(acc, inverse_zerofier));
  }
}
#undef STEP
