import { readdirSync } from 'node:fs';
import type { Form } from '../../src/chat/form.ts';
import type { Limits } from '../../src/chat/limits.ts';
import type { Message } from '../../src/chat/message.ts';
import type { Connection } from '../../src/platforms/mattermost/context.ts';
import { limits as mattermost } from '../../src/platforms/mattermost/limits.ts';
import { bodyOf, renderPost } from '../../src/platforms/mattermost/send.ts';
import { limits as sandbox } from '../../src/platforms/sandbox/limits.ts';
import { renderForm } from '../../src/platforms/slack/forms.ts';
import { limits as slack } from '../../src/platforms/slack/limits.ts';
import { renderMessage } from '../../src/platforms/slack/render.ts';

/** What a platform carries, and its own way of refusing, where it counts what it has rendered. */
type Carrier = { limits: Limits; render?(shown: Message | Form): unknown };

/** Ids and signatures as long as Mattermost's and ours are. */
const ID = 'a'.repeat(26);
const OUTBOX_ID = 'bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbbbb';
const mattermostOptions = {
  secrets: { sign: () => 'c'.repeat(52), verify: () => 'ok' },
  clock: { now: () => 0 },
  publicUrl: 'https://magellan.programme.example.gouv.fr',
} as unknown as Connection['options'];
const someone = { kind: 'person', id: ID } as const;

/** Every platform. One that is missing here makes the contract suite fail. */
export const carriers: Record<string, Carrier> = {
  mattermost: {
    limits: mattermost,
    render: (shown) =>
      'fields' in shown ||
      bodyOf(
        renderPost({ options: mattermostOptions, sigils: (words) => words }, shown, ID, someone, OUTBOX_ID),
        OUTBOX_ID,
      ),
  },
  sandbox: { limits: sandbox },
  slack: {
    limits: slack,
    render: (shown) =>
      'fields' in shown
        ? renderForm(shown, { channel: 'D0123456789', message: '1646996400.000100' }, 'Annuler')
        : renderMessage(shown),
  },
};

/** The platforms that exist: one folder each. */
export const platformFolders = (): string[] =>
  readdirSync(new URL('../../src/platforms/', import.meta.url), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
