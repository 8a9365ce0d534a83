//! Executes a function of a verified program. Every run ends: each instruction costs gas, and so does every 16 bytes that are copied,
//! compared or hashed. What values hold in memory is counted, and limited.
//!
//! What the verifier excludes is an error here as well, [`Fault::Operand`] or [`Fault::Dangling`]: nothing in a run can fault memory.

use alloc::rc::Rc;
use alloc::vec::Vec;

use crate::arithmetic::{self, Width};
use crate::fault::Fault;
use crate::instruction::Instruction;
use crate::limits::{CALL_DEPTH, OPERANDS};
use crate::module::Code;
use crate::natives;
use crate::program::{LinkedModule, Program};
use crate::types::{self, Type};
use crate::value::{Place, PlaceMut, Reference, VALUE_BYTES, Value, follow, follow_mut};

/// The instruction that ended a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Location {
    /// Of the program's functions.
    pub function: u32,
    pub offset: u16,
}

struct Frame {
    function: u32,
    /// The next instruction.
    offset: usize,
    /// Its first local.
    base: usize,
    /// Of a function that names types.
    types: Option<Rc<[Type]>>,
    /// That were taken for them.
    bytes: u64,
}

pub struct Machine<'a> {
    pub program: &'a Program,
    frames: Vec<Frame>,
    locals: Vec<Value>,
    operands: Vec<Value>,
    gas: u32,
    /// Bytes that values may still take.
    memory: u64,
    /// Of the instruction that is being executed.
    at: usize,
}

/// What goes on after an instruction that leaves a function.
enum Leave {
    Call(u32, Option<u16>),
    Return,
}

impl<'a> Machine<'a> {
    pub fn new(program: &'a Program, gas: u32, memory: u64) -> Self {
        Machine { program, frames: Vec::new(), locals: Vec::new(), operands: Vec::with_capacity(OPERANDS), gas, memory, at: 0 }
    }

    /// Makes a local that outlives the run, and a reference to it, for a parameter that is a reference.
    pub fn argument(&mut self, value: Value) -> Value {
        self.locals.push(value);
        Value::Reference(Reference::to_local(self.locals.len() as u32 - 1))
    }

    /// Runs a function and returns what it returns.
    pub fn run(&mut self, function: u32, types: Rc<[Type]>, arguments: Vec<Value>) -> Result<Vec<Value>, (Fault, Location)> {
        let bottom = self.frames.len();
        let result = self.start(function, types, arguments).and_then(|()| self.execute(bottom));
        match result {
            Ok(()) => Ok(core::mem::take(&mut self.operands)),
            Err(fault) => {
                let function = self.frames.last().map_or(function, |frame| frame.function);
                Err((fault, Location { function, offset: self.at as u16 }))
            }
        }
    }

    /// The locals made by [`Machine::argument`], in order.
    pub fn arguments_after(mut self, count: usize) -> Vec<Value> {
        self.locals.truncate(count);
        core::mem::take(&mut self.locals)
    }

    pub fn gas(&self) -> u32 {
        self.gas
    }

    fn start(&mut self, function: u32, types: Rc<[Type]>, arguments: Vec<Value>) -> Result<(), Fault> {
        for argument in arguments {
            self.push(argument)?;
        }
        self.enter(function, Some(types), 0)
    }

    fn execute(&mut self, bottom: usize) -> Result<(), Fault> {
        while self.frames.len() > bottom {
            match self.execute_function()? {
                Leave::Return => self.leave(),
                Leave::Call(function, signature) => self.call(function, signature)?,
            }
        }
        Ok(())
    }

    fn call(&mut self, number: u32, signature: Option<u16>) -> Result<(), Fault> {
        let function = &self.program.functions[number as usize];
        let (types, bytes) = match signature {
            Some(signature) if function.names_types => {
                let frame = self.frames.last().ok_or(Fault::Operand)?;
                let linked = self.program.module_of_function(frame.function);
                let tokens = &linked.module.signatures[usize::from(signature)];
                let outer = frame.types.as_deref().unwrap_or(&[]);
                let types = types::instantiate_all(tokens, &linked.datatypes, outer).map_err(|_| Fault::TypeTooLarge)?;
                let nodes: usize = types.iter().map(types::size).sum();
                self.charge(nodes as u64)?;
                let bytes = nodes as u64 * VALUE_BYTES;
                self.take(bytes)?;
                (Some(types), bytes)
            }
            _ => (None, 0),
        };
        match function.native {
            None => self.enter(number, types, bytes),
            Some(native) => {
                natives::call(self, native, types.as_deref().unwrap_or(&[]))?;
                self.memory += bytes;
                Ok(())
            }
        }
    }

    /// A frame of a function whose arguments are the last operands.
    fn enter(&mut self, number: u32, types: Option<Rc<[Type]>>, bytes: u64) -> Result<(), Fault> {
        if self.frames.len() == CALL_DEPTH {
            return Err(Fault::CallDepth);
        }
        let function = &self.program.functions[number as usize];
        let base = self.locals.len();
        let first = self.operands.len().checked_sub(usize::from(function.parameters)).ok_or(Fault::Operand)?;
        self.locals.extend(self.operands.drain(first..));
        self.locals.resize_with(base + usize::from(function.locals), || Value::Nothing);
        self.frames.push(Frame { function: number, offset: 0, base, types, bytes });
        Ok(())
    }

    fn leave(&mut self) {
        if let Some(frame) = self.frames.pop() {
            self.memory += frame.bytes;
            while self.locals.len() > frame.base {
                let local = self.locals.pop().unwrap_or(Value::Nothing);
                self.discard(local);
            }
        }
    }

    /// Executes the last frame until it calls or returns.
    fn execute_function(&mut self) -> Result<Leave, Fault> {
        use Instruction::*;
        let program = self.program;
        let frame = self.frames.last().ok_or(Fault::Operand)?;
        let (base, mut offset) = (frame.base, frame.offset);
        let function = &program.functions[frame.function as usize];
        let linked: &LinkedModule = &program.modules[usize::from(function.module)];
        let module = &linked.module;
        let code: &Code = module.functions[usize::from(function.definition)].code.as_ref().ok_or(Fault::Operand)?;
        let fields_of_variant = |of: u16, variant: u16| module.enums[usize::from(of)].variants[usize::from(variant)].fields.len();
        let variant_generic = |row: u16| {
            let handle = module.variant_instantiations[usize::from(row)];
            (module.enum_instantiations[usize::from(handle.of)].of, handle.variant)
        };
        loop {
            self.at = offset;
            let instruction = code.instructions.get(offset).ok_or(Fault::Operand)?;
            offset += 1;
            self.gas = self.gas.checked_sub(1).ok_or(Fault::OutOfGas)?;
            match instruction {
                CopyLoc(local) => {
                    let value = match self.locals.get(base + usize::from(*local)) {
                        Some(Value::U64(value)) => Value::U64(*value),
                        Some(Value::Nothing) | None => return Err(Fault::Operand),
                        Some(value) => {
                            let (copy, used) = value.copy(self.memory)?;
                            self.memory -= used;
                            self.charge(used / VALUE_BYTES)?;
                            copy
                        }
                    };
                    self.push(value)?;
                }
                MoveLoc(local) => {
                    let local = self.locals.get_mut(base + usize::from(*local)).ok_or(Fault::Operand)?;
                    let value = core::mem::replace(local, Value::Nothing);
                    if matches!(value, Value::Nothing) {
                        return Err(Fault::Operand);
                    }
                    self.push(value)?;
                }
                StLoc(local) => {
                    let value = self.pop()?;
                    let local = self.locals.get_mut(base + usize::from(*local)).ok_or(Fault::Operand)?;
                    let old = core::mem::replace(local, value);
                    self.discard(old);
                }
                MutBorrowLoc(local) | ImmBorrowLoc(local) => {
                    let local = base + usize::from(*local);
                    self.push(Value::Reference(Reference::to_local(local as u32)))?;
                }
                MutBorrowField(row) | ImmBorrowField(row) => {
                    self.step(u32::from(module.field_handles[usize::from(*row)].field))?;
                }
                MutBorrowFieldGeneric(row) | ImmBorrowFieldGeneric(row) => {
                    let handle = module.field_instantiations[usize::from(*row)].of;
                    self.step(u32::from(module.field_handles[usize::from(handle)].field))?;
                }
                ReadRef => {
                    let reference = self.pop_reference()?;
                    let value = match self.place(&reference)? {
                        Place::Byte(byte) => Value::U8(byte),
                        Place::Value(Value::U64(value)) => Value::U64(*value),
                        Place::Value(value) => {
                            let (copy, used) = value.copy(self.memory)?;
                            self.memory -= used;
                            self.charge(used / VALUE_BYTES)?;
                            copy
                        }
                    };
                    self.discard(Value::Reference(reference));
                    self.push(value)?;
                }
                WriteRef => {
                    let reference = self.pop_reference()?;
                    let value = self.pop()?;
                    match (self.place_mut(&reference)?, value) {
                        (PlaceMut::Byte(byte), Value::U8(value)) => *byte = value,
                        (PlaceMut::Byte(_), _) => return Err(Fault::Operand),
                        (PlaceMut::Value(place), value) => {
                            let old = core::mem::replace(place, value);
                            self.discard(old);
                        }
                    }
                    self.discard(Value::Reference(reference));
                }
                FreezeRef | Nop => {}
                BrTrue(target) => {
                    if self.pop_bool()? {
                        offset = usize::from(*target);
                    }
                }
                BrFalse(target) => {
                    if !self.pop_bool()? {
                        offset = usize::from(*target);
                    }
                }
                Branch(target) => offset = usize::from(*target),
                LdU64(value) => self.push(Value::U64(*value))?,
                LdU8(value) => self.push(Value::U8(*value))?,
                LdU16(value) => self.push(Value::U16(*value))?,
                LdU32(value) => self.push(Value::U32(*value))?,
                LdU128(value) => self.push_counted(Value::U128(value.clone()))?,
                LdU256(value) => self.push_counted(Value::U256(value.clone()))?,
                LdTrue => self.push(Value::Bool(true))?,
                LdFalse => self.push(Value::Bool(false))?,
                LdConst(row) => {
                    let (value, used) = linked.constants[usize::from(*row)].copy(self.memory)?;
                    self.memory -= used;
                    self.charge(used / VALUE_BYTES)?;
                    self.push(value)?;
                }
                Add => self.binary(arithmetic::add)?,
                Sub => self.binary(arithmetic::sub)?,
                Mul => self.binary(arithmetic::mul)?,
                Div => self.binary(arithmetic::div)?,
                Mod => self.binary(arithmetic::rem)?,
                BitAnd => self.binary(arithmetic::and)?,
                BitOr => self.binary(arithmetic::or)?,
                Xor => self.binary(arithmetic::xor)?,
                Shl | Shr => {
                    let Value::U8(by) = self.pop()? else { return Err(Fault::Operand) };
                    let value = self.operands.last_mut().ok_or(Fault::Operand)?;
                    arithmetic::shift(value, by, matches!(instruction, Shl))?;
                }
                Lt => self.compare(|order| order.is_lt())?,
                Gt => self.compare(|order| order.is_gt())?,
                Le => self.compare(|order| order.is_le())?,
                Ge => self.compare(|order| order.is_ge())?,
                Eq => self.equal(true)?,
                Neq => self.equal(false)?,
                And => {
                    let (right, left) = (self.pop_bool()?, self.pop_bool()?);
                    self.push(Value::Bool(left && right))?;
                }
                Or => {
                    let (right, left) = (self.pop_bool()?, self.pop_bool()?);
                    self.push(Value::Bool(left || right))?;
                }
                Not => {
                    let value = self.pop_bool()?;
                    self.push(Value::Bool(!value))?;
                }
                CastU8 => self.cast(Width::U8)?,
                CastU16 => self.cast(Width::U16)?,
                CastU32 => self.cast(Width::U32)?,
                CastU64 => self.cast(Width::U64)?,
                CastU128 => self.cast(Width::U128)?,
                CastU256 => self.cast(Width::U256)?,
                Pop => {
                    let value = self.pop()?;
                    self.discard(value);
                }
                Call(handle) => {
                    self.save(offset)?;
                    return Ok(Leave::Call(linked.functions[usize::from(*handle)], None));
                }
                CallGeneric(row) => {
                    self.save(offset)?;
                    let row = module.function_instantiations[usize::from(*row)];
                    return Ok(Leave::Call(linked.functions[usize::from(row.of)], Some(row.types)));
                }
                Ret => return Ok(Leave::Return),
                Abort => {
                    let Value::U64(code) = self.pop()? else { return Err(Fault::Operand) };
                    return Err(Fault::Abort(code));
                }
                Pack(of) => self.pack(module.structs[usize::from(*of)].fields.len(), None)?,
                PackGeneric(row) => {
                    let of = module.struct_instantiations[usize::from(*row)].of;
                    self.pack(module.structs[usize::from(of)].fields.len(), None)?;
                }
                Unpack(_) | UnpackGeneric(_) => self.unpack(None)?,
                PackVariant(row) => {
                    let handle = module.variant_handles[usize::from(*row)];
                    self.pack(fields_of_variant(handle.of, handle.variant), Some(handle.variant))?;
                }
                PackVariantGeneric(row) => {
                    let (of, variant) = variant_generic(*row);
                    self.pack(fields_of_variant(of, variant), Some(variant))?;
                }
                UnpackVariant(row) => self.unpack(Some(module.variant_handles[usize::from(*row)].variant))?,
                UnpackVariantGeneric(row) => self.unpack(Some(variant_generic(*row).1))?,
                UnpackVariantImmRef(row) | UnpackVariantMutRef(row) => {
                    self.unpack_reference(module.variant_handles[usize::from(*row)].variant)?;
                }
                UnpackVariantGenericImmRef(row) | UnpackVariantGenericMutRef(row) => {
                    self.unpack_reference(variant_generic(*row).1)?;
                }
                VariantSwitch(table) => {
                    let reference = self.pop_reference()?;
                    let Place::Value(Value::Variant { tag, .. }) = self.place(&reference)? else { return Err(Fault::Operand) };
                    let targets = &code.jump_tables[usize::from(*table)].targets;
                    offset = usize::from(*targets.get(usize::from(*tag)).ok_or(Fault::Operand)?);
                    self.discard(Value::Reference(reference));
                }
                VecPack(_, count) => self.vector_pack(*count)?,
                VecUnpack(_, count) => self.vector_unpack(*count)?,
                VecLen(_) => self.vector_length()?,
                VecImmBorrow(_) | VecMutBorrow(_) => self.vector_borrow()?,
                VecPushBack(_) => self.vector_push()?,
                VecPopBack(_) => self.vector_pop()?,
                VecSwap(_) => self.vector_swap()?,
            }
        }
    }

    fn save(&mut self, offset: usize) -> Result<(), Fault> {
        self.frames.last_mut().ok_or(Fault::Operand)?.offset = offset;
        Ok(())
    }

    fn binary(&mut self, operation: impl Fn(&mut Value, &Value) -> Result<(), Fault>) -> Result<(), Fault> {
        let right = self.pop()?;
        operation(self.operands.last_mut().ok_or(Fault::Operand)?, &right)?;
        self.memory += right.own_bytes();
        Ok(())
    }

    fn compare(&mut self, holds: impl Fn(core::cmp::Ordering) -> bool) -> Result<(), Fault> {
        let (right, left) = (self.pop()?, self.pop()?);
        let order = arithmetic::compare(&left, &right)?;
        self.memory += left.own_bytes() + right.own_bytes();
        self.push(Value::Bool(holds(order)))
    }

    fn equal(&mut self, wanted: bool) -> Result<(), Fault> {
        let (right, left) = (self.pop()?, self.pop()?);
        let mut looked = 0;
        let equal = match (&left, &right) {
            (Value::Reference(a), Value::Reference(b)) => match (self.place(a)?, self.place(b)?) {
                (Place::Byte(a), Place::Byte(b)) => Some(a == b),
                (Place::Value(a), Place::Value(b)) => a.equals(b, &mut looked),
                (Place::Byte(a), Place::Value(Value::U8(b))) | (Place::Value(Value::U8(b)), Place::Byte(a)) => Some(a == *b),
                _ => None,
            },
            (left, right) => left.equals(right, &mut looked),
        };
        self.charge(looked)?;
        let equal = equal.ok_or(Fault::Operand)?;
        self.discard(left);
        self.discard(right);
        self.push(Value::Bool(equal == wanted))
    }

    fn cast(&mut self, to: Width) -> Result<(), Fault> {
        let value = self.pop()?;
        let cast = arithmetic::cast(&value, to)?;
        self.memory += value.own_bytes();
        self.push_counted(cast)
    }

    pub(crate) fn charge(&mut self, gas: u64) -> Result<(), Fault> {
        let gas = u32::try_from(gas).ok().and_then(|gas| self.gas.checked_sub(gas));
        self.gas = gas.ok_or(Fault::OutOfGas)?;
        Ok(())
    }

    /// Counts memory that a value takes.
    pub(crate) fn take(&mut self, bytes: u64) -> Result<(), Fault> {
        self.memory = self.memory.checked_sub(bytes).ok_or(Fault::OutOfMemory)?;
        Ok(())
    }

    pub(crate) fn give_back(&mut self, bytes: u64) {
        self.memory += bytes;
    }

    pub(crate) fn push(&mut self, value: Value) -> Result<(), Fault> {
        if self.operands.len() >= OPERANDS {
            return Err(Fault::OperandDepth);
        }
        self.operands.push(value);
        Ok(())
    }

    /// Pushes a value that has just been made and takes memory of its own.
    pub(crate) fn push_counted(&mut self, value: Value) -> Result<(), Fault> {
        self.take(value.own_bytes())?;
        self.push(value)
    }

    pub(crate) fn pop(&mut self) -> Result<Value, Fault> {
        self.operands.pop().ok_or(Fault::Operand)
    }

    fn pop_bool(&mut self) -> Result<bool, Fault> {
        match self.pop()? {
            Value::Bool(value) => Ok(value),
            _ => Err(Fault::Operand),
        }
    }

    pub(crate) fn pop_reference(&mut self) -> Result<Reference, Fault> {
        match self.pop()? {
            Value::Reference(reference) => Ok(reference),
            _ => Err(Fault::Operand),
        }
    }

    /// The last operands, in the order they were pushed.
    pub(crate) fn pop_many(&mut self, count: usize) -> Result<Vec<Value>, Fault> {
        let first = self.operands.len().checked_sub(count).ok_or(Fault::Operand)?;
        Ok(self.operands.drain(first..).collect())
    }

    pub(crate) fn place(&self, reference: &Reference) -> Result<Place<'_>, Fault> {
        let local = self.locals.get(reference.local()).ok_or(Fault::Dangling)?;
        match follow(local, reference.steps()) {
            None | Some(Place::Value(Value::Nothing | Value::Reference(_))) => Err(Fault::Dangling),
            Some(place) => Ok(place),
        }
    }

    pub(crate) fn place_mut(&mut self, reference: &Reference) -> Result<PlaceMut<'_>, Fault> {
        let local = self.locals.get_mut(reference.local()).ok_or(Fault::Dangling)?;
        match follow_mut(local, reference.steps()) {
            None | Some(PlaceMut::Value(Value::Nothing | Value::Reference(_))) => Err(Fault::Dangling),
            Some(place) => Ok(place),
        }
    }

    /// Lets the last operand, a reference, lead one step further.
    pub(crate) fn step(&mut self, step: u32) -> Result<(), Fault> {
        let reference = self.pop_reference()?;
        self.push_step(reference, step)
    }

    pub(crate) fn push_step(&mut self, reference: Reference, step: u32) -> Result<(), Fault> {
        let before = reference.own_bytes();
        let longer = reference.step(step).ok_or(Fault::ValueTooDeep)?;
        self.take(longer.own_bytes() - before)?;
        self.push(Value::Reference(longer))
    }

    /// Drops a value, however deep, and counts what it gives back.
    pub(crate) fn discard(&mut self, value: Value) {
        let mut work = Vec::new();
        let mut next = Some(value);
        while let Some(value) = next {
            self.memory += value.own_bytes();
            match value {
                Value::Vector(children) => work.extend(children.into_iter().filter(holds_memory)),
                Value::Struct(fields) | Value::Variant { fields, .. } => work.extend(fields.into_iter().filter(holds_memory)),
                _ => {}
            }
            next = work.pop();
        }
    }
}

fn holds_memory(value: &Value) -> bool {
    value.own_bytes() > 0
}
