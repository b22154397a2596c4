import type { PersonalData } from '../../../../community/feature/feature.ts';
import { gatheringById } from '../../../../community/gatherings/store.ts';
import { evaluationWords } from '../../locales/evaluation.ts';
import { writtenBy } from './store.ts';

export const personalData: PersonalData = {
  categories: [
    {
      id: 'papers',
      label: {
        fr: 'votre nom sous les dossiers et rapports d’un défi (les textes sont ceux du défi, et restent)',
        en: 'your name under a challenge’s files and reports (the texts are the challenge’s, and stay)',
      },
      rows: [
        { table: 'gathering_dossiers', column: 'authorId', erased: 'unnamed', leaving: 'unnamed' },
        { table: 'gathering_reports', column: 'authorId', erased: 'unnamed', leaving: 'unnamed' },
        { table: 'gathering_reports', column: 'roadMapBy', erased: 'unnamed', leaving: 'unnamed' },
      ],
    },
  ],
  async describe({ tx, member }) {
    const { dossiers, reports, roadMaps } = await writtenBy(tx, member.id);
    const count = new Set([...dossiers, ...reports, ...roadMaps]).size;
    const { kept } = evaluationWords(member.locale);
    return count === 0 ? [] : [{ label: kept.label, detail: kept.detail(count) }];
  },
  async exportData({ tx }, member) {
    const named = async (ids: readonly string[]) => {
      const titles = [];
      for (const id of ids) titles.push((await gatheringById(tx, id))?.title ?? null);
      return titles;
    };
    const { dossiers, reports, roadMaps } = await writtenBy(tx, member.id);
    return {
      dossiersWrittenLast: await named(dossiers),
      reportsWrittenLast: await named(reports),
      roadMapsChangedLast: await named(roadMaps),
    };
  },
};
