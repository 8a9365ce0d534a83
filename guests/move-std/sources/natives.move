/// BCS, the encoding of Move's values.
module std::bcs {
    public native fun to_bytes<MoveValue>(v: &MoveValue): vector<u8>;
}

module std::hash {
    public native fun sha2_256(data: vector<u8>): vector<u8>;
    public native fun sha3_256(data: vector<u8>): vector<u8>;
}

/// Names of types.
module std::type_name {
    use std::ascii::String;

    public struct TypeName has copy, drop, store {
        name: String,
    }

    public native fun with_defining_ids<T>(): TypeName;
    public native fun with_original_ids<T>(): TypeName;
    public native fun defining_id<T>(): address;
    public native fun original_id<T>(): address;

    public fun as_string(self: &TypeName): &String {
        &self.name
    }

    public fun into_string(self: TypeName): String {
        self.name
    }
}

/// Prints, in tests. In a proved run it does nothing.
module std::debug {
    public native fun print<T>(x: &T);
    public native fun print_stack_trace();
}

#[defines_primitive(address)]
module std::address {
    public fun length(): u64 {
        32
    }
}

#[test_only]
module std::unit_test {
    public native fun poison();
}
