// Reads local key 2 (the claim) and local key 1 (what was agreed before): exits 0 if they are equal, 1 if not.
// The smallest guest whose exit code depends on its local keys.
#include "guest.h"

u32 guest_main(void) {
  u32 claim[8], agreed[8];
  read_local(2, claim);
  read_local(1, agreed);
  u32 difference = 0;
  for (u32 i = 0; i < 8; i++) difference |= claim[i] ^ agreed[i];
  return difference == 0 ? 0 : 1;
}
