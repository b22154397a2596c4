/** The five levels, from the most favourable to the least; the ids are what forms send. */
export const LEVELS = ['sun', 'clear', 'cloud', 'rain', 'storm'] as const;
export type Level = (typeof LEVELS)[number];

/** What each answer gives a weather to: the défi, the team, oneself. */
export const DIMENSIONS = ['defi', 'team', 'self'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

export type Weathers = Record<Dimension, Level>;

/** One answer, as it is sealed. */
export type MeteoAnswer = Weathers & { successes: string | null; difficulties: string | null };

/** How long each text may be, in UTF-16 units: what two of them weigh still fits in one message. */
export const MAX_TEXT = 1500;
