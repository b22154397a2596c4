import { md } from '../../../../chat/markdown.ts';
import type { MentoringWords } from '../fr.ts';

const cycles = (n: number) =>
  n === 0 ? 'no cycle under way' : n === 1 ? 'one cycle under way' : `${n} cycles under way`;

export const asking: MentoringWords['asking'] = {
  invite: {
    summary: 'Be mentored by a coach',
    title: 'Individual mentoring',
    text: (sessions, minutes) =>
      `A coach mentors you, just the two of you, on precise problems and with goals of your own: ${sessions} sessions of about ${minutes} minutes.`,
    private: 'Your goals, preparations and notes are read by the two of you only.',
    ask: 'Ask for mentoring',
  },
  form: {
    title: 'Be mentored',
    intro: md`**Who will read what you write here?** The coaches, and nobody else.`,
    coach: 'Which coach?',
    decide: 'The coaches decide',
    about: 'What about?',
    aboutHint: 'A few sentences: what is on your mind, what you would like to change.',
    speciality: 'Speciality wished for',
    minutes: 'Length of a session',
    minutesHint: (least, max) => `In minutes, from ${least} to ${max}.`,
    submit: 'Send',
    option: (name, metier, load) => `${name} (${metier}, ${cycles(load)})`,
    optionPlain: (name, load) => `${name} (${cycles(load)})`,
  },
  errors: {
    coach: 'Please choose a coach, or let the coaches decide.',
    about: (max) => `Please say in a few words what it is about, in ${max} characters at most.`,
    speciality: 'Please choose a speciality of the list, or none.',
    minutes: (least, max) => `Please choose a length from ${least} to ${max} minutes.`,
    already: md`You already have a request or a cycle under way: nothing was saved. \`/mentorat\` shows it to you.`,
  },
  waiting: {
    summary: 'Your request for mentoring waits',
    asked: (name, since) =>
      md`Your request left ${since}. **${name}** has your message, and will answer you.`,
    open: (since) => `Your request left ${since}. The coaches decide among themselves who mentors you.`,
    sent: 'It is sent: only the coaches read your request.',
    declined:
      'Your coach cannot this time. The other coaches have your request: there is nothing to do again.',
    withdraw: 'Withdraw my request',
    withdrawn: 'Your request is withdrawn, and the coaches know. You may make another one whenever you like.',
  },
  coach: {
    asked: (name) => `${name} asks you for mentoring`,
    open: (name) => `${name} asks for mentoring`,
    toAll: 'A request for mentoring waits for a coach',
    overdueToAll: 'A request for mentoring still waits',
    read: 'Read the request',
    who: 'Who',
    whoIs: (name, more) => md`${name} (${more})`,
    speciality: 'Speciality wished for',
    minutes: 'Length of a session',
    load: 'Your cycles under way',
    about: 'What it is about (only coaches read it):',
    accept: 'I accept',
    decline: 'Not this time',
    take: 'I take it',
    proposed: 'Who could take it, in this order:',
    match: (name, why) => md`- **${name}**: ${why}`,
    ofSpeciality: { yes: 'of the speciality wished for', no: 'of another speciality' },
    cycles: cycles,
    nobody:
      'All coaches have said “not this time”. It is for you to settle together: the request stays open.',
    since: (when) => `This request has been waiting since ${when}.`,
    overdue: (name) => `${name}’s request still waits`,
    passed: 'Noted: I will not propose it to you again. The request stays open to the other coaches.',
    declined: 'Noted. The request goes to the other coaches, and will not be proposed to you again.',
    own: 'This is your own request: somebody else has to take it.',
    busy: 'This person already has a cycle under way.',
  },
  settled: {
    taken: (coach) => `${coach} takes this request for mentoring.`,
    declined: 'You said “not this time”. The other coaches have received this request.',
    withdrawn: 'This request for mentoring is withdrawn.',
  },
};
