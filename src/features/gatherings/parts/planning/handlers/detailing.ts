import { type Answer, openForm, rejectForm } from '../../../../../chat/answer.ts';
import type { Form } from '../../../../../chat/form.ts';
import type { ActorContext, PressContext, SubmitContext } from '../../../../../community/feature/feature.ts';
import { answersTo, countAnswers } from '../../../../../community/gatherings/answers.ts';
import { formatOf } from '../../../../../community/gatherings/formats.ts';
import type { Gathering } from '../../../../../community/gatherings/gathering.ts';
import {
  type Change,
  changeGathering,
  changeGuests,
} from '../../../../../community/gatherings/lifecycle/lifecycle.ts';
import { gatheringOfRhythm } from '../../../../../community/gatherings/store.ts';
import { chosenMember } from '../../../../../community/members/chosen-member.ts';
import { type ViewContext, viewContextFor } from '../../../locales/planning.ts';
import { accessForm, type DetailsValues, detailsForm } from '../forms/details.ts';
import {
  type InviteValues,
  inviteForm,
  type MetierValues,
  metierForm,
  type UninviteValues,
  uninviteForm,
} from '../forms/people.ts';
import { refusalOf } from '../rules/states.ts';
import { guestsOf, whisperGathering } from './present.ts';

const audienceFor = ({ programme }: ActorContext, { format }: Gathering) =>
  formatOf(programme, format)?.audience ?? null;

const opening =
  (form: (view: ViewContext, gathering: Gathering) => Form) =>
  async (context: PressContext, gathering: Gathering): Promise<Answer> =>
    openForm(form(viewContextFor(context, context.member), gathering));

export const openDetails = opening(detailsForm);
export const openAccess = opening(accessForm);
export const openUninvite = opening(uninviteForm);

/** Saves what was typed of a gathering, and shows it. */
async function save(context: ActorContext, before: Gathering, change: Change): Promise<Answer> {
  const { happened } = viewContextFor(context, context.member).words;
  const after = await changeGathering(context, before, change);
  if (!after) return whisperGathering(context, before, happened.unchanged);
  return whisperGathering(context, after, after.state === 'announced' ? happened.told : happened.saved);
}

export async function saveDetails(context: SubmitContext<DetailsValues>, before: Gathering): Promise<Answer> {
  const { capacity } = context.values;
  const { yes } = countAnswers(await answersTo(context.tx, before.id));
  if (capacity !== null && capacity < yes)
    return rejectForm({
      capacity: viewContextFor(context, context.member).words.errors.capacityBelow(yes),
    });
  return save(context, before, context.values);
}

export async function saveMetier(context: SubmitContext<MetierValues>, before: Gathering): Promise<Answer> {
  if (audienceFor(context, before) !== 'metier')
    return whisperGathering(
      context,
      before,
      viewContextFor(context, context.member).words.refused.otherFormat,
    );
  const { metier } = context.values;
  const { format, nominalOn } = before;
  // The other métier may have its own on that day of the rhythm already: this one is then one more.
  const existing = nominalOn && (await gatheringOfRhythm(context.tx, { format, metier, nominalOn }));
  const taken = existing && existing.id !== before.id;
  return save(context, before, taken ? { metier, nominalOn: null } : { metier });
}

/** For whom: the form that suits the format's audience. */
export async function openPeople(context: PressContext, gathering: Gathering): Promise<Answer> {
  const view = viewContextFor(context, context.member);
  const audience = audienceFor(context, gathering);
  const act = audience === 'metier' ? 'aim' : audience === 'invited' ? 'invite' : null;
  if (act === null) return whisperGathering(context, gathering, view.words.refused.otherFormat);
  const refusal = refusalOf(act, gathering, context.now);
  if (refusal) return whisperGathering(context, gathering, view.words.refused[refusal]);
  return openForm(act === 'aim' ? metierForm(view, gathering) : inviteForm(view, gathering));
}

export async function saveGuests(context: SubmitContext<InviteValues>, before: Gathering): Promise<Answer> {
  const { happened, errors: messages, refused } = viewContextFor(context, context.member).words;
  if (audienceFor(context, before) !== 'invited')
    return whisperGathering(context, before, refused.otherFormat);
  const errors: Record<string, string> = {};
  const chosen = new Set<string>();
  for (const [field, user] of Object.entries(context.values)) {
    const guest = await chosenMember(context.tx, user);
    if (!guest) errors[field] = messages.unknown;
    else chosen.add(guest.id);
  }
  if (Object.keys(errors).length > 0) return rejectForm(errors);
  for (const { id } of await guestsOf(context, before.id)) chosen.delete(id);
  if (chosen.size === 0) return whisperGathering(context, before, happened.alreadyInvited);
  const after = await changeGuests(context, before, { invited: [...chosen] });
  return whisperGathering(context, after, happened.invited(chosen.size));
}

/** Takes a guest off the list; null when there is no such guest. */
async function remove(context: ActorContext, before: Gathering, memberId: string | null) {
  const { happened } = viewContextFor(context, context.member).words;
  const guest = (await guestsOf(context, before.id)).find(({ id }) => id === memberId);
  if (!guest) return null;
  const after = await changeGuests(context, before, { uninvited: [guest.id] });
  return { after, said: happened.removed(guest.name) };
}

export async function removeTyped(
  context: SubmitContext<UninviteValues>,
  before: Gathering,
): Promise<Answer> {
  const guest = await chosenMember(context.tx, context.values.person1);
  const removed = await remove(context, before, guest?.id ?? null);
  if (!removed)
    return rejectForm({ person1: viewContextFor(context, context.member).words.happened.notInvited });
  return whisperGathering(context, removed.after, removed.said);
}

export async function access(
  context: SubmitContext<{ directions: string | null }>,
  before: Gathering,
): Promise<Answer> {
  return save(context, before, context.values);
}
