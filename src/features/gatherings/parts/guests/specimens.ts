import { typedTexts } from '../../../../../test/contracts/extremes.ts';
import {
  type FormSpecimens,
  type Life,
  type Specimens,
  samplesOf,
  tooLong,
} from '../../../../../test/contracts/specimen.ts';
import { demoProgramme } from '../../../../../test/support/programme.ts';
import type { Locale } from '../../../../community/members/member.ts';
import { viewContextFor } from '../../locales/guests.ts';
import { gatherings } from '../follow-up/specimens/cases.ts';
import * as form from './forms.ts';
import { MAX_NAME, MOST_GUESTS } from './rules.ts';
import * as shown from './views.ts';

const programme = demoProgramme();
const viewIn = (locale: Locale) => viewContextFor({ programme }, { locale });
const id = '0f5c2f5e-8c1f-4a53-9d53-4f4f4a2a9c10';
const names = typedTexts(MAX_NAME).map((name) => name.replaceAll('\n', ' ').trim());
const listed = names.map((name): shown.Listed[] =>
  Array.from({ length: MOST_GUESTS }, () => ({ id, name, answer: 'no' })),
);
const address = `https://magellan.example.org/${'a'.repeat(120)}`;

const views = samplesOf(shown, {
  guestsMessage: (locale) =>
    gatherings.flatMap((gathering) =>
      [[], ...listed].flatMap((guests): Parameters<typeof shown.guestsMessage>[] => [
        [viewIn(locale), { gathering, guests, mayInvite: true }],
        [viewIn(locale), { gathering: { ...gathering, state: 'cancelled' }, guests, mayInvite: false }],
      ]),
    ),
  addressMessage: (locale) =>
    names.flatMap((name): Parameters<typeof shown.addressMessage>[] => [
      [viewIn(locale), { id, name, answer: null, gatheringId: id }, { address, closed: null }],
      [viewIn(locale), { id, name, answer: 'no', gatheringId: id }, { address, closed: 'ended' }],
      [
        viewIn(locale),
        { id, name, answer: 'yes', gatheringId: id },
        { address, closed: 'draft', happened: viewIn(locale).words.added(false) },
      ],
      [viewIn(locale), { id, name, answer: 'yes', gatheringId: id }, { address: null, closed: null }],
    ]),
  refusedMessage: (locale) => [[viewIn(locale), viewIn(locale).words.refused.unreachable]],
});

const forms = samplesOf(form, { guestForm: (locale) => [[viewIn(locale), id]] });

const formSpecimens: FormSpecimens = {
  'guests/add': {
    valid: { name: 'Un essai' },
    async opens(chat) {
      const camille = chat.as('camille');
      await camille.types('/rencontre planifier atelier');
      await camille.fills({ title: 'Les communs', on: '2022-03-31', at: '17:00' });
      await camille.presses('Invité·es sans compte');
      await camille.presses('Inviter sans compte');
      return camille;
    },
    wrong: { values: { name: tooLong(MAX_NAME) }, beside: 'name' },
    right: { name: 'Élise *Hôte*' },
    seen: 'La page sera prête dès que la rencontre sera planifiée.',
  },
};

/** Two guests are invited, found again, and one is taken off. */
const life: Life = {
  now: '2022-03-01T09:00',
  async live({ camille }) {
    await camille.types('/rencontre planifier atelier');
    await camille.fills({ title: 'Avec des hôtes', on: '2022-03-31', at: '17:00' });
    await camille.presses('Invité·es sans compte');
    for (const name of names.slice(0, 2)) {
      await camille.presses('Inviter sans compte');
      await camille.fills({ name: null });
      await camille.fills({ name });
      await camille.presses('Toutes les personnes');
    }
    await camille.chooses(
      'Choisir une personne',
      camille.lastWhisper()?.blocks.flatMap((block) => (block.kind === 'choice' ? block.options : []))[0]
        ?.label ?? '',
    );
    await camille.presses('Retirer');
    await camille.types('/rencontre planifier');
  },
};

export const specimens: Specimens = { views: { views, forms }, forms: formSpecimens, lives: [life] };
