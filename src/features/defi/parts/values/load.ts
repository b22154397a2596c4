import type { PressButton } from '../../../../chat/message.ts';
import { membersWithField } from '../../../../community/expertise/declared-fields.ts';
import type { ActorContext } from '../../../../community/feature/feature.ts';
import { COACHES, mayCall } from '../../../../community/members/member.ts';
import { allMembers } from '../../../../community/members/members.ts';
import { ON_A_SIDE, sideOf } from '../../access.ts';
import { loadDefis } from '../../load/defis.ts';
import type { Defi } from '../../rules.ts';
import {
  type Assessment,
  FIELD_OF,
  type Levels,
  maySay,
  periodOn,
  refOfPeriod,
  VALUES,
  type Value,
} from './rules.ts';
import { assessmentsOf, defisSaid } from './store.ts';
import type { Help, Shown } from './views.ts';

export const periodNow = ({ programme, calendar, now }: ActorContext): string =>
  periodOn(programme, calendar.localDate(now));

/** Whether somebody reads what a défi said: on one of its sides; on another's, where it is shared. */
export const mayRead = ({ member }: ActorContext, defi: Defi, assessments: readonly Assessment[]): boolean =>
  sideOf(member, defi.name) !== null ||
  (member.active && mayCall(member, ON_A_SIDE) && assessments.some(({ shared }) => shared));

/**
 * What the défi has not begun, where there is a parrain or a marraine who knows; and how to ask, as the other features
 * say it of them on their cards.
 */
async function loadHelp(context: ActorContext, levels: Levels): Promise<Help> {
  const { tx, member, programme, contributions } = context;
  const parrains = (await allMembers(tx)).filter(
    ({ id, active, roles }) => active && roles.includes('parrain') && id !== member.id,
  );
  const buttonsBy = new Map<string, readonly PressButton[]>();
  const values: Value[] = [];
  for (const value of VALUES) {
    const field = FIELD_OF[value];
    if (levels[value] !== 'none' || !programme.expertise.some(({ id }) => id === field)) continue;
    const knowing = new Set(await membersWithField(tx, field, 'help'));
    let asks = false;
    for (const parrain of parrains.filter(({ id }) => knowing.has(id))) {
      const buttons =
        buttonsBy.get(parrain.id) ?? (await contributions.aboutMember(context, parrain, null)).buttons;
      buttonsBy.set(parrain.id, buttons);
      asks ||= buttons.length > 0;
    }
    if (asks) values.push(value);
  }
  const buttons = new Map([...buttonsBy.values()].flat().map((each) => [`${each.press} ${each.ref}`, each]));
  return { values, buttons: [...buttons.values()] };
}

/** The other défis whose values somebody reads, by name. */
export async function loadOthers(context: ActorContext, but: string | null): Promise<Defi[]> {
  const said = await defisSaid(context.tx, !mayCall(context.member, COACHES));
  return (await loadDefis(context)).filter(({ name }) => name !== but && said.has(name));
}

/**
 * What a défi said of a phase, or of the one that there is most to say of; null for whoever does not read it. `wanted` is
 * what a button names a phase by.
 */
export async function loadShown(context: ActorContext, defi: Defi, wanted: string): Promise<Shown | null> {
  const assessments = await assessmentsOf(context.tx, defi.name);
  if (!mayRead(context, defi, assessments)) return null;
  const now = periodNow(context);
  const isWriting = maySay(context.member, defi.name);
  const there = assessments.map(({ period }) => period);
  const periods = [...new Set([...(isWriting ? [now] : []), ...there])];
  const first = isWriting ? now : (there[0] ?? now);
  const period = periods.find((each) => refOfPeriod(each) === wanted) ?? first;
  const assessment = assessments.find((each) => each.period === period) ?? null;
  const says = isWriting && period === now;
  return {
    ...{ defi, period, assessment, says, periods },
    hasSaid: assessments.length > 0,
    help: says && assessment ? await loadHelp(context, assessment.levels) : { values: [], buttons: [] },
    others: await loadOthers(context, defi.name),
  };
}
