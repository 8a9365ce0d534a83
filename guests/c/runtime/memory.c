// What the compiler may call besides memcpy and memset, which start.c has.
typedef unsigned char u8;
typedef unsigned int u32;

void *memmove(void *to, const void *from, u32 n) {
  u8 *d = to;
  const u8 *s = from;
  if (d < s) {
    for (; n > 0; n--) *d++ = *s++;
  } else {
    while (n > 0) n--, d[n] = s[n];
  }
  return to;
}

int memcmp(const void *a, const void *b, u32 n) {
  for (const u8 *x = a, *y = b; n > 0; n--, x++, y++) {
    if (*x != *y) return *x - *y;
  }
  return 0;
}
