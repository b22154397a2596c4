import { shortened } from '../../chat/lengths.ts';
import { type Block, type Fact, facts, text } from '../../chat/message.ts';
import { titled } from '../feature/messages/kind-labels.ts';
import { formatMoment } from '../format/dates.ts';
import type { Locale } from '../members/member.ts';
import { ROLES_LABELS } from '../members/role-labels.ts';
import type { Programme } from '../programme/programme.ts';
import { type Aim, type Aimed, aimOf, audienceKind, isForPromotion } from './aim.ts';
import { factsOf } from './format.ts';
import { type Format, formatLabel, titleFor, trialOf } from './formats.ts';
import type { Gathering } from './gathering.ts';

/** A summary has 300 bytes at most: the whole title stands in the message itself. */
const SUMMARY_BYTES = 180;

const WORDS = {
  fr: {
    forWhom: 'Pour qui',
    format: 'Format',
    trial: (rank: number, of: number) => `à l’essai, ${rank} sur ${of}`,
    promotion: 'Les EIG de la promotion',
    everyEig: 'EIG de la promotion',
    metier: (metier: string) => `EIG du métier ${metier}`,
    metiers: (metiers: string) => `EIG (${metiers})`,
    defi: (who: string, defi: string) => `${who}, défi ${defi}`,
    oneDefi: (who: string) => `${who}, d’un seul défi`,
    groups: (size: number | undefined) =>
      size === undefined
        ? 'Les EIG de la promotion, en petits groupes'
        : `Les EIG de la promotion, en groupes de ${size}`,
    invited: 'Sur invitation',
    gettingReady: (how: string) => `Pour vous préparer\u00a0: ${how}`,
    summary: (label: string, title: string, when: string) =>
      `${label}\u00a0: «\u00a0${title}\u00a0», ${when}`,
    sameTitle: (title: string, when: string) => `${title}, ${when}`,
  },
  en: {
    forWhom: 'Who it’s for',
    format: 'Format',
    trial: (rank: number, of: number) => `being tried out, ${rank} of ${of}`,
    promotion: 'The cohort’s EIG',
    everyEig: 'the cohort’s EIG',
    metier: (metier: string) => `EIG whose métier is ${metier}`,
    metiers: (metiers: string) => `EIG (${metiers})`,
    defi: (who: string, defi: string) => `${who}, challenge ${defi}`,
    oneDefi: (who: string) => `${who}, of one challenge`,
    groups: (size: number | undefined) =>
      size === undefined ? 'The cohort’s EIG, in small groups' : `The cohort’s EIG, in groups of ${size}`,
    invited: 'By invitation',
    gettingReady: (how: string) => `To get ready: ${how}`,
    summary: (label: string, title: string, when: string) => `${label}: “${title}”, ${when}`,
    sameTitle: (title: string, when: string) => `${title}, ${when}`,
  },
};

/** In whose language, on whose clocks, and for which programme (its métiers' names). */
export type Reading = { locale: Locale; timeZone: string; programme: Pick<Programme, 'metiers' | 'formats'> };

/** For whom a gathering is, in a few words: "EIG du métier Design", "sponsors", "EIG et coachs, défi Boussole". */
export function formatAudience(
  gathering: Aimed,
  format: Format | null,
  { locale, programme }: Omit<Reading, 'timeZone'>,
): string {
  const words = WORDS[locale];
  switch (audienceKind(programme, gathering)) {
    case 'promotion':
      return words.promotion;
    case 'groups':
      return words.groups(format?.groupSize);
    case 'metier': {
      const metier = programme.metiers.find(({ id }) => id === gathering.metier);
      return words.metier(metier?.[locale] ?? gathering.metier ?? '…');
    }
    case 'roles': {
      const aim = aimOf(programme, gathering);
      const chosen = aim.roles.length > 0 || !format?.oneDefi;
      const roles = chosen ? aim.roles : (format.roles ?? []);
      // As long as its défi is not chosen, it is not for the whole promotion either.
      const who = formatAim({ ...aim, roles }, { locale, programme }, chosen);
      return chosen ? who : words.oneDefi(who);
    }
    case 'invited':
      return words.invited;
  }
}

/** "EIG (Design, Produit), porteuses et porteurs", "EIG et coachs, défi Boussole". */
function formatAim(
  { roles, metiers, defi }: Aim,
  { locale, programme }: Omit<Reading, 'timeZone'>,
  chosen: boolean,
): string {
  const words = WORDS[locale];
  const named = metiers.map((id) => programme.metiers.find((metier) => metier.id === id)?.[locale] ?? id);
  const whole = chosen && isForPromotion({ roles, metiers, defi });
  const who = roles.map((role) => {
    if (role !== 'eig') return ROLES_LABELS[locale][role];
    if (whole) return roles.length === 1 ? words.promotion : words.everyEig;
    return named.length === 0 ? ROLES_LABELS[locale].eig : words.metiers(named.join(', '));
  });
  const list = who.length === 0 ? '…' : who.join(', ');
  return defi === null ? list : words.defi(list, defi);
}

/** When, where and for whom: what stands under its heading. */
export function announcementFacts(gathering: Gathering, format: Format | null, reading: Reading): Fact[] {
  const words = WORDS[reading.locale];
  const trial = trialOf(reading.programme, gathering);
  return [
    ...factsOf(gathering, reading.timeZone, reading.locale),
    ...(trial === null ? [] : [{ label: words.format, value: words.trial(trial.rank, trial.of) }]),
    { label: words.forWhom, value: formatAudience(gathering, format, reading) },
  ];
}

type Titled = Pick<Gathering, 'title' | 'format'>;

/** What heads all that is about a gathering: its format, then its title; the format alone where it has no other. */
export const gatheringHead = (
  { programme, locale }: { programme: Pick<Programme, 'formats'>; locale: Locale },
  gathering: Titled,
): Block[] =>
  titled(formatLabel(programme, gathering.format, locale), titleFor(programme, gathering, locale));

/** What members read of a gathering: what, when, where, for whom; how to get ready, unless it is over. No buttons, no counts. */
export function announcementBlocks(
  gathering: Gathering,
  format: Format | null,
  reading: Reading,
  isOver = false,
): Block[] {
  const { locale } = reading;
  const { description } = gathering;
  return [
    ...gatheringHead(reading, gathering),
    facts(announcementFacts(gathering, format, reading)),
    ...(description === null ? [] : [text(description)]),
    ...(format === null || isOver ? [] : [text(WORDS[locale].gettingReady(format.gettingReady[locale]))]),
  ];
}

/** The same in one line, for notifications: "Atelier-conférence : Les logiciels libres, jeudi 17 mars à 17 h". */
export function announcementSummary(gathering: Gathering, reading: Reading): string {
  const { locale, timeZone, programme } = reading;
  const label = formatLabel(programme, gathering.format, locale);
  const when = formatMoment(gathering.startsAt, timeZone, locale);
  const title = shortened(titleFor(programme, gathering, locale), SUMMARY_BYTES);
  if (title === label) return WORDS[locale].sameTitle(label, when);
  return WORDS[locale].summary(label, title, when);
}
