// Digests in memory, 8 consecutive words each, to and from one lane per digest.
#ifndef DIGESTS_H
#define DIGESTS_H

#include "koala.h"

enum { DIGEST_WORDS = 8 };

// Eight vectors of consecutive words to one vector for each word of the digests, and back. In which lane a digest is depends on
// LANES: one after the other, but with 16 lanes digest (d3 d2 d1 d0, in binary) is in lane (d0 d3 d2 d1).
INLINE void digests_to_words(kb_t w[DIGEST_WORDS], const kb_t memory[DIGEST_WORDS]) {
#if LANES == 4
  for (int half = 0; half < 2; half++) {
    kb_t a = memory[half], b = memory[half + 2], c = memory[half + 4], d = memory[half + 6];
    kb_swap(a, c, 2) kb_swap(b, d, 2) kb_swap(a, b, 1) kb_swap(c, d, 1)
    w[4 * half] = a, w[4 * half + 1] = b, w[4 * half + 2] = c, w[4 * half + 3] = d;
  }
#else
  UNROLL for (int i = 0; i < 8; i++) w[i] = memory[i];
  UNROLL for (int i = 0; i < 4; i++) kb_swap(w[i], w[i + 4], 4)
  UNROLL for (int i = 0; i < 8; i += 4) { kb_swap(w[i], w[i + 2], 2) kb_swap(w[i + 1], w[i + 3], 2) }
  UNROLL for (int i = 0; i < 8; i += 2) kb_swap(w[i], w[i + 1], 1)
#endif
}

INLINE void digests_to_memory(kb_t memory[DIGEST_WORDS], const kb_t w[DIGEST_WORDS]) {
#if LANES == 4
  for (int half = 0; half < 2; half++) {
    kb_t a = w[4 * half], b = w[4 * half + 1], c = w[4 * half + 2], d = w[4 * half + 3];
    kb_swap(a, c, 2) kb_swap(b, d, 2) kb_swap(a, b, 1) kb_swap(c, d, 1)
    memory[half] = a, memory[half + 2] = b, memory[half + 4] = c, memory[half + 6] = d;
  }
#else
  digests_to_words(memory, w);
#endif
}

// Lanes in the order of digests to the order that `digests_to_memory` takes.
INLINE kb_t digest_lanes(kb_t a) {
#if LANES == 16
  return __builtin_shufflevector(a, a, 0, 2, 4, 6, 8, 10, 12, 14, 1, 3, 5, 7, 9, 11, 13, 15);
#else
  return a;
#endif
}

// `count` ≤ LANES consecutive digests, in the order of `digests_to_words`.
INLINE void load_digests(kb_t w[DIGEST_WORDS], const u32* p, u32 count) {
  u32 padded[LANES * DIGEST_WORDS];
  if (count < LANES) __builtin_memset(padded, 0, sizeof padded), __builtin_memcpy(padded, p, count * 32), p = padded;
  kb_t memory[DIGEST_WORDS];
  for (int i = 0; i < DIGEST_WORDS; i++) memory[i] = kb_load(p + i * LANES);
  digests_to_words(w, memory);
}

INLINE void store_digests(u32* p, const kb_t w[DIGEST_WORDS], u32 count) {
  u32 padded[LANES * DIGEST_WORDS], *q = count < LANES ? padded : p;
  kb_t memory[DIGEST_WORDS];
  digests_to_memory(memory, w);
  for (int i = 0; i < DIGEST_WORDS; i++) kb_store(q + i * LANES, memory[i]);
  if (count < LANES) __builtin_memcpy(p, padded, count * 32);
}

// The same for lanes in the order of digests.
INLINE void store_rows(u32* p, const kb_t w[DIGEST_WORDS], u32 count) {
  kb_t ordered[DIGEST_WORDS];
  for (int i = 0; i < DIGEST_WORDS; i++) ordered[i] = digest_lanes(w[i]);
  store_digests(p, ordered, count);
}

// The first `count` elements from p on, zeros behind them.
INLINE kb_t load_part(const u32* p, u32 count) {
  if (count >= LANES) return kb_load(p);
  u32 lanes[LANES] = {0};
  __builtin_memcpy(lanes, p, count * 4);
  return kb_load(lanes);
}

#endif
