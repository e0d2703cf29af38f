/** A picture in memory: samples row by row, channels interleaved, the alpha channel (where there is one) last. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Channels with alpha: 1 grey, 2 grey and alpha, 3 colour, 4 colour and alpha. */
  readonly channels: 1 | 2 | 3 | 4;
  readonly samples: Uint8Array | Uint16Array;
}

/** Channels without alpha: those a filter is applied to. */
export const colours = ({ channels }: Pick<Picture, 'channels'>): 1 | 3 => (channels > 2 ? 3 : 1);

export const hasAlpha = ({ channels }: Pick<Picture, 'channels'>): boolean => channels % 2 === 0;

/** The largest value of a sample: white. */
export const whiteOf = (samples: Picture['samples']): number => (samples instanceof Uint8Array ? 255 : 65_535);
