// `lanes.h` for WebAssembly's SIMD128. A kb_wide has the products of the lower lanes, then those of the upper ones.
#include <wasm_simd128.h>

INLINE kb_t kb_min(kb_t a, kb_t b) { return (kb_t)wasm_u32x4_min((v128_t)a, (v128_t)b); }

#define ROTATE_BYTES_(x, a, b, c, d)                                                                                     \
  (kb_t) wasm_i8x16_shuffle((v128_t)(x), (v128_t)(x), a, b, c, d, 4 + a, 4 + b, 4 + c, 4 + d, 8 + a, 8 + b, 8 + c, 8 + d, \
                            12 + a, 12 + b, 12 + c, 12 + d)
#define kb_rotate(x, n)                           \
  ((n) == 16  ? ROTATE_BYTES_(x, 2, 3, 0, 1)      \
   : (n) == 8 ? ROTATE_BYTES_(x, 1, 2, 3, 0)      \
              : (x) >> (n) | (x) << (32 - (n)))

// The instructions by name: clang 14 builds the intrinsics from two extensions and a 64-bit multiply and hopes to match them
// again, which fails (and costs a factor of three) when one operand is a constant that it hoists out of a loop.
#define EXTMUL_(half, a, b)                                                                     \
  ({                                                                                            \
    kb_u64 out_;                                                                                \
    __asm__("local.get %1\n\tlocal.get %2\n\ti64x2.extmul_" #half "_i32x4_u\n\tlocal.set %0" \
            : "=r"(out_)                                                                        \
            : "r"(a), "r"(b));                                                                  \
    out_;                                                                                       \
  })

INLINE kb_wide kb_wide_mul(kb_t a, kb_t b) { return (kb_wide){EXTMUL_(low, a, b), EXTMUL_(high, a, b)}; }

INLINE kb_t kb_wide_low_words(kb_wide t) { return __builtin_shufflevector((kb_t)t.a, (kb_t)t.b, 0, 2, 4, 6); }
INLINE kb_t kb_wide_high_words(kb_wide t) { return __builtin_shufflevector((kb_t)t.a, (kb_t)t.b, 1, 3, 5, 7); }

// p^-1 = 1 + 2^24 + 2^31 (mod 2^32): shifts are as fast as a vector multiply and have less latency.
INLINE kb_t kb_quotient_high(kb_wide t) {
  kb_t low = kb_wide_low_words(t);
  return kb_wide_high_words(kb_wide_mul(low + (low << 24) + (low << 31), kb_splat(KB_P)));
}

INLINE kb_t kb_times_p(kb_t q) { return q * KB_P; }
