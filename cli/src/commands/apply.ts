import { basename } from 'node:path';
import { write, type ConvProblem } from 'faltung/ops';
import { Failure, UsageError, type Call, type Command, type ExitCode } from '../command.ts';
import { applyProblem, kindsOfPictures } from '../picture/problem.ts';
import { filter, type Filtered } from '../picture/filter.ts';
import { formats } from '../picture/formats.ts';
import { load, type Loaded } from '../picture/load.ts';
import { colours, hasAlpha } from '../picture/picture.ts';
import { checkPlace, derivedName, place, type Place } from '../picture/place.ts';
import { progress } from '../picture/progress.ts';
import { encode } from '../picture/save.ts';
import { defaultMode, sumOf, valueModes, type ValueMode } from '../picture/values.ts';
import { galleryTable } from '../weights/galleryTable.ts';
import { readWeights } from '../weights/read.ts';
import { windowFor } from '../weights/window.ts';

export const apply: Command = {
  name: 'apply',
  words: '<picture>',
  example: 'apply photo.jpg --weights sobel-x',
  options: [
    { flags: '-w, --weights <weights>', text: ({ apply }) => apply.options.weights },
    { flags: '-k, --kind <kind>', text: ({ apply }) => apply.options.kind(kindsOfPictures) },
    { flags: '--stride <n>', text: ({ apply }) => apply.options.stride },
    { flags: '--dilation <n>', text: ({ apply }) => apply.options.dilation },
    { flags: '--padding <cells>', text: ({ apply }) => apply.options.padding },
    { flags: '--boundary <boundary>', text: ({ apply }) => apply.options.boundary },
    { flags: '--values <mode>', text: ({ apply }) => apply.options.values(valueModes) },
    { flags: '-o, --output <file>', text: ({ apply }) => apply.options.output },
    { flags: '-f, --force', text: ({ apply }) => apply.options.force },
  ],
  more: (text) => `${text.apply.aboutValues}\n\n${text.apply.galleryTitle}\n${galleryTable(text).join('\n')}`,

  async run(call): Promise<ExitCode> {
    const { text, options } = call;
    const settings = settingsOf(call);
    const { name, rows } = await readWeights(settings.weights, text);
    const output = settings.output ?? derivedName(settings.input, name);
    const target = checkPlace(output, settings.input, settings.force, text);

    const picture = await load(settings.input, text);
    if (picture.pages > 1) call.remark(text.apply.firstPage(picture.pages));
    const { problem, instead } = applyProblem(picture, rows, options);
    if (instead) call.remark(text.apply.boundaryInstead(picture.width, picture.height, instead));
    checkSize(target, problem, call);

    const window = windowFor(colours(picture), rows);
    const mode = settings.values ?? defaultMode(rows.flat());
    const format = formats[target.format];
    const alpha = hasAlpha(picture) && format.alpha;
    const wide = picture.samples instanceof Uint16Array && format.sixteenBits;
    if (hasAlpha(picture) && !alpha) call.remark(text.apply.alphaDropped(target.format));

    const bar = progress();
    let result: Filtered;
    try {
      const report = (done: number) => bar.report(done, text.apply.filtering);
      result = await filter(picture, problem, window, { mode, wide, alpha, progress: report });
      bar.report(1, text.apply.writing);
      place(target, await encode(result, target.format, text), settings.force, text);
    } finally {
      bar.stop();
    }
    const sum = sumOf(rows.flat(), (value) => value);
    tell(call, { target, problem, mode, sum, name, picture, result });
    return 0;
  },
};

function settingsOf({ words, options, text }: Call) {
  const { weights, values, output, force, kind = 'correlation' } = options;
  if (typeof weights !== 'string') throw new UsageError(text.apply.weightsMissing);
  if (!(kindsOfPictures as readonly unknown[]).includes(kind)) {
    throw new UsageError(text.usage.notOneOf('--kind', String(kind), kindsOfPictures));
  }
  if (values !== undefined && !(valueModes as readonly unknown[]).includes(values)) {
    throw new UsageError(text.usage.notOneOf('--values', String(values), valueModes));
  }
  for (const name of ['stride', 'dilation', 'padding', 'boundary']) {
    const value = options[name];
    if (typeof value === 'string' && !/^\S+$/.test(value)) throw new UsageError(text.usage.oneWord(`--${name}`, value));
  }
  return {
    input: words[0]!,
    weights,
    values: values as ValueMode | undefined,
    output: output as string | undefined,
    force: force === true,
  };
}

/** Refuses before the work what the format of the result could not hold. */
function checkSize({ file, format }: Place, problem: ConvProblem, { text }: Call): void {
  const [height, width] = problem.axes.map((axis) => axis.output) as [number, number];
  const { longestSide } = formats[format];
  if (Math.max(width, height) > longestSide) {
    throw new Failure(text.apply.tooLongForFormat(basename(file), width, height, format, longestSide));
  }
}

interface Told {
  readonly target: Place;
  readonly problem: ConvProblem;
  readonly mode: ValueMode;
  readonly sum: number;
  readonly name: string;
  readonly picture: Loaded;
  readonly result: Filtered;
}

/** More than this part of the samples cut off is worth a remark. */
const muchClipped = 0.25;

function tell({ json, print, remark, text }: Call, told: Told): void {
  const { target, problem, mode, sum, name, result } = told;
  const { width, height, channels, clipped } = result;
  const bits = result.samples.BYTES_PER_ELEMENT * 8;
  if (json) {
    const size = { width, height, channels, bits };
    print(
      JSON.stringify({
        output: target.file,
        ...size,
        problem: write(problem),
        weights: name,
        sum,
        values: mode,
        clipped,
      }),
    );
    return;
  }
  print(text.apply.written(target.file, width, height, channels, bits));
  print(`  ${write(problem)}`);
  print(`  ${text.apply.how(name, sum, mode)}`);
  if (clipped > muchClipped) remark(text.apply.muchClipped(clipped, 2 ** bits - 1, mode === 'clip'));
}
