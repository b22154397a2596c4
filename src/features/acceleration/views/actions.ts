import type { PressButton } from '../../../chat/message.ts';
import type { ViewContext } from '../locales/index.ts';
import type { Side } from '../rules/request.ts';
import { isComplete, type Request } from '../rules/request.ts';
import { button } from './format.ts';

/** What somebody can do about a request where it stands, the likeliest first: five at most. */
export function actionsFor(view: ViewContext, request: Request, side: Side): PressButton[] {
  const { buttons: labels } = view.words;
  const { id, state, proposedBy, texts } = request;
  const on = (label: keyof typeof labels, press: string, style?: 'primary' | 'danger') =>
    button(labels[label], press, id, style);
  const withdraw = on('withdraw', 'withdraw', 'danger');
  const told = [on('tell', 'tell', 'primary'), on('notHeld', 'not-held')];
  if (side === 'asked')
    return state === 'searching' || state === 'unanswered'
      ? [
          on('take', 'take', 'primary'),
          on('decline', 'decline'),
          on('other', 'other'),
          on('question', 'question'),
        ]
      : [];
  if (side === 'coach') {
    if (state === 'review') return [on('comment', 'comment', 'primary'), on('letGo', 'let-go')];
    if (state === 'commented') return [on('comment', 'comment')];
    return state === 'unanswered' ? [on('again', 'again', 'primary')] : [];
  }
  if (side === 'parrain')
    switch (state) {
      case 'proposed':
        return [
          ...(proposedBy === 'team' ? [on('agreeParrain', 'agree', 'primary')] : []),
          on('counter', 'counter'),
          on('question', 'question'),
          on('stepBack', 'release', 'danger'),
        ];
      case 'granted':
        return [on('move', 'counter'), on('question', 'question'), on('stepBack', 'release', 'danger')];
      default:
        return state === 'held' ? told : [];
    }
  switch (state) {
    case 'draft':
      return [
        ...(isComplete(request) ? [on('send', 'send', 'primary')] : []),
        on('edit', 'new'),
        ...(texts.title === '' ? [] : [on('goOn', 'details')]),
        withdraw,
      ];
    case 'commented':
      return [on('edit', 'new', 'primary'), on('sendAsIs', 'send'), withdraw];
    case 'unanswered':
      return [on('again', 'again', 'primary'), withdraw];
    case 'proposed':
      return [
        ...(proposedBy === 'parrain' ? [on('agree', 'agree', 'primary')] : []),
        on('counter', 'counter'),
        on('elsewhere', 'release'),
        withdraw,
      ];
    case 'granted':
      return [on('move', 'counter'), withdraw];
    case 'held':
      return told;
    case 'done':
      return texts.followUp === null ? [on('follow', 'follow', 'primary')] : [];
    default:
      return state === 'withdrawn' ? [] : [withdraw];
  }
}
