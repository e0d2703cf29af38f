// The one list of convolution problems: contract tests, gradients, benchmarks and pages all read it. Add a case where
// a rule would otherwise go unseen.
import { convProblem, convTransposeProblem } from './convProblem.ts';
import type { ConvProblem } from './problem.ts';

export const convCases = () =>
  ({
    plain: convProblem([2, 3, 6, 7], [4, 3, 3, 3]),
    'with bias': convProblem([2, 3, 6, 7], [4, 3, 3, 3], { padding: 1 }, [4]),
    flipped: convProblem([1, 2, 6, 7], [3, 2, 3, 2], { flip: true, padding: 1 }),
    strided: convProblem([2, 2, 9, 8], [3, 2, 3, 3], { stride: 2, padding: 1 }),
    'stride by axis': convProblem([1, 2, 9, 11], [2, 2, 3, 2], { stride: [3, 2], padding: [1, 0] }),
    'stride past the window': convProblem([1, 2, 11, 9], [2, 2, 2, 1], { stride: [3, 2] }),
    dilated: convProblem([1, 2, 9, 9], [3, 2, 3, 3], { dilation: 2, padding: 2 }),
    'dilation by axis': convProblem([1, 2, 9, 12], [2, 2, 2, 3], {
      dilation: [3, 4],
      padding: [
        [1, 2],
        [3, 0],
      ],
    }),
    'unequal padding': convProblem([1, 1, 5, 6], [1, 1, 4, 2], {
      padding: [
        [1, 2],
        [0, 1],
      ],
    }),
    'padding wider than the window': convProblem([1, 1, 3, 3], [2, 1, 2, 2], {
      padding: [
        [4, 3],
        [2, 5],
      ],
    }),
    cropped: convProblem([1, 2, 8, 9], [2, 2, 3, 3], {
      padding: [
        [-1, -2],
        [2, -3],
      ],
      stride: [1, 2],
    }),
    grouped: convProblem([2, 6, 5, 5], [4, 3, 3, 3], { groups: 2, padding: 1 }),
    depthwise: convProblem([1, 4, 6, 6], [4, 1, 3, 3], { groups: 4, padding: 1 }),
    'depthwise, multiplier 2': convProblem([1, 3, 6, 7], [6, 1, 3, 3], { groups: 3, stride: 2, padding: 1 }, [6]),
    pointwise: convProblem([2, 5, 4, 6], [3, 5, 1, 1], {}, [3]),
    'pointwise grouped': convProblem([1, 6, 4, 4], [9, 2, 1, 1], { groups: 3 }),
    'pointwise strided': convProblem([1, 3, 7, 6], [4, 3, 1, 1], { stride: 2 }),
    'stem 7x7': convProblem([1, 3, 15, 17], [4, 3, 7, 7], { stride: 2, padding: 3 }),
    'window as large as the input': convProblem([2, 3, 4, 5], [2, 3, 4, 5]),
    reflect: convProblem([1, 2, 5, 6], [2, 2, 3, 3], {
      padding: [
        [2, 1],
        [1, 3],
      ],
      boundary: 'reflect',
    }),
    replicate: convProblem([1, 2, 5, 4], [2, 2, 3, 3], {
      padding: [
        [2, 6],
        [1, 1],
      ],
      boundary: 'replicate',
      stride: 2,
    }),
    circular: convProblem([1, 2, 5, 4], [2, 2, 3, 3], {
      padding: [
        [5, 1],
        [2, 4],
      ],
      boundary: 'circular',
      dilation: [2, 1],
    }),
    symmetric: convProblem([1, 2, 5, 4], [2, 1, 3, 3], {
      padding: [
        [5, 2],
        [1, 4],
      ],
      boundary: 'symmetric',
      groups: 2,
    }),
    'boundary by axis': convProblem(
      [1, 2, 5, 6],
      [2, 2, 3, 3],
      { padding: 2, boundary: ['circular', 'zeros'], flip: true },
      [2],
    ),
    'boundary and crop': convProblem([1, 1, 7, 7], [1, 1, 3, 3], {
      padding: [
        [-2, 3],
        [2, -1],
      ],
      boundary: 'reflect',
    }),
    same: convProblem([1, 2, 7, 6], [2, 2, 4, 3], { padding: 'same', stride: 2 }),
    'same lower': convProblem([1, 2, 7, 6], [2, 2, 4, 2], { padding: 'sameLower' }),
    '1-D': convProblem([2, 3, 11], [4, 3, 4], { padding: 2, stride: 2 }, [4]),
    '1-D causal dilated': convProblem([1, 2, 16], [2, 2, 3], { padding: 'causal', dilation: 4 }),
    '1-D pointwise': convProblem([2, 4, 9], [3, 4, 1]),
    '3-D': convProblem([1, 2, 5, 6, 4], [3, 2, 3, 2, 3], { padding: [1, 0, 1], stride: [1, 2, 1] }, [3]),
    '3-D depthwise dilated': convProblem([1, 2, 6, 5, 7], [4, 1, 2, 3, 2], {
      groups: 2,
      dilation: [2, 1, 3],
      padding: 1,
    }),
    '3-D circular': convProblem([1, 1, 4, 3, 5], [2, 1, 3, 3, 3], { padding: [1, 2, 1], boundary: 'circular' }),
    '4-D': convProblem([1, 2, 3, 4, 3, 4], [2, 2, 2, 3, 2, 2], { padding: [0, 1, 0, 1], stride: [1, 1, 1, 2] }),
    'wide 3x3': convProblem([2, 3, 18, 21], [5, 3, 3, 3], { padding: 1 }, [5]),
    'wide 3x3, many channels': convProblem([1, 66, 13, 13], [2, 66, 3, 3], { padding: 1 }),
    'wide 3x3, reflected': convProblem([1, 2, 16, 17], [4, 1, 3, 3], {
      padding: [1, 2],
      boundary: 'reflect',
      groups: 2,
      flip: true,
    }),
    'wide 3x3, unpadded': convProblem([1, 3, 16, 22], [4, 3, 3, 3]),
    'batch 0': convProblem([0, 2, 5, 5], [3, 2, 3, 3], { padding: 1 }, [3]),
    'one sample': convProblem([1, 1, 1, 1], [1, 1, 1, 1]),
    transposed: convTransposeProblem([2, 3, 4, 5], [3, 2, 3, 3]),
    'transposed, stride 2': convTransposeProblem([1, 3, 4, 3], [3, 2, 4, 4], { stride: 2, padding: 1 }, [2]),
    'transposed, output padding': convTransposeProblem(
      [1, 2, 4, 3],
      [2, 3, 3, 3],
      { stride: [3, 2], padding: 1, outputPadding: [2, 1] },
      [3],
    ),
    'transposed, output padding under dilation': convTransposeProblem([1, 1, 4, 4], [1, 1, 2, 2], {
      dilation: 3,
      outputPadding: 2,
    }),
    'transposed, cropped': convTransposeProblem([1, 2, 5, 5], [2, 1, 2, 3], {
      padding: [
        [2, 1],
        [3, 0],
      ],
      stride: 2,
    }),
    'transposed, extended': convTransposeProblem([1, 1, 3, 4], [1, 2, 2, 2], {
      padding: [
        [-2, -1],
        [0, -3],
      ],
      stride: [2, 3],
    }),
    'transposed, grouped and dilated': convTransposeProblem([1, 4, 4, 3], [4, 3, 3, 2], {
      groups: 2,
      dilation: [2, 3],
      padding: [1, 0],
    }),
    'transposed, depthwise': convTransposeProblem([1, 3, 4, 4], [3, 1, 4, 4], { groups: 3, stride: 2, padding: 1 }),
    'transposed, flipped': convTransposeProblem([1, 2, 4, 4], [2, 2, 3, 2], { flip: true, stride: 2, padding: [1, 0] }),
    'transposed, same': convTransposeProblem([1, 2, 4, 5], [2, 2, 3, 1], { padding: 'same', stride: [2, 3] }),
    'transposed, reflect': convTransposeProblem([1, 1, 4, 5], [1, 2, 3, 3], {
      padding: 1,
      boundary: 'reflect',
      stride: [1, 2],
    }),
    'transposed, circular': convTransposeProblem([1, 2, 4, 4], [2, 1, 3, 3], { padding: [1, 2], boundary: 'circular' }),
    'transposed 1-D': convTransposeProblem([2, 3, 6], [3, 2, 5], { stride: 3, padding: 2, outputPadding: 1 }),
    'transposed 3-D': convTransposeProblem(
      [1, 2, 3, 2, 3],
      [2, 2, 2, 3, 2],
      { stride: [2, 1, 2], padding: [0, 1, 0] },
      [2],
    ),
  }) satisfies Record<string, ConvProblem>;
