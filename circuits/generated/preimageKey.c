// Generated from chip "preimageKey" by air/codegen/codegen.ts. Do not edit.
#include "evaluators.h"

#define STEP 1
// Returns 1 when a denominator is zero.
EXPORT(logup_preimageKey) int logup_preimageKey(const u32* const* columns, size_t n, const u32* k, u32* const* out,
                                u32* sums) {
  enum { BLOCK = LOGUP_BLOCK_SIZE(AT(239, 53)) };
  _Static_assert(BLOCK > 0, "too many columns and messages for the stack of a kernel");
  static const u32 here_columns[] = {3, 8, 9, 10, 0, 5, 11, 12, 13, 14, 20, 6, 23, 24, 21, 22, 25, 26, 4, 27, 2, 31, 32, 33, 34, 79, 63, 71, 35, 36, 37, 38, 80, 64, 72, 39, 40, 41, 42, 81, 65, 73, 43, 44, 45, 46, 82, 66, 74, 47, 48, 49, 50, 83, 67, 75, 51, 52, 53, 54, 84, 68, 76, 55, 56, 57, 58, 85, 69, 77, 59, 60, 61, 62, 86, 70, 78, 28, 29, 30};
  kb_t here[80][BLOCK];
  ext_t conjugates[BLOCK][53];
  kb_t norms[BLOCK][53], multiplicities[BLOCK][53], scratch[BLOCK][53];
  for (size_t start = 0; start < n; start += LANES * BLOCK) {
    size_t vectors = (n - start) / LANES < BLOCK ? (n - start) / LANES : BLOCK;
    load_tile(here[0], BLOCK, columns, here_columns, 80, start, vectors);
    for (size_t v = 0; v < vectors; v++) {
      kb_t t2 = here[0][v];
      kb_t t3 = here[1][v];
      kb_t t1 = kb_splat(67108860u);
      kb_t t4 = here[2][v];
      kb_t t7 = here[3][v];
      kb_t t8 = kb_splat(100663290u);
      kb_t t11 = kb_sub(t2, kb_add(t3, kb_products2(t1, t4, t7, t8)));
      kb_t t13 = kb_mul_factor(t11, KB_FACTOR(1598029825u));
      // the address is a word and the start
      ext_t den0 = ext_dot1(k + 0, k + AT(0, 53), t13);
      conjugates[v][0] = den0;
      norms[v][0] = take_norm(&conjugates[v][0]);
      kb_t t0 = here[4][v];
      multiplicities[v][0] = t0;
      kb_t t15 = here[5][v];
      kb_t t16 = here[6][v];
      kb_t t17 = here[7][v];
      kb_t t19 = here[8][v];
      kb_t t21 = here[9][v];
      kb_t t22 = kb_add(kb_add(kb_add(t16, t17), t19), t21);
      kb_t t24 = here[10][v];
      kb_t t25 = kb_splat(134085624u);
      kb_t t27 = kb_sub(kb_add(t15, kb_mul(t24, t25)), t22);
      // what is left of the count, low
      ext_t den1 = ext_dot1(k + AT(0, 1), k + AT(0, 53), t27);
      conjugates[v][1] = den1;
      norms[v][1] = take_norm(&conjugates[v][1]);
      multiplicities[v][1] = t0;
      kb_t t28 = here[11][v];
      kb_t t29 = kb_sub(t28, t24);
      // what is left of the count, high
      ext_t den2 = ext_dot1(k + AT(0, 2), k + AT(0, 53), t29);
      conjugates[v][2] = den2;
      norms[v][2] = take_norm(&conjugates[v][2]);
      multiplicities[v][2] = t0;
      kb_t t34 = here[12][v];
      kb_t t35 = here[13][v];
      // high bytes of the word
      ext_t den3 = ext_dot2(k + AT(0, 3), k + AT(0, 53), t34, t35);
      conjugates[v][3] = den3;
      norms[v][3] = take_norm(&conjugates[v][3]);
      kb_t t30 = here[14][v];
      kb_t t31 = here[15][v];
      kb_t t32 = kb_add(t30, t31);
      multiplicities[v][3] = t32;
      kb_t t36 = here[16][v];
      kb_t t37 = here[17][v];
      // low bytes of the word
      ext_t den4 = ext_dot2(k + AT(0, 4), k + AT(0, 53), t36, t37);
      conjugates[v][4] = den4;
      norms[v][4] = take_norm(&conjugates[v][4]);
      multiplicities[v][4] = t32;
      kb_t t41 = here[18][v];
      kb_t t42 = kb_splat(33521406u);
      kb_t t44 = kb_add(t13, kb_mul(t41, t42));
      kb_t t45 = kb_splat(67108348u);
      kb_t t47 = kb_add(t37, kb_mul(t36, t45));
      kb_t t49 = kb_add(t35, kb_mul(t34, t45));
      kb_t t50 = here[19][v];
      // word: take
      ext_t den5 = ext_dot4(k + AT(0, 5), k + AT(0, 54), t44, t47, t49, t50);
      conjugates[v][5] = den5;
      norms[v][5] = take_norm(&conjugates[v][5]);
      kb_t t39 = kb_neg(t30);
      multiplicities[v][5] = t39;
      kb_t t33 = kb_splat(134217720u);
      kb_t t51 = here[20][v];
      kb_t t53 = kb_add(t8, kb_mul(t33, t51));
      // word: give
      ext_t den6 = ext_dot4(k + AT(0, 6), k + AT(0, 54), t44, t47, t49, t53);
      conjugates[v][6] = den6;
      norms[v][6] = take_norm(&conjugates[v][6]);
      multiplicities[v][6] = t30;
      kb_t t14 = kb_splat(33554430u);
      kb_t t55 = kb_sub(t53, kb_add(t50, t14));
      // word: later
      ext_t den7 = ext_dot1(k + AT(0, 7), k + AT(0, 53), t55);
      conjugates[v][7] = den7;
      norms[v][7] = take_norm(&conjugates[v][7]);
      multiplicities[v][7] = t30;
      // read-only word
      ext_t den8 = ext_dot3(k + AT(0, 8), k + AT(0, 54), t44, t47, t49);
      conjugates[v][8] = den8;
      norms[v][8] = take_norm(&conjugates[v][8]);
      kb_t t56 = kb_neg(t31);
      multiplicities[v][8] = t56;
      kb_t t57 = here[21][v];
      kb_t t58 = here[22][v];
      // high bytes of key word 0
      ext_t den9 = ext_dot2(k + AT(0, 9), k + AT(0, 53), t57, t58);
      conjugates[v][9] = den9;
      norms[v][9] = take_norm(&conjugates[v][9]);
      multiplicities[v][9] = t0;
      kb_t t59 = here[23][v];
      kb_t t60 = here[24][v];
      // low bytes of key word 0
      ext_t den10 = ext_dot2(k + AT(0, 10), k + AT(0, 53), t59, t60);
      conjugates[v][10] = den10;
      norms[v][10] = take_norm(&conjugates[v][10]);
      multiplicities[v][10] = t0;
      kb_t t63 = kb_add(t60, kb_mul(t45, t59));
      kb_t t65 = kb_add(t58, kb_mul(t45, t57));
      kb_t t66 = here[25][v];
      // key word 0: take
      ext_t den11 = ext_dot3(k + AT(0, 11), k + AT(0, 55), t63, t65, t66);
      conjugates[v][11] = den11;
      norms[v][11] = take_norm(&conjugates[v][11]);
      kb_t t61 = kb_neg(t0);
      multiplicities[v][11] = t61;
      kb_t t67 = here[26][v];
      kb_t t68 = here[27][v];
      // key word 0: give
      ext_t den12 = ext_dot3(k + AT(0, 12), k + AT(0, 55), t67, t68, t53);
      conjugates[v][12] = den12;
      norms[v][12] = take_norm(&conjugates[v][12]);
      multiplicities[v][12] = t0;
      kb_t t70 = kb_sub(t53, kb_add(t66, t14));
      // key word 0: later
      ext_t den13 = ext_dot1(k + AT(0, 13), k + AT(0, 53), t70);
      conjugates[v][13] = den13;
      norms[v][13] = take_norm(&conjugates[v][13]);
      multiplicities[v][13] = t0;
      kb_t t71 = here[28][v];
      kb_t t72 = here[29][v];
      // high bytes of key word 1
      ext_t den14 = ext_dot2(k + AT(0, 14), k + AT(0, 53), t71, t72);
      conjugates[v][14] = den14;
      norms[v][14] = take_norm(&conjugates[v][14]);
      multiplicities[v][14] = t0;
      kb_t t73 = here[30][v];
      kb_t t74 = here[31][v];
      // low bytes of key word 1
      ext_t den15 = ext_dot2(k + AT(0, 15), k + AT(0, 53), t73, t74);
      conjugates[v][15] = den15;
      norms[v][15] = take_norm(&conjugates[v][15]);
      multiplicities[v][15] = t0;
      kb_t t76 = kb_add(t74, kb_mul(t45, t73));
      kb_t t78 = kb_add(t72, kb_mul(t45, t71));
      kb_t t79 = here[32][v];
      // key word 1: take
      ext_t den16 = ext_dot3(k + AT(0, 16), k + AT(0, 55), t76, t78, t79);
      conjugates[v][16] = den16;
      norms[v][16] = take_norm(&conjugates[v][16]);
      multiplicities[v][16] = t61;
      kb_t t80 = here[33][v];
      kb_t t81 = here[34][v];
      // key word 1: give
      ext_t den17 = ext_dot3(k + AT(0, 17), k + AT(0, 55), t80, t81, t53);
      conjugates[v][17] = den17;
      norms[v][17] = take_norm(&conjugates[v][17]);
      multiplicities[v][17] = t0;
      kb_t t83 = kb_sub(t53, kb_add(t79, t14));
      // key word 1: later
      ext_t den18 = ext_dot1(k + AT(0, 18), k + AT(0, 53), t83);
      conjugates[v][18] = den18;
      norms[v][18] = take_norm(&conjugates[v][18]);
      multiplicities[v][18] = t0;
      kb_t t84 = here[35][v];
      kb_t t85 = here[36][v];
      // high bytes of key word 2
      ext_t den19 = ext_dot2(k + AT(0, 19), k + AT(0, 53), t84, t85);
      conjugates[v][19] = den19;
      norms[v][19] = take_norm(&conjugates[v][19]);
      multiplicities[v][19] = t0;
      kb_t t86 = here[37][v];
      kb_t t87 = here[38][v];
      // low bytes of key word 2
      ext_t den20 = ext_dot2(k + AT(0, 20), k + AT(0, 53), t86, t87);
      conjugates[v][20] = den20;
      norms[v][20] = take_norm(&conjugates[v][20]);
      multiplicities[v][20] = t0;
      kb_t t89 = kb_add(t87, kb_mul(t45, t86));
      kb_t t91 = kb_add(t85, kb_mul(t45, t84));
      kb_t t92 = here[39][v];
      // key word 2: take
      ext_t den21 = ext_dot3(k + AT(0, 21), k + AT(0, 55), t89, t91, t92);
      conjugates[v][21] = den21;
      norms[v][21] = take_norm(&conjugates[v][21]);
      multiplicities[v][21] = t61;
      kb_t t93 = here[40][v];
      kb_t t94 = here[41][v];
      // key word 2: give
      ext_t den22 = ext_dot3(k + AT(0, 22), k + AT(0, 55), t93, t94, t53);
      conjugates[v][22] = den22;
      norms[v][22] = take_norm(&conjugates[v][22]);
      multiplicities[v][22] = t0;
      kb_t t96 = kb_sub(t53, kb_add(t92, t14));
      // key word 2: later
      ext_t den23 = ext_dot1(k + AT(0, 23), k + AT(0, 53), t96);
      conjugates[v][23] = den23;
      norms[v][23] = take_norm(&conjugates[v][23]);
      multiplicities[v][23] = t0;
      kb_t t97 = here[42][v];
      kb_t t98 = here[43][v];
      // high bytes of key word 3
      ext_t den24 = ext_dot2(k + AT(0, 24), k + AT(0, 53), t97, t98);
      conjugates[v][24] = den24;
      norms[v][24] = take_norm(&conjugates[v][24]);
      multiplicities[v][24] = t0;
      kb_t t99 = here[44][v];
      kb_t t100 = here[45][v];
      // low bytes of key word 3
      ext_t den25 = ext_dot2(k + AT(0, 25), k + AT(0, 53), t99, t100);
      conjugates[v][25] = den25;
      norms[v][25] = take_norm(&conjugates[v][25]);
      multiplicities[v][25] = t0;
      kb_t t103 = kb_add(t100, kb_mul(t45, t99));
      kb_t t105 = kb_add(t98, kb_mul(t45, t97));
      kb_t t106 = here[46][v];
      // key word 3: take
      ext_t den26 = ext_dot3(k + AT(0, 26), k + AT(0, 55), t103, t105, t106);
      conjugates[v][26] = den26;
      norms[v][26] = take_norm(&conjugates[v][26]);
      multiplicities[v][26] = t61;
      kb_t t107 = here[47][v];
      kb_t t108 = here[48][v];
      // key word 3: give
      ext_t den27 = ext_dot3(k + AT(0, 27), k + AT(0, 55), t107, t108, t53);
      conjugates[v][27] = den27;
      norms[v][27] = take_norm(&conjugates[v][27]);
      multiplicities[v][27] = t0;
      kb_t t110 = kb_sub(t53, kb_add(t106, t14));
      // key word 3: later
      ext_t den28 = ext_dot1(k + AT(0, 28), k + AT(0, 53), t110);
      conjugates[v][28] = den28;
      norms[v][28] = take_norm(&conjugates[v][28]);
      multiplicities[v][28] = t0;
      kb_t t111 = here[49][v];
      kb_t t112 = here[50][v];
      // high bytes of key word 4
      ext_t den29 = ext_dot2(k + AT(0, 29), k + AT(0, 53), t111, t112);
      conjugates[v][29] = den29;
      norms[v][29] = take_norm(&conjugates[v][29]);
      multiplicities[v][29] = t0;
      kb_t t113 = here[51][v];
      kb_t t114 = here[52][v];
      // low bytes of key word 4
      ext_t den30 = ext_dot2(k + AT(0, 30), k + AT(0, 53), t113, t114);
      conjugates[v][30] = den30;
      norms[v][30] = take_norm(&conjugates[v][30]);
      multiplicities[v][30] = t0;
      kb_t t117 = kb_add(t114, kb_mul(t45, t113));
      kb_t t119 = kb_add(t112, kb_mul(t45, t111));
      kb_t t120 = here[53][v];
      // key word 4: take
      ext_t den31 = ext_dot3(k + AT(0, 31), k + AT(0, 55), t117, t119, t120);
      conjugates[v][31] = den31;
      norms[v][31] = take_norm(&conjugates[v][31]);
      multiplicities[v][31] = t61;
      kb_t t121 = here[54][v];
      kb_t t122 = here[55][v];
      // key word 4: give
      ext_t den32 = ext_dot3(k + AT(0, 32), k + AT(0, 55), t121, t122, t53);
      conjugates[v][32] = den32;
      norms[v][32] = take_norm(&conjugates[v][32]);
      multiplicities[v][32] = t0;
      kb_t t124 = kb_sub(t53, kb_add(t120, t14));
      // key word 4: later
      ext_t den33 = ext_dot1(k + AT(0, 33), k + AT(0, 53), t124);
      conjugates[v][33] = den33;
      norms[v][33] = take_norm(&conjugates[v][33]);
      multiplicities[v][33] = t0;
      kb_t t125 = here[56][v];
      kb_t t126 = here[57][v];
      // high bytes of key word 5
      ext_t den34 = ext_dot2(k + AT(0, 34), k + AT(0, 53), t125, t126);
      conjugates[v][34] = den34;
      norms[v][34] = take_norm(&conjugates[v][34]);
      multiplicities[v][34] = t0;
      kb_t t127 = here[58][v];
      kb_t t128 = here[59][v];
      // low bytes of key word 5
      ext_t den35 = ext_dot2(k + AT(0, 35), k + AT(0, 53), t127, t128);
      conjugates[v][35] = den35;
      norms[v][35] = take_norm(&conjugates[v][35]);
      multiplicities[v][35] = t0;
      kb_t t131 = kb_add(t128, kb_mul(t45, t127));
      kb_t t133 = kb_add(t126, kb_mul(t45, t125));
      kb_t t134 = here[60][v];
      // key word 5: take
      ext_t den36 = ext_dot3(k + AT(0, 36), k + AT(0, 55), t131, t133, t134);
      conjugates[v][36] = den36;
      norms[v][36] = take_norm(&conjugates[v][36]);
      multiplicities[v][36] = t61;
      kb_t t135 = here[61][v];
      kb_t t136 = here[62][v];
      // key word 5: give
      ext_t den37 = ext_dot3(k + AT(0, 37), k + AT(0, 55), t135, t136, t53);
      conjugates[v][37] = den37;
      norms[v][37] = take_norm(&conjugates[v][37]);
      multiplicities[v][37] = t0;
      kb_t t138 = kb_sub(t53, kb_add(t134, t14));
      // key word 5: later
      ext_t den38 = ext_dot1(k + AT(0, 38), k + AT(0, 53), t138);
      conjugates[v][38] = den38;
      norms[v][38] = take_norm(&conjugates[v][38]);
      multiplicities[v][38] = t0;
      kb_t t139 = here[63][v];
      kb_t t140 = here[64][v];
      // high bytes of key word 6
      ext_t den39 = ext_dot2(k + AT(0, 39), k + AT(0, 53), t139, t140);
      conjugates[v][39] = den39;
      norms[v][39] = take_norm(&conjugates[v][39]);
      multiplicities[v][39] = t0;
      kb_t t141 = here[65][v];
      kb_t t142 = here[66][v];
      // low bytes of key word 6
      ext_t den40 = ext_dot2(k + AT(0, 40), k + AT(0, 53), t141, t142);
      conjugates[v][40] = den40;
      norms[v][40] = take_norm(&conjugates[v][40]);
      multiplicities[v][40] = t0;
      kb_t t145 = kb_add(t142, kb_mul(t45, t141));
      kb_t t147 = kb_add(t140, kb_mul(t45, t139));
      kb_t t148 = here[67][v];
      // key word 6: take
      ext_t den41 = ext_dot3(k + AT(0, 41), k + AT(0, 55), t145, t147, t148);
      conjugates[v][41] = den41;
      norms[v][41] = take_norm(&conjugates[v][41]);
      multiplicities[v][41] = t61;
      kb_t t149 = here[68][v];
      kb_t t150 = here[69][v];
      // key word 6: give
      ext_t den42 = ext_dot3(k + AT(0, 42), k + AT(0, 55), t149, t150, t53);
      conjugates[v][42] = den42;
      norms[v][42] = take_norm(&conjugates[v][42]);
      multiplicities[v][42] = t0;
      kb_t t152 = kb_sub(t53, kb_add(t148, t14));
      // key word 6: later
      ext_t den43 = ext_dot1(k + AT(0, 43), k + AT(0, 53), t152);
      conjugates[v][43] = den43;
      norms[v][43] = take_norm(&conjugates[v][43]);
      multiplicities[v][43] = t0;
      kb_t t153 = here[70][v];
      kb_t t154 = here[71][v];
      // high bytes of key word 7
      ext_t den44 = ext_dot2(k + AT(0, 44), k + AT(0, 53), t153, t154);
      conjugates[v][44] = den44;
      norms[v][44] = take_norm(&conjugates[v][44]);
      multiplicities[v][44] = t0;
      kb_t t155 = here[72][v];
      kb_t t156 = here[73][v];
      // low bytes of key word 7
      ext_t den45 = ext_dot2(k + AT(0, 45), k + AT(0, 53), t155, t156);
      conjugates[v][45] = den45;
      norms[v][45] = take_norm(&conjugates[v][45]);
      multiplicities[v][45] = t0;
      kb_t t159 = kb_add(t156, kb_mul(t45, t155));
      kb_t t161 = kb_add(t154, kb_mul(t45, t153));
      kb_t t162 = here[74][v];
      // key word 7: take
      ext_t den46 = ext_dot3(k + AT(0, 46), k + AT(0, 55), t159, t161, t162);
      conjugates[v][46] = den46;
      norms[v][46] = take_norm(&conjugates[v][46]);
      multiplicities[v][46] = t61;
      kb_t t163 = here[75][v];
      kb_t t164 = here[76][v];
      // key word 7: give
      ext_t den47 = ext_dot3(k + AT(0, 47), k + AT(0, 55), t163, t164, t53);
      conjugates[v][47] = den47;
      norms[v][47] = take_norm(&conjugates[v][47]);
      multiplicities[v][47] = t0;
      kb_t t166 = kb_sub(t53, kb_add(t162, t14));
      // key word 7: later
      ext_t den48 = ext_dot1(k + AT(0, 48), k + AT(0, 53), t166);
      conjugates[v][48] = den48;
      norms[v][48] = take_norm(&conjugates[v][48]);
      multiplicities[v][48] = t0;
      kb_t t167 = here[77][v];
      kb_t t168 = here[78][v];
      kb_t t169 = here[79][v];
      // offset: take
      ext_t den49 = ext_dot3(k + AT(0, 49), k + AT(0, 55), t167, t168, t169);
      conjugates[v][49] = den49;
      norms[v][49] = take_norm(&conjugates[v][49]);
      multiplicities[v][49] = t61;
      // offset: give
      ext_t den50 = ext_dot1(k + AT(0, 50), k + AT(0, 57), t53);
      conjugates[v][50] = den50;
      norms[v][50] = take_norm(&conjugates[v][50]);
      multiplicities[v][50] = t0;
      kb_t t171 = kb_sub(t53, kb_add(t169, t14));
      // offset: later
      ext_t den51 = ext_dot1(k + AT(0, 51), k + AT(0, 53), t171);
      conjugates[v][51] = den51;
      norms[v][51] = take_norm(&conjugates[v][51]);
      multiplicities[v][51] = t0;
      // the request
      ext_sum sum_den52 = ext_sum_zero();
      ext_sum_dot4(&sum_den52, k + AT(0, 53), t51, t2, t41, t15);
      ext_sum_dot2(&sum_den52, k + AT(0, 57), t28, t22);
      ext_t den52 = ext_sum_total(k + AT(0, 52), &sum_den52);
      conjugates[v][52] = den52;
      norms[v][52] = take_norm(&conjugates[v][52]);
      multiplicities[v][52] = t61;
    }
    if (!invert_all(norms[0], vectors * 53, scratch[0])) return 1;
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
      ext_put_far(out + AT(0, 23), i, term23);
      ext_t term24 = ext_cross(conjugates[v][48], kb_mul(multiplicities[v][48], norms[v][48]), conjugates[v][49], kb_mul(multiplicities[v][49], norms[v][49]));
      ext_put_far(out + AT(0, 24), i, term24);
      ext_t term25 = ext_cross(conjugates[v][50], kb_mul(multiplicities[v][50], norms[v][50]), conjugates[v][51], kb_mul(multiplicities[v][51], norms[v][51]));
      ext_put_far(out + AT(0, 25), i, term25);
      ext_t term26 = ext_mul_base(conjugates[v][52], kb_mul(multiplicities[v][52], norms[v][52]));
      ext_put_far(out + AT(0, 26), i, ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(term26, term0), term1), term2), term3), term4), term5), term6), term7), term8), term9), term10), term11), term12), term13), term14), term15), term16), term17), term18), term19), term20), term21), term22), term23), term24), term25));
    }
  }
  running_sum(out + AT(0, 26), n, k[AT(0, 59)], sums + 0);
  return 0;
}
#undef STEP

#define STEP 2
EXPORT(quotient_preimageKey) void quotient_preimageKey(const u32* const* columns, size_t n, const u32* k, const u32* inverses,
                                  u32* const* out) {
  kb_t inverse_zerofier = alternate(k + AT(1, 271));
  (void)inverses;
  enum { BLOCK = BLOCK_SIZE(AT(87, 28)) };
  _Static_assert(BLOCK > 0, "too many columns and messages for the stack of a kernel");
  static const u32 here_columns[] = {0, 1, 7, 8, 9, 10, 11, 12, 13, 14, 20, 5, 6, 15, 16, 17, 18, 19, 21, 22, 71, 31, 32, 33, 34, 35, 36, 63, 37, 38, 72, 39, 40, 64, 41, 42, 73, 43, 44, 65, 45, 46, 74, 47, 48, 66, 49, 50, 75, 51, 52, 67, 53, 54, 76, 55, 56, 68, 57, 58, 77, 59, 60, 69, 61, 62, 78, 23, 24, 25, 26, 70, 3, EXT_COLUMNS(AT(87, 0)), EXT_COLUMNS(AT(87, 1)), EXT_COLUMNS(AT(87, 2)), 4, 27, 2, EXT_COLUMNS(AT(87, 3)), EXT_COLUMNS(AT(87, 4)), EXT_COLUMNS(AT(87, 5)), 79, EXT_COLUMNS(AT(87, 6)), EXT_COLUMNS(AT(87, 7)), 80, EXT_COLUMNS(AT(87, 8)), EXT_COLUMNS(AT(87, 9)), EXT_COLUMNS(AT(87, 10)), 81, EXT_COLUMNS(AT(87, 11)), EXT_COLUMNS(AT(87, 12)), 82, EXT_COLUMNS(AT(87, 13)), EXT_COLUMNS(AT(87, 14)), EXT_COLUMNS(AT(87, 15)), 83, EXT_COLUMNS(AT(87, 16)), EXT_COLUMNS(AT(87, 17)), 84, EXT_COLUMNS(AT(87, 18)), EXT_COLUMNS(AT(87, 19)), EXT_COLUMNS(AT(87, 20)), 85, EXT_COLUMNS(AT(87, 21)), EXT_COLUMNS(AT(87, 22)), 86, EXT_COLUMNS(AT(87, 23)), EXT_COLUMNS(AT(87, 24)), 28, 29, 30, EXT_COLUMNS(AT(87, 25)), EXT_COLUMNS(AT(87, 26))};
  kb_t here[AT(87, 27)][BLOCK];
  static const u32 next_columns[] = {EXT_COLUMNS(AT(87, 26))};
  kb_t next[AT(0, 1)][BLOCK];
  for (size_t start = 0; start < n; start += LANES * BLOCK) {
    size_t vectors = (n - start) / LANES < BLOCK ? (n - start) / LANES : BLOCK;
    load_tile(here[0], BLOCK, columns, here_columns, AT(87, 27), start, vectors);
    load_next_tile(next[0], BLOCK, columns, next_columns, AT(0, 1), start, vectors, STEP, n);
    for (size_t v = 0; v < vectors; v++) {
      size_t i = start + LANES * v;
      ext_sum acc = ext_sum_zero();
      // real is boolean
      kb_t t0 = here[0][v];
      kb_t t1 = kb_splat(33554430u);
      kb_t t2 = kb_sub(t0, t1);
      kb_t t3 = kb_mul(t0, t2);
      // asked is boolean
      kb_t t4 = here[1][v];
      kb_t t5 = kb_sub(t4, t1);
      kb_t t6 = kb_mul(t4, t5);
      // start 0 is boolean
      kb_t t7 = here[2][v];
      kb_t t8 = kb_sub(t7, t1);
      kb_t t9 = kb_mul(t7, t8);
      // start 1 is boolean
      kb_t t10 = here[3][v];
      kb_t t11 = kb_sub(t10, t1);
      kb_t t12 = kb_mul(t10, t11);
      ext_sum_dot4(&acc, k + AT(1, 60), t3, t6, t9, t12);
      // start 2 is boolean
      kb_t t13 = here[4][v];
      kb_t t14 = kb_sub(t13, t1);
      kb_t t15 = kb_mul(t13, t14);
      // start 3 is boolean
      kb_t t16 = here[5][v];
      kb_t t17 = kb_sub(t16, t1);
      kb_t t18 = kb_mul(t16, t17);
      // a row has one start
      kb_t t22 = kb_sub(kb_add(kb_add(kb_add(t16, t13), t7), t10), t0);
      // byte 0 in the run is boolean
      kb_t t23 = here[6][v];
      kb_t t24 = kb_sub(t23, t1);
      kb_t t25 = kb_mul(t23, t24);
      ext_sum_dot4(&acc, k + AT(1, 64), t15, t18, t22, t25);
      // byte 1 in the run is boolean
      kb_t t26 = here[7][v];
      kb_t t27 = kb_sub(t26, t1);
      kb_t t28 = kb_mul(t26, t27);
      // byte 2 in the run is boolean
      kb_t t29 = here[8][v];
      kb_t t30 = kb_sub(t29, t1);
      kb_t t31 = kb_mul(t29, t30);
      // byte 3 in the run is boolean
      kb_t t32 = here[9][v];
      kb_t t33 = kb_sub(t32, t1);
      kb_t t34 = kb_mul(t32, t33);
      // byte 0 is in the run only as the first
      kb_t t35 = kb_sub(t1, t7);
      kb_t t36 = kb_mul(t23, t35);
      ext_sum_dot4(&acc, k + AT(1, 68), t28, t31, t34, t36);
      // byte 1 continues the run or starts it
      kb_t t37 = kb_sub(t1, t23);
      kb_t t38 = kb_mul(t26, t37);
      kb_t t39 = kb_sub(t1, t10);
      kb_t t40 = kb_mul(t38, t39);
      // byte 2 continues the run or starts it
      kb_t t41 = kb_sub(t1, t26);
      kb_t t42 = kb_mul(t29, t41);
      kb_t t43 = kb_sub(t1, t13);
      kb_t t44 = kb_mul(t42, t43);
      // byte 3 continues the run or starts it
      kb_t t45 = kb_sub(t1, t29);
      kb_t t46 = kb_mul(t32, t45);
      kb_t t47 = kb_sub(t1, t16);
      kb_t t48 = kb_mul(t46, t47);
      // borrow is boolean
      kb_t t49 = here[10][v];
      kb_t t50 = kb_sub(t49, t1);
      kb_t t51 = kb_mul(t49, t50);
      ext_sum_dot4(&acc, k + AT(1, 72), t40, t44, t48, t51);
      // a write to the end of the word gets there
      kb_t t52 = kb_sub(t0, t4);
      kb_t t53 = kb_sub(t1, t32);
      kb_t t54 = kb_mul(t52, t53);
      // a write as asked has the low count
      kb_t t55 = here[11][v];
      kb_t t58 = kb_add(kb_add(kb_add(t32, t29), t23), t26);
      kb_t t59 = kb_sub(t55, t58);
      kb_t t60 = kb_mul(t4, t59);
      // a write as asked has no high count
      kb_t t61 = here[12][v];
      kb_t t62 = kb_mul(t4, t61);
      // count 0 is boolean
      kb_t t63 = here[13][v];
      kb_t t64 = kb_sub(t63, t1);
      kb_t t65 = kb_mul(t63, t64);
      ext_sum_dot4(&acc, k + AT(1, 76), t54, t60, t62, t65);
      // count 1 is boolean
      kb_t t66 = here[14][v];
      kb_t t67 = kb_sub(t66, t1);
      kb_t t68 = kb_mul(t66, t67);
      // count 2 is boolean
      kb_t t69 = here[15][v];
      kb_t t70 = kb_sub(t69, t1);
      kb_t t71 = kb_mul(t69, t70);
      // count 3 is boolean
      kb_t t72 = here[16][v];
      kb_t t73 = kb_sub(t72, t1);
      kb_t t74 = kb_mul(t72, t73);
      // count 4 is boolean
      kb_t t75 = here[17][v];
      kb_t t76 = kb_sub(t75, t1);
      kb_t t77 = kb_mul(t75, t76);
      ext_sum_dot4(&acc, k + AT(1, 80), t68, t71, t74, t77);
      // a row has one count
      kb_t t82 = kb_sub(kb_add(kb_add(kb_add(kb_add(t75, t72), t69), t63), t66), t0);
      // the count is the length of the run
      kb_t t83 = kb_splat(67108860u);
      kb_t t86 = kb_splat(100663290u);
      kb_t t89 = kb_splat(134217720u);
      kb_t t92 = kb_sub(kb_add(t66, kb_products3(t69, t83, t72, t86, t75, t89)), t58);
      // fromMemory is boolean
      kb_t t93 = here[18][v];
      kb_t t94 = kb_sub(t93, t1);
      kb_t t95 = kb_mul(t93, t94);
      // fromImage is boolean
      kb_t t96 = here[19][v];
      kb_t t97 = kb_sub(t96, t1);
      kb_t t98 = kb_mul(t96, t97);
      ext_sum_dot4(&acc, k + AT(1, 84), t82, t92, t95, t98);
      // the word is read once if a byte is taken
      kb_t t99 = kb_add(t93, t96);
      kb_t t107 = kb_sub(t99, kb_products4(t7, t23, t10, t26, t13, t29, t16, t32));
      // key word 0 after, high
      kb_t t108 = here[20][v];
      kb_t t109 = here[21][v];
      kb_t t110 = kb_splat(67108348u);
      kb_t t112 = here[22][v];
      kb_t t113 = kb_add(t112, kb_mul(t109, t110));
      kb_t t116 = here[23][v];
      kb_t t117 = kb_add(t116, kb_mul(t110, t112));
      kb_t t121 = here[24][v];
      kb_t t122 = kb_add(t121, kb_mul(t110, t116));
      kb_t t126 = here[25][v];
      kb_t t127 = kb_add(t126, kb_mul(t110, t121));
      kb_t t131 = here[26][v];
      kb_t t132 = kb_add(t131, kb_mul(t110, t126));
      kb_t t135 = kb_sub(t108, kb_add(kb_products4(t63, t113, t66, t117, t69, t122, t72, t127), kb_mul(t75, t132)));
      // key word 0 after, low
      kb_t t136 = here[27][v];
      kb_t t143 = here[28][v];
      kb_t t144 = kb_add(t143, kb_mul(t110, t131));
      kb_t t148 = here[29][v];
      kb_t t149 = kb_add(t148, kb_mul(t110, t143));
      kb_t t152 = kb_sub(t136, kb_add(kb_products4(t63, t122, t66, t127, t69, t132, t72, t144), kb_mul(t75, t149)));
      // key word 1 after, high
      kb_t t153 = here[30][v];
      kb_t t160 = here[31][v];
      kb_t t161 = kb_add(t160, kb_mul(t110, t148));
      kb_t t165 = here[32][v];
      kb_t t166 = kb_add(t165, kb_mul(t110, t160));
      kb_t t169 = kb_sub(t153, kb_add(kb_products4(t63, t132, t66, t144, t69, t149, t72, t161), kb_mul(t75, t166)));
      ext_sum_dot4(&acc, k + AT(1, 88), t107, t135, t152, t169);
      // key word 1 after, low
      kb_t t170 = here[33][v];
      kb_t t177 = here[34][v];
      kb_t t178 = kb_add(t177, kb_mul(t110, t165));
      kb_t t182 = here[35][v];
      kb_t t183 = kb_add(t182, kb_mul(t110, t177));
      kb_t t186 = kb_sub(t170, kb_add(kb_products4(t63, t149, t66, t161, t69, t166, t72, t178), kb_mul(t75, t183)));
      // key word 2 after, high
      kb_t t187 = here[36][v];
      kb_t t194 = here[37][v];
      kb_t t195 = kb_add(t194, kb_mul(t110, t182));
      kb_t t199 = here[38][v];
      kb_t t200 = kb_add(t199, kb_mul(t110, t194));
      kb_t t203 = kb_sub(t187, kb_add(kb_products4(t63, t166, t66, t178, t69, t183, t72, t195), kb_mul(t75, t200)));
      // key word 2 after, low
      kb_t t204 = here[39][v];
      kb_t t211 = here[40][v];
      kb_t t212 = kb_add(t211, kb_mul(t110, t199));
      kb_t t216 = here[41][v];
      kb_t t217 = kb_add(t216, kb_mul(t110, t211));
      kb_t t220 = kb_sub(t204, kb_add(kb_products4(t63, t183, t66, t195, t69, t200, t72, t212), kb_mul(t75, t217)));
      // key word 3 after, high
      kb_t t221 = here[42][v];
      kb_t t228 = here[43][v];
      kb_t t229 = kb_add(t228, kb_mul(t110, t216));
      kb_t t233 = here[44][v];
      kb_t t234 = kb_add(t233, kb_mul(t110, t228));
      kb_t t237 = kb_sub(t221, kb_add(kb_products4(t63, t200, t66, t212, t69, t217, t72, t229), kb_mul(t75, t234)));
      ext_sum_dot4(&acc, k + AT(1, 92), t186, t203, t220, t237);
      // key word 3 after, low
      kb_t t238 = here[45][v];
      kb_t t245 = here[46][v];
      kb_t t246 = kb_add(t245, kb_mul(t110, t233));
      kb_t t250 = here[47][v];
      kb_t t251 = kb_add(t250, kb_mul(t110, t245));
      kb_t t254 = kb_sub(t238, kb_add(kb_products4(t63, t217, t66, t229, t69, t234, t72, t246), kb_mul(t75, t251)));
      // key word 4 after, high
      kb_t t255 = here[48][v];
      kb_t t262 = here[49][v];
      kb_t t263 = kb_add(t262, kb_mul(t110, t250));
      kb_t t267 = here[50][v];
      kb_t t268 = kb_add(t267, kb_mul(t110, t262));
      kb_t t271 = kb_sub(t255, kb_add(kb_products4(t63, t234, t66, t246, t69, t251, t72, t263), kb_mul(t75, t268)));
      // key word 4 after, low
      kb_t t272 = here[51][v];
      kb_t t279 = here[52][v];
      kb_t t280 = kb_add(t279, kb_mul(t110, t267));
      kb_t t284 = here[53][v];
      kb_t t285 = kb_add(t284, kb_mul(t110, t279));
      kb_t t288 = kb_sub(t272, kb_add(kb_products4(t63, t251, t66, t263, t69, t268, t72, t280), kb_mul(t75, t285)));
      // key word 5 after, high
      kb_t t289 = here[54][v];
      kb_t t296 = here[55][v];
      kb_t t297 = kb_add(t296, kb_mul(t110, t284));
      kb_t t301 = here[56][v];
      kb_t t302 = kb_add(t301, kb_mul(t110, t296));
      kb_t t305 = kb_sub(t289, kb_add(kb_products4(t63, t268, t66, t280, t69, t285, t72, t297), kb_mul(t75, t302)));
      ext_sum_dot4(&acc, k + AT(1, 96), t254, t271, t288, t305);
      // key word 5 after, low
      kb_t t306 = here[57][v];
      kb_t t313 = here[58][v];
      kb_t t314 = kb_add(t313, kb_mul(t110, t301));
      kb_t t318 = here[59][v];
      kb_t t319 = kb_add(t318, kb_mul(t110, t313));
      kb_t t322 = kb_sub(t306, kb_add(kb_products4(t63, t285, t66, t297, t69, t302, t72, t314), kb_mul(t75, t319)));
      // key word 6 after, high
      kb_t t323 = here[60][v];
      kb_t t330 = here[61][v];
      kb_t t331 = kb_add(t330, kb_mul(t110, t318));
      kb_t t335 = here[62][v];
      kb_t t336 = kb_add(t335, kb_mul(t110, t330));
      kb_t t339 = kb_sub(t323, kb_add(kb_products4(t63, t302, t66, t314, t69, t319, t72, t331), kb_mul(t75, t336)));
      // key word 6 after, low
      kb_t t340 = here[63][v];
      kb_t t347 = here[64][v];
      kb_t t348 = kb_add(t347, kb_mul(t110, t335));
      kb_t t352 = here[65][v];
      kb_t t353 = kb_add(t352, kb_mul(t110, t347));
      kb_t t356 = kb_sub(t340, kb_add(kb_products4(t63, t319, t66, t331, t69, t336, t72, t348), kb_mul(t75, t353)));
      // key word 7 after, high
      kb_t t357 = here[66][v];
      kb_t t364 = here[67][v];
      kb_t t366 = here[68][v];
      kb_t t369 = here[69][v];
      kb_t t372 = here[70][v];
      kb_t t374 = kb_products4(t7, t364, t10, t366, t13, t369, t16, t372);
      kb_t t375 = kb_add(t374, kb_mul(t110, t352));
      kb_t t383 = kb_products3(t7, t366, t10, t369, t13, t372);
      kb_t t384 = kb_add(t383, kb_mul(t110, t374));
      kb_t t387 = kb_sub(t357, kb_add(kb_products4(t63, t336, t66, t348, t69, t353, t72, t375), kb_mul(t75, t384)));
      ext_sum_dot4(&acc, k + AT(1, 100), t322, t339, t356, t387);
      // key word 7 after, low
      kb_t t388 = here[71][v];
      kb_t t397 = kb_products2(t7, t369, t10, t372);
      kb_t t398 = kb_add(t397, kb_mul(t110, t383));
      kb_t t403 = kb_products2(t110, t397, t7, t372);
      kb_t t406 = kb_sub(t388, kb_add(kb_products4(t63, t353, t66, t375, t69, t384, t72, t398), kb_mul(t75, t403)));
      ext_sum_dot1(&acc, k + AT(1, 104), t406);
      kb_t t407 = here[72][v];
      kb_t t412 = kb_sub(t407, kb_add(t10, kb_products2(t13, t83, t16, t86)));
      kb_t t414 = kb_mul_factor(t412, KB_FACTOR(1598029825u));
      // the address is a word and the start
      ext_t den0 = ext_dot1(k + AT(1, 106), k + AT(1, 108), t414);
      ext_t phi0 = EXT_TILE(here, 73, v);
      kb_t t415 = kb_splat(134085624u);
      kb_t t417 = kb_add(t59, kb_mul(t49, t415));
      // what is left of the count, low
      ext_t den1 = ext_dot1(k + AT(0, 1), k + AT(0, 53), t417);
      ext_sum_fractions(&acc, phi0, den0, t0, k + AT(1, 105), den1, t0);
      kb_t t418 = kb_sub(t61, t49);
      // what is left of the count, high
      ext_t den2 = ext_dot1(k + AT(1, 110), k + AT(1, 112), t418);
      ext_t phi1 = EXT_TILE(here, AT(73, 1), v);
      // high bytes of the word
      ext_t den3 = ext_dot2(k + AT(0, 3), k + AT(0, 53), t364, t366);
      ext_sum_fractions(&acc, phi1, den2, t0, k + AT(1, 109), den3, t99);
      // low bytes of the word
      ext_t den4 = ext_dot2(k + AT(1, 114), k + AT(1, 116), t369, t372);
      ext_t phi2 = EXT_TILE(here, AT(73, 2), v);
      kb_t t422 = here[AT(73, 3)][v];
      kb_t t423 = kb_splat(33521406u);
      kb_t t425 = kb_add(t414, kb_mul(t422, t423));
      kb_t t427 = kb_add(t372, kb_mul(t110, t369));
      kb_t t429 = kb_add(t366, kb_mul(t110, t364));
      kb_t t430 = here[AT(74, 3)][v];
      // word: take
      ext_t den5 = ext_dot4(k + AT(0, 5), k + AT(0, 54), t425, t427, t429, t430);
      kb_t t420 = kb_neg(t93);
      ext_sum_fractions(&acc, phi2, den4, t99, k + AT(1, 113), den5, t420);
      kb_t t431 = here[AT(75, 3)][v];
      kb_t t433 = kb_add(t86, kb_mul(t89, t431));
      // word: give
      ext_t den6 = ext_dot4(k + AT(1, 119), k + AT(1, 122), t425, t427, t429, t433);
      ext_t phi3 = EXT_TILE(here, AT(76, 3), v);
      kb_t t435 = kb_sub(t433, kb_add(t430, t1));
      // word: later
      ext_t den7 = ext_dot1(k + AT(0, 7), k + AT(0, 53), t435);
      ext_sum_fractions(&acc, phi3, den6, t93, k + AT(1, 118), den7, t93);
      // read-only word
      ext_t den8 = ext_dot3(k + AT(1, 127), k + AT(1, 130), t425, t427, t429);
      ext_t phi4 = EXT_TILE(here, AT(76, 4), v);
      kb_t t436 = kb_neg(t96);
      // high bytes of key word 0
      ext_t den9 = ext_dot2(k + AT(0, 9), k + AT(0, 53), t109, t112);
      ext_sum_fractions(&acc, phi4, den8, t436, k + AT(1, 126), den9, t0);
      // low bytes of key word 0
      ext_t den10 = ext_dot2(k + AT(1, 135), k + AT(1, 137), t116, t121);
      ext_t phi5 = EXT_TILE(here, AT(76, 5), v);
      kb_t t438 = here[AT(76, 6)][v];
      // key word 0: take
      ext_t den11 = ext_dot3(k + AT(0, 11), k + AT(0, 55), t122, t113, t438);
      kb_t t437 = kb_neg(t0);
      ext_sum_fractions(&acc, phi5, den10, t0, k + AT(1, 134), den11, t437);
      // key word 0: give
      ext_t den12 = ext_dot3(k + AT(1, 140), k + AT(1, 144), t136, t108, t433);
      ext_t phi6 = EXT_TILE(here, AT(77, 6), v);
      kb_t t440 = kb_sub(t433, kb_add(t438, t1));
      // key word 0: later
      ext_t den13 = ext_dot1(k + AT(0, 13), k + AT(0, 53), t440);
      ext_sum_fractions(&acc, phi6, den12, t0, k + AT(1, 139), den13, t0);
      // high bytes of key word 1
      ext_t den14 = ext_dot2(k + AT(1, 148), k + AT(1, 150), t126, t131);
      ext_t phi7 = EXT_TILE(here, AT(77, 7), v);
      // low bytes of key word 1
      ext_t den15 = ext_dot2(k + AT(0, 15), k + AT(0, 53), t143, t148);
      ext_sum_fractions(&acc, phi7, den14, t0, k + AT(1, 147), den15, t0);
      kb_t t441 = here[AT(77, 8)][v];
      // key word 1: take
      ext_t den16 = ext_dot3(k + AT(1, 153), k + AT(1, 157), t149, t132, t441);
      ext_t phi8 = EXT_TILE(here, AT(78, 8), v);
      // key word 1: give
      ext_t den17 = ext_dot3(k + AT(0, 17), k + AT(0, 55), t170, t153, t433);
      ext_sum_fractions(&acc, phi8, den16, t437, k + AT(1, 152), den17, t0);
      kb_t t443 = kb_sub(t433, kb_add(t441, t1));
      // key word 1: later
      ext_t den18 = ext_dot1(k + AT(1, 161), k + AT(1, 163), t443);
      ext_t phi9 = EXT_TILE(here, AT(78, 9), v);
      // high bytes of key word 2
      ext_t den19 = ext_dot2(k + AT(0, 19), k + AT(0, 53), t160, t165);
      ext_sum_fractions(&acc, phi9, den18, t0, k + AT(1, 160), den19, t0);
      // low bytes of key word 2
      ext_t den20 = ext_dot2(k + AT(1, 165), k + AT(1, 167), t177, t182);
      ext_t phi10 = EXT_TILE(here, AT(78, 10), v);
      kb_t t444 = here[AT(78, 11)][v];
      // key word 2: take
      ext_t den21 = ext_dot3(k + AT(0, 21), k + AT(0, 55), t183, t166, t444);
      ext_sum_fractions(&acc, phi10, den20, t0, k + AT(1, 164), den21, t437);
      // key word 2: give
      ext_t den22 = ext_dot3(k + AT(1, 170), k + AT(1, 174), t204, t187, t433);
      ext_t phi11 = EXT_TILE(here, AT(79, 11), v);
      kb_t t446 = kb_sub(t433, kb_add(t444, t1));
      // key word 2: later
      ext_t den23 = ext_dot1(k + AT(0, 23), k + AT(0, 53), t446);
      ext_sum_fractions(&acc, phi11, den22, t0, k + AT(1, 169), den23, t0);
      // high bytes of key word 3
      ext_t den24 = ext_dot2(k + AT(1, 178), k + AT(1, 180), t194, t199);
      ext_t phi12 = EXT_TILE(here, AT(79, 12), v);
      // low bytes of key word 3
      ext_t den25 = ext_dot2(k + AT(0, 25), k + AT(0, 53), t211, t216);
      ext_sum_fractions(&acc, phi12, den24, t0, k + AT(1, 177), den25, t0);
      kb_t t448 = here[AT(79, 13)][v];
      // key word 3: take
      ext_t den26 = ext_dot3(k + AT(1, 183), k + AT(1, 187), t217, t200, t448);
      ext_t phi13 = EXT_TILE(here, AT(80, 13), v);
      // key word 3: give
      ext_t den27 = ext_dot3(k + AT(0, 27), k + AT(0, 55), t238, t221, t433);
      ext_sum_fractions(&acc, phi13, den26, t437, k + AT(1, 182), den27, t0);
      kb_t t450 = kb_sub(t433, kb_add(t448, t1));
      // key word 3: later
      ext_t den28 = ext_dot1(k + AT(1, 191), k + AT(1, 193), t450);
      ext_t phi14 = EXT_TILE(here, AT(80, 14), v);
      // high bytes of key word 4
      ext_t den29 = ext_dot2(k + AT(0, 29), k + AT(0, 53), t228, t233);
      ext_sum_fractions(&acc, phi14, den28, t0, k + AT(1, 190), den29, t0);
      // low bytes of key word 4
      ext_t den30 = ext_dot2(k + AT(1, 195), k + AT(1, 197), t245, t250);
      ext_t phi15 = EXT_TILE(here, AT(80, 15), v);
      kb_t t452 = here[AT(80, 16)][v];
      // key word 4: take
      ext_t den31 = ext_dot3(k + AT(0, 31), k + AT(0, 55), t251, t234, t452);
      ext_sum_fractions(&acc, phi15, den30, t0, k + AT(1, 194), den31, t437);
      // key word 4: give
      ext_t den32 = ext_dot3(k + AT(1, 200), k + AT(1, 204), t272, t255, t433);
      ext_t phi16 = EXT_TILE(here, AT(81, 16), v);
      kb_t t454 = kb_sub(t433, kb_add(t452, t1));
      // key word 4: later
      ext_t den33 = ext_dot1(k + AT(0, 33), k + AT(0, 53), t454);
      ext_sum_fractions(&acc, phi16, den32, t0, k + AT(1, 199), den33, t0);
      // high bytes of key word 5
      ext_t den34 = ext_dot2(k + AT(1, 208), k + AT(1, 210), t262, t267);
      ext_t phi17 = EXT_TILE(here, AT(81, 17), v);
      // low bytes of key word 5
      ext_t den35 = ext_dot2(k + AT(0, 35), k + AT(0, 53), t279, t284);
      ext_sum_fractions(&acc, phi17, den34, t0, k + AT(1, 207), den35, t0);
      kb_t t456 = here[AT(81, 18)][v];
      // key word 5: take
      ext_t den36 = ext_dot3(k + AT(1, 213), k + AT(1, 217), t285, t268, t456);
      ext_t phi18 = EXT_TILE(here, AT(82, 18), v);
      // key word 5: give
      ext_t den37 = ext_dot3(k + AT(0, 37), k + AT(0, 55), t306, t289, t433);
      ext_sum_fractions(&acc, phi18, den36, t437, k + AT(1, 212), den37, t0);
      kb_t t458 = kb_sub(t433, kb_add(t456, t1));
      // key word 5: later
      ext_t den38 = ext_dot1(k + AT(1, 221), k + AT(1, 223), t458);
      ext_t phi19 = EXT_TILE(here, AT(82, 19), v);
      // high bytes of key word 6
      ext_t den39 = ext_dot2(k + AT(0, 39), k + AT(0, 53), t296, t301);
      ext_sum_fractions(&acc, phi19, den38, t0, k + AT(1, 220), den39, t0);
      // low bytes of key word 6
      ext_t den40 = ext_dot2(k + AT(1, 225), k + AT(1, 227), t313, t318);
      ext_t phi20 = EXT_TILE(here, AT(82, 20), v);
      kb_t t460 = here[AT(82, 21)][v];
      // key word 6: take
      ext_t den41 = ext_dot3(k + AT(0, 41), k + AT(0, 55), t319, t302, t460);
      ext_sum_fractions(&acc, phi20, den40, t0, k + AT(1, 224), den41, t437);
      // key word 6: give
      ext_t den42 = ext_dot3(k + AT(1, 230), k + AT(1, 234), t340, t323, t433);
      ext_t phi21 = EXT_TILE(here, AT(83, 21), v);
      kb_t t462 = kb_sub(t433, kb_add(t460, t1));
      // key word 6: later
      ext_t den43 = ext_dot1(k + AT(0, 43), k + AT(0, 53), t462);
      ext_sum_fractions(&acc, phi21, den42, t0, k + AT(1, 229), den43, t0);
      // high bytes of key word 7
      ext_t den44 = ext_dot2(k + AT(1, 238), k + AT(1, 240), t330, t335);
      ext_t phi22 = EXT_TILE(here, AT(83, 22), v);
      // low bytes of key word 7
      ext_t den45 = ext_dot2(k + AT(0, 45), k + AT(0, 53), t347, t352);
      ext_sum_fractions(&acc, phi22, den44, t0, k + AT(1, 237), den45, t0);
      kb_t t464 = here[AT(83, 23)][v];
      // key word 7: take
      ext_t den46 = ext_dot3(k + AT(1, 243), k + AT(1, 247), t353, t336, t464);
      ext_t phi23 = EXT_TILE(here, AT(84, 23), v);
      // key word 7: give
      ext_t den47 = ext_dot3(k + AT(0, 47), k + AT(0, 55), t388, t357, t433);
      ext_sum_fractions(&acc, phi23, den46, t437, k + AT(1, 242), den47, t0);
      kb_t t466 = kb_sub(t433, kb_add(t464, t1));
      // key word 7: later
      ext_t den48 = ext_dot1(k + AT(1, 251), k + AT(1, 253), t466);
      ext_t phi24 = EXT_TILE(here, AT(84, 24), v);
      kb_t t467 = here[AT(84, 25)][v];
      kb_t t468 = here[AT(85, 25)][v];
      kb_t t469 = here[AT(86, 25)][v];
      // offset: take
      ext_t den49 = ext_dot3(k + AT(0, 49), k + AT(0, 55), t467, t468, t469);
      ext_sum_fractions(&acc, phi24, den48, t0, k + AT(1, 250), den49, t437);
      // offset: give
      ext_t den50 = ext_dot1(k + AT(1, 255), k + AT(1, 261), t433);
      ext_t phi25 = EXT_TILE(here, AT(87, 25), v);
      kb_t t471 = kb_sub(t433, kb_add(t469, t1));
      // offset: later
      ext_t den51 = ext_dot1(k + AT(0, 51), k + AT(0, 53), t471);
      ext_sum_fractions(&acc, phi25, den50, t0, k + AT(1, 254), den51, t0);
      // the request
      ext_sum sum_den52 = ext_sum_zero();
      ext_sum_dot4(&sum_den52, k + AT(1, 265), t431, t407, t422, t55);
      ext_sum_dot2(&sum_den52, k + AT(1, 269), t61, t58);
      ext_t den52 = ext_sum_total(k + AT(1, 263), &sum_den52);
      ext_t phi26 = ext_sub(EXT_TILE(next, 0, v), EXT_TILE(here, AT(87, 26), v));
      phi26 = ext_add(phi26, ext_splat(k + AT(1, 59)));
      phi26 = ext_sub(phi26, phi0);
      phi26 = ext_sub(phi26, phi1);
      phi26 = ext_sub(phi26, phi2);
      phi26 = ext_sub(phi26, phi3);
      phi26 = ext_sub(phi26, phi4);
      phi26 = ext_sub(phi26, phi5);
      phi26 = ext_sub(phi26, phi6);
      phi26 = ext_sub(phi26, phi7);
      phi26 = ext_sub(phi26, phi8);
      phi26 = ext_sub(phi26, phi9);
      phi26 = ext_sub(phi26, phi10);
      phi26 = ext_sub(phi26, phi11);
      phi26 = ext_sub(phi26, phi12);
      phi26 = ext_sub(phi26, phi13);
      phi26 = ext_sub(phi26, phi14);
      phi26 = ext_sub(phi26, phi15);
      phi26 = ext_sub(phi26, phi16);
      phi26 = ext_sub(phi26, phi17);
      phi26 = ext_sub(phi26, phi18);
      phi26 = ext_sub(phi26, phi19);
      phi26 = ext_sub(phi26, phi20);
      phi26 = ext_sub(phi26, phi21);
      phi26 = ext_sub(phi26, phi22);
      phi26 = ext_sub(phi26, phi23);
      phi26 = ext_sub(phi26, phi24);
      phi26 = ext_sub(phi26, phi25);
      ext_sum_fraction(&acc, phi26, den52, t437, k + AT(1, 262));
      ext_put_halves(out, i, ext_mul_base(ext_sum_reduce(acc), inverse_zerofier));
    }
  }
}
#undef STEP
