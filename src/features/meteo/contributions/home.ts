import type { ActorContext, HomeSection } from '../../../community/feature/feature.ts';
import { mayCall } from '../../../community/members/member.ts';
import { ANSWERING, COACHING } from '../access.ts';
import { nextOpening } from '../load/rounds.ts';
import { viewContextFor } from '../locales/index.ts';
import { invitationOf } from '../store/invitations.ts';
import { openRoundAt } from '../store/rounds.ts';
import { coachSection, memberSection } from '../views/home.ts';

/** The météo in the home view: the open round for who may answer, its progress for coaches. */
export async function home(context: ActorContext): Promise<HomeSection | null> {
  const { tx, now, member } = context;
  const view = viewContextFor(context, member);
  const answers = mayCall(member, ANSWERING);
  if (!answers && !mayCall(member, COACHING)) return null;
  const round = await openRoundAt(tx, now);
  const next = nextOpening(context, now);
  if (!answers) return { order: 10, blocks: coachSection(view, round, next) };
  const invitation = round ? await invitationOf(tx, round.id, member.id) : null;
  return { order: 10, blocks: memberSection(view, round, invitation?.status ?? null, next) };
}
