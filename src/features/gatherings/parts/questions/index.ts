import { definePart } from '../../../../community/feature/feature.ts';
import { COACHES } from '../../../../community/members/member.ts';
import { en } from '../../locales/en/questions.ts';
import { fr } from '../../locales/fr/questions.ts';
import { toDo } from './contributions/to-do.ts';
import { questionForm } from './forms.ts';
import * as questions from './handlers.ts';
import { onQuestions } from './handlers.ts';
import { onGatheringEvent, questionsJob } from './jobs.ts';
import { personalData } from './personal-data.ts';
import { QUESTIONS, unsignedQuestions } from './store.ts';

/** What people want to hear from those who speak, signed or not, before and during it. */
export const questionsPart = definePart({
  locales: [fr, en],
  presses: {
    'questions/open': onQuestions.press({ who: 'everyone' }, questions.open),
    'questions/page': onQuestions.press({ who: 'everyone' }, questions.turn),
    'questions/ask': onQuestions.press({ who: 'everyone', open: true }, questions.ask),
    'questions/me-too': onQuestions.press({ who: 'everyone', open: true }, questions.support(true)),
    'questions/not-me': onQuestions.press({ who: 'everyone', open: true }, questions.support(false)),
    'questions/withdraw': onQuestions.press({ who: 'everyone', open: true }, questions.withdraw),
    'questions/read': onQuestions.press({ who: COACHES }, questions.read),
    'questions/read-page': onQuestions.press({ who: COACHES }, questions.turnRead),
    'questions/hide': onQuestions.press({ who: COACHES, open: true }, questions.hide),
    'questions/unhide': onQuestions.press({ who: COACHES, open: true }, questions.unhide),
  },
  forms: {
    'questions/ask': onQuestions.form({ who: 'everyone', open: true, form: questionForm }, questions.submit),
  },
  jobs: (context) => [questionsJob(context)],
  onGatheringEvent,
  toDo,
  personalData,
  sealed: [QUESTIONS],
  // Nothing says that somebody asked one, so that nothing keeps her from asking again.
  unsigned: [{ texts: unsignedQuestions, lost: async (_uow, _topic, memberIds) => memberIds?.length ?? 0 }],
});
