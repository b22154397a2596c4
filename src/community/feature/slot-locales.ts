import type { FormErrors } from '../../chat/form.ts';
import type { Locale } from '../members/member.ts';
import { check } from './form-fields.ts';
import type { Obstacle } from './slot.ts';

/** What is said of a slot that somebody proposes or takes, whatever it is for. */
export const slotWords = {
  fr: {
    keep: 'Garder quand même',
    keepText: 'Oui, garder quand même ce créneau.',
    booked: (title: string) => `À ce créneau, vous avez déjà «\u00a0${title}\u00a0». Choisissez-en un autre.`,
    absent: 'Vous avez déclaré une absence ce jour-là.',
    night: 'C’est en dehors de la journée (avant 7\u00a0h ou après 21\u00a0h).',
    'day-off': 'Ce n’est pas un jour travaillé (week-end, jour férié ou pause).',
    tick: (warning: string) =>
      `${warning} Cochez «\u00a0Garder quand même\u00a0» si c’est bien ce que vous voulez.`,
    doesNotSuit: 'Ce créneau ne convient pas. Proposez-en un autre.',
  },
  en: {
    keep: 'Keep it anyway',
    keepText: 'Yes, keep this time anyway.',
    booked: (title: string) => `You already have “${title}” at that time. Please choose another.`,
    absent: 'You’re down as away that day.',
    night: 'That’s outside the day (before 7:00 or after 21:00).',
    'day-off': 'That isn’t a working day (weekend, public holiday or break).',
    tick: (warning: string) => `${warning} Tick “Keep it anyway” if that’s what you want.`,
    doesNotSuit: 'This time isn’t available. Please propose another.',
  },
} satisfies Record<Locale, unknown>;

/** The box `anyway`, by which somebody keeps a slot in spite of a warning. */
export const keepCheck = (locale: Locale) =>
  check({ label: slotWords[locale].keep, text: slotWords[locale].keepText });

/** What stands against a slot, in plain words. */
export const formatObstacle = (obstacle: Obstacle, locale: Locale): string =>
  obstacle.kind === 'booked' ? slotWords[locale].booked(obstacle.title) : slotWords[locale][obstacle.kind];

/** The same in a form: beside the box when ticking it helps, else beside the field that says when. */
export function slotErrors(
  fault: { hers: Obstacle } | 'does-not-suit',
  locale: Locale,
  field: string,
): FormErrors {
  const words = slotWords[locale];
  if (fault === 'does-not-suit') return { [field]: words.doesNotSuit };
  const said = formatObstacle(fault.hers, locale);
  return fault.hers.kind === 'booked' ? { [field]: said } : { anyway: words.tick(said) };
}
