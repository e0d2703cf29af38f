// What is known of a row when it has run.

/** The contestant that gradients are compared with. */
export const strictForward = 'strict forward';

/** Ourselves on one thread, beside several. */
export const oneThread = 'faltung, 1 thread';

/** What one contestant did. */
export interface Outcome {
  readonly name: string;
  /** Median; null where it could not do the row, and `reason` says why. */
  readonly milliseconds: number | null;
  readonly quartiles?: readonly [number, number];
  readonly runs?: number;
  readonly reason?: string;
  /** Root mean square of the error, relative to the truth's. */
  readonly error?: number;
  /** A sentence, where the result is wrong. Its time is shown, and counts in no comparison. */
  readonly wrong?: string;
}

export interface Ours extends Outcome {
  readonly kernel: string | null;
  readonly scratchBytes: number | null;
}

export interface RowResult {
  /** As the suite spells it. */
  readonly text: string;
  /** Multiplications of the definition. */
  readonly products: number;
  /** Bytes of input and output. */
  readonly bytes: number;
  readonly ours: Ours;
  /** Our plain back end, where it was asked for. */
  readonly plain?: Outcome;
  /** Ourselves on one thread, where there are several. */
  readonly oneThread?: Outcome;
  readonly peers: readonly Outcome[];
  readonly gradients?: readonly Outcome[];
}

/** Multiplications and additions in 10⁹ a second. */
export const gflopsOf = ({ products }: RowResult, milliseconds: number): number => (2 * products) / milliseconds / 1e6;

/** A time that counts in comparisons. */
export const counted = (outcome: Outcome | undefined): number | undefined =>
  outcome === undefined || outcome.wrong !== undefined ? undefined : (outcome.milliseconds ?? undefined);

/** Everyone's own and other times of the convolution itself, in the order of the contestants. */
export const contestantsOf = ({ ours, oneThread, plain, peers }: RowResult): Outcome[] => [
  ours,
  ...(oneThread ? [oneThread] : []),
  ...(plain ? [plain] : []),
  ...peers,
];

/** How many times faster than the quickest of these we are. */
export function ratioTo(row: RowResult, names: readonly string[]): number | undefined {
  const ours = counted(row.ours);
  const theirs = row.peers.filter(({ name }) => names.includes(name)).flatMap((peer) => counted(peer) ?? []);
  return ours === undefined || theirs.length === 0 ? undefined : Math.min(...theirs) / ours;
}
