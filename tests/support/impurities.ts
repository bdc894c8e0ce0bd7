import ts from 'typescript';
import { ALLOWED_MATH, FOREIGN_GLOBALS, LOCALE_METHODS } from './purity.ts';

/** Names that a file declares itself: imports, variables, parameters, functions, types. */
function declaredIn(file: ts.SourceFile): Set<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    const named = node as { readonly name?: ts.Node };
    const declares =
      ts.isVariableDeclaration(node) ||
      ts.isParameter(node) ||
      ts.isBindingElement(node) ||
      ts.isFunctionDeclaration(node) ||
      ts.isImportSpecifier(node);
    if (declares && named.name && ts.isIdentifier(named.name)) names.add(named.name.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return names;
}

/** Whether an identifier stands for a value, and is not the name of a member or the key of an object. */
function isUse(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node;
  return !(
    ts.isPropertySignature(parent) ||
    ts.isPropertyDeclaration(parent) ||
    ts.isMethodDeclaration(parent) ||
    ts.isTypeReferenceNode(parent)
  );
}

/** What in a module could give another result on another machine: `line: what`. */
export function impuritiesIn(text: string): string[] {
  const file = ts.createSourceFile('module.ts', text, ts.ScriptTarget.Latest, true);
  const declared = declaredIn(file);
  const found: string[] = [];
  const report = (node: ts.Node, what: string): void => {
    found.push(`${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${what}`);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && isUse(node) && !declared.has(node.text)) {
      if (FOREIGN_GLOBALS.includes(node.text)) report(node, node.text);
      if (node.text === 'Math') {
        const member = ts.isPropertyAccessExpression(node.parent) ? node.parent.name.text : '?';
        if (!ALLOWED_MATH.includes(member)) report(node, `Math.${member}`);
      }
    }
    if (ts.isPropertyAccessExpression(node) && LOCALE_METHODS.includes(node.name.text)) {
      report(node, node.name.text);
    }
    if (
      node.kind === ts.SyntaxKind.AsteriskAsteriskToken ||
      node.kind === ts.SyntaxKind.AsteriskAsteriskEqualsToken
    ) {
      report(node, '**');
    }
    if (node.kind === ts.SyntaxKind.ImportKeyword && ts.isCallExpression(node.parent))
      report(node, 'import()');
    if (ts.isMetaProperty(node)) report(node, 'import.meta');
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}
