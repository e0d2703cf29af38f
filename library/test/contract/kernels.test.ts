// The contract: every kernel x every case of its operator x both number types, then random problems from a printed
// seed.
import { expect, test } from 'vitest';
import { kernels as ts } from '../../src/kernels/ts/index.ts';
import { kernels as wasm } from '../../src/kernels/wasm/index.ts';
import { convCases } from '../../src/ops/convCases.ts';
import { allStages } from '../../src/ops/chain.ts';
import type { ConvProblem } from '../../src/ops/problem.ts';
import { isConv, operatorOf } from '../../src/ops/stageOperators.ts';
import type { Stage } from '../../src/ops/stages.ts';
import { write } from '../../src/ops/write.ts';
import { writeStage } from '../../src/ops/writeStages.ts';
import type { Kernel } from '../../src/kernels/kernel.ts';
import { disagreement } from './check.ts';
import { randomFrom } from '../../src/tensor/random.ts';
import { randomProblem } from './randomProblem.ts';
import { randomStages } from './randomStages.ts';

const list = [...ts, ...wasm] as readonly unknown[] as Kernel<never>[];
const both = ['float32', 'float64'] as const;
const ofConv = (list as unknown as Kernel<ConvProblem>[]).filter((kernel) => kernel.op.cases === convCases);

for (const kernel of list) {
  for (const [name, problem] of Object.entries(kernel.op.cases())) {
    const able = kernel.supports(problem);
    if (able !== true) continue; // the table below shows it, with the reason
    for (const dtype of kernel.dtypes ?? both) {
      test(`${kernel.id} · ${name} · ${dtype}`, () => {
        expect(disagreement(kernel, problem, dtype, randomFrom(1))).toBeUndefined();
      });
    }
  }
}

test('2,000 random problems', () => {
  const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);
  console.log(`random problems from SEED=${seed}`);
  const random = randomFrom(seed);
  for (let i = 0; i < 2000; i++) {
    const problem = randomProblem(random);
    const dtype = i % 2 === 0 ? 'float32' : 'float64';
    for (const kernel of ofConv) {
      if (kernel.supports(problem) !== true || !(kernel.dtypes ?? both).includes(dtype)) continue;
      expect(
        disagreement(kernel, problem, dtype, random),
        `SEED=${seed}, problem ${i}: ${write(problem)}`,
      ).toBeUndefined();
    }
  }
}, 300_000);

test('500 random lists of the operators beside convolution', () => {
  const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);
  console.log(`random stages from SEED=${seed}`);
  const random = randomFrom(seed);
  const drawn = new Map<string, number>();
  for (let i = 0; i < 500; i++) {
    for (const stage of allStages(randomStages(random))) {
      if (isConv(stage)) continue;
      drawn.set(stage.op, (drawn.get(stage.op) ?? 0) + 1);
      const forward = operatorOf(stage);
      const operators = [forward, forward.gradient('x')];
      for (const kernel of (list as unknown as Kernel<Stage>[]).filter(({ op }) => operators.includes(op))) {
        const dtype = i % 2 === 0 ? 'float32' : 'float64';
        if (!(kernel.dtypes ?? both).includes(dtype)) continue;
        const fault = disagreement(kernel, stage, dtype, random);
        expect(fault, `SEED=${seed}, ${kernel.id}: ${writeStage(stage)}`).toBeUndefined();
      }
    }
  }
  console.log([...drawn].map(([op, count]) => `${count} ${op}`).join(', '));
});

test('every case runs on at least one kernel of each operator', () => {
  const rows = Object.entries(convCases()).map(([name, problem]) => {
    const marks = ofConv.map((kernel) => (kernel.supports(problem) === true ? '✓' : '·'));
    return `${marks.join(' ')}  ${name}`;
  });
  console.log(`${ofConv.map((kernel, i) => `${'│ '.repeat(i)}┌ ${kernel.id}`).join('\n')}\n${rows.join('\n')}`);
  const others = list.filter((kernel) => (kernel as unknown as Kernel<ConvProblem>).op.cases !== convCases);
  const lines: string[] = [];
  const widest = Math.max(...others.map((kernel) => kernel.id.length));
  for (const kernel of others) {
    const marks = Object.entries(kernel.op.cases()).map(
      ([name, problem]) => `${kernel.supports(problem) === true ? '✓' : '·'} ${name}`,
    );
    lines.push(`${kernel.id.padEnd(widest)}  ${marks.join('  ')}`);
  }
  console.log(lines.join('\n'));
  for (const op of new Set(list.map((kernel) => kernel.op))) {
    for (const [name, problem] of Object.entries(op.cases())) {
      const able = list.filter((kernel) => kernel.op === op && kernel.supports(problem) === true);
      expect(able.length, `${op.name} · ${name}`).toBeGreaterThan(0);
    }
  }
});
