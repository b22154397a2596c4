import type { WireAttachment } from './wire.ts';

/** What the server fills in of each attachment before it counts: some 240 characters. */
const FILLED = {
  id: 0,
  color: '',
  pretext: '',
  author_name: '',
  author_link: '',
  author_icon: '',
  title: '',
  title_link: '',
  fields: null,
  image_url: '',
  thumb_url: '',
  footer: '',
  footer_icon: '',
  ts: null,
};

type Props = { attachments: readonly WireAttachment[] } & Record<string, unknown>;

/**
 * How many characters (code points) a post's properties are to the server: as JSON, each attachment whole, with
 * the mark of a bot, and with what Go escapes in JSON (`<`, `>`, `&`, two separators of lines) in six each.
 */
export function countedProps({ attachments, ...others }: Props): number {
  const filled = attachments.map((attachment) => ({ ...FILLED, ...attachment }));
  const json = JSON.stringify({ ...others, attachments: filled, from_bot: 'true' });
  return [...json.replace(/[<>&\u2028\u2029]/g, '\\u0000')].length;
}
