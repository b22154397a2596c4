import type { Field, Form } from '../../../chat/form.ts';
import { FLOOR } from '../../../chat/limits.ts';
import type { Markdown } from '../../../chat/markdown.ts';
import { buttons, type Message, storable, text } from '../../../chat/message.ts';
import type { ViewContext } from '../locales/index.ts';
import { formatNames, shortName } from './people.ts';

/** Menus hold no more: beyond, a name and a number are typed. */
export const MAX_OPTIONS = FLOOR.options.count;

type GroupNamed = {
  id: string;
  number: number;
  members: { id: string; name: string }[];
  link: string | null;
};

/** Who moves, and where to: by menus, or typed when there are too many for menus. */
export function moveForm(view: ViewContext, gatheringId: string, groups: readonly GroupNamed[]): Form {
  const { move } = view.words;
  const members = groups
    .flatMap((group) => group.members)
    .sort((a, b) => a.name.localeCompare(b.name, view.locale));
  const who: Field =
    members.length <= MAX_OPTIONS
      ? {
          kind: 'choice',
          id: 'member',
          label: move.member,
          options: members.map(({ id, name }) => ({ value: id, label: shortName(name) })),
        }
      : { kind: 'line', id: 'member', label: move.name, maxLength: 120 };
  const where: Field =
    groups.length <= MAX_OPTIONS
      ? {
          kind: 'choice',
          id: 'group',
          label: move.group,
          options: groups.map((group) => ({ value: String(group.number), label: optionOf(view, group) })),
        }
      : { kind: 'number', id: 'group', label: move.group, min: 1 };
  return {
    id: 'cross-sharing/move',
    ref: gatheringId,
    title: move.title,
    intro: move.intro,
    fields: [who, where],
    submit: move.submit,
  };
}

const optionOf = (view: ViewContext, { number, members }: GroupNamed): string =>
  view.words.move.option(
    number,
    shortName(
      formatNames(
        view,
        members.map(({ name }) => name.split(' ')[0] ?? name),
      ),
      48,
    ),
  );

/** Links are kept; `nextRef` is the first group of the next step, null when there is none. */
export function linksSavedMessage(
  { words }: ViewContext,
  state: 'draft' | 'announced',
  nextRef: string | null,
): Message {
  const { done } = words.links;
  const next = { label: words.buttons.moreLinks, press: 'cross-sharing/links', ref: nextRef ?? '' };
  return storable({
    summary: done.summary,
    blocks: [text(done[state]), ...(nextRef === null ? [] : [buttons(next)])],
  });
}

/** Whoever moved is not named: a chat may keep it. */
export function movedMessage(
  { words }: ViewContext,
  { number, state, gatheringId }: { number: number; state: 'draft' | 'announced'; gatheringId: string },
): Message {
  const { done } = words.move;
  return storable({
    summary: done.summary(number),
    blocks: [
      text(done[state](number)),
      buttons({ label: words.buttons.move, press: 'cross-sharing/move', ref: gatheringId }),
    ],
  });
}

/** A word that needs no button: what is no longer possible, what is empty, what has just been done. */
export function wordMessage(said: { summary: string; text: string | Markdown }): Message {
  return storable({ summary: said.summary, blocks: [text(said.text)] });
}
