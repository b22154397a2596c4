import type { FormValues } from '../../src/chat/form.ts';
import type { Feature } from '../../src/community/feature/feature.ts';
import type { Who } from '../../src/community/members/member.ts';
import { refsFor } from './refs.ts';
import { formSpecimens } from './specimens.ts';
import type { World } from './world.ts';

/** One thing that can be asked of Magellan, and all the ways in which it is tried here. */
export type Action = {
  name: string;
  who: Who;
  /** With the ids of these rows, a few of them or all. */
  acts(rows: World['rows'], most?: number): Parameters<World['asUser']>[1][];
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
    acts: (rows, most) => [
      ...refsFor(feature, rows)
        .slice(0, most)
        .map((ref) => ({ kind: 'press' as const, press, ref, value: null })),
      ...VALUES.map((value) => ({ kind: 'press' as const, press, ref: '', value })),
    ],
  }));

const formActions = (feature: Feature): Action[] =>
  Object.entries(feature.forms ?? {}).map(([form, { who }]) => {
    const valid = formSpecimens[form]?.valid;
    if (!valid) throw new Error(`the form ${form} has no specimen: put one among its feature's specimens`);
    return {
      name: `${form} (form)`,
      who,
      acts: (rows, most) => {
        const refs = refsFor(feature, rows).slice(0, most);
        return [
          ...refs.map((ref) => ({ kind: 'submit' as const, form, ref, values: valid })),
          // What a form cannot take is refused whatever row it is about.
          ...invalidFor(valid).map((values, index) => ({
            kind: 'submit' as const,
            form,
            ref: refs[index % refs.length] ?? '',
            values,
          })),
        ];
      },
    };
  });

/** Everything that the features answer to, from their own statements. */
export const actionsOf = (features: readonly Feature[]): Action[] => [
  ...features.flatMap(commandActions),
  ...features.flatMap(pressActions),
  ...features.flatMap(formActions),
];
