// The English sentences of the command line; ko.ts has the same in Korean.
import type { FilterEffect } from 'faltung/ops';

const list = (words: readonly string[]): string => words.join(', ');
const number = (value: number): string => value.toLocaleString('en');
/** The axes of pictures and volumes have names; a single one and those of four have not. */
const axisName = (names: readonly string[], one: string, axes: number, d: number): string =>
  axes === 1 ? one : ((axes > names.length ? undefined : names.slice(-axes)[d]) ?? `axis ${d}`);
const meant = (other: string | undefined): string => (other ? ` Did you mean ${other}?` : '');

const effects: Readonly<Record<FilterEffect, string>> = {
  'vertical-edges': 'vertical edges',
  'horizontal-edges': 'horizontal edges',
  'falling-edges': 'edges that fall to the right',
  'rising-edges': 'edges that rise to the right',
  'all-edges': 'edges in every direction',
  smooth: 'smooths',
  sharpen: 'sharpens',
  relief: 'relief, lit from the upper left',
  same: 'changes nothing',
  shift: 'moves one sample to the right',
};

export const en = {
  program: {
    title: 'convolutions on the command line',
    example: 'Example:',
    options: 'options',
    language: 'language of the sentences; the locale decides when it is left out',
    json: 'data as JSON on standard output',
    help: 'show help',
    version: 'show the version',
    moreHelp: 'faltung COMMAND --help tells more. Exit code: 0 done, 1 failed, 2 wrong usage.',
    titles: {
      usage: 'Usage:',
      options: 'Options:',
      globalOptions: 'For every command:',
      words: 'Arguments:',
      commands: 'Commands:',
    },
  },

  usage: {
    language: '--lang takes ko or en.',
    unknownCommand: (name: string, other?: string) =>
      `There is no command "${name}".${meant(other)} Run faltung alone for the list.`,
    unknownOption: (flag: string, other?: string) =>
      `There is no option ${flag}.${meant(other)} --help lists those there are.`,
    missingWord: (name: string) => `The argument <${name}> is missing. --help shows how the command is called.`,
    missingValue: (flags: string) => `A value is missing behind ${flags}.`,
    tooManyWords: (words: string) => `More arguments than the command takes: ${words}. Put what has blanks in quotes.`,
    notOneOf: (flag: string, got: string, known: readonly string[]) =>
      `${flag} takes one of ${list(known)}, not "${got}".`,
    oneWord: (flag: string, got: string) => `${flag} takes one word such as 1, 2,1 or 1:2,2:1, not "${got}".`,
    other: (message: string) => `The command line cannot be read: ${message}`,
  },

  files: {
    missing: (file: string) => `There is no file ${file}.`,
    isFolder: (file: string) => `${file} is a folder, not a file.`,
    notAFile: (file: string) => `${file} is not an ordinary file.`,
    noFolder: (folder: string) => `There is no folder ${folder}. Make it first, or choose another place with -o.`,
    empty: (file: string) => `${file} is empty (0 bytes).`,
    notAllowed: (file: string) => `No permission for ${file}.`,
    diskFull: (file: string) => `The disk is full: ${file} was not written.`,
    tooLarge: (file: string) => `${file} is too large to be read at once.`,
    other: (file: string, code: string) => `The system refuses ${file} (${code}).`,
  },

  commands: {
    kinds: { summary: 'lists every kind of convolution' },
    shape: { summary: 'sizes of all tensors, with the formula of each axis' },
    cost: { summary: 'weights, products and memory, under every convention' },
    field: { summary: 'what one output of a stack of layers sees' },
    plan: { summary: 'which kernel is chosen, and why' },
    code: { summary: 'a script of PyTorch, Keras, ONNX, JAX or SciPy, from notation or other code' },
    apply: { summary: 'slides a window over a picture: edges, blur, relief' },
    conform: { summary: 'runs conformance cases of PyTorch and ONNX' },
  },

  notation: {
    list: 'a file of problems, one a line, # before remarks; - is standard input',
    missing: 'A notation is missing, such as "conv2d 1x3x32x32 * 16x3x3x3 padding=1"; or a file of them behind --list.',
    wordsAndList: 'Give notations or --list, not both.',
    inLine: (file: string, line: number, sentence: string) => `${file}, line ${line}: ${sentence}`,
    emptyList: (file: string) => `${file} has no problems, only blank lines and remarks.`,
  },

  tensors: { input: 'input', weights: 'weights', bias: 'bias', output: 'output' },

  places: { shortcut: 'shortcut', after: 'after the join' },

  kinds: {
    columns: ['section', 'kind', 'name', 'example'],
    section: (section: string) => `section ${section}`,
    more: 'faltung kinds KIND tells more about one; faltung shape "EXAMPLE" shows its sizes.',
  },

  shape: {
    formula: 'output = ⌊(input + before + after − span) / stride⌋ + 1',
    transposedFormula: 'output = (input − 1) · stride − before − after + span + outputPadding',
    spanFormula: 'span = (taps − 1) · dilation + 1',
    axis: (axes: number, d: number) => axisName(['depth', 'height', 'width'], 'length', axes, d),
    inputs: (least: number, most: number, output: number) => `inputs of ${least} to ${most} give ${output}`,
  },

  cost: {
    about: `Products for the whole batch, as other projects count them (really done: products of the definition on cells
inside the input). Grouped and composite kinds are compared with the standard convolution they stand
in for. Memory counts float32 inputs, weights, biases and outputs of every stage.`,
    total: 'total',
    standardColumn: 'standard',
    ratio: 'ratio',
    bytes: 'bytes',
    reasons: 'Why more than is really done:',
    standard: (notation: string) => `standard: ${notation}`,
  },

  field: {
    options: { at: 'the output whose inputs are listed, such as 3,4; the middle one when left out' },
    about: `The words are the stages of a stack, each a notation. Every stage adds (taps − 1) · dilation · jump to the
size and moves the start by before · jump; then the jump is multiplied by its stride.`,
    columns: ['size', 'jump', 'start', 'stage'],
    joined: 'both ways joined',
    noRule: 'Outputs of this stack read differently from one another, so only the exact set of one output is shown.',
    atUnreadable: (got: string, axes: number) =>
      `--at takes ${axes} whole ${axes === 1 ? 'number' : 'numbers'} with commas between, not "${got}".`,
    reads: (position: string, cells: string, input: string) => `Output ${position} reads ${cells} cells of ${input}:`,
    channels: (channels: string) => `channels: ${channels}`,
  },

  plan: {
    options: {
      backend: (names: readonly string[]) =>
        `choose among the kernels of ${list(names)}; auto, all of them, when left out`,
      strict: "only kernels that sum the definition's own products (no Winograd)",
    },
    chosen: (kernel: string, milliseconds: number) => `${kernel}, about ${Number(milliseconds.toPrecision(2))} ms`,
    passedOver: (kernel: string, reason: string) => `not ${kernel}: ${reason}`,
    none: 'no kernel',
  },

  code: {
    options: {
      framework: (names: readonly string[]) => `${list(names)}; pytorch when left out`,
      input: 'the shape of the input where the code does not say it, such as 1x3x32x32',
      seed: 'a whole number: where the code has no numbers, whole ones are drawn from it; 1 when left out',
    },
    inputUnreadable: (got: string) => `--input takes a shape such as 1x3x32x32, not "${got}".`,
    seedUnreadable: (got: string) => `--seed takes a whole number, not "${got}".`,
    tooMany: (cells: number, most: number) =>
      `These are ${number(cells)} numbers, too many for a script: up to ${number(most)} are written.`,
  },

  apply: {
    options: {
      weights: 'a filter of the gallery below, a file (text, JSON, npy), or numbers: "1 0 -1; 2 0 -2; 1 0 -1"',
      kind: (kinds: readonly string[]) =>
        `${list(kinds)}; correlation when left out. convolution turns the window round, ` +
        'dilated spreads it (--dilation 2), transposed enlarges (--stride 2)',
      stride: 'samples between neighbouring results: 2 halves the picture; 2,1 for height and width',
      dilation: 'samples between neighbouring weights',
      padding: 'same (keeps the size, when left out), valid, 1, or 1:2,2:1 (before:after for height, width)',
      boundary: 'beyond the border: reflect (when left out), replicate, circular, symmetric, zeros',
      values: (modes: readonly string[]) => `how numbers become pixels: ${list(modes)}; see below`,
      output: 'where to: .png, .jpg, .webp, .tif; PICTURE.WEIGHTS.png in this folder when left out',
      force: 'write over a file that is there',
    },
    aboutValues: `Pixels (--values):
  clip       as they are; what is below black or above white is cut off
  absolute   without the sign: edges of both directions are bright on black
  offset     zero becomes middle grey (128 of 255)
  normalise  the smallest number becomes black, the largest white
Without --values, weights that sum to 0 are shown as absolute and all others as clip.
Each colour channel is filtered by itself, on the values that the file stores (sRGB, not linear
light); alpha is kept as it is. 16-bit pictures stay so in PNG and TIFF.`,
    galleryTitle: 'Gallery of filters:',
    weightsMissing: '--weights is missing: name a filter such as sobel-x, a file, or numbers such as "1 0 -1".',
    notAPicture: (file: string) => `${file} is not a JPEG, PNG, WebP or TIFF picture.`,
    damaged: (file: string) => `${file} is damaged or cut off: the picture in it cannot be read to its end.`,
    tooManyPixels: (file: string, width: number, height: number, most: number) =>
      `${file} has ${number(width)} x ${number(height)} pixels; at most ${number(most)} in all are read.`,
    depthUnsupported: (file: string, depth: string) =>
      `${file} stores its samples as ${depth}; pictures with 8 or 16 bits a sample are read.`,
    firstPage: (pages: number) => `The file has ${number(pages)} pages; the first one is used.`,
    boundaryInstead: (width: number, height: number, boundary: string) =>
      `A picture of ${width} x ${height} is too small to be reflected under this window; ` +
      `its border is repeated instead (boundary=${boundary}).`,
    alphaDropped: (format: string) => `${format.toUpperCase()} has no alpha channel: the colours are kept without it.`,
    endingUnknown: (file: string, known: readonly string[]) =>
      `The ending of ${file} names no format that is written. Use one of ${list(known)}.`,
    exists: (file: string) => `${file} is there already. Choose another name with -o, or write over it with --force.`,
    overInput: (file: string) =>
      `${file} is the picture itself. Choose another name with -o, or write over it with --force.`,
    tooLongForFormat: (file: string, width: number, height: number, format: string, longest: number) =>
      `${file} would be ${width} x ${height}, but ${format.toUpperCase()} stores at most ${longest} a side. ` +
      'Use .png or .tif.',
    notEncoded: (width: number, height: number, format: string) =>
      `A picture of ${width} x ${height} could not be stored as ${format.toUpperCase()}: its encoder failed or ran ` +
      'out of memory. Use another format, or a smaller picture.',
    filtering: 'filtering',
    writing: 'writing  ',
    written: (file: string, width: number, height: number, channels: number, bits: number) =>
      `${file}  ${width} x ${height}, ${channels} ${channels === 1 ? 'channel' : 'channels'}, ${bits} bits`,
    how: (weights: string, sum: number, mode: string) =>
      `${weights}: weights sum to ${Number(sum.toPrecision(6))}, pixels by ${mode}`,
    muchClipped: (part: number, white: number, bright: boolean) =>
      `${Math.round(part * 100)} % of the numbers lie outside of 0 to ${number(white)} and are cut off. ` +
      '--values normalise shows all of them' +
      `${bright ? '; dividing the weights by their sum keeps the brightness' : ''}.`,
  },

  conform: {
    options: {
      backend: (names: readonly string[]) =>
        `the back end that runs every case, alone, or auto: ${list(names)}; ts when left out`,
      only: 'only cases whose name or operator contains this text',
    },
    about: `A path is a file or a folder of .json and .json.gz files. A case counts once and covers its outputs, their
sizes and all its gradients; a case with an error passes when the call is refused. Failures stand on
stderr, each with the worst difference and the problem in notation; the last line counts.`,
    failed: (name: string) => `failed: ${name}`,
    skipped: (count: number, reason: string) => `skipped: ${reason} (${count})`,
    none: (paths: readonly string[], only: string | undefined) =>
      `There are no cases${only ? ` with "${only}"` : ''} in ${list(paths)}.`,
  },

  weights: {
    effects,
    inline: '--weights',
    unknown: (word: string, names: readonly string[]) =>
      `"${word}" is no filter of the gallery and no file. The gallery has ${list(names)}.`,
    none: (from: string) => `${from}: there are no numbers.`,
    notANumber: (from: string, word: string) => `${from}: ${word} is not a number. Write 1, -0.5, 1e-3 or 1/9.`,
    ragged: (from: string, width: number, row: number, got: number) =>
      `${from}: row 1 has ${width} ${width === 1 ? 'number' : 'numbers'}, but row ${row} has ${got}. ` +
      'Every row needs as many.',
    tooMany: (from: string, height: number, width: number, most: number) =>
      `${from}: a window of ${height} x ${width} is too large; at most ${most} x ${most} is taken.`,
    notFlat: (from: string, shape: readonly number[]) =>
      `${from}: the array has shape [${shape.join(', ')}]; a window has height and width.`,
    wrongCount: (from: string, shape: readonly number[], wanted: number, got: number) =>
      `${from}: shape [${shape.join(', ')}] needs ${wanted} numbers, but ${got} are there.`,
    notJson: (from: string) =>
      `${from}: not JSON that holds a window. Write [[1, 0, -1], [2, 0, -2]] or {"shape": [2, 3], "data": [...]}.`,
    npyType: (from: string, type: string) =>
      `${from}: NumPy type ${type} is not read. Save floats or whole numbers, for instance with astype("float32").`,
    npyDamaged: (from: string) => `${from}: the npy file is damaged or cut off.`,
    notText: (from: string) => `${from} is no text, JSON or npy file.`,
    fileTooLarge: (from: string, most: number) =>
      `${from} is larger than ${number(most)} bytes, too large for a window.`,
  },
};
