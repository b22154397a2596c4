import { describe, expect, it } from 'vitest';
import { nameAgain } from '../../src/chat/people.ts';
import { renderForm } from '../../src/platforms/slack/forms.ts';
import { renderHome, renderMessage, type Uploads } from '../../src/platforms/slack/render.ts';
import { faultsIn, home, messageBlocks, modal } from '../support/slack/block-kit.ts';
import type { Recording } from './recording.ts';

const unique = (faults: readonly string[]) => [...new Set(faults)];

/** As if every picture and file were on Slack. */
const uploadsOf = ({ blocks }: Recording['messages'][number]): Uploads =>
  new Map(
    blocks.flatMap((block, index) =>
      block.kind === 'image' || block.kind === 'file'
        ? [[index, { id: `F0${index}`, permalink: `https://files.example.org/F0${index}` }] as const]
        : [],
    ),
  );

/** As if everybody who is named had an account on Slack. */
const onSlack = (message: Recording['messages'][number]) =>
  nameAgain(
    nameAgain(message, 'account', () => 'U0123456789'),
    'member',
    () => 'U0123456789',
  );

/** What Slack would refuse of a message, with its pictures. */
export const blockFaultsOnSlack = (message: Recording['messages'][number]): string[] =>
  faultsIn(messageBlocks, renderMessage(onSlack(message), uploadsOf(message)).blocks);

/** The same, without them too, and as a home view. */
function messageFaultsOnSlack(recorded: Recording['messages'][number]): string[] {
  const message = onSlack(recorded);
  const ways = [renderMessage(message, uploadsOf(message)), renderMessage(message)];
  const faults = ways.flatMap(({ blocks }) => faultsIn(messageBlocks, blocks));
  return message.blocks.length === 0 ? faults : [...faults, ...faultsIn(home, renderHome(message))];
}

/** What Slack would refuse of a form. */
export const formFaultsOnSlack = (form: Recording['forms'][number]): string[] =>
  faultsIn(modal, renderForm(form, { channel: 'D0123456789', message: '1646996400.000100' }, 'Annuler'));

/** Holds all that was recorded against Block Kit as Slack publishes it. */
export function blockKitContract(recorded: () => Recording): void {
  describe('all that they show, held against Block Kit as Slack publishes it', () => {
    it('every message is taken, with its pictures and without them, in a conversation, a home view and a window', () => {
      const recording = recorded();
      expect(recording.messages.length).toBeGreaterThan(200);
      const faults = recording.messages.flatMap((message) =>
        messageFaultsOnSlack(message).map((fault) => `${message.summary}: ${fault}`),
      );
      expect(unique(faults)).toEqual([]);
    });

    it('every form is taken', () => {
      const recording = recorded();
      expect(recording.forms.length).toBeGreaterThan(10);
      const faults = recording.forms.flatMap((form) =>
        formFaultsOnSlack(form).map((fault) => `${form.id}: ${fault}`),
      );
      expect(unique(faults)).toEqual([]);
    });
  });
}
