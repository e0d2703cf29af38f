// What is said about numbers out of files.
import type { InBoth } from '../../figure/language.ts';
import type { FileRole } from './opened.ts';
import { mostAxes, mostFileNumbers, type NumbersFault } from './readNumbers.ts';

const listed = (shape: readonly number[]): string => `[${shape.join(', ')}]`;
const count = (shape: readonly number[]): number => shape.reduce((product, length) => product * length, 1);

const called = { x: { ko: '입력', en: 'input' }, w: { ko: '가중치', en: 'weights' } } as const;

export const numbersFaults: Readonly<Record<NumbersFault, InBoth>> = {
  unknown: {
    ko: '읽을 수 있는 파일이 아닙니다. npy, CSV, JSON 파일을 열어 주세요.',
    en: 'This is no file of numbers that can be read here. Open npy, CSV or JSON.',
  },
  broken: { ko: '파일이 깨져 있어 읽을 수 없습니다.', en: 'The file is broken and cannot be read.' },
  axes: {
    ko: `축이 너무 많습니다. ${mostAxes}개까지 쓸 수 있습니다.`,
    en: `It has too many axes: at most ${mostAxes} can be used.`,
  },
  type: {
    ko: '숫자가 아닌 칸, NaN이나 무한대가 들어 있습니다. 표라면 머리글 행을 빼 주세요.',
    en: 'Something in it is no finite number. Of a table, leave the line with headings out.',
  },
  ragged: { ko: '행마다 숫자의 개수가 다릅니다.', en: 'Its rows are not equally long.' },
  large: {
    ko: `너무 큽니다. 100 MB, 숫자 ${mostFileNumbers.toLocaleString('ko')}개까지 열 수 있습니다.`,
    en: `It is too large: at most 100 MB and ${mostFileNumbers.toLocaleString('en')} numbers.`,
  },
  empty: { ko: '숫자가 하나도 없습니다.', en: 'There is not a single number in it.' },
};

export const fileWords = {
  toShape: { ko: '표기를 이 모양에 맞추기', en: 'Set the notation to this shape' },
  repeat: { ko: '모든 채널에 똑같이 넣기', en: 'Use it in every channel' },
  round: { ko: '반올림해서 넣기', en: 'Round and use' },
  use: { ko: '이 숫자 넣기', en: 'Use these numbers' },
  drop: { ko: '파일 치우기', en: 'Put the file away' },
} as const satisfies Record<string, InBoth>;

export const fileSentences = {
  taken: {
    ko: (name: string, role: FileRole) => `${name}의 숫자를 ${called[role].ko}에 넣었습니다.`,
    en: (name: string, role: FileRole) => `The ${called[role].en} ${role === 'w' ? 'are' : 'is'} now that of ${name}.`,
  },
  held: {
    ko: (name: string, role: FileRole, shape: readonly number[]) =>
      `${called[role].ko}에 ${name}의 숫자 ${count(shape).toLocaleString('ko')}개를 쓰고 있습니다. ` +
      '링크에는 이 숫자가 담기지 않습니다.',
    en: (name: string, role: FileRole, shape: readonly number[]) =>
      `The ${called[role].en} ${role === 'w' ? 'are' : 'is'} the ${count(shape).toLocaleString('en')} numbers of ` +
      `${name}. A link does not hold them.`,
  },
  ready: {
    ko: (name: string) => `${name}의 모양이 표기와 맞습니다.`,
    en: (name: string) => `${name} has the shape that the notation asks for.`,
  },
  shape: {
    ko: (name: string, role: FileRole, shape: readonly number[], wanted: readonly number[]) =>
      `${name}의 모양은 ${listed(shape)}인데 표기가 말하는 ${called[role].ko}의 모양은 ${listed(wanted)}입니다.`,
    en: (name: string, role: FileRole, shape: readonly number[], wanted: readonly number[]) =>
      `${name} has shape ${listed(shape)}, but the notation asks for ${called[role].en} of ${listed(wanted)}.`,
  },
  noShape: {
    ko: (axes: number) => `축이 ${axes}개인 텐서를 쓰는 합성곱은 여기에 없습니다.`,
    en: (axes: number) => `No convolution here has such a tensor of ${axes} axes.`,
  },
  rounded: {
    ko: (name: string, scale: number, off: string) =>
      `${name}에는 소수점 아래가 더 길거나 큰 수가 있습니다. ${scaled.ko(scale)}둘째 자리까지 반올림하면 원래 값과 ` +
      `많아야 ${off}만큼 다릅니다.`,
    en: (name: string, scale: number, off: string) =>
      `${name} holds numbers that are longer or larger than a cell: ${scaled.en(scale)}rounded to two decimals they ` +
      `are off by at most ${off}.`,
  },
  missing: {
    ko: (role: FileRole, seed: number) =>
      `이 링크는 파일에서 연 ${called[role].ko}로 만들었지만 링크에는 그 숫자가 없습니다. 파일을 다시 열 때까지 씨앗 ${seed}의 ` +
      '숫자를 씁니다.',
    en: (role: FileRole, seed: number) =>
      `This link was made with ${called[role].en} out of a file, which it does not hold. Open the file again; until ` +
      `then there are the numbers of seed ${seed}.`,
  },
} as const satisfies Record<string, InBoth<unknown>>;

const scaled = {
  ko: (scale: number) =>
    scale === 1 ? '' : scale > 1 ? `${scale}배로 적고 ${scale}로 나누기로 하면, ` : `${1 / scale}로 나누고 `,
  en: (scale: number) =>
    scale === 1
      ? ''
      : scale > 1
        ? `written ${scale} times as large over ${scale}, and `
        : `divided by ${1 / scale} and `,
};
