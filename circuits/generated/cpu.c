// Generated from chip "cpu" by air/codegen/codegen.ts. Do not edit.
#include "evaluators.h"

#define STEP 1
// Returns 1 when a denominator is zero.
EXPORT(logup_cpu) int logup_cpu(const u32* const* columns, size_t n, const u32* k, u32* const* out,
                                u32* sums) {
  enum { BLOCK = BLOCK_SIZE(AT(56, 30)) };
  _Static_assert(BLOCK > 0, "too many columns and messages for the stack of a kernel");
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
      ext_dot4_call(&den0, k + AT(6, 15), t2, t3, t14, t24);
      ext_dot4_call(&den0, k + AT(6, 19), t25, t26, t27, t28);
      ext_dot4_call(&den0, k + AT(6, 23), t29, t30, t31, t32);
      ext_dot4_call(&den0, k + AT(6, 27), t33, t34, t35, t36);
      ext_dot4_call(&den0, k + AT(6, 31), t37, t38, t6, t7);
      ext_dot4_call(&den0, k + AT(6, 35), t9, t16, t17, t19);
      ext_dot4_call(&den0, k + AT(6, 39), t11, t21, t39, t40);
      ext_dot3_call(&den0, k + AT(6, 43), t41, t42, t43);
      kb_t t0 = here[31][v];
      dens[v][0] = den0;
      nums[v][0] = ext_from_base(t0);
      prefixes[v][0] = product;
      product = ext_times(product, den0);
      kb_t t47 = here[32][v];
      kb_t t48 = here[33][v];
      kb_t t49 = here[34][v];
      // A: take
      ext_t den1 = ext_splat(k + AT(6, 1));
      ext_dot4_call(&den1, k + AT(6, 16), t3, t47, t48, t49);
      kb_t t50 = here[35][v];
      kb_t t51 = kb_splat(134217720u);
      kb_t t52 = kb_mul(t50, t51);
      // A: give
      ext_t den2 = ext_splat(k + AT(6, 2));
      ext_dot4_call(&den2, k + AT(6, 16), t3, t47, t48, t52);
      ext_t den_g1 = ext_times(den1, den2);
      kb_t t45 = kb_neg(t0);
      ext_t num_g1 = ext_cross(den2, t45, den1, t0);
      dens[v][1] = den_g1;
      nums[v][1] = num_g1;
      prefixes[v][1] = product;
      product = ext_times(product, den_g1);
      kb_t t54 = kb_sub(t52, kb_add(t49, t5));
      // A: later
      ext_t den3 = ext_splat(k + AT(6, 3));
      den3 = ext_add(den3, ext_mul_base(ext_splat(k + AT(6, 15)), t54));
      kb_t t58 = here[36][v];
      kb_t t59 = here[37][v];
      kb_t t60 = here[38][v];
      // B: take
      ext_t den4 = ext_splat(k + AT(6, 4));
      ext_dot4_call(&den4, k + AT(6, 15), t13, t4, t58, t59);
      den4 = ext_add(den4, ext_mul_base(ext_splat(k + AT(6, 19)), t60));
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
      ext_t den5 = ext_splat(k + AT(6, 5));
      ext_dot4_call(&den5, k + AT(6, 15), t13, t4, t58, t59);
      den5 = ext_add(den5, ext_mul_base(ext_splat(k + AT(6, 19)), t61));
      kb_t t63 = kb_sub(t61, kb_add(t60, t5));
      // B: later
      ext_t den6 = ext_splat(k + AT(6, 6));
      den6 = ext_add(den6, ext_mul_base(ext_splat(k + AT(6, 15)), t63));
      ext_t den_g3 = ext_times(den5, den6);
      ext_t num_g3 = ext_mul_base(ext_add(den6, den5), t56);
      dens[v][3] = den_g3;
      nums[v][3] = num_g3;
      prefixes[v][3] = product;
      product = ext_times(product, den_g3);
      // B: read-only word
      ext_t den7 = ext_splat(k + AT(6, 7));
      ext_dot3_call(&den7, k + AT(6, 15), t4, t58, t59);
      kb_t t65 = here[40][v];
      kb_t t66 = here[41][v];
      kb_t t67 = here[42][v];
      // C: take
      ext_t den8 = ext_splat(k + AT(6, 8));
      ext_dot4_call(&den8, k + AT(6, 15), t23, t15, t65, t66);
      den8 = ext_add(den8, ext_mul_base(ext_splat(k + AT(6, 19)), t67));
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
      ext_t den9 = ext_splat(k + AT(6, 9));
      ext_dot4_call(&den9, k + AT(6, 15), t23, t15, t68, t69);
      den9 = ext_add(den9, ext_mul_base(ext_splat(k + AT(6, 19)), t71));
      kb_t t73 = kb_sub(t71, kb_add(t67, t5));
      // C: later
      ext_t den10 = ext_splat(k + AT(6, 10));
      den10 = ext_add(den10, ext_mul_base(ext_splat(k + AT(6, 15)), t73));
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
      ext_t den11 = ext_add_base(ext_splat(k + AT(6, 11)), t105);
      ext_dot4_call(&den11, k + AT(6, 15), t136, t147, t157, t164);
      ext_dot4_call(&den11, k + AT(6, 19), t171, t178, t183, t188);
      ext_dot3_call(&den11, k + AT(6, 23), t189, t190, t191);
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
      ext_t den12 = ext_add_base(ext_splat(k + AT(6, 12)), t195);
      ext_dot3_call(&den12, k + AT(6, 15), t204, t208, t211);
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
      ext_t den13 = ext_add_base(ext_splat(k + AT(6, 13)), t228);
      ext_dot4_call(&den13, k + AT(6, 15), t246, t257, t264, t265);
      ext_dot4_call(&den13, k + AT(6, 19), t266, t267, t268, t269);
      ext_dot3_call(&den13, k + AT(6, 23), t270, t271, t272);
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
      ext_t den14 = ext_add_base(ext_splat(k + AT(6, 14)), t278);
      ext_dot3_call(&den14, k + AT(6, 15), t293, t298, t301);
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
      ext_put(out + AT(0, 8), i, term8);
      ext_t inverse7 = ext_times(suffix, prefixes[v][7]);
      suffix = ext_times(suffix, dens[v][7]);
      ext_t term7 = ext_mul_base(inverse7, nums[v][7].c[0]);
      ext_put(out + AT(0, 7), i, term7);
      ext_t inverse6 = ext_times(suffix, prefixes[v][6]);
      suffix = ext_times(suffix, dens[v][6]);
      ext_t term6 = ext_mul_base(inverse6, nums[v][6].c[0]);
      ext_put(out + AT(0, 6), i, term6);
      ext_t inverse5 = ext_times(suffix, prefixes[v][5]);
      suffix = ext_times(suffix, dens[v][5]);
      ext_t term5 = ext_times(inverse5, nums[v][5]);
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
      ext_t term0 = ext_mul_base(inverse0, nums[v][0].c[0]);
      ext_put(out + 0, i, term0);
      ext_put(out + AT(0, 9), i, ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(term9, term0), term1), term2), term3), term4), term5), term6), term7), term8));
    }
  }
  running_sum(out + AT(0, 9), n, k[AT(6, 46)], sums + 0);
  return 0;
}
#undef STEP

#define STEP 2
EXPORT(quotient_cpu) void quotient_cpu(const u32* const* columns, size_t n, const u32* k, const u32* inverses,
                                  u32* const* out) {
  kb_t inverse_zerofier = alternate(k + AT(7, 126));
  kb_t selectors = alternate(k + AT(9, 126));
  kb_t x = kb_geometric(k[AT(12, 126)], k[AT(12, 126) + 1]);
  kb_t x_step = kb_splat(s_pow(k[AT(12, 126) + 1], LANES));
  enum { BLOCK = BLOCK_SIZE(AT(63, 11)) };
  _Static_assert(BLOCK > 0, "too many columns and messages for the stack of a kernel");
  static const u32 here_columns[] = {0, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 49, 50, 51, 1, 2, 3, 4, 6, 33, 34, 40, 37, 47, 38, 7, 48, 36, 41, 52, 8, 9, 10, 54, 53, 55, 43, 42, 56, 44, 45, 5, EXT_COLUMNS(AT(59, 0)), 35, EXT_COLUMNS(AT(59, 1)), 39, EXT_COLUMNS(AT(59, 2)), EXT_COLUMNS(AT(59, 3)), 46, EXT_COLUMNS(AT(59, 4)), EXT_COLUMNS(AT(59, 5)), 57, EXT_COLUMNS(AT(59, 6)), EXT_COLUMNS(AT(59, 7)), 58, EXT_COLUMNS(AT(59, 8)), EXT_COLUMNS(AT(59, 9))};
  kb_t here[AT(59, 10)][BLOCK];
  static const u32 next_columns[] = {0, 1, 2, 3, EXT_COLUMNS(AT(59, 9))};
  kb_t next[AT(4, 1)][BLOCK];
  for (size_t start = 0; start < n; start += LANES * BLOCK) {
    size_t vectors = (n - start) / LANES < BLOCK ? (n - start) / LANES : BLOCK;
    load_tile(here[0], BLOCK, columns, here_columns, AT(59, 10), start, vectors);
    load_next_tile(next[0], BLOCK, columns, next_columns, AT(4, 1), start, vectors, STEP, n);
    for (size_t v = 0; v < vectors; v++) {
      size_t i = start + LANES * v;
      kb_t selector_first = kb_mul(kb_load(inverses + i), selectors);
      kb_t selector_last = kb_mul(load_next(inverses, i, STEP, n), selectors);
      kb_t selector_transition = kb_sub(x, kb_splat(k[AT(11, 126)]));
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
      // add is 0 or real
      kb_t t11 = here[1][v];
      kb_t t12 = kb_sub(t11, t0);
      kb_t t13 = kb_mul(t11, t12);
      ext_dot4_call(&acc, k + AT(7, 47), t3, t8, t10, t13);
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
      ext_dot4_call(&acc, k + AT(7, 51), t16, t19, t22, t25);
      // branchSign is 0 or real
      kb_t t26 = here[6][v];
      kb_t t27 = kb_sub(t26, t0);
      kb_t t28 = kb_mul(t26, t27);
      // jump is 0 or real
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
      ext_dot4_call(&acc, k + AT(7, 55), t28, t31, t34, t37);
      // loadWord is 0 or real
      kb_t t38 = here[10][v];
      kb_t t39 = kb_sub(t38, t0);
      kb_t t40 = kb_mul(t38, t39);
      // loadHalf is 0 or real
      kb_t t41 = here[11][v];
      kb_t t42 = kb_sub(t41, t0);
      kb_t t43 = kb_mul(t41, t42);
      // loadByte is 0 or real
      kb_t t44 = here[12][v];
      kb_t t45 = kb_sub(t44, t0);
      kb_t t46 = kb_mul(t44, t45);
      // storeWord is 0 or real
      kb_t t47 = here[13][v];
      kb_t t48 = kb_sub(t47, t0);
      kb_t t49 = kb_mul(t47, t48);
      ext_dot4_call(&acc, k + AT(7, 59), t40, t43, t46, t49);
      // storeHalf is 0 or real
      kb_t t50 = here[14][v];
      kb_t t51 = kb_sub(t50, t0);
      kb_t t52 = kb_mul(t50, t51);
      // storeByte is 0 or real
      kb_t t53 = here[15][v];
      kb_t t54 = kb_sub(t53, t0);
      kb_t t55 = kb_mul(t53, t54);
      // unalignedLoad is 0 or real
      kb_t t56 = here[16][v];
      kb_t t57 = kb_sub(t56, t0);
      kb_t t58 = kb_mul(t56, t57);
      // unalignedStore is 0 or real
      kb_t t59 = here[17][v];
      kb_t t60 = kb_sub(t59, t0);
      kb_t t61 = kb_mul(t59, t60);
      ext_dot4_call(&acc, k + AT(7, 63), t52, t55, t58, t61);
      // move is 0 or real
      kb_t t62 = here[18][v];
      kb_t t63 = kb_sub(t62, t0);
      kb_t t64 = kb_mul(t62, t63);
      // shift is 0 or real
      kb_t t65 = here[19][v];
      kb_t t66 = kb_sub(t65, t0);
      kb_t t67 = kb_mul(t65, t66);
      // alu is 0 or real
      kb_t t68 = here[20][v];
      kb_t t69 = kb_sub(t68, t0);
      kb_t t70 = kb_mul(t68, t69);
      // hilo is 0 or real
      kb_t t71 = here[21][v];
      kb_t t72 = kb_sub(t71, t0);
      kb_t t73 = kb_mul(t71, t72);
      ext_dot4_call(&acc, k + AT(7, 67), t64, t67, t70, t73);
      // syscall is 0 or real
      kb_t t74 = here[22][v];
      kb_t t75 = kb_sub(t74, t0);
      kb_t t76 = kb_mul(t74, t75);
      // bits[0] is boolean
      kb_t t77 = here[23][v];
      kb_t t78 = kb_sub(t77, t1);
      kb_t t79 = kb_mul(t77, t78);
      // bits[1] is boolean
      kb_t t80 = here[24][v];
      kb_t t81 = kb_sub(t80, t1);
      kb_t t82 = kb_mul(t80, t81);
      // bits[2] is boolean
      kb_t t83 = here[25][v];
      kb_t t84 = kb_sub(t83, t1);
      kb_t t85 = kb_mul(t83, t84);
      ext_dot4_call(&acc, k + AT(7, 71), t76, t79, t82, t85);
      // the clock starts at 1
      kb_t t86 = selector_first;
      kb_t t87 = here[26][v];
      kb_t t88 = kb_sub(t87, t1);
      kb_t t89 = kb_mul(t86, t88);
      // the first row is at the public start
      kb_t t90 = here[27][v];
      kb_t t91 = kb_splat(k[1]);
      kb_t t92 = kb_sub(t90, t91);
      kb_t t93 = kb_mul(t86, t92);
      // the first row has the public next pc
      kb_t t94 = here[28][v];
      kb_t t95 = kb_splat(k[2]);
      kb_t t96 = kb_sub(t94, t95);
      kb_t t97 = kb_mul(t86, t96);
      // the clock counts real rows
      kb_t t98 = next[1][v];
      kb_t t100 = kb_sub(t98, kb_add(t87, t0));
      kb_t t101 = kb_mul(t4, t100);
      ext_dot4_call(&acc, k + AT(7, 75), t89, t93, t97, t101);
      // pc follows
      kb_t t102 = next[2][v];
      kb_t t104 = kb_sub(t94, t90);
      kb_t t106 = kb_sub(t102, kb_add(t90, kb_mul(t0, t104)));
      kb_t t107 = kb_mul(t4, t106);
      // nextPc follows
      kb_t t108 = next[3][v];
      kb_t t109 = kb_add(t1, t94);
      kb_t t110 = kb_sub(t108, t109);
      kb_t t112 = here[29][v];
      kb_t t113 = here[30][v];
      kb_t t114 = kb_sub(t113, t109);
      kb_t t117 = here[31][v];
      kb_t t118 = kb_splat(1073741824u);
      kb_t t119 = kb_mul(t117, t118);
      kb_t t120 = here[32][v];
      kb_t t121 = kb_splat(33521406u);
      kb_t t124 = kb_sub(kb_add(t119, kb_mul(t120, t121)), t109);
      kb_t t126 = kb_sub(kb_mul(t0, t110), kb_products2(t112, t114, t32, t124));
      kb_t t127 = kb_mul(t4, t126);
      // nextPc stays on padding
      kb_t t128 = kb_mul(t4, t7);
      kb_t t129 = kb_sub(t108, t94);
      kb_t t130 = kb_mul(t128, t129);
      // the last row is at the public end
      kb_t t131 = kb_splat(k[3]);
      kb_t t132 = kb_sub(t90, t131);
      kb_t t133 = kb_mul(t9, t132);
      ext_dot4_call(&acc, k + AT(7, 79), t107, t127, t130, t133);
      // the last row has the public end next pc
      kb_t t134 = kb_splat(k[4]);
      kb_t t135 = kb_sub(t94, t134);
      kb_t t136 = kb_mul(t9, t135);
      // the last clock is public
      kb_t t137 = kb_splat(k[5]);
      kb_t t138 = kb_sub(t87, t137);
      kb_t t139 = kb_mul(t9, t138);
      // nothing is executed after the exit
      kb_t t140 = kb_mul(t74, t77);
      kb_t t141 = kb_mul(t4, t140);
      kb_t t142 = kb_mul(t5, t141);
      // bImage is boolean
      kb_t t143 = here[33][v];
      kb_t t144 = kb_sub(t143, t1);
      kb_t t145 = kb_mul(t143, t144);
      ext_dot4_call(&acc, k + AT(7, 83), t136, t139, t142, t145);
      // only loads read the image
      kb_t t148 = kb_add(kb_add(kb_add(t56, t44), t38), t41);
      kb_t t149 = kb_sub(t1, t148);
      kb_t t150 = kb_mul(t143, t149);
      // add: carry 0 is boolean
      kb_t t151 = here[34][v];
      kb_t t152 = kb_add(t113, t151);
      kb_t t153 = kb_add(t117, t152);
      kb_t t154 = here[35][v];
      kb_t t155 = kb_sub(t153, t154);
      kb_t t156 = kb_splat(65536u);
      kb_t t157 = kb_mul(t155, t156);
      kb_t t158 = kb_sub(t157, t1);
      kb_t t159 = kb_mul(t157, t158);
      kb_t t160 = kb_mul(t11, t159);
      // add: carry 1 is boolean
      kb_t t161 = here[36][v];
      kb_t t162 = here[37][v];
      kb_t t163 = kb_add(t161, t162);
      kb_t t164 = kb_add(t120, t163);
      kb_t t166 = here[38][v];
      kb_t t167 = kb_sub(kb_add(t157, t164), t166);
      kb_t t168 = kb_mul(t156, t167);
      kb_t t169 = kb_sub(t168, t1);
      kb_t t170 = kb_mul(t168, t169);
      kb_t t171 = kb_mul(t11, t170);
      // address: carry 0 is boolean
      kb_t t174 = kb_add(kb_add(kb_add(t59, t53), t47), t50);
      kb_t t175 = kb_add(t148, t174);
      kb_t t176 = kb_add(t113, t117);
      kb_t t177 = kb_sub(t176, t154);
      kb_t t178 = kb_mul(t156, t177);
      kb_t t179 = kb_sub(t178, t1);
      kb_t t180 = kb_mul(t178, t179);
      kb_t t181 = kb_mul(t175, t180);
      ext_dot4_call(&acc, k + AT(7, 87), t150, t160, t171, t181);
      // address: carry 1 is boolean
      kb_t t184 = kb_sub(kb_add(kb_add(t178, t120), t162), t166);
      kb_t t185 = kb_mul(t156, t184);
      kb_t t186 = kb_sub(t185, t1);
      kb_t t187 = kb_mul(t185, t186);
      kb_t t188 = kb_mul(t175, t187);
      // difference: borrow 0 is boolean
      kb_t t189 = kb_add(t14, t23);
      kb_t t191 = kb_sub(kb_add(t151, t154), t117);
      kb_t t192 = kb_mul(t156, t191);
      kb_t t193 = kb_sub(t192, t1);
      kb_t t194 = kb_mul(t192, t193);
      kb_t t195 = kb_mul(t189, t194);
      // difference: borrow 1 is boolean
      kb_t t198 = kb_sub(kb_add(kb_add(t192, t161), t166), t120);
      kb_t t199 = kb_mul(t156, t198);
      kb_t t200 = kb_sub(t199, t1);
      kb_t t201 = kb_mul(t199, t200);
      kb_t t202 = kb_mul(t189, t201);
      // compare: borrow 0 is boolean
      kb_t t204 = kb_sub(kb_add(t152, t154), t117);
      kb_t t205 = kb_mul(t156, t204);
      kb_t t206 = kb_sub(t205, t1);
      kb_t t207 = kb_mul(t205, t206);
      kb_t t208 = kb_mul(t20, t207);
      ext_dot4_call(&acc, k + AT(7, 91), t188, t195, t202, t208);
      // compare: borrow 1 is boolean
      kb_t t211 = kb_sub(kb_add(kb_add(t205, t163), t166), t120);
      kb_t t212 = kb_mul(t156, t211);
      kb_t t213 = kb_sub(t212, t1);
      kb_t t214 = kb_mul(t212, t213);
      kb_t t215 = kb_mul(t20, t214);
      // a load reads at its address
      kb_t t216 = here[39][v];
      kb_t t219 = kb_splat(67108860u);
      kb_t t221 = kb_sub(t154, kb_add(t77, kb_mul(t80, t219)));
      kb_t t222 = kb_mul(t118, t221);
      kb_t t223 = kb_add(t222, kb_mul(t121, t166));
      kb_t t224 = kb_sub(t216, t223);
      kb_t t225 = kb_mul(t148, t224);
      // a store writes at its address
      kb_t t226 = here[40][v];
      kb_t t227 = kb_sub(t226, t223);
      kb_t t228 = kb_mul(t174, t227);
      // branchEqual: not zero has an inverse
      kb_t t229 = kb_add(t154, t166);
      kb_t t230 = here[41][v];
      kb_t t233 = kb_sub(kb_add(t80, kb_mul(t229, t230)), t1);
      kb_t t234 = kb_mul(t23, t233);
      ext_dot4_call(&acc, k + AT(7, 95), t215, t225, t228, t234);
      // branchEqual: zero or not
      kb_t t235 = kb_mul(t23, t229);
      kb_t t236 = kb_mul(t80, t235);
      // branchSign: not zero has an inverse
      kb_t t237 = kb_add(t117, t120);
      kb_t t240 = kb_sub(kb_add(t80, kb_mul(t230, t237)), t1);
      kb_t t241 = kb_mul(t26, t240);
      // branchSign: zero or not
      kb_t t242 = kb_mul(t26, t237);
      kb_t t243 = kb_mul(t80, t242);
      // move: not zero has an inverse
      kb_t t244 = kb_add(t151, t161);
      kb_t t247 = kb_sub(kb_add(t80, kb_mul(t230, t244)), t1);
      kb_t t248 = kb_mul(t62, t247);
      ext_dot4_call(&acc, k + AT(7, 99), t236, t241, t243, t248);
      // move: zero or not
      kb_t t249 = kb_mul(t62, t244);
      kb_t t250 = kb_mul(t80, t249);
      // taken is the condition
      kb_t t252 = kb_add(kb_add(t29, t23), t26);
      kb_t t253 = here[42][v];
      kb_t t254 = here[43][v];
      kb_t t257 = here[44][v];
      kb_t t258 = kb_mul(t80, t257);
      kb_t t260 = kb_sub(t112, kb_add(kb_add(t253, t258), kb_mul(t77, t254)));
      kb_t t261 = kb_mul(t252, t260);
      // only branches are taken
      kb_t t262 = kb_sub(t1, t252);
      kb_t t263 = kb_mul(t112, t262);
      // no branch in a delay slot
      kb_t t264 = kb_add(t32, t252);
      kb_t t265 = kb_sub(t104, t1);
      kb_t t266 = kb_mul(t264, t265);
      ext_dot4_call(&acc, k + AT(7, 103), t250, t261, t263, t266);
      // link is two words on
      kb_t t267 = here[45][v];
      kb_t t269 = here[46][v];
      kb_t t272 = kb_sub(kb_add(t269, kb_mul(t121, t267)), kb_add(t90, t219));
      kb_t t273 = kb_mul(t35, t272);
      // move: choice
      kb_t t275 = kb_sub(t77, kb_add(t253, t258));
      kb_t t276 = kb_mul(t62, t275);
      // loadHalf: half
      kb_t t277 = kb_sub(t151, t161);
      kb_t t279 = kb_add(t161, kb_mul(t80, t277));
      kb_t t280 = kb_sub(t269, t279);
      kb_t t281 = kb_mul(t41, t280);
      // loadByte: half
      kb_t t282 = kb_splat(67108348u);
      kb_t t285 = kb_sub(kb_add(t269, kb_mul(t267, t282)), t279);
      kb_t t286 = kb_mul(t44, t285);
      ext_dot4_call(&acc, k + AT(7, 107), t273, t276, t281, t286);
      // loadByte: byte
      kb_t t287 = here[47][v];
      kb_t t289 = kb_sub(t269, t267);
      kb_t t291 = kb_sub(t287, kb_add(t267, kb_mul(t77, t289)));
      kb_t t292 = kb_mul(t44, t291);
      // storeByte: old half
      kb_t t293 = kb_mul(t282, t287);
      kb_t t295 = here[48][v];
      kb_t t296 = here[49][v];
      kb_t t297 = kb_sub(t296, t295);
      kb_t t300 = kb_sub(kb_add(t267, t293), kb_add(t295, kb_mul(t80, t297)));
      kb_t t301 = kb_mul(t53, t300);
      // storeByte: new half
      kb_t t302 = here[50][v];
      kb_t t304 = kb_add(t267, kb_mul(t269, t282));
      kb_t t307 = kb_sub(kb_add(t269, t293), t304);
      kb_t t309 = kb_sub(t302, kb_add(t304, kb_mul(t77, t307)));
      kb_t t310 = kb_mul(t53, t309);
      // low limb of the result
      kb_t t311 = here[51][v];
      kb_t t317 = kb_sub(t1, kb_add(kb_add(kb_add(kb_add(kb_add(t74, t59), t56), t71), t65), t68));
      kb_t t319 = kb_add(t11, t14);
      kb_t t324 = kb_splat(100531194u);
      kb_t t325 = kb_mul(t257, t324);
      kb_t t326 = kb_add(t325, kb_products2(t153, t253, t154, t254));
      kb_t t329 = kb_sub(t77, t80);
      kb_t t331 = kb_add(t212, kb_mul(t253, t329));
      kb_t t334 = kb_splat(134217720u);
      kb_t t335 = kb_mul(t269, t334);
      kb_t t338 = kb_sub(t117, t296);
      kb_t t340 = kb_add(t296, kb_mul(t77, t338));
      kb_t t343 = kb_add(t38, t47);
      kb_t t348 = kb_mul(t83, t253);
      kb_t t349 = kb_splat(66977276u);
      kb_t t351 = kb_add(t287, kb_mul(t348, t349));
      kb_t t354 = kb_sub(t151, t296);
      kb_t t356 = kb_add(t296, kb_mul(t80, t354));
      kb_t t359 = kb_sub(t302, t296);
      kb_t t361 = kb_add(t296, kb_mul(t80, t359));
      kb_t t364 = kb_sub(kb_mul(t311, t317), kb_add(kb_add(kb_products4(t154, t319, t17, t326, t20, t331, t35, t335), kb_products4(t62, t340, t151, t343, t41, t269, t44, t351)), kb_products2(t50, t356, t53, t361)));
      ext_dot4_call(&acc, k + AT(7, 111), t292, t301, t310, t364);
      // high limb of the result
      kb_t t365 = here[52][v];
      kb_t t371 = kb_add(t325, kb_products2(t164, t253, t166, t254));
      kb_t t374 = kb_mul(t35, t267);
      kb_t t376 = kb_sub(t120, t295);
      kb_t t378 = kb_add(t295, kb_mul(t77, t376));
      kb_t t383 = kb_add(t41, t44);
      kb_t t384 = kb_mul(t324, t348);
      kb_t t387 = kb_sub(t295, t151);
      kb_t t389 = kb_add(t151, kb_mul(t80, t387));
      kb_t t392 = kb_sub(t295, t302);
      kb_t t394 = kb_add(t302, kb_mul(t80, t392));
      kb_t t397 = kb_sub(kb_mul(t317, t365), kb_add(kb_add(t374, kb_products4(t166, t319, t17, t371, t62, t378, t161, t343)), kb_products3(t383, t384, t50, t389, t53, t394)));
      acc = ext_add(acc, ext_mul_base(ext_splat(k + AT(7, 115)), t397));
      kb_t t399 = here[53][v];
      kb_t t400 = kb_mul(t149, t216);
      kb_t t401 = kb_sub(t1, t174);
      kb_t t402 = kb_mul(t226, t401);
      // decode
      ext_t den0 = ext_splat(k + 6);
      ext_dot4_call(&den0, k + AT(6, 15), t90, t399, t400, t402);
      ext_dot4_call(&den0, k + AT(6, 19), t113, t162, t253, t254);
      ext_dot4_call(&den0, k + AT(6, 23), t257, t11, t14, t17);
      ext_dot4_call(&den0, k + AT(6, 27), t20, t23, t26, t29);
      ext_dot4_call(&den0, k + AT(6, 31), t32, t35, t38, t41);
      ext_dot4_call(&den0, k + AT(6, 35), t44, t47, t50, t53);
      ext_dot4_call(&den0, k + AT(6, 39), t56, t59, t62, t65);
      ext_dot3_call(&den0, k + AT(6, 43), t68, t71, t74);
      ext_t phi0 = EXT_TILE(here, 54, v);
      acc = ext_add(acc, ext_times(ext_splat(k + AT(7, 116)), ext_sub_base(ext_times(phi0, den0), t0)));
      kb_t t406 = here[AT(54, 1)][v];
      // A: take
      ext_t den1 = ext_splat(k + AT(6, 1));
      ext_dot4_call(&den1, k + AT(6, 16), t399, t117, t120, t406);
      kb_t t407 = kb_mul(t87, t334);
      // A: give
      ext_t den2 = ext_splat(k + AT(6, 2));
      ext_dot4_call(&den2, k + AT(6, 16), t399, t117, t120, t407);
      ext_t den_g1 = ext_times(den1, den2);
      kb_t t404 = kb_neg(t0);
      ext_t num_g1 = ext_cross(den2, t404, den1, t0);
      ext_t phi1 = EXT_TILE(here, AT(55, 1), v);
      acc = ext_add(acc, ext_times(ext_splat(k + AT(7, 117)), ext_sub(ext_times(phi1, den_g1), num_g1)));
      kb_t t409 = kb_sub(t407, kb_add(t406, t1));
      // A: later
      ext_t den3 = ext_splat(k + AT(6, 3));
      den3 = ext_add(den3, ext_mul_base(ext_splat(k + AT(6, 15)), t409));
      kb_t t412 = here[AT(55, 2)][v];
      // B: take
      ext_t den4 = ext_splat(k + AT(6, 4));
      ext_dot4_call(&den4, k + AT(6, 15), t149, t216, t151, t161);
      den4 = ext_add(den4, ext_mul_base(ext_splat(k + AT(6, 19)), t412));
      ext_t den_g2 = ext_times(den3, den4);
      kb_t t410 = kb_sub(t0, t143);
      kb_t t411 = kb_neg(t410);
      ext_t num_g2 = ext_cross(den4, t0, den3, t411);
      ext_t phi2 = EXT_TILE(here, AT(56, 2), v);
      acc = ext_add(acc, ext_times(ext_splat(k + AT(7, 118)), ext_sub(ext_times(phi2, den_g2), num_g2)));
      kb_t t413 = kb_add(t1, t407);
      // B: give
      ext_t den5 = ext_splat(k + AT(6, 5));
      ext_dot4_call(&den5, k + AT(6, 15), t149, t216, t151, t161);
      den5 = ext_add(den5, ext_mul_base(ext_splat(k + AT(6, 19)), t413));
      kb_t t415 = kb_sub(t413, kb_add(t412, t1));
      // B: later
      ext_t den6 = ext_splat(k + AT(6, 6));
      den6 = ext_add(den6, ext_mul_base(ext_splat(k + AT(6, 15)), t415));
      ext_t den_g3 = ext_times(den5, den6);
      ext_t num_g3 = ext_mul_base(ext_add(den6, den5), t410);
      ext_t phi3 = EXT_TILE(here, AT(56, 3), v);
      acc = ext_add(acc, ext_times(ext_splat(k + AT(7, 119)), ext_sub(ext_times(phi3, den_g3), num_g3)));
      // B: read-only word
      ext_t den7 = ext_splat(k + AT(6, 7));
      ext_dot3_call(&den7, k + AT(6, 15), t216, t151, t161);
      kb_t t417 = here[AT(56, 4)][v];
      // C: take
      ext_t den8 = ext_splat(k + AT(6, 8));
      ext_dot4_call(&den8, k + AT(6, 15), t401, t226, t296, t295);
      den8 = ext_add(den8, ext_mul_base(ext_splat(k + AT(6, 19)), t417));
      ext_t den_g4 = ext_times(den7, den8);
      ext_t num_g4 = ext_cross(den8, t143, den7, t404);
      ext_t phi4 = EXT_TILE(here, AT(57, 4), v);
      acc = ext_add(acc, ext_times(ext_splat(k + AT(7, 120)), ext_sub(ext_times(phi4, den_g4), num_g4)));
      kb_t t418 = kb_add(t219, t407);
      // C: give
      ext_t den9 = ext_splat(k + AT(6, 9));
      ext_dot4_call(&den9, k + AT(6, 15), t401, t226, t311, t365);
      den9 = ext_add(den9, ext_mul_base(ext_splat(k + AT(6, 19)), t418));
      kb_t t420 = kb_sub(t418, kb_add(t417, t1));
      // C: later
      ext_t den10 = ext_splat(k + AT(6, 10));
      den10 = ext_add(den10, ext_mul_base(ext_splat(k + AT(6, 15)), t420));
      ext_t den_g5 = ext_times(den9, den10);
      ext_t num_g5 = ext_mul_base(ext_add(den10, den9), t0);
      ext_t phi5 = EXT_TILE(here, AT(57, 5), v);
      acc = ext_add(acc, ext_times(ext_splat(k + AT(7, 121)), ext_sub(ext_times(phi5, den_g5), num_g5)));
      kb_t t422 = kb_add(kb_add(t23, t20), t319);
      kb_t t433 = kb_splat(167772150u);
      kb_t t434 = kb_mul(t17, t433);
      kb_t t439 = kb_splat(671088600u);
      kb_t t442 = kb_splat(704643030u);
      kb_t t445 = kb_splat(738197460u);
      kb_t t448 = kb_splat(805306320u);
      kb_t t450 = kb_add(kb_add(kb_add(kb_add(t26, t422), t434), kb_products4(t175, t219, t32, t219, t65, t439, t68, t442)), kb_products2(t71, t445, t74, t448));
      kb_t t457 = kb_splat(134085624u);
      kb_t t459 = kb_sub(kb_mul(t120, t219), kb_mul(t77, t457));
      kb_t t471 = kb_add(kb_add(kb_products4(t154, t422, t175, t222, t17, t269, t26, t459), kb_products4(t32, t119, t65, t253, t68, t253, t71, t253)), kb_mul(t74, t87));
      kb_t t480 = kb_add(kb_products4(t17, t287, t65, t176, t68, t117, t71, t87), kb_mul(t74, t117));
      kb_t t481 = here[AT(57, 6)][v];
      kb_t t490 = kb_add(kb_products4(t17, t481, t65, t151, t68, t120, t71, t117), kb_mul(t74, t120));
      kb_t t497 = kb_products4(t65, t161, t68, t151, t71, t120, t74, t151);
      kb_t t504 = kb_products4(t65, t311, t68, t161, t71, t151, t74, t161);
      kb_t t511 = kb_products4(t65, t365, t68, t113, t71, t161, t74, t311);
      kb_t t516 = kb_products3(t68, t162, t71, t311, t74, t365);
      kb_t t520 = kb_add(t140, kb_products2(t68, t296, t71, t365));
      kb_t t521 = kb_mul(t68, t295);
      kb_t t522 = kb_mul(t68, t311);
      kb_t t523 = kb_mul(t68, t365);
      // slot 1
      ext_t den11 = ext_add_base(ext_splat(k + AT(6, 11)), t450);
      ext_dot4_call(&den11, k + AT(6, 15), t471, t480, t490, t497);
      ext_dot4_call(&den11, k + AT(6, 19), t504, t511, t516, t520);
      ext_dot3_call(&den11, k + AT(6, 23), t521, t522, t523);
      kb_t t423 = kb_add(t175, t422);
      kb_t t424 = kb_add(t17, t423);
      kb_t t430 = kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(t74, t71), t68), t65), t32), t26), t424);
      ext_t phi6 = EXT_TILE(here, AT(58, 6), v);
      acc = ext_add(acc, ext_times(ext_splat(k + AT(7, 122)), ext_sub_base(ext_times(phi6, den11), t430)));
      kb_t t527 = kb_add(kb_add(t423, t434), kb_mul(t35, t219));
      kb_t t529 = kb_sub(t117, t269);
      kb_t t530 = kb_splat(16777216u);
      kb_t t531 = kb_mul(t529, t530);
      kb_t t535 = kb_products3(t166, t423, t17, t531, t35, t269);
      kb_t t536 = kb_sub(t152, t287);
      kb_t t537 = kb_mul(t530, t536);
      kb_t t538 = kb_mul(t17, t537);
      kb_t t539 = kb_sub(t154, t481);
      kb_t t540 = kb_mul(t530, t539);
      kb_t t541 = kb_mul(t17, t540);
      // slot 2
      ext_t den12 = ext_add_base(ext_splat(k + AT(6, 12)), t527);
      ext_dot3_call(&den12, k + AT(6, 15), t535, t538, t541);
      kb_t t524 = kb_add(t35, t424);
      ext_t phi7 = EXT_TILE(here, AT(58, 7), v);
      acc = ext_add(acc, ext_times(ext_splat(k + AT(7, 123)), ext_sub_base(ext_times(phi7, den12), t524)));
      kb_t t549 = kb_add(t20, t434);
      kb_t t554 = kb_mul(t53, t334);
      kb_t t547 = kb_add(t56, t59);
      kb_t t556 = kb_splat(771751890u);
      kb_t t558 = kb_add(kb_add(kb_add(kb_add(t41, t35), t549), t554), kb_products2(t44, t433, t547, t556));
      kb_t t565 = kb_sub(kb_mul(t219, t269), kb_mul(t83, t457));
      kb_t t573 = kb_add(kb_add(t374, kb_products4(t20, t459, t17, t267, t41, t565, t44, t287)), kb_products2(t53, t269, t253, t547));
      kb_t t575 = kb_splat(33554174u);
      kb_t t578 = kb_sub(t151, t269);
      kb_t t579 = kb_mul(t530, t578);
      kb_t t583 = kb_products4(t17, t302, t44, t575, t53, t579, t87, t547);
      kb_t t584 = here[AT(58, 8)][v];
      kb_t t586 = kb_mul(t83, t575);
      kb_t t590 = kb_products3(t17, t584, t44, t586, t254, t547);
      kb_t t591 = kb_mul(t80, t547);
      kb_t t592 = kb_mul(t77, t547);
      kb_t t593 = kb_mul(t151, t547);
      kb_t t594 = kb_mul(t161, t547);
      kb_t t595 = kb_mul(t296, t547);
      kb_t t596 = kb_mul(t295, t547);
      kb_t t597 = kb_mul(t311, t547);
      kb_t t598 = kb_mul(t365, t547);
      // slot 3
      ext_t den13 = ext_add_base(ext_splat(k + AT(6, 13)), t558);
      ext_dot4_call(&den13, k + AT(6, 15), t573, t583, t590, t591);
      ext_dot4_call(&den13, k + AT(6, 19), t592, t593, t594, t595);
      ext_dot3_call(&den13, k + AT(6, 23), t596, t597, t598);
      kb_t t542 = kb_add(t17, t20);
      kb_t t548 = kb_add(kb_add(kb_add(kb_add(kb_add(t53, t44), t41), t35), t542), t547);
      ext_t phi8 = EXT_TILE(here, AT(59, 8), v);
      acc = ext_add(acc, ext_times(ext_splat(k + AT(7, 124)), ext_sub_base(ext_times(phi8, den13), t548)));
      kb_t t601 = kb_splat(100663290u);
      kb_t t604 = kb_add(kb_add(t554, t549), kb_mul(t44, t601));
      kb_t t607 = kb_sub(kb_mul(t163, t219), kb_mul(t80, t457));
      kb_t t609 = kb_sub(t120, t267);
      kb_t t610 = kb_mul(t530, t609);
      kb_t t614 = kb_sub(kb_add(t267, t269), t287);
      kb_t t618 = kb_products4(t20, t607, t17, t610, t44, t614, t53, t267);
      kb_t t619 = kb_sub(t163, t302);
      kb_t t620 = kb_mul(t530, t619);
      kb_t t623 = kb_products2(t17, t620, t53, t287);
      kb_t t624 = kb_sub(t166, t584);
      kb_t t625 = kb_mul(t530, t624);
      kb_t t626 = kb_mul(t17, t625);
      // slot 4
      ext_t den14 = ext_add_base(ext_splat(k + AT(6, 14)), t604);
      ext_dot3_call(&den14, k + AT(6, 15), t618, t623, t626);
      kb_t t600 = kb_add(kb_add(t53, t44), t542);
      ext_t phi9 = ext_sub(EXT_TILE(next, 4, v), EXT_TILE(here, AT(59, 9), v));
      phi9 = ext_add(phi9, ext_splat(k + AT(7, 46)));
      phi9 = ext_sub(phi9, phi0);
      phi9 = ext_sub(phi9, phi1);
      phi9 = ext_sub(phi9, phi2);
      phi9 = ext_sub(phi9, phi3);
      phi9 = ext_sub(phi9, phi4);
      phi9 = ext_sub(phi9, phi5);
      phi9 = ext_sub(phi9, phi6);
      phi9 = ext_sub(phi9, phi7);
      phi9 = ext_sub(phi9, phi8);
      acc = ext_add(acc, ext_times(ext_splat(k + AT(7, 125)), ext_sub_base(ext_times(phi9, den14), t600)));
      ext_put(out, i, ext_mul_base(acc, inverse_zerofier));
    }
  }
}
#undef STEP
