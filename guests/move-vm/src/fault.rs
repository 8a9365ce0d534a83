//! What ends a run before the function returns. All but the last group are results like any other: they follow from the package, the
//! function and its arguments.

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// `abort` with this code.
    Abort(u64),
    /// Overflow, division by zero, a shift by as many bits as the number has, or a cast to a type too small.
    Arithmetic,
    IndexOutOfBounds,
    PopOfEmptyVector,
    /// A vector unpacked, or destroyed as empty, that has another length.
    VectorLength,
    /// An enum unpacked as another variant than it is.
    VariantMismatch,
    OutOfGas,
    OutOfMemory,
    CallDepth,
    OperandDepth,
    /// A type argument that grew too large.
    TypeTooLarge,
    /// A value that is nested too deeply.
    ValueTooDeep,
    /// A native function was called with what it does not take.
    Native,

    /// What the verifier excludes: an operand that is missing or of another type.
    Operand,
    /// What the verifier excludes: a reference to what is no longer there.
    Dangling,
}

impl Fault {
    /// As results are encoded. Numbers do not change.
    pub fn number(self) -> u8 {
        match self {
            Fault::Abort(_) => 0,
            Fault::Arithmetic => 1,
            Fault::IndexOutOfBounds => 2,
            Fault::PopOfEmptyVector => 3,
            Fault::VectorLength => 4,
            Fault::VariantMismatch => 5,
            Fault::OutOfGas => 6,
            Fault::OutOfMemory => 7,
            Fault::CallDepth => 8,
            Fault::OperandDepth => 9,
            Fault::TypeTooLarge => 10,
            Fault::ValueTooDeep => 11,
            Fault::Native => 12,
            Fault::Operand => 13,
            Fault::Dangling => 14,
        }
    }
}
