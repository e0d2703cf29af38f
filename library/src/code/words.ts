// What a framework cannot say is done in other steps, and the code says so in a comment in the reader's language.
import type { Language } from '../text/errors.ts';
import type { ReadNote } from './read/note.ts';

/** What was written in other steps than one call, because the framework has no words for it. */
export type Emulation = keyof typeof english;

const english = {
  'unequal-padding': 'Padding differs before and behind, which the call cannot say: the input is padded first.',
  'negative-padding': 'Negative padding crops the input, which the call cannot say: it is cropped first.',
  boundary: 'The call fills with zeros only: the border is filled first.',
  'symmetric-boundary': 'There is no symmetric mode: the samples of the padded axis are picked by index.',
  flip: 'The call correlates: the taps are turned round first, which makes it a true convolution.',
  'padding-words': 'The layer knows only "valid" and "same": the input is padded first.',
  'stride-and-dilation': 'The layer takes no stride together with a dilation: zeros stand between the taps instead.',
  'transposed-groups': 'The layer has no groups: each group has a layer of its own.',
  'transposed-cells': 'The call cannot give these sizes: the whole output is made, then cut or extended.',
  'transposed-boundary': 'What reaches beyond the border is added to the samples that the boundary takes from inside.',
  'turned-taps': 'JAX does not turn the taps of a stretched input, a transposed convolution does: turn them first.',
  'moved-groups': 'JAX counts groups along the outputs: the weights are arranged accordingly.',
  'joined-padding': 'JAX has no output padding: it is part of the padding behind.',
  'one-channel': 'SciPy knows neither batch nor channels, stride nor dilation: loops and slices do that.',
  'scipy-correlates': 'Convolution of deep learning is correlate; SciPy\u2019s convolve turns the taps round.',
  'scipy-convolves': 'flip is true: SciPy\u2019s convolve turns the taps round, correlate would not.',
  'scipy-stamps': 'Zeros between the samples, then a full convolution: every sample stamps the taps.',
} as const;

const korean: Readonly<Record<Emulation, string>> = {
  'unequal-padding': '앞뒤 패딩이 달라서 함수의 인수로는 나타낼 수 없습니다. 입력을 먼저 패딩합니다.',
  'negative-padding': '음수 패딩은 입력을 잘라 내는 것인데 함수의 인수로는 나타낼 수 없습니다. 먼저 자릅니다.',
  boundary: '이 함수는 0으로만 채울 수 있습니다. 경계를 먼저 채웁니다.',
  'symmetric-boundary': 'symmetric 방식이 없습니다. 패딩한 축의 표본을 번호로 골라 옵니다.',
  flip: '이 함수는 상관을 계산합니다. 커널을 먼저 뒤집어야 수학에서 말하는 합성곱이 됩니다.',
  'padding-words': '이 층에는 "valid"와 "same"밖에 없습니다. 입력을 먼저 패딩합니다.',
  'stride-and-dilation': '이 층은 stride와 dilation을 함께 받지 않습니다. 대신 커널 사이에 0을 끼워 넣습니다.',
  'transposed-groups': '이 층에는 그룹이 없습니다. 그룹마다 층을 하나씩 둡니다.',
  'transposed-cells': '이 크기는 함수가 바로 낼 수 없습니다. 출력을 모두 만든 다음 자르거나 늘립니다.',
  'transposed-boundary': '경계 밖으로 나간 값은 경계가 안쪽에서 가져오는 표본에 더해 줍니다.',
  'turned-taps': 'JAX는 벌린 입력을 커널로 뒤집지 않고 훑지만 전치 합성곱은 뒤집습니다. 커널을 먼저 뒤집습니다.',
  'moved-groups': 'JAX는 그룹을 출력 축에서 셉니다. 가중치를 그에 맞게 늘어놓았습니다.',
  'joined-padding': 'JAX에는 output padding이 없습니다. 뒤쪽 패딩에 더했습니다.',
  'one-channel': 'SciPy는 배치와 채널, stride와 dilation을 모릅니다. 반복문과 슬라이스로 대신합니다.',
  'scipy-correlates': '딥러닝의 합성곱은 correlate입니다. SciPy의 convolve는 커널을 뒤집습니다.',
  'scipy-convolves': 'flip이 켜져 있습니다. SciPy의 convolve는 커널을 뒤집고 correlate는 뒤집지 않습니다.',
  'scipy-stamps': '표본 사이에 0을 끼우고 full로 합성곱합니다. 표본마다 커널을 도장처럼 찍는 셈입니다.',
};

const words = { en: english, ko: korean } as const;

/** Why code is written in other steps, in the reader's language. */
export const sayEmulation = (emulation: Emulation, language: Language): string => words[language][emulation];

const noteWords = {
  'input-assumed': {
    en: 'The code does not say how large the input is: the size given beside it was taken.',
    ko: '코드에 입력의 크기가 없어서 따로 주어진 크기를 썼습니다.',
  },
  'weights-assumed': {
    en: 'The code does not say the shape of the weights: the one given beside it was taken.',
    ko: '코드에 가중치의 모양이 없어서 따로 주어진 모양을 썼습니다.',
  },
} as const;

/** What reading left out or took from elsewhere, in the reader's language. */
export function sayReadNote(note: ReadNote, language: Language): string {
  if (note.code === 'others-ignored') {
    return language === 'ko'
      ? `첫 합성곱만 읽었습니다. 뒤에 ${note.count}개가 더 있습니다.`
      : `Only the first convolution was read; ${note.count} more ${note.count === 1 ? 'follows' : 'follow'}.`;
  }
  if (note.code === 'step-ignored') {
    const text = note.text.length > 60 ? `${note.text.slice(0, 57)}…` : note.text;
    return language === 'ko'
      ? `${note.line}번 줄에는 합성곱이 아닌 일도 있어서 그 부분은 뺐습니다: ${text}`
      : `Line ${note.line} does something else than a convolution, which was left out: ${text}`;
  }
  return noteWords[note.code][language];
}
