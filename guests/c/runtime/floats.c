// Floating point in software, under the names of libgcc, whose own is of instructions that the machine does not have: float and double of
// IEEE 754, with subnormal numbers, rounded to nearest, ties to even. With NAME defined they have other names: for tests on another machine.
//
// An operation unpacks its operands to 63 bits, of which no format has more than 53, works on these, keeps in the last bit whether anything was
// lost, and rounds once. A NaN that is made here is quiet and has no payload. Conversions to integers truncate; out of range they give the
// nearest integer, of NaN 0.
#ifndef NAME
#define NAME(name) __##name
#endif

typedef unsigned int u32;
typedef unsigned long long u64;
typedef int i32;
typedef long long i64;

enum kind { ZERO, FINITE, INFINITE, NOT_A_NUMBER };

/// A finite one is mantissa · 2^exponent, and the mantissa's highest one is bit 62.
struct number {
  enum kind kind;
  int is_negative, exponent;
  u64 mantissa;
};

struct format {
  int fraction_bits, max_exponent, bias;
};

static const struct format SINGLE = {23, 255, 127}, DOUBLE = {52, 2047, 1023};

static int leading_zeros(u64 value) {
  u32 high = (u32)(value >> 32);
  return high != 0 ? __builtin_clz(high) : 32 + __builtin_clz((u32)value);
}

/// To the right; the last bit is set if anything was lost.
static u64 shift_sticky(u64 value, int by) {
  if (by == 0) return value;
  return by > 63 ? value != 0 : value >> by | (value << (64 - by) != 0);
}

/// Puts the highest one of the mantissa, which is not 0, at bit 62.
static struct number normal(int is_negative, int exponent, u64 mantissa) {
  int by = leading_zeros(mantissa) - 1;
  if (by < 0) return (struct number){FINITE, is_negative, exponent + 1, shift_sticky(mantissa, 1)};
  return (struct number){FINITE, is_negative, exponent - by, mantissa << by};
}

static struct number unpack(u64 bits, struct format f) {
  int exponent = (int)(bits >> f.fraction_bits) & f.max_exponent;
  int is_negative = (int)(bits >> (f.fraction_bits + (f.max_exponent == 255 ? 8 : 11))) & 1;
  u64 fraction = bits & (((u64)1 << f.fraction_bits) - 1);
  if (exponent == f.max_exponent) return (struct number){fraction == 0 ? INFINITE : NOT_A_NUMBER, is_negative, 0, 0};
  if (exponent == 0 && fraction == 0) return (struct number){ZERO, is_negative, 0, 0};
  if (exponent == 0) return normal(is_negative, 1 - f.bias - f.fraction_bits, fraction);
  return normal(is_negative, exponent - f.bias - f.fraction_bits, fraction | (u64)1 << f.fraction_bits);
}

static u64 pack(struct number n, struct format f) {
  u64 infinite = (u64)f.max_exponent << f.fraction_bits;
  u64 sign = (u64)n.is_negative << (f.fraction_bits + (f.max_exponent == 255 ? 8 : 11));
  if (n.kind == NOT_A_NUMBER) return infinite | (u64)1 << (f.fraction_bits - 1);
  if (n.kind == ZERO) return sign;
  int exponent = n.exponent + 62 + f.bias, drop = 62 - f.fraction_bits;
  if (n.kind == INFINITE || exponent >= f.max_exponent) return sign | infinite;
  if (exponent < 1) {
    drop += 1 - exponent;
    exponent = 1;
  }
  if (drop > 63) return sign;
  u64 kept = n.mantissa >> drop, lost = n.mantissa & (((u64)1 << drop) - 1), half = (u64)1 << (drop - 1);
  if (lost > half || (lost == half && (kept & 1))) kept++;
  // A subnormal number has no leading one, and a carry is one of the exponent: both come out of the sum. So does infinity.
  return sign | (((u64)(exponent - 1) << f.fraction_bits) + kept);
}

static const struct number NO_NUMBER = {NOT_A_NUMBER, 0, 0, 0};

static struct number add(struct number a, struct number b) {
  if (a.kind == NOT_A_NUMBER || b.kind == NOT_A_NUMBER) return NO_NUMBER;
  if (a.kind == INFINITE) return b.kind == INFINITE && a.is_negative != b.is_negative ? NO_NUMBER : a;
  if (b.kind == INFINITE) return b;
  if (a.kind == ZERO && b.kind == ZERO) return (struct number){ZERO, a.is_negative && b.is_negative, 0, 0};
  if (a.kind == ZERO) return b;
  if (b.kind == ZERO) return a;
  if (a.exponent < b.exponent || (a.exponent == b.exponent && a.mantissa < b.mantissa)) {
    struct number larger = b;
    b = a;
    a = larger;
  }
  u64 other = shift_sticky(b.mantissa, a.exponent - b.exponent);
  u64 sum = a.is_negative == b.is_negative ? a.mantissa + other : a.mantissa - other;
  return sum == 0 ? (struct number){ZERO, 0, 0, 0} : normal(a.is_negative, a.exponent, sum);
}

static struct number negated(struct number n) {
  n.is_negative = !n.is_negative;
  return n;
}

static struct number multiply(struct number a, struct number b) {
  int is_negative = a.is_negative != b.is_negative;
  if (a.kind == NOT_A_NUMBER || b.kind == NOT_A_NUMBER) return NO_NUMBER;
  if (a.kind == INFINITE || b.kind == INFINITE)
    return a.kind == ZERO || b.kind == ZERO ? NO_NUMBER : (struct number){INFINITE, is_negative, 0, 0};
  if (a.kind == ZERO || b.kind == ZERO) return (struct number){ZERO, is_negative, 0, 0};
  u32 a1 = (u32)(a.mantissa >> 32), a0 = (u32)a.mantissa, b1 = (u32)(b.mantissa >> 32), b0 = (u32)b.mantissa;
  u64 low = (u64)a0 * b0, cross = (u64)a0 * b1 + (low >> 32), other = (u64)a1 * b0 + (u32)cross;
  u64 high = (u64)a1 * b1 + (cross >> 32) + (other >> 32);
  return normal(is_negative, a.exponent + b.exponent + 64, high | ((u32)other != 0 || (u32)low != 0));
}

static struct number divide(struct number a, struct number b) {
  int is_negative = a.is_negative != b.is_negative;
  if (a.kind == NOT_A_NUMBER || b.kind == NOT_A_NUMBER || (a.kind == b.kind && a.kind != FINITE)) return NO_NUMBER;
  if (a.kind == INFINITE || b.kind == ZERO) return (struct number){INFINITE, is_negative, 0, 0};
  if (a.kind == ZERO || b.kind == INFINITE) return (struct number){ZERO, is_negative, 0, 0};
  u64 rest = a.mantissa, quotient = 0;
  int exponent = a.exponent - b.exponent - 62;
  if (rest < b.mantissa) {
    rest <<= 1;
    exponent--;
  }
  for (int bit = 62; bit >= 0; bit--, rest <<= 1) {
    if (rest < b.mantissa) continue;
    rest -= b.mantissa;
    quotient |= (u64)1 << bit;
  }
  return normal(is_negative, exponent, quotient | (rest != 0));
}

/// −1, 0 or 1; what is asked for where one is not a number.
static int compare(struct number a, struct number b, int unordered) {
  if (a.kind == NOT_A_NUMBER || b.kind == NOT_A_NUMBER) return unordered;
  if (a.kind == ZERO && b.kind == ZERO) return 0;
  int sign = a.is_negative ? -1 : 1;
  if (a.kind == ZERO) return b.is_negative ? 1 : -1;
  if (b.kind == ZERO || a.is_negative != b.is_negative) return sign;
  if (a.kind != b.kind) return a.kind == INFINITE ? sign : -sign;
  if (a.kind == INFINITE) return 0;
  if (a.exponent != b.exponent) return a.exponent > b.exponent ? sign : -sign;
  return a.mantissa == b.mantissa ? 0 : a.mantissa > b.mantissa ? sign : -sign;
}

static struct number from_integer(int is_negative, u64 magnitude) {
  return magnitude == 0 ? (struct number){ZERO, 0, 0, 0} : normal(is_negative, 0, magnitude);
}

/// The integer part, at most `most`.
static u64 magnitude_of(struct number n, u64 most) {
  if (n.kind == INFINITE || n.exponent > 1) return most;
  if (n.kind != FINITE || n.exponent < -62) return 0;
  u64 magnitude = n.exponent > 0 ? n.mantissa << 1 : n.mantissa >> -n.exponent;
  return magnitude < most ? magnitude : most;
}

static i64 to_signed(struct number n, u64 most) {
  u64 magnitude = magnitude_of(n, n.is_negative ? most + 1 : most);
  return (i64)(n.is_negative ? -magnitude : magnitude);
}

static u64 to_unsigned(struct number n, u64 most) { return n.is_negative ? 0 : magnitude_of(n, most); }

typedef union {
  float value;
  u32 bits;
} single;

typedef union {
  double value;
  u64 bits;
} twofold;

static struct number of_float(float value) { return unpack(((single){value}).bits, SINGLE); }
static struct number of_double(double value) { return unpack(((twofold){value}).bits, DOUBLE); }
static float to_float(struct number n) { return ((single){.bits = (u32)pack(n, SINGLE)}).value; }
static double to_double(struct number n) { return ((twofold){.bits = pack(n, DOUBLE)}).value; }

float NAME(negsf2)(float a) { return ((single){.bits = ((single){a}).bits ^ 0x80000000}).value; }
double NAME(negdf2)(double a) { return ((twofold){.bits = ((twofold){a}).bits ^ (u64)1 << 63}).value; }

#define OPERATIONS(type, s, read, write)                                                          \
  type NAME(add##s##3)(type a, type b) { return write(add(read(a), read(b))); }                   \
  type NAME(sub##s##3)(type a, type b) {                                                          \
    struct number n = read(b);                                                                    \
    return write(add(read(a), n.kind == NOT_A_NUMBER ? n : negated(n)));                          \
  }                                                                                               \
  type NAME(mul##s##3)(type a, type b) { return write(multiply(read(a), read(b))); }              \
  type NAME(div##s##3)(type a, type b) { return write(divide(read(a), read(b))); }                \
  int NAME(eq##s##2)(type a, type b) { return compare(read(a), read(b), 1); }                     \
  int NAME(ne##s##2)(type a, type b) { return compare(read(a), read(b), 1); }                     \
  int NAME(lt##s##2)(type a, type b) { return compare(read(a), read(b), 1); }                     \
  int NAME(le##s##2)(type a, type b) { return compare(read(a), read(b), 1); }                     \
  int NAME(gt##s##2)(type a, type b) { return compare(read(a), read(b), -1); }                    \
  int NAME(ge##s##2)(type a, type b) { return compare(read(a), read(b), -1); }                    \
  int NAME(unord##s##2)(type a, type b) {                                                         \
    return read(a).kind == NOT_A_NUMBER || read(b).kind == NOT_A_NUMBER;                          \
  }                                                                                               \
  i32 NAME(fix##s##si)(type a) { return (i32)to_signed(read(a), 0x7fffffff); }                    \
  i64 NAME(fix##s##di)(type a) { return to_signed(read(a), ~(u64)0 >> 1); }                       \
  u32 NAME(fixuns##s##si)(type a) { return (u32)to_unsigned(read(a), 0xffffffff); }               \
  u64 NAME(fixuns##s##di)(type a) { return to_unsigned(read(a), ~(u64)0); }                       \
  type NAME(floatsi##s)(i32 a) { return write(from_integer(a < 0, a < 0 ? -(u64)a : (u64)a)); }   \
  type NAME(floatdi##s)(i64 a) { return write(from_integer(a < 0, a < 0 ? -(u64)a : (u64)a)); }   \
  type NAME(floatunsi##s)(u32 a) { return write(from_integer(0, a)); }                            \
  type NAME(floatundi##s)(u64 a) { return write(from_integer(0, a)); }

OPERATIONS(float, sf, of_float, to_float)
OPERATIONS(double, df, of_double, to_double)

double NAME(extendsfdf2)(float a) { return to_double(of_float(a)); }
float NAME(truncdfsf2)(double a) { return to_float(of_double(a)); }
