// Executes every instruction of the machine that returns, on operands with corner cases, and prints a checksum of the results.
// What ends a run (break, taken traps, division by zero) is not here.
#include "report.h"

static const u32 OPERANDS[] = {0, 1, 2, 31, 32, 0x7fff, 0x8000, 0xffff, 0x12345678, 0x7fffffff, 0x80000000, 0x80ff7f01, 0xdeadbeef, 0xffffffff};
enum { COUNT = sizeof OPERANDS / sizeof OPERANDS[0] };

#define THREE(op, a, b)                                                       \
  ({                                                                          \
    u32 r;                                                                    \
    asm volatile(op " %0, %1, %2" : "=r"(r) : "r"(a), "r"(b));                \
    record(r);                                                                \
  })
#define TWO(op, a)                                                            \
  ({                                                                          \
    u32 r;                                                                    \
    asm volatile(op " %0, %1" : "=r"(r) : "r"(a));                            \
    record(r);                                                                \
  })
#define IMMEDIATE(op, a, ...)                                                   \
  ({                                                                          \
    u32 r;                                                                    \
    asm volatile(op " %0, %1, " #__VA_ARGS__ : "=r"(r) : "r"(a));                       \
    record(r);                                                                \
  })
#define HILO(op, a, b)                                                        \
  ({                                                                          \
    u32 hi, lo;                                                               \
    asm volatile(".set noreorder\nmthi %3\nmtlo %2\n" op " %2, %3\nmfhi %0\nmflo %1\n.set reorder" : "=&r"(hi), "=&r"(lo) : "r"(a), "r"(b) : "hi", "lo"); \
    record(hi);                                                               \
    record(lo);                                                               \
  })
#define BRANCH1(op, a)                                                        \
  ({                                                                          \
    u32 r;                                                                    \
    asm volatile(".set noreorder\nli %0, 1\n" op " %1, 1f\naddiu %0, %0, 2\naddiu %0, %0, 4\n1:\n.set reorder" : "=&r"(r) : "r"(a) : "ra"); \
    record(r);                                                                \
  })
#define BRANCH2(op, a, b)                                                     \
  ({                                                                          \
    u32 r;                                                                    \
    asm volatile(".set noreorder\nli %0, 1\n" op " %1, %2, 1f\naddiu %0, %0, 2\naddiu %0, %0, 4\n1:\n.set reorder" : "=&r"(r) : "r"(a), "r"(b)); \
    record(r);                                                                \
  })

static void one_operand(u32 a) {
  IMMEDIATE("sll", a, 0);
  IMMEDIATE("sll", a, 31);
  IMMEDIATE("srl", a, 0);
  IMMEDIATE("srl", a, 7);
  IMMEDIATE("sra", a, 0);
  IMMEDIATE("sra", a, 9);
  IMMEDIATE("rotr", a, 0);
  IMMEDIATE("rotr", a, 13);
  IMMEDIATE("addiu", a, -32768);
  IMMEDIATE("slti", a, -1);
  IMMEDIATE("sltiu", a, -1);
  IMMEDIATE("andi", a, 0xff0f);
  IMMEDIATE("ori", a, 0x8001);
  IMMEDIATE("xori", a, 0xffff);
  TWO("clz", a);
  TWO("clo", a);
  TWO("seb", a);
  TWO("seh", a);
  TWO("wsbh", a);
  IMMEDIATE("ext", a, 0, 32);
  IMMEDIATE("ext", a, 5, 11);
  IMMEDIATE("ext", a, 31, 1);
  u32 into = 0x13579bdf;
  asm volatile("ins %0, %1, 4, 9" : "+r"(into) : "r"(a));
  record(into);
  asm volatile("ins %0, %1, 0, 32" : "+r"(into) : "r"(a));
  record(into);
  BRANCH1("blez", a);
  BRANCH1("bgtz", a);
  BRANCH1("bltz", a);
  BRANCH1("bgez", a);
  BRANCH1("bltzal", a);
  BRANCH1("bgezal", a);
  asm volatile("teqi %0, 77\ntgei $0, 1\ntgeiu $0, 1\ntlti $0, 0\ntltiu $0, 0\ntnei $0, 0" ::"r"(a));
}

static void two_operands(u32 a, u32 b) {
  if ((int)(a ^ b) < 0 || (int)(a ^ (a + b)) >= 0) THREE("add", a, b);
  if ((int)(a ^ b) >= 0 || (int)(a ^ (a - b)) >= 0) THREE("sub", a, b);
  THREE("addu", a, b);
  THREE("subu", a, b);
  THREE("and", a, b);
  THREE("or", a, b);
  THREE("xor", a, b);
  THREE("nor", a, b);
  THREE("slt", a, b);
  THREE("sltu", a, b);
  THREE("sllv", a, b);
  THREE("srlv", a, b);
  THREE("srav", a, b);
  THREE("rotrv", a, b);
  u32 moved = 0x600d;
  asm volatile("movz %0, %1, %2" : "+r"(moved) : "r"(a), "r"(b));
  record(moved);
  asm volatile("movn %0, %1, %2" : "+r"(moved) : "r"(b), "r"(a));
  record(moved);
  u32 product;
  asm volatile("mul %0, %1, %2" : "=r"(product) : "r"(a), "r"(b) : "hi", "lo");
  record(product);
  HILO("mult", a, b);
  HILO("multu", a, b);
  HILO("madd", a, b);
  HILO("maddu", a, b);
  HILO("msub", a, b);
  HILO("msubu", a, b);
  if (b != 0) {
    HILO("div $0,", a, b);
    HILO("divu $0,", a, b);
  }
  BRANCH2("beq", a, b);
  BRANCH2("bne", a, b);
  if (a != b) asm volatile("teq %0, %1" ::"r"(a), "r"(b));
  asm volatile("tne %0, %0\ntlt %0, %0\ntltu %0, %0\ntge $0, %1\ntgeu $0, %1" ::"r"(a), "r"(1));
}

static u32 memory[4];

static void loads_and_stores(u32 a, u32 at) {
  u8 *byte = (u8 *)memory + at;
  memory[0] = 0x80818283;
  memory[1] = 0x04058687;
  memory[2] = a;
#define LOAD(op, address) ({ u32 r = 0x13579bdf; asm volatile(op " %0, 0(%1)" : "+r"(r) : "r"(address) : "memory"); record(r); })
#define STORE(op, value, address) asm volatile(op " %0, 0(%1)" ::"r"(value), "r"(address) : "memory")
  LOAD("lb", byte);
  LOAD("lbu", byte);
  LOAD("lwl", byte);
  LOAD("lwr", byte);
  LOAD("lh", (u32)byte & ~1u);
  LOAD("lhu", (u32)byte & ~1u);
  LOAD("lw", (u32)byte & ~3u);
  STORE("sb", a, byte);
  STORE("sh", a, (u32)(byte + 4) & ~1u);
  STORE("swl", a, byte + 2);
  STORE("swr", a, byte + 7);
  STORE("sw", a, memory + 3);
  u32 linked, stored = a + 1;
  asm volatile("sync\nll %0, 0(%2)\nsc %1, 0(%2)\npref 0, 0(%2)" : "=&r"(linked), "+r"(stored) : "r"(memory + 3) : "memory");
  record(linked);
  record(stored);
  for (u32 i = 0; i < 4; i++) record(memory[i]);
}

static u32 called(u32 a) { return a * 3 + 1; }

static void jumps(u32 a) {
  u32 (*volatile pointer)(u32) = called;
  record(pointer(a));
  u32 r;
  asm volatile(".set noreorder\nli %0, 5\nj 1f\naddiu %0, %0, 1\naddiu %0, %0, 2\n1:\n.set reorder" : "=r"(r));
  record(r);
  u32 target, link;
  asm volatile(".set noreorder\nlui %0, %%hi(1f)\naddiu %0, %0, %%lo(1f)\njalr %1, %0\nnop\n1: subu %1, %1, %0\n.set reorder" : "=&r"(target), "=&r"(link));
  record(link);
}

u32 guest_main(void) {
  for (u32 i = 0; i < COUNT; i++) {
    one_operand(OPERANDS[i]);
    jumps(OPERANDS[i]);
    for (u32 j = 0; j < 4; j++) loads_and_stores(OPERANDS[i], j);
    for (u32 j = 0; j < COUNT; j++) two_operands(OPERANDS[i], OPERANDS[j]);
  }
  u32 thread;
  syscall3(4283, 0x0badcafe, 0, 0);
  asm volatile("rdhwr %0, $29" : "=r"(thread));
  record(thread);
  print_checksum();
  return 0;
}
