// Reading JSON as a guest needs it: a cursor over the text, and functions that take what must come next. Anything else ends the run
// with exit code 2. Strings have no escapes.
#pragma once
#include "guest.h"

struct json {
  const u8 *at, *end;
};

struct text {
  const u8 *bytes;
  u32 length;
};

static int text_is(struct text a, const char *b) {
  u32 i = 0;
  while (i < a.length && b[i] != 0 && a.bytes[i] == (u8)b[i]) i++;
  return i == a.length && b[i] == 0;
}

/// Less than 0, 0, or more: by bytes, as JSON libraries sort names.
static int text_compare(struct text a, struct text b) {
  for (u32 i = 0; i < a.length && i < b.length; i++) {
    if (a.bytes[i] != b.bytes[i]) return a.bytes[i] < b.bytes[i] ? -1 : 1;
  }
  return a.length < b.length ? -1 : a.length > b.length;
}

static void json_space(struct json *json) {
  while (json->at < json->end && (*json->at == ' ' || *json->at == '\n' || *json->at == '\r' || *json->at == '\t')) json->at++;
}

/// Takes one character if it is next.
static int json_if(struct json *json, u8 character) {
  json_space(json);
  if (json->at == json->end || *json->at != character) return 0;
  json->at++;
  return 1;
}

static void json_take(struct json *json, u8 character) {
  if (!json_if(json, character)) guest_abort();
}

static struct text json_string(struct json *json) {
  json_take(json, '"');
  const u8 *start = json->at;
  for (; json->at < json->end && *json->at != '"'; json->at++) {
    if (*json->at == '\\' || *json->at < ' ') guest_abort();
  }
  struct text text = {start, (u32)(json->at - start)};
  json_take(json, '"');
  return text;
}

/// The next name of an object, which was opened when `first` was set; 0 at the object's end.
static int json_name(struct json *json, int *first, struct text *name) {
  if (json_if(json, '}')) return 0;
  if (!*first) json_take(json, ',');
  *first = 0;
  *name = json_string(json);
  json_take(json, ':');
  return 1;
}

/// Whether an array has another element.
static int json_element(struct json *json, int *first) {
  if (json_if(json, ']')) return 0;
  if (!*first) json_take(json, ',');
  *first = 0;
  return 1;
}
