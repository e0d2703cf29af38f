// The Korean sentence of every refusal: who speaks, which rule, the numbers, what to do. They are written in Korean,
// not translated; numbers stand before counters (개, 칸), so no particle depends on how a number is read.
import { pointAt } from '../tensor/caret.ts';
import type { CodePart, NotationPart, ShapeCode, ShapeFacts } from '../tensor/errors.ts';
import { listed } from '../tensor/english.ts';
import { inKorean } from './phrases.ts';

/** Axes are counted from 0 among the spatial ones, as the option lists are. */
const along = (axis: number): string => `공간 축 ${axis}번`;

const cells = (shape: readonly number[]): number => shape.reduce((size, length) => size * length, 1);

/** `-여야` behind a vowel, `-이어야` behind anything else. */
function must(phrase: string): string {
  // A Hangul syllable without a final consonant is a multiple of 28 away from the first one, 가.
  const syllable = phrase.charCodeAt(phrase.length - 1) - 0xac00;
  return `${phrase}${syllable >= 0 && syllable < 11_172 && syllable % 28 === 0 ? '여야' : '이어야'}`;
}

const sides = { input: '입력', output: '출력' } as const;

export const korean: { readonly [C in ShapeCode]: (facts: ShapeFacts[C]) => string } = {
  'shape-invalid': ({ shape }) =>
    `모양은 0 이상의 정수로 된 목록이어야 하는데 ${listed(shape)}입니다. 축마다 길이를 정수로 주세요.`,
  'tensor-too-large': ({ shape, size }) =>
    `모양이 ${listed(shape)}인 텐서는 너무 큽니다(${size}칸). 한 축의 길이도, 모두 합한 칸 수도 2147483647까지만 되니 배치를 나누어 계산하세요.`,
  'data-length': ({ shape, size, length }) =>
    `모양 ${listed(shape)}에는 수가 ${size}개 필요한데 ${length}개가 주어졌습니다. 칸마다 수를 하나씩 주세요.`,
  'not-a-tensor': ({ role, got }) =>
    `${inKorean(role)} 자리에 텐서가 아닌 값이 주어졌습니다: ${inKorean(got)}. ` +
    `수를 행 우선 순서로 담아 { data, shape } 또는 { data, dims } 꼴로 주세요.`,
  'dtype-unsupported': ({ role, got }) =>
    `${inKorean(role)}의 수는 계산할 수 없는 형식입니다: ${inKorean(got)}. Float32Array나 Float64Array로 바꾸어 주세요.`,
  'dtype-mismatch': ({ op, role, input, got }) =>
    `${op}: 입력은 ${input}인데 ${inKorean(role)} 쪽은 ${got}입니다. 수의 형식을 한쪽으로 맞추세요.`,
  'shape-mismatch': ({ op, role, wanted, got }) =>
    `${op}: ${op === 'add' ? `입력 ${role}` : inKorean(role)}의 모양은 ${listed(wanted)}이어야 하는데 ${listed(got)}입니다. ` +
    `모양을 맞추어 주세요.`,
  'no-kernel': ({ op, backend, dtype }) =>
    `${op}: 백엔드 '${backend}'에는 ${dtype}로 이 연산을 계산할 커널이 없습니다. 모든 것을 계산하는 'ts'를 쓰세요.`,

  'memory-full': ({ bytes }) =>
    `메모리에 ${bytes}바이트를 둘 자리가 없습니다. 텐서를 줄이거나 배치를 나누어 계산하세요.`,

  'thread-died': ({ reason }) =>
    `계산하던 스레드 하나가 끝나 버려서(${reason}) 결과가 없습니다. 새 스레드가 자리를 채우니 다시 호출하세요.`,
  'engine-closed': () => `이 엔진은 스레드와 함께 이미 닫혔습니다. 새로 여세요.`,

  'option-unknown': ({ op, option, known }) =>
    `${op}에는 "${option}" 옵션이 없습니다. 쓸 수 있는 옵션은 다음과 같습니다: ${known.join(', ')}.`,
  'option-invalid': ({ op, option, got, wanted }) =>
    `${op}: ${option} 값은 ${must(inKorean(wanted))} 하는데 ${inKorean(got)}입니다. 값을 고쳐 주세요.`,
  'values-per-axis': ({ op, option, axes, given }) =>
    `${op}: ${option} 값은 공간 축 ${axes}개에 맞추어야 하는데 ${given}개가 주어졌습니다. ` +
    `모든 축에 쓸 값 하나를 주거나 축마다 하나씩 주세요${option === 'padding' ? '(양쪽이 다르면 [[앞, 뒤], …] 꼴)' : ''}.`,

  'input-rank': ({ op, axes, input }) =>
    `${op}: 입력의 축은 ${axes + 2}개(배치, 채널, 공간 축 ${axes}개) 또는 배치 없이 ${axes + 1}개여야 하는데 ` +
    `${input.length}개입니다: ${listed(input)}. 입력의 모양을 바꾸어 주세요.`,
  'weights-rank': ({ op, axes, weights }) =>
    `${op}: 가중치의 축은 ${axes + 2}개(채널 축 2개, 커널 축 ${axes}개)여야 하는데 ` +
    `${weights.length}개입니다: ${listed(weights)}. 가중치의 모양이나 연산의 차원을 바꾸어 주세요.`,
  'weights-empty': ({ op, weights }) =>
    `${op}: 모양이 ${listed(weights)}인 가중치에는 채널이나 커널이 비어 있습니다. 모든 축의 길이를 1 이상으로 하세요.`,
  'channel-mismatch': ({ op, input, weights, groups, wanted }) =>
    `${op}: 입력 채널은 ${input[1]!}개인데 가중치는 ${wanted}개를 기대합니다.\n` +
    `  입력    ${listed(input)}  채널은 1번 축\n` +
    `  가중치  ${listed(weights)}  groups = ${groups}\n` +
    `가중치, 입력, groups 가운데 하나를 고쳐 채널 수를 맞추세요.`,
  'groups-invalid': ({ op, groups }) =>
    `${op}: groups 값은 1 이상의 정수여야 하는데 ${groups}입니다. 값을 고쳐 주세요.`,
  'groups-divide': ({ op, side, channels, groups }) =>
    `${op}: ${sides[side]} 채널 ${channels}개는 그룹 ${groups}개로 똑같이 나눌 수 없습니다(나머지 ${channels % groups}). ` +
    `groups를 ${channels}의 약수로 하세요.`,
  'bias-shape': ({ op, bias, outputs }) =>
    `${op}: 편향은 출력 채널마다 하나씩, 모양이 [${outputs}]이어야 하는데 ${listed(bias)}입니다. 편향의 모양을 맞추어 주세요.`,
  'stride-invalid': ({ op, axis, stride }) =>
    `${op}: ${along(axis)}의 stride 값은 1 이상의 정수여야 하는데 ${stride}입니다. 값을 고쳐 주세요.`,
  'dilation-invalid': ({ op, axis, dilation }) =>
    `${op}: ${along(axis)}의 dilation 값은 1 이상의 정수여야 하는데 ${dilation}입니다. 값을 고쳐 주세요.`,
  'padding-word': ({ op, word }) =>
    `${op}: "${word}" 패딩은 없습니다. 'same', 'sameLower', 'valid', 'causal' 가운데 하나나 수를 주세요.`,
  'padding-too-wide': ({ op, axis, boundary, padding, limit, length }) =>
    `${op}: ${along(axis)}의 패딩은 ${padding}칸인데, 길이 ${length}칸에서 경계 '${boundary}' 방식으로는 ${limit}칸까지만 채울 수 있습니다. ` +
    `패딩을 ${limit}칸 이하로 줄이거나 경계를 'replicate' 또는 'zeros'로 바꾸세요.`,
  'crop-too-large': ({ op, axis, crop, length }) =>
    `${op}: ${along(axis)}에서 음수 패딩이 ${crop}칸을 잘라 내는데 길이는 ${length}칸뿐입니다. ${length}칸 이하로 자르세요.`,
  'window-too-large': ({ op, axis, span, room }) =>
    `${op}: ${along(axis)}의 창은 ${span}칸인데 패딩한 입력은 ${Math.max(0, room)}칸뿐입니다.\n` +
    `패딩을 모두 합해 ${span - room}칸 늘리거나 커널 크기 또는 dilation을 줄이세요.`,
  'boundary-unknown': ({ op, boundary, known }) =>
    `${op}: 없는 경계 방식입니다: ${inKorean(boundary)}. ${known.join(', ')} 가운데 하나를 고르세요.`,
  'output-padding-invalid': ({ op, axis, outputPadding }) =>
    `${op}: ${along(axis)}의 outputPadding 값은 0 이상의 정수여야 하는데 ${outputPadding}입니다. 값을 고쳐 주세요.`,
  'output-padding-too-large': ({ op, axis, outputPadding, stride, dilation }) =>
    `${op}: ${along(axis)}의 outputPadding 값은 stride(${stride})나 dilation(${dilation})보다 작아야 하는데 ${outputPadding}입니다. ` +
    `${Math.max(stride, dilation) - 1} 이하로 줄이세요.`,
  'output-padding-and-size': ({ op }) =>
    `${op}: outputSize가 정해지면 outputPadding도 정해집니다. 두 옵션 가운데 하나만 주세요.`,
  'output-size-impossible': ({ op, axis, wanted, smallest, largest }) =>
    `${op}: ${along(axis)}의 출력은 ${wanted}칸이 될 수 없습니다. 이 설정으로는 ${smallest}칸에서 ${largest}칸까지 나옵니다. 그 안에서 고르거나 패딩을 바꾸세요.`,
  'output-too-small': ({ op, axis, output }) =>
    `${op}: ${along(axis)}의 출력이 ${output}칸이 됩니다. 1칸 이상이 되도록 패딩을 줄이거나 커널 또는 입력을 키우세요.`,

  'same-with-stride': ({ op, framework, stride }) =>
    `${op}: ${framework}에서는 stride(${stride.join(', ')})와 'same' 패딩을 함께 쓸 수 없습니다. 패딩을 수로 주세요.`,
  'negative-padding': ({ op, framework, padding }) =>
    `${op}: ${framework}에서는 음수 패딩(${padding.join(', ')})을 쓸 수 없습니다. 대신 입력을 먼저 잘라 내세요.`,
  'transposed-boundary': ({ op, framework, boundary }) =>
    `${op}: ${framework}의 전치 합성곱은 경계가 '${boundary}'일 수 없습니다. 'zeros'를 쓰세요.`,
  'attribute-invalid': ({ op, framework, attribute, got, wanted }) =>
    `${op}(${framework}): ${attribute} 속성은 ${must(inKorean(wanted))} 하는데 ${inKorean(got)}입니다. 값을 고쳐 주세요.`,

  'channels-divide': ({ op, channels, divisor }) =>
    `${op}: 채널 ${channels}개는 ${divisor}개씩 나누어떨어지지 않습니다. ${channels}의 약수를 쓰세요.`,
  'pool-padding': ({ op, axis, padding, taps }) =>
    `${op}: ${along(axis)}의 패딩 ${padding}칸은 창(${taps}칸)의 절반보다 넓어서 패딩만 보는 창이 생길 수 있습니다. ` +
    `${Math.floor(taps / 2)}칸 이하로 줄이세요.`,
  'concat-mismatch': ({ op, first, other }) =>
    `${op}: 이어 붙일 두 텐서는 채널(1번 축)만 다를 수 있는데 ${listed(first)}, ${listed(other)}입니다. 나머지 축을 맞추어 주세요.`,
  'stage-mismatch': ({ stage, gives, wants }) =>
    `${stage}단계의 출력은 ${listed(gives)}인데 ${stage + 1}단계의 입력은 ${listed(wants)}입니다. 두 모양을 맞추어 주세요.`,
  'stage-parameters': ({ wanted, given }) =>
    `단계에 있는 합성곱은 ${wanted}개인데 매개변수는 ${given}개분이 주어졌습니다. 순서대로 합성곱마다 하나씩 주세요.`,
  'size-divide': ({ op, axis, length, divisor }) =>
    `${op}: ${along(axis)}의 길이 ${length}칸은 ${divisor}칸씩 나누어떨어지지 않습니다. ${length}의 약수를 쓰세요.`,
  'pool-crop': ({ op, axis, padding }) =>
    `${op}: ${along(axis)}의 패딩이 ${padding}칸인데 풀링은 입력을 잘라 낼 수 없습니다. 0칸 이상으로 하세요.`,
  'pool-window-empty': ({ op, axis, position }) =>
    `${op}: ${along(axis)}에서 출력 ${position}번의 창은 패딩만 봅니다. 패딩이나 dilation을 줄이세요.`,
  'resize-target': ({ op }) => `${op}: 출력의 크기는 size나 scale 하나로 정합니다. 둘 가운데 하나만 주세요.`,
  'composite-transposed': ({ kind }) =>
    `${kind} 종류는 전치 합성곱이 아니라 합성곱을 대신합니다. conv로 만든 문제를 주세요.`,
  'composite-channels': ({ op, join, input, output }) =>
    join === 'add'
      ? `${op}: stride가 1이면 결과에 입력을 더하므로 채널 수가 같아야 하는데 입력은 ${input}개, 출력은 ${output}개입니다. ` +
        `채널 수를 맞추거나 stride를 늘리세요.`
      : `${op}: 결과 뒤에 입력 채널 ${input}개를 이어 붙이므로 출력 채널 ${output}개로는 모자랍니다. ${input}개보다 많게 하세요.`,
  'composite-size': ({ op, axis, output, shortcut }) =>
    `${op}: ${along(axis)}에서 창을 지난 결과는 ${output}칸인데 지름길은 ${shortcut}칸입니다. 양쪽 패딩을 (커널 크기 - 1) * dilation / 2칸으로 하세요.`,

  'mean-of-nothing': ({ shape }) =>
    `모양이 ${listed(shape)}인 텐서에는 수가 없어서 평균을 낼 수 없습니다. 수를 1개 이상 주세요.`,
  'reshape-size': ({ from, to }) =>
    `${listed(from)} 모양은 모두 ${cells(from)}칸인데 ${listed(to)} 모양은 ${cells(to)}칸입니다. 칸 수가 같은 모양을 고르세요.`,
  'loss-not-scalar': ({ shape }) =>
    `기울기는 수 하나에 대해서 구하는데 이 결과의 모양은 ${listed(shape)}입니다. 먼저 평균이나 합을 내거나, 거꾸로 흘려보낼 값을 { from }으로 주세요.`,
  'not-in-graph': ({ which, shape }) =>
    `이 결과는 목록의 ${which}번 변수(모양 ${listed(shape)})와 관계없이 계산되어서 그 변수의 기울기가 없습니다. ` +
    `변수를 variable()로 만들고 faltung/grad의 함수로 결과를 계산하세요.`,
  'no-variables': ({ shape }) =>
    `이 결과(모양 ${listed(shape)})는 변수 없이 계산되어서 기울기를 구할 대상이 없습니다. 가중치나 입력을 variable()로 만들고 faltung/grad의 함수로 결과를 계산하세요.`,
  'changed-since': ({ op, role }) =>
    `${op}: 계산을 기록한 뒤에 ${inKorean(role)}의 값이 바뀌었습니다. 결과를 다시 계산한 다음 기울기를 구하세요.`,
  'loss-not-finite': ({ loss }) =>
    `손실이 유한한 수가 아니어서(${loss}) 한 걸음만 옮겨도 모든 매개변수가 망가집니다. 학습률을 줄이고 입력을 살펴보세요.`,

  'code-axes': ({ framework, axes, most }) =>
    `${framework}에는 공간 축이 ${axes}개인 합성곱이 없고 ${most}개까지만 있습니다. 다른 프레임워크를 고르세요.`,
  code: ({ text, at, wanted, got = '' }) => `코드를 읽을 수 없습니다. ${codeParts[wanted](got)}\n${pointAt(text, at)}`,

  notation: ({ text, at, wanted, setting = '' }) =>
    `표기를 읽을 수 없습니다. 표시한 곳에는 ${notationParts[wanted](setting)} 와야 합니다.\n${pointAt(text, at)}`,

  'matrix-too-large': ({ rows, columns, cells, limit }) =>
    `행렬의 크기가 ${rows} x ${columns}, 모두 ${cells}칸이 됩니다. ${limit}칸까지만 만드니 입력이나 채널을 줄이세요.`,
  'stages-empty': () => '살펴볼 단계가 없습니다. 하나 이상 주세요.',
  'field-undefined': ({ stage, op }) =>
    `${stage}단계 ${op}에서는 출력마다 읽는 모양이 달라 수용 영역의 크기와 위치를 하나로 말할 수 없습니다. 출력 하나를 골라 그 입력 집합을 구하세요.`,
  'jumps-differ': ({ jump, shortcut }) =>
    `출력이 한 칸 옮겨 갈 때 입력은 본래 길에서 ${listed(jump)}칸, 지름길에서 ${listed(shortcut)}칸 옮겨 갑니다. 두 길의 칸 수가 같아야 함께 수용 영역을 구할 수 있습니다.`,
  'position-outside': ({ position, shape }) =>
    `모양이 ${listed(shape)}인 텐서에는 위치 ${listed(position)}에 해당하는 칸이 없습니다. 위치는 0부터 세어 주세요.`,
  'window-axes': ({ least, most, window }) =>
    `축이 ${least === most ? `${least}개인` : `${least}개 이상인`} 창이 필요한데 ${listed(window)}의 축은 ${window.length}개입니다.`,
  'rank-range': ({ rank, most }) => `랭크는 1부터 ${most}까지의 정수여야 하는데 ${rank}입니다.`,
  'not-finite': ({ role }) => `${inKorean(role)}에 NaN이나 무한대가 있어 랭크를 구할 수 없습니다. 유한한 수를 주세요.`,
};

/** Each ends with its subject particle. */
const notationParts: { readonly [P in NotationPart]: (setting: string) => string } = {
  operator: () => 'conv2d 같은 연산 이름이',
  shape: () => '1x3x32x32처럼 정수로 된 모양이',
  weights: () => '* 16x3x3x3처럼 가중치의 모양이',
  'no-weights': () => '가중치가 아니라 설정이',
  setting: () => 'stride=2 같은 설정이',
  'setting-needed': (setting) => `${setting} 설정이`,
  'setting-once': (setting) => `이미 나온 ${setting} 말고 다른 설정이`,
  'whole-numbers': () => '정수 하나, 또는 2,1처럼 축마다 정수 하나씩이',
  padding: () => '1, 2,1, 1:2,2:1, same 같은 패딩이',
  word: () => 'reflect 같은 이름 하나, 또는 축마다 이름 하나씩이',
  number: () => '0.2 같은 수가',
  'true-or-false': () => 'true나 false가',
  'one-convolution': () => '합성곱 하나만',
  'plain-stage': () => '지름길이 없는 단계가',
  'shorter-text': () => '글의 끝이(최대 65536자)',
};

const codeParts: { readonly [P in CodePart]: (got: string) => string } = {
  call: () => 'nn.Conv2d(3, 16, 3)이나 F.conv2d(x, w)처럼 여기서 아는 합성곱이 없습니다.',
  argument: (got) => `${got} 인수의 값을 알 수 없습니다. 수나 튜플, 정해진 낱말로 써 주세요.`,
  input: () => '합성곱에 들어가는 입력의 크기를 알 수 없습니다. x = torch.zeros(1, 3, 32, 32)처럼 알려 주세요.',
  weights: () => '합성곱의 가중치 모양을 알 수 없습니다. w = torch.zeros(16, 3, 3, 3)처럼 알려 주세요.',
  'plain-steps': () => '이 단계들은 합쳐도 합성곱 하나가 되지 않습니다. 앞뒤의 패딩을 빼 주세요.',
  'shorter-text': (got) => `글이 ${got}자보다 깁니다. 합성곱이 있는 줄만 남겨 주세요.`,
};
