// Attributes as frameworks hand them over: read by name, checked for their form, refused with the framework's own
// words.
import { ShapeError } from '../../tensor/errors.ts';
import { say } from '../options.ts';

export type Attributes = Readonly<Record<string, unknown>>;

/** Reads the attributes of one node; every answer is a value of the right form or a refusal. */
export function reader(framework: string, op: string, attributes: Attributes) {
  const invalid = (attribute: string, wanted: string): never => {
    throw new ShapeError('attribute-invalid', { op, framework, attribute, got: say(attributes[attribute]), wanted });
  };
  return {
    framework,
    op,
    invalid,
    has: (name: string) => attributes[name] !== undefined && attributes[name] !== null,
    /** Refuses attributes that the operator does not have. */
    onlyKnown(known: readonly string[]) {
      for (const name of Object.keys(attributes)) {
        if (!known.includes(name))
          throw new ShapeError('option-unknown', { op: `${op} (${framework})`, option: name, known });
      }
    },
    whole(name: string, standard: number): number {
      const value = attributes[name] ?? standard;
      return Number.isInteger(value) ? (value as number) : invalid(name, 'a whole number');
    },
    word(name: string, standard: string, known: readonly string[]): string {
      const value = attributes[name] ?? standard;
      return known.includes(value as string) ? (value as string) : invalid(name, `one of ${known.join(', ')}`);
    },
    /** A list of so many whole numbers. */
    list(name: string, length: number, standard: number): number[] {
      const value = attributes[name] ?? new Array<number>(length).fill(standard);
      const fits = Array.isArray(value) && value.length === length && value.every((entry) => Number.isInteger(entry));
      return fits ? (value as number[]) : invalid(name, `a list of ${length} whole numbers`);
    },
    /** One number for all axes or a list, as PyTorch takes them. */
    perAxis(name: string, axes: number, standard: number): number[] {
      const value = attributes[name] ?? standard;
      if (Number.isInteger(value)) return new Array<number>(axes).fill(value as number);
      const whole = Array.isArray(value) && value.every((entry) => Number.isInteger(entry));
      if (!whole) return invalid(name, `a whole number or a list of ${axes}`);
      if ((value as number[]).length === axes) return value as number[];
      throw new ShapeError('values-per-axis', { op, option: name, axes, given: (value as number[]).length });
    },
  };
}

/** Refuses cells that a framework will not crop. */
export function refuseNegative(framework: string, op: string, padding: readonly number[]): void {
  if (padding.some((cells) => cells < 0)) throw new ShapeError('negative-padding', { op, framework, padding });
}
