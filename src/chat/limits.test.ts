import { describe, expect, it } from 'vitest';
import type { Field, Form } from './form.ts';
import { FLOOR, formFaults, messageFaults } from './limits.ts';
import type { Block, Message } from './message.ts';

const message = (...blocks: Block[]): Message => ({ summary: 'Bonjour', blocks });
const form = (...fields: Field[]): Form => ({
  id: 'meteo/answer',
  ref: 'row',
  title: 'Votre météo',
  submit: 'Envoyer',
  fields,
});
const option = (label: string, value = 'sun') => ({ label, value });
const choice = (...options: { label: string; value: string }[]): Block & Field =>
  ({ kind: 'choice', id: 'defi', label: 'Défi', press: 'meteo/choose', ref: 'row', options }) as Block &
    Field;
const many = (count: number) => Array.from({ length: count }, (_, at) => option(`Option ${at}`, `o${at}`));

const limits = FLOOR;

describe('what a platform could not carry', () => {
  it.each<[string, ReturnType<typeof option>[], string[]]>([
    ['options that fit', [option('a'.repeat(75), 'v'.repeat(150))], []],
    ['the words of an option', [option('a'.repeat(76))], ['option: 76 bytes, at most 75']],
    ['the value of an option', [option('Soleil', 'v'.repeat(151))], ['option value: 151 bytes, at most 150']],
    ['an option without words or value', [option(' ', '')], ['option: empty', 'option value: empty']],
    ['many options', many(101), ['options: 101, at most 100']],
  ])('is found in a menu and in a field alike: %s', (_, options, faults) => {
    const inMessage = faults.map((fault) => `block 0 (choice) ${fault}`);
    expect(messageFaults(message(choice(...options)), limits)).toEqual(inMessage);
    expect(formFaults(form(choice(...options)), limits)).toEqual(
      faults.map((fault) => `field defi ${fault}`),
    );
  });

  it('is found in the words beside a box, and in those that an empty field shows', () => {
    const box: Field = { kind: 'check', id: 'agreed', label: 'Accord', text: 'é'.repeat(38) };
    const line: Field = {
      kind: 'line',
      id: 'name',
      label: 'Nom',
      maxLength: 100,
      placeholder: 'a'.repeat(151),
    };
    expect(formFaults(form(box, line), limits)).toEqual([
      'field agreed text: 76 bytes, at most 75',
      'field name placeholder: 151 bytes, at most 150',
    ]);
    expect(formFaults(form(box), { ...limits, unit: 'characters' })).toEqual([]);
  });
});
