// Generated from chip "batch-4-1" by air/codegen/codegen.ts. Do not edit.
#include "evaluators.h"

#define STEP 1
// Returns 1 when a denominator is zero.
EXPORT(logup_batch_4_1) int logup_batch_4_1(const u32* const* columns, size_t n, const u32* k, u32* const* out,
                                u32* sums) {
  enum { BLOCK = LOGUP_BLOCK_SIZE(AT(22, 2)) };
  _Static_assert(BLOCK > 0, "too many columns and messages for the stack of a kernel");
  static const u32 here_columns[] = {0, 12, 13, 14, 15, 16, 17, 18, 19, 1, 3, 20, 21, 22, 23, 4};
  kb_t here[16][BLOCK];
  ext_t conjugates[BLOCK][2];
  kb_t norms[BLOCK][2], multiplicities[BLOCK][2], scratch[BLOCK][2];
  for (size_t start = 0; start < n; start += LANES * BLOCK) {
    size_t vectors = (n - start) / LANES < BLOCK ? (n - start) / LANES : BLOCK;
    load_tile(here[0], BLOCK, columns, here_columns, 16, start, vectors);
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
      ext_sum_dot4(&sum_den0, k + AT(32, 2), t2, t3, t4, t5);
      ext_sum_dot4(&sum_den0, k + AT(32, 6), t6, t7, t8, t9);
      ext_sum_dot1(&sum_den0, k + AT(32, 10), t10);
      ext_t den0 = ext_sum_total(k + 32, &sum_den0);
      conjugates[v][0] = den0;
      norms[v][0] = take_norm(&conjugates[v][0]);
      kb_t t0 = here[9][v];
      multiplicities[v][0] = t0;
      kb_t t13 = here[10][v];
      kb_t t14 = here[11][v];
      kb_t t15 = here[12][v];
      kb_t t16 = here[13][v];
      kb_t t17 = here[14][v];
      // sum
      ext_sum sum_den1 = ext_sum_zero();
      ext_sum_dot4(&sum_den1, k + AT(32, 2), t13, t14, t15, t16);
      ext_sum_dot1(&sum_den1, k + AT(32, 6), t17);
      ext_t den1 = ext_sum_total(k + AT(32, 1), &sum_den1);
      conjugates[v][1] = den1;
      norms[v][1] = take_norm(&conjugates[v][1]);
      kb_t t11 = here[15][v];
      multiplicities[v][1] = t11;
    }
    if (!invert_all(norms[0], vectors * 2, scratch[0])) return 1;
    for (size_t v = 0; v < vectors; v++) {
      size_t i = start + LANES * v;
      ext_t term0 = ext_cross(conjugates[v][0], kb_mul(multiplicities[v][0], norms[v][0]), conjugates[v][1], kb_mul(multiplicities[v][1], norms[v][1]));
      ext_put_far(out + 0, i, term0);
    }
  }
  running_sum(out + 0, n, k[AT(32, 11)], sums + 0);
  return 0;
}
#undef STEP

#define STEP 2
EXPORT(quotient_batch_4_1) void quotient_batch_4_1(const u32* const* columns, size_t n, const u32* k, const u32* inverses,
                                  u32* const* out) {
  kb_t inverse_zerofier = alternate(k + AT(33, 35));
  (void)inverses;
  enum { BLOCK = BLOCK_SIZE(AT(36, 2)) };
  _Static_assert(BLOCK > 0, "too many columns and messages for the stack of a kernel");
  static const u32 here_columns[] = {20, 21, 22, 23, 5, 13, 6, 14, 7, 15, 8, 16, 9, 17, 10, 18, 11, 19, 0, 12, EXT_COLUMNS(AT(24, 0)), 1, 3, 4};
  kb_t here[AT(23, 1)][BLOCK];
  static const u32 next_columns[] = {20, 2, 12, 13, 14, 15, 16, 17, 18, 19, 21, 22, 23, EXT_COLUMNS(AT(24, 0))};
  kb_t next[AT(13, 1)][BLOCK];
  for (size_t start = 0; start < n; start += LANES * BLOCK) {
    size_t vectors = (n - start) / LANES < BLOCK ? (n - start) / LANES : BLOCK;
    load_tile(here[0], BLOCK, columns, here_columns, AT(23, 1), start, vectors);
    load_next_tile(next[0], BLOCK, columns, next_columns, AT(13, 1), start, vectors, STEP, n);
    for (size_t v = 0; v < vectors; v++) {
      size_t i = start + LANES * v;
      ext_sum acc = ext_sum_zero();
      // sum, coefficient 0
      kb_t t0 = next[0][v];
      kb_t t1 = next[1][v];
      kb_t t2 = here[0][v];
      kb_t t3 = kb_splat(k[28]);
      kb_t t5 = here[1][v];
      kb_t t6 = kb_splat(k[31]);
      kb_t t8 = here[2][v];
      kb_t t9 = kb_splat(k[30]);
      kb_t t12 = here[3][v];
      kb_t t13 = kb_splat(k[29]);
      kb_t t15 = kb_products3(t5, t6, t8, t9, t12, t13);
      kb_t t16 = kb_splat(100663290u);
      kb_t t18 = kb_products2(t2, t3, t15, t16);
      kb_t t20 = next[2][v];
      kb_t t21 = next[3][v];
      kb_t t22 = kb_splat(k[0]);
      kb_t t25 = next[4][v];
      kb_t t26 = kb_splat(k[4]);
      kb_t t29 = next[5][v];
      kb_t t30 = kb_splat(k[8]);
      kb_t t33 = next[6][v];
      kb_t t34 = kb_splat(k[12]);
      kb_t t37 = next[7][v];
      kb_t t38 = kb_splat(k[16]);
      kb_t t41 = next[8][v];
      kb_t t42 = kb_splat(k[20]);
      kb_t t45 = next[9][v];
      kb_t t46 = kb_splat(k[24]);
      kb_t t50 = kb_sub(t0, kb_add(kb_add(t20, kb_products4(t1, t18, t21, t22, t25, t26, t29, t30)), kb_products4(t33, t34, t37, t38, t41, t42, t45, t46)));
      // sum, coefficient 1
      kb_t t51 = next[10][v];
      kb_t t57 = kb_products2(t6, t8, t9, t12);
      kb_t t59 = kb_products3(t2, t13, t3, t5, t16, t57);
      kb_t t61 = kb_splat(k[1]);
      kb_t t63 = kb_splat(k[5]);
      kb_t t66 = kb_splat(k[9]);
      kb_t t69 = kb_splat(k[13]);
      kb_t t72 = kb_splat(k[17]);
      kb_t t75 = kb_splat(k[21]);
      kb_t t78 = kb_splat(k[25]);
      kb_t t82 = kb_sub(t51, kb_add(kb_products4(t1, t59, t21, t61, t25, t63, t29, t66), kb_products4(t33, t69, t37, t72, t41, t75, t45, t78)));
      // sum, coefficient 2
      kb_t t83 = next[11][v];
      kb_t t89 = kb_mul(t6, t12);
      kb_t t91 = kb_products4(t2, t9, t5, t13, t3, t8, t16, t89);
      kb_t t93 = kb_splat(k[2]);
      kb_t t95 = kb_splat(k[6]);
      kb_t t98 = kb_splat(k[10]);
      kb_t t101 = kb_splat(k[14]);
      kb_t t104 = kb_splat(k[18]);
      kb_t t107 = kb_splat(k[22]);
      kb_t t110 = kb_splat(k[26]);
      kb_t t114 = kb_sub(t83, kb_add(kb_products4(t1, t91, t21, t93, t25, t95, t29, t98), kb_products4(t33, t101, t37, t104, t41, t107, t45, t110)));
      // sum, coefficient 3
      kb_t t115 = next[12][v];
      kb_t t122 = kb_products4(t2, t6, t5, t9, t8, t13, t3, t12);
      kb_t t124 = kb_splat(k[3]);
      kb_t t126 = kb_splat(k[7]);
      kb_t t129 = kb_splat(k[11]);
      kb_t t132 = kb_splat(k[15]);
      kb_t t135 = kb_splat(k[19]);
      kb_t t138 = kb_splat(k[23]);
      kb_t t141 = kb_splat(k[27]);
      kb_t t145 = kb_sub(t115, kb_add(kb_products4(t1, t122, t21, t124, t25, t126, t29, t129), kb_products4(t33, t132, t37, t135, t41, t138, t45, t141)));
      ext_sum_dot4(&acc, k + AT(33, 12), t50, t82, t114, t145);
      // element 1 fills up a row
      kb_t t146 = here[4][v];
      kb_t t147 = here[5][v];
      kb_t t148 = kb_mul(t146, t147);
      // element 2 fills up a row
      kb_t t149 = here[6][v];
      kb_t t150 = here[7][v];
      kb_t t151 = kb_mul(t149, t150);
      // element 3 fills up a row
      kb_t t152 = here[8][v];
      kb_t t153 = here[9][v];
      kb_t t154 = kb_mul(t152, t153);
      // element 4 fills up a row
      kb_t t155 = here[10][v];
      kb_t t156 = here[11][v];
      kb_t t157 = kb_mul(t155, t156);
      ext_sum_dot4(&acc, k + AT(33, 16), t148, t151, t154, t157);
      // element 5 fills up a row
      kb_t t158 = here[12][v];
      kb_t t159 = here[13][v];
      kb_t t160 = kb_mul(t158, t159);
      // element 6 fills up a row
      kb_t t161 = here[14][v];
      kb_t t162 = here[15][v];
      kb_t t163 = kb_mul(t161, t162);
      // element 7 fills up a row
      kb_t t164 = here[16][v];
      kb_t t165 = here[17][v];
      kb_t t166 = kb_mul(t164, t165);
      ext_sum_dot3(&acc, k + AT(33, 20), t160, t163, t166);
      kb_t t169 = here[18][v];
      kb_t t170 = here[19][v];
      // elements
      ext_sum sum_den0 = ext_sum_zero();
      ext_sum_dot4(&sum_den0, k + AT(33, 26), t169, t170, t147, t150);
      ext_sum_dot4(&sum_den0, k + AT(33, 30), t153, t156, t159, t162);
      ext_sum_dot1(&sum_den0, k + AT(33, 34), t165);
      ext_t den0 = ext_sum_total(k + AT(33, 24), &sum_den0);
      ext_t phi0 = ext_sub(EXT_TILE(next, 13, v), EXT_TILE(here, 20, v));
      phi0 = ext_add(phi0, ext_splat(k + AT(33, 11)));
      kb_t t167 = here[AT(20, 1)][v];
      kb_t t172 = here[AT(21, 1)][v];
      // sum
      ext_sum sum_den1 = ext_sum_zero();
      ext_sum_dot4(&sum_den1, k + AT(32, 2), t172, t2, t5, t8);
      ext_sum_dot1(&sum_den1, k + AT(32, 6), t12);
      ext_t den1 = ext_sum_total(k + AT(32, 1), &sum_den1);
      kb_t t171 = here[AT(22, 1)][v];
      ext_sum_fractions(&acc, phi0, den0, t167, k + AT(33, 23), den1, t171);
      ext_put_halves(out, i, ext_mul_base(ext_sum_reduce(acc), inverse_zerofier));
    }
  }
}
#undef STEP
