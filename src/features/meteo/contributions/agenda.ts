import type { AgendaEntry, Range } from '../../../community/feature/agenda.ts';
import type { UnitOfWork } from '../../../community/feature/feature.ts';
import { EIG, type Member, mayCall } from '../../../community/members/member.ts';
import { planOf } from '../load/rounds.ts';
import { viewContextFor } from '../locales/index.ts';
import { type Status, takesAnswers } from '../rules/round.ts';
import { statusesOf } from '../store/invitations.ts';
import { roundsIn } from '../store/rounds.ts';

/** What answering takes, as the invitation says. */
const TAKES_MS = 10 * 60_000;

/** The rounds as entries of an agenda: of who answers, or of the promotion. They begin as the rounds open. */
export async function agenda(uow: UnitOfWork, member: Member | null, range: Range): Promise<AgendaEntry[]> {
  if (member !== null && !mayCall(member, EIG)) return [];
  const opened = new Map(
    (await roundsIn(uow.tx, ['open', 'closed', 'digested'])).map((round) => [round.key, round]),
  );
  const statuses = member === null ? new Map<string, Status>() : await statusesOf(uow.tx, member.id);
  const { words } = viewContextFor(uow, member ?? undefined);
  const { label, answers, answer: answering } = words.asking.agenda;
  // A round that has opened stands where it did, even when the calendar has changed since.
  const planned = planOf(uow).filter(({ key, closesAt }) => !opened.has(key) && closesAt > uow.now);
  return [...opened.values(), ...planned]
    .filter(({ opensAt }) => range.fromAt <= opensAt && opensAt < range.untilAt)
    .map(({ key, opensAt, closesAt }): AgendaEntry => {
      const round = opened.get(key) ?? null;
      const status = round === null ? null : (statuses.get(round.id) ?? null);
      return {
        id: `meteo/${key}`,
        format: 'meteo',
        label,
        title: label,
        startsAt: opensAt,
        endsAt: opensAt + TAKES_MS,
        openUntil: closesAt,
        place: null,
        link: null,
        description: null,
        state: 'confirmed',
        answer: status === 'answered' || status === 'skipped' ? answers[status] : null,
        buttons:
          round !== null && status !== null && status !== 'answered' && takesAnswers(round, uow.now)
            ? [{ label: answering, press: 'meteo/answer', ref: round.id }]
            : [],
        sequence: 0,
        // The promotion's beginning: a calendar that reads it again must find the same.
        changedAt: uow.calendar.instant(uow.programme.promotion.startsOn, '00:00'),
      };
    })
    .sort((a, b) => a.startsAt - b.startsAt);
}
