import { md } from '../../../chat/markdown.ts';
import { defineForm, type ValuesOfForm } from '../../../community/feature/form.ts';
import { number, optionalParagraph } from '../../../community/feature/form-fields.ts';
import { type ViewContext, viewContextFor } from '../locales/index.ts';
import { MIN_MINUTES } from '../rules/moment.ts';
import { LIMITS, MAX_MINUTES, type Request } from '../rules/request.ts';
import { titleOf } from '../views/format.ts';

/** It took place: how long, and what came of it. */
export const outcomeForm = defineForm(viewContextFor, {
  id: 'acceleration/tell',
  fields({ words: { after, need } }: ViewContext) {
    const { told } = after;
    return {
      minutes: number({
        label: told.minutes,
        hint: (_min, max) => told.minutesHint(max),
        min: MIN_MINUTES,
        max: MAX_MINUTES,
        error: (_min, max) => told.badMinutes(max),
      }),
      outcome: optionalParagraph({
        label: told.outcome,
        hint: told.outcomeHint,
        max: LIMITS.outcome,
        errors: need.form.tooLong,
      }),
    };
  },
  show(view, request: Request) {
    const { told } = view.words.after;
    const { id: ref, granted } = request;
    return {
      ref,
      title: told.title,
      intro: md`**${plainTitle(view, request)}**\n${told.intro}`,
      submit: told.submit,
      initial: { minutes: granted },
      fields: { minutes: { hint: told.minutesHint(granted), max: granted } },
    };
  },
});

/** Bold around marks that were typed does not hold on every chat. */
const plainTitle = (view: ViewContext, request: Request): string =>
  titleOf(view, request)
    .replace(/[*_`[\]\\]/g, ' ')
    .trim() || view.words.untitled;

export type OutcomeValues = ValuesOfForm<typeof outcomeForm>;
