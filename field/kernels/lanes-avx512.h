// `lanes.h` for AVX-512 (F and DQ). A kb_wide has the products of the even lanes, then those of the odd ones. That the quotient needs
// no word to change its place is an idea of Plonky3's packed Montgomery fields.
#include <immintrin.h>

enum { EVEN_ = 0x5555, ODD_ = 0xaaaa };

INLINE kb_t kb_min(kb_t a, kb_t b) { return (kb_t)_mm512_min_epu32((__m512i)a, (__m512i)b); }
#define kb_rotate(x, n) ((kb_t)_mm512_ror_epi32((__m512i)(x), (n)))

INLINE void kb_store_far(u32* p, kb_t a) {
  if (((uintptr_t)p & 63) == 0) _mm512_stream_si512((__m512i*)p, (__m512i)a);
  else kb_store(p, a);
}

// Odd lanes moved to the even ones.
INLINE __m512i odd_(__m512i a) { return (__m512i)_mm512_movehdup_ps((__m512)a); }

INLINE kb_wide kb_wide_mul(kb_t a, kb_t b) {
  __m512i x = (__m512i)a, y = (__m512i)b;
  return (kb_wide){(kb_u64)_mm512_mul_epu32(x, y), (kb_u64)_mm512_mul_epu32(odd_(x), odd_(y))};
}

INLINE kb_wide kb_wide_scale(kb_t a, u32 k) {
  __m512i x = (__m512i)a, y = _mm512_set1_epi32((int)k);
  return (kb_wide){(kb_u64)_mm512_mul_epu32(x, y), (kb_u64)_mm512_mul_epu32(odd_(x), y)};
}

INLINE kb_t kb_wide_low_words(kb_wide t) { return (kb_t)_mm512_mask_moveldup_ps((__m512)t.a, ODD_, (__m512)t.b); }
INLINE kb_t kb_wide_high_words(kb_wide t) { return (kb_t)_mm512_mask_movehdup_ps((__m512)t.b, EVEN_, (__m512)t.a); }

INLINE kb_t kb_quotient_high(kb_wide t) {
  __m512i mu = _mm512_set1_epi32((int)KB_MU), p = _mm512_set1_epi32(KB_P);
  __m512i even = _mm512_mul_epu32((__m512i)t.a, mu), odd = _mm512_mul_epu32((__m512i)t.b, mu);
  return kb_wide_high_words((kb_wide){(kb_u64)_mm512_mul_epu32(even, p), (kb_u64)_mm512_mul_epu32(odd, p)});
}

// q·p modulo 2^32. A compiler that sees the constant takes shifts and additions for it, which are more work than the product.
INLINE kb_t kb_times_p(kb_t q) {
  kb_t p = kb_splat(KB_P);
  __asm__("" : "+v"(p));
  return q * p;
}
