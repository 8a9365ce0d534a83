//! Generic functions that call each other with ever larger types would have no end of instances. A node is a type parameter of a
//! function; an edge leads to the parameter of a called function whose argument it is, or is in. A cycle with an edge of the second kind
//! is refused.

use alloc::vec::Vec;

use crate::instruction::Instruction::CallGeneric;
use crate::module::Token;
use crate::program::Program;
use crate::verify::{Refusal, Rule, refuse};

struct Edge {
    to: u32,
    /// The argument is larger than the parameter.
    grows: bool,
}

pub fn check(program: &Program) -> Result<(), Refusal> {
    // Where each function's parameters begin among the nodes.
    let mut first = Vec::new();
    let mut count = 0;
    for number in 0..program.functions.len() as u32 {
        first.push(count);
        count += program.function_handle(number).type_parameters.len() as u32;
    }
    let mut edges: Vec<Vec<Edge>> = Vec::new();
    edges.resize_with(count as usize, Vec::new);
    for (number, function) in program.functions.iter().enumerate() {
        let linked = &program.modules[usize::from(function.module)];
        let Some(code) = &linked.module.functions[usize::from(function.definition)].code else { continue };
        for instruction in &code.instructions {
            let CallGeneric(row) = instruction else { continue };
            let row = linked.module.function_instantiations[usize::from(*row)];
            let called = linked.functions[usize::from(row.of)] as usize;
            for (i, token) in linked.module.signatures[usize::from(row.types)].iter().enumerate() {
                let mut parameters = Vec::new();
                parameters_in(token, &mut parameters);
                let grows = !matches!(token, Token::TypeParameter(_));
                for parameter in parameters {
                    let from = first[number] + u32::from(parameter);
                    edges[from as usize].push(Edge { to: first[called] + i as u32, grows });
                }
            }
        }
    }
    let components = components(&edges);
    for (number, function) in program.functions.iter().enumerate() {
        let parameters = program.function_handle(number as u32).type_parameters.len() as u32;
        for node in first[number]..first[number] + parameters {
            let same = |edge: &&Edge| components[edge.to as usize] == components[node as usize];
            if edges[node as usize].iter().filter(same).any(|edge| edge.grows) {
                return Err(Refusal { function: Some(function.definition), ..refuse(function.module, Rule::InstantiationLoop) });
            }
        }
    }
    Ok(())
}

fn parameters_in(token: &Token, to: &mut Vec<u16>) {
    match token {
        Token::TypeParameter(index) => to.push(*index),
        Token::Vector(inner) | Token::Reference(inner) | Token::MutableReference(inner) => parameters_in(inner, to),
        Token::DatatypeInstance(_, arguments) => arguments.iter().for_each(|argument| parameters_in(argument, to)),
        _ => {}
    }
}

/// The strongly connected component of each node (Tarjan's algorithm, without recursion).
fn components(edges: &[Vec<Edge>]) -> Vec<u32> {
    const NONE: u32 = u32::MAX;
    let mut order = alloc::vec![NONE; edges.len()];
    let mut low = alloc::vec![0; edges.len()];
    let mut component = alloc::vec![NONE; edges.len()];
    let (mut next, mut open) = (0, Vec::new());
    for root in 0..edges.len() {
        if order[root] != NONE {
            continue;
        }
        let mut path = alloc::vec![(root, 0)];
        while let Some((node, edge)) = path.last_mut() {
            let node = *node;
            if *edge == 0 && order[node] == NONE {
                (order[node], low[node]) = (next, next);
                next += 1;
                open.push(node);
            }
            if let Some(Edge { to, .. }) = edges[node].get(*edge) {
                *edge += 1;
                let to = *to as usize;
                if order[to] == NONE {
                    path.push((to, 0));
                } else if component[to] == NONE {
                    low[node] = low[node].min(order[to]);
                }
                continue;
            }
            path.pop();
            if let Some((parent, _)) = path.last() {
                low[*parent] = low[*parent].min(low[node]);
            }
            if low[node] == order[node] {
                while let Some(member) = open.pop() {
                    component[member] = order[node];
                    if member == node {
                        break;
                    }
                }
            }
        }
    }
    component
}
