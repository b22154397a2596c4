import type { FormValues } from '../../src/chat/form.ts';
import type { Feature } from '../../src/community/feature/feature.ts';
import type { Who } from '../../src/community/members/member.ts';
import { sunny } from '../support/meteo.ts';
import { formSpecimens } from './specimens.ts';
import type { World } from './world.ts';

/** One thing that can be asked of Magellan, and all the ways in which it is tried here. */
export type Action = {
  name: string;
  who: Who;
  acts(refs: readonly string[]): Parameters<World['asUser']>[1][];
};

/** What a form takes; a form that is missing here makes the matrix fail. */
const VALID: Record<string, FormValues> = {
  'acceleration/availability': { fields: ['droit'], monthly: 2, pausedUntil: null },
  'acceleration/comment': { text: 'Un essai.' },
  'acceleration/counter': { date: '2022-05-24', time: '14:00', minutes: 60, place: null },
  'acceleration/details': { field: 'droit', wished: '60', dates: null },
  'acceleration/follow': { text: 'Un essai.' },
  'acceleration/need': { title: 'Un essai', goal: 'Un essai.', tried: 'Un essai.', expected: 'Un essai.' },
  'acceleration/other': { date: '2022-05-24', time: '14:00', minutes: 60, place: null },
  'acceleration/question': { text: 'Un essai.' },
  'acceleration/reply': { text: 'Un essai.' },
  'acceleration/take': { date: '2022-05-24', time: '14:00', minutes: 60, place: null },
  'acceleration/tell': { minutes: 60, outcome: null },
  'absences/add': { from: '2022-05-02', to: '2022-05-06', long: false },
  'afterwards/feedback': { useful: 'very', apply: 'Un essai.', better: null },
  'afterwards/material': { title: 'Un essai', url: 'https://exemple.org/' },
  'afterwards/person': { member: 'u-alix' },
  'afterwards/came': { people: ['m-alix'] },
  'afterwards/absent': { people: ['m-alix'] },
  'afterwards/except': { people: ['m-alix'] },
  'cross-sharing/ask': { member: 'm-alix' },
  'collective-mentoring/plan': { on: '2022-05-05', at: '17:00', place: null },
  'collective-mentoring/problem': { title: 'Un essai', words: 'Un essai.', named: false },
  'collective-mentoring/propose': { title: 'Un essai', words: 'Un essai.' },
  'cross-sharing/links': { link1: 'https://exemple.org/' },
  'cross-sharing/move': { member: 'm-alix', group: '1' },
  'cross-sharing/subject': { subject: 'Un essai.' },
  'mentoring/goals': { goal1: 'Un essai', goal2: null, goal3: null },
  'mentoring/move': { on: '2022-05-05', at: '17:00', anyway: true },
  'mentoring/note': { note: 'Un essai.' },
  'mentoring/offer': { times: '5 mai 17 h', place: 'Un essai' },
  'mentoring/pattern': { weekday: '2', at: '17:00' },
  'mentoring/place': { place: 'Un essai' },
  'mentoring/prepare': { difficulties: 'Un essai.', successes: null, questions: null },
  'mentoring/progress': { goal1: '1', goal2: null, goal3: null },
  'mentoring/request': { coach: 'decide', about: 'Un essai.', speciality: null, minutes: 45 },
  'meteo/loop': { said: 'Le temps manque.', will: 'Moins de réunions.', withFigures: true },
  'meteo/signed': { ...sunny, successes: 'Un essai.' },
  'meteo/unsigned': { ...sunny, difficulties: 'Un essai.' },
  'peer-sharing/topic': { topic: 'Un essai.' },
  'planning/access': { directions: 'Un essai.' },
  'planning/cancel': { word: 'Un essai.' },
  'planning/change': { title: 'Un essai', on: '2022-05-05', at: '17:00', minutes: 60, anyway: true },
  'planning/copy': { title: 'Un essai', format: 'atelier', on: '2022-05-12', at: '17:00', minutes: 60 },
  'planning/core': {
    title: 'Un essai',
    format: 'mentorat-collectif',
    on: '2022-05-19',
    at: '17:00',
    minutes: 60,
  },
  'planning/create': { title: 'Un essai', format: 'atelier', on: '2022-05-25', at: '17:00', minutes: 60 },
  'planning/details': {
    place: 'Un essai',
    link: 'https://exemple.org/',
    speaker: 'Un essai',
    capacity: 40,
    description: 'Un essai.',
  },
  'planning/invite': { person1: 'u-alix', person2: 'u-noe' },
  'planning/metier': { metier: 'design' },
  'planning/move': { on: '2022-05-26', at: '17:00', anyway: true },
  'planning/uninvite': { person1: 'u-alix' },
  'privacy/erase': { word: 'EFFACER' },
};

/** What no form takes, whatever its fields. */
function invalidFor(valid: FormValues): FormValues[] {
  const all = (value: FormValues[string]) => Object.fromEntries(Object.keys(valid).map((id) => [id, value]));
  return [{}, all(null), all(42), all(['a', 'b']), all('x'.repeat(20_000)), { ...all(true), unheard: 'of' }];
}

const TYPED = [
  '',
  'x',
  '`*_[](',
  '☀️',
  'du 30 au 31 février',
  'a'.repeat(4000),
  '-1',
  '__proto__ constructor',
];
const VALUES = [null, 'en', 'fr', 'constructor', ''];

const commandActions = (feature: Feature): Action[] =>
  (feature.commands ?? []).flatMap(({ command, words, who }) =>
    words.map((word, index) => ({
      name: `/${command} ${word}`.trim(),
      who,
      acts: () =>
        // Alone, a command takes no text: what follows it is looked for among the words. Its other words lead
        // to the same handler as the first.
        (word === '' || index > 0 ? [''] : TYPED).map((typed, each) => {
          const text = `${word} ${typed}`.trim();
          // The same words in a direct message reach the same handler: every other one goes that way.
          return each % 2 === 0
            ? { kind: 'command' as const, command, text }
            : { kind: 'direct-message' as const, text: `${command} ${text}` };
        }),
    })),
  );

const pressActions = (feature: Feature): Action[] =>
  Object.entries(feature.presses ?? {}).map(([press, { who }]) => ({
    name: press,
    who,
    acts: (refs) => [
      ...refs.map((ref) => ({ kind: 'press' as const, press, ref, value: null })),
      ...VALUES.map((value) => ({ kind: 'press' as const, press, ref: '', value })),
    ],
  }));

const formActions = (feature: Feature): Action[] =>
  Object.entries(feature.forms ?? {}).map(([form, { who }]) => {
    const valid = VALID[form] ?? formSpecimens[form]?.valid;
    if (!valid) throw new Error(`the form ${form} has no specimen: put one in its feature's specimens.ts`);
    return {
      name: `${form} (form)`,
      who,
      acts: (refs) => [
        ...refs.map((ref) => ({ kind: 'submit' as const, form, ref, values: valid })),
        ...invalidFor(valid).flatMap((values) =>
          refs.slice(0, 3).map((ref) => ({ kind: 'submit' as const, form, ref, values })),
        ),
      ],
    };
  });

/** Everything that the features answer to, from their own statements. */
export const actionsOf = (features: readonly Feature[]): Action[] => [
  ...features.flatMap(commandActions),
  ...features.flatMap(pressActions),
  ...features.flatMap(formActions),
];
