import type { Locale } from './wire.ts';

type ServerWords = {
  notANumber: string;
  notADate: string;
  notATime: string;
  unknownCommand(typed: string, known: string): string;
};

const fr: ServerWords = {
  notANumber: 'Indiquez un nombre, par exemple 3 ou 2,5.',
  notADate: 'Indiquez une date, par exemple 2022-03-11.',
  notATime: 'Indiquez une heure, par exemple 14:30.',
  unknownCommand: (typed, known) =>
    `La commande ${typed} n’existe pas ici. Vous pouvez taper\u00a0: ${known}.`,
};

const en: ServerWords = {
  notANumber: 'Please give a number, such as 3 or 2.5.',
  notADate: 'Please give a date, such as 2022-03-11.',
  notATime: 'Please give a time, such as 14:30.',
  unknownCommand: (typed, known) => `There’s no ${typed} command here. You can type: ${known}.`,
};

export const wordsIn = (locale: Locale): ServerWords => ({ fr, en })[locale];
