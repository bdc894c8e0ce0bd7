/** What a program defines, imports, reads and assigns at its top level, found in its syntax tree. */
import type { AnyNode, Function, ParenthesizedExpression, Pattern, Program, Statement } from 'acorn';
import type { Bindings } from '@engine/notebook/cell.ts';

/** Names declared in one place of the program; those around it are seen too. */
interface Scope {
  readonly names: Set<string>;
  readonly around: Scope | undefined;
}

export interface Found extends Bindings {
  /** Assignments to what the program itself imports, which nobody may. */
  readonly constants: readonly { readonly name: string; readonly start: number }[];
}

/** @param program acorn's tree of a module without types */
export function bindingsOf(program: Program): Found {
  const defines = new Set<string>();
  const imports = new Set<string>();
  const reads = new Set<string>();
  const assigns = new Set<string>();
  const constants: { name: string; start: number }[] = [];

  for (const statement of program.body) {
    if (statement.type === 'ImportDeclaration') {
      for (const { local } of statement.specifiers) imports.add(local.name);
    } else {
      for (const name of declaredBy(statement, true)) defines.add(name);
    }
  }
  const top: Scope = {
    names: new Set([...defines, ...imports, ...hoisted(program.body)]),
    around: undefined,
  };

  const read = (name: string, scope: Scope): void => {
    if (!sees(scope, name)) reads.add(name);
  };
  const assign = (name: string, start: number, scope: Scope): void => {
    const owner = ownerOf(scope, name);
    if (!owner) {
      reads.add(name);
      assigns.add(name);
    } else if (owner === top && imports.has(name)) constants.push({ name, start });
  };

  const visitAll = (nodes: readonly (AnyNode | null | undefined)[], scope: Scope): void => {
    for (const node of nodes) if (node) visit(node, scope);
  };
  const block = (body: readonly AnyNode[], scope: Scope): void =>
    visitAll(body, { names: lexical(body), around: scope });

  function functionNode(node: Function, scope: Scope): void {
    const named = node.type === 'FunctionExpression' && node.id ? [node.id.name] : [];
    const outside: Scope = { names: new Set(named), around: scope };
    const inside: Scope = { names: new Set(node.params.flatMap(namesIn)), around: outside };
    if (node.type !== 'ArrowFunctionExpression') inside.names.add('arguments');
    if (node.body.type === 'BlockStatement') {
      for (const name of [...hoisted(node.body.body), ...lexical(node.body.body)]) inside.names.add(name);
    }
    node.params.forEach((param) => pattern(param, inside, false));
    if (node.body.type === 'BlockStatement') visitAll(node.body.body, inside);
    else visit(node.body, inside);
  }

  /** The parts of a pattern that are computed; the names too where it assigns instead of declaring. */
  function pattern(node: Pattern | ParenthesizedExpression, scope: Scope, assigning: boolean): void {
    if (node.type === 'Identifier') {
      if (assigning) assign(node.name, node.start, scope);
    } else if (node.type === 'ObjectPattern') {
      for (const property of node.properties) {
        if (property.type === 'RestElement') pattern(property.argument, scope, assigning);
        else {
          if (property.computed) visit(property.key, scope);
          pattern(property.value, scope, assigning);
        }
      }
    } else if (node.type === 'ArrayPattern') {
      for (const element of node.elements) if (element) pattern(element, scope, assigning);
    } else if (node.type === 'RestElement') pattern(node.argument, scope, assigning);
    else if (node.type === 'AssignmentPattern') {
      pattern(node.left, scope, assigning);
      visit(node.right, scope);
    } else if (node.type === 'ParenthesizedExpression')
      pattern(node.expression as Pattern | ParenthesizedExpression, scope, assigning);
    else visit(node, scope);
  }

  function loop(
    head: AnyNode | null | undefined,
    rest: readonly (AnyNode | null | undefined)[],
    scope: Scope,
  ): void {
    const inside: Scope = { names: new Set(head ? lexical([head]) : []), around: scope };
    visitAll([head, ...rest], inside);
  }

  function visit(node: AnyNode, scope: Scope): void {
    switch (node.type) {
      case 'Identifier':
        return read(node.name, scope);
      case 'ImportDeclaration':
      case 'MetaProperty':
      case 'BreakStatement':
      case 'ContinueStatement':
        return;
      case 'ExportNamedDeclaration':
        if (node.declaration) return visit(node.declaration, scope);
        for (const { local } of node.specifiers) if (local.type === 'Identifier') read(local.name, scope);
        return;
      case 'LabeledStatement':
        return visit(node.body, scope);
      case 'BlockStatement':
        return block(node.body, scope);
      case 'StaticBlock':
        return block(node.body, { names: new Set(hoisted(node.body)), around: scope });
      case 'SwitchStatement': {
        visit(node.discriminant, scope);
        const body = node.cases.flatMap(({ consequent }) => consequent);
        const inside = { names: lexical(body), around: scope };
        return visitAll([...node.cases.map(({ test }) => test), ...body], inside);
      }
      case 'ForStatement':
        return loop(node.init, [node.test, node.update, node.body], scope);
      case 'ForInStatement':
      case 'ForOfStatement':
        if (node.left.type === 'VariableDeclaration') return loop(node.left, [node.right, node.body], scope);
        pattern(node.left, scope, true);
        return visitAll([node.right, node.body], scope);
      case 'CatchClause': {
        const inside: Scope = { names: new Set(node.param ? namesIn(node.param) : []), around: scope };
        if (node.param) pattern(node.param, inside, false);
        return visit(node.body, inside);
      }
      case 'FunctionDeclaration':
      case 'FunctionExpression':
      case 'ArrowFunctionExpression':
        return functionNode(node, scope);
      case 'ClassDeclaration':
      case 'ClassExpression': {
        const inside: Scope = { names: new Set(node.id ? [node.id.name] : []), around: scope };
        return visitAll([node.superClass, ...node.body.body], inside);
      }
      case 'MethodDefinition':
      case 'PropertyDefinition':
      case 'Property':
        if (node.computed) visit(node.key, scope);
        return visitAll([node.value], scope);
      case 'MemberExpression':
        visit(node.object, scope);
        return node.computed ? visit(node.property, scope) : undefined;
      case 'VariableDeclarator':
        pattern(node.id, scope, false);
        return visitAll([node.init], scope);
      case 'AssignmentExpression':
        if (node.operator !== '=' && node.left.type === 'Identifier') read(node.left.name, scope);
        pattern(node.left, scope, true);
        return visit(node.right, scope);
      case 'UpdateExpression':
        visit(node.argument, scope);
        if (node.argument.type === 'Identifier') assign(node.argument.name, node.argument.start, scope);
        return;
      default:
        for (const child of Object.values(node) as unknown[]) {
          if (Array.isArray(child)) visitAll(child.filter(isNode), scope);
          else if (isNode(child)) visit(child, scope);
        }
    }
  }

  visitAll(program.body, top);
  return {
    defines: [...defines],
    imports: [...imports],
    reads: [...reads],
    assigns: [...assigns],
    constants,
  };
}

const isNode = (value: unknown): value is AnyNode =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';

function ownerOf(scope: Scope, name: string): Scope | undefined {
  for (let at: Scope | undefined = scope; at; at = at.around) if (at.names.has(name)) return at;
  return undefined;
}
const sees = (scope: Scope, name: string): boolean => ownerOf(scope, name) !== undefined;

/** The names that a pattern gives values to. */
function namesIn(node: Pattern): string[] {
  switch (node.type) {
    case 'Identifier':
      return [node.name];
    case 'ObjectPattern':
      return node.properties.flatMap((p) => namesIn(p.type === 'RestElement' ? p.argument : p.value));
    case 'ArrayPattern':
      return node.elements.flatMap((element) => (element ? namesIn(element) : []));
    case 'RestElement':
      return namesIn(node.argument);
    case 'AssignmentPattern':
      return namesIn(node.left);
    default:
      return [];
  }
}

/** The names a statement declares where it stands; `var` only where it is asked for. */
function declaredBy(node: AnyNode, withVar: boolean): string[] {
  if (node.type === 'ExportNamedDeclaration')
    return node.declaration ? declaredBy(node.declaration, withVar) : [];
  if (node.type === 'VariableDeclaration')
    return node.kind !== 'var' || withVar ? node.declarations.flatMap(({ id }) => namesIn(id)) : [];
  if (node.type === 'FunctionDeclaration' || node.type === 'ClassDeclaration')
    return node.id ? [node.id.name] : [];
  return [];
}

const lexical = (body: readonly AnyNode[]): Set<string> => new Set(body.flatMap((s) => declaredBy(s, false)));

/** Every `var` in these statements, however deep, but not inside functions. */
function hoisted(body: readonly AnyNode[]): string[] {
  const inside = (node: AnyNode): string[] => {
    if (node.type === 'VariableDeclaration')
      return node.kind === 'var' ? declaredBy(node, true).concat(below(node)) : below(node);
    if (/Function|Class|StaticBlock/.test(node.type)) return [];
    return below(node);
  };
  const below = (node: AnyNode): string[] =>
    (Object.values(node) as unknown[]).flatMap((child) =>
      Array.isArray(child) ? child.filter(isNode).flatMap(inside) : isNode(child) ? inside(child) : [],
    );
  return (body as readonly Statement[]).flatMap((statement) => inside(statement));
}
