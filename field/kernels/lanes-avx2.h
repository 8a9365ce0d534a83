// `lanes.h` for AVX2. A kb_wide has the products of the even lanes, then those of the odd ones; see lanes-avx512.h.
#include <immintrin.h>

INLINE kb_t kb_min(kb_t a, kb_t b) { return (kb_t)_mm256_min_epu32((__m256i)a, (__m256i)b); }

INLINE kb_t rotate_bytes_(kb_t x, u64 low, u64 high) {
  __m256i order = _mm256_set_epi64x((long long)high, (long long)low, (long long)high, (long long)low);
  return (kb_t)_mm256_shuffle_epi8((__m256i)x, order);
}
#define kb_rotate(x, n)                                                                \
  ((n) == 16  ? rotate_bytes_(x, 0x0504070601000302, 0x0d0c0f0e09080b0a)               \
   : (n) == 8 ? rotate_bytes_(x, 0x0407060500030201, 0x0c0f0e0d080b0a09)               \
              : (x) >> (n) | (x) << (32 - (n)))

// Odd lanes moved to the even ones; not by an intrinsic, so that a compiler does it to constants.
INLINE __m256i odd_(__m256i a) { return (__m256i)__builtin_shufflevector((kb_t)a, (kb_t)a, 1, 1, 3, 3, 5, 5, 7, 7); }

INLINE kb_wide kb_wide_mul(kb_t a, kb_t b) {
  __m256i x = (__m256i)a, y = (__m256i)b;
  return (kb_wide){(kb_u64)_mm256_mul_epu32(x, y), (kb_u64)_mm256_mul_epu32(odd_(x), odd_(y))};
}

INLINE kb_wide kb_wide_scale(kb_t a, u32 k) {
  __m256i x = (__m256i)a, y = _mm256_set1_epi32((int)k);
  return (kb_wide){(kb_u64)_mm256_mul_epu32(x, y), (kb_u64)_mm256_mul_epu32(odd_(x), y)};
}

INLINE kb_t kb_wide_low_words(kb_wide t) {
  return (kb_t)_mm256_blend_epi32((__m256i)t.a, (__m256i)_mm256_moveldup_ps((__m256)t.b), 0xaa);
}
INLINE kb_t kb_wide_high_words(kb_wide t) { return (kb_t)_mm256_blend_epi32(odd_((__m256i)t.a), (__m256i)t.b, 0xaa); }

INLINE kb_t kb_quotient_high(kb_wide t) {
  __m256i mu = _mm256_set1_epi32((int)KB_MU), p = _mm256_set1_epi32(KB_P);
  __m256i even = _mm256_mul_epu32((__m256i)t.a, mu), odd = _mm256_mul_epu32((__m256i)t.b, mu);
  return kb_wide_high_words((kb_wide){(kb_u64)_mm256_mul_epu32(even, p), (kb_u64)_mm256_mul_epu32(odd, p)});
}

// q·p modulo 2^32. A compiler that sees the constant takes shifts and additions for it, which are more work than the product.
INLINE kb_t kb_times_p(kb_t q) {
  kb_t p = kb_splat(KB_P);
  __asm__("" : "+x"(p));
  return q * p;
}
