// `lanes.h` for NEON (AArch64). A kb_wide has the products of the lower lanes, then those of the upper ones.
#include <arm_neon.h>

INLINE kb_t kb_min(kb_t a, kb_t b) { return (kb_t)vminq_u32((uint32x4_t)a, (uint32x4_t)b); }
#define kb_rotate(x, n)                                                     \
  ((n) == 16 ? (kb_t)vrev32q_u16((uint16x8_t)(x))                           \
             : (kb_t)vsriq_n_u32(vshlq_n_u32((uint32x4_t)(x), 32 - (n)), (uint32x4_t)(x), (n)))

INLINE kb_wide kb_wide_mul(kb_t a, kb_t b) {
  uint32x4_t x = (uint32x4_t)a, y = (uint32x4_t)b;
  return (kb_wide){(kb_u64)vmull_u32(vget_low_u32(x), vget_low_u32(y)), (kb_u64)vmull_high_u32(x, y)};
}

INLINE kb_t kb_wide_low_words(kb_wide t) { return (kb_t)vuzp1q_u32((uint32x4_t)t.a, (uint32x4_t)t.b); }
INLINE kb_t kb_wide_high_words(kb_wide t) { return (kb_t)vuzp2q_u32((uint32x4_t)t.a, (uint32x4_t)t.b); }

INLINE kb_t kb_quotient_high(kb_wide t) {
  return kb_wide_high_words(kb_wide_mul(kb_wide_low_words(t) * KB_MU, kb_splat(KB_P)));
}

INLINE kb_t kb_times_p(kb_t q) { return q * KB_P; }
