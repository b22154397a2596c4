import { type Answer, openForm, rejectForm, replace, whisper } from '../../../../../chat/answer.ts';
import type { Message } from '../../../../../chat/message.ts';
import { actionsOn } from '../../../../../community/feature/actions-on.ts';
import type { ActorContext, PressContext, SubmitContext } from '../../../../../community/feature/feature.ts';
import { timeIn } from '../../../../../community/format/time-zone.ts';
import { formatOf } from '../../../../../community/gatherings/formats.ts';
import type { Gathering } from '../../../../../community/gatherings/gathering.ts';
import { planGathering, saveDraft } from '../../../../../community/gatherings/lifecycle/lifecycle.ts';
import { skipDate, unskipDate } from '../../../../../community/gatherings/lifecycle/skipped-dates.ts';
import { type Times, timesFrom } from '../../../../../community/gatherings/new-gathering.ts';
import { viewContextFor } from '../../../locales/planning.ts';
import { type MoveValues, moveForm } from '../forms/core.ts';
import { livingDefis } from '../load/defis.ts';
import { gatheringsOf, loadProposed, proposedSoon, proposedUntil } from '../load/proposals.ts';
import { aimedBy, type Proposal, readProposalRef } from '../rules/proposals.ts';
import { decidedSince } from '../store.ts';
import { momentOf, whenOf, whereOf } from '../views/format.ts';
import { type Done, proposalsMessage } from '../views/proposals.ts';
import { misplacedErrors, warningErrors } from './drafting.ts';

async function listed(context: ActorContext, done?: Done, after?: string): Promise<Message> {
  const proposals = await loadProposed(context, await proposedSoon(context), context.member.locale);
  return proposalsMessage(viewContextFor(context, context.member), proposals, done, after);
}

export const listProposals = async (context: ActorContext): Promise<Answer> => whisper(await listed(context));

/** From the first, or what follows the date that the button names. */
export const turnProposals = async (context: PressContext): Promise<Answer> =>
  context.ref === '' ? listProposals(context) : replace(await listed(context, undefined, context.ref));

/** What stands for a proposal in a sentence: "Atelier-conférence, jeudi 21 avril, de 17 h à 18 h 30". */
const describe = (context: ActorContext, { format }: Pick<Proposal, 'format'>, times: Times): string =>
  [format[context.member.locale], whenOf(viewContextFor(context, context.member), times)].join(', ');

/** Presses and forms about the proposal that a ref names; when it is decided, or gone, she is told so. */
export const onProposal = actionsOn<Proposal, object>(async (context) => {
  const all = await proposedUntil(context, context.programme.promotion.endsOn);
  const proposal = all.find(({ ref }) => ref === context.ref);
  if (proposal) return { row: proposal };
  const { formatId, nominalOn } = readProposalRef(context.ref);
  const decided = (await decidedSince(context.tx, nominalOn)).some(
    (each) => each.format === formatId && each.nominalOn === nominalOn,
  );
  const { proposals } = viewContextFor(context, context.member).words;
  return { refused: whisper(await listed(context, { said: decided ? proposals.already : proposals.gone })) };
});

/** One draft for each défi: no coach can be at all of them at the same hours. */
async function draftProposal(context: ActorContext, proposal: Proposal, times: Times): Promise<Done> {
  const { proposals } = viewContextFor(context, context.member).words;
  const drafts: { id: string; label: string }[] = [];
  for (const defi of await livingDefis(context)) {
    const [draft] = gatheringsOf(context, proposal, times, context.member.id);
    if (!draft) continue;
    await saveDraft(context, { ...draft, defi });
    drafts.push({ id: draft.id, label: defi });
  }
  return { said: proposals.drafted(describe(context, proposal, times), drafts.length), planned: drafts };
}

/** Plans what was proposed, at its own hours or at others, and says what will follow. */
async function planProposal(context: ActorContext, proposal: Proposal, times: Times): Promise<Done> {
  const view = viewContextFor(context, context.member);
  const { locale } = context.member;
  if (proposal.format.oneDefi) return draftProposal(context, proposal, times);
  const planned: Gathering[] = [];
  for (const gathering of gatheringsOf(context, proposal, times, context.member.id))
    planned.push(await planGathering(context, gathering));
  const [first] = planned;
  const { proposals } = view.words;
  const what = describe(context, proposal, times);
  const several = planned.length > 1 ? `${what} (${proposals.count(planned.length)})` : what;
  const where = whereOf(view, aimedBy(proposal));
  const announced = first && first.announceAt > context.now;
  const follows = announced
    ? proposals.announces(momentOf(view, first.announceAt), where)
    : proposals.announcesNow(where);
  const labelOf = ({ metier, title }: Gathering) =>
    context.programme.metiers.find(({ id }) => id === metier)?.[locale] ?? title;
  return {
    said: [proposals.confirmed(several), follows].join(' '),
    planned: planned.map((gathering) => ({ id: gathering.id, label: labelOf(gathering) })),
  };
}

export async function confirm(context: PressContext, proposal: Proposal): Promise<Answer> {
  return replace(await listed(context, await planProposal(context, proposal, proposal)));
}

export async function openMove(context: PressContext, proposal: Proposal): Promise<Answer> {
  return openForm(
    moveForm(viewContextFor(context, context.member), proposal, {
      on: proposal.on,
      at: timeIn(context.calendar.timeZone, proposal.startsAt),
    }),
  );
}

export async function move(context: SubmitContext<MoveValues>, proposal: Proposal): Promise<Answer> {
  const { on, at, anyway } = context.values;
  const times = timesFrom(context, on, at, proposal.format.minutes);
  const errors = misplacedErrors(context, on, times.startsAt);
  if (errors) return rejectForm(errors);
  const [first, ...others] = gatheringsOf(context, proposal, times, context.member.id);
  const warned = first && !anyway ? await warningErrors(context, [first, ...others]) : null;
  if (warned) return rejectForm(warned);
  return whisper(await listed(context, await planProposal(context, proposal, times)));
}

/** Leaves a day out: it is not proposed again. */
export async function skip(context: PressContext, proposal: Proposal): Promise<Answer> {
  const { format, metiers, nominalOn } = proposal;
  for (const metier of metiers) await skipDate(context.tx, { format: format.id, metier, nominalOn });
  const { proposals } = viewContextFor(context, context.member).words;
  const said = proposals.skipped(describe(context, proposal, proposal));
  return replace(await listed(context, { said, leftOut: proposal.ref }));
}

export async function unskip(context: PressContext): Promise<Answer> {
  const { formatId, nominalOn } = readProposalRef(context.ref);
  const { proposals } = viewContextFor(context, context.member).words;
  const format = formatOf(context.programme, formatId);
  const skipped = format !== null && (await unskipDate(context.tx, { format: formatId, nominalOn }));
  const back = (await proposedUntil(context, context.programme.promotion.endsOn)).find(
    ({ ref }) => ref === context.ref,
  );
  if (!skipped || !back) return whisper(await listed(context, { said: proposals.gone }));
  return replace(await listed(context, { said: proposals.unskipped(describe(context, back, back)) }));
}
