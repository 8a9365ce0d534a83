//! A reference never leads to what is no longer there, and while a mutable one leads somewhere nothing else writes there, and nothing
//! reads there but through it.

use alloc::vec::Vec;

use crate::instruction::Instruction;
use crate::module::{FunctionHandle, Token};
use crate::types::{Type, is_reference};
use crate::verify::borrow_graph::{Graph, Id};
use crate::verify::flow::Block;
use crate::verify::{Broken, Context, Rule};

/// What is known before a block. References are in locals only, and have their locals' numbers; the frame's is that after them.
#[derive(Clone)]
struct State {
    locals: Vec<Option<Id>>,
    graph: Graph,
}

pub fn check(context: &Context, blocks: &[Block]) -> Result<(), Broken> {
    let mut first = State { locals: Vec::new(), graph: Graph::default() };
    for (i, of) in context.locals.iter().enumerate() {
        let given = i < context.parameters && is_reference(of);
        first.locals.push(given.then_some(i as Id));
        if given {
            first.graph.add(i as Id, matches!(of, Type::MutableReference(_)));
        }
    }
    first.graph.add(context.locals.len() as Id, true);
    let mut before: Vec<Option<State>> = blocks.iter().map(|_| None).collect();
    before[0] = Some(first);
    let mut work = alloc::vec![0];
    while let Some(block) = work.pop() {
        let Some(state) = before[block].clone() else { continue };
        let mut checker = Checker { context, next: context.locals.len() as Id + 1, state, operands: Vec::new() };
        let blocks = &blocks[block];
        for offset in blocks.first..=blocks.last {
            let checked = checker.instruction(&context.code.instructions[offset]).and_then(|()| checker.spend());
            checked.map_err(|rule| (offset as u16, rule))?;
        }
        let after = checker.end();
        for &next in &blocks.next {
            let more = match &mut before[next] {
                Some(known) => known.join(&after),
                unknown => {
                    *unknown = Some(after.clone());
                    true
                }
            };
            if more {
                work.push(next);
            }
        }
    }
    Ok(())
}

impl State {
    /// What is known where two ways meet. Returns whether it is less than was known.
    fn join(&mut self, other: &State) -> bool {
        let mut other = other.clone();
        let mut less = false;
        for (mine, theirs) in self.locals.iter_mut().zip(&other.locals) {
            match (*mine, theirs) {
                (Some(id), None) => {
                    self.graph.release(id);
                    *mine = None;
                    less = true;
                }
                (None, Some(id)) => other.graph.release(*id),
                _ => {}
            }
        }
        self.graph.join(&other.graph) || less
    }
}

struct Checker<'a> {
    context: &'a Context<'a>,
    next: Id,
    state: State,
    /// The references among the operands.
    operands: Vec<Option<Id>>,
}

type Check = Result<(), Rule>;

fn holds(condition: bool, rule: Rule) -> Check {
    if condition { Ok(()) } else { Err(rule) }
}

impl Checker<'_> {
    fn spend(&self) -> Check {
        let size = self.state.graph.size() as u64;
        // An instruction looks at edges one by one, and where it takes a reference away at pairs.
        self.context.spend(size + size * size / 16)
    }

    fn frame(&self) -> Id {
        self.context.locals.len() as Id
    }

    fn graph(&mut self) -> &mut Graph {
        &mut self.state.graph
    }

    fn new_reference(&mut self, mutable: bool) -> Id {
        let id = self.next;
        self.next += 1;
        self.graph().add(id, mutable);
        id
    }

    fn pop(&mut self) -> Result<Option<Id>, Rule> {
        self.operands.pop().ok_or(Rule::OperandType)
    }

    fn pop_reference(&mut self) -> Result<Id, Rule> {
        self.pop()?.ok_or(Rule::OperandType)
    }

    fn pop_values(&mut self, count: usize) -> Check {
        let left = self.operands.len().checked_sub(count).ok_or(Rule::OperandType)?;
        self.operands.truncate(left);
        Ok(())
    }

    fn push_values(&mut self, count: usize) -> Check {
        self.operands.resize(self.operands.len() + count, None);
        Ok(())
    }

    fn push(&mut self, id: Id) -> Check {
        self.operands.push(Some(id));
        Ok(())
    }

    /// Nothing else leads into what is to be written or handed on.
    fn writable(&self, id: Id) -> bool {
        !self.state.graph.is_borrowed(id, None, false)
    }

    /// Nothing else writes to what is to be read.
    fn readable(&self, id: Id, label: Option<u32>) -> bool {
        !self.state.graph.is_mutable(id) || !self.state.graph.is_borrowed(id, label, true)
    }

    fn local_is_borrowed(&self, local: u8, mutable: bool) -> bool {
        self.state.graph.is_borrowed(self.frame(), Some(u32::from(local)), mutable)
    }

    /// Only references in locals go on, by their locals' numbers.
    fn end(mut self) -> State {
        let mut names = Vec::new();
        for (local, id) in self.state.locals.iter_mut().enumerate() {
            if let Some(id) = id {
                names.push((*id, local as Id));
                *id = local as Id;
            }
        }
        self.state.graph.rename(&names);
        self.state
    }

    fn instruction(&mut self, instruction: &Instruction) -> Check {
        use Instruction::*;
        let module = &self.context.linked.module;
        match instruction {
            Pop => {
                if let Some(id) = self.pop()? {
                    self.graph().release(id);
                }
                Ok(())
            }
            CopyLoc(local) => match self.state.locals[usize::from(*local)] {
                Some(id) => {
                    let mutable = self.state.graph.is_mutable(id);
                    let copy = self.new_reference(mutable);
                    self.graph().borrow(id, &[], copy);
                    self.push(copy)
                }
                None => {
                    holds(!self.local_is_borrowed(*local, true), Rule::Borrowed)?;
                    self.push_values(1)
                }
            },
            MoveLoc(local) => match self.state.locals[usize::from(*local)].take() {
                Some(id) => self.push(id),
                None => {
                    holds(!self.local_is_borrowed(*local, false), Rule::Borrowed)?;
                    self.push_values(1)
                }
            },
            StLoc(local) => {
                let value = self.pop()?;
                match core::mem::replace(&mut self.state.locals[usize::from(*local)], value) {
                    Some(old) => self.graph().release(old),
                    None => holds(!self.local_is_borrowed(*local, false), Rule::Borrowed)?,
                }
                Ok(())
            }
            MutBorrowLoc(local) | ImmBorrowLoc(local) => {
                let mutable = matches!(instruction, MutBorrowLoc(_));
                holds(mutable || !self.local_is_borrowed(*local, true), Rule::Borrowed)?;
                let (frame, id) = (self.frame(), self.new_reference(mutable));
                self.graph().borrow(frame, &[u32::from(*local)], id);
                self.push(id)
            }
            MutBorrowField(row) => self.field(*row, true),
            ImmBorrowField(row) => self.field(*row, false),
            MutBorrowFieldGeneric(row) => self.field(module.field_instantiations[usize::from(*row)].of, true),
            ImmBorrowFieldGeneric(row) => self.field(module.field_instantiations[usize::from(*row)].of, false),
            UnpackVariantImmRef(row) | UnpackVariantMutRef(row) => {
                let handle = module.variant_handles[usize::from(*row)];
                self.variant(handle.of, handle.variant, matches!(instruction, UnpackVariantMutRef(_)))
            }
            UnpackVariantGenericImmRef(row) | UnpackVariantGenericMutRef(row) => {
                let handle = module.variant_instantiations[usize::from(*row)];
                let of = module.enum_instantiations[usize::from(handle.of)].of;
                self.variant(of, handle.variant, matches!(instruction, UnpackVariantGenericMutRef(_)))
            }
            ReadRef | VariantSwitch(_) | VecLen(_) => {
                let id = self.pop_reference()?;
                holds(self.readable(id, None), Rule::Borrowed)?;
                self.graph().release(id);
                self.push_values(usize::from(!matches!(instruction, VariantSwitch(_))))
            }
            WriteRef => {
                let id = self.pop_reference()?;
                self.pop_values(1)?;
                self.written(id)
            }
            FreezeRef => {
                let id = self.pop_reference()?;
                holds(self.readable(id, None), Rule::Borrowed)?;
                let frozen = self.new_reference(false);
                self.graph().borrow(id, &[], frozen);
                self.graph().release(id);
                self.push(frozen)
            }
            Eq | Neq => {
                for operand in [self.pop()?, self.pop()?].into_iter().flatten() {
                    holds(self.readable(operand, None), Rule::Borrowed)?;
                    self.graph().release(operand);
                }
                self.push_values(1)
            }
            Call(handle) => self.call(&module.function_handles[usize::from(*handle)]),
            CallGeneric(row) => self.call(&module.function_handles[usize::from(module.function_instantiations[usize::from(*row)].of)]),
            Ret => self.ret(),
            Abort => {
                self.operands.clear();
                Ok(())
            }
            VecImmBorrow(_) | VecMutBorrow(_) => {
                let mutable = matches!(instruction, VecMutBorrow(_));
                self.pop_values(1)?;
                let id = self.pop_reference()?;
                holds(if mutable { self.writable(id) } else { self.readable(id, None) }, Rule::Borrowed)?;
                let element = self.new_reference(mutable);
                self.graph().borrow_inside(id, element);
                self.graph().release(id);
                self.push(element)
            }
            VecPushBack(_) => {
                self.pop_values(1)?;
                let id = self.pop_reference()?;
                self.written(id)
            }
            VecPopBack(_) => {
                let id = self.pop_reference()?;
                self.written(id)?;
                self.push_values(1)
            }
            VecSwap(_) => {
                self.pop_values(2)?;
                let id = self.pop_reference()?;
                self.written(id)
            }
            _ => {
                let (taken, given) = self.values(instruction);
                self.pop_values(taken)?;
                self.push_values(given)
            }
        }
    }

    /// How many operands an instruction takes and gives that has nothing to do with references.
    fn values(&self, instruction: &Instruction) -> (usize, usize) {
        use Instruction::*;
        let module = &self.context.linked.module;
        let of_struct = |row: u16| module.structs[usize::from(row)].fields.len();
        let of_variant = |of: u16, variant: u16| module.enums[usize::from(of)].variants[usize::from(variant)].fields.len();
        let plain = |row: u16| of_variant(module.variant_handles[usize::from(row)].of, module.variant_handles[usize::from(row)].variant);
        let generic = |row: u16| {
            let handle = module.variant_instantiations[usize::from(row)];
            of_variant(module.enum_instantiations[usize::from(handle.of)].of, handle.variant)
        };
        match instruction {
            Pack(row) => (of_struct(*row), 1),
            PackGeneric(row) => (of_struct(module.struct_instantiations[usize::from(*row)].of), 1),
            Unpack(row) => (1, of_struct(*row)),
            UnpackGeneric(row) => (1, of_struct(module.struct_instantiations[usize::from(*row)].of)),
            PackVariant(row) => (plain(*row), 1),
            UnpackVariant(row) => (1, plain(*row)),
            PackVariantGeneric(row) => (generic(*row), 1),
            UnpackVariantGeneric(row) => (1, generic(*row)),
            VecPack(_, count) => (*count as usize, 1),
            VecUnpack(_, count) => (1, *count as usize),
            BrTrue(_) | BrFalse(_) => (1, 0),
            Branch(_) | Nop => (0, 0),
            LdU8(_) | LdU16(_) | LdU32(_) | LdU64(_) | LdU128(_) | LdU256(_) | LdConst(_) | LdTrue | LdFalse => (0, 1),
            CastU8 | CastU16 | CastU32 | CastU64 | CastU128 | CastU256 | Not => (1, 1),
            // Operations on two numbers or booleans.
            _ => (2, 1),
        }
    }

    fn written(&mut self, id: Id) -> Check {
        holds(self.writable(id), Rule::Borrowed)?;
        self.graph().release(id);
        Ok(())
    }

    fn field(&mut self, row: u16, mutable: bool) -> Check {
        let label = u32::from(self.context.linked.module.field_handles[usize::from(row)].field);
        let id = self.pop_reference()?;
        let free = if mutable { !self.state.graph.is_borrowed_whole(id) } else { self.readable(id, Some(label)) };
        holds(free, Rule::Borrowed)?;
        let field = self.new_reference(mutable);
        self.graph().borrow(id, &[label], field);
        self.graph().release(id);
        self.push(field)
    }

    fn variant(&mut self, of: u16, variant: u16, mutable: bool) -> Check {
        let count = self.context.linked.module.enums[usize::from(of)].variants[usize::from(variant)].fields.len();
        let id = self.pop_reference()?;
        let free = if mutable { !self.state.graph.is_borrowed_whole(id) } else { self.readable(id, None) };
        holds(free, Rule::Borrowed)?;
        for field in 0..count as u32 {
            let child = self.new_reference(mutable);
            self.graph().borrow(id, &[(u32::from(variant) + 1) << 16 | field], child);
            self.push(child)?;
        }
        self.graph().release(id);
        Ok(())
    }

    /// What a function returns may lead into whatever it was given a reference to; a mutable reference only into what it was given a
    /// mutable one to.
    fn call(&mut self, handle: &FunctionHandle) -> Check {
        let module = &self.context.linked.module;
        let count = module.signatures[usize::from(handle.parameters)].len();
        let first = self.operands.len().checked_sub(count).ok_or(Rule::OperandType)?;
        let given: Vec<Id> = self.operands.drain(first..).flatten().collect();
        let mutable: Vec<Id> = given.iter().copied().filter(|id| self.state.graph.is_mutable(*id)).collect();
        holds(mutable.iter().all(|id| self.writable(*id)), Rule::Borrowed)?;
        for token in &module.signatures[usize::from(handle.returns)] {
            let (is_mutable, parents) = match token {
                Token::MutableReference(_) => (true, &mutable),
                Token::Reference(_) => (false, &given),
                _ => {
                    self.push_values(1)?;
                    continue;
                }
            };
            let id = self.new_reference(is_mutable);
            for parent in parents {
                self.graph().borrow_inside(*parent, id);
            }
            self.push(id)?;
            self.spend()?;
        }
        given.into_iter().for_each(|id| self.graph().release(id));
        Ok(())
    }

    fn ret(&mut self) -> Check {
        for local in 0..self.state.locals.len() {
            if let Some(id) = self.state.locals[local].take() {
                self.graph().release(id);
            }
        }
        // No local is looked into after its end, and what is returned is not also lent to another one.
        holds(!self.state.graph.is_borrowed(self.frame(), None, false), Rule::Borrowed)?;
        let returned = core::mem::take(&mut self.operands);
        let free = returned.into_iter().flatten().all(|id| !self.state.graph.is_mutable(id) || self.writable(id));
        holds(free, Rule::Borrowed)
    }
}
