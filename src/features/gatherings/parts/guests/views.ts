import { shortened } from '../../../../chat/lengths.ts';
import { FLOOR } from '../../../../chat/limits.ts';
import { joinMarkdown, type Markdown } from '../../../../chat/markdown.ts';
import {
  type Block,
  type Button,
  buttons,
  heading,
  type Message,
  note,
  storable,
  text,
} from '../../../../chat/message.ts';
import { gatheringHead } from '../../../../community/gatherings/announcement.ts';
import type { Gathering } from '../../../../community/gatherings/gathering.ts';
import type { ViewContext } from '../../locales/guests.ts';

/** A guest as coaches see her. */
export type Listed = { id: string; name: string; answer: 'yes' | 'no' | null };

/** So many are named; the menu has all. */
const MAX_LISTED = 8;

type Shown = {
  gathering: Gathering;
  guests: readonly Listed[];
  /** Whether more can be invited. */
  mayInvite: boolean;
};

/** Those who are invited without an account, what they said, and what can be done. */
export function guestsMessage(view: ViewContext, shown: Shown): Message {
  const { words } = view;
  const { gathering, guests, mayInvite } = shown;
  const lines = guests
    .slice(0, MAX_LISTED)
    .map(({ name, answer }) => words.line(name, words.said[answer ?? 'none']));
  const others = guests.length - lines.length;
  const menu: Block[] =
    guests.length === 0
      ? []
      : [
          {
            kind: 'choice',
            label: words.buttons.choose,
            press: 'guests/address',
            ref: '',
            options: guests.map(({ id, name }) => ({
              value: id,
              label: shortened(name, FLOOR.options.label),
            })),
          },
        ];
  const row: Button[] = [
    ...(mayInvite ? [{ label: words.buttons.add, press: 'guests/add', ref: gathering.id }] : []),
    { label: words.buttons.back, press: 'planning/open', ref: gathering.id },
  ];
  return {
    summary: words.summary(guests.length),
    blocks: [
      ...gatheringHead(view, gathering),
      heading(words.title),
      text(words.intro),
      text(lines.length === 0 ? words.empty : joinMarkdown(lines)),
      ...(others > 0 ? [note(words.more(others))] : []),
      ...(gathering.state === 'cancelled' && guests.length > 0 ? [text(words.cancelled)] : []),
      ...menu,
      buttons(...row),
    ],
  };
}

/** The address of one guest's page, to pass on; `closed` is why it does not open now. */
export function addressMessage(
  view: ViewContext,
  guest: Listed & { gatheringId: string },
  {
    address,
    closed,
    happened,
  }: { address: string | null; closed: 'draft' | 'ended' | null; happened?: string },
): Message {
  const { words } = view;
  return {
    summary: words.addressSummary(guest.name),
    blocks: [
      ...(happened === undefined ? [] : [text(happened)]),
      text(words.line(guest.name, words.said[guest.answer ?? 'none'])),
      ...(address === null
        ? [text(words.refused.unreachable)]
        : [
            text(words.address(guest.name, address)),
            ...(closed === 'draft' ? [text(words.notYet)] : []),
            text(closed === 'ended' ? words.refused.closed : words.passOn),
            note(words.seat),
          ]),
      buttons(
        { label: words.buttons.remove, press: 'guests/remove', ref: guest.id, style: 'danger' },
        { label: words.buttons.list, press: 'guests/list', ref: guest.gatheringId },
      ),
    ],
  };
}

/** Why there is no page. */
export function refusedMessage({ words }: ViewContext, why: string | Markdown): Message {
  return storable({ summary: words.refused.summary, blocks: [text(why)] });
}
