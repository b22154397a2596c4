import { FLOOR, formFaults } from '../../chat/limits.ts';
import { bulletList, joinMarkdown, md } from '../../chat/markdown.ts';
import type { HeldCategory } from '../../community/feature/feature.ts';
import { defineForm } from '../../community/feature/form.ts';
import { line } from '../../community/feature/form-fields.ts';
import type { Locale } from '../../community/members/member.ts';
import { confirmsErasure } from './rules.ts';
import { words } from './views.ts';

const listOf = (held: readonly HeldCategory[]) => bulletList(held.map(({ label }) => label));

/**
 * What will be erased, and what stays, of what is kept of her now: confirmed by a word. Null for `held`: it was named
 * in a message before, being too much for a form.
 */
export const eraseForm = defineForm((_, { locale }) => locale, {
  id: 'privacy/erase',
  fields(locale: Locale) {
    const { label, hint, errors } = words(locale).form;
    const word = line({ label, hint, max: 20, errors });
    return { word: word.as((typed) => typed.refine(confirmsErasure, errors)) };
  },
  show(locale, held: readonly HeldCategory[] | null) {
    const { form } = words(locale);
    if (held === null) return { title: form.title, intro: form.after, submit: form.submit };
    const [goes, stays] = [held.filter((each) => !each.stays), held.filter((each) => each.stays)];
    const intro = [
      goes.length === 0 ? form.nothing : md`${form.goes}\n${listOf(goes)}`,
      ...(stays.length === 0 ? [] : [md`${form.stays}\n${listOf(stays)}`]),
      form.after,
    ];
    return { title: form.title, intro: joinMarkdown(intro, '\n\n'), submit: form.submit };
  },
});

/** So many are read in a window above a field; more are a list of their own. */
const MOST_NAMED = 15;

/** Whether the form can name all of it. */
export const hasRoomFor = (locale: Locale, held: readonly HeldCategory[]): boolean =>
  held.length <= MOST_NAMED && formFaults(eraseForm(locale, held), FLOOR).length === 0;
