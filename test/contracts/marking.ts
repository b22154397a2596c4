import type { Answer } from '../../src/chat/answer.ts';
import type { FieldValue, Form } from '../../src/chat/form.ts';
import type { Incoming } from '../../src/chat/incoming.ts';
import type { Message } from '../../src/chat/message.ts';
import type { Delivery } from '../../src/engine/platform.ts';
import type { MemoryPlatform } from '../support/memory-platform.ts';
import { nameOf, type Written, writtenTexts } from './written.ts';

/** How each such word begins. */
export const MARK = 'marque';

/** A word that stands in one text that somebody typed, and nowhere else. */
export type Marker = { word: string; text: string; kept: Written['kept'] };

/** All that was sent and answered while features were lived, with a marker in each text that is not to be kept. */
export type Marked = {
  markers: Marker[];
  deliveries: (Delivery & { message: Message })[];
  answers: { incoming: Incoming; answer: Answer & { message: Message } }[];
};

const written = new Map(writtenTexts().map((each) => [nameOf(each), each.kept]));

/** With a marker at its end, and no longer than it was unless it was shorter than the marker; an address stays one. */
function withMarker(typed: string, word: string): string {
  if (/^https:\/\/\S+$/.test(typed)) return `${typed}#${word}`;
  if (typed.length < 2 * word.length) return `${typed} ${word}`;
  let kept = '';
  for (const letter of typed) {
    if (kept.length + letter.length + word.length + 1 > typed.length) break;
    kept += letter;
  }
  return `${kept} ${word}`;
}

/** What EIG keep among themselves is confidential, though the same form publishes what is for all. */
const keptIn = (incoming: Incoming & { kind: 'submit' }, field: string): Written['kept'] =>
  incoming.form === 'collective-mentoring/problem' && incoming.values.audience === 'eig'
    ? 'no'
    : (written.get(nameOf({ form: incoming.form, field })) ?? 'yes');

/** Has a platform type a marker into each free text of each form, and keep all that passes. */
export function markedOn(platform: MemoryPlatform, marked: Marked): MemoryPlatform {
  const opened = new Map<string, Form>();
  const openedBy = ({ from }: Incoming, form: string) => `${from.user} ${form}`;

  function typed(incoming: Incoming): Incoming {
    if (incoming.kind !== 'submit') return incoming;
    const form = opened.get(openedBy(incoming, incoming.form));
    const isText = (id: string) =>
      form?.fields.some((field) => field.id === id && (field.kind === 'line' || field.kind === 'paragraph'));
    const mark = ([id, value]: [string, FieldValue]): [string, FieldValue] => {
      const kept = keptIn(incoming, id);
      if (kept === 'yes' || typeof value !== 'string' || value.trim() === '' || !isText(id))
        return [id, value];
      const word = `${MARK}${String(marked.markers.length).padStart(4, '0')}x`;
      marked.markers.push({ word, text: `${incoming.form} ${id}`, kept });
      return [id, withMarker(value, word)];
    };
    return { ...incoming, values: Object.fromEntries(Object.entries(incoming.values).map(mark)) };
  }

  const { send, start } = platform;
  platform.send = async (delivery) => {
    if ('message' in delivery) marked.deliveries.push(delivery);
    return send(delivery);
  };
  platform.start = (host) =>
    start({
      ...host,
      async receive(incoming) {
        const answer = await host.receive(typed(incoming));
        if (answer.kind === 'openForm') opened.set(openedBy(incoming, answer.form.id), answer.form);
        if ('message' in answer) marked.answers.push({ incoming, answer });
        return answer;
      },
    });
  return platform;
}
