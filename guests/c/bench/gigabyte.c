// Touches every page of 1 GiB of the machine's heap, in a scattered order, and checks what it finds in another one. Not for
// Linux: mmap takes its arguments in registers there as well, but does not give memory for these. `rounds` counts passes.
#include "rounds.h"

const volatile u32 rounds = 2;

enum { SYS_MMAP = 4090, PAGE_WORDS = 1024, PAGES = 1 << 18 };

u32 guest_main(void) {
  u32 *memory = (u32 *)syscall3(SYS_MMAP, 0, (u32)PAGES * PAGE_WORDS * 4, 0);
  for (u32 pass = 0; pass < rounds; pass++) {
    for (u32 i = 0; i < PAGES; i++) {
      // Odd factors go through all pages.
      u32 page = (i * (0x9e3779b1 + 2 * pass)) % PAGES;
      u32 *word = memory + page * PAGE_WORDS + page % PAGE_WORDS;
      if (*word != page * pass) return 1;
      *word += page;
    }
    record(memory[(u32)PAGE_WORDS * 12345 + 12345 % PAGE_WORDS]);
  }
  print_checksum();
  return 0;
}
