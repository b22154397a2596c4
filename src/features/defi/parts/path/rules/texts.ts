/** How long “Pas pour nous” and “Besoin d’aide” may be: they are read beside others. */
export const MOST_LETTERS = 400;

/** For so many days what was written is kept. */
export const TEXTS_KEPT_DAYS = 180;

/** For so many days after it was last told or answered it is kept what has become of a step. */
export const STEPS_KEPT_DAYS = 400;
