import { describe, expect, it } from 'vitest';
import { whisper } from '../../src/chat/answer.ts';
import { text } from '../../src/chat/message.ts';
import { peopleOf } from '../support/people-of.ts';
import { startSlack } from '../support/slack/harness.ts';
import { createSlackPerson } from '../support/slack/person.ts';

const welcome = async () => whisper({ summary: 'Bienvenue', blocks: [text('Bienvenue !')] });

describe('the people of the workspace', () => {
  it('are known by their address, their language and their time zone', async () => {
    const { slack, sam } = await startSlack();
    expect(await slack.person(sam.id)).toEqual({
      id: sam.id,
      email: 'sam@exemple.fr',
      name: 'Sam Taylor',
      kind: 'human',
      active: true,
      locale: 'en-GB',
      timeZone: 'Europe/London',
    });
    expect((await peopleOf(slack)).map(({ email }) => email)).toEqual(['alix@exemple.fr', 'sam@exemple.fr']);
    expect(await slack.person('U0NOBODY1')).toBeNull();
  });

  it('are told from bots, guests and people of other workspaces', async () => {
    const { slack, workspace } = await startSlack();
    workspace.addUser({ id: 'USLACKBOT', real_name: 'Slackbot' });
    workspace.addUser({ id: 'U0BOT', is_bot: true });
    workspace.addUser({ id: 'U0GUEST', is_restricted: true });
    workspace.addUser({ id: 'U0SINGLE', is_ultra_restricted: true });
    workspace.addUser({ id: 'U0STRANGE', is_stranger: true });
    workspace.addUser({ id: 'U0CONNECT', team_id: 'T0OTHER01' });
    workspace.addUser({ id: 'U0GONE', deleted: true });
    const people = new Map((await peopleOf(slack)).map((person) => [person.id, person]));
    const kinds = ['USLACKBOT', 'U0BOT', 'U0GUEST', 'U0SINGLE', 'U0STRANGE', 'U0CONNECT', 'U0GONE'];
    expect(kinds.map((id) => people.get(id)?.kind)).toEqual([
      'bot',
      'bot',
      'guest',
      'guest',
      'guest',
      'guest',
      'human',
    ]);
    expect(people.get('U0GONE')?.active).toBe(false);
  });

  it('are read page after page', async () => {
    const { slack, workspace, calls } = await startSlack();
    for (let at = 0; at < 450; at += 1) workspace.addUser({ id: `U0P${at}` });
    expect(await peopleOf(slack)).toHaveLength(452);
    // Once when the test began, three times now.
    expect(calls('users.list')).toHaveLength(4);
  });

  it('are told of when something changes that matters, and only then', async () => {
    const { alix, changed } = await startSlack();
    const { locale: _unsaid, ...seen } = alix.user;
    await alix.tells({
      type: 'user_change',
      user: { ...seen, profile: { ...seen.profile, status_text: 'midi' } },
    });
    expect(changed).toEqual([]);
    await alix.tells({ type: 'user_change', user: { ...seen, tz: 'America/Cayenne' } });
    expect(changed).toMatchObject([
      { id: alix.id, timeZone: 'America/Cayenne', locale: 'fr-FR', active: true },
    ]);
    await alix.tells({ type: 'user_change', user: { ...seen, deleted: true } });
    expect(changed.at(-1)).toMatchObject({ id: alix.id, active: false });
  });
});

describe('somebody who arrives', () => {
  it('is told of, and welcomed once in her direct conversation, whatever she joins', async () => {
    const { double, slack, workspace, received, changed } = await startSlack({ answer: welcome });
    const user = workspace.addUser({
      id: 'U0NEW',
      real_name: 'Noa',
      profile: { real_name: 'Noa', email: 'noa@exemple.fr' },
    });
    const noa = createSlackPerson(double, user, slack.idle);
    const [promotion] = workspace.channels.values();
    await noa.tells({ type: 'team_join', user });
    await noa.tells({
      type: 'member_joined_channel',
      user: user.id,
      channel: promotion?.id,
      channel_type: 'C',
      team: user.team_id,
    });
    expect(changed).toMatchObject([{ id: 'U0NEW', email: 'noa@exemple.fr' }]);
    // The application answers what has the same id once: here it answers each.
    expect(new Set(received.map(({ id }) => id))).toEqual(new Set(['joined:U0NEW']));
    expect(noa.lastMessage()).toContain('Bienvenue !');
  });

  it('in another channel is nobody’s business', async () => {
    const { alix, workspace, received } = await startSlack({ answer: welcome });
    const other = workspace.addChannel({ name: 'ailleurs' });
    await alix.tells({ type: 'member_joined_channel', user: alix.id, channel: other.id, channel_type: 'C' });
    expect(received).toEqual([]);
  });
});
