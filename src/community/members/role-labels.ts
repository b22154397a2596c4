import type { Locale, Role } from './member.ts';

/** What people read for each role. */
export const ROLE_LABELS: Record<Locale, Record<Role, string>> = {
  fr: {
    eig: 'EIG',
    porteur: 'porteuse ou porteur de projet',
    sponsor: 'sponsor',
    coach: 'coach',
    parrain: 'marraine ou parrain',
    team: 'équipe du programme',
    alumni: 'alumni',
    partner: 'partenaire',
  },
  en: {
    eig: 'EIG',
    porteur: 'porteur',
    sponsor: 'sponsor',
    coach: 'coach',
    parrain: 'parrain',
    team: 'programme team',
    alumni: 'alumni',
    partner: 'partner',
  },
};

/** The same of several people, when what is said is for all of them. */
export const ROLES_LABELS: Record<Locale, Record<Role, string>> = {
  fr: {
    eig: 'EIG',
    porteur: 'porteuses et porteurs de projet',
    sponsor: 'sponsors',
    coach: 'coachs',
    parrain: 'marraines et parrains',
    team: 'équipe du programme',
    alumni: 'alumni',
    partner: 'partenaires',
  },
  en: {
    eig: 'EIG',
    porteur: 'porteurs',
    sponsor: 'sponsors',
    coach: 'coaches',
    parrain: 'parrains',
    team: 'programme team',
    alumni: 'alumni',
    partner: 'partners',
  },
};
