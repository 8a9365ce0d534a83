// Generated from chip "gate-5-1" by air/codegen/codegen.ts. Do not edit.
#include "evaluators.h"

#define STEP 1
// Returns 1 when a denominator is zero.
EXPORT(logup_gate_5_1) int logup_gate_5_1(const u32* const* columns, size_t n, const u32* k, u32* const* out,
                                u32* sums) {
  enum { BLOCK = LOGUP_BLOCK_SIZE(AT(40, 4)) };
  _Static_assert(BLOCK > 0, "too many columns and messages for the stack of a kernel");
  static const u32 here_columns[] = {0, 14, 15, 16, 17, 18, 1, 2, 19, 20, 21, 22, 23, 3, 4, 24, 25, 26, 27, 28, 5, 6, 29, 30, 31, 32, 33, 7};
  kb_t here[28][BLOCK];
  ext_t conjugates[BLOCK][4];
  kb_t norms[BLOCK][4], multiplicities[BLOCK][4], scratch[BLOCK][4];
  for (size_t start = 0; start < n; start += LANES * BLOCK) {
    size_t vectors = (n - start) / LANES < BLOCK ? (n - start) / LANES : BLOCK;
    load_tile(here[0], BLOCK, columns, here_columns, 28, start, vectors);
    for (size_t v = 0; v < vectors; v++) {
      kb_t t2 = here[0][v];
      kb_t t3 = here[1][v];
      kb_t t4 = here[2][v];
      kb_t t5 = here[3][v];
      kb_t t6 = here[4][v];
      kb_t t7 = here[5][v];
      // a 0
      ext_sum sum_den0 = ext_sum_zero();
      ext_sum_dot4(&sum_den0, k + AT(0, 4), t2, t3, t4, t5);
      ext_sum_dot2(&sum_den0, k + AT(0, 8), t6, t7);
      ext_t den0 = ext_sum_total(k + 0, &sum_den0);
      conjugates[v][0] = den0;
      norms[v][0] = take_norm(&conjugates[v][0]);
      kb_t t0 = here[6][v];
      multiplicities[v][0] = t0;
      kb_t t9 = here[7][v];
      kb_t t10 = here[8][v];
      kb_t t11 = here[9][v];
      kb_t t12 = here[10][v];
      kb_t t13 = here[11][v];
      kb_t t14 = here[12][v];
      // b 0
      ext_sum sum_den1 = ext_sum_zero();
      ext_sum_dot4(&sum_den1, k + AT(0, 4), t9, t10, t11, t12);
      ext_sum_dot2(&sum_den1, k + AT(0, 8), t13, t14);
      ext_t den1 = ext_sum_total(k + AT(0, 1), &sum_den1);
      conjugates[v][1] = den1;
      norms[v][1] = take_norm(&conjugates[v][1]);
      kb_t t8 = here[13][v];
      multiplicities[v][1] = t8;
      kb_t t16 = here[14][v];
      kb_t t17 = here[15][v];
      kb_t t18 = here[16][v];
      kb_t t19 = here[17][v];
      kb_t t20 = here[18][v];
      kb_t t21 = here[19][v];
      // c 0
      ext_sum sum_den2 = ext_sum_zero();
      ext_sum_dot4(&sum_den2, k + AT(0, 4), t16, t17, t18, t19);
      ext_sum_dot2(&sum_den2, k + AT(0, 8), t20, t21);
      ext_t den2 = ext_sum_total(k + AT(0, 2), &sum_den2);
      conjugates[v][2] = den2;
      norms[v][2] = take_norm(&conjugates[v][2]);
      kb_t t15 = here[20][v];
      multiplicities[v][2] = t15;
      kb_t t23 = here[21][v];
      kb_t t24 = here[22][v];
      kb_t t25 = here[23][v];
      kb_t t26 = here[24][v];
      kb_t t27 = here[25][v];
      kb_t t28 = here[26][v];
      // out 0
      ext_sum sum_den3 = ext_sum_zero();
      ext_sum_dot4(&sum_den3, k + AT(0, 4), t23, t24, t25, t26);
      ext_sum_dot2(&sum_den3, k + AT(0, 8), t27, t28);
      ext_t den3 = ext_sum_total(k + AT(0, 3), &sum_den3);
      conjugates[v][3] = den3;
      norms[v][3] = take_norm(&conjugates[v][3]);
      kb_t t22 = here[27][v];
      multiplicities[v][3] = t22;
    }
    if (!invert_all(norms[0], vectors * 4, scratch[0])) return 1;
    for (size_t v = 0; v < vectors; v++) {
      size_t i = start + LANES * v;
      ext_t term0 = ext_cross(conjugates[v][0], kb_mul(multiplicities[v][0], norms[v][0]), conjugates[v][1], kb_mul(multiplicities[v][1], norms[v][1]));
      ext_put_far(out + 0, i, term0);
      ext_t term1 = ext_cross(conjugates[v][2], kb_mul(multiplicities[v][2], norms[v][2]), conjugates[v][3], kb_mul(multiplicities[v][3], norms[v][3]));
      ext_put_far(out + AT(0, 1), i, ext_add(term1, term0));
    }
  }
  running_sum(out + AT(0, 1), n, k[AT(0, 10)], sums + 0);
  return 0;
}
#undef STEP

#define STEP 2
EXPORT(quotient_gate_5_1) void quotient_gate_5_1(const u32* const* columns, size_t n, const u32* k, const u32* inverses,
                                  u32* const* out) {
  kb_t inverse_zerofier = alternate(k + AT(1, 34));
  (void)inverses;
  enum { BLOCK = BLOCK_SIZE(AT(34, 3)) };
  _Static_assert(BLOCK > 0, "too many columns and messages for the stack of a kernel");
  static const u32 here_columns[] = {29, 8, 14, 19, 15, 23, 16, 22, 17, 21, 18, 20, 9, 24, 28, 27, 26, 25, 10, 11, 12, 13, 30, 31, 32, 33, 0, EXT_COLUMNS(AT(34, 0)), 1, 2, 3, 4, EXT_COLUMNS(AT(34, 1)), 5, 6, 7};
  kb_t here[AT(34, 2)][BLOCK];
  static const u32 next_columns[] = {EXT_COLUMNS(AT(34, 1))};
  kb_t next[AT(0, 1)][BLOCK];
  for (size_t start = 0; start < n; start += LANES * BLOCK) {
    size_t vectors = (n - start) / LANES < BLOCK ? (n - start) / LANES : BLOCK;
    load_tile(here[0], BLOCK, columns, here_columns, AT(34, 2), start, vectors);
    load_next_tile(next[0], BLOCK, columns, next_columns, AT(0, 1), start, vectors, STEP, n);
    for (size_t v = 0; v < vectors; v++) {
      size_t i = start + LANES * v;
      ext_sum acc = ext_sum_zero();
      // gate 0, coefficient 0
      kb_t t0 = here[0][v];
      kb_t t1 = here[1][v];
      kb_t t2 = here[2][v];
      kb_t t3 = here[3][v];
      kb_t t5 = here[4][v];
      kb_t t6 = here[5][v];
      kb_t t8 = here[6][v];
      kb_t t9 = here[7][v];
      kb_t t12 = here[8][v];
      kb_t t13 = here[9][v];
      kb_t t16 = here[10][v];
      kb_t t17 = here[11][v];
      kb_t t19 = kb_products4(t5, t6, t8, t9, t12, t13, t16, t17);
      kb_t t21 = kb_mul(t6, t16);
      kb_t t22 = kb_sub(kb_add(t19, kb_mul(t2, t3)), t21);
      kb_t t24 = here[12][v];
      kb_t t25 = here[13][v];
      kb_t t27 = here[14][v];
      kb_t t29 = here[15][v];
      kb_t t32 = here[16][v];
      kb_t t35 = here[17][v];
      kb_t t37 = kb_products4(t5, t27, t8, t29, t12, t32, t16, t35);
      kb_t t39 = kb_mul(t16, t27);
      kb_t t40 = kb_sub(kb_add(t37, kb_mul(t2, t25)), t39);
      kb_t t43 = here[18][v];
      kb_t t45 = here[19][v];
      kb_t t48 = here[20][v];
      kb_t t52 = here[21][v];
      kb_t t54 = kb_sub(t0, kb_add(kb_add(t52, kb_products4(t1, t22, t24, t40, t2, t43, t3, t45)), kb_mul(t25, t48)));
      // gate 0, coefficient 1
      kb_t t55 = here[22][v];
      kb_t t63 = kb_products3(t6, t8, t9, t12, t13, t16);
      kb_t t64 = kb_add(t63, kb_products2(t2, t17, t3, t5));
      kb_t t73 = kb_products3(t8, t27, t12, t29, t16, t32);
      kb_t t74 = kb_add(t73, kb_products2(t2, t35, t5, t25));
      kb_t t83 = kb_sub(t55, kb_add(kb_products4(t1, t64, t24, t74, t5, t43, t17, t45), kb_mul(t35, t48)));
      // gate 0, coefficient 2
      kb_t t84 = here[23][v];
      kb_t t93 = kb_products2(t6, t12, t9, t16);
      kb_t t95 = kb_sub(kb_add(kb_add(t21, t93), kb_products3(t2, t13, t5, t17, t3, t8)), t19);
      kb_t t105 = kb_products2(t12, t27, t16, t29);
      kb_t t107 = kb_sub(kb_add(kb_add(t39, t105), kb_products3(t2, t32, t5, t35, t8, t25)), t37);
      kb_t t116 = kb_sub(t84, kb_add(kb_products4(t1, t95, t24, t107, t8, t43, t13, t45), kb_mul(t32, t48)));
      // gate 0, coefficient 3
      kb_t t117 = here[24][v];
      kb_t t126 = kb_sub(kb_add(t21, kb_products4(t2, t9, t5, t13, t8, t17, t3, t12)), t63);
      kb_t t136 = kb_sub(kb_add(t39, kb_products4(t2, t29, t5, t32, t8, t35, t12, t25)), t73);
      kb_t t145 = kb_sub(t117, kb_add(kb_products4(t1, t126, t24, t136, t12, t43, t9, t45), kb_mul(t29, t48)));
      ext_sum_dot4(&acc, k + AT(1, 11), t54, t83, t116, t145);
      // gate 0, coefficient 4
      kb_t t146 = here[25][v];
      kb_t t156 = kb_sub(kb_add(kb_products4(t2, t6, t5, t9, t8, t13, t12, t17), kb_mul(t3, t16)), t93);
      kb_t t167 = kb_sub(kb_add(kb_products4(t2, t27, t5, t29, t8, t32, t12, t35), kb_mul(t16, t25)), t105);
      kb_t t176 = kb_sub(t146, kb_add(kb_products4(t1, t156, t24, t167, t16, t43, t6, t45), kb_mul(t27, t48)));
      ext_sum_dot1(&acc, k + AT(1, 15), t176);
      kb_t t179 = here[26][v];
      // a 0
      ext_sum sum_den0 = ext_sum_zero();
      ext_sum_dot4(&sum_den0, k + AT(1, 19), t179, t2, t5, t8);
      ext_sum_dot2(&sum_den0, k + AT(1, 23), t12, t16);
      ext_t den0 = ext_sum_total(k + AT(1, 17), &sum_den0);
      ext_t phi0 = EXT_TILE(here, 27, v);
      kb_t t177 = here[AT(27, 1)][v];
      kb_t t181 = here[AT(28, 1)][v];
      // b 0
      ext_sum sum_den1 = ext_sum_zero();
      ext_sum_dot4(&sum_den1, k + AT(0, 4), t181, t3, t17, t13);
      ext_sum_dot2(&sum_den1, k + AT(0, 8), t9, t6);
      ext_t den1 = ext_sum_total(k + AT(0, 1), &sum_den1);
      kb_t t180 = here[AT(29, 1)][v];
      ext_sum_fractions(&acc, phi0, den0, t177, k + AT(1, 16), den1, t180);
      kb_t t183 = here[AT(30, 1)][v];
      // c 0
      ext_sum sum_den2 = ext_sum_zero();
      ext_sum_dot4(&sum_den2, k + AT(1, 28), t183, t25, t35, t32);
      ext_sum_dot2(&sum_den2, k + AT(1, 32), t29, t27);
      ext_t den2 = ext_sum_total(k + AT(1, 26), &sum_den2);
      ext_t phi1 = ext_sub(EXT_TILE(next, 0, v), EXT_TILE(here, AT(31, 1), v));
      phi1 = ext_add(phi1, ext_splat(k + AT(1, 10)));
      phi1 = ext_sub(phi1, phi0);
      kb_t t182 = here[AT(31, 2)][v];
      kb_t t185 = here[AT(32, 2)][v];
      // out 0
      ext_sum sum_den3 = ext_sum_zero();
      ext_sum_dot4(&sum_den3, k + AT(0, 4), t185, t0, t55, t84);
      ext_sum_dot2(&sum_den3, k + AT(0, 8), t117, t146);
      ext_t den3 = ext_sum_total(k + AT(0, 3), &sum_den3);
      kb_t t184 = here[AT(33, 2)][v];
      ext_sum_fractions(&acc, phi1, den2, t182, k + AT(1, 25), den3, t184);
      ext_put_halves(out, i, ext_mul_base(ext_sum_reduce(acc), inverse_zerofier));
    }
  }
}
#undef STEP
