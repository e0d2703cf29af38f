// What the files sent to a browser contain by others. The licence texts are read from the packages while the site is
// built.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Text } from './language.ts';

export interface Notice {
  readonly name: string;
  readonly licence: string;
  readonly what: Text;
  readonly text: string;
}

interface Shipped extends Omit<Notice, 'text'> {
  readonly file: string;
}

const shipped: readonly Shipped[] = [
  {
    name: 'Pretendard',
    licence: 'SIL OFL 1.1',
    what: { ko: '글꼴', en: 'typeface' },
    file: 'pretendard/dist/LICENSE.txt',
  },
  {
    name: 'Noto Sans Math',
    licence: 'SIL OFL 1.1',
    what: { ko: '수식 글꼴', en: 'typeface of formulas' },
    file: '@fontsource/noto-sans-math/LICENSE',
  },
  {
    name: 'Solid',
    licence: 'MIT',
    what: { ko: '그림을 움직이는 라이브러리', en: 'the library that moves the figures' },
    file: 'solid-js/LICENSE',
  },
  {
    name: 'Astro',
    licence: 'MIT',
    what: { ko: '필요할 때 그림을 깨우는 스크립트', en: 'the script that wakes a figure when it is needed' },
    file: 'astro/LICENSE',
  },
  {
    name: 'nifti-reader-js',
    licence: 'MIT',
    what: { ko: 'NIfTI 부피를 읽는 라이브러리', en: 'the reader of NIfTI volumes' },
    file: 'nifti-reader-js/LICENSE',
  },
  {
    name: 'fflate',
    licence: 'MIT',
    what: { ko: '압축을 푸는 라이브러리', en: 'unpacks what is compressed' },
    file: 'fflate/LICENSE',
  },
  {
    name: 'npyjs',
    licence: 'Apache-2.0',
    what: { ko: 'npy 배열을 읽는 라이브러리', en: 'the reader of npy arrays' },
    file: 'npyjs/LICENSE',
  },
  {
    name: 'Workbox',
    licence: 'MIT',
    what: {
      ko: '네트워크 없이도 읽을 수 있도록 사이트를 담아 두는 라이브러리',
      en: 'the libraries that keep the site for reading without a network',
    },
    file: 'workbox-precaching/LICENSE',
  },
  {
    name: 'gifenc',
    licence: 'MIT',
    what: { ko: '그림의 단계를 GIF로 쓰는 라이브러리', en: 'the library that writes the steps of a figure as a GIF' },
    file: 'gifenc/LICENSE.md',
  },
];

/** Packages may lie beside the site's own package or, as npm prefers, above it. */
function readFromPackage(file: string): string {
  const places = [process.cwd(), join(process.cwd(), '..')].map((folder) => join(folder, 'node_modules', file));
  const place = places.find(existsSync);
  if (!place) throw new Error(`The licence ${file} is in no package. Run npm ci, then build the site again.`);
  return readFileSync(place, 'utf8').trim();
}

export const notices = (): Notice[] =>
  shipped.map(({ file, ...notice }) => ({ ...notice, text: readFromPackage(file) }));
