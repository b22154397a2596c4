import type { PersonalData } from '../../community/feature/feature.ts';
import { cancelFor } from './handlers/changing.ts';
import { everybody } from './load.ts';
import { viewContextFor } from './locales/index.ts';
import { forgetMessages, tellChange } from './notifications.ts';
import { meetingsWith } from './store.ts';

export const personalData: PersonalData = {
  categories: [
    {
      id: 'meetings',
      label: {
        fr: 'vos tête-à-tête\u00a0: ceux à venir sont annulés, et l’autre personne est prévenue',
        en: 'your one-to-ones: those to come are cancelled, and the other person is told',
      },
      rows: [
        { table: 'one_to_ones', column: 'memberId', erased: 'deleted' },
        { table: 'one_to_ones', column: 'coachId', erased: 'unnamed', leaving: 'unnamed' },
        { table: 'one_to_one_slots', column: 'coachId', erased: 'deleted' },
      ],
    },
  ],
  async describe(context) {
    const { kept } = viewContextFor(context, context.member).words;
    const { length } = await meetingsWith(context.tx, context.member.id);
    return length === 0 ? [] : [{ label: kept.label, detail: kept.detail(length) }];
  },
  async exportData({ tx }, member) {
    const meetings = await meetingsWith(tx, member.id);
    return {
      meetings: meetings.map(({ format, startsAt, endsAt, place, state }) => ({
        ...{ format, place, state },
        startsAt: new Date(startsAt).toISOString(),
        endsAt: new Date(endsAt).toISOString(),
      })),
    };
  },
  async release(uow, member) {
    const everyone = await everybody(uow);
    for (const meeting of await meetingsWith(uow.tx, member.id)) await forgetMessages(uow, meeting, everyone);
    for (const meeting of await cancelFor(uow, member, everyone)) {
      const otherId = meeting.memberId === member.id ? meeting.coachId : meeting.memberId;
      const to = everyone.find(({ id }) => id === otherId);
      const nameless = everyone.filter(({ id }) => id !== member.id);
      if (to) await tellChange(uow, 'cancelled', { meeting, before: meeting, to, everyone: nameless });
    }
  },
};
