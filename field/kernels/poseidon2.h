// The permutation Poseidon2 over KoalaBear, width 16, of as many states as there are lanes. Parameters are those of poseidon2.ts. The state is
// in Montgomery form. Each file that includes this has constants of its own and must set them.
#ifndef POSEIDON2_H
#define POSEIDON2_H

#include "koala.h"

enum { WIDTH = 16, RATE = 8, HALF_FULL_ROUNDS = 4, PARTIAL_ROUNDS = 20 };

// Round constants in Montgomery form.
static u32 external_constants[2 * HALF_FULL_ROUNDS][WIDTH];
static u32 internal_constants[PARTIAL_ROUNDS];

// Canonical constants: 8·16 of the full rounds in order, then 20 of the partial rounds. Call once, before anything else here.
static void set_round_constants(const u32* constants) {
  for (int r = 0; r < 2 * HALF_FULL_ROUNDS; r++)
    for (int i = 0; i < WIDTH; i++) external_constants[r][i] = s_to_mont(*constants++);
  for (int r = 0; r < PARTIAL_ROUNDS; r++) internal_constants[r] = s_to_mont(*constants++);
}

// a³. The square keeps p too much, being below 2p < 2^32: its product with a is below p·2^32.
INLINE kb_t cube(kb_t a) {
  kb_wide square = kb_wide_mul(a, a);
  return kb_mul(kb_wide_high_words(square) - kb_quotient_high(square) + KB_P, a);
}

// circ(2M, M, M, M) for M = circ(2, 3, 1, 1), in Plonky3's order of additions.
INLINE void external_linear(kb_t* s) {
  UNROLL for (int i = 0; i < WIDTH; i += 4) {
    kb_t a = s[i], b = s[i + 1], c = s[i + 2], d = s[i + 3];
    kb_t ab = kb_add(a, b), cd = kb_add(c, d), sum = kb_add(ab, cd);
    kb_t sum_b = kb_add(sum, b), sum_d = kb_add(sum, d);
    s[i] = kb_add(sum_b, ab);
    s[i + 1] = kb_add(sum_b, kb_double(c));
    s[i + 2] = kb_add(sum_d, cd);
    s[i + 3] = kb_add(sum_d, kb_double(a));
  }
  UNROLL for (int k = 0; k < 4; k++) {
    kb_t sum = kb_add(kb_add(s[k], s[k + 4]), kb_add(s[k + 8], s[k + 12]));
    UNROLL for (int i = k; i < WIDTH; i += 4) s[i] = kb_add(s[i], sum);
  }
}

// The partial rounds' matrix is ones plus the diagonal (−2, 1, 2, 1/2, 3, 4, −1/2, −3, −4, 2^-8, 2^-3, 2^-24, −2^-8, −2^-3, −2^-4, −2^-24).
// Six times d and −d are in it. Let x and y be the words there, and σ the sum of all words: x becomes σ + d·x, and y becomes σ − d·y. So
// u = (x + y)/2 becomes σ + d·v, and v = (x − y)/2 becomes d·u. With w = v/d, a round is u, w := σ + d²·w, u: one multiplication and one addition for
// two words, and σ needs u alone. Rounds take turns in which of the two they replace.
enum { TWINS = 6 };
typedef struct {
  kb_t single[4];  // words 0, 1, 2 and 14
  kb_t u[TWINS], w[TWINS];
} partial;

static const u32 twin_x[TWINS] = {3, 4, 5, 9, 10, 11}, twin_y[TWINS] = {6, 7, 8, 12, 13, 15};

INLINE partial partial_begin(const kb_t* s) {
  partial a = {{s[0], s[1], s[2], s[14]}, {{0}}, {{0}}};
  UNROLL for (int i = 0; i < TWINS; i++) {
    kb_t x = s[twin_x[i]], y = s[twin_y[i]];
    a.u[i] = kb_div_2exp(kb_add(x, y), 1), a.w[i] = kb_sub(x, y);
  }
  // Divided by 2d.
  a.w[1] = kb_mul_factor(a.w[1], KB_FACTOR(355117739u));  // 1/6
  a.w[2] = kb_div_2exp(a.w[2], 3);
  a.w[3] = kb_mul_factor(a.w[3], KB_FACTOR(1u << 7));
  a.w[4] = kb_double(kb_double(a.w[4]));
  a.w[5] = kb_mul_factor(a.w[5], KB_FACTOR(1u << 23));
  return a;
}

INLINE void partial_end(kb_t* s, const partial* a) {
  const kb_t* w = a->w;
  kb_t v[TWINS] = {kb_div_2exp(w[0], 1),  kb_triple(w[1]),        kb_double(kb_double(w[2])),
                   kb_div_2exp(w[3], 8), kb_div_2exp(w[4], 3), kb_div_2exp(w[5], 24)};
  s[0] = a->single[0], s[1] = a->single[1], s[2] = a->single[2], s[14] = a->single[3];
  UNROLL for (int i = 0; i < TWINS; i++) s[twin_x[i]] = kb_add(a->u[i], v[i]), s[twin_y[i]] = kb_sub(a->u[i], v[i]);
}

// One round that replaces w; u and w are those of the state before it.
INLINE void partial_round(kb_t* single, const kb_t* u, kb_t* w, u32 constant, kb_t* recorded) {
  kb_t twins = kb_add(kb_add(kb_add(u[0], u[1]), kb_add(u[2], u[3])), kb_add(u[4], u[5]));
  kb_t rest = kb_add(kb_add(kb_add(single[1], single[2]), single[3]), kb_double(twins));
  kb_t first = cube(kb_add(single[0], kb_splat(constant))), sum = kb_add(rest, first);
  if (recorded) *recorded = first;
  single[0] = kb_sub(rest, first);
  single[1] = kb_add(sum, single[1]);
  single[2] = kb_add(sum, kb_double(single[2]));
  single[3] = kb_sub(sum, kb_div_2exp(single[3], 4));
  // d² = 1/4, 9, 16, 2^-16, 2^-6, 2^-48 = 127².
  w[0] = kb_add(sum, kb_div_2exp(w[0], 2));
  w[1] = kb_add(sum, kb_mul_factor(w[1], KB_FACTOR(9u)));
  w[2] = kb_add(sum, kb_mul_factor(w[2], KB_FACTOR(16u)));
  w[3] = kb_add(sum, kb_div_2exp(w[3], 16));
  w[4] = kb_add(sum, kb_div_2exp(w[4], 6));
  w[5] = kb_add(sum, kb_mul_factor(w[5], KB_FACTOR(127u * 127u)));
}

// The cubes of the S-boxes go to `cubes` in their order, unless it is 0.
INLINE void external_round(kb_t* s, const u32* constants, kb_t* cubes) {
  UNROLL for (int i = 0; i < WIDTH; i++) s[i] = cube(kb_add(s[i], kb_splat(constants[i])));
  if (cubes)
    UNROLL for (int i = 0; i < WIDTH; i++) cubes[i] = s[i];
  external_linear(s);
}

enum { CUBES = 2 * HALF_FULL_ROUNDS * WIDTH + PARTIAL_ROUNDS };

// The permutation; `cubes` is 0, or takes CUBES vectors.
INLINE void permute_recording(kb_t* s, kb_t* cubes) {
#define FROM(k) (cubes ? cubes + (k) : 0)
  external_linear(s);
  for (int r = 0; r < HALF_FULL_ROUNDS; r++) external_round(s, external_constants[r], FROM(r * WIDTH));
  partial a = partial_begin(s);
  for (int r = 0; r < PARTIAL_ROUNDS; r += 2) {
    partial_round(a.single, a.u, a.w, internal_constants[r], FROM(HALF_FULL_ROUNDS * WIDTH + r));
    partial_round(a.single, a.w, a.u, internal_constants[r + 1], FROM(HALF_FULL_ROUNDS * WIDTH + r + 1));
  }
  partial_end(s, &a);
  for (int r = HALF_FULL_ROUNDS; r < 2 * HALF_FULL_ROUNDS; r++)
    external_round(s, external_constants[r], FROM(r * WIDTH + PARTIAL_ROUNDS));
#undef FROM
}

INLINE void to_mont(kb_t* s, int n) {
  UNROLL for (int i = 0; i < n; i++) s[i] = kb_to_mont(s[i]);
}
INLINE void from_mont(kb_t* s, int n) {
  UNROLL for (int i = 0; i < n; i++) s[i] = kb_from_mont(s[i]);
}

#endif
