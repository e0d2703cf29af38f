// 명령줄의 한국어 문장. 하나라도 빠지면 컴파일되지 않는다.
import type { Text } from './index.ts';

const list = (words: readonly string[]): string => words.join(', ');
const number = (value: number): string => value.toLocaleString('ko');
const axisName = (names: readonly string[], one: string, axes: number, d: number): string =>
  axes === 1 ? one : ((axes > names.length ? undefined : names.slice(-axes)[d]) ?? `축 ${d}`);
const meant = (other: string | undefined): string => (other ? ` 혹시 ${other}인가요?` : '');

export const ko: Text = {
  program: {
    title: '명령줄에서 쓰는 합성곱',
    example: '예:',
    options: '옵션',
    language: '문장의 언어. 쓰지 않으면 로캘을 따릅니다',
    json: '데이터를 JSON으로 출력합니다',
    help: '도움말을 봅니다',
    version: '버전을 봅니다',
    moreHelp: '자세한 것은 faltung 명령 --help. 종료 코드: 0 성공, 1 실패, 2 잘못된 사용법.',
    titles: {
      usage: '사용법:',
      options: '옵션:',
      globalOptions: '모든 명령에 쓰는 옵션:',
      words: '인자:',
      commands: '명령:',
    },
  },

  usage: {
    language: '--lang 값은 ko나 en이어야 합니다.',
    unknownCommand: (name, other) => `"${name}" 명령은 없습니다.${meant(other)} faltung만 입력하면 목록이 나옵니다.`,
    unknownOption: (flag, other) => `${flag} 옵션은 없습니다.${meant(other)} 있는 옵션은 --help로 볼 수 있습니다.`,
    missingWord: (name) => `<${name}> 인자가 빠졌습니다. 쓰는 법은 --help로 볼 수 있습니다.`,
    missingValue: (flags) => `${flags} 뒤에 값이 빠졌습니다.`,
    tooManyWords: (words) => `인자가 너무 많습니다: ${words}. 빈칸이 있는 인자는 따옴표로 묶어 주세요.`,
    notOneOf: (flag, got, known) => `${flag} ${got}: ${list(known)} 가운데 하나를 써야 합니다.`,
    oneWord: (flag, got) => `${flag} 값은 1이나 2,1 또는 1:2,2:1처럼 빈칸 없이 써야 합니다: "${got}"`,
    other: (message) => `명령줄을 읽을 수 없습니다: ${message}`,
  },

  files: {
    missing: (file) => `${file}: 파일이 없습니다.`,
    isFolder: (file) => `${file}: 파일이 아니라 폴더입니다.`,
    notAFile: (file) => `${file}: 보통 파일이 아닙니다.`,
    noFolder: (folder) => `${folder}: 폴더가 없습니다. 먼저 만들거나 -o로 다른 곳을 고르세요.`,
    empty: (file) => `${file}: 빈 파일(0바이트)입니다.`,
    notAllowed: (file) => `${file}: 접근할 권한이 없습니다.`,
    diskFull: (file) => `${file}: 디스크가 가득 차서 쓰지 못했습니다.`,
    tooLarge: (file) => `${file}: 한 번에 읽기에 너무 큽니다.`,
    other: (file, code) => `${file}: 시스템이 거부했습니다(${code}).`,
  },

  commands: {
    kinds: { summary: '모든 종류의 합성곱을 나열합니다' },
    shape: { summary: '텐서의 크기를 축마다 공식과 함께 보여 줍니다' },
    cost: { summary: '가중치, 곱셈, 메모리를 세는 방식마다 보여 줍니다' },
    field: { summary: '여러 층을 쌓았을 때 출력 하나가 보는 범위를 구합니다' },
    plan: { summary: '어떤 커널이 왜 선택되는지 보여 줍니다' },
    code: { summary: '표기법이나 다른 코드를 PyTorch, Keras, ONNX, JAX, SciPy 코드로 씁니다' },
    apply: { summary: '사진에 창을 미끄러뜨립니다: 윤곽, 흐림, 돋을새김' },
    conform: { summary: 'PyTorch와 ONNX의 적합성 사례를 실행합니다' },
  },

  notation: {
    list: '한 줄에 문제 하나씩 적은 파일. #은 주석, -는 표준 입력',
    missing: '"conv2d 1x3x32x32 * 16x3x3x3 padding=1" 같은 표기나, --list 뒤에 표기를 모은 파일을 주세요.',
    wordsAndList: '표기와 --list는 함께 쓸 수 없습니다.',
    inLine: (file, line, sentence) => `${file} ${line}행: ${sentence}`,
    emptyList: (file) => `${file}: 빈 줄과 주석뿐이고 문제가 없습니다.`,
  },

  tensors: { input: '입력', weights: '가중치', bias: '편향', output: '출력' },

  places: { shortcut: '지름길', after: '합친 뒤' },

  kinds: {
    columns: ['절', '종류', '이름', '보기'],
    section: (section) => `${section}절`,
    more: 'faltung kinds 종류: 하나를 자세히 봅니다. faltung shape "보기": 크기를 봅니다.',
  },

  shape: {
    formula: '출력 = ⌊(입력 + 앞 + 뒤 − 폭) / 스트라이드⌋ + 1',
    transposedFormula: '출력 = (입력 − 1) · 스트라이드 − 앞 − 뒤 + 폭 + 출력 패딩',
    spanFormula: '폭 = (커널 크기 − 1) · 팽창 + 1',
    axis: (axes, d) => axisName(['깊이', '세로', '가로'], '길이', axes, d),
    inputs: (least, most, output) => `입력 ${least}~${most}의 출력이 모두 ${output}`,
  },

  cost: {
    about: `배치 전체의 곱셈을 여러 프로젝트가 세는 방식대로 보여 줍니다(실제로 하는 곱셈: 입력 안의 칸과 하는 곱셈).
그룹 합성곱과 여러 단계로 된 종류는 그것이 대신하는 표준 합성곱과 견줍니다.
메모리는 모든 단계의 입력, 가중치, 편향, 출력을 float32로 셉니다.`,
    total: '합계',
    standardColumn: '표준',
    ratio: '비율',
    bytes: '바이트',
    reasons: '실제보다 많이 세는 까닭:',
    standard: (notation) => `표준: ${notation}`,
  },

  field: {
    options: { at: '입력을 나열할 출력의 위치(예: 3,4). 쓰지 않으면 가운데' },
    about: `인자는 쌓은 단계들의 표기입니다. 단계마다 크기에 (커널 크기 − 1) · 팽창 · 간격을 더하고,
시작을 앞 패딩 · 간격만큼 당긴 다음, 간격에 스트라이드를 곱합니다.`,
    columns: ['크기', '간격', '시작', '단계'],
    joined: '두 길을 합친 것',
    noRule: '출력마다 읽는 모양이 달라서, 출력 하나가 읽는 칸만 정확히 보여 줍니다.',
    atUnreadable: (got, axes) => `--at에는 정수 ${axes}개를 쉼표로 이어 써야 합니다: "${got}"`,
    reads: (position, cells, input) => `출력 ${position} 자리가 읽는 칸: 입력 ${input} 가운데 ${cells}칸`,
    channels: (channels) => `채널: ${channels}`,
  },

  plan: {
    options: {
      backend: (names) => `커널을 고를 백엔드: ${list(names)}. 쓰지 않으면 auto(모두)`,
      strict: '정의에 있는 곱만 더하는 커널에서 고릅니다(위노그라드 제외)',
    },
    chosen: (kernel, milliseconds) => `${kernel}, 약 ${Number(milliseconds.toPrecision(2))} ms`,
    passedOver: (kernel, reason) => `${kernel} 제외: ${reason}`,
    none: '커널 없음',
  },

  code: {
    options: {
      framework: (names) => `${list(names)} 가운데 하나. 쓰지 않으면 pytorch`,
      input: '코드에 입력의 크기가 없을 때 쓸 입력의 모양. 예: 1x3x32x32',
      seed: '정수. 코드에 숫자가 없으면 이 씨앗으로 정수를 뽑습니다. 쓰지 않으면 1',
    },
    inputUnreadable: (got) => `--input에는 1x3x32x32 같은 모양을 주세요. "${got}" 값은 읽을 수 없습니다.`,
    seedUnreadable: (got) => `--seed에는 정수를 주세요. "${got}" 값은 읽을 수 없습니다.`,
    tooMany: (cells, most) => `숫자가 ${number(cells)}개라서 코드에 담지 않습니다. ${number(most)}개까지 담습니다.`,
  },

  apply: {
    options: {
      weights: '아래 목록의 필터 이름, 파일(텍스트, JSON, npy), 또는 숫자: "1 0 -1; 2 0 -2; 1 0 -1"',
      kind: (kinds) =>
        `${list(kinds)}. 쓰지 않으면 correlation. convolution은 창을 뒤집고, ` +
        'dilated는 창을 벌리고(--dilation 2), transposed는 사진을 키웁니다(--stride 2)',
      stride: '이웃한 결과 사이의 간격. 2면 사진이 반으로 줄고, 2,1은 세로와 가로를 따로 정합니다',
      dilation: '이웃한 가중치 사이의 간격',
      padding: 'same(기본, 크기 유지), valid, 1, 또는 1:2,2:1(세로와 가로의 앞:뒤)',
      boundary: '사진 밖에 놓을 값: reflect(기본), replicate, circular, symmetric, zeros',
      values: (modes) => `숫자를 화소로 바꾸는 방법: ${list(modes)}. 아래를 보세요`,
      output: '저장할 파일: .png, .jpg, .webp, .tif. 쓰지 않으면 이 폴더의 사진.가중치.png',
      force: '이미 있는 파일도 덮어씁니다',
    },
    aboutValues: `화소로 바꾸는 방법(--values):
  clip       그대로 씁니다. 검정보다 작거나 흰색보다 큰 값은 잘립니다
  absolute   부호를 뗍니다. 양쪽 방향의 윤곽이 검은 바탕에 밝게 나옵니다
  offset     0을 중간 회색(255 가운데 128)으로 옮깁니다
  normalise  가장 작은 수를 검정, 가장 큰 수를 흰색으로 맞춥니다
--values를 쓰지 않으면 합이 0인 가중치는 absolute, 나머지는 clip입니다.
색 채널은 따로따로, 파일에 저장된 값(선형광이 아닌 sRGB) 그대로 계산합니다. 알파는 그대로 둡니다.
16비트 사진은 PNG와 TIFF에서 16비트로 남습니다.`,
    galleryTitle: '필터 목록:',
    weightsMissing: '--weights가 빠졌습니다. sobel-x 같은 필터 이름이나 파일, 또는 "1 0 -1" 같은 숫자를 쓰세요.',
    notAPicture: (file) => `${file}: JPEG, PNG, WebP, TIFF 사진이 아닙니다.`,
    damaged: (file) => `${file}: 손상되었거나 잘려서 사진을 끝까지 읽을 수 없습니다.`,
    tooManyPixels: (file, width, height, most) =>
      `${file}: 크기가 ${number(width)} x ${number(height)}인데, 모두 합쳐 ${number(most)}화소까지만 읽습니다.`,
    depthUnsupported: (file, depth) => `${file}: 값이 ${depth} 형식입니다. 채널당 8비트나 16비트인 사진만 읽습니다.`,
    firstPage: (pages) => `파일에 ${number(pages)}쪽이 있어 첫 쪽만 씁니다.`,
    boundaryInstead: (width, height, boundary) =>
      `${width} x ${height} 사진은 이 창에 맞게 반사하기에 너무 작아서 테두리 값을 되풀이합니다(boundary=${boundary}).`,
    alphaDropped: (format) => `${format.toUpperCase()}에는 알파 채널이 없어 색만 남깁니다.`,
    endingUnknown: (file, known) => `${file}: 이 확장자로는 저장할 수 없습니다. ${list(known)} 가운데 하나를 쓰세요.`,
    exists: (file) => `${file}: 이미 있습니다. -o로 다른 이름을 고르거나 --force로 덮어쓰세요.`,
    overInput: (file) => `${file}: 원본 사진입니다. -o로 다른 이름을 고르거나 --force로 덮어쓰세요.`,
    tooLongForFormat: (file, width, height, format, longest) =>
      `${file}: 크기가 ${width} x ${height}인데, ${format.toUpperCase()} 파일은 한 변이 ${longest}까지입니다. ` +
      '.png나 .tif로 저장하세요.',
    notEncoded: (width, height, format) =>
      `${width} x ${height} 크기의 결과를 ${format.toUpperCase()} 파일로 만들지 못했습니다. 인코더가 멈추었거나 메모리가 모자랍니다. ` +
      '다른 형식으로 저장하거나 더 작은 사진을 쓰세요.',
    filtering: '계산하는 중',
    writing: '저장하는 중',
    written: (file, width, height, channels, bits) => `${file}  ${width} x ${height}, 채널 ${channels}개, ${bits}비트`,
    how: (weights, sum, mode) => `${weights}: 가중치의 합 ${Number(sum.toPrecision(6))}, 화소는 ${mode}`,
    muchClipped: (part, white, bright) =>
      `수의 ${Math.round(part * 100)}%가 0에서 ${number(white)} 밖에 있어 잘렸습니다. ` +
      `--values normalise를 쓰면 모두 보입니다.${bright ? ' 가중치를 그 합으로 나누면 밝기가 유지됩니다.' : ''}`,
  },

  conform: {
    options: {
      backend: (names) => `모든 사례를 혼자 맡을 백엔드: ${list(names)}. 쓰지 않으면 ts, auto는 사례마다 가장 빠른 것`,
      only: '이름이나 연산자에 이 글자가 든 사례만',
    },
    about: `경로는 파일이거나 .json, .json.gz 파일이 든 폴더입니다. 사례 하나는 출력과 크기, 모든 기울기를 합쳐 한 번
셉니다. 오류가 적힌 사례는 호출이 거절되어야 통과합니다. 실패는 가장 큰 차이, 문제의 표기와 함께
stderr에 나오고, 마지막 줄이 개수입니다.`,
    failed: (name) => `실패: ${name}`,
    skipped: (count, reason) => `건너뜀: ${reason} (${count}건)`,
    none: (paths, only) => `${list(paths)}: ${only ? `"${only}"이(가) 든 ` : ''}사례가 없습니다.`,
  },

  weights: {
    effects: {
      'vertical-edges': '세로 윤곽',
      'horizontal-edges': '가로 윤곽',
      'falling-edges': '오른쪽 아래로 내려가는 윤곽',
      'rising-edges': '오른쪽 위로 올라가는 윤곽',
      'all-edges': '모든 방향의 윤곽',
      smooth: '흐리게',
      sharpen: '또렷하게',
      relief: '왼쪽 위에서 빛을 받은 돋을새김',
      same: '그대로',
      shift: '오른쪽으로 한 칸',
    },
    inline: '--weights',
    unknown: (word, names) => `"${word}": 필터 이름도 파일도 아닙니다. 있는 필터: ${list(names)}`,
    none: (from) => `${from}: 숫자가 없습니다.`,
    notANumber: (from, word) => `${from}: "${word}" 자리에는 숫자가 와야 합니다. 1, -0.5, 1e-3, 1/9처럼 쓰세요.`,
    ragged: (from, width, row, got) =>
      `${from}: 첫 행에는 숫자가 ${width}개인데 ${row}행에는 ${got}개입니다. 모든 행의 개수가 같아야 합니다.`,
    tooMany: (from, height, width, most) =>
      `${from}: ${height} x ${width} 창은 너무 큽니다. ${most} x ${most}까지 받습니다.`,
    notFlat: (from, shape) => `${from}: 배열의 모양이 [${shape.join(', ')}]입니다. 창에는 세로와 가로만 있어야 합니다.`,
    wrongCount: (from, shape, wanted, got) =>
      `${from}: 모양이 [${shape.join(', ')}]이면 숫자가 ${wanted}개여야 하는데 ${got}개입니다.`,
    notJson: (from) =>
      `${from}: 창이 담긴 JSON이 아닙니다. [[1, 0, -1], [2, 0, -2]]나 {"shape": [2, 3], "data": [...]}처럼 쓰세요.`,
    npyType: (from, type) =>
      `${from}: NumPy 형식 ${type} 배열은 읽지 않습니다. astype("float32")처럼 실수나 정수로 저장하세요.`,
    npyDamaged: (from) => `${from}: npy 파일이 손상되었거나 잘렸습니다.`,
    notText: (from) => `${from}: 텍스트, JSON, npy 파일이 아닙니다.`,
    fileTooLarge: (from, most) => `${from}: ${number(most)}바이트보다 커서 창으로 쓸 수 없습니다.`,
  },
};
