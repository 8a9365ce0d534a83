// Generated from chip "cpu" by circuits/framework/codegen.ts. Do not edit.
#include "../framework/evaluators.h"

#define STEP 1
// Returns 1 when a denominator is zero.
EXPORT(logup_cpu) int logup_cpu(const u32* const* columns, size_t n, const u32* k, u32* const* out,
                                u32* sums) {
  enum { BLOCK = 8 };
  static const u32 here_columns[] = {2, 5, 36, 20, 21, 22, 26, 41, 23, 24, 25, 27, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 28, 29, 30, 31, 32, 0, 33, 34, 35, 1, 37, 38, 39, 40, 42, 43, 46, 44, 45, 47, 49, 50, 53, 55, 57, 48, 54, 51, 56, 58};
  kb_t here[56][BLOCK];
  ext_t dens[BLOCK][10], nums[BLOCK][10], prefixes[BLOCK][10];
  for (size_t start = 0; start < n; start += LANES * BLOCK) {
    size_t vectors = (n - start) / LANES < BLOCK ? (n - start) / LANES : BLOCK;
    load_tile(here[0], BLOCK, columns, here_columns, 56, start, vectors);
    ext_t product = ext_from_base(kb_splat(KB_R));
    for (size_t v = 0; v < vectors; v++) {
      kb_t t2 = here[0][v];
      kb_t t3 = here[1][v];
      kb_t t4 = here[2][v];
      kb_t t5 = kb_splat(33554430u);
      kb_t t6 = here[3][v];
      kb_t t7 = here[4][v];
      kb_t t9 = here[5][v];
      kb_t t11 = here[6][v];
      kb_t t12 = kb_add(kb_add(kb_add(t6, t7), t9), t11);
      kb_t t13 = kb_sub(t5, t12);
      kb_t t14 = kb_mul(t4, t13);
      kb_t t15 = here[7][v];
      kb_t t16 = here[8][v];
      kb_t t17 = here[9][v];
      kb_t t19 = here[10][v];
      kb_t t21 = here[11][v];
      kb_t t22 = kb_add(kb_add(kb_add(t16, t17), t19), t21);
      kb_t t23 = kb_sub(t5, t22);
      kb_t t24 = kb_mul(t15, t23);
      kb_t t25 = here[12][v];
      kb_t t26 = here[13][v];
      kb_t t27 = here[14][v];
      kb_t t28 = here[15][v];
      kb_t t29 = here[16][v];
      kb_t t30 = here[17][v];
      kb_t t31 = here[18][v];
      kb_t t32 = here[19][v];
      kb_t t33 = here[20][v];
      kb_t t34 = here[21][v];
      kb_t t35 = here[22][v];
      kb_t t36 = here[23][v];
      kb_t t37 = here[24][v];
      kb_t t38 = here[25][v];
      kb_t t39 = here[26][v];
      kb_t t40 = here[27][v];
      kb_t t41 = here[28][v];
      kb_t t42 = here[29][v];
      kb_t t43 = here[30][v];
      // decode
      ext_t den0 = ext_splat(k + 6);
      ext_dot4_call(&den0, k + 66, t2, t3, t14, t24);
      ext_dot4_call(&den0, k + 82, t25, t26, t27, t28);
      ext_dot4_call(&den0, k + 98, t29, t30, t31, t32);
      ext_dot4_call(&den0, k + 114, t33, t34, t35, t36);
      ext_dot4_call(&den0, k + 130, t37, t38, t6, t7);
      ext_dot4_call(&den0, k + 146, t9, t16, t17, t19);
      ext_dot4_call(&den0, k + 162, t11, t21, t39, t40);
      ext_dot3_call(&den0, k + 178, t41, t42, t43);
      kb_t t0 = here[31][v];
      dens[v][0] = den0;
      nums[v][0] = ext_from_base(t0);
      prefixes[v][0] = product;
      product = ext_times(product, den0);
      kb_t t47 = here[32][v];
      kb_t t48 = here[33][v];
      kb_t t49 = here[34][v];
      // A: take
      ext_t den1 = ext_splat(k + 10);
      ext_dot4_call(&den1, k + 70, t3, t47, t48, t49);
      kb_t t50 = here[35][v];
      kb_t t51 = kb_splat(134217720u);
      kb_t t52 = kb_mul(t50, t51);
      // A: give
      ext_t den2 = ext_splat(k + 14);
      ext_dot4_call(&den2, k + 70, t3, t47, t48, t52);
      ext_t den_g1 = ext_times(den1, den2);
      kb_t t45 = kb_neg(t0);
      ext_t num_g1 = ext_cross(den2, t45, den1, t0);
      dens[v][1] = den_g1;
      nums[v][1] = num_g1;
      prefixes[v][1] = product;
      product = ext_times(product, den_g1);
      kb_t t54 = kb_sub(t52, kb_add(t49, t5));
      // A: later
      ext_t den3 = ext_splat(k + 18);
      den3 = ext_add(den3, ext_mul_base(ext_splat(k + 66), t54));
      kb_t t58 = here[36][v];
      kb_t t59 = here[37][v];
      kb_t t60 = here[38][v];
      // B: take
      ext_t den4 = ext_splat(k + 22);
      ext_dot4_call(&den4, k + 66, t13, t4, t58, t59);
      den4 = ext_add(den4, ext_mul_base(ext_splat(k + 82), t60));
      ext_t den_g2 = ext_times(den3, den4);
      kb_t t55 = here[39][v];
      kb_t t56 = kb_sub(t0, t55);
      kb_t t57 = kb_neg(t56);
      ext_t num_g2 = ext_cross(den4, t0, den3, t57);
      dens[v][2] = den_g2;
      nums[v][2] = num_g2;
      prefixes[v][2] = product;
      product = ext_times(product, den_g2);
      kb_t t61 = kb_add(t5, t52);
      // B: give
      ext_t den5 = ext_splat(k + 26);
      ext_dot4_call(&den5, k + 66, t13, t4, t58, t59);
      den5 = ext_add(den5, ext_mul_base(ext_splat(k + 82), t61));
      kb_t t63 = kb_sub(t61, kb_add(t60, t5));
      // B: later
      ext_t den6 = ext_splat(k + 30);
      den6 = ext_add(den6, ext_mul_base(ext_splat(k + 66), t63));
      ext_t den_g3 = ext_times(den5, den6);
      ext_t num_g3 = ext_mul_base(ext_add(den6, den5), t56);
      dens[v][3] = den_g3;
      nums[v][3] = num_g3;
      prefixes[v][3] = product;
      product = ext_times(product, den_g3);
      // B: read-only word
      ext_t den7 = ext_splat(k + 34);
      ext_dot3_call(&den7, k + 66, t4, t58, t59);
      kb_t t65 = here[40][v];
      kb_t t66 = here[41][v];
      kb_t t67 = here[42][v];
      // C: take
      ext_t den8 = ext_splat(k + 38);
      ext_dot4_call(&den8, k + 66, t23, t15, t65, t66);
      den8 = ext_add(den8, ext_mul_base(ext_splat(k + 82), t67));
      ext_t den_g4 = ext_times(den7, den8);
      ext_t num_g4 = ext_cross(den8, t55, den7, t45);
      dens[v][4] = den_g4;
      nums[v][4] = num_g4;
      prefixes[v][4] = product;
      product = ext_times(product, den_g4);
      kb_t t68 = here[43][v];
      kb_t t69 = here[44][v];
      kb_t t70 = kb_splat(67108860u);
      kb_t t71 = kb_add(t52, t70);
      // C: give
      ext_t den9 = ext_splat(k + 42);
      ext_dot4_call(&den9, k + 66, t23, t15, t68, t69);
      den9 = ext_add(den9, ext_mul_base(ext_splat(k + 82), t71));
      kb_t t73 = kb_sub(t71, kb_add(t67, t5));
      // C: later
      ext_t den10 = ext_splat(k + 46);
      den10 = ext_add(den10, ext_mul_base(ext_splat(k + 66), t73));
      ext_t den_g5 = ext_times(den9, den10);
      ext_t num_g5 = ext_mul_base(ext_add(den10, den9), t0);
      dens[v][5] = den_g5;
      nums[v][5] = num_g5;
      prefixes[v][5] = product;
      product = ext_times(product, den_g5);
      kb_t t76 = kb_add(kb_add(kb_add(t34, t33), t30), t31);
      kb_t t77 = kb_add(t12, t22);
      kb_t t88 = kb_splat(167772150u);
      kb_t t89 = kb_mul(t32, t88);
      kb_t t94 = kb_splat(671088600u);
      kb_t t97 = kb_splat(704643030u);
      kb_t t100 = kb_splat(738197460u);
      kb_t t103 = kb_splat(805306320u);
      kb_t t105 = kb_add(kb_add(kb_add(kb_add(t35, t76), t89), kb_products4(t70, t77, t37, t70, t40, t94, t41, t97)), kb_products2(t42, t100, t43, t103));
      kb_t t106 = here[45][v];
      kb_t t108 = here[46][v];
      kb_t t110 = here[47][v];
      kb_t t112 = kb_sub(t106, kb_add(t108, kb_mul(t70, t110)));
      kb_t t113 = kb_splat(1073741824u);
      kb_t t114 = kb_mul(t112, t113);
      kb_t t117 = here[48][v];
      kb_t t121 = kb_splat(134085624u);
      kb_t t123 = kb_sub(kb_mul(t48, t70), kb_mul(t108, t121));
      kb_t t126 = kb_mul(t47, t113);
      kb_t t136 = kb_add(kb_add(kb_products4(t76, t106, t77, t114, t32, t117, t35, t123), kb_products4(t37, t126, t27, t40, t27, t41, t27, t42)), kb_mul(t43, t50));
      kb_t t137 = here[49][v];
      kb_t t139 = kb_add(t25, t47);
      kb_t t147 = kb_add(kb_products4(t32, t137, t40, t139, t41, t47, t42, t50), kb_mul(t43, t47));
      kb_t t148 = here[50][v];
      kb_t t157 = kb_add(kb_products4(t32, t148, t40, t58, t41, t48, t42, t47), kb_mul(t43, t48));
      kb_t t164 = kb_products4(t40, t59, t41, t58, t42, t48, t43, t58);
      kb_t t171 = kb_products4(t40, t68, t41, t59, t42, t58, t43, t59);
      kb_t t178 = kb_products4(t40, t69, t25, t41, t42, t59, t43, t68);
      kb_t t183 = kb_products3(t26, t41, t42, t68, t43, t69);
      kb_t t188 = kb_products3(t41, t65, t42, t69, t43, t108);
      kb_t t189 = kb_mul(t41, t66);
      kb_t t190 = kb_mul(t41, t68);
      kb_t t191 = kb_mul(t41, t69);
      // slot 1
      ext_t den11 = ext_add_base(ext_splat(k + 50), t105);
      ext_dot4_call(&den11, k + 66, t136, t147, t157, t164);
      ext_dot4_call(&den11, k + 82, t171, t178, t183, t188);
      ext_dot3_call(&den11, k + 98, t189, t190, t191);
      kb_t t78 = kb_add(t76, t77);
      kb_t t79 = kb_add(t32, t78);
      kb_t t85 = kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(t43, t42), t41), t40), t37), t35), t79);
      dens[v][6] = den11;
      nums[v][6] = ext_from_base(t85);
      prefixes[v][6] = product;
      product = ext_times(product, den11);
      kb_t t195 = kb_add(kb_add(t78, t89), kb_mul(t38, t70));
      kb_t t196 = here[51][v];
      kb_t t198 = kb_sub(t47, t117);
      kb_t t199 = kb_splat(16777216u);
      kb_t t200 = kb_mul(t198, t199);
      kb_t t204 = kb_products3(t78, t196, t32, t200, t38, t117);
      kb_t t206 = kb_sub(kb_add(t25, t58), t137);
      kb_t t207 = kb_mul(t199, t206);
      kb_t t208 = kb_mul(t32, t207);
      kb_t t209 = kb_sub(t106, t148);
      kb_t t210 = kb_mul(t199, t209);
      kb_t t211 = kb_mul(t32, t210);
      // slot 2
      ext_t den12 = ext_add_base(ext_splat(k + 54), t195);
      ext_dot3_call(&den12, k + 66, t204, t208, t211);
      kb_t t192 = kb_add(t38, t79);
      dens[v][7] = den12;
      nums[v][7] = ext_from_base(t192);
      prefixes[v][7] = product;
      product = ext_times(product, den12);
      kb_t t219 = kb_add(t33, t89);
      kb_t t224 = kb_mul(t19, t51);
      kb_t t217 = kb_add(t11, t21);
      kb_t t226 = kb_splat(771751890u);
      kb_t t228 = kb_add(kb_add(kb_add(kb_add(t7, t38), t219), t224), kb_products2(t9, t88, t217, t226));
      kb_t t230 = here[52][v];
      kb_t t236 = here[53][v];
      kb_t t238 = kb_sub(kb_mul(t70, t117), kb_mul(t121, t236));
      kb_t t246 = kb_add(kb_products4(t33, t123, t32, t230, t38, t230, t7, t238), kb_products3(t9, t137, t19, t117, t27, t217));
      kb_t t247 = here[54][v];
      kb_t t249 = kb_splat(33554174u);
      kb_t t252 = kb_sub(t58, t117);
      kb_t t253 = kb_mul(t199, t252);
      kb_t t257 = kb_products4(t32, t247, t9, t249, t19, t253, t50, t217);
      kb_t t258 = here[55][v];
      kb_t t260 = kb_mul(t236, t249);
      kb_t t264 = kb_products3(t32, t258, t9, t260, t28, t217);
      kb_t t265 = kb_mul(t110, t217);
      kb_t t266 = kb_mul(t108, t217);
      kb_t t267 = kb_mul(t58, t217);
      kb_t t268 = kb_mul(t59, t217);
      kb_t t269 = kb_mul(t65, t217);
      kb_t t270 = kb_mul(t66, t217);
      kb_t t271 = kb_mul(t68, t217);
      kb_t t272 = kb_mul(t69, t217);
      // slot 3
      ext_t den13 = ext_add_base(ext_splat(k + 58), t228);
      ext_dot4_call(&den13, k + 66, t246, t257, t264, t265);
      ext_dot4_call(&den13, k + 82, t266, t267, t268, t269);
      ext_dot3_call(&den13, k + 98, t270, t271, t272);
      kb_t t212 = kb_add(t32, t33);
      kb_t t218 = kb_add(kb_add(kb_add(kb_add(kb_add(t19, t9), t7), t38), t212), t217);
      dens[v][8] = den13;
      nums[v][8] = ext_from_base(t218);
      prefixes[v][8] = product;
      product = ext_times(product, den13);
      kb_t t275 = kb_splat(100663290u);
      kb_t t278 = kb_add(kb_add(t224, t219), kb_mul(t9, t275));
      kb_t t279 = kb_add(t26, t59);
      kb_t t282 = kb_sub(kb_mul(t70, t279), kb_mul(t110, t121));
      kb_t t284 = kb_sub(t48, t230);
      kb_t t285 = kb_mul(t199, t284);
      kb_t t289 = kb_sub(kb_add(t117, t230), t137);
      kb_t t293 = kb_products4(t33, t282, t32, t285, t9, t289, t19, t230);
      kb_t t294 = kb_sub(t279, t247);
      kb_t t295 = kb_mul(t199, t294);
      kb_t t298 = kb_products2(t32, t295, t19, t137);
      kb_t t299 = kb_sub(t196, t258);
      kb_t t300 = kb_mul(t199, t299);
      kb_t t301 = kb_mul(t32, t300);
      // slot 4
      ext_t den14 = ext_add_base(ext_splat(k + 62), t278);
      ext_dot3_call(&den14, k + 66, t293, t298, t301);
      kb_t t274 = kb_add(kb_add(t19, t9), t212);
      dens[v][9] = den14;
      nums[v][9] = ext_from_base(t274);
      prefixes[v][9] = product;
      product = ext_times(product, den14);
    }
    if (!invert_block(&product)) return 1;
    ext_t suffix = product;
    for (size_t v = vectors; v-- > 0;) {
      size_t i = start + LANES * v;
      ext_t inverse9 = ext_times(suffix, prefixes[v][9]);
      suffix = ext_times(suffix, dens[v][9]);
      ext_t term9 = ext_mul_base(inverse9, nums[v][9].c[0]);
      ext_t inverse8 = ext_times(suffix, prefixes[v][8]);
      suffix = ext_times(suffix, dens[v][8]);
      ext_t term8 = ext_mul_base(inverse8, nums[v][8].c[0]);
      ext_put(out + 32, i, term8);
      ext_t inverse7 = ext_times(suffix, prefixes[v][7]);
      suffix = ext_times(suffix, dens[v][7]);
      ext_t term7 = ext_mul_base(inverse7, nums[v][7].c[0]);
      ext_put(out + 28, i, term7);
      ext_t inverse6 = ext_times(suffix, prefixes[v][6]);
      suffix = ext_times(suffix, dens[v][6]);
      ext_t term6 = ext_mul_base(inverse6, nums[v][6].c[0]);
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
      ext_t term0 = ext_mul_base(inverse0, nums[v][0].c[0]);
      ext_put(out + 0, i, term0);
      ext_put(out + 36, i, ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(term9, term0), term1), term2), term3), term4), term5), term6), term7), term8));
    }
  }
  running_sum(out + 36, n, k[190], sums + 0);
  return 0;
}
#undef STEP

#define STEP 2
EXPORT(quotient_cpu) void quotient_cpu(const u32* const* columns, size_t n, const u32* k, const u32* inverses,
                                  u32* const* out) {
  kb_t inverse_zerofier = alternate(k + 511);
  kb_t selectors = alternate(k + 513);
  kb_t x = kb_geometric(k[516], k[517]);
  kb_t x_step = kb_splat(s_pow(k[517], LANES));
  enum { BLOCK = 8 };
  static const u32 here_columns[] = {0, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 49, 50, 51, 1, 2, 3, 4, 6, 33, 34, 40, 37, 47, 38, 7, 48, 36, 41, 52, 8, 9, 10, 54, 53, 55, 43, 42, 56, 44, 45, 5, 59, 60, 61, 62, 35, 63, 64, 65, 66, 39, 67, 68, 69, 70, 71, 72, 73, 74, 46, 75, 76, 77, 78, 79, 80, 81, 82, 57, 83, 84, 85, 86, 87, 88, 89, 90, 58, 91, 92, 93, 94, 95, 96, 97, 98};
  kb_t here[99][BLOCK];
  static const u32 next_columns[] = {0, 1, 2, 3, 95, 96, 97, 98};
  kb_t next[8][BLOCK];
  for (size_t start = 0; start < n; start += LANES * BLOCK) {
    size_t vectors = (n - start) / LANES < BLOCK ? (n - start) / LANES : BLOCK;
    load_tile(here[0], BLOCK, columns, here_columns, 99, start, vectors);
    load_next_tile(next[0], BLOCK, columns, next_columns, 8, start, vectors, STEP, n);
    for (size_t v = 0; v < vectors; v++) {
      size_t i = start + LANES * v;
      kb_t selector_first = kb_mul(kb_load(inverses + i), selectors);
      kb_t selector_last = kb_mul(load_next(inverses, i, STEP, n), selectors);
      kb_t selector_transition = kb_sub(x, kb_splat(k[515]));
      x = kb_mul(x, x_step);
      ext_t acc = ext_zero();
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
      // no add on padding
      kb_t t11 = here[1][v];
      kb_t t12 = kb_mul(t7, t11);
      ext_dot4_call(&acc, k + 195, t3, t8, t10, t12);
      // no sub on padding
      kb_t t13 = here[2][v];
      kb_t t14 = kb_mul(t7, t13);
      // no logic on padding
      kb_t t15 = here[3][v];
      kb_t t16 = kb_mul(t7, t15);
      // no compare on padding
      kb_t t17 = here[4][v];
      kb_t t18 = kb_mul(t7, t17);
      // no branchEqual on padding
      kb_t t19 = here[5][v];
      kb_t t20 = kb_mul(t7, t19);
      ext_dot4_call(&acc, k + 211, t14, t16, t18, t20);
      // no branchSign on padding
      kb_t t21 = here[6][v];
      kb_t t22 = kb_mul(t7, t21);
      // no jump on padding
      kb_t t23 = here[7][v];
      kb_t t24 = kb_mul(t7, t23);
      // no jumpRegister on padding
      kb_t t25 = here[8][v];
      kb_t t26 = kb_mul(t7, t25);
      // no link on padding
      kb_t t27 = here[9][v];
      kb_t t28 = kb_mul(t7, t27);
      ext_dot4_call(&acc, k + 227, t22, t24, t26, t28);
      // no loadWord on padding
      kb_t t29 = here[10][v];
      kb_t t30 = kb_mul(t7, t29);
      // no loadHalf on padding
      kb_t t31 = here[11][v];
      kb_t t32 = kb_mul(t7, t31);
      // no loadByte on padding
      kb_t t33 = here[12][v];
      kb_t t34 = kb_mul(t7, t33);
      // no storeWord on padding
      kb_t t35 = here[13][v];
      kb_t t36 = kb_mul(t7, t35);
      ext_dot4_call(&acc, k + 243, t30, t32, t34, t36);
      // no storeHalf on padding
      kb_t t37 = here[14][v];
      kb_t t38 = kb_mul(t7, t37);
      // no storeByte on padding
      kb_t t39 = here[15][v];
      kb_t t40 = kb_mul(t7, t39);
      // no unalignedLoad on padding
      kb_t t41 = here[16][v];
      kb_t t42 = kb_mul(t7, t41);
      // no unalignedStore on padding
      kb_t t43 = here[17][v];
      kb_t t44 = kb_mul(t7, t43);
      ext_dot4_call(&acc, k + 259, t38, t40, t42, t44);
      // no move on padding
      kb_t t45 = here[18][v];
      kb_t t46 = kb_mul(t7, t45);
      // no shift on padding
      kb_t t47 = here[19][v];
      kb_t t48 = kb_mul(t7, t47);
      // no alu on padding
      kb_t t49 = here[20][v];
      kb_t t50 = kb_mul(t7, t49);
      // no hilo on padding
      kb_t t51 = here[21][v];
      kb_t t52 = kb_mul(t7, t51);
      ext_dot4_call(&acc, k + 275, t46, t48, t50, t52);
      // no syscall on padding
      kb_t t53 = here[22][v];
      kb_t t54 = kb_mul(t7, t53);
      // bits[0] is boolean
      kb_t t55 = here[23][v];
      kb_t t56 = kb_sub(t55, t1);
      kb_t t57 = kb_mul(t55, t56);
      // bits[1] is boolean
      kb_t t58 = here[24][v];
      kb_t t59 = kb_sub(t58, t1);
      kb_t t60 = kb_mul(t58, t59);
      // bits[2] is boolean
      kb_t t61 = here[25][v];
      kb_t t62 = kb_sub(t61, t1);
      kb_t t63 = kb_mul(t61, t62);
      ext_dot4_call(&acc, k + 291, t54, t57, t60, t63);
      // the clock starts at 1
      kb_t t64 = selector_first;
      kb_t t65 = here[26][v];
      kb_t t66 = kb_sub(t65, t1);
      kb_t t67 = kb_mul(t64, t66);
      // the first row is at the public start
      kb_t t68 = here[27][v];
      kb_t t69 = kb_splat(k[1]);
      kb_t t70 = kb_sub(t68, t69);
      kb_t t71 = kb_mul(t64, t70);
      // the first row has the public next pc
      kb_t t72 = here[28][v];
      kb_t t73 = kb_splat(k[2]);
      kb_t t74 = kb_sub(t72, t73);
      kb_t t75 = kb_mul(t64, t74);
      // the clock counts real rows
      kb_t t76 = next[1][v];
      kb_t t78 = kb_sub(t76, kb_add(t65, t0));
      kb_t t79 = kb_mul(t4, t78);
      ext_dot4_call(&acc, k + 307, t67, t71, t75, t79);
      // pc follows
      kb_t t80 = next[2][v];
      kb_t t82 = kb_sub(t72, t68);
      kb_t t84 = kb_sub(t80, kb_add(t68, kb_mul(t0, t82)));
      kb_t t85 = kb_mul(t4, t84);
      // nextPc follows
      kb_t t86 = next[3][v];
      kb_t t87 = kb_add(t1, t72);
      kb_t t88 = kb_sub(t86, t87);
      kb_t t90 = here[29][v];
      kb_t t91 = here[30][v];
      kb_t t92 = kb_sub(t91, t87);
      kb_t t95 = here[31][v];
      kb_t t96 = kb_splat(1073741824u);
      kb_t t97 = kb_mul(t95, t96);
      kb_t t98 = here[32][v];
      kb_t t99 = kb_splat(33521406u);
      kb_t t102 = kb_sub(kb_add(t97, kb_mul(t98, t99)), t87);
      kb_t t104 = kb_sub(kb_mul(t0, t88), kb_products2(t90, t92, t25, t102));
      kb_t t105 = kb_mul(t4, t104);
      // nextPc stays on padding
      kb_t t106 = kb_mul(t4, t7);
      kb_t t107 = kb_sub(t86, t72);
      kb_t t108 = kb_mul(t106, t107);
      // the last row is at the public end
      kb_t t109 = kb_splat(k[3]);
      kb_t t110 = kb_sub(t68, t109);
      kb_t t111 = kb_mul(t9, t110);
      ext_dot4_call(&acc, k + 323, t85, t105, t108, t111);
      // the last row has the public end next pc
      kb_t t112 = kb_splat(k[4]);
      kb_t t113 = kb_sub(t72, t112);
      kb_t t114 = kb_mul(t9, t113);
      // the last clock is public
      kb_t t115 = kb_splat(k[5]);
      kb_t t116 = kb_sub(t65, t115);
      kb_t t117 = kb_mul(t9, t116);
      // nothing is executed after the exit
      kb_t t118 = kb_mul(t53, t55);
      kb_t t119 = kb_mul(t4, t118);
      kb_t t120 = kb_mul(t5, t119);
      // bImage is boolean
      kb_t t121 = here[33][v];
      kb_t t122 = kb_sub(t121, t1);
      kb_t t123 = kb_mul(t121, t122);
      ext_dot4_call(&acc, k + 339, t114, t117, t120, t123);
      // only loads read the image
      kb_t t126 = kb_add(kb_add(kb_add(t41, t33), t29), t31);
      kb_t t127 = kb_sub(t1, t126);
      kb_t t128 = kb_mul(t121, t127);
      // add: carry 0 is boolean
      kb_t t129 = here[34][v];
      kb_t t130 = kb_add(t91, t129);
      kb_t t131 = kb_add(t95, t130);
      kb_t t132 = here[35][v];
      kb_t t133 = kb_sub(t131, t132);
      kb_t t134 = kb_splat(65536u);
      kb_t t135 = kb_mul(t133, t134);
      kb_t t136 = kb_sub(t135, t1);
      kb_t t137 = kb_mul(t135, t136);
      kb_t t138 = kb_mul(t11, t137);
      // add: carry 1 is boolean
      kb_t t139 = here[36][v];
      kb_t t140 = here[37][v];
      kb_t t141 = kb_add(t139, t140);
      kb_t t142 = kb_add(t98, t141);
      kb_t t144 = here[38][v];
      kb_t t145 = kb_sub(kb_add(t135, t142), t144);
      kb_t t146 = kb_mul(t134, t145);
      kb_t t147 = kb_sub(t146, t1);
      kb_t t148 = kb_mul(t146, t147);
      kb_t t149 = kb_mul(t11, t148);
      // address: carry 0 is boolean
      kb_t t152 = kb_add(kb_add(kb_add(t43, t39), t35), t37);
      kb_t t153 = kb_add(t126, t152);
      kb_t t154 = kb_add(t91, t95);
      kb_t t155 = kb_sub(t154, t132);
      kb_t t156 = kb_mul(t134, t155);
      kb_t t157 = kb_sub(t156, t1);
      kb_t t158 = kb_mul(t156, t157);
      kb_t t159 = kb_mul(t153, t158);
      ext_dot4_call(&acc, k + 355, t128, t138, t149, t159);
      // address: carry 1 is boolean
      kb_t t162 = kb_sub(kb_add(kb_add(t156, t98), t140), t144);
      kb_t t163 = kb_mul(t134, t162);
      kb_t t164 = kb_sub(t163, t1);
      kb_t t165 = kb_mul(t163, t164);
      kb_t t166 = kb_mul(t153, t165);
      // difference: borrow 0 is boolean
      kb_t t167 = kb_add(t13, t19);
      kb_t t169 = kb_sub(kb_add(t129, t132), t95);
      kb_t t170 = kb_mul(t134, t169);
      kb_t t171 = kb_sub(t170, t1);
      kb_t t172 = kb_mul(t170, t171);
      kb_t t173 = kb_mul(t167, t172);
      // difference: borrow 1 is boolean
      kb_t t176 = kb_sub(kb_add(kb_add(t170, t139), t144), t98);
      kb_t t177 = kb_mul(t134, t176);
      kb_t t178 = kb_sub(t177, t1);
      kb_t t179 = kb_mul(t177, t178);
      kb_t t180 = kb_mul(t167, t179);
      // compare: borrow 0 is boolean
      kb_t t182 = kb_sub(kb_add(t130, t132), t95);
      kb_t t183 = kb_mul(t134, t182);
      kb_t t184 = kb_sub(t183, t1);
      kb_t t185 = kb_mul(t183, t184);
      kb_t t186 = kb_mul(t17, t185);
      ext_dot4_call(&acc, k + 371, t166, t173, t180, t186);
      // compare: borrow 1 is boolean
      kb_t t189 = kb_sub(kb_add(kb_add(t183, t141), t144), t98);
      kb_t t190 = kb_mul(t134, t189);
      kb_t t191 = kb_sub(t190, t1);
      kb_t t192 = kb_mul(t190, t191);
      kb_t t193 = kb_mul(t17, t192);
      // a load reads at its address
      kb_t t194 = here[39][v];
      kb_t t197 = kb_splat(67108860u);
      kb_t t199 = kb_sub(t132, kb_add(t55, kb_mul(t58, t197)));
      kb_t t200 = kb_mul(t96, t199);
      kb_t t201 = kb_add(t200, kb_mul(t99, t144));
      kb_t t202 = kb_sub(t194, t201);
      kb_t t203 = kb_mul(t126, t202);
      // a store writes at its address
      kb_t t204 = here[40][v];
      kb_t t205 = kb_sub(t204, t201);
      kb_t t206 = kb_mul(t152, t205);
      // branchEqual: not zero has an inverse
      kb_t t207 = kb_add(t132, t144);
      kb_t t208 = here[41][v];
      kb_t t211 = kb_sub(kb_add(t58, kb_mul(t207, t208)), t1);
      kb_t t212 = kb_mul(t19, t211);
      ext_dot4_call(&acc, k + 387, t193, t203, t206, t212);
      // branchEqual: zero or not
      kb_t t213 = kb_mul(t19, t207);
      kb_t t214 = kb_mul(t58, t213);
      // branchSign: not zero has an inverse
      kb_t t215 = kb_add(t95, t98);
      kb_t t218 = kb_sub(kb_add(t58, kb_mul(t208, t215)), t1);
      kb_t t219 = kb_mul(t21, t218);
      // branchSign: zero or not
      kb_t t220 = kb_mul(t21, t215);
      kb_t t221 = kb_mul(t58, t220);
      // move: not zero has an inverse
      kb_t t222 = kb_add(t129, t139);
      kb_t t225 = kb_sub(kb_add(t58, kb_mul(t208, t222)), t1);
      kb_t t226 = kb_mul(t45, t225);
      ext_dot4_call(&acc, k + 403, t214, t219, t221, t226);
      // move: zero or not
      kb_t t227 = kb_mul(t45, t222);
      kb_t t228 = kb_mul(t58, t227);
      // taken is the condition
      kb_t t230 = kb_add(kb_add(t23, t19), t21);
      kb_t t231 = here[42][v];
      kb_t t232 = here[43][v];
      kb_t t235 = here[44][v];
      kb_t t236 = kb_mul(t58, t235);
      kb_t t238 = kb_sub(t90, kb_add(kb_add(t231, t236), kb_mul(t55, t232)));
      kb_t t239 = kb_mul(t230, t238);
      // only branches are taken
      kb_t t240 = kb_sub(t1, t230);
      kb_t t241 = kb_mul(t90, t240);
      // no branch in a delay slot
      kb_t t242 = kb_add(t25, t230);
      kb_t t243 = kb_sub(t82, t1);
      kb_t t244 = kb_mul(t242, t243);
      ext_dot4_call(&acc, k + 419, t228, t239, t241, t244);
      // link is two words on
      kb_t t245 = here[45][v];
      kb_t t247 = here[46][v];
      kb_t t250 = kb_sub(kb_add(t247, kb_mul(t99, t245)), kb_add(t68, t197));
      kb_t t251 = kb_mul(t27, t250);
      // move: choice
      kb_t t253 = kb_sub(t55, kb_add(t231, t236));
      kb_t t254 = kb_mul(t45, t253);
      // loadHalf: half
      kb_t t255 = kb_sub(t129, t139);
      kb_t t257 = kb_add(t139, kb_mul(t58, t255));
      kb_t t258 = kb_sub(t247, t257);
      kb_t t259 = kb_mul(t31, t258);
      // loadByte: half
      kb_t t260 = kb_splat(67108348u);
      kb_t t263 = kb_sub(kb_add(t247, kb_mul(t245, t260)), t257);
      kb_t t264 = kb_mul(t33, t263);
      ext_dot4_call(&acc, k + 435, t251, t254, t259, t264);
      // loadByte: byte
      kb_t t265 = here[47][v];
      kb_t t267 = kb_sub(t247, t245);
      kb_t t269 = kb_sub(t265, kb_add(t245, kb_mul(t55, t267)));
      kb_t t270 = kb_mul(t33, t269);
      // storeByte: old half
      kb_t t271 = kb_mul(t260, t265);
      kb_t t273 = here[48][v];
      kb_t t274 = here[49][v];
      kb_t t275 = kb_sub(t274, t273);
      kb_t t278 = kb_sub(kb_add(t245, t271), kb_add(t273, kb_mul(t58, t275)));
      kb_t t279 = kb_mul(t39, t278);
      // storeByte: new half
      kb_t t280 = here[50][v];
      kb_t t282 = kb_add(t245, kb_mul(t247, t260));
      kb_t t285 = kb_sub(kb_add(t247, t271), t282);
      kb_t t287 = kb_sub(t280, kb_add(t282, kb_mul(t55, t285)));
      kb_t t288 = kb_mul(t39, t287);
      // low limb of the result
      kb_t t289 = here[51][v];
      kb_t t295 = kb_sub(t1, kb_add(kb_add(kb_add(kb_add(kb_add(t53, t43), t41), t51), t47), t49));
      kb_t t297 = kb_add(t11, t13);
      kb_t t302 = kb_splat(100531194u);
      kb_t t303 = kb_mul(t235, t302);
      kb_t t304 = kb_add(t303, kb_products2(t131, t231, t132, t232));
      kb_t t307 = kb_sub(t55, t58);
      kb_t t309 = kb_add(t190, kb_mul(t231, t307));
      kb_t t312 = kb_splat(134217720u);
      kb_t t313 = kb_mul(t247, t312);
      kb_t t316 = kb_sub(t95, t274);
      kb_t t318 = kb_add(t274, kb_mul(t55, t316));
      kb_t t321 = kb_add(t29, t35);
      kb_t t326 = kb_mul(t61, t231);
      kb_t t327 = kb_splat(66977276u);
      kb_t t329 = kb_add(t265, kb_mul(t326, t327));
      kb_t t332 = kb_sub(t129, t274);
      kb_t t334 = kb_add(t274, kb_mul(t58, t332));
      kb_t t337 = kb_sub(t280, t274);
      kb_t t339 = kb_add(t274, kb_mul(t58, t337));
      kb_t t342 = kb_sub(kb_mul(t289, t295), kb_add(kb_add(kb_products4(t132, t297, t15, t304, t17, t309, t27, t313), kb_products4(t45, t318, t129, t321, t31, t247, t33, t329)), kb_products2(t37, t334, t39, t339)));
      ext_dot4_call(&acc, k + 451, t270, t279, t288, t342);
      // high limb of the result
      kb_t t343 = here[52][v];
      kb_t t349 = kb_add(t303, kb_products2(t142, t231, t144, t232));
      kb_t t352 = kb_mul(t27, t245);
      kb_t t354 = kb_sub(t98, t273);
      kb_t t356 = kb_add(t273, kb_mul(t55, t354));
      kb_t t361 = kb_add(t31, t33);
      kb_t t362 = kb_mul(t302, t326);
      kb_t t365 = kb_sub(t273, t129);
      kb_t t367 = kb_add(t129, kb_mul(t58, t365));
      kb_t t370 = kb_sub(t273, t280);
      kb_t t372 = kb_add(t280, kb_mul(t58, t370));
      kb_t t375 = kb_sub(kb_mul(t295, t343), kb_add(kb_add(t352, kb_products4(t144, t297, t15, t349, t45, t356, t139, t321)), kb_products3(t361, t362, t37, t367, t39, t372)));
      acc = ext_add(acc, ext_mul_base(ext_splat(k + 467), t375));
      kb_t t377 = here[53][v];
      kb_t t378 = kb_mul(t127, t194);
      kb_t t379 = kb_sub(t1, t152);
      kb_t t380 = kb_mul(t204, t379);
      // decode
      ext_t den0 = ext_splat(k + 6);
      ext_dot4_call(&den0, k + 66, t68, t377, t378, t380);
      ext_dot4_call(&den0, k + 82, t91, t140, t231, t232);
      ext_dot4_call(&den0, k + 98, t235, t11, t13, t15);
      ext_dot4_call(&den0, k + 114, t17, t19, t21, t23);
      ext_dot4_call(&den0, k + 130, t25, t27, t29, t31);
      ext_dot4_call(&den0, k + 146, t33, t35, t37, t39);
      ext_dot4_call(&den0, k + 162, t41, t43, t45, t47);
      ext_dot3_call(&den0, k + 178, t49, t51, t53);
      ext_t phi0 = (ext_t){{here[54][v], here[55][v], here[56][v], here[57][v]}};
      acc = ext_add(acc, ext_times(ext_splat(k + 471), ext_sub_base(ext_times(phi0, den0), t0)));
      kb_t t384 = here[58][v];
      // A: take
      ext_t den1 = ext_splat(k + 10);
      ext_dot4_call(&den1, k + 70, t377, t95, t98, t384);
      kb_t t385 = kb_mul(t65, t312);
      // A: give
      ext_t den2 = ext_splat(k + 14);
      ext_dot4_call(&den2, k + 70, t377, t95, t98, t385);
      ext_t den_g1 = ext_times(den1, den2);
      kb_t t382 = kb_neg(t0);
      ext_t num_g1 = ext_cross(den2, t382, den1, t0);
      ext_t phi1 = (ext_t){{here[59][v], here[60][v], here[61][v], here[62][v]}};
      acc = ext_add(acc, ext_times(ext_splat(k + 475), ext_sub(ext_times(phi1, den_g1), num_g1)));
      kb_t t387 = kb_sub(t385, kb_add(t384, t1));
      // A: later
      ext_t den3 = ext_splat(k + 18);
      den3 = ext_add(den3, ext_mul_base(ext_splat(k + 66), t387));
      kb_t t390 = here[63][v];
      // B: take
      ext_t den4 = ext_splat(k + 22);
      ext_dot4_call(&den4, k + 66, t127, t194, t129, t139);
      den4 = ext_add(den4, ext_mul_base(ext_splat(k + 82), t390));
      ext_t den_g2 = ext_times(den3, den4);
      kb_t t388 = kb_sub(t0, t121);
      kb_t t389 = kb_neg(t388);
      ext_t num_g2 = ext_cross(den4, t0, den3, t389);
      ext_t phi2 = (ext_t){{here[64][v], here[65][v], here[66][v], here[67][v]}};
      acc = ext_add(acc, ext_times(ext_splat(k + 479), ext_sub(ext_times(phi2, den_g2), num_g2)));
      kb_t t391 = kb_add(t1, t385);
      // B: give
      ext_t den5 = ext_splat(k + 26);
      ext_dot4_call(&den5, k + 66, t127, t194, t129, t139);
      den5 = ext_add(den5, ext_mul_base(ext_splat(k + 82), t391));
      kb_t t393 = kb_sub(t391, kb_add(t390, t1));
      // B: later
      ext_t den6 = ext_splat(k + 30);
      den6 = ext_add(den6, ext_mul_base(ext_splat(k + 66), t393));
      ext_t den_g3 = ext_times(den5, den6);
      ext_t num_g3 = ext_mul_base(ext_add(den6, den5), t388);
      ext_t phi3 = (ext_t){{here[68][v], here[69][v], here[70][v], here[71][v]}};
      acc = ext_add(acc, ext_times(ext_splat(k + 483), ext_sub(ext_times(phi3, den_g3), num_g3)));
      // B: read-only word
      ext_t den7 = ext_splat(k + 34);
      ext_dot3_call(&den7, k + 66, t194, t129, t139);
      kb_t t395 = here[72][v];
      // C: take
      ext_t den8 = ext_splat(k + 38);
      ext_dot4_call(&den8, k + 66, t379, t204, t274, t273);
      den8 = ext_add(den8, ext_mul_base(ext_splat(k + 82), t395));
      ext_t den_g4 = ext_times(den7, den8);
      ext_t num_g4 = ext_cross(den8, t121, den7, t382);
      ext_t phi4 = (ext_t){{here[73][v], here[74][v], here[75][v], here[76][v]}};
      acc = ext_add(acc, ext_times(ext_splat(k + 487), ext_sub(ext_times(phi4, den_g4), num_g4)));
      kb_t t396 = kb_add(t197, t385);
      // C: give
      ext_t den9 = ext_splat(k + 42);
      ext_dot4_call(&den9, k + 66, t379, t204, t289, t343);
      den9 = ext_add(den9, ext_mul_base(ext_splat(k + 82), t396));
      kb_t t398 = kb_sub(t396, kb_add(t395, t1));
      // C: later
      ext_t den10 = ext_splat(k + 46);
      den10 = ext_add(den10, ext_mul_base(ext_splat(k + 66), t398));
      ext_t den_g5 = ext_times(den9, den10);
      ext_t num_g5 = ext_mul_base(ext_add(den10, den9), t0);
      ext_t phi5 = (ext_t){{here[77][v], here[78][v], here[79][v], here[80][v]}};
      acc = ext_add(acc, ext_times(ext_splat(k + 491), ext_sub(ext_times(phi5, den_g5), num_g5)));
      kb_t t400 = kb_add(kb_add(t19, t17), t297);
      kb_t t411 = kb_splat(167772150u);
      kb_t t412 = kb_mul(t15, t411);
      kb_t t417 = kb_splat(671088600u);
      kb_t t420 = kb_splat(704643030u);
      kb_t t423 = kb_splat(738197460u);
      kb_t t426 = kb_splat(805306320u);
      kb_t t428 = kb_add(kb_add(kb_add(kb_add(t21, t400), t412), kb_products4(t153, t197, t25, t197, t47, t417, t49, t420)), kb_products2(t51, t423, t53, t426));
      kb_t t435 = kb_splat(134085624u);
      kb_t t437 = kb_sub(kb_mul(t98, t197), kb_mul(t55, t435));
      kb_t t449 = kb_add(kb_add(kb_products4(t132, t400, t153, t200, t15, t247, t21, t437), kb_products4(t25, t97, t47, t231, t49, t231, t51, t231)), kb_mul(t53, t65));
      kb_t t458 = kb_add(kb_products4(t15, t265, t47, t154, t49, t95, t51, t65), kb_mul(t53, t95));
      kb_t t459 = here[81][v];
      kb_t t468 = kb_add(kb_products4(t15, t459, t47, t129, t49, t98, t51, t95), kb_mul(t53, t98));
      kb_t t475 = kb_products4(t47, t139, t49, t129, t51, t98, t53, t129);
      kb_t t482 = kb_products4(t47, t289, t49, t139, t51, t129, t53, t139);
      kb_t t489 = kb_products4(t47, t343, t49, t91, t51, t139, t53, t289);
      kb_t t494 = kb_products3(t49, t140, t51, t289, t53, t343);
      kb_t t498 = kb_add(t118, kb_products2(t49, t274, t51, t343));
      kb_t t499 = kb_mul(t49, t273);
      kb_t t500 = kb_mul(t49, t289);
      kb_t t501 = kb_mul(t49, t343);
      // slot 1
      ext_t den11 = ext_add_base(ext_splat(k + 50), t428);
      ext_dot4_call(&den11, k + 66, t449, t458, t468, t475);
      ext_dot4_call(&den11, k + 82, t482, t489, t494, t498);
      ext_dot3_call(&den11, k + 98, t499, t500, t501);
      kb_t t401 = kb_add(t153, t400);
      kb_t t402 = kb_add(t15, t401);
      kb_t t408 = kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(t53, t51), t49), t47), t25), t21), t402);
      ext_t phi6 = (ext_t){{here[82][v], here[83][v], here[84][v], here[85][v]}};
      acc = ext_add(acc, ext_times(ext_splat(k + 495), ext_sub_base(ext_times(phi6, den11), t408)));
      kb_t t505 = kb_add(kb_add(t401, t412), kb_mul(t27, t197));
      kb_t t507 = kb_sub(t95, t247);
      kb_t t508 = kb_splat(16777216u);
      kb_t t509 = kb_mul(t507, t508);
      kb_t t513 = kb_products3(t144, t401, t15, t509, t27, t247);
      kb_t t514 = kb_sub(t130, t265);
      kb_t t515 = kb_mul(t508, t514);
      kb_t t516 = kb_mul(t15, t515);
      kb_t t517 = kb_sub(t132, t459);
      kb_t t518 = kb_mul(t508, t517);
      kb_t t519 = kb_mul(t15, t518);
      // slot 2
      ext_t den12 = ext_add_base(ext_splat(k + 54), t505);
      ext_dot3_call(&den12, k + 66, t513, t516, t519);
      kb_t t502 = kb_add(t27, t402);
      ext_t phi7 = (ext_t){{here[86][v], here[87][v], here[88][v], here[89][v]}};
      acc = ext_add(acc, ext_times(ext_splat(k + 499), ext_sub_base(ext_times(phi7, den12), t502)));
      kb_t t527 = kb_add(t17, t412);
      kb_t t532 = kb_mul(t39, t312);
      kb_t t525 = kb_add(t41, t43);
      kb_t t534 = kb_splat(771751890u);
      kb_t t536 = kb_add(kb_add(kb_add(kb_add(t31, t27), t527), t532), kb_products2(t33, t411, t525, t534));
      kb_t t543 = kb_sub(kb_mul(t197, t247), kb_mul(t61, t435));
      kb_t t551 = kb_add(kb_add(t352, kb_products4(t17, t437, t15, t245, t31, t543, t33, t265)), kb_products2(t39, t247, t231, t525));
      kb_t t553 = kb_splat(33554174u);
      kb_t t556 = kb_sub(t129, t247);
      kb_t t557 = kb_mul(t508, t556);
      kb_t t561 = kb_products4(t15, t280, t33, t553, t39, t557, t65, t525);
      kb_t t562 = here[90][v];
      kb_t t564 = kb_mul(t61, t553);
      kb_t t568 = kb_products3(t15, t562, t33, t564, t232, t525);
      kb_t t569 = kb_mul(t58, t525);
      kb_t t570 = kb_mul(t55, t525);
      kb_t t571 = kb_mul(t129, t525);
      kb_t t572 = kb_mul(t139, t525);
      kb_t t573 = kb_mul(t274, t525);
      kb_t t574 = kb_mul(t273, t525);
      kb_t t575 = kb_mul(t289, t525);
      kb_t t576 = kb_mul(t343, t525);
      // slot 3
      ext_t den13 = ext_add_base(ext_splat(k + 58), t536);
      ext_dot4_call(&den13, k + 66, t551, t561, t568, t569);
      ext_dot4_call(&den13, k + 82, t570, t571, t572, t573);
      ext_dot3_call(&den13, k + 98, t574, t575, t576);
      kb_t t520 = kb_add(t15, t17);
      kb_t t526 = kb_add(kb_add(kb_add(kb_add(kb_add(t39, t33), t31), t27), t520), t525);
      ext_t phi8 = (ext_t){{here[91][v], here[92][v], here[93][v], here[94][v]}};
      acc = ext_add(acc, ext_times(ext_splat(k + 503), ext_sub_base(ext_times(phi8, den13), t526)));
      kb_t t579 = kb_splat(100663290u);
      kb_t t582 = kb_add(kb_add(t532, t527), kb_mul(t33, t579));
      kb_t t585 = kb_sub(kb_mul(t141, t197), kb_mul(t58, t435));
      kb_t t587 = kb_sub(t98, t245);
      kb_t t588 = kb_mul(t508, t587);
      kb_t t592 = kb_sub(kb_add(t245, t247), t265);
      kb_t t596 = kb_products4(t17, t585, t15, t588, t33, t592, t39, t245);
      kb_t t597 = kb_sub(t141, t280);
      kb_t t598 = kb_mul(t508, t597);
      kb_t t601 = kb_products2(t15, t598, t39, t265);
      kb_t t602 = kb_sub(t144, t562);
      kb_t t603 = kb_mul(t508, t602);
      kb_t t604 = kb_mul(t15, t603);
      // slot 4
      ext_t den14 = ext_add_base(ext_splat(k + 62), t582);
      ext_dot3_call(&den14, k + 66, t596, t601, t604);
      kb_t t578 = kb_add(kb_add(t39, t33), t520);
      ext_t phi9 = ext_sub((ext_t){{next[4][v], next[5][v], next[6][v], next[7][v]}}, (ext_t){{here[95][v], here[96][v], here[97][v], here[98][v]}});
      phi9 = ext_add(phi9, ext_splat(k + 191));
      phi9 = ext_sub(phi9, phi0);
      phi9 = ext_sub(phi9, phi1);
      phi9 = ext_sub(phi9, phi2);
      phi9 = ext_sub(phi9, phi3);
      phi9 = ext_sub(phi9, phi4);
      phi9 = ext_sub(phi9, phi5);
      phi9 = ext_sub(phi9, phi6);
      phi9 = ext_sub(phi9, phi7);
      phi9 = ext_sub(phi9, phi8);
      acc = ext_add(acc, ext_times(ext_splat(k + 507), ext_sub_base(ext_times(phi9, den14), t578)));
      ext_put(out, i, ext_mul_base(acc, inverse_zerofier));
    }
  }
}
#undef STEP
