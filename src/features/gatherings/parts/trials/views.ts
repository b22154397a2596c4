import { shortened } from '../../../../chat/lengths.ts';
import { FLOOR } from '../../../../chat/limits.ts';
import { joinMarkdown, type Markdown } from '../../../../chat/markdown.ts';
import {
  type Block,
  type Button,
  buttons,
  type Fact,
  facts,
  heading,
  imageOfSaid,
  type Message,
  message,
  note,
  storable,
  text,
} from '../../../../chat/message.ts';
import { formatDay } from '../../../../community/format/dates.ts';
import { formatLabel } from '../../../../community/gatherings/formats.ts';
import type { Role } from '../../../../community/members/member.ts';
import { ROLES_LABELS } from '../../../../community/members/role-labels.ts';
import type { ViewContext } from '../../locales/trials.ts';
import { trialStates } from './rules/states.ts';
import { CRITERIA, type Criterion } from './rules/trial.ts';
import type { Tried } from './rules/tried.ts';
import { outcomesOf, percentOf, type Share, type Verdict } from './rules/verdict.ts';

const LABEL_BYTES = 120;
/** A bar says what it measures, and of which format. */
const ROW_BYTES = 40;
const LISTED = 20;

export const nameOf = ({ locale }: ViewContext, { format }: Tried): string => format.settings[locale];

const copiedLabel = (view: ViewContext, { trial }: Tried): string =>
  shortened(formatLabel(view.programme, trial.copiedFrom, view.locale), LABEL_BYTES);

/** Whom a coach chose, as the form has it; nothing where it is for whom the copied format is. */
export function chosenFor({ format, trial }: Tried): (Role | 'invited')[] {
  if (trial.forWhom === 'same') return [];
  return format.settings.audience === 'invited' ? ['invited'] : [...(format.settings.roles ?? [])];
}

function forWhomOf(view: ViewContext, tried: Tried): string {
  const { words, locale, programme } = view;
  const chosen = chosenFor(tried);
  if (chosen.length === 0) return words.facts.same(copiedLabel(view, tried));
  const metiers = (tried.format.settings.metiers ?? []).map(
    (id) => programme.metiers.find((metier) => metier.id === id)?.[locale] ?? id,
  );
  return chosen
    .map((role) => {
      if (role === 'invited') return words.facts.invited;
      const label = ROLES_LABELS[locale][role];
      return role === 'eig' && metiers.length > 0 ? `${label} (${metiers.join(', ')})` : label;
    })
    .join(', ');
}

function knownFacts(view: ViewContext, tried: Tried, planned: number): Fact[] {
  const { facts: words } = view.words;
  const { format, trial } = tried;
  const decides = CRITERIA.flatMap((criterion) => {
    const expected = trial[criterion];
    return expected === null ? [] : [words.criteria[criterion](expected)];
  });
  return [
    { label: words.copied, value: copiedLabel(view, tried) },
    { label: words.forWhom, value: forWhomOf(view, tried) },
    { label: words.trials, value: words.planned(planned, format.trials) },
    { label: words.decides, value: decides.length === 0 ? words.nothing : decides.join(', ') },
    {
      label: words.decideOn,
      value: trial.decideOn === null ? words.nothing : words.until(formatDay(trial.decideOn, view.locale)),
    },
  ];
}

/** What a coach can do with a format where it stands. `planned`: how many trials of it are, or were. */
function offers({ words }: ViewContext, { format, trial }: Tried, planned: number): Button[] {
  const { buttons: labels } = words;
  const ref = format.id;
  const may = (move: Parameters<typeof trialStates.can>[1]) => trialStates.can(format.state, move);
  const isReady = trial.decideOn !== null && CRITERIA.some((criterion) => trial[criterion] !== null);
  const primary = 'primary' as const;
  const list: (Button | false)[] = [
    may('start') && isReady && { label: labels.start, press: 'trials/start', ref, style: primary },
    may('start') && { label: labels.criteria, press: 'trials/criteria', ref },
    may('start') && { label: labels.edit, press: 'trials/edit', ref },
    may('judge') &&
      planned < format.trials && { label: labels.plan, press: 'trials/plan', ref, style: primary },
    may('adopt') && { label: labels.adopt, press: 'trials/adopt', ref, style: primary },
    may('again') && { label: labels.again, press: 'trials/again', ref },
    may('stop') && { label: labels.stop, press: 'trials/stop', ref, style: 'danger' as const },
    format.state === 'adopted' && { label: labels.yaml, press: 'trials/yaml', ref },
    trial.verdict !== null &&
      format.state !== 'deciding' && { label: labels.tell, press: 'trials/tell', ref },
    may('close') && { label: labels.close, press: 'trials/close', ref },
    planned === 0 &&
      !may('adopt') && { label: labels.discard, press: 'trials/discard', ref, style: 'danger' as const },
  ];
  return list.filter((each) => each !== false).slice(0, FLOOR.buttons.count);
}

/** One format that is or was tried out, to a coach alone. */
export function trialMessage(
  view: ViewContext,
  tried: Tried,
  planned: number,
  happened?: string | Markdown,
): Message {
  const { words } = view;
  const { format, trial } = tried;
  const name = nameOf(view, tried);
  const list = offers(view, tried, planned);
  return {
    summary: shortened(`${name}\u00a0: ${words.states[format.state]}`, FLOOR.message.summary),
    blocks: [
      heading(shortened(`${name} · ${words.states[format.state]}`, FLOOR.heading)),
      ...(happened === undefined ? [] : [text(happened)]),
      text(trial.hypothesis),
      facts(knownFacts(view, tried, planned)),
      ...(trial.verdict === null ? [] : verdictBlocks(view, tried, trial.verdict)),
      ...(list.length === 0 ? [] : [buttons(...list)]),
      buttons({ label: words.buttons.list, press: 'trials/list', ref: '' }),
    ],
  };
}

const shareIn = ({ words: { verdict } }: ViewContext, share: Share | null): string =>
  share === null ? verdict.tooFew : verdict.share(percentOf(share), share.count, share.of);

/** One measure in a line: what it came to, what was expected of it, and the same of the copied format. */
function measureIn(view: ViewContext, tried: Tried, verdict: Verdict, criterion: Criterion): string {
  const { verdict: words } = view.words;
  const expected = tried.trial[criterion];
  const kept = criterion === 'keep' ? verdict.trial.kept : null;
  return [
    shareIn(view, verdict.trial[criterion]),
    ...(kept === null ? [] : [words.kept(...kept)]),
    ...(expected === null ? [] : [words.expected(expected)]),
    // Nobody is asked whether to keep what is there already.
    ...(criterion === 'keep'
      ? []
      : [words.copied(copiedLabel(view, tried), shareIn(view, verdict.copied[criterion]))]),
  ].join('\u00a0; ');
}

/** In one sentence: whether what was to decide is there. */
function conclusionOf({ words }: ViewContext, { trial }: Tried, verdict: Verdict): Markdown {
  const { outcome } = words.verdict;
  const all = outcomesOf(trial, verdict);
  const met = all.filter((each) => each.outcome === 'met').length;
  if (met > 0) return outcome.met(met, all.length);
  return all.some((each) => each.outcome === 'missed') ? outcome.missed : outcome.unknown;
}

function verdictBlocks(view: ViewContext, tried: Tried, verdict: Verdict): Block[] {
  const { verdict: words } = view.words;
  if (verdict.trial.held === 0) return [text(words.none)];
  const lines = CRITERIA.map((criterion) => ({
    label: words.measures[criterion],
    value: measureIn(view, tried, verdict, criterion),
  }));
  return [
    text(joinMarkdown([conclusionOf(view, tried, verdict), `${words.held(verdict.trial.held)}.`], ' ')),
    facts(lines),
    ...chartOf(view, tried, verdict),
  ];
}

function chartOf(view: ViewContext, tried: Tried, verdict: Verdict): Block[] {
  const { verdict: words } = view.words;
  const label = copiedLabel(view, tried);
  const name = nameOf(view, tried);
  const rows = CRITERIA.flatMap((criterion) =>
    [
      { called: name, share: verdict.trial[criterion] },
      { called: label, share: verdict.copied[criterion] },
    ].flatMap(({ called, share }) =>
      share === null
        ? []
        : [
            {
              label: shortened(words.row(words.measures[criterion], called), ROW_BYTES),
              value: share.count / share.of,
              shown: shareIn(view, share),
            },
          ],
    ),
  );
  if (rows.length === 0) return [];
  const alt = [words.alt(name, label), ...rows.map((row) => `${row.label}, ${row.shown}`)].join('\n');
  return [imageOfSaid({ kind: 'bars', title: words.chart, max: 1, rows }, alt)];
}

/** What became of a verdict, once coaches have decided; null before. */
const decidedIn = ({ words: { decided } }: ViewContext, { format: { state } }: Tried): string | null =>
  state === 'deciding' || state === 'draft' ? null : decided[state];

/** To the coaches' channel, where a chat keeps it, so without what they wrote of it: after the last trial; once they have decided, what they decided stands in its place. */
export function verdictMessage(view: ViewContext, tried: Tried, verdict: Verdict, figures: number): Message {
  const { words } = view;
  const { format } = tried;
  const decided = decidedIn(view, tried);
  const list =
    decided === null ? offers(view, tried, verdict.trial.held).slice(0, FLOOR.buttons.count - 1) : [];
  return {
    summary: shortened(words.verdict.summary(nameOf(view, tried)), FLOOR.message.summary),
    blocks: [
      heading(shortened(words.verdict.summary(nameOf(view, tried)), FLOOR.heading)),
      ...verdictBlocks(view, tried, verdict),
      note(words.verdict.thresholds(figures)),
      ...(decided === null ? [] : [text(decided)]),
      buttons(...list, { label: words.buttons.see, press: 'trials/see', ref: format.id }),
    ],
  };
}

/** All of them, to a coach alone. */
export function listMessage(view: ViewContext, all: readonly Tried[], happened?: string): Message {
  const { list, states } = view.words;
  const shown = all.slice(0, LISTED);
  return {
    summary: happened ?? list.summary,
    blocks: [
      heading(list.title),
      ...(happened === undefined ? [] : [text(happened)]),
      ...(shown.length === 0
        ? []
        : [
            text(
              joinMarkdown(shown.map((tried) => list.line(nameOf(view, tried), states[tried.format.state]))),
            ),
            {
              kind: 'choice' as const,
              label: list.pick,
              press: 'trials/see',
              ref: '',
              options: shown.map((tried) => ({
                value: tried.format.id,
                label: shortened(nameOf(view, tried), FLOOR.options.label),
              })),
            },
          ]),
      buttons({ label: list.create, press: 'trials/new', ref: '', style: 'primary' }),
      note(list.who),
    ],
  };
}

export const wordMessage = (said: string | Markdown): Message => storable(message(text(said)));

/** The format as programme.yaml would say it, to keep. */
export function yamlMessage({ words }: ViewContext, { format }: Tried, yaml: string): Message {
  const { happened } = words;
  return storable({
    summary: happened.yamlLabel,
    blocks: [
      text(happened.yaml(format.id)),
      {
        kind: 'file',
        name: `${format.id}.yaml`,
        mediaType: 'application/yaml',
        content: yaml,
        label: happened.yamlLabel,
      },
    ],
  });
}

/** What coaches may tell the promotion of a trial, to be read again by them: nothing that is withheld. */
export function loopOf(view: ViewContext, tried: Tried): { said: string; will: string } {
  const { tell } = view.words;
  const { format, trial } = tried;
  const name = nameOf(view, tried);
  const shares = CRITERIA.flatMap((criterion) => {
    const share = trial.verdict?.trial[criterion] ?? null;
    return share === null ? [] : [tell.shares[criterion](shareIn(view, share))];
  });
  const { state } = format;
  const what = state === 'adopted' || state === 'trying' ? state : 'stopped';
  return {
    said: shares.length === 0 ? tell.saidNothing(name) : tell.said(name, shares.join(' ')),
    will: tell[what](name),
  };
}
