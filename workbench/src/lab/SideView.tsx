// One side of an identity: its matrices from left to right, with the signs between them.
import { Index, Show, type JSX } from 'solid-js';
import '../lessons/one-channel/one-channel.css';
import './lab.css';
import type { Language } from '../figure/language.ts';
import type { Matrix } from '../figure/matrix.ts';
import { MatrixPart } from '../figure/MatrixPart.tsx';
import type { Side } from './identity.ts';
import { largest } from './model.ts';
import type { Operand, Part } from './parts.ts';
import { sideWords } from './words.ts';

interface Props {
  readonly language: Language;
  readonly name: string;
  readonly side: Side;
  /** The same with the number pointed at raised by 1: what differs is lit. */
  readonly nudged: Side | undefined;
  readonly pointed: { readonly of: Operand; readonly at: number } | undefined;
  /** Whether a cell of the result differs from the other side's. */
  readonly differs: (row: number, column: number) => boolean;
  readonly point: (of: Operand, at: number) => void;
  readonly unpoint: () => void;
  readonly set: (of: Operand, at: number, value: number) => void;
}

export const spell = (value: number): string => String(value).replace('-', '−');

const widthOf = (part: Part): number => part.cells[0]!.length;

export function SideView(props: Props): JSX.Element {
  const last = () => props.side.length - 1;
  const look = (part: Part, at: number) => (row: number, column: number) => {
    const number = part.cells[row]?.[column];
    const then = props.nudged?.[at]?.cells[row]?.[column];
    const lit = props.nudged ? number !== then : at === last() && props.differs(row, column);
    const shown = part.shows?.at(row, column);
    const strong = props.pointed !== undefined && props.pointed.of === part.shows?.of && props.pointed.at === shown;
    return {
      lit,
      strong,
      faded: props.nudged !== undefined && !lit && !strong,
      ...(number === undefined && { text: '', say: sideWords.none[props.language] }),
    };
  };
  const point = (part: Part) => (row: number, column: number) => {
    const at = part.shows?.at(row, column);
    if (at === undefined) props.unpoint();
    else props.point(part.shows!.of, at);
  };
  /** Only the cell that differs is taken; numbers are whole. */
  const set = (part: Part) => (matrix: Matrix) =>
    matrix.forEach((numbers, row) =>
      numbers.forEach((value, column) => {
        const at = part.shows!.at(row, column);
        if (at !== undefined && value !== part.cells[row]![column]) props.set(part.shows!.of, at, Math.round(value));
      }),
    );
  const widths = () => ({
    '--total': props.side.reduce((sum, part) => sum + widthOf(part), 0),
    '--signs': props.side.length,
    '--widest': Math.max(...props.side.map(widthOf)),
  });
  return (
    <section class="lab-side">
      <h2>{props.name}</h2>
      <div class="matrices" style={widths()}>
        <Index each={props.side}>
          {(part, at) => (
            <>
              <Show when={part().sign}>
                <p class="operator" aria-hidden="true">
                  {part().sign}
                </p>
              </Show>
              <MatrixPart
                role={part().role}
                name={part().name[props.language]}
                language={props.language}
                matrix={part().cells.map((row) => row.map((number) => number ?? 0))}
                spell={spell}
                look={look(part(), at)}
                point={part().shows && point(part())}
                unpoint={part().shows && props.unpoint}
                set={part().shows && set(part())}
                largest={largest}
              />
            </>
          )}
        </Index>
      </div>
    </section>
  );
}
