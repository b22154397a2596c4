import { z } from 'zod';
import { FLOOR } from '../../chat/limits.ts';
import { defineForm, type ValuesOfForm } from '../../community/feature/form.ts';
import { oneOfRows, optionalLine, optionalParagraph } from '../../community/feature/form-fields.ts';
import { type ViewContext, viewContextFor } from './locales/index.ts';
import { dayOf, formatNames, formatTurn, shortName } from './views/people.ts';
import { MAX_SUBJECT, type Sharing } from './views/presenting.ts';
import type { Candidate } from './views/turns.ts';

/** More than these are not weighed against each other. */
const MAX_OPTIONS = 10;
export const MAX_LINK = 500;

/** She presents, about what if she knows already. */
export const subjectForm = defineForm(viewContextFor, {
  id: 'cross-sharing/subject',
  fields({ words: { offer } }: ViewContext) {
    const { form } = offer;
    return {
      subject: optionalLine({ label: form.subject, hint: form.hint, max: MAX_SUBJECT, errors: form.tooLong }),
    };
  },
  show(view, gathering: Sharing, subject: string | null) {
    const { title, intro, submit } = view.words.offer.form;
    return { ref: gathering.id, title, intro: intro(dayOf(view, gathering)), submit, initial: { subject } };
  },
});

/** Whom to ask; `ref` names the gathering, and a group when one of its members is to present. */
export const askForm = defineForm(viewContextFor, {
  id: 'cross-sharing/ask',
  fields: ({ words: { ask } }: ViewContext) => ({
    member: oneOfRows({ label: ask.form.who, error: ask.form.missing }),
  }),
  show(view, ref: string, gathering: { startsAt: number }, candidates: readonly Candidate[]) {
    const { title, intro, submit, option } = view.words.ask.form;
    const options = candidates.slice(0, MAX_OPTIONS).map(({ id, name, presented }) => ({
      value: id,
      label: shortName(option(shortName(name, 40), formatTurn(view, presented)), FLOOR.options.label),
    }));
    return { ref, title, intro: intro(dayOf(view, gathering)), submit, fields: { member: { options } } };
  },
});

type GroupNamed = { id: string; number: number; members: { id: string; name: string }[] };

/** The longest name that is typed, where nobody can be chosen. */
const MAX_NAME = 120;
/** As many digits as groups may have. */
const MAX_NUMBER = 4;

/** Who moves, and where to: by menus; a name and a number are typed where there are more than a menu holds. */
export const moveForm = defineForm(viewContextFor, {
  id: 'cross-sharing/move',
  fields: ({ words: { move } }: ViewContext) => ({
    member: oneOfRows({ label: move.member, error: move.missing }),
    group: oneOfRows({ label: move.group, error: move.noGroup }).as((chosen) =>
      chosen.transform(Number).pipe(z.number(move.noGroup).int(move.noGroup).min(1, move.noGroup)),
    ),
  }),
  show(view, ref: string, groups: readonly GroupNamed[]) {
    const { move } = view.words;
    const { count } = FLOOR.options;
    const members = groups
      .flatMap((group) => group.members)
      .sort((a, b) => a.name.localeCompare(b.name, view.locale))
      .map(({ id, name }) => ({ value: id, label: shortName(name) }));
    const options = groups.map((group) => ({ value: String(group.number), label: optionOf(view, group) }));
    return {
      ref,
      title: move.title,
      intro: move.intro,
      submit: move.submit,
      fields: {
        member: members.length <= count ? { options: members } : { label: move.name, typed: MAX_NAME },
        group:
          groups.length <= count ? { options } : { hint: move.numberHint(groups.length), typed: MAX_NUMBER },
      },
    };
  },
});

const optionOf = (view: ViewContext, { number, members }: GroupNamed): string => {
  const firstNames = members.map(({ name }) => name.split(' ')[0] ?? name);
  return view.words.move.option(number, shortName(formatNames(view, firstNames), 48));
};

const isAddress = (typed: string): boolean => /^https:\/\/\S+$/.test(typed) && URL.canParse(typed);

const NAMES = ['link1', 'link2', 'link3', 'link4', 'link5'] as const;
/** So many groups have their links in one form. */
export const LINKS_AT_ONCE = NAMES.length;

/** The links of five groups, from one on; `ref` is the first one's. */
export const linksForm = defineForm(viewContextFor, {
  id: 'cross-sharing/links',
  fields({ words: { links } }: ViewContext) {
    // Addresses of meetings may be longer than what a line holds.
    const link = (number: number) =>
      optionalParagraph({
        label: links.label(number),
        max: MAX_LINK,
        placeholder: 'https://',
        errors: { missing: links.invalid, tooLong: links.tooLong },
      }).as((typed) => typed.refine((address) => address === null || isAddress(address), links.invalid));
    return { link1: link(1), link2: link(2), link3: link(3), link4: link(4), link5: link(5) };
  },
  show({ words: { links } }, groups: readonly { id: string; number: number; link: string | null }[]) {
    const shown = NAMES.map((name, index) => [name, groups[index]] as const);
    return {
      ref: groups[0]?.id ?? '',
      title: links.title,
      intro: links.intro,
      submit: links.submit,
      initial: Object.fromEntries(shown.map(([name, group]) => [name, group?.link])),
      fields: Object.fromEntries(
        shown.map(([name, group]) => [name, group !== undefined && { label: links.label(group.number) }]),
      ),
    };
  },
});

export type SubjectValues = ValuesOfForm<typeof subjectForm>;
export type AskValues = ValuesOfForm<typeof askForm>;
export type MoveValues = ValuesOfForm<typeof moveForm>;
export type LinksValues = ValuesOfForm<typeof linksForm>;
