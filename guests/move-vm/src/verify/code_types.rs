//! Every instruction finds operands of the types it takes, and treats them as their abilities allow. Blocks begin and end without
//! operands, so each is checked by itself.

use alloc::rc::Rc;
use alloc::vec::Vec;

use crate::instruction::Instruction;
use crate::limits::OPERANDS;
use crate::module::{Abilities, Field, Instantiation, VariantHandle};
use crate::types::{Type, is_reference};
use crate::verify::flow::Block;
use crate::verify::{Broken, Context, Rule, types_of};

pub fn check(context: &Context, blocks: &[Block]) -> Result<(), Broken> {
    for block in blocks {
        let mut checker = Checker { context, operands: Vec::new() };
        for offset in block.first..=block.last {
            let instruction = &context.code.instructions[offset];
            let checked = checker.instruction(instruction);
            checked.and_then(|()| checker.has_room()).map_err(|rule| (offset as u16, rule))?;
        }
        if !checker.operands.is_empty() {
            return Err((block.last as u16, Rule::Operands));
        }
    }
    Ok(())
}

struct Checker<'a> {
    context: &'a Context<'a>,
    operands: Vec<Type>,
}

type Check = Result<(), Rule>;

fn is_integer(of: &Type) -> bool {
    matches!(of, Type::U8 | Type::U16 | Type::U32 | Type::U64 | Type::U128 | Type::U256)
}

fn holds(condition: bool, rule: Rule) -> Check {
    if condition { Ok(()) } else { Err(rule) }
}

impl Checker<'_> {
    fn has_room(&self) -> Check {
        holds(self.operands.len() <= OPERANDS, Rule::Operands)
    }

    fn pop(&mut self) -> Result<Type, Rule> {
        self.operands.pop().ok_or(Rule::OperandType)
    }

    fn push(&mut self, of: Type) -> Check {
        self.operands.push(of);
        Ok(())
    }

    fn expect(&mut self, of: &Type) -> Check {
        holds(self.pop()? == *of, Rule::OperandType)
    }

    /// Operands of these types, the last on top.
    fn expect_all(&mut self, types: &[Type]) -> Check {
        types.iter().rev().try_for_each(|of| self.expect(of))
    }

    fn push_all(&mut self, types: &[Type]) -> Check {
        self.operands.extend_from_slice(types);
        Ok(())
    }

    /// What a reference leads to; where it is to be written, only of a mutable one.
    fn pop_reference(&mut self, mutable: bool) -> Result<Rc<Type>, Rule> {
        match self.pop()? {
            Type::MutableReference(target) => Ok(target),
            Type::Reference(target) if !mutable => Ok(target),
            _ => Err(Rule::OperandType),
        }
    }

    fn needs(&self, of: &Type, ability: Abilities) -> Check {
        holds(self.context.has(of, ability), Rule::Ability)
    }

    fn instruction(&mut self, instruction: &Instruction) -> Check {
        use Instruction::*;
        let module = &self.context.linked.module;
        match instruction {
            Pop => {
                let of = self.pop()?;
                self.needs(&of, Abilities::DROP)
            }
            Ret => self.expect_all(&self.context.returns.clone()),
            BrTrue(_) | BrFalse(_) => self.expect(&Type::Bool),
            Branch(_) | Nop => Ok(()),
            Abort => {
                self.expect(&Type::U64)?;
                // Nothing of the function is looked at any more.
                self.operands.clear();
                Ok(())
            }
            LdU8(_) => self.push(Type::U8),
            LdU16(_) => self.push(Type::U16),
            LdU32(_) => self.push(Type::U32),
            LdU64(_) => self.push(Type::U64),
            LdU128(_) => self.push(Type::U128),
            LdU256(_) => self.push(Type::U256),
            LdTrue | LdFalse => self.push(Type::Bool),
            LdConst(row) => {
                let token = &module.constants[usize::from(*row)].token;
                let of = types_of(self.context.program, self.context.linked, core::slice::from_ref(token), &[], &[])?;
                self.push_all(&of)
            }
            CastU8 => self.cast(Type::U8),
            CastU16 => self.cast(Type::U16),
            CastU32 => self.cast(Type::U32),
            CastU64 => self.cast(Type::U64),
            CastU128 => self.cast(Type::U128),
            CastU256 => self.cast(Type::U256),
            CopyLoc(local) => {
                let of = self.context.locals[usize::from(*local)].clone();
                self.needs(&of, Abilities::COPY)?;
                self.push(of)
            }
            MoveLoc(local) => self.push(self.context.locals[usize::from(*local)].clone()),
            StLoc(local) => self.expect(&self.context.locals[usize::from(*local)].clone()),
            MutBorrowLoc(local) | ImmBorrowLoc(local) => {
                let of = self.context.locals[usize::from(*local)].clone();
                holds(!is_reference(&of), Rule::ReferencePlace)?;
                self.push_reference(matches!(instruction, MutBorrowLoc(_)), of)
            }
            MutBorrowField(row) | ImmBorrowField(row) => self.field(*row, &Rc::default(), matches!(instruction, MutBorrowField(_))),
            MutBorrowFieldGeneric(row) | ImmBorrowFieldGeneric(row) => {
                let Instantiation { of, types } = module.field_instantiations[usize::from(*row)];
                let types = self.context.signature(types)?;
                self.field(of, &types, matches!(instruction, MutBorrowFieldGeneric(_)))
            }
            Call(handle) => self.call(*handle, &Rc::default()),
            CallGeneric(row) => {
                let Instantiation { of, types } = module.function_instantiations[usize::from(*row)];
                let types = self.context.signature(types)?;
                self.call(of, &types)
            }
            Pack(row) | Unpack(row) => self.structure(*row, &Rc::default(), matches!(instruction, Pack(_))),
            PackGeneric(row) | UnpackGeneric(row) => {
                let Instantiation { of, types } = module.struct_instantiations[usize::from(*row)];
                let types = self.context.signature(types)?;
                self.structure(of, &types, matches!(instruction, PackGeneric(_)))
            }
            PackVariant(row) | UnpackVariant(row) => {
                let handle = module.variant_handles[usize::from(*row)];
                self.variant(handle, &Rc::default(), matches!(instruction, PackVariant(_)))
            }
            PackVariantGeneric(row) | UnpackVariantGeneric(row) => {
                let (handle, types) = self.variant_instance(*row)?;
                self.variant(handle, &types, matches!(instruction, PackVariantGeneric(_)))
            }
            UnpackVariantImmRef(row) | UnpackVariantMutRef(row) => {
                let handle = module.variant_handles[usize::from(*row)];
                self.variant_reference(handle, &Rc::default(), matches!(instruction, UnpackVariantMutRef(_)))
            }
            UnpackVariantGenericImmRef(row) | UnpackVariantGenericMutRef(row) => {
                let (handle, types) = self.variant_instance(*row)?;
                self.variant_reference(handle, &types, matches!(instruction, UnpackVariantGenericMutRef(_)))
            }
            VariantSwitch(table) => {
                let head = module.enums[usize::from(self.context.code.jump_tables[usize::from(*table)].head)].handle;
                let number = self.context.linked.datatypes[usize::from(head)];
                let target = self.pop_reference(false)?;
                holds(matches!(&*target, Type::Datatype(of, _) if *of == number), Rule::OperandType)
            }
            ReadRef => {
                let target = self.pop_reference(false)?;
                self.needs(&target, Abilities::COPY)?;
                self.push((*target).clone())
            }
            WriteRef => {
                let target = self.pop_reference(true)?;
                self.needs(&target, Abilities::DROP)?;
                self.expect(&target)
            }
            FreezeRef => {
                let target = self.pop_reference(true)?;
                self.push(Type::Reference(target))
            }
            Add | Sub | Mul | Mod | Div | BitOr | BitAnd | Xor => {
                let of = self.pop()?;
                holds(is_integer(&of), Rule::OperandType)?;
                self.expect(&of)?;
                self.push(of)
            }
            Shl | Shr => {
                self.expect(&Type::U8)?;
                let of = self.pop()?;
                holds(is_integer(&of), Rule::OperandType)?;
                self.push(of)
            }
            Lt | Gt | Le | Ge => {
                let of = self.pop()?;
                holds(is_integer(&of), Rule::OperandType)?;
                self.expect(&of)?;
                self.push(Type::Bool)
            }
            Or | And => {
                self.expect(&Type::Bool)?;
                self.expect(&Type::Bool)?;
                self.push(Type::Bool)
            }
            Not => {
                self.expect(&Type::Bool)?;
                self.push(Type::Bool)
            }
            Eq | Neq => {
                let of = self.pop()?;
                self.needs(&of, Abilities::DROP)?;
                self.expect(&of)?;
                self.push(Type::Bool)
            }
            _ => self.vector(instruction),
        }
    }

    fn vector(&mut self, instruction: &Instruction) -> Check {
        use Instruction::*;
        let (VecPack(row, _) | VecUnpack(row, _) | VecLen(row) | VecImmBorrow(row) | VecMutBorrow(row) | VecPushBack(row)
        | VecPopBack(row) | VecSwap(row)) = instruction
        else {
            return Err(Rule::OperandType);
        };
        let element = self.context.signature(*row)?[0].clone();
        let vector = Type::Vector(Rc::new(element.clone()));
        let lent = |checker: &mut Self, mutable: bool| holds(*checker.pop_reference(mutable)? == vector, Rule::OperandType);
        match instruction {
            VecPack(_, count) => {
                (0..*count).try_for_each(|_| self.expect(&element))?;
                self.push(vector)
            }
            VecUnpack(_, count) => {
                self.expect(&vector)?;
                (0..*count).try_for_each(|_| self.push(element.clone()))
            }
            VecLen(_) => {
                lent(self, false)?;
                self.push(Type::U64)
            }
            VecImmBorrow(_) | VecMutBorrow(_) => {
                let mutable = matches!(instruction, VecMutBorrow(_));
                self.expect(&Type::U64)?;
                lent(self, mutable)?;
                self.push_reference(mutable, element)
            }
            VecPushBack(_) => {
                self.expect(&element)?;
                lent(self, true)
            }
            VecPopBack(_) => {
                lent(self, true)?;
                self.push(element)
            }
            _ => {
                self.expect(&Type::U64)?;
                self.expect(&Type::U64)?;
                lent(self, true)
            }
        }
    }

    fn cast(&mut self, to: Type) -> Check {
        let of = self.pop()?;
        holds(is_integer(&of), Rule::OperandType)?;
        self.push(to)
    }

    fn push_reference(&mut self, mutable: bool, target: Type) -> Check {
        let target = Rc::new(target);
        self.push(if mutable { Type::MutableReference(target) } else { Type::Reference(target) })
    }

    fn datatype(&self, handle: u16, arguments: &Rc<[Type]>) -> Result<Type, Rule> {
        let parameters = &self.context.linked.module.datatype_handles[usize::from(handle)].parameters;
        let fit = parameters.iter().zip(arguments.iter()).all(|(parameter, of)| self.context.has(of, parameter.constraints));
        holds(fit, Rule::Constraints)?;
        Ok(Type::Datatype(self.context.linked.datatypes[usize::from(handle)], arguments.clone()))
    }

    fn field_types(&self, fields: &[Field], arguments: &[Type]) -> Result<Vec<Type>, Rule> {
        let Context { program, linked, abilities, .. } = self.context;
        let types = fields.iter().map(|field| {
            let of = types_of(program, linked, core::slice::from_ref(&field.token), arguments, abilities)?;
            Ok(of[0].clone())
        });
        types.collect()
    }

    fn field(&mut self, row: u16, arguments: &Rc<[Type]>, mutable: bool) -> Check {
        let handle = self.context.linked.module.field_handles[usize::from(row)];
        let owner = &self.context.linked.module.structs[usize::from(handle.owner)];
        let of = self.datatype(owner.handle, arguments)?;
        holds(*self.pop_reference(mutable)? == of, Rule::OperandType)?;
        let field = self.field_types(core::slice::from_ref(&owner.fields[usize::from(handle.field)]), arguments)?.remove(0);
        self.push_reference(mutable, field)
    }

    fn call(&mut self, handle: u16, arguments: &Rc<[Type]>) -> Check {
        let Context { program, linked, abilities, .. } = self.context;
        let handle = &linked.module.function_handles[usize::from(handle)];
        let fit = handle.type_parameters.iter().zip(arguments.iter()).all(|(needed, of)| self.context.has(of, *needed));
        holds(fit, Rule::Constraints)?;
        let signature = |row: u16| types_of(program, linked, &linked.module.signatures[usize::from(row)], arguments, abilities);
        self.expect_all(&signature(handle.parameters)?)?;
        self.push_all(&signature(handle.returns)?)
    }

    fn structure(&mut self, row: u16, arguments: &Rc<[Type]>, pack: bool) -> Check {
        let definition = &self.context.linked.module.structs[usize::from(row)];
        self.made_or_taken(definition.handle, &definition.fields, arguments, pack)
    }

    fn made_or_taken(&mut self, handle: u16, fields: &[Field], arguments: &Rc<[Type]>, pack: bool) -> Check {
        let of = self.datatype(handle, arguments)?;
        let fields = self.field_types(fields, arguments)?;
        if pack {
            self.expect_all(&fields)?;
            self.push(of)
        } else {
            self.expect(&of)?;
            self.push_all(&fields)
        }
    }

    fn variant_instance(&self, row: u16) -> Result<(VariantHandle, Rc<[Type]>), Rule> {
        let module = &self.context.linked.module;
        let handle = module.variant_instantiations[usize::from(row)];
        let Instantiation { of, types } = module.enum_instantiations[usize::from(handle.of)];
        Ok((VariantHandle { of, variant: handle.variant }, self.context.signature(types)?))
    }

    fn variant(&mut self, handle: VariantHandle, arguments: &Rc<[Type]>, pack: bool) -> Check {
        let definition = &self.context.linked.module.enums[usize::from(handle.of)];
        self.made_or_taken(definition.handle, &definition.variants[usize::from(handle.variant)].fields, arguments, pack)
    }

    fn variant_reference(&mut self, handle: VariantHandle, arguments: &Rc<[Type]>, mutable: bool) -> Check {
        let definition = &self.context.linked.module.enums[usize::from(handle.of)];
        let of = self.datatype(definition.handle, arguments)?;
        holds(*self.pop_reference(mutable)? == of, Rule::OperandType)?;
        let fields = self.field_types(&definition.variants[usize::from(handle.variant)].fields, arguments)?;
        fields.into_iter().try_for_each(|field| self.push_reference(mutable, field))
    }
}
