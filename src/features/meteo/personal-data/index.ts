import type { ExpressionBuilder } from 'kysely';
import type { PersonalData } from '../../../community/feature/feature.ts';
import type { Tables } from '../../../engine/database.ts';
import { notebookData } from '../parts/notebook/personal-data.ts';
import { repliesData } from '../parts/replies/personal-data.ts';
import { describePersonalData, exportPersonalData } from './describe.ts';
import { release } from './erase.ts';

const isOpen = (eb: ExpressionBuilder<Tables, 'meteo_invitations'>) =>
  eb('roundId', 'in', eb.selectFrom('meteo_rounds').select('meteo_rounds.id').where('state', '=', 'open'));

export const personalData: PersonalData = {
  categories: [
    ...repliesData.categories,
    {
      id: 'signed',
      label: { fr: 'vos réponses signées à la météo', en: 'your signed answers to the météo' },
      rows: [{ table: 'meteo_signed', column: 'memberId', erased: 'deleted' }],
    },
    ...notebookData.categories,
    {
      id: 'participation',
      label: {
        fr: 'votre participation aux météos closes',
        en: 'whether you took part in past météos',
      },
      rows: [
        {
          table: 'meteo_invitations',
          column: 'memberId',
          where: (eb) => eb.not(isOpen(eb)),
          erased: 'deleted',
        },
      ],
    },
    {
      id: 'read-by',
      label: { fr: 'qui a lu vos réponses', en: 'who read your answers' },
      rows: [{ table: 'meteo_readings', column: 'authorId', erased: 'deleted' }],
    },
    {
      id: 'off',
      label: {
        fr: 'votre choix de ne plus recevoir la météo, pour ne pas vous la redemander',
        en: 'that you no longer want the météo: so that you aren’t asked again',
      },
      rows: [{ table: 'meteo_off', column: 'memberId', erased: 'stays' }],
    },
    {
      id: 'contacts',
      label: {
        fr: 'vos demandes de parler à un·e coach',
        en: 'your requests to talk to a coach',
      },
      rows: [{ table: 'meteo_contacts', column: 'memberId', erased: 'deleted' }],
    },
    {
      id: 'loops',
      label: {
        fr: 'votre nom sur vos messages à la promotion (ils restent)',
        en: 'your name on what you wrote to the cohort (it stays)',
      },
      rows: [{ table: 'meteo_loops', column: 'authorId', erased: 'unnamed', leaving: 'unnamed' }],
    },
    {
      id: 'current',
      label: {
        fr: 'votre participation à la météo en cours : pour ne pas vous solliciter deux fois',
        en: 'your part in the open météo: so that you aren’t asked twice',
      },
      rows: [{ table: 'meteo_invitations', column: 'memberId', where: isOpen, erased: 'stays' }],
    },
    {
      id: 'readings',
      label: {
        fr: 'la trace de vos lectures : elle est aux personnes que vous avez lues',
        en: 'the record of what you read: it belongs to the people whose answers you read',
      },
      rows: [{ table: 'meteo_readings', column: 'readerId', erased: 'stays', leaving: 'unnamed' }],
    },
    {
      id: 'contact-calls',
      label: {
        fr: 'les demandes de contact reçues comme coach',
        en: 'the requests to talk that you received as a coach',
      },
      rows: [
        { table: 'meteo_contact_calls', column: 'coachId', erased: 'stays', leaving: 'unnamed' },
        { table: 'meteo_contact_calls', column: 'takenBy', erased: 'stays', leaving: 'unnamed' },
      ],
    },
  ],
  anonymous: [
    { table: 'meteo_actions', why: 'what coaches said they will do: nobody in particular' },
    { table: 'meteo_unsigned', why: 'unsigned answers: a random key, the round, and a sealed text' },
  ],
  describe: describePersonalData,
  exportData: exportPersonalData,
  release,
};
