// Runs a circuit over words of one extension; included once for each degree (`tape-4.c`, `tape-5.c`), with EXT_DEGREE and
// NAME(function) defined. The plan is what `circuit/tape-plan.ts` makes of a tape: the same operations, those of one level after those
// that they read, permutations of one kind together. What they compute is `circuit/evaluate.ts`.
#include "extension.h"
#include "permutations.h"

// As tape-plan.ts has them.
enum { END, GATE, WORD_GATE, INVERSE, EQUAL, BITS, SELECT, DOT, COMPOSE, ZEROS, PERMUTATIONS };

// Of an operand 2·address for a word, 2·address + 1 for an element.
INLINE s_ext operand(const u32* cells, i32 operand) {
  const u32* at = cells + (operand >> 1);
  if (operand & 1) return s_ext_from_base(*at);
  s_ext out;
  for (int i = 0; i < EXT_DEGREE; i++) out.c[i] = at[i];
  return out;
}

INLINE s_ext read_mont(const u32* at) {
  s_ext out;
  for (int i = 0; i < EXT_DEGREE; i++) out.c[i] = s_to_mont(at[i]);
  return out;
}

// m·ab + n·ac + l·a + r·b + o·c + k. On the plan m and n are in Montgomery form twice, so that what a is multiplied by is in it once; l, r and o
// are once, k is canonical.
static void gate(const i32* at, u32* cells) {
  u32 a = cells[at[1]], b = cells[at[2]], c = cells[at[3]];
  const u32* k = (const u32*)at + 4;
  u32 factor = s_add(s_add(s_mul(k[0], b), s_mul(k[1], c)), k[2]);
  u32 linear = s_add(s_add(s_mul(k[3], b), s_mul(k[4], c)), k[5]);
  cells[at[0]] = s_add(s_mul(a, factor), linear);
}

static void word_gate(const i32* at, u32* cells) {
  s_ext a = operand(cells, at[1]), b = operand(cells, at[2]), c = operand(cells, at[3]), factor, out;
  const u32* k = (const u32*)at + 4;
  for (int i = 0; i < EXT_DEGREE; i++) {
    factor.c[i] = s_add(s_mul(k[0], b.c[i]), s_mul(k[1], c.c[i]));
    out.c[i] = s_add(s_mul(k[3], b.c[i]), s_mul(k[4], c.c[i]));
  }
  factor.c[0] = s_add(factor.c[0], k[2]);
  out.c[0] = s_add(out.c[0], k[5]);
  if (at[1] & 1) {
    for (int i = 0; i < EXT_DEGREE; i++) out.c[i] = s_add(out.c[i], s_mul(a.c[0], factor.c[i]));
  } else {
    s_ext product = s_ext_mul(a, factor);
    for (int i = 0; i < EXT_DEGREE; i++) out.c[i] = s_add(out.c[i], product.c[i]);
  }
  __builtin_memcpy(cells + at[0], &out, sizeof out);
}

// Σ λ^j·cell_j + λ^count·before by Horner.
static void dot(const i32* list, u32 count, s_ext lambda, const u32* before, const u32* cells, u32* out) {
  s_ext sum;
  __builtin_memcpy(&sum, before, sizeof sum);
  for (u32 j = count; j > 0; j--) {
    sum = s_ext_mul(sum, lambda);
    sum.c[0] = s_add(sum.c[0], cells[list[j - 1]]);
  }
  __builtin_memcpy(out, &sum, sizeof sum);
}

// Runs the plan over the cells, of which inputs, constants and the 0 at the end are set. @returns the number of the first check, in the order
// of the tape, that does not hold, or 2^32 − 1: then cells are as `evaluate.ts` leaves them.
EXPORT_NAME(run_tape) u32 NAME(run_tape)(const i32* plan, u32* cells) {
  u32 failed = 0xffffffff;
#define CHECK(holds, number) \
  if (!(holds) && (u32)(number) < failed) failed = (u32)(number);
  for (const i32* at = plan;;) {
    i32 operation = *at++;
    switch (operation) {
      case END:
        return failed;
      case GATE:
        gate(at, cells);
        at += 10;
        break;
      case WORD_GATE:
        word_gate(at, cells);
        at += 10;
        break;
      case INVERSE: {
        s_ext value = read_mont(cells + at[1]);
        CHECK(!s_ext_is_zero(value), at[2]);
        s_ext inverse = s_ext_inverse(value);
        for (int i = 0; i < EXT_DEGREE; i++) cells[at[0] + i] = s_from_mont(inverse.c[i]);
        at += 3;
        break;
      }
      case EQUAL: {
        u32 difference = 0;
        for (i32 i = 0; i < at[0]; i++) difference |= cells[at[1] + i] ^ cells[at[2] + i];
        CHECK(difference == 0, at[3]);
        at += 4;
        break;
      }
      case BITS:
        for (i32 i = 0; i < at[0]; i++) cells[at[1] + i] = cells[at[2]] >> i & 1;
        CHECK(cells[at[2]] >> at[0] == 0, at[3]);
        at += 4;
        break;
      case SELECT: {
        u32 count = (u32)at[2], position = cells[at[1]];
        // Made of bits, as many as there are digests: never beyond.
        __builtin_memcpy(cells + at[0], cells + at[3 + (position < count ? position : 0)], 32);
        at += 3 + count;
        break;
      }
      case DOT: {
        u32 count = (u32)at[3];
        dot(at + 4, count, read_mont(cells + at[1]), cells + at[2], cells, cells + at[0]);
        at += 4 + count;
        break;
      }
      case COMPOSE:
        for (int i = 0; i < EXT_DEGREE; i++) cells[at[0] + i] = cells[at[1 + i]];
        at += 1 + EXT_DEGREE;
        break;
      case ZEROS: {
        u32 count = (u32)at[1], any = 0;
        for (u32 i = 0; i < count; i++) any |= cells[at[2 + i]];
        CHECK(any == 0, at[0]);
        at += 2 + count;
        break;
      }
      case PERMUTATIONS:
        at = recursion_permute_group(at + 3, (u32)at[0], (u32)at[1], (u32)at[2], cells);
        break;
      default:
        __builtin_trap();
    }
  }
}
