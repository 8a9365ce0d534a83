// Generated from chip "gate-4" by air/codegen/codegen.ts. Do not edit.
#include "evaluators.h"

#define STEP 1
// Returns 1 when a denominator is zero.
EXPORT(logup_gate_4) int logup_gate_4(const u32* const* columns, size_t n, const u32* k, u32* const* out,
                                u32* sums) {
  enum { BLOCK = LOGUP_BLOCK_SIZE(AT(108, 12)) };
  _Static_assert(BLOCK > 0, "too many columns and messages for the stack of a kernel");
  static const u32 here_columns[] = {0, 42, 43, 44, 45, 3, 6, 54, 55, 56, 57, 9, 12, 66, 67, 68, 69, 15, 18, 78, 79, 80, 81, 21, 1, 46, 47, 48, 49, 4, 7, 58, 59, 60, 61, 10, 13, 70, 71, 72, 73, 16, 19, 82, 83, 84, 85, 22, 2, 50, 51, 52, 53, 5, 8, 62, 63, 64, 65, 11, 14, 74, 75, 76, 77, 17, 20, 86, 87, 88, 89, 23};
  kb_t here[72][BLOCK];
  ext_t conjugates[BLOCK][12];
  kb_t norms[BLOCK][12], multiplicities[BLOCK][12], scratch[BLOCK][12];
  for (size_t start = 0; start < n; start += LANES * BLOCK) {
    size_t vectors = (n - start) / LANES < BLOCK ? (n - start) / LANES : BLOCK;
    load_tile(here[0], BLOCK, columns, here_columns, 72, start, vectors);
    for (size_t v = 0; v < vectors; v++) {
      kb_t t2 = here[0][v];
      kb_t t3 = here[1][v];
      kb_t t4 = here[2][v];
      kb_t t5 = here[3][v];
      kb_t t6 = here[4][v];
      // a 0
      ext_t den0 = ext_splat(k + 0);
      ext_dot4_call(&den0, k + AT(0, 12), t2, t3, t4, t5);
      den0 = ext_add(den0, ext_mul_base(ext_splat(k + AT(0, 16)), t6));
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
      ext_t den1 = ext_splat(k + AT(0, 1));
      ext_dot4_call(&den1, k + AT(0, 12), t8, t9, t10, t11);
      den1 = ext_add(den1, ext_mul_base(ext_splat(k + AT(0, 16)), t12));
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
      ext_t den2 = ext_splat(k + AT(0, 2));
      ext_dot4_call(&den2, k + AT(0, 12), t14, t15, t16, t17);
      den2 = ext_add(den2, ext_mul_base(ext_splat(k + AT(0, 16)), t18));
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
      ext_t den3 = ext_splat(k + AT(0, 3));
      ext_dot4_call(&den3, k + AT(0, 12), t20, t21, t22, t23);
      den3 = ext_add(den3, ext_mul_base(ext_splat(k + AT(0, 16)), t24));
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
      ext_t den4 = ext_splat(k + AT(0, 4));
      ext_dot4_call(&den4, k + AT(0, 12), t26, t27, t28, t29);
      den4 = ext_add(den4, ext_mul_base(ext_splat(k + AT(0, 16)), t30));
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
      ext_t den5 = ext_splat(k + AT(0, 5));
      ext_dot4_call(&den5, k + AT(0, 12), t32, t33, t34, t35);
      den5 = ext_add(den5, ext_mul_base(ext_splat(k + AT(0, 16)), t36));
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
      ext_t den6 = ext_splat(k + AT(0, 6));
      ext_dot4_call(&den6, k + AT(0, 12), t38, t39, t40, t41);
      den6 = ext_add(den6, ext_mul_base(ext_splat(k + AT(0, 16)), t42));
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
      ext_t den7 = ext_splat(k + AT(0, 7));
      ext_dot4_call(&den7, k + AT(0, 12), t44, t45, t46, t47);
      den7 = ext_add(den7, ext_mul_base(ext_splat(k + AT(0, 16)), t48));
      conjugates[v][7] = den7;
      norms[v][7] = take_norm(&conjugates[v][7]);
      kb_t t43 = here[47][v];
      multiplicities[v][7] = t43;
      kb_t t50 = here[48][v];
      kb_t t51 = here[49][v];
      kb_t t52 = here[50][v];
      kb_t t53 = here[51][v];
      kb_t t54 = here[52][v];
      // a 2
      ext_t den8 = ext_splat(k + AT(0, 8));
      ext_dot4_call(&den8, k + AT(0, 12), t50, t51, t52, t53);
      den8 = ext_add(den8, ext_mul_base(ext_splat(k + AT(0, 16)), t54));
      conjugates[v][8] = den8;
      norms[v][8] = take_norm(&conjugates[v][8]);
      kb_t t49 = here[53][v];
      multiplicities[v][8] = t49;
      kb_t t56 = here[54][v];
      kb_t t57 = here[55][v];
      kb_t t58 = here[56][v];
      kb_t t59 = here[57][v];
      kb_t t60 = here[58][v];
      // b 2
      ext_t den9 = ext_splat(k + AT(0, 9));
      ext_dot4_call(&den9, k + AT(0, 12), t56, t57, t58, t59);
      den9 = ext_add(den9, ext_mul_base(ext_splat(k + AT(0, 16)), t60));
      conjugates[v][9] = den9;
      norms[v][9] = take_norm(&conjugates[v][9]);
      kb_t t55 = here[59][v];
      multiplicities[v][9] = t55;
      kb_t t62 = here[60][v];
      kb_t t63 = here[61][v];
      kb_t t64 = here[62][v];
      kb_t t65 = here[63][v];
      kb_t t66 = here[64][v];
      // c 2
      ext_t den10 = ext_splat(k + AT(0, 10));
      ext_dot4_call(&den10, k + AT(0, 12), t62, t63, t64, t65);
      den10 = ext_add(den10, ext_mul_base(ext_splat(k + AT(0, 16)), t66));
      conjugates[v][10] = den10;
      norms[v][10] = take_norm(&conjugates[v][10]);
      kb_t t61 = here[65][v];
      multiplicities[v][10] = t61;
      kb_t t68 = here[66][v];
      kb_t t69 = here[67][v];
      kb_t t70 = here[68][v];
      kb_t t71 = here[69][v];
      kb_t t72 = here[70][v];
      // out 2
      ext_t den11 = ext_splat(k + AT(0, 11));
      ext_dot4_call(&den11, k + AT(0, 12), t68, t69, t70, t71);
      den11 = ext_add(den11, ext_mul_base(ext_splat(k + AT(0, 16)), t72));
      conjugates[v][11] = den11;
      norms[v][11] = take_norm(&conjugates[v][11]);
      kb_t t67 = here[71][v];
      multiplicities[v][11] = t67;
    }
    if (!invert_all(norms[0], vectors * 12, scratch[0])) return 1;
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
      ext_put_far(out + AT(0, 5), i, ext_add(ext_add(ext_add(ext_add(ext_add(term5, term0), term1), term2), term3), term4));
    }
  }
  running_sum(out + AT(0, 5), n, k[AT(0, 17)], sums + 0);
  return 0;
}
#undef STEP

#define STEP 2
EXPORT(quotient_gate_4) void quotient_gate_4(const u32* const* columns, size_t n, const u32* k, const u32* inverses,
                                  u32* const* out) {
  kb_t inverse_zerofier = alternate(k + AT(1, 36));
  (void)inverses;
  enum { BLOCK = BLOCK_SIZE(AT(90, 7)) };
  _Static_assert(BLOCK > 0, "too many columns and messages for the stack of a kernel");
  static const u32 here_columns[] = {78, 24, 42, 54, 43, 57, 44, 56, 45, 55, 27, 66, 69, 68, 67, 30, 33, 36, 39, 79, 80, 81, 82, 25, 46, 58, 47, 61, 48, 60, 49, 59, 28, 70, 73, 72, 71, 31, 34, 37, 40, 83, 84, 85, 86, 26, 50, 62, 51, 65, 52, 64, 53, 63, 29, 74, 77, 76, 75, 32, 35, 38, 41, 87, 88, 89, 0, 6, 3, 9, EXT_COLUMNS(AT(90, 0)), 12, 18, 15, 21, EXT_COLUMNS(AT(90, 1)), 1, 7, 4, 10, EXT_COLUMNS(AT(90, 2)), 13, 19, 16, 22, EXT_COLUMNS(AT(90, 3)), 2, 8, 5, 11, EXT_COLUMNS(AT(90, 4)), 14, 20, 17, 23, EXT_COLUMNS(AT(90, 5))};
  kb_t here[AT(90, 6)][BLOCK];
  static const u32 next_columns[] = {EXT_COLUMNS(AT(90, 5))};
  kb_t next[AT(0, 1)][BLOCK];
  for (size_t start = 0; start < n; start += LANES * BLOCK) {
    size_t vectors = (n - start) / LANES < BLOCK ? (n - start) / LANES : BLOCK;
    load_tile(here[0], BLOCK, columns, here_columns, AT(90, 6), start, vectors);
    load_next_tile(next[0], BLOCK, columns, next_columns, AT(0, 1), start, vectors, STEP, n);
    for (size_t v = 0; v < vectors; v++) {
      size_t i = start + LANES * v;
      ext_t acc = ext_zero();
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
      ext_dot4_call(&acc, k + AT(1, 18), t46, t73, t100, t125);
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
      ext_dot4_call(&acc, k + AT(1, 22), t171, t198, t225, t250);
      // gate 2, coefficient 0
      kb_t t251 = here[44][v];
      kb_t t252 = here[45][v];
      kb_t t253 = here[46][v];
      kb_t t254 = here[47][v];
      kb_t t256 = here[48][v];
      kb_t t257 = here[49][v];
      kb_t t259 = here[50][v];
      kb_t t260 = here[51][v];
      kb_t t263 = here[52][v];
      kb_t t264 = here[53][v];
      kb_t t266 = kb_products3(t256, t257, t259, t260, t263, t264);
      kb_t t268 = kb_products2(t253, t254, t16, t266);
      kb_t t270 = here[54][v];
      kb_t t271 = here[55][v];
      kb_t t273 = here[56][v];
      kb_t t275 = here[57][v];
      kb_t t278 = here[58][v];
      kb_t t280 = kb_products3(t256, t273, t259, t275, t263, t278);
      kb_t t282 = kb_products2(t253, t271, t16, t280);
      kb_t t285 = here[59][v];
      kb_t t287 = here[60][v];
      kb_t t290 = here[61][v];
      kb_t t294 = here[62][v];
      kb_t t296 = kb_sub(t251, kb_add(kb_add(t294, kb_products4(t252, t268, t270, t282, t253, t285, t254, t287)), kb_mul(t271, t290)));
      // gate 2, coefficient 1
      kb_t t297 = here[63][v];
      kb_t t303 = kb_products2(t257, t259, t260, t263);
      kb_t t305 = kb_products3(t253, t264, t254, t256, t16, t303);
      kb_t t312 = kb_products2(t259, t273, t263, t275);
      kb_t t314 = kb_products3(t253, t278, t256, t271, t16, t312);
      kb_t t323 = kb_sub(t297, kb_add(kb_products4(t252, t305, t270, t314, t256, t285, t264, t287), kb_mul(t278, t290)));
      // gate 2, coefficient 2
      kb_t t324 = here[64][v];
      kb_t t330 = kb_mul(t257, t263);
      kb_t t332 = kb_products4(t253, t260, t256, t264, t254, t259, t16, t330);
      kb_t t339 = kb_mul(t263, t273);
      kb_t t341 = kb_products4(t253, t275, t256, t278, t259, t271, t16, t339);
      kb_t t350 = kb_sub(t324, kb_add(kb_products4(t252, t332, t270, t341, t259, t285, t260, t287), kb_mul(t275, t290)));
      // gate 2, coefficient 3
      kb_t t351 = here[65][v];
      kb_t t358 = kb_products4(t253, t257, t256, t260, t259, t264, t254, t263);
      kb_t t366 = kb_products4(t253, t273, t256, t275, t259, t278, t263, t271);
      kb_t t375 = kb_sub(t351, kb_add(kb_products4(t252, t358, t270, t366, t263, t285, t257, t287), kb_mul(t273, t290)));
      ext_dot4_call(&acc, k + AT(1, 26), t296, t323, t350, t375);
      kb_t t377 = here[66][v];
      // a 0
      ext_t den0 = ext_splat(k + 0);
      ext_dot4_call(&den0, k + AT(0, 12), t377, t2, t5, t8);
      den0 = ext_add(den0, ext_mul_base(ext_splat(k + AT(0, 16)), t12));
      kb_t t379 = here[67][v];
      // b 0
      ext_t den1 = ext_splat(k + AT(0, 1));
      ext_dot4_call(&den1, k + AT(0, 12), t379, t3, t13, t9);
      den1 = ext_add(den1, ext_mul_base(ext_splat(k + AT(0, 16)), t6));
      ext_t den_g0 = ext_times(den0, den1);
      kb_t t376 = here[68][v];
      kb_t t378 = here[69][v];
      ext_t num_g0 = ext_cross(den1, t376, den0, t378);
      ext_t phi0 = EXT_TILE(here, 70, v);
      acc = ext_add(acc, ext_times(ext_splat(k + AT(1, 30)), ext_sub(ext_times(phi0, den_g0), num_g0)));
      kb_t t381 = here[AT(70, 1)][v];
      // c 0
      ext_t den2 = ext_splat(k + AT(0, 2));
      ext_dot4_call(&den2, k + AT(0, 12), t381, t21, t28, t25);
      den2 = ext_add(den2, ext_mul_base(ext_splat(k + AT(0, 16)), t23));
      kb_t t383 = here[AT(71, 1)][v];
      // out 0
      ext_t den3 = ext_splat(k + AT(0, 3));
      ext_dot4_call(&den3, k + AT(0, 12), t383, t0, t47, t74);
      den3 = ext_add(den3, ext_mul_base(ext_splat(k + AT(0, 16)), t101));
      ext_t den_g1 = ext_times(den2, den3);
      kb_t t380 = here[AT(72, 1)][v];
      kb_t t382 = here[AT(73, 1)][v];
      ext_t num_g1 = ext_cross(den3, t380, den2, t382);
      ext_t phi1 = EXT_TILE(here, AT(74, 1), v);
      acc = ext_add(acc, ext_times(ext_splat(k + AT(1, 31)), ext_sub(ext_times(phi1, den_g1), num_g1)));
      kb_t t385 = here[AT(74, 2)][v];
      // a 1
      ext_t den4 = ext_splat(k + AT(0, 4));
      ext_dot4_call(&den4, k + AT(0, 12), t385, t128, t131, t134);
      den4 = ext_add(den4, ext_mul_base(ext_splat(k + AT(0, 16)), t138));
      kb_t t387 = here[AT(75, 2)][v];
      // b 1
      ext_t den5 = ext_splat(k + AT(0, 5));
      ext_dot4_call(&den5, k + AT(0, 12), t387, t129, t139, t135);
      den5 = ext_add(den5, ext_mul_base(ext_splat(k + AT(0, 16)), t132));
      ext_t den_g2 = ext_times(den4, den5);
      kb_t t384 = here[AT(76, 2)][v];
      kb_t t386 = here[AT(77, 2)][v];
      ext_t num_g2 = ext_cross(den5, t384, den4, t386);
      ext_t phi2 = EXT_TILE(here, AT(78, 2), v);
      acc = ext_add(acc, ext_times(ext_splat(k + AT(1, 32)), ext_sub(ext_times(phi2, den_g2), num_g2)));
      kb_t t389 = here[AT(78, 3)][v];
      // c 1
      ext_t den6 = ext_splat(k + AT(0, 6));
      ext_dot4_call(&den6, k + AT(0, 12), t389, t146, t153, t150);
      den6 = ext_add(den6, ext_mul_base(ext_splat(k + AT(0, 16)), t148));
      kb_t t391 = here[AT(79, 3)][v];
      // out 1
      ext_t den7 = ext_splat(k + AT(0, 7));
      ext_dot4_call(&den7, k + AT(0, 12), t391, t126, t172, t199);
      den7 = ext_add(den7, ext_mul_base(ext_splat(k + AT(0, 16)), t226));
      ext_t den_g3 = ext_times(den6, den7);
      kb_t t388 = here[AT(80, 3)][v];
      kb_t t390 = here[AT(81, 3)][v];
      ext_t num_g3 = ext_cross(den7, t388, den6, t390);
      ext_t phi3 = EXT_TILE(here, AT(82, 3), v);
      acc = ext_add(acc, ext_times(ext_splat(k + AT(1, 33)), ext_sub(ext_times(phi3, den_g3), num_g3)));
      kb_t t393 = here[AT(82, 4)][v];
      // a 2
      ext_t den8 = ext_splat(k + AT(0, 8));
      ext_dot4_call(&den8, k + AT(0, 12), t393, t253, t256, t259);
      den8 = ext_add(den8, ext_mul_base(ext_splat(k + AT(0, 16)), t263));
      kb_t t395 = here[AT(83, 4)][v];
      // b 2
      ext_t den9 = ext_splat(k + AT(0, 9));
      ext_dot4_call(&den9, k + AT(0, 12), t395, t254, t264, t260);
      den9 = ext_add(den9, ext_mul_base(ext_splat(k + AT(0, 16)), t257));
      ext_t den_g4 = ext_times(den8, den9);
      kb_t t392 = here[AT(84, 4)][v];
      kb_t t394 = here[AT(85, 4)][v];
      ext_t num_g4 = ext_cross(den9, t392, den8, t394);
      ext_t phi4 = EXT_TILE(here, AT(86, 4), v);
      acc = ext_add(acc, ext_times(ext_splat(k + AT(1, 34)), ext_sub(ext_times(phi4, den_g4), num_g4)));
      kb_t t397 = here[AT(86, 5)][v];
      // c 2
      ext_t den10 = ext_splat(k + AT(0, 10));
      ext_dot4_call(&den10, k + AT(0, 12), t397, t271, t278, t275);
      den10 = ext_add(den10, ext_mul_base(ext_splat(k + AT(0, 16)), t273));
      kb_t t399 = here[AT(87, 5)][v];
      // out 2
      ext_t den11 = ext_splat(k + AT(0, 11));
      ext_dot4_call(&den11, k + AT(0, 12), t399, t251, t297, t324);
      den11 = ext_add(den11, ext_mul_base(ext_splat(k + AT(0, 16)), t351));
      ext_t den_g5 = ext_times(den10, den11);
      kb_t t396 = here[AT(88, 5)][v];
      kb_t t398 = here[AT(89, 5)][v];
      ext_t num_g5 = ext_cross(den11, t396, den10, t398);
      ext_t phi5 = ext_sub(EXT_TILE(next, 0, v), EXT_TILE(here, AT(90, 5), v));
      phi5 = ext_add(phi5, ext_splat(k + AT(1, 17)));
      phi5 = ext_sub(phi5, phi0);
      phi5 = ext_sub(phi5, phi1);
      phi5 = ext_sub(phi5, phi2);
      phi5 = ext_sub(phi5, phi3);
      phi5 = ext_sub(phi5, phi4);
      acc = ext_add(acc, ext_times(ext_splat(k + AT(1, 35)), ext_sub(ext_times(phi5, den_g5), num_g5)));
      ext_put(out, i, ext_mul_base(acc, inverse_zerofier));
    }
  }
}
#undef STEP
