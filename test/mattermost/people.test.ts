import { afterEach, describe, expect, it } from 'vitest';
import { whisper } from '../../src/chat/answer.ts';
import { text } from '../../src/chat/message.ts';
import { type Harness, startHarness, until } from '../support/mattermost/harness.ts';
import { peopleOf } from '../support/people-of.ts';

let there: Harness;

afterEach(() => there.stop());

const connected = () => until(() => there.double.sockets.connections() === 1);

/** What is read over REST at the start has been read. */
async function quiet(): Promise<void> {
  for (let before = -1; before !== there.double.calls.length; ) {
    before = there.double.calls.length;
    await new Promise((resolve) => setTimeout(resolve, 80));
  }
}

describe('people', () => {
  it('are known by their e-mail, with their language and time zone', async () => {
    there = await startHarness();
    expect(await there.platform.person(there.alix.id)).toEqual({
      id: there.alix.id,
      email: 'alix@example.org',
      name: 'Alix Martin',
      kind: 'human',
      active: true,
      locale: 'fr',
      timeZone: 'Europe/Paris',
    });
    expect(await there.platform.person('x'.repeat(26))).toBeNull();
  });

  it('are told from bots and guests, and from those who left', async () => {
    there = await startHarness({
      before: (double) => {
        double.addUser('invite', { roles: 'system_guest' });
        double.addUser('partie', { delete_at: 5 });
        double.addUser('nomade', {
          timezone: {
            automaticTimezone: 'Indian/Reunion',
            manualTimezone: 'x',
            useAutomaticTimezone: 'true',
          },
        });
      },
    });
    const people = new Map((await peopleOf(there.platform)).map((person) => [person.name, person]));
    expect(people.get('Magellan')?.kind).toBe('bot');
    expect(people.get('invite')?.kind).toBe('guest');
    expect(people.get('partie')?.active).toBe(false);
    expect(people.get('nomade')?.timeZone).toBe('Indian/Reunion');
  });

  it('are all read, page after page', async () => {
    there = await startHarness({
      before: (double) => {
        for (let index = 0; index < 450; index += 1) double.addUser(`u${index}`);
      },
    });
    expect(await peopleOf(there.platform)).toHaveLength(450 + 4);
  });

  it('are told of when they change, even when the event leaves out the address', async () => {
    there = await startHarness();
    await connected();
    const { email: _hidden, ...shown } = { ...Object.getPrototypeOf(there.alix), locale: 'en' };
    Object.getPrototypeOf(there.alix).locale = 'en';
    there.double.publish('user_updated', { user: shown }, {});
    await until(() => there.changed.length === 1);
    expect(there.changed[0]).toMatchObject({ id: there.alix.id, email: 'alix@example.org', locale: 'en' });
  });

  it('are told of at once, without a question to the server, when they lose their rights', async () => {
    there = await startHarness();
    await connected();
    const { accounts } = there.double;
    there.double.fault = () => ({ status: 503 });
    accounts.changeUser(there.alix.id, { delete_at: 7 });
    accounts.changeUser(there.camille.id, { roles: 'system_guest' });
    await until(() => there.changed.length === 2);
    expect(there.changed).toMatchObject([
      { id: there.alix.id, active: false },
      { id: there.camille.id, kind: 'guest' },
    ]);
  });

  it('who leave the team, or are of another server, are no longer at home', async () => {
    there = await startHarness();
    await connected();
    there.double.accounts.leaveTeam(there.alix.id);
    await until(() => there.changed.length === 1);
    there.double.accounts.changeUser(there.camille.id, { remote_id: 'r'.repeat(26) });
    await until(() => there.changed.length === 2);
    expect(there.changed).toMatchObject([
      { id: there.alix.id, kind: 'guest' },
      { id: there.camille.id, kind: 'guest' },
    ]);
  });

  it('who changed, left or went while the connection was away are told of when it stands again', async () => {
    there = await startHarness();
    await connected();
    await peopleOf(there.platform);
    const { double } = there;
    const noe = double.addUser('noe');
    await peopleOf(there.platform);
    double.sockets.away = true;
    double.sockets.cutAll();
    double.accounts.changeUser(there.alix.id, { roles: 'system_guest', update_at: 0 });
    double.accounts.leaveTeam(there.camille.id);
    double.users.delete(noe.id);
    double.sockets.away = false;
    await until(() => there.changed.length === 3);
    expect(new Map(there.changed.map((person) => [person.id, person]))).toEqual(
      new Map([
        [there.alix.id, expect.objectContaining({ kind: 'guest' })],
        [there.camille.id, expect.objectContaining({ kind: 'guest' })],
        [noe.id, expect.objectContaining({ active: false })],
      ]),
    );
  });

  it('are welcomed when they join the channel of the promotion', async () => {
    there = await startHarness({
      answer: () => whisper({ summary: 'Bienvenue', blocks: [text('Bienvenue !')] }),
    });
    await connected();
    const noe = there.double.addUser('noe');
    there.promotion.members.add(noe.id);
    there.double.publish(
      'user_added',
      { user_id: noe.id, team_id: there.double.team.id },
      { channel_id: there.promotion.id },
    );
    await until(() => there.double.posts.length === 1);
    expect(there.received).toMatchObject([{ id: `joined/${noe.id}`, kind: 'joined' }]);
    expect(there.changed).toMatchObject([{ id: noe.id }]);
  });

  it('who joined while the WebSocket was away are found', async () => {
    there = await startHarness();
    await connected();
    await peopleOf(there.platform);
    await quiet();
    there.double.sockets.away = true;
    there.double.sockets.cutAll();
    const noe = there.double.addUser('noe');
    await new Promise((resolve) => setTimeout(resolve, 50));
    there.double.sockets.away = false;
    await until(() => there.received.length === 1);
    expect(there.received).toMatchObject([{ id: `joined/${noe.id}`, kind: 'joined' }]);
  });
});
