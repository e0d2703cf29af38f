// Korean for the short phrases that facts carry in English: what was wanted, what was given, which tensor. A phrase
// that is not here (a number, a name, a quoted value) is said as it is; a test finds phrases of the sources that are
// missing.

const phrases: Readonly<Record<string, string>> = {
  // Tensors
  tensor: '텐서',
  input: '입력',
  weights: '가중치',
  bias: '편향',
  output: '출력',
  x: '입력',
  w: '가중치',
  b: '편향',
  y: '출력',
  missing: '없음',
  'an object without shape or dims': 'shape나 dims가 없는 객체',
  'a strided view that reaches outside of its numbers': '제 수의 범위를 벗어나는 뷰',
  'a list with more than numbers in it': '수가 아닌 것이 섞인 목록',
  // Options
  'a whole number, or one for each axis': '정수 하나 또는 축마다 하나씩',
  'whole numbers, [before, after] pairs or a word': '정수, [앞, 뒤] 쌍 또는 정해진 낱말',
  'true or false': 'true 또는 false',
  "'nchw' or 'nhwc'": "'nchw' 또는 'nhwc'",
  'a whole number from 1 on': '1 이상의 정수',
  'a number': '수',
  'a number above 0': '0보다 큰 수',
  "'nearest' or 'linear'": "'nearest' 또는 'linear'",
  "false when mode is 'nearest'": "mode가 'nearest'일 때 false",
  'below 2^31': '2^31보다 작은 수',
  'what exportTuning gave': 'exportTuning이 준 글',
  // Attributes of frameworks
  'a whole number': '정수',
  "'SAME', 'VALID' or [low, high] pairs": "'SAME', 'VALID' 또는 [앞, 뒤] 쌍",
  "three words like ['NHWC', 'HWIO', 'NHWC'] that name every axis once":
    "['NHWC', 'HWIO', 'NHWC']처럼 모든 축을 한 번씩 부르는 낱말 셋",
  '1: there are no groups of the batch': '1(배치는 그룹으로 나눌 수 없음)',
  '1 on every axis when a window stride is not 1': 'window_strides가 1이 아닐 때는 모든 축에서 1',
};

/** Phrases with a value in them. */
const patterns: readonly (readonly [RegExp, (...pieces: string[]) => string])[] = [
  [/^an object of type (.*)$/, (type) => `${type} 객체`],
  [/^an? (number|string|boolean|function|symbol|bigint)$/, (type) => `${type} 값`],
  [/^(x|w|b|y|input|weights|bias|output) of (.*)$/, (role, op) => `${op}의 ${phrases[role] ?? role}`],
  [/^one of (.*)$/, (list) => `${list} 가운데 하나`],
  [/^a list of (\S+) whole numbers$/, (count) => `정수 ${count}개로 된 목록`],
  [/^a whole number or a list of (\S+) or (\S+)$/, (few, many) => `정수 하나 또는 정수 ${few}개나 ${many}개로 된 목록`],
  [/^(\S+) for the batch and (\S+) for the channels$/, (batch, channels) => `배치에는 ${batch}, 채널에는 ${channels}`],
  [/^a word or (\S+) \[low, high\] pairs$/, (count) => `정해진 낱말 또는 [앞, 뒤] 쌍 ${count}개`],
  [
    /^'SAME', 'VALID' or (\S+) pairs, \[0, 0\] for batch and channels$/,
    (count) => `'SAME', 'VALID' 또는 배치와 채널이 [0, 0]인 쌍 ${count}개`,
  ],
  [/^a whole number or a list of (\S+)$/, (count) => `정수 하나 또는 정수 ${count}개로 된 목록`],
  [/^a list of (\S+) sizes from 1 on$/, (count) => `1 이상의 크기 ${count}개로 된 목록`],
  [/^the spatial shape of the weights, (.*)$/, (shape) => `가중치의 공간 모양 ${shape}`],
  [/^left out beside auto_pad (.*)$/, (word) => `auto_pad ${word} 옆에서는 비워 두는 것`],
];

/** A phrase in Korean, or the phrase itself where it is a value. */
export function inKorean(phrase: string): string {
  const known = Object.hasOwn(phrases, phrase) ? phrases[phrase] : undefined;
  if (known !== undefined) return known;
  for (const [pattern, say] of patterns) {
    const match = pattern.exec(phrase);
    if (match) return say(...match.slice(1));
  }
  return phrase;
}
