// The contract with two threads: every kernel that was made for them gives the bits of one thread, in every case.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { kernels } from '../../src/kernels/wasm/index.ts';
import { within } from '../../src/kernels/wasm/blocks/runtime.ts';
import { crewRuntime, type CrewRuntime } from '../../src/kernels/wasm/threads/crewRuntime.ts';
import type { ActivationShape, Kernel } from '../../src/kernels/kernel.ts';
import { convCases } from '../../src/ops/convCases.ts';
import type { ConvProblem } from '../../src/ops/problem.ts';
import { write } from '../../src/ops/write.ts';
import { normalFrom, randomFrom, type Random } from '../../src/tensor/random.ts';
import { zeros } from '../../src/tensor/tensor.ts';
import { inputsOf } from './numbers.ts';
import { randomProblem } from './randomProblem.ts';

const list = (kernels as readonly unknown[] as Kernel<ConvProblem>[]).filter(
  (kernel) => kernel.op.cases === convCases && kernel.prepare,
);

let crew: CrewRuntime;
beforeAll(async () => {
  crew = await crewRuntime(2);
});
afterAll(() => crew.close());

async function sameBits(
  kernel: Kernel<ConvProblem>,
  problem: ConvProblem,
  random: Random,
  activation?: ActivationShape,
): Promise<void> {
  const inputs = inputsOf(kernel.op, problem, 'float32', normalFrom(random));
  const ready = within(crew, () => kernel.prepare!(problem, inputs, activation));
  try {
    if (!ready.start) return; // one thread does it anyway
    const [one, two] = [0, 1].map(() => zeros(kernel.op.shape(problem, kernel.op.output)));
    two!.data.fill(Number.NaN);
    const alone = kernel.prepare!(problem, inputs, activation);
    alone.run(inputs, one!);
    alone.release();
    await ready.start(inputs, two!);
    expect(two!.data, `${kernel.id}: ${write(problem)}`).toEqual(one!.data);
  } finally {
    ready.release();
  }
}

test.each(list.map((kernel) => [kernel.id, kernel] as const))('%s in every case', async (_, kernel) => {
  for (const problem of Object.values(kernel.op.cases())) {
    if (kernel.supports(problem) === true) await sameBits(kernel, problem, randomFrom(1));
  }
});

test.each(list.filter(({ activates }) => activates).map((kernel) => [kernel.id, kernel] as const))(
  '%s with an activation',
  async (_, kernel) => {
    for (const problem of [convCases()['with bias'], convCases()['transposed, stride 2']]) {
      if (kernel.supports(problem) !== true) continue;
      for (const op of ['hardSwish', 'tanh'] as const) await sameBits(kernel, problem, randomFrom(1), { op });
    }
  },
);

test('300 random problems', async () => {
  const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);
  console.log(`random problems from SEED=${seed}`);
  const random = randomFrom(seed);
  for (let i = 0; i < 300; i++) {
    const problem = randomProblem(random);
    for (const kernel of list) if (kernel.supports(problem) === true) await sameBits(kernel, problem, random);
  }
});
