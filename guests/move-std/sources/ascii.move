/// Strings of ASCII characters.
module std::ascii;

const EINVALID_ASCII_CHARACTER: u64 = 0x10000;

public struct String has copy, drop, store {
    bytes: vector<u8>,
}

public fun string(bytes: vector<u8>): String {
    let valid = bytes.all!(|byte| *byte < 128);
    assert!(valid, EINVALID_ASCII_CHARACTER);
    String { bytes }
}

public fun as_bytes(string: &String): &vector<u8> {
    &string.bytes
}

public fun into_bytes(string: String): vector<u8> {
    let String { bytes } = string;
    bytes
}

public fun length(string: &String): u64 {
    string.bytes.length()
}

public fun is_empty(string: &String): bool {
    string.bytes.is_empty()
}

public fun append(string: &mut String, other: String) {
    string.bytes.append(other.into_bytes())
}

public use fun std::string::from_ascii as String.to_string;
