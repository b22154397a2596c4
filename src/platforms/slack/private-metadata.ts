import { z } from 'zod';

/** The message from which a form was opened, for when this process no longer knows. */
export type FormOrigin = { channel: string; message: string; thread?: string | null } | null;

export type FormMetadata = { form: string; ref: string; origin: FormOrigin };

const schema = z.object({
  f: z.string().min(1).max(200),
  r: z.string().max(200),
  /** Channel, message, and the thread if there is one. */
  o: z
    .union([
      z.tuple([z.string().max(50), z.string().max(50)]),
      z.tuple([z.string().max(50), z.string().max(50), z.string().max(50)]),
    ])
    .nullable(),
});

/** What a modal carries for us: which form, of which row, opened from where. Ids only, never data. */
export const writeMetadata = ({ form, ref, origin }: FormMetadata): string =>
  JSON.stringify({
    f: form,
    r: ref,
    o: origin === null ? null : [origin.channel, origin.message, ...(origin.thread ? [origin.thread] : [])],
  });

/** What `writeMetadata` wrote; null for anything else. */
export function readMetadata(written: string): FormMetadata | null {
  let json: unknown;
  try {
    json = JSON.parse(written);
  } catch {
    return null;
  }
  const read = schema.safeParse(json);
  if (!read.success) return null;
  const { f, r, o } = read.data;
  return {
    form: f,
    ref: r,
    origin:
      o === null ? null : { channel: o[0], message: o[1], ...(o[2] === undefined ? {} : { thread: o[2] }) },
  };
}
