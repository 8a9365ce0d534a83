// Generated from chip "precompile" by air/codegen/codegen.ts. Do not edit.
#include "evaluators.h"

#define STEP 1
// Returns 1 when a denominator is zero.
EXPORT(logup_precompile) int logup_precompile(const u32* const* columns, size_t n, const u32* k, u32* const* out,
                                u32* sums) {
  enum { BLOCK = LOGUP_BLOCK_SIZE(AT(57, 11)) };
  _Static_assert(BLOCK > 0, "too many columns and messages for the stack of a kernel");
  static const u32 here_columns[] = {20, 14, 15, 0, 1, 2, 3, 4, 5, 18, 19, 17, 6, 7, 23, 21, 10, 11, 8, 9, 24, 22, 12, 13};
  kb_t here[24][BLOCK];
  ext_t conjugates[BLOCK][11];
  kb_t norms[BLOCK][11], multiplicities[BLOCK][11], scratch[BLOCK][11];
  for (size_t start = 0; start < n; start += LANES * BLOCK) {
    size_t vectors = (n - start) / LANES < BLOCK ? (n - start) / LANES : BLOCK;
    load_tile(here[0], BLOCK, columns, here_columns, 24, start, vectors);
    for (size_t v = 0; v < vectors; v++) {
      kb_t t4 = here[0][v];
      // the multiple of the alignment
      ext_t den0 = ext_splat(k + 1);
      den0 = ext_add(den0, ext_mul_base(ext_splat(k + AT(1, 11)), t4));
      conjugates[v][0] = den0;
      norms[v][0] = take_norm(&conjugates[v][0]);
      kb_t t0 = here[1][v];
      kb_t t1 = here[2][v];
      kb_t t2 = kb_add(t0, t1);
      multiplicities[v][0] = t2;
      kb_t t8 = here[3][v];
      kb_t t9 = kb_splat(33554174u);
      kb_t t11 = here[4][v];
      kb_t t12 = kb_splat(50331261u);
      kb_t t15 = here[5][v];
      kb_t t16 = kb_splat(67108348u);
      kb_t t19 = here[6][v];
      kb_t t20 = kb_splat(83885435u);
      kb_t t23 = here[7][v];
      kb_t t24 = kb_add(t23, kb_products4(t8, t9, t11, t12, t15, t16, t19, t20));
      kb_t t25 = here[8][v];
      kb_t t26 = here[9][v];
      kb_t t27 = here[10][v];
      // the request
      ext_t den1 = ext_splat(k + AT(1, 1));
      ext_dot4_call(&den1, k + AT(1, 11), t24, t25, t26, t27);
      conjugates[v][1] = den1;
      norms[v][1] = take_norm(&conjugates[v][1]);
      kb_t t6 = kb_neg(t2);
      multiplicities[v][1] = t6;
      kb_t t35 = here[11][v];
      kb_t t36 = here[12][v];
      kb_t t37 = here[13][v];
      kb_t t38 = here[14][v];
      // word 0: take
      ext_t den2 = ext_splat(k + AT(1, 2));
      ext_dot4_call(&den2, k + AT(1, 12), t35, t36, t37, t38);
      conjugates[v][2] = den2;
      norms[v][2] = take_norm(&conjugates[v][2]);
      kb_t t30 = kb_add(kb_add(kb_add(t19, t15), t8), t11);
      kb_t t31 = here[15][v];
      kb_t t32 = kb_sub(t30, t31);
      kb_t t33 = kb_neg(t32);
      multiplicities[v][2] = t33;
      kb_t t39 = here[16][v];
      kb_t t40 = here[17][v];
      kb_t t41 = kb_splat(134217720u);
      kb_t t43 = kb_splat(100663290u);
      kb_t t44 = kb_add(t43, kb_mul(t25, t41));
      // word 0: give
      ext_t den3 = ext_splat(k + AT(1, 3));
      ext_dot4_call(&den3, k + AT(1, 12), t35, t39, t40, t44);
      conjugates[v][3] = den3;
      norms[v][3] = take_norm(&conjugates[v][3]);
      multiplicities[v][3] = t32;
      kb_t t3 = kb_splat(33554430u);
      kb_t t46 = kb_sub(t44, kb_add(t38, t3));
      // word 0: later
      ext_t den4 = ext_splat(k + AT(1, 4));
      den4 = ext_add(den4, ext_mul_base(ext_splat(k + AT(1, 11)), t46));
      conjugates[v][4] = den4;
      norms[v][4] = take_norm(&conjugates[v][4]);
      multiplicities[v][4] = t32;
      // word 0 of the image
      ext_t den5 = ext_splat(k + AT(1, 5));
      ext_dot3_call(&den5, k + AT(1, 12), t35, t36, t37);
      conjugates[v][5] = den5;
      norms[v][5] = take_norm(&conjugates[v][5]);
      kb_t t47 = kb_neg(t31);
      multiplicities[v][5] = t47;
      kb_t t51 = kb_add(t3, t35);
      kb_t t52 = here[18][v];
      kb_t t53 = here[19][v];
      kb_t t54 = here[20][v];
      // word 1: take
      ext_t den6 = ext_splat(k + AT(1, 6));
      ext_dot4_call(&den6, k + AT(1, 12), t51, t52, t53, t54);
      conjugates[v][6] = den6;
      norms[v][6] = take_norm(&conjugates[v][6]);
      kb_t t48 = here[21][v];
      kb_t t49 = kb_sub(t30, t48);
      kb_t t50 = kb_neg(t49);
      multiplicities[v][6] = t50;
      kb_t t55 = here[22][v];
      kb_t t56 = here[23][v];
      // word 1: give
      ext_t den7 = ext_splat(k + AT(1, 7));
      ext_dot4_call(&den7, k + AT(1, 12), t51, t55, t56, t44);
      conjugates[v][7] = den7;
      norms[v][7] = take_norm(&conjugates[v][7]);
      multiplicities[v][7] = t49;
      kb_t t58 = kb_sub(t44, kb_add(t54, t3));
      // word 1: later
      ext_t den8 = ext_splat(k + AT(1, 8));
      den8 = ext_add(den8, ext_mul_base(ext_splat(k + AT(1, 11)), t58));
      conjugates[v][8] = den8;
      norms[v][8] = take_norm(&conjugates[v][8]);
      multiplicities[v][8] = t49;
      // word 1 of the image
      ext_t den9 = ext_splat(k + AT(1, 9));
      ext_dot3_call(&den9, k + AT(1, 12), t51, t52, t53);
      conjugates[v][9] = den9;
      norms[v][9] = take_norm(&conjugates[v][9]);
      kb_t t59 = kb_neg(t48);
      multiplicities[v][9] = t59;
      kb_t t61 = kb_splat(k[0]);
      // the words of the call
      ext_t den10 = ext_splat(k + AT(1, 10));
      ext_dot4_call(&den10, k + AT(1, 16), t24, t61, t25, t37);
      ext_dot4_call(&den10, k + AT(1, 20), t36, t53, t52, t40);
      ext_dot3_call(&den10, k + AT(1, 24), t39, t56, t55);
      conjugates[v][10] = den10;
      norms[v][10] = take_norm(&conjugates[v][10]);
      multiplicities[v][10] = t30;
    }
    if (!invert_all(norms[0], vectors * 11, scratch[0])) return 1;
    for (size_t v = 0; v < vectors; v++) {
      size_t i = start + LANES * v;
      ext_t term0 = ext_cross(conjugates[v][0], kb_mul(multiplicities[v][0], norms[v][0]), conjugates[v][1], kb_mul(multiplicities[v][1], norms[v][1]));
      ext_put_far(out + 0, i, term0);
      ext_t term1 = ext_cross(conjugates[v][2], kb_mul(multiplicities[v][2], norms[v][2]), conjugates[v][3], kb_mul(multiplicities[v][3], norms[v][3]));
      ext_put_far(out + AT(0, 1), i, term1);
      ext_t term2 = ext_cross(conjugates[v][4], kb_mul(multiplicities[v][4], norms[v][4]), conjugates[v][5], kb_mul(multiplicities[v][5], norms[v][5]));
      ext_put_far(out + AT(0, 2), i, term2);
      ext_t term3 = ext_cross(conjugates[v][6], kb_mul(multiplicities[v][6], norms[v][6]), conjugates[v][7], kb_mul(multiplicities[v][7], norms[v][7]));
      ext_put_far(out + AT(0, 3), i, term3);
      ext_t term4 = ext_cross(conjugates[v][8], kb_mul(multiplicities[v][8], norms[v][8]), conjugates[v][9], kb_mul(multiplicities[v][9], norms[v][9]));
      ext_t term5 = ext_mul_base(conjugates[v][10], kb_mul(multiplicities[v][10], norms[v][10]));
      ext_put_far(out + AT(0, 4), i, ext_add(ext_add(ext_add(ext_add(term4, term0), term1), term2), term3));
      ext_put_far(out + AT(0, 5), i, term5);
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
  kb_t inverse_zerofier = alternate(k + AT(2, 68));
  (void)inverses;
  enum { BLOCK = BLOCK_SIZE(AT(34, 8)) };
  _Static_assert(BLOCK > 0, "too many columns and messages for the stack of a kernel");
  static const u32 here_columns[] = {0, 1, 2, 3, 14, 16, 4, 5, 17, 15, 18, 20, 19, 21, 10, 6, 11, 7, 22, 12, 8, 13, 9, EXT_COLUMNS(AT(25, 0)), 23, EXT_COLUMNS(AT(25, 1)), EXT_COLUMNS(AT(25, 2)), 24, EXT_COLUMNS(AT(25, 3)), EXT_COLUMNS(AT(25, 4)), EXT_COLUMNS(AT(25, 5))};
  kb_t here[AT(25, 6)][BLOCK];
  static const u32 next_columns[] = {0, 1, 2, 3, 14, 4, 5, 15, 17, EXT_COLUMNS(AT(25, 4)), EXT_COLUMNS(AT(25, 5))};
  kb_t next[AT(9, 2)][BLOCK];
  for (size_t start = 0; start < n; start += LANES * BLOCK) {
    size_t vectors = (n - start) / LANES < BLOCK ? (n - start) / LANES : BLOCK;
    load_tile(here[0], BLOCK, columns, here_columns, AT(25, 6), start, vectors);
    load_next_tile(next[0], BLOCK, columns, next_columns, AT(9, 2), start, vectors, STEP, n);
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
      // sha256Compress is boolean
      kb_t t7 = here[2][v];
      kb_t t8 = kb_sub(t7, t1);
      kb_t t9 = kb_mul(t7, t8);
      // mulmod384 is boolean
      kb_t t10 = here[3][v];
      kb_t t11 = kb_sub(t10, t1);
      kb_t t12 = kb_mul(t10, t11);
      ext_dot4_call(&acc, k + AT(2, 29), t3, t6, t9, t12);
      // at most one kind
      kb_t t15 = kb_add(kb_add(kb_add(t10, t7), t0), t4);
      kb_t t16 = kb_sub(t15, t1);
      kb_t t17 = kb_mul(t15, t16);
      // first is boolean
      kb_t t18 = here[4][v];
      kb_t t19 = kb_sub(t18, t1);
      kb_t t20 = kb_mul(t18, t19);
      // last is boolean
      kb_t t21 = here[5][v];
      kb_t t22 = kb_sub(t21, t1);
      kb_t t23 = kb_mul(t21, t22);
      // padding is not the first row of a call
      kb_t t24 = kb_sub(t1, t15);
      kb_t t25 = kb_mul(t18, t24);
      ext_dot4_call(&acc, k + AT(2, 33), t17, t20, t23, t25);
      // padding is not the last row of a call
      kb_t t26 = kb_mul(t21, t24);
      // the first row has pair 0
      kb_t t27 = here[6][v];
      kb_t t28 = kb_mul(t18, t27);
      // the last row has the last pair
      kb_t t29 = kb_splat(805306320u);
      kb_t t31 = kb_splat(369098730u);
      kb_t t36 = kb_splat(570425310u);
      kb_t t39 = kb_sub(t27, kb_products4(t0, t29, t4, t31, t7, t31, t10, t36));
      kb_t t40 = kb_mul(t21, t39);
      // a row follows just where the call goes on
      kb_t t41 = next[0][v];
      kb_t t42 = next[1][v];
      kb_t t44 = next[2][v];
      kb_t t46 = next[3][v];
      kb_t t48 = next[4][v];
      kb_t t50 = kb_sub(t15, t21);
      kb_t t51 = kb_sub(kb_add(kb_add(kb_add(t41, t42), t44), t46), kb_add(t48, t50));
      ext_dot4_call(&acc, k + AT(2, 37), t26, t28, t40, t51);
      // the next row is of the same kind: keccakF
      kb_t t52 = kb_sub(t41, t0);
      kb_t t53 = kb_mul(t50, t52);
      // the next row is of the same kind: mulmod256
      kb_t t54 = kb_sub(t42, t4);
      kb_t t55 = kb_mul(t50, t54);
      // the next row is of the same kind: sha256Compress
      kb_t t56 = kb_sub(t44, t7);
      kb_t t57 = kb_mul(t50, t56);
      // the next row is of the same kind: mulmod384
      kb_t t58 = kb_sub(t46, t10);
      kb_t t59 = kb_mul(t50, t58);
      ext_dot4_call(&acc, k + AT(2, 41), t53, t55, t57, t59);
      // the next row has the next pair
      kb_t t60 = next[5][v];
      kb_t t62 = kb_sub(t60, kb_add(t1, t27));
      kb_t t63 = kb_mul(t50, t62);
      // the next row has the same clock
      kb_t t64 = next[6][v];
      kb_t t65 = here[7][v];
      kb_t t66 = kb_sub(t64, t65);
      kb_t t67 = kb_mul(t50, t66);
      // the next row has the next address
      kb_t t68 = next[7][v];
      kb_t t69 = kb_sub(t1, t68);
      kb_t t70 = kb_mul(t50, t69);
      kb_t t71 = next[8][v];
      kb_t t72 = here[8][v];
      kb_t t73 = kb_splat(67108860u);
      kb_t t75 = kb_sub(t71, kb_add(t72, t73));
      kb_t t76 = kb_mul(t70, t75);
      // second is boolean
      kb_t t77 = here[9][v];
      kb_t t78 = kb_sub(t77, t1);
      kb_t t79 = kb_mul(t77, t78);
      ext_dot4_call(&acc, k + AT(2, 45), t63, t67, t76, t79);
      // only kinds with two operands have a second
      kb_t t80 = kb_sub(t1, t7);
      kb_t t81 = kb_mul(t77, t80);
      // the second operand has its first pair
      kb_t t82 = kb_splat(134217720u);
      kb_t t84 = kb_sub(t27, kb_mul(t7, t82));
      kb_t t85 = kb_mul(t77, t84);
      // the first operand is aligned
      kb_t t86 = here[10][v];
      kb_t t87 = kb_splat(67108348u);
      kb_t t89 = kb_splat(33554174u);
      kb_t t92 = kb_splat(1073741760u);
      kb_t t96 = kb_products4(t0, t87, t4, t89, t7, t92, t10, t87);
      kb_t t97 = here[11][v];
      kb_t t99 = kb_sub(t86, kb_mul(t96, t97));
      kb_t t100 = kb_mul(t18, t99);
      // the second operand is aligned
      kb_t t101 = kb_splat(16777087u);
      kb_t t102 = kb_mul(t7, t101);
      kb_t t104 = kb_sub(t86, kb_mul(t97, t102));
      kb_t t105 = kb_mul(t77, t104);
      ext_dot4_call(&acc, k + AT(2, 49), t81, t85, t100, t105);
      // the address is the pointer
      kb_t t106 = kb_add(t18, t77);
      kb_t t107 = kb_splat(1073741824u);
      kb_t t109 = here[12][v];
      kb_t t110 = kb_splat(33521406u);
      kb_t t113 = kb_sub(t72, kb_products2(t86, t107, t109, t110));
      kb_t t114 = kb_mul(t106, t113);
      // word 0 is read-only: boolean
      kb_t t115 = here[13][v];
      kb_t t116 = kb_sub(t115, t1);
      kb_t t117 = kb_mul(t115, t116);
      // word 0 is read-only: on a call's row
      kb_t t118 = kb_mul(t24, t115);
      // word 0 is read-only: same low limb
      kb_t t119 = here[14][v];
      kb_t t120 = here[15][v];
      kb_t t121 = kb_sub(t119, t120);
      kb_t t122 = kb_mul(t115, t121);
      ext_dot4_call(&acc, k + AT(2, 53), t114, t117, t118, t122);
      // word 0 is read-only: same high limb
      kb_t t123 = here[16][v];
      kb_t t124 = here[17][v];
      kb_t t125 = kb_sub(t123, t124);
      kb_t t126 = kb_mul(t115, t125);
      // word 1 is read-only: boolean
      kb_t t127 = here[18][v];
      kb_t t128 = kb_sub(t127, t1);
      kb_t t129 = kb_mul(t127, t128);
      // word 1 is read-only: on a call's row
      kb_t t130 = kb_mul(t24, t127);
      // word 1 is read-only: same low limb
      kb_t t131 = here[19][v];
      kb_t t132 = here[20][v];
      kb_t t133 = kb_sub(t131, t132);
      kb_t t134 = kb_mul(t127, t133);
      ext_dot4_call(&acc, k + AT(2, 57), t126, t129, t130, t134);
      // word 1 is read-only: same high limb
      kb_t t135 = here[21][v];
      kb_t t136 = here[22][v];
      kb_t t137 = kb_sub(t135, t136);
      kb_t t138 = kb_mul(t127, t137);
      acc = ext_add(acc, ext_mul_base(ext_splat(k + AT(2, 61)), t138));
      // the multiple of the alignment
      ext_t den0 = ext_splat(k + 1);
      den0 = ext_add(den0, ext_mul_base(ext_splat(k + AT(1, 11)), t97));
      kb_t t143 = kb_splat(50331261u);
      kb_t t148 = kb_splat(83885435u);
      kb_t t151 = kb_add(t27, kb_products4(t0, t89, t4, t143, t7, t87, t10, t148));
      // the request
      ext_t den1 = ext_splat(k + AT(1, 1));
      ext_dot4_call(&den1, k + AT(1, 11), t151, t65, t86, t109);
      ext_t den_g0 = ext_times(den0, den1);
      ext_t num_g0 = ext_mul_base(ext_sub(den1, den0), t106);
      ext_t phi0 = EXT_TILE(here, 23, v);
      acc = ext_add(acc, ext_times(ext_splat(k + AT(2, 62)), ext_sub(ext_times(phi0, den_g0), num_g0)));
      kb_t t155 = here[AT(23, 1)][v];
      // word 0: take
      ext_t den2 = ext_splat(k + AT(1, 2));
      ext_dot4_call(&den2, k + AT(1, 12), t72, t120, t124, t155);
      kb_t t157 = kb_splat(100663290u);
      kb_t t158 = kb_add(t157, kb_mul(t65, t82));
      // word 0: give
      ext_t den3 = ext_splat(k + AT(1, 3));
      ext_dot4_call(&den3, k + AT(1, 12), t72, t119, t123, t158);
      ext_t den_g1 = ext_times(den2, den3);
      kb_t t152 = kb_sub(t15, t115);
      kb_t t153 = kb_neg(t152);
      ext_t num_g1 = ext_cross(den3, t153, den2, t152);
      ext_t phi1 = EXT_TILE(here, AT(24, 1), v);
      acc = ext_add(acc, ext_times(ext_splat(k + AT(2, 63)), ext_sub(ext_times(phi1, den_g1), num_g1)));
      kb_t t160 = kb_sub(t158, kb_add(t155, t1));
      // word 0: later
      ext_t den4 = ext_splat(k + AT(1, 4));
      den4 = ext_add(den4, ext_mul_base(ext_splat(k + AT(1, 11)), t160));
      // word 0 of the image
      ext_t den5 = ext_splat(k + AT(1, 5));
      ext_dot3_call(&den5, k + AT(1, 12), t72, t120, t124);
      ext_t den_g2 = ext_times(den4, den5);
      kb_t t161 = kb_neg(t115);
      ext_t num_g2 = ext_cross(den5, t152, den4, t161);
      ext_t phi2 = EXT_TILE(here, AT(24, 2), v);
      acc = ext_add(acc, ext_times(ext_splat(k + AT(2, 64)), ext_sub(ext_times(phi2, den_g2), num_g2)));
      kb_t t164 = kb_add(t1, t72);
      kb_t t165 = here[AT(24, 3)][v];
      // word 1: take
      ext_t den6 = ext_splat(k + AT(1, 6));
      ext_dot4_call(&den6, k + AT(1, 12), t164, t132, t136, t165);
      // word 1: give
      ext_t den7 = ext_splat(k + AT(1, 7));
      ext_dot4_call(&den7, k + AT(1, 12), t164, t131, t135, t158);
      ext_t den_g3 = ext_times(den6, den7);
      kb_t t162 = kb_sub(t15, t127);
      kb_t t163 = kb_neg(t162);
      ext_t num_g3 = ext_cross(den7, t163, den6, t162);
      ext_t phi3 = EXT_TILE(here, AT(25, 3), v);
      acc = ext_add(acc, ext_times(ext_splat(k + AT(2, 65)), ext_sub(ext_times(phi3, den_g3), num_g3)));
      kb_t t167 = kb_sub(t158, kb_add(t165, t1));
      // word 1: later
      ext_t den8 = ext_splat(k + AT(1, 8));
      den8 = ext_add(den8, ext_mul_base(ext_splat(k + AT(1, 11)), t167));
      // word 1 of the image
      ext_t den9 = ext_splat(k + AT(1, 9));
      ext_dot3_call(&den9, k + AT(1, 12), t164, t132, t136);
      ext_t den_g4 = ext_times(den8, den9);
      kb_t t168 = kb_neg(t127);
      ext_t num_g4 = ext_cross(den9, t162, den8, t168);
      ext_t phi4 = ext_sub(EXT_TILE(next, 9, v), EXT_TILE(here, AT(25, 4), v));
      phi4 = ext_add(phi4, ext_splat(k + AT(2, 27)));
      phi4 = ext_sub(phi4, phi0);
      phi4 = ext_sub(phi4, phi1);
      phi4 = ext_sub(phi4, phi2);
      phi4 = ext_sub(phi4, phi3);
      acc = ext_add(acc, ext_times(ext_splat(k + AT(2, 66)), ext_sub(ext_times(phi4, den_g4), num_g4)));
      kb_t t170 = kb_splat(k[0]);
      // the words of the call
      ext_t den10 = ext_splat(k + AT(1, 10));
      ext_dot4_call(&den10, k + AT(1, 16), t151, t170, t65, t124);
      ext_dot4_call(&den10, k + AT(1, 20), t120, t136, t132, t123);
      ext_dot3_call(&den10, k + AT(1, 24), t119, t135, t131);
      ext_t phi5 = ext_sub(EXT_TILE(next, AT(9, 1), v), EXT_TILE(here, AT(25, 5), v));
      phi5 = ext_add(phi5, ext_splat(k + AT(2, 28)));
      acc = ext_add(acc, ext_times(ext_splat(k + AT(2, 67)), ext_sub_base(ext_times(phi5, den10), t15)));
      ext_put(out, i, ext_mul_base(acc, inverse_zerofier));
    }
  }
}
#undef STEP
