// Sweeps over 64 MiB again and again, adding to every word. A round is 1 MiB of it.
#include "rounds.h"

const volatile u32 rounds = 4;

enum { WORDS = 1 << 24, PIECE = 1 << 18 };
static u32 memory[WORDS];

u32 guest_main(void) {
  u32 from = 0, sum = 0;
  for (u32 n = rounds; n > 0; n--, from = (from + PIECE) % WORDS) {
    for (u32 i = from; i < from + PIECE; i++) sum += memory[i] += n ^ i;
    record(sum);
  }
  print_checksum();
  return 0;
}
