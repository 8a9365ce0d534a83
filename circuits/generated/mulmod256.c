// Generated from chip "mulmod256" by air/codegen/codegen.ts. Do not edit.
#include "evaluators.h"

static kb_t logup_mulmod256_family0(const kb_t* here, const kb_t* next, size_t block, const unsigned short* at) {
  (void)here, (void)next;
  kb_t t0 = here[block * at[0]];
  kb_t t1 = here[block * at[1]];
  kb_t t2 = kb_sub(t0, t1);
  kb_t t4 = kb_mul_factor(t2, KB_FACTOR(2122383361u));
  return t4;
}

#define STEP 1
// Returns 1 when a denominator is zero.
EXPORT(logup_mulmod256) int logup_mulmod256(const u32* const* columns, size_t n, const u32* k, u32* const* out,
                                u32* sums) {
  enum { BLOCK = LOGUP_BLOCK_SIZE(AT(632, 140)) };
  _Static_assert(BLOCK > 0, "too many columns and messages for the stack of a kernel");
  static const u32 here_columns[] = {67, 0, 68, 69, 70, 71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95, 96, 97, 98, 99, 100, 101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113, 114, 116, 115, 118, 117, 120, 119, 122, 121, 124, 123, 126, 125, 128, 127, 130, 129, 132, 131, 134, 133, 136, 135, 138, 137, 140, 139, 142, 141, 144, 143, 146, 145, 148, 147, 150, 149, 152, 151, 154, 153, 156, 155, 158, 157, 160, 159, 162, 161, 164, 163, 166, 165, 168, 167, 170, 169, 172, 171, 174, 173, 176, 175, 178, 177, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 66, 179, 180, 181, 182, 183, 184, 185, 186, 187, 188, 189, 190, 191, 192, 193, 194, 195, 196, 197, 198, 199, 200, 201, 202, 203, 204, 205, 206, 207, 208, 209, 227, 210, 1, 2, 18, 17, 16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 34, 33, 32, 31, 30, 29, 28, 27, 26, 25, 24, 23, 22, 21, 20, 19, 50, 49, 48, 47, 46, 45, 44, 43, 42, 41, 40, 39, 38, 37, 36, 35};
  kb_t here[212][BLOCK];
  static const unsigned short logup_mulmod256_family0_cells[48][2] = {{179, 0}, {178, 2}, {177, 3}, {176, 4}, {175, 5}, {174, 6}, {173, 7}, {172, 8}, {171, 9}, {170, 10}, {169, 11}, {168, 12}, {167, 13}, {166, 14}, {165, 15}, {164, 16}, {195, 17}, {194, 18}, {193, 19}, {192, 20}, {191, 21}, {190, 22}, {189, 23}, {188, 24}, {187, 25}, {186, 26}, {185, 27}, {184, 28}, {183, 29}, {182, 30}, {181, 31}, {180, 32}, {211, 33}, {210, 34}, {209, 35}, {208, 36}, {207, 37}, {206, 38}, {205, 39}, {204, 40}, {203, 41}, {202, 42}, {201, 43}, {200, 44}, {199, 45}, {198, 46}, {197, 47}, {196, 48}};
  ext_t conjugates[BLOCK][140];
  kb_t norms[BLOCK][140], multiplicities[BLOCK][140], scratch[BLOCK][140];
  for (size_t start = 0; start < n; start += LANES * BLOCK) {
    size_t vectors = (n - start) / LANES < BLOCK ? (n - start) / LANES : BLOCK;
    load_tile(here[0], BLOCK, columns, here_columns, 212, start, vectors);
    for (size_t v = 0; v < vectors; v++) {
      kb_t logup_mulmod256_family0_values[48];
      for (size_t j = 0; j < 48; j++) logup_mulmod256_family0_values[j] = logup_mulmod256_family0(&here[0][v], 0, BLOCK, logup_mulmod256_family0_cells[j]);
      kb_t t3 = here[0][v];
      // x, bytes of limb 0
      ext_t den0 = ext_dot2(k + 0, k + AT(0, 140), logup_mulmod256_family0_values[0], t3);
      conjugates[v][0] = den0;
      norms[v][0] = take_norm(&conjugates[v][0]);
      kb_t t0 = here[1][v];
      multiplicities[v][0] = t0;
      kb_t t4 = here[2][v];
      // x, bytes of limb 1
      ext_t den1 = ext_dot2(k + AT(0, 1), k + AT(0, 140), logup_mulmod256_family0_values[1], t4);
      conjugates[v][1] = den1;
      norms[v][1] = take_norm(&conjugates[v][1]);
      multiplicities[v][1] = t0;
      kb_t t5 = here[3][v];
      // x, bytes of limb 2
      ext_t den2 = ext_dot2(k + AT(0, 2), k + AT(0, 140), logup_mulmod256_family0_values[2], t5);
      conjugates[v][2] = den2;
      norms[v][2] = take_norm(&conjugates[v][2]);
      multiplicities[v][2] = t0;
      kb_t t6 = here[4][v];
      // x, bytes of limb 3
      ext_t den3 = ext_dot2(k + AT(0, 3), k + AT(0, 140), logup_mulmod256_family0_values[3], t6);
      conjugates[v][3] = den3;
      norms[v][3] = take_norm(&conjugates[v][3]);
      multiplicities[v][3] = t0;
      kb_t t7 = here[5][v];
      // x, bytes of limb 4
      ext_t den4 = ext_dot2(k + AT(0, 4), k + AT(0, 140), logup_mulmod256_family0_values[4], t7);
      conjugates[v][4] = den4;
      norms[v][4] = take_norm(&conjugates[v][4]);
      multiplicities[v][4] = t0;
      kb_t t8 = here[6][v];
      // x, bytes of limb 5
      ext_t den5 = ext_dot2(k + AT(0, 5), k + AT(0, 140), logup_mulmod256_family0_values[5], t8);
      conjugates[v][5] = den5;
      norms[v][5] = take_norm(&conjugates[v][5]);
      multiplicities[v][5] = t0;
      kb_t t9 = here[7][v];
      CUT;
      // x, bytes of limb 6
      ext_t den6 = ext_dot2(k + AT(0, 6), k + AT(0, 140), logup_mulmod256_family0_values[6], t9);
      conjugates[v][6] = den6;
      norms[v][6] = take_norm(&conjugates[v][6]);
      multiplicities[v][6] = t0;
      kb_t t10 = here[8][v];
      // x, bytes of limb 7
      ext_t den7 = ext_dot2(k + AT(0, 7), k + AT(0, 140), logup_mulmod256_family0_values[7], t10);
      conjugates[v][7] = den7;
      norms[v][7] = take_norm(&conjugates[v][7]);
      multiplicities[v][7] = t0;
      kb_t t11 = here[9][v];
      // x, bytes of limb 8
      ext_t den8 = ext_dot2(k + AT(0, 8), k + AT(0, 140), logup_mulmod256_family0_values[8], t11);
      conjugates[v][8] = den8;
      norms[v][8] = take_norm(&conjugates[v][8]);
      multiplicities[v][8] = t0;
      kb_t t12 = here[10][v];
      // x, bytes of limb 9
      ext_t den9 = ext_dot2(k + AT(0, 9), k + AT(0, 140), logup_mulmod256_family0_values[9], t12);
      conjugates[v][9] = den9;
      norms[v][9] = take_norm(&conjugates[v][9]);
      multiplicities[v][9] = t0;
      kb_t t13 = here[11][v];
      // x, bytes of limb 10
      ext_t den10 = ext_dot2(k + AT(0, 10), k + AT(0, 140), logup_mulmod256_family0_values[10], t13);
      conjugates[v][10] = den10;
      norms[v][10] = take_norm(&conjugates[v][10]);
      multiplicities[v][10] = t0;
      kb_t t14 = here[12][v];
      // x, bytes of limb 11
      ext_t den11 = ext_dot2(k + AT(0, 11), k + AT(0, 140), logup_mulmod256_family0_values[11], t14);
      conjugates[v][11] = den11;
      norms[v][11] = take_norm(&conjugates[v][11]);
      multiplicities[v][11] = t0;
      kb_t t15 = here[13][v];
      // x, bytes of limb 12
      ext_t den12 = ext_dot2(k + AT(0, 12), k + AT(0, 140), logup_mulmod256_family0_values[12], t15);
      conjugates[v][12] = den12;
      norms[v][12] = take_norm(&conjugates[v][12]);
      multiplicities[v][12] = t0;
      kb_t t16 = here[14][v];
      CUT;
      // x, bytes of limb 13
      ext_t den13 = ext_dot2(k + AT(0, 13), k + AT(0, 140), logup_mulmod256_family0_values[13], t16);
      conjugates[v][13] = den13;
      norms[v][13] = take_norm(&conjugates[v][13]);
      multiplicities[v][13] = t0;
      kb_t t17 = here[15][v];
      // x, bytes of limb 14
      ext_t den14 = ext_dot2(k + AT(0, 14), k + AT(0, 140), logup_mulmod256_family0_values[14], t17);
      conjugates[v][14] = den14;
      norms[v][14] = take_norm(&conjugates[v][14]);
      multiplicities[v][14] = t0;
      kb_t t18 = here[16][v];
      // x, bytes of limb 15
      ext_t den15 = ext_dot2(k + AT(0, 15), k + AT(0, 140), logup_mulmod256_family0_values[15], t18);
      conjugates[v][15] = den15;
      norms[v][15] = take_norm(&conjugates[v][15]);
      multiplicities[v][15] = t0;
      kb_t t19 = here[17][v];
      // y, bytes of limb 0
      ext_t den16 = ext_dot2(k + AT(0, 16), k + AT(0, 140), logup_mulmod256_family0_values[16], t19);
      conjugates[v][16] = den16;
      norms[v][16] = take_norm(&conjugates[v][16]);
      multiplicities[v][16] = t0;
      kb_t t20 = here[18][v];
      // y, bytes of limb 1
      ext_t den17 = ext_dot2(k + AT(0, 17), k + AT(0, 140), logup_mulmod256_family0_values[17], t20);
      conjugates[v][17] = den17;
      norms[v][17] = take_norm(&conjugates[v][17]);
      multiplicities[v][17] = t0;
      kb_t t21 = here[19][v];
      // y, bytes of limb 2
      ext_t den18 = ext_dot2(k + AT(0, 18), k + AT(0, 140), logup_mulmod256_family0_values[18], t21);
      conjugates[v][18] = den18;
      norms[v][18] = take_norm(&conjugates[v][18]);
      multiplicities[v][18] = t0;
      kb_t t22 = here[20][v];
      // y, bytes of limb 3
      ext_t den19 = ext_dot2(k + AT(0, 19), k + AT(0, 140), logup_mulmod256_family0_values[19], t22);
      conjugates[v][19] = den19;
      norms[v][19] = take_norm(&conjugates[v][19]);
      multiplicities[v][19] = t0;
      kb_t t23 = here[21][v];
      CUT;
      // y, bytes of limb 4
      ext_t den20 = ext_dot2(k + AT(0, 20), k + AT(0, 140), logup_mulmod256_family0_values[20], t23);
      conjugates[v][20] = den20;
      norms[v][20] = take_norm(&conjugates[v][20]);
      multiplicities[v][20] = t0;
      kb_t t24 = here[22][v];
      // y, bytes of limb 5
      ext_t den21 = ext_dot2(k + AT(0, 21), k + AT(0, 140), logup_mulmod256_family0_values[21], t24);
      conjugates[v][21] = den21;
      norms[v][21] = take_norm(&conjugates[v][21]);
      multiplicities[v][21] = t0;
      kb_t t25 = here[23][v];
      // y, bytes of limb 6
      ext_t den22 = ext_dot2(k + AT(0, 22), k + AT(0, 140), logup_mulmod256_family0_values[22], t25);
      conjugates[v][22] = den22;
      norms[v][22] = take_norm(&conjugates[v][22]);
      multiplicities[v][22] = t0;
      kb_t t26 = here[24][v];
      // y, bytes of limb 7
      ext_t den23 = ext_dot2(k + AT(0, 23), k + AT(0, 140), logup_mulmod256_family0_values[23], t26);
      conjugates[v][23] = den23;
      norms[v][23] = take_norm(&conjugates[v][23]);
      multiplicities[v][23] = t0;
      kb_t t27 = here[25][v];
      // y, bytes of limb 8
      ext_t den24 = ext_dot2(k + AT(0, 24), k + AT(0, 140), logup_mulmod256_family0_values[24], t27);
      conjugates[v][24] = den24;
      norms[v][24] = take_norm(&conjugates[v][24]);
      multiplicities[v][24] = t0;
      kb_t t28 = here[26][v];
      // y, bytes of limb 9
      ext_t den25 = ext_dot2(k + AT(0, 25), k + AT(0, 140), logup_mulmod256_family0_values[25], t28);
      conjugates[v][25] = den25;
      norms[v][25] = take_norm(&conjugates[v][25]);
      multiplicities[v][25] = t0;
      kb_t t29 = here[27][v];
      // y, bytes of limb 10
      ext_t den26 = ext_dot2(k + AT(0, 26), k + AT(0, 140), logup_mulmod256_family0_values[26], t29);
      conjugates[v][26] = den26;
      norms[v][26] = take_norm(&conjugates[v][26]);
      multiplicities[v][26] = t0;
      kb_t t30 = here[28][v];
      CUT;
      // y, bytes of limb 11
      ext_t den27 = ext_dot2(k + AT(0, 27), k + AT(0, 140), logup_mulmod256_family0_values[27], t30);
      conjugates[v][27] = den27;
      norms[v][27] = take_norm(&conjugates[v][27]);
      multiplicities[v][27] = t0;
      kb_t t31 = here[29][v];
      // y, bytes of limb 12
      ext_t den28 = ext_dot2(k + AT(0, 28), k + AT(0, 140), logup_mulmod256_family0_values[28], t31);
      conjugates[v][28] = den28;
      norms[v][28] = take_norm(&conjugates[v][28]);
      multiplicities[v][28] = t0;
      kb_t t32 = here[30][v];
      // y, bytes of limb 13
      ext_t den29 = ext_dot2(k + AT(0, 29), k + AT(0, 140), logup_mulmod256_family0_values[29], t32);
      conjugates[v][29] = den29;
      norms[v][29] = take_norm(&conjugates[v][29]);
      multiplicities[v][29] = t0;
      kb_t t33 = here[31][v];
      // y, bytes of limb 14
      ext_t den30 = ext_dot2(k + AT(0, 30), k + AT(0, 140), logup_mulmod256_family0_values[30], t33);
      conjugates[v][30] = den30;
      norms[v][30] = take_norm(&conjugates[v][30]);
      multiplicities[v][30] = t0;
      kb_t t34 = here[32][v];
      // y, bytes of limb 15
      ext_t den31 = ext_dot2(k + AT(0, 31), k + AT(0, 140), logup_mulmod256_family0_values[31], t34);
      conjugates[v][31] = den31;
      norms[v][31] = take_norm(&conjugates[v][31]);
      multiplicities[v][31] = t0;
      kb_t t35 = here[33][v];
      // m, bytes of limb 0
      ext_t den32 = ext_dot2(k + AT(0, 32), k + AT(0, 140), logup_mulmod256_family0_values[32], t35);
      conjugates[v][32] = den32;
      norms[v][32] = take_norm(&conjugates[v][32]);
      multiplicities[v][32] = t0;
      kb_t t36 = here[34][v];
      // m, bytes of limb 1
      ext_t den33 = ext_dot2(k + AT(0, 33), k + AT(0, 140), logup_mulmod256_family0_values[33], t36);
      conjugates[v][33] = den33;
      norms[v][33] = take_norm(&conjugates[v][33]);
      multiplicities[v][33] = t0;
      kb_t t37 = here[35][v];
      CUT;
      // m, bytes of limb 2
      ext_t den34 = ext_dot2(k + AT(0, 34), k + AT(0, 140), logup_mulmod256_family0_values[34], t37);
      conjugates[v][34] = den34;
      norms[v][34] = take_norm(&conjugates[v][34]);
      multiplicities[v][34] = t0;
      kb_t t38 = here[36][v];
      // m, bytes of limb 3
      ext_t den35 = ext_dot2(k + AT(0, 35), k + AT(0, 140), logup_mulmod256_family0_values[35], t38);
      conjugates[v][35] = den35;
      norms[v][35] = take_norm(&conjugates[v][35]);
      multiplicities[v][35] = t0;
      kb_t t39 = here[37][v];
      // m, bytes of limb 4
      ext_t den36 = ext_dot2(k + AT(0, 36), k + AT(0, 140), logup_mulmod256_family0_values[36], t39);
      conjugates[v][36] = den36;
      norms[v][36] = take_norm(&conjugates[v][36]);
      multiplicities[v][36] = t0;
      kb_t t40 = here[38][v];
      // m, bytes of limb 5
      ext_t den37 = ext_dot2(k + AT(0, 37), k + AT(0, 140), logup_mulmod256_family0_values[37], t40);
      conjugates[v][37] = den37;
      norms[v][37] = take_norm(&conjugates[v][37]);
      multiplicities[v][37] = t0;
      kb_t t41 = here[39][v];
      // m, bytes of limb 6
      ext_t den38 = ext_dot2(k + AT(0, 38), k + AT(0, 140), logup_mulmod256_family0_values[38], t41);
      conjugates[v][38] = den38;
      norms[v][38] = take_norm(&conjugates[v][38]);
      multiplicities[v][38] = t0;
      kb_t t42 = here[40][v];
      // m, bytes of limb 7
      ext_t den39 = ext_dot2(k + AT(0, 39), k + AT(0, 140), logup_mulmod256_family0_values[39], t42);
      conjugates[v][39] = den39;
      norms[v][39] = take_norm(&conjugates[v][39]);
      multiplicities[v][39] = t0;
      kb_t t43 = here[41][v];
      // m, bytes of limb 8
      ext_t den40 = ext_dot2(k + AT(0, 40), k + AT(0, 140), logup_mulmod256_family0_values[40], t43);
      conjugates[v][40] = den40;
      norms[v][40] = take_norm(&conjugates[v][40]);
      multiplicities[v][40] = t0;
      kb_t t44 = here[42][v];
      CUT;
      // m, bytes of limb 9
      ext_t den41 = ext_dot2(k + AT(0, 41), k + AT(0, 140), logup_mulmod256_family0_values[41], t44);
      conjugates[v][41] = den41;
      norms[v][41] = take_norm(&conjugates[v][41]);
      multiplicities[v][41] = t0;
      kb_t t45 = here[43][v];
      // m, bytes of limb 10
      ext_t den42 = ext_dot2(k + AT(0, 42), k + AT(0, 140), logup_mulmod256_family0_values[42], t45);
      conjugates[v][42] = den42;
      norms[v][42] = take_norm(&conjugates[v][42]);
      multiplicities[v][42] = t0;
      kb_t t46 = here[44][v];
      // m, bytes of limb 11
      ext_t den43 = ext_dot2(k + AT(0, 43), k + AT(0, 140), logup_mulmod256_family0_values[43], t46);
      conjugates[v][43] = den43;
      norms[v][43] = take_norm(&conjugates[v][43]);
      multiplicities[v][43] = t0;
      kb_t t47 = here[45][v];
      // m, bytes of limb 12
      ext_t den44 = ext_dot2(k + AT(0, 44), k + AT(0, 140), logup_mulmod256_family0_values[44], t47);
      conjugates[v][44] = den44;
      norms[v][44] = take_norm(&conjugates[v][44]);
      multiplicities[v][44] = t0;
      kb_t t48 = here[46][v];
      // m, bytes of limb 13
      ext_t den45 = ext_dot2(k + AT(0, 45), k + AT(0, 140), logup_mulmod256_family0_values[45], t48);
      conjugates[v][45] = den45;
      norms[v][45] = take_norm(&conjugates[v][45]);
      multiplicities[v][45] = t0;
      kb_t t49 = here[47][v];
      // m, bytes of limb 14
      ext_t den46 = ext_dot2(k + AT(0, 46), k + AT(0, 140), logup_mulmod256_family0_values[46], t49);
      conjugates[v][46] = den46;
      norms[v][46] = take_norm(&conjugates[v][46]);
      multiplicities[v][46] = t0;
      kb_t t50 = here[48][v];
      // m, bytes of limb 15
      ext_t den47 = ext_dot2(k + AT(0, 47), k + AT(0, 140), logup_mulmod256_family0_values[47], t50);
      conjugates[v][47] = den47;
      norms[v][47] = take_norm(&conjugates[v][47]);
      multiplicities[v][47] = t0;
      kb_t t51 = here[49][v];
      kb_t t52 = here[50][v];
      CUT;
      // quotient, bytes 0 and 1
      ext_t den48 = ext_dot2(k + AT(0, 48), k + AT(0, 140), t51, t52);
      conjugates[v][48] = den48;
      norms[v][48] = take_norm(&conjugates[v][48]);
      multiplicities[v][48] = t0;
      kb_t t53 = here[51][v];
      kb_t t54 = here[52][v];
      // quotient, bytes 2 and 3
      ext_t den49 = ext_dot2(k + AT(0, 49), k + AT(0, 140), t53, t54);
      conjugates[v][49] = den49;
      norms[v][49] = take_norm(&conjugates[v][49]);
      multiplicities[v][49] = t0;
      kb_t t55 = here[53][v];
      kb_t t56 = here[54][v];
      // quotient, bytes 4 and 5
      ext_t den50 = ext_dot2(k + AT(0, 50), k + AT(0, 140), t55, t56);
      conjugates[v][50] = den50;
      norms[v][50] = take_norm(&conjugates[v][50]);
      multiplicities[v][50] = t0;
      kb_t t57 = here[55][v];
      kb_t t58 = here[56][v];
      // quotient, bytes 6 and 7
      ext_t den51 = ext_dot2(k + AT(0, 51), k + AT(0, 140), t57, t58);
      conjugates[v][51] = den51;
      norms[v][51] = take_norm(&conjugates[v][51]);
      multiplicities[v][51] = t0;
      kb_t t59 = here[57][v];
      kb_t t60 = here[58][v];
      // quotient, bytes 8 and 9
      ext_t den52 = ext_dot2(k + AT(0, 52), k + AT(0, 140), t59, t60);
      conjugates[v][52] = den52;
      norms[v][52] = take_norm(&conjugates[v][52]);
      multiplicities[v][52] = t0;
      kb_t t61 = here[59][v];
      kb_t t62 = here[60][v];
      // quotient, bytes 10 and 11
      ext_t den53 = ext_dot2(k + AT(0, 53), k + AT(0, 140), t61, t62);
      conjugates[v][53] = den53;
      norms[v][53] = take_norm(&conjugates[v][53]);
      multiplicities[v][53] = t0;
      kb_t t63 = here[61][v];
      kb_t t64 = here[62][v];
      CUT;
      // quotient, bytes 12 and 13
      ext_t den54 = ext_dot2(k + AT(0, 54), k + AT(0, 140), t63, t64);
      conjugates[v][54] = den54;
      norms[v][54] = take_norm(&conjugates[v][54]);
      multiplicities[v][54] = t0;
      kb_t t65 = here[63][v];
      kb_t t66 = here[64][v];
      // quotient, bytes 14 and 15
      ext_t den55 = ext_dot2(k + AT(0, 55), k + AT(0, 140), t65, t66);
      conjugates[v][55] = den55;
      norms[v][55] = take_norm(&conjugates[v][55]);
      multiplicities[v][55] = t0;
      kb_t t67 = here[65][v];
      kb_t t68 = here[66][v];
      // quotient, bytes 16 and 17
      ext_t den56 = ext_dot2(k + AT(0, 56), k + AT(0, 140), t67, t68);
      conjugates[v][56] = den56;
      norms[v][56] = take_norm(&conjugates[v][56]);
      multiplicities[v][56] = t0;
      kb_t t69 = here[67][v];
      kb_t t70 = here[68][v];
      // quotient, bytes 18 and 19
      ext_t den57 = ext_dot2(k + AT(0, 57), k + AT(0, 140), t69, t70);
      conjugates[v][57] = den57;
      norms[v][57] = take_norm(&conjugates[v][57]);
      multiplicities[v][57] = t0;
      kb_t t71 = here[69][v];
      kb_t t72 = here[70][v];
      // quotient, bytes 20 and 21
      ext_t den58 = ext_dot2(k + AT(0, 58), k + AT(0, 140), t71, t72);
      conjugates[v][58] = den58;
      norms[v][58] = take_norm(&conjugates[v][58]);
      multiplicities[v][58] = t0;
      kb_t t73 = here[71][v];
      kb_t t74 = here[72][v];
      // quotient, bytes 22 and 23
      ext_t den59 = ext_dot2(k + AT(0, 59), k + AT(0, 140), t73, t74);
      conjugates[v][59] = den59;
      norms[v][59] = take_norm(&conjugates[v][59]);
      multiplicities[v][59] = t0;
      kb_t t75 = here[73][v];
      kb_t t76 = here[74][v];
      CUT;
      // quotient, bytes 24 and 25
      ext_t den60 = ext_dot2(k + AT(0, 60), k + AT(0, 140), t75, t76);
      conjugates[v][60] = den60;
      norms[v][60] = take_norm(&conjugates[v][60]);
      multiplicities[v][60] = t0;
      kb_t t77 = here[75][v];
      kb_t t78 = here[76][v];
      // quotient, bytes 26 and 27
      ext_t den61 = ext_dot2(k + AT(0, 61), k + AT(0, 140), t77, t78);
      conjugates[v][61] = den61;
      norms[v][61] = take_norm(&conjugates[v][61]);
      multiplicities[v][61] = t0;
      kb_t t79 = here[77][v];
      kb_t t80 = here[78][v];
      // quotient, bytes 28 and 29
      ext_t den62 = ext_dot2(k + AT(0, 62), k + AT(0, 140), t79, t80);
      conjugates[v][62] = den62;
      norms[v][62] = take_norm(&conjugates[v][62]);
      multiplicities[v][62] = t0;
      kb_t t81 = here[79][v];
      kb_t t82 = here[80][v];
      // quotient, bytes 30 and 31
      ext_t den63 = ext_dot2(k + AT(0, 63), k + AT(0, 140), t81, t82);
      conjugates[v][63] = den63;
      norms[v][63] = take_norm(&conjugates[v][63]);
      multiplicities[v][63] = t0;
      kb_t t83 = here[81][v];
      kb_t t84 = here[82][v];
      // quotient, bytes 32 and 33
      ext_t den64 = ext_dot2(k + AT(0, 64), k + AT(0, 140), t83, t84);
      conjugates[v][64] = den64;
      norms[v][64] = take_norm(&conjugates[v][64]);
      multiplicities[v][64] = t0;
      kb_t t85 = here[83][v];
      kb_t t86 = here[84][v];
      // quotient, bytes 34 and 35
      ext_t den65 = ext_dot2(k + AT(0, 65), k + AT(0, 140), t85, t86);
      conjugates[v][65] = den65;
      norms[v][65] = take_norm(&conjugates[v][65]);
      multiplicities[v][65] = t0;
      kb_t t87 = here[85][v];
      kb_t t88 = here[86][v];
      CUT;
      // quotient, bytes 36 and 37
      ext_t den66 = ext_dot2(k + AT(0, 66), k + AT(0, 140), t87, t88);
      conjugates[v][66] = den66;
      norms[v][66] = take_norm(&conjugates[v][66]);
      multiplicities[v][66] = t0;
      kb_t t89 = here[87][v];
      kb_t t90 = here[88][v];
      // quotient, bytes 38 and 39
      ext_t den67 = ext_dot2(k + AT(0, 67), k + AT(0, 140), t89, t90);
      conjugates[v][67] = den67;
      norms[v][67] = take_norm(&conjugates[v][67]);
      multiplicities[v][67] = t0;
      kb_t t91 = here[89][v];
      kb_t t92 = here[90][v];
      // quotient, bytes 40 and 41
      ext_t den68 = ext_dot2(k + AT(0, 68), k + AT(0, 140), t91, t92);
      conjugates[v][68] = den68;
      norms[v][68] = take_norm(&conjugates[v][68]);
      multiplicities[v][68] = t0;
      kb_t t93 = here[91][v];
      kb_t t94 = here[92][v];
      // quotient, bytes 42 and 43
      ext_t den69 = ext_dot2(k + AT(0, 69), k + AT(0, 140), t93, t94);
      conjugates[v][69] = den69;
      norms[v][69] = take_norm(&conjugates[v][69]);
      multiplicities[v][69] = t0;
      kb_t t95 = here[93][v];
      kb_t t96 = here[94][v];
      // quotient, bytes 44 and 45
      ext_t den70 = ext_dot2(k + AT(0, 70), k + AT(0, 140), t95, t96);
      conjugates[v][70] = den70;
      norms[v][70] = take_norm(&conjugates[v][70]);
      multiplicities[v][70] = t0;
      kb_t t97 = here[95][v];
      kb_t t98 = here[96][v];
      // quotient, bytes 46 and 47
      ext_t den71 = ext_dot2(k + AT(0, 71), k + AT(0, 140), t97, t98);
      conjugates[v][71] = den71;
      norms[v][71] = take_norm(&conjugates[v][71]);
      multiplicities[v][71] = t0;
      kb_t t99 = here[97][v];
      kb_t t100 = here[98][v];
      CUT;
      // quotient, bytes 48 and 49
      ext_t den72 = ext_dot2(k + AT(0, 72), k + AT(0, 140), t99, t100);
      conjugates[v][72] = den72;
      norms[v][72] = take_norm(&conjugates[v][72]);
      multiplicities[v][72] = t0;
      kb_t t101 = here[99][v];
      kb_t t102 = here[100][v];
      // quotient, bytes 50 and 51
      ext_t den73 = ext_dot2(k + AT(0, 73), k + AT(0, 140), t101, t102);
      conjugates[v][73] = den73;
      norms[v][73] = take_norm(&conjugates[v][73]);
      multiplicities[v][73] = t0;
      kb_t t103 = here[101][v];
      kb_t t104 = here[102][v];
      // quotient, bytes 52 and 53
      ext_t den74 = ext_dot2(k + AT(0, 74), k + AT(0, 140), t103, t104);
      conjugates[v][74] = den74;
      norms[v][74] = take_norm(&conjugates[v][74]);
      multiplicities[v][74] = t0;
      kb_t t105 = here[103][v];
      kb_t t106 = here[104][v];
      // quotient, bytes 54 and 55
      ext_t den75 = ext_dot2(k + AT(0, 75), k + AT(0, 140), t105, t106);
      conjugates[v][75] = den75;
      norms[v][75] = take_norm(&conjugates[v][75]);
      multiplicities[v][75] = t0;
      kb_t t107 = here[105][v];
      kb_t t108 = here[106][v];
      // quotient, bytes 56 and 57
      ext_t den76 = ext_dot2(k + AT(0, 76), k + AT(0, 140), t107, t108);
      conjugates[v][76] = den76;
      norms[v][76] = take_norm(&conjugates[v][76]);
      multiplicities[v][76] = t0;
      kb_t t109 = here[107][v];
      kb_t t110 = here[108][v];
      // quotient, bytes 58 and 59
      ext_t den77 = ext_dot2(k + AT(0, 77), k + AT(0, 140), t109, t110);
      conjugates[v][77] = den77;
      norms[v][77] = take_norm(&conjugates[v][77]);
      multiplicities[v][77] = t0;
      kb_t t111 = here[109][v];
      kb_t t112 = here[110][v];
      CUT;
      // quotient, bytes 60 and 61
      ext_t den78 = ext_dot2(k + AT(0, 78), k + AT(0, 140), t111, t112);
      conjugates[v][78] = den78;
      norms[v][78] = take_norm(&conjugates[v][78]);
      multiplicities[v][78] = t0;
      kb_t t113 = here[111][v];
      kb_t t114 = here[112][v];
      // quotient, bytes 62 and 63
      ext_t den79 = ext_dot2(k + AT(0, 79), k + AT(0, 140), t113, t114);
      conjugates[v][79] = den79;
      norms[v][79] = take_norm(&conjugates[v][79]);
      multiplicities[v][79] = t0;
      kb_t t116 = here[113][v];
      // limb 0 of the result
      ext_t den80 = ext_dot1(k + AT(0, 80), k + AT(0, 140), t116);
      conjugates[v][80] = den80;
      norms[v][80] = take_norm(&conjugates[v][80]);
      multiplicities[v][80] = t0;
      kb_t t117 = here[114][v];
      // limb 1 of the result
      ext_t den81 = ext_dot1(k + AT(0, 81), k + AT(0, 140), t117);
      conjugates[v][81] = den81;
      norms[v][81] = take_norm(&conjugates[v][81]);
      multiplicities[v][81] = t0;
      kb_t t118 = here[115][v];
      // limb 2 of the result
      ext_t den82 = ext_dot1(k + AT(0, 82), k + AT(0, 140), t118);
      conjugates[v][82] = den82;
      norms[v][82] = take_norm(&conjugates[v][82]);
      multiplicities[v][82] = t0;
      kb_t t119 = here[116][v];
      // limb 3 of the result
      ext_t den83 = ext_dot1(k + AT(0, 83), k + AT(0, 140), t119);
      conjugates[v][83] = den83;
      norms[v][83] = take_norm(&conjugates[v][83]);
      multiplicities[v][83] = t0;
      kb_t t120 = here[117][v];
      // limb 4 of the result
      ext_t den84 = ext_dot1(k + AT(0, 84), k + AT(0, 140), t120);
      conjugates[v][84] = den84;
      norms[v][84] = take_norm(&conjugates[v][84]);
      multiplicities[v][84] = t0;
      kb_t t121 = here[118][v];
      CUT;
      // limb 5 of the result
      ext_t den85 = ext_dot1(k + AT(0, 85), k + AT(0, 140), t121);
      conjugates[v][85] = den85;
      norms[v][85] = take_norm(&conjugates[v][85]);
      multiplicities[v][85] = t0;
      kb_t t122 = here[119][v];
      // limb 6 of the result
      ext_t den86 = ext_dot1(k + AT(0, 86), k + AT(0, 140), t122);
      conjugates[v][86] = den86;
      norms[v][86] = take_norm(&conjugates[v][86]);
      multiplicities[v][86] = t0;
      kb_t t123 = here[120][v];
      // limb 7 of the result
      ext_t den87 = ext_dot1(k + AT(0, 87), k + AT(0, 140), t123);
      conjugates[v][87] = den87;
      norms[v][87] = take_norm(&conjugates[v][87]);
      multiplicities[v][87] = t0;
      kb_t t124 = here[121][v];
      // limb 8 of the result
      ext_t den88 = ext_dot1(k + AT(0, 88), k + AT(0, 140), t124);
      conjugates[v][88] = den88;
      norms[v][88] = take_norm(&conjugates[v][88]);
      multiplicities[v][88] = t0;
      kb_t t125 = here[122][v];
      // limb 9 of the result
      ext_t den89 = ext_dot1(k + AT(0, 89), k + AT(0, 140), t125);
      conjugates[v][89] = den89;
      norms[v][89] = take_norm(&conjugates[v][89]);
      multiplicities[v][89] = t0;
      kb_t t126 = here[123][v];
      // limb 10 of the result
      ext_t den90 = ext_dot1(k + AT(0, 90), k + AT(0, 140), t126);
      conjugates[v][90] = den90;
      norms[v][90] = take_norm(&conjugates[v][90]);
      multiplicities[v][90] = t0;
      kb_t t127 = here[124][v];
      // limb 11 of the result
      ext_t den91 = ext_dot1(k + AT(0, 91), k + AT(0, 140), t127);
      conjugates[v][91] = den91;
      norms[v][91] = take_norm(&conjugates[v][91]);
      multiplicities[v][91] = t0;
      kb_t t128 = here[125][v];
      CUT;
      // limb 12 of the result
      ext_t den92 = ext_dot1(k + AT(0, 92), k + AT(0, 140), t128);
      conjugates[v][92] = den92;
      norms[v][92] = take_norm(&conjugates[v][92]);
      multiplicities[v][92] = t0;
      kb_t t129 = here[126][v];
      // limb 13 of the result
      ext_t den93 = ext_dot1(k + AT(0, 93), k + AT(0, 140), t129);
      conjugates[v][93] = den93;
      norms[v][93] = take_norm(&conjugates[v][93]);
      multiplicities[v][93] = t0;
      kb_t t130 = here[127][v];
      // limb 14 of the result
      ext_t den94 = ext_dot1(k + AT(0, 94), k + AT(0, 140), t130);
      conjugates[v][94] = den94;
      norms[v][94] = take_norm(&conjugates[v][94]);
      multiplicities[v][94] = t0;
      kb_t t131 = here[128][v];
      // limb 15 of the result
      ext_t den95 = ext_dot1(k + AT(0, 95), k + AT(0, 140), t131);
      conjugates[v][95] = den95;
      norms[v][95] = take_norm(&conjugates[v][95]);
      multiplicities[v][95] = t0;
      kb_t t133 = here[129][v];
      // carry 0
      ext_t den96 = ext_dot1(k + AT(0, 96), k + AT(0, 140), t133);
      conjugates[v][96] = den96;
      norms[v][96] = take_norm(&conjugates[v][96]);
      multiplicities[v][96] = t0;
      kb_t t134 = here[130][v];
      // carry 1
      ext_t den97 = ext_dot1(k + AT(0, 97), k + AT(0, 140), t134);
      conjugates[v][97] = den97;
      norms[v][97] = take_norm(&conjugates[v][97]);
      multiplicities[v][97] = t0;
      kb_t t135 = here[131][v];
      // carry 2
      ext_t den98 = ext_dot1(k + AT(0, 98), k + AT(0, 140), t135);
      conjugates[v][98] = den98;
      norms[v][98] = take_norm(&conjugates[v][98]);
      multiplicities[v][98] = t0;
      kb_t t136 = here[132][v];
      CUT;
      // carry 3
      ext_t den99 = ext_dot1(k + AT(0, 99), k + AT(0, 140), t136);
      conjugates[v][99] = den99;
      norms[v][99] = take_norm(&conjugates[v][99]);
      multiplicities[v][99] = t0;
      kb_t t137 = here[133][v];
      // carry 4
      ext_t den100 = ext_dot1(k + AT(0, 100), k + AT(0, 140), t137);
      conjugates[v][100] = den100;
      norms[v][100] = take_norm(&conjugates[v][100]);
      multiplicities[v][100] = t0;
      kb_t t138 = here[134][v];
      // carry 5
      ext_t den101 = ext_dot1(k + AT(0, 101), k + AT(0, 140), t138);
      conjugates[v][101] = den101;
      norms[v][101] = take_norm(&conjugates[v][101]);
      multiplicities[v][101] = t0;
      kb_t t139 = here[135][v];
      // carry 6
      ext_t den102 = ext_dot1(k + AT(0, 102), k + AT(0, 140), t139);
      conjugates[v][102] = den102;
      norms[v][102] = take_norm(&conjugates[v][102]);
      multiplicities[v][102] = t0;
      kb_t t140 = here[136][v];
      // carry 7
      ext_t den103 = ext_dot1(k + AT(0, 103), k + AT(0, 140), t140);
      conjugates[v][103] = den103;
      norms[v][103] = take_norm(&conjugates[v][103]);
      multiplicities[v][103] = t0;
      kb_t t141 = here[137][v];
      // carry 8
      ext_t den104 = ext_dot1(k + AT(0, 104), k + AT(0, 140), t141);
      conjugates[v][104] = den104;
      norms[v][104] = take_norm(&conjugates[v][104]);
      multiplicities[v][104] = t0;
      kb_t t142 = here[138][v];
      // carry 9
      ext_t den105 = ext_dot1(k + AT(0, 105), k + AT(0, 140), t142);
      conjugates[v][105] = den105;
      norms[v][105] = take_norm(&conjugates[v][105]);
      multiplicities[v][105] = t0;
      kb_t t143 = here[139][v];
      CUT;
      // carry 10
      ext_t den106 = ext_dot1(k + AT(0, 106), k + AT(0, 140), t143);
      conjugates[v][106] = den106;
      norms[v][106] = take_norm(&conjugates[v][106]);
      multiplicities[v][106] = t0;
      kb_t t144 = here[140][v];
      // carry 11
      ext_t den107 = ext_dot1(k + AT(0, 107), k + AT(0, 140), t144);
      conjugates[v][107] = den107;
      norms[v][107] = take_norm(&conjugates[v][107]);
      multiplicities[v][107] = t0;
      kb_t t145 = here[141][v];
      // carry 12
      ext_t den108 = ext_dot1(k + AT(0, 108), k + AT(0, 140), t145);
      conjugates[v][108] = den108;
      norms[v][108] = take_norm(&conjugates[v][108]);
      multiplicities[v][108] = t0;
      kb_t t146 = here[142][v];
      // carry 13
      ext_t den109 = ext_dot1(k + AT(0, 109), k + AT(0, 140), t146);
      conjugates[v][109] = den109;
      norms[v][109] = take_norm(&conjugates[v][109]);
      multiplicities[v][109] = t0;
      kb_t t147 = here[143][v];
      // carry 14
      ext_t den110 = ext_dot1(k + AT(0, 110), k + AT(0, 140), t147);
      conjugates[v][110] = den110;
      norms[v][110] = take_norm(&conjugates[v][110]);
      multiplicities[v][110] = t0;
      kb_t t148 = here[144][v];
      // carry 15
      ext_t den111 = ext_dot1(k + AT(0, 111), k + AT(0, 140), t148);
      conjugates[v][111] = den111;
      norms[v][111] = take_norm(&conjugates[v][111]);
      multiplicities[v][111] = t0;
      kb_t t149 = here[145][v];
      // carry 16
      ext_t den112 = ext_dot1(k + AT(0, 112), k + AT(0, 140), t149);
      conjugates[v][112] = den112;
      norms[v][112] = take_norm(&conjugates[v][112]);
      multiplicities[v][112] = t0;
      kb_t t150 = here[146][v];
      CUT;
      // carry 17
      ext_t den113 = ext_dot1(k + AT(0, 113), k + AT(0, 140), t150);
      conjugates[v][113] = den113;
      norms[v][113] = take_norm(&conjugates[v][113]);
      multiplicities[v][113] = t0;
      kb_t t151 = here[147][v];
      // carry 18
      ext_t den114 = ext_dot1(k + AT(0, 114), k + AT(0, 140), t151);
      conjugates[v][114] = den114;
      norms[v][114] = take_norm(&conjugates[v][114]);
      multiplicities[v][114] = t0;
      kb_t t152 = here[148][v];
      // carry 19
      ext_t den115 = ext_dot1(k + AT(0, 115), k + AT(0, 140), t152);
      conjugates[v][115] = den115;
      norms[v][115] = take_norm(&conjugates[v][115]);
      multiplicities[v][115] = t0;
      kb_t t153 = here[149][v];
      // carry 20
      ext_t den116 = ext_dot1(k + AT(0, 116), k + AT(0, 140), t153);
      conjugates[v][116] = den116;
      norms[v][116] = take_norm(&conjugates[v][116]);
      multiplicities[v][116] = t0;
      kb_t t154 = here[150][v];
      // carry 21
      ext_t den117 = ext_dot1(k + AT(0, 117), k + AT(0, 140), t154);
      conjugates[v][117] = den117;
      norms[v][117] = take_norm(&conjugates[v][117]);
      multiplicities[v][117] = t0;
      kb_t t155 = here[151][v];
      // carry 22
      ext_t den118 = ext_dot1(k + AT(0, 118), k + AT(0, 140), t155);
      conjugates[v][118] = den118;
      norms[v][118] = take_norm(&conjugates[v][118]);
      multiplicities[v][118] = t0;
      kb_t t156 = here[152][v];
      // carry 23
      ext_t den119 = ext_dot1(k + AT(0, 119), k + AT(0, 140), t156);
      conjugates[v][119] = den119;
      norms[v][119] = take_norm(&conjugates[v][119]);
      multiplicities[v][119] = t0;
      kb_t t157 = here[153][v];
      CUT;
      // carry 24
      ext_t den120 = ext_dot1(k + AT(0, 120), k + AT(0, 140), t157);
      conjugates[v][120] = den120;
      norms[v][120] = take_norm(&conjugates[v][120]);
      multiplicities[v][120] = t0;
      kb_t t158 = here[154][v];
      // carry 25
      ext_t den121 = ext_dot1(k + AT(0, 121), k + AT(0, 140), t158);
      conjugates[v][121] = den121;
      norms[v][121] = take_norm(&conjugates[v][121]);
      multiplicities[v][121] = t0;
      kb_t t159 = here[155][v];
      // carry 26
      ext_t den122 = ext_dot1(k + AT(0, 122), k + AT(0, 140), t159);
      conjugates[v][122] = den122;
      norms[v][122] = take_norm(&conjugates[v][122]);
      multiplicities[v][122] = t0;
      kb_t t160 = here[156][v];
      // carry 27
      ext_t den123 = ext_dot1(k + AT(0, 123), k + AT(0, 140), t160);
      conjugates[v][123] = den123;
      norms[v][123] = take_norm(&conjugates[v][123]);
      multiplicities[v][123] = t0;
      kb_t t161 = here[157][v];
      // carry 28
      ext_t den124 = ext_dot1(k + AT(0, 124), k + AT(0, 140), t161);
      conjugates[v][124] = den124;
      norms[v][124] = take_norm(&conjugates[v][124]);
      multiplicities[v][124] = t0;
      kb_t t162 = here[158][v];
      // carry 29
      ext_t den125 = ext_dot1(k + AT(0, 125), k + AT(0, 140), t162);
      conjugates[v][125] = den125;
      norms[v][125] = take_norm(&conjugates[v][125]);
      multiplicities[v][125] = t0;
      kb_t t163 = here[159][v];
      // carry 30
      ext_t den126 = ext_dot1(k + AT(0, 126), k + AT(0, 140), t163);
      conjugates[v][126] = den126;
      norms[v][126] = take_norm(&conjugates[v][126]);
      multiplicities[v][126] = t0;
      kb_t t166 = here[160][v];
      CUT;
      // the result is below m
      ext_t den127 = ext_dot1(k + AT(0, 127), k + AT(0, 140), t166);
      conjugates[v][127] = den127;
      norms[v][127] = take_norm(&conjugates[v][127]);
      kb_t t164 = here[161][v];
      kb_t t165 = kb_sub(t0, t164);
      multiplicities[v][127] = t165;
      kb_t t170 = here[162][v];
      kb_t t171 = here[163][v];
      kb_t t172 = here[164][v];
      kb_t t173 = here[165][v];
      kb_t t174 = here[166][v];
      kb_t t175 = here[167][v];
      // words 0
      ext_sum sum_den128 = ext_sum_zero();
      ext_sum_dot4(&sum_den128, k + AT(0, 143), t170, t171, t172, t173);
      ext_sum_dot4(&sum_den128, k + AT(0, 147), t174, t175, t131, t130);
      ext_sum_dot2(&sum_den128, k + AT(0, 151), t129, t128);
      ext_t den128 = ext_sum_total(k + AT(0, 128), &sum_den128);
      conjugates[v][128] = den128;
      norms[v][128] = take_norm(&conjugates[v][128]);
      kb_t t167 = kb_neg(t0);
      multiplicities[v][128] = t167;
      kb_t t177 = here[168][v];
      kb_t t178 = here[169][v];
      kb_t t179 = here[170][v];
      kb_t t180 = here[171][v];
      // words 1
      ext_sum sum_den129 = ext_sum_zero();
      ext_sum_dot4(&sum_den129, k + AT(0, 143), t170, t171, t177, t178);
      ext_sum_dot4(&sum_den129, k + AT(0, 147), t179, t180, t127, t126);
      ext_sum_dot2(&sum_den129, k + AT(0, 151), t125, t124);
      ext_t den129 = ext_sum_total(k + AT(0, 129), &sum_den129);
      conjugates[v][129] = den129;
      norms[v][129] = take_norm(&conjugates[v][129]);
      multiplicities[v][129] = t167;
      kb_t t182 = here[172][v];
      kb_t t183 = here[173][v];
      kb_t t184 = here[174][v];
      kb_t t185 = here[175][v];
      // words 2
      ext_sum sum_den130 = ext_sum_zero();
      ext_sum_dot4(&sum_den130, k + AT(0, 143), t170, t171, t182, t183);
      ext_sum_dot4(&sum_den130, k + AT(0, 147), t184, t185, t123, t122);
      ext_sum_dot2(&sum_den130, k + AT(0, 151), t121, t120);
      ext_t den130 = ext_sum_total(k + AT(0, 130), &sum_den130);
      conjugates[v][130] = den130;
      norms[v][130] = take_norm(&conjugates[v][130]);
      multiplicities[v][130] = t167;
      kb_t t187 = here[176][v];
      kb_t t188 = here[177][v];
      kb_t t189 = here[178][v];
      kb_t t190 = here[179][v];
      CUT;
      // words 3
      ext_sum sum_den131 = ext_sum_zero();
      ext_sum_dot4(&sum_den131, k + AT(0, 143), t170, t171, t187, t188);
      ext_sum_dot4(&sum_den131, k + AT(0, 147), t189, t190, t119, t118);
      ext_sum_dot2(&sum_den131, k + AT(0, 151), t117, t116);
      ext_t den131 = ext_sum_total(k + AT(0, 131), &sum_den131);
      conjugates[v][131] = den131;
      norms[v][131] = take_norm(&conjugates[v][131]);
      multiplicities[v][131] = t167;
      kb_t t192 = here[180][v];
      kb_t t193 = here[181][v];
      kb_t t194 = here[182][v];
      kb_t t195 = here[183][v];
      // words 4
      ext_sum sum_den132 = ext_sum_zero();
      ext_sum_dot4(&sum_den132, k + AT(0, 143), t170, t171, t192, t193);
      ext_sum_dot4(&sum_den132, k + AT(0, 147), t194, t195, t192, t193);
      ext_sum_dot2(&sum_den132, k + AT(0, 151), t194, t195);
      ext_t den132 = ext_sum_total(k + AT(0, 132), &sum_den132);
      conjugates[v][132] = den132;
      norms[v][132] = take_norm(&conjugates[v][132]);
      multiplicities[v][132] = t167;
      kb_t t197 = here[184][v];
      kb_t t198 = here[185][v];
      kb_t t199 = here[186][v];
      kb_t t200 = here[187][v];
      // words 5
      ext_sum sum_den133 = ext_sum_zero();
      ext_sum_dot4(&sum_den133, k + AT(0, 143), t170, t171, t197, t198);
      ext_sum_dot4(&sum_den133, k + AT(0, 147), t199, t200, t197, t198);
      ext_sum_dot2(&sum_den133, k + AT(0, 151), t199, t200);
      ext_t den133 = ext_sum_total(k + AT(0, 133), &sum_den133);
      conjugates[v][133] = den133;
      norms[v][133] = take_norm(&conjugates[v][133]);
      multiplicities[v][133] = t167;
      kb_t t202 = here[188][v];
      kb_t t203 = here[189][v];
      kb_t t204 = here[190][v];
      kb_t t205 = here[191][v];
      // words 6
      ext_sum sum_den134 = ext_sum_zero();
      ext_sum_dot4(&sum_den134, k + AT(0, 143), t170, t171, t202, t203);
      ext_sum_dot4(&sum_den134, k + AT(0, 147), t204, t205, t202, t203);
      ext_sum_dot2(&sum_den134, k + AT(0, 151), t204, t205);
      ext_t den134 = ext_sum_total(k + AT(0, 134), &sum_den134);
      conjugates[v][134] = den134;
      norms[v][134] = take_norm(&conjugates[v][134]);
      multiplicities[v][134] = t167;
      kb_t t207 = here[192][v];
      kb_t t208 = here[193][v];
      kb_t t209 = here[194][v];
      kb_t t210 = here[195][v];
      CUT;
      // words 7
      ext_sum sum_den135 = ext_sum_zero();
      ext_sum_dot4(&sum_den135, k + AT(0, 143), t170, t171, t207, t208);
      ext_sum_dot4(&sum_den135, k + AT(0, 147), t209, t210, t207, t208);
      ext_sum_dot2(&sum_den135, k + AT(0, 151), t209, t210);
      ext_t den135 = ext_sum_total(k + AT(0, 135), &sum_den135);
      conjugates[v][135] = den135;
      norms[v][135] = take_norm(&conjugates[v][135]);
      multiplicities[v][135] = t167;
      kb_t t212 = here[196][v];
      kb_t t213 = here[197][v];
      kb_t t214 = here[198][v];
      kb_t t215 = here[199][v];
      // words 8
      ext_sum sum_den136 = ext_sum_zero();
      ext_sum_dot4(&sum_den136, k + AT(0, 143), t170, t171, t212, t213);
      ext_sum_dot4(&sum_den136, k + AT(0, 147), t214, t215, t212, t213);
      ext_sum_dot2(&sum_den136, k + AT(0, 151), t214, t215);
      ext_t den136 = ext_sum_total(k + AT(0, 136), &sum_den136);
      conjugates[v][136] = den136;
      norms[v][136] = take_norm(&conjugates[v][136]);
      multiplicities[v][136] = t167;
      kb_t t217 = here[200][v];
      kb_t t218 = here[201][v];
      kb_t t219 = here[202][v];
      kb_t t220 = here[203][v];
      // words 9
      ext_sum sum_den137 = ext_sum_zero();
      ext_sum_dot4(&sum_den137, k + AT(0, 143), t170, t171, t217, t218);
      ext_sum_dot4(&sum_den137, k + AT(0, 147), t219, t220, t217, t218);
      ext_sum_dot2(&sum_den137, k + AT(0, 151), t219, t220);
      ext_t den137 = ext_sum_total(k + AT(0, 137), &sum_den137);
      conjugates[v][137] = den137;
      norms[v][137] = take_norm(&conjugates[v][137]);
      multiplicities[v][137] = t167;
      kb_t t222 = here[204][v];
      kb_t t223 = here[205][v];
      kb_t t224 = here[206][v];
      kb_t t225 = here[207][v];
      // words 10
      ext_sum sum_den138 = ext_sum_zero();
      ext_sum_dot4(&sum_den138, k + AT(0, 143), t170, t171, t222, t223);
      ext_sum_dot4(&sum_den138, k + AT(0, 147), t224, t225, t222, t223);
      ext_sum_dot2(&sum_den138, k + AT(0, 151), t224, t225);
      ext_t den138 = ext_sum_total(k + AT(0, 138), &sum_den138);
      conjugates[v][138] = den138;
      norms[v][138] = take_norm(&conjugates[v][138]);
      multiplicities[v][138] = t167;
      kb_t t227 = here[208][v];
      kb_t t228 = here[209][v];
      kb_t t229 = here[210][v];
      kb_t t230 = here[211][v];
      CUT;
      // words 11
      ext_sum sum_den139 = ext_sum_zero();
      ext_sum_dot4(&sum_den139, k + AT(0, 143), t170, t171, t227, t228);
      ext_sum_dot4(&sum_den139, k + AT(0, 147), t229, t230, t227, t228);
      ext_sum_dot2(&sum_den139, k + AT(0, 151), t229, t230);
      ext_t den139 = ext_sum_total(k + AT(0, 139), &sum_den139);
      conjugates[v][139] = den139;
      norms[v][139] = take_norm(&conjugates[v][139]);
      multiplicities[v][139] = t167;
    }
    if (!invert_all(norms[0], vectors * 140, scratch[0])) return 1;
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
      ext_t term26 = ext_cross(conjugates[v][52], kb_mul(multiplicities[v][52], norms[v][52]), conjugates[v][53], kb_mul(multiplicities[v][53], norms[v][53]));
      ext_put_far(out + AT(0, 26), i, term26);
      ext_t term27 = ext_cross(conjugates[v][54], kb_mul(multiplicities[v][54], norms[v][54]), conjugates[v][55], kb_mul(multiplicities[v][55], norms[v][55]));
      ext_put_far(out + AT(0, 27), i, term27);
      ext_t term28 = ext_cross(conjugates[v][56], kb_mul(multiplicities[v][56], norms[v][56]), conjugates[v][57], kb_mul(multiplicities[v][57], norms[v][57]));
      ext_put_far(out + AT(0, 28), i, term28);
      ext_t term29 = ext_cross(conjugates[v][58], kb_mul(multiplicities[v][58], norms[v][58]), conjugates[v][59], kb_mul(multiplicities[v][59], norms[v][59]));
      ext_put_far(out + AT(0, 29), i, term29);
      ext_t term30 = ext_cross(conjugates[v][60], kb_mul(multiplicities[v][60], norms[v][60]), conjugates[v][61], kb_mul(multiplicities[v][61], norms[v][61]));
      ext_put_far(out + AT(0, 30), i, term30);
      ext_t term31 = ext_cross(conjugates[v][62], kb_mul(multiplicities[v][62], norms[v][62]), conjugates[v][63], kb_mul(multiplicities[v][63], norms[v][63]));
      ext_put_far(out + AT(0, 31), i, term31);
      ext_t term32 = ext_cross(conjugates[v][64], kb_mul(multiplicities[v][64], norms[v][64]), conjugates[v][65], kb_mul(multiplicities[v][65], norms[v][65]));
      ext_put_far(out + AT(0, 32), i, term32);
      ext_t term33 = ext_cross(conjugates[v][66], kb_mul(multiplicities[v][66], norms[v][66]), conjugates[v][67], kb_mul(multiplicities[v][67], norms[v][67]));
      ext_put_far(out + AT(0, 33), i, term33);
      ext_t term34 = ext_cross(conjugates[v][68], kb_mul(multiplicities[v][68], norms[v][68]), conjugates[v][69], kb_mul(multiplicities[v][69], norms[v][69]));
      ext_put_far(out + AT(0, 34), i, term34);
      ext_t term35 = ext_cross(conjugates[v][70], kb_mul(multiplicities[v][70], norms[v][70]), conjugates[v][71], kb_mul(multiplicities[v][71], norms[v][71]));
      ext_put_far(out + AT(0, 35), i, term35);
      ext_t term36 = ext_cross(conjugates[v][72], kb_mul(multiplicities[v][72], norms[v][72]), conjugates[v][73], kb_mul(multiplicities[v][73], norms[v][73]));
      ext_put_far(out + AT(0, 36), i, term36);
      ext_t term37 = ext_cross(conjugates[v][74], kb_mul(multiplicities[v][74], norms[v][74]), conjugates[v][75], kb_mul(multiplicities[v][75], norms[v][75]));
      ext_put_far(out + AT(0, 37), i, term37);
      ext_t term38 = ext_cross(conjugates[v][76], kb_mul(multiplicities[v][76], norms[v][76]), conjugates[v][77], kb_mul(multiplicities[v][77], norms[v][77]));
      ext_put_far(out + AT(0, 38), i, term38);
      ext_t term39 = ext_cross(conjugates[v][78], kb_mul(multiplicities[v][78], norms[v][78]), conjugates[v][79], kb_mul(multiplicities[v][79], norms[v][79]));
      ext_put_far(out + AT(0, 39), i, term39);
      ext_t term40 = ext_cross(conjugates[v][80], kb_mul(multiplicities[v][80], norms[v][80]), conjugates[v][81], kb_mul(multiplicities[v][81], norms[v][81]));
      ext_put_far(out + AT(0, 40), i, term40);
      ext_t term41 = ext_cross(conjugates[v][82], kb_mul(multiplicities[v][82], norms[v][82]), conjugates[v][83], kb_mul(multiplicities[v][83], norms[v][83]));
      ext_put_far(out + AT(0, 41), i, term41);
      ext_t term42 = ext_cross(conjugates[v][84], kb_mul(multiplicities[v][84], norms[v][84]), conjugates[v][85], kb_mul(multiplicities[v][85], norms[v][85]));
      ext_put_far(out + AT(0, 42), i, term42);
      ext_t term43 = ext_cross(conjugates[v][86], kb_mul(multiplicities[v][86], norms[v][86]), conjugates[v][87], kb_mul(multiplicities[v][87], norms[v][87]));
      ext_put_far(out + AT(0, 43), i, term43);
      ext_t term44 = ext_cross(conjugates[v][88], kb_mul(multiplicities[v][88], norms[v][88]), conjugates[v][89], kb_mul(multiplicities[v][89], norms[v][89]));
      ext_put_far(out + AT(0, 44), i, term44);
      ext_t term45 = ext_cross(conjugates[v][90], kb_mul(multiplicities[v][90], norms[v][90]), conjugates[v][91], kb_mul(multiplicities[v][91], norms[v][91]));
      ext_put_far(out + AT(0, 45), i, term45);
      ext_t term46 = ext_cross(conjugates[v][92], kb_mul(multiplicities[v][92], norms[v][92]), conjugates[v][93], kb_mul(multiplicities[v][93], norms[v][93]));
      ext_put_far(out + AT(0, 46), i, term46);
      ext_t term47 = ext_cross(conjugates[v][94], kb_mul(multiplicities[v][94], norms[v][94]), conjugates[v][95], kb_mul(multiplicities[v][95], norms[v][95]));
      ext_put_far(out + AT(0, 47), i, term47);
      ext_t term48 = ext_cross(conjugates[v][96], kb_mul(multiplicities[v][96], norms[v][96]), conjugates[v][97], kb_mul(multiplicities[v][97], norms[v][97]));
      ext_put_far(out + AT(0, 48), i, term48);
      ext_t term49 = ext_cross(conjugates[v][98], kb_mul(multiplicities[v][98], norms[v][98]), conjugates[v][99], kb_mul(multiplicities[v][99], norms[v][99]));
      ext_put_far(out + AT(0, 49), i, term49);
      ext_t term50 = ext_cross(conjugates[v][100], kb_mul(multiplicities[v][100], norms[v][100]), conjugates[v][101], kb_mul(multiplicities[v][101], norms[v][101]));
      ext_put_far(out + AT(0, 50), i, term50);
      ext_t term51 = ext_cross(conjugates[v][102], kb_mul(multiplicities[v][102], norms[v][102]), conjugates[v][103], kb_mul(multiplicities[v][103], norms[v][103]));
      ext_put_far(out + AT(0, 51), i, term51);
      ext_t term52 = ext_cross(conjugates[v][104], kb_mul(multiplicities[v][104], norms[v][104]), conjugates[v][105], kb_mul(multiplicities[v][105], norms[v][105]));
      ext_put_far(out + AT(0, 52), i, term52);
      ext_t term53 = ext_cross(conjugates[v][106], kb_mul(multiplicities[v][106], norms[v][106]), conjugates[v][107], kb_mul(multiplicities[v][107], norms[v][107]));
      ext_put_far(out + AT(0, 53), i, term53);
      ext_t term54 = ext_cross(conjugates[v][108], kb_mul(multiplicities[v][108], norms[v][108]), conjugates[v][109], kb_mul(multiplicities[v][109], norms[v][109]));
      ext_put_far(out + AT(0, 54), i, term54);
      ext_t term55 = ext_cross(conjugates[v][110], kb_mul(multiplicities[v][110], norms[v][110]), conjugates[v][111], kb_mul(multiplicities[v][111], norms[v][111]));
      ext_put_far(out + AT(0, 55), i, term55);
      ext_t term56 = ext_cross(conjugates[v][112], kb_mul(multiplicities[v][112], norms[v][112]), conjugates[v][113], kb_mul(multiplicities[v][113], norms[v][113]));
      ext_put_far(out + AT(0, 56), i, term56);
      ext_t term57 = ext_cross(conjugates[v][114], kb_mul(multiplicities[v][114], norms[v][114]), conjugates[v][115], kb_mul(multiplicities[v][115], norms[v][115]));
      ext_put_far(out + AT(0, 57), i, term57);
      ext_t term58 = ext_cross(conjugates[v][116], kb_mul(multiplicities[v][116], norms[v][116]), conjugates[v][117], kb_mul(multiplicities[v][117], norms[v][117]));
      ext_put_far(out + AT(0, 58), i, term58);
      ext_t term59 = ext_cross(conjugates[v][118], kb_mul(multiplicities[v][118], norms[v][118]), conjugates[v][119], kb_mul(multiplicities[v][119], norms[v][119]));
      ext_put_far(out + AT(0, 59), i, term59);
      ext_t term60 = ext_cross(conjugates[v][120], kb_mul(multiplicities[v][120], norms[v][120]), conjugates[v][121], kb_mul(multiplicities[v][121], norms[v][121]));
      ext_put_far(out + AT(0, 60), i, term60);
      ext_t term61 = ext_cross(conjugates[v][122], kb_mul(multiplicities[v][122], norms[v][122]), conjugates[v][123], kb_mul(multiplicities[v][123], norms[v][123]));
      ext_put_far(out + AT(0, 61), i, term61);
      ext_t term62 = ext_cross(conjugates[v][124], kb_mul(multiplicities[v][124], norms[v][124]), conjugates[v][125], kb_mul(multiplicities[v][125], norms[v][125]));
      ext_put_far(out + AT(0, 62), i, term62);
      ext_t term63 = ext_cross(conjugates[v][126], kb_mul(multiplicities[v][126], norms[v][126]), conjugates[v][127], kb_mul(multiplicities[v][127], norms[v][127]));
      ext_t term64 = ext_cross(conjugates[v][128], kb_mul(multiplicities[v][128], norms[v][128]), conjugates[v][129], kb_mul(multiplicities[v][129], norms[v][129]));
      ext_put_far(out + AT(0, 64), i, term64);
      ext_t term65 = ext_cross(conjugates[v][130], kb_mul(multiplicities[v][130], norms[v][130]), conjugates[v][131], kb_mul(multiplicities[v][131], norms[v][131]));
      ext_put_far(out + AT(0, 65), i, term65);
      ext_t term66 = ext_cross(conjugates[v][132], kb_mul(multiplicities[v][132], norms[v][132]), conjugates[v][133], kb_mul(multiplicities[v][133], norms[v][133]));
      ext_put_far(out + AT(0, 66), i, term66);
      ext_t term67 = ext_cross(conjugates[v][134], kb_mul(multiplicities[v][134], norms[v][134]), conjugates[v][135], kb_mul(multiplicities[v][135], norms[v][135]));
      ext_put_far(out + AT(0, 67), i, term67);
      ext_t term68 = ext_cross(conjugates[v][136], kb_mul(multiplicities[v][136], norms[v][136]), conjugates[v][137], kb_mul(multiplicities[v][137], norms[v][137]));
      ext_put_far(out + AT(0, 68), i, term68);
      ext_t term69 = ext_cross(conjugates[v][138], kb_mul(multiplicities[v][138], norms[v][138]), conjugates[v][139], kb_mul(multiplicities[v][139], norms[v][139]));
      ext_put_far(out + AT(0, 63), i, ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(term63, term0), term1), term2), term3), term4), term5), term6), term7), term8), term9), term10), term11), term12), term13), term14), term15), term16), term17), term18), term19), term20), term21), term22), term23), term24), term25), term26), term27), term28), term29), term30), term31), term32), term33), term34), term35), term36), term37), term38), term39), term40), term41), term42), term43), term44), term45), term46), term47), term48), term49), term50), term51), term52), term53), term54), term55), term56), term57), term58), term59), term60), term61), term62));
      ext_put_far(out + AT(0, 69), i, ext_add(ext_add(ext_add(ext_add(ext_add(term69, term64), term65), term66), term67), term68));
    }
  }
  running_sum(out + AT(0, 63), n, k[AT(0, 153)], sums + 0);
  running_sum(out + AT(0, 69), n, k[AT(0, 153)], sums + AT(0, 1));
  return 0;
}
#undef STEP

static kb_t quotient_mulmod256_family0(const kb_t* here, const kb_t* next, size_t block, const unsigned short* at) {
  (void)here, (void)next;
  kb_t t0 = here[block * at[0]];
  kb_t t1 = here[block * at[1]];
  kb_t t2 = kb_sub(t0, t1);
  kb_t t4 = kb_mul_factor(t2, KB_FACTOR(2122383361u));
  return t4;
}

#define STEP 2
EXPORT(quotient_mulmod256) void quotient_mulmod256(const u32* const* columns, size_t n, const u32* k, const u32* inverses,
                                  u32* const* out) {
  kb_t inverse_zerofier = alternate(k + AT(1, 604));
  (void)inverses;
  enum { BLOCK = BLOCK_SIZE(AT(228, 72)) };
  _Static_assert(BLOCK > 0, "too many columns and messages for the stack of a kernel");
  static const u32 here_columns[] = {0, 210, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 67, 83, 115, 99, 19, 3, 116, 51, 179, 84, 68, 100, 117, 20, 4, 118, 52, 180, 85, 69, 101, 119, 21, 5, 120, 53, 181, 86, 70, 102, 121, 22, 6, 122, 54, 182, 87, 71, 103, 123, 23, 7, 124, 55, 183, 88, 72, 104, 125, 24, 8, 126, 56, 184, 89, 73, 105, 127, 25, 9, 128, 57, 185, 90, 74, 106, 129, 26, 10, 130, 58, 186, 91, 75, 107, 131, 27, 11, 132, 59, 187, 92, 76, 108, 133, 28, 12, 134, 60, 188, 93, 77, 109, 135, 29, 13, 136, 61, 189, 94, 78, 110, 137, 30, 14, 138, 62, 190, 95, 79, 111, 139, 31, 15, 140, 63, 191, 96, 80, 112, 141, 32, 16, 142, 64, 192, 97, 81, 113, 143, 33, 17, 144, 65, 193, 98, 82, 114, 145, 34, 18, 146, 66, 194, 147, 148, 195, 149, 150, 196, 151, 152, 197, 153, 154, 198, 155, 156, 199, 157, 158, 200, 159, 160, 201, 161, 162, 202, 163, 164, 203, 165, 166, 204, 167, 168, 205, 169, 170, 206, 171, 172, 207, 173, 174, 208, 175, 176, 209, 177, 178, 211, 212, 213, 214, 215, 216, 217, 218, 219, 220, 221, 222, 223, 224, 225, 226, 227, EXT_COLUMNS(AT(228, 0)), EXT_COLUMNS(AT(228, 1)), EXT_COLUMNS(AT(228, 2)), EXT_COLUMNS(AT(228, 3)), EXT_COLUMNS(AT(228, 4)), EXT_COLUMNS(AT(228, 5)), EXT_COLUMNS(AT(228, 6)), EXT_COLUMNS(AT(228, 7)), EXT_COLUMNS(AT(228, 8)), EXT_COLUMNS(AT(228, 9)), EXT_COLUMNS(AT(228, 10)), EXT_COLUMNS(AT(228, 11)), EXT_COLUMNS(AT(228, 12)), EXT_COLUMNS(AT(228, 13)), EXT_COLUMNS(AT(228, 14)), EXT_COLUMNS(AT(228, 15)), EXT_COLUMNS(AT(228, 16)), EXT_COLUMNS(AT(228, 17)), EXT_COLUMNS(AT(228, 18)), EXT_COLUMNS(AT(228, 19)), EXT_COLUMNS(AT(228, 20)), EXT_COLUMNS(AT(228, 21)), EXT_COLUMNS(AT(228, 22)), EXT_COLUMNS(AT(228, 23)), EXT_COLUMNS(AT(228, 24)), EXT_COLUMNS(AT(228, 25)), EXT_COLUMNS(AT(228, 26)), EXT_COLUMNS(AT(228, 27)), EXT_COLUMNS(AT(228, 28)), EXT_COLUMNS(AT(228, 29)), EXT_COLUMNS(AT(228, 30)), EXT_COLUMNS(AT(228, 31)), EXT_COLUMNS(AT(228, 32)), EXT_COLUMNS(AT(228, 33)), EXT_COLUMNS(AT(228, 34)), EXT_COLUMNS(AT(228, 35)), EXT_COLUMNS(AT(228, 36)), EXT_COLUMNS(AT(228, 37)), EXT_COLUMNS(AT(228, 38)), EXT_COLUMNS(AT(228, 39)), EXT_COLUMNS(AT(228, 40)), EXT_COLUMNS(AT(228, 41)), EXT_COLUMNS(AT(228, 42)), EXT_COLUMNS(AT(228, 43)), EXT_COLUMNS(AT(228, 44)), EXT_COLUMNS(AT(228, 45)), EXT_COLUMNS(AT(228, 46)), EXT_COLUMNS(AT(228, 47)), EXT_COLUMNS(AT(228, 48)), EXT_COLUMNS(AT(228, 49)), EXT_COLUMNS(AT(228, 50)), EXT_COLUMNS(AT(228, 51)), EXT_COLUMNS(AT(228, 52)), EXT_COLUMNS(AT(228, 53)), EXT_COLUMNS(AT(228, 54)), EXT_COLUMNS(AT(228, 55)), EXT_COLUMNS(AT(228, 56)), EXT_COLUMNS(AT(228, 57)), EXT_COLUMNS(AT(228, 58)), EXT_COLUMNS(AT(228, 59)), EXT_COLUMNS(AT(228, 60)), EXT_COLUMNS(AT(228, 61)), EXT_COLUMNS(AT(228, 62)), EXT_COLUMNS(AT(228, 63)), 1, 2, EXT_COLUMNS(AT(228, 64)), EXT_COLUMNS(AT(228, 65)), EXT_COLUMNS(AT(228, 66)), EXT_COLUMNS(AT(228, 67)), EXT_COLUMNS(AT(228, 68)), EXT_COLUMNS(AT(228, 69))};
  kb_t here[AT(228, 70)][BLOCK];
  static const u32 next_columns[] = {EXT_COLUMNS(AT(228, 63)), EXT_COLUMNS(AT(228, 69))};
  kb_t next[AT(0, 2)][BLOCK];
  static const u16 factors_0[] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51};
  static const u16 factors_1[] = {52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95, 96, 97, 98, 99, 100, 101, 102, 103};
  static const u16 factors_2[] = {0, 3, 2, 5, 4, 7, 6, 9, 8, 11, 10, 13, 12, 15, 14, 17, 16, 19, 18, 21, 20, 23, 22, 25, 26, 24, 28, 27, 30, 29, 32, 31, 34, 33, 36, 35, 38, 37, 40, 39, 42, 41, 44, 43, 46, 45, 48, 47, 50, 49, 104, 105};
  static const u16 factors_3[] = {52, 55, 54, 57, 56, 59, 58, 61, 60, 63, 62, 65, 64, 67, 66, 69, 68, 71, 70, 73, 72, 75, 74, 77, 78, 76, 80, 79, 82, 81, 84, 83, 86, 85, 88, 87, 90, 89, 92, 91, 94, 93, 96, 95, 98, 97, 100, 99, 102, 101, 106, 107};
  static const u16 factors_4[] = {0, 108, 2, 109, 4, 1, 6, 3, 8, 5, 10, 7, 12, 9, 14, 11, 16, 13, 18, 15, 20, 17, 22, 19, 24, 21, 27, 23, 25, 29, 26, 31, 28, 33, 30, 35, 32, 37, 34, 39, 36, 41, 38, 43, 40, 45, 42, 47, 44, 49, 46, 51, 48, 110, 50, 111};
  static const u16 factors_5[] = {52, 112, 54, 113, 56, 53, 58, 55, 60, 57, 62, 59, 64, 61, 66, 63, 68, 65, 70, 67, 72, 69, 74, 71, 76, 73, 79, 75, 77, 81, 78, 83, 80, 85, 82, 87, 84, 89, 86, 91, 88, 93, 90, 95, 92, 97, 94, 99, 96, 101, 98, 103, 100, 114, 102, 115};
  static const u16 factors_6[] = {0, 109, 2, 1, 4, 3, 6, 5, 8, 7, 10, 9, 12, 11, 14, 13, 16, 15, 18, 17, 20, 19, 22, 21, 24, 23, 25, 27, 26, 29, 28, 31, 30, 33, 32, 35, 34, 37, 36, 39, 38, 41, 40, 43, 42, 45, 44, 47, 46, 49, 48, 51, 50, 110, 104, 116};
  static const u16 factors_7[] = {52, 113, 54, 53, 56, 55, 58, 57, 60, 59, 62, 61, 64, 63, 66, 65, 68, 67, 70, 69, 72, 71, 74, 73, 76, 75, 77, 79, 78, 81, 80, 83, 82, 85, 84, 87, 86, 89, 88, 91, 90, 93, 92, 95, 94, 97, 96, 99, 98, 101, 100, 103, 102, 114, 106, 117};
  static const u16 factors_8[] = {0, 118, 2, 119, 4, 108, 6, 109, 8, 1, 10, 3, 12, 5, 14, 7, 16, 9, 18, 11, 20, 13, 22, 15, 24, 17, 27, 19, 29, 21, 23, 31, 25, 33, 26, 35, 28, 37, 30, 39, 32, 41, 34, 43, 36, 45, 38, 47, 40, 49, 42, 51, 44, 110, 46, 111, 48, 120, 50, 121};
  static const u16 factors_9[] = {52, 122, 54, 123, 56, 112, 58, 113, 60, 53, 62, 55, 64, 57, 66, 59, 68, 61, 70, 63, 72, 65, 74, 67, 76, 69, 79, 71, 81, 73, 75, 83, 77, 85, 78, 87, 80, 89, 82, 91, 84, 93, 86, 95, 88, 97, 90, 99, 92, 101, 94, 103, 96, 114, 98, 115, 100, 124, 102, 125};
  static const u16 factors_10[] = {0, 119, 2, 108, 4, 109, 6, 1, 8, 3, 10, 5, 12, 7, 14, 9, 16, 11, 18, 13, 20, 15, 22, 17, 24, 19, 27, 21, 23, 29, 25, 31, 26, 33, 28, 35, 30, 37, 32, 39, 34, 41, 36, 43, 38, 45, 40, 47, 42, 49, 44, 51, 46, 110, 48, 111, 50, 120, 104, 126};
  static const u16 factors_11[] = {52, 123, 54, 112, 56, 113, 58, 53, 60, 55, 62, 57, 64, 59, 66, 61, 68, 63, 70, 65, 72, 67, 74, 69, 76, 71, 79, 73, 75, 81, 77, 83, 78, 85, 80, 87, 82, 89, 84, 91, 86, 93, 88, 95, 90, 97, 92, 99, 94, 101, 96, 103, 98, 114, 100, 115, 102, 124, 106, 127};
  static const u16 factors_12[] = {0, 128, 2, 129, 4, 118, 6, 119, 8, 108, 10, 109, 12, 1, 14, 3, 16, 5, 18, 7, 20, 9, 22, 11, 24, 13, 27, 15, 29, 17, 31, 19, 21, 33, 23, 35, 25, 37, 26, 39, 28, 41, 30, 43, 32, 45, 34, 47, 36, 49, 38, 51, 40, 110, 42, 111, 44, 120, 46, 121, 48, 130, 50, 131};
  static const u16 factors_13[] = {52, 132, 54, 133, 56, 122, 58, 123, 60, 112, 62, 113, 64, 53, 66, 55, 68, 57, 70, 59, 72, 61, 74, 63, 76, 65, 79, 67, 81, 69, 83, 71, 73, 85, 75, 87, 77, 89, 78, 91, 80, 93, 82, 95, 84, 97, 86, 99, 88, 101, 90, 103, 92, 114, 94, 115, 96, 124, 98, 125, 100, 134, 102, 135};
  static const u16 factors_14[] = {0, 129, 2, 118, 4, 119, 6, 108, 8, 109, 10, 1, 12, 3, 14, 5, 16, 7, 18, 9, 20, 11, 22, 13, 24, 15, 27, 17, 29, 19, 21, 31, 23, 33, 25, 35, 26, 37, 28, 39, 30, 41, 32, 43, 34, 45, 36, 47, 38, 49, 40, 51, 42, 110, 44, 111, 46, 120, 48, 121, 50, 130, 104, 136};
  static const u16 factors_15[] = {52, 133, 54, 122, 56, 123, 58, 112, 60, 113, 62, 53, 64, 55, 66, 57, 68, 59, 70, 61, 72, 63, 74, 65, 76, 67, 79, 69, 81, 71, 73, 83, 75, 85, 77, 87, 78, 89, 80, 91, 82, 93, 84, 95, 86, 97, 88, 99, 90, 101, 92, 103, 94, 114, 96, 115, 98, 124, 100, 125, 102, 134, 106, 137};
  static const u16 factors_16[] = {4, 128, 6, 129, 8, 118, 10, 119, 12, 108, 14, 109, 16, 1, 18, 3, 20, 5, 22, 7, 24, 9, 27, 11, 29, 13, 31, 15, 33, 17, 19, 35, 21, 37, 23, 39, 25, 41, 26, 43, 28, 45, 30, 47, 32, 49, 34, 51, 36, 110, 38, 111, 40, 120, 42, 121, 44, 130, 46, 131};
  static const u16 factors_17[] = {138, 54, 56, 132, 58, 133, 60, 122, 62, 123, 64, 112, 66, 113, 68, 53, 70, 55, 72, 57, 74, 59, 76, 61, 79, 63, 81, 65, 83, 67, 85, 69, 71, 87, 73, 89, 75, 91, 77, 93, 78, 95, 80, 97, 82, 99, 84, 101, 86, 103, 88, 114, 90, 115, 92, 124, 94, 125, 96, 134, 98, 135, 100, 139, 102, 140};
  static const u16 factors_18[] = {2, 128, 4, 129, 6, 118, 8, 119, 10, 108, 12, 109, 14, 1, 16, 3, 18, 5, 20, 7, 22, 9, 24, 11, 27, 13, 29, 15, 31, 17, 19, 33, 21, 35, 23, 37, 25, 39, 26, 41, 28, 43, 30, 45, 32, 47, 34, 49, 36, 51, 38, 110, 40, 111, 42, 120, 44, 121, 46, 130, 48, 131, 104, 141};
  static const u16 factors_19[] = {138, 52, 54, 132, 56, 133, 58, 122, 60, 123, 62, 112, 64, 113, 66, 53, 68, 55, 70, 57, 72, 59, 74, 61, 76, 63, 79, 65, 81, 67, 83, 69, 71, 85, 73, 87, 75, 89, 77, 91, 78, 93, 80, 95, 82, 97, 84, 99, 86, 101, 88, 103, 90, 114, 92, 115, 94, 124, 96, 125, 98, 134, 100, 135, 102, 139, 106, 142};
  static const u16 factors_20[] = {8, 128, 10, 129, 12, 118, 14, 119, 16, 108, 18, 109, 20, 1, 22, 3, 24, 5, 27, 7, 29, 9, 31, 11, 33, 13, 35, 15, 17, 37, 19, 39, 21, 41, 23, 43, 25, 45, 26, 47, 28, 49, 30, 51, 32, 110, 34, 111, 36, 120, 38, 121, 40, 130, 42, 131};
  static const u16 factors_21[] = {138, 58, 60, 132, 62, 133, 64, 122, 66, 123, 68, 112, 70, 113, 72, 53, 74, 55, 76, 57, 79, 59, 81, 61, 83, 63, 85, 65, 87, 67, 69, 89, 71, 91, 73, 93, 75, 95, 77, 97, 78, 99, 80, 101, 82, 103, 84, 114, 86, 115, 88, 124, 90, 125, 92, 134, 94, 135, 96, 139, 98, 140, 100, 143, 102, 144};
  static const u16 factors_22[] = {6, 128, 8, 129, 10, 118, 12, 119, 14, 108, 16, 109, 18, 1, 20, 3, 22, 5, 24, 7, 27, 9, 29, 11, 31, 13, 33, 15, 17, 35, 19, 37, 21, 39, 23, 41, 25, 43, 26, 45, 28, 47, 30, 49, 32, 51, 34, 110, 36, 111, 38, 120, 40, 121, 42, 130, 44, 131, 104, 145};
  static const u16 factors_23[] = {138, 56, 58, 132, 60, 133, 62, 122, 64, 123, 66, 112, 68, 113, 70, 53, 72, 55, 74, 57, 76, 59, 79, 61, 81, 63, 83, 65, 85, 67, 69, 87, 71, 89, 73, 91, 75, 93, 77, 95, 78, 97, 80, 99, 82, 101, 84, 103, 86, 114, 88, 115, 90, 124, 92, 125, 94, 134, 96, 135, 98, 139, 100, 140, 102, 143, 106, 146};
  static const u16 factors_24[] = {12, 128, 14, 129, 16, 118, 18, 119, 20, 108, 22, 109, 24, 1, 27, 3, 29, 5, 31, 7, 33, 9, 35, 11, 37, 13, 15, 39, 17, 41, 19, 43, 21, 45, 23, 47, 25, 49, 26, 51, 28, 110, 30, 111, 32, 120, 34, 121, 36, 130, 38, 131};
  static const u16 factors_25[] = {138, 62, 64, 132, 66, 133, 68, 122, 70, 123, 72, 112, 74, 113, 76, 53, 79, 55, 81, 57, 83, 59, 85, 61, 87, 63, 89, 65, 67, 91, 69, 93, 71, 95, 73, 97, 75, 99, 77, 101, 78, 103, 80, 114, 82, 115, 84, 124, 86, 125, 88, 134, 90, 135, 92, 139, 94, 140, 96, 143, 98, 144, 100, 147, 102, 148};
  static const u16 factors_26[] = {10, 128, 12, 129, 14, 118, 16, 119, 18, 108, 20, 109, 22, 1, 24, 3, 27, 5, 29, 7, 31, 9, 33, 11, 35, 13, 15, 37, 17, 39, 19, 41, 21, 43, 23, 45, 25, 47, 26, 49, 28, 51, 30, 110, 32, 111, 34, 120, 36, 121, 38, 130, 40, 131, 104, 149};
  static const u16 factors_27[] = {138, 60, 62, 132, 64, 133, 66, 122, 68, 123, 70, 112, 72, 113, 74, 53, 76, 55, 79, 57, 81, 59, 83, 61, 85, 63, 87, 65, 67, 89, 69, 91, 71, 93, 73, 95, 75, 97, 77, 99, 78, 101, 80, 103, 82, 114, 84, 115, 86, 124, 88, 125, 90, 134, 92, 135, 94, 139, 96, 140, 98, 143, 100, 144, 102, 147, 106, 150};
  static const u16 factors_28[] = {138, 66, 68, 132, 70, 133, 72, 122, 74, 123, 76, 112, 79, 113, 81, 53, 83, 55, 85, 57, 87, 59, 89, 61, 91, 63, 65, 93, 67, 95, 69, 97, 71, 99, 73, 101, 75, 103, 77, 114, 78, 115, 80, 124, 82, 125, 84, 134, 86, 135, 88, 139, 90, 140, 92, 143, 94, 144, 96, 147, 98, 148, 100, 151, 102, 152};
  static const u16 factors_29[] = {14, 128, 16, 129, 18, 118, 20, 119, 22, 108, 24, 109, 27, 1, 29, 3, 31, 5, 33, 7, 35, 9, 37, 11, 13, 39, 15, 41, 17, 43, 19, 45, 21, 47, 23, 49, 25, 51, 26, 110, 28, 111, 30, 120, 32, 121, 34, 130, 36, 131, 104, 153};
  static const u16 factors_30[] = {138, 64, 66, 132, 68, 133, 70, 122, 72, 123, 74, 112, 76, 113, 79, 53, 81, 55, 83, 57, 85, 59, 87, 61, 89, 63, 65, 91, 67, 93, 69, 95, 71, 97, 73, 99, 75, 101, 77, 103, 78, 114, 80, 115, 82, 124, 84, 125, 86, 134, 88, 135, 90, 139, 92, 140, 94, 143, 96, 144, 98, 147, 100, 148, 102, 151, 106, 154};
  static const u16 factors_31[] = {138, 70, 72, 132, 74, 133, 76, 122, 79, 123, 81, 112, 83, 113, 85, 53, 87, 55, 89, 57, 91, 59, 93, 61, 63, 95, 65, 97, 67, 99, 69, 101, 71, 103, 73, 114, 75, 115, 77, 124, 78, 125, 80, 134, 82, 135, 84, 139, 86, 140, 88, 143, 90, 144, 92, 147, 94, 148, 96, 151, 98, 152, 100, 155, 102, 156};
  static const u16 factors_32[] = {138, 68, 70, 132, 72, 133, 74, 122, 76, 123, 79, 112, 81, 113, 83, 53, 85, 55, 87, 57, 89, 59, 91, 61, 63, 93, 65, 95, 67, 97, 69, 99, 71, 101, 73, 103, 75, 114, 77, 115, 78, 124, 80, 125, 82, 134, 84, 135, 86, 139, 88, 140, 90, 143, 92, 144, 94, 147, 96, 148, 98, 151, 100, 152, 102, 155, 106, 157};
  static const u16 factors_33[] = {138, 74, 76, 132, 79, 133, 81, 122, 83, 123, 85, 112, 87, 113, 89, 53, 91, 55, 93, 57, 95, 59, 61, 97, 63, 99, 65, 101, 67, 103, 69, 114, 71, 115, 73, 124, 75, 125, 77, 134, 78, 135, 80, 139, 82, 140, 84, 143, 86, 144, 88, 147, 90, 148, 92, 151, 94, 152, 96, 155, 98, 156, 100, 158, 102, 159};
  static const u16 factors_34[] = {138, 72, 74, 132, 76, 133, 79, 122, 81, 123, 83, 112, 85, 113, 87, 53, 89, 55, 91, 57, 93, 59, 61, 95, 63, 97, 65, 99, 67, 101, 69, 103, 71, 114, 73, 115, 75, 124, 77, 125, 78, 134, 80, 135, 82, 139, 84, 140, 86, 143, 88, 144, 90, 147, 92, 148, 94, 151, 96, 152, 98, 155, 100, 156, 102, 158, 106, 160};
  static const u16 factors_35[] = {138, 79, 81, 132, 83, 133, 85, 122, 87, 123, 89, 112, 91, 113, 93, 53, 95, 55, 97, 57, 59, 99, 61, 101, 63, 103, 65, 114, 67, 115, 69, 124, 71, 125, 73, 134, 75, 135, 77, 139, 78, 140, 80, 143, 82, 144, 84, 147, 86, 148, 88, 151, 90, 152, 92, 155, 94, 156, 96, 158, 98, 159, 100, 161, 102, 162};
  static const u16 factors_36[] = {138, 76, 79, 132, 81, 133, 83, 122, 85, 123, 87, 112, 89, 113, 91, 53, 93, 55, 95, 57, 59, 97, 61, 99, 63, 101, 65, 103, 67, 114, 69, 115, 71, 124, 73, 125, 75, 134, 77, 135, 78, 139, 80, 140, 82, 143, 84, 144, 86, 147, 88, 148, 90, 151, 92, 152, 94, 155, 96, 156, 98, 158, 100, 159, 102, 161, 106, 163};
  static const u16 factors_37[] = {138, 83, 85, 132, 87, 133, 89, 122, 91, 123, 93, 112, 95, 113, 97, 53, 99, 55, 57, 101, 59, 103, 61, 114, 63, 115, 65, 124, 67, 125, 69, 134, 71, 135, 73, 139, 75, 140, 77, 143, 78, 144, 80, 147, 82, 148, 84, 151, 86, 152, 88, 155, 90, 156, 92, 158, 94, 159, 96, 161, 98, 162, 100, 164, 102, 165};
  static const u16 factors_38[] = {138, 81, 83, 132, 85, 133, 87, 122, 89, 123, 91, 112, 93, 113, 95, 53, 97, 55, 57, 99, 59, 101, 61, 103, 63, 114, 65, 115, 67, 124, 69, 125, 71, 134, 73, 135, 75, 139, 77, 140, 78, 143, 80, 144, 82, 147, 84, 148, 86, 151, 88, 152, 90, 155, 92, 156, 94, 158, 96, 159, 98, 161, 100, 162, 102, 164, 106, 166};
  static const u16 factors_39[] = {138, 87, 89, 132, 91, 133, 93, 122, 95, 123, 97, 112, 99, 113, 101, 53, 55, 103, 57, 114, 59, 115, 61, 124, 63, 125, 65, 134, 67, 135, 69, 139, 71, 140, 73, 143, 75, 144, 77, 147, 78, 148, 80, 151, 82, 152, 84, 155, 86, 156, 88, 158, 90, 159, 92, 161, 94, 162, 96, 164, 98, 165, 100, 167, 102, 168};
  static const u16 factors_40[] = {138, 85, 87, 132, 89, 133, 91, 122, 93, 123, 95, 112, 97, 113, 99, 53, 55, 101, 57, 103, 59, 114, 61, 115, 63, 124, 65, 125, 67, 134, 69, 135, 71, 139, 73, 140, 75, 143, 77, 144, 78, 147, 80, 148, 82, 151, 84, 152, 86, 155, 88, 156, 90, 158, 92, 159, 94, 161, 96, 162, 98, 164, 100, 165, 102, 167, 106, 169};
  static const u16 factors_41[] = {138, 91, 93, 132, 95, 133, 97, 122, 99, 123, 101, 112, 103, 113, 53, 114, 55, 115, 57, 124, 59, 125, 61, 134, 63, 135, 65, 139, 67, 140, 69, 143, 71, 144, 73, 147, 75, 148, 77, 151, 78, 152, 80, 155, 82, 156, 84, 158, 86, 159, 88, 161, 90, 162, 92, 164, 94, 165, 96, 167, 98, 168, 100, 170, 102, 171};
  static const u16 factors_42[] = {138, 89, 91, 132, 93, 133, 95, 122, 97, 123, 99, 112, 101, 113, 53, 103, 55, 114, 57, 115, 59, 124, 61, 125, 63, 134, 65, 135, 67, 139, 69, 140, 71, 143, 73, 144, 75, 147, 77, 148, 78, 151, 80, 152, 82, 155, 84, 156, 86, 158, 88, 159, 90, 161, 92, 162, 94, 164, 96, 165, 98, 167, 100, 168, 102, 170, 106, 172};
  static const u16 factors_43[] = {138, 95, 97, 132, 99, 133, 101, 122, 103, 123, 114, 112, 113, 115, 53, 124, 55, 125, 57, 134, 59, 135, 61, 139, 63, 140, 65, 143, 67, 144, 69, 147, 71, 148, 73, 151, 75, 152, 77, 155, 78, 156, 80, 158, 82, 159, 84, 161, 86, 162, 88, 164, 90, 165, 92, 167, 94, 168, 96, 170, 98, 171, 100, 173, 102, 174};
  static const u16 factors_44[] = {138, 93, 95, 132, 97, 133, 99, 122, 101, 123, 103, 112, 113, 114, 53, 115, 55, 124, 57, 125, 59, 134, 61, 135, 63, 139, 65, 140, 67, 143, 69, 144, 71, 147, 73, 148, 75, 151, 77, 152, 78, 155, 80, 156, 82, 158, 84, 159, 86, 161, 88, 162, 90, 164, 92, 165, 94, 167, 96, 168, 98, 170, 100, 171, 102, 173, 106, 175};
  static const u16 factors_45[] = {138, 99, 101, 132, 103, 133, 114, 122, 115, 123, 112, 124, 113, 125, 53, 134, 55, 135, 57, 139, 59, 140, 61, 143, 63, 144, 65, 147, 67, 148, 69, 151, 71, 152, 73, 155, 75, 156, 77, 158, 78, 159, 80, 161, 82, 162, 84, 164, 86, 165, 88, 167, 90, 168, 92, 170, 94, 171, 96, 173, 98, 174, 100, 176, 102, 177};
  static const u16 factors_46[] = {138, 97, 99, 132, 101, 133, 103, 122, 114, 123, 112, 115, 113, 124, 53, 125, 55, 134, 57, 135, 59, 139, 61, 140, 63, 143, 65, 144, 67, 147, 69, 148, 71, 151, 73, 152, 75, 155, 77, 156, 78, 158, 80, 159, 82, 161, 84, 162, 86, 164, 88, 165, 90, 167, 92, 168, 94, 170, 96, 171, 98, 173, 100, 174, 102, 176, 106, 178};
  static const u16 factors_47[] = {138, 103, 114, 132, 115, 133, 124, 122, 123, 125, 112, 134, 113, 135, 53, 139, 55, 140, 57, 143, 59, 144, 61, 147, 63, 148, 65, 151, 67, 152, 69, 155, 71, 156, 73, 158, 75, 159, 77, 161, 78, 162, 80, 164, 82, 165, 84, 167, 86, 168, 88, 170, 90, 171, 92, 173, 94, 174, 96, 176, 98, 177, 100, 179, 102, 180};
  static const u16 factors_48[] = {138, 101, 103, 132, 114, 133, 115, 122, 123, 124, 112, 125, 113, 134, 53, 135, 55, 139, 57, 140, 59, 143, 61, 144, 63, 147, 65, 148, 67, 151, 69, 152, 71, 155, 73, 156, 75, 158, 77, 159, 78, 161, 80, 162, 82, 164, 84, 165, 86, 167, 88, 168, 90, 170, 92, 171, 94, 173, 96, 174, 98, 176, 100, 177, 102, 179, 106, 181};
  static const u16 factors_49[] = {138, 115, 124, 132, 125, 133, 122, 134, 123, 135, 112, 139, 113, 140, 53, 143, 55, 144, 57, 147, 59, 148, 61, 151, 63, 152, 65, 155, 67, 156, 69, 158, 71, 159, 73, 161, 75, 162, 77, 164, 78, 165, 80, 167, 82, 168, 84, 170, 86, 171, 88, 173, 90, 174, 92, 176, 94, 177, 96, 179, 98, 180, 100, 182, 102, 183};
  static const u16 factors_50[] = {138, 114, 115, 132, 124, 133, 122, 125, 123, 134, 112, 135, 113, 139, 53, 140, 55, 143, 57, 144, 59, 147, 61, 148, 63, 151, 65, 152, 67, 155, 69, 156, 71, 158, 73, 159, 75, 161, 77, 162, 78, 164, 80, 165, 82, 167, 84, 168, 86, 170, 88, 171, 90, 173, 92, 174, 94, 176, 96, 177, 98, 179, 100, 180, 102, 182, 106, 184};
  static const u16 factors_51[] = {138, 125, 134, 132, 133, 135, 122, 139, 123, 140, 112, 143, 113, 144, 53, 147, 55, 148, 57, 151, 59, 152, 61, 155, 63, 156, 65, 158, 67, 159, 69, 161, 71, 162, 73, 164, 75, 165, 77, 167, 78, 168, 80, 170, 82, 171, 84, 173, 86, 174, 88, 176, 90, 177, 92, 179, 94, 180, 96, 182, 98, 183, 100, 185, 102, 186};
  static const u16 factors_52[] = {138, 124, 125, 132, 133, 134, 122, 135, 123, 139, 112, 140, 113, 143, 53, 144, 55, 147, 57, 148, 59, 151, 61, 152, 63, 155, 65, 156, 67, 158, 69, 159, 71, 161, 73, 162, 75, 164, 77, 165, 78, 167, 80, 168, 82, 170, 84, 171, 86, 173, 88, 174, 90, 176, 92, 177, 94, 179, 96, 180, 98, 182, 100, 183, 102, 185, 106, 187};
  static const u16 factors_53[] = {138, 135, 132, 139, 133, 140, 122, 143, 123, 144, 112, 147, 113, 148, 53, 151, 55, 152, 57, 155, 59, 156, 61, 158, 63, 159, 65, 161, 67, 162, 69, 164, 71, 165, 73, 167, 75, 168, 77, 170, 78, 171, 80, 173, 82, 174, 84, 176, 86, 177, 88, 179, 90, 180, 92, 182, 94, 183, 96, 185, 98, 186, 100, 188, 102, 189};
  static const u16 factors_54[] = {138, 134, 132, 135, 133, 139, 122, 140, 123, 143, 112, 144, 113, 147, 53, 148, 55, 151, 57, 152, 59, 155, 61, 156, 63, 158, 65, 159, 67, 161, 69, 162, 71, 164, 73, 165, 75, 167, 77, 168, 78, 170, 80, 171, 82, 173, 84, 174, 86, 176, 88, 177, 90, 179, 92, 180, 94, 182, 96, 183, 98, 185, 100, 186, 102, 188};
  static const u16 factors_55[] = {138, 139, 132, 140, 138, 140, 133, 143, 132, 143, 138, 143, 122, 144, 133, 144, 132, 144, 138, 144, 123, 147, 122, 147, 133, 147, 132, 147, 138, 147, 112, 148, 123, 148, 122, 148, 133, 148, 132, 148, 138, 148, 113, 151, 112, 151, 123, 151, 122, 151, 133, 151, 132, 151, 138, 151, 53, 152, 113, 152, 112, 152, 123, 152, 122, 152, 133, 152, 132, 152, 138, 152, 55, 155, 53, 155, 113, 155, 112, 155, 123, 155, 122, 155, 133, 155, 132, 155, 138, 155, 57, 156, 55, 156, 53, 156, 113, 156, 112, 156, 123, 156, 122, 156, 133, 156, 132, 156, 138, 156, 59, 158, 57, 158, 55, 158, 53, 158, 113, 158, 112, 158, 123, 158, 122, 158, 133, 158, 132, 158, 138, 158, 61, 159, 59, 159, 57, 159, 55, 159, 53, 159, 113, 159, 112, 159, 123, 159, 122, 159, 133, 159, 132, 159, 138, 159, 63, 161, 61, 161, 59, 161, 57, 161, 55, 161, 53, 161, 113, 161, 112, 161, 123, 161, 122, 161, 133, 161, 132, 161, 138, 161, 65, 162, 63, 162, 61, 162, 59, 162, 57, 162, 55, 162, 53, 162, 113, 162, 112, 162, 123, 162, 122, 162, 133, 162, 132, 162, 138, 162, 67, 164, 65, 164, 63, 164, 61, 164, 59, 164, 57, 164, 55, 164, 53, 164, 113, 164, 112, 164, 123, 164, 122, 164, 133, 164, 132, 164, 138, 164, 69, 165, 67, 165, 65, 165, 63, 165, 61, 165, 59, 165, 57, 165, 55, 165, 53, 165, 113, 165, 112, 165, 123, 165, 122, 165, 133, 165, 132, 165, 138, 165, 71, 167, 69, 167, 67, 167, 65, 167, 63, 167, 61, 167, 59, 167, 57, 167, 55, 167, 53, 167, 113, 167, 112, 167, 123, 167, 122, 167, 133, 167, 132, 167, 138, 167, 73, 168, 71, 168, 69, 168, 67, 168, 65, 168, 63, 168, 61, 168, 59, 168, 57, 168, 55, 168, 53, 168, 113, 168, 112, 168, 123, 168, 122, 168, 133, 168, 132, 168, 138, 168, 75, 170, 73, 170, 71, 170, 69, 170, 67, 170, 65, 170, 63, 170, 61, 170, 59, 170, 57, 170, 55, 170, 53, 170, 113, 170, 112, 170, 123, 170, 122, 170, 133, 170, 132, 170, 138, 170, 77, 171, 75, 171, 73, 171, 71, 171, 69, 171, 67, 171, 65, 171, 63, 171, 61, 171, 59, 171, 57, 171, 55, 171, 53, 171, 113, 171, 112, 171, 123, 171, 122, 171, 133, 171, 132, 171, 138, 171, 78, 173, 77, 173, 75, 173, 73, 173, 71, 173, 69, 173, 67, 173, 65, 173, 63, 173, 61, 173, 59, 173, 57, 173, 55, 173, 53, 173, 113, 173, 112, 173, 123, 173, 122, 173, 133, 173, 132, 173, 138, 173, 80, 174, 78, 174, 77, 174, 75, 174, 73, 174, 71, 174, 69, 174, 67, 174, 65, 174, 63, 174, 61, 174, 59, 174, 57, 174, 55, 174, 53, 174, 113, 174, 112, 174, 123, 174, 122, 174, 133, 174, 132, 174, 138, 174, 82, 176, 80, 176, 78, 176, 77, 176, 75, 176, 73, 176, 71, 176, 69, 176, 67, 176, 65, 176, 63, 176, 61, 176, 59, 176, 57, 176, 55, 176, 53, 176, 113, 176, 112, 176, 123, 176, 122, 176, 133, 176, 132, 176, 138, 176, 84, 177, 82, 177, 80, 177, 78, 177, 77, 177, 75, 177, 73, 177, 71, 177, 69, 177, 67, 177, 65, 177, 63, 177, 61, 177, 59, 177, 57, 177, 55, 177, 53, 177, 113, 177, 112, 177, 123, 177, 122, 177, 133, 177, 132, 177, 138, 177, 86, 179, 84, 179, 82, 179, 80, 179, 78, 179, 77, 179, 75, 179, 73, 179, 71, 179, 69, 179, 67, 179, 65, 179, 63, 179, 61, 179, 59, 179, 57, 179, 55, 179, 53, 179, 113, 179, 112, 179, 123, 179, 122, 179, 133, 179, 132, 179, 138, 179, 88, 180, 86, 180, 84, 180, 82, 180, 80, 180, 78, 180, 77, 180, 75, 180, 73, 180, 71, 180, 69, 180, 67, 180, 65, 180, 63, 180, 61, 180, 59, 180, 57, 180, 55, 180, 53, 180, 113, 180, 112, 180, 123, 180, 122, 180, 133, 180, 132, 180, 138, 180, 90, 182, 88, 182, 86, 182, 84, 182, 82, 182, 80, 182, 78, 182, 77, 182, 75, 182, 73, 182, 71, 182, 69, 182, 67, 182, 65, 182, 63, 182, 61, 182, 59, 182, 57, 182, 55, 182, 53, 182, 113, 182, 112, 182, 123, 182, 122, 182, 133, 182, 132, 182, 138, 182, 92, 183, 90, 183, 88, 183, 86, 183, 84, 183, 82, 183, 80, 183, 78, 183, 77, 183, 75, 183, 73, 183, 71, 183, 69, 183, 67, 183, 65, 183, 63, 183, 61, 183, 59, 183, 57, 183, 55, 183, 53, 183, 113, 183, 112, 183, 123, 183, 122, 183, 133, 183, 132, 183, 138, 183, 94, 185, 92, 185, 90, 185, 88, 185, 86, 185, 84, 185, 82, 185, 80, 185, 78, 185, 77, 185, 75, 185, 73, 185, 71, 185, 69, 185, 67, 185, 65, 185, 63, 185, 61, 185, 59, 185, 57, 185, 55, 185, 53, 185, 113, 185, 112, 185, 123, 185, 122, 185, 133, 185, 132, 185, 138, 185, 96, 186, 94, 186, 92, 186, 90, 186, 88, 186, 86, 186, 84, 186, 82, 186, 80, 186, 78, 186, 77, 186, 75, 186, 73, 186, 71, 186, 69, 186, 67, 186, 65, 186, 63, 186, 61, 186, 59, 186, 57, 186, 55, 186, 53, 186, 113, 186, 112, 186, 123, 186, 122, 186, 133, 186, 132, 186, 138, 186, 98, 188, 96, 188, 94, 188, 92, 188, 90, 188, 88, 188, 86, 188, 84, 188, 82, 188, 80, 188, 78, 188, 77, 188, 75, 188, 73, 188, 71, 188, 69, 188, 67, 188, 65, 188, 63, 188, 61, 188, 59, 188, 57, 188, 55, 188, 53, 188, 113, 188, 112, 188, 123, 188, 122, 188, 133, 188, 132, 188, 138, 188, 100, 189, 98, 189, 96, 189, 94, 189, 92, 189, 90, 189, 88, 189, 86, 189, 84, 189, 82, 189, 80, 189, 78, 189, 77, 189, 75, 189, 73, 189, 71, 189, 69, 189, 67, 189, 65, 189, 63, 189, 61, 189, 59, 189, 57, 189, 55, 189, 53, 189, 113, 189, 112, 189, 123, 189, 122, 189, 133, 189, 132, 189, 138, 189};
  kb_t factors[190];
  static const unsigned short quotient_mulmod256_family0_cells[48][2] = {{23, 18}, {32, 28}, {41, 37}, {50, 46}, {59, 55}, {68, 64}, {77, 73}, {86, 82}, {95, 91}, {104, 100}, {113, 109}, {122, 118}, {131, 127}, {140, 136}, {149, 145}, {158, 154}, {22, 19}, {31, 27}, {40, 36}, {49, 45}, {58, 54}, {67, 63}, {76, 72}, {85, 81}, {94, 90}, {103, 99}, {112, 108}, {121, 117}, {130, 126}, {139, 135}, {148, 144}, {157, 153}, {2, 21}, {3, 29}, {4, 38}, {5, 47}, {6, 56}, {7, 65}, {8, 74}, {9, 83}, {10, 92}, {11, 101}, {12, 110}, {13, 119}, {14, 128}, {15, 137}, {16, 146}, {17, 155}};
  for (size_t start = 0; start < n; start += LANES * BLOCK) {
    size_t vectors = (n - start) / LANES < BLOCK ? (n - start) / LANES : BLOCK;
    load_tile(here[0], BLOCK, columns, here_columns, AT(228, 70), start, vectors);
    load_next_tile(next[0], BLOCK, columns, next_columns, AT(0, 2), start, vectors, STEP, n);
    for (size_t v = 0; v < vectors; v++) {
      size_t i = start + LANES * v;
      ext_sum acc = ext_sum_zero();
      // real is boolean
      kb_t t0 = here[0][v];
      kb_t t1 = kb_splat(33554430u);
      kb_t t2 = kb_sub(t0, t1);
      kb_t t3 = kb_mul(t0, t2);
      // mIsZero is boolean
      kb_t t4 = here[1][v];
      kb_t t5 = kb_sub(t4, t1);
      kb_t t6 = kb_mul(t4, t5);
      // m is zero where mIsZero
      kb_t t7 = here[2][v];
      kb_t t8 = here[3][v];
      kb_t t10 = here[4][v];
      kb_t t12 = here[5][v];
      kb_t t14 = here[6][v];
      kb_t t16 = here[7][v];
      kb_t t18 = here[8][v];
      kb_t t20 = here[9][v];
      kb_t t22 = here[10][v];
      kb_t t24 = here[11][v];
      kb_t t26 = here[12][v];
      kb_t t28 = here[13][v];
      kb_t t30 = here[14][v];
      kb_t t32 = here[15][v];
      kb_t t34 = here[16][v];
      kb_t t36 = here[17][v];
      kb_t t37 = kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(t7, t8), t10), t12), t14), t16), t18), t20), t22), t24), t26), t28), t30), t32), t34), t36);
      kb_t t38 = kb_mul(t4, t37);
      // limb 0 of the identity
      kb_t t39 = here[18][v];
      kb_t t40 = here[19][v];
      kb_t t42 = here[20][v];
      kb_t t43 = here[21][v];
      kb_t t46 = here[22][v];
      kb_t t47 = kb_sub(t46, t40);
      kb_t t49 = kb_mul_factor(t47, KB_FACTOR(2122383361u));
      kb_t t51 = here[23][v];
      kb_t t52 = kb_sub(t51, t39);
      kb_t t53 = kb_mul_factor(t52, KB_FACTOR(2122383361u));
      kb_t t56 = kb_sub(t7, t43);
      kb_t t57 = kb_mul_factor(t56, KB_FACTOR(2122383361u));
      kb_t t59 = here[24][v];
      kb_t t62 = kb_sub(kb_products2(t39, t49, t40, t53), kb_products2(t42, t57, t43, t59));
      kb_t t63 = kb_splat(67108348u);
      kb_t t66 = here[25][v];
      kb_t t67 = here[26][v];
      kb_t t69 = kb_mul_factor(t0, KB_FACTOR(8192u));
      kb_t t70 = kb_sub(t67, t69);
      kb_t t71 = kb_splat(134085624u);
      kb_t t74 = kb_sub(kb_products2(t39, t40, t62, t63), kb_add(t66, kb_products2(t42, t43, t70, t71)));
      ext_sum_dot4(&acc, k + AT(1, 155), t3, t6, t38, t74);
      CUT;
      // limb 1 of the identity
      kb_t t75 = here[27][v];
      kb_t t79 = here[28][v];
      kb_t t82 = here[29][v];
      kb_t t86 = here[30][v];
      kb_t t90 = here[31][v];
      kb_t t91 = kb_sub(t90, t75);
      kb_t t92 = kb_mul_factor(t91, KB_FACTOR(2122383361u));
      kb_t t98 = here[32][v];
      kb_t t99 = kb_sub(t98, t79);
      kb_t t100 = kb_mul_factor(t99, KB_FACTOR(2122383361u));
      kb_t t103 = kb_sub(t8, t82);
      kb_t t104 = kb_mul_factor(t103, KB_FACTOR(2122383361u));
      kb_t t110 = here[33][v];
      kb_t t113 = kb_sub(kb_products4(t39, t92, t53, t75, t49, t79, t40, t100), kb_products4(t42, t104, t59, t82, t57, t86, t43, t110));
      kb_t t117 = here[34][v];
      kb_t t118 = here[35][v];
      kb_t t119 = kb_sub(t118, t69);
      kb_t t122 = kb_sub(kb_add(t70, kb_products4(t39, t75, t49, t53, t40, t79, t63, t113)), kb_add(t117, kb_products4(t42, t82, t57, t59, t43, t86, t71, t119)));
      // limb 2 of the identity
      kb_t t123 = here[36][v];
      kb_t t131 = here[37][v];
      kb_t t134 = here[38][v];
      kb_t t142 = here[39][v];
      kb_t t146 = here[40][v];
      kb_t t147 = kb_sub(t146, t123);
      kb_t t148 = kb_mul_factor(t147, KB_FACTOR(2122383361u));
      kb_t t158 = here[41][v];
      kb_t t159 = kb_sub(t158, t131);
      kb_t t160 = kb_mul_factor(t159, KB_FACTOR(2122383361u));
      kb_t t163 = kb_sub(t10, t134);
      kb_t t164 = kb_mul_factor(t163, KB_FACTOR(2122383361u));
      kb_t t174 = here[42][v];
      kb_t t177 = kb_sub(kb_add(kb_products4(t39, t148, t53, t123, t79, t92, t75, t100), kb_products2(t49, t131, t40, t160)), kb_add(kb_products4(t42, t164, t59, t134, t86, t104, t82, t110), kb_products2(t57, t142, t43, t174)));
      kb_t t181 = here[43][v];
      kb_t t182 = here[44][v];
      kb_t t183 = kb_sub(t182, t69);
      kb_t t186 = kb_sub(kb_add(kb_add(t119, kb_products4(t39, t123, t53, t92, t75, t79, t49, t100)), kb_products2(t40, t131, t63, t177)), kb_add(kb_add(t181, kb_products4(t42, t134, t59, t104, t82, t86, t57, t110)), kb_products2(t43, t142, t71, t183)));
      // limb 3 of the identity
      kb_t t187 = here[45][v];
      kb_t t199 = here[46][v];
      kb_t t202 = here[47][v];
      kb_t t214 = here[48][v];
      kb_t t218 = here[49][v];
      kb_t t219 = kb_sub(t218, t187);
      kb_t t220 = kb_mul_factor(t219, KB_FACTOR(2122383361u));
      kb_t t234 = here[50][v];
      kb_t t235 = kb_sub(t234, t199);
      kb_t t236 = kb_mul_factor(t235, KB_FACTOR(2122383361u));
      kb_t t239 = kb_sub(t12, t202);
      kb_t t240 = kb_mul_factor(t239, KB_FACTOR(2122383361u));
      kb_t t254 = here[51][v];
      kb_t t257 = kb_sub(kb_add(kb_products4(t39, t220, t53, t187, t79, t148, t100, t123), kb_products4(t92, t131, t75, t160, t49, t199, t40, t236)), kb_add(kb_products4(t42, t240, t59, t202, t86, t164, t110, t134), kb_products4(t104, t142, t82, t174, t57, t214, t43, t254)));
      kb_t t261 = here[52][v];
      kb_t t262 = here[53][v];
      kb_t t263 = kb_sub(t262, t69);
      kb_t t266 = kb_sub(kb_add(kb_add(t183, kb_products4(t39, t187, t53, t148, t79, t123, t92, t100)), kb_products4(t75, t131, t49, t160, t40, t199, t63, t257)), kb_add(kb_add(t261, kb_products4(t42, t202, t59, t164, t86, t134, t104, t110)), kb_products4(t82, t142, t57, t174, t43, t214, t71, t263)));
      CUT;
      // limb 4 of the identity
      kb_t t267 = here[54][v];
      kb_t t283 = here[55][v];
      kb_t t286 = here[56][v];
      kb_t t302 = here[57][v];
      kb_t t306 = here[58][v];
      kb_t t307 = kb_sub(t306, t267);
      kb_t t308 = kb_mul_factor(t307, KB_FACTOR(2122383361u));
      kb_t t326 = here[59][v];
      kb_t t327 = kb_sub(t326, t283);
      kb_t t328 = kb_mul_factor(t327, KB_FACTOR(2122383361u));
      kb_t t331 = kb_sub(t14, t286);
      kb_t t332 = kb_mul_factor(t331, KB_FACTOR(2122383361u));
      kb_t t350 = here[60][v];
      kb_t t353 = kb_sub(kb_add(kb_add(kb_products4(t39, t308, t53, t267, t79, t220, t100, t187), kb_products4(t131, t148, t123, t160, t92, t199, t75, t236)), kb_products2(t49, t283, t40, t328)), kb_add(kb_add(kb_products4(t42, t332, t59, t286, t86, t240, t110, t202), kb_products4(t142, t164, t134, t174, t104, t214, t82, t254)), kb_products2(t57, t302, t43, t350)));
      kb_t t357 = here[61][v];
      kb_t t358 = here[62][v];
      kb_t t359 = kb_sub(t358, t69);
      kb_t t362 = kb_sub(kb_add(kb_add(kb_add(t263, kb_products4(t39, t267, t53, t220, t79, t187, t100, t148)), kb_products4(t123, t131, t92, t160, t75, t199, t49, t236)), kb_products2(t40, t283, t63, t353)), kb_add(kb_add(kb_add(t357, kb_products4(t42, t286, t59, t240, t86, t202, t110, t164)), kb_products4(t134, t142, t104, t174, t82, t214, t57, t254)), kb_products2(t43, t302, t71, t359)));
      ext_sum_dot4(&acc, k + AT(1, 159), t122, t186, t266, t362);
      // limb 5 of the identity
      kb_t t363 = here[63][v];
      kb_t t383 = here[64][v];
      kb_t t386 = here[65][v];
      kb_t t406 = here[66][v];
      kb_t t410 = here[67][v];
      kb_t t411 = kb_sub(t410, t363);
      kb_t t412 = kb_mul_factor(t411, KB_FACTOR(2122383361u));
      kb_t t434 = here[68][v];
      kb_t t435 = kb_sub(t434, t383);
      kb_t t436 = kb_mul_factor(t435, KB_FACTOR(2122383361u));
      kb_t t439 = kb_sub(t16, t386);
      kb_t t440 = kb_mul_factor(t439, KB_FACTOR(2122383361u));
      kb_t t462 = here[69][v];
      kb_t t465 = kb_sub(kb_add(kb_add(kb_products4(t39, t412, t53, t363, t79, t308, t100, t267), kb_products4(t131, t220, t160, t187, t148, t199, t123, t236)), kb_products4(t92, t283, t75, t328, t49, t383, t40, t436)), kb_add(kb_add(kb_products4(t42, t440, t59, t386, t86, t332, t110, t286), kb_products4(t142, t240, t174, t202, t164, t214, t134, t254)), kb_products4(t104, t302, t82, t350, t57, t406, t43, t462)));
      kb_t t469 = here[70][v];
      kb_t t470 = here[71][v];
      kb_t t471 = kb_sub(t470, t69);
      kb_t t474 = kb_sub(kb_add(kb_add(kb_add(t359, kb_products4(t39, t363, t53, t308, t79, t267, t100, t220)), kb_products4(t131, t187, t148, t160, t123, t199, t92, t236)), kb_products4(t75, t283, t49, t328, t40, t383, t63, t465)), kb_add(kb_add(kb_add(t469, kb_products4(t42, t386, t59, t332, t86, t286, t110, t240)), kb_products4(t142, t202, t164, t174, t134, t214, t104, t254)), kb_products4(t82, t302, t57, t350, t43, t406, t71, t471)));
      // limb 6 of the identity
      kb_t t475 = here[72][v];
      kb_t t499 = here[73][v];
      kb_t t502 = here[74][v];
      kb_t t526 = here[75][v];
      kb_t t530 = here[76][v];
      kb_t t531 = kb_sub(t530, t475);
      kb_t t532 = kb_mul_factor(t531, KB_FACTOR(2122383361u));
      kb_t t558 = here[77][v];
      kb_t t559 = kb_sub(t558, t499);
      kb_t t560 = kb_mul_factor(t559, KB_FACTOR(2122383361u));
      kb_t t563 = kb_sub(t18, t502);
      kb_t t564 = kb_mul_factor(t563, KB_FACTOR(2122383361u));
      kb_t t590 = here[78][v];
      kb_t t593 = kb_sub(kb_add(kb_add(kb_add(kb_products4(t39, t532, t53, t475, t79, t412, t100, t363), kb_products4(t131, t308, t160, t267, t199, t220, t187, t236)), kb_products4(t148, t283, t123, t328, t92, t383, t75, t436)), kb_products2(t49, t499, t40, t560)), kb_add(kb_add(kb_add(kb_products4(t42, t564, t59, t502, t86, t440, t110, t386), kb_products4(t142, t332, t174, t286, t214, t240, t202, t254)), kb_products4(t164, t302, t134, t350, t104, t406, t82, t462)), kb_products2(t57, t526, t43, t590)));
      kb_t t597 = here[79][v];
      kb_t t598 = here[80][v];
      kb_t t599 = kb_sub(t598, t69);
      kb_t t602 = kb_sub(kb_add(kb_add(kb_add(kb_add(t471, kb_products4(t39, t475, t53, t412, t79, t363, t100, t308)), kb_products4(t131, t267, t160, t220, t187, t199, t148, t236)), kb_products4(t123, t283, t92, t328, t75, t383, t49, t436)), kb_products2(t40, t499, t63, t593)), kb_add(kb_add(kb_add(kb_add(t597, kb_products4(t42, t502, t59, t440, t86, t386, t110, t332)), kb_products4(t142, t286, t174, t240, t202, t214, t164, t254)), kb_products4(t134, t302, t104, t350, t82, t406, t57, t462)), kb_products2(t43, t526, t71, t599)));
      CUT;
      // limb 7 of the identity
      kb_t t603 = here[81][v];
      kb_t t631 = here[82][v];
      kb_t t634 = here[83][v];
      kb_t t662 = here[84][v];
      kb_t t666 = here[85][v];
      kb_t t667 = kb_sub(t666, t603);
      kb_t t668 = kb_mul_factor(t667, KB_FACTOR(2122383361u));
      kb_t t698 = here[86][v];
      kb_t t699 = kb_sub(t698, t631);
      kb_t t700 = kb_mul_factor(t699, KB_FACTOR(2122383361u));
      kb_t t703 = kb_sub(t20, t634);
      kb_t t704 = kb_mul_factor(t703, KB_FACTOR(2122383361u));
      kb_t t734 = here[87][v];
      kb_t t737 = kb_sub(kb_add(kb_add(kb_add(kb_products4(t39, t668, t53, t603, t79, t532, t100, t475), kb_products4(t131, t412, t160, t363, t199, t308, t236, t267)), kb_products4(t220, t283, t187, t328, t148, t383, t123, t436)), kb_products4(t92, t499, t75, t560, t49, t631, t40, t700)), kb_add(kb_add(kb_add(kb_products4(t42, t704, t59, t634, t86, t564, t110, t502), kb_products4(t142, t440, t174, t386, t214, t332, t254, t286)), kb_products4(t240, t302, t202, t350, t164, t406, t134, t462)), kb_products4(t104, t526, t82, t590, t57, t662, t43, t734)));
      kb_t t741 = here[88][v];
      kb_t t742 = here[89][v];
      kb_t t743 = kb_sub(t742, t69);
      kb_t t746 = kb_sub(kb_add(kb_add(kb_add(kb_add(t599, kb_products4(t39, t603, t53, t532, t79, t475, t100, t412)), kb_products4(t131, t363, t160, t308, t199, t267, t220, t236)), kb_products4(t187, t283, t148, t328, t123, t383, t92, t436)), kb_products4(t75, t499, t49, t560, t40, t631, t63, t737)), kb_add(kb_add(kb_add(kb_add(t741, kb_products4(t42, t634, t59, t564, t86, t502, t110, t440)), kb_products4(t142, t386, t174, t332, t214, t286, t240, t254)), kb_products4(t202, t302, t164, t350, t134, t406, t104, t462)), kb_products4(t82, t526, t57, t590, t43, t662, t71, t743)));
      // limb 8 of the identity
      kb_t t747 = here[90][v];
      kb_t t779 = here[91][v];
      kb_t t782 = here[92][v];
      kb_t t814 = here[93][v];
      kb_t t818 = here[94][v];
      kb_t t819 = kb_sub(t818, t747);
      kb_t t820 = kb_mul_factor(t819, KB_FACTOR(2122383361u));
      kb_t t854 = here[95][v];
      kb_t t855 = kb_sub(t854, t779);
      kb_t t856 = kb_mul_factor(t855, KB_FACTOR(2122383361u));
      kb_t t859 = kb_sub(t22, t782);
      kb_t t860 = kb_mul_factor(t859, KB_FACTOR(2122383361u));
      kb_t t894 = here[96][v];
      kb_t t897 = kb_sub(kb_add(kb_add(kb_add(kb_add(kb_products4(t39, t820, t53, t747, t79, t668, t100, t603), kb_products4(t131, t532, t160, t475, t199, t412, t236, t363)), kb_products4(t283, t308, t267, t328, t220, t383, t187, t436)), kb_products4(t148, t499, t123, t560, t92, t631, t75, t700)), kb_products2(t49, t779, t40, t856)), kb_add(kb_add(kb_add(kb_add(kb_products4(t42, t860, t59, t782, t86, t704, t110, t634), kb_products4(t142, t564, t174, t502, t214, t440, t254, t386)), kb_products4(t302, t332, t286, t350, t240, t406, t202, t462)), kb_products4(t164, t526, t134, t590, t104, t662, t82, t734)), kb_products2(t57, t814, t43, t894)));
      kb_t t901 = here[97][v];
      kb_t t902 = here[98][v];
      kb_t t903 = kb_sub(t902, t69);
      kb_t t906 = kb_sub(kb_add(kb_add(kb_add(kb_add(kb_add(t743, kb_products4(t39, t747, t53, t668, t79, t603, t100, t532)), kb_products4(t131, t475, t160, t412, t199, t363, t236, t308)), kb_products4(t267, t283, t220, t328, t187, t383, t148, t436)), kb_products4(t123, t499, t92, t560, t75, t631, t49, t700)), kb_products2(t40, t779, t63, t897)), kb_add(kb_add(kb_add(kb_add(kb_add(t901, kb_products4(t42, t782, t59, t704, t86, t634, t110, t564)), kb_products4(t142, t502, t174, t440, t214, t386, t254, t332)), kb_products4(t286, t302, t240, t350, t202, t406, t164, t462)), kb_products4(t134, t526, t104, t590, t82, t662, t57, t734)), kb_products2(t43, t814, t71, t903)));
      ext_sum_dot4(&acc, k + AT(1, 163), t474, t602, t746, t906);
      // limb 9 of the identity
      kb_t t907 = here[99][v];
      kb_t t943 = here[100][v];
      kb_t t946 = here[101][v];
      kb_t t982 = here[102][v];
      kb_t t986 = here[103][v];
      kb_t t987 = kb_sub(t986, t907);
      kb_t t988 = kb_mul_factor(t987, KB_FACTOR(2122383361u));
      kb_t t1026 = here[104][v];
      kb_t t1027 = kb_sub(t1026, t943);
      kb_t t1028 = kb_mul_factor(t1027, KB_FACTOR(2122383361u));
      kb_t t1031 = kb_sub(t24, t946);
      kb_t t1032 = kb_mul_factor(t1031, KB_FACTOR(2122383361u));
      kb_t t1070 = here[105][v];
      kb_t t1073 = kb_sub(kb_add(kb_add(kb_add(kb_add(kb_products4(t39, t988, t53, t907, t79, t820, t100, t747), kb_products4(t131, t668, t160, t603, t199, t532, t236, t475)), kb_products4(t283, t412, t328, t363, t308, t383, t267, t436)), kb_products4(t220, t499, t187, t560, t148, t631, t123, t700)), kb_products4(t92, t779, t75, t856, t49, t943, t40, t1028)), kb_add(kb_add(kb_add(kb_add(kb_products4(t42, t1032, t59, t946, t86, t860, t110, t782), kb_products4(t142, t704, t174, t634, t214, t564, t254, t502)), kb_products4(t302, t440, t350, t386, t332, t406, t286, t462)), kb_products4(t240, t526, t202, t590, t164, t662, t134, t734)), kb_products4(t104, t814, t82, t894, t57, t982, t43, t1070)));
      kb_t t1077 = here[106][v];
      kb_t t1078 = here[107][v];
      kb_t t1079 = kb_sub(t1078, t69);
      kb_t t1082 = kb_sub(kb_add(kb_add(kb_add(kb_add(kb_add(t903, kb_products4(t39, t907, t53, t820, t79, t747, t100, t668)), kb_products4(t131, t603, t160, t532, t199, t475, t236, t412)), kb_products4(t283, t363, t308, t328, t267, t383, t220, t436)), kb_products4(t187, t499, t148, t560, t123, t631, t92, t700)), kb_products4(t75, t779, t49, t856, t40, t943, t63, t1073)), kb_add(kb_add(kb_add(kb_add(kb_add(t1077, kb_products4(t42, t946, t59, t860, t86, t782, t110, t704)), kb_products4(t142, t634, t174, t564, t214, t502, t254, t440)), kb_products4(t302, t386, t332, t350, t286, t406, t240, t462)), kb_products4(t202, t526, t164, t590, t134, t662, t104, t734)), kb_products4(t82, t814, t57, t894, t43, t982, t71, t1079)));
      CUT;
      // limb 10 of the identity
      kb_t t1083 = here[108][v];
      kb_t t1123 = here[109][v];
      kb_t t1126 = here[110][v];
      kb_t t1166 = here[111][v];
      kb_t t1170 = here[112][v];
      kb_t t1171 = kb_sub(t1170, t1083);
      kb_t t1172 = kb_mul_factor(t1171, KB_FACTOR(2122383361u));
      kb_t t1214 = here[113][v];
      kb_t t1215 = kb_sub(t1214, t1123);
      kb_t t1216 = kb_mul_factor(t1215, KB_FACTOR(2122383361u));
      kb_t t1219 = kb_sub(t26, t1126);
      kb_t t1220 = kb_mul_factor(t1219, KB_FACTOR(2122383361u));
      kb_t t1262 = here[114][v];
      kb_t t1265 = kb_sub(kb_add(kb_add(kb_add(kb_add(kb_add(kb_products4(t39, t1172, t53, t1083, t79, t988, t100, t907), kb_products4(t131, t820, t160, t747, t199, t668, t236, t603)), kb_products4(t283, t532, t328, t475, t383, t412, t363, t436)), kb_products4(t308, t499, t267, t560, t220, t631, t187, t700)), kb_products4(t148, t779, t123, t856, t92, t943, t75, t1028)), kb_products2(t49, t1123, t40, t1216)), kb_add(kb_add(kb_add(kb_add(kb_add(kb_products4(t42, t1220, t59, t1126, t86, t1032, t110, t946), kb_products4(t142, t860, t174, t782, t214, t704, t254, t634)), kb_products4(t302, t564, t350, t502, t406, t440, t386, t462)), kb_products4(t332, t526, t286, t590, t240, t662, t202, t734)), kb_products4(t164, t814, t134, t894, t104, t982, t82, t1070)), kb_products2(t57, t1166, t43, t1262)));
      kb_t t1269 = here[115][v];
      kb_t t1270 = here[116][v];
      kb_t t1271 = kb_sub(t1270, t69);
      kb_t t1274 = kb_sub(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(t1079, kb_products4(t39, t1083, t53, t988, t79, t907, t100, t820)), kb_products4(t131, t747, t160, t668, t199, t603, t236, t532)), kb_products4(t283, t475, t328, t412, t363, t383, t308, t436)), kb_products4(t267, t499, t220, t560, t187, t631, t148, t700)), kb_products4(t123, t779, t92, t856, t75, t943, t49, t1028)), kb_products2(t40, t1123, t63, t1265)), kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(t1269, kb_products4(t42, t1126, t59, t1032, t86, t946, t110, t860)), kb_products4(t142, t782, t174, t704, t214, t634, t254, t564)), kb_products4(t302, t502, t350, t440, t386, t406, t332, t462)), kb_products4(t286, t526, t240, t590, t202, t662, t164, t734)), kb_products4(t134, t814, t104, t894, t82, t982, t57, t1070)), kb_products2(t43, t1166, t71, t1271)));
      // limb 11 of the identity
      kb_t t1275 = here[117][v];
      kb_t t1319 = here[118][v];
      kb_t t1322 = here[119][v];
      kb_t t1366 = here[120][v];
      kb_t t1370 = here[121][v];
      kb_t t1371 = kb_sub(t1370, t1275);
      kb_t t1372 = kb_mul_factor(t1371, KB_FACTOR(2122383361u));
      kb_t t1418 = here[122][v];
      kb_t t1419 = kb_sub(t1418, t1319);
      kb_t t1420 = kb_mul_factor(t1419, KB_FACTOR(2122383361u));
      kb_t t1423 = kb_sub(t28, t1322);
      kb_t t1424 = kb_mul_factor(t1423, KB_FACTOR(2122383361u));
      kb_t t1470 = here[123][v];
      kb_t t1473 = kb_sub(kb_add(kb_add(kb_add(kb_add(kb_add(kb_products4(t39, t1372, t53, t1275, t79, t1172, t100, t1083), kb_products4(t131, t988, t160, t907, t199, t820, t236, t747)), kb_products4(t283, t668, t328, t603, t383, t532, t436, t475)), kb_products4(t412, t499, t363, t560, t308, t631, t267, t700)), kb_products4(t220, t779, t187, t856, t148, t943, t123, t1028)), kb_products4(t92, t1123, t75, t1216, t49, t1319, t40, t1420)), kb_add(kb_add(kb_add(kb_add(kb_add(kb_products4(t42, t1424, t59, t1322, t86, t1220, t110, t1126), kb_products4(t142, t1032, t174, t946, t214, t860, t254, t782)), kb_products4(t302, t704, t350, t634, t406, t564, t462, t502)), kb_products4(t440, t526, t386, t590, t332, t662, t286, t734)), kb_products4(t240, t814, t202, t894, t164, t982, t134, t1070)), kb_products4(t104, t1166, t82, t1262, t57, t1366, t43, t1470)));
      kb_t t1477 = here[124][v];
      kb_t t1478 = here[125][v];
      kb_t t1479 = kb_sub(t1478, t69);
      kb_t t1482 = kb_sub(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(t1271, kb_products4(t39, t1275, t53, t1172, t79, t1083, t100, t988)), kb_products4(t131, t907, t160, t820, t199, t747, t236, t668)), kb_products4(t283, t603, t328, t532, t383, t475, t412, t436)), kb_products4(t363, t499, t308, t560, t267, t631, t220, t700)), kb_products4(t187, t779, t148, t856, t123, t943, t92, t1028)), kb_products4(t75, t1123, t49, t1216, t40, t1319, t63, t1473)), kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(t1477, kb_products4(t42, t1322, t59, t1220, t86, t1126, t110, t1032)), kb_products4(t142, t946, t174, t860, t214, t782, t254, t704)), kb_products4(t302, t634, t350, t564, t406, t502, t440, t462)), kb_products4(t386, t526, t332, t590, t286, t662, t240, t734)), kb_products4(t202, t814, t164, t894, t134, t982, t104, t1070)), kb_products4(t82, t1166, t57, t1262, t43, t1366, t71, t1479)));
      // limb 12 of the identity
      kb_t t1483 = here[126][v];
      kb_t t1531 = here[127][v];
      kb_t t1534 = here[128][v];
      kb_t t1582 = here[129][v];
      kb_t t1586 = here[130][v];
      kb_t t1587 = kb_sub(t1586, t1483);
      kb_t t1588 = kb_mul_factor(t1587, KB_FACTOR(2122383361u));
      kb_t t1638 = here[131][v];
      kb_t t1639 = kb_sub(t1638, t1531);
      kb_t t1640 = kb_mul_factor(t1639, KB_FACTOR(2122383361u));
      kb_t t1643 = kb_sub(t30, t1534);
      kb_t t1644 = kb_mul_factor(t1643, KB_FACTOR(2122383361u));
      kb_t t1694 = here[132][v];
      factors[0] = t39;
      factors[1] = t1588;
      factors[2] = t53;
      factors[3] = t1483;
      factors[4] = t79;
      factors[5] = t1372;
      factors[6] = t100;
      factors[7] = t1275;
      factors[8] = t131;
      factors[9] = t1172;
      factors[10] = t160;
      factors[11] = t1083;
      factors[12] = t199;
      factors[13] = t988;
      factors[14] = t236;
      factors[15] = t907;
      factors[16] = t283;
      factors[17] = t820;
      factors[18] = t328;
      factors[19] = t747;
      factors[20] = t383;
      factors[21] = t668;
      factors[22] = t436;
      factors[23] = t603;
      factors[24] = t499;
      factors[25] = t532;
      factors[26] = t475;
      factors[27] = t560;
      factors[28] = t412;
      factors[29] = t631;
      factors[30] = t363;
      factors[31] = t700;
      factors[32] = t308;
      factors[33] = t779;
      factors[34] = t267;
      factors[35] = t856;
      factors[36] = t220;
      factors[37] = t943;
      factors[38] = t187;
      factors[39] = t1028;
      factors[40] = t148;
      factors[41] = t1123;
      factors[42] = t123;
      factors[43] = t1216;
      factors[44] = t92;
      factors[45] = t1319;
      factors[46] = t75;
      factors[47] = t1420;
      factors[48] = t49;
      factors[49] = t1531;
      factors[50] = t40;
      factors[51] = t1640;
      factors[52] = t42;
      factors[53] = t1644;
      factors[54] = t59;
      factors[55] = t1534;
      factors[56] = t86;
      factors[57] = t1424;
      factors[58] = t110;
      factors[59] = t1322;
      factors[60] = t142;
      factors[61] = t1220;
      factors[62] = t174;
      factors[63] = t1126;
      factors[64] = t214;
      factors[65] = t1032;
      factors[66] = t254;
      factors[67] = t946;
      factors[68] = t302;
      factors[69] = t860;
      factors[70] = t350;
      factors[71] = t782;
      factors[72] = t406;
      factors[73] = t704;
      factors[74] = t462;
      factors[75] = t634;
      factors[76] = t526;
      factors[77] = t564;
      factors[78] = t502;
      factors[79] = t590;
      factors[80] = t440;
      factors[81] = t662;
      factors[82] = t386;
      factors[83] = t734;
      factors[84] = t332;
      factors[85] = t814;
      factors[86] = t286;
      factors[87] = t894;
      factors[88] = t240;
      factors[89] = t982;
      factors[90] = t202;
      factors[91] = t1070;
      factors[92] = t164;
      factors[93] = t1166;
      factors[94] = t134;
      factors[95] = t1262;
      factors[96] = t104;
      factors[97] = t1366;
      factors[98] = t82;
      factors[99] = t1470;
      factors[100] = t57;
      factors[101] = t1582;
      factors[102] = t43;
      factors[103] = t1694;
      kb_t t1697 = kb_sub(kb_dot(factors, factors_0, 26), kb_dot(factors, factors_1, 26));
      kb_t t1701 = here[133][v];
      kb_t t1702 = here[134][v];
      kb_t t1703 = kb_sub(t1702, t69);
      factors[104] = t63;
      factors[105] = t1697;
      factors[106] = t71;
      factors[107] = t1703;
      kb_t t1706 = kb_sub(kb_add(t1479, kb_dot(factors, factors_2, 26)), kb_add(t1701, kb_dot(factors, factors_3, 26)));
      ext_sum_dot4(&acc, k + AT(1, 167), t1082, t1274, t1482, t1706);
      CUT;
      // limb 13 of the identity
      kb_t t1707 = here[135][v];
      kb_t t1759 = here[136][v];
      kb_t t1762 = here[137][v];
      kb_t t1814 = here[138][v];
      kb_t t1818 = here[139][v];
      kb_t t1819 = kb_sub(t1818, t1707);
      kb_t t1820 = kb_mul_factor(t1819, KB_FACTOR(2122383361u));
      kb_t t1874 = here[140][v];
      kb_t t1875 = kb_sub(t1874, t1759);
      kb_t t1876 = kb_mul_factor(t1875, KB_FACTOR(2122383361u));
      kb_t t1879 = kb_sub(t32, t1762);
      kb_t t1880 = kb_mul_factor(t1879, KB_FACTOR(2122383361u));
      kb_t t1934 = here[141][v];
      factors[108] = t1820;
      factors[109] = t1707;
      factors[110] = t1759;
      factors[111] = t1876;
      factors[112] = t1880;
      factors[113] = t1762;
      factors[114] = t1814;
      factors[115] = t1934;
      kb_t t1937 = kb_sub(kb_dot(factors, factors_4, 28), kb_dot(factors, factors_5, 28));
      kb_t t1941 = here[142][v];
      kb_t t1942 = here[143][v];
      kb_t t1943 = kb_sub(t1942, t69);
      factors[116] = t1937;
      factors[117] = t1943;
      kb_t t1946 = kb_sub(kb_add(t1703, kb_dot(factors, factors_6, 28)), kb_add(t1941, kb_dot(factors, factors_7, 28)));
      // limb 14 of the identity
      kb_t t1947 = here[144][v];
      kb_t t2003 = here[145][v];
      kb_t t2006 = here[146][v];
      kb_t t2062 = here[147][v];
      kb_t t2066 = here[148][v];
      kb_t t2067 = kb_sub(t2066, t1947);
      kb_t t2068 = kb_mul_factor(t2067, KB_FACTOR(2122383361u));
      kb_t t2126 = here[149][v];
      kb_t t2127 = kb_sub(t2126, t2003);
      kb_t t2128 = kb_mul_factor(t2127, KB_FACTOR(2122383361u));
      kb_t t2131 = kb_sub(t34, t2006);
      kb_t t2132 = kb_mul_factor(t2131, KB_FACTOR(2122383361u));
      kb_t t2190 = here[150][v];
      factors[118] = t2068;
      factors[119] = t1947;
      factors[120] = t2003;
      factors[121] = t2128;
      factors[122] = t2132;
      factors[123] = t2006;
      factors[124] = t2062;
      factors[125] = t2190;
      kb_t t2193 = kb_sub(kb_dot(factors, factors_8, 30), kb_dot(factors, factors_9, 30));
      kb_t t2197 = here[151][v];
      kb_t t2198 = here[152][v];
      kb_t t2199 = kb_sub(t2198, t69);
      factors[126] = t2193;
      factors[127] = t2199;
      kb_t t2202 = kb_sub(kb_add(t1943, kb_dot(factors, factors_10, 30)), kb_add(t2197, kb_dot(factors, factors_11, 30)));
      CUT;
      // limb 15 of the identity
      kb_t t2203 = here[153][v];
      kb_t t2263 = here[154][v];
      kb_t t2266 = here[155][v];
      kb_t t2326 = here[156][v];
      kb_t t2330 = here[157][v];
      kb_t t2331 = kb_sub(t2330, t2203);
      kb_t t2332 = kb_mul_factor(t2331, KB_FACTOR(2122383361u));
      kb_t t2394 = here[158][v];
      kb_t t2395 = kb_sub(t2394, t2263);
      kb_t t2396 = kb_mul_factor(t2395, KB_FACTOR(2122383361u));
      kb_t t2399 = kb_sub(t36, t2266);
      kb_t t2400 = kb_mul_factor(t2399, KB_FACTOR(2122383361u));
      kb_t t2462 = here[159][v];
      factors[128] = t2332;
      factors[129] = t2203;
      factors[130] = t2263;
      factors[131] = t2396;
      factors[132] = t2400;
      factors[133] = t2266;
      factors[134] = t2326;
      factors[135] = t2462;
      kb_t t2465 = kb_sub(kb_dot(factors, factors_12, 32), kb_dot(factors, factors_13, 32));
      kb_t t2469 = here[160][v];
      kb_t t2470 = here[161][v];
      kb_t t2471 = kb_sub(t2470, t69);
      factors[136] = t2465;
      factors[137] = t2471;
      kb_t t2474 = kb_sub(kb_add(t2199, kb_dot(factors, factors_14, 32)), kb_add(t2469, kb_dot(factors, factors_15, 32)));
      // limb 16 of the identity
      kb_t t2599 = here[162][v];
      kb_t t2725 = here[163][v];
      factors[138] = t4;
      factors[139] = t2599;
      factors[140] = t2725;
      kb_t t2728 = kb_sub(kb_dot(factors, factors_16, 30), kb_dot(factors, factors_17, 33));
      kb_t t2732 = here[164][v];
      kb_t t2733 = kb_sub(t2732, t69);
      factors[141] = t2728;
      factors[142] = t2733;
      kb_t t2735 = kb_sub(kb_add(t2471, kb_dot(factors, factors_18, 32)), kb_dot(factors, factors_19, 34));
      ext_sum_dot4(&acc, k + AT(1, 171), t1946, t2202, t2474, t2735);
      CUT;
      // limb 17 of the identity
      kb_t t2856 = here[165][v];
      kb_t t2978 = here[166][v];
      factors[143] = t2856;
      factors[144] = t2978;
      kb_t t2981 = kb_sub(kb_dot(factors, factors_20, 28), kb_dot(factors, factors_21, 33));
      kb_t t2985 = here[167][v];
      kb_t t2986 = kb_sub(t2985, t69);
      factors[145] = t2981;
      factors[146] = t2986;
      kb_t t2988 = kb_sub(kb_add(t2733, kb_dot(factors, factors_22, 30)), kb_dot(factors, factors_23, 34));
      // limb 18 of the identity
      kb_t t3105 = here[168][v];
      kb_t t3223 = here[169][v];
      factors[147] = t3105;
      factors[148] = t3223;
      kb_t t3226 = kb_sub(kb_dot(factors, factors_24, 26), kb_dot(factors, factors_25, 33));
      kb_t t3230 = here[170][v];
      kb_t t3231 = kb_sub(t3230, t69);
      factors[149] = t3226;
      factors[150] = t3231;
      kb_t t3233 = kb_sub(kb_add(t2986, kb_dot(factors, factors_26, 28)), kb_dot(factors, factors_27, 34));
      // limb 19 of the identity
      kb_t t3346 = here[171][v];
      kb_t t3460 = here[172][v];
      factors[151] = t3346;
      factors[152] = t3460;
      kb_t t3463 = kb_sub(kb_add(kb_add(kb_add(kb_add(kb_add(kb_products4(t283, t2332, t328, t2203, t383, t2068, t436, t1947), kb_products4(t499, t1820, t560, t1707, t631, t1588, t700, t1483)), kb_products4(t779, t1372, t856, t1275, t943, t1172, t1028, t1083)), kb_products4(t988, t1123, t907, t1216, t820, t1319, t747, t1420)), kb_products4(t668, t1531, t603, t1640, t532, t1759, t475, t1876)), kb_products4(t412, t2003, t363, t2128, t308, t2263, t267, t2396)), kb_dot(factors, factors_28, 33));
      kb_t t3467 = here[173][v];
      kb_t t3468 = kb_sub(t3467, t69);
      factors[153] = t3463;
      factors[154] = t3468;
      kb_t t3470 = kb_sub(kb_add(t3231, kb_dot(factors, factors_29, 26)), kb_dot(factors, factors_30, 34));
      // limb 20 of the identity
      kb_t t3579 = here[174][v];
      kb_t t3689 = here[175][v];
      factors[155] = t3579;
      factors[156] = t3689;
      kb_t t3692 = kb_sub(kb_add(kb_add(kb_add(kb_add(kb_add(kb_products4(t383, t2332, t436, t2203, t499, t2068, t560, t1947), kb_products4(t631, t1820, t700, t1707, t779, t1588, t856, t1483)), kb_products4(t943, t1372, t1028, t1275, t1123, t1172, t1083, t1216)), kb_products4(t988, t1319, t907, t1420, t820, t1531, t747, t1640)), kb_products4(t668, t1759, t603, t1876, t532, t2003, t475, t2128)), kb_products2(t412, t2263, t363, t2396)), kb_dot(factors, factors_31, 33));
      kb_t t3696 = here[176][v];
      kb_t t3697 = kb_sub(t3696, t69);
      factors[157] = t3697;
      kb_t t3699 = kb_sub(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(t3468, kb_products4(t328, t2332, t383, t2203, t436, t2068, t499, t1947)), kb_products4(t560, t1820, t631, t1707, t700, t1588, t779, t1483)), kb_products4(t856, t1372, t943, t1275, t1028, t1172, t1083, t1123)), kb_products4(t988, t1216, t907, t1319, t820, t1420, t747, t1531)), kb_products4(t668, t1640, t603, t1759, t532, t1876, t475, t2003)), kb_products4(t412, t2128, t363, t2263, t308, t2396, t63, t3692)), kb_dot(factors, factors_32, 34));
      ext_sum_dot4(&acc, k + AT(1, 175), t2988, t3233, t3470, t3699);
      CUT;
      // limb 21 of the identity
      kb_t t3804 = here[177][v];
      kb_t t3910 = here[178][v];
      factors[158] = t3804;
      factors[159] = t3910;
      kb_t t3913 = kb_sub(kb_add(kb_add(kb_add(kb_add(kb_products4(t499, t2332, t560, t2203, t631, t2068, t700, t1947), kb_products4(t779, t1820, t856, t1707, t943, t1588, t1028, t1483)), kb_products4(t1123, t1372, t1216, t1275, t1172, t1319, t1083, t1420)), kb_products4(t988, t1531, t907, t1640, t820, t1759, t747, t1876)), kb_products4(t668, t2003, t603, t2128, t532, t2263, t475, t2396)), kb_dot(factors, factors_33, 33));
      kb_t t3917 = here[179][v];
      kb_t t3918 = kb_sub(t3917, t69);
      factors[160] = t3918;
      kb_t t3920 = kb_sub(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(t3697, kb_products4(t436, t2332, t499, t2203, t560, t2068, t631, t1947)), kb_products4(t700, t1820, t779, t1707, t856, t1588, t943, t1483)), kb_products4(t1028, t1372, t1123, t1275, t1172, t1216, t1083, t1319)), kb_products4(t988, t1420, t907, t1531, t820, t1640, t747, t1759)), kb_products4(t668, t1876, t603, t2003, t532, t2128, t475, t2263)), kb_products2(t412, t2396, t63, t3913)), kb_dot(factors, factors_34, 34));
      // limb 22 of the identity
      kb_t t4021 = here[180][v];
      kb_t t4123 = here[181][v];
      factors[161] = t4021;
      factors[162] = t4123;
      kb_t t4126 = kb_sub(kb_add(kb_add(kb_add(kb_add(kb_products4(t631, t2332, t700, t2203, t779, t2068, t856, t1947), kb_products4(t943, t1820, t1028, t1707, t1123, t1588, t1216, t1483)), kb_products4(t1319, t1372, t1275, t1420, t1172, t1531, t1083, t1640)), kb_products4(t988, t1759, t907, t1876, t820, t2003, t747, t2128)), kb_products2(t668, t2263, t603, t2396)), kb_dot(factors, factors_35, 33));
      kb_t t4130 = here[182][v];
      kb_t t4131 = kb_sub(t4130, t69);
      factors[163] = t4131;
      kb_t t4133 = kb_sub(kb_add(kb_add(kb_add(kb_add(kb_add(t3918, kb_products4(t560, t2332, t631, t2203, t700, t2068, t779, t1947)), kb_products4(t856, t1820, t943, t1707, t1028, t1588, t1123, t1483)), kb_products4(t1216, t1372, t1275, t1319, t1172, t1420, t1083, t1531)), kb_products4(t988, t1640, t907, t1759, t820, t1876, t747, t2003)), kb_products4(t668, t2128, t603, t2263, t532, t2396, t63, t4126)), kb_dot(factors, factors_36, 34));
      // limb 23 of the identity
      kb_t t4230 = here[183][v];
      kb_t t4328 = here[184][v];
      factors[164] = t4230;
      factors[165] = t4328;
      kb_t t4331 = kb_sub(kb_add(kb_add(kb_add(kb_products4(t779, t2332, t856, t2203, t943, t2068, t1028, t1947), kb_products4(t1123, t1820, t1216, t1707, t1319, t1588, t1420, t1483)), kb_products4(t1372, t1531, t1275, t1640, t1172, t1759, t1083, t1876)), kb_products4(t988, t2003, t907, t2128, t820, t2263, t747, t2396)), kb_dot(factors, factors_37, 33));
      kb_t t4335 = here[185][v];
      kb_t t4336 = kb_sub(t4335, t69);
      factors[166] = t4336;
      kb_t t4338 = kb_sub(kb_add(kb_add(kb_add(kb_add(kb_add(t4131, kb_products4(t700, t2332, t779, t2203, t856, t2068, t943, t1947)), kb_products4(t1028, t1820, t1123, t1707, t1216, t1588, t1319, t1483)), kb_products4(t1372, t1420, t1275, t1531, t1172, t1640, t1083, t1759)), kb_products4(t988, t1876, t907, t2003, t820, t2128, t747, t2263)), kb_products2(t668, t2396, t63, t4331)), kb_dot(factors, factors_38, 34));
      // limb 24 of the identity
      kb_t t4431 = here[186][v];
      kb_t t4525 = here[187][v];
      factors[167] = t4431;
      factors[168] = t4525;
      kb_t t4528 = kb_sub(kb_add(kb_add(kb_add(kb_products4(t943, t2332, t1028, t2203, t1123, t2068, t1216, t1947), kb_products4(t1319, t1820, t1420, t1707, t1531, t1588, t1483, t1640)), kb_products4(t1372, t1759, t1275, t1876, t1172, t2003, t1083, t2128)), kb_products2(t988, t2263, t907, t2396)), kb_dot(factors, factors_39, 33));
      kb_t t4532 = here[188][v];
      kb_t t4533 = kb_sub(t4532, t69);
      factors[169] = t4533;
      kb_t t4535 = kb_sub(kb_add(kb_add(kb_add(kb_add(t4336, kb_products4(t856, t2332, t943, t2203, t1028, t2068, t1123, t1947)), kb_products4(t1216, t1820, t1319, t1707, t1420, t1588, t1483, t1531)), kb_products4(t1372, t1640, t1275, t1759, t1172, t1876, t1083, t2003)), kb_products4(t988, t2128, t907, t2263, t820, t2396, t63, t4528)), kb_dot(factors, factors_40, 34));
      ext_sum_dot4(&acc, k + AT(1, 179), t3920, t4133, t4338, t4535);
      CUT;
      // limb 25 of the identity
      kb_t t4624 = here[189][v];
      kb_t t4714 = here[190][v];
      factors[170] = t4624;
      factors[171] = t4714;
      kb_t t4717 = kb_sub(kb_add(kb_add(kb_products4(t1123, t2332, t1216, t2203, t1319, t2068, t1420, t1947), kb_products4(t1531, t1820, t1640, t1707, t1588, t1759, t1483, t1876)), kb_products4(t1372, t2003, t1275, t2128, t1172, t2263, t1083, t2396)), kb_dot(factors, factors_41, 33));
      kb_t t4721 = here[191][v];
      kb_t t4722 = kb_sub(t4721, t69);
      factors[172] = t4722;
      kb_t t4724 = kb_sub(kb_add(kb_add(kb_add(kb_add(t4533, kb_products4(t1028, t2332, t1123, t2203, t1216, t2068, t1319, t1947)), kb_products4(t1420, t1820, t1531, t1707, t1588, t1640, t1483, t1759)), kb_products4(t1372, t1876, t1275, t2003, t1172, t2128, t1083, t2263)), kb_products2(t988, t2396, t63, t4717)), kb_dot(factors, factors_42, 34));
      // limb 26 of the identity
      kb_t t4809 = here[192][v];
      kb_t t4895 = here[193][v];
      factors[173] = t4809;
      factors[174] = t4895;
      kb_t t4898 = kb_sub(kb_add(kb_add(kb_products4(t1319, t2332, t1420, t2203, t1531, t2068, t1640, t1947), kb_products4(t1759, t1820, t1707, t1876, t1588, t2003, t1483, t2128)), kb_products2(t1372, t2263, t1275, t2396)), kb_dot(factors, factors_43, 33));
      kb_t t4902 = here[194][v];
      kb_t t4903 = kb_sub(t4902, t69);
      factors[175] = t4903;
      kb_t t4905 = kb_sub(kb_add(kb_add(kb_add(t4722, kb_products4(t1216, t2332, t1319, t2203, t1420, t2068, t1531, t1947)), kb_products4(t1640, t1820, t1707, t1759, t1588, t1876, t1483, t2003)), kb_products4(t1372, t2128, t1275, t2263, t1172, t2396, t63, t4898)), kb_dot(factors, factors_44, 34));
      // limb 27 of the identity
      kb_t t4986 = here[195][v];
      kb_t t5068 = here[196][v];
      factors[176] = t4986;
      factors[177] = t5068;
      kb_t t5071 = kb_sub(kb_add(kb_products4(t1531, t2332, t1640, t2203, t1759, t2068, t1876, t1947), kb_products4(t1820, t2003, t1707, t2128, t1588, t2263, t1483, t2396)), kb_dot(factors, factors_45, 33));
      kb_t t5075 = here[197][v];
      kb_t t5076 = kb_sub(t5075, t69);
      factors[178] = t5076;
      kb_t t5078 = kb_sub(kb_add(kb_add(kb_add(t4903, kb_products4(t1420, t2332, t1531, t2203, t1640, t2068, t1759, t1947)), kb_products4(t1820, t1876, t1707, t2003, t1588, t2128, t1483, t2263)), kb_products2(t1372, t2396, t63, t5071)), kb_dot(factors, factors_46, 34));
      // limb 28 of the identity
      kb_t t5155 = here[198][v];
      kb_t t5233 = here[199][v];
      factors[179] = t5155;
      factors[180] = t5233;
      kb_t t5236 = kb_sub(kb_add(kb_products4(t1759, t2332, t1876, t2203, t2003, t2068, t1947, t2128), kb_products2(t1820, t2263, t1707, t2396)), kb_dot(factors, factors_47, 33));
      kb_t t5240 = here[200][v];
      kb_t t5241 = kb_sub(t5240, t69);
      factors[181] = t5241;
      kb_t t5243 = kb_sub(kb_add(kb_add(t5076, kb_products4(t1640, t2332, t1759, t2203, t1876, t2068, t1947, t2003)), kb_products4(t1820, t2128, t1707, t2263, t1588, t2396, t63, t5236)), kb_dot(factors, factors_48, 34));
      ext_sum_dot4(&acc, k + AT(1, 183), t4724, t4905, t5078, t5243);
      CUT;
      // limb 29 of the identity
      kb_t t5316 = here[201][v];
      kb_t t5390 = here[202][v];
      factors[182] = t5316;
      factors[183] = t5390;
      kb_t t5393 = kb_sub(kb_products4(t2003, t2332, t2128, t2203, t2068, t2263, t1947, t2396), kb_dot(factors, factors_49, 33));
      kb_t t5397 = here[203][v];
      kb_t t5398 = kb_sub(t5397, t69);
      factors[184] = t5398;
      kb_t t5400 = kb_sub(kb_add(kb_add(t5241, kb_products4(t1876, t2332, t2003, t2203, t2068, t2128, t1947, t2263)), kb_products2(t1820, t2396, t63, t5393)), kb_dot(factors, factors_50, 34));
      // limb 30 of the identity
      kb_t t5469 = here[204][v];
      kb_t t5539 = here[205][v];
      factors[185] = t5469;
      factors[186] = t5539;
      kb_t t5542 = kb_sub(kb_products2(t2263, t2332, t2203, t2396), kb_dot(factors, factors_51, 33));
      kb_t t5546 = here[206][v];
      kb_t t5547 = kb_sub(t5546, t69);
      factors[187] = t5547;
      kb_t t5549 = kb_sub(kb_add(t5398, kb_products4(t2128, t2332, t2203, t2263, t2068, t2396, t63, t5542)), kb_dot(factors, factors_52, 34));
      // limb 31 of the identity
      kb_t t5614 = here[207][v];
      kb_t t5682 = here[208][v];
      factors[188] = t5614;
      factors[189] = t5682;
      kb_t t5685 = kb_neg(kb_dot(factors, factors_53, 33));
      kb_t t5688 = kb_sub(kb_add(t5547, kb_products2(t2332, t2396, t63, t5685)), kb_dot(factors, factors_54, 33));
      // no product above the limbs
      kb_t t6743 = kb_dot(factors, factors_55, 528);
      ext_sum_dot4(&acc, k + AT(1, 187), t5400, t5549, t5688, t6743);
      // limb 0 decides: boolean
      kb_t t6744 = here[209][v];
      kb_t t6745 = kb_sub(t6744, t1);
      kb_t t6746 = kb_mul(t6744, t6745);
      // limb 1 decides: boolean
      kb_t t6747 = here[210][v];
      kb_t t6748 = kb_sub(t6747, t1);
      kb_t t6749 = kb_mul(t6747, t6748);
      // limb 2 decides: boolean
      kb_t t6750 = here[211][v];
      kb_t t6751 = kb_sub(t6750, t1);
      kb_t t6752 = kb_mul(t6750, t6751);
      CUT;
      // limb 3 decides: boolean
      kb_t t6753 = here[212][v];
      kb_t t6754 = kb_sub(t6753, t1);
      kb_t t6755 = kb_mul(t6753, t6754);
      ext_sum_dot4(&acc, k + AT(1, 191), t6746, t6749, t6752, t6755);
      // limb 4 decides: boolean
      kb_t t6756 = here[213][v];
      kb_t t6757 = kb_sub(t6756, t1);
      kb_t t6758 = kb_mul(t6756, t6757);
      // limb 5 decides: boolean
      kb_t t6759 = here[214][v];
      kb_t t6760 = kb_sub(t6759, t1);
      kb_t t6761 = kb_mul(t6759, t6760);
      // limb 6 decides: boolean
      kb_t t6762 = here[215][v];
      kb_t t6763 = kb_sub(t6762, t1);
      kb_t t6764 = kb_mul(t6762, t6763);
      // limb 7 decides: boolean
      kb_t t6765 = here[216][v];
      kb_t t6766 = kb_sub(t6765, t1);
      kb_t t6767 = kb_mul(t6765, t6766);
      ext_sum_dot4(&acc, k + AT(1, 195), t6758, t6761, t6764, t6767);
      // limb 8 decides: boolean
      kb_t t6768 = here[217][v];
      kb_t t6769 = kb_sub(t6768, t1);
      kb_t t6770 = kb_mul(t6768, t6769);
      // limb 9 decides: boolean
      kb_t t6771 = here[218][v];
      kb_t t6772 = kb_sub(t6771, t1);
      kb_t t6773 = kb_mul(t6771, t6772);
      // limb 10 decides: boolean
      kb_t t6774 = here[219][v];
      kb_t t6775 = kb_sub(t6774, t1);
      kb_t t6776 = kb_mul(t6774, t6775);
      // limb 11 decides: boolean
      kb_t t6777 = here[220][v];
      kb_t t6778 = kb_sub(t6777, t1);
      kb_t t6779 = kb_mul(t6777, t6778);
      ext_sum_dot4(&acc, k + AT(1, 199), t6770, t6773, t6776, t6779);
      // limb 12 decides: boolean
      kb_t t6780 = here[221][v];
      kb_t t6781 = kb_sub(t6780, t1);
      kb_t t6782 = kb_mul(t6780, t6781);
      CUT;
      // limb 13 decides: boolean
      kb_t t6783 = here[222][v];
      kb_t t6784 = kb_sub(t6783, t1);
      kb_t t6785 = kb_mul(t6783, t6784);
      // limb 14 decides: boolean
      kb_t t6786 = here[223][v];
      kb_t t6787 = kb_sub(t6786, t1);
      kb_t t6788 = kb_mul(t6786, t6787);
      // limb 15 decides: boolean
      kb_t t6789 = here[224][v];
      kb_t t6790 = kb_sub(t6789, t1);
      kb_t t6791 = kb_mul(t6789, t6790);
      ext_sum_dot4(&acc, k + AT(1, 203), t6782, t6785, t6788, t6791);
      // one limb decides
      kb_t t6792 = kb_add(t6744, t6747);
      kb_t t6793 = kb_add(t6750, t6792);
      kb_t t6794 = kb_add(t6753, t6793);
      kb_t t6795 = kb_add(t6756, t6794);
      kb_t t6796 = kb_add(t6759, t6795);
      kb_t t6797 = kb_add(t6762, t6796);
      kb_t t6798 = kb_add(t6765, t6797);
      kb_t t6799 = kb_add(t6768, t6798);
      kb_t t6800 = kb_add(t6771, t6799);
      kb_t t6801 = kb_add(t6774, t6800);
      kb_t t6802 = kb_add(t6777, t6801);
      kb_t t6803 = kb_add(t6780, t6802);
      kb_t t6804 = kb_add(t6783, t6803);
      kb_t t6805 = kb_add(t6786, t6804);
      kb_t t6807 = kb_sub(t0, t4);
      kb_t t6808 = kb_sub(kb_add(t6789, t6805), t6807);
      // limb 1 is equal above the one that decides
      kb_t t6809 = kb_sub(t8, t117);
      kb_t t6810 = kb_mul(t6744, t6809);
      // limb 2 is equal above the one that decides
      kb_t t6811 = kb_sub(t10, t181);
      kb_t t6812 = kb_mul(t6792, t6811);
      // limb 3 is equal above the one that decides
      kb_t t6813 = kb_sub(t12, t261);
      kb_t t6814 = kb_mul(t6793, t6813);
      ext_sum_dot4(&acc, k + AT(1, 207), t6808, t6810, t6812, t6814);
      // limb 4 is equal above the one that decides
      kb_t t6815 = kb_sub(t14, t357);
      kb_t t6816 = kb_mul(t6794, t6815);
      CUT;
      // limb 5 is equal above the one that decides
      kb_t t6817 = kb_sub(t16, t469);
      kb_t t6818 = kb_mul(t6795, t6817);
      // limb 6 is equal above the one that decides
      kb_t t6819 = kb_sub(t18, t597);
      kb_t t6820 = kb_mul(t6796, t6819);
      // limb 7 is equal above the one that decides
      kb_t t6821 = kb_sub(t20, t741);
      kb_t t6822 = kb_mul(t6797, t6821);
      ext_sum_dot4(&acc, k + AT(1, 211), t6816, t6818, t6820, t6822);
      // limb 8 is equal above the one that decides
      kb_t t6823 = kb_sub(t22, t901);
      kb_t t6824 = kb_mul(t6798, t6823);
      // limb 9 is equal above the one that decides
      kb_t t6825 = kb_sub(t24, t1077);
      kb_t t6826 = kb_mul(t6799, t6825);
      // limb 10 is equal above the one that decides
      kb_t t6827 = kb_sub(t26, t1269);
      kb_t t6828 = kb_mul(t6800, t6827);
      // limb 11 is equal above the one that decides
      kb_t t6829 = kb_sub(t28, t1477);
      kb_t t6830 = kb_mul(t6801, t6829);
      ext_sum_dot4(&acc, k + AT(1, 215), t6824, t6826, t6828, t6830);
      // limb 12 is equal above the one that decides
      kb_t t6831 = kb_sub(t30, t1701);
      kb_t t6832 = kb_mul(t6802, t6831);
      // limb 13 is equal above the one that decides
      kb_t t6833 = kb_sub(t32, t1941);
      kb_t t6834 = kb_mul(t6803, t6833);
      // limb 14 is equal above the one that decides
      kb_t t6835 = kb_sub(t34, t2197);
      kb_t t6836 = kb_mul(t6804, t6835);
      // limb 15 is equal above the one that decides
      kb_t t6837 = kb_sub(t36, t2469);
      kb_t t6838 = kb_mul(t6805, t6837);
      ext_sum_dot4(&acc, k + AT(1, 219), t6832, t6834, t6836, t6838);
      // the result is below m by
      kb_t t6839 = here[225][v];
      kb_t t6841 = kb_sub(t7, kb_add(t66, t1));
      kb_t t6843 = kb_sub(t6809, t1);
      kb_t t6846 = kb_sub(t6811, t1);
      kb_t t6849 = kb_sub(t6813, t1);
      kb_t t6852 = kb_sub(t6815, t1);
      kb_t t6855 = kb_sub(t6817, t1);
      kb_t t6858 = kb_sub(t6819, t1);
      kb_t t6861 = kb_sub(t6821, t1);
      kb_t t6864 = kb_sub(t6823, t1);
      kb_t t6867 = kb_sub(t6825, t1);
      kb_t t6870 = kb_sub(t6827, t1);
      kb_t t6873 = kb_sub(t6829, t1);
      kb_t t6876 = kb_sub(t6831, t1);
      kb_t t6879 = kb_sub(t6833, t1);
      kb_t t6882 = kb_sub(t6835, t1);
      kb_t t6885 = kb_sub(t6837, t1);
      kb_t t6888 = kb_sub(t6839, kb_add(kb_add(kb_add(kb_products4(t6744, t6841, t6747, t6843, t6750, t6846, t6753, t6849), kb_products4(t6756, t6852, t6759, t6855, t6762, t6858, t6765, t6861)), kb_products4(t6768, t6864, t6771, t6867, t6774, t6870, t6777, t6873)), kb_products4(t6780, t6876, t6783, t6879, t6786, t6882, t6789, t6885)));
      ext_sum_dot1(&acc, k + AT(1, 223), t6888);
      kb_t quotient_mulmod256_family0_values[48];
      for (size_t j = 0; j < 48; j++) quotient_mulmod256_family0_values[j] = quotient_mulmod256_family0(&here[0][v], 0, BLOCK, quotient_mulmod256_family0_cells[j]);
      CUT;
      // x, bytes of limb 0
      ext_t den0 = ext_dot2(k + AT(1, 225), k + AT(1, 227), quotient_mulmod256_family0_values[0], t39);
      ext_t phi0 = EXT_TILE(here, 226, v);
      // x, bytes of limb 1
      ext_t den1 = ext_dot2(k + AT(0, 1), k + AT(0, 140), quotient_mulmod256_family0_values[1], t79);
      ext_sum_fractions(&acc, phi0, den0, t0, k + AT(1, 224), den1, t0);
      // x, bytes of limb 2
      ext_t den2 = ext_dot2(k + AT(1, 230), k + AT(1, 232), quotient_mulmod256_family0_values[2], t131);
      ext_t phi1 = EXT_TILE(here, AT(226, 1), v);
      // x, bytes of limb 3
      ext_t den3 = ext_dot2(k + AT(0, 3), k + AT(0, 140), quotient_mulmod256_family0_values[3], t199);
      ext_sum_fractions(&acc, phi1, den2, t0, k + AT(1, 229), den3, t0);
      // x, bytes of limb 4
      ext_t den4 = ext_dot2(k + AT(1, 235), k + AT(1, 237), quotient_mulmod256_family0_values[4], t283);
      ext_t phi2 = EXT_TILE(here, AT(226, 2), v);
      // x, bytes of limb 5
      ext_t den5 = ext_dot2(k + AT(0, 5), k + AT(0, 140), quotient_mulmod256_family0_values[5], t383);
      ext_sum_fractions(&acc, phi2, den4, t0, k + AT(1, 234), den5, t0);
      // x, bytes of limb 6
      ext_t den6 = ext_dot2(k + AT(1, 240), k + AT(1, 242), quotient_mulmod256_family0_values[6], t499);
      ext_t phi3 = EXT_TILE(here, AT(226, 3), v);
      // x, bytes of limb 7
      ext_t den7 = ext_dot2(k + AT(0, 7), k + AT(0, 140), quotient_mulmod256_family0_values[7], t631);
      ext_sum_fractions(&acc, phi3, den6, t0, k + AT(1, 239), den7, t0);
      // x, bytes of limb 8
      ext_t den8 = ext_dot2(k + AT(1, 245), k + AT(1, 247), quotient_mulmod256_family0_values[8], t779);
      ext_t phi4 = EXT_TILE(here, AT(226, 4), v);
      // x, bytes of limb 9
      ext_t den9 = ext_dot2(k + AT(0, 9), k + AT(0, 140), quotient_mulmod256_family0_values[9], t943);
      ext_sum_fractions(&acc, phi4, den8, t0, k + AT(1, 244), den9, t0);
      // x, bytes of limb 10
      ext_t den10 = ext_dot2(k + AT(1, 250), k + AT(1, 252), quotient_mulmod256_family0_values[10], t1123);
      ext_t phi5 = EXT_TILE(here, AT(226, 5), v);
      // x, bytes of limb 11
      ext_t den11 = ext_dot2(k + AT(0, 11), k + AT(0, 140), quotient_mulmod256_family0_values[11], t1319);
      ext_sum_fractions(&acc, phi5, den10, t0, k + AT(1, 249), den11, t0);
      // x, bytes of limb 12
      ext_t den12 = ext_dot2(k + AT(1, 255), k + AT(1, 257), quotient_mulmod256_family0_values[12], t1531);
      ext_t phi6 = EXT_TILE(here, AT(226, 6), v);
      // x, bytes of limb 13
      ext_t den13 = ext_dot2(k + AT(0, 13), k + AT(0, 140), quotient_mulmod256_family0_values[13], t1759);
      ext_sum_fractions(&acc, phi6, den12, t0, k + AT(1, 254), den13, t0);
      CUT;
      // x, bytes of limb 14
      ext_t den14 = ext_dot2(k + AT(1, 260), k + AT(1, 262), quotient_mulmod256_family0_values[14], t2003);
      ext_t phi7 = EXT_TILE(here, AT(226, 7), v);
      // x, bytes of limb 15
      ext_t den15 = ext_dot2(k + AT(0, 15), k + AT(0, 140), quotient_mulmod256_family0_values[15], t2263);
      ext_sum_fractions(&acc, phi7, den14, t0, k + AT(1, 259), den15, t0);
      // y, bytes of limb 0
      ext_t den16 = ext_dot2(k + AT(1, 265), k + AT(1, 267), quotient_mulmod256_family0_values[16], t40);
      ext_t phi8 = EXT_TILE(here, AT(226, 8), v);
      // y, bytes of limb 1
      ext_t den17 = ext_dot2(k + AT(0, 17), k + AT(0, 140), quotient_mulmod256_family0_values[17], t75);
      ext_sum_fractions(&acc, phi8, den16, t0, k + AT(1, 264), den17, t0);
      // y, bytes of limb 2
      ext_t den18 = ext_dot2(k + AT(1, 270), k + AT(1, 272), quotient_mulmod256_family0_values[18], t123);
      ext_t phi9 = EXT_TILE(here, AT(226, 9), v);
      // y, bytes of limb 3
      ext_t den19 = ext_dot2(k + AT(0, 19), k + AT(0, 140), quotient_mulmod256_family0_values[19], t187);
      ext_sum_fractions(&acc, phi9, den18, t0, k + AT(1, 269), den19, t0);
      // y, bytes of limb 4
      ext_t den20 = ext_dot2(k + AT(1, 275), k + AT(1, 277), quotient_mulmod256_family0_values[20], t267);
      ext_t phi10 = EXT_TILE(here, AT(226, 10), v);
      // y, bytes of limb 5
      ext_t den21 = ext_dot2(k + AT(0, 21), k + AT(0, 140), quotient_mulmod256_family0_values[21], t363);
      ext_sum_fractions(&acc, phi10, den20, t0, k + AT(1, 274), den21, t0);
      // y, bytes of limb 6
      ext_t den22 = ext_dot2(k + AT(1, 280), k + AT(1, 282), quotient_mulmod256_family0_values[22], t475);
      ext_t phi11 = EXT_TILE(here, AT(226, 11), v);
      // y, bytes of limb 7
      ext_t den23 = ext_dot2(k + AT(0, 23), k + AT(0, 140), quotient_mulmod256_family0_values[23], t603);
      ext_sum_fractions(&acc, phi11, den22, t0, k + AT(1, 279), den23, t0);
      // y, bytes of limb 8
      ext_t den24 = ext_dot2(k + AT(1, 285), k + AT(1, 287), quotient_mulmod256_family0_values[24], t747);
      ext_t phi12 = EXT_TILE(here, AT(226, 12), v);
      // y, bytes of limb 9
      ext_t den25 = ext_dot2(k + AT(0, 25), k + AT(0, 140), quotient_mulmod256_family0_values[25], t907);
      ext_sum_fractions(&acc, phi12, den24, t0, k + AT(1, 284), den25, t0);
      // y, bytes of limb 10
      ext_t den26 = ext_dot2(k + AT(1, 290), k + AT(1, 292), quotient_mulmod256_family0_values[26], t1083);
      ext_t phi13 = EXT_TILE(here, AT(226, 13), v);
      // y, bytes of limb 11
      ext_t den27 = ext_dot2(k + AT(0, 27), k + AT(0, 140), quotient_mulmod256_family0_values[27], t1275);
      ext_sum_fractions(&acc, phi13, den26, t0, k + AT(1, 289), den27, t0);
      CUT;
      // y, bytes of limb 12
      ext_t den28 = ext_dot2(k + AT(1, 295), k + AT(1, 297), quotient_mulmod256_family0_values[28], t1483);
      ext_t phi14 = EXT_TILE(here, AT(226, 14), v);
      // y, bytes of limb 13
      ext_t den29 = ext_dot2(k + AT(0, 29), k + AT(0, 140), quotient_mulmod256_family0_values[29], t1707);
      ext_sum_fractions(&acc, phi14, den28, t0, k + AT(1, 294), den29, t0);
      // y, bytes of limb 14
      ext_t den30 = ext_dot2(k + AT(1, 300), k + AT(1, 302), quotient_mulmod256_family0_values[30], t1947);
      ext_t phi15 = EXT_TILE(here, AT(226, 15), v);
      // y, bytes of limb 15
      ext_t den31 = ext_dot2(k + AT(0, 31), k + AT(0, 140), quotient_mulmod256_family0_values[31], t2203);
      ext_sum_fractions(&acc, phi15, den30, t0, k + AT(1, 299), den31, t0);
      // m, bytes of limb 0
      ext_t den32 = ext_dot2(k + AT(1, 305), k + AT(1, 307), quotient_mulmod256_family0_values[32], t43);
      ext_t phi16 = EXT_TILE(here, AT(226, 16), v);
      // m, bytes of limb 1
      ext_t den33 = ext_dot2(k + AT(0, 33), k + AT(0, 140), quotient_mulmod256_family0_values[33], t82);
      ext_sum_fractions(&acc, phi16, den32, t0, k + AT(1, 304), den33, t0);
      // m, bytes of limb 2
      ext_t den34 = ext_dot2(k + AT(1, 310), k + AT(1, 312), quotient_mulmod256_family0_values[34], t134);
      ext_t phi17 = EXT_TILE(here, AT(226, 17), v);
      // m, bytes of limb 3
      ext_t den35 = ext_dot2(k + AT(0, 35), k + AT(0, 140), quotient_mulmod256_family0_values[35], t202);
      ext_sum_fractions(&acc, phi17, den34, t0, k + AT(1, 309), den35, t0);
      // m, bytes of limb 4
      ext_t den36 = ext_dot2(k + AT(1, 315), k + AT(1, 317), quotient_mulmod256_family0_values[36], t286);
      ext_t phi18 = EXT_TILE(here, AT(226, 18), v);
      // m, bytes of limb 5
      ext_t den37 = ext_dot2(k + AT(0, 37), k + AT(0, 140), quotient_mulmod256_family0_values[37], t386);
      ext_sum_fractions(&acc, phi18, den36, t0, k + AT(1, 314), den37, t0);
      // m, bytes of limb 6
      ext_t den38 = ext_dot2(k + AT(1, 320), k + AT(1, 322), quotient_mulmod256_family0_values[38], t502);
      ext_t phi19 = EXT_TILE(here, AT(226, 19), v);
      // m, bytes of limb 7
      ext_t den39 = ext_dot2(k + AT(0, 39), k + AT(0, 140), quotient_mulmod256_family0_values[39], t634);
      ext_sum_fractions(&acc, phi19, den38, t0, k + AT(1, 319), den39, t0);
      // m, bytes of limb 8
      ext_t den40 = ext_dot2(k + AT(1, 325), k + AT(1, 327), quotient_mulmod256_family0_values[40], t782);
      ext_t phi20 = EXT_TILE(here, AT(226, 20), v);
      // m, bytes of limb 9
      ext_t den41 = ext_dot2(k + AT(0, 41), k + AT(0, 140), quotient_mulmod256_family0_values[41], t946);
      ext_sum_fractions(&acc, phi20, den40, t0, k + AT(1, 324), den41, t0);
      CUT;
      // m, bytes of limb 10
      ext_t den42 = ext_dot2(k + AT(1, 330), k + AT(1, 332), quotient_mulmod256_family0_values[42], t1126);
      ext_t phi21 = EXT_TILE(here, AT(226, 21), v);
      // m, bytes of limb 11
      ext_t den43 = ext_dot2(k + AT(0, 43), k + AT(0, 140), quotient_mulmod256_family0_values[43], t1322);
      ext_sum_fractions(&acc, phi21, den42, t0, k + AT(1, 329), den43, t0);
      // m, bytes of limb 12
      ext_t den44 = ext_dot2(k + AT(1, 335), k + AT(1, 337), quotient_mulmod256_family0_values[44], t1534);
      ext_t phi22 = EXT_TILE(here, AT(226, 22), v);
      // m, bytes of limb 13
      ext_t den45 = ext_dot2(k + AT(0, 45), k + AT(0, 140), quotient_mulmod256_family0_values[45], t1762);
      ext_sum_fractions(&acc, phi22, den44, t0, k + AT(1, 334), den45, t0);
      // m, bytes of limb 14
      ext_t den46 = ext_dot2(k + AT(1, 340), k + AT(1, 342), quotient_mulmod256_family0_values[46], t2006);
      ext_t phi23 = EXT_TILE(here, AT(226, 23), v);
      // m, bytes of limb 15
      ext_t den47 = ext_dot2(k + AT(0, 47), k + AT(0, 140), quotient_mulmod256_family0_values[47], t2266);
      ext_sum_fractions(&acc, phi23, den46, t0, k + AT(1, 339), den47, t0);
      // quotient, bytes 0 and 1
      ext_t den48 = ext_dot2(k + AT(1, 345), k + AT(1, 347), t59, t42);
      ext_t phi24 = EXT_TILE(here, AT(226, 24), v);
      // quotient, bytes 2 and 3
      ext_t den49 = ext_dot2(k + AT(0, 49), k + AT(0, 140), t110, t86);
      ext_sum_fractions(&acc, phi24, den48, t0, k + AT(1, 344), den49, t0);
      // quotient, bytes 4 and 5
      ext_t den50 = ext_dot2(k + AT(1, 350), k + AT(1, 352), t174, t142);
      ext_t phi25 = EXT_TILE(here, AT(226, 25), v);
      // quotient, bytes 6 and 7
      ext_t den51 = ext_dot2(k + AT(0, 51), k + AT(0, 140), t254, t214);
      ext_sum_fractions(&acc, phi25, den50, t0, k + AT(1, 349), den51, t0);
      // quotient, bytes 8 and 9
      ext_t den52 = ext_dot2(k + AT(1, 355), k + AT(1, 357), t350, t302);
      ext_t phi26 = EXT_TILE(here, AT(226, 26), v);
      // quotient, bytes 10 and 11
      ext_t den53 = ext_dot2(k + AT(0, 53), k + AT(0, 140), t462, t406);
      ext_sum_fractions(&acc, phi26, den52, t0, k + AT(1, 354), den53, t0);
      // quotient, bytes 12 and 13
      ext_t den54 = ext_dot2(k + AT(1, 360), k + AT(1, 362), t590, t526);
      ext_t phi27 = EXT_TILE(here, AT(226, 27), v);
      // quotient, bytes 14 and 15
      ext_t den55 = ext_dot2(k + AT(0, 55), k + AT(0, 140), t734, t662);
      ext_sum_fractions(&acc, phi27, den54, t0, k + AT(1, 359), den55, t0);
      CUT;
      // quotient, bytes 16 and 17
      ext_t den56 = ext_dot2(k + AT(1, 365), k + AT(1, 367), t894, t814);
      ext_t phi28 = EXT_TILE(here, AT(226, 28), v);
      // quotient, bytes 18 and 19
      ext_t den57 = ext_dot2(k + AT(0, 57), k + AT(0, 140), t1070, t982);
      ext_sum_fractions(&acc, phi28, den56, t0, k + AT(1, 364), den57, t0);
      // quotient, bytes 20 and 21
      ext_t den58 = ext_dot2(k + AT(1, 370), k + AT(1, 372), t1262, t1166);
      ext_t phi29 = EXT_TILE(here, AT(226, 29), v);
      // quotient, bytes 22 and 23
      ext_t den59 = ext_dot2(k + AT(0, 59), k + AT(0, 140), t1470, t1366);
      ext_sum_fractions(&acc, phi29, den58, t0, k + AT(1, 369), den59, t0);
      // quotient, bytes 24 and 25
      ext_t den60 = ext_dot2(k + AT(1, 375), k + AT(1, 377), t1694, t1582);
      ext_t phi30 = EXT_TILE(here, AT(226, 30), v);
      // quotient, bytes 26 and 27
      ext_t den61 = ext_dot2(k + AT(0, 61), k + AT(0, 140), t1934, t1814);
      ext_sum_fractions(&acc, phi30, den60, t0, k + AT(1, 374), den61, t0);
      // quotient, bytes 28 and 29
      ext_t den62 = ext_dot2(k + AT(1, 380), k + AT(1, 382), t2190, t2062);
      ext_t phi31 = EXT_TILE(here, AT(226, 31), v);
      // quotient, bytes 30 and 31
      ext_t den63 = ext_dot2(k + AT(0, 63), k + AT(0, 140), t2462, t2326);
      ext_sum_fractions(&acc, phi31, den62, t0, k + AT(1, 379), den63, t0);
      // quotient, bytes 32 and 33
      ext_t den64 = ext_dot2(k + AT(1, 385), k + AT(1, 387), t2725, t2599);
      ext_t phi32 = EXT_TILE(here, AT(226, 32), v);
      // quotient, bytes 34 and 35
      ext_t den65 = ext_dot2(k + AT(0, 65), k + AT(0, 140), t2978, t2856);
      ext_sum_fractions(&acc, phi32, den64, t0, k + AT(1, 384), den65, t0);
      // quotient, bytes 36 and 37
      ext_t den66 = ext_dot2(k + AT(1, 390), k + AT(1, 392), t3223, t3105);
      ext_t phi33 = EXT_TILE(here, AT(226, 33), v);
      // quotient, bytes 38 and 39
      ext_t den67 = ext_dot2(k + AT(0, 67), k + AT(0, 140), t3460, t3346);
      ext_sum_fractions(&acc, phi33, den66, t0, k + AT(1, 389), den67, t0);
      // quotient, bytes 40 and 41
      ext_t den68 = ext_dot2(k + AT(1, 395), k + AT(1, 397), t3689, t3579);
      ext_t phi34 = EXT_TILE(here, AT(226, 34), v);
      // quotient, bytes 42 and 43
      ext_t den69 = ext_dot2(k + AT(0, 69), k + AT(0, 140), t3910, t3804);
      ext_sum_fractions(&acc, phi34, den68, t0, k + AT(1, 394), den69, t0);
      CUT;
      // quotient, bytes 44 and 45
      ext_t den70 = ext_dot2(k + AT(1, 400), k + AT(1, 402), t4123, t4021);
      ext_t phi35 = EXT_TILE(here, AT(226, 35), v);
      // quotient, bytes 46 and 47
      ext_t den71 = ext_dot2(k + AT(0, 71), k + AT(0, 140), t4328, t4230);
      ext_sum_fractions(&acc, phi35, den70, t0, k + AT(1, 399), den71, t0);
      // quotient, bytes 48 and 49
      ext_t den72 = ext_dot2(k + AT(1, 405), k + AT(1, 407), t4525, t4431);
      ext_t phi36 = EXT_TILE(here, AT(226, 36), v);
      // quotient, bytes 50 and 51
      ext_t den73 = ext_dot2(k + AT(0, 73), k + AT(0, 140), t4714, t4624);
      ext_sum_fractions(&acc, phi36, den72, t0, k + AT(1, 404), den73, t0);
      // quotient, bytes 52 and 53
      ext_t den74 = ext_dot2(k + AT(1, 410), k + AT(1, 412), t4895, t4809);
      ext_t phi37 = EXT_TILE(here, AT(226, 37), v);
      // quotient, bytes 54 and 55
      ext_t den75 = ext_dot2(k + AT(0, 75), k + AT(0, 140), t5068, t4986);
      ext_sum_fractions(&acc, phi37, den74, t0, k + AT(1, 409), den75, t0);
      // quotient, bytes 56 and 57
      ext_t den76 = ext_dot2(k + AT(1, 415), k + AT(1, 417), t5233, t5155);
      ext_t phi38 = EXT_TILE(here, AT(226, 38), v);
      // quotient, bytes 58 and 59
      ext_t den77 = ext_dot2(k + AT(0, 77), k + AT(0, 140), t5390, t5316);
      ext_sum_fractions(&acc, phi38, den76, t0, k + AT(1, 414), den77, t0);
      // quotient, bytes 60 and 61
      ext_t den78 = ext_dot2(k + AT(1, 420), k + AT(1, 422), t5539, t5469);
      ext_t phi39 = EXT_TILE(here, AT(226, 39), v);
      // quotient, bytes 62 and 63
      ext_t den79 = ext_dot2(k + AT(0, 79), k + AT(0, 140), t5682, t5614);
      ext_sum_fractions(&acc, phi39, den78, t0, k + AT(1, 419), den79, t0);
      // limb 0 of the result
      ext_t den80 = ext_dot1(k + AT(1, 425), k + AT(1, 427), t66);
      ext_t phi40 = EXT_TILE(here, AT(226, 40), v);
      // limb 1 of the result
      ext_t den81 = ext_dot1(k + AT(0, 81), k + AT(0, 140), t117);
      ext_sum_fractions(&acc, phi40, den80, t0, k + AT(1, 424), den81, t0);
      // limb 2 of the result
      ext_t den82 = ext_dot1(k + AT(1, 429), k + AT(1, 431), t181);
      ext_t phi41 = EXT_TILE(here, AT(226, 41), v);
      // limb 3 of the result
      ext_t den83 = ext_dot1(k + AT(0, 83), k + AT(0, 140), t261);
      ext_sum_fractions(&acc, phi41, den82, t0, k + AT(1, 428), den83, t0);
      CUT;
      // limb 4 of the result
      ext_t den84 = ext_dot1(k + AT(1, 433), k + AT(1, 435), t357);
      ext_t phi42 = EXT_TILE(here, AT(226, 42), v);
      // limb 5 of the result
      ext_t den85 = ext_dot1(k + AT(0, 85), k + AT(0, 140), t469);
      ext_sum_fractions(&acc, phi42, den84, t0, k + AT(1, 432), den85, t0);
      // limb 6 of the result
      ext_t den86 = ext_dot1(k + AT(1, 437), k + AT(1, 439), t597);
      ext_t phi43 = EXT_TILE(here, AT(226, 43), v);
      // limb 7 of the result
      ext_t den87 = ext_dot1(k + AT(0, 87), k + AT(0, 140), t741);
      ext_sum_fractions(&acc, phi43, den86, t0, k + AT(1, 436), den87, t0);
      // limb 8 of the result
      ext_t den88 = ext_dot1(k + AT(1, 441), k + AT(1, 443), t901);
      ext_t phi44 = EXT_TILE(here, AT(226, 44), v);
      // limb 9 of the result
      ext_t den89 = ext_dot1(k + AT(0, 89), k + AT(0, 140), t1077);
      ext_sum_fractions(&acc, phi44, den88, t0, k + AT(1, 440), den89, t0);
      // limb 10 of the result
      ext_t den90 = ext_dot1(k + AT(1, 445), k + AT(1, 447), t1269);
      ext_t phi45 = EXT_TILE(here, AT(226, 45), v);
      // limb 11 of the result
      ext_t den91 = ext_dot1(k + AT(0, 91), k + AT(0, 140), t1477);
      ext_sum_fractions(&acc, phi45, den90, t0, k + AT(1, 444), den91, t0);
      // limb 12 of the result
      ext_t den92 = ext_dot1(k + AT(1, 449), k + AT(1, 451), t1701);
      ext_t phi46 = EXT_TILE(here, AT(226, 46), v);
      // limb 13 of the result
      ext_t den93 = ext_dot1(k + AT(0, 93), k + AT(0, 140), t1941);
      ext_sum_fractions(&acc, phi46, den92, t0, k + AT(1, 448), den93, t0);
      // limb 14 of the result
      ext_t den94 = ext_dot1(k + AT(1, 453), k + AT(1, 455), t2197);
      ext_t phi47 = EXT_TILE(here, AT(226, 47), v);
      // limb 15 of the result
      ext_t den95 = ext_dot1(k + AT(0, 95), k + AT(0, 140), t2469);
      ext_sum_fractions(&acc, phi47, den94, t0, k + AT(1, 452), den95, t0);
      // carry 0
      ext_t den96 = ext_dot1(k + AT(1, 457), k + AT(1, 459), t67);
      ext_t phi48 = EXT_TILE(here, AT(226, 48), v);
      // carry 1
      ext_t den97 = ext_dot1(k + AT(0, 97), k + AT(0, 140), t118);
      ext_sum_fractions(&acc, phi48, den96, t0, k + AT(1, 456), den97, t0);
      CUT;
      // carry 2
      ext_t den98 = ext_dot1(k + AT(1, 461), k + AT(1, 463), t182);
      ext_t phi49 = EXT_TILE(here, AT(226, 49), v);
      // carry 3
      ext_t den99 = ext_dot1(k + AT(0, 99), k + AT(0, 140), t262);
      ext_sum_fractions(&acc, phi49, den98, t0, k + AT(1, 460), den99, t0);
      // carry 4
      ext_t den100 = ext_dot1(k + AT(1, 465), k + AT(1, 467), t358);
      ext_t phi50 = EXT_TILE(here, AT(226, 50), v);
      // carry 5
      ext_t den101 = ext_dot1(k + AT(0, 101), k + AT(0, 140), t470);
      ext_sum_fractions(&acc, phi50, den100, t0, k + AT(1, 464), den101, t0);
      // carry 6
      ext_t den102 = ext_dot1(k + AT(1, 469), k + AT(1, 471), t598);
      ext_t phi51 = EXT_TILE(here, AT(226, 51), v);
      // carry 7
      ext_t den103 = ext_dot1(k + AT(0, 103), k + AT(0, 140), t742);
      ext_sum_fractions(&acc, phi51, den102, t0, k + AT(1, 468), den103, t0);
      // carry 8
      ext_t den104 = ext_dot1(k + AT(1, 473), k + AT(1, 475), t902);
      ext_t phi52 = EXT_TILE(here, AT(226, 52), v);
      // carry 9
      ext_t den105 = ext_dot1(k + AT(0, 105), k + AT(0, 140), t1078);
      ext_sum_fractions(&acc, phi52, den104, t0, k + AT(1, 472), den105, t0);
      // carry 10
      ext_t den106 = ext_dot1(k + AT(1, 477), k + AT(1, 479), t1270);
      ext_t phi53 = EXT_TILE(here, AT(226, 53), v);
      // carry 11
      ext_t den107 = ext_dot1(k + AT(0, 107), k + AT(0, 140), t1478);
      ext_sum_fractions(&acc, phi53, den106, t0, k + AT(1, 476), den107, t0);
      // carry 12
      ext_t den108 = ext_dot1(k + AT(1, 481), k + AT(1, 483), t1702);
      ext_t phi54 = EXT_TILE(here, AT(226, 54), v);
      // carry 13
      ext_t den109 = ext_dot1(k + AT(0, 109), k + AT(0, 140), t1942);
      ext_sum_fractions(&acc, phi54, den108, t0, k + AT(1, 480), den109, t0);
      // carry 14
      ext_t den110 = ext_dot1(k + AT(1, 485), k + AT(1, 487), t2198);
      ext_t phi55 = EXT_TILE(here, AT(226, 55), v);
      // carry 15
      ext_t den111 = ext_dot1(k + AT(0, 111), k + AT(0, 140), t2470);
      ext_sum_fractions(&acc, phi55, den110, t0, k + AT(1, 484), den111, t0);
      CUT;
      // carry 16
      ext_t den112 = ext_dot1(k + AT(1, 489), k + AT(1, 491), t2732);
      ext_t phi56 = EXT_TILE(here, AT(226, 56), v);
      // carry 17
      ext_t den113 = ext_dot1(k + AT(0, 113), k + AT(0, 140), t2985);
      ext_sum_fractions(&acc, phi56, den112, t0, k + AT(1, 488), den113, t0);
      // carry 18
      ext_t den114 = ext_dot1(k + AT(1, 493), k + AT(1, 495), t3230);
      ext_t phi57 = EXT_TILE(here, AT(226, 57), v);
      // carry 19
      ext_t den115 = ext_dot1(k + AT(0, 115), k + AT(0, 140), t3467);
      ext_sum_fractions(&acc, phi57, den114, t0, k + AT(1, 492), den115, t0);
      // carry 20
      ext_t den116 = ext_dot1(k + AT(1, 497), k + AT(1, 499), t3696);
      ext_t phi58 = EXT_TILE(here, AT(226, 58), v);
      // carry 21
      ext_t den117 = ext_dot1(k + AT(0, 117), k + AT(0, 140), t3917);
      ext_sum_fractions(&acc, phi58, den116, t0, k + AT(1, 496), den117, t0);
      // carry 22
      ext_t den118 = ext_dot1(k + AT(1, 501), k + AT(1, 503), t4130);
      ext_t phi59 = EXT_TILE(here, AT(226, 59), v);
      // carry 23
      ext_t den119 = ext_dot1(k + AT(0, 119), k + AT(0, 140), t4335);
      ext_sum_fractions(&acc, phi59, den118, t0, k + AT(1, 500), den119, t0);
      // carry 24
      ext_t den120 = ext_dot1(k + AT(1, 505), k + AT(1, 507), t4532);
      ext_t phi60 = EXT_TILE(here, AT(226, 60), v);
      // carry 25
      ext_t den121 = ext_dot1(k + AT(0, 121), k + AT(0, 140), t4721);
      ext_sum_fractions(&acc, phi60, den120, t0, k + AT(1, 504), den121, t0);
      // carry 26
      ext_t den122 = ext_dot1(k + AT(1, 509), k + AT(1, 511), t4902);
      ext_t phi61 = EXT_TILE(here, AT(226, 61), v);
      // carry 27
      ext_t den123 = ext_dot1(k + AT(0, 123), k + AT(0, 140), t5075);
      ext_sum_fractions(&acc, phi61, den122, t0, k + AT(1, 508), den123, t0);
      // carry 28
      ext_t den124 = ext_dot1(k + AT(1, 513), k + AT(1, 515), t5240);
      ext_t phi62 = EXT_TILE(here, AT(226, 62), v);
      // carry 29
      ext_t den125 = ext_dot1(k + AT(0, 125), k + AT(0, 140), t5397);
      ext_sum_fractions(&acc, phi62, den124, t0, k + AT(1, 512), den125, t0);
      CUT;
      // carry 30
      ext_t den126 = ext_dot1(k + AT(1, 517), k + AT(1, 519), t5546);
      ext_t phi63 = ext_sub(EXT_TILE(next, 0, v), EXT_TILE(here, AT(226, 63), v));
      phi63 = ext_add(phi63, ext_splat(k + AT(1, 153)));
      phi63 = ext_sub(phi63, phi0);
      phi63 = ext_sub(phi63, phi1);
      phi63 = ext_sub(phi63, phi2);
      phi63 = ext_sub(phi63, phi3);
      phi63 = ext_sub(phi63, phi4);
      phi63 = ext_sub(phi63, phi5);
      phi63 = ext_sub(phi63, phi6);
      phi63 = ext_sub(phi63, phi7);
      phi63 = ext_sub(phi63, phi8);
      phi63 = ext_sub(phi63, phi9);
      phi63 = ext_sub(phi63, phi10);
      phi63 = ext_sub(phi63, phi11);
      phi63 = ext_sub(phi63, phi12);
      phi63 = ext_sub(phi63, phi13);
      phi63 = ext_sub(phi63, phi14);
      phi63 = ext_sub(phi63, phi15);
      phi63 = ext_sub(phi63, phi16);
      phi63 = ext_sub(phi63, phi17);
      phi63 = ext_sub(phi63, phi18);
      phi63 = ext_sub(phi63, phi19);
      phi63 = ext_sub(phi63, phi20);
      phi63 = ext_sub(phi63, phi21);
      phi63 = ext_sub(phi63, phi22);
      phi63 = ext_sub(phi63, phi23);
      phi63 = ext_sub(phi63, phi24);
      phi63 = ext_sub(phi63, phi25);
      phi63 = ext_sub(phi63, phi26);
      phi63 = ext_sub(phi63, phi27);
      phi63 = ext_sub(phi63, phi28);
      phi63 = ext_sub(phi63, phi29);
      phi63 = ext_sub(phi63, phi30);
      phi63 = ext_sub(phi63, phi31);
      phi63 = ext_sub(phi63, phi32);
      phi63 = ext_sub(phi63, phi33);
      phi63 = ext_sub(phi63, phi34);
      phi63 = ext_sub(phi63, phi35);
      phi63 = ext_sub(phi63, phi36);
      phi63 = ext_sub(phi63, phi37);
      phi63 = ext_sub(phi63, phi38);
      phi63 = ext_sub(phi63, phi39);
      phi63 = ext_sub(phi63, phi40);
      phi63 = ext_sub(phi63, phi41);
      phi63 = ext_sub(phi63, phi42);
      phi63 = ext_sub(phi63, phi43);
      phi63 = ext_sub(phi63, phi44);
      phi63 = ext_sub(phi63, phi45);
      phi63 = ext_sub(phi63, phi46);
      phi63 = ext_sub(phi63, phi47);
      phi63 = ext_sub(phi63, phi48);
      phi63 = ext_sub(phi63, phi49);
      phi63 = ext_sub(phi63, phi50);
      phi63 = ext_sub(phi63, phi51);
      phi63 = ext_sub(phi63, phi52);
      phi63 = ext_sub(phi63, phi53);
      phi63 = ext_sub(phi63, phi54);
      phi63 = ext_sub(phi63, phi55);
      phi63 = ext_sub(phi63, phi56);
      phi63 = ext_sub(phi63, phi57);
      phi63 = ext_sub(phi63, phi58);
      phi63 = ext_sub(phi63, phi59);
      phi63 = ext_sub(phi63, phi60);
      phi63 = ext_sub(phi63, phi61);
      phi63 = ext_sub(phi63, phi62);
      CUT;
      // the result is below m
      ext_t den127 = ext_dot1(k + AT(0, 127), k + AT(0, 140), t6839);
      ext_sum_fractions(&acc, phi63, den126, t0, k + AT(1, 516), den127, t6807);
      kb_t t6894 = here[AT(226, 64)][v];
      kb_t t6895 = here[AT(227, 64)][v];
      // words 0
      ext_sum sum_den128 = ext_sum_zero();
      ext_sum_dot4(&sum_den128, k + AT(1, 524), t6894, t6895, t2394, t2126);
      ext_sum_dot4(&sum_den128, k + AT(1, 528), t1874, t1638, t2469, t2197);
      ext_sum_dot2(&sum_den128, k + AT(1, 532), t1941, t1701);
      ext_t den128 = ext_sum_total(k + AT(1, 521), &sum_den128);
      ext_t phi64 = EXT_TILE(here, AT(228, 64), v);
      kb_t t6891 = kb_neg(t0);
      // words 1
      ext_sum sum_den129 = ext_sum_zero();
      ext_sum_dot4(&sum_den129, k + AT(0, 143), t6894, t6895, t1418, t1214);
      ext_sum_dot4(&sum_den129, k + AT(0, 147), t1026, t854, t1477, t1269);
      ext_sum_dot2(&sum_den129, k + AT(0, 151), t1077, t901);
      ext_t den129 = ext_sum_total(k + AT(0, 129), &sum_den129);
      ext_sum_fractions(&acc, phi64, den128, t6891, k + AT(1, 520), den129, t6891);
      // words 2
      ext_sum sum_den130 = ext_sum_zero();
      ext_sum_dot4(&sum_den130, k + AT(1, 538), t6894, t6895, t698, t558);
      ext_sum_dot4(&sum_den130, k + AT(1, 542), t434, t326, t741, t597);
      ext_sum_dot2(&sum_den130, k + AT(1, 546), t469, t357);
      ext_t den130 = ext_sum_total(k + AT(1, 535), &sum_den130);
      ext_t phi65 = EXT_TILE(here, AT(228, 65), v);
      // words 3
      ext_sum sum_den131 = ext_sum_zero();
      ext_sum_dot4(&sum_den131, k + AT(0, 143), t6894, t6895, t234, t158);
      ext_sum_dot4(&sum_den131, k + AT(0, 147), t98, t51, t261, t181);
      ext_sum_dot2(&sum_den131, k + AT(0, 151), t117, t66);
      ext_t den131 = ext_sum_total(k + AT(0, 131), &sum_den131);
      ext_sum_fractions(&acc, phi65, den130, t6891, k + AT(1, 534), den131, t6891);
      // words 4
      ext_sum sum_den132 = ext_sum_zero();
      ext_sum_dot4(&sum_den132, k + AT(1, 552), t6894, t6895, t2330, t2066);
      ext_sum_dot4(&sum_den132, k + AT(1, 556), t1818, t1586, t2330, t2066);
      ext_sum_dot2(&sum_den132, k + AT(1, 560), t1818, t1586);
      ext_t den132 = ext_sum_total(k + AT(1, 549), &sum_den132);
      ext_t phi66 = EXT_TILE(here, AT(228, 66), v);
      CUT;
      // words 5
      ext_sum sum_den133 = ext_sum_zero();
      ext_sum_dot4(&sum_den133, k + AT(0, 143), t6894, t6895, t1370, t1170);
      ext_sum_dot4(&sum_den133, k + AT(0, 147), t986, t818, t1370, t1170);
      ext_sum_dot2(&sum_den133, k + AT(0, 151), t986, t818);
      ext_t den133 = ext_sum_total(k + AT(0, 133), &sum_den133);
      ext_sum_fractions(&acc, phi66, den132, t6891, k + AT(1, 548), den133, t6891);
      // words 6
      ext_sum sum_den134 = ext_sum_zero();
      ext_sum_dot4(&sum_den134, k + AT(1, 566), t6894, t6895, t666, t530);
      ext_sum_dot4(&sum_den134, k + AT(1, 570), t410, t306, t666, t530);
      ext_sum_dot2(&sum_den134, k + AT(1, 574), t410, t306);
      ext_t den134 = ext_sum_total(k + AT(1, 563), &sum_den134);
      ext_t phi67 = EXT_TILE(here, AT(228, 67), v);
      // words 7
      ext_sum sum_den135 = ext_sum_zero();
      ext_sum_dot4(&sum_den135, k + AT(0, 143), t6894, t6895, t218, t146);
      ext_sum_dot4(&sum_den135, k + AT(0, 147), t90, t46, t218, t146);
      ext_sum_dot2(&sum_den135, k + AT(0, 151), t90, t46);
      ext_t den135 = ext_sum_total(k + AT(0, 135), &sum_den135);
      ext_sum_fractions(&acc, phi67, den134, t6891, k + AT(1, 562), den135, t6891);
      // words 8
      ext_sum sum_den136 = ext_sum_zero();
      ext_sum_dot4(&sum_den136, k + AT(1, 580), t6894, t6895, t36, t34);
      ext_sum_dot4(&sum_den136, k + AT(1, 584), t32, t30, t36, t34);
      ext_sum_dot2(&sum_den136, k + AT(1, 588), t32, t30);
      ext_t den136 = ext_sum_total(k + AT(1, 577), &sum_den136);
      ext_t phi68 = EXT_TILE(here, AT(228, 68), v);
      // words 9
      ext_sum sum_den137 = ext_sum_zero();
      ext_sum_dot4(&sum_den137, k + AT(0, 143), t6894, t6895, t28, t26);
      ext_sum_dot4(&sum_den137, k + AT(0, 147), t24, t22, t28, t26);
      ext_sum_dot2(&sum_den137, k + AT(0, 151), t24, t22);
      ext_t den137 = ext_sum_total(k + AT(0, 137), &sum_den137);
      ext_sum_fractions(&acc, phi68, den136, t6891, k + AT(1, 576), den137, t6891);
      // words 10
      ext_sum sum_den138 = ext_sum_zero();
      ext_sum_dot4(&sum_den138, k + AT(1, 594), t6894, t6895, t20, t18);
      ext_sum_dot4(&sum_den138, k + AT(1, 598), t16, t14, t20, t18);
      ext_sum_dot2(&sum_den138, k + AT(1, 602), t16, t14);
      ext_t den138 = ext_sum_total(k + AT(1, 591), &sum_den138);
      ext_t phi69 = ext_sub(EXT_TILE(next, AT(0, 1), v), EXT_TILE(here, AT(228, 69), v));
      phi69 = ext_add(phi69, ext_splat(k + AT(1, 154)));
      phi69 = ext_sub(phi69, phi64);
      phi69 = ext_sub(phi69, phi65);
      phi69 = ext_sub(phi69, phi66);
      phi69 = ext_sub(phi69, phi67);
      phi69 = ext_sub(phi69, phi68);
      CUT;
      // words 11
      ext_sum sum_den139 = ext_sum_zero();
      ext_sum_dot4(&sum_den139, k + AT(0, 143), t6894, t6895, t12, t10);
      ext_sum_dot4(&sum_den139, k + AT(0, 147), t8, t7, t12, t10);
      ext_sum_dot2(&sum_den139, k + AT(0, 151), t8, t7);
      ext_t den139 = ext_sum_total(k + AT(0, 139), &sum_den139);
      ext_sum_fractions(&acc, phi69, den138, t6891, k + AT(1, 590), den139, t6891);
      ext_put_halves(out, i, ext_mul_base(ext_sum_reduce(acc), inverse_zerofier));
    }
  }
}
#undef STEP
