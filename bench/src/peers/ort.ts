// What the two builds of ONNX Runtime have in common: their interface.
import type { InferenceSession, InferenceSessionFactory, TensorConstructor } from 'onnxruntime-common';
import { convShapes } from 'faltung/ops';
import type { Ready, Task } from '../task.ts';
import { onnxModel } from './onnxModel.ts';

export interface Runtime {
  readonly InferenceSession: InferenceSessionFactory;
  readonly Tensor: TensorConstructor;
}

export async function prepare(
  { InferenceSession, Tensor }: Runtime,
  task: Task,
  options: InferenceSession.SessionOptions,
): Promise<Ready | string> {
  const model = onnxModel(task);
  if (typeof model === 'string') return model;
  const session = await InferenceSession.create(model, options);
  const shape = convShapes(task.problem).x;
  return {
    async run() {
      const { y } = await session.run({ x: new Tensor('float32', task.x, shape) });
      return y!.data as Float32Array;
    },
    inOrder: (y) => y,
    release: () => session.release(),
  };
}
