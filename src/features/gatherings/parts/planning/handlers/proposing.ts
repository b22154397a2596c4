import { type Answer, openForm, rejectForm, replace, whisper } from '../../../../../chat/answer.ts';
import { actionsOn } from '../../../../../community/feature/actions-on.ts';
import type { ActorContext, PressContext, SubmitContext } from '../../../../../community/feature/feature.ts';
import { timeIn } from '../../../../../community/format/time-zone.ts';
import { formatOf } from '../../../../../community/gatherings/formats.ts';
import { skipDate, unskipDate } from '../../../../../community/gatherings/lifecycle/skipped-dates.ts';
import { timesFrom } from '../../../../../community/gatherings/new-gathering.ts';
import { viewContextFor } from '../../../locales/planning.ts';
import { type MoveValues, moveForm } from '../forms/core.ts';
import { gatheringsOf, proposedUntil } from '../load/proposals.ts';
import { type Proposal, readProposalRef } from '../rules/proposals.ts';
import { decidedSince } from '../store.ts';
import { confirmed, describe, listed } from './confirming.ts';
import { misplacedErrors, warningErrors } from './drafting.ts';

export const listProposals = async (context: ActorContext): Promise<Answer> => whisper(await listed(context));

/** From the first, or what follows the date that the button names. */
export const turnProposals = async (context: PressContext): Promise<Answer> =>
  context.ref === '' ? listProposals(context) : replace(await listed(context, undefined, context.ref));

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
  const errors = misplacedErrors(context, on, times);
  if (errors) return rejectForm(errors);
  const [first, ...others] = gatheringsOf(context, proposal, times, context.member.id);
  const warned = first && !anyway ? await warningErrors(context, [first, ...others]) : null;
  if (warned) return rejectForm(warned);
  return whisper(await listed(context, await confirmed(context, proposal, times)));
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
