import type { DeclaredField } from '../../../community/expertise/fields.ts';
import { type Circle, isSeen, type Reader } from '../../../community/members/circles.ts';
import type { Member } from '../../../community/members/member.ts';

export const LIMITS = { job: 120, reach: 120 };

/** What a member says of herself, and with whom she shares each line. */
export type Card = {
  job: string | null;
  jobFor: Circle;
  reach: string | null;
  reachFor: Circle;
  hoursFor: Circle;
};

/** All that is known of somebody for her card. `sharedWith`: of her fields. */
export type Known = {
  member: Pick<Member, 'id' | 'name' | 'roles' | 'metier' | 'defi'>;
  card: Card | null;
  fields: readonly DeclaredField[];
  sharedWith: Circle | null;
};

/** A card, as one reader sees it; what she does not see is null or empty. */
export type Shown = {
  id: string;
  name: string;
  /** Null until she has chosen what she shares: then her name, her métier and her défi are all that is shown. */
  roles: Member['roles'] | null;
  metier: string | null;
  defi: string | null;
  job: string | null;
  reach: string | null;
  fields: readonly DeclaredField[];
  hours: boolean;
};

/** Whether she has chosen what is shown of her, be it nothing. */
export const hasChosen = ({ card, sharedWith }: Pick<Known, 'card' | 'sharedWith'>): boolean =>
  card !== null || sharedWith !== null;

export function shownTo(reader: Reader, known: Known): Shown {
  const { member, card, fields, sharedWith } = known;
  const seen = <Value>(value: Value | null, circle: Circle | null): Value | null =>
    isSeen(circle, reader) ? value : null;
  return {
    id: member.id,
    name: member.name,
    roles: hasChosen(known) || reader === 'self' ? member.roles : null,
    metier: member.metier,
    defi: member.defi,
    job: seen(card?.job ?? null, card?.jobFor ?? null),
    reach: seen(card?.reach ?? null, card?.reachFor ?? null),
    fields: seen(fields, sharedWith) ?? [],
    hours: isSeen(card?.hoursFor ?? null, reader),
  };
}
