import { LONG_NAME, programme, repeated, typedTexts } from '../../../../test/contracts/extremes.ts';
import { type Specimens, samplesOf } from '../../../../test/contracts/specimen.ts';
import type { Consent } from '../../../community/alumni/consent.ts';
import type { Locale } from '../../../community/members/member.ts';
import * as formModule from '../forms.ts';
import { type ViewContext, viewContextFor } from '../locales/index.ts';
import { wordiest } from '../parts/destinations/specimens.ts';
import { MOST, type Testimony, testimonyStates } from '../rules.ts';
import * as format from '../views/format.ts';
import * as staying from '../views/staying.ts';
import * as testimony from '../views/testimony.ts';

const view = (locale: Locale): ViewContext => viewContextFor({ programme }, { locale });

const at = Date.parse('2022-09-28T10:00:00Z');
const id = '0f5c2f5e-8c1f-4a53-9d53-4f4f4a2a9c11';
const on = '2022-09-28';
const address = typedTexts(MOST.address)[0] ?? '';
const [subject = ''] = typedTexts(MOST.subject);
const consent: Consent = {
  ...{ memberId: id, consentedOn: on, askedOn: null, remindedOn: null, promotion: null },
  ...{ perMonth: 4, testifies: true, meets: true },
};
const nothing: Consent = { ...consent, perMonth: 0, testifies: false, meets: false };
const fields = programme.expertise.map((field) => field.id);
const invitations = testimonyStates.states.map(
  (state): Testimony => ({ id, memberId: id, coachId: id, state, dayOn: on, at }),
);
const asked = invitations.slice(0, 1);
const destinations = { promotions: [], least: programme.meteo.thresholds };

export const views: Specimens['views'] = {
  'views/format': samplesOf(format, {
    button: (locale) => [[view(locale), 'show', 'alumni/show']],
    primary: () => [[{ label: 'a', press: 'alumni/show', ref: '' }]],
    sentence: (locale) => [[view(locale).words.invite.sent(LONG_NAME)]],
  }),
  'views/staying': samplesOf(staying, {
    stayMessage: (locale) => [
      [view(locale), { consent: null, leavesOn: on, testimonies: [] }],
      [
        view(locale),
        {
          consent: { ...consent, address, fields },
          leavesOn: null,
          testimonies: [...asked, ...asked, ...asked, ...asked, ...asked, ...asked],
          survey: { id: 'promotion-4', closesOn: on },
        },
        view(locale).words.stay.saved,
      ],
      [
        view(locale),
        { consent: { ...nothing, address: null, fields: [] }, leavesOn: on, testimonies: asked },
      ],
    ],
    askMessage: (locale) => [[view(locale), on]],
    renewalMessage: (locale) => [[view(locale), on, on]],
    endedMessage: (locale) => [
      [view(locale), true],
      [view(locale), false],
    ],
  }),
  'views/testimony': samplesOf(testimony, {
    invitedMessage: (locale) => [
      ...invitations.map(
        (each): Parameters<typeof testimony.invitedMessage> => [
          view(locale),
          each,
          { coach: LONG_NAME, subject },
        ],
      ),
      ...asked.map(
        (each): Parameters<typeof testimony.invitedMessage> => [
          view(locale),
          each,
          { coach: null, subject: 'A' },
        ],
      ),
    ],
    answerMessage: (locale) => invitations.map((each) => [view(locale), each, LONG_NAME, subject]),
    endedInvitation: (locale) => [[view(locale), on]],
    alumniMessage: (locale) => [
      [view(locale), { count: 0, people: [], testimonies: [], destinations }],
      [view(locale), { count: 3, people: null, testimonies: [], destinations }],
      [
        view(locale),
        {
          count: 60,
          people: repeated(60, { ...consent, name: LONG_NAME, active: false, address, promotion: LONG_NAME }),
          testimonies: repeated(40, { dayOn: on, state: 'other' as const, name: LONG_NAME }),
          destinations: { ...destinations, promotions: repeated(4, wordiest) },
        },
      ],
      [
        view(locale),
        {
          count: 1,
          people: [{ ...nothing, name: 'É', active: true, address: null }],
          testimonies: invitations.map((each) => ({ ...each, name: 'É' })),
          destinations,
        },
      ],
    ],
  }),
  forms: samplesOf(formModule, {
    stayForm: (locale) => [
      [view(locale), null, []],
      [view(locale), { ...consent, address }, fields],
    ],
    inviteForm: (locale) => [[view(locale), repeated(120, { id, name: LONG_NAME })]],
    otherDayForm: (locale) => [[view(locale), id]],
  }),
};
