import type { PersonalData } from '../../../../community/feature/feature.ts';
import { gatheringById } from '../../../../community/gatherings/store.ts';
import { questionWords } from '../../locales/questions.ts';
import { KEPT_DAYS } from './rules.ts';
import { removeSignedBy, signedBy, supportedBy } from './store.ts';

export const personalData: PersonalData = {
  categories: [
    {
      id: 'questions',
      label: {
        fr: 'les questions que vous avez signées avant une rencontre',
        en: 'the questions you signed before a gathering',
      },
      rows: [{ table: 'gathering_questions', column: 'memberId', erased: 'deleted' }],
    },
    {
      id: 'question-supports',
      label: { fr: 'vos «\u00a0Moi aussi\u00a0» sous des questions', en: 'your “Me too” under questions' },
      rows: [{ table: 'gathering_question_supports', column: 'memberId', erased: 'deleted' }],
    },
  ],
  anonymous: [
    {
      table: 'gathering_unsigned_questions',
      why: 'Questions that nobody signed: a random key, the gathering, and the text. They lead to nobody.',
    },
  ],
  async describe(context) {
    const signed = await signedBy(context, context.member.id);
    const supported = await supportedBy(context.tx, context.member.id);
    const { kept } = questionWords(context.member.locale);
    return [
      ...(signed.length === 0
        ? []
        : [{ label: kept.signed, detail: kept.signedDetail(signed.length, KEPT_DAYS) }]),
      ...(supported.size === 0
        ? []
        : [{ label: kept.supports, detail: kept.supportsDetail(supported.size) }]),
    ];
  },
  async exportData(uow, member) {
    const questions = [];
    for (const { gatheringId, text } of await signedBy(uow, member.id))
      questions.push({ gathering: (await gatheringById(uow.tx, gatheringId))?.title ?? null, text });
    return { questions, questionsSupported: (await supportedBy(uow.tx, member.id)).size };
  },
  /** What others have of hers leads to nothing any more. */
  async release({ tx }, { id }) {
    await removeSignedBy(tx, id);
  },
};
