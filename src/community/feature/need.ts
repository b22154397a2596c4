/**
 * A need that somebody put into words and that still waits: a request for hours, for mentoring, a problem that
 * she raised. Coaches are shown those that resemble each other; the text goes no further than to them.
 */
export type Need = {
  /** A row's id, unique among all needs. */
  id: string;
  /** The id of the feature that keeps it. */
  feature: string;
  memberId: string;
  text: string;
  sinceAt: number;
};
