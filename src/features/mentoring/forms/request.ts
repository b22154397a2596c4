import { shortened } from '../../../chat/lengths.ts';
import { FLOOR } from '../../../chat/limits.ts';
import { defineForm, type ValuesOfForm } from '../../../community/feature/form.ts';
import { number, oneOfRows, optionalChoice, paragraph } from '../../../community/feature/form-fields.ts';
import { type ViewContext, viewContextFor } from '../locales/index.ts';
import { LIMITS } from '../rules/cycle.ts';
import type { Candidate } from '../rules/matching.ts';
import { specialityOf } from '../views/format.ts';

/** The value of the menu by which a member lets the coaches decide. */
const DECIDE = 'decide';
/** More are not weighed against each other. */
const MAX_OPTIONS = 10;

const specialityOption = (view: ViewContext, id: string) => ({
  value: id,
  label: shortened(specialityOf(view, id), FLOOR.options.label),
});

function coachOption(view: ViewContext, { id, name, metier, load }: Candidate) {
  const { form } = view.words.asking;
  const short = shortened(name, 30);
  const label =
    metier === null
      ? form.optionPlain(short, load)
      : form.option(short, shortened(specialityOf(view, metier), 20), load);
  return { value: id, label: shortened(label, FLOOR.options.label) };
}

/** The request: which coach, what about, which speciality, how long. */
export const requestForm = defineForm(viewContextFor, {
  id: 'mentoring/request',
  fields(view: ViewContext) {
    const { form, errors } = view.words.asking;
    const { mentoring, metiers } = view.programme;
    const coach = oneOfRows({ label: form.coach, error: errors.coach });
    return {
      coach: coach.as((chosen) => chosen.transform((id) => (id === DECIDE ? null : id))),
      about: paragraph({ label: form.about, hint: form.aboutHint, max: LIMITS.about, errors: errors.about }),
      speciality: optionalChoice({
        label: form.speciality,
        options: metiers.map(({ id }) => specialityOption(view, id)),
        error: errors.speciality,
      }),
      minutes: number({
        label: form.minutes,
        hint: form.minutesHint,
        min: mentoring.leastMinutes,
        max: mentoring.mostMinutes,
        error: errors.minutes,
      }),
    };
  },
  show(view, coaches: readonly Candidate[]) {
    const { form } = view.words.asking;
    const offered = coaches.slice(0, MAX_OPTIONS - 1).map((coach) => coachOption(view, coach));
    const metiers = [...new Set(coaches.flatMap(({ metier }) => (metier === null ? [] : [metier])))];
    const specialities = metiers.slice(0, MAX_OPTIONS).map((id) => specialityOption(view, id));
    return {
      title: form.title,
      intro: form.intro,
      submit: form.submit,
      initial: { coach: DECIDE, minutes: view.programme.mentoring.minutes },
      fields: {
        coach: { options: [{ value: DECIDE, label: form.decide }, ...offered] },
        speciality: specialities.length > 0 && { options: specialities },
      },
    };
  },
});

export type RequestValues = ValuesOfForm<typeof requestForm>;
