import type { FieldValue, FormErrors } from '../../chat/form.ts';
import type { Inline, Paragraph } from '../../chat/markdown.ts';
import type { Option } from '../../chat/message.ts';

/** What travels between the sandbox and its page, as JSON. Types only: the page imports this file too. */

export type Locale = 'fr' | 'en';
export type Words = Record<Locale, string>;

export type WireButton =
  | { label: string; press: string; ref: string; style: 'primary' | 'danger' | 'plain' }
  | { label: string; url: string };

export type WireBlock =
  | { kind: 'heading'; text: string }
  | { kind: 'text'; paragraphs: Paragraph[] }
  | { kind: 'facts'; facts: { label: string; value: Inline[] }[] }
  | { kind: 'buttons'; buttons: WireButton[] }
  | { kind: 'choice'; label: string; press: string; ref: string; options: Option[] }
  | { kind: 'image'; url: string; alt: string }
  | { kind: 'file'; url: string; name: string; label: string; bytes: number }
  | { kind: 'note'; paragraphs: Paragraph[] }
  | { kind: 'divider' };

export type WireMessage = {
  id: string;
  conversation: string;
  /** Where it stands in its conversation; whispers fall between messages. */
  order: number;
  author: { kind: 'magellan' } | { kind: 'person'; id: string; name: string };
  at: number;
  revision: number;
  whisper: boolean;
  /** The command that a whisper answers, as it was typed. */
  answers: string | null;
  summary: string;
  blocks: WireBlock[];
};

type FieldBase = { id: string; label: string; hint: string | null; optional: boolean };

export type WireField = FieldBase &
  (
    | { kind: 'line' | 'paragraph'; maxLength: number; placeholder: string; initial: string }
    | { kind: 'number'; min: number | null; max: number | null; initial: string }
    | { kind: 'choice'; options: Option[]; initial: string }
    | { kind: 'choices'; options: Option[]; initial: string[] }
    | { kind: 'check'; text: string; initial: boolean }
    | { kind: 'date' | 'time' | 'member'; initial: string }
  );

export type WireForm = {
  /** Who opened it, where, and which fields it has, sealed by the server. */
  token: string;
  title: string;
  intro: Paragraph[];
  fields: WireField[];
  submit: string;
};

/** What the page sends of a field; '' or [] is an empty one. */
export type TypedValue = Exclude<FieldValue, null>;

/** What came of an action, for the person who acted. */
export type Outcome =
  | { kind: 'nothing' }
  | { kind: 'shown'; message: WireMessage }
  | { kind: 'form'; form: WireForm }
  | { kind: 'errors'; errors: FormErrors };

export type WirePerson = {
  id: string;
  name: string;
  describe: string;
  locale: Locale;
  suggested: boolean;
};

/** A conversation of a few people and Magellan; `people` are their accounts, herself among them. */
export type WireGroup = { conversation: string; people: string[]; unread: number };

type WireChannel = { conversation: string; name: string; title: string; unread: number };

export type WireCommand = { command: string; words: string[]; hint: string; about: string };

export type WireDue = { label: Words; at: number };

/** `upcoming`, the earliest first. */
export type WireTime = { now: number; moving: boolean; upcoming: WireDue[] };

/**
 * How far the clock is moved. `next`: to the first thing that is said to whoever looks; what says nothing to
 * her happens on the way. `due`: to the moment of what is upcoming.
 */
export type WireMove =
  | { to: 'next'; as: string }
  | { to: 'hour' }
  | { to: 'day' }
  | { to: 'due'; at: number };

export type PeopleList = { people: WirePerson[]; locale: Locale; timeZone: string };

export type State = PeopleList & {
  me: WirePerson;
  channels: WireChannel[];
  groups: WireGroup[];
  direct: { conversation: string; unread: number };
  home: { conversation: string };
  commands: WireCommand[];
  time: WireTime;
};

/** `messages` from the oldest to the newest; `more` says that older ones exist. */
export type Page = { messages: WireMessage[]; more: boolean };

export type Fault = { error: string; faults?: Record<string, string> };

/** What the live stream carries; `reread` when what was missed is no longer known. */
export type LiveEvent =
  | { kind: 'message'; message: WireMessage }
  | { kind: 'removed'; conversation: string; message: string }
  | { kind: 'time'; time: WireTime }
  | { kind: 'reset' }
  | { kind: 'reread' };
