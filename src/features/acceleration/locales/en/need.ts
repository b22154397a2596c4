import { md } from '../../../../chat/markdown.ts';
import { capitalised } from '../../../../community/format/words.ts';
import type { AccelerationWords } from '../fr.ts';

export const need: AccelerationWords['need'] = {
  list: {
    summary: (count) =>
      count === 0
        ? 'No requests for hours'
        : count === 1
          ? 'One request for hours'
          : `${count} requests for hours`,
    empty: 'You have no requests. An hour with a specialist often saves a week of work.',
    emptyParrain: 'No requests are waiting for you. I’ll write to you as soon as a team needs you.',
    emptyCoach: 'No requests are under way.',
    line: (title, state) => md`**${title}**: ${state}`,
    lineOf: (title, team, state) => md`**${title}** (${team}): ${state}`,
    others: (count) => (count === 1 ? 'And another one.' : `And ${count} others.`),
    how: 'Specialists are free to decline: a well-written request makes it easier to say yes.',
  },
  form: {
    title: 'Your need (1/2)',
    intro: md`**Who will read this?** Your team, the coaches and the specialists who are asked.\n\n_Example_: “Make our form usable with a keyboard. We’ve fixed the contrast, but we’re stuck on the list of towns. We’d like to go through it together, and learn how to test it.”`,
    titleLabel: 'In a few words',
    titleHint: 'Nothing confidential: it appears in agendas and in my messages.',
    titlePlaceholder: 'A form usable with a keyboard',
    goal: 'What we want to achieve',
    goalHint: 'The result, not the solution: what will you be able to do afterwards?',
    tried: 'What we’ve tried',
    triedHint: 'Even what didn’t work: it saves doing it again.',
    expected: 'What we expect',
    expectedHint: 'Advice, a review, a demonstration, work done together…',
    submit: 'Continue',
    missing: 'A few words here will help a lot.',
    tooLong: (max) => `${max} characters at most.`,
  },
  details: {
    title: 'Your need (2/2)',
    field: 'Field',
    wished: 'Length wanted',
    wishedHint: (left) => left,
    dates: 'Dates that suit',
    datesHint: 'Days and times, such as: Tuesday or Thursday afternoon, before 25 March.',
    submit: 'Preview',
    chooseField: 'Please choose the closest field.',
    chooseWished: 'Please choose how long.',
  },
  saved: {
    summary: 'Your draft is saved',
    text: 'Saved. Now for the field, the length and the dates.',
    note: md`Nothing has been sent yet: \`/acceleration ask\` opens this draft again whenever you like.`,
  },
  preview: {
    summary: 'Preview of your request',
    text: 'Read it through: nothing has been sent yet.',
    next: (moment) =>
      md`Once you send it, the coaches can comment on it. If they don’t, it will be sent automatically to specialists **${moment}**.`,
    low: (hours, when) => `You only have ${hours} left ${when}, but your hour can take place later.`,
    incomplete: 'Something is still missing from this draft.',
  },
  sent: {
    summary: 'Your request is saved',
    text: (moment) =>
      md`Your request is with the coaches. If they have no comments, it will be sent automatically to specialists **${moment}**.`,
    undo: 'Your team and the coaches see it. You can withdraw it at any time.',
  },
  left: {
    summary: (title) => `Your request “${title}” has been sent`,
    text: (people) => `Your request has been sent to ${people}.`,
    next: (moment) => md`If nobody answers, I’ll ask other people **${moment}**.`,
  },
  nobody: {
    summary: (title) => `Nobody found yet for “${title}”`,
    text: (what) =>
      `Nobody has been able to take ${what} so far. The coaches know. You can also look again later.`,
    coaches: (what, team) =>
      `Nobody has been able to take ${what} (${team}). Do you know somebody who could?`,
  },
  withdraw: {
    summary: 'Withdraw this request?',
    text: (title) =>
      `Withdraw “${title}”? Any reserved hours are given back, and the people concerned will be notified.`,
    done: (title) => `The request “${title}” is withdrawn. No hours are reserved.`,
    discarded: 'The draft is deleted.',
    told: (who, what) => `${who} withdrew ${what}. You don’t have to do anything.`,
    erased: (when) =>
      when === null
        ? 'A request for hours that concerned you was withdrawn by the person who made it. You don’t have to do anything.'
        : `The acceleration hour planned ${when} was cancelled by the person who asked for it. You don’t have to do anything.`,
    cancelled: (who, what, when) => `${who} cancelled ${what}, planned ${when}. The hours are given back.`,
  },
  review: {
    summary: (title) => `A request for hours to review: “${title}”`,
    text: (team) => md`To review, from **${team}**.`,
    leaves: (moment) =>
      md`Any comments before it’s sent? Otherwise it will be sent automatically **${moment}**.`,
    gone: (what, team, state) => `${capitalised(what)} (${team}): ${state}.`,
    form: 'Comment on the need',
    formIntro: md`**Who will read this?** The author of the request, their team and the coaches.`,
    comment: 'Your comment',
    commentHint: 'What’s clear, what’s less so, an open question.',
    submit: 'Send',
    commented: (name) => `Sent to ${name}, who can change the request or send it as it is.`,
    toAuthor: (who) => `${who} commented on your request. To read it, press “See the request”.`,
    toAuthorSummary: (who) => `${who} commented on your request for hours`,
    toAuthorNext: 'Nothing will be sent without you: change it, or send it as it is.',
    letGo: (title) => `The request “${title}” is being sent to specialists now.`,
  },
  overdue: (what, team, since, state) =>
    `${capitalised(what)} (${team}) has been waiting since ${since}: ${state}.`,
};
