// The scalar field of BN254 over one or more lanes: what `poseidon-bn254.c` is written in.
//
//   bn            BN_LANES elements in Montgomery form, in limbs
//   bn_const      one element in Montgomery form, the same for all lanes
//   bn_sum        a sum of products (and of elements times the Montgomery radix), not reduced yet
//   bn_zero(t), bn_start(t, x), bn_start_const(t, c)      begin a sum: with nothing, an element, a constant
//   bn_add_product(t, x, y), bn_add_multiple(t, x, c)     add a product, a product with a constant
//   bn_reduce(t)                                          the sum as an element
//   bn_settle(x)                                          makes x small again where a chain of sums could outgrow its limbs
//
// Elements are not reduced fully: every value is below 12r, where products of sums of at most 20 terms still fit. With IFMA eight
// lanes have limbs of 52 bits, without 128-bit products (WebAssembly) one has limbs of 26; both have R = 2^260, 64 times r, and never
// subtract. With 128-bit products limbs have 64 bits and R = 2^320, so that a reduced sum is below r plus what it started with.
#ifndef BN254_H
#define BN254_H

#include "lanes.h"

#if defined(__AVX512IFMA__) && defined(__AVX512F__)

#define BN_LANES 8
enum { BN_LIMBS = 5, BN_BITS = 52 };
typedef u64 bn_lane __attribute__((vector_size(64)));
typedef u64 bn_limb;
static const u64 BN_ORDER[] = {0x1f593f0000001, 0x4879b9709143e, 0x181585d2833e8, 0xa029b85045b68, 0x30644e72e131};
static const u64 BN_R2[] = {0xb852d16da6f5, 0xc621620cddce3, 0xaf1b95343ffb6, 0xc3c15e103e7c2, 0x281528fa122};
#define BN_MU 0x1f593efffffffull  // −1/r modulo 2^52

#elif defined(__wasm__) || !defined(__SIZEOF_INT128__)

#define BN_LANES 1
enum { BN_LIMBS = 10, BN_BITS = 26 };
typedef u64 bn_lane;
typedef u32 bn_limb;
static const u64 BN_ORDER[] = {0x1, 0x7d64fc, 0x309143e, 0x121e6e5, 0x12833e8, 0x605617, 0x1045b68, 0x280a6e1, 0x272e131, 0xc1913};
static const u64 BN_R2[] = {0x16da6f5, 0x2e14b4, 0xcddce3, 0x3188588, 0x343ffb6, 0x2bc6e54, 0x103e7c2, 0x30f0578, 0x28fa122, 0xa054};
#define BN_MU 0x3ffffffull

#else

#define BN_LANES 1
#define BN_FULL_WORDS
enum { BN_LIMBS = 4, BN_BITS = 64 };
typedef u64 bn_lane, bn_limb;
static const u64 BN_ORDER[] = {0x43e1f593f0000001, 0x2833e84879b97091, 0xb85045b68181585d, 0x30644e72e131a029};
static const u64 BN_R2[] = {0xf02adb41261609af, 0x9f7198827c40c823, 0x3b1f9afd609f9c52, 0x0a140602c68a8508};
#define BN_MU 0xc2e1f593efffffffull

#endif

typedef struct {
  bn_lane l[BN_LIMBS];
} bn;
typedef struct {
  bn_limb l[BN_LIMBS];
} bn_const;

#ifdef BN_FULL_WORDS

// Below 2^576: the radix is five words.
enum { BN_SUM_WORDS = 9, BN_RADIX_WORDS = 5 };
typedef struct {
  u64 t[BN_SUM_WORDS];
} bn_sum;

INLINE void bn_zero(bn_sum* s) { __builtin_memset(s, 0, sizeof *s); }
INLINE void bn_start_const(bn_sum* s, const bn_const* c) {
  __builtin_memset(s, 0, sizeof *s), __builtin_memcpy(s->t + BN_RADIX_WORDS, c, sizeof *c);
}
INLINE void bn_start(bn_sum* s, const bn* x) { bn_start_const(s, (const bn_const*)x); }

// t += y·x·2^(64·at)
INLINE void bn_add_row(u64* t, int at, u64 y, const u64* x) {
  u64 carry = 0;
  UNROLL for (int i = 0; i < BN_LIMBS; i++) {
    unsigned __int128 sum = (unsigned __int128)x[i] * y + t[at + i] + carry;
    t[at + i] = (u64)sum, carry = (u64)(sum >> 64);
  }
  UNROLL for (int i = at + BN_LIMBS; i < BN_SUM_WORDS; i++) carry = __builtin_add_overflow(t[i], carry, &t[i]);
}

INLINE void bn_add_multiple(bn_sum* s, const bn* x, const bn_const* c) {
  UNROLL for (int j = 0; j < BN_LIMBS; j++) bn_add_row(s->t, j, c->l[j], x->l);
}
INLINE void bn_add_product(bn_sum* s, const bn* x, const bn* y) { bn_add_multiple(s, x, (const bn_const*)y); }

INLINE bn bn_reduce(bn_sum* s) {
  UNROLL for (int j = 0; j < BN_RADIX_WORDS; j++) bn_add_row(s->t, j, s->t[j] * BN_MU, BN_ORDER);
  bn x;
  __builtin_memcpy(&x, s->t + BN_RADIX_WORDS, sizeof x);
  return x;
}

// x, less the order unless it is smaller.
INLINE bn bn_settle(bn x) {
  bn less;
  u64 borrow = 0;
  UNROLL for (int i = 0; i < BN_LIMBS; i++) {
    unsigned __int128 difference = (unsigned __int128)x.l[i] - BN_ORDER[i] - borrow;
    less.l[i] = (u64)difference, borrow = (u64)(difference >> 64) & 1;
  }
  return borrow ? x : less;
}

#else

typedef struct {
  bn_lane t[2 * BN_LIMBS];
} bn_sum;

#define BN_MASK ((1ull << BN_BITS) - 1)

#if BN_LANES == 8
#include <immintrin.h>
INLINE bn_lane bn_splat(u64 a) { return (bn_lane)_mm512_set1_epi64((long long)a); }
// Low and high halves of the products of 52-bit lanes, added. What is above 52 bits of an operand does not count.
INLINE bn_lane bn_low(bn_lane t, bn_lane a, bn_lane b) {
  return (bn_lane)_mm512_madd52lo_epu64((__m512i)t, (__m512i)a, (__m512i)b);
}
INLINE bn_lane bn_high(bn_lane t, bn_lane a, bn_lane b) {
  return (bn_lane)_mm512_madd52hi_epu64((__m512i)t, (__m512i)a, (__m512i)b);
}
INLINE void bn_add_row(bn_lane* t, bn_lane y, const bn_lane* x) {
  UNROLL for (int i = 0; i < BN_LIMBS; i++) {
    t[i] = bn_low(t[i], x[i], y);
    t[i + 1] = bn_high(t[i + 1], x[i], y);
  }
}
INLINE bn_lane bn_quotient(bn_lane t) { return bn_low(bn_splat(0), t, bn_splat(BN_MU)); }
#else
INLINE bn_lane bn_splat(u64 a) { return a; }
INLINE void bn_add_row(bn_lane* t, bn_lane y, const bn_lane* x) {
  UNROLL for (int i = 0; i < BN_LIMBS; i++) t[i] += x[i] * y;
}
INLINE bn_lane bn_quotient(bn_lane t) { return (t & BN_MASK) * BN_MU & BN_MASK; }
#endif

INLINE void bn_zero(bn_sum* s) {
  UNROLL for (int i = 0; i < 2 * BN_LIMBS; i++) s->t[i] = bn_splat(0);
}
INLINE void bn_start(bn_sum* s, const bn* x) {
  UNROLL for (int i = 0; i < BN_LIMBS; i++) s->t[i] = bn_splat(0), s->t[BN_LIMBS + i] = x->l[i];
}
INLINE void bn_start_const(bn_sum* s, const bn_const* c) {
  UNROLL for (int i = 0; i < BN_LIMBS; i++) s->t[i] = bn_splat(0), s->t[BN_LIMBS + i] = bn_splat(c->l[i]);
}
INLINE bn bn_settle(bn x) { return x; }
INLINE void bn_add_product(bn_sum* s, const bn* x, const bn* y) {
  UNROLL for (int j = 0; j < BN_LIMBS; j++) bn_add_row(s->t + j, y->l[j], x->l);
}
INLINE void bn_add_multiple(bn_sum* s, const bn* x, const bn_const* c) {
  UNROLL for (int j = 0; j < BN_LIMBS; j++) bn_add_row(s->t + j, bn_splat(c->l[j]), x->l);
}

INLINE bn bn_reduce(bn_sum* s) {
  bn_lane order[BN_LIMBS];
  UNROLL for (int i = 0; i < BN_LIMBS; i++) order[i] = bn_splat(BN_ORDER[i]);
  UNROLL for (int j = 0; j < BN_LIMBS; j++) {
    bn_add_row(s->t + j, bn_quotient(s->t[j]), order);
    s->t[j + 1] += s->t[j] >> BN_BITS;
  }
  bn x;
  bn_lane carry = bn_splat(0);
  UNROLL for (int i = 0; i < BN_LIMBS; i++) {
    bn_lane sum = s->t[BN_LIMBS + i] + carry;
    x.l[i] = sum & BN_MASK, carry = sum >> BN_BITS;
  }
  return x;
}

#endif

INLINE bn bn_mul(const bn* x, const bn* y) {
  bn_sum t;
  bn_zero(&t), bn_add_product(&t, x, y);
  return bn_reduce(&t);
}

// ---- to and from four 64-bit words of canonical values -----------------------------------------------------------------------

// words[k][lane]
INLINE bn bn_from_words(const u64 words[4][BN_LANES]) {
  bn_lane w[5];
  __builtin_memcpy(w, words, 4 * sizeof *w);
  bn x;
#ifdef BN_FULL_WORDS
  __builtin_memcpy(&x, w, sizeof x);
#else
  w[4] = bn_splat(0);
  UNROLL for (int i = 0; i < BN_LIMBS; i++) {
    int word = i * BN_BITS / 64, shift = i * BN_BITS % 64;
    bn_lane limb = w[word] >> shift;
    if (shift + BN_BITS > 64) limb |= w[word + 1] << (64 - shift);
    x.l[i] = limb & BN_MASK;
  }
#endif
  bn_const r2;
  for (int i = 0; i < BN_LIMBS; i++) r2.l[i] = (bn_limb)BN_R2[i];
  bn_sum t;
  bn_zero(&t), bn_add_multiple(&t, &x, &r2);
  return bn_reduce(&t);
}

INLINE void bn_to_words(u64 words[4][BN_LANES], const bn* x) {
  bn_sum t;
  bn_zero(&t);
  for (int i = 0; i < BN_LIMBS; i++) t.t[i] = x->l[i];
  bn y = bn_reduce(&t);
#ifdef BN_FULL_WORDS
  y = bn_settle(y);
  __builtin_memcpy(words, &y, sizeof y);
#else
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
#endif
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
