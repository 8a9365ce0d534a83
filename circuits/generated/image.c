// Generated from chip "image" by air/codegen/codegen.ts. Do not edit.
#include "evaluators.h"

#define STEP 1
// Returns 1 when a denominator is zero.
EXPORT(logup_image) int logup_image(const u32* const* columns, size_t n, const u32* k, u32* const* out,
                                u32* sums) {
  enum { BLOCK = LOGUP_BLOCK_SIZE(AT(8, 1)) };
  _Static_assert(BLOCK > 0, "too many columns and messages for the stack of a kernel");
  static const u32 here_columns[] = {1, 2, 3, 4, 0};
  kb_t here[5][BLOCK];
  ext_t conjugates[BLOCK][1];
  kb_t norms[BLOCK][1], multiplicities[BLOCK][1], scratch[BLOCK][1];
  for (size_t start = 0; start < n; start += LANES * BLOCK) {
    size_t vectors = (n - start) / LANES < BLOCK ? (n - start) / LANES : BLOCK;
    load_tile(here[0], BLOCK, columns, here_columns, 5, start, vectors);
    for (size_t v = 0; v < vectors; v++) {
      kb_t t5 = here[0][v];
      kb_t t6 = here[1][v];
      kb_t t7 = here[2][v];
      // read-only word
      ext_t den0 = ext_dot3(k + 0, k + AT(0, 2), t5, t6, t7);
      conjugates[v][0] = den0;
      norms[v][0] = take_norm(&conjugates[v][0]);
      kb_t t0 = here[3][v];
      kb_t t1 = here[4][v];
      kb_t t2 = kb_mul(t0, t1);
      multiplicities[v][0] = t2;
    }
    if (!invert_all(norms[0], vectors * 1, scratch[0])) return 1;
    for (size_t v = 0; v < vectors; v++) {
      size_t i = start + LANES * v;
      ext_t term0 = ext_mul_base(conjugates[v][0], kb_mul(multiplicities[v][0], norms[v][0]));
      ext_put_far(out + 0, i, term0);
    }
  }
  running_sum(out + 0, n, k[AT(0, 6)], sums + 0);
  return 0;
}
#undef STEP

#define STEP 2
EXPORT(quotient_image) void quotient_image(const u32* const* columns, size_t n, const u32* k, const u32* inverses,
                                  u32* const* out) {
  kb_t inverse_zerofier = alternate(k + AT(1, 15));
  (void)inverses;
  enum { BLOCK = BLOCK_SIZE(AT(5, 2)) };
  _Static_assert(BLOCK > 0, "too many columns and messages for the stack of a kernel");
  static const u32 here_columns[] = {1, 2, 3, EXT_COLUMNS(AT(5, 0)), 4, 0};
  kb_t here[AT(5, 1)][BLOCK];
  static const u32 next_columns[] = {EXT_COLUMNS(AT(5, 0))};
  kb_t next[AT(0, 1)][BLOCK];
  for (size_t start = 0; start < n; start += LANES * BLOCK) {
    size_t vectors = (n - start) / LANES < BLOCK ? (n - start) / LANES : BLOCK;
    load_tile(here[0], BLOCK, columns, here_columns, AT(5, 1), start, vectors);
    load_next_tile(next[0], BLOCK, columns, next_columns, AT(0, 1), start, vectors, STEP, n);
    for (size_t v = 0; v < vectors; v++) {
      size_t i = start + LANES * v;
      ext_sum acc = ext_sum_zero();
      kb_t t5 = here[0][v];
      kb_t t6 = here[1][v];
      kb_t t7 = here[2][v];
      // read-only word
      ext_t den0 = ext_dot3(k + AT(1, 8), k + AT(1, 11), t5, t6, t7);
      ext_t phi0 = ext_sub(EXT_TILE(next, 0, v), EXT_TILE(here, 3, v));
      phi0 = ext_add(phi0, ext_splat(k + AT(1, 6)));
      kb_t t0 = here[AT(3, 1)][v];
      kb_t t1 = here[AT(4, 1)][v];
      kb_t t2 = kb_mul(t0, t1);
      ext_sum_fraction(&acc, phi0, den0, t2, k + AT(1, 7));
      ext_put_halves(out, i, ext_mul_base(ext_sum_reduce(acc), inverse_zerofier));
    }
  }
}
#undef STEP
