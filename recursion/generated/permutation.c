// Generated from chip "permutation" by air/codegen/codegen.ts. Do not edit.
#include "evaluators.h"

#define STEP 1
// Returns 1 when a denominator is zero.
EXPORT(logup_permutation) int logup_permutation(const u32* const* columns, size_t n, const u32* k, u32* const* out,
                                u32* sums) {
  enum { BLOCK = LOGUP_BLOCK_SIZE(AT(53, 4)) };
  _Static_assert(BLOCK > 0, "too many columns and messages for the stack of a kernel");
  static const u32 here_columns[] = {0, 12, 13, 14, 15, 16, 17, 18, 19, 1, 2, 20, 21, 22, 23, 24, 25, 26, 27, 3, 4, 160, 161, 162, 163, 164, 165, 166, 167, 168, 169, 170, 171, 172, 173, 174, 175, 5, 6, 176, 7};
  kb_t here[41][BLOCK];
  ext_t conjugates[BLOCK][4];
  kb_t norms[BLOCK][4], multiplicities[BLOCK][4], scratch[BLOCK][4];
  for (size_t start = 0; start < n; start += LANES * BLOCK) {
    size_t vectors = (n - start) / LANES < BLOCK ? (n - start) / LANES : BLOCK;
    load_tile(here[0], BLOCK, columns, here_columns, 41, start, vectors);
    for (size_t v = 0; v < vectors; v++) {
      kb_t t2 = here[0][v];
      kb_t t3 = here[1][v];
      kb_t t4 = here[2][v];
      kb_t t5 = here[3][v];
      kb_t t6 = here[4][v];
      kb_t t7 = here[5][v];
      kb_t t8 = here[6][v];
      kb_t t9 = here[7][v];
      kb_t t10 = here[8][v];
      // rate
      ext_sum sum_den0 = ext_sum_zero();
      ext_sum_dot4(&sum_den0, k + AT(0, 4), t2, t3, t4, t5);
      ext_sum_dot4(&sum_den0, k + AT(0, 8), t6, t7, t8, t9);
      ext_sum_dot1(&sum_den0, k + AT(0, 12), t10);
      ext_t den0 = ext_sum_total(k + 0, &sum_den0);
      conjugates[v][0] = den0;
      norms[v][0] = take_norm(&conjugates[v][0]);
      kb_t t0 = here[9][v];
      multiplicities[v][0] = t0;
      kb_t t12 = here[10][v];
      kb_t t13 = here[11][v];
      kb_t t14 = here[12][v];
      kb_t t15 = here[13][v];
      kb_t t16 = here[14][v];
      kb_t t17 = here[15][v];
      kb_t t18 = here[16][v];
      kb_t t19 = here[17][v];
      kb_t t20 = here[18][v];
      // right
      ext_sum sum_den1 = ext_sum_zero();
      ext_sum_dot4(&sum_den1, k + AT(0, 4), t12, t13, t14, t15);
      ext_sum_dot4(&sum_den1, k + AT(0, 8), t16, t17, t18, t19);
      ext_sum_dot1(&sum_den1, k + AT(0, 12), t20);
      ext_t den1 = ext_sum_total(k + AT(0, 1), &sum_den1);
      conjugates[v][1] = den1;
      norms[v][1] = take_norm(&conjugates[v][1]);
      kb_t t11 = here[19][v];
      multiplicities[v][1] = t11;
      kb_t t22 = here[20][v];
      kb_t t23 = here[21][v];
      kb_t t24 = here[22][v];
      kb_t t26 = here[23][v];
      kb_t t28 = here[24][v];
      kb_t t29 = kb_add(kb_add(kb_add(t23, t24), t26), t28);
      kb_t t31 = kb_splat(67108860u);
      kb_t t33 = kb_add(kb_add(t23, t29), kb_mul(t24, t31));
      kb_t t34 = here[25][v];
      kb_t t35 = here[26][v];
      kb_t t37 = here[27][v];
      kb_t t39 = here[28][v];
      kb_t t40 = kb_add(kb_add(kb_add(t34, t35), t37), t39);
      kb_t t43 = kb_add(kb_add(t34, t40), kb_mul(t31, t35));
      kb_t t45 = here[29][v];
      kb_t t46 = here[30][v];
      kb_t t48 = here[31][v];
      kb_t t50 = here[32][v];
      kb_t t51 = kb_add(kb_add(kb_add(t45, t46), t48), t50);
      kb_t t56 = here[33][v];
      kb_t t57 = here[34][v];
      kb_t t59 = here[35][v];
      kb_t t61 = here[36][v];
      kb_t t62 = kb_add(kb_add(kb_add(t56, t57), t59), t61);
      kb_t t66 = kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(t33, t43), t45), t51), t56), t62), kb_products2(t31, t46, t31, t57));
      kb_t t67 = kb_add(t33, t66);
      kb_t t70 = kb_add(kb_add(t24, t29), kb_mul(t26, t31));
      kb_t t73 = kb_add(kb_add(t35, t40), kb_mul(t31, t37));
      kb_t t82 = kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(t70, t73), t46), t51), t57), t62), kb_products2(t31, t48, t31, t59));
      kb_t t83 = kb_add(t70, t82);
      kb_t t86 = kb_add(kb_add(t26, t29), kb_mul(t28, t31));
      kb_t t89 = kb_add(kb_add(t37, t40), kb_mul(t31, t39));
      kb_t t98 = kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(t86, t89), t48), t51), t59), t62), kb_products2(t31, t50, t31, t61));
      kb_t t99 = kb_add(t86, t98);
      kb_t t102 = kb_add(kb_add(t28, t29), kb_mul(t23, t31));
      kb_t t105 = kb_add(kb_add(t39, t40), kb_mul(t31, t34));
      kb_t t114 = kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(t102, t105), t50), t51), t61), t62), kb_products2(t31, t45, t31, t56));
      kb_t t115 = kb_add(t102, t114);
      kb_t t116 = kb_add(t43, t66);
      kb_t t117 = kb_add(t73, t82);
      kb_t t118 = kb_add(t89, t98);
      kb_t t119 = kb_add(t105, t114);
      // out
      ext_sum sum_den2 = ext_sum_zero();
      ext_sum_dot4(&sum_den2, k + AT(0, 4), t22, t67, t83, t99);
      ext_sum_dot4(&sum_den2, k + AT(0, 8), t115, t116, t117, t118);
      ext_sum_dot1(&sum_den2, k + AT(0, 12), t119);
      ext_t den2 = ext_sum_total(k + AT(0, 2), &sum_den2);
      conjugates[v][2] = den2;
      norms[v][2] = take_norm(&conjugates[v][2]);
      kb_t t21 = here[37][v];
      multiplicities[v][2] = t21;
      kb_t t122 = here[38][v];
      kb_t t123 = here[39][v];
      // bit
      ext_t den3 = ext_dot2(k + AT(0, 3), k + AT(0, 4), t122, t123);
      conjugates[v][3] = den3;
      norms[v][3] = take_norm(&conjugates[v][3]);
      kb_t t120 = here[40][v];
      multiplicities[v][3] = t120;
    }
    if (!invert_all(norms[0], vectors * 4, scratch[0])) return 1;
    for (size_t v = 0; v < vectors; v++) {
      size_t i = start + LANES * v;
      ext_t term0 = ext_cross(conjugates[v][0], kb_mul(multiplicities[v][0], norms[v][0]), conjugates[v][1], kb_mul(multiplicities[v][1], norms[v][1]));
      ext_put_far(out + 0, i, term0);
      ext_t term1 = ext_cross(conjugates[v][2], kb_mul(multiplicities[v][2], norms[v][2]), conjugates[v][3], kb_mul(multiplicities[v][3], norms[v][3]));
      ext_put_far(out + AT(0, 1), i, ext_add(term1, term0));
    }
  }
  running_sum(out + AT(0, 1), n, k[AT(0, 13)], sums + 0);
  return 0;
}
#undef STEP

#define STEP 2
EXPORT(quotient_permutation) void quotient_permutation(const u32* const* columns, size_t n, const u32* k, const u32* inverses,
                                  u32* const* out) {
  kb_t inverse_zerofier = alternate(k + AT(1, 211));
  (void)inverses;
  enum { BLOCK = BLOCK_SIZE(AT(194, 3)) };
  _Static_assert(BLOCK > 0, "too many columns and messages for the stack of a kernel");
  static const u32 here_columns[] = {28, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95, 96, 97, 98, 99, 100, 101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113, 114, 115, 116, 117, 118, 119, 120, 121, 122, 123, 124, 125, 126, 127, 128, 129, 130, 131, 132, 133, 134, 135, 136, 137, 138, 139, 140, 141, 142, 143, 144, 145, 146, 147, 148, 149, 150, 151, 152, 153, 154, 155, 156, 157, 158, 159, 160, 161, 162, 163, 164, 165, 166, 167, 168, 169, 170, 171, 172, 173, 174, 175, 176, 8, 9, 10, 11, 0, EXT_COLUMNS(AT(177, 0)), 1, 2, 3, 4, EXT_COLUMNS(AT(177, 1)), 5, 6, 7};
  kb_t here[AT(177, 2)][BLOCK];
  static const u32 next_columns[] = {20, 12, 176, 21, 13, 22, 14, 23, 15, 24, 16, 25, 17, 26, 18, 27, 19, EXT_COLUMNS(AT(177, 1))};
  kb_t next[AT(17, 1)][BLOCK];
  for (size_t start = 0; start < n; start += LANES * BLOCK) {
    size_t vectors = (n - start) / LANES < BLOCK ? (n - start) / LANES : BLOCK;
    load_tile(here[0], BLOCK, columns, here_columns, AT(177, 2), start, vectors);
    load_next_tile(next[0], BLOCK, columns, next_columns, AT(17, 1), start, vectors, STEP, n);
    for (size_t v = 0; v < vectors; v++) {
      size_t i = start + LANES * v;
      ext_sum acc = ext_sum_zero();
      // cube 0
      kb_t t0 = here[0][v];
      kb_t t1 = here[1][v];
      kb_t t2 = here[2][v];
      kb_t t4 = here[3][v];
      kb_t t6 = here[4][v];
      kb_t t7 = kb_add(kb_add(kb_add(t1, t2), t4), t6);
      kb_t t9 = kb_splat(67108860u);
      kb_t t11 = kb_add(kb_add(t1, t7), kb_mul(t2, t9));
      kb_t t12 = here[5][v];
      kb_t t13 = here[6][v];
      kb_t t15 = here[7][v];
      kb_t t17 = here[8][v];
      kb_t t18 = kb_add(kb_add(kb_add(t12, t13), t15), t17);
      kb_t t21 = kb_add(kb_add(t12, t18), kb_mul(t9, t13));
      kb_t t23 = here[9][v];
      kb_t t24 = here[10][v];
      kb_t t26 = here[11][v];
      kb_t t28 = here[12][v];
      kb_t t29 = kb_add(kb_add(kb_add(t23, t24), t26), t28);
      kb_t t32 = kb_add(kb_add(t23, t29), kb_mul(t9, t24));
      kb_t t34 = here[13][v];
      kb_t t35 = here[14][v];
      kb_t t37 = here[15][v];
      kb_t t39 = here[16][v];
      kb_t t40 = kb_add(kb_add(kb_add(t34, t35), t37), t39);
      kb_t t43 = kb_add(kb_add(t34, t40), kb_mul(t9, t35));
      kb_t t44 = kb_add(kb_add(kb_add(t11, t21), t32), t43);
      kb_t t46 = kb_splat(1614124704u);
      kb_t t47 = kb_add(kb_add(t11, t44), t46);
      kb_t t48 = kb_square(t47);
      kb_t t50 = kb_sub(t0, kb_mul(t47, t48));
      // cube 1
      kb_t t51 = here[17][v];
      kb_t t54 = kb_add(kb_add(t2, t7), kb_mul(t4, t9));
      kb_t t57 = kb_add(kb_add(t13, t18), kb_mul(t9, t15));
      kb_t t61 = kb_add(kb_add(t24, t29), kb_mul(t9, t26));
      kb_t t65 = kb_add(kb_add(t35, t40), kb_mul(t9, t37));
      kb_t t66 = kb_add(kb_add(kb_add(t54, t57), t61), t65);
      kb_t t68 = kb_splat(1884142317u);
      kb_t t69 = kb_add(kb_add(t54, t66), t68);
      kb_t t70 = kb_square(t69);
      kb_t t72 = kb_sub(t51, kb_mul(t69, t70));
      CUT;
      // cube 2
      kb_t t73 = here[18][v];
      kb_t t76 = kb_add(kb_add(t4, t7), kb_mul(t6, t9));
      kb_t t79 = kb_add(kb_add(t15, t18), kb_mul(t9, t17));
      kb_t t83 = kb_add(kb_add(t26, t29), kb_mul(t9, t28));
      kb_t t87 = kb_add(kb_add(t37, t40), kb_mul(t9, t39));
      kb_t t88 = kb_add(kb_add(kb_add(t76, t79), t83), t87);
      kb_t t90 = kb_splat(300655816u);
      kb_t t91 = kb_add(kb_add(t76, t88), t90);
      kb_t t92 = kb_square(t91);
      kb_t t94 = kb_sub(t73, kb_mul(t91, t92));
      // cube 3
      kb_t t95 = here[19][v];
      kb_t t98 = kb_add(kb_add(t6, t7), kb_mul(t1, t9));
      kb_t t101 = kb_add(kb_add(t17, t18), kb_mul(t9, t12));
      kb_t t105 = kb_add(kb_add(t28, t29), kb_mul(t9, t23));
      kb_t t109 = kb_add(kb_add(t39, t40), kb_mul(t9, t34));
      kb_t t110 = kb_add(kb_add(kb_add(t98, t101), t105), t109);
      kb_t t112 = kb_splat(847876302u);
      kb_t t113 = kb_add(kb_add(t98, t110), t112);
      kb_t t114 = kb_square(t113);
      kb_t t116 = kb_sub(t95, kb_mul(t113, t114));
      ext_sum_dot4(&acc, k + AT(1, 14), t50, t72, t94, t116);
      // cube 4
      kb_t t117 = here[20][v];
      kb_t t119 = kb_splat(1958215768u);
      kb_t t120 = kb_add(kb_add(t21, t44), t119);
      kb_t t121 = kb_square(t120);
      kb_t t123 = kb_sub(t117, kb_mul(t120, t121));
      // cube 5
      kb_t t124 = here[21][v];
      kb_t t126 = kb_splat(1309497572u);
      kb_t t127 = kb_add(kb_add(t57, t66), t126);
      kb_t t128 = kb_square(t127);
      kb_t t130 = kb_sub(t124, kb_mul(t127, t128));
      // cube 6
      kb_t t131 = here[22][v];
      kb_t t133 = kb_splat(158450169u);
      kb_t t134 = kb_add(kb_add(t79, t88), t133);
      kb_t t135 = kb_square(t134);
      kb_t t137 = kb_sub(t131, kb_mul(t134, t135));
      CUT;
      // cube 7
      kb_t t138 = here[23][v];
      kb_t t140 = kb_splat(1646205517u);
      kb_t t141 = kb_add(kb_add(t101, t110), t140);
      kb_t t142 = kb_square(t141);
      kb_t t144 = kb_sub(t138, kb_mul(t141, t142));
      ext_sum_dot4(&acc, k + AT(1, 18), t123, t130, t137, t144);
      // cube 8
      kb_t t145 = here[24][v];
      kb_t t147 = kb_splat(1880755365u);
      kb_t t148 = kb_add(kb_add(t32, t44), t147);
      kb_t t149 = kb_square(t148);
      kb_t t151 = kb_sub(t145, kb_mul(t148, t149));
      // cube 9
      kb_t t152 = here[25][v];
      kb_t t154 = kb_splat(351226090u);
      kb_t t155 = kb_add(kb_add(t61, t66), t154);
      kb_t t156 = kb_square(t155);
      kb_t t158 = kb_sub(t152, kb_mul(t155, t156));
      // cube 10
      kb_t t159 = here[26][v];
      kb_t t161 = kb_splat(287057949u);
      kb_t t162 = kb_add(kb_add(t83, t88), t161);
      kb_t t163 = kb_square(t162);
      kb_t t165 = kb_sub(t159, kb_mul(t162, t163));
      // cube 11
      kb_t t166 = here[27][v];
      kb_t t168 = kb_splat(2007407702u);
      kb_t t169 = kb_add(kb_add(t105, t110), t168);
      kb_t t170 = kb_square(t169);
      kb_t t172 = kb_sub(t166, kb_mul(t169, t170));
      ext_sum_dot4(&acc, k + AT(1, 22), t151, t158, t165, t172);
      // cube 12
      kb_t t173 = here[28][v];
      kb_t t175 = kb_splat(238356786u);
      kb_t t176 = kb_add(kb_add(t43, t44), t175);
      kb_t t177 = kb_square(t176);
      kb_t t179 = kb_sub(t173, kb_mul(t176, t177));
      // cube 13
      kb_t t180 = here[29][v];
      kb_t t182 = kb_splat(852024975u);
      kb_t t183 = kb_add(kb_add(t65, t66), t182);
      kb_t t184 = kb_square(t183);
      kb_t t186 = kb_sub(t180, kb_mul(t183, t184));
      CUT;
      // cube 14
      kb_t t187 = here[30][v];
      kb_t t189 = kb_splat(1319346035u);
      kb_t t190 = kb_add(kb_add(t87, t88), t189);
      kb_t t191 = kb_square(t190);
      kb_t t193 = kb_sub(t187, kb_mul(t190, t191));
      // cube 15
      kb_t t194 = here[31][v];
      kb_t t196 = kb_splat(1328814969u);
      kb_t t197 = kb_add(kb_add(t109, t110), t196);
      kb_t t198 = kb_square(t197);
      kb_t t200 = kb_sub(t194, kb_mul(t197, t198));
      ext_sum_dot4(&acc, k + AT(1, 26), t179, t186, t193, t200);
      // cube 16
      kb_t t201 = here[32][v];
      kb_t t204 = kb_add(kb_add(kb_add(t95, t73), t0), t51);
      kb_t t207 = kb_add(kb_add(t0, t204), kb_mul(t9, t51));
      kb_t t210 = kb_add(kb_add(kb_add(t138, t131), t117), t124);
      kb_t t213 = kb_add(kb_add(t117, t210), kb_mul(t9, t124));
      kb_t t217 = kb_add(kb_add(kb_add(t166, t159), t145), t152);
      kb_t t220 = kb_add(kb_add(t145, t217), kb_mul(t9, t152));
      kb_t t224 = kb_add(kb_add(kb_add(t194, t187), t173), t180);
      kb_t t227 = kb_add(kb_add(t173, t224), kb_mul(t9, t180));
      kb_t t228 = kb_add(kb_add(kb_add(t207, t213), t220), t227);
      kb_t t230 = kb_splat(1007661028u);
      kb_t t231 = kb_add(kb_add(t207, t228), t230);
      kb_t t232 = kb_square(t231);
      kb_t t234 = kb_sub(t201, kb_mul(t231, t232));
      // cube 17
      kb_t t235 = here[33][v];
      kb_t t238 = kb_add(kb_add(t51, t204), kb_mul(t9, t73));
      kb_t t241 = kb_add(kb_add(t124, t210), kb_mul(t9, t131));
      kb_t t245 = kb_add(kb_add(t152, t217), kb_mul(t9, t159));
      kb_t t249 = kb_add(kb_add(t180, t224), kb_mul(t9, t187));
      kb_t t250 = kb_add(kb_add(kb_add(t238, t241), t245), t249);
      kb_t t252 = kb_splat(1798452244u);
      kb_t t253 = kb_add(kb_add(t238, t250), t252);
      kb_t t254 = kb_square(t253);
      kb_t t256 = kb_sub(t235, kb_mul(t253, t254));
      // cube 18
      kb_t t257 = here[34][v];
      kb_t t260 = kb_add(kb_add(t73, t204), kb_mul(t9, t95));
      kb_t t263 = kb_add(kb_add(t131, t210), kb_mul(t9, t138));
      kb_t t267 = kb_add(kb_add(t159, t217), kb_mul(t9, t166));
      kb_t t271 = kb_add(kb_add(t187, t224), kb_mul(t9, t194));
      kb_t t272 = kb_add(kb_add(kb_add(t260, t263), t267), t271);
      kb_t t274 = kb_splat(331914158u);
      kb_t t275 = kb_add(kb_add(t260, t272), t274);
      kb_t t276 = kb_square(t275);
      kb_t t278 = kb_sub(t257, kb_mul(t275, t276));
      CUT;
      // cube 19
      kb_t t279 = here[35][v];
      kb_t t282 = kb_add(kb_add(t95, t204), kb_mul(t0, t9));
      kb_t t285 = kb_add(kb_add(t138, t210), kb_mul(t9, t117));
      kb_t t289 = kb_add(kb_add(t166, t217), kb_mul(t9, t145));
      kb_t t293 = kb_add(kb_add(t194, t224), kb_mul(t9, t173));
      kb_t t294 = kb_add(kb_add(kb_add(t282, t285), t289), t293);
      kb_t t296 = kb_splat(974260758u);
      kb_t t297 = kb_add(kb_add(t282, t294), t296);
      kb_t t298 = kb_square(t297);
      kb_t t300 = kb_sub(t279, kb_mul(t297, t298));
      ext_sum_dot4(&acc, k + AT(1, 30), t234, t256, t278, t300);
      // cube 20
      kb_t t301 = here[36][v];
      kb_t t303 = kb_splat(625311058u);
      kb_t t304 = kb_add(kb_add(t213, t228), t303);
      kb_t t305 = kb_square(t304);
      kb_t t307 = kb_sub(t301, kb_mul(t304, t305));
      // cube 21
      kb_t t308 = here[37][v];
      kb_t t310 = kb_splat(932419861u);
      kb_t t311 = kb_add(kb_add(t241, t250), t310);
      kb_t t312 = kb_square(t311);
      kb_t t314 = kb_sub(t308, kb_mul(t311, t312));
      // cube 22
      kb_t t315 = here[38][v];
      kb_t t317 = kb_splat(1434091277u);
      kb_t t318 = kb_add(kb_add(t263, t272), t317);
      kb_t t319 = kb_square(t318);
      kb_t t321 = kb_sub(t315, kb_mul(t318, t319));
      // cube 23
      kb_t t322 = here[39][v];
      kb_t t324 = kb_splat(583624216u);
      kb_t t325 = kb_add(kb_add(t285, t294), t324);
      kb_t t326 = kb_square(t325);
      kb_t t328 = kb_sub(t322, kb_mul(t325, t326));
      ext_sum_dot4(&acc, k + AT(1, 34), t307, t314, t321, t328);
      // cube 24
      kb_t t329 = here[40][v];
      kb_t t331 = kb_splat(133212500u);
      kb_t t332 = kb_add(kb_add(t220, t228), t331);
      kb_t t333 = kb_square(t332);
      kb_t t335 = kb_sub(t329, kb_mul(t332, t333));
      CUT;
      // cube 25
      kb_t t336 = here[41][v];
      kb_t t338 = kb_splat(359559822u);
      kb_t t339 = kb_add(kb_add(t245, t250), t338);
      kb_t t340 = kb_square(t339);
      kb_t t342 = kb_sub(t336, kb_mul(t339, t340));
      // cube 26
      kb_t t343 = here[42][v];
      kb_t t345 = kb_splat(1136108777u);
      kb_t t346 = kb_add(kb_add(t267, t272), t345);
      kb_t t347 = kb_square(t346);
      kb_t t349 = kb_sub(t343, kb_mul(t346, t347));
      // cube 27
      kb_t t350 = here[43][v];
      kb_t t352 = kb_splat(1425043024u);
      kb_t t353 = kb_add(kb_add(t289, t294), t352);
      kb_t t354 = kb_square(t353);
      kb_t t356 = kb_sub(t350, kb_mul(t353, t354));
      ext_sum_dot4(&acc, k + AT(1, 38), t335, t342, t349, t356);
      // cube 28
      kb_t t357 = here[44][v];
      kb_t t359 = kb_splat(798248640u);
      kb_t t360 = kb_add(kb_add(t227, t228), t359);
      kb_t t361 = kb_square(t360);
      kb_t t363 = kb_sub(t357, kb_mul(t360, t361));
      // cube 29
      kb_t t364 = here[45][v];
      kb_t t366 = kb_splat(177542721u);
      kb_t t367 = kb_add(kb_add(t249, t250), t366);
      kb_t t368 = kb_square(t367);
      kb_t t370 = kb_sub(t364, kb_mul(t367, t368));
      // cube 30
      kb_t t371 = here[46][v];
      kb_t t373 = kb_splat(450741670u);
      kb_t t374 = kb_add(kb_add(t271, t272), t373);
      kb_t t375 = kb_square(t374);
      kb_t t377 = kb_sub(t371, kb_mul(t374, t375));
      // cube 31
      kb_t t378 = here[47][v];
      kb_t t380 = kb_splat(1269505401u);
      kb_t t381 = kb_add(kb_add(t293, t294), t380);
      kb_t t382 = kb_square(t381);
      kb_t t384 = kb_sub(t378, kb_mul(t381, t382));
      ext_sum_dot4(&acc, k + AT(1, 42), t363, t370, t377, t384);
      CUT;
      // cube 32
      kb_t t385 = here[48][v];
      kb_t t388 = kb_add(kb_add(kb_add(t279, t257), t201), t235);
      kb_t t391 = kb_add(kb_add(t201, t388), kb_mul(t9, t235));
      kb_t t394 = kb_add(kb_add(kb_add(t322, t315), t301), t308);
      kb_t t397 = kb_add(kb_add(t301, t394), kb_mul(t9, t308));
      kb_t t401 = kb_add(kb_add(kb_add(t350, t343), t329), t336);
      kb_t t404 = kb_add(kb_add(t329, t401), kb_mul(t9, t336));
      kb_t t408 = kb_add(kb_add(kb_add(t378, t371), t357), t364);
      kb_t t411 = kb_add(kb_add(t357, t408), kb_mul(t9, t364));
      kb_t t412 = kb_add(kb_add(kb_add(t391, t397), t404), t411);
      kb_t t414 = kb_splat(1077718852u);
      kb_t t415 = kb_add(kb_add(t391, t412), t414);
      kb_t t416 = kb_square(t415);
      kb_t t418 = kb_sub(t385, kb_mul(t415, t416));
      // cube 33
      kb_t t419 = here[49][v];
      kb_t t422 = kb_add(kb_add(t235, t388), kb_mul(t9, t257));
      kb_t t425 = kb_add(kb_add(t308, t394), kb_mul(t9, t315));
      kb_t t429 = kb_add(kb_add(t336, t401), kb_mul(t9, t343));
      kb_t t433 = kb_add(kb_add(t364, t408), kb_mul(t9, t371));
      kb_t t434 = kb_add(kb_add(kb_add(t422, t425), t429), t433);
      kb_t t436 = kb_splat(1199361360u);
      kb_t t437 = kb_add(kb_add(t422, t434), t436);
      kb_t t438 = kb_square(t437);
      kb_t t440 = kb_sub(t419, kb_mul(t437, t438));
      // cube 34
      kb_t t441 = here[50][v];
      kb_t t444 = kb_add(kb_add(t257, t388), kb_mul(t9, t279));
      kb_t t447 = kb_add(kb_add(t315, t394), kb_mul(t9, t322));
      kb_t t451 = kb_add(kb_add(t343, t401), kb_mul(t9, t350));
      kb_t t455 = kb_add(kb_add(t371, t408), kb_mul(t9, t378));
      kb_t t456 = kb_add(kb_add(kb_add(t444, t447), t451), t455);
      kb_t t458 = kb_splat(506968891u);
      kb_t t459 = kb_add(kb_add(t444, t456), t458);
      kb_t t460 = kb_square(t459);
      kb_t t462 = kb_sub(t441, kb_mul(t459, t460));
      // cube 35
      kb_t t463 = here[51][v];
      kb_t t466 = kb_add(kb_add(t279, t388), kb_mul(t9, t201));
      kb_t t469 = kb_add(kb_add(t322, t394), kb_mul(t9, t301));
      kb_t t473 = kb_add(kb_add(t350, t401), kb_mul(t9, t329));
      kb_t t477 = kb_add(kb_add(t378, t408), kb_mul(t9, t357));
      kb_t t478 = kb_add(kb_add(kb_add(t466, t469), t473), t477);
      kb_t t480 = kb_splat(198604500u);
      kb_t t481 = kb_add(kb_add(t466, t478), t480);
      kb_t t482 = kb_square(t481);
      kb_t t484 = kb_sub(t463, kb_mul(t481, t482));
      ext_sum_dot4(&acc, k + AT(1, 46), t418, t440, t462, t484);
      CUT;
      // cube 36
      kb_t t485 = here[52][v];
      kb_t t487 = kb_splat(1912331804u);
      kb_t t488 = kb_add(kb_add(t397, t412), t487);
      kb_t t489 = kb_square(t488);
      kb_t t491 = kb_sub(t485, kb_mul(t488, t489));
      // cube 37
      kb_t t492 = here[53][v];
      kb_t t494 = kb_splat(856193140u);
      kb_t t495 = kb_add(kb_add(t425, t434), t494);
      kb_t t496 = kb_square(t495);
      kb_t t498 = kb_sub(t492, kb_mul(t495, t496));
      // cube 38
      kb_t t499 = here[54][v];
      kb_t t501 = kb_splat(1985105208u);
      kb_t t502 = kb_add(kb_add(t447, t456), t501);
      kb_t t503 = kb_square(t502);
      kb_t t505 = kb_sub(t499, kb_mul(t502, t503));
      // cube 39
      kb_t t506 = here[55][v];
      kb_t t508 = kb_splat(2102918133u);
      kb_t t509 = kb_add(kb_add(t469, t478), t508);
      kb_t t510 = kb_square(t509);
      kb_t t512 = kb_sub(t506, kb_mul(t509, t510));
      ext_sum_dot4(&acc, k + AT(1, 50), t491, t498, t505, t512);
      // cube 40
      kb_t t513 = here[56][v];
      kb_t t515 = kb_splat(112556929u);
      kb_t t516 = kb_add(kb_add(t404, t412), t515);
      kb_t t517 = kb_square(t516);
      kb_t t519 = kb_sub(t513, kb_mul(t516, t517));
      // cube 41
      kb_t t520 = here[57][v];
      kb_t t522 = kb_splat(827971453u);
      kb_t t523 = kb_add(kb_add(t429, t434), t522);
      kb_t t524 = kb_square(t523);
      kb_t t526 = kb_sub(t520, kb_mul(t523, t524));
      // cube 42
      kb_t t527 = here[58][v];
      kb_t t529 = kb_splat(1843720806u);
      kb_t t530 = kb_add(kb_add(t451, t456), t529);
      kb_t t531 = kb_square(t530);
      kb_t t533 = kb_sub(t527, kb_mul(t530, t531));
      CUT;
      // cube 43
      kb_t t534 = here[59][v];
      kb_t t536 = kb_splat(1310990092u);
      kb_t t537 = kb_add(kb_add(t473, t478), t536);
      kb_t t538 = kb_square(t537);
      kb_t t540 = kb_sub(t534, kb_mul(t537, t538));
      ext_sum_dot4(&acc, k + AT(1, 54), t519, t526, t533, t540);
      // cube 44
      kb_t t541 = here[60][v];
      kb_t t543 = kb_splat(648092924u);
      kb_t t544 = kb_add(kb_add(t411, t412), t543);
      kb_t t545 = kb_square(t544);
      kb_t t547 = kb_sub(t541, kb_mul(t544, t545));
      // cube 45
      kb_t t548 = here[61][v];
      kb_t t550 = kb_splat(837736348u);
      kb_t t551 = kb_add(kb_add(t433, t434), t550);
      kb_t t552 = kb_square(t551);
      kb_t t554 = kb_sub(t548, kb_mul(t551, t552));
      // cube 46
      kb_t t555 = here[62][v];
      kb_t t557 = kb_splat(1924789996u);
      kb_t t558 = kb_add(kb_add(t455, t456), t557);
      kb_t t559 = kb_square(t558);
      kb_t t561 = kb_sub(t555, kb_mul(t558, t559));
      // cube 47
      kb_t t562 = here[63][v];
      kb_t t564 = kb_splat(213115176u);
      kb_t t565 = kb_add(kb_add(t477, t478), t564);
      kb_t t566 = kb_square(t565);
      kb_t t568 = kb_sub(t562, kb_mul(t565, t566));
      ext_sum_dot4(&acc, k + AT(1, 58), t547, t554, t561, t568);
      // cube 48
      kb_t t569 = here[64][v];
      kb_t t572 = kb_add(kb_add(kb_add(t463, t441), t385), t419);
      kb_t t575 = kb_add(kb_add(t385, t572), kb_mul(t9, t419));
      kb_t t578 = kb_add(kb_add(kb_add(t506, t499), t485), t492);
      kb_t t581 = kb_add(kb_add(t485, t578), kb_mul(t9, t492));
      kb_t t585 = kb_add(kb_add(kb_add(t534, t527), t513), t520);
      kb_t t588 = kb_add(kb_add(t513, t585), kb_mul(t9, t520));
      kb_t t592 = kb_add(kb_add(kb_add(t562, t555), t541), t548);
      kb_t t595 = kb_add(kb_add(t541, t592), kb_mul(t9, t548));
      kb_t t596 = kb_add(kb_add(kb_add(t575, t581), t588), t595);
      kb_t t598 = kb_splat(1402192505u);
      kb_t t599 = kb_add(kb_add(t575, t596), t598);
      kb_t t600 = kb_square(t599);
      kb_t t602 = kb_sub(t569, kb_mul(t599, t600));
      CUT;
      // cube 49
      kb_t t603 = here[65][v];
      kb_t t606 = kb_add(kb_add(t419, t572), kb_mul(t9, t441));
      kb_t t609 = kb_add(kb_add(t492, t578), kb_mul(t9, t499));
      kb_t t613 = kb_add(kb_add(t520, t585), kb_mul(t9, t527));
      kb_t t617 = kb_add(kb_add(t548, t592), kb_mul(t9, t555));
      kb_t t618 = kb_add(kb_add(kb_add(t606, t609), t613), t617);
      kb_t t620 = kb_splat(573131608u);
      kb_t t621 = kb_add(kb_add(t606, t618), t620);
      kb_t t622 = kb_square(t621);
      kb_t t624 = kb_sub(t603, kb_mul(t621, t622));
      // cube 50
      kb_t t625 = here[66][v];
      kb_t t628 = kb_add(kb_add(t441, t572), kb_mul(t9, t463));
      kb_t t631 = kb_add(kb_add(t499, t578), kb_mul(t9, t506));
      kb_t t635 = kb_add(kb_add(t527, t585), kb_mul(t9, t534));
      kb_t t639 = kb_add(kb_add(t555, t592), kb_mul(t9, t562));
      kb_t t640 = kb_add(kb_add(kb_add(t628, t631), t635), t639);
      kb_t t642 = kb_splat(2108237289u);
      kb_t t643 = kb_add(kb_add(t628, t640), t642);
      kb_t t644 = kb_square(t643);
      kb_t t646 = kb_sub(t625, kb_mul(t643, t644));
      // cube 51
      kb_t t647 = here[67][v];
      kb_t t650 = kb_add(kb_add(t463, t572), kb_mul(t9, t385));
      kb_t t653 = kb_add(kb_add(t506, t578), kb_mul(t9, t485));
      kb_t t657 = kb_add(kb_add(t534, t585), kb_mul(t9, t513));
      kb_t t661 = kb_add(kb_add(t562, t592), kb_mul(t9, t541));
      kb_t t662 = kb_add(kb_add(kb_add(t650, t653), t657), t661);
      kb_t t664 = kb_splat(1899899662u);
      kb_t t665 = kb_add(kb_add(t650, t662), t664);
      kb_t t666 = kb_square(t665);
      kb_t t668 = kb_sub(t647, kb_mul(t665, t666));
      ext_sum_dot4(&acc, k + AT(1, 62), t602, t624, t646, t668);
      // cube 52
      kb_t t669 = here[68][v];
      kb_t t671 = kb_splat(1202601967u);
      kb_t t672 = kb_add(kb_add(t581, t596), t671);
      kb_t t673 = kb_square(t672);
      kb_t t675 = kb_sub(t669, kb_mul(t672, t673));
      // cube 53
      kb_t t676 = here[69][v];
      kb_t t678 = kb_splat(897097282u);
      kb_t t679 = kb_add(kb_add(t609, t618), t678);
      kb_t t680 = kb_square(t679);
      kb_t t682 = kb_sub(t676, kb_mul(t679, t680));
      CUT;
      // cube 54
      kb_t t683 = here[70][v];
      kb_t t685 = kb_splat(1630711212u);
      kb_t t686 = kb_add(kb_add(t631, t640), t685);
      kb_t t687 = kb_square(t686);
      kb_t t689 = kb_sub(t683, kb_mul(t686, t687));
      // cube 55
      kb_t t690 = here[71][v];
      kb_t t692 = kb_splat(41410563u);
      kb_t t693 = kb_add(kb_add(t653, t662), t692);
      kb_t t694 = kb_square(t693);
      kb_t t696 = kb_sub(t690, kb_mul(t693, t694));
      ext_sum_dot4(&acc, k + AT(1, 66), t675, t682, t689, t696);
      // cube 56
      kb_t t697 = here[72][v];
      kb_t t699 = kb_splat(109420968u);
      kb_t t700 = kb_add(kb_add(t588, t596), t699);
      kb_t t701 = kb_square(t700);
      kb_t t703 = kb_sub(t697, kb_mul(t700, t701));
      // cube 57
      kb_t t704 = here[73][v];
      kb_t t706 = kb_splat(660050831u);
      kb_t t707 = kb_add(kb_add(t613, t618), t706);
      kb_t t708 = kb_square(t707);
      kb_t t710 = kb_sub(t704, kb_mul(t707, t708));
      // cube 58
      kb_t t711 = here[74][v];
      kb_t t713 = kb_splat(1885580012u);
      kb_t t714 = kb_add(kb_add(t635, t640), t713);
      kb_t t715 = kb_square(t714);
      kb_t t717 = kb_sub(t711, kb_mul(t714, t715));
      // cube 59
      kb_t t718 = here[75][v];
      kb_t t720 = kb_splat(1084731576u);
      kb_t t721 = kb_add(kb_add(t657, t662), t720);
      kb_t t722 = kb_square(t721);
      kb_t t724 = kb_sub(t718, kb_mul(t721, t722));
      ext_sum_dot4(&acc, k + AT(1, 70), t703, t710, t717, t724);
      // cube 60
      kb_t t725 = here[76][v];
      kb_t t727 = kb_splat(1538058899u);
      kb_t t728 = kb_add(kb_add(t595, t596), t727);
      kb_t t729 = kb_square(t728);
      kb_t t731 = kb_sub(t725, kb_mul(t728, t729));
      CUT;
      // cube 61
      kb_t t732 = here[77][v];
      kb_t t734 = kb_splat(1581437082u);
      kb_t t735 = kb_add(kb_add(t617, t618), t734);
      kb_t t736 = kb_square(t735);
      kb_t t738 = kb_sub(t732, kb_mul(t735, t736));
      // cube 62
      kb_t t739 = here[78][v];
      kb_t t741 = kb_splat(659144176u);
      kb_t t742 = kb_add(kb_add(t639, t640), t741);
      kb_t t743 = kb_square(t742);
      kb_t t745 = kb_sub(t739, kb_mul(t742, t743));
      // cube 63
      kb_t t746 = here[79][v];
      kb_t t748 = kb_splat(822546017u);
      kb_t t749 = kb_add(kb_add(t661, t662), t748);
      kb_t t750 = kb_square(t749);
      kb_t t752 = kb_sub(t746, kb_mul(t749, t750));
      ext_sum_dot4(&acc, k + AT(1, 74), t731, t738, t745, t752);
      // cube 64
      kb_t t753 = here[80][v];
      kb_t t756 = kb_add(kb_add(kb_add(t647, t625), t569), t603);
      kb_t t759 = kb_add(kb_add(t569, t756), kb_mul(t9, t603));
      kb_t t762 = kb_add(kb_add(kb_add(t690, t683), t669), t676);
      kb_t t765 = kb_add(kb_add(t669, t762), kb_mul(t9, t676));
      kb_t t769 = kb_add(kb_add(kb_add(t718, t711), t697), t704);
      kb_t t772 = kb_add(kb_add(t697, t769), kb_mul(t9, t704));
      kb_t t776 = kb_add(kb_add(kb_add(t746, t739), t725), t732);
      kb_t t779 = kb_add(kb_add(t725, t776), kb_mul(t9, t732));
      kb_t t780 = kb_add(kb_add(kb_add(t759, t765), t772), t779);
      kb_t t782 = kb_splat(317324610u);
      kb_t t783 = kb_add(kb_add(t759, t780), t782);
      kb_t t784 = kb_square(t783);
      kb_t t786 = kb_sub(t753, kb_mul(t783, t784));
      // cube 65
      kb_t t787 = here[81][v];
      kb_t t790 = kb_add(kb_add(t603, t756), kb_mul(t9, t625));
      kb_t t793 = kb_add(kb_add(t676, t762), kb_mul(t9, t683));
      kb_t t797 = kb_add(kb_add(t704, t769), kb_mul(t9, t711));
      kb_t t801 = kb_add(kb_add(t732, t776), kb_mul(t9, t739));
      kb_t t802 = kb_add(kb_add(kb_add(t790, t793), t797), t801);
      kb_t t803 = kb_add(t790, t802);
      kb_t t807 = kb_add(kb_add(t625, t756), kb_mul(t9, t647));
      kb_t t810 = kb_add(kb_add(t683, t762), kb_mul(t9, t690));
      kb_t t814 = kb_add(kb_add(t711, t769), kb_mul(t9, t718));
      kb_t t818 = kb_add(kb_add(t739, t776), kb_mul(t9, t746));
      kb_t t819 = kb_add(kb_add(kb_add(t807, t810), t814), t818);
      kb_t t820 = kb_add(t807, t819);
      kb_t t824 = kb_add(kb_add(t647, t756), kb_mul(t9, t569));
      kb_t t827 = kb_add(kb_add(t690, t762), kb_mul(t9, t669));
      kb_t t831 = kb_add(kb_add(t718, t769), kb_mul(t9, t697));
      kb_t t835 = kb_add(kb_add(t746, t776), kb_mul(t9, t725));
      kb_t t836 = kb_add(kb_add(kb_add(t824, t827), t831), t835);
      kb_t t837 = kb_add(t824, t836);
      kb_t t839 = kb_add(t765, t780);
      kb_t t841 = kb_add(t793, t802);
      kb_t t843 = kb_add(t810, t819);
      kb_t t845 = kb_add(t827, t836);
      kb_t t847 = kb_add(t772, t780);
      kb_t t849 = kb_add(t797, t802);
      kb_t t851 = kb_add(t814, t819);
      kb_t t853 = kb_add(t831, t836);
      kb_t t855 = kb_add(t779, t780);
      kb_t t857 = kb_add(t801, t802);
      kb_t t859 = kb_add(t818, t819);
      kb_t t861 = kb_add(t835, t836);
      kb_t t862 = kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(t753, t803), t820), t837), t839), t841), t843), t845), t847), t849), t851), t853), t855), t857), t859), t861);
      kb_t t863 = kb_splat(2063597573u);
      kb_t t866 = kb_splat(1434823598u);
      kb_t t867 = kb_add(kb_add(t862, t866), kb_mul(t753, t863));
      kb_t t868 = kb_square(t867);
      kb_t t870 = kb_sub(t787, kb_mul(t867, t868));
      CUT;
      // cube 66
      kb_t t871 = here[82][v];
      kb_t t872 = kb_add(t803, t862);
      kb_t t875 = kb_add(t862, kb_mul(t9, t820));
      kb_t t877 = kb_splat(16777215u);
      kb_t t879 = kb_add(t862, kb_mul(t837, t877));
      kb_t t881 = kb_splat(100663290u);
      kb_t t883 = kb_add(t862, kb_mul(t839, t881));
      kb_t t885 = kb_splat(134217720u);
      kb_t t887 = kb_add(t862, kb_mul(t841, t885));
      kb_t t889 = kb_splat(2113929218u);
      kb_t t891 = kb_add(t862, kb_mul(t843, t889));
      kb_t t893 = kb_splat(2030043143u);
      kb_t t895 = kb_add(t862, kb_mul(t845, t893));
      kb_t t897 = kb_splat(1996488713u);
      kb_t t899 = kb_add(t862, kb_mul(t847, t897));
      kb_t t901 = kb_splat(16777216u);
      kb_t t903 = kb_add(t862, kb_mul(t849, t901));
      kb_t t905 = kb_splat(536870912u);
      kb_t t907 = kb_add(t862, kb_mul(t851, t905));
      kb_t t909 = kb_splat(256u);
      kb_t t911 = kb_add(t862, kb_mul(t853, t909));
      kb_t t913 = kb_splat(2113929217u);
      kb_t t915 = kb_add(t862, kb_mul(t855, t913));
      kb_t t917 = kb_splat(1593835521u);
      kb_t t919 = kb_add(t862, kb_mul(t857, t917));
      kb_t t921 = kb_splat(1862270977u);
      kb_t t923 = kb_add(t862, kb_mul(t859, t921));
      kb_t t925 = kb_splat(2130706177u);
      kb_t t927 = kb_add(t862, kb_mul(t861, t925));
      kb_t t928 = kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(t787, t872), t875), t879), t883), t887), t891), t895), t899), t903), t907), t911), t915), t919), t923), t927);
      kb_t t931 = kb_splat(651841139u);
      kb_t t932 = kb_add(kb_add(t928, t931), kb_mul(t787, t863));
      kb_t t933 = kb_square(t932);
      kb_t t935 = kb_sub(t871, kb_mul(t932, t933));
      // cube 67
      kb_t t936 = here[83][v];
      kb_t t937 = kb_add(t872, t928);
      kb_t t940 = kb_add(t928, kb_mul(t9, t875));
      kb_t t943 = kb_add(t928, kb_mul(t877, t879));
      kb_t t946 = kb_add(t928, kb_mul(t881, t883));
      kb_t t949 = kb_add(t928, kb_mul(t885, t887));
      kb_t t952 = kb_add(t928, kb_mul(t889, t891));
      kb_t t955 = kb_add(t928, kb_mul(t893, t895));
      kb_t t958 = kb_add(t928, kb_mul(t897, t899));
      kb_t t961 = kb_add(t928, kb_mul(t901, t903));
      kb_t t964 = kb_add(t928, kb_mul(t905, t907));
      kb_t t967 = kb_add(t928, kb_mul(t909, t911));
      kb_t t970 = kb_add(t928, kb_mul(t913, t915));
      kb_t t973 = kb_add(t928, kb_mul(t917, t919));
      kb_t t976 = kb_add(t928, kb_mul(t921, t923));
      kb_t t979 = kb_add(t928, kb_mul(t925, t927));
      kb_t t980 = kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(t871, t937), t940), t943), t946), t949), t952), t955), t958), t961), t964), t967), t970), t973), t976), t979);
      kb_t t983 = kb_splat(887703466u);
      kb_t t984 = kb_add(kb_add(t980, t983), kb_mul(t863, t871));
      kb_t t985 = kb_square(t984);
      kb_t t987 = kb_sub(t936, kb_mul(t984, t985));
      ext_sum_dot4(&acc, k + AT(1, 78), t786, t870, t935, t987);
      CUT;
      // cube 68
      kb_t t988 = here[84][v];
      kb_t t989 = kb_add(t937, t980);
      kb_t t992 = kb_add(t980, kb_mul(t9, t940));
      kb_t t995 = kb_add(t980, kb_mul(t877, t943));
      kb_t t998 = kb_add(t980, kb_mul(t881, t946));
      kb_t t1001 = kb_add(t980, kb_mul(t885, t949));
      kb_t t1004 = kb_add(t980, kb_mul(t889, t952));
      kb_t t1007 = kb_add(t980, kb_mul(t893, t955));
      kb_t t1010 = kb_add(t980, kb_mul(t897, t958));
      kb_t t1013 = kb_add(t980, kb_mul(t901, t961));
      kb_t t1016 = kb_add(t980, kb_mul(t905, t964));
      kb_t t1019 = kb_add(t980, kb_mul(t909, t967));
      kb_t t1022 = kb_add(t980, kb_mul(t913, t970));
      kb_t t1025 = kb_add(t980, kb_mul(t917, t973));
      kb_t t1028 = kb_add(t980, kb_mul(t921, t976));
      kb_t t1031 = kb_add(t980, kb_mul(t925, t979));
      kb_t t1032 = kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(t936, t989), t992), t995), t998), t1001), t1004), t1007), t1010), t1013), t1016), t1019), t1022), t1025), t1028), t1031);
      kb_t t1035 = kb_splat(2090308983u);
      kb_t t1036 = kb_add(kb_add(t1032, t1035), kb_mul(t863, t936));
      kb_t t1037 = kb_square(t1036);
      kb_t t1039 = kb_sub(t988, kb_mul(t1036, t1037));
      // cube 69
      kb_t t1040 = here[85][v];
      kb_t t1041 = kb_add(t989, t1032);
      kb_t t1044 = kb_add(t1032, kb_mul(t9, t992));
      kb_t t1047 = kb_add(t1032, kb_mul(t877, t995));
      kb_t t1050 = kb_add(t1032, kb_mul(t881, t998));
      kb_t t1053 = kb_add(t1032, kb_mul(t885, t1001));
      kb_t t1056 = kb_add(t1032, kb_mul(t889, t1004));
      kb_t t1059 = kb_add(t1032, kb_mul(t893, t1007));
      kb_t t1062 = kb_add(t1032, kb_mul(t897, t1010));
      kb_t t1065 = kb_add(t1032, kb_mul(t901, t1013));
      kb_t t1068 = kb_add(t1032, kb_mul(t905, t1016));
      kb_t t1071 = kb_add(t1032, kb_mul(t909, t1019));
      kb_t t1074 = kb_add(t1032, kb_mul(t913, t1022));
      kb_t t1077 = kb_add(t1032, kb_mul(t917, t1025));
      kb_t t1080 = kb_add(t1032, kb_mul(t921, t1028));
      kb_t t1083 = kb_add(t1032, kb_mul(t925, t1031));
      kb_t t1084 = kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(t988, t1041), t1044), t1047), t1050), t1053), t1056), t1059), t1062), t1065), t1068), t1071), t1074), t1077), t1080), t1083);
      kb_t t1087 = kb_splat(652319824u);
      kb_t t1088 = kb_add(kb_add(t1084, t1087), kb_mul(t863, t988));
      kb_t t1089 = kb_square(t1088);
      kb_t t1091 = kb_sub(t1040, kb_mul(t1088, t1089));
      CUT;
      // cube 70
      kb_t t1092 = here[86][v];
      kb_t t1093 = kb_add(t1041, t1084);
      kb_t t1096 = kb_add(t1084, kb_mul(t9, t1044));
      kb_t t1099 = kb_add(t1084, kb_mul(t877, t1047));
      kb_t t1102 = kb_add(t1084, kb_mul(t881, t1050));
      kb_t t1105 = kb_add(t1084, kb_mul(t885, t1053));
      kb_t t1108 = kb_add(t1084, kb_mul(t889, t1056));
      kb_t t1111 = kb_add(t1084, kb_mul(t893, t1059));
      kb_t t1114 = kb_add(t1084, kb_mul(t897, t1062));
      kb_t t1117 = kb_add(t1084, kb_mul(t901, t1065));
      kb_t t1120 = kb_add(t1084, kb_mul(t905, t1068));
      kb_t t1123 = kb_add(t1084, kb_mul(t909, t1071));
      kb_t t1126 = kb_add(t1084, kb_mul(t913, t1074));
      kb_t t1129 = kb_add(t1084, kb_mul(t917, t1077));
      kb_t t1132 = kb_add(t1084, kb_mul(t921, t1080));
      kb_t t1135 = kb_add(t1084, kb_mul(t925, t1083));
      kb_t t1136 = kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(t1040, t1093), t1096), t1099), t1102), t1105), t1108), t1111), t1114), t1117), t1120), t1123), t1126), t1129), t1132), t1135);
      kb_t t1139 = kb_splat(1462330238u);
      kb_t t1140 = kb_add(kb_add(t1136, t1139), kb_mul(t863, t1040));
      kb_t t1141 = kb_square(t1140);
      kb_t t1143 = kb_sub(t1092, kb_mul(t1140, t1141));
      // cube 71
      kb_t t1144 = here[87][v];
      kb_t t1145 = kb_add(t1093, t1136);
      kb_t t1148 = kb_add(t1136, kb_mul(t9, t1096));
      kb_t t1151 = kb_add(t1136, kb_mul(t877, t1099));
      kb_t t1154 = kb_add(t1136, kb_mul(t881, t1102));
      kb_t t1157 = kb_add(t1136, kb_mul(t885, t1105));
      kb_t t1160 = kb_add(t1136, kb_mul(t889, t1108));
      kb_t t1163 = kb_add(t1136, kb_mul(t893, t1111));
      kb_t t1166 = kb_add(t1136, kb_mul(t897, t1114));
      kb_t t1169 = kb_add(t1136, kb_mul(t901, t1117));
      kb_t t1172 = kb_add(t1136, kb_mul(t905, t1120));
      kb_t t1175 = kb_add(t1136, kb_mul(t909, t1123));
      kb_t t1178 = kb_add(t1136, kb_mul(t913, t1126));
      kb_t t1181 = kb_add(t1136, kb_mul(t917, t1129));
      kb_t t1184 = kb_add(t1136, kb_mul(t921, t1132));
      kb_t t1187 = kb_add(t1136, kb_mul(t925, t1135));
      kb_t t1188 = kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(t1092, t1145), t1148), t1151), t1154), t1157), t1160), t1163), t1166), t1169), t1172), t1175), t1178), t1181), t1184), t1187);
      kb_t t1191 = kb_splat(134176620u);
      kb_t t1192 = kb_add(kb_add(t1188, t1191), kb_mul(t863, t1092));
      kb_t t1193 = kb_square(t1192);
      kb_t t1195 = kb_sub(t1144, kb_mul(t1192, t1193));
      ext_sum_dot4(&acc, k + AT(1, 82), t1039, t1091, t1143, t1195);
      CUT;
      // cube 72
      kb_t t1196 = here[88][v];
      kb_t t1197 = kb_add(t1145, t1188);
      kb_t t1200 = kb_add(t1188, kb_mul(t9, t1148));
      kb_t t1203 = kb_add(t1188, kb_mul(t877, t1151));
      kb_t t1206 = kb_add(t1188, kb_mul(t881, t1154));
      kb_t t1209 = kb_add(t1188, kb_mul(t885, t1157));
      kb_t t1212 = kb_add(t1188, kb_mul(t889, t1160));
      kb_t t1215 = kb_add(t1188, kb_mul(t893, t1163));
      kb_t t1218 = kb_add(t1188, kb_mul(t897, t1166));
      kb_t t1221 = kb_add(t1188, kb_mul(t901, t1169));
      kb_t t1224 = kb_add(t1188, kb_mul(t905, t1172));
      kb_t t1227 = kb_add(t1188, kb_mul(t909, t1175));
      kb_t t1230 = kb_add(t1188, kb_mul(t913, t1178));
      kb_t t1233 = kb_add(t1188, kb_mul(t917, t1181));
      kb_t t1236 = kb_add(t1188, kb_mul(t921, t1184));
      kb_t t1239 = kb_add(t1188, kb_mul(t925, t1187));
      kb_t t1240 = kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(t1144, t1197), t1200), t1203), t1206), t1209), t1212), t1215), t1218), t1221), t1224), t1227), t1230), t1233), t1236), t1239);
      kb_t t1243 = kb_splat(2002182634u);
      kb_t t1244 = kb_add(kb_add(t1240, t1243), kb_mul(t863, t1144));
      kb_t t1245 = kb_square(t1244);
      kb_t t1247 = kb_sub(t1196, kb_mul(t1244, t1245));
      // cube 73
      kb_t t1248 = here[89][v];
      kb_t t1249 = kb_add(t1197, t1240);
      kb_t t1252 = kb_add(t1240, kb_mul(t9, t1200));
      kb_t t1255 = kb_add(t1240, kb_mul(t877, t1203));
      kb_t t1258 = kb_add(t1240, kb_mul(t881, t1206));
      kb_t t1261 = kb_add(t1240, kb_mul(t885, t1209));
      kb_t t1264 = kb_add(t1240, kb_mul(t889, t1212));
      kb_t t1267 = kb_add(t1240, kb_mul(t893, t1215));
      kb_t t1270 = kb_add(t1240, kb_mul(t897, t1218));
      kb_t t1273 = kb_add(t1240, kb_mul(t901, t1221));
      kb_t t1276 = kb_add(t1240, kb_mul(t905, t1224));
      kb_t t1279 = kb_add(t1240, kb_mul(t909, t1227));
      kb_t t1282 = kb_add(t1240, kb_mul(t913, t1230));
      kb_t t1285 = kb_add(t1240, kb_mul(t917, t1233));
      kb_t t1288 = kb_add(t1240, kb_mul(t921, t1236));
      kb_t t1291 = kb_add(t1240, kb_mul(t925, t1239));
      kb_t t1292 = kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(t1196, t1249), t1252), t1255), t1258), t1261), t1264), t1267), t1270), t1273), t1276), t1279), t1282), t1285), t1288), t1291);
      kb_t t1295 = kb_splat(1425415099u);
      kb_t t1296 = kb_add(kb_add(t1292, t1295), kb_mul(t863, t1196));
      kb_t t1297 = kb_square(t1296);
      kb_t t1299 = kb_sub(t1248, kb_mul(t1296, t1297));
      CUT;
      // cube 74
      kb_t t1300 = here[90][v];
      kb_t t1301 = kb_add(t1249, t1292);
      kb_t t1304 = kb_add(t1292, kb_mul(t9, t1252));
      kb_t t1307 = kb_add(t1292, kb_mul(t877, t1255));
      kb_t t1310 = kb_add(t1292, kb_mul(t881, t1258));
      kb_t t1313 = kb_add(t1292, kb_mul(t885, t1261));
      kb_t t1316 = kb_add(t1292, kb_mul(t889, t1264));
      kb_t t1319 = kb_add(t1292, kb_mul(t893, t1267));
      kb_t t1322 = kb_add(t1292, kb_mul(t897, t1270));
      kb_t t1325 = kb_add(t1292, kb_mul(t901, t1273));
      kb_t t1328 = kb_add(t1292, kb_mul(t905, t1276));
      kb_t t1331 = kb_add(t1292, kb_mul(t909, t1279));
      kb_t t1334 = kb_add(t1292, kb_mul(t913, t1282));
      kb_t t1337 = kb_add(t1292, kb_mul(t917, t1285));
      kb_t t1340 = kb_add(t1292, kb_mul(t921, t1288));
      kb_t t1343 = kb_add(t1292, kb_mul(t925, t1291));
      kb_t t1344 = kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(t1248, t1301), t1304), t1307), t1310), t1313), t1316), t1319), t1322), t1325), t1328), t1331), t1334), t1337), t1340), t1343);
      kb_t t1347 = kb_splat(1213238951u);
      kb_t t1348 = kb_add(kb_add(t1344, t1347), kb_mul(t863, t1248));
      kb_t t1349 = kb_square(t1348);
      kb_t t1351 = kb_sub(t1300, kb_mul(t1348, t1349));
      // cube 75
      kb_t t1352 = here[91][v];
      kb_t t1353 = kb_add(t1301, t1344);
      kb_t t1356 = kb_add(t1344, kb_mul(t9, t1304));
      kb_t t1359 = kb_add(t1344, kb_mul(t877, t1307));
      kb_t t1362 = kb_add(t1344, kb_mul(t881, t1310));
      kb_t t1365 = kb_add(t1344, kb_mul(t885, t1313));
      kb_t t1368 = kb_add(t1344, kb_mul(t889, t1316));
      kb_t t1371 = kb_add(t1344, kb_mul(t893, t1319));
      kb_t t1374 = kb_add(t1344, kb_mul(t897, t1322));
      kb_t t1377 = kb_add(t1344, kb_mul(t901, t1325));
      kb_t t1380 = kb_add(t1344, kb_mul(t905, t1328));
      kb_t t1383 = kb_add(t1344, kb_mul(t909, t1331));
      kb_t t1386 = kb_add(t1344, kb_mul(t913, t1334));
      kb_t t1389 = kb_add(t1344, kb_mul(t917, t1337));
      kb_t t1392 = kb_add(t1344, kb_mul(t921, t1340));
      kb_t t1395 = kb_add(t1344, kb_mul(t925, t1343));
      kb_t t1396 = kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(t1300, t1353), t1356), t1359), t1362), t1365), t1368), t1371), t1374), t1377), t1380), t1383), t1386), t1389), t1392), t1395);
      kb_t t1399 = kb_splat(561632048u);
      kb_t t1400 = kb_add(kb_add(t1396, t1399), kb_mul(t863, t1300));
      kb_t t1401 = kb_square(t1400);
      kb_t t1403 = kb_sub(t1352, kb_mul(t1400, t1401));
      ext_sum_dot4(&acc, k + AT(1, 86), t1247, t1299, t1351, t1403);
      CUT;
      // cube 76
      kb_t t1404 = here[92][v];
      kb_t t1405 = kb_add(t1353, t1396);
      kb_t t1408 = kb_add(t1396, kb_mul(t9, t1356));
      kb_t t1411 = kb_add(t1396, kb_mul(t877, t1359));
      kb_t t1414 = kb_add(t1396, kb_mul(t881, t1362));
      kb_t t1417 = kb_add(t1396, kb_mul(t885, t1365));
      kb_t t1420 = kb_add(t1396, kb_mul(t889, t1368));
      kb_t t1423 = kb_add(t1396, kb_mul(t893, t1371));
      kb_t t1426 = kb_add(t1396, kb_mul(t897, t1374));
      kb_t t1429 = kb_add(t1396, kb_mul(t901, t1377));
      kb_t t1432 = kb_add(t1396, kb_mul(t905, t1380));
      kb_t t1435 = kb_add(t1396, kb_mul(t909, t1383));
      kb_t t1438 = kb_add(t1396, kb_mul(t913, t1386));
      kb_t t1441 = kb_add(t1396, kb_mul(t917, t1389));
      kb_t t1444 = kb_add(t1396, kb_mul(t921, t1392));
      kb_t t1447 = kb_add(t1396, kb_mul(t925, t1395));
      kb_t t1448 = kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(t1352, t1405), t1408), t1411), t1414), t1417), t1420), t1423), t1426), t1429), t1432), t1435), t1438), t1441), t1444), t1447);
      kb_t t1451 = kb_splat(1774106689u);
      kb_t t1452 = kb_add(kb_add(t1448, t1451), kb_mul(t863, t1352));
      kb_t t1453 = kb_square(t1452);
      kb_t t1455 = kb_sub(t1404, kb_mul(t1452, t1453));
      // cube 77
      kb_t t1456 = here[93][v];
      kb_t t1457 = kb_add(t1405, t1448);
      kb_t t1460 = kb_add(t1448, kb_mul(t9, t1408));
      kb_t t1463 = kb_add(t1448, kb_mul(t877, t1411));
      kb_t t1466 = kb_add(t1448, kb_mul(t881, t1414));
      kb_t t1469 = kb_add(t1448, kb_mul(t885, t1417));
      kb_t t1472 = kb_add(t1448, kb_mul(t889, t1420));
      kb_t t1475 = kb_add(t1448, kb_mul(t893, t1423));
      kb_t t1478 = kb_add(t1448, kb_mul(t897, t1426));
      kb_t t1481 = kb_add(t1448, kb_mul(t901, t1429));
      kb_t t1484 = kb_add(t1448, kb_mul(t905, t1432));
      kb_t t1487 = kb_add(t1448, kb_mul(t909, t1435));
      kb_t t1490 = kb_add(t1448, kb_mul(t913, t1438));
      kb_t t1493 = kb_add(t1448, kb_mul(t917, t1441));
      kb_t t1496 = kb_add(t1448, kb_mul(t921, t1444));
      kb_t t1499 = kb_add(t1448, kb_mul(t925, t1447));
      kb_t t1500 = kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(t1404, t1457), t1460), t1463), t1466), t1469), t1472), t1475), t1478), t1481), t1484), t1487), t1490), t1493), t1496), t1499);
      kb_t t1503 = kb_splat(1923439134u);
      kb_t t1504 = kb_add(kb_add(t1500, t1503), kb_mul(t863, t1404));
      kb_t t1505 = kb_square(t1504);
      kb_t t1507 = kb_sub(t1456, kb_mul(t1504, t1505));
      CUT;
      // cube 78
      kb_t t1508 = here[94][v];
      kb_t t1509 = kb_add(t1457, t1500);
      kb_t t1512 = kb_add(t1500, kb_mul(t9, t1460));
      kb_t t1515 = kb_add(t1500, kb_mul(t877, t1463));
      kb_t t1518 = kb_add(t1500, kb_mul(t881, t1466));
      kb_t t1521 = kb_add(t1500, kb_mul(t885, t1469));
      kb_t t1524 = kb_add(t1500, kb_mul(t889, t1472));
      kb_t t1527 = kb_add(t1500, kb_mul(t893, t1475));
      kb_t t1530 = kb_add(t1500, kb_mul(t897, t1478));
      kb_t t1533 = kb_add(t1500, kb_mul(t901, t1481));
      kb_t t1536 = kb_add(t1500, kb_mul(t905, t1484));
      kb_t t1539 = kb_add(t1500, kb_mul(t909, t1487));
      kb_t t1542 = kb_add(t1500, kb_mul(t913, t1490));
      kb_t t1545 = kb_add(t1500, kb_mul(t917, t1493));
      kb_t t1548 = kb_add(t1500, kb_mul(t921, t1496));
      kb_t t1551 = kb_add(t1500, kb_mul(t925, t1499));
      kb_t t1552 = kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(t1456, t1509), t1512), t1515), t1518), t1521), t1524), t1527), t1530), t1533), t1536), t1539), t1542), t1545), t1548), t1551);
      kb_t t1555 = kb_splat(396461146u);
      kb_t t1556 = kb_add(kb_add(t1552, t1555), kb_mul(t863, t1456));
      kb_t t1557 = kb_square(t1556);
      kb_t t1559 = kb_sub(t1508, kb_mul(t1556, t1557));
      // cube 79
      kb_t t1560 = here[95][v];
      kb_t t1561 = kb_add(t1509, t1552);
      kb_t t1564 = kb_add(t1552, kb_mul(t9, t1512));
      kb_t t1567 = kb_add(t1552, kb_mul(t877, t1515));
      kb_t t1570 = kb_add(t1552, kb_mul(t881, t1518));
      kb_t t1573 = kb_add(t1552, kb_mul(t885, t1521));
      kb_t t1576 = kb_add(t1552, kb_mul(t889, t1524));
      kb_t t1579 = kb_add(t1552, kb_mul(t893, t1527));
      kb_t t1582 = kb_add(t1552, kb_mul(t897, t1530));
      kb_t t1585 = kb_add(t1552, kb_mul(t901, t1533));
      kb_t t1588 = kb_add(t1552, kb_mul(t905, t1536));
      kb_t t1591 = kb_add(t1552, kb_mul(t909, t1539));
      kb_t t1594 = kb_add(t1552, kb_mul(t913, t1542));
      kb_t t1597 = kb_add(t1552, kb_mul(t917, t1545));
      kb_t t1600 = kb_add(t1552, kb_mul(t921, t1548));
      kb_t t1603 = kb_add(t1552, kb_mul(t925, t1551));
      kb_t t1604 = kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(t1508, t1561), t1564), t1567), t1570), t1573), t1576), t1579), t1582), t1585), t1588), t1591), t1594), t1597), t1600), t1603);
      kb_t t1607 = kb_splat(309459167u);
      kb_t t1608 = kb_add(kb_add(t1604, t1607), kb_mul(t863, t1508));
      kb_t t1609 = kb_square(t1608);
      kb_t t1611 = kb_sub(t1560, kb_mul(t1608, t1609));
      ext_sum_dot4(&acc, k + AT(1, 90), t1455, t1507, t1559, t1611);
      CUT;
      // cube 80
      kb_t t1612 = here[96][v];
      kb_t t1613 = kb_add(t1561, t1604);
      kb_t t1616 = kb_add(t1604, kb_mul(t9, t1564));
      kb_t t1619 = kb_add(t1604, kb_mul(t877, t1567));
      kb_t t1622 = kb_add(t1604, kb_mul(t881, t1570));
      kb_t t1625 = kb_add(t1604, kb_mul(t885, t1573));
      kb_t t1628 = kb_add(t1604, kb_mul(t889, t1576));
      kb_t t1631 = kb_add(t1604, kb_mul(t893, t1579));
      kb_t t1634 = kb_add(t1604, kb_mul(t897, t1582));
      kb_t t1637 = kb_add(t1604, kb_mul(t901, t1585));
      kb_t t1640 = kb_add(t1604, kb_mul(t905, t1588));
      kb_t t1643 = kb_add(t1604, kb_mul(t909, t1591));
      kb_t t1646 = kb_add(t1604, kb_mul(t913, t1594));
      kb_t t1649 = kb_add(t1604, kb_mul(t917, t1597));
      kb_t t1652 = kb_add(t1604, kb_mul(t921, t1600));
      kb_t t1655 = kb_add(t1604, kb_mul(t925, t1603));
      kb_t t1656 = kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(t1560, t1613), t1616), t1619), t1622), t1625), t1628), t1631), t1634), t1637), t1640), t1643), t1646), t1649), t1652), t1655);
      kb_t t1659 = kb_splat(414288770u);
      kb_t t1660 = kb_add(kb_add(t1656, t1659), kb_mul(t863, t1560));
      kb_t t1661 = kb_square(t1660);
      kb_t t1663 = kb_sub(t1612, kb_mul(t1660, t1661));
      // cube 81
      kb_t t1664 = here[97][v];
      kb_t t1665 = kb_add(t1613, t1656);
      kb_t t1668 = kb_add(t1656, kb_mul(t9, t1616));
      kb_t t1671 = kb_add(t1656, kb_mul(t877, t1619));
      kb_t t1674 = kb_add(t1656, kb_mul(t881, t1622));
      kb_t t1677 = kb_add(t1656, kb_mul(t885, t1625));
      kb_t t1680 = kb_add(t1656, kb_mul(t889, t1628));
      kb_t t1683 = kb_add(t1656, kb_mul(t893, t1631));
      kb_t t1686 = kb_add(t1656, kb_mul(t897, t1634));
      kb_t t1689 = kb_add(t1656, kb_mul(t901, t1637));
      kb_t t1692 = kb_add(t1656, kb_mul(t905, t1640));
      kb_t t1695 = kb_add(t1656, kb_mul(t909, t1643));
      kb_t t1698 = kb_add(t1656, kb_mul(t913, t1646));
      kb_t t1701 = kb_add(t1656, kb_mul(t917, t1649));
      kb_t t1704 = kb_add(t1656, kb_mul(t921, t1652));
      kb_t t1707 = kb_add(t1656, kb_mul(t925, t1655));
      kb_t t1708 = kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(t1612, t1665), t1668), t1671), t1674), t1677), t1680), t1683), t1686), t1689), t1692), t1695), t1698), t1701), t1704), t1707);
      kb_t t1711 = kb_splat(415226705u);
      kb_t t1712 = kb_add(kb_add(t1708, t1711), kb_mul(t863, t1612));
      kb_t t1713 = kb_square(t1712);
      kb_t t1715 = kb_sub(t1664, kb_mul(t1712, t1713));
      CUT;
      // cube 82
      kb_t t1716 = here[98][v];
      kb_t t1717 = kb_add(t1665, t1708);
      kb_t t1720 = kb_add(t1708, kb_mul(t9, t1668));
      kb_t t1723 = kb_add(t1708, kb_mul(t877, t1671));
      kb_t t1726 = kb_add(t1708, kb_mul(t881, t1674));
      kb_t t1729 = kb_add(t1708, kb_mul(t885, t1677));
      kb_t t1732 = kb_add(t1708, kb_mul(t889, t1680));
      kb_t t1735 = kb_add(t1708, kb_mul(t893, t1683));
      kb_t t1738 = kb_add(t1708, kb_mul(t897, t1686));
      kb_t t1741 = kb_add(t1708, kb_mul(t901, t1689));
      kb_t t1744 = kb_add(t1708, kb_mul(t905, t1692));
      kb_t t1747 = kb_add(t1708, kb_mul(t909, t1695));
      kb_t t1750 = kb_add(t1708, kb_mul(t913, t1698));
      kb_t t1753 = kb_add(t1708, kb_mul(t917, t1701));
      kb_t t1756 = kb_add(t1708, kb_mul(t921, t1704));
      kb_t t1759 = kb_add(t1708, kb_mul(t925, t1707));
      kb_t t1760 = kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(t1664, t1717), t1720), t1723), t1726), t1729), t1732), t1735), t1738), t1741), t1744), t1747), t1750), t1753), t1756), t1759);
      kb_t t1763 = kb_splat(1470828402u);
      kb_t t1764 = kb_add(kb_add(t1760, t1763), kb_mul(t863, t1664));
      kb_t t1765 = kb_square(t1764);
      kb_t t1767 = kb_sub(t1716, kb_mul(t1764, t1765));
      // cube 83
      kb_t t1768 = here[99][v];
      kb_t t1769 = kb_add(t1717, t1760);
      kb_t t1772 = kb_add(t1760, kb_mul(t9, t1720));
      kb_t t1775 = kb_add(t1760, kb_mul(t877, t1723));
      kb_t t1778 = kb_add(t1760, kb_mul(t881, t1726));
      kb_t t1781 = kb_add(t1760, kb_mul(t885, t1729));
      kb_t t1784 = kb_add(t1760, kb_mul(t889, t1732));
      kb_t t1787 = kb_add(t1760, kb_mul(t893, t1735));
      kb_t t1790 = kb_add(t1760, kb_mul(t897, t1738));
      kb_t t1793 = kb_add(t1760, kb_mul(t901, t1741));
      kb_t t1796 = kb_add(t1760, kb_mul(t905, t1744));
      kb_t t1799 = kb_add(t1760, kb_mul(t909, t1747));
      kb_t t1802 = kb_add(t1760, kb_mul(t913, t1750));
      kb_t t1805 = kb_add(t1760, kb_mul(t917, t1753));
      kb_t t1808 = kb_add(t1760, kb_mul(t921, t1756));
      kb_t t1811 = kb_add(t1760, kb_mul(t925, t1759));
      kb_t t1812 = kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(t1716, t1769), t1772), t1775), t1778), t1781), t1784), t1787), t1790), t1793), t1796), t1799), t1802), t1805), t1808), t1811);
      kb_t t1815 = kb_splat(565695009u);
      kb_t t1816 = kb_add(kb_add(t1812, t1815), kb_mul(t863, t1716));
      kb_t t1817 = kb_square(t1816);
      kb_t t1819 = kb_sub(t1768, kb_mul(t1816, t1817));
      ext_sum_dot4(&acc, k + AT(1, 94), t1663, t1715, t1767, t1819);
      CUT;
      // cube 84
      kb_t t1820 = here[100][v];
      kb_t t1821 = kb_add(t1769, t1812);
      kb_t t1824 = kb_add(t1812, kb_mul(t9, t1772));
      kb_t t1827 = kb_add(t1812, kb_mul(t877, t1775));
      kb_t t1830 = kb_add(t1812, kb_mul(t881, t1778));
      kb_t t1833 = kb_add(t1812, kb_mul(t885, t1781));
      kb_t t1836 = kb_add(t1812, kb_mul(t889, t1784));
      kb_t t1839 = kb_add(t1812, kb_mul(t893, t1787));
      kb_t t1842 = kb_add(t1812, kb_mul(t897, t1790));
      kb_t t1845 = kb_add(t1812, kb_mul(t901, t1793));
      kb_t t1848 = kb_add(t1812, kb_mul(t905, t1796));
      kb_t t1851 = kb_add(t1812, kb_mul(t909, t1799));
      kb_t t1854 = kb_add(t1812, kb_mul(t913, t1802));
      kb_t t1857 = kb_add(t1812, kb_mul(t917, t1805));
      kb_t t1860 = kb_add(t1812, kb_mul(t921, t1808));
      kb_t t1863 = kb_add(t1812, kb_mul(t925, t1811));
      kb_t t1864 = kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(kb_add(t1768, t1821), t1824), t1827), t1830), t1833), t1836), t1839), t1842), t1845), t1848), t1851), t1854), t1857), t1860), t1863);
      kb_t t1867 = kb_splat(874415299u);
      kb_t t1868 = kb_add(kb_add(t1864, t1867), kb_mul(t863, t1768));
      kb_t t1869 = kb_square(t1868);
      kb_t t1871 = kb_sub(t1820, kb_mul(t1868, t1869));
      // cube 85
      kb_t t1872 = here[101][v];
      kb_t t1874 = kb_splat(473148568u);
      kb_t t1875 = kb_add(kb_add(t1821, t1864), t1874);
      kb_t t1876 = kb_square(t1875);
      kb_t t1878 = kb_sub(t1872, kb_mul(t1875, t1876));
      // cube 86
      kb_t t1879 = here[102][v];
      kb_t t1882 = kb_splat(1401841756u);
      kb_t t1883 = kb_add(kb_add(t1864, t1882), kb_mul(t9, t1824));
      kb_t t1884 = kb_square(t1883);
      kb_t t1886 = kb_sub(t1879, kb_mul(t1883, t1884));
      // cube 87
      kb_t t1887 = here[103][v];
      kb_t t1890 = kb_splat(1366193399u);
      kb_t t1891 = kb_add(kb_add(t1864, t1890), kb_mul(t877, t1827));
      kb_t t1892 = kb_square(t1891);
      kb_t t1894 = kb_sub(t1887, kb_mul(t1891, t1892));
      ext_sum_dot4(&acc, k + AT(1, 98), t1871, t1878, t1886, t1894);
      CUT;
      // cube 88
      kb_t t1895 = here[104][v];
      kb_t t1898 = kb_splat(2058401052u);
      kb_t t1899 = kb_add(kb_add(t1864, t1898), kb_mul(t881, t1830));
      kb_t t1900 = kb_square(t1899);
      kb_t t1902 = kb_sub(t1895, kb_mul(t1899, t1900));
      // cube 89
      kb_t t1903 = here[105][v];
      kb_t t1906 = kb_splat(958569397u);
      kb_t t1907 = kb_add(kb_add(t1864, t1906), kb_mul(t885, t1833));
      kb_t t1908 = kb_square(t1907);
      kb_t t1910 = kb_sub(t1903, kb_mul(t1907, t1908));
      // cube 90
      kb_t t1911 = here[106][v];
      kb_t t1914 = kb_splat(1725884907u);
      kb_t t1915 = kb_add(kb_add(t1864, t1914), kb_mul(t889, t1836));
      kb_t t1916 = kb_square(t1915);
      kb_t t1918 = kb_sub(t1911, kb_mul(t1915, t1916));
      // cube 91
      kb_t t1919 = here[107][v];
      kb_t t1922 = kb_splat(619650222u);
      kb_t t1923 = kb_add(kb_add(t1864, t1922), kb_mul(t893, t1839));
      kb_t t1924 = kb_square(t1923);
      kb_t t1926 = kb_sub(t1919, kb_mul(t1923, t1924));
      ext_sum_dot4(&acc, k + AT(1, 102), t1902, t1910, t1918, t1926);
      // cube 92
      kb_t t1927 = here[108][v];
      kb_t t1930 = kb_splat(209316903u);
      kb_t t1931 = kb_add(kb_add(t1864, t1930), kb_mul(t897, t1842));
      kb_t t1932 = kb_square(t1931);
      kb_t t1934 = kb_sub(t1927, kb_mul(t1931, t1932));
      // cube 93
      kb_t t1935 = here[109][v];
      kb_t t1938 = kb_splat(1998006884u);
      kb_t t1939 = kb_add(kb_add(t1864, t1938), kb_mul(t901, t1845));
      kb_t t1940 = kb_square(t1939);
      kb_t t1942 = kb_sub(t1935, kb_mul(t1939, t1940));
      // cube 94
      kb_t t1943 = here[110][v];
      kb_t t1946 = kb_splat(454808502u);
      kb_t t1947 = kb_add(kb_add(t1864, t1946), kb_mul(t905, t1848));
      kb_t t1948 = kb_square(t1947);
      kb_t t1950 = kb_sub(t1943, kb_mul(t1947, t1948));
      CUT;
      // cube 95
      kb_t t1951 = here[111][v];
      kb_t t1954 = kb_splat(1924583965u);
      kb_t t1955 = kb_add(kb_add(t1864, t1954), kb_mul(t909, t1851));
      kb_t t1956 = kb_square(t1955);
      kb_t t1958 = kb_sub(t1951, kb_mul(t1955, t1956));
      ext_sum_dot4(&acc, k + AT(1, 106), t1934, t1942, t1950, t1958);
      // cube 96
      kb_t t1959 = here[112][v];
      kb_t t1962 = kb_splat(1989075539u);
      kb_t t1963 = kb_add(kb_add(t1864, t1962), kb_mul(t913, t1854));
      kb_t t1964 = kb_square(t1963);
      kb_t t1966 = kb_sub(t1959, kb_mul(t1963, t1964));
      // cube 97
      kb_t t1967 = here[113][v];
      kb_t t1970 = kb_splat(1106623613u);
      kb_t t1971 = kb_add(kb_add(t1864, t1970), kb_mul(t917, t1857));
      kb_t t1972 = kb_square(t1971);
      kb_t t1974 = kb_sub(t1967, kb_mul(t1971, t1972));
      // cube 98
      kb_t t1975 = here[114][v];
      kb_t t1978 = kb_splat(612535602u);
      kb_t t1979 = kb_add(kb_add(t1864, t1978), kb_mul(t921, t1860));
      kb_t t1980 = kb_square(t1979);
      kb_t t1982 = kb_sub(t1975, kb_mul(t1979, t1980));
      // cube 99
      kb_t t1983 = here[115][v];
      kb_t t1986 = kb_splat(386263211u);
      kb_t t1987 = kb_add(kb_add(t1864, t1986), kb_mul(t925, t1863));
      kb_t t1988 = kb_square(t1987);
      kb_t t1990 = kb_sub(t1983, kb_mul(t1987, t1988));
      ext_sum_dot4(&acc, k + AT(1, 110), t1966, t1974, t1982, t1990);
      // cube 100
      kb_t t1991 = here[116][v];
      kb_t t1994 = kb_add(kb_add(kb_add(t1887, t1879), t1820), t1872);
      kb_t t1997 = kb_add(kb_add(t1820, t1994), kb_mul(t9, t1872));
      kb_t t2000 = kb_add(kb_add(kb_add(t1919, t1911), t1895), t1903);
      kb_t t2003 = kb_add(kb_add(t1895, t2000), kb_mul(t9, t1903));
      kb_t t2007 = kb_add(kb_add(kb_add(t1951, t1943), t1927), t1935);
      kb_t t2010 = kb_add(kb_add(t1927, t2007), kb_mul(t9, t1935));
      kb_t t2014 = kb_add(kb_add(kb_add(t1983, t1975), t1959), t1967);
      kb_t t2017 = kb_add(kb_add(t1959, t2014), kb_mul(t9, t1967));
      kb_t t2018 = kb_add(kb_add(kb_add(t1997, t2003), t2010), t2017);
      kb_t t2020 = kb_splat(324455028u);
      kb_t t2021 = kb_add(kb_add(t1997, t2018), t2020);
      kb_t t2022 = kb_square(t2021);
      kb_t t2024 = kb_sub(t1991, kb_mul(t2021, t2022));
      CUT;
      // cube 101
      kb_t t2025 = here[117][v];
      kb_t t2028 = kb_add(kb_add(t1872, t1994), kb_mul(t9, t1879));
      kb_t t2031 = kb_add(kb_add(t1903, t2000), kb_mul(t9, t1911));
      kb_t t2035 = kb_add(kb_add(t1935, t2007), kb_mul(t9, t1943));
      kb_t t2039 = kb_add(kb_add(t1967, t2014), kb_mul(t9, t1975));
      kb_t t2040 = kb_add(kb_add(kb_add(t2028, t2031), t2035), t2039);
      kb_t t2042 = kb_splat(885292986u);
      kb_t t2043 = kb_add(kb_add(t2028, t2040), t2042);
      kb_t t2044 = kb_square(t2043);
      kb_t t2046 = kb_sub(t2025, kb_mul(t2043, t2044));
      // cube 102
      kb_t t2047 = here[118][v];
      kb_t t2050 = kb_add(kb_add(t1879, t1994), kb_mul(t9, t1887));
      kb_t t2053 = kb_add(kb_add(t1911, t2000), kb_mul(t9, t1919));
      kb_t t2057 = kb_add(kb_add(t1943, t2007), kb_mul(t9, t1951));
      kb_t t2061 = kb_add(kb_add(t1975, t2014), kb_mul(t9, t1983));
      kb_t t2062 = kb_add(kb_add(kb_add(t2050, t2053), t2057), t2061);
      kb_t t2064 = kb_splat(1326532959u);
      kb_t t2065 = kb_add(kb_add(t2050, t2062), t2064);
      kb_t t2066 = kb_square(t2065);
      kb_t t2068 = kb_sub(t2047, kb_mul(t2065, t2066));
      // cube 103
      kb_t t2069 = here[119][v];
      kb_t t2072 = kb_add(kb_add(t1887, t1994), kb_mul(t9, t1820));
      kb_t t2075 = kb_add(kb_add(t1919, t2000), kb_mul(t9, t1895));
      kb_t t2079 = kb_add(kb_add(t1951, t2007), kb_mul(t9, t1927));
      kb_t t2083 = kb_add(kb_add(t1983, t2014), kb_mul(t9, t1959));
      kb_t t2084 = kb_add(kb_add(kb_add(t2072, t2075), t2079), t2083);
      kb_t t2086 = kb_splat(1441422640u);
      kb_t t2087 = kb_add(kb_add(t2072, t2084), t2086);
      kb_t t2088 = kb_square(t2087);
      kb_t t2090 = kb_sub(t2069, kb_mul(t2087, t2088));
      ext_sum_dot4(&acc, k + AT(1, 114), t2024, t2046, t2068, t2090);
      // cube 104
      kb_t t2091 = here[120][v];
      kb_t t2093 = kb_splat(466579986u);
      kb_t t2094 = kb_add(kb_add(t2003, t2018), t2093);
      kb_t t2095 = kb_square(t2094);
      kb_t t2097 = kb_sub(t2091, kb_mul(t2094, t2095));
      // cube 105
      kb_t t2098 = here[121][v];
      kb_t t2100 = kb_splat(17287287u);
      kb_t t2101 = kb_add(kb_add(t2031, t2040), t2100);
      kb_t t2102 = kb_square(t2101);
      kb_t t2104 = kb_sub(t2098, kb_mul(t2101, t2102));
      CUT;
      // cube 106
      kb_t t2105 = here[122][v];
      kb_t t2107 = kb_splat(1149145390u);
      kb_t t2108 = kb_add(kb_add(t2053, t2062), t2107);
      kb_t t2109 = kb_square(t2108);
      kb_t t2111 = kb_sub(t2105, kb_mul(t2108, t2109));
      // cube 107
      kb_t t2112 = here[123][v];
      kb_t t2114 = kb_splat(285845681u);
      kb_t t2115 = kb_add(kb_add(t2075, t2084), t2114);
      kb_t t2116 = kb_square(t2115);
      kb_t t2118 = kb_sub(t2112, kb_mul(t2115, t2116));
      ext_sum_dot4(&acc, k + AT(1, 118), t2097, t2104, t2111, t2118);
      // cube 108
      kb_t t2119 = here[124][v];
      kb_t t2121 = kb_splat(2005910186u);
      kb_t t2122 = kb_add(kb_add(t2010, t2018), t2121);
      kb_t t2123 = kb_square(t2122);
      kb_t t2125 = kb_sub(t2119, kb_mul(t2122, t2123));
      // cube 109
      kb_t t2126 = here[125][v];
      kb_t t2128 = kb_splat(43141911u);
      kb_t t2129 = kb_add(kb_add(t2035, t2040), t2128);
      kb_t t2130 = kb_square(t2129);
      kb_t t2132 = kb_sub(t2126, kb_mul(t2129, t2130));
      // cube 110
      kb_t t2133 = here[126][v];
      kb_t t2135 = kb_splat(902987030u);
      kb_t t2136 = kb_add(kb_add(t2057, t2062), t2135);
      kb_t t2137 = kb_square(t2136);
      kb_t t2139 = kb_sub(t2133, kb_mul(t2136, t2137));
      // cube 111
      kb_t t2140 = here[127][v];
      kb_t t2142 = kb_splat(1396349394u);
      kb_t t2143 = kb_add(kb_add(t2079, t2084), t2142);
      kb_t t2144 = kb_square(t2143);
      kb_t t2146 = kb_sub(t2140, kb_mul(t2143, t2144));
      ext_sum_dot4(&acc, k + AT(1, 122), t2125, t2132, t2139, t2146);
      // cube 112
      kb_t t2147 = here[128][v];
      kb_t t2149 = kb_splat(1306723488u);
      kb_t t2150 = kb_add(kb_add(t2017, t2018), t2149);
      kb_t t2151 = kb_square(t2150);
      kb_t t2153 = kb_sub(t2147, kb_mul(t2150, t2151));
      CUT;
      // cube 113
      kb_t t2154 = here[129][v];
      kb_t t2156 = kb_splat(1991364255u);
      kb_t t2157 = kb_add(kb_add(t2039, t2040), t2156);
      kb_t t2158 = kb_square(t2157);
      kb_t t2160 = kb_sub(t2154, kb_mul(t2157, t2158));
      // cube 114
      kb_t t2161 = here[130][v];
      kb_t t2163 = kb_splat(243992103u);
      kb_t t2164 = kb_add(kb_add(t2061, t2062), t2163);
      kb_t t2165 = kb_square(t2164);
      kb_t t2167 = kb_sub(t2161, kb_mul(t2164, t2165));
      // cube 115
      kb_t t2168 = here[131][v];
      kb_t t2170 = kb_splat(1401741542u);
      kb_t t2171 = kb_add(kb_add(t2083, t2084), t2170);
      kb_t t2172 = kb_square(t2171);
      kb_t t2174 = kb_sub(t2168, kb_mul(t2171, t2172));
      ext_sum_dot4(&acc, k + AT(1, 126), t2153, t2160, t2167, t2174);
      // cube 116
      kb_t t2175 = here[132][v];
      kb_t t2178 = kb_add(kb_add(kb_add(t2069, t2047), t1991), t2025);
      kb_t t2181 = kb_add(kb_add(t1991, t2178), kb_mul(t9, t2025));
      kb_t t2184 = kb_add(kb_add(kb_add(t2112, t2105), t2091), t2098);
      kb_t t2187 = kb_add(kb_add(t2091, t2184), kb_mul(t9, t2098));
      kb_t t2191 = kb_add(kb_add(kb_add(t2140, t2133), t2119), t2126);
      kb_t t2194 = kb_add(kb_add(t2119, t2191), kb_mul(t9, t2126));
      kb_t t2198 = kb_add(kb_add(kb_add(t2168, t2161), t2147), t2154);
      kb_t t2201 = kb_add(kb_add(t2147, t2198), kb_mul(t9, t2154));
      kb_t t2202 = kb_add(kb_add(kb_add(t2181, t2187), t2194), t2201);
      kb_t t2204 = kb_splat(2085300423u);
      kb_t t2205 = kb_add(kb_add(t2181, t2202), t2204);
      kb_t t2206 = kb_square(t2205);
      kb_t t2208 = kb_sub(t2175, kb_mul(t2205, t2206));
      // cube 117
      kb_t t2209 = here[133][v];
      kb_t t2212 = kb_add(kb_add(t2025, t2178), kb_mul(t9, t2047));
      kb_t t2215 = kb_add(kb_add(t2098, t2184), kb_mul(t9, t2105));
      kb_t t2219 = kb_add(kb_add(t2126, t2191), kb_mul(t9, t2133));
      kb_t t2223 = kb_add(kb_add(t2154, t2198), kb_mul(t9, t2161));
      kb_t t2224 = kb_add(kb_add(kb_add(t2212, t2215), t2219), t2223);
      kb_t t2226 = kb_splat(1854207608u);
      kb_t t2227 = kb_add(kb_add(t2212, t2224), t2226);
      kb_t t2228 = kb_square(t2227);
      kb_t t2230 = kb_sub(t2209, kb_mul(t2227, t2228));
      CUT;
      // cube 118
      kb_t t2231 = here[134][v];
      kb_t t2234 = kb_add(kb_add(t2047, t2178), kb_mul(t9, t2069));
      kb_t t2237 = kb_add(kb_add(t2105, t2184), kb_mul(t9, t2112));
      kb_t t2241 = kb_add(kb_add(t2133, t2191), kb_mul(t9, t2140));
      kb_t t2245 = kb_add(kb_add(t2161, t2198), kb_mul(t9, t2168));
      kb_t t2246 = kb_add(kb_add(kb_add(t2234, t2237), t2241), t2245);
      kb_t t2248 = kb_splat(669223462u);
      kb_t t2249 = kb_add(kb_add(t2234, t2246), t2248);
      kb_t t2250 = kb_square(t2249);
      kb_t t2252 = kb_sub(t2231, kb_mul(t2249, t2250));
      // cube 119
      kb_t t2253 = here[135][v];
      kb_t t2256 = kb_add(kb_add(t2069, t2178), kb_mul(t9, t1991));
      kb_t t2259 = kb_add(kb_add(t2112, t2184), kb_mul(t9, t2091));
      kb_t t2263 = kb_add(kb_add(t2140, t2191), kb_mul(t9, t2119));
      kb_t t2267 = kb_add(kb_add(t2168, t2198), kb_mul(t9, t2147));
      kb_t t2268 = kb_add(kb_add(kb_add(t2256, t2259), t2263), t2267);
      kb_t t2270 = kb_splat(114229322u);
      kb_t t2271 = kb_add(kb_add(t2256, t2268), t2270);
      kb_t t2272 = kb_square(t2271);
      kb_t t2274 = kb_sub(t2253, kb_mul(t2271, t2272));
      ext_sum_dot4(&acc, k + AT(1, 130), t2208, t2230, t2252, t2274);
      // cube 120
      kb_t t2275 = here[136][v];
      kb_t t2277 = kb_splat(1459597563u);
      kb_t t2278 = kb_add(kb_add(t2187, t2202), t2277);
      kb_t t2279 = kb_square(t2278);
      kb_t t2281 = kb_sub(t2275, kb_mul(t2278, t2279));
      // cube 121
      kb_t t2282 = here[137][v];
      kb_t t2284 = kb_splat(114920007u);
      kb_t t2285 = kb_add(kb_add(t2215, t2224), t2284);
      kb_t t2286 = kb_square(t2285);
      kb_t t2288 = kb_sub(t2282, kb_mul(t2285, t2286));
      // cube 122
      kb_t t2289 = here[138][v];
      kb_t t2291 = kb_splat(1706491810u);
      kb_t t2292 = kb_add(kb_add(t2237, t2246), t2291);
      kb_t t2293 = kb_square(t2292);
      kb_t t2295 = kb_sub(t2289, kb_mul(t2292, t2293));
      CUT;
      // cube 123
      kb_t t2296 = here[139][v];
      kb_t t2298 = kb_splat(807359200u);
      kb_t t2299 = kb_add(kb_add(t2259, t2268), t2298);
      kb_t t2300 = kb_square(t2299);
      kb_t t2302 = kb_sub(t2296, kb_mul(t2299, t2300));
      ext_sum_dot4(&acc, k + AT(1, 134), t2281, t2288, t2295, t2302);
      // cube 124
      kb_t t2303 = here[140][v];
      kb_t t2305 = kb_splat(1636017202u);
      kb_t t2306 = kb_add(kb_add(t2194, t2202), t2305);
      kb_t t2307 = kb_square(t2306);
      kb_t t2309 = kb_sub(t2303, kb_mul(t2306, t2307));
      // cube 125
      kb_t t2310 = here[141][v];
      kb_t t2312 = kb_splat(1006072702u);
      kb_t t2313 = kb_add(kb_add(t2219, t2224), t2312);
      kb_t t2314 = kb_square(t2313);
      kb_t t2316 = kb_sub(t2310, kb_mul(t2313, t2314));
      // cube 126
      kb_t t2317 = here[142][v];
      kb_t t2319 = kb_splat(1331346960u);
      kb_t t2320 = kb_add(kb_add(t2241, t2246), t2319);
      kb_t t2321 = kb_square(t2320);
      kb_t t2323 = kb_sub(t2317, kb_mul(t2320, t2321));
      // cube 127
      kb_t t2324 = here[143][v];
      kb_t t2326 = kb_splat(2112251122u);
      kb_t t2327 = kb_add(kb_add(t2263, t2268), t2326);
      kb_t t2328 = kb_square(t2327);
      kb_t t2330 = kb_sub(t2324, kb_mul(t2327, t2328));
      ext_sum_dot4(&acc, k + AT(1, 138), t2309, t2316, t2323, t2330);
      // cube 128
      kb_t t2331 = here[144][v];
      kb_t t2333 = kb_splat(1365286322u);
      kb_t t2334 = kb_add(kb_add(t2201, t2202), t2333);
      kb_t t2335 = kb_square(t2334);
      kb_t t2337 = kb_sub(t2331, kb_mul(t2334, t2335));
      // cube 129
      kb_t t2338 = here[145][v];
      kb_t t2340 = kb_splat(1355429751u);
      kb_t t2341 = kb_add(kb_add(t2223, t2224), t2340);
      kb_t t2342 = kb_square(t2341);
      kb_t t2344 = kb_sub(t2338, kb_mul(t2341, t2342));
      CUT;
      // cube 130
      kb_t t2345 = here[146][v];
      kb_t t2347 = kb_splat(1735269612u);
      kb_t t2348 = kb_add(kb_add(t2245, t2246), t2347);
      kb_t t2349 = kb_square(t2348);
      kb_t t2351 = kb_sub(t2345, kb_mul(t2348, t2349));
      // cube 131
      kb_t t2352 = here[147][v];
      kb_t t2354 = kb_splat(1966723865u);
      kb_t t2355 = kb_add(kb_add(t2267, t2268), t2354);
      kb_t t2356 = kb_square(t2355);
      kb_t t2358 = kb_sub(t2352, kb_mul(t2355, t2356));
      ext_sum_dot4(&acc, k + AT(1, 142), t2337, t2344, t2351, t2358);
      // cube 132
      kb_t t2359 = here[148][v];
      kb_t t2362 = kb_add(kb_add(kb_add(t2253, t2231), t2175), t2209);
      kb_t t2365 = kb_add(kb_add(t2175, t2362), kb_mul(t9, t2209));
      kb_t t2368 = kb_add(kb_add(kb_add(t2296, t2289), t2275), t2282);
      kb_t t2371 = kb_add(kb_add(t2275, t2368), kb_mul(t9, t2282));
      kb_t t2375 = kb_add(kb_add(kb_add(t2324, t2317), t2303), t2310);
      kb_t t2378 = kb_add(kb_add(t2303, t2375), kb_mul(t9, t2310));
      kb_t t2382 = kb_add(kb_add(kb_add(t2352, t2345), t2331), t2338);
      kb_t t2385 = kb_add(kb_add(t2331, t2382), kb_mul(t9, t2338));
      kb_t t2386 = kb_add(kb_add(kb_add(t2365, t2371), t2378), t2385);
      kb_t t2388 = kb_splat(1041463517u);
      kb_t t2389 = kb_add(kb_add(t2365, t2386), t2388);
      kb_t t2390 = kb_square(t2389);
      kb_t t2392 = kb_sub(t2359, kb_mul(t2389, t2390));
      // cube 133
      kb_t t2393 = here[149][v];
      kb_t t2396 = kb_add(kb_add(t2209, t2362), kb_mul(t9, t2231));
      kb_t t2399 = kb_add(kb_add(t2282, t2368), kb_mul(t9, t2289));
      kb_t t2403 = kb_add(kb_add(t2310, t2375), kb_mul(t9, t2317));
      kb_t t2407 = kb_add(kb_add(t2338, t2382), kb_mul(t9, t2345));
      kb_t t2408 = kb_add(kb_add(kb_add(t2396, t2399), t2403), t2407);
      kb_t t2410 = kb_splat(381260886u);
      kb_t t2411 = kb_add(kb_add(t2396, t2408), t2410);
      kb_t t2412 = kb_square(t2411);
      kb_t t2414 = kb_sub(t2393, kb_mul(t2411, t2412));
      // cube 134
      kb_t t2415 = here[150][v];
      kb_t t2418 = kb_add(kb_add(t2231, t2362), kb_mul(t9, t2253));
      kb_t t2421 = kb_add(kb_add(t2289, t2368), kb_mul(t9, t2296));
      kb_t t2425 = kb_add(kb_add(t2317, t2375), kb_mul(t9, t2324));
      kb_t t2429 = kb_add(kb_add(t2345, t2382), kb_mul(t9, t2352));
      kb_t t2430 = kb_add(kb_add(kb_add(t2418, t2421), t2425), t2429);
      kb_t t2432 = kb_splat(2101618193u);
      kb_t t2433 = kb_add(kb_add(t2418, t2430), t2432);
      kb_t t2434 = kb_square(t2433);
      kb_t t2436 = kb_sub(t2415, kb_mul(t2433, t2434));
      CUT;
      // cube 135
      kb_t t2437 = here[151][v];
      kb_t t2440 = kb_add(kb_add(t2253, t2362), kb_mul(t9, t2175));
      kb_t t2443 = kb_add(kb_add(t2296, t2368), kb_mul(t9, t2275));
      kb_t t2447 = kb_add(kb_add(t2324, t2375), kb_mul(t9, t2303));
      kb_t t2451 = kb_add(kb_add(t2352, t2382), kb_mul(t9, t2331));
      kb_t t2452 = kb_add(kb_add(kb_add(t2440, t2443), t2447), t2451);
      kb_t t2454 = kb_splat(770154765u);
      kb_t t2455 = kb_add(kb_add(t2440, t2452), t2454);
      kb_t t2456 = kb_square(t2455);
      kb_t t2458 = kb_sub(t2437, kb_mul(t2455, t2456));
      ext_sum_dot4(&acc, k + AT(1, 146), t2392, t2414, t2436, t2458);
      // cube 136
      kb_t t2459 = here[152][v];
      kb_t t2461 = kb_splat(1605357955u);
      kb_t t2462 = kb_add(kb_add(t2371, t2386), t2461);
      kb_t t2463 = kb_square(t2462);
      kb_t t2465 = kb_sub(t2459, kb_mul(t2462, t2463));
      // cube 137
      kb_t t2466 = here[153][v];
      kb_t t2468 = kb_splat(1216623833u);
      kb_t t2469 = kb_add(kb_add(t2399, t2408), t2468);
      kb_t t2470 = kb_square(t2469);
      kb_t t2472 = kb_sub(t2466, kb_mul(t2469, t2470));
      // cube 138
      kb_t t2473 = here[154][v];
      kb_t t2475 = kb_splat(1499178671u);
      kb_t t2476 = kb_add(kb_add(t2421, t2430), t2475);
      kb_t t2477 = kb_square(t2476);
      kb_t t2479 = kb_sub(t2473, kb_mul(t2476, t2477));
      // cube 139
      kb_t t2480 = here[155][v];
      kb_t t2482 = kb_splat(761635590u);
      kb_t t2483 = kb_add(kb_add(t2443, t2452), t2482);
      kb_t t2484 = kb_square(t2483);
      kb_t t2486 = kb_sub(t2480, kb_mul(t2483, t2484));
      ext_sum_dot4(&acc, k + AT(1, 150), t2465, t2472, t2479, t2486);
      // cube 140
      kb_t t2487 = here[156][v];
      kb_t t2489 = kb_splat(829520289u);
      kb_t t2490 = kb_add(kb_add(t2378, t2386), t2489);
      kb_t t2491 = kb_square(t2490);
      kb_t t2493 = kb_sub(t2487, kb_mul(t2490, t2491));
      CUT;
      // cube 141
      kb_t t2494 = here[157][v];
      kb_t t2496 = kb_splat(803575779u);
      kb_t t2497 = kb_add(kb_add(t2403, t2408), t2496);
      kb_t t2498 = kb_square(t2497);
      kb_t t2500 = kb_sub(t2494, kb_mul(t2497, t2498));
      // cube 142
      kb_t t2501 = here[158][v];
      kb_t t2503 = kb_splat(1834551353u);
      kb_t t2504 = kb_add(kb_add(t2425, t2430), t2503);
      kb_t t2505 = kb_square(t2504);
      kb_t t2507 = kb_sub(t2501, kb_mul(t2504, t2505));
      // cube 143
      kb_t t2508 = here[159][v];
      kb_t t2510 = kb_splat(101556034u);
      kb_t t2511 = kb_add(kb_add(t2447, t2452), t2510);
      kb_t t2512 = kb_square(t2511);
      kb_t t2514 = kb_sub(t2508, kb_mul(t2511, t2512));
      ext_sum_dot4(&acc, k + AT(1, 154), t2493, t2500, t2507, t2514);
      // cube 144
      kb_t t2515 = here[160][v];
      kb_t t2517 = kb_splat(1786430801u);
      kb_t t2518 = kb_add(kb_add(t2385, t2386), t2517);
      kb_t t2519 = kb_square(t2518);
      kb_t t2521 = kb_sub(t2515, kb_mul(t2518, t2519));
      // cube 145
      kb_t t2522 = here[161][v];
      kb_t t2524 = kb_splat(1418571885u);
      kb_t t2525 = kb_add(kb_add(t2407, t2408), t2524);
      kb_t t2526 = kb_square(t2525);
      kb_t t2528 = kb_sub(t2522, kb_mul(t2525, t2526));
      // cube 146
      kb_t t2529 = here[162][v];
      kb_t t2531 = kb_splat(181713165u);
      kb_t t2532 = kb_add(kb_add(t2429, t2430), t2531);
      kb_t t2533 = kb_square(t2532);
      kb_t t2535 = kb_sub(t2529, kb_mul(t2532, t2533));
      // cube 147
      kb_t t2536 = here[163][v];
      kb_t t2538 = kb_splat(1264529099u);
      kb_t t2539 = kb_add(kb_add(t2451, t2452), t2538);
      kb_t t2540 = kb_square(t2539);
      kb_t t2542 = kb_sub(t2536, kb_mul(t2539, t2540));
      ext_sum_dot4(&acc, k + AT(1, 158), t2521, t2528, t2535, t2542);
      CUT;
      // the bit is one
      kb_t t2543 = here[164][v];
      kb_t t2544 = kb_splat(33554430u);
      kb_t t2545 = kb_sub(t2543, t2544);
      kb_t t2546 = kb_mul(t2543, t2545);
      // capacity 0 goes on
      kb_t t2547 = here[165][v];
      kb_t t2548 = next[0][v];
      kb_t t2551 = kb_add(kb_add(kb_add(t2508, t2501), t2487), t2494);
      kb_t t2554 = kb_add(kb_add(t2487, t2551), kb_mul(t9, t2494));
      kb_t t2557 = kb_add(kb_add(kb_add(t2437, t2415), t2359), t2393);
      kb_t t2560 = kb_add(kb_add(t2359, t2557), kb_mul(t9, t2393));
      kb_t t2563 = kb_add(kb_add(kb_add(t2480, t2473), t2459), t2466);
      kb_t t2566 = kb_add(kb_add(t2459, t2563), kb_mul(t9, t2466));
      kb_t t2571 = kb_add(kb_add(kb_add(t2536, t2529), t2515), t2522);
      kb_t t2574 = kb_add(kb_add(t2515, t2571), kb_mul(t9, t2522));
      kb_t t2575 = kb_add(kb_add(kb_add(t2554, t2560), t2566), t2574);
      kb_t t2577 = kb_sub(t2548, kb_add(t2554, t2575));
      kb_t t2578 = kb_mul(t2547, t2577);
      // node 0 goes up
      kb_t t2579 = here[166][v];
      kb_t t2580 = next[1][v];
      kb_t t2581 = next[2][v];
      kb_t t2582 = kb_sub(t2548, t2580);
      kb_t t2585 = kb_add(t2560, t2575);
      kb_t t2586 = kb_sub(kb_add(t2580, kb_mul(t2581, t2582)), t2585);
      kb_t t2587 = kb_mul(t2579, t2586);
      // capacity 0 of a new row
      kb_t t2588 = here[167][v];
      kb_t t2589 = here[168][v];
      kb_t t2590 = kb_sub(t23, t2589);
      kb_t t2591 = kb_mul(t2588, t2590);
      ext_sum_dot4(&acc, k + AT(1, 162), t2546, t2578, t2587, t2591);
      // capacity 1 goes on
      kb_t t2592 = next[3][v];
      kb_t t2595 = kb_add(kb_add(t2494, t2551), kb_mul(t9, t2501));
      kb_t t2598 = kb_add(kb_add(t2393, t2557), kb_mul(t9, t2415));
      kb_t t2601 = kb_add(kb_add(t2466, t2563), kb_mul(t9, t2473));
      kb_t t2606 = kb_add(kb_add(t2522, t2571), kb_mul(t9, t2529));
      kb_t t2607 = kb_add(kb_add(kb_add(t2595, t2598), t2601), t2606);
      kb_t t2609 = kb_sub(t2592, kb_add(t2595, t2607));
      kb_t t2610 = kb_mul(t2547, t2609);
      CUT;
      // node 1 goes up
      kb_t t2611 = next[4][v];
      kb_t t2612 = kb_sub(t2592, t2611);
      kb_t t2615 = kb_add(t2598, t2607);
      kb_t t2616 = kb_sub(kb_add(t2611, kb_mul(t2581, t2612)), t2615);
      kb_t t2617 = kb_mul(t2579, t2616);
      // capacity 1 of a new row
      kb_t t2618 = kb_mul(t24, t2588);
      // capacity 2 goes on
      kb_t t2619 = next[5][v];
      kb_t t2622 = kb_add(kb_add(t2501, t2551), kb_mul(t9, t2508));
      kb_t t2625 = kb_add(kb_add(t2415, t2557), kb_mul(t9, t2437));
      kb_t t2628 = kb_add(kb_add(t2473, t2563), kb_mul(t9, t2480));
      kb_t t2633 = kb_add(kb_add(t2529, t2571), kb_mul(t9, t2536));
      kb_t t2634 = kb_add(kb_add(kb_add(t2622, t2625), t2628), t2633);
      kb_t t2636 = kb_sub(t2619, kb_add(t2622, t2634));
      kb_t t2637 = kb_mul(t2547, t2636);
      ext_sum_dot4(&acc, k + AT(1, 166), t2610, t2617, t2618, t2637);
      // node 2 goes up
      kb_t t2638 = next[6][v];
      kb_t t2639 = kb_sub(t2619, t2638);
      kb_t t2642 = kb_add(t2625, t2634);
      kb_t t2643 = kb_sub(kb_add(t2638, kb_mul(t2581, t2639)), t2642);
      kb_t t2644 = kb_mul(t2579, t2643);
      // capacity 2 of a new row
      kb_t t2645 = kb_mul(t26, t2588);
      // capacity 3 goes on
      kb_t t2646 = next[7][v];
      kb_t t2649 = kb_add(kb_add(t2508, t2551), kb_mul(t9, t2487));
      kb_t t2652 = kb_add(kb_add(t2437, t2557), kb_mul(t9, t2359));
      kb_t t2655 = kb_add(kb_add(t2480, t2563), kb_mul(t9, t2459));
      kb_t t2660 = kb_add(kb_add(t2536, t2571), kb_mul(t9, t2515));
      kb_t t2661 = kb_add(kb_add(kb_add(t2649, t2652), t2655), t2660);
      kb_t t2663 = kb_sub(t2646, kb_add(t2649, t2661));
      kb_t t2664 = kb_mul(t2547, t2663);
      // node 3 goes up
      kb_t t2665 = next[8][v];
      kb_t t2666 = kb_sub(t2646, t2665);
      kb_t t2669 = kb_add(t2652, t2661);
      kb_t t2670 = kb_sub(kb_add(t2665, kb_mul(t2581, t2666)), t2669);
      kb_t t2671 = kb_mul(t2579, t2670);
      ext_sum_dot4(&acc, k + AT(1, 170), t2644, t2645, t2664, t2671);
      CUT;
      // capacity 3 of a new row
      kb_t t2672 = kb_mul(t28, t2588);
      // capacity 4 goes on
      kb_t t2673 = next[9][v];
      kb_t t2675 = kb_sub(t2673, kb_add(t2574, t2575));
      kb_t t2676 = kb_mul(t2547, t2675);
      // node 4 goes up
      kb_t t2677 = next[10][v];
      kb_t t2678 = kb_sub(t2673, t2677);
      kb_t t2681 = kb_add(t2566, t2575);
      kb_t t2682 = kb_sub(kb_add(t2677, kb_mul(t2581, t2678)), t2681);
      kb_t t2683 = kb_mul(t2579, t2682);
      // capacity 4 of a new row
      kb_t t2684 = kb_mul(t34, t2588);
      ext_sum_dot4(&acc, k + AT(1, 174), t2672, t2676, t2683, t2684);
      // capacity 5 goes on
      kb_t t2685 = next[11][v];
      kb_t t2687 = kb_sub(t2685, kb_add(t2606, t2607));
      kb_t t2688 = kb_mul(t2547, t2687);
      // node 5 goes up
      kb_t t2689 = next[12][v];
      kb_t t2690 = kb_sub(t2685, t2689);
      kb_t t2693 = kb_add(t2601, t2607);
      kb_t t2694 = kb_sub(kb_add(t2689, kb_mul(t2581, t2690)), t2693);
      kb_t t2695 = kb_mul(t2579, t2694);
      // capacity 5 of a new row
      kb_t t2696 = kb_mul(t35, t2588);
      // capacity 6 goes on
      kb_t t2697 = next[13][v];
      kb_t t2699 = kb_sub(t2697, kb_add(t2633, t2634));
      kb_t t2700 = kb_mul(t2547, t2699);
      ext_sum_dot4(&acc, k + AT(1, 178), t2688, t2695, t2696, t2700);
      // node 6 goes up
      kb_t t2701 = next[14][v];
      kb_t t2702 = kb_sub(t2697, t2701);
      kb_t t2705 = kb_add(t2628, t2634);
      kb_t t2706 = kb_sub(kb_add(t2701, kb_mul(t2581, t2702)), t2705);
      kb_t t2707 = kb_mul(t2579, t2706);
      // capacity 6 of a new row
      kb_t t2708 = kb_mul(t37, t2588);
      // capacity 7 goes on
      kb_t t2709 = next[15][v];
      kb_t t2711 = kb_sub(t2709, kb_add(t2660, t2661));
      kb_t t2712 = kb_mul(t2547, t2711);
      CUT;
      // node 7 goes up
      kb_t t2713 = next[16][v];
      kb_t t2714 = kb_sub(t2709, t2713);
      kb_t t2717 = kb_add(t2655, t2661);
      kb_t t2718 = kb_sub(kb_add(t2713, kb_mul(t2581, t2714)), t2717);
      kb_t t2719 = kb_mul(t2579, t2718);
      ext_sum_dot4(&acc, k + AT(1, 182), t2707, t2708, t2712, t2719);
      // capacity 7 of a new row
      kb_t t2720 = kb_mul(t39, t2588);
      ext_sum_dot1(&acc, k + AT(1, 186), t2720);
      kb_t t2722 = here[169][v];
      // rate
      ext_sum sum_den0 = ext_sum_zero();
      ext_sum_dot4(&sum_den0, k + AT(1, 190), t2722, t1, t2, t4);
      ext_sum_dot4(&sum_den0, k + AT(1, 194), t6, t12, t13, t15);
      ext_sum_dot1(&sum_den0, k + AT(1, 198), t17);
      ext_t den0 = ext_sum_total(k + AT(1, 188), &sum_den0);
      ext_t phi0 = EXT_TILE(here, 170, v);
      kb_t t2721 = here[AT(170, 1)][v];
      kb_t t2724 = here[AT(171, 1)][v];
      // right
      ext_sum sum_den1 = ext_sum_zero();
      ext_sum_dot4(&sum_den1, k + AT(0, 4), t2724, t23, t24, t26);
      ext_sum_dot4(&sum_den1, k + AT(0, 8), t28, t34, t35, t37);
      ext_sum_dot1(&sum_den1, k + AT(0, 12), t39);
      ext_t den1 = ext_sum_total(k + AT(0, 1), &sum_den1);
      kb_t t2723 = here[AT(172, 1)][v];
      ext_sum_fractions(&acc, phi0, den0, t2721, k + AT(1, 187), den1, t2723);
      kb_t t2726 = here[AT(173, 1)][v];
      // out
      ext_sum sum_den2 = ext_sum_zero();
      ext_sum_dot4(&sum_den2, k + AT(1, 202), t2726, t2585, t2615, t2642);
      ext_sum_dot4(&sum_den2, k + AT(1, 206), t2669, t2681, t2693, t2705);
      ext_sum_dot1(&sum_den2, k + AT(1, 210), t2717);
      ext_t den2 = ext_sum_total(k + AT(1, 200), &sum_den2);
      ext_t phi1 = ext_sub(EXT_TILE(next, 17, v), EXT_TILE(here, AT(174, 1), v));
      phi1 = ext_add(phi1, ext_splat(k + AT(1, 13)));
      phi1 = ext_sub(phi1, phi0);
      kb_t t2725 = here[AT(174, 2)][v];
      kb_t t2728 = here[AT(175, 2)][v];
      // bit
      ext_t den3 = ext_dot2(k + AT(0, 3), k + AT(0, 4), t2728, t2543);
      kb_t t2727 = here[AT(176, 2)][v];
      ext_sum_fractions(&acc, phi1, den2, t2725, k + AT(1, 199), den3, t2727);
      ext_put_halves(out, i, ext_mul_base(ext_sum_reduce(acc), inverse_zerofier));
    }
  }
}
#undef STEP
