import { shortened } from '../../chat/lengths.ts';
import { FLOOR } from '../../chat/limits.ts';
import { joinMarkdown } from '../../chat/markdown.ts';
import type { Agreed } from '../../community/alumni/consent.ts';
import { defineForm, type ValuesOfForm } from '../../community/feature/form.ts';
import {
  check,
  date,
  line,
  number,
  oneOfRows,
  optionalChoices,
  optionalLine,
} from '../../community/feature/form-fields.ts';
import { type ViewContext, viewContextFor } from './locales/index.ts';
import { KEPT_DAYS, MOST, MOST_A_MONTH } from './rules.ts';

/** What somebody agrees to once she has left; `fields` are those in which she can help. */
export const stayForm = defineForm(viewContextFor, {
  id: 'alumni/stay',
  fields({ words: { form }, programme, locale }: ViewContext) {
    const options = programme.expertise.map((field) => ({ value: field.id, label: field[locale] }));
    const [min, max] = [0, MOST_A_MONTH];
    const { address } = MOST;
    return {
      perMonth: number({ label: form.perMonth, hint: form.perMonthHint, min, max, error: form.perMonthHint }),
      fields: optionalChoices({ label: form.fields, options, error: form.choose }),
      testifies: check({ label: form.testifies, text: form.testifiesText }),
      meets: check({ label: form.meets, text: form.meetsText }),
      address: optionalLine({
        ...{ label: form.address, hint: form.addressHint, max: address, errors: form.long },
      }),
    };
  },
  show(
    { words: { form }, programme },
    agreed: (Agreed & { address: string | null }) | null,
    fields: readonly string[],
  ) {
    const { title, submit } = form;
    const intro = programme.alumni.sixMonths ? joinMarkdown([form.intro, form.sixMonths], ' ') : form.intro;
    const initial = { ...(agreed ?? { perMonth: 1, testifies: false, meets: false, address: null }), fields };
    return { title, intro, submit, initial };
  },
});

export type StayValues = ValuesOfForm<typeof stayForm>;

/** Whom a coach invites to testify, when, and about what. */
export const inviteForm = defineForm(viewContextFor, {
  id: 'alumni/invite',
  fields({ words: { invite } }: ViewContext) {
    const errors = { missing: invite.subjectMissing, tooLong: invite.long };
    return {
      who: oneOfRows({ label: invite.who, error: invite.whoMissing }),
      on: date({ label: invite.on, errors: invite.onMissing }),
      subject: line({ label: invite.subject, hint: invite.subjectHint, max: MOST.subject, errors }),
    };
  },
  show({ words: { invite } }, people: readonly { id: string; name: string }[]) {
    const { count, label } = FLOOR.options;
    const options = people
      .slice(0, count)
      .map(({ id, name }) => ({ value: id, label: shortened(name, label) }));
    return {
      title: invite.title,
      intro: invite.intro(KEPT_DAYS),
      submit: invite.submit,
      fields: { who: { options } },
    };
  },
});

export type InviteValues = ValuesOfForm<typeof inviteForm>;

/** Another day on which somebody could testify. */
export const otherDayForm = defineForm(viewContextFor, {
  id: 'alumni/other-day',
  fields({ words: { other } }: ViewContext) {
    return { on: date({ label: other.on, errors: other.missing }) };
  },
  show({ words: { other } }, ref: string) {
    return { ref, title: other.title, submit: other.submit };
  },
});

export type OtherDayValues = ValuesOfForm<typeof otherDayForm>;
