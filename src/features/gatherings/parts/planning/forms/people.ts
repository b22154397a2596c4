import { shortened } from '../../../../../chat/lengths.ts';
import { FLOOR } from '../../../../../chat/limits.ts';
import { defineForm, type ValuesOfForm } from '../../../../../community/feature/form.ts';
import {
  choice,
  member,
  oneOfRows,
  optionalChoices,
  optionalMember,
} from '../../../../../community/feature/form-fields.ts';
import { capitalised } from '../../../../../community/format/words.ts';
import type { Aim } from '../../../../../community/gatherings/aim.ts';
import type { Gathering } from '../../../../../community/gatherings/gathering.ts';
import { ROLES, type Role } from '../../../../../community/members/member.ts';
import { ROLES_LABELS } from '../../../../../community/members/role-labels.ts';
import { type ViewContext, viewContextFor } from '../../../locales/planning.ts';

/** Of which métier a gathering is. */
export const metierForm = defineForm(viewContextFor, {
  id: 'planning/metier',
  fields({ words: { form, errors }, programme, locale }: ViewContext) {
    const options = programme.metiers.map((metier) => ({
      value: metier.id,
      label: shortened(metier[locale], FLOOR.options.label),
    }));
    return { metier: choice({ label: form.metier, options, error: errors.metier }) };
  },
  show({ words: { form }, programme }, gathering: Gathering) {
    const known = programme.metiers.some(({ id }) => id === gathering.metier);
    const initial = { metier: known ? gathering.metier : null };
    return { ref: gathering.id, title: form.metierTitle, submit: form.save, initial };
  },
});

/** Which roles a gathering is for, narrowed to some métiers of the EIG, or to one défi. */
export const audienceForm = defineForm(viewContextFor, {
  id: 'planning/audience',
  fields({ words: { form, errors }, programme, locale }: ViewContext) {
    const roles = ROLES.map((value) => ({ value, label: capitalised(ROLES_LABELS[locale][value]) }));
    const metiers = programme.metiers.map((metier) => ({
      value: metier.id,
      label: shortened(metier[locale], FLOOR.options.label),
    }));
    return {
      roles: optionalChoices<Role>({
        label: form.roles,
        hint: form.rolesHint,
        options: roles,
        error: errors.roles,
      }),
      metiers: optionalChoices({
        label: form.metiers,
        hint: form.metiersHint,
        options: metiers,
        error: errors.metier,
      }),
      defi: oneOfRows({ label: form.defi, hint: form.defiHint, error: errors.defi }).as((typed) =>
        typed.nullish().transform((chosen) => chosen ?? null),
      ),
    };
  },
  show({ words: { form } }, gathering: Gathering, { roles, metiers, defi }: Aim, defis: readonly string[]) {
    return {
      ref: gathering.id,
      title: form.audienceTitle,
      intro: form.audienceIntro,
      submit: form.save,
      initial: { roles: [...roles], metiers: [...metiers], defi },
      // Where no EIG has a défi, there is none to choose.
      fields: {
        defi: defis.length > 0 && {
          optional: true,
          options: defis.map((value) => ({ value, label: shortened(value, FLOOR.options.label) })),
        },
      },
    };
  },
});

/** Accounts as the platform knows them, by the field in which each was chosen. */
export type InviteValues = Record<string, string>;

export const inviteForm = defineForm(viewContextFor, {
  id: 'planning/invite',
  fields({ words: { form, errors } }: ViewContext) {
    const person = (rank: number) => ({ label: form.person(rank), error: errors.person });
    return {
      person1: member(person(1)),
      person2: optionalMember(person(2)),
      person3: optionalMember(person(3)),
      person4: optionalMember(person(4)),
      person5: optionalMember(person(5)),
    };
  },
  show: ({ words: { form } }, { id }: Gathering) => ({
    ref: id,
    title: form.invite,
    submit: form.inviteSubmit,
  }),
  whole: (read) =>
    read.transform(
      (chosen): InviteValues =>
        Object.fromEntries(Object.entries(chosen).flatMap(([field, user]) => (user ? [[field, user]] : []))),
    ),
});

/** For a list of guests that no menu could hold. */
export const uninviteForm = defineForm(viewContextFor, {
  id: 'planning/uninvite',
  fields: ({ words: { form, errors } }: ViewContext) => ({
    person1: member({ label: form.person(1), error: errors.person }),
  }),
  show: ({ words: { form } }, { id }: Gathering) => ({
    ref: id,
    title: form.uninvite,
    submit: form.uninviteSubmit,
  }),
});

export type AudienceValues = ValuesOfForm<typeof audienceForm>;
export type MetierValues = ValuesOfForm<typeof metierForm>;
export type UninviteValues = ValuesOfForm<typeof uninviteForm>;
