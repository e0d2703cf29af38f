// Derivatives of any chain of calls: the calls of this door note what they compute, and `gradients` follows them back.
export { hardSwish, leakyRelu, relu, relu6, sigmoid, tanh } from './activations.ts';
export { add, flatten, mean, meanSquaredError, multiply, reshape, subtract, sum } from './arithmetic.ts';
export { averagePool, channelShuffle, concat, maxPool, pixelShuffle, resize } from './arrange.ts';
export { backward, gradients, type GradientOptions } from './backward.ts';
export {
  conv,
  conv1d,
  conv2d,
  conv3d,
  convTranspose,
  convTranspose1d,
  convTranspose2d,
  convTranspose3d,
  type Bias,
} from './convolution.ts';
export { convBackward, type ConvMask } from './convBackward.ts';
export { record } from './record.ts';
export { through, type LearnedParameters } from './through.ts';
export { variable, Variable, type Call } from './variable.ts';
