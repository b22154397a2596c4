import { shortened } from '../../../chat/lengths.ts';
import type { HandedNeed } from '../../../community/feature/feature.ts';
import { defineForm, type ValuesOfForm } from '../../../community/feature/form.ts';
import { choice, line, optionalParagraph, paragraph } from '../../../community/feature/form-fields.ts';
import { type ViewContext, viewContextFor } from '../locales/index.ts';
import { LIMITS, lengthsOffered, type Request } from '../rules/request.ts';
import { formatLength, formatQuota, type QuotaLeft } from '../views/format.ts';

/** The need, first half: what, tried, expected, with an example of a good one. `request` is null for a new draft. */
export const needForm = defineForm(viewContextFor, {
  id: 'acceleration/need',
  fields({ words: { need } }: ViewContext) {
    const { form } = need;
    const errors = { missing: form.missing, tooLong: form.tooLong };
    const part = (label: string, hint: string) => paragraph({ label, hint, max: LIMITS.text, errors });
    return {
      title: line({
        label: form.titleLabel,
        hint: form.titleHint,
        placeholder: form.titlePlaceholder,
        max: LIMITS.title,
        errors,
      }),
      goal: part(form.goal, form.goalHint),
      tried: part(form.tried, form.triedHint),
      expected: part(form.expected, form.expectedHint),
    };
  },
  /** `handed` is what was said elsewhere already, under the id of that. */
  show({ words: { need } }, request: Request | null, handed: (HandedNeed & { id: string }) | null = null) {
    const { title, intro, submit } = need.form;
    const { title: named, goal, tried, expected } = request?.texts ?? {};
    const initial =
      handed === null
        ? { title: named, goal, tried, expected }
        : { title: shortened(handed.title, LIMITS.title), goal: handed.text };
    return { ref: handed?.id ?? request?.id ?? '', title, intro, submit, initial };
  },
});

/** The need, second half: the field, how long, and when. */
export const detailsForm = defineForm(viewContextFor, {
  id: 'acceleration/details',
  fields({ locale, programme, words: { need } }: ViewContext) {
    const { details, form } = need;
    const fields = programme.expertise.map((label) => ({ value: label.id, label: label[locale] }));
    const lengths = lengthsOffered(programme.acceleration.hours).map((minutes) => ({
      value: String(minutes),
      label: formatLength(minutes, locale),
    }));
    return {
      field: choice({ label: details.field, options: fields, error: details.chooseField }),
      wished: choice({ label: details.wished, options: lengths, error: details.chooseWished }).as((chosen) =>
        chosen.transform(Number),
      ),
      dates: optionalParagraph({
        label: details.dates,
        hint: details.datesHint,
        max: LIMITS.dates,
        errors: form.tooLong,
      }).as((typed) => typed.transform((dates) => dates ?? '')),
    };
  },
  show(view, request: Request, left: QuotaLeft) {
    const { title, submit } = view.words.need.details;
    const { id: ref, field, wished, texts } = request;
    const known = view.programme.expertise.some(({ id }) => id === field);
    const initial = {
      field: known ? field : null,
      wished: wished > 0 ? String(wished) : null,
      dates: texts.dates,
    };
    return { ref, title, intro: formatQuota(view, left), submit, initial };
  },
});

export type NeedValues = ValuesOfForm<typeof needForm>;
export type DetailsValues = ValuesOfForm<typeof detailsForm>;
