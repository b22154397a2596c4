import type { ActorContext, HomeSection } from '../../../community/feature/feature.ts';
import { COACHES, EIG, mayCall } from '../../../community/members/member.ts';
import { nextOpening } from '../load/rounds.ts';
import { viewContextFor } from '../locales/index.ts';
import { openContacts } from '../store/contacts.ts';
import { invitationOf } from '../store/invitations.ts';
import { isOff } from '../store/off.ts';
import { openRoundAt } from '../store/rounds.ts';
import { coachSection, contactsSection, memberSection } from '../views/home.ts';
import { offSection } from '../views/off.ts';

/** The météo in the home view: the open round for who may answer, its progress for coaches. */
export async function home(context: ActorContext): Promise<HomeSection[]> {
  const { tx, now, member } = context;
  const view = viewContextFor(context, member);
  const answers = mayCall(member, EIG);
  if (!answers && !mayCall(member, COACHES)) return [];
  const round = await openRoundAt(tx, now);
  const next = nextOpening(context, now);
  const waiting = mayCall(member, COACHES) ? (await openContacts(tx)).length : 0;
  // Somebody who asked to talk comes before all else.
  const first = { order: 1, blocks: contactsSection(view, waiting) };
  if (!answers) return [first, { order: 10, blocks: coachSection(view, round, next) }];
  if (await isOff(tx, member.id)) return [first, { order: 10, blocks: offSection(view) }];
  const invitation = round ? await invitationOf(tx, round.id, member.id) : null;
  return [first, { order: 10, blocks: memberSection(view, round, invitation?.status ?? null, next) }];
}
