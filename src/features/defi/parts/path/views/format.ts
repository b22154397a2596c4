import { shortened } from '../../../../../chat/lengths.ts';
import { link, type Markdown, md } from '../../../../../chat/markdown.ts';
import type { PressButton } from '../../../../../chat/message.ts';
import type { ViewContext } from '../../../locales/path.ts';
import type { Expected, Stage } from '../rules/expected.ts';

export const button = (
  { words }: ViewContext,
  label: keyof ViewContext['words']['buttons'],
  press: string,
  ref = '',
): PressButton => ({ label: words.buttons[label], press, ref });

/** What a step asks for, and where to read more. */
export const stepWords = (
  { locale, words }: ViewContext,
  { step }: Pick<Expected, 'step'>,
): string | Markdown =>
  step.link === undefined ? step[locale] : md`${step[locale]} ${link(words.step.link, step.link)}`;

const LABEL_BYTES = 60;

/** “Intégrer”, or “Piloter, Prouver la valeur” of what is there once a phase. */
export const stageLabel = ({ locale }: Pick<ViewContext, 'locale'>, stage: Stage): string =>
  [stage[locale], ...(stage.phase ? [stage.phase[locale]] : [])]
    .map((label) => shortened(label, LABEL_BYTES))
    .join(', ');
