// Every sentence of the pages around the lessons. The two languages say the same thing, each in its own way.
import type { Text } from './language.ts';

export const words = {
  siteName: { ko: 'Faltung', en: 'Faltung' },
  skip: { ko: '본문으로 건너뛰기', en: 'Skip to the content' },
  siteNavigation: { ko: '사이트', en: 'Site' },
  lessons: { ko: '차례', en: 'Contents' },
  lab: { ko: '실험실', en: 'Lab' },
  play: { ko: '놀이터', en: 'Playground' },
  glossary: { ko: '용어', en: 'Glossary' },
  about: { ko: '이 사이트와 라이선스', en: 'About and licences' },
  dark: { ko: '어두운 화면', en: 'Dark appearance' },
  noScript: {
    ko: '스크립트가 꺼져 있어 그림은 첫 장면만 보입니다. 글은 그대로 읽을 수 있습니다.',
    en: 'Scripts are off, so figures show their first frame only. The text reads as it is.',
  },
} as const satisfies Record<string, Text>;

export const homeWords = {
  title: { ko: 'Faltung · 만지며 배우는 합성곱', en: 'Faltung · convolution by hand' },
  description: {
    ko: '합성곱의 모든 종류를 숫자 하나하나까지 따라가며 배웁니다. 값을 고치면 그림과 식이 함께 바뀝니다.',
    en:
      'Every kind of convolution, followed down to each number. Change a value and figure and formula change ' +
      'with it.',
  },
  heading: { ko: '숫자 하나하나까지 따라가는 합성곱', en: 'Convolution, down to every number' },
  lead: {
    ko: '창이 그림 위를 움직이며 곱하고 더합니다. 여기서는 그 창을 직접 움직이고, 숫자를 고치고, 어느 값이 어디에서 왔는지 짚어 봅니다.',
    en:
      'A window moves over a picture, multiplies and adds. Here you move the window, change the numbers, and ' +
      'point at where each result came from.',
  },
  figure: {
    ko: '입력 5×5 위에 커널 3×3을 올려 출력의 첫 칸을 계산한 그림',
    en: 'A 3×3 kernel on a 5×5 input gives the first cell of the output',
  },
  input: { ko: '입력', en: 'Input' },
  kernel: { ko: '커널', en: 'Kernel' },
  output: { ko: '출력', en: 'Output' },
  start: { ko: '첫 수업', en: 'First lesson' },
  begin: { ko: '시작하기', en: 'Begin' },
  labTitle: { ko: '변신 실험실', en: 'The identity lab' },
  labAim: {
    ko: '한 종류의 합성곱이 다른 종류로 변하는 모습을 막대로 움직이며 지켜보고, 무엇이 그것을 깨는지 봅니다.',
    en: 'Watch one kind of convolution turn into another as you move a slider, and see what breaks it.',
  },
  playTitle: { ko: '놀이터', en: 'The playground' },
  playAim: {
    ko: '어떤 합성곱이든 내 숫자로 계산하고, 크기와 비용을 살피고, 링크로 가져갑니다.',
    en: 'Compute any convolution on your own numbers, look at its size and cost, and take it away as a link.',
  },
  playOpen: { ko: '놀이터 열기', en: 'Open the playground' },
  labOpen: { ko: '실험실 열기', en: 'Open the lab' },
  contents: { ko: '열여섯 번의 수업', en: 'Sixteen lessons' },
  contentsLead: {
    ko: '합성곱과 교차상관의 차이에서 시작해 ShuffleNet의 블록까지 갑니다.',
    en: 'From the difference between convolution and cross-correlation to the unit of ShuffleNet.',
  },
} as const satisfies Record<string, Text>;

export const contentsWords = {
  title: { ko: '차례', en: 'Contents' },
  description: {
    ko: '합성곱의 종류를 하나씩 다루는 열여섯 번의 수업과, 수업마다 할 수 있게 되는 일.',
    en: 'Sixteen lessons on the kinds of convolution, and what each enables you to do.',
  },
  lead: {
    ko: '수업마다 마치고 나면 할 수 있는 일을 적었습니다. 아직 준비하고 있는 수업에는 표시를 해 두었습니다.',
    en: 'Each line says what you will be able to do. Lessons that are still to come are marked.',
  },
  toCome: { ko: '준비 중', en: 'to come' },
} as const satisfies Record<string, Text>;

export const lessonWords = {
  section: { ko: '수업', en: 'Lesson' },
  lab: { ko: '변신 실험실에서 이어지는 이야기', en: 'In the identity lab' },
  otherLessons: { ko: '다른 수업', en: 'Other lessons' },
  previous: { ko: '이전 수업', en: 'Previous lesson' },
  next: { ko: '다음 수업', en: 'Next lesson' },
  allLessons: { ko: '모든 수업 보기', en: 'See all lessons' },
} as const satisfies Record<string, Text>;

export const glossaryWords = {
  title: { ko: '용어', en: 'Glossary' },
  description: {
    ko: '이 사이트에서 쓰는 말과 그 뜻. 한 가지 뜻에는 한 낱말만 씁니다.',
    en: 'The words of this site and what they mean: one word for one idea.',
  },
  lead: {
    ko: '한 가지 뜻에는 한 낱말만 씁니다. 책과 라이브러리마다 부르는 이름이 다를 때는 그 이름도 적었습니다.',
    en: 'One word for one idea. Where books and libraries use another name, it is given too.',
  },
  groups: { ko: '용어의 갈래', en: 'Groups of terms' },
  alsoCalled: { ko: '다른 이름', en: 'also called' },
} as const satisfies Record<string, Text>;

export const updateWords = {
  label: { ko: '새 버전', en: 'New version' },
  ready: {
    ko: '이 사이트의 새 버전이 있습니다. 열면 이 페이지를 다시 불러옵니다.',
    en: 'A new version of this site is ready. Opening it reloads this page.',
  },
  take: { ko: '새 버전 열기', en: 'Open it' },
  later: { ko: '나중에', en: 'Later' },
} as const satisfies Record<string, Text>;

export const missingWords = {
  title: { ko: '페이지를 찾을 수 없습니다', en: 'Page not found' },
  lead: {
    ko: '이 주소에는 페이지가 없습니다. 주소가 잘렸거나 페이지가 옮겨졌을 수 있습니다.',
    en: 'There is no page at this address. It may have been cut off, or the page may have moved.',
  },
  home: { ko: '첫 화면으로 가기', en: 'Go to the home page' },
} as const satisfies Record<string, Text>;

export const aboutWords = {
  title: { ko: '이 사이트와 라이선스', en: 'About and licences' },
  description: {
    ko: 'Faltung이 무엇인지, 무엇을 저장하는지, 누구의 저작물을 쓰는지 적었습니다.',
    en: 'What Faltung is, what it stores, and whose work it uses.',
  },
  whatHeading: { ko: '무엇인가', en: 'What it is' },
  what: {
    ko:
      'Faltung(팔퉁)은 독일어로 합성곱이라는 뜻입니다. 합성곱의 모든 종류를 TypeScript로 정확히 계산하는 라이브러리와 명령, 그리고 그 라이브러리로 그린 이 수업들로 ' +
      '이루어져 있습니다. 그림에 나오는 숫자와 화살표는 모두 라이브러리의 정의에서 나오므로 글과 그림과 계산이 어긋나지 않습니다.',
    en:
      'Faltung is the German word for convolution. It is a library and a command that compute every kind of ' +
      'convolution exactly, in TypeScript, and these lessons drawn by that library. Every number and every ' +
      'connection in a figure comes from the library’s definition, so text, figures and results cannot ' +
      'disagree.',
  },
  sourcesHeading: { ko: '바탕이 된 글', en: 'What it builds on' },
  sources: {
    ko:
      '수업의 순서는 Kunlun Bai의 글 “A Comprehensive Introduction to Different Types of Convolutions in Deep ' +
      'Learning”(2019)을 따릅니다. 크기 계산은 Dumoulin과 Visin의 “A guide to convolution arithmetic for deep ' +
      'learning”(arXiv:1603.07285)에 바탕을 두었습니다. 원문과 다르게 설명한 곳에는 그 까닭을 적었습니다.',
    en:
      'The lessons follow the order of Kunlun Bai’s article “A Comprehensive Introduction to Different Types ' +
      'of Convolutions in Deep Learning” (2019). Sizes follow “A guide to convolution arithmetic for deep ' +
      'learning” by Dumoulin and Visin (arXiv:1603.07285). Where a lesson departs from a source, it says why.',
  },
  privacyHeading: { ko: '무엇을 저장하고 보내는가', en: 'What is stored and sent' },
  privacy: {
    ko:
      '아무것도 보내지 않습니다. 수업에 올린 사진과 카메라 영상은 이 컴퓨터를 떠나지 않습니다. 고른 언어와 화면 밝기, 수업의 진행 상황을 이 브라우저에 저장하며, ' +
      '진행 상황은 그 페이지에서 언제든 지울 수 있습니다. 네트워크 없이도 읽을 수 있도록 사이트의 파일도 함께 담아 둡니다.',
    en:
      'Nothing is sent. Pictures and camera images that you put into a lesson do not leave your computer. ' +
      'Your choice of language and appearance and your progress are stored in this browser; progress has a page ' +
      'where you can erase it. The files of the site are kept there too, so that it reads without a network.',
  },
  licenceHeading: { ko: 'Faltung의 라이선스', en: 'Faltung’s licence' },
  licence: { ko: 'Faltung은 MIT 라이선스로 쓸 수 있습니다.', en: 'Faltung is available under the MIT licence.' },
  noticesHeading: { ko: '함께 쓰는 저작물', en: 'Works by others' },
  notices: {
    ko: '이 사이트가 브라우저로 보내는 파일에 들어 있는 저작물과 그 라이선스 전문입니다.',
    en: 'What the files sent to your browser contain by others, with the full licence texts.',
  },
  picturesHeading: { ko: '사진', en: 'Pictures' },
} as const satisfies Record<string, Text>;
