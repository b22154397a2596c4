import { md } from '../../../../chat/markdown.ts';
import type { PilotageWords } from '../fr/pilotage.ts';

const count = (number: number, one: string, many: string): string =>
  `${number}\u00a0${number === 1 ? one : many}`;

export const en: PilotageWords = {
  command: {
    about: 'fill in this month’s steering update for your challenge, and read earlier ones',
    hint: 'Boussole',
  },
  title: 'Steering',
  titleIn: (month) => `Steering, ${month}`,
  ofDefi: (defi, month) => md`**${defi}**, ${month}`,
  labels: {
    value: 'Value created',
    decision: 'Decision needed',
    from: 'Needed from',
    risk: 'Risk',
    next: 'Next milestone',
  },
  hints: {
    value: 'One line: what the challenge changed this month, and who it helps.',
    decision: 'Optional. A question that can be answered.',
    risk: 'Optional. What could get in the way.',
    next: 'One line, with its date.',
  },
  from: {
    nobody: 'Nobody, no decision this month',
    sponsor: 'Sponsor, who gets the question',
    coach: 'Coaches',
    team: 'Programme team',
    other: 'Somebody else',
  },
  fromSaid: {
    nobody: 'nobody',
    sponsor: 'sponsor',
    coach: 'coaches',
    team: 'programme team',
    other: 'somebody else',
  },
  form: {
    title: 'Steering update',
    intro: (defi, month, days, filled) =>
      md`**${defi}**, ${month}. One update for the whole challenge${filled === null ? '' : md`: ${filled}, and what you save replaces it`}.\n\n**Who will read this?** The challenge’s porteurs, EIG and sponsors, and the coaches; nobody else. Your chat may keep it. Kept for ${count(days, 'day', 'days')}. **Never the météo**: nothing passes between the two.`,
    filled: (name, day) =>
      name === null ? `already filled in on ${day}` : `already filled in by ${name} on ${day}`,
    submit: 'Save',
    errors: {
      missing: 'Write a few words.',
      long: (max) => `${max} characters at most.`,
      from: 'Choose one, even without a decision.',
      noFrom: 'Say who this decision is needed from.',
      noDecision: 'Write the decision that is needed.',
    },
    stale: (filled) =>
      `This update was ${filled}, in the meantime. Copy what you’ve just written, close, and open it again: you’ll see both.`,
  },
  saved: 'The update is saved. It can be edited until the end of the month.',
  ask: {
    summary: (month) => `Your challenge’s steering update, ${month}`,
    text: (defi, month) =>
      md`The steering update of **${defi}** for ${month}: the value created, a decision to ask for if you need one, a risk, the next milestone. One person is enough for the challenge.`,
    again: (defi, month) =>
      md`The steering update of **${defi}** for ${month} isn’t filled in yet. A few lines are enough; I won’t ask again.`,
    who: 'Read by the challenge’s team and the coaches. Never the météo.',
    filled: (defi, month) => md`The steering update of **${defi}** for ${month} is filled in.`,
  },
  read: {
    none: 'No steering update yet.',
    noneIn: 'No steering update for this month yet.',
    by: (name, day) => (name === null ? `Saved on ${day}.` : `Saved by ${name} on ${day}.`),
    who: 'Read by the challenge’s porteurs, EIG and sponsors, and by the coaches. Never the météo.',
    months: 'Another month',
  },
  section: {
    title: 'Steering',
    filled: (month) => `Filled in for ${month}.`,
    notYet: (month) => `Not filled in yet for ${month}.`,
    decisions: 'Decisions',
    more: (others) =>
      `And ${count(others, 'more decision that is needed', 'more decisions that are needed')}.`,
  },
  decision: {
    title: 'Decision needed',
    summary: (defi) => `A decision needed for ${defi}`,
    text: (defi) => md`The challenge **${defi}** asks you for a decision:`,
    quoted: (text) => md`${text}`,
    who: 'Your answer is read by the challenge’s porteurs, EIG and sponsors, and by the coaches. If there are several sponsors, the first answer counts.',
    line: (text) => md`**To decide**: ${text}`,
    decided: (text, answer) => md`**Decided**: ${text}\n${answer}`,
    reach: {
      told: 'The question is with your sponsor.',
      noSponsor:
        'The list of members has no sponsor for this challenge: nobody got the question. Take it to the next committee, or ask a coach to complete the list.',
      noAccount:
        'Your sponsor has no account on the chat yet: the question waits. Ask in person, or take it to the next committee.',
      lost: 'The question couldn’t be sent to your sponsor. Take it to the next committee, or ask in person.',
      waits: (day) =>
        `Your sponsor has had this month’s messages already: the question will be sent on ${day}. Until then, you can take it to the next committee.`,
    },
    reachSeen: {
      told: 'The question is with the sponsor.',
      noSponsor: 'The list of members has no sponsor for this challenge.',
      noAccount: 'The sponsor has no account on the chat yet.',
      lost: 'The question couldn’t be sent.',
      waits: (day) => `The question will be sent on ${day}.`,
    },
    committee: (title, day) => `To decide at the next committee: ${title}, ${day}.`,
    noCommittee: 'To decide at the next committee: none is planned for this challenge yet.',
    committeeOver: (title, day) =>
      `It was to be decided here: ${title}, ${day}. A porteur can note what was decided.`,
    by: (name, day) => (name === null ? `Decided on ${day}.` : `Decided by ${name} on ${day}.`),
    noted: (name, day) =>
      name === null
        ? `Decided at the committee, noted on ${day}.`
        : `Decided at the committee, noted by ${name} on ${day}.`,
    withdrawn: 'This decision is no longer asked for.',
    moved: 'This question is no longer yours: you’re not a sponsor of this challenge any more.',
    settled: 'This decision has been made.',
  },
  decide: {
    title: 'I’ll decide',
    intro: (defi, text, days) =>
      md`**${defi}** asks you:\n${text}\n\n**Who will read this?** The challenge’s porteurs, EIG and sponsors, and the coaches. Your chat may keep it. Kept for ${count(days, 'day', 'days')}. Nothing here comes from the météo.`,
    settleTitle: 'Committee’s decision',
    settleIntro: (defi, text, days) =>
      md`**${defi}** had to decide:\n${text}\n\n**Who will read this?** The challenge’s porteurs, EIG and sponsors, and the coaches. Your chat may keep it. Kept for ${count(days, 'day', 'days')}. Nothing here comes from the météo.`,
    label: 'The decision',
    hint: 'A few sentences: the decision, and what it makes possible.',
    submit: 'Send',
    settleSubmit: 'Save',
    sent: 'It’s sent to the challenge’s porteurs and EIG.',
    noted: 'It’s noted: the challenge, its sponsors and the coaches read it on the challenge’s page.',
  },
  told: {
    decided: 'The decision you asked for has been made.',
    decidedSummary: (defi) => `A decision for ${defi}`,
    toCommittee: 'Your sponsor suggests discussing it at a committee.',
  },
  discussed: 'It’s noted: the question is on the list of what is to be decided at the committee.',
  withdrawn:
    'The request is withdrawn. A message already sent to your sponsor now says that it’s no longer asked for.',
  buttons: {
    fill: 'Fill in the update',
    change: 'Edit the update',
    read: 'Read the update',
    readAll: 'Read the updates',
    decide: 'I’ll decide',
    discuss: 'Let’s discuss it',
    bring: 'Take to the committee',
    settle: 'Note the decision',
    withdraw: 'Withdraw the request',
    page: 'See my challenge',
  },
  refused: {
    summary: 'This isn’t possible',
    gone: 'This request no longer exists.',
    notYours: 'This challenge isn’t yours, or isn’t any more.',
    noDefi: 'The list of members doesn’t put you in any challenge. A coach can correct it.',
    unknown: (typed) => `I don’t know a challenge called “${typed}”.`,
    which: 'Which challenge? Add its name, or open the list of challenges.',
    closed: (month) => `The update for ${month} can’t be edited any more. The current month’s is still open.`,
    byNow: (name, day) =>
      name === null ? `This was already decided, on ${day}.` : `${name} already decided, on ${day}.`,
    inCommittee: 'This question has already been taken to the committee.',
    notInCommittee: 'This question hasn’t been taken to the committee.',
    tooEarly: (day) => `The committee is on ${day}: the decision can be noted once it begins.`,
    reworded: 'The question has changed in the meantime. Here it is.',
    rewordedForm:
      'The question has changed in the meantime. Copy what you’ve just written, close, and open it again to read it.',
    nothingSaved: 'Nothing was saved.',
  },
  preparation: {
    title: 'Steering updates of the phase',
    month: (month, value) => md`**${month}**\n${value}`,
    none: 'No steering update was filled in during this phase.',
    decide: 'To decide here',
    more: (others) => `And ${count(others, 'other', 'others')}.`,
  },
  follow: {
    pilotage: 'This month’s steering update',
    awaited: 'steering update not filled in yet',
    yes: 'yes',
    no: 'no',
    decisions: 'Decisions waiting',
    waiting: (decisions) => count(decisions, 'decision waiting', 'decisions waiting'),
    coach: 'a decision needed from coaches',
  },
  departed: {
    about: (decisions) => count(decisions, 'decision asked for', 'decisions asked for'),
    text: (defi, decisions) =>
      md`${count(decisions, 'decision', 'decisions')} asked for by **${defi}** ${decisions === 1 ? 'has' : 'have'} no sponsor any more: \`/defi\` to take ${decisions === 1 ? 'it' : 'them'} to the committee.`,
  },
  kept: {
    label: 'Your challenge’s steering updates and decisions',
    detail: (pilotages, decisions) =>
      [
        ...(pilotages > 0 ? [`your name under ${count(pilotages, 'update', 'updates')}`] : []),
        ...(decisions > 0 ? [`under ${count(decisions, 'decision', 'decisions')}`] : []),
      ].join(', '),
  },
};
