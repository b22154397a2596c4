import { gathers } from '../../../../../test/contracts/arranging.ts';
import { LONG_NAME, typedTexts } from '../../../../../test/contracts/extremes.ts';
import type { Opened } from '../../../../../test/contracts/seen.ts';
import {
  type Filling,
  type FormSpecimens,
  type Life,
  type Specimens,
  samplesOf,
  tooLong,
} from '../../../../../test/contracts/specimen.ts';
import { planned } from '../../../../../test/support/gatherings.ts';
import { demoProgramme } from '../../../../../test/support/programme.ts';
import { saysYes } from '../../../../../test/support/sharing.ts';
import type { Locale } from '../../../../community/members/member.ts';
import { viewContextFor } from '../../locales/logistics.ts';
import { gatherings } from '../follow-up/specimens/cases.ts';
import * as files from './exports.ts';
import * as form from './forms.ts';
import { MAX_ACCESS, MAX_LINE, type Needs } from './rules.ts';
import * as shown from './views.ts';

const programme = demoProgramme();
const viewIn = (locale: Locale) => viewContextFor({ programme }, { locale });
const [gathering] = gatherings;
if (!gathering) throw new Error('there are gatherings');

const needed: Needs[] = [
  { night: 'none', meals: null, transport: null, access: null, contact: null },
  ...typedTexts(MAX_ACCESS).map((said): Needs => {
    const line = said.slice(0, MAX_LINE).replaceAll('\n', ' ').trim();
    return { night: 'shared', meals: line, transport: line, access: said, contact: line };
  }),
];
const people = needed.flatMap((needs) => Array.from({ length: 5 }, () => ({ name: LONG_NAME, needs })));
const readers = [null, LONG_NAME].map((name) => ({ name, readAt: gathering.startsAt }));

const views = samplesOf(shown, {
  aboutOf: (locale) => [[viewIn(locale), gathering]],
  ownMessage: (locale) =>
    [null, ...needed].map((needs, index) => [
      viewIn(locale),
      {
        gathering: gatherings[index % gatherings.length] ?? gathering,
        ...{ needs, isTaking: index % 2 === 0 },
        organisers: Array.from({ length: index * 3 }, () => LONG_NAME),
        readers: index === 0 ? [] : Array.from({ length: 4 }, () => readers).flat(),
        happened: viewIn(locale).words.own.erased,
      },
    ]),
  listMessage: (locale) =>
    [[], people.slice(0, 1), people].flatMap((list) =>
      [1, 2, 3, 99].map(
        (page): Parameters<typeof shown.listMessage> => [
          viewIn(locale),
          { gathering, people: list, coming: 4000, page },
        ],
      ),
    ),
  receiptMessage: (locale) => gatherings.map((each) => [viewIn(locale), each]),
  refusedMessage: (locale) =>
    (['gone', 'notYours', 'none', 'closed', 'answerFirst', 'organisers'] as const).map((why) => [
      viewIn(locale),
      why,
      gathering.id,
    ]),
});

const exports = samplesOf(files, {
  needsCsv: (locale) => [
    [viewIn(locale), people],
    [viewIn(locale), people.slice(0, 1)],
  ],
});

const forms = samplesOf(form, {
  needsForm: (locale) => [null, ...needed].map((needs) => [viewIn(locale), gathering, needs]),
});

const needs = { night: 'single', meals: 'Végétarien', transport: null, access: null, contact: null };

async function invited(chat: Opened) {
  const shape = { format: 'seminaire', title: 'Le séminaire', state: 'announced' } as const;
  const seminar = await gathers(chat, { ...shape, starts: '2022-03-22T09:00' });
  await saysYes(chat, seminar, [{ id: 'm-alix' }]);
  return chat.as('alix');
}

const formSpecimens: FormSpecimens = {
  'logistics/needs': {
    valid: needs,
    async opens(chat) {
      const alix = await invited(chat);
      await alix.types('/rencontre');
      await alix.presses('Ma logistique');
      await alix.presses('Dire ce qu’il me faut');
      return alix;
    },
    wrong: { values: { ...needs, meals: tooLong(MAX_LINE) }, beside: 'meals' },
    right: { ...needs, meals: 'Sans *lait* <merci>' },
    seen: 'C’est enregistré.',
  },
};

/** Several say what they need; who organises reads it by pages, and as a file. */
const life: Life = {
  now: '2022-03-10T10:00',
  async live(community) {
    const { alix, noe, ines, lina, hugo, mona, camille } = community;
    const { id: ref } = await planned(community, { format: 'seminaire', starts: '2022-03-29T09:00' });
    const presses = (who: typeof alix, press: string) => who.does({ kind: 'press', press, ref, value: null });
    await presses(alix, 'logistics/open');
    await alix.presses('Je viens');
    for (const [index, who] of [alix, noe, ines, lina, hugo].entries()) {
      await presses(who, 'gatherings/yes');
      await who.presses('Ma logistique');
      await who.presses('Dire ce qu’il me faut');
      await who.fills({ ...needs, night: null });
      await who.fills({ ...needs, access: typedTexts(MAX_ACCESS)[index] ?? null });
    }
    await alix.presses('Relire ma logistique');
    await alix.presses('Modifier');
    await alix.fills({ ...needs, contact: 'Ma sœur' });
    await presses(mona, 'logistics/open');
    await presses(camille, 'planning/open');
    await camille.presses('Logistique');
    await camille.presses('Suivantes');
    await camille.presses('Précédentes');
    await camille.presses('Tout en un fichier');
    await presses(alix, 'logistics/open');
    await alix.presses('Effacer');
    await noe.types('/magellan confidentialite');
  },
};

function rows({ alix, camille, noe, now, put, sealed }: Filling): void {
  put('gathering_logistics', {
    ...{ id: 'needs', gathering_id: 'g-soon', member_id: alix },
    sealed: sealed('gathering_logistics', 'needs', {
      ...{ night: 'none', meals: null, transport: null, access: null, contact: null },
    }),
  });
  put('gathering_logistics_readings', {
    ...{ id: 'hers', gathering_id: 'g-soon', member_id: alix, reader_id: camille, read_at: now },
  });
  put('gathering_logistics_readings', {
    ...{ id: 'of', gathering_id: 'g-soon', member_id: noe, reader_id: alix, read_at: now },
  });
}

export const specimens: Specimens = {
  views: { views, exports, forms },
  forms: formSpecimens,
  lives: [life],
  rows,
};
