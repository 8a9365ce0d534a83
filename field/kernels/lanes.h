// Vectors of 32-bit lanes: the only code that knows the processor. Included by `koala.h`.
//
// A `kb_t` has LANES lanes of u32 and takes C's operators (+, -, *, &, |, ^, <<, >>, modulo 2^32, unsigned). What operators
// cannot say has a version for each processor:
//
//   kb_min(a, b)              the smaller of two lanes
//   kb_rotate(a, n)           every lane rotated right by the constant n
//   kb_wide_mul(a, b)         64-bit products of all lanes
//   kb_wide_scale(a, k)       the same with one factor for all lanes
//   kb_wide_low_words(t)      the low words of such products, in the order of lanes
//   kb_wide_high_words(t)     the high words
//   kb_quotient_high(t)       the high words of q·p, where q = t·p^-1 mod 2^32 for every product t
//   kb_times_p(q)             q·p
//
// In which order a `kb_wide` holds its products is open: only these functions look.
//
// LANES is 4 with WebAssembly's SIMD128, with NEON and with no extension at all, 8 with AVX2, 16 with AVX-512.
#ifndef LANES_H
#define LANES_H

#include <stddef.h>
#include <stdint.h>

typedef uint32_t u32;
typedef uint64_t u64;
typedef int32_t i32;

#define INLINE static inline __attribute__((always_inline))
#if defined(__clang__)
#define UNROLL _Pragma("unroll")
#else
#define UNROLL _Pragma("GCC unroll 32")
#endif

#if defined(__wasm__)
#define LANES 4
#define EXPORT(name) __attribute__((export_name(#name))) extern
// Scratch space that outlives no call. A module has a memory of its own.
#define SCRATCH static
#else
#define EXPORT(name) __attribute__((visibility("default"))) extern
// All threads of a process share a library.
#define SCRATCH static __thread
#if defined(__AVX512F__) && defined(__AVX512DQ__)
#define LANES 16
#elif defined(__AVX2__)
#define LANES 8
#else
#define LANES 4
#endif
#endif

typedef u32 kb_t __attribute__((vector_size(4 * LANES)));
typedef u64 kb_u64 __attribute__((vector_size(4 * LANES)));

// Sums of 64-bit products, one per lane.
typedef struct {
  kb_u64 a, b;
} kb_wide;

// At any multiple of 4.
INLINE kb_t kb_load(const u32* p) {
  kb_t out;
  __builtin_memcpy(&out, p, sizeof out);
  return out;
}
INLINE void kb_store(u32* p, kb_t a) { __builtin_memcpy(p, &a, sizeof a); }
// The same past the caches where the processor can: for many megabytes that are not read again soon.
INLINE void kb_store_far(u32* p, kb_t a);
INLINE kb_t kb_splat(u32 a) { return a - (kb_t){0}; }
INLINE kb_u64 kb_splat_u64(u64 a) { return a - (kb_u64){0}; }

// The list of LANES values f(0, m), f(1, m), ….
#define LANES_4(f, m) f(0, m), f(1, m), f(2, m), f(3, m)
#define LANES_8(f, m) LANES_4(f, m), f(4, m), f(5, m), f(6, m), f(7, m)
#if LANES == 4
#define FOR_LANES LANES_4
#elif LANES == 8
#define FOR_LANES LANES_8
#else
#define FOR_LANES(f, m) \
  LANES_8(f, m), f(8, m), f(9, m), f(10, m), f(11, m), f(12, m), f(13, m), f(14, m), f(15, m)
#endif

// Exchanges the upper half of every group of 2m lanes of a with the lower half of that of b: seen as an index, bit m of the lane
// with the bit that tells a from b. Done twice, it changes nothing. m is a constant, a power of two below LANES.
#define SWAP_LOWER_(l, m) ((l) & (m) ? LANES + (l) - (m) : (l))
#define SWAP_UPPER_(l, m) ((l) & (m) ? LANES + (l) : (l) + (m))
#define kb_swap(a, b, m)                                                                    \
  {                                                                                         \
    kb_t lower_ = __builtin_shufflevector(a, b, FOR_LANES(SWAP_LOWER_, m));                 \
    b = __builtin_shufflevector(a, b, FOR_LANES(SWAP_UPPER_, m));                           \
    a = lower_;                                                                             \
  }

// Elements of a and b in turn: from the lower halves, and from the upper ones.
#define INTERLEAVE_LOWER_(l, m) ((l) / 2 + ((l) & 1 ? LANES : 0))
#define INTERLEAVE_UPPER_(l, m) (LANES / 2 + (l) / 2 + ((l) & 1 ? LANES : 0))
INLINE kb_t kb_interleave_lower(kb_t a, kb_t b) { return __builtin_shufflevector(a, b, FOR_LANES(INTERLEAVE_LOWER_, 0)); }
INLINE kb_t kb_interleave_upper(kb_t a, kb_t b) { return __builtin_shufflevector(a, b, FOR_LANES(INTERLEAVE_UPPER_, 0)); }

// Even lanes to p, odd ones to q.
#define HALVES_(l, m) ((l) < LANES / 2 ? 2 * (l) : 2 * (l) - LANES + 1)
INLINE void kb_store_halves(u32* p, u32* q, kb_t a) {
  kb_t halves = __builtin_shufflevector(a, a, FOR_LANES(HALVES_, 0));
  __builtin_memcpy(p, &halves, sizeof a / 2), __builtin_memcpy(q, (const u32*)&halves + LANES / 2, sizeof a / 2);
}

// Lanes moved up by m, zeros behind them; m a constant.
#define SHIFT_UP_(l, m) ((l) < (m) ? 0 : LANES + (l) - (m))
#define kb_shift_up(a, m) __builtin_shufflevector((kb_t){0}, a, FOR_LANES(SHIFT_UP_, m))

// 0, 1, 2, …
#define LANE_(l, m) (l)
#define KB_LANE_NUMBERS ((kb_t){FOR_LANES(LANE_, 0)})

INLINE kb_wide kb_wide_add(kb_wide s, kb_wide t) { return (kb_wide){s.a + t.a, s.b + t.b}; }

#define KB_P 0x7f000001u
#define KB_MU 0x81000001u  // p^-1 mod 2^32

#if defined(__wasm__)
#include "lanes-wasm.h"
#elif LANES == 16
#include "lanes-avx512.h"
#elif LANES == 8
#include "lanes-avx2.h"
#elif defined(__ARM_NEON)
#include "lanes-neon.h"
#else
#include "lanes-plain.h"
#endif

#if LANES == 4
INLINE kb_wide kb_wide_scale(kb_t a, u32 k) { return kb_wide_mul(a, kb_splat(k)); }
#endif
#if LANES != 16
INLINE void kb_store_far(u32* p, kb_t a) { kb_store(p, a); }
#endif

INLINE kb_wide kb_wide_mul_add(kb_wide sum, kb_t a, kb_t b) { return kb_wide_add(sum, kb_wide_mul(a, b)); }
INLINE kb_wide kb_wide_scale_add(kb_wide sum, kb_t a, u32 k) { return kb_wide_add(sum, kb_wide_scale(a, k)); }

#endif
