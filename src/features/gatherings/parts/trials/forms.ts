import { shortened } from '../../../../chat/lengths.ts';
import { FLOOR } from '../../../../chat/limits.ts';
import type { Option } from '../../../../chat/message.ts';
import { defineForm, type ValuesOfForm } from '../../../../community/feature/form.ts';
import {
  choice,
  date,
  line,
  number,
  optionalChoices,
  optionalNumber,
  paragraph,
} from '../../../../community/feature/form-fields.ts';
import { refShowing } from '../../../../community/feature/shown.ts';
import { capitalised } from '../../../../community/format/words.ts';
import { ROLES, type Role } from '../../../../community/members/member.ts';
import { ROLES_LABELS } from '../../../../community/members/role-labels.ts';
import { type ViewContext, viewContextFor } from '../../locales/trials.ts';
import { copyable, isForEig, LIMITS } from './rules/trial.ts';
import { criteriaShown, type Tried } from './rules/tried.ts';
import { chosenFor } from './views.ts';

/** What the first step holds before it is filled in. */
export type Begun = { name?: string; hypothesis?: string };

const formatOptions = ({ programme, locale }: ViewContext): Option[] =>
  copyable(programme.formats).map((format) => ({
    value: format.id,
    label: shortened(format[locale], FLOOR.options.label),
  }));

/** The first step: what is tried, from what, for whom, how often. `ref` is the draft, or the idea that it comes from. */
export const trialForm = defineForm(viewContextFor, {
  id: 'trials/format',
  fields(view: ViewContext) {
    const { form } = view.words;
    const roles = ROLES.map((value) => ({ value, label: capitalised(ROLES_LABELS[view.locale][value]) }));
    return {
      name: line({
        label: form.name,
        hint: form.nameHint,
        max: LIMITS.name,
        errors: { missing: form.nameMissing, tooLong: form.tooLong },
      }),
      hypothesis: paragraph({
        label: form.hypothesis,
        hint: form.hypothesisHint,
        max: LIMITS.hypothesis,
        errors: { missing: form.hypothesisMissing, tooLong: form.tooLong },
      }),
      copiedFrom: choice({
        label: form.copiedFrom,
        hint: form.copiedFromHint,
        options: formatOptions(view),
        error: form.chooseCopied,
      }),
      forWhom: optionalChoices<Role | 'invited'>({
        label: form.forWhom,
        hint: form.forWhomHint,
        options: [...roles, { value: 'invited', label: form.invited }],
        error: form.chooseForWhom,
      }).as((chosen) =>
        chosen.refine((all) => !all.includes('invited') || all.length === 1, form.chooseForWhom),
      ),
      trials: number({
        label: form.trials,
        hint: form.trialsHint,
        ...LIMITS.trials,
        error: form.wrongTrials,
      }),
    };
  },
  show({ words: { form } }, ref: string, begun: Begun, tried: Tried | null) {
    const { title, intro, submit } = form;
    const initial = tried
      ? {
          name: tried.format.settings.fr,
          hypothesis: tried.trial.hypothesis,
          copiedFrom: tried.trial.copiedFrom,
          forWhom: chosenFor(tried),
          trials: tried.format.trials,
        }
      : { ...begun, trials: 2 };
    return { ref, title, intro, submit, initial };
  },
});

const decideOn = ({ words: { criteriaForm } }: ViewContext) =>
  date({ label: criteriaForm.decideOn, errors: criteriaForm.wrongDecideOn });

/** The second step: what decides, for which métiers, and by when. */
export const criteriaForm = defineForm(viewContextFor, {
  id: 'trials/criteria',
  fields(view: ViewContext) {
    const { criteriaForm: form } = view.words;
    const percent = (label: string, hint: string) =>
      optionalNumber({ label, hint, ...LIMITS.percent, error: form.percent });
    const options = view.programme.metiers.map((metier) => ({
      value: metier.id,
      label: shortened(metier[view.locale], FLOOR.options.label),
    }));
    return {
      useful: percent(form.useful, form.usefulHint),
      came: percent(form.came, form.cameHint),
      keep: percent(form.keep, form.keepHint),
      metiers: optionalChoices({
        label: form.metiers,
        hint: form.metiersHint,
        options,
        error: form.chooseMetiers,
      }),
      decideOn: decideOn(view),
    };
  },
  show(view, { format, trial }: Tried) {
    const { title, intro, submit } = view.words.criteriaForm;
    const { metiers = [] } = format.settings;
    const narrows = isForEig(format.settings) && view.programme.metiers.length > 0;
    const { useful, came, keep } = trial;
    return {
      ref: refShowing(format.id, criteriaShown({ format, trial })),
      title,
      intro: intro(format.settings[view.locale]),
      submit,
      initial: { useful, came, keep, metiers: [...metiers], decideOn: trial.decideOn },
      fields: narrows ? {} : { metiers: false },
    };
  },
});

/** Some trials were not enough: one more, and another day to decide. */
export const againForm = defineForm(viewContextFor, {
  id: 'trials/again',
  fields: (view: ViewContext) => ({ decideOn: decideOn(view) }),
  show(view, { format }: Tried) {
    const { title, intro, submit } = view.words.againForm;
    return { ref: format.id, title, intro: intro(format.settings[view.locale]), submit };
  },
});

export type TrialValues = ValuesOfForm<typeof trialForm>;
export type CriteriaValues = ValuesOfForm<typeof criteriaForm>;
export type AgainValues = ValuesOfForm<typeof againForm>;
