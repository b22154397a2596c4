import { defineForm, type ValuesOfForm } from '../../../community/feature/form.ts';
import { date, number, optionalLine, time } from '../../../community/feature/form-fields.ts';
import { keepCheck } from '../../../community/feature/slot-locales.ts';
import { dateIn, timeIn } from '../../../community/format/time-zone.ts';
import { type ViewContext, viewContextFor } from '../locales/index.ts';
import type { PeriodLeft } from '../rules/accounting.ts';
import { MIN_MINUTES } from '../rules/moment.ts';
import { LIMITS, MAX_MINUTES, type Request } from '../rules/request.ts';
import { formatLeft, titleOf } from '../views/format.ts';

export type MomentKind = 'take' | 'other' | 'counter';

/** When and where: what the one proposes, and the other confirms. */
const momentFormOf = (kind: MomentKind) =>
  defineForm(viewContextFor, {
    id: `acceleration/${kind}`,
    fields({ locale, words: { moments, need } }: ViewContext) {
      const { form } = moments;
      return {
        date: date({ label: form.date, errors: form.noDate }),
        time: time({ label: form.time, errors: form.noTime }),
        minutes: number({
          label: form.minutes,
          hint: (_min, max) => form.minutesHint(max),
          min: MIN_MINUTES,
          max: MAX_MINUTES,
          error: (_min, max) => form.badMinutes(max),
        }),
        place: optionalLine({
          label: form.place,
          hint: form.placeHint,
          max: LIMITS.place,
          errors: need.form.tooLong,
        }),
        anyway: keepCheck(locale),
      };
    },
    show(view, request: Request, left: readonly PeriodLeft[]) {
      const { form } = view.words.moments;
      const { texts, startsAt, wished, granted } = request;
      const title = titleOf(view, request);
      return {
        ref: request.id,
        title: form[kind],
        intro: texts.dates === '' ? form.introParrain(title) : form.intro(title, texts.dates),
        submit: form.submit,
        initial: {
          date: startsAt === null ? null : dateIn(view.timeZone, startsAt),
          time: startsAt === null ? null : timeIn(view.timeZone, startsAt),
          minutes: granted || wished,
          place: texts.place,
        },
        fields: {
          date: { hint: formatLeft(view, left) },
          minutes: { hint: form.minutesHint(wished), max: wished },
        },
      };
    },
  });

export const momentForms = {
  take: momentFormOf('take'),
  other: momentFormOf('other'),
  counter: momentFormOf('counter'),
};

export const momentForm = (
  view: ViewContext,
  kind: MomentKind,
  request: Request,
  left: readonly PeriodLeft[],
) => momentForms[kind](view, request, left);

export type MomentValues = ValuesOfForm<typeof momentForms.take>;
