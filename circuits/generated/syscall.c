// Generated from chip "syscall" by air/codegen/codegen.ts. Do not edit.
#include "evaluators.h"

#define STEP 1
// Returns 1 when a denominator is zero.
EXPORT(logup_syscall) int logup_syscall(const u32* const* columns, size_t n, const u32* k, u32* const* out,
                                u32* sums) {
  enum { BLOCK = BLOCK_SIZE(AT(49, 45)) };
  _Static_assert(BLOCK > 0, "too many columns and messages for the stack of a kernel");
  static const u32 here_columns[] = {18, 56, 45, 8, 9, 57, 22, 51, 58, 59, 52, 23, 53, 54, 55, 16, 7, 60, 61, 62, 12, 19, 50, 0, 1, 25, 26, 20, 2, 43, 3, 44, 14, 15, 24, 10, 4, 5, 6, 11, 13, 27, 28, 29, 32, 30, 31, 17, 21};
  kb_t here[49][BLOCK];
  ext_t dens[BLOCK][15], nums[BLOCK][15], prefixes[BLOCK][15];
  for (size_t start = 0; start < n; start += LANES * BLOCK) {
    size_t vectors = (n - start) / LANES < BLOCK ? (n - start) / LANES : BLOCK;
    load_tile(here[0], BLOCK, columns, here_columns, 49, start, vectors);
    ext_t product = ext_from_base(kb_splat(KB_R));
    for (size_t v = 0; v < vectors; v++) {
      kb_t t2 = here[0][v];
      kb_t t3 = kb_splat(234881010u);
      kb_t t4 = kb_sub(t2, t3);
      // fdAbove: at least 7
      ext_t den0 = ext_splat(k + 0);
      den0 = ext_add(den0, ext_mul_base(ext_splat(k + AT(0, 29)), t4));
      kb_t t9 = here[1][v];
      // mmap: pages below 16
      ext_t den1 = ext_splat(k + AT(0, 1));
      den1 = ext_add(den1, ext_mul_base(ext_splat(k + AT(0, 29)), t9));
      ext_t den_g0 = ext_times(den0, den1);
      kb_t t0 = here[2][v];
      kb_t t5 = here[3][v];
      kb_t t6 = here[4][v];
      kb_t t7 = kb_add(t5, t6);
      ext_t num_g0 = ext_cross(den1, t0, den0, t7);
      dens[v][0] = den_g0;
      nums[v][0] = num_g0;
      prefixes[v][0] = product;
      product = ext_times(product, den_g0);
      kb_t t12 = kb_splat(1073733568u);
      kb_t t13 = kb_mul(t9, t12);
      kb_t t14 = here[5][v];
      kb_t t15 = kb_splat(134085624u);
      kb_t t18 = here[6][v];
      kb_t t19 = kb_sub(kb_add(t13, kb_mul(t14, t15)), t18);
      kb_t t20 = kb_splat(536870880u);
      kb_t t21 = kb_mul(t19, t20);
      // mmap: slack below a page
      ext_t den2 = ext_splat(k + AT(0, 2));
      den2 = ext_add(den2, ext_mul_base(ext_splat(k + AT(0, 29)), t21));
      kb_t t22 = here[7][v];
      kb_t t24 = here[8][v];
      kb_t t26 = kb_sub(kb_add(t13, t22), kb_mul(t15, t24));
      // mmap: low limb of the end
      ext_t den3 = ext_splat(k + AT(0, 3));
      den3 = ext_add(den3, ext_mul_base(ext_splat(k + AT(0, 29)), t26));
      ext_t den_g1 = ext_times(den2, den3);
      ext_t num_g1 = ext_mul_base(ext_add(den3, den2), t7);
      dens[v][1] = den_g1;
      nums[v][1] = num_g1;
      prefixes[v][1] = product;
      product = ext_times(product, den_g1);
      kb_t t27 = here[9][v];
      kb_t t28 = kb_mul(t15, t27);
      kb_t t29 = kb_sub(t28, t26);
      // mmapGrows: within the heap, low
      ext_t den4 = ext_splat(k + AT(0, 4));
      den4 = ext_add(den4, ext_mul_base(ext_splat(k + AT(0, 29)), t29));
      kb_t t30 = here[10][v];
      kb_t t31 = here[11][v];
      kb_t t34 = kb_add(kb_add(kb_add(t24, t14), t30), t31);
      kb_t t36 = kb_splat(50282109u);
      kb_t t38 = kb_sub(t36, kb_add(t27, t34));
      // mmapGrows: within the heap, high
      ext_t den5 = ext_splat(k + AT(0, 5));
      den5 = ext_add(den5, ext_mul_base(ext_splat(k + AT(0, 29)), t38));
      ext_t den_g2 = ext_times(den4, den5);
      ext_t num_g2 = ext_mul_base(ext_add(den5, den4), t5);
      dens[v][2] = den_g2;
      nums[v][2] = num_g2;
      prefixes[v][2] = product;
      product = ext_times(product, den_g2);
      kb_t t1 = kb_splat(33554430u);
      kb_t t40 = kb_sub(kb_add(t26, t28), t1);
      // mmapFull: past the heap, low
      ext_t den6 = ext_splat(k + AT(0, 6));
      den6 = ext_add(den6, ext_mul_base(ext_splat(k + AT(0, 29)), t40));
      kb_t t42 = kb_sub(t34, kb_add(t27, t36));
      // mmapFull: past the heap, high
      ext_t den7 = ext_splat(k + AT(0, 7));
      den7 = ext_add(den7, ext_mul_base(ext_splat(k + AT(0, 29)), t42));
      ext_t den_g3 = ext_times(den6, den7);
      ext_t num_g3 = ext_mul_base(ext_add(den7, den6), t6);
      dens[v][3] = den_g3;
      nums[v][3] = num_g3;
      prefixes[v][3] = product;
      product = ext_times(product, den_g3);
      kb_t t49 = here[12][v];
      // heap: take
      ext_t den8 = ext_splat(k + AT(0, 8));
      ext_dot3_call(&den8, k + AT(0, 31), t22, t30, t49);
      kb_t t50 = here[13][v];
      kb_t t51 = here[14][v];
      kb_t t52 = here[15][v];
      kb_t t53 = kb_splat(134217720u);
      kb_t t55 = kb_splat(100663290u);
      kb_t t56 = kb_add(t55, kb_mul(t52, t53));
      // heap: give
      ext_t den9 = ext_splat(k + AT(0, 9));
      ext_dot3_call(&den9, k + AT(0, 31), t50, t51, t56);
      ext_t den_g4 = ext_times(den8, den9);
      kb_t t43 = here[16][v];
      kb_t t45 = kb_add(kb_add(t5, t6), t43);
      kb_t t46 = kb_neg(t45);
      ext_t num_g4 = ext_cross(den9, t46, den8, t45);
      dens[v][4] = den_g4;
      nums[v][4] = num_g4;
      prefixes[v][4] = product;
      product = ext_times(product, den_g4);
      kb_t t58 = kb_sub(t56, kb_add(t49, t1));
      // heap: later
      ext_t den10 = ext_splat(k + AT(0, 10));
      den10 = ext_add(den10, ext_mul_base(ext_splat(k + AT(0, 29)), t58));
      kb_t t62 = here[17][v];
      kb_t t63 = here[18][v];
      kb_t t64 = here[19][v];
      // thread pointer: take
      ext_t den11 = ext_splat(k + AT(0, 11));
      ext_dot3_call(&den11, k + AT(0, 31), t62, t63, t64);
      ext_t den_g5 = ext_times(den10, den11);
      kb_t t59 = here[20][v];
      kb_t t60 = kb_neg(t59);
      ext_t num_g5 = ext_cross(den11, t45, den10, t60);
      dens[v][5] = den_g5;
      nums[v][5] = num_g5;
      prefixes[v][5] = product;
      product = ext_times(product, den_g5);
      kb_t t65 = here[21][v];
      // thread pointer: give
      ext_t den12 = ext_splat(k + AT(0, 12));
      ext_dot3_call(&den12, k + AT(0, 31), t2, t65, t56);
      kb_t t67 = kb_sub(t56, kb_add(t64, t1));
      // thread pointer: later
      ext_t den13 = ext_splat(k + AT(0, 13));
      den13 = ext_add(den13, ext_mul_base(ext_splat(k + AT(0, 29)), t67));
      ext_t den_g6 = ext_times(den12, den13);
      ext_t num_g6 = ext_mul_base(ext_add(den13, den12), t59);
      dens[v][6] = den_g6;
      nums[v][6] = num_g6;
      prefixes[v][6] = product;
      product = ext_times(product, den_g6);
      kb_t t71 = here[22][v];
      kb_t t72 = kb_sub(t2, t71);
      kb_t t73 = kb_splat(16777216u);
      kb_t t74 = kb_mul(t72, t73);
      // bytes of a0
      ext_t den14 = ext_splat(k + AT(0, 14));
      ext_dot2_call(&den14, k + AT(0, 29), t71, t74);
      // the run ends
      ext_t den15 = ext_splat(k + AT(0, 15));
      den15 = ext_add(den15, ext_mul_base(ext_splat(k + AT(0, 29)), t71));
      ext_t den_g7 = ext_times(den14, den15);
      kb_t t68 = here[23][v];
      kb_t t69 = here[24][v];
      kb_t t70 = kb_add(t68, t69);
      ext_t num_g7 = ext_mul_base(ext_add(den15, den14), t70);
      dens[v][7] = den_g7;
      nums[v][7] = num_g7;
      prefixes[v][7] = product;
      product = ext_times(product, den_g7);
      kb_t t80 = here[25][v];
      kb_t t81 = here[26][v];
      kb_t t82 = here[27][v];
      // read of a preimage
      ext_t den16 = ext_splat(k + AT(0, 16));
      ext_dot4_call(&den16, k + AT(0, 29), t52, t18, t31, t80);
      ext_dot2_call(&den16, k + AT(0, 33), t81, t82);
      // write of a preimage key
      ext_t den17 = ext_splat(k + AT(0, 17));
      ext_dot4_call(&den17, k + AT(0, 29), t52, t18, t31, t80);
      ext_dot2_call(&den17, k + AT(0, 33), t81, t82);
      ext_t den_g8 = ext_times(den16, den17);
      kb_t t76 = here[28][v];
      kb_t t77 = here[29][v];
      kb_t t78 = kb_mul(t76, t77);
      kb_t t83 = here[30][v];
      kb_t t84 = here[31][v];
      kb_t t85 = kb_mul(t83, t84);
      ext_t num_g8 = ext_cross(den17, t78, den16, t85);
      dens[v][8] = den_g8;
      nums[v][8] = num_g8;
      prefixes[v][8] = product;
      product = ext_times(product, den_g8);
      kb_t t87 = here[32][v];
      kb_t t91 = kb_splat(33554174u);
      kb_t t88 = here[33][v];
      kb_t t93 = kb_splat(50331261u);
      kb_t t95 = kb_products2(t87, t91, t88, t93);
      // a0 of a precompile
      ext_t den18 = ext_splat(k + AT(0, 18));
      ext_dot4_call(&den18, k + AT(0, 29), t95, t52, t2, t65);
      kb_t t118 = here[34][v];
      // a1: take
      ext_t den19 = ext_splat(k + AT(0, 19));
      ext_dot3_call(&den19, k + AT(0, 31), t18, t31, t118);
      ext_t den_g9 = ext_times(den18, den19);
      kb_t t89 = kb_add(t87, t88);
      kb_t t98 = here[35][v];
      kb_t t100 = here[36][v];
      kb_t t102 = here[37][v];
      kb_t t104 = here[38][v];
      kb_t t109 = here[39][v];
      kb_t t113 = here[40][v];
      kb_t t116 = kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(t88, t87), t59), t69), t6), t5), t43), t83), t68), t76), t98), t100), t102), t104), t109), t113);
      kb_t t117 = kb_neg(t116);
      ext_t num_g9 = ext_cross(den19, t89, den18, t117);
      dens[v][9] = den_g9;
      nums[v][9] = num_g9;
      prefixes[v][9] = product;
      product = ext_times(product, den_g9);
      // a1: give
      ext_t den20 = ext_splat(k + AT(0, 20));
      ext_dot3_call(&den20, k + AT(0, 31), t18, t31, t56);
      kb_t t120 = kb_sub(t56, kb_add(t118, t1));
      // a1: later
      ext_t den21 = ext_splat(k + AT(0, 21));
      den21 = ext_add(den21, ext_mul_base(ext_splat(k + AT(0, 29)), t120));
      ext_t den_g10 = ext_times(den20, den21);
      ext_t num_g10 = ext_mul_base(ext_add(den21, den20), t116);
      dens[v][10] = den_g10;
      nums[v][10] = num_g10;
      prefixes[v][10] = product;
      product = ext_times(product, den_g10);
      kb_t t122 = here[41][v];
      // a2: take
      ext_t den22 = ext_splat(k + AT(0, 22));
      ext_dot3_call(&den22, k + AT(0, 31), t80, t81, t122);
      // a2: give
      ext_t den23 = ext_splat(k + AT(0, 23));
      ext_dot3_call(&den23, k + AT(0, 31), t80, t81, t56);
      ext_t den_g11 = ext_times(den22, den23);
      ext_t num_g11 = ext_cross(den23, t117, den22, t116);
      dens[v][11] = den_g11;
      nums[v][11] = num_g11;
      prefixes[v][11] = product;
      product = ext_times(product, den_g11);
      kb_t t124 = kb_sub(t56, kb_add(t122, t1));
      // a2: later
      ext_t den24 = ext_splat(k + AT(0, 24));
      den24 = ext_add(den24, ext_mul_base(ext_splat(k + AT(0, 29)), t124));
      kb_t t125 = here[42][v];
      kb_t t126 = here[43][v];
      kb_t t127 = here[44][v];
      // a3: take
      ext_t den25 = ext_splat(k + AT(0, 25));
      ext_dot3_call(&den25, k + AT(0, 31), t125, t126, t127);
      ext_t den_g12 = ext_times(den24, den25);
      ext_t num_g12 = ext_mul_base(ext_sub(den25, den24), t116);
      dens[v][12] = den_g12;
      nums[v][12] = num_g12;
      prefixes[v][12] = product;
      product = ext_times(product, den_g12);
      kb_t t128 = here[45][v];
      kb_t t129 = here[46][v];
      // a3: give
      ext_t den26 = ext_splat(k + AT(0, 26));
      ext_dot3_call(&den26, k + AT(0, 31), t128, t129, t56);
      kb_t t131 = kb_sub(t56, kb_add(t127, t1));
      // a3: later
      ext_t den27 = ext_splat(k + AT(0, 27));
      den27 = ext_add(den27, ext_mul_base(ext_splat(k + AT(0, 29)), t131));
      ext_t den_g13 = ext_times(den26, den27);
      ext_t num_g13 = ext_mul_base(ext_add(den27, den26), t116);
      dens[v][13] = den_g13;
      nums[v][13] = num_g13;
      prefixes[v][13] = product;
      product = ext_times(product, den_g13);
      kb_t t133 = here[47][v];
      kb_t t134 = here[48][v];
      // the request
      ext_t den28 = ext_splat(k + AT(0, 28));
      ext_dot4_call(&den28, k + AT(0, 29), t52, t133, t89, t2);
      ext_dot4_call(&den28, k + AT(0, 33), t65, t82, t134, t70);
      dens[v][14] = den28;
      nums[v][14] = ext_from_base(t117);
      prefixes[v][14] = product;
      product = ext_times(product, den28);
    }
    if (!invert_block(&product)) return 1;
    ext_t suffix = product;
    for (size_t v = vectors; v-- > 0;) {
      size_t i = start + LANES * v;
      ext_t inverse14 = ext_times(suffix, prefixes[v][14]);
      suffix = ext_times(suffix, dens[v][14]);
      ext_t term14 = ext_mul_base(inverse14, nums[v][14].c[0]);
      ext_t inverse13 = ext_times(suffix, prefixes[v][13]);
      suffix = ext_times(suffix, dens[v][13]);
      ext_t term13 = ext_times(inverse13, nums[v][13]);
      ext_put(out + AT(0, 13), i, term13);
      ext_t inverse12 = ext_times(suffix, prefixes[v][12]);
      suffix = ext_times(suffix, dens[v][12]);
      ext_t term12 = ext_times(inverse12, nums[v][12]);
      ext_put(out + AT(0, 12), i, term12);
      ext_t inverse11 = ext_times(suffix, prefixes[v][11]);
      suffix = ext_times(suffix, dens[v][11]);
      ext_t term11 = ext_times(inverse11, nums[v][11]);
      ext_put(out + AT(0, 11), i, term11);
      ext_t inverse10 = ext_times(suffix, prefixes[v][10]);
      suffix = ext_times(suffix, dens[v][10]);
      ext_t term10 = ext_times(inverse10, nums[v][10]);
      ext_put(out + AT(0, 10), i, term10);
      ext_t inverse9 = ext_times(suffix, prefixes[v][9]);
      suffix = ext_times(suffix, dens[v][9]);
      ext_t term9 = ext_times(inverse9, nums[v][9]);
      ext_put(out + AT(0, 9), i, term9);
      ext_t inverse8 = ext_times(suffix, prefixes[v][8]);
      suffix = ext_times(suffix, dens[v][8]);
      ext_t term8 = ext_times(inverse8, nums[v][8]);
      ext_put(out + AT(0, 8), i, term8);
      ext_t inverse7 = ext_times(suffix, prefixes[v][7]);
      suffix = ext_times(suffix, dens[v][7]);
      ext_t term7 = ext_times(inverse7, nums[v][7]);
      ext_put(out + AT(0, 7), i, term7);
      ext_t inverse6 = ext_times(suffix, prefixes[v][6]);
      suffix = ext_times(suffix, dens[v][6]);
      ext_t term6 = ext_times(inverse6, nums[v][6]);
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
      ext_t term0 = ext_times(inverse0, nums[v][0]);
      ext_put(out + 0, i, term0);
      ext_put(out + AT(0, 14), i, ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(term14, term0), term1), term2), term3), term4), term5), term6), term7), term8), term9), term10), term11), term12), term13));
    }
  }
  running_sum(out + AT(0, 14), n, k[AT(0, 37)], sums + 0);
  return 0;
}
#undef STEP

#define STEP 2
EXPORT(quotient_syscall) void quotient_syscall(const u32* const* columns, size_t n, const u32* k, const u32* inverses,
                                  u32* const* out) {
  kb_t inverse_zerofier = alternate(k + AT(1, 105));
  (void)inverses;
  enum { BLOCK = BLOCK_SIZE(AT(63, 16)) };
  _Static_assert(BLOCK > 0, "too many columns and messages for the stack of a kernel");
  static const u32 here_columns[] = {0, 2, 3, 10, 4, 5, 6, 7, 8, 9, 11, 1, 12, 13, 14, 15, 17, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 18, 19, 47, 22, 23, 48, 49, 57, 58, 59, 54, 51, 56, 55, 52, 20, 25, 21, 26, 30, 28, 31, 29, EXT_COLUMNS(AT(63, 0)), EXT_COLUMNS(AT(63, 1)), EXT_COLUMNS(AT(63, 2)), EXT_COLUMNS(AT(63, 3)), 53, 16, EXT_COLUMNS(AT(63, 4)), 60, 61, 62, EXT_COLUMNS(AT(63, 5)), EXT_COLUMNS(AT(63, 6)), 50, EXT_COLUMNS(AT(63, 7)), EXT_COLUMNS(AT(63, 8)), 24, EXT_COLUMNS(AT(63, 9)), EXT_COLUMNS(AT(63, 10)), 27, EXT_COLUMNS(AT(63, 11)), 32, EXT_COLUMNS(AT(63, 12)), EXT_COLUMNS(AT(63, 13)), EXT_COLUMNS(AT(63, 14))};
  kb_t here[AT(63, 15)][BLOCK];
  static const u32 next_columns[] = {EXT_COLUMNS(AT(63, 14))};
  kb_t next[AT(0, 1)][BLOCK];
  for (size_t start = 0; start < n; start += LANES * BLOCK) {
    size_t vectors = (n - start) / LANES < BLOCK ? (n - start) / LANES : BLOCK;
    load_tile(here[0], BLOCK, columns, here_columns, AT(63, 15), start, vectors);
    load_next_tile(next[0], BLOCK, columns, next_columns, AT(0, 1), start, vectors, STEP, n);
    for (size_t v = 0; v < vectors; v++) {
      size_t i = start + LANES * v;
      ext_t acc = ext_zero();
      // exit is boolean
      kb_t t0 = here[0][v];
      kb_t t1 = kb_splat(33554430u);
      kb_t t2 = kb_sub(t0, t1);
      kb_t t3 = kb_mul(t0, t2);
      // read is boolean
      kb_t t4 = here[1][v];
      kb_t t5 = kb_sub(t4, t1);
      kb_t t6 = kb_mul(t4, t5);
      // write is boolean
      kb_t t7 = here[2][v];
      kb_t t8 = kb_sub(t7, t1);
      kb_t t9 = kb_mul(t7, t8);
      // brk is boolean
      kb_t t10 = here[3][v];
      kb_t t11 = kb_sub(t10, t1);
      kb_t t12 = kb_mul(t10, t11);
      ext_dot4_call(&acc, k + AT(1, 38), t3, t6, t9, t12);
      // getFd is boolean
      kb_t t13 = here[4][v];
      kb_t t14 = kb_sub(t13, t1);
      kb_t t15 = kb_mul(t13, t14);
      // getFl is boolean
      kb_t t16 = here[5][v];
      kb_t t17 = kb_sub(t16, t1);
      kb_t t18 = kb_mul(t16, t17);
      // badCommand is boolean
      kb_t t19 = here[6][v];
      kb_t t20 = kb_sub(t19, t1);
      kb_t t21 = kb_mul(t19, t20);
      // mmapFixed is boolean
      kb_t t22 = here[7][v];
      kb_t t23 = kb_sub(t22, t1);
      kb_t t24 = kb_mul(t22, t23);
      ext_dot4_call(&acc, k + AT(1, 42), t15, t18, t21, t24);
      // mmapGrows is boolean
      kb_t t25 = here[8][v];
      kb_t t26 = kb_sub(t25, t1);
      kb_t t27 = kb_mul(t25, t26);
      // mmapFull is boolean
      kb_t t28 = here[9][v];
      kb_t t29 = kb_sub(t28, t1);
      kb_t t30 = kb_mul(t28, t29);
      // clone is boolean
      kb_t t31 = here[10][v];
      kb_t t32 = kb_sub(t31, t1);
      kb_t t33 = kb_mul(t31, t32);
      // exitGroup is boolean
      kb_t t34 = here[11][v];
      kb_t t35 = kb_sub(t34, t1);
      kb_t t36 = kb_mul(t34, t35);
      ext_dot4_call(&acc, k + AT(1, 46), t27, t30, t33, t36);
      // setThreadArea is boolean
      kb_t t37 = here[12][v];
      kb_t t38 = kb_sub(t37, t1);
      kb_t t39 = kb_mul(t37, t38);
      // other is boolean
      kb_t t40 = here[13][v];
      kb_t t41 = kb_sub(t40, t1);
      kb_t t42 = kb_mul(t40, t41);
      // keccakF is boolean
      kb_t t43 = here[14][v];
      kb_t t44 = kb_sub(t43, t1);
      kb_t t45 = kb_mul(t43, t44);
      // mulmod256 is boolean
      kb_t t46 = here[15][v];
      kb_t t47 = kb_sub(t46, t1);
      kb_t t48 = kb_mul(t46, t47);
      ext_dot4_call(&acc, k + AT(1, 50), t39, t42, t45, t48);
      // at most one kind
      kb_t t63 = kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(t46, t43), t40), t37), t34), t31), t28), t25), t22), t19), t16), t13), t10), t7), t0), t4);
      kb_t t64 = kb_sub(t63, t1);
      kb_t t65 = kb_mul(t63, t64);
      // the number is that of the kind
      kb_t t66 = kb_sub(t1, t40);
      kb_t t67 = here[16][v];
      kb_t t69 = kb_splat(16769151u);
      kb_t t71 = kb_splat(83878011u);
      kb_t t74 = kb_splat(117432441u);
      kb_t t77 = kb_splat(1493164071u);
      kb_t t80 = kb_splat(1828708371u);
      kb_t t87 = kb_splat(872406988u);
      kb_t t94 = kb_splat(1879039888u);
      kb_t t97 = kb_splat(1845485202u);
      kb_t t100 = kb_splat(956292679u);
      kb_t t104 = kb_splat(100663290u);
      kb_t t107 = kb_sub(kb_mul(t66, t67), kb_add(kb_add(kb_add(kb_add(t43, kb_products4(t0, t69, t4, t71, t7, t74, t10, t77)), kb_products4(t13, t80, t16, t80, t19, t80, t22, t87)), kb_products4(t25, t87, t28, t87, t31, t94, t34, t97)), kb_products2(t37, t100, t46, t104)));
      // other: product 0
      kb_t t108 = here[17][v];
      kb_t t109 = kb_sub(t67, t69);
      kb_t t110 = kb_mul(t40, t109);
      kb_t t111 = kb_sub(t67, t71);
      kb_t t113 = kb_sub(t108, kb_mul(t110, t111));
      // other: product 1
      kb_t t114 = here[18][v];
      kb_t t115 = kb_sub(t67, t74);
      kb_t t116 = kb_mul(t108, t115);
      kb_t t117 = kb_sub(t67, t77);
      kb_t t119 = kb_sub(t114, kb_mul(t116, t117));
      ext_dot4_call(&acc, k + AT(1, 54), t65, t107, t113, t119);
      // other: product 2
      kb_t t120 = here[19][v];
      kb_t t121 = kb_sub(t67, t80);
      kb_t t122 = kb_mul(t114, t121);
      kb_t t123 = kb_sub(t67, t87);
      kb_t t125 = kb_sub(t120, kb_mul(t122, t123));
      // other: product 3
      kb_t t126 = here[20][v];
      kb_t t127 = kb_sub(t67, t94);
      kb_t t128 = kb_mul(t120, t127);
      kb_t t129 = kb_sub(t67, t97);
      kb_t t131 = kb_sub(t126, kb_mul(t128, t129));
      // other: none of the known
      kb_t t132 = kb_sub(t67, t100);
      kb_t t133 = kb_mul(t126, t132);
      kb_t t134 = here[21][v];
      kb_t t136 = kb_sub(t40, kb_mul(t133, t134));
      // fd 0 is boolean
      kb_t t137 = here[22][v];
      kb_t t138 = kb_sub(t137, t1);
      kb_t t139 = kb_mul(t137, t138);
      ext_dot4_call(&acc, k + AT(1, 58), t125, t131, t136, t139);
      // fd 1 is boolean
      kb_t t140 = here[23][v];
      kb_t t141 = kb_sub(t140, t1);
      kb_t t142 = kb_mul(t140, t141);
      // fd 2 is boolean
      kb_t t143 = here[24][v];
      kb_t t144 = kb_sub(t143, t1);
      kb_t t145 = kb_mul(t143, t144);
      // fd 3 is boolean
      kb_t t146 = here[25][v];
      kb_t t147 = kb_sub(t146, t1);
      kb_t t148 = kb_mul(t146, t147);
      // fd 4 is boolean
      kb_t t149 = here[26][v];
      kb_t t150 = kb_sub(t149, t1);
      kb_t t151 = kb_mul(t149, t150);
      ext_dot4_call(&acc, k + AT(1, 62), t142, t145, t148, t151);
      // fd 5 is boolean
      kb_t t152 = here[27][v];
      kb_t t153 = kb_sub(t152, t1);
      kb_t t154 = kb_mul(t152, t153);
      // fd 6 is boolean
      kb_t t155 = here[28][v];
      kb_t t156 = kb_sub(t155, t1);
      kb_t t157 = kb_mul(t155, t156);
      // fdAbove is boolean
      kb_t t158 = here[29][v];
      kb_t t159 = kb_sub(t158, t1);
      kb_t t160 = kb_mul(t158, t159);
      // fdWide is boolean
      kb_t t161 = here[30][v];
      kb_t t162 = kb_sub(t161, t1);
      kb_t t163 = kb_mul(t161, t162);
      ext_dot4_call(&acc, k + AT(1, 66), t154, t157, t160, t163);
      // one descriptor
      kb_t t169 = kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(t155, t152), t149), t146), t143), t137), t140);
      kb_t t175 = kb_sub(kb_add(kb_add(t161, t158), t169), kb_add(kb_add(kb_add(t16, t13), t4), t7));
      // fd: low limb
      kb_t t176 = here[31][v];
      kb_t t178 = kb_splat(67108860u);
      kb_t t183 = kb_splat(134217720u);
      kb_t t186 = kb_splat(167772150u);
      kb_t t189 = kb_splat(201326580u);
      kb_t t192 = kb_sub(kb_mul(t169, t176), kb_add(kb_add(t140, kb_products4(t143, t178, t104, t146, t149, t183, t152, t186)), kb_mul(t155, t189)));
      // fd: high limb
      kb_t t193 = here[32][v];
      kb_t t194 = kb_mul(t169, t193);
      // fdWide: high limb is not zero
      kb_t t195 = here[33][v];
      kb_t t197 = kb_sub(kb_mul(t193, t195), t1);
      kb_t t198 = kb_mul(t161, t197);
      ext_dot4_call(&acc, k + AT(1, 70), t175, t192, t194, t198);
      // command: low limb
      kb_t t199 = here[34][v];
      kb_t t200 = kb_sub(t199, t1);
      kb_t t202 = kb_sub(t199, t104);
      kb_t t204 = kb_products2(t13, t200, t16, t202);
      // command: high limb
      kb_t t205 = kb_add(t13, t16);
      kb_t t206 = here[35][v];
      kb_t t207 = kb_mul(t205, t206);
      // badCommand: none of the known
      kb_t t208 = here[36][v];
      kb_t t210 = kb_mul(t200, t202);
      kb_t t211 = here[37][v];
      kb_t t214 = kb_sub(t19, kb_products2(t206, t208, t210, t211));
      // mmapFixed: a0 is not zero
      kb_t t215 = kb_add(t176, t193);
      kb_t t217 = kb_sub(kb_mul(t195, t215), t1);
      kb_t t218 = kb_mul(t22, t217);
      ext_dot4_call(&acc, k + AT(1, 74), t204, t207, t214, t218);
      // mmap from the heap: a0 is zero
      kb_t t219 = kb_add(t25, t28);
      kb_t t220 = kb_mul(t215, t219);
      // sizeCarry is boolean
      kb_t t221 = here[38][v];
      kb_t t222 = kb_sub(t221, t1);
      kb_t t223 = kb_mul(t221, t222);
      // heapCarry is boolean
      kb_t t224 = here[39][v];
      kb_t t225 = kb_sub(t224, t1);
      kb_t t226 = kb_mul(t224, t225);
      // endBorrow is boolean
      kb_t t227 = here[40][v];
      kb_t t228 = kb_sub(t227, t1);
      kb_t t229 = kb_mul(t227, t228);
      ext_dot4_call(&acc, k + AT(1, 78), t220, t223, t226, t229);
      // mmapGrows: new heap, low
      kb_t t230 = here[41][v];
      kb_t t231 = here[42][v];
      kb_t t232 = here[43][v];
      kb_t t233 = kb_splat(1073733568u);
      kb_t t234 = kb_mul(t232, t233);
      kb_t t236 = kb_splat(134085624u);
      kb_t t238 = kb_sub(kb_add(t231, t234), kb_mul(t224, t236));
      kb_t t239 = kb_sub(t230, t238);
      kb_t t240 = kb_mul(t25, t239);
      // mmapGrows: new heap, high
      kb_t t241 = here[44][v];
      kb_t t242 = here[45][v];
      kb_t t245 = kb_add(kb_add(kb_add(t224, t221), t206), t242);
      kb_t t246 = kb_sub(t241, t245);
      kb_t t247 = kb_mul(t25, t246);
      // mmap without growth: same heap, low
      kb_t t248 = kb_add(t22, t28);
      kb_t t249 = kb_sub(t230, t231);
      kb_t t250 = kb_mul(t248, t249);
      // mmap without growth: same heap, high
      kb_t t251 = kb_sub(t241, t242);
      kb_t t252 = kb_mul(t248, t251);
      ext_dot4_call(&acc, k + AT(1, 82), t240, t247, t250, t252);
      // low limb of the result
      kb_t t253 = kb_mul(t4, t152);
      kb_t t254 = kb_mul(t7, t155);
      kb_t t256 = kb_sub(t1, kb_add(t253, t254));
      kb_t t257 = here[46][v];
      kb_t t259 = kb_add(t0, t34);
      kb_t t263 = kb_add(kb_add(t149, t140), t143);
      kb_t t265 = kb_products2(t4, t146, t7, t263);
      kb_t t266 = here[47][v];
      kb_t t269 = kb_add(t155, t263);
      kb_t t277 = kb_add(t158, t161);
      kb_t t278 = kb_add(t269, t277);
      kb_t t282 = kb_add(kb_add(kb_add(t277, t152), t137), t146);
      kb_t t286 = kb_products3(t4, t278, t7, t282, t205, t277);
      kb_t t287 = kb_add(t19, t28);
      kb_t t288 = kb_add(t286, t287);
      kb_t t289 = kb_splat(100531194u);
      kb_t t290 = kb_mul(t288, t289);
      kb_t t292 = kb_sub(kb_mul(t256, t257), kb_add(kb_add(kb_add(t31, t290), kb_products4(t67, t259, t265, t266, t16, t269, t22, t176)), kb_mul(t25, t231)));
      // high limb of the result
      kb_t t293 = here[48][v];
      kb_t t294 = here[49][v];
      kb_t t300 = kb_splat(33521406u);
      kb_t t304 = kb_sub(t293, kb_add(t290, kb_products4(t265, t294, t22, t193, t25, t242, t10, t300)));
      // low limb of a3
      kb_t t305 = here[50][v];
      kb_t t306 = here[51][v];
      kb_t t308 = kb_splat(301989870u);
      kb_t t311 = kb_splat(738197460u);
      kb_t t314 = kb_sub(t305, kb_products3(t259, t306, t286, t308, t287, t311));
      // high limb of a3
      kb_t t315 = here[52][v];
      kb_t t316 = here[53][v];
      kb_t t318 = kb_sub(t315, kb_mul(t259, t316));
      ext_dot4_call(&acc, k + AT(1, 86), t292, t304, t314, t318);
      kb_t t319 = kb_splat(234881010u);
      kb_t t320 = kb_sub(t176, t319);
      // fdAbove: at least 7
      ext_t den0 = ext_splat(k + 0);
      den0 = ext_add(den0, ext_mul_base(ext_splat(k + AT(0, 29)), t320));
      // mmap: pages below 16
      ext_t den1 = ext_splat(k + AT(0, 1));
      den1 = ext_add(den1, ext_mul_base(ext_splat(k + AT(0, 29)), t232));
      ext_t den_g0 = ext_times(den0, den1);
      ext_t num_g0 = ext_cross(den1, t158, den0, t219);
      ext_t phi0 = EXT_TILE(here, 54, v);
      acc = ext_add(acc, ext_times(ext_splat(k + AT(1, 90)), ext_sub(ext_times(phi0, den_g0), num_g0)));
      kb_t t325 = kb_sub(kb_add(t234, kb_mul(t221, t236)), t199);
      kb_t t326 = kb_splat(536870880u);
      kb_t t327 = kb_mul(t325, t326);
      // mmap: slack below a page
      ext_t den2 = ext_splat(k + AT(0, 2));
      den2 = ext_add(den2, ext_mul_base(ext_splat(k + AT(0, 29)), t327));
      // mmap: low limb of the end
      ext_t den3 = ext_splat(k + AT(0, 3));
      den3 = ext_add(den3, ext_mul_base(ext_splat(k + AT(0, 29)), t238));
      ext_t den_g1 = ext_times(den2, den3);
      ext_t num_g1 = ext_mul_base(ext_add(den3, den2), t219);
      ext_t phi1 = EXT_TILE(here, AT(54, 1), v);
      acc = ext_add(acc, ext_times(ext_splat(k + AT(1, 91)), ext_sub(ext_times(phi1, den_g1), num_g1)));
      kb_t t328 = kb_mul(t227, t236);
      kb_t t329 = kb_sub(t328, t238);
      // mmapGrows: within the heap, low
      ext_t den4 = ext_splat(k + AT(0, 4));
      den4 = ext_add(den4, ext_mul_base(ext_splat(k + AT(0, 29)), t329));
      kb_t t331 = kb_splat(50282109u);
      kb_t t333 = kb_sub(t331, kb_add(t227, t245));
      // mmapGrows: within the heap, high
      ext_t den5 = ext_splat(k + AT(0, 5));
      den5 = ext_add(den5, ext_mul_base(ext_splat(k + AT(0, 29)), t333));
      ext_t den_g2 = ext_times(den4, den5);
      ext_t num_g2 = ext_mul_base(ext_add(den5, den4), t25);
      ext_t phi2 = EXT_TILE(here, AT(54, 2), v);
      acc = ext_add(acc, ext_times(ext_splat(k + AT(1, 92)), ext_sub(ext_times(phi2, den_g2), num_g2)));
      kb_t t335 = kb_sub(kb_add(t238, t328), t1);
      // mmapFull: past the heap, low
      ext_t den6 = ext_splat(k + AT(0, 6));
      den6 = ext_add(den6, ext_mul_base(ext_splat(k + AT(0, 29)), t335));
      kb_t t337 = kb_sub(t245, kb_add(t227, t331));
      // mmapFull: past the heap, high
      ext_t den7 = ext_splat(k + AT(0, 7));
      den7 = ext_add(den7, ext_mul_base(ext_splat(k + AT(0, 29)), t337));
      ext_t den_g3 = ext_times(den6, den7);
      ext_t num_g3 = ext_mul_base(ext_add(den7, den6), t28);
      ext_t phi3 = EXT_TILE(here, AT(54, 3), v);
      acc = ext_add(acc, ext_times(ext_splat(k + AT(1, 93)), ext_sub(ext_times(phi3, den_g3), num_g3)));
      kb_t t341 = here[AT(54, 4)][v];
      // heap: take
      ext_t den8 = ext_splat(k + AT(0, 8));
      ext_dot3_call(&den8, k + AT(0, 31), t231, t242, t341);
      kb_t t342 = here[AT(55, 4)][v];
      kb_t t344 = kb_add(t104, kb_mul(t183, t342));
      // heap: give
      ext_t den9 = ext_splat(k + AT(0, 9));
      ext_dot3_call(&den9, k + AT(0, 31), t230, t241, t344);
      ext_t den_g4 = ext_times(den8, den9);
      kb_t t338 = kb_add(t25, t248);
      kb_t t339 = kb_neg(t338);
      ext_t num_g4 = ext_cross(den9, t339, den8, t338);
      ext_t phi4 = EXT_TILE(here, AT(56, 4), v);
      acc = ext_add(acc, ext_times(ext_splat(k + AT(1, 94)), ext_sub(ext_times(phi4, den_g4), num_g4)));
      kb_t t346 = kb_sub(t344, kb_add(t341, t1));
      // heap: later
      ext_t den10 = ext_splat(k + AT(0, 10));
      den10 = ext_add(den10, ext_mul_base(ext_splat(k + AT(0, 29)), t346));
      kb_t t349 = here[AT(56, 5)][v];
      kb_t t350 = here[AT(57, 5)][v];
      kb_t t351 = here[AT(58, 5)][v];
      // thread pointer: take
      ext_t den11 = ext_splat(k + AT(0, 11));
      ext_dot3_call(&den11, k + AT(0, 31), t349, t350, t351);
      ext_t den_g5 = ext_times(den10, den11);
      kb_t t347 = kb_neg(t37);
      ext_t num_g5 = ext_cross(den11, t338, den10, t347);
      ext_t phi5 = EXT_TILE(here, AT(59, 5), v);
      acc = ext_add(acc, ext_times(ext_splat(k + AT(1, 95)), ext_sub(ext_times(phi5, den_g5), num_g5)));
      // thread pointer: give
      ext_t den12 = ext_splat(k + AT(0, 12));
      ext_dot3_call(&den12, k + AT(0, 31), t176, t193, t344);
      kb_t t353 = kb_sub(t344, kb_add(t351, t1));
      // thread pointer: later
      ext_t den13 = ext_splat(k + AT(0, 13));
      den13 = ext_add(den13, ext_mul_base(ext_splat(k + AT(0, 29)), t353));
      ext_t den_g6 = ext_times(den12, den13);
      ext_t num_g6 = ext_mul_base(ext_add(den13, den12), t37);
      ext_t phi6 = EXT_TILE(here, AT(59, 6), v);
      acc = ext_add(acc, ext_times(ext_splat(k + AT(1, 96)), ext_sub(ext_times(phi6, den_g6), num_g6)));
      kb_t t354 = here[AT(59, 7)][v];
      kb_t t355 = kb_sub(t176, t354);
      kb_t t356 = kb_splat(16777216u);
      kb_t t357 = kb_mul(t355, t356);
      // bytes of a0
      ext_t den14 = ext_splat(k + AT(0, 14));
      ext_dot2_call(&den14, k + AT(0, 29), t354, t357);
      // the run ends
      ext_t den15 = ext_splat(k + AT(0, 15));
      den15 = ext_add(den15, ext_mul_base(ext_splat(k + AT(0, 29)), t354));
      ext_t den_g7 = ext_times(den14, den15);
      ext_t num_g7 = ext_mul_base(ext_add(den15, den14), t259);
      ext_t phi7 = EXT_TILE(here, AT(60, 7), v);
      acc = ext_add(acc, ext_times(ext_splat(k + AT(1, 97)), ext_sub(ext_times(phi7, den_g7), num_g7)));
      // read of a preimage
      ext_t den16 = ext_splat(k + AT(0, 16));
      ext_dot4_call(&den16, k + AT(0, 29), t342, t199, t206, t266);
      ext_dot2_call(&den16, k + AT(0, 33), t294, t257);
      // write of a preimage key
      ext_t den17 = ext_splat(k + AT(0, 17));
      ext_dot4_call(&den17, k + AT(0, 29), t342, t199, t206, t266);
      ext_dot2_call(&den17, k + AT(0, 33), t294, t257);
      ext_t den_g8 = ext_times(den16, den17);
      ext_t num_g8 = ext_cross(den17, t253, den16, t254);
      ext_t phi8 = EXT_TILE(here, AT(60, 8), v);
      acc = ext_add(acc, ext_times(ext_splat(k + AT(1, 98)), ext_sub(ext_times(phi8, den_g8), num_g8)));
      kb_t t363 = kb_splat(33554174u);
      kb_t t365 = kb_splat(50331261u);
      kb_t t367 = kb_products2(t43, t363, t46, t365);
      // a0 of a precompile
      ext_t den18 = ext_splat(k + AT(0, 18));
      ext_dot4_call(&den18, k + AT(0, 29), t367, t342, t176, t193);
      kb_t t369 = here[AT(60, 9)][v];
      // a1: take
      ext_t den19 = ext_splat(k + AT(0, 19));
      ext_dot3_call(&den19, k + AT(0, 31), t199, t206, t369);
      ext_t den_g9 = ext_times(den18, den19);
      kb_t t361 = kb_add(t43, t46);
      kb_t t368 = kb_neg(t63);
      ext_t num_g9 = ext_cross(den19, t361, den18, t368);
      ext_t phi9 = EXT_TILE(here, AT(61, 9), v);
      acc = ext_add(acc, ext_times(ext_splat(k + AT(1, 99)), ext_sub(ext_times(phi9, den_g9), num_g9)));
      // a1: give
      ext_t den20 = ext_splat(k + AT(0, 20));
      ext_dot3_call(&den20, k + AT(0, 31), t199, t206, t344);
      kb_t t371 = kb_sub(t344, kb_add(t369, t1));
      // a1: later
      ext_t den21 = ext_splat(k + AT(0, 21));
      den21 = ext_add(den21, ext_mul_base(ext_splat(k + AT(0, 29)), t371));
      ext_t den_g10 = ext_times(den20, den21);
      ext_t num_g10 = ext_mul_base(ext_add(den21, den20), t63);
      ext_t phi10 = EXT_TILE(here, AT(61, 10), v);
      acc = ext_add(acc, ext_times(ext_splat(k + AT(1, 100)), ext_sub(ext_times(phi10, den_g10), num_g10)));
      kb_t t372 = here[AT(61, 11)][v];
      // a2: take
      ext_t den22 = ext_splat(k + AT(0, 22));
      ext_dot3_call(&den22, k + AT(0, 31), t266, t294, t372);
      // a2: give
      ext_t den23 = ext_splat(k + AT(0, 23));
      ext_dot3_call(&den23, k + AT(0, 31), t266, t294, t344);
      ext_t den_g11 = ext_times(den22, den23);
      ext_t num_g11 = ext_cross(den23, t368, den22, t63);
      ext_t phi11 = EXT_TILE(here, AT(62, 11), v);
      acc = ext_add(acc, ext_times(ext_splat(k + AT(1, 101)), ext_sub(ext_times(phi11, den_g11), num_g11)));
      kb_t t374 = kb_sub(t344, kb_add(t372, t1));
      // a2: later
      ext_t den24 = ext_splat(k + AT(0, 24));
      den24 = ext_add(den24, ext_mul_base(ext_splat(k + AT(0, 29)), t374));
      kb_t t375 = here[AT(62, 12)][v];
      // a3: take
      ext_t den25 = ext_splat(k + AT(0, 25));
      ext_dot3_call(&den25, k + AT(0, 31), t306, t316, t375);
      ext_t den_g12 = ext_times(den24, den25);
      ext_t num_g12 = ext_mul_base(ext_sub(den25, den24), t63);
      ext_t phi12 = EXT_TILE(here, AT(63, 12), v);
      acc = ext_add(acc, ext_times(ext_splat(k + AT(1, 102)), ext_sub(ext_times(phi12, den_g12), num_g12)));
      // a3: give
      ext_t den26 = ext_splat(k + AT(0, 26));
      ext_dot3_call(&den26, k + AT(0, 31), t305, t315, t344);
      kb_t t377 = kb_sub(t344, kb_add(t375, t1));
      // a3: later
      ext_t den27 = ext_splat(k + AT(0, 27));
      den27 = ext_add(den27, ext_mul_base(ext_splat(k + AT(0, 29)), t377));
      ext_t den_g13 = ext_times(den26, den27);
      ext_t num_g13 = ext_mul_base(ext_add(den27, den26), t63);
      ext_t phi13 = EXT_TILE(here, AT(63, 13), v);
      acc = ext_add(acc, ext_times(ext_splat(k + AT(1, 103)), ext_sub(ext_times(phi13, den_g13), num_g13)));
      // the request
      ext_t den28 = ext_splat(k + AT(0, 28));
      ext_dot4_call(&den28, k + AT(0, 29), t342, t67, t361, t176);
      ext_dot4_call(&den28, k + AT(0, 33), t193, t257, t293, t259);
      ext_t phi14 = ext_sub(EXT_TILE(next, 0, v), EXT_TILE(here, AT(63, 14), v));
      phi14 = ext_add(phi14, ext_splat(k + AT(1, 37)));
      phi14 = ext_sub(phi14, phi0);
      phi14 = ext_sub(phi14, phi1);
      phi14 = ext_sub(phi14, phi2);
      phi14 = ext_sub(phi14, phi3);
      phi14 = ext_sub(phi14, phi4);
      phi14 = ext_sub(phi14, phi5);
      phi14 = ext_sub(phi14, phi6);
      phi14 = ext_sub(phi14, phi7);
      phi14 = ext_sub(phi14, phi8);
      phi14 = ext_sub(phi14, phi9);
      phi14 = ext_sub(phi14, phi10);
      phi14 = ext_sub(phi14, phi11);
      phi14 = ext_sub(phi14, phi12);
      phi14 = ext_sub(phi14, phi13);
      acc = ext_add(acc, ext_times(ext_splat(k + AT(1, 104)), ext_sub_base(ext_times(phi14, den28), t368)));
      ext_put(out, i, ext_mul_base(acc, inverse_zerofier));
    }
  }
}
#undef STEP
