import { defineForm, type ValuesOfForm } from '../../community/feature/form.ts';
import {
  date,
  member,
  optionalMember,
  optionalParagraph,
  paragraph,
} from '../../community/feature/form-fields.ts';
import { type ViewContext, viewContextFor } from './locales/index.ts';
import {
  type FeedbackTexts,
  KEPT_DAYS,
  MOST_ABOUT,
  MOST_AHEAD_DAYS,
  MOST_LETTERS,
  MOST_OPEN,
  PARTS,
  type Part,
  saysSomething,
} from './rules.ts';

/** Of whom, on what, and until when. `byOn`: the day that is proposed. */
export const askForm = defineForm(viewContextFor, {
  id: 'peer-feedback/ask',
  fields({ words: { ask } }: ViewContext) {
    const { errors } = ask;
    return {
      first: member({ label: ask.first, error: errors.member }),
      second: optionalMember({ label: ask.second, error: errors.member }),
      third: optionalMember({ label: ask.third, error: errors.member }),
      about: paragraph({ label: ask.about, hint: ask.aboutHint, max: MOST_ABOUT, errors: errors.about }),
      by: date({
        label: ask.by,
        hint: ask.byHint(MOST_AHEAD_DAYS),
        errors: errors.by(MOST_AHEAD_DAYS),
      }),
    };
  },
  show({ words: { ask } }: ViewContext, byOn: string) {
    return {
      title: ask.title,
      intro: ask.intro(MOST_OPEN, KEPT_DAYS),
      submit: ask.submit,
      initial: { by: byOn },
    };
  },
});

export type AskValues = ValuesOfForm<typeof askForm>;

/** What works, what works less well, a suggestion, a question: one of them at least. */
export const giveForm = defineForm(viewContextFor, {
  id: 'peer-feedback/give',
  fields({ words: { give, parts } }: ViewContext) {
    const { empty: missing, long: tooLong } = give.errors;
    const part = (name: Part) =>
      optionalParagraph({
        ...{ label: parts[name], hint: give.hints[name] },
        ...{ max: MOST_LETTERS, errors: { missing, tooLong } },
      });
    return {
      works: part('works'),
      less: part('less'),
      suggestion: part('suggestion'),
      question: part('question'),
    };
  },
  whole: (read, { words: { give } }) =>
    read.refine(saysSomething, { path: [PARTS[0]], message: give.errors.empty }),
  show(
    { words: { give } }: ViewContext,
    { id, name, about, before }: { id: string; name: string; about: string; before: FeedbackTexts | null },
  ) {
    return {
      ref: id,
      title: give.title,
      intro: give.intro(name, KEPT_DAYS, about),
      submit: give.submit,
      initial: before ?? {},
    };
  },
});

export type GiveValues = ValuesOfForm<typeof giveForm>;

/** “Yes, and…”, to whoever gave it. */
export const answerForm = defineForm(viewContextFor, {
  id: 'peer-feedback/answer',
  fields({ words: { answer } }: ViewContext) {
    return {
      answer: paragraph({ label: answer.label, hint: answer.hint, max: MOST_LETTERS, errors: answer.wrong }),
    };
  },
  show({ words: { answer } }: ViewContext, { id, name }: { id: string; name: string }) {
    return { ref: id, title: answer.title, intro: answer.intro(name), submit: answer.submit };
  },
});

export type AnswerValues = ValuesOfForm<typeof answerForm>;
