import { type Answer, openForm, rejectForm, whisper } from '../../../../../chat/answer.ts';
import type { Message } from '../../../../../chat/message.ts';
import { actionsOn } from '../../../../../community/feature/actions-on.ts';
import type { ActorContext, PressContext, SubmitContext } from '../../../../../community/feature/feature.ts';
import { isRefused } from '../../../../../community/feature/state-machine.ts';
import { memberById } from '../../../../../community/members/members.ts';
import { defiByName } from '../../../load/defis.ts';
import { type ViewContext, viewContextFor } from '../../../locales/pilotage.ts';
import { dayOf, named, sentence } from '../../../views/format.ts';
import { type AnswerValues, decideForm, settleForm } from '../forms.ts';
import { committeeOf } from '../load.ts';
import { tellTeam, updateSponsors } from '../notifications.ts';
import { type Decision, decisionStates, mayBeSettled, readDecisionRef } from '../rules/decision.ts';
import { isOf } from '../rules/pilotage.ts';
import { decisionById, moveDecision } from '../store/decisions.ts';
import { committeeSaid, rewordedMessage } from '../views/decision.ts';

const viewOf = (context: ActorContext): ViewContext => viewContextFor(context, context.member);

type Move = 'decide' | 'discuss' | 'settle' | 'withdraw';
/** What an action does to a decision, and on whose side whoever does it must be, in the roster as it is now. */
type Need = { move: Move; as: 'sponsor' | 'porteur' };

/** Why a decision cannot be moved so from where it stands, in words for whoever tried. */
async function whyNot(context: ActorContext, decision: Decision, { move }: Need): Promise<string | null> {
  const view = viewOf(context);
  const { refused, decision: said } = view.words;
  if (isRefused(decisionStates.next(decision.state, move))) {
    if (decision.state === 'withdrawn') return said.withdrawn;
    if (decision.state === 'committee') return refused.inCommittee;
    if (decision.state === 'asked') return refused.notInCommittee;
    const by = decision.deciderId && (await memberById(context.tx, decision.deciderId))?.name;
    return refused.byNow(by ? named(by) : null, dayOf(view, decision.changedAt));
  }
  if (move !== 'settle') return null;
  const committee = await committeeOf(context, decision);
  if (mayBeSettled(decision, committee, context.now)) return null;
  return refused.tooEarly(dayOf(view, committee?.startsAt ?? context.now));
}

/**
 * Presses and forms about a decision: looked up anew, so that a former sponsor, somebody of another défi, or whoever
 * comes second, changes nothing. A question that was asked otherwise since is shown, and not answered.
 */
export const onDecision = actionsOn<Decision, Need>(async (context, need, asked) => {
  const view = viewOf(context);
  const { refused } = view.words;
  const refuse = (words: string, message: Message = sentence(words)): { refused: Answer } => ({
    refused: asked === 'form' ? rejectForm({ '': `${words} ${refused.nothingSaved}` }) : whisper(message),
  });
  const { id, version } = readDecisionRef(context.ref);
  const decision = await decisionById(context, id);
  if (decision === null) return refuse(refused.gone);
  if (!isOf(context.member, need.as, decision.defi)) return refuse(refused.notYours);
  const why = await whyNot(context, decision, need);
  if (why !== null) return refuse(why);
  if (version !== decision.version && need.as === 'sponsor')
    return asked === 'form'
      ? { refused: rejectForm({ '': refused.rewordedForm }) }
      : refuse(refused.reworded, rewordedMessage(view, decision));
  return { row: decision };
});

/** Moves it, shows it where its sponsors were told of it, and gives it as it is then. */
async function moved(
  context: ActorContext,
  decision: Decision,
  move: Move,
  answer?: string,
): Promise<Decision | null> {
  const to = decisionStates.next(decision.state, move);
  if (isRefused(to)) return null;
  const decided = answer === undefined ? undefined : { deciderId: context.member.id, answer };
  await moveDecision(context, decision, to, decided);
  const now = await decisionById(context, decision.id);
  if (now) await updateSponsors(context, now);
  return now;
}

async function tell(context: ActorContext, decision: Decision | null): Promise<void> {
  const defi = decision && (await defiByName(context, decision.defi));
  if (decision && defi) await tellTeam(context, decision, defi);
}

/** “Je décide”. */
export const openDecide = async (context: PressContext, decision: Decision): Promise<Answer> =>
  openForm(decideForm(viewOf(context), decision));

export async function decide(context: SubmitContext<AnswerValues>, decision: Decision): Promise<Answer> {
  await tell(context, await moved(context, decision, 'decide', context.values.text));
  return whisper(sentence(viewOf(context).words.decide.sent));
}

/** “À en parler”: for the next committee, of which the défi hears. */
export async function discuss(context: PressContext, decision: Decision): Promise<Answer> {
  const now = await moved(context, decision, 'discuss');
  await tell(context, now);
  return whisper(sentence(await discussedSaid(context, now)));
}

/** A porteur takes it there, whatever became of it with the sponsor. */
export async function takeToCommittee(context: PressContext, decision: Decision): Promise<Answer> {
  return whisper(sentence(await discussedSaid(context, await moved(context, decision, 'discuss'))));
}

async function discussedSaid(context: ActorContext, decision: Decision | null): Promise<string> {
  const view = viewOf(context);
  const committee = decision && (await committeeOf(context, decision));
  return `${view.words.discussed} ${committeeSaid(view, committee, false)}`;
}

/** What was decided at the committee, as a porteur notes it. */
export const openSettle = async (context: PressContext, decision: Decision): Promise<Answer> =>
  openForm(settleForm(viewOf(context), decision));

export async function settle(context: SubmitContext<AnswerValues>, decision: Decision): Promise<Answer> {
  await moved(context, decision, 'settle', context.values.text);
  return whisper(sentence(viewOf(context).words.decide.noted));
}

export async function withdraw(context: PressContext, decision: Decision): Promise<Answer> {
  await moved(context, decision, 'withdraw');
  return whisper(sentence(viewOf(context).words.withdrawn));
}
