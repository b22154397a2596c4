import type { PersonalData } from '../../../../community/feature/feature.ts';
import { gatheringById } from '../../../../community/gatherings/store.ts';
import { forumWords } from '../../locales/forum.ts';
import { goingOf, proposedBy } from './store.ts';

export const personalData: PersonalData = {
  categories: [
    {
      id: 'forum-subjects',
      label: {
        fr: 'les sujets que vous avez proposés à un forum ouvert',
        en: 'the subjects you proposed for an open forum',
      },
      rows: [{ table: 'gathering_forum_subjects', column: 'memberId', erased: 'deleted' }],
    },
    {
      id: 'forum-goers',
      label: { fr: 'vos «\u00a0J’y vais\u00a0» à un forum ouvert', en: 'your “I’ll go” at an open forum' },
      rows: [{ table: 'gathering_forum_goers', column: 'memberId', erased: 'deleted' }],
    },
  ],
  async describe({ tx, member }) {
    const [proposed, going] = [await proposedBy(tx, member.id), await goingOf(tx, member.id)];
    const { kept } = forumWords(member.locale);
    return [
      ...(proposed.length === 0
        ? []
        : [{ label: kept.proposed, detail: kept.proposedDetail(proposed.length) }]),
      ...(going.length === 0 ? [] : [{ label: kept.going, detail: kept.goingDetail(going.length) }]),
    ];
  },
  async exportData({ tx }, member) {
    const titled = async (id: string) => (await gatheringById(tx, id))?.title ?? null;
    const forumSubjects = [];
    for (const { gatheringId, title, words } of await proposedBy(tx, member.id))
      forumSubjects.push({ gathering: await titled(gatheringId), title, words });
    const forumGoing = [];
    for (const { gatheringId, title } of await goingOf(tx, member.id))
      forumGoing.push({ gathering: await titled(gatheringId), subject: title });
    return { forumSubjects, forumGoing };
  },
};
