import type { Message } from '../../../chat/message.ts';
import type { ViewContext } from '../locales/index.ts';
import type { Refused, State } from '../rules/states.ts';
import { button, sentence } from './format.ts';

/** It is not there for this person. */
export const goneMessage = (view: ViewContext): Message =>
  sentence(view.words.refused.gone, button(view, 'list', 'list', ''));

/** What was pressed can no longer happen. */
export const staleMessage = (view: ViewContext, why: Refused<State>['refused']): Message =>
  sentence(view.words.refused[why], button(view, 'list', 'list', ''));
