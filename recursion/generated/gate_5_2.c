// Generated from chip "gate-5-2" by air/codegen/codegen.ts. Do not edit.
#include "evaluators.h"

#define STEP 1
// Returns 1 when a denominator is zero.
EXPORT(logup_gate_5_2) int logup_gate_5_2(const u32* const* columns, size_t n, const u32* k, u32* const* out,
                                u32* sums) {
  enum { BLOCK = LOGUP_BLOCK_SIZE(AT(80, 8)) };
  _Static_assert(BLOCK > 0, "too many columns and messages for the stack of a kernel");
  static const u32 here_columns[] = {0, 28, 29, 30, 31, 32, 2, 4, 38, 39, 40, 41, 42, 6, 8, 48, 49, 50, 51, 52, 10, 12, 58, 59, 60, 61, 62, 14, 1, 33, 34, 35, 36, 37, 3, 5, 43, 44, 45, 46, 47, 7, 9, 53, 54, 55, 56, 57, 11, 13, 63, 64, 65, 66, 67, 15};
  kb_t here[56][BLOCK];
  ext_t conjugates[BLOCK][8];
  kb_t norms[BLOCK][8], multiplicities[BLOCK][8], scratch[BLOCK][8];
  for (size_t start = 0; start < n; start += LANES * BLOCK) {
    size_t vectors = (n - start) / LANES < BLOCK ? (n - start) / LANES : BLOCK;
    load_tile(here[0], BLOCK, columns, here_columns, 56, start, vectors);
    for (size_t v = 0; v < vectors; v++) {
      kb_t t2 = here[0][v];
      kb_t t3 = here[1][v];
      kb_t t4 = here[2][v];
      kb_t t5 = here[3][v];
      kb_t t6 = here[4][v];
      kb_t t7 = here[5][v];
      // a 0
      ext_sum sum_den0 = ext_sum_zero();
      ext_sum_dot4(&sum_den0, k + AT(0, 8), t2, t3, t4, t5);
      ext_sum_dot2(&sum_den0, k + AT(0, 12), t6, t7);
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
      ext_sum_dot4(&sum_den1, k + AT(0, 8), t9, t10, t11, t12);
      ext_sum_dot2(&sum_den1, k + AT(0, 12), t13, t14);
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
      ext_sum_dot4(&sum_den2, k + AT(0, 8), t16, t17, t18, t19);
      ext_sum_dot2(&sum_den2, k + AT(0, 12), t20, t21);
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
      ext_sum_dot4(&sum_den3, k + AT(0, 8), t23, t24, t25, t26);
      ext_sum_dot2(&sum_den3, k + AT(0, 12), t27, t28);
      ext_t den3 = ext_sum_total(k + AT(0, 3), &sum_den3);
      conjugates[v][3] = den3;
      norms[v][3] = take_norm(&conjugates[v][3]);
      kb_t t22 = here[27][v];
      multiplicities[v][3] = t22;
      kb_t t30 = here[28][v];
      kb_t t31 = here[29][v];
      kb_t t32 = here[30][v];
      kb_t t33 = here[31][v];
      kb_t t34 = here[32][v];
      kb_t t35 = here[33][v];
      // a 1
      ext_sum sum_den4 = ext_sum_zero();
      ext_sum_dot4(&sum_den4, k + AT(0, 8), t30, t31, t32, t33);
      ext_sum_dot2(&sum_den4, k + AT(0, 12), t34, t35);
      ext_t den4 = ext_sum_total(k + AT(0, 4), &sum_den4);
      conjugates[v][4] = den4;
      norms[v][4] = take_norm(&conjugates[v][4]);
      kb_t t29 = here[34][v];
      multiplicities[v][4] = t29;
      kb_t t37 = here[35][v];
      kb_t t38 = here[36][v];
      kb_t t39 = here[37][v];
      kb_t t40 = here[38][v];
      kb_t t41 = here[39][v];
      kb_t t42 = here[40][v];
      // b 1
      ext_sum sum_den5 = ext_sum_zero();
      ext_sum_dot4(&sum_den5, k + AT(0, 8), t37, t38, t39, t40);
      ext_sum_dot2(&sum_den5, k + AT(0, 12), t41, t42);
      ext_t den5 = ext_sum_total(k + AT(0, 5), &sum_den5);
      conjugates[v][5] = den5;
      norms[v][5] = take_norm(&conjugates[v][5]);
      kb_t t36 = here[41][v];
      multiplicities[v][5] = t36;
      kb_t t44 = here[42][v];
      kb_t t45 = here[43][v];
      kb_t t46 = here[44][v];
      kb_t t47 = here[45][v];
      kb_t t48 = here[46][v];
      kb_t t49 = here[47][v];
      // c 1
      ext_sum sum_den6 = ext_sum_zero();
      ext_sum_dot4(&sum_den6, k + AT(0, 8), t44, t45, t46, t47);
      ext_sum_dot2(&sum_den6, k + AT(0, 12), t48, t49);
      ext_t den6 = ext_sum_total(k + AT(0, 6), &sum_den6);
      conjugates[v][6] = den6;
      norms[v][6] = take_norm(&conjugates[v][6]);
      kb_t t43 = here[48][v];
      multiplicities[v][6] = t43;
      kb_t t51 = here[49][v];
      kb_t t52 = here[50][v];
      kb_t t53 = here[51][v];
      kb_t t54 = here[52][v];
      kb_t t55 = here[53][v];
      kb_t t56 = here[54][v];
      // out 1
      ext_sum sum_den7 = ext_sum_zero();
      ext_sum_dot4(&sum_den7, k + AT(0, 8), t51, t52, t53, t54);
      ext_sum_dot2(&sum_den7, k + AT(0, 12), t55, t56);
      ext_t den7 = ext_sum_total(k + AT(0, 7), &sum_den7);
      conjugates[v][7] = den7;
      norms[v][7] = take_norm(&conjugates[v][7]);
      kb_t t50 = here[55][v];
      multiplicities[v][7] = t50;
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
  running_sum(out + AT(0, 3), n, k[AT(0, 14)], sums + 0);
  return 0;
}
#undef STEP

#define STEP 2
EXPORT(quotient_gate_5_2) void quotient_gate_5_2(const u32* const* columns, size_t n, const u32* k, const u32* inverses,
                                  u32* const* out) {
  kb_t inverse_zerofier = alternate(k + AT(1, 61));
  (void)inverses;
  enum { BLOCK = BLOCK_SIZE(AT(68, 5)) };
  _Static_assert(BLOCK > 0, "too many columns and messages for the stack of a kernel");
  static const u32 here_columns[] = {58, 16, 28, 38, 29, 42, 30, 41, 31, 40, 32, 39, 18, 48, 52, 51, 50, 49, 20, 22, 24, 26, 59, 60, 61, 62, 63, 17, 33, 43, 34, 47, 35, 46, 36, 45, 37, 44, 19, 53, 57, 56, 55, 54, 21, 23, 25, 27, 64, 65, 66, 67, 0, EXT_COLUMNS(AT(68, 0)), 2, 4, 6, 8, EXT_COLUMNS(AT(68, 1)), 10, 12, 14, 1, EXT_COLUMNS(AT(68, 2)), 3, 5, 7, 9, EXT_COLUMNS(AT(68, 3)), 11, 13, 15};
  kb_t here[AT(68, 4)][BLOCK];
  static const u32 next_columns[] = {EXT_COLUMNS(AT(68, 3))};
  kb_t next[AT(0, 1)][BLOCK];
  for (size_t start = 0; start < n; start += LANES * BLOCK) {
    size_t vectors = (n - start) / LANES < BLOCK ? (n - start) / LANES : BLOCK;
    load_tile(here[0], BLOCK, columns, here_columns, AT(68, 4), start, vectors);
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
      ext_sum_dot4(&acc, k + AT(1, 15), t54, t83, t116, t145);
      // gate 0, coefficient 4
      kb_t t146 = here[25][v];
      kb_t t156 = kb_sub(kb_add(kb_products4(t2, t6, t5, t9, t8, t13, t12, t17), kb_mul(t3, t16)), t93);
      kb_t t167 = kb_sub(kb_add(kb_products4(t2, t27, t5, t29, t8, t32, t12, t35), kb_mul(t16, t25)), t105);
      kb_t t176 = kb_sub(t146, kb_add(kb_products4(t1, t156, t24, t167, t16, t43, t6, t45), kb_mul(t27, t48)));
      // gate 1, coefficient 0
      kb_t t177 = here[26][v];
      kb_t t178 = here[27][v];
      kb_t t179 = here[28][v];
      kb_t t180 = here[29][v];
      kb_t t182 = here[30][v];
      kb_t t183 = here[31][v];
      kb_t t185 = here[32][v];
      kb_t t186 = here[33][v];
      kb_t t189 = here[34][v];
      kb_t t190 = here[35][v];
      kb_t t193 = here[36][v];
      kb_t t194 = here[37][v];
      kb_t t196 = kb_products4(t182, t183, t185, t186, t189, t190, t193, t194);
      kb_t t198 = kb_mul(t183, t193);
      kb_t t199 = kb_sub(kb_add(t196, kb_mul(t179, t180)), t198);
      kb_t t201 = here[38][v];
      kb_t t202 = here[39][v];
      kb_t t204 = here[40][v];
      kb_t t206 = here[41][v];
      kb_t t209 = here[42][v];
      kb_t t212 = here[43][v];
      kb_t t214 = kb_products4(t182, t204, t185, t206, t189, t209, t193, t212);
      kb_t t216 = kb_mul(t193, t204);
      kb_t t217 = kb_sub(kb_add(t214, kb_mul(t179, t202)), t216);
      kb_t t220 = here[44][v];
      kb_t t222 = here[45][v];
      kb_t t225 = here[46][v];
      kb_t t229 = here[47][v];
      kb_t t231 = kb_sub(t177, kb_add(kb_add(t229, kb_products4(t178, t199, t201, t217, t179, t220, t180, t222)), kb_mul(t202, t225)));
      // gate 1, coefficient 1
      kb_t t232 = here[48][v];
      kb_t t240 = kb_products3(t183, t185, t186, t189, t190, t193);
      kb_t t241 = kb_add(t240, kb_products2(t179, t194, t180, t182));
      kb_t t250 = kb_products3(t185, t204, t189, t206, t193, t209);
      kb_t t251 = kb_add(t250, kb_products2(t179, t212, t182, t202));
      kb_t t260 = kb_sub(t232, kb_add(kb_products4(t178, t241, t201, t251, t182, t220, t194, t222), kb_mul(t212, t225)));
      // gate 1, coefficient 2
      kb_t t261 = here[49][v];
      kb_t t270 = kb_products2(t183, t189, t186, t193);
      kb_t t272 = kb_sub(kb_add(kb_add(t198, t270), kb_products3(t179, t190, t182, t194, t180, t185)), t196);
      kb_t t282 = kb_products2(t189, t204, t193, t206);
      kb_t t284 = kb_sub(kb_add(kb_add(t216, t282), kb_products3(t179, t209, t182, t212, t185, t202)), t214);
      kb_t t293 = kb_sub(t261, kb_add(kb_products4(t178, t272, t201, t284, t185, t220, t190, t222), kb_mul(t209, t225)));
      ext_sum_dot4(&acc, k + AT(1, 19), t176, t231, t260, t293);
      // gate 1, coefficient 3
      kb_t t294 = here[50][v];
      kb_t t303 = kb_sub(kb_add(t198, kb_products4(t179, t186, t182, t190, t185, t194, t180, t189)), t240);
      kb_t t313 = kb_sub(kb_add(t216, kb_products4(t179, t206, t182, t209, t185, t212, t189, t202)), t250);
      kb_t t322 = kb_sub(t294, kb_add(kb_products4(t178, t303, t201, t313, t189, t220, t186, t222), kb_mul(t206, t225)));
      // gate 1, coefficient 4
      kb_t t323 = here[51][v];
      kb_t t333 = kb_sub(kb_add(kb_products4(t179, t183, t182, t186, t185, t190, t189, t194), kb_mul(t180, t193)), t270);
      kb_t t344 = kb_sub(kb_add(kb_products4(t179, t204, t182, t206, t185, t209, t189, t212), kb_mul(t193, t202)), t282);
      kb_t t353 = kb_sub(t323, kb_add(kb_products4(t178, t333, t201, t344, t193, t220, t183, t222), kb_mul(t204, t225)));
      ext_sum_dot2(&acc, k + AT(1, 23), t322, t353);
      kb_t t356 = here[52][v];
      // a 0
      ext_sum sum_den0 = ext_sum_zero();
      ext_sum_dot4(&sum_den0, k + AT(1, 28), t356, t2, t5, t8);
      ext_sum_dot2(&sum_den0, k + AT(1, 32), t12, t16);
      ext_t den0 = ext_sum_total(k + AT(1, 26), &sum_den0);
      ext_t phi0 = EXT_TILE(here, 53, v);
      kb_t t354 = here[AT(53, 1)][v];
      kb_t t358 = here[AT(54, 1)][v];
      // b 0
      ext_sum sum_den1 = ext_sum_zero();
      ext_sum_dot4(&sum_den1, k + AT(0, 8), t358, t3, t17, t13);
      ext_sum_dot2(&sum_den1, k + AT(0, 12), t9, t6);
      ext_t den1 = ext_sum_total(k + AT(0, 1), &sum_den1);
      kb_t t357 = here[AT(55, 1)][v];
      ext_sum_fractions(&acc, phi0, den0, t354, k + AT(1, 25), den1, t357);
      kb_t t360 = here[AT(56, 1)][v];
      // c 0
      ext_sum sum_den2 = ext_sum_zero();
      ext_sum_dot4(&sum_den2, k + AT(1, 37), t360, t25, t35, t32);
      ext_sum_dot2(&sum_den2, k + AT(1, 41), t29, t27);
      ext_t den2 = ext_sum_total(k + AT(1, 35), &sum_den2);
      ext_t phi1 = EXT_TILE(here, AT(57, 1), v);
      kb_t t359 = here[AT(57, 2)][v];
      kb_t t362 = here[AT(58, 2)][v];
      // out 0
      ext_sum sum_den3 = ext_sum_zero();
      ext_sum_dot4(&sum_den3, k + AT(0, 8), t362, t0, t55, t84);
      ext_sum_dot2(&sum_den3, k + AT(0, 12), t117, t146);
      ext_t den3 = ext_sum_total(k + AT(0, 3), &sum_den3);
      kb_t t361 = here[AT(59, 2)][v];
      ext_sum_fractions(&acc, phi1, den2, t359, k + AT(1, 34), den3, t361);
      kb_t t364 = here[AT(60, 2)][v];
      // a 1
      ext_sum sum_den4 = ext_sum_zero();
      ext_sum_dot4(&sum_den4, k + AT(1, 46), t364, t179, t182, t185);
      ext_sum_dot2(&sum_den4, k + AT(1, 50), t189, t193);
      ext_t den4 = ext_sum_total(k + AT(1, 44), &sum_den4);
      ext_t phi2 = EXT_TILE(here, AT(61, 2), v);
      kb_t t363 = here[AT(61, 3)][v];
      kb_t t366 = here[AT(62, 3)][v];
      // b 1
      ext_sum sum_den5 = ext_sum_zero();
      ext_sum_dot4(&sum_den5, k + AT(0, 8), t366, t180, t194, t190);
      ext_sum_dot2(&sum_den5, k + AT(0, 12), t186, t183);
      ext_t den5 = ext_sum_total(k + AT(0, 5), &sum_den5);
      kb_t t365 = here[AT(63, 3)][v];
      ext_sum_fractions(&acc, phi2, den4, t363, k + AT(1, 43), den5, t365);
      kb_t t368 = here[AT(64, 3)][v];
      // c 1
      ext_sum sum_den6 = ext_sum_zero();
      ext_sum_dot4(&sum_den6, k + AT(1, 55), t368, t202, t212, t209);
      ext_sum_dot2(&sum_den6, k + AT(1, 59), t206, t204);
      ext_t den6 = ext_sum_total(k + AT(1, 53), &sum_den6);
      ext_t phi3 = ext_sub(EXT_TILE(next, 0, v), EXT_TILE(here, AT(65, 3), v));
      phi3 = ext_add(phi3, ext_splat(k + AT(1, 14)));
      phi3 = ext_sub(phi3, phi0);
      phi3 = ext_sub(phi3, phi1);
      phi3 = ext_sub(phi3, phi2);
      kb_t t367 = here[AT(65, 4)][v];
      kb_t t370 = here[AT(66, 4)][v];
      // out 1
      ext_sum sum_den7 = ext_sum_zero();
      ext_sum_dot4(&sum_den7, k + AT(0, 8), t370, t177, t232, t261);
      ext_sum_dot2(&sum_den7, k + AT(0, 12), t294, t323);
      ext_t den7 = ext_sum_total(k + AT(0, 7), &sum_den7);
      kb_t t369 = here[AT(67, 4)][v];
      ext_sum_fractions(&acc, phi3, den6, t367, k + AT(1, 52), den7, t369);
      ext_put_halves(out, i, ext_mul_base(ext_sum_reduce(acc), inverse_zerofier));
    }
  }
}
#undef STEP
