import { LONG_NAME, programme, typedTexts } from '../../../../../test/contracts/extremes.ts';
import {
  type Filling,
  type FormSpecimens,
  type Life,
  type Specimens,
  samplesOf,
  tooLong,
} from '../../../../../test/contracts/specimen.ts';
import type { Locale, Member } from '../../../../community/members/member.ts';
import { viewContextFor } from '../../locales/led.ts';
import { MAX_URL } from '../follow-up/rules/materials.ts';
import { gatherings } from '../follow-up/specimens/cases.ts';
import * as form from './forms.ts';
import { type Led, LIMITS, ledStates } from './rules.ts';
import * as shown from './views.ts';

const viewIn = (locale: Locale) => viewContextFor({ programme }, { locale });
const titles = typedTexts(LIMITS.title);
const whys = typedTexts(LIMITS.why);
const who = { id: `m-${'0'.repeat(36)}`, name: LONG_NAME };
const [gathering = null] = gatherings;
const leaves = 'mercredi 28 septembre à 10 h';

const all: Led[] = ledStates.states.flatMap((state, at) =>
  titles.map((title, index) => ({
    ...{ id: 'a'.repeat(36), gatheringId: null, memberId: who.id, state, createdAt: 0, title },
    why: at === 2 ? (whys[index] ?? null) : null,
    ...{ format: null, defi: null, need: null, document: null },
  })),
);

const needs = typedTexts(LIMITS.need);
const [format] = programme.formats;
/** What teams ask for: of a format that is there, or no longer is; with a document and without. */
const asked: Led[] = all.map((led, index) => ({
  ...led,
  ...{
    format: index % 2 === 0 ? (format?.id ?? '') : 'plus-la',
    defi: LONG_NAME,
    need: needs[index % needs.length] ?? null,
  },
  document: index % 2 === 0 ? `https://exemple.org/${'a'.repeat(MAX_URL - 20)}` : null,
}));
const readers = [null, { roles: ['coach'] }, { roles: ['porteur'] }] satisfies (Pick<
  Member,
  'roles'
> | null)[];

const views = samplesOf(shown, {
  proposedMessage: (locale) =>
    all.map((led, index) => [
      viewIn(locale),
      led,
      {
        gathering: gatherings[index % (gatherings.length + 1)] ?? null,
        who: index % 2 === 0 ? who : null,
        leaves,
      },
    ]),
  sentMessage: (locale) => all.slice(0, 1).map((led) => [viewIn(locale), led, leaves]),
  plannedMessage: (locale) => gatherings.map((each) => [viewIn(locale), each]),
  declinedMessage: (locale) => all.map((led) => [viewIn(locale), led]),
  whyMessage: (locale) => all.map((led) => [viewIn(locale), led]),
  mineMessage: (locale) => [
    [viewIn(locale), [], viewIn(locale).words.withdrawn],
    [viewIn(locale), all.map((led) => ({ led, gathering }))],
    [viewIn(locale), all.toReversed().map((led) => ({ led, gathering }))],
  ],
  askedMessage: (locale) =>
    asked.flatMap((led, index) =>
      readers.map(
        (reader): Parameters<typeof shown.askedMessage> => [
          viewIn(locale),
          led,
          { gathering: index % 2 === 0 ? gathering : null, who: reader === null ? null : who, reader },
        ],
      ),
    ),
  requestSentMessage: (locale) => asked.slice(0, 1).map((led) => [viewIn(locale), led]),
  notPlannedMessage: (locale) => asked.map((led) => [viewIn(locale), led]),
  requestsMessage: (locale) => [
    [viewIn(locale), [], { memberId: who.id, formats: programme.formats }],
    [viewIn(locale), asked, { memberId: who.id, formats: [] }, viewIn(locale).words.requests.withdrawn],
    [viewIn(locale), asked.toReversed(), { memberId: 'm-other', formats: programme.formats }],
  ],
  wordMessage: (locale) => [[viewIn(locale).words.letGo]],
});

const forms = samplesOf(form, {
  ledForm: (locale) => [[viewIn(locale), 'mercredi 28 septembre']],
  declineForm: (locale) => [...all.slice(0, 1), ...asked.slice(0, 1)].map((led) => [viewIn(locale), led]),
  requestForm: (locale) => programme.formats.map((each) => [viewIn(locale), each]),
});

const what = { title: 'Les *cartes*', on: '2022-03-24', at: '17:00', place: 'Salle <Vega>', seats: 12 };

const request = {
  ...{ title: 'Un essai', need: 'Un essai.', document: null, on: '2022-03-24', at: '11:00' },
};

const formSpecimens: FormSpecimens = {
  'led/request': {
    valid: request,
    async opens(chat) {
      await chat.as('alix').types('/rencontre demander');
      return chat.as('alix');
    },
    wrong: { values: { ...request, document: 'mon disque' }, beside: 'document' },
    right: { ...request, title: 'Nos *données*', need: 'Les <ouvrir>', document: 'https://exemple.org/note' },
    seen: 'C’est envoyé aux coachs',
  },
  'led/propose': {
    valid: { ...what, title: 'Un essai', place: 'Un essai' },
    async opens(chat) {
      await chat.as('alix').types('/rencontre animer');
      return chat.as('alix');
    },
    wrong: { values: { ...what, on: '2022-03-12' }, beside: 'on' },
    right: what,
    seen: 'C’est envoyé aux coachs',
  },
  'led/decline': {
    valid: { why: 'Un essai.' },
    async opens(chat) {
      await chat.as('alix').types('/rencontre animer');
      await chat.as('alix').fills(what);
      await chat.as('camille').types('/magellan');
      await chat.as('camille').presses('Voir la proposition');
      await chat.as('camille').presses('Dire pourquoi pas');
      return chat.as('camille');
    },
    wrong: { values: { why: tooLong(LIMITS.why) }, beside: 'why' },
    right: { why: 'La *salle* est <prise>.' },
    seen: 'C’est envoyé, sans votre nom',
  },
};

/** EIG offer to lead gatherings: one is let go, one is declined, one taken back, one goes of itself. */
const life: Life = {
  now: '2022-03-10T10:00',
  async live(community) {
    const { alix, sacha, camille, driss, clock } = community;
    await alix.types('/rencontre animer');
    await alix.fills({ ...what, seats: 1 });
    await alix.fills({ ...what, on: '2022-03-11' });
    await alix.fills(what);
    await alix.types('/rencontre animer');
    await alix.presses('Retirer ma proposition');
    await alix.presses('Mener une rencontre');
    await alix.fills(what);
    await camille.types('/magellan');
    await camille.presses('Voir la proposition');
    await camille.presses('Voir le brouillon');
    await camille.presses('Dire pourquoi pas');
    await camille.fills({ why: whys[0] ?? '' });
    await alix.presses('Lire pourquoi');
    await sacha.types('/rencontre lead');
    await sacha.fills({ ...what, title: titles[1] ?? '' });
    await driss.presses('Laisser faire');
    await sacha.presses('Who’s coming?');
    await alix.types('/rencontre animer');
    await alix.presses('Mener une rencontre');
    await alix.fills({ ...what, on: '2022-03-25' });
    await sacha.types('/rencontre request');
    await alix.types('/rencontre demander');
    await alix.fills({ ...request, need: needs[0] ?? '', document: 'https://exemple.org/note' });
    await alix.types('/rencontre demander');
    await alix.presses('Retirer ma demande');
    await alix.presses('Demander : Bureau d’aide');
    await alix.fills({ ...request, title: titles[1] ?? '' });
    await alix.types('/rencontre demander');
    await alix.presses('Lire la demande');
    await driss.types('/magellan');
    await driss.presses('Lire la demande');
    await driss.presses('Préparer la rencontre');
    await clock.to('2022-03-14T10:01');
    await alix.types('/rencontre animer');
    await sacha.types('/magellan privacy');
  },
};

function rows({ alix, now, put, sealed, herWords }: Filling): void {
  put('led_gatherings', {
    ...{ id: 'led', gathering_id: null, member_id: alix, state: 'declined', created_at: now },
    ...{ format: 'bureau-aide', defi: null },
    sealed: sealed('led_gatherings', 'led', {
      ...{ title: herWords, why: herWords, need: herWords, document: herWords },
    }),
  });
}

export const specimens: Specimens = { views: { views, forms }, forms: formSpecimens, lives: [life], rows };
