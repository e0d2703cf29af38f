// A figure's state: plain data, all of it in the address, so that every state is a link.
import type { Field } from './fields.ts';

export interface Model<State> {
  /** Stands before its names in the address, so that two figures of a page do not mix: `''`, `build.`. */
  readonly prefix: string;
  readonly start: State;
  readonly fields: { readonly [Name in keyof State]: Field<State[Name]> };
  /** Brings together what depends on each other, such as a cell within a matrix. Doing it twice changes nothing. */
  readonly settle: (state: State) => State;
}

type Settings<State> = Omit<Model<State>, 'prefix' | 'settle'> & Partial<Model<State>>;

export function defineModel<State extends object>(model: Settings<State>): Model<State> {
  return { prefix: '', settle: (state) => state, ...model };
}

const namesOf = <State>(model: Model<State>) => Object.keys(model.fields) as (keyof State & string)[];

/** The spelling of each value that differs from the start's. */
export function encode<State>(model: Model<State>, state: State): [name: string, text: string][] {
  return namesOf(model)
    .map((name): [string, string, string] => {
      const { write } = model.fields[name];
      return [model.prefix + name, write(state[name]), write(model.start[name])];
    })
    .filter(([, text, standard]) => text !== standard)
    .map(([name, text]) => [name, text]);
}

/** The state that an address spells; what it does not spell, or spells wrongly, is as at the start. */
export function decode<State>(model: Model<State>, query: URLSearchParams): State {
  const state = { ...model.start };
  for (const name of namesOf(model)) {
    const text = query.get(model.prefix + name);
    if (text === null) continue;
    const value = model.fields[name].read(text);
    if (value !== undefined) state[name] = value;
  }
  return model.settle(state);
}

/** The query with this model's part replaced; parts of others stay. Spelt for people, as far as a query can be. */
export function mergeQuery<State>(model: Model<State>, state: State, search: string): string {
  const own = new Set(namesOf(model).map((name) => model.prefix + name));
  const others = [...new URLSearchParams(search)].filter(([name]) => !own.has(name));
  const parts = [...others, ...encode(model, state)].map(([name, text]) => `${escaped(name)}=${escaped(text)}`);
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}

/** Signs that mean nothing in a value of a query stay as they are, and a space is a plus. */
const plain: Readonly<Record<string, string>> = { '%2C': ',', '%3B': ';', '%3A': ':', '%3D': '=', '%20': '+' };
const escaped = (text: string): string =>
  encodeURIComponent(text).replace(/%(?:2C|3B|3A|3D|20)/g, (sign) => plain[sign]!);
