import { shortened } from '../../../chat/lengths.ts';
import { FLOOR } from '../../../chat/limits.ts';
import { md } from '../../../chat/markdown.ts';
import {
  type Block,
  buttons,
  heading,
  type Message,
  note,
  type Option,
  storable,
  text,
} from '../../../chat/message.ts';
import { formatDay } from '../../../community/format/dates.ts';
import { listOf } from '../../../community/format/lists.ts';
import type { ViewContext } from '../locales/index.ts';
import { button, primary } from './format.ts';
import { addressedBlocks, type Overview, stepBlocks, stepMenu, type WalkStatus } from './overview.ts';

/** Somebody who arrives, whom a coach accompanies. */
export type Newcomer = { id: string; name: string; fromOn: string; done: number; all: number };

export type Following = {
  /** How many arrive; how far they are together, unless they are too few for that to say nothing of one of them. */
  arriving: number;
  together: { done: number; all: number } | null;
  /** Those of them whom nothing can reach, by name for coaches; how many, for the team. */
  unreached: readonly string[] | number;
  own: readonly Newcomer[];
  /** All who arrive, to choose from: coaches only. */
  people: readonly { id: string; name: string }[];
  reports: Overview['addressed'];
};

const ROOM = { lines: 15, bytes: 1_500 };
const NAMES = { lines: 10, bytes: 700 };
/** So many people a menu offers, as it weighs: anybody is found by name. */
const MOST_PEOPLE = 24;
/** What the steps of one walk may weigh beside those of the other. */
const STEPS = { lines: 15, bytes: 1_500 };

function unreachedBlocks({ words }: ViewContext, unreached: Following['unreached']): Block[] {
  if (typeof unreached === 'number')
    return unreached === 0 ? [] : [text(words.follow.unreachedCount(unreached))];
  if (unreached.length === 0) return [];
  const lines = unreached.map((name) => md`- ${name}`);
  return [
    heading(words.follow.unreached),
    text(listOf(lines[0] ?? '', lines.slice(1), words.follow.more, NAMES)),
  ];
}

/**
 * Who arrives, which is public; whom nothing reaches; and to whom to turn. Where those stand whom she accompanies is
 * behind a button, since a chat may keep this.
 */
export function followMessage(view: ViewContext, data: Following, happened?: string): Message {
  const { follow, menus } = view.words;
  const { arriving, together, own, people } = data;
  const options = people
    .slice(0, MOST_PEOPLE)
    .map(({ id, name }): Option => ({ value: id, label: shortened(name, FLOOR.options.label) }));
  return storable({
    summary: happened ?? follow.title,
    blocks: [
      heading(follow.title),
      ...(happened === undefined ? [] : [text(happened)]),
      text(arriving === 0 ? follow.nobody : follow.arriving(arriving)),
      ...(together === null ? [] : [text(follow.progress(together.done, together.all))]),
      ...unreachedBlocks(view, data.unreached),
      ...(options.length === 0
        ? []
        : [{ kind: 'choice' as const, label: menus.person, press: 'arrival/person', ref: '', options }]),
      ...(own.length === 0 ? [] : [buttons(primary(button(view, 'progress', 'arrival/progress')))]),
      ...addressedBlocks(view, data.reports),
      ...(typeof data.unreached === 'number' ? [] : [note(follow.how)]),
    ],
  });
}

/** Where those stand whom a coach accompanies, by name: kept by no chat. */
export function progressMessage(view: ViewContext, own: readonly Newcomer[]): Message {
  const { follow } = view.words;
  const lines = own.map(({ name, fromOn, done, all }) =>
    follow.line(name, formatDay(fromOn, view.locale), done, all),
  );
  return {
    summary: follow.own,
    blocks: [
      heading(follow.own),
      text(lines.length === 0 ? follow.nobody : listOf(lines[0] ?? '', lines.slice(1), follow.more, ROOM)),
    ],
  };
}

/** One person, as a coach sees her: `status` is null for any coach but hers. */
export type PersonShown = {
  id: string;
  name: string;
  fromOn: string;
  sends: boolean;
  isReached: boolean;
  hasSteps: boolean;
  statuses: readonly WalkStatus[] | null;
};

/** What coaches see of one who arrives, or was there before; hers confirms steps. */
export function personMessage(view: ViewContext, data: PersonShown, happened?: string): Message {
  const { person } = view.words;
  const { id, name, sends, statuses } = data;
  const title = shortened(name, FLOOR.heading - 30);
  const since = sends ? person.since(formatDay(data.fromOn, view.locale)) : person.quiet;
  return {
    summary: happened ?? shortened(name, 200),
    blocks: [
      heading(title),
      ...(happened === undefined ? [] : [text(happened)]),
      text(data.hasSteps ? since : person.noSteps),
      ...(data.isReached ? [] : [text(person.unreached)]),
      ...(statuses === null
        ? [note(person.notYours)]
        : statuses.flatMap((status) => [
            heading(view.words.home[status.kind === 'arrival' ? 'title' : 'departure']),
            ...stepBlocks(view, status, STEPS),
            ...confirmMenus(view, id, status),
          ])),
      buttons(
        ...(data.hasSteps ? [primary(button(view, sends ? 'restart' : 'start', 'arrival/start', id))] : []),
        button(view, 'follow', 'arrival/follow'),
      ),
    ],
  };
}

function confirmMenus(view: ViewContext, ref: string, { kind, steps }: WalkStatus): Block[] {
  const theirs = steps.filter(({ step }) => step.confirmedBy === 'coach');
  const isDone = ({ state }: WalkStatus['steps'][number]) => state === 'done';
  return [
    ...stepMenu(
      view,
      'confirm',
      { press: 'arrival/confirm', ref },
      kind,
      theirs.filter((each) => !isDone(each)),
    ),
    ...stepMenu(view, 'unconfirm', { press: 'arrival/unconfirm', ref }, kind, theirs.filter(isDone)),
  ];
}

/** What has begun, and how to take it back. */
export const startedMessage = (view: ViewContext, id: string, said: string): Message => ({
  summary: shortened(said, 300),
  blocks: [
    text(said),
    buttons(button(view, 'stop', 'arrival/stop', id), button(view, 'follow', 'arrival/follow')),
  ],
});
