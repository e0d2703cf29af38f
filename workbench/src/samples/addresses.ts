// Where the sample pictures lie. Only what runs in a page imports this file: the pictures are made by the build.
import type { Sample } from './index.ts';
import coast from '../../.astro/samples/coast.webp?url';
import mandrill from '../../.astro/samples/mandrill.webp?url';
import night from '../../.astro/samples/night.webp?url';
import relief from '../../.astro/samples/relief.webp?url';

export const sampleAddresses: Readonly<Record<Sample['id'], string>> = { mandrill, relief, coast, night };
