import type { Form } from '../../../chat/form.ts';
import { joinMarkdown } from '../../../chat/markdown.ts';
import { buttons, heading, type Message, note, storable, text } from '../../../chat/message.ts';
import { formatMoment } from '../../../community/format/dates.ts';
import type { ViewContext } from '../locales/index.ts';
import { isComplete, LIMITS, type Request, wishes } from '../rules/request.ts';
import { actionsFor } from './actions.ts';
import {
  button,
  formatLength,
  formatPeriod,
  formatQuota,
  needBlocks,
  type QuotaLeft,
  quoted,
  titleOf,
} from './format.ts';

/** The need, first half: what, tried, expected, with an example of a good one. `ref` is '' for a new draft. */
export function needForm({ words }: ViewContext, request: Request | null): Form {
  const { form } = words.need;
  const texts = request?.texts;
  const paragraph = (id: 'goal' | 'tried' | 'expected', label: string, hint: string) =>
    ({ kind: 'paragraph', id, label, hint, maxLength: LIMITS.text, initial: texts?.[id] ?? '' }) as const;
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
        maxLength: LIMITS.title,
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
export function detailsForm(view: ViewContext, request: Request, left: QuotaLeft): Form {
  const { details } = view.words.need;
  const { expertise, acceleration } = view.programme;
  const options = wishes(acceleration.hours).map((minutes) => ({
    value: String(minutes),
    label: formatLength(minutes, view.locale),
  }));
  const known = expertise.some(({ id }) => id === request.field);
  return {
    id: 'acceleration/details',
    ref: request.id,
    title: details.title,
    intro: formatQuota(view, left),
    fields: [
      {
        kind: 'choice',
        id: 'field',
        label: details.field,
        options: expertise.map((label) => ({ value: label.id, label: label[view.locale] })),
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
        maxLength: LIMITS.dates,
        optional: true,
        initial: request.texts.dates,
      },
    ],
    submit: details.submit,
  };
}

/** The first half is kept: the second is a press away. */
export function savedMessage({ words }: ViewContext, request: Request): Message {
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
  view: ViewContext,
  request: Request,
  { author, left, leavesAt }: { author: string | null; left: QuotaLeft; leavesAt: number | null },
): Message {
  const { preview } = view.words.need;
  const low = left.left < request.wished && left.left > 0;
  const leaves = leavesAt === null ? [] : [preview.next(formatMoment(leavesAt, view.timeZone, view.locale))];
  const next = isComplete(request) ? leaves : [preview.incomplete];
  return {
    summary: preview.summary,
    blocks: [
      heading(titleOf(view, request)),
      text(preview.text),
      ...needBlocks(view, request, author),
      ...quoted(view.words.parts.comment, request.texts.comment),
      text(
        joinMarkdown([
          formatQuota(view, left),
          ...(low
            ? [preview.low(formatLength(left.left, view.locale), formatPeriod(view, left.period))]
            : []),
          ...next,
        ]),
      ),
      buttons(...actionsFor(view, request, 'team')),
      note(view.words.quota.counted),
    ],
  };
}
