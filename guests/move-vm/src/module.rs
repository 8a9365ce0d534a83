//! A module as the file format has it, version 7: tables that name each other by index. Whether an index is in its table is checked
//! in [`crate::verify`].

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;

use crate::instruction::Instruction;

pub type Address = [u8; 32];

/// A set of abilities, one bit each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Abilities(pub u8);

impl Abilities {
    pub const NONE: Abilities = Abilities(0);
    pub const COPY: Abilities = Abilities(1);
    pub const DROP: Abilities = Abilities(2);
    pub const STORE: Abilities = Abilities(4);
    pub const KEY: Abilities = Abilities(8);
    pub const ALL: Abilities = Abilities(15);
    /// Of integers, booleans and addresses.
    pub const PRIMITIVE: Abilities = Abilities(7);
    /// Of references.
    pub const REFERENCE: Abilities = Abilities(3);
    /// Of signers.
    pub const SIGNER: Abilities = Abilities(2);

    pub fn has(self, others: Abilities) -> bool {
        self.0 & others.0 == others.0
    }

    pub fn and(self, others: Abilities) -> Abilities {
        Abilities(self.0 & others.0)
    }

    /// What a field's type has to have, so that a struct with it may have these: of key it is store, of the others itself.
    pub fn of_fields(self) -> Abilities {
        Abilities(self.0 & 7 | if self.has(Abilities::KEY) { Abilities::STORE.0 } else { 0 })
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Token {
    Bool,
    U8,
    U16,
    U32,
    U64,
    U128,
    U256,
    Address,
    Signer,
    Vector(Box<Token>),
    Reference(Box<Token>),
    MutableReference(Box<Token>),
    /// A datatype handle without and with type arguments.
    Datatype(u16),
    DatatypeInstance(u16, Vec<Token>),
    TypeParameter(u16),
}

#[derive(Clone, Copy, Debug)]
pub struct ModuleHandle {
    pub address: u16,
    pub name: u16,
}

#[derive(Debug)]
pub struct DatatypeParameter {
    pub constraints: Abilities,
    pub phantom: bool,
}

#[derive(Debug)]
pub struct DatatypeHandle {
    pub module: u16,
    pub name: u16,
    pub abilities: Abilities,
    pub parameters: Vec<DatatypeParameter>,
}

#[derive(Debug)]
pub struct FunctionHandle {
    pub module: u16,
    pub name: u16,
    pub parameters: u16,
    pub returns: u16,
    pub type_parameters: Vec<Abilities>,
}

/// A row of another table with the signature of its type arguments.
#[derive(Clone, Copy, Debug)]
pub struct Instantiation {
    pub of: u16,
    pub types: u16,
}

#[derive(Clone, Copy, Debug)]
pub struct FieldHandle {
    pub owner: u16,
    pub field: u16,
}

/// Of an enum, or of an instantiation of one.
#[derive(Clone, Copy, Debug)]
pub struct VariantHandle {
    pub of: u16,
    pub variant: u16,
}

#[derive(Debug)]
pub struct Constant {
    pub token: Token,
    pub data: Vec<u8>,
}

#[derive(Debug)]
pub struct Field {
    pub name: u16,
    pub token: Token,
}

#[derive(Debug)]
pub struct StructDefinition {
    pub handle: u16,
    pub fields: Vec<Field>,
}

#[derive(Debug)]
pub struct Variant {
    pub name: u16,
    pub fields: Vec<Field>,
}

#[derive(Debug)]
pub struct EnumDefinition {
    pub handle: u16,
    pub variants: Vec<Variant>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Visibility {
    Private,
    Public,
    Friend,
}

/// Where each variant of an enum goes on.
#[derive(Debug)]
pub struct JumpTable {
    pub head: u16,
    pub targets: Vec<u16>,
}

#[derive(Debug)]
pub struct Code {
    pub locals: u16,
    pub instructions: Vec<Instruction>,
    pub jump_tables: Vec<JumpTable>,
}

#[derive(Debug)]
pub struct FunctionDefinition {
    pub handle: u16,
    pub visibility: Visibility,
    pub entry: bool,
    /// None of a native function.
    pub code: Option<Code>,
}

#[derive(Debug, Default)]
pub struct Module {
    pub self_handle: u16,
    pub module_handles: Vec<ModuleHandle>,
    pub datatype_handles: Vec<DatatypeHandle>,
    pub function_handles: Vec<FunctionHandle>,
    pub function_instantiations: Vec<Instantiation>,
    pub field_handles: Vec<FieldHandle>,
    pub field_instantiations: Vec<Instantiation>,
    pub struct_instantiations: Vec<Instantiation>,
    pub enum_instantiations: Vec<Instantiation>,
    pub variant_handles: Vec<VariantHandle>,
    /// Of rows of `enum_instantiations`.
    pub variant_instantiations: Vec<VariantHandle>,
    pub friends: Vec<ModuleHandle>,
    pub signatures: Vec<Vec<Token>>,
    pub identifiers: Vec<String>,
    pub addresses: Vec<Address>,
    pub constants: Vec<Constant>,
    pub structs: Vec<StructDefinition>,
    pub enums: Vec<EnumDefinition>,
    pub functions: Vec<FunctionDefinition>,
}
