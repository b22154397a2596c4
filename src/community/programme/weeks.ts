import { DateTime } from 'luxon';
import type { Calendar } from './calendar.ts';

/** The week in which an instant falls on the promotion's clocks, by the date of its Monday: "2022-03-14". */
export const weekOf = ({ localDate }: Pick<Calendar, 'localDate'>, at: number): string =>
  DateTime.fromISO(localDate(at)).startOf('week').toISODate() ?? '';
