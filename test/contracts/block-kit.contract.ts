import { describe, expect, it } from 'vitest';
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

/** Holds all that was recorded against Block Kit as Slack publishes it. */
export function blockKitContract(recorded: () => Recording): void {
  describe('all that they show, held against Block Kit as Slack publishes it', () => {
    it('every message is taken, with its pictures and without them', () => {
      const recording = recorded();
      expect(recording.messages.length).toBeGreaterThan(200);
      const faults = recording.messages.flatMap((message) =>
        [renderMessage(message, uploadsOf(message)), renderMessage(message)].flatMap(({ blocks }) =>
          faultsIn(messageBlocks, blocks).map((fault) => `${message.summary}: ${fault}`),
        ),
      );
      expect(unique(faults)).toEqual([]);
    });

    it('every message is taken as a home view or in a window, too', () => {
      const shown = recorded().messages.filter(({ blocks }) => blocks.length > 0);
      const faults = shown.flatMap((message) =>
        faultsIn(home, renderHome(message)).map((fault) => `${message.summary}: ${fault}`),
      );
      expect(unique(faults)).toEqual([]);
    });

    it('every form is taken', () => {
      const recording = recorded();
      expect(recording.forms.length).toBeGreaterThan(10);
      const origin = { channel: 'D0123456789', message: '1646996400.000100' };
      const faults = recording.forms.flatMap((form) =>
        faultsIn(modal, renderForm(form, origin, 'Annuler')).map((fault) => `${form.id}: ${fault}`),
      );
      expect(unique(faults)).toEqual([]);
    });
  });
}
