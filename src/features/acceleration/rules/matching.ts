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

/** Those who know the field first, then the least burdened, the most seasoned, who declined least. */
function order(sought: Sought): (one: Candidate, other: Candidate) => number {
  const knows = ({ fields }: Candidate) => (fields.includes(sought.field) ? 0 : 1);
  return (one, other) =>
    knows(one) - knows(other) ||
    Math.max(1, loadWith(one, sought.minutes)) - Math.max(1, loadWith(other, sought.minutes)) ||
    one.accepted - other.accepted ||
    other.given - one.given ||
    one.declines - other.declines ||
    (one.id < other.id ? -1 : 1);
}

function reasonsFor({ fields, given, offered, accepted }: Candidate, { field }: Sought): Reason[] {
  const reasons: Reason[] = [fields.includes(field) ? { because: 'field', field } : { because: 'widened' }];
  if (given > 0) reasons.push({ because: 'given', times: given });
  if (offered !== null) reasons.push({ because: 'room', accepted, offered });
  return reasons;
}

/**
 * Who is asked now, `atOnce` at most. First those of the field; others only when there is nobody of the field
 * (left), so that a need is widened rather than forgotten. Never who declined it.
 */
export function choose(candidates: readonly Candidate[], sought: Sought, atOnce: number): Choice[] {
  const free = candidates.filter(isFree).sort(order(sought));
  const ofField = free.filter(({ fields }) => fields.includes(sought.field));
  const chosen = ofField.length > 0 ? ofField : free;
  return chosen.slice(0, atOnce).map((candidate) => ({
    id: candidate.id,
    reasons: reasonsFor(candidate, sought),
  }));
}
