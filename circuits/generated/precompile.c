// Generated from chip "precompile" by air/codegen/codegen.ts. Do not edit.
#include "evaluators.h"

#define STEP 1
// Returns 1 when a denominator is zero.
EXPORT(logup_precompile) int logup_precompile(const u32* const* columns, size_t n, const u32* k, u32* const* out,
                                u32* sums) {
  enum { BLOCK = BLOCK_SIZE(AT(22, 18)) };
  _Static_assert(BLOCK > 0, "too many columns and messages for the stack of a kernel");
  static const u32 here_columns[] = {18, 0, 1, 2, 3, 16, 17, 12, 13, 15, 4, 5, 21, 8, 9, 19, 6, 7, 22, 10, 11, 20};
  kb_t here[22][BLOCK];
  ext_t dens[BLOCK][6], nums[BLOCK][6], prefixes[BLOCK][6];
  for (size_t start = 0; start < n; start += LANES * BLOCK) {
    size_t vectors = (n - start) / LANES < BLOCK ? (n - start) / LANES : BLOCK;
    load_tile(here[0], BLOCK, columns, here_columns, 22, start, vectors);
    ext_t product = ext_from_base(kb_splat(KB_R));
    for (size_t v = 0; v < vectors; v++) {
      kb_t t4 = here[0][v];
      // the multiple of the alignment
      ext_t den0 = ext_splat(k + 1);
      den0 = ext_add(den0, ext_mul_base(ext_splat(k + AT(1, 11)), t4));
      kb_t t8 = here[1][v];
      kb_t t9 = kb_splat(33554174u);
      kb_t t11 = here[2][v];
      kb_t t12 = kb_splat(50331261u);
      kb_t t15 = here[3][v];
      kb_t t16 = kb_add(t15, kb_products2(t8, t9, t11, t12));
      kb_t t17 = here[4][v];
      kb_t t18 = here[5][v];
      kb_t t19 = here[6][v];
      // the request
      ext_t den1 = ext_splat(k + AT(1, 1));
      ext_dot4_call(&den1, k + AT(1, 11), t16, t17, t18, t19);
      ext_t den_g0 = ext_times(den0, den1);
      kb_t t0 = here[7][v];
      kb_t t1 = here[8][v];
      kb_t t2 = kb_add(t0, t1);
      ext_t num_g0 = ext_mul_base(ext_sub(den1, den0), t2);
      dens[v][0] = den_g0;
      nums[v][0] = num_g0;
      prefixes[v][0] = product;
      product = ext_times(product, den_g0);
      kb_t t25 = here[9][v];
      kb_t t26 = here[10][v];
      kb_t t27 = here[11][v];
      kb_t t28 = here[12][v];
      // word 0: take
      ext_t den2 = ext_splat(k + AT(1, 2));
      ext_dot4_call(&den2, k + AT(1, 12), t25, t26, t27, t28);
      kb_t t29 = here[13][v];
      kb_t t30 = here[14][v];
      kb_t t31 = kb_splat(134217720u);
      kb_t t33 = kb_splat(100663290u);
      kb_t t34 = kb_add(t33, kb_mul(t17, t31));
      // word 0: give
      ext_t den3 = ext_splat(k + AT(1, 3));
      ext_dot4_call(&den3, k + AT(1, 12), t25, t29, t30, t34);
      ext_t den_g1 = ext_times(den2, den3);
      kb_t t20 = kb_add(t8, t11);
      kb_t t21 = here[15][v];
      kb_t t22 = kb_sub(t20, t21);
      kb_t t23 = kb_neg(t22);
      ext_t num_g1 = ext_cross(den3, t23, den2, t22);
      dens[v][1] = den_g1;
      nums[v][1] = num_g1;
      prefixes[v][1] = product;
      product = ext_times(product, den_g1);
      kb_t t3 = kb_splat(33554430u);
      kb_t t36 = kb_sub(t34, kb_add(t28, t3));
      // word 0: later
      ext_t den4 = ext_splat(k + AT(1, 4));
      den4 = ext_add(den4, ext_mul_base(ext_splat(k + AT(1, 11)), t36));
      // word 0 of the image
      ext_t den5 = ext_splat(k + AT(1, 5));
      ext_dot3_call(&den5, k + AT(1, 11), t25, t26, t27);
      ext_t den_g2 = ext_times(den4, den5);
      ext_t num_g2 = ext_cross(den5, t22, den4, t21);
      dens[v][2] = den_g2;
      nums[v][2] = num_g2;
      prefixes[v][2] = product;
      product = ext_times(product, den_g2);
      kb_t t41 = kb_add(t3, t25);
      kb_t t42 = here[16][v];
      kb_t t43 = here[17][v];
      kb_t t44 = here[18][v];
      // word 1: take
      ext_t den6 = ext_splat(k + AT(1, 6));
      ext_dot4_call(&den6, k + AT(1, 12), t41, t42, t43, t44);
      kb_t t45 = here[19][v];
      kb_t t46 = here[20][v];
      // word 1: give
      ext_t den7 = ext_splat(k + AT(1, 7));
      ext_dot4_call(&den7, k + AT(1, 12), t41, t45, t46, t34);
      ext_t den_g3 = ext_times(den6, den7);
      kb_t t38 = here[21][v];
      kb_t t39 = kb_sub(t20, t38);
      kb_t t40 = kb_neg(t39);
      ext_t num_g3 = ext_cross(den7, t40, den6, t39);
      dens[v][3] = den_g3;
      nums[v][3] = num_g3;
      prefixes[v][3] = product;
      product = ext_times(product, den_g3);
      kb_t t48 = kb_sub(t34, kb_add(t44, t3));
      // word 1: later
      ext_t den8 = ext_splat(k + AT(1, 8));
      den8 = ext_add(den8, ext_mul_base(ext_splat(k + AT(1, 11)), t48));
      // word 1 of the image
      ext_t den9 = ext_splat(k + AT(1, 9));
      ext_dot3_call(&den9, k + AT(1, 11), t41, t42, t43);
      ext_t den_g4 = ext_times(den8, den9);
      ext_t num_g4 = ext_cross(den9, t39, den8, t38);
      dens[v][4] = den_g4;
      nums[v][4] = num_g4;
      prefixes[v][4] = product;
      product = ext_times(product, den_g4);
      kb_t t50 = kb_splat(k[0]);
      // the words of the call
      ext_t den10 = ext_splat(k + AT(1, 10));
      ext_dot4_call(&den10, k + AT(1, 16), t16, t50, t17, t27);
      ext_dot4_call(&den10, k + AT(1, 20), t26, t43, t42, t30);
      ext_dot3_call(&den10, k + AT(1, 24), t29, t46, t45);
      dens[v][5] = den10;
      nums[v][5] = ext_from_base(t20);
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
  kb_t inverse_zerofier = alternate(k + AT(2, 64));
  (void)inverses;
  enum { BLOCK = BLOCK_SIZE(AT(30, 8)) };
  _Static_assert(BLOCK > 0, "too many columns and messages for the stack of a kernel");
  static const u32 here_columns[] = {0, 1, 12, 14, 2, 3, 15, 13, 16, 18, 17, 19, 8, 4, 9, 5, 20, 10, 6, 11, 7, EXT_COLUMNS(AT(23, 0)), 21, EXT_COLUMNS(AT(23, 1)), EXT_COLUMNS(AT(23, 2)), 22, EXT_COLUMNS(AT(23, 3)), EXT_COLUMNS(AT(23, 4)), EXT_COLUMNS(AT(23, 5))};
  kb_t here[AT(23, 6)][BLOCK];
  static const u32 next_columns[] = {0, 1, 12, 2, 3, 13, 15, EXT_COLUMNS(AT(23, 4)), EXT_COLUMNS(AT(23, 5))};
  kb_t next[AT(7, 2)][BLOCK];
  for (size_t start = 0; start < n; start += LANES * BLOCK) {
    size_t vectors = (n - start) / LANES < BLOCK ? (n - start) / LANES : BLOCK;
    load_tile(here[0], BLOCK, columns, here_columns, AT(23, 6), start, vectors);
    load_next_tile(next[0], BLOCK, columns, next_columns, AT(7, 2), start, vectors, STEP, n);
    for (size_t v = 0; v < vectors; v++) {
      size_t i = start + LANES * v;
      ext_t acc = ext_zero();
      // keccakF is boolean
      kb_t t0 = here[0][v];
      kb_t t1 = kb_splat(33554430u);
      kb_t t2 = kb_sub(t0, t1);
      kb_t t3 = kb_mul(t0, t2);
      // mulmod256 is boolean
      kb_t t4 = here[1][v];
      kb_t t5 = kb_sub(t4, t1);
      kb_t t6 = kb_mul(t4, t5);
      // at most one kind
      kb_t t7 = kb_add(t0, t4);
      kb_t t8 = kb_sub(t7, t1);
      kb_t t9 = kb_mul(t7, t8);
      // first is boolean
      kb_t t10 = here[2][v];
      kb_t t11 = kb_sub(t10, t1);
      kb_t t12 = kb_mul(t10, t11);
      ext_dot4_call(&acc, k + AT(2, 29), t3, t6, t9, t12);
      // last is boolean
      kb_t t13 = here[3][v];
      kb_t t14 = kb_sub(t13, t1);
      kb_t t15 = kb_mul(t13, t14);
      // padding is not the first row of a call
      kb_t t16 = kb_sub(t1, t7);
      kb_t t17 = kb_mul(t10, t16);
      // padding is not the last row of a call
      kb_t t18 = kb_mul(t13, t16);
      // the first row has pair 0
      kb_t t19 = here[4][v];
      kb_t t20 = kb_mul(t10, t19);
      ext_dot4_call(&acc, k + AT(2, 33), t15, t17, t18, t20);
      // the last row has the last pair
      kb_t t21 = kb_splat(805306320u);
      kb_t t23 = kb_splat(369098730u);
      kb_t t26 = kb_sub(t19, kb_products2(t0, t21, t4, t23));
      kb_t t27 = kb_mul(t13, t26);
      // a row follows just where the call goes on
      kb_t t28 = next[0][v];
      kb_t t29 = next[1][v];
      kb_t t31 = next[2][v];
      kb_t t33 = kb_sub(t7, t13);
      kb_t t34 = kb_sub(kb_add(t28, t29), kb_add(t31, t33));
      // the next row is of the same kind: keccakF
      kb_t t35 = kb_sub(t28, t0);
      kb_t t36 = kb_mul(t33, t35);
      // the next row is of the same kind: mulmod256
      kb_t t37 = kb_sub(t29, t4);
      kb_t t38 = kb_mul(t33, t37);
      ext_dot4_call(&acc, k + AT(2, 37), t27, t34, t36, t38);
      // the next row has the next pair
      kb_t t39 = next[3][v];
      kb_t t41 = kb_sub(t39, kb_add(t1, t19));
      kb_t t42 = kb_mul(t33, t41);
      // the next row has the same clock
      kb_t t43 = next[4][v];
      kb_t t44 = here[5][v];
      kb_t t45 = kb_sub(t43, t44);
      kb_t t46 = kb_mul(t33, t45);
      // the next row has the next address
      kb_t t47 = next[5][v];
      kb_t t48 = kb_sub(t1, t47);
      kb_t t49 = kb_mul(t33, t48);
      kb_t t50 = next[6][v];
      kb_t t51 = here[6][v];
      kb_t t52 = kb_splat(67108860u);
      kb_t t54 = kb_sub(t50, kb_add(t51, t52));
      kb_t t55 = kb_mul(t49, t54);
      // second is boolean
      kb_t t56 = here[7][v];
      kb_t t57 = kb_sub(t56, t1);
      kb_t t58 = kb_mul(t56, t57);
      ext_dot4_call(&acc, k + AT(2, 41), t42, t46, t55, t58);
      // only kinds with two operands have a second
      // the second operand has its first pair
      kb_t t59 = kb_mul(t19, t56);
      // the first operand is aligned
      kb_t t60 = here[8][v];
      kb_t t61 = kb_splat(67108348u);
      kb_t t63 = kb_splat(33554174u);
      kb_t t65 = kb_products2(t0, t61, t4, t63);
      kb_t t66 = here[9][v];
      kb_t t68 = kb_sub(t60, kb_mul(t65, t66));
      kb_t t69 = kb_mul(t10, t68);
      // the second operand is aligned
      kb_t t70 = kb_mul(t56, t60);
      ext_dot4_call(&acc, k + AT(2, 45), t56, t59, t69, t70);
      // the address is the pointer
      kb_t t71 = kb_add(t10, t56);
      kb_t t72 = kb_splat(1073741824u);
      kb_t t74 = here[10][v];
      kb_t t75 = kb_splat(33521406u);
      kb_t t78 = kb_sub(t51, kb_products2(t60, t72, t74, t75));
      kb_t t79 = kb_mul(t71, t78);
      // word 0 is read-only: boolean
      kb_t t80 = here[11][v];
      kb_t t81 = kb_sub(t80, t1);
      kb_t t82 = kb_mul(t80, t81);
      // word 0 is read-only: on a call's row
      kb_t t83 = kb_mul(t16, t80);
      // word 0 is read-only: same low limb
      kb_t t84 = here[12][v];
      kb_t t85 = here[13][v];
      kb_t t86 = kb_sub(t84, t85);
      kb_t t87 = kb_mul(t80, t86);
      ext_dot4_call(&acc, k + AT(2, 49), t79, t82, t83, t87);
      // word 0 is read-only: same high limb
      kb_t t88 = here[14][v];
      kb_t t89 = here[15][v];
      kb_t t90 = kb_sub(t88, t89);
      kb_t t91 = kb_mul(t80, t90);
      // word 1 is read-only: boolean
      kb_t t92 = here[16][v];
      kb_t t93 = kb_sub(t92, t1);
      kb_t t94 = kb_mul(t92, t93);
      // word 1 is read-only: on a call's row
      kb_t t95 = kb_mul(t16, t92);
      // word 1 is read-only: same low limb
      kb_t t96 = here[17][v];
      kb_t t97 = here[18][v];
      kb_t t98 = kb_sub(t96, t97);
      kb_t t99 = kb_mul(t92, t98);
      ext_dot4_call(&acc, k + AT(2, 53), t91, t94, t95, t99);
      // word 1 is read-only: same high limb
      kb_t t100 = here[19][v];
      kb_t t101 = here[20][v];
      kb_t t102 = kb_sub(t100, t101);
      kb_t t103 = kb_mul(t92, t102);
      acc = ext_add(acc, ext_mul_base(ext_splat(k + AT(2, 57)), t103));
      // the multiple of the alignment
      ext_t den0 = ext_splat(k + 1);
      den0 = ext_add(den0, ext_mul_base(ext_splat(k + AT(1, 11)), t66));
      kb_t t108 = kb_splat(50331261u);
      kb_t t111 = kb_add(t19, kb_products2(t0, t63, t4, t108));
      // the request
      ext_t den1 = ext_splat(k + AT(1, 1));
      ext_dot4_call(&den1, k + AT(1, 11), t111, t44, t60, t74);
      ext_t den_g0 = ext_times(den0, den1);
      ext_t num_g0 = ext_mul_base(ext_sub(den1, den0), t71);
      ext_t phi0 = EXT_TILE(here, 21, v);
      acc = ext_add(acc, ext_times(ext_splat(k + AT(2, 58)), ext_sub(ext_times(phi0, den_g0), num_g0)));
      kb_t t115 = here[AT(21, 1)][v];
      // word 0: take
      ext_t den2 = ext_splat(k + AT(1, 2));
      ext_dot4_call(&den2, k + AT(1, 12), t51, t85, t89, t115);
      kb_t t116 = kb_splat(134217720u);
      kb_t t118 = kb_splat(100663290u);
      kb_t t119 = kb_add(t118, kb_mul(t44, t116));
      // word 0: give
      ext_t den3 = ext_splat(k + AT(1, 3));
      ext_dot4_call(&den3, k + AT(1, 12), t51, t84, t88, t119);
      ext_t den_g1 = ext_times(den2, den3);
      kb_t t112 = kb_sub(t7, t80);
      kb_t t113 = kb_neg(t112);
      ext_t num_g1 = ext_cross(den3, t113, den2, t112);
      ext_t phi1 = EXT_TILE(here, AT(22, 1), v);
      acc = ext_add(acc, ext_times(ext_splat(k + AT(2, 59)), ext_sub(ext_times(phi1, den_g1), num_g1)));
      kb_t t121 = kb_sub(t119, kb_add(t115, t1));
      // word 0: later
      ext_t den4 = ext_splat(k + AT(1, 4));
      den4 = ext_add(den4, ext_mul_base(ext_splat(k + AT(1, 11)), t121));
      // word 0 of the image
      ext_t den5 = ext_splat(k + AT(1, 5));
      ext_dot3_call(&den5, k + AT(1, 11), t51, t85, t89);
      ext_t den_g2 = ext_times(den4, den5);
      ext_t num_g2 = ext_cross(den5, t112, den4, t80);
      ext_t phi2 = EXT_TILE(here, AT(22, 2), v);
      acc = ext_add(acc, ext_times(ext_splat(k + AT(2, 60)), ext_sub(ext_times(phi2, den_g2), num_g2)));
      kb_t t124 = kb_add(t1, t51);
      kb_t t125 = here[AT(22, 3)][v];
      // word 1: take
      ext_t den6 = ext_splat(k + AT(1, 6));
      ext_dot4_call(&den6, k + AT(1, 12), t124, t97, t101, t125);
      // word 1: give
      ext_t den7 = ext_splat(k + AT(1, 7));
      ext_dot4_call(&den7, k + AT(1, 12), t124, t96, t100, t119);
      ext_t den_g3 = ext_times(den6, den7);
      kb_t t122 = kb_sub(t7, t92);
      kb_t t123 = kb_neg(t122);
      ext_t num_g3 = ext_cross(den7, t123, den6, t122);
      ext_t phi3 = EXT_TILE(here, AT(23, 3), v);
      acc = ext_add(acc, ext_times(ext_splat(k + AT(2, 61)), ext_sub(ext_times(phi3, den_g3), num_g3)));
      kb_t t127 = kb_sub(t119, kb_add(t125, t1));
      // word 1: later
      ext_t den8 = ext_splat(k + AT(1, 8));
      den8 = ext_add(den8, ext_mul_base(ext_splat(k + AT(1, 11)), t127));
      // word 1 of the image
      ext_t den9 = ext_splat(k + AT(1, 9));
      ext_dot3_call(&den9, k + AT(1, 11), t124, t97, t101);
      ext_t den_g4 = ext_times(den8, den9);
      ext_t num_g4 = ext_cross(den9, t122, den8, t92);
      ext_t phi4 = ext_sub(EXT_TILE(next, 7, v), EXT_TILE(here, AT(23, 4), v));
      phi4 = ext_add(phi4, ext_splat(k + AT(2, 27)));
      phi4 = ext_sub(phi4, phi0);
      phi4 = ext_sub(phi4, phi1);
      phi4 = ext_sub(phi4, phi2);
      phi4 = ext_sub(phi4, phi3);
      acc = ext_add(acc, ext_times(ext_splat(k + AT(2, 62)), ext_sub(ext_times(phi4, den_g4), num_g4)));
      kb_t t129 = kb_splat(k[0]);
      // the words of the call
      ext_t den10 = ext_splat(k + AT(1, 10));
      ext_dot4_call(&den10, k + AT(1, 16), t111, t129, t44, t89);
      ext_dot4_call(&den10, k + AT(1, 20), t85, t101, t97, t88);
      ext_dot3_call(&den10, k + AT(1, 24), t84, t100, t96);
      ext_t phi5 = ext_sub(EXT_TILE(next, AT(7, 1), v), EXT_TILE(here, AT(23, 5), v));
      phi5 = ext_add(phi5, ext_splat(k + AT(2, 28)));
      acc = ext_add(acc, ext_times(ext_splat(k + AT(2, 63)), ext_sub_base(ext_times(phi5, den10), t7)));
      ext_put(out, i, ext_mul_base(acc, inverse_zerofier));
    }
  }
}
#undef STEP
