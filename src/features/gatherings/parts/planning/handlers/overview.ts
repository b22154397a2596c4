import { type Answer, whisper } from '../../../../../chat/answer.ts';
import type { ActorContext, CommandContext } from '../../../../../community/feature/feature.ts';
import { nearestWord, plainWord } from '../../../../../community/format/words.ts';
import { type Format, openFormats } from '../../../../../community/gatherings/formats.ts';
import type { Gathering } from '../../../../../community/gatherings/gathering.ts';
import { gatheringsIn } from '../../../../../community/gatherings/store.ts';
import { allMembers } from '../../../../../community/members/members.ts';
import type { Programme } from '../../../../../community/programme/programme.ts';
import { viewContextFor } from '../../../locales/planning.ts';
import { proposedSoon } from '../load/proposals.ts';
import { type Listed, overviewMessage, pastMessage } from '../views/overview.ts';
import { openNew } from './drafting.ts';

/** The format that somebody names: its id, its name in either language, the beginning of one, or nearly so. */
export function formatNamed(programme: Pick<Programme, 'formats'>, typed: string): Format | null {
  const word = plainWord(typed);
  if (word === '') return null;
  const names = openFormats(programme).flatMap((format) =>
    [format.id, format.fr, format.en].map((name) => ({ format, name: plainWord(name) })),
  );
  const begun = names.find(({ name }) => name === word) ?? names.find(({ name }) => name.startsWith(word));
  if (begun) return begun.format;
  const nearest = nearestWord(
    word,
    names.map(({ name }) => name),
  );
  return names.find(({ name }) => name === nearest)?.format ?? null;
}

/** All that is to come, and what is being written, by any coach. */
export async function overview(context: ActorContext, happened?: string): Promise<Answer> {
  const names = new Map((await allMembers(context.tx)).map(({ id, name }) => [id, name]));
  const listed = (gathering: Gathering): Listed => ({
    gathering,
    author: gathering.authorId === null ? null : (names.get(gathering.authorId) ?? null),
  });
  const coming = await gatheringsIn(context.tx, ['planned', 'announced']);
  const drafts = await gatheringsIn(context.tx, ['draft']);
  const lists = {
    planned: coming.filter(({ endsAt }) => endsAt > context.now).map(listed),
    drafts: drafts.map(listed),
    proposed: (await proposedSoon(context)).length,
  };
  return whisper(overviewMessage(viewContextFor(context, context.member), lists, happened));
}

export async function past(context: ActorContext): Promise<Answer> {
  const all = await gatheringsIn(context.tx, ['planned', 'announced', 'over', 'cancelled']);
  const ended = all.filter((gathering) => gathering.endsAt <= context.now);
  return whisper(pastMessage(viewContextFor(context, context.member), ended.reverse()));
}

export async function planByCommand(context: CommandContext): Promise<Answer> {
  if (context.args.trim() === '') return overview(context);
  const format = formatNamed(context.programme, context.args);
  if (format) return openNew(context, format);
  const { unknownFormat } = viewContextFor(context, context.member).words.overview;
  return overview(context, unknownFormat);
}
