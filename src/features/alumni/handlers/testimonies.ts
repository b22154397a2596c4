import { type Answer, openForm, rejectForm, replace, whisper } from '../../../chat/answer.ts';
import { consentOf, consentsIn } from '../../../community/alumni/consents.ts';
import { isAlumna } from '../../../community/alumni/staying.ts';
import { actionsOn } from '../../../community/feature/actions-on.ts';
import type { ActorContext, PressContext, SubmitContext } from '../../../community/feature/feature.ts';
import { isRefused, type MoveOf } from '../../../community/feature/state-machine.ts';
import { COACHES, type Member, mayCall } from '../../../community/members/member.ts';
import { allMembers, memberById } from '../../../community/members/members.ts';
import { type InviteValues, inviteForm, type OtherDayValues, otherDayForm } from '../forms.ts';
import { loadAlumni } from '../load.ts';
import { viewContextFor } from '../locales/index.ts';
import { invite, tellCoach, updateInvited, withdrawInvited } from '../notifications.ts';
import { isAhead, mayInvite, type Testimony, testimonyStates } from '../rules.ts';
import { addTestimony, setTestimony, subjectOf, testimoniesOf, testimonyById } from '../store.ts';
import { sentence } from '../views/format.ts';
import { alumniMessage, answerMessage, invitedMessage } from '../views/testimony.ts';

const viewOf = (context: ActorContext) => viewContextFor(context, context.member);

/**
 * An invitation: `of` says whose side. A coach's is that of whoever sent it, and of any coach once nobody who is there did.
 */
export const onTestimony = actionsOn<
  Testimony,
  { of: 'alumna' | 'coach'; can: MoveOf<typeof testimonyStates> }
>(async (context, { of, can }) => {
  const { tx, member, calendar, now } = context;
  const { testimony: words } = viewOf(context).words;
  const testimony = await testimonyById(tx, context.ref);
  const sender = testimony?.coachId ? await memberById(tx, testimony.coachId) : null;
  const isSenders = sender?.active && mayCall(sender, COACHES) ? sender.id === member.id : true;
  const isHers = of === 'alumna' ? testimony?.memberId === member.id : isSenders;
  if (!testimony || !isHers) return { refused: whisper(sentence(words.gone)) };
  if (!testimonyStates.can(testimony.state, can) || !isAhead(testimony, calendar.localDate(now)))
    return { refused: whisper(sentence(words.over)) };
  return { row: testimony };
});

/** `/magellan alumni`: who agreed to what, to coaches; how many, to the team. */
export const showAlumni = async (context: ActorContext): Promise<Answer> =>
  whisper(alumniMessage(viewOf(context), await loadAlumni(context)));

/** Those who can be invited: who agreed to testify, are alumni, and are there. */
async function invitable({ tx }: Pick<ActorContext, 'tx'>): Promise<Member[]> {
  const agreed = new Set(
    (await consentsIn(tx)).flatMap(({ memberId, testifies }) => (testifies ? memberId : [])),
  );
  return (await allMembers(tx)).filter((each) => each.active && isAlumna(each) && agreed.has(each.id));
}

/** **Inviter à témoigner**. */
export async function openInvite(context: ActorContext): Promise<Answer> {
  const people = await invitable(context);
  const { invite: words } = viewOf(context).words;
  return people.length === 0
    ? whisper(sentence(words.nobody))
    : openForm(inviteForm(viewOf(context), people));
}

export async function sendInvite(context: SubmitContext<InviteValues>): Promise<Answer> {
  const { tx, secrets, member: coach, calendar, now, values } = context;
  const { invite: words } = viewOf(context).words;
  const member = (await invitable(context)).find(({ id }) => id === values.who);
  if (!member) return rejectForm({ who: words.whoMissing });
  if (values.on <= calendar.localDate(now)) return rejectForm({ on: words.onMissing });
  if (!mayInvite(await testimoniesOf(tx, member.id), now)) return rejectForm({ who: words.lately });
  const testimony = await addTestimony(tx, secrets, {
    ...{ memberId: member.id, coachId: coach.id, dayOn: values.on, at: now, subject: values.subject },
  });
  await invite(context, testimony, member, coach);
  return whisper(sentence(words.sent(member.name)));
}

/** Moves an invitation, on another day where one is said, and tells whoever needs to know. */
async function advance(
  context: ActorContext,
  testimony: Testimony,
  move: MoveOf<typeof testimonyStates>,
  dayOn = testimony.dayOn,
): Promise<Testimony> {
  const state = testimonyStates.next(testimony.state, move);
  if (isRefused(state)) return testimony;
  const moved = { ...testimony, state, dayOn };
  await setTestimony(context.tx, testimony.id, { state, dayOn });
  return moved;
}

async function shownToHer(context: ActorContext, testimony: Testimony): Promise<Answer> {
  const coach = testimony.coachId ? await memberById(context.tx, testimony.coachId) : null;
  const subject = await subjectOf(context.tx, context.secrets, testimony.id);
  return replace(invitedMessage(viewOf(context), testimony, { coach: coach?.name ?? null, subject }));
}

/** **Oui**, or **Pas cette fois**. */
const answering =
  (move: 'accept' | 'decline') =>
  async (context: PressContext, testimony: Testimony): Promise<Answer> => {
    const moved = await advance(context, testimony, move);
    await tellCoach(context, moved, context.member);
    return shownToHer(context, moved);
  };
export const accept = answering('accept');
export const decline = answering('decline');

/** **Un autre jour**. */
export const openOther = async (context: PressContext, { id }: Testimony): Promise<Answer> =>
  openForm(otherDayForm(viewOf(context), id));

export async function proposeOther(
  context: SubmitContext<OtherDayValues>,
  testimony: Testimony,
): Promise<Answer> {
  const { calendar, now, values, member } = context;
  const { other } = viewOf(context).words;
  if (values.on <= calendar.localDate(now)) return rejectForm({ on: other.missing });
  const moved = await advance(context, testimony, 'propose', values.on);
  await tellCoach(context, moved, member);
  await updateInvited(context, moved);
  return whisper(sentence(other.sent));
}

async function shownToCoach(context: ActorContext, testimony: Testimony): Promise<Answer> {
  const { tx, secrets } = context;
  const name = (await memberById(tx, testimony.memberId))?.name ?? '?';
  return replace(answerMessage(viewOf(context), testimony, name, await subjectOf(tx, secrets, testimony.id)));
}

/** The other day suits the coach: it is agreed, as long as she still agrees to testify. */
export async function suits(context: PressContext, testimony: Testimony): Promise<Answer> {
  if (!(await consentOf(context.tx, testimony.memberId))?.testifies)
    return whisper(sentence(viewOf(context).words.testimony.over));
  const moved = await advance(context, testimony, 'move');
  await updateInvited(context, moved);
  return shownToCoach(context, moved);
}

/** The coach takes it back: she is told where she was invited, or not at all where she was not told yet. */
export async function withdraw(context: PressContext, testimony: Testimony): Promise<Answer> {
  const moved = await advance(context, testimony, 'withdraw');
  await withdrawInvited(context, moved);
  await updateInvited(context, moved);
  return shownToCoach(context, moved);
}
