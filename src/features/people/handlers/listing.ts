import { randomUUID } from 'node:crypto';
import { type Answer, replace, whisper } from '../../../chat/answer.ts';
import { FLOOR } from '../../../chat/limits.ts';
import type { Message } from '../../../chat/message.ts';
import type {
  ActorContext,
  CommandContext,
  HomeSection,
  PressContext,
} from '../../../community/feature/feature.ts';
import { writeTo } from '../../../community/feature/messages/messaging.ts';
import { bareWords } from '../../../community/format/words.ts';
import { type Member, mayCall, RUNNERS } from '../../../community/members/member.ts';
import { membersByIds } from '../../../community/members/members.ts';
import { rosterFiles } from '../../../community/members/roster/export.ts';
import type { Line } from '../../../community/members/roster/line.ts';
import { pageOfMembers } from '../../../community/members/searching.ts';
import { sealedLength } from '../../../engine/secrets.ts';
import { coachNames } from '../load.ts';
import { entryMessage, type Listed, listMessage, PAGE } from '../views/list.ts';
import { fileMessage, homeBlocks, saidMessage, sentMessage } from '../views/replies.ts';
import { viewOf } from './editing.ts';

export const lineOfMember = (member: Member): Line => ({
  ...{ name: member.name, email: member.email, roles: member.roles, metier: member.metier },
  ...{ defi: member.defi, coachEmail: member.coachEmail },
  ...{ arrivesOn: member.arrivesOn ?? null, leavesOn: member.leavesOn ?? null },
});

export function listedOf({ calendar, now }: ActorContext, member: Member): Listed {
  const todayOn = calendar.localDate(now);
  const { arrivesOn = null } = member;
  const later = arrivesOn !== null && arrivesOn > todayOn ? arrivesOn : null;
  return { id: member.id, line: lineOfMember(member), hasLeft: !member.active, later };
}

const SEALED_AS = 'people/page';
/** What is looked for is as long as a button's ref has room for, sealed, after the place. */
const MAX_SOUGHT = 24;
if (sealedLength(MAX_SOUGHT) > FLOOR.ref - 8)
  throw new Error('a page’s ref has no room for what is looked for');

const soughtIn = (typed: string): string => {
  let sought = bareWords(typed);
  while (Buffer.byteLength(sought) > MAX_SOUGHT) sought = sought.slice(0, -1).trim();
  return sought;
};

/** One page of those whose name or défi begins so. */
export async function listFrom(
  context: ActorContext,
  sought: string,
  from: number,
  happened?: string,
): Promise<Message> {
  const { tx, secrets } = context;
  const found = await pageOfMembers(tx, sought, { from, size: PAGE });
  const members = new Map(
    (found.ids.length === 0 ? [] : await membersByIds(tx, found.ids)).map((member) => [member.id, member]),
  );
  const people = found.ids.flatMap((id) => {
    const member = members.get(id);
    return member ? [listedOf(context, member)] : [];
  });
  const to = (place: number) =>
    place < 0 || place >= found.all ? null : `${place}.${secrets.seal(sought, SEALED_AS)}`;
  const turns = { previous: to(from - PAGE), next: to(from + PAGE) };
  return listMessage(viewOf(context), { people, from, all: found.all, to: turns }, happened);
}

/** `/magellan personnes`, `/magellan personnes Alix`. */
export const show = async (context: CommandContext): Promise<Answer> =>
  whisper(await listFrom(context, soughtIn(context.args), 0));

export const showAll = async (context: PressContext): Promise<Answer> =>
  whisper(await listFrom(context, '', 0));

/** A chat keeps buttons, and no search is kept: what is looked for is sealed in them. */
export async function turn(context: PressContext): Promise<Answer> {
  const [, from = '0', sealed = ''] = /^(\d{1,6})\.(.*)$/su.exec(context.ref) ?? [];
  let sought = '';
  try {
    sought = context.secrets.open(sealed, SEALED_AS);
  } catch {
    // Somebody made it up: all are shown.
  }
  return replace(await listFrom(context, sought, Number(from)));
}

export async function open(context: PressContext): Promise<Answer> {
  const { tx, value } = context;
  const [member] = value ? await membersByIds(tx, [value]) : [];
  if (!member) return whisper(saidMessage(viewOf(context), viewOf(context).words.gone));
  return whisper(entryMessage(viewOf(context), listedOf(context, member), await coachNames(tx)));
}

/** The roster as a file, to her alone: what it holds can be imported again, and changes nothing. */
export async function csv(context: PressContext): Promise<Answer> {
  const { tx, member, calendar, now } = context;
  const view = viewOf(context);
  const files = await rosterFiles(tx);
  const id = randomUUID();
  for (const [index, content] of files.entries()) {
    const name = `membres-${calendar.localDate(now)}${index === 0 ? '' : `-${index + 1}`}.csv`;
    await writeTo(context, [member], {
      kind: 'people/file',
      key: () => `people/csv/${id}/${index}`,
      message: () => fileMessage(view, name, content),
    });
  }
  return whisper(sentMessage(view));
}

export async function home(context: ActorContext): Promise<HomeSection | null> {
  if (!mayCall(context.member, RUNNERS)) return null;
  return { order: 60, blocks: homeBlocks(viewOf(context)) };
}
