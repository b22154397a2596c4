import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { post, START, saying, startOutbox, type TestOutbox } from '../../../test/support/outbox.ts';
import { buttons, type Message } from '../../chat/message.ts';
import { DeliveryError } from '../platform.ts';
import { rememberAnswer, takeSpent } from './spent.ts';

const DAY_MS = 24 * 60 * 60_000;

let there: TestOutbox;
beforeEach(async () => {
  there = await startOutbox();
});
afterEach(() => there.close());

const asking = (words: string, until?: number): Message => {
  const { summary, blocks } = saying(words);
  const press = buttons(
    { label: 'Oui', press: 'a/yes', ref: '1' },
    { label: 'Le guide', url: 'https://a.b' },
  );
  return { summary, blocks: [...blocks, press], ...(until === undefined ? {} : { until }) };
};

/** What the night does: takes the buttons away that are spent by then. */
async function night(after: number): Promise<void> {
  there.clock.set(START + after);
  await there.database.transact(async (tx) => {
    for (const { key, to } of await takeSpent(tx, there.clock.now(), 10))
      await there.outbox.enqueue(tx, { kind: 'expire', key: `${key}/spent/${after}`, to, target: key });
  });
  await there.outbox.idle();
}

const labels = () =>
  there.platform.posted.map(({ message }) =>
    message.blocks
      .flatMap((block) => (block.kind === 'buttons' ? block.buttons.map(({ label }) => label) : []))
      .join(' '),
  );

describe('buttons', () => {
  it('go once they are spent, for good, and links stay; what has none is left alone', async () => {
    const soon = { ...post('soon'), message: asking('soon', START + DAY_MS) } as ReturnType<typeof post>;
    const late = { ...post('late'), message: asking('late', START + 9 * DAY_MS) } as ReturnType<typeof post>;
    await there.enqueue(soon, late, post('words'));
    await there.outbox.idle();
    await night(2 * DAY_MS);
    expect(labels()).toEqual(['Le guide', 'Oui Le guide', '']);
    const made = async () => (await there.database.db.selectFrom('outbox').select('key').execute()).length;
    const before = await made();
    await night(3 * DAY_MS);
    expect(await made()).toBe(before);
    await night(10 * DAY_MS);
    expect(labels()).toEqual(['Le guide', 'Le guide', '']);
  });

  it('of what was changed serve as long as the change says', async () => {
    const asked = { ...post('asked'), message: asking('asked', START + DAY_MS) } as ReturnType<typeof post>;
    await there.enqueue(asked);
    await there.outbox.idle();
    const to = asked.to as NonNullable<typeof asked.to>;
    const change = (key: string, message: Message) => ({
      kind: 'update' as const,
      key,
      target: 'asked',
      to,
      message,
    });
    await there.enqueue(change('again', asking('again', START + 5 * DAY_MS)));
    await there.outbox.idle();
    await night(2 * DAY_MS);
    expect(labels()).toEqual(['Oui Le guide']);
    await there.enqueue(change('answered', saying('answered')));
    await night(6 * DAY_MS);
    expect(there.arrived()).toEqual(['answered']);
  });

  it('of a change that never arrived change nothing: what stands there is spent when it says', async () => {
    const asked = { ...post('asked'), message: asking('asked', START + DAY_MS) } as ReturnType<typeof post>;
    await there.enqueue(asked);
    await there.outbox.idle();
    const to = asked.to as NonNullable<typeof asked.to>;
    there.platform.fault = ({ kind }) =>
      kind === 'update' ? { throw: new DeliveryError('rejected', 'no') } : null;
    const message = asking('again', START + 5 * DAY_MS);
    await there.enqueue({ kind: 'update', key: 'again', target: 'asked', to, message });
    await there.outbox.idle();
    there.platform.fault = () => null;
    await night(2 * DAY_MS);
    expect(labels()).toEqual(['Le guide']);
  });

  it('of a change that arrives too late for them are left out: its words are what is true', async () => {
    const asked = { ...post('asked'), message: asking('asked', START + 9 * DAY_MS) } as ReturnType<
      typeof post
    >;
    await there.enqueue(asked);
    await there.outbox.idle();
    const to = asked.to as NonNullable<typeof asked.to>;
    const message = asking('again', START + DAY_MS);
    const notBefore = START + 2 * DAY_MS;
    await there.enqueue({ kind: 'update', key: 'again', target: 'asked', to, message, notBefore });
    there.clock.set(notBefore);
    await there.outbox.idle();
    expect(there.arrived()).toEqual(['again']);
    expect(labels()).toEqual(['Le guide']);
  });

  it('that say nothing of their end go after three weeks, to a person; in a channel they stay', async () => {
    const to = { platform: 'memory', kind: 'channel', id: 'promotion' } as const;
    await there.enqueue({ ...post('her'), message: asking('her') } as ReturnType<typeof post>, {
      ...{ key: 'all', kind: 'post', to },
      message: asking('all'),
    });
    await there.outbox.idle();
    await night(20 * DAY_MS);
    expect(labels()).toEqual(['Oui Le guide', 'Oui Le guide']);
    await night(22 * DAY_MS);
    expect(labels()).toEqual(['Le guide', 'Oui Le guide']);
  });

  it('of an answer that a chat posted by itself go after a week, or sooner', async () => {
    const to = { platform: 'memory', kind: 'person', id: 'alix' } as const;
    const given = async (id: string, message: Message) => {
      const receipt = { conversation: 'person:alix', message: id };
      there.platform.posted.push({ ...receipt, id, outboxId: '', at: START, message });
      await there.database.transact((tx) => rememberAnswer(tx, { to, receipt, message }, START));
    };
    await given('list', asking('list', START + 60 * DAY_MS));
    await given('receipt', asking('receipt', START + DAY_MS));
    await given('plain', saying('plain'));
    await night(2 * DAY_MS);
    expect(labels()).toEqual(['Oui Le guide', 'Le guide', '']);
    await night(8 * DAY_MS);
    expect(labels()).toEqual(['Le guide', 'Le guide', '']);
  });
});
