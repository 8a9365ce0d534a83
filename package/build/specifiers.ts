/**
 * Where a module names other files: what it imports and exports from, and files beside it (`new URL('…', import.meta.url)`).
 * @module
 */
import ts from 'typescript'

export interface Reference {
  /** Without its quotes. */
  readonly text: string
  /** Of the text, in the module's source. */
  readonly start: number
  readonly end: number
}

/** In the order in which they stand. */
export function referencesOf(fileName: string, source: string): Reference[] {
  const file = ts.createSourceFile(fileName, source, ts.ScriptTarget.Latest, false)
  const found: Reference[] = []
  const take = (node: ts.Node | undefined): void => {
    if (node === undefined || !ts.isStringLiteralLike(node)) return
    found.push({ text: node.text, start: node.getStart(file) + 1, end: node.end - 1 })
  }
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) take(node.moduleSpecifier)
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) take(node.argument.literal)
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) take(node.arguments[0])
    else if (ts.isNewExpression(node) && isUrlOfThisModule(node, file)) take(node.arguments?.[0])
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

function isUrlOfThisModule(node: ts.NewExpression, file: ts.SourceFile): boolean {
  return node.expression.getText(file) === 'URL' && node.arguments?.[1]?.getText(file) === 'import.meta.url'
}

/** The source with its references renamed. @param rename gives the new text, or undefined to leave it */
export function renameReferences(
  fileName: string,
  source: string,
  rename: (reference: string) => string | undefined,
): string {
  let result = ''
  let done = 0
  for (const { text, start, end } of referencesOf(fileName, source)) {
    result += source.slice(done, start) + (rename(text) ?? text)
    done = end
  }
  return result + source.slice(done)
}
