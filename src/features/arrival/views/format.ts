import { link, type Markdown, md, person } from '../../../chat/markdown.ts';
import { type Message, type PressButton, storable, text } from '../../../chat/message.ts';
import { formatDay } from '../../../community/format/dates.ts';
import { dateIn } from '../../../community/format/time-zone.ts';
import type { Member } from '../../../community/members/member.ts';
import type { Step } from '../../../community/programme/steps-schema.ts';
import type { ArrivalWords } from '../locales/fr.ts';
import type { ViewContext } from '../locales/index.ts';
import type { WalkKind } from '../rules/walk.ts';

export const button = (
  { words }: ViewContext,
  label: keyof ArrivalWords['buttons'],
  press: string,
  ref = '',
): PressButton => ({ label: words.buttons[label], press, ref });

export const primary = (made: PressButton): PressButton => ({ ...made, style: 'primary' });

/** One sentence, for a receipt or a refusal: it repeats nothing that anybody wrote, nor whose progress it is. */
export const sentence = (said: string): Message => storable({ summary: said, blocks: [text(said)] });

export const dayOf = ({ timeZone, locale }: ViewContext, at: number): string =>
  formatDay(dateIn(timeZone, at), locale);

/** What a step asks for, and where to read more. */
export const stepWords = ({ locale, words }: ViewContext, step: Step): string | Markdown =>
  step.link === undefined ? step[locale] : md`${step[locale]} ${link(words.step.link, step.link)}`;

/** "design, défi Portail", as far as it is known. */
export function aboutOf(
  { locale, programme }: ViewContext,
  { metier, defi }: Pick<Member, 'metier' | 'defi'>,
) {
  const label = programme.metiers.find(({ id }) => id === metier)?.[locale] ?? null;
  return [label, defi].filter((part) => part !== null).join(', ');
}

export const named = ({ id, name }: Pick<Member, 'id' | 'name'>): Markdown => person({ id, name });

/** What a button that is about a step has for a ref: of which walk, and which one. */
export const refOf = (kind: WalkKind, { id }: Pick<Step, 'id'>): string => `${kind}.${id}`;
