import type { PersonalData } from '../../../../community/feature/feature.ts';
import { viewContextFor } from '../../locales/path.ts';
import { giveBack, updateHelp, updateNotified } from './notifications.ts';
import { answersBy, helpsBy, helpsTakenBy, helpText, unname, whyOf } from './store.ts';

const isoOf = (at: number): string => new Date(at).toISOString();

export const personalData: PersonalData = {
  categories: [
    {
      id: 'path',
      label: {
        fr: 'votre nom sous les étapes de votre défi, et pourquoi vous en avez mis de côté (ce qui est fait reste au défi)',
        en: 'your name under your challenge’s steps, and why you set some aside (what’s done stays the challenge’s)',
      },
      rows: [
        {
          table: 'path_steps',
          column: 'byId',
          erased: 'emptied',
          leaving: 'emptied',
          empties: ['byId', 'sealed'],
        },
      ],
    },
    {
      id: 'path-helps',
      label: {
        fr: 'les demandes d’aide que vous avez faites pour une étape de votre défi',
        en: 'the requests for help that you made with your challenge’s steps',
      },
      rows: [{ table: 'path_helps', column: 'authorId', erased: 'deleted' }],
    },
    {
      id: 'path-taken',
      label: {
        fr: 'votre nom sous les demandes d’aide dont vous vous occupez',
        en: 'your name under the requests for help that you see to',
      },
      rows: [{ table: 'path_helps', column: 'takenBy', erased: 'unnamed', leaving: 'unnamed' }],
    },
  ],
  async describe(context) {
    const { tx, member } = context;
    const { kept } = viewContextFor(context, member).words;
    const answers = await answersBy(tx, member.id);
    const helps = await helpsBy(tx, member.id);
    if (answers.length + helps.length === 0) return [];
    return [{ label: kept.label, detail: kept.detail(answers.length, helps.length) }];
  },
  async exportData({ tx, secrets }, member) {
    const answers = [];
    for (const { id, defi, item, state, at } of await answersBy(tx, member.id))
      answers.push({
        ...{ defi, item, state, at: at === null ? null : isoOf(at) },
        why: await whyOf(tx, secrets, id),
      });
    const helps = [];
    for (const { id, defi, item, at } of await helpsBy(tx, member.id))
      helps.push({ defi, item, at: isoOf(at), text: await helpText(tx, secrets, id) });
    return { pathAnswers: answers, pathHelps: helps };
  },
  /** Her name goes from where others read it in the chat; the défi’s answers stay. */
  async release(uow, member) {
    const { tx } = uow;
    const answers = await answersBy(tx, member.id);
    for (const { id } of answers) await unname(tx, id);
    for (const name of new Set(answers.map(({ defi }) => defi)))
      await updateNotified(
        uow,
        name,
        answers.filter(({ defi }) => defi === name),
      );
    for (const help of await helpsTakenBy(tx, member.id)) await giveBack(uow, help);
    for (const help of await helpsBy(tx, member.id)) await updateHelp(uow, help, true);
  },
};
