import { plusDays } from '../../community/format/iso-dates.ts';
import { makeCalendar } from '../../community/programme/calendar.ts';
import type { Config } from '../../config/config.ts';
import type { Finding } from '../../engine/platform.ts';
import { onClocks } from '../format.ts';

/** Before this version existed: a machine that says so lost its clock. */
const CLOCK_IS_WRONG_BEFORE = Date.UTC(2025, 0, 1);

/** Whether this machine knows what time it is, French dates, and the promotion's holidays. */
export function timeFindings(config: Config, now: number): Finding[] {
  const { promotion } = config.programme;
  const findings: Finding[] = [clockFinding(promotion.timeZone, now), icuFinding()];
  findings.push(holidayFinding(config, now));
  const todayOn = makeCalendar(promotion).localDate(now);
  if (!config.sandbox && todayOn > promotion.endsOn)
    findings.push({
      level: 'warning',
      what: `The promotion ended on ${promotion.endsOn}: nothing is sent any more.`,
      remedy: `Change promotion.endsOn in ${config.programmeFile}, or start the next promotion.`,
    });
  return findings;
}

function clockFinding(timeZone: string, now: number): Finding {
  const what = `Time: it is ${onClocks(now, timeZone)} in ${timeZone}`;
  if (now >= CLOCK_IS_WRONG_BEFORE) return { level: 'ok', what };
  return {
    level: 'error',
    what: `${what}, says this machine.`,
    remedy: 'Set its clock, and let NTP keep it right.',
  };
}

function icuFinding(): Finding {
  const month = new Intl.DateTimeFormat('fr', { month: 'long', timeZone: 'UTC' }).format(
    Date.UTC(2022, 1, 15),
  );
  if (month === 'février')
    return { level: 'ok', what: `Languages: French and English dates (ICU ${process.versions.icu})` };
  return {
    level: 'error',
    what: `This Node does not know French: it writes "${month}" for the second month.`,
    remedy: 'Use an official Node, which has full ICU, or set NODE_ICU_DATA.',
  };
}

/** The holidays of the next twelve months, for an administrator to look over. */
function holidayFinding({ programme: { promotion } }: Config, now: number): Finding {
  const calendar = makeCalendar(promotion);
  const todayOn = calendar.localDate(now);
  const days = Array.from({ length: 366 }, (_, ahead) => plusDays(todayOn, ahead));
  const holidays = days.flatMap((on) => {
    const name = calendar.holidayName(on, promotion.locale);
    return name === null ? [] : [`  ${on}  ${name}`];
  });
  const place = [promotion.holidays.country, promotion.holidays.region].filter(Boolean).join(', ');
  if (holidays.length === 0)
    return {
      level: 'warning',
      what: `Holidays: none in the next twelve months (${place}).`,
      remedy: 'Check promotion.holidays in the programme.',
    };
  return { level: 'ok', what: [`Holidays of the next twelve months (${place}):`, ...holidays].join('\n') };
}
