import { joinMarkdown } from '../../../chat/markdown.ts';
import {
  type Block,
  buttons,
  type Message,
  note,
  type PressButton,
  storable,
  text,
} from '../../../chat/message.ts';
import { gatheringHead } from '../../../community/gatherings/announcement.ts';
import type { ViewContext } from '../locales/index.ts';
import { dayOf, formatNames, safe, shortName } from './people.ts';

/** A group after its sharing, as its presenter is asked about it: herself not among the others. */
export type GroupAfter = {
  id: string;
  gathering: { format: string; title: string; startsAt: number };
  others: readonly { id: string; name: string }[];
};

/** Who came: everybody, at one press, or all but one. It names her group, as the message that told her of it. */
export function askGroupMessage(view: ViewContext, { id, gathering, others }: GroupAfter): Message {
  const { attendance } = view.words;
  const day = dayOf(view, gathering);
  const names = formatNames(
    view,
    others.map(({ name }) => name),
  );
  const everyone: PressButton = {
    label: attendance.everyone,
    press: 'cross-sharing/everyone',
    ref: id,
    style: 'primary',
  };
  const absent: Block = {
    kind: 'choice',
    label: attendance.absent,
    press: 'cross-sharing/absent',
    ref: id,
    options: others.map((other) => ({ value: other.id, label: shortName(other.name) })),
  };
  return storable({
    summary: attendance.summary(day),
    blocks: [
      ...gatheringHead(view, gathering),
      text(attendance.text(day, safe(names))),
      buttons(everyone),
      ...(others.length === 0 ? [] : [absent]),
      note(attendance.why),
    ],
  });
}

/**
 * What she noted, without a name: it takes the place of a message that the chat keeps. `kept`: a coach had noted
 * some of them already.
 */
export function groupNotedMessage(
  view: ViewContext,
  { id, gathering }: Pick<GroupAfter, 'id' | 'gathering'>,
  { everyone, kept }: { everyone: boolean; kept: boolean },
): Message {
  const { noted, correct } = view.words.attendance;
  const day = dayOf(view, gathering);
  const said = everyone ? noted.everyone(day) : noted.absent(day);
  return storable({
    summary: noted.summary(day),
    blocks: [
      text(joinMarkdown([said, ...(kept ? [noted.kept] : [])])),
      buttons({ label: correct, press: 'cross-sharing/correct', ref: id }),
      note(noted.who),
    ],
  });
}
