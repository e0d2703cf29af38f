// The contract as a function, so that it can run where the tests themselves do not: in a browser, on another Node.
import type { Kernel } from '../../src/kernels/kernel.ts';
import { hasFused } from '../../src/kernels/wasm/blocks/engineFeatures.ts';
import { isConv } from '../../src/ops/stageOperators.ts';
import type { ConvProblem } from '../../src/ops/problem.ts';
import type { Stage } from '../../src/ops/stages.ts';
import { write } from '../../src/ops/write.ts';
import { randomFrom } from '../../src/tensor/random.ts';
import { disagreement } from '../contract/check.ts';
import { randomProblem } from '../contract/randomProblem.ts';

export interface ContractReport {
  /** Whether this engine multiplies and adds in one instruction. */
  readonly fused: boolean;
  /** Cases of the operators' own lists, and random problems, each counted once for every kernel that computed it. */
  readonly cases: number;
  readonly random: number;
  /** What lay outside of its bound, as sentences; at most twenty. */
  readonly faults: readonly string[];
}

const most = 20;

/** Every float32 kernel x every case of its operator, then random problems from a seed on those of convolutions. */
export function runContract(kernels: readonly unknown[], seed: number, problems: number): ContractReport {
  const list = kernels as readonly Kernel<Stage>[];
  const faults: string[] = [];
  let cases = 0;
  for (const kernel of list) {
    for (const [name, problem] of Object.entries(kernel.op.cases())) {
      if (kernel.supports(problem) !== true) continue;
      cases++;
      const fault = disagreement(kernel, problem, 'float32', randomFrom(1));
      if (fault && faults.length < most) faults.push(`${kernel.id} · ${name}: ${fault}`);
    }
  }
  const random = randomFrom(seed);
  const ofConv = list.filter((kernel) => Object.values(kernel.op.cases()).every((problem) => isConv(problem)));
  let computed = 0;
  for (let i = 0; i < problems; i++) {
    const problem: ConvProblem = randomProblem(random);
    for (const kernel of ofConv) {
      if (kernel.supports(problem) !== true) continue;
      computed++;
      const fault = disagreement(kernel, problem, 'float32', random);
      if (fault && faults.length < most) faults.push(`SEED=${seed}, ${kernel.id}, ${write(problem)}: ${fault}`);
    }
  }
  return { fused: hasFused(), cases, random: computed, faults };
}
