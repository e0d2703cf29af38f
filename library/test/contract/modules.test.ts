// Every module that a kernel has compiled, read by wabt: it is valid, and what wabt writes of its text again has the
// same bytes. With fused multiplication and addition and without, over memory of one thread and of several.
import { afterAll, expect, test, vi } from 'vitest';
import openWabt from 'wabt';
import { kernels } from '../../src/kernels/wasm/index.ts';
import { runtime, within, type Runtime } from '../../src/kernels/wasm/blocks/runtime.ts';
import { encodeModule, type FunctionText } from '../../src/kernels/wasm/encoder/module.ts';
import { planesText } from '../../src/kernels/wasm/blocks/planes.ts';
import { spreadText } from '../../src/kernels/wasm/blocks/spread.ts';
import { sumsText } from '../../src/kernels/wasm/blocks/sums.ts';
import { activations, type ActivationName } from '../../src/ops/activation.ts';
import { convCases } from '../../src/ops/convCases.ts';
import type { ActivationShape, Kernel } from '../../src/kernels/kernel.ts';
import { normalFrom, randomFrom } from '../../src/tensor/random.ts';
import { inputsOf } from './numbers.ts';

const engine = vi.hoisted(() => ({ fused: true }));
vi.mock(import('../../src/kernels/wasm/blocks/engineFeatures.ts'), async (original) => ({
  ...(await original()),
  hasFused: () => engine.fused,
}));

const wabt = await openWabt();
/** Relaxed SIMD is allowed only where it is meant. */
const features = (fused: boolean, shared: boolean) => ({ simd: true, relaxed_simd: fused, threads: shared });

let read = 0;
afterAll(() => console.log(`wabt read ${read} modules`));

function agrees(functions: readonly FunctionText[], shared: boolean): void {
  read++;
  const bytes = encodeModule(functions, { initial: 1, maximum: 65_535, shared });
  const allowed = features(engine.fused, shared);
  const module = wabt.readWasm(bytes, { readDebugNames: false, ...allowed });
  const typed: { validate(allowed: object): void } = module; // its declaration knows no argument
  typed.validate(allowed);
  const text = module.toText({ foldExprs: false, inlineExport: false });
  module.destroy();
  const again = wabt.parseWat('again.wat', text, allowed);
  const { buffer } = again.toBinary({});
  again.destroy();
  expect(Buffer.compare(buffer, bytes), functions.map(({ name }) => name).join(', ')).toBe(0);
}

/** The modules that preparing a kernel for a problem asks for. */
function modulesOf(kernel: Kernel<never>, problem: never, activation?: ActivationShape): (readonly FunctionText[])[] {
  const made: (readonly FunctionText[])[] = [];
  const own = runtime();
  const listening: Runtime = {
    ...own,
    make(functions) {
      made.push(functions);
      return Object.fromEntries(functions.map(({ name }) => [name, () => undefined]));
    },
  };
  const inputs = inputsOf(kernel.op, problem, 'float32', normalFrom(randomFrom(1)));
  within(listening, () => kernel.prepare!(problem, inputs, activation)).release();
  return made;
}

const list = (kernels as readonly unknown[] as Kernel<never>[]).filter(({ prepare }) => prepare);

test.each([true, false])('what all problems share, fused %s', (fused) => {
  engine.fused = fused;
  for (const shared of [false, true]) agrees([planesText, spreadText, sumsText], shared);
});

for (const fused of [true, false]) {
  test.each(list.map((kernel) => [kernel.id, kernel] as const))(`%s in its cases, fused ${fused}`, (_, kernel) => {
    engine.fused = fused;
    let shared = false;
    for (const problem of Object.values(kernel.op.cases())) {
      if (kernel.supports(problem) !== true) continue;
      for (const functions of modulesOf(kernel, problem)) agrees(functions, (shared = !shared));
    }
  });
}

test.each(Object.keys(activations) as ActivationName[])('%s behind a convolution', (op) => {
  const kernel = list.find(({ activates }) => activates)!;
  const activation = op === 'leakyRelu' ? { op, slope: 0.2 } : { op };
  for (const functions of modulesOf(kernel, convCases().plain as never, activation)) agrees(functions, false);
});
