/// Vectors. The compiler turns the native functions into instructions.
#[defines_primitive(vector)]
module std::vector;

/// An index is not within the vector.
const EINDEX_OUT_OF_BOUNDS: u64 = 0x20000;

#[bytecode_instruction]
public native fun empty<Element>(): vector<Element>;

#[bytecode_instruction]
public native fun length<Element>(v: &vector<Element>): u64;

#[syntax(index)]
#[bytecode_instruction]
public native fun borrow<Element>(v: &vector<Element>, i: u64): &Element;

#[bytecode_instruction]
public native fun push_back<Element>(v: &mut vector<Element>, e: Element);

#[syntax(index)]
#[bytecode_instruction]
public native fun borrow_mut<Element>(v: &mut vector<Element>, i: u64): &mut Element;

#[bytecode_instruction]
public native fun pop_back<Element>(v: &mut vector<Element>): Element;

#[bytecode_instruction]
public native fun destroy_empty<Element>(v: vector<Element>);

#[bytecode_instruction]
public native fun swap<Element>(v: &mut vector<Element>, i: u64, j: u64);

public fun singleton<Element>(e: Element): vector<Element> {
    let mut v = empty();
    v.push_back(e);
    v
}

public fun is_empty<Element>(v: &vector<Element>): bool {
    v.length() == 0
}

public fun reverse<Element>(v: &mut vector<Element>) {
    let length = v.length();
    let mut i = 0;
    while (i < length / 2) {
        v.swap(i, length - 1 - i);
        i = i + 1;
    }
}

/// Moves the elements of `other` to the end of `lhs`, in order.
public fun append<Element>(lhs: &mut vector<Element>, mut other: vector<Element>) {
    other.reverse();
    while (!other.is_empty()) lhs.push_back(other.pop_back());
    other.destroy_empty();
}

public fun contains<Element>(v: &vector<Element>, e: &Element): bool {
    let (found, _) = v.index_of(e);
    found
}

/// Whether an element is equal to `e`, and the first one's index; 0 if there is none.
public fun index_of<Element>(v: &vector<Element>, e: &Element): (bool, u64) {
    let length = v.length();
    let mut i = 0;
    while (i < length) {
        if (&v[i] == e) return (true, i);
        i = i + 1;
    };
    (false, 0)
}

/// Removes the element at `i` and moves those after it one down.
public fun remove<Element>(v: &mut vector<Element>, i: u64): Element {
    let length = v.length();
    assert!(i < length, EINDEX_OUT_OF_BOUNDS);
    let mut j = i;
    while (j + 1 < length) {
        v.swap(j, j + 1);
        j = j + 1;
    };
    v.pop_back()
}

/// Inserts an element before the one at `i`.
public fun insert<Element>(v: &mut vector<Element>, e: Element, i: u64) {
    let length = v.length();
    assert!(i <= length, EINDEX_OUT_OF_BOUNDS);
    v.push_back(e);
    let mut j = length;
    while (j > i) {
        v.swap(j, j - 1);
        j = j - 1;
    }
}

/// Removes the element at `i`, whose place the last one takes.
public fun swap_remove<Element>(v: &mut vector<Element>, i: u64): Element {
    assert!(!v.is_empty(), EINDEX_OUT_OF_BOUNDS);
    let last = v.length() - 1;
    v.swap(i, last);
    v.pop_back()
}

public use fun std::string::utf8 as vector.to_string;
public use fun std::ascii::string as vector.to_ascii_string;

// === Macros ===

public macro fun tabulate<$T>($n: u64, $f: |u64| -> $T): vector<$T> {
    let mut v = vector[];
    let n = $n;
    let mut i = 0;
    while (i < n) {
        v.push_back($f(i));
        i = i + 1;
    };
    v
}

public macro fun do<$T, $R: drop>($v: vector<$T>, $f: |$T| -> $R) {
    let mut v = $v;
    v.reverse();
    let mut n = v.length();
    while (n > 0) {
        $f(v.pop_back());
        n = n - 1;
    };
    v.destroy_empty();
}

public macro fun do_ref<$T, $R: drop>($v: &vector<$T>, $f: |&$T| -> $R) {
    let v = $v;
    let n = v.length();
    let mut i = 0;
    while (i < n) {
        $f(&v[i]);
        i = i + 1;
    }
}

public macro fun do_mut<$T, $R: drop>($v: &mut vector<$T>, $f: |&mut $T| -> $R) {
    let v = $v;
    let n = v.length();
    let mut i = 0;
    while (i < n) {
        $f(&mut v[i]);
        i = i + 1;
    }
}

public macro fun destroy<$T, $R: drop>($v: vector<$T>, $f: |$T| -> $R) {
    do!($v, $f)
}

public macro fun map<$T, $U>($v: vector<$T>, $f: |$T| -> $U): vector<$U> {
    let mut mapped = vector[];
    do!($v, |e| mapped.push_back($f(e)));
    mapped
}

public macro fun map_ref<$T, $U>($v: &vector<$T>, $f: |&$T| -> $U): vector<$U> {
    let mut mapped = vector[];
    do_ref!($v, |e| mapped.push_back($f(e)));
    mapped
}

public macro fun filter<$T: drop>($v: vector<$T>, $f: |&$T| -> bool): vector<$T> {
    let mut kept = vector[];
    do!($v, |e| if ($f(&e)) kept.push_back(e));
    kept
}

public macro fun fold<$T, $Acc>($v: vector<$T>, $init: $Acc, $f: |$Acc, $T| -> $Acc): $Acc {
    let mut acc = $init;
    do!($v, |e| acc = $f(acc, e));
    acc
}

public macro fun any<$T>($v: &vector<$T>, $f: |&$T| -> bool): bool {
    let v = $v;
    let n = v.length();
    let mut i = 0;
    let mut found = false;
    while (i < n && !found) {
        found = $f(&v[i]);
        i = i + 1;
    };
    found
}

public macro fun all<$T>($v: &vector<$T>, $f: |&$T| -> bool): bool {
    !any!($v, |e| !$f(e))
}

public macro fun count<$T>($v: &vector<$T>, $f: |&$T| -> bool): u64 {
    let mut count = 0;
    do_ref!($v, |e| if ($f(e)) count = count + 1);
    count
}
