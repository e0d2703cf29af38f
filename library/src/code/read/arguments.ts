// The arguments of a call by their names, whether they were given by name or by place.
import { ShapeError } from '../../tensor/errors.ts';
import type { Attributes } from '../../ops/adapters/attributes.ts';
import { lineAt } from './line.ts';
import { isCall, isHeld, isNamed, type Held, type Value } from './values.ts';

/** A call that was evaluated: its values with their places. */
export interface Given {
  readonly text: string;
  readonly at: number;
  /** The last word of the function's name, and all of it. */
  readonly name: string;
  readonly path: string;
  /** The value before the last point, where it is one: `x` of `x.flip(2)`. */
  readonly receiver: Value;
  readonly positional: readonly Told[];
  readonly named: ReadonlyMap<string, Told>;
}

export interface Told {
  readonly at: number;
  readonly value: Value;
}

export interface Arguments {
  /** Whether something is given under a name. */
  has(name: string): boolean;
  value(name: string): Value;
  place(name: string): number;
  tensor(name: string): Held | undefined;
  /** A value that has to be known: one that could not be read is refused. */
  known(name: string): Exclude<Value, undefined>;
  /** Settings by the names that an adapter has for them; those not given are left out. */
  settings(names: Readonly<Record<string, string>>): Attributes;
}

export function argumentsOf(given: Given, names: readonly string[]): Arguments {
  const told = new Map<string, Told>(given.named);
  given.positional.forEach((entry, place) => {
    const name = names[place];
    if (name !== undefined && !told.has(name)) told.set(name, entry);
  });
  const place = (name: string): number => told.get(name)?.at ?? given.at;
  const known = (name: string): Exclude<Value, undefined> => {
    const value = told.get(name)?.value;
    if (value === undefined || isNamed(value)) refuseArgument(given.text, place(name), name);
    return value;
  };
  return {
    has: (name) => told.has(name),
    value: (name) => told.get(name)?.value,
    place,
    tensor(name) {
      const value = told.get(name)?.value;
      return isHeld(value) ? value : undefined;
    },
    known,
    settings: (wanted) =>
      Object.fromEntries(
        Object.entries(wanted).flatMap(([name, theirs]) => {
          if (!told.has(name)) return [];
          return [[theirs, plain(known(name), () => refuseArgument(given.text, place(name), name))]];
        }),
      ),
  };
}

/** A value of numbers, words and lists alone. */
function plain(value: Value, refuse: () => never): unknown {
  if (Array.isArray(value)) return (value as readonly Value[]).map((entry) => plain(entry, refuse));
  if (value instanceof Map)
    return Object.fromEntries([...value].map(([key, entry]) => [key, plain(entry as Value, refuse)]));
  if (value === undefined || isCall(value) || isHeld(value) || isNamed(value)) return refuse();
  return value;
}

export function refuseArgument(text: string, at: number, got: string): never {
  throw new ShapeError('code', { ...lineAt(text, at), wanted: 'argument', got });
}
