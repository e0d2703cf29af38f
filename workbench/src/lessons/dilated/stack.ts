// A stack of dilated convolutions seen from one output: which inputs it reads, how often, and what it costs.
import { coverage, dilationRule, gridding, inputsOf, receptiveField, type DilationRule } from 'faltung/analysis';
import { conv, convProblem, type ConvProblem } from 'faltung/ops';
import { taps } from './model.ts';

/** One layer of the tree: the cells that are reached, and the taps that lead to them from the layer above. */
export interface Level {
  /** Cells of this level in all. */
  readonly cells: number;
  readonly reached: readonly number[];
  readonly edges: readonly { readonly from: number; readonly to: number }[];
}

export interface StackScene {
  readonly rates: readonly number[];
  readonly stages: readonly ConvProblem[];
  /** From the output down to the input. */
  readonly levels: readonly Level[];
  /** Width of the field after each layer, the first next to the input. */
  readonly fields: readonly number[];
  /** Along one axis, the ways that lead to each input. */
  readonly ways: readonly number[];
  /** On a plane: cells read, and cells of the field. */
  readonly used: number;
  readonly total: number;
  readonly rule: DilationRule;
}

/** The stages along one axis, just long enough for a single output. */
export function stagesOf(rates: readonly number[]): ConvProblem[] {
  let size = 1 + (taps - 1) * rates.reduce((sum, rate) => sum + rate, 0);
  return rates.map((dilation) => {
    const stage = convProblem([1, 1, size], [1, 1, taps], { dilation });
    size = stage.axes[0]!.output;
    return stage;
  });
}

/** The stages over a plane, wide enough for the padding that keeps its size. */
const planeStages = (rates: readonly number[]) =>
  rates.map((dilation) => convProblem([1, 1, 96, 96], [1, 1, taps, taps], { dilation, padding: 'same' }));

export function stackScene(rates: readonly number[]): StackScene {
  const stages = stagesOf(rates);
  const levels: Level[] = [{ cells: 1, reached: [0], edges: [] }];
  for (let at = stages.length - 1; at >= 0; at--) {
    const above = new Set(levels.at(-1)!.reached);
    const edges = Array.from(conv.terms(stages[at]!), ({ x, y }) => ({ from: y, to: x })).filter(({ from }) =>
      above.has(from),
    );
    const [reached] = inputsOf(stages.slice(at), { position: [0] }).axes;
    levels.push({ cells: stages[at]!.axes[0]!.input, reached: reached!, edges });
  }
  const plane = gridding(planeStages(rates));
  return {
    rates,
    stages,
    levels,
    fields: receptiveField(stages).stages.map(([axis]) => axis!.size),
    ways: [...coverage(stages, { position: [0] }).ways],
    used: plane.used,
    total: plane.total,
    rule: dilationRule(rates, taps),
  };
}
