// What TensorFlow.js's back ends have in common: channels stand last, and which call a problem is.
import type * as tensorflow from '@tensorflow/tfjs-core';
import { channelsFirstOrder, channelsLastOrder, convShapes, permute } from 'faltung/ops';
import type { Ready, Task } from '../task.ts';
import { tfjsCall } from './tfjsCall.ts';

export type Tensorflow = typeof tensorflow;

export function prepare(tf: Tensorflow, task: Task): Ready | string {
  const call = tfjsCall(tf, task);
  if (typeof call === 'string') return call;
  const { weights, apply, lifted } = call;
  const { x: shape, y: outputShape } = convShapes(task.problem);
  const input = permute({ shape, data: task.x }, channelsLastOrder(shape.length));
  const given = lifted ? [shape[0]!, 1, ...input.shape.slice(1)] : [...input.shape];
  const bias = task.b && tf.tensor(task.b);
  const lastOrder = channelsLastOrder(outputShape.length);
  return {
    run() {
      let y: Float32Array;
      // What a tidy gives back is searched for tensors, number by number: 200 ms here. So it gives nothing.
      tf.tidy(() => {
        const sum = apply(tf.tensor(input.data, given));
        y = (bias ? tf.add(sum, bias) : sum).dataSync<'float32'>();
      });
      return y!;
    },
    inOrder: (y) =>
      permute({ shape: lastOrder.map((axis) => outputShape[axis]!), data: y }, channelsFirstOrder(outputShape.length))
        .data as Float32Array,
    release() {
      weights.dispose();
      bias?.dispose();
    },
  };
}
