//! Attacks on the verifier: for each rule a package that breaks it, made of the tour by a change in its tables or its code.

mod common;

use move_vm::instruction::Instruction::{self, *};
use move_vm::module::{Abilities, Module, Token, Visibility};
use move_vm::program::Program;
use move_vm::read::read_module;
use move_vm::verify::{Refusal, Rule, verify};

struct Tour(Vec<Module>);

impl Tour {
    fn new() -> Self {
        Tour(common::modules().iter().map(|bytes| read_module(bytes).unwrap()).collect())
    }

    /// A module by its name.
    fn module(&mut self, name: &str) -> &mut Module {
        let named = |module: &Module| {
            let handle = module.module_handles[usize::from(module.self_handle)];
            module.identifiers[usize::from(handle.name)] == name
        };
        self.0.iter_mut().find(|module| named(module)).unwrap()
    }

    fn check(self) -> Result<(), Refusal> {
        Program::link(self.0).and_then(|program| verify(&program))
    }

    fn rule(self) -> Rule {
        self.check().unwrap_err().rule
    }
}

fn handle_of(module: &Module, name: &str) -> u16 {
    let row = module.function_handles.iter().position(|handle| {
        handle.module == module.self_handle && module.identifiers[usize::from(handle.name)] == name
    });
    row.unwrap() as u16
}

fn datatype(module: &Module, name: &str) -> u16 {
    let row = module.datatype_handles.iter().position(|handle| module.identifiers[usize::from(handle.name)] == name);
    row.unwrap() as u16
}

fn signature(module: &mut Module, tokens: Vec<Token>) -> u16 {
    module.signatures.push(tokens);
    module.signatures.len() as u16 - 1
}

/// What is said of a function of `structs` whose code and further locals are these.
fn code(function: &str, locals: &[Token], instructions: &[Instruction]) -> Result<(), (u16, Rule)> {
    code_in("structs", function, locals, instructions)
}

fn code_in(module: &str, function: &str, locals: &[Token], instructions: &[Instruction]) -> Result<(), (u16, Rule)> {
    let mut tour = Tour::new();
    let module = tour.module(module);
    let handle = handle_of(module, function);
    let locals = signature(module, locals.to_vec());
    let definition = module.functions.iter_mut().find(|definition| definition.handle == handle).unwrap();
    let code = definition.code.as_mut().unwrap();
    (code.locals, code.instructions, code.jump_tables) = (locals, instructions.to_vec(), vec![]);
    tour.check().map_err(|refusal| (refusal.offset, refusal.rule))
}

fn reference(token: Token) -> Token {
    Token::Reference(Box::new(token))
}

fn mutable(token: Token) -> Token {
    Token::MutableReference(Box::new(token))
}

#[test]
fn operands_have_the_types_that_instructions_take() {
    // hidden(a: u64): u64
    assert_eq!(code("hidden", &[], &[MoveLoc(0), LdU64(1), Add, Ret]), Ok(()));
    assert_eq!(code("hidden", &[], &[LdTrue, Ret]), Err((1, Rule::OperandType)));
    assert_eq!(code("hidden", &[], &[MoveLoc(0), LdU8(1), Add, Ret]), Err((2, Rule::OperandType)));
    assert_eq!(code("hidden", &[], &[LdTrue, LdTrue, Add, Ret]), Err((2, Rule::OperandType)));
    assert_eq!(code("hidden", &[], &[Add, Ret]), Err((0, Rule::OperandType)));
    assert_eq!(code("hidden", &[], &[MoveLoc(0), MoveLoc(0), Shl, Ret]), Err((2, Rule::OperandType)));
    assert_eq!(code("hidden", &[], &[LdU64(1), LdU64(2), Ret]), Err((2, Rule::Operands)));
    assert_eq!(code("hidden", &[], &[LdU64(1), Branch(2), Ret]), Err((1, Rule::Operands)));
    assert_eq!(code("hidden", &[], &[LdU64(1)]), Err((0, Rule::CodeEnd)));
    assert_eq!(code("hidden", &[], &[]), Err((0, Rule::CodeEnd)));
    assert_eq!(code("hidden", &[], &[LdTrue, BrTrue(2)]), Err((1, Rule::Index)));
    // x_of(p: &Point): &u64, which returns a number instead; and an integer as a reference.
    assert_eq!(code("x_of", &[], &[LdU64(1), Ret]), Err((1, Rule::OperandType)));
    assert_eq!(code("hidden", &[], &[LdU64(1), ReadRef, Ret]), Err((1, Rule::OperandType)));
    // A write through what may only be read: change(p: &mut u64, q: &u64): u64
    let write = [LdU64(1), CopyLoc(1), WriteRef, LdU64(1), Ret];
    assert_eq!(code("change", &[], &write), Err((2, Rule::OperandType)));
    // More operands than there may be.
    let many: Vec<Instruction> = (0..1100).map(|_| LdU64(1)).chain([Ret]).collect();
    assert_eq!(code("hidden", &[], &many), Err((1024, Rule::Operands)));
    let vector = [LdU64(1), VecPack(0, u64::MAX), Ret];
    assert!(code("hidden", &[], &vector).is_err());
}

#[test]
fn values_are_neither_copied_nor_dropped_without_the_ability() {
    // burn<T>(coin: Coin<T>): u64
    assert_eq!(code("burn", &[], &[CopyLoc(0), Pop, LdU64(0), Ret]), Err((0, Rule::Ability)));
    assert_eq!(code("burn", &[], &[MoveLoc(0), Pop, LdU64(0), Ret]), Err((1, Rule::Ability)));
    assert_eq!(code("burn", &[], &[LdU64(0), Ret]), Err((1, Rule::LocalNotDropped)));
    // Lost on one of two ways.
    let coin = Token::DatatypeInstance(datatype(Tour::new().module("structs"), "Coin"), vec![Token::TypeParameter(0)]);
    let lost = [LdTrue, BrTrue(4), MoveLoc(0), StLoc(1), LdU64(0), Ret];
    assert_eq!(code("burn", &[coin.clone()], &lost), Err((5, Rule::LocalNotDropped)));
    assert_eq!(code("burn", &[coin.clone()], &[ImmBorrowLoc(0), ReadRef, Pop, LdU64(0), Ret]), Err((1, Rule::Ability)));
    // split<T>(coin: &mut Coin<T>, part: u64): Coin<T>, which overwrites a coin.
    let (mint, one) = ([LdU64(9), CallGeneric(0), StLoc(2)], [MoveLoc(2), MoveLoc(0), WriteRef, Branch(6)]);
    assert!(code("split", &[coin], &[&mint[..], &one].concat()).is_err());
    assert_eq!(code("burn", &[], &[ImmBorrowLoc(0), ImmBorrowLoc(0), Eq, Pop, LdU64(0), Ret]), Err((5, Rule::LocalNotDropped)));
}

#[test]
fn locals_are_used_while_they_hold_something() {
    assert_eq!(code("hidden", &[], &[MoveLoc(0), Pop, MoveLoc(0), Ret]), Err((2, Rule::LocalUnavailable)));
    assert_eq!(code("hidden", &[Token::U64], &[CopyLoc(1), Ret]), Err((0, Rule::LocalUnavailable)));
    assert_eq!(code("hidden", &[Token::U64], &[ImmBorrowLoc(1), ReadRef, Ret]), Err((0, Rule::LocalUnavailable)));
    // On one of two ways only, and around a loop.
    let one_way = [LdTrue, BrTrue(4), LdU64(1), StLoc(1), MoveLoc(1), Ret];
    assert_eq!(code("hidden", &[Token::U64], &one_way), Err((4, Rule::LocalUnavailable)));
    let around = [MoveLoc(0), Pop, LdTrue, BrTrue(0), LdU64(1), Ret];
    assert_eq!(code("hidden", &[], &around), Err((0, Rule::LocalUnavailable)));
    assert_eq!(code("hidden", &[], &[MoveLoc(7), Ret]), Err((0, Rule::Index)));
}

#[test]
fn references_lead_to_what_is_there_and_do_not_get_in_each_others_way() {
    let number = || reference(Token::U64);
    // A local that ends before its reference: reference_returned(a: &u64): &u64.
    assert_eq!(code("reference_returned", &[], &[MoveLoc(0), Ret]), Ok(()));
    let local = [LdU64(5), StLoc(1), ImmBorrowLoc(1), Ret];
    assert_eq!(code("reference_returned", &[Token::U64], &local), Err((3, Rule::Borrowed)));
    // A value that is moved away, or overwritten, under its reference.
    let moved = [ImmBorrowLoc(0), StLoc(1), MoveLoc(0), Pop, MoveLoc(1), ReadRef, Ret];
    assert_eq!(code("hidden", &[number()], &moved), Err((2, Rule::Borrowed)));
    let stored = [ImmBorrowLoc(0), StLoc(1), LdU64(1), StLoc(0), MoveLoc(1), ReadRef, Ret];
    assert_eq!(code("hidden", &[number()], &stored), Err((3, Rule::Borrowed)));
    // Two mutable references to one number, of which the later one writes.
    let twice = [MutBorrowLoc(0), StLoc(1), LdU64(5), MutBorrowLoc(0), WriteRef, MoveLoc(1), ReadRef, Ret];
    assert_eq!(code("hidden", &[mutable(Token::U64)], &twice), Err((4, Rule::Borrowed)));
    let copied = [MutBorrowLoc(0), StLoc(1), CopyLoc(1), StLoc(2), LdU64(5), MoveLoc(1), WriteRef, MoveLoc(2), ReadRef, Ret];
    assert_eq!(code("hidden", &[mutable(Token::U64), mutable(Token::U64)], &copied), Err((6, Rule::Borrowed)));
    // Read while it is lent to be written.
    let read = [MutBorrowLoc(0), StLoc(1), CopyLoc(0), MoveLoc(1), ReadRef, Add, Ret];
    assert_eq!(code("hidden", &[mutable(Token::U64)], &read), Err((2, Rule::Borrowed)));
    // Lent on one of two ways only.
    let one_way = [MutBorrowLoc(0), StLoc(1), LdTrue, BrTrue(6), MutBorrowLoc(2), StLoc(1), LdU64(9), MoveLoc(1), WriteRef, MoveLoc(0), Ret];
    let with = [LdU64(1), StLoc(2)].into_iter().chain(one_way.into_iter().map(|instruction| match instruction {
        BrTrue(target) => BrTrue(target + 2),
        other => other,
    }));
    assert_eq!(code("hidden", &[mutable(Token::U64), Token::U64], &with.collect::<Vec<_>>()), Ok(()));
    // What a call returns may lead into what it was given: move_right(p: &mut Point, by: u64): &mut Point.
    let point = Token::Datatype(datatype(Tour::new().module("structs"), "Point"));
    let mut tour = Tour::new();
    let module = tour.module("structs");
    let (point_of, move_right) = (handle_of(module, "point"), handle_of(module, "move_right"));
    let make = [LdU64(1), LdU64(2), Call(point_of), StLoc(1), MutBorrowLoc(1), LdU64(3), Call(move_right), StLoc(2)];
    let after = |rest: &[Instruction]| [&make[..], rest].concat();
    let locals = [point.clone(), mutable(point.clone())];
    assert_eq!(code("hidden", &locals, &after(&[MoveLoc(2), Pop, MoveLoc(1), Pop, LdU64(0), Ret])), Ok(()));
    assert_eq!(code("hidden", &locals, &after(&[MoveLoc(1), Pop, MoveLoc(2), Pop, LdU64(0), Ret])), Err((8, Rule::Borrowed)));
    // And is not given to a function that writes, twice at once: change(p: &mut u64, q: &u64).
    let change = handle_of(module, "change");
    let both = [MutBorrowLoc(0), StLoc(1), CopyLoc(1), MoveLoc(1), FreezeRef, Call(change), Ret];
    assert_eq!(code("hidden", &[mutable(Token::U64)], &both), Err((4, Rule::Borrowed)));
}

#[test]
fn a_variant_does_not_change_under_a_reference_to_its_field() {
    // grow(shape: &mut Shape); variants 0 Empty, 1 Circle(u64).
    let mut tour = Tour::new();
    let module = tour.module("enums");
    let row = |variant: u16, of: u16| {
        let found = module.variant_handles.iter().position(|handle| (handle.of, handle.variant) == (of, variant));
        found.unwrap() as u16
    };
    let of = module.enums.iter().position(|definition| definition.variants.len() == 4).unwrap() as u16;
    let (empty, circle) = (row(0, of), row(1, of));
    let confused = [CopyLoc(0), UnpackVariantMutRef(circle), StLoc(1), PackVariant(empty), MoveLoc(0), WriteRef, LdU64(7), MoveLoc(1), WriteRef, Ret];
    assert_eq!(code_in("enums", "grow", &[mutable(Token::U64)], &confused), Err((5, Rule::Borrowed)));
    let fine = [CopyLoc(0), UnpackVariantMutRef(circle), StLoc(1), LdU64(7), MoveLoc(1), WriteRef, PackVariant(empty), MoveLoc(0), WriteRef, Ret];
    assert_eq!(code_in("enums", "grow", &[mutable(Token::U64)], &fine), Ok(()));
    // Nor does a vector lose an element that is lent.
    let bytes = Token::Vector(Box::new(Token::U8));
    let element = signature(tour.module("vectors"), vec![Token::U8]);
    let lent = [MutBorrowLoc(0), StLoc(1), CopyLoc(1), LdU64(0), VecMutBorrow(element), StLoc(2), MoveLoc(1), VecPopBack(element), Pop, MoveLoc(2), ReadRef, Pop, LdFalse, Ret];
    let mut tour = Tour::new();
    let module = tour.module("vectors");
    assert_eq!(signature(module, vec![Token::U8]), element);
    let handle = handle_of(module, "utf8");
    let locals = signature(module, vec![mutable(bytes), mutable(Token::U8)]);
    let code = module.functions.iter_mut().find(|definition| definition.handle == handle).unwrap().code.as_mut().unwrap();
    (code.locals, code.instructions) = (locals, lent.to_vec());
    let refusal = tour.check().unwrap_err();
    assert_eq!((refusal.offset, refusal.rule), (7, Rule::Borrowed));
}

#[test]
fn datatypes_are_what_they_promise() {
    let structs = |change: &dyn Fn(&mut Module)| {
        let mut tour = Tour::new();
        change(tour.module("structs"));
        tour.rule()
    };
    let field = |module: &mut Module, name: &str, token: Token| {
        let handle = datatype(module, name);
        module.structs.iter_mut().find(|definition| definition.handle == handle).unwrap().fields[0].token = token;
    };
    let coin = |module: &Module| Token::DatatypeInstance(datatype(module, "Coin"), vec![Token::U8]);
    assert_eq!(structs(&|module| field(module, "Point", coin(module))), Rule::FieldAbility);
    assert_eq!(structs(&|module| field(module, "Box", Token::Datatype(datatype(module, "Dollar")))), Rule::FieldAbility);
    assert_eq!(structs(&|module| field(module, "Point", Token::Datatype(datatype(module, "Point")))), Rule::Recursive);
    let line = |module: &Module| Token::Vector(Box::new(Token::Datatype(datatype(module, "Line"))));
    assert_eq!(structs(&|module| field(module, "Point", line(module))), Rule::Recursive);
    assert_eq!(structs(&|module| field(module, "Marked", Token::TypeParameter(0))), Rule::Phantom);
    assert_eq!(structs(&|module| field(module, "Box", reference(Token::U8))), Rule::ReferencePlace);
    assert_eq!(structs(&|module| field(module, "Box", Token::TypeParameter(1))), Rule::Index);
    assert_eq!(structs(&|module| field(module, "Point", Token::Datatype(datatype(module, "Coin")))), Rule::TypeArguments);
    let asks = |module: &mut Module| {
        let handle = usize::from(datatype(module, "Box"));
        module.datatype_handles[handle].parameters[0].constraints = Abilities::KEY;
    };
    assert_eq!(structs(&asks), Rule::Constraints);
    // Another module's handle says less, or something else.
    let mut tour = Tour::new();
    let module = tour.module("structs");
    let handle = usize::from(datatype(module, "String"));
    module.datatype_handles[handle].abilities = Abilities::ALL;
    assert_eq!(tour.rule(), Rule::HandleDiffers);
}

#[test]
fn modules_call_what_they_may_and_as_it_is_declared() {
    let mut tour = Tour::new();
    let module = tour.module("structs");
    let handle = handle_of(module, "of_package");
    module.functions.iter_mut().find(|definition| definition.handle == handle).unwrap().visibility = Visibility::Private;
    assert_eq!(tour.rule(), Rule::NotVisible);
    let mut tour = Tour::new();
    tour.module("structs").friends.clear();
    assert_eq!(tour.rule(), Rule::NotVisible);
    let mut tour = Tour::new();
    let module = tour.module("debug");
    let bytes = signature(module, vec![Token::U8]);
    let handle = usize::from(handle_of(module, "print"));
    module.function_handles[handle].returns = bytes;
    assert_eq!(tour.rule(), Rule::UnknownNative);
    let mut tour = Tour::new();
    let module = tour.module("flow");
    let handle = handle_of(module, "private");
    module.functions.iter_mut().find(|definition| definition.handle == handle).unwrap().code = None;
    assert_eq!(tour.rule(), Rule::UnknownNative);
    let mut tour = Tour::new();
    tour.0.swap(3, 4);
    assert_eq!(tour.rule(), Rule::ModuleOrder);
    let mut tour = Tour::new();
    tour.0.remove(0);
    assert!(tour.check().is_ok(), "std::address, which nothing uses");
    let mut tour = Tour::new();
    tour.0.retain(|module| !module.identifiers.iter().any(|name| name == "sha2_256") || module.identifiers.iter().any(|name| name == "flow"));
    assert_eq!(tour.rule(), Rule::MissingModule);
}

#[test]
fn generic_functions_do_not_call_themselves_with_ever_larger_types() {
    let mut tour = Tour::new();
    let module = tour.module("flow");
    let larger = signature(module, vec![Token::Vector(Box::new(Token::TypeParameter(1))), Token::TypeParameter(0)]);
    let of = handle_of(module, "named_deeper");
    let row = module.function_instantiations.len() as u16;
    module.function_instantiations.push(move_vm::module::Instantiation { of, types: larger });
    let code = module.functions.iter_mut().find(|definition| definition.handle == of).unwrap().code.as_mut().unwrap();
    code.instructions = vec![CallGeneric(row), Ret];
    assert_eq!(tour.rule(), Rule::InstantiationLoop);
}

#[test]
fn code_that_takes_too_long_to_check_is_refused() {
    // References that are each copied from the one before, in 200 locals, over and over.
    let locals = vec![reference(Token::U64); 200];
    let mut instructions = vec![ImmBorrowLoc(0), StLoc(1)];
    for round in 0..20_000u32 {
        instructions.extend([CopyLoc(1 + (round % 199) as u8), StLoc(2 + (round % 199) as u8)]);
    }
    instructions.extend([LdU64(1), Ret]);
    assert!(matches!(code("hidden", &locals, &instructions), Err((_, Rule::TooComplex))));
}
