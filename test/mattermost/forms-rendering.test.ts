import { describe, expect, it } from 'vitest';
import type { Form } from '../../src/chat/form.ts';
import { formFaults } from '../../src/chat/limits.ts';
import { md } from '../../src/chat/markdown.ts';
import { dateTimeReader } from '../../src/community/format/date-time-reader.ts';
import { normaliseValues } from '../../src/platforms/mattermost/form-values.ts';
import { dialogFeatures, fieldsOf, renderDialog } from '../../src/platforms/mattermost/forms.ts';
import { limits } from '../../src/platforms/mattermost/limits.ts';
import type { Submitted } from '../../src/platforms/mattermost/wire.ts';
import { sample } from '../support/mattermost/samples.ts';

const weather = [
  { value: '5', label: '☀️ Soleil' },
  { value: '1', label: '🌧️ Pluie' },
];
const topics = [
  { value: 'design', label: 'Design' },
  { value: 'data', label: 'Données' },
  { value: 'law', label: 'Droit' },
];
const meteo: Form = {
  id: 'meteo/answer',
  ref: 'round-1',
  title: 'Météo',
  intro: md`Les coachs **liront** votre réponse.`,
  fields: [
    { kind: 'choice', id: 'projet', label: 'Mon défi', options: weather, initial: '5' },
    { kind: 'choice', id: 'equipe', label: 'Mon équipe', options: weather, optional: true },
    {
      kind: 'paragraph',
      id: 'succes',
      label: 'Mes réussites',
      maxLength: 1500,
      initial: 'Oui',
      optional: true,
    },
    { kind: 'line', id: 'mot', label: 'En un mot', maxLength: 20 },
    { kind: 'check', id: 'contact', label: 'Une suite', text: 'Parler à un·e coach', optional: true },
  ],
  submit: 'Envoyer',
};
const meeting: Form = {
  id: 'meeting/ask',
  ref: 'r',
  title: 'Rendez-vous',
  fields: [
    { kind: 'date', id: 'on', label: 'Le jour', initial: '2022-03-11' },
    { kind: 'time', id: 'at', label: 'L’heure', initial: '14:30' },
    { kind: 'number', id: 'hours', label: 'Combien d’heures', min: 1, max: 9, initial: 2 },
    { kind: 'choices', id: 'topics', label: 'Sujets', options: topics, initial: ['design', 'law'] },
    { kind: 'member', id: 'with', label: 'Avec qui' },
  ],
  submit: 'Demander',
};
const old = dialogFeatures('5.37.0');
const recent = dialogFeatures('11.9.0');
const element = (form: Form, id: string, features = old) =>
  renderDialog(form, 'STATE', features, 'fr').elements.find(({ name }) => name === id);

describe('a form as a dialog', () => {
  it('has the parts that the recorded dialog has, and no other names', () => {
    const recorded = sample('dialog-open').request.dialog;
    const dialog = renderDialog(meteo, 'STATE', old, 'fr');
    expect(Object.keys(dialog).sort()).toEqual(Object.keys(recorded).sort());
    expect(dialog).toMatchObject({
      title: 'Météo',
      submit_label: 'Envoyer',
      notify_on_cancel: true,
      state: 'STATE',
    });
    expect(formFaults(meteo, limits)).toEqual([]);
  });

  it('is prefilled', () => {
    expect(element(meteo, 'projet')?.default).toBe('5');
    expect(element(meteo, 'succes')).toMatchObject({
      type: 'textarea',
      default: 'Oui',
      max_length: 1500,
      optional: true,
    });
    expect(element(meteo, 'contact')).toMatchObject({
      type: 'bool',
      default: 'false',
      placeholder: 'Parler à un·e coach',
    });
    expect(element(meeting, 'hours')).toMatchObject({ subtype: 'number', default: '2' });
    expect(element(meeting, 'on')).toMatchObject({ type: 'text', default: '11/03/2022' });
  });

  it('lets what is optional be left out: radio buttons cannot be unchosen', () => {
    expect(element(meteo, 'projet')?.type).toBe('radio');
    expect(element(meteo, 'equipe')?.type).toBe('select');
  });

  it('gives a long line a larger field, so that nothing is cut', () => {
    const long: Form = {
      ...meteo,
      fields: [{ kind: 'line', id: 'l', label: 'L', maxLength: 120, initial: 'é'.repeat(100) }],
    };
    expect(element(long, 'l')?.type).toBe('textarea');
  });

  it('uses what newer servers have: days, and several choices', () => {
    expect(element(meeting, 'on', recent)).toMatchObject({ type: 'date', default: '2022-03-11' });
    expect(element(meeting, 'topics', recent)).toMatchObject({
      type: 'select',
      multiselect: true,
      default: 'design,law',
    });
    expect(dialogFeatures('11.0.3')).toEqual({ multiselect: true, dates: false });
    expect(dialogFeatures('10.12.0')).toEqual({ multiselect: false, dates: false });
    expect(dialogFeatures(null)).toEqual({ multiselect: false, dates: false });
  });

  it('numbers several choices above the fields where they cannot be ticked', () => {
    expect(element(meeting, 'topics')).toMatchObject({ type: 'text', default: '1, 3' });
    expect(renderDialog(meeting, '', old, 'fr').introduction_text).toBe(
      '**Sujets**\n1. Design\n2. Données\n3. Droit',
    );
  });
});

const now = { at: Date.parse('2022-03-11T10:58:00Z'), timeZone: 'Europe/Paris', typed: dateTimeReader };
const read = (form: Form, values: Record<string, Submitted>, numbered = true) =>
  normaliseValues({ fields: fieldsOf(form), numbered }, values, now, 'fr');

describe('what comes back', () => {
  it('reads the recorded submission', () => {
    const { submission } = sample('dialog-submit-request').body;
    const form: Form = {
      ...meteo,
      fields: [
        { kind: 'choice', id: 'projet', label: 'p', options: weather },
        { kind: 'choice', id: 'equipe', label: 'e', options: [{ value: 'ok', label: 'Bien' }] },
        { kind: 'paragraph', id: 'succes', label: 's', maxLength: 10 },
        { kind: 'paragraph', id: 'difficultes', label: 'd', maxLength: 10 },
        { kind: 'check', id: 'contact', label: 'c', text: 'c' },
      ],
    };
    expect(read(form, submission)).toEqual({
      values: { projet: '5', equipe: 'ok', succes: 'x', difficultes: null, contact: true },
    });
  });

  it('comes round again as it was filled in, on old and new servers', () => {
    const filled = { on: '2022-03-11', at: '14:30', hours: 2, topics: ['design', 'law'], with: null };
    for (const features of [old, recent]) {
      const submission = Object.fromEntries(
        renderDialog(meeting, '', features, 'fr').elements.map(({ name, default: initial }) => [
          name,
          initial ?? '',
        ]),
      );
      expect(read(meeting, submission, !features.multiselect)).toEqual({ values: filled });
    }
  });

  it('takes several choices as a list, as text, or by their numbers', () => {
    const topicsOf = (given: Submitted, numbered: boolean) => read(meeting, { topics: given }, numbered);
    expect(topicsOf(['law', 'data'], false)).toMatchObject({ values: { topics: ['law', 'data'] } });
    expect(topicsOf('law,data', false)).toMatchObject({ values: { topics: ['law', 'data'] } });
    expect(topicsOf('2 3', true)).toMatchObject({ values: { topics: ['data', 'law'] } });
    expect(topicsOf('4', true)).toEqual({
      errors: { topics: 'Indiquez des numéros de 1 à 3, séparés par des virgules.' },
    });
  });

  it('says beside its field what cannot be read', () => {
    expect(read(meeting, { on: 'bientôt', at: '25h', hours: 'deux' })).toEqual({
      errors: {
        on: 'Indiquez une date, par exemple 11/03/2022 ou 11 mars.',
        at: 'Indiquez une heure, par exemple 14:30 ou 14h30.',
        hours: 'Indiquez un nombre, par exemple 3 ou 2,5.',
      },
    });
  });

  it('leaves out what is not a field, and what was not among the choices', () => {
    expect(read(meteo, { projet: '9', __proto__: 'x', constructor: 'y', autre: 'z' })).toEqual({
      values: { projet: null, equipe: null, succes: null, mot: null, contact: false },
    });
  });
});
