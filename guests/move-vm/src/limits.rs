//! What a module may have at most. The first group is the file format's own; the rest keeps every check short.

/// Rows of a table, instructions of a function.
pub const TABLE_ROWS: usize = 65_535;
pub const INDEX: u32 = 65_535;
pub const IDENTIFIER_BYTES: u32 = 65_535;
pub const CONSTANT_BYTES: u32 = 65_535;
pub const METADATA_KEY_BYTES: u32 = 1_023;
/// Types in a signature, locals of a function, fields of a struct, type parameters.
pub const SMALL_COUNT: u32 = 255;
pub const VARIANTS: u32 = 127;
pub const JUMP_TABLES: u32 = 127;

/// A type in a type: what goes through types does so by recursion.
pub const TYPE_DEPTH: usize = 32;
/// Types in a type, once its parameters have been put in.
pub const TYPE_NODES: usize = 256;
/// Struct in struct, vector in vector, of a value.
pub const VALUE_DEPTH: usize = 128;
pub const CALL_DEPTH: usize = 1_024;
pub const OPERANDS: usize = 1_024;
/// Values a vector instruction takes from the operands, or puts there.
pub const VECTOR_OPERANDS: u64 = 1_024;
pub const MODULES: u32 = 1_024;
