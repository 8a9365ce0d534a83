// Compares what the compiler calls on the machine with what this computer computes: on random operands, of which many are special or close to each
// other. Prints the number of comparisons. Built and run by guests/c-runtime.test.ts.
#define NAME(name) soft_##name
#include "integers.c"
#define divide divide_floats
#include "floats.c"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static u64 state = 0x9e3779b97f4a7c15;

static u64 random_word(void) {
  state ^= state << 13;
  state ^= state >> 7;
  return state ^= state << 17;
}

/// Random bits; or zeros or ones for exponent or fraction, or near the last one: of these come subnormal numbers, infinities, NaN, ties.
static u64 random_bits(int fraction_bits, int exponent_bits, u64 last) {
  u64 fraction_mask = ((u64)1 << fraction_bits) - 1, exponent_mask = ((u64)1 << exponent_bits) - 1;
  u64 bits = random_word(), fraction = bits & fraction_mask, exponent = bits >> fraction_bits & exponent_mask, sign = bits >> 63;
  u64 last_exponent = last >> fraction_bits & exponent_mask;
  switch (random_word() % 10) {
    case 0: exponent = 0; break;
    case 1: exponent = exponent_mask; break;
    case 2: exponent = exponent_mask / 2 + random_word() % 70; break;
    case 3: exponent = (last_exponent + random_word() % 5 - 2) & exponent_mask; break;
    case 4: exponent = (exponent_mask - 1 - last_exponent + random_word() % 3) & exponent_mask; break;
  }
  switch (random_word() % 8) {
    case 0: fraction = 0; break;
    case 1: fraction = fraction_mask; break;
    case 2: fraction = (u64)1 << random_word() % (u64)fraction_bits; break;
    case 3: fraction = (last + random_word() % 3 - 1) & fraction_mask; break;
    case 4: fraction = fraction_mask << random_word() % (u64)fraction_bits & fraction_mask; break;
  }
  return sign << (fraction_bits + exponent_bits) | exponent << fraction_bits | fraction;
}

static float random_float(float last) {
  single s = {last};
  s.bits = (u32)random_bits(23, 8, s.bits);
  return s.value;
}

static double random_double(double last) {
  twofold d = {last};
  d.bits = random_bits(52, 11, d.bits);
  return d.value;
}

static unsigned long compared;

static void equal(const char *what, u64 a, u64 b, u64 expected, u64 found) {
  compared++;
  if (expected == found) return;
  printf("%s of %016llx and %016llx: %016llx, expected %016llx\n", what, a, b, found, expected);
  exit(1);
}

static u64 bits_of_float(float value) { return value != value ? 0x7fc00000 : ((single){value}).bits; }
static u64 bits_of_double(double value) { return value != value ? (u64)0x7ff8 << 48 : ((twofold){value}).bits; }

#define COMPARE(type, s, bits, a, b)                                                                  \
  do {                                                                                                \
    equal(#type " sum", bits(a), bits(b), bits(a + b), bits(soft_add##s##3(a, b)));                   \
    equal(#type " difference", bits(a), bits(b), bits(a - b), bits(soft_sub##s##3(a, b)));            \
    equal(#type " product", bits(a), bits(b), bits(a * b), bits(soft_mul##s##3(a, b)));               \
    equal(#type " quotient", bits(a), bits(b), bits(a / b), bits(soft_div##s##3(a, b)));              \
    equal(#type " ==", bits(a), bits(b), a == b, soft_eq##s##2(a, b) == 0);                           \
    equal(#type " !=", bits(a), bits(b), a != b, soft_ne##s##2(a, b) != 0);                           \
    equal(#type " <", bits(a), bits(b), a < b, soft_lt##s##2(a, b) < 0);                              \
    equal(#type " <=", bits(a), bits(b), a <= b, soft_le##s##2(a, b) <= 0);                           \
    equal(#type " >", bits(a), bits(b), a > b, soft_gt##s##2(a, b) > 0);                              \
    equal(#type " >=", bits(a), bits(b), a >= b, soft_ge##s##2(a, b) >= 0);                           \
    equal(#type " unordered", bits(a), bits(b), a != a || b != b, soft_unord##s##2(a, b) != 0);       \
    equal(#type " of i32", (u32)word, 0, bits((type)(i32)word), bits(soft_floatsi##s((i32)word)));    \
    equal(#type " of u32", (u32)word, 0, bits((type)(u32)word), bits(soft_floatunsi##s((u32)word)));  \
    equal(#type " of i64", word, 0, bits((type)(i64)word), bits(soft_floatdi##s((i64)word)));         \
    equal(#type " of u64", word, 0, bits((type)word), bits(soft_floatundi##s(word)));                 \
    /* Only where C says what the result is. */                                                       \
    if (a > -2147483649.0 && a < 2147483648.0)                                                        \
      equal(#type " to i32", bits(a), 0, (u64)(i64)(i32)a, (u64)(i64)soft_fix##s##si(a));             \
    if (a >= -0x1p63 && a < 0x1p63) equal(#type " to i64", bits(a), 0, (u64)(i64)a, (u64)soft_fix##s##di(a)); \
    if (a > -1 && a < 4294967296.0) equal(#type " to u32", bits(a), 0, (u32)a, soft_fixuns##s##si(a)); \
    if (a > -1 && a < 0x1p64) equal(#type " to u64", bits(a), 0, (u64)a, soft_fixuns##s##di(a));      \
  } while (0)

static void integers(u64 a, u64 b) {
  int by = (int)(b & 63);
  equal("left shift", a, b, a << by, soft_ashldi3(a, by));
  equal("right shift", a, b, a >> by, soft_lshrdi3(a, by));
  equal("signed shift", a, b, (u64)((i64)a >> by), (u64)soft_ashrdi3((i64)a, by));
  equal("swap", a, 0, __builtin_bswap64(a), soft_bswapdi2(a));
  equal("ones", a, 0, (u64)__builtin_popcountll(a), (u64)soft_popcountdi2(a));
  equal("parity", a, 0, (u64)__builtin_parityll(a), (u64)soft_paritydi2(a));
  equal("first one", a, 0, (u64)__builtin_ffsll((i64)a), (u64)soft_ffsdi2(a));
  equal("first one of a word", (u32)a, 0, (u64)__builtin_ffs((i32)a), (u64)soft_ffssi2((u32)a));
  if (a != 0) equal("leading zeros", a, 0, (u64)__builtin_clzll(a), (u64)soft_clzdi2(a));
  if (b == 0) return;
  equal("quotient", a, b, a / b, soft_udivdi3(a, b));
  equal("remainder", a, b, a % b, soft_umoddi3(a, b));
  if (a == (u64)1 << 63 && b == ~(u64)0) return;
  equal("signed quotient", a, b, (u64)((i64)a / (i64)b), (u64)soft_divdi3((i64)a, (i64)b));
  equal("signed remainder", a, b, (u64)((i64)a % (i64)b), (u64)soft_moddi3((i64)a, (i64)b));
}

int main(void) {
  float f = 1, g;
  double d = 1, e;
  for (int i = 0; i < 200000; i++) {
    u64 word = random_word() >> random_word() % 64;
    if (random_word() % 4 == 0) word = -word;
    g = f, f = random_float(g);
    e = d, d = random_double(e);
    COMPARE(float, sf, bits_of_float, f, g);
    COMPARE(double, df, bits_of_double, d, e);
    equal("double of float", bits_of_float(f), 0, bits_of_double((double)f), bits_of_double(soft_extendsfdf2(f)));
    equal("float of double", bits_of_double(d), 0, bits_of_float((float)d), bits_of_float(soft_truncdfsf2(d)));
    integers(word, random_word() >> random_word() % 64);
    integers(word, (u64)(i64)(i32)random_word());
  }
  printf("%lu comparisons\n", compared);
}
