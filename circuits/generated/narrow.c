// Generated from chip "narrow" by air/codegen/codegen.ts. Do not edit.
#include "evaluators.h"

#define STEP 1
// Returns 1 when a denominator is zero.
EXPORT(logup_narrow) int logup_narrow(const u32* const* columns, size_t n, const u32* k, u32* const* out,
                                u32* sums) {
  enum { BLOCK = LOGUP_BLOCK_SIZE(AT(32, 4)) };
  _Static_assert(BLOCK > 0, "too many columns and messages for the stack of a kernel");
  static const u32 here_columns[] = {16, 17, 0, 2, 7, 9, 8, 1, 3, 14, 20, 18, 10, 4, 5, 6, 11, 12, 13, 15};
  kb_t here[20][BLOCK];
  ext_t conjugates[BLOCK][4];
  kb_t norms[BLOCK][4], multiplicities[BLOCK][4], scratch[BLOCK][4];
  for (size_t start = 0; start < n; start += LANES * BLOCK) {
    size_t vectors = (n - start) / LANES < BLOCK ? (n - start) / LANES : BLOCK;
    load_tile(here[0], BLOCK, columns, here_columns, 20, start, vectors);
    for (size_t v = 0; v < vectors; v++) {
      kb_t t4 = here[0][v];
      kb_t t5 = here[1][v];
      // bytes of the half
      ext_t den0 = ext_dot2(k + 0, k + AT(0, 4), t4, t5);
      conjugates[v][0] = den0;
      norms[v][0] = take_norm(&conjugates[v][0]);
      kb_t t0 = here[2][v];
      kb_t t1 = here[3][v];
      kb_t t2 = kb_add(t0, t1);
      multiplicities[v][0] = t2;
      kb_t t12 = here[4][v];
      kb_t t13 = here[5][v];
      kb_t t11 = kb_splat(67108860u);
      kb_t t15 = here[6][v];
      kb_t t17 = kb_sub(t12, kb_add(t13, kb_mul(t11, t15)));
      kb_t t19 = kb_mul_factor(t17, KB_FACTOR(1598029825u));
      // the address, low limb
      ext_t den1 = ext_dot1(k + AT(0, 1), k + AT(0, 4), t19);
      conjugates[v][1] = den1;
      norms[v][1] = take_norm(&conjugates[v][1]);
      kb_t t6 = here[7][v];
      kb_t t8 = kb_add(kb_add(t1, t0), t6);
      kb_t t9 = here[8][v];
      kb_t t10 = kb_add(t8, t9);
      multiplicities[v][1] = t10;
      kb_t t20 = kb_splat(167772150u);
      kb_t t3 = kb_splat(134217720u);
      kb_t t24 = kb_add(t6, kb_products2(t0, t20, t1, t3));
      kb_t t25 = here[9][v];
      kb_t t27 = here[10][v];
      kb_t t28 = kb_splat(134085624u);
      kb_t t30 = kb_sub(kb_mul(t11, t25), kb_mul(t27, t28));
      kb_t t32 = here[11][v];
      kb_t t36 = kb_products3(t6, t30, t0, t32, t1, t32);
      kb_t t37 = kb_splat(33554174u);
      kb_t t39 = here[12][v];
      kb_t t40 = kb_sub(t39, t32);
      kb_t t42 = kb_mul_factor(t40, KB_FACTOR(2122383361u));
      kb_t t44 = kb_products2(t0, t37, t1, t42);
      kb_t t45 = kb_mul_factor(t27, KB_FACTOR(128u));
      kb_t t46 = kb_mul(t0, t45);
      // sign or byte
      ext_t den2 = ext_add_base(ext_dot3(k + AT(0, 2), k + AT(0, 4), t36, t44, t46), t24);
      conjugates[v][2] = den2;
      norms[v][2] = take_norm(&conjugates[v][2]);
      multiplicities[v][2] = t8;
      kb_t t50 = kb_splat(234881010u);
      kb_t t52 = kb_splat(301989870u);
      kb_t t55 = here[13][v];
      kb_t t58 = kb_splat(335544300u);
      kb_t t61 = kb_splat(369098730u);
      kb_t t63 = kb_sub(kb_products4(t0, t50, t6, t52, t1, t58, t9, t61), t55);
      kb_t t64 = here[14][v];
      kb_t t65 = here[15][v];
      kb_t t66 = here[16][v];
      kb_t t67 = here[17][v];
      kb_t t68 = here[18][v];
      kb_t t69 = here[19][v];
      // the request
      ext_sum sum_den3 = ext_sum_zero();
      ext_sum_dot4(&sum_den3, k + AT(0, 4), t63, t64, t65, t12);
      ext_sum_dot4(&sum_den3, k + AT(0, 8), t15, t13, t39, t66);
      ext_sum_dot4(&sum_den3, k + AT(0, 12), t67, t68, t25, t69);
      ext_t den3 = ext_sum_total(k + AT(0, 3), &sum_den3);
      conjugates[v][3] = den3;
      norms[v][3] = take_norm(&conjugates[v][3]);
      kb_t t48 = kb_neg(t10);
      multiplicities[v][3] = t48;
    }
    if (!invert_all(norms[0], vectors * 4, scratch[0])) return 1;
    for (size_t v = 0; v < vectors; v++) {
      size_t i = start + LANES * v;
      ext_t term0 = ext_cross(conjugates[v][0], kb_mul(multiplicities[v][0], norms[v][0]), conjugates[v][1], kb_mul(multiplicities[v][1], norms[v][1]));
      ext_put_far(out + 0, i, term0);
      ext_t term1 = ext_mul_base(conjugates[v][2], kb_mul(multiplicities[v][2], norms[v][2]));
      ext_put_far(out + AT(0, 1), i, term1);
      ext_t term2 = ext_mul_base(conjugates[v][3], kb_mul(multiplicities[v][3], norms[v][3]));
      ext_put_far(out + AT(0, 2), i, ext_add(ext_add(term2, term0), term1));
    }
  }
  running_sum(out + AT(0, 2), n, k[AT(0, 16)], sums + 0);
  return 0;
}
#undef STEP

#define STEP 2
EXPORT(quotient_narrow) void quotient_narrow(const u32* const* columns, size_t n, const u32* k, const u32* inverses,
                                  u32* const* out) {
  kb_t inverse_zerofier = alternate(k + AT(1, 57));
  (void)inverses;
  enum { BLOCK = BLOCK_SIZE(AT(21, 4)) };
  _Static_assert(BLOCK > 0, "too many columns and messages for the stack of a kernel");
  static const u32 here_columns[] = {0, 1, 2, 3, 4, 20, 17, 16, 11, 8, 10, 18, 9, 13, 12, 19, 14, 15, EXT_COLUMNS(AT(21, 0)), 7, EXT_COLUMNS(AT(21, 1)), 5, 6, EXT_COLUMNS(AT(21, 2))};
  kb_t here[AT(21, 3)][BLOCK];
  static const u32 next_columns[] = {EXT_COLUMNS(AT(21, 2))};
  kb_t next[AT(0, 1)][BLOCK];
  for (size_t start = 0; start < n; start += LANES * BLOCK) {
    size_t vectors = (n - start) / LANES < BLOCK ? (n - start) / LANES : BLOCK;
    load_tile(here[0], BLOCK, columns, here_columns, AT(21, 3), start, vectors);
    load_next_tile(next[0], BLOCK, columns, next_columns, AT(0, 1), start, vectors, STEP, n);
    for (size_t v = 0; v < vectors; v++) {
      size_t i = start + LANES * v;
      ext_sum acc = ext_sum_zero();
      // loadByte is boolean
      kb_t t0 = here[0][v];
      kb_t t1 = kb_splat(33554430u);
      kb_t t2 = kb_sub(t0, t1);
      kb_t t3 = kb_mul(t0, t2);
      // loadHalf is boolean
      kb_t t4 = here[1][v];
      kb_t t5 = kb_sub(t4, t1);
      kb_t t6 = kb_mul(t4, t5);
      // storeByte is boolean
      kb_t t7 = here[2][v];
      kb_t t8 = kb_sub(t7, t1);
      kb_t t9 = kb_mul(t7, t8);
      // storeHalf is boolean
      kb_t t10 = here[3][v];
      kb_t t11 = kb_sub(t10, t1);
      kb_t t12 = kb_mul(t10, t11);
      ext_sum_dot4(&acc, k + AT(1, 17), t3, t6, t9, t12);
      // signed is boolean
      kb_t t13 = here[4][v];
      kb_t t14 = kb_sub(t13, t1);
      kb_t t15 = kb_mul(t13, t14);
      // sign is boolean
      kb_t t16 = here[5][v];
      kb_t t17 = kb_sub(t16, t1);
      kb_t t18 = kb_mul(t16, t17);
      // at most one operation
      kb_t t19 = kb_add(t0, t4);
      kb_t t20 = kb_add(t7, t19);
      kb_t t21 = kb_add(t10, t20);
      kb_t t22 = kb_sub(t21, t1);
      kb_t t23 = kb_mul(t21, t22);
      // only loads are signed
      kb_t t24 = kb_sub(t1, t19);
      kb_t t25 = kb_mul(t13, t24);
      ext_sum_dot4(&acc, k + AT(1, 21), t15, t18, t23, t25);
      // loadByte: half
      kb_t t26 = here[6][v];
      kb_t t28 = kb_mul_factor(t26, KB_FACTOR(256u));
      kb_t t29 = here[7][v];
      kb_t t30 = kb_add(t28, t29);
      kb_t t31 = here[8][v];
      kb_t t32 = here[9][v];
      kb_t t33 = here[10][v];
      kb_t t34 = kb_sub(t33, t31);
      kb_t t36 = kb_add(t31, kb_mul(t32, t34));
      kb_t t37 = kb_sub(t30, t36);
      kb_t t38 = kb_mul(t0, t37);
      // loadByte: byte
      kb_t t39 = here[11][v];
      kb_t t40 = here[12][v];
      kb_t t41 = kb_sub(t29, t26);
      kb_t t44 = kb_sub(t39, kb_add(t26, kb_mul(t40, t41)));
      kb_t t45 = kb_mul(t0, t44);
      // storeByte: half
      kb_t t46 = here[13][v];
      kb_t t47 = here[14][v];
      kb_t t48 = kb_sub(t47, t46);
      kb_t t51 = kb_sub(t30, kb_add(t46, kb_mul(t32, t48)));
      kb_t t52 = kb_mul(t7, t51);
      // storeByte: new half
      kb_t t53 = here[15][v];
      kb_t t27 = kb_splat(67108348u);
      kb_t t55 = kb_add(t29, kb_mul(t27, t39));
      kb_t t57 = kb_sub(kb_add(t28, t39), t55);
      kb_t t60 = kb_sub(t53, kb_add(t55, kb_mul(t40, t57)));
      kb_t t61 = kb_mul(t7, t60);
      ext_sum_dot4(&acc, k + AT(1, 25), t38, t45, t52, t61);
      // the low result
      kb_t t62 = here[16][v];
      kb_t t63 = kb_mul(t13, t16);
      kb_t t64 = kb_splat(66977276u);
      kb_t t66 = kb_add(t39, kb_mul(t63, t64));
      kb_t t70 = kb_sub(t53, t47);
      kb_t t72 = kb_add(t47, kb_mul(t32, t70));
      kb_t t75 = kb_sub(t33, t47);
      kb_t t77 = kb_add(t47, kb_mul(t32, t75));
      kb_t t80 = kb_sub(t62, kb_products4(t0, t66, t4, t36, t7, t72, t10, t77));
      // the high result
      kb_t t81 = here[17][v];
      kb_t t82 = kb_mul(t19, t63);
      kb_t t83 = kb_splat(100531194u);
      kb_t t85 = kb_sub(t46, t53);
      kb_t t87 = kb_add(t53, kb_mul(t32, t85));
      kb_t t90 = kb_sub(t46, t33);
      kb_t t92 = kb_add(t33, kb_mul(t32, t90));
      kb_t t95 = kb_sub(t81, kb_products3(t82, t83, t7, t87, t10, t92));
      ext_sum_dot2(&acc, k + AT(1, 29), t80, t95);
      // bytes of the half
      ext_t den0 = ext_dot2(k + AT(1, 32), k + AT(1, 34), t29, t26);
      ext_t phi0 = EXT_TILE(here, 18, v);
      kb_t t96 = kb_add(t0, t7);
      kb_t t99 = here[AT(18, 1)][v];
      kb_t t98 = kb_splat(67108860u);
      kb_t t102 = kb_sub(t99, kb_add(t40, kb_mul(t32, t98)));
      kb_t t104 = kb_mul_factor(t102, KB_FACTOR(1598029825u));
      // the address, low limb
      ext_t den1 = ext_dot1(k + AT(0, 1), k + AT(0, 4), t104);
      ext_sum_fractions(&acc, phi0, den0, t96, k + AT(1, 31), den1, t21);
      kb_t t105 = kb_splat(167772150u);
      kb_t t97 = kb_splat(134217720u);
      kb_t t109 = kb_add(t4, kb_products2(t0, t105, t7, t97));
      kb_t t111 = kb_splat(134085624u);
      kb_t t113 = kb_sub(kb_mul(t62, t98), kb_mul(t16, t111));
      kb_t t118 = kb_products3(t4, t113, t0, t39, t7, t39);
      kb_t t119 = kb_splat(33554174u);
      kb_t t121 = kb_sub(t33, t39);
      kb_t t123 = kb_mul_factor(t121, KB_FACTOR(2122383361u));
      kb_t t125 = kb_products2(t0, t119, t7, t123);
      kb_t t126 = kb_mul_factor(t16, KB_FACTOR(128u));
      kb_t t127 = kb_mul(t0, t126);
      // sign or byte
      ext_t den2 = ext_dot4(k + AT(1, 37), k + AT(1, 38), t109, t118, t125, t127);
      ext_t phi1 = EXT_TILE(here, AT(19, 1), v);
      ext_sum_fraction(&acc, phi1, den2, t20, k + AT(1, 36));
      kb_t t131 = kb_splat(234881010u);
      kb_t t133 = kb_splat(301989870u);
      kb_t t138 = kb_splat(335544300u);
      kb_t t141 = kb_splat(369098730u);
      kb_t t143 = kb_sub(kb_products4(t0, t131, t4, t133, t7, t138, t10, t141), t13);
      kb_t t144 = here[AT(19, 2)][v];
      kb_t t145 = here[AT(20, 2)][v];
      // the request
      ext_sum sum_den3 = ext_sum_zero();
      ext_sum_dot4(&sum_den3, k + AT(1, 45), t143, t144, t145, t99);
      ext_sum_dot4(&sum_den3, k + AT(1, 49), t32, t40, t33, t31);
      ext_sum_dot4(&sum_den3, k + AT(1, 53), t47, t46, t62, t81);
      ext_t den3 = ext_sum_total(k + AT(1, 43), &sum_den3);
      ext_t phi2 = ext_sub(EXT_TILE(next, 0, v), EXT_TILE(here, AT(21, 2), v));
      phi2 = ext_add(phi2, ext_splat(k + AT(1, 16)));
      phi2 = ext_sub(phi2, phi0);
      phi2 = ext_sub(phi2, phi1);
      kb_t t129 = kb_neg(t21);
      ext_sum_fraction(&acc, phi2, den3, t129, k + AT(1, 42));
      ext_put_halves(out, i, ext_mul_base(ext_sum_reduce(acc), inverse_zerofier));
    }
  }
}
#undef STEP
