// The smallest guest: the Fibonacci number F(500) modulo 10^9 + 7, against the value it must have. It reads nothing.
// A few thousand cycles: what tests of the prover run.
#include "guest.h"

enum { N = 500, MODULUS = 1000000007, EXPECTED = 550656477 };

u32 guest_main(void) {
  u32 a = 0, b = 1;
  for (u32 i = 0; i < N; i++) {
    u32 next = a + b;
    if (next >= MODULUS) next -= MODULUS;
    a = b;
    b = next;
  }
  return a == EXPECTED ? 0 : 1;
}
