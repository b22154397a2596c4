import type { Answer } from '../../src/chat/answer.ts';
import type { Incoming } from '../../src/chat/incoming.ts';
import { ROLES, type Role } from '../../src/community/members/member.ts';
import { answered, saysHowItWas } from '../support/afterwards.ts';
import { type TestCommunity, testCommunity } from '../support/community.ts';
import { engineInFile } from '../support/engine.ts';
import { planned } from '../support/gatherings.ts';
import { answers, stormy, sunny } from '../support/meteo.ts';
import { dumpOf } from './rows.ts';

/** What somebody wrote in confidence; nobody else may see it, but for whom it was meant. */
export type Confidence = { text: string; author: string; readers: readonly Role[] };

type Act = Incoming extends infer Each ? (Each extends Incoming ? Omit<Each, 'id' | 'from'> : never) : never;

export type World = {
  community: TestCommunity;
  confidences: Confidence[];
  /** Ids of rows, of other people's for most, by the table that they are in. */
  rows: ReadonlyMap<string, readonly string[]>;
  /** Does something as the person behind an account. */
  asUser(user: string, act: Act): Promise<Answer>;
};

/** Accounts that are no member's, and the one that a member left. */
export const OUTSIDERS = {
  stranger: 'u-stranger',
  guest: 'u-guest',
  bot: 'u-bot',
  closed: 'u-closed',
} as const;

/** One newcomer of each role: "u-role-eig" is hers. */
export const userWith = (role: Role): string => `u-role-${role}`;

/** One round digested, the next one open: others have answered, asked, gone away, read and drafted. */
export async function makeWorld(): Promise<World> {
  // After each try every row of the database is looked at, as only SQLite lets it be done quickly.
  const community = await testCommunity({ engine: engineInFile() });
  await enrol(community);
  const { alix, noe, ines, sacha, lina, hugo, camille, clock } = community;
  const confidences: Confidence[] = [];
  const confide = (who: { id: string }, text: string, readers: readonly Role[]) => {
    confidences.push({ text, author: who.id, readers });
    return text;
  };

  await gather(community, confide);
  await clock.to('2022-03-11T12:00');
  await answers(alix, { ...sunny, successes: confide(alix, 'signed-then-by-alix', ['coach']) });
  await answers(noe, { ...sunny, difficulties: confide(noe, 'signed-then-by-noe', ['coach']) });
  await answers(ines, stormy);
  for (const unsigned of [lina, hugo])
    await answers(
      unsigned,
      { ...stormy, successes: confide(unsigned, `unsigned-then-by-${unsigned.name}`, ['coach']) },
      'Répondre sans signer',
    );
  await answers(sacha, sunny, 'Answer without signing');
  await alix.presses('Parler à un·e coach');
  await noe.types('/magellan absence du 2 au 3 juin');
  // Its day: the month alone stands on what everybody sees of the year.
  for (const day of ['3\u00a0juin', '3 juin', '3 June']) confide(noe, day, []);

  await clock.to('2022-03-11T14:30');
  for (const actor of [alix, noe, ines])
    await saysHowItWas(actor, { useful: 'very', apply: confide(actor, `how-it-was-${actor.id}`, ['coach']) });

  await clock.to('2022-03-18T09:00');
  await camille.presses('Lire les réponses');
  await camille.presses('Vous avez dit');
  await camille.fills({ said: confide(camille, 'a-draft-of-camille', ['coach']), will: 'Un atelier.' });

  await clock.to('2022-03-25T12:00');
  await answers(alix, { ...sunny, successes: confide(alix, 'signed-now-by-alix', []) });
  await alix.presses('Parler à un·e coach');
  await answers(
    lina,
    { ...stormy, successes: confide(lina, 'unsigned-now-by-lina', []) },
    'Répondre sans signer',
  );

  await camille.types('/meteo bilan');
  await camille.presses('Lire les réponses');
  await camille.presses('Répondre');
  await camille.fills({ text: confide(camille, 'written-to-alix', ['coach']) });
  await alix.presses('Afficher');
  await alix.presses('Répondre');
  await alix.fills({ text: confide(alix, 'written-back-by-alix', ['coach']) });
  await noe.types('/meteo note');
  await noe.fills({ well: confide(noe, 'noted-by-noe', []), hard: confide(noe, 'hard-for-noe', []) });

  await followUp(community);
  return { community, confidences, rows: rowsIn(community), asUser: actor(community) };
}

type Confide = (who: { id: string }, text: string, readers: readonly Role[]) => string;

/** Gatherings of each kind, in each state: others plan, answer, present, are split, come and say how it was. */
async function gather(community: TestCommunity, confide: Confide): Promise<void> {
  const { alix, noe, camille } = community;
  const yes = { alix: 'yes', noe: 'yes', ines: 'yes', sacha: 'yes', lina: 'yes', hugo: 'yes' } as const;
  const soon = await planned(community, {
    format: 'atelier',
    starts: '2022-03-11T12:30',
    state: 'announced',
  });
  await answered(community, soon, yes);
  await planned(community, { format: 'entre-pairs', metier: 'design', starts: '2022-03-24T14:30' });
  const split = await planned(community, { format: 'pluridisciplinaire', starts: '2022-03-29T14:30' });
  await answered(community, split, yes);
  const full = await planned(community, { format: 'expedition', starts: '2022-04-07T09:00', capacity: 2 });
  await answered(community, full, { alix: 'yes', noe: 'yes', ines: 'waiting' });
  const title = confide(camille, 'a-draft-for-few', ['coach']);
  await planned(community, { format: 'atelier', starts: '2022-05-19T17:00', state: 'draft', title });
  const alone = confide(alix, 'by-invitation-to-alix', ['coach']);
  const invited = [alix.id, noe.id];
  await planned(community, {
    format: 'mentorat-collectif',
    starts: '2022-04-11T14:00',
    title: alone,
    invited,
  });
  await planned(community, {
    format: 'atelier',
    starts: '2022-04-14T17:00',
    state: 'cancelled',
    sequence: 1,
  });
}

/** Once the second round is open: a topic is proposed, and groups are sent. */
async function followUp({ lina, camille }: TestCommunity): Promise<void> {
  await lina.presses('Proposer un sujet');
  await lina.fills({ topic: 'Un sujet de Lina' });
  await camille.types('/rencontre groupes');
  await camille.presses('Envoyer aux groupes');
}

function actor({ platform, app, database }: TestCommunity): World['asUser'] {
  let acts = 0;
  const leaving = database.sqlite
    .prepare("SELECT 1 FROM outbox WHERE state IN ('queued', 'sending', 'uncertain') LIMIT 1")
    .pluck();
  return async (user, act) => {
    if (!platform.host) throw new Error('the platform is not started');
    acts += 1;
    const answer = await platform.host.receive({
      ...act,
      id: `act-${acts}`,
      from: { platform: platform.id, user },
    } as Incoming);
    // Most of what is tried writes to nobody, and there is nothing to wait for.
    if (leaving.get() !== undefined) await app.outbox.idle();
    return answer;
  };
}

async function enrol({ database, platform, app, clock }: TestCommunity): Promise<void> {
  const people = [
    ...ROLES.map((role) => ({ id: `role-${role}`, roles: [role], active: true })),
    { id: 'closed', roles: ['eig' as const], active: false },
  ];
  await database.transact(async (tx) => {
    for (const { id, roles } of people)
      await tx
        .insertInto('members')
        .values({
          id: `m-${id}`,
          email: `${id}@example.org`,
          name: `Newcomer ${id}`,
          roles: JSON.stringify(roles),
          metier: null,
          defi: 'Portail',
          coachEmail: 'driss@example.org',
          expertise: '[]',
          locale: 'fr',
          platform: null,
          active: 1,
          listed: 1,
          createdAt: clock.now(),
        })
        .execute();
  });
  const account = { name: 'Somebody', kind: 'human' as const, active: true, locale: 'fr', timeZone: null };
  const join = (id: string, email: string | null, other = {}) =>
    platform.directory.set(id, { ...account, id, email, ...other });
  for (const { id, active } of people) join(`u-${id}`, `${id}@example.org`, { active });
  join(OUTSIDERS.stranger, 'stranger@example.org');
  join(OUTSIDERS.guest, 'alix@example.org', { kind: 'guest' });
  join(OUTSIDERS.bot, 'alix@example.org', { kind: 'bot' });
  await app.linkEveryone(platform);
}

/** What a member could send as a ref: an id of each kind of row, of two where there are, by the table it is in. */
function rowsIn({ database }: TestCommunity): Map<string, string[]> {
  const dump = dumpOf(database);
  const ids = new Map(
    [...dump].map(([table, rows]) => [
      table,
      [rows[0], rows.at(-1)].flatMap((row) =>
        Object.entries(row ?? {}).flatMap(([column, value]) =>
          typeof value === 'string' && /^(id|key|user)$|_id$/.test(column) ? [value] : [],
        ),
      ),
    ]),
  );
  const absences = (dump.get('absences') ?? []).map(({ id }) => `${id}.${id}`);
  return ids.set('absences', [...(ids.get('absences') ?? []), ...absences]);
}
