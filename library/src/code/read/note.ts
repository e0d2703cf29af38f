// What is said beside a convolution that was read.

/** What reading had to leave out or to take from elsewhere. */
export type ReadNote =
  /** The code does not say the input's shape, or the weights': those given beside it were taken. */
  | { readonly code: 'input-assumed' | 'weights-assumed' }
  /** Only the first convolution is read; there are so many more. */
  | { readonly code: 'others-ignored'; readonly count: number }
  /** A line does something that is no part of a convolution. */
  | { readonly code: 'step-ignored'; readonly line: number; readonly text: string };
