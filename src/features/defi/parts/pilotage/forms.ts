import { defineForm, type ValuesOfForm } from '../../../../community/feature/form.ts';
import {
  choice,
  line,
  optionalLine,
  optionalParagraph,
  paragraph,
} from '../../../../community/feature/form-fields.ts';
import { type ViewContext, viewContextFor } from '../../locales/pilotage.ts';
import type { Defi } from '../../rules.ts';
import { named } from '../../views/format.ts';
import { type Decision, decisionRef } from './rules/decision.ts';
import {
  FROM,
  lacksDecision,
  lacksFrom,
  MAX_ANSWER,
  MAX_DECISION,
  MAX_LINE,
  type Pilotage,
  refOf,
} from './rules/pilotage.ts';
import { filledBy, monthIn } from './views/format.ts';

/** One a défi and month: whichever porteur fills it in. */
export const monthlyForm = defineForm(viewContextFor, {
  id: 'pilotage/monthly',
  fields({ words: { labels, hints, from, form } }: ViewContext) {
    const errors = { missing: form.errors.missing, tooLong: form.errors.long };
    return {
      value: line({ label: labels.value, hint: hints.value, max: MAX_LINE, errors }),
      decision: optionalParagraph({
        label: labels.decision,
        hint: hints.decision,
        max: MAX_DECISION,
        errors,
      }),
      from: choice({
        label: labels.from,
        options: FROM.map((value) => ({ value, label: from[value] })),
        error: form.errors.from,
      }),
      risk: optionalLine({ label: labels.risk, hint: hints.risk, max: MAX_LINE, errors }),
      next: line({ label: labels.next, hint: hints.next, max: MAX_LINE, errors }),
    };
  },
  whole: (read, { words: { form } }) =>
    read
      .refine((said) => !lacksFrom(said), { path: ['from'], message: form.errors.noFrom })
      .refine((said) => !lacksDecision(said), { path: ['decision'], message: form.errors.noDecision }),
  show(
    view: ViewContext,
    defi: Pick<Defi, 'name' | 'ref'>,
    month: string,
    before: { pilotage: Pilotage; author: string | null } | null,
  ) {
    const { form } = view.words;
    const { retentionDays } = view.programme.pilotage;
    const filled = before && filledBy(view, { author: before.author, changedAt: before.pilotage.changedAt });
    return {
      ref: refOf(defi.ref, month, before?.pilotage.version ?? 0),
      title: form.title,
      intro: form.intro(named(defi.name), monthIn(view, month), retentionDays, filled),
      submit: form.submit,
      initial: before?.pilotage.texts ?? { from: 'nobody' },
    };
  },
});

const answerField = ({ words: { decide, form } }: ViewContext) => ({
  text: paragraph({
    label: decide.label,
    hint: decide.hint,
    max: MAX_ANSWER,
    errors: { missing: form.errors.missing, tooLong: form.errors.long },
  }),
});

/** A sponsor decides what she was asked. */
export const decideForm = defineForm(viewContextFor, {
  id: 'pilotage/decide',
  fields: answerField,
  show(view: ViewContext, decision: Decision) {
    const { decide } = view.words;
    const { retentionDays } = view.programme.pilotage;
    return {
      ref: decisionRef(decision),
      title: decide.title,
      intro: decide.intro(named(decision.defi), decision.text, retentionDays),
      submit: decide.submit,
    };
  },
});

/** A porteur notes what was decided at the committee. */
export const settleForm = defineForm(viewContextFor, {
  id: 'pilotage/settle',
  fields: answerField,
  show(view: ViewContext, decision: Decision) {
    const { decide } = view.words;
    const { retentionDays } = view.programme.pilotage;
    return {
      ref: decisionRef(decision),
      title: decide.settleTitle,
      intro: decide.settleIntro(named(decision.defi), decision.text, retentionDays),
      submit: decide.settleSubmit,
    };
  },
});

export type MonthlyValues = ValuesOfForm<typeof monthlyForm>;
export type AnswerValues = ValuesOfForm<typeof decideForm>;
