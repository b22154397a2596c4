/** What somebody says of her first weeks; one of the three is enough. */
export const PARTS = ['surprised', 'blocks', 'keep'] as const;
export type Part = (typeof PARTS)[number];
export type ReportTexts = Record<Part, string | null>;

/** To whom it goes: her coach alone, or all coaches. Her porteurs as well, where she says so. */
export const ADDRESSEES = ['coach', 'coaches'] as const;

/** How long a part may be, in UTF-16 units: the three weigh no more than one message that shows them. */
export const MOST_LETTERS = 600;

/** So many reports of one person are kept at the same time: whoever writes another takes one back first. */
export const MOST_REPORTS = 2;

/** For so many days a report is kept. */
export const KEPT_DAYS = 180;

/** A report, without what it says. */
export type Report = { id: string; authorId: string; at: number };

/** Whom a report is for; nobody is added later. `asCoach`: she reads it as a coach, and no longer once she is none. */
export type Reader = { readerId: string; asCoach: boolean };

/** Who has read a report, by name; null of somebody who was erased. */
export type Reading = { reportId: string; reader: string | null; readAt: number };

export const saysSomething = (texts: ReportTexts): boolean => PARTS.some((part) => texts[part] !== null);
