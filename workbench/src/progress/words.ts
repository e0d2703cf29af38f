// Every sentence about the reader's progress.
import type { Language, Text } from '../site/language.ts';
import type { Fault } from './spelling.ts';

type Sentence<Arguments extends readonly unknown[]> = Readonly<Record<Language, (...values: Arguments) => string>>;

export const progressWords = {
  title: { ko: '진행 상황', en: 'Your progress' },
  description: {
    ko: '어느 수업까지 했는지 보고, 파일로 저장하거나 불러오거나 지웁니다.',
    en: 'See how far you have come, save it as a file, load it back, or erase it.',
  },
  lead: {
    ko: '질문에 답하거나 과제를 풀면 이 브라우저에 적어 둡니다. 아무 데도 보내지 않습니다.',
    en: 'When you answer a question or solve a task, this browser notes it. Nothing is sent anywhere.',
  },
  needsScript: {
    ko: '진행 상황을 적고 보여 주려면 스크립트가 필요합니다.',
    en: 'Noting and showing progress needs scripts.',
  },
  unstored: {
    ko: '이 브라우저가 저장을 막고 있습니다. 진행 상황은 이 페이지를 떠나면 사라집니다.',
    en: 'This browser does not let the site store anything: progress is gone when you leave a page.',
  },
  none: {
    ko: '아직 적어 둔 것이 없습니다. 첫 수업의 질문에 답해 보세요.',
    en: 'Nothing has been noted yet. Answer a question in the first lesson.',
  },
  lesson: { ko: '수업', en: 'Lesson' },
  answered: { ko: '답한 질문', en: 'Questions answered' },
  before: { ko: '처음에 맞힘', en: 'Right at first' },
  after: { ko: '다시 물었을 때 맞힘', en: 'Right when asked again' },
  built: { ko: '푼 과제', en: 'Tasks solved' },
  tableNote: {
    ko: '‘처음에 맞힘’은 처음 물었을 때 첫 답이 맞은 질문의 수, ‘다시 물었을 때 맞힘’은 가장 최근에 다시 물었을 때 첫 답이 맞은 질문의 수입니다.',
    en:
      '“Right at first” counts the questions whose very first answer was right; “right when asked again”, those ' +
      'whose first answer was right the latest time they were asked again.',
  },
  fileHeading: { ko: '가져가거나 지우기', en: 'Take it along, or erase it' },
  save: { ko: '파일로 저장', en: 'Save as a file' },
  load: { ko: '파일에서 불러오기', en: 'Load from a file' },
  erase: { ko: '모두 지우기', en: 'Erase everything' },
  eraseSure: { ko: '정말 모두 지우기', en: 'Really erase everything' },
  saved: { ko: '저장했습니다.', en: 'Saved.' },
  loaded: { ko: '불러와서 합쳤습니다.', en: 'Loaded, and added to what was there.' },
  erased: { ko: '모두 지웠습니다.', en: 'Everything is erased.' },
  manage: { ko: '진행 상황 보기', en: 'See your progress' },
  again: { ko: '질문에 다시 답하기', en: 'Answer the questions again' },
  finished: { ko: '마친 수업', en: 'finished' },
} as const satisfies Record<string, Text>;

/** Why a file was not loaded. */
export const faultWords: Readonly<Record<Fault | 'unreadable', Text>> = {
  unreadable: { ko: '파일을 읽을 수 없습니다.', en: 'The file cannot be read.' },
  large: {
    ko: '파일이 너무 큽니다. 여기서 저장한 파일이 아닙니다.',
    en: 'The file is too large to be one saved here.',
  },
  foreign: { ko: '여기서 저장한 진행 상황 파일이 아닙니다.', en: 'This is not a file of progress saved here.' },
  newer: {
    ko: '이 사이트의 새 판에서 저장한 파일입니다. 페이지를 새로 고친 다음 다시 해 보세요.',
    en: 'The file was saved by a newer version of this site. Reload the page and try again.',
  },
  broken: {
    ko: '파일이 망가졌거나 고쳐졌습니다. 아무것도 불러오지 않았습니다.',
    en: 'The file is damaged or was changed. Nothing was loaded.',
  },
};

/** How much of a lesson is done. */
export const sayDone: Sentence<[answered: number, questions: number, built: number, tasks: number]> = {
  ko: (answered, questions, built, tasks) =>
    `이 수업의 질문 ${questions}개 가운데 ${answered}개에 답했고, 과제 ${tasks}개 가운데 ${built}개를 풀었습니다.`,
  en: (answered, questions, built, tasks) =>
    `In this lesson you have answered ${answered} of ${questions} questions and solved ${built} of ${tasks} tasks.`,
};

export const sayPart: Sentence<[done: number, of: number]> = {
  ko: (done, of) => `${of}개 가운데 ${done}개 함`,
  en: (done, of) => `${done} of ${of} done`,
};
