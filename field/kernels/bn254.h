// The scalar field of BN254 over one or more lanes: what `poseidon-bn254.c` is written in.
//
//   bn            BN_LANES elements in Montgomery form, in limbs
//   bn_const      one element in Montgomery form, the same for all lanes
//   bn_sum        a sum of products (and of elements times the Montgomery radix), not reduced yet
//   bn_zero(t), bn_start(t, x), bn_start_const(t, c)      begin a sum: with nothing, an element, a constant
//   bn_add_product(t, x, y), bn_add_multiple(t, x, c)     add a product, a product with a constant
//   bn_reduce(t)                                          the sum as an element
//
// The radix is R = 2^260, 84 times the order r, so that nothing is ever subtracted: a reduced sum of products is below r plus what it
// started with plus a 84th of r for each product of two elements below r. Sums have at most 20 products, elements are below 12r.
// With IFMA eight lanes have limbs of 52 bits, with AVX2 four have limbs of 26; of single ones limbs have 52 bits where there are 128-bit products, and
// 26 where there are none (WebAssembly).
#ifndef BN254_H
#define BN254_H

#include "lanes.h"

#if defined(__AVX512IFMA__)
#define BN_LANES 8
#elif defined(__AVX2__)
#define BN_LANES 4
#else
#define BN_LANES 1
#endif

#if BN_LANES == 4 || defined(__wasm__) || !defined(__SIZEOF_INT128__)
enum { BN_LIMBS = 10, BN_BITS = 26 };
#if BN_LANES == 4
typedef u64 bn_limb;
typedef u64 bn_lane __attribute__((vector_size(32)));
typedef bn_lane bn_wide;
#else
typedef u32 bn_limb;
typedef u64 bn_lane, bn_wide;
#endif
static const bn_limb BN_ORDER[] = {0x1, 0x7d64fc, 0x309143e, 0x121e6e5, 0x12833e8, 0x605617, 0x1045b68, 0x280a6e1, 0x272e131, 0xc1913};
static const bn_limb BN_R2[] = {0x16da6f5, 0x2e14b4, 0xcddce3, 0x3188588, 0x343ffb6, 0x2bc6e54, 0x103e7c2, 0x30f0578, 0x28fa122, 0xa054};
#define BN_MU 0x3ffffffull  // −1/r modulo 2^BN_BITS
#else
enum { BN_LIMBS = 5, BN_BITS = 52 };
typedef u64 bn_limb;
static const bn_limb BN_ORDER[] = {0x1f593f0000001, 0x4879b9709143e, 0x181585d2833e8, 0xa029b85045b68, 0x30644e72e131};
static const bn_limb BN_R2[] = {0xb852d16da6f5, 0xc621620cddce3, 0xaf1b95343ffb6, 0xc3c15e103e7c2, 0x281528fa122};
#define BN_MU 0x1f593efffffffull
#if BN_LANES == 8
typedef u64 bn_lane __attribute__((vector_size(64)));
typedef bn_lane bn_wide;
#else
typedef u64 bn_lane;
typedef unsigned __int128 bn_wide;
#endif
#endif

#define BN_MASK ((1ull << BN_BITS) - 1)

typedef struct {
  bn_lane l[BN_LIMBS];
} bn;
typedef struct {
  bn_limb l[BN_LIMBS];
} bn_const;
typedef struct {
  bn_wide t[2 * BN_LIMBS];
} bn_sum;

#if BN_LANES > 1

#include <immintrin.h>
#if BN_LANES == 8
INLINE bn_lane bn_splat(u64 a) { return (bn_lane)_mm512_set1_epi64((long long)a); }
// Low and high halves of the products of 52-bit lanes, added. What is above 52 bits of an operand does not count.
INLINE bn_lane bn_low(bn_lane t, bn_lane a, bn_lane b) {
  return (bn_lane)_mm512_madd52lo_epu64((__m512i)t, (__m512i)a, (__m512i)b);
}
INLINE bn_lane bn_high(bn_lane t, bn_lane a, bn_lane b) {
  return (bn_lane)_mm512_madd52hi_epu64((__m512i)t, (__m512i)a, (__m512i)b);
}
// t += x·y·2^(BN_BITS·at)
INLINE void bn_add_row(bn_sum* s, int at, const bn_lane* x, bn_lane y) {
  UNROLL for (int i = 0; i < BN_LIMBS; i++) {
    s->t[at + i] = bn_low(s->t[at + i], x[i], y);
    s->t[at + i + 1] = bn_high(s->t[at + i + 1], x[i], y);
  }
}
// The multiple of the order that makes a limb 0.
INLINE bn_lane bn_quotient(bn_lane t) { return bn_low(bn_splat(0), t, bn_splat(BN_MU)); }
#else
INLINE bn_lane bn_splat(u64 a) { return (bn_lane)_mm256_set1_epi64x((long long)a); }
// Of the low 32 bits of lanes. A column of a sum has at most 200 products of 52 bits and its carry: they need no carrying.
INLINE bn_lane bn_product(bn_lane a, bn_lane b) { return (bn_lane)_mm256_mul_epu32((__m256i)a, (__m256i)b); }
INLINE void bn_add_row(bn_sum* s, int at, const bn_lane* x, bn_lane y) {
  UNROLL for (int i = 0; i < BN_LIMBS; i++) {
    s->t[at + i] += bn_product(x[i], y);
    // Ten columns are in registers, and added to one product at a time: in another order all would be moved to and fro, which takes twice as long.
    __asm__("" : "+x"(s->t[at + i]));
  }
}
INLINE bn_lane bn_quotient(bn_lane t) { return bn_product(t, bn_splat(BN_MU)) & BN_MASK; }
#endif
INLINE void bn_add_product(bn_sum* s, const bn* x, const bn* y) {
  UNROLL for (int j = 0; j < BN_LIMBS; j++) bn_add_row(s, j, x->l, y->l[j]);
}
INLINE void bn_add_multiple(bn_sum* s, const bn* x, const bn_const* c) {
  UNROLL for (int j = 0; j < BN_LIMBS; j++) bn_add_row(s, j, x->l, bn_splat(c->l[j]));
}
// Adds multiples of the order that make the low limbs 0, which are left to carry.
INLINE void bn_cancel(bn_sum* s) {
  bn_lane order[BN_LIMBS];
  UNROLL for (int i = 0; i < BN_LIMBS; i++) order[i] = bn_splat(BN_ORDER[i]);
  UNROLL for (int j = 0; j < BN_LIMBS; j++) {
    bn_add_row(s, j, order, bn_quotient(s->t[j]));
    s->t[j + 1] += s->t[j] >> BN_BITS;
  }
}

#else

INLINE bn_lane bn_splat(u64 a) { return a; }
// Sums by columns: one is in registers at a time.
#define BN_ADD_COLUMNS(s, x, y)                                                                          \
  UNROLL for (int k = 0; k < 2 * BN_LIMBS - 1; k++) {                                                    \
    bn_wide column = (s)->t[k];                                                                          \
    UNROLL for (int i = 0; i < BN_LIMBS; i++)                                                            \
      if (k - i >= 0 && k - i < BN_LIMBS) column += (bn_wide)(x)->l[i] * (y)->l[k - i];                  \
    (s)->t[k] = column;                                                                                  \
  }
INLINE void bn_add_product(bn_sum* s, const bn* x, const bn* y) { BN_ADD_COLUMNS(s, x, y) }
INLINE void bn_add_multiple(bn_sum* s, const bn* x, const bn_const* c) { BN_ADD_COLUMNS(s, x, c) }
INLINE void bn_cancel(bn_sum* s) {
  u64 q[BN_LIMBS];
  bn_wide carry = 0;
  UNROLL for (int k = 0; k < 2 * BN_LIMBS; k++) {
    bn_wide column = s->t[k] + carry;
    UNROLL for (int j = 0; j < BN_LIMBS; j++)
      if (j < k && k - j < BN_LIMBS) column += (bn_wide)q[j] * BN_ORDER[k - j];
    carry = 0;
    if (k < BN_LIMBS) {
      q[k] = ((u64)column & BN_MASK) * BN_MU & BN_MASK;
      carry = (column + (bn_wide)q[k] * BN_ORDER[0]) >> BN_BITS;
    }
    s->t[k] = column;
  }
}

#endif

INLINE void bn_zero(bn_sum* s) {
  UNROLL for (int i = 0; i < 2 * BN_LIMBS; i++) s->t[i] = (bn_wide)bn_splat(0);
}
INLINE void bn_start(bn_sum* s, const bn* x) {
  UNROLL for (int i = 0; i < BN_LIMBS; i++) s->t[i] = (bn_wide)bn_splat(0), s->t[BN_LIMBS + i] = (bn_wide)x->l[i];
}
INLINE void bn_start_const(bn_sum* s, const bn_const* c) {
  UNROLL for (int i = 0; i < BN_LIMBS; i++) s->t[i] = (bn_wide)bn_splat(0), s->t[BN_LIMBS + i] = (bn_wide)bn_splat(c->l[i]);
}

INLINE bn bn_reduce(bn_sum* s) {
  bn_cancel(s);
  bn x;
  bn_wide carry = (bn_wide)bn_splat(0);
  UNROLL for (int i = 0; i < BN_LIMBS; i++) {
    bn_wide sum = s->t[BN_LIMBS + i] + carry;
    x.l[i] = (bn_lane)sum & BN_MASK, carry = sum >> BN_BITS;
  }
  return x;
}

INLINE bn bn_mul(const bn* x, const bn* y) {
  bn_sum t;
  bn_zero(&t), bn_add_product(&t, x, y);
  return bn_reduce(&t);
}

// ---- to and from four 64-bit words of canonical values -----------------------------------------------------------------------

// words[k][lane]
static bn bn_from_words(const u64 words[4][BN_LANES]) {
  bn_lane w[5];
  __builtin_memcpy(w, words, 4 * sizeof *w);
  w[4] = bn_splat(0);
  bn x;
  UNROLL for (int i = 0; i < BN_LIMBS; i++) {
    int word = i * BN_BITS / 64, shift = i * BN_BITS % 64;
    bn_lane limb = w[word] >> shift;
    if (shift + BN_BITS > 64) limb |= w[word + 1] << (64 - shift);
    x.l[i] = limb & BN_MASK;
  }
  bn_const r2;
  __builtin_memcpy(&r2, BN_R2, sizeof r2);
  bn_sum t;
  bn_zero(&t), bn_add_multiple(&t, &x, &r2);
  return bn_reduce(&t);
}

static void bn_to_words(u64 words[4][BN_LANES], const bn* x) {
  bn_sum t;
  bn_zero(&t);
  for (int i = 0; i < BN_LIMBS; i++) t.t[i] = (bn_wide)x->l[i];
  // At most r.
  bn y = bn_reduce(&t);
  bn_lane less[BN_LIMBS], borrow = bn_splat(0), w[4] = {bn_splat(0), bn_splat(0), bn_splat(0), bn_splat(0)};
  for (int i = 0; i < BN_LIMBS; i++) {
    bn_lane difference = y.l[i] - bn_splat(BN_ORDER[i]) - borrow;
    less[i] = difference & BN_MASK, borrow = difference >> 63;
  }
  bn_lane keep = bn_splat(0) - borrow;
  for (int i = 0; i < BN_LIMBS; i++) {
    bn_lane limb = (y.l[i] & keep) | (less[i] & ~keep);
    int word = i * BN_BITS / 64, shift = i * BN_BITS % 64;
    w[word] |= limb << shift;
    if (shift + BN_BITS > 64 && word < 3) w[word + 1] |= limb >> (64 - shift);
  }
  __builtin_memcpy(words, w, sizeof w);
}

// Of the first lane.
INLINE bn_const bn_const_of(const bn* x) {
  bn_const c;
  for (int i = 0; i < BN_LIMBS; i++) {
    u64 limb;
    __builtin_memcpy(&limb, &x->l[i], sizeof limb);
    c.l[i] = (bn_limb)limb;
  }
  return c;
}

#endif
