import { md } from '../../../../chat/markdown.ts';
import { capitalised } from '../../../../community/format/words.ts';
import type { MentoringWords } from '../fr.ts';

const cycles = (n: number) =>
  n === 0 ? 'no cycle under way' : n === 1 ? 'one cycle under way' : `${n} cycles under way`;

export const asking: MentoringWords['asking'] = {
  invite: {
    summary: 'Get mentoring from a coach',
    title: 'Individual mentoring',
    text: (sessions, minutes) =>
      `A coach works with you one to one, on specific problems and towards your own goals: ${sessions === 1 ? 'one session' : `${sessions} sessions`} of about ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`,
    private: 'Only the two of you read your goals and preparations; your notes are yours alone.',
    ask: 'Ask for mentoring',
  },
  toDo: {
    hers: (count) =>
      count === 1
        ? 'One mentoring request is waiting for you'
        : `${count} mentoring requests are waiting for you`,
    open: (count) =>
      count === 1
        ? 'One mentoring request is open to any coach'
        : `${count} mentoring requests are open to any coach`,
    see: 'See the first one',
  },
  form: {
    title: 'Ask for mentoring',
    intro: md`**Who will read this?** The coaches, and nobody else.`,
    coach: 'Which coach?',
    decide: 'Let the coaches decide',
    about: 'What about?',
    aboutHint: 'A few sentences: what’s on your mind, what you’d like to change.',
    speciality: 'Preferred speciality',
    minutes: 'Length of a session',
    minutesHint: (least, max) => `In minutes, from ${least} to ${max}.`,
    submit: 'Send',
    option: (name, metier, load) => `${name} (${metier}, ${cycles(load)})`,
    optionPlain: (name, load) => `${name} (${cycles(load)})`,
  },
  errors: {
    coach: 'Please choose a coach, or let the coaches decide.',
    about: (max) => `Please say in a few words what it’s about, in ${max} characters at most.`,
    speciality: 'Please choose a speciality from the list, or none.',
    minutes: (least, max) => `Please choose a length from ${least} to ${max} minutes.`,
    already: md`You already have a request or a cycle under way, so nothing was saved. \`/mentorat\` shows it.`,
  },
  waiting: {
    summary: 'Your mentoring request is waiting',
    asked: (name, since) => md`You sent your request ${since}. **${name}** has it, and will reply to you.`,
    open: (since) => `You sent your request ${since}. The coaches are deciding together who will mentor you.`,
    sent: 'It’s sent: only the coaches read your request.',
    declined:
      'This coach can’t mentor you this time. The other coaches now have your request: you don’t have to do anything.',
    withdraw: 'Withdraw my request',
    withdrawn: 'Your request is withdrawn, and the coaches know. You can make another one whenever you like.',
  },
  coach: {
    asked: (name) => `${capitalised(name)} would like you to mentor them`,
    open: (name) => `${capitalised(name)} would like mentoring`,
    toAll: 'A mentoring request is waiting for a coach',
    overdueToAll: 'A mentoring request is still waiting',
    read: 'Read the request',
    who: 'Who',
    whoIs: (name, more) => md`${name} (${more})`,
    speciality: 'Preferred speciality',
    minutes: 'Length of a session',
    load: 'Your cycles under way',
    about: 'What it’s about (only coaches read this):',
    accept: 'I accept',
    decline: 'Not this time',
    take: 'I’ll take it',
    proposed: 'Who could take it, best match first:',
    match: (name, why) => md`- **${capitalised(name)}**: ${why}`,
    ofSpeciality: { yes: 'has the preferred speciality', no: 'has another speciality' },
    cycles: cycles,
    nobody: 'All the coaches have said “Not this time”. Please settle it together: the request stays open.',
    since: (when) => `This request has been waiting since ${when}.`,
    overdue: (name) => `${capitalised(name)}’s request is still waiting`,
    passed: 'Noted: I won’t offer it to you again. The request stays open to the other coaches.',
    declined: 'Noted. The request goes to the other coaches, and won’t be offered to you again.',
    own: 'This is your own request: somebody else has to take it.',
    busy: 'This person already has a cycle under way.',
  },
  settled: {
    taken: (coach) => `${capitalised(coach)} is taking this mentoring request.`,
    declined: 'You said “Not this time”. The other coaches now have this request.',
    withdrawn: 'This mentoring request is withdrawn.',
  },
};
