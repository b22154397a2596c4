import type { Form } from '../../../chat/form.ts';
import { escapeMarkdown } from '../../../chat/markdown.ts';
import {
  type Block,
  buttons,
  type Fact,
  facts,
  heading,
  type Message,
  note,
  text,
} from '../../../chat/message.ts';
import { type MentoringRequest, MOST } from '../rules/cycle.ts';
import type { Candidate, Match } from '../rules/matching.ts';
import type { Voice } from '../words.ts';
import { markedName, momentOf, nameOf, sentence, shortened, specialityOf } from './voice.ts';

/** The value of the menu by which a member lets the coaches decide. */
export const DECIDE = 'decide';
const OPTION_BYTES = 75;
/** The most options that every chat shows. */
const MOST_OPTIONS = 10;

/** Somebody who asks, as coaches see her. */
export type Asker = { name: string; metier: string | null; defi: string | null };

/** What mentoring is, and the way to ask for it; `lastId` is her last cycle, to look back on. */
export function inviteMessage(voice: Voice, lastId: string | null, happened?: string): Message {
  const { invite } = voice.words.asking;
  const { sessions, minutes } = voice.programme.mentoring;
  const last = lastId === null ? [] : [{ label: invite.last, press: 'mentoring/cycle', ref: lastId }];
  return {
    summary: happened ?? invite.summary,
    blocks: [
      ...(happened === undefined ? [] : [text(happened)]),
      heading(invite.title),
      text(`${invite.text(sessions, minutes)}\n${invite.private}`),
      buttons({ label: invite.ask, press: 'mentoring/ask', ref: '', style: 'primary' }, ...last),
    ],
  };
}

function coachOption(voice: Voice, { id, name, metier, load }: Candidate) {
  const { form } = voice.words.asking;
  const short = shortened(name, 30);
  const label =
    metier === null
      ? form.optionPlain(short, load)
      : form.option(short, shortened(specialityOf(voice, metier), 20), load);
  return { value: id, label: shortened(label, OPTION_BYTES) };
}

/** The request: which coach, what about, which speciality, how long. */
export function requestForm(voice: Voice, coaches: readonly Candidate[]): Form {
  const { form } = voice.words.asking;
  const { leastMinutes, mostMinutes, minutes } = voice.programme.mentoring;
  const offered = coaches.slice(0, MOST_OPTIONS - 1);
  const metiers = [...new Set(coaches.flatMap(({ metier }) => (metier === null ? [] : [metier])))];
  return {
    id: 'mentoring/request',
    ref: '',
    title: form.title,
    intro: form.intro,
    fields: [
      {
        kind: 'choice',
        id: 'coach',
        label: form.coach,
        options: [
          { value: DECIDE, label: form.decide },
          ...offered.map((coach) => coachOption(voice, coach)),
        ],
        initial: DECIDE,
      },
      { kind: 'paragraph', id: 'about', label: form.about, hint: form.aboutHint, maxLength: MOST.about },
      ...(metiers.length === 0
        ? []
        : [
            {
              kind: 'choice' as const,
              id: 'speciality',
              label: form.speciality,
              optional: true,
              options: metiers.slice(0, MOST_OPTIONS).map((id) => ({
                value: id,
                label: shortened(specialityOf(voice, id), OPTION_BYTES),
              })),
            },
          ]),
      {
        kind: 'number',
        id: 'minutes',
        label: form.minutes,
        hint: form.minutesHint(leastMinutes, mostMinutes),
        min: leastMinutes,
        max: mostMinutes,
        initial: minutes,
      },
    ],
    submit: form.submit,
  };
}

/** Where her request stands. */
export function waitingMessage(
  voice: Voice,
  { id, createdAt }: MentoringRequest,
  coach: string | null,
  happened?: string,
): Message {
  const { waiting } = voice.words.asking;
  const since = momentOf(voice, createdAt);
  return {
    summary: happened ?? waiting.summary,
    blocks: [
      ...(happened === undefined ? [] : [text(happened)]),
      text(coach === null ? waiting.open(since) : waiting.asked(markedName(voice, coach), since)),
      buttons({ label: waiting.withdraw, press: 'mentoring/withdraw', ref: id }),
    ],
  };
}

function aboutBlocks(voice: Voice, request: MentoringRequest, asker: Asker, about: string, load?: number) {
  const { coach } = voice.words.asking;
  const { metier, defi } = asker;
  const more = [
    metier === null ? null : specialityOf(voice, metier),
    defi === null ? null : shortened(defi, 80),
  ]
    .filter((part) => part !== null)
    .join(', ');
  const name = nameOf(voice, asker.name);
  const list: Fact[] = [
    { label: coach.who, value: more === '' ? name : coach.whoIs(name, more) },
    { label: coach.minutes, value: voice.words.common.minutes(request.minutes) },
  ];
  if (request.speciality !== null)
    list.push({ label: coach.speciality, value: specialityOf(voice, request.speciality) });
  if (load !== undefined) list.push({ label: coach.load, value: coach.cycles(load) });
  const blocks: Block[] = [facts(list)];
  if (about !== '') blocks.push(text(coach.about), text(escapeMarkdown(about)));
  return blocks;
}

/** To the coach whom she asked. */
export function coachAskedMessage(
  voice: Voice,
  request: MentoringRequest,
  asker: Asker,
  about: string,
  load: number,
): Message {
  const { coach } = voice.words.asking;
  const summary = coach.asked(nameOf(voice, asker.name));
  return {
    summary,
    blocks: [
      heading(summary),
      ...aboutBlocks(voice, request, asker, about, load),
      buttons(
        { label: coach.accept, press: 'mentoring/accept', ref: request.id, style: 'primary' },
        { label: coach.decline, press: 'mentoring/decline', ref: request.id },
      ),
    ],
  };
}

/** To all coaches: the first who takes it has it. `late` when it has been waiting for long. */
export function coachesMessage(
  voice: Voice,
  request: MentoringRequest,
  asker: Asker,
  about: string,
  matches: readonly Match[],
  late: boolean,
): Message {
  const { coach } = voice.words.asking;
  const name = nameOf(voice, asker.name);
  const summary = late ? coach.late(name) : coach.open(name);
  const lines = matches.slice(0, MOST_OPTIONS).map((match) => {
    const { yes, no } = coach.ofSpeciality;
    const speciality = match.speciality === null ? [] : [match.speciality ? yes : no];
    return coach.match(markedName(voice, match.name), [...speciality, coach.cycles(match.load)].join(', '));
  });
  return {
    summary,
    blocks: [
      heading(summary),
      ...aboutBlocks(voice, request, asker, about),
      text(lines.length === 0 ? coach.nobody : [coach.proposed, ...lines].join('\n')),
      ...(late ? [note(coach.since(momentOf(voice, request.createdAt)))] : []),
      buttons(
        { label: coach.take, press: 'mentoring/take', ref: request.id, style: 'primary' },
        { label: coach.decline, press: 'mentoring/decline', ref: request.id },
      ),
    ],
  };
}

/** In the place of what asked coaches, once it is settled: nothing of what was said stays. */
export function settledMessage(
  voice: Voice,
  how: 'taken' | 'declined' | 'withdrawn',
  asker: string | null,
  coach: string | null,
): Message {
  const { settled } = voice.words.asking;
  const name = markedName(voice, asker);
  return sentence(how === 'taken' ? settled.taken(name, markedName(voice, coach)) : settled[how](name));
}

/** In the place of what asked coaches, once who asked can no longer come. */
export const noLongerMessage = ({ words }: Voice): Message => sentence(words.leaving.noLonger);
