import { type Answer, openForm, rejectForm } from '../../../../../chat/answer.ts';
import type { Form } from '../../../../../chat/form.ts';
import type { ActorContext, PressContext, SubmitContext } from '../../../../../community/feature/feature.ts';
import { isStale } from '../../../../../community/feature/shown.ts';
import { aimOf, audienceKind, writeAudience } from '../../../../../community/gatherings/aim.ts';
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
import { papersThere } from '../../evaluation/store.ts';
import { accessForm, type DetailsValues, detailsForm } from '../forms/details.ts';
import {
  type AudienceValues,
  audienceForm,
  type InviteValues,
  inviteForm,
  type MetierValues,
  metierForm,
  type UninviteValues,
  uninviteForm,
} from '../forms/people.ts';
import { livingDefis } from '../load/defis.ts';
import { refusalOf } from '../rules/states.ts';
import { guestsOf, whisperGathering } from './present.ts';

const audienceFor = ({ programme }: ActorContext, gathering: Gathering) => audienceKind(programme, gathering);

const opening =
  (form: (view: ViewContext, gathering: Gathering) => Form) =>
  async (context: PressContext, gathering: Gathering): Promise<Answer> =>
    openForm(form(viewContextFor(context, context.member), gathering));

export const openDetails = opening(detailsForm);
export const openAccess = opening(accessForm);
export const openUninvite = opening(uninviteForm);
export const openGuests = opening(inviteForm);

/** Somebody else changed what the form began with. */
export const staleIn = (context: ActorContext): string =>
  viewContextFor(context, context.member).words.errors.stale;

/** Saves what was typed of a gathering, and shows it. */
async function save(context: ActorContext, before: Gathering, change: Change): Promise<Answer> {
  const { happened } = viewContextFor(context, context.member).words;
  const after = await changeGathering(context, before, change);
  if (!after) return whisperGathering(context, before, happened.unchanged);
  return whisperGathering(context, after, after.state === 'announced' ? happened.told : happened.saved);
}

export async function saveDetails(context: SubmitContext<DetailsValues>, before: Gathering): Promise<Answer> {
  const { capacity } = context.values;
  const { place, link, speaker, description } = before;
  if (isStale(context.ref, { place, link, speaker, capacity: before.capacity, description }))
    return rejectForm({ '': staleIn(context) });
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

/** The roles, the métiers and the défi that it is for, as it stands. */
export async function openAudience(context: PressContext, gathering: Gathering): Promise<Answer> {
  const view = viewContextFor(context, context.member);
  const kind = audienceFor(context, gathering);
  if (kind === 'metier' || kind === 'groups')
    return whisperGathering(context, gathering, view.words.refused.otherFormat);
  const format = formatOf(context.programme, gathering.format);
  const aim = aimOf(context.programme, gathering);
  const roles = aim.roles.length === 0 && format?.oneDefi ? (format.roles ?? []) : aim.roles;
  return openForm(audienceForm(view, gathering, { ...aim, roles }, await livingDefis(context)));
}

export async function saveAudience(
  context: SubmitContext<AudienceValues>,
  before: Gathering,
): Promise<Answer> {
  const { programme } = context;
  const { refused, errors } = viewContextFor(context, context.member).words;
  const kind = audienceFor(context, before);
  if (kind === 'metier' || kind === 'groups') return whisperGathering(context, before, refused.otherFormat);
  const { roles, metiers, defi } = context.values;
  if (defi !== null && !(await livingDefis(context)).includes(defi)) return rejectForm({ defi: errors.defi });
  if (defi !== null && roles.length === 0) return rejectForm({ roles: errors.rolesOfDefi });
  // What one défi's team wrote would be another's to read.
  if (defi !== before.defi && (await papersThere(context.tx)).dossiers.has(before.id))
    return rejectForm({ defi: errors.defiWrote });
  const own = formatOf(programme, before.format);
  // What the format says already is left to it: it follows when the programme changes.
  const usual =
    own?.audience === 'roles'
      ? writeAudience({ roles: own.roles ?? [], metiers: own.metiers ?? [] })
      : own?.audience === 'promotion'
        ? writeAudience({ roles: ['eig'], metiers: [] })
        : writeAudience({ roles: [], metiers: [] });
  const chosen = writeAudience({ roles, metiers });
  return save(context, before, { audience: chosen === usual ? null : chosen, defi });
}

/** For whom: the form that suits its audience. */
export async function openPeople(context: PressContext, gathering: Gathering): Promise<Answer> {
  const view = viewContextFor(context, context.member);
  const audience = audienceFor(context, gathering);
  const act = audience === 'invited' || audience === 'groups' ? 'invite' : 'aim';
  const refusal = refusalOf(act, gathering, context.now);
  if (refusal) return whisperGathering(context, gathering, view.words.refused[refusal]);
  if (act === 'invite') return openForm(inviteForm(view, gathering));
  return audience === 'metier' ? openForm(metierForm(view, gathering)) : openAudience(context, gathering);
}

export async function saveGuests(context: SubmitContext<InviteValues>, before: Gathering): Promise<Answer> {
  const { happened, errors: messages } = viewContextFor(context, context.member).words;
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
  if (isStale(context.ref, { directions: before.directions })) return rejectForm({ '': staleIn(context) });
  return save(context, before, context.values);
}
