//! The bytecode verifier: what it accepts keeps types, abilities and the lifetimes of locals, whoever wrote it.

use alloc::rc::Rc;
use alloc::vec::Vec;
use core::cell::Cell;

use crate::module::{Abilities, Code, Token};
use crate::program::{Function, LinkedModule, Program};
use crate::types::{self, Type};

mod borrow_graph;
pub mod bounds;
mod code_types;
mod datatypes;
mod flow;
mod instantiations;
mod locals;
mod references;

/// Why a program is refused, and where. Numbers of rules are part of results and do not change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refusal {
    pub module: u16,
    /// Row of the module's function definitions.
    pub function: Option<u16>,
    /// Of the instruction.
    pub offset: u16,
    pub rule: Rule,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Rule {
    TooManyModules = 1,
    /// Modules are not in the order of their addresses and names, or one is there twice.
    ModuleOrder = 2,
    /// A row names one that is not there.
    Index = 3,
    /// Two definitions of one name, of one handle, or a row twice.
    DuplicateName = 4,
    MissingModule = 5,
    MissingDatatype = 6,
    MissingFunction = 7,
    /// A handle says something else than the definition.
    HandleDiffers = 8,
    /// A function that this module may not call.
    NotVisible = 9,
    /// A native function that is not of the standard library, or is declared otherwise.
    UnknownNative = 10,
    BadConstant = 11,
    /// A type with the wrong number of arguments, or larger than types may be.
    TypeArguments = 12,
    /// A reference where none may be: in a type argument, a field, a vector, or another reference.
    ReferencePlace = 13,
    /// A definition of a datatype or a function of another module.
    ForeignDefinition = 14,
    TooManyLocals = 15,
    /// A jump table without a target for each variant.
    JumpTable = 16,
    /// A datatype that holds itself.
    Recursive = 17,
    /// A field without an ability that its datatype has.
    FieldAbility = 18,
    /// A phantom type parameter where a field is.
    Phantom = 19,
    /// A type argument without an ability that is asked for.
    Constraints = 20,
    /// Generic functions that call themselves with ever larger types.
    InstantiationLoop = 21,
    /// No code, or code that ends otherwise than by leaving.
    CodeEnd = 22,
    /// Operands left over at the end of a block, or more than there may be.
    Operands = 23,
    /// An operand is missing, or of another type than the instruction takes.
    OperandType = 24,
    /// A value is copied, dropped, or otherwise used against its abilities.
    Ability = 25,
    /// A local is used that may hold nothing.
    LocalUnavailable = 26,
    /// A local still holds what must not be dropped.
    LocalNotDropped = 27,
    /// Something is read, written, moved or handed on while a reference leads there that forbids it.
    Borrowed = 28,
    /// The code takes more than [`EFFORT`] to check.
    TooComplex = 29,
}

/// Checks a linked program: datatypes, the types in all signatures, and the code of each function.
pub fn verify(program: &Program) -> Result<(), Refusal> {
    datatypes::check(program)?;
    instantiations::check(program)?;
    for function in &program.functions {
        let linked = &program.modules[usize::from(function.module)];
        let Some(code) = &linked.module.functions[usize::from(function.definition)].code else { continue };
        let refused = |(offset, rule)| Refusal { module: function.module, function: Some(function.definition), offset, rule };
        let context = Context::new(program, linked, function, code).map_err(|rule| refused((0, rule)))?;
        let blocks = flow::blocks(code).map_err(refused)?;
        code_types::check(&context, &blocks).map_err(refused)?;
        locals::check(&context, &blocks).map_err(refused)?;
        references::check(&context, &blocks).map_err(refused)?;
    }
    Ok(())
}

/// Steps that the checks of a function's locals and references may take: each is a local, or an edge of a graph, that is looked at.
const EFFORT: u64 = 1 << 22;

/// An instruction and the rule it breaks.
pub(crate) type Broken = (u16, Rule);

/// A function whose code is checked.
pub(crate) struct Context<'a> {
    pub program: &'a Program,
    pub linked: &'a LinkedModule,
    pub code: &'a Code,
    /// Of its type parameters.
    pub abilities: &'a [Abilities],
    /// Parameters and further locals.
    pub locals: Vec<Type>,
    pub parameters: usize,
    pub returns: Rc<[Type]>,
    effort: Cell<u64>,
}

impl<'a> Context<'a> {
    fn new(program: &'a Program, linked: &'a LinkedModule, function: &Function, code: &'a Code) -> Result<Self, Rule> {
        let handle = &linked.module.function_handles[usize::from(function.handle)];
        let abilities = &handle.type_parameters[..];
        let signature = |row: u16| types_of(program, linked, &linked.module.signatures[usize::from(row)], &[], abilities);
        let mut locals = signature(handle.parameters)?.to_vec();
        let parameters = locals.len();
        locals.extend_from_slice(&signature(code.locals)?);
        Ok(Context { program, linked, code, abilities, locals, parameters, returns: signature(handle.returns)?, effort: Cell::new(EFFORT) })
    }

    pub fn spend(&self, steps: u64) -> Result<(), Rule> {
        self.effort.set(self.effort.get().checked_sub(steps).ok_or(Rule::TooComplex)?);
        Ok(())
    }

    pub fn has(&self, of: &Type, ability: Abilities) -> bool {
        types::abilities(self.program, of, self.abilities).has(ability)
    }

    /// The types of a signature, each a type that there may be.
    pub fn signature(&self, row: u16) -> Result<Rc<[Type]>, Rule> {
        types_of(self.program, self.linked, &self.linked.module.signatures[usize::from(row)], &[], self.abilities)
    }
}

/// The types of tokens, with `arguments` for type parameters; those that stay have `abilities`.
pub(crate) fn types_of(
    program: &Program,
    linked: &LinkedModule,
    tokens: &[Token],
    arguments: &[Type],
    abilities: &[Abilities],
) -> Result<Rc<[Type]>, Rule> {
    let types = types::instantiate_all(tokens, &linked.datatypes, arguments).map_err(|_| Rule::TypeArguments)?;
    if types.iter().all(|of| constraints_hold(program, of, abilities)) { Ok(types) } else { Err(Rule::Constraints) }
}

/// Every type argument in a type has the abilities that its parameter asks for.
pub(crate) fn constraints_hold(program: &Program, of: &Type, abilities: &[Abilities]) -> bool {
    match of {
        Type::Vector(inner) | Type::Reference(inner) | Type::MutableReference(inner) => constraints_hold(program, inner, abilities),
        Type::Datatype(number, arguments) => {
            let parameters = &program.datatype_handle(*number).parameters;
            parameters.iter().zip(arguments.iter()).all(|(parameter, argument)| {
                types::abilities(program, argument, abilities).has(parameter.constraints) && constraints_hold(program, argument, abilities)
            })
        }
        _ => true,
    }
}

pub(crate) fn refuse(module: u16, rule: Rule) -> Refusal {
    Refusal { module, function: None, offset: 0, rule }
}
