import type { ActorContext, PersonalDataItem, UnitOfWork } from '../../../../../community/feature/feature.ts';
import { allNoted } from '../../../../../community/gatherings/attendance.ts';
import { gatheringById } from '../../../../../community/gatherings/store.ts';
import type { Member } from '../../../../../community/members/member.ts';
import { afterwardsWords } from '../../../locales/follow-up.ts';
import { forgetNoted } from '../store/attendance.ts';
import { givenBy } from '../store/feedback-givers.ts';
import { allMaterials } from '../store/materials.ts';

/** What is kept of her after gatherings, in words. */
export async function describePersonalData(context: ActorContext): Promise<PersonalDataItem[]> {
  const { tx, member, programme } = context;
  const words = afterwardsWords(member.locale).kept;
  const days = programme.meteo.retentionDays;
  const noted = await allNoted(tx, member.id);
  const given = await givenBy(tx, member.id);
  const materials = await allMaterials(tx, member.id);
  const came = noted.filter((each) => each.came).length;
  return [
    ...(noted.length > 0
      ? [{ label: words.attendance, detail: words.attendanceDetail(came, noted.length - came, days) }]
      : []),
    ...(given.size > 0 ? [{ label: words.given, detail: words.givenDetail(given.size, days) }] : []),
    ...(materials.length > 0
      ? [{ label: words.materials, detail: words.materialsDetail(materials.length) }]
      : []),
  ];
}

/** All of it as data. What she said as feedback is not there: nothing says which it is. */
export async function exportPersonalData(uow: UnitOfWork, member: Member): Promise<Record<string, unknown>> {
  const named = async (id: string) => {
    const gathering = await gatheringById(uow.tx, id);
    return {
      gathering: gathering?.title ?? null,
      startsAt: gathering && new Date(gathering.startsAt).toISOString(),
    };
  };
  const attendance = [];
  for (const { gatheringId, came } of await allNoted(uow.tx, member.id))
    attendance.push({ ...(await named(gatheringId)), came });
  const feedbackGiven = [];
  for (const gatheringId of await givenBy(uow.tx, member.id)) feedbackGiven.push(await named(gatheringId));
  const materials = [];
  for (const { gatheringId, title, url } of await allMaterials(uow.tx, member.id))
    materials.push({ ...(await named(gatheringId)), title, url });
  return { attendance, feedbackGiven, materials };
}

/** How many came stays: those who are erased are counted. */
export async function release({ tx }: UnitOfWork, member: Member): Promise<void> {
  await forgetNoted(tx, { memberId: member.id });
}
