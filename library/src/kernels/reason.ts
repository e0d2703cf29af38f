// Why a kernel does not compute a problem, as data: a code, and the numbers its sentence needs. The sentences, in
// Korean and English, are in text/reasons.ts.

type NoFacts = Readonly<Record<string, never>>;

export interface ReasonFacts {
  /** It computes convolutions, and the problem is a transposed one. */
  transposed: NoFacts;
  /** It computes transposed convolutions, and the problem is none. */
  'not-transposed': NoFacts;
  axes: { readonly axes: number; readonly least: number; readonly most: number };
  /** Taps along each axis, and how many may stand along one. */
  taps: { readonly taps: readonly number[]; readonly least: number; readonly most: number };
  stride: { readonly stride: readonly number[]; readonly most: number };
  dilation: { readonly dilation: readonly number[]; readonly most: number };
  /** Samples of the output along its last axis. */
  row: { readonly samples: number; readonly least: number };
  /** Channels of a group that are summed or written together. */
  channels: { readonly channels: number; readonly least: number; readonly most: number };
  /** Some samples of the large side are reached by no tap at all: the stride is larger than the window. */
  'phase-empty': NoFacts;
  boundary: { readonly boundary: string };
  /** The spectra of its windows, or of its input, would take more memory than it allows itself. */
  spectra: NoFacts;
  /** What it would hold beside the tensors takes more memory than it allows itself. */
  scratch: { readonly mebibytes: number; readonly most: number };
  /** Whether it is of use depends on the weights, and they are not known. */
  weights: NoFacts;
  /** Its windows are no sums of so few products of a column and a row. */
  rank: { readonly most: number };
  /** It does not compute in this number type. */
  dtype: { readonly dtype: string };
  /** It computes by other products than the definition's own, and accuracy is `'strict'`. */
  accuracy: NoFacts;
  /** It could do it, and is estimated to take so many times as long as the one that was chosen. */
  slower: { readonly times: number };
}

export type ReasonCode = keyof ReasonFacts;

/** Why a kernel is passed over. */
export interface Reason<C extends ReasonCode = ReasonCode> {
  readonly code: C;
  readonly facts: ReasonFacts[C];
}

/** A reason with its facts. */
export const because = <C extends ReasonCode>(code: C, facts: ReasonFacts[C]): Reason<C> => ({ code, facts });
