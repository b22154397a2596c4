import { shortened } from '../../../../chat/lengths.ts';
import { FLOOR } from '../../../../chat/limits.ts';
import { link, md, person } from '../../../../chat/markdown.ts';
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
import { type Format, formatLabel } from '../../../../community/gatherings/formats.ts';
import type { Gathering } from '../../../../community/gatherings/gathering.ts';
import type { Member } from '../../../../community/members/member.ts';
import type { ViewContext } from '../../locales/led.ts';
import type { Led } from './rules.ts';

const SHOWN = 6;
const TITLE_BYTES = 180;
const LABEL_BYTES = 100;

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

const labelOf = ({ programme, locale }: ViewContext, { format }: Led): string =>
  shortened(formatLabel(programme, format ?? '', locale), LABEL_BYTES);

/**
 * What a team asks for. What it needs, who asks and the document are said to one coach or one of the team alone: the
 * channel, which a chat keeps, has what and when. Coaches prepare the draft, which is there already.
 */
export function askedMessage(
  view: ViewContext,
  led: Led,
  shown: { gathering: Gathering | null; who: Someone | null; reader: Pick<Member, 'roles'> | null },
): Message {
  const { words, timeZone, locale } = view;
  const { id, state, title, defi, need, document } = led;
  const { gathering, who, reader } = shown;
  const { requests } = words;
  const prepares = state === 'waiting' && (reader === null || reader.roles.includes('coach'));
  const list: Button[] = [
    ...(reader === null ? [{ label: requests.buttons.see, press: 'led/see', ref: id }] : []),
    ...(prepares && gathering
      ? [
          {
            label: requests.buttons.prepare,
            press: 'planning/open',
            ref: gathering.id,
            style: 'primary' as const,
          },
        ]
      : []),
    ...(prepares ? [{ label: words.buttons.decline, press: 'led/decline', ref: id }] : []),
  ];
  return {
    summary: shortened(
      requests.summary(labelOf(view, led), shortened(title, TITLE_BYTES)),
      FLOOR.message.summary,
    ),
    blocks: [
      ...(gathering ? gatheringHead(view, gathering) : [heading(shortened(title, FLOOR.heading))]),
      ...(reader === null || who === null
        ? []
        : [text(requests.who(person(who), shortened(defi ?? '', LABEL_BYTES)))]),
      ...(gathering ? [facts(factsOf(gathering, timeZone, locale))] : []),
      ...(reader === null || need === null ? [] : [text(need)]),
      // In the text: what is on a button may be kept where its message isn't.
      ...(reader === null || document === null ? [] : [text(link(requests.buttons.document, document))]),
      text(state === 'waiting' ? requests.waiting : requests.became[state]),
      ...(list.length === 0 ? [] : [buttons(...list)]),
    ],
  };
}

/** That the coaches have it. */
export const requestSentMessage = ({ words: { requests } }: ViewContext, { id }: Led): Message =>
  storable(
    message(
      text(requests.sent),
      buttons({ label: requests.buttons.withdraw, press: 'led/withdraw', ref: id }),
    ),
  );

/** To whoever asked: it is not planned; why, if a coach said so, is behind the button. */
export const notPlannedMessage = ({ words }: ViewContext, { id, title, why }: Led): Message => ({
  summary: words.requests.notPlanned.summary,
  blocks: [
    text(words.requests.notPlanned.text(shortened(title, TITLE_BYTES))),
    ...(why === null ? [] : [buttons({ label: words.buttons.why, press: 'led/why', ref: id })]),
  ],
});

/** What she and her team have asked for, where each stands, and what else they may ask for. */
export function requestsMessage(
  view: ViewContext,
  all: readonly Led[],
  { memberId, formats }: { memberId: string; formats: readonly Format[] },
  happened?: string,
): Message {
  const { words, locale } = view;
  const { requests } = words;
  const asks = formats.slice(0, FLOOR.buttons.count).map(
    (format): Button => ({
      label: shortened(requests.buttons.ask(format[locale]), FLOOR.buttons.label),
      press: 'led/request',
      ref: format.id,
    }),
  );
  return {
    summary: happened ?? requests.title,
    blocks: [
      heading(requests.title),
      ...(happened === undefined ? [] : [text(happened)]),
      ...(all.length === 0 ? [text(requests.none)] : []),
      ...all.slice(0, SHOWN).flatMap((led): Block[] => {
        const isHers = led.memberId === memberId;
        const { id: ref, state, title, why } = led;
        const own: Button[] = [
          { label: requests.buttons.see, press: 'led/see', ref },
          ...(isHers && state === 'waiting'
            ? [{ label: requests.buttons.withdraw, press: 'led/withdraw', ref }]
            : []),
          ...(isHers && why !== null ? [{ label: words.buttons.why, press: 'led/why', ref }] : []),
        ];
        const said = md`**${shortened(title, TITLE_BYTES)}** (${labelOf(view, led)})\u00a0: ${requests.states[state]}`;
        return [text(said), buttons(...own)];
      }),
      ...(asks.length === 0 ? [] : [buttons(...asks)]),
    ],
  };
}

export const wordMessage = (said: string): Message => storable(message(text(said)));
