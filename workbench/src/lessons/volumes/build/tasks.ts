// What the reader builds at the end of this lesson, and how it is judged: by computing it.
import { ShapeError } from 'faltung';
import { conv, convProblem, type ConvProblem } from 'faltung/ops';
import { sayError } from 'faltung/text';
import { choice, matrix, whole } from '../../../figure/fields.ts';
import type { InBoth } from '../../../figure/language.ts';
import { columnsOf, rowsOf, type Matrix } from '../../../figure/matrix.ts';
import { defineModel } from '../../../figure/state.ts';

export const taskNames = ['edge', 'depth', 'shape'] as const;
export type TaskName = (typeof taskNames)[number];

export interface BuildState {
  readonly task: TaskName;
  readonly edge: Matrix;
  readonly depth: number;
  readonly stride: number;
  readonly outputs: number;
  readonly inputs: number;
  readonly kernelDepth: number;
  readonly kernelSide: number;
}

export const largest = 9;
const zeros: Matrix = [[0, 0, 0]];

export const model = defineModel<BuildState>({
  prefix: 'build.',
  start: {
    task: 'edge',
    edge: zeros,
    depth: 1,
    stride: 1,
    outputs: 1,
    inputs: 24,
    kernelDepth: 1,
    kernelSide: 3,
  },
  fields: {
    task: choice(...taskNames),
    edge: matrix(3, largest),
    depth: whole(1, 9),
    stride: whole(1, 4),
    outputs: whole(1, 8),
    inputs: whole(1, 24),
    kernelDepth: whole(1, 8),
    kernelSide: whole(1, 5),
  },
  settle: (state) => (rowsOf(state.edge) === 1 && columnsOf(state.edge) === 3 ? state : { ...state, edge: zeros }),
});

/** A voxel of each slice: the brightness jumps once. */
export const column: readonly number[] = [2, 2, 2, 7, 7, 7];
/** The slice before taken from the slice after. */
export const wanted: readonly number[] = [-1, 0, 1];

export function alongDepth(x: readonly number[], w: readonly number[]): number[] {
  const [xShape, wShape] = [
    [1, 1, x.length, 1, 1],
    [1, 1, w.length, 1, 1],
  ] as const;
  const { data } = conv.y.reference(convProblem(xShape, wShape), {
    x: { shape: xShape, data: Float64Array.from(x) },
    w: { shape: wShape, data: Float64Array.from(w) },
  });
  return Array.from(data, (value) => value + 0);
}

export interface Grade {
  readonly done: boolean;
  readonly say: InBoth;
}
const grade = (done: boolean, ko: string, en: string): Grade => ({ done, say: { ko, en } });

function gradeEdge({ edge }: BuildState): Grade {
  const made = alongDepth(column, edge[0]!);
  const target = alongDepth(column, wanted);
  const right = made.filter((value, at) => value === target[at]).length;
  // Whatever the volume holds: a single bright slice comes out as the kernel turned round.
  const impulse = [0, 0, 1, 0, 0];
  if (alongDepth(impulse, edge[0]!).join() === alongDepth(impulse, wanted).join())
    return grade(
      true,
      '됐습니다. 밝기가 그대로인 곳에서는 0이고, 바뀌는 곳에서만 값이 나옵니다.',
      'Done. It is 0 where nothing changes, and tells where something does.',
    );
  return right === target.length
    ? grade(
        false,
        '이 숫자에서는 맞지만 다른 부피에서는 달라집니다. 단면 바로 앞과 바로 뒤를 견주어 보세요.',
        'Right for these numbers, but not for every volume: compare the slice before with the slice after.',
      )
    : grade(
        false,
        `출력 ${target.length}개 가운데 ${right}개가 목표와 같습니다.`,
        `${right} of ${target.length} outputs equal their target.`,
      );
}

/** The volume of the second task, and how many slices are wanted. */
export const deep = { slices: 9, wanted: 3 } as const;
export function depthProblem({ depth, stride }: Pick<BuildState, 'depth' | 'stride'>): ConvProblem {
  return convProblem([1, 1, deep.slices, 8, 8], [1, 1, depth, 3, 3], { stride: [stride, 1, 1] });
}

/** How many slices of the input are read by some window. */
export function slicesRead(problem: ConvProblem): number {
  const read = new Set<number>();
  const [{ output, stride, taps }] = problem.axes as [ConvProblem['axes'][number]];
  for (let place = 0; place < output; place++) for (let tap = 0; tap < taps; tap++) read.add(place * stride + tap);
  return read.size;
}

function gradeDepth(state: BuildState): Grade {
  const problem = depthProblem(state);
  const [{ output }] = problem.axes as [ConvProblem['axes'][number]];
  const read = slicesRead(problem);
  if (output !== deep.wanted) return grade(false, `출력은 단면 ${output}장입니다.`, `${slicesOf(output)} come out.`);
  if (read < deep.slices)
    return grade(
      false,
      `출력은 ${output}장이지만 입력의 ${deep.slices - read}장은 읽히지 않았습니다.`,
      `${slicesOf(output)} come out, but ${slicesOf(deep.slices - read)} of the input ${
        deep.slices - read === 1 ? 'is' : 'are'
      } never read.`,
    );
  if (state.depth > deep.slices / deep.wanted)
    return grade(
      false,
      `모두 읽어 ${output}장이 나왔습니다. 창이 서로 겹치지 않게, 더 얕은 창으로도 됩니다.`,
      `All slices are read and ${output} come out. A less deep window, without overlaps, will do.`,
    );
  return grade(
    true,
    '됐습니다. 가장 얕은 창으로 아홉 장을 한 번씩 읽어 석 장을 만들었습니다.',
    'Done: the shallowest window that reads each of the nine slices, once.',
  );
}
const slicesOf = (count: number): string => (count === 1 ? '1 slice' : `${count} slices`);

/** A clip of the third task: 3 colours, 8 frames of 16×16; and what has to come out. */
export const clip = { input: [1, 3, 8, 16, 16], output: [1, 4, 6, 16, 16] } as const;

/** The layer's output shape, or why there is none. Rows and columns are padded by 1. */
export function shapeOf({ outputs, inputs, kernelDepth, kernelSide }: BuildState): readonly number[] | ShapeError {
  try {
    const problem = convProblem(clip.input, [outputs, inputs, kernelDepth, kernelSide, kernelSide], {
      padding: [0, 1, 1],
    });
    return [1, outputs, ...problem.axes.map((axis) => axis.output)];
  } catch (refusal) {
    if (refusal instanceof ShapeError) return refusal;
    throw refusal;
  }
}

function gradeShape(state: BuildState): Grade {
  const shape = shapeOf(state);
  if (shape instanceof ShapeError) return grade(false, sayError(shape, 'ko'), sayError(shape, 'en'));
  const text = shape.join('×');
  return shape.join() === clip.output.join()
    ? grade(
        true,
        `됐습니다. ${text}: 입력 채널은 모두 더해지고, 깊이는 8 − 3 + 1 = 6입니다.`,
        `Done: ${text}. All input channels are added up, and the depth is 8 − 3 + 1 = 6.`,
      )
    : grade(false, `지금은 ${text}입니다.`, `It is ${text} now.`);
}

export const grades: Readonly<Record<TaskName, (state: BuildState) => Grade>> = {
  edge: gradeEdge,
  depth: gradeDepth,
  shape: gradeShape,
};
