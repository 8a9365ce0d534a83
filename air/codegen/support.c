// What the generated kernels call outside their loops over rows.
#include "evaluators.h"

#if EXT_DEGREE != 4
// Lets whoever attaches the module see that it is not of the usual degree.
EXPORT(extension_degree) u32 extension_degree(void) { return EXT_DEGREE; }
#endif

// out[i] = 1/(x_i − 1), canonical, x_i = shift·g^i for i < n (n a multiple of LANES); shift and g in Montgomery form, the
// coset without 1. Montgomery's trick down each lane.
EXPORT(inverse_points) void inverse_points(u32* out, size_t n, u32 shift, u32 g) {
  kb_t one = kb_splat(KB_R), step = kb_splat(s_pow(g, LANES)), back = kb_splat(s_inverse(s_pow(g, LANES)));
  kb_t x = kb_geometric(shift, g), product = one;
  for (size_t i = 0; i < n; i += LANES, x = kb_mul(x, step)) {
    kb_store(out + i, product);
    product = kb_mul(product, kb_sub(x, one));
  }
  u32 lanes[LANES];
  kb_store(lanes, product);
  for (int j = 0; j < LANES; j++) lanes[j] = s_from_mont(s_inverse(lanes[j]));
  kb_t suffix = kb_load(lanes);
  for (size_t i = n; i > 0; i -= LANES) {
    x = kb_mul(x, back);
    kb_t prefix = kb_load(out + i - LANES);
    kb_store(out + i - LANES, kb_mul(suffix, prefix));
    suffix = kb_mul(suffix, kb_sub(x, one));
  }
}

PER_THREAD kb_t wide_tile[WIDE_TILE];
volatile u32 never = 0;

kb_t kb_dot(const kb_t* factors, const u16* pairs, size_t count) {
  kb_t sum = kb_splat(0);
  size_t k = 0;
#define FACTOR(j) factors[pairs[2 * k + (j)]]
  for (; k + 4 <= count; k += 4) {
    kb_t four = kb_products4(FACTOR(0), FACTOR(1), FACTOR(2), FACTOR(3), FACTOR(4), FACTOR(5), FACTOR(6), FACTOR(7));
    sum = kb_add(sum, four);
  }
  for (; k < count; k++) sum = kb_add(sum, kb_mul(FACTOR(0), FACTOR(1)));
#undef FACTOR
  return sum;
}

kb_t load_wrapped(const u32* column, size_t first, size_t n) {
  u32 lanes[LANES];
  for (size_t j = 0; j < LANES; j++) lanes[j] = column[(first + j) % n];
  return kb_load(lanes);
}

kb_t take_norm(ext_t* a) {
  kb_t norm;
  *a = ext_conjugates(*a, &norm);
  return norm;
}

int invert_all(kb_t* a, size_t count, kb_t* scratch) { return kb_invert_all(a, count, scratch); }

void running_sum(u32* const* planes, size_t n, u32 inverse_n, u32* sum) {
  for (int k = 0; k < EXT_DEGREE; k++) {
    u32* column = planes[k];
    kb_t lanes = kb_zero();
    for (size_t i = 0; i < n; i += LANES) lanes = kb_add(lanes, kb_load(column + i));
    sum[k] = kb_sum_lanes(lanes);
    u32 drift = s_mul(sum[k], inverse_n), s = 0;
    for (size_t i = 0; i < n; i++) {
      u32 term = s_sub(column[i], drift);
      column[i] = s;
      s = s_add(s, term);
    }
  }
}

void ext_sum_dot1(ext_sum* sum, const u32* k, kb_t b0) { *sum = ext_sum_scale(*sum, k, b0); }

void ext_sum_dot2(ext_sum* sum, const u32* k, kb_t b0, kb_t b1) { *sum = ext_sum_scale2(*sum, k, b0, b1); }

void ext_sum_dot3(ext_sum* sum, const u32* k, kb_t b0, kb_t b1, kb_t b2) {
  *sum = ext_sum_scale(ext_sum_scale2(*sum, k, b0, b1), k + 2 * EXT_DEGREE, b2);
}

void ext_sum_dot4(ext_sum* sum, const u32* k, kb_t b0, kb_t b1, kb_t b2, kb_t b3) {
  *sum = ext_sum_scale2(ext_sum_scale2(*sum, k, b0, b1), k + 2 * EXT_DEGREE, b2, b3);
}

#define K(j) k[EXT_DEGREE * (j) + c]
// A sum of up to four products needs no more than its reduction.
#define DOT(sum)                                                                                      \
  ext_t out;                                                                                          \
  UNROLL for (int c = 0; c < EXT_DEGREE; c++) out.c[c] = kb_add(kb_splat(base[c]), kb_reduce_four(sum)); \
  return out

ext_t ext_dot1(const u32* base, const u32* k, kb_t b0) { DOT(kb_wide_scale(b0, K(0))); }

ext_t ext_dot2(const u32* base, const u32* k, kb_t b0, kb_t b1) { DOT(kb_wide_scale_add(kb_wide_scale(b0, K(0)), b1, K(1))); }

ext_t ext_dot3(const u32* base, const u32* k, kb_t b0, kb_t b1, kb_t b2) {
  DOT(kb_wide_scale_add(kb_wide_scale_add(kb_wide_scale(b0, K(0)), b1, K(1)), b2, K(2)));
}

ext_t ext_dot4(const u32* base, const u32* k, kb_t b0, kb_t b1, kb_t b2, kb_t b3) {
  DOT(kb_wide_scale_add(kb_wide_scale_add(kb_wide_scale_add(kb_wide_scale(b0, K(0)), b1, K(1)), b2, K(2)), b3, K(3)));
}

ext_t ext_sum_total(const u32* base, const ext_sum* sum) { return ext_add(ext_splat(base), ext_sum_reduce(*sum)); }

void ext_sum_fraction(ext_sum* sum, ext_t phi, ext_t d, kb_t m, const u32* k) {
  *sum = ext_sum_scale(ext_sum_add(*sum, ext_product(phi, d)), k, m);
}

void ext_sum_fractions(ext_sum* sum, ext_t phi, ext_t d, kb_t m, const u32* k, ext_t e, kb_t n) {
  ext_t first = ext_sum_reduce(ext_sum_scale(ext_product(phi, d), k, m));
  *sum = ext_sum_add_base(ext_sum_add(*sum, ext_product(first, e)), d, kb_neg(n));
}

void load_tile(kb_t* tile, size_t stride, const u32* const* columns, const u32* list, size_t count, size_t start,
               size_t vectors) {
  for (size_t c = 0; c < count; c++, tile += stride) {
    const u32* column = columns[list[c]] + start;
#ifndef __wasm__
    // The next tile's rows come to the cache while this one is worked on: a tile has too few lines of a column for the processor to see them coming.
    for (size_t v = 0; v < vectors; v++) __builtin_prefetch(column + LANES * (vectors + v), 0, 2);
#endif
    for (size_t v = 0; v < vectors; v++) tile[v] = kb_to_mont(kb_load(column + LANES * v));
  }
}

void load_next_tile(kb_t* tile, size_t stride, const u32* const* columns, const u32* list, size_t count, size_t start,
                    size_t vectors, size_t step, size_t n) {
  for (size_t c = 0; c < count; c++, tile += stride) {
    const u32* column = columns[list[c]];
    for (size_t v = 0; v < vectors; v++) tile[v] = kb_to_mont(load_next(column, start + LANES * v, step, n));
  }
}
