import type { ActorContext, PersonalData, UnitOfWork } from '../../../../community/feature/feature.ts';
import type { Member } from '../../../../community/members/member.ts';
import { viewContextFor } from '../../locales/index.ts';
import { notesOf } from './store.ts';

/** All that is kept of a notebook; that there are notes is told to nobody but her. */
export const notebookData = {
  categories: [
    {
      id: 'notes',
      label: { fr: 'vos notes pour la météo', en: 'your notes for the météo' },
      rows: [{ table: 'meteo_notes', column: 'memberId', erased: 'deleted' }],
    },
  ],
  async describe(context: ActorContext) {
    const notes = await notesOf(context, context.member.id);
    const { kept } = viewContextFor(context, context.member).words.notebook;
    return notes.length === 0 ? [] : [{ label: kept.label, detail: kept.detail(notes.length) }];
  },
  async exportData(uow: UnitOfWork, member: Member) {
    return {
      notes: (await notesOf(uow, member.id)).map(({ notedOn, well, hard }) => ({ notedOn, well, hard })),
    };
  },
} satisfies PersonalData;
