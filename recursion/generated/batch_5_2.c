// Generated from chip "batch-5-2" by air/codegen/codegen.ts. Do not edit.
#include "evaluators.h"

#define STEP 1
// Returns 1 when a denominator is zero.
EXPORT(logup_batch_5_2) int logup_batch_5_2(const u32* const* columns, size_t n, const u32* k, u32* const* out,
                                u32* sums) {
  enum { BLOCK = LOGUP_BLOCK_SIZE(AT(23, 2)) };
  _Static_assert(BLOCK > 0, "too many columns and messages for the stack of a kernel");
  static const u32 here_columns[] = {0, 6, 7, 8, 9, 10, 11, 12, 13, 1, 3, 14, 15, 16, 17, 18, 4};
  kb_t here[17][BLOCK];
  ext_t conjugates[BLOCK][2];
  kb_t norms[BLOCK][2], multiplicities[BLOCK][2], scratch[BLOCK][2];
  for (size_t start = 0; start < n; start += LANES * BLOCK) {
    size_t vectors = (n - start) / LANES < BLOCK ? (n - start) / LANES : BLOCK;
    load_tile(here[0], BLOCK, columns, here_columns, 17, start, vectors);
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
      // elements
      ext_sum sum_den0 = ext_sum_zero();
      ext_sum_dot4(&sum_den0, k + AT(80, 2), t2, t3, t4, t5);
      ext_sum_dot4(&sum_den0, k + AT(80, 6), t6, t7, t8, t9);
      ext_sum_dot1(&sum_den0, k + AT(80, 10), t10);
      ext_t den0 = ext_sum_total(k + 80, &sum_den0);
      conjugates[v][0] = den0;
      norms[v][0] = take_norm(&conjugates[v][0]);
      kb_t t0 = here[9][v];
      multiplicities[v][0] = t0;
      kb_t t13 = here[10][v];
      kb_t t14 = here[11][v];
      kb_t t15 = here[12][v];
      kb_t t16 = here[13][v];
      kb_t t17 = here[14][v];
      kb_t t18 = here[15][v];
      // sum
      ext_sum sum_den1 = ext_sum_zero();
      ext_sum_dot4(&sum_den1, k + AT(80, 2), t13, t14, t15, t16);
      ext_sum_dot2(&sum_den1, k + AT(80, 6), t17, t18);
      ext_t den1 = ext_sum_total(k + AT(80, 1), &sum_den1);
      conjugates[v][1] = den1;
      norms[v][1] = take_norm(&conjugates[v][1]);
      kb_t t11 = here[16][v];
      multiplicities[v][1] = t11;
    }
    if (!invert_all(norms[0], vectors * 2, scratch[0])) return 1;
    for (size_t v = 0; v < vectors; v++) {
      size_t i = start + LANES * v;
      ext_t term0 = ext_cross(conjugates[v][0], kb_mul(multiplicities[v][0], norms[v][0]), conjugates[v][1], kb_mul(multiplicities[v][1], norms[v][1]));
      ext_put_far(out + 0, i, term0);
    }
  }
  running_sum(out + 0, n, k[AT(80, 11)], sums + 0);
  return 0;
}
#undef STEP

#define STEP 2
EXPORT(quotient_batch_5_2) void quotient_batch_5_2(const u32* const* columns, size_t n, const u32* k, const u32* inverses,
                                  u32* const* out) {
  kb_t inverse_zerofier = alternate(k + AT(81, 29));
  (void)inverses;
  enum { BLOCK = BLOCK_SIZE(AT(32, 2)) };
  _Static_assert(BLOCK > 0, "too many columns and messages for the stack of a kernel");
  static const u32 here_columns[] = {14, 15, 16, 17, 18, 0, 6, 7, 8, 9, 10, 11, 12, 13, EXT_COLUMNS(AT(19, 0)), 1, 3, 4};
  kb_t here[AT(17, 1)][BLOCK];
  static const u32 next_columns[] = {14, 2, 5, 6, 7, 8, 9, 10, 11, 12, 13, 15, 16, 17, 18, EXT_COLUMNS(AT(19, 0))};
  kb_t next[AT(15, 1)][BLOCK];
  for (size_t start = 0; start < n; start += LANES * BLOCK) {
    size_t vectors = (n - start) / LANES < BLOCK ? (n - start) / LANES : BLOCK;
    load_tile(here[0], BLOCK, columns, here_columns, AT(17, 1), start, vectors);
    load_next_tile(next[0], BLOCK, columns, next_columns, AT(15, 1), start, vectors, STEP, n);
    for (size_t v = 0; v < vectors; v++) {
      size_t i = start + LANES * v;
      ext_sum acc = ext_sum_zero();
      // sum, coefficient 0
      kb_t t0 = next[0][v];
      kb_t t1 = next[1][v];
      kb_t t2 = here[0][v];
      kb_t t3 = kb_splat(k[35]);
      kb_t t4 = next[2][v];
      kb_t t5 = kb_splat(k[75]);
      kb_t t6 = kb_sub(t5, t3);
      kb_t t8 = kb_add(t3, kb_mul(t4, t6));
      kb_t t10 = here[1][v];
      kb_t t11 = kb_splat(k[39]);
      kb_t t12 = kb_splat(k[79]);
      kb_t t13 = kb_sub(t12, t11);
      kb_t t15 = kb_add(t11, kb_mul(t4, t13));
      kb_t t17 = here[2][v];
      kb_t t18 = kb_splat(k[38]);
      kb_t t19 = kb_splat(k[78]);
      kb_t t20 = kb_sub(t19, t18);
      kb_t t22 = kb_add(t18, kb_mul(t4, t20));
      kb_t t25 = here[3][v];
      kb_t t26 = kb_splat(k[37]);
      kb_t t27 = kb_splat(k[77]);
      kb_t t28 = kb_sub(t27, t26);
      kb_t t30 = kb_add(t26, kb_mul(t4, t28));
      kb_t t33 = here[4][v];
      kb_t t34 = kb_splat(k[36]);
      kb_t t35 = kb_splat(k[76]);
      kb_t t36 = kb_sub(t35, t34);
      kb_t t38 = kb_add(t34, kb_mul(t4, t36));
      kb_t t40 = kb_products4(t10, t15, t17, t22, t25, t30, t33, t38);
      kb_t t42 = kb_mul(t15, t33);
      kb_t t43 = kb_sub(kb_add(t40, kb_mul(t2, t8)), t42);
      kb_t t45 = next[3][v];
      kb_t t46 = next[4][v];
      kb_t t47 = kb_splat(k[0]);
      kb_t t48 = kb_splat(k[40]);
      kb_t t49 = kb_sub(t48, t47);
      kb_t t51 = kb_add(t47, kb_mul(t4, t49));
      kb_t t54 = next[5][v];
      kb_t t55 = kb_splat(k[5]);
      kb_t t56 = kb_splat(k[45]);
      kb_t t57 = kb_sub(t56, t55);
      kb_t t59 = kb_add(t55, kb_mul(t4, t57));
      kb_t t62 = next[6][v];
      kb_t t63 = kb_splat(k[10]);
      kb_t t64 = kb_splat(k[50]);
      kb_t t65 = kb_sub(t64, t63);
      kb_t t67 = kb_add(t63, kb_mul(t4, t65));
      kb_t t70 = next[7][v];
      kb_t t71 = kb_splat(k[15]);
      kb_t t72 = kb_splat(k[55]);
      kb_t t73 = kb_sub(t72, t71);
      kb_t t75 = kb_add(t71, kb_mul(t4, t73));
      kb_t t78 = next[8][v];
      kb_t t79 = kb_splat(k[20]);
      kb_t t80 = kb_splat(k[60]);
      kb_t t81 = kb_sub(t80, t79);
      kb_t t83 = kb_add(t79, kb_mul(t4, t81));
      kb_t t86 = next[9][v];
      kb_t t87 = kb_splat(k[25]);
      kb_t t88 = kb_splat(k[65]);
      kb_t t89 = kb_sub(t88, t87);
      kb_t t91 = kb_add(t87, kb_mul(t4, t89));
      kb_t t94 = next[10][v];
      kb_t t95 = kb_splat(k[30]);
      kb_t t96 = kb_splat(k[70]);
      kb_t t97 = kb_sub(t96, t95);
      kb_t t99 = kb_add(t95, kb_mul(t4, t97));
      kb_t t103 = kb_sub(t0, kb_add(kb_add(t45, kb_products4(t1, t43, t46, t51, t54, t59, t62, t67)), kb_products4(t70, t75, t78, t83, t86, t91, t94, t99)));
      // sum, coefficient 1
      kb_t t104 = next[11][v];
      kb_t t112 = kb_products3(t15, t17, t22, t25, t30, t33);
      kb_t t113 = kb_add(t112, kb_products2(t2, t38, t8, t10));
      kb_t t115 = kb_splat(k[1]);
      kb_t t116 = kb_splat(k[41]);
      kb_t t117 = kb_sub(t116, t115);
      kb_t t119 = kb_add(t115, kb_mul(t4, t117));
      kb_t t121 = kb_splat(k[6]);
      kb_t t122 = kb_splat(k[46]);
      kb_t t123 = kb_sub(t122, t121);
      kb_t t125 = kb_add(t121, kb_mul(t4, t123));
      kb_t t128 = kb_splat(k[11]);
      kb_t t129 = kb_splat(k[51]);
      kb_t t130 = kb_sub(t129, t128);
      kb_t t132 = kb_add(t128, kb_mul(t4, t130));
      kb_t t135 = kb_splat(k[16]);
      kb_t t136 = kb_splat(k[56]);
      kb_t t137 = kb_sub(t136, t135);
      kb_t t139 = kb_add(t135, kb_mul(t4, t137));
      kb_t t142 = kb_splat(k[21]);
      kb_t t143 = kb_splat(k[61]);
      kb_t t144 = kb_sub(t143, t142);
      kb_t t146 = kb_add(t142, kb_mul(t4, t144));
      kb_t t149 = kb_splat(k[26]);
      kb_t t150 = kb_splat(k[66]);
      kb_t t151 = kb_sub(t150, t149);
      kb_t t153 = kb_add(t149, kb_mul(t4, t151));
      kb_t t156 = kb_splat(k[31]);
      kb_t t157 = kb_splat(k[71]);
      kb_t t158 = kb_sub(t157, t156);
      kb_t t160 = kb_add(t156, kb_mul(t4, t158));
      kb_t t164 = kb_sub(t104, kb_add(kb_products4(t1, t113, t46, t119, t54, t125, t62, t132), kb_products4(t70, t139, t78, t146, t86, t153, t94, t160)));
      // sum, coefficient 2
      kb_t t165 = next[12][v];
      kb_t t174 = kb_products2(t15, t25, t22, t33);
      kb_t t176 = kb_sub(kb_add(kb_add(t42, t174), kb_products3(t2, t30, t10, t38, t8, t17)), t40);
      kb_t t178 = kb_splat(k[2]);
      kb_t t179 = kb_splat(k[42]);
      kb_t t180 = kb_sub(t179, t178);
      kb_t t182 = kb_add(t178, kb_mul(t4, t180));
      kb_t t184 = kb_splat(k[7]);
      kb_t t185 = kb_splat(k[47]);
      kb_t t186 = kb_sub(t185, t184);
      kb_t t188 = kb_add(t184, kb_mul(t4, t186));
      kb_t t191 = kb_splat(k[12]);
      kb_t t192 = kb_splat(k[52]);
      kb_t t193 = kb_sub(t192, t191);
      kb_t t195 = kb_add(t191, kb_mul(t4, t193));
      kb_t t198 = kb_splat(k[17]);
      kb_t t199 = kb_splat(k[57]);
      kb_t t200 = kb_sub(t199, t198);
      kb_t t202 = kb_add(t198, kb_mul(t4, t200));
      kb_t t205 = kb_splat(k[22]);
      kb_t t206 = kb_splat(k[62]);
      kb_t t207 = kb_sub(t206, t205);
      kb_t t209 = kb_add(t205, kb_mul(t4, t207));
      kb_t t212 = kb_splat(k[27]);
      kb_t t213 = kb_splat(k[67]);
      kb_t t214 = kb_sub(t213, t212);
      kb_t t216 = kb_add(t212, kb_mul(t4, t214));
      kb_t t219 = kb_splat(k[32]);
      kb_t t220 = kb_splat(k[72]);
      kb_t t221 = kb_sub(t220, t219);
      kb_t t223 = kb_add(t219, kb_mul(t4, t221));
      kb_t t227 = kb_sub(t165, kb_add(kb_products4(t1, t176, t46, t182, t54, t188, t62, t195), kb_products4(t70, t202, t78, t209, t86, t216, t94, t223)));
      // sum, coefficient 3
      kb_t t228 = next[13][v];
      kb_t t237 = kb_sub(kb_add(t42, kb_products4(t2, t22, t10, t30, t17, t38, t8, t25)), t112);
      kb_t t239 = kb_splat(k[3]);
      kb_t t240 = kb_splat(k[43]);
      kb_t t241 = kb_sub(t240, t239);
      kb_t t243 = kb_add(t239, kb_mul(t4, t241));
      kb_t t245 = kb_splat(k[8]);
      kb_t t246 = kb_splat(k[48]);
      kb_t t247 = kb_sub(t246, t245);
      kb_t t249 = kb_add(t245, kb_mul(t4, t247));
      kb_t t252 = kb_splat(k[13]);
      kb_t t253 = kb_splat(k[53]);
      kb_t t254 = kb_sub(t253, t252);
      kb_t t256 = kb_add(t252, kb_mul(t4, t254));
      kb_t t259 = kb_splat(k[18]);
      kb_t t260 = kb_splat(k[58]);
      kb_t t261 = kb_sub(t260, t259);
      kb_t t263 = kb_add(t259, kb_mul(t4, t261));
      kb_t t266 = kb_splat(k[23]);
      kb_t t267 = kb_splat(k[63]);
      kb_t t268 = kb_sub(t267, t266);
      kb_t t270 = kb_add(t266, kb_mul(t4, t268));
      kb_t t273 = kb_splat(k[28]);
      kb_t t274 = kb_splat(k[68]);
      kb_t t275 = kb_sub(t274, t273);
      kb_t t277 = kb_add(t273, kb_mul(t4, t275));
      kb_t t280 = kb_splat(k[33]);
      kb_t t281 = kb_splat(k[73]);
      kb_t t282 = kb_sub(t281, t280);
      kb_t t284 = kb_add(t280, kb_mul(t4, t282));
      kb_t t288 = kb_sub(t228, kb_add(kb_products4(t1, t237, t46, t243, t54, t249, t62, t256), kb_products4(t70, t263, t78, t270, t86, t277, t94, t284)));
      ext_sum_dot4(&acc, k + AT(81, 12), t103, t164, t227, t288);
      // sum, coefficient 4
      kb_t t289 = next[14][v];
      kb_t t299 = kb_sub(kb_add(kb_products4(t2, t15, t10, t22, t17, t30, t25, t38), kb_mul(t8, t33)), t174);
      kb_t t301 = kb_splat(k[4]);
      kb_t t302 = kb_splat(k[44]);
      kb_t t303 = kb_sub(t302, t301);
      kb_t t305 = kb_add(t301, kb_mul(t4, t303));
      kb_t t307 = kb_splat(k[9]);
      kb_t t308 = kb_splat(k[49]);
      kb_t t309 = kb_sub(t308, t307);
      kb_t t311 = kb_add(t307, kb_mul(t4, t309));
      kb_t t314 = kb_splat(k[14]);
      kb_t t315 = kb_splat(k[54]);
      kb_t t316 = kb_sub(t315, t314);
      kb_t t318 = kb_add(t314, kb_mul(t4, t316));
      kb_t t321 = kb_splat(k[19]);
      kb_t t322 = kb_splat(k[59]);
      kb_t t323 = kb_sub(t322, t321);
      kb_t t325 = kb_add(t321, kb_mul(t4, t323));
      kb_t t328 = kb_splat(k[24]);
      kb_t t329 = kb_splat(k[64]);
      kb_t t330 = kb_sub(t329, t328);
      kb_t t332 = kb_add(t328, kb_mul(t4, t330));
      kb_t t335 = kb_splat(k[29]);
      kb_t t336 = kb_splat(k[69]);
      kb_t t337 = kb_sub(t336, t335);
      kb_t t339 = kb_add(t335, kb_mul(t4, t337));
      kb_t t342 = kb_splat(k[34]);
      kb_t t343 = kb_splat(k[74]);
      kb_t t344 = kb_sub(t343, t342);
      kb_t t346 = kb_add(t342, kb_mul(t4, t344));
      kb_t t350 = kb_sub(t289, kb_add(kb_products4(t1, t299, t46, t305, t54, t311, t62, t318), kb_products4(t70, t325, t78, t332, t86, t339, t94, t346)));
      ext_sum_dot1(&acc, k + AT(81, 16), t350);
      kb_t t353 = here[5][v];
      kb_t t354 = here[6][v];
      kb_t t355 = here[7][v];
      kb_t t356 = here[8][v];
      kb_t t357 = here[9][v];
      kb_t t358 = here[10][v];
      kb_t t359 = here[11][v];
      kb_t t360 = here[12][v];
      kb_t t361 = here[13][v];
      // elements
      ext_sum sum_den0 = ext_sum_zero();
      ext_sum_dot4(&sum_den0, k + AT(81, 20), t353, t354, t355, t356);
      ext_sum_dot4(&sum_den0, k + AT(81, 24), t357, t358, t359, t360);
      ext_sum_dot1(&sum_den0, k + AT(81, 28), t361);
      ext_t den0 = ext_sum_total(k + AT(81, 18), &sum_den0);
      ext_t phi0 = ext_sub(EXT_TILE(next, 15, v), EXT_TILE(here, 14, v));
      phi0 = ext_add(phi0, ext_splat(k + AT(81, 11)));
      kb_t t351 = here[AT(14, 1)][v];
      kb_t t364 = here[AT(15, 1)][v];
      // sum
      ext_sum sum_den1 = ext_sum_zero();
      ext_sum_dot4(&sum_den1, k + AT(80, 2), t364, t2, t10, t17);
      ext_sum_dot2(&sum_den1, k + AT(80, 6), t25, t33);
      ext_t den1 = ext_sum_total(k + AT(80, 1), &sum_den1);
      kb_t t362 = here[AT(16, 1)][v];
      ext_sum_fractions(&acc, phi0, den0, t351, k + AT(81, 17), den1, t362);
      ext_put_halves(out, i, ext_mul_base(ext_sum_reduce(acc), inverse_zerofier));
    }
  }
}
#undef STEP
