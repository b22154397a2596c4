import { md } from '../../../../chat/markdown.ts';
import type { AccelerationWords } from '../fr.ts';

export const need: AccelerationWords['need'] = {
  list: {
    summary: (count) =>
      count === 0
        ? 'No request for hours'
        : count === 1
          ? 'One request for hours'
          : `${count} requests for hours`,
    empty: 'You have no request. An hour with a specialist often saves a week of work.',
    emptyParrain: 'No request waits for you. I write to you as soon as a team needs you.',
    emptyCoach: 'No request is under way.',
    line: (title, state) => md`**${title}**: ${state}`,
    lineOf: (title, team, state) => md`**${title}** (${team}): ${state}`,
    others: (count) => (count === 1 ? 'And another one.' : `And ${count} others.`),
    how: 'Nothing obliges the specialists: a need that is well written makes it easier to say yes.',
  },
  form: {
    title: 'Your need (1/2)',
    intro: md`**Who will read it?** Your team, the coaches, and the specialists who are asked.\n\n_Example_: “Make our form usable with a keyboard. We put the contrasts right, but the list of towns is stuck. We expect to go through it together, and a way to test.”`,
    titleLabel: 'In a few words',
    titleHint: 'Nothing confidential: it stands in agendas and in my messages.',
    titlePlaceholder: 'A form usable with a keyboard',
    goal: 'What we want',
    goalHint: 'The result, not the solution: what will be possible afterwards?',
    tried: 'What was tried',
    triedHint: 'Even what did not work: it saves doing it again.',
    expected: 'What we expect',
    expectedHint: 'Advice, a review, a demonstration, work done together…',
    submit: 'Go on',
    missing: 'A few words here will help a lot.',
    tooLong: (max) => `${max} characters at most.`,
  },
  details: {
    title: 'Your need (2/2)',
    field: 'Field',
    wished: 'Time wished',
    wishedHint: (left) => left,
    dates: 'Dates that suit',
    datesHint: 'Days and times, such as: Tuesday or Thursday afternoon, before 25 March.',
    submit: 'See it first',
    chooseField: 'Please choose the nearest field.',
    chooseWished: 'Please choose how long.',
  },
  saved: {
    summary: 'Your draft is kept',
    text: 'It is kept. The field, the length and the dates remain.',
    note: md`Nothing has left: \`/acceleration ask\` opens this draft again whenever you like.`,
  },
  preview: {
    summary: 'This is what will leave',
    text: 'Read it through: nothing has left yet.',
    next: (moment) =>
      md`Once sent, the coaches can comment on it. Without a word from them, it leaves by itself **${moment}**.`,
    low: (hours, when) => `You have only ${hours} left ${when}: your hour can take place later on.`,
    incomplete: 'Something is still missing in this draft.',
  },
  sent: {
    summary: 'Your request is saved',
    text: (moment) =>
      md`It is sent. The coaches can comment on it; without a word from them, it leaves **${moment}** for specialists.`,
    undo: 'Your team and the coaches see it. You can withdraw it at any time.',
  },
  left: {
    summary: (title) => `“${title}” has left`,
    text: (title, people) => `Your request “${title}” has left: it is offered to ${people}.`,
    next: (moment) => md`Without an answer, other people will be asked **${moment}**.`,
  },
  nobody: {
    summary: (title) => `“${title}” found nobody`,
    text: (title) =>
      `Nobody could take “${title}” so far. The coaches are told. You can also look again later.`,
    coaches: (title, team) => `Nobody could take “${title}” (${team}). Do you know somebody?`,
  },
  withdraw: {
    summary: 'Withdraw this request?',
    text: (title) => `Withdraw “${title}”? What was reserved is given back, and those concerned are told.`,
    done: (title) => `“${title}” is withdrawn. Nothing is reserved.`,
    discarded: 'The draft is erased.',
    told: (who, title) => `${who} withdrew the request “${title}”. There is nothing for you to do.`,
    erased: (when) =>
      when === null
        ? 'A request for hours that concerned you was withdrawn by the person who made it. There is nothing for you to do.'
        : `The acceleration hour planned ${when} was cancelled by the person who asked for it. There is nothing for you to do.`,
    cancelled: (who, title, when) =>
      `${who} cancelled “${title}”, planned ${when}. The hours are given back.`,
  },
  review: {
    summary: (title) => `A request for hours to read: “${title}”`,
    text: (title, team) => md`“${title}”, from ${team}.`,
    leaves: (moment) => md`A word from you before it leaves? Otherwise it leaves by itself **${moment}**.`,
    gone: (title, team, state) => `“${title}” (${team}): ${state}.`,
    form: 'Comment on the need',
    formIntro: md`**Who will read it?** Whoever wrote the request, her team and the coaches.`,
    comment: 'Your comment',
    commentHint: 'What is clear, what is less so, an open question.',
    submit: 'Send',
    commented: (name) => `It is sent to ${name}: the request waits to be changed, or sent as it is.`,
    toAuthor: (who, title) =>
      `${who} commented on your request “${title}”. To read it, press “See the request”.`,
    toAuthorSummary: (who) => `${who} commented on your request for hours`,
    toAuthorNext: 'Nothing leaves without you: change it, or send it as it is.',
    letGo: (title) => `“${title}” leaves now.`,
  },
  overdue: (title, team, since, state) => `“${title}” (${team}) has waited since ${since}: ${state}.`,
};
