//! A request and its outcome, as bytes. Both are written as BCS writes values: numbers little-endian, lengths in LEB128.
//!
//! Request: 1 (u8), gas (u32), memory (u64), hashes of the modules (vector of 32 bytes), the function's address, module and name, type
//! arguments (vector of type tags), arguments (vector of byte vectors, each an argument in BCS). Modules are in the order of their
//! addresses and names, and are all that the package depends on.
//!
//! Outcome: 1 (u8), gas limit (u32), memory limit (u64), keccak256 of the module hashes, the function's address, module and name, type
//! arguments as in the request, keccak256 of the arguments as in the request, and one of
//! - 0, what is returned, and what parameters `&mut` hold after (vectors of byte vectors), and the gas used (u32);
//! - 1, what ended the run ([`Fault::number`]), the abort code (u64, otherwise 0), and where: address, module, function, offset (u16);
//! - 2, the package is refused: module (u16), 0 and why it cannot be read (u8) and at which byte (u32), or 1, the rule (u8), the function
//!   (u16, 65535 for none) and the offset (u16);
//! - 3, there is no such call: why ([`NoCall`], u8) and of which argument (u8).

use alloc::rc::Rc;
use alloc::string::String;
use alloc::vec::Vec;

use guest::keccak256;

use crate::bcs;
use crate::cursor::{Cursor, ReadError};
use crate::fault::Fault;
use crate::limits::{IDENTIFIER_BYTES, MODULES, SMALL_COUNT, TYPE_DEPTH};
use crate::machine::{Location, Machine};
use crate::module::{Address, Visibility};
use crate::program::Program;
use crate::read::read_module;
use crate::types::{self, Type};
use crate::value::Value;
use crate::verify::{self, Refusal};

const VERSION: u8 = 1;

/// The most memory a run may be given for its values: a quarter of the machine's heap and less.
pub const MAX_MEMORY: u64 = 256 << 20;

/// The most bytes that what is returned may have.
const MAX_RETURNED: usize = 1 << 20;

pub struct Request<'a> {
    gas: u32,
    memory: u64,
    modules: Vec<[u8; 32]>,
    address: Address,
    module: String,
    function: String,
    types: Vec<TypeTag>,
    arguments: Vec<&'a [u8]>,
    /// What the outcome repeats: address, names and type arguments, and the hash of the arguments.
    call: &'a [u8],
    arguments_hash: [u8; 32],
}

enum TypeTag {
    Simple(Type),
    Vector(alloc::boxed::Box<TypeTag>),
    Struct(Address, String, String, Vec<TypeTag>),
}

/// Why a call cannot be made. The numbers are part of outcomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum NoCall {
    NoModule = 0,
    NoFunction = 1,
    /// It is neither public nor `entry`, is native, or returns references.
    NotCallable = 2,
    TypeArgumentCount = 3,
    /// There is no such type, or it lacks an ability.
    TypeArgument = 4,
    ArgumentCount = 5,
    /// The bytes are not such a value, or the type is one whose values only its module makes.
    Argument = 6,
}

impl<'a> Request<'a> {
    /// None where the bytes are not a request.
    pub fn decode(bytes: &'a [u8]) -> Option<Self> {
        let mut cursor = Cursor::new(bytes);
        let cursor = &mut cursor;
        if cursor.byte().ok()? != VERSION {
            return None;
        }
        let gas = u32::from_le_bytes(cursor.array().ok()?);
        let memory = u64::from_le_bytes(cursor.array().ok()?);
        let modules = cursor.list(MODULES, Cursor::array).ok()?;
        let start = cursor.position();
        let address = cursor.array().ok()?;
        let (module, function) = (name(cursor)?, name(cursor)?);
        let mut types = Vec::new();
        for _ in 0..cursor.uleb(SMALL_COUNT).ok()? {
            types.push(type_tag(cursor, TYPE_DEPTH)?);
        }
        let middle = cursor.position();
        let arguments = cursor.list(SMALL_COUNT, |cursor| cursor.sized(u32::MAX)).ok()?;
        let valid = cursor.is_empty() && memory <= MAX_MEMORY;
        let (call, rest) = (&bytes[start..middle], &bytes[middle..]);
        valid.then(|| Request { gas, memory, modules, address, module, function, types, arguments, call, arguments_hash: keccak256(rest) })
    }
}

impl Request<'_> {
    /// Address, names and type arguments of what is called, as the request and the outcome have them.
    pub fn call(&self) -> &[u8] {
        self.call
    }
}

fn name(cursor: &mut Cursor) -> Option<String> {
    let bytes = cursor.sized(IDENTIFIER_BYTES).ok()?;
    core::str::from_utf8(bytes).ok().map(String::from)
}

fn type_tag(cursor: &mut Cursor, depth: usize) -> Option<TypeTag> {
    let depth = depth.checked_sub(1)?;
    Some(TypeTag::Simple(match cursor.byte().ok()? {
        0 => Type::Bool,
        1 => Type::U8,
        2 => Type::U64,
        3 => Type::U128,
        4 => Type::Address,
        5 => Type::Signer,
        6 => return Some(TypeTag::Vector(type_tag(cursor, depth)?.into())),
        7 => {
            let (address, module, datatype) = (cursor.array().ok()?, name(cursor)?, name(cursor)?);
            let mut types = Vec::new();
            for _ in 0..cursor.uleb(SMALL_COUNT).ok()? {
                types.push(type_tag(cursor, depth)?);
            }
            return Some(TypeTag::Struct(address, module, datatype, types));
        }
        8 => Type::U16,
        9 => Type::U32,
        10 => Type::U256,
        _ => return None,
    }))
}

enum Outcome {
    Returned(Vec<Vec<u8>>, Vec<Vec<u8>>, u32),
    Ended(Fault, Location),
    Unreadable(u16, ReadError),
    Refused(Refusal),
    NoCall(NoCall, u8),
}

/// Executes a request. `fetch` gives a module's bytes by their keccak256. The result is the outcome's bytes.
pub fn execute(request: &Request, fetch: impl Fn(&[u8; 32]) -> Vec<u8>) -> Vec<u8> {
    let mut bytes = Vec::new();
    bytes.push(VERSION);
    bytes.extend_from_slice(&request.gas.to_le_bytes());
    bytes.extend_from_slice(&request.memory.to_le_bytes());
    bytes.extend_from_slice(&keccak256(request.modules.as_flattened()));
    bytes.extend_from_slice(request.call);
    bytes.extend_from_slice(&request.arguments_hash);
    match load(request, fetch) {
        Err(outcome) => write(&outcome, None, &mut bytes),
        Ok(program) => {
            let outcome = call(request, &program).unwrap_or_else(|(reason, index)| Outcome::NoCall(reason, index));
            write(&outcome, Some(&program), &mut bytes);
        }
    }
    bytes
}

fn load(request: &Request, fetch: impl Fn(&[u8; 32]) -> Vec<u8>) -> Result<Program, Outcome> {
    let mut modules = Vec::new();
    for (i, hash) in request.modules.iter().enumerate() {
        modules.push(read_module(&fetch(hash)).map_err(|error| Outcome::Unreadable(i as u16, error))?);
    }
    let program = Program::link(modules).map_err(Outcome::Refused)?;
    verify::verify(&program).map_err(Outcome::Refused)?;
    Ok(program)
}

fn call(request: &Request, program: &Program) -> Result<Outcome, (NoCall, u8)> {
    let module = program.find_module(&request.address, &request.module).ok_or((NoCall::NoModule, 0))?;
    let function = program.find_function(module, &request.function).ok_or((NoCall::NoFunction, 0))?;
    let linked = program.module_of_function(function);
    let handle = program.function_handle(function);
    let definition = &linked.module.functions[usize::from(program.functions[function as usize].definition)];
    let returns = &linked.module.signatures[usize::from(handle.returns)];
    let types = type_arguments(request, program, &handle.type_parameters)?;
    let references = types::instantiate_all(returns, &linked.datatypes, &types).map_err(|_| (NoCall::TypeArgument, 0))?;
    let callable = definition.visibility == Visibility::Public || definition.entry;
    if !callable || definition.code.is_none() || references.iter().any(types::is_reference) {
        return Err((NoCall::NotCallable, 0));
    }
    let tokens = &linked.module.signatures[usize::from(handle.parameters)];
    let parameters = types::instantiate_all(tokens, &linked.datatypes, &types).map_err(|_| (NoCall::TypeArgument, 0))?;
    if parameters.len() != request.arguments.len() {
        return Err((NoCall::ArgumentCount, 0));
    }
    let mut machine = Machine::new(program, request.gas, request.memory);
    let mut arguments = Vec::new();
    let mut mutable = Vec::new();
    for (i, (parameter, bytes)) in parameters.iter().zip(&request.arguments).enumerate() {
        let of = match parameter {
            Type::Reference(target) | Type::MutableReference(target) => target,
            value => value,
        };
        let value = bcs::decode_all(program, of, bytes).ok_or((NoCall::Argument, i as u8))?;
        arguments.push(if types::is_reference(parameter) {
            mutable.push(matches!(parameter, Type::MutableReference(_)));
            machine.argument(value)
        } else {
            value
        });
    }
    let result = machine.run(function, types, arguments).and_then(|values| {
        let used = request.gas - machine.gas();
        let after = machine.arguments_after(mutable.len());
        let after = after.iter().zip(&mutable).filter(|(_, mutable)| **mutable).map(|(value, _)| value);
        let encoded = encode_all(values.iter()).and_then(|values| Ok((values, encode_all(after)?)));
        let (values, after) = encoded.map_err(|fault| (fault, Location { function, offset: 0 }))?;
        Ok(Outcome::Returned(values, after, used))
    });
    Ok(result.unwrap_or_else(|(fault, location)| Outcome::Ended(fault, location)))
}

fn encode_all<'a>(values: impl Iterator<Item = &'a Value>) -> Result<Vec<Vec<u8>>, Fault> {
    let mut encoded = Vec::new();
    let mut room = MAX_RETURNED;
    for value in values {
        let mut bytes = Vec::new();
        bcs::encode(value, &mut bytes)?;
        room = room.checked_sub(bytes.len()).ok_or(Fault::OutOfMemory)?;
        encoded.push(bytes);
    }
    Ok(encoded)
}

fn type_arguments(request: &Request, program: &Program, needed: &[crate::module::Abilities]) -> Result<Rc<[Type]>, (NoCall, u8)> {
    if needed.len() != request.types.len() {
        return Err((NoCall::TypeArgumentCount, 0));
    }
    let types = request.types.iter().enumerate().map(|(i, tag)| {
        let of = resolve(program, tag);
        of.filter(|of| types::size(of) <= crate::limits::TYPE_NODES && types::abilities(program, of, &[]).has(needed[i]))
            .ok_or((NoCall::TypeArgument, i as u8))
    });
    types.collect()
}

fn resolve(program: &Program, tag: &TypeTag) -> Option<Type> {
    Some(match tag {
        TypeTag::Simple(of) => of.clone(),
        TypeTag::Vector(element) => Type::Vector(Rc::new(resolve(program, element)?)),
        TypeTag::Struct(address, module, name, tags) => {
            let module = program.find_module(address, module)?;
            let mut numbers = 0..program.datatypes.len() as u32;
            let number = numbers.find(|&n| program.datatype(n).module == module && program.datatype_name(n) == name)?;
            let arguments: Option<Rc<[Type]>> = tags.iter().map(|tag| resolve(program, tag)).collect();
            let arguments = arguments?;
            let parameters = &program.datatype_handle(number).parameters;
            let fits = |(parameter, of): (&crate::module::DatatypeParameter, &Type)| {
                types::abilities(program, of, &[]).has(parameter.constraints)
            };
            if parameters.len() != arguments.len() || !parameters.iter().zip(arguments.iter()).all(fits) {
                return None;
            }
            Type::Datatype(number, arguments)
        }
    })
}

fn write(outcome: &Outcome, program: Option<&Program>, to: &mut Vec<u8>) {
    let sized = |bytes: &[u8], to: &mut Vec<u8>| {
        bcs::encode_length(bytes.len(), to);
        to.extend_from_slice(bytes);
    };
    match outcome {
        Outcome::Returned(values, after, gas) => {
            to.push(0);
            for list in [values, after] {
                bcs::encode_length(list.len(), to);
                list.iter().for_each(|bytes| sized(bytes, to));
            }
            to.extend_from_slice(&gas.to_le_bytes());
        }
        Outcome::Ended(fault, location) => {
            to.extend_from_slice(&[1, fault.number()]);
            let code = if let Fault::Abort(code) = fault { *code } else { 0 };
            to.extend_from_slice(&code.to_le_bytes());
            if let Some(program) = program {
                let linked = program.module_of_function(location.function);
                to.extend_from_slice(&linked.address);
                sized(linked.name().as_bytes(), to);
                sized(program.function_name(location.function).as_bytes(), to);
            }
            to.extend_from_slice(&location.offset.to_le_bytes());
        }
        Outcome::Unreadable(module, error) => {
            to.push(2);
            to.extend_from_slice(&module.to_le_bytes());
            to.extend_from_slice(&[0, error.kind as u8]);
            to.extend_from_slice(&error.offset.to_le_bytes());
        }
        Outcome::Refused(refusal) => {
            to.push(2);
            to.extend_from_slice(&refusal.module.to_le_bytes());
            to.extend_from_slice(&[1, refusal.rule as u8]);
            to.extend_from_slice(&refusal.function.unwrap_or(u16::MAX).to_le_bytes());
            to.extend_from_slice(&refusal.offset.to_le_bytes());
        }
        Outcome::NoCall(reason, index) => to.extend_from_slice(&[3, *reason as u8, *index]),
    }
}
