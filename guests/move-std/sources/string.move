/// Strings of UTF-8.
module std::string;

use std::ascii;

const EINVALID_UTF8: u64 = 1;
const EINVALID_INDEX: u64 = 2;

public struct String has copy, drop, store {
    bytes: vector<u8>,
}

public fun utf8(bytes: vector<u8>): String {
    assert!(internal_check_utf8(&bytes), EINVALID_UTF8);
    String { bytes }
}

public fun try_utf8(bytes: vector<u8>): Option<String> {
    if (internal_check_utf8(&bytes)) option::some(String { bytes }) else option::none()
}

public fun from_ascii(s: ascii::String): String {
    String { bytes: s.into_bytes() }
}

public fun to_ascii(s: String): ascii::String {
    let String { bytes } = s;
    ascii::string(bytes)
}

public fun as_bytes(s: &String): &vector<u8> {
    &s.bytes
}

public fun into_bytes(s: String): vector<u8> {
    let String { bytes } = s;
    bytes
}

public fun length(s: &String): u64 {
    s.bytes.length()
}

public fun is_empty(s: &String): bool {
    s.bytes.is_empty()
}

public fun append(s: &mut String, r: String) {
    s.bytes.append(r.into_bytes())
}

public fun append_utf8(s: &mut String, bytes: vector<u8>) {
    s.append(utf8(bytes))
}

/// Inserts `o` before the byte at `at`, which begins a character or is the end.
public fun insert(s: &mut String, at: u64, o: String) {
    let end = s.length();
    assert!(at <= end && internal_is_char_boundary(&s.bytes, at), EINVALID_INDEX);
    let mut front = s.substring(0, at);
    let back = s.substring(at, end);
    front.append(o);
    front.append(back);
    *s = front;
}

/// The bytes `i` to `j`, without `j`.
public fun substring(s: &String, i: u64, j: u64): String {
    let length = s.length();
    let bounds = internal_is_char_boundary(&s.bytes, i) && internal_is_char_boundary(&s.bytes, j);
    assert!(j <= length && i <= j && bounds, EINVALID_INDEX);
    String { bytes: internal_sub_string(&s.bytes, i, j) }
}

/// Where `r` begins in `s` first; the length of `s` if it does not.
public fun index_of(s: &String, r: &String): u64 {
    internal_index_of(&s.bytes, &r.bytes)
}

native fun internal_check_utf8(v: &vector<u8>): bool;
native fun internal_is_char_boundary(v: &vector<u8>, i: u64): bool;
native fun internal_sub_string(v: &vector<u8>, i: u64, j: u64): vector<u8>;
native fun internal_index_of(v: &vector<u8>, r: &vector<u8>): u64;
