// Generated from chip "unaligned" by air/codegen/codegen.ts. Do not edit.
#include "evaluators.h"

#define STEP 1
// Returns 1 when a denominator is zero.
EXPORT(logup_unaligned) int logup_unaligned(const u32* const* columns, size_t n, const u32* k, u32* const* out,
                                u32* sums) {
  enum { BLOCK = LOGUP_BLOCK_SIZE(AT(51, 9)) };
  _Static_assert(BLOCK > 0, "too many columns and messages for the stack of a kernel");
  static const u32 here_columns[] = {19, 10, 0, 3, 1, 2, 20, 11, 21, 12, 22, 13, 6, 26, 23, 24, 25, 4, 5, 7, 9, 8, 14, 15};
  kb_t here[24][BLOCK];
  ext_t conjugates[BLOCK][9];
  kb_t norms[BLOCK][9], multiplicities[BLOCK][9], scratch[BLOCK][9];
  for (size_t start = 0; start < n; start += LANES * BLOCK) {
    size_t vectors = (n - start) / LANES < BLOCK ? (n - start) / LANES : BLOCK;
    load_tile(here[0], BLOCK, columns, here_columns, 24, start, vectors);
    for (size_t v = 0; v < vectors; v++) {
      kb_t t8 = here[0][v];
      kb_t t9 = here[1][v];
      kb_t t10 = kb_sub(t9, t8);
      kb_t t12 = kb_mul_factor(t10, KB_FACTOR(2122383361u));
      // bytes of bLow
      ext_t den0 = ext_dot2(k + 0, k + AT(0, 9), t8, t12);
      conjugates[v][0] = den0;
      norms[v][0] = take_norm(&conjugates[v][0]);
      kb_t t0 = here[2][v];
      kb_t t1 = here[3][v];
      kb_t t3 = here[4][v];
      kb_t t4 = here[5][v];
      kb_t t6 = kb_add(kb_add(kb_add(t0, t1), t3), t4);
      multiplicities[v][0] = t6;
      kb_t t13 = here[6][v];
      kb_t t14 = here[7][v];
      kb_t t15 = kb_sub(t14, t13);
      kb_t t16 = kb_mul_factor(t15, KB_FACTOR(2122383361u));
      // bytes of bHigh
      ext_t den1 = ext_dot2(k + AT(0, 1), k + AT(0, 9), t13, t16);
      conjugates[v][1] = den1;
      norms[v][1] = take_norm(&conjugates[v][1]);
      multiplicities[v][1] = t6;
      kb_t t17 = here[8][v];
      kb_t t18 = here[9][v];
      kb_t t19 = kb_sub(t18, t17);
      kb_t t20 = kb_mul_factor(t19, KB_FACTOR(2122383361u));
      // bytes of oldLow
      ext_t den2 = ext_dot2(k + AT(0, 2), k + AT(0, 9), t17, t20);
      conjugates[v][2] = den2;
      norms[v][2] = take_norm(&conjugates[v][2]);
      multiplicities[v][2] = t6;
      kb_t t21 = here[10][v];
      kb_t t22 = here[11][v];
      kb_t t23 = kb_sub(t22, t21);
      kb_t t24 = kb_mul_factor(t23, KB_FACTOR(2122383361u));
      // bytes of oldHigh
      ext_t den3 = ext_dot2(k + AT(0, 3), k + AT(0, 9), t21, t24);
      conjugates[v][3] = den3;
      norms[v][3] = take_norm(&conjugates[v][3]);
      multiplicities[v][3] = t6;
      kb_t t30 = here[12][v];
      kb_t t31 = here[13][v];
      kb_t t32 = kb_splat(1140850620u);
      kb_t t34 = kb_add(t30, kb_mul(t31, t32));
      kb_t t35 = here[14][v];
      kb_t t36 = here[15][v];
      kb_t t37 = here[16][v];
      // sc: take
      ext_t den4 = ext_dot4(k + AT(0, 4), k + AT(0, 10), t34, t35, t36, t37);
      conjugates[v][4] = den4;
      norms[v][4] = take_norm(&conjugates[v][4]);
      kb_t t26 = here[17][v];
      kb_t t27 = kb_neg(t26);
      multiplicities[v][4] = t27;
      kb_t t38 = kb_sub(t26, t31);
      kb_t t7 = kb_splat(134217720u);
      kb_t t39 = here[18][v];
      kb_t t41 = kb_splat(100663290u);
      kb_t t42 = kb_add(t41, kb_mul(t7, t39));
      // sc: give
      ext_sum sum_den5 = ext_sum_zero();
      ext_sum_dot2(&sum_den5, k + AT(0, 10), t34, t38);
      ext_sum_dot1(&sum_den5, k + AT(0, 13), t42);
      ext_t den5 = ext_sum_total(k + AT(0, 5), &sum_den5);
      conjugates[v][5] = den5;
      norms[v][5] = take_norm(&conjugates[v][5]);
      multiplicities[v][5] = t26;
      kb_t t29 = kb_splat(33554430u);
      kb_t t44 = kb_sub(t42, kb_add(t37, t29));
      // sc: later
      ext_t den6 = ext_dot1(k + AT(0, 6), k + AT(0, 9), t44);
      conjugates[v][6] = den6;
      norms[v][6] = take_norm(&conjugates[v][6]);
      multiplicities[v][6] = t26;
      kb_t t47 = here[19][v];
      kb_t t48 = here[20][v];
      kb_t t46 = kb_splat(67108860u);
      kb_t t50 = here[21][v];
      kb_t t52 = kb_sub(t47, kb_add(t48, kb_mul(t46, t50)));
      kb_t t54 = kb_mul_factor(t52, KB_FACTOR(1598029825u));
      // the address, low limb
      ext_t den7 = ext_dot1(k + AT(0, 7), k + AT(0, 9), t54);
      conjugates[v][7] = den7;
      norms[v][7] = take_norm(&conjugates[v][7]);
      kb_t t45 = kb_add(t6, t26);
      multiplicities[v][7] = t45;
      kb_t t63 = kb_splat(167772150u);
      kb_t t65 = kb_add(t0, kb_products4(t3, t46, t4, t41, t1, t7, t26, t63));
      kb_t t66 = here[22][v];
      kb_t t67 = here[23][v];
      // the request
      ext_sum sum_den8 = ext_sum_zero();
      ext_sum_dot4(&sum_den8, k + AT(0, 9), t65, t39, t30, t47);
      ext_sum_dot4(&sum_den8, k + AT(0, 13), t50, t48, t9, t14);
      ext_sum_dot4(&sum_den8, k + AT(0, 17), t18, t22, t66, t67);
      ext_t den8 = ext_sum_total(k + AT(0, 8), &sum_den8);
      conjugates[v][8] = den8;
      norms[v][8] = take_norm(&conjugates[v][8]);
      kb_t t55 = kb_neg(t45);
      multiplicities[v][8] = t55;
    }
    if (!invert_all(norms[0], vectors * 9, scratch[0])) return 1;
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
      ext_t term4 = ext_mul_base(conjugates[v][8], kb_mul(multiplicities[v][8], norms[v][8]));
      ext_put_far(out + AT(0, 4), i, ext_add(ext_add(ext_add(ext_add(term4, term0), term1), term2), term3));
    }
  }
  running_sum(out + AT(0, 4), n, k[AT(0, 21)], sums + 0);
  return 0;
}
#undef STEP

#define STEP 2
EXPORT(quotient_unaligned) void quotient_unaligned(const u32* const* columns, size_t n, const u32* k, const u32* inverses,
                                  u32* const* out) {
  kb_t inverse_zerofier = alternate(k + AT(1, 74));
  (void)inverses;
  enum { BLOCK = BLOCK_SIZE(AT(28, 6)) };
  _Static_assert(BLOCK > 0, "too many columns and messages for the stack of a kernel");
  static const u32 here_columns[] = {0, 1, 2, 3, 4, 16, 17, 18, 9, 8, 14, 19, 21, 10, 20, 11, 12, 15, 22, 13, 26, 6, 27, EXT_COLUMNS(AT(28, 0)), EXT_COLUMNS(AT(28, 1)), 23, 24, 25, EXT_COLUMNS(AT(28, 2)), 5, EXT_COLUMNS(AT(28, 3)), 7, EXT_COLUMNS(AT(28, 4))};
  kb_t here[AT(28, 5)][BLOCK];
  static const u32 next_columns[] = {EXT_COLUMNS(AT(28, 4))};
  kb_t next[AT(0, 1)][BLOCK];
  for (size_t start = 0; start < n; start += LANES * BLOCK) {
    size_t vectors = (n - start) / LANES < BLOCK ? (n - start) / LANES : BLOCK;
    load_tile(here[0], BLOCK, columns, here_columns, AT(28, 5), start, vectors);
    load_next_tile(next[0], BLOCK, columns, next_columns, AT(0, 1), start, vectors, STEP, n);
    for (size_t v = 0; v < vectors; v++) {
      size_t i = start + LANES * v;
      ext_sum acc = ext_sum_zero();
      // lwl is boolean
      kb_t t0 = here[0][v];
      kb_t t1 = kb_splat(33554430u);
      kb_t t2 = kb_sub(t0, t1);
      kb_t t3 = kb_mul(t0, t2);
      // lwr is boolean
      kb_t t4 = here[1][v];
      kb_t t5 = kb_sub(t4, t1);
      kb_t t6 = kb_mul(t4, t5);
      // swl is boolean
      kb_t t7 = here[2][v];
      kb_t t8 = kb_sub(t7, t1);
      kb_t t9 = kb_mul(t7, t8);
      // swr is boolean
      kb_t t10 = here[3][v];
      kb_t t11 = kb_sub(t10, t1);
      kb_t t12 = kb_mul(t10, t11);
      ext_sum_dot4(&acc, k + AT(1, 22), t3, t6, t9, t12);
      // sc is boolean
      kb_t t13 = here[4][v];
      kb_t t14 = kb_sub(t13, t1);
      kb_t t15 = kb_mul(t13, t14);
      // at most one operation
      kb_t t16 = kb_add(t0, t10);
      kb_t t17 = kb_add(t4, t7);
      kb_t t18 = kb_add(t16, t17);
      kb_t t19 = kb_add(t13, t18);
      kb_t t20 = kb_sub(t19, t1);
      kb_t t21 = kb_mul(t19, t20);
      // by 1 is boolean
      kb_t t22 = here[5][v];
      kb_t t23 = kb_sub(t22, t1);
      kb_t t24 = kb_mul(t22, t23);
      // by 2 is boolean
      kb_t t25 = here[6][v];
      kb_t t26 = kb_sub(t25, t1);
      kb_t t27 = kb_mul(t25, t26);
      ext_sum_dot4(&acc, k + AT(1, 26), t15, t21, t24, t27);
      // by 3 is boolean
      kb_t t28 = here[7][v];
      kb_t t29 = kb_sub(t28, t1);
      kb_t t30 = kb_mul(t28, t29);
      // at most one distance
      kb_t t32 = kb_add(kb_add(t28, t22), t25);
      kb_t t33 = kb_sub(t32, t1);
      kb_t t34 = kb_mul(t32, t33);
      // the distance is the offset, or what it lacks to 3
      kb_t t35 = kb_splat(67108860u);
      kb_t t38 = kb_splat(100663290u);
      kb_t t41 = kb_add(t0, t7);
      kb_t t42 = here[8][v];
      kb_t t43 = here[9][v];
      kb_t t44 = kb_double(t43);
      kb_t t45 = kb_add(t42, t44);
      kb_t t47 = kb_add(t4, t10);
      kb_t t50 = kb_sub(t38, t45);
      kb_t t53 = kb_sub(kb_add(t22, kb_products2(t25, t35, t28, t38)), kb_products2(t41, t45, t47, t50));
      // the low result
      kb_t t54 = here[10][v];
      kb_t t57 = kb_sub(t18, kb_add(kb_add(t22, t25), t28));
      kb_t t58 = here[11][v];
      kb_t t59 = kb_mul(t16, t58);
      kb_t t61 = kb_add(t59, kb_mul(t17, t58));
      kb_t t63 = here[12][v];
      kb_t t64 = kb_mul(t16, t63);
      kb_t t65 = here[13][v];
      kb_t t66 = kb_sub(t65, t58);
      kb_t t68 = kb_mul_factor(t66, KB_FACTOR(2122383361u));
      kb_t t69 = kb_mul(t17, t68);
      kb_t t70 = kb_add(t64, t69);
      kb_t t73 = here[14][v];
      kb_t t74 = kb_mul(t17, t73);
      kb_t t75 = kb_add(t64, t74);
      kb_t t78 = here[15][v];
      kb_t t79 = kb_sub(t78, t73);
      kb_t t80 = kb_mul_factor(t79, KB_FACTOR(2122383361u));
      kb_t t81 = kb_mul(t17, t80);
      kb_t t82 = kb_add(t64, t81);
      kb_t t85 = kb_mul(t16, t68);
      kb_t t86 = kb_add(t69, t85);
      kb_t t88 = kb_add(t59, t74);
      kb_t t91 = here[16][v];
      kb_t t92 = kb_sub(t91, t63);
      kb_t t93 = kb_mul_factor(t92, KB_FACTOR(2122383361u));
      kb_t t94 = kb_mul(t16, t93);
      kb_t t95 = kb_add(t81, t94);
      kb_t t99 = kb_add(t94, kb_mul(t17, t93));
      kb_t t101 = kb_products4(t57, t86, t22, t88, t25, t95, t28, t99);
      kb_t t102 = kb_splat(67108348u);
      kb_t t107 = kb_sub(t54, kb_add(kb_products4(t57, t61, t22, t70, t25, t75, t28, t82), kb_products2(t101, t102, t13, t65)));
      ext_sum_dot4(&acc, k + AT(1, 30), t30, t34, t53, t107);
      // the high result
      kb_t t108 = here[17][v];
      kb_t t109 = kb_mul(t16, t73);
      kb_t t110 = kb_add(t74, t109);
      kb_t t112 = kb_add(t81, t85);
      kb_t t115 = here[18][v];
      kb_t t116 = kb_mul(t17, t115);
      kb_t t117 = kb_add(t59, t116);
      kb_t t121 = kb_add(t116, kb_mul(t16, t115));
      kb_t t125 = kb_add(t81, kb_mul(t16, t80));
      kb_t t127 = here[19][v];
      kb_t t128 = kb_sub(t127, t115);
      kb_t t129 = kb_mul_factor(t128, KB_FACTOR(2122383361u));
      kb_t t130 = kb_mul(t17, t129);
      kb_t t131 = kb_add(t109, t130);
      kb_t t134 = kb_add(t85, t130);
      kb_t t137 = kb_add(t59, t130);
      kb_t t139 = kb_products4(t57, t125, t22, t131, t25, t134, t28, t137);
      kb_t t144 = kb_sub(t108, kb_add(kb_products4(t57, t110, t22, t112, t25, t117, t28, t121), kb_products2(t102, t139, t13, t78)));
      // isZero means register 0
      kb_t t145 = here[20][v];
      kb_t t146 = here[21][v];
      kb_t t147 = kb_mul(t145, t146);
      // isZero is not missing
      kb_t t148 = here[22][v];
      kb_t t151 = kb_sub(kb_add(t145, kb_mul(t146, t148)), t1);
      kb_t t152 = kb_mul(t13, t151);
      ext_sum_dot3(&acc, k + AT(1, 34), t144, t147, t152);
      // bytes of bLow
      ext_t den0 = ext_dot2(k + AT(1, 38), k + AT(1, 40), t58, t68);
      ext_t phi0 = EXT_TILE(here, 23, v);
      // bytes of bHigh
      ext_t den1 = ext_dot2(k + AT(0, 1), k + AT(0, 9), t73, t80);
      ext_sum_fractions(&acc, phi0, den0, t18, k + AT(1, 37), den1, t18);
      // bytes of oldLow
      ext_t den2 = ext_dot2(k + AT(1, 43), k + AT(1, 45), t63, t93);
      ext_t phi1 = EXT_TILE(here, AT(23, 1), v);
      // bytes of oldHigh
      ext_t den3 = ext_dot2(k + AT(0, 3), k + AT(0, 9), t115, t129);
      ext_sum_fractions(&acc, phi1, den2, t18, k + AT(1, 42), den3, t18);
      kb_t t156 = kb_splat(1140850620u);
      kb_t t158 = kb_add(t146, kb_mul(t145, t156));
      kb_t t159 = here[AT(23, 2)][v];
      kb_t t160 = here[AT(24, 2)][v];
      kb_t t161 = here[AT(25, 2)][v];
      // sc: take
      ext_t den4 = ext_dot4(k + AT(1, 48), k + AT(1, 51), t158, t159, t160, t161);
      ext_t phi2 = EXT_TILE(here, AT(26, 2), v);
      kb_t t154 = kb_neg(t13);
      kb_t t162 = kb_sub(t13, t145);
      kb_t t153 = kb_splat(134217720u);
      kb_t t163 = here[AT(26, 3)][v];
      kb_t t165 = kb_add(t38, kb_mul(t153, t163));
      // sc: give
      ext_sum sum_den5 = ext_sum_zero();
      ext_sum_dot2(&sum_den5, k + AT(0, 10), t158, t162);
      ext_sum_dot1(&sum_den5, k + AT(0, 13), t165);
      ext_t den5 = ext_sum_total(k + AT(0, 5), &sum_den5);
      ext_sum_fractions(&acc, phi2, den4, t154, k + AT(1, 47), den5, t13);
      kb_t t167 = kb_sub(t165, kb_add(t161, t1));
      // sc: later
      ext_t den6 = ext_dot1(k + AT(1, 56), k + AT(1, 58), t167);
      ext_t phi3 = EXT_TILE(here, AT(27, 3), v);
      kb_t t168 = here[AT(27, 4)][v];
      kb_t t170 = kb_sub(t168, kb_add(t42, t44));
      kb_t t172 = kb_mul_factor(t170, KB_FACTOR(1598029825u));
      // the address, low limb
      ext_t den7 = ext_dot1(k + AT(0, 7), k + AT(0, 9), t172);
      ext_sum_fractions(&acc, phi3, den6, t13, k + AT(1, 55), den7, t19);
      kb_t t181 = kb_splat(167772150u);
      kb_t t183 = kb_add(t0, kb_products4(t4, t35, t7, t38, t10, t153, t13, t181));
      // the request
      ext_sum sum_den8 = ext_sum_zero();
      ext_sum_dot4(&sum_den8, k + AT(1, 62), t183, t163, t146, t168);
      ext_sum_dot4(&sum_den8, k + AT(1, 66), t43, t42, t65, t78);
      ext_sum_dot4(&sum_den8, k + AT(1, 70), t91, t127, t54, t108);
      ext_t den8 = ext_sum_total(k + AT(1, 60), &sum_den8);
      ext_t phi4 = ext_sub(EXT_TILE(next, 0, v), EXT_TILE(here, AT(28, 4), v));
      phi4 = ext_add(phi4, ext_splat(k + AT(1, 21)));
      phi4 = ext_sub(phi4, phi0);
      phi4 = ext_sub(phi4, phi1);
      phi4 = ext_sub(phi4, phi2);
      phi4 = ext_sub(phi4, phi3);
      kb_t t173 = kb_neg(t19);
      ext_sum_fraction(&acc, phi4, den8, t173, k + AT(1, 59));
      ext_put_halves(out, i, ext_mul_base(ext_sum_reduce(acc), inverse_zerofier));
    }
  }
}
#undef STEP
