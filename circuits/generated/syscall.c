// Generated from chip "syscall" by air/codegen/codegen.ts. Do not edit.
#include "evaluators.h"

#define STEP 1
// Returns 1 when a denominator is zero.
EXPORT(logup_syscall) int logup_syscall(const u32* const* columns, size_t n, const u32* k, u32* const* out,
                                u32* sums) {
  enum { BLOCK = BLOCK_SIZE(AT(48, 45)) };
  _Static_assert(BLOCK > 0, "too many columns and messages for the stack of a kernel");
  static const u32 here_columns[] = {17, 55, 44, 8, 9, 56, 21, 50, 57, 58, 51, 22, 52, 53, 54, 15, 7, 59, 60, 61, 12, 18, 49, 0, 1, 24, 25, 19, 2, 42, 3, 43, 14, 23, 10, 4, 5, 6, 11, 13, 26, 27, 28, 31, 29, 30, 16, 20};
  kb_t here[48][BLOCK];
  ext_t dens[BLOCK][15], nums[BLOCK][15], prefixes[BLOCK][15];
  for (size_t start = 0; start < n; start += LANES * BLOCK) {
    size_t vectors = (n - start) / LANES < BLOCK ? (n - start) / LANES : BLOCK;
    load_tile(here[0], BLOCK, columns, here_columns, 48, start, vectors);
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
      kb_t t89 = kb_splat(50331261u);
      kb_t t90 = kb_mul(t87, t89);
      // a0 of a precompile
      ext_t den18 = ext_splat(k + AT(0, 18));
      ext_dot4_call(&den18, k + AT(0, 29), t90, t52, t2, t65);
      kb_t t112 = here[33][v];
      // a1: take
      ext_t den19 = ext_splat(k + AT(0, 19));
      ext_dot3_call(&den19, k + AT(0, 31), t18, t31, t112);
      ext_t den_g9 = ext_times(den18, den19);
      kb_t t93 = here[34][v];
      kb_t t95 = here[35][v];
      kb_t t97 = here[36][v];
      kb_t t99 = here[37][v];
      kb_t t104 = here[38][v];
      kb_t t108 = here[39][v];
      kb_t t110 = kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(t87, t59), t69), t6), t5), t43), t83), t68), t76), t93), t95), t97), t99), t104), t108);
      kb_t t111 = kb_neg(t110);
      ext_t num_g9 = ext_cross(den19, t87, den18, t111);
      dens[v][9] = den_g9;
      nums[v][9] = num_g9;
      prefixes[v][9] = product;
      product = ext_times(product, den_g9);
      // a1: give
      ext_t den20 = ext_splat(k + AT(0, 20));
      ext_dot3_call(&den20, k + AT(0, 31), t18, t31, t56);
      kb_t t114 = kb_sub(t56, kb_add(t112, t1));
      // a1: later
      ext_t den21 = ext_splat(k + AT(0, 21));
      den21 = ext_add(den21, ext_mul_base(ext_splat(k + AT(0, 29)), t114));
      ext_t den_g10 = ext_times(den20, den21);
      ext_t num_g10 = ext_mul_base(ext_add(den21, den20), t110);
      dens[v][10] = den_g10;
      nums[v][10] = num_g10;
      prefixes[v][10] = product;
      product = ext_times(product, den_g10);
      kb_t t116 = here[40][v];
      // a2: take
      ext_t den22 = ext_splat(k + AT(0, 22));
      ext_dot3_call(&den22, k + AT(0, 31), t80, t81, t116);
      // a2: give
      ext_t den23 = ext_splat(k + AT(0, 23));
      ext_dot3_call(&den23, k + AT(0, 31), t80, t81, t56);
      ext_t den_g11 = ext_times(den22, den23);
      ext_t num_g11 = ext_cross(den23, t111, den22, t110);
      dens[v][11] = den_g11;
      nums[v][11] = num_g11;
      prefixes[v][11] = product;
      product = ext_times(product, den_g11);
      kb_t t118 = kb_sub(t56, kb_add(t116, t1));
      // a2: later
      ext_t den24 = ext_splat(k + AT(0, 24));
      den24 = ext_add(den24, ext_mul_base(ext_splat(k + AT(0, 29)), t118));
      kb_t t119 = here[41][v];
      kb_t t120 = here[42][v];
      kb_t t121 = here[43][v];
      // a3: take
      ext_t den25 = ext_splat(k + AT(0, 25));
      ext_dot3_call(&den25, k + AT(0, 31), t119, t120, t121);
      ext_t den_g12 = ext_times(den24, den25);
      ext_t num_g12 = ext_mul_base(ext_sub(den25, den24), t110);
      dens[v][12] = den_g12;
      nums[v][12] = num_g12;
      prefixes[v][12] = product;
      product = ext_times(product, den_g12);
      kb_t t122 = here[44][v];
      kb_t t123 = here[45][v];
      // a3: give
      ext_t den26 = ext_splat(k + AT(0, 26));
      ext_dot3_call(&den26, k + AT(0, 31), t122, t123, t56);
      kb_t t125 = kb_sub(t56, kb_add(t121, t1));
      // a3: later
      ext_t den27 = ext_splat(k + AT(0, 27));
      den27 = ext_add(den27, ext_mul_base(ext_splat(k + AT(0, 29)), t125));
      ext_t den_g13 = ext_times(den26, den27);
      ext_t num_g13 = ext_mul_base(ext_add(den27, den26), t110);
      dens[v][13] = den_g13;
      nums[v][13] = num_g13;
      prefixes[v][13] = product;
      product = ext_times(product, den_g13);
      kb_t t127 = here[46][v];
      kb_t t128 = here[47][v];
      // the request
      ext_t den28 = ext_splat(k + AT(0, 28));
      ext_dot4_call(&den28, k + AT(0, 29), t52, t127, t87, t2);
      ext_dot4_call(&den28, k + AT(0, 33), t65, t82, t128, t70);
      dens[v][14] = den28;
      nums[v][14] = ext_from_base(t111);
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
  kb_t inverse_zerofier = alternate(k + AT(1, 104));
  (void)inverses;
  enum { BLOCK = BLOCK_SIZE(AT(62, 16)) };
  _Static_assert(BLOCK > 0, "too many columns and messages for the stack of a kernel");
  static const u32 here_columns[] = {0, 2, 3, 10, 4, 5, 6, 7, 8, 9, 11, 1, 12, 13, 14, 16, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 17, 18, 46, 21, 22, 47, 48, 56, 57, 58, 53, 50, 55, 54, 51, 19, 24, 20, 25, 29, 27, 30, 28, EXT_COLUMNS(AT(62, 0)), EXT_COLUMNS(AT(62, 1)), EXT_COLUMNS(AT(62, 2)), EXT_COLUMNS(AT(62, 3)), 52, 15, EXT_COLUMNS(AT(62, 4)), 59, 60, 61, EXT_COLUMNS(AT(62, 5)), EXT_COLUMNS(AT(62, 6)), 49, EXT_COLUMNS(AT(62, 7)), EXT_COLUMNS(AT(62, 8)), 23, EXT_COLUMNS(AT(62, 9)), EXT_COLUMNS(AT(62, 10)), 26, EXT_COLUMNS(AT(62, 11)), 31, EXT_COLUMNS(AT(62, 12)), EXT_COLUMNS(AT(62, 13)), EXT_COLUMNS(AT(62, 14))};
  kb_t here[AT(62, 15)][BLOCK];
  static const u32 next_columns[] = {EXT_COLUMNS(AT(62, 14))};
  kb_t next[AT(0, 1)][BLOCK];
  for (size_t start = 0; start < n; start += LANES * BLOCK) {
    size_t vectors = (n - start) / LANES < BLOCK ? (n - start) / LANES : BLOCK;
    load_tile(here[0], BLOCK, columns, here_columns, AT(62, 15), start, vectors);
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
      // mulmod256 is boolean
      kb_t t43 = here[14][v];
      kb_t t44 = kb_sub(t43, t1);
      kb_t t45 = kb_mul(t43, t44);
      // at most one kind
      kb_t t59 = kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(t43, t40), t37), t34), t31), t28), t25), t22), t19), t16), t13), t10), t7), t0), t4);
      kb_t t60 = kb_sub(t59, t1);
      kb_t t61 = kb_mul(t59, t60);
      ext_dot4_call(&acc, k + AT(1, 50), t39, t42, t45, t61);
      // the number is that of the kind
      kb_t t62 = kb_sub(t1, t40);
      kb_t t63 = here[15][v];
      kb_t t65 = kb_splat(16769151u);
      kb_t t67 = kb_splat(83878011u);
      kb_t t70 = kb_splat(117432441u);
      kb_t t73 = kb_splat(1493164071u);
      kb_t t76 = kb_splat(1828708371u);
      kb_t t83 = kb_splat(872406988u);
      kb_t t90 = kb_splat(1879039888u);
      kb_t t93 = kb_splat(1845485202u);
      kb_t t96 = kb_splat(956292679u);
      kb_t t99 = kb_splat(100663290u);
      kb_t t102 = kb_sub(kb_mul(t62, t63), kb_add(kb_add(kb_add(kb_products4(t0, t65, t4, t67, t7, t70, t10, t73), kb_products4(t13, t76, t16, t76, t19, t76, t22, t83)), kb_products4(t25, t83, t28, t83, t31, t90, t34, t93)), kb_products2(t37, t96, t43, t99)));
      // other: product 0
      kb_t t103 = here[16][v];
      kb_t t104 = kb_sub(t63, t65);
      kb_t t105 = kb_mul(t40, t104);
      kb_t t106 = kb_sub(t63, t67);
      kb_t t108 = kb_sub(t103, kb_mul(t105, t106));
      // other: product 1
      kb_t t109 = here[17][v];
      kb_t t110 = kb_sub(t63, t70);
      kb_t t111 = kb_mul(t103, t110);
      kb_t t112 = kb_sub(t63, t73);
      kb_t t114 = kb_sub(t109, kb_mul(t111, t112));
      // other: product 2
      kb_t t115 = here[18][v];
      kb_t t116 = kb_sub(t63, t76);
      kb_t t117 = kb_mul(t109, t116);
      kb_t t118 = kb_sub(t63, t83);
      kb_t t120 = kb_sub(t115, kb_mul(t117, t118));
      ext_dot4_call(&acc, k + AT(1, 54), t102, t108, t114, t120);
      // other: product 3
      kb_t t121 = here[19][v];
      kb_t t122 = kb_sub(t63, t90);
      kb_t t123 = kb_mul(t115, t122);
      kb_t t124 = kb_sub(t63, t93);
      kb_t t126 = kb_sub(t121, kb_mul(t123, t124));
      // other: none of the known
      kb_t t127 = kb_sub(t63, t96);
      kb_t t128 = kb_mul(t121, t127);
      kb_t t129 = here[20][v];
      kb_t t131 = kb_sub(t40, kb_mul(t128, t129));
      // fd 0 is boolean
      kb_t t132 = here[21][v];
      kb_t t133 = kb_sub(t132, t1);
      kb_t t134 = kb_mul(t132, t133);
      // fd 1 is boolean
      kb_t t135 = here[22][v];
      kb_t t136 = kb_sub(t135, t1);
      kb_t t137 = kb_mul(t135, t136);
      ext_dot4_call(&acc, k + AT(1, 58), t126, t131, t134, t137);
      // fd 2 is boolean
      kb_t t138 = here[23][v];
      kb_t t139 = kb_sub(t138, t1);
      kb_t t140 = kb_mul(t138, t139);
      // fd 3 is boolean
      kb_t t141 = here[24][v];
      kb_t t142 = kb_sub(t141, t1);
      kb_t t143 = kb_mul(t141, t142);
      // fd 4 is boolean
      kb_t t144 = here[25][v];
      kb_t t145 = kb_sub(t144, t1);
      kb_t t146 = kb_mul(t144, t145);
      // fd 5 is boolean
      kb_t t147 = here[26][v];
      kb_t t148 = kb_sub(t147, t1);
      kb_t t149 = kb_mul(t147, t148);
      ext_dot4_call(&acc, k + AT(1, 62), t140, t143, t146, t149);
      // fd 6 is boolean
      kb_t t150 = here[27][v];
      kb_t t151 = kb_sub(t150, t1);
      kb_t t152 = kb_mul(t150, t151);
      // fdAbove is boolean
      kb_t t153 = here[28][v];
      kb_t t154 = kb_sub(t153, t1);
      kb_t t155 = kb_mul(t153, t154);
      // fdWide is boolean
      kb_t t156 = here[29][v];
      kb_t t157 = kb_sub(t156, t1);
      kb_t t158 = kb_mul(t156, t157);
      // one descriptor
      kb_t t164 = kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(t150, t147), t144), t141), t138), t132), t135);
      kb_t t170 = kb_sub(kb_add(kb_add(t156, t153), t164), kb_add(kb_add(kb_add(t16, t13), t4), t7));
      ext_dot4_call(&acc, k + AT(1, 66), t152, t155, t158, t170);
      // fd: low limb
      kb_t t171 = here[30][v];
      kb_t t173 = kb_splat(67108860u);
      kb_t t178 = kb_splat(134217720u);
      kb_t t181 = kb_splat(167772150u);
      kb_t t184 = kb_splat(201326580u);
      kb_t t187 = kb_sub(kb_mul(t164, t171), kb_add(kb_add(t135, kb_products4(t138, t173, t99, t141, t144, t178, t147, t181)), kb_mul(t150, t184)));
      // fd: high limb
      kb_t t188 = here[31][v];
      kb_t t189 = kb_mul(t164, t188);
      // fdWide: high limb is not zero
      kb_t t190 = here[32][v];
      kb_t t192 = kb_sub(kb_mul(t188, t190), t1);
      kb_t t193 = kb_mul(t156, t192);
      // command: low limb
      kb_t t194 = here[33][v];
      kb_t t195 = kb_sub(t194, t1);
      kb_t t197 = kb_sub(t194, t99);
      kb_t t199 = kb_products2(t13, t195, t16, t197);
      ext_dot4_call(&acc, k + AT(1, 70), t187, t189, t193, t199);
      // command: high limb
      kb_t t200 = kb_add(t13, t16);
      kb_t t201 = here[34][v];
      kb_t t202 = kb_mul(t200, t201);
      // badCommand: none of the known
      kb_t t203 = here[35][v];
      kb_t t205 = kb_mul(t195, t197);
      kb_t t206 = here[36][v];
      kb_t t209 = kb_sub(t19, kb_products2(t201, t203, t205, t206));
      // mmapFixed: a0 is not zero
      kb_t t210 = kb_add(t171, t188);
      kb_t t212 = kb_sub(kb_mul(t190, t210), t1);
      kb_t t213 = kb_mul(t22, t212);
      // mmap from the heap: a0 is zero
      kb_t t214 = kb_add(t25, t28);
      kb_t t215 = kb_mul(t210, t214);
      ext_dot4_call(&acc, k + AT(1, 74), t202, t209, t213, t215);
      // sizeCarry is boolean
      kb_t t216 = here[37][v];
      kb_t t217 = kb_sub(t216, t1);
      kb_t t218 = kb_mul(t216, t217);
      // heapCarry is boolean
      kb_t t219 = here[38][v];
      kb_t t220 = kb_sub(t219, t1);
      kb_t t221 = kb_mul(t219, t220);
      // endBorrow is boolean
      kb_t t222 = here[39][v];
      kb_t t223 = kb_sub(t222, t1);
      kb_t t224 = kb_mul(t222, t223);
      // mmapGrows: new heap, low
      kb_t t225 = here[40][v];
      kb_t t226 = here[41][v];
      kb_t t227 = here[42][v];
      kb_t t228 = kb_splat(1073733568u);
      kb_t t229 = kb_mul(t227, t228);
      kb_t t231 = kb_splat(134085624u);
      kb_t t233 = kb_sub(kb_add(t226, t229), kb_mul(t219, t231));
      kb_t t234 = kb_sub(t225, t233);
      kb_t t235 = kb_mul(t25, t234);
      ext_dot4_call(&acc, k + AT(1, 78), t218, t221, t224, t235);
      // mmapGrows: new heap, high
      kb_t t236 = here[43][v];
      kb_t t237 = here[44][v];
      kb_t t240 = kb_add(kb_add(kb_add(t219, t216), t201), t237);
      kb_t t241 = kb_sub(t236, t240);
      kb_t t242 = kb_mul(t25, t241);
      // mmap without growth: same heap, low
      kb_t t243 = kb_add(t22, t28);
      kb_t t244 = kb_sub(t225, t226);
      kb_t t245 = kb_mul(t243, t244);
      // mmap without growth: same heap, high
      kb_t t246 = kb_sub(t236, t237);
      kb_t t247 = kb_mul(t243, t246);
      // low limb of the result
      kb_t t248 = kb_mul(t4, t147);
      kb_t t249 = kb_mul(t7, t150);
      kb_t t251 = kb_sub(t1, kb_add(t248, t249));
      kb_t t252 = here[45][v];
      kb_t t254 = kb_add(t0, t34);
      kb_t t258 = kb_add(kb_add(t144, t135), t138);
      kb_t t260 = kb_products2(t4, t141, t7, t258);
      kb_t t261 = here[46][v];
      kb_t t264 = kb_add(t150, t258);
      kb_t t272 = kb_add(t153, t156);
      kb_t t273 = kb_add(t264, t272);
      kb_t t277 = kb_add(kb_add(kb_add(t272, t147), t132), t141);
      kb_t t281 = kb_products3(t4, t273, t7, t277, t200, t272);
      kb_t t282 = kb_add(t19, t28);
      kb_t t283 = kb_add(t281, t282);
      kb_t t284 = kb_splat(100531194u);
      kb_t t285 = kb_mul(t283, t284);
      kb_t t287 = kb_sub(kb_mul(t251, t252), kb_add(kb_add(kb_add(t31, t285), kb_products4(t63, t254, t260, t261, t16, t264, t22, t171)), kb_mul(t25, t226)));
      ext_dot4_call(&acc, k + AT(1, 82), t242, t245, t247, t287);
      // high limb of the result
      kb_t t288 = here[47][v];
      kb_t t289 = here[48][v];
      kb_t t295 = kb_splat(33521406u);
      kb_t t299 = kb_sub(t288, kb_add(t285, kb_products4(t260, t289, t22, t188, t25, t237, t10, t295)));
      // low limb of a3
      kb_t t300 = here[49][v];
      kb_t t301 = here[50][v];
      kb_t t303 = kb_splat(301989870u);
      kb_t t306 = kb_splat(738197460u);
      kb_t t309 = kb_sub(t300, kb_products3(t254, t301, t281, t303, t282, t306));
      // high limb of a3
      kb_t t310 = here[51][v];
      kb_t t311 = here[52][v];
      kb_t t313 = kb_sub(t310, kb_mul(t254, t311));
      ext_dot3_call(&acc, k + AT(1, 86), t299, t309, t313);
      kb_t t314 = kb_splat(234881010u);
      kb_t t315 = kb_sub(t171, t314);
      // fdAbove: at least 7
      ext_t den0 = ext_splat(k + 0);
      den0 = ext_add(den0, ext_mul_base(ext_splat(k + AT(0, 29)), t315));
      // mmap: pages below 16
      ext_t den1 = ext_splat(k + AT(0, 1));
      den1 = ext_add(den1, ext_mul_base(ext_splat(k + AT(0, 29)), t227));
      ext_t den_g0 = ext_times(den0, den1);
      ext_t num_g0 = ext_cross(den1, t153, den0, t214);
      ext_t phi0 = EXT_TILE(here, 53, v);
      acc = ext_add(acc, ext_times(ext_splat(k + AT(1, 89)), ext_sub(ext_times(phi0, den_g0), num_g0)));
      kb_t t320 = kb_sub(kb_add(t229, kb_mul(t216, t231)), t194);
      kb_t t321 = kb_splat(536870880u);
      kb_t t322 = kb_mul(t320, t321);
      // mmap: slack below a page
      ext_t den2 = ext_splat(k + AT(0, 2));
      den2 = ext_add(den2, ext_mul_base(ext_splat(k + AT(0, 29)), t322));
      // mmap: low limb of the end
      ext_t den3 = ext_splat(k + AT(0, 3));
      den3 = ext_add(den3, ext_mul_base(ext_splat(k + AT(0, 29)), t233));
      ext_t den_g1 = ext_times(den2, den3);
      ext_t num_g1 = ext_mul_base(ext_add(den3, den2), t214);
      ext_t phi1 = EXT_TILE(here, AT(53, 1), v);
      acc = ext_add(acc, ext_times(ext_splat(k + AT(1, 90)), ext_sub(ext_times(phi1, den_g1), num_g1)));
      kb_t t323 = kb_mul(t222, t231);
      kb_t t324 = kb_sub(t323, t233);
      // mmapGrows: within the heap, low
      ext_t den4 = ext_splat(k + AT(0, 4));
      den4 = ext_add(den4, ext_mul_base(ext_splat(k + AT(0, 29)), t324));
      kb_t t326 = kb_splat(50282109u);
      kb_t t328 = kb_sub(t326, kb_add(t222, t240));
      // mmapGrows: within the heap, high
      ext_t den5 = ext_splat(k + AT(0, 5));
      den5 = ext_add(den5, ext_mul_base(ext_splat(k + AT(0, 29)), t328));
      ext_t den_g2 = ext_times(den4, den5);
      ext_t num_g2 = ext_mul_base(ext_add(den5, den4), t25);
      ext_t phi2 = EXT_TILE(here, AT(53, 2), v);
      acc = ext_add(acc, ext_times(ext_splat(k + AT(1, 91)), ext_sub(ext_times(phi2, den_g2), num_g2)));
      kb_t t330 = kb_sub(kb_add(t233, t323), t1);
      // mmapFull: past the heap, low
      ext_t den6 = ext_splat(k + AT(0, 6));
      den6 = ext_add(den6, ext_mul_base(ext_splat(k + AT(0, 29)), t330));
      kb_t t332 = kb_sub(t240, kb_add(t222, t326));
      // mmapFull: past the heap, high
      ext_t den7 = ext_splat(k + AT(0, 7));
      den7 = ext_add(den7, ext_mul_base(ext_splat(k + AT(0, 29)), t332));
      ext_t den_g3 = ext_times(den6, den7);
      ext_t num_g3 = ext_mul_base(ext_add(den7, den6), t28);
      ext_t phi3 = EXT_TILE(here, AT(53, 3), v);
      acc = ext_add(acc, ext_times(ext_splat(k + AT(1, 92)), ext_sub(ext_times(phi3, den_g3), num_g3)));
      kb_t t336 = here[AT(53, 4)][v];
      // heap: take
      ext_t den8 = ext_splat(k + AT(0, 8));
      ext_dot3_call(&den8, k + AT(0, 31), t226, t237, t336);
      kb_t t337 = here[AT(54, 4)][v];
      kb_t t339 = kb_add(t99, kb_mul(t178, t337));
      // heap: give
      ext_t den9 = ext_splat(k + AT(0, 9));
      ext_dot3_call(&den9, k + AT(0, 31), t225, t236, t339);
      ext_t den_g4 = ext_times(den8, den9);
      kb_t t333 = kb_add(t25, t243);
      kb_t t334 = kb_neg(t333);
      ext_t num_g4 = ext_cross(den9, t334, den8, t333);
      ext_t phi4 = EXT_TILE(here, AT(55, 4), v);
      acc = ext_add(acc, ext_times(ext_splat(k + AT(1, 93)), ext_sub(ext_times(phi4, den_g4), num_g4)));
      kb_t t341 = kb_sub(t339, kb_add(t336, t1));
      // heap: later
      ext_t den10 = ext_splat(k + AT(0, 10));
      den10 = ext_add(den10, ext_mul_base(ext_splat(k + AT(0, 29)), t341));
      kb_t t344 = here[AT(55, 5)][v];
      kb_t t345 = here[AT(56, 5)][v];
      kb_t t346 = here[AT(57, 5)][v];
      // thread pointer: take
      ext_t den11 = ext_splat(k + AT(0, 11));
      ext_dot3_call(&den11, k + AT(0, 31), t344, t345, t346);
      ext_t den_g5 = ext_times(den10, den11);
      kb_t t342 = kb_neg(t37);
      ext_t num_g5 = ext_cross(den11, t333, den10, t342);
      ext_t phi5 = EXT_TILE(here, AT(58, 5), v);
      acc = ext_add(acc, ext_times(ext_splat(k + AT(1, 94)), ext_sub(ext_times(phi5, den_g5), num_g5)));
      // thread pointer: give
      ext_t den12 = ext_splat(k + AT(0, 12));
      ext_dot3_call(&den12, k + AT(0, 31), t171, t188, t339);
      kb_t t348 = kb_sub(t339, kb_add(t346, t1));
      // thread pointer: later
      ext_t den13 = ext_splat(k + AT(0, 13));
      den13 = ext_add(den13, ext_mul_base(ext_splat(k + AT(0, 29)), t348));
      ext_t den_g6 = ext_times(den12, den13);
      ext_t num_g6 = ext_mul_base(ext_add(den13, den12), t37);
      ext_t phi6 = EXT_TILE(here, AT(58, 6), v);
      acc = ext_add(acc, ext_times(ext_splat(k + AT(1, 95)), ext_sub(ext_times(phi6, den_g6), num_g6)));
      kb_t t349 = here[AT(58, 7)][v];
      kb_t t350 = kb_sub(t171, t349);
      kb_t t351 = kb_splat(16777216u);
      kb_t t352 = kb_mul(t350, t351);
      // bytes of a0
      ext_t den14 = ext_splat(k + AT(0, 14));
      ext_dot2_call(&den14, k + AT(0, 29), t349, t352);
      // the run ends
      ext_t den15 = ext_splat(k + AT(0, 15));
      den15 = ext_add(den15, ext_mul_base(ext_splat(k + AT(0, 29)), t349));
      ext_t den_g7 = ext_times(den14, den15);
      ext_t num_g7 = ext_mul_base(ext_add(den15, den14), t254);
      ext_t phi7 = EXT_TILE(here, AT(59, 7), v);
      acc = ext_add(acc, ext_times(ext_splat(k + AT(1, 96)), ext_sub(ext_times(phi7, den_g7), num_g7)));
      // read of a preimage
      ext_t den16 = ext_splat(k + AT(0, 16));
      ext_dot4_call(&den16, k + AT(0, 29), t337, t194, t201, t261);
      ext_dot2_call(&den16, k + AT(0, 33), t289, t252);
      // write of a preimage key
      ext_t den17 = ext_splat(k + AT(0, 17));
      ext_dot4_call(&den17, k + AT(0, 29), t337, t194, t201, t261);
      ext_dot2_call(&den17, k + AT(0, 33), t289, t252);
      ext_t den_g8 = ext_times(den16, den17);
      ext_t num_g8 = ext_cross(den17, t248, den16, t249);
      ext_t phi8 = EXT_TILE(here, AT(59, 8), v);
      acc = ext_add(acc, ext_times(ext_splat(k + AT(1, 97)), ext_sub(ext_times(phi8, den_g8), num_g8)));
      kb_t t357 = kb_splat(50331261u);
      kb_t t358 = kb_mul(t43, t357);
      // a0 of a precompile
      ext_t den18 = ext_splat(k + AT(0, 18));
      ext_dot4_call(&den18, k + AT(0, 29), t358, t337, t171, t188);
      kb_t t360 = here[AT(59, 9)][v];
      // a1: take
      ext_t den19 = ext_splat(k + AT(0, 19));
      ext_dot3_call(&den19, k + AT(0, 31), t194, t201, t360);
      ext_t den_g9 = ext_times(den18, den19);
      kb_t t359 = kb_neg(t59);
      ext_t num_g9 = ext_cross(den19, t43, den18, t359);
      ext_t phi9 = EXT_TILE(here, AT(60, 9), v);
      acc = ext_add(acc, ext_times(ext_splat(k + AT(1, 98)), ext_sub(ext_times(phi9, den_g9), num_g9)));
      // a1: give
      ext_t den20 = ext_splat(k + AT(0, 20));
      ext_dot3_call(&den20, k + AT(0, 31), t194, t201, t339);
      kb_t t362 = kb_sub(t339, kb_add(t360, t1));
      // a1: later
      ext_t den21 = ext_splat(k + AT(0, 21));
      den21 = ext_add(den21, ext_mul_base(ext_splat(k + AT(0, 29)), t362));
      ext_t den_g10 = ext_times(den20, den21);
      ext_t num_g10 = ext_mul_base(ext_add(den21, den20), t59);
      ext_t phi10 = EXT_TILE(here, AT(60, 10), v);
      acc = ext_add(acc, ext_times(ext_splat(k + AT(1, 99)), ext_sub(ext_times(phi10, den_g10), num_g10)));
      kb_t t363 = here[AT(60, 11)][v];
      // a2: take
      ext_t den22 = ext_splat(k + AT(0, 22));
      ext_dot3_call(&den22, k + AT(0, 31), t261, t289, t363);
      // a2: give
      ext_t den23 = ext_splat(k + AT(0, 23));
      ext_dot3_call(&den23, k + AT(0, 31), t261, t289, t339);
      ext_t den_g11 = ext_times(den22, den23);
      ext_t num_g11 = ext_cross(den23, t359, den22, t59);
      ext_t phi11 = EXT_TILE(here, AT(61, 11), v);
      acc = ext_add(acc, ext_times(ext_splat(k + AT(1, 100)), ext_sub(ext_times(phi11, den_g11), num_g11)));
      kb_t t365 = kb_sub(t339, kb_add(t363, t1));
      // a2: later
      ext_t den24 = ext_splat(k + AT(0, 24));
      den24 = ext_add(den24, ext_mul_base(ext_splat(k + AT(0, 29)), t365));
      kb_t t366 = here[AT(61, 12)][v];
      // a3: take
      ext_t den25 = ext_splat(k + AT(0, 25));
      ext_dot3_call(&den25, k + AT(0, 31), t301, t311, t366);
      ext_t den_g12 = ext_times(den24, den25);
      ext_t num_g12 = ext_mul_base(ext_sub(den25, den24), t59);
      ext_t phi12 = EXT_TILE(here, AT(62, 12), v);
      acc = ext_add(acc, ext_times(ext_splat(k + AT(1, 101)), ext_sub(ext_times(phi12, den_g12), num_g12)));
      // a3: give
      ext_t den26 = ext_splat(k + AT(0, 26));
      ext_dot3_call(&den26, k + AT(0, 31), t300, t310, t339);
      kb_t t368 = kb_sub(t339, kb_add(t366, t1));
      // a3: later
      ext_t den27 = ext_splat(k + AT(0, 27));
      den27 = ext_add(den27, ext_mul_base(ext_splat(k + AT(0, 29)), t368));
      ext_t den_g13 = ext_times(den26, den27);
      ext_t num_g13 = ext_mul_base(ext_add(den27, den26), t59);
      ext_t phi13 = EXT_TILE(here, AT(62, 13), v);
      acc = ext_add(acc, ext_times(ext_splat(k + AT(1, 102)), ext_sub(ext_times(phi13, den_g13), num_g13)));
      // the request
      ext_t den28 = ext_splat(k + AT(0, 28));
      ext_dot4_call(&den28, k + AT(0, 29), t337, t63, t43, t171);
      ext_dot4_call(&den28, k + AT(0, 33), t188, t252, t288, t254);
      ext_t phi14 = ext_sub(EXT_TILE(next, 0, v), EXT_TILE(here, AT(62, 14), v));
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
      acc = ext_add(acc, ext_times(ext_splat(k + AT(1, 103)), ext_sub_base(ext_times(phi14, den28), t359)));
      ext_put(out, i, ext_mul_base(acc, inverse_zerofier));
    }
  }
}
#undef STEP
