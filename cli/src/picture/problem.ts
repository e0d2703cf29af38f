// The settings of a call as the problem of a convolution: one window for every channel, each channel by itself.
import { readProblem, type ConvProblem } from 'faltung/ops';
import { ShapeError } from 'faltung';
import { colours, type Picture } from './picture.ts';

/** Ways of sliding a window over a picture, and what each one changes. */
const kinds = {
  correlation: {},
  convolution: { flip: true },
  depthwise: {},
  dilated: { dilation: 2 },
  transposed: { stride: 2, transposed: true },
} as const satisfies Record<string, KindSettings>;

interface KindSettings {
  readonly flip?: true;
  readonly dilation?: number;
  readonly stride?: number;
  readonly transposed?: true;
}

export type KindOfPictures = keyof typeof kinds;
export const kindsOfPictures = Object.keys(kinds) as readonly KindOfPictures[];

export interface AppliedProblem {
  readonly problem: ConvProblem;
  /** The boundary taken because the picture is too small to be reflected. */
  readonly instead?: 'replicate';
}

type Options = Readonly<Record<string, string | boolean | undefined>>;

/**
 * The problem that the options of a call stand for. Their values are those of the notation (`1`, `2,1`, `1:2,2:1`,
 * `same`), so they are read as notation is and refused with the place where reading stopped.
 */
export function applyProblem(picture: Picture, rows: readonly (readonly number[])[], options: Options): AppliedProblem {
  const kind: KindSettings = kinds[(options['kind'] ?? 'correlation') as KindOfPictures];
  const channels = colours(picture);
  const padding = options['padding'] ?? 'same';
  const stride = options['stride'] ?? kind.stride ?? 1;
  const dilation = options['dilation'] ?? kind.dilation ?? 1;
  const read = (boundary: string) =>
    readProblem(
      `${kind.transposed ? 'convTranspose2d' : 'conv2d'} 1x${channels}x${picture.height}x${picture.width}` +
        ` * ${channels}x1x${rows.length}x${rows[0]!.length} padding=${padding} stride=${stride} dilation=${dilation}` +
        ` groups=${channels} boundary=${boundary}${kind.flip ? ' flip' : ''}`,
    );
  if (typeof options['boundary'] === 'string') return { problem: read(options['boundary']) };
  // A transposed convolution has nothing to read beyond its input.
  if (kind.transposed) return { problem: read('zeros') };
  try {
    return { problem: read('reflect') };
  } catch (error) {
    if (!(error instanceof ShapeError) || error.code !== 'padding-too-wide') throw error;
    return { problem: read('replicate'), instead: 'replicate' };
  }
}
