// A random state of any figure, made from its fields: what tests use to go where no author thought of.
import { randomConv } from '../../browser/randomConv.ts';
import type { Random } from './claim.ts';
import type { ChoiceField, Field, MatrixField, NumberField, PlaceField, WholeField } from './fields.ts';
import { columnsOf, rowsOf, type Matrix } from './matrix.ts';
import type { Model } from './state.ts';

/** Whole, or with two decimals, as readers type them; never -0, which has no spelling of its own. */
const numberUpTo = (random: Random, largest: number): number => {
  const hundredths = Math.floor(largest * 100);
  return random.whole(0, 1) === 0
    ? random.whole(-Math.floor(largest), Math.floor(largest)) + 0
    : random.whole(-hundredths, hundredths) / 100 + 0;
};

/** Three times out of four in the shape of the start, which a figure may insist on. */
const matrixLike = (random: Random, start: Matrix, { most, largest }: MatrixField): Matrix => {
  const asStart = random.whole(1, 4) < 4;
  const rows = asStart ? rowsOf(start) : random.whole(1, most);
  const columns = asStart ? columnsOf(start) : random.whole(1, most);
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => numberUpTo(random, largest)));
};

const value = (random: Random, field: Field, start: unknown): unknown => {
  switch (field.kind) {
    case 'whole': {
      const { least, most } = field as WholeField;
      return random.whole(least, most);
    }
    case 'number':
      return numberUpTo(random, (field as NumberField).largest);
    case 'switch':
      return random.whole(0, 1) === 1;
    case 'choice':
      return random.pick((field as ChoiceField).words);
    case 'matrix':
      return matrixLike(random, start as Matrix, field as MatrixField);
    case 'place': {
      const { roles, read } = field as PlaceField;
      const somewhere = { role: random.pick(roles), row: random.whole(0, 8), column: random.whole(0, 8) };
      // Some figures always look somewhere.
      return random.pick(read('none') === null ? [null, somewhere] : [somewhere]);
    }
    case 'notation':
      return randomConv(random.whole(0, 2 ** 31));
    default:
      throw new Error(`No random value is known for a field of the kind "${field.kind}".`);
  }
};

/** A state that the figure accepts: random values, brought together as a change by the reader would be. */
export function randomState<State extends object>(model: Model<State>, random: Random): State {
  const names = Object.keys(model.fields) as (keyof State)[];
  const values = names.map((name) => [name, value(random, model.fields[name] as Field, model.start[name])]);
  return model.settle(Object.fromEntries(values) as State);
}
