import { defineForm, type ValuesOfForm } from '../../community/feature/form.ts';
import { line } from '../../community/feature/form-fields.ts';
import { type ViewContext, viewContextFor } from './locales/index.ts';
import { MAX_TITLE } from './rules/polls.ts';

/** The topic that an EIG proposes to her group; `gatheringId` is the gathering that opened the vote. */
export const topicForm = defineForm(viewContextFor, {
  id: 'peer-sharing/topic',
  fields({ words: { form } }: ViewContext) {
    const errors = { missing: form.empty, tooLong: form.tooLong };
    return { topic: line({ label: form.topic, hint: form.hint, max: MAX_TITLE, errors }) };
  },
  show({ words: { form } }, gatheringId: string) {
    return { ref: gatheringId, title: form.title, intro: form.intro, submit: form.submit };
  },
});

export type TopicValues = ValuesOfForm<typeof topicForm>;
