import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openForm } from '../../src/chat/answer.ts';
import {
  isSignedBy,
  readSigningKey,
  readTrigger,
  SIGNING_KEY,
} from '../../src/platforms/mattermost/receivers/trigger.ts';
import { type Harness, startHarness } from '../support/mattermost/harness.ts';
import { expectRefused, KIND } from '../support/mattermost/refusals.ts';
import { sample } from '../support/mattermost/samples.ts';
import { form, opening } from '../support/mattermost/small-meteo.ts';
import { newId } from '../support/mattermost/state.ts';
import { newSigningKey, otherSignature } from '../support/mattermost/triggers.ts';

const recorded = sample('trigger-signature');

const published: string = recorded['GET /api/v4/config/client?format=old'][SIGNING_KEY];

const { user_id: recordedUser, trigger_id: recordedTrigger } = recorded['slash command form field'];

describe('a trigger that a real server made', () => {
  const key = readSigningKey(published);
  const trigger = readTrigger(recordedTrigger);

  it('is read, and holds under the key that the server published', () => {
    expect(trigger).toMatchObject({ user: recordedUser, at: 1_809_512_150_880 });
    expect(key && trigger && isSignedBy(key, trigger)).toBe(true);
  });

  it.each([
    ['another person', recordedUser, newId()],
    ['another instant', '1809512150880', '1809512150881'],
  ])('holds for nothing else: %s', (_what, from, to) => {
    const changed = btoa(atob(recordedTrigger).replace(from, to));
    const read = readTrigger(changed);
    expect(key && read && isSignedBy(key, read)).toBe(false);
  });

  it.each([undefined, '', 'x', 'AAAA', btoa('not a key at all'), published.slice(0, 40)])(
    'has no key in %j',
    (text) => {
      expect(readSigningKey(text)).toBeNull();
    },
  );
});

let there: Harness;

beforeEach(async () => {
  there = await startHarness();
});

afterEach(() => there.stop());

const triggerOf = (user: string, more: { at?: number; key?: ReturnType<typeof newSigningKey> } = {}) =>
  there.double.integrations.newTrigger(user, more);

const command = (more: object = {}) => there.call('commands', there.commandOf(there.camille, more));

describe('whoever can read the commands’ tokens, as a team’s administrators do, cannot call for somebody else', () => {
  it.each([
    ['an invented trigger', () => btoa(`${newId()}:${there.camille.id}:${there.clock.now()}:${btoa('x')}`)],
    ['a trigger signed by a key of her own', () => triggerOf(there.camille.id, { key: newSigningKey() })],
    [
      'her own trigger with a coach’s id written into it',
      () => btoa(atob(triggerOf(there.alix.id)).replace(there.alix.id, there.camille.id)),
    ],
    [
      'a trigger of hers brought up to date',
      () => {
        const old = there.clock.now() - 60_000;
        const trigger = triggerOf(there.camille.id, { at: old });
        return btoa(atob(trigger).replace(String(old), String(there.clock.now())));
      },
    ],
  ])('with %s', async (_what, trigger) => {
    expectRefused(there, await command({ trigger_id: trigger() }), 'command', 'forged');
  });

  it.each(['x', '', 'é', btoa('a:b:c'), btoa(`${'a'.repeat(26)}:${'b'.repeat(26)}:1e3:AAAA`)])(
    'with a trigger that is none: %j',
    async (trigger_id) => {
      expectRefused(there, await command({ trigger_id }), 'command', 'malformed');
    },
  );

  it('with a trigger of her own', async () => {
    expectRefused(there, await command({ trigger_id: triggerOf(there.alix.id) }), 'command', 'foreign');
  });

  it('nor press what she may not, with a signed button and her own trigger', async () => {
    await there.post(`person:${there.camille.id}`, opening);
    const context = there.double.posts[0]?.props.attachments[0].actions[0].integration.context;
    const call = { user_id: there.camille.id, channel_id: there.camille.direct, post_id: newId(), context };
    const forged = { ...call, trigger_id: triggerOf(there.camille.id, { key: newSigningKey() }) };
    expectRefused(there, await there.call('actions', forged), 'action', 'forged');
    there.refused.length = 0;
    const own = { ...call, trigger_id: triggerOf(there.alix.id) };
    expectRefused(there, await there.call('actions', own), 'action', 'foreign');
  });
});

describe('a trigger is good for half a minute, by the server’s clock', () => {
  it.each([
    ['29 seconds old', -29_000, []],
    ['31 seconds old', -31_000, [['command', 'late']]],
    ['a day old', -86_400_000, [['command', 'late']]],
    ['4 seconds ahead', 4_000, []],
    ['7 seconds ahead', 7_000, [['command', 'late']]],
    ['a year ahead', 31_536_000_000, [['command', 'late']]],
  ])('%s', async (_what, byMs, refused) => {
    const trigger_id = triggerOf(there.camille.id, { at: there.clock.now() + byMs });
    const answer = await command({ trigger_id });
    expect(there.refused).toEqual(refused);
    if (refused.length > 0) expect(JSON.stringify(answer.body)).toMatch(KIND.late);
    else expect(there.received).toHaveLength(1);
  });

  it.each([-3_600_000, 3_600_000])('which may be %i ms from ours', async (byMs) => {
    const apart = await startHarness({ serverAheadMs: byMs });
    await apart.alix.types('/meteo');
    expect(apart.refused).toEqual([]);
    const old = apart.double.integrations.newTrigger(apart.alix.id, { at: apart.double.now() - 31_000 });
    await apart.call('commands', apart.commandOf(apart.alix, { trigger_id: old }));
    expect(apart.refused).toEqual([['command', 'late']]);
    await apart.stop();
  });

  it('and its clock is looked at again when it was put right meanwhile', async () => {
    there.double.now = () => there.clock.now() + 600_000;
    await there.alix.types('/meteo');
    expect(there.refused).toEqual([]);
  });

  it('whatever time our own machine has come to', async () => {
    there.double.now = (
      (now) => () =>
        now
    )(there.clock.now());
    there.clock.set(there.clock.now() + 7_200_000);
    await there.alix.types('/meteo');
    expect(there.refused).toEqual([]);
  });
});

describe('a trigger is used once', () => {
  it('whether by the same call, by another command, or by a press', async () => {
    const trigger_id = triggerOf(there.camille.id);
    await command({ trigger_id });
    expect(there.received).toHaveLength(1);
    there.received.length = 0;
    expectRefused(there, await command({ trigger_id }), 'command', 'replayed');
    there.refused.length = 0;
    const other = { trigger_id, command: '/magellan', token: there.options.commandTokens.magellan };
    expectRefused(there, await command(other), 'command', 'replayed');
    there.refused.length = 0;
    await there.post(`person:${there.camille.id}`, opening);
    const context = there.double.posts[0]?.props.attachments[0].actions[0].integration.context;
    const press = { user_id: there.camille.id, channel_id: there.camille.direct, post_id: newId(), context };
    expectRefused(there, await there.call('actions', { ...press, trigger_id }), 'action', 'replayed');
  });

  it('also when it is written otherwise: the same signature has a twin, and base64 has spaces', async () => {
    const trigger = triggerOf(there.camille.id);
    await command({ trigger_id: trigger });
    there.received.length = 0;
    for (const trigger_id of [otherSignature(trigger), ` ${trigger}`, trigger.replace(/=+$/, '')]) {
      there.refused.length = 0;
      expectRefused(there, await command({ trigger_id }), 'command', 'replayed');
    }
  });

  it('also when it is sent many times at once', async () => {
    const call = there.commandOf(there.camille);
    await Promise.all(Array.from({ length: 8 }, () => there.call('commands', call)));
    expect(there.received).toHaveLength(1);
    expect(there.refused).toEqual(Array(7).fill(['command', 'replayed']));
  });

  it('and not at all while the database cannot say whether it was', async () => {
    const away = await startHarness({
      uses: {
        useOnce: async () => {
          throw new Error('the database is locked');
        },
      },
    });
    const answer = await away.call('commands', away.commandOf(away.alix));
    expectRefused(away, answer, 'command', 'outage');
    await away.stop();
  });

  it('and not by a call that was refused for something else', async () => {
    const trigger_id = triggerOf(there.camille.id);
    await command({ trigger_id, token: 'x' });
    await command({ trigger_id });
    expect(there.received).toHaveLength(1);
  });
});

describe('a fresh trigger that another integration was given', () => {
  it('is good for one call of hers, and for no one else’s', async () => {
    const stolen = triggerOf(there.camille.id);
    await there.call('commands', there.commandOf(there.alix, { trigger_id: stolen }));
    expect(there.refused).toEqual([['command', 'foreign']]);
    await command({ trigger_id: stolen });
    await command({ trigger_id: stolen });
    expect(there.received.map(({ from }) => from.user)).toEqual([there.camille.id]);
  });

  it('opens a form before nobody but her', async () => {
    there.answers(() => openForm(form));
    const answer = await command({ trigger_id: triggerOf(there.camille.id) });
    expect(answer).toEqual({ status: 200, body: {} });
    expect(there.double.dialogs.map(({ user }) => user)).toEqual([there.camille.id]);
    expect(there.alix.dialog).toBeNull();
  });
});
