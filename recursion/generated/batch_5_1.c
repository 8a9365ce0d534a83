// Generated from chip "batch-5-1" by air/codegen/codegen.ts. Do not edit.
#include "evaluators.h"

#define STEP 1
// Returns 1 when a denominator is zero.
EXPORT(logup_batch_5_1) int logup_batch_5_1(const u32* const* columns, size_t n, const u32* k, u32* const* out,
                                u32* sums) {
  enum { BLOCK = LOGUP_BLOCK_SIZE(AT(23, 2)) };
  _Static_assert(BLOCK > 0, "too many columns and messages for the stack of a kernel");
  static const u32 here_columns[] = {0, 5, 6, 7, 8, 9, 10, 11, 12, 1, 3, 13, 14, 15, 16, 17, 4};
  kb_t here[17][BLOCK];
  ext_t conjugates[BLOCK][2];
  kb_t norms[BLOCK][2], multiplicities[BLOCK][2], scratch[BLOCK][2];
  for (size_t start = 0; start < n; start += LANES * BLOCK) {
    size_t vectors = (n - start) / LANES < BLOCK ? (n - start) / LANES : BLOCK;
    load_tile(here[0], BLOCK, columns, here_columns, 17, start, vectors);
    for (size_t v = 0; v < vectors; v++) {
      kb_t t2 = here[0][v];
      kb_t t3 = here[1][v];
      kb_t t4 = here[2][v];
      kb_t t5 = here[3][v];
      kb_t t6 = here[4][v];
      kb_t t7 = here[5][v];
      kb_t t8 = here[6][v];
      kb_t t9 = here[7][v];
      kb_t t10 = here[8][v];
      // elements
      ext_sum sum_den0 = ext_sum_zero();
      ext_sum_dot4(&sum_den0, k + AT(40, 2), t2, t3, t4, t5);
      ext_sum_dot4(&sum_den0, k + AT(40, 6), t6, t7, t8, t9);
      ext_sum_dot1(&sum_den0, k + AT(40, 10), t10);
      ext_t den0 = ext_sum_total(k + 40, &sum_den0);
      conjugates[v][0] = den0;
      norms[v][0] = take_norm(&conjugates[v][0]);
      kb_t t0 = here[9][v];
      multiplicities[v][0] = t0;
      kb_t t13 = here[10][v];
      kb_t t14 = here[11][v];
      kb_t t15 = here[12][v];
      kb_t t16 = here[13][v];
      kb_t t17 = here[14][v];
      kb_t t18 = here[15][v];
      // sum
      ext_sum sum_den1 = ext_sum_zero();
      ext_sum_dot4(&sum_den1, k + AT(40, 2), t13, t14, t15, t16);
      ext_sum_dot2(&sum_den1, k + AT(40, 6), t17, t18);
      ext_t den1 = ext_sum_total(k + AT(40, 1), &sum_den1);
      conjugates[v][1] = den1;
      norms[v][1] = take_norm(&conjugates[v][1]);
      kb_t t11 = here[16][v];
      multiplicities[v][1] = t11;
    }
    if (!invert_all(norms[0], vectors * 2, scratch[0])) return 1;
    for (size_t v = 0; v < vectors; v++) {
      size_t i = start + LANES * v;
      ext_t term0 = ext_cross(conjugates[v][0], kb_mul(multiplicities[v][0], norms[v][0]), conjugates[v][1], kb_mul(multiplicities[v][1], norms[v][1]));
      ext_put_far(out + 0, i, term0);
    }
  }
  running_sum(out + 0, n, k[AT(40, 11)], sums + 0);
  return 0;
}
#undef STEP

#define STEP 2
EXPORT(quotient_batch_5_1) void quotient_batch_5_1(const u32* const* columns, size_t n, const u32* k, const u32* inverses,
                                  u32* const* out) {
  kb_t inverse_zerofier = alternate(k + AT(41, 29));
  (void)inverses;
  enum { BLOCK = BLOCK_SIZE(AT(31, 2)) };
  _Static_assert(BLOCK > 0, "too many columns and messages for the stack of a kernel");
  static const u32 here_columns[] = {13, 14, 15, 16, 17, 0, 5, 6, 7, 8, 9, 10, 11, 12, EXT_COLUMNS(AT(18, 0)), 1, 3, 4};
  kb_t here[AT(17, 1)][BLOCK];
  static const u32 next_columns[] = {13, 2, 5, 6, 7, 8, 9, 10, 11, 12, 14, 15, 16, 17, EXT_COLUMNS(AT(18, 0))};
  kb_t next[AT(14, 1)][BLOCK];
  for (size_t start = 0; start < n; start += LANES * BLOCK) {
    size_t vectors = (n - start) / LANES < BLOCK ? (n - start) / LANES : BLOCK;
    load_tile(here[0], BLOCK, columns, here_columns, AT(17, 1), start, vectors);
    load_next_tile(next[0], BLOCK, columns, next_columns, AT(14, 1), start, vectors, STEP, n);
    for (size_t v = 0; v < vectors; v++) {
      size_t i = start + LANES * v;
      ext_sum acc = ext_sum_zero();
      // sum, coefficient 0
      kb_t t0 = next[0][v];
      kb_t t1 = next[1][v];
      kb_t t2 = here[0][v];
      kb_t t3 = kb_splat(k[35]);
      kb_t t5 = here[1][v];
      kb_t t6 = kb_splat(k[39]);
      kb_t t8 = here[2][v];
      kb_t t9 = kb_splat(k[38]);
      kb_t t12 = here[3][v];
      kb_t t13 = kb_splat(k[37]);
      kb_t t16 = here[4][v];
      kb_t t17 = kb_splat(k[36]);
      kb_t t19 = kb_products4(t5, t6, t8, t9, t12, t13, t16, t17);
      kb_t t21 = kb_mul(t6, t16);
      kb_t t22 = kb_sub(kb_add(t19, kb_mul(t2, t3)), t21);
      kb_t t24 = next[2][v];
      kb_t t25 = next[3][v];
      kb_t t26 = kb_splat(k[0]);
      kb_t t29 = next[4][v];
      kb_t t30 = kb_splat(k[5]);
      kb_t t33 = next[5][v];
      kb_t t34 = kb_splat(k[10]);
      kb_t t37 = next[6][v];
      kb_t t38 = kb_splat(k[15]);
      kb_t t41 = next[7][v];
      kb_t t42 = kb_splat(k[20]);
      kb_t t45 = next[8][v];
      kb_t t46 = kb_splat(k[25]);
      kb_t t49 = next[9][v];
      kb_t t50 = kb_splat(k[30]);
      kb_t t54 = kb_sub(t0, kb_add(kb_add(t24, kb_products4(t1, t22, t25, t26, t29, t30, t33, t34)), kb_products4(t37, t38, t41, t42, t45, t46, t49, t50)));
      // sum, coefficient 1
      kb_t t55 = next[10][v];
      kb_t t63 = kb_products3(t6, t8, t9, t12, t13, t16);
      kb_t t64 = kb_add(t63, kb_products2(t2, t17, t3, t5));
      kb_t t66 = kb_splat(k[1]);
      kb_t t68 = kb_splat(k[6]);
      kb_t t71 = kb_splat(k[11]);
      kb_t t74 = kb_splat(k[16]);
      kb_t t77 = kb_splat(k[21]);
      kb_t t80 = kb_splat(k[26]);
      kb_t t83 = kb_splat(k[31]);
      kb_t t87 = kb_sub(t55, kb_add(kb_products4(t1, t64, t25, t66, t29, t68, t33, t71), kb_products4(t37, t74, t41, t77, t45, t80, t49, t83)));
      // sum, coefficient 2
      kb_t t88 = next[11][v];
      kb_t t97 = kb_products2(t6, t12, t9, t16);
      kb_t t99 = kb_sub(kb_add(kb_add(t21, t97), kb_products3(t2, t13, t5, t17, t3, t8)), t19);
      kb_t t101 = kb_splat(k[2]);
      kb_t t103 = kb_splat(k[7]);
      kb_t t106 = kb_splat(k[12]);
      kb_t t109 = kb_splat(k[17]);
      kb_t t112 = kb_splat(k[22]);
      kb_t t115 = kb_splat(k[27]);
      kb_t t118 = kb_splat(k[32]);
      kb_t t122 = kb_sub(t88, kb_add(kb_products4(t1, t99, t25, t101, t29, t103, t33, t106), kb_products4(t37, t109, t41, t112, t45, t115, t49, t118)));
      // sum, coefficient 3
      kb_t t123 = next[12][v];
      kb_t t132 = kb_sub(kb_add(t21, kb_products4(t2, t9, t5, t13, t8, t17, t3, t12)), t63);
      kb_t t134 = kb_splat(k[3]);
      kb_t t136 = kb_splat(k[8]);
      kb_t t139 = kb_splat(k[13]);
      kb_t t142 = kb_splat(k[18]);
      kb_t t145 = kb_splat(k[23]);
      kb_t t148 = kb_splat(k[28]);
      kb_t t151 = kb_splat(k[33]);
      kb_t t155 = kb_sub(t123, kb_add(kb_products4(t1, t132, t25, t134, t29, t136, t33, t139), kb_products4(t37, t142, t41, t145, t45, t148, t49, t151)));
      ext_sum_dot4(&acc, k + AT(41, 12), t54, t87, t122, t155);
      // sum, coefficient 4
      kb_t t156 = next[13][v];
      kb_t t166 = kb_sub(kb_add(kb_products4(t2, t6, t5, t9, t8, t13, t12, t17), kb_mul(t3, t16)), t97);
      kb_t t168 = kb_splat(k[4]);
      kb_t t170 = kb_splat(k[9]);
      kb_t t173 = kb_splat(k[14]);
      kb_t t176 = kb_splat(k[19]);
      kb_t t179 = kb_splat(k[24]);
      kb_t t182 = kb_splat(k[29]);
      kb_t t185 = kb_splat(k[34]);
      kb_t t189 = kb_sub(t156, kb_add(kb_products4(t1, t166, t25, t168, t29, t170, t33, t173), kb_products4(t37, t176, t41, t179, t45, t182, t49, t185)));
      ext_sum_dot1(&acc, k + AT(41, 16), t189);
      kb_t t192 = here[5][v];
      kb_t t193 = here[6][v];
      kb_t t194 = here[7][v];
      kb_t t195 = here[8][v];
      kb_t t196 = here[9][v];
      kb_t t197 = here[10][v];
      kb_t t198 = here[11][v];
      kb_t t199 = here[12][v];
      kb_t t200 = here[13][v];
      // elements
      ext_sum sum_den0 = ext_sum_zero();
      ext_sum_dot4(&sum_den0, k + AT(41, 20), t192, t193, t194, t195);
      ext_sum_dot4(&sum_den0, k + AT(41, 24), t196, t197, t198, t199);
      ext_sum_dot1(&sum_den0, k + AT(41, 28), t200);
      ext_t den0 = ext_sum_total(k + AT(41, 18), &sum_den0);
      ext_t phi0 = ext_sub(EXT_TILE(next, 14, v), EXT_TILE(here, 14, v));
      phi0 = ext_add(phi0, ext_splat(k + AT(41, 11)));
      kb_t t190 = here[AT(14, 1)][v];
      kb_t t203 = here[AT(15, 1)][v];
      // sum
      ext_sum sum_den1 = ext_sum_zero();
      ext_sum_dot4(&sum_den1, k + AT(40, 2), t203, t2, t5, t8);
      ext_sum_dot2(&sum_den1, k + AT(40, 6), t12, t16);
      ext_t den1 = ext_sum_total(k + AT(40, 1), &sum_den1);
      kb_t t201 = here[AT(16, 1)][v];
      ext_sum_fractions(&acc, phi0, den0, t190, k + AT(41, 17), den1, t201);
      ext_put_halves(out, i, ext_mul_base(ext_sum_reduce(acc), inverse_zerofier));
    }
  }
}
#undef STEP
