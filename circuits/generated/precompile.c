// Generated from chip "precompile" by air/codegen/codegen.ts. Do not edit.
#include "evaluators.h"

#define STEP 1
// Returns 1 when a denominator is zero.
EXPORT(logup_precompile) int logup_precompile(const u32* const* columns, size_t n, const u32* k, u32* const* out,
                                u32* sums) {
  enum { BLOCK = LOGUP_BLOCK_SIZE(AT(85, 16)) };
  _Static_assert(BLOCK > 0, "too many columns and messages for the stack of a kernel");
  static const u32 here_columns[] = {29, 23, 24, 0, 1, 2, 3, 5, 6, 27, 28, 30, 26, 7, 8, 34, 15, 16, 31, 9, 10, 35, 17, 18, 32, 11, 12, 36, 4, 19, 20, 33, 13, 14, 37, 21, 22};
  kb_t here[37][BLOCK];
  ext_t conjugates[BLOCK][16];
  kb_t norms[BLOCK][16], multiplicities[BLOCK][16], scratch[BLOCK][16];
  for (size_t start = 0; start < n; start += LANES * BLOCK) {
    size_t vectors = (n - start) / LANES < BLOCK ? (n - start) / LANES : BLOCK;
    load_tile(here[0], BLOCK, columns, here_columns, 37, start, vectors);
    for (size_t v = 0; v < vectors; v++) {
      kb_t t4 = here[0][v];
      // the multiple of the alignment
      ext_t den0 = ext_dot1(k + 1, k + AT(1, 16), t4);
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
      ext_t den1 = ext_dot4(k + AT(1, 1), k + AT(1, 16), t24, t25, t26, t27);
      conjugates[v][1] = den1;
      norms[v][1] = take_norm(&conjugates[v][1]);
      kb_t t6 = kb_neg(t2);
      multiplicities[v][1] = t6;
      kb_t t33 = here[11][v];
      kb_t t35 = kb_mul_factor(t33, KB_FACTOR(3u));
      kb_t t36 = here[12][v];
      kb_t t37 = here[13][v];
      kb_t t38 = here[14][v];
      kb_t t39 = here[15][v];
      // word 0: take
      ext_sum sum_den2 = ext_sum_zero();
      ext_sum_dot4(&sum_den2, k + AT(1, 16), t35, t36, t37, t38);
      ext_sum_dot1(&sum_den2, k + AT(1, 20), t39);
      ext_t den2 = ext_sum_total(k + AT(1, 2), &sum_den2);
      conjugates[v][2] = den2;
      norms[v][2] = take_norm(&conjugates[v][2]);
      kb_t t30 = kb_add(kb_add(kb_add(t19, t15), t8), t11);
      kb_t t31 = kb_neg(t30);
      multiplicities[v][2] = t31;
      kb_t t41 = here[16][v];
      kb_t t42 = here[17][v];
      kb_t t34 = kb_splat(100663290u);
      kb_t t43 = kb_splat(134217720u);
      kb_t t45 = kb_add(t34, kb_mul(t25, t43));
      // word 0: give
      ext_t den3 = ext_dot4(k + AT(1, 3), k + AT(1, 17), t36, t41, t42, t45);
      conjugates[v][3] = den3;
      norms[v][3] = take_norm(&conjugates[v][3]);
      kb_t t40 = kb_sub(t30, t33);
      multiplicities[v][3] = t40;
      kb_t t3 = kb_splat(33554430u);
      kb_t t47 = kb_sub(t45, kb_add(t39, t3));
      // word 0: later
      ext_t den4 = ext_dot1(k + AT(1, 4), k + AT(1, 16), t47);
      conjugates[v][4] = den4;
      norms[v][4] = take_norm(&conjugates[v][4]);
      multiplicities[v][4] = t40;
      kb_t t48 = here[18][v];
      kb_t t49 = kb_mul_factor(t48, KB_FACTOR(3u));
      kb_t t50 = kb_add(t3, t36);
      kb_t t51 = here[19][v];
      kb_t t52 = here[20][v];
      kb_t t53 = here[21][v];
      // word 1: take
      ext_sum sum_den5 = ext_sum_zero();
      ext_sum_dot4(&sum_den5, k + AT(1, 16), t49, t50, t51, t52);
      ext_sum_dot1(&sum_den5, k + AT(1, 20), t53);
      ext_t den5 = ext_sum_total(k + AT(1, 5), &sum_den5);
      conjugates[v][5] = den5;
      norms[v][5] = take_norm(&conjugates[v][5]);
      multiplicities[v][5] = t31;
      kb_t t55 = here[22][v];
      kb_t t56 = here[23][v];
      // word 1: give
      ext_t den6 = ext_dot4(k + AT(1, 6), k + AT(1, 17), t50, t55, t56, t45);
      conjugates[v][6] = den6;
      norms[v][6] = take_norm(&conjugates[v][6]);
      kb_t t54 = kb_sub(t30, t48);
      multiplicities[v][6] = t54;
      kb_t t58 = kb_sub(t45, kb_add(t53, t3));
      // word 1: later
      ext_t den7 = ext_dot1(k + AT(1, 7), k + AT(1, 16), t58);
      conjugates[v][7] = den7;
      norms[v][7] = take_norm(&conjugates[v][7]);
      multiplicities[v][7] = t54;
      kb_t t61 = here[24][v];
      kb_t t62 = kb_mul_factor(t61, KB_FACTOR(3u));
      kb_t t63 = kb_splat(67108860u);
      kb_t t64 = kb_add(t36, t63);
      kb_t t65 = here[25][v];
      kb_t t66 = here[26][v];
      kb_t t67 = here[27][v];
      // word 2: take
      ext_sum sum_den8 = ext_sum_zero();
      ext_sum_dot4(&sum_den8, k + AT(1, 16), t62, t64, t65, t66);
      ext_sum_dot1(&sum_den8, k + AT(1, 20), t67);
      ext_t den8 = ext_sum_total(k + AT(1, 8), &sum_den8);
      conjugates[v][8] = den8;
      norms[v][8] = take_norm(&conjugates[v][8]);
      kb_t t59 = here[28][v];
      kb_t t60 = kb_neg(t59);
      multiplicities[v][8] = t60;
      kb_t t69 = here[29][v];
      kb_t t70 = here[30][v];
      // word 2: give
      ext_t den9 = ext_dot4(k + AT(1, 9), k + AT(1, 17), t64, t69, t70, t45);
      conjugates[v][9] = den9;
      norms[v][9] = take_norm(&conjugates[v][9]);
      kb_t t68 = kb_sub(t59, t61);
      multiplicities[v][9] = t68;
      kb_t t72 = kb_sub(t45, kb_add(t67, t3));
      // word 2: later
      ext_t den10 = ext_dot1(k + AT(1, 10), k + AT(1, 16), t72);
      conjugates[v][10] = den10;
      norms[v][10] = take_norm(&conjugates[v][10]);
      multiplicities[v][10] = t68;
      kb_t t73 = here[31][v];
      kb_t t74 = kb_mul_factor(t73, KB_FACTOR(3u));
      kb_t t75 = kb_add(t34, t36);
      kb_t t76 = here[32][v];
      kb_t t77 = here[33][v];
      kb_t t78 = here[34][v];
      // word 3: take
      ext_sum sum_den11 = ext_sum_zero();
      ext_sum_dot4(&sum_den11, k + AT(1, 16), t74, t75, t76, t77);
      ext_sum_dot1(&sum_den11, k + AT(1, 20), t78);
      ext_t den11 = ext_sum_total(k + AT(1, 11), &sum_den11);
      conjugates[v][11] = den11;
      norms[v][11] = take_norm(&conjugates[v][11]);
      multiplicities[v][11] = t60;
      kb_t t80 = here[35][v];
      kb_t t81 = here[36][v];
      // word 3: give
      ext_t den12 = ext_dot4(k + AT(1, 12), k + AT(1, 17), t75, t80, t81, t45);
      conjugates[v][12] = den12;
      norms[v][12] = take_norm(&conjugates[v][12]);
      kb_t t79 = kb_sub(t59, t73);
      multiplicities[v][12] = t79;
      kb_t t83 = kb_sub(t45, kb_add(t78, t3));
      // word 3: later
      ext_t den13 = ext_dot1(k + AT(1, 13), k + AT(1, 16), t83);
      conjugates[v][13] = den13;
      norms[v][13] = take_norm(&conjugates[v][13]);
      multiplicities[v][13] = t79;
      kb_t t85 = kb_splat(k[0]);
      // words of pair 0
      ext_sum sum_den14 = ext_sum_zero();
      ext_sum_dot4(&sum_den14, k + AT(1, 21), t24, t85, t25, t38);
      ext_sum_dot4(&sum_den14, k + AT(1, 25), t37, t52, t51, t42);
      ext_sum_dot3(&sum_den14, k + AT(1, 29), t41, t56, t55);
      ext_t den14 = ext_sum_total(k + AT(1, 14), &sum_den14);
      conjugates[v][14] = den14;
      norms[v][14] = take_norm(&conjugates[v][14]);
      multiplicities[v][14] = t30;
      kb_t t86 = kb_add(t3, t24);
      // words of pair 1
      ext_sum sum_den15 = ext_sum_zero();
      ext_sum_dot4(&sum_den15, k + AT(1, 21), t86, t85, t25, t66);
      ext_sum_dot4(&sum_den15, k + AT(1, 25), t65, t77, t76, t70);
      ext_sum_dot3(&sum_den15, k + AT(1, 29), t69, t81, t80);
      ext_t den15 = ext_sum_total(k + AT(1, 15), &sum_den15);
      conjugates[v][15] = den15;
      norms[v][15] = take_norm(&conjugates[v][15]);
      multiplicities[v][15] = t59;
    }
    if (!invert_all(norms[0], vectors * 16, scratch[0])) return 1;
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
      ext_put_far(out + AT(0, 4), i, term4);
      ext_t term5 = ext_cross(conjugates[v][10], kb_mul(multiplicities[v][10], norms[v][10]), conjugates[v][11], kb_mul(multiplicities[v][11], norms[v][11]));
      ext_put_far(out + AT(0, 5), i, term5);
      ext_t term6 = ext_cross(conjugates[v][12], kb_mul(multiplicities[v][12], norms[v][12]), conjugates[v][13], kb_mul(multiplicities[v][13], norms[v][13]));
      ext_t term7 = ext_cross(conjugates[v][14], kb_mul(multiplicities[v][14], norms[v][14]), conjugates[v][15], kb_mul(multiplicities[v][15], norms[v][15]));
      ext_put_far(out + AT(0, 6), i, ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(term6, term0), term1), term2), term3), term4), term5));
      ext_put_far(out + AT(0, 7), i, term7);
    }
  }
  running_sum(out + AT(0, 6), n, k[AT(1, 32)], sums + 0);
  running_sum(out + AT(0, 7), n, k[AT(1, 32)], sums + AT(0, 1));
  return 0;
}
#undef STEP

#define STEP 2
EXPORT(quotient_precompile) void quotient_precompile(const u32* const* columns, size_t n, const u32* k, const u32* inverses,
                                  u32* const* out) {
  kb_t inverse_zerofier = alternate(k + AT(2, 134));
  (void)inverses;
  enum { BLOCK = BLOCK_SIZE(AT(47, 10)) };
  _Static_assert(BLOCK > 0, "too many columns and messages for the stack of a kernel");
  static const u32 here_columns[] = {0, 1, 2, 3, 23, 25, 5, 4, 6, 26, 24, 27, 29, 28, 30, 15, 7, 16, 8, 31, 17, 9, 18, 10, 32, 19, 11, 20, 12, 33, 21, 13, 22, 14, EXT_COLUMNS(AT(38, 0)), 34, EXT_COLUMNS(AT(38, 1)), EXT_COLUMNS(AT(38, 2)), 35, EXT_COLUMNS(AT(38, 3)), 36, EXT_COLUMNS(AT(38, 4)), EXT_COLUMNS(AT(38, 5)), 37, EXT_COLUMNS(AT(38, 6)), EXT_COLUMNS(AT(38, 7))};
  kb_t here[AT(38, 8)][BLOCK];
  static const u32 next_columns[] = {0, 1, 2, 3, 23, 5, 6, 24, 26, EXT_COLUMNS(AT(38, 6)), EXT_COLUMNS(AT(38, 7))};
  kb_t next[AT(9, 2)][BLOCK];
  for (size_t start = 0; start < n; start += LANES * BLOCK) {
    size_t vectors = (n - start) / LANES < BLOCK ? (n - start) / LANES : BLOCK;
    load_tile(here[0], BLOCK, columns, here_columns, AT(38, 8), start, vectors);
    load_next_tile(next[0], BLOCK, columns, next_columns, AT(9, 2), start, vectors, STEP, n);
    for (size_t v = 0; v < vectors; v++) {
      size_t i = start + LANES * v;
      ext_sum acc = ext_sum_zero();
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
      ext_sum_dot4(&acc, k + AT(2, 34), t3, t6, t9, t12);
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
      ext_sum_dot4(&acc, k + AT(2, 38), t17, t20, t23, t25);
      // padding is not the last row of a call
      kb_t t26 = kb_mul(t21, t24);
      // the first row has pair 0
      kb_t t27 = here[6][v];
      kb_t t28 = kb_mul(t18, t27);
      // the last row has the last pair
      kb_t t29 = kb_splat(805306320u);
      kb_t t31 = kb_splat(335544300u);
      kb_t t36 = kb_splat(536870880u);
      kb_t t39 = kb_sub(t27, kb_products4(t0, t29, t4, t31, t7, t31, t10, t36));
      kb_t t40 = kb_mul(t21, t39);
      // a row has both pairs, but the last one of an odd number
      kb_t t41 = here[7][v];
      kb_t t44 = kb_sub(kb_add(t41, kb_mul(t0, t21)), t15);
      ext_sum_dot4(&acc, k + AT(2, 42), t26, t28, t40, t44);
      // a row follows just where the call goes on
      kb_t t45 = next[0][v];
      kb_t t46 = next[1][v];
      kb_t t48 = next[2][v];
      kb_t t50 = next[3][v];
      kb_t t52 = next[4][v];
      kb_t t54 = kb_sub(t15, t21);
      kb_t t55 = kb_sub(kb_add(kb_add(kb_add(t45, t46), t48), t50), kb_add(t52, t54));
      // the next row is of the same kind: keccakF
      kb_t t56 = kb_sub(t45, t0);
      kb_t t57 = kb_mul(t54, t56);
      // the next row is of the same kind: mulmod256
      kb_t t58 = kb_sub(t46, t4);
      kb_t t59 = kb_mul(t54, t58);
      // the next row is of the same kind: sha256Compress
      kb_t t60 = kb_sub(t48, t7);
      kb_t t61 = kb_mul(t54, t60);
      ext_sum_dot4(&acc, k + AT(2, 46), t55, t57, t59, t61);
      // the next row is of the same kind: mulmod384
      kb_t t62 = kb_sub(t50, t10);
      kb_t t63 = kb_mul(t54, t62);
      // the next row has the next pair
      kb_t t64 = next[5][v];
      kb_t t65 = kb_splat(67108860u);
      kb_t t67 = kb_sub(t64, kb_add(t27, t65));
      kb_t t68 = kb_mul(t54, t67);
      // the next row has the same clock
      kb_t t69 = next[6][v];
      kb_t t70 = here[8][v];
      kb_t t71 = kb_sub(t69, t70);
      kb_t t72 = kb_mul(t54, t71);
      // the next row has the next address
      kb_t t73 = next[7][v];
      kb_t t74 = kb_sub(t1, t73);
      kb_t t75 = kb_mul(t54, t74);
      kb_t t76 = next[8][v];
      kb_t t77 = here[9][v];
      kb_t t78 = kb_splat(134217720u);
      kb_t t80 = kb_sub(t76, kb_add(t77, t78));
      kb_t t81 = kb_mul(t75, t80);
      ext_sum_dot4(&acc, k + AT(2, 50), t63, t68, t72, t81);
      // second is boolean
      kb_t t82 = here[10][v];
      kb_t t83 = kb_sub(t82, t1);
      kb_t t84 = kb_mul(t82, t83);
      // only kinds with two operands have a second
      kb_t t85 = kb_sub(t1, t7);
      kb_t t86 = kb_mul(t82, t85);
      // the second operand has its first pair
      kb_t t88 = kb_sub(t27, kb_mul(t7, t78));
      kb_t t89 = kb_mul(t82, t88);
      // the first operand is aligned
      kb_t t90 = here[11][v];
      kb_t t91 = kb_splat(67108348u);
      kb_t t93 = kb_splat(33554174u);
      kb_t t96 = kb_splat(1073741760u);
      kb_t t100 = kb_products4(t0, t91, t4, t93, t7, t96, t10, t91);
      kb_t t101 = here[12][v];
      kb_t t103 = kb_sub(t90, kb_mul(t100, t101));
      kb_t t104 = kb_mul(t18, t103);
      ext_sum_dot4(&acc, k + AT(2, 54), t84, t86, t89, t104);
      // the second operand is aligned
      kb_t t106 = kb_mul_factor(t7, KB_FACTOR(64u));
      kb_t t108 = kb_sub(t90, kb_mul(t101, t106));
      kb_t t109 = kb_mul(t82, t108);
      // the address is the pointer
      kb_t t110 = kb_add(t18, t82);
      kb_t t111 = kb_splat(1073741824u);
      kb_t t113 = here[13][v];
      kb_t t114 = kb_splat(33521406u);
      kb_t t117 = kb_sub(t77, kb_products2(t90, t111, t113, t114));
      kb_t t118 = kb_mul(t110, t117);
      // word 0 is read-only: boolean
      kb_t t119 = here[14][v];
      kb_t t120 = kb_sub(t119, t1);
      kb_t t121 = kb_mul(t119, t120);
      // word 0 is read-only: on a row that has it
      kb_t t122 = kb_mul(t24, t119);
      ext_sum_dot4(&acc, k + AT(2, 58), t109, t118, t121, t122);
      // word 0 is read-only: same low limb
      kb_t t123 = here[15][v];
      kb_t t124 = here[16][v];
      kb_t t125 = kb_sub(t123, t124);
      kb_t t126 = kb_mul(t119, t125);
      // word 0 is read-only: same high limb
      kb_t t127 = here[17][v];
      kb_t t128 = here[18][v];
      kb_t t129 = kb_sub(t127, t128);
      kb_t t130 = kb_mul(t119, t129);
      // word 1 is read-only: boolean
      kb_t t131 = here[19][v];
      kb_t t132 = kb_sub(t131, t1);
      kb_t t133 = kb_mul(t131, t132);
      // word 1 is read-only: on a row that has it
      kb_t t134 = kb_mul(t24, t131);
      ext_sum_dot4(&acc, k + AT(2, 62), t126, t130, t133, t134);
      // word 1 is read-only: same low limb
      kb_t t135 = here[20][v];
      kb_t t136 = here[21][v];
      kb_t t137 = kb_sub(t135, t136);
      kb_t t138 = kb_mul(t131, t137);
      // word 1 is read-only: same high limb
      kb_t t139 = here[22][v];
      kb_t t140 = here[23][v];
      kb_t t141 = kb_sub(t139, t140);
      kb_t t142 = kb_mul(t131, t141);
      // word 2 is read-only: boolean
      kb_t t143 = here[24][v];
      kb_t t144 = kb_sub(t143, t1);
      kb_t t145 = kb_mul(t143, t144);
      // word 2 is read-only: on a row that has it
      kb_t t146 = kb_sub(t1, t41);
      kb_t t147 = kb_mul(t143, t146);
      ext_sum_dot4(&acc, k + AT(2, 66), t138, t142, t145, t147);
      // word 2 is read-only: same low limb
      kb_t t148 = here[25][v];
      kb_t t149 = here[26][v];
      kb_t t150 = kb_sub(t148, t149);
      kb_t t151 = kb_mul(t143, t150);
      // word 2 is read-only: same high limb
      kb_t t152 = here[27][v];
      kb_t t153 = here[28][v];
      kb_t t154 = kb_sub(t152, t153);
      kb_t t155 = kb_mul(t143, t154);
      // word 3 is read-only: boolean
      kb_t t156 = here[29][v];
      kb_t t157 = kb_sub(t156, t1);
      kb_t t158 = kb_mul(t156, t157);
      // word 3 is read-only: on a row that has it
      kb_t t159 = kb_mul(t146, t156);
      ext_sum_dot4(&acc, k + AT(2, 70), t151, t155, t158, t159);
      // word 3 is read-only: same low limb
      kb_t t160 = here[30][v];
      kb_t t161 = here[31][v];
      kb_t t162 = kb_sub(t160, t161);
      kb_t t163 = kb_mul(t156, t162);
      // word 3 is read-only: same high limb
      kb_t t164 = here[32][v];
      kb_t t165 = here[33][v];
      kb_t t166 = kb_sub(t164, t165);
      kb_t t167 = kb_mul(t156, t166);
      ext_sum_dot2(&acc, k + AT(2, 74), t163, t167);
      // the multiple of the alignment
      ext_t den0 = ext_dot1(k + AT(2, 77), k + AT(2, 79), t101);
      ext_t phi0 = EXT_TILE(here, 34, v);
      kb_t t172 = kb_splat(50331261u);
      kb_t t177 = kb_splat(83885435u);
      kb_t t180 = kb_add(t27, kb_products4(t0, t93, t4, t172, t7, t91, t10, t177));
      // the request
      ext_t den1 = ext_dot4(k + AT(1, 1), k + AT(1, 16), t180, t70, t90, t113);
      kb_t t169 = kb_neg(t110);
      ext_sum_fractions(&acc, phi0, den0, t110, k + AT(2, 76), den1, t169);
      kb_t t184 = kb_mul_factor(t119, KB_FACTOR(3u));
      kb_t t185 = here[AT(34, 1)][v];
      // word 0: take
      ext_sum sum_den2 = ext_sum_zero();
      ext_sum_dot4(&sum_den2, k + AT(2, 83), t184, t77, t124, t128);
      ext_sum_dot1(&sum_den2, k + AT(2, 87), t185);
      ext_t den2 = ext_sum_total(k + AT(2, 81), &sum_den2);
      ext_t phi1 = EXT_TILE(here, AT(35, 1), v);
      kb_t t181 = kb_neg(t15);
      kb_t t183 = kb_splat(100663290u);
      kb_t t188 = kb_add(t183, kb_mul(t70, t78));
      // word 0: give
      ext_t den3 = ext_dot4(k + AT(1, 3), k + AT(1, 17), t77, t123, t127, t188);
      kb_t t186 = kb_sub(t15, t119);
      ext_sum_fractions(&acc, phi1, den2, t181, k + AT(2, 80), den3, t186);
      kb_t t190 = kb_sub(t188, kb_add(t185, t1));
      // word 0: later
      ext_t den4 = ext_dot1(k + AT(2, 89), k + AT(2, 91), t190);
      ext_t phi2 = EXT_TILE(here, AT(35, 2), v);
      kb_t t191 = kb_mul_factor(t131, KB_FACTOR(3u));
      kb_t t192 = kb_add(t1, t77);
      kb_t t193 = here[AT(35, 3)][v];
      // word 1: take
      ext_sum sum_den5 = ext_sum_zero();
      ext_sum_dot4(&sum_den5, k + AT(1, 16), t191, t192, t136, t140);
      ext_sum_dot1(&sum_den5, k + AT(1, 20), t193);
      ext_t den5 = ext_sum_total(k + AT(1, 5), &sum_den5);
      ext_sum_fractions(&acc, phi2, den4, t186, k + AT(2, 88), den5, t181);
      // word 1: give
      ext_t den6 = ext_dot4(k + AT(2, 93), k + AT(2, 96), t192, t135, t139, t188);
      ext_t phi3 = EXT_TILE(here, AT(36, 3), v);
      kb_t t194 = kb_sub(t15, t131);
      kb_t t196 = kb_sub(t188, kb_add(t193, t1));
      // word 1: later
      ext_t den7 = ext_dot1(k + AT(1, 7), k + AT(1, 16), t196);
      ext_sum_fractions(&acc, phi3, den6, t194, k + AT(2, 92), den7, t194);
      kb_t t198 = kb_mul_factor(t143, KB_FACTOR(3u));
      kb_t t199 = kb_add(t65, t77);
      kb_t t200 = here[AT(36, 4)][v];
      // word 2: take
      ext_sum sum_den8 = ext_sum_zero();
      ext_sum_dot4(&sum_den8, k + AT(2, 103), t198, t199, t149, t153);
      ext_sum_dot1(&sum_den8, k + AT(2, 107), t200);
      ext_t den8 = ext_sum_total(k + AT(2, 101), &sum_den8);
      ext_t phi4 = EXT_TILE(here, AT(37, 4), v);
      kb_t t197 = kb_neg(t41);
      // word 2: give
      ext_t den9 = ext_dot4(k + AT(1, 9), k + AT(1, 17), t199, t148, t152, t188);
      kb_t t201 = kb_sub(t41, t143);
      ext_sum_fractions(&acc, phi4, den8, t197, k + AT(2, 100), den9, t201);
      kb_t t203 = kb_sub(t188, kb_add(t200, t1));
      // word 2: later
      ext_t den10 = ext_dot1(k + AT(2, 109), k + AT(2, 111), t203);
      ext_t phi5 = EXT_TILE(here, AT(37, 5), v);
      kb_t t204 = kb_mul_factor(t156, KB_FACTOR(3u));
      kb_t t205 = kb_add(t77, t183);
      kb_t t206 = here[AT(37, 6)][v];
      // word 3: take
      ext_sum sum_den11 = ext_sum_zero();
      ext_sum_dot4(&sum_den11, k + AT(1, 16), t204, t205, t161, t165);
      ext_sum_dot1(&sum_den11, k + AT(1, 20), t206);
      ext_t den11 = ext_sum_total(k + AT(1, 11), &sum_den11);
      ext_sum_fractions(&acc, phi5, den10, t201, k + AT(2, 108), den11, t197);
      // word 3: give
      ext_t den12 = ext_dot4(k + AT(2, 113), k + AT(2, 116), t205, t160, t164, t188);
      ext_t phi6 = ext_sub(EXT_TILE(next, 9, v), EXT_TILE(here, AT(38, 6), v));
      phi6 = ext_add(phi6, ext_splat(k + AT(2, 32)));
      phi6 = ext_sub(phi6, phi0);
      phi6 = ext_sub(phi6, phi1);
      phi6 = ext_sub(phi6, phi2);
      phi6 = ext_sub(phi6, phi3);
      phi6 = ext_sub(phi6, phi4);
      phi6 = ext_sub(phi6, phi5);
      kb_t t207 = kb_sub(t41, t156);
      kb_t t209 = kb_sub(t188, kb_add(t206, t1));
      // word 3: later
      ext_t den13 = ext_dot1(k + AT(1, 13), k + AT(1, 16), t209);
      ext_sum_fractions(&acc, phi6, den12, t207, k + AT(2, 112), den13, t207);
      kb_t t211 = kb_splat(k[0]);
      // words of pair 0
      ext_sum sum_den14 = ext_sum_zero();
      ext_sum_dot4(&sum_den14, k + AT(2, 123), t180, t211, t70, t128);
      ext_sum_dot4(&sum_den14, k + AT(2, 127), t124, t140, t136, t127);
      ext_sum_dot3(&sum_den14, k + AT(2, 131), t123, t139, t135);
      ext_t den14 = ext_sum_total(k + AT(2, 121), &sum_den14);
      ext_t phi7 = ext_sub(EXT_TILE(next, AT(9, 1), v), EXT_TILE(here, AT(38, 7), v));
      phi7 = ext_add(phi7, ext_splat(k + AT(2, 33)));
      kb_t t212 = kb_add(t1, t180);
      // words of pair 1
      ext_sum sum_den15 = ext_sum_zero();
      ext_sum_dot4(&sum_den15, k + AT(1, 21), t212, t211, t70, t153);
      ext_sum_dot4(&sum_den15, k + AT(1, 25), t149, t165, t161, t152);
      ext_sum_dot3(&sum_den15, k + AT(1, 29), t148, t164, t160);
      ext_t den15 = ext_sum_total(k + AT(1, 15), &sum_den15);
      ext_sum_fractions(&acc, phi7, den14, t15, k + AT(2, 120), den15, t41);
      ext_put_halves(out, i, ext_mul_base(ext_sum_reduce(acc), inverse_zerofier));
    }
  }
}
#undef STEP
