import { shortened } from '../../../../../chat/lengths.ts';
import { FLOOR } from '../../../../../chat/limits.ts';
import { joinMarkdown } from '../../../../../chat/markdown.ts';
import {
  type Block,
  buttons,
  heading,
  type Message,
  type PressButton,
  storable,
  text,
} from '../../../../../chat/message.ts';
import { formatAudience } from '../../../../../community/gatherings/announcement.ts';
import { phaseRhythmOf, rhythmOf } from '../../../../../community/gatherings/formats.ts';
import { phaseOfNominal } from '../../../../../community/programme/phases.ts';
import type { ViewContext } from '../../../locales/planning.ts';
import type { Proposal } from '../rules/proposals.ts';
import { aimedBy, manyRef } from '../rules/proposals.ts';
import type { Warning } from '../rules/warnings.ts';
import { dayOf, formatRhythm, formatWarnings, momentOf, whenOf, whereOf } from './format.ts';

/** So many are shown with their buttons, as these weigh. */
const MAX_SHOWN = 4;
const MAX_LINES = 15;
const MAX_OPENED = 6;
const MAX_WARNINGS = 2;
const LABEL_BYTES = 90;

/** `late` when it would be announced as soon as it is confirmed. */
export type Proposed = Proposal & { warnings: readonly Warning[]; late: boolean };

/** What has just happened, what it concerned, and what can be done about it. */
export type Done = {
  said: string;
  /** The ids of what was planned. */
  planned?: readonly { id: string; label: string }[];
  /** What was left out, which can be proposed again. */
  leftOut?: string;
};

function forWhom(view: ViewContext, { format, metiers }: Proposal): string {
  const { locale, programme, words } = view;
  if (format.audience !== 'metier') return formatAudience(aimedBy({ format, metiers: [null] }), format, view);
  const names = metiers.map((id) => programme.metiers.find((metier) => metier.id === id)?.[locale] ?? id);
  return words.proposals.metiers(shortened(names.join(', '), 300));
}

/** On which phase it hangs: "Phase « Prouver le concept », à 10 jours travaillés de sa fin". */
function phaseWords({ words, programme, locale }: ViewContext, { format, nominalOn }: Proposal): string[] {
  const phase = phaseOfNominal(programme, nominalOn);
  const rhythm = phaseRhythmOf(format);
  if (phase === null || rhythm === null) return [];
  return [words.proposals.phase(phase[locale], rhythm.phase, rhythm.workingDays)];
}

function proposalBlocks(view: ViewContext, proposal: Proposed): Block[] {
  const { words, locale, programme } = view;
  const { format, metiers, ref, on, nominalOn, warnings, late } = proposal;
  const rhythm = rhythmOf(format, programme);
  const about = [
    ...(rhythm && format.rhythm
      ? [words.proposals.rhythm(formatRhythm(view, rhythm, format.rhythm.at))]
      : []),
    ...phaseWords(view, proposal),
    ...(on === nominalOn || phaseOfNominal(programme, nominalOn) !== null
      ? []
      : [words.proposals.moved(dayOf(view, nominalOn))]),
  ].join('. ');
  const label = shortened(format[locale].replaceAll('*', '·'), LABEL_BYTES);
  const lines = [
    words.proposals.line(label, whenOf(view, proposal), forWhom(view, proposal)),
    about,
    ...(late ? [words.proposals.late(whereOf(view, aimedBy({ format, metiers })))] : []),
    ...formatWarnings(view, warnings, MAX_WARNINGS).map((said) => `⚠️ ${said}`),
  ];
  return [
    text(joinMarkdown(lines.filter((line) => line !== ''))),
    buttons(
      { label: words.buttons.confirm, press: 'planning/confirm', ref },
      { label: words.buttons.move, press: 'planning/move', ref },
      { label: words.buttons.skip, press: 'planning/skip', ref },
    ),
  ];
}

function doneBlocks({ words }: ViewContext, { said, planned = [], leftOut }: Done): Block[] {
  const [only] = planned;
  if (leftOut !== undefined)
    return [text(said), buttons({ label: words.buttons.undo, press: 'planning/unskip', ref: leftOut })];
  if (only === undefined) return [text(said)];
  if (planned.length === 1)
    return [text(said), buttons({ label: words.buttons.open, press: 'planning/open', ref: only.id })];
  const options = planned
    .slice(0, MAX_OPENED)
    .map(({ id, label }) => ({ value: id, label: shortened(label, FLOOR.options.label) }));
  return [
    text(said),
    { kind: 'choice', label: words.buttons.open, press: 'planning/open', ref: '', options },
  ];
}

/** One press for all that are shown, where the calendar has something against none of two or more. */
function confirmAll({ words }: ViewContext, shown: readonly Proposed[]): PressButton[] {
  if (shown.filter(({ warnings }) => warnings.length === 0).length < 2) return [];
  return [{ label: words.buttons.confirmAll, press: 'planning/confirm-all', ref: manyRef(shown) }];
}

/**
 * The dates that wait for a coach to decide, under what she has just decided; `after` names the last that she
 * has seen already.
 */
export function proposalsMessage(
  view: ViewContext,
  proposals: readonly Proposed[],
  done?: Done,
  after?: string,
): Message {
  const { words } = view;
  const from = proposals.findIndex(({ ref }) => ref === after) + 1;
  // What can be done about what has just happened weighs as much as one more date.
  const max = done?.planned || done?.leftOut ? MAX_SHOWN - 1 : MAX_SHOWN;
  const shown = proposals.slice(from, from + max);
  const others = proposals.length - from - shown.length;
  const last = shown.at(-1);
  return storable({
    summary: done ? shortened(done.said, 290) : words.proposals.summary(proposals.length),
    blocks: [
      heading(words.proposals.title),
      ...(done ? doneBlocks(view, done) : []),
      text(shown.length === 0 ? words.proposals.empty : words.proposals.intro),
      ...shown.flatMap((proposal) => proposalBlocks(view, proposal)),
      ...(others > 0 ? [text(words.proposals.others(others))] : []),
      buttons(
        ...confirmAll(view, shown),
        ...(others > 0 && last
          ? [{ label: words.buttons.next, press: 'planning/proposals', ref: last.ref }]
          : []),
        { label: words.buttons.overview, press: 'planning/overview', ref: '' },
      ),
    ],
  });
}

/** What the coaches' channel reads at the beginning of a month. */
export function proposalsPost(view: ViewContext, proposals: readonly Proposal[], untilOn: string): Message {
  const { words, locale } = view;
  const until = dayOf(view, untilOn);
  const lines = proposals
    .slice(0, MAX_LINES)
    .map((proposal) =>
      words.post.line(momentOf(view, proposal.startsAt), shortened(proposal.format[locale], LABEL_BYTES)),
    );
  const others = proposals.length - lines.length;
  return {
    summary: words.post.summary(proposals.length, until),
    blocks: [
      heading(words.post.title),
      text(words.post.text(until)),
      text(joinMarkdown([...lines, ...(others > 0 ? ['', words.overview.others(others)] : [])])),
      buttons({ label: words.post.button, press: 'planning/proposals', ref: '', style: 'primary' }),
    ],
  };
}
