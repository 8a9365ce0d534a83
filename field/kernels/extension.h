// The extension field over vectors of lanes. Its degree is chosen when a module is compiled: EXT_DEGREE 4 (the default) or 5,
// each in a header of its own; code outside these headers loops over EXT_DEGREE or uses the operations.
//
// Forms are those of `koala.h`: canonical in memory, Montgomery in registers.
#ifndef EXTENSION_H
#define EXTENSION_H

#include "koala.h"

#ifndef EXT_DEGREE
#define EXT_DEGREE 4
#endif

typedef struct {
  kb_t c[EXT_DEGREE];
} ext_t;

// One element in scalars, for constants and for what is computed once per call.
typedef struct {
  u32 c[EXT_DEGREE];
} s_ext;

#define EXT_MAP(expression)                                        \
  ({                                                               \
    ext_t out_;                                                    \
    UNROLL for (int k = 0; k < EXT_DEGREE; k++) out_.c[k] = (expression); \
    out_;                                                          \
  })

INLINE ext_t ext_zero(void) { return EXT_MAP(kb_zero()); }
INLINE ext_t ext_from_base(kb_t a) { return EXT_MAP(k == 0 ? a : kb_zero()); }

// Planar vectors: coefficient k of element i is p[k·n + i].
INLINE ext_t ext_load(const u32* p, size_t n) { return EXT_MAP(kb_load(p + k * n)); }
INLINE void ext_store(u32* p, size_t n, ext_t a) {
  for (int k = 0; k < EXT_DEGREE; k++) kb_store(p + k * n, a.c[k]);
}

INLINE ext_t ext_add(ext_t a, ext_t b) { return EXT_MAP(kb_add(a.c[k], b.c[k])); }
INLINE ext_t ext_sub(ext_t a, ext_t b) { return EXT_MAP(kb_sub(a.c[k], b.c[k])); }
INLINE ext_t ext_neg(ext_t a) { return EXT_MAP(kb_neg(a.c[k])); }
INLINE ext_t ext_mul_base(ext_t a, kb_t b) { return EXT_MAP(kb_mul(a.c[k], b)); }
INLINE ext_t ext_to_mont(ext_t a) { return EXT_MAP(kb_to_mont(a.c[k])); }
INLINE ext_t ext_from_mont(ext_t a) { return EXT_MAP(kb_from_mont(a.c[k])); }

// Sums of any number of products, by coefficient, reduced once in the end. Always below p·2^32.
typedef struct {
  kb_wide c[EXT_DEGREE];
} ext_sum;

#define EXT_SUM_MAP(expression)                                               \
  ({                                                                          \
    ext_sum out_;                                                             \
    UNROLL for (int k = 0; k < EXT_DEGREE; k++) out_.c[k] = kb_wide_trim(expression); \
    out_;                                                                     \
  })

INLINE ext_sum ext_sum_zero(void) { return EXT_SUM_MAP(((kb_wide){{0}, {0}})); }
INLINE ext_sum ext_sum_add(ext_sum s, ext_sum t) { return EXT_SUM_MAP(kb_wide_add(s.c[k], t.c[k])); }
// + a·b
INLINE ext_sum ext_sum_add_base(ext_sum s, ext_t a, kb_t b) { return EXT_SUM_MAP(kb_wide_mul_add(s.c[k], a.c[k], b)); }
// + f·b for the element f at `factor`; + f0·b0 + f1·b1 for two, one after the other.
INLINE ext_sum ext_sum_scale(ext_sum s, const u32* factor, kb_t b) { return EXT_SUM_MAP(kb_wide_scale_add(s.c[k], b, factor[k])); }
INLINE ext_sum ext_sum_scale2(ext_sum s, const u32* factors, kb_t b0, kb_t b1) {
  return EXT_SUM_MAP(kb_wide_scale_add(kb_wide_scale_add(s.c[k], b0, factors[k]), b1, factors[EXT_DEGREE + k]));
}
INLINE ext_t ext_sum_reduce(ext_sum s) { return EXT_MAP(kb_reduce_one(s.c[k])); }

// ext_splat, ext_add_base, ext_mul, ext_product, ext_conjugates, s_ext_mul, s_ext_inverse.
#if EXT_DEGREE == 4
#include "quartic.h"
#elif EXT_DEGREE == 5
#include "quintic.h"
#else
#error "EXT_DEGREE is 4 or 5"
#endif

INLINE ext_t ext_square(ext_t a) { return ext_mul(a, a); }

INLINE ext_t ext_splat_s(s_ext a) { return ext_splat(a.c); }
INLINE s_ext s_ext_from_base(u32 a) {
  s_ext out;
  for (int k = 0; k < EXT_DEGREE; k++) out.c[k] = k == 0 ? a : 0;
  return out;
}

INLINE int s_ext_is_zero(s_ext a) {
  u32 any = 0;
  for (int k = 0; k < EXT_DEGREE; k++) any |= a.c[k];
  return any == 0;
}

// Lane i of a vector of extension elements.
INLINE s_ext ext_lane(ext_t a, int i) {
  u32 lanes[LANES];
  s_ext out;
  for (int k = 0; k < EXT_DEGREE; k++) {
    kb_store(lanes, a.c[k]);
    out.c[k] = lanes[i];
  }
  return out;
}

// The inverse in every lane, Montgomery form, with one scalar inversion; lanes that are 0 spoil the others (check first).
INLINE ext_t ext_inverse(ext_t a) {
  s_ext lane[LANES], prefix[LANES + 1] = {{{KB_R}}};
  for (int i = 0; i < LANES; i++) {
    lane[i] = ext_lane(a, i);
    prefix[i + 1] = s_ext_mul(prefix[i], lane[i]);
  }
  s_ext suffix = s_ext_inverse(prefix[LANES]);
  u32 out[EXT_DEGREE][LANES];
  for (int i = LANES - 1; i >= 0; i--) {
    s_ext inverse = s_ext_mul(suffix, prefix[i]);
    for (int k = 0; k < EXT_DEGREE; k++) out[k][i] = inverse.c[k];
    suffix = s_ext_mul(suffix, lane[i]);
  }
  return EXT_MAP(kb_load(out[k]));
}

// Inverts the planar vector in[0..n) into out (n a multiple of LANES; canonical in memory; may not overlap): Montgomery's
// trick down each lane. Returns 1, leaving garbage in out, if an element is 0.
INLINE int ext_batch_inverse_vec(const u32* in, u32* out, size_t n) {
  ext_t product = ext_from_base(kb_splat(KB_R));
  for (size_t i = 0; i < n; i += LANES) {
    ext_store(out + i, n, product);
    product = ext_mul(product, ext_to_mont(ext_load(in + i, n)));
  }
  for (int i = 0; i < LANES; i++)
    if (s_ext_is_zero(ext_lane(product, i))) return 1;
  ext_t suffix = ext_inverse(product);
  for (size_t i = n; i > 0; i -= LANES) {
    ext_t prefix = ext_load(out + i - LANES, n);
    ext_store(out + i - LANES, n, ext_from_mont(ext_mul(suffix, prefix)));
    suffix = ext_mul(suffix, ext_to_mont(ext_load(in + i - LANES, n)));
  }
  return 0;
}

#endif
