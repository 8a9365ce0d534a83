// Sorting, searching, 64-bit arithmetic and packed records: signed comparisons, multiplication, division, unaligned accesses.
#include "report.h"

enum { COUNT = 1500 };

struct __attribute__((packed)) item {
  u8 tag;
  int key;
  unsigned short half;
  u64 wide;
};

static struct item items[COUNT];

static u32 seed = 12345;
static u32 next_random(void) {
  seed ^= seed << 13;
  seed ^= seed >> 17;
  seed ^= seed << 5;
  return seed;
}

static void swap(struct item *a, struct item *b) {
  struct item t = *a;
  *a = *b;
  *b = t;
}

static void sift(u32 root, u32 end) {
  for (u32 child; (child = 2 * root + 1) < end; root = child) {
    if (child + 1 < end && items[child].key < items[child + 1].key) child++;
    if (items[root].key >= items[child].key) return;
    swap(&items[root], &items[child]);
  }
}

static u64 gcd(u64 a, u64 b) {
  while (b != 0) {
    u64 r = a % b;
    a = b;
    b = r;
  }
  return a;
}

u32 guest_main(void) {
  for (u32 i = 0; i < COUNT; i++) {
    items[i].tag = (u8)i;
    items[i].key = (int)next_random();
    items[i].half = (unsigned short)(next_random() >> 7);
    items[i].wide = (u64)next_random() << 32 | next_random();
  }
  for (u32 i = COUNT / 2; i-- > 0;) sift(i, COUNT);
  for (u32 end = COUNT; end-- > 1;) {
    swap(&items[0], &items[end]);
    sift(0, end);
  }
  for (u32 i = 1; i < COUNT; i++) {
    if (items[i - 1].key > items[i].key) return 1;
  }
  for (u32 i = 0; i < COUNT; i++) record(items[i].tag + (u32)items[i].key + items[i].half);
  for (u32 i = 0; i + 1 < 60; i++) {
    u64 a = items[i].wide, b = items[i + 1].wide >> (i & 31);
    u64 g = gcd(a, b | 1), q = (u64)((long long)a / (int)(items[i].key | 1)), m = a * b;
    record((u32)(g >> 32) ^ (u32)g);
    record((u32)(q >> 32) ^ (u32)q);
    record((u32)(m >> 32) ^ (u32)m);
  }
  print_checksum();
  return 0;
}
