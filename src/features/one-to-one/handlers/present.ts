import { type Answer, whisper } from '../../../chat/answer.ts';
import type { Message } from '../../../chat/message.ts';
import { actionsOn } from '../../../community/feature/actions-on.ts';
import type { ActorContext } from '../../../community/feature/feature.ts';
import { COACHES, type Member, mayCall } from '../../../community/members/member.ts';
import { eigOf, everybody, monthsOf, named, withoutCoach } from '../load.ts';
import { type ViewContext, viewContextFor } from '../locales/index.ts';
import { follows, type Meeting, mayStill } from '../rules/meeting.ts';
import { meetingById, meetingsWith } from '../store.ts';
import { overviewMessage, sentence } from '../views.ts';

export const viewOf = (context: ActorContext): ViewContext => viewContextFor(context, context.member);

/** A meeting, and the other of the two, whom it needs. */
export type OnMeeting = { meeting: Meeting; eig: Member; coach: Member; everyone: readonly Member[] };

/** A meeting that is hers, on one side, and to come: neither another coach's, nor anybody else's. */
export const onMeeting = actionsOn<OnMeeting, { of: 'eig' | 'coach' }>(async (context, { of }) => {
  const { tx, member } = context;
  const { noted } = viewOf(context).words;
  const id = context.ref === '' && typeof context.value === 'string' ? context.value : context.ref;
  const meeting = await meetingById(tx, id);
  const isHers = of === 'eig' ? meeting?.memberId === member.id : meeting?.coachId === member.id;
  if (!meeting || !isHers || meeting.state === 'draft') return { refused: whisper(sentence(noted.gone)) };
  const everyone = await everybody(context);
  const [eig, coach] = [meeting.memberId, meeting.coachId].map((who) =>
    everyone.find((each) => each.id === who),
  );
  if (!eig || !coach || !mayStill(meeting, 'cancel', context.now))
    return { refused: whisper(sentence(noted.over)) };
  return { row: { meeting, eig, coach, everyone } };
});

/** Her meetings to come, and, to a coach, each month's. */
export async function overview(context: ActorContext, happened?: string): Promise<Message> {
  const { tx, member, now } = context;
  const everyone = await everybody(context);
  const toCome = await meetingsWith(tx, member.id, now);
  const open = toCome.filter((meeting) => mayStill(meeting, 'cancel', now));
  const isCoach = mayCall(member, COACHES);
  return overviewMessage(
    viewOf(context),
    {
      own: open.filter(({ memberId }) => memberId === member.id).map((each) => named(each, 'eig', everyone)),
      isEig: member.roles.includes('eig'),
      hasCoach: everyone.some((each) => each.active && follows(each, member)),
      coaching: isCoach
        ? {
            months: await monthsOf(context, member, everyone),
            open: open
              .filter(({ coachId }) => coachId === member.id)
              .map((each) => named(each, 'coach', everyone)),
            withoutCoach: withoutCoach(everyone).map(({ name }) => name),
            eig: eigOf(everyone).filter((eig) => follows(member, eig)).length,
          }
        : null,
    },
    happened,
  );
}

export const show = async (context: ActorContext): Promise<Answer> => whisper(await overview(context));
