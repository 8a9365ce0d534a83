// KoalaBear over vectors of lanes, and the quartic extension over those: what every kernel and every generated constraint
// evaluator is written in. Nothing here knows about memory layouts larger than one vector.
//
// Memory holds CANONICAL elements (u32 below p). Montgomery form (a·2^32 mod p) lives in registers and in tables of
// constants only: kb_mul(a, b) = a·b·2^-32, so a canonical value times a constant in Montgomery form is canonical again and
// linear work never converts. Non-linear work converts at load (kb_to_mont) and at store (kb_from_mont). kb_add, kb_sub,
// kb_neg and the multiplications by small integers work on either form. Every kb_t is below p in every lane, always.
//
// LANES is 4 (WebAssembly SIMD128). Code outside this header steps by LANES and uses only the names declared here, so that
// a build with wider vectors needs another kb_t and another copy of the first section, nothing else.
#ifndef KOALA_H
#define KOALA_H

#include <stddef.h>
#include <stdint.h>
#include <wasm_simd128.h>

typedef uint32_t u32;
typedef uint64_t u64;
typedef int32_t i32;

#define KB_P 0x7f000001u
#define KB_MU 0x81000001u  // p^-1 mod 2^32
#define KB_R 0x01fffffeu   // 2^32 mod p: one in Montgomery form
#define KB_R2 0x17f7efe4u  // 2^64 mod p
#define LANES 4
#define EXT_DEGREE 4

#define INLINE static inline __attribute__((always_inline))
#define EXPORT(name) __attribute__((export_name(#name))) extern

// ---- scalars ------------------------------------------------------------------------------------------------------------

INLINE u32 s_add(u32 a, u32 b) {
  u32 sum = a + b;
  return sum >= KB_P ? sum - KB_P : sum;
}

INLINE u32 s_sub(u32 a, u32 b) { return a >= b ? a - b : a + (KB_P - b); }

INLINE u32 s_neg(u32 a) { return a ? KB_P - a : 0; }

// t·2^-32 mod p for t < 2^32·p.
INLINE u32 s_reduce(u64 t) {
  u32 q = (u32)t * KB_MU;
  u32 high = (u32)(t >> 32), qp = (u32)(((u64)q * KB_P) >> 32);
  return high >= qp ? high - qp : high + (KB_P - qp);
}

// a·b·2^-32, for a·b < 2^32·p.
INLINE u32 s_mul(u32 a, u32 b) { return s_reduce((u64)a * b); }
INLINE u32 s_to_mont(u32 a) { return s_mul(a, KB_R2); }
INLINE u32 s_from_mont(u32 a) { return s_reduce(a); }

// base^exponent, Montgomery form in and out.
INLINE u32 s_pow(u32 base, u32 exponent) {
  u32 result = KB_R;
  for (; exponent; exponent >>= 1, base = s_mul(base, base))
    if (exponent & 1) result = s_mul(result, base);
  return result;
}

// Inverse in Montgomery form; 0 gives 0.
INLINE u32 s_inverse(u32 a) { return s_pow(a, KB_P - 2); }

// ---- vectors: the section that depends on the width -----------------------------------------------------------------------

typedef v128_t kb_t;

INLINE kb_t kb_load(const u32* p) { return wasm_v128_load(p); }  // any alignment
INLINE void kb_store(u32* p, kb_t a) { wasm_v128_store(p, a); }
INLINE kb_t kb_splat(u32 a) { return wasm_u32x4_splat(a); }
INLINE kb_t kb_zero(void) { return kb_splat(0); }

// Lanes p[0], p[stride], p[2·stride], p[3·stride].
INLINE kb_t kb_load_strided(const u32* p, size_t stride) {
  return wasm_u32x4_make(p[0], p[stride], p[2 * stride], p[3 * stride]);
}

INLINE kb_t kb_add(kb_t a, kb_t b) {
  kb_t sum = wasm_i32x4_add(a, b);
  return wasm_u32x4_min(sum, wasm_i32x4_sub(sum, kb_splat(KB_P)));
}

INLINE kb_t kb_sub(kb_t a, kb_t b) {
  kb_t difference = wasm_i32x4_sub(a, b);
  return wasm_u32x4_min(difference, wasm_i32x4_add(difference, kb_splat(KB_P)));
}

// A sum of products of canonical values, 64 bits per lane, not reduced: at most four products fit (4p² < 2^64).
typedef struct {
  v128_t low, high;
} kb_wide;

// The instructions by name: clang 14 builds the intrinsics from two extensions and a 64-bit multiply and hopes to match them
// again, which fails (and costs a factor of three) when one operand is a constant that it hoists out of a loop.
#define EXTMUL(half, a, b)                                                                      \
  ({                                                                                            \
    v128_t out_;                                                                                \
    __asm__("local.get %1\n\tlocal.get %2\n\ti64x2.extmul_" #half "_i32x4_u\n\tlocal.set %0" \
            : "=r"(out_)                                                                        \
            : "r"(a), "r"(b));                                                                  \
    out_;                                                                                       \
  })

INLINE kb_wide kb_wide_mul(kb_t a, kb_t b) { return (kb_wide){EXTMUL(low, a, b), EXTMUL(high, a, b)}; }

INLINE kb_wide kb_wide_add(kb_wide a, kb_wide b) {
  return (kb_wide){wasm_i64x2_add(a.low, b.low), wasm_i64x2_add(a.high, b.high)};
}

INLINE kb_wide kb_wide_mul_add(kb_wide sum, kb_t a, kb_t b) { return kb_wide_add(sum, kb_wide_mul(a, b)); }

INLINE v128_t kb_wide_low_words(kb_wide t) { return wasm_i32x4_shuffle(t.low, t.high, 0, 2, 4, 6); }
INLINE v128_t kb_wide_high_words(kb_wide t) { return wasm_i32x4_shuffle(t.low, t.high, 1, 3, 5, 7); }

// High words of q·p, where q = t·p^-1 mod 2^32: t − q·p is divisible by 2^32, and its quotient is the reduced value.
// Multiplying by p^-1 = 1 + 2^24 + 2^31 (mod 2^32) by shifts is as fast as by a vector multiply and has less latency.
INLINE v128_t kb_quotient_high(v128_t t) {
  v128_t q = wasm_i32x4_add(t, wasm_i32x4_add(wasm_i32x4_shl(t, 24), wasm_i32x4_shl(t, 31)));
  return kb_wide_high_words(kb_wide_mul(q, kb_splat(KB_P)));
}

// t·2^-32 mod p for a single product, t < p·2^32.
INLINE kb_t kb_reduce_one(kb_wide t) {
  return kb_sub(kb_wide_high_words(t), kb_quotient_high(kb_wide_low_words(t)));
}

// t·2^-32 mod p for a sum of up to four products.
INLINE kb_t kb_reduce_four(kb_wide t) {
  v128_t high = kb_wide_high_words(t);
  high = wasm_u32x4_min(high, wasm_i32x4_sub(high, kb_splat(KB_P)));
  return kb_sub(high, kb_quotient_high(kb_wide_low_words(t)));
}

// a·2^-k mod p for a constant 1 ≤ k ≤ 24: 2^-24 = −127, so the low k bits come back times 127·2^(24−k), negated.
#define kb_div_2exp(a, k)                                                                                        \
  ({                                                                                                             \
    v128_t value_ = (a), low_ = wasm_v128_and(value_, wasm_u32x4_splat((1u << (k)) - 1));                        \
    kb_sub(wasm_u32x4_shr(value_, (k)), wasm_i32x4_sub(wasm_i32x4_shl(low_, 31 - (k)), wasm_i32x4_shl(low_, 24 - (k)))); \
  })

// The sum of all lanes.
INLINE u32 kb_sum_lanes(kb_t a) {
  return s_add(s_add(wasm_u32x4_extract_lane(a, 0), wasm_u32x4_extract_lane(a, 1)),
               s_add(wasm_u32x4_extract_lane(a, 2), wasm_u32x4_extract_lane(a, 3)));
}

// ---- vectors: derived -----------------------------------------------------------------------------------------------------

INLINE kb_t kb_neg(kb_t a) { return kb_sub(kb_zero(), a); }
INLINE kb_t kb_double(kb_t a) { return kb_add(a, a); }
INLINE kb_t kb_triple(kb_t a) { return kb_add(kb_double(a), a); }

// a·b·2^-32 mod p.
INLINE kb_t kb_mul(kb_t a, kb_t b) { return kb_reduce_one(kb_wide_mul(a, b)); }
INLINE kb_t kb_square(kb_t a) { return kb_mul(a, a); }
INLINE kb_t kb_cube(kb_t a) { return kb_mul(kb_square(a), a); }
INLINE kb_t kb_to_mont(kb_t a) { return kb_mul(a, kb_splat(KB_R2)); }
INLINE kb_t kb_from_mont(kb_t a) { return kb_mul(a, kb_splat(1)); }

// A constant factor with its precomputed quotient (Shoup): canonical value w and floor(w·2^32/p).
typedef struct {
  kb_t value, quotient;
} kb_factor;

INLINE u32 s_factor_quotient(u32 mont) { return (0u - mont) * KB_MU; }

// The factor that is `mont` in Montgomery form: w·2^32 = floor(w·2^32/p)·p + mont.
INLINE kb_factor kb_factor_from_mont(kb_t mont) {
  return (kb_factor){kb_from_mont(mont), wasm_i32x4_mul(wasm_i32x4_sub(kb_splat(0), mont), kb_splat(KB_MU))};
}

// a·w mod p for any 32-bit a, canonical or not: no Montgomery factor, and half the work of kb_mul. The estimated quotient
// floor(a·quotient/2^32) is short by at most one.
INLINE kb_t kb_mul_factor(kb_t a, kb_factor w) {
  v128_t q = kb_wide_high_words(kb_wide_mul(a, w.quotient));
  v128_t r = wasm_i32x4_sub(wasm_i32x4_mul(a, w.value), wasm_i32x4_mul(q, kb_splat(KB_P)));
  return wasm_u32x4_min(r, wasm_i32x4_sub(r, kb_splat(KB_P)));
}

// first, first·step, first·step², … as the lanes; Montgomery form.
INLINE kb_t kb_geometric(u32 first, u32 step) {
  u32 lanes[LANES];
  for (int i = 0; i < LANES; i++, first = s_mul(first, step)) lanes[i] = first;
  return kb_load(lanes);
}

// ---- the extension F[x]/(x^4 − 3) -----------------------------------------------------------------------------------------

typedef struct {
  kb_t c[EXT_DEGREE];
} ext_t;

INLINE ext_t ext_splat(const u32* p) { return (ext_t){{kb_splat(p[0]), kb_splat(p[1]), kb_splat(p[2]), kb_splat(p[3])}}; }
INLINE ext_t ext_zero(void) { return (ext_t){{kb_zero(), kb_zero(), kb_zero(), kb_zero()}}; }
INLINE ext_t ext_from_base(kb_t a) { return (ext_t){{a, kb_zero(), kb_zero(), kb_zero()}}; }

// Planar vectors: coefficient k of element i is p[k·n + i].
INLINE ext_t ext_load(const u32* p, size_t n) {
  return (ext_t){{kb_load(p), kb_load(p + n), kb_load(p + 2 * n), kb_load(p + 3 * n)}};
}
INLINE void ext_store(u32* p, size_t n, ext_t a) {
  for (int k = 0; k < EXT_DEGREE; k++) kb_store(p + k * n, a.c[k]);
}

#define EXT_MAP(expression)                                        \
  ({                                                               \
    ext_t out_;                                                    \
    _Pragma("unroll") for (int k = 0; k < EXT_DEGREE; k++) out_.c[k] = (expression); \
    out_;                                                          \
  })

INLINE ext_t ext_add(ext_t a, ext_t b) { return EXT_MAP(kb_add(a.c[k], b.c[k])); }
INLINE ext_t ext_sub(ext_t a, ext_t b) { return EXT_MAP(kb_sub(a.c[k], b.c[k])); }
INLINE ext_t ext_neg(ext_t a) { return EXT_MAP(kb_neg(a.c[k])); }
INLINE ext_t ext_add_base(ext_t a, kb_t b) { return (ext_t){{kb_add(a.c[0], b), a.c[1], a.c[2], a.c[3]}}; }
INLINE ext_t ext_sub_base(ext_t a, kb_t b) { return (ext_t){{kb_sub(a.c[0], b), a.c[1], a.c[2], a.c[3]}}; }
INLINE ext_t ext_mul_base(ext_t a, kb_t b) { return EXT_MAP(kb_mul(a.c[k], b)); }
INLINE ext_t ext_to_mont(ext_t a) { return EXT_MAP(kb_to_mont(a.c[k])); }
INLINE ext_t ext_from_mont(ext_t a) { return EXT_MAP(kb_from_mont(a.c[k])); }

// a·x: the coefficients move up, the highest comes back times 3.
INLINE ext_t ext_mul_x(ext_t a) { return (ext_t){{kb_triple(a.c[3]), a.c[0], a.c[1], a.c[2]}}; }

// Montgomery product, one reduction per coefficient: a coefficient is a sum of exactly four products.
INLINE ext_t ext_mul(ext_t a, ext_t b) {
  kb_t w1 = kb_triple(b.c[1]), w2 = kb_triple(b.c[2]), w3 = kb_triple(b.c[3]);
#define EXT_ROW(x0, x1, x2, x3)                                                                   \
  kb_reduce_four(kb_wide_mul_add(kb_wide_mul_add(kb_wide_mul_add(kb_wide_mul(a.c[0], x0), a.c[1], x1), a.c[2], x2), \
                                 a.c[3], x3))
  return (ext_t){{EXT_ROW(b.c[0], w3, w2, w1), EXT_ROW(b.c[1], b.c[0], w3, w2), EXT_ROW(b.c[2], b.c[1], b.c[0], w3),
                  EXT_ROW(b.c[3], b.c[2], b.c[1], b.c[0])}};
#undef EXT_ROW
}

INLINE ext_t ext_square(ext_t a) { return ext_mul(a, a); }

// Sum of up to four extension × base products per call: acc + a0·b0 + a1·b1 + a2·b2 + a3·b3, all in Montgomery form or
// canonical × Montgomery. Cheaper than four ext_mul_base.
INLINE ext_t ext_dot4(ext_t acc, ext_t a0, kb_t b0, ext_t a1, kb_t b1, ext_t a2, kb_t b2, ext_t a3, kb_t b3) {
  return EXT_MAP(kb_add(
      acc.c[k], kb_reduce_four(kb_wide_mul_add(
                    kb_wide_mul_add(kb_wide_mul_add(kb_wide_mul(a0.c[k], b0), a1.c[k], b1), a2.c[k], b2), a3.c[k], b3))));
}

// One element of the extension in scalars, for constants and for what is computed once per call.
typedef struct {
  u32 c[EXT_DEGREE];
} s_ext;

INLINE s_ext s_ext_mul(s_ext a, s_ext b) {
  s_ext out = {{0, 0, 0, 0}};
  for (int i = 0; i < EXT_DEGREE; i++)
    for (int j = 0; j < EXT_DEGREE; j++) {
      u32 product = s_mul(a.c[i], b.c[j]);
      if (i + j >= EXT_DEGREE) product = s_add(s_add(product, product), product);
      u32* c = &out.c[(i + j) % EXT_DEGREE];
      *c = s_add(*c, product);
    }
  return out;
}

INLINE ext_t ext_splat_s(s_ext a) { return ext_splat(a.c); }

// Inverse in Montgomery form through the tower (see extension.ts); 0 gives 0.
INLINE s_ext s_ext_inverse(s_ext a) {
#define TRIPLE(v) s_add(s_add(v, v), v)
  u32 a02 = s_mul(a.c[0], a.c[2]), a13 = s_mul(a.c[1], a.c[3]), a22 = s_mul(a.c[2], a.c[2]), a33 = s_mul(a.c[3], a.c[3]);
  u32 a13_twice = s_add(a13, a13);
  u32 n0 = s_sub(s_add(s_mul(a.c[0], a.c[0]), TRIPLE(a22)), TRIPLE(a13_twice));
  u32 n1 = s_sub(s_add(a02, a02), s_add(s_mul(a.c[1], a.c[1]), TRIPLE(a33)));
  u32 n1_squared = s_mul(n1, n1);
  u32 m = s_inverse(s_sub(s_mul(n0, n0), TRIPLE(n1_squared)));
#undef TRIPLE
  s_ext conjugate = {{a.c[0], s_neg(a.c[1]), a.c[2], s_neg(a.c[3])}};
  s_ext cofactor = {{s_mul(n0, m), 0, s_neg(s_mul(n1, m)), 0}};
  return s_ext_mul(conjugate, cofactor);
}

INLINE int s_ext_is_zero(s_ext a) { return (a.c[0] | a.c[1] | a.c[2] | a.c[3]) == 0; }

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
  s_ext lane[LANES], prefix[LANES + 1] = {{{KB_R, 0, 0, 0}}};
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
  return (ext_t){{kb_load(out[0]), kb_load(out[1]), kb_load(out[2]), kb_load(out[3])}};
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
