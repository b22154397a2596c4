import type { Answer } from '../../chat/answer.ts';
import type { Who } from '../members/member.ts';
import {
  type ActorContext,
  type DeclaredForm,
  type Press,
  type PressContext,
  type Submission,
  type SubmitContext,
  submission,
} from './feature.ts';

/** What is loaded for an action: the row that its ref names, or why she cannot act on it, in words for her. */
export type Found<Row> = { row: Row } | { refused: Answer };

/** A press, or a form's submission: who acts, and what the button or the form is about. */
export type OnRef = ActorContext & { ref: string; value?: string | null };

/**
 * Declares presses and forms about something, so that a table of contents says what each needs, beside who may
 * call it: whose side, in which state. `load` looks the row up each time, never believing a button, and refuses
 * kindly; a handler is called only with what it may act on.
 */
export function actionsOn<Row, Need extends object>(
  load: (context: OnRef, need: Need, asked: 'press' | 'form') => Promise<Found<Row>>,
) {
  return {
    press: (
      need: Need & { who: Who },
      handle: (context: PressContext, row: Row) => Promise<Answer>,
    ): Press => ({
      who: need.who,
      async handle(context) {
        const found = await load(context, need, 'press');
        return 'refused' in found ? found.refused : handle(context, found.row);
      },
    }),
    form: <Values>(
      need: Need & { who: Who; form: DeclaredForm<Values> },
      handle: (context: SubmitContext<Values>, row: Row) => Promise<Answer>,
    ): Submission<Values> =>
      submission<Values>({
        who: need.who,
        form: need.form,
        async handle(context) {
          const found = await load(context, need, 'form');
          return 'refused' in found ? found.refused : handle(context, found.row);
        },
      }),
  };
}
