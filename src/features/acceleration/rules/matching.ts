import { type Candidate as Matched, choose as match } from '../../../community/matching/choose.ts';

/** A parrain or marraine, as matching sees one. Minutes; `offered` is null when she set no bound. */
export type Candidate = {
  id: string;
  fields: readonly string[];
  offered: number | null;
  /** Minutes that she accepted this month. */
  accepted: number;
  /** Hours already given in this field, to anybody: what she knows of such needs. */
  given: number;
  /** How often she declined, whatever the request. */
  declines: number;
  /** In a pause that she set, or away. */
  unavailable: boolean;
  /** What became of this request with her: asked and silent, declined, or spared as somebody else took it. */
  asked: 'asked' | 'declined' | 'dismissed' | 'took' | null;
};

export type Sought = { field: string; minutes: number };

/** Why she is asked, to be said to her and to coaches. */
export type Reason =
  | { because: 'field'; field: string }
  | { because: 'given'; times: number }
  | { because: 'room'; accepted: number; offered: number }
  | { because: 'widened' };

export type Choice = { id: string; reasons: Reason[] };

/** Asked, she could: she is there, was not asked yet, and has room in what she offers this month. */
const isFree = ({ unavailable, asked, offered, accepted }: Candidate): boolean =>
  !unavailable && (asked === null || asked === 'dismissed') && (offered === null || accepted < offered);

/** How much of what she offers is taken, once she has given this too; a bound that she did not set is far. */
const FAR_MINUTES = 10 * 60;
const loadWith = ({ offered, accepted }: Candidate, minutes: number): number =>
  (accepted + minutes) / (offered ?? FAR_MINUTES);

/** As the one rule of matching sees her: burdened by what would be beyond her offer, then by what she gives already; seasoned. */
const asCandidate = (candidate: Candidate, { field, minutes }: Sought): Matched => ({
  id: candidate.id,
  defi: null,
  declared: candidate.fields.includes(field) ? 'help' : null,
  helped: candidate.given,
  declined: candidate.declines,
  load: [Math.max(1, loadWith(candidate, minutes)), candidate.accepted, -candidate.given],
  available: isFree(candidate),
  room: true,
});

function reasonsFor({ fields, given, offered, accepted }: Candidate, { field }: Sought): Reason[] {
  const reasons: Reason[] = [fields.includes(field) ? { because: 'field', field } : { because: 'widened' }];
  if (given > 0) reasons.push({ because: 'given', times: given });
  if (offered !== null) reasons.push({ because: 'room', accepted, offered });
  return reasons;
}

/**
 * Who is asked now, `atOnce` at most, by the one rule (`community/matching`): those of the field, or who gave hours in
 * it; others only when there is nobody of them (left), so that a need is widened rather than forgotten. Never who
 * declined it.
 */
export function choose(candidates: readonly Candidate[], sought: Sought, atOnce: number): Choice[] {
  const byId = new Map(candidates.map((candidate) => [candidate.id, candidate]));
  const matched = candidates.map((candidate) => asCandidate(candidate, sought));
  return match(matched, { field: sought.field, defi: null, draw: '' }, atOnce).flatMap(({ id }) => {
    const candidate = byId.get(id);
    return candidate ? [{ id, reasons: reasonsFor(candidate, sought) }] : [];
  });
}
