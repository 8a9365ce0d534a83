// `lanes.h` in C alone. A kb_wide has the products of the even lanes, then those of the odd ones, as SSE2 multiplies: every x86-64
// has it.
#if defined(__SSE2__)
#include <emmintrin.h>
INLINE kb_u64 multiply_even_(kb_u64 a, kb_u64 b) { return (kb_u64)_mm_mul_epu32((__m128i)a, (__m128i)b); }
#else
INLINE kb_u64 multiply_even_(kb_u64 a, kb_u64 b) { return (a & 0xffffffff) * (b & 0xffffffff); }
#endif

// Comparisons give all ones or all zeros.
INLINE kb_t kb_min(kb_t a, kb_t b) {
  kb_t below = (kb_t)(a < b);
  return (a & below) | (b & ~below);
}
#define kb_rotate(x, n) ((x) >> (n) | (x) << (32 - (n)))

INLINE kb_wide kb_wide_mul(kb_t a, kb_t b) {
  kb_u64 x = (kb_u64)a, y = (kb_u64)b;
  return (kb_wide){multiply_even_(x, y), multiply_even_(x >> 32, y >> 32)};
}

INLINE kb_t kb_wide_low_words(kb_wide t) { return __builtin_shufflevector((kb_t)t.a, (kb_t)t.b, 0, 4, 2, 6); }
INLINE kb_t kb_wide_high_words(kb_wide t) { return __builtin_shufflevector((kb_t)t.a, (kb_t)t.b, 1, 5, 3, 7); }

INLINE kb_t kb_quotient_high(kb_wide t) {
  kb_u64 mu = kb_splat_u64(KB_MU), p = kb_splat_u64(KB_P);
  return kb_wide_high_words((kb_wide){multiply_even_(multiply_even_(t.a, mu), p), multiply_even_(multiply_even_(t.b, mu), p)});
}

INLINE kb_t kb_times_p(kb_t q) { return q * KB_P; }
