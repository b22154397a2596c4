import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Locale } from '../../wire.ts';
import { en } from './en.ts';
import { fr, type PageWords } from './fr.ts';

export type { PageWords };

const words: Record<Locale, PageWords> = { fr, en };

/** The language of the page, and the zone in which it writes times. */
export type Reading = { locale: Locale; timeZone: string };

export const ReadingContext = createContext<Reading>({ locale: 'fr', timeZone: 'Europe/Paris' });

export const useReading = (): Reading => useContext(ReadingContext);
export const useWords = (): PageWords => words[useReading().locale];
export const wordsFor = (locale: Locale): PageWords => words[locale];

const CHOSEN = 'magellan-language';

/** The language chosen in this tab; without one, the page speaks that of the person. */
export const chosenLocale = (): Locale | null => {
  const chosen = sessionStorage.getItem(CHOSEN);
  return chosen === 'fr' || chosen === 'en' ? chosen : null;
};
export const chooseLocale = (locale: Locale): void => sessionStorage.setItem(CHOSEN, locale);
