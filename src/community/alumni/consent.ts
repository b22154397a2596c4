import type { Who } from '../members/member.ts';

/** Who may agree to stay reachable. */
export const STAYING: Who = ['eig', 'alumni'];

/** What somebody agreed to: to be asked for help so many times a month, to testify, to meet a newcomer. */
export type Agreed = { perMonth: number; testifies: boolean; meets: boolean };

/**
 * A consent: it was given, or given anew, on a day; `askedOn` and `remindedOn` are when it was asked whether it still
 * holds.
 */
export type Consent = Agreed & {
  memberId: string;
  consentedOn: string;
  askedOn: string | null;
  remindedOn: string | null;
  /** The promotion of which she was, once another has followed it. */
  promotion: string | null;
};
