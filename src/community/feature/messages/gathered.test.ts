import { describe, expect, it } from 'vitest';
import { type TestCommunity, testCommunity } from '../../../../test/support/community.ts';
import { textOf } from '../../../../test/support/text-of.ts';
import { features } from '../../../boot/features.ts';
import { type Answer, openForm, replace, whisper } from '../../../chat/answer.ts';
import { buttons, heading, type Message, storable, text } from '../../../chat/message.ts';
import { membersWithRole } from '../../members/members.ts';
import { defineFeature, type StillTrue, submission } from '../feature.ts';
import { defineForm } from '../form.ts';
import { line } from '../form-fields.ts';
import { updateMessages, writeTo } from './messaging.ts';

const asked = (id: string, words = id): Message => ({
  summary: `Question ${id}`,
  blocks: [
    heading(`Question ${id}`),
    text(words),
    buttons(
      { label: `Oui ${id}`, press: 'trial/yes', ref: id },
      { label: `Écrire ${id}`, press: 'trial/write', ref: id },
      { label: `Confier ${id}`, press: 'trial/confide', ref: id },
    ),
  ],
});

const done: string[] = [];
const over = new Set<string>();
const stillTrue: StillTrue = { 'trial/open': async (_uow, id = '') => !over.has(id) };
const said = (summary: string): Message => storable({ summary, blocks: [text(summary)] });

const writtenForm = defineForm(() => null, {
  id: 'trial/written',
  fields: () => ({ words: line({ label: 'Mots', max: 100, errors: 'Quelques mots.' }) }),
  show: (_view, ref: string) => ({ ref, title: 'Écrire', submit: 'Envoyer' }),
});

/** A feature that asks for things, and takes their answers in each way that there is. */
const trial = defineFeature({
  id: 'trial',
  presses: {
    'trial/yes': {
      who: 'everyone',
      async handle({ ref, afterCommit }): Promise<Answer> {
        afterCommit(() => void done.push(`yes ${ref}`));
        return replace(said(`Merci pour ${ref}`));
      },
    },
    'trial/confide': {
      who: 'everyone',
      handle: async ({ ref }) => replace({ summary: `Secret ${ref}`, blocks: [text(`Secret ${ref}`)] }),
    },
    'trial/write': { who: 'everyone', handle: async ({ ref }) => openForm(writtenForm(null, ref)) },
  },
  forms: {
    'trial/written': submission({
      who: 'everyone',
      form: writtenForm,
      async handle({ ref, values, afterCommit }) {
        afterCommit(() => void done.push(`${ref}: ${values.words}`));
        return whisper(said(`Reçu pour ${ref}`));
      },
    }),
  },
  stillTrue,
});

async function living(): Promise<TestCommunity> {
  done.length = 0;
  over.clear();
  // Friday: the week is nearly over, and nothing else falls into it.
  return testCommunity({ now: '2022-03-11T13:00', features: [...features, trial] });
}

const ask = ({ app }: TestCommunity, id: string, words = id, notBefore?: number) =>
  app.transact(async (uow) => {
    const eig = await membersWithRole(uow.tx, 'eig');
    await writeTo(
      uow,
      eig.filter(({ id }) => id === 'm-alix'),
      {
        kind: 'trial/ask',
        key: () => `trial/${id}/alix`,
        message: () => asked(id, words),
        still: `trial/open ${id}`,
        ...(notBefore === undefined ? {} : { notBefore }),
      },
    );
  });

/** Fills her week, hour by hour, so that nothing is put together. */
async function fillWeek(there: TestCommunity, ids = ['one', 'two']) {
  for (const id of ids) {
    await ask(there, id);
    await there.app.outbox.idle();
    await there.clock.forward({ hours: 2 });
  }
}

describe('what does not fit into a week', () => {
  it('is one message of Monday morning, each part with its buttons, which answer that part alone', async () => {
    const there = await living();
    const { alix, clock, app, database } = there;
    await fillWeek(there);
    for (const id of ['a', 'b', 'c', 'd']) await ask(there, id);
    await there.app.outbox.idle();
    expect(alix.messages()).toHaveLength(2);
    over.add('d');
    await clock.to('2022-03-14T08:59');
    expect(alix.messages()).toHaveLength(2);
    await clock.to('2022-03-14T09:01');
    expect(alix.messages()).toHaveLength(3);
    const week = () => textOf(alix.messages()[2] as Message);
    expect(week()).toContain('Votre semaine');
    expect(week()).toContain('/magellan moins');
    for (const id of ['a', 'b', 'c']) expect(week()).toContain(`Question ${id}`);
    expect(week()).not.toContain('Question d');

    await alix.presses('Oui b');
    expect(done).toEqual(['yes b']);
    expect(week()).toContain('Merci pour b');
    expect(week()).not.toContain('Oui b');
    expect(week()).toContain('Oui a');

    await alix.presses('Écrire c');
    await alix.fills({ words: 'bonjour' });
    expect(done).toEqual(['yes b', 'c: bonjour']);
    expect(week()).toContain('Oui c');

    // What no chat may keep is shown to her alone.
    await alix.presses('Confier c');
    expect(alix.lastWhisper()?.summary).toBe('Secret c');
    expect(week()).not.toContain('Secret c');
    expect(week()).not.toContain('Oui c');

    await app.transact((uow) =>
      updateMessages(uow, 'trial/a/', 'changed', () => said('Question a est close')),
    );
    await app.outbox.idle();
    expect(week()).toContain('Question a est close');
    expect(week()).toContain('Merci pour b');

    // It counts once, whatever its parts.
    const counted = database.sqlite
      .prepare("SELECT count(*) FROM outbox WHERE unasked = 1 AND whole IS NULL AND key LIKE 'week/%'")
      .pluck()
      .get();
    expect(counted).toBe(1);
  });

  it('is all that comes unasked, for whoever wants one message a week', async () => {
    const there = await living();
    const { alix, clock } = there;
    await alix.types('/magellan moins');
    await alix.presses('Un seul par semaine');
    await ask(there, 'a');
    await there.app.outbox.idle();
    await clock.forward({ hours: 2 });
    await ask(there, 'b');
    await there.app.outbox.idle();
    expect(alix.messages()).toHaveLength(0);
    await clock.to('2022-03-14T09:01');
    expect(alix.messages()).toHaveLength(1);
    expect(textOf(alix.messages()[0] as Message)).toContain('Votre semaine');
    await alix.types('/magellan moins');
    await alix.presses('Deux par semaine');
    await ask(there, 'c');
    await there.app.outbox.idle();
    expect(alix.messages()).toHaveLength(2);
  });

  it('leaves no message where all of it is over, and one as it would have been where one part is left', async () => {
    const there = await living();
    const { alix, clock } = there;
    await fillWeek(there);
    await ask(there, 'a');
    await ask(there, 'b');
    over.add('a');
    await clock.to('2022-03-14T09:01');
    expect(alix.messages()).toHaveLength(3);
    expect(textOf(alix.messages()[2] as Message)).not.toContain('Votre semaine');
    await alix.presses('Oui b');
    expect(textOf(alix.messages()[2] as Message)).toContain('Merci pour b');
    await clock.to('2022-03-16T14:00');
    await fillWeek(there, ['three', 'four']);
    await ask(there, 'c');
    for (const id of ['four', 'c']) over.add(id);
    const before = alix.messages().length;
    await clock.to('2022-03-21T09:01');
    expect(alix.messages()).toHaveLength(before);
  });

  it('shows what has no room behind a button, to her alone', async () => {
    const there = await living();
    const { alix, noe, clock } = there;
    await fillWeek(there);
    for (const id of ['a', 'b', 'c', 'd', 'e']) await ask(there, id, `${id} ${'é'.repeat(600)}`);
    await clock.to('2022-03-14T09:01');
    const [, , week] = alix.messages();
    expect(textOf(week as Message)).toContain('Question e');
    const show = alix.button('Afficher');
    await noe.does({ kind: 'press', press: show.press, ref: show.ref, value: null });
    expect(noe.lastWhisper()?.summary).toBe('Ce message n’est plus d’actualité.');
    await alix.presses('Afficher');
    expect(alix.lastWhisper()?.summary).toMatch(/^Question [a-e]$/);
    const stolen = alix.button('Oui a');
    await noe.does({ kind: 'press', press: stolen.press, ref: stolen.ref, value: null });
    expect(done).toEqual([]);
  });

  it('is put together where two fall within an hour', async () => {
    const there = await living();
    const { alix, app, clock } = there;
    const at = clock.now();
    await ask(there, 'a', 'a', at + 60 * 60_000);
    await ask(there, 'b', 'b', at + 90 * 60_000);
    await ask(there, 'c', 'c', at + 100 * 60_000);
    await clock.forward({ minutes: 99 });
    expect(alix.messages()).toHaveLength(0);
    await clock.forward({ minutes: 2 });
    expect(alix.messages()).toHaveLength(1);
    await alix.presses('Oui a');
    const all = textOf(alix.messages()[0] as Message);
    expect(all).toContain('Merci pour a');
    expect(all).toContain('Oui b');
    expect(all).not.toContain('Votre semaine');
    // What is taken back of it goes; the rest stays.
    const take = (id: string) =>
      app.transact((uow) =>
        uow.enqueue({
          ...{ kind: 'delete', key: `trial/${id}/gone`, target: `trial/${id}/alix` },
          to: { platform: 'memory', kind: 'person', id: 'u-alix' },
        }),
      );
    await take('a');
    await app.outbox.idle();
    expect(textOf(alix.messages()[0] as Message)).not.toContain('Merci pour a');
    await take('b');
    await take('c');
    await app.outbox.idle();
    expect(alix.messages()).toHaveLength(0);
  });
});
