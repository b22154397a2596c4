import { expect, it } from 'vitest';
import { features } from '../src/boot/features.ts';
import * as acceleration from './support/acceleration.ts';
import type { Actor } from './support/actor.ts';
import { type TestCommunity, testCommunity } from './support/community.ts';
import type { Engine } from './support/engine.ts';
import { planned } from './support/gatherings.ts';
import { isAtLength } from './support/length.ts';
import * as mentoring from './support/mentoring.ts';
import { everybodyAnswers, textOf, textOfAnswer } from './support/meteo.ts';
import { hasPostgres } from './support/postgres/database.ts';

/** Every command that there is, typed by these. */
async function typesAll({ alix, camille }: TestCommunity, typists: readonly Actor[]): Promise<string[]> {
  const said: string[] = [];
  const commands = features.flatMap(({ commands = [] }) =>
    commands.map(({ command, words }) => `/${command} ${words[0] ?? ''}`.trim()),
  );
  for (const actor of typists)
    for (const command of commands)
      said.push(`${actor.name} ${command}: ${textOfAnswer(await actor.types(command))}`);
  for (const actor of [alix, camille]) said.push(textOf(await actor.opensHome()));
  return said;
}

/** Drawn by lot, or made up anew: what differs between two lives of one kind. */
const withoutChance = (text: string): string =>
  text.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|[\w\\-]{43,}(?=\.ics)/g, '…');

/**
 * A promotion from one to the other end of what each feature does: all that was said. At length it is a month, and
 * every command is typed by somebody of each role; in short two weeks, and a coach and an EIG.
 */
async function lives(engine: Engine): Promise<string[]> {
  const community = await testCommunity({ now: '2022-03-07T09:30', engine });
  const { alix, noe, camille, lina, mona, paul, clock, app, platform } = community;
  const said = isAtLength ? await typesAll(community, [alix, camille, mona, paul]) : [];
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
  await clock.to(isAtLength ? '2022-03-24T18:00' : '2022-03-21T18:00');
  said.push(...(await typesAll(community, isAtLength ? [alix, camille, mona, paul] : [alix, camille])));
  if (isAtLength) await clock.to('2022-04-07T18:00');
  await app.outbox.idle();
  const posts = platform.posted.map(
    ({ conversation, at, message }) => `${new Date(at).toISOString()} ${conversation}: ${textOf(message)}`,
  );
  return [...said, ...posts.sort()].map(withoutChance);
}

it.skipIf(!hasPostgres)(
  `a promotion lives ${isAtLength ? 'a month' : 'two weeks'} on SQLite and on PostgreSQL with the same messages`,
  async () => {
    const onSqlite = await lives('sqlite');
    expect(onSqlite.length).toBeGreaterThan(isAtLength ? 200 : 100);
    expect(await lives('postgres')).toEqual(onSqlite);
  },
);
