import { FLOOR } from '../../../chat/limits.ts';
import { joinMarkdown, type Markdown } from '../../../chat/markdown.ts';
import { buttons, facts, type Message, note, storable, text } from '../../../chat/message.ts';
import { gatheringHead } from '../../../community/gatherings/announcement.ts';
import { formatWhen } from '../../../community/gatherings/format.ts';
import { titleFor } from '../../../community/gatherings/formats.ts';
import type { ViewContext } from '../locales/index.ts';
import { formatPresenter, formatWhy, type GroupData } from './explanation.ts';
import type { OwnGroup } from './member-group.ts';
import { dayOf, formatNames, formatPeople, safe, shortName } from './people.ts';

/** A group, as its members see it in their conversation. */
export type WholeGroup = {
  /** Its link is everybody's: where a group has none of its own. */
  gathering: OwnGroup['gathering'];
  group: GroupData;
  people: { id: string; name: string }[];
  /** One of them offered to present, and somebody else does. */
  waitsTurn: boolean;
};

/** What has changed since some of them read of the group; people by name. */
export type WholeChange = {
  /** Nobody was in it before. */
  formed: boolean;
  came: string[];
  /** Those whom another group gave, so that none is too small; and whom a coach placed. */
  filled: string[];
  byHand: string[];
  gone: string[];
  /** Null when the same person presents. */
  presenter: 'nobody' | { name: string } | null;
};

/**
 * What a group reads in its conversation: why they are there, when and where, who presents. Each presses for herself;
 * nothing is said of one of them alone.
 */
export function wholeGroupMessage(view: ViewContext, whole: WholeGroup, change: WholeChange | null): Message {
  const { words } = view;
  const { gathering, group, people } = whole;
  const link = group.link ?? gathering.link;
  const title = shortName(titleFor(view.programme, gathering, view.locale), FLOOR.heading);
  const blocks = [
    ...gatheringHead(view, gathering),
    ...(change ? [text(formatWholeChange(view, change))] : []),
    text(
      joinMarkdown([
        words.own.text,
        ...(group.presenter ? [words.together.presents(safe(group.presenter.name))] : []),
        ...(whole.waitsTurn && change === null ? [words.together.waitsTurn] : []),
      ]),
    ),
    facts([
      { label: words.facts.when, value: formatWhen(gathering, view.timeZone, view.locale) },
      { label: words.coaches.group(group.number), value: formatPeople(view, people) },
      ...(group.presenter
        ? [{ label: words.facts.presents, value: formatPresenter(view, group.presenter) }]
        : []),
      ...(link === null ? [] : [{ label: words.facts.link, value: link }]),
    ]),
    text(formatWhy(view, group, 'members')),
    note(words.together.yours),
    buttons({ label: words.buttons.cannot, press: 'gatherings/no', ref: gathering.id }),
  ];
  const summary = (change ? words.changed : words.own).summary(title, dayOf(view, gathering));
  return { ...storable({ summary, blocks }), until: gathering.endsAt };
}

function formatWholeChange(view: ViewContext, change: WholeChange): Markdown {
  const { changed, together } = view.words;
  const { formed, presenter } = change;
  const said = (names: string[], say: (names: string) => string) =>
    names.length > 0 ? [say(safe(formatNames(view, names)))] : [];
  return joinMarkdown([
    ...(formed ? [together.formed] : []),
    ...said(change.came, changed.came),
    ...said(change.filled, together.filled),
    ...said(change.byHand, together.byHand),
    ...said(change.gone, changed.gone),
    ...(presenter === null
      ? []
      : [presenter === 'nobody' ? changed.noPresenter : changed.presenter(safe(presenter.name))]),
  ]);
}

/** What takes the place of it once the group is another: for who is in none any more, too. */
export function wholeOutdatedMessage({ words }: ViewContext): Message {
  return storable({ summary: words.changed.outdated.summary, blocks: [text(words.together.outdated)] });
}

/** The same once there are no groups any more. */
export function groupsCancelledMessage(view: ViewContext, gathering: { startsAt: number }): Message {
  const { cancelled } = view.words.coaches;
  const day = dayOf(view, gathering);
  return storable({ summary: cancelled.summary(day), blocks: [text(cancelled.text(day))] });
}
