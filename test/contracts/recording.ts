import type { Answer } from '../../src/chat/answer.ts';
import type { Form } from '../../src/chat/form.ts';
import type { Message } from '../../src/chat/message.ts';
import type { MemoryPlatform } from '../support/memory-platform.ts';

/** All that was shown to anybody, and the names of the handlers that were called. */
export type Recording = {
  messages: Message[];
  forms: Form[];
  called: Set<string>;
  /** What came by the outbox, by its id there. */
  sent: { outboxId: string; message: Message }[];
};

/** Has a platform keep every message and form that passes, even those that are replaced since. */
export function recorded(platform: MemoryPlatform, recording: Recording): MemoryPlatform {
  const { send, start } = platform;
  const keep = (answer: Answer) => {
    if ('message' in answer) recording.messages.push(answer.message);
    if (answer.kind === 'openForm') recording.forms.push(answer.form);
  };
  platform.send = async (delivery) => {
    if ('message' in delivery) {
      recording.messages.push(delivery.message);
      recording.sent.push(delivery);
    }
    return send(delivery);
  };
  platform.start = (host) =>
    start({
      ...host,
      async receive(incoming) {
        if (incoming.kind === 'press') recording.called.add(incoming.press);
        if (incoming.kind === 'submit') recording.called.add(incoming.form);
        const answer = await host.receive(incoming);
        keep(answer);
        return answer;
      },
    });
  return platform;
}

/** The handlers that a message names: what its buttons and menus call. */
export const pressesNamed = ({ blocks }: Message): string[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'choice') return [block.press];
    if (block.kind !== 'buttons') return [];
    return block.buttons.flatMap((button) => ('press' in button ? [button.press] : []));
  });
