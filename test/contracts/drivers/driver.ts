import type { App } from '../../../src/boot/app.ts';
import type { FormErrors, FormValues } from '../../../src/chat/form.ts';
import type { Incoming } from '../../../src/chat/incoming.ts';
import type { Feature } from '../../../src/community/feature/feature.ts';
import type { Platform } from '../../../src/engine/platform.ts';
import type { Way } from '../forms.contract.ts';

/** The members with whom the contract is tried, one role each. */
export const MEMBERS = { alix: 'eig', noe: 'eig', camille: 'coach' } as const;
export type First = keyof typeof MEMBERS;

/** Accounts that are no member's; a platform has those that it can have. */
export type Outsider = 'stranger' | 'guest' | 'bot';

/** A message as a person sees it: its words without markup, its buttons' labels in [brackets]. */
export type Shown = { words: string; pictures: Buffer[]; files: string[] };

/** Somebody in front of the platform. What she does goes through the platform's own wire. */
export type Visitor = {
  /** Her account's id. */
  user: string;
  types(line: string): Promise<unknown>;
  writes(text: string): Promise<unknown>;
  /** Presses the newest button with this label. */
  presses(label: string): Promise<unknown>;
  chooses(label: string, option: string): Promise<unknown>;
  /** The title of the form that is open in front of her. */
  form(): string | null;
  /** Fills in what is open, by field id, as the chat language writes values; the rest stays as it stands. */
  fills(values: FormValues): Promise<unknown>;
  closesForm(): Promise<unknown>;
  /** What is said to be wrong in the form, by field id. */
  errors(): FormErrors;
  /** All that she sees of Magellan's in their conversation, whispers included, the newest last. */
  sees(): Promise<Shown[]>;
  /** Her home view; null where the platform has none. */
  home: (() => Promise<Shown>) | null;
  /** Delivers the last thing that she did once more, as the platform does when it heard no answer. */
  again(): Promise<unknown>;
};

/** An attempt to do something in another's name, or that was never offered. */
export type Forgery = { what: string; attempt(): Promise<unknown> };

export type Chat = {
  app: App;
  platform: Platform;
  /** All that reached the application. */
  received: Incoming[];
  as(first: First): Visitor;
  outsiders: Partial<Record<Outsider, Visitor>>;
  /**
   * All the ways to forge a call, once `label` is in front of the victim, and a form in front of both.
   * Empty where whoever speaks is known before she speaks.
   */
  forgeries(label: string, victim: First, forger: First): Promise<Forgery[]>;
  settled(): Promise<void>;
  /** Everything that the platform keeps of what was said, former versions and what was deleted included. */
  stored(): Promise<string[]>;
  /** Lets time pass until a wall-clock time of the promotion. */
  travel(local: string): Promise<void>;
  close(): Promise<void>;
};

/** How the contract suite meets a platform; `way` where it is met in several. */
export type Driver = {
  name: string;
  platform: string;
  way?: Way;
  open(features: readonly Feature[]): Promise<Chat>;
};
