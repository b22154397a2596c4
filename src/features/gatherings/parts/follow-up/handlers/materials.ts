import { type Answer, openForm, replace, whisper } from '../../../../../chat/answer.ts';
import type { Message } from '../../../../../chat/message.ts';
import type {
  ActorContext,
  CommandContext,
  PressContext,
  SubmitContext,
} from '../../../../../community/feature/feature.ts';
import { plainWord } from '../../../../../community/format/words.ts';
import { invitedTo, isFor, isForHer } from '../../../../../community/gatherings/audience.ts';
import { formatLabel } from '../../../../../community/gatherings/formats.ts';
import { type Gathering, takesPlace } from '../../../../../community/gatherings/gathering.ts';
import { gatheringById, gatheringsIn } from '../../../../../community/gatherings/store.ts';
import { afterwardsWords, viewContextFor } from '../../../locales/follow-up.ts';
import { withContact } from '../../hosts/handlers.ts';
import { isCoach } from '../access.ts';
import { type MaterialValues, materialForm } from '../forms.ts';
import { loadComer } from '../load/attendance.ts';
import { canBeNoted, mayGiveFeedback } from '../rules/attendance.ts';
import { isNamedIn, mayAdd, mayRemove } from '../rules/materials.ts';
import { addMaterial, allMaterials, materialById, removeMaterial } from '../store/materials.ts';
import {
  MAX_OFFERED,
  type MaterialsData,
  materialsMessage,
  refusedMessage,
  type WithMaterials,
} from '../views/materials.ts';

/** The gatherings that are for her, or at which she speaks, the newest first. */
async function hers(context: ActorContext): Promise<Gathering[]> {
  const { tx, member, programme } = context;
  const gatherings = await gatheringsIn(tx, ['planned', 'announced', 'over']);
  const invited = await invitedTo(
    tx,
    gatherings.map(({ id }) => id),
  );
  return gatherings
    .filter(
      (gathering) =>
        isNamedIn(gathering, member) ||
        isFor(member, gathering, programme, invited.get(gathering.id) ?? new Set()),
    )
    .reverse();
}

/** Whether she may keep a link with it: a coach of one that is for her, one who presents, or one who came. */
export async function mayAddTo(context: ActorContext, gathering: Gathering): Promise<boolean> {
  const { member } = context;
  const presents = await context.contributions.presents(context, member, gathering);
  const came =
    canBeNoted(gathering, context.now) && mayGiveFeedback(await loadComer(context, gathering, member.id));
  if (!mayAdd({ isCoach: isCoach(member), presents, came })) return false;
  return takesPlace(gathering) && (presents || came || (await isForHer(context, gathering)));
}

async function shownTo(context: ActorContext, typed: string, happened?: string): Promise<Message> {
  const { member, programme } = context;
  const gatherings = await hers(context);
  const materials = await allMaterials(context.tx);
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
  // The nearest in time: what was, and what somebody prepares.
  const apart = ({ startsAt }: Gathering) => Math.abs(startsAt - context.now);
  for (const gathering of gatherings.toSorted((one, other) => apart(one) - apart(other))) {
    if (addable.length === MAX_OFFERED) break;
    if (await mayAddTo(context, gathering)) addable.push(gathering);
  }
  addable.sort((one, other) => other.startsAt - one.startsAt);
  const shown: MaterialsData = {
    found,
    removable: new Set(materials.filter((each) => mayRemove(asker, each)).map(({ id }) => id)),
    addable,
    visits: await withContact(context, gatherings),
    typed: typed.trim(),
    ...(happened === undefined ? {} : { happened }),
  };
  return materialsMessage(viewContextFor(context, member), shown);
}

/** `/rencontre supports`, with or without words to look for. */
export const findMaterials = async (context: CommandContext): Promise<Answer> =>
  whisper(await shownTo(context, context.args));

/** By a button the gathering is the ref, by a menu the value. */
export async function openMaterialForm(context: PressContext): Promise<Answer> {
  const view = viewContextFor(context, context.member);
  const gathering = await gatheringById(context.tx, context.value ?? context.ref);
  if (!gathering || !(await mayAddTo(context, gathering))) return whisper(refusedMessage(view));
  return openForm(materialForm(view, gathering));
}

export async function submitMaterial(context: SubmitContext<MaterialValues>): Promise<Answer> {
  const gathering = await gatheringById(context.tx, context.ref);
  if (!gathering || !(await mayAddTo(context, gathering)))
    return whisper(refusedMessage(viewContextFor(context, context.member)));
  const { title, url } = context.values;
  await addMaterial(context.tx, { gatheringId: gathering.id, authorId: context.member.id, title, url });
  const { materials } = afterwardsWords(context.member.locale);
  return whisper(await shownTo(context, '', materials.added));
}

export async function remove(context: PressContext): Promise<Answer> {
  const { tx, member } = context;
  const words = afterwardsWords(member.locale).materials;
  const material = await materialById(tx, context.value ?? context.ref);
  if (!material) return whisper(await shownTo(context, '', words.already));
  if (!mayRemove({ id: member.id, isCoach: isCoach(member) }, material))
    return whisper(refusedMessage(viewContextFor(context, member)));
  await removeMaterial(tx, material.id);
  return replace(await shownTo(context, '', words.removed(material.title)));
}
