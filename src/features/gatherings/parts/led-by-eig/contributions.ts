import { shortened } from '../../../../chat/lengths.ts';
import type { Fact } from '../../../../chat/message.ts';
import type { ActorContext, ToDo, UnitOfWork } from '../../../../community/feature/feature.ts';
import { formatLabel } from '../../../../community/gatherings/formats.ts';
import type { Gathering } from '../../../../community/gatherings/gathering.ts';
import type { Member } from '../../../../community/members/member.ts';
import { viewContextFor } from '../../locales/led.ts';
import { isCoach } from '../follow-up/access.ts';
import { isOn } from './rules.ts';
import { ledOfGathering, ledWaiting } from './store.ts';

const MAX_SHOWN = 2;
const FORMAT_BYTES = 100;

/** What EIG mean to lead, and coaches may say something about; what teams ask for, which coaches prepare. */
export async function toDo(context: ActorContext): Promise<ToDo[]> {
  if (!isCoach(context.member)) return [];
  const { words, programme, locale } = viewContextFor(context, context.member);
  const { requests, buttons } = words;
  return (await ledWaiting(context)).slice(0, MAX_SHOWN).map(({ id, format }) => ({
    order: 34,
    line:
      format === null
        ? words.toDo
        : requests.toDo(shortened(formatLabel(programme, format, locale), FORMAT_BYTES)),
    // What a home view may hold names nobody: what it is about stands behind the button.
    button: { label: format === null ? buttons.see : requests.buttons.see, press: 'led/see', ref: id },
  }));
}

/** Where those who come read what was asked for: nothing of what it says. */
export async function gatheringFacts(uow: UnitOfWork, member: Member, gathering: Gathering): Promise<Fact[]> {
  const led = await ledOfGathering(uow, gathering.id);
  if (!led || !isOn('readers', led, member) || member.roles.includes('coach')) return [];
  const { requests } = viewContextFor(uow, member).words;
  return led.need === null ? [] : [requests.fact];
}
