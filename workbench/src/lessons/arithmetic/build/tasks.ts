// What the reader builds at the end, and how it is judged: by computing it.
import { inputsOf, receptiveField } from 'faltung/analysis';
import { convProblem, tensorflowConv, type ConvAxis } from 'faltung/ops';
import { choice, whole } from '../../../figure/fields.ts';
import type { InBoth } from '../../../figure/language.ts';
import { defineModel } from '../../../figure/state.ts';
import { tryOut } from '../scene.ts';

export const taskNames = ['halve', 'see', 'sides'] as const;
export type TaskName = (typeof taskNames)[number];

export interface BuildState {
  readonly task: TaskName;
  readonly stride: number;
  readonly padding: number;
  readonly first: number;
  readonly second: number;
  readonly third: number;
  readonly before: number;
  readonly after: number;
}

export const model = defineModel<BuildState>({
  prefix: 'build.',
  start: { task: 'halve', stride: 1, padding: 0, first: 1, second: 1, third: 1, before: 0, after: 0 },
  fields: {
    task: choice(...taskNames),
    stride: whole(1, 4),
    padding: whole(0, 3),
    first: whole(1, 6),
    second: whole(1, 6),
    third: whole(1, 6),
    before: whole(0, 4),
    after: whole(0, 4),
  },
});

export const halving = { input: 10, kernel: 4, wanted: 5 } as const;
export const seeing = { length: 31, kernel: 3, wanted: 15 } as const;
export const siding = { input: 9, kernel: 4, stride: 2 } as const;

/** The axis that the halving task makes, or why there is none. */
export const halvedAxis = ({ stride, padding }: BuildState): ConvAxis =>
  convProblem([1, 1, halving.input], [1, 1, halving.kernel], { stride, padding }).axes[0]!;

/** The stack of three dilated layers, unpadded, and what one of its outputs reads. */
export function seen({ first, second, third }: BuildState) {
  let size = 80;
  const stages = [first, second, third].map((dilation) => {
    const stage = convProblem([1, 1, size], [1, 1, seeing.kernel], { dilation });
    size = stage.axes[0]!.output;
    return stage;
  });
  return { stages, field: receptiveField(stages).axes[0]!.size, read: inputsOf(stages, { position: [0] }).cells };
}

export const sidedAxis = ({ before, after }: BuildState): ConvAxis =>
  convProblem([1, 1, siding.input], [1, 1, siding.kernel], { stride: siding.stride, padding: [[before, after]] })
    .axes[0]!;
export const wantedSides = (): ConvAxis =>
  tensorflowConv(
    { strides: siding.stride, padding: 'SAME' },
    { input: [1, siding.input, 1], weights: [siding.kernel, 1, 1] },
  ).problem.axes[0]!;

export interface Grade {
  readonly done: boolean;
  readonly say: InBoth;
}
const grade = (done: boolean, ko: string, en: string): Grade => ({ done, say: { ko, en } });

export const grades: Readonly<Record<TaskName, (state: BuildState) => Grade>> = {
  halve(state) {
    const { output } = tryOut(() => halvedAxis(state)).made ?? { output: 0 };
    return output === halving.wanted
      ? grade(
          true,
          '5칸이 나옵니다. 짝수 커널인데도 패딩이 양쪽에 똑같이 붙었습니다.',
          'Five outputs, and the padding is equal on both sides although the kernel is even.',
        )
      : grade(false, `지금은 ${output}칸입니다.`, `That gives ${output} now.`);
  },
  see(state) {
    const { field, read } = seen(state);
    if (field !== seeing.wanted) return grade(false, `수용 영역이 ${field}칸입니다.`, `The field is ${field} now.`);
    return read === field
      ? grade(
          true,
          '15칸을 빠짐없이 봅니다. 한 층이 건너뛴 칸을 다른 층이 모두 메웁니다.',
          'It sees all 15: what one layer skips, another fills.',
        )
      : grade(
          false,
          `수용 영역은 15칸이지만 ${field - read}칸이 빈틈입니다.`,
          `The field is 15, but ${field - read} of it ${field - read === 1 ? 'is a hole' : 'are holes'}.`,
        );
  },
  sides(state) {
    const wanted = wantedSides();
    const { output } = tryOut(() => sidedAxis(state)).made ?? { output: 0 };
    if (state.before === wanted.before && state.after === wanted.after)
      return grade(true, 'SAME과 똑같습니다.', 'That is SAME exactly.');
    if (state.before === wanted.after && state.after === wanted.before) {
      return grade(
        false,
        '앞뒤가 바뀌었습니다. ONNX의 SAME_LOWER가 이렇게 합니다.',
        'Front and back are exchanged: this is SAME_LOWER of ONNX.',
      );
    }
    return output === wanted.output
      ? grade(
          false,
          '크기는 맞지만 꼭 필요한 칸만 붙여야 합니다. 창이 끝에서 딱 맞아떨어지게 하세요.',
          'The size is right, but SAME adds no cell too many and none too few: make the last window end ' +
            'where the axis ends.',
        )
      : grade(
          false,
          `출력이 ${output}칸입니다. SAME이면 ${wanted.output}칸입니다.`,
          `That gives ${output}; SAME gives ${wanted.output}.`,
        );
  },
};
