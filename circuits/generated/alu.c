// Generated from chip "alu" by circuits/framework/codegen.ts. Do not edit.
#include "../framework/evaluators.h"

#define STEP 1
// Returns 1 when a denominator is zero.
EXPORT(logup_alu) int logup_alu(const u32* const* columns, size_t n, const u32* k, u32* const* out,
                                u32* sums) {
  enum { BLOCK = 16 };
  ext_t dens[BLOCK][7], nums[BLOCK][7], prefixes[BLOCK][7];
  for (size_t start = 0; start < n; start += LANES * BLOCK) {
    size_t vectors = (n - start) / LANES < BLOCK ? (n - start) / LANES : BLOCK;
    ext_t product = ext_from_base(kb_splat(KB_R));
    for (size_t v = 0; v < vectors; v++) {
      size_t i = start + LANES * v;
      kb_t t4 = column_at(columns[27], i);
      kb_t t5 = column_at(columns[15], i);
      kb_t t6 = kb_sub(t5, t4);
      kb_t t7 = kb_splat(16777216u);
      kb_t t8 = kb_mul(t6, t7);
      // bytes of bLow
      ext_t den0 = ext_splat(k + 0);
      ext_dot2_call(&den0, k + 48, t4, t8);
      kb_t t9 = column_at(columns[28], i);
      kb_t t10 = column_at(columns[16], i);
      kb_t t11 = kb_sub(t10, t9);
      kb_t t12 = kb_mul(t7, t11);
      // bytes of bHigh
      ext_t den1 = ext_splat(k + 4);
      ext_dot2_call(&den1, k + 48, t9, t12);
      ext_t den_g0 = ext_times(den0, den1);
      kb_t t0 = column_at(columns[2], i);
      kb_t t1 = column_at(columns[3], i);
      kb_t t2 = kb_add(t0, t1);
      ext_t num_g0 = ext_cross(den1, t2, den0, t0);
      dens[v][0] = den_g0;
      nums[v][0] = num_g0;
      prefixes[v][0] = product;
      product = ext_times(product, den_g0);
      kb_t t25 = column_at(columns[29], i);
      // differenceLow is a limb
      ext_t den2 = ext_splat(k + 8);
      den2 = ext_add(den2, ext_mul_base(ext_splat(k + 48), t25));
      kb_t t26 = column_at(columns[30], i);
      // differenceHigh is a limb
      ext_t den3 = ext_splat(k + 12);
      den3 = ext_add(den3, ext_mul_base(ext_splat(k + 48), t26));
      ext_t den_g1 = ext_times(den2, den3);
      kb_t t13 = column_at(columns[7], i);
      kb_t t14 = column_at(columns[8], i);
      kb_t t15 = kb_add(t13, t14);
      kb_t t16 = column_at(columns[9], i);
      kb_t t17 = column_at(columns[10], i);
      kb_t t18 = kb_add(t16, t17);
      kb_t t19 = kb_add(t15, t18);
      kb_t t20 = column_at(columns[11], i);
      kb_t t21 = column_at(columns[12], i);
      kb_t t22 = kb_add(t20, t21);
      kb_t t23 = kb_add(t19, t22);
      ext_t num_g1 = ext_mul_base(ext_add(den3, den2), t23);
      dens[v][1] = den_g1;
      nums[v][1] = num_g1;
      prefixes[v][1] = product;
      product = ext_times(product, den_g1);
      kb_t t31 = column_at(columns[37], i);
      kb_t t32 = column_at(columns[38], i);
      kb_t t33 = kb_add(t31, t32);
      kb_t t34 = column_at(columns[13], i);
      kb_t t35 = column_at(columns[14], i);
      kb_t t36 = column_at(columns[39], i);
      kb_t t37 = column_at(columns[40], i);
      // a: push out
      ext_t den4 = ext_splat(k + 16);
      ext_dot4_call(&den4, k + 52, t33, t34, t35, t36);
      den4 = ext_add(den4, ext_mul_base(ext_splat(k + 68), t37));
      kb_t t39 = column_at(columns[36], i);
      kb_t t40 = kb_add(t31, t39);
      kb_t t41 = kb_sub(t40, t32);
      kb_t t42 = column_at(columns[41], i);
      kb_t t43 = column_at(columns[42], i);
      // a: move to place
      ext_t den5 = ext_splat(k + 20);
      ext_dot4_call(&den5, k + 52, t41, t36, t37, t42);
      den5 = ext_add(den5, ext_mul_base(ext_splat(k + 68), t43));
      ext_t den_g2 = ext_times(den4, den5);
      kb_t t27 = column_at(columns[5], i);
      kb_t t28 = column_at(columns[6], i);
      kb_t t29 = kb_add(t27, t28);
      ext_t num_g2 = ext_mul_base(ext_add(den5, den4), t29);
      dens[v][2] = den_g2;
      nums[v][2] = num_g2;
      prefixes[v][2] = product;
      product = ext_times(product, den_g2);
      kb_t t44 = column_at(columns[19], i);
      kb_t t45 = column_at(columns[20], i);
      kb_t t46 = column_at(columns[43], i);
      kb_t t47 = column_at(columns[44], i);
      // old: push out
      ext_t den6 = ext_splat(k + 24);
      ext_dot4_call(&den6, k + 52, t31, t44, t45, t46);
      den6 = ext_add(den6, ext_mul_base(ext_splat(k + 68), t47));
      kb_t t48 = column_at(columns[45], i);
      kb_t t49 = column_at(columns[46], i);
      // old: move down
      ext_t den7 = ext_splat(k + 28);
      ext_dot4_call(&den7, k + 52, t40, t46, t47, t48);
      den7 = ext_add(den7, ext_mul_base(ext_splat(k + 68), t49));
      ext_t den_g3 = ext_times(den6, den7);
      ext_t num_g3 = ext_mul_base(ext_add(den7, den6), t28);
      dens[v][3] = den_g3;
      nums[v][3] = num_g3;
      prefixes[v][3] = product;
      product = ext_times(product, den_g3);
      kb_t t50 = column_at(columns[47], i);
      kb_t t51 = column_at(columns[48], i);
      // old: move to place
      ext_t den8 = ext_splat(k + 32);
      ext_dot4_call(&den8, k + 52, t39, t48, t49, t50);
      den8 = ext_add(den8, ext_mul_base(ext_splat(k + 68), t51));
      kb_t t53 = column_at(columns[0], i);
      kb_t t38 = kb_splat(67108860u);
      kb_t t54 = column_at(columns[1], i);
      kb_t t70 = kb_mul(t38, t54);
      kb_t t71 = kb_add(t53, t70);
      kb_t t72 = kb_splat(100663290u);
      kb_t t73 = kb_mul(t0, t72);
      kb_t t74 = kb_add(t71, t73);
      kb_t t3 = kb_splat(134217720u);
      kb_t t75 = kb_mul(t1, t3);
      kb_t t76 = kb_add(t74, t75);
      kb_t t58 = column_at(columns[4], i);
      kb_t t77 = kb_splat(167772150u);
      kb_t t78 = kb_mul(t58, t77);
      kb_t t79 = kb_add(t76, t78);
      kb_t t80 = kb_splat(201326580u);
      kb_t t81 = kb_mul(t27, t80);
      kb_t t82 = kb_add(t79, t81);
      kb_t t83 = kb_splat(234881010u);
      kb_t t84 = kb_mul(t28, t83);
      kb_t t85 = kb_add(t82, t84);
      kb_t t86 = kb_splat(268435440u);
      kb_t t87 = kb_mul(t13, t86);
      kb_t t88 = kb_add(t85, t87);
      kb_t t89 = kb_splat(301989870u);
      kb_t t90 = kb_mul(t14, t89);
      kb_t t91 = kb_add(t88, t90);
      kb_t t92 = kb_splat(335544300u);
      kb_t t93 = kb_mul(t16, t92);
      kb_t t94 = kb_add(t91, t93);
      kb_t t95 = kb_splat(369098730u);
      kb_t t96 = kb_mul(t17, t95);
      kb_t t97 = kb_add(t94, t96);
      kb_t t98 = kb_splat(402653160u);
      kb_t t99 = kb_mul(t20, t98);
      kb_t t100 = kb_add(t97, t99);
      kb_t t101 = kb_splat(436207590u);
      kb_t t102 = kb_mul(t21, t101);
      kb_t t103 = kb_add(t100, t102);
      kb_t t104 = column_at(columns[17], i);
      kb_t t105 = column_at(columns[18], i);
      kb_t t106 = column_at(columns[21], i);
      kb_t t107 = column_at(columns[22], i);
      // the request
      ext_t den9 = ext_splat(k + 36);
      ext_dot4_call(&den9, k + 48, t103, t34, t35, t5);
      ext_dot4_call(&den9, k + 64, t10, t104, t105, t44);
      ext_dot3_call(&den9, k + 80, t45, t106, t107);
      ext_t den_g4 = ext_times(den8, den9);
      kb_t t55 = kb_add(t53, t54);
      kb_t t56 = kb_add(t0, t55);
      kb_t t57 = kb_add(t1, t56);
      kb_t t59 = kb_add(t57, t58);
      kb_t t60 = kb_add(t27, t59);
      kb_t t61 = kb_add(t28, t60);
      kb_t t62 = kb_add(t13, t61);
      kb_t t63 = kb_add(t14, t62);
      kb_t t64 = kb_add(t16, t63);
      kb_t t65 = kb_add(t17, t64);
      kb_t t66 = kb_add(t20, t65);
      kb_t t67 = kb_add(t21, t66);
      kb_t t68 = kb_neg(t67);
      ext_t num_g4 = ext_cross(den9, t28, den8, t68);
      dens[v][4] = den_g4;
      nums[v][4] = num_g4;
      prefixes[v][4] = product;
      product = ext_times(product, den_g4);
      kb_t t108 = column_at(columns[23], i);
      kb_t t109 = column_at(columns[24], i);
      kb_t t110 = kb_add(t108, t109);
      kb_t t116 = kb_mul(t80, t110);
      kb_t t111 = kb_add(t16, t20);
      kb_t t117 = kb_mul(t80, t111);
      kb_t t118 = kb_add(t116, t117);
      kb_t t119 = kb_mul(t1, t80);
      kb_t t120 = kb_add(t118, t119);
      kb_t t121 = kb_mul(t58, t80);
      kb_t t122 = kb_add(t120, t121);
      kb_t t123 = kb_mul(t29, t80);
      kb_t t124 = kb_add(t122, t123);
      kb_t t125 = column_at(columns[26], i);
      kb_t t126 = kb_mul(t110, t125);
      kb_t t127 = kb_splat(503316450u);
      kb_t t128 = kb_mul(t111, t127);
      kb_t t129 = kb_add(t126, t128);
      kb_t t130 = kb_mul(t1, t83);
      kb_t t131 = kb_add(t129, t130);
      kb_t t132 = kb_mul(t58, t127);
      kb_t t133 = kb_add(t131, t132);
      kb_t t134 = kb_mul(t29, t77);
      kb_t t135 = kb_add(t133, t134);
      kb_t t136 = column_at(columns[25], i);
      kb_t t137 = kb_mul(t110, t136);
      kb_t t24 = kb_splat(33554430u);
      kb_t t138 = column_at(columns[33], i);
      kb_t t139 = kb_sub(t24, t138);
      kb_t t140 = kb_splat(67042812u);
      kb_t t141 = kb_mul(t139, t140);
      kb_t t142 = kb_add(t35, t141);
      kb_t t143 = kb_mul(t111, t142);
      kb_t t144 = kb_add(t137, t143);
      kb_t t145 = kb_splat(33554174u);
      kb_t t146 = kb_mul(t139, t145);
      kb_t t147 = kb_add(t4, t146);
      kb_t t148 = kb_mul(t1, t147);
      kb_t t149 = kb_add(t144, t148);
      kb_t t150 = kb_add(t5, t141);
      kb_t t151 = kb_mul(t58, t150);
      kb_t t152 = kb_add(t149, t151);
      kb_t t153 = kb_splat(1073741760u);
      kb_t t154 = kb_add(t39, t153);
      kb_t t155 = kb_mul(t29, t154);
      kb_t t156 = kb_add(t152, t155);
      // first one, sign of a, seb or seh, or position
      ext_t den10 = ext_add_base(ext_splat(k + 40), t124);
      ext_dot2_call(&den10, k + 48, t135, t156);
      kb_t t112 = kb_add(t110, t111);
      kb_t t113 = kb_add(t1, t112);
      kb_t t114 = kb_add(t58, t113);
      kb_t t115 = kb_add(t29, t114);
      dens[v][5] = den10;
      nums[v][5] = ext_from_base(t115);
      prefixes[v][5] = product;
      product = ext_times(product, den10);
      kb_t t158 = kb_add(t117, t123);
      kb_t t159 = kb_add(t128, t134);
      kb_t t160 = kb_add(t10, t105);
      kb_t t161 = column_at(columns[34], i);
      kb_t t162 = kb_sub(t24, t161);
      kb_t t163 = kb_mul(t140, t162);
      kb_t t164 = kb_add(t160, t163);
      kb_t t165 = kb_mul(t111, t164);
      kb_t t166 = kb_add(t31, t153);
      kb_t t167 = kb_mul(t29, t166);
      kb_t t168 = kb_add(t165, t167);
      // sign of op2, or above
      ext_t den11 = ext_add_base(ext_splat(k + 44), t158);
      ext_dot2_call(&den11, k + 48, t159, t168);
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
      ext_put(out + 24, i, ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(term6, term0), term1), term2), term3), term4), term5));
    }
  }
  running_sum(out + 24, n, k[92], sums + 0);
  return 0;
}
#undef STEP

#define STEP 2
EXPORT(quotient_alu) void quotient_alu(const u32* const* columns, size_t n, const u32* k, const u32* inverses,
                                  u32* const* out) {
  kb_t inverse_zerofier = alternate(k + 273);
  (void)inverses;
  for (size_t i = 0; i < n; i += LANES) {
    ext_t acc = ext_zero();
    // clz is boolean
    kb_t t0 = column_at(columns[0], i);
    kb_t t1 = kb_splat(33554430u);
    kb_t t2 = kb_sub(t0, t1);
    kb_t t3 = kb_mul(t0, t2);
    // clo is boolean
    kb_t t4 = column_at(columns[1], i);
    kb_t t5 = kb_sub(t4, t1);
    kb_t t6 = kb_mul(t4, t5);
    // wsbh is boolean
    kb_t t7 = column_at(columns[2], i);
    kb_t t8 = kb_sub(t7, t1);
    kb_t t9 = kb_mul(t7, t8);
    // seb is boolean
    kb_t t10 = column_at(columns[3], i);
    kb_t t11 = kb_sub(t10, t1);
    kb_t t12 = kb_mul(t10, t11);
    ext_dot4_call(&acc, k + 97, t3, t6, t9, t12);
    // seh is boolean
    kb_t t13 = column_at(columns[4], i);
    kb_t t14 = kb_sub(t13, t1);
    kb_t t15 = kb_mul(t13, t14);
    // ext is boolean
    kb_t t16 = column_at(columns[5], i);
    kb_t t17 = kb_sub(t16, t1);
    kb_t t18 = kb_mul(t16, t17);
    // ins is boolean
    kb_t t19 = column_at(columns[6], i);
    kb_t t20 = kb_sub(t19, t1);
    kb_t t21 = kb_mul(t19, t20);
    // teq is boolean
    kb_t t22 = column_at(columns[7], i);
    kb_t t23 = kb_sub(t22, t1);
    kb_t t24 = kb_mul(t22, t23);
    ext_dot4_call(&acc, k + 113, t15, t18, t21, t24);
    // tne is boolean
    kb_t t25 = column_at(columns[8], i);
    kb_t t26 = kb_sub(t25, t1);
    kb_t t27 = kb_mul(t25, t26);
    // tge is boolean
    kb_t t28 = column_at(columns[9], i);
    kb_t t29 = kb_sub(t28, t1);
    kb_t t30 = kb_mul(t28, t29);
    // tgeu is boolean
    kb_t t31 = column_at(columns[10], i);
    kb_t t32 = kb_sub(t31, t1);
    kb_t t33 = kb_mul(t31, t32);
    // tlt is boolean
    kb_t t34 = column_at(columns[11], i);
    kb_t t35 = kb_sub(t34, t1);
    kb_t t36 = kb_mul(t34, t35);
    ext_dot4_call(&acc, k + 129, t27, t30, t33, t36);
    // tltu is boolean
    kb_t t37 = column_at(columns[12], i);
    kb_t t38 = kb_sub(t37, t1);
    kb_t t39 = kb_mul(t37, t38);
    // at most one operation
    kb_t t40 = kb_add(t0, t4);
    kb_t t41 = kb_add(t7, t40);
    kb_t t42 = kb_add(t10, t41);
    kb_t t43 = kb_add(t13, t42);
    kb_t t44 = kb_add(t16, t43);
    kb_t t45 = kb_add(t19, t44);
    kb_t t46 = kb_add(t22, t45);
    kb_t t47 = kb_add(t25, t46);
    kb_t t48 = kb_add(t28, t47);
    kb_t t49 = kb_add(t31, t48);
    kb_t t50 = kb_add(t34, t49);
    kb_t t51 = kb_add(t37, t50);
    kb_t t52 = kb_sub(t51, t1);
    kb_t t53 = kb_mul(t51, t52);
    // firstInHigh is boolean
    kb_t t54 = column_at(columns[23], i);
    kb_t t55 = kb_sub(t54, t1);
    kb_t t56 = kb_mul(t54, t55);
    // firstInLow is boolean
    kb_t t57 = column_at(columns[24], i);
    kb_t t58 = kb_sub(t57, t1);
    kb_t t59 = kb_mul(t57, t58);
    ext_dot4_call(&acc, k + 145, t39, t53, t56, t59);
    // firstInHigh, firstInLow or none
    kb_t t60 = kb_sub(t40, t54);
    kb_t t61 = kb_sub(t60, t57);
    kb_t t62 = kb_sub(t61, t1);
    kb_t t63 = kb_mul(t61, t62);
    // limb is the high one
    kb_t t64 = column_at(columns[25], i);
    kb_t t65 = column_at(columns[14], i);
    kb_t t66 = kb_splat(2063597573u);
    kb_t t67 = kb_mul(t65, t66);
    kb_t t68 = kb_splat(100531194u);
    kb_t t69 = kb_add(t67, t68);
    kb_t t70 = kb_mul(t4, t69);
    kb_t t71 = kb_add(t65, t70);
    kb_t t72 = kb_sub(t64, t71);
    kb_t t73 = kb_mul(t54, t72);
    // limb is the low one
    kb_t t74 = column_at(columns[13], i);
    kb_t t75 = kb_mul(t66, t74);
    kb_t t76 = kb_add(t68, t75);
    kb_t t77 = kb_mul(t4, t76);
    kb_t t78 = kb_add(t74, t77);
    kb_t t79 = kb_sub(t64, t78);
    kb_t t80 = kb_mul(t57, t79);
    // no one in the high limb
    kb_t t81 = kb_mul(t60, t71);
    ext_dot4_call(&acc, k + 161, t63, t73, t80, t81);
    // no one in the low limb
    kb_t t82 = kb_mul(t61, t78);
    // borrow is boolean
    kb_t t83 = column_at(columns[31], i);
    kb_t t84 = kb_sub(t83, t1);
    kb_t t85 = kb_mul(t83, t84);
    // below is boolean
    kb_t t86 = column_at(columns[32], i);
    kb_t t87 = kb_sub(t86, t1);
    kb_t t88 = kb_mul(t86, t87);
    // aSign is boolean
    kb_t t89 = column_at(columns[33], i);
    kb_t t90 = kb_sub(t89, t1);
    kb_t t91 = kb_mul(t89, t90);
    ext_dot4_call(&acc, k + 177, t82, t85, t88, t91);
    // bSign is boolean
    kb_t t92 = column_at(columns[34], i);
    kb_t t93 = kb_sub(t92, t1);
    kb_t t94 = kb_mul(t92, t93);
    // aSign is for signs
    kb_t t95 = kb_add(t28, t34);
    kb_t t96 = kb_add(t10, t95);
    kb_t t97 = kb_add(t13, t96);
    kb_t t98 = kb_sub(t1, t97);
    kb_t t99 = kb_mul(t89, t98);
    // bSign is for signed traps
    kb_t t100 = kb_sub(t1, t95);
    kb_t t101 = kb_mul(t92, t100);
    // the low limb of the difference
    kb_t t102 = kb_add(t22, t25);
    kb_t t103 = kb_add(t28, t31);
    kb_t t104 = kb_add(t102, t103);
    kb_t t105 = kb_add(t34, t37);
    kb_t t106 = kb_add(t104, t105);
    kb_t t107 = column_at(columns[15], i);
    kb_t t108 = column_at(columns[17], i);
    kb_t t109 = kb_add(t107, t108);
    kb_t t110 = kb_sub(t74, t109);
    kb_t t111 = kb_splat(134085624u);
    kb_t t112 = kb_mul(t83, t111);
    kb_t t113 = kb_add(t110, t112);
    kb_t t114 = column_at(columns[29], i);
    kb_t t115 = kb_sub(t113, t114);
    kb_t t116 = kb_mul(t106, t115);
    ext_dot4_call(&acc, k + 193, t94, t99, t101, t116);
    // the high limb of the difference
    kb_t t117 = column_at(columns[16], i);
    kb_t t118 = column_at(columns[18], i);
    kb_t t119 = kb_add(t117, t118);
    kb_t t120 = kb_sub(t65, t119);
    kb_t t121 = kb_sub(t89, t92);
    kb_t t122 = kb_mul(t111, t121);
    kb_t t123 = kb_sub(t120, t122);
    kb_t t124 = kb_sub(t123, t83);
    kb_t t125 = kb_mul(t86, t111);
    kb_t t126 = kb_add(t124, t125);
    kb_t t127 = column_at(columns[30], i);
    kb_t t128 = kb_sub(t126, t127);
    kb_t t129 = kb_mul(t106, t128);
    // teq: the operands differ
    kb_t t130 = kb_add(t114, t127);
    kb_t t131 = column_at(columns[35], i);
    kb_t t132 = kb_mul(t130, t131);
    kb_t t133 = kb_sub(t132, t1);
    kb_t t134 = kb_mul(t22, t133);
    // tne: the operands are equal
    kb_t t135 = kb_mul(t25, t130);
    // tge, tgeu: a is below
    kb_t t136 = kb_sub(t1, t86);
    kb_t t137 = kb_mul(t103, t136);
    ext_dot4_call(&acc, k + 209, t129, t134, t135, t137);
    // tlt, tltu: a is not below
    kb_t t138 = kb_mul(t86, t105);
    // the field lies in the word
    kb_t t139 = kb_add(t16, t19);
    kb_t t140 = column_at(columns[36], i);
    kb_t t141 = kb_sub(t108, t140);
    kb_t t142 = kb_splat(134217728u);
    kb_t t143 = kb_mul(t141, t142);
    kb_t t144 = kb_add(t140, t143);
    kb_t t145 = column_at(columns[37], i);
    kb_t t146 = kb_add(t144, t145);
    kb_t t147 = kb_splat(1040187330u);
    kb_t t148 = kb_sub(t146, t147);
    kb_t t149 = kb_mul(t139, t148);
    // insPosition is the position for ins
    kb_t t150 = column_at(columns[38], i);
    kb_t t151 = kb_mul(t19, t140);
    kb_t t152 = kb_sub(t150, t151);
    // the low result
    kb_t t153 = column_at(columns[21], i);
    kb_t t154 = kb_splat(503316450u);
    kb_t t155 = kb_mul(t54, t154);
    kb_t t156 = kb_mul(t57, t147);
    kb_t t157 = kb_add(t155, t156);
    kb_t t158 = kb_splat(1073741760u);
    kb_t t159 = kb_mul(t61, t158);
    kb_t t160 = kb_add(t157, t159);
    kb_t t161 = column_at(columns[26], i);
    kb_t t162 = kb_add(t54, t57);
    kb_t t163 = kb_mul(t161, t162);
    kb_t t164 = kb_sub(t160, t163);
    kb_t t165 = column_at(columns[27], i);
    kb_t t166 = kb_sub(t107, t165);
    kb_t t167 = kb_splat(16777216u);
    kb_t t168 = kb_mul(t166, t167);
    kb_t t169 = kb_splat(67108348u);
    kb_t t170 = kb_mul(t165, t169);
    kb_t t171 = kb_add(t168, t170);
    kb_t t172 = kb_mul(t7, t171);
    kb_t t173 = kb_add(t164, t172);
    kb_t t174 = kb_splat(66977276u);
    kb_t t175 = kb_mul(t89, t174);
    kb_t t176 = kb_add(t165, t175);
    kb_t t177 = kb_mul(t10, t176);
    kb_t t178 = kb_add(t173, t177);
    kb_t t179 = kb_mul(t13, t107);
    kb_t t180 = kb_add(t178, t179);
    kb_t t181 = column_at(columns[41], i);
    kb_t t182 = kb_mul(t16, t181);
    kb_t t183 = kb_add(t180, t182);
    kb_t t184 = column_at(columns[19], i);
    kb_t t185 = column_at(columns[47], i);
    kb_t t186 = kb_sub(t184, t185);
    kb_t t187 = kb_add(t181, t186);
    kb_t t188 = kb_mul(t19, t187);
    kb_t t189 = kb_add(t183, t188);
    kb_t t190 = kb_sub(t153, t189);
    ext_dot4_call(&acc, k + 225, t138, t149, t152, t190);
    // the high result
    kb_t t191 = column_at(columns[22], i);
    kb_t t192 = column_at(columns[28], i);
    kb_t t193 = kb_sub(t117, t192);
    kb_t t194 = kb_mul(t167, t193);
    kb_t t195 = kb_mul(t169, t192);
    kb_t t196 = kb_add(t194, t195);
    kb_t t197 = kb_mul(t7, t196);
    kb_t t198 = kb_add(t10, t13);
    kb_t t199 = kb_mul(t68, t89);
    kb_t t200 = kb_mul(t198, t199);
    kb_t t201 = kb_add(t197, t200);
    kb_t t202 = column_at(columns[42], i);
    kb_t t203 = kb_mul(t16, t202);
    kb_t t204 = kb_add(t201, t203);
    kb_t t205 = column_at(columns[20], i);
    kb_t t206 = column_at(columns[48], i);
    kb_t t207 = kb_sub(t205, t206);
    kb_t t208 = kb_add(t202, t207);
    kb_t t209 = kb_mul(t19, t208);
    kb_t t210 = kb_add(t204, t209);
    kb_t t211 = kb_sub(t191, t210);
    acc = ext_add(acc, ext_mul_base(ext_splat(k + 241), t211));
    // bytes of bLow
    ext_t den0 = ext_splat(k + 0);
    ext_dot2_call(&den0, k + 48, t165, t168);
    // bytes of bHigh
    ext_t den1 = ext_splat(k + 4);
    ext_dot2_call(&den1, k + 48, t192, t194);
    ext_t den_g0 = ext_times(den0, den1);
    kb_t t212 = kb_add(t7, t10);
    ext_t num_g0 = ext_cross(den1, t212, den0, t7);
    ext_t phi0 = ext_at(columns + 49, i);
    acc = ext_add(acc, ext_times(ext_splat(k + 245), ext_sub(ext_times(phi0, den_g0), num_g0)));
    // differenceLow is a limb
    ext_t den2 = ext_splat(k + 8);
    den2 = ext_add(den2, ext_mul_base(ext_splat(k + 48), t114));
    // differenceHigh is a limb
    ext_t den3 = ext_splat(k + 12);
    den3 = ext_add(den3, ext_mul_base(ext_splat(k + 48), t127));
    ext_t den_g1 = ext_times(den2, den3);
    ext_t num_g1 = ext_mul_base(ext_add(den3, den2), t106);
    ext_t phi1 = ext_at(columns + 53, i);
    acc = ext_add(acc, ext_times(ext_splat(k + 249), ext_sub(ext_times(phi1, den_g1), num_g1)));
    kb_t t215 = kb_add(t145, t150);
    kb_t t216 = column_at(columns[39], i);
    kb_t t217 = column_at(columns[40], i);
    // a: push out
    ext_t den4 = ext_splat(k + 16);
    ext_dot4_call(&den4, k + 52, t215, t74, t65, t216);
    den4 = ext_add(den4, ext_mul_base(ext_splat(k + 68), t217));
    kb_t t219 = kb_add(t140, t145);
    kb_t t220 = kb_sub(t219, t150);
    // a: move to place
    ext_t den5 = ext_splat(k + 20);
    ext_dot4_call(&den5, k + 52, t220, t216, t217, t181);
    den5 = ext_add(den5, ext_mul_base(ext_splat(k + 68), t202));
    ext_t den_g2 = ext_times(den4, den5);
    ext_t num_g2 = ext_mul_base(ext_add(den5, den4), t139);
    ext_t phi2 = ext_at(columns + 57, i);
    acc = ext_add(acc, ext_times(ext_splat(k + 253), ext_sub(ext_times(phi2, den_g2), num_g2)));
    kb_t t221 = column_at(columns[43], i);
    kb_t t222 = column_at(columns[44], i);
    // old: push out
    ext_t den6 = ext_splat(k + 24);
    ext_dot4_call(&den6, k + 52, t145, t184, t205, t221);
    den6 = ext_add(den6, ext_mul_base(ext_splat(k + 68), t222));
    kb_t t223 = column_at(columns[45], i);
    kb_t t224 = column_at(columns[46], i);
    // old: move down
    ext_t den7 = ext_splat(k + 28);
    ext_dot4_call(&den7, k + 52, t219, t221, t222, t223);
    den7 = ext_add(den7, ext_mul_base(ext_splat(k + 68), t224));
    ext_t den_g3 = ext_times(den6, den7);
    ext_t num_g3 = ext_mul_base(ext_add(den7, den6), t19);
    ext_t phi3 = ext_at(columns + 61, i);
    acc = ext_add(acc, ext_times(ext_splat(k + 257), ext_sub(ext_times(phi3, den_g3), num_g3)));
    // old: move to place
    ext_t den8 = ext_splat(k + 32);
    ext_dot4_call(&den8, k + 52, t140, t223, t224, t185);
    den8 = ext_add(den8, ext_mul_base(ext_splat(k + 68), t206));
    kb_t t218 = kb_splat(67108860u);
    kb_t t228 = kb_mul(t4, t218);
    kb_t t229 = kb_add(t0, t228);
    kb_t t230 = kb_splat(100663290u);
    kb_t t231 = kb_mul(t7, t230);
    kb_t t232 = kb_add(t229, t231);
    kb_t t213 = kb_splat(134217720u);
    kb_t t233 = kb_mul(t10, t213);
    kb_t t234 = kb_add(t232, t233);
    kb_t t235 = kb_splat(167772150u);
    kb_t t236 = kb_mul(t13, t235);
    kb_t t237 = kb_add(t234, t236);
    kb_t t238 = kb_splat(201326580u);
    kb_t t239 = kb_mul(t16, t238);
    kb_t t240 = kb_add(t237, t239);
    kb_t t241 = kb_splat(234881010u);
    kb_t t242 = kb_mul(t19, t241);
    kb_t t243 = kb_add(t240, t242);
    kb_t t244 = kb_splat(268435440u);
    kb_t t245 = kb_mul(t22, t244);
    kb_t t246 = kb_add(t243, t245);
    kb_t t247 = kb_splat(301989870u);
    kb_t t248 = kb_mul(t25, t247);
    kb_t t249 = kb_add(t246, t248);
    kb_t t250 = kb_splat(335544300u);
    kb_t t251 = kb_mul(t28, t250);
    kb_t t252 = kb_add(t249, t251);
    kb_t t253 = kb_splat(369098730u);
    kb_t t254 = kb_mul(t31, t253);
    kb_t t255 = kb_add(t252, t254);
    kb_t t256 = kb_splat(402653160u);
    kb_t t257 = kb_mul(t34, t256);
    kb_t t258 = kb_add(t255, t257);
    kb_t t259 = kb_splat(436207590u);
    kb_t t260 = kb_mul(t37, t259);
    kb_t t261 = kb_add(t258, t260);
    // the request
    ext_t den9 = ext_splat(k + 36);
    ext_dot4_call(&den9, k + 48, t261, t74, t65, t107);
    ext_dot4_call(&den9, k + 64, t117, t108, t118, t184);
    ext_dot3_call(&den9, k + 80, t205, t153, t191);
    ext_t den_g4 = ext_times(den8, den9);
    kb_t t226 = kb_neg(t51);
    ext_t num_g4 = ext_cross(den9, t19, den8, t226);
    ext_t phi4 = ext_at(columns + 65, i);
    acc = ext_add(acc, ext_times(ext_splat(k + 261), ext_sub(ext_times(phi4, den_g4), num_g4)));
    kb_t t266 = kb_mul(t162, t238);
    kb_t t267 = kb_mul(t95, t238);
    kb_t t268 = kb_add(t266, t267);
    kb_t t269 = kb_mul(t10, t238);
    kb_t t270 = kb_add(t268, t269);
    kb_t t271 = kb_mul(t13, t238);
    kb_t t272 = kb_add(t270, t271);
    kb_t t273 = kb_mul(t139, t238);
    kb_t t274 = kb_add(t272, t273);
    kb_t t275 = kb_mul(t95, t154);
    kb_t t276 = kb_add(t163, t275);
    kb_t t277 = kb_mul(t10, t241);
    kb_t t278 = kb_add(t276, t277);
    kb_t t279 = kb_mul(t13, t154);
    kb_t t280 = kb_add(t278, t279);
    kb_t t281 = kb_mul(t139, t235);
    kb_t t282 = kb_add(t280, t281);
    kb_t t283 = kb_mul(t64, t162);
    kb_t t284 = kb_sub(t1, t89);
    kb_t t285 = kb_splat(67042812u);
    kb_t t286 = kb_mul(t284, t285);
    kb_t t287 = kb_add(t65, t286);
    kb_t t288 = kb_mul(t95, t287);
    kb_t t289 = kb_add(t283, t288);
    kb_t t290 = kb_splat(33554174u);
    kb_t t291 = kb_mul(t284, t290);
    kb_t t292 = kb_add(t165, t291);
    kb_t t293 = kb_mul(t10, t292);
    kb_t t294 = kb_add(t289, t293);
    kb_t t295 = kb_add(t107, t286);
    kb_t t296 = kb_mul(t13, t295);
    kb_t t297 = kb_add(t294, t296);
    kb_t t298 = kb_add(t140, t158);
    kb_t t299 = kb_mul(t139, t298);
    kb_t t300 = kb_add(t297, t299);
    // first one, sign of a, seb or seh, or position
    ext_t den10 = ext_add_base(ext_splat(k + 40), t274);
    ext_dot2_call(&den10, k + 48, t282, t300);
    kb_t t262 = kb_add(t95, t162);
    kb_t t263 = kb_add(t10, t262);
    kb_t t264 = kb_add(t13, t263);
    kb_t t265 = kb_add(t139, t264);
    ext_t phi5 = ext_at(columns + 69, i);
    acc = ext_add(acc, ext_times(ext_splat(k + 265), ext_sub_base(ext_times(phi5, den10), t265)));
    kb_t t302 = kb_add(t267, t273);
    kb_t t303 = kb_add(t275, t281);
    kb_t t304 = kb_sub(t1, t92);
    kb_t t305 = kb_mul(t285, t304);
    kb_t t306 = kb_add(t119, t305);
    kb_t t307 = kb_mul(t95, t306);
    kb_t t308 = kb_add(t145, t158);
    kb_t t309 = kb_mul(t139, t308);
    kb_t t310 = kb_add(t307, t309);
    // sign of op2, or above
    ext_t den11 = ext_add_base(ext_splat(k + 44), t302);
    ext_dot2_call(&den11, k + 48, t303, t310);
    kb_t t301 = kb_add(t95, t139);
    ext_t phi6 = ext_sub(ext_next(columns + 73, i, STEP, n), ext_at(columns + 73, i));
    phi6 = ext_add(phi6, ext_splat(k + 93));
    phi6 = ext_sub(phi6, phi0);
    phi6 = ext_sub(phi6, phi1);
    phi6 = ext_sub(phi6, phi2);
    phi6 = ext_sub(phi6, phi3);
    phi6 = ext_sub(phi6, phi4);
    phi6 = ext_sub(phi6, phi5);
    acc = ext_add(acc, ext_times(ext_splat(k + 269), ext_sub_base(ext_times(phi6, den11), t301)));
    ext_put(out, i, ext_mul_base(acc, inverse_zerofier));
  }
}
#undef STEP
