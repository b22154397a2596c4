import { defineForm, type ValuesOfForm } from '../../../community/feature/form.ts';
import { choice, line, paragraph } from '../../../community/feature/form-fields.ts';
import { type ViewContext, viewContextFor } from '../locales/index.ts';
import { AUDIENCES, LIMITS, type Request, STANCES } from '../rules/request.ts';

/** What the form says where no field can be named. */
export const NO_FIELD = 'none';

/** The request itself. `request` is null for a new one, whose field may be known already. */
export const requestForm = defineForm(viewContextFor, {
  id: 'mutual-aid/request',
  fields({ locale, programme, words }: ViewContext) {
    const { form } = words.asking;
    const fields = [
      ...programme.expertise.map((label) => ({ value: label.id, label: label[locale] })),
      { value: NO_FIELD, label: words.noField },
    ];
    const stances = STANCES.map((value) => ({ value, label: words.stances[value] }));
    const audiences = AUDIENCES.map((value) => ({ value, label: words.audiences[value] }));
    return {
      title: line({ label: form.named, hint: form.namedHint, max: LIMITS.title, errors: form.wrongTitle }),
      text: paragraph({ label: form.text, hint: form.textHint, max: LIMITS.text, errors: form.wrongText }),
      field: choice({ label: form.field, options: fields, error: form.wrongField }).as((chosen) =>
        chosen.transform((value) => (value === NO_FIELD ? null : value)),
      ),
      stance: choice({ label: form.stance, options: stances, error: form.wrongStance }),
      audience: choice({ label: form.audience, options: audiences, error: form.wrongAudience }),
    };
  },
  show({ programme, words: { asking } }, request: Request | null, field: string | null = null) {
    const { title, intro, submit } = asking.form;
    const known = (id: string | null) => (programme.expertise.some((each) => each.id === id) ? id : null);
    const initial =
      request === null
        ? { field: known(field), audience: AUDIENCES[0] }
        : {
            title: request.texts.title,
            text: request.texts.text,
            field: known(request.field) ?? NO_FIELD,
            stance: request.stance,
            audience: request.audience,
          };
    return { ref: request?.id ?? '', title, intro, submit, initial };
  },
});

export type RequestValues = ValuesOfForm<typeof requestForm>;
