// Generated from chip "syscall" by air/codegen/codegen.ts. Do not edit.
#include "evaluators.h"

#define STEP 1
// Returns 1 when a denominator is zero.
EXPORT(logup_syscall) int logup_syscall(const u32* const* columns, size_t n, const u32* k, u32* const* out,
                                u32* sums) {
  enum { BLOCK = LOGUP_BLOCK_SIZE(AT(141, 30)) };
  _Static_assert(BLOCK > 0, "too many columns and messages for the stack of a kernel");
  static const u32 here_columns[] = {20, 47, 58, 8, 9, 59, 24, 53, 60, 61, 54, 25, 55, 7, 56, 57, 18, 62, 63, 64, 12, 21, 52, 0, 1, 27, 28, 22, 2, 45, 3, 46, 14, 15, 16, 17, 26, 10, 4, 5, 6, 11, 13, 29, 30, 31, 34, 32, 33, 19, 23};
  kb_t here[51][BLOCK];
  ext_t conjugates[BLOCK][30];
  kb_t norms[BLOCK][30], multiplicities[BLOCK][30], scratch[BLOCK][30];
  for (size_t start = 0; start < n; start += LANES * BLOCK) {
    size_t vectors = (n - start) / LANES < BLOCK ? (n - start) / LANES : BLOCK;
    load_tile(here[0], BLOCK, columns, here_columns, 51, start, vectors);
    for (size_t v = 0; v < vectors; v++) {
      kb_t t2 = here[0][v];
      kb_t t3 = kb_splat(234881010u);
      kb_t t4 = kb_sub(t2, t3);
      // fdAbove: at least 7
      ext_t den0 = ext_dot1(k + 0, k + AT(0, 30), t4);
      conjugates[v][0] = den0;
      norms[v][0] = take_norm(&conjugates[v][0]);
      kb_t t0 = here[1][v];
      multiplicities[v][0] = t0;
      kb_t t9 = here[2][v];
      // mmap: pages below 16
      ext_t den1 = ext_dot1(k + AT(0, 1), k + AT(0, 30), t9);
      conjugates[v][1] = den1;
      norms[v][1] = take_norm(&conjugates[v][1]);
      kb_t t5 = here[3][v];
      kb_t t6 = here[4][v];
      kb_t t7 = kb_add(t5, t6);
      multiplicities[v][1] = t7;
      kb_t t13 = kb_mul_factor(t9, KB_FACTOR(4096u));
      kb_t t14 = here[5][v];
      kb_t t15 = kb_splat(134085624u);
      kb_t t18 = here[6][v];
      kb_t t19 = kb_sub(kb_add(t13, kb_mul(t14, t15)), t18);
      kb_t t21 = kb_mul_factor(t19, KB_FACTOR(16u));
      // mmap: slack below a page
      ext_t den2 = ext_dot1(k + AT(0, 2), k + AT(0, 30), t21);
      conjugates[v][2] = den2;
      norms[v][2] = take_norm(&conjugates[v][2]);
      multiplicities[v][2] = t7;
      kb_t t22 = here[7][v];
      kb_t t24 = here[8][v];
      kb_t t26 = kb_sub(kb_add(t13, t22), kb_mul(t15, t24));
      // mmap: low limb of the end
      ext_t den3 = ext_dot1(k + AT(0, 3), k + AT(0, 30), t26);
      conjugates[v][3] = den3;
      norms[v][3] = take_norm(&conjugates[v][3]);
      multiplicities[v][3] = t7;
      kb_t t27 = here[9][v];
      kb_t t28 = kb_mul_factor(t27, KB_FACTOR(65536u));
      kb_t t29 = kb_sub(t28, t26);
      // mmapGrows: within the heap, low
      ext_t den4 = ext_dot1(k + AT(0, 4), k + AT(0, 30), t29);
      conjugates[v][4] = den4;
      norms[v][4] = take_norm(&conjugates[v][4]);
      multiplicities[v][4] = t5;
      kb_t t30 = here[10][v];
      kb_t t31 = here[11][v];
      kb_t t34 = kb_add(kb_add(kb_add(t24, t14), t30), t31);
      kb_t t36 = kb_splat(50282109u);
      kb_t t38 = kb_sub(t36, kb_add(t27, t34));
      // mmapGrows: within the heap, high
      ext_t den5 = ext_dot1(k + AT(0, 5), k + AT(0, 30), t38);
      conjugates[v][5] = den5;
      norms[v][5] = take_norm(&conjugates[v][5]);
      multiplicities[v][5] = t5;
      kb_t t1 = kb_splat(33554430u);
      kb_t t40 = kb_sub(kb_add(t26, t28), t1);
      // mmapFull: past the heap, low
      ext_t den6 = ext_dot1(k + AT(0, 6), k + AT(0, 30), t40);
      conjugates[v][6] = den6;
      norms[v][6] = take_norm(&conjugates[v][6]);
      multiplicities[v][6] = t6;
      kb_t t42 = kb_sub(t34, kb_add(t27, t36));
      // mmapFull: past the heap, high
      ext_t den7 = ext_dot1(k + AT(0, 7), k + AT(0, 30), t42);
      conjugates[v][7] = den7;
      norms[v][7] = take_norm(&conjugates[v][7]);
      multiplicities[v][7] = t6;
      kb_t t49 = here[12][v];
      // heap: take
      ext_t den8 = ext_dot3(k + AT(0, 8), k + AT(0, 32), t22, t30, t49);
      conjugates[v][8] = den8;
      norms[v][8] = take_norm(&conjugates[v][8]);
      kb_t t43 = here[13][v];
      kb_t t45 = kb_add(kb_add(t5, t6), t43);
      kb_t t46 = kb_neg(t45);
      multiplicities[v][8] = t46;
      kb_t t50 = here[14][v];
      kb_t t51 = here[15][v];
      kb_t t52 = here[16][v];
      kb_t t53 = kb_splat(134217720u);
      kb_t t55 = kb_splat(100663290u);
      kb_t t56 = kb_add(t55, kb_mul(t52, t53));
      // heap: give
      ext_t den9 = ext_dot3(k + AT(0, 9), k + AT(0, 32), t50, t51, t56);
      conjugates[v][9] = den9;
      norms[v][9] = take_norm(&conjugates[v][9]);
      multiplicities[v][9] = t45;
      kb_t t58 = kb_sub(t56, kb_add(t49, t1));
      // heap: later
      ext_t den10 = ext_dot1(k + AT(0, 10), k + AT(0, 30), t58);
      conjugates[v][10] = den10;
      norms[v][10] = take_norm(&conjugates[v][10]);
      multiplicities[v][10] = t45;
      kb_t t62 = here[17][v];
      kb_t t63 = here[18][v];
      kb_t t64 = here[19][v];
      // thread pointer: take
      ext_t den11 = ext_dot3(k + AT(0, 11), k + AT(0, 32), t62, t63, t64);
      conjugates[v][11] = den11;
      norms[v][11] = take_norm(&conjugates[v][11]);
      kb_t t59 = here[20][v];
      kb_t t60 = kb_neg(t59);
      multiplicities[v][11] = t60;
      kb_t t65 = here[21][v];
      // thread pointer: give
      ext_t den12 = ext_dot3(k + AT(0, 12), k + AT(0, 32), t2, t65, t56);
      conjugates[v][12] = den12;
      norms[v][12] = take_norm(&conjugates[v][12]);
      multiplicities[v][12] = t59;
      kb_t t67 = kb_sub(t56, kb_add(t64, t1));
      // thread pointer: later
      ext_t den13 = ext_dot1(k + AT(0, 13), k + AT(0, 30), t67);
      conjugates[v][13] = den13;
      norms[v][13] = take_norm(&conjugates[v][13]);
      multiplicities[v][13] = t59;
      kb_t t71 = here[22][v];
      kb_t t72 = kb_sub(t2, t71);
      kb_t t74 = kb_mul_factor(t72, KB_FACTOR(2122383361u));
      // bytes of a0
      ext_t den14 = ext_dot2(k + AT(0, 14), k + AT(0, 30), t71, t74);
      conjugates[v][14] = den14;
      norms[v][14] = take_norm(&conjugates[v][14]);
      kb_t t68 = here[23][v];
      kb_t t69 = here[24][v];
      kb_t t70 = kb_add(t68, t69);
      multiplicities[v][14] = t70;
      // the run ends
      ext_t den15 = ext_dot1(k + AT(0, 15), k + AT(0, 30), t71);
      conjugates[v][15] = den15;
      norms[v][15] = take_norm(&conjugates[v][15]);
      multiplicities[v][15] = t70;
      kb_t t80 = here[25][v];
      kb_t t81 = here[26][v];
      kb_t t82 = here[27][v];
      // read of a preimage
      ext_sum sum_den16 = ext_sum_zero();
      ext_sum_dot4(&sum_den16, k + AT(0, 30), t52, t18, t31, t80);
      ext_sum_dot2(&sum_den16, k + AT(0, 34), t81, t82);
      ext_t den16 = ext_sum_total(k + AT(0, 16), &sum_den16);
      conjugates[v][16] = den16;
      norms[v][16] = take_norm(&conjugates[v][16]);
      kb_t t76 = here[28][v];
      kb_t t77 = here[29][v];
      kb_t t78 = kb_mul(t76, t77);
      multiplicities[v][16] = t78;
      // write of a preimage key
      ext_sum sum_den17 = ext_sum_zero();
      ext_sum_dot4(&sum_den17, k + AT(0, 30), t52, t18, t31, t80);
      ext_sum_dot2(&sum_den17, k + AT(0, 34), t81, t82);
      ext_t den17 = ext_sum_total(k + AT(0, 17), &sum_den17);
      conjugates[v][17] = den17;
      norms[v][17] = take_norm(&conjugates[v][17]);
      kb_t t83 = here[30][v];
      kb_t t84 = here[31][v];
      kb_t t85 = kb_mul(t83, t84);
      multiplicities[v][17] = t85;
      kb_t t87 = here[32][v];
      kb_t t95 = kb_splat(33554174u);
      kb_t t88 = here[33][v];
      kb_t t97 = kb_splat(50331261u);
      kb_t t90 = here[34][v];
      kb_t t100 = kb_splat(67108348u);
      kb_t t92 = here[35][v];
      kb_t t103 = kb_splat(83885435u);
      kb_t t105 = kb_products4(t87, t95, t88, t97, t90, t100, t92, t103);
      // a0 of a precompile
      ext_t den18 = ext_dot4(k + AT(0, 18), k + AT(0, 30), t105, t52, t2, t65);
      conjugates[v][18] = den18;
      norms[v][18] = take_norm(&conjugates[v][18]);
      kb_t t93 = kb_add(kb_add(kb_add(t87, t88), t90), t92);
      multiplicities[v][18] = t93;
      kb_t t107 = kb_mul_factor(t90, KB_FACTOR(260u));
      // a1 of a precompile
      ext_t den19 = ext_dot4(k + AT(0, 19), k + AT(0, 30), t107, t52, t18, t31);
      conjugates[v][19] = den19;
      norms[v][19] = take_norm(&conjugates[v][19]);
      multiplicities[v][19] = t90;
      kb_t t132 = here[36][v];
      // a1: take
      ext_t den20 = ext_dot3(k + AT(0, 20), k + AT(0, 32), t18, t31, t132);
      conjugates[v][20] = den20;
      norms[v][20] = take_norm(&conjugates[v][20]);
      kb_t t110 = here[37][v];
      kb_t t112 = here[38][v];
      kb_t t114 = here[39][v];
      kb_t t116 = here[40][v];
      kb_t t121 = here[41][v];
      kb_t t125 = here[42][v];
      kb_t t130 = kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(t92, t90), t88), t87), t59), t69), t6), t5), t43), t83), t68), t76), t110), t112), t114), t116), t121), t125);
      kb_t t131 = kb_neg(t130);
      multiplicities[v][20] = t131;
      // a1: give
      ext_t den21 = ext_dot3(k + AT(0, 21), k + AT(0, 32), t18, t31, t56);
      conjugates[v][21] = den21;
      norms[v][21] = take_norm(&conjugates[v][21]);
      multiplicities[v][21] = t130;
      kb_t t134 = kb_sub(t56, kb_add(t132, t1));
      // a1: later
      ext_t den22 = ext_dot1(k + AT(0, 22), k + AT(0, 30), t134);
      conjugates[v][22] = den22;
      norms[v][22] = take_norm(&conjugates[v][22]);
      multiplicities[v][22] = t130;
      kb_t t136 = here[43][v];
      // a2: take
      ext_t den23 = ext_dot3(k + AT(0, 23), k + AT(0, 32), t80, t81, t136);
      conjugates[v][23] = den23;
      norms[v][23] = take_norm(&conjugates[v][23]);
      multiplicities[v][23] = t131;
      // a2: give
      ext_t den24 = ext_dot3(k + AT(0, 24), k + AT(0, 32), t80, t81, t56);
      conjugates[v][24] = den24;
      norms[v][24] = take_norm(&conjugates[v][24]);
      multiplicities[v][24] = t130;
      kb_t t138 = kb_sub(t56, kb_add(t136, t1));
      // a2: later
      ext_t den25 = ext_dot1(k + AT(0, 25), k + AT(0, 30), t138);
      conjugates[v][25] = den25;
      norms[v][25] = take_norm(&conjugates[v][25]);
      multiplicities[v][25] = t130;
      kb_t t139 = here[44][v];
      kb_t t140 = here[45][v];
      kb_t t141 = here[46][v];
      // a3: take
      ext_t den26 = ext_dot3(k + AT(0, 26), k + AT(0, 32), t139, t140, t141);
      conjugates[v][26] = den26;
      norms[v][26] = take_norm(&conjugates[v][26]);
      multiplicities[v][26] = t131;
      kb_t t142 = here[47][v];
      kb_t t143 = here[48][v];
      // a3: give
      ext_t den27 = ext_dot3(k + AT(0, 27), k + AT(0, 32), t142, t143, t56);
      conjugates[v][27] = den27;
      norms[v][27] = take_norm(&conjugates[v][27]);
      multiplicities[v][27] = t130;
      kb_t t145 = kb_sub(t56, kb_add(t141, t1));
      // a3: later
      ext_t den28 = ext_dot1(k + AT(0, 28), k + AT(0, 30), t145);
      conjugates[v][28] = den28;
      norms[v][28] = take_norm(&conjugates[v][28]);
      multiplicities[v][28] = t130;
      kb_t t147 = here[49][v];
      kb_t t148 = here[50][v];
      // the request
      ext_sum sum_den29 = ext_sum_zero();
      ext_sum_dot4(&sum_den29, k + AT(0, 30), t52, t147, t93, t2);
      ext_sum_dot4(&sum_den29, k + AT(0, 34), t65, t82, t148, t70);
      ext_t den29 = ext_sum_total(k + AT(0, 29), &sum_den29);
      conjugates[v][29] = den29;
      norms[v][29] = take_norm(&conjugates[v][29]);
      multiplicities[v][29] = t131;
    }
    if (!invert_all(norms[0], vectors * 30, scratch[0])) return 1;
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
      ext_put_far(out + AT(0, 14), i, ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(term14, term0), term1), term2), term3), term4), term5), term6), term7), term8), term9), term10), term11), term12), term13));
    }
  }
  running_sum(out + AT(0, 14), n, k[AT(0, 38)], sums + 0);
  return 0;
}
#undef STEP

#define STEP 2
EXPORT(quotient_syscall) void quotient_syscall(const u32* const* columns, size_t n, const u32* k, const u32* inverses,
                                  u32* const* out) {
  kb_t inverse_zerofier = alternate(k + AT(1, 182));
  (void)inverses;
  enum { BLOCK = BLOCK_SIZE(AT(65, 16)) };
  _Static_assert(BLOCK > 0, "too many columns and messages for the stack of a kernel");
  static const u32 here_columns[] = {0, 2, 3, 10, 4, 5, 6, 7, 8, 9, 11, 1, 12, 13, 14, 15, 16, 17, 19, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 20, 21, 49, 24, 25, 50, 51, 59, 60, 61, 56, 53, 58, 57, 54, 22, 27, 23, 28, 32, 30, 33, 31, EXT_COLUMNS(AT(65, 0)), EXT_COLUMNS(AT(65, 1)), EXT_COLUMNS(AT(65, 2)), EXT_COLUMNS(AT(65, 3)), 55, EXT_COLUMNS(AT(65, 4)), 18, EXT_COLUMNS(AT(65, 5)), 62, 63, 64, EXT_COLUMNS(AT(65, 6)), 52, EXT_COLUMNS(AT(65, 7)), EXT_COLUMNS(AT(65, 8)), EXT_COLUMNS(AT(65, 9)), 26, EXT_COLUMNS(AT(65, 10)), EXT_COLUMNS(AT(65, 11)), 29, EXT_COLUMNS(AT(65, 12)), 34, EXT_COLUMNS(AT(65, 13)), EXT_COLUMNS(AT(65, 14))};
  kb_t here[AT(65, 15)][BLOCK];
  static const u32 next_columns[] = {EXT_COLUMNS(AT(65, 14))};
  kb_t next[AT(0, 1)][BLOCK];
  for (size_t start = 0; start < n; start += LANES * BLOCK) {
    size_t vectors = (n - start) / LANES < BLOCK ? (n - start) / LANES : BLOCK;
    load_tile(here[0], BLOCK, columns, here_columns, AT(65, 15), start, vectors);
    load_next_tile(next[0], BLOCK, columns, next_columns, AT(0, 1), start, vectors, STEP, n);
    for (size_t v = 0; v < vectors; v++) {
      size_t i = start + LANES * v;
      ext_sum acc = ext_sum_zero();
      // exit is boolean
      kb_t t0 = here[0][v];
      kb_t t1 = kb_splat(33554430u);
      kb_t t2 = kb_sub(t0, t1);
      kb_t t3 = kb_mul(t0, t2);
      // read is boolean
      kb_t t4 = here[1][v];
      kb_t t5 = kb_sub(t4, t1);
      kb_t t6 = kb_mul(t4, t5);
      // write is boolean
      kb_t t7 = here[2][v];
      kb_t t8 = kb_sub(t7, t1);
      kb_t t9 = kb_mul(t7, t8);
      // brk is boolean
      kb_t t10 = here[3][v];
      kb_t t11 = kb_sub(t10, t1);
      kb_t t12 = kb_mul(t10, t11);
      ext_sum_dot4(&acc, k + AT(1, 39), t3, t6, t9, t12);
      // getFd is boolean
      kb_t t13 = here[4][v];
      kb_t t14 = kb_sub(t13, t1);
      kb_t t15 = kb_mul(t13, t14);
      // getFl is boolean
      kb_t t16 = here[5][v];
      kb_t t17 = kb_sub(t16, t1);
      kb_t t18 = kb_mul(t16, t17);
      // badCommand is boolean
      kb_t t19 = here[6][v];
      kb_t t20 = kb_sub(t19, t1);
      kb_t t21 = kb_mul(t19, t20);
      // mmapFixed is boolean
      kb_t t22 = here[7][v];
      kb_t t23 = kb_sub(t22, t1);
      kb_t t24 = kb_mul(t22, t23);
      ext_sum_dot4(&acc, k + AT(1, 43), t15, t18, t21, t24);
      // mmapGrows is boolean
      kb_t t25 = here[8][v];
      kb_t t26 = kb_sub(t25, t1);
      kb_t t27 = kb_mul(t25, t26);
      // mmapFull is boolean
      kb_t t28 = here[9][v];
      kb_t t29 = kb_sub(t28, t1);
      kb_t t30 = kb_mul(t28, t29);
      // clone is boolean
      kb_t t31 = here[10][v];
      kb_t t32 = kb_sub(t31, t1);
      kb_t t33 = kb_mul(t31, t32);
      // exitGroup is boolean
      kb_t t34 = here[11][v];
      kb_t t35 = kb_sub(t34, t1);
      kb_t t36 = kb_mul(t34, t35);
      ext_sum_dot4(&acc, k + AT(1, 47), t27, t30, t33, t36);
      // setThreadArea is boolean
      kb_t t37 = here[12][v];
      kb_t t38 = kb_sub(t37, t1);
      kb_t t39 = kb_mul(t37, t38);
      // other is boolean
      kb_t t40 = here[13][v];
      kb_t t41 = kb_sub(t40, t1);
      kb_t t42 = kb_mul(t40, t41);
      // keccakF is boolean
      kb_t t43 = here[14][v];
      kb_t t44 = kb_sub(t43, t1);
      kb_t t45 = kb_mul(t43, t44);
      // mulmod256 is boolean
      kb_t t46 = here[15][v];
      kb_t t47 = kb_sub(t46, t1);
      kb_t t48 = kb_mul(t46, t47);
      ext_sum_dot4(&acc, k + AT(1, 51), t39, t42, t45, t48);
      // sha256Compress is boolean
      kb_t t49 = here[16][v];
      kb_t t50 = kb_sub(t49, t1);
      kb_t t51 = kb_mul(t49, t50);
      // mulmod384 is boolean
      kb_t t52 = here[17][v];
      kb_t t53 = kb_sub(t52, t1);
      kb_t t54 = kb_mul(t52, t53);
      // at most one kind
      kb_t t71 = kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(t52, t49), t46), t43), t40), t37), t34), t31), t28), t25), t22), t19), t16), t13), t10), t7), t0), t4);
      kb_t t72 = kb_sub(t71, t1);
      kb_t t73 = kb_mul(t71, t72);
      // the number is that of the kind
      kb_t t74 = kb_sub(t1, t40);
      kb_t t75 = here[18][v];
      kb_t t77 = kb_splat(16769151u);
      kb_t t79 = kb_splat(83878011u);
      kb_t t82 = kb_splat(117432441u);
      kb_t t85 = kb_splat(1493164071u);
      kb_t t88 = kb_splat(1828708371u);
      kb_t t95 = kb_splat(872406988u);
      kb_t t102 = kb_splat(1879039888u);
      kb_t t105 = kb_splat(1845485202u);
      kb_t t108 = kb_splat(956292679u);
      kb_t t112 = kb_splat(100663290u);
      kb_t t115 = kb_splat(67108860u);
      kb_t t118 = kb_splat(134217720u);
      kb_t t121 = kb_sub(kb_mul(t74, t75), kb_add(kb_add(kb_add(kb_add(t43, kb_products4(t0, t77, t4, t79, t7, t82, t10, t85)), kb_products4(t13, t88, t16, t88, t19, t88, t22, t95)), kb_products4(t25, t95, t28, t95, t31, t102, t34, t105)), kb_products4(t37, t108, t46, t112, t49, t115, t52, t118)));
      ext_sum_dot4(&acc, k + AT(1, 55), t51, t54, t73, t121);
      // other: product 0
      kb_t t122 = here[19][v];
      kb_t t123 = kb_sub(t75, t77);
      kb_t t124 = kb_mul(t40, t123);
      kb_t t125 = kb_sub(t75, t79);
      kb_t t127 = kb_sub(t122, kb_mul(t124, t125));
      // other: product 1
      kb_t t128 = here[20][v];
      kb_t t129 = kb_sub(t75, t82);
      kb_t t130 = kb_mul(t122, t129);
      kb_t t131 = kb_sub(t75, t85);
      kb_t t133 = kb_sub(t128, kb_mul(t130, t131));
      // other: product 2
      kb_t t134 = here[21][v];
      kb_t t135 = kb_sub(t75, t88);
      kb_t t136 = kb_mul(t128, t135);
      kb_t t137 = kb_sub(t75, t95);
      kb_t t139 = kb_sub(t134, kb_mul(t136, t137));
      // other: product 3
      kb_t t140 = here[22][v];
      kb_t t141 = kb_sub(t75, t102);
      kb_t t142 = kb_mul(t134, t141);
      kb_t t143 = kb_sub(t75, t105);
      kb_t t145 = kb_sub(t140, kb_mul(t142, t143));
      ext_sum_dot4(&acc, k + AT(1, 59), t127, t133, t139, t145);
      // other: none of the known
      kb_t t146 = kb_sub(t75, t108);
      kb_t t147 = kb_mul(t140, t146);
      kb_t t148 = here[23][v];
      kb_t t150 = kb_sub(t40, kb_mul(t147, t148));
      // fd 0 is boolean
      kb_t t151 = here[24][v];
      kb_t t152 = kb_sub(t151, t1);
      kb_t t153 = kb_mul(t151, t152);
      // fd 1 is boolean
      kb_t t154 = here[25][v];
      kb_t t155 = kb_sub(t154, t1);
      kb_t t156 = kb_mul(t154, t155);
      // fd 2 is boolean
      kb_t t157 = here[26][v];
      kb_t t158 = kb_sub(t157, t1);
      kb_t t159 = kb_mul(t157, t158);
      ext_sum_dot4(&acc, k + AT(1, 63), t150, t153, t156, t159);
      // fd 3 is boolean
      kb_t t160 = here[27][v];
      kb_t t161 = kb_sub(t160, t1);
      kb_t t162 = kb_mul(t160, t161);
      // fd 4 is boolean
      kb_t t163 = here[28][v];
      kb_t t164 = kb_sub(t163, t1);
      kb_t t165 = kb_mul(t163, t164);
      // fd 5 is boolean
      kb_t t166 = here[29][v];
      kb_t t167 = kb_sub(t166, t1);
      kb_t t168 = kb_mul(t166, t167);
      // fd 6 is boolean
      kb_t t169 = here[30][v];
      kb_t t170 = kb_sub(t169, t1);
      kb_t t171 = kb_mul(t169, t170);
      ext_sum_dot4(&acc, k + AT(1, 67), t162, t165, t168, t171);
      // fdAbove is boolean
      kb_t t172 = here[31][v];
      kb_t t173 = kb_sub(t172, t1);
      kb_t t174 = kb_mul(t172, t173);
      // fdWide is boolean
      kb_t t175 = here[32][v];
      kb_t t176 = kb_sub(t175, t1);
      kb_t t177 = kb_mul(t175, t176);
      // one descriptor
      kb_t t183 = kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(t169, t166), t163), t160), t157), t151), t154);
      kb_t t189 = kb_sub(kb_add(kb_add(t175, t172), t183), kb_add(kb_add(kb_add(t16, t13), t4), t7));
      // fd: low limb
      kb_t t190 = here[33][v];
      kb_t t198 = kb_splat(167772150u);
      kb_t t201 = kb_splat(201326580u);
      kb_t t204 = kb_sub(kb_mul(t183, t190), kb_add(kb_add(t154, kb_products4(t115, t157, t112, t160, t118, t163, t166, t198)), kb_mul(t169, t201)));
      ext_sum_dot4(&acc, k + AT(1, 71), t174, t177, t189, t204);
      // fd: high limb
      kb_t t205 = here[34][v];
      kb_t t206 = kb_mul(t183, t205);
      // fdWide: high limb is not zero
      kb_t t207 = here[35][v];
      kb_t t209 = kb_sub(kb_mul(t205, t207), t1);
      kb_t t210 = kb_mul(t175, t209);
      // command: low limb
      kb_t t211 = here[36][v];
      kb_t t212 = kb_sub(t211, t1);
      kb_t t214 = kb_sub(t211, t112);
      kb_t t216 = kb_products2(t13, t212, t16, t214);
      // command: high limb
      kb_t t217 = kb_add(t13, t16);
      kb_t t218 = here[37][v];
      kb_t t219 = kb_mul(t217, t218);
      ext_sum_dot4(&acc, k + AT(1, 75), t206, t210, t216, t219);
      // badCommand: none of the known
      kb_t t220 = here[38][v];
      kb_t t222 = kb_mul(t212, t214);
      kb_t t223 = here[39][v];
      kb_t t226 = kb_sub(t19, kb_products2(t218, t220, t222, t223));
      // mmapFixed: a0 is not zero
      kb_t t227 = kb_add(t190, t205);
      kb_t t229 = kb_sub(kb_mul(t207, t227), t1);
      kb_t t230 = kb_mul(t22, t229);
      // mmap from the heap: a0 is zero
      kb_t t231 = kb_add(t25, t28);
      kb_t t232 = kb_mul(t227, t231);
      // sizeCarry is boolean
      kb_t t233 = here[40][v];
      kb_t t234 = kb_sub(t233, t1);
      kb_t t235 = kb_mul(t233, t234);
      ext_sum_dot4(&acc, k + AT(1, 79), t226, t230, t232, t235);
      // heapCarry is boolean
      kb_t t236 = here[41][v];
      kb_t t237 = kb_sub(t236, t1);
      kb_t t238 = kb_mul(t236, t237);
      // endBorrow is boolean
      kb_t t239 = here[42][v];
      kb_t t240 = kb_sub(t239, t1);
      kb_t t241 = kb_mul(t239, t240);
      // mmapGrows: new heap, low
      kb_t t242 = here[43][v];
      kb_t t243 = here[44][v];
      kb_t t244 = here[45][v];
      kb_t t246 = kb_mul_factor(t244, KB_FACTOR(4096u));
      kb_t t248 = kb_splat(134085624u);
      kb_t t250 = kb_sub(kb_add(t243, t246), kb_mul(t236, t248));
      kb_t t251 = kb_sub(t242, t250);
      kb_t t252 = kb_mul(t25, t251);
      // mmapGrows: new heap, high
      kb_t t253 = here[46][v];
      kb_t t254 = here[47][v];
      kb_t t257 = kb_add(kb_add(kb_add(t236, t233), t218), t254);
      kb_t t258 = kb_sub(t253, t257);
      kb_t t259 = kb_mul(t25, t258);
      ext_sum_dot4(&acc, k + AT(1, 83), t238, t241, t252, t259);
      // mmap without growth: same heap, low
      kb_t t260 = kb_add(t22, t28);
      kb_t t261 = kb_sub(t242, t243);
      kb_t t262 = kb_mul(t260, t261);
      // mmap without growth: same heap, high
      kb_t t263 = kb_sub(t253, t254);
      kb_t t264 = kb_mul(t260, t263);
      // low limb of the result
      kb_t t265 = kb_mul(t4, t166);
      kb_t t266 = kb_mul(t7, t169);
      kb_t t268 = kb_sub(t1, kb_add(t265, t266));
      kb_t t269 = here[48][v];
      kb_t t271 = kb_add(t0, t34);
      kb_t t275 = kb_add(kb_add(t163, t154), t157);
      kb_t t277 = kb_products2(t4, t160, t7, t275);
      kb_t t278 = here[49][v];
      kb_t t281 = kb_add(t169, t275);
      kb_t t289 = kb_add(t172, t175);
      kb_t t290 = kb_add(t281, t289);
      kb_t t294 = kb_add(kb_add(kb_add(t289, t166), t151), t160);
      kb_t t298 = kb_products3(t4, t290, t7, t294, t217, t289);
      kb_t t299 = kb_add(t19, t28);
      kb_t t300 = kb_add(t298, t299);
      kb_t t302 = kb_mul_factor(t300, KB_FACTOR(65535u));
      kb_t t304 = kb_sub(kb_mul(t268, t269), kb_add(kb_add(kb_add(t31, t302), kb_products4(t75, t271, t277, t278, t16, t281, t22, t190)), kb_mul(t25, t243)));
      // high limb of the result
      kb_t t305 = here[50][v];
      kb_t t306 = here[51][v];
      kb_t t312 = kb_splat(33521406u);
      kb_t t316 = kb_sub(t305, kb_add(t302, kb_products4(t277, t306, t22, t205, t25, t254, t10, t312)));
      ext_sum_dot4(&acc, k + AT(1, 87), t262, t264, t304, t316);
      // low limb of a3
      kb_t t317 = here[52][v];
      kb_t t318 = here[53][v];
      kb_t t320 = kb_splat(301989870u);
      kb_t t323 = kb_splat(738197460u);
      kb_t t326 = kb_sub(t317, kb_products3(t271, t318, t298, t320, t299, t323));
      // high limb of a3
      kb_t t327 = here[54][v];
      kb_t t328 = here[55][v];
      kb_t t330 = kb_sub(t327, kb_mul(t271, t328));
      ext_sum_dot2(&acc, k + AT(1, 91), t326, t330);
      kb_t t331 = kb_splat(234881010u);
      kb_t t332 = kb_sub(t190, t331);
      // fdAbove: at least 7
      ext_t den0 = ext_dot1(k + AT(1, 94), k + AT(1, 96), t332);
      ext_t phi0 = EXT_TILE(here, 56, v);
      // mmap: pages below 16
      ext_t den1 = ext_dot1(k + AT(0, 1), k + AT(0, 30), t244);
      ext_sum_fractions(&acc, phi0, den0, t172, k + AT(1, 93), den1, t231);
      kb_t t337 = kb_sub(kb_add(t246, kb_mul(t233, t248)), t211);
      kb_t t339 = kb_mul_factor(t337, KB_FACTOR(16u));
      // mmap: slack below a page
      ext_t den2 = ext_dot1(k + AT(1, 98), k + AT(1, 100), t339);
      ext_t phi1 = EXT_TILE(here, AT(56, 1), v);
      // mmap: low limb of the end
      ext_t den3 = ext_dot1(k + AT(0, 3), k + AT(0, 30), t250);
      ext_sum_fractions(&acc, phi1, den2, t231, k + AT(1, 97), den3, t231);
      kb_t t340 = kb_mul_factor(t239, KB_FACTOR(65536u));
      kb_t t341 = kb_sub(t340, t250);
      // mmapGrows: within the heap, low
      ext_t den4 = ext_dot1(k + AT(1, 102), k + AT(1, 104), t341);
      ext_t phi2 = EXT_TILE(here, AT(56, 2), v);
      kb_t t343 = kb_splat(50282109u);
      kb_t t345 = kb_sub(t343, kb_add(t239, t257));
      // mmapGrows: within the heap, high
      ext_t den5 = ext_dot1(k + AT(0, 5), k + AT(0, 30), t345);
      ext_sum_fractions(&acc, phi2, den4, t25, k + AT(1, 101), den5, t25);
      kb_t t347 = kb_sub(kb_add(t250, t340), t1);
      // mmapFull: past the heap, low
      ext_t den6 = ext_dot1(k + AT(1, 106), k + AT(1, 108), t347);
      ext_t phi3 = EXT_TILE(here, AT(56, 3), v);
      kb_t t349 = kb_sub(t257, kb_add(t239, t343));
      // mmapFull: past the heap, high
      ext_t den7 = ext_dot1(k + AT(0, 7), k + AT(0, 30), t349);
      ext_sum_fractions(&acc, phi3, den6, t28, k + AT(1, 105), den7, t28);
      kb_t t353 = here[AT(56, 4)][v];
      // heap: take
      ext_t den8 = ext_dot3(k + AT(1, 110), k + AT(1, 114), t243, t254, t353);
      ext_t phi4 = EXT_TILE(here, AT(57, 4), v);
      kb_t t350 = kb_add(t25, t260);
      kb_t t351 = kb_neg(t350);
      kb_t t354 = here[AT(57, 5)][v];
      kb_t t356 = kb_add(t112, kb_mul(t118, t354));
      // heap: give
      ext_t den9 = ext_dot3(k + AT(0, 9), k + AT(0, 32), t242, t253, t356);
      ext_sum_fractions(&acc, phi4, den8, t351, k + AT(1, 109), den9, t350);
      kb_t t358 = kb_sub(t356, kb_add(t353, t1));
      // heap: later
      ext_t den10 = ext_dot1(k + AT(1, 118), k + AT(1, 120), t358);
      ext_t phi5 = EXT_TILE(here, AT(58, 5), v);
      kb_t t361 = here[AT(58, 6)][v];
      kb_t t362 = here[AT(59, 6)][v];
      kb_t t363 = here[AT(60, 6)][v];
      // thread pointer: take
      ext_t den11 = ext_dot3(k + AT(0, 11), k + AT(0, 32), t361, t362, t363);
      kb_t t359 = kb_neg(t37);
      ext_sum_fractions(&acc, phi5, den10, t350, k + AT(1, 117), den11, t359);
      // thread pointer: give
      ext_t den12 = ext_dot3(k + AT(1, 122), k + AT(1, 126), t190, t205, t356);
      ext_t phi6 = EXT_TILE(here, AT(61, 6), v);
      kb_t t365 = kb_sub(t356, kb_add(t363, t1));
      // thread pointer: later
      ext_t den13 = ext_dot1(k + AT(0, 13), k + AT(0, 30), t365);
      ext_sum_fractions(&acc, phi6, den12, t37, k + AT(1, 121), den13, t37);
      kb_t t366 = here[AT(61, 7)][v];
      kb_t t367 = kb_sub(t190, t366);
      kb_t t369 = kb_mul_factor(t367, KB_FACTOR(2122383361u));
      // bytes of a0
      ext_t den14 = ext_dot2(k + AT(1, 130), k + AT(1, 132), t366, t369);
      ext_t phi7 = EXT_TILE(here, AT(62, 7), v);
      // the run ends
      ext_t den15 = ext_dot1(k + AT(0, 15), k + AT(0, 30), t366);
      ext_sum_fractions(&acc, phi7, den14, t271, k + AT(1, 129), den15, t271);
      // read of a preimage
      ext_sum sum_den16 = ext_sum_zero();
      ext_sum_dot4(&sum_den16, k + AT(1, 137), t354, t211, t218, t278);
      ext_sum_dot2(&sum_den16, k + AT(1, 141), t306, t269);
      ext_t den16 = ext_sum_total(k + AT(1, 135), &sum_den16);
      ext_t phi8 = EXT_TILE(here, AT(62, 8), v);
      // write of a preimage key
      ext_sum sum_den17 = ext_sum_zero();
      ext_sum_dot4(&sum_den17, k + AT(0, 30), t354, t211, t218, t278);
      ext_sum_dot2(&sum_den17, k + AT(0, 34), t306, t269);
      ext_t den17 = ext_sum_total(k + AT(0, 17), &sum_den17);
      ext_sum_fractions(&acc, phi8, den16, t265, k + AT(1, 134), den17, t266);
      kb_t t377 = kb_splat(33554174u);
      kb_t t379 = kb_splat(50331261u);
      kb_t t382 = kb_splat(67108348u);
      kb_t t385 = kb_splat(83885435u);
      kb_t t387 = kb_products4(t43, t377, t46, t379, t49, t382, t52, t385);
      // a0 of a precompile
      ext_t den18 = ext_dot4(k + AT(1, 144), k + AT(1, 146), t387, t354, t190, t205);
      ext_t phi9 = EXT_TILE(here, AT(62, 9), v);
      kb_t t375 = kb_add(kb_add(kb_add(t52, t49), t43), t46);
      kb_t t389 = kb_mul_factor(t49, KB_FACTOR(260u));
      // a1 of a precompile
      ext_t den19 = ext_dot4(k + AT(0, 19), k + AT(0, 30), t389, t354, t211, t218);
      ext_sum_fractions(&acc, phi9, den18, t375, k + AT(1, 143), den19, t49);
      kb_t t391 = here[AT(62, 10)][v];
      // a1: take
      ext_t den20 = ext_dot3(k + AT(1, 151), k + AT(1, 155), t211, t218, t391);
      ext_t phi10 = EXT_TILE(here, AT(63, 10), v);
      kb_t t390 = kb_neg(t71);
      // a1: give
      ext_t den21 = ext_dot3(k + AT(0, 21), k + AT(0, 32), t211, t218, t356);
      ext_sum_fractions(&acc, phi10, den20, t390, k + AT(1, 150), den21, t71);
      kb_t t393 = kb_sub(t356, kb_add(t391, t1));
      // a1: later
      ext_t den22 = ext_dot1(k + AT(1, 159), k + AT(1, 161), t393);
      ext_t phi11 = EXT_TILE(here, AT(63, 11), v);
      kb_t t394 = here[AT(63, 12)][v];
      // a2: take
      ext_t den23 = ext_dot3(k + AT(0, 23), k + AT(0, 32), t278, t306, t394);
      ext_sum_fractions(&acc, phi11, den22, t71, k + AT(1, 158), den23, t390);
      // a2: give
      ext_t den24 = ext_dot3(k + AT(1, 163), k + AT(1, 167), t278, t306, t356);
      ext_t phi12 = EXT_TILE(here, AT(64, 12), v);
      kb_t t396 = kb_sub(t356, kb_add(t394, t1));
      // a2: later
      ext_t den25 = ext_dot1(k + AT(0, 25), k + AT(0, 30), t396);
      ext_sum_fractions(&acc, phi12, den24, t71, k + AT(1, 162), den25, t71);
      kb_t t397 = here[AT(64, 13)][v];
      // a3: take
      ext_t den26 = ext_dot3(k + AT(1, 171), k + AT(1, 175), t318, t328, t397);
      ext_t phi13 = EXT_TILE(here, AT(65, 13), v);
      // a3: give
      ext_t den27 = ext_dot3(k + AT(0, 27), k + AT(0, 32), t317, t327, t356);
      ext_sum_fractions(&acc, phi13, den26, t390, k + AT(1, 170), den27, t71);
      kb_t t399 = kb_sub(t356, kb_add(t397, t1));
      // a3: later
      ext_t den28 = ext_dot1(k + AT(1, 179), k + AT(1, 181), t399);
      ext_t phi14 = ext_sub(EXT_TILE(next, 0, v), EXT_TILE(here, AT(65, 14), v));
      phi14 = ext_add(phi14, ext_splat(k + AT(1, 38)));
      phi14 = ext_sub(phi14, phi0);
      phi14 = ext_sub(phi14, phi1);
      phi14 = ext_sub(phi14, phi2);
      phi14 = ext_sub(phi14, phi3);
      phi14 = ext_sub(phi14, phi4);
      phi14 = ext_sub(phi14, phi5);
      phi14 = ext_sub(phi14, phi6);
      phi14 = ext_sub(phi14, phi7);
      phi14 = ext_sub(phi14, phi8);
      phi14 = ext_sub(phi14, phi9);
      phi14 = ext_sub(phi14, phi10);
      phi14 = ext_sub(phi14, phi11);
      phi14 = ext_sub(phi14, phi12);
      phi14 = ext_sub(phi14, phi13);
      // the request
      ext_sum sum_den29 = ext_sum_zero();
      ext_sum_dot4(&sum_den29, k + AT(0, 30), t354, t75, t375, t190);
      ext_sum_dot4(&sum_den29, k + AT(0, 34), t205, t269, t305, t271);
      ext_t den29 = ext_sum_total(k + AT(0, 29), &sum_den29);
      ext_sum_fractions(&acc, phi14, den28, t71, k + AT(1, 178), den29, t390);
      ext_put_halves(out, i, ext_mul_base(ext_sum_reduce(acc), inverse_zerofier));
    }
  }
}
#undef STEP
