// Generated from chip "index-5" by air/codegen/codegen.ts. Do not edit.
#include "evaluators.h"

#define STEP 1
// Returns 1 when a denominator is zero.
EXPORT(logup_index_5) int logup_index_5(const u32* const* columns, size_t n, const u32* k, u32* const* out,
                                u32* sums) {
  enum { BLOCK = LOGUP_BLOCK_SIZE(AT(12, 2)) };
  _Static_assert(BLOCK > 0, "too many columns and messages for the stack of a kernel");
  static const u32 here_columns[] = {5, 9, 6, 7, 10, 8};
  kb_t here[6][BLOCK];
  ext_t conjugates[BLOCK][2];
  kb_t norms[BLOCK][2], multiplicities[BLOCK][2], scratch[BLOCK][2];
  for (size_t start = 0; start < n; start += LANES * BLOCK) {
    size_t vectors = (n - start) / LANES < BLOCK ? (n - start) / LANES : BLOCK;
    load_tile(here[0], BLOCK, columns, here_columns, 6, start, vectors);
    for (size_t v = 0; v < vectors; v++) {
      kb_t t2 = here[0][v];
      kb_t t3 = here[1][v];
      // bit
      ext_t den0 = ext_dot2(k + 0, k + AT(0, 2), t2, t3);
      conjugates[v][0] = den0;
      norms[v][0] = take_norm(&conjugates[v][0]);
      kb_t t0 = here[2][v];
      multiplicities[v][0] = t0;
      kb_t t6 = here[3][v];
      kb_t t7 = here[4][v];
      // challenge
      ext_t den1 = ext_dot2(k + AT(0, 1), k + AT(0, 2), t6, t7);
      conjugates[v][1] = den1;
      norms[v][1] = take_norm(&conjugates[v][1]);
      kb_t t5 = here[5][v];
      multiplicities[v][1] = t5;
    }
    if (!invert_all(norms[0], vectors * 2, scratch[0])) return 1;
    for (size_t v = 0; v < vectors; v++) {
      size_t i = start + LANES * v;
      ext_t term0 = ext_cross(conjugates[v][0], kb_mul(multiplicities[v][0], norms[v][0]), conjugates[v][1], kb_mul(multiplicities[v][1], norms[v][1]));
      ext_put_far(out + 0, i, term0);
    }
  }
  running_sum(out + 0, n, k[AT(0, 8)], sums + 0);
  return 0;
}
#undef STEP

#define STEP 2
EXPORT(quotient_index_5) void quotient_index_5(const u32* const* columns, size_t n, const u32* k, const u32* inverses,
                                  u32* const* out) {
  kb_t inverse_zerofier = alternate(k + AT(1, 22));
  (void)inverses;
  enum { BLOCK = BLOCK_SIZE(AT(15, 2)) };
  _Static_assert(BLOCK > 0, "too many columns and messages for the stack of a kernel");
  static const u32 here_columns[] = {9, 10, 11, 4, 5, EXT_COLUMNS(AT(12, 0)), 6, 7, 8};
  kb_t here[AT(8, 1)][BLOCK];
  static const u32 next_columns[] = {10, 0, 9, 1, 11, 2, 3, EXT_COLUMNS(AT(12, 0))};
  kb_t next[AT(7, 1)][BLOCK];
  for (size_t start = 0; start < n; start += LANES * BLOCK) {
    size_t vectors = (n - start) / LANES < BLOCK ? (n - start) / LANES : BLOCK;
    load_tile(here[0], BLOCK, columns, here_columns, AT(8, 1), start, vectors);
    load_next_tile(next[0], BLOCK, columns, next_columns, AT(7, 1), start, vectors, STEP, n);
    for (size_t v = 0; v < vectors; v++) {
      size_t i = start + LANES * v;
      ext_sum acc = ext_sum_zero();
      // a bit
      kb_t t0 = here[0][v];
      kb_t t1 = kb_splat(33554430u);
      kb_t t2 = kb_sub(t0, t1);
      kb_t t3 = kb_mul(t0, t2);
      // the index
      kb_t t4 = next[0][v];
      kb_t t5 = next[1][v];
      kb_t t6 = here[1][v];
      kb_t t8 = next[2][v];
      kb_t t9 = next[3][v];
      kb_t t12 = kb_sub(t4, kb_products2(t5, t6, t8, t9));
      // high bits are ones
      kb_t t13 = next[4][v];
      kb_t t14 = next[5][v];
      kb_t t15 = next[6][v];
      kb_t t16 = here[2][v];
      kb_t t18 = kb_add(t14, kb_mul(t15, t16));
      kb_t t20 = kb_sub(t13, kb_mul(t8, t18));
      // canonical
      kb_t t21 = here[3][v];
      kb_t t22 = kb_splat(2097152003u);
      kb_t t23 = kb_sub(t6, t22);
      kb_t t24 = kb_mul(t16, t23);
      kb_t t25 = kb_mul(t21, t24);
      ext_sum_dot4(&acc, k + AT(1, 9), t3, t12, t20, t25);
      kb_t t28 = here[4][v];
      // bit
      ext_t den0 = ext_dot2(k + AT(1, 14), k + AT(1, 16), t28, t0);
      ext_t phi0 = ext_sub(EXT_TILE(next, 7, v), EXT_TILE(here, 5, v));
      phi0 = ext_add(phi0, ext_splat(k + AT(1, 8)));
      kb_t t26 = here[AT(5, 1)][v];
      kb_t t31 = here[AT(6, 1)][v];
      // challenge
      ext_t den1 = ext_dot2(k + AT(0, 1), k + AT(0, 2), t31, t6);
      kb_t t30 = here[AT(7, 1)][v];
      ext_sum_fractions(&acc, phi0, den0, t26, k + AT(1, 13), den1, t30);
      ext_put_halves(out, i, ext_mul_base(ext_sum_reduce(acc), inverse_zerofier));
    }
  }
}
#undef STEP
