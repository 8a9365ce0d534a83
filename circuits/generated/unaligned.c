// Generated from chip "unaligned" by circuits/framework/codegen.ts. Do not edit.
#include "../framework/evaluators.h"

#define STEP 1
// Returns 1 when a denominator is zero.
EXPORT(logup_unaligned) int logup_unaligned(const u32* const* columns, size_t n, const u32* k, u32* const* out,
                                u32* sums) {
  enum { BLOCK = 16 };
  ext_t dens[BLOCK][4], nums[BLOCK][4], prefixes[BLOCK][4];
  for (size_t start = 0; start < n; start += LANES * BLOCK) {
    size_t vectors = (n - start) / LANES < BLOCK ? (n - start) / LANES : BLOCK;
    ext_t product = ext_from_base(kb_splat(KB_R));
    for (size_t v = 0; v < vectors; v++) {
      size_t i = start + LANES * v;
      kb_t t8 = column_at(columns[18], i);
      kb_t t9 = column_at(columns[9], i);
      kb_t t10 = kb_sub(t9, t8);
      kb_t t11 = kb_splat(16777216u);
      kb_t t12 = kb_mul(t10, t11);
      // bytes of bLow
      ext_t den0 = ext_splat(k + 0);
      ext_dot2_call(&den0, k + 32, t8, t12);
      kb_t t13 = column_at(columns[19], i);
      kb_t t14 = column_at(columns[10], i);
      kb_t t15 = kb_sub(t14, t13);
      kb_t t16 = kb_mul(t11, t15);
      // bytes of bHigh
      ext_t den1 = ext_splat(k + 4);
      ext_dot2_call(&den1, k + 32, t13, t16);
      ext_t den_g0 = ext_times(den0, den1);
      kb_t t0 = column_at(columns[0], i);
      kb_t t1 = column_at(columns[3], i);
      kb_t t2 = kb_add(t0, t1);
      kb_t t3 = column_at(columns[1], i);
      kb_t t4 = column_at(columns[2], i);
      kb_t t5 = kb_add(t3, t4);
      kb_t t6 = kb_add(t2, t5);
      ext_t num_g0 = ext_mul_base(ext_add(den1, den0), t6);
      dens[v][0] = den_g0;
      nums[v][0] = num_g0;
      prefixes[v][0] = product;
      product = ext_times(product, den_g0);
      kb_t t17 = column_at(columns[20], i);
      kb_t t18 = column_at(columns[11], i);
      kb_t t19 = kb_sub(t18, t17);
      kb_t t20 = kb_mul(t11, t19);
      // bytes of oldLow
      ext_t den2 = ext_splat(k + 8);
      ext_dot2_call(&den2, k + 32, t17, t20);
      kb_t t21 = column_at(columns[21], i);
      kb_t t22 = column_at(columns[12], i);
      kb_t t23 = kb_sub(t22, t21);
      kb_t t24 = kb_mul(t11, t23);
      // bytes of oldHigh
      ext_t den3 = ext_splat(k + 12);
      ext_dot2_call(&den3, k + 32, t21, t24);
      ext_t den_g1 = ext_times(den2, den3);
      ext_t num_g1 = ext_mul_base(ext_add(den3, den2), t6);
      dens[v][1] = den_g1;
      nums[v][1] = num_g1;
      prefixes[v][1] = product;
      product = ext_times(product, den_g1);
      kb_t t30 = column_at(columns[6], i);
      kb_t t31 = column_at(columns[22], i);
      kb_t t32 = column_at(columns[23], i);
      kb_t t33 = column_at(columns[24], i);
      // sc: take
      ext_t den4 = ext_splat(k + 16);
      ext_dot4_call(&den4, k + 36, t30, t31, t32, t33);
      kb_t t26 = column_at(columns[4], i);
      kb_t t34 = column_at(columns[25], i);
      kb_t t35 = kb_sub(t26, t34);
      kb_t t7 = kb_splat(134217720u);
      kb_t t36 = column_at(columns[5], i);
      kb_t t37 = kb_mul(t7, t36);
      kb_t t38 = kb_splat(100663290u);
      kb_t t39 = kb_add(t37, t38);
      // sc: give
      ext_t den5 = ext_splat(k + 20);
      ext_dot2_call(&den5, k + 36, t30, t35);
      den5 = ext_add(den5, ext_mul_base(ext_splat(k + 48), t39));
      ext_t den_g2 = ext_times(den4, den5);
      kb_t t27 = kb_neg(t26);
      ext_t num_g2 = ext_cross(den5, t27, den4, t26);
      dens[v][2] = den_g2;
      nums[v][2] = num_g2;
      prefixes[v][2] = product;
      product = ext_times(product, den_g2);
      kb_t t40 = kb_sub(t39, t33);
      kb_t t29 = kb_splat(33554430u);
      kb_t t41 = kb_sub(t40, t29);
      // sc: later
      ext_t den6 = ext_splat(k + 24);
      den6 = ext_add(den6, ext_mul_base(ext_splat(k + 32), t41));
      kb_t t45 = kb_splat(67108860u);
      kb_t t46 = kb_mul(t3, t45);
      kb_t t47 = kb_add(t0, t46);
      kb_t t48 = kb_mul(t4, t38);
      kb_t t49 = kb_add(t47, t48);
      kb_t t50 = kb_mul(t1, t7);
      kb_t t51 = kb_add(t49, t50);
      kb_t t52 = kb_splat(167772150u);
      kb_t t53 = kb_mul(t26, t52);
      kb_t t54 = kb_add(t51, t53);
      kb_t t55 = column_at(columns[7], i);
      kb_t t56 = column_at(columns[8], i);
      kb_t t57 = column_at(columns[13], i);
      kb_t t58 = column_at(columns[14], i);
      // the request
      ext_t den7 = ext_splat(k + 28);
      ext_dot4_call(&den7, k + 32, t54, t36, t30, t55);
      ext_dot4_call(&den7, k + 48, t56, t9, t14, t18);
      ext_dot3_call(&den7, k + 64, t22, t57, t58);
      ext_t den_g3 = ext_times(den6, den7);
      kb_t t42 = kb_add(t6, t26);
      kb_t t43 = kb_neg(t42);
      ext_t num_g3 = ext_cross(den7, t26, den6, t43);
      dens[v][3] = den_g3;
      nums[v][3] = num_g3;
      prefixes[v][3] = product;
      product = ext_times(product, den_g3);
    }
    if (!invert_block(&product)) return 1;
    ext_t suffix = product;
    for (size_t v = vectors; v-- > 0;) {
      size_t i = start + LANES * v;
      ext_t inverse3 = ext_times(suffix, prefixes[v][3]);
      suffix = ext_times(suffix, dens[v][3]);
      ext_t term3 = ext_times(inverse3, nums[v][3]);
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
      ext_put(out + 12, i, ext_add(ext_add(ext_add(term3, term0), term1), term2));
    }
  }
  running_sum(out + 12, n, k[76], sums + 0);
  return 0;
}
#undef STEP

#define STEP 2
EXPORT(quotient_unaligned) void quotient_unaligned(const u32* const* columns, size_t n, const u32* k, const u32* inverses,
                                  u32* const* out) {
  kb_t inverse_zerofier = alternate(k + 165);
  (void)inverses;
  for (size_t i = 0; i < n; i += LANES) {
    ext_t acc = ext_zero();
    // lwl is boolean
    kb_t t0 = column_at(columns[0], i);
    kb_t t1 = kb_splat(33554430u);
    kb_t t2 = kb_sub(t0, t1);
    kb_t t3 = kb_mul(t0, t2);
    // lwr is boolean
    kb_t t4 = column_at(columns[1], i);
    kb_t t5 = kb_sub(t4, t1);
    kb_t t6 = kb_mul(t4, t5);
    // swl is boolean
    kb_t t7 = column_at(columns[2], i);
    kb_t t8 = kb_sub(t7, t1);
    kb_t t9 = kb_mul(t7, t8);
    // swr is boolean
    kb_t t10 = column_at(columns[3], i);
    kb_t t11 = kb_sub(t10, t1);
    kb_t t12 = kb_mul(t10, t11);
    ext_dot4_call(&acc, k + 81, t3, t6, t9, t12);
    // sc is boolean
    kb_t t13 = column_at(columns[4], i);
    kb_t t14 = kb_sub(t13, t1);
    kb_t t15 = kb_mul(t13, t14);
    // at most one operation
    kb_t t16 = kb_add(t0, t10);
    kb_t t17 = kb_add(t4, t7);
    kb_t t18 = kb_add(t16, t17);
    kb_t t19 = kb_add(t13, t18);
    kb_t t20 = kb_sub(t19, t1);
    kb_t t21 = kb_mul(t19, t20);
    // by 1 is boolean
    kb_t t22 = column_at(columns[15], i);
    kb_t t23 = kb_sub(t22, t1);
    kb_t t24 = kb_mul(t22, t23);
    // by 2 is boolean
    kb_t t25 = column_at(columns[16], i);
    kb_t t26 = kb_sub(t25, t1);
    kb_t t27 = kb_mul(t25, t26);
    ext_dot4_call(&acc, k + 97, t15, t21, t24, t27);
    // by 3 is boolean
    kb_t t28 = column_at(columns[17], i);
    kb_t t29 = kb_sub(t28, t1);
    kb_t t30 = kb_mul(t28, t29);
    // at most one distance
    kb_t t31 = kb_add(t22, t25);
    kb_t t32 = kb_add(t28, t31);
    kb_t t33 = kb_sub(t32, t1);
    kb_t t34 = kb_mul(t32, t33);
    // the distance is the offset, or what it lacks to 3
    kb_t t35 = kb_splat(67108860u);
    kb_t t36 = kb_mul(t25, t35);
    kb_t t37 = kb_add(t22, t36);
    kb_t t38 = kb_splat(100663290u);
    kb_t t39 = kb_mul(t28, t38);
    kb_t t40 = kb_add(t37, t39);
    kb_t t41 = kb_add(t0, t7);
    kb_t t42 = column_at(columns[8], i);
    kb_t t43 = column_at(columns[7], i);
    kb_t t44 = kb_mul(t35, t43);
    kb_t t45 = kb_add(t42, t44);
    kb_t t46 = kb_mul(t41, t45);
    kb_t t47 = kb_add(t4, t10);
    kb_t t49 = kb_sub(t45, t38);
    kb_t t50 = kb_neg(t49);
    kb_t t51 = kb_mul(t47, t50);
    kb_t t52 = kb_add(t46, t51);
    kb_t t53 = kb_sub(t40, t52);
    // the low result
    kb_t t54 = column_at(columns[13], i);
    kb_t t55 = kb_sub(t18, t22);
    kb_t t56 = kb_sub(t55, t25);
    kb_t t57 = kb_sub(t56, t28);
    kb_t t58 = column_at(columns[18], i);
    kb_t t59 = kb_mul(t16, t58);
    kb_t t60 = kb_mul(t17, t58);
    kb_t t61 = kb_add(t59, t60);
    kb_t t62 = kb_mul(t57, t61);
    kb_t t63 = column_at(columns[20], i);
    kb_t t64 = kb_mul(t16, t63);
    kb_t t65 = column_at(columns[9], i);
    kb_t t66 = kb_sub(t65, t58);
    kb_t t67 = kb_splat(16777216u);
    kb_t t68 = kb_mul(t66, t67);
    kb_t t69 = kb_mul(t17, t68);
    kb_t t70 = kb_add(t64, t69);
    kb_t t71 = kb_mul(t22, t70);
    kb_t t72 = kb_add(t62, t71);
    kb_t t73 = column_at(columns[19], i);
    kb_t t74 = kb_mul(t17, t73);
    kb_t t75 = kb_add(t64, t74);
    kb_t t76 = kb_mul(t25, t75);
    kb_t t77 = kb_add(t72, t76);
    kb_t t78 = column_at(columns[10], i);
    kb_t t79 = kb_sub(t78, t73);
    kb_t t80 = kb_mul(t67, t79);
    kb_t t81 = kb_mul(t17, t80);
    kb_t t82 = kb_add(t64, t81);
    kb_t t83 = kb_mul(t28, t82);
    kb_t t84 = kb_add(t77, t83);
    kb_t t85 = kb_mul(t16, t68);
    kb_t t86 = kb_add(t69, t85);
    kb_t t87 = kb_mul(t57, t86);
    kb_t t88 = kb_add(t59, t74);
    kb_t t89 = kb_mul(t22, t88);
    kb_t t90 = kb_add(t87, t89);
    kb_t t91 = column_at(columns[11], i);
    kb_t t92 = kb_sub(t91, t63);
    kb_t t93 = kb_mul(t67, t92);
    kb_t t94 = kb_mul(t16, t93);
    kb_t t95 = kb_add(t81, t94);
    kb_t t96 = kb_mul(t25, t95);
    kb_t t97 = kb_add(t90, t96);
    kb_t t98 = kb_mul(t17, t93);
    kb_t t99 = kb_add(t94, t98);
    kb_t t100 = kb_mul(t28, t99);
    kb_t t101 = kb_add(t97, t100);
    kb_t t102 = kb_splat(67108348u);
    kb_t t103 = kb_mul(t101, t102);
    kb_t t104 = kb_add(t84, t103);
    kb_t t105 = kb_mul(t13, t65);
    kb_t t106 = kb_add(t104, t105);
    kb_t t107 = kb_sub(t54, t106);
    ext_dot4_call(&acc, k + 113, t30, t34, t53, t107);
    // the high result
    kb_t t108 = column_at(columns[14], i);
    kb_t t109 = kb_mul(t16, t73);
    kb_t t110 = kb_add(t74, t109);
    kb_t t111 = kb_mul(t57, t110);
    kb_t t112 = kb_add(t81, t85);
    kb_t t113 = kb_mul(t22, t112);
    kb_t t114 = kb_add(t111, t113);
    kb_t t115 = column_at(columns[21], i);
    kb_t t116 = kb_mul(t17, t115);
    kb_t t117 = kb_add(t59, t116);
    kb_t t118 = kb_mul(t25, t117);
    kb_t t119 = kb_add(t114, t118);
    kb_t t120 = kb_mul(t16, t115);
    kb_t t121 = kb_add(t116, t120);
    kb_t t122 = kb_mul(t28, t121);
    kb_t t123 = kb_add(t119, t122);
    kb_t t124 = kb_mul(t16, t80);
    kb_t t125 = kb_add(t81, t124);
    kb_t t126 = kb_mul(t57, t125);
    kb_t t127 = column_at(columns[12], i);
    kb_t t128 = kb_sub(t127, t115);
    kb_t t129 = kb_mul(t67, t128);
    kb_t t130 = kb_mul(t17, t129);
    kb_t t131 = kb_add(t109, t130);
    kb_t t132 = kb_mul(t22, t131);
    kb_t t133 = kb_add(t126, t132);
    kb_t t134 = kb_add(t85, t130);
    kb_t t135 = kb_mul(t25, t134);
    kb_t t136 = kb_add(t133, t135);
    kb_t t137 = kb_add(t59, t130);
    kb_t t138 = kb_mul(t28, t137);
    kb_t t139 = kb_add(t136, t138);
    kb_t t140 = kb_mul(t102, t139);
    kb_t t141 = kb_add(t123, t140);
    kb_t t142 = kb_mul(t13, t78);
    kb_t t143 = kb_add(t141, t142);
    kb_t t144 = kb_sub(t108, t143);
    // isSink is boolean
    kb_t t145 = column_at(columns[25], i);
    kb_t t146 = kb_sub(t145, t1);
    kb_t t147 = kb_mul(t145, t146);
    // isSink only for sc
    kb_t t148 = kb_sub(t1, t13);
    kb_t t149 = kb_mul(t145, t148);
    // isSink means the sink
    kb_t t150 = column_at(columns[6], i);
    kb_t t151 = kb_splat(1140850620u);
    kb_t t152 = kb_sub(t150, t151);
    kb_t t153 = kb_mul(t145, t152);
    ext_dot4_call(&acc, k + 129, t144, t147, t149, t153);
    // isSink is not missing
    kb_t t154 = column_at(columns[26], i);
    kb_t t155 = kb_mul(t152, t154);
    kb_t t156 = kb_add(t145, t155);
    kb_t t157 = kb_sub(t156, t1);
    kb_t t158 = kb_mul(t13, t157);
    acc = ext_add(acc, ext_mul_base(ext_splat(k + 145), t158));
    // bytes of bLow
    ext_t den0 = ext_splat(k + 0);
    ext_dot2_call(&den0, k + 32, t58, t68);
    // bytes of bHigh
    ext_t den1 = ext_splat(k + 4);
    ext_dot2_call(&den1, k + 32, t73, t80);
    ext_t den_g0 = ext_times(den0, den1);
    ext_t num_g0 = ext_mul_base(ext_add(den1, den0), t18);
    ext_t phi0 = ext_at(columns + 27, i);
    acc = ext_add(acc, ext_times(ext_splat(k + 149), ext_sub(ext_times(phi0, den_g0), num_g0)));
    // bytes of oldLow
    ext_t den2 = ext_splat(k + 8);
    ext_dot2_call(&den2, k + 32, t63, t93);
    // bytes of oldHigh
    ext_t den3 = ext_splat(k + 12);
    ext_dot2_call(&den3, k + 32, t115, t129);
    ext_t den_g1 = ext_times(den2, den3);
    ext_t num_g1 = ext_mul_base(ext_add(den3, den2), t18);
    ext_t phi1 = ext_at(columns + 31, i);
    acc = ext_add(acc, ext_times(ext_splat(k + 153), ext_sub(ext_times(phi1, den_g1), num_g1)));
    kb_t t162 = column_at(columns[22], i);
    kb_t t163 = column_at(columns[23], i);
    kb_t t164 = column_at(columns[24], i);
    // sc: take
    ext_t den4 = ext_splat(k + 16);
    ext_dot4_call(&den4, k + 36, t150, t162, t163, t164);
    kb_t t165 = kb_sub(t13, t145);
    kb_t t159 = kb_splat(134217720u);
    kb_t t166 = column_at(columns[5], i);
    kb_t t167 = kb_mul(t159, t166);
    kb_t t168 = kb_add(t38, t167);
    // sc: give
    ext_t den5 = ext_splat(k + 20);
    ext_dot2_call(&den5, k + 36, t150, t165);
    den5 = ext_add(den5, ext_mul_base(ext_splat(k + 48), t168));
    ext_t den_g2 = ext_times(den4, den5);
    kb_t t160 = kb_neg(t13);
    ext_t num_g2 = ext_cross(den5, t160, den4, t13);
    ext_t phi2 = ext_at(columns + 35, i);
    acc = ext_add(acc, ext_times(ext_splat(k + 157), ext_sub(ext_times(phi2, den_g2), num_g2)));
    kb_t t169 = kb_sub(t168, t164);
    kb_t t170 = kb_sub(t169, t1);
    // sc: later
    ext_t den6 = ext_splat(k + 24);
    den6 = ext_add(den6, ext_mul_base(ext_splat(k + 32), t170));
    kb_t t173 = kb_mul(t4, t35);
    kb_t t174 = kb_add(t0, t173);
    kb_t t175 = kb_mul(t7, t38);
    kb_t t176 = kb_add(t174, t175);
    kb_t t177 = kb_mul(t10, t159);
    kb_t t178 = kb_add(t176, t177);
    kb_t t179 = kb_splat(167772150u);
    kb_t t180 = kb_mul(t13, t179);
    kb_t t181 = kb_add(t178, t180);
    // the request
    ext_t den7 = ext_splat(k + 28);
    ext_dot4_call(&den7, k + 32, t181, t166, t150, t43);
    ext_dot4_call(&den7, k + 48, t42, t65, t78, t91);
    ext_dot3_call(&den7, k + 64, t127, t54, t108);
    ext_t den_g3 = ext_times(den6, den7);
    kb_t t171 = kb_neg(t19);
    ext_t num_g3 = ext_cross(den7, t13, den6, t171);
    ext_t phi3 = ext_sub(ext_next(columns + 39, i, STEP, n), ext_at(columns + 39, i));
    phi3 = ext_add(phi3, ext_splat(k + 77));
    phi3 = ext_sub(phi3, phi0);
    phi3 = ext_sub(phi3, phi1);
    phi3 = ext_sub(phi3, phi2);
    acc = ext_add(acc, ext_times(ext_splat(k + 161), ext_sub(ext_times(phi3, den_g3), num_g3)));
    ext_put(out, i, ext_mul_base(acc, inverse_zerofier));
  }
}
#undef STEP
