import { randomUUID } from 'node:crypto';
import { postsUnder } from '../../community/feature/deliveries.ts';
import type { Work } from '../../community/feature/feature.ts';
import { postIn, rewrite, writeTo } from '../../community/feature/messaging.ts';
import { answersTo, countAnswers } from '../../community/gatherings/answers.ts';
import { audienceOf } from '../../community/gatherings/audience.ts';
import { formatOf } from '../../community/gatherings/formats.ts';
import type { Answered, Gathering } from '../../community/gatherings/gathering.ts';
import { saveGathering } from '../../community/gatherings/store.ts';
import type { Member } from '../../community/members/member.ts';
import { allMembers } from '../../community/members/members.ts';
import { type Voice, voiceFor } from './locales/index.ts';
import { rankOf } from './rules/answering.ts';
import { isBehind, remindersOf } from './rules/reminders.ts';
import { announcedAtOf, noteTold, speakersAt } from './store.ts';
import {
  announcementMessage,
  cancelledAnnouncement,
  type OwnAnswer,
  ownMessage,
  pastAnnouncement,
  type Turnout,
  withdrawnMessage,
} from './views/announcement.ts';

/**
 * The keys of an announcement begin so, in the channel and to each; each part ends with a slash, so that no id
 * begins another. What was cancelled and is announced again leaves the old words as they are.
 */
type Keys = { inChannel: string; toEach: string };

async function keysOf({ tx }: Work, { id }: Gathering): Promise<Keys | null> {
  const announcedAt = await announcedAtOf(tx, id);
  if (announcedAt === null) return null;
  const prefix = `gatherings/${id}/${announcedAt}`;
  return { inChannel: `${prefix}/announced/`, toEach: `${prefix}/asked/` };
}

type Channel = Parameters<Work['channels']>[0];

/** The channel in which a gathering is announced; null when each one is written to. */
export function channelFor(work: Work, gathering: Gathering): Channel | null {
  const audience = formatOf(work.programme, gathering.format)?.audience;
  if (audience === 'promotion' || audience === 'groups') return 'promotion';
  if (audience !== 'metier' || gathering.metier === null) return null;
  const channel = { metier: gathering.metier };
  return work.channels(channel).length > 0 ? channel : null;
}

/** Who comes, as figures. */
export async function turnoutOf({ tx }: Work, { id }: Gathering): Promise<Turnout> {
  const speakers = await speakersAt(tx, id);
  return { counts: countAnswers(await answersTo(tx, id)), speakers: speakers.size };
}

/** What one member answered. */
export const ownAnswerIn = (answers: readonly Answered[], memberId: string): OwnAnswer => ({
  answer: answers.find((answered) => answered.memberId === memberId)?.answer ?? null,
  rank: rankOf(answers, memberId),
});

/** Announces a gathering, in its channel or to each; what would remind of it at this very moment is left out. */
export async function announce(work: Work, gathering: Gathering): Promise<void> {
  const announced: Gathering = { ...gathering, state: 'announced' };
  await saveGathering(work.tx, announced);
  const behind = remindersOf(announced, work.calendar).filter((due) => isBehind(due, work.now));
  const lastAt = await announcedAtOf(work.tx, gathering.id);
  await noteTold(work.tx, gathering.id, [
    // An instant of its own, as keys are made of it.
    { what: 'announced', at: Math.max(work.now, (lastAt ?? 0) + 1) },
    ...behind.map(({ kind, at }) => ({ what: kind, at })),
  ]);
  const channel = channelFor(work, announced);
  const keys = await keysOf(work, announced);
  if (channel === null || keys === null) return askEach(work, announced);
  const words = announcementMessage(voiceFor(work), announced, await turnoutOf(work, announced));
  await postIn(work, channel, keys.inChannel.slice(0, -1), words);
}

/** Writes to each of those it is for; whoever was written to already is not written to again. */
export async function askEach(work: Work, gathering: Gathering): Promise<void> {
  const keys = await keysOf(work, gathering);
  if (keys === null || channelFor(work, gathering) !== null) return;
  const answers = await answersTo(work.tx, gathering.id);
  const audience = await audienceOf(work.tx, gathering, work.programme);
  await writeTo(work, audience, {
    key: (member) => `${keys.toEach}${member.id}/`,
    message: (member) => ownMessage(voiceFor(work, member), gathering, ownAnswerIn(answers, member.id)),
  });
}

/** Live counts: the announcement in the channel as it is now; nothing when there is none. */
export async function refreshCounts(work: Work, gathering: Gathering): Promise<void> {
  const keys = await keysOf(work, gathering);
  if (keys === null) return;
  const message = announcementMessage(voiceFor(work), gathering, await turnoutOf(work, gathering));
  await rewrite(work, keys.inChannel, randomUUID(), () => message);
}

/** What was asked of one member, as it stands now; nothing when she was asked in a channel. */
export async function refreshAsked(work: Work, gathering: Gathering, member: Member): Promise<void> {
  const keys = await keysOf(work, gathering);
  if (keys === null) return;
  const own = ownAnswerIn(await answersTo(work.tx, gathering.id), member.id);
  const message = ownMessage(voiceFor(work, member), gathering, own);
  await rewrite(work, `${keys.toEach}${member.id}/`, randomUUID(), () => message);
}

/** All that was posted about a gathering, as it stands now; for whom it no longer is, that it is not. */
export async function refreshAll(work: Work, gathering: Gathering): Promise<void> {
  await refreshCounts(work, gathering);
  const answers = await answersTo(work.tx, gathering.id);
  const audience = new Set((await audienceOf(work.tx, gathering, work.programme)).map(({ id }) => id));
  await rewriteEach(work, gathering, (member) =>
    member && audience.has(member.id)
      ? ownMessage(voiceFor(work, member), gathering, ownAnswerIn(answers, member.id))
      : withdrawnMessage(voiceFor(work, member), gathering),
  );
}

/** Those who were written to, one by one, and for whom the gathering no longer is. */
export async function noLongerAsked(work: Work, gathering: Gathering): Promise<Member[]> {
  const keys = await keysOf(work, gathering);
  if (keys === null) return [];
  const audience = new Set((await audienceOf(work.tx, gathering, work.programme)).map(({ id }) => id));
  const posts = await postsUnder(work.tx, keys.toEach);
  const asked = new Set(posts.map(({ key }) => key.slice(keys.toEach.length, -1)));
  return (await allMembers(work.tx)).filter(({ id, active }) => active && asked.has(id) && !audience.has(id));
}

/** Takes the spent buttons away, in the channel and for each; `word` is the coach's, to those who know of it. */
export async function closeAnnouncement(
  work: Work,
  gathering: Gathering,
  word: string | null = null,
): Promise<void> {
  const view = (voice: Voice, closed: Gathering) =>
    closed.state === 'cancelled'
      ? cancelledAnnouncement(voice, closed, word)
      : pastAnnouncement(voice, closed);
  const keys = await keysOf(work, gathering);
  if (keys === null) return;
  const message = view(voiceFor(work), gathering);
  await rewrite(work, keys.inChannel, randomUUID(), () => message);
  await rewriteEach(work, gathering, (member) => view(voiceFor(work, member), gathering));
}

async function rewriteEach(
  work: Work,
  gathering: Gathering,
  message: (member: Member | undefined) => ReturnType<typeof ownMessage>,
): Promise<void> {
  const keys = await keysOf(work, gathering);
  if (keys === null) return;
  const prefix = keys.toEach;
  const members = new Map((await allMembers(work.tx)).map((member) => [member.id, member]));
  await rewrite(work, prefix, randomUUID(), ({ key }) => message(members.get(key.slice(prefix.length, -1))));
}
