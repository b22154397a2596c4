import { afterEach, describe, expect, it } from 'vitest';
import { createSlack, type Slack } from '../src/platforms/slack/index.ts';
import { mattermostCommunity } from './support/mattermost/community.ts';
import { demoProgramme } from './support/programme.ts';
import { type SlackDouble, startSlackDouble, TOKENS } from './support/slack/double.ts';
import { createSlackPerson } from './support/slack/person.ts';

const loose = (words = '') => words.replaceAll('\u00a0', ' ');

let double: SlackDouble;
afterEach(() => double.stop());

/** One Magellan on Slack and on Mattermost at once; Alix has an account on both, the others on Mattermost. */
async function bothChats() {
  let now = () => 0;
  const { channels } = demoProgramme();
  double = await startSlackDouble({ now: () => now() });
  const { workspace } = double;
  workspace.addChannel({ name: channels.promotion });
  workspace.addChannel({ name: channels.coaches, is_private: true });
  const account = workspace.addUser({
    id: 'U0ALIX',
    real_name: 'Alix Moreau',
    locale: 'fr-FR',
    profile: { real_name: 'Alix Moreau', email: 'alix@example.org' },
  });
  let slack: Slack | undefined;
  const community = await mattermostCommunity({
    beside: (clock) => {
      now = clock;
      slack = createSlack({
        botToken: TOKENS.bot,
        appToken: TOKENS.app,
        apiUrl: double.apiUrl,
        channels,
        commands: () => [],
        clock: { now: clock },
      });
      return [{ ...slack, pace: { perRecipientMs: 0, perPlatformMs: 0, concurrency: 4 } }];
    },
  });
  const settled = async () => {
    await slack?.idle();
    await community.settled();
    await slack?.idle();
  };
  return {
    community,
    onSlack: createSlackPerson(double, account, settled),
    slack() {
      if (!slack) throw new Error('Slack was never made');
      return slack;
    },
  };
}

describe('one Magellan on Slack and on Mattermost at once', () => {
  it('asks somebody who is on both once, where she prefers, and takes her answer from there', async () => {
    const { community, onSlack } = await bothChats();
    const { alix, noe } = community;
    await onSlack.types('/magellan preferences');
    await onSlack.presses('Slack');
    await community.to('2022-03-11T12:00');
    expect(onSlack.messages().map(loose).join()).toContain('Quel temps fait-il chez vous');
    expect(alix.messages()).toEqual([]);
    expect(noe.messages()).toHaveLength(1);

    await onSlack.presses('Répondre');
    await onSlack.submits({ defi: 'sun', team: 'clear', self: 'sun' });
    expect(loose(onSlack.lastSaid())).toContain('votre météo est enregistrée');

    // What she did on one chat counts on the other.
    await alix.types('/meteo');
    await alix.looks();
    const read = [...alix.messages().map(({ message }) => message), ...alix.whispers()];
    expect(loose(read.join())).toContain('enregistrée');
    const { length } = alix.messages();
    await community.to('2022-03-16T18:00');
    expect(alix.messages()).toHaveLength(length);
    expect(noe.messages().length).toBeGreaterThan(1);
  });

  it('takes a newcomer and a bridge day from a coach on one, and asks her a day earlier on the other', async () => {
    const { community, slack } = await bothChats();
    const { camille } = community;
    await community.to('2022-03-21T09:00');
    const lou = { name: 'Lou Ferrand', email: 'lou@example.org' };
    const { id } = double.workspace.addUser({
      ...{ id: 'U0LOU', real_name: lou.name, locale: 'fr-FR' },
      profile: { real_name: lou.name, email: lou.email },
    });
    const submits = async (values: Record<string, string>) => {
      const seen = () => JSON.stringify([camille.messages().at(-1)?.id, camille.whispers().length]);
      const before = seen();
      expect(await camille.fills(values)).toEqual({});
      await expect.poll(seen).not.toBe(before);
      await community.settled();
      await camille.looks();
    };
    await camille.types('/magellan personnes');
    await camille.looks();
    await camille.presses('Ajouter quelqu’un');
    await submits({ ...lou, roles: '1', metier: 'design', defi: 'Portail' });
    await camille.presses('Ajouter cette personne');
    await camille.types('/magellan jours');
    await camille.presses('Ajouter des jours');
    await submits({ kind: 'holiday', name: 'Pont', from: '2022-03-25', to: '' });
    await camille.presses('Ajouter ces jours');
    await community.app.linkEveryone(slack());
    await community.to('2022-03-24T12:01');
    const [direct] = double.workspace.messages.filter((message) =>
      JSON.stringify(message).includes('Bonjour Lou'),
    );
    const toLou = double.workspace.messages.filter(({ channel }) => channel === direct?.channel);
    expect(id).toBe('U0LOU');
    expect(loose(JSON.stringify(toLou))).toContain('Quel temps fait-il chez vous');
  });

  it('opens the round in the channel of each', async () => {
    const { community } = await bothChats();
    await community.to('2022-03-11T12:00');
    expect(loose(community.written(community.promotionChannel)[0]?.message)).toContain('météo');
    const inSlack = double.workspace.messages.filter(({ channel }) => channel.startsWith('C'));
    expect(loose(JSON.stringify(inSlack))).toContain('La météo est ouverte');
  });
});
