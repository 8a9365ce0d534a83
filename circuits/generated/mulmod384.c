// Generated from chip "mulmod384" by air/codegen/codegen.ts. Do not edit.
#include "evaluators.h"

static kb_t logup_mulmod384_family0(const kb_t* here, const kb_t* next, size_t block, const unsigned short* at) {
  (void)here, (void)next;
  kb_t t0 = here[block * at[0]];
  kb_t t1 = here[block * at[1]];
  kb_t t2 = kb_sub(t0, t1);
  kb_t t4 = kb_mul_factor(t2, KB_FACTOR(2122383361u));
  return t4;
}

#define STEP 1
// Returns 1 when a denominator is zero.
EXPORT(logup_mulmod384) int logup_mulmod384(const u32* const* columns, size_t n, const u32* k, u32* const* out,
                                u32* sums) {
  enum { BLOCK = LOGUP_BLOCK_SIZE(AT(946, 210)) };
  _Static_assert(BLOCK > 0, "too many columns and messages for the stack of a kernel");
  static const u32 here_columns[] = {99, 0, 100, 101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113, 114, 115, 116, 117, 118, 119, 120, 121, 122, 123, 124, 125, 126, 127, 128, 129, 130, 131, 132, 133, 134, 135, 136, 137, 138, 139, 140, 141, 142, 143, 144, 145, 146, 147, 148, 149, 150, 151, 152, 153, 154, 155, 156, 157, 158, 159, 160, 161, 162, 163, 164, 165, 166, 167, 168, 169, 170, 172, 171, 174, 173, 176, 175, 178, 177, 180, 179, 182, 181, 184, 183, 186, 185, 188, 187, 190, 189, 192, 191, 194, 193, 196, 195, 198, 197, 200, 199, 202, 201, 204, 203, 206, 205, 208, 207, 210, 209, 212, 211, 214, 213, 216, 215, 218, 217, 220, 219, 222, 221, 224, 223, 226, 225, 228, 227, 230, 229, 232, 231, 234, 233, 236, 235, 238, 237, 240, 239, 242, 241, 244, 243, 246, 245, 248, 247, 250, 249, 252, 251, 254, 253, 256, 255, 258, 257, 260, 259, 262, 261, 264, 263, 266, 265, 75, 76, 77, 78, 79, 80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95, 96, 97, 98, 267, 268, 269, 270, 271, 272, 273, 274, 275, 276, 277, 278, 279, 280, 281, 282, 283, 284, 285, 286, 287, 288, 289, 290, 291, 292, 293, 294, 295, 296, 297, 298, 299, 300, 301, 302, 303, 304, 305, 306, 307, 308, 309, 310, 311, 312, 313, 386, 361, 1, 2, 26, 25, 24, 23, 22, 21, 20, 19, 18, 17, 16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 50, 49, 48, 47, 46, 45, 44, 43, 42, 41, 40, 39, 38, 37, 36, 35, 34, 33, 32, 31, 30, 29, 28, 27, 74, 73, 72, 71, 70, 69, 68, 67, 66, 65, 64, 63, 62, 61, 60, 59, 58, 57, 56, 55, 54, 53, 52, 51};
  kb_t here[316][BLOCK];
  static const unsigned short logup_mulmod384_family0_cells[72][2] = {{267, 0}, {266, 2}, {265, 3}, {264, 4}, {263, 5}, {262, 6}, {261, 7}, {260, 8}, {259, 9}, {258, 10}, {257, 11}, {256, 12}, {255, 13}, {254, 14}, {253, 15}, {252, 16}, {251, 17}, {250, 18}, {249, 19}, {248, 20}, {247, 21}, {246, 22}, {245, 23}, {244, 24}, {291, 25}, {290, 26}, {289, 27}, {288, 28}, {287, 29}, {286, 30}, {285, 31}, {284, 32}, {283, 33}, {282, 34}, {281, 35}, {280, 36}, {279, 37}, {278, 38}, {277, 39}, {276, 40}, {275, 41}, {274, 42}, {273, 43}, {272, 44}, {271, 45}, {270, 46}, {269, 47}, {268, 48}, {315, 49}, {314, 50}, {313, 51}, {312, 52}, {311, 53}, {310, 54}, {309, 55}, {308, 56}, {307, 57}, {306, 58}, {305, 59}, {304, 60}, {303, 61}, {302, 62}, {301, 63}, {300, 64}, {299, 65}, {298, 66}, {297, 67}, {296, 68}, {295, 69}, {294, 70}, {293, 71}, {292, 72}};
  ext_t conjugates[BLOCK][210];
  kb_t norms[BLOCK][210], multiplicities[BLOCK][210], scratch[BLOCK][210];
  for (size_t start = 0; start < n; start += LANES * BLOCK) {
    size_t vectors = (n - start) / LANES < BLOCK ? (n - start) / LANES : BLOCK;
    load_tile(here[0], BLOCK, columns, here_columns, 316, start, vectors);
    for (size_t v = 0; v < vectors; v++) {
      kb_t logup_mulmod384_family0_values[72];
      for (size_t j = 0; j < 72; j++) logup_mulmod384_family0_values[j] = logup_mulmod384_family0(&here[0][v], 0, BLOCK, logup_mulmod384_family0_cells[j]);
      kb_t t3 = here[0][v];
      // x, bytes of limb 0
      ext_t den0 = ext_dot2(k + 0, k + AT(0, 210), logup_mulmod384_family0_values[0], t3);
      conjugates[v][0] = den0;
      norms[v][0] = take_norm(&conjugates[v][0]);
      kb_t t0 = here[1][v];
      multiplicities[v][0] = t0;
      kb_t t4 = here[2][v];
      // x, bytes of limb 1
      ext_t den1 = ext_dot2(k + AT(0, 1), k + AT(0, 210), logup_mulmod384_family0_values[1], t4);
      conjugates[v][1] = den1;
      norms[v][1] = take_norm(&conjugates[v][1]);
      multiplicities[v][1] = t0;
      kb_t t5 = here[3][v];
      // x, bytes of limb 2
      ext_t den2 = ext_dot2(k + AT(0, 2), k + AT(0, 210), logup_mulmod384_family0_values[2], t5);
      conjugates[v][2] = den2;
      norms[v][2] = take_norm(&conjugates[v][2]);
      multiplicities[v][2] = t0;
      kb_t t6 = here[4][v];
      // x, bytes of limb 3
      ext_t den3 = ext_dot2(k + AT(0, 3), k + AT(0, 210), logup_mulmod384_family0_values[3], t6);
      conjugates[v][3] = den3;
      norms[v][3] = take_norm(&conjugates[v][3]);
      multiplicities[v][3] = t0;
      kb_t t7 = here[5][v];
      // x, bytes of limb 4
      ext_t den4 = ext_dot2(k + AT(0, 4), k + AT(0, 210), logup_mulmod384_family0_values[4], t7);
      conjugates[v][4] = den4;
      norms[v][4] = take_norm(&conjugates[v][4]);
      multiplicities[v][4] = t0;
      kb_t t8 = here[6][v];
      // x, bytes of limb 5
      ext_t den5 = ext_dot2(k + AT(0, 5), k + AT(0, 210), logup_mulmod384_family0_values[5], t8);
      conjugates[v][5] = den5;
      norms[v][5] = take_norm(&conjugates[v][5]);
      multiplicities[v][5] = t0;
      kb_t t9 = here[7][v];
      CUT;
      // x, bytes of limb 6
      ext_t den6 = ext_dot2(k + AT(0, 6), k + AT(0, 210), logup_mulmod384_family0_values[6], t9);
      conjugates[v][6] = den6;
      norms[v][6] = take_norm(&conjugates[v][6]);
      multiplicities[v][6] = t0;
      kb_t t10 = here[8][v];
      // x, bytes of limb 7
      ext_t den7 = ext_dot2(k + AT(0, 7), k + AT(0, 210), logup_mulmod384_family0_values[7], t10);
      conjugates[v][7] = den7;
      norms[v][7] = take_norm(&conjugates[v][7]);
      multiplicities[v][7] = t0;
      kb_t t11 = here[9][v];
      // x, bytes of limb 8
      ext_t den8 = ext_dot2(k + AT(0, 8), k + AT(0, 210), logup_mulmod384_family0_values[8], t11);
      conjugates[v][8] = den8;
      norms[v][8] = take_norm(&conjugates[v][8]);
      multiplicities[v][8] = t0;
      kb_t t12 = here[10][v];
      // x, bytes of limb 9
      ext_t den9 = ext_dot2(k + AT(0, 9), k + AT(0, 210), logup_mulmod384_family0_values[9], t12);
      conjugates[v][9] = den9;
      norms[v][9] = take_norm(&conjugates[v][9]);
      multiplicities[v][9] = t0;
      kb_t t13 = here[11][v];
      // x, bytes of limb 10
      ext_t den10 = ext_dot2(k + AT(0, 10), k + AT(0, 210), logup_mulmod384_family0_values[10], t13);
      conjugates[v][10] = den10;
      norms[v][10] = take_norm(&conjugates[v][10]);
      multiplicities[v][10] = t0;
      kb_t t14 = here[12][v];
      // x, bytes of limb 11
      ext_t den11 = ext_dot2(k + AT(0, 11), k + AT(0, 210), logup_mulmod384_family0_values[11], t14);
      conjugates[v][11] = den11;
      norms[v][11] = take_norm(&conjugates[v][11]);
      multiplicities[v][11] = t0;
      kb_t t15 = here[13][v];
      // x, bytes of limb 12
      ext_t den12 = ext_dot2(k + AT(0, 12), k + AT(0, 210), logup_mulmod384_family0_values[12], t15);
      conjugates[v][12] = den12;
      norms[v][12] = take_norm(&conjugates[v][12]);
      multiplicities[v][12] = t0;
      kb_t t16 = here[14][v];
      CUT;
      // x, bytes of limb 13
      ext_t den13 = ext_dot2(k + AT(0, 13), k + AT(0, 210), logup_mulmod384_family0_values[13], t16);
      conjugates[v][13] = den13;
      norms[v][13] = take_norm(&conjugates[v][13]);
      multiplicities[v][13] = t0;
      kb_t t17 = here[15][v];
      // x, bytes of limb 14
      ext_t den14 = ext_dot2(k + AT(0, 14), k + AT(0, 210), logup_mulmod384_family0_values[14], t17);
      conjugates[v][14] = den14;
      norms[v][14] = take_norm(&conjugates[v][14]);
      multiplicities[v][14] = t0;
      kb_t t18 = here[16][v];
      // x, bytes of limb 15
      ext_t den15 = ext_dot2(k + AT(0, 15), k + AT(0, 210), logup_mulmod384_family0_values[15], t18);
      conjugates[v][15] = den15;
      norms[v][15] = take_norm(&conjugates[v][15]);
      multiplicities[v][15] = t0;
      kb_t t19 = here[17][v];
      // x, bytes of limb 16
      ext_t den16 = ext_dot2(k + AT(0, 16), k + AT(0, 210), logup_mulmod384_family0_values[16], t19);
      conjugates[v][16] = den16;
      norms[v][16] = take_norm(&conjugates[v][16]);
      multiplicities[v][16] = t0;
      kb_t t20 = here[18][v];
      // x, bytes of limb 17
      ext_t den17 = ext_dot2(k + AT(0, 17), k + AT(0, 210), logup_mulmod384_family0_values[17], t20);
      conjugates[v][17] = den17;
      norms[v][17] = take_norm(&conjugates[v][17]);
      multiplicities[v][17] = t0;
      kb_t t21 = here[19][v];
      // x, bytes of limb 18
      ext_t den18 = ext_dot2(k + AT(0, 18), k + AT(0, 210), logup_mulmod384_family0_values[18], t21);
      conjugates[v][18] = den18;
      norms[v][18] = take_norm(&conjugates[v][18]);
      multiplicities[v][18] = t0;
      kb_t t22 = here[20][v];
      // x, bytes of limb 19
      ext_t den19 = ext_dot2(k + AT(0, 19), k + AT(0, 210), logup_mulmod384_family0_values[19], t22);
      conjugates[v][19] = den19;
      norms[v][19] = take_norm(&conjugates[v][19]);
      multiplicities[v][19] = t0;
      kb_t t23 = here[21][v];
      CUT;
      // x, bytes of limb 20
      ext_t den20 = ext_dot2(k + AT(0, 20), k + AT(0, 210), logup_mulmod384_family0_values[20], t23);
      conjugates[v][20] = den20;
      norms[v][20] = take_norm(&conjugates[v][20]);
      multiplicities[v][20] = t0;
      kb_t t24 = here[22][v];
      // x, bytes of limb 21
      ext_t den21 = ext_dot2(k + AT(0, 21), k + AT(0, 210), logup_mulmod384_family0_values[21], t24);
      conjugates[v][21] = den21;
      norms[v][21] = take_norm(&conjugates[v][21]);
      multiplicities[v][21] = t0;
      kb_t t25 = here[23][v];
      // x, bytes of limb 22
      ext_t den22 = ext_dot2(k + AT(0, 22), k + AT(0, 210), logup_mulmod384_family0_values[22], t25);
      conjugates[v][22] = den22;
      norms[v][22] = take_norm(&conjugates[v][22]);
      multiplicities[v][22] = t0;
      kb_t t26 = here[24][v];
      // x, bytes of limb 23
      ext_t den23 = ext_dot2(k + AT(0, 23), k + AT(0, 210), logup_mulmod384_family0_values[23], t26);
      conjugates[v][23] = den23;
      norms[v][23] = take_norm(&conjugates[v][23]);
      multiplicities[v][23] = t0;
      kb_t t27 = here[25][v];
      // y, bytes of limb 0
      ext_t den24 = ext_dot2(k + AT(0, 24), k + AT(0, 210), logup_mulmod384_family0_values[24], t27);
      conjugates[v][24] = den24;
      norms[v][24] = take_norm(&conjugates[v][24]);
      multiplicities[v][24] = t0;
      kb_t t28 = here[26][v];
      // y, bytes of limb 1
      ext_t den25 = ext_dot2(k + AT(0, 25), k + AT(0, 210), logup_mulmod384_family0_values[25], t28);
      conjugates[v][25] = den25;
      norms[v][25] = take_norm(&conjugates[v][25]);
      multiplicities[v][25] = t0;
      kb_t t29 = here[27][v];
      // y, bytes of limb 2
      ext_t den26 = ext_dot2(k + AT(0, 26), k + AT(0, 210), logup_mulmod384_family0_values[26], t29);
      conjugates[v][26] = den26;
      norms[v][26] = take_norm(&conjugates[v][26]);
      multiplicities[v][26] = t0;
      kb_t t30 = here[28][v];
      CUT;
      // y, bytes of limb 3
      ext_t den27 = ext_dot2(k + AT(0, 27), k + AT(0, 210), logup_mulmod384_family0_values[27], t30);
      conjugates[v][27] = den27;
      norms[v][27] = take_norm(&conjugates[v][27]);
      multiplicities[v][27] = t0;
      kb_t t31 = here[29][v];
      // y, bytes of limb 4
      ext_t den28 = ext_dot2(k + AT(0, 28), k + AT(0, 210), logup_mulmod384_family0_values[28], t31);
      conjugates[v][28] = den28;
      norms[v][28] = take_norm(&conjugates[v][28]);
      multiplicities[v][28] = t0;
      kb_t t32 = here[30][v];
      // y, bytes of limb 5
      ext_t den29 = ext_dot2(k + AT(0, 29), k + AT(0, 210), logup_mulmod384_family0_values[29], t32);
      conjugates[v][29] = den29;
      norms[v][29] = take_norm(&conjugates[v][29]);
      multiplicities[v][29] = t0;
      kb_t t33 = here[31][v];
      // y, bytes of limb 6
      ext_t den30 = ext_dot2(k + AT(0, 30), k + AT(0, 210), logup_mulmod384_family0_values[30], t33);
      conjugates[v][30] = den30;
      norms[v][30] = take_norm(&conjugates[v][30]);
      multiplicities[v][30] = t0;
      kb_t t34 = here[32][v];
      // y, bytes of limb 7
      ext_t den31 = ext_dot2(k + AT(0, 31), k + AT(0, 210), logup_mulmod384_family0_values[31], t34);
      conjugates[v][31] = den31;
      norms[v][31] = take_norm(&conjugates[v][31]);
      multiplicities[v][31] = t0;
      kb_t t35 = here[33][v];
      // y, bytes of limb 8
      ext_t den32 = ext_dot2(k + AT(0, 32), k + AT(0, 210), logup_mulmod384_family0_values[32], t35);
      conjugates[v][32] = den32;
      norms[v][32] = take_norm(&conjugates[v][32]);
      multiplicities[v][32] = t0;
      kb_t t36 = here[34][v];
      // y, bytes of limb 9
      ext_t den33 = ext_dot2(k + AT(0, 33), k + AT(0, 210), logup_mulmod384_family0_values[33], t36);
      conjugates[v][33] = den33;
      norms[v][33] = take_norm(&conjugates[v][33]);
      multiplicities[v][33] = t0;
      kb_t t37 = here[35][v];
      CUT;
      // y, bytes of limb 10
      ext_t den34 = ext_dot2(k + AT(0, 34), k + AT(0, 210), logup_mulmod384_family0_values[34], t37);
      conjugates[v][34] = den34;
      norms[v][34] = take_norm(&conjugates[v][34]);
      multiplicities[v][34] = t0;
      kb_t t38 = here[36][v];
      // y, bytes of limb 11
      ext_t den35 = ext_dot2(k + AT(0, 35), k + AT(0, 210), logup_mulmod384_family0_values[35], t38);
      conjugates[v][35] = den35;
      norms[v][35] = take_norm(&conjugates[v][35]);
      multiplicities[v][35] = t0;
      kb_t t39 = here[37][v];
      // y, bytes of limb 12
      ext_t den36 = ext_dot2(k + AT(0, 36), k + AT(0, 210), logup_mulmod384_family0_values[36], t39);
      conjugates[v][36] = den36;
      norms[v][36] = take_norm(&conjugates[v][36]);
      multiplicities[v][36] = t0;
      kb_t t40 = here[38][v];
      // y, bytes of limb 13
      ext_t den37 = ext_dot2(k + AT(0, 37), k + AT(0, 210), logup_mulmod384_family0_values[37], t40);
      conjugates[v][37] = den37;
      norms[v][37] = take_norm(&conjugates[v][37]);
      multiplicities[v][37] = t0;
      kb_t t41 = here[39][v];
      // y, bytes of limb 14
      ext_t den38 = ext_dot2(k + AT(0, 38), k + AT(0, 210), logup_mulmod384_family0_values[38], t41);
      conjugates[v][38] = den38;
      norms[v][38] = take_norm(&conjugates[v][38]);
      multiplicities[v][38] = t0;
      kb_t t42 = here[40][v];
      // y, bytes of limb 15
      ext_t den39 = ext_dot2(k + AT(0, 39), k + AT(0, 210), logup_mulmod384_family0_values[39], t42);
      conjugates[v][39] = den39;
      norms[v][39] = take_norm(&conjugates[v][39]);
      multiplicities[v][39] = t0;
      kb_t t43 = here[41][v];
      // y, bytes of limb 16
      ext_t den40 = ext_dot2(k + AT(0, 40), k + AT(0, 210), logup_mulmod384_family0_values[40], t43);
      conjugates[v][40] = den40;
      norms[v][40] = take_norm(&conjugates[v][40]);
      multiplicities[v][40] = t0;
      kb_t t44 = here[42][v];
      CUT;
      // y, bytes of limb 17
      ext_t den41 = ext_dot2(k + AT(0, 41), k + AT(0, 210), logup_mulmod384_family0_values[41], t44);
      conjugates[v][41] = den41;
      norms[v][41] = take_norm(&conjugates[v][41]);
      multiplicities[v][41] = t0;
      kb_t t45 = here[43][v];
      // y, bytes of limb 18
      ext_t den42 = ext_dot2(k + AT(0, 42), k + AT(0, 210), logup_mulmod384_family0_values[42], t45);
      conjugates[v][42] = den42;
      norms[v][42] = take_norm(&conjugates[v][42]);
      multiplicities[v][42] = t0;
      kb_t t46 = here[44][v];
      // y, bytes of limb 19
      ext_t den43 = ext_dot2(k + AT(0, 43), k + AT(0, 210), logup_mulmod384_family0_values[43], t46);
      conjugates[v][43] = den43;
      norms[v][43] = take_norm(&conjugates[v][43]);
      multiplicities[v][43] = t0;
      kb_t t47 = here[45][v];
      // y, bytes of limb 20
      ext_t den44 = ext_dot2(k + AT(0, 44), k + AT(0, 210), logup_mulmod384_family0_values[44], t47);
      conjugates[v][44] = den44;
      norms[v][44] = take_norm(&conjugates[v][44]);
      multiplicities[v][44] = t0;
      kb_t t48 = here[46][v];
      // y, bytes of limb 21
      ext_t den45 = ext_dot2(k + AT(0, 45), k + AT(0, 210), logup_mulmod384_family0_values[45], t48);
      conjugates[v][45] = den45;
      norms[v][45] = take_norm(&conjugates[v][45]);
      multiplicities[v][45] = t0;
      kb_t t49 = here[47][v];
      // y, bytes of limb 22
      ext_t den46 = ext_dot2(k + AT(0, 46), k + AT(0, 210), logup_mulmod384_family0_values[46], t49);
      conjugates[v][46] = den46;
      norms[v][46] = take_norm(&conjugates[v][46]);
      multiplicities[v][46] = t0;
      kb_t t50 = here[48][v];
      // y, bytes of limb 23
      ext_t den47 = ext_dot2(k + AT(0, 47), k + AT(0, 210), logup_mulmod384_family0_values[47], t50);
      conjugates[v][47] = den47;
      norms[v][47] = take_norm(&conjugates[v][47]);
      multiplicities[v][47] = t0;
      kb_t t51 = here[49][v];
      CUT;
      // m, bytes of limb 0
      ext_t den48 = ext_dot2(k + AT(0, 48), k + AT(0, 210), logup_mulmod384_family0_values[48], t51);
      conjugates[v][48] = den48;
      norms[v][48] = take_norm(&conjugates[v][48]);
      multiplicities[v][48] = t0;
      kb_t t52 = here[50][v];
      // m, bytes of limb 1
      ext_t den49 = ext_dot2(k + AT(0, 49), k + AT(0, 210), logup_mulmod384_family0_values[49], t52);
      conjugates[v][49] = den49;
      norms[v][49] = take_norm(&conjugates[v][49]);
      multiplicities[v][49] = t0;
      kb_t t53 = here[51][v];
      // m, bytes of limb 2
      ext_t den50 = ext_dot2(k + AT(0, 50), k + AT(0, 210), logup_mulmod384_family0_values[50], t53);
      conjugates[v][50] = den50;
      norms[v][50] = take_norm(&conjugates[v][50]);
      multiplicities[v][50] = t0;
      kb_t t54 = here[52][v];
      // m, bytes of limb 3
      ext_t den51 = ext_dot2(k + AT(0, 51), k + AT(0, 210), logup_mulmod384_family0_values[51], t54);
      conjugates[v][51] = den51;
      norms[v][51] = take_norm(&conjugates[v][51]);
      multiplicities[v][51] = t0;
      kb_t t55 = here[53][v];
      // m, bytes of limb 4
      ext_t den52 = ext_dot2(k + AT(0, 52), k + AT(0, 210), logup_mulmod384_family0_values[52], t55);
      conjugates[v][52] = den52;
      norms[v][52] = take_norm(&conjugates[v][52]);
      multiplicities[v][52] = t0;
      kb_t t56 = here[54][v];
      // m, bytes of limb 5
      ext_t den53 = ext_dot2(k + AT(0, 53), k + AT(0, 210), logup_mulmod384_family0_values[53], t56);
      conjugates[v][53] = den53;
      norms[v][53] = take_norm(&conjugates[v][53]);
      multiplicities[v][53] = t0;
      kb_t t57 = here[55][v];
      // m, bytes of limb 6
      ext_t den54 = ext_dot2(k + AT(0, 54), k + AT(0, 210), logup_mulmod384_family0_values[54], t57);
      conjugates[v][54] = den54;
      norms[v][54] = take_norm(&conjugates[v][54]);
      multiplicities[v][54] = t0;
      kb_t t58 = here[56][v];
      CUT;
      // m, bytes of limb 7
      ext_t den55 = ext_dot2(k + AT(0, 55), k + AT(0, 210), logup_mulmod384_family0_values[55], t58);
      conjugates[v][55] = den55;
      norms[v][55] = take_norm(&conjugates[v][55]);
      multiplicities[v][55] = t0;
      kb_t t59 = here[57][v];
      // m, bytes of limb 8
      ext_t den56 = ext_dot2(k + AT(0, 56), k + AT(0, 210), logup_mulmod384_family0_values[56], t59);
      conjugates[v][56] = den56;
      norms[v][56] = take_norm(&conjugates[v][56]);
      multiplicities[v][56] = t0;
      kb_t t60 = here[58][v];
      // m, bytes of limb 9
      ext_t den57 = ext_dot2(k + AT(0, 57), k + AT(0, 210), logup_mulmod384_family0_values[57], t60);
      conjugates[v][57] = den57;
      norms[v][57] = take_norm(&conjugates[v][57]);
      multiplicities[v][57] = t0;
      kb_t t61 = here[59][v];
      // m, bytes of limb 10
      ext_t den58 = ext_dot2(k + AT(0, 58), k + AT(0, 210), logup_mulmod384_family0_values[58], t61);
      conjugates[v][58] = den58;
      norms[v][58] = take_norm(&conjugates[v][58]);
      multiplicities[v][58] = t0;
      kb_t t62 = here[60][v];
      // m, bytes of limb 11
      ext_t den59 = ext_dot2(k + AT(0, 59), k + AT(0, 210), logup_mulmod384_family0_values[59], t62);
      conjugates[v][59] = den59;
      norms[v][59] = take_norm(&conjugates[v][59]);
      multiplicities[v][59] = t0;
      kb_t t63 = here[61][v];
      // m, bytes of limb 12
      ext_t den60 = ext_dot2(k + AT(0, 60), k + AT(0, 210), logup_mulmod384_family0_values[60], t63);
      conjugates[v][60] = den60;
      norms[v][60] = take_norm(&conjugates[v][60]);
      multiplicities[v][60] = t0;
      kb_t t64 = here[62][v];
      // m, bytes of limb 13
      ext_t den61 = ext_dot2(k + AT(0, 61), k + AT(0, 210), logup_mulmod384_family0_values[61], t64);
      conjugates[v][61] = den61;
      norms[v][61] = take_norm(&conjugates[v][61]);
      multiplicities[v][61] = t0;
      kb_t t65 = here[63][v];
      CUT;
      // m, bytes of limb 14
      ext_t den62 = ext_dot2(k + AT(0, 62), k + AT(0, 210), logup_mulmod384_family0_values[62], t65);
      conjugates[v][62] = den62;
      norms[v][62] = take_norm(&conjugates[v][62]);
      multiplicities[v][62] = t0;
      kb_t t66 = here[64][v];
      // m, bytes of limb 15
      ext_t den63 = ext_dot2(k + AT(0, 63), k + AT(0, 210), logup_mulmod384_family0_values[63], t66);
      conjugates[v][63] = den63;
      norms[v][63] = take_norm(&conjugates[v][63]);
      multiplicities[v][63] = t0;
      kb_t t67 = here[65][v];
      // m, bytes of limb 16
      ext_t den64 = ext_dot2(k + AT(0, 64), k + AT(0, 210), logup_mulmod384_family0_values[64], t67);
      conjugates[v][64] = den64;
      norms[v][64] = take_norm(&conjugates[v][64]);
      multiplicities[v][64] = t0;
      kb_t t68 = here[66][v];
      // m, bytes of limb 17
      ext_t den65 = ext_dot2(k + AT(0, 65), k + AT(0, 210), logup_mulmod384_family0_values[65], t68);
      conjugates[v][65] = den65;
      norms[v][65] = take_norm(&conjugates[v][65]);
      multiplicities[v][65] = t0;
      kb_t t69 = here[67][v];
      // m, bytes of limb 18
      ext_t den66 = ext_dot2(k + AT(0, 66), k + AT(0, 210), logup_mulmod384_family0_values[66], t69);
      conjugates[v][66] = den66;
      norms[v][66] = take_norm(&conjugates[v][66]);
      multiplicities[v][66] = t0;
      kb_t t70 = here[68][v];
      // m, bytes of limb 19
      ext_t den67 = ext_dot2(k + AT(0, 67), k + AT(0, 210), logup_mulmod384_family0_values[67], t70);
      conjugates[v][67] = den67;
      norms[v][67] = take_norm(&conjugates[v][67]);
      multiplicities[v][67] = t0;
      kb_t t71 = here[69][v];
      // m, bytes of limb 20
      ext_t den68 = ext_dot2(k + AT(0, 68), k + AT(0, 210), logup_mulmod384_family0_values[68], t71);
      conjugates[v][68] = den68;
      norms[v][68] = take_norm(&conjugates[v][68]);
      multiplicities[v][68] = t0;
      kb_t t72 = here[70][v];
      CUT;
      // m, bytes of limb 21
      ext_t den69 = ext_dot2(k + AT(0, 69), k + AT(0, 210), logup_mulmod384_family0_values[69], t72);
      conjugates[v][69] = den69;
      norms[v][69] = take_norm(&conjugates[v][69]);
      multiplicities[v][69] = t0;
      kb_t t73 = here[71][v];
      // m, bytes of limb 22
      ext_t den70 = ext_dot2(k + AT(0, 70), k + AT(0, 210), logup_mulmod384_family0_values[70], t73);
      conjugates[v][70] = den70;
      norms[v][70] = take_norm(&conjugates[v][70]);
      multiplicities[v][70] = t0;
      kb_t t74 = here[72][v];
      // m, bytes of limb 23
      ext_t den71 = ext_dot2(k + AT(0, 71), k + AT(0, 210), logup_mulmod384_family0_values[71], t74);
      conjugates[v][71] = den71;
      norms[v][71] = take_norm(&conjugates[v][71]);
      multiplicities[v][71] = t0;
      kb_t t75 = here[73][v];
      kb_t t76 = here[74][v];
      // quotient, bytes 0 and 1
      ext_t den72 = ext_dot2(k + AT(0, 72), k + AT(0, 210), t75, t76);
      conjugates[v][72] = den72;
      norms[v][72] = take_norm(&conjugates[v][72]);
      multiplicities[v][72] = t0;
      kb_t t77 = here[75][v];
      kb_t t78 = here[76][v];
      // quotient, bytes 2 and 3
      ext_t den73 = ext_dot2(k + AT(0, 73), k + AT(0, 210), t77, t78);
      conjugates[v][73] = den73;
      norms[v][73] = take_norm(&conjugates[v][73]);
      multiplicities[v][73] = t0;
      kb_t t79 = here[77][v];
      kb_t t80 = here[78][v];
      // quotient, bytes 4 and 5
      ext_t den74 = ext_dot2(k + AT(0, 74), k + AT(0, 210), t79, t80);
      conjugates[v][74] = den74;
      norms[v][74] = take_norm(&conjugates[v][74]);
      multiplicities[v][74] = t0;
      kb_t t81 = here[79][v];
      kb_t t82 = here[80][v];
      // quotient, bytes 6 and 7
      ext_t den75 = ext_dot2(k + AT(0, 75), k + AT(0, 210), t81, t82);
      conjugates[v][75] = den75;
      norms[v][75] = take_norm(&conjugates[v][75]);
      multiplicities[v][75] = t0;
      kb_t t83 = here[81][v];
      kb_t t84 = here[82][v];
      CUT;
      // quotient, bytes 8 and 9
      ext_t den76 = ext_dot2(k + AT(0, 76), k + AT(0, 210), t83, t84);
      conjugates[v][76] = den76;
      norms[v][76] = take_norm(&conjugates[v][76]);
      multiplicities[v][76] = t0;
      kb_t t85 = here[83][v];
      kb_t t86 = here[84][v];
      // quotient, bytes 10 and 11
      ext_t den77 = ext_dot2(k + AT(0, 77), k + AT(0, 210), t85, t86);
      conjugates[v][77] = den77;
      norms[v][77] = take_norm(&conjugates[v][77]);
      multiplicities[v][77] = t0;
      kb_t t87 = here[85][v];
      kb_t t88 = here[86][v];
      // quotient, bytes 12 and 13
      ext_t den78 = ext_dot2(k + AT(0, 78), k + AT(0, 210), t87, t88);
      conjugates[v][78] = den78;
      norms[v][78] = take_norm(&conjugates[v][78]);
      multiplicities[v][78] = t0;
      kb_t t89 = here[87][v];
      kb_t t90 = here[88][v];
      // quotient, bytes 14 and 15
      ext_t den79 = ext_dot2(k + AT(0, 79), k + AT(0, 210), t89, t90);
      conjugates[v][79] = den79;
      norms[v][79] = take_norm(&conjugates[v][79]);
      multiplicities[v][79] = t0;
      kb_t t91 = here[89][v];
      kb_t t92 = here[90][v];
      // quotient, bytes 16 and 17
      ext_t den80 = ext_dot2(k + AT(0, 80), k + AT(0, 210), t91, t92);
      conjugates[v][80] = den80;
      norms[v][80] = take_norm(&conjugates[v][80]);
      multiplicities[v][80] = t0;
      kb_t t93 = here[91][v];
      kb_t t94 = here[92][v];
      // quotient, bytes 18 and 19
      ext_t den81 = ext_dot2(k + AT(0, 81), k + AT(0, 210), t93, t94);
      conjugates[v][81] = den81;
      norms[v][81] = take_norm(&conjugates[v][81]);
      multiplicities[v][81] = t0;
      kb_t t95 = here[93][v];
      kb_t t96 = here[94][v];
      CUT;
      // quotient, bytes 20 and 21
      ext_t den82 = ext_dot2(k + AT(0, 82), k + AT(0, 210), t95, t96);
      conjugates[v][82] = den82;
      norms[v][82] = take_norm(&conjugates[v][82]);
      multiplicities[v][82] = t0;
      kb_t t97 = here[95][v];
      kb_t t98 = here[96][v];
      // quotient, bytes 22 and 23
      ext_t den83 = ext_dot2(k + AT(0, 83), k + AT(0, 210), t97, t98);
      conjugates[v][83] = den83;
      norms[v][83] = take_norm(&conjugates[v][83]);
      multiplicities[v][83] = t0;
      kb_t t99 = here[97][v];
      kb_t t100 = here[98][v];
      // quotient, bytes 24 and 25
      ext_t den84 = ext_dot2(k + AT(0, 84), k + AT(0, 210), t99, t100);
      conjugates[v][84] = den84;
      norms[v][84] = take_norm(&conjugates[v][84]);
      multiplicities[v][84] = t0;
      kb_t t101 = here[99][v];
      kb_t t102 = here[100][v];
      // quotient, bytes 26 and 27
      ext_t den85 = ext_dot2(k + AT(0, 85), k + AT(0, 210), t101, t102);
      conjugates[v][85] = den85;
      norms[v][85] = take_norm(&conjugates[v][85]);
      multiplicities[v][85] = t0;
      kb_t t103 = here[101][v];
      kb_t t104 = here[102][v];
      // quotient, bytes 28 and 29
      ext_t den86 = ext_dot2(k + AT(0, 86), k + AT(0, 210), t103, t104);
      conjugates[v][86] = den86;
      norms[v][86] = take_norm(&conjugates[v][86]);
      multiplicities[v][86] = t0;
      kb_t t105 = here[103][v];
      kb_t t106 = here[104][v];
      // quotient, bytes 30 and 31
      ext_t den87 = ext_dot2(k + AT(0, 87), k + AT(0, 210), t105, t106);
      conjugates[v][87] = den87;
      norms[v][87] = take_norm(&conjugates[v][87]);
      multiplicities[v][87] = t0;
      kb_t t107 = here[105][v];
      kb_t t108 = here[106][v];
      CUT;
      // quotient, bytes 32 and 33
      ext_t den88 = ext_dot2(k + AT(0, 88), k + AT(0, 210), t107, t108);
      conjugates[v][88] = den88;
      norms[v][88] = take_norm(&conjugates[v][88]);
      multiplicities[v][88] = t0;
      kb_t t109 = here[107][v];
      kb_t t110 = here[108][v];
      // quotient, bytes 34 and 35
      ext_t den89 = ext_dot2(k + AT(0, 89), k + AT(0, 210), t109, t110);
      conjugates[v][89] = den89;
      norms[v][89] = take_norm(&conjugates[v][89]);
      multiplicities[v][89] = t0;
      kb_t t111 = here[109][v];
      kb_t t112 = here[110][v];
      // quotient, bytes 36 and 37
      ext_t den90 = ext_dot2(k + AT(0, 90), k + AT(0, 210), t111, t112);
      conjugates[v][90] = den90;
      norms[v][90] = take_norm(&conjugates[v][90]);
      multiplicities[v][90] = t0;
      kb_t t113 = here[111][v];
      kb_t t114 = here[112][v];
      // quotient, bytes 38 and 39
      ext_t den91 = ext_dot2(k + AT(0, 91), k + AT(0, 210), t113, t114);
      conjugates[v][91] = den91;
      norms[v][91] = take_norm(&conjugates[v][91]);
      multiplicities[v][91] = t0;
      kb_t t115 = here[113][v];
      kb_t t116 = here[114][v];
      // quotient, bytes 40 and 41
      ext_t den92 = ext_dot2(k + AT(0, 92), k + AT(0, 210), t115, t116);
      conjugates[v][92] = den92;
      norms[v][92] = take_norm(&conjugates[v][92]);
      multiplicities[v][92] = t0;
      kb_t t117 = here[115][v];
      kb_t t118 = here[116][v];
      // quotient, bytes 42 and 43
      ext_t den93 = ext_dot2(k + AT(0, 93), k + AT(0, 210), t117, t118);
      conjugates[v][93] = den93;
      norms[v][93] = take_norm(&conjugates[v][93]);
      multiplicities[v][93] = t0;
      kb_t t119 = here[117][v];
      kb_t t120 = here[118][v];
      CUT;
      // quotient, bytes 44 and 45
      ext_t den94 = ext_dot2(k + AT(0, 94), k + AT(0, 210), t119, t120);
      conjugates[v][94] = den94;
      norms[v][94] = take_norm(&conjugates[v][94]);
      multiplicities[v][94] = t0;
      kb_t t121 = here[119][v];
      kb_t t122 = here[120][v];
      // quotient, bytes 46 and 47
      ext_t den95 = ext_dot2(k + AT(0, 95), k + AT(0, 210), t121, t122);
      conjugates[v][95] = den95;
      norms[v][95] = take_norm(&conjugates[v][95]);
      multiplicities[v][95] = t0;
      kb_t t123 = here[121][v];
      kb_t t124 = here[122][v];
      // quotient, bytes 48 and 49
      ext_t den96 = ext_dot2(k + AT(0, 96), k + AT(0, 210), t123, t124);
      conjugates[v][96] = den96;
      norms[v][96] = take_norm(&conjugates[v][96]);
      multiplicities[v][96] = t0;
      kb_t t125 = here[123][v];
      kb_t t126 = here[124][v];
      // quotient, bytes 50 and 51
      ext_t den97 = ext_dot2(k + AT(0, 97), k + AT(0, 210), t125, t126);
      conjugates[v][97] = den97;
      norms[v][97] = take_norm(&conjugates[v][97]);
      multiplicities[v][97] = t0;
      kb_t t127 = here[125][v];
      kb_t t128 = here[126][v];
      // quotient, bytes 52 and 53
      ext_t den98 = ext_dot2(k + AT(0, 98), k + AT(0, 210), t127, t128);
      conjugates[v][98] = den98;
      norms[v][98] = take_norm(&conjugates[v][98]);
      multiplicities[v][98] = t0;
      kb_t t129 = here[127][v];
      kb_t t130 = here[128][v];
      // quotient, bytes 54 and 55
      ext_t den99 = ext_dot2(k + AT(0, 99), k + AT(0, 210), t129, t130);
      conjugates[v][99] = den99;
      norms[v][99] = take_norm(&conjugates[v][99]);
      multiplicities[v][99] = t0;
      kb_t t131 = here[129][v];
      kb_t t132 = here[130][v];
      CUT;
      // quotient, bytes 56 and 57
      ext_t den100 = ext_dot2(k + AT(0, 100), k + AT(0, 210), t131, t132);
      conjugates[v][100] = den100;
      norms[v][100] = take_norm(&conjugates[v][100]);
      multiplicities[v][100] = t0;
      kb_t t133 = here[131][v];
      kb_t t134 = here[132][v];
      // quotient, bytes 58 and 59
      ext_t den101 = ext_dot2(k + AT(0, 101), k + AT(0, 210), t133, t134);
      conjugates[v][101] = den101;
      norms[v][101] = take_norm(&conjugates[v][101]);
      multiplicities[v][101] = t0;
      kb_t t135 = here[133][v];
      kb_t t136 = here[134][v];
      // quotient, bytes 60 and 61
      ext_t den102 = ext_dot2(k + AT(0, 102), k + AT(0, 210), t135, t136);
      conjugates[v][102] = den102;
      norms[v][102] = take_norm(&conjugates[v][102]);
      multiplicities[v][102] = t0;
      kb_t t137 = here[135][v];
      kb_t t138 = here[136][v];
      // quotient, bytes 62 and 63
      ext_t den103 = ext_dot2(k + AT(0, 103), k + AT(0, 210), t137, t138);
      conjugates[v][103] = den103;
      norms[v][103] = take_norm(&conjugates[v][103]);
      multiplicities[v][103] = t0;
      kb_t t139 = here[137][v];
      kb_t t140 = here[138][v];
      // quotient, bytes 64 and 65
      ext_t den104 = ext_dot2(k + AT(0, 104), k + AT(0, 210), t139, t140);
      conjugates[v][104] = den104;
      norms[v][104] = take_norm(&conjugates[v][104]);
      multiplicities[v][104] = t0;
      kb_t t141 = here[139][v];
      kb_t t142 = here[140][v];
      // quotient, bytes 66 and 67
      ext_t den105 = ext_dot2(k + AT(0, 105), k + AT(0, 210), t141, t142);
      conjugates[v][105] = den105;
      norms[v][105] = take_norm(&conjugates[v][105]);
      multiplicities[v][105] = t0;
      kb_t t143 = here[141][v];
      kb_t t144 = here[142][v];
      CUT;
      // quotient, bytes 68 and 69
      ext_t den106 = ext_dot2(k + AT(0, 106), k + AT(0, 210), t143, t144);
      conjugates[v][106] = den106;
      norms[v][106] = take_norm(&conjugates[v][106]);
      multiplicities[v][106] = t0;
      kb_t t145 = here[143][v];
      kb_t t146 = here[144][v];
      // quotient, bytes 70 and 71
      ext_t den107 = ext_dot2(k + AT(0, 107), k + AT(0, 210), t145, t146);
      conjugates[v][107] = den107;
      norms[v][107] = take_norm(&conjugates[v][107]);
      multiplicities[v][107] = t0;
      kb_t t147 = here[145][v];
      kb_t t148 = here[146][v];
      // quotient, bytes 72 and 73
      ext_t den108 = ext_dot2(k + AT(0, 108), k + AT(0, 210), t147, t148);
      conjugates[v][108] = den108;
      norms[v][108] = take_norm(&conjugates[v][108]);
      multiplicities[v][108] = t0;
      kb_t t149 = here[147][v];
      kb_t t150 = here[148][v];
      // quotient, bytes 74 and 75
      ext_t den109 = ext_dot2(k + AT(0, 109), k + AT(0, 210), t149, t150);
      conjugates[v][109] = den109;
      norms[v][109] = take_norm(&conjugates[v][109]);
      multiplicities[v][109] = t0;
      kb_t t151 = here[149][v];
      kb_t t152 = here[150][v];
      // quotient, bytes 76 and 77
      ext_t den110 = ext_dot2(k + AT(0, 110), k + AT(0, 210), t151, t152);
      conjugates[v][110] = den110;
      norms[v][110] = take_norm(&conjugates[v][110]);
      multiplicities[v][110] = t0;
      kb_t t153 = here[151][v];
      kb_t t154 = here[152][v];
      // quotient, bytes 78 and 79
      ext_t den111 = ext_dot2(k + AT(0, 111), k + AT(0, 210), t153, t154);
      conjugates[v][111] = den111;
      norms[v][111] = take_norm(&conjugates[v][111]);
      multiplicities[v][111] = t0;
      kb_t t155 = here[153][v];
      kb_t t156 = here[154][v];
      CUT;
      // quotient, bytes 80 and 81
      ext_t den112 = ext_dot2(k + AT(0, 112), k + AT(0, 210), t155, t156);
      conjugates[v][112] = den112;
      norms[v][112] = take_norm(&conjugates[v][112]);
      multiplicities[v][112] = t0;
      kb_t t157 = here[155][v];
      kb_t t158 = here[156][v];
      // quotient, bytes 82 and 83
      ext_t den113 = ext_dot2(k + AT(0, 113), k + AT(0, 210), t157, t158);
      conjugates[v][113] = den113;
      norms[v][113] = take_norm(&conjugates[v][113]);
      multiplicities[v][113] = t0;
      kb_t t159 = here[157][v];
      kb_t t160 = here[158][v];
      // quotient, bytes 84 and 85
      ext_t den114 = ext_dot2(k + AT(0, 114), k + AT(0, 210), t159, t160);
      conjugates[v][114] = den114;
      norms[v][114] = take_norm(&conjugates[v][114]);
      multiplicities[v][114] = t0;
      kb_t t161 = here[159][v];
      kb_t t162 = here[160][v];
      // quotient, bytes 86 and 87
      ext_t den115 = ext_dot2(k + AT(0, 115), k + AT(0, 210), t161, t162);
      conjugates[v][115] = den115;
      norms[v][115] = take_norm(&conjugates[v][115]);
      multiplicities[v][115] = t0;
      kb_t t163 = here[161][v];
      kb_t t164 = here[162][v];
      // quotient, bytes 88 and 89
      ext_t den116 = ext_dot2(k + AT(0, 116), k + AT(0, 210), t163, t164);
      conjugates[v][116] = den116;
      norms[v][116] = take_norm(&conjugates[v][116]);
      multiplicities[v][116] = t0;
      kb_t t165 = here[163][v];
      kb_t t166 = here[164][v];
      // quotient, bytes 90 and 91
      ext_t den117 = ext_dot2(k + AT(0, 117), k + AT(0, 210), t165, t166);
      conjugates[v][117] = den117;
      norms[v][117] = take_norm(&conjugates[v][117]);
      multiplicities[v][117] = t0;
      kb_t t167 = here[165][v];
      kb_t t168 = here[166][v];
      CUT;
      // quotient, bytes 92 and 93
      ext_t den118 = ext_dot2(k + AT(0, 118), k + AT(0, 210), t167, t168);
      conjugates[v][118] = den118;
      norms[v][118] = take_norm(&conjugates[v][118]);
      multiplicities[v][118] = t0;
      kb_t t169 = here[167][v];
      kb_t t170 = here[168][v];
      // quotient, bytes 94 and 95
      ext_t den119 = ext_dot2(k + AT(0, 119), k + AT(0, 210), t169, t170);
      conjugates[v][119] = den119;
      norms[v][119] = take_norm(&conjugates[v][119]);
      multiplicities[v][119] = t0;
      kb_t t172 = here[169][v];
      // limb 0 of the result
      ext_t den120 = ext_dot1(k + AT(0, 120), k + AT(0, 210), t172);
      conjugates[v][120] = den120;
      norms[v][120] = take_norm(&conjugates[v][120]);
      multiplicities[v][120] = t0;
      kb_t t173 = here[170][v];
      // limb 1 of the result
      ext_t den121 = ext_dot1(k + AT(0, 121), k + AT(0, 210), t173);
      conjugates[v][121] = den121;
      norms[v][121] = take_norm(&conjugates[v][121]);
      multiplicities[v][121] = t0;
      kb_t t174 = here[171][v];
      // limb 2 of the result
      ext_t den122 = ext_dot1(k + AT(0, 122), k + AT(0, 210), t174);
      conjugates[v][122] = den122;
      norms[v][122] = take_norm(&conjugates[v][122]);
      multiplicities[v][122] = t0;
      kb_t t175 = here[172][v];
      // limb 3 of the result
      ext_t den123 = ext_dot1(k + AT(0, 123), k + AT(0, 210), t175);
      conjugates[v][123] = den123;
      norms[v][123] = take_norm(&conjugates[v][123]);
      multiplicities[v][123] = t0;
      kb_t t176 = here[173][v];
      // limb 4 of the result
      ext_t den124 = ext_dot1(k + AT(0, 124), k + AT(0, 210), t176);
      conjugates[v][124] = den124;
      norms[v][124] = take_norm(&conjugates[v][124]);
      multiplicities[v][124] = t0;
      kb_t t177 = here[174][v];
      CUT;
      // limb 5 of the result
      ext_t den125 = ext_dot1(k + AT(0, 125), k + AT(0, 210), t177);
      conjugates[v][125] = den125;
      norms[v][125] = take_norm(&conjugates[v][125]);
      multiplicities[v][125] = t0;
      kb_t t178 = here[175][v];
      // limb 6 of the result
      ext_t den126 = ext_dot1(k + AT(0, 126), k + AT(0, 210), t178);
      conjugates[v][126] = den126;
      norms[v][126] = take_norm(&conjugates[v][126]);
      multiplicities[v][126] = t0;
      kb_t t179 = here[176][v];
      // limb 7 of the result
      ext_t den127 = ext_dot1(k + AT(0, 127), k + AT(0, 210), t179);
      conjugates[v][127] = den127;
      norms[v][127] = take_norm(&conjugates[v][127]);
      multiplicities[v][127] = t0;
      kb_t t180 = here[177][v];
      // limb 8 of the result
      ext_t den128 = ext_dot1(k + AT(0, 128), k + AT(0, 210), t180);
      conjugates[v][128] = den128;
      norms[v][128] = take_norm(&conjugates[v][128]);
      multiplicities[v][128] = t0;
      kb_t t181 = here[178][v];
      // limb 9 of the result
      ext_t den129 = ext_dot1(k + AT(0, 129), k + AT(0, 210), t181);
      conjugates[v][129] = den129;
      norms[v][129] = take_norm(&conjugates[v][129]);
      multiplicities[v][129] = t0;
      kb_t t182 = here[179][v];
      // limb 10 of the result
      ext_t den130 = ext_dot1(k + AT(0, 130), k + AT(0, 210), t182);
      conjugates[v][130] = den130;
      norms[v][130] = take_norm(&conjugates[v][130]);
      multiplicities[v][130] = t0;
      kb_t t183 = here[180][v];
      // limb 11 of the result
      ext_t den131 = ext_dot1(k + AT(0, 131), k + AT(0, 210), t183);
      conjugates[v][131] = den131;
      norms[v][131] = take_norm(&conjugates[v][131]);
      multiplicities[v][131] = t0;
      kb_t t184 = here[181][v];
      CUT;
      // limb 12 of the result
      ext_t den132 = ext_dot1(k + AT(0, 132), k + AT(0, 210), t184);
      conjugates[v][132] = den132;
      norms[v][132] = take_norm(&conjugates[v][132]);
      multiplicities[v][132] = t0;
      kb_t t185 = here[182][v];
      // limb 13 of the result
      ext_t den133 = ext_dot1(k + AT(0, 133), k + AT(0, 210), t185);
      conjugates[v][133] = den133;
      norms[v][133] = take_norm(&conjugates[v][133]);
      multiplicities[v][133] = t0;
      kb_t t186 = here[183][v];
      // limb 14 of the result
      ext_t den134 = ext_dot1(k + AT(0, 134), k + AT(0, 210), t186);
      conjugates[v][134] = den134;
      norms[v][134] = take_norm(&conjugates[v][134]);
      multiplicities[v][134] = t0;
      kb_t t187 = here[184][v];
      // limb 15 of the result
      ext_t den135 = ext_dot1(k + AT(0, 135), k + AT(0, 210), t187);
      conjugates[v][135] = den135;
      norms[v][135] = take_norm(&conjugates[v][135]);
      multiplicities[v][135] = t0;
      kb_t t188 = here[185][v];
      // limb 16 of the result
      ext_t den136 = ext_dot1(k + AT(0, 136), k + AT(0, 210), t188);
      conjugates[v][136] = den136;
      norms[v][136] = take_norm(&conjugates[v][136]);
      multiplicities[v][136] = t0;
      kb_t t189 = here[186][v];
      // limb 17 of the result
      ext_t den137 = ext_dot1(k + AT(0, 137), k + AT(0, 210), t189);
      conjugates[v][137] = den137;
      norms[v][137] = take_norm(&conjugates[v][137]);
      multiplicities[v][137] = t0;
      kb_t t190 = here[187][v];
      // limb 18 of the result
      ext_t den138 = ext_dot1(k + AT(0, 138), k + AT(0, 210), t190);
      conjugates[v][138] = den138;
      norms[v][138] = take_norm(&conjugates[v][138]);
      multiplicities[v][138] = t0;
      kb_t t191 = here[188][v];
      CUT;
      // limb 19 of the result
      ext_t den139 = ext_dot1(k + AT(0, 139), k + AT(0, 210), t191);
      conjugates[v][139] = den139;
      norms[v][139] = take_norm(&conjugates[v][139]);
      multiplicities[v][139] = t0;
      kb_t t192 = here[189][v];
      // limb 20 of the result
      ext_t den140 = ext_dot1(k + AT(0, 140), k + AT(0, 210), t192);
      conjugates[v][140] = den140;
      norms[v][140] = take_norm(&conjugates[v][140]);
      multiplicities[v][140] = t0;
      kb_t t193 = here[190][v];
      // limb 21 of the result
      ext_t den141 = ext_dot1(k + AT(0, 141), k + AT(0, 210), t193);
      conjugates[v][141] = den141;
      norms[v][141] = take_norm(&conjugates[v][141]);
      multiplicities[v][141] = t0;
      kb_t t194 = here[191][v];
      // limb 22 of the result
      ext_t den142 = ext_dot1(k + AT(0, 142), k + AT(0, 210), t194);
      conjugates[v][142] = den142;
      norms[v][142] = take_norm(&conjugates[v][142]);
      multiplicities[v][142] = t0;
      kb_t t195 = here[192][v];
      // limb 23 of the result
      ext_t den143 = ext_dot1(k + AT(0, 143), k + AT(0, 210), t195);
      conjugates[v][143] = den143;
      norms[v][143] = take_norm(&conjugates[v][143]);
      multiplicities[v][143] = t0;
      kb_t t197 = here[193][v];
      // carry 0
      ext_t den144 = ext_dot1(k + AT(0, 144), k + AT(0, 210), t197);
      conjugates[v][144] = den144;
      norms[v][144] = take_norm(&conjugates[v][144]);
      multiplicities[v][144] = t0;
      kb_t t198 = here[194][v];
      // carry 1
      ext_t den145 = ext_dot1(k + AT(0, 145), k + AT(0, 210), t198);
      conjugates[v][145] = den145;
      norms[v][145] = take_norm(&conjugates[v][145]);
      multiplicities[v][145] = t0;
      kb_t t199 = here[195][v];
      CUT;
      // carry 2
      ext_t den146 = ext_dot1(k + AT(0, 146), k + AT(0, 210), t199);
      conjugates[v][146] = den146;
      norms[v][146] = take_norm(&conjugates[v][146]);
      multiplicities[v][146] = t0;
      kb_t t200 = here[196][v];
      // carry 3
      ext_t den147 = ext_dot1(k + AT(0, 147), k + AT(0, 210), t200);
      conjugates[v][147] = den147;
      norms[v][147] = take_norm(&conjugates[v][147]);
      multiplicities[v][147] = t0;
      kb_t t201 = here[197][v];
      // carry 4
      ext_t den148 = ext_dot1(k + AT(0, 148), k + AT(0, 210), t201);
      conjugates[v][148] = den148;
      norms[v][148] = take_norm(&conjugates[v][148]);
      multiplicities[v][148] = t0;
      kb_t t202 = here[198][v];
      // carry 5
      ext_t den149 = ext_dot1(k + AT(0, 149), k + AT(0, 210), t202);
      conjugates[v][149] = den149;
      norms[v][149] = take_norm(&conjugates[v][149]);
      multiplicities[v][149] = t0;
      kb_t t203 = here[199][v];
      // carry 6
      ext_t den150 = ext_dot1(k + AT(0, 150), k + AT(0, 210), t203);
      conjugates[v][150] = den150;
      norms[v][150] = take_norm(&conjugates[v][150]);
      multiplicities[v][150] = t0;
      kb_t t204 = here[200][v];
      // carry 7
      ext_t den151 = ext_dot1(k + AT(0, 151), k + AT(0, 210), t204);
      conjugates[v][151] = den151;
      norms[v][151] = take_norm(&conjugates[v][151]);
      multiplicities[v][151] = t0;
      kb_t t205 = here[201][v];
      // carry 8
      ext_t den152 = ext_dot1(k + AT(0, 152), k + AT(0, 210), t205);
      conjugates[v][152] = den152;
      norms[v][152] = take_norm(&conjugates[v][152]);
      multiplicities[v][152] = t0;
      kb_t t206 = here[202][v];
      CUT;
      // carry 9
      ext_t den153 = ext_dot1(k + AT(0, 153), k + AT(0, 210), t206);
      conjugates[v][153] = den153;
      norms[v][153] = take_norm(&conjugates[v][153]);
      multiplicities[v][153] = t0;
      kb_t t207 = here[203][v];
      // carry 10
      ext_t den154 = ext_dot1(k + AT(0, 154), k + AT(0, 210), t207);
      conjugates[v][154] = den154;
      norms[v][154] = take_norm(&conjugates[v][154]);
      multiplicities[v][154] = t0;
      kb_t t208 = here[204][v];
      // carry 11
      ext_t den155 = ext_dot1(k + AT(0, 155), k + AT(0, 210), t208);
      conjugates[v][155] = den155;
      norms[v][155] = take_norm(&conjugates[v][155]);
      multiplicities[v][155] = t0;
      kb_t t209 = here[205][v];
      // carry 12
      ext_t den156 = ext_dot1(k + AT(0, 156), k + AT(0, 210), t209);
      conjugates[v][156] = den156;
      norms[v][156] = take_norm(&conjugates[v][156]);
      multiplicities[v][156] = t0;
      kb_t t210 = here[206][v];
      // carry 13
      ext_t den157 = ext_dot1(k + AT(0, 157), k + AT(0, 210), t210);
      conjugates[v][157] = den157;
      norms[v][157] = take_norm(&conjugates[v][157]);
      multiplicities[v][157] = t0;
      kb_t t211 = here[207][v];
      // carry 14
      ext_t den158 = ext_dot1(k + AT(0, 158), k + AT(0, 210), t211);
      conjugates[v][158] = den158;
      norms[v][158] = take_norm(&conjugates[v][158]);
      multiplicities[v][158] = t0;
      kb_t t212 = here[208][v];
      // carry 15
      ext_t den159 = ext_dot1(k + AT(0, 159), k + AT(0, 210), t212);
      conjugates[v][159] = den159;
      norms[v][159] = take_norm(&conjugates[v][159]);
      multiplicities[v][159] = t0;
      kb_t t213 = here[209][v];
      CUT;
      // carry 16
      ext_t den160 = ext_dot1(k + AT(0, 160), k + AT(0, 210), t213);
      conjugates[v][160] = den160;
      norms[v][160] = take_norm(&conjugates[v][160]);
      multiplicities[v][160] = t0;
      kb_t t214 = here[210][v];
      // carry 17
      ext_t den161 = ext_dot1(k + AT(0, 161), k + AT(0, 210), t214);
      conjugates[v][161] = den161;
      norms[v][161] = take_norm(&conjugates[v][161]);
      multiplicities[v][161] = t0;
      kb_t t215 = here[211][v];
      // carry 18
      ext_t den162 = ext_dot1(k + AT(0, 162), k + AT(0, 210), t215);
      conjugates[v][162] = den162;
      norms[v][162] = take_norm(&conjugates[v][162]);
      multiplicities[v][162] = t0;
      kb_t t216 = here[212][v];
      // carry 19
      ext_t den163 = ext_dot1(k + AT(0, 163), k + AT(0, 210), t216);
      conjugates[v][163] = den163;
      norms[v][163] = take_norm(&conjugates[v][163]);
      multiplicities[v][163] = t0;
      kb_t t217 = here[213][v];
      // carry 20
      ext_t den164 = ext_dot1(k + AT(0, 164), k + AT(0, 210), t217);
      conjugates[v][164] = den164;
      norms[v][164] = take_norm(&conjugates[v][164]);
      multiplicities[v][164] = t0;
      kb_t t218 = here[214][v];
      // carry 21
      ext_t den165 = ext_dot1(k + AT(0, 165), k + AT(0, 210), t218);
      conjugates[v][165] = den165;
      norms[v][165] = take_norm(&conjugates[v][165]);
      multiplicities[v][165] = t0;
      kb_t t219 = here[215][v];
      // carry 22
      ext_t den166 = ext_dot1(k + AT(0, 166), k + AT(0, 210), t219);
      conjugates[v][166] = den166;
      norms[v][166] = take_norm(&conjugates[v][166]);
      multiplicities[v][166] = t0;
      kb_t t220 = here[216][v];
      CUT;
      // carry 23
      ext_t den167 = ext_dot1(k + AT(0, 167), k + AT(0, 210), t220);
      conjugates[v][167] = den167;
      norms[v][167] = take_norm(&conjugates[v][167]);
      multiplicities[v][167] = t0;
      kb_t t221 = here[217][v];
      // carry 24
      ext_t den168 = ext_dot1(k + AT(0, 168), k + AT(0, 210), t221);
      conjugates[v][168] = den168;
      norms[v][168] = take_norm(&conjugates[v][168]);
      multiplicities[v][168] = t0;
      kb_t t222 = here[218][v];
      // carry 25
      ext_t den169 = ext_dot1(k + AT(0, 169), k + AT(0, 210), t222);
      conjugates[v][169] = den169;
      norms[v][169] = take_norm(&conjugates[v][169]);
      multiplicities[v][169] = t0;
      kb_t t223 = here[219][v];
      // carry 26
      ext_t den170 = ext_dot1(k + AT(0, 170), k + AT(0, 210), t223);
      conjugates[v][170] = den170;
      norms[v][170] = take_norm(&conjugates[v][170]);
      multiplicities[v][170] = t0;
      kb_t t224 = here[220][v];
      // carry 27
      ext_t den171 = ext_dot1(k + AT(0, 171), k + AT(0, 210), t224);
      conjugates[v][171] = den171;
      norms[v][171] = take_norm(&conjugates[v][171]);
      multiplicities[v][171] = t0;
      kb_t t225 = here[221][v];
      // carry 28
      ext_t den172 = ext_dot1(k + AT(0, 172), k + AT(0, 210), t225);
      conjugates[v][172] = den172;
      norms[v][172] = take_norm(&conjugates[v][172]);
      multiplicities[v][172] = t0;
      kb_t t226 = here[222][v];
      // carry 29
      ext_t den173 = ext_dot1(k + AT(0, 173), k + AT(0, 210), t226);
      conjugates[v][173] = den173;
      norms[v][173] = take_norm(&conjugates[v][173]);
      multiplicities[v][173] = t0;
      kb_t t227 = here[223][v];
      CUT;
      // carry 30
      ext_t den174 = ext_dot1(k + AT(0, 174), k + AT(0, 210), t227);
      conjugates[v][174] = den174;
      norms[v][174] = take_norm(&conjugates[v][174]);
      multiplicities[v][174] = t0;
      kb_t t228 = here[224][v];
      // carry 31
      ext_t den175 = ext_dot1(k + AT(0, 175), k + AT(0, 210), t228);
      conjugates[v][175] = den175;
      norms[v][175] = take_norm(&conjugates[v][175]);
      multiplicities[v][175] = t0;
      kb_t t229 = here[225][v];
      // carry 32
      ext_t den176 = ext_dot1(k + AT(0, 176), k + AT(0, 210), t229);
      conjugates[v][176] = den176;
      norms[v][176] = take_norm(&conjugates[v][176]);
      multiplicities[v][176] = t0;
      kb_t t230 = here[226][v];
      // carry 33
      ext_t den177 = ext_dot1(k + AT(0, 177), k + AT(0, 210), t230);
      conjugates[v][177] = den177;
      norms[v][177] = take_norm(&conjugates[v][177]);
      multiplicities[v][177] = t0;
      kb_t t231 = here[227][v];
      // carry 34
      ext_t den178 = ext_dot1(k + AT(0, 178), k + AT(0, 210), t231);
      conjugates[v][178] = den178;
      norms[v][178] = take_norm(&conjugates[v][178]);
      multiplicities[v][178] = t0;
      kb_t t232 = here[228][v];
      // carry 35
      ext_t den179 = ext_dot1(k + AT(0, 179), k + AT(0, 210), t232);
      conjugates[v][179] = den179;
      norms[v][179] = take_norm(&conjugates[v][179]);
      multiplicities[v][179] = t0;
      kb_t t233 = here[229][v];
      // carry 36
      ext_t den180 = ext_dot1(k + AT(0, 180), k + AT(0, 210), t233);
      conjugates[v][180] = den180;
      norms[v][180] = take_norm(&conjugates[v][180]);
      multiplicities[v][180] = t0;
      kb_t t234 = here[230][v];
      CUT;
      // carry 37
      ext_t den181 = ext_dot1(k + AT(0, 181), k + AT(0, 210), t234);
      conjugates[v][181] = den181;
      norms[v][181] = take_norm(&conjugates[v][181]);
      multiplicities[v][181] = t0;
      kb_t t235 = here[231][v];
      // carry 38
      ext_t den182 = ext_dot1(k + AT(0, 182), k + AT(0, 210), t235);
      conjugates[v][182] = den182;
      norms[v][182] = take_norm(&conjugates[v][182]);
      multiplicities[v][182] = t0;
      kb_t t236 = here[232][v];
      // carry 39
      ext_t den183 = ext_dot1(k + AT(0, 183), k + AT(0, 210), t236);
      conjugates[v][183] = den183;
      norms[v][183] = take_norm(&conjugates[v][183]);
      multiplicities[v][183] = t0;
      kb_t t237 = here[233][v];
      // carry 40
      ext_t den184 = ext_dot1(k + AT(0, 184), k + AT(0, 210), t237);
      conjugates[v][184] = den184;
      norms[v][184] = take_norm(&conjugates[v][184]);
      multiplicities[v][184] = t0;
      kb_t t238 = here[234][v];
      // carry 41
      ext_t den185 = ext_dot1(k + AT(0, 185), k + AT(0, 210), t238);
      conjugates[v][185] = den185;
      norms[v][185] = take_norm(&conjugates[v][185]);
      multiplicities[v][185] = t0;
      kb_t t239 = here[235][v];
      // carry 42
      ext_t den186 = ext_dot1(k + AT(0, 186), k + AT(0, 210), t239);
      conjugates[v][186] = den186;
      norms[v][186] = take_norm(&conjugates[v][186]);
      multiplicities[v][186] = t0;
      kb_t t240 = here[236][v];
      // carry 43
      ext_t den187 = ext_dot1(k + AT(0, 187), k + AT(0, 210), t240);
      conjugates[v][187] = den187;
      norms[v][187] = take_norm(&conjugates[v][187]);
      multiplicities[v][187] = t0;
      kb_t t241 = here[237][v];
      CUT;
      // carry 44
      ext_t den188 = ext_dot1(k + AT(0, 188), k + AT(0, 210), t241);
      conjugates[v][188] = den188;
      norms[v][188] = take_norm(&conjugates[v][188]);
      multiplicities[v][188] = t0;
      kb_t t242 = here[238][v];
      // carry 45
      ext_t den189 = ext_dot1(k + AT(0, 189), k + AT(0, 210), t242);
      conjugates[v][189] = den189;
      norms[v][189] = take_norm(&conjugates[v][189]);
      multiplicities[v][189] = t0;
      kb_t t243 = here[239][v];
      // carry 46
      ext_t den190 = ext_dot1(k + AT(0, 190), k + AT(0, 210), t243);
      conjugates[v][190] = den190;
      norms[v][190] = take_norm(&conjugates[v][190]);
      multiplicities[v][190] = t0;
      kb_t t246 = here[240][v];
      // the result is below m
      ext_t den191 = ext_dot1(k + AT(0, 191), k + AT(0, 210), t246);
      conjugates[v][191] = den191;
      norms[v][191] = take_norm(&conjugates[v][191]);
      kb_t t244 = here[241][v];
      kb_t t245 = kb_sub(t0, t244);
      multiplicities[v][191] = t245;
      kb_t t250 = here[242][v];
      kb_t t251 = here[243][v];
      kb_t t252 = here[244][v];
      kb_t t253 = here[245][v];
      kb_t t254 = here[246][v];
      kb_t t255 = here[247][v];
      // words 0
      ext_sum sum_den192 = ext_sum_zero();
      ext_sum_dot4(&sum_den192, k + AT(0, 213), t250, t251, t252, t253);
      ext_sum_dot4(&sum_den192, k + AT(0, 217), t254, t255, t195, t194);
      ext_sum_dot2(&sum_den192, k + AT(0, 221), t193, t192);
      ext_t den192 = ext_sum_total(k + AT(0, 192), &sum_den192);
      conjugates[v][192] = den192;
      norms[v][192] = take_norm(&conjugates[v][192]);
      kb_t t247 = kb_neg(t0);
      multiplicities[v][192] = t247;
      kb_t t257 = here[248][v];
      kb_t t258 = here[249][v];
      kb_t t259 = here[250][v];
      kb_t t260 = here[251][v];
      CUT;
      // words 1
      ext_sum sum_den193 = ext_sum_zero();
      ext_sum_dot4(&sum_den193, k + AT(0, 213), t250, t251, t257, t258);
      ext_sum_dot4(&sum_den193, k + AT(0, 217), t259, t260, t191, t190);
      ext_sum_dot2(&sum_den193, k + AT(0, 221), t189, t188);
      ext_t den193 = ext_sum_total(k + AT(0, 193), &sum_den193);
      conjugates[v][193] = den193;
      norms[v][193] = take_norm(&conjugates[v][193]);
      multiplicities[v][193] = t247;
      kb_t t262 = here[252][v];
      kb_t t263 = here[253][v];
      kb_t t264 = here[254][v];
      kb_t t265 = here[255][v];
      // words 2
      ext_sum sum_den194 = ext_sum_zero();
      ext_sum_dot4(&sum_den194, k + AT(0, 213), t250, t251, t262, t263);
      ext_sum_dot4(&sum_den194, k + AT(0, 217), t264, t265, t187, t186);
      ext_sum_dot2(&sum_den194, k + AT(0, 221), t185, t184);
      ext_t den194 = ext_sum_total(k + AT(0, 194), &sum_den194);
      conjugates[v][194] = den194;
      norms[v][194] = take_norm(&conjugates[v][194]);
      multiplicities[v][194] = t247;
      kb_t t267 = here[256][v];
      kb_t t268 = here[257][v];
      kb_t t269 = here[258][v];
      kb_t t270 = here[259][v];
      // words 3
      ext_sum sum_den195 = ext_sum_zero();
      ext_sum_dot4(&sum_den195, k + AT(0, 213), t250, t251, t267, t268);
      ext_sum_dot4(&sum_den195, k + AT(0, 217), t269, t270, t183, t182);
      ext_sum_dot2(&sum_den195, k + AT(0, 221), t181, t180);
      ext_t den195 = ext_sum_total(k + AT(0, 195), &sum_den195);
      conjugates[v][195] = den195;
      norms[v][195] = take_norm(&conjugates[v][195]);
      multiplicities[v][195] = t247;
      kb_t t272 = here[260][v];
      kb_t t273 = here[261][v];
      kb_t t274 = here[262][v];
      kb_t t275 = here[263][v];
      // words 4
      ext_sum sum_den196 = ext_sum_zero();
      ext_sum_dot4(&sum_den196, k + AT(0, 213), t250, t251, t272, t273);
      ext_sum_dot4(&sum_den196, k + AT(0, 217), t274, t275, t179, t178);
      ext_sum_dot2(&sum_den196, k + AT(0, 221), t177, t176);
      ext_t den196 = ext_sum_total(k + AT(0, 196), &sum_den196);
      conjugates[v][196] = den196;
      norms[v][196] = take_norm(&conjugates[v][196]);
      multiplicities[v][196] = t247;
      kb_t t277 = here[264][v];
      kb_t t278 = here[265][v];
      kb_t t279 = here[266][v];
      kb_t t280 = here[267][v];
      CUT;
      // words 5
      ext_sum sum_den197 = ext_sum_zero();
      ext_sum_dot4(&sum_den197, k + AT(0, 213), t250, t251, t277, t278);
      ext_sum_dot4(&sum_den197, k + AT(0, 217), t279, t280, t175, t174);
      ext_sum_dot2(&sum_den197, k + AT(0, 221), t173, t172);
      ext_t den197 = ext_sum_total(k + AT(0, 197), &sum_den197);
      conjugates[v][197] = den197;
      norms[v][197] = take_norm(&conjugates[v][197]);
      multiplicities[v][197] = t247;
      kb_t t282 = here[268][v];
      kb_t t283 = here[269][v];
      kb_t t284 = here[270][v];
      kb_t t285 = here[271][v];
      // words 6
      ext_sum sum_den198 = ext_sum_zero();
      ext_sum_dot4(&sum_den198, k + AT(0, 213), t250, t251, t282, t283);
      ext_sum_dot4(&sum_den198, k + AT(0, 217), t284, t285, t282, t283);
      ext_sum_dot2(&sum_den198, k + AT(0, 221), t284, t285);
      ext_t den198 = ext_sum_total(k + AT(0, 198), &sum_den198);
      conjugates[v][198] = den198;
      norms[v][198] = take_norm(&conjugates[v][198]);
      multiplicities[v][198] = t247;
      kb_t t287 = here[272][v];
      kb_t t288 = here[273][v];
      kb_t t289 = here[274][v];
      kb_t t290 = here[275][v];
      // words 7
      ext_sum sum_den199 = ext_sum_zero();
      ext_sum_dot4(&sum_den199, k + AT(0, 213), t250, t251, t287, t288);
      ext_sum_dot4(&sum_den199, k + AT(0, 217), t289, t290, t287, t288);
      ext_sum_dot2(&sum_den199, k + AT(0, 221), t289, t290);
      ext_t den199 = ext_sum_total(k + AT(0, 199), &sum_den199);
      conjugates[v][199] = den199;
      norms[v][199] = take_norm(&conjugates[v][199]);
      multiplicities[v][199] = t247;
      kb_t t292 = here[276][v];
      kb_t t293 = here[277][v];
      kb_t t294 = here[278][v];
      kb_t t295 = here[279][v];
      // words 8
      ext_sum sum_den200 = ext_sum_zero();
      ext_sum_dot4(&sum_den200, k + AT(0, 213), t250, t251, t292, t293);
      ext_sum_dot4(&sum_den200, k + AT(0, 217), t294, t295, t292, t293);
      ext_sum_dot2(&sum_den200, k + AT(0, 221), t294, t295);
      ext_t den200 = ext_sum_total(k + AT(0, 200), &sum_den200);
      conjugates[v][200] = den200;
      norms[v][200] = take_norm(&conjugates[v][200]);
      multiplicities[v][200] = t247;
      kb_t t297 = here[280][v];
      kb_t t298 = here[281][v];
      kb_t t299 = here[282][v];
      kb_t t300 = here[283][v];
      CUT;
      // words 9
      ext_sum sum_den201 = ext_sum_zero();
      ext_sum_dot4(&sum_den201, k + AT(0, 213), t250, t251, t297, t298);
      ext_sum_dot4(&sum_den201, k + AT(0, 217), t299, t300, t297, t298);
      ext_sum_dot2(&sum_den201, k + AT(0, 221), t299, t300);
      ext_t den201 = ext_sum_total(k + AT(0, 201), &sum_den201);
      conjugates[v][201] = den201;
      norms[v][201] = take_norm(&conjugates[v][201]);
      multiplicities[v][201] = t247;
      kb_t t302 = here[284][v];
      kb_t t303 = here[285][v];
      kb_t t304 = here[286][v];
      kb_t t305 = here[287][v];
      // words 10
      ext_sum sum_den202 = ext_sum_zero();
      ext_sum_dot4(&sum_den202, k + AT(0, 213), t250, t251, t302, t303);
      ext_sum_dot4(&sum_den202, k + AT(0, 217), t304, t305, t302, t303);
      ext_sum_dot2(&sum_den202, k + AT(0, 221), t304, t305);
      ext_t den202 = ext_sum_total(k + AT(0, 202), &sum_den202);
      conjugates[v][202] = den202;
      norms[v][202] = take_norm(&conjugates[v][202]);
      multiplicities[v][202] = t247;
      kb_t t307 = here[288][v];
      kb_t t308 = here[289][v];
      kb_t t309 = here[290][v];
      kb_t t310 = here[291][v];
      // words 11
      ext_sum sum_den203 = ext_sum_zero();
      ext_sum_dot4(&sum_den203, k + AT(0, 213), t250, t251, t307, t308);
      ext_sum_dot4(&sum_den203, k + AT(0, 217), t309, t310, t307, t308);
      ext_sum_dot2(&sum_den203, k + AT(0, 221), t309, t310);
      ext_t den203 = ext_sum_total(k + AT(0, 203), &sum_den203);
      conjugates[v][203] = den203;
      norms[v][203] = take_norm(&conjugates[v][203]);
      multiplicities[v][203] = t247;
      kb_t t312 = here[292][v];
      kb_t t313 = here[293][v];
      kb_t t314 = here[294][v];
      kb_t t315 = here[295][v];
      // words 12
      ext_sum sum_den204 = ext_sum_zero();
      ext_sum_dot4(&sum_den204, k + AT(0, 213), t250, t251, t312, t313);
      ext_sum_dot4(&sum_den204, k + AT(0, 217), t314, t315, t312, t313);
      ext_sum_dot2(&sum_den204, k + AT(0, 221), t314, t315);
      ext_t den204 = ext_sum_total(k + AT(0, 204), &sum_den204);
      conjugates[v][204] = den204;
      norms[v][204] = take_norm(&conjugates[v][204]);
      multiplicities[v][204] = t247;
      kb_t t317 = here[296][v];
      kb_t t318 = here[297][v];
      kb_t t319 = here[298][v];
      kb_t t320 = here[299][v];
      CUT;
      // words 13
      ext_sum sum_den205 = ext_sum_zero();
      ext_sum_dot4(&sum_den205, k + AT(0, 213), t250, t251, t317, t318);
      ext_sum_dot4(&sum_den205, k + AT(0, 217), t319, t320, t317, t318);
      ext_sum_dot2(&sum_den205, k + AT(0, 221), t319, t320);
      ext_t den205 = ext_sum_total(k + AT(0, 205), &sum_den205);
      conjugates[v][205] = den205;
      norms[v][205] = take_norm(&conjugates[v][205]);
      multiplicities[v][205] = t247;
      kb_t t322 = here[300][v];
      kb_t t323 = here[301][v];
      kb_t t324 = here[302][v];
      kb_t t325 = here[303][v];
      // words 14
      ext_sum sum_den206 = ext_sum_zero();
      ext_sum_dot4(&sum_den206, k + AT(0, 213), t250, t251, t322, t323);
      ext_sum_dot4(&sum_den206, k + AT(0, 217), t324, t325, t322, t323);
      ext_sum_dot2(&sum_den206, k + AT(0, 221), t324, t325);
      ext_t den206 = ext_sum_total(k + AT(0, 206), &sum_den206);
      conjugates[v][206] = den206;
      norms[v][206] = take_norm(&conjugates[v][206]);
      multiplicities[v][206] = t247;
      kb_t t327 = here[304][v];
      kb_t t328 = here[305][v];
      kb_t t329 = here[306][v];
      kb_t t330 = here[307][v];
      // words 15
      ext_sum sum_den207 = ext_sum_zero();
      ext_sum_dot4(&sum_den207, k + AT(0, 213), t250, t251, t327, t328);
      ext_sum_dot4(&sum_den207, k + AT(0, 217), t329, t330, t327, t328);
      ext_sum_dot2(&sum_den207, k + AT(0, 221), t329, t330);
      ext_t den207 = ext_sum_total(k + AT(0, 207), &sum_den207);
      conjugates[v][207] = den207;
      norms[v][207] = take_norm(&conjugates[v][207]);
      multiplicities[v][207] = t247;
      kb_t t332 = here[308][v];
      kb_t t333 = here[309][v];
      kb_t t334 = here[310][v];
      kb_t t335 = here[311][v];
      // words 16
      ext_sum sum_den208 = ext_sum_zero();
      ext_sum_dot4(&sum_den208, k + AT(0, 213), t250, t251, t332, t333);
      ext_sum_dot4(&sum_den208, k + AT(0, 217), t334, t335, t332, t333);
      ext_sum_dot2(&sum_den208, k + AT(0, 221), t334, t335);
      ext_t den208 = ext_sum_total(k + AT(0, 208), &sum_den208);
      conjugates[v][208] = den208;
      norms[v][208] = take_norm(&conjugates[v][208]);
      multiplicities[v][208] = t247;
      kb_t t337 = here[312][v];
      kb_t t338 = here[313][v];
      kb_t t339 = here[314][v];
      kb_t t340 = here[315][v];
      CUT;
      // words 17
      ext_sum sum_den209 = ext_sum_zero();
      ext_sum_dot4(&sum_den209, k + AT(0, 213), t250, t251, t337, t338);
      ext_sum_dot4(&sum_den209, k + AT(0, 217), t339, t340, t337, t338);
      ext_sum_dot2(&sum_den209, k + AT(0, 221), t339, t340);
      ext_t den209 = ext_sum_total(k + AT(0, 209), &sum_den209);
      conjugates[v][209] = den209;
      norms[v][209] = take_norm(&conjugates[v][209]);
      multiplicities[v][209] = t247;
    }
    if (!invert_all(norms[0], vectors * 210, scratch[0])) return 1;
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
      ext_put_far(out + AT(0, 63), i, term63);
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
      ext_put_far(out + AT(0, 69), i, term69);
      ext_t term70 = ext_cross(conjugates[v][140], kb_mul(multiplicities[v][140], norms[v][140]), conjugates[v][141], kb_mul(multiplicities[v][141], norms[v][141]));
      ext_put_far(out + AT(0, 70), i, term70);
      ext_t term71 = ext_cross(conjugates[v][142], kb_mul(multiplicities[v][142], norms[v][142]), conjugates[v][143], kb_mul(multiplicities[v][143], norms[v][143]));
      ext_put_far(out + AT(0, 71), i, term71);
      ext_t term72 = ext_cross(conjugates[v][144], kb_mul(multiplicities[v][144], norms[v][144]), conjugates[v][145], kb_mul(multiplicities[v][145], norms[v][145]));
      ext_put_far(out + AT(0, 72), i, term72);
      ext_t term73 = ext_cross(conjugates[v][146], kb_mul(multiplicities[v][146], norms[v][146]), conjugates[v][147], kb_mul(multiplicities[v][147], norms[v][147]));
      ext_put_far(out + AT(0, 73), i, term73);
      ext_t term74 = ext_cross(conjugates[v][148], kb_mul(multiplicities[v][148], norms[v][148]), conjugates[v][149], kb_mul(multiplicities[v][149], norms[v][149]));
      ext_put_far(out + AT(0, 74), i, term74);
      ext_t term75 = ext_cross(conjugates[v][150], kb_mul(multiplicities[v][150], norms[v][150]), conjugates[v][151], kb_mul(multiplicities[v][151], norms[v][151]));
      ext_put_far(out + AT(0, 75), i, term75);
      ext_t term76 = ext_cross(conjugates[v][152], kb_mul(multiplicities[v][152], norms[v][152]), conjugates[v][153], kb_mul(multiplicities[v][153], norms[v][153]));
      ext_put_far(out + AT(0, 76), i, term76);
      ext_t term77 = ext_cross(conjugates[v][154], kb_mul(multiplicities[v][154], norms[v][154]), conjugates[v][155], kb_mul(multiplicities[v][155], norms[v][155]));
      ext_put_far(out + AT(0, 77), i, term77);
      ext_t term78 = ext_cross(conjugates[v][156], kb_mul(multiplicities[v][156], norms[v][156]), conjugates[v][157], kb_mul(multiplicities[v][157], norms[v][157]));
      ext_put_far(out + AT(0, 78), i, term78);
      ext_t term79 = ext_cross(conjugates[v][158], kb_mul(multiplicities[v][158], norms[v][158]), conjugates[v][159], kb_mul(multiplicities[v][159], norms[v][159]));
      ext_put_far(out + AT(0, 79), i, term79);
      ext_t term80 = ext_cross(conjugates[v][160], kb_mul(multiplicities[v][160], norms[v][160]), conjugates[v][161], kb_mul(multiplicities[v][161], norms[v][161]));
      ext_put_far(out + AT(0, 80), i, term80);
      ext_t term81 = ext_cross(conjugates[v][162], kb_mul(multiplicities[v][162], norms[v][162]), conjugates[v][163], kb_mul(multiplicities[v][163], norms[v][163]));
      ext_put_far(out + AT(0, 81), i, term81);
      ext_t term82 = ext_cross(conjugates[v][164], kb_mul(multiplicities[v][164], norms[v][164]), conjugates[v][165], kb_mul(multiplicities[v][165], norms[v][165]));
      ext_put_far(out + AT(0, 82), i, term82);
      ext_t term83 = ext_cross(conjugates[v][166], kb_mul(multiplicities[v][166], norms[v][166]), conjugates[v][167], kb_mul(multiplicities[v][167], norms[v][167]));
      ext_put_far(out + AT(0, 83), i, term83);
      ext_t term84 = ext_cross(conjugates[v][168], kb_mul(multiplicities[v][168], norms[v][168]), conjugates[v][169], kb_mul(multiplicities[v][169], norms[v][169]));
      ext_put_far(out + AT(0, 84), i, term84);
      ext_t term85 = ext_cross(conjugates[v][170], kb_mul(multiplicities[v][170], norms[v][170]), conjugates[v][171], kb_mul(multiplicities[v][171], norms[v][171]));
      ext_put_far(out + AT(0, 85), i, term85);
      ext_t term86 = ext_cross(conjugates[v][172], kb_mul(multiplicities[v][172], norms[v][172]), conjugates[v][173], kb_mul(multiplicities[v][173], norms[v][173]));
      ext_put_far(out + AT(0, 86), i, term86);
      ext_t term87 = ext_cross(conjugates[v][174], kb_mul(multiplicities[v][174], norms[v][174]), conjugates[v][175], kb_mul(multiplicities[v][175], norms[v][175]));
      ext_put_far(out + AT(0, 87), i, term87);
      ext_t term88 = ext_cross(conjugates[v][176], kb_mul(multiplicities[v][176], norms[v][176]), conjugates[v][177], kb_mul(multiplicities[v][177], norms[v][177]));
      ext_put_far(out + AT(0, 88), i, term88);
      ext_t term89 = ext_cross(conjugates[v][178], kb_mul(multiplicities[v][178], norms[v][178]), conjugates[v][179], kb_mul(multiplicities[v][179], norms[v][179]));
      ext_put_far(out + AT(0, 89), i, term89);
      ext_t term90 = ext_cross(conjugates[v][180], kb_mul(multiplicities[v][180], norms[v][180]), conjugates[v][181], kb_mul(multiplicities[v][181], norms[v][181]));
      ext_put_far(out + AT(0, 90), i, term90);
      ext_t term91 = ext_cross(conjugates[v][182], kb_mul(multiplicities[v][182], norms[v][182]), conjugates[v][183], kb_mul(multiplicities[v][183], norms[v][183]));
      ext_put_far(out + AT(0, 91), i, term91);
      ext_t term92 = ext_cross(conjugates[v][184], kb_mul(multiplicities[v][184], norms[v][184]), conjugates[v][185], kb_mul(multiplicities[v][185], norms[v][185]));
      ext_put_far(out + AT(0, 92), i, term92);
      ext_t term93 = ext_cross(conjugates[v][186], kb_mul(multiplicities[v][186], norms[v][186]), conjugates[v][187], kb_mul(multiplicities[v][187], norms[v][187]));
      ext_put_far(out + AT(0, 93), i, term93);
      ext_t term94 = ext_cross(conjugates[v][188], kb_mul(multiplicities[v][188], norms[v][188]), conjugates[v][189], kb_mul(multiplicities[v][189], norms[v][189]));
      ext_put_far(out + AT(0, 94), i, term94);
      ext_t term95 = ext_cross(conjugates[v][190], kb_mul(multiplicities[v][190], norms[v][190]), conjugates[v][191], kb_mul(multiplicities[v][191], norms[v][191]));
      ext_t term96 = ext_cross(conjugates[v][192], kb_mul(multiplicities[v][192], norms[v][192]), conjugates[v][193], kb_mul(multiplicities[v][193], norms[v][193]));
      ext_put_far(out + AT(0, 96), i, term96);
      ext_t term97 = ext_cross(conjugates[v][194], kb_mul(multiplicities[v][194], norms[v][194]), conjugates[v][195], kb_mul(multiplicities[v][195], norms[v][195]));
      ext_put_far(out + AT(0, 97), i, term97);
      ext_t term98 = ext_cross(conjugates[v][196], kb_mul(multiplicities[v][196], norms[v][196]), conjugates[v][197], kb_mul(multiplicities[v][197], norms[v][197]));
      ext_put_far(out + AT(0, 98), i, term98);
      ext_t term99 = ext_cross(conjugates[v][198], kb_mul(multiplicities[v][198], norms[v][198]), conjugates[v][199], kb_mul(multiplicities[v][199], norms[v][199]));
      ext_put_far(out + AT(0, 99), i, term99);
      ext_t term100 = ext_cross(conjugates[v][200], kb_mul(multiplicities[v][200], norms[v][200]), conjugates[v][201], kb_mul(multiplicities[v][201], norms[v][201]));
      ext_put_far(out + AT(0, 100), i, term100);
      ext_t term101 = ext_cross(conjugates[v][202], kb_mul(multiplicities[v][202], norms[v][202]), conjugates[v][203], kb_mul(multiplicities[v][203], norms[v][203]));
      ext_put_far(out + AT(0, 101), i, term101);
      ext_t term102 = ext_cross(conjugates[v][204], kb_mul(multiplicities[v][204], norms[v][204]), conjugates[v][205], kb_mul(multiplicities[v][205], norms[v][205]));
      ext_put_far(out + AT(0, 102), i, term102);
      ext_t term103 = ext_cross(conjugates[v][206], kb_mul(multiplicities[v][206], norms[v][206]), conjugates[v][207], kb_mul(multiplicities[v][207], norms[v][207]));
      ext_put_far(out + AT(0, 103), i, term103);
      ext_t term104 = ext_cross(conjugates[v][208], kb_mul(multiplicities[v][208], norms[v][208]), conjugates[v][209], kb_mul(multiplicities[v][209], norms[v][209]));
      ext_put_far(out + AT(0, 95), i, ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(term95, term0), term1), term2), term3), term4), term5), term6), term7), term8), term9), term10), term11), term12), term13), term14), term15), term16), term17), term18), term19), term20), term21), term22), term23), term24), term25), term26), term27), term28), term29), term30), term31), term32), term33), term34), term35), term36), term37), term38), term39), term40), term41), term42), term43), term44), term45), term46), term47), term48), term49), term50), term51), term52), term53), term54), term55), term56), term57), term58), term59), term60), term61), term62), term63), term64), term65), term66), term67), term68), term69), term70), term71), term72), term73), term74), term75), term76), term77), term78), term79), term80), term81), term82), term83), term84), term85), term86), term87), term88), term89), term90), term91), term92), term93), term94));
      ext_put_far(out + AT(0, 104), i, ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(ext_add(term104, term96), term97), term98), term99), term100), term101), term102), term103));
    }
  }
  running_sum(out + AT(0, 95), n, k[AT(0, 223)], sums + 0);
  running_sum(out + AT(0, 104), n, k[AT(0, 223)], sums + AT(0, 1));
  return 0;
}
#undef STEP

static kb_t quotient_mulmod384_family0(const kb_t* here, const kb_t* next, size_t block, const unsigned short* at) {
  (void)here, (void)next;
  kb_t t0 = here[block * at[0]];
  kb_t t1 = kb_splat(33554430u);
  kb_t t2 = kb_sub(t0, t1);
  kb_t t3 = kb_mul(t0, t2);
  return t3;
}

static kb_t quotient_mulmod384_family1(const kb_t* here, const kb_t* next, size_t block, const unsigned short* at) {
  (void)here, (void)next;
  kb_t t0 = here[block * at[0]];
  kb_t t1 = here[block * at[1]];
  kb_t t2 = kb_sub(t0, t1);
  kb_t t4 = kb_mul_factor(t2, KB_FACTOR(2122383361u));
  return t4;
}

#define STEP 2
EXPORT(quotient_mulmod384) void quotient_mulmod384(const u32* const* columns, size_t n, const u32* k, const u32* inverses,
                                  u32* const* out) {
  kb_t inverse_zerofier = alternate(k + AT(1, 943));
  (void)inverses;
  enum { BLOCK = BLOCK_SIZE(AT(387, 107)) };
  _Static_assert(BLOCK > 0, "too many columns and messages for the stack of a kernel");
  static const u32 here_columns[] = {361, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71, 72, 73, 74, 99, 123, 171, 147, 27, 3, 172, 75, 267, 314, 124, 100, 148, 173, 28, 4, 174, 76, 268, 315, 125, 101, 149, 175, 29, 5, 176, 77, 269, 316, 126, 102, 150, 177, 30, 6, 178, 78, 270, 317, 127, 103, 151, 179, 31, 7, 180, 79, 271, 318, 128, 104, 152, 181, 32, 8, 182, 80, 272, 319, 129, 105, 153, 183, 33, 9, 184, 81, 273, 320, 130, 106, 154, 185, 34, 10, 186, 82, 274, 321, 131, 107, 155, 187, 35, 11, 188, 83, 275, 322, 132, 108, 156, 189, 36, 12, 190, 84, 276, 323, 133, 109, 157, 191, 37, 13, 192, 85, 277, 324, 134, 110, 158, 193, 38, 14, 194, 86, 278, 325, 135, 111, 159, 195, 39, 15, 196, 87, 279, 326, 136, 112, 160, 197, 40, 16, 198, 88, 280, 327, 137, 113, 161, 199, 41, 17, 200, 89, 281, 328, 138, 114, 162, 201, 42, 18, 202, 90, 282, 329, 139, 115, 163, 203, 43, 19, 204, 91, 283, 330, 140, 116, 164, 205, 44, 20, 206, 92, 284, 331, 141, 117, 165, 207, 45, 21, 208, 93, 285, 332, 142, 118, 166, 209, 46, 22, 210, 94, 286, 333, 143, 119, 167, 211, 47, 23, 212, 95, 287, 334, 144, 120, 168, 213, 48, 24, 214, 96, 288, 335, 145, 121, 169, 215, 49, 25, 216, 97, 289, 336, 146, 122, 170, 217, 50, 26, 218, 98, 290, 337, 219, 220, 291, 338, 221, 222, 292, 339, 223, 224, 293, 340, 225, 226, 294, 341, 227, 228, 295, 342, 229, 230, 296, 343, 231, 232, 297, 344, 233, 234, 298, 345, 235, 236, 299, 346, 237, 238, 300, 347, 239, 240, 301, 348, 241, 242, 302, 349, 243, 244, 303, 350, 245, 246, 304, 351, 247, 248, 305, 352, 249, 250, 306, 353, 251, 252, 307, 354, 253, 254, 308, 355, 255, 256, 309, 356, 257, 258, 310, 357, 259, 260, 311, 358, 261, 262, 312, 359, 263, 264, 313, 360, 265, 266, 362, 363, 364, 365, 366, 367, 368, 369, 370, 371, 372, 373, 374, 375, 376, 377, 378, 379, 380, 381, 382, 383, 384, 385, 0, 386, EXT_COLUMNS(AT(387, 0)), EXT_COLUMNS(AT(387, 1)), EXT_COLUMNS(AT(387, 2)), EXT_COLUMNS(AT(387, 3)), EXT_COLUMNS(AT(387, 4)), EXT_COLUMNS(AT(387, 5)), EXT_COLUMNS(AT(387, 6)), EXT_COLUMNS(AT(387, 7)), EXT_COLUMNS(AT(387, 8)), EXT_COLUMNS(AT(387, 9)), EXT_COLUMNS(AT(387, 10)), EXT_COLUMNS(AT(387, 11)), EXT_COLUMNS(AT(387, 12)), EXT_COLUMNS(AT(387, 13)), EXT_COLUMNS(AT(387, 14)), EXT_COLUMNS(AT(387, 15)), EXT_COLUMNS(AT(387, 16)), EXT_COLUMNS(AT(387, 17)), EXT_COLUMNS(AT(387, 18)), EXT_COLUMNS(AT(387, 19)), EXT_COLUMNS(AT(387, 20)), EXT_COLUMNS(AT(387, 21)), EXT_COLUMNS(AT(387, 22)), EXT_COLUMNS(AT(387, 23)), EXT_COLUMNS(AT(387, 24)), EXT_COLUMNS(AT(387, 25)), EXT_COLUMNS(AT(387, 26)), EXT_COLUMNS(AT(387, 27)), EXT_COLUMNS(AT(387, 28)), EXT_COLUMNS(AT(387, 29)), EXT_COLUMNS(AT(387, 30)), EXT_COLUMNS(AT(387, 31)), EXT_COLUMNS(AT(387, 32)), EXT_COLUMNS(AT(387, 33)), EXT_COLUMNS(AT(387, 34)), EXT_COLUMNS(AT(387, 35)), EXT_COLUMNS(AT(387, 36)), EXT_COLUMNS(AT(387, 37)), EXT_COLUMNS(AT(387, 38)), EXT_COLUMNS(AT(387, 39)), EXT_COLUMNS(AT(387, 40)), EXT_COLUMNS(AT(387, 41)), EXT_COLUMNS(AT(387, 42)), EXT_COLUMNS(AT(387, 43)), EXT_COLUMNS(AT(387, 44)), EXT_COLUMNS(AT(387, 45)), EXT_COLUMNS(AT(387, 46)), EXT_COLUMNS(AT(387, 47)), EXT_COLUMNS(AT(387, 48)), EXT_COLUMNS(AT(387, 49)), EXT_COLUMNS(AT(387, 50)), EXT_COLUMNS(AT(387, 51)), EXT_COLUMNS(AT(387, 52)), EXT_COLUMNS(AT(387, 53)), EXT_COLUMNS(AT(387, 54)), EXT_COLUMNS(AT(387, 55)), EXT_COLUMNS(AT(387, 56)), EXT_COLUMNS(AT(387, 57)), EXT_COLUMNS(AT(387, 58)), EXT_COLUMNS(AT(387, 59)), EXT_COLUMNS(AT(387, 60)), EXT_COLUMNS(AT(387, 61)), EXT_COLUMNS(AT(387, 62)), EXT_COLUMNS(AT(387, 63)), EXT_COLUMNS(AT(387, 64)), EXT_COLUMNS(AT(387, 65)), EXT_COLUMNS(AT(387, 66)), EXT_COLUMNS(AT(387, 67)), EXT_COLUMNS(AT(387, 68)), EXT_COLUMNS(AT(387, 69)), EXT_COLUMNS(AT(387, 70)), EXT_COLUMNS(AT(387, 71)), EXT_COLUMNS(AT(387, 72)), EXT_COLUMNS(AT(387, 73)), EXT_COLUMNS(AT(387, 74)), EXT_COLUMNS(AT(387, 75)), EXT_COLUMNS(AT(387, 76)), EXT_COLUMNS(AT(387, 77)), EXT_COLUMNS(AT(387, 78)), EXT_COLUMNS(AT(387, 79)), EXT_COLUMNS(AT(387, 80)), EXT_COLUMNS(AT(387, 81)), EXT_COLUMNS(AT(387, 82)), EXT_COLUMNS(AT(387, 83)), EXT_COLUMNS(AT(387, 84)), EXT_COLUMNS(AT(387, 85)), EXT_COLUMNS(AT(387, 86)), EXT_COLUMNS(AT(387, 87)), EXT_COLUMNS(AT(387, 88)), EXT_COLUMNS(AT(387, 89)), EXT_COLUMNS(AT(387, 90)), EXT_COLUMNS(AT(387, 91)), EXT_COLUMNS(AT(387, 92)), EXT_COLUMNS(AT(387, 93)), EXT_COLUMNS(AT(387, 94)), EXT_COLUMNS(AT(387, 95)), 1, 2, EXT_COLUMNS(AT(387, 96)), EXT_COLUMNS(AT(387, 97)), EXT_COLUMNS(AT(387, 98)), EXT_COLUMNS(AT(387, 99)), EXT_COLUMNS(AT(387, 100)), EXT_COLUMNS(AT(387, 101)), EXT_COLUMNS(AT(387, 102)), EXT_COLUMNS(AT(387, 103)), EXT_COLUMNS(AT(387, 104))};
  kb_t here[AT(387, 105)][BLOCK];
  static const u32 next_columns[] = {EXT_COLUMNS(AT(387, 95)), EXT_COLUMNS(AT(387, 104))};
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
  static const u16 factors_16[] = {0, 138, 2, 139, 4, 128, 6, 129, 8, 118, 10, 119, 12, 108, 14, 109, 16, 1, 18, 3, 20, 5, 22, 7, 24, 9, 27, 11, 29, 13, 31, 15, 33, 17, 19, 35, 21, 37, 23, 39, 25, 41, 26, 43, 28, 45, 30, 47, 32, 49, 34, 51, 36, 110, 38, 111, 40, 120, 42, 121, 44, 130, 46, 131, 48, 140, 50, 141};
  static const u16 factors_17[] = {52, 142, 54, 143, 56, 132, 58, 133, 60, 122, 62, 123, 64, 112, 66, 113, 68, 53, 70, 55, 72, 57, 74, 59, 76, 61, 79, 63, 81, 65, 83, 67, 85, 69, 71, 87, 73, 89, 75, 91, 77, 93, 78, 95, 80, 97, 82, 99, 84, 101, 86, 103, 88, 114, 90, 115, 92, 124, 94, 125, 96, 134, 98, 135, 100, 144, 102, 145};
  static const u16 factors_18[] = {0, 139, 2, 128, 4, 129, 6, 118, 8, 119, 10, 108, 12, 109, 14, 1, 16, 3, 18, 5, 20, 7, 22, 9, 24, 11, 27, 13, 29, 15, 31, 17, 19, 33, 21, 35, 23, 37, 25, 39, 26, 41, 28, 43, 30, 45, 32, 47, 34, 49, 36, 51, 38, 110, 40, 111, 42, 120, 44, 121, 46, 130, 48, 131, 50, 140, 104, 146};
  static const u16 factors_19[] = {52, 143, 54, 132, 56, 133, 58, 122, 60, 123, 62, 112, 64, 113, 66, 53, 68, 55, 70, 57, 72, 59, 74, 61, 76, 63, 79, 65, 81, 67, 83, 69, 71, 85, 73, 87, 75, 89, 77, 91, 78, 93, 80, 95, 82, 97, 84, 99, 86, 101, 88, 103, 90, 114, 92, 115, 94, 124, 96, 125, 98, 134, 100, 135, 102, 144, 106, 147};
  static const u16 factors_20[] = {0, 148, 2, 149, 4, 138, 6, 139, 8, 128, 10, 129, 12, 118, 14, 119, 16, 108, 18, 109, 20, 1, 22, 3, 24, 5, 27, 7, 29, 9, 31, 11, 33, 13, 35, 15, 17, 37, 19, 39, 21, 41, 23, 43, 25, 45, 26, 47, 28, 49, 30, 51, 32, 110, 34, 111, 36, 120, 38, 121, 40, 130, 42, 131, 44, 140, 46, 141, 48, 150, 50, 151};
  static const u16 factors_21[] = {52, 152, 54, 153, 56, 142, 58, 143, 60, 132, 62, 133, 64, 122, 66, 123, 68, 112, 70, 113, 72, 53, 74, 55, 76, 57, 79, 59, 81, 61, 83, 63, 85, 65, 87, 67, 69, 89, 71, 91, 73, 93, 75, 95, 77, 97, 78, 99, 80, 101, 82, 103, 84, 114, 86, 115, 88, 124, 90, 125, 92, 134, 94, 135, 96, 144, 98, 145, 100, 154, 102, 155};
  static const u16 factors_22[] = {0, 149, 2, 138, 4, 139, 6, 128, 8, 129, 10, 118, 12, 119, 14, 108, 16, 109, 18, 1, 20, 3, 22, 5, 24, 7, 27, 9, 29, 11, 31, 13, 33, 15, 17, 35, 19, 37, 21, 39, 23, 41, 25, 43, 26, 45, 28, 47, 30, 49, 32, 51, 34, 110, 36, 111, 38, 120, 40, 121, 42, 130, 44, 131, 46, 140, 48, 141, 50, 150, 104, 156};
  static const u16 factors_23[] = {52, 153, 54, 142, 56, 143, 58, 132, 60, 133, 62, 122, 64, 123, 66, 112, 68, 113, 70, 53, 72, 55, 74, 57, 76, 59, 79, 61, 81, 63, 83, 65, 85, 67, 69, 87, 71, 89, 73, 91, 75, 93, 77, 95, 78, 97, 80, 99, 82, 101, 84, 103, 86, 114, 88, 115, 90, 124, 92, 125, 94, 134, 96, 135, 98, 144, 100, 145, 102, 154, 106, 157};
  static const u16 factors_24[] = {0, 158, 2, 159, 4, 148, 6, 149, 8, 138, 10, 139, 12, 128, 14, 129, 16, 118, 18, 119, 20, 108, 22, 109, 24, 1, 27, 3, 29, 5, 31, 7, 33, 9, 35, 11, 37, 13, 15, 39, 17, 41, 19, 43, 21, 45, 23, 47, 25, 49, 26, 51, 28, 110, 30, 111, 32, 120, 34, 121, 36, 130, 38, 131, 40, 140, 42, 141, 44, 150, 46, 151, 48, 160, 50, 161};
  static const u16 factors_25[] = {52, 162, 54, 163, 56, 152, 58, 153, 60, 142, 62, 143, 64, 132, 66, 133, 68, 122, 70, 123, 72, 112, 74, 113, 76, 53, 79, 55, 81, 57, 83, 59, 85, 61, 87, 63, 89, 65, 67, 91, 69, 93, 71, 95, 73, 97, 75, 99, 77, 101, 78, 103, 80, 114, 82, 115, 84, 124, 86, 125, 88, 134, 90, 135, 92, 144, 94, 145, 96, 154, 98, 155, 100, 164, 102, 165};
  static const u16 factors_26[] = {0, 159, 2, 148, 4, 149, 6, 138, 8, 139, 10, 128, 12, 129, 14, 118, 16, 119, 18, 108, 20, 109, 22, 1, 24, 3, 27, 5, 29, 7, 31, 9, 33, 11, 35, 13, 15, 37, 17, 39, 19, 41, 21, 43, 23, 45, 25, 47, 26, 49, 28, 51, 30, 110, 32, 111, 34, 120, 36, 121, 38, 130, 40, 131, 42, 140, 44, 141, 46, 150, 48, 151, 50, 160, 104, 166};
  static const u16 factors_27[] = {52, 163, 54, 152, 56, 153, 58, 142, 60, 143, 62, 132, 64, 133, 66, 122, 68, 123, 70, 112, 72, 113, 74, 53, 76, 55, 79, 57, 81, 59, 83, 61, 85, 63, 87, 65, 67, 89, 69, 91, 71, 93, 73, 95, 75, 97, 77, 99, 78, 101, 80, 103, 82, 114, 84, 115, 86, 124, 88, 125, 90, 134, 92, 135, 94, 144, 96, 145, 98, 154, 100, 155, 102, 164, 106, 167};
  static const u16 factors_28[] = {0, 168, 2, 169, 4, 158, 6, 159, 8, 148, 10, 149, 12, 138, 14, 139, 16, 128, 18, 129, 20, 118, 22, 119, 24, 108, 27, 109, 29, 1, 31, 3, 33, 5, 35, 7, 37, 9, 39, 11, 13, 41, 15, 43, 17, 45, 19, 47, 21, 49, 23, 51, 25, 110, 26, 111, 28, 120, 30, 121, 32, 130, 34, 131, 36, 140, 38, 141, 40, 150, 42, 151, 44, 160, 46, 161, 48, 170, 50, 171};
  static const u16 factors_29[] = {52, 172, 54, 173, 56, 162, 58, 163, 60, 152, 62, 153, 64, 142, 66, 143, 68, 132, 70, 133, 72, 122, 74, 123, 76, 112, 79, 113, 81, 53, 83, 55, 85, 57, 87, 59, 89, 61, 91, 63, 65, 93, 67, 95, 69, 97, 71, 99, 73, 101, 75, 103, 77, 114, 78, 115, 80, 124, 82, 125, 84, 134, 86, 135, 88, 144, 90, 145, 92, 154, 94, 155, 96, 164, 98, 165, 100, 174, 102, 175};
  static const u16 factors_30[] = {0, 169, 2, 158, 4, 159, 6, 148, 8, 149, 10, 138, 12, 139, 14, 128, 16, 129, 18, 118, 20, 119, 22, 108, 24, 109, 27, 1, 29, 3, 31, 5, 33, 7, 35, 9, 37, 11, 13, 39, 15, 41, 17, 43, 19, 45, 21, 47, 23, 49, 25, 51, 26, 110, 28, 111, 30, 120, 32, 121, 34, 130, 36, 131, 38, 140, 40, 141, 42, 150, 44, 151, 46, 160, 48, 161, 50, 170, 104, 176};
  static const u16 factors_31[] = {52, 173, 54, 162, 56, 163, 58, 152, 60, 153, 62, 142, 64, 143, 66, 132, 68, 133, 70, 122, 72, 123, 74, 112, 76, 113, 79, 53, 81, 55, 83, 57, 85, 59, 87, 61, 89, 63, 65, 91, 67, 93, 69, 95, 71, 97, 73, 99, 75, 101, 77, 103, 78, 114, 80, 115, 82, 124, 84, 125, 86, 134, 88, 135, 90, 144, 92, 145, 94, 154, 96, 155, 98, 164, 100, 165, 102, 174, 106, 177};
  static const u16 factors_32[] = {0, 178, 2, 179, 4, 168, 6, 169, 8, 158, 10, 159, 12, 148, 14, 149, 16, 138, 18, 139, 20, 128, 22, 129, 24, 118, 27, 119, 29, 108, 31, 109, 33, 1, 35, 3, 37, 5, 39, 7, 41, 9, 11, 43, 13, 45, 15, 47, 17, 49, 19, 51, 21, 110, 23, 111, 25, 120, 26, 121, 28, 130, 30, 131, 32, 140, 34, 141, 36, 150, 38, 151, 40, 160, 42, 161, 44, 170, 46, 171, 48, 180, 50, 181};
  static const u16 factors_33[] = {52, 182, 54, 183, 56, 172, 58, 173, 60, 162, 62, 163, 64, 152, 66, 153, 68, 142, 70, 143, 72, 132, 74, 133, 76, 122, 79, 123, 81, 112, 83, 113, 85, 53, 87, 55, 89, 57, 91, 59, 93, 61, 63, 95, 65, 97, 67, 99, 69, 101, 71, 103, 73, 114, 75, 115, 77, 124, 78, 125, 80, 134, 82, 135, 84, 144, 86, 145, 88, 154, 90, 155, 92, 164, 94, 165, 96, 174, 98, 175, 100, 184, 102, 185};
  static const u16 factors_34[] = {0, 179, 2, 168, 4, 169, 6, 158, 8, 159, 10, 148, 12, 149, 14, 138, 16, 139, 18, 128, 20, 129, 22, 118, 24, 119, 27, 108, 29, 109, 31, 1, 33, 3, 35, 5, 37, 7, 39, 9, 11, 41, 13, 43, 15, 45, 17, 47, 19, 49, 21, 51, 23, 110, 25, 111, 26, 120, 28, 121, 30, 130, 32, 131, 34, 140, 36, 141, 38, 150, 40, 151, 42, 160, 44, 161, 46, 170, 48, 171, 50, 180, 104, 186};
  static const u16 factors_35[] = {52, 183, 54, 172, 56, 173, 58, 162, 60, 163, 62, 152, 64, 153, 66, 142, 68, 143, 70, 132, 72, 133, 74, 122, 76, 123, 79, 112, 81, 113, 83, 53, 85, 55, 87, 57, 89, 59, 91, 61, 63, 93, 65, 95, 67, 97, 69, 99, 71, 101, 73, 103, 75, 114, 77, 115, 78, 124, 80, 125, 82, 134, 84, 135, 86, 144, 88, 145, 90, 154, 92, 155, 94, 164, 96, 165, 98, 174, 100, 175, 102, 184, 106, 187};
  static const u16 factors_36[] = {0, 188, 2, 189, 4, 178, 6, 179, 8, 168, 10, 169, 12, 158, 14, 159, 16, 148, 18, 149, 20, 138, 22, 139, 24, 128, 27, 129, 29, 118, 31, 119, 33, 108, 35, 109, 37, 1, 39, 3, 41, 5, 43, 7, 9, 45, 11, 47, 13, 49, 15, 51, 17, 110, 19, 111, 21, 120, 23, 121, 25, 130, 26, 131, 28, 140, 30, 141, 32, 150, 34, 151, 36, 160, 38, 161, 40, 170, 42, 171, 44, 180, 46, 181, 48, 190, 50, 191};
  static const u16 factors_37[] = {52, 192, 54, 193, 56, 182, 58, 183, 60, 172, 62, 173, 64, 162, 66, 163, 68, 152, 70, 153, 72, 142, 74, 143, 76, 132, 79, 133, 81, 122, 83, 123, 85, 112, 87, 113, 89, 53, 91, 55, 93, 57, 95, 59, 61, 97, 63, 99, 65, 101, 67, 103, 69, 114, 71, 115, 73, 124, 75, 125, 77, 134, 78, 135, 80, 144, 82, 145, 84, 154, 86, 155, 88, 164, 90, 165, 92, 174, 94, 175, 96, 184, 98, 185, 100, 194, 102, 195};
  static const u16 factors_38[] = {0, 189, 2, 178, 4, 179, 6, 168, 8, 169, 10, 158, 12, 159, 14, 148, 16, 149, 18, 138, 20, 139, 22, 128, 24, 129, 27, 118, 29, 119, 31, 108, 33, 109, 35, 1, 37, 3, 39, 5, 41, 7, 9, 43, 11, 45, 13, 47, 15, 49, 17, 51, 19, 110, 21, 111, 23, 120, 25, 121, 26, 130, 28, 131, 30, 140, 32, 141, 34, 150, 36, 151, 38, 160, 40, 161, 42, 170, 44, 171, 46, 180, 48, 181, 50, 190, 104, 196};
  static const u16 factors_39[] = {52, 193, 54, 182, 56, 183, 58, 172, 60, 173, 62, 162, 64, 163, 66, 152, 68, 153, 70, 142, 72, 143, 74, 132, 76, 133, 79, 122, 81, 123, 83, 112, 85, 113, 87, 53, 89, 55, 91, 57, 93, 59, 61, 95, 63, 97, 65, 99, 67, 101, 69, 103, 71, 114, 73, 115, 75, 124, 77, 125, 78, 134, 80, 135, 82, 144, 84, 145, 86, 154, 88, 155, 90, 164, 92, 165, 94, 174, 96, 175, 98, 184, 100, 185, 102, 194, 106, 197};
  static const u16 factors_40[] = {0, 198, 2, 199, 4, 188, 6, 189, 8, 178, 10, 179, 12, 168, 14, 169, 16, 158, 18, 159, 20, 148, 22, 149, 24, 138, 27, 139, 29, 128, 31, 129, 33, 118, 35, 119, 37, 108, 39, 109, 41, 1, 43, 3, 45, 5, 7, 47, 9, 49, 11, 51, 13, 110, 15, 111, 17, 120, 19, 121, 21, 130, 23, 131, 25, 140, 26, 141, 28, 150, 30, 151, 32, 160, 34, 161, 36, 170, 38, 171, 40, 180, 42, 181, 44, 190, 46, 191, 48, 200, 50, 201};
  static const u16 factors_41[] = {52, 202, 54, 203, 56, 192, 58, 193, 60, 182, 62, 183, 64, 172, 66, 173, 68, 162, 70, 163, 72, 152, 74, 153, 76, 142, 79, 143, 81, 132, 83, 133, 85, 122, 87, 123, 89, 112, 91, 113, 93, 53, 95, 55, 97, 57, 59, 99, 61, 101, 63, 103, 65, 114, 67, 115, 69, 124, 71, 125, 73, 134, 75, 135, 77, 144, 78, 145, 80, 154, 82, 155, 84, 164, 86, 165, 88, 174, 90, 175, 92, 184, 94, 185, 96, 194, 98, 195, 100, 204, 102, 205};
  static const u16 factors_42[] = {0, 199, 2, 188, 4, 189, 6, 178, 8, 179, 10, 168, 12, 169, 14, 158, 16, 159, 18, 148, 20, 149, 22, 138, 24, 139, 27, 128, 29, 129, 31, 118, 33, 119, 35, 108, 37, 109, 39, 1, 41, 3, 43, 5, 7, 45, 9, 47, 11, 49, 13, 51, 15, 110, 17, 111, 19, 120, 21, 121, 23, 130, 25, 131, 26, 140, 28, 141, 30, 150, 32, 151, 34, 160, 36, 161, 38, 170, 40, 171, 42, 180, 44, 181, 46, 190, 48, 191, 50, 200, 104, 206};
  static const u16 factors_43[] = {52, 203, 54, 192, 56, 193, 58, 182, 60, 183, 62, 172, 64, 173, 66, 162, 68, 163, 70, 152, 72, 153, 74, 142, 76, 143, 79, 132, 81, 133, 83, 122, 85, 123, 87, 112, 89, 113, 91, 53, 93, 55, 95, 57, 59, 97, 61, 99, 63, 101, 65, 103, 67, 114, 69, 115, 71, 124, 73, 125, 75, 134, 77, 135, 78, 144, 80, 145, 82, 154, 84, 155, 86, 164, 88, 165, 90, 174, 92, 175, 94, 184, 96, 185, 98, 194, 100, 195, 102, 204, 106, 207};
  static const u16 factors_44[] = {0, 208, 2, 209, 4, 198, 6, 199, 8, 188, 10, 189, 12, 178, 14, 179, 16, 168, 18, 169, 20, 158, 22, 159, 24, 148, 27, 149, 29, 138, 31, 139, 33, 128, 35, 129, 37, 118, 39, 119, 41, 108, 43, 109, 45, 1, 47, 3, 5, 49, 7, 51, 9, 110, 11, 111, 13, 120, 15, 121, 17, 130, 19, 131, 21, 140, 23, 141, 25, 150, 26, 151, 28, 160, 30, 161, 32, 170, 34, 171, 36, 180, 38, 181, 40, 190, 42, 191, 44, 200, 46, 201, 48, 210, 50, 211};
  static const u16 factors_45[] = {52, 212, 54, 213, 56, 202, 58, 203, 60, 192, 62, 193, 64, 182, 66, 183, 68, 172, 70, 173, 72, 162, 74, 163, 76, 152, 79, 153, 81, 142, 83, 143, 85, 132, 87, 133, 89, 122, 91, 123, 93, 112, 95, 113, 97, 53, 99, 55, 57, 101, 59, 103, 61, 114, 63, 115, 65, 124, 67, 125, 69, 134, 71, 135, 73, 144, 75, 145, 77, 154, 78, 155, 80, 164, 82, 165, 84, 174, 86, 175, 88, 184, 90, 185, 92, 194, 94, 195, 96, 204, 98, 205, 100, 214, 102, 215};
  static const u16 factors_46[] = {0, 209, 2, 198, 4, 199, 6, 188, 8, 189, 10, 178, 12, 179, 14, 168, 16, 169, 18, 158, 20, 159, 22, 148, 24, 149, 27, 138, 29, 139, 31, 128, 33, 129, 35, 118, 37, 119, 39, 108, 41, 109, 43, 1, 45, 3, 5, 47, 7, 49, 9, 51, 11, 110, 13, 111, 15, 120, 17, 121, 19, 130, 21, 131, 23, 140, 25, 141, 26, 150, 28, 151, 30, 160, 32, 161, 34, 170, 36, 171, 38, 180, 40, 181, 42, 190, 44, 191, 46, 200, 48, 201, 50, 210, 104, 216};
  static const u16 factors_47[] = {52, 213, 54, 202, 56, 203, 58, 192, 60, 193, 62, 182, 64, 183, 66, 172, 68, 173, 70, 162, 72, 163, 74, 152, 76, 153, 79, 142, 81, 143, 83, 132, 85, 133, 87, 122, 89, 123, 91, 112, 93, 113, 95, 53, 97, 55, 57, 99, 59, 101, 61, 103, 63, 114, 65, 115, 67, 124, 69, 125, 71, 134, 73, 135, 75, 144, 77, 145, 78, 154, 80, 155, 82, 164, 84, 165, 86, 174, 88, 175, 90, 184, 92, 185, 94, 194, 96, 195, 98, 204, 100, 205, 102, 214, 106, 217};
  static const u16 factors_48[] = {4, 208, 6, 209, 8, 198, 10, 199, 12, 188, 14, 189, 16, 178, 18, 179, 20, 168, 22, 169, 24, 158, 27, 159, 29, 148, 31, 149, 33, 138, 35, 139, 37, 128, 39, 129, 41, 118, 43, 119, 45, 108, 47, 109, 49, 1, 3, 51, 5, 110, 7, 111, 9, 120, 11, 121, 13, 130, 15, 131, 17, 140, 19, 141, 21, 150, 23, 151, 25, 160, 26, 161, 28, 170, 30, 171, 32, 180, 34, 181, 36, 190, 38, 191, 40, 200, 42, 201, 44, 210, 46, 211};
  static const u16 factors_49[] = {218, 54, 56, 212, 58, 213, 60, 202, 62, 203, 64, 192, 66, 193, 68, 182, 70, 183, 72, 172, 74, 173, 76, 162, 79, 163, 81, 152, 83, 153, 85, 142, 87, 143, 89, 132, 91, 133, 93, 122, 95, 123, 97, 112, 99, 113, 101, 53, 55, 103, 57, 114, 59, 115, 61, 124, 63, 125, 65, 134, 67, 135, 69, 144, 71, 145, 73, 154, 75, 155, 77, 164, 78, 165, 80, 174, 82, 175, 84, 184, 86, 185, 88, 194, 90, 195, 92, 204, 94, 205, 96, 214, 98, 215, 100, 219, 102, 220};
  static const u16 factors_50[] = {2, 208, 4, 209, 6, 198, 8, 199, 10, 188, 12, 189, 14, 178, 16, 179, 18, 168, 20, 169, 22, 158, 24, 159, 27, 148, 29, 149, 31, 138, 33, 139, 35, 128, 37, 129, 39, 118, 41, 119, 43, 108, 45, 109, 47, 1, 3, 49, 5, 51, 7, 110, 9, 111, 11, 120, 13, 121, 15, 130, 17, 131, 19, 140, 21, 141, 23, 150, 25, 151, 26, 160, 28, 161, 30, 170, 32, 171, 34, 180, 36, 181, 38, 190, 40, 191, 42, 200, 44, 201, 46, 210, 48, 211, 104, 221};
  static const u16 factors_51[] = {218, 52, 54, 212, 56, 213, 58, 202, 60, 203, 62, 192, 64, 193, 66, 182, 68, 183, 70, 172, 72, 173, 74, 162, 76, 163, 79, 152, 81, 153, 83, 142, 85, 143, 87, 132, 89, 133, 91, 122, 93, 123, 95, 112, 97, 113, 99, 53, 55, 101, 57, 103, 59, 114, 61, 115, 63, 124, 65, 125, 67, 134, 69, 135, 71, 144, 73, 145, 75, 154, 77, 155, 78, 164, 80, 165, 82, 174, 84, 175, 86, 184, 88, 185, 90, 194, 92, 195, 94, 204, 96, 205, 98, 214, 100, 215, 102, 219, 106, 222};
  static const u16 factors_52[] = {8, 208, 10, 209, 12, 198, 14, 199, 16, 188, 18, 189, 20, 178, 22, 179, 24, 168, 27, 169, 29, 158, 31, 159, 33, 148, 35, 149, 37, 138, 39, 139, 41, 128, 43, 129, 45, 118, 47, 119, 49, 108, 51, 109, 1, 110, 3, 111, 5, 120, 7, 121, 9, 130, 11, 131, 13, 140, 15, 141, 17, 150, 19, 151, 21, 160, 23, 161, 25, 170, 26, 171, 28, 180, 30, 181, 32, 190, 34, 191, 36, 200, 38, 201, 40, 210, 42, 211};
  static const u16 factors_53[] = {218, 58, 60, 212, 62, 213, 64, 202, 66, 203, 68, 192, 70, 193, 72, 182, 74, 183, 76, 172, 79, 173, 81, 162, 83, 163, 85, 152, 87, 153, 89, 142, 91, 143, 93, 132, 95, 133, 97, 122, 99, 123, 101, 112, 103, 113, 53, 114, 55, 115, 57, 124, 59, 125, 61, 134, 63, 135, 65, 144, 67, 145, 69, 154, 71, 155, 73, 164, 75, 165, 77, 174, 78, 175, 80, 184, 82, 185, 84, 194, 86, 195, 88, 204, 90, 205, 92, 214, 94, 215, 96, 219, 98, 220, 100, 223, 102, 224};
  static const u16 factors_54[] = {6, 208, 8, 209, 10, 198, 12, 199, 14, 188, 16, 189, 18, 178, 20, 179, 22, 168, 24, 169, 27, 158, 29, 159, 31, 148, 33, 149, 35, 138, 37, 139, 39, 128, 41, 129, 43, 118, 45, 119, 47, 108, 49, 109, 1, 51, 3, 110, 5, 111, 7, 120, 9, 121, 11, 130, 13, 131, 15, 140, 17, 141, 19, 150, 21, 151, 23, 160, 25, 161, 26, 170, 28, 171, 30, 180, 32, 181, 34, 190, 36, 191, 38, 200, 40, 201, 42, 210, 44, 211, 104, 225};
  static const u16 factors_55[] = {218, 56, 58, 212, 60, 213, 62, 202, 64, 203, 66, 192, 68, 193, 70, 182, 72, 183, 74, 172, 76, 173, 79, 162, 81, 163, 83, 152, 85, 153, 87, 142, 89, 143, 91, 132, 93, 133, 95, 122, 97, 123, 99, 112, 101, 113, 53, 103, 55, 114, 57, 115, 59, 124, 61, 125, 63, 134, 65, 135, 67, 144, 69, 145, 71, 154, 73, 155, 75, 164, 77, 165, 78, 174, 80, 175, 82, 184, 84, 185, 86, 194, 88, 195, 90, 204, 92, 205, 94, 214, 96, 215, 98, 219, 100, 220, 102, 223, 106, 226};
  static const u16 factors_56[] = {12, 208, 14, 209, 16, 198, 18, 199, 20, 188, 22, 189, 24, 178, 27, 179, 29, 168, 31, 169, 33, 158, 35, 159, 37, 148, 39, 149, 41, 138, 43, 139, 45, 128, 47, 129, 49, 118, 51, 119, 110, 108, 109, 111, 1, 120, 3, 121, 5, 130, 7, 131, 9, 140, 11, 141, 13, 150, 15, 151, 17, 160, 19, 161, 21, 170, 23, 171, 25, 180, 26, 181, 28, 190, 30, 191, 32, 200, 34, 201, 36, 210, 38, 211};
  static const u16 factors_57[] = {218, 62, 64, 212, 66, 213, 68, 202, 70, 203, 72, 192, 74, 193, 76, 182, 79, 183, 81, 172, 83, 173, 85, 162, 87, 163, 89, 152, 91, 153, 93, 142, 95, 143, 97, 132, 99, 133, 101, 122, 103, 123, 114, 112, 113, 115, 53, 124, 55, 125, 57, 134, 59, 135, 61, 144, 63, 145, 65, 154, 67, 155, 69, 164, 71, 165, 73, 174, 75, 175, 77, 184, 78, 185, 80, 194, 82, 195, 84, 204, 86, 205, 88, 214, 90, 215, 92, 219, 94, 220, 96, 223, 98, 224, 100, 227, 102, 228};
  static const u16 factors_58[] = {10, 208, 12, 209, 14, 198, 16, 199, 18, 188, 20, 189, 22, 178, 24, 179, 27, 168, 29, 169, 31, 158, 33, 159, 35, 148, 37, 149, 39, 138, 41, 139, 43, 128, 45, 129, 47, 118, 49, 119, 51, 108, 109, 110, 1, 111, 3, 120, 5, 121, 7, 130, 9, 131, 11, 140, 13, 141, 15, 150, 17, 151, 19, 160, 21, 161, 23, 170, 25, 171, 26, 180, 28, 181, 30, 190, 32, 191, 34, 200, 36, 201, 38, 210, 40, 211, 104, 229};
  static const u16 factors_59[] = {218, 60, 62, 212, 64, 213, 66, 202, 68, 203, 70, 192, 72, 193, 74, 182, 76, 183, 79, 172, 81, 173, 83, 162, 85, 163, 87, 152, 89, 153, 91, 142, 93, 143, 95, 132, 97, 133, 99, 122, 101, 123, 103, 112, 113, 114, 53, 115, 55, 124, 57, 125, 59, 134, 61, 135, 63, 144, 65, 145, 67, 154, 69, 155, 71, 164, 73, 165, 75, 174, 77, 175, 78, 184, 80, 185, 82, 194, 84, 195, 86, 204, 88, 205, 90, 214, 92, 215, 94, 219, 96, 220, 98, 223, 100, 224, 102, 227, 106, 230};
  static const u16 factors_60[] = {16, 208, 18, 209, 20, 198, 22, 199, 24, 188, 27, 189, 29, 178, 31, 179, 33, 168, 35, 169, 37, 158, 39, 159, 41, 148, 43, 149, 45, 138, 47, 139, 49, 128, 51, 129, 110, 118, 111, 119, 108, 120, 109, 121, 1, 130, 3, 131, 5, 140, 7, 141, 9, 150, 11, 151, 13, 160, 15, 161, 17, 170, 19, 171, 21, 180, 23, 181, 25, 190, 26, 191, 28, 200, 30, 201, 32, 210, 34, 211};
  static const u16 factors_61[] = {218, 66, 68, 212, 70, 213, 72, 202, 74, 203, 76, 192, 79, 193, 81, 182, 83, 183, 85, 172, 87, 173, 89, 162, 91, 163, 93, 152, 95, 153, 97, 142, 99, 143, 101, 132, 103, 133, 114, 122, 115, 123, 112, 124, 113, 125, 53, 134, 55, 135, 57, 144, 59, 145, 61, 154, 63, 155, 65, 164, 67, 165, 69, 174, 71, 175, 73, 184, 75, 185, 77, 194, 78, 195, 80, 204, 82, 205, 84, 214, 86, 215, 88, 219, 90, 220, 92, 223, 94, 224, 96, 227, 98, 228, 100, 231, 102, 232};
  static const u16 factors_62[] = {14, 208, 16, 209, 18, 198, 20, 199, 22, 188, 24, 189, 27, 178, 29, 179, 31, 168, 33, 169, 35, 158, 37, 159, 39, 148, 41, 149, 43, 138, 45, 139, 47, 128, 49, 129, 51, 118, 110, 119, 108, 111, 109, 120, 1, 121, 3, 130, 5, 131, 7, 140, 9, 141, 11, 150, 13, 151, 15, 160, 17, 161, 19, 170, 21, 171, 23, 180, 25, 181, 26, 190, 28, 191, 30, 200, 32, 201, 34, 210, 36, 211, 104, 233};
  static const u16 factors_63[] = {218, 64, 66, 212, 68, 213, 70, 202, 72, 203, 74, 192, 76, 193, 79, 182, 81, 183, 83, 172, 85, 173, 87, 162, 89, 163, 91, 152, 93, 153, 95, 142, 97, 143, 99, 132, 101, 133, 103, 122, 114, 123, 112, 115, 113, 124, 53, 125, 55, 134, 57, 135, 59, 144, 61, 145, 63, 154, 65, 155, 67, 164, 69, 165, 71, 174, 73, 175, 75, 184, 77, 185, 78, 194, 80, 195, 82, 204, 84, 205, 86, 214, 88, 215, 90, 219, 92, 220, 94, 223, 96, 224, 98, 227, 100, 228, 102, 231, 106, 234};
  static const u16 factors_64[] = {20, 208, 22, 209, 24, 198, 27, 199, 29, 188, 31, 189, 33, 178, 35, 179, 37, 168, 39, 169, 41, 158, 43, 159, 45, 148, 47, 149, 49, 138, 51, 139, 110, 128, 111, 129, 120, 118, 119, 121, 108, 130, 109, 131, 1, 140, 3, 141, 5, 150, 7, 151, 9, 160, 11, 161, 13, 170, 15, 171, 17, 180, 19, 181, 21, 190, 23, 191, 25, 200, 26, 201, 28, 210, 30, 211};
  static const u16 factors_65[] = {218, 70, 72, 212, 74, 213, 76, 202, 79, 203, 81, 192, 83, 193, 85, 182, 87, 183, 89, 172, 91, 173, 93, 162, 95, 163, 97, 152, 99, 153, 101, 142, 103, 143, 114, 132, 115, 133, 124, 122, 123, 125, 112, 134, 113, 135, 53, 144, 55, 145, 57, 154, 59, 155, 61, 164, 63, 165, 65, 174, 67, 175, 69, 184, 71, 185, 73, 194, 75, 195, 77, 204, 78, 205, 80, 214, 82, 215, 84, 219, 86, 220, 88, 223, 90, 224, 92, 227, 94, 228, 96, 231, 98, 232, 100, 235, 102, 236};
  static const u16 factors_66[] = {18, 208, 20, 209, 22, 198, 24, 199, 27, 188, 29, 189, 31, 178, 33, 179, 35, 168, 37, 169, 39, 158, 41, 159, 43, 148, 45, 149, 47, 138, 49, 139, 51, 128, 110, 129, 111, 118, 119, 120, 108, 121, 109, 130, 1, 131, 3, 140, 5, 141, 7, 150, 9, 151, 11, 160, 13, 161, 15, 170, 17, 171, 19, 180, 21, 181, 23, 190, 25, 191, 26, 200, 28, 201, 30, 210, 32, 211, 104, 237};
  static const u16 factors_67[] = {218, 68, 70, 212, 72, 213, 74, 202, 76, 203, 79, 192, 81, 193, 83, 182, 85, 183, 87, 172, 89, 173, 91, 162, 93, 163, 95, 152, 97, 153, 99, 142, 101, 143, 103, 132, 114, 133, 115, 122, 123, 124, 112, 125, 113, 134, 53, 135, 55, 144, 57, 145, 59, 154, 61, 155, 63, 164, 65, 165, 67, 174, 69, 175, 71, 184, 73, 185, 75, 194, 77, 195, 78, 204, 80, 205, 82, 214, 84, 215, 86, 219, 88, 220, 90, 223, 92, 224, 94, 227, 96, 228, 98, 231, 100, 232, 102, 235, 106, 238};
  static const u16 factors_68[] = {24, 208, 27, 209, 29, 198, 31, 199, 33, 188, 35, 189, 37, 178, 39, 179, 41, 168, 43, 169, 45, 158, 47, 159, 49, 148, 51, 149, 110, 138, 111, 139, 120, 128, 121, 129, 118, 130, 119, 131, 108, 140, 109, 141, 1, 150, 3, 151, 5, 160, 7, 161, 9, 170, 11, 171, 13, 180, 15, 181, 17, 190, 19, 191, 21, 200, 23, 201, 25, 210, 26, 211};
  static const u16 factors_69[] = {218, 74, 76, 212, 79, 213, 81, 202, 83, 203, 85, 192, 87, 193, 89, 182, 91, 183, 93, 172, 95, 173, 97, 162, 99, 163, 101, 152, 103, 153, 114, 142, 115, 143, 124, 132, 125, 133, 122, 134, 123, 135, 112, 144, 113, 145, 53, 154, 55, 155, 57, 164, 59, 165, 61, 174, 63, 175, 65, 184, 67, 185, 69, 194, 71, 195, 73, 204, 75, 205, 77, 214, 78, 215, 80, 219, 82, 220, 84, 223, 86, 224, 88, 227, 90, 228, 92, 231, 94, 232, 96, 235, 98, 236, 100, 239, 102, 240};
  static const u16 factors_70[] = {22, 208, 24, 209, 27, 198, 29, 199, 31, 188, 33, 189, 35, 178, 37, 179, 39, 168, 41, 169, 43, 158, 45, 159, 47, 148, 49, 149, 51, 138, 110, 139, 111, 128, 120, 129, 118, 121, 119, 130, 108, 131, 109, 140, 1, 141, 3, 150, 5, 151, 7, 160, 9, 161, 11, 170, 13, 171, 15, 180, 17, 181, 19, 190, 21, 191, 23, 200, 25, 201, 26, 210, 28, 211, 104, 241};
  static const u16 factors_71[] = {218, 72, 74, 212, 76, 213, 79, 202, 81, 203, 83, 192, 85, 193, 87, 182, 89, 183, 91, 172, 93, 173, 95, 162, 97, 163, 99, 152, 101, 153, 103, 142, 114, 143, 115, 132, 124, 133, 122, 125, 123, 134, 112, 135, 113, 144, 53, 145, 55, 154, 57, 155, 59, 164, 61, 165, 63, 174, 65, 175, 67, 184, 69, 185, 71, 194, 73, 195, 75, 204, 77, 205, 78, 214, 80, 215, 82, 219, 84, 220, 86, 223, 88, 224, 90, 227, 92, 228, 94, 231, 96, 232, 98, 235, 100, 236, 102, 239, 106, 242};
  static const u16 factors_72[] = {29, 208, 31, 209, 33, 198, 35, 199, 37, 188, 39, 189, 41, 178, 43, 179, 45, 168, 47, 169, 49, 158, 51, 159, 110, 148, 111, 149, 120, 138, 121, 139, 130, 128, 129, 131, 118, 140, 119, 141, 108, 150, 109, 151, 1, 160, 3, 161, 5, 170, 7, 171, 9, 180, 11, 181, 13, 190, 15, 191, 17, 200, 19, 201, 21, 210, 23, 211};
  static const u16 factors_73[] = {218, 79, 81, 212, 83, 213, 85, 202, 87, 203, 89, 192, 91, 193, 93, 182, 95, 183, 97, 172, 99, 173, 101, 162, 103, 163, 114, 152, 115, 153, 124, 142, 125, 143, 134, 132, 133, 135, 122, 144, 123, 145, 112, 154, 113, 155, 53, 164, 55, 165, 57, 174, 59, 175, 61, 184, 63, 185, 65, 194, 67, 195, 69, 204, 71, 205, 73, 214, 75, 215, 77, 219, 78, 220, 80, 223, 82, 224, 84, 227, 86, 228, 88, 231, 90, 232, 92, 235, 94, 236, 96, 239, 98, 240, 100, 243, 102, 244};
  static const u16 factors_74[] = {27, 208, 29, 209, 31, 198, 33, 199, 35, 188, 37, 189, 39, 178, 41, 179, 43, 168, 45, 169, 47, 158, 49, 159, 51, 148, 110, 149, 111, 138, 120, 139, 121, 128, 129, 130, 118, 131, 119, 140, 108, 141, 109, 150, 1, 151, 3, 160, 5, 161, 7, 170, 9, 171, 11, 180, 13, 181, 15, 190, 17, 191, 19, 200, 21, 201, 23, 210, 25, 211, 104, 245};
  static const u16 factors_75[] = {218, 76, 79, 212, 81, 213, 83, 202, 85, 203, 87, 192, 89, 193, 91, 182, 93, 183, 95, 172, 97, 173, 99, 162, 101, 163, 103, 152, 114, 153, 115, 142, 124, 143, 125, 132, 133, 134, 122, 135, 123, 144, 112, 145, 113, 154, 53, 155, 55, 164, 57, 165, 59, 174, 61, 175, 63, 184, 65, 185, 67, 194, 69, 195, 71, 204, 73, 205, 75, 214, 77, 215, 78, 219, 80, 220, 82, 223, 84, 224, 86, 227, 88, 228, 90, 231, 92, 232, 94, 235, 96, 236, 98, 239, 100, 240, 102, 243, 106, 246};
  static const u16 factors_76[] = {33, 208, 35, 209, 37, 198, 39, 199, 41, 188, 43, 189, 45, 178, 47, 179, 49, 168, 51, 169, 110, 158, 111, 159, 120, 148, 121, 149, 130, 138, 131, 139, 128, 140, 129, 141, 118, 150, 119, 151, 108, 160, 109, 161, 1, 170, 3, 171, 5, 180, 7, 181, 9, 190, 11, 191, 13, 200, 15, 201, 17, 210, 19, 211};
  static const u16 factors_77[] = {218, 83, 85, 212, 87, 213, 89, 202, 91, 203, 93, 192, 95, 193, 97, 182, 99, 183, 101, 172, 103, 173, 114, 162, 115, 163, 124, 152, 125, 153, 134, 142, 135, 143, 132, 144, 133, 145, 122, 154, 123, 155, 112, 164, 113, 165, 53, 174, 55, 175, 57, 184, 59, 185, 61, 194, 63, 195, 65, 204, 67, 205, 69, 214, 71, 215, 73, 219, 75, 220, 77, 223, 78, 224, 80, 227, 82, 228, 84, 231, 86, 232, 88, 235, 90, 236, 92, 239, 94, 240, 96, 243, 98, 244, 100, 247, 102, 248};
  static const u16 factors_78[] = {31, 208, 33, 209, 35, 198, 37, 199, 39, 188, 41, 189, 43, 178, 45, 179, 47, 168, 49, 169, 51, 158, 110, 159, 111, 148, 120, 149, 121, 138, 130, 139, 128, 131, 129, 140, 118, 141, 119, 150, 108, 151, 109, 160, 1, 161, 3, 170, 5, 171, 7, 180, 9, 181, 11, 190, 13, 191, 15, 200, 17, 201, 19, 210, 21, 211, 104, 249};
  static const u16 factors_79[] = {218, 81, 83, 212, 85, 213, 87, 202, 89, 203, 91, 192, 93, 193, 95, 182, 97, 183, 99, 172, 101, 173, 103, 162, 114, 163, 115, 152, 124, 153, 125, 142, 134, 143, 132, 135, 133, 144, 122, 145, 123, 154, 112, 155, 113, 164, 53, 165, 55, 174, 57, 175, 59, 184, 61, 185, 63, 194, 65, 195, 67, 204, 69, 205, 71, 214, 73, 215, 75, 219, 77, 220, 78, 223, 80, 224, 82, 227, 84, 228, 86, 231, 88, 232, 90, 235, 92, 236, 94, 239, 96, 240, 98, 243, 100, 244, 102, 247, 106, 250};
  static const u16 factors_80[] = {37, 208, 39, 209, 41, 198, 43, 199, 45, 188, 47, 189, 49, 178, 51, 179, 110, 168, 111, 169, 120, 158, 121, 159, 130, 148, 131, 149, 140, 138, 139, 141, 128, 150, 129, 151, 118, 160, 119, 161, 108, 170, 109, 171, 1, 180, 3, 181, 5, 190, 7, 191, 9, 200, 11, 201, 13, 210, 15, 211};
  static const u16 factors_81[] = {218, 87, 89, 212, 91, 213, 93, 202, 95, 203, 97, 192, 99, 193, 101, 182, 103, 183, 114, 172, 115, 173, 124, 162, 125, 163, 134, 152, 135, 153, 144, 142, 143, 145, 132, 154, 133, 155, 122, 164, 123, 165, 112, 174, 113, 175, 53, 184, 55, 185, 57, 194, 59, 195, 61, 204, 63, 205, 65, 214, 67, 215, 69, 219, 71, 220, 73, 223, 75, 224, 77, 227, 78, 228, 80, 231, 82, 232, 84, 235, 86, 236, 88, 239, 90, 240, 92, 243, 94, 244, 96, 247, 98, 248, 100, 251, 102, 252};
  static const u16 factors_82[] = {35, 208, 37, 209, 39, 198, 41, 199, 43, 188, 45, 189, 47, 178, 49, 179, 51, 168, 110, 169, 111, 158, 120, 159, 121, 148, 130, 149, 131, 138, 139, 140, 128, 141, 129, 150, 118, 151, 119, 160, 108, 161, 109, 170, 1, 171, 3, 180, 5, 181, 7, 190, 9, 191, 11, 200, 13, 201, 15, 210, 17, 211, 104, 253};
  static const u16 factors_83[] = {218, 85, 87, 212, 89, 213, 91, 202, 93, 203, 95, 192, 97, 193, 99, 182, 101, 183, 103, 172, 114, 173, 115, 162, 124, 163, 125, 152, 134, 153, 135, 142, 143, 144, 132, 145, 133, 154, 122, 155, 123, 164, 112, 165, 113, 174, 53, 175, 55, 184, 57, 185, 59, 194, 61, 195, 63, 204, 65, 205, 67, 214, 69, 215, 71, 219, 73, 220, 75, 223, 77, 224, 78, 227, 80, 228, 82, 231, 84, 232, 86, 235, 88, 236, 90, 239, 92, 240, 94, 243, 96, 244, 98, 247, 100, 248, 102, 251, 106, 254};
  static const u16 factors_84[] = {41, 208, 43, 209, 45, 198, 47, 199, 49, 188, 51, 189, 110, 178, 111, 179, 120, 168, 121, 169, 130, 158, 131, 159, 140, 148, 141, 149, 138, 150, 139, 151, 128, 160, 129, 161, 118, 170, 119, 171, 108, 180, 109, 181, 1, 190, 3, 191, 5, 200, 7, 201, 9, 210, 11, 211};
  static const u16 factors_85[] = {218, 91, 93, 212, 95, 213, 97, 202, 99, 203, 101, 192, 103, 193, 114, 182, 115, 183, 124, 172, 125, 173, 134, 162, 135, 163, 144, 152, 145, 153, 142, 154, 143, 155, 132, 164, 133, 165, 122, 174, 123, 175, 112, 184, 113, 185, 53, 194, 55, 195, 57, 204, 59, 205, 61, 214, 63, 215, 65, 219, 67, 220, 69, 223, 71, 224, 73, 227, 75, 228, 77, 231, 78, 232, 80, 235, 82, 236, 84, 239, 86, 240, 88, 243, 90, 244, 92, 247, 94, 248, 96, 251, 98, 252, 100, 255, 102, 256};
  static const u16 factors_86[] = {39, 208, 41, 209, 43, 198, 45, 199, 47, 188, 49, 189, 51, 178, 110, 179, 111, 168, 120, 169, 121, 158, 130, 159, 131, 148, 140, 149, 138, 141, 139, 150, 128, 151, 129, 160, 118, 161, 119, 170, 108, 171, 109, 180, 1, 181, 3, 190, 5, 191, 7, 200, 9, 201, 11, 210, 13, 211, 104, 257};
  static const u16 factors_87[] = {218, 89, 91, 212, 93, 213, 95, 202, 97, 203, 99, 192, 101, 193, 103, 182, 114, 183, 115, 172, 124, 173, 125, 162, 134, 163, 135, 152, 144, 153, 142, 145, 143, 154, 132, 155, 133, 164, 122, 165, 123, 174, 112, 175, 113, 184, 53, 185, 55, 194, 57, 195, 59, 204, 61, 205, 63, 214, 65, 215, 67, 219, 69, 220, 71, 223, 73, 224, 75, 227, 77, 228, 78, 231, 80, 232, 82, 235, 84, 236, 86, 239, 88, 240, 90, 243, 92, 244, 94, 247, 96, 248, 98, 251, 100, 252, 102, 255, 106, 258};
  static const u16 factors_88[] = {45, 208, 47, 209, 49, 198, 51, 199, 110, 188, 111, 189, 120, 178, 121, 179, 130, 168, 131, 169, 140, 158, 141, 159, 150, 148, 149, 151, 138, 160, 139, 161, 128, 170, 129, 171, 118, 180, 119, 181, 108, 190, 109, 191, 1, 200, 3, 201, 5, 210, 7, 211};
  static const u16 factors_89[] = {218, 95, 97, 212, 99, 213, 101, 202, 103, 203, 114, 192, 115, 193, 124, 182, 125, 183, 134, 172, 135, 173, 144, 162, 145, 163, 154, 152, 153, 155, 142, 164, 143, 165, 132, 174, 133, 175, 122, 184, 123, 185, 112, 194, 113, 195, 53, 204, 55, 205, 57, 214, 59, 215, 61, 219, 63, 220, 65, 223, 67, 224, 69, 227, 71, 228, 73, 231, 75, 232, 77, 235, 78, 236, 80, 239, 82, 240, 84, 243, 86, 244, 88, 247, 90, 248, 92, 251, 94, 252, 96, 255, 98, 256, 100, 259, 102, 260};
  static const u16 factors_90[] = {43, 208, 45, 209, 47, 198, 49, 199, 51, 188, 110, 189, 111, 178, 120, 179, 121, 168, 130, 169, 131, 158, 140, 159, 141, 148, 149, 150, 138, 151, 139, 160, 128, 161, 129, 170, 118, 171, 119, 180, 108, 181, 109, 190, 1, 191, 3, 200, 5, 201, 7, 210, 9, 211, 104, 261};
  static const u16 factors_91[] = {218, 93, 95, 212, 97, 213, 99, 202, 101, 203, 103, 192, 114, 193, 115, 182, 124, 183, 125, 172, 134, 173, 135, 162, 144, 163, 145, 152, 153, 154, 142, 155, 143, 164, 132, 165, 133, 174, 122, 175, 123, 184, 112, 185, 113, 194, 53, 195, 55, 204, 57, 205, 59, 214, 61, 215, 63, 219, 65, 220, 67, 223, 69, 224, 71, 227, 73, 228, 75, 231, 77, 232, 78, 235, 80, 236, 82, 239, 84, 240, 86, 243, 88, 244, 90, 247, 92, 248, 94, 251, 96, 252, 98, 255, 100, 256, 102, 259, 106, 262};
  static const u16 factors_92[] = {218, 99, 101, 212, 103, 213, 114, 202, 115, 203, 124, 192, 125, 193, 134, 182, 135, 183, 144, 172, 145, 173, 154, 162, 155, 163, 152, 164, 153, 165, 142, 174, 143, 175, 132, 184, 133, 185, 122, 194, 123, 195, 112, 204, 113, 205, 53, 214, 55, 215, 57, 219, 59, 220, 61, 223, 63, 224, 65, 227, 67, 228, 69, 231, 71, 232, 73, 235, 75, 236, 77, 239, 78, 240, 80, 243, 82, 244, 84, 247, 86, 248, 88, 251, 90, 252, 92, 255, 94, 256, 96, 259, 98, 260, 100, 263, 102, 264};
  static const u16 factors_93[] = {47, 208, 49, 209, 51, 198, 110, 199, 111, 188, 120, 189, 121, 178, 130, 179, 131, 168, 140, 169, 141, 158, 150, 159, 148, 151, 149, 160, 138, 161, 139, 170, 128, 171, 129, 180, 118, 181, 119, 190, 108, 191, 109, 200, 1, 201, 3, 210, 5, 211, 104, 265};
  static const u16 factors_94[] = {218, 97, 99, 212, 101, 213, 103, 202, 114, 203, 115, 192, 124, 193, 125, 182, 134, 183, 135, 172, 144, 173, 145, 162, 154, 163, 152, 155, 153, 164, 142, 165, 143, 174, 132, 175, 133, 184, 122, 185, 123, 194, 112, 195, 113, 204, 53, 205, 55, 214, 57, 215, 59, 219, 61, 220, 63, 223, 65, 224, 67, 227, 69, 228, 71, 231, 73, 232, 75, 235, 77, 236, 78, 239, 80, 240, 82, 243, 84, 244, 86, 247, 88, 248, 90, 251, 92, 252, 94, 255, 96, 256, 98, 259, 100, 260, 102, 263, 106, 266};
  static const u16 factors_95[] = {218, 103, 114, 212, 115, 213, 124, 202, 125, 203, 134, 192, 135, 193, 144, 182, 145, 183, 154, 172, 155, 173, 164, 162, 163, 165, 152, 174, 153, 175, 142, 184, 143, 185, 132, 194, 133, 195, 122, 204, 123, 205, 112, 214, 113, 215, 53, 219, 55, 220, 57, 223, 59, 224, 61, 227, 63, 228, 65, 231, 67, 232, 69, 235, 71, 236, 73, 239, 75, 240, 77, 243, 78, 244, 80, 247, 82, 248, 84, 251, 86, 252, 88, 255, 90, 256, 92, 259, 94, 260, 96, 263, 98, 264, 100, 267, 102, 268};
  static const u16 factors_96[] = {218, 101, 103, 212, 114, 213, 115, 202, 124, 203, 125, 192, 134, 193, 135, 182, 144, 183, 145, 172, 154, 173, 155, 162, 163, 164, 152, 165, 153, 174, 142, 175, 143, 184, 132, 185, 133, 194, 122, 195, 123, 204, 112, 205, 113, 214, 53, 215, 55, 219, 57, 220, 59, 223, 61, 224, 63, 227, 65, 228, 67, 231, 69, 232, 71, 235, 73, 236, 75, 239, 77, 240, 78, 243, 80, 244, 82, 247, 84, 248, 86, 251, 88, 252, 90, 255, 92, 256, 94, 259, 96, 260, 98, 263, 100, 264, 102, 267, 106, 269};
  static const u16 factors_97[] = {218, 115, 124, 212, 125, 213, 134, 202, 135, 203, 144, 192, 145, 193, 154, 182, 155, 183, 164, 172, 165, 173, 162, 174, 163, 175, 152, 184, 153, 185, 142, 194, 143, 195, 132, 204, 133, 205, 122, 214, 123, 215, 112, 219, 113, 220, 53, 223, 55, 224, 57, 227, 59, 228, 61, 231, 63, 232, 65, 235, 67, 236, 69, 239, 71, 240, 73, 243, 75, 244, 77, 247, 78, 248, 80, 251, 82, 252, 84, 255, 86, 256, 88, 259, 90, 260, 92, 263, 94, 264, 96, 267, 98, 268, 100, 270, 102, 271};
  static const u16 factors_98[] = {218, 114, 115, 212, 124, 213, 125, 202, 134, 203, 135, 192, 144, 193, 145, 182, 154, 183, 155, 172, 164, 173, 162, 165, 163, 174, 152, 175, 153, 184, 142, 185, 143, 194, 132, 195, 133, 204, 122, 205, 123, 214, 112, 215, 113, 219, 53, 220, 55, 223, 57, 224, 59, 227, 61, 228, 63, 231, 65, 232, 67, 235, 69, 236, 71, 239, 73, 240, 75, 243, 77, 244, 78, 247, 80, 248, 82, 251, 84, 252, 86, 255, 88, 256, 90, 259, 92, 260, 94, 263, 96, 264, 98, 267, 100, 268, 102, 270, 106, 272};
  static const u16 factors_99[] = {218, 125, 134, 212, 135, 213, 144, 202, 145, 203, 154, 192, 155, 193, 164, 182, 165, 183, 174, 172, 173, 175, 162, 184, 163, 185, 152, 194, 153, 195, 142, 204, 143, 205, 132, 214, 133, 215, 122, 219, 123, 220, 112, 223, 113, 224, 53, 227, 55, 228, 57, 231, 59, 232, 61, 235, 63, 236, 65, 239, 67, 240, 69, 243, 71, 244, 73, 247, 75, 248, 77, 251, 78, 252, 80, 255, 82, 256, 84, 259, 86, 260, 88, 263, 90, 264, 92, 267, 94, 268, 96, 270, 98, 271, 100, 273, 102, 274};
  static const u16 factors_100[] = {218, 124, 125, 212, 134, 213, 135, 202, 144, 203, 145, 192, 154, 193, 155, 182, 164, 183, 165, 172, 173, 174, 162, 175, 163, 184, 152, 185, 153, 194, 142, 195, 143, 204, 132, 205, 133, 214, 122, 215, 123, 219, 112, 220, 113, 223, 53, 224, 55, 227, 57, 228, 59, 231, 61, 232, 63, 235, 65, 236, 67, 239, 69, 240, 71, 243, 73, 244, 75, 247, 77, 248, 78, 251, 80, 252, 82, 255, 84, 256, 86, 259, 88, 260, 90, 263, 92, 264, 94, 267, 96, 268, 98, 270, 100, 271, 102, 273, 106, 275};
  static const u16 factors_101[] = {218, 135, 144, 212, 145, 213, 154, 202, 155, 203, 164, 192, 165, 193, 174, 182, 175, 183, 172, 184, 173, 185, 162, 194, 163, 195, 152, 204, 153, 205, 142, 214, 143, 215, 132, 219, 133, 220, 122, 223, 123, 224, 112, 227, 113, 228, 53, 231, 55, 232, 57, 235, 59, 236, 61, 239, 63, 240, 65, 243, 67, 244, 69, 247, 71, 248, 73, 251, 75, 252, 77, 255, 78, 256, 80, 259, 82, 260, 84, 263, 86, 264, 88, 267, 90, 268, 92, 270, 94, 271, 96, 273, 98, 274, 100, 276, 102, 277};
  static const u16 factors_102[] = {218, 134, 135, 212, 144, 213, 145, 202, 154, 203, 155, 192, 164, 193, 165, 182, 174, 183, 172, 175, 173, 184, 162, 185, 163, 194, 152, 195, 153, 204, 142, 205, 143, 214, 132, 215, 133, 219, 122, 220, 123, 223, 112, 224, 113, 227, 53, 228, 55, 231, 57, 232, 59, 235, 61, 236, 63, 239, 65, 240, 67, 243, 69, 244, 71, 247, 73, 248, 75, 251, 77, 252, 78, 255, 80, 256, 82, 259, 84, 260, 86, 263, 88, 264, 90, 267, 92, 268, 94, 270, 96, 271, 98, 273, 100, 274, 102, 276, 106, 278};
  static const u16 factors_103[] = {218, 145, 154, 212, 155, 213, 164, 202, 165, 203, 174, 192, 175, 193, 184, 182, 183, 185, 172, 194, 173, 195, 162, 204, 163, 205, 152, 214, 153, 215, 142, 219, 143, 220, 132, 223, 133, 224, 122, 227, 123, 228, 112, 231, 113, 232, 53, 235, 55, 236, 57, 239, 59, 240, 61, 243, 63, 244, 65, 247, 67, 248, 69, 251, 71, 252, 73, 255, 75, 256, 77, 259, 78, 260, 80, 263, 82, 264, 84, 267, 86, 268, 88, 270, 90, 271, 92, 273, 94, 274, 96, 276, 98, 277, 100, 279, 102, 280};
  static const u16 factors_104[] = {218, 144, 145, 212, 154, 213, 155, 202, 164, 203, 165, 192, 174, 193, 175, 182, 183, 184, 172, 185, 173, 194, 162, 195, 163, 204, 152, 205, 153, 214, 142, 215, 143, 219, 132, 220, 133, 223, 122, 224, 123, 227, 112, 228, 113, 231, 53, 232, 55, 235, 57, 236, 59, 239, 61, 240, 63, 243, 65, 244, 67, 247, 69, 248, 71, 251, 73, 252, 75, 255, 77, 256, 78, 259, 80, 260, 82, 263, 84, 264, 86, 267, 88, 268, 90, 270, 92, 271, 94, 273, 96, 274, 98, 276, 100, 277, 102, 279, 106, 281};
  static const u16 factors_105[] = {218, 155, 164, 212, 165, 213, 174, 202, 175, 203, 184, 192, 185, 193, 182, 194, 183, 195, 172, 204, 173, 205, 162, 214, 163, 215, 152, 219, 153, 220, 142, 223, 143, 224, 132, 227, 133, 228, 122, 231, 123, 232, 112, 235, 113, 236, 53, 239, 55, 240, 57, 243, 59, 244, 61, 247, 63, 248, 65, 251, 67, 252, 69, 255, 71, 256, 73, 259, 75, 260, 77, 263, 78, 264, 80, 267, 82, 268, 84, 270, 86, 271, 88, 273, 90, 274, 92, 276, 94, 277, 96, 279, 98, 280, 100, 282, 102, 283};
  static const u16 factors_106[] = {218, 154, 155, 212, 164, 213, 165, 202, 174, 203, 175, 192, 184, 193, 182, 185, 183, 194, 172, 195, 173, 204, 162, 205, 163, 214, 152, 215, 153, 219, 142, 220, 143, 223, 132, 224, 133, 227, 122, 228, 123, 231, 112, 232, 113, 235, 53, 236, 55, 239, 57, 240, 59, 243, 61, 244, 63, 247, 65, 248, 67, 251, 69, 252, 71, 255, 73, 256, 75, 259, 77, 260, 78, 263, 80, 264, 82, 267, 84, 268, 86, 270, 88, 271, 90, 273, 92, 274, 94, 276, 96, 277, 98, 279, 100, 280, 102, 282, 106, 284};
  static const u16 factors_107[] = {218, 165, 174, 212, 175, 213, 184, 202, 185, 203, 194, 192, 193, 195, 182, 204, 183, 205, 172, 214, 173, 215, 162, 219, 163, 220, 152, 223, 153, 224, 142, 227, 143, 228, 132, 231, 133, 232, 122, 235, 123, 236, 112, 239, 113, 240, 53, 243, 55, 244, 57, 247, 59, 248, 61, 251, 63, 252, 65, 255, 67, 256, 69, 259, 71, 260, 73, 263, 75, 264, 77, 267, 78, 268, 80, 270, 82, 271, 84, 273, 86, 274, 88, 276, 90, 277, 92, 279, 94, 280, 96, 282, 98, 283, 100, 285, 102, 286};
  static const u16 factors_108[] = {218, 164, 165, 212, 174, 213, 175, 202, 184, 203, 185, 192, 193, 194, 182, 195, 183, 204, 172, 205, 173, 214, 162, 215, 163, 219, 152, 220, 153, 223, 142, 224, 143, 227, 132, 228, 133, 231, 122, 232, 123, 235, 112, 236, 113, 239, 53, 240, 55, 243, 57, 244, 59, 247, 61, 248, 63, 251, 65, 252, 67, 255, 69, 256, 71, 259, 73, 260, 75, 263, 77, 264, 78, 267, 80, 268, 82, 270, 84, 271, 86, 273, 88, 274, 90, 276, 92, 277, 94, 279, 96, 280, 98, 282, 100, 283, 102, 285, 106, 287};
  static const u16 factors_109[] = {218, 175, 184, 212, 185, 213, 194, 202, 195, 203, 192, 204, 193, 205, 182, 214, 183, 215, 172, 219, 173, 220, 162, 223, 163, 224, 152, 227, 153, 228, 142, 231, 143, 232, 132, 235, 133, 236, 122, 239, 123, 240, 112, 243, 113, 244, 53, 247, 55, 248, 57, 251, 59, 252, 61, 255, 63, 256, 65, 259, 67, 260, 69, 263, 71, 264, 73, 267, 75, 268, 77, 270, 78, 271, 80, 273, 82, 274, 84, 276, 86, 277, 88, 279, 90, 280, 92, 282, 94, 283, 96, 285, 98, 286, 100, 288, 102, 289};
  static const u16 factors_110[] = {218, 174, 175, 212, 184, 213, 185, 202, 194, 203, 192, 195, 193, 204, 182, 205, 183, 214, 172, 215, 173, 219, 162, 220, 163, 223, 152, 224, 153, 227, 142, 228, 143, 231, 132, 232, 133, 235, 122, 236, 123, 239, 112, 240, 113, 243, 53, 244, 55, 247, 57, 248, 59, 251, 61, 252, 63, 255, 65, 256, 67, 259, 69, 260, 71, 263, 73, 264, 75, 267, 77, 268, 78, 270, 80, 271, 82, 273, 84, 274, 86, 276, 88, 277, 90, 279, 92, 280, 94, 282, 96, 283, 98, 285, 100, 286, 102, 288, 106, 290};
  static const u16 factors_111[] = {218, 185, 194, 212, 195, 213, 204, 202, 203, 205, 192, 214, 193, 215, 182, 219, 183, 220, 172, 223, 173, 224, 162, 227, 163, 228, 152, 231, 153, 232, 142, 235, 143, 236, 132, 239, 133, 240, 122, 243, 123, 244, 112, 247, 113, 248, 53, 251, 55, 252, 57, 255, 59, 256, 61, 259, 63, 260, 65, 263, 67, 264, 69, 267, 71, 268, 73, 270, 75, 271, 77, 273, 78, 274, 80, 276, 82, 277, 84, 279, 86, 280, 88, 282, 90, 283, 92, 285, 94, 286, 96, 288, 98, 289, 100, 291, 102, 292};
  static const u16 factors_112[] = {218, 184, 185, 212, 194, 213, 195, 202, 203, 204, 192, 205, 193, 214, 182, 215, 183, 219, 172, 220, 173, 223, 162, 224, 163, 227, 152, 228, 153, 231, 142, 232, 143, 235, 132, 236, 133, 239, 122, 240, 123, 243, 112, 244, 113, 247, 53, 248, 55, 251, 57, 252, 59, 255, 61, 256, 63, 259, 65, 260, 67, 263, 69, 264, 71, 267, 73, 268, 75, 270, 77, 271, 78, 273, 80, 274, 82, 276, 84, 277, 86, 279, 88, 280, 90, 282, 92, 283, 94, 285, 96, 286, 98, 288, 100, 289, 102, 291, 106, 293};
  static const u16 factors_113[] = {218, 195, 204, 212, 205, 213, 202, 214, 203, 215, 192, 219, 193, 220, 182, 223, 183, 224, 172, 227, 173, 228, 162, 231, 163, 232, 152, 235, 153, 236, 142, 239, 143, 240, 132, 243, 133, 244, 122, 247, 123, 248, 112, 251, 113, 252, 53, 255, 55, 256, 57, 259, 59, 260, 61, 263, 63, 264, 65, 267, 67, 268, 69, 270, 71, 271, 73, 273, 75, 274, 77, 276, 78, 277, 80, 279, 82, 280, 84, 282, 86, 283, 88, 285, 90, 286, 92, 288, 94, 289, 96, 291, 98, 292, 100, 294, 102, 295};
  static const u16 factors_114[] = {218, 194, 195, 212, 204, 213, 202, 205, 203, 214, 192, 215, 193, 219, 182, 220, 183, 223, 172, 224, 173, 227, 162, 228, 163, 231, 152, 232, 153, 235, 142, 236, 143, 239, 132, 240, 133, 243, 122, 244, 123, 247, 112, 248, 113, 251, 53, 252, 55, 255, 57, 256, 59, 259, 61, 260, 63, 263, 65, 264, 67, 267, 69, 268, 71, 270, 73, 271, 75, 273, 77, 274, 78, 276, 80, 277, 82, 279, 84, 280, 86, 282, 88, 283, 90, 285, 92, 286, 94, 288, 96, 289, 98, 291, 100, 292, 102, 294, 106, 296};
  static const u16 factors_115[] = {218, 205, 214, 212, 213, 215, 202, 219, 203, 220, 192, 223, 193, 224, 182, 227, 183, 228, 172, 231, 173, 232, 162, 235, 163, 236, 152, 239, 153, 240, 142, 243, 143, 244, 132, 247, 133, 248, 122, 251, 123, 252, 112, 255, 113, 256, 53, 259, 55, 260, 57, 263, 59, 264, 61, 267, 63, 268, 65, 270, 67, 271, 69, 273, 71, 274, 73, 276, 75, 277, 77, 279, 78, 280, 80, 282, 82, 283, 84, 285, 86, 286, 88, 288, 90, 289, 92, 291, 94, 292, 96, 294, 98, 295, 100, 297, 102, 298};
  static const u16 factors_116[] = {218, 204, 205, 212, 213, 214, 202, 215, 203, 219, 192, 220, 193, 223, 182, 224, 183, 227, 172, 228, 173, 231, 162, 232, 163, 235, 152, 236, 153, 239, 142, 240, 143, 243, 132, 244, 133, 247, 122, 248, 123, 251, 112, 252, 113, 255, 53, 256, 55, 259, 57, 260, 59, 263, 61, 264, 63, 267, 65, 268, 67, 270, 69, 271, 71, 273, 73, 274, 75, 276, 77, 277, 78, 279, 80, 280, 82, 282, 84, 283, 86, 285, 88, 286, 90, 288, 92, 289, 94, 291, 96, 292, 98, 294, 100, 295, 102, 297, 106, 299};
  static const u16 factors_117[] = {218, 215, 212, 219, 213, 220, 202, 223, 203, 224, 192, 227, 193, 228, 182, 231, 183, 232, 172, 235, 173, 236, 162, 239, 163, 240, 152, 243, 153, 244, 142, 247, 143, 248, 132, 251, 133, 252, 122, 255, 123, 256, 112, 259, 113, 260, 53, 263, 55, 264, 57, 267, 59, 268, 61, 270, 63, 271, 65, 273, 67, 274, 69, 276, 71, 277, 73, 279, 75, 280, 77, 282, 78, 283, 80, 285, 82, 286, 84, 288, 86, 289, 88, 291, 90, 292, 92, 294, 94, 295, 96, 297, 98, 298, 100, 300, 102, 301};
  static const u16 factors_118[] = {218, 214, 212, 215, 213, 219, 202, 220, 203, 223, 192, 224, 193, 227, 182, 228, 183, 231, 172, 232, 173, 235, 162, 236, 163, 239, 152, 240, 153, 243, 142, 244, 143, 247, 132, 248, 133, 251, 122, 252, 123, 255, 112, 256, 113, 259, 53, 260, 55, 263, 57, 264, 59, 267, 61, 268, 63, 270, 65, 271, 67, 273, 69, 274, 71, 276, 73, 277, 75, 279, 77, 280, 78, 282, 80, 283, 82, 285, 84, 286, 86, 288, 88, 289, 90, 291, 92, 292, 94, 294, 96, 295, 98, 297, 100, 298, 102, 300};
  static const u16 factors_119[] = {218, 219, 212, 220, 218, 220, 213, 223, 212, 223, 218, 223, 202, 224, 213, 224, 212, 224, 218, 224, 203, 227, 202, 227, 213, 227, 212, 227, 218, 227, 192, 228, 203, 228, 202, 228, 213, 228, 212, 228, 218, 228, 193, 231, 192, 231, 203, 231, 202, 231, 213, 231, 212, 231, 218, 231, 182, 232, 193, 232, 192, 232, 203, 232, 202, 232, 213, 232, 212, 232, 218, 232, 183, 235, 182, 235, 193, 235, 192, 235, 203, 235, 202, 235, 213, 235, 212, 235, 218, 235, 172, 236, 183, 236, 182, 236, 193, 236, 192, 236, 203, 236, 202, 236, 213, 236, 212, 236, 218, 236, 173, 239, 172, 239, 183, 239, 182, 239, 193, 239, 192, 239, 203, 239, 202, 239, 213, 239, 212, 239, 218, 239, 162, 240, 173, 240, 172, 240, 183, 240, 182, 240, 193, 240, 192, 240, 203, 240, 202, 240, 213, 240, 212, 240, 218, 240, 163, 243, 162, 243, 173, 243, 172, 243, 183, 243, 182, 243, 193, 243, 192, 243, 203, 243, 202, 243, 213, 243, 212, 243, 218, 243, 152, 244, 163, 244, 162, 244, 173, 244, 172, 244, 183, 244, 182, 244, 193, 244, 192, 244, 203, 244, 202, 244, 213, 244, 212, 244, 218, 244, 153, 247, 152, 247, 163, 247, 162, 247, 173, 247, 172, 247, 183, 247, 182, 247, 193, 247, 192, 247, 203, 247, 202, 247, 213, 247, 212, 247, 218, 247, 142, 248, 153, 248, 152, 248, 163, 248, 162, 248, 173, 248, 172, 248, 183, 248, 182, 248, 193, 248, 192, 248, 203, 248, 202, 248, 213, 248, 212, 248, 218, 248, 143, 251, 142, 251, 153, 251, 152, 251, 163, 251, 162, 251, 173, 251, 172, 251, 183, 251, 182, 251, 193, 251, 192, 251, 203, 251, 202, 251, 213, 251, 212, 251, 218, 251, 132, 252, 143, 252, 142, 252, 153, 252, 152, 252, 163, 252, 162, 252, 173, 252, 172, 252, 183, 252, 182, 252, 193, 252, 192, 252, 203, 252, 202, 252, 213, 252, 212, 252, 218, 252, 133, 255, 132, 255, 143, 255, 142, 255, 153, 255, 152, 255, 163, 255, 162, 255, 173, 255, 172, 255, 183, 255, 182, 255, 193, 255, 192, 255, 203, 255, 202, 255, 213, 255, 212, 255, 218, 255, 122, 256, 133, 256, 132, 256, 143, 256, 142, 256, 153, 256, 152, 256, 163, 256, 162, 256, 173, 256, 172, 256, 183, 256, 182, 256, 193, 256, 192, 256, 203, 256, 202, 256, 213, 256, 212, 256, 218, 256, 123, 259, 122, 259, 133, 259, 132, 259, 143, 259, 142, 259, 153, 259, 152, 259, 163, 259, 162, 259, 173, 259, 172, 259, 183, 259, 182, 259, 193, 259, 192, 259, 203, 259, 202, 259, 213, 259, 212, 259, 218, 259, 112, 260, 123, 260, 122, 260, 133, 260, 132, 260, 143, 260, 142, 260, 153, 260, 152, 260, 163, 260, 162, 260, 173, 260, 172, 260, 183, 260, 182, 260, 193, 260, 192, 260, 203, 260, 202, 260, 213, 260, 212, 260, 218, 260, 113, 263, 112, 263, 123, 263, 122, 263, 133, 263, 132, 263, 143, 263, 142, 263, 153, 263, 152, 263, 163, 263, 162, 263, 173, 263, 172, 263, 183, 263, 182, 263, 193, 263, 192, 263, 203, 263, 202, 263, 213, 263, 212, 263, 218, 263, 53, 264, 113, 264, 112, 264, 123, 264, 122, 264, 133, 264, 132, 264, 143, 264, 142, 264, 153, 264, 152, 264, 163, 264, 162, 264, 173, 264, 172, 264, 183, 264, 182, 264, 193, 264, 192, 264, 203, 264, 202, 264, 213, 264, 212, 264, 218, 264, 55, 267, 53, 267, 113, 267, 112, 267, 123, 267, 122, 267, 133, 267, 132, 267, 143, 267, 142, 267, 153, 267, 152, 267, 163, 267, 162, 267, 173, 267, 172, 267, 183, 267, 182, 267, 193, 267, 192, 267, 203, 267, 202, 267, 213, 267, 212, 267, 218, 267, 57, 268, 55, 268, 53, 268, 113, 268, 112, 268, 123, 268, 122, 268, 133, 268, 132, 268, 143, 268, 142, 268, 153, 268, 152, 268, 163, 268, 162, 268, 173, 268, 172, 268, 183, 268, 182, 268, 193, 268, 192, 268, 203, 268, 202, 268, 213, 268, 212, 268, 218, 268, 59, 270, 57, 270, 55, 270, 53, 270, 113, 270, 112, 270, 123, 270, 122, 270, 133, 270, 132, 270, 143, 270, 142, 270, 153, 270, 152, 270, 163, 270, 162, 270, 173, 270, 172, 270, 183, 270, 182, 270, 193, 270, 192, 270, 203, 270, 202, 270, 213, 270, 212, 270, 218, 270, 61, 271, 59, 271, 57, 271, 55, 271, 53, 271, 113, 271, 112, 271, 123, 271, 122, 271, 133, 271, 132, 271, 143, 271, 142, 271, 153, 271, 152, 271, 163, 271, 162, 271, 173, 271, 172, 271, 183, 271, 182, 271, 193, 271, 192, 271, 203, 271, 202, 271, 213, 271, 212, 271, 218, 271, 63, 273, 61, 273, 59, 273, 57, 273, 55, 273, 53, 273, 113, 273, 112, 273, 123, 273, 122, 273, 133, 273, 132, 273, 143, 273, 142, 273, 153, 273, 152, 273, 163, 273, 162, 273, 173, 273, 172, 273, 183, 273, 182, 273, 193, 273, 192, 273, 203, 273, 202, 273, 213, 273, 212, 273, 218, 273, 65, 274, 63, 274, 61, 274, 59, 274, 57, 274, 55, 274, 53, 274, 113, 274, 112, 274, 123, 274, 122, 274, 133, 274, 132, 274, 143, 274, 142, 274, 153, 274, 152, 274, 163, 274, 162, 274, 173, 274, 172, 274, 183, 274, 182, 274, 193, 274, 192, 274, 203, 274, 202, 274, 213, 274, 212, 274, 218, 274, 67, 276, 65, 276, 63, 276, 61, 276, 59, 276, 57, 276, 55, 276, 53, 276, 113, 276, 112, 276, 123, 276, 122, 276, 133, 276, 132, 276, 143, 276, 142, 276, 153, 276, 152, 276, 163, 276, 162, 276, 173, 276, 172, 276, 183, 276, 182, 276, 193, 276, 192, 276, 203, 276, 202, 276, 213, 276, 212, 276, 218, 276, 69, 277, 67, 277, 65, 277, 63, 277, 61, 277, 59, 277, 57, 277, 55, 277, 53, 277, 113, 277, 112, 277, 123, 277, 122, 277, 133, 277, 132, 277, 143, 277, 142, 277, 153, 277, 152, 277, 163, 277, 162, 277, 173, 277, 172, 277, 183, 277, 182, 277, 193, 277, 192, 277, 203, 277, 202, 277, 213, 277, 212, 277, 218, 277, 71, 279, 69, 279, 67, 279, 65, 279, 63, 279, 61, 279, 59, 279, 57, 279, 55, 279, 53, 279, 113, 279, 112, 279, 123, 279, 122, 279, 133, 279, 132, 279, 143, 279, 142, 279, 153, 279, 152, 279, 163, 279, 162, 279, 173, 279, 172, 279, 183, 279, 182, 279, 193, 279, 192, 279, 203, 279, 202, 279, 213, 279, 212, 279, 218, 279, 73, 280, 71, 280, 69, 280, 67, 280, 65, 280, 63, 280, 61, 280, 59, 280, 57, 280, 55, 280, 53, 280, 113, 280, 112, 280, 123, 280, 122, 280, 133, 280, 132, 280, 143, 280, 142, 280, 153, 280, 152, 280, 163, 280, 162, 280, 173, 280, 172, 280, 183, 280, 182, 280, 193, 280, 192, 280, 203, 280, 202, 280, 213, 280, 212, 280, 218, 280, 75, 282, 73, 282, 71, 282, 69, 282, 67, 282, 65, 282, 63, 282, 61, 282, 59, 282, 57, 282, 55, 282, 53, 282, 113, 282, 112, 282, 123, 282, 122, 282, 133, 282, 132, 282, 143, 282, 142, 282, 153, 282, 152, 282, 163, 282, 162, 282, 173, 282, 172, 282, 183, 282, 182, 282, 193, 282, 192, 282, 203, 282, 202, 282, 213, 282, 212, 282, 218, 282, 77, 283, 75, 283, 73, 283, 71, 283, 69, 283, 67, 283, 65, 283, 63, 283, 61, 283, 59, 283, 57, 283, 55, 283, 53, 283, 113, 283, 112, 283, 123, 283, 122, 283, 133, 283, 132, 283, 143, 283, 142, 283, 153, 283, 152, 283, 163, 283, 162, 283, 173, 283, 172, 283, 183, 283, 182, 283, 193, 283, 192, 283, 203, 283, 202, 283, 213, 283, 212, 283, 218, 283, 78, 285, 77, 285, 75, 285, 73, 285, 71, 285, 69, 285, 67, 285, 65, 285, 63, 285, 61, 285, 59, 285, 57, 285, 55, 285, 53, 285, 113, 285, 112, 285, 123, 285, 122, 285, 133, 285, 132, 285, 143, 285, 142, 285, 153, 285, 152, 285, 163, 285, 162, 285, 173, 285, 172, 285, 183, 285, 182, 285, 193, 285, 192, 285, 203, 285, 202, 285, 213, 285, 212, 285, 218, 285, 80, 286, 78, 286, 77, 286, 75, 286, 73, 286, 71, 286, 69, 286, 67, 286, 65, 286, 63, 286, 61, 286, 59, 286, 57, 286, 55, 286, 53, 286, 113, 286, 112, 286, 123, 286, 122, 286, 133, 286, 132, 286, 143, 286, 142, 286, 153, 286, 152, 286, 163, 286, 162, 286, 173, 286, 172, 286, 183, 286, 182, 286, 193, 286, 192, 286, 203, 286, 202, 286, 213, 286, 212, 286, 218, 286, 82, 288, 80, 288, 78, 288, 77, 288, 75, 288, 73, 288, 71, 288, 69, 288, 67, 288, 65, 288, 63, 288, 61, 288, 59, 288, 57, 288, 55, 288, 53, 288, 113, 288, 112, 288, 123, 288, 122, 288, 133, 288, 132, 288, 143, 288, 142, 288, 153, 288, 152, 288, 163, 288, 162, 288, 173, 288, 172, 288, 183, 288, 182, 288, 193, 288, 192, 288, 203, 288, 202, 288, 213, 288, 212, 288, 218, 288, 84, 289, 82, 289, 80, 289, 78, 289, 77, 289, 75, 289, 73, 289, 71, 289, 69, 289, 67, 289, 65, 289, 63, 289, 61, 289, 59, 289, 57, 289, 55, 289, 53, 289, 113, 289, 112, 289, 123, 289, 122, 289, 133, 289, 132, 289, 143, 289, 142, 289, 153, 289, 152, 289, 163, 289, 162, 289, 173, 289, 172, 289, 183, 289, 182, 289, 193, 289, 192, 289, 203, 289, 202, 289, 213, 289, 212, 289, 218, 289, 86, 291, 84, 291, 82, 291, 80, 291, 78, 291, 77, 291, 75, 291, 73, 291, 71, 291, 69, 291, 67, 291, 65, 291, 63, 291, 61, 291, 59, 291, 57, 291, 55, 291, 53, 291, 113, 291, 112, 291, 123, 291, 122, 291, 133, 291, 132, 291, 143, 291, 142, 291, 153, 291, 152, 291, 163, 291, 162, 291, 173, 291, 172, 291, 183, 291, 182, 291, 193, 291, 192, 291, 203, 291, 202, 291, 213, 291, 212, 291, 218, 291, 88, 292, 86, 292, 84, 292, 82, 292, 80, 292, 78, 292, 77, 292, 75, 292, 73, 292, 71, 292, 69, 292, 67, 292, 65, 292, 63, 292, 61, 292, 59, 292, 57, 292, 55, 292, 53, 292, 113, 292, 112, 292, 123, 292, 122, 292, 133, 292, 132, 292, 143, 292, 142, 292, 153, 292, 152, 292, 163, 292, 162, 292, 173, 292, 172, 292, 183, 292, 182, 292, 193, 292, 192, 292, 203, 292, 202, 292, 213, 292, 212, 292, 218, 292, 90, 294, 88, 294, 86, 294, 84, 294, 82, 294, 80, 294, 78, 294, 77, 294, 75, 294, 73, 294, 71, 294, 69, 294, 67, 294, 65, 294, 63, 294, 61, 294, 59, 294, 57, 294, 55, 294, 53, 294, 113, 294, 112, 294, 123, 294, 122, 294, 133, 294, 132, 294, 143, 294, 142, 294, 153, 294, 152, 294, 163, 294, 162, 294, 173, 294, 172, 294, 183, 294, 182, 294, 193, 294, 192, 294, 203, 294, 202, 294, 213, 294, 212, 294, 218, 294, 92, 295, 90, 295, 88, 295, 86, 295, 84, 295, 82, 295, 80, 295, 78, 295, 77, 295, 75, 295, 73, 295, 71, 295, 69, 295, 67, 295, 65, 295, 63, 295, 61, 295, 59, 295, 57, 295, 55, 295, 53, 295, 113, 295, 112, 295, 123, 295, 122, 295, 133, 295, 132, 295, 143, 295, 142, 295, 153, 295, 152, 295, 163, 295, 162, 295, 173, 295, 172, 295, 183, 295, 182, 295, 193, 295, 192, 295, 203, 295, 202, 295, 213, 295, 212, 295, 218, 295, 94, 297, 92, 297, 90, 297, 88, 297, 86, 297, 84, 297, 82, 297, 80, 297, 78, 297, 77, 297, 75, 297, 73, 297, 71, 297, 69, 297, 67, 297, 65, 297, 63, 297, 61, 297, 59, 297, 57, 297, 55, 297, 53, 297, 113, 297, 112, 297, 123, 297, 122, 297, 133, 297, 132, 297, 143, 297, 142, 297, 153, 297, 152, 297, 163, 297, 162, 297, 173, 297, 172, 297, 183, 297, 182, 297, 193, 297, 192, 297, 203, 297, 202, 297, 213, 297, 212, 297, 218, 297, 96, 298, 94, 298, 92, 298, 90, 298, 88, 298, 86, 298, 84, 298, 82, 298, 80, 298, 78, 298, 77, 298, 75, 298, 73, 298, 71, 298, 69, 298, 67, 298, 65, 298, 63, 298, 61, 298, 59, 298, 57, 298, 55, 298, 53, 298, 113, 298, 112, 298, 123, 298, 122, 298, 133, 298, 132, 298, 143, 298, 142, 298, 153, 298, 152, 298, 163, 298, 162, 298, 173, 298, 172, 298, 183, 298, 182, 298, 193, 298, 192, 298, 203, 298, 202, 298, 213, 298, 212, 298, 218, 298, 98, 300, 96, 300, 94, 300, 92, 300, 90, 300, 88, 300, 86, 300, 84, 300, 82, 300, 80, 300, 78, 300, 77, 300, 75, 300, 73, 300, 71, 300, 69, 300, 67, 300, 65, 300, 63, 300, 61, 300, 59, 300, 57, 300, 55, 300, 53, 300, 113, 300, 112, 300, 123, 300, 122, 300, 133, 300, 132, 300, 143, 300, 142, 300, 153, 300, 152, 300, 163, 300, 162, 300, 173, 300, 172, 300, 183, 300, 182, 300, 193, 300, 192, 300, 203, 300, 202, 300, 213, 300, 212, 300, 218, 300, 100, 301, 98, 301, 96, 301, 94, 301, 92, 301, 90, 301, 88, 301, 86, 301, 84, 301, 82, 301, 80, 301, 78, 301, 77, 301, 75, 301, 73, 301, 71, 301, 69, 301, 67, 301, 65, 301, 63, 301, 61, 301, 59, 301, 57, 301, 55, 301, 53, 301, 113, 301, 112, 301, 123, 301, 122, 301, 133, 301, 132, 301, 143, 301, 142, 301, 153, 301, 152, 301, 163, 301, 162, 301, 173, 301, 172, 301, 183, 301, 182, 301, 193, 301, 192, 301, 203, 301, 202, 301, 213, 301, 212, 301, 218, 301};
  kb_t factors[302];
  static const unsigned short quotient_mulmod384_family0_cells[73][1] = {{383}, {0}, {34}, {44}, {54}, {64}, {74}, {84}, {94}, {104}, {114}, {124}, {134}, {144}, {154}, {164}, {174}, {184}, {194}, {204}, {214}, {224}, {234}, {244}, {254}, {264}, {268}, {272}, {276}, {280}, {284}, {288}, {292}, {296}, {300}, {304}, {308}, {312}, {316}, {320}, {324}, {328}, {332}, {336}, {340}, {344}, {348}, {352}, {356}, {359}, {360}, {361}, {362}, {363}, {364}, {365}, {366}, {367}, {368}, {369}, {370}, {371}, {372}, {373}, {374}, {375}, {376}, {377}, {378}, {379}, {380}, {381}, {382}};
  static const unsigned short quotient_mulmod384_family1_cells[72][2] = {{30, 25}, {40, 36}, {50, 46}, {60, 56}, {70, 66}, {80, 76}, {90, 86}, {100, 96}, {110, 106}, {120, 116}, {130, 126}, {140, 136}, {150, 146}, {160, 156}, {170, 166}, {180, 176}, {190, 186}, {200, 196}, {210, 206}, {220, 216}, {230, 226}, {240, 236}, {250, 246}, {260, 256}, {29, 26}, {39, 35}, {49, 45}, {59, 55}, {69, 65}, {79, 75}, {89, 85}, {99, 95}, {109, 105}, {119, 115}, {129, 125}, {139, 135}, {149, 145}, {159, 155}, {169, 165}, {179, 175}, {189, 185}, {199, 195}, {209, 205}, {219, 215}, {229, 225}, {239, 235}, {249, 245}, {259, 255}, {1, 28}, {2, 37}, {3, 47}, {4, 57}, {5, 67}, {6, 77}, {7, 87}, {8, 97}, {9, 107}, {10, 117}, {11, 127}, {12, 137}, {13, 147}, {14, 157}, {15, 167}, {16, 177}, {17, 187}, {18, 197}, {19, 207}, {20, 217}, {21, 227}, {22, 237}, {23, 247}, {24, 257}};
  for (size_t start = 0; start < n; start += LANES * BLOCK) {
    size_t vectors = (n - start) / LANES < BLOCK ? (n - start) / LANES : BLOCK;
    load_tile(here[0], BLOCK, columns, here_columns, AT(387, 105), start, vectors);
    load_next_tile(next[0], BLOCK, columns, next_columns, AT(0, 2), start, vectors, STEP, n);
    for (size_t v = 0; v < vectors; v++) {
      size_t i = start + LANES * v;
      ext_sum acc = ext_sum_zero();
      // real is boolean … mIsZero is boolean
      ext_sum_dot1(&acc, k + AT(1, 225), quotient_mulmod384_family0(&here[0][v], 0, BLOCK, quotient_mulmod384_family0_cells[0]));
      ext_sum_dot1(&acc, k + AT(1, 226), quotient_mulmod384_family0(&here[0][v], 0, BLOCK, quotient_mulmod384_family0_cells[1]));
      // m is zero where mIsZero
      kb_t t1 = here[0][v];
      kb_t t2 = here[1][v];
      kb_t t3 = here[2][v];
      kb_t t5 = here[3][v];
      kb_t t7 = here[4][v];
      kb_t t9 = here[5][v];
      kb_t t11 = here[6][v];
      kb_t t13 = here[7][v];
      kb_t t15 = here[8][v];
      kb_t t17 = here[9][v];
      kb_t t19 = here[10][v];
      kb_t t21 = here[11][v];
      kb_t t23 = here[12][v];
      kb_t t25 = here[13][v];
      kb_t t27 = here[14][v];
      kb_t t29 = here[15][v];
      kb_t t31 = here[16][v];
      kb_t t33 = here[17][v];
      kb_t t35 = here[18][v];
      kb_t t37 = here[19][v];
      kb_t t39 = here[20][v];
      kb_t t41 = here[21][v];
      kb_t t43 = here[22][v];
      kb_t t45 = here[23][v];
      kb_t t47 = here[24][v];
      kb_t t48 = kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(t2, t3), t5), t7), t9), t11), t13), t15), t17), t19), t21), t23), t25), t27), t29), t31), t33), t35), t37), t39), t41), t43), t45), t47);
      kb_t t49 = kb_mul(t1, t48);
      ext_sum_dot1(&acc, k + AT(1, 227), t49);
      // sign of carry 0 is boolean … sign of carry 46 is boolean
      for (size_t j = 0; j < 44; j += 4)
        ext_sum_dot4(&acc, k + AT(1, 228) + EXT_DEGREE * j, quotient_mulmod384_family0(&here[0][v], 0, BLOCK, quotient_mulmod384_family0_cells[2 + j]), quotient_mulmod384_family0(&here[0][v], 0, BLOCK, quotient_mulmod384_family0_cells[3 + j]), quotient_mulmod384_family0(&here[0][v], 0, BLOCK, quotient_mulmod384_family0_cells[4 + j]), quotient_mulmod384_family0(&here[0][v], 0, BLOCK, quotient_mulmod384_family0_cells[5 + j]));
      ext_sum_dot1(&acc, k + AT(1, 272), quotient_mulmod384_family0(&here[0][v], 0, BLOCK, quotient_mulmod384_family0_cells[46]));
      ext_sum_dot1(&acc, k + AT(1, 273), quotient_mulmod384_family0(&here[0][v], 0, BLOCK, quotient_mulmod384_family0_cells[47]));
      ext_sum_dot1(&acc, k + AT(1, 274), quotient_mulmod384_family0(&here[0][v], 0, BLOCK, quotient_mulmod384_family0_cells[48]));
      // limb 0 of the identity
      kb_t t50 = here[25][v];
      kb_t t51 = here[26][v];
      kb_t t53 = here[27][v];
      kb_t t54 = here[28][v];
      kb_t t57 = here[29][v];
      kb_t t58 = kb_sub(t57, t51);
      kb_t t60 = kb_mul_factor(t58, KB_FACTOR(2122383361u));
      kb_t t62 = here[30][v];
      kb_t t63 = kb_sub(t62, t50);
      kb_t t64 = kb_mul_factor(t63, KB_FACTOR(2122383361u));
      kb_t t67 = kb_sub(t2, t54);
      kb_t t68 = kb_mul_factor(t67, KB_FACTOR(2122383361u));
      kb_t t70 = here[31][v];
      kb_t t73 = kb_sub(kb_products2(t50, t60, t51, t64), kb_products2(t53, t68, t54, t70));
      kb_t t74 = kb_splat(67108348u);
      kb_t t77 = here[32][v];
      kb_t t78 = here[33][v];
      kb_t t79 = here[34][v];
      kb_t t80 = kb_splat(33521406u);
      kb_t t82 = kb_sub(t78, kb_mul(t79, t80));
      kb_t t83 = kb_splat(134085624u);
      kb_t t86 = kb_sub(kb_products2(t50, t51, t73, t74), kb_add(t77, kb_products2(t53, t54, t82, t83)));
      CUT;
      // limb 1 of the identity
      kb_t t87 = here[35][v];
      kb_t t91 = here[36][v];
      kb_t t94 = here[37][v];
      kb_t t98 = here[38][v];
      kb_t t102 = here[39][v];
      kb_t t103 = kb_sub(t102, t87);
      kb_t t104 = kb_mul_factor(t103, KB_FACTOR(2122383361u));
      kb_t t110 = here[40][v];
      kb_t t111 = kb_sub(t110, t91);
      kb_t t112 = kb_mul_factor(t111, KB_FACTOR(2122383361u));
      kb_t t115 = kb_sub(t3, t94);
      kb_t t116 = kb_mul_factor(t115, KB_FACTOR(2122383361u));
      kb_t t122 = here[41][v];
      kb_t t125 = kb_sub(kb_products4(t50, t104, t64, t87, t60, t91, t51, t112), kb_products4(t53, t116, t70, t94, t68, t98, t54, t122));
      kb_t t129 = here[42][v];
      kb_t t130 = here[43][v];
      kb_t t131 = here[44][v];
      kb_t t133 = kb_sub(t130, kb_mul(t80, t131));
      kb_t t136 = kb_sub(kb_add(t82, kb_products4(t50, t87, t60, t64, t51, t91, t74, t125)), kb_add(t129, kb_products4(t53, t94, t68, t70, t54, t98, t83, t133)));
      // limb 2 of the identity
      kb_t t137 = here[45][v];
      kb_t t145 = here[46][v];
      kb_t t148 = here[47][v];
      kb_t t156 = here[48][v];
      kb_t t160 = here[49][v];
      kb_t t161 = kb_sub(t160, t137);
      kb_t t162 = kb_mul_factor(t161, KB_FACTOR(2122383361u));
      kb_t t172 = here[50][v];
      kb_t t173 = kb_sub(t172, t145);
      kb_t t174 = kb_mul_factor(t173, KB_FACTOR(2122383361u));
      kb_t t177 = kb_sub(t5, t148);
      kb_t t178 = kb_mul_factor(t177, KB_FACTOR(2122383361u));
      kb_t t188 = here[51][v];
      kb_t t191 = kb_sub(kb_add(kb_products4(t50, t162, t64, t137, t91, t104, t87, t112), kb_products2(t60, t145, t51, t174)), kb_add(kb_products4(t53, t178, t70, t148, t98, t116, t94, t122), kb_products2(t68, t156, t54, t188)));
      kb_t t195 = here[52][v];
      kb_t t196 = here[53][v];
      kb_t t197 = here[54][v];
      kb_t t199 = kb_sub(t196, kb_mul(t80, t197));
      kb_t t202 = kb_sub(kb_add(kb_add(t133, kb_products4(t50, t137, t64, t104, t87, t91, t60, t112)), kb_products2(t51, t145, t74, t191)), kb_add(kb_add(t195, kb_products4(t53, t148, t70, t116, t94, t98, t68, t122)), kb_products2(t54, t156, t83, t199)));
      // limb 3 of the identity
      kb_t t203 = here[55][v];
      kb_t t215 = here[56][v];
      kb_t t218 = here[57][v];
      kb_t t230 = here[58][v];
      kb_t t234 = here[59][v];
      kb_t t235 = kb_sub(t234, t203);
      kb_t t236 = kb_mul_factor(t235, KB_FACTOR(2122383361u));
      kb_t t250 = here[60][v];
      kb_t t251 = kb_sub(t250, t215);
      kb_t t252 = kb_mul_factor(t251, KB_FACTOR(2122383361u));
      kb_t t255 = kb_sub(t7, t218);
      kb_t t256 = kb_mul_factor(t255, KB_FACTOR(2122383361u));
      kb_t t270 = here[61][v];
      kb_t t273 = kb_sub(kb_add(kb_products4(t50, t236, t64, t203, t91, t162, t112, t137), kb_products4(t104, t145, t87, t174, t60, t215, t51, t252)), kb_add(kb_products4(t53, t256, t70, t218, t98, t178, t122, t148), kb_products4(t116, t156, t94, t188, t68, t230, t54, t270)));
      kb_t t277 = here[62][v];
      kb_t t278 = here[63][v];
      kb_t t279 = here[64][v];
      kb_t t281 = kb_sub(t278, kb_mul(t80, t279));
      kb_t t284 = kb_sub(kb_add(kb_add(t199, kb_products4(t50, t203, t64, t162, t91, t137, t104, t112)), kb_products4(t87, t145, t60, t174, t51, t215, t74, t273)), kb_add(kb_add(t277, kb_products4(t53, t218, t70, t178, t98, t148, t116, t122)), kb_products4(t94, t156, t68, t188, t54, t230, t83, t281)));
      ext_sum_dot4(&acc, k + AT(1, 275), t86, t136, t202, t284);
      CUT;
      // limb 4 of the identity
      kb_t t285 = here[65][v];
      kb_t t301 = here[66][v];
      kb_t t304 = here[67][v];
      kb_t t320 = here[68][v];
      kb_t t324 = here[69][v];
      kb_t t325 = kb_sub(t324, t285);
      kb_t t326 = kb_mul_factor(t325, KB_FACTOR(2122383361u));
      kb_t t344 = here[70][v];
      kb_t t345 = kb_sub(t344, t301);
      kb_t t346 = kb_mul_factor(t345, KB_FACTOR(2122383361u));
      kb_t t349 = kb_sub(t9, t304);
      kb_t t350 = kb_mul_factor(t349, KB_FACTOR(2122383361u));
      kb_t t368 = here[71][v];
      kb_t t371 = kb_sub(kb_add(kb_add(kb_products4(t50, t326, t64, t285, t91, t236, t112, t203), kb_products4(t145, t162, t137, t174, t104, t215, t87, t252)), kb_products2(t60, t301, t51, t346)), kb_add(kb_add(kb_products4(t53, t350, t70, t304, t98, t256, t122, t218), kb_products4(t156, t178, t148, t188, t116, t230, t94, t270)), kb_products2(t68, t320, t54, t368)));
      kb_t t375 = here[72][v];
      kb_t t376 = here[73][v];
      kb_t t377 = here[74][v];
      kb_t t379 = kb_sub(t376, kb_mul(t80, t377));
      kb_t t382 = kb_sub(kb_add(kb_add(kb_add(t281, kb_products4(t50, t285, t64, t236, t91, t203, t112, t162)), kb_products4(t137, t145, t104, t174, t87, t215, t60, t252)), kb_products2(t51, t301, t74, t371)), kb_add(kb_add(kb_add(t375, kb_products4(t53, t304, t70, t256, t98, t218, t122, t178)), kb_products4(t148, t156, t116, t188, t94, t230, t68, t270)), kb_products2(t54, t320, t83, t379)));
      // limb 5 of the identity
      kb_t t383 = here[75][v];
      kb_t t403 = here[76][v];
      kb_t t406 = here[77][v];
      kb_t t426 = here[78][v];
      kb_t t430 = here[79][v];
      kb_t t431 = kb_sub(t430, t383);
      kb_t t432 = kb_mul_factor(t431, KB_FACTOR(2122383361u));
      kb_t t454 = here[80][v];
      kb_t t455 = kb_sub(t454, t403);
      kb_t t456 = kb_mul_factor(t455, KB_FACTOR(2122383361u));
      kb_t t459 = kb_sub(t11, t406);
      kb_t t460 = kb_mul_factor(t459, KB_FACTOR(2122383361u));
      kb_t t482 = here[81][v];
      kb_t t485 = kb_sub(kb_add(kb_add(kb_products4(t50, t432, t64, t383, t91, t326, t112, t285), kb_products4(t145, t236, t174, t203, t162, t215, t137, t252)), kb_products4(t104, t301, t87, t346, t60, t403, t51, t456)), kb_add(kb_add(kb_products4(t53, t460, t70, t406, t98, t350, t122, t304), kb_products4(t156, t256, t188, t218, t178, t230, t148, t270)), kb_products4(t116, t320, t94, t368, t68, t426, t54, t482)));
      kb_t t489 = here[82][v];
      kb_t t490 = here[83][v];
      kb_t t491 = here[84][v];
      kb_t t493 = kb_sub(t490, kb_mul(t80, t491));
      kb_t t496 = kb_sub(kb_add(kb_add(kb_add(t379, kb_products4(t50, t383, t64, t326, t91, t285, t112, t236)), kb_products4(t145, t203, t162, t174, t137, t215, t104, t252)), kb_products4(t87, t301, t60, t346, t51, t403, t74, t485)), kb_add(kb_add(kb_add(t489, kb_products4(t53, t406, t70, t350, t98, t304, t122, t256)), kb_products4(t156, t218, t178, t188, t148, t230, t116, t270)), kb_products4(t94, t320, t68, t368, t54, t426, t83, t493)));
      // limb 6 of the identity
      kb_t t497 = here[85][v];
      kb_t t521 = here[86][v];
      kb_t t524 = here[87][v];
      kb_t t548 = here[88][v];
      kb_t t552 = here[89][v];
      kb_t t553 = kb_sub(t552, t497);
      kb_t t554 = kb_mul_factor(t553, KB_FACTOR(2122383361u));
      kb_t t580 = here[90][v];
      kb_t t581 = kb_sub(t580, t521);
      kb_t t582 = kb_mul_factor(t581, KB_FACTOR(2122383361u));
      kb_t t585 = kb_sub(t13, t524);
      kb_t t586 = kb_mul_factor(t585, KB_FACTOR(2122383361u));
      kb_t t612 = here[91][v];
      kb_t t615 = kb_sub(kb_add(kb_add(kb_add(kb_products4(t50, t554, t64, t497, t91, t432, t112, t383), kb_products4(t145, t326, t174, t285, t215, t236, t203, t252)), kb_products4(t162, t301, t137, t346, t104, t403, t87, t456)), kb_products2(t60, t521, t51, t582)), kb_add(kb_add(kb_add(kb_products4(t53, t586, t70, t524, t98, t460, t122, t406), kb_products4(t156, t350, t188, t304, t230, t256, t218, t270)), kb_products4(t178, t320, t148, t368, t116, t426, t94, t482)), kb_products2(t68, t548, t54, t612)));
      kb_t t619 = here[92][v];
      kb_t t620 = here[93][v];
      kb_t t621 = here[94][v];
      kb_t t623 = kb_sub(t620, kb_mul(t80, t621));
      kb_t t626 = kb_sub(kb_add(kb_add(kb_add(kb_add(t493, kb_products4(t50, t497, t64, t432, t91, t383, t112, t326)), kb_products4(t145, t285, t174, t236, t203, t215, t162, t252)), kb_products4(t137, t301, t104, t346, t87, t403, t60, t456)), kb_products2(t51, t521, t74, t615)), kb_add(kb_add(kb_add(kb_add(t619, kb_products4(t53, t524, t70, t460, t98, t406, t122, t350)), kb_products4(t156, t304, t188, t256, t218, t230, t178, t270)), kb_products4(t148, t320, t116, t368, t94, t426, t68, t482)), kb_products2(t54, t548, t83, t623)));
      CUT;
      // limb 7 of the identity
      kb_t t627 = here[95][v];
      kb_t t655 = here[96][v];
      kb_t t658 = here[97][v];
      kb_t t686 = here[98][v];
      kb_t t690 = here[99][v];
      kb_t t691 = kb_sub(t690, t627);
      kb_t t692 = kb_mul_factor(t691, KB_FACTOR(2122383361u));
      kb_t t722 = here[100][v];
      kb_t t723 = kb_sub(t722, t655);
      kb_t t724 = kb_mul_factor(t723, KB_FACTOR(2122383361u));
      kb_t t727 = kb_sub(t15, t658);
      kb_t t728 = kb_mul_factor(t727, KB_FACTOR(2122383361u));
      kb_t t758 = here[101][v];
      kb_t t761 = kb_sub(kb_add(kb_add(kb_add(kb_products4(t50, t692, t64, t627, t91, t554, t112, t497), kb_products4(t145, t432, t174, t383, t215, t326, t252, t285)), kb_products4(t236, t301, t203, t346, t162, t403, t137, t456)), kb_products4(t104, t521, t87, t582, t60, t655, t51, t724)), kb_add(kb_add(kb_add(kb_products4(t53, t728, t70, t658, t98, t586, t122, t524), kb_products4(t156, t460, t188, t406, t230, t350, t270, t304)), kb_products4(t256, t320, t218, t368, t178, t426, t148, t482)), kb_products4(t116, t548, t94, t612, t68, t686, t54, t758)));
      kb_t t765 = here[102][v];
      kb_t t766 = here[103][v];
      kb_t t767 = here[104][v];
      kb_t t769 = kb_sub(t766, kb_mul(t80, t767));
      kb_t t772 = kb_sub(kb_add(kb_add(kb_add(kb_add(t623, kb_products4(t50, t627, t64, t554, t91, t497, t112, t432)), kb_products4(t145, t383, t174, t326, t215, t285, t236, t252)), kb_products4(t203, t301, t162, t346, t137, t403, t104, t456)), kb_products4(t87, t521, t60, t582, t51, t655, t74, t761)), kb_add(kb_add(kb_add(kb_add(t765, kb_products4(t53, t658, t70, t586, t98, t524, t122, t460)), kb_products4(t156, t406, t188, t350, t230, t304, t256, t270)), kb_products4(t218, t320, t178, t368, t148, t426, t116, t482)), kb_products4(t94, t548, t68, t612, t54, t686, t83, t769)));
      ext_sum_dot4(&acc, k + AT(1, 279), t382, t496, t626, t772);
      // limb 8 of the identity
      kb_t t773 = here[105][v];
      kb_t t805 = here[106][v];
      kb_t t808 = here[107][v];
      kb_t t840 = here[108][v];
      kb_t t844 = here[109][v];
      kb_t t845 = kb_sub(t844, t773);
      kb_t t846 = kb_mul_factor(t845, KB_FACTOR(2122383361u));
      kb_t t880 = here[110][v];
      kb_t t881 = kb_sub(t880, t805);
      kb_t t882 = kb_mul_factor(t881, KB_FACTOR(2122383361u));
      kb_t t885 = kb_sub(t17, t808);
      kb_t t886 = kb_mul_factor(t885, KB_FACTOR(2122383361u));
      kb_t t920 = here[111][v];
      kb_t t923 = kb_sub(kb_add(kb_add(kb_add(kb_add(kb_products4(t50, t846, t64, t773, t91, t692, t112, t627), kb_products4(t145, t554, t174, t497, t215, t432, t252, t383)), kb_products4(t301, t326, t285, t346, t236, t403, t203, t456)), kb_products4(t162, t521, t137, t582, t104, t655, t87, t724)), kb_products2(t60, t805, t51, t882)), kb_add(kb_add(kb_add(kb_add(kb_products4(t53, t886, t70, t808, t98, t728, t122, t658), kb_products4(t156, t586, t188, t524, t230, t460, t270, t406)), kb_products4(t320, t350, t304, t368, t256, t426, t218, t482)), kb_products4(t178, t548, t148, t612, t116, t686, t94, t758)), kb_products2(t68, t840, t54, t920)));
      kb_t t927 = here[112][v];
      kb_t t928 = here[113][v];
      kb_t t929 = here[114][v];
      kb_t t931 = kb_sub(t928, kb_mul(t80, t929));
      kb_t t934 = kb_sub(kb_add(kb_add(kb_add(kb_add(kb_add(t769, kb_products4(t50, t773, t64, t692, t91, t627, t112, t554)), kb_products4(t145, t497, t174, t432, t215, t383, t252, t326)), kb_products4(t285, t301, t236, t346, t203, t403, t162, t456)), kb_products4(t137, t521, t104, t582, t87, t655, t60, t724)), kb_products2(t51, t805, t74, t923)), kb_add(kb_add(kb_add(kb_add(kb_add(t927, kb_products4(t53, t808, t70, t728, t98, t658, t122, t586)), kb_products4(t156, t524, t188, t460, t230, t406, t270, t350)), kb_products4(t304, t320, t256, t368, t218, t426, t178, t482)), kb_products4(t148, t548, t116, t612, t94, t686, t68, t758)), kb_products2(t54, t840, t83, t931)));
      CUT;
      // limb 9 of the identity
      kb_t t935 = here[115][v];
      kb_t t971 = here[116][v];
      kb_t t974 = here[117][v];
      kb_t t1010 = here[118][v];
      kb_t t1014 = here[119][v];
      kb_t t1015 = kb_sub(t1014, t935);
      kb_t t1016 = kb_mul_factor(t1015, KB_FACTOR(2122383361u));
      kb_t t1054 = here[120][v];
      kb_t t1055 = kb_sub(t1054, t971);
      kb_t t1056 = kb_mul_factor(t1055, KB_FACTOR(2122383361u));
      kb_t t1059 = kb_sub(t19, t974);
      kb_t t1060 = kb_mul_factor(t1059, KB_FACTOR(2122383361u));
      kb_t t1098 = here[121][v];
      kb_t t1101 = kb_sub(kb_add(kb_add(kb_add(kb_add(kb_products4(t50, t1016, t64, t935, t91, t846, t112, t773), kb_products4(t145, t692, t174, t627, t215, t554, t252, t497)), kb_products4(t301, t432, t346, t383, t326, t403, t285, t456)), kb_products4(t236, t521, t203, t582, t162, t655, t137, t724)), kb_products4(t104, t805, t87, t882, t60, t971, t51, t1056)), kb_add(kb_add(kb_add(kb_add(kb_products4(t53, t1060, t70, t974, t98, t886, t122, t808), kb_products4(t156, t728, t188, t658, t230, t586, t270, t524)), kb_products4(t320, t460, t368, t406, t350, t426, t304, t482)), kb_products4(t256, t548, t218, t612, t178, t686, t148, t758)), kb_products4(t116, t840, t94, t920, t68, t1010, t54, t1098)));
      kb_t t1105 = here[122][v];
      kb_t t1106 = here[123][v];
      kb_t t1107 = here[124][v];
      kb_t t1109 = kb_sub(t1106, kb_mul(t80, t1107));
      kb_t t1112 = kb_sub(kb_add(kb_add(kb_add(kb_add(kb_add(t931, kb_products4(t50, t935, t64, t846, t91, t773, t112, t692)), kb_products4(t145, t627, t174, t554, t215, t497, t252, t432)), kb_products4(t301, t383, t326, t346, t285, t403, t236, t456)), kb_products4(t203, t521, t162, t582, t137, t655, t104, t724)), kb_products4(t87, t805, t60, t882, t51, t971, t74, t1101)), kb_add(kb_add(kb_add(kb_add(kb_add(t1105, kb_products4(t53, t974, t70, t886, t98, t808, t122, t728)), kb_products4(t156, t658, t188, t586, t230, t524, t270, t460)), kb_products4(t320, t406, t350, t368, t304, t426, t256, t482)), kb_products4(t218, t548, t178, t612, t148, t686, t116, t758)), kb_products4(t94, t840, t68, t920, t54, t1010, t83, t1109)));
      // limb 10 of the identity
      kb_t t1113 = here[125][v];
      kb_t t1153 = here[126][v];
      kb_t t1156 = here[127][v];
      kb_t t1196 = here[128][v];
      kb_t t1200 = here[129][v];
      kb_t t1201 = kb_sub(t1200, t1113);
      kb_t t1202 = kb_mul_factor(t1201, KB_FACTOR(2122383361u));
      kb_t t1244 = here[130][v];
      kb_t t1245 = kb_sub(t1244, t1153);
      kb_t t1246 = kb_mul_factor(t1245, KB_FACTOR(2122383361u));
      kb_t t1249 = kb_sub(t21, t1156);
      kb_t t1250 = kb_mul_factor(t1249, KB_FACTOR(2122383361u));
      kb_t t1292 = here[131][v];
      kb_t t1295 = kb_sub(kb_add(kb_add(kb_add(kb_add(kb_add(kb_products4(t50, t1202, t64, t1113, t91, t1016, t112, t935), kb_products4(t145, t846, t174, t773, t215, t692, t252, t627)), kb_products4(t301, t554, t346, t497, t403, t432, t383, t456)), kb_products4(t326, t521, t285, t582, t236, t655, t203, t724)), kb_products4(t162, t805, t137, t882, t104, t971, t87, t1056)), kb_products2(t60, t1153, t51, t1246)), kb_add(kb_add(kb_add(kb_add(kb_add(kb_products4(t53, t1250, t70, t1156, t98, t1060, t122, t974), kb_products4(t156, t886, t188, t808, t230, t728, t270, t658)), kb_products4(t320, t586, t368, t524, t426, t460, t406, t482)), kb_products4(t350, t548, t304, t612, t256, t686, t218, t758)), kb_products4(t178, t840, t148, t920, t116, t1010, t94, t1098)), kb_products2(t68, t1196, t54, t1292)));
      kb_t t1299 = here[132][v];
      kb_t t1300 = here[133][v];
      kb_t t1301 = here[134][v];
      kb_t t1303 = kb_sub(t1300, kb_mul(t80, t1301));
      kb_t t1306 = kb_sub(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(t1109, kb_products4(t50, t1113, t64, t1016, t91, t935, t112, t846)), kb_products4(t145, t773, t174, t692, t215, t627, t252, t554)), kb_products4(t301, t497, t346, t432, t383, t403, t326, t456)), kb_products4(t285, t521, t236, t582, t203, t655, t162, t724)), kb_products4(t137, t805, t104, t882, t87, t971, t60, t1056)), kb_products2(t51, t1153, t74, t1295)), kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(t1299, kb_products4(t53, t1156, t70, t1060, t98, t974, t122, t886)), kb_products4(t156, t808, t188, t728, t230, t658, t270, t586)), kb_products4(t320, t524, t368, t460, t406, t426, t350, t482)), kb_products4(t304, t548, t256, t612, t218, t686, t178, t758)), kb_products4(t148, t840, t116, t920, t94, t1010, t68, t1098)), kb_products2(t54, t1196, t83, t1303)));
      // limb 11 of the identity
      kb_t t1307 = here[135][v];
      kb_t t1351 = here[136][v];
      kb_t t1354 = here[137][v];
      kb_t t1398 = here[138][v];
      kb_t t1402 = here[139][v];
      kb_t t1403 = kb_sub(t1402, t1307);
      kb_t t1404 = kb_mul_factor(t1403, KB_FACTOR(2122383361u));
      kb_t t1450 = here[140][v];
      kb_t t1451 = kb_sub(t1450, t1351);
      kb_t t1452 = kb_mul_factor(t1451, KB_FACTOR(2122383361u));
      kb_t t1455 = kb_sub(t23, t1354);
      kb_t t1456 = kb_mul_factor(t1455, KB_FACTOR(2122383361u));
      kb_t t1502 = here[141][v];
      kb_t t1505 = kb_sub(kb_add(kb_add(kb_add(kb_add(kb_add(kb_products4(t50, t1404, t64, t1307, t91, t1202, t112, t1113), kb_products4(t145, t1016, t174, t935, t215, t846, t252, t773)), kb_products4(t301, t692, t346, t627, t403, t554, t456, t497)), kb_products4(t432, t521, t383, t582, t326, t655, t285, t724)), kb_products4(t236, t805, t203, t882, t162, t971, t137, t1056)), kb_products4(t104, t1153, t87, t1246, t60, t1351, t51, t1452)), kb_add(kb_add(kb_add(kb_add(kb_add(kb_products4(t53, t1456, t70, t1354, t98, t1250, t122, t1156), kb_products4(t156, t1060, t188, t974, t230, t886, t270, t808)), kb_products4(t320, t728, t368, t658, t426, t586, t482, t524)), kb_products4(t460, t548, t406, t612, t350, t686, t304, t758)), kb_products4(t256, t840, t218, t920, t178, t1010, t148, t1098)), kb_products4(t116, t1196, t94, t1292, t68, t1398, t54, t1502)));
      kb_t t1509 = here[142][v];
      kb_t t1510 = here[143][v];
      kb_t t1511 = here[144][v];
      kb_t t1513 = kb_sub(t1510, kb_mul(t80, t1511));
      kb_t t1516 = kb_sub(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(t1303, kb_products4(t50, t1307, t64, t1202, t91, t1113, t112, t1016)), kb_products4(t145, t935, t174, t846, t215, t773, t252, t692)), kb_products4(t301, t627, t346, t554, t403, t497, t432, t456)), kb_products4(t383, t521, t326, t582, t285, t655, t236, t724)), kb_products4(t203, t805, t162, t882, t137, t971, t104, t1056)), kb_products4(t87, t1153, t60, t1246, t51, t1351, t74, t1505)), kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(t1509, kb_products4(t53, t1354, t70, t1250, t98, t1156, t122, t1060)), kb_products4(t156, t974, t188, t886, t230, t808, t270, t728)), kb_products4(t320, t658, t368, t586, t426, t524, t460, t482)), kb_products4(t406, t548, t350, t612, t304, t686, t256, t758)), kb_products4(t218, t840, t178, t920, t148, t1010, t116, t1098)), kb_products4(t94, t1196, t68, t1292, t54, t1398, t83, t1513)));
      ext_sum_dot4(&acc, k + AT(1, 283), t934, t1112, t1306, t1516);
      CUT;
      // limb 12 of the identity
      kb_t t1517 = here[145][v];
      kb_t t1565 = here[146][v];
      kb_t t1568 = here[147][v];
      kb_t t1616 = here[148][v];
      kb_t t1620 = here[149][v];
      kb_t t1621 = kb_sub(t1620, t1517);
      kb_t t1622 = kb_mul_factor(t1621, KB_FACTOR(2122383361u));
      kb_t t1672 = here[150][v];
      kb_t t1673 = kb_sub(t1672, t1565);
      kb_t t1674 = kb_mul_factor(t1673, KB_FACTOR(2122383361u));
      kb_t t1677 = kb_sub(t25, t1568);
      kb_t t1678 = kb_mul_factor(t1677, KB_FACTOR(2122383361u));
      kb_t t1728 = here[151][v];
      factors[0] = t50;
      factors[1] = t1622;
      factors[2] = t64;
      factors[3] = t1517;
      factors[4] = t91;
      factors[5] = t1404;
      factors[6] = t112;
      factors[7] = t1307;
      factors[8] = t145;
      factors[9] = t1202;
      factors[10] = t174;
      factors[11] = t1113;
      factors[12] = t215;
      factors[13] = t1016;
      factors[14] = t252;
      factors[15] = t935;
      factors[16] = t301;
      factors[17] = t846;
      factors[18] = t346;
      factors[19] = t773;
      factors[20] = t403;
      factors[21] = t692;
      factors[22] = t456;
      factors[23] = t627;
      factors[24] = t521;
      factors[25] = t554;
      factors[26] = t497;
      factors[27] = t582;
      factors[28] = t432;
      factors[29] = t655;
      factors[30] = t383;
      factors[31] = t724;
      factors[32] = t326;
      factors[33] = t805;
      factors[34] = t285;
      factors[35] = t882;
      factors[36] = t236;
      factors[37] = t971;
      factors[38] = t203;
      factors[39] = t1056;
      factors[40] = t162;
      factors[41] = t1153;
      factors[42] = t137;
      factors[43] = t1246;
      factors[44] = t104;
      factors[45] = t1351;
      factors[46] = t87;
      factors[47] = t1452;
      factors[48] = t60;
      factors[49] = t1565;
      factors[50] = t51;
      factors[51] = t1674;
      factors[52] = t53;
      factors[53] = t1678;
      factors[54] = t70;
      factors[55] = t1568;
      factors[56] = t98;
      factors[57] = t1456;
      factors[58] = t122;
      factors[59] = t1354;
      factors[60] = t156;
      factors[61] = t1250;
      factors[62] = t188;
      factors[63] = t1156;
      factors[64] = t230;
      factors[65] = t1060;
      factors[66] = t270;
      factors[67] = t974;
      factors[68] = t320;
      factors[69] = t886;
      factors[70] = t368;
      factors[71] = t808;
      factors[72] = t426;
      factors[73] = t728;
      factors[74] = t482;
      factors[75] = t658;
      factors[76] = t548;
      factors[77] = t586;
      factors[78] = t524;
      factors[79] = t612;
      factors[80] = t460;
      factors[81] = t686;
      factors[82] = t406;
      factors[83] = t758;
      factors[84] = t350;
      factors[85] = t840;
      factors[86] = t304;
      factors[87] = t920;
      factors[88] = t256;
      factors[89] = t1010;
      factors[90] = t218;
      factors[91] = t1098;
      factors[92] = t178;
      factors[93] = t1196;
      factors[94] = t148;
      factors[95] = t1292;
      factors[96] = t116;
      factors[97] = t1398;
      factors[98] = t94;
      factors[99] = t1502;
      factors[100] = t68;
      factors[101] = t1616;
      factors[102] = t54;
      factors[103] = t1728;
      kb_t t1731 = kb_sub(kb_dot(factors, factors_0, 26), kb_dot(factors, factors_1, 26));
      kb_t t1735 = here[152][v];
      kb_t t1736 = here[153][v];
      kb_t t1737 = here[154][v];
      kb_t t1739 = kb_sub(t1736, kb_mul(t80, t1737));
      factors[104] = t74;
      factors[105] = t1731;
      factors[106] = t83;
      factors[107] = t1739;
      kb_t t1742 = kb_sub(kb_add(t1513, kb_dot(factors, factors_2, 26)), kb_add(t1735, kb_dot(factors, factors_3, 26)));
      CUT;
      // limb 13 of the identity
      kb_t t1743 = here[155][v];
      kb_t t1795 = here[156][v];
      kb_t t1798 = here[157][v];
      kb_t t1850 = here[158][v];
      kb_t t1854 = here[159][v];
      kb_t t1855 = kb_sub(t1854, t1743);
      kb_t t1856 = kb_mul_factor(t1855, KB_FACTOR(2122383361u));
      kb_t t1910 = here[160][v];
      kb_t t1911 = kb_sub(t1910, t1795);
      kb_t t1912 = kb_mul_factor(t1911, KB_FACTOR(2122383361u));
      kb_t t1915 = kb_sub(t27, t1798);
      kb_t t1916 = kb_mul_factor(t1915, KB_FACTOR(2122383361u));
      kb_t t1970 = here[161][v];
      factors[108] = t1856;
      factors[109] = t1743;
      factors[110] = t1795;
      factors[111] = t1912;
      factors[112] = t1916;
      factors[113] = t1798;
      factors[114] = t1850;
      factors[115] = t1970;
      kb_t t1973 = kb_sub(kb_dot(factors, factors_4, 28), kb_dot(factors, factors_5, 28));
      kb_t t1977 = here[162][v];
      kb_t t1978 = here[163][v];
      kb_t t1979 = here[164][v];
      kb_t t1981 = kb_sub(t1978, kb_mul(t80, t1979));
      factors[116] = t1973;
      factors[117] = t1981;
      kb_t t1984 = kb_sub(kb_add(t1739, kb_dot(factors, factors_6, 28)), kb_add(t1977, kb_dot(factors, factors_7, 28)));
      // limb 14 of the identity
      kb_t t1985 = here[165][v];
      kb_t t2041 = here[166][v];
      kb_t t2044 = here[167][v];
      kb_t t2100 = here[168][v];
      kb_t t2104 = here[169][v];
      kb_t t2105 = kb_sub(t2104, t1985);
      kb_t t2106 = kb_mul_factor(t2105, KB_FACTOR(2122383361u));
      kb_t t2164 = here[170][v];
      kb_t t2165 = kb_sub(t2164, t2041);
      kb_t t2166 = kb_mul_factor(t2165, KB_FACTOR(2122383361u));
      kb_t t2169 = kb_sub(t29, t2044);
      kb_t t2170 = kb_mul_factor(t2169, KB_FACTOR(2122383361u));
      kb_t t2228 = here[171][v];
      factors[118] = t2106;
      factors[119] = t1985;
      factors[120] = t2041;
      factors[121] = t2166;
      factors[122] = t2170;
      factors[123] = t2044;
      factors[124] = t2100;
      factors[125] = t2228;
      kb_t t2231 = kb_sub(kb_dot(factors, factors_8, 30), kb_dot(factors, factors_9, 30));
      kb_t t2235 = here[172][v];
      kb_t t2236 = here[173][v];
      kb_t t2237 = here[174][v];
      kb_t t2239 = kb_sub(t2236, kb_mul(t80, t2237));
      factors[126] = t2231;
      factors[127] = t2239;
      kb_t t2242 = kb_sub(kb_add(t1981, kb_dot(factors, factors_10, 30)), kb_add(t2235, kb_dot(factors, factors_11, 30)));
      CUT;
      // limb 15 of the identity
      kb_t t2243 = here[175][v];
      kb_t t2303 = here[176][v];
      kb_t t2306 = here[177][v];
      kb_t t2366 = here[178][v];
      kb_t t2370 = here[179][v];
      kb_t t2371 = kb_sub(t2370, t2243);
      kb_t t2372 = kb_mul_factor(t2371, KB_FACTOR(2122383361u));
      kb_t t2434 = here[180][v];
      kb_t t2435 = kb_sub(t2434, t2303);
      kb_t t2436 = kb_mul_factor(t2435, KB_FACTOR(2122383361u));
      kb_t t2439 = kb_sub(t31, t2306);
      kb_t t2440 = kb_mul_factor(t2439, KB_FACTOR(2122383361u));
      kb_t t2502 = here[181][v];
      factors[128] = t2372;
      factors[129] = t2243;
      factors[130] = t2303;
      factors[131] = t2436;
      factors[132] = t2440;
      factors[133] = t2306;
      factors[134] = t2366;
      factors[135] = t2502;
      kb_t t2505 = kb_sub(kb_dot(factors, factors_12, 32), kb_dot(factors, factors_13, 32));
      kb_t t2509 = here[182][v];
      kb_t t2510 = here[183][v];
      kb_t t2511 = here[184][v];
      kb_t t2513 = kb_sub(t2510, kb_mul(t80, t2511));
      factors[136] = t2505;
      factors[137] = t2513;
      kb_t t2516 = kb_sub(kb_add(t2239, kb_dot(factors, factors_14, 32)), kb_add(t2509, kb_dot(factors, factors_15, 32)));
      ext_sum_dot4(&acc, k + AT(1, 287), t1742, t1984, t2242, t2516);
      // limb 16 of the identity
      kb_t t2517 = here[185][v];
      kb_t t2581 = here[186][v];
      kb_t t2584 = here[187][v];
      kb_t t2648 = here[188][v];
      kb_t t2652 = here[189][v];
      kb_t t2653 = kb_sub(t2652, t2517);
      kb_t t2654 = kb_mul_factor(t2653, KB_FACTOR(2122383361u));
      kb_t t2720 = here[190][v];
      kb_t t2721 = kb_sub(t2720, t2581);
      kb_t t2722 = kb_mul_factor(t2721, KB_FACTOR(2122383361u));
      kb_t t2725 = kb_sub(t33, t2584);
      kb_t t2726 = kb_mul_factor(t2725, KB_FACTOR(2122383361u));
      kb_t t2792 = here[191][v];
      factors[138] = t2654;
      factors[139] = t2517;
      factors[140] = t2581;
      factors[141] = t2722;
      factors[142] = t2726;
      factors[143] = t2584;
      factors[144] = t2648;
      factors[145] = t2792;
      kb_t t2795 = kb_sub(kb_dot(factors, factors_16, 34), kb_dot(factors, factors_17, 34));
      kb_t t2799 = here[192][v];
      kb_t t2800 = here[193][v];
      kb_t t2801 = here[194][v];
      kb_t t2803 = kb_sub(t2800, kb_mul(t80, t2801));
      factors[146] = t2795;
      factors[147] = t2803;
      kb_t t2806 = kb_sub(kb_add(t2513, kb_dot(factors, factors_18, 34)), kb_add(t2799, kb_dot(factors, factors_19, 34)));
      CUT;
      // limb 17 of the identity
      kb_t t2807 = here[195][v];
      kb_t t2875 = here[196][v];
      kb_t t2878 = here[197][v];
      kb_t t2946 = here[198][v];
      kb_t t2950 = here[199][v];
      kb_t t2951 = kb_sub(t2950, t2807);
      kb_t t2952 = kb_mul_factor(t2951, KB_FACTOR(2122383361u));
      kb_t t3022 = here[200][v];
      kb_t t3023 = kb_sub(t3022, t2875);
      kb_t t3024 = kb_mul_factor(t3023, KB_FACTOR(2122383361u));
      kb_t t3027 = kb_sub(t35, t2878);
      kb_t t3028 = kb_mul_factor(t3027, KB_FACTOR(2122383361u));
      kb_t t3098 = here[201][v];
      factors[148] = t2952;
      factors[149] = t2807;
      factors[150] = t2875;
      factors[151] = t3024;
      factors[152] = t3028;
      factors[153] = t2878;
      factors[154] = t2946;
      factors[155] = t3098;
      kb_t t3101 = kb_sub(kb_dot(factors, factors_20, 36), kb_dot(factors, factors_21, 36));
      kb_t t3105 = here[202][v];
      kb_t t3106 = here[203][v];
      kb_t t3107 = here[204][v];
      kb_t t3109 = kb_sub(t3106, kb_mul(t80, t3107));
      factors[156] = t3101;
      factors[157] = t3109;
      kb_t t3112 = kb_sub(kb_add(t2803, kb_dot(factors, factors_22, 36)), kb_add(t3105, kb_dot(factors, factors_23, 36)));
      // limb 18 of the identity
      kb_t t3113 = here[205][v];
      kb_t t3185 = here[206][v];
      kb_t t3188 = here[207][v];
      kb_t t3260 = here[208][v];
      kb_t t3264 = here[209][v];
      kb_t t3265 = kb_sub(t3264, t3113);
      kb_t t3266 = kb_mul_factor(t3265, KB_FACTOR(2122383361u));
      kb_t t3340 = here[210][v];
      kb_t t3341 = kb_sub(t3340, t3185);
      kb_t t3342 = kb_mul_factor(t3341, KB_FACTOR(2122383361u));
      kb_t t3345 = kb_sub(t37, t3188);
      kb_t t3346 = kb_mul_factor(t3345, KB_FACTOR(2122383361u));
      kb_t t3420 = here[211][v];
      factors[158] = t3266;
      factors[159] = t3113;
      factors[160] = t3185;
      factors[161] = t3342;
      factors[162] = t3346;
      factors[163] = t3188;
      factors[164] = t3260;
      factors[165] = t3420;
      kb_t t3423 = kb_sub(kb_dot(factors, factors_24, 38), kb_dot(factors, factors_25, 38));
      kb_t t3427 = here[212][v];
      kb_t t3428 = here[213][v];
      kb_t t3429 = here[214][v];
      kb_t t3431 = kb_sub(t3428, kb_mul(t80, t3429));
      factors[166] = t3423;
      factors[167] = t3431;
      kb_t t3434 = kb_sub(kb_add(t3109, kb_dot(factors, factors_26, 38)), kb_add(t3427, kb_dot(factors, factors_27, 38)));
      CUT;
      // limb 19 of the identity
      kb_t t3435 = here[215][v];
      kb_t t3511 = here[216][v];
      kb_t t3514 = here[217][v];
      kb_t t3590 = here[218][v];
      kb_t t3594 = here[219][v];
      kb_t t3595 = kb_sub(t3594, t3435);
      kb_t t3596 = kb_mul_factor(t3595, KB_FACTOR(2122383361u));
      kb_t t3674 = here[220][v];
      kb_t t3675 = kb_sub(t3674, t3511);
      kb_t t3676 = kb_mul_factor(t3675, KB_FACTOR(2122383361u));
      kb_t t3679 = kb_sub(t39, t3514);
      kb_t t3680 = kb_mul_factor(t3679, KB_FACTOR(2122383361u));
      kb_t t3758 = here[221][v];
      factors[168] = t3596;
      factors[169] = t3435;
      factors[170] = t3511;
      factors[171] = t3676;
      factors[172] = t3680;
      factors[173] = t3514;
      factors[174] = t3590;
      factors[175] = t3758;
      kb_t t3761 = kb_sub(kb_dot(factors, factors_28, 40), kb_dot(factors, factors_29, 40));
      kb_t t3765 = here[222][v];
      kb_t t3766 = here[223][v];
      kb_t t3767 = here[224][v];
      kb_t t3769 = kb_sub(t3766, kb_mul(t80, t3767));
      factors[176] = t3761;
      factors[177] = t3769;
      kb_t t3772 = kb_sub(kb_add(t3431, kb_dot(factors, factors_30, 40)), kb_add(t3765, kb_dot(factors, factors_31, 40)));
      ext_sum_dot4(&acc, k + AT(1, 291), t2806, t3112, t3434, t3772);
      // limb 20 of the identity
      kb_t t3773 = here[225][v];
      kb_t t3853 = here[226][v];
      kb_t t3856 = here[227][v];
      kb_t t3936 = here[228][v];
      kb_t t3940 = here[229][v];
      kb_t t3941 = kb_sub(t3940, t3773);
      kb_t t3942 = kb_mul_factor(t3941, KB_FACTOR(2122383361u));
      kb_t t4024 = here[230][v];
      kb_t t4025 = kb_sub(t4024, t3853);
      kb_t t4026 = kb_mul_factor(t4025, KB_FACTOR(2122383361u));
      kb_t t4029 = kb_sub(t41, t3856);
      kb_t t4030 = kb_mul_factor(t4029, KB_FACTOR(2122383361u));
      kb_t t4112 = here[231][v];
      factors[178] = t3942;
      factors[179] = t3773;
      factors[180] = t3853;
      factors[181] = t4026;
      factors[182] = t4030;
      factors[183] = t3856;
      factors[184] = t3936;
      factors[185] = t4112;
      kb_t t4115 = kb_sub(kb_dot(factors, factors_32, 42), kb_dot(factors, factors_33, 42));
      kb_t t4119 = here[232][v];
      kb_t t4120 = here[233][v];
      kb_t t4121 = here[234][v];
      kb_t t4123 = kb_sub(t4120, kb_mul(t80, t4121));
      factors[186] = t4115;
      factors[187] = t4123;
      kb_t t4126 = kb_sub(kb_add(t3769, kb_dot(factors, factors_34, 42)), kb_add(t4119, kb_dot(factors, factors_35, 42)));
      CUT;
      // limb 21 of the identity
      kb_t t4127 = here[235][v];
      kb_t t4211 = here[236][v];
      kb_t t4214 = here[237][v];
      kb_t t4298 = here[238][v];
      kb_t t4302 = here[239][v];
      kb_t t4303 = kb_sub(t4302, t4127);
      kb_t t4304 = kb_mul_factor(t4303, KB_FACTOR(2122383361u));
      kb_t t4390 = here[240][v];
      kb_t t4391 = kb_sub(t4390, t4211);
      kb_t t4392 = kb_mul_factor(t4391, KB_FACTOR(2122383361u));
      kb_t t4395 = kb_sub(t43, t4214);
      kb_t t4396 = kb_mul_factor(t4395, KB_FACTOR(2122383361u));
      kb_t t4482 = here[241][v];
      factors[188] = t4304;
      factors[189] = t4127;
      factors[190] = t4211;
      factors[191] = t4392;
      factors[192] = t4396;
      factors[193] = t4214;
      factors[194] = t4298;
      factors[195] = t4482;
      kb_t t4485 = kb_sub(kb_dot(factors, factors_36, 44), kb_dot(factors, factors_37, 44));
      kb_t t4489 = here[242][v];
      kb_t t4490 = here[243][v];
      kb_t t4491 = here[244][v];
      kb_t t4493 = kb_sub(t4490, kb_mul(t80, t4491));
      factors[196] = t4485;
      factors[197] = t4493;
      kb_t t4496 = kb_sub(kb_add(t4123, kb_dot(factors, factors_38, 44)), kb_add(t4489, kb_dot(factors, factors_39, 44)));
      // limb 22 of the identity
      kb_t t4497 = here[245][v];
      kb_t t4585 = here[246][v];
      kb_t t4588 = here[247][v];
      kb_t t4676 = here[248][v];
      kb_t t4680 = here[249][v];
      kb_t t4681 = kb_sub(t4680, t4497);
      kb_t t4682 = kb_mul_factor(t4681, KB_FACTOR(2122383361u));
      kb_t t4772 = here[250][v];
      kb_t t4773 = kb_sub(t4772, t4585);
      kb_t t4774 = kb_mul_factor(t4773, KB_FACTOR(2122383361u));
      kb_t t4777 = kb_sub(t45, t4588);
      kb_t t4778 = kb_mul_factor(t4777, KB_FACTOR(2122383361u));
      kb_t t4868 = here[251][v];
      factors[198] = t4682;
      factors[199] = t4497;
      factors[200] = t4585;
      factors[201] = t4774;
      factors[202] = t4778;
      factors[203] = t4588;
      factors[204] = t4676;
      factors[205] = t4868;
      kb_t t4871 = kb_sub(kb_dot(factors, factors_40, 46), kb_dot(factors, factors_41, 46));
      kb_t t4875 = here[252][v];
      kb_t t4876 = here[253][v];
      kb_t t4877 = here[254][v];
      kb_t t4879 = kb_sub(t4876, kb_mul(t80, t4877));
      factors[206] = t4871;
      factors[207] = t4879;
      kb_t t4882 = kb_sub(kb_add(t4493, kb_dot(factors, factors_42, 46)), kb_add(t4875, kb_dot(factors, factors_43, 46)));
      CUT;
      // limb 23 of the identity
      kb_t t4883 = here[255][v];
      kb_t t4975 = here[256][v];
      kb_t t4978 = here[257][v];
      kb_t t5070 = here[258][v];
      kb_t t5074 = here[259][v];
      kb_t t5075 = kb_sub(t5074, t4883);
      kb_t t5076 = kb_mul_factor(t5075, KB_FACTOR(2122383361u));
      kb_t t5170 = here[260][v];
      kb_t t5171 = kb_sub(t5170, t4975);
      kb_t t5172 = kb_mul_factor(t5171, KB_FACTOR(2122383361u));
      kb_t t5175 = kb_sub(t47, t4978);
      kb_t t5176 = kb_mul_factor(t5175, KB_FACTOR(2122383361u));
      kb_t t5270 = here[261][v];
      factors[208] = t5076;
      factors[209] = t4883;
      factors[210] = t4975;
      factors[211] = t5172;
      factors[212] = t5176;
      factors[213] = t4978;
      factors[214] = t5070;
      factors[215] = t5270;
      kb_t t5273 = kb_sub(kb_dot(factors, factors_44, 48), kb_dot(factors, factors_45, 48));
      kb_t t5277 = here[262][v];
      kb_t t5278 = here[263][v];
      kb_t t5279 = here[264][v];
      kb_t t5281 = kb_sub(t5278, kb_mul(t80, t5279));
      factors[216] = t5273;
      factors[217] = t5281;
      kb_t t5284 = kb_sub(kb_add(t4879, kb_dot(factors, factors_46, 48)), kb_add(t5277, kb_dot(factors, factors_47, 48)));
      ext_sum_dot4(&acc, k + AT(1, 295), t4126, t4496, t4882, t5284);
      // limb 24 of the identity
      kb_t t5473 = here[265][v];
      kb_t t5663 = here[266][v];
      factors[218] = t1;
      factors[219] = t5473;
      factors[220] = t5663;
      kb_t t5666 = kb_sub(kb_dot(factors, factors_48, 46), kb_dot(factors, factors_49, 49));
      kb_t t5670 = here[267][v];
      kb_t t5671 = here[268][v];
      kb_t t5673 = kb_sub(t5670, kb_mul(t80, t5671));
      factors[221] = t5666;
      factors[222] = t5673;
      kb_t t5675 = kb_sub(kb_add(t5281, kb_dot(factors, factors_50, 48)), kb_dot(factors, factors_51, 50));
      CUT;
      // limb 25 of the identity
      kb_t t5860 = here[269][v];
      kb_t t6046 = here[270][v];
      factors[223] = t5860;
      factors[224] = t6046;
      kb_t t6049 = kb_sub(kb_dot(factors, factors_52, 44), kb_dot(factors, factors_53, 49));
      kb_t t6053 = here[271][v];
      kb_t t6054 = here[272][v];
      kb_t t6056 = kb_sub(t6053, kb_mul(t80, t6054));
      factors[225] = t6049;
      factors[226] = t6056;
      kb_t t6058 = kb_sub(kb_add(t5673, kb_dot(factors, factors_54, 46)), kb_dot(factors, factors_55, 50));
      // limb 26 of the identity
      kb_t t6239 = here[273][v];
      kb_t t6421 = here[274][v];
      factors[227] = t6239;
      factors[228] = t6421;
      kb_t t6424 = kb_sub(kb_dot(factors, factors_56, 42), kb_dot(factors, factors_57, 49));
      kb_t t6428 = here[275][v];
      kb_t t6429 = here[276][v];
      kb_t t6431 = kb_sub(t6428, kb_mul(t80, t6429));
      factors[229] = t6424;
      factors[230] = t6431;
      kb_t t6433 = kb_sub(kb_add(t6056, kb_dot(factors, factors_58, 44)), kb_dot(factors, factors_59, 50));
      // limb 27 of the identity
      kb_t t6610 = here[277][v];
      kb_t t6788 = here[278][v];
      factors[231] = t6610;
      factors[232] = t6788;
      kb_t t6791 = kb_sub(kb_dot(factors, factors_60, 40), kb_dot(factors, factors_61, 49));
      kb_t t6795 = here[279][v];
      kb_t t6796 = here[280][v];
      kb_t t6798 = kb_sub(t6795, kb_mul(t80, t6796));
      factors[233] = t6791;
      factors[234] = t6798;
      kb_t t6800 = kb_sub(kb_add(t6431, kb_dot(factors, factors_62, 42)), kb_dot(factors, factors_63, 50));
      ext_sum_dot4(&acc, k + AT(1, 299), t5675, t6058, t6433, t6800);
      // limb 28 of the identity
      kb_t t6973 = here[281][v];
      kb_t t7147 = here[282][v];
      factors[235] = t6973;
      factors[236] = t7147;
      kb_t t7150 = kb_sub(kb_dot(factors, factors_64, 38), kb_dot(factors, factors_65, 49));
      kb_t t7154 = here[283][v];
      kb_t t7155 = here[284][v];
      kb_t t7157 = kb_sub(t7154, kb_mul(t80, t7155));
      factors[237] = t7150;
      factors[238] = t7157;
      kb_t t7159 = kb_sub(kb_add(t6798, kb_dot(factors, factors_66, 40)), kb_dot(factors, factors_67, 50));
      CUT;
      // limb 29 of the identity
      kb_t t7328 = here[285][v];
      kb_t t7498 = here[286][v];
      factors[239] = t7328;
      factors[240] = t7498;
      kb_t t7501 = kb_sub(kb_dot(factors, factors_68, 36), kb_dot(factors, factors_69, 49));
      kb_t t7505 = here[287][v];
      kb_t t7506 = here[288][v];
      kb_t t7508 = kb_sub(t7505, kb_mul(t80, t7506));
      factors[241] = t7501;
      factors[242] = t7508;
      kb_t t7510 = kb_sub(kb_add(t7157, kb_dot(factors, factors_70, 38)), kb_dot(factors, factors_71, 50));
      // limb 30 of the identity
      kb_t t7675 = here[289][v];
      kb_t t7841 = here[290][v];
      factors[243] = t7675;
      factors[244] = t7841;
      kb_t t7844 = kb_sub(kb_dot(factors, factors_72, 34), kb_dot(factors, factors_73, 49));
      kb_t t7848 = here[291][v];
      kb_t t7849 = here[292][v];
      kb_t t7851 = kb_sub(t7848, kb_mul(t80, t7849));
      factors[245] = t7844;
      factors[246] = t7851;
      kb_t t7853 = kb_sub(kb_add(t7508, kb_dot(factors, factors_74, 36)), kb_dot(factors, factors_75, 50));
      // limb 31 of the identity
      kb_t t8014 = here[293][v];
      kb_t t8176 = here[294][v];
      factors[247] = t8014;
      factors[248] = t8176;
      kb_t t8179 = kb_sub(kb_dot(factors, factors_76, 32), kb_dot(factors, factors_77, 49));
      kb_t t8183 = here[295][v];
      kb_t t8184 = here[296][v];
      kb_t t8186 = kb_sub(t8183, kb_mul(t80, t8184));
      factors[249] = t8179;
      factors[250] = t8186;
      kb_t t8188 = kb_sub(kb_add(t7851, kb_dot(factors, factors_78, 34)), kb_dot(factors, factors_79, 50));
      ext_sum_dot4(&acc, k + AT(1, 303), t7159, t7510, t7853, t8188);
      // limb 32 of the identity
      kb_t t8345 = here[297][v];
      kb_t t8503 = here[298][v];
      factors[251] = t8345;
      factors[252] = t8503;
      kb_t t8506 = kb_sub(kb_dot(factors, factors_80, 30), kb_dot(factors, factors_81, 49));
      kb_t t8510 = here[299][v];
      kb_t t8511 = here[300][v];
      kb_t t8513 = kb_sub(t8510, kb_mul(t80, t8511));
      factors[253] = t8506;
      factors[254] = t8513;
      kb_t t8515 = kb_sub(kb_add(t8186, kb_dot(factors, factors_82, 32)), kb_dot(factors, factors_83, 50));
      CUT;
      // limb 33 of the identity
      kb_t t8668 = here[301][v];
      kb_t t8822 = here[302][v];
      factors[255] = t8668;
      factors[256] = t8822;
      kb_t t8825 = kb_sub(kb_dot(factors, factors_84, 28), kb_dot(factors, factors_85, 49));
      kb_t t8829 = here[303][v];
      kb_t t8830 = here[304][v];
      kb_t t8832 = kb_sub(t8829, kb_mul(t80, t8830));
      factors[257] = t8825;
      factors[258] = t8832;
      kb_t t8834 = kb_sub(kb_add(t8513, kb_dot(factors, factors_86, 30)), kb_dot(factors, factors_87, 50));
      // limb 34 of the identity
      kb_t t8983 = here[305][v];
      kb_t t9133 = here[306][v];
      factors[259] = t8983;
      factors[260] = t9133;
      kb_t t9136 = kb_sub(kb_dot(factors, factors_88, 26), kb_dot(factors, factors_89, 49));
      kb_t t9140 = here[307][v];
      kb_t t9141 = here[308][v];
      kb_t t9143 = kb_sub(t9140, kb_mul(t80, t9141));
      factors[261] = t9136;
      factors[262] = t9143;
      kb_t t9145 = kb_sub(kb_add(t8832, kb_dot(factors, factors_90, 28)), kb_dot(factors, factors_91, 50));
      // limb 35 of the identity
      kb_t t9290 = here[309][v];
      kb_t t9436 = here[310][v];
      factors[263] = t9290;
      factors[264] = t9436;
      kb_t t9439 = kb_sub(kb_add(kb_add(kb_add(kb_add(kb_add(kb_products4(t1565, t5076, t1674, t4883, t1795, t4682, t1912, t4497), kb_products4(t2041, t4304, t2166, t4127, t2303, t3942, t2436, t3773)), kb_products4(t2581, t3596, t2722, t3435, t2875, t3266, t3024, t3113)), kb_products4(t2952, t3185, t2807, t3342, t2654, t3511, t2517, t3676)), kb_products4(t2372, t3853, t2243, t4026, t2106, t4211, t1985, t4392)), kb_products4(t1856, t4585, t1743, t4774, t1622, t4975, t1517, t5172)), kb_dot(factors, factors_92, 49));
      kb_t t9443 = here[311][v];
      kb_t t9444 = here[312][v];
      kb_t t9446 = kb_sub(t9443, kb_mul(t80, t9444));
      factors[265] = t9439;
      factors[266] = t9446;
      kb_t t9448 = kb_sub(kb_add(t9143, kb_dot(factors, factors_93, 26)), kb_dot(factors, factors_94, 50));
      ext_sum_dot4(&acc, k + AT(1, 307), t8515, t8834, t9145, t9448);
      // limb 36 of the identity
      kb_t t9589 = here[313][v];
      kb_t t9731 = here[314][v];
      factors[267] = t9589;
      factors[268] = t9731;
      kb_t t9734 = kb_sub(kb_add(kb_add(kb_add(kb_add(kb_add(kb_products4(t1795, t5076, t1912, t4883, t2041, t4682, t2166, t4497), kb_products4(t2303, t4304, t2436, t4127, t2581, t3942, t2722, t3773)), kb_products4(t2875, t3596, t3024, t3435, t3185, t3266, t3113, t3342)), kb_products4(t2952, t3511, t2807, t3676, t2654, t3853, t2517, t4026)), kb_products4(t2372, t4211, t2243, t4392, t2106, t4585, t1985, t4774)), kb_products2(t1856, t4975, t1743, t5172)), kb_dot(factors, factors_95, 49));
      kb_t t9738 = here[315][v];
      kb_t t9739 = here[316][v];
      kb_t t9741 = kb_sub(t9738, kb_mul(t80, t9739));
      factors[269] = t9741;
      kb_t t9743 = kb_sub(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(t9446, kb_products4(t1674, t5076, t1795, t4883, t1912, t4682, t2041, t4497)), kb_products4(t2166, t4304, t2303, t4127, t2436, t3942, t2581, t3773)), kb_products4(t2722, t3596, t2875, t3435, t3024, t3266, t3113, t3185)), kb_products4(t2952, t3342, t2807, t3511, t2654, t3676, t2517, t3853)), kb_products4(t2372, t4026, t2243, t4211, t2106, t4392, t1985, t4585)), kb_products4(t1856, t4774, t1743, t4975, t1622, t5172, t74, t9734)), kb_dot(factors, factors_96, 50));
      CUT;
      // limb 37 of the identity
      kb_t t9880 = here[317][v];
      kb_t t10018 = here[318][v];
      factors[270] = t9880;
      factors[271] = t10018;
      kb_t t10021 = kb_sub(kb_add(kb_add(kb_add(kb_add(kb_products4(t2041, t5076, t2166, t4883, t2303, t4682, t2436, t4497), kb_products4(t2581, t4304, t2722, t4127, t2875, t3942, t3024, t3773)), kb_products4(t3185, t3596, t3342, t3435, t3266, t3511, t3113, t3676)), kb_products4(t2952, t3853, t2807, t4026, t2654, t4211, t2517, t4392)), kb_products4(t2372, t4585, t2243, t4774, t2106, t4975, t1985, t5172)), kb_dot(factors, factors_97, 49));
      kb_t t10025 = here[319][v];
      kb_t t10026 = here[320][v];
      kb_t t10028 = kb_sub(t10025, kb_mul(t80, t10026));
      factors[272] = t10028;
      kb_t t10030 = kb_sub(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(t9741, kb_products4(t1912, t5076, t2041, t4883, t2166, t4682, t2303, t4497)), kb_products4(t2436, t4304, t2581, t4127, t2722, t3942, t2875, t3773)), kb_products4(t3024, t3596, t3185, t3435, t3266, t3342, t3113, t3511)), kb_products4(t2952, t3676, t2807, t3853, t2654, t4026, t2517, t4211)), kb_products4(t2372, t4392, t2243, t4585, t2106, t4774, t1985, t4975)), kb_products2(t1856, t5172, t74, t10021)), kb_dot(factors, factors_98, 50));
      // limb 38 of the identity
      kb_t t10163 = here[321][v];
      kb_t t10297 = here[322][v];
      factors[273] = t10163;
      factors[274] = t10297;
      kb_t t10300 = kb_sub(kb_add(kb_add(kb_add(kb_add(kb_products4(t2303, t5076, t2436, t4883, t2581, t4682, t2722, t4497), kb_products4(t2875, t4304, t3024, t4127, t3185, t3942, t3342, t3773)), kb_products4(t3511, t3596, t3435, t3676, t3266, t3853, t3113, t4026)), kb_products4(t2952, t4211, t2807, t4392, t2654, t4585, t2517, t4774)), kb_products2(t2372, t4975, t2243, t5172)), kb_dot(factors, factors_99, 49));
      kb_t t10304 = here[323][v];
      kb_t t10305 = here[324][v];
      kb_t t10307 = kb_sub(t10304, kb_mul(t80, t10305));
      factors[275] = t10307;
      kb_t t10309 = kb_sub(kb_add(kb_add(kb_add(kb_add(kb_add(t10028, kb_products4(t2166, t5076, t2303, t4883, t2436, t4682, t2581, t4497)), kb_products4(t2722, t4304, t2875, t4127, t3024, t3942, t3185, t3773)), kb_products4(t3342, t3596, t3435, t3511, t3266, t3676, t3113, t3853)), kb_products4(t2952, t4026, t2807, t4211, t2654, t4392, t2517, t4585)), kb_products4(t2372, t4774, t2243, t4975, t2106, t5172, t74, t10300)), kb_dot(factors, factors_100, 50));
      // limb 39 of the identity
      kb_t t10438 = here[325][v];
      kb_t t10568 = here[326][v];
      factors[276] = t10438;
      factors[277] = t10568;
      kb_t t10571 = kb_sub(kb_add(kb_add(kb_add(kb_products4(t2581, t5076, t2722, t4883, t2875, t4682, t3024, t4497), kb_products4(t3185, t4304, t3342, t4127, t3511, t3942, t3676, t3773)), kb_products4(t3596, t3853, t3435, t4026, t3266, t4211, t3113, t4392)), kb_products4(t2952, t4585, t2807, t4774, t2654, t4975, t2517, t5172)), kb_dot(factors, factors_101, 49));
      kb_t t10575 = here[327][v];
      kb_t t10576 = here[328][v];
      kb_t t10578 = kb_sub(t10575, kb_mul(t80, t10576));
      factors[278] = t10578;
      kb_t t10580 = kb_sub(kb_add(kb_add(kb_add(kb_add(kb_add(t10307, kb_products4(t2436, t5076, t2581, t4883, t2722, t4682, t2875, t4497)), kb_products4(t3024, t4304, t3185, t4127, t3342, t3942, t3511, t3773)), kb_products4(t3596, t3676, t3435, t3853, t3266, t4026, t3113, t4211)), kb_products4(t2952, t4392, t2807, t4585, t2654, t4774, t2517, t4975)), kb_products2(t2372, t5172, t74, t10571)), kb_dot(factors, factors_102, 50));
      ext_sum_dot4(&acc, k + AT(1, 311), t9743, t10030, t10309, t10580);
      // limb 40 of the identity
      kb_t t10705 = here[329][v];
      kb_t t10831 = here[330][v];
      factors[279] = t10705;
      factors[280] = t10831;
      kb_t t10834 = kb_sub(kb_add(kb_add(kb_add(kb_products4(t2875, t5076, t3024, t4883, t3185, t4682, t3342, t4497), kb_products4(t3511, t4304, t3676, t4127, t3853, t3942, t3773, t4026)), kb_products4(t3596, t4211, t3435, t4392, t3266, t4585, t3113, t4774)), kb_products2(t2952, t4975, t2807, t5172)), kb_dot(factors, factors_103, 49));
      kb_t t10838 = here[331][v];
      kb_t t10839 = here[332][v];
      kb_t t10841 = kb_sub(t10838, kb_mul(t80, t10839));
      factors[281] = t10841;
      kb_t t10843 = kb_sub(kb_add(kb_add(kb_add(kb_add(t10578, kb_products4(t2722, t5076, t2875, t4883, t3024, t4682, t3185, t4497)), kb_products4(t3342, t4304, t3511, t4127, t3676, t3942, t3773, t3853)), kb_products4(t3596, t4026, t3435, t4211, t3266, t4392, t3113, t4585)), kb_products4(t2952, t4774, t2807, t4975, t2654, t5172, t74, t10834)), kb_dot(factors, factors_104, 50));
      CUT;
      // limb 41 of the identity
      kb_t t10964 = here[333][v];
      kb_t t11086 = here[334][v];
      factors[282] = t10964;
      factors[283] = t11086;
      kb_t t11089 = kb_sub(kb_add(kb_add(kb_products4(t3185, t5076, t3342, t4883, t3511, t4682, t3676, t4497), kb_products4(t3853, t4304, t4026, t4127, t3942, t4211, t3773, t4392)), kb_products4(t3596, t4585, t3435, t4774, t3266, t4975, t3113, t5172)), kb_dot(factors, factors_105, 49));
      kb_t t11093 = here[335][v];
      kb_t t11094 = here[336][v];
      kb_t t11096 = kb_sub(t11093, kb_mul(t80, t11094));
      factors[284] = t11096;
      kb_t t11098 = kb_sub(kb_add(kb_add(kb_add(kb_add(t10841, kb_products4(t3024, t5076, t3185, t4883, t3342, t4682, t3511, t4497)), kb_products4(t3676, t4304, t3853, t4127, t3942, t4026, t3773, t4211)), kb_products4(t3596, t4392, t3435, t4585, t3266, t4774, t3113, t4975)), kb_products2(t2952, t5172, t74, t11089)), kb_dot(factors, factors_106, 50));
      // limb 42 of the identity
      kb_t t11215 = here[337][v];
      kb_t t11333 = here[338][v];
      factors[285] = t11215;
      factors[286] = t11333;
      kb_t t11336 = kb_sub(kb_add(kb_add(kb_products4(t3511, t5076, t3676, t4883, t3853, t4682, t4026, t4497), kb_products4(t4211, t4304, t4127, t4392, t3942, t4585, t3773, t4774)), kb_products2(t3596, t4975, t3435, t5172)), kb_dot(factors, factors_107, 49));
      kb_t t11340 = here[339][v];
      kb_t t11341 = here[340][v];
      kb_t t11343 = kb_sub(t11340, kb_mul(t80, t11341));
      factors[287] = t11343;
      kb_t t11345 = kb_sub(kb_add(kb_add(kb_add(t11096, kb_products4(t3342, t5076, t3511, t4883, t3676, t4682, t3853, t4497)), kb_products4(t4026, t4304, t4127, t4211, t3942, t4392, t3773, t4585)), kb_products4(t3596, t4774, t3435, t4975, t3266, t5172, t74, t11336)), kb_dot(factors, factors_108, 50));
      // limb 43 of the identity
      kb_t t11458 = here[341][v];
      kb_t t11572 = here[342][v];
      factors[288] = t11458;
      factors[289] = t11572;
      kb_t t11575 = kb_sub(kb_add(kb_products4(t3853, t5076, t4026, t4883, t4211, t4682, t4392, t4497), kb_products4(t4304, t4585, t4127, t4774, t3942, t4975, t3773, t5172)), kb_dot(factors, factors_109, 49));
      kb_t t11579 = here[343][v];
      kb_t t11580 = here[344][v];
      kb_t t11582 = kb_sub(t11579, kb_mul(t80, t11580));
      factors[290] = t11582;
      kb_t t11584 = kb_sub(kb_add(kb_add(kb_add(t11343, kb_products4(t3676, t5076, t3853, t4883, t4026, t4682, t4211, t4497)), kb_products4(t4304, t4392, t4127, t4585, t3942, t4774, t3773, t4975)), kb_products2(t3596, t5172, t74, t11575)), kb_dot(factors, factors_110, 50));
      ext_sum_dot4(&acc, k + AT(1, 315), t10843, t11098, t11345, t11584);
      // limb 44 of the identity
      kb_t t11693 = here[345][v];
      kb_t t11803 = here[346][v];
      factors[291] = t11693;
      factors[292] = t11803;
      kb_t t11806 = kb_sub(kb_add(kb_products4(t4211, t5076, t4392, t4883, t4585, t4682, t4497, t4774), kb_products2(t4304, t4975, t4127, t5172)), kb_dot(factors, factors_111, 49));
      kb_t t11810 = here[347][v];
      kb_t t11811 = here[348][v];
      kb_t t11813 = kb_sub(t11810, kb_mul(t80, t11811));
      factors[293] = t11813;
      kb_t t11815 = kb_sub(kb_add(kb_add(t11582, kb_products4(t4026, t5076, t4211, t4883, t4392, t4682, t4497, t4585)), kb_products4(t4304, t4774, t4127, t4975, t3942, t5172, t74, t11806)), kb_dot(factors, factors_112, 50));
      CUT;
      // limb 45 of the identity
      kb_t t11920 = here[349][v];
      kb_t t12026 = here[350][v];
      factors[294] = t11920;
      factors[295] = t12026;
      kb_t t12029 = kb_sub(kb_products4(t4585, t5076, t4774, t4883, t4682, t4975, t4497, t5172), kb_dot(factors, factors_113, 49));
      kb_t t12033 = here[351][v];
      kb_t t12034 = here[352][v];
      kb_t t12036 = kb_sub(t12033, kb_mul(t80, t12034));
      factors[296] = t12036;
      kb_t t12038 = kb_sub(kb_add(kb_add(t11813, kb_products4(t4392, t5076, t4585, t4883, t4682, t4774, t4497, t4975)), kb_products2(t4304, t5172, t74, t12029)), kb_dot(factors, factors_114, 50));
      // limb 46 of the identity
      kb_t t12139 = here[353][v];
      kb_t t12241 = here[354][v];
      factors[297] = t12139;
      factors[298] = t12241;
      kb_t t12244 = kb_sub(kb_products2(t4975, t5076, t4883, t5172), kb_dot(factors, factors_115, 49));
      kb_t t12248 = here[355][v];
      kb_t t12249 = here[356][v];
      kb_t t12251 = kb_sub(t12248, kb_mul(t80, t12249));
      factors[299] = t12251;
      kb_t t12253 = kb_sub(kb_add(t12036, kb_products4(t4774, t5076, t4883, t4975, t4682, t5172, t74, t12244)), kb_dot(factors, factors_116, 50));
      // limb 47 of the identity
      kb_t t12350 = here[357][v];
      kb_t t12449 = here[358][v];
      factors[300] = t12350;
      factors[301] = t12449;
      kb_t t12452 = kb_neg(kb_dot(factors, factors_117, 49));
      kb_t t12455 = kb_sub(kb_add(t12251, kb_products2(t5076, t5172, t74, t12452)), kb_dot(factors, factors_118, 49));
      ext_sum_dot4(&acc, k + AT(1, 319), t11815, t12038, t12253, t12455);
      // no product above the limbs
      kb_t t14806 = kb_dot(factors, factors_119, 1176);
      ext_sum_dot1(&acc, k + AT(1, 323), t14806);
      // limb 0 decides: boolean … limb 23 decides: boolean
      for (size_t j = 0; j < 24; j += 4)
        ext_sum_dot4(&acc, k + AT(1, 324) + EXT_DEGREE * j, quotient_mulmod384_family0(&here[0][v], 0, BLOCK, quotient_mulmod384_family0_cells[49 + j]), quotient_mulmod384_family0(&here[0][v], 0, BLOCK, quotient_mulmod384_family0_cells[50 + j]), quotient_mulmod384_family0(&here[0][v], 0, BLOCK, quotient_mulmod384_family0_cells[51 + j]), quotient_mulmod384_family0(&here[0][v], 0, BLOCK, quotient_mulmod384_family0_cells[52 + j]));
      // one limb decides
      kb_t t14807 = here[359][v];
      kb_t t14808 = here[360][v];
      kb_t t14809 = kb_add(t14807, t14808);
      kb_t t14810 = here[361][v];
      kb_t t14811 = kb_add(t14809, t14810);
      kb_t t14812 = here[362][v];
      kb_t t14813 = kb_add(t14811, t14812);
      kb_t t14814 = here[363][v];
      kb_t t14815 = kb_add(t14813, t14814);
      kb_t t14816 = here[364][v];
      kb_t t14817 = kb_add(t14815, t14816);
      kb_t t14818 = here[365][v];
      kb_t t14819 = kb_add(t14817, t14818);
      kb_t t14820 = here[366][v];
      kb_t t14821 = kb_add(t14819, t14820);
      kb_t t14822 = here[367][v];
      kb_t t14823 = kb_add(t14821, t14822);
      kb_t t14824 = here[368][v];
      kb_t t14825 = kb_add(t14823, t14824);
      kb_t t14826 = here[369][v];
      kb_t t14827 = kb_add(t14825, t14826);
      kb_t t14828 = here[370][v];
      kb_t t14829 = kb_add(t14827, t14828);
      kb_t t14830 = here[371][v];
      kb_t t14831 = kb_add(t14829, t14830);
      kb_t t14832 = here[372][v];
      kb_t t14833 = kb_add(t14831, t14832);
      kb_t t14834 = here[373][v];
      kb_t t14835 = kb_add(t14833, t14834);
      kb_t t14836 = here[374][v];
      kb_t t14837 = kb_add(t14835, t14836);
      kb_t t14838 = here[375][v];
      kb_t t14839 = kb_add(t14837, t14838);
      kb_t t14840 = here[376][v];
      kb_t t14841 = kb_add(t14839, t14840);
      kb_t t14842 = here[377][v];
      kb_t t14843 = kb_add(t14841, t14842);
      kb_t t14844 = here[378][v];
      kb_t t14845 = kb_add(t14843, t14844);
      kb_t t14846 = here[379][v];
      kb_t t14847 = kb_add(t14845, t14846);
      kb_t t14848 = here[380][v];
      kb_t t14849 = kb_add(t14847, t14848);
      kb_t t14850 = here[381][v];
      kb_t t14851 = kb_add(t14849, t14850);
      kb_t t14852 = here[382][v];
      kb_t t14854 = here[383][v];
      kb_t t14855 = kb_sub(t14854, t1);
      kb_t t14856 = kb_sub(kb_add(t14851, t14852), t14855);
      CUT;
      // limb 1 is equal above the one that decides
      kb_t t14857 = kb_sub(t3, t129);
      kb_t t14858 = kb_mul(t14807, t14857);
      // limb 2 is equal above the one that decides
      kb_t t14859 = kb_sub(t5, t195);
      kb_t t14860 = kb_mul(t14809, t14859);
      // limb 3 is equal above the one that decides
      kb_t t14861 = kb_sub(t7, t277);
      kb_t t14862 = kb_mul(t14811, t14861);
      ext_sum_dot4(&acc, k + AT(1, 348), t14856, t14858, t14860, t14862);
      // limb 4 is equal above the one that decides
      kb_t t14863 = kb_sub(t9, t375);
      kb_t t14864 = kb_mul(t14813, t14863);
      // limb 5 is equal above the one that decides
      kb_t t14865 = kb_sub(t11, t489);
      kb_t t14866 = kb_mul(t14815, t14865);
      // limb 6 is equal above the one that decides
      kb_t t14867 = kb_sub(t13, t619);
      kb_t t14868 = kb_mul(t14817, t14867);
      // limb 7 is equal above the one that decides
      kb_t t14869 = kb_sub(t15, t765);
      kb_t t14870 = kb_mul(t14819, t14869);
      ext_sum_dot4(&acc, k + AT(1, 352), t14864, t14866, t14868, t14870);
      // limb 8 is equal above the one that decides
      kb_t t14871 = kb_sub(t17, t927);
      kb_t t14872 = kb_mul(t14821, t14871);
      // limb 9 is equal above the one that decides
      kb_t t14873 = kb_sub(t19, t1105);
      kb_t t14874 = kb_mul(t14823, t14873);
      // limb 10 is equal above the one that decides
      kb_t t14875 = kb_sub(t21, t1299);
      kb_t t14876 = kb_mul(t14825, t14875);
      // limb 11 is equal above the one that decides
      kb_t t14877 = kb_sub(t23, t1509);
      kb_t t14878 = kb_mul(t14827, t14877);
      ext_sum_dot4(&acc, k + AT(1, 356), t14872, t14874, t14876, t14878);
      // limb 12 is equal above the one that decides
      kb_t t14879 = kb_sub(t25, t1735);
      kb_t t14880 = kb_mul(t14829, t14879);
      // limb 13 is equal above the one that decides
      kb_t t14881 = kb_sub(t27, t1977);
      kb_t t14882 = kb_mul(t14831, t14881);
      CUT;
      // limb 14 is equal above the one that decides
      kb_t t14883 = kb_sub(t29, t2235);
      kb_t t14884 = kb_mul(t14833, t14883);
      // limb 15 is equal above the one that decides
      kb_t t14885 = kb_sub(t31, t2509);
      kb_t t14886 = kb_mul(t14835, t14885);
      ext_sum_dot4(&acc, k + AT(1, 360), t14880, t14882, t14884, t14886);
      // limb 16 is equal above the one that decides
      kb_t t14887 = kb_sub(t33, t2799);
      kb_t t14888 = kb_mul(t14837, t14887);
      // limb 17 is equal above the one that decides
      kb_t t14889 = kb_sub(t35, t3105);
      kb_t t14890 = kb_mul(t14839, t14889);
      // limb 18 is equal above the one that decides
      kb_t t14891 = kb_sub(t37, t3427);
      kb_t t14892 = kb_mul(t14841, t14891);
      // limb 19 is equal above the one that decides
      kb_t t14893 = kb_sub(t39, t3765);
      kb_t t14894 = kb_mul(t14843, t14893);
      ext_sum_dot4(&acc, k + AT(1, 364), t14888, t14890, t14892, t14894);
      // limb 20 is equal above the one that decides
      kb_t t14895 = kb_sub(t41, t4119);
      kb_t t14896 = kb_mul(t14845, t14895);
      // limb 21 is equal above the one that decides
      kb_t t14897 = kb_sub(t43, t4489);
      kb_t t14898 = kb_mul(t14847, t14897);
      // limb 22 is equal above the one that decides
      kb_t t14899 = kb_sub(t45, t4875);
      kb_t t14900 = kb_mul(t14849, t14899);
      // limb 23 is equal above the one that decides
      kb_t t14901 = kb_sub(t47, t5277);
      kb_t t14902 = kb_mul(t14851, t14901);
      ext_sum_dot4(&acc, k + AT(1, 368), t14896, t14898, t14900, t14902);
      // the result is below m by
      kb_t t14903 = here[384][v];
      kb_t t14905 = kb_splat(33554430u);
      kb_t t14906 = kb_sub(t2, kb_add(t77, t14905));
      kb_t t14908 = kb_sub(t14857, t14905);
      kb_t t14911 = kb_sub(t14859, t14905);
      kb_t t14914 = kb_sub(t14861, t14905);
      kb_t t14917 = kb_sub(t14863, t14905);
      kb_t t14920 = kb_sub(t14865, t14905);
      kb_t t14923 = kb_sub(t14867, t14905);
      kb_t t14926 = kb_sub(t14869, t14905);
      kb_t t14929 = kb_sub(t14871, t14905);
      kb_t t14932 = kb_sub(t14873, t14905);
      kb_t t14935 = kb_sub(t14875, t14905);
      kb_t t14938 = kb_sub(t14877, t14905);
      kb_t t14941 = kb_sub(t14879, t14905);
      kb_t t14944 = kb_sub(t14881, t14905);
      kb_t t14947 = kb_sub(t14883, t14905);
      kb_t t14950 = kb_sub(t14885, t14905);
      kb_t t14953 = kb_sub(t14887, t14905);
      kb_t t14956 = kb_sub(t14889, t14905);
      kb_t t14959 = kb_sub(t14891, t14905);
      kb_t t14962 = kb_sub(t14893, t14905);
      kb_t t14965 = kb_sub(t14895, t14905);
      kb_t t14968 = kb_sub(t14897, t14905);
      kb_t t14971 = kb_sub(t14899, t14905);
      kb_t t14974 = kb_sub(t14901, t14905);
      kb_t t14977 = kb_sub(t14903, kb_add(kb_add(kb_add(kb_add(kb_add(kb_products4(t14807, t14906, t14808, t14908, t14810, t14911, t14812, t14914), kb_products4(t14814, t14917, t14816, t14920, t14818, t14923, t14820, t14926)), kb_products4(t14822, t14929, t14824, t14932, t14826, t14935, t14828, t14938)), kb_products4(t14830, t14941, t14832, t14944, t14834, t14947, t14836, t14950)), kb_products4(t14838, t14953, t14840, t14956, t14842, t14959, t14844, t14962)), kb_products4(t14846, t14965, t14848, t14968, t14850, t14971, t14852, t14974)));
      ext_sum_dot1(&acc, k + AT(1, 372), t14977);
      kb_t quotient_mulmod384_family1_values[72];
      for (size_t j = 0; j < 72; j++) quotient_mulmod384_family1_values[j] = quotient_mulmod384_family1(&here[0][v], 0, BLOCK, quotient_mulmod384_family1_cells[j]);
      CUT;
      // x, bytes of limb 0
      ext_t den0 = ext_dot2(k + AT(1, 374), k + AT(1, 376), quotient_mulmod384_family1_values[0], t50);
      ext_t phi0 = EXT_TILE(here, 385, v);
      // x, bytes of limb 1
      ext_t den1 = ext_dot2(k + AT(0, 1), k + AT(0, 210), quotient_mulmod384_family1_values[1], t91);
      ext_sum_fractions(&acc, phi0, den0, t14854, k + AT(1, 373), den1, t14854);
      // x, bytes of limb 2
      ext_t den2 = ext_dot2(k + AT(1, 379), k + AT(1, 381), quotient_mulmod384_family1_values[2], t145);
      ext_t phi1 = EXT_TILE(here, AT(385, 1), v);
      // x, bytes of limb 3
      ext_t den3 = ext_dot2(k + AT(0, 3), k + AT(0, 210), quotient_mulmod384_family1_values[3], t215);
      ext_sum_fractions(&acc, phi1, den2, t14854, k + AT(1, 378), den3, t14854);
      // x, bytes of limb 4
      ext_t den4 = ext_dot2(k + AT(1, 384), k + AT(1, 386), quotient_mulmod384_family1_values[4], t301);
      ext_t phi2 = EXT_TILE(here, AT(385, 2), v);
      // x, bytes of limb 5
      ext_t den5 = ext_dot2(k + AT(0, 5), k + AT(0, 210), quotient_mulmod384_family1_values[5], t403);
      ext_sum_fractions(&acc, phi2, den4, t14854, k + AT(1, 383), den5, t14854);
      // x, bytes of limb 6
      ext_t den6 = ext_dot2(k + AT(1, 389), k + AT(1, 391), quotient_mulmod384_family1_values[6], t521);
      ext_t phi3 = EXT_TILE(here, AT(385, 3), v);
      // x, bytes of limb 7
      ext_t den7 = ext_dot2(k + AT(0, 7), k + AT(0, 210), quotient_mulmod384_family1_values[7], t655);
      ext_sum_fractions(&acc, phi3, den6, t14854, k + AT(1, 388), den7, t14854);
      // x, bytes of limb 8
      ext_t den8 = ext_dot2(k + AT(1, 394), k + AT(1, 396), quotient_mulmod384_family1_values[8], t805);
      ext_t phi4 = EXT_TILE(here, AT(385, 4), v);
      // x, bytes of limb 9
      ext_t den9 = ext_dot2(k + AT(0, 9), k + AT(0, 210), quotient_mulmod384_family1_values[9], t971);
      ext_sum_fractions(&acc, phi4, den8, t14854, k + AT(1, 393), den9, t14854);
      // x, bytes of limb 10
      ext_t den10 = ext_dot2(k + AT(1, 399), k + AT(1, 401), quotient_mulmod384_family1_values[10], t1153);
      ext_t phi5 = EXT_TILE(here, AT(385, 5), v);
      // x, bytes of limb 11
      ext_t den11 = ext_dot2(k + AT(0, 11), k + AT(0, 210), quotient_mulmod384_family1_values[11], t1351);
      ext_sum_fractions(&acc, phi5, den10, t14854, k + AT(1, 398), den11, t14854);
      // x, bytes of limb 12
      ext_t den12 = ext_dot2(k + AT(1, 404), k + AT(1, 406), quotient_mulmod384_family1_values[12], t1565);
      ext_t phi6 = EXT_TILE(here, AT(385, 6), v);
      // x, bytes of limb 13
      ext_t den13 = ext_dot2(k + AT(0, 13), k + AT(0, 210), quotient_mulmod384_family1_values[13], t1795);
      ext_sum_fractions(&acc, phi6, den12, t14854, k + AT(1, 403), den13, t14854);
      CUT;
      // x, bytes of limb 14
      ext_t den14 = ext_dot2(k + AT(1, 409), k + AT(1, 411), quotient_mulmod384_family1_values[14], t2041);
      ext_t phi7 = EXT_TILE(here, AT(385, 7), v);
      // x, bytes of limb 15
      ext_t den15 = ext_dot2(k + AT(0, 15), k + AT(0, 210), quotient_mulmod384_family1_values[15], t2303);
      ext_sum_fractions(&acc, phi7, den14, t14854, k + AT(1, 408), den15, t14854);
      // x, bytes of limb 16
      ext_t den16 = ext_dot2(k + AT(1, 414), k + AT(1, 416), quotient_mulmod384_family1_values[16], t2581);
      ext_t phi8 = EXT_TILE(here, AT(385, 8), v);
      // x, bytes of limb 17
      ext_t den17 = ext_dot2(k + AT(0, 17), k + AT(0, 210), quotient_mulmod384_family1_values[17], t2875);
      ext_sum_fractions(&acc, phi8, den16, t14854, k + AT(1, 413), den17, t14854);
      // x, bytes of limb 18
      ext_t den18 = ext_dot2(k + AT(1, 419), k + AT(1, 421), quotient_mulmod384_family1_values[18], t3185);
      ext_t phi9 = EXT_TILE(here, AT(385, 9), v);
      // x, bytes of limb 19
      ext_t den19 = ext_dot2(k + AT(0, 19), k + AT(0, 210), quotient_mulmod384_family1_values[19], t3511);
      ext_sum_fractions(&acc, phi9, den18, t14854, k + AT(1, 418), den19, t14854);
      // x, bytes of limb 20
      ext_t den20 = ext_dot2(k + AT(1, 424), k + AT(1, 426), quotient_mulmod384_family1_values[20], t3853);
      ext_t phi10 = EXT_TILE(here, AT(385, 10), v);
      // x, bytes of limb 21
      ext_t den21 = ext_dot2(k + AT(0, 21), k + AT(0, 210), quotient_mulmod384_family1_values[21], t4211);
      ext_sum_fractions(&acc, phi10, den20, t14854, k + AT(1, 423), den21, t14854);
      // x, bytes of limb 22
      ext_t den22 = ext_dot2(k + AT(1, 429), k + AT(1, 431), quotient_mulmod384_family1_values[22], t4585);
      ext_t phi11 = EXT_TILE(here, AT(385, 11), v);
      // x, bytes of limb 23
      ext_t den23 = ext_dot2(k + AT(0, 23), k + AT(0, 210), quotient_mulmod384_family1_values[23], t4975);
      ext_sum_fractions(&acc, phi11, den22, t14854, k + AT(1, 428), den23, t14854);
      // y, bytes of limb 0
      ext_t den24 = ext_dot2(k + AT(1, 434), k + AT(1, 436), quotient_mulmod384_family1_values[24], t51);
      ext_t phi12 = EXT_TILE(here, AT(385, 12), v);
      // y, bytes of limb 1
      ext_t den25 = ext_dot2(k + AT(0, 25), k + AT(0, 210), quotient_mulmod384_family1_values[25], t87);
      ext_sum_fractions(&acc, phi12, den24, t14854, k + AT(1, 433), den25, t14854);
      // y, bytes of limb 2
      ext_t den26 = ext_dot2(k + AT(1, 439), k + AT(1, 441), quotient_mulmod384_family1_values[26], t137);
      ext_t phi13 = EXT_TILE(here, AT(385, 13), v);
      // y, bytes of limb 3
      ext_t den27 = ext_dot2(k + AT(0, 27), k + AT(0, 210), quotient_mulmod384_family1_values[27], t203);
      ext_sum_fractions(&acc, phi13, den26, t14854, k + AT(1, 438), den27, t14854);
      CUT;
      // y, bytes of limb 4
      ext_t den28 = ext_dot2(k + AT(1, 444), k + AT(1, 446), quotient_mulmod384_family1_values[28], t285);
      ext_t phi14 = EXT_TILE(here, AT(385, 14), v);
      // y, bytes of limb 5
      ext_t den29 = ext_dot2(k + AT(0, 29), k + AT(0, 210), quotient_mulmod384_family1_values[29], t383);
      ext_sum_fractions(&acc, phi14, den28, t14854, k + AT(1, 443), den29, t14854);
      // y, bytes of limb 6
      ext_t den30 = ext_dot2(k + AT(1, 449), k + AT(1, 451), quotient_mulmod384_family1_values[30], t497);
      ext_t phi15 = EXT_TILE(here, AT(385, 15), v);
      // y, bytes of limb 7
      ext_t den31 = ext_dot2(k + AT(0, 31), k + AT(0, 210), quotient_mulmod384_family1_values[31], t627);
      ext_sum_fractions(&acc, phi15, den30, t14854, k + AT(1, 448), den31, t14854);
      // y, bytes of limb 8
      ext_t den32 = ext_dot2(k + AT(1, 454), k + AT(1, 456), quotient_mulmod384_family1_values[32], t773);
      ext_t phi16 = EXT_TILE(here, AT(385, 16), v);
      // y, bytes of limb 9
      ext_t den33 = ext_dot2(k + AT(0, 33), k + AT(0, 210), quotient_mulmod384_family1_values[33], t935);
      ext_sum_fractions(&acc, phi16, den32, t14854, k + AT(1, 453), den33, t14854);
      // y, bytes of limb 10
      ext_t den34 = ext_dot2(k + AT(1, 459), k + AT(1, 461), quotient_mulmod384_family1_values[34], t1113);
      ext_t phi17 = EXT_TILE(here, AT(385, 17), v);
      // y, bytes of limb 11
      ext_t den35 = ext_dot2(k + AT(0, 35), k + AT(0, 210), quotient_mulmod384_family1_values[35], t1307);
      ext_sum_fractions(&acc, phi17, den34, t14854, k + AT(1, 458), den35, t14854);
      // y, bytes of limb 12
      ext_t den36 = ext_dot2(k + AT(1, 464), k + AT(1, 466), quotient_mulmod384_family1_values[36], t1517);
      ext_t phi18 = EXT_TILE(here, AT(385, 18), v);
      // y, bytes of limb 13
      ext_t den37 = ext_dot2(k + AT(0, 37), k + AT(0, 210), quotient_mulmod384_family1_values[37], t1743);
      ext_sum_fractions(&acc, phi18, den36, t14854, k + AT(1, 463), den37, t14854);
      // y, bytes of limb 14
      ext_t den38 = ext_dot2(k + AT(1, 469), k + AT(1, 471), quotient_mulmod384_family1_values[38], t1985);
      ext_t phi19 = EXT_TILE(here, AT(385, 19), v);
      // y, bytes of limb 15
      ext_t den39 = ext_dot2(k + AT(0, 39), k + AT(0, 210), quotient_mulmod384_family1_values[39], t2243);
      ext_sum_fractions(&acc, phi19, den38, t14854, k + AT(1, 468), den39, t14854);
      // y, bytes of limb 16
      ext_t den40 = ext_dot2(k + AT(1, 474), k + AT(1, 476), quotient_mulmod384_family1_values[40], t2517);
      ext_t phi20 = EXT_TILE(here, AT(385, 20), v);
      // y, bytes of limb 17
      ext_t den41 = ext_dot2(k + AT(0, 41), k + AT(0, 210), quotient_mulmod384_family1_values[41], t2807);
      ext_sum_fractions(&acc, phi20, den40, t14854, k + AT(1, 473), den41, t14854);
      CUT;
      // y, bytes of limb 18
      ext_t den42 = ext_dot2(k + AT(1, 479), k + AT(1, 481), quotient_mulmod384_family1_values[42], t3113);
      ext_t phi21 = EXT_TILE(here, AT(385, 21), v);
      // y, bytes of limb 19
      ext_t den43 = ext_dot2(k + AT(0, 43), k + AT(0, 210), quotient_mulmod384_family1_values[43], t3435);
      ext_sum_fractions(&acc, phi21, den42, t14854, k + AT(1, 478), den43, t14854);
      // y, bytes of limb 20
      ext_t den44 = ext_dot2(k + AT(1, 484), k + AT(1, 486), quotient_mulmod384_family1_values[44], t3773);
      ext_t phi22 = EXT_TILE(here, AT(385, 22), v);
      // y, bytes of limb 21
      ext_t den45 = ext_dot2(k + AT(0, 45), k + AT(0, 210), quotient_mulmod384_family1_values[45], t4127);
      ext_sum_fractions(&acc, phi22, den44, t14854, k + AT(1, 483), den45, t14854);
      // y, bytes of limb 22
      ext_t den46 = ext_dot2(k + AT(1, 489), k + AT(1, 491), quotient_mulmod384_family1_values[46], t4497);
      ext_t phi23 = EXT_TILE(here, AT(385, 23), v);
      // y, bytes of limb 23
      ext_t den47 = ext_dot2(k + AT(0, 47), k + AT(0, 210), quotient_mulmod384_family1_values[47], t4883);
      ext_sum_fractions(&acc, phi23, den46, t14854, k + AT(1, 488), den47, t14854);
      // m, bytes of limb 0
      ext_t den48 = ext_dot2(k + AT(1, 494), k + AT(1, 496), quotient_mulmod384_family1_values[48], t54);
      ext_t phi24 = EXT_TILE(here, AT(385, 24), v);
      // m, bytes of limb 1
      ext_t den49 = ext_dot2(k + AT(0, 49), k + AT(0, 210), quotient_mulmod384_family1_values[49], t94);
      ext_sum_fractions(&acc, phi24, den48, t14854, k + AT(1, 493), den49, t14854);
      // m, bytes of limb 2
      ext_t den50 = ext_dot2(k + AT(1, 499), k + AT(1, 501), quotient_mulmod384_family1_values[50], t148);
      ext_t phi25 = EXT_TILE(here, AT(385, 25), v);
      // m, bytes of limb 3
      ext_t den51 = ext_dot2(k + AT(0, 51), k + AT(0, 210), quotient_mulmod384_family1_values[51], t218);
      ext_sum_fractions(&acc, phi25, den50, t14854, k + AT(1, 498), den51, t14854);
      // m, bytes of limb 4
      ext_t den52 = ext_dot2(k + AT(1, 504), k + AT(1, 506), quotient_mulmod384_family1_values[52], t304);
      ext_t phi26 = EXT_TILE(here, AT(385, 26), v);
      // m, bytes of limb 5
      ext_t den53 = ext_dot2(k + AT(0, 53), k + AT(0, 210), quotient_mulmod384_family1_values[53], t406);
      ext_sum_fractions(&acc, phi26, den52, t14854, k + AT(1, 503), den53, t14854);
      // m, bytes of limb 6
      ext_t den54 = ext_dot2(k + AT(1, 509), k + AT(1, 511), quotient_mulmod384_family1_values[54], t524);
      ext_t phi27 = EXT_TILE(here, AT(385, 27), v);
      // m, bytes of limb 7
      ext_t den55 = ext_dot2(k + AT(0, 55), k + AT(0, 210), quotient_mulmod384_family1_values[55], t658);
      ext_sum_fractions(&acc, phi27, den54, t14854, k + AT(1, 508), den55, t14854);
      CUT;
      // m, bytes of limb 8
      ext_t den56 = ext_dot2(k + AT(1, 514), k + AT(1, 516), quotient_mulmod384_family1_values[56], t808);
      ext_t phi28 = EXT_TILE(here, AT(385, 28), v);
      // m, bytes of limb 9
      ext_t den57 = ext_dot2(k + AT(0, 57), k + AT(0, 210), quotient_mulmod384_family1_values[57], t974);
      ext_sum_fractions(&acc, phi28, den56, t14854, k + AT(1, 513), den57, t14854);
      // m, bytes of limb 10
      ext_t den58 = ext_dot2(k + AT(1, 519), k + AT(1, 521), quotient_mulmod384_family1_values[58], t1156);
      ext_t phi29 = EXT_TILE(here, AT(385, 29), v);
      // m, bytes of limb 11
      ext_t den59 = ext_dot2(k + AT(0, 59), k + AT(0, 210), quotient_mulmod384_family1_values[59], t1354);
      ext_sum_fractions(&acc, phi29, den58, t14854, k + AT(1, 518), den59, t14854);
      // m, bytes of limb 12
      ext_t den60 = ext_dot2(k + AT(1, 524), k + AT(1, 526), quotient_mulmod384_family1_values[60], t1568);
      ext_t phi30 = EXT_TILE(here, AT(385, 30), v);
      // m, bytes of limb 13
      ext_t den61 = ext_dot2(k + AT(0, 61), k + AT(0, 210), quotient_mulmod384_family1_values[61], t1798);
      ext_sum_fractions(&acc, phi30, den60, t14854, k + AT(1, 523), den61, t14854);
      // m, bytes of limb 14
      ext_t den62 = ext_dot2(k + AT(1, 529), k + AT(1, 531), quotient_mulmod384_family1_values[62], t2044);
      ext_t phi31 = EXT_TILE(here, AT(385, 31), v);
      // m, bytes of limb 15
      ext_t den63 = ext_dot2(k + AT(0, 63), k + AT(0, 210), quotient_mulmod384_family1_values[63], t2306);
      ext_sum_fractions(&acc, phi31, den62, t14854, k + AT(1, 528), den63, t14854);
      // m, bytes of limb 16
      ext_t den64 = ext_dot2(k + AT(1, 534), k + AT(1, 536), quotient_mulmod384_family1_values[64], t2584);
      ext_t phi32 = EXT_TILE(here, AT(385, 32), v);
      // m, bytes of limb 17
      ext_t den65 = ext_dot2(k + AT(0, 65), k + AT(0, 210), quotient_mulmod384_family1_values[65], t2878);
      ext_sum_fractions(&acc, phi32, den64, t14854, k + AT(1, 533), den65, t14854);
      // m, bytes of limb 18
      ext_t den66 = ext_dot2(k + AT(1, 539), k + AT(1, 541), quotient_mulmod384_family1_values[66], t3188);
      ext_t phi33 = EXT_TILE(here, AT(385, 33), v);
      // m, bytes of limb 19
      ext_t den67 = ext_dot2(k + AT(0, 67), k + AT(0, 210), quotient_mulmod384_family1_values[67], t3514);
      ext_sum_fractions(&acc, phi33, den66, t14854, k + AT(1, 538), den67, t14854);
      // m, bytes of limb 20
      ext_t den68 = ext_dot2(k + AT(1, 544), k + AT(1, 546), quotient_mulmod384_family1_values[68], t3856);
      ext_t phi34 = EXT_TILE(here, AT(385, 34), v);
      // m, bytes of limb 21
      ext_t den69 = ext_dot2(k + AT(0, 69), k + AT(0, 210), quotient_mulmod384_family1_values[69], t4214);
      ext_sum_fractions(&acc, phi34, den68, t14854, k + AT(1, 543), den69, t14854);
      CUT;
      // m, bytes of limb 22
      ext_t den70 = ext_dot2(k + AT(1, 549), k + AT(1, 551), quotient_mulmod384_family1_values[70], t4588);
      ext_t phi35 = EXT_TILE(here, AT(385, 35), v);
      // m, bytes of limb 23
      ext_t den71 = ext_dot2(k + AT(0, 71), k + AT(0, 210), quotient_mulmod384_family1_values[71], t4978);
      ext_sum_fractions(&acc, phi35, den70, t14854, k + AT(1, 548), den71, t14854);
      // quotient, bytes 0 and 1
      ext_t den72 = ext_dot2(k + AT(1, 554), k + AT(1, 556), t70, t53);
      ext_t phi36 = EXT_TILE(here, AT(385, 36), v);
      // quotient, bytes 2 and 3
      ext_t den73 = ext_dot2(k + AT(0, 73), k + AT(0, 210), t122, t98);
      ext_sum_fractions(&acc, phi36, den72, t14854, k + AT(1, 553), den73, t14854);
      // quotient, bytes 4 and 5
      ext_t den74 = ext_dot2(k + AT(1, 559), k + AT(1, 561), t188, t156);
      ext_t phi37 = EXT_TILE(here, AT(385, 37), v);
      // quotient, bytes 6 and 7
      ext_t den75 = ext_dot2(k + AT(0, 75), k + AT(0, 210), t270, t230);
      ext_sum_fractions(&acc, phi37, den74, t14854, k + AT(1, 558), den75, t14854);
      // quotient, bytes 8 and 9
      ext_t den76 = ext_dot2(k + AT(1, 564), k + AT(1, 566), t368, t320);
      ext_t phi38 = EXT_TILE(here, AT(385, 38), v);
      // quotient, bytes 10 and 11
      ext_t den77 = ext_dot2(k + AT(0, 77), k + AT(0, 210), t482, t426);
      ext_sum_fractions(&acc, phi38, den76, t14854, k + AT(1, 563), den77, t14854);
      // quotient, bytes 12 and 13
      ext_t den78 = ext_dot2(k + AT(1, 569), k + AT(1, 571), t612, t548);
      ext_t phi39 = EXT_TILE(here, AT(385, 39), v);
      // quotient, bytes 14 and 15
      ext_t den79 = ext_dot2(k + AT(0, 79), k + AT(0, 210), t758, t686);
      ext_sum_fractions(&acc, phi39, den78, t14854, k + AT(1, 568), den79, t14854);
      // quotient, bytes 16 and 17
      ext_t den80 = ext_dot2(k + AT(1, 574), k + AT(1, 576), t920, t840);
      ext_t phi40 = EXT_TILE(here, AT(385, 40), v);
      // quotient, bytes 18 and 19
      ext_t den81 = ext_dot2(k + AT(0, 81), k + AT(0, 210), t1098, t1010);
      ext_sum_fractions(&acc, phi40, den80, t14854, k + AT(1, 573), den81, t14854);
      // quotient, bytes 20 and 21
      ext_t den82 = ext_dot2(k + AT(1, 579), k + AT(1, 581), t1292, t1196);
      ext_t phi41 = EXT_TILE(here, AT(385, 41), v);
      // quotient, bytes 22 and 23
      ext_t den83 = ext_dot2(k + AT(0, 83), k + AT(0, 210), t1502, t1398);
      ext_sum_fractions(&acc, phi41, den82, t14854, k + AT(1, 578), den83, t14854);
      CUT;
      // quotient, bytes 24 and 25
      ext_t den84 = ext_dot2(k + AT(1, 584), k + AT(1, 586), t1728, t1616);
      ext_t phi42 = EXT_TILE(here, AT(385, 42), v);
      // quotient, bytes 26 and 27
      ext_t den85 = ext_dot2(k + AT(0, 85), k + AT(0, 210), t1970, t1850);
      ext_sum_fractions(&acc, phi42, den84, t14854, k + AT(1, 583), den85, t14854);
      // quotient, bytes 28 and 29
      ext_t den86 = ext_dot2(k + AT(1, 589), k + AT(1, 591), t2228, t2100);
      ext_t phi43 = EXT_TILE(here, AT(385, 43), v);
      // quotient, bytes 30 and 31
      ext_t den87 = ext_dot2(k + AT(0, 87), k + AT(0, 210), t2502, t2366);
      ext_sum_fractions(&acc, phi43, den86, t14854, k + AT(1, 588), den87, t14854);
      // quotient, bytes 32 and 33
      ext_t den88 = ext_dot2(k + AT(1, 594), k + AT(1, 596), t2792, t2648);
      ext_t phi44 = EXT_TILE(here, AT(385, 44), v);
      // quotient, bytes 34 and 35
      ext_t den89 = ext_dot2(k + AT(0, 89), k + AT(0, 210), t3098, t2946);
      ext_sum_fractions(&acc, phi44, den88, t14854, k + AT(1, 593), den89, t14854);
      // quotient, bytes 36 and 37
      ext_t den90 = ext_dot2(k + AT(1, 599), k + AT(1, 601), t3420, t3260);
      ext_t phi45 = EXT_TILE(here, AT(385, 45), v);
      // quotient, bytes 38 and 39
      ext_t den91 = ext_dot2(k + AT(0, 91), k + AT(0, 210), t3758, t3590);
      ext_sum_fractions(&acc, phi45, den90, t14854, k + AT(1, 598), den91, t14854);
      // quotient, bytes 40 and 41
      ext_t den92 = ext_dot2(k + AT(1, 604), k + AT(1, 606), t4112, t3936);
      ext_t phi46 = EXT_TILE(here, AT(385, 46), v);
      // quotient, bytes 42 and 43
      ext_t den93 = ext_dot2(k + AT(0, 93), k + AT(0, 210), t4482, t4298);
      ext_sum_fractions(&acc, phi46, den92, t14854, k + AT(1, 603), den93, t14854);
      // quotient, bytes 44 and 45
      ext_t den94 = ext_dot2(k + AT(1, 609), k + AT(1, 611), t4868, t4676);
      ext_t phi47 = EXT_TILE(here, AT(385, 47), v);
      // quotient, bytes 46 and 47
      ext_t den95 = ext_dot2(k + AT(0, 95), k + AT(0, 210), t5270, t5070);
      ext_sum_fractions(&acc, phi47, den94, t14854, k + AT(1, 608), den95, t14854);
      // quotient, bytes 48 and 49
      ext_t den96 = ext_dot2(k + AT(1, 614), k + AT(1, 616), t5663, t5473);
      ext_t phi48 = EXT_TILE(here, AT(385, 48), v);
      // quotient, bytes 50 and 51
      ext_t den97 = ext_dot2(k + AT(0, 97), k + AT(0, 210), t6046, t5860);
      ext_sum_fractions(&acc, phi48, den96, t14854, k + AT(1, 613), den97, t14854);
      CUT;
      // quotient, bytes 52 and 53
      ext_t den98 = ext_dot2(k + AT(1, 619), k + AT(1, 621), t6421, t6239);
      ext_t phi49 = EXT_TILE(here, AT(385, 49), v);
      // quotient, bytes 54 and 55
      ext_t den99 = ext_dot2(k + AT(0, 99), k + AT(0, 210), t6788, t6610);
      ext_sum_fractions(&acc, phi49, den98, t14854, k + AT(1, 618), den99, t14854);
      // quotient, bytes 56 and 57
      ext_t den100 = ext_dot2(k + AT(1, 624), k + AT(1, 626), t7147, t6973);
      ext_t phi50 = EXT_TILE(here, AT(385, 50), v);
      // quotient, bytes 58 and 59
      ext_t den101 = ext_dot2(k + AT(0, 101), k + AT(0, 210), t7498, t7328);
      ext_sum_fractions(&acc, phi50, den100, t14854, k + AT(1, 623), den101, t14854);
      // quotient, bytes 60 and 61
      ext_t den102 = ext_dot2(k + AT(1, 629), k + AT(1, 631), t7841, t7675);
      ext_t phi51 = EXT_TILE(here, AT(385, 51), v);
      // quotient, bytes 62 and 63
      ext_t den103 = ext_dot2(k + AT(0, 103), k + AT(0, 210), t8176, t8014);
      ext_sum_fractions(&acc, phi51, den102, t14854, k + AT(1, 628), den103, t14854);
      // quotient, bytes 64 and 65
      ext_t den104 = ext_dot2(k + AT(1, 634), k + AT(1, 636), t8503, t8345);
      ext_t phi52 = EXT_TILE(here, AT(385, 52), v);
      // quotient, bytes 66 and 67
      ext_t den105 = ext_dot2(k + AT(0, 105), k + AT(0, 210), t8822, t8668);
      ext_sum_fractions(&acc, phi52, den104, t14854, k + AT(1, 633), den105, t14854);
      // quotient, bytes 68 and 69
      ext_t den106 = ext_dot2(k + AT(1, 639), k + AT(1, 641), t9133, t8983);
      ext_t phi53 = EXT_TILE(here, AT(385, 53), v);
      // quotient, bytes 70 and 71
      ext_t den107 = ext_dot2(k + AT(0, 107), k + AT(0, 210), t9436, t9290);
      ext_sum_fractions(&acc, phi53, den106, t14854, k + AT(1, 638), den107, t14854);
      // quotient, bytes 72 and 73
      ext_t den108 = ext_dot2(k + AT(1, 644), k + AT(1, 646), t9731, t9589);
      ext_t phi54 = EXT_TILE(here, AT(385, 54), v);
      // quotient, bytes 74 and 75
      ext_t den109 = ext_dot2(k + AT(0, 109), k + AT(0, 210), t10018, t9880);
      ext_sum_fractions(&acc, phi54, den108, t14854, k + AT(1, 643), den109, t14854);
      // quotient, bytes 76 and 77
      ext_t den110 = ext_dot2(k + AT(1, 649), k + AT(1, 651), t10297, t10163);
      ext_t phi55 = EXT_TILE(here, AT(385, 55), v);
      // quotient, bytes 78 and 79
      ext_t den111 = ext_dot2(k + AT(0, 111), k + AT(0, 210), t10568, t10438);
      ext_sum_fractions(&acc, phi55, den110, t14854, k + AT(1, 648), den111, t14854);
      CUT;
      // quotient, bytes 80 and 81
      ext_t den112 = ext_dot2(k + AT(1, 654), k + AT(1, 656), t10831, t10705);
      ext_t phi56 = EXT_TILE(here, AT(385, 56), v);
      // quotient, bytes 82 and 83
      ext_t den113 = ext_dot2(k + AT(0, 113), k + AT(0, 210), t11086, t10964);
      ext_sum_fractions(&acc, phi56, den112, t14854, k + AT(1, 653), den113, t14854);
      // quotient, bytes 84 and 85
      ext_t den114 = ext_dot2(k + AT(1, 659), k + AT(1, 661), t11333, t11215);
      ext_t phi57 = EXT_TILE(here, AT(385, 57), v);
      // quotient, bytes 86 and 87
      ext_t den115 = ext_dot2(k + AT(0, 115), k + AT(0, 210), t11572, t11458);
      ext_sum_fractions(&acc, phi57, den114, t14854, k + AT(1, 658), den115, t14854);
      // quotient, bytes 88 and 89
      ext_t den116 = ext_dot2(k + AT(1, 664), k + AT(1, 666), t11803, t11693);
      ext_t phi58 = EXT_TILE(here, AT(385, 58), v);
      // quotient, bytes 90 and 91
      ext_t den117 = ext_dot2(k + AT(0, 117), k + AT(0, 210), t12026, t11920);
      ext_sum_fractions(&acc, phi58, den116, t14854, k + AT(1, 663), den117, t14854);
      // quotient, bytes 92 and 93
      ext_t den118 = ext_dot2(k + AT(1, 669), k + AT(1, 671), t12241, t12139);
      ext_t phi59 = EXT_TILE(here, AT(385, 59), v);
      // quotient, bytes 94 and 95
      ext_t den119 = ext_dot2(k + AT(0, 119), k + AT(0, 210), t12449, t12350);
      ext_sum_fractions(&acc, phi59, den118, t14854, k + AT(1, 668), den119, t14854);
      // limb 0 of the result
      ext_t den120 = ext_dot1(k + AT(1, 674), k + AT(1, 676), t77);
      ext_t phi60 = EXT_TILE(here, AT(385, 60), v);
      // limb 1 of the result
      ext_t den121 = ext_dot1(k + AT(0, 121), k + AT(0, 210), t129);
      ext_sum_fractions(&acc, phi60, den120, t14854, k + AT(1, 673), den121, t14854);
      // limb 2 of the result
      ext_t den122 = ext_dot1(k + AT(1, 678), k + AT(1, 680), t195);
      ext_t phi61 = EXT_TILE(here, AT(385, 61), v);
      // limb 3 of the result
      ext_t den123 = ext_dot1(k + AT(0, 123), k + AT(0, 210), t277);
      ext_sum_fractions(&acc, phi61, den122, t14854, k + AT(1, 677), den123, t14854);
      // limb 4 of the result
      ext_t den124 = ext_dot1(k + AT(1, 682), k + AT(1, 684), t375);
      ext_t phi62 = EXT_TILE(here, AT(385, 62), v);
      // limb 5 of the result
      ext_t den125 = ext_dot1(k + AT(0, 125), k + AT(0, 210), t489);
      ext_sum_fractions(&acc, phi62, den124, t14854, k + AT(1, 681), den125, t14854);
      CUT;
      // limb 6 of the result
      ext_t den126 = ext_dot1(k + AT(1, 686), k + AT(1, 688), t619);
      ext_t phi63 = EXT_TILE(here, AT(385, 63), v);
      // limb 7 of the result
      ext_t den127 = ext_dot1(k + AT(0, 127), k + AT(0, 210), t765);
      ext_sum_fractions(&acc, phi63, den126, t14854, k + AT(1, 685), den127, t14854);
      // limb 8 of the result
      ext_t den128 = ext_dot1(k + AT(1, 690), k + AT(1, 692), t927);
      ext_t phi64 = EXT_TILE(here, AT(385, 64), v);
      // limb 9 of the result
      ext_t den129 = ext_dot1(k + AT(0, 129), k + AT(0, 210), t1105);
      ext_sum_fractions(&acc, phi64, den128, t14854, k + AT(1, 689), den129, t14854);
      // limb 10 of the result
      ext_t den130 = ext_dot1(k + AT(1, 694), k + AT(1, 696), t1299);
      ext_t phi65 = EXT_TILE(here, AT(385, 65), v);
      // limb 11 of the result
      ext_t den131 = ext_dot1(k + AT(0, 131), k + AT(0, 210), t1509);
      ext_sum_fractions(&acc, phi65, den130, t14854, k + AT(1, 693), den131, t14854);
      // limb 12 of the result
      ext_t den132 = ext_dot1(k + AT(1, 698), k + AT(1, 700), t1735);
      ext_t phi66 = EXT_TILE(here, AT(385, 66), v);
      // limb 13 of the result
      ext_t den133 = ext_dot1(k + AT(0, 133), k + AT(0, 210), t1977);
      ext_sum_fractions(&acc, phi66, den132, t14854, k + AT(1, 697), den133, t14854);
      // limb 14 of the result
      ext_t den134 = ext_dot1(k + AT(1, 702), k + AT(1, 704), t2235);
      ext_t phi67 = EXT_TILE(here, AT(385, 67), v);
      // limb 15 of the result
      ext_t den135 = ext_dot1(k + AT(0, 135), k + AT(0, 210), t2509);
      ext_sum_fractions(&acc, phi67, den134, t14854, k + AT(1, 701), den135, t14854);
      // limb 16 of the result
      ext_t den136 = ext_dot1(k + AT(1, 706), k + AT(1, 708), t2799);
      ext_t phi68 = EXT_TILE(here, AT(385, 68), v);
      // limb 17 of the result
      ext_t den137 = ext_dot1(k + AT(0, 137), k + AT(0, 210), t3105);
      ext_sum_fractions(&acc, phi68, den136, t14854, k + AT(1, 705), den137, t14854);
      // limb 18 of the result
      ext_t den138 = ext_dot1(k + AT(1, 710), k + AT(1, 712), t3427);
      ext_t phi69 = EXT_TILE(here, AT(385, 69), v);
      // limb 19 of the result
      ext_t den139 = ext_dot1(k + AT(0, 139), k + AT(0, 210), t3765);
      ext_sum_fractions(&acc, phi69, den138, t14854, k + AT(1, 709), den139, t14854);
      CUT;
      // limb 20 of the result
      ext_t den140 = ext_dot1(k + AT(1, 714), k + AT(1, 716), t4119);
      ext_t phi70 = EXT_TILE(here, AT(385, 70), v);
      // limb 21 of the result
      ext_t den141 = ext_dot1(k + AT(0, 141), k + AT(0, 210), t4489);
      ext_sum_fractions(&acc, phi70, den140, t14854, k + AT(1, 713), den141, t14854);
      // limb 22 of the result
      ext_t den142 = ext_dot1(k + AT(1, 718), k + AT(1, 720), t4875);
      ext_t phi71 = EXT_TILE(here, AT(385, 71), v);
      // limb 23 of the result
      ext_t den143 = ext_dot1(k + AT(0, 143), k + AT(0, 210), t5277);
      ext_sum_fractions(&acc, phi71, den142, t14854, k + AT(1, 717), den143, t14854);
      // carry 0
      ext_t den144 = ext_dot1(k + AT(1, 722), k + AT(1, 724), t78);
      ext_t phi72 = EXT_TILE(here, AT(385, 72), v);
      // carry 1
      ext_t den145 = ext_dot1(k + AT(0, 145), k + AT(0, 210), t130);
      ext_sum_fractions(&acc, phi72, den144, t14854, k + AT(1, 721), den145, t14854);
      // carry 2
      ext_t den146 = ext_dot1(k + AT(1, 726), k + AT(1, 728), t196);
      ext_t phi73 = EXT_TILE(here, AT(385, 73), v);
      // carry 3
      ext_t den147 = ext_dot1(k + AT(0, 147), k + AT(0, 210), t278);
      ext_sum_fractions(&acc, phi73, den146, t14854, k + AT(1, 725), den147, t14854);
      // carry 4
      ext_t den148 = ext_dot1(k + AT(1, 730), k + AT(1, 732), t376);
      ext_t phi74 = EXT_TILE(here, AT(385, 74), v);
      // carry 5
      ext_t den149 = ext_dot1(k + AT(0, 149), k + AT(0, 210), t490);
      ext_sum_fractions(&acc, phi74, den148, t14854, k + AT(1, 729), den149, t14854);
      // carry 6
      ext_t den150 = ext_dot1(k + AT(1, 734), k + AT(1, 736), t620);
      ext_t phi75 = EXT_TILE(here, AT(385, 75), v);
      // carry 7
      ext_t den151 = ext_dot1(k + AT(0, 151), k + AT(0, 210), t766);
      ext_sum_fractions(&acc, phi75, den150, t14854, k + AT(1, 733), den151, t14854);
      // carry 8
      ext_t den152 = ext_dot1(k + AT(1, 738), k + AT(1, 740), t928);
      ext_t phi76 = EXT_TILE(here, AT(385, 76), v);
      // carry 9
      ext_t den153 = ext_dot1(k + AT(0, 153), k + AT(0, 210), t1106);
      ext_sum_fractions(&acc, phi76, den152, t14854, k + AT(1, 737), den153, t14854);
      CUT;
      // carry 10
      ext_t den154 = ext_dot1(k + AT(1, 742), k + AT(1, 744), t1300);
      ext_t phi77 = EXT_TILE(here, AT(385, 77), v);
      // carry 11
      ext_t den155 = ext_dot1(k + AT(0, 155), k + AT(0, 210), t1510);
      ext_sum_fractions(&acc, phi77, den154, t14854, k + AT(1, 741), den155, t14854);
      // carry 12
      ext_t den156 = ext_dot1(k + AT(1, 746), k + AT(1, 748), t1736);
      ext_t phi78 = EXT_TILE(here, AT(385, 78), v);
      // carry 13
      ext_t den157 = ext_dot1(k + AT(0, 157), k + AT(0, 210), t1978);
      ext_sum_fractions(&acc, phi78, den156, t14854, k + AT(1, 745), den157, t14854);
      // carry 14
      ext_t den158 = ext_dot1(k + AT(1, 750), k + AT(1, 752), t2236);
      ext_t phi79 = EXT_TILE(here, AT(385, 79), v);
      // carry 15
      ext_t den159 = ext_dot1(k + AT(0, 159), k + AT(0, 210), t2510);
      ext_sum_fractions(&acc, phi79, den158, t14854, k + AT(1, 749), den159, t14854);
      // carry 16
      ext_t den160 = ext_dot1(k + AT(1, 754), k + AT(1, 756), t2800);
      ext_t phi80 = EXT_TILE(here, AT(385, 80), v);
      // carry 17
      ext_t den161 = ext_dot1(k + AT(0, 161), k + AT(0, 210), t3106);
      ext_sum_fractions(&acc, phi80, den160, t14854, k + AT(1, 753), den161, t14854);
      // carry 18
      ext_t den162 = ext_dot1(k + AT(1, 758), k + AT(1, 760), t3428);
      ext_t phi81 = EXT_TILE(here, AT(385, 81), v);
      // carry 19
      ext_t den163 = ext_dot1(k + AT(0, 163), k + AT(0, 210), t3766);
      ext_sum_fractions(&acc, phi81, den162, t14854, k + AT(1, 757), den163, t14854);
      // carry 20
      ext_t den164 = ext_dot1(k + AT(1, 762), k + AT(1, 764), t4120);
      ext_t phi82 = EXT_TILE(here, AT(385, 82), v);
      // carry 21
      ext_t den165 = ext_dot1(k + AT(0, 165), k + AT(0, 210), t4490);
      ext_sum_fractions(&acc, phi82, den164, t14854, k + AT(1, 761), den165, t14854);
      // carry 22
      ext_t den166 = ext_dot1(k + AT(1, 766), k + AT(1, 768), t4876);
      ext_t phi83 = EXT_TILE(here, AT(385, 83), v);
      // carry 23
      ext_t den167 = ext_dot1(k + AT(0, 167), k + AT(0, 210), t5278);
      ext_sum_fractions(&acc, phi83, den166, t14854, k + AT(1, 765), den167, t14854);
      CUT;
      // carry 24
      ext_t den168 = ext_dot1(k + AT(1, 770), k + AT(1, 772), t5670);
      ext_t phi84 = EXT_TILE(here, AT(385, 84), v);
      // carry 25
      ext_t den169 = ext_dot1(k + AT(0, 169), k + AT(0, 210), t6053);
      ext_sum_fractions(&acc, phi84, den168, t14854, k + AT(1, 769), den169, t14854);
      // carry 26
      ext_t den170 = ext_dot1(k + AT(1, 774), k + AT(1, 776), t6428);
      ext_t phi85 = EXT_TILE(here, AT(385, 85), v);
      // carry 27
      ext_t den171 = ext_dot1(k + AT(0, 171), k + AT(0, 210), t6795);
      ext_sum_fractions(&acc, phi85, den170, t14854, k + AT(1, 773), den171, t14854);
      // carry 28
      ext_t den172 = ext_dot1(k + AT(1, 778), k + AT(1, 780), t7154);
      ext_t phi86 = EXT_TILE(here, AT(385, 86), v);
      // carry 29
      ext_t den173 = ext_dot1(k + AT(0, 173), k + AT(0, 210), t7505);
      ext_sum_fractions(&acc, phi86, den172, t14854, k + AT(1, 777), den173, t14854);
      // carry 30
      ext_t den174 = ext_dot1(k + AT(1, 782), k + AT(1, 784), t7848);
      ext_t phi87 = EXT_TILE(here, AT(385, 87), v);
      // carry 31
      ext_t den175 = ext_dot1(k + AT(0, 175), k + AT(0, 210), t8183);
      ext_sum_fractions(&acc, phi87, den174, t14854, k + AT(1, 781), den175, t14854);
      // carry 32
      ext_t den176 = ext_dot1(k + AT(1, 786), k + AT(1, 788), t8510);
      ext_t phi88 = EXT_TILE(here, AT(385, 88), v);
      // carry 33
      ext_t den177 = ext_dot1(k + AT(0, 177), k + AT(0, 210), t8829);
      ext_sum_fractions(&acc, phi88, den176, t14854, k + AT(1, 785), den177, t14854);
      // carry 34
      ext_t den178 = ext_dot1(k + AT(1, 790), k + AT(1, 792), t9140);
      ext_t phi89 = EXT_TILE(here, AT(385, 89), v);
      // carry 35
      ext_t den179 = ext_dot1(k + AT(0, 179), k + AT(0, 210), t9443);
      ext_sum_fractions(&acc, phi89, den178, t14854, k + AT(1, 789), den179, t14854);
      // carry 36
      ext_t den180 = ext_dot1(k + AT(1, 794), k + AT(1, 796), t9738);
      ext_t phi90 = EXT_TILE(here, AT(385, 90), v);
      // carry 37
      ext_t den181 = ext_dot1(k + AT(0, 181), k + AT(0, 210), t10025);
      ext_sum_fractions(&acc, phi90, den180, t14854, k + AT(1, 793), den181, t14854);
      CUT;
      // carry 38
      ext_t den182 = ext_dot1(k + AT(1, 798), k + AT(1, 800), t10304);
      ext_t phi91 = EXT_TILE(here, AT(385, 91), v);
      // carry 39
      ext_t den183 = ext_dot1(k + AT(0, 183), k + AT(0, 210), t10575);
      ext_sum_fractions(&acc, phi91, den182, t14854, k + AT(1, 797), den183, t14854);
      // carry 40
      ext_t den184 = ext_dot1(k + AT(1, 802), k + AT(1, 804), t10838);
      ext_t phi92 = EXT_TILE(here, AT(385, 92), v);
      // carry 41
      ext_t den185 = ext_dot1(k + AT(0, 185), k + AT(0, 210), t11093);
      ext_sum_fractions(&acc, phi92, den184, t14854, k + AT(1, 801), den185, t14854);
      // carry 42
      ext_t den186 = ext_dot1(k + AT(1, 806), k + AT(1, 808), t11340);
      ext_t phi93 = EXT_TILE(here, AT(385, 93), v);
      // carry 43
      ext_t den187 = ext_dot1(k + AT(0, 187), k + AT(0, 210), t11579);
      ext_sum_fractions(&acc, phi93, den186, t14854, k + AT(1, 805), den187, t14854);
      // carry 44
      ext_t den188 = ext_dot1(k + AT(1, 810), k + AT(1, 812), t11810);
      ext_t phi94 = EXT_TILE(here, AT(385, 94), v);
      // carry 45
      ext_t den189 = ext_dot1(k + AT(0, 189), k + AT(0, 210), t12033);
      ext_sum_fractions(&acc, phi94, den188, t14854, k + AT(1, 809), den189, t14854);
      // carry 46
      ext_t den190 = ext_dot1(k + AT(1, 814), k + AT(1, 816), t12248);
      ext_t phi95 = ext_sub(EXT_TILE(next, 0, v), EXT_TILE(here, AT(385, 95), v));
      phi95 = ext_add(phi95, ext_splat(k + AT(1, 223)));
      phi95 = ext_sub(phi95, phi0);
      phi95 = ext_sub(phi95, phi1);
      phi95 = ext_sub(phi95, phi2);
      phi95 = ext_sub(phi95, phi3);
      phi95 = ext_sub(phi95, phi4);
      phi95 = ext_sub(phi95, phi5);
      phi95 = ext_sub(phi95, phi6);
      phi95 = ext_sub(phi95, phi7);
      phi95 = ext_sub(phi95, phi8);
      phi95 = ext_sub(phi95, phi9);
      phi95 = ext_sub(phi95, phi10);
      phi95 = ext_sub(phi95, phi11);
      phi95 = ext_sub(phi95, phi12);
      phi95 = ext_sub(phi95, phi13);
      phi95 = ext_sub(phi95, phi14);
      phi95 = ext_sub(phi95, phi15);
      phi95 = ext_sub(phi95, phi16);
      phi95 = ext_sub(phi95, phi17);
      phi95 = ext_sub(phi95, phi18);
      phi95 = ext_sub(phi95, phi19);
      phi95 = ext_sub(phi95, phi20);
      phi95 = ext_sub(phi95, phi21);
      phi95 = ext_sub(phi95, phi22);
      phi95 = ext_sub(phi95, phi23);
      phi95 = ext_sub(phi95, phi24);
      phi95 = ext_sub(phi95, phi25);
      phi95 = ext_sub(phi95, phi26);
      phi95 = ext_sub(phi95, phi27);
      phi95 = ext_sub(phi95, phi28);
      phi95 = ext_sub(phi95, phi29);
      phi95 = ext_sub(phi95, phi30);
      phi95 = ext_sub(phi95, phi31);
      phi95 = ext_sub(phi95, phi32);
      phi95 = ext_sub(phi95, phi33);
      phi95 = ext_sub(phi95, phi34);
      phi95 = ext_sub(phi95, phi35);
      phi95 = ext_sub(phi95, phi36);
      phi95 = ext_sub(phi95, phi37);
      phi95 = ext_sub(phi95, phi38);
      phi95 = ext_sub(phi95, phi39);
      phi95 = ext_sub(phi95, phi40);
      phi95 = ext_sub(phi95, phi41);
      phi95 = ext_sub(phi95, phi42);
      phi95 = ext_sub(phi95, phi43);
      phi95 = ext_sub(phi95, phi44);
      phi95 = ext_sub(phi95, phi45);
      phi95 = ext_sub(phi95, phi46);
      phi95 = ext_sub(phi95, phi47);
      phi95 = ext_sub(phi95, phi48);
      phi95 = ext_sub(phi95, phi49);
      phi95 = ext_sub(phi95, phi50);
      phi95 = ext_sub(phi95, phi51);
      phi95 = ext_sub(phi95, phi52);
      phi95 = ext_sub(phi95, phi53);
      phi95 = ext_sub(phi95, phi54);
      phi95 = ext_sub(phi95, phi55);
      phi95 = ext_sub(phi95, phi56);
      phi95 = ext_sub(phi95, phi57);
      phi95 = ext_sub(phi95, phi58);
      phi95 = ext_sub(phi95, phi59);
      phi95 = ext_sub(phi95, phi60);
      phi95 = ext_sub(phi95, phi61);
      phi95 = ext_sub(phi95, phi62);
      phi95 = ext_sub(phi95, phi63);
      phi95 = ext_sub(phi95, phi64);
      phi95 = ext_sub(phi95, phi65);
      phi95 = ext_sub(phi95, phi66);
      phi95 = ext_sub(phi95, phi67);
      phi95 = ext_sub(phi95, phi68);
      phi95 = ext_sub(phi95, phi69);
      phi95 = ext_sub(phi95, phi70);
      phi95 = ext_sub(phi95, phi71);
      phi95 = ext_sub(phi95, phi72);
      phi95 = ext_sub(phi95, phi73);
      phi95 = ext_sub(phi95, phi74);
      phi95 = ext_sub(phi95, phi75);
      phi95 = ext_sub(phi95, phi76);
      phi95 = ext_sub(phi95, phi77);
      phi95 = ext_sub(phi95, phi78);
      phi95 = ext_sub(phi95, phi79);
      phi95 = ext_sub(phi95, phi80);
      phi95 = ext_sub(phi95, phi81);
      phi95 = ext_sub(phi95, phi82);
      phi95 = ext_sub(phi95, phi83);
      phi95 = ext_sub(phi95, phi84);
      phi95 = ext_sub(phi95, phi85);
      phi95 = ext_sub(phi95, phi86);
      phi95 = ext_sub(phi95, phi87);
      phi95 = ext_sub(phi95, phi88);
      phi95 = ext_sub(phi95, phi89);
      phi95 = ext_sub(phi95, phi90);
      phi95 = ext_sub(phi95, phi91);
      phi95 = ext_sub(phi95, phi92);
      phi95 = ext_sub(phi95, phi93);
      phi95 = ext_sub(phi95, phi94);
      CUT;
      // the result is below m
      ext_t den191 = ext_dot1(k + AT(0, 191), k + AT(0, 210), t14903);
      ext_sum_fractions(&acc, phi95, den190, t14854, k + AT(1, 813), den191, t14855);
      kb_t t14983 = here[AT(385, 96)][v];
      kb_t t14984 = here[AT(386, 96)][v];
      // words 0
      ext_sum sum_den192 = ext_sum_zero();
      ext_sum_dot4(&sum_den192, k + AT(1, 821), t14983, t14984, t5170, t4772);
      ext_sum_dot4(&sum_den192, k + AT(1, 825), t4390, t4024, t5277, t4875);
      ext_sum_dot2(&sum_den192, k + AT(1, 829), t4489, t4119);
      ext_t den192 = ext_sum_total(k + AT(1, 818), &sum_den192);
      ext_t phi96 = EXT_TILE(here, AT(387, 96), v);
      kb_t t14980 = kb_neg(t14854);
      // words 1
      ext_sum sum_den193 = ext_sum_zero();
      ext_sum_dot4(&sum_den193, k + AT(0, 213), t14983, t14984, t3674, t3340);
      ext_sum_dot4(&sum_den193, k + AT(0, 217), t3022, t2720, t3765, t3427);
      ext_sum_dot2(&sum_den193, k + AT(0, 221), t3105, t2799);
      ext_t den193 = ext_sum_total(k + AT(0, 193), &sum_den193);
      ext_sum_fractions(&acc, phi96, den192, t14980, k + AT(1, 817), den193, t14980);
      // words 2
      ext_sum sum_den194 = ext_sum_zero();
      ext_sum_dot4(&sum_den194, k + AT(1, 835), t14983, t14984, t2434, t2164);
      ext_sum_dot4(&sum_den194, k + AT(1, 839), t1910, t1672, t2509, t2235);
      ext_sum_dot2(&sum_den194, k + AT(1, 843), t1977, t1735);
      ext_t den194 = ext_sum_total(k + AT(1, 832), &sum_den194);
      ext_t phi97 = EXT_TILE(here, AT(387, 97), v);
      // words 3
      ext_sum sum_den195 = ext_sum_zero();
      ext_sum_dot4(&sum_den195, k + AT(0, 213), t14983, t14984, t1450, t1244);
      ext_sum_dot4(&sum_den195, k + AT(0, 217), t1054, t880, t1509, t1299);
      ext_sum_dot2(&sum_den195, k + AT(0, 221), t1105, t927);
      ext_t den195 = ext_sum_total(k + AT(0, 195), &sum_den195);
      ext_sum_fractions(&acc, phi97, den194, t14980, k + AT(1, 831), den195, t14980);
      // words 4
      ext_sum sum_den196 = ext_sum_zero();
      ext_sum_dot4(&sum_den196, k + AT(1, 849), t14983, t14984, t722, t580);
      ext_sum_dot4(&sum_den196, k + AT(1, 853), t454, t344, t765, t619);
      ext_sum_dot2(&sum_den196, k + AT(1, 857), t489, t375);
      ext_t den196 = ext_sum_total(k + AT(1, 846), &sum_den196);
      ext_t phi98 = EXT_TILE(here, AT(387, 98), v);
      CUT;
      // words 5
      ext_sum sum_den197 = ext_sum_zero();
      ext_sum_dot4(&sum_den197, k + AT(0, 213), t14983, t14984, t250, t172);
      ext_sum_dot4(&sum_den197, k + AT(0, 217), t110, t62, t277, t195);
      ext_sum_dot2(&sum_den197, k + AT(0, 221), t129, t77);
      ext_t den197 = ext_sum_total(k + AT(0, 197), &sum_den197);
      ext_sum_fractions(&acc, phi98, den196, t14980, k + AT(1, 845), den197, t14980);
      // words 6
      ext_sum sum_den198 = ext_sum_zero();
      ext_sum_dot4(&sum_den198, k + AT(1, 863), t14983, t14984, t5074, t4680);
      ext_sum_dot4(&sum_den198, k + AT(1, 867), t4302, t3940, t5074, t4680);
      ext_sum_dot2(&sum_den198, k + AT(1, 871), t4302, t3940);
      ext_t den198 = ext_sum_total(k + AT(1, 860), &sum_den198);
      ext_t phi99 = EXT_TILE(here, AT(387, 99), v);
      // words 7
      ext_sum sum_den199 = ext_sum_zero();
      ext_sum_dot4(&sum_den199, k + AT(0, 213), t14983, t14984, t3594, t3264);
      ext_sum_dot4(&sum_den199, k + AT(0, 217), t2950, t2652, t3594, t3264);
      ext_sum_dot2(&sum_den199, k + AT(0, 221), t2950, t2652);
      ext_t den199 = ext_sum_total(k + AT(0, 199), &sum_den199);
      ext_sum_fractions(&acc, phi99, den198, t14980, k + AT(1, 859), den199, t14980);
      // words 8
      ext_sum sum_den200 = ext_sum_zero();
      ext_sum_dot4(&sum_den200, k + AT(1, 877), t14983, t14984, t2370, t2104);
      ext_sum_dot4(&sum_den200, k + AT(1, 881), t1854, t1620, t2370, t2104);
      ext_sum_dot2(&sum_den200, k + AT(1, 885), t1854, t1620);
      ext_t den200 = ext_sum_total(k + AT(1, 874), &sum_den200);
      ext_t phi100 = EXT_TILE(here, AT(387, 100), v);
      // words 9
      ext_sum sum_den201 = ext_sum_zero();
      ext_sum_dot4(&sum_den201, k + AT(0, 213), t14983, t14984, t1402, t1200);
      ext_sum_dot4(&sum_den201, k + AT(0, 217), t1014, t844, t1402, t1200);
      ext_sum_dot2(&sum_den201, k + AT(0, 221), t1014, t844);
      ext_t den201 = ext_sum_total(k + AT(0, 201), &sum_den201);
      ext_sum_fractions(&acc, phi100, den200, t14980, k + AT(1, 873), den201, t14980);
      // words 10
      ext_sum sum_den202 = ext_sum_zero();
      ext_sum_dot4(&sum_den202, k + AT(1, 891), t14983, t14984, t690, t552);
      ext_sum_dot4(&sum_den202, k + AT(1, 895), t430, t324, t690, t552);
      ext_sum_dot2(&sum_den202, k + AT(1, 899), t430, t324);
      ext_t den202 = ext_sum_total(k + AT(1, 888), &sum_den202);
      ext_t phi101 = EXT_TILE(here, AT(387, 101), v);
      CUT;
      // words 11
      ext_sum sum_den203 = ext_sum_zero();
      ext_sum_dot4(&sum_den203, k + AT(0, 213), t14983, t14984, t234, t160);
      ext_sum_dot4(&sum_den203, k + AT(0, 217), t102, t57, t234, t160);
      ext_sum_dot2(&sum_den203, k + AT(0, 221), t102, t57);
      ext_t den203 = ext_sum_total(k + AT(0, 203), &sum_den203);
      ext_sum_fractions(&acc, phi101, den202, t14980, k + AT(1, 887), den203, t14980);
      // words 12
      ext_sum sum_den204 = ext_sum_zero();
      ext_sum_dot4(&sum_den204, k + AT(1, 905), t14983, t14984, t47, t45);
      ext_sum_dot4(&sum_den204, k + AT(1, 909), t43, t41, t47, t45);
      ext_sum_dot2(&sum_den204, k + AT(1, 913), t43, t41);
      ext_t den204 = ext_sum_total(k + AT(1, 902), &sum_den204);
      ext_t phi102 = EXT_TILE(here, AT(387, 102), v);
      // words 13
      ext_sum sum_den205 = ext_sum_zero();
      ext_sum_dot4(&sum_den205, k + AT(0, 213), t14983, t14984, t39, t37);
      ext_sum_dot4(&sum_den205, k + AT(0, 217), t35, t33, t39, t37);
      ext_sum_dot2(&sum_den205, k + AT(0, 221), t35, t33);
      ext_t den205 = ext_sum_total(k + AT(0, 205), &sum_den205);
      ext_sum_fractions(&acc, phi102, den204, t14980, k + AT(1, 901), den205, t14980);
      // words 14
      ext_sum sum_den206 = ext_sum_zero();
      ext_sum_dot4(&sum_den206, k + AT(1, 919), t14983, t14984, t31, t29);
      ext_sum_dot4(&sum_den206, k + AT(1, 923), t27, t25, t31, t29);
      ext_sum_dot2(&sum_den206, k + AT(1, 927), t27, t25);
      ext_t den206 = ext_sum_total(k + AT(1, 916), &sum_den206);
      ext_t phi103 = EXT_TILE(here, AT(387, 103), v);
      // words 15
      ext_sum sum_den207 = ext_sum_zero();
      ext_sum_dot4(&sum_den207, k + AT(0, 213), t14983, t14984, t23, t21);
      ext_sum_dot4(&sum_den207, k + AT(0, 217), t19, t17, t23, t21);
      ext_sum_dot2(&sum_den207, k + AT(0, 221), t19, t17);
      ext_t den207 = ext_sum_total(k + AT(0, 207), &sum_den207);
      ext_sum_fractions(&acc, phi103, den206, t14980, k + AT(1, 915), den207, t14980);
      // words 16
      ext_sum sum_den208 = ext_sum_zero();
      ext_sum_dot4(&sum_den208, k + AT(1, 933), t14983, t14984, t15, t13);
      ext_sum_dot4(&sum_den208, k + AT(1, 937), t11, t9, t15, t13);
      ext_sum_dot2(&sum_den208, k + AT(1, 941), t11, t9);
      ext_t den208 = ext_sum_total(k + AT(1, 930), &sum_den208);
      ext_t phi104 = ext_sub(EXT_TILE(next, AT(0, 1), v), EXT_TILE(here, AT(387, 104), v));
      phi104 = ext_add(phi104, ext_splat(k + AT(1, 224)));
      phi104 = ext_sub(phi104, phi96);
      phi104 = ext_sub(phi104, phi97);
      phi104 = ext_sub(phi104, phi98);
      phi104 = ext_sub(phi104, phi99);
      phi104 = ext_sub(phi104, phi100);
      phi104 = ext_sub(phi104, phi101);
      phi104 = ext_sub(phi104, phi102);
      phi104 = ext_sub(phi104, phi103);
      CUT;
      // words 17
      ext_sum sum_den209 = ext_sum_zero();
      ext_sum_dot4(&sum_den209, k + AT(0, 213), t14983, t14984, t7, t5);
      ext_sum_dot4(&sum_den209, k + AT(0, 217), t3, t2, t7, t5);
      ext_sum_dot2(&sum_den209, k + AT(0, 221), t3, t2);
      ext_t den209 = ext_sum_total(k + AT(0, 209), &sum_den209);
      ext_sum_fractions(&acc, phi104, den208, t14980, k + AT(1, 929), den209, t14980);
      ext_put_halves(out, i, ext_mul_base(ext_sum_reduce(acc), inverse_zerofier));
    }
  }
}
#undef STEP
