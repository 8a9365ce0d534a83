/**
 * What the chips of each machine say, as digests (`machineDigest`), by the machine's id: a program's name is made of all of them, and
 * whoever only names a program need not read the rules of every chip. A part is verified with the digest of the rules themselves.
 * `machines.test.ts` compares; another digest is another proof version.
 * @module
 */
const DIGESTS: Readonly<Record<number, string>> = {
  0: 'c1ba6975486247bcf424abaf0088b7fe94e508a47ed23d2615600a3c27233db5',
  1: '1047025a2f1a0f1cd73e0b3278f9b9c4288f3d1187e9cbbc50467a082b42db19',
  2: '2b73c6ddc144c3010159f00ebe0ca29f6d469715875314046c904705f1e7e622',
  3: '9d99bf4966d072ce213b115348ff5f8c597863dbc894e5d6f67886ea95e8df01',
  4: '80c2380569cac082da711cb0c69f863fcbf28fd0fea48835ef413955dabc4313',
  5: 'f0999940a67cd20457b3d3900095b76c1ef5bdabaf68d3ab0a90ec7467e797e6',
}

/** @param machine its id */
export function frozenDigest(machine: number): string {
  const digest = DIGESTS[machine]
  if (digest === undefined) throw new RangeError(`there is no digest of a machine ${machine}`)
  return digest
}
