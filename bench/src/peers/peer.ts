// What a peer is. One file a peer; a new one is a file here and a line in index.ts.
import type { Ready, Task } from '../task.ts';

export interface Peer {
  readonly name: string;
  /** Where it runs: all that runs in browsers is compared as one, and the native runtime on its own. */
  readonly runs: 'in browsers' | 'native';
  /** Whether it computes in plain JavaScript, beside which our plain back end is shown. */
  readonly plain?: true;
  /** Loads it. */
  open(threads: number): Promise<Opened>;
}

export interface Opened {
  /** How many threads it really has. */
  readonly threads: number;
  /** Called before a turn. */
  readonly enter?: () => unknown;
  /** Puts the weights in place, or says why it cannot do the problem. */
  prepare(task: Task): Ready | string | Promise<Ready | string>;
}
