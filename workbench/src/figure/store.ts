// The living state of a page's figures. Figures with the same model share it; the address follows it.
import { createMemo, createSignal, onCleanup, onMount, type Accessor, type Setter } from 'solid-js';
import { isServer } from 'solid-js/web';
import { decode, mergeQuery, type Model } from './state.ts';

export interface Store<State> {
  /** Reads like plain data; what reads it is run again when that value changes. */
  readonly state: State;
  readonly change: (part: Partial<State>) => void;
  readonly reset: () => void;
  /** Whether scripts run: the static page shows the start. */
  readonly live: Accessor<boolean>;
}

interface Cell<State> {
  readonly read: Accessor<State>;
  readonly write: Setter<State>;
}

const cells = new WeakMap<object, Cell<object>>();

function cellOf<State extends object>(model: Model<State>): Cell<State> {
  const known = cells.get(model) as Cell<State> | undefined;
  if (known) return known;
  const [read, write] = createSignal(decode(model, new URLSearchParams(location.search)));
  const cell = { read, write };
  cells.set(model, cell as unknown as Cell<object>);
  return cell;
}

export function useStore<State extends object>(model: Model<State>): Store<State> {
  // A figure first takes over the static picture, which shows the start; only then may it show the address.
  const [cell, setCell] = createSignal<Cell<State>>();
  const current = () => cell()?.read() ?? model.start;
  const state = {} as State;
  for (const name of Object.keys(model.start) as (keyof State)[]) {
    const value = createMemo(() => current()[name]);
    Object.defineProperty(state, name, { get: value, enumerable: true });
  }
  const set = (next: State) => {
    cell()?.write(() => next);
    writeLater(model as unknown as Model<object>);
  };
  onMount(() => {
    const mine = cellOf(model);
    setCell(() => mine);
    const back = () => mine.write(() => decode(model, new URLSearchParams(location.search)));
    addEventListener('popstate', back);
    onCleanup(() => removeEventListener('popstate', back));
  });
  return {
    state,
    change: (part) => set(model.settle({ ...current(), ...part })),
    reset: () => set(model.settle(model.start)),
    live: () => cell() !== undefined,
  };
}

// Safari refuses more than 100 changes of the address in 30 seconds; dragging makes more.
const pauseMilliseconds = 350;
const waiting = new Set<Model<object>>();
let timer: ReturnType<typeof setTimeout> | undefined;

function writeLater(model: Model<object>): void {
  waiting.add(model);
  timer ??= setTimeout(writeAddress, pauseMilliseconds);
}

/** Brings the address up to date now. */
export function writeAddress(): void {
  clearTimeout(timer);
  timer = undefined;
  let { search } = location;
  for (const model of waiting) search = mergeQuery(model, cellOf(model).read(), search);
  waiting.clear();
  if (search !== location.search) history.replaceState(history.state, '', location.pathname + search + location.hash);
}

// Whoever leaves by a link, such as to the other language, takes the state along.
if (!isServer) {
  addEventListener('pagehide', writeAddress);
  addEventListener('click', writeAddress, { capture: true });
}
