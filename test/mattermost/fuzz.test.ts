import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openForm } from '../../src/chat/answer.ts';
import type { Form } from '../../src/chat/form.ts';
import { type Harness, startHarness } from '../support/mattermost/harness.ts';

let there: Harness;
beforeEach(async () => {
  there = await startHarness();
});
afterEach(() => there.stop());

describe('well-formed calls with anything in them', () => {
  const anything = fc.oneof(
    fc.string(),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(fc.string()),
    fc.object(),
  );
  const id = fc.oneof(fc.constant('a'.repeat(26)), fc.string(), fc.constant('../../users/me'));
  const text = fc.oneof(fc.string(), fc.constant('__proto__'), fc.constant('a'.repeat(30_000)));

  /** Whatever comes, the answer is JSON, kind, and nobody behind hears of it. */
  async function refusesAll(path: 'actions' | 'dialogs', calls: fc.Arbitrary<object>) {
    await fc.assert(
      fc.asyncProperty(calls, async (body) => {
        const { status } = await there.call(path, body);
        expect(status).toBe(200);
        expect(there.received).toEqual([]);
      }),
      { numRuns: 150 },
    );
    expect(there.refused.length).toBeGreaterThanOrEqual(150);
  }

  it('never get through as a press', async () => {
    const context = fc.oneof(
      anything,
      fc.record({
        a: fc.oneof(anything, fc.tuple(text, text, fc.constantFrom('one', 'all', 'whisper', 'x'), text)),
        mac: text,
        selected_option: anything,
      }),
    );
    await refusesAll(
      'actions',
      fc.record({ user_id: id, channel_id: id, post_id: id, trigger_id: text, team_id: id, context }),
    );
  });

  it('never get through as a dialog', async () => {
    const submission = fc.oneof(anything, fc.dictionary(text, anything));
    await refusesAll(
      'dialogs',
      fc.record({ state: text, user_id: id, channel_id: id, submission, cancelled: anything }),
    );
  });

  it('never get through as a command', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          command: text,
          token: text,
          user_id: id,
          team_id: id,
          channel_id: id,
          trigger_id: text,
          text,
        }),
        async (body) => {
          expect((await there.call('commands', body)).status).toBe(200);
          expect(there.received).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('come back as values of the fields’ kinds, with a state that is right', async () => {
    const kinds: Form = {
      id: 'meteo/answer',
      ref: 'round-1',
      title: 'Météo',
      submit: 'Envoyer',
      fields: [
        { kind: 'line', id: 'line', label: 'l', maxLength: 20 },
        { kind: 'number', id: 'number', label: 'n' },
        { kind: 'choices', id: 'choices', label: 'c', options: [{ value: 'a', label: 'A' }] },
        { kind: 'check', id: 'check', label: 'b', text: 't' },
        { kind: 'date', id: 'date', label: 'd' },
      ],
    };
    there.answers(() => openForm(kinds));
    const values = fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant(null), fc.array(fc.string()));
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(
          fc.constantFrom('line', 'number', 'choices', 'check', 'date', '__proto__', 'x'),
          values,
        ),
        async (submission) => {
          await there.alix.types('/meteo');
          there.received.length = 0;
          const { state } = there.alix.dialog;
          const { status } = await there.call('dialogs', { state, user_id: there.alix.id, submission });
          expect(status).toBe(200);
          for (const each of there.received) {
            if (each.kind !== 'submit') continue;
            expect(Object.keys(each.values).sort()).toEqual(['check', 'choices', 'date', 'line', 'number']);
            const { line, number, choices, check, date } = each.values;
            expect(line === null || typeof line === 'string').toBe(true);
            expect(number === null || Number.isFinite(number)).toBe(true);
            expect(
              choices === null || (Array.isArray(choices) && choices.every((value) => value === 'a')),
            ).toBe(true);
            expect(typeof check).toBe('boolean');
            expect(date === null || /^\d{4}-\d{2}-\d{2}$/.test(String(date))).toBe(true);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('are refused politely when they are not even JSON', async () => {
    const response = await fetch(`${there.publicUrl}/mattermost/actions`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{"user_id":',
    });
    expect(response.status).toBe(400);
    expect(there.received).toEqual([]);
  });
});
