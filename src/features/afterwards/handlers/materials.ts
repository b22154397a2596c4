import { z } from 'zod';
import { type Answer, openForm, replace, whisper } from '../../../chat/answer.ts';
import { escapeMarkdown } from '../../../chat/markdown.ts';
import type { Message } from '../../../chat/message.ts';
import type {
  Call,
  CommandCall,
  Press,
  PressCall,
  Submission,
  SubmitCall,
} from '../../../community/feature/feature.ts';
import { submission } from '../../../community/feature/feature.ts';
import { plainWord } from '../../../community/format/words.ts';
import { invitedTo, isFor } from '../../../community/gatherings/audience.ts';
import { formatLabel } from '../../../community/gatherings/formats.ts';
import { type Gathering, takesPlace } from '../../../community/gatherings/gathering.ts';
import { gatheringById, gatheringsIn } from '../../../community/gatherings/store.ts';
import type { Locale } from '../../../community/members/member.ts';
import { isCoach } from '../access.ts';
import { standingOf } from '../load/attendance.ts';
import { afterwardsWords, voiceFor } from '../locales/index.ts';
import { canBeNoted, mayGiveFeedback } from '../rules/attendance.ts';
import { mayAdd, mayRemove, TITLE_MOST, URL_MOST, webAddress } from '../rules/materials.ts';
import { addMaterial, allMaterials, materialById, removeMaterial } from '../store/materials.ts';
import {
  type MaterialsShown,
  materialForm,
  materialsMessage,
  refusedMessage,
  type WithMaterials,
} from '../views/materials.ts';

/** The gatherings that are for her, the newest first. */
async function hers(call: Call): Promise<Gathering[]> {
  const { tx, member, programme } = call;
  const gatherings = await gatheringsIn(tx, ['planned', 'announced', 'over']);
  const invited = await invitedTo(
    tx,
    gatherings.map(({ id }) => id),
  );
  return gatherings
    .filter((gathering) => isFor(member, gathering, programme, invited.get(gathering.id) ?? new Set()))
    .reverse();
}

/** Whether she may keep a link with it: a coach of one that is for her, or one who came. */
async function mayAddTo(call: Call, gathering: Gathering): Promise<boolean> {
  const { member } = call;
  const came =
    canBeNoted(gathering, call.now) && mayGiveFeedback(await standingOf(call, gathering, member.id));
  if (!mayAdd({ isCoach: isCoach(member), came })) return false;
  const invited = (await invitedTo(call.tx, [gathering.id])).get(gathering.id) ?? new Set();
  return takesPlace(gathering) && (came || isFor(member, gathering, call.programme, invited));
}

async function shownTo(call: Call, typed: string, happened?: string): Promise<Message> {
  const { member, programme } = call;
  const gatherings = await hers(call);
  const materials = await allMaterials(call.tx);
  const wanted = plainWord(typed);
  const matches = (...words: string[]) => words.some((word) => plainWord(word).includes(wanted));
  const found: WithMaterials[] = gatherings.flatMap((gathering) => {
    const named = matches(gathering.title, formatLabel(programme, gathering.format, member.locale));
    const some = materials.filter(
      ({ gatheringId, title }) => gatheringId === gathering.id && (named || matches(title)),
    );
    return some.length === 0 ? [] : [{ gathering, materials: some }];
  });
  const asker = { id: member.id, isCoach: isCoach(member) };
  const addable: Gathering[] = [];
  for (const gathering of gatherings.filter(({ startsAt }) => startsAt <= call.now)) {
    if (addable.length === 10) break;
    if (await mayAddTo(call, gathering)) addable.push(gathering);
  }
  const shown: MaterialsShown = {
    found,
    removable: new Set(materials.filter((each) => mayRemove(asker, each)).map(({ id }) => id)),
    addable,
    typed: typed.trim(),
    ...(happened === undefined ? {} : { happened }),
  };
  return materialsMessage(voiceFor(call, member), shown);
}

/** `/rencontre supports`, with or without words to look for. */
export const findMaterials = async (call: CommandCall): Promise<Answer> =>
  whisper(await shownTo(call, call.args));

/** By a button the gathering is the ref, by a menu the value. */
async function openMaterialForm(call: PressCall): Promise<Answer> {
  const voice = voiceFor(call, call.member);
  const gathering = await gatheringById(call.tx, call.value ?? call.ref);
  if (!gathering || !(await mayAddTo(call, gathering))) return whisper(refusedMessage(voice));
  return openForm(materialForm(voice, gathering));
}

type MaterialValues = { title: string; url: string };

async function submitMaterial(call: SubmitCall<MaterialValues>): Promise<Answer> {
  const gathering = await gatheringById(call.tx, call.ref);
  if (!gathering || !(await mayAddTo(call, gathering)))
    return whisper(refusedMessage(voiceFor(call, call.member)));
  const { title, url } = call.values;
  await addMaterial(call.tx, { gatheringId: gathering.id, authorId: call.member.id, title, url });
  const { materials } = afterwardsWords(call.member.locale);
  return whisper(await shownTo(call, '', materials.added));
}

async function remove(call: PressCall): Promise<Answer> {
  const { tx, member } = call;
  const words = afterwardsWords(member.locale).materials;
  const material = await materialById(tx, call.value ?? call.ref);
  if (!material) return whisper(await shownTo(call, '', words.already));
  if (!mayRemove({ id: member.id, isCoach: isCoach(member) }, material))
    return whisper(refusedMessage(voiceFor(call, member)));
  await removeMaterial(tx, material.id);
  return replace(await shownTo(call, '', words.removed(escapeMarkdown(material.title))));
}

function materialSchema(locale: Locale) {
  const { form } = afterwardsWords(locale).materials;
  return z.object({
    title: z
      .string(form.nameMissing)
      .transform((typed) => typed.replace(/\s+/g, ' ').trim())
      .refine((typed) => typed !== '', form.nameMissing)
      .refine((typed) => typed.length <= TITLE_MOST, form.nameTooLong(TITLE_MOST)),
    url: z.string(form.urlWrong).transform((typed, context) => {
      const address = webAddress(typed);
      const wrong = address === null ? form.urlWrong : form.urlTooLong(URL_MOST);
      if (address !== null && address.length <= URL_MOST) return address;
      context.addIssue({ code: 'custom', message: wrong });
      return z.NEVER;
    }),
  });
}

export const materialPresses: Record<string, Press> = {
  'afterwards/add-material': { who: 'everyone', handle: openMaterialForm },
  'afterwards/remove-material': { who: 'everyone', handle: remove },
};

export const materialForms: Record<string, Submission<MaterialValues>> = {
  'afterwards/material': submission<MaterialValues>({
    who: 'everyone',
    schema: materialSchema,
    handle: submitMaterial,
  }),
};
