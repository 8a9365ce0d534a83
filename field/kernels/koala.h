// KoalaBear over vectors of lanes: what every kernel and, with `extension.h`, every generated constraint evaluator is written
// in. Nothing here knows about memory layouts larger than one vector.
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

// t·2^-32 mod p for t = four + a·b, `four` being a sum of up to four products: 4p² has a high word below 2p, so taking p from it
// once where possible leaves room for a fifth product.
INLINE kb_t kb_reduce_five(kb_wide four, kb_t a, kb_t b) {
  v128_t high_p = wasm_u32x4_make(0, KB_P, 0, KB_P);
  kb_wide below = {wasm_u32x4_min(four.low, wasm_i32x4_sub(four.low, high_p)),
                   wasm_u32x4_min(four.high, wasm_i32x4_sub(four.high, high_p))};
  return kb_reduce_four(kb_wide_mul_add(below, a, b));
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

#endif
