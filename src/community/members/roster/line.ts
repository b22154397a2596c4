import type { Role } from '../member.ts';

/** What the roster says of one member, as it is changed in the chat; dates are ISO days. */
export type Line = {
  name: string;
  email: string;
  roles: Role[];
  metier: string | null;
  defi: string | null;
  coachEmail: string | null;
  arrivesOn: string | null;
  leavesOn: string | null;
};

/** In the order in which they are read. */
export const LINE_FIELDS = [
  'name',
  'email',
  'roles',
  'metier',
  'defi',
  'coachEmail',
  'arrivesOn',
  'leavesOn',
] as const satisfies readonly (keyof Line)[];
export type LineField = (typeof LINE_FIELDS)[number];

/** As it is kept: roles are JSON. */
type Row = Omit<Line, 'roles'> & { roles: string };

export const lineFrom = (row: Row): Line => ({
  name: row.name,
  email: row.email.toLowerCase(),
  roles: JSON.parse(row.roles) as Role[],
  metier: row.metier,
  defi: row.defi,
  coachEmail: row.coachEmail?.toLowerCase() ?? null,
  arrivesOn: row.arrivesOn,
  leavesOn: row.leavesOn,
});

/** What a line says of a field, so that it can be compared: roles in no order. */
export const saidOf = (line: Line, field: LineField): string | null =>
  field === 'roles' ? [...line.roles].sort().join(' ') : line[field];

/** The fields in which two lines differ. */
export const differences = (one: Line, other: Line): LineField[] =>
  LINE_FIELDS.filter((field) => saidOf(one, field) !== saidOf(other, field));

/** A line with some fields of another. */
export const withFields = (line: Line, from: Line, fields: readonly LineField[]): Line => ({
  ...line,
  ...Object.fromEntries(fields.map((field) => [field, from[field]])),
});

/** Whether her last day is over on a day: what she was she is no longer. */
export const hasLeft = ({ leavesOn }: Pick<Line, 'leavesOn'>, on: string): boolean =>
  leavesOn !== null && leavesOn < on;

/** Whether somebody with this line is in the promotion on a day. */
export const isThere = (
  { arrivesOn, leavesOn }: Partial<Pick<Line, 'arrivesOn' | 'leavesOn'>>,
  on: string,
): boolean => (arrivesOn ?? on) <= on && on <= (leavesOn ?? on);

/** Who runs a promotion, and reads what was confided to it. */
const RUNS: readonly Role[] = ['coach', 'team'];

/**
 * Whether other roles make somebody another in the community, who does not go on as what she was: she runs the promotion
 * and did not, or is nothing any more of what she was.
 */
export const becomesOther = (before: readonly Role[], after: readonly Role[]): boolean => {
  const [ran, runs] = [before, after].map((roles) => RUNS.some((role) => roles.includes(role)));
  return runs ? !ran : !after.some((role) => before.includes(role));
};

/**
 * - `draft`: previewed, and not agreed to yet; `waiting`: it needs a coach who did not ask for it;
 * - `applied`: it is so; `undone`: it was, and was taken back;
 * - `refused`: that coach said no; `lapsed`: no coach said anything in time.
 */
export type ChangeState = 'draft' | 'waiting' | 'applied' | 'undone' | 'refused' | 'lapsed';

/** One change of a member's line. `before` is null of somebody who is added, `memberId` as long as she is not there. */
export type RosterChange = {
  id: string;
  memberId: string | null;
  /** Who asked for it; null once nothing leads to that member any more. */
  byId: string | null;
  at: number;
  state: ChangeState;
  before: Line | null;
  /** Null of somebody who was added by mistake, and taken away again. */
  after: Line | null;
  secondId: string | null;
  decidedAt: number | null;
  undoneBy: string | null;
  undoneAt: number | null;
  /** The change that this one takes back. */
  undoes: string | null;
};
