import { type Answer, openForm, rejectForm } from '../../../../../chat/answer.ts';
import type { Form } from '../../../../../chat/form.ts';
import {
  type ActorContext,
  type Press,
  type PressContext,
  type SubmitContext,
  submission,
} from '../../../../../community/feature/feature.ts';
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
import { COACHES } from '../access.ts';
import { accessForm, detailsForm, inviteForm, metierForm, uninviteForm } from '../forms/gathering.ts';
import {
  accessSchema,
  type DetailsValues,
  detailsSchema,
  type InviteValues,
  inviteSchema,
  metierSchema,
  uninviteSchema,
} from '../forms/schemas.ts';
import type { Act } from '../rules/states.ts';
import { guestsOf, onGathering, whisperGathering } from './present.ts';

const audienceFor = ({ programme }: ActorContext, { format }: Gathering) =>
  formatOf(programme, format)?.audience ?? null;

const opening = (act: Act, form: (view: ViewContext, gathering: Gathering) => Form): Press => ({
  who: COACHES,
  handle: (context) =>
    onGathering(context, act, async (_context, gathering) =>
      openForm(form(viewContextFor(context, context.member), gathering)),
    ),
});

/** Saves what was typed of a gathering, and shows it. */
async function save(context: ActorContext, before: Gathering, change: Change): Promise<Answer> {
  const { happened } = viewContextFor(context, context.member).words;
  const after = await changeGathering(context, before, change);
  if (!after) return whisperGathering(context, before, happened.unchanged);
  return whisperGathering(context, after, after.state === 'announced' ? happened.told : happened.saved);
}

const saveDetails = (context: SubmitContext<DetailsValues>): Promise<Answer> =>
  onGathering(context, 'detail', async (_context, before) => {
    const { capacity } = context.values;
    const { yes } = countAnswers(await answersTo(context.tx, before.id));
    if (capacity !== null && capacity < yes)
      return rejectForm({
        capacity: viewContextFor(context, context.member).words.errors.capacityBelow(yes),
      });
    return save(context, before, context.values);
  });

const saveMetier = (context: SubmitContext<{ metier: string }>): Promise<Answer> =>
  onGathering(context, 'aim', async (_context, before) => {
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
  });

/** For whom: the form that suits the format's audience. */
const openPeople = (context: PressContext): Promise<Answer> =>
  onGathering(context, null, async (_context, gathering) => {
    const view = viewContextFor(context, context.member);
    const audience = audienceFor(context, gathering);
    if (audience === 'metier')
      return onGathering(context, 'aim', async () => openForm(metierForm(view, gathering)));
    if (audience === 'invited')
      return onGathering(context, 'invite', async () => openForm(inviteForm(view, gathering)));
    return whisperGathering(context, gathering, view.words.refused.otherFormat);
  });

const saveGuests = (context: SubmitContext<InviteValues>): Promise<Answer> =>
  onGathering(context, 'invite', async (_context, before) => {
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
  });

/** Takes a guest off the list; null when there is no such guest. */
async function remove(context: ActorContext, before: Gathering, memberId: string | null) {
  const { happened } = viewContextFor(context, context.member).words;
  const guest = (await guestsOf(context, before.id)).find(({ id }) => id === memberId);
  if (!guest) return null;
  const after = await changeGuests(context, before, { uninvited: [guest.id] });
  return { after, said: happened.removed(guest.name) };
}

const removeTyped = (context: SubmitContext<{ person1: string }>): Promise<Answer> =>
  onGathering(context, 'invite', async (_context, before) => {
    const guest = await chosenMember(context.tx, context.values.person1);
    const removed = await remove(context, before, guest?.id ?? null);
    if (!removed)
      return rejectForm({ person1: viewContextFor(context, context.member).words.happened.notInvited });
    return whisperGathering(context, removed.after, removed.said);
  });

export const detailingPresses: Record<string, Press> = {
  'planning/details': opening('detail', detailsForm),
  'planning/access': opening('detail', accessForm),
  'planning/people': { who: COACHES, handle: openPeople },
  'planning/uninvite': opening('invite', uninviteForm),
};

export const detailingForms = {
  'planning/details': submission<DetailsValues>({
    who: COACHES,
    schema: (locale) => detailsSchema(locale),
    handle: saveDetails,
  }),
  'planning/access': submission<{ directions: string | null }>({
    who: COACHES,
    schema: (locale) => accessSchema(locale),
    handle: (context) =>
      onGathering(context, 'detail', async (_context, before) => save(context, before, context.values)),
  }),
  'planning/metier': submission<{ metier: string }>({
    who: COACHES,
    schema: (locale, { programme }) => metierSchema(locale, programme),
    handle: saveMetier,
  }),
  'planning/invite': submission<InviteValues>({
    who: COACHES,
    schema: (locale) => inviteSchema(locale),
    handle: saveGuests,
  }),
  'planning/uninvite': submission<{ person1: string }>({
    who: COACHES,
    schema: (locale) => uninviteSchema(locale),
    handle: removeTyped,
  }),
};
