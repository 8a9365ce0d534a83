// Chases pointers through a random cycle over 4 MiB: every load waits for the one before. A round is 65,536 loads.
#include "rounds.h"

const volatile u32 rounds = 8;

enum { COUNT = 1 << 20, STEPS = 1 << 16 };
struct node {
  struct node *next;
};
static struct node nodes[COUNT];

/// One cycle through all nodes (Sattolo's shuffle): first the nodes in order, then each is swapped with one before it.
static void link_nodes(void) {
  u32 seed = 88172645;
  for (u32 i = 0; i < COUNT; i++) nodes[i].next = &nodes[i];
  for (u32 i = COUNT - 1; i > 0; i--) {
    u32 k = (u32)(((u64)xorshift(&seed) * i) >> 32);
    struct node *next = nodes[i].next;
    nodes[i].next = nodes[k].next;
    nodes[k].next = next;
  }
}

u32 guest_main(void) {
  link_nodes();
  struct node *at = nodes;
  for (u32 n = rounds; n > 0; n--) {
    for (u32 i = 0; i < STEPS; i++) at = at->next;
    record((u32)(at - nodes));
  }
  print_checksum();
  return 0;
}
