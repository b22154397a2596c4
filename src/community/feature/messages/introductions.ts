import { joinMarkdown, type Markdown, person } from '../../../chat/markdown.ts';
import { type Block, type Message, message, note, type PressButton, text } from '../../../chat/message.ts';
import type { Locale, Member } from '../../members/member.ts';
import type { Programme } from '../../programme/programme.ts';
import type { UnitOfWork } from '../feature.ts';
import { groupWords } from './group-locales.ts';
import { type GroupLetter, writeTogether } from './group-messages.ts';

export type Introduction = Pick<GroupLetter, 'kind' | 'key' | 'still' | 'notBefore'> & {
  members: readonly Member[];
  /** Why they are there, in one sentence or two: nothing confidential, and nothing of one of them alone. */
  why(locale: Locale): Markdown;
  /** What can be done about it, by any of them. */
  buttons?(locale: Locale): readonly PressButton[];
  /** Those who know of it already, and are told nothing where there can be no conversation. */
  knows?: readonly string[];
};

/**
 * Introduces a few people to one another, in one conversation that says why they are there; or by telling each how to
 * reach the others.
 */
export async function introduce(uow: UnitOfWork, introduction: Introduction): Promise<void> {
  const { members, knows = [], kind, key, still, notBefore } = introduction;
  await writeTogether(uow, members, {
    ...{ kind, key },
    ...(still === undefined ? {} : { still }),
    ...(notBefore === undefined ? {} : { notBefore }),
    together: (locale) => togetherMessage(uow.programme, introduction, locale),
    apart: (member) => (knows.includes(member.id) ? null : apartMessage(uow.programme, introduction, member)),
  });
}

type Said = Pick<Introduction, 'members' | 'why' | 'buttons'>;

const pressable = ({ buttons }: Said, locale: Locale): Block[] => {
  const list = buttons?.(locale) ?? [];
  return list.length === 0 ? [] : [{ kind: 'buttons', buttons: [...list] }];
};

/** "design, défi Portail", as far as it is known. */
function aboutOf({ metiers }: Pick<Programme, 'metiers'>, { metier, defi }: Member, locale: Locale): string {
  const label = metiers.find(({ id }) => id === metier)?.[locale] ?? null;
  return [label, defi].filter((part) => part !== null).join(', ');
}

/** What they read together: why, who, and that Magellan does not listen. */
export function togetherMessage(programme: Pick<Programme, 'metiers'>, said: Said, locale: Locale): Message {
  const words = groupWords[locale];
  const people = said.members
    .filter(({ active }) => active)
    .map((member) => words.person(person(member), aboutOf(programme, member, locale)));
  return message(
    text(said.why(locale)),
    text(joinMarkdown([words.here, ...people])),
    ...pressable(said, locale),
    note(words.yours),
  );
}

/** What one of them is told alone: why, who the others are, and where they can be written to. */
export function apartMessage(programme: Pick<Programme, 'metiers'>, said: Said, reader: Member): Message {
  return message(
    text(said.why(reader.locale)),
    ...addressBlocks(programme, said.members, reader),
    ...pressable(said, reader.locale),
  );
}

/** Who the others are, and where each can be written to; nothing when there is nobody else. */
export function addressBlocks(
  programme: Pick<Programme, 'metiers'>,
  members: readonly Member[],
  reader: Pick<Member, 'id' | 'locale'>,
): Block[] {
  const { locale } = reader;
  const words = groupWords[locale];
  const others = members.filter(({ id, active }) => active && id !== reader.id);
  const list = others.map((member) =>
    words.address(person(member), aboutOf(programme, member, locale), member.email),
  );
  return list.length === 0 ? [] : [text(joinMarkdown([words.reach(others.length), ...list]))];
}
