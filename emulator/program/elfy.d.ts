declare module 'elfy' {
  export interface ElfHeader {
    readonly phoff: number
    readonly phnum: number
    readonly phentsize: number
    readonly entry: number
  }
  export interface ElfProgram {
    /** Undefined for a type elfy does not know. */
    readonly type: string | undefined
    readonly offset: number
    readonly vaddr: number
    readonly filesz: number
    readonly memsz: number
    readonly flags: { readonly r?: true; readonly w?: true; readonly x?: true }
    readonly data: Buffer
  }
  export class Parser {
    parseHeader(file: Buffer): ElfHeader
    parsePrograms(file: Buffer, header: ElfHeader): ElfProgram[]
  }
  const elfy: { Parser: typeof Parser }
  export default elfy
}
