// Python and TypeScript as one small tree of expressions. The grammars are those of Lezer: they read any text, however
// wrong, and nothing is ever run.
import type { SyntaxNode, Tree } from '@lezer/common';
import { parser as javascript } from '@lezer/javascript';
import { parser as python } from '@lezer/python';

export type Expression = { readonly at: number } & (
  | { readonly kind: 'literal'; readonly value: number | string | boolean | null }
  | { readonly kind: 'list'; readonly items: readonly Expression[] }
  | { readonly kind: 'record'; readonly entries: readonly (readonly [string, Expression])[] }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'member'; readonly of: Expression; readonly name: string }
  | { readonly kind: 'index'; readonly of: Expression; readonly parts: readonly string[] }
  | { readonly kind: 'call'; readonly callee: Expression; readonly args: readonly Argument[] }
  | { readonly kind: 'sum'; readonly parts: readonly [Expression, Expression] }
  | { readonly kind: 'other'; readonly parts: readonly Expression[] }
);

export interface Argument {
  readonly name: string | undefined;
  readonly value: Expression;
}

/** One assignment, or an expression that stands alone. */
export interface Statement {
  readonly at: number;
  /** The name that is assigned to. */
  readonly target: string | undefined;
  /** The name of which a part is assigned to: it no longer is what it was. */
  readonly changed: string | undefined;
  readonly value: Expression;
}

export type Dialect = 'python' | 'typescript';

/** Deeper expressions are no code that people write. */
const deepest = 64;

const dialects = { python, typescript: javascript.configure({ dialect: 'ts' }) } as const;

const statementNodes = new Set([
  'AssignStatement',
  'UpdateStatement',
  'ExpressionStatement',
  'ReturnStatement',
  'VariableDeclaration',
]);

export function statementsOf(text: string, dialect: Dialect): Statement[] {
  const tree: Tree = dialects[dialect].parse(text);
  const statements: Statement[] = [];
  tree.iterate({
    enter: ({ name, node }) => {
      if (!statementNodes.has(name)) return true;
      statements.push(statementOf(node, text));
      return false;
    },
  });
  return statements;
}

function statementOf(node: SyntaxNode, text: string): Statement {
  let parts = childrenOf(node);
  // `x = 1;` is an expression in TypeScript and a statement in Python.
  if (parts[0]?.name === 'AssignmentExpression') parts = childrenOf(parts[0]);
  const sign = parts.findIndex(({ name }) => name === 'AssignOp' || name === 'Equals' || name === 'UpdateOp');
  const left = parts.slice(0, Math.max(0, sign)).filter(({ name }) => name !== 'TypeDef' && !keywords.has(name));
  const right = parts.slice(sign + 1).filter(({ name }) => name !== ';' && name !== 'return');
  const expressions = right.filter(({ name }) => name !== ',').map((part) => expressionOf(part, text, 0));
  const value: Expression =
    expressions.length === 1 ? expressions[0]! : { kind: 'other', at: node.from, parts: expressions };
  const [first, second] = left;
  const name = first && !second ? textOf(first, text) : undefined;
  const plain = name !== undefined && /^[\w.]+$/.test(name) && node.name !== 'UpdateStatement';
  const root = name === undefined ? undefined : /^\w+/.exec(name)?.[0];
  return { at: node.from, target: plain ? name : undefined, changed: plain ? undefined : root, value };
}

const keywords = new Set(['const', 'let', 'var']);

function childrenOf(node: SyntaxNode): SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) children.push(child);
  return children;
}

const textOf = ({ from, to }: SyntaxNode, text: string): string => text.slice(from, to);

function expressionOf(node: SyntaxNode, text: string, depth: number): Expression {
  const at = node.from;
  const nothing: Expression = { kind: 'other', at, parts: [] };
  if (depth > deepest) return nothing;
  const read = (child: SyntaxNode): Expression => expressionOf(child, text, depth + 1);
  const own = textOf(node, text);
  // Python's grammar takes the point of `1.` for the access to a member.
  const number = /^(\d[\d_]*\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(own) ? Number(own.replaceAll('_', '')) : Number.NaN;
  if (Number.isFinite(number)) return { kind: 'literal', at, value: number };
  const children = node.name === 'String' ? [] : childrenOf(node);
  const inner = children.filter(({ name }) => !punctuation.has(name));
  switch (node.name) {
    case 'String':
      return {
        kind: 'literal',
        at,
        value: own.replace(/^[A-Za-z]*("""|'''|["'`])/, '').replace(/("""|'''|["'`])$/, ''),
      };
    case 'ContinuedString':
      return { kind: 'literal', at, value: inner.map((part) => literalText(read(part))).join('') };
    case 'Boolean':
    case 'BooleanLiteral':
      return { kind: 'literal', at, value: own.toLowerCase() === 'true' };
    case 'None':
    case 'null':
      return { kind: 'literal', at, value: null };
    case 'VariableName':
      if (own === 'NaN' || own === 'Infinity') return { kind: 'literal', at, value: Number(own) };
      return { kind: 'name', at, name: own };
    case 'ArrayExpression':
    case 'TupleExpression':
      return { kind: 'list', at, items: inner.map(read) };
    case 'ParenthesizedExpression':
    case 'AwaitExpression':
      return inner.length > 0 ? read(inner.at(-1)!) : nothing;
    case 'UnaryExpression': {
      const of = inner.length === 2 ? read(inner[1]!) : nothing;
      const negative = own.startsWith('-') && of.kind === 'literal' && typeof of.value === 'number';
      return negative ? { kind: 'literal', at, value: -of.value } : { kind: 'other', at, parts: [of] };
    }
    case 'BinaryExpression': {
      const parts = inner.filter(({ name }) => name !== 'ArithOp').map(read);
      const adds = children.some((child) => child.name === 'ArithOp' && textOf(child, text) === '+');
      return adds && parts.length === 2
        ? { kind: 'sum', at, parts: [parts[0]!, parts[1]!] }
        : { kind: 'other', at, parts };
    }
    case 'MemberExpression':
      return memberOf(node, children, text, read);
    case 'CallExpression':
    case 'NewExpression': {
      const [callee, list] = inner.slice(-2);
      if (!callee || list?.name !== 'ArgList') return nothing;
      return { kind: 'call', at, callee: read(callee), args: argumentsOf(childrenOf(list), text, read) };
    }
    case 'DictionaryExpression':
    case 'ObjectExpression':
      return { kind: 'record', at, entries: entriesOf(inner, text, read) };
    default:
      return { kind: 'other', at, parts: inner.map(read) };
  }
}

const punctuation = new Set(['(', ')', '[', ']', '{', '}', ',', ':', ';', 'await', 'new', 'Comment', 'LineComment']);
const literalText = (of: Expression): string => (of.kind === 'literal' ? String(of.value) : '');

type Read = (node: SyntaxNode) => Expression;

function memberOf(node: SyntaxNode, children: readonly SyntaxNode[], text: string, read: Read): Expression {
  const [object, mark, ...rest] = children;
  if (!object || !mark) return { kind: 'other', at: node.from, parts: [] };
  const of = read(object);
  if (mark.name !== '[') return { kind: 'member', at: node.from, of, name: rest[0] ? textOf(rest[0], text) : '' };
  const last = rest.at(-1)?.name === ']' ? rest.at(-1)!.from : node.to;
  return {
    kind: 'index',
    at: node.from,
    of,
    parts: text
      .slice(mark.to, last)
      .split(',')
      .map((part) => part.trim()),
  };
}

function argumentsOf(children: readonly SyntaxNode[], text: string, read: Read): Argument[] {
  const args: Argument[] = [];
  for (let i = 0; i < children.length; i++) {
    const child = children[i]!;
    if (punctuation.has(child.name) || child.name === '*' || child.name === '**') continue;
    const named = children[i + 1]?.name === 'AssignOp' && children[i + 2] !== undefined;
    args.push({ name: named ? textOf(child, text) : undefined, value: read(named ? children[i + 2]! : child) });
    if (named) i += 2;
  }
  return args;
}

/** Entries of `{"a": 1, b: 2}` in Python and `{ a: 1, b }` in TypeScript. */
function entriesOf(parts: readonly SyntaxNode[], text: string, read: Read): (readonly [string, Expression])[] {
  const key = (node: SyntaxNode): string => textOf(node, text).replace(/^["']|["']$/g, '');
  if (parts.every(({ name }) => name === 'Property')) {
    return parts.flatMap((property) => {
      const [name, value] = childrenOf(property).filter((child) => !punctuation.has(child.name));
      if (!name) return [];
      const own: Expression = { kind: 'name', at: name.from, name: key(name) };
      return [[key(name), value ? read(value) : own] as const];
    });
  }
  return parts.flatMap((part, i) => (i % 2 === 0 && parts[i + 1] ? [[key(part), read(parts[i + 1]!)] as const] : []));
}
