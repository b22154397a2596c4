import { features } from '../../src/boot/features.ts';
import type { Feature } from '../../src/community/feature/feature.ts';
import type { Gathering } from '../../src/community/gatherings/gathering.ts';
import { gatheringById } from '../../src/community/gatherings/store.ts';
import type { Programme } from '../../src/community/programme/programme.ts';
import { type TestCommunity, testCommunity } from './community.ts';
import { isOverForMembers, planned } from './gatherings.ts';
import { textOf } from './meteo.ts';

// The end of a gathering is told by hand here, at the instant that a test wants.
const jobsButTheEnd =
  (feature: Feature): Feature['jobs'] =>
  (context) =>
    feature.jobs?.(context).filter(({ id }) => id !== 'afterwards/end') ?? [];

export const listening = features.map((feature) =>
  feature.id === 'gatherings' ? { ...feature, jobs: jobsButTheEnd(feature) } : feature,
);

type Options = {
  metier?: string;
  next?: string | null;
  nextTitle?: string;
  programme?: Programme;
};

/** The design group's gathering of Wednesday 23 March has just ended; the next one is on 27 April. */
export async function endedSharing(options: Options = {}) {
  const { metier = 'design', next = '2022-04-27T14:30', nextTitle } = options;
  const community = await testCommunity({
    // The week before: invitations take no room in that of the vote.
    now: '2022-03-18T14:00',
    features: listening,
    ...(options.programme ? { programme: options.programme } : {}),
  });
  const gathering = await planned(community, {
    format: 'entre-pairs',
    metier,
    starts: '2022-03-23T14:30',
    nominalOn: '2022-03-23',
  });
  const following =
    next === null
      ? null
      : await planned(community, {
          format: 'entre-pairs',
          metier,
          starts: next,
          ...(nextTitle === undefined ? {} : { title: nextTitle }),
        });
  await community.clock.to('2022-03-23T16:00');
  await isOverForMembers(community, gathering);
  // The vote comes an hour after the end, with the thanks.
  await community.clock.to('2022-03-23T17:00');
  return { ...community, community, gathering, following };
}

type Ended = Awaited<ReturnType<typeof endedSharing>>;

export const saying = (actor: TestCommunity['alix'], words: string) =>
  actor.messages().filter((message) => textOf(message).includes(words));

export async function proposes(actor: TestCommunity['alix'], topic: string, button = 'Proposer un sujet') {
  await actor.presses(button);
  return actor.fills({ topic });
}

export const gatheringNow = ({ app }: Ended, id: string) =>
  app.transact(async ({ tx }) => (await gatheringById(tx, id)) as Gathering);

export const VOTE = 'Choisir le prochain sujet';
