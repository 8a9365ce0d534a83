// Quicksort of random numbers with insertion sort for short runs: branches that nobody can predict, and recursion.
#include "rounds.h"

const volatile u32 rounds = 6;

enum { COUNT = 4096, SHORT = 12 };
static int items[COUNT];

static void insertion_sort(int *first, int *last) {
  for (int *at = first + 1; at <= last; at++) {
    int item = *at, *hole = at;
    for (; hole > first && hole[-1] > item; hole--) *hole = hole[-1];
    *hole = item;
  }
}

static void quicksort(int *first, int *last) {
  while (last - first > SHORT) {
    int pivot = first[(last - first) / 2], *low = first, *high = last;
    while (low <= high) {
      while (*low < pivot) low++;
      while (*high > pivot) high--;
      if (low > high) break;
      int item = *low;
      *low++ = *high;
      *high-- = item;
    }
    // The shorter side by recursion, so that the stack stays small.
    if (high - first < last - low) {
      quicksort(first, high);
      first = low;
    } else {
      quicksort(low, last);
      last = high;
    }
  }
  insertion_sort(first, last);
}

u32 guest_main(void) {
  u32 seed = 2463534242u;
  for (u32 n = rounds; n > 0; n--) {
    for (u32 i = 0; i < COUNT; i++) items[i] = (int)xorshift(&seed);
    quicksort(items, items + COUNT - 1);
    for (u32 i = 1; i < COUNT; i++) {
      if (items[i - 1] > items[i]) return 1;
    }
    for (u32 i = 0; i < COUNT; i += 64) record((u32)items[i]);
  }
  print_checksum();
  return 0;
}
