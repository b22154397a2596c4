import { link, md } from '../../../../../chat/markdown.ts';
import type { Range } from '../../../../../community/feature/agenda.ts';
import type { GazetteItem, UnitOfWork } from '../../../../../community/feature/feature.ts';
import { formatMoment } from '../../../../../community/format/dates.ts';
import { aimOf, isForPromotion } from '../../../../../community/gatherings/aim.ts';
import type { Gathering } from '../../../../../community/gatherings/gathering.ts';
import { gatheringsBetween } from '../../../../../community/gatherings/store.ts';
import { materialsOf } from '../store/materials.ts';

/** How far ahead the gazette names what comes. */
const AHEAD_MS = 14 * 24 * 60 * 60_000;

/** What is for the whole promotion: others are told of theirs, and read their resources, by themselves. */
const isForAll = ({ programme }: UnitOfWork, gathering: Gathering): boolean =>
  isForPromotion(aimOf(programme, gathering));

/** The dates of the next two weeks that were announced, and what was kept of the gatherings since the last gazette. */
export async function gazette(uow: UnitOfWork, { fromAt, untilAt }: Range): Promise<GazetteItem[]> {
  const { locale, timeZone } = uow.programme.promotion;
  const coming = await gatheringsBetween(uow.tx, untilAt, untilAt + AHEAD_MS, ['announced']);
  const dates = coming
    .filter((each) => isForAll(uow, each))
    .map(({ title, startsAt }): GazetteItem => {
      const when = formatMoment(startsAt, timeZone, locale);
      return { kind: 'date', line: md`- **${title}**, ${when}` };
    });
  const materials: GazetteItem[] = [];
  const held = await gatheringsBetween(uow.tx, fromAt, untilAt, ['over', 'announced']);
  for (const gathering of held.filter((each) => isForAll(uow, each)))
    for (const { title, url } of await materialsOf(uow.tx, gathering.id))
      materials.push({ kind: 'material', line: md`- ${link(title, url)} (${gathering.title})` });
  return [...dates, ...materials];
}
