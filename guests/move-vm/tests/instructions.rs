//! Code whose instructions were exchanged at random: what the verifier accepts never runs into what the verifier is to exclude. Other than
//! changes of bytes these leave tables whole, so that the checks of code are what decides.

mod common;

use std::rc::Rc;

use move_vm::bcs;
use move_vm::fault::Fault;
use move_vm::instruction::Instruction;
use move_vm::limits::TYPE_NODES;
use move_vm::machine::Machine;
use move_vm::module::Module;
use move_vm::program::Program;
use move_vm::read::read_module;
use move_vm::types::{self, Type};
use move_vm::value::Value;
use move_vm::verify::verify;

/// A generator of numbers that is the same in each run (Marsaglia's xorshift).
struct Random(u64);

impl Random {
    fn next(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % below as u64) as usize
    }
}

fn own(modules: &[Module]) -> Vec<usize> {
    (0..modules.len()).filter(|&i| modules[i].addresses.iter().any(|address| address[31] == 0x42)).collect()
}

/// An argument of a type, made from random bytes.
fn argument(program: &Program, of: &Type, random: &mut Random) -> Option<Value> {
    let bytes: Vec<u8> = (0..40).map(|_| random.next(4) as u8).collect();
    (0..=40).find_map(|length| bcs::decode_all(program, of, &bytes[..length]))
}

/// Calls a function with arguments of its types, where such can be made.
fn run(program: &Program, function: u32, random: &mut Random) -> Option<Result<(), Fault>> {
    let handle = program.function_handle(function);
    let linked = program.module_of_function(function);
    let types: Rc<[Type]> = handle.type_parameters.iter().map(|_| Type::U64).collect();
    let tokens = &linked.module.signatures[usize::from(handle.parameters)];
    let parameters = types::instantiate_all(tokens, &linked.datatypes, &types).ok()?;
    assert!(parameters.iter().all(|of| types::size(of) <= TYPE_NODES));
    let mut machine = Machine::new(program, 5_000, 1 << 20);
    let mut arguments = Vec::new();
    for parameter in parameters.iter() {
        arguments.push(match parameter {
            Type::Reference(target) | Type::MutableReference(target) => {
                let value = argument(program, target, random)?;
                machine.argument(value)
            }
            value => argument(program, value, random)?,
        });
    }
    Some(machine.run(function, types, arguments).map(|_| ()).map_err(|(fault, _)| fault))
}

#[test]
fn exchanged_instructions_are_refused_or_run_safely() {
    let bytes = common::modules();
    let read = || bytes.iter().map(|bytes| read_module(bytes).unwrap()).collect::<Vec<Module>>();
    let mut random = Random(0x9e37_79b9_7f4a_7c15);
    let (mut refused, mut ran) = (0, 0);
    for round in 0..1_000 {
        let mut modules = read();
        let own = own(&modules);
        let module = &mut modules[own[round % own.len()]];
        let pool: Vec<Instruction> = module.functions.iter().filter_map(|function| function.code.as_ref()).flat_map(|code| code.instructions.clone()).collect();
        let chosen = random.next(module.functions.len());
        let Some(code) = &mut module.functions[chosen].code else { continue };
        for _ in 0..1 + random.next(2) {
            let at = random.next(code.instructions.len());
            match random.next(4) {
                0 => code.instructions[at] = Instruction::Nop,
                1 => {
                    let other = random.next(code.instructions.len());
                    code.instructions.swap(at, other);
                }
                2 => {
                    let local = random.next(4) as u8;
                    match &mut code.instructions[at] {
                        Instruction::CopyLoc(l) | Instruction::MoveLoc(l) | Instruction::StLoc(l) | Instruction::MutBorrowLoc(l) => *l = local,
                        other => *other = pool[random.next(pool.len())].clone(),
                    }
                }
                _ => code.instructions[at] = pool[random.next(pool.len())].clone(),
            }
        }
        let (handle, index) = (module.functions[chosen].handle, own[round % own.len()] as u16);
        let Some(program) = Program::link(modules).ok().filter(|program| verify(program).is_ok()) else {
            refused += 1;
            continue;
        };
        let function = (0..program.functions.len() as u32).find(|&number| {
            let function = program.functions[number as usize];
            (function.module, function.handle) == (index, handle)
        });
        for _ in 0..3 {
            if let Some(result) = run(&program, function.unwrap(), &mut random) {
                ran += 1;
                assert!(!matches!(result, Err(Fault::Operand | Fault::Dangling | Fault::ValueTooDeep)), "round {round}: {result:?}");
            }
        }
    }
    assert!(refused > 300 && ran > 50, "{refused} refused, {ran} ran");
}
