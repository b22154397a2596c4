import { expect, it } from 'vitest';
import { features } from '../src/boot/features.ts';
import * as acceleration from './support/acceleration.ts';
import { type TestCommunity, testCommunity } from './support/community.ts';
import type { Engine } from './support/engine.ts';
import { planned } from './support/gatherings.ts';
import * as mentoring from './support/mentoring.ts';
import { everybodyAnswers, textOf, textOfAnswer } from './support/meteo.ts';
import { hasPostgres } from './support/postgres/database.ts';

/** Every command that there is, typed by somebody of each role. */
async function typesAll({ alix, camille, mona, paul }: TestCommunity): Promise<string[]> {
  const said: string[] = [];
  const commands = features.flatMap(({ commands = [] }) =>
    commands.map(({ command, words }) => `/${command} ${words[0] ?? ''}`.trim()),
  );
  for (const actor of [alix, camille, mona, paul])
    for (const command of commands)
      said.push(`${actor.name} ${command}: ${textOfAnswer(await actor.types(command))}`);
  for (const actor of [alix, camille]) said.push(textOf(await actor.opensHome()));
  return said;
}

/** Drawn by lot, or made up anew: what differs between two lives of one kind. */
const withoutChance = (text: string): string =>
  text.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|[\w\\-]{43,}(?=\.ics)/g, '…');

/** A month of a promotion, from one to the other end of what each feature does: all that was said. */
async function livesMonth(engine: Engine): Promise<string[]> {
  const community = await testCommunity({ now: '2022-03-07T09:30', engine });
  const { alix, noe, camille, lina, clock, app, platform } = community;
  const said = await typesAll(community);
  await alix.types('/magellan absence du 28 au 29 mars');
  await acceleration.asks(alix);
  await camille.presses('Envoyer sans commentaire');
  await mentoring.asks(noe, { coach: camille.id });
  await camille.presses('J’accepte');
  await planned(community, {
    format: 'atelier',
    starts: '2022-03-17T17:00',
    title: 'Les communs',
    capacity: 1,
  });
  await clock.to('2022-03-11T12:00');
  await everybodyAnswers(community);
  for (const actor of [alix, lina]) await actor.does({ kind: 'direct-message', text: 'prochain' });
  await clock.to('2022-03-14T10:30');
  for (const actor of [alix, lina, noe]) said.push(textOfAnswer(await actor.presses('Je viens')));
  await alix.presses('Je ne peux plus venir');
  await clock.to('2022-03-24T18:00');
  said.push(...(await typesAll(community)));
  await clock.to('2022-04-07T18:00');
  await app.outbox.idle();
  const posts = platform.posted.map(
    ({ conversation, at, message }) => `${new Date(at).toISOString()} ${conversation}: ${textOf(message)}`,
  );
  return [...said, ...posts.sort()].map(withoutChance);
}

it.skipIf(!hasPostgres)(
  'a promotion lives a month on SQLite and on PostgreSQL with the same messages',
  async () => {
    const onSqlite = await livesMonth('sqlite');
    expect(onSqlite.length).toBeGreaterThan(200);
    expect(await livesMonth('postgres')).toEqual(onSqlite);
  },
);
