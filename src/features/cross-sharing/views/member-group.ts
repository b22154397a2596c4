import { FLOOR } from '../../../chat/limits.ts';
import { joinMarkdown, type Markdown, md } from '../../../chat/markdown.ts';
import {
  type Block,
  buttons,
  type Fact,
  facts,
  type Message,
  note,
  type PressButton,
  storable,
  text,
} from '../../../chat/message.ts';
import { formatMoment } from '../../../community/format/dates.ts';
import { gatheringHead } from '../../../community/gatherings/announcement.ts';
import { formatWhen } from '../../../community/gatherings/format.ts';
import { titleFor } from '../../../community/gatherings/formats.ts';
import type { ViewContext } from '../locales/index.ts';
import { formatPresenter, formatWhy, type GroupData } from './explanation.ts';
import { dayOf, formatNames, formatPeople, safe, shortName } from './people.ts';

/** A member's group, as she sees it. */
export type OwnGroup = {
  /** Its link is everybody's: where a group has none of its own. */
  gathering: {
    id: string;
    format: string;
    title: string;
    startsAt: number;
    endsAt: number;
    link: string | null;
  };
  group: GroupData;
  /** The others of her group. */
  others: { id: string; name: string }[];
  presents: boolean;
  /** She offered to present, and somebody else does. */
  waitsTurn: boolean;
};

/** What changed for her in a group of which she had been told. */
export type GroupChange = {
  moved: 'by-hand' | 'to-fill' | 'placed' | null;
  came: string[];
  gone: string[];
  /** Null when the same person presents. */
  presenter: 'her' | 'nobody' | { name: string } | null;
};

/** What reminders and calendars say of her group. */
export function ownFacts(view: ViewContext, { group, others }: Pick<OwnGroup, 'group' | 'others'>): Fact[] {
  const { facts: labels, people, coaches } = view.words;
  const names = others.length === 0 ? people.alone : formatPeople(view, others);
  const { presenter, link } = group;
  return [
    {
      label: labels.group,
      value: md`${coaches.group(group.number)}, ${labels.with.toLocaleLowerCase(view.locale)} ${names}`,
    },
    ...(presenter ? [{ label: labels.presents, value: formatPresenter(view, presenter) }] : []),
    ...(link === null ? [] : [{ label: labels.link, value: link }]),
  ];
}

/** Her group: with whom, who presents, where, and why together; under what has changed, when something has. */
export function ownGroupMessage(view: ViewContext, own: OwnGroup, change: GroupChange | null): Message {
  const { words } = view;
  const { gathering, group, presents, waitsTurn } = own;
  const day = dayOf(view, gathering);
  const told = [
    words.own.text,
    ...(presents && change?.presenter !== 'her' ? [words.own.youPresent] : []),
    ...(waitsTurn && change === null ? [words.own.waitsTurn] : []),
  ];
  const cannot: PressButton = { label: words.buttons.cannot, press: 'gatherings/no', ref: gathering.id };
  const subject: PressButton = {
    label: words.buttons.subject,
    press: 'cross-sharing/present',
    ref: gathering.id,
  };
  const blocks: Block[] = [
    ...gatheringHead(view, gathering),
    ...(change ? [text(formatChange(view, change))] : []),
    text(joinMarkdown(told)),
    facts([
      { label: words.facts.when, value: formatWhen(gathering, view.timeZone, view.locale) },
      ...ownFacts(view, own),
      ...(group.link === null && gathering.link !== null
        ? [{ label: words.facts.link, value: gathering.link }]
        : []),
    ]),
    text(own.others.length === 0 ? words.own.alone : formatWhy(view, group, 'members')),
    note(words.own.why),
    buttons(...(presents ? [subject] : []), cannot),
  ];
  const summary = (change ? words.changed : words.own).summary(
    shortName(titleFor(view.programme, gathering, view.locale), FLOOR.heading),
    day,
  );
  return storable({ summary, blocks });
}

function formatChange(view: ViewContext, change: GroupChange): Markdown {
  const { changed } = view.words;
  const moved = { 'by-hand': changed.movedByHand, 'to-fill': changed.moved, placed: changed.placed };
  const presents = () => {
    if (change.presenter === null) return [];
    if (change.presenter === 'her') return [md`**${changed.youPresent}**`];
    if (change.presenter === 'nobody') return [changed.noPresenter];
    return [changed.presenter(safe(change.presenter.name))];
  };
  const lines =
    change.moved === null
      ? [
          ...(change.came.length > 0 ? [changed.came(safe(formatNames(view, change.came)))] : []),
          ...(change.gone.length > 0 ? [changed.gone(safe(formatNames(view, change.gone)))] : []),
          ...presents(),
        ]
      : [moved[change.moved], ...(change.presenter === 'her' ? presents() : [])];
  return joinMarkdown(lines);
}

/** What takes the place of a message about a group that she is no longer in, or not as it says. */
export function outdatedMessage({ words }: ViewContext): Message {
  const { summary, text: said } = words.changed.outdated;
  return { summary, blocks: [text(said)] };
}

export function leftMessage(view: ViewContext, gathering: { id: string; startsAt: number }): Message {
  const { changed, buttons: labels } = view.words;
  return {
    summary: changed.left.summary,
    blocks: [
      text(changed.left.text(dayOf(view, gathering))),
      buttons({ label: labels.come, press: 'gatherings/yes', ref: gathering.id }),
    ],
  };
}

/** For a member who has no group yet: when she will hear of it, or why she is in none. */
export function noGroupMessage(
  view: ViewContext,
  gathering: { id: string; startsAt: number },
  { reportAt, presents, comes }: { reportAt: number | null; presents: boolean; comes: boolean },
): Message {
  const { before, empty, buttons: labels } = view.words;
  const day = dayOf(view, gathering);
  const come: PressButton = { label: labels.come, press: 'gatherings/yes', ref: gathering.id };
  const present: PressButton = { label: labels.present, press: 'cross-sharing/present', ref: gathering.id };
  const shown = [...(comes ? [] : [come]), ...(presents ? [] : [present])];
  return storable({
    summary: before.summary(day),
    blocks: [
      text(
        reportAt === null
          ? empty.noPlace(day)
          : before.member(formatMoment(reportAt, view.timeZone, view.locale)),
      ),
      ...(shown.length > 0 ? [buttons(...shown)] : []),
    ],
  });
}
