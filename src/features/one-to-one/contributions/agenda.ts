import type { AgendaEntry, Range } from '../../../community/feature/agenda.ts';
import type { UnitOfWork } from '../../../community/feature/feature.ts';
import { formatLabel } from '../../../community/gatherings/formats.ts';
import type { Member } from '../../../community/members/member.ts';
import { membersByIds } from '../../../community/members/members.ts';
import { entryId, named } from '../load.ts';
import { viewContextFor } from '../locales/index.ts';
import type { MeetingState } from '../rules/meeting.ts';
import { meetingsWith } from '../store.ts';

const STATES: Record<MeetingState, AgendaEntry['state']> = {
  draft: 'cancelled',
  agreed: 'confirmed',
  unsuited: 'tentative',
  skipped: 'cancelled',
  cancelled: 'cancelled',
};

/** The meetings of the two whom each is of: nobody else's agenda has them, nor the promotion's. */
export async function agenda(uow: UnitOfWork, member: Member | null, range: Range): Promise<AgendaEntry[]> {
  if (member === null) return [];
  const meetings = (await meetingsWith(uow.tx, member.id, range.fromAt)).filter(
    ({ startsAt }) => range.fromAt <= startsAt && startsAt < range.untilAt,
  );
  if (meetings.length === 0) return [];
  const others = await membersByIds(uow.tx, [
    ...new Set(
      meetings.flatMap(({ memberId, coachId }) => (memberId === member.id ? (coachId ?? []) : memberId)),
    ),
  ]);
  const view = viewContextFor(uow, member);
  const { buttons } = view.words;
  return meetings.map((meeting): AgendaEntry => {
    const side = meeting.memberId === member.id ? 'eig' : 'coach';
    const label = formatLabel(uow.programme, meeting.format, view.locale);
    const isLink = meeting.place !== null && /^https?:\/\/\S+$/.test(meeting.place);
    const toCome = meeting.state === 'agreed' && meeting.startsAt > uow.now;
    const can =
      side === 'eig'
        ? [{ label: buttons.other, press: 'one-to-one/other', ref: meeting.id }]
        : [
            { label: buttons.move, press: 'one-to-one/move', ref: meeting.id },
            { label: buttons.cancel, press: 'one-to-one/cancel', ref: meeting.id },
          ];
    return {
      id: entryId(meeting.id),
      format: meeting.format,
      label,
      title: view.words.entry(label, named(meeting, side, others).name ?? view.words.somebody),
      startsAt: meeting.startsAt,
      endsAt: meeting.endsAt,
      place: isLink ? null : meeting.place,
      link: isLink ? meeting.place : null,
      description: null,
      state: STATES[meeting.state],
      answer: null,
      buttons: toCome ? [{ label: buttons.list, press: 'one-to-one/show', ref: '' }] : [],
      ...(toCome ? { commitment: can } : {}),
      sequence: meeting.sequence,
      changedAt: meeting.changedAt,
    };
  });
}
