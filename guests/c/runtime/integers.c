// What the compiler calls for 64-bit integers, under the names of libgcc, in place of it. With NAME defined they have other names: for tests
// on another machine.
#ifndef NAME
#define NAME(name) __##name
#endif

typedef unsigned int u32;
typedef unsigned long long u64;
typedef long long i64;

// Halves, so that no function here needs a shift that would call itself. The machine is big-endian; a test's may not be.
typedef union {
  u64 all;
  struct {
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    u32 high, low;
#else
    u32 low, high;
#endif
  };
} halves;

u64 NAME(ashldi3)(u64 value, int by) {
  halves v = {value}, result;
  if (by == 0) return value;
  result.high = by >= 32 ? v.low << (by - 32) : v.high << by | v.low >> (32 - by);
  result.low = by >= 32 ? 0 : v.low << by;
  return result.all;
}

u64 NAME(lshrdi3)(u64 value, int by) {
  halves v = {value}, result;
  if (by == 0) return value;
  result.low = by >= 32 ? v.high >> (by - 32) : v.low >> by | v.high << (32 - by);
  result.high = by >= 32 ? 0 : v.high >> by;
  return result.all;
}

i64 NAME(ashrdi3)(i64 value, int by) {
  halves v = {(u64)value}, result;
  if (by == 0) return value;
  int high = (int)v.high;
  result.low = by >= 32 ? (u32)(high >> (by - 32)) : v.low >> by | v.high << (32 - by);
  result.high = (u32)(by >= 32 ? high >> 31 : high >> by);
  return (i64)result.all;
}

int NAME(clzdi2)(u64 value) {
  halves v = {value};
  return v.high != 0 ? __builtin_clz(v.high) : 32 + __builtin_clz(v.low);
}

int NAME(ctzdi2)(u64 value) {
  halves v = {value};
  u32 word = v.low != 0 ? v.low : v.high;
  return (v.low != 0 ? 0 : 32) + 31 - __builtin_clz(word & -word);
}

int NAME(ctzsi2)(u32 value) { return 31 - __builtin_clz(value & -value); }
int NAME(ffsdi2)(u64 value) { return value == 0 ? 0 : NAME(ctzdi2)(value) + 1; }
int NAME(ffssi2)(u32 value) { return value == 0 ? 0 : NAME(ctzsi2)(value) + 1; }

int NAME(popcountsi2)(u32 v) {
  v -= v >> 1 & 0x55555555;
  v = (v & 0x33333333) + (v >> 2 & 0x33333333);
  return (int)(((v + (v >> 4)) & 0x0f0f0f0f) * 0x01010101 >> 24);
}

int NAME(popcountdi2)(u64 value) {
  halves v = {value};
  return NAME(popcountsi2)(v.high) + NAME(popcountsi2)(v.low);
}

int NAME(paritysi2)(u32 value) { return NAME(popcountsi2)(value) & 1; }
int NAME(paritydi2)(u64 value) { return NAME(popcountdi2)(value) & 1; }

u32 NAME(bswapsi2)(u32 v) { return v << 24 | (v & 0xff00) << 8 | (v >> 8 & 0xff00) | v >> 24; }

u64 NAME(bswapdi2)(u64 value) {
  halves v = {value}, result;
  result.high = NAME(bswapsi2)(v.low);
  result.low = NAME(bswapsi2)(v.high);
  return result.all;
}

/// Bit by bit from the dividend's first one. Division by zero ends the run, as that of a word does.
static u64 divide(u64 dividend, u64 divisor, u64 *remainder) {
  if (dividend >> 32 == 0 && divisor >> 32 == 0) {
    *remainder = (u32)dividend % (u32)divisor;
    return (u32)dividend / (u32)divisor;
  }
  if (divisor == 0) __builtin_trap();
  u64 quotient = 0, rest = dividend;
  if (divisor <= dividend) {
    int shift = NAME(clzdi2)(divisor) - NAME(clzdi2)(dividend);
    divisor <<= shift;
    for (; shift >= 0; shift--, divisor >>= 1) {
      quotient <<= 1;
      if (rest >= divisor) rest -= divisor, quotient |= 1;
    }
  }
  *remainder = rest;
  return quotient;
}

u64 NAME(udivdi3)(u64 a, u64 b) {
  u64 remainder;
  return divide(a, b, &remainder);
}

u64 NAME(umoddi3)(u64 a, u64 b) {
  u64 remainder;
  divide(a, b, &remainder);
  return remainder;
}

u64 NAME(udivmoddi4)(u64 a, u64 b, u64 *remainder) {
  u64 rest, quotient = divide(a, b, &rest);
  if (remainder != 0) *remainder = rest;
  return quotient;
}

static u64 magnitude(i64 value) { return value < 0 ? -(u64)value : (u64)value; }

i64 NAME(divdi3)(i64 a, i64 b) {
  u64 remainder, quotient = divide(magnitude(a), magnitude(b), &remainder);
  return (i64)((a < 0) != (b < 0) ? -quotient : quotient);
}

i64 NAME(moddi3)(i64 a, i64 b) {
  u64 remainder;
  divide(magnitude(a), magnitude(b), &remainder);
  return (i64)(a < 0 ? -remainder : remainder);
}
