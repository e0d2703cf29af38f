// Packs what a block of positions reads as panels for the micro-kernel: panel by panel, [k][columns], k = (channel,
// tap).
import type { Code, Local } from '../encoder/code.ts';
import type { FunctionText } from '../encoder/module.ts';

/** How four neighbouring positions lie in the plane. */
export const quadKinds = { together: 0, everySecond: 1, apart: 2 } as const;

/** Words of a quad's entry: its kind, then the offsets of its four positions in bytes. */
const entryBytes = 20;

/** The entries of all quads of a list of positions (offsets in floats); its length must be a multiple of four. */
export function quadsOf(position: Int32Array): Int32Array {
  const entries = new Int32Array((position.length / 4) * (entryBytes / 4));
  for (let q = 0; q < position.length / 4; q++) {
    const [a, b] = [position[4 * q]!, position[4 * q + 1]!];
    const [c, d] = [position[4 * q + 2]!, position[4 * q + 3]!];
    const step = b - a;
    const even = c - b === step && d - c === step;
    const kind = even && step === 1 ? quadKinds.together : even && step === 2 ? quadKinds.everySecond : quadKinds.apart;
    const at = 5 * q;
    entries[at] = kind;
    entries[at + 1] = 4 * a;
    entries[at + 2] = 4 * b;
    entries[at + 3] = 4 * c;
    entries[at + 4] = 4 * d;
  }
  return entries;
}

export interface PackShape {
  readonly channels: number;
  /** Bytes of a plane. */
  readonly plane: number;
  /** Offsets of the taps in floats. */
  readonly tap: Int32Array;
  /** Vectors in a row of a panel. */
  readonly vectors: number;
}

/** Taps written out one by one; more of them read their offsets from a table. */
const mostWrittenOut = 64;

/**
 * `pack(planes, entries, quads, target, taps)`: packs so many quads, whole panels of them. `taps` is the table of tap
 * offsets in bytes, read only where they are too many to write out.
 */
export function packText({ channels, plane, tap, vectors }: PackShape): FunctionText {
  const panel = 16 * vectors * channels * tap.length;
  return {
    name: 'pack',
    parameters: ['i32', 'i32', 'i32', 'i32', 'i32'],
    write(code) {
      const [planes, entry, quads, target, table] = [0, 1, 2, 3, 4].map((i) => code.parameter(i)) as [
        Local,
        Local,
        Local,
        Local,
        Local,
      ];
      const [to, channel, side] = code.locals('i32', 3) as [Local, Local, Local];
      const from = code.locals('i32', 4);
      const row = 16 * vectors;

      const eachTap = (copy: (tapBytes: number, targetOffset: number) => void): void => {
        if (tap.length <= mostWrittenOut) {
          tap.forEach((offset, t) => copy(4 * offset, row * t));
          code.advance(to, row * tap.length);
          return;
        }
        const [at, count, step] = code.locals('i32', 3) as [Local, Local, Local];
        code.get(table).set(at).i32(tap.length).set(count);
        code.repeat(count, () => {
          code.get(at).memory('i32.load').set(step);
          for (const local of from) code.advance(local, step);
          copy(0, 0);
          for (const local of from) code.get(local).get(step).op('i32.sub').set(local);
          code.advance(at, 4).advance(to, row);
        });
      };
      const eachChannel = (copy: (tapBytes: number, targetOffset: number) => void): void => {
        code.i32(channels).set(channel);
        code.repeat(channel, () => {
          eachTap(copy);
          for (const local of from) code.advance(local, plane);
        });
      };

      code.i32(0).set(side);
      code.repeatAny(quads, () => {
        code.get(target).get(side).op('i32.add').set(to);
        from.forEach((local, i) =>
          code
            .get(entry)
            .memory('i32.load', 4 + 4 * i)
            .get(planes)
            .op('i32.add')
            .set(local),
        );
        kindIs(code, entry, quadKinds.together).when(
          () => eachChannel((tapBytes, offset) => together(code, from[0]!, tapBytes, to, offset)),
          () =>
            kindIs(code, entry, quadKinds.everySecond).when(
              () => eachChannel((tapBytes, offset) => everySecond(code, from[0]!, tapBytes, to, offset)),
              () => eachChannel((tapBytes, offset) => apart(code, from, tapBytes, to, offset)),
            ),
        );
        // The next quad lies beside this one, or begins the next panel.
        code.advance(entry, entryBytes).advance(side, 16);
        code
          .get(side)
          .i32(row)
          .op('i32.ge_s')
          .when(() => code.i32(0).set(side).advance(target, panel));
      });
    },
  };
}

const kindIs = (code: Code, entry: Local, kind: number): Code =>
  code.get(entry).memory('i32.load').i32(kind).op('i32.sub').op('i32.eqz');

function together(code: Code, from: Local, tapBytes: number, to: Local, offset: number): void {
  code.get(to).get(from).memory('v128.load', tapBytes).memory('v128.store', offset);
}

function everySecond(code: Code, from: Local, tapBytes: number, to: Local, offset: number): void {
  code
    .get(to)
    .get(from)
    .memory('v128.load', tapBytes)
    .get(from)
    .memory('v128.load', tapBytes + 16);
  code.shuffle(0, 2, 4, 6).memory('v128.store', offset);
}

function apart(code: Code, from: readonly Local[], tapBytes: number, to: Local, offset: number): void {
  from.forEach((local, i) =>
    code
      .get(to)
      .get(local)
      .memory('f32.load', tapBytes)
      .memory('f32.store', offset + 4 * i),
  );
}
