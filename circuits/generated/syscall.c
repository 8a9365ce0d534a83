// Generated from chip "syscall" by air/codegen/codegen.ts. Do not edit.
#include "evaluators.h"

#define STEP 1
// Returns 1 when a denominator is zero.
EXPORT(logup_syscall) int logup_syscall(const u32* const* columns, size_t n, const u32* k, u32* const* out,
                                u32* sums) {
  enum { BLOCK = BLOCK_SIZE(AT(47, 42)) };
  _Static_assert(BLOCK > 0, "too many columns and messages for the stack of a kernel");
  static const u32 here_columns[] = {16, 54, 43, 8, 9, 55, 20, 49, 56, 57, 50, 21, 51, 52, 53, 14, 7, 58, 59, 60, 12, 17, 48, 0, 1, 23, 24, 18, 2, 41, 3, 42, 22, 10, 4, 5, 6, 11, 13, 25, 26, 27, 30, 28, 29, 15, 19};
  kb_t here[47][BLOCK];
  ext_t dens[BLOCK][14], nums[BLOCK][14], prefixes[BLOCK][14];
  for (size_t start = 0; start < n; start += LANES * BLOCK) {
    size_t vectors = (n - start) / LANES < BLOCK ? (n - start) / LANES : BLOCK;
    load_tile(here[0], BLOCK, columns, here_columns, 47, start, vectors);
    ext_t product = ext_from_base(kb_splat(KB_R));
    for (size_t v = 0; v < vectors; v++) {
      kb_t t2 = here[0][v];
      kb_t t3 = kb_splat(234881010u);
      kb_t t4 = kb_sub(t2, t3);
      // fdAbove: at least 7
      ext_t den0 = ext_splat(k + 0);
      den0 = ext_add(den0, ext_mul_base(ext_splat(k + AT(0, 28)), t4));
      kb_t t9 = here[1][v];
      // mmap: pages below 16
      ext_t den1 = ext_splat(k + AT(0, 1));
      den1 = ext_add(den1, ext_mul_base(ext_splat(k + AT(0, 28)), t9));
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
      den2 = ext_add(den2, ext_mul_base(ext_splat(k + AT(0, 28)), t21));
      kb_t t22 = here[7][v];
      kb_t t24 = here[8][v];
      kb_t t26 = kb_sub(kb_add(t13, t22), kb_mul(t15, t24));
      // mmap: low limb of the end
      ext_t den3 = ext_splat(k + AT(0, 3));
      den3 = ext_add(den3, ext_mul_base(ext_splat(k + AT(0, 28)), t26));
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
      den4 = ext_add(den4, ext_mul_base(ext_splat(k + AT(0, 28)), t29));
      kb_t t30 = here[10][v];
      kb_t t31 = here[11][v];
      kb_t t34 = kb_add(kb_add(kb_add(t24, t14), t30), t31);
      kb_t t36 = kb_splat(50282109u);
      kb_t t38 = kb_sub(t36, kb_add(t27, t34));
      // mmapGrows: within the heap, high
      ext_t den5 = ext_splat(k + AT(0, 5));
      den5 = ext_add(den5, ext_mul_base(ext_splat(k + AT(0, 28)), t38));
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
      den6 = ext_add(den6, ext_mul_base(ext_splat(k + AT(0, 28)), t40));
      kb_t t42 = kb_sub(t34, kb_add(t27, t36));
      // mmapFull: past the heap, high
      ext_t den7 = ext_splat(k + AT(0, 7));
      den7 = ext_add(den7, ext_mul_base(ext_splat(k + AT(0, 28)), t42));
      ext_t den_g3 = ext_times(den6, den7);
      ext_t num_g3 = ext_mul_base(ext_add(den7, den6), t6);
      dens[v][3] = den_g3;
      nums[v][3] = num_g3;
      prefixes[v][3] = product;
      product = ext_times(product, den_g3);
      kb_t t49 = here[12][v];
      // heap: take
      ext_t den8 = ext_splat(k + AT(0, 8));
      ext_dot3_call(&den8, k + AT(0, 30), t22, t30, t49);
      kb_t t50 = here[13][v];
      kb_t t51 = here[14][v];
      kb_t t52 = here[15][v];
      kb_t t53 = kb_splat(134217720u);
      kb_t t55 = kb_splat(100663290u);
      kb_t t56 = kb_add(t55, kb_mul(t52, t53));
      // heap: give
      ext_t den9 = ext_splat(k + AT(0, 9));
      ext_dot3_call(&den9, k + AT(0, 30), t50, t51, t56);
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
      den10 = ext_add(den10, ext_mul_base(ext_splat(k + AT(0, 28)), t58));
      kb_t t62 = here[17][v];
      kb_t t63 = here[18][v];
      kb_t t64 = here[19][v];
      // thread pointer: take
      ext_t den11 = ext_splat(k + AT(0, 11));
      ext_dot3_call(&den11, k + AT(0, 30), t62, t63, t64);
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
      ext_dot3_call(&den12, k + AT(0, 30), t2, t65, t56);
      kb_t t67 = kb_sub(t56, kb_add(t64, t1));
      // thread pointer: later
      ext_t den13 = ext_splat(k + AT(0, 13));
      den13 = ext_add(den13, ext_mul_base(ext_splat(k + AT(0, 28)), t67));
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
      ext_dot2_call(&den14, k + AT(0, 28), t71, t74);
      // the run ends
      ext_t den15 = ext_splat(k + AT(0, 15));
      den15 = ext_add(den15, ext_mul_base(ext_splat(k + AT(0, 28)), t71));
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
      ext_dot4_call(&den16, k + AT(0, 28), t52, t18, t31, t80);
      ext_dot2_call(&den16, k + AT(0, 32), t81, t82);
      // write of a preimage key
      ext_t den17 = ext_splat(k + AT(0, 17));
      ext_dot4_call(&den17, k + AT(0, 28), t52, t18, t31, t80);
      ext_dot2_call(&den17, k + AT(0, 32), t81, t82);
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
      kb_t t107 = here[32][v];
      // a1: take
      ext_t den18 = ext_splat(k + AT(0, 18));
      ext_dot3_call(&den18, k + AT(0, 30), t18, t31, t107);
      // a1: give
      ext_t den19 = ext_splat(k + AT(0, 19));
      ext_dot3_call(&den19, k + AT(0, 30), t18, t31, t56);
      ext_t den_g9 = ext_times(den18, den19);
      kb_t t89 = here[33][v];
      kb_t t91 = here[34][v];
      kb_t t93 = here[35][v];
      kb_t t95 = here[36][v];
      kb_t t100 = here[37][v];
      kb_t t104 = here[38][v];
      kb_t t105 = kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(t59, t69), t6), t5), t43), t83), t68), t76), t89), t91), t93), t95), t100), t104);
      kb_t t106 = kb_neg(t105);
      ext_t num_g9 = ext_cross(den19, t106, den18, t105);
      dens[v][9] = den_g9;
      nums[v][9] = num_g9;
      prefixes[v][9] = product;
      product = ext_times(product, den_g9);
      kb_t t109 = kb_sub(t56, kb_add(t107, t1));
      // a1: later
      ext_t den20 = ext_splat(k + AT(0, 20));
      den20 = ext_add(den20, ext_mul_base(ext_splat(k + AT(0, 28)), t109));
      kb_t t111 = here[39][v];
      // a2: take
      ext_t den21 = ext_splat(k + AT(0, 21));
      ext_dot3_call(&den21, k + AT(0, 30), t80, t81, t111);
      ext_t den_g10 = ext_times(den20, den21);
      ext_t num_g10 = ext_mul_base(ext_sub(den21, den20), t105);
      dens[v][10] = den_g10;
      nums[v][10] = num_g10;
      prefixes[v][10] = product;
      product = ext_times(product, den_g10);
      // a2: give
      ext_t den22 = ext_splat(k + AT(0, 22));
      ext_dot3_call(&den22, k + AT(0, 30), t80, t81, t56);
      kb_t t113 = kb_sub(t56, kb_add(t111, t1));
      // a2: later
      ext_t den23 = ext_splat(k + AT(0, 23));
      den23 = ext_add(den23, ext_mul_base(ext_splat(k + AT(0, 28)), t113));
      ext_t den_g11 = ext_times(den22, den23);
      ext_t num_g11 = ext_mul_base(ext_add(den23, den22), t105);
      dens[v][11] = den_g11;
      nums[v][11] = num_g11;
      prefixes[v][11] = product;
      product = ext_times(product, den_g11);
      kb_t t114 = here[40][v];
      kb_t t115 = here[41][v];
      kb_t t116 = here[42][v];
      // a3: take
      ext_t den24 = ext_splat(k + AT(0, 24));
      ext_dot3_call(&den24, k + AT(0, 30), t114, t115, t116);
      kb_t t117 = here[43][v];
      kb_t t118 = here[44][v];
      // a3: give
      ext_t den25 = ext_splat(k + AT(0, 25));
      ext_dot3_call(&den25, k + AT(0, 30), t117, t118, t56);
      ext_t den_g12 = ext_times(den24, den25);
      ext_t num_g12 = ext_cross(den25, t106, den24, t105);
      dens[v][12] = den_g12;
      nums[v][12] = num_g12;
      prefixes[v][12] = product;
      product = ext_times(product, den_g12);
      kb_t t120 = kb_sub(t56, kb_add(t116, t1));
      // a3: later
      ext_t den26 = ext_splat(k + AT(0, 26));
      den26 = ext_add(den26, ext_mul_base(ext_splat(k + AT(0, 28)), t120));
      kb_t t122 = here[45][v];
      kb_t t123 = here[46][v];
      // the request
      ext_t den27 = ext_splat(k + AT(0, 27));
      ext_dot2_call(&den27, k + AT(0, 28), t52, t122);
      ext_dot4_call(&den27, k + AT(0, 31), t2, t65, t82, t123);
      den27 = ext_add(den27, ext_mul_base(ext_splat(k + AT(0, 35)), t70));
      ext_t den_g13 = ext_times(den26, den27);
      ext_t num_g13 = ext_mul_base(ext_sub(den27, den26), t105);
      dens[v][13] = den_g13;
      nums[v][13] = num_g13;
      prefixes[v][13] = product;
      product = ext_times(product, den_g13);
    }
    if (!invert_block(&product)) return 1;
    ext_t suffix = product;
    for (size_t v = vectors; v-- > 0;) {
      size_t i = start + LANES * v;
      ext_t inverse13 = ext_times(suffix, prefixes[v][13]);
      suffix = ext_times(suffix, dens[v][13]);
      ext_t term13 = ext_times(inverse13, nums[v][13]);
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
      ext_put(out + AT(0, 13), i, ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(term13, term0), term1), term2), term3), term4), term5), term6), term7), term8), term9), term10), term11), term12));
    }
  }
  running_sum(out + AT(0, 13), n, k[AT(0, 36)], sums + 0);
  return 0;
}
#undef STEP

#define STEP 2
EXPORT(quotient_syscall) void quotient_syscall(const u32* const* columns, size_t n, const u32* k, const u32* inverses,
                                  u32* const* out) {
  kb_t inverse_zerofier = alternate(k + AT(1, 101));
  (void)inverses;
  enum { BLOCK = BLOCK_SIZE(AT(61, 15)) };
  _Static_assert(BLOCK > 0, "too many columns and messages for the stack of a kernel");
  static const u32 here_columns[] = {0, 2, 3, 10, 4, 5, 6, 7, 8, 9, 11, 1, 12, 13, 15, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 16, 17, 45, 20, 21, 46, 47, 55, 56, 57, 52, 49, 54, 53, 50, 18, 23, 19, 24, 28, 26, 29, 27, EXT_COLUMNS(AT(61, 0)), EXT_COLUMNS(AT(61, 1)), EXT_COLUMNS(AT(61, 2)), EXT_COLUMNS(AT(61, 3)), 51, 14, EXT_COLUMNS(AT(61, 4)), 58, 59, 60, EXT_COLUMNS(AT(61, 5)), EXT_COLUMNS(AT(61, 6)), 48, EXT_COLUMNS(AT(61, 7)), EXT_COLUMNS(AT(61, 8)), 22, EXT_COLUMNS(AT(61, 9)), 25, EXT_COLUMNS(AT(61, 10)), EXT_COLUMNS(AT(61, 11)), 30, EXT_COLUMNS(AT(61, 12)), EXT_COLUMNS(AT(61, 13))};
  kb_t here[AT(61, 14)][BLOCK];
  static const u32 next_columns[] = {EXT_COLUMNS(AT(61, 13))};
  kb_t next[AT(0, 1)][BLOCK];
  for (size_t start = 0; start < n; start += LANES * BLOCK) {
    size_t vectors = (n - start) / LANES < BLOCK ? (n - start) / LANES : BLOCK;
    load_tile(here[0], BLOCK, columns, here_columns, AT(61, 14), start, vectors);
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
      ext_dot4_call(&acc, k + AT(1, 37), t3, t6, t9, t12);
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
      ext_dot4_call(&acc, k + AT(1, 41), t15, t18, t21, t24);
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
      ext_dot4_call(&acc, k + AT(1, 45), t27, t30, t33, t36);
      // setThreadArea is boolean
      kb_t t37 = here[12][v];
      kb_t t38 = kb_sub(t37, t1);
      kb_t t39 = kb_mul(t37, t38);
      // other is boolean
      kb_t t40 = here[13][v];
      kb_t t41 = kb_sub(t40, t1);
      kb_t t42 = kb_mul(t40, t41);
      // at most one kind
      kb_t t55 = kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(t40, t37), t34), t31), t28), t25), t22), t19), t16), t13), t10), t7), t0), t4);
      kb_t t56 = kb_sub(t55, t1);
      kb_t t57 = kb_mul(t55, t56);
      // the number is that of the kind
      kb_t t58 = kb_sub(t1, t40);
      kb_t t59 = here[14][v];
      kb_t t61 = kb_splat(16769151u);
      kb_t t63 = kb_splat(83878011u);
      kb_t t66 = kb_splat(117432441u);
      kb_t t69 = kb_splat(1493164071u);
      kb_t t72 = kb_splat(1828708371u);
      kb_t t79 = kb_splat(872406988u);
      kb_t t86 = kb_splat(1879039888u);
      kb_t t89 = kb_splat(1845485202u);
      kb_t t92 = kb_splat(956292679u);
      kb_t t95 = kb_sub(kb_mul(t58, t59), kb_add(kb_add(kb_add(kb_products4(t0, t61, t4, t63, t7, t66, t10, t69), kb_products4(t13, t72, t16, t72, t19, t72, t22, t79)), kb_products4(t25, t79, t28, t79, t31, t86, t34, t89)), kb_mul(t37, t92)));
      ext_dot4_call(&acc, k + AT(1, 49), t39, t42, t57, t95);
      // other: product 0
      kb_t t96 = here[15][v];
      kb_t t97 = kb_sub(t59, t61);
      kb_t t98 = kb_mul(t40, t97);
      kb_t t99 = kb_sub(t59, t63);
      kb_t t101 = kb_sub(t96, kb_mul(t98, t99));
      // other: product 1
      kb_t t102 = here[16][v];
      kb_t t103 = kb_sub(t59, t66);
      kb_t t104 = kb_mul(t96, t103);
      kb_t t105 = kb_sub(t59, t69);
      kb_t t107 = kb_sub(t102, kb_mul(t104, t105));
      // other: product 2
      kb_t t108 = here[17][v];
      kb_t t109 = kb_sub(t59, t72);
      kb_t t110 = kb_mul(t102, t109);
      kb_t t111 = kb_sub(t59, t79);
      kb_t t113 = kb_sub(t108, kb_mul(t110, t111));
      // other: product 3
      kb_t t114 = here[18][v];
      kb_t t115 = kb_sub(t59, t86);
      kb_t t116 = kb_mul(t108, t115);
      kb_t t117 = kb_sub(t59, t89);
      kb_t t119 = kb_sub(t114, kb_mul(t116, t117));
      ext_dot4_call(&acc, k + AT(1, 53), t101, t107, t113, t119);
      // other: none of the known
      kb_t t120 = kb_sub(t59, t92);
      kb_t t121 = kb_mul(t114, t120);
      kb_t t122 = here[19][v];
      kb_t t124 = kb_sub(t40, kb_mul(t121, t122));
      // fd 0 is boolean
      kb_t t125 = here[20][v];
      kb_t t126 = kb_sub(t125, t1);
      kb_t t127 = kb_mul(t125, t126);
      // fd 1 is boolean
      kb_t t128 = here[21][v];
      kb_t t129 = kb_sub(t128, t1);
      kb_t t130 = kb_mul(t128, t129);
      // fd 2 is boolean
      kb_t t131 = here[22][v];
      kb_t t132 = kb_sub(t131, t1);
      kb_t t133 = kb_mul(t131, t132);
      ext_dot4_call(&acc, k + AT(1, 57), t124, t127, t130, t133);
      // fd 3 is boolean
      kb_t t134 = here[23][v];
      kb_t t135 = kb_sub(t134, t1);
      kb_t t136 = kb_mul(t134, t135);
      // fd 4 is boolean
      kb_t t137 = here[24][v];
      kb_t t138 = kb_sub(t137, t1);
      kb_t t139 = kb_mul(t137, t138);
      // fd 5 is boolean
      kb_t t140 = here[25][v];
      kb_t t141 = kb_sub(t140, t1);
      kb_t t142 = kb_mul(t140, t141);
      // fd 6 is boolean
      kb_t t143 = here[26][v];
      kb_t t144 = kb_sub(t143, t1);
      kb_t t145 = kb_mul(t143, t144);
      ext_dot4_call(&acc, k + AT(1, 61), t136, t139, t142, t145);
      // fdAbove is boolean
      kb_t t146 = here[27][v];
      kb_t t147 = kb_sub(t146, t1);
      kb_t t148 = kb_mul(t146, t147);
      // fdWide is boolean
      kb_t t149 = here[28][v];
      kb_t t150 = kb_sub(t149, t1);
      kb_t t151 = kb_mul(t149, t150);
      // one descriptor
      kb_t t157 = kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(t143, t140), t137), t134), t131), t125), t128);
      kb_t t163 = kb_sub(kb_add(kb_add(t149, t146), t157), kb_add(kb_add(kb_add(t16, t13), t4), t7));
      // fd: low limb
      kb_t t164 = here[29][v];
      kb_t t166 = kb_splat(67108860u);
      kb_t t169 = kb_splat(100663290u);
      kb_t t172 = kb_splat(134217720u);
      kb_t t175 = kb_splat(167772150u);
      kb_t t178 = kb_splat(201326580u);
      kb_t t181 = kb_sub(kb_mul(t157, t164), kb_add(kb_add(t128, kb_products4(t131, t166, t134, t169, t137, t172, t140, t175)), kb_mul(t143, t178)));
      ext_dot4_call(&acc, k + AT(1, 65), t148, t151, t163, t181);
      // fd: high limb
      kb_t t182 = here[30][v];
      kb_t t183 = kb_mul(t157, t182);
      // fdWide: high limb is not zero
      kb_t t184 = here[31][v];
      kb_t t186 = kb_sub(kb_mul(t182, t184), t1);
      kb_t t187 = kb_mul(t149, t186);
      // command: low limb
      kb_t t188 = here[32][v];
      kb_t t189 = kb_sub(t188, t1);
      kb_t t191 = kb_sub(t188, t169);
      kb_t t193 = kb_products2(t13, t189, t16, t191);
      // command: high limb
      kb_t t194 = kb_add(t13, t16);
      kb_t t195 = here[33][v];
      kb_t t196 = kb_mul(t194, t195);
      ext_dot4_call(&acc, k + AT(1, 69), t183, t187, t193, t196);
      // badCommand: none of the known
      kb_t t197 = here[34][v];
      kb_t t199 = kb_mul(t189, t191);
      kb_t t200 = here[35][v];
      kb_t t203 = kb_sub(t19, kb_products2(t195, t197, t199, t200));
      // mmapFixed: a0 is not zero
      kb_t t204 = kb_add(t164, t182);
      kb_t t206 = kb_sub(kb_mul(t184, t204), t1);
      kb_t t207 = kb_mul(t22, t206);
      // mmap from the heap: a0 is zero
      kb_t t208 = kb_add(t25, t28);
      kb_t t209 = kb_mul(t204, t208);
      // sizeCarry is boolean
      kb_t t210 = here[36][v];
      kb_t t211 = kb_sub(t210, t1);
      kb_t t212 = kb_mul(t210, t211);
      ext_dot4_call(&acc, k + AT(1, 73), t203, t207, t209, t212);
      // heapCarry is boolean
      kb_t t213 = here[37][v];
      kb_t t214 = kb_sub(t213, t1);
      kb_t t215 = kb_mul(t213, t214);
      // endBorrow is boolean
      kb_t t216 = here[38][v];
      kb_t t217 = kb_sub(t216, t1);
      kb_t t218 = kb_mul(t216, t217);
      // mmapGrows: new heap, low
      kb_t t219 = here[39][v];
      kb_t t220 = here[40][v];
      kb_t t221 = here[41][v];
      kb_t t222 = kb_splat(1073733568u);
      kb_t t223 = kb_mul(t221, t222);
      kb_t t225 = kb_splat(134085624u);
      kb_t t227 = kb_sub(kb_add(t220, t223), kb_mul(t213, t225));
      kb_t t228 = kb_sub(t219, t227);
      kb_t t229 = kb_mul(t25, t228);
      // mmapGrows: new heap, high
      kb_t t230 = here[42][v];
      kb_t t231 = here[43][v];
      kb_t t234 = kb_add(kb_add(kb_add(t213, t210), t195), t231);
      kb_t t235 = kb_sub(t230, t234);
      kb_t t236 = kb_mul(t25, t235);
      ext_dot4_call(&acc, k + AT(1, 77), t215, t218, t229, t236);
      // mmap without growth: same heap, low
      kb_t t237 = kb_add(t22, t28);
      kb_t t238 = kb_sub(t219, t220);
      kb_t t239 = kb_mul(t237, t238);
      // mmap without growth: same heap, high
      kb_t t240 = kb_sub(t230, t231);
      kb_t t241 = kb_mul(t237, t240);
      // low limb of the result
      kb_t t242 = kb_mul(t4, t140);
      kb_t t243 = kb_mul(t7, t143);
      kb_t t245 = kb_sub(t1, kb_add(t242, t243));
      kb_t t246 = here[44][v];
      kb_t t248 = kb_add(t0, t34);
      kb_t t252 = kb_add(kb_add(t137, t128), t131);
      kb_t t254 = kb_products2(t4, t134, t7, t252);
      kb_t t255 = here[45][v];
      kb_t t258 = kb_add(t143, t252);
      kb_t t266 = kb_add(t146, t149);
      kb_t t267 = kb_add(t258, t266);
      kb_t t271 = kb_add(kb_add(kb_add(t266, t140), t125), t134);
      kb_t t275 = kb_products3(t4, t267, t7, t271, t194, t266);
      kb_t t276 = kb_add(t19, t28);
      kb_t t277 = kb_add(t275, t276);
      kb_t t278 = kb_splat(100531194u);
      kb_t t279 = kb_mul(t277, t278);
      kb_t t281 = kb_sub(kb_mul(t245, t246), kb_add(kb_add(kb_add(t31, t279), kb_products4(t59, t248, t254, t255, t16, t258, t22, t164)), kb_mul(t25, t220)));
      // high limb of the result
      kb_t t282 = here[46][v];
      kb_t t283 = here[47][v];
      kb_t t289 = kb_splat(33521406u);
      kb_t t293 = kb_sub(t282, kb_add(t279, kb_products4(t254, t283, t22, t182, t25, t231, t10, t289)));
      ext_dot4_call(&acc, k + AT(1, 81), t239, t241, t281, t293);
      // low limb of a3
      kb_t t294 = here[48][v];
      kb_t t295 = here[49][v];
      kb_t t297 = kb_splat(301989870u);
      kb_t t300 = kb_splat(738197460u);
      kb_t t303 = kb_sub(t294, kb_products3(t248, t295, t275, t297, t276, t300));
      // high limb of a3
      kb_t t304 = here[50][v];
      kb_t t305 = here[51][v];
      kb_t t307 = kb_sub(t304, kb_mul(t248, t305));
      ext_dot2_call(&acc, k + AT(1, 85), t303, t307);
      kb_t t308 = kb_splat(234881010u);
      kb_t t309 = kb_sub(t164, t308);
      // fdAbove: at least 7
      ext_t den0 = ext_splat(k + 0);
      den0 = ext_add(den0, ext_mul_base(ext_splat(k + AT(0, 28)), t309));
      // mmap: pages below 16
      ext_t den1 = ext_splat(k + AT(0, 1));
      den1 = ext_add(den1, ext_mul_base(ext_splat(k + AT(0, 28)), t221));
      ext_t den_g0 = ext_times(den0, den1);
      ext_t num_g0 = ext_cross(den1, t146, den0, t208);
      ext_t phi0 = EXT_TILE(here, 52, v);
      acc = ext_add(acc, ext_times(ext_splat(k + AT(1, 87)), ext_sub(ext_times(phi0, den_g0), num_g0)));
      kb_t t314 = kb_sub(kb_add(t223, kb_mul(t210, t225)), t188);
      kb_t t315 = kb_splat(536870880u);
      kb_t t316 = kb_mul(t314, t315);
      // mmap: slack below a page
      ext_t den2 = ext_splat(k + AT(0, 2));
      den2 = ext_add(den2, ext_mul_base(ext_splat(k + AT(0, 28)), t316));
      // mmap: low limb of the end
      ext_t den3 = ext_splat(k + AT(0, 3));
      den3 = ext_add(den3, ext_mul_base(ext_splat(k + AT(0, 28)), t227));
      ext_t den_g1 = ext_times(den2, den3);
      ext_t num_g1 = ext_mul_base(ext_add(den3, den2), t208);
      ext_t phi1 = EXT_TILE(here, AT(52, 1), v);
      acc = ext_add(acc, ext_times(ext_splat(k + AT(1, 88)), ext_sub(ext_times(phi1, den_g1), num_g1)));
      kb_t t317 = kb_mul(t216, t225);
      kb_t t318 = kb_sub(t317, t227);
      // mmapGrows: within the heap, low
      ext_t den4 = ext_splat(k + AT(0, 4));
      den4 = ext_add(den4, ext_mul_base(ext_splat(k + AT(0, 28)), t318));
      kb_t t320 = kb_splat(50282109u);
      kb_t t322 = kb_sub(t320, kb_add(t216, t234));
      // mmapGrows: within the heap, high
      ext_t den5 = ext_splat(k + AT(0, 5));
      den5 = ext_add(den5, ext_mul_base(ext_splat(k + AT(0, 28)), t322));
      ext_t den_g2 = ext_times(den4, den5);
      ext_t num_g2 = ext_mul_base(ext_add(den5, den4), t25);
      ext_t phi2 = EXT_TILE(here, AT(52, 2), v);
      acc = ext_add(acc, ext_times(ext_splat(k + AT(1, 89)), ext_sub(ext_times(phi2, den_g2), num_g2)));
      kb_t t324 = kb_sub(kb_add(t227, t317), t1);
      // mmapFull: past the heap, low
      ext_t den6 = ext_splat(k + AT(0, 6));
      den6 = ext_add(den6, ext_mul_base(ext_splat(k + AT(0, 28)), t324));
      kb_t t326 = kb_sub(t234, kb_add(t216, t320));
      // mmapFull: past the heap, high
      ext_t den7 = ext_splat(k + AT(0, 7));
      den7 = ext_add(den7, ext_mul_base(ext_splat(k + AT(0, 28)), t326));
      ext_t den_g3 = ext_times(den6, den7);
      ext_t num_g3 = ext_mul_base(ext_add(den7, den6), t28);
      ext_t phi3 = EXT_TILE(here, AT(52, 3), v);
      acc = ext_add(acc, ext_times(ext_splat(k + AT(1, 90)), ext_sub(ext_times(phi3, den_g3), num_g3)));
      kb_t t330 = here[AT(52, 4)][v];
      // heap: take
      ext_t den8 = ext_splat(k + AT(0, 8));
      ext_dot3_call(&den8, k + AT(0, 30), t220, t231, t330);
      kb_t t331 = here[AT(53, 4)][v];
      kb_t t333 = kb_add(t169, kb_mul(t172, t331));
      // heap: give
      ext_t den9 = ext_splat(k + AT(0, 9));
      ext_dot3_call(&den9, k + AT(0, 30), t219, t230, t333);
      ext_t den_g4 = ext_times(den8, den9);
      kb_t t327 = kb_add(t25, t237);
      kb_t t328 = kb_neg(t327);
      ext_t num_g4 = ext_cross(den9, t328, den8, t327);
      ext_t phi4 = EXT_TILE(here, AT(54, 4), v);
      acc = ext_add(acc, ext_times(ext_splat(k + AT(1, 91)), ext_sub(ext_times(phi4, den_g4), num_g4)));
      kb_t t335 = kb_sub(t333, kb_add(t330, t1));
      // heap: later
      ext_t den10 = ext_splat(k + AT(0, 10));
      den10 = ext_add(den10, ext_mul_base(ext_splat(k + AT(0, 28)), t335));
      kb_t t338 = here[AT(54, 5)][v];
      kb_t t339 = here[AT(55, 5)][v];
      kb_t t340 = here[AT(56, 5)][v];
      // thread pointer: take
      ext_t den11 = ext_splat(k + AT(0, 11));
      ext_dot3_call(&den11, k + AT(0, 30), t338, t339, t340);
      ext_t den_g5 = ext_times(den10, den11);
      kb_t t336 = kb_neg(t37);
      ext_t num_g5 = ext_cross(den11, t327, den10, t336);
      ext_t phi5 = EXT_TILE(here, AT(57, 5), v);
      acc = ext_add(acc, ext_times(ext_splat(k + AT(1, 92)), ext_sub(ext_times(phi5, den_g5), num_g5)));
      // thread pointer: give
      ext_t den12 = ext_splat(k + AT(0, 12));
      ext_dot3_call(&den12, k + AT(0, 30), t164, t182, t333);
      kb_t t342 = kb_sub(t333, kb_add(t340, t1));
      // thread pointer: later
      ext_t den13 = ext_splat(k + AT(0, 13));
      den13 = ext_add(den13, ext_mul_base(ext_splat(k + AT(0, 28)), t342));
      ext_t den_g6 = ext_times(den12, den13);
      ext_t num_g6 = ext_mul_base(ext_add(den13, den12), t37);
      ext_t phi6 = EXT_TILE(here, AT(57, 6), v);
      acc = ext_add(acc, ext_times(ext_splat(k + AT(1, 93)), ext_sub(ext_times(phi6, den_g6), num_g6)));
      kb_t t343 = here[AT(57, 7)][v];
      kb_t t344 = kb_sub(t164, t343);
      kb_t t345 = kb_splat(16777216u);
      kb_t t346 = kb_mul(t344, t345);
      // bytes of a0
      ext_t den14 = ext_splat(k + AT(0, 14));
      ext_dot2_call(&den14, k + AT(0, 28), t343, t346);
      // the run ends
      ext_t den15 = ext_splat(k + AT(0, 15));
      den15 = ext_add(den15, ext_mul_base(ext_splat(k + AT(0, 28)), t343));
      ext_t den_g7 = ext_times(den14, den15);
      ext_t num_g7 = ext_mul_base(ext_add(den15, den14), t248);
      ext_t phi7 = EXT_TILE(here, AT(58, 7), v);
      acc = ext_add(acc, ext_times(ext_splat(k + AT(1, 94)), ext_sub(ext_times(phi7, den_g7), num_g7)));
      // read of a preimage
      ext_t den16 = ext_splat(k + AT(0, 16));
      ext_dot4_call(&den16, k + AT(0, 28), t331, t188, t195, t255);
      ext_dot2_call(&den16, k + AT(0, 32), t283, t246);
      // write of a preimage key
      ext_t den17 = ext_splat(k + AT(0, 17));
      ext_dot4_call(&den17, k + AT(0, 28), t331, t188, t195, t255);
      ext_dot2_call(&den17, k + AT(0, 32), t283, t246);
      ext_t den_g8 = ext_times(den16, den17);
      ext_t num_g8 = ext_cross(den17, t242, den16, t243);
      ext_t phi8 = EXT_TILE(here, AT(58, 8), v);
      acc = ext_add(acc, ext_times(ext_splat(k + AT(1, 95)), ext_sub(ext_times(phi8, den_g8), num_g8)));
      kb_t t351 = here[AT(58, 9)][v];
      // a1: take
      ext_t den18 = ext_splat(k + AT(0, 18));
      ext_dot3_call(&den18, k + AT(0, 30), t188, t195, t351);
      // a1: give
      ext_t den19 = ext_splat(k + AT(0, 19));
      ext_dot3_call(&den19, k + AT(0, 30), t188, t195, t333);
      ext_t den_g9 = ext_times(den18, den19);
      kb_t t350 = kb_neg(t55);
      ext_t num_g9 = ext_cross(den19, t350, den18, t55);
      ext_t phi9 = EXT_TILE(here, AT(59, 9), v);
      acc = ext_add(acc, ext_times(ext_splat(k + AT(1, 96)), ext_sub(ext_times(phi9, den_g9), num_g9)));
      kb_t t353 = kb_sub(t333, kb_add(t351, t1));
      // a1: later
      ext_t den20 = ext_splat(k + AT(0, 20));
      den20 = ext_add(den20, ext_mul_base(ext_splat(k + AT(0, 28)), t353));
      kb_t t354 = here[AT(59, 10)][v];
      // a2: take
      ext_t den21 = ext_splat(k + AT(0, 21));
      ext_dot3_call(&den21, k + AT(0, 30), t255, t283, t354);
      ext_t den_g10 = ext_times(den20, den21);
      ext_t num_g10 = ext_mul_base(ext_sub(den21, den20), t55);
      ext_t phi10 = EXT_TILE(here, AT(60, 10), v);
      acc = ext_add(acc, ext_times(ext_splat(k + AT(1, 97)), ext_sub(ext_times(phi10, den_g10), num_g10)));
      // a2: give
      ext_t den22 = ext_splat(k + AT(0, 22));
      ext_dot3_call(&den22, k + AT(0, 30), t255, t283, t333);
      kb_t t356 = kb_sub(t333, kb_add(t354, t1));
      // a2: later
      ext_t den23 = ext_splat(k + AT(0, 23));
      den23 = ext_add(den23, ext_mul_base(ext_splat(k + AT(0, 28)), t356));
      ext_t den_g11 = ext_times(den22, den23);
      ext_t num_g11 = ext_mul_base(ext_add(den23, den22), t55);
      ext_t phi11 = EXT_TILE(here, AT(60, 11), v);
      acc = ext_add(acc, ext_times(ext_splat(k + AT(1, 98)), ext_sub(ext_times(phi11, den_g11), num_g11)));
      kb_t t357 = here[AT(60, 12)][v];
      // a3: take
      ext_t den24 = ext_splat(k + AT(0, 24));
      ext_dot3_call(&den24, k + AT(0, 30), t295, t305, t357);
      // a3: give
      ext_t den25 = ext_splat(k + AT(0, 25));
      ext_dot3_call(&den25, k + AT(0, 30), t294, t304, t333);
      ext_t den_g12 = ext_times(den24, den25);
      ext_t num_g12 = ext_cross(den25, t350, den24, t55);
      ext_t phi12 = EXT_TILE(here, AT(61, 12), v);
      acc = ext_add(acc, ext_times(ext_splat(k + AT(1, 99)), ext_sub(ext_times(phi12, den_g12), num_g12)));
      kb_t t359 = kb_sub(t333, kb_add(t357, t1));
      // a3: later
      ext_t den26 = ext_splat(k + AT(0, 26));
      den26 = ext_add(den26, ext_mul_base(ext_splat(k + AT(0, 28)), t359));
      // the request
      ext_t den27 = ext_splat(k + AT(0, 27));
      ext_dot2_call(&den27, k + AT(0, 28), t331, t59);
      ext_dot4_call(&den27, k + AT(0, 31), t164, t182, t246, t282);
      den27 = ext_add(den27, ext_mul_base(ext_splat(k + AT(0, 35)), t248));
      ext_t den_g13 = ext_times(den26, den27);
      ext_t num_g13 = ext_mul_base(ext_sub(den27, den26), t55);
      ext_t phi13 = ext_sub(EXT_TILE(next, 0, v), EXT_TILE(here, AT(61, 13), v));
      phi13 = ext_add(phi13, ext_splat(k + AT(1, 36)));
      phi13 = ext_sub(phi13, phi0);
      phi13 = ext_sub(phi13, phi1);
      phi13 = ext_sub(phi13, phi2);
      phi13 = ext_sub(phi13, phi3);
      phi13 = ext_sub(phi13, phi4);
      phi13 = ext_sub(phi13, phi5);
      phi13 = ext_sub(phi13, phi6);
      phi13 = ext_sub(phi13, phi7);
      phi13 = ext_sub(phi13, phi8);
      phi13 = ext_sub(phi13, phi9);
      phi13 = ext_sub(phi13, phi10);
      phi13 = ext_sub(phi13, phi11);
      phi13 = ext_sub(phi13, phi12);
      acc = ext_add(acc, ext_times(ext_splat(k + AT(1, 100)), ext_sub(ext_times(phi13, den_g13), num_g13)));
      ext_put(out, i, ext_mul_base(acc, inverse_zerofier));
    }
  }
}
#undef STEP
