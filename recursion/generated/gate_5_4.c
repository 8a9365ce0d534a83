// Generated from chip "gate-5-4" by air/codegen/codegen.ts. Do not edit.
#include "evaluators.h"

#define STEP 1
// Returns 1 when a denominator is zero.
EXPORT(logup_gate_5_4) int logup_gate_5_4(const u32* const* columns, size_t n, const u32* k, u32* const* out,
                                u32* sums) {
  enum { BLOCK = LOGUP_BLOCK_SIZE(AT(160, 16)) };
  _Static_assert(BLOCK > 0, "too many columns and messages for the stack of a kernel");
  static const u32 here_columns[] = {0, 56, 57, 58, 59, 60, 4, 8, 76, 77, 78, 79, 80, 12, 16, 96, 97, 98, 99, 100, 20, 24, 116, 117, 118, 119, 120, 28, 1, 61, 62, 63, 64, 65, 5, 9, 81, 82, 83, 84, 85, 13, 17, 101, 102, 103, 104, 105, 21, 25, 121, 122, 123, 124, 125, 29, 2, 66, 67, 68, 69, 70, 6, 10, 86, 87, 88, 89, 90, 14, 18, 106, 107, 108, 109, 110, 22, 26, 126, 127, 128, 129, 130, 30, 3, 71, 72, 73, 74, 75, 7, 11, 91, 92, 93, 94, 95, 15, 19, 111, 112, 113, 114, 115, 23, 27, 131, 132, 133, 134, 135, 31};
  kb_t here[112][BLOCK];
  ext_t conjugates[BLOCK][16];
  kb_t norms[BLOCK][16], multiplicities[BLOCK][16], scratch[BLOCK][16];
  for (size_t start = 0; start < n; start += LANES * BLOCK) {
    size_t vectors = (n - start) / LANES < BLOCK ? (n - start) / LANES : BLOCK;
    load_tile(here[0], BLOCK, columns, here_columns, 112, start, vectors);
    for (size_t v = 0; v < vectors; v++) {
      kb_t t2 = here[0][v];
      kb_t t3 = here[1][v];
      kb_t t4 = here[2][v];
      kb_t t5 = here[3][v];
      kb_t t6 = here[4][v];
      kb_t t7 = here[5][v];
      // a 0
      ext_sum sum_den0 = ext_sum_zero();
      ext_sum_dot4(&sum_den0, k + AT(0, 16), t2, t3, t4, t5);
      ext_sum_dot2(&sum_den0, k + AT(0, 20), t6, t7);
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
      ext_sum_dot4(&sum_den1, k + AT(0, 16), t9, t10, t11, t12);
      ext_sum_dot2(&sum_den1, k + AT(0, 20), t13, t14);
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
      ext_sum_dot4(&sum_den2, k + AT(0, 16), t16, t17, t18, t19);
      ext_sum_dot2(&sum_den2, k + AT(0, 20), t20, t21);
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
      ext_sum_dot4(&sum_den3, k + AT(0, 16), t23, t24, t25, t26);
      ext_sum_dot2(&sum_den3, k + AT(0, 20), t27, t28);
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
      ext_sum_dot4(&sum_den4, k + AT(0, 16), t30, t31, t32, t33);
      ext_sum_dot2(&sum_den4, k + AT(0, 20), t34, t35);
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
      ext_sum_dot4(&sum_den5, k + AT(0, 16), t37, t38, t39, t40);
      ext_sum_dot2(&sum_den5, k + AT(0, 20), t41, t42);
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
      ext_sum_dot4(&sum_den6, k + AT(0, 16), t44, t45, t46, t47);
      ext_sum_dot2(&sum_den6, k + AT(0, 20), t48, t49);
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
      ext_sum_dot4(&sum_den7, k + AT(0, 16), t51, t52, t53, t54);
      ext_sum_dot2(&sum_den7, k + AT(0, 20), t55, t56);
      ext_t den7 = ext_sum_total(k + AT(0, 7), &sum_den7);
      conjugates[v][7] = den7;
      norms[v][7] = take_norm(&conjugates[v][7]);
      kb_t t50 = here[55][v];
      multiplicities[v][7] = t50;
      kb_t t58 = here[56][v];
      kb_t t59 = here[57][v];
      kb_t t60 = here[58][v];
      kb_t t61 = here[59][v];
      kb_t t62 = here[60][v];
      kb_t t63 = here[61][v];
      // a 2
      ext_sum sum_den8 = ext_sum_zero();
      ext_sum_dot4(&sum_den8, k + AT(0, 16), t58, t59, t60, t61);
      ext_sum_dot2(&sum_den8, k + AT(0, 20), t62, t63);
      ext_t den8 = ext_sum_total(k + AT(0, 8), &sum_den8);
      conjugates[v][8] = den8;
      norms[v][8] = take_norm(&conjugates[v][8]);
      kb_t t57 = here[62][v];
      multiplicities[v][8] = t57;
      kb_t t65 = here[63][v];
      kb_t t66 = here[64][v];
      kb_t t67 = here[65][v];
      kb_t t68 = here[66][v];
      kb_t t69 = here[67][v];
      kb_t t70 = here[68][v];
      // b 2
      ext_sum sum_den9 = ext_sum_zero();
      ext_sum_dot4(&sum_den9, k + AT(0, 16), t65, t66, t67, t68);
      ext_sum_dot2(&sum_den9, k + AT(0, 20), t69, t70);
      ext_t den9 = ext_sum_total(k + AT(0, 9), &sum_den9);
      conjugates[v][9] = den9;
      norms[v][9] = take_norm(&conjugates[v][9]);
      kb_t t64 = here[69][v];
      multiplicities[v][9] = t64;
      kb_t t72 = here[70][v];
      kb_t t73 = here[71][v];
      kb_t t74 = here[72][v];
      kb_t t75 = here[73][v];
      kb_t t76 = here[74][v];
      kb_t t77 = here[75][v];
      // c 2
      ext_sum sum_den10 = ext_sum_zero();
      ext_sum_dot4(&sum_den10, k + AT(0, 16), t72, t73, t74, t75);
      ext_sum_dot2(&sum_den10, k + AT(0, 20), t76, t77);
      ext_t den10 = ext_sum_total(k + AT(0, 10), &sum_den10);
      conjugates[v][10] = den10;
      norms[v][10] = take_norm(&conjugates[v][10]);
      kb_t t71 = here[76][v];
      multiplicities[v][10] = t71;
      kb_t t79 = here[77][v];
      kb_t t80 = here[78][v];
      kb_t t81 = here[79][v];
      kb_t t82 = here[80][v];
      kb_t t83 = here[81][v];
      kb_t t84 = here[82][v];
      // out 2
      ext_sum sum_den11 = ext_sum_zero();
      ext_sum_dot4(&sum_den11, k + AT(0, 16), t79, t80, t81, t82);
      ext_sum_dot2(&sum_den11, k + AT(0, 20), t83, t84);
      ext_t den11 = ext_sum_total(k + AT(0, 11), &sum_den11);
      conjugates[v][11] = den11;
      norms[v][11] = take_norm(&conjugates[v][11]);
      kb_t t78 = here[83][v];
      multiplicities[v][11] = t78;
      kb_t t86 = here[84][v];
      kb_t t87 = here[85][v];
      kb_t t88 = here[86][v];
      kb_t t89 = here[87][v];
      kb_t t90 = here[88][v];
      kb_t t91 = here[89][v];
      // a 3
      ext_sum sum_den12 = ext_sum_zero();
      ext_sum_dot4(&sum_den12, k + AT(0, 16), t86, t87, t88, t89);
      ext_sum_dot2(&sum_den12, k + AT(0, 20), t90, t91);
      ext_t den12 = ext_sum_total(k + AT(0, 12), &sum_den12);
      conjugates[v][12] = den12;
      norms[v][12] = take_norm(&conjugates[v][12]);
      kb_t t85 = here[90][v];
      multiplicities[v][12] = t85;
      kb_t t93 = here[91][v];
      kb_t t94 = here[92][v];
      kb_t t95 = here[93][v];
      kb_t t96 = here[94][v];
      kb_t t97 = here[95][v];
      kb_t t98 = here[96][v];
      // b 3
      ext_sum sum_den13 = ext_sum_zero();
      ext_sum_dot4(&sum_den13, k + AT(0, 16), t93, t94, t95, t96);
      ext_sum_dot2(&sum_den13, k + AT(0, 20), t97, t98);
      ext_t den13 = ext_sum_total(k + AT(0, 13), &sum_den13);
      conjugates[v][13] = den13;
      norms[v][13] = take_norm(&conjugates[v][13]);
      kb_t t92 = here[97][v];
      multiplicities[v][13] = t92;
      kb_t t100 = here[98][v];
      kb_t t101 = here[99][v];
      kb_t t102 = here[100][v];
      kb_t t103 = here[101][v];
      kb_t t104 = here[102][v];
      kb_t t105 = here[103][v];
      // c 3
      ext_sum sum_den14 = ext_sum_zero();
      ext_sum_dot4(&sum_den14, k + AT(0, 16), t100, t101, t102, t103);
      ext_sum_dot2(&sum_den14, k + AT(0, 20), t104, t105);
      ext_t den14 = ext_sum_total(k + AT(0, 14), &sum_den14);
      conjugates[v][14] = den14;
      norms[v][14] = take_norm(&conjugates[v][14]);
      kb_t t99 = here[104][v];
      multiplicities[v][14] = t99;
      kb_t t107 = here[105][v];
      kb_t t108 = here[106][v];
      kb_t t109 = here[107][v];
      kb_t t110 = here[108][v];
      kb_t t111 = here[109][v];
      kb_t t112 = here[110][v];
      // out 3
      ext_sum sum_den15 = ext_sum_zero();
      ext_sum_dot4(&sum_den15, k + AT(0, 16), t107, t108, t109, t110);
      ext_sum_dot2(&sum_den15, k + AT(0, 20), t111, t112);
      ext_t den15 = ext_sum_total(k + AT(0, 15), &sum_den15);
      conjugates[v][15] = den15;
      norms[v][15] = take_norm(&conjugates[v][15]);
      kb_t t106 = here[111][v];
      multiplicities[v][15] = t106;
    }
    if (!invert_all(norms[0], vectors * 16, scratch[0])) return 1;
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
      ext_put_far(out + AT(0, 5), i, term5);
      ext_t term6 = ext_cross(conjugates[v][12], kb_mul(multiplicities[v][12], norms[v][12]), conjugates[v][13], kb_mul(multiplicities[v][13], norms[v][13]));
      ext_put_far(out + AT(0, 6), i, term6);
      ext_t term7 = ext_cross(conjugates[v][14], kb_mul(multiplicities[v][14], norms[v][14]), conjugates[v][15], kb_mul(multiplicities[v][15], norms[v][15]));
      ext_put_far(out + AT(0, 7), i, ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(term7, term0), term1), term2), term3), term4), term5), term6));
    }
  }
  running_sum(out + AT(0, 7), n, k[AT(0, 22)], sums + 0);
  return 0;
}
#undef STEP

#define STEP 2
EXPORT(quotient_gate_5_4) void quotient_gate_5_4(const u32* const* columns, size_t n, const u32* k, const u32* inverses,
                                  u32* const* out) {
  kb_t inverse_zerofier = alternate(k + AT(1, 115));
  (void)inverses;
  enum { BLOCK = BLOCK_SIZE(AT(136, 9)) };
  _Static_assert(BLOCK > 0, "too many columns and messages for the stack of a kernel");
  static const u32 here_columns[] = {116, 32, 56, 76, 57, 80, 58, 79, 59, 78, 60, 77, 36, 96, 100, 99, 98, 97, 40, 44, 48, 52, 117, 118, 119, 120, 121, 33, 61, 81, 62, 85, 63, 84, 64, 83, 65, 82, 37, 101, 105, 104, 103, 102, 41, 45, 49, 53, 122, 123, 124, 125, 126, 34, 66, 86, 67, 90, 68, 89, 69, 88, 70, 87, 38, 106, 110, 109, 108, 107, 42, 46, 50, 54, 127, 128, 129, 130, 131, 35, 71, 91, 72, 95, 73, 94, 74, 93, 75, 92, 39, 111, 115, 114, 113, 112, 43, 47, 51, 55, 132, 133, 134, 135, 0, EXT_COLUMNS(AT(136, 0)), 4, 8, 12, 16, EXT_COLUMNS(AT(136, 1)), 20, 24, 28, 1, EXT_COLUMNS(AT(136, 2)), 5, 9, 13, 17, EXT_COLUMNS(AT(136, 3)), 21, 25, 29, 2, EXT_COLUMNS(AT(136, 4)), 6, 10, 14, 18, EXT_COLUMNS(AT(136, 5)), 22, 26, 30, 3, EXT_COLUMNS(AT(136, 6)), 7, 11, 15, 19, EXT_COLUMNS(AT(136, 7)), 23, 27, 31};
  kb_t here[AT(136, 8)][BLOCK];
  static const u32 next_columns[] = {EXT_COLUMNS(AT(136, 7))};
  kb_t next[AT(0, 1)][BLOCK];
  for (size_t start = 0; start < n; start += LANES * BLOCK) {
    size_t vectors = (n - start) / LANES < BLOCK ? (n - start) / LANES : BLOCK;
    load_tile(here[0], BLOCK, columns, here_columns, AT(136, 8), start, vectors);
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
      ext_sum_dot4(&acc, k + AT(1, 23), t54, t83, t116, t145);
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
      ext_sum_dot4(&acc, k + AT(1, 27), t176, t231, t260, t293);
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
      // gate 2, coefficient 0
      kb_t t354 = here[52][v];
      kb_t t355 = here[53][v];
      kb_t t356 = here[54][v];
      kb_t t357 = here[55][v];
      kb_t t359 = here[56][v];
      kb_t t360 = here[57][v];
      kb_t t362 = here[58][v];
      kb_t t363 = here[59][v];
      kb_t t366 = here[60][v];
      kb_t t367 = here[61][v];
      kb_t t370 = here[62][v];
      kb_t t371 = here[63][v];
      kb_t t373 = kb_products4(t359, t360, t362, t363, t366, t367, t370, t371);
      kb_t t375 = kb_mul(t360, t370);
      kb_t t376 = kb_sub(kb_add(t373, kb_mul(t356, t357)), t375);
      kb_t t378 = here[64][v];
      kb_t t379 = here[65][v];
      kb_t t381 = here[66][v];
      kb_t t383 = here[67][v];
      kb_t t386 = here[68][v];
      kb_t t389 = here[69][v];
      kb_t t391 = kb_products4(t359, t381, t362, t383, t366, t386, t370, t389);
      kb_t t393 = kb_mul(t370, t381);
      kb_t t394 = kb_sub(kb_add(t391, kb_mul(t356, t379)), t393);
      kb_t t397 = here[70][v];
      kb_t t399 = here[71][v];
      kb_t t402 = here[72][v];
      kb_t t406 = here[73][v];
      kb_t t408 = kb_sub(t354, kb_add(kb_add(t406, kb_products4(t355, t376, t378, t394, t356, t397, t357, t399)), kb_mul(t379, t402)));
      // gate 2, coefficient 1
      kb_t t409 = here[74][v];
      kb_t t417 = kb_products3(t360, t362, t363, t366, t367, t370);
      kb_t t418 = kb_add(t417, kb_products2(t356, t371, t357, t359));
      kb_t t427 = kb_products3(t362, t381, t366, t383, t370, t386);
      kb_t t428 = kb_add(t427, kb_products2(t356, t389, t359, t379));
      kb_t t437 = kb_sub(t409, kb_add(kb_products4(t355, t418, t378, t428, t359, t397, t371, t399), kb_mul(t389, t402)));
      ext_sum_dot4(&acc, k + AT(1, 31), t322, t353, t408, t437);
      // gate 2, coefficient 2
      kb_t t438 = here[75][v];
      kb_t t447 = kb_products2(t360, t366, t363, t370);
      kb_t t449 = kb_sub(kb_add(kb_add(t375, t447), kb_products3(t356, t367, t359, t371, t357, t362)), t373);
      kb_t t459 = kb_products2(t366, t381, t370, t383);
      kb_t t461 = kb_sub(kb_add(kb_add(t393, t459), kb_products3(t356, t386, t359, t389, t362, t379)), t391);
      kb_t t470 = kb_sub(t438, kb_add(kb_products4(t355, t449, t378, t461, t362, t397, t367, t399), kb_mul(t386, t402)));
      // gate 2, coefficient 3
      kb_t t471 = here[76][v];
      kb_t t480 = kb_sub(kb_add(t375, kb_products4(t356, t363, t359, t367, t362, t371, t357, t366)), t417);
      kb_t t490 = kb_sub(kb_add(t393, kb_products4(t356, t383, t359, t386, t362, t389, t366, t379)), t427);
      kb_t t499 = kb_sub(t471, kb_add(kb_products4(t355, t480, t378, t490, t366, t397, t363, t399), kb_mul(t383, t402)));
      // gate 2, coefficient 4
      kb_t t500 = here[77][v];
      kb_t t510 = kb_sub(kb_add(kb_products4(t356, t360, t359, t363, t362, t367, t366, t371), kb_mul(t357, t370)), t447);
      kb_t t521 = kb_sub(kb_add(kb_products4(t356, t381, t359, t383, t362, t386, t366, t389), kb_mul(t370, t379)), t459);
      kb_t t530 = kb_sub(t500, kb_add(kb_products4(t355, t510, t378, t521, t370, t397, t360, t399), kb_mul(t381, t402)));
      // gate 3, coefficient 0
      kb_t t531 = here[78][v];
      kb_t t532 = here[79][v];
      kb_t t533 = here[80][v];
      kb_t t534 = here[81][v];
      kb_t t536 = here[82][v];
      kb_t t537 = here[83][v];
      kb_t t539 = here[84][v];
      kb_t t540 = here[85][v];
      kb_t t543 = here[86][v];
      kb_t t544 = here[87][v];
      kb_t t547 = here[88][v];
      kb_t t548 = here[89][v];
      kb_t t550 = kb_products4(t536, t537, t539, t540, t543, t544, t547, t548);
      kb_t t552 = kb_mul(t537, t547);
      kb_t t553 = kb_sub(kb_add(t550, kb_mul(t533, t534)), t552);
      kb_t t555 = here[90][v];
      kb_t t556 = here[91][v];
      kb_t t558 = here[92][v];
      kb_t t560 = here[93][v];
      kb_t t563 = here[94][v];
      kb_t t566 = here[95][v];
      kb_t t568 = kb_products4(t536, t558, t539, t560, t543, t563, t547, t566);
      kb_t t570 = kb_mul(t547, t558);
      kb_t t571 = kb_sub(kb_add(t568, kb_mul(t533, t556)), t570);
      kb_t t574 = here[96][v];
      kb_t t576 = here[97][v];
      kb_t t579 = here[98][v];
      kb_t t583 = here[99][v];
      kb_t t585 = kb_sub(t531, kb_add(kb_add(t583, kb_products4(t532, t553, t555, t571, t533, t574, t534, t576)), kb_mul(t556, t579)));
      ext_sum_dot4(&acc, k + AT(1, 35), t470, t499, t530, t585);
      // gate 3, coefficient 1
      kb_t t586 = here[100][v];
      kb_t t594 = kb_products3(t537, t539, t540, t543, t544, t547);
      kb_t t595 = kb_add(t594, kb_products2(t533, t548, t534, t536));
      kb_t t604 = kb_products3(t539, t558, t543, t560, t547, t563);
      kb_t t605 = kb_add(t604, kb_products2(t533, t566, t536, t556));
      kb_t t614 = kb_sub(t586, kb_add(kb_products4(t532, t595, t555, t605, t536, t574, t548, t576), kb_mul(t566, t579)));
      // gate 3, coefficient 2
      kb_t t615 = here[101][v];
      kb_t t624 = kb_products2(t537, t543, t540, t547);
      kb_t t626 = kb_sub(kb_add(kb_add(t552, t624), kb_products3(t533, t544, t536, t548, t534, t539)), t550);
      kb_t t636 = kb_products2(t543, t558, t547, t560);
      kb_t t638 = kb_sub(kb_add(kb_add(t570, t636), kb_products3(t533, t563, t536, t566, t539, t556)), t568);
      kb_t t647 = kb_sub(t615, kb_add(kb_products4(t532, t626, t555, t638, t539, t574, t544, t576), kb_mul(t563, t579)));
      // gate 3, coefficient 3
      kb_t t648 = here[102][v];
      kb_t t657 = kb_sub(kb_add(t552, kb_products4(t533, t540, t536, t544, t539, t548, t534, t543)), t594);
      kb_t t667 = kb_sub(kb_add(t570, kb_products4(t533, t560, t536, t563, t539, t566, t543, t556)), t604);
      kb_t t676 = kb_sub(t648, kb_add(kb_products4(t532, t657, t555, t667, t543, t574, t540, t576), kb_mul(t560, t579)));
      // gate 3, coefficient 4
      kb_t t677 = here[103][v];
      kb_t t687 = kb_sub(kb_add(kb_products4(t533, t537, t536, t540, t539, t544, t543, t548), kb_mul(t534, t547)), t624);
      kb_t t698 = kb_sub(kb_add(kb_products4(t533, t558, t536, t560, t539, t563, t543, t566), kb_mul(t547, t556)), t636);
      kb_t t707 = kb_sub(t677, kb_add(kb_products4(t532, t687, t555, t698, t547, t574, t537, t576), kb_mul(t558, t579)));
      ext_sum_dot4(&acc, k + AT(1, 39), t614, t647, t676, t707);
      kb_t t710 = here[104][v];
      // a 0
      ext_sum sum_den0 = ext_sum_zero();
      ext_sum_dot4(&sum_den0, k + AT(1, 46), t710, t2, t5, t8);
      ext_sum_dot2(&sum_den0, k + AT(1, 50), t12, t16);
      ext_t den0 = ext_sum_total(k + AT(1, 44), &sum_den0);
      ext_t phi0 = EXT_TILE(here, 105, v);
      kb_t t708 = here[AT(105, 1)][v];
      kb_t t712 = here[AT(106, 1)][v];
      // b 0
      ext_sum sum_den1 = ext_sum_zero();
      ext_sum_dot4(&sum_den1, k + AT(0, 16), t712, t3, t17, t13);
      ext_sum_dot2(&sum_den1, k + AT(0, 20), t9, t6);
      ext_t den1 = ext_sum_total(k + AT(0, 1), &sum_den1);
      kb_t t711 = here[AT(107, 1)][v];
      ext_sum_fractions(&acc, phi0, den0, t708, k + AT(1, 43), den1, t711);
      kb_t t714 = here[AT(108, 1)][v];
      // c 0
      ext_sum sum_den2 = ext_sum_zero();
      ext_sum_dot4(&sum_den2, k + AT(1, 55), t714, t25, t35, t32);
      ext_sum_dot2(&sum_den2, k + AT(1, 59), t29, t27);
      ext_t den2 = ext_sum_total(k + AT(1, 53), &sum_den2);
      ext_t phi1 = EXT_TILE(here, AT(109, 1), v);
      kb_t t713 = here[AT(109, 2)][v];
      kb_t t716 = here[AT(110, 2)][v];
      // out 0
      ext_sum sum_den3 = ext_sum_zero();
      ext_sum_dot4(&sum_den3, k + AT(0, 16), t716, t0, t55, t84);
      ext_sum_dot2(&sum_den3, k + AT(0, 20), t117, t146);
      ext_t den3 = ext_sum_total(k + AT(0, 3), &sum_den3);
      kb_t t715 = here[AT(111, 2)][v];
      ext_sum_fractions(&acc, phi1, den2, t713, k + AT(1, 52), den3, t715);
      kb_t t718 = here[AT(112, 2)][v];
      // a 1
      ext_sum sum_den4 = ext_sum_zero();
      ext_sum_dot4(&sum_den4, k + AT(1, 64), t718, t179, t182, t185);
      ext_sum_dot2(&sum_den4, k + AT(1, 68), t189, t193);
      ext_t den4 = ext_sum_total(k + AT(1, 62), &sum_den4);
      ext_t phi2 = EXT_TILE(here, AT(113, 2), v);
      kb_t t717 = here[AT(113, 3)][v];
      kb_t t720 = here[AT(114, 3)][v];
      // b 1
      ext_sum sum_den5 = ext_sum_zero();
      ext_sum_dot4(&sum_den5, k + AT(0, 16), t720, t180, t194, t190);
      ext_sum_dot2(&sum_den5, k + AT(0, 20), t186, t183);
      ext_t den5 = ext_sum_total(k + AT(0, 5), &sum_den5);
      kb_t t719 = here[AT(115, 3)][v];
      ext_sum_fractions(&acc, phi2, den4, t717, k + AT(1, 61), den5, t719);
      kb_t t722 = here[AT(116, 3)][v];
      // c 1
      ext_sum sum_den6 = ext_sum_zero();
      ext_sum_dot4(&sum_den6, k + AT(1, 73), t722, t202, t212, t209);
      ext_sum_dot2(&sum_den6, k + AT(1, 77), t206, t204);
      ext_t den6 = ext_sum_total(k + AT(1, 71), &sum_den6);
      ext_t phi3 = EXT_TILE(here, AT(117, 3), v);
      kb_t t721 = here[AT(117, 4)][v];
      kb_t t724 = here[AT(118, 4)][v];
      // out 1
      ext_sum sum_den7 = ext_sum_zero();
      ext_sum_dot4(&sum_den7, k + AT(0, 16), t724, t177, t232, t261);
      ext_sum_dot2(&sum_den7, k + AT(0, 20), t294, t323);
      ext_t den7 = ext_sum_total(k + AT(0, 7), &sum_den7);
      kb_t t723 = here[AT(119, 4)][v];
      ext_sum_fractions(&acc, phi3, den6, t721, k + AT(1, 70), den7, t723);
      kb_t t726 = here[AT(120, 4)][v];
      // a 2
      ext_sum sum_den8 = ext_sum_zero();
      ext_sum_dot4(&sum_den8, k + AT(1, 82), t726, t356, t359, t362);
      ext_sum_dot2(&sum_den8, k + AT(1, 86), t366, t370);
      ext_t den8 = ext_sum_total(k + AT(1, 80), &sum_den8);
      ext_t phi4 = EXT_TILE(here, AT(121, 4), v);
      kb_t t725 = here[AT(121, 5)][v];
      kb_t t728 = here[AT(122, 5)][v];
      // b 2
      ext_sum sum_den9 = ext_sum_zero();
      ext_sum_dot4(&sum_den9, k + AT(0, 16), t728, t357, t371, t367);
      ext_sum_dot2(&sum_den9, k + AT(0, 20), t363, t360);
      ext_t den9 = ext_sum_total(k + AT(0, 9), &sum_den9);
      kb_t t727 = here[AT(123, 5)][v];
      ext_sum_fractions(&acc, phi4, den8, t725, k + AT(1, 79), den9, t727);
      kb_t t730 = here[AT(124, 5)][v];
      // c 2
      ext_sum sum_den10 = ext_sum_zero();
      ext_sum_dot4(&sum_den10, k + AT(1, 91), t730, t379, t389, t386);
      ext_sum_dot2(&sum_den10, k + AT(1, 95), t383, t381);
      ext_t den10 = ext_sum_total(k + AT(1, 89), &sum_den10);
      ext_t phi5 = EXT_TILE(here, AT(125, 5), v);
      kb_t t729 = here[AT(125, 6)][v];
      kb_t t732 = here[AT(126, 6)][v];
      // out 2
      ext_sum sum_den11 = ext_sum_zero();
      ext_sum_dot4(&sum_den11, k + AT(0, 16), t732, t354, t409, t438);
      ext_sum_dot2(&sum_den11, k + AT(0, 20), t471, t500);
      ext_t den11 = ext_sum_total(k + AT(0, 11), &sum_den11);
      kb_t t731 = here[AT(127, 6)][v];
      ext_sum_fractions(&acc, phi5, den10, t729, k + AT(1, 88), den11, t731);
      kb_t t734 = here[AT(128, 6)][v];
      // a 3
      ext_sum sum_den12 = ext_sum_zero();
      ext_sum_dot4(&sum_den12, k + AT(1, 100), t734, t533, t536, t539);
      ext_sum_dot2(&sum_den12, k + AT(1, 104), t543, t547);
      ext_t den12 = ext_sum_total(k + AT(1, 98), &sum_den12);
      ext_t phi6 = EXT_TILE(here, AT(129, 6), v);
      kb_t t733 = here[AT(129, 7)][v];
      kb_t t736 = here[AT(130, 7)][v];
      // b 3
      ext_sum sum_den13 = ext_sum_zero();
      ext_sum_dot4(&sum_den13, k + AT(0, 16), t736, t534, t548, t544);
      ext_sum_dot2(&sum_den13, k + AT(0, 20), t540, t537);
      ext_t den13 = ext_sum_total(k + AT(0, 13), &sum_den13);
      kb_t t735 = here[AT(131, 7)][v];
      ext_sum_fractions(&acc, phi6, den12, t733, k + AT(1, 97), den13, t735);
      kb_t t738 = here[AT(132, 7)][v];
      // c 3
      ext_sum sum_den14 = ext_sum_zero();
      ext_sum_dot4(&sum_den14, k + AT(1, 109), t738, t556, t566, t563);
      ext_sum_dot2(&sum_den14, k + AT(1, 113), t560, t558);
      ext_t den14 = ext_sum_total(k + AT(1, 107), &sum_den14);
      ext_t phi7 = ext_sub(EXT_TILE(next, 0, v), EXT_TILE(here, AT(133, 7), v));
      phi7 = ext_add(phi7, ext_splat(k + AT(1, 22)));
      phi7 = ext_sub(phi7, phi0);
      phi7 = ext_sub(phi7, phi1);
      phi7 = ext_sub(phi7, phi2);
      phi7 = ext_sub(phi7, phi3);
      phi7 = ext_sub(phi7, phi4);
      phi7 = ext_sub(phi7, phi5);
      phi7 = ext_sub(phi7, phi6);
      kb_t t737 = here[AT(133, 8)][v];
      kb_t t740 = here[AT(134, 8)][v];
      // out 3
      ext_sum sum_den15 = ext_sum_zero();
      ext_sum_dot4(&sum_den15, k + AT(0, 16), t740, t531, t586, t615);
      ext_sum_dot2(&sum_den15, k + AT(0, 20), t648, t677);
      ext_t den15 = ext_sum_total(k + AT(0, 15), &sum_den15);
      kb_t t739 = here[AT(135, 8)][v];
      ext_sum_fractions(&acc, phi7, den14, t737, k + AT(1, 106), den15, t739);
      ext_put_halves(out, i, ext_mul_base(ext_sum_reduce(acc), inverse_zerofier));
    }
  }
}
#undef STEP
