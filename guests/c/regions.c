// Marks regions of its run, as `zkmips profile` shows them: a sieve, and lookups in it, which leave their region open where they
// return early. Such a mistake changes nothing about the run; the profile tells it.
#include "guest.h"

enum { LIMIT = 5000 };
static u8 composite[LIMIT];

static u32 sieve(void) {
  u32 primes = 0;
  region_start("sieve");
  for (u32 n = 2; n < LIMIT; n++) {
    if (composite[n]) continue;
    primes++;
    for (u32 multiple = n * n; multiple < LIMIT; multiple += n) composite[multiple] = 1;
  }
  region_end("sieve");
  return primes;
}

/// The least prime at or above n.
static u32 next_prime(u32 n) {
  region_start("lookup");
  if (!composite[n]) return n;
  region_start("search");
  while (composite[n]) n++;
  region_end("search");
  region_end("lookup");
  return n;
}

u32 guest_main(void) {
  region_start("all");
  u32 primes = sieve();
  u32 sum = 0;
  for (u32 n = 90; n < 98; n++) sum += next_prime(n);
  region_end("all");
  return primes == 669 && sum == 776 ? 0 : 1;
}
