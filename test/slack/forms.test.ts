import { describe, expect, it } from 'vitest';
import type { Form } from '../../src/chat/form.ts';
import { formFaults } from '../../src/chat/limits.ts';
import { errorsUnderInputs, readValues, renderForm } from '../../src/platforms/slack/forms.ts';
import { limits } from '../../src/platforms/slack/limits.ts';
import { readMetadata } from '../../src/platforms/slack/private-metadata.ts';
import { DoesNotFit } from '../../src/platforms/slack/render.ts';
import { firstForm, secondForm } from '../support/sandbox-samples.ts';
import { faultsIn, modal } from '../support/slack/block-kit.ts';

const words = (rendered: unknown) => JSON.stringify(rendered);

describe('a form as a modal', () => {
  const origin = { channel: 'D1', message: '1.2' };

  it.each([firstForm, secondForm])('is what Slack takes: $title', (form) => {
    expect(formFaults(form, limits)).toEqual([]);
    expect(faultsIn(modal, renderForm(form, origin, 'Annuler'))).toEqual([]);
  });

  it('carries which form it is, of which row, and where it was opened, and nothing else', () => {
    const view = renderForm(firstForm, origin, 'Annuler');
    expect(readMetadata(view.private_metadata ?? '')).toEqual({
      form: 'sample/answer',
      ref: 'round-1',
      origin,
    });
    expect(readMetadata('{"f":"x"}')).toBeNull();
    expect(readMetadata('not json')).toBeNull();
  });

  it('fills in what was known before', () => {
    const options = Array.from({ length: 12 }, (_, at) => ({ value: `v${at}`, label: `Choix ${at}` }));
    const form: Form = {
      ...firstForm,
      fields: [
        { kind: 'choice', id: 'few', label: 'few', options: options.slice(0, 3), initial: 'v2' },
        { kind: 'choice', id: 'many', label: 'many', options, initial: 'v11' },
        { kind: 'choices', id: 'several', label: 'several', options, initial: ['v1', 'v3'] },
        { kind: 'check', id: 'box', label: 'box', text: 'Oui', initial: true },
        { kind: 'paragraph', id: 'words', label: 'words', maxLength: 50, initial: 'déjà écrit' },
      ],
    };
    const view = renderForm(form, null, 'Annuler');
    expect(faultsIn(modal, view)).toEqual([]);
    const elements = view.blocks.flatMap((block) => ('element' in block ? [block.element] : []));
    expect(elements.map(({ type }) => type)).toEqual([
      'radio_buttons',
      'static_select',
      'multi_static_select',
      'checkboxes',
      'plain_text_input',
    ]);
    expect(words(elements)).toContain('"initial_value":"déjà écrit"');
    expect(words(elements)).toContain('"initial_option":{"text":{"type":"plain_text","text":"Choix 11"');
  });

  it('refuses a box whose words Slack would refuse', () => {
    const fields: Form['fields'] = [{ kind: 'check', id: 'box', label: 'x', text: 'x'.repeat(76) }];
    expect(() => renderForm({ ...firstForm, fields }, null, 'Annuler')).toThrow(DoesNotFit);
  });

  it('reads what was filled in, and an empty field as null', () => {
    const state = {
      defi: { choice: { type: 'radio_buttons', selected_option: { value: '5' } } },
      empty: { choice: { selected_option: null } },
      title: { line: { value: '  Tempête\r\nici ' } },
      none: { paragraph: { value: null } },
      days: { number: { value: '2.5' } },
      odd: { number: { value: 'deux' } },
      coach: { check: { selected_options: [{ value: 'yes' }] } },
      quiet: { check: { selected_options: [] } },
      topics: { choices: { selected_options: [{ value: 'a' }, { value: 'b' }] } },
      on: { date: { selected_date: '2022-03-11' } },
      at: { time: { selected_time: '14:30' } },
      with: { member: { selected_user: 'U1' } },
    };
    expect(readValues(state)).toEqual({
      defi: '5',
      empty: null,
      title: 'Tempête\nici',
      none: null,
      days: 2.5,
      odd: 'deux',
      coach: true,
      quiet: false,
      topics: ['a', 'b'],
      on: '2022-03-11',
      at: '14:30',
      with: 'U1',
    });
  });

  it('puts errors under their fields, and those of the whole form under the first', () => {
    expect(errorsUnderInputs({ title: 'Trop long.', '': 'Un incident.' }, ['defi', 'title'])).toEqual({
      title: 'Trop long.',
      defi: 'Un incident.',
    });
    expect(errorsUnderInputs({ '': 'Un incident.', defi: 'Choisissez.' }, ['defi'])).toEqual({
      defi: 'Un incident. Choisissez.',
    });
    expect(errorsUnderInputs({ '': 'Un incident.' }, [])).toBeNull();
  });
});
