import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nothing, openForm, rejectForm } from '../../src/chat/answer.ts';
import { buttons } from '../../src/chat/message.ts';
import { type Harness, startHarness } from '../support/mattermost/harness.ts';
import { addPost } from '../support/mattermost/posts.ts';
import { DAY_MS, expectRefused, KIND } from '../support/mattermost/refusals.ts';
import { form } from '../support/mattermost/small-meteo.ts';

let there: Harness;
beforeEach(async () => {
  there = await startHarness();
});
afterEach(() => there.stop());

describe('a press that is not what it seems is refused', () => {
  async function pressed(to: 'person' | 'channel' = 'person') {
    const address = to === 'person' ? `person:${there.alix.id}` : 'channel:eig-promotion';
    const options = [{ value: 'a', label: 'A' }];
    await there.post(address, {
      summary: 's',
      blocks: [
        buttons({ label: 'Répondre', press: 'meteo/answer', ref: 'row-alix' }),
        { kind: 'choice', label: 'Lire', press: 'meteo/read', ref: 'row', options },
      ],
    });
    const post = there.double.posts[0];
    const actions = post?.props.attachments[0].actions;
    const call = (user: string, context: object, more: object = {}) =>
      there.call('actions', {
        user_id: user,
        channel_id: post?.channel_id,
        post_id: post?.id,
        trigger_id: there.double.integrations.newTrigger(user),
        context,
        ...more,
      });
    return { call, context: actions[0].integration.context, menu: actions[1].integration.context };
  }

  it('when somebody else presses with a context made for one person', async () => {
    const { call, context } = await pressed();
    expectRefused(there, await call(there.camille.id, context), 'action', 'forged');
  });

  it.each([
    ['button', 0, 'other'],
    ['row', 1, 'other'],
    ['place', 2, 'whisper'],
    ['place, so that all may press,', 2, 'all'],
    ['outbox entry', 3, 'other'],
  ])('when its %s was changed', async (_part, at, other) => {
    const { call, context } = await pressed();
    const a = context.a.with(at, other);
    expectRefused(there, await call(there.alix.id, { ...context, a }), 'action', 'forged');
  });

  it('when its signature was, or its expiry', async () => {
    const { call, context } = await pressed();
    const [until, mac] = context.mac.split('.');
    const later = (Number.parseInt(until, 36) + DAY_MS).toString(36);
    expectRefused(
      there,
      await call(there.alix.id, { ...context, mac: `${later}.${mac}` }),
      'action',
      'forged',
    );
  });

  it('when the signature of one button is put under another', async () => {
    const { call, context, menu } = await pressed();
    expectRefused(there, await call(there.alix.id, { ...context, mac: menu.mac }), 'action', 'forged');
  });

  it('when it is a season old', async () => {
    const { call, context } = await pressed();
    there.clock.set(there.clock.now() + 91 * DAY_MS);
    expectRefused(there, await call(there.alix.id, context), 'action', 'expired');
  });

  it('when it comes from another channel than the one in which it was posted', async () => {
    const { call, context } = await pressed('channel');
    expectRefused(
      there,
      await call(there.camille.id, context, { channel_id: there.coaches.id }),
      'action',
      'forged',
    );
  });

  it('when its trigger was made for somebody else', async () => {
    const { call, context } = await pressed();
    const trigger_id = there.double.integrations.newTrigger(there.camille.id);
    expectRefused(there, await call(there.alix.id, context, { trigger_id }), 'action', 'foreign');
  });

  it('when it is delivered again', async () => {
    const { call, context } = await pressed();
    const trigger_id = there.double.integrations.newTrigger(there.alix.id);
    expect(await call(there.alix.id, context, { trigger_id })).toEqual({ status: 200, body: {} });
    there.received.length = 0;
    expectRefused(there, await call(there.alix.id, context, { trigger_id }), 'action', 'replayed');
  });

  it.each([
    ['an option that was not offered', { selected_option: 'z' }],
    ['no option at all', {}],
  ])('when a menu comes with %s', async (_what, chosen) => {
    const { call, menu } = await pressed();
    expectRefused(there, await call(there.alix.id, { ...menu, ...chosen }), 'action', 'malformed');
  });

  it('when a button comes with an option', async () => {
    const { call, context } = await pressed();
    expectRefused(
      there,
      await call(there.alix.id, { ...context, selected_option: 'a' }),
      'action',
      'malformed',
    );
  });

  it('when a member posts a button that points at Magellan', async () => {
    const context = { a: ['meteo/erase', 'row', 'all', ''], mac: '-.x' };
    const action = {
      id: 'a',
      name: 'Piège',
      type: 'button',
      integration: { url: `${there.publicUrl}/mattermost/actions`, context },
    };
    addPost(there.double, there.camille.id, there.promotion, {
      message: 'x',
      props: { attachments: [{ actions: [action] }] },
    });
    await there.alix.presses('Piège');
    expect(there.refused).toEqual([['action', 'forged']]);
    expect(there.alix.whispers()[0]).toMatch(KIND.forged);
    expect(there.received).toEqual([]);
  });

  it('and in a channel, where anybody may press, says who presses as the server does', async () => {
    const { call, context } = await pressed('channel');
    await call(there.camille.id, context);
    await call(there.alix.id, context);
    expect(there.received.map(({ from }) => from.user)).toEqual([there.camille.id, there.alix.id]);
  });
});

describe('a dialog that is not what it seems is refused', () => {
  async function opened() {
    there.answers(() => openForm(form));
    await there.alix.types('/meteo');
    there.received.length = 0;
    there.answers(() => nothing);
    const state: string = there.alix.dialog.state;
    const call = (given: object) =>
      there.call('dialogs', {
        type: 'dialog_submission',
        callback_id: 'meteo/answer',
        state,
        user_id: there.alix.id,
        channel_id: there.alix.direct,
        team_id: there.double.team.id,
        submission: { mot: 'beau' },
        cancelled: false,
        ...given,
      });
    return { call, state };
  }

  it('when it is sent in somebody else’s name', async () => {
    const { call } = await opened();
    expectRefused(there, await call({ user_id: there.camille.id }), 'dialog', 'foreign');
  });

  it('when its state is another’s, or none', async () => {
    const { call } = await opened();
    expectRefused(there, await call({ state: 'STATE' }), 'dialog', 'forged');
  });

  it('when the row in its state was changed', async () => {
    const { call, state } = await opened();
    const [payload = '', ...mac] = state.split('.');
    const read = JSON.parse(Buffer.from(payload, 'base64url').toString());
    const changed = Buffer.from(JSON.stringify({ ...read, ref: 'round-2' })).toString('base64url');
    expectRefused(there, await call({ state: [changed, ...mac].join('.') }), 'dialog', 'forged');
  });

  it('when a button’s signature is used for a dialog', async () => {
    const { call, state } = await opened();
    const [payload = ''] = state.split('.');
    const mac = there.options.secrets.sign(['mattermost/action', payload], null);
    expectRefused(there, await call({ state: `${payload}.${mac}` }), 'dialog', 'forged');
  });

  it('when it is too old', async () => {
    const { call } = await opened();
    there.clock.set(there.clock.now() + DAY_MS + 1);
    expectRefused(there, await call({}), 'dialog', 'expired');
  });

  it('when it was already taken, with the same values or others', async () => {
    const { call } = await opened();
    expect(await call({})).toEqual({ status: 200, body: {} });
    there.received.length = 0;
    expectRefused(there, await call({ submission: { mot: 'laid' } }), 'dialog', 'replayed');
    there.refused.length = 0;
    expectRefused(there, await call({}), 'dialog', 'replayed');
  });

  it('when it was closed before', async () => {
    const { call } = await opened();
    await call({ cancelled: true });
    there.received.length = 0;
    expectRefused(there, await call({}), 'dialog', 'replayed');
  });

  it('but may be sent again when it came back with errors', async () => {
    const { call } = await opened();
    there.answers(() => rejectForm({ mot: 'Plus court.' }));
    expect((await call({})).body).toEqual({ errors: { mot: 'Plus court.' } });
    there.answers(() => nothing);
    expect(await call({ submission: { mot: 'b' } })).toEqual({ status: 200, body: {} });
    expect(there.received).toHaveLength(2);
    expect(there.refused).toEqual([]);
  });

  it('and counts once when it is sent twice at the same instant', async () => {
    const { call } = await opened();
    await Promise.all([call({}), call({ submission: { mot: 'autre' } }), call({})]);
    expect(there.received).toHaveLength(1);
  });

  it('but is told by its state what form it is, whatever else it says', async () => {
    const { call } = await opened();
    await call({ callback_id: 'privacy/erase', channel_id: there.coaches.id });
    expect(there.received).toMatchObject([{ kind: 'submit', form: 'meteo/answer', ref: 'round-1' }]);
  });
});
