// Generated from chip "shift" by air/codegen/codegen.ts. Do not edit.
#include "evaluators.h"

#define STEP 1
// Returns 1 when a denominator is zero.
EXPORT(logup_shift) int logup_shift(const u32* const* columns, size_t n, const u32* k, u32* const* out,
                                u32* sums) {
  enum { BLOCK = LOGUP_BLOCK_SIZE(AT(40, 6)) };
  _Static_assert(BLOCK > 0, "too many columns and messages for the stack of a kernel");
  static const u32 here_columns[] = {4, 10, 11, 12, 13, 9, 1, 2, 3, 0, 17, 16, 14, 18, 22, 19, 15, 20, 5, 6, 7, 8};
  kb_t here[22][BLOCK];
  ext_t conjugates[BLOCK][6];
  kb_t norms[BLOCK][6], multiplicities[BLOCK][6], scratch[BLOCK][6];
  for (size_t start = 0; start < n; start += LANES * BLOCK) {
    size_t vectors = (n - start) / LANES < BLOCK ? (n - start) / LANES : BLOCK;
    load_tile(here[0], BLOCK, columns, here_columns, 22, start, vectors);
    for (size_t v = 0; v < vectors; v++) {
      kb_t t8 = here[0][v];
      kb_t t9 = here[1][v];
      kb_t t10 = here[2][v];
      kb_t t11 = kb_splat(67108860u);
      kb_t t14 = here[3][v];
      kb_t t15 = kb_splat(134217720u);
      kb_t t18 = here[4][v];
      kb_t t19 = kb_splat(268435440u);
      kb_t t21 = kb_add(t9, kb_products3(t10, t11, t14, t15, t18, t19));
      kb_t t23 = here[5][v];
      kb_t t24 = kb_splat(536870880u);
      kb_t t26 = kb_sub(t8, kb_add(t21, kb_mul(t23, t24)));
      kb_t t28 = kb_mul_factor(t26, KB_FACTOR(2064121857u));
      // the rest of the amount
      ext_t den0 = ext_dot1(k + 0, k + AT(0, 6), t28);
      conjugates[v][0] = den0;
      norms[v][0] = take_norm(&conjugates[v][0]);
      kb_t t0 = here[6][v];
      kb_t t1 = here[7][v];
      kb_t t3 = here[8][v];
      kb_t t5 = here[9][v];
      kb_t t6 = kb_add(kb_add(kb_add(t0, t1), t3), t5);
      multiplicities[v][0] = t6;
      kb_t t33 = kb_sub(kb_mul(t6, t24), t21);
      kb_t t34 = here[10][v];
      kb_t t35 = here[11][v];
      kb_t t37 = kb_add(t34, kb_mul(t11, t35));
      // stayLow is below 2^(16 − m)
      ext_t den1 = ext_dot2(k + AT(0, 1), k + AT(0, 6), t33, t37);
      conjugates[v][1] = den1;
      norms[v][1] = take_norm(&conjugates[v][1]);
      kb_t t29 = here[12][v];
      kb_t t30 = kb_sub(t6, t29);
      multiplicities[v][1] = t30;
      kb_t t38 = kb_splat(503316450u);
      kb_t t40 = kb_sub(kb_mul(t6, t38), t21);
      kb_t t41 = here[13][v];
      kb_t t42 = here[14][v];
      kb_t t44 = kb_sub(kb_add(t35, t41), t42);
      // stayHigh without top is below 2^(15 − m)
      ext_t den2 = ext_dot2(k + AT(0, 2), k + AT(0, 6), t40, t44);
      conjugates[v][2] = den2;
      norms[v][2] = take_norm(&conjugates[v][2]);
      multiplicities[v][2] = t6;
      kb_t t45 = here[15][v];
      kb_t t46 = here[16][v];
      kb_t t47 = kb_add(t45, t46);
      // moveLow is below 2^m
      ext_t den3 = ext_dot2(k + AT(0, 3), k + AT(0, 6), t21, t47);
      conjugates[v][3] = den3;
      norms[v][3] = take_norm(&conjugates[v][3]);
      multiplicities[v][3] = t6;
      kb_t t48 = here[17][v];
      kb_t t49 = kb_add(t46, t48);
      // moveHigh is below 2^m
      ext_t den4 = ext_dot2(k + AT(0, 4), k + AT(0, 6), t21, t49);
      conjugates[v][4] = den4;
      norms[v][4] = take_norm(&conjugates[v][4]);
      multiplicities[v][4] = t6;
      kb_t t55 = kb_splat(100663290u);
      kb_t t59 = kb_add(t5, kb_products3(t0, t11, t1, t55, t3, t15));
      kb_t t60 = here[18][v];
      kb_t t61 = here[19][v];
      kb_t t62 = here[20][v];
      kb_t t63 = here[21][v];
      // the request
      ext_sum sum_den5 = ext_sum_zero();
      ext_sum_dot4(&sum_den5, k + AT(0, 6), t59, t8, t60, t61);
      ext_sum_dot2(&sum_den5, k + AT(0, 10), t62, t63);
      ext_t den5 = ext_sum_total(k + AT(0, 5), &sum_den5);
      conjugates[v][5] = den5;
      norms[v][5] = take_norm(&conjugates[v][5]);
      kb_t t51 = kb_neg(t6);
      multiplicities[v][5] = t51;
    }
    if (!invert_all(norms[0], vectors * 6, scratch[0])) return 1;
    for (size_t v = 0; v < vectors; v++) {
      size_t i = start + LANES * v;
      ext_t term0 = ext_cross(conjugates[v][0], kb_mul(multiplicities[v][0], norms[v][0]), conjugates[v][1], kb_mul(multiplicities[v][1], norms[v][1]));
      ext_put_far(out + 0, i, term0);
      ext_t term1 = ext_cross(conjugates[v][2], kb_mul(multiplicities[v][2], norms[v][2]), conjugates[v][3], kb_mul(multiplicities[v][3], norms[v][3]));
      ext_put_far(out + AT(0, 1), i, term1);
      ext_t term2 = ext_cross(conjugates[v][4], kb_mul(multiplicities[v][4], norms[v][4]), conjugates[v][5], kb_mul(multiplicities[v][5], norms[v][5]));
      ext_put_far(out + AT(0, 2), i, ext_add(ext_add(term2, term0), term1));
    }
  }
  running_sum(out + AT(0, 2), n, k[AT(0, 12)], sums + 0);
  return 0;
}
#undef STEP

#define STEP 2
EXPORT(quotient_shift) void quotient_shift(const u32* const* columns, size_t n, const u32* k, const u32* inverses,
                                  u32* const* out) {
  kb_t inverse_zerofier = alternate(k + AT(1, 50));
  (void)inverses;
  enum { BLOCK = BLOCK_SIZE(AT(25, 4)) };
  _Static_assert(BLOCK > 0, "too many columns and messages for the stack of a kernel");
  static const u32 here_columns[] = {0, 1, 2, 3, 9, 10, 11, 12, 13, 14, 15, 16, 5, 17, 19, 6, 18, 20, 21, 22, 23, 24, 7, 8, 4, EXT_COLUMNS(AT(25, 0)), EXT_COLUMNS(AT(25, 1)), EXT_COLUMNS(AT(25, 2))};
  kb_t here[AT(25, 3)][BLOCK];
  static const u32 next_columns[] = {EXT_COLUMNS(AT(25, 2))};
  kb_t next[AT(0, 1)][BLOCK];
  for (size_t start = 0; start < n; start += LANES * BLOCK) {
    size_t vectors = (n - start) / LANES < BLOCK ? (n - start) / LANES : BLOCK;
    load_tile(here[0], BLOCK, columns, here_columns, AT(25, 3), start, vectors);
    load_next_tile(next[0], BLOCK, columns, next_columns, AT(0, 1), start, vectors, STEP, n);
    for (size_t v = 0; v < vectors; v++) {
      size_t i = start + LANES * v;
      ext_sum acc = ext_sum_zero();
      // sll is boolean
      kb_t t0 = here[0][v];
      kb_t t1 = kb_splat(33554430u);
      kb_t t2 = kb_sub(t0, t1);
      kb_t t3 = kb_mul(t0, t2);
      // srl is boolean
      kb_t t4 = here[1][v];
      kb_t t5 = kb_sub(t4, t1);
      kb_t t6 = kb_mul(t4, t5);
      // sra is boolean
      kb_t t7 = here[2][v];
      kb_t t8 = kb_sub(t7, t1);
      kb_t t9 = kb_mul(t7, t8);
      // rotr is boolean
      kb_t t10 = here[3][v];
      kb_t t11 = kb_sub(t10, t1);
      kb_t t12 = kb_mul(t10, t11);
      ext_sum_dot4(&acc, k + AT(1, 13), t3, t6, t9, t12);
      // at most one operation
      kb_t t14 = kb_add(kb_add(t10, t4), t7);
      kb_t t15 = kb_add(t0, t14);
      kb_t t16 = kb_sub(t15, t1);
      kb_t t17 = kb_mul(t15, t16);
      // wholeLimb is boolean
      kb_t t18 = here[4][v];
      kb_t t19 = kb_sub(t18, t1);
      kb_t t20 = kb_mul(t18, t19);
      // bit 0 of m is boolean
      kb_t t21 = here[5][v];
      kb_t t22 = kb_sub(t21, t1);
      kb_t t23 = kb_mul(t21, t22);
      // bit 1 of m is boolean
      kb_t t24 = here[6][v];
      kb_t t25 = kb_sub(t24, t1);
      kb_t t26 = kb_mul(t24, t25);
      ext_sum_dot4(&acc, k + AT(1, 17), t17, t20, t23, t26);
      // bit 2 of m is boolean
      kb_t t27 = here[7][v];
      kb_t t28 = kb_sub(t27, t1);
      kb_t t29 = kb_mul(t27, t28);
      // bit 3 of m is boolean
      kb_t t30 = here[8][v];
      kb_t t31 = kb_sub(t30, t1);
      kb_t t32 = kb_mul(t30, t31);
      // mIsZero is boolean
      kb_t t33 = here[9][v];
      kb_t t34 = kb_sub(t33, t1);
      kb_t t35 = kb_mul(t33, t34);
      // mIsZero only on real rows
      kb_t t36 = kb_sub(t1, t15);
      kb_t t37 = kb_mul(t33, t36);
      ext_sum_dot4(&acc, k + AT(1, 21), t29, t32, t35, t37);
      // m is zero where mIsZero says so
      kb_t t40 = kb_add(kb_add(kb_add(t30, t27), t21), t24);
      kb_t t41 = kb_mul(t33, t40);
      // power is two to the m
      kb_t t42 = here[10][v];
      kb_t t46 = kb_splat(1895825407u);
      kb_t t48 = kb_sub(t1, kb_mul(t27, t46));
      kb_t t49 = kb_mul(t42, t48);
      kb_t t52 = kb_splat(16777214u);
      kb_t t54 = kb_sub(t1, kb_mul(t30, t52));
      kb_t t56 = kb_add(t1, t21);
      kb_t t57 = kb_splat(100663290u);
      kb_t t59 = kb_add(t1, kb_mul(t24, t57));
      kb_t t60 = kb_mul(t56, t59);
      kb_t t62 = kb_sub(kb_mul(t49, t54), kb_mul(t15, t60));
      // halfCopower is two to the 15 − m
      kb_t t63 = here[11][v];
      kb_t t65 = kb_splat(67042812u);
      kb_t t67 = kb_sub(kb_mul(t42, t63), kb_mul(t15, t65));
      // the low limb is its parts
      kb_t t68 = here[12][v];
      kb_t t69 = here[13][v];
      kb_t t70 = kb_mul(t42, t69);
      kb_t t71 = here[14][v];
      kb_t t72 = kb_add(t70, t71);
      kb_t t75 = kb_double(t63);
      kb_t t76 = kb_mul(t71, t75);
      kb_t t77 = kb_add(t69, t76);
      kb_t t80 = kb_sub(t68, kb_products2(t14, t72, t0, t77));
      ext_sum_dot4(&acc, k + AT(1, 25), t41, t62, t67, t80);
      // the high limb is its parts
      kb_t t81 = here[15][v];
      kb_t t82 = here[16][v];
      kb_t t83 = kb_mul(t42, t82);
      kb_t t84 = here[17][v];
      kb_t t85 = kb_add(t83, t84);
      kb_t t87 = kb_mul(t75, t84);
      kb_t t88 = kb_add(t82, t87);
      kb_t t91 = kb_sub(t81, kb_products2(t14, t85, t0, t88));
      // top is boolean
      kb_t t92 = here[18][v];
      kb_t t93 = kb_sub(t92, t1);
      kb_t t94 = kb_mul(t92, t93);
      // topPart is top in its place
      kb_t t95 = here[19][v];
      kb_t t97 = kb_sub(t95, kb_mul(t63, t92));
      // mixed holds bits of both limbs
      kb_t t98 = here[20][v];
      kb_t t99 = kb_add(t69, t87);
      kb_t t101 = kb_add(t71, t83);
      kb_t t104 = kb_sub(t98, kb_products2(t14, t99, t0, t101));
      ext_sum_dot4(&acc, k + AT(1, 29), t91, t94, t97, t104);
      // edge holds bits of the low limb
      kb_t t105 = here[21][v];
      kb_t t109 = kb_sub(t105, kb_products2(t14, t76, t0, t70));
      // the low result
      kb_t t110 = here[22][v];
      kb_t t111 = kb_sub(t82, t98);
      kb_t t113 = kb_add(t98, kb_mul(t18, t111));
      kb_t t115 = kb_mul(t7, t18);
      kb_t t116 = kb_splat(134085624u);
      kb_t t74 = kb_splat(67108860u);
      kb_t t119 = kb_sub(kb_mul(t92, t116), kb_mul(t74, t95));
      kb_t t122 = kb_mul(t10, t18);
      kb_t t125 = kb_sub(t1, t18);
      kb_t t126 = kb_mul(t0, t125);
      kb_t t129 = kb_sub(t110, kb_products4(t14, t113, t115, t119, t105, t122, t105, t126));
      // the high result
      kb_t t130 = here[23][v];
      kb_t t131 = kb_mul(t14, t125);
      kb_t t134 = kb_mul(t18, t92);
      kb_t t135 = kb_splat(100531194u);
      kb_t t137 = kb_products2(t119, t125, t134, t135);
      kb_t t140 = kb_sub(t98, t105);
      kb_t t142 = kb_add(t105, kb_mul(t18, t140));
      kb_t t145 = kb_sub(t105, t98);
      kb_t t147 = kb_add(t98, kb_mul(t18, t145));
      kb_t t150 = kb_sub(t130, kb_products4(t82, t131, t7, t137, t10, t142, t0, t147));
      ext_sum_dot3(&acc, k + AT(1, 33), t109, t129, t150);
      kb_t t151 = here[24][v];
      kb_t t154 = kb_splat(134217720u);
      kb_t t157 = kb_splat(268435440u);
      kb_t t159 = kb_add(t21, kb_products3(t24, t74, t27, t154, t30, t157));
      kb_t t161 = kb_splat(536870880u);
      kb_t t163 = kb_sub(t151, kb_add(t159, kb_mul(t18, t161)));
      kb_t t165 = kb_mul_factor(t163, KB_FACTOR(2064121857u));
      // the rest of the amount
      ext_t den0 = ext_dot1(k + AT(1, 37), k + AT(1, 39), t165);
      ext_t phi0 = EXT_TILE(here, 25, v);
      kb_t t169 = kb_sub(kb_mul(t15, t161), t159);
      kb_t t170 = kb_add(t69, t75);
      // stayLow is below 2^(16 − m)
      ext_t den1 = ext_dot2(k + AT(0, 1), k + AT(0, 6), t169, t170);
      kb_t t166 = kb_sub(t15, t33);
      ext_sum_fractions(&acc, phi0, den0, t15, k + AT(1, 36), den1, t166);
      kb_t t171 = kb_splat(503316450u);
      kb_t t173 = kb_sub(kb_mul(t15, t171), t159);
      kb_t t175 = kb_sub(kb_add(t63, t82), t95);
      // stayHigh without top is below 2^(15 − m)
      ext_t den2 = ext_dot2(k + AT(1, 41), k + AT(1, 43), t173, t175);
      ext_t phi1 = EXT_TILE(here, AT(25, 1), v);
      kb_t t176 = kb_add(t42, t71);
      // moveLow is below 2^m
      ext_t den3 = ext_dot2(k + AT(0, 3), k + AT(0, 6), t159, t176);
      ext_sum_fractions(&acc, phi1, den2, t15, k + AT(1, 40), den3, t15);
      kb_t t177 = kb_add(t42, t84);
      // moveHigh is below 2^m
      ext_t den4 = ext_dot2(k + AT(1, 46), k + AT(1, 48), t159, t177);
      ext_t phi2 = ext_sub(EXT_TILE(next, 0, v), EXT_TILE(here, AT(25, 2), v));
      phi2 = ext_add(phi2, ext_splat(k + AT(1, 12)));
      phi2 = ext_sub(phi2, phi0);
      phi2 = ext_sub(phi2, phi1);
      kb_t t185 = kb_add(t0, kb_products3(t4, t74, t7, t57, t10, t154));
      // the request
      ext_sum sum_den5 = ext_sum_zero();
      ext_sum_dot4(&sum_den5, k + AT(0, 6), t185, t151, t68, t81);
      ext_sum_dot2(&sum_den5, k + AT(0, 10), t110, t130);
      ext_t den5 = ext_sum_total(k + AT(0, 5), &sum_den5);
      kb_t t178 = kb_neg(t15);
      ext_sum_fractions(&acc, phi2, den4, t15, k + AT(1, 45), den5, t178);
      ext_put_halves(out, i, ext_mul_base(ext_sum_reduce(acc), inverse_zerofier));
    }
  }
}
#undef STEP
