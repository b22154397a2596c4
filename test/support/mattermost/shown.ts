import type { DoublePost, DoubleState, Json } from './state.ts';

/** Every word that a person reads in these attachments, one part a line; controls in brackets. */
const wordsOf = (attachments: readonly Json[] = []): string[] =>
  attachments.flatMap(({ title, text, fields, actions }) => [
    title,
    text,
    ...(fields ?? []).map((field: Json) => `${field.title}: ${field.value}`),
    ...(actions ?? []).map(({ name, options }: Json) =>
      options ? `[${name}: ${options.map((option: Json) => option.text).join(' | ')}]` : `[${name}]`,
    ),
  ]);

const lines = (parts: readonly unknown[]): string => parts.filter(Boolean).join('\n');

/** A message as its readers see it, pictures and files by their names. */
export function wordsOfPost(state: DoubleState, post: DoublePost): string {
  const files = post.file_ids.map((id) => {
    const file = state.files.get(id);
    return `(${file?.type} ${file?.name}, ${file?.content.length} bytes)`;
  });
  return lines([post.message, ...wordsOf(post.props.attachments), ...files]);
}

export const wordsOfWhisper = (whisper: { message: string; attachments: readonly Json[] }): string =>
  lines([whisper.message, ...wordsOf(whisper.attachments)]);

/** A dialog as it opens: each element by its name, with what it takes. */
export function wordsOfDialog(dialog: Json): string {
  const elements = (dialog.elements ?? []).flatMap((element: Json) => [
    `${element.name} (${element.type}${element.optional ? ', optional' : ''}): ${element.display_name}`,
    element.help_text && `   ${element.help_text}`,
    element.default && `   = ${element.default}`,
    element.options &&
      `   ${element.options.map(({ text, value }: Json) => `${value} (${text})`).join(' | ')}`,
  ]);
  return lines([dialog.title, dialog.introduction_text, ...elements, `[${dialog.submit_label}]`]);
}
