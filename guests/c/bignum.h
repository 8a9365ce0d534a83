// Natural numbers of any size, in limbs of 32 bits, least significant first; no leading zero limbs. A number is never changed.
#pragma once
#include "heap.h"

struct big {
  u32 length;
  const u32 *limbs;
};

static struct big big_trimmed(u32 *limbs, u32 length) {
  while (length > 0 && limbs[length - 1] == 0) length--;
  return (struct big){length, limbs};
}

static int big_less(struct big a, struct big b) {
  if (a.length != b.length) return a.length < b.length;
  for (u32 i = a.length; i-- > 0;) {
    if (a.limbs[i] != b.limbs[i]) return a.limbs[i] < b.limbs[i];
  }
  return 0;
}

static struct big big_add(struct big a, struct big b) {
  if (a.length < b.length) return big_add(b, a);
  u32 *sum = heap_alloc(4 * (a.length + 1));
  u64 carry = 0;
  for (u32 i = 0; i < a.length; i++) {
    carry += (u64)a.limbs[i] + (i < b.length ? b.limbs[i] : 0);
    sum[i] = (u32)carry;
    carry >>= 32;
  }
  sum[a.length] = (u32)carry;
  return big_trimmed(sum, a.length + 1);
}

/// a − b, where b is not greater.
static struct big big_subtract(struct big a, struct big b) {
  u32 *difference = heap_alloc(4 * a.length), borrow = 0;
  for (u32 i = 0; i < a.length; i++) {
    u64 part = (u64)a.limbs[i] - (i < b.length ? b.limbs[i] : 0) - borrow;
    difference[i] = (u32)part;
    borrow = (u32)(part >> 32) & 1;
  }
  return big_trimmed(difference, a.length);
}

static struct big big_multiply(struct big a, struct big b) {
  u32 *product = heap_alloc(4 * (a.length + b.length));
  for (u32 i = 0; i < a.length; i++) {
    u64 carry = 0;
    for (u32 j = 0; j < b.length; j++) {
      carry += (u64)a.limbs[i] * b.limbs[j] + product[i + j];
      product[i + j] = (u32)carry;
      carry >>= 32;
    }
    product[i + b.length] = (u32)carry;
  }
  return big_trimmed(product, a.length + b.length);
}

/// From decimal digits, at least one. Ends the run with exit code 2 at anything else.
static struct big big_from_decimal(const u8 *digits, u32 count) {
  u32 *limbs = heap_alloc(4 * (count / 9 + 1)), length = 0;
  if (count == 0) guest_abort();
  for (u32 at = 0; at < count; at++) {
    u64 carry = (u64)digits[at] - '0';
    if (carry > 9) guest_abort();
    for (u32 i = 0; i < length; i++) {
      carry += (u64)limbs[i] * 10;
      limbs[i] = (u32)carry;
      carry >>= 32;
    }
    if (carry != 0) limbs[length++] = (u32)carry;
  }
  return (struct big){length, limbs};
}

/// Writes decimal digits, at most 10 for each limb and at least one; returns their number.
static u32 big_to_decimal(struct big a, u8 *digits) {
  u32 *rest = heap_alloc(4 * a.length), length = a.length, count = 0;
  for (u32 i = 0; i < length; i++) rest[i] = a.limbs[i];
  // Four digits at a time, from halves of limbs: the machine divides 32 bits by 32 bits.
  do {
    u32 remainder = 0;
    for (u32 i = length; i-- > 0;) {
      u32 high = remainder << 16 | rest[i] >> 16;
      u32 low = high % 10000 << 16 | (rest[i] & 0xffff);
      rest[i] = high / 10000 << 16 | low / 10000;
      remainder = low % 10000;
    }
    while (length > 0 && rest[length - 1] == 0) length--;
    for (u32 i = 0; i < 4 && (length > 0 || remainder > 0 || count == 0); i++, remainder /= 10) {
      digits[count++] = (u8)('0' + remainder % 10);
    }
  } while (length > 0);
  for (u32 i = 0; i < count / 2; i++) {
    u8 digit = digits[i];
    digits[i] = digits[count - 1 - i];
    digits[count - 1 - i] = digit;
  }
  return count;
}
