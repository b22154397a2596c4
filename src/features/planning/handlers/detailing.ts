import { type Answer, openForm, rejectForm } from '../../../chat/answer.ts';
import type { Form } from '../../../chat/form.ts';
import {
  type Call,
  type Press,
  type PressCall,
  type SubmitCall,
  submission,
} from '../../../community/feature/feature.ts';
import { answersTo, countAnswers } from '../../../community/gatherings/answers.ts';
import { invite, uninvite } from '../../../community/gatherings/audience.ts';
import { formatOf } from '../../../community/gatherings/formats.ts';
import type { Gathering } from '../../../community/gatherings/gathering.ts';
import { gatheringOfRhythm } from '../../../community/gatherings/store.ts';
import { chosenMember } from '../../../community/members/chosen-member.ts';
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
import { type Voice, voiceFor } from '../locales/index.ts';
import type { Act } from '../rules/states.ts';
import { changeGathering, guestsChanged } from './lifecycle.ts';
import { guestsOf, onGathering, shownAlone } from './present.ts';

const audienceFor = ({ programme }: Call, { format }: Gathering) =>
  formatOf(programme, format)?.audience ?? null;

const opening = (act: Act, form: (voice: Voice, gathering: Gathering) => Form): Press => ({
  who: COACHES,
  handle: (call) =>
    onGathering(call, act, async (_call, gathering) =>
      openForm(form(voiceFor(call, call.member), gathering)),
    ),
});

/** Saves what was typed of a gathering, and shows it. */
async function save(
  call: Call,
  before: Gathering,
  change: Parameters<typeof changeGathering>[2],
): Promise<Answer> {
  const { happened } = voiceFor(call, call.member).words;
  const after = await changeGathering(call, before, change);
  if (!after) return shownAlone(call, before, happened.unchanged);
  return shownAlone(call, after, after.state === 'announced' ? happened.told : happened.saved);
}

const saveDetails = (call: SubmitCall<DetailsValues>): Promise<Answer> =>
  onGathering(call, 'detail', async (_call, before) => {
    const { capacity } = call.values;
    const { yes } = countAnswers(await answersTo(call.tx, before.id));
    if (capacity !== null && capacity < yes)
      return rejectForm({ capacity: voiceFor(call, call.member).words.wrong.capacityBelow(yes) });
    return save(call, before, call.values);
  });

const saveMetier = (call: SubmitCall<{ metier: string }>): Promise<Answer> =>
  onGathering(call, 'aim', async (_call, before) => {
    if (audienceFor(call, before) !== 'metier')
      return shownAlone(call, before, voiceFor(call, call.member).words.refused.otherFormat);
    const { metier } = call.values;
    const { format, nominalOn } = before;
    // The other métier may have its own on that day of the rhythm already: this one is then one more.
    const standing = nominalOn && (await gatheringOfRhythm(call.tx, { format, metier, nominalOn }));
    const taken = standing && standing.id !== before.id;
    return save(call, before, taken ? { metier, nominalOn: null } : { metier });
  });

/** For whom: the form that suits the format's audience. */
const openPeople = (call: PressCall): Promise<Answer> =>
  onGathering(call, null, async (_call, gathering) => {
    const voice = voiceFor(call, call.member);
    const audience = audienceFor(call, gathering);
    if (audience === 'metier')
      return onGathering(call, 'aim', async () => openForm(metierForm(voice, gathering)));
    if (audience === 'invited')
      return onGathering(call, 'invite', async () => openForm(inviteForm(voice, gathering)));
    return shownAlone(call, gathering, voice.words.refused.otherFormat);
  });

const saveGuests = (call: SubmitCall<InviteValues>): Promise<Answer> =>
  onGathering(call, 'invite', async (_call, before) => {
    const { happened, wrong, refused } = voiceFor(call, call.member).words;
    if (audienceFor(call, before) !== 'invited') return shownAlone(call, before, refused.otherFormat);
    const errors: Record<string, string> = {};
    const chosen = new Set<string>();
    for (const [field, user] of Object.entries(call.values)) {
      const guest = await chosenMember(call.tx, user);
      if (!guest) errors[field] = wrong.unknown;
      else chosen.add(guest.id);
    }
    if (Object.keys(errors).length > 0) return rejectForm(errors);
    for (const { id } of await guestsOf(call, before.id)) chosen.delete(id);
    if (chosen.size === 0) return shownAlone(call, before, happened.alreadyInvited);
    await invite(call.tx, before.id, [...chosen]);
    return shownAlone(call, await guestsChanged(call, before), happened.invited(chosen.size));
  });

/** Takes a guest off the list; null when there is no such guest. */
async function remove(call: Call, before: Gathering, memberId: string | null) {
  const { happened } = voiceFor(call, call.member).words;
  const guest = (await guestsOf(call, before.id)).find(({ id }) => id === memberId);
  if (!guest) return null;
  await uninvite(call.tx, before.id, guest.id);
  return { after: await guestsChanged(call, before), said: happened.removed(guest.name) };
}

const removeTyped = (call: SubmitCall<{ person1: string }>): Promise<Answer> =>
  onGathering(call, 'invite', async (_call, before) => {
    const guest = await chosenMember(call.tx, call.values.person1);
    const removed = await remove(call, before, guest?.id ?? null);
    if (!removed) return rejectForm({ person1: voiceFor(call, call.member).words.happened.notInvited });
    return shownAlone(call, removed.after, removed.said);
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
    handle: (call) => onGathering(call, 'detail', async (_call, before) => save(call, before, call.values)),
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
