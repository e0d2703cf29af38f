import { tensor } from 'faltung';
import {
  frameworks,
  readCode,
  sayEmulation,
  sayReadNote,
  writeCode,
  type Framework,
  type ReadCode,
} from 'faltung/code';
import { convShapes, randomFrom, sizeOf, write, type Shape } from 'faltung/ops';
import { Failure, UsageError, type Call, type Command, type ExitCode } from '../command.ts';

/** More numbers than these make no script that anyone opens. */
const mostNumbers = 1_000_000;

export const code: Command = {
  name: 'code',
  words: '<code>',
  example: 'code "nn.Conv2d(1, 2, 3, padding=1)" --framework jax --input 1x1x5x5',
  options: [
    { flags: '-f, --framework <name>', text: ({ code }) => code.options.framework(frameworks) },
    { flags: '--input <shape>', text: ({ code }) => code.options.input },
    { flags: '--seed <n>', text: ({ code }) => code.options.seed },
  ],

  run(call): ExitCode {
    const { words, language, json, print, remark } = call;
    const { framework, input, seed } = settingsOf(call);
    const read = readCode(words[0]!, { input });
    const { code, emulated } = writeCode(withNumbers(read, seed, call), framework, language);
    if (json) {
      print(
        JSON.stringify({ notation: write(read.problem), framework, code, emulated, notes: read.notes }, undefined, 2),
      );
      return 0;
    }
    print(code.trimEnd());
    for (const note of read.notes) remark(sayReadNote(note, language));
    for (const step of emulated) remark(sayEmulation(step, language));
    return 0;
  },
};

function settingsOf({ options, text }: Call) {
  const { framework = 'pytorch', input, seed = '1' } = options;
  if (!(frameworks as readonly unknown[]).includes(framework)) {
    throw new UsageError(text.usage.notOneOf('--framework', String(framework), frameworks));
  }
  if (input !== undefined && !/^\d{1,9}(x\d{1,9})+$/.test(String(input))) {
    throw new UsageError(text.code.inputUnreadable(String(input)));
  }
  if (!/^\d{1,9}$/.test(String(seed))) throw new UsageError(text.code.seedUnreadable(String(seed)));
  const shape: Shape | undefined = input === undefined ? undefined : String(input).split('x').map(Number);
  return { framework: framework as Framework, input: shape, seed: Number(seed) };
}

/** What was read, with whole numbers from -4 to 4 where it had none. */
function withNumbers({ problem, x, w, b }: ReadCode, seed: number, { text }: Call) {
  const shapes = convShapes(problem);
  const cells = sizeOf(shapes.x) + sizeOf(shapes.w);
  if (cells > mostNumbers) throw new Failure(text.code.tooMany(cells, mostNumbers));
  const random = randomFrom(seed);
  const drawn = (shape: Shape) =>
    tensor(
      shape,
      Array.from({ length: sizeOf(shape) }, () => Math.floor(random() * 9) - 4),
    );
  return {
    problem,
    x: x ?? drawn(shapes.x),
    w: w ?? drawn(shapes.w),
    ...(problem.bias && { b: b ?? drawn(shapes.b) }),
  };
}
