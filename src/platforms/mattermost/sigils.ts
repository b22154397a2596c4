import type { Rendered } from './render.ts';

/** Features write a channel as `#canal`; here it is `~canal`, which members can follow. */
export type Sigils = (words: string) => string;

/** For the channels of these names alone: whatever else begins so is somebody's own words. */
export function sigilsFor(channels: readonly string[]): Sigils {
  const names = [...new Set(channels)].map((name) => name.replace(/[^a-z0-9]/gi, '\\\\?\\$&'));
  if (names.length === 0) return (words) => words;
  const written = new RegExp(`\\\\?#(${names.join('|')})(?![\\w-])`, 'g');
  return (words) => words.replace(written, (_all, name: string) => `~${name.replaceAll('\\', '')}`);
}

/** A message with its channels as they are written here. */
export const withSigils = ({ message, attachments, ...rest }: Rendered, sigils: Sigils): Rendered => ({
  ...rest,
  message: sigils(message),
  attachments: attachments.map((attachment) => ({
    ...attachment,
    text: sigils(attachment.text),
    actions: attachment.actions.map((action) => ({ ...action, name: sigils(action.name) })),
  })),
});
