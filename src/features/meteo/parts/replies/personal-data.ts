import type { ActorContext, Category, UnitOfWork } from '../../../../community/feature/feature.ts';
import type { Member } from '../../../../community/members/member.ts';
import { viewContextFor } from '../../locales/index.ts';
import { turnsAbout } from './store.ts';

/** What coaches and she wrote each other under her answers, and what she wrote under others' as a coach. */
export const repliesData = {
  categories: [
    {
      id: 'replies',
      label: {
        fr: 'vos échanges avec les coachs sous vos météos, et vos réponses comme coach',
        en: 'what you and the coaches wrote under your météos, and your replies as a coach',
      },
      rows: [
        {
          table: 'meteo_replies',
          column: 'answerId',
          leadsTo: (eb, memberId) =>
            eb(
              'answerId',
              'in',
              eb.selectFrom('meteo_signed').select('meteo_signed.id').where('memberId', '=', memberId),
            ),
          erased: 'deleted',
        },
        { table: 'meteo_replies', column: 'writerId', erased: 'deleted' },
      ],
    },
  ] satisfies Category[],
  async describe(context: ActorContext) {
    const turns = await turnsAbout(context, context.member.id);
    const { kept } = viewContextFor(context, context.member).words.replies;
    return turns.length === 0 ? [] : [{ label: kept.label, detail: kept.detail(turns.length) }];
  },
  async exportData(uow: UnitOfWork, member: Member) {
    return {
      replies: (await turnsAbout(uow, member.id)).map(({ side, writtenAt, text, writerId, isHers }) => ({
        under: isHers ? 'own-answer' : 'answer-of-another',
        by: writerId === member.id ? 'self' : side,
        writtenAt: new Date(writtenAt).toISOString(),
        text,
      })),
    };
  },
};
