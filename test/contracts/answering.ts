import { nothing, openForm, replace, whisper } from '../../src/chat/answer.ts';
import { type Block, buttons, type Message, storable } from '../../src/chat/message.ts';
import {
  defineFeature,
  type Feature,
  type PressContext,
  submission,
} from '../../src/community/feature/feature.ts';
import { defineForm } from '../../src/community/feature/form.ts';
import { line } from '../../src/community/feature/form-fields.ts';
import { recipientOf } from '../../src/community/members/accounts/addresses.ts';

const form = defineForm(() => null, {
  id: 'answering/form',
  fields: () => ({ line: line({ label: 'Ligne', max: 20, errors: 'Une ligne.' }) }),
  show: (_view, ref: string) => ({ ref, title: 'Essai', submit: 'Envoyer' }),
});

/** The labels of its buttons, which no message of a feature has. */
export const LABELS = { whisper: 'essai-montrer', replace: 'essai-remplacer', form: 'essai-former' } as const;

const pressedFor = (ref: string): Block =>
  buttons(
    { label: LABELS.whisper, press: 'answering/whisper', ref },
    { label: LABELS.replace, press: 'answering/replace', ref },
    { label: LABELS.form, press: 'answering/form', ref },
  );

/**
 * A feature for the contract alone, which answers the message of a number in each way in which features answer:
 * to a command, to a direct message, to a press in a message that was posted, and to a form.
 */
export function answering(messages: readonly Message[]): Feature {
  const at = (ref: string): Message => messages[Number(ref)] ?? { summary: '?', blocks: [] };
  const pressing = (handle: (ref: string) => ReturnType<typeof whisper>) => ({
    who: 'everyone' as const,
    handle: async ({ ref }: PressContext) => handle(ref),
  });
  return defineFeature({
    id: 'answering',
    commands: [
      {
        command: 'magellan',
        words: ['reponse'],
        about: { fr: 'essayer une réponse', en: 'try an answer' },
        who: 'everyone',
        handle: async ({ args }) => whisper(at(args)),
      },
      {
        command: 'magellan',
        words: ['message'],
        about: { fr: 'essayer un message', en: 'try a message' },
        who: 'everyone',
        async handle(context) {
          const to = await recipientOf(context.tx, context.member.id);
          const message = storable({ summary: 'Un essai', blocks: [pressedFor(context.args)] });
          await context.enqueue({ kind: 'post', key: `answering/${context.args}`, to, message });
          return nothing;
        },
      },
    ],
    presses: {
      'answering/whisper': pressing((ref) => whisper(at(ref))),
      'answering/replace': pressing((ref) => replace(at(ref))),
      'answering/form': pressing((ref) => openForm(form(null, ref))),
    },
    forms: {
      'answering/form': submission({
        who: 'everyone',
        form,
        handle: async ({ ref }) => whisper(at(ref)),
      }),
    },
  });
}
