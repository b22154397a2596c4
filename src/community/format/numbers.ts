import type { Locale } from '../members/member.ts';

/** A number as the language writes it, with one decimal at most: "1 250", "2,5" in French, "1,250", "2.5" in English. */
export const formatNumber = (value: number, locale: Locale): string =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value);
