import { shortened } from '../../chat/lengths.ts';
import { FLOOR } from '../../chat/limits.ts';
import { joinMarkdown, type Markdown, md } from '../../chat/markdown.ts';
import {
  type Block,
  type Button,
  buttons,
  heading,
  type Message,
  message,
  note,
  storable,
  text,
} from '../../chat/message.ts';
import type { ViewContext } from './locales/index.ts';
import type { Problem, Said } from './rules/problem.ts';

const LISTED = 8;
const NAME_BYTES = 60;

/** One sentence, for a confirmation or a refusal, and what may follow it: a chat may keep it. */
export const sentence = (said: string | Markdown, ...more: Block[]): Message =>
  storable(message(text(said), ...more));

/** A problem, as one person sees it; `names` are of those who agreed to be named. */
export type Shown = {
  problem: Problem;
  said: Said;
  count: number;
  names: readonly string[];
  /** Where she stands: she has it, named or not, or she doesn't. */
  own: { has: boolean; named: boolean };
  raiser: boolean;
  coach: boolean;
};

const saidBlocks = ({ title, words }: Said): Block[] => [
  heading(shortened(title, FLOOR.heading)),
  text(words),
];

const joinButton = ({ words }: ViewContext, ref: string): Button => ({
  label: words.problem.join,
  press: 'collective-mentoring/join',
  ref,
  style: 'primary',
});

function buttonsOf(view: ViewContext, { problem, own, raiser, coach }: Shown): Button[] {
  const { problem: words } = view.words;
  const ref = problem.id;
  if (problem.state !== 'open') return [];
  const list: Button[] = [];
  if (own.has) {
    list.push(
      own.named
        ? { label: words.hide, press: 'collective-mentoring/hide', ref }
        : { label: words.show, press: 'collective-mentoring/show', ref },
    );
    if (!raiser) list.push({ label: words.leave, press: 'collective-mentoring/leave', ref });
  } else if (!coach) list.push(joinButton(view, ref));
  if (coach) list.push({ label: words.plan, press: 'collective-mentoring/plan-form', ref, style: 'primary' });
  if (raiser || coach)
    list.push({ label: words.withdraw, press: 'collective-mentoring/withdraw', ref, style: 'danger' });
  return list;
}

/** A problem, to one person alone. */
export function problemMessage(view: ViewContext, shown: Shown, happened?: string): Message {
  const { problem: words } = view.words;
  const { said, count, names, own, problem } = shown;
  const list = buttonsOf(view, shown);
  const named = names.slice(0, LISTED).map((name) => shortened(name, NAME_BYTES));
  return {
    summary: happened ?? shortened(words.announced(said.title), FLOOR.message.summary),
    blocks: [
      ...(happened === undefined ? [] : [text(happened)]),
      ...saidBlocks(said),
      text(
        [
          words.states[problem.state],
          words.count(count),
          ...(own.has ? [words.mine] : []),
          ...(named.length === 0 ? [] : [words.who(named.join(', '))]),
        ].join('\n'),
      ),
      ...(problem.state === 'open' ? [note(md`${words.readers[problem.audience]}\n${words.private}`)] : []),
      ...(list.length === 0 ? [] : [buttons(...list)]),
    ],
  };
}

/** To the promotion's channel, or to somebody whom a coach asks: unnamed, with a number only. */
export function announcementMessage(view: ViewContext, problem: Problem, said: Said, count: number): Message {
  const { problem: words } = view.words;
  if (problem.audience === 'eig') return eigAnnouncement(view, problem, count);
  const summary = problem.audience === 'all' ? words.announced(said.title) : words.asked(said.title);
  const open = problem.state === 'open';
  return {
    summary: shortened(summary, FLOOR.message.summary),
    blocks: [
      ...saidBlocks(said),
      ...(problem.audience === 'all' ? [] : [note(words.askedWhy)]),
      text(`${words.states[problem.state]} ${words.count(count)}`),
      ...(open ? [note(words.private), buttons(joinButton(view, problem.id))] : []),
    ],
  };
}

/** In a channel that others than EIG read: neither title nor words, which stand behind the button. */
function eigAnnouncement(
  { words: { problem: words } }: ViewContext,
  problem: Problem,
  count: number,
): Message {
  const see: Button = { label: words.see, press: 'collective-mentoring/see', ref: problem.id };
  return {
    summary: words.announcedToEig,
    blocks: [
      heading(words.announcedToEig),
      text(`${words.states[problem.state]} ${words.count(count)}`),
      ...(problem.state === 'open' ? [note(words.eigOnly), buttons(see)] : []),
    ],
  };
}

/** In the place of an announcement whose words were erased. */
export function forgottenMessage(
  { words: { list, problem: words } }: ViewContext,
  problem: Problem,
): Message {
  return { summary: list.title, blocks: [heading(list.title), text(words.states[problem.state])] };
}

/**
 * To the coaches' channel; `enough` when so many have it that it is worth a gathering. What the promotion read
 * is told again; what only those whom a coach asked read stands behind a button.
 */
export function coachesMessage(
  view: ViewContext,
  problem: Problem,
  said: Said,
  count: number,
  enough: boolean,
): Message {
  const { coach, problem: words } = view.words;
  const isPublic = problem.audience === 'all';
  const what = isPublic ? coach.titled(said.title) : coach.untitled;
  const summary = shortened(enough ? coach.enough(what, count) : what, FLOOR.message.summary);
  const see: Button = { label: words.see, press: 'collective-mentoring/see', ref: problem.id };
  const plan: Button = {
    label: words.plan,
    press: 'collective-mentoring/plan-form',
    ref: problem.id,
    style: 'primary',
  };
  return {
    summary,
    blocks: [
      ...(isPublic ? saidBlocks(said) : [heading(coach.untitled)]),
      text(`${words.states[problem.state]} ${words.count(count)}`),
      ...(problem.state === 'open' ? [note(coach.text)] : []),
      buttons(...(problem.state === 'open' ? [plan] : []), see),
    ],
  };
}

/** A resemblance, as coaches read it: whose needs, and the words that they share; never their texts. */
export type Alike = { id: string; names: readonly string[]; words: readonly string[] };

const namesOf = ({ names }: Alike, max: number) => shortened(names.join(', '), max);

function alikeBlocks(view: ViewContext, groups: readonly Alike[]): Block[] {
  const { alike } = view.words;
  if (groups.length === 0) return [];
  const shown = groups.slice(0, LISTED);
  const lines = shown.map((group, index) =>
    alike.line(index + 1, namesOf(group, 120), shortened(group.words.join(', '), 120)),
  );
  return [
    heading(alike.title),
    text(lines.join('\n')),
    note(alike.how),
    // A chat keeps buttons: they are numbered, as the lines are, and name nobody.
    buttons(
      ...alike.propose.flatMap((label, index) => {
        const group = shown[index];
        return group ? [{ label, press: 'collective-mentoring/propose-form', ref: group.id }] : [];
      }),
    ),
  ];
}

const isEigOnly = ({ audience }: Problem): boolean => audience === 'eig';

export type Listed = { problem: Problem; said: Said; count: number };

/** The problems that are open to her; for coaches, the needs that look alike too. */
export function listMessage(
  view: ViewContext,
  problems: readonly Listed[],
  groups: readonly Alike[],
  mayRaise: boolean,
  happened?: string,
): Message {
  const { list } = view.words;
  const shown = problems.slice(0, LISTED);
  const lines = shown.map(({ said, count }, index) =>
    list.line(index + 1, shortened(said.title, 120), count),
  );
  const blocks: Block[] = happened === undefined ? [] : [text(happened)];
  blocks.push(
    heading(list.title),
    text(list.text),
    text(lines.length === 0 ? list.none : joinMarkdown(lines)),
  );
  if (shown.length > 0)
    blocks.push({
      kind: 'choice',
      label: list.pick,
      press: 'collective-mentoring/see',
      ref: '',
      // A chat keeps menus: what EIG keep among themselves is not called by its title there.
      options: shown.map(({ problem, said }, index) => ({
        value: problem.id,
        label: isEigOnly(problem) ? list.among(index + 1) : shortened(said.title, FLOOR.options.label),
      })),
    });
  blocks.push(...alikeBlocks(view, groups));
  if (mayRaise)
    blocks.push(
      buttons({ label: list.raise, press: 'collective-mentoring/raise', ref: '', style: 'primary' }),
    );
  const message: Message = { summary: happened ?? list.summary, blocks };
  const isConfidential = groups.length > 0 || shown.some(({ problem }) => isEigOnly(problem));
  return isConfidential ? message : storable(message);
}

/** That needs look alike since the last digest, in a channel that the chat keeps: how many, and where to see whose. */
export function digestMessage(view: ViewContext, groups: readonly unknown[]): Message {
  const { alike } = view.words;
  const said = alike.summary(groups.length);
  const see = buttons({ label: alike.see, press: 'collective-mentoring/list', ref: '' });
  return { summary: said, blocks: [text(said), see] };
}
