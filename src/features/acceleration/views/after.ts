import type { Form } from '../../../chat/form.ts';
import type { Voice } from '../locales/index.ts';
import { LEAST_MINUTES } from '../rules/moment.ts';
import { MOST, type Request } from '../rules/request.ts';
import { titleOf } from './format.ts';

/** It took place: how long, and what came of it. */
export function toldForm(voice: Voice, request: Request): Form {
  const { told } = voice.words.after;
  return {
    id: 'acceleration/tell',
    ref: request.id,
    title: told.title,
    intro: `**${
      titleOf(voice, request)
        .replace(/[*_`[\]\\]/g, ' ')
        .trim() || voice.words.untitled
    }**\n${told.intro}`,
    fields: [
      {
        kind: 'number',
        id: 'minutes',
        label: told.minutes,
        hint: told.minutesHint(request.granted),
        min: LEAST_MINUTES,
        max: request.granted,
        initial: request.granted,
      },
      {
        kind: 'paragraph',
        id: 'outcome',
        label: told.outcome,
        hint: told.outcomeHint,
        maxLength: MOST.outcome,
        optional: true,
      },
    ],
    submit: told.submit,
  };
}
