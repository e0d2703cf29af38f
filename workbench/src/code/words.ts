// The words of the panel that takes a convolution home as code and reads code back.
import type { InBoth } from '../figure/language.ts';

export const codeWords = {
  title: { ko: '코드로 가져가기', en: 'Take it home as code' },
  lead: {
    ko: '지금 보고 있는 합성곱을 숫자까지 그대로 담은 스크립트입니다. 실행하면 같은 출력이 나옵니다.',
    en: 'The convolution you are looking at, its numbers included, as a script. Run it and you get the same output.',
  },
  frameworks: { ko: '프레임워크', en: 'Framework' },
  copy: { ko: '코드 복사', en: 'Copy code' },
  copied: { ko: '복사했습니다.', en: 'Copied.' },
  byHand: {
    ko: '복사할 수 없습니다. 코드를 직접 선택하세요.',
    en: 'Copying is not possible here: select the code yourself.',
  },
  refused: {
    ko: '이 설정으로는 계산할 수 없어서 코드도 없습니다. 설정을 먼저 고쳐 주세요.',
    en: 'These settings cannot be computed, so there is no code either. Change them first.',
  },
  readTitle: { ko: '코드 읽어 들이기', en: 'Read code back' },
  readHelp: {
    ko:
      'PyTorch, Keras, ONNX, JAX, Faltung 코드, 여기서 쓴 SciPy 스크립트, 표기법을 붙여넣으면 놀이터가 그 합성곱으로 바뀝니다. ' +
      '코드를 실행하지는 않습니다.',
    en:
      'Paste code of PyTorch, Keras, ONNX, JAX or Faltung, a SciPy script from here, or notation: the playground ' +
      'becomes that convolution. Nothing is run.',
  },
  read: { ko: '읽기', en: 'Read' },
  numbersLost: {
    ko: '숫자는 옮기지 못했습니다. 놀이터에는 소수 둘째 자리까지, 텐서마다 400개까지 들어갑니다.',
    en: 'Its numbers were not taken over: the playground holds up to 400 for each tensor, with two decimals.',
  },
  tooLong: {
    ko: '읽었지만 표기가 너무 길어서 놀이터에 담을 수 없습니다.',
    en: 'It was read, but its notation is too long for the playground.',
  },
} as const satisfies Record<string, InBoth>;

/** What stands above the list of what was written in other steps. */
export const otherSteps = {
  ko: (framework: string) => `${framework}의 함수 하나로는 나타낼 수 없어 이렇게 대신했습니다.`,
  en: (framework: string) => `One call of ${framework} cannot say this. It is done in other steps:`,
} as const satisfies InBoth<(framework: string) => string>;

export const tooMany = {
  ko: (cells: number, most: number) =>
    `숫자가 ${cells.toLocaleString('ko')}개라서 코드에 담지 않습니다. ${most.toLocaleString('ko')}개까지 담습니다.`,
  en: (cells: number, most: number) =>
    `These are ${cells.toLocaleString('en')} numbers, too many for a script: ` +
    `up to ${most.toLocaleString('en')} are written.`,
} as const satisfies InBoth<(cells: number, most: number) => string>;

export const divided = {
  ko: (divisor: number) => `놀이터는 출력을 ${divisor}로 나누어 보여 줍니다. 코드의 y는 나누기 전의 값입니다.`,
  en: (divisor: number) => `The playground shows the output divided by ${divisor}; y in the code is not divided.`,
} as const satisfies InBoth<(divisor: number) => string>;

export const wasRead = {
  ko: (framework: string, notation: string) => `${framework} 코드로 읽었습니다: ${notation}`,
  en: (framework: string, notation: string) => `Read as ${framework}: ${notation}`,
} as const satisfies InBoth<(framework: string, notation: string) => string>;

export const notationName = { ko: '표기법', en: 'notation' } as const satisfies InBoth;
