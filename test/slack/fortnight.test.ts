import { describe, expect, it } from 'vitest';
import { isAtLength } from '../support/length.ts';
import { type SlackCommunity, slackCommunity } from '../support/slack/community.ts';
import { createSlackPerson, type SlackPerson } from '../support/slack/person.ts';
import { actionsIn } from '../support/slack/shown.ts';

/** Tests are written with ordinary spaces where French has non-breaking ones. */
const loose = (words: string) => words.replaceAll('\u00a0', ' ');
const sunny = { defi: 'sun', team: 'clear', self: 'sun' };
const stormy = { defi: 'rain', team: 'storm', self: 'cloud' };

async function answers(person: SlackPerson, values: Record<string, unknown>, button = 'Répondre') {
  await person.presses(button);
  const acked = await person.submits(values);
  expect(person.errors()).toBeNull();
  expect(acked.ms).toBeLessThan(3_000);
}

/** The labels that can still be pressed in her direct conversation, in its oldest message. */
const firstLabels = ({ workspace }: SlackCommunity, person: SlackPerson) => {
  const [first] = workspace.messages.filter(
    ({ channel, onlyFor }) => channel === person.direct && onlyFor === null,
  );
  return actionsIn(first?.blocks ?? []).map(({ label }) => label);
};

const MODES = isAtLength ? (['http', 'socket'] as const) : (['http'] as const);

describe.each(MODES)('a whole fortnight on Slack, by %s', (mode) => {
  it('is lived by everybody: question, form, reminder, closing, digest, reading, loop', async () => {
    const community = await slackCommunity(mode);
    const { alix, noe, ines, sacha, lina, hugo, camille, paul, channels, double, workspace } = community;

    await community.to('2022-03-11T12:00');
    expect(loose(alix.lastMessage())).toContain('jusqu’au jeudi 17 mars à 18 h');
    expect(sacha.lastMessage()).toContain('until Thursday 17 March at 18:00');
    expect(paul.messages()).toEqual([]);
    expect(loose(channels.promotion().at(-1) ?? '')).toContain('La météo est ouverte');

    await alix.presses('Répondre');
    expect(loose(alix.windowWords())).toContain('Qui vous lira');
    await alix.submits({ ...sunny, successes: 'Premier *test* utilisateur <3 & :tada:' });
    expect(loose(alix.lastSaid())).toContain('votre météo est enregistrée');
    expect(loose(alix.messages()[0] ?? '')).toContain('Votre météo du vendredi 11 mars est enregistrée');
    expect(firstLabels(community, alix)).toEqual([]);

    await alix.presses('Modifier');
    expect(JSON.stringify(alix.window()?.blocks)).toContain(
      '"initial_value":"Premier *test* utilisateur <3 & :tada:"',
    );
    await alix.submits({ defi: 'cloud' });
    expect(loose(alix.lastSaid())).toContain('votre météo est enregistrée');
    await alix.presses('Parler à un·e coach');

    await ines.writes('meteo');
    await ines.presses('Ouvrir le formulaire').catch(() => ines.presses('Répondre'));
    expect(ines.window()).not.toBeNull();
    await ines.closesForm();

    await community.to('2022-03-14T10:00');
    expect(loose(noe.lastMessage())).toContain('Petit rappel');
    await answers(noe, sunny);
    await answers(ines, stormy);
    await answers(lina, { ...stormy, difficulties: 'Trop de réunions' });
    await hugo.presses('Répondre sans signer');
    expect(loose(hugo.windowWords())).toContain('Qui vous lira');
    await hugo.closesForm();
    await answers(hugo, stormy);
    await sacha.opensHome();
    expect(sacha.home()).toContain('[Answer]');

    await community.to('2022-03-16T10:00');
    expect(sacha.lastMessage()).toContain('my last reminder');
    await community.to('2022-03-17T18:00');
    expect(sacha.home(), 'the home view of before the closing').not.toContain('[Answer]');
    expect(firstLabels(community, sacha)).toEqual([]);
    expect(loose(channels.promotion().at(-1) ?? '')).toContain('La météo du vendredi 11 mars est close');

    await community.to('2022-03-18T09:00');
    const digest = loose(channels.coaches().at(-1) ?? '');
    expect(digest).toContain('5 réponses pour 6 personnes invitées (83 %)');
    expect(digest).toContain('Alix Moreau');
    expect(workspace.messages.some(({ blocks }) => blocks.some(({ type }) => type === 'image'))).toBe(true);
    await camille.presses('Lire les réponses');
    expect(camille.lastWhisper()).toMatch(
      /Premier \*test\* utilisateur <3 & :tada:|Trop de réunions|Noé|Inès/,
    );

    await camille.presses('Vous avez dit');
    await camille.submits({ said: 'Le temps manque.', will: 'Moins de réunions.' });
    await camille.presses('Publier');
    expect(loose(channels.promotion().at(-1) ?? '')).toContain('Moins de réunions.');

    await paul.types('/meteo bilan');
    expect(loose(paul.lastSaid())).toContain('autres rôles');

    const ids = double.calls.flatMap(({ method, args, reply }) =>
      method === 'chat.postMessage' && reply?.ok && args.metadata ? [String(args.metadata)] : [],
    );
    expect(ids.length).toBeGreaterThan(15);
    expect(new Set(ids).size, 'a message posted twice').toBe(ids.length);
    expect(community.logged()).not.toContain('Trop de réunions');
    expect(community.logged()).not.toContain('utilisateur');
  });
});

describe('who is not in the roster', () => {
  it('is told kindly, and a guest too; a bot is told nothing', async () => {
    const community = await slackCommunity('socket');
    const { double, workspace } = community;
    const settled = async () => {
      await new Promise((resolve) => setTimeout(resolve, 50));
      await community.app.outbox.idle();
    };
    const stranger = createSlackPerson(
      double,
      workspace.addUser({ id: 'U0STRANGER', real_name: 'Inconnue' }),
      settled,
    );
    const guest = createSlackPerson(
      double,
      workspace.addUser({ id: 'U0GUEST', is_restricted: true }),
      settled,
    );
    const bot = createSlackPerson(double, workspace.addUser({ id: 'U0BOT', is_bot: true }), settled);
    await stranger.types('/meteo');
    await guest.types('/meteo');
    await bot.types('/meteo');
    expect(loose(stranger.lastSaid())).toContain('ne figure pas encore dans la liste des membres');
    expect(loose(guest.lastSaid())).toContain('membres de cet espace');
    expect(bot.lastSaid()).toBe('');
  });

  it('a deactivated account is no longer written to, and is welcome again', async () => {
    const community = await slackCommunity('socket');
    const { alix, noe } = community;
    await alix.tells({ type: 'user_change', user: { ...alix.user, deleted: true } });
    await community.to('2022-03-11T12:00');
    expect(alix.messages()).toEqual([]);
    expect(noe.messages()).toHaveLength(1);
    await alix.tells({ type: 'user_change', user: { ...alix.user, deleted: false } });
    await alix.types('/meteo');
    expect(alix.lastSaid() + alix.windowWords()).not.toBe('');
  });
});
