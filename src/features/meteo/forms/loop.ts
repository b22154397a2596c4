import type { BegunLoop } from '../../../community/feature/feature.ts';
import { defineForm, type ValuesOfForm } from '../../../community/feature/form.ts';
import { check, paragraph } from '../../../community/feature/form-fields.ts';
import { type ViewContext, viewContextFor } from '../locales/index.ts';
import { linesIn, MAX_ACTIONS } from '../parts/follow-through/rules.ts';
import type { Round } from '../rules/round.ts';
import { dayOf } from '../views/format.ts';
import { type Draft, draftRef, type LoopWords, MAX_LOOP_TEXT } from '../views/loop.ts';

function joined(before: string, more: string | undefined): string {
  const both = more === undefined || before.includes(more) ? before : `${before}\n${more}`;
  return both.length <= MAX_LOOP_TEXT ? both : before;
}

/** What was said and what will be done; the figures can be joined only when there are some to show. */
export const loopForm = defineForm(viewContextFor, {
  id: 'meteo/loop',
  fields({ words: { loop, actions } }: ViewContext) {
    const { form } = loop;
    const errors = { missing: form.required, tooLong: form.tooLong };
    const will = paragraph({ label: form.will, hint: form.willHint, max: MAX_LOOP_TEXT, errors });
    return {
      said: paragraph({ label: form.said, hint: form.saidHint, max: MAX_LOOP_TEXT, errors }),
      will: will.as((typed) =>
        typed.refine((text) => linesIn(text).length <= MAX_ACTIONS, actions.tooMany(MAX_ACTIONS)),
      ),
      withFigures: check({ label: form.withFigures, text: form.joinFigures }),
    };
  },
  /** `begun` is what another feature has to say: after what is written already, where there is room for both. */
  show(
    view,
    round: Round,
    before: (LoopWords & Draft) | null,
    hasFigures: boolean,
    begun: BegunLoop | null = null,
  ) {
    const { title, intro, submit } = view.words.loop.form;
    return {
      // Which draft it is, too: one that was discarded and written anew counts from one again.
      ref: before ? `${round.id}.${draftRef(before)}` : round.id,
      title,
      intro: intro(dayOf(view, round)),
      submit,
      initial: before
        ? {
            said: joined(before.said, begun?.said),
            will: joined(before.will, begun?.will),
            withFigures: before.withFigures,
          }
        : { withFigures: true, ...begun },
      fields: hasFigures ? {} : { withFigures: false },
    };
  },
});

export type LoopValues = ValuesOfForm<typeof loopForm>;
