/** What a parrain offers: fields, minutes a month (null: no bound set), and a pause up to a day, included. */
export type Availability = { fields: string[]; monthly: number | null; pausedUntil: string | null };

/** What can be offered a month, in hours, by halves. */
export const MONTHLY_HOURS = { min: 0.5, max: 40, step: 0.5 };
