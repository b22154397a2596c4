import { nothing, openForm, rejectForm, replace, say, whisper } from '../../src/chat/answer.ts';
import type { Form, FormValues } from '../../src/chat/form.ts';
import { md } from '../../src/chat/markdown.ts';
import { type Block, buttons, type Message, storable, text } from '../../src/chat/message.ts';
import {
  type DeclaredForm,
  defineFeature,
  type Feature,
  type Press,
  submission,
} from '../../src/community/feature/feature.ts';

const options = ['un', 'deux', 'trois'].map((value) => ({ value, label: `Choix ${value}` }));

/** All kinds of fields, in two forms: five fields at most. */
const FIRST: Form = {
  id: 'probe/first',
  ref: 'row-1',
  title: 'Premier essai',
  intro: md`**Qui lira ?** Personne.`,
  fields: [
    { kind: 'line', id: 'line', label: 'Une ligne', maxLength: 60 },
    { kind: 'paragraph', id: 'paragraph', label: 'Un texte', maxLength: 1500, optional: true },
    { kind: 'number', id: 'number', label: 'Un nombre', min: -10, max: 10, optional: true },
    { kind: 'choice', id: 'choice', label: 'Un choix', options, optional: true },
    { kind: 'choices', id: 'choices', label: 'Des choix', options, optional: true },
  ],
  submit: 'Envoyer',
};
const SECOND: Form = {
  id: 'probe/second',
  ref: 'row-2',
  title: 'Second essai',
  fields: [
    { kind: 'check', id: 'check', label: 'Une case', text: 'Oui', optional: true },
    { kind: 'date', id: 'date', label: 'Un jour', optional: true },
    { kind: 'time', id: 'time', label: 'Une heure', optional: true },
    { kind: 'member', id: 'member', label: 'Quelqu’un', optional: true },
  ],
  submit: 'Envoyer',
};

/** What a person may write in each, of the first form. */
export const WRITTEN: FormValues = {
  line: 'Été, *étoiles* & <chevrons>',
  paragraph: 'Première ligne\n- deuxième _ligne_ `code`\n\n« dernière » :tada:',
  number: -2.5,
  choice: 'deux',
  choices: ['un', 'trois'],
};

const filledIn = (form: Form, values: FormValues): Form => ({
  ...form,
  fields: form.fields.map((field) => ({ ...field, initial: values[field.id] }) as Form['fields'][number]),
});

/** Takes what was typed as it is, but for a line that is missing: what an adapter read can then be compared. */
const readAsItIs = (form: Form): DeclaredForm<FormValues> =>
  Object.assign(() => form, {
    formId: form.id,
    read(values: unknown) {
      const typed = values as FormValues;
      const lacks = form === FIRST && typeof typed.line !== 'string';
      return lacks ? { errors: { line: 'Une ligne est nécessaire.' } } : { values: typed };
    },
  });

/** Labels that are always the same: any chat may keep them. */
export const PROBE_LABELS: ReadonlySet<string> = new Set(['Compter encore', 'Relire']);

/** What reached the handlers of the probe: who called which, with what. */
export type Reached = { handler: string; member: string; ref: string; value: unknown };

const said = (words: string, ...more: Block[]): Message => ({
  summary: words,
  blocks: [text(words), ...more],
});

/** A feature for the contract alone: everything that a handler can answer, and every kind of field. */
export function makeProbe(memberAccount: () => string): { feature: Feature; reached: Reached[] } {
  const reached: Reached[] = [];
  const press = (
    answer: (context: Parameters<Press['handle']>[0]) => ReturnType<Press['handle']>,
  ): Press => ({
    who: 'everyone',
    handle: answer,
  });
  const noted = (name: string, handle: Press['handle']): [string, Press] => [
    `probe/${name}`,
    press((context) => {
      reached.push({ handler: name, member: context.member.id, ref: context.ref, value: context.value });
      return handle(context);
    }),
  ];
  const button = (label: string, name: string) => ({ label, press: `probe/${name}`, ref: 'row-1' });
  const offer = storable(
    said(
      'Voici de quoi essayer.',
      buttons(
        button('Ouvrir', 'open'),
        button('Rouvrir', 'reopen'),
        button('Ouvrir le second', 'open-second'),
      ),
      buttons(
        button('Rouvrir le second', 'reopen-second'),
        button('Compter', 'count'),
        button('Remplacer', 'replace'),
      ),
      buttons(button('Dire', 'say'), button('Chuchoter', 'whisper'), button('Se taire', 'nothing')),
      buttons(button('Se confier', 'confide')),
      { kind: 'choice', label: 'Choisir', press: 'probe/choose', ref: 'row-3', options },
    ),
  );
  const confided = said(
    'Une confidence de Zoé.',
    buttons(button('Compter encore', 'count'), button('Lire Zoé', 'count')),
  );
  const keep = (form: string, shown: Form) =>
    submission<FormValues>({
      who: 'everyone',
      form: readAsItIs(shown),
      async handle({ values, member, ref }) {
        if (values.line === 'refusé') return rejectForm({ line: 'Autre chose, s’il vous plaît.' });
        reached.push({ handler: form, member: member.id, ref, value: values });
        return whisper(said(`C’est enregistré (${form}).`));
      },
      async cancel({ member, ref }) {
        reached.push({ handler: `${form}/cancel`, member: member.id, ref, value: null });
        return nothing;
      },
    });

  const feature = defineFeature({
    id: 'probe',
    commands: [
      {
        command: 'magellan',
        words: ['essai'],
        about: { fr: 'essayer', en: 'try' },
        who: 'everyone',
        async handle({ args, member }) {
          reached.push({ handler: 'command', member: member.id, ref: '', value: args });
          return whisper(offer);
        },
      },
      {
        command: 'magellan',
        words: ['confidence'],
        about: { fr: 'essayer en confidence', en: 'try in confidence' },
        who: 'everyone',
        async handle({ args, member }) {
          reached.push({ handler: 'confidence', member: member.id, ref: '', value: args });
          return whisper(confided);
        },
      },
    ],
    presses: Object.fromEntries([
      noted('open', async () => openForm(FIRST)),
      noted('reopen', async () => openForm(filledIn(FIRST, WRITTEN))),
      noted('open-second', async () => openForm(SECOND)),
      noted('reopen-second', async () => openForm(filledIn(SECOND, secondWritten(memberAccount())))),
      noted('count', async () => nothing),
      noted('replace', async () => replace(storable(said('Tout est remplacé.')))),
      noted('say', async () => say(said('C’est dit.'))),
      noted('whisper', async () => whisper(said('C’est chuchoté.'))),
      noted('nothing', async () => nothing),
      noted('choose', async ({ value }) => whisper(said(`Choisi : ${value}.`))),
      noted('confide', async () => replace(confided)),
      noted('secret', async () => whisper(said('Un secret.'))),
    ]),
    forms: { 'probe/first': keep('first', FIRST), 'probe/second': keep('second', SECOND) },
    home: async () => ({ order: 1, blocks: [text('La sonde est là.')] }),
  });
  return { feature, reached };
}

/** What a person may write in the second form; `member` is an account of the platform. */
export const secondWritten = (member: string): FormValues => ({
  check: true,
  date: '2022-03-31',
  time: '09:05',
  member,
});
