import type { PageWords } from './fr.ts';

export const en: PageWords = {
  title: 'Magellan, sandbox',
  skip: 'Skip to messages',
  sandbox: 'Sandbox',
  invented: 'Everything here is invented, and nothing leaves this computer.',
  language: 'Language of the page',
  loading: 'One moment…',
  welcome: {
    title: 'Who would you like to be?',
    intro:
      'Magellan runs the life of a cohort from inside its chat. Here the cohort is invented, and you decide when time passes: choose somebody, and live their fortnight.',
  },
  person: {
    you: 'You are',
    title: 'Change person',
    several:
      'Open somebody in a new tab (Ctrl or ⌘ and click) to be several people at once: each tab is somebody.',
    search: 'Search by name, role or challenge',
    suggested: 'To start with',
    all: 'The whole cohort',
    none: 'Nobody matches. Try another word.',
    count: (count) => (count === 1 ? '1 person' : `${count} people`),
    current: 'you, at the moment',
  },
  places: {
    menu: 'Conversations',
    nav: 'Conversations',
    direct: 'Direct messages',
    channels: 'Channels',
    groups: 'Groups',
    home: 'Home',
    channel: (name) => `Channel ${name}`,
    unread: (count) => (count === 1 ? '1 unread message' : `${count} unread messages`),
    directAbout: 'You and Magellan, in private',
    groupAbout: 'You, these people and Magellan, who doesn’t read what you say here',
    homeAbout: 'Your page, kept by Magellan',
  },
  messages: {
    log: (place) => `Messages, ${place}`,
    earlier: 'Earlier messages',
    latest: 'Go to the latest message',
    app: 'app',
    changed: 'edited',
    whisper: 'Only visible to you',
    inAnswerTo: 'In reply to',
    dismiss: 'Dismiss this message',
    gone: (count) =>
      count === 1
        ? 'A message only visible to you is gone: the sandbox doesn’t keep them when it restarts.'
        : `${count} messages only visible to you are gone: the sandbox doesn’t keep them when it restarts.`,
    dismissGone: 'Dismiss this notice',
    newTab: '(new tab)',
    choose: 'Confirm',
    chooseOne: 'Choose…',
    bytes: (count) =>
      count < 1024
        ? `${count} bytes`
        : `${(count / 1024).toLocaleString('en', { maximumFractionDigits: 1 })} KB`,
    emptyDirect:
      'Nothing yet. Magellan writes here when the time comes: move the clock to the next event, or type /.',
    emptyChannel: 'Nothing in this channel yet. Move the clock, or write the first message.',
    emptyHome: 'Your home page is empty for now.',
    heard: (who, summary) => `${who}: ${summary}`,
    heardElsewhere: (place) => `New message, ${place}`,
    nothing: 'Done.',
  },
  composer: {
    count: (used, max) => `${used} of ${max} characters`,
    over: (max) => `This message is too long: ${max} characters at most.`,
    tooLong: (count) =>
      count === 1
        ? 'One character too many: shorten it, or send it in two parts.'
        : `${count} characters too many: shorten it, or send it in two parts.`,
    direct: 'Write, or type /',
    channel: (name) => `Write in ${name}`,
    send: 'Send',
    commands: 'Commands',
    found: (count) =>
      count === 1 ? '1 command. Tab to complete.' : `${count} commands. Arrows to browse, Tab to complete.`,
  },
  clock: {
    label: 'Sandbox clock',
    next: 'Next:',
    nothingNext: 'Nothing is due',
    toNext: 'Next event',
    hour: '+\u00a01\u00a0hour',
    day: '+\u00a01\u00a0day',
    goTo: 'Go to…',
    more: 'Clock and language',
    moving: 'Time is moving…',
    moved: (when) => `It’s now ${when}.`,
    reset: 'Start again',
  },
  due: {
    title: 'Go to…',
    text: 'Time passes until then, and everything due on the way happens.',
  },
  reset: {
    title: 'Start again?',
    text: 'Messages, answers and the clock go back to the first day, in every tab. Nothing can be recovered.',
    confirm: 'Start again',
    cancel: 'Keep things as they are',
    done: 'Everything has started again.',
  },
  form: {
    optional: '(optional)',
    cancel: 'Cancel',
    sending: 'Sending…',
    missing: 'Please fill in this field.',
    missingChoice: 'Please choose an answer.',
    tooLong: (count) => (count === 1 ? '1 character too many.' : `${count} characters too many.`),
    count: (used, max) => `${used} of ${max} characters`,
    noAnswer: 'No answer',
    chooseOne: 'Choose…',
    faults: (count) =>
      count === 1
        ? 'One answer needs another look. Nothing is lost:'
        : `${count} answers need another look. Nothing is lost:`,
    colon: ': ',
    notSent: 'This form couldn’t be sent. Nothing is lost:',
    leave: 'Close without sending? What you wrote will be lost.',
    leaveYes: 'Close without sending',
    leaveNo: 'Keep writing',
  },
  trouble: {
    unreachable: 'The sandbox isn’t answering. What you’ve just done wasn’t saved.',
    lost: 'The connection is lost; it will come back automatically.',
    stale: 'This button is gone: the conversation has been reloaded.',
    refused: 'The sandbox couldn’t do that. Nothing was saved.',
    busy: 'Time is already moving: one moment.',
    retry: 'Try again',
    close: 'Close',
  },
};
