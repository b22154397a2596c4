import { shortened } from '../../../../chat/lengths.ts';
import { FLOOR } from '../../../../chat/limits.ts';
import { md, person } from '../../../../chat/markdown.ts';
import {
  type Block,
  type Button,
  buttons,
  facts,
  heading,
  type Message,
  message,
  storable,
  text,
} from '../../../../chat/message.ts';
import { gatheringHead } from '../../../../community/gatherings/announcement.ts';
import { factsOf } from '../../../../community/gatherings/format.ts';
import type { Gathering } from '../../../../community/gatherings/gathering.ts';
import type { ViewContext } from '../../locales/led.ts';
import type { Led } from './rules.ts';

const SHOWN = 6;
const TITLE_BYTES = 180;

type Someone = { id: string; name: string };

/**
 * To coaches: what would be led, and when it goes of itself; no button once that is decided. Who would is said to one of
 * them alone: their channel, which a chat keeps, names nobody.
 */
export function proposedMessage(
  view: ViewContext,
  { id, state, title }: Led,
  { gathering, who, leaves }: { gathering: Gathering | null; who: Someone | null; leaves: string },
): Message {
  const { words, timeZone, locale } = view;
  const list: Button[] = [
    { label: words.buttons.letGo, press: 'led/let-go', ref: id, style: 'primary' },
    { label: words.buttons.decline, press: 'led/decline', ref: id },
    ...(who === null ? [{ label: words.buttons.see, press: 'led/see', ref: id }] : []),
    ...(who && gathering ? [{ label: words.buttons.open, press: 'planning/open', ref: gathering.id }] : []),
  ];
  return {
    summary: shortened(words.proposed.summary(shortened(title, TITLE_BYTES)), FLOOR.message.summary),
    blocks: [
      ...(gathering ? gatheringHead(view, gathering) : [heading(shortened(title, FLOOR.heading))]),
      ...(who === null ? [] : [text(words.proposed.text(person(who)))]),
      ...(gathering ? [facts(factsOf({ ...gathering, speaker: null }, timeZone, locale))] : []),
      ...(state === 'waiting'
        ? [text(words.proposed.leaves(leaves)), buttons(...list)]
        : [text(words.became[state])]),
    ],
  };
}

/** That it is with the coaches: a chat may keep it, it repeats nothing that they will not read. */
export const sentMessage = ({ words }: ViewContext, { id }: Led, leaves: string): Message =>
  storable(
    message(
      text(words.sent(leaves)),
      buttons({ label: words.buttons.withdraw, press: 'led/withdraw', ref: id }),
    ),
  );

/** To her: it is planned. */
export const plannedMessage = (view: ViewContext, gathering: Gathering): Message => ({
  summary: view.words.planned.summary,
  blocks: [
    ...gatheringHead(view, gathering),
    text(view.words.planned.text),
    buttons({ label: view.words.buttons.who, press: 'gatherings/who', ref: gathering.id }),
  ],
});

/** To her: not this time; why is behind the button, and in no chat. */
export const declinedMessage = ({ words }: ViewContext, { id, title, why }: Led): Message => ({
  summary: words.declined.summary,
  blocks: [
    text(words.declined.text(shortened(title, TITLE_BYTES))),
    ...(why === null ? [] : [buttons({ label: words.buttons.why, press: 'led/why', ref: id })]),
  ],
});

/** What a coach said, to her alone. */
export const whyMessage = ({ words }: ViewContext, { title, why }: Led): Message => ({
  summary: words.why.summary,
  blocks: [text(words.why.title(shortened(title, TITLE_BYTES))), text(why ?? words.why.nothing)],
});

export type Mine = { led: Led; gathering: Gathering | null };

/** Hers, and where each stands. */
export function mineMessage(view: ViewContext, all: readonly Mine[], happened?: string): Message {
  const { words } = view;
  return {
    summary: happened ?? words.mine.title,
    blocks: [
      heading(words.mine.title),
      ...(happened === undefined ? [] : [text(happened)]),
      ...(all.length === 0 ? [text(words.mine.none)] : []),
      ...all.slice(0, SHOWN).flatMap(({ led, gathering }): Block[] => {
        const own: Button[] = [
          ...(led.state === 'waiting'
            ? [{ label: words.buttons.withdraw, press: 'led/withdraw', ref: led.id }]
            : []),
          ...(led.state === 'planned' && gathering
            ? [{ label: words.buttons.who, press: 'gatherings/who', ref: gathering.id }]
            : []),
          ...(led.why === null ? [] : [{ label: words.buttons.why, press: 'led/why', ref: led.id }]),
        ];
        return [
          text(md`**${shortened(led.title, TITLE_BYTES)}**\u00a0: ${words.states[led.state]}`),
          ...(own.length === 0 ? [] : [buttons(...own)]),
        ];
      }),
      buttons({ label: words.buttons.propose, press: 'led/propose', ref: '', style: 'primary' }),
    ],
  };
}

export const wordMessage = (said: string): Message => storable(message(text(said)));
