// Averages numbers. What is proved: from an input with this hash (local key 3) follows an output with that hash (local key 2). The input is a text
// of decimal numbers, such as "1.5 2 -0.25"; the output is their number, and their mean in thousandths.
#include "zkmips/c/heap.h"
#include "zkmips/c/preimage.h"

static u8 output[64];
static u32 length;

static void put_number(long long number) {
  u8 digits[20];
  u32 count = 0;
  u64 rest = number < 0 ? -(u64)number : (u64)number;
  if (number < 0) output[length++] = '-';
  do digits[count++] = (u8)('0' + rest % 10);
  while ((rest /= 10) != 0);
  while (count > 0) output[length++] = digits[--count];
}

/// Reads a number. Whatever is none ends the run: nothing is proved of it.
static double read_number(const u8 **at, const u8 *end) {
  int is_negative = *at < end && **at == '-';
  if (is_negative) ++*at;
  if (*at == end || **at < '0' || **at > '9') guest_abort();
  double value = 0, unit = 1;
  for (; *at < end && **at >= '0' && **at <= '9'; ++*at) value = value * 10 + (**at - '0');
  if (*at < end && **at == '.') {
    for (++*at; *at < end && **at >= '0' && **at <= '9'; ++*at) value += (unit /= 10) * (**at - '0');
  }
  return is_negative ? -value : value;
}

u32 guest_main(void) {
  u32 claim[8], inputs[8], hash[8], count = 0;
  read_local(3, inputs);
  u8 *input = heap_alloc(MAX_PREIMAGE_BYTES);
  const u8 *at = input, *end = input + keccak_preimage(inputs, input, MAX_PREIMAGE_BYTES);
  double sum = 0;
  region_start("read");
  for (;;) {
    while (at < end && (*at == ' ' || *at == '\n')) at++;
    if (at == end) break;
    sum += read_number(&at, end);
    count++;
  }
  region_end("read");
  if (count == 0) guest_abort();
  double mean = sum / count * 1000;
  put_number(count);
  output[length++] = ' ';
  put_number((long long)(mean < 0 ? mean - 0.5 : mean + 0.5));
  output[length++] = '\n';
  syscall3(SYS_WRITE, 1, (u32)output, length);
  keccak256(output, length, (u8 *)hash);
  read_local(2, claim);
  u32 difference = 0;
  for (int i = 0; i < 8; i++) difference |= hash[i] ^ claim[i];
  return difference != 0;
}
