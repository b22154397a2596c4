import type { Member, Role } from '../community/members/member.ts';
import type { Programme } from '../community/programme/programme.ts';

const ROLE_WORDS: Record<Role, string> = {
  eig: 'EIG',
  porteur: 'porteur·euse de projet',
  sponsor: 'sponsor',
  coach: 'coach',
  parrain: 'parrain ou marraine',
  team: 'équipe du programme',
  alumni: 'alumni',
  partner: 'partenaire',
};

/** Who somebody is in the invented promotion, in one line: "EIG, design, défi Portail". */
export function describeMember(member: Member, programme: Programme): string {
  const metier = programme.metiers.find(({ id }) => id === member.metier);
  const locale = programme.promotion.locale;
  return [
    member.roles.map((role) => ROLE_WORDS[role]).join(', '),
    metier?.[locale].toLowerCase(),
    member.defi ? `défi ${member.defi}` : undefined,
  ]
    .filter(Boolean)
    .join(' · ');
}
