import type { FormErrors } from '../../../chat/form.ts';
import type { ActorContext, UnitOfWork } from '../../../community/feature/feature.ts';
import { slotFault } from '../../../community/feature/slot-conflicts.ts';
import { slotErrors } from '../../../community/feature/slot-locales.ts';
import type { Member } from '../../../community/members/member.ts';
import { bothSides } from '../access.ts';
import type { MomentValues } from '../forms/moment.ts';
import { viewContextFor } from '../locales/index.ts';
import { decideMoment, type Moment, type MomentRefusal } from '../rules/moment.ts';
import type { Request, Side } from '../rules/request.ts';
import { momentRefusal } from '../views/moment.ts';

/** Beside which field each refusal is shown. */
const FIELD_OF: Record<MomentRefusal['refused'], keyof MomentValues> = {
  past: 'date',
  outside: 'date',
  tooLong: 'minutes',
};

/** How agendas name a request. */
const entryId = (request: Request): string => `acceleration/${request.id}`;

/** Who must be free on the other side: the parrain; of a team, whoever wrote the need, or another of them. */
export async function otherOf(uow: UnitOfWork, request: Request, side: Side): Promise<Member | null> {
  const { team, parrain } = await bothSides(uow, request);
  if (side === 'team') return parrain;
  return team.find(({ id }) => id === request.authorId) ?? team[0] ?? null;
}

/** What stands in the agendas of the two against the moment of a request. */
export const agendaFault = async (
  uow: ActorContext,
  request: Request,
  side: Side,
  slot: Moment,
  anyway: boolean,
) =>
  slotFault(uow, {
    member: uow.member,
    other: await otherOf(uow, request, side),
    slot,
    anyway,
    except: [entryId(request)],
  });

/** The moment that a form names for a request, or what is wrong with it, beside its field. */
export async function momentFor(
  context: ActorContext,
  request: Request,
  side: Side,
  values: MomentValues,
): Promise<Moment | { errors: FormErrors }> {
  const { calendar, programme, now, member } = context;
  const { promotion } = programme;
  const moment = decideMoment(values, request.wished, { calendar, promotion, now });
  if ('refused' in moment) {
    const said = momentRefusal(viewContextFor(context, member), moment, request.wished);
    return { errors: { [FIELD_OF[moment.refused]]: said } };
  }
  const fault = await agendaFault(context, request, side, moment, values.anyway);
  return fault === null ? moment : { errors: slotErrors(fault, member.locale, 'date') };
}
