import type { PersonalData } from '../../../../../community/feature/feature.ts';
import { isToCome } from '../../../../../community/gatherings/store.ts';
import { describePersonalData, exportPersonalData, release } from './describe.ts';

export const personalData: PersonalData = {
  categories: [
    {
      id: 'seats',
      label: {
        fr: 'vos réponses aux rencontres à venir : vous perdez vos places',
        en: 'your answers to upcoming gatherings: you lose your seats',
      },
      rows: [
        {
          table: 'gathering_answers',
          column: 'memberId',
          where: (eb) => isToCome(eb.ref('gatheringId')),
          erased: 'deleted',
        },
        {
          table: 'gathering_invited',
          column: 'memberId',
          where: (eb) => isToCome(eb.ref('gatheringId')),
          erased: 'deleted',
        },
        {
          table: 'gathering_speakers',
          column: 'memberId',
          where: (eb) => isToCome(eb.ref('gatheringId')),
          erased: 'deleted',
        },
      ],
    },
    {
      id: 'answers',
      label: {
        fr: 'vos réponses et invitations aux rencontres passées',
        en: 'your answers, invitations and offers to speak at past gatherings',
      },
      rows: [
        {
          table: 'gathering_answers',
          column: 'memberId',
          where: (eb) => eb.not(isToCome(eb.ref('gatheringId'))),
          erased: 'deleted',
        },
        {
          table: 'gathering_invited',
          column: 'memberId',
          where: (eb) => eb.not(isToCome(eb.ref('gatheringId'))),
          erased: 'deleted',
        },
        {
          table: 'gathering_speakers',
          column: 'memberId',
          where: (eb) => eb.not(isToCome(eb.ref('gatheringId'))),
          erased: 'deleted',
        },
      ],
    },
    {
      id: 'reminders',
      label: { fr: 'vos choix de rappels', en: 'the reminders you chose' },
      rows: [{ table: 'gathering_reminder_preferences', column: 'memberId', erased: 'deleted' }],
    },
  ],
  describe: describePersonalData,
  exportData: exportPersonalData,
  release,
};
