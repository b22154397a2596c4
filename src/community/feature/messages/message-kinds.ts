/**
 * What a message is about, and whether it comes unasked. Unasked ones fill the envelope of whoever gets them (two
 * a week over all features); the others are never held back: the météo's question, changes and cancellations, the
 * eve of what she accepted, answers to what she asked or offered, departures, contact, and what a channel reads.
 */
export const MESSAGE_KINDS = {
  'welcome/first': 'owed',
  'welcome/week': 'unasked',
  'welcome/together': 'unasked',
  'accounts/ask': 'owed',
  'agenda/file': 'owed',
  'departures/news': 'owed',
  'departures/coaches': 'owed',
  'meteo/opened': 'owed',
  'meteo/question': 'owed',
  'meteo/later': 'owed',
  'meteo/reminder': 'unasked',
  'meteo/digest': 'owed',
  'meteo/contact': 'owed',
  'meteo/reply': 'owed',
  'meteo/loop': 'owed',
  'meteo/file': 'owed',
  'gatherings/announcement': 'owed',
  'gatherings/invitation': 'unasked',
  'gatherings/nudge': 'unasked',
  'gatherings/preparation': 'unasked',
  'gatherings/eve': 'owed',
  'gatherings/soon': 'owed',
  'gatherings/change': 'owed',
  'gatherings/seat': 'owed',
  'gatherings/proposals': 'owed',
  'gatherings/attendance': 'owed',
  'gatherings/feedback': 'unasked',
  'gatherings/intention': 'unasked',
  'gatherings/dossier': 'unasked',
  'gatherings/report': 'unasked',
  'gatherings/forum': 'owed',
  'gatherings/summary': 'owed',
  'gatherings/file': 'owed',
  'gatherings/trial': 'owed',
  'gatherings/idea': 'owed',
  'gatherings/led': 'owed',
  'peer-sharing/vote': 'unasked',
  'peer-sharing/reminder': 'unasked',
  'peer-sharing/result': 'owed',
  'peer-sharing/coaches': 'owed',
  'cross-sharing/groups': 'owed',
  'cross-sharing/alone': 'owed',
  'cross-sharing/group': 'owed',
  'cross-sharing/presenter': 'unasked',
  'cross-sharing/answer': 'owed',
  'cross-sharing/attendance': 'owed',
  'mutual-aid/ask': 'unasked',
  'mutual-aid/request': 'owed',
  'mutual-aid/channel': 'owed',
  'mutual-aid/outcome': 'unasked',
  'acceleration/ask': 'unasked',
  'acceleration/coaches': 'owed',
  'acceleration/request': 'owed',
  'acceleration/eve': 'owed',
  'acceleration/outcome': 'unasked',
  'acceleration/file': 'owed',
  'news/gazette': 'owed',
  'defi/path': 'unasked',
  'defi/help': 'owed',
  'defi/file': 'owed',
  'defi/pilotage': 'unasked',
  'defi/pilotage-again': 'unasked',
  'defi/decision': 'unasked',
  'defi/answer': 'owed',
  'mentoring/coaches': 'owed',
  'mentoring/request': 'owed',
  'mentoring/eve': 'owed',
  'mentoring/soon': 'owed',
  'mentoring/after': 'unasked',
  'one-to-one/invitation': 'unasked',
  'one-to-one/change': 'owed',
  'directory/service': 'unasked',
  'directory/bubbles': 'owed',
  'directory/file': 'owed',
  'people/second': 'owed',
  'people/coach': 'owed',
  'people/outcome': 'owed',
  'people/file': 'owed',
  'collective-mentoring/problem': 'owed',
  'collective-mentoring/question': 'unasked',
  'arrival/steps': 'unasked',
  'arrival/leaving': 'unasked',
  'arrival/meeting': 'unasked',
  'arrival/report': 'owed',
  'arrival/farewell': 'owed',
  'alumni/ask': 'unasked',
  'alumni/testimony': 'unasked',
  'alumni/destination': 'unasked',
  'alumni/answer': 'owed',
  'alumni/renewal': 'owed',
  'alumni/ended': 'owed',
  'charter/report': 'owed',
  'charter/outcome': 'owed',
  'charter/practice': 'owed',
  'peer-feedback/ask': 'unasked',
  'peer-feedback/reminder': 'unasked',
  'peer-feedback/given': 'owed',
  'peer-feedback/answer': 'owed',
  'peer-feedback/nobody': 'owed',
} as const satisfies Record<string, 'unasked' | 'owed'>;

type Known = keyof typeof MESSAGE_KINDS;

/** Those that come since something was asked, agreed or offered. */
export type OwedKind = { [Kind in Known]: (typeof MESSAGE_KINDS)[Kind] extends 'owed' ? Kind : never }[Known];

/** One of these, or one of a feature's own, "thanks/received": it is unasked, unless it is listed as owed. */
export type MessageKind = Known | (`${string}/${string}` & {});

/** What reminds of what she accepted: it leaves when it must, and what else falls at that time goes with it. */
const EVES: ReadonlySet<string> = new Set<Known>(['gatherings/eve', 'mentoring/eve', 'acceleration/eve']);

/** Whether a message may be put into one with others that leave at the same time. */
export const mayBeJoined = (kind: MessageKind): boolean => isUnasked(kind) || EVES.has(kind);

export const isUnasked = (kind: MessageKind): boolean =>
  !Object.hasOwn(MESSAGE_KINDS, kind) || MESSAGE_KINDS[kind as Known] === 'unasked';
