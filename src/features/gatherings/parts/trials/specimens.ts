import { programme, typedTexts } from '../../../../../test/contracts/extremes.ts';
import type { Opened } from '../../../../../test/contracts/seen.ts';
import {
  type Filling,
  type FormSpecimens,
  type Life,
  type Specimens,
  samplesOf,
  tooLong,
} from '../../../../../test/contracts/specimen.ts';
import { answered } from '../../../../../test/support/afterwards.ts';
import { gatheringsIn } from '../../../../community/gatherings/store.ts';
import type { Locale } from '../../../../community/members/member.ts';
import { viewContextFor } from '../../locales/trials.ts';
import * as exported from './exports.ts';
import * as form from './forms.ts';
import { trialStates } from './rules/states.ts';
import { LIMITS, settingsOf } from './rules/trial.ts';
import type { Tried } from './rules/tried.ts';
import type { Measured, Verdict } from './rules/verdict.ts';
import * as shown from './views.ts';

const viewIn = (locale: Locale) => viewContextFor({ programme }, { locale });
const names = typedTexts(LIMITS.name).map((name) => name.trim() || 'é');
const hypotheses = typedTexts(LIMITS.hypothesis);
const [copied] = programme.formats;
if (!copied) throw new Error('there are formats');

const share = { count: 39_999, of: 40_000 };
const full: Measured = { held: 6, came: share, useful: share, keep: share, kept: [20_000, 19_999, 1] };
const none: Measured = { held: 1, came: null, useful: null, keep: null, kept: null };
const verdicts: Verdict[] = [
  { trial: full, copied: full },
  { trial: none, copied: none },
  { trial: { ...none, held: 0 }, copied: full },
];

/** In each state, with all that may be said of it, and with the least. */
const all: Tried[] = trialStates.states.flatMap((state, index): Tried[] => {
  const name = names[index % names.length] ?? 'é';
  const hypothesis = hypotheses[index % hypotheses.length] ?? 'é';
  const forWhom = index % 2 === 0 ? (['eig', 'porteur', 'sponsor', 'coach'] as const) : [];
  const settings = settingsOf(copied, { id: 'a'.repeat(40), name, forWhom });
  const trial = {
    ...{ id: settings.id, authorId: null, copiedFrom: copied.id, hypothesis },
    forWhom: forWhom.length === 0 ? ('same' as const) : ('chosen' as const),
    ...{ useful: 100, came: 100, keep: 100, decideOn: '2022-09-28', verdict: verdicts[0] ?? null },
  };
  const format = { id: settings.id, settings, trials: 3, state, createdAt: 0 };
  return [
    { format, trial },
    {
      format,
      trial: {
        ...trial,
        useful: null,
        came: null,
        keep: index % 2 === 0 ? 1 : null,
        decideOn: null,
        verdict: null,
      },
    },
    { format, trial: { ...trial, verdict: verdicts[1 + (index % 2)] ?? null } },
  ];
});

const views = samplesOf(shown, {
  nameOf: (locale) => all.map((tried) => [viewIn(locale), tried]),
  chosenFor: () => all.map((tried) => [tried]),
  trialMessage: (locale) =>
    all.flatMap((tried, index): Parameters<typeof shown.trialMessage>[] => [
      [viewIn(locale), tried, index % 2, viewIn(locale).words.refused.inUse],
      [viewIn(locale), tried, 3],
    ]),
  verdictMessage: (locale) =>
    all
      .flatMap((tried) =>
        verdicts.map((verdict): Parameters<typeof shown.verdictMessage>[] => [
          [viewIn(locale), tried, verdict, 5],
        ]),
      )
      .flat(),
  listMessage: (locale) => [
    [viewIn(locale), [], viewIn(locale).words.happened.discarded],
    [viewIn(locale), [...all, ...all]],
  ],
  wordMessage: (locale) => [[viewIn(locale).words.refused.gone], [viewIn(locale).words.tell.notYet]],
  yamlMessage: (locale) =>
    all.map((tried) => [viewIn(locale), tried, exported.yamlOf(tried.format.settings)]),
  loopOf: (locale) => all.map((tried) => [viewIn(locale), tried]),
});

const files = samplesOf(exported, { yamlOf: () => all.map(({ format }) => [format.settings]) });

const forms = samplesOf(form, {
  trialForm: (locale) => [
    [viewIn(locale), '', {}, null],
    [viewIn(locale), '', { name: names[0] ?? '', hypothesis: hypotheses[0] ?? '' }, null],
    ...all.map((tried): Parameters<typeof form.trialForm> => [viewIn(locale), tried.format.id, {}, tried]),
  ],
  criteriaForm: (locale) => all.map((tried) => [viewIn(locale), tried]),
  againForm: (locale) => all.map((tried) => [viewIn(locale), tried]),
});

const what = {
  name: 'Café *debout*',
  hypothesis: 'Si nous *commençons* debout, alors <plus> de personnes parlent.',
  copiedFrom: 'atelier',
  forWhom: ['eig'],
  trials: 1,
};
const decides = { useful: 70, came: 50, keep: null, metiers: ['design'], decideOn: '2022-03-31' };

async function begins(chat: Opened) {
  await chat.as('camille').types('/rencontre essai');
  return chat.as('camille');
}

async function drafts(chat: Opened) {
  const camille = await begins(chat);
  await camille.fills(what);
  await camille.presses('Ce qui décidera');
  return camille;
}

const formSpecimens: FormSpecimens = {
  'trials/format': {
    valid: { ...what, name: 'Un essai', hypothesis: 'Un essai.' },
    opens: begins,
    wrong: { values: { ...what, hypothesis: tooLong(LIMITS.hypothesis) }, beside: 'hypothesis' },
    right: what,
    seen: 'Café *debout* · brouillon',
  },
  'trials/criteria': {
    valid: decides,
    opens: drafts,
    wrong: { values: { ...decides, useful: null, came: null }, beside: 'useful' },
    right: decides,
    seen: 'utile pour 70',
  },
  'trials/again': {
    valid: { decideOn: '2022-04-29' },
    async opens(chat) {
      const camille = await drafts(chat);
      await camille.fills(decides);
      await camille.presses('Commencer l’essai');
      await chat.travel('2022-03-31T09:30');
      await camille.types('/rencontre essai');
      await camille.chooses('Voir un format', 'Café *debout*');
      await camille.presses('Encore un essai');
      return camille;
    },
    wrong: { values: { decideOn: '2022-03-31' }, beside: 'decideOn' },
    right: { decideOn: '2022-04-29' },
    seen: 'Un essai de plus peut être planifié',
  },
};

/** Formats are tried out: written, given up, planned, judged, tried again, adopted, printed, told and closed. */
const life: Life = {
  now: '2022-03-10T10:00',
  async live(community) {
    const { camille, driss, alix, app, clock } = community;
    const opens = async (who: typeof camille, menu = 'Voir un format') => {
      await who.types('/rencontre essai');
      await who.chooses(menu, what.name);
    };
    await camille.types('/rencontre essai');
    for (const wrong of [{ name: null }, { hypothesis: null }, { copiedFrom: null }, { trials: 9 }])
      await camille.fills({ ...what, ...wrong });
    await camille.fills({ ...what, forWhom: ['eig', 'invited'] });
    await camille.fills({ ...what, hypothesis: hypotheses[0] ?? '' });
    await camille.presses('Supprimer ce format');
    await camille.types('/rencontre essai');
    await camille.fills(what);
    await camille.presses('Modifier');
    await camille.fills({ hypothesis: hypotheses[1] ?? '' });
    await camille.presses('Ce qui décidera');
    await camille.fills({ ...decides, useful: 101 });
    await camille.fills({ ...decides, useful: null, came: null });
    await camille.fills({ ...decides, decideOn: '2022-03-01' });
    await camille.fills({ ...decides, metiers: null });
    await camille.presses('Commencer l’essai');
    await camille.presses('Planifier un essai');
    await camille.fills({ title: 'Les communs', on: '2022-03-17', at: '16:00', minutes: 60 });
    await camille.presses('Planifier');
    const [gathering] = await app.transact(({ tx }) => gatheringsIn(tx, ['announced']));
    if (gathering)
      await answered(community, gathering, { alix: 'yes', noe: 'yes', ines: 'yes', hugo: 'yes' });
    await clock.to('2022-03-17T17:20');
    await alix.presses('Donner mon retour');
    await alix.fills({ useful: 'very', keep: null });
    await alix.fills({ useful: 'very', keep: 'change', better: hypotheses[2] ?? '' });
    await clock.to('2022-03-22T09:01');
    await opens(camille);
    await camille.presses('Encore un essai');
    await camille.fills({ decideOn: '2022-03-25' });
    await clock.to('2022-03-25T09:01');
    await driss.types('/magellan langue');
    await driss.chooses('Langue', 'English');
    await opens(driss, 'See a format');
    await driss.presses('Adopt');
    await driss.presses('Say what you’ll do');
    await driss.presses('For programme.yaml');
    await opens(driss, 'See a format');
    await driss.presses('Close this format');
    await driss.presses('All formats');
    await driss.presses('Try out a format');
    await driss.fills({ ...what, name: 'Another', forWhom: null });
    await driss.presses('What will decide');
    await driss.fills({ keep: 10, decideOn: '2022-03-31' });
    await driss.presses('Start the trial');
    await driss.presses('Stop');
    await driss.opensHome();
    await camille.types('/magellan donnees');
  },
};

function rows({ alix, now, put, sealed }: Filling): void {
  const settings = JSON.stringify(settingsOf(copied as never, { id: 'essai', name: 'Essai', forWhom: [] }));
  put('gathering_formats', { id: 'essai', settings, trials: 1, state: 'trying', created_at: now });
  put('format_trials', {
    ...{ id: 'essai', author_id: alix, copied_from: 'atelier', for_whom: 'same', useful: 50 },
    sealed: sealed('format_trials', 'essai', 'Si nous commençons debout…'),
  });
}

export const specimens: Specimens = {
  views: { views, forms, exports: files },
  forms: formSpecimens,
  lives: [life],
  rows,
};
