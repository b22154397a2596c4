import { type Block, heading, note, text } from '../../../../../chat/message.ts';
import type { ActorContext, HomeSection } from '../../../../../community/feature/feature.ts';
import { plusDays } from '../../../../../community/format/iso-dates.ts';
import type { Side } from '../../../access.ts';
import type { DefiPart } from '../../../contributions/part.ts';
import { viewContextFor } from '../../../locales/pilotage.ts';
import type { Column, Defi } from '../../../rules.ts';
import { primary } from '../../../views/format.ts';
import { monthsOpen, shownDecisions } from '../load.ts';
import { askings, isAwaited } from '../rules/months.ts';
import { refOf } from '../rules/pilotage.ts';
import { decisionsIn } from '../store/decisions.ts';
import { monthsOf, pilotagesIn } from '../store/pilotages.ts';
import { decisionBlocks } from '../views/decision.ts';
import { button, monthIn, rowOf } from '../views/format.ts';

/** So many decisions are shown on a défi's page, each with its buttons. */
const MOST_SHOWN = 2;

/** The pilotage of the month, and the decisions that were asked of the sponsor. */
async function section(context: ActorContext, defi: Defi, side: Side): Promise<HomeSection | null> {
  const view = viewContextFor(context, context.member);
  const { section: words } = view.words;
  const [month] = monthsOpen(context);
  const months = await monthsOf(context.tx, defi.name);
  const isFilled = months.includes(month);
  const ref = refOf(defi.ref, month);
  const fill = button(view, isFilled ? 'change' : 'fill', 'pilotage/fill', ref);
  const decisions = await shownDecisions(context, defi);
  const shown = decisions.slice(0, MOST_SHOWN);
  const said = isFilled ? words.filled : words.notYet;
  const blocks: Block[] = [
    heading(words.title),
    text(said(monthIn(view, month))),
    ...rowOf([
      ...(side === 'porteur' ? [isFilled ? fill : primary(fill)] : []),
      ...(months.length > 0
        ? [button(view, 'readAll', 'pilotage/read', refOf(defi.ref, months[0] ?? month))]
        : []),
    ]),
    ...(shown.length === 0 ? [] : [heading(words.decisions)]),
    ...shown.flatMap((each) => decisionBlocks(view, each, { side, now: context.now })),
    ...(decisions.length > shown.length ? [note(words.more(decisions.length - shown.length))] : []),
  ];
  return { order: 40, blocks };
}

/** What coaches follow: whether the month's is there, and the decisions that wait; nothing compares défis. */
async function columns(context: ActorContext): Promise<Column[]> {
  const { follow } = viewContextFor(context, context.member).words;
  const { programme, calendar, now, tx } = context;
  const [month] = monthsOpen(context);
  const filled = await pilotagesIn(context, month);
  const todayOn = calendar.localDate(now);
  const asking = askings(programme, calendar, plusDays(todayOn, -45), todayOn).find(
    (each) => each.month === month,
  );
  const awaited = isAwaited(asking, now);
  const waiting = new Map<string, number>();
  for (const { defi } of await decisionsIn(tx, ['asked', 'committee']))
    waiting.set(defi, (waiting.get(defi) ?? 0) + 1);
  return [
    {
      head: follow.pilotage,
      of: ({ name, porteurs }) => ({
        // Without porteurs nobody was asked.
        said: awaited && porteurs.length > 0 && !filled.has(name) ? follow.awaited : null,
        cell: filled.has(name) ? follow.yes : follow.no,
      }),
    },
    {
      head: follow.decisions,
      of({ name }) {
        const count = waiting.get(name) ?? 0;
        const said = [
          ...(count > 0 ? [follow.waiting(count)] : []),
          ...(filled.get(name)?.texts.from === 'coach' ? [follow.coach] : []),
        ];
        return { said: said.length === 0 ? null : said.join(', '), cell: said.join(', ') };
      },
    },
  ];
}

export const pilotageOnPage: DefiPart = { section, columns };
