// Settles transfers between accounts: JSON in, JSON out, with balances of any size. The input is named by local key 3 (its keccak256);
// the claim, local key 2, is the keccak256 of the output. guests/README.md describes both documents.
#include "bignum.h"
#include "json.h"
#include "preimage.h"

struct account {
  struct text name;
  struct big balance;
};

struct transfer {
  struct text from, to;
  struct big amount;
};

// A name takes at least 6 bytes of the input, a transfer more.
enum { MAX_ACCOUNTS = MAX_PREIMAGE_BYTES / 6 };

static struct account accounts[MAX_ACCOUNTS];
static u32 account_count, rejected;

/// Where an account is, or where it belongs: accounts are sorted by name.
static u32 place_of(struct text name, int *found) {
  u32 low = 0, high = account_count;
  while (low < high) {
    u32 middle = (low + high) / 2;
    if (text_compare(accounts[middle].name, name) < 0) low = middle + 1;
    else high = middle;
  }
  *found = low < account_count && text_compare(accounts[low].name, name) == 0;
  return low;
}

static struct account *account_of(struct text name) {
  int found;
  u32 place = place_of(name, &found);
  if (!found) {
    if (account_count == MAX_ACCOUNTS) guest_abort();
    for (u32 i = account_count++; i > place; i--) accounts[i] = accounts[i - 1];
    accounts[place] = (struct account){name, {0, 0}};
  }
  return &accounts[place];
}

static void settle(struct transfer transfer) {
  int found;
  u32 from = place_of(transfer.from, &found);
  if (!found || big_less(accounts[from].balance, transfer.amount)) {
    rejected++;
    return;
  }
  accounts[from].balance = big_subtract(accounts[from].balance, transfer.amount);
  struct account *to = account_of(transfer.to);
  to->balance = big_add(to->balance, transfer.amount);
}

static struct big read_number(struct json *json) {
  struct text digits = json_string(json);
  return big_from_decimal(digits.bytes, digits.length);
}

static struct transfer read_transfer(struct json *json) {
  struct transfer transfer;
  int first = 1, fields = 0;
  struct text name;
  json_take(json, '{');
  for (; json_name(json, &first, &name); fields++) {
    if (text_is(name, "from")) transfer.from = json_string(json);
    else if (text_is(name, "to")) transfer.to = json_string(json);
    else if (text_is(name, "amount")) transfer.amount = read_number(json);
    else guest_abort();
  }
  if (fields != 3) guest_abort();
  return transfer;
}

/// Accounts come before transfers.
static void read_and_settle(struct json *json) {
  int first = 1, first_account = 1, first_transfer = 1;
  struct text name;
  json_take(json, '{');
  if (!json_name(json, &first, &name) || !text_is(name, "accounts")) guest_abort();
  json_take(json, '{');
  while (json_name(json, &first_account, &name)) account_of(name)->balance = read_number(json);
  if (!json_name(json, &first, &name) || !text_is(name, "transfers")) guest_abort();
  json_take(json, '[');
  while (json_element(json, &first_transfer)) settle(read_transfer(json));
  json_take(json, '}');
  json_space(json);
  if (json->at != json->end) guest_abort();
}

static u8 *output;
static u32 output_length;

static void put(const void *bytes, u32 length) {
  for (u32 i = 0; i < length; i++) output[output_length++] = ((const u8 *)bytes)[i];
}

static void put_text(const char *text) {
  while (*text != 0) output[output_length++] = (u8)*text++;
}

static void put_number(struct big number) { output_length += big_to_decimal(number, output + output_length); }

/// SHA-256 of the lines `name=balance`, in hexadecimal. The lines are made where the output goes on, and overwritten by it.
static void put_digest(void) {
  u32 start = output_length;
  u8 digest[32];
  for (u32 i = 0; i < account_count; i++) {
    put(accounts[i].name.bytes, accounts[i].name.length);
    put_text("=");
    put_number(accounts[i].balance);
    put_text("\n");
  }
  sha256(output + start, output_length - start, digest);
  output_length = start;
  for (u32 i = 0; i < 64; i++) {
    put(&"0123456789abcdef"[digest[i / 2] >> (i % 2 == 0 ? 4 : 0) & 15], 1);
  }
}

static void write_output(void) {
  const u32 one_limb = 1;
  struct big one = {1, &one_limb}, product = one;
  // Each account at most twice: its name, a number shorter than the product of all, and punctuation.
  u32 bytes = 4096;
  for (u32 i = 0; i < account_count; i++) {
    product = big_multiply(product, big_add(accounts[i].balance, one));
    bytes += 2 * (accounts[i].name.length + 10 * accounts[i].balance.length + 16);
  }
  output = heap_alloc(bytes + 10 * product.length);
  put_text("{\"accounts\":{");
  for (u32 i = 0; i < account_count; i++) {
    put_text(i == 0 ? "\"" : ",\"");
    put(accounts[i].name.bytes, accounts[i].name.length);
    put_text("\":\"");
    put_number(accounts[i].balance);
    put_text("\"");
  }
  put_text("},\"digest\":\"");
  put_digest();
  put_text("\",\"product\":\"");
  put_number(product);
  put_text("\",\"rejected\":");
  put_number((struct big){rejected != 0, &rejected});
  put_text("}");
}

u32 guest_main(void) {
  u32 claim[8], inputs[8], hash[8];
  read_local(3, inputs);
  u8 *input = heap_alloc(MAX_PREIMAGE_BYTES);
  u32 length = keccak_preimage(inputs, input, MAX_PREIMAGE_BYTES);
  read_and_settle(&(struct json){input, input + length});
  write_output();
  syscall3(SYS_WRITE, 1, (u32)output, output_length);
  keccak256(output, output_length, (u8 *)hash);
  read_local(2, claim);
  u32 difference = 0;
  for (int i = 0; i < 8; i++) difference |= hash[i] ^ claim[i];
  return difference != 0;
}
