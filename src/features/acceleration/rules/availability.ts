/** What a parrain offers: fields, minutes a month (null: no bound set), and a pause up to a day, included. */
export type Availability = { fields: string[]; monthly: number | null; pausedUntil: string | null };
