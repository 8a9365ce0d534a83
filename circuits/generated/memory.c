// Generated from chip "memory" by air/codegen/codegen.ts. Do not edit.
#include "evaluators.h"

#define STEP 1
// Returns 1 when a denominator is zero.
EXPORT(logup_memory) int logup_memory(const u32* const* columns, size_t n, const u32* k, u32* const* out,
                                u32* sums) {
  enum { BLOCK = LOGUP_BLOCK_SIZE(AT(35, 7)) };
  _Static_assert(BLOCK > 0, "too many columns and messages for the stack of a kernel");
  static const u32 here_columns[] = {1, 0, 2, 3, 6, 7, 5, 4, 8, 9, 10};
  kb_t here[11][BLOCK];
  static const u32 next_columns[] = {2, 1, 0};
  kb_t next[3][BLOCK];
  ext_t conjugates[BLOCK][7];
  kb_t norms[BLOCK][7], multiplicities[BLOCK][7], scratch[BLOCK][7];
  for (size_t start = 0; start < n; start += LANES * BLOCK) {
    size_t vectors = (n - start) / LANES < BLOCK ? (n - start) / LANES : BLOCK;
    load_tile(here[0], BLOCK, columns, here_columns, 11, start, vectors);
    load_next_tile(next[0], BLOCK, columns, next_columns, 3, start, vectors, STEP, n);
    for (size_t v = 0; v < vectors; v++) {
      kb_t t2 = here[0][v];
      // address, high limb
      ext_t den0 = ext_dot1(k + 5, k + AT(5, 7), t2);
      conjugates[v][0] = den0;
      norms[v][0] = take_norm(&conjugates[v][0]);
      kb_t t0 = here[1][v];
      multiplicities[v][0] = t0;
      kb_t t4 = here[2][v];
      // address, low limb
      ext_t den1 = ext_dot1(k + AT(5, 1), k + AT(5, 7), t4);
      conjugates[v][1] = den1;
      norms[v][1] = take_norm(&conjugates[v][1]);
      multiplicities[v][1] = t0;
      kb_t t6 = next[0][v];
      kb_t t1 = kb_splat(33554430u);
      kb_t t8 = kb_sub(t6, kb_add(t4, t1));
      // low limb goes up
      ext_t den2 = ext_dot1(k + AT(5, 2), k + AT(5, 7), t8);
      conjugates[v][2] = den2;
      norms[v][2] = take_norm(&conjugates[v][2]);
      kb_t t5 = here[3][v];
      multiplicities[v][2] = t5;
      kb_t t12 = next[1][v];
      kb_t t14 = kb_sub(t12, kb_add(t2, t1));
      // high limb goes up
      ext_t den3 = ext_dot1(k + AT(5, 3), k + AT(5, 7), t14);
      conjugates[v][3] = den3;
      norms[v][3] = take_norm(&conjugates[v][3]);
      kb_t t9 = next[2][v];
      kb_t t11 = kb_sub(kb_mul(t0, t9), t5);
      multiplicities[v][3] = t11;
      kb_t t19 = kb_splat(33521406u);
      kb_t t21 = kb_add(t4, kb_mul(t2, t19));
      kb_t t22 = here[4][v];
      kb_t t23 = here[5][v];
      kb_t t24 = here[6][v];
      // image word
      ext_t den4 = ext_dot4(k + AT(5, 4), k + AT(5, 8), t21, t22, t23, t24);
      conjugates[v][4] = den4;
      norms[v][4] = take_norm(&conjugates[v][4]);
      kb_t t16 = here[7][v];
      kb_t t17 = kb_neg(t16);
      multiplicities[v][4] = t17;
      // initial
      ext_t den5 = ext_dot3(k + AT(5, 5), k + AT(5, 9), t21, t22, t23);
      conjugates[v][5] = den5;
      norms[v][5] = take_norm(&conjugates[v][5]);
      kb_t t25 = kb_sub(t0, t24);
      multiplicities[v][5] = t25;
      kb_t t28 = here[8][v];
      kb_t t29 = here[9][v];
      kb_t t30 = here[10][v];
      // final
      ext_t den6 = ext_dot4(k + AT(5, 6), k + AT(5, 9), t21, t28, t29, t30);
      conjugates[v][6] = den6;
      norms[v][6] = take_norm(&conjugates[v][6]);
      kb_t t27 = kb_neg(t25);
      multiplicities[v][6] = t27;
    }
    if (!invert_all(norms[0], vectors * 7, scratch[0])) return 1;
    for (size_t v = 0; v < vectors; v++) {
      size_t i = start + LANES * v;
      ext_t term0 = ext_cross(conjugates[v][0], kb_mul(multiplicities[v][0], norms[v][0]), conjugates[v][1], kb_mul(multiplicities[v][1], norms[v][1]));
      ext_put_far(out + 0, i, term0);
      ext_t term1 = ext_cross(conjugates[v][2], kb_mul(multiplicities[v][2], norms[v][2]), conjugates[v][3], kb_mul(multiplicities[v][3], norms[v][3]));
      ext_t term2 = ext_cross(conjugates[v][4], kb_mul(multiplicities[v][4], norms[v][4]), conjugates[v][5], kb_mul(multiplicities[v][5], norms[v][5]));
      ext_put_far(out + AT(0, 2), i, term2);
      ext_t term3 = ext_mul_base(conjugates[v][6], kb_mul(multiplicities[v][6], norms[v][6]));
      ext_put_far(out + AT(0, 1), i, ext_add(term1, term0));
      ext_put_far(out + AT(0, 3), i, ext_add(term3, term2));
    }
  }
  running_sum(out + AT(0, 1), n, k[AT(5, 13)], sums + 0);
  running_sum(out + AT(0, 3), n, k[AT(5, 13)], sums + AT(0, 1));
  return 0;
}
#undef STEP

#define STEP 2
EXPORT(quotient_memory) void quotient_memory(const u32* const* columns, size_t n, const u32* k, const u32* inverses,
                                  u32* const* out) {
  kb_t inverse_zerofier = alternate(k + AT(6, 56));
  kb_t selectors = alternate(k + AT(8, 56));
  kb_t x = kb_geometric(k[AT(11, 56)], k[AT(11, 56) + 1]);
  kb_t x_step = kb_splat(s_pow(k[AT(11, 56) + 1], LANES));
  enum { BLOCK = BLOCK_SIZE(AT(14, 6)) };
  _Static_assert(BLOCK > 0, "too many columns and messages for the stack of a kernel");
  static const u32 here_columns[] = {0, 4, 5, 6, 7, 3, 1, 2, EXT_COLUMNS(AT(11, 0)), EXT_COLUMNS(AT(11, 1)), EXT_COLUMNS(AT(11, 2)), 8, 9, 10, EXT_COLUMNS(AT(11, 3))};
  kb_t here[AT(11, 4)][BLOCK];
  static const u32 next_columns[] = {0, 1, 2, EXT_COLUMNS(AT(11, 1)), EXT_COLUMNS(AT(11, 3))};
  kb_t next[AT(3, 2)][BLOCK];
  for (size_t start = 0; start < n; start += LANES * BLOCK) {
    size_t vectors = (n - start) / LANES < BLOCK ? (n - start) / LANES : BLOCK;
    load_tile(here[0], BLOCK, columns, here_columns, AT(11, 4), start, vectors);
    load_next_tile(next[0], BLOCK, columns, next_columns, AT(3, 2), start, vectors, STEP, n);
    for (size_t v = 0; v < vectors; v++) {
      size_t i = start + LANES * v;
      kb_t selector_first = kb_mul(kb_load(inverses + i), selectors);
      kb_t selector_last = kb_mul(load_next(inverses, i, STEP, n), selectors);
      kb_t selector_transition = kb_sub(x, kb_splat(k[AT(10, 56)]));
      x = kb_mul(x, x_step);
      ext_sum acc = ext_sum_zero();
      // real is boolean
      kb_t t0 = here[0][v];
      kb_t t1 = kb_splat(33554430u);
      kb_t t2 = kb_sub(t0, t1);
      kb_t t3 = kb_mul(t0, t2);
      // real never rises
      kb_t t4 = selector_transition;
      kb_t t5 = next[0][v];
      kb_t t6 = kb_mul(t4, t5);
      kb_t t7 = kb_sub(t1, t0);
      kb_t t8 = kb_mul(t6, t7);
      // the last row is padding
      kb_t t9 = selector_last;
      kb_t t10 = kb_mul(t0, t9);
      // isImage is boolean
      kb_t t11 = here[1][v];
      kb_t t12 = kb_sub(t11, t1);
      kb_t t13 = kb_mul(t11, t12);
      ext_sum_dot4(&acc, k + AT(6, 15), t3, t8, t10, t13);
      // readOnly is boolean
      kb_t t14 = here[2][v];
      kb_t t15 = kb_sub(t14, t1);
      kb_t t16 = kb_mul(t14, t15);
      // padding is no image word
      kb_t t17 = kb_mul(t7, t11);
      // read-only words are image words
      kb_t t18 = kb_sub(t1, t11);
      kb_t t19 = kb_mul(t14, t18);
      // other words start as zero: low
      kb_t t20 = here[3][v];
      kb_t t21 = kb_mul(t18, t20);
      ext_sum_dot4(&acc, k + AT(6, 19), t16, t17, t19, t21);
      // other words start as zero: high
      kb_t t22 = here[4][v];
      kb_t t23 = kb_mul(t18, t22);
      // sameHigh is boolean
      kb_t t24 = here[5][v];
      kb_t t25 = kb_sub(t24, t1);
      kb_t t26 = kb_mul(t24, t25);
      // sameHigh only between real rows
      kb_t t27 = kb_mul(t0, t5);
      kb_t t28 = kb_sub(t1, t27);
      kb_t t29 = kb_mul(t24, t28);
      // sameHigh: equal high limbs
      kb_t t30 = kb_mul(t4, t24);
      kb_t t31 = next[1][v];
      kb_t t32 = here[6][v];
      kb_t t33 = kb_sub(t31, t32);
      kb_t t34 = kb_mul(t30, t33);
      ext_sum_dot4(&acc, k + AT(6, 23), t23, t26, t29, t34);
      // padding repeats the high limb
      kb_t t35 = kb_sub(t1, t5);
      kb_t t36 = kb_mul(t4, t35);
      kb_t t37 = kb_mul(t33, t36);
      // padding repeats the low limb
      kb_t t38 = next[2][v];
      kb_t t39 = here[7][v];
      kb_t t40 = kb_sub(t38, t39);
      kb_t t41 = kb_mul(t36, t40);
      // first address, high
      kb_t t42 = selector_first;
      kb_t t43 = kb_splat(k[1]);
      kb_t t44 = kb_sub(t32, t43);
      kb_t t45 = kb_mul(t42, t44);
      // first address, low
      kb_t t46 = kb_splat(k[2]);
      kb_t t47 = kb_sub(t39, t46);
      kb_t t48 = kb_mul(t42, t47);
      ext_sum_dot4(&acc, k + AT(6, 27), t37, t41, t45, t48);
      // last address, high
      kb_t t49 = kb_splat(k[3]);
      kb_t t50 = kb_sub(t32, t49);
      kb_t t51 = kb_mul(t9, t50);
      // last address, low
      kb_t t52 = kb_splat(k[4]);
      kb_t t53 = kb_sub(t39, t52);
      kb_t t54 = kb_mul(t9, t53);
      ext_sum_dot2(&acc, k + AT(6, 31), t51, t54);
      // address, high limb
      ext_t den0 = ext_dot1(k + AT(6, 34), k + AT(6, 36), t32);
      ext_t phi0 = EXT_TILE(here, 8, v);
      // address, low limb
      ext_t den1 = ext_dot1(k + AT(5, 1), k + AT(5, 7), t39);
      ext_sum_fractions(&acc, phi0, den0, t0, k + AT(6, 33), den1, t0);
      kb_t t56 = kb_sub(t40, t1);
      // low limb goes up
      ext_t den2 = ext_dot1(k + AT(6, 38), k + AT(6, 40), t56);
      ext_t phi1 = ext_sub(EXT_TILE(next, 3, v), EXT_TILE(here, AT(8, 1), v));
      phi1 = ext_add(phi1, ext_splat(k + AT(6, 13)));
      phi1 = ext_sub(phi1, phi0);
      kb_t t58 = kb_sub(t33, t1);
      // high limb goes up
      ext_t den3 = ext_dot1(k + AT(5, 3), k + AT(5, 7), t58);
      kb_t t57 = kb_sub(t27, t24);
      ext_sum_fractions(&acc, phi1, den2, t24, k + AT(6, 37), den3, t57);
      kb_t t62 = kb_splat(33521406u);
      kb_t t64 = kb_add(t39, kb_mul(t32, t62));
      // image word
      ext_t den4 = ext_dot4(k + AT(6, 42), k + AT(6, 44), t64, t20, t22, t14);
      ext_t phi2 = EXT_TILE(here, AT(8, 2), v);
      kb_t t60 = kb_neg(t11);
      // initial
      ext_t den5 = ext_dot3(k + AT(5, 5), k + AT(5, 9), t64, t20, t22);
      kb_t t65 = kb_sub(t0, t14);
      ext_sum_fractions(&acc, phi2, den4, t60, k + AT(6, 41), den5, t65);
      kb_t t68 = here[AT(8, 3)][v];
      kb_t t69 = here[AT(9, 3)][v];
      kb_t t70 = here[AT(10, 3)][v];
      // final
      ext_t den6 = ext_dot4(k + AT(6, 49), k + AT(6, 52), t64, t68, t69, t70);
      ext_t phi3 = ext_sub(EXT_TILE(next, AT(3, 1), v), EXT_TILE(here, AT(11, 3), v));
      phi3 = ext_add(phi3, ext_splat(k + AT(6, 14)));
      phi3 = ext_sub(phi3, phi2);
      kb_t t67 = kb_neg(t65);
      ext_sum_fraction(&acc, phi3, den6, t67, k + AT(6, 48));
      ext_put_halves(out, i, ext_mul_base(ext_sum_reduce(acc), inverse_zerofier));
    }
  }
}
#undef STEP
