// Generated from chip "precompile" by air/codegen/codegen.ts. Do not edit.
#include "evaluators.h"

#define STEP 1
// Returns 1 when a denominator is zero.
EXPORT(logup_precompile) int logup_precompile(const u32* const* columns, size_t n, const u32* k, u32* const* out,
                                u32* sums) {
  enum { BLOCK = BLOCK_SIZE(AT(21, 18)) };
  _Static_assert(BLOCK > 0, "too many columns and messages for the stack of a kernel");
  static const u32 here_columns[] = {17, 0, 1, 2, 15, 16, 11, 12, 14, 3, 4, 20, 7, 8, 18, 5, 6, 21, 9, 10, 19};
  kb_t here[21][BLOCK];
  ext_t dens[BLOCK][6], nums[BLOCK][6], prefixes[BLOCK][6];
  for (size_t start = 0; start < n; start += LANES * BLOCK) {
    size_t vectors = (n - start) / LANES < BLOCK ? (n - start) / LANES : BLOCK;
    load_tile(here[0], BLOCK, columns, here_columns, 21, start, vectors);
    ext_t product = ext_from_base(kb_splat(KB_R));
    for (size_t v = 0; v < vectors; v++) {
      kb_t t4 = here[0][v];
      // the multiple of the alignment
      ext_t den0 = ext_splat(k + 1);
      den0 = ext_add(den0, ext_mul_base(ext_splat(k + AT(1, 11)), t4));
      kb_t t8 = here[1][v];
      kb_t t9 = kb_splat(50331261u);
      kb_t t11 = here[2][v];
      kb_t t12 = kb_add(t11, kb_mul(t8, t9));
      kb_t t13 = here[3][v];
      kb_t t14 = here[4][v];
      kb_t t15 = here[5][v];
      // the request
      ext_t den1 = ext_splat(k + AT(1, 1));
      ext_dot4_call(&den1, k + AT(1, 11), t12, t13, t14, t15);
      ext_t den_g0 = ext_times(den0, den1);
      kb_t t0 = here[6][v];
      kb_t t1 = here[7][v];
      kb_t t2 = kb_add(t0, t1);
      ext_t num_g0 = ext_mul_base(ext_sub(den1, den0), t2);
      dens[v][0] = den_g0;
      nums[v][0] = num_g0;
      prefixes[v][0] = product;
      product = ext_times(product, den_g0);
      kb_t t20 = here[8][v];
      kb_t t21 = here[9][v];
      kb_t t22 = here[10][v];
      kb_t t23 = here[11][v];
      // word 0: take
      ext_t den2 = ext_splat(k + AT(1, 2));
      ext_dot4_call(&den2, k + AT(1, 12), t20, t21, t22, t23);
      kb_t t24 = here[12][v];
      kb_t t25 = here[13][v];
      kb_t t26 = kb_splat(134217720u);
      kb_t t28 = kb_splat(100663290u);
      kb_t t29 = kb_add(t28, kb_mul(t13, t26));
      // word 0: give
      ext_t den3 = ext_splat(k + AT(1, 3));
      ext_dot4_call(&den3, k + AT(1, 12), t20, t24, t25, t29);
      ext_t den_g1 = ext_times(den2, den3);
      kb_t t16 = here[14][v];
      kb_t t17 = kb_sub(t8, t16);
      kb_t t18 = kb_neg(t17);
      ext_t num_g1 = ext_cross(den3, t18, den2, t17);
      dens[v][1] = den_g1;
      nums[v][1] = num_g1;
      prefixes[v][1] = product;
      product = ext_times(product, den_g1);
      kb_t t3 = kb_splat(33554430u);
      kb_t t31 = kb_sub(t29, kb_add(t23, t3));
      // word 0: later
      ext_t den4 = ext_splat(k + AT(1, 4));
      den4 = ext_add(den4, ext_mul_base(ext_splat(k + AT(1, 11)), t31));
      // word 0 of the image
      ext_t den5 = ext_splat(k + AT(1, 5));
      ext_dot3_call(&den5, k + AT(1, 11), t20, t21, t22);
      ext_t den_g2 = ext_times(den4, den5);
      ext_t num_g2 = ext_cross(den5, t17, den4, t16);
      dens[v][2] = den_g2;
      nums[v][2] = num_g2;
      prefixes[v][2] = product;
      product = ext_times(product, den_g2);
      kb_t t36 = kb_add(t3, t20);
      kb_t t37 = here[15][v];
      kb_t t38 = here[16][v];
      kb_t t39 = here[17][v];
      // word 1: take
      ext_t den6 = ext_splat(k + AT(1, 6));
      ext_dot4_call(&den6, k + AT(1, 12), t36, t37, t38, t39);
      kb_t t40 = here[18][v];
      kb_t t41 = here[19][v];
      // word 1: give
      ext_t den7 = ext_splat(k + AT(1, 7));
      ext_dot4_call(&den7, k + AT(1, 12), t36, t40, t41, t29);
      ext_t den_g3 = ext_times(den6, den7);
      kb_t t33 = here[20][v];
      kb_t t34 = kb_sub(t8, t33);
      kb_t t35 = kb_neg(t34);
      ext_t num_g3 = ext_cross(den7, t35, den6, t34);
      dens[v][3] = den_g3;
      nums[v][3] = num_g3;
      prefixes[v][3] = product;
      product = ext_times(product, den_g3);
      kb_t t43 = kb_sub(t29, kb_add(t39, t3));
      // word 1: later
      ext_t den8 = ext_splat(k + AT(1, 8));
      den8 = ext_add(den8, ext_mul_base(ext_splat(k + AT(1, 11)), t43));
      // word 1 of the image
      ext_t den9 = ext_splat(k + AT(1, 9));
      ext_dot3_call(&den9, k + AT(1, 11), t36, t37, t38);
      ext_t den_g4 = ext_times(den8, den9);
      ext_t num_g4 = ext_cross(den9, t34, den8, t33);
      dens[v][4] = den_g4;
      nums[v][4] = num_g4;
      prefixes[v][4] = product;
      product = ext_times(product, den_g4);
      kb_t t45 = kb_splat(k[0]);
      // the words of the call
      ext_t den10 = ext_splat(k + AT(1, 10));
      ext_dot4_call(&den10, k + AT(1, 16), t12, t45, t13, t22);
      ext_dot4_call(&den10, k + AT(1, 20), t21, t38, t37, t25);
      ext_dot3_call(&den10, k + AT(1, 24), t24, t41, t40);
      dens[v][5] = den10;
      nums[v][5] = ext_from_base(t8);
      prefixes[v][5] = product;
      product = ext_times(product, den10);
    }
    if (!invert_block(&product)) return 1;
    ext_t suffix = product;
    for (size_t v = vectors; v-- > 0;) {
      size_t i = start + LANES * v;
      ext_t inverse5 = ext_times(suffix, prefixes[v][5]);
      suffix = ext_times(suffix, dens[v][5]);
      ext_t term5 = ext_mul_base(inverse5, nums[v][5].c[0]);
      ext_t inverse4 = ext_times(suffix, prefixes[v][4]);
      suffix = ext_times(suffix, dens[v][4]);
      ext_t term4 = ext_times(inverse4, nums[v][4]);
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
      ext_put(out + AT(0, 4), i, ext_add(ext_add(ext_add(ext_add(term4, term0), term1), term2), term3));
      ext_put(out + AT(0, 5), i, term5);
    }
  }
  running_sum(out + AT(0, 4), n, k[AT(1, 27)], sums + 0);
  running_sum(out + AT(0, 5), n, k[AT(1, 27)], sums + AT(0, 1));
  return 0;
}
#undef STEP

#define STEP 2
EXPORT(quotient_precompile) void quotient_precompile(const u32* const* columns, size_t n, const u32* k, const u32* inverses,
                                  u32* const* out) {
  kb_t inverse_zerofier = alternate(k + AT(2, 62));
  (void)inverses;
  enum { BLOCK = BLOCK_SIZE(AT(28, 8)) };
  _Static_assert(BLOCK > 0, "too many columns and messages for the stack of a kernel");
  static const u32 here_columns[] = {0, 11, 13, 1, 2, 14, 12, 15, 17, 16, 18, 7, 3, 8, 4, 19, 9, 5, 10, 6, EXT_COLUMNS(AT(22, 0)), 20, EXT_COLUMNS(AT(22, 1)), EXT_COLUMNS(AT(22, 2)), 21, EXT_COLUMNS(AT(22, 3)), EXT_COLUMNS(AT(22, 4)), EXT_COLUMNS(AT(22, 5))};
  kb_t here[AT(22, 6)][BLOCK];
  static const u32 next_columns[] = {0, 11, 1, 2, 12, 14, EXT_COLUMNS(AT(22, 4)), EXT_COLUMNS(AT(22, 5))};
  kb_t next[AT(6, 2)][BLOCK];
  for (size_t start = 0; start < n; start += LANES * BLOCK) {
    size_t vectors = (n - start) / LANES < BLOCK ? (n - start) / LANES : BLOCK;
    load_tile(here[0], BLOCK, columns, here_columns, AT(22, 6), start, vectors);
    load_next_tile(next[0], BLOCK, columns, next_columns, AT(6, 2), start, vectors, STEP, n);
    for (size_t v = 0; v < vectors; v++) {
      size_t i = start + LANES * v;
      ext_t acc = ext_zero();
      // mulmod256 is boolean
      kb_t t0 = here[0][v];
      kb_t t1 = kb_splat(33554430u);
      kb_t t2 = kb_sub(t0, t1);
      kb_t t3 = kb_mul(t0, t2);
      // at most one kind
      // first is boolean
      kb_t t4 = here[1][v];
      kb_t t5 = kb_sub(t4, t1);
      kb_t t6 = kb_mul(t4, t5);
      // last is boolean
      kb_t t7 = here[2][v];
      kb_t t8 = kb_sub(t7, t1);
      kb_t t9 = kb_mul(t7, t8);
      ext_dot4_call(&acc, k + AT(2, 29), t3, t3, t6, t9);
      // padding is not the first row of a call
      kb_t t10 = kb_sub(t1, t0);
      kb_t t11 = kb_mul(t4, t10);
      // padding is not the last row of a call
      kb_t t12 = kb_mul(t7, t10);
      // the first row has pair 0
      kb_t t13 = here[3][v];
      kb_t t14 = kb_mul(t4, t13);
      // the last row has the last pair
      kb_t t15 = kb_splat(369098730u);
      kb_t t17 = kb_sub(t13, kb_mul(t0, t15));
      kb_t t18 = kb_mul(t7, t17);
      ext_dot4_call(&acc, k + AT(2, 33), t11, t12, t14, t18);
      // a row follows just where the call goes on
      kb_t t19 = next[0][v];
      kb_t t20 = next[1][v];
      kb_t t22 = kb_sub(t0, t7);
      kb_t t23 = kb_sub(t19, kb_add(t20, t22));
      // the next row is of the same kind: mulmod256
      kb_t t24 = kb_sub(t19, t0);
      kb_t t25 = kb_mul(t22, t24);
      // the next row has the next pair
      kb_t t26 = next[2][v];
      kb_t t28 = kb_sub(t26, kb_add(t1, t13));
      kb_t t29 = kb_mul(t22, t28);
      // the next row has the same clock
      kb_t t30 = next[3][v];
      kb_t t31 = here[4][v];
      kb_t t32 = kb_sub(t30, t31);
      kb_t t33 = kb_mul(t22, t32);
      ext_dot4_call(&acc, k + AT(2, 37), t23, t25, t29, t33);
      // the next row has the next address
      kb_t t34 = next[4][v];
      kb_t t35 = kb_sub(t1, t34);
      kb_t t36 = kb_mul(t22, t35);
      kb_t t37 = next[5][v];
      kb_t t38 = here[5][v];
      kb_t t39 = kb_splat(67108860u);
      kb_t t41 = kb_sub(t37, kb_add(t38, t39));
      kb_t t42 = kb_mul(t36, t41);
      // second is boolean
      kb_t t43 = here[6][v];
      kb_t t44 = kb_sub(t43, t1);
      kb_t t45 = kb_mul(t43, t44);
      // only kinds with two operands have a second
      // the second operand has its first pair
      kb_t t46 = kb_mul(t13, t43);
      ext_dot4_call(&acc, k + AT(2, 41), t42, t45, t43, t46);
      // the first operand is aligned
      kb_t t47 = here[7][v];
      kb_t t48 = kb_splat(33554174u);
      kb_t t49 = kb_mul(t0, t48);
      kb_t t50 = here[8][v];
      kb_t t52 = kb_sub(t47, kb_mul(t49, t50));
      kb_t t53 = kb_mul(t4, t52);
      // the second operand is aligned
      kb_t t54 = kb_mul(t43, t47);
      // the address is the pointer
      kb_t t55 = kb_add(t4, t43);
      kb_t t56 = kb_splat(1073741824u);
      kb_t t58 = here[9][v];
      kb_t t59 = kb_splat(33521406u);
      kb_t t62 = kb_sub(t38, kb_products2(t47, t56, t58, t59));
      kb_t t63 = kb_mul(t55, t62);
      // word 0 is read-only: boolean
      kb_t t64 = here[10][v];
      kb_t t65 = kb_sub(t64, t1);
      kb_t t66 = kb_mul(t64, t65);
      ext_dot4_call(&acc, k + AT(2, 45), t53, t54, t63, t66);
      // word 0 is read-only: on a call's row
      kb_t t67 = kb_mul(t10, t64);
      // word 0 is read-only: same low limb
      kb_t t68 = here[11][v];
      kb_t t69 = here[12][v];
      kb_t t70 = kb_sub(t68, t69);
      kb_t t71 = kb_mul(t64, t70);
      // word 0 is read-only: same high limb
      kb_t t72 = here[13][v];
      kb_t t73 = here[14][v];
      kb_t t74 = kb_sub(t72, t73);
      kb_t t75 = kb_mul(t64, t74);
      // word 1 is read-only: boolean
      kb_t t76 = here[15][v];
      kb_t t77 = kb_sub(t76, t1);
      kb_t t78 = kb_mul(t76, t77);
      ext_dot4_call(&acc, k + AT(2, 49), t67, t71, t75, t78);
      // word 1 is read-only: on a call's row
      kb_t t79 = kb_mul(t10, t76);
      // word 1 is read-only: same low limb
      kb_t t80 = here[16][v];
      kb_t t81 = here[17][v];
      kb_t t82 = kb_sub(t80, t81);
      kb_t t83 = kb_mul(t76, t82);
      // word 1 is read-only: same high limb
      kb_t t84 = here[18][v];
      kb_t t85 = here[19][v];
      kb_t t86 = kb_sub(t84, t85);
      kb_t t87 = kb_mul(t76, t86);
      ext_dot3_call(&acc, k + AT(2, 53), t79, t83, t87);
      // the multiple of the alignment
      ext_t den0 = ext_splat(k + 1);
      den0 = ext_add(den0, ext_mul_base(ext_splat(k + AT(1, 11)), t50));
      kb_t t91 = kb_splat(50331261u);
      kb_t t93 = kb_add(t13, kb_mul(t0, t91));
      // the request
      ext_t den1 = ext_splat(k + AT(1, 1));
      ext_dot4_call(&den1, k + AT(1, 11), t93, t31, t47, t58);
      ext_t den_g0 = ext_times(den0, den1);
      ext_t num_g0 = ext_mul_base(ext_sub(den1, den0), t55);
      ext_t phi0 = EXT_TILE(here, 20, v);
      acc = ext_add(acc, ext_times(ext_splat(k + AT(2, 56)), ext_sub(ext_times(phi0, den_g0), num_g0)));
      kb_t t97 = here[AT(20, 1)][v];
      // word 0: take
      ext_t den2 = ext_splat(k + AT(1, 2));
      ext_dot4_call(&den2, k + AT(1, 12), t38, t69, t73, t97);
      kb_t t98 = kb_splat(134217720u);
      kb_t t100 = kb_splat(100663290u);
      kb_t t101 = kb_add(t100, kb_mul(t31, t98));
      // word 0: give
      ext_t den3 = ext_splat(k + AT(1, 3));
      ext_dot4_call(&den3, k + AT(1, 12), t38, t68, t72, t101);
      ext_t den_g1 = ext_times(den2, den3);
      kb_t t94 = kb_sub(t0, t64);
      kb_t t95 = kb_neg(t94);
      ext_t num_g1 = ext_cross(den3, t95, den2, t94);
      ext_t phi1 = EXT_TILE(here, AT(21, 1), v);
      acc = ext_add(acc, ext_times(ext_splat(k + AT(2, 57)), ext_sub(ext_times(phi1, den_g1), num_g1)));
      kb_t t103 = kb_sub(t101, kb_add(t97, t1));
      // word 0: later
      ext_t den4 = ext_splat(k + AT(1, 4));
      den4 = ext_add(den4, ext_mul_base(ext_splat(k + AT(1, 11)), t103));
      // word 0 of the image
      ext_t den5 = ext_splat(k + AT(1, 5));
      ext_dot3_call(&den5, k + AT(1, 11), t38, t69, t73);
      ext_t den_g2 = ext_times(den4, den5);
      ext_t num_g2 = ext_cross(den5, t94, den4, t64);
      ext_t phi2 = EXT_TILE(here, AT(21, 2), v);
      acc = ext_add(acc, ext_times(ext_splat(k + AT(2, 58)), ext_sub(ext_times(phi2, den_g2), num_g2)));
      kb_t t106 = kb_add(t1, t38);
      kb_t t107 = here[AT(21, 3)][v];
      // word 1: take
      ext_t den6 = ext_splat(k + AT(1, 6));
      ext_dot4_call(&den6, k + AT(1, 12), t106, t81, t85, t107);
      // word 1: give
      ext_t den7 = ext_splat(k + AT(1, 7));
      ext_dot4_call(&den7, k + AT(1, 12), t106, t80, t84, t101);
      ext_t den_g3 = ext_times(den6, den7);
      kb_t t104 = kb_sub(t0, t76);
      kb_t t105 = kb_neg(t104);
      ext_t num_g3 = ext_cross(den7, t105, den6, t104);
      ext_t phi3 = EXT_TILE(here, AT(22, 3), v);
      acc = ext_add(acc, ext_times(ext_splat(k + AT(2, 59)), ext_sub(ext_times(phi3, den_g3), num_g3)));
      kb_t t109 = kb_sub(t101, kb_add(t107, t1));
      // word 1: later
      ext_t den8 = ext_splat(k + AT(1, 8));
      den8 = ext_add(den8, ext_mul_base(ext_splat(k + AT(1, 11)), t109));
      // word 1 of the image
      ext_t den9 = ext_splat(k + AT(1, 9));
      ext_dot3_call(&den9, k + AT(1, 11), t106, t81, t85);
      ext_t den_g4 = ext_times(den8, den9);
      ext_t num_g4 = ext_cross(den9, t104, den8, t76);
      ext_t phi4 = ext_sub(EXT_TILE(next, 6, v), EXT_TILE(here, AT(22, 4), v));
      phi4 = ext_add(phi4, ext_splat(k + AT(2, 27)));
      phi4 = ext_sub(phi4, phi0);
      phi4 = ext_sub(phi4, phi1);
      phi4 = ext_sub(phi4, phi2);
      phi4 = ext_sub(phi4, phi3);
      acc = ext_add(acc, ext_times(ext_splat(k + AT(2, 60)), ext_sub(ext_times(phi4, den_g4), num_g4)));
      kb_t t111 = kb_splat(k[0]);
      // the words of the call
      ext_t den10 = ext_splat(k + AT(1, 10));
      ext_dot4_call(&den10, k + AT(1, 16), t93, t111, t31, t73);
      ext_dot4_call(&den10, k + AT(1, 20), t69, t85, t81, t72);
      ext_dot3_call(&den10, k + AT(1, 24), t68, t84, t80);
      ext_t phi5 = ext_sub(EXT_TILE(next, AT(6, 1), v), EXT_TILE(here, AT(22, 5), v));
      phi5 = ext_add(phi5, ext_splat(k + AT(2, 28)));
      acc = ext_add(acc, ext_times(ext_splat(k + AT(2, 61)), ext_sub_base(ext_times(phi5, den10), t0)));
      ext_put(out, i, ext_mul_base(acc, inverse_zerofier));
    }
  }
}
#undef STEP
