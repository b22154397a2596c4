import { shortened } from '../../../../../chat/lengths.ts';
import { FLOOR } from '../../../../../chat/limits.ts';
import { md } from '../../../../../chat/markdown.ts';
import {
  type Block,
  heading,
  type Message,
  note,
  type PressButton,
  storable,
  text,
} from '../../../../../chat/message.ts';
import { capitalised } from '../../../../../community/format/words.ts';
import type { ViewContext } from '../../../locales/pilotage.ts';
import type { Defi } from '../../../rules.ts';
import { dayOf, named, primary } from '../../../views/format.ts';
import type { Decision } from '../rules/decision.ts';
import { type Pilotage, refOf } from '../rules/pilotage.ts';
import { decidedBlocks } from './decision.ts';
import { button, monthIn, rowOf } from './format.ts';

type Named = Pick<Defi, 'name' | 'ref'>;

/** A défi's pilotage of a month, what may be done with it, and the other months that can be read. */
export type Shown = {
  defi: Named;
  month: string;
  pilotage: Pilotage | null;
  author: string | null;
  fills: boolean;
  /** What was decided of what the month asked, the last first. */
  decided: readonly Decision[];
  months: readonly string[];
};

const fillButton = (view: ViewContext, { defi, month, pilotage }: Shown): PressButton => {
  const isThere = pilotage !== null;
  const made = button(view, isThere ? 'change' : 'fill', 'pilotage/fill', refOf(defi.ref, month));
  return isThere ? made : primary(made);
};

/** What a month's says, part by part. */
export function textsOf({ words }: ViewContext, { texts }: Pilotage): Block[] {
  const said = (label: string, typed: string | null): Block[] =>
    typed === null ? [] : [text(md`**${label}**\n${typed}`)];
  return [
    ...said(words.labels.value, texts.value),
    ...said(words.labels.decision, texts.decision),
    ...(texts.from === 'nobody' ? [] : said(words.labels.from, words.fromSaid[texts.from])),
    ...said(words.labels.risk, texts.risk),
    ...said(words.labels.next, texts.next),
  ];
}

/** `/defi pilotage`. */
export function pilotageMessage(view: ViewContext, shown: Shown): Message {
  const { words } = view;
  const { defi, month, pilotage, author, fills, months, decided } = shown;
  const by = author === null ? null : named(author);
  const others = months.filter((each) => each !== month).slice(0, FLOOR.options.count);
  return storable({
    summary: words.titleIn(monthIn(view, month)),
    blocks: [
      heading(words.titleIn(monthIn(view, month))),
      text(words.ofDefi(named(defi.name), monthIn(view, month))),
      ...(pilotage === null
        ? [text(months.length === 0 ? words.read.none : words.read.noneIn)]
        : [...textsOf(view, pilotage), note(words.read.by(by, dayOf(view, pilotage.changedAt)))]),
      ...decidedBlocks(view, decided),
      ...rowOf(fills ? [fillButton(view, shown)] : []),
      ...(others.length === 0
        ? []
        : [
            {
              ...{
                kind: 'choice' as const,
                label: words.read.months,
                press: 'pilotage/month',
                ref: defi.ref,
              },
              options: others.map((each) => ({ value: each, label: monthIn(view, each) })),
            },
          ]),
      note(words.read.who),
    ],
  });
}

/** To the porteurs of a défi, once a month, and once more where nobody has filled it in a week later. */
export function askMessage(
  view: ViewContext,
  defi: Named,
  month: string,
  { again, until }: { again: boolean; until: number },
): Message {
  const { ask } = view.words;
  const said = again ? ask.again : ask.text;
  return {
    summary: ask.summary(monthIn(view, month)),
    blocks: [
      heading(view.words.titleIn(monthIn(view, month))),
      text(said(named(defi.name), monthIn(view, month))),
      ...rowOf([primary(button(view, 'fill', 'pilotage/fill', refOf(defi.ref, month)))]),
      note(ask.who),
    ],
    until,
  };
}

/** In the place of that, once somebody has: its button tells who. */
export function filledMessage(view: ViewContext, defi: Named, month: string): Message {
  const { ask, titleIn } = view.words;
  return {
    summary: titleIn(monthIn(view, month)),
    blocks: [
      heading(titleIn(monthIn(view, month))),
      text(ask.filled(named(defi.name), monthIn(view, month))),
      ...rowOf([button(view, 'read', 'pilotage/read', refOf(defi.ref, month))]),
    ],
  };
}

/** The pilotages of a phase, the first first, in a line each: what a committee of the défi begins with. */
export function phaseBlocks(
  view: ViewContext,
  { defi, pilotages }: { defi: Named; pilotages: readonly Pilotage[] },
): Block[] {
  const { preparation } = view.words;
  const last = pilotages.at(-1);
  return [
    heading(preparation.title),
    ...(last === undefined
      ? [text(preparation.none)]
      : [
          ...pilotages
            .slice(-PHASE_SHOWN)
            .map(({ month, texts }) =>
              text(preparation.month(capitalised(monthIn(view, month)), shortened(texts.value, LINE_BYTES))),
            ),
          ...rowOf([button(view, 'readAll', 'pilotage/read', refOf(defi.ref, last.month))]),
        ]),
  ];
}

/** So many months of a phase are shown in a line; each can be read. */
const PHASE_SHOWN = 4;
/** What is shown of one: the team’s file stands above it, in the same message. */
const LINE_BYTES = 120;
