import type { HandedNeed } from '../../community/feature/feature.ts';
import { defineForm, type ValuesOfForm } from '../../community/feature/form.ts';
import {
  check,
  choice,
  date,
  line,
  optionalLine,
  paragraph,
  time,
} from '../../community/feature/form-fields.ts';
import { type ViewContext, viewContextFor } from './locales/index.ts';
import { LIMITS } from './rules/problem.ts';

const saidFields = ({ words: { form } }: ViewContext) => ({
  title: line({ label: form.subject, max: LIMITS.title, errors: form.wrongTitle }),
  words: paragraph({ label: form.words, max: LIMITS.words, errors: form.wrongWords }),
});

/** `chooses` when she may have EIG alone read it: an EIG; everybody reads what others share. */
export const problemForm = defineForm(viewContextFor, {
  id: 'collective-mentoring/problem',
  fields(view: ViewContext) {
    const { form } = view.words;
    const options = (['all', 'eig'] as const).map((value) => ({ value, label: form.audiences[value] }));
    const audience = choice({ label: form.audience, options, error: form.wrongAudience });
    return {
      ...saidFields(view),
      audience: audience.as((chosen) => chosen.nullish().transform((given) => given ?? 'all')),
      named: check({ label: form.named, text: form.namedText }),
    };
  },
  /** `handed` is what was said elsewhere already, under the id of that. */
  show({ words: { form } }, chooses: boolean, handed: (HandedNeed & { id: string }) | null = null) {
    return {
      ref: handed?.id ?? '',
      title: form.title,
      intro: chooses ? form.introChoice : form.intro,
      submit: form.submit,
      initial: { audience: 'all', title: handed?.title, words: handed?.text },
      fields: chooses ? {} : { audience: false },
    };
  },
});

/** To several whose needs look alike: `ref` is the resemblance. */
export const proposeForm = defineForm(viewContextFor, {
  id: 'collective-mentoring/propose',
  fields: saidFields,
  show({ words: { alike } }, ref: string, count: number) {
    return { ref, title: alike.formTitle, intro: alike.intro(count), submit: alike.submit };
  },
});

export const planForm = defineForm(viewContextFor, {
  id: 'collective-mentoring/plan',
  fields({ words: { coach } }: ViewContext) {
    return {
      on: date({ label: coach.on, errors: coach.wrongOn }),
      at: time({ label: coach.at, errors: coach.wrongAt }),
      place: optionalLine({ label: coach.place, max: LIMITS.place, errors: coach.wrongPlace }),
    };
  },
  show({ words: { coach } }, ref: string, count: number) {
    return { ref, title: coach.formTitle, intro: coach.intro(count), submit: coach.submit };
  },
});

export type ProblemValues = ValuesOfForm<typeof problemForm>;
export type PlanValues = ValuesOfForm<typeof planForm>;
