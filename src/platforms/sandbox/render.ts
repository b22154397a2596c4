import type { Field, Form } from '../../chat/form.ts';
import { parseLine, parseMarkdown } from '../../chat/markdown.ts';
import type { Block, Button } from '../../chat/message.ts';
import { MAGELLAN, type StoredMessage } from './store.ts';
import type { Whisper } from './whispers.ts';
import type { WireBlock, WireButton, WireField, WireForm, WireMessage } from './wire.ts';

/** Where the page finds a picture; the revision makes a changed one a new address. */
const pictureUrl = (message: string, index: number, revision: number): string =>
  `/sandbox/pictures/${message}/${index}.png?r=${revision}`;

const fileUrl = (message: string, index: number): string => `/sandbox/files/${message}/${index}`;

/** A message as the page draws it. `authorName` is the name of whoever wrote it. */
export function renderMessage(said: StoredMessage | Whisper, authorName: string): WireMessage {
  const { id, conversation, seq, at, revision, message } = said;
  return {
    id,
    conversation,
    order: seq,
    author:
      said.author === MAGELLAN ? { kind: 'magellan' } : { kind: 'person', id: said.author, name: authorName },
    at,
    revision,
    whisper: 'person' in said && !said.home,
    answers: 'answers' in said ? said.answers : null,
    summary: message.summary,
    blocks: message.blocks.map((block, index) => renderBlock(block, index, said)),
  };
}

function renderBlock(
  block: Block,
  index: number,
  { id, revision }: { id: string; revision: number },
): WireBlock {
  switch (block.kind) {
    case 'text':
    case 'note':
      return { kind: block.kind, paragraphs: parseMarkdown(block.text) };
    case 'buttons':
      return { kind: 'buttons', buttons: block.buttons.map(renderButton) };
    case 'image':
      return { kind: 'image', url: pictureUrl(id, index, revision), alt: block.alt };
    case 'file': {
      const { name, label, content } = block;
      return {
        kind: 'file',
        url: fileUrl(id, index),
        name,
        label,
        bytes: Buffer.byteLength(content, 'utf8'),
      };
    }
    case 'facts':
      return {
        kind: 'facts',
        facts: block.facts.map(({ label, value }) => ({ label, value: parseLine(value) })),
      };
    case 'heading':
    case 'choice':
    case 'divider':
      return block;
  }
}

const renderButton = (button: Button): WireButton =>
  'url' in button
    ? { label: button.label, url: button.url }
    : { label: button.label, press: button.press, ref: button.ref, style: button.style ?? 'plain' };

/** A form as the page draws it, with the token that it sends back. */
export const renderForm = (form: Form, token: string): WireForm => ({
  token,
  title: form.title,
  intro: form.intro === undefined ? [] : parseMarkdown(form.intro),
  fields: form.fields.map(renderField),
  submit: form.submit,
});

function renderField(field: Field): WireField {
  const { id, label, hint = null, optional = false } = field;
  const base = { id, label, hint, optional };
  switch (field.kind) {
    case 'line':
    case 'paragraph': {
      const { kind, maxLength, placeholder = '', initial = '' } = field;
      return { ...base, kind, maxLength, placeholder, initial };
    }
    case 'number': {
      const { min = null, max = null, initial } = field;
      return { ...base, kind: 'number', min, max, initial: initial === undefined ? '' : String(initial) };
    }
    case 'choice':
      return { ...base, kind: 'choice', options: field.options, initial: field.initial ?? '' };
    case 'choices':
      return { ...base, kind: 'choices', options: field.options, initial: field.initial ?? [] };
    case 'check':
      return { ...base, kind: 'check', text: field.text, initial: field.initial ?? false };
    case 'date':
    case 'time':
    case 'member':
      return { ...base, kind: field.kind, initial: field.initial ?? '' };
  }
}
