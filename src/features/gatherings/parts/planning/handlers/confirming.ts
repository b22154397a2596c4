import { type Answer, replace, whisper } from '../../../../../chat/answer.ts';
import type { Message } from '../../../../../chat/message.ts';
import type { ActorContext, PressContext } from '../../../../../community/feature/feature.ts';
import type { Gathering } from '../../../../../community/gatherings/gathering.ts';
import { planGathering, saveDraft } from '../../../../../community/gatherings/lifecycle/lifecycle.ts';
import type { Times } from '../../../../../community/gatherings/new-gathering.ts';
import { viewContextFor } from '../../../locales/planning.ts';
import { livingDefis } from '../load/defis.ts';
import { gatheringsOf, loadProposed, proposedSoon } from '../load/proposals.ts';
import { aimedBy, type Proposal, readManyRef } from '../rules/proposals.ts';
import { momentOf, whenOf, whereOf } from '../views/format.ts';
import { type Done, proposalsMessage } from '../views/proposals.ts';

export async function listed(context: ActorContext, done?: Done, after?: string): Promise<Message> {
  const proposals = await loadProposed(context, await proposedSoon(context), context.member.locale);
  return proposalsMessage(viewContextFor(context, context.member), proposals, done, after);
}

/** What stands for a proposal in a sentence: "Atelier-conférence, jeudi 21 avril, de 17 h à 18 h 30". */
export const describe = (context: ActorContext, { format }: Pick<Proposal, 'format'>, times: Times): string =>
  [format[context.member.locale], whenOf(viewContextFor(context, context.member), times)].join(', ');

/** Plans what was proposed, at its own hours or at others. */
async function plan(context: ActorContext, proposal: Proposal, times: Times): Promise<Gathering[]> {
  const planned: Gathering[] = [];
  for (const gathering of gatheringsOf(context, proposal, times, context.member.id))
    planned.push(await planGathering(context, gathering));
  return planned;
}

/** One draft for each défi: no coach can be at all of them at the same hours. */
async function draft(context: ActorContext, proposal: Proposal, times: Times): Promise<Gathering[]> {
  const drafts: Gathering[] = [];
  for (const defi of await livingDefis(context)) {
    const [one] = gatheringsOf(context, proposal, times, context.member.id);
    if (!one) continue;
    const drafted = { ...one, defi };
    await saveDraft(context, drafted);
    drafts.push(drafted);
  }
  return drafts;
}

const metierOf = ({ programme, member }: ActorContext, { metier }: Gathering): string | undefined =>
  programme.metiers.find(({ id }) => id === metier)?.[member.locale];

/** Plans one, and says what will follow. */
export async function confirmed(context: ActorContext, proposal: Proposal, times: Times): Promise<Done> {
  const view = viewContextFor(context, context.member);
  const { proposals } = view.words;
  if (proposal.format.oneDefi) {
    const drafts = await draft(context, proposal, times);
    const said = proposals.drafted(describe(context, proposal, times), drafts.length);
    return { said, planned: drafts.map(({ id, defi }) => ({ id, label: defi ?? '' })) };
  }
  const planned = await plan(context, proposal, times);
  const [first] = planned;
  const what = describe(context, proposal, times);
  const several = planned.length > 1 ? `${what} (${proposals.count(planned.length)})` : what;
  const where = whereOf(view, aimedBy(proposal));
  const follows =
    first && first.announceAt > context.now
      ? proposals.announces(momentOf(view, first.announceAt), where)
      : proposals.announcesNow(where);
  return {
    said: [proposals.confirmed(several), follows].join(' '),
    planned: planned.map((each) => ({ id: each.id, label: metierOf(context, each) ?? each.title })),
  };
}

export async function confirm(context: PressContext, proposal: Proposal): Promise<Answer> {
  return replace(await listed(context, await confirmed(context, proposal, proposal)));
}

/**
 * Plans all those that the coach was shown, one after the other: what the calendar has something against, be it
 * what has just been planned, is left for her to decide, and what was decided meanwhile stays as it is.
 */
export async function confirmAll(context: PressContext): Promise<Answer> {
  const view = viewContextFor(context, context.member);
  const { proposals: words } = view.words;
  const { found, gone } = readManyRef(context.ref, await proposedSoon(context));
  if (found.length === 0) return whisper(await listed(context, { said: words.allDecided }));
  const planned: Gathering[] = [];
  const drafts: Gathering[] = [];
  const left: string[] = [];
  let dates = 0;
  for (const proposal of found) {
    const [loaded] = await loadProposed(context, [proposal], context.member.locale);
    const about = describe(context, proposal, proposal);
    if (!loaded || loaded.warnings.length > 0) left.push(about);
    else if (proposal.format.oneDefi) drafts.push(...(await draft(context, proposal, proposal)));
    else {
      dates += 1;
      planned.push(...(await plan(context, proposal, proposal)));
    }
  }
  const now = planned.filter(({ state }) => state === 'announced').length;
  const said = [
    words.confirmedAll(dates, planned.length),
    ...(drafts.length > 0 ? [words.draftedToo(drafts.length)] : []),
    ...(left.length > 0 ? [words.left(left)] : []),
    ...(gone > 0 ? [words.decidedMeanwhile(gone)] : []),
    ...(now > 0 ? [words.announcedNow(now)] : []),
    ...(dates + drafts.length > 0 ? [words.undoAll] : []),
  ].join(' ');
  const labelled = [...planned, ...drafts].map((each) => {
    const format = context.programme.formats.find(({ id }) => id === each.format)?.[context.member.locale];
    const what = [format ?? each.title, metierOf(context, each) ?? each.defi].filter(Boolean).join(', ');
    return { id: each.id, label: words.plannedOne(momentOf(view, each.startsAt), what) };
  });
  return replace(await listed(context, { said, planned: labelled }));
}
