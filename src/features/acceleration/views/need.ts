import type { Form } from '../../../chat/form.ts';
import { buttons, heading, type Message, note, storable, text } from '../../../chat/message.ts';
import { momentInWords } from '../../../community/format/dates.ts';
import type { Voice } from '../locales/index.ts';
import { isComplete, MOST, type Request, wishes } from '../rules/request.ts';
import { actionsFor } from './actions.ts';
import {
  button,
  type Left,
  lengthInWords,
  needBlocks,
  periodInWords,
  quotaInWords,
  quoted,
  titleOf,
} from './format.ts';

/** The need, first half: what, tried, expected, with an example of a good one. `ref` is '' for a new draft. */
export function needForm({ words }: Voice, request: Request | null): Form {
  const { form } = words.need;
  const texts = request?.texts;
  const paragraph = (id: 'goal' | 'tried' | 'expected', label: string, hint: string) =>
    ({ kind: 'paragraph', id, label, hint, maxLength: MOST.text, initial: texts?.[id] ?? '' }) as const;
  return {
    id: 'acceleration/need',
    ref: request?.id ?? '',
    title: form.title,
    intro: form.intro,
    fields: [
      {
        kind: 'line',
        id: 'title',
        label: form.titleLabel,
        hint: form.titleHint,
        placeholder: form.titlePlaceholder,
        maxLength: MOST.title,
        initial: texts?.title ?? '',
      },
      paragraph('goal', form.goal, form.goalHint),
      paragraph('tried', form.tried, form.triedHint),
      paragraph('expected', form.expected, form.expectedHint),
    ],
    submit: form.submit,
  };
}

/** The need, second half: the field, how long, and when. */
export function detailsForm(voice: Voice, request: Request, left: Left): Form {
  const { details } = voice.words.need;
  const { expertise, acceleration } = voice.programme;
  const options = wishes(acceleration.hours).map((minutes) => ({
    value: String(minutes),
    label: lengthInWords(minutes, voice.locale),
  }));
  const known = expertise.some(({ id }) => id === request.field);
  return {
    id: 'acceleration/details',
    ref: request.id,
    title: details.title,
    intro: quotaInWords(voice, left),
    fields: [
      {
        kind: 'choice',
        id: 'field',
        label: details.field,
        options: expertise.map((label) => ({ value: label.id, label: label[voice.locale] })),
        ...(known && request.field !== null ? { initial: request.field } : {}),
      },
      {
        kind: 'choice',
        id: 'wished',
        label: details.wished,
        options,
        ...(request.wished > 0 ? { initial: String(request.wished) } : {}),
      },
      {
        kind: 'paragraph',
        id: 'dates',
        label: details.dates,
        hint: details.datesHint,
        maxLength: MOST.dates,
        optional: true,
        initial: request.texts.dates,
      },
    ],
    submit: details.submit,
  };
}

/** The first half is kept: the second is a press away. */
export function savedMessage({ words }: Voice, request: Request): Message {
  const { saved } = words.need;
  return storable(
    storable({
      summary: saved.summary,
      blocks: [
        text(saved.text),
        buttons(
          button(words.buttons.goOn, 'details', request.id, 'primary'),
          button(words.buttons.edit, 'new', request.id),
        ),
        note(saved.note),
      ],
    }),
  );
}

/** What will leave, before it does. `leavesAt`: when it would leave by itself, null when it goes at once. */
export function previewMessage(
  voice: Voice,
  request: Request,
  { author, left, leavesAt }: { author: string | null; left: Left; leavesAt: number | null },
): Message {
  const { preview } = voice.words.need;
  const low = left.left < request.wished && left.left > 0;
  const leaves =
    leavesAt === null ? [] : [preview.next(momentInWords(leavesAt, voice.timeZone, voice.locale))];
  const next = isComplete(request) ? leaves : [preview.incomplete];
  return {
    summary: preview.summary,
    blocks: [
      heading(titleOf(voice, request)),
      text(preview.text),
      ...needBlocks(voice, request, author),
      ...quoted(voice.words.parts.comment, request.texts.comment),
      text(
        [
          quotaInWords(voice, left),
          ...(low
            ? [preview.low(lengthInWords(left.left, voice.locale), periodInWords(voice, left.period))]
            : []),
          ...next,
        ].join('\n'),
      ),
      buttons(...actionsFor(voice, request, 'team')),
      note(voice.words.quota.counted),
    ],
  };
}
