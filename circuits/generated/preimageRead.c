// Generated from chip "preimageRead" by air/codegen/codegen.ts. Do not edit.
#include "evaluators.h"

#define STEP 1
// Returns 1 when a denominator is zero.
EXPORT(logup_preimageRead) int logup_preimageRead(const u32* const* columns, size_t n, const u32* k, u32* const* out,
                                u32* sums) {
  enum { BLOCK = LOGUP_BLOCK_SIZE(AT(206, 48)) };
  _Static_assert(BLOCK > 0, "too many columns and messages for the stack of a kernel");
  static const u32 here_columns[] = {7, 12, 13, 14, 0, 1, 2, 3, 4, 5, 9, 15, 16, 17, 18, 20, 10, 29, 45, 48, 46, 49, 50, 51, 19, 52, 53, 54, 55, 56, 57, 28, 59, 60, 61, 62, 21, 37, 6, 22, 30, 38, 23, 31, 39, 24, 32, 40, 25, 33, 41, 26, 34, 42, 27, 35, 43, 36, 44, 47, 8, 58};
  kb_t here[62][BLOCK];
  ext_t conjugates[BLOCK][48];
  kb_t norms[BLOCK][48], multiplicities[BLOCK][48], scratch[BLOCK][48];
  for (size_t start = 0; start < n; start += LANES * BLOCK) {
    size_t vectors = (n - start) / LANES < BLOCK ? (n - start) / LANES : BLOCK;
    load_tile(here[0], BLOCK, columns, here_columns, 62, start, vectors);
    for (size_t v = 0; v < vectors; v++) {
      kb_t t12 = here[0][v];
      kb_t t13 = here[1][v];
      kb_t t11 = kb_splat(67108860u);
      kb_t t14 = here[2][v];
      kb_t t17 = here[3][v];
      kb_t t18 = kb_splat(100663290u);
      kb_t t20 = kb_add(t13, kb_products2(t11, t14, t17, t18));
      kb_t t21 = kb_sub(t12, t20);
      kb_t t23 = kb_mul_factor(t21, KB_FACTOR(1598029825u));
      // the address is a word and the start
      ext_t den0 = ext_dot1(k + 0, k + AT(0, 48), t23);
      conjugates[v][0] = den0;
      norms[v][0] = take_norm(&conjugates[v][0]);
      kb_t t0 = here[4][v];
      kb_t t1 = here[5][v];
      kb_t t2 = kb_add(t0, t1);
      kb_t t3 = here[6][v];
      kb_t t5 = here[7][v];
      kb_t t6 = here[8][v];
      kb_t t8 = here[9][v];
      kb_t t9 = kb_add(kb_add(t5, t6), t8);
      kb_t t10 = kb_add(kb_add(t2, t3), t9);
      multiplicities[v][0] = t10;
      kb_t t25 = here[10][v];
      kb_t t26 = here[11][v];
      kb_t t27 = here[12][v];
      kb_t t29 = here[13][v];
      kb_t t31 = here[14][v];
      kb_t t32 = kb_add(kb_add(kb_add(t26, t27), t29), t31);
      kb_t t34 = here[15][v];
      kb_t t35 = kb_splat(134085624u);
      kb_t t37 = kb_sub(kb_add(t25, kb_mul(t34, t35)), t32);
      // what is left of the count, low
      ext_t den1 = ext_dot1(k + AT(0, 1), k + AT(0, 48), t37);
      conjugates[v][1] = den1;
      norms[v][1] = take_norm(&conjugates[v][1]);
      multiplicities[v][1] = t10;
      kb_t t38 = here[16][v];
      kb_t t39 = kb_sub(t38, t34);
      // what is left of the count, high
      ext_t den2 = ext_dot1(k + AT(0, 2), k + AT(0, 48), t39);
      conjugates[v][2] = den2;
      norms[v][2] = take_norm(&conjugates[v][2]);
      multiplicities[v][2] = t10;
      kb_t t40 = here[17][v];
      kb_t t41 = kb_splat(134216696u);
      kb_t t43 = kb_splat(268433392u);
      kb_t t46 = kb_sub(t40, kb_products2(t0, t41, t1, t43));
      // a hash key has a hash type
      ext_t den3 = ext_dot1(k + AT(0, 3), k + AT(0, 48), t46);
      conjugates[v][3] = den3;
      norms[v][3] = take_norm(&conjugates[v][3]);
      multiplicities[v][3] = t2;
      kb_t t47 = here[18][v];
      kb_t t49 = here[19][v];
      kb_t t51 = kb_sub(kb_add(t32, t47), kb_mul(t35, t49));
      // the new offset, low
      ext_t den4 = ext_dot1(k + AT(0, 4), k + AT(0, 48), t51);
      conjugates[v][4] = den4;
      norms[v][4] = take_norm(&conjugates[v][4]);
      multiplicities[v][4] = t10;
      kb_t t52 = here[20][v];
      kb_t t53 = kb_add(t49, t52);
      // the new offset, high
      ext_t den5 = ext_dot1(k + AT(0, 5), k + AT(0, 48), t53);
      conjugates[v][5] = den5;
      norms[v][5] = take_norm(&conjugates[v][5]);
      multiplicities[v][5] = t10;
      kb_t t54 = kb_splat(1342177200u);
      kb_t t56 = here[21][v];
      kb_t t58 = kb_sub(kb_add(t51, kb_mul(t35, t56)), t54);
      // the new offset is at the end or past it, low
      ext_t den6 = ext_dot1(k + AT(0, 6), k + AT(0, 48), t58);
      conjugates[v][6] = den6;
      norms[v][6] = take_norm(&conjugates[v][6]);
      multiplicities[v][6] = t8;
      kb_t t59 = kb_sub(t53, t56);
      // the new offset is at the end or past it, high
      ext_t den7 = ext_dot1(k + AT(0, 7), k + AT(0, 48), t59);
      conjugates[v][7] = den7;
      norms[v][7] = take_norm(&conjugates[v][7]);
      multiplicities[v][7] = t8;
      kb_t t62 = here[22][v];
      kb_t t63 = here[23][v];
      // high bytes before
      ext_t den8 = ext_dot2(k + AT(0, 8), k + AT(0, 48), t62, t63);
      conjugates[v][8] = den8;
      norms[v][8] = take_norm(&conjugates[v][8]);
      kb_t t60 = here[24][v];
      multiplicities[v][8] = t60;
      kb_t t64 = here[25][v];
      kb_t t65 = here[26][v];
      // low bytes before
      ext_t den9 = ext_dot2(k + AT(0, 9), k + AT(0, 48), t64, t65);
      conjugates[v][9] = den9;
      norms[v][9] = take_norm(&conjugates[v][9]);
      multiplicities[v][9] = t60;
      kb_t t66 = here[27][v];
      kb_t t67 = here[28][v];
      // high bytes after
      ext_t den10 = ext_dot2(k + AT(0, 10), k + AT(0, 48), t66, t67);
      conjugates[v][10] = den10;
      norms[v][10] = take_norm(&conjugates[v][10]);
      multiplicities[v][10] = t60;
      kb_t t68 = here[29][v];
      kb_t t69 = here[30][v];
      // low bytes after
      ext_t den11 = ext_dot2(k + AT(0, 11), k + AT(0, 48), t68, t69);
      conjugates[v][11] = den11;
      norms[v][11] = take_norm(&conjugates[v][11]);
      multiplicities[v][11] = t60;
      kb_t t72 = here[31][v];
      kb_t t73 = kb_sub(t47, t20);
      // local byte 0
      ext_t den12 = ext_dot3(k + AT(0, 12), k + AT(0, 48), t72, t73, t66);
      conjugates[v][12] = den12;
      norms[v][12] = take_norm(&conjugates[v][12]);
      kb_t t70 = here[32][v];
      multiplicities[v][12] = t70;
      kb_t t24 = kb_splat(33554430u);
      kb_t t76 = kb_sub(kb_add(t24, t47), t20);
      // local byte 1
      ext_t den13 = ext_dot3(k + AT(0, 13), k + AT(0, 48), t72, t76, t67);
      conjugates[v][13] = den13;
      norms[v][13] = take_norm(&conjugates[v][13]);
      kb_t t74 = here[33][v];
      multiplicities[v][13] = t74;
      kb_t t79 = kb_sub(kb_add(t11, t47), t20);
      // local byte 2
      ext_t den14 = ext_dot3(k + AT(0, 14), k + AT(0, 48), t72, t79, t68);
      conjugates[v][14] = den14;
      norms[v][14] = take_norm(&conjugates[v][14]);
      kb_t t77 = here[34][v];
      multiplicities[v][14] = t77;
      kb_t t82 = kb_sub(kb_add(t18, t47), t20);
      // local byte 3
      ext_t den15 = ext_dot3(k + AT(0, 15), k + AT(0, 48), t72, t82, t69);
      conjugates[v][15] = den15;
      norms[v][15] = take_norm(&conjugates[v][15]);
      kb_t t80 = here[35][v];
      multiplicities[v][15] = t80;
      // the local key is there
      ext_t den16 = ext_dot1(k + AT(0, 16), k + AT(0, 48), t72);
      conjugates[v][16] = den16;
      norms[v][16] = take_norm(&conjugates[v][16]);
      multiplicities[v][16] = t9;
      kb_t t86 = here[36][v];
      kb_t t87 = here[37][v];
      // key word 0: take
      ext_t den17 = ext_dot3(k + AT(0, 17), k + AT(0, 50), t86, t40, t87);
      conjugates[v][17] = den17;
      norms[v][17] = take_norm(&conjugates[v][17]);
      kb_t t84 = kb_neg(t10);
      multiplicities[v][17] = t84;
      kb_t t61 = kb_splat(134217720u);
      kb_t t88 = here[38][v];
      kb_t t90 = kb_add(t18, kb_mul(t61, t88));
      // key word 0: give
      ext_t den18 = ext_dot3(k + AT(0, 18), k + AT(0, 50), t86, t40, t90);
      conjugates[v][18] = den18;
      norms[v][18] = take_norm(&conjugates[v][18]);
      multiplicities[v][18] = t10;
      kb_t t92 = kb_sub(t90, kb_add(t87, t24));
      // key word 0: later
      ext_t den19 = ext_dot1(k + AT(0, 19), k + AT(0, 48), t92);
      conjugates[v][19] = den19;
      norms[v][19] = take_norm(&conjugates[v][19]);
      multiplicities[v][19] = t10;
      kb_t t93 = here[39][v];
      kb_t t94 = here[40][v];
      kb_t t95 = here[41][v];
      // key word 1: take
      ext_t den20 = ext_dot3(k + AT(0, 20), k + AT(0, 50), t93, t94, t95);
      conjugates[v][20] = den20;
      norms[v][20] = take_norm(&conjugates[v][20]);
      multiplicities[v][20] = t84;
      // key word 1: give
      ext_t den21 = ext_dot3(k + AT(0, 21), k + AT(0, 50), t93, t94, t90);
      conjugates[v][21] = den21;
      norms[v][21] = take_norm(&conjugates[v][21]);
      multiplicities[v][21] = t10;
      kb_t t97 = kb_sub(t90, kb_add(t95, t24));
      // key word 1: later
      ext_t den22 = ext_dot1(k + AT(0, 22), k + AT(0, 48), t97);
      conjugates[v][22] = den22;
      norms[v][22] = take_norm(&conjugates[v][22]);
      multiplicities[v][22] = t10;
      kb_t t98 = here[42][v];
      kb_t t99 = here[43][v];
      kb_t t100 = here[44][v];
      // key word 2: take
      ext_t den23 = ext_dot3(k + AT(0, 23), k + AT(0, 50), t98, t99, t100);
      conjugates[v][23] = den23;
      norms[v][23] = take_norm(&conjugates[v][23]);
      multiplicities[v][23] = t84;
      // key word 2: give
      ext_t den24 = ext_dot3(k + AT(0, 24), k + AT(0, 50), t98, t99, t90);
      conjugates[v][24] = den24;
      norms[v][24] = take_norm(&conjugates[v][24]);
      multiplicities[v][24] = t10;
      kb_t t102 = kb_sub(t90, kb_add(t100, t24));
      // key word 2: later
      ext_t den25 = ext_dot1(k + AT(0, 25), k + AT(0, 48), t102);
      conjugates[v][25] = den25;
      norms[v][25] = take_norm(&conjugates[v][25]);
      multiplicities[v][25] = t10;
      kb_t t104 = here[45][v];
      kb_t t105 = here[46][v];
      kb_t t106 = here[47][v];
      // key word 3: take
      ext_t den26 = ext_dot3(k + AT(0, 26), k + AT(0, 50), t104, t105, t106);
      conjugates[v][26] = den26;
      norms[v][26] = take_norm(&conjugates[v][26]);
      multiplicities[v][26] = t84;
      // key word 3: give
      ext_t den27 = ext_dot3(k + AT(0, 27), k + AT(0, 50), t104, t105, t90);
      conjugates[v][27] = den27;
      norms[v][27] = take_norm(&conjugates[v][27]);
      multiplicities[v][27] = t10;
      kb_t t108 = kb_sub(t90, kb_add(t106, t24));
      // key word 3: later
      ext_t den28 = ext_dot1(k + AT(0, 28), k + AT(0, 48), t108);
      conjugates[v][28] = den28;
      norms[v][28] = take_norm(&conjugates[v][28]);
      multiplicities[v][28] = t10;
      kb_t t110 = here[48][v];
      kb_t t111 = here[49][v];
      kb_t t112 = here[50][v];
      // key word 4: take
      ext_t den29 = ext_dot3(k + AT(0, 29), k + AT(0, 50), t110, t111, t112);
      conjugates[v][29] = den29;
      norms[v][29] = take_norm(&conjugates[v][29]);
      multiplicities[v][29] = t84;
      // key word 4: give
      ext_t den30 = ext_dot3(k + AT(0, 30), k + AT(0, 50), t110, t111, t90);
      conjugates[v][30] = den30;
      norms[v][30] = take_norm(&conjugates[v][30]);
      multiplicities[v][30] = t10;
      kb_t t114 = kb_sub(t90, kb_add(t112, t24));
      // key word 4: later
      ext_t den31 = ext_dot1(k + AT(0, 31), k + AT(0, 48), t114);
      conjugates[v][31] = den31;
      norms[v][31] = take_norm(&conjugates[v][31]);
      multiplicities[v][31] = t10;
      kb_t t116 = here[51][v];
      kb_t t117 = here[52][v];
      kb_t t118 = here[53][v];
      // key word 5: take
      ext_t den32 = ext_dot3(k + AT(0, 32), k + AT(0, 50), t116, t117, t118);
      conjugates[v][32] = den32;
      norms[v][32] = take_norm(&conjugates[v][32]);
      multiplicities[v][32] = t84;
      // key word 5: give
      ext_t den33 = ext_dot3(k + AT(0, 33), k + AT(0, 50), t116, t117, t90);
      conjugates[v][33] = den33;
      norms[v][33] = take_norm(&conjugates[v][33]);
      multiplicities[v][33] = t10;
      kb_t t120 = kb_sub(t90, kb_add(t118, t24));
      // key word 5: later
      ext_t den34 = ext_dot1(k + AT(0, 34), k + AT(0, 48), t120);
      conjugates[v][34] = den34;
      norms[v][34] = take_norm(&conjugates[v][34]);
      multiplicities[v][34] = t10;
      kb_t t122 = here[54][v];
      kb_t t123 = here[55][v];
      kb_t t124 = here[56][v];
      // key word 6: take
      ext_t den35 = ext_dot3(k + AT(0, 35), k + AT(0, 50), t122, t123, t124);
      conjugates[v][35] = den35;
      norms[v][35] = take_norm(&conjugates[v][35]);
      multiplicities[v][35] = t84;
      // key word 6: give
      ext_t den36 = ext_dot3(k + AT(0, 36), k + AT(0, 50), t122, t123, t90);
      conjugates[v][36] = den36;
      norms[v][36] = take_norm(&conjugates[v][36]);
      multiplicities[v][36] = t10;
      kb_t t126 = kb_sub(t90, kb_add(t124, t24));
      // key word 6: later
      ext_t den37 = ext_dot1(k + AT(0, 37), k + AT(0, 48), t126);
      conjugates[v][37] = den37;
      norms[v][37] = take_norm(&conjugates[v][37]);
      multiplicities[v][37] = t10;
      kb_t t128 = here[57][v];
      kb_t t129 = here[58][v];
      // key word 7: take
      ext_t den38 = ext_dot3(k + AT(0, 38), k + AT(0, 50), t72, t128, t129);
      conjugates[v][38] = den38;
      norms[v][38] = take_norm(&conjugates[v][38]);
      multiplicities[v][38] = t84;
      // key word 7: give
      ext_t den39 = ext_dot3(k + AT(0, 39), k + AT(0, 50), t72, t128, t90);
      conjugates[v][39] = den39;
      norms[v][39] = take_norm(&conjugates[v][39]);
      multiplicities[v][39] = t10;
      kb_t t131 = kb_sub(t90, kb_add(t129, t24));
      // key word 7: later
      ext_t den40 = ext_dot1(k + AT(0, 40), k + AT(0, 48), t131);
      conjugates[v][40] = den40;
      norms[v][40] = take_norm(&conjugates[v][40]);
      multiplicities[v][40] = t10;
      kb_t t132 = here[59][v];
      // offset: take
      ext_t den41 = ext_dot3(k + AT(0, 41), k + AT(0, 50), t47, t52, t132);
      conjugates[v][41] = den41;
      norms[v][41] = take_norm(&conjugates[v][41]);
      multiplicities[v][41] = t84;
      // offset: give
      ext_t den42 = ext_dot3(k + AT(0, 42), k + AT(0, 50), t51, t53, t90);
      conjugates[v][42] = den42;
      norms[v][42] = take_norm(&conjugates[v][42]);
      multiplicities[v][42] = t10;
      kb_t t134 = kb_sub(t90, kb_add(t132, t24));
      // offset: later
      ext_t den43 = ext_dot1(k + AT(0, 43), k + AT(0, 48), t134);
      conjugates[v][43] = den43;
      norms[v][43] = take_norm(&conjugates[v][43]);
      multiplicities[v][43] = t10;
      kb_t t136 = here[60][v];
      kb_t t137 = kb_splat(33521406u);
      kb_t t139 = kb_add(t23, kb_mul(t136, t137));
      kb_t t140 = kb_splat(67108348u);
      kb_t t142 = kb_add(t65, kb_mul(t64, t140));
      kb_t t144 = kb_add(t63, kb_mul(t62, t140));
      kb_t t145 = here[61][v];
      // word: take
      ext_t den44 = ext_dot4(k + AT(0, 44), k + AT(0, 49), t139, t142, t144, t145);
      conjugates[v][44] = den44;
      norms[v][44] = take_norm(&conjugates[v][44]);
      kb_t t135 = kb_neg(t60);
      multiplicities[v][44] = t135;
      kb_t t147 = kb_add(t69, kb_mul(t68, t140));
      kb_t t149 = kb_add(t67, kb_mul(t66, t140));
      // word: give
      ext_t den45 = ext_dot4(k + AT(0, 45), k + AT(0, 49), t139, t147, t149, t90);
      conjugates[v][45] = den45;
      norms[v][45] = take_norm(&conjugates[v][45]);
      multiplicities[v][45] = t60;
      kb_t t151 = kb_sub(t90, kb_add(t145, t24));
      // word: later
      ext_t den46 = ext_dot1(k + AT(0, 46), k + AT(0, 48), t151);
      conjugates[v][46] = den46;
      norms[v][46] = take_norm(&conjugates[v][46]);
      multiplicities[v][46] = t60;
      // the request
      ext_sum sum_den47 = ext_sum_zero();
      ext_sum_dot4(&sum_den47, k + AT(0, 48), t88, t12, t136, t25);
      ext_sum_dot2(&sum_den47, k + AT(0, 52), t38, t32);
      ext_t den47 = ext_sum_total(k + AT(0, 47), &sum_den47);
      conjugates[v][47] = den47;
      norms[v][47] = take_norm(&conjugates[v][47]);
      multiplicities[v][47] = t84;
    }
    if (!invert_all(norms[0], vectors * 48, scratch[0])) return 1;
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
      ext_put_far(out + AT(0, 7), i, term7);
      ext_t term8 = ext_cross(conjugates[v][16], kb_mul(multiplicities[v][16], norms[v][16]), conjugates[v][17], kb_mul(multiplicities[v][17], norms[v][17]));
      ext_put_far(out + AT(0, 8), i, term8);
      ext_t term9 = ext_cross(conjugates[v][18], kb_mul(multiplicities[v][18], norms[v][18]), conjugates[v][19], kb_mul(multiplicities[v][19], norms[v][19]));
      ext_put_far(out + AT(0, 9), i, term9);
      ext_t term10 = ext_cross(conjugates[v][20], kb_mul(multiplicities[v][20], norms[v][20]), conjugates[v][21], kb_mul(multiplicities[v][21], norms[v][21]));
      ext_put_far(out + AT(0, 10), i, term10);
      ext_t term11 = ext_cross(conjugates[v][22], kb_mul(multiplicities[v][22], norms[v][22]), conjugates[v][23], kb_mul(multiplicities[v][23], norms[v][23]));
      ext_put_far(out + AT(0, 11), i, term11);
      ext_t term12 = ext_cross(conjugates[v][24], kb_mul(multiplicities[v][24], norms[v][24]), conjugates[v][25], kb_mul(multiplicities[v][25], norms[v][25]));
      ext_put_far(out + AT(0, 12), i, term12);
      ext_t term13 = ext_cross(conjugates[v][26], kb_mul(multiplicities[v][26], norms[v][26]), conjugates[v][27], kb_mul(multiplicities[v][27], norms[v][27]));
      ext_put_far(out + AT(0, 13), i, term13);
      ext_t term14 = ext_cross(conjugates[v][28], kb_mul(multiplicities[v][28], norms[v][28]), conjugates[v][29], kb_mul(multiplicities[v][29], norms[v][29]));
      ext_put_far(out + AT(0, 14), i, term14);
      ext_t term15 = ext_cross(conjugates[v][30], kb_mul(multiplicities[v][30], norms[v][30]), conjugates[v][31], kb_mul(multiplicities[v][31], norms[v][31]));
      ext_put_far(out + AT(0, 15), i, term15);
      ext_t term16 = ext_cross(conjugates[v][32], kb_mul(multiplicities[v][32], norms[v][32]), conjugates[v][33], kb_mul(multiplicities[v][33], norms[v][33]));
      ext_put_far(out + AT(0, 16), i, term16);
      ext_t term17 = ext_cross(conjugates[v][34], kb_mul(multiplicities[v][34], norms[v][34]), conjugates[v][35], kb_mul(multiplicities[v][35], norms[v][35]));
      ext_put_far(out + AT(0, 17), i, term17);
      ext_t term18 = ext_cross(conjugates[v][36], kb_mul(multiplicities[v][36], norms[v][36]), conjugates[v][37], kb_mul(multiplicities[v][37], norms[v][37]));
      ext_put_far(out + AT(0, 18), i, term18);
      ext_t term19 = ext_cross(conjugates[v][38], kb_mul(multiplicities[v][38], norms[v][38]), conjugates[v][39], kb_mul(multiplicities[v][39], norms[v][39]));
      ext_put_far(out + AT(0, 19), i, term19);
      ext_t term20 = ext_cross(conjugates[v][40], kb_mul(multiplicities[v][40], norms[v][40]), conjugates[v][41], kb_mul(multiplicities[v][41], norms[v][41]));
      ext_put_far(out + AT(0, 20), i, term20);
      ext_t term21 = ext_cross(conjugates[v][42], kb_mul(multiplicities[v][42], norms[v][42]), conjugates[v][43], kb_mul(multiplicities[v][43], norms[v][43]));
      ext_put_far(out + AT(0, 21), i, term21);
      ext_t term22 = ext_cross(conjugates[v][44], kb_mul(multiplicities[v][44], norms[v][44]), conjugates[v][45], kb_mul(multiplicities[v][45], norms[v][45]));
      ext_put_far(out + AT(0, 22), i, term22);
      ext_t term23 = ext_cross(conjugates[v][46], kb_mul(multiplicities[v][46], norms[v][46]), conjugates[v][47], kb_mul(multiplicities[v][47], norms[v][47]));
      ext_put_far(out + AT(0, 23), i, ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(term23, term0), term1), term2), term3), term4), term5), term6), term7), term8), term9), term10), term11), term12), term13), term14), term15), term16), term17), term18), term19), term20), term21), term22));
    }
  }
  running_sum(out + AT(0, 23), n, k[AT(0, 54)], sums + 0);
  return 0;
}
#undef STEP

#define STEP 2
EXPORT(quotient_preimageRead) void quotient_preimageRead(const u32* const* columns, size_t n, const u32* k, const u32* inverses,
                                  u32* const* out) {
  kb_t inverse_zerofier = alternate(k + AT(1, 238));
  (void)inverses;
  enum { BLOCK = BLOCK_SIZE(AT(63, 25)) };
  _Static_assert(BLOCK > 0, "too many columns and messages for the stack of a kernel");
  static const u32 here_columns[] = {0, 1, 2, 3, 4, 5, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 9, 10, 29, 21, 22, 23, 24, 25, 26, 27, 30, 31, 32, 33, 34, 35, 36, 48, 49, 54, 50, 55, 51, 56, 52, 57, 53, 59, 60, 61, 62, 46, 7, EXT_COLUMNS(AT(63, 0)), EXT_COLUMNS(AT(63, 1)), 45, EXT_COLUMNS(AT(63, 2)), EXT_COLUMNS(AT(63, 3)), EXT_COLUMNS(AT(63, 4)), EXT_COLUMNS(AT(63, 5)), 28, EXT_COLUMNS(AT(63, 6)), EXT_COLUMNS(AT(63, 7)), EXT_COLUMNS(AT(63, 8)), 37, 6, EXT_COLUMNS(AT(63, 9)), 38, EXT_COLUMNS(AT(63, 10)), EXT_COLUMNS(AT(63, 11)), 39, EXT_COLUMNS(AT(63, 12)), 40, EXT_COLUMNS(AT(63, 13)), EXT_COLUMNS(AT(63, 14)), 41, EXT_COLUMNS(AT(63, 15)), 42, EXT_COLUMNS(AT(63, 16)), EXT_COLUMNS(AT(63, 17)), 43, EXT_COLUMNS(AT(63, 18)), 44, EXT_COLUMNS(AT(63, 19)), EXT_COLUMNS(AT(63, 20)), 47, EXT_COLUMNS(AT(63, 21)), 8, 58, EXT_COLUMNS(AT(63, 22)), EXT_COLUMNS(AT(63, 23))};
  kb_t here[AT(63, 24)][BLOCK];
  static const u32 next_columns[] = {EXT_COLUMNS(AT(63, 23))};
  kb_t next[AT(0, 1)][BLOCK];
  for (size_t start = 0; start < n; start += LANES * BLOCK) {
    size_t vectors = (n - start) / LANES < BLOCK ? (n - start) / LANES : BLOCK;
    load_tile(here[0], BLOCK, columns, here_columns, AT(63, 24), start, vectors);
    load_next_tile(next[0], BLOCK, columns, next_columns, AT(0, 1), start, vectors, STEP, n);
    for (size_t v = 0; v < vectors; v++) {
      size_t i = start + LANES * v;
      ext_sum acc = ext_sum_zero();
      // keccak is boolean
      kb_t t0 = here[0][v];
      kb_t t1 = kb_splat(33554430u);
      kb_t t2 = kb_sub(t0, t1);
      kb_t t3 = kb_mul(t0, t2);
      // sha256 is boolean
      kb_t t4 = here[1][v];
      kb_t t5 = kb_sub(t4, t1);
      kb_t t6 = kb_mul(t4, t5);
      // idle is boolean
      kb_t t7 = here[2][v];
      kb_t t8 = kb_sub(t7, t1);
      kb_t t9 = kb_mul(t7, t8);
      // localWordEnd is boolean
      kb_t t10 = here[3][v];
      kb_t t11 = kb_sub(t10, t1);
      kb_t t12 = kb_mul(t10, t11);
      ext_sum_dot4(&acc, k + AT(1, 55), t3, t6, t9, t12);
      // localAsked is boolean
      kb_t t13 = here[4][v];
      kb_t t14 = kb_sub(t13, t1);
      kb_t t15 = kb_mul(t13, t14);
      // localDataEnd is boolean
      kb_t t16 = here[5][v];
      kb_t t17 = kb_sub(t16, t1);
      kb_t t18 = kb_mul(t16, t17);
      // at most one kind
      kb_t t19 = kb_add(t0, t4);
      kb_t t22 = kb_add(kb_add(t16, t10), t13);
      kb_t t23 = kb_add(kb_add(t7, t19), t22);
      kb_t t24 = kb_sub(t23, t1);
      kb_t t25 = kb_mul(t23, t24);
      // start 0 is boolean
      kb_t t26 = here[6][v];
      kb_t t27 = kb_sub(t26, t1);
      kb_t t28 = kb_mul(t26, t27);
      ext_sum_dot4(&acc, k + AT(1, 59), t15, t18, t25, t28);
      // start 1 is boolean
      kb_t t29 = here[7][v];
      kb_t t30 = kb_sub(t29, t1);
      kb_t t31 = kb_mul(t29, t30);
      // start 2 is boolean
      kb_t t32 = here[8][v];
      kb_t t33 = kb_sub(t32, t1);
      kb_t t34 = kb_mul(t32, t33);
      // start 3 is boolean
      kb_t t35 = here[9][v];
      kb_t t36 = kb_sub(t35, t1);
      kb_t t37 = kb_mul(t35, t36);
      // a row has one start
      kb_t t41 = kb_sub(kb_add(kb_add(kb_add(t35, t32), t26), t29), t23);
      ext_sum_dot4(&acc, k + AT(1, 63), t31, t34, t37, t41);
      // byte 0 in the run is boolean
      kb_t t42 = here[10][v];
      kb_t t43 = kb_sub(t42, t1);
      kb_t t44 = kb_mul(t42, t43);
      // byte 1 in the run is boolean
      kb_t t45 = here[11][v];
      kb_t t46 = kb_sub(t45, t1);
      kb_t t47 = kb_mul(t45, t46);
      // byte 2 in the run is boolean
      kb_t t48 = here[12][v];
      kb_t t49 = kb_sub(t48, t1);
      kb_t t50 = kb_mul(t48, t49);
      // byte 3 in the run is boolean
      kb_t t51 = here[13][v];
      kb_t t52 = kb_sub(t51, t1);
      kb_t t53 = kb_mul(t51, t52);
      ext_sum_dot4(&acc, k + AT(1, 67), t44, t47, t50, t53);
      // byte 0 is in the run only as the first
      kb_t t54 = kb_sub(t1, t26);
      kb_t t55 = kb_mul(t42, t54);
      // byte 1 continues the run or starts it
      kb_t t56 = kb_sub(t1, t42);
      kb_t t57 = kb_mul(t45, t56);
      kb_t t58 = kb_sub(t1, t29);
      kb_t t59 = kb_mul(t57, t58);
      // byte 2 continues the run or starts it
      kb_t t60 = kb_sub(t1, t45);
      kb_t t61 = kb_mul(t48, t60);
      kb_t t62 = kb_sub(t1, t32);
      kb_t t63 = kb_mul(t61, t62);
      // byte 3 continues the run or starts it
      kb_t t64 = kb_sub(t1, t48);
      kb_t t65 = kb_mul(t51, t64);
      kb_t t66 = kb_sub(t1, t35);
      kb_t t67 = kb_mul(t65, t66);
      ext_sum_dot4(&acc, k + AT(1, 71), t55, t59, t63, t67);
      // touches means that there is a byte
      kb_t t68 = here[14][v];
      kb_t t76 = kb_sub(t68, kb_products4(t26, t42, t29, t45, t32, t48, t35, t51));
      // borrow is boolean
      kb_t t77 = here[15][v];
      kb_t t78 = kb_sub(t77, t1);
      kb_t t79 = kb_mul(t77, t78);
      // an idle read has a count of zero
      kb_t t80 = here[16][v];
      kb_t t81 = here[17][v];
      kb_t t82 = kb_add(t80, t81);
      kb_t t83 = kb_mul(t7, t82);
      // a local key has the local type
      kb_t t84 = here[18][v];
      kb_t t85 = kb_splat(67108348u);
      kb_t t86 = kb_sub(t84, t85);
      kb_t t87 = kb_mul(t22, t86);
      ext_sum_dot4(&acc, k + AT(1, 75), t76, t79, t83, t87);
      // a local key is zero up to its index
      kb_t t88 = here[19][v];
      kb_t t89 = here[20][v];
      kb_t t91 = here[21][v];
      kb_t t93 = here[22][v];
      kb_t t95 = here[23][v];
      kb_t t97 = here[24][v];
      kb_t t99 = here[25][v];
      kb_t t101 = here[26][v];
      kb_t t103 = here[27][v];
      kb_t t105 = here[28][v];
      kb_t t107 = here[29][v];
      kb_t t109 = here[30][v];
      kb_t t111 = here[31][v];
      kb_t t113 = here[32][v];
      kb_t t114 = kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(t88, t89), t91), t93), t95), t97), t99), t101), t103), t105), t107), t109), t111), t113);
      kb_t t115 = kb_mul(t22, t114);
      // a local read to the end of the word gets there
      kb_t t116 = kb_sub(t1, t51);
      kb_t t117 = kb_mul(t10, t116);
      // a local read as asked has the low count
      kb_t t120 = kb_add(kb_add(kb_add(t51, t48), t42), t45);
      kb_t t121 = kb_sub(t80, t120);
      kb_t t122 = kb_mul(t13, t121);
      // a local read as asked has no high count
      kb_t t123 = kb_mul(t13, t81);
      ext_sum_dot4(&acc, k + AT(1, 79), t115, t117, t122, t123);
      // carry is boolean
      kb_t t124 = here[33][v];
      kb_t t125 = kb_sub(t124, t1);
      kb_t t126 = kb_mul(t124, t125);
      // endBorrow is boolean
      kb_t t127 = here[34][v];
      kb_t t128 = kb_sub(t127, t1);
      kb_t t129 = kb_mul(t127, t128);
      // byte 0 stays unless it is written
      kb_t t130 = here[35][v];
      kb_t t131 = here[36][v];
      kb_t t132 = kb_sub(t130, t131);
      kb_t t133 = kb_mul(t56, t132);
      // byte 1 stays unless it is written
      kb_t t134 = here[37][v];
      kb_t t135 = here[38][v];
      kb_t t136 = kb_sub(t134, t135);
      kb_t t137 = kb_mul(t60, t136);
      ext_sum_dot4(&acc, k + AT(1, 83), t126, t129, t133, t137);
      // byte 2 stays unless it is written
      kb_t t138 = here[39][v];
      kb_t t139 = here[40][v];
      kb_t t140 = kb_sub(t138, t139);
      kb_t t141 = kb_mul(t64, t140);
      // byte 3 stays unless it is written
      kb_t t142 = here[41][v];
      kb_t t143 = here[42][v];
      kb_t t144 = kb_sub(t142, t143);
      kb_t t145 = kb_mul(t116, t144);
      // byte 0 is local if it is written under a local key
      kb_t t146 = here[43][v];
      kb_t t148 = kb_sub(t146, kb_mul(t22, t42));
      // byte 1 is local if it is written under a local key
      kb_t t149 = here[44][v];
      kb_t t151 = kb_sub(t149, kb_mul(t22, t45));
      ext_sum_dot4(&acc, k + AT(1, 87), t141, t145, t148, t151);
      // byte 2 is local if it is written under a local key
      kb_t t152 = here[45][v];
      kb_t t154 = kb_sub(t152, kb_mul(t22, t48));
      // byte 3 is local if it is written under a local key
      kb_t t155 = here[46][v];
      kb_t t157 = kb_sub(t155, kb_mul(t22, t51));
      // a local byte has a small offset
      kb_t t160 = kb_add(kb_add(kb_add(t155, t152), t146), t149);
      kb_t t161 = here[47][v];
      kb_t t162 = kb_mul(t160, t161);
      ext_sum_dot3(&acc, k + AT(1, 91), t154, t157, t162);
      kb_t t164 = here[48][v];
      kb_t t163 = kb_splat(67108860u);
      kb_t t167 = kb_splat(100663290u);
      kb_t t169 = kb_add(t29, kb_products2(t32, t163, t35, t167));
      kb_t t170 = kb_sub(t164, t169);
      kb_t t172 = kb_mul_factor(t170, KB_FACTOR(1598029825u));
      // the address is a word and the start
      ext_t den0 = ext_dot1(k + AT(1, 95), k + AT(1, 97), t172);
      ext_t phi0 = EXT_TILE(here, 49, v);
      kb_t t173 = kb_splat(134085624u);
      kb_t t175 = kb_add(t121, kb_mul(t77, t173));
      // what is left of the count, low
      ext_t den1 = ext_dot1(k + AT(0, 1), k + AT(0, 48), t175);
      ext_sum_fractions(&acc, phi0, den0, t23, k + AT(1, 94), den1, t23);
      kb_t t176 = kb_sub(t81, t77);
      // what is left of the count, high
      ext_t den2 = ext_dot1(k + AT(1, 99), k + AT(1, 101), t176);
      ext_t phi1 = EXT_TILE(here, AT(49, 1), v);
      kb_t t177 = kb_splat(134216696u);
      kb_t t179 = kb_splat(268433392u);
      kb_t t182 = kb_sub(t84, kb_products2(t0, t177, t4, t179));
      // a hash key has a hash type
      ext_t den3 = ext_dot1(k + AT(0, 3), k + AT(0, 48), t182);
      ext_sum_fractions(&acc, phi1, den2, t23, k + AT(1, 98), den3, t19);
      kb_t t183 = here[AT(49, 2)][v];
      kb_t t186 = kb_sub(kb_add(t120, t183), kb_mul(t124, t173));
      // the new offset, low
      ext_t den4 = ext_dot1(k + AT(1, 103), k + AT(1, 105), t186);
      ext_t phi2 = EXT_TILE(here, AT(50, 2), v);
      kb_t t187 = kb_add(t124, t161);
      // the new offset, high
      ext_t den5 = ext_dot1(k + AT(0, 5), k + AT(0, 48), t187);
      ext_sum_fractions(&acc, phi2, den4, t23, k + AT(1, 102), den5, t23);
      kb_t t188 = kb_splat(1342177200u);
      kb_t t191 = kb_sub(kb_add(t186, kb_mul(t127, t173)), t188);
      // the new offset is at the end or past it, low
      ext_t den6 = ext_dot1(k + AT(1, 107), k + AT(1, 109), t191);
      ext_t phi3 = EXT_TILE(here, AT(50, 3), v);
      kb_t t192 = kb_sub(t187, t127);
      // the new offset is at the end or past it, high
      ext_t den7 = ext_dot1(k + AT(0, 7), k + AT(0, 48), t192);
      ext_sum_fractions(&acc, phi3, den6, t16, k + AT(1, 106), den7, t16);
      // high bytes before
      ext_t den8 = ext_dot2(k + AT(1, 111), k + AT(1, 113), t131, t135);
      ext_t phi4 = EXT_TILE(here, AT(50, 4), v);
      // low bytes before
      ext_t den9 = ext_dot2(k + AT(0, 9), k + AT(0, 48), t139, t143);
      ext_sum_fractions(&acc, phi4, den8, t68, k + AT(1, 110), den9, t68);
      // high bytes after
      ext_t den10 = ext_dot2(k + AT(1, 116), k + AT(1, 118), t130, t134);
      ext_t phi5 = EXT_TILE(here, AT(50, 5), v);
      // low bytes after
      ext_t den11 = ext_dot2(k + AT(0, 11), k + AT(0, 48), t138, t142);
      ext_sum_fractions(&acc, phi5, den10, t68, k + AT(1, 115), den11, t68);
      kb_t t195 = here[AT(50, 6)][v];
      kb_t t196 = kb_sub(t183, t169);
      // local byte 0
      ext_t den12 = ext_dot3(k + AT(1, 121), k + AT(1, 123), t195, t196, t130);
      ext_t phi6 = EXT_TILE(here, AT(51, 6), v);
      kb_t t198 = kb_sub(kb_add(t1, t183), t169);
      // local byte 1
      ext_t den13 = ext_dot3(k + AT(0, 13), k + AT(0, 48), t195, t198, t134);
      ext_sum_fractions(&acc, phi6, den12, t146, k + AT(1, 120), den13, t149);
      kb_t t200 = kb_sub(kb_add(t163, t183), t169);
      // local byte 2
      ext_t den14 = ext_dot3(k + AT(1, 127), k + AT(1, 129), t195, t200, t138);
      ext_t phi7 = EXT_TILE(here, AT(51, 7), v);
      kb_t t202 = kb_sub(kb_add(t167, t183), t169);
      // local byte 3
      ext_t den15 = ext_dot3(k + AT(0, 15), k + AT(0, 48), t195, t202, t142);
      ext_sum_fractions(&acc, phi7, den14, t152, k + AT(1, 126), den15, t155);
      // the local key is there
      ext_t den16 = ext_dot1(k + AT(1, 133), k + AT(1, 135), t195);
      ext_t phi8 = EXT_TILE(here, AT(51, 8), v);
      kb_t t206 = here[AT(51, 9)][v];
      // key word 0: take
      ext_t den17 = ext_dot3(k + AT(0, 17), k + AT(0, 50), t88, t84, t206);
      kb_t t204 = kb_neg(t23);
      ext_sum_fractions(&acc, phi8, den16, t22, k + AT(1, 132), den17, t204);
      kb_t t193 = kb_splat(134217720u);
      kb_t t207 = here[AT(52, 9)][v];
      kb_t t209 = kb_add(t167, kb_mul(t193, t207));
      // key word 0: give
      ext_t den18 = ext_dot3(k + AT(1, 139), k + AT(1, 143), t88, t84, t209);
      ext_t phi9 = EXT_TILE(here, AT(53, 9), v);
      kb_t t211 = kb_sub(t209, kb_add(t206, t1));
      // key word 0: later
      ext_t den19 = ext_dot1(k + AT(0, 19), k + AT(0, 48), t211);
      ext_sum_fractions(&acc, phi9, den18, t23, k + AT(1, 138), den19, t23);
      kb_t t212 = here[AT(53, 10)][v];
      // key word 1: take
      ext_t den20 = ext_dot3(k + AT(1, 147), k + AT(1, 151), t89, t101, t212);
      ext_t phi10 = EXT_TILE(here, AT(54, 10), v);
      // key word 1: give
      ext_t den21 = ext_dot3(k + AT(0, 21), k + AT(0, 50), t89, t101, t209);
      ext_sum_fractions(&acc, phi10, den20, t204, k + AT(1, 146), den21, t23);
      kb_t t214 = kb_sub(t209, kb_add(t212, t1));
      // key word 1: later
      ext_t den22 = ext_dot1(k + AT(1, 155), k + AT(1, 157), t214);
      ext_t phi11 = EXT_TILE(here, AT(54, 11), v);
      kb_t t215 = here[AT(54, 12)][v];
      // key word 2: take
      ext_t den23 = ext_dot3(k + AT(0, 23), k + AT(0, 50), t91, t103, t215);
      ext_sum_fractions(&acc, phi11, den22, t23, k + AT(1, 154), den23, t204);
      // key word 2: give
      ext_t den24 = ext_dot3(k + AT(1, 159), k + AT(1, 163), t91, t103, t209);
      ext_t phi12 = EXT_TILE(here, AT(55, 12), v);
      kb_t t217 = kb_sub(t209, kb_add(t215, t1));
      // key word 2: later
      ext_t den25 = ext_dot1(k + AT(0, 25), k + AT(0, 48), t217);
      ext_sum_fractions(&acc, phi12, den24, t23, k + AT(1, 158), den25, t23);
      kb_t t219 = here[AT(55, 13)][v];
      // key word 3: take
      ext_t den26 = ext_dot3(k + AT(1, 167), k + AT(1, 171), t93, t105, t219);
      ext_t phi13 = EXT_TILE(here, AT(56, 13), v);
      // key word 3: give
      ext_t den27 = ext_dot3(k + AT(0, 27), k + AT(0, 50), t93, t105, t209);
      ext_sum_fractions(&acc, phi13, den26, t204, k + AT(1, 166), den27, t23);
      kb_t t221 = kb_sub(t209, kb_add(t219, t1));
      // key word 3: later
      ext_t den28 = ext_dot1(k + AT(1, 175), k + AT(1, 177), t221);
      ext_t phi14 = EXT_TILE(here, AT(56, 14), v);
      kb_t t223 = here[AT(56, 15)][v];
      // key word 4: take
      ext_t den29 = ext_dot3(k + AT(0, 29), k + AT(0, 50), t95, t107, t223);
      ext_sum_fractions(&acc, phi14, den28, t23, k + AT(1, 174), den29, t204);
      // key word 4: give
      ext_t den30 = ext_dot3(k + AT(1, 179), k + AT(1, 183), t95, t107, t209);
      ext_t phi15 = EXT_TILE(here, AT(57, 15), v);
      kb_t t225 = kb_sub(t209, kb_add(t223, t1));
      // key word 4: later
      ext_t den31 = ext_dot1(k + AT(0, 31), k + AT(0, 48), t225);
      ext_sum_fractions(&acc, phi15, den30, t23, k + AT(1, 178), den31, t23);
      kb_t t227 = here[AT(57, 16)][v];
      // key word 5: take
      ext_t den32 = ext_dot3(k + AT(1, 187), k + AT(1, 191), t97, t109, t227);
      ext_t phi16 = EXT_TILE(here, AT(58, 16), v);
      // key word 5: give
      ext_t den33 = ext_dot3(k + AT(0, 33), k + AT(0, 50), t97, t109, t209);
      ext_sum_fractions(&acc, phi16, den32, t204, k + AT(1, 186), den33, t23);
      kb_t t229 = kb_sub(t209, kb_add(t227, t1));
      // key word 5: later
      ext_t den34 = ext_dot1(k + AT(1, 195), k + AT(1, 197), t229);
      ext_t phi17 = EXT_TILE(here, AT(58, 17), v);
      kb_t t231 = here[AT(58, 18)][v];
      // key word 6: take
      ext_t den35 = ext_dot3(k + AT(0, 35), k + AT(0, 50), t99, t111, t231);
      ext_sum_fractions(&acc, phi17, den34, t23, k + AT(1, 194), den35, t204);
      // key word 6: give
      ext_t den36 = ext_dot3(k + AT(1, 199), k + AT(1, 203), t99, t111, t209);
      ext_t phi18 = EXT_TILE(here, AT(59, 18), v);
      kb_t t233 = kb_sub(t209, kb_add(t231, t1));
      // key word 6: later
      ext_t den37 = ext_dot1(k + AT(0, 37), k + AT(0, 48), t233);
      ext_sum_fractions(&acc, phi18, den36, t23, k + AT(1, 198), den37, t23);
      kb_t t235 = here[AT(59, 19)][v];
      // key word 7: take
      ext_t den38 = ext_dot3(k + AT(1, 207), k + AT(1, 211), t195, t113, t235);
      ext_t phi19 = EXT_TILE(here, AT(60, 19), v);
      // key word 7: give
      ext_t den39 = ext_dot3(k + AT(0, 39), k + AT(0, 50), t195, t113, t209);
      ext_sum_fractions(&acc, phi19, den38, t204, k + AT(1, 206), den39, t23);
      kb_t t237 = kb_sub(t209, kb_add(t235, t1));
      // key word 7: later
      ext_t den40 = ext_dot1(k + AT(1, 215), k + AT(1, 217), t237);
      ext_t phi20 = EXT_TILE(here, AT(60, 20), v);
      kb_t t238 = here[AT(60, 21)][v];
      // offset: take
      ext_t den41 = ext_dot3(k + AT(0, 41), k + AT(0, 50), t183, t161, t238);
      ext_sum_fractions(&acc, phi20, den40, t23, k + AT(1, 214), den41, t204);
      // offset: give
      ext_t den42 = ext_dot3(k + AT(1, 219), k + AT(1, 223), t186, t187, t209);
      ext_t phi21 = EXT_TILE(here, AT(61, 21), v);
      kb_t t240 = kb_sub(t209, kb_add(t238, t1));
      // offset: later
      ext_t den43 = ext_dot1(k + AT(0, 43), k + AT(0, 48), t240);
      ext_sum_fractions(&acc, phi21, den42, t23, k + AT(1, 218), den43, t23);
      kb_t t242 = here[AT(61, 22)][v];
      kb_t t243 = kb_splat(33521406u);
      kb_t t245 = kb_add(t172, kb_mul(t242, t243));
      kb_t t247 = kb_add(t143, kb_mul(t85, t139));
      kb_t t249 = kb_add(t135, kb_mul(t85, t131));
      kb_t t250 = here[AT(62, 22)][v];
      // word: take
      ext_t den44 = ext_dot4(k + AT(1, 227), k + AT(1, 230), t245, t247, t249, t250);
      ext_t phi22 = EXT_TILE(here, AT(63, 22), v);
      kb_t t241 = kb_neg(t68);
      kb_t t252 = kb_add(t142, kb_mul(t85, t138));
      kb_t t254 = kb_add(t134, kb_mul(t85, t130));
      // word: give
      ext_t den45 = ext_dot4(k + AT(0, 45), k + AT(0, 49), t245, t252, t254, t209);
      ext_sum_fractions(&acc, phi22, den44, t241, k + AT(1, 226), den45, t68);
      kb_t t256 = kb_sub(t209, kb_add(t250, t1));
      // word: later
      ext_t den46 = ext_dot1(k + AT(1, 235), k + AT(1, 237), t256);
      ext_t phi23 = ext_sub(EXT_TILE(next, 0, v), EXT_TILE(here, AT(63, 23), v));
      phi23 = ext_add(phi23, ext_splat(k + AT(1, 54)));
      phi23 = ext_sub(phi23, phi0);
      phi23 = ext_sub(phi23, phi1);
      phi23 = ext_sub(phi23, phi2);
      phi23 = ext_sub(phi23, phi3);
      phi23 = ext_sub(phi23, phi4);
      phi23 = ext_sub(phi23, phi5);
      phi23 = ext_sub(phi23, phi6);
      phi23 = ext_sub(phi23, phi7);
      phi23 = ext_sub(phi23, phi8);
      phi23 = ext_sub(phi23, phi9);
      phi23 = ext_sub(phi23, phi10);
      phi23 = ext_sub(phi23, phi11);
      phi23 = ext_sub(phi23, phi12);
      phi23 = ext_sub(phi23, phi13);
      phi23 = ext_sub(phi23, phi14);
      phi23 = ext_sub(phi23, phi15);
      phi23 = ext_sub(phi23, phi16);
      phi23 = ext_sub(phi23, phi17);
      phi23 = ext_sub(phi23, phi18);
      phi23 = ext_sub(phi23, phi19);
      phi23 = ext_sub(phi23, phi20);
      phi23 = ext_sub(phi23, phi21);
      phi23 = ext_sub(phi23, phi22);
      // the request
      ext_sum sum_den47 = ext_sum_zero();
      ext_sum_dot4(&sum_den47, k + AT(0, 48), t207, t164, t242, t80);
      ext_sum_dot2(&sum_den47, k + AT(0, 52), t81, t120);
      ext_t den47 = ext_sum_total(k + AT(0, 47), &sum_den47);
      ext_sum_fractions(&acc, phi23, den46, t68, k + AT(1, 234), den47, t204);
      ext_put_halves(out, i, ext_mul_base(ext_sum_reduce(acc), inverse_zerofier));
    }
  }
}
#undef STEP
