import { LONG_NAME, programme, typedTexts } from '../../../../../test/contracts/extremes.ts';
import {
  type Filling,
  type FormSpecimens,
  type Life,
  type Specimens,
  samplesOf,
  tooLong,
} from '../../../../../test/contracts/specimen.ts';
import type { Locale } from '../../../../community/members/member.ts';
import { viewContextFor } from '../../locales/led.ts';
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
  })),
);

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
  wordMessage: (locale) => [[viewIn(locale).words.letGo]],
});

const forms = samplesOf(form, {
  ledForm: (locale) => [[viewIn(locale), 'mercredi 28 septembre']],
  declineForm: (locale) => [[viewIn(locale), 'a'.repeat(36)]],
});

const what = { title: 'Les *cartes*', on: '2022-03-24', at: '17:00', place: 'Salle <Vega>', seats: 12 };

const formSpecimens: FormSpecimens = {
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
    await clock.to('2022-03-14T10:01');
    await alix.types('/rencontre animer');
    await sacha.types('/magellan privacy');
  },
};

function rows({ alix, now, put, sealed, herWords }: Filling): void {
  put('led_gatherings', {
    ...{ id: 'led', gathering_id: null, member_id: alix, state: 'declined', created_at: now },
    sealed: sealed('led_gatherings', 'led', { title: herWords, why: herWords }),
  });
}

export const specimens: Specimens = { views: { views, forms }, forms: formSpecimens, lives: [life], rows };
