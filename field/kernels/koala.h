// KoalaBear over vectors of lanes: what every kernel and, with `extension.h`, every generated constraint evaluator is written
// in. Nothing here knows about memory layouts larger than one vector, nor, beyond `lanes.h`, about processors.
//
// Memory holds CANONICAL elements (u32 below p). Montgomery form (a·2^32 mod p) lives in registers and in tables of
// constants only: kb_mul(a, b) = a·b·2^-32, so a canonical value times a constant in Montgomery form is canonical again and
// linear work never converts. Non-linear work converts at load (kb_to_mont) and at store (kb_from_mont). kb_add, kb_sub,
// kb_neg and the multiplications by small integers work on either form. Every kb_t that is an element is below p in every lane, always.
//
// Code steps by LANES and works for every number of them.
#ifndef KOALA_H
#define KOALA_H

#include "lanes.h"

#ifndef KB_R
#define KB_R 0x01fffffeu   // 2^32 mod p: one in Montgomery form
#endif
#define KB_R2 0x17f7efe4u  // 2^64 mod p
#define KB_INVERSE_R 0x3f010000u  // 2^-32 mod p

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

// ---- vectors ------------------------------------------------------------------------------------------------------------

INLINE kb_t kb_zero(void) { return (kb_t){0}; }

INLINE kb_t kb_add(kb_t a, kb_t b) {
  kb_t sum = a + b;
  return kb_min(sum, sum - KB_P);
}

INLINE kb_t kb_sub(kb_t a, kb_t b) {
  kb_t difference = a - b;
  return kb_min(difference, difference + KB_P);
}

// A kb_wide is a sum of products of canonical values, 64 bits per lane, not reduced: at most four products fit (4p² < 2^64).

// t·2^-32 mod p for a single product, t < p·2^32: t − q·p, with q as kb_quotient_high has it, is divisible by 2^32, and its quotient
// is the reduced value.
INLINE kb_t kb_reduce_one(kb_wide t) { return kb_sub(kb_wide_high_words(t), kb_quotient_high(t)); }

// t·2^-32 mod p for a sum of up to four products.
INLINE kb_t kb_reduce_four(kb_wide t) {
  kb_t high = kb_wide_high_words(t);
  return kb_sub(kb_min(high, high - KB_P), kb_quotient_high(t));
}

// t without p·2^32 if it has as much: of a t below 2p·2^32 what is congruent and below p·2^32. Two products fit on top of that.
INLINE kb_wide kb_wide_trim(kb_wide t) {
  kb_t high_p = (kb_t)kb_splat_u64((u64)KB_P << 32), x = (kb_t)t.a, y = (kb_t)t.b;
  return (kb_wide){(kb_u64)kb_min(x, x - high_p), (kb_u64)kb_min(y, y - high_p)};
}

// t·2^-32 mod p for t = four + a·b, `four` being a sum of up to four products: 4p² has a high word below 2p, so taking p from it
// once where possible leaves room for a fifth product.
INLINE kb_t kb_reduce_five(kb_wide four, kb_t a, kb_t b) { return kb_reduce_four(kb_wide_mul_add(kb_wide_trim(four), a, b)); }

// a·2^-k mod p for a constant 1 ≤ k ≤ 24: 2^-24 = −127, so the low k bits come back times 127·2^(24−k), negated.
#define kb_div_2exp(a, k)                                                                \
  ({                                                                                     \
    kb_t value_ = (a), low_ = value_ & ((1u << (k)) - 1);                                \
    kb_sub(value_ >> (k), (low_ << (31 - (k))) - (low_ << (24 - (k))));                  \
  })

// The sum of all lanes.
INLINE u32 kb_sum_lanes(kb_t a) {
  u32 sum = a[0];
  for (int i = 1; i < LANES; i++) sum = s_add(sum, a[i]);
  return sum;
}

// ---- vectors: derived -----------------------------------------------------------------------------------------------------

INLINE kb_t kb_neg(kb_t a) { return kb_sub(kb_zero(), a); }
INLINE kb_t kb_double(kb_t a) { return kb_add(a, a); }
INLINE kb_t kb_triple(kb_t a) { return kb_add(kb_double(a), a); }

// a·b·2^-32 mod p.
INLINE kb_t kb_mul(kb_t a, kb_t b) { return kb_reduce_one(kb_wide_mul(a, b)); }
INLINE kb_t kb_square(kb_t a) { return kb_mul(a, a); }
INLINE kb_t kb_cube(kb_t a) { return kb_mul(kb_square(a), a); }

// Sums of products with one reduction.
INLINE kb_t kb_products2(kb_t a0, kb_t b0, kb_t a1, kb_t b1) {
  return kb_reduce_four(kb_wide_mul_add(kb_wide_mul(a0, b0), a1, b1));
}
INLINE kb_t kb_products3(kb_t a0, kb_t b0, kb_t a1, kb_t b1, kb_t a2, kb_t b2) {
  return kb_reduce_four(kb_wide_mul_add(kb_wide_mul_add(kb_wide_mul(a0, b0), a1, b1), a2, b2));
}
INLINE kb_t kb_products4(kb_t a0, kb_t b0, kb_t a1, kb_t b1, kb_t a2, kb_t b2, kb_t a3, kb_t b3) {
  return kb_reduce_four(kb_wide_mul_add(kb_wide_mul_add(kb_wide_mul_add(kb_wide_mul(a0, b0), a1, b1), a2, b2), a3, b3));
}
// A constant factor with its precomputed quotient (Shoup): canonical value w and floor(w·2^32/p).
typedef struct {
  kb_t value, quotient;
} kb_factor;

INLINE u32 s_factor_quotient(u32 mont) { return (0u - mont) * KB_MU; }

// The factor that is `mont` in Montgomery form, not 0: w·2^32 = floor(w·2^32/p)·p + mont, so the quotient is −mont/p modulo 2^32, and its
// product with p is less than w·2^32 by mont, which is from 1 to 2^32 − 1: the high word is w − 1.
INLINE kb_factor kb_factor_from_mont(kb_t mont) {
  kb_t quotient = mont * (0u - KB_MU);
  return (kb_factor){kb_wide_high_words(kb_wide_mul(quotient, kb_splat(KB_P))) + 1, quotient};
}

// a·w mod p for any 32-bit a, canonical or not: no Montgomery factor, and half the work of kb_mul. The estimated quotient
// floor(a·quotient/2^32) is short by at most one.
INLINE kb_t kb_mul_factor(kb_t a, kb_factor w) {
  kb_t q = kb_wide_high_words(kb_wide_mul(a, w.quotient));
  kb_t r = a * w.value - kb_times_p(q);
  return kb_min(r, r - KB_P);
}

// The factor w < p that is known when this is compiled.
#define KB_FACTOR(w) ((kb_factor){kb_splat(w), kb_splat((u32)(((u64)(w) << 32) / KB_P))})

INLINE kb_t kb_to_mont(kb_t a) { return kb_mul_factor(a, KB_FACTOR(KB_R)); }
INLINE kb_t kb_from_mont(kb_t a) { return kb_mul_factor(a, KB_FACTOR(KB_INVERSE_R)); }

// The inverses of the lanes in Montgomery form; 0 gives 0. p − 2 is 126 in binary, then 24 ones.
INLINE kb_t kb_inverse(kb_t a) {
  kb_t seven = kb_mul(kb_square(kb_cube(a)), a), to_63 = seven;
  for (int i = 0; i < 3; i++) to_63 = kb_square(to_63);
  to_63 = kb_mul(to_63, seven);
  kb_t power = kb_square(to_63);
  for (int ones = 0; ones < 24; ones += 6) {
    for (int i = 0; i < 6; i++) power = kb_square(power);
    power = kb_mul(power, to_63);
  }
  return power;
}

// Replaces `count` elements by their inverses, out of Montgomery form: a product with a Montgomery form is canonical. `scratch` has as
// many. Returns 0 when one is zero. Montgomery's trick down each lane, in KB_CHAINS chains: a product waits for the one before it.
enum { KB_CHAINS = 4 };
static inline int kb_invert_all(kb_t* a, size_t count, kb_t* scratch) {
  kb_t one = kb_splat(KB_R), product[KB_CHAINS] = {one, one, one, one};
  for (size_t i = 0; i < count; i += KB_CHAINS)
    UNROLL for (int j = 0; j < KB_CHAINS; j++) {
      if (i + j >= count) break;
      scratch[i + j] = product[j];
      product[j] = kb_mul(product[j], a[i + j]);
    }
  kb_t left = kb_mul(product[0], product[1]), right = kb_mul(product[2], product[3]), all = kb_mul(left, right);
  for (int i = 0; i < LANES; i++)
    if (all[i] == 0) return 0;
  kb_t inverse = kb_from_mont(kb_inverse(all));
  kb_t inverse_left = kb_mul(inverse, right), inverse_right = kb_mul(inverse, left);
  kb_t suffix[KB_CHAINS] = {kb_mul(inverse_left, product[1]), kb_mul(inverse_left, product[0]),
                            kb_mul(inverse_right, product[3]), kb_mul(inverse_right, product[2])};
  for (size_t i = (count + KB_CHAINS - 1) / KB_CHAINS * KB_CHAINS; i > 0;) {
    i -= KB_CHAINS;
    UNROLL for (int j = 0; j < KB_CHAINS; j++) {
      if (i + j >= count) break;
      kb_t element = a[i + j];
      a[i + j] = kb_mul(suffix[j], scratch[i + j]);
      suffix[j] = kb_mul(suffix[j], element);
    }
  }
  return 1;
}

// first, first·step, first·step², … as the lanes; Montgomery form.
INLINE kb_t kb_geometric(u32 first, u32 step) {
  u32 lanes[LANES];
  for (int i = 0; i < LANES; i++, first = s_mul(first, step)) lanes[i] = first;
  return kb_load(lanes);
}

#endif
