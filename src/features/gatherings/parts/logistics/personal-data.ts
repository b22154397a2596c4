import type { PersonalData } from '../../../../community/feature/feature.ts';
import { gatheringById } from '../../../../community/gatherings/store.ts';
import { withReaders } from '../../../../community/members/readings.ts';
import { logisticsWords } from '../../locales/logistics.ts';
import { KEPT_DAYS } from './rules.ts';
import { needsOf, readingsOf } from './store.ts';

export const personalData: PersonalData = {
  categories: [
    {
      id: 'logistics',
      label: {
        fr: 'ce dont vous avez besoin à un séminaire, et qui l’a lu',
        en: 'what you need at a seminar, and who has read it',
      },
      rows: [
        { table: 'gathering_logistics', column: 'memberId', erased: 'deleted' },
        { table: 'gathering_logistics_readings', column: 'memberId', erased: 'deleted' },
      ],
    },
    {
      id: 'logistics-read',
      label: {
        fr: 'la trace de ce que vous avez lu en organisant (elle reste, sans votre nom)',
        en: 'the record of what you read as an organiser (it stays, without your name)',
      },
      rows: [
        { table: 'gathering_logistics_readings', column: 'readerId', erased: 'unnamed', leaving: 'unnamed' },
      ],
    },
  ],
  async describe(context) {
    const { length } = await needsOf(context, context.member.id);
    const { kept } = logisticsWords(context.member.locale);
    return length === 0 ? [] : [{ label: kept.label, detail: kept.detail(length, KEPT_DAYS) }];
  },
  async exportData(uow, member) {
    const titled = async (id: string) => (await gatheringById(uow.tx, id))?.title ?? null;
    const logistics = [];
    for (const { gatheringId, needs } of await needsOf(uow, member.id))
      logistics.push({ gathering: await titled(gatheringId), ...needs });
    const logisticsReadBy = [];
    for (const { gatheringId, reader, readAt } of await withReaders(
      uow.tx,
      await readingsOf(uow.tx, member.id),
    ))
      logisticsReadBy.push({
        gathering: await titled(gatheringId),
        reader,
        readAt: new Date(readAt).toISOString(),
      });
    return { logistics, logisticsReadBy };
  },
};
