import { typedTexts } from '../../../../../test/contracts/extremes.ts';
import { type Life, type Specimens, samplesOf, tooLong } from '../../../../../test/contracts/specimen.ts';
import { answered } from '../../../../../test/support/afterwards.ts';
import { planned } from '../../../../../test/support/gatherings.ts';
import { gatherings, viewIn } from '../follow-up/specimens/cases.ts';
import * as form from './forms.ts';
import { MOST_OF_CONTACT } from './rules.ts';
import * as shown from './views.ts';

const names = typedTexts(MOST_OF_CONTACT.name);
const contacts = typedTexts(MOST_OF_CONTACT.reach).map((reach, index) => ({
  ...{ name: names[index] ?? 'É', reach },
}));
const [contact] = contacts;
if (!contact) throw new Error('there are contacts');

/** A coach leaves a contact, changes it and takes it back; who came reads it, who did not is refused. */
const life: Life = {
  now: '2022-03-17T08:00',
  async live(community) {
    const { alix, noe, camille, clock } = community;
    const visit = await planned(community, {
      ...{ format: 'expedition', starts: '2022-03-17T09:00', title: 'Les Archives', state: 'announced' },
    });
    await answered(community, visit, { alix: 'yes', noe: 'no' });
    const ref = visit.id;
    await camille.does({ kind: 'press', press: 'planning/open', ref, value: null });
    await camille.presses('Contact de nos hôtes');
    await camille.presses('Laisser un contact');
    await camille.fills(contact);
    await clock.to('2022-03-17T13:00');
    await alix.presses('Contact de nos hôtes');
    await noe.does({ kind: 'press', press: 'afterwards/contact', ref, value: null });
    await alix.types('/rencontre supports');
    await alix.chooses('Rester en contact avec nos hôtes', '17/03 · Les Archives');
    await camille.presses('Modifier');
    await camille.fills(contacts[1] ?? contact);
    await camille.presses('Retirer');
  },
};

export const specimens: Specimens = {
  views: {
    views: samplesOf(shown, {
      contactMessage: (locale) => [
        ...gatherings.flatMap((each) =>
          contacts.map(
            (one): Parameters<typeof shown.contactMessage> => [
              viewIn(locale),
              each,
              { contact: one, changes: true, happened: viewIn(locale).words.hosts.saved },
            ],
          ),
        ),
        ...gatherings.map(
          (each): Parameters<typeof shown.contactMessage> => [
            viewIn(locale),
            each,
            { contact: null, changes: false },
          ],
        ),
      ],
      noContact: (locale) => [
        [viewIn(locale), 'notYours'],
        [viewIn(locale), 'noVisit'],
      ],
    }),
    forms: samplesOf(form, {
      contactForm: (locale) =>
        gatherings.flatMap((each) =>
          [null, ...contacts].map(
            (before): Parameters<typeof form.contactForm> => [viewIn(locale), each, before],
          ),
        ),
    }),
  },
  forms: {
    'afterwards/contact': {
      valid: { name: 'Nadia Roux', reach: 'nadia@archives.example' },
      async opens(chat) {
        const camille = chat.as('camille');
        await camille.types('/rencontre planifier expedition');
        await camille.fills({ title: 'Les Archives', on: '2022-03-31', at: '09:00', minutes: 120 });
        for (const label of ['Planifier', 'Contact de nos hôtes', 'Laisser un contact'])
          await camille.presses(label);
        return camille;
      },
      wrong: { values: { name: tooLong(MOST_OF_CONTACT.name), reach: 'une page' }, beside: 'name' },
      right: { name: 'Nadia *Roux*' },
      seen: 'Pour poursuivre les échanges',
    },
  },
  lives: [life],
  rows({ put, sealed }) {
    put('gathering_contacts', {
      ...{ id: 'a-contact', gathering_id: 'g-past' },
      sealed: sealed('gathering_contacts', 'a-contact', {
        name: 'Nadia Roux',
        reach: 'nadia@archives.example',
      }),
    });
  },
};
