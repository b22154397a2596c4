import { type Command, defineFeature } from '../../community/feature/feature.ts';
import { monthOf as monthNumber } from '../../community/format/day-words.ts';
import { plainWord } from '../../community/format/words.ts';
import { COACHES } from '../../community/members/member.ts';
import { home, showEntry, showMonth, showNext, turnMonth, typedMonth } from './handlers/agenda.ts';
import {
  askToRenew,
  askToRenewPromotion,
  backToCalendar,
  chooseAlarm,
  renew,
  renewPromotion,
  showCalendar,
  start,
  stop,
} from './handlers/calendar.ts';
import { sendEntry, sendMonth } from './handlers/file.ts';
import { keepTime, showTime, typedTime } from './handlers/time.ts';
import { sendYear, showMonths, showYear, turnMonths } from './handlers/year.ts';
import { en } from './locales/en.ts';
import { fr } from './locales/fr.ts';
import { personalData } from './personal-data.ts';
import { promotionEnd } from './promotion-end.ts';
import { routes } from './routes.ts';

const inBoth = (name: 'month' | 'time') => ({ fr: fr.commands[name].hint, en: en.commands[name].hint });
const about = (name: keyof typeof fr.commands) => ({
  fr: fr.commands[name].about,
  en: en.commands[name].about,
});

const commands: readonly Command[] = [
  {
    command: 'agenda',
    words: [''],
    about: about('next'),
    who: 'everyone',
    first: ['porteur', 'sponsor', 'team', 'partner'],
    handle: showNext,
  },
  {
    command: 'agenda',
    words: ['mois', 'month'],
    hint: inBoth('month'),
    about: about('month'),
    who: 'everyone',
    reads: (typed) => monthNumber(plainWord(typed.split(/\s+/)[0] ?? '')) > 0,
    handle: typedMonth,
  },
  {
    command: 'agenda',
    words: ['temps', 'time'],
    hint: inBoth('time'),
    about: about('time'),
    who: 'everyone',
    handle: typedTime,
  },
  {
    command: 'agenda',
    words: ['calendrier', 'calendar'],
    about: about('calendar'),
    who: 'everyone',
    handle: showCalendar,
  },
  {
    command: 'magellan',
    words: ['annee', 'year', 'an', 'annees'],
    about: { fr: fr.year.about, en: en.year.about },
    who: 'everyone',
    handle: showYear,
  },
];

/** Everyone's agenda: what is next, the month, how time is spent, and the same in one's own calendar. */
export const agenda = defineFeature({
  id: 'agenda',
  locales: [fr, en],
  commands,
  presses: {
    'agenda/next': { who: 'everyone', handle: showNext },
    'agenda/month': { who: 'everyone', handle: showMonth },
    'agenda/month-page': { who: 'everyone', handle: turnMonth },
    'agenda/entry': { who: 'everyone', handle: showEntry },
    'agenda/time': { who: 'everyone', handle: showTime },
    'agenda/time-kept': { who: 'everyone', handle: keepTime },
    'agenda/calendar': { who: 'everyone', handle: showCalendar },
    'agenda/calendar-back': { who: 'everyone', handle: backToCalendar },
    'agenda/alarm': { who: 'everyone', handle: chooseAlarm },
    'agenda/renew': { who: 'everyone', handle: askToRenew },
    'agenda/renew-confirm': { who: 'everyone', handle: renew },
    'agenda/stop': { who: 'everyone', handle: stop },
    'agenda/start': { who: 'everyone', handle: start },
    'agenda/renew-promotion': { who: COACHES, handle: askToRenewPromotion },
    'agenda/renew-promotion-confirm': { who: COACHES, handle: renewPromotion },
    'agenda/file': { who: 'everyone', handle: sendEntry },
    'agenda/year': { who: 'everyone', handle: showYear },
    'agenda/year-months': { who: 'everyone', handle: showMonths },
    'agenda/year-turn': { who: 'everyone', handle: turnMonths },
    'agenda/year-file': { who: 'everyone', handle: sendYear },
    'agenda/month-file': { who: 'everyone', handle: sendMonth },
  },
  routes,
  home,
  personalData,
  promotionEnd,
});
