import { expect, test } from 'vitest';
import { Failure } from '../command.ts';
import { texts } from '../text/index.ts';
import { encode } from './save.ts';

// JPEG counts a side with 16 bits.
const tooWide = { width: 65_536, height: 1, channels: 1, samples: new Uint8Array(65_536) } as const;

test.each(['en', 'ko'] as const)('what an encoder refuses is told in a sentence (%s)', async (language) => {
  const refused = encode(tooWide, 'jpeg', texts[language]);
  await expect(refused).rejects.toBeInstanceOf(Failure);
  await expect(refused).rejects.toThrow(/65,?536 x 1.*JPEG/);
});
