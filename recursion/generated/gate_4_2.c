// Generated from chip "gate-4-2" by air/codegen/codegen.ts. Do not edit.
#include "evaluators.h"

#define STEP 1
// Returns 1 when a denominator is zero.
EXPORT(logup_gate_4_2) int logup_gate_4_2(const u32* const* columns, size_t n, const u32* k, u32* const* out,
                                u32* sums) {
  enum { BLOCK = LOGUP_BLOCK_SIZE(AT(72, 8)) };
  _Static_assert(BLOCK > 0, "too many columns and messages for the stack of a kernel");
  static const u32 here_columns[] = {0, 28, 29, 30, 31, 2, 4, 36, 37, 38, 39, 6, 8, 44, 45, 46, 47, 10, 12, 52, 53, 54, 55, 14, 1, 32, 33, 34, 35, 3, 5, 40, 41, 42, 43, 7, 9, 48, 49, 50, 51, 11, 13, 56, 57, 58, 59, 15};
  kb_t here[48][BLOCK];
  ext_t conjugates[BLOCK][8];
  kb_t norms[BLOCK][8], multiplicities[BLOCK][8], scratch[BLOCK][8];
  for (size_t start = 0; start < n; start += LANES * BLOCK) {
    size_t vectors = (n - start) / LANES < BLOCK ? (n - start) / LANES : BLOCK;
    load_tile(here[0], BLOCK, columns, here_columns, 48, start, vectors);
    for (size_t v = 0; v < vectors; v++) {
      kb_t t2 = here[0][v];
      kb_t t3 = here[1][v];
      kb_t t4 = here[2][v];
      kb_t t5 = here[3][v];
      kb_t t6 = here[4][v];
      // a 0
      ext_sum sum_den0 = ext_sum_zero();
      ext_sum_dot4(&sum_den0, k + AT(0, 8), t2, t3, t4, t5);
      ext_sum_dot1(&sum_den0, k + AT(0, 12), t6);
      ext_t den0 = ext_sum_total(k + 0, &sum_den0);
      conjugates[v][0] = den0;
      norms[v][0] = take_norm(&conjugates[v][0]);
      kb_t t0 = here[5][v];
      multiplicities[v][0] = t0;
      kb_t t8 = here[6][v];
      kb_t t9 = here[7][v];
      kb_t t10 = here[8][v];
      kb_t t11 = here[9][v];
      kb_t t12 = here[10][v];
      // b 0
      ext_sum sum_den1 = ext_sum_zero();
      ext_sum_dot4(&sum_den1, k + AT(0, 8), t8, t9, t10, t11);
      ext_sum_dot1(&sum_den1, k + AT(0, 12), t12);
      ext_t den1 = ext_sum_total(k + AT(0, 1), &sum_den1);
      conjugates[v][1] = den1;
      norms[v][1] = take_norm(&conjugates[v][1]);
      kb_t t7 = here[11][v];
      multiplicities[v][1] = t7;
      kb_t t14 = here[12][v];
      kb_t t15 = here[13][v];
      kb_t t16 = here[14][v];
      kb_t t17 = here[15][v];
      kb_t t18 = here[16][v];
      // c 0
      ext_sum sum_den2 = ext_sum_zero();
      ext_sum_dot4(&sum_den2, k + AT(0, 8), t14, t15, t16, t17);
      ext_sum_dot1(&sum_den2, k + AT(0, 12), t18);
      ext_t den2 = ext_sum_total(k + AT(0, 2), &sum_den2);
      conjugates[v][2] = den2;
      norms[v][2] = take_norm(&conjugates[v][2]);
      kb_t t13 = here[17][v];
      multiplicities[v][2] = t13;
      kb_t t20 = here[18][v];
      kb_t t21 = here[19][v];
      kb_t t22 = here[20][v];
      kb_t t23 = here[21][v];
      kb_t t24 = here[22][v];
      // out 0
      ext_sum sum_den3 = ext_sum_zero();
      ext_sum_dot4(&sum_den3, k + AT(0, 8), t20, t21, t22, t23);
      ext_sum_dot1(&sum_den3, k + AT(0, 12), t24);
      ext_t den3 = ext_sum_total(k + AT(0, 3), &sum_den3);
      conjugates[v][3] = den3;
      norms[v][3] = take_norm(&conjugates[v][3]);
      kb_t t19 = here[23][v];
      multiplicities[v][3] = t19;
      kb_t t26 = here[24][v];
      kb_t t27 = here[25][v];
      kb_t t28 = here[26][v];
      kb_t t29 = here[27][v];
      kb_t t30 = here[28][v];
      // a 1
      ext_sum sum_den4 = ext_sum_zero();
      ext_sum_dot4(&sum_den4, k + AT(0, 8), t26, t27, t28, t29);
      ext_sum_dot1(&sum_den4, k + AT(0, 12), t30);
      ext_t den4 = ext_sum_total(k + AT(0, 4), &sum_den4);
      conjugates[v][4] = den4;
      norms[v][4] = take_norm(&conjugates[v][4]);
      kb_t t25 = here[29][v];
      multiplicities[v][4] = t25;
      kb_t t32 = here[30][v];
      kb_t t33 = here[31][v];
      kb_t t34 = here[32][v];
      kb_t t35 = here[33][v];
      kb_t t36 = here[34][v];
      // b 1
      ext_sum sum_den5 = ext_sum_zero();
      ext_sum_dot4(&sum_den5, k + AT(0, 8), t32, t33, t34, t35);
      ext_sum_dot1(&sum_den5, k + AT(0, 12), t36);
      ext_t den5 = ext_sum_total(k + AT(0, 5), &sum_den5);
      conjugates[v][5] = den5;
      norms[v][5] = take_norm(&conjugates[v][5]);
      kb_t t31 = here[35][v];
      multiplicities[v][5] = t31;
      kb_t t38 = here[36][v];
      kb_t t39 = here[37][v];
      kb_t t40 = here[38][v];
      kb_t t41 = here[39][v];
      kb_t t42 = here[40][v];
      // c 1
      ext_sum sum_den6 = ext_sum_zero();
      ext_sum_dot4(&sum_den6, k + AT(0, 8), t38, t39, t40, t41);
      ext_sum_dot1(&sum_den6, k + AT(0, 12), t42);
      ext_t den6 = ext_sum_total(k + AT(0, 6), &sum_den6);
      conjugates[v][6] = den6;
      norms[v][6] = take_norm(&conjugates[v][6]);
      kb_t t37 = here[41][v];
      multiplicities[v][6] = t37;
      kb_t t44 = here[42][v];
      kb_t t45 = here[43][v];
      kb_t t46 = here[44][v];
      kb_t t47 = here[45][v];
      kb_t t48 = here[46][v];
      // out 1
      ext_sum sum_den7 = ext_sum_zero();
      ext_sum_dot4(&sum_den7, k + AT(0, 8), t44, t45, t46, t47);
      ext_sum_dot1(&sum_den7, k + AT(0, 12), t48);
      ext_t den7 = ext_sum_total(k + AT(0, 7), &sum_den7);
      conjugates[v][7] = den7;
      norms[v][7] = take_norm(&conjugates[v][7]);
      kb_t t43 = here[47][v];
      multiplicities[v][7] = t43;
    }
    if (!invert_all(norms[0], vectors * 8, scratch[0])) return 1;
    for (size_t v = 0; v < vectors; v++) {
      size_t i = start + LANES * v;
      ext_t term0 = ext_cross(conjugates[v][0], kb_mul(multiplicities[v][0], norms[v][0]), conjugates[v][1], kb_mul(multiplicities[v][1], norms[v][1]));
      ext_put_far(out + 0, i, term0);
      ext_t term1 = ext_cross(conjugates[v][2], kb_mul(multiplicities[v][2], norms[v][2]), conjugates[v][3], kb_mul(multiplicities[v][3], norms[v][3]));
      ext_put_far(out + AT(0, 1), i, term1);
      ext_t term2 = ext_cross(conjugates[v][4], kb_mul(multiplicities[v][4], norms[v][4]), conjugates[v][5], kb_mul(multiplicities[v][5], norms[v][5]));
      ext_put_far(out + AT(0, 2), i, term2);
      ext_t term3 = ext_cross(conjugates[v][6], kb_mul(multiplicities[v][6], norms[v][6]), conjugates[v][7], kb_mul(multiplicities[v][7], norms[v][7]));
      ext_put_far(out + AT(0, 3), i, ext_add(ext_add(ext_add(term3, term0), term1), term2));
    }
  }
  running_sum(out + AT(0, 3), n, k[AT(0, 13)], sums + 0);
  return 0;
}
#undef STEP

#define STEP 2
EXPORT(quotient_gate_4_2) void quotient_gate_4_2(const u32* const* columns, size_t n, const u32* k, const u32* inverses,
                                  u32* const* out) {
  kb_t inverse_zerofier = alternate(k + AT(1, 54));
  (void)inverses;
  enum { BLOCK = BLOCK_SIZE(AT(60, 5)) };
  _Static_assert(BLOCK > 0, "too many columns and messages for the stack of a kernel");
  static const u32 here_columns[] = {52, 16, 28, 36, 29, 39, 30, 38, 31, 37, 18, 44, 47, 46, 45, 20, 22, 24, 26, 53, 54, 55, 56, 17, 32, 40, 33, 43, 34, 42, 35, 41, 19, 48, 51, 50, 49, 21, 23, 25, 27, 57, 58, 59, 0, EXT_COLUMNS(AT(60, 0)), 2, 4, 6, 8, EXT_COLUMNS(AT(60, 1)), 10, 12, 14, 1, EXT_COLUMNS(AT(60, 2)), 3, 5, 7, 9, EXT_COLUMNS(AT(60, 3)), 11, 13, 15};
  kb_t here[AT(60, 4)][BLOCK];
  static const u32 next_columns[] = {EXT_COLUMNS(AT(60, 3))};
  kb_t next[AT(0, 1)][BLOCK];
  for (size_t start = 0; start < n; start += LANES * BLOCK) {
    size_t vectors = (n - start) / LANES < BLOCK ? (n - start) / LANES : BLOCK;
    load_tile(here[0], BLOCK, columns, here_columns, AT(60, 4), start, vectors);
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
      kb_t t15 = kb_products3(t5, t6, t8, t9, t12, t13);
      kb_t t16 = kb_splat(100663290u);
      kb_t t18 = kb_products2(t2, t3, t15, t16);
      kb_t t20 = here[10][v];
      kb_t t21 = here[11][v];
      kb_t t23 = here[12][v];
      kb_t t25 = here[13][v];
      kb_t t28 = here[14][v];
      kb_t t30 = kb_products3(t5, t23, t8, t25, t12, t28);
      kb_t t32 = kb_products2(t2, t21, t16, t30);
      kb_t t35 = here[15][v];
      kb_t t37 = here[16][v];
      kb_t t40 = here[17][v];
      kb_t t44 = here[18][v];
      kb_t t46 = kb_sub(t0, kb_add(kb_add(t44, kb_products4(t1, t18, t20, t32, t2, t35, t3, t37)), kb_mul(t21, t40)));
      // gate 0, coefficient 1
      kb_t t47 = here[19][v];
      kb_t t53 = kb_products2(t6, t8, t9, t12);
      kb_t t55 = kb_products3(t2, t13, t3, t5, t16, t53);
      kb_t t62 = kb_products2(t8, t23, t12, t25);
      kb_t t64 = kb_products3(t2, t28, t5, t21, t16, t62);
      kb_t t73 = kb_sub(t47, kb_add(kb_products4(t1, t55, t20, t64, t5, t35, t13, t37), kb_mul(t28, t40)));
      // gate 0, coefficient 2
      kb_t t74 = here[20][v];
      kb_t t80 = kb_mul(t6, t12);
      kb_t t82 = kb_products4(t2, t9, t5, t13, t3, t8, t16, t80);
      kb_t t89 = kb_mul(t12, t23);
      kb_t t91 = kb_products4(t2, t25, t5, t28, t8, t21, t16, t89);
      kb_t t100 = kb_sub(t74, kb_add(kb_products4(t1, t82, t20, t91, t8, t35, t9, t37), kb_mul(t25, t40)));
      // gate 0, coefficient 3
      kb_t t101 = here[21][v];
      kb_t t108 = kb_products4(t2, t6, t5, t9, t8, t13, t3, t12);
      kb_t t116 = kb_products4(t2, t23, t5, t25, t8, t28, t12, t21);
      kb_t t125 = kb_sub(t101, kb_add(kb_products4(t1, t108, t20, t116, t12, t35, t6, t37), kb_mul(t23, t40)));
      ext_sum_dot4(&acc, k + AT(1, 14), t46, t73, t100, t125);
      // gate 1, coefficient 0
      kb_t t126 = here[22][v];
      kb_t t127 = here[23][v];
      kb_t t128 = here[24][v];
      kb_t t129 = here[25][v];
      kb_t t131 = here[26][v];
      kb_t t132 = here[27][v];
      kb_t t134 = here[28][v];
      kb_t t135 = here[29][v];
      kb_t t138 = here[30][v];
      kb_t t139 = here[31][v];
      kb_t t141 = kb_products3(t131, t132, t134, t135, t138, t139);
      kb_t t143 = kb_products2(t128, t129, t16, t141);
      kb_t t145 = here[32][v];
      kb_t t146 = here[33][v];
      kb_t t148 = here[34][v];
      kb_t t150 = here[35][v];
      kb_t t153 = here[36][v];
      kb_t t155 = kb_products3(t131, t148, t134, t150, t138, t153);
      kb_t t157 = kb_products2(t128, t146, t16, t155);
      kb_t t160 = here[37][v];
      kb_t t162 = here[38][v];
      kb_t t165 = here[39][v];
      kb_t t169 = here[40][v];
      kb_t t171 = kb_sub(t126, kb_add(kb_add(t169, kb_products4(t127, t143, t145, t157, t128, t160, t129, t162)), kb_mul(t146, t165)));
      // gate 1, coefficient 1
      kb_t t172 = here[41][v];
      kb_t t178 = kb_products2(t132, t134, t135, t138);
      kb_t t180 = kb_products3(t128, t139, t129, t131, t16, t178);
      kb_t t187 = kb_products2(t134, t148, t138, t150);
      kb_t t189 = kb_products3(t128, t153, t131, t146, t16, t187);
      kb_t t198 = kb_sub(t172, kb_add(kb_products4(t127, t180, t145, t189, t131, t160, t139, t162), kb_mul(t153, t165)));
      // gate 1, coefficient 2
      kb_t t199 = here[42][v];
      kb_t t205 = kb_mul(t132, t138);
      kb_t t207 = kb_products4(t128, t135, t131, t139, t129, t134, t16, t205);
      kb_t t214 = kb_mul(t138, t148);
      kb_t t216 = kb_products4(t128, t150, t131, t153, t134, t146, t16, t214);
      kb_t t225 = kb_sub(t199, kb_add(kb_products4(t127, t207, t145, t216, t134, t160, t135, t162), kb_mul(t150, t165)));
      // gate 1, coefficient 3
      kb_t t226 = here[43][v];
      kb_t t233 = kb_products4(t128, t132, t131, t135, t134, t139, t129, t138);
      kb_t t241 = kb_products4(t128, t148, t131, t150, t134, t153, t138, t146);
      kb_t t250 = kb_sub(t226, kb_add(kb_products4(t127, t233, t145, t241, t138, t160, t132, t162), kb_mul(t148, t165)));
      ext_sum_dot4(&acc, k + AT(1, 18), t171, t198, t225, t250);
      kb_t t252 = here[44][v];
      // a 0
      ext_sum sum_den0 = ext_sum_zero();
      ext_sum_dot4(&sum_den0, k + AT(1, 25), t252, t2, t5, t8);
      ext_sum_dot1(&sum_den0, k + AT(1, 29), t12);
      ext_t den0 = ext_sum_total(k + AT(1, 23), &sum_den0);
      ext_t phi0 = EXT_TILE(here, 45, v);
      kb_t t251 = here[AT(45, 1)][v];
      kb_t t254 = here[AT(46, 1)][v];
      // b 0
      ext_sum sum_den1 = ext_sum_zero();
      ext_sum_dot4(&sum_den1, k + AT(0, 8), t254, t3, t13, t9);
      ext_sum_dot1(&sum_den1, k + AT(0, 12), t6);
      ext_t den1 = ext_sum_total(k + AT(0, 1), &sum_den1);
      kb_t t253 = here[AT(47, 1)][v];
      ext_sum_fractions(&acc, phi0, den0, t251, k + AT(1, 22), den1, t253);
      kb_t t256 = here[AT(48, 1)][v];
      // c 0
      ext_sum sum_den2 = ext_sum_zero();
      ext_sum_dot4(&sum_den2, k + AT(1, 33), t256, t21, t28, t25);
      ext_sum_dot1(&sum_den2, k + AT(1, 37), t23);
      ext_t den2 = ext_sum_total(k + AT(1, 31), &sum_den2);
      ext_t phi1 = EXT_TILE(here, AT(49, 1), v);
      kb_t t255 = here[AT(49, 2)][v];
      kb_t t258 = here[AT(50, 2)][v];
      // out 0
      ext_sum sum_den3 = ext_sum_zero();
      ext_sum_dot4(&sum_den3, k + AT(0, 8), t258, t0, t47, t74);
      ext_sum_dot1(&sum_den3, k + AT(0, 12), t101);
      ext_t den3 = ext_sum_total(k + AT(0, 3), &sum_den3);
      kb_t t257 = here[AT(51, 2)][v];
      ext_sum_fractions(&acc, phi1, den2, t255, k + AT(1, 30), den3, t257);
      kb_t t260 = here[AT(52, 2)][v];
      // a 1
      ext_sum sum_den4 = ext_sum_zero();
      ext_sum_dot4(&sum_den4, k + AT(1, 41), t260, t128, t131, t134);
      ext_sum_dot1(&sum_den4, k + AT(1, 45), t138);
      ext_t den4 = ext_sum_total(k + AT(1, 39), &sum_den4);
      ext_t phi2 = EXT_TILE(here, AT(53, 2), v);
      kb_t t259 = here[AT(53, 3)][v];
      kb_t t262 = here[AT(54, 3)][v];
      // b 1
      ext_sum sum_den5 = ext_sum_zero();
      ext_sum_dot4(&sum_den5, k + AT(0, 8), t262, t129, t139, t135);
      ext_sum_dot1(&sum_den5, k + AT(0, 12), t132);
      ext_t den5 = ext_sum_total(k + AT(0, 5), &sum_den5);
      kb_t t261 = here[AT(55, 3)][v];
      ext_sum_fractions(&acc, phi2, den4, t259, k + AT(1, 38), den5, t261);
      kb_t t264 = here[AT(56, 3)][v];
      // c 1
      ext_sum sum_den6 = ext_sum_zero();
      ext_sum_dot4(&sum_den6, k + AT(1, 49), t264, t146, t153, t150);
      ext_sum_dot1(&sum_den6, k + AT(1, 53), t148);
      ext_t den6 = ext_sum_total(k + AT(1, 47), &sum_den6);
      ext_t phi3 = ext_sub(EXT_TILE(next, 0, v), EXT_TILE(here, AT(57, 3), v));
      phi3 = ext_add(phi3, ext_splat(k + AT(1, 13)));
      phi3 = ext_sub(phi3, phi0);
      phi3 = ext_sub(phi3, phi1);
      phi3 = ext_sub(phi3, phi2);
      kb_t t263 = here[AT(57, 4)][v];
      kb_t t266 = here[AT(58, 4)][v];
      // out 1
      ext_sum sum_den7 = ext_sum_zero();
      ext_sum_dot4(&sum_den7, k + AT(0, 8), t266, t126, t172, t199);
      ext_sum_dot1(&sum_den7, k + AT(0, 12), t226);
      ext_t den7 = ext_sum_total(k + AT(0, 7), &sum_den7);
      kb_t t265 = here[AT(59, 4)][v];
      ext_sum_fractions(&acc, phi3, den6, t263, k + AT(1, 46), den7, t265);
      ext_put_halves(out, i, ext_mul_base(ext_sum_reduce(acc), inverse_zerofier));
    }
  }
}
#undef STEP
