import type { AgendaEntry, Range } from '../../../community/feature/agenda.ts';
import type { UnitOfWork } from '../../../community/feature/feature.ts';
import type { Member } from '../../../community/members/member.ts';
import { namesIn } from '../access.ts';
import { entryId } from '../load.ts';
import { viewContextFor } from '../locales/index.ts';
import { isToCome, type MentoringSession } from '../rules/cycle.ts';
import { cyclesOf } from '../store/cycles.ts';
import { sessionsOf } from '../store/sessions.ts';
import { nameOf } from '../views/format.ts';

const stateOf = ({ state }: MentoringSession): AgendaEntry['state'] => {
  if (state === 'cancelled' || state === 'missed') return 'cancelled';
  return state === 'proposed' ? 'tentative' : 'confirmed';
};

/** The sessions of a member, on either side. With whom, when and where: nothing of what is said. */
export async function agenda(uow: UnitOfWork, member: Member | null, range: Range): Promise<AgendaEntry[]> {
  if (member === null) return [];
  const cycles = [
    ...(await cyclesOf(uow.tx, member.id, 'mentee')),
    ...(await cyclesOf(uow.tx, member.id, 'coach')),
  ];
  if (cycles.length === 0) return [];
  const byId = new Map(cycles.map((cycle) => [cycle.id, cycle]));
  const names = await namesIn(uow);
  const view = viewContextFor(uow, member);
  const { labels, session: words } = view.words;
  return (await sessionsOf(uow.tx, [...byId.keys()]))
    .filter(({ startsAt }) => range.fromAt <= startsAt && startsAt < range.untilAt)
    .map((session): AgendaEntry => {
      const cycle = byId.get(session.cycleId);
      const otherId = cycle?.memberId === member.id ? cycle.coachId : (cycle?.memberId ?? null);
      const place = cycle?.place ?? null;
      const isLink = place !== null && /^https?:\/\/\S+$/.test(place);
      return {
        id: entryId(session.id),
        format: 'mentoring',
        label: labels.label,
        title: labels.entry(nameOf(view, otherId === null ? null : (names.get(otherId) ?? null))),
        startsAt: session.startsAt,
        endsAt: session.endsAt,
        place: isLink ? null : place,
        link: isLink ? place : null,
        description: null,
        state: stateOf(session),
        answer: null,
        buttons: isToCome(session)
          ? [{ label: words.buttons.see, press: 'mentoring/session', ref: session.id }]
          : [],
        ...(isToCome(session)
          ? {
              commitment: [
                { label: words.buttons.move, press: 'mentoring/move-form', ref: session.id },
                { label: words.buttons.cancel, press: 'mentoring/cancel', ref: session.id },
              ],
            }
          : {}),
        sequence: session.sequence,
        changedAt: session.changedAt,
      };
    });
}
