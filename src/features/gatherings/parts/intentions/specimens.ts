import { gathers } from '../../../../../test/contracts/arranging.ts';
import { typedTexts } from '../../../../../test/contracts/extremes.ts';
import {
  type Filling,
  type FormSpecimens,
  type Life,
  type Specimens,
  samplesOf,
  tooLong,
} from '../../../../../test/contracts/specimen.ts';
import { workshop } from '../../../../../test/support/afterwards.ts';
import { saysYes } from '../../../../../test/support/sharing.ts';
import { gatherings, viewIn } from '../follow-up/specimens/cases.ts';
import * as form from './forms.ts';
import { MAX_INTENTION } from './rules.ts';
import * as shown from './views.ts';

const texts = typedTexts(MAX_INTENTION);
const id = 'a'.repeat(36);
const [gathering] = gatherings;
if (!gathering) throw new Error('there are gatherings');
const lists: shown.Shown[][] = [
  [],
  ...texts.flatMap((text) =>
    [1, 9].map((count) =>
      Array.from({ length: count }, (_, index) => ({
        ...{ id, text },
        gathering: gatherings[index % gatherings.length] ?? gathering,
      })),
    ),
  ),
];

const views = samplesOf(shown, {
  intentionsMessage: (locale) =>
    lists.flatMap((all): Parameters<typeof shown.intentionsMessage>[] => [
      [viewIn(locale), all],
      [viewIn(locale), all, viewIn(locale).words.intentions.finished],
    ]),
  askedMessage: (locale) => gatherings.map((each) => [viewIn(locale), each]),
  intentionKept: (locale) => [[viewIn(locale)]],
  notYours: (locale) => [[viewIn(locale)]],
});

const forms = samplesOf(form, {
  intentionForm: (locale) =>
    gatherings.flatMap((each) =>
      [null, ...texts].map((before): Parameters<typeof form.intentionForm> => [viewIn(locale), each, before]),
    ),
});

const formSpecimens: FormSpecimens = {
  'afterwards/intention': {
    valid: { text: 'Un essai.' },
    async opens(chat) {
      const shape = { format: 'atelier', title: 'Sobriété numérique', state: 'announced' } as const;
      const workshopHere = await gathers(chat, { ...shape, starts: '2022-03-11T11:30', minutes: 35 });
      await saysYes(chat, workshopHere, [{ id: 'm-alix' }]);
      await chat.travel('2022-03-11T12:21');
      await chat.as('alix').presses('Noter ce que je vais appliquer');
      return chat.as('alix');
    },
    wrong: { values: { text: tooLong(MAX_INTENTION) }, beside: 'text' },
    right: { text: 'Un *essai* <concluant>' },
    seen: 'C’est noté, pour vous seul·e',
  },
};

/** What two people mean to apply is noted, changed, asked about a month later, and done. */
const life: Life = {
  now: '2022-03-17T15:00',
  async live(community) {
    const { alix, sacha, lina, clock } = community;
    const { id: ref } = await workshop(community, { alix: 'yes', sacha: 'yes', noe: 'yes' });
    await alix.does({ kind: 'press', press: 'afterwards/intend', ref, value: null });
    await clock.to('2022-03-17T17:45');
    await lina.does({ kind: 'press', press: 'afterwards/intend', ref, value: null });
    await alix.types('/rencontre appliquer');
    await alix.presses('Noter ce que je vais appliquer');
    await alix.fills({ text: null });
    await alix.fills({ text: texts[0] ?? '' });
    await alix.presses('Relire');
    await alix.presses('Modifier');
    await alix.fills({ text: texts[1] ?? '' });
    await sacha.presses('Note what I’ll apply');
    await sacha.fills({ text: texts[2] ?? '' });
    await clock.to('2022-04-19T10:00');
    await alix.presses('Relire');
    await alix.presses('C’est fait, effacer');
    await sacha.presses('Read it again');
    await sacha.types('/magellan privacy');
  },
};

const rows = ({ alix, soon, put, sealed, herWords }: Filling): void =>
  put('gathering_intentions', {
    ...{ id: 'intention', gathering_id: 'g-past', member_id: alix, ask_at: soon, erase_on: '2022-09-28' },
    sealed: sealed('gathering_intentions', 'intention', herWords),
  });

export const specimens: Specimens = { views: { views, forms }, forms: formSpecimens, lives: [life], rows };
