// How long a 3x3 window takes on one frame of a webcam, 640 x 480, on one thread: node --conditions=faltung
// bench/src/frame.ts. At 60 frames a second there are 16.7 ms for each.
import { prepare } from 'faltung/engine';
import { filterWeights, randomFrom, readProblem } from 'faltung/ops';

const [runs, warm] = [200, 20];
const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!;

for (const [name, notation, channels] of [
  ['grey', 'conv2d 1x1x480x640 * 1x1x3x3 padding=same boundary=replicate', 1],
  ['each colour', 'conv2d 3x1x480x640 * 1x1x3x3 padding=same boundary=replicate', 3],
] as const) {
  const random = randomFrom(1);
  const x = {
    shape: [channels === 3 ? 3 : 1, 1, 480, 640],
    data: Float32Array.from({ length: channels * 480 * 640 }, () => Math.floor(256 * random())),
  };
  const ready = prepare(readProblem(notation), { w: filterWeights('sobel-x') });
  const y = ready.run(x);
  const times: number[] = [];
  for (let run = 0; run < warm + runs; run++) {
    const start = performance.now();
    ready.run(x, y);
    if (run >= warm) times.push(performance.now() - start);
  }
  const worst = Math.max(...times);
  console.log(
    `${name}: ${median(times).toFixed(2)} ms (median of ${runs} frames), ${worst.toFixed(2)} ms at most, ` +
      ready.plan.kernel.id,
  );
  ready.release();
}
