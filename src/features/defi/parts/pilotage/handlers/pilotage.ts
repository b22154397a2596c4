import { type Answer, openForm, rejectForm, replace, whisper } from '../../../../../chat/answer.ts';
import { shortened } from '../../../../../chat/lengths.ts';
import type {
  ActorContext,
  CommandContext,
  PressContext,
  SubmitContext,
} from '../../../../../community/feature/feature.ts';
import { memberById } from '../../../../../community/members/members.ts';
import { sideOf } from '../../../access.ts';
import { defiByRef, defiTyped } from '../../../load/defis.ts';
import { viewContextFor } from '../../../locales/pilotage.ts';
import type { Defi } from '../../../rules.ts';
import { sentence } from '../../../views/format.ts';
import { type MonthlyValues, monthlyForm } from '../forms.ts';
import { monthsOpen } from '../load.ts';
import { settleAsked } from '../notifications.ts';
import { isOf, type Pilotage, readRef } from '../rules/pilotage.ts';
import { decisionsOf } from '../store/decisions.ts';
import { monthsOf, pilotageOf, savePilotage } from '../store/pilotages.ts';
import { reachSaid } from '../views/decision.ts';
import { button, filledBy, monthIn, rowOf } from '../views/format.ts';
import { pilotageMessage, type Shown } from '../views/pilotage.ts';
import { followDecision } from './asking.ts';

const viewOf = (context: ActorContext) => viewContextFor(context, context.member);

const authorOf = async (
  { tx }: Pick<ActorContext, 'tx'>,
  pilotage: Pilotage | null,
): Promise<string | null> =>
  pilotage?.authorId ? ((await memberById(tx, pilotage.authorId))?.name ?? null) : null;

const fillsFor = ({ member }: ActorContext, { name }: Pick<Defi, 'name'>): boolean =>
  isOf(member, 'porteur', name);

/** A défi's pilotage of a month, or of the one that there is most to say of: the open one, else the last. */
async function loadShown(context: ActorContext, defi: Defi, wanted: string | null): Promise<Shown> {
  const there = await monthsOf(context.tx, defi.name);
  const open = monthsOpen(context);
  const fills = fillsFor(context, defi);
  const first = fills || there.includes(open[0]) ? open[0] : (there[0] ?? open[0]);
  const month = wanted ?? first;
  const pilotage = await pilotageOf(context, defi.name, month);
  const months = [...new Set([...(fills ? open : []), ...there])].sort().reverse();
  const decided = (await decisionsOf(context, defi.name)).filter(
    (each) => each.month === month && each.state === 'decided',
  );
  return {
    ...{ defi, month, pilotage, months, decided },
    author: await authorOf(context, pilotage),
    fills: fills && open.includes(month),
  };
}

/** The défi that a button names, when it concerns whoever pressed it. */
async function ownDefi(context: ActorContext, ref: string): Promise<Defi | null> {
  const defi = await defiByRef(context, ref);
  return defi !== null && sideOf(context.member, defi.name) !== null ? defi : null;
}

/** `/defi pilotage`: of her own défi, or of one that concerns her. */
export async function showPilotage(context: CommandContext): Promise<Answer> {
  const view = viewOf(context);
  const { refused } = view.words;
  const typed = context.args.trim();
  const found = await defiTyped(context);
  if (!found) {
    if (typed !== '') return whisper(sentence(refused.unknown(shortened(typed, 60))));
    return whisper(sentence(context.member.roles.includes('coach') ? refused.which : refused.noDefi));
  }
  if (sideOf(context.member, found.name) === null) return whisper(sentence(refused.notYours));
  return whisper(pilotageMessage(view, await loadShown(context, found, null)));
}

/** Where a button leads that names a défi and a month. */
export async function read(context: PressContext): Promise<Answer> {
  const { defiRef, month } = readRef(context.ref);
  const defi = await ownDefi(context, defiRef);
  if (defi === null) return whisper(sentence(viewOf(context).words.refused.notYours));
  return whisper(pilotageMessage(viewOf(context), await loadShown(context, defi, month)));
}

/** Another month, chosen from the menu. */
export async function turn(context: PressContext): Promise<Answer> {
  const defi = await ownDefi(context, context.ref);
  if (defi === null) return whisper(sentence(viewOf(context).words.refused.notYours));
  const { month } = readRef(`${context.ref}.${context.value ?? ''}`);
  return replace(pilotageMessage(viewOf(context), await loadShown(context, defi, month)));
}

/** “Remplir le pilotage”: what somebody wrote already is in the form, with who did. */
export async function fill(context: PressContext): Promise<Answer> {
  const view = viewOf(context);
  const { defiRef, month } = readRef(context.ref);
  const defi = await ownDefi(context, defiRef);
  if (defi === null || month === null || !fillsFor(context, defi))
    return whisper(sentence(view.words.refused.notYours));
  if (!monthsOpen(context).includes(month))
    return whisper(
      sentence(view.words.refused.closed(monthIn(view, month)), readRow(view, defi, monthsOpen(context)[0])),
    );
  const pilotage = await pilotageOf(context, defi.name, month);
  const before = pilotage && { pilotage, author: await authorOf(context, pilotage) };
  return openForm(monthlyForm(view, defi, month, before));
}

const readRow = (view: ReturnType<typeof viewOf>, { ref }: Pick<Defi, 'ref'>, month: string) =>
  rowOf([button(view, 'read', 'pilotage/read', `${ref}.${month}`)]);

/** Keeps it in the place of what was there, and follows what it asks of the sponsor. */
export async function submit(context: SubmitContext<MonthlyValues>): Promise<Answer> {
  const view = viewOf(context);
  const { refused, form, saved } = view.words;
  const { defiRef, month, version } = readRef(context.ref);
  const defi = await ownDefi(context, defiRef);
  if (defi === null || month === null || !fillsFor(context, defi))
    return rejectForm({ '': `${refused.notYours} ${refused.nothingSaved}` });
  if (!monthsOpen(context).includes(month))
    return rejectForm({ '': `${refused.closed(monthIn(view, month))} ${refused.nothingSaved}` });
  const before = await pilotageOf(context, defi.name, month);
  if ((before?.version ?? 0) !== version) {
    const by =
      before && filledBy(view, { author: await authorOf(context, before), changedAt: before.changedAt });
    return rejectForm({ '': by === null ? refused.nothingSaved : form.stale(by) });
  }
  const { member, values } = context;
  await savePilotage(context, { defi: defi.name, month, authorId: member.id, texts: values });
  if (before === null) await settleAsked(context, defi, month);
  const reach = await followDecision(context, defi, { month, before: before?.texts ?? null, after: values });
  return whisper(
    sentence(reach === null ? saved : `${saved} ${reachSaid(view, reach, true)}`, readRow(view, defi, month)),
  );
}
