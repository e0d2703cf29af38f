// Follows a script from line to line: what each name holds, and which convolutions are made of it. Nothing is run.
import { sizeOf } from '../../tensor/shape.ts';
import type { Tensor } from '../../tensor/tensor.ts';
import { type Given, type Told } from './arguments.ts';
import type { CallReader } from './calls.ts';
import { faltungCalls, faltungTensors } from './faltung.ts';
import { jaxCalls } from './jax.ts';
import { kerasCalls } from './keras.ts';
import { readNode } from './onnx.ts';
import { pytorchCalls } from './pytorch.ts';
import { statementsOf, type Dialect, type Expression, type Statement } from './syntax.ts';
import { tensorFunctions } from './tensors.ts';
import { held, isCall, isHeld, isNamed, type Call, type Held, type Value } from './values.ts';

/** What may be done to an output without changing its numbers, or to a layer without changing what it is. */
const harmless = new Set(
  `print log data numpy detach asarray array convert_to_numpy cpu cuda to tolist make_graph make_model check_model
  make_tensor_value_info from_array ReferenceEvaluator InferenceSession run save build eval train compile summary
  block_until_ready Model append`.split(/\s+/),
);

const own = <T>(record: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined;

export interface Followed {
  /** Every convolution of the script, in the order of its lines. */
  readonly calls: readonly Call[];
  /** What each name first held, where its numbers are known and nothing was done to them. */
  readonly tensors: ReadonlyMap<string, Tensor>;
}

export function follow(text: string, dialect: Dialect): Followed {
  const names = new Map<string, Value>();
  const tensors = new Map<string, Tensor>();
  const calls: Call[] = [];
  const readers: readonly Readonly<Record<string, CallReader>>[] =
    dialect === 'typescript' ? [faltungCalls] : [pytorchCalls, kerasCalls, jaxCalls];

  const evaluate = (expression: Expression): Value => {
    switch (expression.kind) {
      case 'literal':
        return expression.value;
      case 'list':
        return expression.items.map(evaluate);
      case 'record':
        return new Map(expression.entries.map(([key, value]) => [key, evaluate(value)]));
      case 'name':
        return names.has(expression.name) ? names.get(expression.name) : { kind: 'named', path: expression.name };
      case 'member':
        return memberOf(evaluate(expression.of), expression.name);
      case 'index':
        return indexed(evaluate(expression.of), expression.parts, expression.at);
      case 'sum':
        return summed(expression.parts.map(evaluate), expression.at);
      case 'call':
        return called(expression);
      default:
        return ignoring(expression.parts.map(evaluate), expression.at);
    }
  };

  const memberOf = (of: Value, name: string): Value => {
    if (isCall(of)) return of;
    if (isHeld(of)) return name === 'shape' ? of.shape.map((length, axis) => length + sum(of.sides[axis]!)) : undefined;
    if (!isNamed(of)) return undefined;
    const path = `${of.path}.${name}`;
    return names.has(path) ? names.get(path) : { kind: 'named', path };
  };

  const called = ({ at, callee, args }: Extract<Expression, { kind: 'call' }>): Value => {
    const told = args.map(({ name, value }) => ({ name, told: { at: value.at, value: evaluate(value) } }));
    const positional = told.filter(({ name }) => name === undefined).map((entry) => entry.told);
    const named = new Map(
      told.flatMap((entry) => (entry.name === undefined ? [] : [[entry.name, entry.told] as const])),
    );
    const object = callee.kind === 'member' ? evaluate(callee.of) : undefined;
    const value = callee.kind === 'member' && !isNamed(object) ? undefined : evaluate(callee);
    if (isCall(value)) return applied(value, positional);
    const name = callee.kind === 'member' || callee.kind === 'name' ? callee.name : '';
    const path = isNamed(value) ? value.path : name;
    const receiver = isNamed(object) ? undefined : object;
    return functionOf({ text, at, name, path, receiver, positional, named });
  };

  const functionOf = (given: Given): Value => {
    const { name, receiver, positional, named, at } = given;
    if (isCall(receiver) && name === 'set_weights') return weighted(receiver, positional[0]?.value);
    if (!isCall(receiver) && !/^(tf|tensorflow)\.nn\./.test(given.path)) {
      const made =
        name === 'make_node' && dialect === 'python'
          ? readNode(given, (variable) => names.get(variable))
          : readers.map((reader) => own(reader, name)?.(given)).find((call) => call !== undefined);
      if (made) {
        calls.push(made);
        return made;
      }
    }
    const inside = [receiver, ...[...positional, ...named.values()].map(({ value }) => value)];
    if (inside.some((value) => findCall(value))) return harmless.has(name) ? firstCall(inside) : ignoring(inside, at);
    const maker = (dialect === 'typescript' ? own(faltungTensors, name) : undefined) ?? own(tensorFunctions, name);
    return maker?.(given);
  };

  for (const statement of statementsOf(text, dialect)) {
    const value = evaluate(statement.value);
    const { target } = statement;
    if (target !== undefined && isHeld(value) && value.tensor && !tensors.has(target))
      tensors.set(target, value.tensor);
    assign(names, statement, value);
  }
  return { calls, tensors };
}

const sum = ([before, after]: readonly [number, number]): number => before + after;

function assign(names: Map<string, Value>, { target, changed, at }: Statement, value: Value): void {
  if (changed !== undefined) {
    const before = names.get(changed);
    if (isCall(before)) before.ignored.push(at);
    else names.set(changed, undefined);
  }
  if (target === undefined) return;
  const [, layer, role] = /^(.+)\.(weight|bias)(?:\.data)?$/.exec(target) ?? [];
  const call = layer === undefined ? undefined : names.get(layer);
  if (isCall(call) && isHeld(value)) call[role === 'weight' ? 'w' : 'b'] = value;
  else names.set(target, value);
}

/** A layer that is called with its input. */
function applied(call: Call, positional: readonly Told[]): Call {
  const value = positional[0]?.value;
  if (!call.x && isHeld(value)) call.x = value;
  return call;
}

function weighted(call: Call, value: Value): Call {
  const [w, b] = (Array.isArray(value) ? value : []) as readonly Value[];
  if (isHeld(w)) call.w = w;
  if (isHeld(b)) call.b = b;
  return call;
}

/** The convolution in a value, or in a list or record of values. */
function findCall(value: Value): Call | undefined {
  if (isCall(value)) return value;
  if (Array.isArray(value)) return firstCall(value as readonly Value[]);
  return value instanceof Map ? firstCall([...(value as ReadonlyMap<string, Value>).values()]) : undefined;
}

function firstCall(values: readonly Value[]): Call | undefined {
  for (const value of values) {
    const call = findCall(value);
    if (call) return call;
  }
  return undefined;
}

/** Something is done with values: where a convolution is among them, that is no part of it. */
function ignoring(values: readonly Value[], at: number): Value {
  const call = firstCall(values);
  call?.ignored.push(at);
  return call;
}

/** `y + b.reshape(1, -1, 1, 1)` is a bias. */
function summed(values: readonly Value[], at: number): Value {
  const [left, right] = values;
  if (typeof left === 'number' && typeof right === 'number') return left + right;
  if (isCall(left) && isHeld(right) && !left.b && !left.bias && left.ignored.length === 0) {
    const length = sizeOf(right.shape);
    const alongChannels = right.shape.every((size, axis) => size === 1 || axis === 1);
    if (alongChannels && right.shape.length > 1) {
      left.b = held([length], right.tensor && { shape: [length], data: right.tensor.data });
      left.bias = true;
      return left;
    }
  }
  return ignoring(values, at);
}

/** `x[:, :, 1:-2]` crops; `results[0]` picks. */
function indexed(of: Value, parts: readonly string[], at: number): Value {
  const whole = parts.length === 1 && /^-?\d+$/.test(parts[0]!);
  if (Array.isArray(of)) return whole ? (of as readonly Value[]).at(Number(parts[0])) : undefined;
  if (isCall(of)) return whole ? of : ignoring([of], at);
  return isHeld(of) ? cropped(of, parts) : undefined;
}

function cropped(of: Held, parts: readonly string[]): Held | undefined {
  const cells = parts.map((part) => /^(\d*):(?:-(\d+))?$/.exec(part));
  if (parts.length > of.shape.length || cells.includes(null)) return undefined;
  const sides = of.sides.map(([before, after], axis): readonly [number, number] => {
    const [, first, last] = cells[axis] ?? [];
    return [before - Number(first || 0), after - Number(last || 0)];
  });
  const possible = sides.every((side, axis) => of.shape[axis]! + sum(side) >= 0);
  return possible ? { ...of, sides } : undefined;
}
