import { defineForm, type ValuesOfForm } from '../../community/feature/form.ts';
import {
  line,
  oneOfRows,
  optionalChoice,
  optionalChoices,
  optionalDate,
  optionalLine,
} from '../../community/feature/form-fields.ts';
import { capitalised } from '../../community/format/words.ts';
import { ROLES } from '../../community/members/member.ts';
import { ROLE_LABELS } from '../../community/members/role-labels.ts';
import type { Line } from '../../community/members/roster/line.ts';
import { type ViewContext, viewContextFor } from './locales/index.ts';
import { MAX_NAME, NEW_DEFI } from './rules.ts';

/** A menu has no empty option: this one stands for none. */
export const NONE = '-';
/** The most coaches of a menu, beside none. */
const MAX_COACHES = 99;
/** The longest address that a chat’s field takes; a longer one goes by the roster. */
const MAX_EMAIL = 150;

const rolesField = ({ words: { form, faults }, locale }: ViewContext) =>
  optionalChoices({
    label: form.roles,
    options: ROLES.map((value) => ({ value, label: capitalised(ROLE_LABELS[locale][value]) })),
    error: form.choose,
  }).as((chosen) => chosen.refine((roles) => roles.length > 0, faults.roles));

const metierField = ({ words, locale, programme }: ViewContext) =>
  optionalChoice({
    label: words.form.metier,
    hint: words.form.metierHint,
    options: [
      { value: NONE, label: words.none },
      ...programme.metiers.map((metier) => ({ value: metier.id, label: metier[locale] })),
    ],
    error: words.form.choose,
  }).as((chosen) => chosen.transform((metier) => (metier === NONE ? null : metier)));

const defiField = ({ words: { form, faults } }: ViewContext) =>
  optionalLine({
    label: form.defi,
    hint: form.defiHint,
    max: MAX_NAME + NEW_DEFI.length,
    errors: faults.name,
  });

/** Who is added: the coach and the dates come after, in a form of their own. */
export const addForm = defineForm(viewContextFor, {
  id: 'people/add',
  fields(view: ViewContext) {
    const { form, faults } = view.words;
    return {
      name: line({ label: form.name, max: MAX_NAME, errors: faults.name }),
      email: line({ label: form.email, hint: form.emailHint, max: MAX_EMAIL, errors: faults.email }),
      roles: rolesField(view),
      metier: metierField(view),
      defi: defiField(view),
    };
  },
  show({ words: { form } }, ref: string, before: Line | null) {
    return { ref, title: form.addTitle, intro: form.addIntro, submit: form.submit, initial: before ?? {} };
  },
});

export const workForm = defineForm(viewContextFor, {
  id: 'people/work',
  fields: (view: ViewContext) => ({
    roles: rolesField(view),
    metier: metierField(view),
    defi: defiField(view),
  }),
  show({ words: { form } }, ref: string, before: Line) {
    const { roles, metier, defi } = before;
    return {
      ...{ ref, title: form.workTitle, intro: form.changeIntro(before.name), submit: form.submit },
      initial: { roles, metier: metier ?? NONE, defi },
    };
  },
});

export const datesForm = defineForm(viewContextFor, {
  id: 'people/dates',
  fields({ words: { form } }: ViewContext) {
    return {
      coach: oneOfRows({ label: form.coach, error: form.choose }).as((chosen) =>
        chosen.transform((id) => (id === NONE ? null : id)),
      ),
      arrivesOn: optionalDate({ label: form.arrivesOn, hint: form.arrivesHint, errors: form.notADate }),
      leavesOn: optionalDate({ label: form.leavesOn, hint: form.leavesHint, errors: form.notADate }),
    };
  },
  show(
    { words },
    ref: string,
    { name, arrivesOn, leavesOn }: Line,
    { coaches, coach }: { coaches: readonly { id: string; name: string }[]; coach: string | null },
  ) {
    const { form } = words;
    const options = [
      { value: NONE, label: words.noCoach },
      ...coaches.slice(0, MAX_COACHES).map(({ id, name: label }) => ({ value: id, label })),
    ];
    return {
      ...{ ref, title: form.datesTitle, intro: form.changeIntro(name), submit: form.submit },
      initial: { coach: coach ?? NONE, arrivesOn, leavesOn },
      fields: { coach: { options } },
    };
  },
});

export type AddValues = ValuesOfForm<typeof addForm>;
export type WorkValues = ValuesOfForm<typeof workForm>;
export type DatesValues = ValuesOfForm<typeof datesForm>;
