import {
  type Block,
  buttons,
  type Message,
  note,
  type PressButton,
  storable,
  text,
} from '../../../chat/message.ts';
import { type Member, mayCall } from '../../members/member.ts';
import type { Press } from '../feature.ts';
import { dispatcherWords } from './locales.ts';

type Presses = ReadonlyMap<string, Pick<Press, 'who'>>;

/** How many buttons are offered to somebody who was not understood. */
const OFFERED = 3;

/** The presses of features by which what is likeliest is opened, the likeliest first. */
const LIKELY = [
  ['home', 'welcome/home'],
  ['coach', 'meteo/coach'],
  ['agenda', 'agenda/next'],
  ['away', 'absences/new'],
] as const;

/** What can be stopped, the least first. */
const STOPS = [
  ['pause', 'absences/new'],
  ['meteo', 'meteo/off'],
  ['leave', 'privacy/show'],
] as const;

const may = (presses: Presses, press: string, member: Member): boolean => {
  const found = presses.get(press);
  return found !== undefined && mayCall(member, found.who);
};

/** A few buttons rather than a page of commands; only what she may call. */
export function likelyBlocks(presses: Presses, member: Member): Block[] {
  const { likely, everything } = dispatcherWords[member.locale];
  const offered = LIKELY.filter(([, press]) => may(presses, press, member)).slice(0, OFFERED);
  return [
    ...(offered.length > 0
      ? [buttons(...offered.map(([what, press]): PressButton => ({ label: likely[what], press, ref: '' })))]
      : []),
    note(everything),
  ];
}

/** The answer to "thank you", or to "stop", which stops nothing by itself. */
export function saidMessage(said: 'stop' | 'thanks', presses: Presses, member: Member): Message {
  const { thanks, stop } = dispatcherWords[member.locale];
  if (said === 'thanks') return storable({ summary: thanks.summary, blocks: [text(thanks.text)] });
  const offered = STOPS.filter(([, press]) => may(presses, press, member));
  return storable({
    summary: stop.summary,
    blocks: [
      text(stop.text),
      ...offered.flatMap(([what, press]): Block[] => [
        text(stop[what]),
        buttons({ label: stop.buttons[what], press, ref: '' }),
      ]),
    ],
  });
}
