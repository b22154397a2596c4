import type { Form } from '../../../chat/form.ts';
import { md } from '../../../chat/markdown.ts';
import type { ViewContext } from '../locales/index.ts';
import { MIN_MINUTES } from '../rules/moment.ts';
import { LIMITS, type Request } from '../rules/request.ts';
import { titleOf } from './format.ts';

/** It took place: how long, and what came of it. */
export function toldForm(view: ViewContext, request: Request): Form {
  const { told } = view.words.after;
  return {
    id: 'acceleration/tell',
    ref: request.id,
    title: told.title,
    intro: md`**${
      titleOf(view, request)
        .replace(/[*_`[\]\\]/g, ' ')
        .trim() || view.words.untitled
    }**\n${told.intro}`,
    fields: [
      {
        kind: 'number',
        id: 'minutes',
        label: told.minutes,
        hint: told.minutesHint(request.granted),
        min: MIN_MINUTES,
        max: request.granted,
        initial: request.granted,
      },
      {
        kind: 'paragraph',
        id: 'outcome',
        label: told.outcome,
        hint: told.outcomeHint,
        maxLength: LIMITS.outcome,
        optional: true,
      },
    ],
    submit: told.submit,
  };
}
